package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// admits tells whether the phrase at k is something that the frame counts.
func (g *grammar) admits(fr *lexicon.Frame, v, k int, object bool) bool {
	c := g.at(k)
	if fr.Place && !g.placeward(fr, v, k, object) || fr.Aid && !g.gives(g.subjectBefore(v)) || fr.Search && !g.searches(g.subjectBefore(v)) {
		return false
	}
	if c.fig < 0 {
		return true
	}
	if !object && g.leavesOthers(v) {
		return false
	}
	return g.names(fr, v, k, object) && (g.classed(fr, k) || g.menOf(fr, v, k)) && g.plays(fr, v, k, object)
}

// leavesOthers tells whether the verb at chunk v says in what state somebody left those counted behind it, and so not
// that its subject went away: "two of them boys, left 12 missing".
func (g *grammar) leavesOthers(v int) bool {
	return g.at(v).verb.Is(lexicon.VerbLeaves) && !g.at(v).passive && g.counted(v+1) && (g.at(v+1).victims() || g.at(v+2).kind == state || g.outcome(v+2))
}

// names tells whether the phrase at k says what it counts as plainly as the frame of the
// verb at chunk v wants, and is nothing of which it cannot be said.
func (g *grammar) names(fr *lexicon.Frame, v, k int, object bool) bool {
	c := g.at(k)
	if fr.Known && g.countedNoun(c) == nil && g.figures[c.fig].Unit == "" && (c.head < 0 && object && !g.paired(v) && !g.lostBy(fr, v) || c.head >= 0 && !g.personLike(c.head)) {
		return false
	}
	if fr.Known && fr.Counts == lexicon.CountsSubject && c.head < 0 && g.takesObject(v) {
		return false // "on day two it evacuated 281 passengers"
	}
	if object && fr.Measures.People == schema.Detained && c.head >= 0 && g.endsWith(c.head, "patients") {
		return false // "the ward holds 60 patients"
	}
	if m := fr.Measures.People; object && (m == schema.Detained || m == schema.Deployed) && !g.at(v).passive && g.camp(g.doer(v, 0)) {
		return false // "the camp holds 9,000 families"
	}
	if fr.Measures.People == schema.Released && g.figures[c.fig].Article && g.at(v).verb.Is(lexicon.VerbAccuses) {
		return false // "a fourth man was acquitted"
	}
	if c.noun != nil && c.noun.Lives && object && fr.Measures.People != schema.Killed {
		return false // "saved 3,000 lives"
	}
	if c.noun != nil && c.noun.Land && fr.Measures.Things == schema.Destroyed {
		return false // "shot down drones over eight regions"
	}
	shared := fr.Measures.Areas == schema.Territory && (c.head < 0 || g.landShare(c)) || c.of && plainNoun(g.countedNoun(c))
	if n := c.noun; c.of && n != nil && n.Class == schema.Refugee && (fr.Measures.People == schema.Returned || fr.Measures.People == schema.Affected) {
		return true // "30 percent of the displaced have returned"
	}
	return g.figures[c.fig].Kind != schema.KindPercent || shared || c.head < 0 && g.partOfThings(k) // "77% of which were shot down"
}

// lostBy tells whether the verb at chunk v says what a force lost, whose men go without saying: "the
// regiment lost 164 at Orla".
func (g *grammar) lostBy(fr *lexicon.Frame, v int) bool {
	return fr.Measures.People == schema.Killed && g.at(v).verb.Is(lexicon.VerbSuffers) && g.levy(g.subjectBefore(v))
}

// plainNoun tells whether a noun says nothing by itself of what happened.
func plainNoun(n *lexicon.Noun) bool { return n != nil && n.Measure == "" }

// classed tells whether those whom the phrase at k counts are of the class that the frame
// needs: fighters, refugees, people of no trade.
func (g *grammar) classed(fr *lexicon.Frame, k int) bool {
	c := g.at(k)
	n := c.noun
	switch {
	case fr.Folk && !folk(g.countedNoun(c)) && !g.mingled(c) && !g.incoming(fr, c):
		return false
	case fr.Needs == "":
		return true
	case fr.Needs == schema.Combatant && g.staffing(k):
		return true // "increase by 900 personnel the levels of the force"
	case fr.Needs == schema.Combatant && g.mingled(c):
		return false // "civilians and fighters left"
	case fr.Needs == schema.Refugee && n != nil && n.Unit == schema.Household:
		return true // "85 families returned"
	case fr.Needs == schema.Refugee && c.head < 0 && g.figures[c.fig].Quantity.Value() >= 1000:
		return true // "over 9,000 have returned from Iran"
	case n == nil:
		return fr.Needs == schema.Combatant && (g.needed(fr.Needs, g.countedNoun(c)) || c.head < 0 && g.needed(fr.Needs, g.fellows(k)))
	}
	return g.needed(fr.Needs, n) || n.Belongs && g.classOf(c) == fr.Needs
}

// plays tells whether what stands around the phrase at k and the verb at chunk v lets
// the frame speak of the phrase.
func (g *grammar) plays(fr *lexicon.Frame, v, k int, object bool) bool {
	if object && fr.Measures.People == schema.Strength && g.finite(k+1) && g.at(k+1).kind == verbGroup {
		return false // "maintains 300 soldiers have left"
	}
	if object && fr.Modality == schema.Planned && fr.Needs == schema.Combatant && g.at(k).head >= 0 && g.endsWith(g.at(k).head, "fighters") && !g.massed(g.at(k)) {
		return false // "needs 24 fighters": aircraft
	}
	if fr.Measures.People == schema.Protested && len(fr.With) == 0 && !object && g.at(v+1).kind == nounPhrase {
		return false // "to demonstrate solidarity"
	}
	if !object && g.doneToOthers(fr, v) {
		return false // "peacekeepers disarmed the rebels"
	}
	if fr.Measures.People == schema.Detained && object && g.roomy(g.subjectBefore(v)) {
		return false // "the hall holds 900 people"
	}
	if fr.Measures.People == schema.Affected && g.at(v).verb.Is(lexicon.VerbAids) && armed(g.classOf(g.at(k))) {
		return false // "300 soldiers, assisted by the police"
	}
	if !object && g.doneFor(fr, v) {
		return false // "900 policemen searched for two agents"
	}
	if !object && fr.Measures.Vehicles == schema.Attacks && g.unit(g.at(k)) == schema.Vehicle && g.takesObject(v) {
		return false // "12 lorries struck a mine"
	}
	if fr.Nature && !g.byNature(fr, v) || fr.Mourned && (g.at(k+1).kind == relative || !g.mourns(v)) {
		return false // "the villagers buried 30 people", "the slide buried 30 people"
	}
	if !object && fr.Counts == lexicon.CountsObject && g.strikesOut(v, k) {
		return false // "a bomber struck near Orla, killing nine"
	}
	if !fr.Harm || !object {
		return true
	}
	s := g.subjectBefore(v)
	if r := g.back(v); g.at(r).kind == relative && g.before(r).noun != nil {
		s = g.back(r) // "11 were hurt in a raid that hit two schools"
	}
	return s < 0 || g.at(s).noun != nil && !g.at(s).noun.Idea || g.at(s).pronoun || g.t.Tokens[g.at(s).last-1].Has(text.Upper)
}

// doneToOthers tells whether the verb at chunk v, of which the frame counts the subject, is said of
// the people behind it, whom another of its frames counts: "peacekeepers disarmed [the rebels]".
func (g *grammar) doneToOthers(fr *lexicon.Frame, v int) bool {
	if len(fr.With) > 0 || fr.Counts != lexicon.CountsSubject {
		return false
	}
	o := g.at(v + 1)
	return o.kind == nounPhrase && o.noun != nil && o.noun.Unit == schema.Person && twin(g.at(v).verb, fr)
}

// doneFor tells whether the verb at chunk v names behind "for"
// those whom the frame counts: "searched for [two agents]".
func (g *grammar) doneFor(fr *lexicon.Frame, v int) bool {
	if fr.Counts != lexicon.CountsObject || len(fr.With) != 1 || fr.With[0] != g.words().forWord {
		return false
	}
	return !g.at(v).passive && g.at(v+1).kind == preposition && g.at(v+2).kind == nounPhrase
}

// strikesOut tells whether fighters at chunk k do what the bare past at chunk v says, which has
// no object: what they did killed or hurt those behind it.
func (g *grammar) strikesOut(v, k int) bool {
	c := g.at(v)
	if !c.mere(lexicon.Past) || !c.verb.Is(lexicon.VerbViolent) {
		return false
	}
	if p := g.at(v + 1); p.kind != preposition || p.word == g.words().by || g.classOf(g.at(k)) != schema.Combatant {
		return false
	}
	for j := v + 2; j < len(g.chunks) && j < v+reach && g.at(j).kind != stop; j++ {
		if h := g.at(j); h.kind == verbGroup {
			return g.followsOn(j) && harmful(h.verb)
		}
	}
	return false
}

// mourns tells whether people do what the verb at chunk v says: "the villagers [buried] nine people".
func (g *grammar) mourns(v int) bool {
	c, s := g.at(v), g.subjectBefore(v)
	if c.passive || c.inf || c.modal || c.negated || s < 0 {
		return false
	}
	return g.at(s).pronoun && !g.isIt(g.span(s)) || g.at(s).people()
}

// byNature tells whether a disaster does what the verb at chunk v says, or a building that falls;
// those whom an attack hits are not merely affected.
func (g *grammar) byNature(fr *lexicon.Frame, v int) bool {
	s := g.by(v)
	if !g.isPassive(v) {
		s = g.doer(v, 0)
	} else if p := g.at(v + 1); s < 0 && p.kind == preposition && (p.word == g.words().due || g.at(v+2).kind == preposition) {
		for s = v + 2; g.at(s).kind == preposition; s++ { // "were hit due to floods"
		}
	}
	n := g.at(s).noun
	if n != nil && fr.Measures.People == schema.Affected {
		return n.Nature || n.Cause && n.Unit != schema.AttackUnit
	}
	return n != nil && (n.Nature || n.Cause || n.Unit == schema.Building)
}

// twin tells whether the verb says the same of its object as the frame says of its subject.
func twin(v *lexicon.Verb, fr *lexicon.Frame) bool {
	frames := v.Alone()
	for i := range frames {
		if o := &frames[i]; o.Counts == lexicon.CountsObject && o.Measures.People == fr.Measures.People {
			return true
		}
	}
	return false
}

// paired tells whether the verb at chunk v goes on with what another did to
// people: "killed 16 people and sickened 12,000", "left 16 people in Orla dead and affected 12,000".
func (g *grammar) paired(v int) bool {
	j := g.back(v)
	if g.at(j).kind != conjunction {
		return false
	}
	if j = g.back(j); g.at(j).kind == state {
		j = g.back(j)
	}
	for n := 0; n < 3 && g.before(j).kind == preposition; n++ {
		j = g.back(g.back(j))
	}
	c := g.at(j)
	return c.kind == nounPhrase && c.fig >= 0 && c.noun != nil && c.noun.Unit == schema.Person
}

// roomy tells whether the phrase at s is a building for the public, where nobody is kept.
func (g *grammar) roomy(s int) bool { return s >= 0 && g.at(s).noun != nil && g.at(s).noun.Roomy }

// needed tells whether a noun is of the class that a frame needs. Hostages are
// held as detainees are.
func (g *grammar) needed(class schema.Class, n *lexicon.Noun) bool {
	if n == nil {
		return false
	}
	return n.Class == class || class == schema.Detainee && n.Measure == schema.Abducted
}

// fellows is the noun of those of whom the bare figure at k counts some: "of the 3,000 troops, 600
// left", "3,000 troops, of whom 600 left"; nil for none.
func (g *grammar) fellows(k int) *lexicon.Noun {
	if j := g.frontedAt(k); j >= 0 && j < k {
		return g.at(j).noun
	}
	if p := g.before(k); !g.member(k) && (p.kind != part || p.word != g.words().of) {
		return nil
	}
	if j := g.namedBefore(k); j >= 0 {
		return g.at(j).noun
	}
	return nil
}

// countedNoun is the noun of the phrase, or of the whole that it counts a part
// of: "seven of its 14 soldiers"; nil for none.
func (g *grammar) countedNoun(c *chunk) *lexicon.Noun {
	if c.noun == nil && c.out > 0 {
		return g.chunks[c.out].noun
	}
	return c.noun
}

// mingled tells whether a phrase joins people of no trade and others: "civilians and
// fighters".
func (g *grammar) mingled(c *chunk) bool {
	if c.noun == nil || g.classOf(c) != schema.AnyPerson {
		return false
	}
	for i := c.body; i+1 < c.last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last]); n > 0 && noun.Folk && g.is(i+n, lexicon.Conjunction) {
			return true
		}
	}
	return false
}

// nationals tells whether a phrase is for people by a name: "9,800 undocumented
// Afghans".
func (g *grammar) nationals(c *chunk) bool {
	return c.noun != nil && c.noun.Class == schema.AnyPerson && c.noun.Unit == schema.Person && g.named(c.head)
}

// folk tells whether a noun is for people of no trade, or for refugees.
func folk(n *lexicon.Noun) bool {
	return n != nil && (n.Folk || n.Class == schema.Refugee)
}

// placeward tells whether what stands behind the verb at chunk v and the frame's
// preposition is a place, or no phrase at all: "left the two towns", "left on
// Monday", "moved to Orla", "took 200 families back to Orla".
func (g *grammar) placeward(fr *lexicon.Frame, v, k int, object bool) bool {
	if len(fr.With) > 0 {
		at := g.completed(fr, v, k, object) + len(fr.With)
		for j := v + 1; j < len(g.chunks) && g.at(j).first <= at; j++ {
			if c := g.at(j); c.first == at && c.kind == nounPhrase {
				return g.someplace(c)
			}
		}
		return false
	}
	j := v + 1
	for g.at(j).kind == other && g.at(j).fig < 0 {
		j++
	}
	c := g.at(j)
	return g.someplace(c) || fr.Folk && (c.kind != nounPhrase || g.timely(c))
}

// someplace tells whether a phrase names a place: by its noun, or as a name, which may
// stand before its noun or behind it: "the Orla crossing", "the port of Benst".
func (g *grammar) someplace(c *chunk) bool {
	switch n := c.noun; {
	case c.kind != nounPhrase || c.head < 0, n != nil && n.In == schema.Injured:
		return false // a hospital is where the wounded are taken
	case n != nil && (n.Unit == schema.Settlement || n.Land || n.Unit == schema.Km2):
		return true
	case n != nil && n.Unit == schema.Person:
		return false
	case n == nil && g.named(c.head):
		return true
	}
	return g.named(max(c.head-1, c.body)) || c.last+1 < g.s.Last && g.t.Words[c.last] == g.words().of && g.named(c.last+1)
}

// delegates is how many people of a nation may arrive somewhere as guests.
const delegates = 100

// incoming tells whether the phrase c counts people by their nation, and the frame says that they came back to
// a country or into it, as refugees and not on a visit: "900 Chadians entered Orla", "40 Chadians returned".
func (g *grammar) incoming(fr *lexicon.Frame, c *chunk) bool {
	if !g.nationals(c) {
		return false
	}
	return fr.Measures.People == schema.Returned || fr.Abroad && !c.of && g.figures[c.fig].Quantity.Value() > delegates
}
