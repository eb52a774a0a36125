package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// stricken tells whether the sentence tells of a disaster, whose toll is that of
// one event however long it takes.
func (g *grammar) stricken() bool {
	for k := range g.chunks {
		if n := g.at(k).noun; n != nil && n.Cause && n.Unit == schema.OtherUnit && n.Scope != schema.Cumulative && !n.Lasts {
			return true
		}
	}
	return false
}

// once tells whether the finding is laid to a single event: "in a crash", "the
// bomb killed", "when a boat sank".
func (g *grammar) once(f *finding) bool {
	if g.at(f.verb).verb.Is(lexicon.VerbMassacres) {
		return true
	}
	if s := g.subjectBefore(f.verb); s >= 0 && s != f.chunk && g.is(g.at(s).first, lexicon.Article) {
		return true
	}
	for k := range g.chunks {
		switch c := g.at(k); c.kind {
		case subordinate:
			if k > f.verb && g.opensEvent(k) && !g.year(max(c.first-2, g.s.First)) && !(f.verb >= 0 && g.contrasts(k)) {
				return true
			}
		case preposition:
			if n := g.at(k + 1); c.word == g.words().at && k > f.verb && n.kind == nounPhrase && n.noun == nil && g.named(n.first) {
				return true // "killed nine at Orla in 1864"
			}
		case nounPhrase:
			if c.noun != nil && (c.noun.Cause || c.noun.Weapon != "" || c.noun.Measure == schema.Attacks) && g.single(c) {
				return true
			}
		}
	}
	return false
}

// opensEvent tells whether the word at chunk k opens a clause on
// what happened: "when a boat sank", and not "while trying to flee".
func (g *grammar) opensEvent(k int) bool {
	v := g.at(k + 1)
	return g.is(g.at(k).first, lexicon.Subordinate) && !v.mere(lexicon.Gerund)
}

// contrasts tells whether the clause that chunk k opens only sets something beside what is told: ", while six
// were hurt", "as opposed to six".
func (g *grammar) contrasts(k int) bool {
	c := g.at(k)
	return g.before(k).kind == comma && g.lx.CreditWords.Is(g.t.Words[c.first], lexicon.Contrast) ||
		c.last < g.s.Last && g.isOf(c.last, lexicon.Likening)
}

// single tells whether a noun phrase speaks of one event: "the clash", "a bomb".
func (g *grammar) single(c *chunk) bool {
	if c.head < 0 || c.noun.Scope == schema.Cumulative || g.endsWith(c.head, "s") {
		return false
	}
	for i := c.first; i < c.head; i++ {
		if g.is(i, lexicon.Determiner|lexicon.Article) || g.possessive(i) {
			return true
		}
	}
	return false
}
