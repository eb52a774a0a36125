package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// stance sets modality and scope from the frame, the noun and the cues of the
// clause.
func (g *grammar) stance(f *finding, out *Claim) {
	out.Scope = g.scope(f, out)
	if f.frame != nil && f.frame.Modality != "" {
		out.Modality = f.frame.Modality
	}
	if f.cue != nil && f.cue.Modality != "" {
		out.Modality = f.cue.Modality
	}
	if f.frame == nil && f.noun != nil && f.noun.Planned && !g.carriedOut(f.chunk) {
		out.Modality = schema.Planned // "22 death sentences"
	}
	if f.implied == schema.Deployed {
		out.Modality = schema.Planned // "are to be out by April"
	}
	if f.recipient && g.at(f.verb).inf || g.toCome(f.verb) || g.yetToCome(f, out) {
		out.Modality = schema.Planned
	}
	g.cues(f, out)
	if out.Modality == schema.Asserted && f.frame == nil && g.runs(f) && g.foretold(f.chunk) {
		if out.Modality = schema.Planned; g.feared(f.chunk) {
			out.Modality = schema.Reported
		}
	}
	if out.Modality == schema.Asserted && f.frame != nil && out.Measure != schema.Stranded && g.hypothetical(f.verb) && !g.feared(f.chunk) {
		out.Modality = schema.Planned
	}
	if q := out.Quantity; out.Scope == schema.Cumulative && out.Unit == schema.Person && q.Low != nil && q.High != nil && *q.Low == 1 && *q.High == 1 {
		out.Scope = schema.Incident // "a soldier crippled in the war"
	}
	if q := out.Quantity; out.Scope == schema.Cumulative && q.High != nil && *q.High == 0 {
		out.Scope = schema.Incident // nothing adds up to nothing
	}
	if out.Modality == schema.Planned && out.Scope == schema.Cumulative && out.Unit != schema.Percent && (f.frame == nil || f.frame.Modality == "") {
		out.Scope = schema.Incident // what a war could cost has not run up yet
	}
	if f.verb >= 0 && f.verb != f.chunk && g.at(f.verb).negated && out.Modality == schema.Asserted && !(f.frame != nil && f.frame.Lemma == "survive") {
		out.Modality = schema.Denied
	}
}

// runs tells whether the finding's figure is a running number: a toll, or how large a force is.
func (g *grammar) runs(f *finding) bool {
	return f.noun != nil && f.noun.Toll || f.implied == schema.Strength && g.resized(f.chunk)
}

// foretold tells whether the phrase at k is what a running number may come to: "the toll could
// rise to 90", "may top 90", "will grow from 60 to 90".
func (g *grammar) foretold(k int) bool {
	for h := g.figures[g.at(k).fig].Hedge; h.First < h.Last; h.First++ {
		if g.is(h.First, lexicon.Modal) {
			return true
		}
	}
	v := g.back(k)
	for j := 0; j < 2 && g.at(v).kind == preposition; j++ {
		if v = g.back(v); g.counted(v) {
			v = g.back(v)
		}
	}
	return g.at(v).kind == verbGroup && g.hypothetical(v)
}

// carriedOut tells whether the verb around the phrase at k says that what it names was done.
func (g *grammar) carriedOut(k int) bool {
	_, main := g.subjectOf(k)
	for _, v := range [...]int{main, g.objectOf(k)} {
		if c := g.at(v); c.verb != nil && !c.modal && c.verb.Causes() && !c.verb.Is(lexicon.VerbBrings) {
			return true
		}
	}
	return false
}

// hypothetical tells whether the verb at chunk v says what may come: "could starve",
// and not "could have starved".
func (g *grammar) hypothetical(v int) bool {
	return g.at(v).modal && !g.at(v).negated && !g.has(v)
}

// feared tells whether somebody fears what is told of the phrase at k: that "50 may die"
// is their report.
func (g *grammar) feared(k int) bool {
	for i := g.s.First; i < g.at(k).first; i++ {
		if w := g.t.At(i); len(w) >= len("fear") && strings.EqualFold(w[:len("fear")], "fear") {
			return true
		}
	}
	return false
}

// yetToCome tells whether a move that a noun names is said to come: "the withdrawal of 900
// soldiers will begin in May".
func (g *grammar) yetToCome(f *finding, out *Claim) bool {
	if f.frame != nil || f.nounAt < 0 || f.nounAt > f.chunk || f.noun.Toll {
		return false
	}
	switch out.Measure {
	case schema.Deployed, schema.Released, schema.Displaced, schema.Returned, schema.Recruited:
	default:
		return false
	}
	_, main := g.subjectOf(f.nounAt)
	return main > f.chunk && g.hypothetical(main)
}

// toCome tells whether the verb at chunk v is what somebody is to do: "the army is to
// recruit 900 men".
func (g *grammar) toCome(v int) bool {
	return v > 0 && g.at(v).inf && g.at(v-1).kind == verbGroup && g.at(v-1).be && g.at(v-1).verb == nil
}

// scope is the scope of the frame, the noun or the measure itself.
func (g *grammar) scope(f *finding, out *Claim) schema.Scope {
	switch {
	case out.Measure == schema.Distance:
		if scope := g.setting(); !g.lies(f) && !(g.noted.harmless && g.sited(out.Subject)) {
			return scope
		}
		return schema.Stock
	case f.inside, f.implied == schema.Displaced && (f.verb < 0 || g.at(f.verb).verb.Is(lexicon.VerbStocks) && !g.at(f.verb).verb.Is(lexicon.VerbPasses)):
		return schema.Stock
	case f.implied == schema.Displaced && g.has(f.verb):
		return schema.Cumulative // "the camp has received 40,000 people"
	case f.frame != nil && f.frame.Scope == schema.Stock && !g.ongoing(f):
		return schema.Incident
	case f.frame != nil && f.frame.Scope != "":
		return f.frame.Scope
	case f.cue != nil && f.cue.Scope != "":
		return f.cue.Scope
	case f.cue != nil && f.cue.Measure != schema.Missing && f.cue.Measure != schema.Killed && !g.left(f.chunk):
		return schema.Stock // "are still in hospital"
	case f.frame == nil && f.noun != nil && f.noun.Scope == schema.Cumulative && f.noun.Measure == schema.Affected && !f.noun.Toll && !g.mounts(f) && !(g.notes().since >= 0 && g.running(f, out)):
		return schema.Incident // "12 cases were reported in May"
	case f.frame == nil && f.noun != nil && f.noun.Scope != "" && !(f.noun.Scope == schema.Stock && g.acted(f)):
		return f.noun.Scope
	case out.Measure == schema.Strength && f.frame == nil && !g.met(f.chunk) && (!g.active(f) || g.quartered(f.chunk) || g.headcount(f.chunk) >= 0):
		return schema.Stock
	case f.frame != nil && f.verb == f.chunk && f.frame.Measures.People == schema.Displaced:
		return schema.Stock // "9,000 displaced residents"
	case g.stillMissing(f) && max(g.notes().since, g.notes().sinceYear) >= 0:
		return schema.Incident // "900 have died since May, and 38 are missing"
	case lasting(out.Measure) && out.Measure != schema.Missing && g.resides(f.chunk):
		return schema.Stock
	case g.prolonged(f, out), g.running(f, out), g.massive(f, out):
		return schema.Cumulative
	}
	return schema.Incident
}

// stillMissing tells whether those whom the finding counts are said to be missing, and not to have
// gone missing.
func (g *grammar) stillMissing(f *finding) bool {
	return f.cue != nil && f.cue.Measure == schema.Missing && f.cueAt > f.chunk && g.at(f.cueAt-1).be && !g.has(f.cueAt-1)
}

// resides tells whether the phrase at chunk k is said to be somewhere now:
// "hundreds of wounded people are at hospitals", "are in camps".
func (g *grammar) resides(k int) bool {
	for j := k + 1; j < len(g.chunks) && j < k+4; j++ {
		c := g.at(j)
		if c.kind != verbGroup {
			if c.kind == preposition || c.kind == nounPhrase && c.fig < 0 || c.kind == other {
				continue
			}
			return false
		}
		p := g.at(j + 1)
		return c.be && !c.passive && g.lx.Spelling(g.t.Words[c.first]) == "are" && p.kind == preposition && (p.word == g.words().in || p.word == g.words().at)
	}
	return false
}

// active tells whether the phrase is of those who do something in an event:
// "a 15-strong gang shut down the mine", "shot by two guards", "used 120 men in
// its attacks".
func (g *grammar) active(f *finding) bool {
	if f.doer || g.divided(f.chunk) && !g.is(g.at(f.chunk).first-1, lexicon.Possessive) {
		return true
	}
	j := g.back(f.chunk)
	if p := g.at(j); p.kind == preposition && p.word == g.words().by {
		if v := g.at(g.back(g.back(j))); v.passive && g.complement(g.back(g.back(j)), g.back(j)) {
			return true // "shot dead by two gunmen"
		}
		if v := g.at(g.back(j)); v.passive || v.kind == verbGroup && v.form&lexicon.Participle != 0 {
			return true // "launched by two destroyers"
		}
		if n := g.at(g.back(j)).noun; n != nil && n.Cause {
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
	p, n := g.at(j), g.at(g.back(j)).noun
	if p.kind == verbGroup {
		return p.verb.Is(lexicon.VerbInvolves) && !p.passive && p.form&lexicon.Past != 0
	}
	return p.kind == preposition && p.word == g.words().with && n != nil && n.Cause
}

// left tells whether the phrase at chunk k is what something left in a state:
// "left 8,700 homes without power".
func (g *grammar) left(k int) bool {
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			return c.verb != nil && c.verb.Lemma == "leave" && !c.passive
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

// acted tells whether the phrase is the object of a verb that does something to
// it: "took 88 prisoners" and not "holds 88 prisoners", nor "the number of
// refugees has reached 88".
func (g *grammar) acted(f *finding) bool {
	v := g.at(g.objectOf(f.chunk))
	return v.kind == verbGroup && v.verb != nil && !v.be && !v.have && v.verb.Lemma != "hold" && !v.verb.Is(lexicon.VerbComposes) && !(v.verb.Is(lexicon.VerbRises) && f.nounAt >= 0)
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
	if !c.aux {
		return c.form&(lexicon.Past|lexicon.Gerund) == 0 || c.form&lexicon.Gerund != 0 && (f.subject || !f.frame.Agentive || g.during(f.verb))
	}
	switch g.lx.Spelling(g.t.Words[c.first]) {
	case "was", "were", "had", "wasn't", "weren't":
		return c.first+1 < c.last && strings.EqualFold(g.t.At(c.first+1), "being") // "were being held"
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

// cues applies the modality and scope words of the claim's clause.
func (g *grammar) cues(f *finding, out *Claim) {
	from, to := g.clause(f)
	for i := range g.notes().cues {
		c := &g.noted.cues[i]
		switch cue := c.cue; {
		case cue.Moved && !moved(out.Measure), cue.Kind == lexicon.CueScope && g.afterMonth(c.at):
		case cue.Kind == lexicon.CueMode && f.frame != nil && g.takenFor(f, c.at): // "killed seven presumed rebels"
		case cue.Kind == lexicon.CueScope && cue.Scope == schema.Cumulative && out.Scope == schema.Incident && out.Measure != schema.Distance && !g.lifts(f, c.at) && !g.compares(f, c.at) && !g.ofAnother(f, c.at) && !g.raidIn(c):
			out.Scope = cue.Scope
		case cue.Kind == lexicon.CueScope && cue.Scope == schema.Stock && out.Scope == schema.Incident && c.at >= from-2 && c.at < to+1 && lasting(out.Measure) && !g.parted(c.at, g.at(f.chunk).first):
			out.Scope = cue.Scope
		case cue.Kind == lexicon.CueMode && out.Modality == schema.Asserted && g.bears(c, f, from, to):
			out.Modality = cue.Modality
		case cue.Kind == lexicon.CueDoubt && out.Modality == schema.Asserted && f.frame == nil && c.at >= from && c.at < to:
			out.Modality = schema.Reported
		}
	}
	if g.revised(f) || g.corrected(f) {
		out.Modality = schema.Denied
	}
	if i := g.at(f.chunk).first - 1; i > g.s.First && g.t.Words[i] == g.words().not && g.t.Tokens[i-1].Kind == text.Punct {
		out.Modality = schema.Denied // "seven – not six – were hurt"
	}
}

// takenFor tells whether the word at i stands in the phrase that is counted and says what
// those are taken for, and not what happened to them: "seven presumed rebels".
func (g *grammar) takenFor(f *finding, i int) bool {
	c := g.at(f.chunk)
	return i >= c.body && i < c.head
}

// moved tells whether m is said of those who move or are helped.
func moved(m schema.Measure) bool {
	return m == schema.Displaced || m == schema.Affected || m == schema.Returned
}

// afterMonth tells whether a day or month stands before the word at i: "in January this year".
func (g *grammar) afterMonth(i int) bool {
	if i > g.s.First && g.t.Tokens[i-1].Kind == text.Number {
		i--
	}
	return g.is(i-1, lexicon.Month)
}

// parted tells whether a comma stands between the tokens from and to.
func (g *grammar) parted(from, to int) bool {
	for from++; from < to; from++ {
		if g.isPunct(from, ",") {
			return true
		}
	}
	return false
}

// revised tells whether the finding is a toll that was taken back: "lowered the toll
// from 140 to 120", "the toll was revised to 120 from 140".
func (g *grammar) revised(f *finding) bool {
	p := g.back(f.chunk)
	if f.noun == nil || !f.noun.Toll || g.at(p).kind != preposition || g.at(p).word != g.words().from {
		return false
	}
	for j := p - 1; j >= 0 && j > p-8; j-- {
		if c := g.at(j); c.kind == verbGroup {
			return c.verb.Is(lexicon.VerbLowers)
		}
	}
	return false
}

// corrected tells whether the finding is a total that a verb takes back: "revising an earlier
// toll of 21".
func (g *grammar) corrected(f *finding) bool {
	j := g.governor(f.chunk)
	if j < 0 || !g.former(g.at(j)) {
		return false
	}
	for i := g.at(j).first - 1; i >= g.s.First && i > g.at(j).first-4; i-- {
		switch strings.ToLower(g.t.At(i)) {
		case "revising", "revised", "correcting", "corrected", "lowering", "lowered", "downgrading", "downgraded":
			return true
		}
	}
	return false
}

// raidIn tells whether the words of a running total name a war and only say of what the
// event right before them is one: "in the latest clash in the war".
func (g *grammar) raidIn(p *placedCue) bool {
	if _, war := g.lx.Nouns.Longest(g.t.Words[p.last-1 : p.last]); war == nil || !war.Cause {
		return false
	}
	for k := range g.chunks {
		if c := &g.chunks[k]; c.last == p.at {
			return c.kind == nounPhrase && c.noun != nil && c.noun.Cause && c.noun.Scope != schema.Cumulative
		}
	}
	return false
}

// lifts tells whether what stands at token at behind the finding is about another
// number that it brings a total to: "100 fled, bringing to 900 the number this year".
func (g *grammar) lifts(f *finding, at int) bool {
	for k := f.chunk + 1; k < len(g.chunks) && k < f.chunk+reach && g.at(k).first < at; k++ {
		if c := g.at(k); c.kind == verbGroup && c.verb.Is(lexicon.VerbLifts) && k != f.verb {
			return true
		}
	}
	return false
}

// compares tells whether the words of a running total at token at only say what an
// event is compared to: "the attack, which killed eight, was the worst this year".
func (g *grammar) compares(f *finding, at int) bool {
	if g.unmatched(max(g.at(f.chunk).last, at-8), at) || g.unmatched(max(g.s.First, at-4), at-1) {
		return true // "killing 20 in the worst attack this year", "the worst attack this year killed 20"
	}
	for k := f.chunk + 1; k < len(g.chunks) && k < f.chunk+reach && g.at(k).first < at; k++ {
		switch c := g.at(k); {
		case c.kind == colon:
			return true
		case c.be && k != f.verb && g.at(k+1).kind == nounPhrase && g.at(k+1).fig < 0 && g.at(k+1).definit:
			return true
		}
	}
	return false
}

// ofAnother tells whether the words of a running total at token at stand in a clause that counts
// others behind the finding: "900 fled violence that has killed 40 people this year".
func (g *grammar) ofAnother(f *finding, at int) bool {
	inside := false
	for k := max(f.chunk, f.verb) + 1; k < len(g.chunks) && g.at(k).first < at; k++ {
		if inside = inside || g.at(k).kind == relative; inside && g.counted(k) && !g.figures[g.at(k).fig].Article {
			return true
		}
	}
	return false
}

// unmatched tells whether "the worst" or "the deadliest" is among the tokens [i, j).
func (g *grammar) unmatched(i, j int) bool {
	for i++; i < j; i++ {
		if w := g.t.At(i); g.is(i-1, lexicon.Definite) && (g.lx.Superlative(g.t.Words[i], w) || strings.EqualFold(w, "first")) {
			return true
		}
	}
	return false
}

// bears tells whether a modality word bears on the finding, whose clause is
// [from, to).
func (g *grammar) bears(c *placedCue, f *finding, from, to int) bool {
	first := g.at(f.chunk).first
	switch {
	case c.at >= to, c.cue.Modality == schema.Planned && (f.implied == schema.Distance || g.perished(f) || g.hyphenated(c.last-1)):
		return false // "would recover the bodies of nine", "would-be migrants"
	case c.cue.Modality == schema.Denied && g.t.Words[c.last-1] == g.words().from:
		return c.last == first && len(g.noted.inYears) == 0 && (f.noun != nil && f.noun.Toll || !g.earlier(first)) // "down from 27", and not "down from 1,556 in 1978"
	case c.cue.Modality == schema.Denied && c.at >= from-8:
		return true
	case c.cue.Modality == schema.Planned && g.t.Words[c.at] == g.words().to && g.heldTo(c.at):
		return false // "are reported to be affected"
	case c.cue.Modality == schema.Planned && g.spent(c, f):
		return false
	case c.cue.Modality == schema.Planned && c.at < first && (g.reduced(f) && !g.foreseen(f.chunk) || f.verb == f.chunk):
		return false // "threatened to avenge two men hanged", "tried to carry an injured man"
	case c.cue.Modality == schema.Reported && c.last < first && g.is(first-1, lexicon.Conjunction) && g.at(f.chunk+1).aux && !hasSuffix(g.t.At(c.last-1), "ly"):
		return false // "is feared dead and another is missing"
	case c.cue.Modality != schema.Denied && g.styled(c, f):
		return false
	case c.cue.Modality == schema.Reported && c.at >= g.leading(f, from) && c.at < from:
		return true
	}
	return c.at >= from && !g.figured(c.at)
}

// foreseen tells whether the phrase at k is whom something would see: "the deal would see 33
// hostages freed".
func (g *grammar) foreseen(k int) bool {
	v := g.at(g.back(k))
	return v.kind == verbGroup && v.modal && v.verb != nil && v.verb.Lemma == "see"
}

// styled tells whether a word between those counted and their verb only doubts who they are
// or tells what they were to do: "four men, believed to be rebels, were killed".
func (g *grammar) styled(c *placedCue, f *finding) bool {
	if !f.subject || f.verb <= f.chunk || c.at < g.at(f.chunk).last {
		return false
	}
	return c.last < g.at(g.chainStart(f.verb)).first && !g.isPunct(c.last, ",")
}

// spent tells whether the plan that a word speaks of is another verb's than the
// finding's, which happened: "four who attempted to enter were shot".
func (g *grammar) spent(c *placedCue, f *finding) bool {
	if !f.subject || f.verb <= f.chunk || !g.at(f.verb).passive || g.at(f.verb).modal || c.at >= g.at(f.verb).first {
		return false
	}
	for j := f.chunk + 1; j < f.verb; j++ {
		if v := g.at(j); v.kind == verbGroup && v.inf && v.first >= c.at && g.at(g.back(j)).kind == verbGroup && g.at(g.back(g.back(j))).kind == relative {
			return true
		}
	}
	return false
}

// perished tells whether those counted are dead or missing whatever is planned:
// "would recover the bodies of nine", "will search for 22 missing".
func (g *grammar) perished(f *finding) bool {
	n := f.noun
	if n == nil {
		n = g.at(f.chunk).noun
	}
	return f.cue != nil && f.cue.Measure == schema.Missing || f.frame == nil && n != nil && n.Corpse
}

// heldTo tells whether the infinitive at token i says what is held to be so, or what
// was brought about: "are reported to be", "had to kill", "forced the city to send".
func (g *grammar) heldTo(i int) bool {
	if i-1 < g.s.First {
		return false
	}
	w := g.t.Words[i-1]
	v, form := g.lx.Verbs.Find(w)
	if w == g.words().out && i-2 >= g.s.First {
		v, form = g.lx.Verbs.Find(g.t.Words[i-2]) // "turned out to be"
	}
	if v.Is(lexicon.VerbImplies) && (form != lexicon.Base || !g.is(i-2, lexicon.Modal)) || w == g.words().had || w == g.words().suspected || strings.EqualFold(g.t.At(i-1), "able") {
		return true
	}
	for j := i - 1; j >= g.s.First && j > i-6 && g.t.Tokens[j].Kind != text.Punct; j-- {
		if v, form := g.lx.Verbs.Find(g.t.Words[j]); v.Is(lexicon.VerbCompels) && form&(lexicon.Past|lexicon.Gerund) != 0 {
			return true
		}
	}
	return false
}

// leading is the first token of the verb that the finding's verb hangs on: a
// participle that goes on with its clause, or one that shares its auxiliary.
// It is from where there is none.
func (g *grammar) leading(f *finding, from int) int {
	v := g.at(f.verb)
	b := f.chunk
	switch {
	case f.verb < 0 || v.aux:
		return from
	case f.verb < f.chunk && v.form&lexicon.Gerund != 0:
		b = f.verb
	case g.reduced(f) && g.at(g.back(f.chunk)).kind == conjunction:
	default:
		return from
	}
	for k := b - 1; k >= 0 && k > b-reach && g.at(k).kind != stop; k-- {
		if g.at(k).kind == verbGroup {
			return g.at(g.chainStart(k)).first - 1
		}
	}
	return from
}

// lasting tells whether people may be in the state of a measure at a time.
func lasting(m schema.Measure) bool {
	switch m {
	case schema.Displaced, schema.Stranded, schema.Affected, schema.Missing, schema.Abducted, schema.Detained, schema.Injured, schema.Strength:
		return true
	}
	return false
}

// clause is the run of tokens in which words tell of the claim's modality: the
// phrase, what tells its measure with the verbs before it, and what stands
// between them and right before.
func (g *grammar) clause(f *finding) (from, to int) {
	c := g.at(f.chunk)
	from, to = c.first, c.last
	for _, k := range []int{f.verb, f.nounAt, f.cueAt} {
		if k >= 0 && k != f.chunk {
			from, to = min(from, g.at(g.chainStart(k)).first), max(to, g.at(k).last)
		}
	}
	if v := g.answering(f); v >= 0 {
		from = g.at(g.chainStart(v)).first
	}
	return max(g.s.First, from-3), to
}

// answering is the infinitive that lays the deaths which the finding counts to somebody: "is
// believed to be responsible for 40 deaths"; -1 for none.
func (g *grammar) answering(f *finding) int {
	p := g.back(f.chunk)
	if f.frame != nil || f.verb >= 0 || f.nounAt >= 0 || g.at(p).kind != preposition {
		return -1
	}
	for j := p - 1; j >= 0 && j > p-4; j-- {
		switch c := g.at(j); {
		case c.kind == verbGroup && c.inf && c.be:
			return j
		case c.kind != other && (c.kind != nounPhrase || c.fig >= 0):
			return -1
		}
	}
	return -1
}

// chainStart is the first of the verb groups that lead to the one at chunk k:
// "is alleged to have stalked and killed".
func (g *grammar) chainStart(k int) int {
	if g.at(k).kind != verbGroup {
		return k
	}
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		switch g.at(j).kind {
		case verbGroup:
			k = j
		case conjunction, other:
		default:
			return k
		}
	}
	return k
}
