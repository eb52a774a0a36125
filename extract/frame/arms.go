package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byHaul reads what is listed with arms that somebody seizes, finds or hands in: "found
// 12 rifles, 30 fuses and two radios", "seized the following arms: 12 rifles".
func (g *grammar) byHaul(f *finding, unit schema.Unit, before []finding) bool {
	if !g.ware(f.chunk, unit) {
		return false
	}
	if f.haul = g.inPossession(f.chunk); f.haul {
		return true
	}
	first, armed := g.unbracketed(f.chunk), arms(unit) || g.beforeArms(f.chunk) || g.freighted(f.chunk) || g.holdsArms(f.chunk)
	for n := 0; n < 30; n++ {
		j := g.joined(first)
		if j < 0 {
			break
		}
		first, armed = j, armed || arms(g.unit(g.at(j)))
	}
	if v := g.itemsTaken(first); v >= 0 {
		return g.hauled(f, v, first, false)
	}
	if !armed {
		return false
	}
	if g.clausal(f.chunk) && g.finite(f.chunk+1) {
		return g.hauled(f, f.chunk+1, first, false)
	}
	if v, object := g.haulAt(first); v >= 0 && g.hauled(f, v, first, object) {
		return true
	}
	if _, main := g.subjectOf(f.chunk); main >= 0 && g.isPassive(main) && g.hauled(f, main, first, false) {
		return true
	}
	b := foundAt(before, first)
	if first == f.chunk || b == nil || b.frame == nil || b.frame.Measures.Weapons != schema.Seized {
		return false
	}
	*f = b.again(f.chunk) // "found in the house were 12 rifles and two radios"
	f.haul = true
	return true
}

// itemsTaken is the participle that says what became of the items which the list starting
// with chunk k is told to be: "items [recovered] included 12 phones"; -1 where no items are.
func (g *grammar) itemsTaken(k int) int {
	p := g.back(k)
	if v := g.at(p); v.kind != part && !v.be {
		return -1
	}
	s := g.composed(p)
	if n := g.before(s); s < 0 || g.at(s).kind != verbGroup || !n.uncounted() || !g.endsWith(n.last-1, "items") {
		return -1
	}
	return s
}

// hauled gives the finding the frame by which the verb at chunk v says of arms that they are
// seized, or with what held them destroyed, where first starts their list.
func (g *grammar) hauled(f *finding, v, first int, object bool) bool {
	fr := g.frame(v, first, schema.Weapon, object)
	if fr == nil {
		return false
	}
	o, unit := g.holder(first), g.unit(g.at(f.chunk))
	if own := g.frame(v, f.chunk, unit, object); own != nil && own.Measures.For(unit) == schema.Destroyed && o < 0 {
		return false // "nine missiles were intercepted"
	}
	if m := fr.Measures.Weapons; m != schema.Seized && (m != schema.Destroyed || o < 0) {
		return false
	}
	f.frame, f.verb, f.subject, f.haul = fr, v, !object, true
	f.part = f.part && (o < 0 || g.counted(o) && !g.figures[g.at(o).fig].Article)
	return true
}

// inPossession tells whether the phrase at k is what people were found or arrested with: "were caught in
// possession of two rifles".
func (g *grammar) inPossession(k int) bool {
	for j := g.besideInList(k); g.counted(j); j = g.besideInList(j) {
		k = j
	}
	of := g.back(k)
	j := g.back(of)
	if c := g.at(j); g.at(of).word != g.words().of || !c.uncounted() || !g.endsWith(g.at(j).last-1, "possession") || g.before(j).word != g.words().in {
		return false
	}
	v := g.back(g.back(j))
	if g.at(v).be && g.at(v).inf {
		v = g.back(v)
	}
	if g.at(v).kind != verbGroup || g.at(v).verb == nil {
		return g.at(v).kind == nounPhrase && g.objectOf(v) >= 0 && arresting(g.at(g.objectOf(v)).verb)
	}
	return arresting(g.at(v).verb)
}

// arresting tells whether the verb may say that people are arrested or arms found.
func arresting(v *lexicon.Verb) bool {
	for i := range v.Frames {
		if m := v.Frames[i].Measures; m.People == schema.Detained || m.Weapons == schema.Seized {
			return true
		}
	}
	return false
}

// freighted tells whether the phrase at k weighs what something carries: "a boat carrying 900 kg of
// hashish".
func (g *grammar) freighted(k int) bool {
	c, p := g.at(k), g.before(k)
	if !c.of || c.head < 0 || g.figures[c.fig].Kind != schema.KindMeasure {
		return false
	}
	return p.mere(lexicon.Gerund) && p.verb.Is(lexicon.VerbStocks)
}

// stocked tells whether the munitions at chunk k are only had, carried or traded, or
// listed with weapons: "carries 24 missiles", "25 missiles and 900 rifles".
func (g *grammar) stocked(k int) bool {
	if !g.munitions(k) {
		return false
	}
	first := k
	for n := 0; n < 30; n++ {
		j := g.joined(first)
		if j < 0 {
			break
		}
		if first = j; g.counted(j) && g.unit(g.at(j)) == schema.Weapon {
			return true
		}
	}
	if g.headed(g.back(first)) || g.arsenalBefore(first) {
		return true
	}
	if o := g.holder(first); o >= 0 && g.at(o).kind == nounPhrase && storesArms(g.at(o).noun) {
		return true // "the weapons included 12 shells"
	}
	v := g.objectOf(first)
	return v >= 0 && (g.at(v).have || g.at(v).verb.Is(lexicon.VerbStocks))
}

// arsenalBefore tells whether a stock of arms is named shortly before chunk k: "the group's arsenal
// is put at 900 rockets".
func (g *grammar) arsenalBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-5; j-- {
		if n := g.at(j).noun; n != nil && n.Crowd && g.at(j).head >= 0 {
			return g.endsWith(g.at(j).head, "arsenal") || g.endsWith(g.at(j).head, "stockpile")
		}
	}
	return false
}

// headed tells whether the colon at chunk k follows the name of arms: "rows of weapons: 24
// missiles".
func (g *grammar) headed(k int) bool {
	before := g.before(k)
	return g.at(k).kind == colon && before.kind == nounPhrase && before.noun != nil && before.noun.Unit == schema.Weapon
}

// arms tells whether what is counted in unit is weapons.
func arms(unit schema.Unit) bool { return unit == schema.Weapon || unit == schema.Munition }

// ware tells whether the phrase at k counts things that may be among arms.
func (g *grammar) ware(k int, unit schema.Unit) bool {
	c := g.at(k)
	if g.figures[c.fig].Kind == schema.KindMeasure && !c.of && g.countedNoun(c) == nil {
		return false // "9mm calibre"
	}
	if c.head < 0 && !g.ofSubstance(c) || g.figures[c.fig].Article || g.figures[c.fig].Quantity.Value() < 1 {
		return false
	}
	switch unit {
	case schema.Weapon, schema.Munition, schema.Vehicle, schema.Vessel, schema.Aircraft:
		return true
	case schema.OtherUnit:
		return c.noun == nil || c.noun.Measure == ""
	}
	return false
}

// beforeArms tells whether the next in the list of the phrase at k is arms: "six
// magazines and two rifles".
func (g *grammar) beforeArms(k int) bool {
	j := k + 1
	for g.at(j).kind == comma || g.at(j).kind == conjunction {
		j++
	}
	return j > k+1 && g.counted(j) && arms(g.unit(g.at(j)))
}

// haulAt finds the verb whose object the list starting with chunk k is, or which what
// stands before its colon is the object of; -1 for none.
func (g *grammar) haulAt(k int) (v int, object bool) {
	p := g.before(k)
	if along := p.kind == conjunction && p.cue != nil; along || p.is(g.words().with) {
		if v := g.objectOf(k); !along && v >= 0 && v == g.back(g.back(k)) {
			return v, true // "fled with two rifles"
		}
		if v := g.back(g.back(k)); g.at(v).kind == verbGroup && g.isPassive(v) {
			return v, false // "were arrested along with two rifles"
		}
		if !along {
			return g.objectOf(g.back(g.back(k))), true // "seized a lorry with 40 rifles"
		}
	}
	if o := g.holder(k); o >= 0 {
		return g.holderTaken(o, k)
	}
	if v := g.objectOf(k); v >= 0 || p.kind != colon && p.kind != dash {
		return v, true
	}
	j := g.back(g.back(k))
	if g.at(j).kind == verbGroup {
		return j, false // "the following was seized: 12 rifles"
	}
	for n := 0; n < 3 && g.at(j).kind == nounPhrase && (g.at(j).fig < 0 || g.figures[g.at(j).fig].Article); n++ {
		if v := g.objectOf(j); v >= 0 {
			return v, true // "seized the following arms: 12 rifles"
		}
		if j = g.back(j); g.at(j).kind == preposition || g.at(j).kind == conjunction {
			j = g.back(j) // "a cache of arms", "arms and ammunition"
		}
	}
	return -1, false
}
