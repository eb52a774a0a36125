package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// where tells whether a preposition says where: in, at, on.
func (g *grammar) where(c *chunk) bool {
	return c.is(g.words().in, g.words().at, g.words().on)
}

// byPlaceName gives people who stand in brackets behind the name of a place what the
// clause tells of those who are there: "most fled to Orla (82,000 people) and Benst
// (79,000)".
func (g *grammar) byPlaceName(f *finding, before []finding) bool {
	p := g.back(f.chunk)
	if g.at(f.chunk+1).kind != closing || !g.someplace(g.before(p)) || !g.peopled(f.chunk) && g.figures[g.at(f.chunk).fig].Kind != schema.KindPercent {
		return false
	}
	if n := len(before) - 1; n >= 0 && g.peopled(before[n].chunk) {
		if g.before(before[n].chunk).kind != opening {
			f.part = true
			return true
		}
		*f = before[n].again(f.chunk)
		return true
	}
	for j := g.back(p); j >= 0 && j > p-reach; j-- {
		c := g.at(j)
		if n := c.noun; c.uncounted() && n != nil && (n == g.ail.noun || n.Measure.Topic() == "displacement" || n.Of.Topic() == "displacement") {
			f.noun, f.nounAt = n, j
			return true
		}
		if c.kind == verbGroup && g.byMoving(f, j) {
			return true
		}
	}
	return false
}

// byPlaceBefore gives a bare figure, with its place in front and nothing behind it, what the clause
// before told of those whom it counts: "in Orla, nine died; in Benst, [12]; and in Tarnow, [two]".
func (g *grammar) byPlaceBefore(f *finding, before []finding) bool {
	last, site := &before[len(before)-1], g.back(f.chunk)
	if g.at(site).kind == comma {
		site = g.back(site)
	}
	if lead := g.at(site - 1); !g.where(lead) || !g.someplace(g.at(site)) || g.at(site).fig >= 0 || !g.closesItem(f.chunk+1) || last.frame == nil || !last.subject || last.part {
		return false
	}
	b := g.back(site - 1)
	if k := g.at(b).kind; k != conjunction && k != comma && k != colon {
		return false
	}
	for j := max(last.verb, last.chunk) + 1; j < b; j++ {
		if c := g.at(j); c.kind == verbGroup || c.kind == stop || c.kind == subordinate || g.counted(j) {
			return false
		}
	}
	*f = last.again(f.chunk)
	return true
}

// ofShelters tells whether the bare figure at k, in brackets behind the name of a place, counts some of the things
// that those told of are in: "900 people are in 18 schools in Orla (12) and Benst (6)".
func (g *grammar) ofShelters(k int) bool {
	if g.at(k-1).kind != opening || g.at(k+1).kind != closing || g.at(k).head >= 0 || g.figures[g.at(k).fig].Kind != schema.KindCount || !g.someplace(g.before(k-1)) {
		return false
	}
	for j := k - 2; j > 0 && j > k-reach; j-- {
		c := g.at(j)
		switch {
		case c.kind == stop:
			return false
		case c.kind != nounPhrase || c.fig < 0 || g.at(j-1).kind == opening:
			continue
		}
		p := g.before(j)
		within := g.where(p) || p.kind == preposition && g.endsWith(p.first, "across")
		return within && c.head >= 0 && !g.peopled(j) && g.unit(c) != schema.AttackUnit && !larger(g.figures[g.at(k).fig].Quantity, g.figures[c.fig].Quantity)
	}
	return false
}

// thereAlone tells whether "alone" stands behind the place that follows the phrase at k:
// "killed 12 people, nine in Orla alone".
func (g *grammar) thereAlone(k int) bool {
	c := g.at(k + 2)
	return g.at(k+1).kind == preposition && c.kind == nounPhrase && g.reads(c.last, "alone")
}

// bySite gives a bare figure before a place the whole that stands before it: "twelve
// people were killed, six in Orla and four in Benst", "were killed with six in Orla".
func (g *grammar) bySite(f *finding, before []finding) bool {
	c, b, n := g.at(f.chunk), g.before(f.chunk), len(before)-1
	more := g.endsWith(c.first, "nother")
	if g.figures[c.fig].Article || b.kind != comma && b.word != g.words().with && !(b.kind == conjunction && (before[n].part || more)) {
		return false
	}
	p, site, end := g.at(f.chunk+1), g.at(f.chunk+2), g.at(f.chunk+3).kind
	if !p.is(g.words().in, g.words().at) || !site.uncounted() || site.head < 0 ||
		!g.t.Tokens[site.head].Has(text.Upper) || end == verbGroup || end == preposition || !g.peopled(before[n].chunk) && !before[n].part && !g.built(before[n].chunk) {
		return false
	}
	g.liken(f.chunk, before[n].chunk) // "12,000 homes were destroyed, 8,000 in Orla alone"
	if more {
		*f = before[n].again(f.chunk) // "three million live in Orla, another two million in Benst"
		return true
	}
	low, whole := g.figures[c.fig].Quantity.Low, g.figures[g.at(before[n].chunk).fig].Quantity.Low
	f.part = low != nil && whole != nil && (*low <= *whole || before[n].part)
	return f.part
}

// byPlace gives a bare figure that only is somewhere what was found for the one
// before: "ten deaths were in the north and three were in the south".
func (g *grammar) byPlace(f *finding, before []finding) bool {
	c := g.at(f.chunk)
	if g.figures[c.fig].Article || !g.at(f.chunk+1).be || g.at(f.chunk+2).kind != preposition || !g.at(f.chunk+3).uncounted() {
		return false
	}
	last := &before[len(before)-1]
	n := g.at(f.chunk + 3).noun
	if b := g.before(f.chunk).kind; b != conjunction && b != comma && b != subordinate || !g.peopled(last.chunk) || n != nil && n.In != "" {
		return false
	}
	*f = last.again(f.chunk)
	return true
}

// byTally gives a bare figure that a place has what was found for the one before: "Orla
// had 39 deaths, followed by Benst with 34 and Kaya with 31".
func (g *grammar) byTally(f *finding, before []finding) bool {
	c, p, n := g.at(f.chunk), g.back(f.chunk), len(before)-1
	if c.head >= 0 && c.noun != g.at(before[n].chunk).noun || g.figures[c.fig].Article || g.at(p).word != g.words().with || !g.someplace(g.before(p)) {
		return false
	}
	switch b := g.before(g.back(p)); {
	case b.kind == comma, b.kind == conjunction, b.is(g.words().by):
	default:
		return false
	}
	return !before[n].part && g.repeatsHarm(f, &before[n])
}

// repeatsHarm gives the finding, where its figure ends an item, the harm that was found for the
// one of another place.
func (g *grammar) repeatsHarm(f, last *finding) bool {
	if !g.closesItem(f.chunk + 1) {
		return false
	}
	if !humanToll(last.measure(g, g.unit(g.at(last.chunk)))) {
		return false
	}
	*f = last.again(f.chunk)
	return true
}

// byName gives a bare figure right behind the name of a place what was found for the one before:
// "Orla reported six deaths, Benst three and Kaya one", "Orla reported six deaths; Benst, three; and Kaya, one".
func (g *grammar) byName(f *finding, before []finding) bool {
	p, n := f.chunk-1, len(before)-1
	if g.at(p).kind == comma && (g.semicolon(f.chunk+1) || g.semicolon(g.back(g.back(p))) || g.semicolon(g.back(g.back(g.back(p))))) {
		p--
	}
	if g.at(p).kind != nounPhrase || g.at(p+1).kind == nounPhrase && g.at(p).last != g.at(f.chunk).first || !g.someplace(g.at(p)) {
		return false
	}
	b := g.back(p)
	if t := g.before(b); g.at(b).word == g.words().of && t.head >= 0 && g.lx.Terrain.Is(g.t.Words[t.head], lexicon.PlaceNoun) {
		b = g.back(g.back(b)) // "and the towns of Benst, three; Kaya, one"
	}
	if k := g.at(b).kind; k != comma && k != conjunction && !g.semicolon(b) {
		return false
	}
	return g.peopled(before[n].chunk) && g.repeatsHarm(f, &before[n])
}
