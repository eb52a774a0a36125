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
	if whole >= 0 && f.bare() && r.claims[whole].Unit == schema.Person && out.Unit == schema.OtherUnit && !g.personLike(c.head) {
		return Claim{}, false
	}
	out.Measure = f.measure(g, out.Unit)
	if out.Measure == "" && whole >= 0 {
		out.Measure = r.claims[whole].Measure
	}
	if f.restated && out.Measure == "" {
		out.Measure = r.lastMeasure(n)
	}
	if fig.Unit != "" {
		out.Unit = fig.Unit
	}
	if f.implied == schema.OtherMeasure {
		return r.rated(&out, f, fig)
	}
	if g.humane(c, &out) {
		out.Unit = schema.Person
	}
	if out.Measure == "" || !r.fits(f, &out, fig, c) || g.aged(f.chunk) {
		return Claim{}, false
	}
	out.Subject = r.subject(f, &out, c)
	out.Event, out.Rule = g.evidence(f)
	out.Class = r.class(f, &out, whole, first)
	if whole >= 0 && out.Class == schema.AnyPerson && r.claims[whole].Unit == schema.Person {
		out.Class = r.claims[whole].Class
	}
	if n := f.noun; out.Class == schema.AnyPerson && n != nil && f.nounAt >= 0 && n.Class == schema.Refugee && !f.inside && out.Measure == schema.Displaced {
		out.Class = schema.Refugee // "the number of refugees stands at 900 people"
	}
	if f.predicate >= 0 {
		out.Subject, out.Class = g.span(f.predicate), g.at(f.predicate).noun.Class
	}
	if f.unit != "" {
		out.Class = schema.Thing
	}
	if out.Class == schema.AnyPerson && g.manned(f, out.Measure) {
		out.Class = schema.Combatant
	}
	if c.strong {
		out.Unit, out.Class = schema.Person, g.band(f.chunk)
	}
	if k := f.chunk + 2; g.member(f.chunk) && g.at(k).kind == nounPhrase && g.at(k).fig < 0 && !g.clausal(k) {
		out.Subject = g.span(k) // "19 of them employees"
		if n := g.at(k).noun; n != nil {
			out.Class = n.Class
		}
	}
	if out.Class == schema.Combatant && out.Unit == schema.OtherUnit && !(c.noun != nil && c.noun.Crowd) {
		out.Unit = schema.Person
	}
	if out.Class == schema.Thing && out.Unit == schema.Person {
		out.Unit = schema.OtherUnit
	}
	out.Quote = g.quote(c, out.Event)
	g.stance(f, &out)
	if k := len(r.claims) - 1; k >= first && out.Scope == schema.Incident && out.Unit == schema.Person && g.goesOn(f, &r.claims[k]) {
		out.Scope = schema.Cumulative
	}
	r.deed(f, &out)
	out.Weapon = g.weapon(f, out.Agent)
	if whole < 0 && (f.among || c.of && (g.definite(c) || g.victims(c))) {
		if out.PartOf = r.earlier(&out); out.PartOf >= 0 {
			r.refer(&out, &r.claims[out.PartOf])
		}
	}
	if whole >= 0 && r.claims[whole].Unit == schema.Household && out.Unit == schema.Person && out.Measure == r.claims[whole].Measure {
		out.PartOf = r.claims[whole].PartOf // "1,813 families (6,419 people)"
		r.inherit(f, &out, &r.claims[whole])
	} else if whole >= 0 && out.Measure != schema.Distance && out.Measure != schema.Territory {
		out.PartOf = whole
		r.inherit(f, &out, &r.claims[whole])
	}
	if out.PartOf < 0 {
		out.PartOf = r.labelled(f, &out)
	}
	if out.Agent.Empty() {
		out.Agent = r.carried(f, &out)
	}
	r.share(&out, fig, whole)
	return out, true
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
	return *out, true
}

// lastMeasure is what the last claim before says of people, in sentence n or
// the one before it; "" for nothing.
func (r *Reader) lastMeasure(n int) schema.Measure {
	k := len(r.claims) - 1
	if k < 0 || r.claims[k].Sentence < n-1 || r.claims[k].Unit != schema.Person {
		return ""
	}
	return r.claims[k].Measure
}

// fits tells whether the figure may be a claim of its measure: an article
// counts only people harmed, held or moved, a measure only distances.
func (r *Reader) fits(f *finding, out *Claim, fig *figure.Figure, c *chunk) bool {
	if fig.Zero && c.head >= 0 && c.noun == nil && !r.g.personLike(c.head) || c.head >= 0 && r.g.t.Words[c.body] == r.g.words().times {
		return false // "no coincidence", "three times larger"
	}
	if f.noun != nil && f.nounAt < 0 && f.noun.Scope == schema.Stock && f.doer && fig.Quantity.High != nil && *fig.Quantity.High <= 1 {
		return false // "one inmate picked up the phone"
	}
	if q := fig.Quantity; out.Measure == schema.Protested && f.noun != nil && f.nounAt < 0 && (f.doer || q.High != nil && *q.High < 20 || !r.g.governed(f.chunk)) {
		return false // "five protesters told"
	}
	if r.g.oneOf(f, out) {
		return false // "one of the largest attacks", "one of a series"
	}
	if out.Measure == schema.Strength && (fig.Quantity.High != nil && *fig.Quantity.High <= 1 || c.noun == nil && f.noun != nil && !r.g.rises(f.chunk)) {
		return false
	}
	if fig.Share > 0 && !c.of && !f.part && out.Measure != schema.Territory || fig.Article && c.noun != nil && c.noun.Of != "" {
		return false
	}
	if fig.Kind == schema.KindPronoun && f.noun != nil && f.frame == nil && c.head < 0 && f.noun.Of != "" {
		return false // "the arrival of one's guests"
	}
	if fig.Article || fig.Kind == schema.KindPronoun || c.of && fig.Quantity.High != nil && *fig.Quantity.High == 1 && out.Unit == schema.Person {
		return r.personal(f, out, c)
	}
	if q := fig.Quantity; out.Unit == schema.Person && q.Low != nil && *q.Low < 1000 && *q.Low != float64(int(*q.Low)) && fig.Share == 0 {
		return false // 22.9 killings are a rate
	}
	return fig.Kind == schema.KindCount || fig.Kind == schema.KindFraction && (c.of && c.noun != nil || f.part) || out.Measure == schema.Distance ||
		fig.Kind == schema.KindMeasure && (out.Measure.Topic() == "territory" || out.Measure.Topic() == "damage") && !r.g.isPunct(fig.Span.Last, "-") ||
		fig.Kind == schema.KindPercent && out.Unit == schema.Percent
}

// oneOf tells whether "one of" leads to things and not to people, so that it
// compares and counts nothing.
func (g *grammar) oneOf(f *finding, out *Claim) bool {
	c := g.at(f.chunk)
	if q := g.figures[c.fig].Quantity; q.High == nil || *q.High != 1 || g.figures[c.fig].Article {
		return false
	}
	if c.of {
		return out.Unit == schema.AttackUnit || out.Unit == schema.Munition
	}
	p, n := g.at(f.chunk+1), g.at(f.chunk+2)
	return c.head < 0 && p.kind == preposition && p.word == g.words().of && n.noun != nil && n.noun.Unit != schema.Person && n.noun.Unit != schema.Household
}

// governed tells whether a verb stands before the phrase at k, which is not what
// the sentence starts with then.
func (g *grammar) governed(k int) bool {
	for k--; k >= 0; k-- {
		if g.at(k).kind == verbGroup {
			return true
		}
	}
	return false
}

// personal tells whether an article counts: it stands before a person, and
// something was done to them.
func (r *Reader) personal(f *finding, out *Claim, c *chunk) bool {
	if f.nounAt < 0 && r.g.dead(f.noun, c) {
		return true // "only one death"
	}
	if out.Unit != schema.Person || f.frame == nil && f.nounAt < 0 && !f.part || !r.g.person(c) {
		return false
	}
	if c.noun == nil && c.head >= 0 && f.frame == nil || f.doer || r.g.apposed(f.chunk) {
		return false
	}
	if out.Measure == schema.Missing && f.frame != nil && f.frame.Scope == schema.Stock {
		return false // "searching for a Taliban leader"
	}
	if v := f.verb; v >= 0 && !f.subject && r.g.at(v).inf && r.g.at(r.g.back(v)).kind != verbGroup {
		return false // "an operation to arrest a leader"
	}
	switch out.Measure.Topic() {
	case "casualty", "displacement":
		return f.noun == nil || f.nounAt >= 0
	}
	return false
}

// agentive tells whether the word at i is a doer by its ending: facilitator,
// kidnapper, activist.
func (g *grammar) agentive(i int) bool {
	s := g.t.At(i)
	if len(s) < 6 || hasSuffix(s, "ter") {
		return false
	}
	return hasSuffix(s, "er") || hasSuffix(s, "or") || hasSuffix(s, "ist") || hasSuffix(s, "ian") || hasSuffix(s, "ier")
}

// aged tells whether the bare number at k is an age: "Rodriguez Porth, 65, was".
func (g *grammar) aged(k int) bool {
	c := g.at(k)
	q := g.figures[c.fig].Quantity
	next := g.at(k + 1).kind
	return c.head < 0 && q.Low != nil && q.High != nil && *q.High < 110 && g.apposed(k) && (next == comma || next == conjunction)
}

// apposed tells whether the phrase at k only says more of a name: "Ms Hashmi,
// a teacher, died".
func (g *grammar) apposed(k int) bool {
	j := g.back(k)
	if g.at(j).kind != comma {
		return false
	}
	p := g.at(g.back(j))
	before := g.at(g.back(g.back(j))).kind
	return p.kind == nounPhrase && p.fig < 0 && before != comma && before != preposition && g.t.Tokens[p.last-1].Has(text.Upper)
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

// class is the most specific class that the phrase's words support; a phrase
// without a noun takes its antecedent's.
func (r *Reader) class(f *finding, out *Claim, whole, first int) schema.Class {
	c := r.g.at(f.chunk)
	switch member := r.g.member(f.chunk); {
	case r.g.rest(c) && c.like == 0, member && whole < 0:
		return r.antecedent(out, first)
	case member:
		return r.claims[whole].Class
	}
	if c.like > 0 {
		return schema.Thing
	}
	if best := r.g.classOf(c); best != "" {
		if best == schema.Police && r.g.ranked(f.chunk) {
			return schema.Combatant
		}
		return best
	}
	switch {
	case out.Measure == schema.Strength && (out.Unit == schema.Person || out.Unit == schema.OtherUnit) && c.head >= 0 && r.g.personLike(c.head):
		return schema.Combatant
	case out.Unit != schema.Person && out.Unit != schema.Household:
		return schema.Thing
	}
	if near := r.g.classNear(f); near != "" {
		return near
	}
	return r.elided(f, c, whole, first)
}

// band is the class of those whom "the 40-strong gang" at chunk k counts, who
// are armed unless it says otherwise: "a 40-strong team of nurses".
func (g *grammar) band(k int) schema.Class {
	if of := g.at(k + 1); of.kind == preposition && of.word == g.words().of {
		k += 2
	}
	if c := g.classOf(g.at(k)); c != "" && c != schema.Thing {
		return c
	}
	return schema.Combatant
}

// manned tells whether the men of the finding are those of a force: "the army
// lost 15 men", "mustered 100,000 men".
func (g *grammar) manned(f *finding, m schema.Measure) bool {
	c := g.at(f.chunk)
	if c.head < 0 || g.t.Words[c.head] != g.deeds.men {
		return false
	}
	switch m {
	case schema.Strength:
		return f.frame == nil && (f.noun != nil || g.mustered(f))
	case schema.Deployed:
		return true
	}
	return m == schema.Killed && f.frame != nil && f.frame.Lemma == "lose" && !f.subject
}

// ranked tells whether the phrase at k is plain "officers" named beside
// soldiers: "nine soldiers and four officers".
func (g *grammar) ranked(k int) bool {
	c := g.at(k)
	if c.head != c.body || c.head < 0 || g.t.Words[c.head] != g.words().officers {
		return false
	}
	j := g.joined(k)
	return j >= 0 && g.classOf(g.at(j)) == schema.Combatant
}

// elided is the class of people who have no noun: of the whole, or of those
// that the claim before counts.
func (r *Reader) elided(f *finding, c *chunk, whole, first int) schema.Class {
	switch {
	case f.noun != nil && f.noun.Toll, c.head >= 0 && c.noun == nil && !c.of:
		return schema.AnyPerson
	case whole >= 0:
		return r.claims[whole].Class
	case len(r.claims) > first && c.head < 0:
		if last := &r.claims[len(r.claims)-1]; last.Unit == schema.Person && last.Measure != schema.Strength {
			if last.PartOf >= first {
				last = &r.claims[last.PartOf] // others beside the whole, not its part
			}
			return last.Class
		}
	}
	return schema.AnyPerson
}

// classNear is the class of a noun that stands for an elided one: "two of six
// women", "17 from the army", "the number of civilians killed at 13"; "" for none.
func (g *grammar) classNear(f *finding) schema.Class {
	k := f.chunk
	if j := g.at(k).out; j > 0 && g.classOf(g.at(j)) != schema.Thing {
		return g.classOf(g.at(j)) // "18 of the 100 inmates"
	}
	if f.numbered > 0 {
		return g.classOf(g.at(f.numbered))
	}
	p := g.at(k + 1)
	if g.at(k).head >= 0 || p.kind != preposition || p.word != g.words().of && p.word != g.words().from || g.at(k+2).kind != nounPhrase {
		return ""
	}
	if c := g.classOf(g.at(k + 2)); c != schema.Thing {
		return c
	}
	return ""
}

// rest tells whether the phrase is "others" and no more, which has the class of
// those named before.
func (g *grammar) rest(c *chunk) bool {
	return c.head == c.body && c.head >= 0 && g.t.Words[c.head] == g.words().others
}

// antecedent is the class of the last civilians, combatants or refugees that
// this sentence or the one before counts.
func (r *Reader) antecedent(out *Claim, first int) schema.Class {
	for i := len(r.claims) - 1; i >= 0 && i > len(r.claims)-reach && r.claims[i].Sentence >= out.Sentence-1; i-- {
		if r.claims[i].PartOf >= 0 || r.claims[i].Unit != schema.Person {
			continue
		}
		switch c := r.claims[i].Class; c {
		case schema.Civilian, schema.Combatant, schema.Refugee:
			return c
		}
		return schema.AnyPerson
	}
	return schema.AnyPerson
}

// classOf is the class of the phrase's head, or of a more telling noun in it;
// "" where the phrase has no noun that the lexicon knows. People of several
// classes are people.
func (g *grammar) classOf(c *chunk) schema.Class {
	best, joined := schema.Class(""), false
	for i := c.body; i < c.last; i++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last])
		if n == 0 {
			joined = joined || g.is(i, lexicon.Conjunction)
			continue
		}
		if joined && noun.Unit == schema.Person && best != noun.Class && best != "" {
			return schema.AnyPerson
		}
		if best == "" || best == schema.AnyPerson || i+n-1 == c.head && noun.Class != schema.AnyPerson {
			best = noun.Class
		}
		i += n - 1
	}
	switch {
	case c.noun == nil:
	case c.noun.Class == schema.Thing:
		return schema.Thing
	case best == "", best == schema.Thing:
		best = c.noun.Class // an age stands for who has it; "city judges" are no city
	}
	return g.membership(c, best)
}

// membership is the class of "members of" what the next phrase names.
func (g *grammar) membership(c *chunk, best schema.Class) schema.Class {
	if best != schema.AnyPerson || c.head < 0 || g.t.Words[c.head] != g.words().members && g.t.Words[c.head] != g.words().memberWord {
		return best
	}
	if c.last+1 >= g.s.Last || g.t.Words[c.last] != g.words().of {
		return best
	}
	for i := c.last + 1; i < g.s.Last && i < c.last+6; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); n > 0 && (noun.Class == schema.Combatant || noun.Class == schema.Police) {
			return noun.Class
		}
	}
	return best
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

// share computes a fraction of a whole: half of 350,000. Of a whole that no
// claim counts it is a percentage.
func (r *Reader) share(out *Claim, fig *figure.Figure, whole int) {
	if fig.Share == 0 {
		return
	}
	if whole < 0 && fig.Kind != schema.KindFraction {
		return
	}
	if whole < 0 {
		out.Quantity, out.Unit = percent(fig.Quantity), schema.Percent
		return
	}
	w := &r.claims[whole]
	q := schema.Quantity{Quantifier: w.Quantity.Quantifier}
	if w.Quantity.Low != nil {
		v := *w.Quantity.Low * fig.Share
		q.Low = &v
	}
	if w.Quantity.High != nil {
		v := *w.Quantity.High * fig.Share
		q.High = &v
	}
	out.Quantity, out.Unit = q, w.Unit
	out.Derived = r.g.t.Slice(fig.Span) + " of " + w.Quantity.String()
}
