package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/schema"
)

// tollSince tells whether the "since" at token i says from when on the toll of the finding
// counts: "the toll since January stands at 60".
func (g *grammar) tollSince(f *finding, i int) bool {
	at := f.nounAt
	if f.numbered > 0 {
		at = f.numbered // "the number of returnees since January is 60"
	} else if f.noun == nil || !f.noun.Toll {
		return false
	}
	if at < 0 || i <= g.at(at).first || i >= g.at(f.chunk).first {
		return false
	}
	return g.is(i+1, lexicon.Month) || g.is(i+2, lexicon.Month) || g.hyphen(i+2) && g.is(i+3, lexicon.Month) || g.reads(i+2, "first")
}

// labelSince tells whether the "since" at token i says from when on a line without a verb counts: "4,502 returns from
// Orla since 1 January".
func (g *grammar) labelSince(f *finding, i int) bool {
	if f.frame != nil || f.noun == nil || i < g.at(f.chunk).last {
		return false
	}
	return !slices.ContainsFunc(g.chunks, func(c chunk) bool { return c.kind == verbGroup })
}

// pastSince tells whether the finding says in the past what came about in all the time from the month, the
// year or the start of something behind the "since" at token i on, or from a day of a month where people came to harm:
// "nine were killed since May", "since 7 October nine were killed".
func (g *grammar) pastSince(f *finding, i int) bool {
	v := g.at(f.verb)
	if f.frame == nil || f.verb < 0 || f.verb == f.chunk || g.reduced(f) || v.inf || v.modal || v.form&lexicon.Past == 0 {
		return false
	}
	if !g.startsEra(i+1) && !(f.frame.Measures.People.Topic() == "casualty" && g.dayOfMonth(i+1)) {
		return false
	}
	return g.within(i, f.verb)
}

// dayOfMonth tells whether a day with its month starts at token i: "since [7 October]".
func (g *grammar) dayOfMonth(i int) bool {
	return g.is(i, lexicon.Month) && g.dayOf(i) || g.number(i) && g.is(i+1, lexicon.Month)
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
	if f.frame == nil || f.verb < 0 || f.verb == f.chunk || v.inf || v.modal || v.mere(lexicon.Gerund) || !g.startsNumber(g.noted.span+1) {
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

// reaches tells whether "since" at token i bears on the finding: no clause of
// time stands between the two, as in "since May, when a fire killed 34".
// Nor does one like "has killed 10, as Monday was the worst since May",
// and the finding is not where it starts: "since 16 soldiers were killed".
func (g *grammar) reaches(i int, f *finding) bool {
	if g.at(f.chunk-1).first == i && g.finite(f.chunk+1) || g.dayApart(f, i) {
		return false
	}
	inner := false
	for k := max(f.chunk, f.verb) + 1; k < len(g.chunks) && g.at(k).first < i; k++ {
		if c := g.at(k); c.mere(lexicon.Gerund) && c.verb.Is(lexicon.VerbLifts) {
			return false // "nine were killed, bringing the toll to 60 since May"
		}
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

// yearly tells whether people came to harm in a whole year and by no single
// event: "In 1987, 284 died", "killed 875 people last year".
func (g *grammar) yearly(f *finding, out *Claim) bool {
	if out.Measure.Topic() != "casualty" && !g.manyAttacks(out) && !(annual(out.Measure) && !g.stricken()) || f.frame == nil || f.verb < 0 || atMostOne(out.Quantity) {
		return false
	}
	if v := g.at(f.verb); v.mere(lexicon.Gerund) || f.verb == f.chunk {
		return false
	}
	for _, i := range g.notes().inYears {
		if p := g.before(f.chunk); i == g.at(f.chunk).last && p.is(g.words().from, g.words().to) {
			return true // "the number killed fell from 90 in 2019 to 60 in 2024"
		}
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
