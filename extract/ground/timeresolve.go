package ground

import "tally/extract/lexicon"

// resolve finds the stretch of m. anchor is the document's date, base the day
// that "two days later" counts from; both may be unknown.
func (m *moment) resolve(anchor, base stretch) stretch {
	s := m.kernel(anchor, base)
	if m.until != nil {
		s = m.run(anchor, base, s)
	}
	s = m.cut.of(s)
	if m.edge != edgeNone && s.length() > 7 {
		s = s.part(m.edge)
	}
	if m.spill > 0 && s.known {
		s.to += day(m.spill)
	}
	if m.week != 0 && s.length() == 1 {
		s = days(s.from, s.from+day(m.week))
	}
	if anchor.known && !m.ahead && !m.isRun() {
		s = s.clip(anchor.to)
	}
	if m.relation == lexicon.Since && s.known {
		m.open, m.from = !anchor.known, s
		if anchor.known && anchor.to >= s.from {
			s.to = anchor.to
		}
	}
	return s
}

// run joins the two ends of a run; the first takes the second's year.
func (m *moment) run(anchor, base, first stretch) stretch {
	m.until.ahead = m.until.ahead || m.ahead
	last := m.until.resolve(anchor, base)
	if a, b := &m.fields, &m.until.fields; m.form == calendarForm && m.until.form == calendarForm && a.year == 0 && b.year != 0 {
		a.year = b.year
		if a.month > b.month && b.month > 0 {
			a.year--
		}
		first = m.kernel(anchor, base)
	}
	if !last.known {
		return first
	}
	if first.known && last.to < first.from {
		first = m.before(anchor, base, first, last)
	}
	return first.join(last)
}

// before is the first end of a run whose last lies before it, a week or some years earlier:
// "between January and June" in a text of March.
func (m *moment) before(anchor, base, first, last stretch) stretch {
	switch {
	case m.form == weekdayForm:
		return first.moved(-7)
	case m.form == calendarForm && m.fields.year == 0 && m.until.form == calendarForm && m.until.fields.year == 0:
		dated := *m
		dated.fields.year = last.from.date().Year
		if m.fields.month > m.until.fields.month {
			dated.fields.year--
		}
		return dated.kernel(anchor, base)
	}
	return first
}

// kernel is the stretch that the moment names by itself, without what bounds or cuts it.
func (m *moment) kernel(anchor, base stretch) stretch {
	switch m.form {
	case calendarForm:
		return m.calendar(anchor)
	case weekdayForm:
		return m.onWeekday(anchor)
	case nearForm:
		return m.near(anchor)
	case offsetForm:
		return m.offset(anchor, base)
	case decadeForm:
		return m.decade(anchor)
	}
	return stretch{}
}

// decade is this or the next decade or century.
func (m *moment) decade(anchor stretch) stretch {
	if !anchor.known {
		return anchor
	}
	year := anchor.to.date().Year
	first := year - year%m.high + m.high*m.low
	return wholeYear(first).join(wholeYear(first + m.high - 1))
}

// calendar resolves a date; one without a year takes the document's.
func (m *moment) calendar(anchor stretch) stretch {
	f := m.fields
	if m.famous != 0 {
		f.year = m.famous
		if s := f.stretch(); !anchor.known || s.from <= anchor.to {
			return s
		}
		f.year = 0
	}
	if f.year != 0 {
		return f.stretch()
	}
	if !anchor.known {
		return stretch{}
	}
	f.year = anchor.to.date().Year
	if m.unit == lexicon.Year {
		f.year += m.low
		return f.stretch()
	}
	return m.nearest(f, anchor)
}

// nearest puts f in the year that makes it the last one begun by the anchor,
// or the next one where it lies ahead or, for a day, is much nearer.
func (m *moment) nearest(f fields, anchor stretch) stretch {
	s := f.stretch()
	if !s.known { // 29 February
		return s
	}
	limit := anchor.to + 1
	switch {
	case m.shift < 0:
		limit = anchor.to - day(s.length())
	case m.shift == 1, m.ahead, m.ends() && s.from > anchor.to && s.from-anchor.to < 120:
		for s.to < anchor.from {
			f.year++
			s = f.stretch()
		}
		return s
	}
	next := s
	for s.known && s.from > limit {
		next = s
		f.year--
		s = f.stretch()
	}
	soon := day(60)
	if m.ends() {
		soon = 120
		if next == s { // "by January 15", told in November
			f.year++
			next = f.stretch()
		}
	}
	much := anchor.to-s.to > 270 && next.from > anchor.to && next.from-anchor.to < soon
	if much && m.shift == shiftNone && !m.named && m.relation != lexicon.Since && (f.day > 0 || m.ends()) {
		return next
	}
	return s
}

// stretch is the days of a date with a year; unknown for 31 April.
func (f fields) stretch() stretch {
	switch {
	case f.month == 0:
		s := wholeYear(f.year)
		if f.lastYear > f.year {
			s = s.join(wholeYear(f.lastYear))
		}
		return s
	case f.months > 0:
		return days(civil(f.year, f.month, 1), civil(f.year, f.month+f.months, 0))
	case f.day == 0:
		return wholeMonth(f.year, f.month)
	}
	month := wholeMonth(f.year, f.month)
	s := days(month.from+day(f.day-1), month.from+day(f.lastDay-1))
	if s.to > month.to {
		return stretch{}
	}
	return s
}

// onWeekday is the last such day up to the document's, or the next one where
// it lies ahead.
func (m *moment) onWeekday(anchor stretch) stretch {
	if !anchor.known || anchor.length() > 1 {
		return stretch{}
	}
	d := anchor.to
	if m.unit == lexicon.Week {
		week := weekOf(d + day(7*m.low))
		d = week.from + day((m.weekday+6)%7)
		return days(d, d)
	}
	back := (d.weekday() - m.weekday + 7) % 7
	switch {
	case m.shift == 1 || m.ahead && m.shift != -1:
		back -= 7
	case m.shift == -1 && back == 0:
		back = 7
	}
	d -= day(back)
	return days(d, d)
}

// near counts from the document's day.
func (m *moment) near(anchor stretch) stretch {
	if m.unit == lexicon.Day && m.low == 0 && m.high == 0 {
		return anchor
	}
	if !anchor.known || anchor.length() > 1 && m.unit < lexicon.MonthUnit {
		return stretch{}
	}
	d := anchor.to
	switch {
	case m.running && m.unit == lexicon.Hour:
		return days(d+day((m.low-23)/24), d+day((m.high+23)/24))
	case m.running:
		return days(shifted(d, m.unit, m.low), shifted(d, m.unit, m.high))
	case m.unit == lexicon.Day, m.unit == lexicon.Weekend:
		return calendarUnit(d, m.unit, m.low).join(calendarUnit(d, m.unit, m.high))
	case m.unit == lexicon.Week && m.low == 0 && !m.ago && d.weekday() == 1:
		return days(d-6, d) // on a Monday "this week" is the one that was
	case !m.ago:
		return calendarUnit(d, m.unit, m.low)
	}
	return around(d, m.unit, m.low).join(around(d, m.unit, m.high))
}

// around is the stretch that "n units ago" may mean: a day exactly, a week to
// three days, a month to a fortnight, a year as the year of the calendar.
func around(d day, unit lexicon.CalendarUnit, n int) stretch {
	at := shifted(d, unit, n)
	switch unit {
	case lexicon.Week:
		return days(at-3, at+3)
	case lexicon.MonthUnit:
		return days(at-14, at+14)
	case lexicon.Year:
		return wholeYear(at.date().Year)
	}
	return days(at, at)
}

// offset counts from a day told of before.
func (m *moment) offset(anchor, base stretch) stretch {
	if m.base != nil {
		base = m.base.resolve(anchor, base)
		if m.other {
			m.low, m.high, m.other = -m.high, -m.low, false
		}
	}
	if !base.known || m.anyLength {
		return base
	}
	if m.previous {
		return calendarUnit(base.from, m.unit, m.low)
	}
	if m.unit == lexicon.Day || m.unit == lexicon.Hour {
		return stretch{shifted(base.from, m.unit, m.low), shifted(base.to, m.unit, m.high), true}
	}
	return around(base.from, m.unit, m.low).join(around(base.to, m.unit, m.high))
}

// repeated is the time of "the same period" as base in the year that m names.
func (m *moment) repeated(anchor, base stretch) stretch {
	year := m.again.resolve(anchor, base)
	if !year.known || !base.known {
		return year
	}
	n := year.from.date().Year - base.from.date().Year
	return days(shifted(base.from, lexicon.Year, n), shifted(base.to+1, lexicon.Year, n)-1)
}
