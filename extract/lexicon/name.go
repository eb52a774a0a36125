package lexicon

import (
	"strings"
	"unicode"
)

// Names finds proper names of one or more words. The words are those that
// letters and digits make: hyphens, slashes, stops and spaces between them are
// all the same, so that "Al-Shabaab" is found in "al Shabaab". The zero Names
// holds none.
type Names struct {
	phrases Phrases
	names   []name
}

type name struct {
	id   int32 // what it names
	caps bool  // written in capitals: "US", "IS", "MILF"
}

// MaxName is the most words that a name may have.
const MaxName = 12

// Add makes id the meaning of a name and tells whether it is: the first Add of
// one spelling counts. Abbreviations may go without their last stop: "U.S".
func (n *Names) Add(v *Vocabulary, spelling string, id int32) bool {
	parts := SplitName(spelling)
	if !n.add(v, parts, spelling, id) {
		return false
	}
	stops := false
	for i := range parts {
		stops = stops || strings.HasSuffix(parts[i], ".")
		parts[i] = strings.TrimSuffix(parts[i], ".")
	}
	return !stops || n.add(v, parts, spelling, id)
}

func (n *Names) add(v *Vocabulary, parts []string, spelling string, id int32) bool {
	if len(parts) == 0 || len(parts) > MaxName {
		return false
	}
	words := make([]Word, 0, MaxName)
	for _, s := range parts {
		words = append(words, v.Add(s))
	}
	if k, old := n.phrases.Longest(words); k == len(words) {
		return n.names[old].id == id
	}
	n.phrases.Add(words, int32(len(n.names)))
	n.names = append(n.names, name{id, capitals(spelling)})
	return true
}

// Starts tells whether some name starts with w.
func (n *Names) Starts(w Word) bool { return n.phrases.Starts(w) }

// Reach is how many words the longest name has that starts with w; 0 if none does.
func (n *Names) Reach(w Word) int { return n.phrases.Reach(w) }

// Longest finds the longest name that words starts with: the number of words,
// what it names, and whether it counts only where it is written in capitals.
// k is 0 when there is none.
func (n *Names) Longest(words []Word) (k int, id int32, caps bool) {
	k, at := n.phrases.Longest(words)
	if k == 0 {
		return 0, 0, false
	}
	return k, n.names[at].id, n.names[at].caps
}

// SplitName takes a name apart into the words that a text has for it.
func SplitName(s string) []string {
	words := make([]string, 0, MaxName/2)
	for part := range strings.FieldsFuncSeq(s, betweenWords) {
		part = strings.TrimRight(part, ".")
		if strings.ContainsRune(part, '.') { // U.S. keeps its stops
			part += "."
		}
		words = splitDigits(words, strings.Trim(part, "'’"))
	}
	return words
}

// splitDigits adds M and 23 for M23, and the 's of a possessive by itself.
func splitDigits(words []string, s string) []string {
	start, digit := 0, false
	for i, r := range s {
		before := digit
		if digit = unicode.IsDigit(r); i > start && digit != before {
			words = splitClitic(words, s[start:i])
			start = i
		}
	}
	if start < len(s) {
		words = splitClitic(words, s[start:])
	}
	return words
}

func splitClitic(words []string, s string) []string {
	if stem := strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s"); stem != s && stem != "" {
		return append(words, stem, "'s")
	}
	return append(words, s)
}

func betweenWords(r rune) bool {
	switch r {
	case '-', '–', '/', ',', '(', ')', '&', '"':
		return true
	}
	return unicode.IsSpace(r)
}

// capitals tells whether s is short and written in capitals throughout, so
// that in small letters it may be another word.
func capitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) || unicode.IsSpace(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters <= 6
}
