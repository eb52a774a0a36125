package frame

import "tally/schema"

// ofDeaths tells whether the bare figure of the finding is an item of a list of deaths by their causes, so
// that a participle only tells the cause: "12 deaths by drowning, nine struck by lightning, four by storm".
func (g *grammar) ofDeaths(f *finding) bool {
	if c := g.at(f.chunk); c.head >= 0 || f.frame == nil || f.verb <= 0 || g.at(f.verb).kind != verbGroup || g.at(f.verb).aux || g.woundsAt(g.at(f.verb).at) || !g.byCause(f.chunk+1) {
		return false
	}
	for j := g.back(f.chunk); j >= 0 && j > f.chunk-reach; j = g.back(j) {
		switch c := g.at(j); c.kind {
		case comma, conjunction, preposition, other:
		case verbGroup:
			if c.aux || g.woundsAt(c.at) {
				return false
			}
		case nounPhrase:
			if g.counted(j) && c.deaths() {
				return g.byCause(j + 1)
			}
		default:
			return false
		}
	}
	return false
}

// byCause tells whether chunk j leads to a cause: "by", "from" or "due to", or a participle before them.
func (g *grammar) byCause(j int) bool {
	if c := g.at(j); c.kind == verbGroup && !c.aux {
		j++
	}
	c := g.at(j)
	return c.is(g.words().by, g.words().from, g.words().due)
}

// deaths tells whether the phrase c is of deaths and not of the dead.
func (c *chunk) deaths() bool {
	return c.noun != nil && c.noun.Measure == schema.Killed && c.noun.Of == schema.Killed && !c.noun.Lives
}

// woundsAt tells whether the participle at token i says itself that somebody was only hurt: "injured".
func (g *grammar) woundsAt(i int) bool {
	if i < g.s.First || i >= g.s.Last {
		return false
	}
	noun := g.nounFor(g.t.Words[i])
	return noun != nil && noun.Measure == schema.Injured
}
