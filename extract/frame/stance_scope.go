package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// scope is the scope of the frame, the noun or the measure itself.
func (g *grammar) scope(f *finding, out *Claim) schema.Scope {
	switch {
	case out.Measure == schema.Distance:
		if scope := g.setting(); !g.lies(f) && !(g.noted.harmless && g.sited(out.Subject)) {
			return scope
		}
		return schema.Stock
	case f.implied == schema.Killed && (g.annal(g.at(f.chunk).fig) || g.lethality(f.chunk)):
		return schema.Cumulative
	case f.implied == schema.Attacks && !g.notes().dated && !g.notes().daily && g.has(g.oftenHit(f.chunk)):
		return schema.Cumulative // "has been attacked three times"
	case f.inside, f.implied == schema.Territory, f.implied == schema.Displaced && (f.verb < 0 || g.harbours(f.verb)):
		return schema.Stock
	case f.implied == schema.Displaced && g.has(f.verb):
		return schema.Cumulative // "the camp has received 40,000 people"
	case f.frame != nil && f.frame.Scope == schema.Stock && !g.ongoing(f) && !(out.Measure == schema.Detained && g.jails(f)):
		return schema.Incident
	case out.Measure == schema.Strength && (g.stationed(f) || g.operates(f.chunk)):
		return schema.Stock
	case out.Measure == schema.Displaced && g.onRecord(f):
		return schema.Stock
	case out.Measure == schema.Displaced && g.sinceThen(f):
		return schema.Cumulative
	case f.frame != nil && f.frame.Scope != "":
		return f.frame.Scope
	case f.cue != nil && f.cue.Scope != "":
		return f.cue.Scope
	case f.cue != nil && f.cue.Measure != schema.Missing && f.cue.Measure != schema.Killed && !g.left(f.chunk):
		return schema.Stock // "are still in hospital"
	case f.frame == nil && f.noun != nil && f.noun.Scope == schema.Cumulative && f.noun.Measure == schema.Affected && !f.noun.Toll && !g.mountsUp(f, out):
		return schema.Incident // "12 cases were reported in May"
	case f.frame == nil && f.noun != nil && f.noun.Scope != "" && !(f.noun.Scope == schema.Stock && (g.acted(f) || f.noun.Measure != out.Measure && out.Measure == schema.Killed)):
		return f.noun.Scope
	case out.Measure == schema.Displaced && f.frame != nil && g.shelters(f):
		return schema.Stock // "the camp gives shelter to 900 refugees"
	case out.Measure == schema.Deployed && g.posted(f), out.Measure == schema.Displaced && g.uprooted(f):
		return schema.Stock
	case out.Measure == schema.Strength && f.frame == nil && !g.met(f.chunk) && (!g.active(f) || g.quartered(f.chunk) || g.headcount(f.chunk) >= 0):
		return schema.Stock
	case f.frame != nil && f.verb == f.chunk && f.frame.Measures.People == schema.Displaced:
		return schema.Stock // "9,000 displaced residents"
	case g.stillMissing(f) && max(g.notes().since, g.notes().sinceYear) >= 0:
		return schema.Incident // "900 have died since May, and 38 are missing"
	case lasting(out.Measure) && out.Measure != schema.Missing && g.resides(f.chunk):
		return schema.Stock
	case g.prolonged(f, out), g.running(f, out), g.massive(f, out):
		if out.Measure == schema.Strength {
			return schema.Stock // "since May, the 9,000-strong mission has struggled"
		}
		return schema.Cumulative
	}
	return schema.Incident
}

// onRecord tells whether the finding counts refugees whom somebody records as such, whatever a participle says drove
// them out: "identified 900 IDPs displaced by the war".
func (g *grammar) onRecord(f *finding) bool {
	n := g.at(f.chunk).noun
	if f.frame == nil || !f.subject || n == nil || n.Class != schema.Refugee || n.Scope != schema.Stock {
		return false
	}
	c, v := g.at(f.verb), g.at(g.objectOf(f.chunk))
	return c.mere(lexicon.Participle) && v.kind == verbGroup && v.verb.Is(lexicon.VerbRecords)
}

// sinceThen tells whether the finding counts those who have come to be somewhere since a time, and not those who have
// lived there: "900 people have sought refuge in Orla since May".
func (g *grammar) sinceThen(f *finding) bool {
	if f.frame == nil || f.frame.Scope != schema.Stock || !f.subject || !g.has(f.verb) || max(g.notes().since, g.notes().sinceYear) < 0 {
		return false
	}
	v := g.at(f.verb)
	return !v.passive && v.form&lexicon.Gerund == 0 && !v.verb.Is(lexicon.VerbDwells|lexicon.VerbLasts|lexicon.VerbHolds)
}

// stillMissing tells whether those whom the finding counts are said to be missing, and not to have
// gone missing.
func (g *grammar) stillMissing(f *finding) bool {
	return f.cue != nil && f.cue.Measure == schema.Missing && f.cueAt > f.chunk && g.at(f.cueAt-1).be && !g.has(f.cueAt-1)
}

// operates tells whether those at chunk k are said to be at work somewhere now: "900 rebels operate in Orla".
func (g *grammar) operates(k int) bool {
	_, v := g.subjectOf(k)
	if v < 0 || g.at(v).verb == nil || g.at(v).verb.Lemma != "operate" && g.at(v).verb.Lemma != "serve" {
		return false
	}
	return g.now(v) || !g.at(v).aux && g.at(v).form&(lexicon.Past|lexicon.Gerund) == 0
}

// jails tells whether it is a place that holds those whom the finding counts: "the jail, which held 900 men".
func (g *grammar) jails(f *finding) bool {
	v := g.objectOf(f.chunk)
	c := g.at(v)
	if c.kind != verbGroup || c.inf || c.passive || c.verb == nil || !c.verb.Is(lexicon.VerbHolds) && c.verb.Lemma != "house" {
		return false
	}
	s := g.keeper(v)
	n := g.at(s).noun
	return s >= 0 && n != nil && n.Unit == schema.Building
}

// posted tells whether the forces that the finding counts are said to be somewhere now: "9,000
// troops are stationed in Orla", "has deployed 9,000 troops in Orla".
func (g *grammar) posted(f *finding) bool {
	if f.frame == nil || f.verb < 0 || g.at(f.verb).inf || g.at(f.verb).modal {
		return false
	}
	p := g.at(max(f.chunk, f.verb) + 1)
	if !p.is(g.words().in, g.words().at) {
		return false
	}
	if v := g.at(f.verb).verb; v == nil || !v.Is(lexicon.VerbStations) && v.Lemma != "deploy" && v.Lemma != "post" {
		return false // and not those mobilised in one event
	}
	return g.now(f.verb) && g.isPassive(f.verb) || g.has(f.verb) && !g.isPassive(f.verb) && f.verb < f.chunk
}

// now tells whether the verb group at chunk v starts with "are" or "is".
func (g *grammar) now(v int) bool {
	first := g.at(v).first
	return g.t.Words[first] == g.words().are || g.reads(first, "is")
}

// uprooted tells whether those whom the finding counts are said to be displaced now, and by no
// single event: "9,000 families are displaced"; or are called displaced in their own country, "9,000 people displaced
// internally", and not said to have come to be so, "have been internally displaced".
func (g *grammar) uprooted(f *finding) bool {
	v := g.at(f.verb)
	if f.frame == nil || f.verb < 0 || v.verb == nil || v.verb.Lemma != "displace" {
		return false
	}
	inland := g.inland(v)
	switch {
	case inland && !v.aux && !v.passive:
		return true // by whatever
	case !f.subject || g.by(f.verb) >= 0:
		return false
	case inland:
		return !g.has(f.verb) || g.reads(v.first, "had")
	}
	return g.now(f.verb) && !g.stricken() && !g.once(f)
}

// inland tells whether the verb of c is said to be within a country: "internally displaced", "displaced internally".
func (g *grammar) inland(c *chunk) bool {
	for i := max(c.first-1, g.s.First); i <= min(c.last, g.s.Last-1); i++ {
		if g.reads(i, "internally") {
			return true
		}
	}
	return false
}

// resides tells whether the phrase at chunk k is said to be somewhere now:
// "hundreds of wounded people are at hospitals", "are in camps".
func (g *grammar) resides(k int) bool {
	for j := k + 1; j < len(g.chunks) && j < k+4; j++ {
		c := g.at(j)
		if c.kind != verbGroup {
			if c.kind == preposition || c.uncounted() || c.kind == other {
				continue
			}
			return false
		}
		p := g.at(j + 1)
		return c.be && !c.passive && g.now(j) && p.is(g.words().in, g.words().at)
	}
	return false
}

// active tells whether the phrase is of those who do something in an event:
// "a 15-strong gang shut down the mine", "shot by two guards", "used 120 men in
// its attacks".
func (g *grammar) active(f *finding) bool {
	if f.doer || g.facing(f.chunk) || g.conveyed(f.chunk) || g.besideArmed(f.chunk) || g.divided(f.chunk) && !g.is(g.at(f.chunk).first-1, lexicon.Possessive) {
		return true
	}
	j := g.back(f.chunk)
	if p := g.at(j); p.is(g.words().by) {
		if v := g.before(g.back(j)); v.passive && g.complement(g.back(g.back(j)), g.back(j)) {
			return true // "shot dead by two gunmen"
		}
		if v := g.before(j); v.passive || v.kind == verbGroup && v.form&lexicon.Participle != 0 {
			return true // "launched by two destroyers"
		}
		if n := g.before(j).noun; n != nil && n.Cause {
			return true // "came under attack by 100 men"
		}
	}
	if p := g.at(j); p.kind == verbGroup && !g.reporting(j) || p.kind == preposition {
		return false
	}
	_, main := g.subjectOf(f.chunk)
	if main < 0 || g.engaged(main) {
		return main >= 0
	}
	return !g.isPassive(main) && g.at(main).verb != nil && (g.at(f.chunk).strong || !g.at(main).verb.Is(lexicon.VerbMusters))
}

// met tells whether the phrase at k is of those whom somebody ran into: "encountered 70 rebels",
// "a battle with 70 rebels".
func (g *grammar) met(k int) bool {
	j := g.back(k)
	p, n := g.at(j), g.before(j).noun
	if p.kind == verbGroup {
		return (p.verb.Is(lexicon.VerbInvolves) || g.at(k).strong && ravages(p.verb) && !g.besieges(j)) && !p.passive && p.form&lexicon.Past != 0
	}
	return p.is(g.words().with) && n != nil && n.Cause
}

// left tells whether the phrase at chunk k is what something left in a state:
// "left 8,700 homes without power".
func (g *grammar) left(k int) bool {
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			return c.verb.Is(lexicon.VerbLeaves) && !c.passive
		case nounPhrase, state, conjunction, comma, other:
		default:
			return false
		}
	}
	return false
}

// mounts tells whether the finding's figure is where a number rises to: "infections
// surpassed a million", "passes one million infections".
func (g *grammar) mounts(f *finding) bool {
	_, main := g.subjectOf(f.chunk)
	for _, v := range []int{g.back(f.chunk), g.back(g.back(f.chunk)), main} {
		if c := g.at(v); c.kind == verbGroup && c.verb.Is(lexicon.VerbRises|lexicon.VerbLifts) && !c.passive {
			return true
		}
	}
	return false
}

// harbours tells whether the verb at chunk v says that its subject
// has those counted with it: "holds", "contains", and not "received".
func (g *grammar) harbours(v int) bool {
	return g.at(v).verb.Is(lexicon.VerbStocks) && !g.at(v).verb.Is(lexicon.VerbPasses)
}

// shelters tells whether the finding's verb, in the present, says of a place that it takes those in whom it counts.
func (g *grammar) shelters(f *finding) bool {
	if f.frame.Counts != lexicon.CountsObject || f.frame.Agentive || f.verb < 0 {
		return false
	}
	return g.at(f.verb).mere(lexicon.Third)
}

// mountsUp tells whether cases are told that have come together over a time: "the cases since May have reached 900".
func (g *grammar) mountsUp(f *finding, out *Claim) bool {
	return g.mounts(f) || (g.notes().since >= 0 || g.notes().asOf) && g.running(f, out)
}

// acted tells whether the phrase is the object of a verb that does something to
// it: "took 88 prisoners" and not "holds 88 prisoners", "counted 88 refugees", nor "the
// number of refugees has reached 88".
func (g *grammar) acted(f *finding) bool {
	v := g.at(g.objectOf(f.chunk))
	if v.kind != verbGroup || v.verb == nil || v.be || v.have {
		return false
	}
	return !v.verb.Is(lexicon.VerbHolds|lexicon.VerbComposes|lexicon.VerbRecords) && !(v.verb.Is(lexicon.VerbRises) && f.nounAt >= 0)
}

// ongoing tells whether the finding's verb speaks of a state that lasts: "are
// trapped", "holds", "remain", "living in camps"; and not "were trapped", "held",
// "trapping".
func (g *grammar) ongoing(f *finding) bool {
	if f.verb < 0 || f.verb == f.chunk {
		return true
	}
	c := g.at(f.verb)
	if c.verb.Is(lexicon.VerbLasts) {
		return true
	}
	if f.subject && c.mere(lexicon.Participle) && f.frame.Measures.Places == schema.Territory && !g.peopled(f.chunk) {
		return true // "two towns held by the rebels"
	}
	if !c.aux {
		return c.form&(lexicon.Past|lexicon.Gerund) == 0 || c.form&lexicon.Gerund != 0 && (f.subject || !f.frame.Agentive || g.during(f.verb))
	}
	switch g.lx.Spelling(g.t.Words[c.first]) {
	case "was", "were", "had", "wasn't", "weren't":
		if c.first+1 < c.last && g.reads(c.first+1, "being") {
			return true // "were being held"
		}
		return c.form&lexicon.Gerund != 0 && f.frame.Measures.People.Topic() == "displacement" // "were sheltering"
	}
	return true
}

// during tells whether the participle at chunk v stands behind a verb of the present: "run
// nine prisons, holding 900 men".
func (g *grammar) during(v int) bool {
	for j := v - 1; j >= 0 && j > v-9; j-- {
		if c := g.at(j); c.kind == verbGroup && !c.inf && (c.aux || c.form != lexicon.Participle) {
			return !c.aux && c.form&(lexicon.Past|lexicon.Gerund) == 0
		}
	}
	return false
}

// lasting tells whether people may be in the state of a measure at a time.
func lasting(m schema.Measure) bool {
	switch m {
	case schema.Displaced, schema.Stranded, schema.Affected, schema.Missing, schema.Abducted, schema.Detained, schema.Injured, schema.Strength:
		return true
	}
	return false
}

// lies tells whether a distance is told by a verb of place: "lies 12 miles from",
// "is located 40 km north of", "is 30 miles away".
func (g *grammar) lies(f *finding) bool {
	v := g.before(f.chunk)
	if v.kind != verbGroup || v.first == v.last {
		return false
	}
	if !v.be && !g.lx.Terrain.Is(g.t.Words[v.last-1], lexicon.Lying) {
		return false
	}
	s := g.subjectBefore(g.back(f.chunk))
	if r := g.back(g.back(f.chunk)); g.at(r).kind == relative {
		s = g.beforeRelative(r) // "Orla, which lies 12 miles from"
	}
	return s >= 0 && (g.sited(g.span(s)) || g.at(s).kind != nounPhrase)
}

// sited tells whether what lies so far away is a place: a name, a town.
func (g *grammar) sited(s text.Span) bool {
	if s.Empty() || s.Last > g.s.Last || s.First < g.s.First {
		return false
	}
	i := s.Last - 1
	if i == g.s.First && g.t.Words[i] == lexicon.Unknown {
		return true
	}
	return g.lx.Terrain.Is(g.t.Words[i], lexicon.PlaceNoun) || g.named(i) && !g.is(i, lexicon.Weekday|lexicon.Month)
}
