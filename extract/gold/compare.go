package gold

import (
	"math"
	"regexp"
	"strings"

	"tally/schema"
)

var (
	titles  = regexp.MustCompile(`(?i)\b(mr|mrs|ms|dr|gen|general|col|colonel|maj|major|lt|lieutenant|capt|captain|president|minister|spokesman|spokeswoman|spokesperson|chief|head|director)\b\.?`)
	words   = regexp.MustCompile(`[\pL\pN_]+`)
	aliases = []struct {
		words *regexp.Regexp
		name  string
	}{
		{regexp.MustCompile(`\b(islamic states?( group| of iraq and (syria|the levant))?|isis|isil|daesh|is)\b`), "islamicstate"},
		{regexp.MustCompile(`\bsohr\b|\bsyrian observatory( for human rights)?\b|\bthe observatory\b`), "sohr"},
		{regexp.MustCompile(`\b(united nations|un|u\.n\.)\b`), "un"},
		{regexp.MustCompile(`\b(united states|u\.s\.|us|usa|american)\b`), "us"},
	}
)

const stopWords = " the a an of in for and its his her their s group organisation organization us u said "

// nameWords are the words that tell one name from another.
func nameWords(s string) map[string]bool {
	s = strings.ToLower(s)
	for _, a := range aliases {
		s = a.words.ReplaceAllString(s, a.name)
	}
	set := map[string]bool{}
	for _, w := range words.FindAllString(titles.ReplaceAllString(s, " "), -1) {
		if !strings.Contains(stopWords, " "+w+" ") {
			set[w] = true
		}
	}
	return set
}

// SameName tells whether two names are one thing's: both empty, the words of
// one within the other's, or half of all words shared. It is the rule of the
// judge that the texts outside the project come with.
func SameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	return shared == len(x) || shared == len(y) || 2*shared >= len(x)+len(y)-shared
}

// SameSource tells whether the figure is credited to the source that the
// reader saw, or to the person who speaks for it.
func (c *Claim) SameSource(source string) bool {
	return SameName(c.Source, source) || c.Speaker != "" && source != "" && SameName(c.Speaker, source)
}

// SameNumber tells whether two bounds are one; nil is an open side.
func SameNumber(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) <= 1e-6*max(1, math.Abs(*a), math.Abs(*b))
}

// SameTime tells whether the claim's days meet those from one day to another,
// of which the last may be unsaid.
func (c *Claim) SameTime(from, to schema.Date) bool {
	if len(c.When) != 2 {
		return from.IsZero()
	}
	if to.IsZero() {
		to = from
	}
	return !from.IsZero() && from.String() <= c.When[1] && c.When[0] <= to.String()
}
