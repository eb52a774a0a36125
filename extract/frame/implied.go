package frame

import (
	"strings"

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
		if f.unit = schema.AttackUnit; v.Lemma == "shoot" || v.Lemma == "fire" || v.Lemma == "hit" {
			f.unit = schema.Munition
		}
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
	if unit == schema.Person && c.noun != nil && ((c.noun.Class == schema.Combatant || c.noun.Belongs && g.classOf(c) == schema.Combatant || c.noun.Class == schema.Police && g.massed(c)) && !f.part && g.armed(f) || g.mustered(f) || g.assaults(f)) {
		return schema.Strength
	}
	return ""
}

// clausedOn tells whether a clause on the phrase at k tells what happened to those it counts:
// "six of the eight rebels killed were boys".
func (g *grammar) clausedOn(k int) bool {
	near, _ := g.subjectOf(k)
	return near >= 0
}

// massed tells whether the phrase c counts so many that they are a force: a few policemen
// do their duty, hundreds are sent.
func (g *grammar) massed(c *chunk) bool {
	q := g.figures[c.fig].Quantity
	return q.Low != nil && *q.Low >= 100
}

// quartered tells whether the fighters at chunk k are told by where they are, and
// are too many to have done by chance what is told of them: "about 5,200 troops in
// Orla are training".
func (g *grammar) quartered(k int) bool {
	p := g.at(k + 1)
	if q := g.figures[g.at(k).fig].Quantity; q.Low == nil || *q.Low < 100 || p.kind != preposition || g.at(k+2).kind != nounPhrase || g.at(k+2).fig >= 0 {
		return false
	}
	n := g.at(k + 2).noun
	if n != nil && n.Unit != schema.Settlement && !n.Post || n == nil && !g.t.Tokens[g.at(k+2).last-1].Has(text.Upper) {
		return false
	}
	_, main := g.subjectOf(k)
	return (p.word == g.words().in || p.word == g.words().at) && !(g.at(main).verb != nil && !g.at(main).passive && musters(g.at(main).verb))
}

// oftenHit finds the verb where the phrase at k says how many times something was
// attacked: "was shelled 17 times", "struck the port and the pier four times"; -1 for none.
func (g *grammar) oftenHit(k int) int {
	c := g.at(k)
	if c.head < 0 || g.t.Words[c.head] != g.words().times || c.head != c.body {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-16; j-- {
		switch v := g.at(j); v.kind {
		case verbGroup:
			if v.verb == nil || v.inf || !v.verb.Is(lexicon.VerbViolent) && !violent(v.verb) && !g.violent(j) {
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

// armed tells whether a phrase for fighters says how many there are: somebody
// has them, or they remain, hold and attack.
func (g *grammar) armed(f *finding) bool {
	p := g.at(g.back(f.chunk))
	if p.kind == verbGroup && (p.be || p.have) || p.kind == preposition && p.word == g.words().with {
		return true
	}
	if p.kind == verbGroup && p.verb.Is(lexicon.VerbMusters) {
		return true
	}
	if v := g.at(g.back(g.back(f.chunk))); p.kind == preposition && v.kind == verbGroup && v.verb.Is(lexicon.VerbMusters|lexicon.VerbRises) {
		return true // "consists of 300 fighters", "grew to 5,000 troops"
	}
	if d := g.at(g.back(f.chunk) - 1); p.kind == preposition && p.word == g.words().to && d.last > d.first && g.t.Words[d.first] == g.long.down && g.at(g.back(f.chunk)-2).be {
		return true // "the group is down to 200 fighters"
	}
	if g.divided(f.chunk) {
		return true // "three of its 40 soldiers"
	}
	if p.kind == preposition && p.word == g.words().of && p.first > g.s.First && g.t.Words[p.first-1] == g.words().up {
		return true // "is made up of 300 fighters"
	}
	if p.kind == preposition && p.word == g.words().by && !g.definite(g.at(f.chunk)) {
		return true // "an attack by two gunmen"
	}
	if j := g.governor(f.chunk); j >= 0 && g.gathers(j, schema.Person) && g.at(g.back(j)).have {
		return true // "have a total of 350 fighters"
	}
	if v := g.at(f.chunk + 1); v.kind == verbGroup && !v.aux && v.form&lexicon.Gerund != 0 && (p.kind == verbGroup || p.kind == preposition && p.word == g.words().of) {
		return true // "noticed six gunmen planting a mine"
	}
	if g.carried(f.chunk) {
		return false
	}
	_, main := g.subjectOf(f.chunk)
	if main >= 0 && g.quartered(f.chunk) {
		return true
	}
	for n := 0; main >= 0 && n < 3; n++ {
		if v := g.at(main); v.be || v.have || v.verb != nil && (!v.passive && musters(v.verb) || v.passive && (v.verb.Lemma == "leave" || g.engaged(main))) {
			return true // "attack", "remain", "are left", "were involved"
		}
		main = g.chained(main) // "are believed to be hiding"
	}
	return false
}

// engaged tells whether the verb at chunk v says who took part in an attack: "were
// involved in the assault".
func (g *grammar) engaged(v int) bool {
	n := g.at(v + 2).noun
	return g.at(v).verb.Is(lexicon.VerbInvolves) && g.at(v+1).kind == preposition && n != nil && (n.Cause || n.Unit == schema.AttackUnit)
}

// leaves tells whether the soldiers at chunk k are to be out of where they are:
// "3,000 soldiers are to be out of Angola by April", "all 50,000 are to be gone".
func (g *grammar) leaves(k int) bool {
	if !g.soldiers(k) && (g.at(k).head >= 0 || !g.soldiersBefore(k)) {
		return false
	}
	near, main := g.subjectOf(k)
	for _, v := range []int{near, main, k + 1} {
		for n := 0; v >= 0 && n < 2; n++ {
			if c := g.at(v); c.kind == verbGroup && (c.inf || c.modal) && g.gone(c) {
				return true
			}
			v = g.chained(v)
		}
	}
	return false
}

// gone tells whether the verb group says "be out" or "be gone".
func (g *grammar) gone(c *chunk) bool {
	return c.be && g.t.Words[c.last-1] == g.words().out || c.passive && c.verb != nil && c.verb.Lemma == "go"
}

// soldiersBefore tells whether fighters are named before chunk k.
func (g *grammar) soldiersBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		if g.at(j).kind == nounPhrase && g.soldiers(j) {
			return true
		}
	}
	return false
}

// musters tells whether the subject of the verb is there to fight: it attacks,
// holds or remains.
func musters(v *lexicon.Verb) bool {
	for i := range v.Frames {
		if v.Frames[i].Agentive {
			return true
		}
	}
	return v.Is(lexicon.VerbMusters | lexicon.VerbViolent)
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
		case c.kind == nounPhrase && c.noun != nil && (c.noun.Measure == schema.Casualties || c.noun.Measure == schema.Killed && c.definit && !c.noun.Lives && c.noun.Unit == schema.Person):
			return true // "the dead were identified as two students"
		}
	}
	return false
}

// assaults tells whether plain people are counted as those who did violence:
// "three men shot a judge", "was stabbed by four masked men".
func (g *grammar) assaults(f *finding) bool {
	c := g.at(f.chunk)
	if f.part || c.noun.Class != schema.AnyPerson && c.noun.Class != schema.Woman && c.noun.Class != schema.Child {
		return false
	}
	p := g.back(f.chunk)
	if g.at(p).kind == preposition && g.at(p).word == g.words().by {
		return g.harmedBy(f.chunk, p)
	}
	return g.strikes(f)
}

// harmedBy tells whether a participle of violence stands before the "by" at chunk
// p, whose doers the phrase at k is: "robbed at gunpoint by two men".
func (g *grammar) harmedBy(k, p int) bool {
	for j := p - 1; j >= 0 && j > p-6; j-- {
		if v := g.at(j); v.kind == verbGroup {
			return v.form&lexicon.Participle != 0 && violent(v.verb) && g.by(j) == k
		}
	}
	return false
}

// strikes tells whether the finding's phrase is the subject of an active verb of
// violence.
func (g *grammar) strikes(f *finding) bool {
	if f.part || g.at(g.back(f.chunk)).kind == preposition || g.carried(f.chunk) {
		return false
	}
	_, main := g.subjectOf(f.chunk)
	if main >= 0 && g.at(main).verb.Is(lexicon.VerbBrings) && g.at(main+1).pronoun && g.clausal(main+1) {
		return false // "the 900 people claim they were beaten"
	}
	return main >= 0 && !g.isPassive(main) && (violent(g.at(main).verb) && g.takesObject(main) && g.assailed(main) || g.raids(main))
}

// carried tells whether the phrase at k is the object of a verb, or listed with one, and
// not what does what follows: "which carried two soldiers, hit the mill".
func (g *grammar) carried(k int) bool {
	v := g.objectOf(g.listHead(k))
	return v >= 0 && !g.clausal(k) && !g.reporting(v)
}

// assailed tells whether the object of the violent verb at chunk v may be harmed:
// nobody kills a resolution or takes time.
func (g *grammar) assailed(v int) bool {
	o := v + 1
	for o < len(g.chunks) && g.at(o).kind != nounPhrase && g.at(o).kind != stop {
		o++
	}
	c := g.at(o)
	if c.kind != nounPhrase || c.pronoun {
		return true
	}
	if c.noun != nil {
		return c.noun.Unit != schema.OtherUnit || c.noun.Cause || c.noun.Post || c.noun.Land
	}
	return harms(g.at(v).verb) || c.head >= 0 && g.t.Tokens[c.head].Has(text.Upper)
}

// harms tells whether somebody is harmed or attacked by what the verb says, not
// only a place taken.
func harms(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Agentive && (lexicon.IsGrave(fr.Measures.People) || fr.Measures.Weapons == schema.Attacks) {
			return true
		}
	}
	return v.Is(lexicon.VerbViolent)
}

// raids tells whether the verb at chunk v has an attack as its object: "carried
// out the attack".
func (g *grammar) raids(v int) bool {
	if g.at(v).verb == nil || !g.at(v).verb.Causes() || g.at(v).verb.Is(lexicon.VerbBrings) {
		return false
	}
	o := g.at(v + 1)
	if o.kind == other {
		o = g.at(v + 2)
	}
	return o.kind == nounPhrase && o.noun != nil && o.noun.Unit == schema.AttackUnit
}

// violent tells whether somebody does harm by what the verb says: shoot, abduct,
// storm, fire.
func violent(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		fr := &frames[i]
		if fr.Counts == lexicon.CountsSubject && fr.Measures.People == schema.Strength && fr.Scope == schema.Incident {
			return true // rob, attack
		}
		if !fr.Agentive || fr.Nature {
			continue
		}
		if lexicon.IsGrave(fr.Measures.People) || fr.Measures.Buildings == schema.Captured || fr.Measures.Attacks == schema.Attacks {
			return true
		}
	}
	return false
}

// firing tells whether the ships or aircraft at chunk k are named as those who
// did what a passive verb says: "launched by two destroyers".
func (g *grammar) firing(k int) bool {
	p := g.back(k)
	if g.at(p).word != g.words().by || g.at(p).kind != preposition {
		return false
	}
	v := g.at(g.back(p))
	if v.kind != verbGroup || v.verb == nil || v.form&lexicon.Participle == 0 {
		return false
	}
	for i := range v.verb.Frames {
		if v.verb.Frames[i].Agentive && v.verb.Frames[i].Measures.Attacks != "" {
			return true
		}
	}
	return false
}

// mustered tells whether plain men or members are counted as a force's: "musters
// 2,000 men", "the militia has 3,000 members".
func (g *grammar) mustered(f *finding) bool {
	c, v := g.at(f.chunk), g.back(f.chunk)
	p := g.at(v)
	if p.kind == preposition && p.word == g.words().with && c.head == c.body && g.t.Words[c.head] == g.deeds.men {
		return g.led(v)
	}
	if p.kind != verbGroup || c.head != c.body || p.passive {
		return false
	}
	if strings.EqualFold(g.t.At(c.head), "men") {
		return p.verb.Is(lexicon.VerbMusters)
	}
	return g.figures[c.fig].Quantity.Value() >= 100 && c.noun.Belongs && (p.have || p.verb.Is(lexicon.VerbMusters)) && g.fighters(g.subjectBefore(v))
}

// led tells whether the men behind "with" at chunk p are those of fighters who go
// somewhere: "the rebel leaders entered the country with 200 men".
func (g *grammar) led(p int) bool {
	for j := p - 1; j >= 0 && j > p-8; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			s := g.subjectBefore(j)
			return !c.passive && s >= 0 && armed(g.classOf(g.at(s)))
		case nounPhrase, preposition, other:
		default:
			return false
		}
	}
	return false
}

// numbers tells whether the bare figure at k says how many the fighters are whom it
// numbers: "the rebels number about 5,000", "the rebels are estimated at 5,000".
func (g *grammar) numbers(k int) bool {
	s := g.headcount(k)
	return s >= 0 && g.fighters(s) && (g.at(s).noun != nil || !g.estimated(k))
}

// headcount is the chunk of those of whom the bare figure at k says how many they are: "the
// rebels number 5,000", "the nurses, estimated at 5,000"; -1 for none.
func (g *grammar) headcount(k int) int {
	v := g.back(k)
	p := g.at(v)
	switch {
	case g.at(k).head >= 0:
		return -1
	case p.kind == verbGroup && p.verb != nil && p.verb.Lemma == "number", p.be && g.estimated(k):
		return g.subjectBefore(v)
	case p.kind == comma && g.estimated(k) && g.at(g.back(v)).kind == nounPhrase:
		return g.back(v)
	}
	return -1
}

// estimated tells whether "estimated at" stands before the number of the phrase at k.
func (g *grammar) estimated(k int) bool {
	i := g.figures[g.at(k).fig].Span.First - 2
	return i >= g.s.First && g.t.Words[i+1] == g.words().at && strings.EqualFold(g.t.At(i), "estimated")
}

// resized tells whether the bare figure at k is how large a force becomes or was: "the
// garrison was cut from 5,000 to 2,500", "doubled the army to 10,000".
func (g *grammar) resized(k int) bool {
	p := g.at(g.back(k))
	if c := g.at(k); c.head >= 0 && g.t.Words[c.head] != g.deeds.men && g.classOf(c) != schema.Combatant || p.kind != preposition || p.word != g.words().to && p.word != g.words().from {
		return false
	}
	for j := g.back(k) - 1; j >= 0 && j > k-8; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			moved := c.passive || c.verb.Is(lexicon.VerbRises) && !g.takesObject(j)
			return c.verb.Is(lexicon.VerbRises|lexicon.VerbLifts) && !g.counted(j+1) && (moved && g.ranks(g.subjectBefore(j)) || g.ranks(j+1))
		case nounPhrase, other:
		case preposition:
			if c.word == g.words().by && g.counted(j+1) {
				return false // "was cut by 2,000 to 3,000"
			}
		default:
			return false
		}
	}
	return false
}

// ranks tells whether the phrase at k is a force or those who are in one: "its troops".
func (g *grammar) ranks(k int) bool {
	if g.levy(k) {
		return true
	}
	c := g.at(k)
	return c.kind == nounPhrase && c.fig < 0 && c.noun != nil && c.noun.Class == schema.Combatant && hasSuffix(g.t.At(c.head), "s")
}

// levy tells whether the phrase at k is a force and no number: an army, a garrison.
func (g *grammar) levy(k int) bool {
	c := g.at(k)
	return c.kind == nounPhrase && c.fig < 0 && c.noun != nil && c.noun.Crowd && c.noun.Of == schema.Strength && armed(c.noun.Class)
}

// hasPlace tells whether a name stands at token i: "off Malta".
func (g *grammar) hasPlace(i int) bool {
	return i < g.s.Last && i >= g.s.First && (g.t.Tokens[i].Has(text.Upper) || g.is(i, lexicon.Determiner))
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
	i := max(c.body, g.figures[c.fig].Whole.Last)
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
