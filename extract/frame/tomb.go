package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byTomb reads those whom a grave is said to hold: "a mass grave with 40 civilians", "the grave contained 40".
func (g *grammar) byTomb(f *finding) bool {
	p := g.back(f.chunk)
	c, j := g.at(p), g.back(p)
	switch {
	case c.kind == verbGroup && c.verb.Is(lexicon.VerbContains) && !c.passive:
		j = g.topic(p)
	case !c.is(g.words().with, g.words().of):
		return false
	}
	if !g.tomb(j) || !g.peopleLike(g.at(f.chunk)) {
		return false
	}
	f.implied = schema.Killed
	return true
}

// entombed tells whether what holds those counted is a grave or a morgue.
func (g *grammar) entombed(f *finding) bool {
	return f.frame != nil && f.verb >= 0 && f.frame.Measures.People == schema.Detained && f.frame.Counts == lexicon.CountsObject && g.tomb(g.topic(f.verb))
}

// tomb tells whether the phrase at chunk j is a place for the dead.
func (g *grammar) tomb(j int) bool {
	c := g.at(j)
	return c.kind == nounPhrase && c.head >= 0 && g.isOf(c.head, lexicon.Tomb)
}
