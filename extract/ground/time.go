package ground

import (
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
	c := chronicle{
		scanner:   scanner{lx: r.lx, text: t},
		anchor:    r.anchor(t, doc),
		sentences: make([]sentenceTimes, len(t.Sentences)),
	}
	c.findMain()
	for i := range claims {
		settings[i].Time = c.claim(&claims[i])
	}
}

// chronicle is what the times of one document tell. Sentences are read when
// they are asked for.
type chronicle struct {
	scanner
	anchor    stretch
	main      stretch // when the story's event happened
	sentences []sentenceTimes
}

type sentenceTimes struct {
	read    bool
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
	base := c.main
	for j := range st.moments {
		m := &st.moments[j]
		m.when = m.resolve(c.anchor, base)
		if m.when.known && m.when.length() <= 7 && !m.telling && m.relation == lexicon.On {
			base = m.when
		}
	}
	return st.moments
}

// mainSentences is how far into a text the date of its event may stand.
const mainSentences = 8

// findMain takes the first recent day that the head of the text tells.
func (c *chronicle) findMain() {
	for i := 0; i < min(len(c.text.Sentences), mainSentences); i++ {
		for _, m := range c.of(i) {
			if m.telling || m.ahead || m.relation != lexicon.On || !m.when.known || m.when.length() > 7 || c.isOwnDate(&m) {
				continue
			}
			if c.anchor.known && (m.when.to > c.anchor.to || c.anchor.to-m.when.to > 21) {
				continue
			}
			c.main = m.when
			c.forgetOffsets(i)
			return
		}
	}
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
		if own.form != offsetForm {
			return Time{Text: c.text.Slice(own.span)}
		}
	}
	if claim.Scope != schema.Incident && claim.Scope != "" {
		return written(c.anchor, "")
	}
	if when := c.before(claim.Sentence); when.known {
		return written(when, "")
	}
	if telling != nil && telling.when.known && (!c.main.known || c.main.from > telling.when.to) {
		return written(stretch{telling.when.from - 1, telling.when.to, true}, "")
	}
	if c.main.known {
		return written(c.main, "")
	}
	if c.anchor.length() == 1 {
		return written(stretch{c.anchor.from - 1, c.anchor.to, true}, "")
	}
	return written(c.anchor, "")
}

// before is when the sentence before tells, where i continues its paragraph.
func (c *chronicle) before(i int) stretch {
	if i == 0 || c.text.Sentences[i].Paragraph {
		return stretch{}
	}
	var last stretch
	for _, m := range c.of(i - 1) {
		if !m.telling && m.relation == lexicon.On && m.when.known && !c.isOwnDate(&m) {
			last = m.when
		}
	}
	return last
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

// choose finds the moment of the claim's sentence that tells when it happened,
// and the one that tells when it was said.
func (c *chronicle) choose(claim *frame.Claim) (own, telling *moment) {
	ms := c.of(claim.Sentence)
	region := extent(claim)
	best := 1 << 30
	for i := range ms {
		m := &ms[i]
		if m.span.Has(claim.Number.First) || c.isOwnDate(m) {
			continue
		}
		if m.telling {
			telling = m
			continue
		}
		if cost := c.cost(region, m, claim); cost < best {
			own, best = m, cost
		}
	}
	return own, telling
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
	from, to := m.span.Last, region.First
	if m.span.First >= region.Last {
		from, to = region.Last, m.span.First
	}
	n := 0
	for i := from; i < to; i++ {
		n += 1 + 5*c.boundary(i)
	}
	if m.relation == lexicon.Since && claim.Scope == schema.Incident {
		n += 20
	}
	return n
}
