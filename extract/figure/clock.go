package figure

import (
	"strings"

	"tally/extract/lexicon"
	"tally/schema"
)

// clock reads the time of day at i: 10:30, 5:25 a.m., 11 p.m., 0630 GMT,
// 8 o'clock. Two numbers with a colon between them that are no time are a score.
func (r *Reader) clock(i int) int {
	if !r.isNumber(i) {
		return i
	}
	d := r.decimal(i)
	end := i + 1
	if r.colon(end) {
		return r.withColon(i, d.value)
	}
	if d.commas > 0 || d.value > 2400 {
		return i
	}
	if after := r.meridiem(end); after > end && d.value < 25 {
		return r.plain(schema.KindTime, d.value, span(i, r.zone(after)))
	}
	if d.value < 25 && r.toHour(i) {
		return r.plain(schema.KindTime, d.value, span(i, end))
	}
	if r.mark(end, lexicon.MarkOclock) || r.partOfDay(end) && d.value < 13 && d.stops == 0 {
		return r.plain(schema.KindTime, d.value, span(i, end+1))
	}
	if d.digits == 4 && int(d.value)%100 < 60 { // 0630
		if j := r.bridge(end); r.zone(j) > j || d.zero && (r.class(i-1, lexicon.Preposition|lexicon.Conjunction) || r.char(i-1) == ',') {
			return r.plain(schema.KindTime, d.value, span(i, r.zone(end)))
		}
		if d.stops == 0 && d.value < 2400 && (r.atTime(i) || r.opensDay(i)) && !r.counted(end) {
			return r.plain(schema.KindTime, d.value, span(i, end))
		}
	}
	if (d.stops == 1 || d.value < 25) && r.zone(end) > end && !r.unitAt(end) {
		return r.plain(schema.KindTime, d.value, span(i, r.zone(end)))
	}
	return i
}

// withColon reads the time, or the score, that starts with the digits v at i and goes on with a colon: 10:30, 3:0.
func (r *Reader) withColon(i int, v float64) int {
	end := i + 1
	minutes := r.decimal(end + 1)
	for r.colon(end) {
		end += 2
	}
	if v > 24 || minutes.digits != 2 || minutes.value > 59 {
		return r.plain(schema.KindScore, v, span(i, end))
	}
	return r.plain(schema.KindTime, v, span(i, r.zone(r.meridiem(end))))
}

// toHour tells whether the digits at i are the first hour of two, of which the second alone says so:
// "between 5 and 6 p.m.", "from 5 to 6 in the morning", "5-6 pm".
func (r *Reader) toHour(i int) bool {
	if !r.joins(i+1) && !(r.mark(i+1, lexicon.MarkAnd|lexicon.MarkTo) && r.mark(i-1, lexicon.MarkBetween|lexicon.MarkFrom)) || !r.isNumber(i+2) {
		return false
	}
	return r.meridiem(i+3) > i+3 || r.partOfDay(i+3)
}

// partOfDay tells whether the words at i say in which part of the day an hour is: in the morning.
func (r *Reader) partOfDay(i int) bool {
	return r.mark(i, lexicon.MarkIn) && r.mark(i+1, lexicon.MarkThe) && r.mark(i+2, lexicon.MarkDayPart)
}

// atTime tells whether the words before i announce a time: at, at approximately.
func (r *Reader) atTime(i int) bool {
	for j := i - 1; j >= max(r.first, i-2); j-- {
		if r.mark(j, lexicon.MarkAt) {
			return true
		}
	}
	return false
}

// opensDay tells whether the digits at i open a sentence or a clause and the day comes next, so that
// they are its hour: "around 1400 yesterday".
func (r *Reader) opensDay(i int) bool {
	if !r.mark(i+1, lexicon.MarkNow) && !r.class(i+1, lexicon.Weekday) {
		return false
	}
	return r.class(i-1, lexicon.Preposition) && (i-1 == r.first || r.char(i-2) == ',')
}

// colon tells whether a colon between two runs of digits is at i.
func (r *Reader) colon(i int) bool {
	return r.char(i) == ':' && r.glued(i) && r.glued(i+1) && r.isNumber(i+1)
}

// meridiem steps over a.m. or p.m. at i.
func (r *Reader) meridiem(i int) int {
	if j := r.bridge(i); r.mark(j, lexicon.MarkMeridiem) {
		return j + 1
	}
	return i
}

// zone steps over GMT or "local time" at i.
func (r *Reader) zone(i int) int {
	switch {
	case !r.mark(i, lexicon.MarkZone):
		return i
	case !strings.EqualFold(r.at(i), "local"), !r.isWord(i + 1), strings.EqualFold(r.at(i+1), "time"), r.class(i+1, lexicon.Preposition):
		return i + 1
	}
	return i // "12 local policemen"
}
