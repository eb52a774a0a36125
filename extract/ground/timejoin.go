package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// cut takes some units out of a longer stretch: "the first three months of".
// The zero cut takes all of it.
type cut struct {
	ordinal, count int // ordinal -1 counts from the end
	unit           lexicon.CalendarUnit
}

// of is the part of s that c names.
func (c cut) of(s stretch) stretch {
	if c.ordinal == 0 || !s.known {
		return s
	}
	if c.ordinal < 0 {
		return stretch{max(s.from, shifted(s.to+1, c.unit, -c.count)), s.to, true}
	}
	from := shifted(s.from, c.unit, (c.ordinal-1)*c.count)
	to := shifted(from, c.unit, c.count) - 1
	if from > s.to {
		return s
	}
	return days(from, min(to, s.to))
}

// joinAll makes one moment of those that tell one time together: Friday, 10
// November; from May 3 to June 2; two days after 3 March.
func (s *scanner) joinAll() {
	out := s.moments[:0]
	for _, m := range s.moments {
		if n := len(out); n > 0 && s.join(&out[n-1], &m) {
			continue
		}
		out = append(out, m)
	}
	s.moments = out
}

// join adds b to a where they tell one time together.
func (s *scanner) join(a, b *moment) bool {
	gap := text.Span{First: a.span.Last, Last: b.span.First}
	if gap.Last-gap.First > 4 {
		return false
	}
	span := text.Span{First: a.span.First, Last: b.span.Last}
	switch link := strings.ToLower(s.text.Slice(gap)); {
	case gap.First > gap.Last:
		return false
	case sameDay(a, b) && (gap.Empty() || link == "," || link == "(" || link == "." || link == ",("):
		s.merge(a, b)
	case isRange(link) && ranges(a, b, link), gap.Empty() && strings.EqualFold(s.at(b.span.First), "through") && ranges(a, b, "through"):
		last := *b
		a.until = &last
	case link == "is" && a.form == nearForm && a.unit == lexicon.Day && a.low == 0 && b.form != nearForm && b.form != offsetForm:
		*a = *b
	case isBareMonth(a) && a.shift == shiftNone && isBareYear(b) && s.words(gap) && gap.Last-gap.First <= 2:
		a.fields.year = b.fields.year
	case link == "," && isBareMonth(a) && isBareMonth(b):
		last := *b
		a.until = &last
	case a.until != nil && isBareMonth(a.until) && (isRange(link) || link == ", and") && b.isMonth():
		last := *b
		a.until = &last
	case a.anyLength && a.again == nil && (gap.Empty() || link == "of" || link == "in") && b.isYear():
		year := *b
		a.again = &year // "the same period of 2024"
	case link == "," && a.form == offsetForm && a.base == nil && b.form == calendarForm && b.fields.day > 0:
		*a = *b // "A day earlier, on 3 May, "
	case strings.HasPrefix(link, "(") && gap.Last-gap.First <= 3 && a.span.Last != gap.Last:
		if a.form == nearForm && b.form == calendarForm && b.fields.year != 0 {
			*a = *b // "in the first months of the year (January to March 2013)"
			break
		}
		return true // the same time again, for another place
	case gap.Empty() && a.form == nearForm && a.unit == lexicon.Weekend && b.form == calendarForm && b.fields.day > 0 && s.at(b.span.First) == "of":
		*a = *b // "the weekend of 8 March"
		a.week = 1
	case (gap.Empty() || link == "the") && a.form == offsetForm && b.form != offsetForm && a.base == nil:
		base := *b
		a.base = &base
	default:
		return false
	}
	a.span = span
	a.telling = a.telling || b.telling
	return true
}

// isYear tells whether m is a year, or one counted back.
func (m *moment) isYear() bool {
	if m.form == calendarForm {
		return m.fields.year != 0 && m.fields.month == 0
	}
	return (m.form == nearForm || m.form == offsetForm) && m.unit == lexicon.Year && !m.running && m.low == m.high && m.base == nil
}

// isMonth tells whether m is a month, with its year or without.
func (m *moment) isMonth() bool {
	return m.form == calendarForm && m.fields.month > 0 && m.fields.day == 0
}

// sameDay tells whether one of a and b is a weekday and the other a date, or
// overnight.
func sameDay(a, b *moment) bool {
	if b.form == weekdayForm {
		a, b = b, a
	}
	if a.form != weekdayForm {
		return false
	}
	return b.form == calendarForm && b.fields.day > 0 || b.form == nearForm && b.unit == lexicon.Day && !b.running
}

// merge keeps the date of the two, or the night of the weekday.
func (s *scanner) merge(a, b *moment) {
	relation, edge, first := a.relation, a.edge, a.form == weekdayForm
	switch {
	case first && b.form == calendarForm:
		*a = *b
	case a.form == nearForm:
		low, high := a.low, a.high
		*a = *b
		a.spill = high - low
	case b.form == nearForm:
		a.spill = b.high - b.low
	}
	a.relation, a.edge = relation, edge
}

// isBareYear tells whether m is "in 1917".
func isBareYear(m *moment) bool {
	if m.form != calendarForm || m.relation != lexicon.On || m.span.Last-m.span.First != 2 {
		return false
	}
	return m.fields.month == 0 && m.fields.lastYear == 0 && m.until == nil && m.cut == cut{}
}

// words tells whether only words stand in a span: "the January day in 1981".
func (s *scanner) words(span text.Span) bool {
	for i := span.First; i < span.Last; i++ {
		if s.text.Tokens[i].Kind != text.Word || s.boundary(i) > 0 {
			return false
		}
	}
	return !span.Empty()
}

// isBareMonth tells whether m is a month without a day or a year.
func isBareMonth(m *moment) bool {
	return m.isMonth() && m.fields.year == 0 && m.fields.months == 0
}

// isRange tells whether the words between two times may join the ends of a stretch.
func isRange(link string) bool {
	switch link {
	case "to", "and", "-", "–", "—", "until", "till", "through", "into", "or", "and on", "and in", "to the":
		return true
	}
	return false
}

// ranges tells whether a and b are the ends of one stretch. With "and" they
// must be of one form.
func ranges(a, b *moment, link string) bool {
	if a.until != nil || b.shift != shiftNone && a.shift == shiftNone || a.form == offsetForm || b.form == offsetForm {
		return false
	}
	if a.relation == lexicon.From || b.relation == lexicon.Until {
		return true
	}
	return a.form == b.form && a.relation == b.relation || !strings.HasPrefix(link, "and") && a.form == b.form
}
