package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/schema"
)

// asked is what the ways of finding a measure need to know of the counted phrase.
type asked struct {
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
	if g.downed(k) {
		_, g.chunks[k].noun = g.lx.Nouns.Longest([]lexicon.Word{g.words().jet}) // "shot down two fighters"
	}
	if g.at(k).like > 0 && g.harmed(k) {
		g.chunks[k].like = 0
	}
	if g.rate(k) {
		f.implied = schema.OtherMeasure
		return f, true
	}
	a := asked{unit: g.unitAmong(k, before), before: before, bracketed: g.parenthetical(k, before), member: g.member(k)}
	if g.at(k).of && g.figures[g.at(k).fig].Kind == schema.KindCount {
		f.predicate = g.predicate(k) // "ten of the wounded are guards"
	}
	f.part = g.at(g.back(k)).kind == part || g.kinPart(k) || a.bracketed || a.member || g.summed(k, before)
	if g.byWords(&f, &a) || g.byClause(&f, &a) || g.byNouns(&f, &a) || g.byNeighbours(&f, &a) {
		return f, true
	}
	f.verb = -1
	if v := g.at(k + 1); a.bracketed && !a.member && v.kind == verbGroup && !v.be && g.finite(k+1) {
		f.part = false // "the boat carried 60 people; only 12 survived"
	}
	return f, g.byItself(&f, &a) || f.part
}

// kinPart tells whether the phrase at k counts a family that is a part of the whole:
// "including a family of seven".
func (g *grammar) kinPart(k int) bool {
	j := g.back(g.back(k))
	return g.at(k).head < 0 && g.at(j).noun != nil && g.at(j).noun.Unit == schema.Household && g.governor(k) == j && g.at(g.back(j)).kind == part
}

// unread is the finding of a phrase of which nothing is known yet.
func unread(k int) finding { return finding{chunk: k, verb: -1, nounAt: -1, cueAt: -1, predicate: -1} }

// byStrength reads a phrase that tells the size of a force: "a 40-strong gang".
func (g *grammar) byStrength(f finding) finding {
	if g.byObject(&f, schema.OtherUnit) || g.bySubject(&f, schema.OtherUnit) && f.sent(g) {
		return f
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
	if g.byTrade(f, a.before) || g.byVerbBeside(f, a.before) || g.byFatal(f, a.before) {
		return true
	}
	if g.byIncluding(f) || g.tolled(k) && g.byToll(f) || g.byObject(f, a.unit) || g.byLevel(f) {
		return true
	}
	j := g.joined(k)
	if j < 0 || f.part {
		return false
	}
	return partAt(a.before, j) && !g.clausal(k) && !g.ownHarm(k) && g.byList(f, a.unit, a.before) ||
		freed(a.before, j) && !(g.clausal(k) && g.finite(k+1)) && g.byList(f, a.unit, a.before) // "released four boys and two women kidnapped in May"
}

// ownHarm tells whether the noun at chunk k says itself what befell those it counts: "40
// deaths, including two children, and 90 injuries".
func (g *grammar) ownHarm(k int) bool {
	n := g.at(k).noun
	return n != nil && n.Of != "" && (n.Measure == schema.Injured || n.Measure == schema.Killed)
}

// byVerbBeside reads a bare figure as counting the things that the verb before its own
// counts, where the two share a subject: "damaged 300 homes and destroyed 45".
func (g *grammar) byVerbBeside(f *finding, before []finding) bool {
	v := g.back(f.chunk)
	if len(before) == 0 || g.at(f.chunk).head >= 0 || g.at(f.chunk).out > 0 || g.at(v).kind != verbGroup || g.at(g.back(v)).kind != conjunction {
		return false
	}
	b := &before[len(before)-1]
	unit := g.unit(g.at(b.chunk))
	if g.back(g.back(v)) != b.chunk || b.frame == nil || b.subject || b.measure(g, unit).Topic() != "damage" {
		return false
	}
	f.frame = g.frame(v, b.chunk, unit, true)
	if f.frame == nil || f.frame.Measures.For(unit).Topic() != "damage" {
		f.frame = nil
		return false
	}
	f.verb, f.unit = v, unit
	return true
}

// byClause finds what the phrase's own clause says, and the clause around it.
func (g *grammar) byClause(f *finding, a *asked) bool {
	k := f.chunk
	if g.lethal(k) && g.byNoun(f) || g.byRoll(f) {
		return true
	}
	if g.byThings(f, a.before) || g.byFollowing(f, a.before) || g.byHaul(f, a.unit) {
		return true
	}
	if (!f.part || a.member || a.bracketed && g.clausal(k) || g.fated(k) || g.outcomeOf(k)) && g.bySubject(f, a.unit) {
		f.part = f.part && !(a.bracketed && g.at(g.back(k)).kind == colon) || g.divides(f, a.before)
		return true
	}
	if g.leaves(k) {
		f.implied = schema.Deployed
		return true
	}
	return !f.part && g.byElided(f, a.before) || f.part && (len(a.before) == 0 || g.ofOthers(k)) && (g.byUncounted(f, a.unit) || g.byComposition(f) || g.byOwnClause(f, a.unit)) ||
		!f.part && (g.munitions(k) && g.byList(f, a.unit, a.before) || g.byInfinitive(f, a.unit))
}

// byOwnClause finds the clause on a part whose whole is not counted: "including
// 900 who fled".
func (g *grammar) byOwnClause(f *finding, unit schema.Unit) bool {
	near, _ := g.subjectOf(f.chunk)
	if near < 0 {
		return false
	}
	if f.frame = g.frame(near, f.chunk, unit, false); f.frame != nil {
		f.verb, f.subject, f.part = near, true, false
	}
	return f.frame != nil
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
	if g.at(v).kind != verbGroup || !g.at(v).inf {
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
	if g.byPlaceName(f, a.before) || !f.part && g.somewhere(f.chunk+1) && g.byGap(f, a.before) {
		return true
	}
	if g.byNoun(f) {
		f.part = f.part || f.nounAt < 0 && g.beside(f.chunk, a.before)
		if f.part && g.heldBefore(f, a.before) {
			f.noun = nil
		}
		if f.part && f.verb == f.chunk && g.wereBefore(f, a.before) {
			f.frame, f.verb = nil, -1
		}
		return true
	}
	if g.byDrawn(f, a.unit) || g.atReceipt(f.chunk) && g.byRecipient(f, a.unit) || g.byDwelling(f) || g.byScale(f) || g.byIntake(f) || g.byLabel(f, a.unit) || (!f.part || a.member) && (g.byState(f) && !g.outlived(f, a) || g.byToll(f)) || g.byRecipient(f, a.unit) {
		f.part = f.part || g.divides(f, a.before)
		return true
	}
	return false
}

// outlived tells whether what byState found of a part only says where those were whom the
// whole counts as dead, and drops it: "40 died, three of them in hospital".
func (g *grammar) outlived(f *finding, a *asked) bool {
	if !a.member || len(a.before) == 0 || f.plainMeasure(g, a.unit) == schema.Killed || a.before[len(a.before)-1].measure(g, schema.Person) != schema.Killed {
		return false
	}
	f.cue, f.cueAt, f.noun, f.nounAt, f.inside = nil, -1, nil, -1, false
	return true
}

// somewhere tells whether chunk j leads to a place that is not known yet, as "at a
// hospital" does and "in hospital" does not.
func (g *grammar) somewhere(j int) bool {
	n := g.at(j + 1)
	return g.where(g.at(j)) && n.kind == nounPhrase && n.fig >= 0 && g.figures[n.fig].Article
}

// heldBefore tells whether the noun of a part only says that somebody held those whom
// the whole counts as dead, hurt or freed: "four died, including a hostage".
func (g *grammar) heldBefore(f *finding, before []finding) bool {
	if len(before) == 0 || f.noun == nil || f.nounAt >= 0 || f.noun.Measure != schema.Abducted && f.noun.Measure != schema.Detained {
		return false
	}
	switch before[len(before)-1].measure(g, schema.Person) {
	case schema.Killed, schema.Injured, schema.Casualties, schema.Released:
		return true
	}
	return false
}

// wereBefore tells whether the participle in the phrase of a part only says what those had
// gone through whom the whole counts as dead or hurt: "killed 33, including six defected
// soldiers".
func (g *grammar) wereBefore(f *finding, before []finding) bool {
	if len(before) == 0 {
		return false
	}
	switch f.frame.Measures.People {
	case schema.Surrendered, schema.Abducted, schema.Detained, schema.Displaced:
	default:
		return false
	}
	m := before[len(before)-1].measure(g, schema.Person)
	return m == schema.Killed || m == schema.Injured || m == schema.Casualties
}

// byNeighbours finds what the counted phrases before it say, or those it is
// counted out of.
func (g *grammar) byNeighbours(f *finding, a *asked) bool {
	if g.byMoreBodies(f, a.before) || g.byDivision(f, a.before) || g.byDegree(f, a.before) || g.byFronted(f, a.before) || g.byEarlier(f, a.before) || g.byOut(f) || g.byRemaining(f) || g.bySaying(f, a.before) || g.byTally(f, a.before) || g.byVoyage(f) {
		return true
	}
	return !f.part && (g.thereAlone(f.chunk) && g.bySite(f, a.before) || g.byList(f, a.unit, a.before) || g.byGap(f, a.before) || g.byPlace(f, a.before) || g.bySite(f, a.before) || g.ofThose(f) || g.byCompany(f))
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

// outcomeOf tells whether a bare participle behind the bare figure of chunk k says what
// became of the part: "30 casualties, including 12 killed".
func (g *grammar) outcomeOf(k int) bool {
	v := g.at(k + 1)
	return g.at(k).head < 0 && v.kind == verbGroup && !v.aux && v.form&lexicon.Participle != 0 && fatal(v.verb) && !g.takesObject(k+1)
}

// fated tells whether a verb of its own says what happened to the part at chunk
// k: "of whom 76 returned home".
func (g *grammar) fated(k int) bool {
	p := g.back(k)
	j := g.back(p)
	if g.at(j).kind == comma {
		j = g.back(j)
	}
	if !g.ofWhom(g.at(p)) || !g.clausal(k) {
		return false
	}
	return g.at(j).kind != nounPhrase || g.peopled(j) || hasSuffix(g.t.At(g.at(p).last-1), "whom") // "patients with burns, of whom 46 died"
}

// ofWhom tells whether the chunk c leads to a part that may have a clause of its own: "of
// whom", "of them", "among whom".
func (g *grammar) ofWhom(c *chunk) bool {
	if c.kind != part {
		return false
	}
	return c.word == g.words().of || c.word == g.deeds.among && (hasSuffix(g.t.At(c.last-1), "whom") || hasSuffix(g.t.At(c.last-1), "which"))
}

// sent tells whether the finding's verb says that a force comes or goes.
func (f *finding) sent(g *grammar) bool {
	return f.frame != nil && f.frame.Measures.People == schema.Deployed && (f.frame.Counts == lexicon.CountsSubject || g.at(f.verb).passive)
}

// byUncounted gives those counted out of some that are not what happened to
// these: "several people, including two guards, were wounded".
func (g *grammar) byUncounted(f *finding, unit schema.Unit) bool {
	p := g.back(f.chunk)
	j := g.back(p)
	if g.at(j).kind == comma {
		j = g.back(j)
	}
	if o := g.apposedTo(j); o >= 0 && g.startsVerb(g.at(p).first) {
		j = o // "the dead, all clerks, included two guards"
	}
	if v := g.at(j); v.kind == verbGroup && (!v.aux || g.ofOthers(f.chunk)) && v.form&lexicon.Participle != 0 && g.at(p).kind == part {
		f.part, f.among = false, true
		return g.byFate(f, j) // "those killed included two guards"
	}
	if g.at(p).kind == part && g.at(1).be && p < 8 {
		j = 0 // "the dead were 13 to 32 years old, including six women"
	}
	if c := g.at(j); g.at(p).kind != part || c.kind != nounPhrase || c.fig >= 0 {
		return false
	}
	if i := g.back(g.back(j)); g.at(g.back(j)).kind == preposition && g.at(i).kind == nounPhrase && g.at(i).fig < 0 && g.at(j).noun != nil && g.at(j).noun.Cause {
		j = i // "the victims of the blast included two guards"
	}
	if n := g.at(j).noun; n != nil && n.Measure != "" && n.Unit == schema.Person && g.at(j).definit {
		f.noun, f.nounAt, f.among, f.part = n, j, true, false // "the dead included two guards"
		return true
	}
	near, main := g.subjectOf(j)
	object := g.objectOf(j)
	if i := g.governor(j); object < 0 && i >= 0 && g.gathers(i, unit) {
		object = g.objectOf(i) // "found a cache of arms including 40 rifles"
	}
	for i, v := range []int{object, main, near} {
		if v < 0 {
			continue
		}
		if fr := g.frame(v, f.chunk, unit, i == 0); fr != nil {
			f.frame, f.verb, f.subject, f.part = fr, v, i > 0, false
			return true
		}
	}
	return false
}

// apposedTo finds the phrase that what ends with chunk j, between commas, says more of:
// "the dead, most of them clerks,"; -1 for none.
func (g *grammar) apposedTo(j int) int {
	for n := 0; n < 5 && j > 0; n++ {
		switch g.at(j).kind {
		case nounPhrase, part, other, preposition:
			j--
		case comma:
			return g.back(j)
		default:
			return -1
		}
	}
	return -1
}

// ofOthers tells whether the part at chunk k is one of those who were not counted,
// although some before them were: "killed two and injured others, including a boy",
// "where many were hurt, including a boy".
func (g *grammar) ofOthers(k int) bool {
	j := g.back(g.back(k))
	if g.at(j).kind == comma {
		j = g.back(j)
	}
	if c := g.at(j); c.kind == nounPhrase {
		return c.fig < 0 && (c.pronoun || g.rest(c)) && g.objectOf(j) >= 0
	}
	s := g.back(j)
	return g.at(j).kind == verbGroup && g.at(j).passive && g.at(s).kind == nounPhrase && g.at(s).fig < 0 && g.at(s).last == g.at(s).first+1 && !g.named(g.at(s).first)
}

// byObject finds a verb whose object is counted.
func (g *grammar) byObject(f *finding, unit schema.Unit) bool {
	v := g.objectOf(f.chunk)
	if v < 0 {
		v = g.objectAround(f.chunk, unit)
	}
	if v < 0 {
		return g.byThrough(f, unit)
	}
	f.verb, f.subject = v, false
	if f.frame = g.frame(v, f.chunk, unit, true); f.frame != nil && (!g.given(f.frame, v) || f.frame.Measures.People == schema.Affected && g.graver(f.chunk)) {
		f.frame = nil // "people were driven from six villages"
	}
	if u := g.coupled(v); f.frame == nil && u >= 0 {
		if fr := g.frame(u, f.chunk, unit, true); fr != nil && fr.Counts == lexicon.CountsObject && fr.Agentive {
			f.frame, f.verb = fr, u // "demolished or sealed three houses"
		}
	}
	return f.frame != nil
}

// objectAround finds the verb whose object the phrase at k is by what it hangs on, or by the
// verb before its own; -1 for none.
func (g *grammar) objectAround(k int, unit schema.Unit) int {
	v := -1
	if j := g.governor(k); j >= 0 && g.gathers(j, unit) {
		v = g.objectOf(j) // "killed a total of 12", "a family of six", "hold an area of 90 square miles"
	}
	if j := g.beforeOwner(k); v < 0 && g.at(j).kind == verbGroup && g.at(j).verb == nil && g.coupled(j) >= 0 {
		v = j // "killed and dismembered two women"
	}
	return v
}

// coupled finds the verb right before the one at chunk v that has its object too:
// "were jailed for killing and robbing a baker"; -1 for none.
func (g *grammar) coupled(v int) int {
	j := g.back(v)
	u := g.back(j)
	if a, b := g.at(u), g.at(v); g.at(j).kind != conjunction || a.kind != verbGroup || a.verb == nil || a.passive || b.passive || b.aux || a.form&b.form == 0 {
		return -1
	}
	return u
}

// graver tells whether a clause on the phrase at k says in what state those are: "to
// trace nine anglers who are missing".
func (g *grammar) graver(k int) bool {
	s := g.at(k + 3)
	return g.at(k+1).kind == relative && g.at(k+2).be && s.kind == state && s.cue.Measure.Topic() == "casualty"
}

// gathers tells whether the phrase at chunk j stands for what it has, counted in
// unit: a group, a family of people, an area of so many miles.
func (g *grammar) gathers(j int, unit schema.Unit) bool {
	n := g.at(j).noun
	if n == nil {
		return g.at(j).last == g.at(j).first+1 && strings.EqualFold(g.t.At(g.at(j).first), "all") // "killed all of the 15 people"
	}
	area := unit == schema.Km2 || unit == schema.Mile2
	return n.Crowd || n.Unit == schema.Household && unit == schema.Person || area && n.Class == schema.Thing
}

// ofThose finds the measure in "Of the dead, two were soldiers".
func (g *grammar) ofThose(f *finding) bool {
	p, n := g.at(0), g.at(1)
	if p.kind != preposition || p.word != g.words().of || n.kind != nounPhrase || n.noun == nil || n.noun.Measure == "" || f.chunk < 2 || g.at(f.chunk).head >= 0 {
		return false
	}
	f.noun, f.nounAt, f.among = n.noun, 1, true
	f.predicate = g.predicate(f.chunk)
	return true
}

// bySubject finds a verb whose subject is counted, in the phrase's own clause
// first and then in the clause on it.
func (g *grammar) bySubject(f *finding, unit schema.Unit) bool {
	if j := g.back(f.chunk); g.divided(f.chunk) || g.at(j).kind == preposition && !g.leads(f.chunk) {
		return g.byReduced(f, unit)
	}
	near, main := g.subjectOf(f.chunk)
	if g.othersClause(f.chunk, main) {
		main = -1
	}
	if g.at(f.chunk).out > 0 {
		if main < 0 && g.unaided(near, f.chunk, unit) {
			main = near
		}
		near = -1 // of the whole: "two of the 23 men held hostage"
	}
	if v := g.sharing(max(main, near)); v >= 0 && g.byGraver(f, v, unit) {
		return true
	}
	for _, v := range []int{main, near} {
		if v >= 0 && g.reflexive(v) {
			if f.frame = g.frame(v, f.chunk, unit, true); f.frame != nil {
				f.verb, f.subject = v, true // "hanged themselves"
				return true
			}
		}
		for n := 0; v >= 0 && n < 3; n++ {
			if f.frame = g.frame(v, f.chunk, unit, false); f.frame != nil {
				f.verb, f.subject = v, true
				return true
			}
			v = g.chained(v)
		}
	}
	copula := main >= 0 && (g.at(main).be || g.at(main+1).kind == state && !g.takesObject(main) || g.at(main).passive && g.outcome(main+1))
	if copula && g.byCopula(f, main) {
		return true
	}
	if v := g.sharing(main); v >= 0 {
		if f.frame = g.frame(v, f.chunk, unit, false); f.frame != nil {
			f.verb, f.subject = v, true // "came down from the hills and surrendered"
			return true
		}
	}
	if copula {
		return false
	}
	if o := g.at(main + 1); main >= 0 && g.at(main).have && o.kind == nounPhrase && o.fig < 0 && o.noun != nil && o.noun.Of == schema.Injured {
		f.noun, f.nounAt = o.noun, main+1 // "ten people had minor injuries"
		return true
	}
	if v := g.selfKilling(main); v >= 0 && unit == schema.Person && !g.figures[g.at(f.chunk).fig].Article {
		f.frame, f.verb, f.subject = g.frame(v, f.chunk, unit, true), v, true
		return f.frame != nil
	}
	if main >= 0 && unit == schema.Person && g.byProtest(f, main) {
		return true
	}
	f.doer = main >= 0 && !g.isPassive(main) && g.at(g.back(f.chunk)).kind != verbGroup
	return false
}

// othersClause tells whether the verb at chunk main is that of a clause on others, whom "and"
// joins to what was done to those at chunk k: "police attacked 300 protesters, and nine people
// were killed".
func (g *grammar) othersClause(k, main int) bool {
	v := g.objectOf(k)
	if main < 0 || v < 0 || g.at(v).aux || g.at(v).form&lexicon.Past == 0 || g.reporting(v) || g.subjectBefore(v) < 0 {
		return false
	}
	for j := main - 1; j > k+1; j-- {
		if g.counted(j) && g.at(j-1).kind == conjunction && g.at(j-1).cue == nil {
			return true
		}
	}
	return false
}

// unaided tells whether the verb at chunk v, the only one of its clause, says what the
// phrase at k does itself, although it could be a participle: "40 of the 60 people
// aboard drowned".
func (g *grammar) unaided(v, k int, unit schema.Unit) bool {
	if v < 0 || g.at(v).aux || g.at(v).form&lexicon.Past == 0 {
		return false
	}
	if g.at(g.back(v)).kind == relative {
		return false
	}
	frames := g.at(v).verb.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Counts == lexicon.CountsSubject && g.meaning(fr, k, unit) != "" {
			return true
		}
	}
	return false
}

// reflexive tells whether "himself" or "themselves" is the object at chunk v,
// and the verb says that they died of it. Those who blow themselves up attack.
func (g *grammar) reflexive(v int) bool {
	o := g.at(v + 1)
	return o.kind == nounPhrase && o.pronoun && (hasSuffix(g.t.At(o.first), "self") || hasSuffix(g.t.At(o.first), "selves")) &&
		g.at(v).verb != nil && g.at(v).verb.Lemma != "blow"
}

// selfKilling finds "killing themselves" behind the verb at chunk v, in its own sentence; -1
// for none.
func (g *grammar) selfKilling(v int) int {
	for j := v + 1; v >= 0 && j < v+reach && g.at(j).kind != stop; j++ {
		if c := g.at(j); c.kind == verbGroup && (c.aux || c.form&lexicon.Gerund == 0) {
			return -1
		} else if c.kind == verbGroup && fatal(c.verb) && g.reflexive(j) {
			return j
		}
	}
	return -1
}

// leads tells whether the phrase at k is a subject although a preposition
// stands before it: "a total of six men died", "after 12 people drowned".
func (g *grammar) leads(k int) bool {
	p := g.at(g.back(k))
	if j := g.governor(k); j >= 0 && g.gathers(j, g.unit(g.at(k))) {
		return true
	}
	return g.lx.Grammar.Is(p.word, lexicon.Subordinate)
}

// byReduced finds a clause on a phrase that itself hangs on a preposition: "of
// the 12 people killed".
func (g *grammar) byReduced(f *finding, unit schema.Unit) bool {
	if j := g.governor(f.chunk); j >= 0 && g.at(j).noun != nil && g.at(j).noun.Of != "" && g.at(j).noun.Of != schema.Strength {
		return false // "the death of four students who had been kidnapped"
	}
	if n := g.at(f.chunk).noun; n != nil && n.Measure != "" && n.Of == n.Measure {
		return false // "in five deaths and 40 people being injured"
	}
	near, main := g.subjectOf(f.chunk)
	if main < 0 && g.divided(f.chunk) && g.unaided(near, f.chunk, unit) {
		return false // what 40 of them did
	}
	if near < 0 && main >= 0 && !g.at(main).aux && !g.at(main).inf {
		if fr := g.frame(main, f.chunk, unit, false); fr != nil && fr.Measures.People == schema.Protested {
			near = main // "clashed with 300 people gathered outside"
		}
	}
	for n := 0; near >= 0 && n < 2; n++ {
		if f.frame = g.frame(near, f.chunk, unit, false); f.frame != nil {
			f.verb, f.subject = near, true
			return true
		}
		near = g.chained(near) // "with six people reported killed"
	}
	return false
}
