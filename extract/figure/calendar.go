package figure

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// calendar reads the date that the number at i belongs to: with a month before
// or behind it, all in digits, a year, a decade. One figure covers the month
// too. It returns i where no date stands.
func (r *Reader) calendar(i int) int {
	number, d := r.isNumber(i), decimal{}
	if number {
		d = r.decimal(i)
		if end := r.gluedDate(i, d.stops); end > i {
			return end
		}
		if d.commas > 0 || d.digits == 3 || d.digits > 4 {
			return i
		}
	} else if !r.num(i).Is(lexicon.NumberOnes | lexicon.NumberTeen | lexicon.NumberTens | lexicon.NumberOrdinal) {
		return i
	}
	if r.some(month) {
		if end := r.behindMonth(i); end > i {
			return end
		}
		if end := r.beforeMonth(i); end > i {
			return end
		}
	}
	if number && (r.glued(i+1) || r.mark(i-1, lexicon.MarkOn|lexicon.MarkIn|lexicon.MarkThe) || r.class(i-1, lexicon.Weekday) || r.char(i-1) == ',') {
		if end := r.weekdayDate(i); end > i {
			return end
		}
	}
	if r.some(weekday) {
		if day, end := r.dayNumber(i); end > i && r.class(end, lexicon.Weekday) && r.dated(end+1) {
			return r.plain(schema.KindDate, day, span(i, end)) // two Mondays later
		}
	}
	if number && d.digits != 4 {
		return i
	}
	return r.year(i)
}

// gluedDate reads the date or the decade that the digits at i, with so many stops, make with what is glued to them:
// 2017-11-03, 3.11.2017, 1980s.
func (r *Reader) gluedDate(i, stops int) int {
	tied := r.glued(i+1) && !r.stops(i+1)
	if tied || stops == 2 {
		if end := r.numericDate(i); end > i {
			return end
		}
	}
	if tied {
		return r.plural(i)
	}
	return i
}

// behindMonth reads what follows a month: March 3, 1989 · March 1989 · Mar. 3-5
// · May twenty-one.
func (r *Reader) behindMonth(i int) int {
	m := i - 1
	if r.apostrophe(m) {
		m-- // "Dec.'17"
	}
	if r.mark(m, lexicon.MarkThe) || r.joint(m) || r.char(m) == '.' && r.glued(m) {
		m--
	}
	if m < r.floor || !r.class(m, lexicon.Month) {
		return i
	}
	day, end := r.dayNumber(i)
	if end == i {
		if y := r.yearNumber(i); y > i && r.month(m, y) {
			return r.plain(schema.KindDate, r.yearValue(i), span(m, y))
		}
		return i
	}
	if !r.month(m, end) || r.noun(end) && r.during(m, i) {
		return i
	}
	end = r.yearBehind(r.moreDays(end, day))
	return r.plain(schema.KindDate, day, span(m, end))
}

// during tells whether the month at m stands for itself, so that the number at
// i may count what follows: "in March 14 people", "In May two men".
func (r *Reader) during(m, i int) bool {
	_, end := r.ranked(i)
	return end == i && (r.mark(m-1, lexicon.MarkIn) || !r.isNumber(i))
}

// month tells whether the month's name at m is one: may, march and sun are
// other words too where they are written small. end is behind the date.
func (r *Reader) month(m, end int) bool {
	return r.upper(m) || !r.mark(m, lexicon.MarkNotMonth) || r.closes(end) || r.class(m-1, lexicon.Preposition) || r.yearNumber(end) > end
}

// beforeMonth reads what precedes a month: 3 March 1989 · 11th of November ·
// 3-5 March · 3 and 5 March · 17 MAR 89.
func (r *Reader) beforeMonth(i int) int {
	day, end := r.dayNumber(i)
	if end == i {
		return i
	}
	end = r.moreDays(end, day)
	m := r.bridge(end)
	if r.mark(m, lexicon.MarkOf) {
		m++
	}
	if !r.class(m, lexicon.Month) || !r.upper(m) && r.mark(m, lexicon.MarkNotMonth) && !r.closes(m+1) {
		return i
	}
	return r.plain(schema.KindDate, day, span(i, r.yearBehind(m+1)))
}

// dayNumber reads a day of the month at i, in digits or words; end is i where
// none stands.
func (r *Reader) dayNumber(i int) (day float64, end int) {
	if v, end := r.ranked(i); end > i {
		return v, r.daysOnly(v, i, end)
	}
	if r.isNumber(i) {
		d := r.decimal(i)
		if d.stops+d.commas > 0 || d.digits > 2 || r.colon(i+1) || r.glued(i+1) && r.isWord(i+1) && !r.class(i+1, lexicon.Month) {
			return 0, i
		}
		return d.value, r.daysOnly(d.value, i, i+1)
	}
	v, end := r.tens(i)
	return v, r.daysOnly(v, i, end)
}

// daysOnly is end where v can be a day of a month, else i.
func (r *Reader) daysOnly(v float64, i, end int) int {
	if v < 1 || v > 31 {
		return i
	}
	return end
}

// moreDays steps over further days: 3-5, 3 to 5, 3 and 5, "3, 4 and 5"; and not over words behind
// digits, "three on June 3 and four in July".
func (r *Reader) moreDays(i int, day float64) int {
	for {
		j := i
		switch {
		case r.hyphen(j) && r.glued(j) == r.glued(j+1):
		case r.mark(j, lexicon.MarkTo|lexicon.MarkAnd|lexicon.MarkOr), r.char(j) == ',' && r.isNumber(j+1):
		default:
			return i
		}
		next, end := r.dayNumber(j + 1)
		if end == j+1 || next <= day || r.isNumber(i-1) && r.isWord(j+1) || r.unitAt(end) || r.noun(end) && !r.class(end, lexicon.Month) {
			return i
		}
		i, day = end, next
	}
}

// yearBehind steps over the year behind a day or month that ends before i: ",
// 1989", "1989", "'89", and the two digits of a wire's date line.
func (r *Reader) yearBehind(i int) int {
	j := i
	if r.char(j) == '.' && r.glued(j) && r.isNumber(j+1) {
		j++
	}
	if r.char(j) == ',' {
		j++
	}
	if r.apostrophe(j) {
		j++
	}
	if r.joint(j) {
		j++
	}
	if y := r.yearNumber(j); y > j {
		return y
	}
	if j == i && r.isNumber(j) && len(r.at(j)) == 2 && r.closes(j+1) && !(r.glued(j+1) && r.glued(j+2)) {
		return j + 1
	}
	if j > i && r.isNumber(j) && len(r.at(j)) == 2 && r.char(j-1) != ',' {
		return j + 1
	}
	return i
}

// apostrophe tells whether token i is one, or a mark that stands for it.
func (r *Reader) apostrophe(i int) bool {
	switch r.at(i) {
	case "'", "’", "‘", "`":
		return true
	}
	return false
}

// yearNumber steps over a year at i, in digits or in words (nineteen seventy
// eight); it returns i where none can stand.
func (r *Reader) yearNumber(i int) int {
	if r.isNumber(i) {
		d := r.decimal(i)
		if d.digits == 4 && d.stops+d.commas == 0 && !d.zero && d.value >= 1000 && d.value < 2200 && !(r.glued(i+1) && (r.isWord(i+1) || r.colon(i+1))) {
			return i + 1
		}
		return i
	}
	return r.spokenYear(i)
}

// spokenYear steps over nineteen seventy eight or nineteen zero one.
func (r *Reader) spokenYear(i int) int {
	w := r.num(i)
	if !(w.Is(lexicon.NumberTeen) && w.Value > 15) && !(w.Is(lexicon.NumberTens) && w.Value == 20) {
		return i
	}
	j := r.bridge(i + 1)
	switch next := r.num(j); {
	case next.Is(lexicon.NumberTens | lexicon.NumberTeen):
		_, end := r.tens(j)
		return end
	case next.Is(lexicon.NumberOnes) && next.Value == 0 && r.num(j+1).Is(lexicon.NumberOnes):
		return j + 2
	}
	return i
}

// yearValue is the year at i, where yearNumber found one.
func (r *Reader) yearValue(i int) float64 {
	if r.isNumber(i) {
		return r.decimal(i).value
	}
	century, _ := r.tens(i)
	rest, end := r.tens(r.bridge(i + 1))
	if rest == 0 {
		rest, _ = r.tens(end)
	}
	return century*100 + rest
}

// numericDate reads dates all in digits: 2017-11-03, 9/18/15, 24.7.2017.
func (r *Reader) numericDate(i int) int {
	if d := r.decimal(i); d.stops == 2 && !thousands(r.at(i)) && dotted(r.at(i)) {
		return r.plain(schema.KindDate, d.value, span(i, i+1))
	}
	if !r.glued(i + 1) {
		return i
	}
	if r.at(i) == "9" && r.at(i+2) == "11" && r.joins(i+1) && !r.joins(i+3) { // the attacks of 2001
		return r.plain(schema.KindDate, 9, span(i, i+3))
	}
	if !r.joins(i+1) || !r.joins(i+3) || r.at(i+1) != r.at(i+3) || r.joins(i+5) || r.joins(i-1) {
		return i
	}
	if !isDate(len(r.at(i)), r.decimal(i).value, r.decimal(i+2).value, len(r.at(i+4)), r.decimal(i+4).value) {
		return i
	}
	return r.plain(schema.KindDate, r.decimal(i).value, span(i, i+5))
}

// isDate tells whether three numbers, the outer ones with their digits, can be
// day, month and year in one of the usual orders.
func isDate(firstDigits int, a, b float64, lastDigits int, c float64) bool {
	if firstDigits == 4 {
		return b >= 1 && b <= 12 && c >= 1 && c <= 31 && lastDigits <= 2
	}
	if firstDigits > 2 || lastDigits != 2 && lastDigits != 4 {
		return false
	}
	return a >= 1 && b >= 1 && (a <= 12 && b <= 31 || a <= 31 && b <= 12)
}

// dotted tells whether a token with two stops is a date.
func dotted(s string) bool {
	var part [3]float64
	var digits [3]int
	at := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '.' {
			at++
			continue
		}
		if s[i] == ',' {
			return false
		}
		part[at] = part[at]*10 + float64(s[i]-'0')
		digits[at]++
	}
	return isDate(digits[0], part[0], part[1], digits[2], part[2])
}

// weekdayDate reads a day and month without a year behind a weekday or "on":
// Friday 7-6, on 4.22, and a lone "for the 27" at the end of a sentence.
func (r *Reader) weekdayDate(i int) int {
	weekday := r.class(i-1, lexicon.Weekday) || r.char(i-1) == ',' && r.class(i-2, lexicon.Weekday)
	on := weekday || r.mark(i-1, lexicon.MarkOn|lexicon.MarkIn)
	d := r.decimal(i)
	end := i + 1
	switch {
	case weekday && r.dayAlone(d, end):
		return r.plain(schema.KindDate, d.value, span(i, end))
	case r.joins(end) && d.digits <= 2 && !r.joins(end+2):
		other := r.decimal(end + 1)
		if (weekday && !r.counted(end+2) || on && r.closes(end+2) || r.slash(end) && (d.zero || other.zero)) && isDate(2, d.value, other.value, 2, 1) {
			return r.plain(schema.KindDate, d.value, span(i, end+2))
		}
	case d.stops == 1 && d.commas == 0 && (weekday && !r.counted(end) || r.mark(i-1, lexicon.MarkOn) && r.closes(end)):
		if whole := float64(int(d.value)); whole >= 1 && whole <= 31 && len(r.at(i)) <= 5 && !r.unitAt(end) {
			return r.plain(schema.KindDate, d.value, span(i, end))
		}
	case r.mark(i-1, lexicon.MarkThe) && r.mark(i-2, lexicon.MarkOn|lexicon.MarkFor) && d.digits <= 2 && d.value <= 31 && d.stops == 0 && r.ends(end):
		return r.plain(schema.KindDate, d.value, span(i, end))
	}
	return i
}

// dayAlone tells whether the digits d, which end before end, are a day of the month with nothing behind them that they
// could count or go on with: "Friday 7,".
func (r *Reader) dayAlone(d decimal, end int) bool {
	if d.digits > 2 || d.stops+d.commas > 0 || d.value < 1 || d.value > 31 {
		return false
	}
	return r.closes(end) && r.char(end) != '-' && !r.glued(end+1) && !r.unitAt(end)
}

// ends tells whether the sentence ends at i.
func (r *Reader) ends(i int) bool {
	for ; i < r.last; i++ {
		if !r.closes(i) {
			return false
		}
	}
	return true
}
