package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// prolonged tells whether what happened is laid to something that runs for
// long: "the war has killed", "have died in the conflict", "deaths from the
// virus"; or to something that goes on and is told in the perfect: "violence
// that has killed". What people died in the fighting of a day is none.
func (g *grammar) prolonged(f *finding, out *Claim) bool {
	if f.noun != nil && f.noun.Toll && f.nounAt >= 0 && (g.ofWar(g.at(f.nounAt)) || g.warBehind(f.nounAt)) {
		return true
	}
	lasting := harmed(out.Measure) && g.having(f) && (!g.notes().dated || g.undated(f))
	for j := max(0, f.chunk-8); j < len(g.chunks) && j < f.chunk+8; j++ {
		c := g.at(j)
		if c.kind != nounPhrase || c.noun == nil {
			continue
		}
		if g.counted(j) && !(g.figures[c.fig].Article && g.at(j+1).kind == relative) { // "a war that killed"
			if j != f.chunk && !g.notes().dated && g.oneOfMany(j) && g.before(j).kind == preposition && g.laid(j, f.chunk) {
				return true
			}
			continue
		}
		switch {
		case c.noun.Cause && c.noun.Scope == schema.Cumulative:
		case c.noun.Lasts && (g.weeksOf(j) || lasting && g.goingOn(j, f.chunk)):
		default:
			continue
		}
		if g.laid(j, f.chunk) && !g.episode(f, j, out) {
			return true
		}
	}
	return false
}

// undated tells whether the finding stands in a relative clause that names no day, whatever day the sentence names
// before: "on Monday they met to end the riots that have killed 90".
func (g *grammar) undated(f *finding) bool {
	if g.notes().daily {
		return false // "unrest that has claimed 20 lives in two days"
	}
	v := max(f.chunk, f.verb)
	r := v
	for k := min(f.chunk, v); r == v && k >= 0 && k > v-reach; k-- {
		switch c := g.at(k); {
		case c.kind == relative:
			r = k
		case c.kind == stop, c.kind == comma, c.kind == subordinate, c.kind == verbGroup && k != f.verb && !g.alike(k):
			return false
		}
	}
	end := v + 1
	for end < len(g.chunks) && g.at(end).kind != comma && !g.bounds(g.at(end)) {
		end++
	}
	for i := g.at(r).first; i < g.at(end-1).last; i++ {
		if g.dated(i) {
			return false
		}
	}
	return r < v
}

// episode tells whether the finding is of one event in the time of what runs for long at chunk j,
// as its words or the tense of a chronicle say: "a bomb killed nine during the war", "rebels shoot nine
// in the insurgency".
func (g *grammar) episode(f *finding, j int, out *Claim) bool {
	p := g.before(j)
	if !p.is(g.words().during, g.words().in) || out.Quantity.Value() >= manyKilled {
		return false
	}
	for k := range j {
		if c := g.at(k); c.kind == nounPhrase && c.noun != nil && (c.noun.Weapon != "" || c.noun.Cause && c.noun.Unit == schema.AttackUnit) && g.single(c) {
			return true
		}
	}
	return g.chronicled(f.verb)
}

// chronicled tells whether the verb at chunk v, or the one it goes on from, tells in the present what
// happened: "shoot nine", "explodes, killing nine", "nine are killed".
func (g *grammar) chronicled(v int) bool {
	for k := v; k >= 0 && k > v-reach; k-- {
		c := g.at(k)
		switch {
		case c.kind != verbGroup || c.mere(lexicon.Gerund):
		case c.aux:
			return c.passive && g.now(k) && c.last-c.first == 2
		default:
			return !c.inf && !c.modal && c.form&(lexicon.Past|lexicon.Participle) == 0
		}
	}
	return false
}

// manyEvents is how many attacks no single day has.
const manyEvents = 30

// oneOfMany tells whether the phrase at chunk j counts more attacks than one day has: "killed in
// 219 attacks".
func (g *grammar) oneOfMany(j int) bool {
	c := g.at(j)
	if !c.noun.Cause && c.noun.Measure != schema.Attacks {
		return false
	}
	low := g.figures[c.fig].Quantity.Low
	return low != nil && *low > manyEvents
}

// ofWar tells whether the phrase names something that runs for long: "the war's
// toll".
func (g *grammar) ofWar(c *chunk) bool {
	return g.anyNoun(c.first, c.last, func(n *lexicon.Noun) bool { return n.Cause && n.Scope == schema.Cumulative })
}

// warBehind tells whether the toll at chunk k is said to be that of something that runs for
// long: "the toll of the war".
func (g *grammar) warBehind(k int) bool {
	if v := g.at(k + 1); v.mere(lexicon.Participle) {
		k++ // "the number of people killed by the war"
	}
	p, n := g.at(k+1), g.at(k+2).noun
	if p.kind != preposition || n == nil || !n.Cause || n.Scope != schema.Cumulative {
		return false
	}
	switch p.word {
	case g.words().of, g.words().from, g.words().in, g.words().by:
		return true
	}
	return false
}

// goingOn tells whether the phrase at chunk j, of what lasts, did the harm to those
// at chunk k or is what they came to harm in again and again: "the violence has
// killed", "in the protests", "riots in which".
func (g *grammar) goingOn(j, k int) bool {
	c := g.at(j)
	if c.noun.Of != "" {
		return !g.single(c)
	}
	return g.before(j).kind != preposition || g.before(k).kind == relative
}

// having tells whether the finding's own clause has a perfect: "have been killed and
// hurt", and not "has said that a blast killed".
func (g *grammar) having(f *finding) bool {
	last := max(f.chunk, f.verb)
	if g.reduced(f) {
		return false
	}
	for k := last; k >= 0 && k > last-reach; k-- {
		switch c := g.at(k); {
		case g.has(k):
			return true
		case c.kind == stop, c.kind == subordinate, c.kind == relative, c.kind == verbGroup && c.aux && c.form&lexicon.Past == 0 && k != f.verb:
			return false
		}
	}
	return false
}

// lengthOf tells whether chunk k is a length of time or the article before it: "the", "12-year".
func (g *grammar) lengthOf(k int) bool {
	c := g.at(k)
	if c.kind == other {
		return c.fig >= 0 && g.figures[c.fig].Kind == schema.KindDuration
	}
	return c.kind == nounPhrase && c.head < 0 && c.fig < 0
}

// laid tells whether the harm to those at chunk k is laid to what chunk j names:
// it did it, or it happened in it.
func (g *grammar) laid(j, k int) bool {
	i := g.back(j)
	for n := 0; n < 2 && g.lengthOf(i); n++ {
		i = g.back(i) // "in the 12-year civil war"
	}
	p := g.at(i)
	if p.kind != preposition {
		return j < k && (j > k-6 || g.before(k).kind == relative || g.waged(j, k)) && !g.labels(j, k)
	}
	switch p.word {
	case g.words().in, g.words().during, g.long.amid:
		n := g.before(i)
		return n.kind != nounPhrase || n.noun == nil || !n.noun.Cause || n.noun.Scope == schema.Cumulative || g.back(i) == k // "in the latest raid of the war"
	case g.words().by:
		if v := g.back(i); j < k {
			return g.at(v).mere(lexicon.Participle) // "the number of nurses killed by the war has risen to 900"
		}
		return g.back(i) == k+1 && g.has(k+1) // "900 people have been displaced by the war"
	case g.words().from, g.words().of:
		return i == k+1 || g.weeksOf(j) || j > k && (g.resulting(g.back(i)) || g.endsWith(max(g.s.First, p.first-1), "because"))
	case g.words().to:
		w := g.t.Words[max(g.s.First, p.first-1)]
		return j > k && (w == g.deeds.linked || w == g.deeds.related || w == g.words().due || w == g.deeds.attributed)
	}
	return false
}

// waged tells whether the phrase at j is told to be between two, and does what is told of that at
// chunk k: "the war between Orla and Benst killed 900".
func (g *grammar) waged(j, k int) bool {
	p, v := g.at(j+1), g.back(k)
	if g.at(j).noun.Scope != schema.Cumulative || !p.is(g.words().between) || g.at(v).kind != verbGroup {
		return false
	}
	for i := j + 2; i < v; i++ {
		if c := g.at(i); c.kind != nounPhrase && c.kind != conjunction && c.kind != preposition {
			return false
		}
	}
	return true
}

// How many no single event kills or drives out, if it is none of nature's.
const (
	manyKilled    = 2_000 // in one event that the sentence names
	someKilled    = 500   // where it names none
	manyDisplaced = 500_000
)

// massive tells whether the perfect totals more than an event could do: "more than
// 20,000 people have died".
func (g *grammar) massive(f *finding, out *Claim) bool {
	if out.Unit != schema.Person || out.Quantity.Low == nil || out.Measure != schema.Killed && out.Measure != schema.Displaced {
		return false
	}
	low, least := *out.Quantity.Low, float64(someKilled)
	if out.Measure == schema.Displaced {
		least = manyDisplaced
	}
	if low < least || !g.having(f) || g.notes().daily || g.natural() {
		return false
	}
	if f.frame == nil && f.nounAt < 0 && low < manyKilled && !g.lists(max(0, g.objectOf(f.chunk))) {
		return false // "has acknowledged 900 deaths", of one battle too
	}
	return out.Measure == schema.Displaced || low >= manyKilled || (!g.notes().dated || g.undated(f)) && !g.stricken() && !g.once(f)
}

// natural tells whether the text tells of a disaster of nature.
func (g *grammar) natural() bool {
	return g.textHas(&g.nature, func(n *lexicon.Noun) bool { return n.Nature })
}

// textHas tells whether a noun of the text is so, and keeps the answer: 1 for yes, -1 for no.
func (g *grammar) textHas(answer *int8, is func(*lexicon.Noun) bool) bool {
	if *answer == 0 {
		*answer = -1
		for i := range g.t.Words {
			if n, noun := g.lx.Nouns.Longest(g.t.Words[i:]); n > 0 && is(noun) {
				*answer = 1
				break
			}
		}
	}
	return *answer > 0
}

// resulting tells whether chunk j is "as a result" or "as a consequence".
func (g *grammar) resulting(j int) bool {
	c := g.at(j)
	return c.kind == nounPhrase && (g.endsWith(c.last-1, "result") || g.endsWith(c.last-1, "consequence")) && g.before(j).word == g.words().as
}

// weeksOf tells whether the phrase at chunk j is told to have gone on for weeks
// or more: "three months of unrest", "a decade of war".
func (g *grammar) weeksOf(j int) bool {
	of := g.at(j - 1)
	if !of.is(g.words().of) || of.first <= g.s.First {
		return false
	}
	return g.isOf(of.first-1, lexicon.Era)
}

// openingSentences is how many sentences may go before a text's first total of a year.
const openingSentences = 2

// ofTheYear makes what a report on the totals of a year goes on with totals too:
// "The force lost 155 officers in 1988 … Texas lost 21."
func (r *Reader) ofTheYear(f *finding, out *Claim) {
	g := &r.g
	if len(r.claims) == 0 && out.Sentence <= openingSentences && out.Scope == schema.Cumulative && len(g.notes().inYears) > 0 && out.Measure.Topic() == "casualty" {
		r.annual = out.Measure
	}
	if out.Scope != schema.Incident || out.Measure != r.annual || f.verb == f.chunk || atMostOne(out.Quantity) {
		return
	}
	if !g.notes().dated && !g.once(f) && !g.clauseOfTime(f) {
		out.Scope = schema.Cumulative
	}
}

// clauseOfTime tells whether a clause behind the phrase says when they came to
// harm: "the 270 people killed when a jet fell on the town".
func (g *grammar) clauseOfTime(f *finding) bool {
	for k := f.chunk + 1; k < len(g.chunks) && k < f.chunk+6; k++ {
		if g.at(k).kind == subordinate {
			return true
		}
	}
	return false
}

// labels tells whether a colon stands between chunks j and k: "Conflict in
// Orla: six dead".
func (g *grammar) labels(j, k int) bool {
	for j++; j < k; j++ {
		if g.at(j).kind == colon {
			return true
		}
	}
	return false
}

// longWords are the words that are asked for by name where a total may run for
// long.
type longWords struct {
	amid, also, over, this, such, month, down, last, number                   lexicon.Word
	yesterday                                                                 lexicon.Word
	fatally, serious, critical, until, through, throughout, membership, horse lexicon.Word
	identified, unidentified, prior, than                                     lexicon.Word
}

func newLongWords(lx *lexicon.Lexicon) longWords {
	f := lx.Find
	return longWords{
		amid: f("amid"), also: f("also"), over: f("over"), this: f("this"), such: f("such"), month: f("month"), down: f("down"), last: f("last"), number: f("number"),
		yesterday:  f("yesterday"),
		identified: f("identified"), unidentified: f("unidentified"), prior: f("prior"), than: f("than"),
		fatally: f("fatally"), serious: f("serious"), critical: f("critical"), until: f("until"), through: f("through"), throughout: f("throughout"), membership: f("membership"), horse: f("horse"),
	}
}
