package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byRival gives a bare figure of people that somebody else tells what was found for the one before,
// where only who tells it and the figure are told anew: "The army put the dead at 12, the rebels at
// 30", "The ministry says 12 people died, the opposition 30", "while residents put it at 30".
func (g *grammar) byRival(f *finding, before []finding) bool {
	n := len(before) - 1
	if before[n].part || !g.peopled(before[n].chunk) || !g.closesItem(f.chunk+1) || !g.rival(f.chunk) {
		return false
	}
	last := &before[n]
	m := last.measure(g, g.unit(g.at(last.chunk)))
	if !humanToll(m) && m != schema.Protested || !g.toldAt(last.chunk) {
		return false
	}
	*f = unread(f.chunk)
	f.implied = m
	return true
}

// rival tells whether who tells the figure at chunk k stands before it: "the rebels at 30", "the
// rebels 30", "the rebels put it at 30".
func (g *grammar) rival(k int) bool {
	p := g.back(k)
	c := g.at(p)
	if c.is(g.words().at, g.words().of) {
		p = g.back(p)
	}
	it, v := g.at(p), g.before(p)
	if it.pronoun && v.kind == verbGroup && v.verb.Is(lexicon.VerbLifts) {
		return c.word == g.words().at
	}
	switch g.before(p).kind {
	case comma, conjunction, colon, subordinate:
	default:
		return false
	}
	return it.uncounted() && it.head >= 0 && !it.pronoun && (g.lx.Sources.Noun(g.t.Words[it.head]) != nil || c.kind == preposition && g.named(it.head))
}

// toldAt tells whether the clause around the phrase at k hangs on a verb of telling, or one that
// puts a number at what the phrase counts.
func (g *grammar) toldAt(k int) bool {
	for j := k - 1; j >= 0 && j > k-reach/5; j-- {
		if c := g.at(j); c.kind == stop {
			return false
		} else if c.kind == verbGroup && (g.reporting(j) || c.verb.Is(lexicon.VerbLifts)) {
			return true
		}
	}
	return false
}

// closesItem tells whether the clause or the item of a list ends before chunk j.
func (g *grammar) closesItem(j int) bool {
	switch g.at(j).kind {
	case comma, conjunction, stop, colon:
		return true
	}
	return false
}
