package frame

import "tally/schema"

// rate tells whether the figure at chunk k says how often harm is done and not
// to how many: "a murder rate of 14 per 100,000", "a 6 percent drop in
// homicides".
func (g *grammar) rate(k int) bool {
	if g.figures[g.at(k).fig].Kind == schema.KindPercent {
		return g.changed(k)
	}
	if n := g.at(k + 1); g.at(k).head < 0 && n.kind == conjunction && g.counted(k+2) && g.at(k+2).head < 0 && g.at(k+3).kind == preposition {
		return g.rate(k + 2) // "77 and 71 per 100,000"
	}
	if p := g.at(k + 1); p.kind != preposition || !hasSuffix(g.t.At(p.first), "per") || !g.counted(k+2) {
		return false
	}
	q := g.figures[g.at(k+2).fig].Quantity
	return q.Low != nil && *q.Low >= 1000 && g.harmBefore(k)
}

// changed tells whether the share at chunk k is by how much harm rose or fell.
func (g *grammar) changed(k int) bool {
	c, p, n := g.at(k), g.at(k+1), g.at(k+2)
	if c.head < 0 || p.kind != preposition || n.kind != nounPhrase {
		return false
	}
	switch p.word {
	case g.words().in:
		return g.harmful(n)
	case g.words().from:
		return g.harmBefore(k)
	}
	return false
}

// harmful tells whether the phrase names deaths, injuries or the like.
func (g *grammar) harmful(c *chunk) bool {
	for i := c.first; i < c.last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last]); n > 0 && noun.Measure.Topic() == "casualty" && noun.Of != "" {
			return true
		}
	}
	return false
}

// harmBefore tells whether harm is named before chunk k in the sentence or the
// word "rate" is.
func (g *grammar) harmBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		c := g.at(j)
		if c.kind == nounPhrase && (g.harmful(c) || c.head >= 0 && hasSuffix(g.t.At(c.head), "rate")) {
			return true
		}
	}
	return false
}
