package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byRoll finds what a clause that starts with "among" says of the phrase behind its
// verb, whatever stands behind that: "among those released were six men arrested in May",
// "among the dead in the attack were two nurses".
func (g *grammar) byRoll(f *finding) bool {
	p := g.back(f.chunk)
	if g.at(0).word != g.deeds.among || !g.at(p).be || g.at(p).passive || g.before(p).kind == nounPhrase && g.before(g.back(p)).kind == comma {
		return false // "among the 400 evacuated, the mayor is one"
	}
	if c := g.at(1); c.uncounted() && c.definit && c.victims() {
		f.noun, f.nounAt, f.among = c.noun, 1, true
		return true
	}
	return g.byInversion(f, g.back(p))
}

// byInversion finds "among those killed were two nurses": j is the chunk before
// the verb.
func (g *grammar) byInversion(f *finding, j int) bool {
	roll := g.at(0).word == g.deeds.among
	for i := j; i >= 0 && (i > j-6 || roll && i > j-9); i-- {
		switch c := g.at(i); {
		case roll && c.mere(lexicon.Gerund) && i > 2: // "recovered by troops clearing the town were"
		case c.kind == verbGroup && c.verb != nil && !c.aux:
			before := g.is(c.first-1, lexicon.Definite) && g.at(i+1).kind == nounPhrase // "among the seized items were 60 rifles"
			if fr := g.frame(i, f.chunk, g.unit(g.at(f.chunk)), before); fr != nil {
				f.frame, f.verb, f.subject, f.among = fr, i, true, true
				return true
			}
			return false
		case roll && c.uncounted() && c.event != nil:
			f.subject, f.among = true, true
			return g.byEvent(f, c.event, i) // "among the wounded civilians were two nurses"
		case c.kind == verbGroup, c.kind == stop:
			return false
		}
	}
	return false
}

// official tells whether an article counts somebody who speaks for others: "an official
// at the hospital said".
func (g *grammar) official(k int) bool {
	c := g.at(k)
	if c.head < 0 || !g.figures[c.fig].Article {
		return false
	}
	role := g.lx.Sources.Noun(g.t.Words[c.head])
	return role != nil && (role.Kind == lexicon.RoleSource || role.Kind == lexicon.OfficeSource || role.Type == schema.Official)
}
