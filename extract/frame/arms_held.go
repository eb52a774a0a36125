package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// holder is the phrase that holds what is listed from chunk k on, or the verb behind it: "a [depot]
// containing 400 shells", "a [cache] that included 12 mines", "a cache [was found] that held"; -1 for none.
func (g *grammar) holder(k int) int {
	p := g.back(k)
	c, j := g.at(p), g.back(p)
	switch {
	case c.kind == part && (g.startsVerb(c.first) || g.endsWith(c.first, "ing")):
	case c.kind == verbGroup && !c.passive && !c.modal && c.verb.Is(lexicon.VerbStocks):
	default:
		return -1
	}
	if r := g.at(j); r.kind == relative || r.kind == subordinate && r.last == r.first+1 && g.t.Words[r.first] == g.words().that {
		j = g.back(j)
	} else if c.form&lexicon.Gerund == 0 && c.kind == verbGroup || c.kind == part && g.startsVerb(c.first) || c.aux {
		return -1
	}
	if g.at(j).kind == comma {
		j = g.back(j)
	}
	if h := g.at(j); h.kind != nounPhrase && !(h.kind == verbGroup && g.isPassive(j)) {
		return -1
	}
	return j
}

// holderTaken finds the verb by which somebody takes what the phrase at chunk o holds, listed from chunk k
// on, or that verb itself; -1 for none.
func (g *grammar) holderTaken(o, k int) (v int, object bool) {
	if g.at(o).kind == verbGroup {
		return o, false // "a cache was found that held"
	}
	if o = g.listed(o); o < 0 {
		return -1, false
	}
	if main := g.pastItems(k); g.isPassive(main) && g.finite(main) {
		return main, false // "a cache that held 12 mines was found"
	}
	return g.haulAt(g.listHead(o))
}

// pastItems is the chunk behind the list of counts that starts with chunk k.
func (g *grammar) pastItems(k int) int {
	for {
		j := k + 1
		for g.at(j).kind == comma || g.at(j).kind == conjunction {
			j++
		}
		if j == k+1 || !g.counted(j) {
			return j
		}
		k = j
	}
}

// holdsArms tells whether the things that the phrase at k counts are of arms or hold them: "12 packets of
// heroin", "12 packets that held nine pistols".
func (g *grammar) holdsArms(k int) bool {
	j := k + 1
	if c := g.at(j); c.is(g.words().of) {
		return g.at(k+2).kind == nounPhrase && g.at(k+2).noun != nil && arms(g.at(k+2).noun.Unit)
	}
	if g.at(j).kind == relative {
		j++
	}
	return g.at(j).kind == verbGroup && g.counted(j+1) && g.holder(j+1) >= 0 && arms(g.unit(g.at(j+1)))
}

// ofSubstance tells whether the phrase c is a weight whose substance stands behind another unit: "40 kg
// (88 pounds) of opium".
func (g *grammar) ofSubstance(c *chunk) bool {
	return c.fig >= 0 && c.head < 0 && c.of && c.noun != nil && g.figures[c.fig].Kind == schema.KindMeasure
}

// unbracketed is the phrase that the one at k says again in brackets, in another unit, or k itself.
func (g *grammar) unbracketed(k int) int {
	if p := g.back(k); g.at(p).kind == opening && g.at(k+1).kind == closing && g.ofSubstance(g.at(k)) && g.counted(g.back(p)) {
		return g.back(p)
	}
	return k
}

// substance is the phrase that names the substance of the weight at chunk k behind another unit: "40 kg
// (88 pounds) of [opium]"; -1 for none.
func (g *grammar) substance(k int) int {
	if !g.ofSubstance(g.at(k)) {
		return -1
	}
	j := k + 1
	for n := 0; n < 4 && g.at(j).kind != closing; n++ {
		j++
	}
	if g.at(j).kind != closing || g.at(j+1).word != g.words().of || g.at(j+2).kind != nounPhrase {
		return -1
	}
	return j + 2
}

// searches tells whether the phrase at k is a search or a raid, which brings to light what is hidden.
func (g *grammar) searches(k int) bool {
	c := g.at(k)
	if k < 0 || c.kind != nounPhrase || c.head < 0 {
		return false
	}
	if c.noun != nil {
		return c.noun.Unit == schema.AttackUnit
	}
	return g.isOf(c.head, lexicon.SearchWord)
}

// storesArms tells whether the noun is for arms, for a store of them, or for what carries them.
func storesArms(n *lexicon.Noun) bool {
	if n == nil || n.Measure != "" {
		return false
	}
	switch n.Unit {
	case schema.Weapon, schema.Vehicle, schema.Vessel, schema.Building:
		return true
	}
	return n.Of == schema.Seized
}
