package lexicon

import "strings"

// NumberRole is the part a word plays in a number; a word may play several.
type NumberRole uint16

// The roles.
const (
	NumberOnes    NumberRole = 1 << iota // zero … nine
	NumberTeen                           // ten … nineteen
	NumberTens                           // twenty … ninety
	NumberHundred                        // hundred
	NumberScale                          // thousand, million, lakh
	NumberShort                          // m, bn, k: scales only right behind digits
	NumberGroup                          // dozen, score
	NumberPlural                         // dozens, hundreds, thousands: vague
	NumberOrdinal                        // first, third
	NumberPart                           // half, third, quarter: one of Value equal parts
	NumberParts                          // halves, thirds, quarters
	NumberDecade                         // twenties, sixties
	NumberSet                            // twin, triple: so many at once
)

// Number is what a word means in a number. Value is 12 for dozen and dozens,
// 3 for three, third and thirds.
type Number struct {
	Role  NumberRole
	Value float64
}

// Is tells whether n has any of the roles.
func (n Number) Is(r NumberRole) bool { return n.Role&r != 0 }

// Numbers are the number words.
type Numbers struct {
	words []Number // by Word
}

// At is the number that w is part of; the zero Number if it is in none.
func (n *Numbers) At(w Word) Number {
	if int(w) < len(n.words) {
		return n.words[w]
	}
	return Number{}
}

type numberEntry struct {
	Value    float64 `yaml:"value"`
	Cardinal string  `yaml:"cardinal"` // every key below: words separated by white space
	Scale    string  `yaml:"scale"`
	Short    string  `yaml:"short"`
	Group    string  `yaml:"group"`
	Plural   string  `yaml:"plural"`
	Ordinal  string  `yaml:"ordinal"`
	Part     string  `yaml:"part"`
	Parts    string  `yaml:"parts"`
	Decade   string  `yaml:"decade"`
	Set      string  `yaml:"set"`
	Examples string  `yaml:"examples"`
}

func loadNumbers(lx *Lexicon) error {
	entries, err := read[numberEntry](lx, "numbers.yaml")
	if err != nil {
		return err
	}
	for _, e := range entries {
		v := e.Value
		scale := NumberScale
		if v.Value == 100 {
			scale = NumberHundred
		}
		lx.number(v.Cardinal, Number{cardinalRole(v.Value), v.Value})
		lx.number(v.Scale, Number{scale, v.Value})
		lx.number(v.Short, Number{NumberShort, v.Value})
		lx.number(v.Group, Number{NumberGroup, v.Value})
		lx.number(v.Plural, Number{NumberPlural, v.Value})
		lx.number(v.Ordinal, Number{NumberOrdinal, v.Value})
		lx.number(v.Part, Number{NumberPart, v.Value})
		lx.number(v.Parts, Number{NumberParts, v.Value})
		lx.number(v.Decade, Number{NumberDecade, v.Value})
		lx.number(v.Set, Number{NumberSet, v.Value})
		lx.example(e.Ref, v.Examples)
	}
	return nil
}

func cardinalRole(value float64) NumberRole {
	switch {
	case value < 10:
		return NumberOnes
	case value < 20:
		return NumberTeen
	}
	return NumberTens
}

// number gives all words one more role. A word has one value in all its roles.
func (lx *Lexicon) number(words string, n Number) {
	for _, s := range strings.Fields(words) {
		w := lx.Add(s)
		lx.Numbers.words = grow(lx.Numbers.words, w)
		at := &lx.Numbers.words[w]
		at.Role, at.Value = at.Role|n.Role, n.Value
	}
}
