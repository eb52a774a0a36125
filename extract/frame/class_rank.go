package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// ranked tells whether the phrase at k is plain "officers" named beside
// soldiers: "nine soldiers and four officers", "two soldiers, including an
// officer", "two officers and nine soldiers", "officers of the brigade".
func (g *grammar) ranked(k int) bool {
	if !g.officers(k) {
		return false
	}
	if g.at(k+1).kind == conjunction && g.besideMen(k+2, k) {
		return true // "two officers and ten men"
	}
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		if g.counted(j) && g.at(j).noun != nil && !g.rest(g.at(j)) {
			return g.classOf(g.at(j)) == schema.Combatant
		}
	}
	j := k + 1
	if g.at(j).be && !g.at(j).passive {
		j++ // "two officers were among the soldiers killed"
	}
	switch p := g.at(j); {
	case p.is(g.words().of, g.words().from, g.deeds.among):
		return g.at(j+1).kind == nounPhrase && g.ranksOf(g.at(j+1)) == schema.Combatant
	case p.kind == conjunction || p.kind == comma:
		return g.counted(j+1) && g.ofArmy(g.at(j+1))
	}
	return false
}

// ofArmy tells whether the last word of the phrase c is for the soldiers of a state.
func (g *grammar) ofArmy(c *chunk) bool {
	if c.kind != nounPhrase || c.head < 0 || g.classOf(c) != schema.Combatant {
		return false
	}
	_, class := g.lx.SideWords.Longest(g.t.Words[c.head:c.last])
	return class&lexicon.Troops != 0
}

// trading tells whether the sailors of the phrase c are of a ship that carries goods or fishes: the
// phrase names no navy, and such a ship stands in their sentence, or in the text if no warship does.
func (g *grammar) trading(c *chunk) bool {
	for i := c.first; i < c.head; i++ {
		if _, side := g.lx.SideWords.Longest(g.t.Words[i:c.head]); side&lexicon.Force != 0 {
			return false
		}
	}
	naval := false
	for i := g.s.First; i < g.s.Last; i++ {
		if _, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); noun != nil {
			if noun.Merchant {
				return true
			}
			naval = naval || noun.Naval
		}
	}
	return !naval && g.textHas(&g.cargo, func(n *lexicon.Noun) bool { return n.Merchant })
}

// besideMen tells whether the phrase at k counts plain men, and officers are counted right beside
// it at chunk j.
func (g *grammar) besideMen(k, j int) bool {
	c := g.at(k)
	return g.counted(k) && g.counted(j) && g.plainMen(c) && g.officers(j)
}

// officers tells whether the phrase at k is "officers", and no more than
// how high they stand or that they are others: "two senior officers".
func (g *grammar) officers(k int) bool {
	c := g.at(k)
	if c.head < 0 || g.t.Words[c.head] != g.words().officers && !g.reads(c.head, "officer") {
		return false
	}
	if c.head == c.body {
		return true
	}
	return c.head == c.body+1 && (g.isOf(c.body, lexicon.Eminent) || g.is(c.body, lexicon.Qualifier) || g.reads(c.body, "junior")) // no word of the lexicon: names have it
}

// commissioned tells whether officers at chunk k are soldiers, because the name of an armed side stands
// right before the word, or ranks that soldiers alone have name them behind a comma: "two Hezbollah
// officers", "two Orlan officers, a major and a captain".
func (g *grammar) commissioned(k int) bool {
	c, n := g.at(k), g.at(k+2)
	if c.head < 0 || g.t.Words[c.head] != g.words().officers {
		return false
	}
	if c.head > c.body && g.named(c.head-1) && g.sideIn(c.body, c.head) == schema.Combatant {
		return true
	}
	if g.reads(max(c.head-1, g.s.First), "police") || g.at(k+1).kind != comma || n.kind != nounPhrase || n.head < 0 {
		return false
	}
	return g.classOf(n) == schema.Combatant && !g.endsWith(n.head, "s") && !g.endsWith(n.head, "soldier")
}

// fought tells whether those at chunk k are said to have fought on a side: "two Orlans who fought
// for the rebels".
func (g *grammar) fought(k int) bool {
	v := k + 1
	if g.at(v).kind == relative {
		v++
	}
	c, p := g.at(v), g.at(v+1)
	if c.kind != verbGroup || c.passive || !c.verb.Is(lexicon.VerbBattles) || v == k+1 && c.form&lexicon.Gerund == 0 || p.kind != preposition {
		return false
	}
	return p.word == g.words().forWord && !g.is(p.last, lexicon.Possessive) // and not "for their lives"
}

// helping tells whether those whom the finding counts are the people of a body that helps, or
// sent to help: "the Red Cross sent 36 experts", "900 personnel were sent for the search".
func (g *grammar) helping(f *finding) bool {
	c := g.at(f.chunk)
	if c.head < 0 || f.verb < 0 || !g.isOf(c.head, lexicon.StaffWord) {
		return false
	}
	if s := g.doer(f.verb, 0); !f.subject && s >= 0 && g.sideIn(g.at(s).first, g.at(s).last) == schema.AidWorker {
		return true
	}
	for i := max(c.last, g.at(f.verb).last); i < g.s.Last && g.t.Tokens[i].Kind != text.Punct; i++ {
		if g.isOf(i, lexicon.Relief) {
			return true
		}
	}
	return false
}

// rankClass is the class of the noun at chunk k, which says who a part of those that claim
// whole counts is: "12 soldiers, two of them officers".
func (r *Reader) rankClass(k, whole int) schema.Class {
	if whole >= 0 && r.claims[whole].Class == schema.Combatant && r.g.officers(k) {
		return schema.Combatant
	}
	return r.g.classOf(r.g.at(k))
}
