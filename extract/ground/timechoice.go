package ground

import (
	"sort"
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// farthest is how far from a claim, in the measure of cost, its time may stand.
const farthest = 60

// choose finds the moment of the claim's sentence that tells when it happened,
// and the one that tells when it was said.
func (c *chronicle) choose(claim *frame.Claim) (own, telling *moment) {
	ms := c.of(claim.Sentence)
	region := extent(claim)
	telling = c.telling(claim, region)
	charged := c.isCharged(claim)
	best := farthest
	from := sort.Search(len(ms), func(i int) bool { return ms[i].span.Last > region.First-farthest })
	for i := from; i < len(ms) && ms[i].span.First < region.Last+2*farthest; i++ { // those that a few tokens overlap come in any order
		m := &ms[i]
		if m.span.Has(claim.Number.First) || m.tells(region) || c.isOwnDate(m) || c.datelines(m) {
			continue
		}
		if c.ofOthers(m, claim, region) || c.misses(m, claim, region) || charged && m.span.Last < region.First {
			continue
		}
		if own != nil && own.span.Last <= region.First && c.opensNext(m, region) {
			continue
		}
		if cost := c.cost(region, m, claim); cost < best || own != nil && cost <= best+ownTime && c.nearer(own, m, claim) {
			own, best = m, cost
		}
	}
	return own, telling
}

// ofOthers tells whether m is when something else of the sentence was than what the claim around region tells: an older
// event, a paper, a total, another clause.
func (c *chronicle) ofOthers(m *moment, claim *frame.Claim, region text.Span) bool {
	return c.recalled(m, region, claim.Sentence) || c.avenged(m, region) || c.unmatched(m, region, claim.Sentence) ||
		c.ofPaper(m) || c.yardstick(m, region) || c.ofAnother(m, region) || c.ofOther(m, claim) ||
		c.ofTotal(m, region) || c.ofBeginning(m, claim, region) || c.ofClause(m, region)
}

// misses tells whether m can't be when what the claim around region tells happened:
// it is yet to come, says only "this year" of one event, or opens behind it.
func (c *chronicle) misses(m *moment, claim *frame.Claim, region text.Span) bool {
	switch {
	case c.isThisYear(m) && claim.Scope == schema.Incident, region.First < m.clause, m.apart >= region.Last:
		return true
	case m.ahead && claim.Modality != schema.Planned, m.form != offsetForm && c.yetToBe(m, claim):
		return true
	}
	return m.other && (!m.when.known || m.span.First >= region.Last)
}

// opensNext tells whether m opens the clause behind the one around region:
// "in May a raid in Orla killed nine, and [in June] a blast killed six".
func (c *chronicle) opensNext(m *moment, region text.Span) bool {
	return m.span.First > region.Last && c.at(m.span.First-1) == "and"
}

// ownTime is how far behind a number a time may stand that is its own.
const ownTime = 3

// nearer tells whether b, right behind the number of the claim, is its time rather than a, which
// stands in the same clause before it: "killed 340 people in [April] and 210 in [May]".
func (c *chronicle) nearer(a, b *moment, claim *frame.Claim) bool {
	n := claim.Number
	return a.span.Last <= n.First && b.span.First >= n.Last && b.span.First <= n.Last+ownTime
}

// telling is the last moment of the claim's sentence that tells when it was
// said; nil for none.
func (c *chronicle) telling(claim *frame.Claim, region text.Span) *moment {
	st := &c.sentences[claim.Sentence]
	for k := len(st.tellings) - 1; k >= 0; k-- {
		if m := &st.moments[st.tellings[k]]; m.tells(region) && !m.span.Has(claim.Number.First) {
			return m
		}
	}
	return nil
}

// tells tells whether m is the time of a statement around region.
func (m *moment) tells(region text.Span) bool {
	return m.telling || m.says >= 0 && m.says < region.First && !m.runs()
}

// runs tells whether m runs on for longer than somebody needs to tell something: "between 3 and 9 May", "since
// May", "in the first three weeks of May".
func (m *moment) runs() bool {
	return m.until != nil || m.relation == lexicon.Since || m.cut != cut{} || m.fields.lastDay > m.fields.day
}

// chargeWords is how far before a claim the word of a court may stand.
const chargeWords = 14

// isCharged tells whether a claim is what someone is tried for: "was convicted
// on July 1 of killing two".
func (c *chronicle) isCharged(claim *frame.Claim) bool {
	if !isHarm(claim.Measure) || claim.Measure == schema.Detained || claim.Measure == schema.Released {
		return false
	}
	first := extent(claim).First
	c.first, c.last = c.text.Sentences[claim.Sentence].First, c.text.Sentences[claim.Sentence].Last
	for i := first - 1; i >= max(c.first, first-chargeWords); i-- {
		if c.is(i, lexicon.CourtWord) {
			return true
		}
		if c.boundary(i) > 1 {
			return false
		}
	}
	return false
}

// recallWords is how far before a time the word may stand that makes it one remembered.
const recallWords = 14

// recalled tells whether m is the time of what is only remembered where a claim around
// region is made: "thousands marched in memory of those shot in 1972".
func (c *chronicle) recalled(m *moment, region text.Span, sentence int) bool {
	if m.form != calendarForm {
		return false
	}
	for i := m.span.First - 1; i >= max(c.text.Sentences[sentence].First, m.span.First-recallWords); i-- {
		if c.is(i, lexicon.Remembering) {
			return region.First < i || c.parts(m.span.Last, region.First)
		}
	}
	return false
}

// avenged tells whether m is when that was for which something came upon those counted before
// it: "hanged for the 1984 murder", "held over Monday's attack".
func (c *chronicle) avenged(m *moment, region text.Span) bool {
	k := m.span.Last
	if k < len(c.text.Tokens) && possessive(c.at(k)) {
		k++
	}
	if m.span.First < region.Last || k >= len(c.text.Tokens) {
		return false
	}
	n, noun := c.lx.Nouns.Longest(c.text.Words[k:min(len(c.text.Words), k+lexicon.MaxName)])
	if n == 0 || !noun.Cause && noun.Measure == "" && noun.Unit != schema.AttackUnit {
		return false
	}
	for i := m.span.Last - 1; i >= max(region.First, m.span.First-3); i-- {
		switch strings.ToLower(c.at(i)) {
		case "for":
			return true
		case "over":
			return m.form == calendarForm
		case "with":
			return strings.EqualFold(c.at(i-1), "connection")
		}
	}
	return false
}

// unmatched tells whether m is only how long nothing was as bad: "killed 20 in the bloodiest
// raid in recent weeks".
func (c *chronicle) unmatched(m *moment, region text.Span, sentence int) bool {
	first := c.text.Sentences[sentence].First
	if s := c.sinceOf(m); s > region.First && !c.recounts(m) {
		if from := max(first, s-superlativeReach); c.best(from, s) || c.firstOf(from, s) {
			return true
		}
	}
	switch since := m.relation == lexicon.Since && !c.recounts(m); {
	case since:
		return c.best(max(first, m.span.First-superlativeReach), m.span.First)
	case m.isDay():
		return false
	case strings.EqualFold(c.at(m.span.First), "this"):
		return c.ranked(max(first, m.span.First-superlativeReach), m.span.First)
	}
	return region.First < m.span.First && c.best(max(first, m.span.First-4), m.span.First-1)
}

// ranked tells whether "the worst" or "the third" is among the tokens [lo, hi), with no clause in between.
func (c *chronicle) ranked(lo, hi int) bool {
	for i := hi - 1; i > lo && c.boundary(i) == 0; i-- {
		if c.lx.Grammar.Is(c.text.Words[i-1], lexicon.Definite) && (c.is(i, lexicon.Ordinal) || c.lx.Superlative(c.text.Words[i], c.at(i))) {
			return true
		}
	}
	return false
}

// How many tokens a superlative may stand before "since", and that before the time it leads to.
const (
	superlativeReach = 9
	sinceReach       = 8
)

// sinceOf is where the words start that say since when, "since the war of 2003", at whose end m stands; -1
// where none do.
func (c *chronicle) sinceOf(m *moment) int {
	if m.relation == lexicon.Since {
		return m.span.First
	}
	return c.leading(m, sinceReach, isSince)
}

// firstOf tells whether "the first" or somebody's first is among the tokens [lo, hi): "the first such raid".
func (c *chronicle) firstOf(lo, hi int) bool {
	for i := hi - 1; i > lo; i-- {
		if strings.EqualFold(c.at(i), "first") {
			return c.lx.Grammar.Is(c.text.Words[i-1], lexicon.Definite) || possessive(tokenAt(c.text, i-1))
		}
	}
	return false
}

// best tells whether "the worst" or another superlative is among the tokens [lo, hi).
func (c *chronicle) best(lo, hi int) bool {
	for i := hi - 1; i > lo; i-- {
		if c.lx.Grammar.Is(c.text.Words[i-1], lexicon.Definite) && c.lx.Superlative(c.text.Words[i], c.at(i)) {
			return true
		}
	}
	return false
}

// ofPaper tells whether m is but the year of an accord or the like: "under a 1976 mandate".
func (c *chronicle) ofPaper(m *moment) bool {
	if m.form != calendarForm || m.fields.month != 0 || m.relation != lexicon.On || !m.named && !possessive(tokenAt(c.text, m.span.First-1)) {
		return false
	}
	i := m.span.Last
	sense, n := c.sense(i)
	if sense == nil || sense.Kind != lexicon.Paper {
		return false
	}
	k, noun := c.lx.Nouns.Longest(c.text.Words[i+n : min(len(c.text.Words), i+n+lexicon.MaxName)])
	return k == 0 || !noun.Cause // "the 2007 election violence"
}

// longAgo is how many days back something is another event than what a text tells of.
const longAgo = 60

// ofAnother tells whether m is long before the text, in a clause that tells of somebody or some
// place named behind the claim around region: "nine hostages, among them a priest who was seized in
// 1985", "killed nine in Orla, which fell in 2014".
func (c *chronicle) ofAnother(m *moment, region text.Span) bool {
	if !c.anchor.known || !m.when.known || m.when.to > c.anchor.to-longAgo || m.span.First < region.Last {
		return false
	}
	for i := m.span.First - 1; i >= region.Last; i-- {
		switch c.text.At(i) {
		case "who", "whom", "whose":
			return i > region.Last+2
		case "which":
			return c.text.At(i-1) == "," && c.text.Tokens[i-2].Has(text.Upper) && !c.begun(m)
		case ";", ",":
			return false
		}
	}
	return false
}

// ofBeginning tells whether m is when that began, long before the text, of which a clause behind a single event tells:
// "four died in riots against the war that began six years ago".
func (c *chronicle) ofBeginning(m *moment, claim *frame.Claim, region text.Span) bool {
	if claim.Scope != schema.Incident || !c.anchor.known || !m.when.known || m.when.to > c.anchor.to-longAgo || !c.begun(m) {
		return false
	}
	for i := m.span.First - 1; i >= region.Last; i-- {
		if w := c.text.At(i); w == "that" || w == "which" {
			return true
		}
	}
	return false
}

// ofClause tells whether m is of others whom a clause behind the claim around
// region counts up to now: "900 fled violence that has killed 40 people this year".
func (c *chronicle) ofClause(m *moment, region text.Span) bool {
	counts := false
	for i := m.span.First - 1; i > region.Last && i > m.span.First-farthest; i-- {
		counts = counts || c.text.Tokens[i].Kind == text.Number
		switch c.text.At(i) {
		case "that", "which":
			return counts && c.lx.Grammar.Is(c.text.Words[i+1], lexicon.Have)
		case ";", ",":
			return false
		}
	}
	return false
}

// ofTotal tells whether m is of a total to which the verb behind the claim around region brings what it tells: "two
// died, bringing those killed since May 1 to 115".
func (c *chronicle) ofTotal(m *moment, region text.Span) bool {
	for i := m.span.First - 1; i > region.Last && i > m.span.First-farthest; i-- {
		if verb, form := c.lx.Verbs.Find(c.text.Words[i]); form&lexicon.Gerund != 0 && verb.Is(lexicon.VerbLifts) {
			return c.text.At(i-1) == ","
		}
	}
	return false
}

// parts tells whether a semicolon or a colon stands among the tokens [from, to).
func (c *chronicle) parts(from, to int) bool {
	for i := from; i < to; i++ {
		if s := c.at(i); s == ";" || s == ":" {
			return true
		}
	}
	return false
}

// isThisYear tells whether m is the document's year in the name of something,
// "the 2011 uprising", which dates no event in it.
func (c *chronicle) isThisYear(m *moment) bool {
	if m.form != calendarForm || m.fields.month != 0 || m.span.Last-m.span.First > 1 || m.relation != lexicon.On {
		return false
	}
	return c.anchor.known && m.when.known && m.when.from <= c.anchor.from && c.anchor.to <= m.when.to
}

// ofOther tells whether m stands between the claim's number and its event but
// behind another verb: "the 21 girls seized in April have been freed".
func (c *chronicle) ofOther(m *moment, claim *frame.Claim) bool {
	if claim.Event.Empty() || m.span.First < claim.Number.Last || m.span.First >= claim.Event.First {
		return false
	}
	for i := claim.Number.Last; i < m.span.First; i++ {
		_, forms := c.lx.Verbs.Find(c.text.Words[i])
		goesOn := i+1 == m.span.First || c.lx.Grammar.Is(c.text.Words[i+1], lexicon.Preposition|lexicon.Adverb)
		if forms&(lexicon.Past|lexicon.Participle) != 0 && goesOn {
			return true
		}
	}
	return false
}

// extent is the run of tokens that carries a claim: number, event and counted.
func extent(claim *frame.Claim) text.Span {
	s := claim.Number
	for _, e := range [...]text.Span{claim.Event, claim.Quote} {
		if !e.Empty() {
			s.First, s.Last = min(s.First, e.First), max(s.Last, e.Last)
		}
	}
	return s
}

// cost is how far m stands from the claim: tokens, and more for every border
// of a clause between.
func (c *chronicle) cost(region text.Span, m *moment, claim *frame.Claim) int {
	c.first, c.last = c.text.Sentences[claim.Sentence].First, c.text.Sentences[claim.Sentence].Last
	from, to := m.span.Last, region.First
	if m.span.First >= region.Last {
		from, to = region.Last, m.span.First
	}
	n := 0
	for i := from; i < to && n < farthest; i++ {
		i = c.pastBracket(i, to)
		n += 1 + 5*c.boundary(i)
		if c.saying(i) {
			n += 10
		}
		if c.compares(i) {
			n += farthest
		}
	}
	if m.other {
		n += 6 // "a week after the toll passed nine on May 3"
	}
	if m.relation == lexicon.From && m.until == nil || m.relation == lexicon.Since && claim.Scope == schema.Incident || !m.when.known {
		n += 20
	}
	return n
}

// pastBracket is the token behind the short name in brackets that opens at
// token i and closes before hi, "the People's Front (PF)"; else i.
func (c *chronicle) pastBracket(i, hi int) int {
	if c.at(i) != "(" || i+1 >= hi || !c.text.Tokens[i+1].Has(text.Upper) {
		return i
	}
	for k := i + 1; k < min(hi, i+8)-1; k++ {
		if c.at(k) == ")" {
			return k + 1
		}
	}
	return i
}
