package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byRuling takes the measure from what the phrase hangs on or is listed under.
func (g *grammar) byRuling(f *finding) bool {
	k := f.chunk
	if j := g.ruling(k); j >= 0 {
		if m := g.at(j).noun.Of; (m == schema.Displaced || m == schema.Returned || m == schema.Released) && g.diedSince(f) {
			return true
		}
		f.noun, f.nounAt = g.at(j).noun, j
		return true
	}
	p := g.back(k)
	lead := g.at(p).kind == preposition
	switch {
	case lead && g.mourned(k):
		f.implied = schema.Killed
	case lead && g.attacked(k):
		f.implied = schema.Damaged
	case g.byDoing(f):
	case g.byComposition(f):
	default:
		// "among the seized items were 60 grenades"
		return g.at(p).be && g.unit(g.at(k)) == schema.Munition && g.byInversion(f, g.back(p))
	}
	return true
}

// byDoing takes the measure from the gerund that governs the phrase: "the torching of 37 houses",
// "the sinking of two tankers".
func (g *grammar) byDoing(f *finding) bool {
	c := g.at(f.chunk)
	frames := g.deedOf(f.chunk).Alone()
	for i := range frames {
		fr := &frames[i]
		if m := fr.Measures.For(g.unit(c)); m != "" && fr.Counts == lexicon.CountsObject && !fr.Place && !fr.Aid && !fr.Nature && !g.lacks(fr.Bits) && g.classed(fr, f.chunk) {
			f.implied = m
			return true
		}
	}
	return false
}

// deedOf is the verb whose gerund governs the phrase at chunk k; nil for none.
func (g *grammar) deedOf(k int) *lexicon.Verb {
	p := g.beforeOwner(k)
	if c := g.at(k); c.noun == nil || !g.at(p).is(g.words().of) {
		return nil
	}
	if v := g.before(p); v.mere(lexicon.Gerund) {
		return v.verb
	}
	j := g.governor(k)
	if j < 0 || g.at(j).fig >= 0 || !g.endsWith(g.at(j).last-1, "ing") {
		return nil
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[g.at(j).last-1])
	if form&lexicon.Gerund == 0 {
		return nil
	}
	return verb
}

// diedSince finds that those who came or were freed were killed, as a clause on them says:
// "the arrival of a courier who has died".
func (g *grammar) diedSince(f *finding) bool {
	if g.at(g.past(f.chunk)).kind != relative {
		return false
	}
	v, _ := g.subjectOf(f.chunk)
	for n := 0; v >= 0 && n < 3; n++ {
		if fr := g.frame(v, f.chunk, schema.Person, false); fr != nil && fr.Measures.People == schema.Killed && !g.at(v).negated {
			f.frame, f.verb, f.subject = fr, v, true
			return true
		}
		v = g.chained(v)
	}
	return false
}

// past is the chunk behind the phrase at k and the place that those are from.
func (g *grammar) past(k int) int {
	if k++; g.at(k).kind == preposition && g.at(k+1).uncounted() {
		k += 2
	}
	return k
}

// ruling finds the noun that the phrase at k hangs on and that says what happened: "the
// deaths of", "an amnesty for", "a swap involving", "damage to"; -1 for none.
func (g *grammar) ruling(k int) int {
	if j := g.governor(k); j >= 0 && g.at(j).noun != nil {
		if n := g.at(j).noun; n.Of != "" && (!n.Lives || g.taken(j)) && g.suits(n, g.at(k)) && (n.Of != schema.Strength || g.unit(g.at(k)) == schema.Person) {
			return j
		}
	}
	if g.before(k).kind != preposition {
		return -1
	}
	return max(g.granted(k), g.involver(k), g.sufferer(k))
}

// involver finds the event that people take part in or undergo: "a prisoner swap
// involving 300 people"; -1 for none, or for one that harms and says not whom.
func (g *grammar) involver(k int) int {
	p := g.back(k)
	if g.at(p).kind != preposition || g.t.Words[g.at(p).first] != g.words().involving || !g.peopled(k) {
		return -1
	}
	j := g.back(p)
	if n := g.at(j).noun; g.at(j).kind == nounPhrase && n != nil && n.Of != "" && n.Of.Topic() != "casualty" || n != nil && n.Of == schema.Released {
		return j
	}
	return -1
}

// granted finds the freedom that the people at chunk k are given, or what they are to do without:
// "an amnesty for 230 inmates", "a loss of power to 900 homes"; -1 for none.
func (g *grammar) granted(k int) int {
	p := g.back(k)
	if c := g.at(p); !c.is(g.words().forWord, g.words().to) {
		return -1
	}
	j := g.back(p)
	if g.at(j).passive && g.at(p).word == g.words().forWord {
		j = g.subjectBefore(j) // "evacuation orders were issued for 900 residents"
	}
	n := g.at(j).noun
	if g.at(j).kind != nounPhrase || n == nil || !n.Granted {
		return -1
	}
	if g.peopled(k) && g.at(p).word == g.words().forWord || n.Of == schema.Affected && (g.peopled(k) || g.built(k)) {
		return j
	}
	return -1
}

// mourned tells whether the people at chunk k are buried: "funerals were held for
// four guards".
func (g *grammar) mourned(k int) bool {
	p := g.back(k)
	if c := g.at(p); !c.is(g.words().forWord, g.words().of) || !g.peopled(k) {
		return false
	}
	j := g.back(p)
	if g.at(j).kind == verbGroup {
		j = g.subjectBefore(j)
	}
	n := g.at(j).noun
	return j >= 0 && n != nil && n.In == schema.Protested
}

// byHanded tells whether the people of the finding are given what stands before: "packages of food
// to 90 families".
func (g *grammar) byHanded(f *finding) bool {
	p := g.back(f.chunk)
	if c := g.at(p); c.word != g.words().to || !g.peopled(f.chunk) {
		return false
	}
	j := g.back(p)
	if !g.at(j).uncounted() || !g.helps(g.at(j)) {
		return false
	}
	f.implied = schema.Affected
	return true
}

// attacked tells whether the phrase at k names what an attack was on: "attacks on
// two villages". Nothing is claimed of people who are attacked.
func (g *grammar) attacked(k int) bool {
	p := g.back(k)
	if g.at(p).kind != preposition {
		return false
	}
	a, at := g.back(p), g.at(p).word == g.words().at
	if n := g.at(a); g.at(p).word == g.words().of && n.uncounted() && n.noun != nil && n.noun.Unit == schema.AttackUnit && n.noun.Measure == schema.Attacks {
		return g.damageable(g.at(k)) // "the shelling of 12 villages"
	}
	if v := g.at(a); v.kind == verbGroup && v.passive && v.verb.Is(lexicon.VerbStages) {
		a, at = g.subjectBefore(a), false // "strikes were delivered at"
	}
	if at || !g.at(p).is(g.words().on, g.deeds.against, g.words().at) {
		return false
	}
	if n := g.at(a).noun; g.at(a).kind != nounPhrase || n == nil || n.Unit != schema.AttackUnit {
		return false
	}
	switch g.unit(g.at(k)) {
	case schema.Building, schema.Settlement, schema.Vehicle, schema.Vessel, schema.Aircraft:
		return true
	}
	n := g.at(k).noun
	return n != nil && n.Post
}

// sufferer finds the injuries or the damage that the phrase at k has: "caused
// injuries to 12 people", "damage was reported to 12 houses"; -1 for none.
func (g *grammar) sufferer(k int) int {
	p := g.back(k)
	if c := g.at(p); !c.is(g.words().to, g.words().in, g.words().on) {
		return -1
	}
	j := g.back(p)
	if b := g.back(j); g.at(j).kind == conjunction && g.counted(b) && g.before(b).word == g.at(p).word {
		return g.sufferer(b) // "damage to 12 houses and to nine shops"
	}
	if v := g.at(j); v.kind == verbGroup && v.passive && v.verb != nil && v.verb.Idle() {
		j = g.back(j)
	}
	c := g.at(j)
	if c.kind != nounPhrase || c.noun == nil || c.fig >= 0 {
		return -1
	}
	hurt := c.noun.Of == schema.Injured && c.noun.Measure == schema.Injured && g.at(p).word == g.words().to && g.peopled(k)
	if hurt || c.noun.Of == schema.Damaged && g.damageable(g.at(k)) {
		return j
	}
	return -1
}

// unarmed tells whether the head of the phrase c says that those
// it counts bear no arms: "nine envoys", and not "nine men".
func (g *grammar) unarmed(c *chunk) bool {
	if c.head < 0 {
		return false
	}
	if c.noun == nil {
		return !g.named(c.head)
	}
	return !armed(g.classOf(c)) && g.t.Words[c.head] != g.deeds.men
}

// suits tells whether what a noun says of "the … of" may be said of the phrase:
// people alone are arrested, freed and injured.
func (g *grammar) suits(n *lexicon.Noun, c *chunk) bool {
	m := n.Of
	if m == schema.Strength && !armed(n.Class) && c.fig >= 0 && g.unarmed(c) {
		return false // "a group of 485 critics and editors", "a group of nine envoys"
	}
	if g.lostThing(n, c) {
		return true
	}
	if n.Needs != "" && !g.needed(n.Needs, c.noun) || m == schema.Strength && c.noun != nil && c.noun.Measure != "" {
		return false // "a reduction of 1,000 cases", "a group of 90 refugees"
	}
	if g.unit(c) == schema.Settlement && taken(m) {
		return true // "the capture of six villages"
	}
	if m == schema.Seized && g.unit(c) == schema.Person {
		return false // "the recovery of 12 patients"
	}
	if m == schema.Displaced && n.Measure == m && g.unit(c) == schema.Building {
		return true // "the evacuation of 300 homes"
	}
	if m == schema.Killed && n.Measure != "" && c.noun == nil {
		return true // "the murder of two missionaries"
	}
	if humanToll(m) {
		return g.unit(c) == schema.Person || g.unit(c) == schema.Household || c.noun == nil && c.head >= 0 && g.personLike(c.head)
	}
	return true
}

// lostThing tells whether n is what befalls people, "the loss of", and c things, which
// are destroyed by it.
func (g *grammar) lostThing(n *lexicon.Noun, c *chunk) bool {
	return n.Of == schema.Killed && n.Measure == "" && c.noun != nil && losable(c.noun.Unit)
}
