package ground

import (
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Time is the interval of an event. From and To are null where it can't be
// told; To alone is null where the event runs on and the text has no date.
type Time struct {
	From, To  schema.Date
	Text      string // the words that tell it; "" where only the context does
	Precision int    // UCDP date_prec
}

// time fills in when each claim happened.
func (r *Reader) time(t *text.Text, doc *schema.Document, claims []frame.Claim, settings []Setting) {
	c := r.chronicle(t, doc, claims)
	for i := range claims {
		settings[i].Time = c.claim(&claims[i])
	}
}

// chronicle opens the times of a text, whose date r.Date has looked for.
func (r *Reader) chronicle(t *text.Text, doc *schema.Document, claims []frame.Claim) *chronicle {
	c := &chronicle{
		scanner: scanner{lx: r.lx, text: t}, anchor: r.anchor(t, doc),
		overruled: r.overruled, trusted: doc.PublishedFrom != fromText,
		sentences: make([]sentenceTimes, len(t.Sentences)),
	}
	c.digest = c.isDigest(claims)
	c.findMain(claims)
	return c
}

// chronicle is what the times of one document tell. Sentences are read when
// they are asked for.
type chronicle struct {
	scanner
	anchor    stretch
	trusted   bool    // the anchor is a date of publication, not just the latest in the text
	overruled bool    // the record's date contradicts the text's: nothing is told by the date alone
	digest    bool    // the text tells the day's news in the present tense
	main      stretch // when the story's event happened
	sentences []sentenceTimes
}

type sentenceTimes struct {
	read    bool
	aside   bool // its claims are no harm done
	moments []moment
}

// of gives the moments of sentence i, resolved.
func (c *chronicle) of(i int) []moment {
	st := &c.sentences[i]
	if st.read {
		return st.moments
	}
	st.read = true
	s := c.text.Sentences[i]
	c.scan(s.First, s.Last)
	st.moments = append(st.moments, c.moments...)
	c.resolveAll(i, st.moments)
	return st.moments
}

// resolveAll resolves the moments of sentence i; each may count from the one
// before it, the first from the sentences before.
func (c *chronicle) resolveAll(i int, moments []moment) {
	var short, long stretch // the last time told of: of a week at most, and of any length
	for j := range moments {
		m := &moments[j]
		m.when = m.resolve(c.anchor, c.base(i, m, short, long))
		if !m.when.known && !c.anchor.known && m.form == calendarForm {
			c.borrowYear(m)
		}
		if !m.tellsEvent() {
			continue
		}
		long = m.when
		if m.when.length() <= 7 {
			short = m.when
		}
	}
}

// base is what an offset of sentence i counts from: the last time told of in
// the sentence, else in those before it. Only what counts months or years, or
// names a period, may count from more than a week.
func (c *chronicle) base(i int, m *moment, short, long stretch) stretch {
	anyLength := m.anyLength || m.unit >= lexicon.MonthUnit
	switch {
	case m.form != offsetForm:
		return stretch{}
	case anyLength && long.known:
		return long
	case short.known || m.other:
		return short
	}
	base := c.earlier(i, anyLength)
	if !base.known && m.low < 0 && !anyLength && c.anchor.length() == 1 {
		return c.anchor // "the day before" in a text that names no day
	}
	return base
}

// borrowYear gives a date without a year that of the event, in a text without a
// date of its own: the year that brings it nearest.
func (c *chronicle) borrowYear(m *moment) {
	if !c.main.known || m.fields.year != 0 || m.unit == lexicon.Year {
		return
	}
	year := c.main.from.date().Year
	for y := year - 1; y <= year+1; y++ {
		f := m.fields
		f.year = y
		if s := f.stretch(); s.known && (!m.when.known || distance(s.from, c.main.from) < distance(m.when.from, c.main.from)) {
			m.when = s
		}
	}
}

// tellsEvent tells whether m dates an event, rather than a statement or a start.
func (m *moment) tellsEvent() bool {
	return !m.telling && !m.ahead && m.relation == lexicon.On && m.when.known
}

// offsetSentences is how far back "the next day" may look for its day.
const offsetSentences = 3

// earlier is the last time told of before sentence i, else the event's. Only a
// period may be longer than a week.
func (c *chronicle) earlier(i int, anyLength bool) stretch {
	for j := i - 1; j >= 0 && j >= i-offsetSentences; j-- {
		ms := c.of(j)
		for k := len(ms) - 1; k >= 0; k-- {
			m := &ms[k]
			if m.telling || m.ahead || m.relation != lexicon.On && !anyLength || c.isOwnDate(m) {
				continue
			}
			if anyLength || m.when.length() <= 7 {
				return m.when
			}
		}
	}
	return c.main
}

// isDigest tells whether most claims stand in sentences of the present tense,
// as in a calendar of events: they all happened on the document's day.
func (c *chronicle) isDigest(claims []frame.Claim) bool {
	present, all := 0, 0
	for i := range claims {
		n := claims[i].Sentence
		if claims[i].Scope != schema.Incident || n == 0 || c.text.Sentences[n].Section != schema.Body {
			continue
		}
		all++
		if c.isPresent(c.text.Sentences[n]) {
			present++
		}
	}
	return present > 1 && 2*present > all
}

// isPresent tells whether the first finite verb of s, verbs of saying aside, is
// in the present tense.
func (c *chronicle) isPresent(s text.Sentence) bool {
	c.first, c.last = s.First, s.Last
	for i := s.First; i < s.Last; i++ {
		switch word := strings.ToLower(c.at(i)); word {
		case "is", "are":
			return true
		case "was", "were", "has", "have", "had":
			return false
		}
		verb, forms := c.lx.Verbs.Find(c.word(i))
		if verb == nil || c.is(i, lexicon.Telling) {
			continue
		}
		switch {
		case forms == lexicon.Third && !c.isNoun(i):
			return true
		case forms&lexicon.Past != 0:
			return false
		}
	}
	return false
}

// isNoun tells whether the word at i, "strikes" or "attacks", stands as a noun:
// behind a preposition, a number or an article, or at the sentence's head.
func (c *chronicle) isNoun(i int) bool {
	return i == c.first || c.text.Tokens[i-1].Kind != text.Word || c.lx.Grammar.Is(c.word(i-1), lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction)
}

// mainSentences is how far into a text the date of its event may stand.
const (
	mainSentences = 8 // beside a claim
	leadSentences = 6 // beside none
)

// findMain takes the day that the first dated claim tells, else the first
// recent day of the head.
func (c *chronicle) findMain(claims []frame.Claim) {
	for i := range claims {
		if claims[i].Sentence >= mainSentences {
			break
		}
		if !isHarm(claims[i].Measure) {
			c.sentences[claims[i].Sentence].aside = true
			continue
		}
		if own, _ := c.choose(&claims[i]); own != nil && c.isNews(own) {
			c.setMain(own)
			return
		}
	}
	for i := 0; i < min(len(c.text.Sentences), leadSentences); i++ {
		if c.sentences[i].aside {
			continue
		}
		for j := range c.of(i) {
			if m := &c.of(i)[j]; m.tellsEvent() && !c.isOwnDate(m) && c.isNews(m) {
				c.setMain(m)
				return
			}
		}
	}
}

// isHarm tells whether m counts what an event did, not who was there, came
// after it or how far off it was.
func isHarm(m schema.Measure) bool {
	switch m {
	case schema.Protested, schema.Deployed, schema.Strength, schema.Recruited, schema.Distance, schema.Territory, schema.OtherMeasure:
		return false
	}
	return true
}

// isNews tells whether m is a day or a few of the weeks before the document's.
func (c *chronicle) isNews(m *moment) bool {
	if m.ahead || m.relation != lexicon.On || !m.when.known || m.when.length() > 4 {
		return false
	}
	return !c.anchor.known || m.when.to <= c.anchor.to && c.anchor.to-m.when.to <= 14
}

func (c *chronicle) setMain(m *moment) {
	c.main = m.when
	c.forgetOffsets(len(c.sentences) - 1)
}

// forgetOffsets has the sentences up to i read again, now that the event's
// date is known.
func (c *chronicle) forgetOffsets(i int) {
	for j := 0; j <= i; j++ {
		c.sentences[j] = sentenceTimes{}
	}
}

// isOwnDate tells whether m is the dateline's date.
func (c *chronicle) isOwnDate(m *moment) bool {
	return m.form == calendarForm && m.fields.day > 0 && m.when == c.anchor && m.span.First < headTokens && c.standsAloneIn(m)
}

// datelines tells whether m stands in a dateline, the text's or another's.
func (c *chronicle) datelines(m *moment) bool {
	c.first, c.last = 0, len(c.text.Tokens)
	return m.form == calendarForm && m.fields.day > 0 && c.inDateline(m.span.First) && (c.at(m.span.First-1) == "(" || c.at(m.span.First-1) == ",")
}

func (c *chronicle) standsAloneIn(m *moment) bool {
	c.first, c.last = 0, len(c.text.Tokens)
	return c.standsAlone(m)
}

// claim tells when one claim happened.
func (c *chronicle) claim(claim *frame.Claim) Time {
	own, telling := c.choose(claim)
	if own != nil {
		if own.when.known {
			return c.timeOf(own, claim)
		}
		if own.form != offsetForm && !(c.main.known && own.isDay()) {
			return Time{Text: c.text.Slice(own.span)}
		}
	}
	if claim.Modality == schema.Planned {
		return Time{}
	}
	if claim.Scope != schema.Incident && claim.Scope != "" {
		return written(c.state(claim), "")
	}
	if c.digest {
		return written(c.anchor, "")
	}
	if when := c.before(claim.Sentence); when.known {
		return written(when, "")
	}
	if c.main.known && (telling == nil || !telling.when.known || c.main.from <= telling.when.to) {
		return written(c.main, "")
	}
	if c.isDoubtful() {
		return Time{}
	}
	if telling != nil && telling.when.known {
		return written(stretch{telling.when.from - 1, telling.when.to, true}, "")
	}
	if c.anchor.length() == 1 {
		return written(stretch{c.anchor.from - 1, c.anchor.to, true}, "")
	}
	return written(c.anchor, "")
}

// isDoubtful tells whether the document's date can't date an event by itself:
// the record's date contradicts the text's, or the text reports what was said
// on a weekday that has yet to come. A weekday told that is the date's own or
// the one before it speaks for the date.
func (c *chronicle) isDoubtful() bool {
	ahead := false
	for i := 0; i < min(len(c.text.Sentences), 2*mainSentences); i++ {
		for _, m := range c.of(i) {
			if m.form != weekdayForm || !m.when.known || c.isOwnDate(&m) {
				continue
			}
			if near(m.when.to, c.anchor.to) {
				return false
			}
			ahead = ahead || m.telling && c.anchor.to-m.when.to >= 5
		}
	}
	return c.overruled || ahead && c.trusted
}

// state is the time of a running total or a state that no words date: the
// document's. The headline's and that of a distance is the event's; in a text
// without a date it is what the sentence before tells.
func (c *chronicle) state(claim *frame.Claim) stretch {
	switch {
	case c.main.known && (c.heads(claim) || claim.Measure == schema.Distance):
		return c.main
	case !c.anchor.known:
		return c.before(claim.Sentence)
	}
	return c.anchor
}

// heads tells whether the claim stands in the headline.
func (c *chronicle) heads(claim *frame.Claim) bool {
	return claim.Sentence == 0 || c.text.Sentences[claim.Sentence].Section == schema.Headline
}

// before is when the sentence before tells, where i continues its paragraph.
func (c *chronicle) before(i int) stretch {
	if i == 0 || c.text.Sentences[i].Paragraph {
		return stretch{}
	}
	ms := c.of(i - 1)
	for k := len(ms) - 1; k >= 0; k-- {
		m := &ms[k]
		if m.tellsEvent() && m.says < 0 && !c.isOwnDate(m) && (m.when.length() <= 3 || !c.anchor.known) {
			return m.when
		}
	}
	return stretch{}
}

// timeOf is the time of a claim that m tells. A running total that names a
// past month or year counts from it.
func (c *chronicle) timeOf(m *moment, claim *frame.Claim) Time {
	when := m.when
	if claim.Scope == schema.Cumulative && m.relation == lexicon.On && c.anchor.known && when.length() > 7 && c.anchor.to > when.to && m.form == calendarForm {
		when.to = c.anchor.to
	}
	out := written(when, c.text.Slice(m.span))
	if m.open {
		out.To = schema.Date{}
	}
	return out
}

func written(s stretch, words string) Time {
	if !s.known {
		return Time{Text: words}
	}
	return Time{From: s.from.date(), To: s.to.date(), Text: words, Precision: s.precision()}
}

// farthest is how far from a claim, in the measure of cost, its time may stand.
const farthest = 60

// choose finds the moment of the claim's sentence that tells when it happened,
// and the one that tells when it was said.
func (c *chronicle) choose(claim *frame.Claim) (own, telling *moment) {
	ms := c.of(claim.Sentence)
	region := extent(claim)
	best := farthest
	for i := range ms {
		m := &ms[i]
		if m.span.Has(claim.Number.First) || c.isOwnDate(m) || c.datelines(m) {
			continue
		}
		if m.telling || m.says >= 0 && m.says < region.First {
			telling = m
			continue
		}
		if c.isThisYear(m) && claim.Scope == schema.Incident {
			continue
		}
		if c.ofOther(m, claim) {
			continue
		}
		if m.ahead && claim.Modality != schema.Planned || m.apart >= region.Last || m.other && (!m.when.known || m.span.First >= region.Last) {
			continue
		}
		if cost := c.cost(region, m, claim); cost < best {
			own, best = m, cost
		}
	}
	return own, telling
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
		if _, forms := c.lx.Verbs.Find(c.text.Words[i]); forms&(lexicon.Past|lexicon.Participle) != 0 {
			return true
		}
	}
	return false
}

// extent is the run of tokens from a claim's number to its event.
func extent(claim *frame.Claim) text.Span {
	s := claim.Number
	if s.Empty() {
		s = claim.Quote
	}
	if e := claim.Event; !e.Empty() {
		s.First, s.Last = min(s.First, e.First), max(s.Last, e.Last)
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
	for i := from; i < to; i++ {
		n += 1 + 5*c.boundary(i)
		if c.saying(i) {
			n += 10
		}
	}
	if m.relation == lexicon.From && m.until == nil || m.relation == lexicon.Since && claim.Scope == schema.Incident || !m.when.known {
		n += 20
	}
	return n
}
