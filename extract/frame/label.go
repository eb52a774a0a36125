package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byLabel finds the label of a figure: "Killed: 12", "Houses destroyed: 146".
func (g *grammar) byLabel(f *finding, unit schema.Unit) bool {
	j := g.back(f.chunk)
	if g.at(j).kind != colon || g.at(f.chunk).head >= 0 && !g.tagged(j) {
		return false
	}
	for j = g.back(j); j >= 0; j = g.back(j) {
		c := g.at(j)
		switch {
		case c.kind == nounPhrase && c.noun != nil && c.noun.Measure != "":
			f.noun, f.nounAt = c.noun, j
			return true
		case c.kind == nounPhrase && c.state != nil:
			f.noun, f.nounAt = c.state, j // "Evacuation, people: 300"
			return true
		case c.kind == verbGroup && c.verb != nil && g.at(j+1).kind == nounPhrase && g.at(j+1).fig < 0 && g.at(j+1).noun != nil && g.at(j+2).kind == colon:
			return g.readLabel(f, j, j+1) // "Destroyed houses: 146"
		case c.kind == verbGroup && c.verb != nil:
			if n := g.back(j); g.at(n).kind == nounPhrase && g.at(n).fig < 0 && g.at(n).noun != nil && !g.at(n).noun.Toll {
				return g.readLabel(f, j, n)
			}
			f.frame, f.verb, f.subject = g.frame(j, f.chunk, unit, false), j, true
			return f.frame != nil
		case c.kind == state:
			f.cue, f.cueAt = c.cue, j
			return true
		case c.kind != nounPhrase:
			return false
		}
	}
	return false
}

// tagged tells whether what stands before the colon at chunk j is one word that says what became
// of the people who are counted behind: "Wounded: 14 soldiers".
func (g *grammar) tagged(j int) bool {
	c := g.at(g.back(j))
	if g.back(j) < 0 || c.last != c.first+1 || c.first != g.s.First {
		return false
	}
	switch c.kind {
	case verbGroup:
		return c.form&lexicon.Participle != 0
	case state:
		return true
	case nounPhrase:
		return c.noun != nil && c.noun.Measure.Topic() == "casualty" || c.state != nil
	}
	return false
}

// readLabel reads the participle at chunk v of a label as telling of those that the label names
// at chunk k: "Destroyed houses: 146", "Houses destroyed: 146".
func (g *grammar) readLabel(f *finding, v, k int) bool {
	unit := g.at(k).noun.Unit
	fr := g.frame(v, k, unit, v < k)
	if fr == nil {
		return false
	}
	f.frame, f.verb, f.subject, f.nounAt = fr, v, v > k, k
	if unit != schema.Person {
		f.unit = unit
	}
	return true
}
