package ground

import (
	"tally/extract/lexicon"
)

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
