package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// within tells whether token i stands in the clause of the verb at chunk v. The
// clause of "when" behind a year is one with it: "in 1986, when 34 died".
func (g *grammar) within(i, v int) bool {
	later := v
	for k := v - 1; k >= 0 && k > v-reach && g.at(k).first > i; k-- {
		c := g.at(k)
		if c.kind == subordinate && c.first <= i+4 {
			return true
		}
		if c.kind == verbGroup && g.shares(later) {
			later = k // "in eight months floods destroyed nine houses and killed 14 people"
			continue
		}
		if g.bounds(c) && !g.inserted(k) {
			return false
		}
	}
	if i > g.at(v).last && g.is(i-1, lexicon.Conjunction) {
		return false // "shot the rebels and in 1929 shut the mill"
	}
	for k := v + 1; k < len(g.chunks) && k < v+reach && g.at(k).first < i; k++ {
		if c := g.at(k); c.kind == verbGroup && (c.inf || g.at(k+1).inf || g.shares(k)) {
			continue // "died trying to reach the coast in 2015", "killed nine and wounded 14 in 2015"
		}
		if g.bounds(g.at(k)) {
			return false
		}
	}
	return true
}

// shares tells whether the verb at chunk k goes on with the clause of the one before: "killed or
// [wounded]", "nine were killed and 14 [wounded]".
func (g *grammar) shares(k int) bool {
	c, j := g.at(k), g.back(k)
	if g.counted(j) && g.at(j).head < 0 && !c.aux {
		j = g.back(j)
		return g.at(j).kind == conjunction || g.at(j).kind == comma
	}
	return (g.at(j).kind == conjunction || g.at(j).kind == comma) && g.at(j).cue == nil && ravages(c.verb) && !(c.aux && !c.passive)
}

// ravages tells whether a verb alone says that people come to harm, are held or freed or lose their
// homes, that buildings are hit or weapons seized.
func ravages(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		if m := frames[i].Measures; frames[i].Agentive && frames[i].Needs == "" && (harmed(m.People) || harmed(m.Buildings) || custodial(m.People) || m.Weapons == schema.Seized) {
			return true
		}
	}
	return false
}

// custodial tells whether a measure is of those who are taken, held or let go.
func custodial(m schema.Measure) bool {
	return m == schema.Abducted || m == schema.Detained || m == schema.Released
}

// bounds tells whether a clause ends with chunk c.
func (g *grammar) bounds(c *chunk) bool {
	switch c.kind {
	case verbGroup, relative, subordinate, stop, colon, dash:
		return true
	}
	return false
}

// perfect tells whether the finding's clause has a perfect: "have killed", "have
// carried out …, destroyed".
func (g *grammar) perfect(f *finding) bool {
	if g.is(g.at(f.chunk).first, lexicon.Have) {
		return true // the hedge is a verb: "has passed two million"
	}
	last := max(f.chunk, f.verb)
	for k := last; k >= 0 && k > last-reach && g.at(k).kind != stop; k-- {
		if g.has(k) {
			return true
		}
		if c := g.at(k); c.kind == subordinate && g.t.Words[c.first] == g.words().since || k < f.chunk && g.reporting(k) {
			return false // nor "Homs, which has suffered since March, said troops killed nine"
		}
	}
	return false
}

// has tells whether chunk k is a verb group with a form of have.
func (g *grammar) has(k int) bool {
	c := g.at(k)
	for i := c.first; c.kind == verbGroup && i < c.last; i++ {
		if g.is(i, lexicon.Have) {
			return true
		}
	}
	return false
}
