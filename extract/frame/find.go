package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// asked is what the ways of finding a measure need to know of the counted phrase.
type asked struct {
	around
	unit      schema.Unit
	before    []finding // to its left
	bracketed bool      // it stands in brackets behind what it is a part of
	member    bool      // "four of whom"
}

// find says what happened to the counted noun phrase at chunk k; ok is false
// where nothing did. before are the findings to its left. The ways are tried
// from the surest to the weakest.
func (g *grammar) find(k int, before []finding) (finding, bool) {
	f := unread(k)
	if g.at(k).strong {
		f = g.byStrength(f)
		return f, !f.bare()
	}
	a := asked{around: g.aroundOf(k, before), before: before}
	if a.all(known) && g.downed(k) {
		g.chunks[k].noun = g.nounFor(g.words().jet) // "shot down two fighters"
	}
	if a.all(known) && g.bladed(k) {
		g.chunks[k].noun = g.nounFor(g.words().soldier)
	}
	if a.all(known|afterVerb) && g.shipped(k) {
		g.chunks[k].noun = g.nounFor(g.deeds.migrants) // "a migrant boat carrying 560 people"
	}
	if g.at(k).like > 0 && g.harmed(k) {
		g.chunks[k].like = 0
	}
	if a.any(share|beforeLead|beforeJoint) && g.rate(k) || a.all(second) && g.outgrown(k, before) {
		f.implied = schema.OtherMeasure
		return f, true
	}
	if a.any(share) && g.lethality(k) {
		f.implied = schema.Killed
		return f, true
	}
	if a.any(afterColon) && g.byEntry(&f, before) {
		return f, true
	}
	a.unit, a.bracketed, a.member = g.unitAmong(k, before), a.all(second) && g.parenthetical(k, before), g.member(k)
	if g.at(k).of && g.figures[g.at(k).fig].Kind == schema.KindCount {
		f.predicate = g.predicate(k) // "ten of the wounded are guards"
	}
	f.part = a.any(afterPart) || a.any(afterLead) && g.bandOfPart(k) || a.bracketed || a.member ||
		a.any(afterVerb) && g.wereAmong(k) ||
		a.all(second|afterAnd) && g.endsAside(k, before) ||
		a.all(elided) && g.kinPart(k) ||
		a.all(elided|afterComma) && g.eachPart(k) ||
		a.all(second) && g.summed(k, before) ||
		a.all(second) && a.any(afterJoint) && g.fatesSplit(k, before) ||
		a.any(afterJoint) && !a.all(second) && g.partBefore(k) >= 0 ||
		a.all(second|afterLead) && g.fatesOfSome(k, before) ||
		a.all(elided|share|second) && g.sharePart(k, before) ||
		a.all(elided|share) && g.shareOfFront(k, before)
	if g.byWords(&f, &a) || g.byClause(&f, &a) || g.byNouns(&f, &a) || g.byNeighbours(&f, &a) {
		return f, true
	}
	f.verb = -1
	if a.bracketed && !a.member && g.tellsApart(k) {
		f.part = false // "the boat carried 60 people; only 12 survived"
	}
	return f, g.byItself(&f, &a) || f.part
}

// bandOfPart tells whether the phrase at k says how many are in the group behind "including": "including a group of
// [40 pupils]".
func (g *grammar) bandOfPart(k int) bool {
	p := g.back(k)
	j := g.back(p)
	if b := g.at(j); g.at(p).word != g.words().of || b.kind != nounPhrase || b.head < 0 || !g.isOf(b.head, lexicon.BandWord) {
		return false
	}
	return g.before(j).kind == part
}

// fatesOfSome tells whether what became of those whom the phrase at k counts is told behind "including",
// of some of those hurt or killed right before: "900 casualties, among them the deaths of [40 pupils]".
func (g *grammar) fatesOfSome(k int, before []finding) bool {
	j := g.governor(k)
	if j < 0 || g.before(j).kind != part || !g.harmful(g.at(j)) || !g.peopled(k) {
		return false
	}
	b := &before[len(before)-1]
	return g.peopled(b.chunk) && b.measure(g, schema.Person) == schema.Casualties
}

// wereAmong tells whether the phrase at k stands behind "among whom were" or "among them were".
func (g *grammar) wereAmong(k int) bool {
	b := g.back(k)
	p := g.before(b)
	return g.at(b).be && p.kind == part && p.word == g.deeds.among && g.is(p.last-1, lexicon.Pronoun|lexicon.Relative)
}

// tellsApart tells whether those whom the phrase at k counts do what is told behind a bracket, a dash or
// a colon: "six men were held (two lawyers for them complained)".
func (g *grammar) tellsApart(k int) bool {
	v := g.at(k + 1)
	if v.kind == verbGroup {
		return !v.be && g.finite(k+1)
	}
	if g.at(k).head < 0 {
		return false
	}
	j := g.ownVerb(k)
	v = g.at(j)
	return j >= 0 && !v.be && !v.passive && (v.verb.Is(lexicon.VerbLone) || v.aux && v.verb != nil || v.form != 0 && v.form&lexicon.Participle == 0 && g.finite(j))
}

// unread is the finding of a phrase of which nothing is known yet.
func unread(k int) finding { return finding{chunk: k, verb: -1, nounAt: -1, cueAt: -1, predicate: -1} }

// byStrength reads a phrase that tells the size of a force: "a 40-strong gang".
func (g *grammar) byStrength(f finding) finding {
	if g.byObject(&f, schema.OtherUnit) && f.measure(g, schema.OtherUnit).Topic() != "damage" || g.bySubject(&f, schema.OtherUnit) && f.sent(g) {
		return f // and not "attacked a 90-strong patrol"
	}
	force := unread(f.chunk)
	if g.musterable(f.chunk) {
		force.implied, force.doer = schema.Strength, f.doer
	}
	return force
}

// byWords finds what the words right around the phrase say, or the list of those
// who were freed or are part of others.
func (g *grammar) byWords(f *finding, a *asked) bool {
	k := f.chunk
	switch {
	case a.all(second) && (a.member || g.at(k+1).kind == other) && g.byDegree(f, a.before),
		a.all(elided|share|second|afterAnd) && g.byOtherShare(f, a.before),
		a.all(elided|counts|second|afterOpen) && g.byFateInFront(f, a.before),
		a.any(afterVerb|afterJoint|afterPhrase) && g.byEcho(f, a.unit),
		a.any(afterLead) && g.byLives(f),
		a.all(elided|share) && (a.any(afterOpen) && (g.byMajority(f) || g.byWhereShare(f, a.before)) || g.byShareOut(f)),
		a.all(elided|counts) && g.byPair(f),
		a.all(elided|counts|afterDash) && g.byApposed(f),
		a.all(elided|counts) && g.at(k+1).kind == other && g.bySharedHead(f),
		g.byTrade(f, a.before),
		a.all(elided|afterVerb|second) && g.byVerbBeside(f, a.before),
		a.all(elided|second) && g.byFatal(f, a.before),
		a.all(elided|counts) && g.byFormer(f),
		a.any(afterColon|afterPart) && g.byIncluding(f),
		a.any(afterPart|afterColon|afterVerb|afterPhrase|afterLead) && g.byLosses(f),
		a.all(known) && g.byBorneLosses(f),
		a.any(afterVerb) && g.tolled(k) && !g.lesser(k) && g.byToll(f),
		g.byObject(f, a.unit),
		a.any(afterLead) && g.byLevel(f):
		return true
	}
	if f.part || !a.any(afterJoint|afterPhrase) {
		return false
	}
	j := g.joined(k)
	if j < 0 {
		return false
	}
	return partAt(a.before, j) && (!g.clausal(k) || g.wholesVerb(a.before, k)) && !g.ownHarm(k) && g.byList(f, a.unit, a.before) ||
		(freed(a.before, j) || g.struckDown(a.before, j, k)) && !(g.clausal(k) && g.finite(k+1)) && g.byList(f, a.unit, a.before) // "released four boys and two women kidnapped in May"
}

// wholesVerb tells whether the verb behind the phrase at k, the last of some parts,
// is that of their whole: "nine people including two boys [and a nurse] were killed".
func (g *grammar) wholesVerb(before []finding, k int) bool {
	if g.before(g.back(k)).kind != nounPhrase {
		return false // "nine people, including two boys, and a nurse were killed"
	}
	i := len(before) - 1
	for i >= 0 && before[i].part {
		i--
	}
	return i >= 0 && i+1 < len(before) && before[i].subject && before[i].verb > k && g.before(before[i+1].chunk).kind == part
}

// lesser tells whether the phrase at k says itself that those it counts are hurt, missing or
// not told apart, though a toll leads to it: "the toll rose to 300 wounded".
func (g *grammar) lesser(k int) bool {
	switch g.said(k) {
	case schema.Injured, schema.Casualties, schema.Missing:
		return !g.figures[g.at(k).fig].Zero
	}
	return false
}

// endsAside tells whether the phrase at k, behind "and" and other findings, is the last of an aside that a
// comma ends before the verb of its whole: "12 people, nine of them boys [and three women], were killed".
func (g *grammar) endsAside(k int, before []finding) bool {
	if last := &before[len(before)-1]; !last.part || last.chunk < k-5 {
		return false
	}
	v := g.at(k + 2)
	return g.before(g.back(k)).kind != comma && g.at(k+1).kind == comma && v.kind == verbGroup && v.aux
}

// statedHead tells whether the head of the phrase at k is the state of those it counts: "90 missing", "90 displaced".
func (g *grammar) statedHead(k int) bool {
	c := g.at(k)
	return c.head >= 0 && c.noun != nil && (c.noun.Measure == schema.Missing || c.noun.Measure == schema.Displaced) && g.stateful(c.head)
}

// ownHarm tells whether the noun at chunk k, or the state behind it, says itself what befell those it
// counts: "40 deaths, including two children, and 90 injuries", "and 90 missing".
func (g *grammar) ownHarm(k int) bool {
	n, s := g.at(k).noun, g.at(k+1)
	if g.before(g.back(k)).kind == comma && (s.kind == state && s.cue.Measure != "" || g.statedHead(k)) {
		return true
	}
	return n != nil && n.Of != "" && (n.Measure == schema.Injured || n.Measure == schema.Killed)
}

// byVerbBeside reads a bare figure as counting the things that the verb before its own
// counts, where the two share a subject: "damaged 300 homes and destroyed 45".
func (g *grammar) byVerbBeside(f *finding, before []finding) bool {
	v := g.back(f.chunk)
	if g.at(f.chunk).out > 0 || g.before(v).kind != conjunction {
		return false
	}
	b := &before[len(before)-1]
	unit := g.unit(g.at(b.chunk))
	if g.back(g.back(v)) != b.chunk || b.frame == nil || b.subject || b.measure(g, unit).Topic() != "damage" {
		return false
	}
	f.frame = g.frame(v, b.chunk, unit, true)
	if f.frame == nil || ofPeople(f.frame) || f.frame.Measures.For(unit).Topic() != "damage" {
		f.frame = nil
		return false
	}
	f.verb, f.unit = v, unit
	return true
}

// actsItself tells whether the phrase at k, a part of others, may be the subject of a verb by
// itself: one of them who is told of anew, "others", or those whose own fate or clause is told.
func (g *grammar) actsItself(k int, a *asked) bool {
	switch {
	case a.member && !g.closedOff(k), (a.bracketed || g.at(k).like > 0) && g.clausal(k):
		return true
	}
	return g.fated(k) || g.outcomeOf(k)
}

// byClause finds what the phrase's own clause says, and the clause around it.
func (g *grammar) byClause(f *finding, a *asked) bool {
	k := f.chunk
	switch {
	case a.all(known) && (g.lethal(k) || a.any(beforeJoint) && g.toldApart(k)) && g.byNoun(f),
		a.any(afterVerb) && g.byRoll(f),
		a.all(elided) && g.byThings(f, a.before),
		a.all(second) && g.byFollowing(f, a.before),
		a.unit != schema.Person && g.byHaul(f, a.unit, a.before),
		a.any(beforeJoint) && g.byHeading(f):
		return true
	}
	if (!f.part || g.actsItself(k, a)) && g.bySubject(f, a.unit) {
		f.part = f.part && !(a.bracketed && g.before(k).kind == colon) || g.divides(f, a.before)
		return true
	}
	if f.part && g.byOwnFate(f, a) {
		return true
	}
	if a.any(elided|known) && g.leaves(k) {
		f.implied = schema.Deployed
		return true
	}
	if !f.part && a.all(second) && g.byElided(f, a.before) {
		return true
	}
	if f.part && (len(a.before) == 0 || g.ofOthers(k)) && (g.byUncounted(f, a.unit) || g.byComposition(f) || g.byOwnClause(f, a.unit)) {
		return true
	}
	return !f.part && (a.all(second) && a.any(afterJoint) && g.bySalvo(f, a.before) ||
		g.munitions(k) && g.byList(f, a.unit, a.before) ||
		a.any(beforeVerb) && g.byInfinitive(f, a.unit) ||
		a.any(beforePhrase|beforeRelative) && g.byOwnObject(f, a))
}

// closedOff tells whether the aside in which the phrase at k says who some of those before it are ends
// before others who are counted: "26 people were killed, [nine of them children], and 40 were wounded".
func (g *grammar) closedOff(k int) bool {
	if b := g.before(k).kind; b != comma && b != conjunction {
		return false
	}
	j := k + 1
	for n := 0; n < 8; n++ {
		switch c := g.at(j); {
		case c.kind == part, c.kind == preposition, c.kind == other && c.fig < 0, c.uncounted():
			j++
		case c.kind == conjunction && g.counted(j+1) && g.member(j+1):
			j += 2 // "nine of them women and four of them children"
		default:
			return c.kind == comma && g.at(j+1).kind == conjunction && g.counted(j+2)
		}
	}
	return false
}

// munitions tells whether the phrase at k counts bombs or rockets.
func (g *grammar) munitions(k int) bool {
	n := g.at(k).noun
	return n != nil && n.Unit == schema.Munition
}

// byInfinitive finds what the phrase is to do: "enabling thousands to return
// home".
func (g *grammar) byInfinitive(f *finding, unit schema.Unit) bool {
	v := f.chunk + 1
	if !g.at(v).inf {
		return false
	}
	fr := g.frame(v, f.chunk, unit, false)
	if fr != nil {
		f.frame, f.verb, f.subject = fr, v, true
	}
	return fr != nil
}

// byNouns finds what nouns, labels and states say.
func (g *grammar) byNouns(f *finding, a *asked) bool {
	if n := g.at(f.chunk).noun; n != nil && n.Class == schema.Refugee && g.byRecipient(f, a.unit) {
		return true // "gave food to 900 refugees"
	}
	if a.any(afterOpen) && g.byPlaceName(f, a.before) || !f.part && a.all(second|beforeLead) && g.somewhere(f.chunk+1) && g.byGap(f, a.before) {
		return true
	}
	if g.byNoun(f) {
		f.part = f.part || f.nounAt < 0 && (g.beside(f.chunk, a.before) || g.divides(f, a.before))
		if f.part && g.heldBefore(f, a.before) {
			f.noun = nil
		}
		if f.part && f.verb == f.chunk && g.wereBefore(f, a.before) {
			f.frame, f.verb = nil, -1
		}
		return true
	}
	switch {
	case a.any(share) && g.byFenced(f),
		a.any(afterLead|afterVerb) && g.byTomb(f),
		a.all(elided|afterColon) && g.byAnnals(f),
		a.all(counts|afterVerb) && g.byClaimed(f),
		a.any(afterLead|afterVerb) && g.byDrawn(f, a.unit),
		a.any(afterLead) && g.atReceipt(f.chunk) && g.byRecipient(f, a.unit),
		g.byDwelling(f),
		a.all(elided|afterLead) && (g.byScale(f) || g.byPace(f)),
		g.byIntake(f),
		a.any(afterColon) && g.byLabel(f, a.unit), a.all(elided|counts|afterPhrase) && g.byLine(f, a.unit),
		(!f.part || a.member) && (g.byState(f) && !g.outlived(f, a) || g.byToll(f)),
		a.all(known|afterLead) && g.byRecipient(f, a.unit),
		a.any(afterLead) && g.byHanded(f):
		f.part = f.part || g.divides(f, a.before)
		return true
	}
	return false
}

// somewhere tells whether chunk j leads to a place that is not known yet, as "at a
// hospital" does and "in hospital" does not.
func (g *grammar) somewhere(j int) bool {
	n := g.at(j + 1)
	return g.where(g.at(j)) && n.kind == nounPhrase && n.fig >= 0 && g.figures[n.fig].Article
}

// byNeighbours finds what the counted phrases before it say, or those it is
// counted out of.
func (g *grammar) byNeighbours(f *finding, a *asked) bool {
	switch {
	case a.all(second) && (g.byMoreBodies(f, a.before) || g.byDivision(f, a.before) || g.byDegree(f, a.before)),
		g.byFronted(f, a.before),
		a.all(elided|share|second) && g.byShareBeside(f, a.before),
		a.all(second) && a.any(elided|known) && g.byEarlier(f, a.before),
		a.all(elided|counts|afterLead) && g.byChange(f),
		g.byOut(f),
		a.all(afterVerb|second) && g.byStaying(f, a.before),
		a.all(known|afterLead|second) && g.byHouseholds(f, a.before),
		a.all(known|beforePart) && g.byComprising(f),
		a.all(known|beforeLead) && g.inHouseholds(f, a.unit),
		a.all(elided|counts|beforeVerb) && g.byArrival(f, a.before),
		a.all(known|beforeVerb) && (g.byCampward(f) || g.byAim(f)),
		a.all(elided) && g.byRemaining(f),
		g.byUnnamed(f),
		g.byNamed(f),
		a.all(elided|second|afterVerb) && g.bySaying(f, a.before),
		a.all(elided|counts|second) && g.byRival(f, a.before),
		a.all(elided) && (g.byOtherCount(f) || g.byRunning(f)),
		a.all(elided|counts|afterOpen) && !a.all(second) && g.byRanked(f),
		a.all(second|afterLead) && g.byTally(f, a.before),
		a.all(elided|counts|second) && g.byName(f, a.before),
		a.all(share|second) && g.byOtherShare(f, a.before),
		a.any(afterLead) && g.byVoyage(f),
		a.all(known) && g.byBoarding(f):
		return true
	case f.part:
		return false
	case a.all(elided|second|beforeLead) && g.thereAlone(f.chunk) && g.bySite(f, a.before),
		g.byList(f, a.unit, a.before),
		a.all(second) && a.any(afterJoint|afterColon) && g.byGap(f, a.before),
		a.all(elided|counts|second) && a.any(afterComma|afterPhrase) && g.byPlaceBefore(f, a.before),
		a.all(elided|second) && (g.byPlace(f, a.before) || g.bySite(f, a.before) || g.byShare(f, a.before)),
		a.all(elided) && g.ofThose(f),
		a.any(beforeLead|beforeJoint|beforePhrase) && g.byCompany(f):
		return true
	}
	return false
}

// byItself finds what the phrase says alone: a predicate, protesters, victims
// found to be somebody, a distance or a force.
func (g *grammar) byItself(f *finding, a *asked) bool {
	k := f.chunk
	if f.predicate = g.predicate(k); f.predicate >= 0 && !f.part {
		f.part = true
		return true
	}
	if n := g.at(k).noun; n != nil && n.Measure == schema.Protested && !f.part {
		f.noun = n // nothing else is said of the protesters
		return true
	}
	if g.identified(k) {
		f.implied = schema.Killed
		return true
	}
	f.implied = g.implied(f, a.unit)
	return f.implied != ""
}

// sent tells whether the finding's verb says that a force comes or goes.
func (f *finding) sent(g *grammar) bool {
	return f.frame != nil && f.frame.Measures.People == schema.Deployed && (f.frame.Counts == lexicon.CountsSubject || g.at(f.verb).passive)
}
