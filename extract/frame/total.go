package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// running tells whether the figure is a running total over many events: "since
// 2011", "from 2013 to 2019", "In 1987, 284 died", "brought to 31 the number
// killed since the truce collapsed", "violence in which 60 have been killed".
func (g *grammar) running(f *finding, out *Claim) bool {
	n := g.notes()
	switch {
	case n.sinceYear >= 0 && g.reaches(n.sinceYear, f) && (f.frame == nil || g.reduced(f) || g.lifted(f) || g.perfect(f) || n.sinceYear == g.s.First || g.pastSince(f, n.sinceYear)), n.years, n.asOf && max(n.since, n.sinceYear) >= 0:
		return true
	case len(n.inYears) > 0 && f.frame == nil && f.noun != nil && (f.nounAt < 0 || f.noun.Toll && !g.once(f) || tolls(f.noun) && g.at(f.chunk).head < 0), g.yearly(f, out):
		return true
	case n.since >= 0 && g.reaches(n.since, f) && (g.tollSince(f, n.since) || g.perfect(f) || g.lifted(f) || g.pastSince(f, n.since) || n.since > g.at(f.chunk).first && (g.reduced(f) || g.toldOf(f))):
		return true
	case (n.period || n.asOf) && !n.dated && (g.having(f) || n.asOf && g.toldOf(f)) && !g.once(f) && !g.stricken() && !(n.asOf && g.natural()):
		return true // "as of May, 900 people had been hurt"
	case g.already(f, out), g.logged(f, out), g.spansMany(f), g.aloneThere() && g.having(f) && !g.once(f) && !g.natural():
		return true
	}
	return g.repeated(f) || g.lifted(f) && (g.latest() || g.ofForces(f))
}

// aloneThere tells whether the sentence opens with the place that alone has so many of a total: "In Orla alone, 60
// people have been killed".
func (g *grammar) aloneThere() bool {
	for i := g.s.First + 2; i < min(g.s.First+9, g.s.Last); i++ {
		if g.isPunct(i, ",") {
			return g.is(g.s.First, lexicon.Preposition) && strings.EqualFold(g.t.At(i-1), "alone")
		}
	}
	return false
}

// ofForces tells whether the number that a verb lifts is that of a force's dead, and of no
// single event: "bringing the number of soldiers killed in Orla to 60".
func (g *grammar) ofForces(f *finding) bool {
	k := -1
	for j := g.lifting(g.back(f.chunk)) + 1; j < len(g.chunks) && j < f.chunk+6; j++ {
		c := g.at(j)
		if c.kind != nounPhrase || c.noun == nil {
			continue
		}
		if c.noun.Cause && g.single(c) {
			return false
		}
		if k < 0 && c.noun.Toll {
			k = j
		}
	}
	if k < 0 {
		return false
	}
	return g.forces(k) || g.at(k+1).kind == preposition && (g.at(k+1).word == g.words().of || g.at(k+1).word == g.words().forWord) && g.forces(k+2)
}

// forces tells whether soldiers, or the military, are among the words of the phrase at chunk k.
func (g *grammar) forces(k int) bool {
	c := g.at(k)
	for i := c.first; i < c.last && c.kind == nounPhrase; i++ {
		if _, n := g.lx.Nouns.Longest(g.t.Words[i:c.last]); n != nil && n.Class == schema.Combatant || g.t.At(i) == "military" || g.t.At(i) == "combat" {
			return true
		}
	}
	return false
}

// tollSince tells whether the "since" at token i says from when on the toll of the finding
// counts: "the toll since January stands at 60".
func (g *grammar) tollSince(f *finding, i int) bool {
	return f.noun != nil && f.noun.Toll && f.nounAt >= 0 && i > g.at(f.nounAt).first && i < g.at(f.chunk).first && (g.is(i+1, lexicon.Month) || g.is(i+2, lexicon.Month) || g.hyphen(i+2) && g.is(i+3, lexicon.Month))
}

// pastSince tells whether the finding says in the past what came about in all the time from the month, the
// year or the start of something behind the "since" at token i on: "nine were killed since May".
func (g *grammar) pastSince(f *finding, i int) bool {
	v := g.at(f.verb)
	if f.frame == nil || f.verb < 0 || f.verb == f.chunk || g.reduced(f) || v.inf || v.modal || v.form&lexicon.Past == 0 || !g.startsEra(i+1) {
		return false
	}
	return g.within(i, f.verb)
}

// startsEra tells whether a month, a year or the start of something that runs for long stands at token i.
func (g *grammar) startsEra(i int) bool {
	for g.is(i, lexicon.Definite) || g.period(i) {
		i++
	}
	if g.is(i, lexicon.Month) && !g.dayOf(i) || g.year(i) || g.t.Words[min(i, g.s.Last-1)] == g.long.last {
		return true
	}
	for j := i; j < min(i+3, g.s.Last); j++ {
		if g.t.Words[j] == g.words().of {
			continue
		}
		if n, noun := g.lx.Nouns.Longest(g.t.Words[j:g.s.Last]); n > 0 {
			return noun.Cause && noun.Scope == schema.Cumulative || g.begunIn(j+n)
		}
	}
	return g.begunIn(i)
}

// eraWords is how far behind what began the month or year may stand in which it did.
const eraWords = 12

// begunIn tells whether behind token i a clause goes on to the month or year in which something began, before any
// full stop: "since the campaign was launched in October 2016".
func (g *grammar) begunIn(i int) bool {
	began := false
	for last := min(i+eraWords, g.s.Last-1); i < last; i++ {
		if w := g.t.Words[i]; began && w == g.words().in && (g.year(i+1) || g.is(i+1, lexicon.Month)) {
			return true
		}
		if verb, form := g.lx.Verbs.Find(g.t.Words[i]); form&lexicon.Past != 0 {
			began = began || verb.Is(lexicon.VerbPhasal) || verb.Is(lexicon.VerbPerforms)
		}
	}
	return false
}

// spansMany tells whether the finding is of all the weeks or months that the sentence names: "over
// the past three months, 900 have died".
func (g *grammar) spansMany(f *finding) bool {
	n := g.notes()
	first := n.span + 1
	switch {
	case n.span < 0 || g.dayApart(f, n.span):
		return false
	case g.lifted(f):
		return true
	case n.spanned == weeks:
		return g.perfect(f) && !g.stricken()
	case n.spanned == months:
		return g.perfect(f) || g.is(first, lexicon.Definite) || g.is(first, lexicon.Determiner) && !g.stricken() || g.addedUp(f)
	}
	return false
}

// addedUp tells whether the finding adds up what happened in the months that the sentence counts,
// and tells of no single event: "in eight months 300 people were killed".
func (g *grammar) addedUp(f *finding) bool {
	v := g.at(f.verb)
	if f.frame == nil || f.verb < 0 || f.verb == f.chunk || v.inf || v.modal || v.form&lexicon.Gerund != 0 && !v.aux || !g.startsNumber(g.noted.span+1) {
		return false
	}
	if m := f.frame.Measures.People; !custodial(m) && !harmed(m) {
		return false
	}
	return g.within(g.noted.span, f.verb) && !g.notes().dated && !g.once(f) && !g.unmatched(g.s.First, g.s.Last)
}

// startsNumber tells whether a number stands at token i.
func (g *grammar) startsNumber(i int) bool {
	return g.number(i) || i < g.s.Last && g.lx.Numbers.At(g.t.Words[i]).Role != 0
}

// latest tells whether the sentence opens with the last of many events: "the latest wreck
// brings the deaths to 900".
func (g *grammar) latest() bool {
	for k := 0; k < len(g.chunks) && g.chunks[k].kind != verbGroup; k++ {
		c := g.at(k)
		for i := c.first; i < c.last && c.noun != nil && c.noun.Cause; i++ {
			if strings.EqualFold(g.t.At(i), "latest") {
				return true
			}
		}
	}
	return false
}

// stricken tells whether the sentence tells of a disaster, whose toll is that of
// one event however long it takes.
func (g *grammar) stricken() bool {
	for k := range g.chunks {
		if n := g.at(k).noun; n != nil && n.Cause && n.Unit == schema.OtherUnit && n.Scope != schema.Cumulative && !n.Lasts {
			return true
		}
	}
	return false
}

// reaches tells whether "since" at token i bears on the finding: no clause of
// time stands between the two, as in "since May, when a fire killed 34".
// Nor does one like "has killed 10, as Sunday became the deadliest day since May",
// and the finding is not where it starts: "since 16 soldiers were killed".
func (g *grammar) reaches(i int, f *finding) bool {
	if g.at(f.chunk-1).first == i && g.finite(f.chunk+1) || g.dayApart(f, i) {
		return false
	}
	inner := false
	for k := max(f.chunk, f.verb) + 1; k < len(g.chunks) && g.at(k).first < i; k++ {
		w := g.t.Words[g.at(k).first]
		inner = inner || g.at(k).kind == subordinate && w != g.words().that && w != g.words().where
		if inner && g.at(k).kind == verbGroup {
			return false
		}
	}
	for k := f.chunk - 1; k >= 0 && k > f.chunk-reach && g.at(k).first > i; k-- {
		if g.at(k).kind == relative && f.verb > k && !g.has(f.verb) {
			return false // "since the blast, which killed nine"
		}
		if g.t.Words[g.at(k).first] == g.words().that && g.reporting(g.back(k)) && i == g.s.First {
			continue // "Since May 2002, the army says that 900 were killed"
		}
		if g.at(k).kind == subordinate && g.at(k).first > i+1 || g.at(k).kind == stop {
			return g.has(f.verb) && g.at(k).kind != stop
		}
	}
	return true
}

// lifted tells whether a verb brings a running number to the phrase: "brought
// the toll to 60".
func (g *grammar) lifted(f *finding) bool {
	p := g.back(f.chunk)
	if g.at(p).kind != preposition {
		return false
	}
	return g.lifting(p) >= 0
}

// toldOf tells whether what the noun of the finding names has been reported: "nine cases have been
// recorded".
func (g *grammar) toldOf(f *finding) bool {
	v := f.chunk + 1
	for v < len(g.chunks) && v < f.chunk+reach && g.at(v).kind != verbGroup && g.at(v).kind != stop {
		v++
	}
	return f.frame == nil && g.has(v) && g.reported(v)
}

// reduced tells whether the finding's verb is a bare participle behind the
// phrase: "the people killed".
func (g *grammar) reduced(f *finding) bool {
	c := g.at(f.verb)
	return f.verb > f.chunk && f.subject && !c.aux && c.form&lexicon.Participle != 0
}

// repeated tells whether people have come to harm in something that happens
// again and again: "protests in which 60 have been killed".
func (g *grammar) repeated(f *finding) bool {
	p := g.back(f.chunk)
	if g.at(p).kind != relative || g.at(g.back(p)).kind != preposition || f.verb < 0 || !g.has(f.verb) {
		return false
	}
	for k := g.back(p) - 1; k >= 0 && k > p-8; k-- {
		c := g.at(k)
		if c.kind == stop {
			return false
		}
		if c.kind == nounPhrase && c.noun != nil && (c.noun.Unit == schema.AttackUnit || c.noun.Unit == schema.OtherUnit) {
			return !g.single(c)
		}
	}
	return false
}

// goesOn tells whether the finding goes on with the total of the claim before
// it: "brought the toll to 25 killed and 54 wounded".
func (g *grammar) goesOn(f *finding, before *Claim) bool {
	v, j := g.at(f.verb), g.back(f.chunk)
	if g.stillMissing(f) {
		return false
	}
	if before.Scope == schema.Cumulative && j == f.verb && v.form&lexicon.Gerund != 0 && !v.aux {
		return true // "rockets have struck so far, killing 19", "the war has killed thousands, displacing millions"
	}
	if j == f.verb {
		j = g.back(j) // "killed 300 and displaced 20,000"
	}
	near := 12
	if f.subject && f.verb >= 0 && !v.aux && v.form&lexicon.Participle != 0 {
		near = 20 // "40 people have been killed and nine houses burnt"
	}
	return before.Scope == schema.Cumulative && before.Unit == schema.Person && g.at(j).kind == conjunction &&
		g.at(f.chunk).first-before.Number.Last < near && (f.verb < 0 || !v.aux || g.has(f.verb))
}

// addsTo tells whether the finding adds with "also" to a running total that the
// sentence before tells: "Fourteen soldiers also have died."
func (g *grammar) addsTo(f *finding, out, before *Claim) bool {
	if before.Scope != schema.Cumulative || before.Sentence < out.Sentence-1 {
		return false
	}
	if before.Sentence < out.Sentence && g.samePeriod() {
		return true
	}
	if g.notes().dated || f.verb < 0 || out.Measure.Topic() != "casualty" {
		return false
	}
	v := g.at(f.verb)
	for i := max(g.s.First, v.first-1); i <= v.last && i < g.s.Last; i++ {
		if g.t.Words[i] == g.long.also {
			return true
		}
	}
	return false
}

// samePeriod tells whether the sentence speaks of the time that was just told of: "in this period".
func (g *grammar) samePeriod() bool {
	for i := g.s.First + 2; i < g.s.Last; i++ {
		if !strings.EqualFold(g.t.At(i), "period") {
			continue
		}
		if w := g.t.At(i - 1); strings.EqualFold(w, "this") || strings.EqualFold(w, "that") || strings.EqualFold(w, "same") {
			return true
		}
	}
	return false
}

// yearly tells whether people came to harm in a whole year and by no single
// event: "In 1987, 284 died", "killed 875 people last year".
func (g *grammar) yearly(f *finding, out *Claim) bool {
	if out.Measure.Topic() != "casualty" && !g.manyAttacks(out) && !(annual(out.Measure) && !g.stricken()) || f.frame == nil || f.verb < 0 || out.Quantity.High != nil && *out.Quantity.High <= 1 {
		return false
	}
	if v := g.at(f.verb); !v.aux && v.form&lexicon.Gerund != 0 || f.verb == f.chunk {
		return false
	}
	for _, i := range g.notes().inYears {
		if (g.within(i, f.verb) || g.reportedOf(i, f.verb)) && !g.once(f) {
			return true
		}
	}
	return false
}

// reportedOf tells whether the stretch of time that opens the sentence at token i is what somebody reports of,
// with the verb at chunk v: "from January to May, the clinic said that nine were killed".
func (g *grammar) reportedOf(i, v int) bool {
	if w := g.t.Words[i]; i != g.s.First || w != g.words().from && w != g.words().between {
		return false
	}
	for k := v - 1; k >= 0 && g.at(k).first > i; k-- {
		if c := g.at(k); g.bounds(c) && !g.reporting(k) && !(c.kind == subordinate && g.t.Words[c.first] == g.words().that) {
			return false
		}
	}
	return true
}

// annual tells whether those and that which a measure counts, nobody's harm, are added up by years
// where no disaster is told.
func annual(m schema.Measure) bool {
	return m == schema.Recruited || m.Topic() == "displacement" || m.Topic() == "damage"
}

// manyAttacks tells whether the claim is of more attacks than one event has.
func (g *grammar) manyAttacks(out *Claim) bool {
	return out.Measure == schema.Attacks && out.Unit == schema.AttackUnit && out.Quantity.Low != nil && *out.Quantity.Low >= 3
}

// within tells whether token i stands in the clause of the verb at chunk v. The
// clause of "when" behind a year is one with it: "in 1986, when 34 died".
func (g *grammar) within(i, v int) bool {
	later := v
	for k := v - 1; k >= 0 && k > v-reach && g.at(k).first > i; k-- {
		c := g.at(k)
		if c.kind == subordinate && c.first <= i+4 {
			return true
		}
		if c.kind == verbGroup && g.shares(later) {
			later = k // "in eight months floods destroyed nine houses and killed 14 people"
			continue
		}
		if g.bounds(c) && !g.inserted(k) {
			return false
		}
	}
	if i > g.at(v).last && g.is(i-1, lexicon.Conjunction) {
		return false // "shot the rebels and in 1929 shut the mill"
	}
	for k := v + 1; k < len(g.chunks) && k < v+reach && g.at(k).first < i; k++ {
		if c := g.at(k); c.kind == verbGroup && (c.inf || g.at(k+1).inf || g.shares(k)) {
			continue // "died trying to reach the coast in 2015", "killed nine and wounded 14 in 2015"
		}
		if g.bounds(g.at(k)) {
			return false
		}
	}
	return true
}

// shares tells whether the verb at chunk k goes on with the clause of the one before: "killed or
// [wounded]", "nine were killed and 14 [wounded]".
func (g *grammar) shares(k int) bool {
	c, j := g.at(k), g.back(k)
	if g.counted(j) && g.at(j).head < 0 && !c.aux {
		j = g.back(j)
		return g.at(j).kind == conjunction || g.at(j).kind == comma
	}
	return (g.at(j).kind == conjunction || g.at(j).kind == comma) && g.at(j).cue == nil && ravages(c.verb) && !(c.aux && !c.passive)
}

// ravages tells whether a verb alone says that people come to harm, are held or freed or lose their
// homes, that buildings are hit or weapons seized.
func ravages(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		if m := frames[i].Measures; frames[i].Agentive && frames[i].Needs == "" && (harmed(m.People) || harmed(m.Buildings) || custodial(m.People) || m.Weapons == schema.Seized) {
			return true
		}
	}
	return false
}

// custodial tells whether a measure is of those who are taken, held or let go.
func custodial(m schema.Measure) bool {
	return m == schema.Abducted || m == schema.Detained || m == schema.Released
}

// bounds tells whether a clause ends with chunk c.
func (g *grammar) bounds(c *chunk) bool {
	switch c.kind {
	case verbGroup, relative, subordinate, stop, colon, dash:
		return true
	}
	return false
}

// once tells whether the finding is laid to a single event: "in a crash", "the
// bomb killed", "when a boat sank".
func (g *grammar) once(f *finding) bool {
	if g.at(f.verb).verb.Is(lexicon.VerbMassacres) {
		return true
	}
	if s := g.subjectBefore(f.verb); s >= 0 && s != f.chunk && g.is(g.at(s).first, lexicon.Article) {
		return true
	}
	for k := range g.chunks {
		c := g.at(k)
		if v := g.at(k + 1); c.kind == subordinate && k > f.verb && g.is(c.first, lexicon.Subordinate) && !(v.kind == verbGroup && !v.aux && v.form&lexicon.Gerund != 0) && !(f.verb >= 0 && g.contrasts(k)) {
			return true
		}
		if n := g.at(k + 1); c.word == g.words().at && c.kind == preposition && k > f.verb && n.kind == nounPhrase && n.noun == nil && g.named(n.first) {
			return true // "killed nine at Orla in 1864"
		}
		if c.kind == nounPhrase && c.noun != nil && (c.noun.Cause || c.noun.Weapon != "" || c.noun.Measure == schema.Attacks) && g.single(c) {
			return true
		}
	}
	return false
}

// contrasts tells whether the clause that chunk k opens only sets something beside what is told: ", while six
// were hurt", "as opposed to six".
func (g *grammar) contrasts(k int) bool {
	c := g.at(k)
	return g.at(g.back(k)).kind == comma && g.lx.CreditWords.Is(g.t.Words[c.first], lexicon.Contrast) ||
		c.last < g.s.Last && g.lx.FrameWords.Is(g.t.Words[c.last], lexicon.Likening)
}

// single tells whether a noun phrase speaks of one event: "the clash", "a bomb".
func (g *grammar) single(c *chunk) bool {
	if c.head < 0 || c.noun.Scope == schema.Cumulative || hasSuffix(g.t.At(c.head), "s") {
		return false
	}
	for i := c.first; i < c.head; i++ {
		if g.is(i, lexicon.Determiner|lexicon.Article) || g.possessive(i) {
			return true
		}
	}
	return false
}

// perfect tells whether the finding's clause has a perfect: "have killed", "have
// carried out …, destroyed".
func (g *grammar) perfect(f *finding) bool {
	if g.is(g.at(f.chunk).first, lexicon.Have) {
		return true // the hedge is a verb: "has passed two million"
	}
	last := max(f.chunk, f.verb)
	for k := last; k >= 0 && k > last-reach && g.at(k).kind != stop; k-- {
		if g.has(k) {
			return true
		}
		if c := g.at(k); c.kind == subordinate && g.t.Words[c.first] == g.words().since || k < f.chunk && g.reporting(k) {
			return false // nor "Homs, which has suffered since March, said troops killed nine"
		}
	}
	return false
}

// has tells whether chunk k is a verb group with a form of have.
func (g *grammar) has(k int) bool {
	c := g.at(k)
	for i := c.first; c.kind == verbGroup && i < c.last; i++ {
		if g.is(i, lexicon.Have) {
			return true
		}
	}
	return false
}

// weekday tells whether a weekday or "yesterday" stands in the nine words behind
// token i and before a comma, or a time of the day in the next three, "since the early morning":
// what counts from then is still one event.
func (g *grammar) weekday(i int) bool {
	for j := i + 1; j < g.s.Last && j < i+10 && !g.isPunct(j, ","); j++ {
		if g.is(j, lexicon.Weekday) || g.t.Words[j] == g.long.yesterday || j < i+4 && g.is(j, lexicon.Daytime) {
			return true
		}
	}
	return false
}

// year tells whether token i is a year.
func (g *grammar) year(i int) bool {
	if i >= g.s.Last {
		return false
	}
	t := g.t.Tokens[i]
	if t.Kind != text.Number || t.End-t.Start != 4 {
		return false
	}
	c := g.t.Source[t.Start]
	return c == '1' || c == '2'
}
