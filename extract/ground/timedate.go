package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// fields are the parts of a calendar date as written; 0 = not written.
type fields struct {
	year, month, day int
	lastDay          int // of a run of days in one month, else = day
	lastYear         int // of a run of years or a decade; 0 = none
	months           int // of a season, which starts with month; 0 = none
}

// numeric reads a date that starts with digits: 3 January 1990, 2017-11-11,
// 21.02.2015, 2013, 1980s, 7th October; or a count with a unit: 3 days ago.
func (s *scanner) numeric(m *moment, i int) int {
	if next := s.quarter(m, i); next > i {
		return next
	}
	if f, next := s.allDigits(i); next > i {
		m.fields = f
		return next
	}
	if f, next := s.dayFirst(i); next > i {
		m.fields = f
		return next
	}
	if next := s.counted(m, i); next > i {
		return next
	}
	return s.years(m, i)
}

// dayFirst reads 3 January [1990], 3-5 January, 3 and 5 January, 7th of October.
func (s *scanner) dayFirst(i int) (fields, int) {
	var f fields
	var next int
	if f.day, next = s.dayOfMonth(i); next == i {
		return f, i
	}
	f.lastDay = f.day
	if j := s.runOn(next); j > next {
		if last, after := s.dayOfMonth(j); after > j && last > f.day {
			f.lastDay, next = last, after
		}
	}
	if j := next; s.at(j) == "of" || s.at(j) == "-" || s.at(j) == "/" {
		next = j + 1
	}
	month, after := s.month(next, true)
	if after == next {
		return f, i
	}
	f.month = month
	year, end := s.yearAfter(after)
	f.year = year
	return f, end
}

// monthFirst reads November [11][, 2017], Nov. 11-12, November 2017, November.
func (s *scanner) monthFirst(m *moment, i int) int {
	month, next := s.month(i, false)
	if next == i {
		return i
	}
	m.fields.month = month
	j := next
	if s.at(j) == "the" {
		j++
	}
	if d, after := s.dayOfMonth(j); after > j && !s.startsUnit(after) {
		m.fields.day, m.fields.lastDay, next = d, d, after
		if j := s.runOn(next); j > next {
			if last, after := s.dayOfMonth(j); after > j && last > d && !s.isMonth(after) {
				m.fields.lastDay, next = last, after
			}
		}
	}
	m.fields.year, next = s.yearAfter(next)
	if m.fields.day == 0 && m.fields.year == 0 && !s.standsAsMonth(i, next) {
		return i
	}
	return next
}

// standsAsMonth tells whether a bare month's name is a month: not the verb may
// or march, not a first name.
func (s *scanner) standsAsMonth(i, next int) bool {
	before, _ := s.sense(i - 1)
	led := before != nil && (before.Kind == lexicon.TimeRelation || before.Kind == lexicon.TimeEdge || before.Kind == lexicon.TimeShift) ||
		s.at(i-1) == "-" || (s.at(i-1) == "," || isRange(s.at(i-1))) && s.is(i-2, lexicon.MonthName)
	ambiguous := false
	switch strings.ToLower(s.at(i)) {
	case "may", "march":
		ambiguous = true
	}
	switch tok := s.text.Tokens[i]; {
	case len(s.at(i)) <= 3 && !strings.EqualFold(s.at(i), "may"):
		return led && s.at(next-1) == "."
	case led && (tok.Has(text.Upper) || !ambiguous):
		return true
	case i > s.first && s.text.Tokens[i-1].Kind == text.Number:
		return false
	case ambiguous && !(tok.Has(text.Upper) && s.lx.Grammar.Is(s.word(i-1), lexicon.Determiner)), !tok.Has(text.Upper):
		return false
	}
	return !s.named(next)
}

// named tells whether token i is a capitalised word right behind, as in a name.
func (s *scanner) named(i int) bool {
	return i < s.last && s.text.Tokens[i].Kind == text.Word && s.text.Tokens[i].Has(text.Upper) && !s.text.Caps &&
		s.at(i-1) != "." && !s.lx.Times.Starts(s.text.Words[i])
}

// month reads a month's name, its stop included; abbreviations count only
// beside a number when bare is set.
func (s *scanner) month(i int, beside bool) (int, int) {
	sense, n := s.sense(i)
	if sense == nil || sense.Kind != lexicon.MonthName {
		return 0, i
	}
	if beside && !s.text.Tokens[i].Has(text.Upper) && len(s.at(i)) <= 3 && s.at(i) != "may" {
		return 0, i
	}
	next := i + n
	if len(s.at(i)) <= 4 && s.at(next) == "." && s.glued(next) {
		next++
	}
	return sense.Value, next
}

// isMonth tells whether the name of a month stands at i.
func (s *scanner) isMonth(i int) bool {
	_, next := s.month(i, false)
	return next > i
}

// dayOfMonth reads 1 … 31, with st, nd, rd or th.
func (s *scanner) dayOfMonth(i int) (int, int) {
	n, ok := s.integer(i)
	if !ok || n < 1 || n > 31 || len(s.at(i)) > 2 {
		return 0, i
	}
	next := i + 1
	switch ending := s.at(next); ending {
	case ":", "%", ".":
		if s.glued(next) && s.glued(next+1) && s.text.Tokens[next+1].Kind != text.Punct {
			return 0, i // "at 23:15", and not `on May 23."`
		}
	default:
		if text.OrdinalEnding(ending) {
			next++
		}
	}
	return n, next
}

// runOn steps over what stands between two ends of a run: -, –, to, and.
func (s *scanner) runOn(i int) int {
	switch strings.ToLower(s.at(i)) {
	case "-", "–", "—", "to", "and", "or", "until", "through", "/":
		return i + 1
	}
	return i
}

// yearAfter reads the year behind a month: 2017, , 2017, '90, of 2017, 90 in
// the capitals of a dateline.
func (s *scanner) yearAfter(i int) (int, int) {
	j := i
	switch s.at(j) {
	case ",", "of", "in", "-", "/":
		j++
	}
	if y, ok := s.year(j); ok && !s.isZone(j+1) && !s.timeOfDay(j) {
		return y, j + 1
	}
	if s.at(j) == "'" || s.at(j) == "’" {
		j++
	} else if j > i || !s.text.Tokens[i-1].Has(text.Caps) || len(s.at(i-1)) > 4 {
		return 0, i
	}
	if n, ok := s.integer(j); ok && len(s.at(j)) == 2 && n >= 30 {
		return 1900 + n, j + 1
	}
	return 0, i
}

// timeOfDay tells whether the four digits at i are a clock time by what
// follows: "2230 GMT", "20:24".
func (s *scanner) timeOfDay(i int) bool {
	_, minutes := s.integer(i + 2)
	return minutes && s.at(i+1) == ":" && s.glued(i+1)
}

// isZone tells whether a word that makes a clock time of the digits before it
// stands at i: GMT, p.m., hours.
func (s *scanner) isZone(i int) bool {
	return s.is(i, lexicon.ClockZone) || strings.EqualFold(s.at(i), "hours")
}

// year reads four digits from 1800 to 2099.
func (s *scanner) year(i int) (int, bool) {
	n, ok := s.integer(i)
	return n, ok && len(s.at(i)) == 4 && n >= 1800 && n < 2100
}

// integer reads a token of plain digits.
func (s *scanner) integer(i int) (int, bool) {
	if i < s.first || i >= s.last || s.text.Tokens[i].Kind != text.Number {
		return 0, false
	}
	return digits(s.text.At(i))
}

// digits is the number that up to eight digits are.
func digits(str string) (int, bool) {
	if str == "" || len(str) > 8 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(str); i++ {
		if str[i] < '0' || str[i] > '9' {
			return 0, false
		}
		n = n*10 + int(str[i]-'0')
	}
	return n, true
}

// allDigits reads 2017-11-11, 25-12-2014, 25/12/2014 and 21.02.2015.
func (s *scanner) allDigits(i int) (fields, int) {
	str := s.at(i)
	if strings.Count(str, ".") == 2 {
		p := strings.SplitN(str, ".", 3)
		return dated(p[0], p[1], p[2], i, i+1)
	}
	sep := s.at(i + 1)
	if sep != "-" && sep != "/" || s.at(i+3) != sep || !s.glued(i+1) || !s.glued(i+2) || !s.glued(i+3) || !s.glued(i+4) {
		return fields{}, i
	}
	return dated(str, s.at(i+2), s.at(i+4), i, i+5)
}

// dated puts three numbers in the order year, month, day: four digits are the
// year, a number over 12 is the day, and the day comes first otherwise.
func dated(a, b, c string, i, next int) (fields, int) {
	x, ok1 := digits(a)
	y, ok2 := digits(b)
	z, ok3 := digits(c)
	if !ok1 || !ok2 || !ok3 {
		return fields{}, i
	}
	f := fields{year: z, month: y, day: x}
	switch {
	case len(a) == 4:
		f = fields{year: x, month: y, day: z}
	case len(c) != 4:
		return fields{}, i
	case y > 12:
		f.month, f.day = x, y
	}
	f.lastDay = f.day
	if f.month < 1 || f.month > 12 || f.day < 1 || f.day > 31 || f.year < 1800 || f.year > 2099 {
		return fields{}, i
	}
	return f, next
}

// years reads 2013, 1980s and 2013-2015 where they stand as years.
func (s *scanner) years(m *moment, i int) int {
	y, ok := s.year(i)
	if !ok {
		return i
	}
	next := i + 1
	if strings.EqualFold(s.at(next), "s") && s.glued(next) {
		m.fields.year, m.fields.lastYear = y, y+9
		return next + 1
	}
	if !s.standsAsYear(i) {
		return i
	}
	m.fields.year = y
	if sep := s.at(next); (sep == "-" || sep == "–") && s.glued(next) {
		last, ok := s.integer(next + 1)
		if n := len(s.at(next + 1)); n == 2 {
			last += y - y%100
		} else if n == 1 {
			last += y - y%10
		}
		if ok && last > y && last < y+100 {
			m.fields.lastYear = last
			return next + 2
		}
	}
	return next
}

// standsAsYear tells whether four digits are a year by their neighbours.
func (s *scanner) standsAsYear(i int) bool {
	if s.isZone(i+1) || s.timeOfDay(i) || s.is(i+1, lexicon.WeekdayName) || s.total(i-1) {
		return false
	}
	before, _ := s.sense(i - 1)
	switch {
	case i == s.first || before == nil:
	case before.Kind == lexicon.TimeRelation, before.Kind == lexicon.TimeEdge, before.Kind == lexicon.TimeUnit, before.Kind == lexicon.Season:
		return !s.countsNoun(i+1, s.at(i-1))
	}
	switch strings.ToLower(s.at(i - 1)) {
	case "and", "to", "or", "-", "–", "early", "late", "mid", "year", "(", "for", "before", "after", "than", "fiscal":
		return !s.countsNoun(i+1, s.at(i-1))
	}
	return s.namesEvent(i)
}

// total tells whether the word at i is the "of" of "a total of 1881 Somali fighters".
func (s *scanner) total(i int) bool {
	return s.at(i) == "of" && (strings.EqualFold(s.at(i-1), "total") || strings.EqualFold(s.at(i-1), "number"))
}

// namesEvent tells whether the year at i belongs to a name: "the 2009 quake",
// "its landmark 1973 ruling", "2011 Reno crash" at the sentence's head.
func (s *scanner) namesEvent(i int) bool {
	if sep := s.at(i + 1); (sep == "-" || sep == "–") && s.glued(i+1) && s.glued(i+2) {
		_, ok := s.integer(i + 2)
		return ok && (i == s.first || s.lx.Grammar.Is(s.word(i-1), lexicon.Determiner))
	}
	if i+1 >= s.last || s.text.Tokens[i+1].Kind != text.Word || s.at(i+1) == "or" {
		return false
	}
	if s.text.Tokens[i+1].Has(text.Upper) {
		return i == s.first || s.lx.Grammar.Is(s.word(i-1), lexicon.Determiner|lexicon.Preposition)
	}
	word := s.at(i + 1)
	if strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "is") || s.lx.Nouns.Ends(s.word(i+1)) {
		return s.lx.Grammar.Is(s.word(i-1), lexicon.Determiner) || possessive(s.at(i-1))
	}
	for j := i - 1; j >= s.first && j >= i-3; j-- {
		if s.lx.Grammar.Is(s.word(j), lexicon.Determiner) || possessive(s.at(j)) {
			return true
		}
	}
	return i == s.first
}

// countsNoun tells whether a lower-case word follows that a number may count:
// "of 2000 soldiers". Function words and verbs of being do not.
func (s *scanner) countsNoun(i int, before string) bool {
	if i >= s.last || s.text.Tokens[i].Kind != text.Word || s.text.Tokens[i].Has(text.Upper) {
		return false
	}
	switch strings.ToLower(before) {
	case "in", "since", "by", "until", "during", "between", "early", "late", "mid", "fiscal", "year":
		return s.is(i, lexicon.TimeUnit)
	}
	w := s.text.Words[i]
	return !s.lx.Grammar.Any(w) && !s.lx.Times.Starts(w)
}

// holiday reads the year behind a feast.
func (s *scanner) holiday(m *moment, next, value int) int {
	m.feast = true
	m.fields.month, m.fields.day = value/100, value%100
	m.fields.lastDay = m.fields.day
	m.fields.year, next = s.yearAfter(next)
	return next
}

// season reads summer 2014, the winter of 2012-13; a bare season only behind a
// word that makes it a time.
func (s *scanner) season(m *moment, i, next, first int) int {
	year, after := s.yearAfter(next)
	before, _ := s.sense(i - 1)
	if year == 0 && (before == nil || before.Kind != lexicon.TimeShift && before.Kind != lexicon.TimeEdge) {
		return i
	}
	m.fields = fields{year: year, month: first, months: 3}
	return after
}

// period reads "during World War I"; "a World War I mine" and "the worst since
// World War I" are of other days.
func (s *scanner) period(m *moment, i, next int, sense *lexicon.TimeSense) int {
	before := i - 1
	if s.at(before) == "the" {
		before--
	}
	switch s.at(before) {
	case "during", "in", "During", "In", "throughout":
	default:
		m.form = noForm
		return next
	}
	if s.qualifies(next) || s.at(next) == "-" {
		m.form = noForm
		return next
	}
	m.fields.year, m.fields.lastYear = sense.Value, sense.Until
	return next
}
