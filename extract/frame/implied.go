package frame

import (
	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// implied is the measure that a phrase has by itself, without an event: a
// distance from a place, the strength of a force.
func (g *grammar) implied(f *finding, unit schema.Unit) schema.Measure {
	c := g.at(f.chunk)
	if unit == schema.Km || unit == schema.Mile || g.length(c) {
		if g.distance(c) && !g.fallen(f.chunk) {
			return schema.Distance
		}
		return ""
	}
	if j := g.oftenHit(f.chunk); j >= 0 {
		v := g.at(j).verb
		if f.unit = schema.AttackUnit; v.Is(lexicon.VerbFires) || v.Lemma == "hit" {
			f.unit = schema.Munition
		}
		return schema.Attacks
	}
	if c.head >= 0 && g.t.Words[c.head] == g.deeds.operations && g.operationsOf(f.chunk) {
		f.unit = schema.AttackUnit
		return schema.Attacks
	}
	if unit == schema.Aircraft && c.noun != nil && c.noun.Weapon != "" && g.divided(f.chunk) {
		return schema.Attacks // "shot down 30 of 45 drones"
	}
	if (unit == schema.Vessel || unit == schema.Aircraft) && (g.firing(f.chunk) || g.strikes(f)) {
		return schema.Strength
	}
	if unit == schema.Person && (g.numbers(f.chunk) || g.resized(f.chunk)) {
		return schema.Strength
	}
	if unit == schema.Person && c.noun != nil && c.noun.Class == schema.Combatant && c.noun.Measure == "" && g.divided(f.chunk) {
		return schema.Strength // "two of the five attackers"
	}
	if n := g.countedNoun(c); unit == schema.Person && c.out > 0 && n != nil && n.Class == schema.Combatant && n.Measure == "" && g.armed(f) && !g.clausedOn(f.chunk) {
		return schema.Strength // "only 200 of the 900 fighters remain"
	}
	if unit == schema.Person && c.noun != nil && (g.soldierly(f.chunk) && !f.part && g.armed(f) || g.mustered(f) || g.assaults(f)) {
		return schema.Strength
	}
	if unit == schema.Person && c.noun == nil && c.out == 0 && !f.part && g.sidesmen(c) && g.armed(f) {
		return schema.Strength
	}
	return ""
}

// operationsOf tells whether the operations at chunk k are those of people under arms,
// who carried them out: "75 operations carried out by the rebels", and not by surgeons.
func (g *grammar) operationsOf(k int) bool {
	v := g.at(k + 1)
	if !v.mere(lexicon.Participle) || !v.verb.Is(lexicon.VerbPerforms) {
		return false
	}
	by := g.by(k + 1)
	return by >= 0 && g.forced(by)
}

// sidesmen tells whether the phrase c counts several by nothing but the name of their armed side:
// "40,000 Taliban".
func (g *grammar) sidesmen(c *chunk) bool {
	return c.fig >= 0 && c.head == c.body && c.head == c.last-1 && g.figures[c.fig].Kind == schema.KindCount && g.plural(c) && g.sideAlone(c.head)
}

// sideAlone tells whether the word at token i is the name of an armed side, and describes no noun
// behind it: of "three IS supply routes" the routes are counted.
func (g *grammar) sideAlone(i int) bool {
	return g.armedSide(i) && (g.endsPhrase(i+1) || g.endsPhrase(i+2) || g.startsPhrase(i+2))
}

// armedSide tells whether the name of an armed side starts at token i.
func (g *grammar) armedSide(i int) bool {
	return i < g.s.Last && g.t.Tokens[i].Has(text.Upper) && g.lx.Sides.Starts(g.t.Words[i]) && g.sideIn(i, i+1) == schema.Combatant
}

// soldierly tells whether the phrase at k, which has a noun, is of those who may be a force:
// "soldiers", "child soldiers", "members of the militia", "900 policemen".
func (g *grammar) soldierly(k int) bool {
	c := g.at(k)
	switch c.noun.Class {
	case schema.Combatant:
		return true
	case schema.Police:
		return g.massed(c) || g.ranked(k)
	case schema.Child:
		return g.endsWith(c.head, "soldiers")
	}
	return c.noun.Belongs && g.classOf(c) == schema.Combatant
}

// clausedOn tells whether a clause on the phrase at k tells what happened to those it counts:
// "six of the eight rebels killed were boys".
func (g *grammar) clausedOn(k int) bool {
	near, _ := g.subjectOf(k)
	return near >= 0
}

// oftenHit finds the verb where the phrase at k says how many times something was
// attacked: "was shelled 17 times", "struck the port and the pier four times",
// "was bombed on three separate occasions"; -1 for none.
func (g *grammar) oftenHit(k int) int {
	c := g.at(k)
	if c.head < 0 || !(g.t.Words[c.head] == g.words().times && c.head == c.body || g.endsWith(c.head, "occasions") && g.before(k).kind == preposition) {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-16; j-- {
		switch v := g.at(j); v.kind {
		case verbGroup:
			if v.verb == nil || v.inf || !g.breaches(j, k) && (v.verb.Is(lexicon.VerbBreaches) || !v.verb.Is(lexicon.VerbViolent) && !violent(v.verb) && !g.violent(j)) {
				return -1
			}
			return j
		case nounPhrase:
			if v.fig >= 0 && (v.head < 0 || g.t.Words[v.head] != g.words().times) {
				return -1 // and not "opened fire 41 times in Orla, 19 times in Benst"
			}
		case other, preposition, conjunction, comma:
		default:
			return -1
		}
	}
	return -1
}

// breaches tells whether the verb at chunk v, before the count at k, says that a truce was broken:
// "violated the ceasefire", "the cessation of hostilities was breached".
func (g *grammar) breaches(v, k int) bool {
	c := g.at(v)
	if !c.verb.Is(lexicon.VerbBreaches) {
		return false
	}
	for i := max(g.s.First, c.first-sizeReach); i < g.at(k).first; i++ {
		if g.isOf(i, lexicon.TruceWord) {
			return true
		}
	}
	return false
}

// length tells whether the phrase counts units of length that no unit column names.
func (g *grammar) length(c *chunk) bool {
	if c.noun != nil {
		return c.noun.Length
	}
	return g.lengthUnit(&g.figures[c.fig])
}

// lengthUnit tells whether the unit's words beside the figure are a noun for a length.
func (g *grammar) lengthUnit(f *figure.Figure) bool {
	span := f.UnitSpan
	if span.Empty() {
		return false
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[span.First:span.Last])
	return n > 0 && noun.Length
}

// gone tells whether the verb group says "be out" or "be gone".
func (g *grammar) gone(c *chunk) bool {
	return c.be && g.t.Words[c.last-1] == g.words().out || c.passive && c.verb != nil && c.verb.Lemma == "go"
}

// theDead tells whether the phrase c, which has a noun, is of those
// who were killed, and who are known to the reader: "the dead".
func (c *chunk) theDead() bool {
	return c.definit && c.noun.Measure == schema.Killed && !c.noun.Lives && c.noun.Unit == schema.Person
}

// identified tells whether the phrase at k is who the victims are found to be:
// "the victims were named as three nurses".
func (g *grammar) identified(k int) bool {
	p := g.beforeOwner(k) // "as the mayor's two sons"
	if n := g.at(k).noun; n == nil || n.Unit != schema.Person || g.t.Words[g.at(p).first] != g.words().as || g.at(p).kind != preposition && g.at(k+1).kind != relative {
		return false
	}
	for j := p - 1; j >= 0 && j > p-16; j-- {
		switch c := g.at(j); {
		case c.kind == stop, c.kind == relative, c.kind == subordinate:
			return false
		case c.kind == nounPhrase && c.noun != nil && (c.noun.Measure == schema.Casualties || c.theDead()):
			return true // "the dead were identified as two students"
		}
	}
	return false
}

// fallen tells whether the length at chunk k is how far somebody fell or how
// high something is: "jumped 200 feet from", "12 feet to the ground".
func (g *grammar) fallen(k int) bool {
	i := g.at(k).last
	if i+2 < g.s.Last && g.is(i, lexicon.Preposition) && g.t.Words[i+2] == g.words().ground {
		return true
	}
	v := g.back(k)
	if c := g.at(v); c.kind != verbGroup || !c.verb.Is(lexicon.VerbFalls) {
		return false
	}
	s := g.subjectBefore(v)
	return s < 0 || g.at(s).noun == nil || g.at(s).noun.Unit != schema.Munition
}

// distance tells whether a length is one from a place: "30 km from", "12 miles
// northeast of", "some 40 kilometres away".
func (g *grammar) distance(c *chunk) bool {
	if h := g.figures[c.fig].Hedge; c.of && !h.Empty() && g.t.Words[h.Last-1] == g.words().within {
		return true // "to within 5 km of the city"
	}
	i := max(c.body, g.figures[c.fig].Whole.Last, g.figures[c.fig].UnitSpan.Last)
	if g.figures[c.fig].Unit == "" && g.figures[c.fig].UnitSpan.Empty() {
		i = c.last
	}
	if g.isPunct(i, "(") || g.isPunct(i, ")") { // both units are given
		for i < g.s.Last && !g.isPunct(i, ")") {
			i++
		}
		i++
	}
	for n := 0; n < 2 && (g.isPunct(i, ",") || g.hyphen(i)); n++ {
		i++
	}
	if g.is(i, lexicon.Direction) {
		return !g.is(i, lexicon.Preposition) || g.hasPlace(i+1)
	}
	if g.is(i+1, lexicon.Pronoun) && g.endsPhrase(i+2) {
		return false // "ten feet from me"
	}
	return i < g.s.Last && (g.t.Words[i] == g.words().from || g.t.Words[i] == g.words().to && g.is(i+1, lexicon.Determiner|lexicon.Direction))
}
