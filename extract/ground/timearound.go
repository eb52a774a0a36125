package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// before takes in what stands before the kernel: relation, early and late,
// parts of the day, clock times.
func (s *scanner) before(m *moment) {
	kernel, clocked := m.span.First, false // a part of the day or a clock time was taken
	j := kernel - 1
	if s.at(j) == "Q" && m.cut.count == 3 {
		m.span.First, kernel, j = j, j, j-1
	}
	for n := 0; n < 6 && j >= s.first; n++ {
		m.named = m.named || n == 0 && s.lx.Grammar.Is(s.word(j), lexicon.Article|lexicon.Determiner)
		if s.at(j) == "the" || s.at(j) == "-" && s.glued(j) && s.glued(j+1) {
			j--
			continue
		}
		sense, k := s.senseEnding(j)
		if sense == nil || !m.takes(sense, s.at(j)) {
			if k = s.clockEnding(j); k < 0 {
				break
			}
		}
		clocked = clocked || sense == nil || sense.Kind == lexicon.DayPart || sense.Kind == lexicon.ClockZone
		m.span.First = k
		j = k - 1
		if m.relation != lexicon.On {
			break
		}
	}
	if m.named && m.relation == lexicon.From && m.fields.day > 0 && s.qualifies(m.span.Last) {
		m.relation, m.span.First = lexicon.On, kernel // "the toll from the May 3 raid" has no beginning
	}
	if w := s.at(m.span.Last); m.relation == lexicon.From && possessive(w) {
		m.relation, m.span.First = lexicon.On, kernel // nor has that "from Monday's raid"
	}
	if m.relation == lexicon.On {
		s.sinceClause(m)
		s.weekOf(m)
	}
	m.ahead = m.ahead || m.isDay() && s.plans(m.span)
	if m.apart = s.apart(m.span.First); clocked {
		m.apart = -1 // "shortly after midnight on Sunday", "before 9 a.m. on Sunday"
	}
}

// weekOf takes in "the week ending", "the week of", "the month to", "the 48 hours to" before a day.
func (s *scanner) weekOf(m *moment) {
	if !m.isDay() || m.span.First < s.first+2 {
		return
	}
	j := m.span.First - 1
	switch {
	case s.at(j+1) == "of":
		j++ // it is a preposition of the day
	case s.at(j) == "on":
		j--
	}
	week := 0
	switch s.at(j) {
	case "ending", "ended", "to":
		week = -1
	case "of", "beginning", "starting", "commencing":
		week = 1
	}
	switch unit := strings.ToLower(s.at(j - 1)); {
	case week == 0:
	case unit == "week":
		m.week, m.span.First = 6*week, j-1
	case unit == "month" && week < 0:
		m.week, m.span.First = -30, j-1
	case unit == "hours" && week < 0:
		if n, ok := s.integer(j - 2); ok && n >= 24 {
			m.week, m.span.First = -n/24, j-2
		}
	}
}

// qualifies tells whether a noun follows at token i, so that the time before it
// but says which: "the May 3 raid".
func (s *scanner) qualifies(i int) bool {
	return i < s.last && s.text.Tokens[i].Kind == text.Word && !s.lx.Grammar.Any(s.word(i))
}

// plans tells whether the word before span sets a date: "for Friday",
// "starting on Monday"; but not "for Friday's raid".
func (s *scanner) plans(span text.Span) bool {
	switch strings.ToLower(s.at(span.First - 1)) {
	case "beginning", "starting":
		return true
	case "for":
		return s.at(span.Last) != "'s" && s.at(span.Last) != "’s"
	}
	return false
}

// apart finds "before" or "after" right before token i: what stands before it
// happened at another time.
func (s *scanner) apart(i int) int {
	for j := i - 1; j >= max(s.first, i-3); j-- {
		switch strings.ToLower(s.at(j)) {
		case "before", "after":
			return j
		}
		if !s.lx.Grammar.Is(s.word(j), lexicon.Determiner) {
			break
		}
	}
	return -1
}

// senseEnding is the longest time phrase that ends with token j, and where it
// starts.
func (s *scanner) senseEnding(j int) (*lexicon.TimeSense, int) {
	for k := max(s.first, j-3); k <= j; k++ {
		if sense, n := s.sense(k); sense != nil && k+n == j+1 {
			return sense, k
		}
	}
	return nil, j
}

// clockEnding is where the clock time that ends with token j starts: "at 10
// p.m.", "4:42 local time", "0430 GMT"; -1 for none.
func (s *scanner) clockEnding(j int) int {
	if sense, k := s.senseEnding(j); sense != nil && sense.Kind == lexicon.ClockZone {
		j = k - 1
	} else if strings.EqualFold(s.at(j), "hours") && len(s.at(j-1)) == 4 {
		j--
	} else if s.at(j-1) != ":" {
		return -1
	}
	if _, ok := s.integer(j); !ok {
		return -1
	}
	if s.at(j-1) == ":" && j-2 >= s.first {
		j -= 2
	}
	return j
}

// sinceClause finds "since" before the clause that m stands in: "since the war
// began in 2011".
func (s *scanner) sinceClause(m *moment) {
	first := s.first
	if n := len(s.moments); n > 0 {
		first = s.moments[n-1].span.Last
	}
	for j, n := m.span.First-1, 0; j >= first && n < 9; j, n = j-1, n+1 {
		if sense, _ := s.sense(j); sense != nil && sense.Kind == lexicon.TimeRelation && sense.Relation == lexicon.Since {
			m.relation, m.span.First = lexicon.Since, j
			return
		}
		if s.boundary(j) > 0 {
			return
		}
	}
}

// after takes in what stands behind the kernel: parts of the day, "last week"
// behind a weekday, "last year" behind a month.
func (s *scanner) after(m *moment) {
	if sense, n := s.sense(m.span.Last); sense != nil && sense.Kind == lexicon.DayPart && m.form != nearForm {
		m.span.Last += n
	}
	if m.form != weekdayForm && (m.form != calendarForm || m.fields.month == 0 || m.fields.year != 0) {
		return
	}
	j := m.span.Last
	if s.at(j) == "of" {
		j++
	}
	sense, n := s.sense(j)
	if sense == nil || sense.Kind != lexicon.TimeShift {
		return
	}
	want := lexicon.Week
	if m.form == calendarForm {
		want = lexicon.Year
	}
	if unit, per, next := s.unitAt(j + n); unit == want && per == 1 {
		m.unit, m.low, m.span.Last = unit, sense.Value, next
	}
}
