package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// wounds tells whether the phrase at k is of injuries, uncounted.
func (g *grammar) wounds(k int) bool {
	c := g.at(k)
	return c.uncounted() && c.noun != nil && c.noun.Of == schema.Injured && c.noun.Measure == schema.Injured
}

// lodged tells whether those whom the unknown plural at chunk k names live somewhere,
// as people do: "870 famillies remained in 20 evacuation centres".
func (g *grammar) lodged(k int) bool {
	v := g.at(k + 1)
	return g.at(k).noun == nil && g.plural(g.at(k)) && v.kind == verbGroup && v.verb.Is(lexicon.VerbDwells)
}

// tensed tells whether the state c is told by a verb of its own, which all of a list before
// it share: "nine guards and two clerks sustained injuries".
func (g *grammar) tensed(c *chunk) bool {
	_, form := g.lx.Verbs.Find(g.t.Words[c.first])
	return c.last > c.first+1 && form&lexicon.Past != 0
}

// byState finds a state right behind the phrase: "12 people in need", "40
// missing". Behind a list of phrases a verb must stand before it: "30 monks and
// 15 nuns are dead".
func (g *grammar) byState(f *finding) bool {
	listed, with := false, g.before(f.chunk).word == g.words().with && g.before(f.chunk).kind == preposition
	for j := f.chunk + 1; j < len(g.chunks) && j < f.chunk+9; j++ {
		c := g.at(j)
		switch {
		case c.kind == verbGroup && c.aux && !c.be && !c.have && g.counted(j+2) && g.at(j+1).kind == conjunction:
			return false // "770 were picked up and 320 are missing"
		case c.be && g.at(j-1).kind == nounPhrase:
			listed = false
		case c.kind == conjunction && g.shareOfSame(j):
			j++
		case (c.kind == conjunction || c.kind == comma) && g.counted(j+1) && g.at(j+2).kind != part:
			listed = !with // "with ten tourists and five sailors missing"
			j++
		case g.counted(j) && g.at(j-1).kind == comma && g.at(j+1).kind == part:
		case c.mere(lexicon.Participle) && c.verb != nil && c.verb.Idle():
			listed = false // "six men and two boys reported dead"
		case c.kind == state && (listed && !g.tensed(c) || g.cannotBe(c.cue.Measure, f.chunk) || g.at(j-1).be && g.divided(f.chunk)):
			return false // nor "half of the 22 towns are without power"
		case c.kind == state:
			f.cue, f.cueAt = c.cue, j
			return true
		case j == f.chunk+1 && g.outcome(j):
			f.noun, f.nounAt = c.noun, j // "eight others missing"
			return true
		case c.kind == other, c.be, c.kind == verbGroup && (c.verb == nil || c.verb.Idle()), c.kind == comma, c.kind == part, c.kind == relative:
		case c.kind == preposition && g.at(j+1).kind == state, g.partAside(j):
		case c.kind == dash && g.asideEnd(j) > 0:
			j = g.asideEnd(j) // "300 families – around 900 people – staying in camps"
		case c.kind == opening:
			for j < f.chunk+9 && j < len(g.chunks) && g.at(j).kind != closing {
				j++
			}
		case c.is(g.words().with) && g.wounds(j+1):
			f.noun, f.nounAt = g.at(j+1).noun, j+1 // "three more with serious wounds"
			return true
		case c.kind == preposition && g.at(j+1).kind == nounPhrase:
			if !g.housed(f, j) {
				j++
				continue
			}
			if g.visits(f.chunk + 1) {
				return false // "two fathers waited at the hospital"
			}
			if g.classOf(g.at(f.chunk)) == schema.HealthWorker || g.official(f.chunk) {
				return false // "a doctor at the hospital said"
			}
			f.noun, f.nounAt, f.inside = g.at(j+1).noun, j+1, true
			return true
		default:
			return false
		}
	}
	return false
}

// partAside tells whether the phrase at k is a part that is told of between
// those counted and their state: "12 men, including [nine guards], in need".
func (g *grammar) partAside(k int) bool {
	c := g.at(k)
	if c.kind != nounPhrase || g.at(k-1).kind != part {
		return false
	}
	return c.fig < 0 || g.at(k+1).kind == comma && g.at(k+2).kind == state
}

// byHeading finds the state behind the list that the phrase stands in, before any verb: "three nurses
// and nine clerks dead, 12 hurt".
func (g *grammar) byHeading(f *finding) bool {
	if !g.counted(f.chunk + 2) {
		return false
	}
	j := f.chunk + 2
	for j < f.chunk+reach && (g.at(j+1).kind == conjunction || g.at(j+1).kind == comma) && g.counted(j+2) {
		j += 2
	}
	if g.at(j+1).kind != state || !g.heading(f.chunk, j+1) {
		return false
	}
	f.cue, f.cueAt = g.at(j+1).cue, j+1
	return true
}

// heading tells whether the list of people that chunk k stands in opens the sentence and ends before
// the state at j, so that all of it are in that state, as headlines have it: "three nurses and nine
// clerks dead".
func (g *grammar) heading(k, j int) bool {
	first := g.listHead(k)
	if b := g.back(first); b >= 0 && g.at(b).kind != stop && g.at(b).kind != colon {
		return false
	}
	for i := first; i < j; i++ {
		if c := g.at(i); c.kind == nounPhrase && (!g.counted(i) || c.head < 0 || c.victims() || !g.peopled(i)) {
			return false
		}
	}
	return g.counted(j - 1)
}

// byStateWith finds the state of whoever the phrase is named with: "was reported dead with nine
// others", "is missing along with two clerks".
func (g *grammar) byStateWith(f *finding) bool {
	p := g.back(f.chunk)
	s := g.back(p)
	if g.at(s).kind != state || g.at(p).word != g.words().with && g.at(p).cue == nil || !g.peopled(f.chunk) {
		return false
	}
	if m := g.at(s).cue.Measure; m != schema.Killed && m != schema.Missing {
		return false
	}
	f.cue, f.cueAt = g.at(s).cue, s
	return true
}

// visits tells whether the verb at chunk v says what somebody does where they are, and not that they live
// or are kept there.
func (g *grammar) visits(v int) bool {
	verb := g.at(v).verb
	return verb.Is(lexicon.VerbLone) && !verb.Is(lexicon.VerbDwells)
}

// shareOfSame tells whether the conjunction at chunk j leads to the share that those counted
// before it are: "900 people, or a third of the villagers".
func (g *grammar) shareOfSame(j int) bool {
	return g.counted(j+1) && g.figures[g.at(j+1).fig].Unit == schema.Percent && g.endsWith(g.at(j).first, "or")
}

// cannotBe tells whether those at chunk k cannot be in a state with the measure m, which is
// somebody else's: "families from eight regions in camps".
func (g *grammar) cannotBe(m schema.Measure, k int) bool {
	switch m {
	case schema.Territory:
		return g.peopled(k)
	case schema.Affected:
		if p := g.back(k); g.where(g.at(p)) && g.before(p).kind == nounPhrase && !g.peopled(k) {
			return true // "900 people in six states are without power"
		}
		return g.figures[g.at(k).fig].Kind == schema.KindMeasure // "30 miles south of Orla"
	case schema.Injured:
		return g.at(k).noun != nil && g.unit(g.at(k)) == schema.Building // "were taken to three hospitals with burns"
	case schema.Displaced:
		c := g.at(k)
		return c.noun != nil && !g.peopled(k) && g.unit(c) != schema.Building
	}
	return false
}

// housed tells whether the phrase behind the preposition at chunk j names where those whom the
// finding counts are kept, treated or live: "nine people in hospital".
func (g *grammar) housed(f *finding, j int) bool {
	c, n := g.at(f.chunk), g.at(j+1).noun
	switch {
	case n == nil || n.In == "" || g.at(j).word == g.words().on:
		return false
	case j == f.chunk+1 && (f.doer || g.takes(g.objectOf(f.chunk))):
		return false // who did something there
	}
	return c.head < 0 || c.noun != nil && g.peopled(f.chunk) || n.In == schema.Displaced && g.lodged(f.chunk)
}
