package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// candidates tells whether any figure of the sentence may count something. An
// article or a zero does so only where a word tells of harm or movement.
func (g *grammar) candidates() bool {
	articles := false
	for k := range g.figures {
		if f := &g.figures[k]; f.Article || f.Zero {
			articles = true
		} else if g.counts(k) {
			return true
		}
	}
	if !articles {
		return false
	}
	for _, w := range g.t.Words[g.s.First:g.s.Last] {
		if g.lx.Events.Has(w) {
			return true
		}
	}
	return false
}

// hopeful tells whether the sentence must be read: not where its figures are
// articles and pronouns alone, and none stands before a person. A figure of
// any other kind wants a claim or a reason why it is none.
func (g *grammar) hopeful() bool {
	for k := range g.figures {
		if f := &g.figures[k]; g.counts(k) && !f.Article && f.Kind != schema.KindPronoun {
			return true
		}
	}
	g.begin()
	for k := range g.figures {
		if g.counts(k) && g.mayBeOne(k) {
			return true
		}
	}
	return false
}

// mayBeOne reads the phrase of figure k alone, and tells whether it may be a
// person.
func (g *grammar) mayBeOne(k int) bool {
	f := &g.figures[k]
	first := f.Span.First
	if !f.Whole.Empty() {
		first = f.Whole.First
	}
	g.chunks = g.chunks[:0]
	g.figureChunk(first, first, k)
	c := &g.chunks[0]
	if !g.counted(0) {
		return false
	}
	if n := c.last; c.noun != nil && n < g.s.Last && g.is(n, lexicon.Conjunction) {
		return true // what stands before it tells whether the phrase goes on
	}
	return g.person(c) || g.dead(c.noun, c) || g.dead(c.state, c)
}

// person tells whether the phrase of an article or a pronoun may be a person:
// its noun is one, or ends like one, or goes without saying, as in "another".
func (g *grammar) person(c *chunk) bool {
	switch {
	case c.noun != nil:
		return c.noun.Unit == schema.Person && !c.noun.Crowd
	case c.head >= 0:
		return g.agentive(c.head)
	}
	return !g.is(c.first, lexicon.Article)
}

// dead tells whether a noun of the phrase says that one was killed: "only one
// death". With an article before it a death is no count.
func (g *grammar) dead(n *lexicon.Noun, c *chunk) bool {
	return n != nil && n.Measure == schema.Killed && !g.is(c.first, lexicon.Article)
}
