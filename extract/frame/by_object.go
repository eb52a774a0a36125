package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byObject finds a verb whose object is counted.
func (g *grammar) byObject(f *finding, unit schema.Unit) bool {
	v := g.objectOf(f.chunk)
	if g.figures[g.at(f.chunk).fig].Kind == schema.KindMeasure {
		if j := g.expanse(f.chunk, v); j >= 0 {
			v = g.objectOf(j)
		}
	}
	if v < 0 {
		v = g.objectAround(f.chunk, unit)
	}
	if v < 0 {
		v = g.verbFar(f.chunk)
	}
	if v < 0 {
		return g.byThrough(f, unit)
	}
	f.verb, f.subject = v, false
	if g.bySlaying(f, unit) {
		return true
	}
	if f.frame = g.frame(v, f.chunk, unit, true); f.frame != nil && (!g.given(f.frame, v) || f.frame.Measures.People == schema.Affected && g.graver(f.chunk)) {
		f.frame = nil // "people were driven from six villages"
	}
	if f.frame != nil && f.frame.Measures.People == schema.Missing && g.wanted(f.chunk) {
		f.frame = nil
	}
	if u := g.coupled(v); f.frame == nil && u >= 0 {
		if fr := g.frame(u, f.chunk, unit, true); fr != nil && fr.Counts == lexicon.CountsObject && fr.Agentive {
			f.frame, f.verb = fr, u // "demolished or sealed three houses"
		}
	}
	return f.frame != nil
}

// bySlaying finds the verb that tells of the killing of those who are the object of another before it: "seized nine men and
// [executed] them", "picked out nine men and [slit] their throats".
func (g *grammar) bySlaying(f *finding, unit schema.Unit) bool {
	if unit != schema.Person {
		return false
	}
	j := f.chunk + 1
	for g.at(j).kind == preposition && g.at(j+1).uncounted() {
		j += 2 // "in the square"
	}
	if g.at(j).kind == comma {
		j++
	}
	if g.at(j).kind != conjunction {
		return false
	}
	for j++; g.at(j).kind == other && g.at(j).fig < 0; j++ {
	}
	v, o := g.at(j), g.at(j+1)
	if v.kind != verbGroup || v.passive || v.inf || o.kind != nounPhrase || o.fig >= 0 || !o.pronoun && !g.is(o.first, lexicon.Possessive) || hasSuffix(g.t.At(o.first), "self") {
		return false // nor "shot two clerks and killed himself"
	}
	fr := g.frame(j, f.chunk, unit, true)
	if fr == nil || fr.Measures.People != schema.Killed || fr.Modality != "" {
		return false
	}
	f.verb, f.frame = j, fr
	return true
}

// wanted tells whether the phrase at k counts those who did it, whom somebody looks for without their being
// lost: "are searching for two gunmen".
func (g *grammar) wanted(k int) bool {
	c := g.at(k)
	return c.head >= 0 && g.isOf(c.head, lexicon.Outlaw|lexicon.Culprit)
}

// objectAround finds the verb whose object the phrase at k is by what it hangs on, or by the
// verb before its own; -1 for none.
func (g *grammar) objectAround(k int, unit schema.Unit) int {
	v := -1
	if j := g.governor(k); j >= 0 && g.gathers(j, unit) {
		v = g.objectOf(j) // "killed a total of 12", "a family of six", "hold an area of 90 square miles"
	}
	if j := g.beforeOwner(k); v < 0 && g.at(j).kind == verbGroup && g.at(j).verb == nil && g.coupled(j) >= 0 {
		v = j // "killed and dismembered two women"
	}
	return v
}

// coupled finds the verb right before the one at chunk v that has its object too:
// "were jailed for killing and robbing a baker"; -1 for none.
func (g *grammar) coupled(v int) int {
	j := g.back(v)
	u := g.back(j)
	if a, b := g.at(u), g.at(v); g.at(j).kind != conjunction || a.kind != verbGroup || a.verb == nil || a.passive || b.passive || b.aux || a.form&b.form == 0 {
		return -1
	}
	return u
}

// graver tells whether a clause on the phrase at k says in what state those are: "to
// trace nine anglers who are missing".
func (g *grammar) graver(k int) bool {
	s := g.at(k + 3)
	return g.at(k+1).kind == relative && g.at(k+2).be && s.kind == state && s.cue.Measure.Topic() == "casualty"
}

// gathers tells whether the phrase at chunk j stands for what it has, counted in
// unit: a group, a family of people, an area of so many miles; "the families of nine men" are others than those.
func (g *grammar) gathers(j int, unit schema.Unit) bool {
	n := g.at(j).noun
	if n == nil {
		return g.at(j).last == g.at(j).first+1 && g.reads(g.at(j).first, "all") // "killed all of the 15 people"
	}
	area := unit == schema.Km2 || unit == schema.Mile2
	kin := n.Unit == schema.Household && unit == schema.Person && (g.at(j).fig >= 0 || !g.at(j).definit || !g.endsWith(g.at(j).head, "s"))
	return g.crowd(g.at(j)) && (n.Crowd || g.before(j).word != g.words().with) || kin || area && n.Class == schema.Thing
}

// crowd tells whether the phrase c, whose noun is known, is for so many people as one: a gang,
// the crew.
func (g *grammar) crowd(c *chunk) bool { return c.noun.Crowd || g.endsWith(c.head, "crew") }

// ofThose finds the measure in "Of the dead, two were soldiers".
func (g *grammar) ofThose(f *finding) bool {
	p, n := g.at(0), g.at(1)
	if !p.is(g.words().of) || n.kind != nounPhrase || n.noun == nil || n.noun.Measure == "" || f.chunk < 2 {
		return false
	}
	f.noun, f.nounAt, f.among = n.noun, 1, true
	f.predicate = g.predicate(f.chunk)
	return true
}
