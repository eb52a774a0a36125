package ground

import (
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// resolveAll resolves the moments of sentence i; each may count from the one
// before it, the first from the sentences before.
func (c *chronicle) resolveAll(i int, moments []moment) {
	var short, long, said stretch // the last time told of: of a week at most, of any length, of a statement
	for j := range moments {
		m := &moments[j]
		base := c.base(i, m, short, long)
		if said.known && !short.known && m.form == offsetForm && m.low < 0 && !m.anyLength {
			base = said // "said on Wednesday that 12 had died the night before"
		}
		if m.other && m.base == nil && !base.known {
			base = c.fromEvent(i, m)
		}
		m.when = m.resolve(c.anchor, base)
		if !m.when.known && !c.anchor.known && m.form == calendarForm {
			c.borrowYear(m)
		}
		if m.again != nil {
			m.when = m.repeated(c.anchor, base)
		}
		if m.form == offsetForm && c.mainAt == m.span {
			m.when = c.main // not counted from itself
		}
		if m.telling && m.when.length() == 1 {
			said = m.when
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
	case m.previous:
		return c.period(i, m, long)
	case anyLength && long.known:
		return long
	case short.known:
		return short
	case m.other && (c.opens(i, m) || c.main.length() > 7):
		return stretch{} // "A day after the raid, …"
	case m.other:
		return c.main // "It came a day after a raid that killed two"
	}
	base := c.earlier(i, anyLength)
	if !base.known && m.low < 0 && !anyLength && c.anchor.length() == 1 {
		return c.anchor // "the day before" in a text that names no day
	}
	return base
}

// period is what "the previous year" of sentence i counts from: the last time told of in the
// sentence or the one before that is no longer, else the document's day.
func (c *chronicle) period(i int, m *moment, long stretch) stretch {
	if !long.known && i > 0 {
		ms := c.of(i - 1)
		for k := len(ms) - 1; k >= 0 && !long.known; k-- {
			if ms[k].tellsEvent() && ms[k].form == calendarForm && ms[k].when.length() >= 28 {
				long = ms[k].when
			}
		}
	}
	if long.known && long.length() <= daysIn(m.unit) {
		return long
	}
	return c.anchor
}

// opens tells whether m stands at the head of sentence i, or behind its dateline.
func (c *chronicle) opens(i int, m *moment) bool {
	before := m.span.First - 1
	return before <= c.text.Sentences[i].First || c.text.Tokens[before].Kind == text.Punct && c.text.At(before) != ","
}

// fromEvent has "A day after the raid, …" at the head of sentence i count from
// the story's event; what stands before the comma is that event.
func (c *chronicle) fromEvent(i int, m *moment) stretch {
	s := c.text.Sentences[i]
	if m.span.First > s.First+1 {
		return stretch{}
	}
	for k := m.span.Last; k < s.Last; k++ {
		if c.text.At(k) == "," {
			m.clause = k
			m.low, m.high, m.other = -m.high, -m.low, false
			return c.main
		}
	}
	return stretch{}
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

// offsetSentences is how far back "the next day" may look for its day.
const offsetSentences = 3

// earlier is the last time told of before sentence i, else the event's. Only a
// period may be longer than a week.
func (c *chronicle) earlier(i int, anyLength bool) stretch {
	for j := i - 1; j >= 0 && j >= i-offsetSentences; j-- {
		ms := c.of(j)
		for k := len(ms) - 1; k >= 0; k-- {
			m := &ms[k]
			if m.telling || m.ahead || m.relation != lexicon.On && !anyLength || anyLength && m.apart >= 0 || c.isOwnDate(m) {
				continue
			}
			if anyLength || m.when.length() <= 7 {
				return m.when
			}
		}
	}
	return c.main
}

// before is when the sentence before tells; wire copy has a paragraph a
// sentence, so that a new one parts nothing. Further back only a date that
// opens the paragraph counts: "On May 3, 2016, …".
func (c *chronicle) before(i int) stretch {
	if i == 0 {
		return stretch{}
	}
	if m := c.lastTold(i - 1); m != nil {
		return m.when
	}
	for j := i - 1; j > 0 && j > i-offsetSentences && !c.text.Tokens[c.text.Sentences[j].First].Has(text.Line|text.Para); j-- {
		if m := c.lastTold(j - 1); m != nil {
			if m.isDay() && m.span.First <= c.text.Sentences[j-1].First+1 {
				return m.when
			}
			break
		}
	}
	return stretch{}
}

// periodBefore is the month, the span or the year, over by the document's day, in which the sentence
// before sets what it tells: "The fighting took place in March 2024. Some 340 people were killed."
func (c *chronicle) periodBefore(i int) stretch {
	if i == 0 || c.text.Tokens[c.text.Sentences[i].First].Has(text.Para) {
		return stretch{}
	}
	ms, s := c.of(i-1), c.text.Sentences[i-1]
	if len(ms) != 1 || ms[0].span.First > s.First+2 && ms[0].span.Last != s.Last-1 {
		return stretch{} // it is told only in passing
	}
	m := &ms[0]
	if c.isPast(m) && m.tellsEvent() && m.says < 0 && m.apart < 0 && m.when.length() <= 366 {
		return m.when
	}
	return stretch{}
}

// isPast tells whether m is over by the document's day, or at least longer than a day: "in March 2024", "last week".
func (c *chronicle) isPast(m *moment) bool {
	switch m.form {
	case calendarForm:
		return m.when.to < c.anchor.from
	case nearForm:
		return m.unit > lexicon.Day
	case offsetForm:
		return m.when.to < c.anchor.from-7
	}
	return false
}

// lastTold is the last moment of sentence i that dates an event; nil for none.
func (c *chronicle) lastTold(i int) *moment {
	ms := c.of(i)
	for k := len(ms) - 1; k >= 0; k-- {
		m := &ms[k]
		if m.tellsEvent() && m.says < 0 && !c.isOwnDate(m) && !c.isFuture(m) && (m.when.length() <= 3 || !c.anchor.known) {
			return m
		}
	}
	return nil
}

// isFuture tells whether m lies behind the document's day.
func (c *chronicle) isFuture(m *moment) bool {
	return c.anchor.known && m.when.known && m.when.from > c.anchor.to
}

// yetToBe tells whether m lies days behind the document's day, so that harm that is told as done cannot have been done
// then: a year that is a name's, "a 2010 World Cup match" of 2009, or an offset from a day that is not known.
func (c *chronicle) yetToBe(m *moment, claim *frame.Claim) bool {
	return c.isFuture(m) && m.when.from > c.anchor.to+2 && claim.Modality != schema.Planned && claim.Modality != schema.Reported && isHarm(claim.Measure)
}

// sameAs is the claim before i that claim i is a part of or speaks of again,
// "the two blasts" of "two blasts", where no words date i: own is nil; -1 for none.
func (c *chronicle) sameAs(claims []frame.Claim, i int, own *moment) int {
	claim := &claims[i]
	if own != nil || claim.Modality == schema.Planned {
		return -1
	}
	if claim.PartOf >= 0 && claim.PartOf < i {
		return claim.PartOf
	}
	if !c.isDefinite(claim.Number.First - 1) {
		return -1
	}
	number := c.text.Slice(claim.Number)
	for j := i - 1; j >= 0; j-- {
		if strings.EqualFold(c.text.Slice(claims[j].Number), number) && claims[j].Sentence < claim.Sentence {
			return j
		}
	}
	return -1
}

// isDefinite tells whether token i is the, these or those.
func (c *chronicle) isDefinite(i int) bool {
	switch strings.ToLower(tokenAt(c.text, i)) {
	case "the", "these", "those":
		return true
	}
	return false
}
