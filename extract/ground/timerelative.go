package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// weekday reads Thursday; Thu only beside a date or with its stop.
func (s *scanner) weekday(m *moment, i, value int) int {
	if s.at(i-1) == "(" && s.zoned(i+1) {
		m.form = noForm
		return i + 1 // "on Saturday at dawn there (Friday 2110 UTC)"
	}
	m.form, m.weekday = weekdayForm, value
	if len(s.at(i)) > 5 {
		return i + 1
	}
	if !s.text.Tokens[i].Has(text.Upper) {
		return i
	}
	next := i + 1
	for s.at(next) == "." || s.at(next) == "," {
		next++
	}
	if next < s.last && (s.text.Tokens[next].Kind == text.Number || s.isMonth(next)) || s.at(i+1) == "." && s.glued(i+1) && len(s.at(i)) > 3 {
		return i + 1
	}
	return i
}

// zoned tells whether a clock time from token i on, in the time of the world, ends the bracket.
func (s *scanner) zoned(i int) bool {
	for n := 0; n < 5; i, n = i+1, n+1 {
		if w := s.at(i); (w == "UTC" || w == "GMT") && s.at(i+1) == ")" {
			return true
		}
	}
	return false
}

// quarter reads the year behind a quarter: "Q1 2013"; i is the token behind the letter.
func (s *scanner) quarter(m *moment, i int) int {
	n, ok := s.integer(i)
	if !ok || n < 1 || n > 4 || s.at(i-1) != "Q" || !s.glued(i) {
		return i
	}
	next := i + 1
	if s.at(next) == "of" {
		next++
	}
	year, ok := s.integer(next)
	if !ok || year < 1900 || year > 2100 {
		return i
	}
	m.form, m.fields.year, m.cut = calendarForm, year, cut{n, 3, lexicon.MonthUnit}
	return next + 1
}

// counted reads what counts units: last week, the past two months, this year,
// recent days, three years ago, two days later, the first half of 2013.
func (s *scanner) counted(m *moment, i int) int {
	if n, ok := s.integer(i); ok && n < 1000 {
		return s.ago(m, i+1, n, n)
	}
	sense, n := s.sense(i)
	if sense == nil {
		return i
	}
	switch sense.Kind {
	case lexicon.TimeShift:
		return s.shifted(m, i, i+n, sense.Value)
	case lexicon.TimeCount:
		if next := s.ago(m, i+n, sense.Value, sense.Until); next > i+n {
			return next
		}
	case lexicon.Recent:
		if unit, _, next := s.unitAt(i + n); unit != lexicon.NoUnit {
			m.form, m.unit, m.running = nearForm, unit, true
			m.low, m.high = recently(unit), 0
			return next
		}
	case lexicon.Ordinal:
		return s.slice(m, i, i+n, sense.Value)
	}
	return i
}

// recently is how far back "recent" reaches, by convention.
func recently(unit lexicon.CalendarUnit) int {
	switch unit {
	case lexicon.Hour:
		return -24
	case lexicon.Day:
		return -7
	case lexicon.Year:
		return -5
	}
	return -6
}

// theBefore reads "the year before" at the unit at token i; i for none.
func (s *scanner) theBefore(m *moment, i int) int {
	if s.at(i-1) != "the" {
		return i
	}
	if next := s.ago(m, i, 1, 1); next > i && strings.EqualFold(s.at(next-1), "before") {
		m.previous = !m.other
		return next
	}
	*m = untold
	return i
}

// unitAt reads a unit and what it counts for (two for a fortnight).
func (s *scanner) unitAt(i int) (lexicon.CalendarUnit, int, int) {
	sense, n := s.sense(i)
	if sense == nil || sense.Kind != lexicon.TimeUnit {
		return lexicon.NoUnit, 0, i
	}
	return sense.Unit, sense.Value, i + n
}

// startsUnit tells whether a unit of the calendar stands at i.
func (s *scanner) startsUnit(i int) bool {
	unit, _, _ := s.unitAt(i)
	return unit != lexicon.NoUnit
}

// count reads a number of units: two, 24, a few; 1 and i itself for none.
func (s *scanner) count(i int) (low, high, next int) {
	if n, ok := s.integer(i); ok && n < 1000 {
		return n, n, i + 1
	}
	if sense, n := s.sense(i); sense != nil && sense.Kind == lexicon.TimeCount {
		return sense.Value, sense.Until, i + n
	}
	return 1, 1, i
}

// ago reads the rest of "three years ago", "two days later", whose count stands
// before i; i-1 or less where it is none.
func (s *scanner) ago(m *moment, i, low, high int) int {
	if s.at(i) == "and" && s.at(i+1) == "a" && strings.EqualFold(s.at(i+2), "half") {
		i += 3
	}
	if s.at(i) == "more" {
		i++
	}
	unit, per, next := s.unitAt(i)
	if unit == lexicon.NoUnit {
		return 0
	}
	sense, n := s.sense(next)
	if sense == nil || sense.Kind != lexicon.TimeOffset {
		return 0
	}
	m.form, m.unit = offsetForm, unit
	if sense.Until == 0 {
		m.form, m.ago = nearForm, true
	}
	value := sense.Value
	if word := strings.ToLower(s.at(next)); n == 1 && (word == "after" || word == "before") && s.opensPhrase(next+1) {
		m.other, value = true, -value
	}
	m.low, m.high = value*low*per, value*high*per
	if m.low > m.high {
		m.low, m.high = m.high, m.low
	}
	return next + n
}

// opensPhrase tells whether words follow at i that "a day after" can stand
// before: "a day after the raid", but not "a day after, 12 …".
func (s *scanner) opensPhrase(i int) bool {
	if i >= s.last || s.lx.Grammar.Is(s.word(i), lexicon.Preposition) {
		return false
	}
	return s.at(i) != "," && s.at(i) != "." && s.at(i) != ";" && s.at(i) != ")"
}

// shifted reads last week, the past two weeks, next Friday, last May, this
// summer: i is the word of shift, j the token behind it.
func (s *scanner) shifted(m *moment, i, j, shift int) int {
	_, _, k := s.count(j)
	if unit, _, next := s.unitAt(k); unit != lexicon.NoUnit {
		if s.at(next) == "of" && shift != 0 {
			if end := s.slice(m, i, j, shift); end > i {
				return end
			}
		}
		return s.shiftedUnit(m, j, shift)
	}
	sense, n := s.sense(j)
	if sense == nil {
		return i
	}
	m.shift, m.ahead = shift, shift > 0
	switch sense.Kind {
	case lexicon.WeekdayName:
		m.form, m.weekday = weekdayForm, sense.Value
	case lexicon.MonthName:
		return max(s.monthFirst(m, j), j+n)
	case lexicon.Season:
		m.fields = fields{month: sense.Value, months: 3}
	default:
		return i
	}
	return j + n
}

// shiftedUnit reads the count and the unit at j behind a word of shift: last
// month, the past 24 hours, the coming years, this century.
func (s *scanner) shiftedUnit(m *moment, j, shift int) int {
	low, high, k := s.count(j)
	unit, per, next := s.unitAt(k)
	m.form, m.unit, m.ahead = nearForm, unit, shift > 0
	m.low, m.high = shift, shift
	running := k > j || unit == lexicon.Hour || per > 1 || unit != lexicon.Weekend && strings.EqualFold(s.at(j-1), "past")
	if k == j && shift != 0 && strings.HasSuffix(s.at(next-1), "s") {
		low, high, running = -recently(unit), -recently(unit), true
	}
	if k == j && shift < 0 && !running && unit >= lexicon.Week && isPrevious(s.at(j-1)) {
		m.form, m.previous = offsetForm, true
	}
	switch {
	case per >= 10 && shift >= 0 && k == j:
		m.form, m.high = decadeForm, per
	case running && shift > 0:
		m.running, m.low, m.high = true, 0, low*per
	case running:
		m.running, m.low, m.high = true, -high*per, 0
	}
	return next
}

// isPrevious tells whether the word counts back from a day told of before.
func isPrevious(word string) bool {
	return strings.EqualFold(word, "previous") || strings.EqualFold(word, "preceding")
}

// slice reads "first half of 2013", "last three months of this year", "second
// week of May": i is the first word, j the token behind the ordinal.
func (s *scanner) slice(m *moment, i, j, ordinal int) int {
	low, _, k := s.count(j)
	unit, per, next := s.unitAt(k)
	if unit == lexicon.NoUnit {
		return i
	}
	if s.at(next) != "of" {
		if ordinal != 1 || unit != lexicon.MonthUnit || k == j && per == 1 {
			return i
		}
		m.form, m.unit, m.cut = nearForm, lexicon.Year, cut{ordinal, low * per, unit} // of this year
		return next
	}
	next++
	if s.at(next) == "the" {
		next++
	}
	if u, n, end := s.unitAt(next); u == lexicon.Year && n == 1 && s.at(next) == "year" && s.at(next-1) == "the" {
		m.form, m.unit, m.cut = nearForm, lexicon.Year, cut{ordinal, low * per, unit} // "of the year"
		return end
	}
	whole := untold
	end := s.moment(&whole, next)
	if end <= next || whole.form == noForm || whole.form == weekdayForm {
		return i
	}
	*m = whole
	m.cut = cut{ordinal, low * per, unit}
	return end
}
