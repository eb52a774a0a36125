package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// outcome tells whether the phrase at k is a bare word for what became of
// people: "were found dead", "are feared dead".
func (g *grammar) outcome(k int) bool {
	c := g.at(k)
	return c.uncounted() && c.first == c.head && c.victims()
}

// byCopula finds a predicate: "12 people were dead", "the dead are two nurses".
func (g *grammar) byCopula(f *finding, be int) bool {
	for j := be + 1; j < len(g.chunks) && j < be+4; j++ {
		c := g.at(j)
		switch {
		case c.kind == preposition && g.byAmong(f, j):
			return true
		case c.kind == nounPhrase && g.at(j-1).word == g.deeds.among && c.victims():
			f.noun, f.nounAt, f.among = c.noun, j, true // "were among the 12 dead"
			return true
		case c.kind == part && g.at(j+1).kind == verbGroup && !g.at(j+1).aux:
			return g.byFate(f, j+1) // "were among those killed"
		case c.kind == part && g.at(j+1).kind == relative && g.at(j+2).kind == verbGroup:
			return g.byFate(f, j+2) // "were among those who surrendered"
		case c.kind == other || c.kind == preposition:
			continue
		case c.kind == part && g.at(j+1).kind == nounPhrase:
			continue
		case c.kind == state:
			f.cue, f.cueAt = c.cue, j
			return c.cue.Measure == schema.Displaced || !g.cannotBe(c.cue.Measure, f.chunk)
		case c.uncounted() && c.victims():
			f.noun, f.nounAt = c.noun, j
			f.among = g.at(j-1).kind == preposition
			return true
		}
		return false
	}
	return false
}

// byAmong finds those whom the phrase is one of: "was among those killed", "were
// among the six people who died". j is the preposition.
func (g *grammar) byAmong(f *finding, j int) bool {
	if w := g.t.At(g.at(j).first); !hasSuffix(w, "among") && !hasSuffix(w, "amongst") || g.at(j+1).kind != nounPhrase {
		return false
	}
	v, main := g.subjectOf(j + 1)
	if v < 0 && main == j+2 && !g.at(main).aux {
		v = main // "among the targets hit"
	}
	return v >= 0 && g.byFate(f, v)
}

// byFate gives the phrase what the verb at chunk v says of those whom it is
// one of.
func (g *grammar) byFate(f *finding, v int) bool {
	unit := g.unit(g.at(f.chunk))
	if fr := g.frame(v, f.chunk, unit, false); fr != nil {
		f.frame, f.verb, f.subject, f.among = fr, v, true, true
		return true
	}
	return false
}

// byDrawn finds the protest that the phrase came to: "the rally drew 5,000
// people", "the march was attended by 5,000 people", "a march by 5,000 people".
func (g *grammar) byDrawn(f *finding, unit schema.Unit) bool {
	p := g.back(f.chunk)
	by := g.at(p).is(g.words().by)
	if by {
		p = g.back(p)
	}
	s, v := p, g.at(p)
	if v.kind == verbGroup {
		if v.verb == nil || by && !(v.passive && v.verb.Is(lexicon.VerbStages)) || !by && (v.passive || !v.verb.Is(lexicon.VerbDraws)) {
			return false
		}
		s = g.subjectBefore(p)
	} else if !by {
		return false
	}
	n := g.at(s).noun
	if unit != schema.Person || s < 0 || n == nil || !n.Gathers() {
		return false
	}
	f.noun, f.nounAt, f.inside = n, s, n.Of == ""
	return true
}

// byProtest finds a protest that the phrase takes part in: "joined an
// anti-government rally", "participated in protests". v is its verb.
func (g *grammar) byProtest(f *finding, v int) bool {
	if c := g.at(v); c.passive || !c.verb.Is(lexicon.VerbStages) {
		return false
	}
	for j := v + 1; j < len(g.chunks) && j < v+6; j++ {
		switch c := g.at(j); {
		case c.kind == nounPhrase && c.noun != nil && c.noun.Gathers():
			f.noun, f.nounAt, f.verb, f.subject, f.inside = c.noun, j, v, true, c.noun.Of == ""
			return true
		case c.kind == nounPhrase, c.kind == preposition, c.kind == other:
		default:
			return false
		}
	}
	return false
}
