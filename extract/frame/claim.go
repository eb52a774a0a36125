package frame

import (
	"math"

	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// claim makes a claim of a finding; first is the index of the sentence's first
// claim. ok is false where the figure is no claim after all.
func (r *Reader) claim(f *finding, n, first int) (Claim, bool) {
	g := &r.g
	c := g.at(f.chunk)
	fig := &g.figures[c.fig]
	out := Claim{
		Figure: g.base + c.fig, Sentence: n, Number: fig.Span, Quantity: fig.Quantity, Unit: g.unit(c),
		PartOf: -1, Modality: schema.Asserted, Scope: schema.Incident,
	}
	if f.unit != "" {
		out.Unit = f.unit
	}
	whole := r.wholeOf(f, &out, first)
	if whole >= 0 && f.bare() && r.alien(f, &out, &r.claims[whole]) {
		return Claim{}, false
	}
	if whole >= 0 && r.hurtBesides(f, &r.claims[whole]) {
		whole, f.part = -1, false
	}
	r.measure(f, &out, whole)
	if w := r.deadOf(c, &out, whole); w >= 0 {
		whole = w
	}
	if f.implied == schema.OtherMeasure {
		return r.rated(&out, f, fig)
	}
	if out.Measure == "" || !r.fits(f, &out, fig, c) || g.aged(f.chunk) {
		return Claim{}, false
	}
	out.Line = r.lineOf(n)
	out.Event, out.Rule = g.evidence(f)
	r.identify(f, &out, whole, first)
	out.Quote = g.quote(c, out.Event)
	g.stance(f, &out)
	r.shareStance(f, &out, first)
	r.shareSetting(&out, first)
	r.restate(f, &out)
	if out.Scope == schema.Incident && (out.Unit == schema.Person || out.Measure.Topic() == "damage") && r.furtherTotal(f, &out, first) {
		out.Scope = schema.Cumulative
	}
	if k := len(r.claims) - 1; f.restated && k >= 0 && out.Scope == schema.Incident && out.Modality != schema.Planned {
		out.Scope = r.claims[k].Scope
	}
	if out.Scope == schema.Incident && r.sharesTotal(n) {
		out.Scope = schema.Cumulative
	}
	r.ofTheYear(f, &out)
	r.deed(f, &out)
	r.partDeed(f, &out, whole)
	out.Weapon = g.weapon(f, out.Agent)
	r.belong(f, &out, whole, first)
	if out.Agent.Empty() {
		out.Agent = r.beside(f, &out)
	}
	r.share(&out, c, whole)
	return out, true
}

// alien tells whether the finding counts things of which nothing is told, and
// the whole before it people: "900 returnees in 134 sites and [55 villages]".
func (r *Reader) alien(f *finding, out, whole *Claim) bool {
	if whole.Unit != schema.Person {
		return false
	}
	switch out.Unit {
	case schema.Building, schema.Settlement:
		return true
	case schema.OtherUnit:
		return !r.g.personLike(r.g.at(f.chunk).head) && !r.g.amidPeople(f, whole)
	}
	return false
}

// hurtBesides tells whether the finding counts those hurt besides the dead of the whole, as the noun before it tells
// behind a conjunction: "nine dead, two of them boys, as well as injuries to [12]".
func (r *Reader) hurtBesides(f *finding, whole *Claim) bool {
	at := f.nounAt
	return at >= 0 && at < f.chunk && r.g.before(at).kind == conjunction && whole.Measure == schema.Killed && f.measure(&r.g, schema.Person) == schema.Injured
}

// shareSetting gives one more distance from the same place the scope of the one before it: "lies 12 miles from Orla and
// [30 miles] from Benst".
func (r *Reader) shareSetting(out *Claim, first int) {
	k := len(r.claims) - 1
	if k >= first && out.Measure == schema.Distance && r.claims[k].Measure == schema.Distance && r.claims[k].Scope == schema.Stock && r.claims[k].Subject == out.Subject {
		out.Scope = schema.Stock
	}
}

// shareStance gives the last of a list what somebody only reports of all of it: "reports that nine men and [two women]
// were killed".
func (r *Reader) shareStance(f *finding, out *Claim, first int) {
	k := len(r.claims) - 1
	if k < first || out.Modality != schema.Asserted || r.claims[k].Modality != schema.Reported {
		return
	}
	b := &r.found[len(r.found)-1]
	if f.subject && b.subject && f.verb == b.verb && f.verb > f.chunk && r.g.joined(f.chunk) == b.chunk {
		out.Modality = schema.Reported
	}
}

// restate gives a number that is told of those counted last, who are there and not in flight, their state and class:
// "Orla hosts 9,000 refugees. Benst has the second largest number (4,000)".
func (r *Reader) restate(f *finding, out *Claim) {
	k := len(r.claims) - 1
	if !f.restated || f.noun != nil || k < 0 || r.claims[k].Measure != out.Measure || r.claims[k].Scope != schema.Stock {
		return
	}
	if out.Scope = schema.Stock; out.Class == schema.AnyPerson {
		out.Class = r.claims[k].Class
	}
}

// furtherTotal tells whether the finding goes on with the total that the claim before it tells, or adds to one.
func (r *Reader) furtherTotal(f *finding, out *Claim, first int) bool {
	k := r.lastTotal(first)
	return k >= 0 && (k >= first && r.g.goesOn(f, &r.claims[k]) || r.g.addsTo(f, out, &r.claims[k]))
}

// lastTotal is the last claim, or the running total of the sentence of which it is a part that came to pass
// in one event; -1 for none.
func (r *Reader) lastTotal(first int) int {
	k := len(r.claims) - 1
	if k >= first && r.claims[k].Scope == schema.Incident && r.claims[k].PartOf >= first {
		return r.claims[k].PartOf
	}
	return k
}

// deadOf is the claim of the dead that victims who died are a part of, where whole is one of those
// hurt; -1 for none.
func (r *Reader) deadOf(c *chunk, out *Claim, whole int) int {
	if whole < 0 || out.Measure != schema.Killed || r.claims[whole].Measure != schema.Injured || !c.of || !c.victims() {
		return -1
	}
	return r.last(out, schema.Killed)
}

// amidPeople tells whether a plural that no entry knows is told as a part of people who
// came to harm, and so is people: "85 were killed, including 11 justices".
func (g *grammar) amidPeople(f *finding, whole *Claim) bool {
	c := g.at(f.chunk)
	return harmed(whole.Measure) && c.noun == nil && c.head >= 0 && g.endsWith(c.head, "s") && g.before(f.chunk).kind == part && g.figures[c.fig].Kind == schema.KindCount
}

// measure fills in what happened to the counted, and in what they are counted.
func (r *Reader) measure(f *finding, out *Claim, whole int) {
	g := &r.g
	c := g.at(f.chunk)
	out.Measure = f.measure(g, out.Unit)
	if out.Measure == "" && whole >= 0 {
		out.Measure = r.claims[whole].Measure
	}
	if whole >= 0 && f.bare() && c.head < 0 {
		out.Unit = out.unitIn(&r.claims[whole])
	}
	if f.restated && out.Measure == "" {
		out.Measure = r.lastMeasure(out.Sentence)
	}
	switch fig := &g.figures[c.fig]; {
	case fig.Unit != "":
		out.Unit = fig.Unit
	case fig.Kind == schema.KindMeasure && out.Unit == schema.Weapon:
		out.Unit = schema.OtherUnit // "60 pounds of opium"
	}
	if out.Measure == schema.Attacks && out.Unit == schema.Aircraft {
		out.Unit = schema.Munition // "attacked the port with 62 drones"
	}
	if out.Unit == schema.Vehicle && f.frame != nil && g.at(f.verb).verb != nil && g.at(f.verb).verb.Lemma == "sink" {
		out.Unit = schema.Vessel // "sank two tankers"
	}
	if f.implied != schema.OtherMeasure && g.humane(c, out) {
		out.Unit = schema.Person
	}
	if r.perished(f, out) || whole >= 0 && f.diedIn(&r.claims[whole], out) {
		out.Measure = schema.Killed
	}
	if whole >= 0 && (f.part || f.frame == nil) && r.staysSo(f, out, &r.claims[whole]) {
		out.Measure = r.claims[whole].Measure
	}
	if r.hostageStill(f, out) {
		out.Measure = schema.Abducted
	}
	if out.Measure == schema.Displaced && g.at(f.verb).verb.Is(lexicon.VerbEscapes) && r.wasHeld(f, out, whole) {
		out.Measure = schema.Released
	}
	if f.frame == nil && out.Measure == schema.Killed && losable(out.Unit) {
		out.Measure = schema.Destroyed // "their losses were 870 soldiers and 14 tanks"
	}
}

// wasHeld tells whether those counted were held by somebody: it says so itself, or they are some of those
// whom the text has just counted as held, "Five have escaped".
func (r *Reader) wasHeld(f *finding, out *Claim, whole int) bool {
	c := r.g.at(f.chunk)
	if n := c.noun; n != nil && n.Class == schema.Detainee {
		return true
	}
	if whole < 0 {
		whole = len(r.claims) - 1
		if whole < 0 || c.head >= 0 && !c.of || r.claims[whole].Sentence < out.Sentence-1 || !larger(r.claims[whole].Quantity, out.Quantity) {
			return false
		}
	}
	w := &r.claims[whole]
	return w.Unit == schema.Person && (w.Measure == schema.Abducted || w.Measure == schema.Detained && w.Scope == schema.Stock)
}

// losable tells whether what is counted in unit may be lost, and not die.
func losable(unit schema.Unit) bool {
	switch unit {
	case schema.Vehicle, schema.Aircraft, schema.Vessel, schema.Weapon, schema.Building:
		return true
	}
	return false
}

// identify fills in who or what is counted.
func (r *Reader) identify(f *finding, out *Claim, whole, first int) {
	g := &r.g
	c := g.at(f.chunk)
	if f.numbered == 0 && c.head < 0 {
		f.numbered = g.numberBehind(f.chunk)
	}
	out.Subject = r.subject(f, out, c)
	g.whom = text.Span{}
	if out.Class = r.class(f, out, whole, first); armed(out.Class) {
		out.Whom = g.whom
	}
	if whole >= 0 && out.Class == schema.AnyPerson && r.claims[whole].Unit == schema.Person {
		out.Class = r.claims[whole].Class
	}
	if out.Class == schema.AnyPerson && f.noun != nil {
		out.Class = g.classByCount(f, out.Measure)
	}
	if f.predicate >= 0 {
		out.Subject, out.Class = g.span(f.predicate), r.rankClass(f.predicate, whole)
	}
	if f.unit != "" && f.unit != schema.Household || f.haul || c.noun == nil && c.head >= 0 && !g.personLike(c.head) && out.Measure.Topic() == "damage" {
		out.Class = schema.Thing // "destroyed 137 terrorist objects"
	}
	if out.Class == schema.Police && (g.officers(f.chunk) && g.classIn(g.loser(f, out.Measure)) == schema.Combatant || g.commissioned(f.chunk)) {
		out.Class = schema.Combatant // "the battalion lost two officers"
	}
	if out.Class == schema.AnyPerson {
		out.Class = g.classByLoser(f, out.Measure)
	}
	if c.strong {
		out.Unit, out.Class = schema.Person, g.band(f.chunk)
	}
	r.identifyMember(f, out, whole)
	switch {
	case out.Class == schema.Combatant && out.Unit == schema.OtherUnit && !(c.noun != nil && c.noun.Crowd):
		out.Unit = schema.Person
	case out.Class == schema.Thing && out.Unit == schema.Person:
		out.Unit = schema.OtherUnit
	}
}

// classByCount is the class of people whom the noun of the finding says to be of a force or on
// the run, or who are of a side named beside it; that of any person where it does not.
func (g *grammar) classByCount(f *finding, m schema.Measure) schema.Class {
	c, n := g.at(f.chunk), f.noun
	switch {
	case f.nounAt >= 0 && n.Class == schema.Refugee && !f.inside && m == schema.Displaced:
		return schema.Refugee // "the number of refugees stands at 900 people"
	case n.Toll && (n.Measure == schema.Strength || n.Class == schema.Combatant):
		return schema.Combatant // "the number of soldiers stands at 900", "combat losses were 900"
	case m == schema.Strength && c.head < 0 && n.Of == schema.Strength && armed(n.Class):
		return n.Class // "a force of 3,000"
	case f.nounAt >= 0 && n.Measure.Topic() == "casualty" && c.head < 0:
		if side := g.sideIn(g.at(f.nounAt).first, g.at(f.nounAt).last); armed(side) {
			return side // "Army fatalities rose to 92"
		}
		if class := g.classOf(g.at(f.nounAt)); class != "" && class != schema.Thing {
			return class // "civilian deaths rose to 92"
		}
	}
	return schema.AnyPerson
}

// classByLoser is the class of people whom a force musters or loses; that of any person where
// it is not told to.
func (g *grammar) classByLoser(f *finding, m schema.Measure) schema.Class {
	if g.manned(f, m) {
		return schema.Combatant
	}
	c := g.at(f.chunk)
	if !g.figures[c.fig].Zero && (c.head < 0 || g.t.Words[c.head] == g.deeds.men || c.noun != nil && (c.noun.Measure.Topic() == "casualty" || c.noun.Of == schema.Killed)) {
		if lost := g.classIn(g.loser(f, m)); armed(lost) {
			return lost
		}
	}
	return schema.AnyPerson
}

// identifyMember says who those are of whom a phrase behind "of them" tells it: "19 of them
// employees".
func (r *Reader) identifyMember(f *finding, out *Claim, whole int) {
	g, k := &r.g, f.chunk+2
	c := g.at(k)
	if !g.member(f.chunk) || !c.uncounted() || g.timely(c) || g.clausal(k) && !g.counted(f.chunk-1) { // "12 people four of them women were hurt"
		return
	}
	out.Subject = g.span(k)
	if c.noun != nil && c.noun.Class != schema.AnyPerson {
		out.Class = r.rankClass(k, whole)
	}
}

// belong makes the claim a part of its whole, which may stand in a sentence before.
func (r *Reader) belong(f *finding, out *Claim, whole, first int) {
	c := r.g.at(f.chunk)
	if whole < 0 && (f.among || c.of && (r.g.definite(c) || r.g.victims(c))) {
		if out.PartOf = r.earlier(out); out.PartOf >= 0 && r.claims[out.PartOf].Sentence < out.Sentence && c.of && r.g.ofAll(c) {
			out.PartOf = -1 // "a third of the population"
		} else if r.sibling(f, out.PartOf-first) {
			out.PartOf = r.claims[out.PartOf].PartOf
		}
		if out.PartOf >= 0 {
			r.refer(out, &r.claims[out.PartOf])
		}
	}
	if whole >= 0 && out.Measure == r.claims[whole].Measure && (r.claims[whole].Unit == schema.Household && out.Unit == schema.Person || r.weighs(f, out, whole)) {
		r.refer(out, &r.claims[whole])
		out.PartOf = r.claims[whole].PartOf // "310 families (1,240 people)", "60 pounds (27 kg)"
		r.inherit(f, out, &r.claims[whole])
	} else if whole >= 0 && out.Measure != schema.Distance && (out.Measure != schema.Territory || out.Unit == schema.Percent && larger(r.claims[whole].Quantity, out.Quantity)) {
		out.PartOf = whole
		if w := r.claims[whole].PartOf; r.claims[whole].Unit == schema.Percent && w >= 0 && r.claims[w].Unit != schema.Percent {
			out.PartOf = w // "62% are girls, and [20%] boys"
		}
		r.inherit(f, out, &r.claims[whole])
	}
	if f.akin || out.PartOf >= 0 && out.outgrows(&r.claims[out.PartOf]) {
		out.PartOf = -1
		return
	}
	if out.PartOf < 0 && (r.g.amongVictims(f.chunk) || out.Measure == schema.Injured && r.g.worse(f)) {
		out.PartOf = r.last(out, out.Measure)
	}
	if out.PartOf < 0 {
		out.PartOf = r.labelled(f, out)
	}
	if r.partOfTotal(f, out) {
		out.Scope = schema.Cumulative
	}
}

// outgrows tells whether the claim counts more than w does in the same unit, and so no
// part of it: "killed 19 people, six of them children, and [another 23 people] in Orla".
func (c *Claim) outgrows(w *Claim) bool {
	return c.Unit == w.Unit && c.Unit != schema.Percent && w.Quantity.Quantifier != schema.Vague && w.Quantity.High != nil && c.Quantity.Low != nil && *c.Quantity.Low > *w.Quantity.High
}

// sibling tells whether finding i of the sentence is of the list that the finding
// stands in: "those killed were two nurses and a guard", "the dead include".
func (r *Reader) sibling(f *finding, i int) bool {
	if i < 0 || i >= len(r.found) || !r.found[i].among {
		return false
	}
	return r.found[i].verb == f.verb && f.verb >= 0 || r.found[i].nounAt == f.nounAt && f.nounAt >= 0
}

// weighs tells whether the finding says the whole again in another unit: "60 pounds (27 kg)",
// "1,240 people (310 families)".
func (r *Reader) weighs(f *finding, out *Claim, whole int) bool {
	w := r.claims[whole].Unit
	if out.Unit == schema.Household && w == schema.Person {
		return r.g.at(f.chunk-1).kind == opening && r.g.at(f.chunk+1).kind == closing
	}
	return out.Unit == schema.OtherUnit && w == schema.OtherUnit && r.g.figures[r.g.at(f.chunk).fig].Kind == schema.KindMeasure
}

// rated is the claim of a rate, which is of nobody in particular.
func (r *Reader) rated(out *Claim, f *finding, fig *figure.Figure) (Claim, bool) {
	if out.Unit == schema.Person {
		out.Unit = schema.OtherUnit
	}
	if fig.Kind == schema.KindPercent {
		out.Unit = schema.Percent
	}
	c := r.g.at(f.chunk)
	out.Subject, out.Class, out.Quote = r.subject(f, out, c), schema.AnyPerson, r.g.quote(c, out.Event)
	r.g.stance(f, out)
	if fig.Kind != schema.KindPercent {
		out.Scope = schema.Stock // "a murder rate of 14 per 100,000"
	}
	return *out, true
}

// lastMeasure is what the last claim before says of people, in sentence n or
// the one before it; "" for nothing. Where recruits swell a force, it is how large the force is.
func (r *Reader) lastMeasure(n int) schema.Measure {
	k := len(r.claims) - 1
	if k < 0 || r.claims[k].Sentence < n-1 || r.claims[k].Unit != schema.Person {
		return ""
	}
	for j := k - 1; r.claims[k].Measure == schema.Recruited && j >= 0 && r.claims[j].Sentence == r.claims[k].Sentence; j-- {
		if r.claims[j].Measure == schema.Strength {
			return schema.Strength // "has 900 men after recruiting 90 in May. Others put the number at 700."
		}
	}
	for j := k - 1; r.claims[k].Measure == schema.Injured && j >= 0 && r.claims[j].Sentence == r.claims[k].Sentence; j-- {
		if r.claims[j].Measure == schema.Killed && r.claims[j].PartOf < 0 {
			return schema.Killed // "Nine died and 20 were hurt, the army says. Others spoke of 40."
		}
	}
	return r.claims[k].Measure
}

// humane tells whether a noun that no entry knows stands for people, because
// what happened to the counted happens to people.
func (g *grammar) humane(c *chunk, out *Claim) bool {
	if c.noun != nil || c.head < 0 || out.Unit != schema.OtherUnit {
		return false
	}
	return humane(out.Measure)
}

// humane tells whether a measure is said of people alone.
func humane(m schema.Measure) bool {
	switch m {
	case schema.Killed, schema.Injured, schema.Abducted, schema.Detained, schema.Missing, schema.Surrendered,
		schema.Displaced, schema.Protested, schema.Recruited, schema.Casualties, schema.Returned:
		return true
	}
	return false
}

// bare tells whether nothing but the whole says what happened to a part.
func (f *finding) bare() bool {
	return f.frame == nil && f.noun == nil && f.cue == nil && f.implied == ""
}

// evidence is the event's words and the entry that made the claim.
func (g *grammar) evidence(f *finding) (text.Span, lexicon.Ref) {
	switch {
	case f.frame != nil:
		v := g.at(f.verb)
		return text.Span{First: v.first, Last: v.last}, f.frame.Ref
	case f.noun != nil && f.nounAt >= 0:
		n := g.at(f.nounAt)
		return text.Span{First: n.first, Last: n.last}, f.noun.Ref
	case f.noun != nil:
		return text.Span{}, f.noun.Ref
	case f.cue != nil:
		s := g.at(f.cueAt)
		return text.Span{First: s.first, Last: s.last}, f.cue.Ref
	}
	return text.Span{}, lexicon.Ref{}
}

// quote is the phrase with its hedge, and the event where it is adjacent.
func (g *grammar) quote(c *chunk, event text.Span) text.Span {
	q := text.Span{First: c.first, Last: c.last}
	if event.Empty() {
		return q
	}
	if event.First >= q.Last && event.First-q.Last <= 2 {
		q.Last = event.Last
	}
	if event.Last <= q.First && q.First-event.Last <= 1 {
		q.First = event.First
	}
	return q
}

// percent is a share of one in hundredths: a third of the city is 33.3 percent.
func percent(q schema.Quantity) schema.Quantity {
	for _, bound := range []**float64{&q.Low, &q.High} {
		if *bound != nil {
			v := math.Round(**bound*1000) / 10
			*bound = &v
		}
	}
	return q
}

// share computes a fraction of a whole: half of 350,000. Of a whole that is not told
// it is a percentage.
func (r *Reader) share(out *Claim, c *chunk, whole int) {
	fig := &r.g.figures[c.fig]
	if fig.Share == 0 || fig.Kind == schema.KindPercent || out.Measure == schema.Distance {
		return // a percentage is one, whatever its whole, and half a mile is so far
	}
	var q schema.Quantity
	switch {
	case whole >= 0:
		q, out.Unit = r.claims[whole].Quantity, r.claims[whole].Unit
	case c.out > 0:
		q, out.Unit = r.g.figures[r.g.chunks[c.out].fig].Quantity, r.g.unit(&r.g.chunks[c.out])
	default:
		out.Quantity, out.Unit = percent(fig.Quantity), schema.Percent
		return
	}
	out.Derived = r.g.t.Slice(fig.Span) + " of " + q.String()
	if q.Quantifier == schema.Exact {
		q = bounds(q, fig.Quantity) // "more than half of the 900"
	}
	out.Quantity = schema.Quantity{Low: times(q.Low, fig.Share), High: times(q.High, fig.Share), Quantifier: q.Quantifier}
}

// bounds gives an exact quantity the hedge of a share of it, and leaves it open where
// the share is.
func bounds(q, share schema.Quantity) schema.Quantity {
	if share.Low == nil {
		q.Low = nil
	}
	if share.High == nil {
		q.High = nil
	}
	q.Quantifier = share.Quantifier
	return q
}

// times is a share of a bound; nil of none.
func times(bound *float64, share float64) *float64 {
	if bound == nil {
		return nil
	}
	v := *bound * share
	return &v
}
