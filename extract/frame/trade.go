package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byTrade finds that people are exchanged for others: "in exchange for 60
// soldiers", "gave up 55 prisoners for five commanders", "the swap saw the kingdom
// receive 215 of its citizens".
func (g *grammar) byTrade(f *finding, before []finding) bool {
	if n := g.at(f.chunk).noun; n != nil && n.Lives || !g.peopled(f.chunk) || !g.bartered(f.chunk, before) && !g.passed(f.chunk) {
		return false
	}
	f.implied, f.part = schema.Released, false
	return true
}

// bartered tells whether the people at chunk k are given for others: behind "in
// exchange for" or "in return for", or "for" behind those who are freed.
func (g *grammar) bartered(k int, before []finding) bool {
	p := g.back(k)
	if !g.at(p).is(g.words().forWord) {
		return false
	}
	n := g.back(p)
	if v := g.at(n); v.kind == verbGroup && v.passive && v.verb.Is(lexicon.VerbSwaps) {
		return true // "were exchanged for ten prisoners"
	}
	if in := g.before(n); in.is(g.words().in) && g.at(n).noun != nil {
		return g.at(n).noun.Trade || g.at(n).noun.Of == schema.Returned
	}
	if len(before) == 0 {
		return false
	}
	last := &before[len(before)-1]
	return last.chunk == n && last.measure(g, g.unit(g.at(n))) == schema.Released
}

// passed tells whether the people at chunk k go from hand to hand in a sentence
// that tells of a swap.
func (g *grammar) passed(k int) bool {
	if !g.swapping(k) {
		return false
	}
	v := g.objectOf(k)
	if v < 0 {
		if _, v = g.subjectOf(k); v < 0 || !g.isPassive(v) {
			return false
		}
	}
	return g.at(v).verb.Is(lexicon.VerbPasses)
}

// swapping tells whether a noun for an exchange of people stands in the sentence
// beside chunk k.
func (g *grammar) swapping(k int) bool {
	for j := max(0, k-reach/2); j < len(g.chunks) && j < k+reach/2; j++ {
		if n := g.at(j).noun; j != k && n != nil && n.Trade {
			return true
		}
	}
	return false
}
