package lexicon

import (
	"slices"
	"strings"

	"tally/schema"
)

// Unit is what stands with a number and says what kind of number it is.
type Unit struct {
	Kind   schema.Kind
	Unit   schema.Unit // "" for money, time and age
	Prefix bool        // it stands before the number: $, US$, Rs
	Ref    Ref
}

// Units are the units, currencies and counting words.
type Units struct {
	entries []Unit
	first   []bool // by Word: some unit starts with it
	words   Phrases
	short   Phrases // only right behind the digits: 5g, 20m
	prefix  Phrases // in reverse order
	symbols map[string]int32
}

// Longest finds the longest unit that words start with; glued tells that the
// first stands right behind the digits. n is 0 when there is none.
func (u *Units) Longest(words []Word, glued bool) (n int, unit *Unit) {
	if len(words) == 0 || int(words[0]) >= len(u.first) || !u.first[words[0]] {
		return 0, nil
	}
	n, id := u.words.Longest(words)
	if n == 0 && glued {
		n, id = u.short.Longest(words)
	}
	if n == 0 {
		return 0, nil
	}
	return n, &u.entries[id]
}

// Before finds the longest unit that words end with, for a number that stands
// behind them. n is 0 when there is none.
func (u *Units) Before(words []Word) (n int, unit *Unit) {
	n, id := u.prefix.LongestBack(words)
	if n == 0 {
		return 0, nil
	}
	return n, &u.entries[id]
}

// Symbol finds the unit that a sign stands for, nil if for none.
func (u *Units) Symbol(s string) *Unit {
	if id, ok := u.symbols[s]; ok {
		return &u.entries[id]
	}
	return nil
}

func (u *Units) starts(w Word) {
	u.first = grow(u.first, w)
	u.first[w] = true
}

type unitEntry struct {
	Kind     schema.Kind `yaml:"kind"`
	Unit     schema.Unit `yaml:"unit"`
	Words    string      `yaml:"words"`   // phrases separated by commas
	Short    string      `yaml:"short"`   // only right behind the digits
	Prefix   string      `yaml:"prefix"`  // before the number
	Symbols  string      `yaml:"symbols"` // single signs, separated by white space
	Examples string      `yaml:"examples"`
}

func loadUnits(lx *Lexicon) error {
	entries, err := read[unitEntry](lx, "units.yaml")
	if err != nil {
		return err
	}
	lx.Units.symbols = map[string]int32{}
	for _, e := range entries {
		v := e.Value
		if !slices.ContainsFunc(schema.Kinds, func(t schema.Term) bool { return t.Name == string(v.Kind) }) {
			return e.Ref.errorf("unknown kind %q", v.Kind)
		}
		id := int32(len(lx.Units.entries))
		lx.Units.entries = append(lx.Units.entries, Unit{v.Kind, v.Unit, v.Prefix != "", e.Ref})
		for _, words := range lx.phrases(v.Words) {
			lx.Units.words.Add(words, id)
			lx.Units.starts(words[0])
		}
		for _, words := range lx.phrases(v.Short) {
			lx.Units.short.Add(words, id)
			lx.Units.starts(words[0])
		}
		for _, words := range lx.phrases(v.Prefix) {
			slices.Reverse(words)
			lx.Units.prefix.Add(words, id)
		}
		for _, s := range strings.Fields(v.Symbols) {
			lx.Units.symbols[s] = id
		}
		lx.example(e.Ref, v.Examples)
	}
	return nil
}
