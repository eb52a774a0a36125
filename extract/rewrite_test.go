package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"tally/extract/gold"
	"tally/schema"
)

// The law of this file: how a text is set changes nothing of what it says. The texts are the lexicon's examples and
// the project's own gold texts.

// rewritings set a text anew without a change of its sense.
var rewritings = []struct {
	name    string
	rewrite func(string) string
}{
	{"no-break spaces", spaced("\u00a0")},
	{"double spaces", spaced("  ")},
	{"thin spaces", spaced("\u2009")},
	{"line breaks", broken},
	{"curly quotes", curly},
	{"Windows line ends", strings.NewReplacer("\n", "\r\n").Replace},
	{"words for numbers", spelt},
	{"digits for number words", counted},
}

// spaced puts other space between every second pair of words.
func spaced(space string) func(string) string {
	return func(s string) string {
		n := 0
		return between(s, func(string, string) string {
			if n++; n%2 == 0 {
				return space
			}
			return " "
		})
	}
}

// broken breaks the line before every fifth small word that follows one.
func broken(s string) string {
	n := 0
	return between(s, func(before, after string) string {
		if small(before) && small(after) {
			if n++; n%5 == 0 {
				return "\n"
			}
		}
		return " "
	})
}

// curly sets typewriter quotes as a printer does.
func curly(s string) string {
	var b strings.Builder
	before := ' '
	for _, r := range s {
		opens := unicode.IsSpace(before) || before == '(' || before == '“'
		switch {
		case r == '"' && opens:
			r = '“'
		case r == '"':
			r = '”'
		case r == '\'' && opens:
			r = '‘'
		case r == '\'':
			r = '’'
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// numbers are digits and words for the same, which change places before a noun for people.
var numbers = map[string]string{
	"2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight", "9": "nine", "10": "ten",
	"11": "eleven", "12": "twelve", "13": "thirteen", "14": "fourteen", "15": "fifteen", "17": "seventeen", "20": "twenty",
}

// people are nouns behind which a number counts.
var people = strings.Fields("people men women children boys girls soldiers rebels civilians others guards villagers miners nurses officers farmers refugees prisoners")

func spelt(s string) string {
	return renumbered(s, func(word string) string { return numbers[word] })
}

func counted(s string) string {
	return renumbered(s, func(word string) string {
		for digits, w := range numbers {
			if w == word {
				return digits
			}
		}
		return ""
	})
}

// renumbered writes the numbers otherwise that stand between a small word and a noun for people.
func renumbered(s string, other func(string) string) string {
	words := strings.Split(s, " ")
	for i := 1; i+1 < len(words); i++ {
		if w := other(words[i]); w != "" && small(words[i-1]) && slices.Contains(people, strings.TrimRight(words[i+1], ".,;")) {
			words[i] = w
		}
	}
	return strings.Join(words, " ")
}

// between writes s anew with what stands between each two words that one space parts.
func between(s string, space func(before, after string) string) string {
	words := strings.Split(s, " ")
	var b strings.Builder
	for i, w := range words {
		if i > 0 && w != "" && words[i-1] != "" {
			b.WriteString(space(words[i-1], w))
		} else if i > 0 {
			b.WriteString(" ")
		}
		b.WriteString(w)
	}
	return b.String()
}

// small tells whether a word has small letters and no others.
func small(word string) bool {
	return word != "" && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLower(r) }) < 0
}

func TestRewritings(t *testing.T) {
	texts := told(t)
	for _, d := range gold.Read(t, "testdata/gold") {
		texts = append(texts, d.Text)
	}
	x := newExtractor(t)
	read := func(s string) []string { return meanings(x.Extract(&schema.Document{Text: s}).Claims) }
	for _, r := range rewritings {
		changed := 0
		for _, s := range texts {
			other := r.rewrite(s)
			if other == s {
				continue
			}
			changed++
			if want, got := read(s), read(other); !slices.Equal(want, got) {
				t.Errorf("%s: %q\nwant %q\n got %q", r.name, other, want, got)
			}
		}
		if changed < 20 && r.name != "Windows line ends" {
			t.Errorf("%s change only %d texts", r.name, changed)
		}
	}
}

// meanings is every field of the claims that their words tell, whatever these are set in.
func meanings(claims []schema.Claim) []string {
	fold := strings.NewReplacer("\u00a0", " ", "\u2009", " ", "“", "\"", "”", "\"", "‘", "'", "’", "'")
	index := map[string]int{"": -1}
	var lines []string
	for i := range claims {
		c := &claims[i]
		index[c.ID] = i
		words := strings.Join([]string{c.Subject, c.Group, c.Agent, c.Weapon, c.Source, string(c.SourceTyp), c.Speaker, c.Cue, c.Place, c.PlaceName, c.Country}, "|")
		lines = append(lines, fmt.Sprint(c.Measure, c.Quantity, c.Unit, c.Class, c.Modality, c.Scope, c.Section, c.EventFrom, c.EventTo, c.PlacePrecision, c.EventPrecision, index[c.PartOf], "|",
			strings.Join(strings.Fields(fold.Replace(words)), " ")))
	}
	return lines
}
