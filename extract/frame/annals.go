package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Annals tell of wars in lines: where, how many died, from when to when, and what it was about.

// annalReach is how far behind the number its years may start: a bracket or a comma.
const annalReach = 2

// byAnnals reads the number of the dead of a war behind its place and before its years: "ORLA: 310,000
// (1963-71): civil war".
func (g *grammar) byAnnals(f *finding) bool {
	c := g.at(f.chunk)
	if !g.annal(c.fig) {
		return false
	}
	p := g.at(f.chunk - 2)
	if g.at(f.chunk-1).kind != colon || !p.uncounted() || p.head < 0 || !g.t.Tokens[p.head].Has(text.Caps) || g.at(f.chunk-3).kind == verbGroup {
		return false
	}
	f.implied = schema.Killed
	return true
}

// annal tells whether figure k stands between a colon and a span of years.
func (g *grammar) annal(k int) bool {
	f := &g.figures[k]
	if f.Kind != schema.KindCount || f.Article || !g.isPunct(firstOf(f)-1, ":") || k+1 >= len(g.figures) || f.Quantity.Value() < 100 {
		return false
	}
	years := &g.figures[k+1]
	if years.Kind != schema.KindDate || years.Span.First > f.Span.Last+annalReach || years.Span.Last < years.Span.First+2 {
		return false
	}
	s := g.t.Slice(years.Span)
	return strings.ContainsAny(s, "-–") && len(s) >= len("1963-71")
}

// byClaimed finds that a war, storm or raid claimed so many people, named or not: "the war has claimed more than
// 40,000", "the raid claimed nine villagers".
func (g *grammar) byClaimed(f *finding) bool {
	c, v := g.at(f.chunk), g.back(f.chunk)
	w := g.at(v)
	if !w.verb.Is(lexicon.VerbClaims) || w.passive || c.of || g.figures[c.fig].Zero {
		return false
	}
	if c.noun != nil && !g.peopled(f.chunk) || !g.endsPhrase(c.last) || g.at(f.chunk+1).word == g.words().of {
		return false
	}
	s := g.topic(v)
	if n := g.at(s).noun; s < 0 || n == nil || !n.Cause {
		return false
	}
	f.implied = schema.Killed
	return true
}
