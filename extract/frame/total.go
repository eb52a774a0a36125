package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// running tells whether the figure is a running total over many events: "since
// 2011", "from 2013 to 2019", "In 1987, 284 died", "brought to 31 the number
// killed since the truce collapsed", "violence in which 60 have been killed".
func (g *grammar) running(f *finding, out *Claim) bool {
	n := g.notes()
	switch {
	case n.years, n.asOf && max(n.since, n.sinceYear) >= 0:
		return true
	case n.sinceYear >= 0 && g.reaches(n.sinceYear, f) && g.runsSinceYear(f, n.sinceYear), n.since >= 0 && g.reaches(n.since, f) && g.runsSince(f, n.since):
		return true
	case len(n.inYears) > 0 && f.frame == nil && f.noun != nil && g.tollOfYears(f), g.yearly(f, out):
		return true
	case (n.period >= 0 && !g.whoThen(f, n.period) || n.asOf) && !n.dated && (g.having(f) || n.asOf && g.toldOf(f)) && !g.once(f) && !g.stricken() && !(n.asOf && g.natural()):
		return true // "as of May, 900 people had been hurt"
	case g.already(f, out), g.logged(f, out), g.spansMany(f), g.aloneThere() && g.having(f) && !g.once(f) && !g.natural():
		return true
	}
	return g.repeated(f) || g.lifted(f) && (g.latest() || g.ofForces(f))
}

// whoThen tells whether the month at token i only says when those whom the finding counts had come to be who they are:
// "nine clerks who were abducted in May have been freed".
func (g *grammar) whoThen(f *finding, i int) bool {
	return f.subject && f.verb > f.chunk && i < g.at(f.verb).first && g.relativeWithin(g.at(f.chunk).last, i)
}

// runsSinceYear tells whether the finding runs from the year or event on to which the "since"
// at token i leads: "since 2011, nine have been killed", "nine died since the war began".
func (g *grammar) runsSinceYear(f *finding, i int) bool {
	return f.frame == nil || g.reduced(f) || g.lifted(f) || g.perfect(f) || i == g.s.First || g.pastSince(f, i)
}

// runsSince tells whether the finding runs from the time on to which the "since"
// at token i leads: "have been killed since May", "nine killed since May".
func (g *grammar) runsSince(f *finding, i int) bool {
	if g.tollSince(f, i) || g.labelSince(f, i) || g.perfect(f) || g.lifted(f) || g.pastSince(f, i) {
		return true
	}
	return i > g.at(f.chunk).first && (g.reduced(f) || g.toldOf(f))
}

// tollOfYears tells whether the finding's noun, beside a year, tells
// of all of it: "900 deaths in 2011", "the toll in 2011 was 900".
func (g *grammar) tollOfYears(f *finding) bool {
	return f.nounAt < 0 || f.noun.Toll && !g.once(f) || tolls(f.noun) && g.at(f.chunk).head < 0
}

// aloneThere tells whether the sentence opens with the place that alone has so many of a total: "In Orla alone, 60
// people have been killed".
func (g *grammar) aloneThere() bool {
	for i := g.s.First + 2; i < min(g.s.First+9, g.s.Last); i++ {
		if g.isPunct(i, ",") {
			return g.is(g.s.First, lexicon.Preposition) && g.reads(i-1, "alone")
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
	return g.forces(k) || g.at(k+1).is(g.words().of, g.words().forWord) && g.forces(k+2)
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

// latest tells whether the sentence opens with the last of many events: "the latest wreck
// brings the deaths to 900".
func (g *grammar) latest() bool {
	for k := 0; k < len(g.chunks) && g.chunks[k].kind != verbGroup; k++ {
		c := g.at(k)
		for i := c.first; i < c.last && c.noun != nil && c.noun.Cause; i++ {
			if g.reads(i, "latest") {
				return true
			}
		}
	}
	return false
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
	return f.verb > f.chunk && f.subject && c.mere(lexicon.Participle)
}

// repeated tells whether people have come to harm in something that happens
// again and again: "protests in which 60 have been killed".
func (g *grammar) repeated(f *finding) bool {
	p := g.back(f.chunk)
	if g.at(p).kind != relative || g.before(p).kind != preposition || f.verb < 0 || !g.has(f.verb) {
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
	if before.Scope == schema.Cumulative && j == f.verb && v.mere(lexicon.Gerund) {
		return true // "rockets have struck so far, killing 19", "the war has killed thousands, displacing millions"
	}
	if j == f.verb {
		j = g.back(j) // "killed 300 and displaced 20,000"
	}
	near := 12
	if f.subject && f.verb >= 0 && v.mere(lexicon.Participle) {
		near = 20 // "40 people have been killed and nine houses burnt"
	}
	return before.Scope == schema.Cumulative && before.Unit == schema.Person && g.at(j).kind == conjunction &&
		g.at(f.chunk).first-before.Number.Last < near && (f.verb < 0 || !v.aux || g.has(f.verb))
}

// addsTo tells whether the finding adds to a running total that the sentence before tells: "Fourteen soldiers also have
// died.", "A total of 14 soldiers died in raids."
func (g *grammar) addsTo(f *finding, out, before *Claim) bool {
	if before.Scope != schema.Cumulative || before.Sentence < out.Sentence-1 {
		return false
	}
	if before.Sentence < out.Sentence && (g.samePeriod() || g.opensTotal() && !g.notes().dated || before.Measure == schema.Attacks && g.theseDeeds(f)) {
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

// theseDeeds tells whether those whom the finding counts came to
// harm in the attacks just told of: "[these raids] left 40 dead".
func (g *grammar) theseDeeds(f *finding) bool {
	s := g.at(g.subjectBefore(f.verb))
	if !s.uncounted() || s.head < 0 || !g.reads(s.first, "these") && !g.reads(s.first, "those") {
		return false
	}
	return g.t.Words[s.head] == g.deeds.operations || s.noun != nil && s.noun.Unit == schema.AttackUnit
}

// opensTotal tells whether the sentence opens with "A total of".
func (g *grammar) opensTotal() bool {
	i := g.s.First + 1
	return i < g.s.Last && g.is(i-1, lexicon.Article) && g.isOf(i, lexicon.TotalWord)
}

// samePeriod tells whether the sentence speaks of the time that was just told of: "in this period", "during this time".
func (g *grammar) samePeriod() bool {
	for i := g.s.First + 2; i < g.s.Last; i++ {
		if !g.reads(i, "period") && !(g.reads(i, "time") && g.t.Words[i-2] == g.words().during) {
			continue
		}
		if g.reads(i-1, "this") || g.reads(i-1, "that") || g.reads(i-1, "same") {
			return true
		}
	}
	return false
}
