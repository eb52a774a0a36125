package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// bySubject finds a verb whose subject is counted, in the phrase's own clause
// first and then in the clause on it.
func (g *grammar) bySubject(f *finding, unit schema.Unit) bool {
	if v := g.thereWere(f.chunk); v >= 0 {
		f.frame, f.verb, f.subject = g.frame(v, f.chunk, unit, false), v, true
		return f.frame != nil
	}
	if b := g.bodies(f.chunk); b >= 0 && unit == schema.Person {
		f.noun, f.nounAt = g.at(b).noun, b
		return true
	}
	if j := g.back(f.chunk); g.divided(f.chunk) || g.at(j).kind == preposition && !g.leads(f.chunk) {
		return g.byReduced(f, unit)
	}
	if g.tiedBack(f.chunk) || unit == schema.Vehicle && g.steered(f.chunk) {
		return false
	}
	near, main := g.clauses(f.chunk, unit)
	if v := g.gapVerb(f.chunk); v >= 0 && (v == near || v == main) {
		return false // "two drones it had shot down"
	}
	if g.listsOwn(f.chunk, near) || g.listsOwn(f.chunk, main) {
		return false
	}
	if v := g.sharing(max(main, near)); v >= 0 && g.byGraver(f, max(main, near), v, unit) {
		return true
	}
	return g.byHarmed(f, near, main, unit) || g.byChained(f, main, unit) || g.byWorse(f, near, main, unit) || g.byChained(f, near, unit) || g.byMain(f, main, unit)
}

// steered tells whether the phrase at k is what people ride or use, who do what follows: "gunmen riding [12
// motorbikes] struck".
func (g *grammar) steered(k int) bool {
	v := g.objectOf(k)
	if v < 0 || !g.at(v).mere(lexicon.Gerund) {
		return false
	}
	s := g.subjectBefore(v)
	return s >= 0 && g.at(s).people()
}

// bodies is the phrase for what is left of those at chunk k in the clause on them: "nine men whose [bodies] were
// found"; -1 for none.
func (g *grammar) bodies(k int) int {
	n := g.at(k + 2).noun
	if g.at(k+1).kind != relative || !g.ofWhose(k+1) || n == nil || !n.Corpse || g.at(k+3).kind != verbGroup {
		return -1
	}
	return k + 2
}

// byHarmed finds that those of whom the verb at chunk main says where they went or what they were given had
// been killed or hurt, as the clause at chunk near on them tells: "six villagers wounded in the raid were evacuated".
func (g *grammar) byHarmed(f *finding, near, main int, unit schema.Unit) bool {
	if near < 0 || main <= near || unit != schema.Person || g.at(near).negated {
		return false
	}
	harmed, moved := *f, *f
	if !g.framed(&harmed, near, unit, false) || !g.byChained(&moved, main, unit) {
		return false
	}
	if m := harmed.measure(g, unit); m != schema.Killed && m != schema.Injured {
		return false
	}
	switch moved.measure(g, unit) {
	case schema.Displaced, schema.Affected, schema.Deployed, schema.Stranded, schema.Strength:
		*f = harmed
		return true
	}
	return false
}

// tiedBack tells whether words for more than "and" tie the phrase at k to those on whom a verb before
// it tells, and the next clause counts others: "nine were killed, as well as [two guards], and 20 were hurt".
func (g *grammar) tiedBack(k int) bool {
	if p := g.before(k); p.kind != conjunction || p.cue == nil || !g.endsItem(k+1) {
		return false
	}
	n := k + 2
	if g.at(n).kind == conjunction {
		n++
	}
	return g.counted(n) && g.at(n+1).kind == verbGroup && g.companion(k) >= 0
}

// byWorse finds what the copula at chunk main says of those on whom the clause at chunk near tells what they
// did before: "12 people who tried to flee are dead", "90 migrants trying to reach the coast are missing".
func (g *grammar) byWorse(f *finding, near, main int, unit schema.Unit) bool {
	if c := g.at(main); near < 0 || main <= near || c.negated || !c.be && !(c.passive && (g.at(main+1).kind == state || g.outcome(main+1))) {
		return false
	}
	if b := g.back(main); g.at(b).kind == nounPhrase && (g.before(b).kind == conjunction || g.before(b).kind == comma) {
		return false // "29 injured and several are missing"
	}
	own, held := *f, *f
	if !g.byCopula(&own, main) {
		return false
	}
	m := schema.OtherMeasure
	if own.cue != nil {
		m = own.cue.Measure
	} else if own.noun != nil {
		m = own.noun.Measure
	}
	switch m {
	case schema.Killed, schema.Injured:
	case schema.Missing:
		if g.byChained(&held, near, unit) && (held.frame.Measures.People == schema.Abducted || held.frame.Measures.People == schema.Detained) {
			return false // "nine men abducted in May are still missing"
		}
	default:
		return false
	}
	*f = own
	return true
}

// thereWere is the passive behind "there" that says what befell those counted right behind it: "there
// were captured [20 guns]"; -1 for none.
func (g *grammar) thereWere(k int) int {
	v := g.back(k)
	if c := g.at(v); c.kind != verbGroup || !c.passive || !g.reads(c.first-1, "there") {
		return -1
	}
	return v
}

// listsOwn tells whether what befell those whom the phrase at k counts is said in its own item of
// a list, and the participle at chunk v only says what befell the last of the list: "12 dead, six
// people missing and 300 houses burnt".
func (g *grammar) listsOwn(k, v int) bool {
	if v < 0 || !g.at(v).mere(lexicon.Participle) || !g.counted(g.back(v)) {
		return false
	}
	if g.at(k+1).kind == state {
		return g.endsItem(k + 2)
	}
	c := g.at(k)
	if !c.victims() || c.head < 0 || !g.endsItem(k+1) {
		return false
	}
	if head := g.t.At(c.head); !hasSuffix(head, "s") || hasSuffix(head, "ss") {
		return true // "12 homeless and nine others hurt": no hostages and no refugees
	}
	p := g.back(k)
	if g.at(p).kind == comma {
		p = g.back(p)
		return g.counted(p) || (g.at(p).kind == verbGroup || g.at(p).kind == state) && g.counted(g.back(p))
	}
	return things(g.unit(g.before(v))) || g.at(p).kind == verbGroup && !g.reporting(p)
}

// endsItem tells whether an item of a list ends before chunk k.
func (g *grammar) endsItem(k int) bool {
	return g.at(k).kind == comma || g.at(k).kind == conjunction
}

// clauses finds the verbs whose subject the phrase at k is: near is that of the clause on
// it, main that of its own clause; -1 for none.
func (g *grammar) clauses(k int, unit schema.Unit) (near, main int) {
	near, main = g.subjectOf(k)
	if g.othersClause(k, main) {
		main = -1
	}
	if g.at(k).out <= 0 {
		return near, main
	}
	if main < 0 && g.unaided(near, k, unit) {
		main = near
	}
	return -1, main // near is of the whole: "two of the 23 men held hostage"
}

// byChained finds what the verb at chunk v, or one that it goes on with, says of its
// subject or of itself as its object.
func (g *grammar) byChained(f *finding, v int, unit schema.Unit) bool {
	if v >= 0 && g.reflexive(v) && g.framed(f, v, unit, true) {
		return true // "hanged themselves"
	}
	for n := 0; v >= 0 && n < 3; n++ {
		if g.framed(f, v, unit, false) {
			return true
		}
		v = g.chained(v)
	}
	return false
}

// framed gives the finding the frame of the verb at chunk v, whose subject is counted and,
// with object, its object too.
func (g *grammar) framed(f *finding, v int, unit schema.Unit, object bool) bool {
	if f.frame = g.frame(v, f.chunk, unit, object); f.frame == nil {
		return false
	}
	f.verb, f.subject = v, true
	return true
}

// byMain finds what else the clause says whose verb at chunk main has no frame for its
// subject: what this is or has, does next or does to itself.
func (g *grammar) byMain(f *finding, main int, unit schema.Unit) bool {
	copula := main >= 0 && (g.at(main).be || g.at(main+1).kind == state && !g.takesObject(main) || g.at(main).passive && g.outcome(main+1))
	if b := g.before(main); copula && b.uncounted() && b.noun != nil && b.noun.Corpse {
		return false // "six died, and their bodies were never found"
	}
	if copula && g.byCopula(f, main) {
		return true
	}
	if v := g.sharing(main); v >= 0 && g.framed(f, v, unit, false) {
		return true // "came down from the hills and surrendered"
	}
	if copula {
		return false
	}
	if o := g.at(main + 1); main >= 0 && g.at(main).have && o.uncounted() && o.noun != nil && o.noun.Of == schema.Injured {
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
	f.doer = main >= 0 && !g.isPassive(main) && g.before(f.chunk).kind != verbGroup
	return false
}

// othersClause tells whether the verb at chunk main is that of a clause on others, whom "and"
// joins to what was done to those at chunk k: "police attacked 300 protesters, and nine people
// were killed".
func (g *grammar) othersClause(k, main int) bool {
	v := g.objectOf(k)
	if main < 0 || v < 0 || !g.at(v).mere(lexicon.Past) || g.reporting(v) || g.subjectBefore(v) < 0 {
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
	if v < 0 || !g.at(v).mere(lexicon.Past) {
		return false
	}
	if g.before(v).kind == relative {
		return false
	}
	frames := g.at(v).verb.Alone()
	for i := range frames {
		if fr := &frames[i]; (fr.Counts == lexicon.CountsSubject || fr.Counts == lexicon.CountsBoth && !g.takesObject(v)) && g.meaning(fr, k, unit) != "" {
			return true
		}
	}
	return false
}

// reflexive tells whether "himself" or "themselves" is the object at chunk v,
// and the verb says that they died of it. Those who blow themselves up attack.
func (g *grammar) reflexive(v int) bool {
	o := g.at(v + 1)
	if o.kind == nounPhrase && o.noun != nil && o.noun.Lives && o.head == o.body+1 && g.reads(o.body, "own") {
		return true // "took their own lives"
	}
	return o.kind == nounPhrase && o.pronoun && (g.endsWith(o.first, "self") || g.endsWith(o.first, "selves")) &&
		g.at(v).verb != nil && g.at(v).verb.Lemma != "blow"
}

// selfKilling finds "killing themselves" behind the verb at chunk v, in its own sentence; -1
// for none.
func (g *grammar) selfKilling(v int) int {
	for j := v + 1; v >= 0 && j < v+reach && g.at(j).kind != stop; j++ {
		if c := g.at(j); c.kind == verbGroup && !c.mere(lexicon.Gerund) {
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
	p := g.before(k)
	if j := g.governor(k); j >= 0 && g.gathers(j, g.unit(g.at(k))) {
		v := g.objectOf(j)
		return v < 0 || g.reporting(v) || g.at(k+1).kind != conjunction // "the king raised an army of 900 and marched"
	}
	return g.lx.Grammar.Is(p.word, lexicon.Subordinate)
}

// verbOfFirst tells whether the verb at chunk v, right behind the phrase at k,
// is that of the phrase on which k hangs: "ten huts in [two villages] burned".
func (g *grammar) verbOfFirst(k, v int) bool {
	return v == k+1 && g.back(k) == k-1 && g.hasOwnVerb(k-2, v)
}

// byReduced finds a clause on a phrase that itself hangs on a preposition: "of
// the 12 people killed".
func (g *grammar) byReduced(f *finding, unit schema.Unit) bool {
	if j := g.governor(f.chunk); j >= 0 && g.at(j).noun != nil && g.at(j).noun.Of != "" && g.at(j).noun.Of != schema.Strength {
		return false // "the death of four students who had been kidnapped"
	}
	if n := g.at(f.chunk).noun; n != nil && n.Measure != "" && n.Of == n.Measure {
		return false // "in six deaths and 90 clerks being hurt"
	}
	near, main := g.subjectOf(f.chunk)
	if main < 0 && (g.divided(f.chunk) && g.unaided(near, f.chunk, unit) || g.verbOfFirst(f.chunk, near)) || g.listsOwn(f.chunk, near) {
		return false // what 40 of them did, "with 12 missing and 300 houses burnt"
	}
	if near == f.chunk+2 && g.bracing(f.chunk) {
		return false // "three men, accompanied by a lawyer, surrendered"
	}
	if near > f.chunk+2 && g.atReceipt(f.chunk) && g.ofPlaces(near) {
		return false // "gave food to 900 people in villages hit by the storm"
	}
	if near < 0 && main >= 0 && !g.at(main).aux && !g.at(main).inf && g.before(main).kind != conjunction && g.governor(f.chunk) < 0 {
		if fr := g.frame(main, f.chunk, unit, false); fr != nil && fr.Measures.People == schema.Protested {
			near = main // "clashed with 300 people gathered outside"
		}
	}
	for n := 0; near >= 0 && n < 2; n++ {
		if g.framed(f, near, unit, false) {
			return true
		}
		near = g.chained(near) // "with six people reported killed"
	}
	return false
}

// ofPlaces tells whether the verb at chunk v is a bare participle that says what befell the places right before it.
func (g *grammar) ofPlaces(v int) bool {
	c, p := g.at(v), g.before(v)
	return c.mere(lexicon.Participle) && p.kind == nounPhrase && p.head >= 0 && g.lx.Terrain.Is(g.t.Words[p.head], lexicon.PlaceNoun)
}

// bracing tells whether the phrase at k ends a participle's clause between commas, which is put in
// between the subject and its verb: ", led by [a colonel], ".
func (g *grammar) bracing(k int) bool {
	v := g.before(g.back(k))
	return g.at(k+1).kind == comma && v.mere(lexicon.Participle) && g.before(g.back(g.back(k))).kind == comma
}
