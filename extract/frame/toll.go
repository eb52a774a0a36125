package frame

import (
	"tally/schema"
)

// tolled tells whether the phrase at k is the object of a verb whose subject is
// a running number: "the toll reaches 52".
func (g *grammar) tolled(k int) bool {
	v := g.back(k)
	if g.at(v).kind != verbGroup {
		return false
	}
	s := g.subjectBefore(v)
	return s >= 0 && g.at(s).noun != nil && g.at(s).noun.Toll
}

// byToll finds a running number in the same clause: "the toll rose to 26".
func (g *grammar) byToll(f *finding) bool {
	c := g.at(f.chunk)
	if c.noun != nil && c.noun.Unit != schema.Person || c.noun == nil && c.head >= 0 || c.event != nil {
		return false
	}
	if fig := &g.figures[c.fig]; fig.Article || fig.Kind == schema.KindPronoun {
		return false
	}
	if j := g.governor(f.chunk); j >= 0 && (g.at(j).noun == nil || !g.at(j).noun.Toll && !g.at(j).noun.Crowd) {
		return false // "at 6,900, an increase of 1,500"
	}
	rising := g.rises(f.chunk)
	for j := f.chunk - 1; j >= 0 && j > f.chunk-26; j-- {
		switch b := g.at(j); {
		case b.kind == stop, b.kind == subordinate && !rising && b.word != g.words().since, g.counted(j) && b.noun != nil && b.noun.Toll:
			return false
		case b.kind == nounPhrase && b.noun != nil && b.noun.Toll && b.noun.Measure != "":
			f.noun, f.nounAt = b.noun, j
			return true
		case b.kind == nounPhrase && b.noun != nil && b.noun.Toll:
			return g.byNumber(f, j)
		case rising && b.kind == nounPhrase && b.fig < 0 && b.noun != nil && b.noun.Of == schema.Strength:
			f.noun, f.nounAt = b.noun, j // "the force has grown to 5,000"
			return true
		}
	}
	return false
}

// rises tells whether "risen to" or the like stands before the phrase at k, so
// that its subject may be far.
func (g *grammar) rises(k int) bool {
	v := g.at(g.back(g.back(k)))
	if v.kind != verbGroup || v.verb == nil {
		return false
	}
	return v.verb.Rises
}

// byNumber finds what is numbered behind "the number" at chunk j: "of civilians
// killed", "of refugees".
func (g *grammar) byNumber(f *finding, j int) bool {
	for i := j + 1; i < f.chunk; i++ {
		if b := g.at(i); b.kind == nounPhrase && b.noun != nil && b.noun.Unit == schema.Person && f.numbered == 0 {
			f.numbered = i
		}
		switch b := g.at(i); {
		case b.kind == nounPhrase && b.noun != nil && b.noun.Measure != "":
			f.noun, f.nounAt = b.noun, i
			return true
		case b.kind == nounPhrase && b.state != nil:
			f.noun, f.nounAt = b.state, i
			return true
		case b.kind == nounPhrase && b.event != nil && g.byEvent(f, b.event, i):
			return true
		case b.kind == verbGroup && b.verb != nil:
			if fr := g.frame(i, f.chunk, schema.Person, false); fr != nil {
				f.frame, f.verb, f.subject = fr, i, true
				return true
			}
		}
	}
	return false
}
