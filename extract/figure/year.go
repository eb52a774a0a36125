package figure

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// year reads the year or the span of years at i: in 1989, the 2011 war,
// 2017-18. Four plain digits are a year where nothing that they could count
// stands behind them.
func (r *Reader) year(i int) int {
	end := r.yearNumber(i)
	if end == i || r.joint(i-1) && r.isWord(i-2) && !r.mark(i-2, lexicon.MarkEarly|lexicon.MarkYearly) {
		return i
	}
	v := r.yearValue(i)
	if !r.isNumber(i) {
		if r.mark(i-1, lexicon.MarkYearly) || r.closes(end) {
			return r.plain(schema.KindDate, v, span(i, end))
		}
		return i
	}
	if r.glued(i) && !r.apart(i-1) {
		return i
	}
	if last := r.toYear(end, v); last > end && (!r.people(last, false) || r.slash(end) || r.mark(i-1, lexicon.MarkYearly)) {
		return r.plain(schema.KindDate, v, span(i, last))
	}
	if r.joins(end) || r.sign(i-1) != nil || !r.isYear(i, end, v) {
		return i
	}
	first := i
	if r.joint(i-1) && i-2 >= r.floor {
		first = i - 2
	}
	return r.plain(schema.KindDate, v, span(first, end))
}

// apart tells whether the sign at i may stand glued before a year.
func (r *Reader) apart(i int) bool {
	switch r.at(i) {
	case "(", "[", "\"", "“", "'", "`", "‘", "/", ",", "—", "–", "-", ":", ";":
		return true
	}
	return false
}

// toYear steps over the month or the second year of a span behind the first, which ends
// before i and is v: -18, -1918, –2018.
func (r *Reader) toYear(i int, v float64) int {
	if !r.joins(i) || r.joint(i+2) {
		return i
	}
	d := r.decimal(i + 1)
	switch {
	case d.stops+d.commas > 0:
	case len(r.at(i+1)) == 2 && (d.value > 12 && int(d.value) > int(v)%100 || d.value <= 12 || int(v)%100 == 99) && v >= 1700:
		return i + 2
	case len(r.at(i+1)) == 4 && d.value > v && d.value < 2100 && v >= 1700:
		return i + 2
	}
	return i
}

// isYear weighs the words around the four digits v in [i, end).
func (r *Reader) isYear(i, end int, v float64) bool {
	usual, round := v >= 1900 && v < 2050, int(v)%100 == 0
	if u := r.unitAfter(end).of; u != nil {
		return u.Unit == schema.Person && usual && !round && r.opensIn(i)
	}
	if r.joint(i-1) || r.clitic(end) && usual || r.mark(end, lexicon.MarkEra) || r.class(i-1, lexicon.Month) {
		return true
	}
	before := i - 1
	if n, of := r.lx.Hedges.Before(r.past(i)); n > 0 {
		before -= n
		if of.Quantifier != schema.About || !r.mark(before, lexicon.MarkYearly) {
			return usual && !round && !r.counted(end)
		}
	}
	if r.leadsToYear(before) {
		return usual && !round || !r.people(end, true) && (usual || !r.counted(end))
	}
	owned := r.mark(before, lexicon.MarkThe|lexicon.MarkHis) || r.clitic(before)
	switch {
	case !usual:
		return v >= 1500 && owned && r.lx.Nouns.Singular(r.word(end)) // the 1815 battle
	case round:
		return owned && !r.people(end, true) && !r.startsNumber(end)
	}
	return owned || !r.people(end, int(v)%50 == 0)
}

// people tells whether the plural of something that can be counted stands at
// i; behind a round number it may stand behind words that describe it.
func (r *Reader) people(i int, round bool) bool {
	far := i + 1
	if round {
		far = i + 3
	}
	for j := i; j < far && r.noun(j); j++ {
		n, _ := r.lx.Nouns.Longest(r.rest(j))
		if n == 0 {
			continue
		}
		last := r.at(j + n - 1)
		return len(last) > 1 && last[len(last)-1]|0x20 == 's' && last[len(last)-2]|0x20 != 's' || r.mark(j+n-1, lexicon.MarkPlural)
	}
	return false
}

// opensIn tells whether the number at i stands behind the word of time that opens its sentence or
// clause, where only a year does before people: "In 2014 rebels took the town".
func (r *Reader) opensIn(i int) bool {
	return r.leadsToYear(i-1) && r.closes(i-2)
}

// leadsToYear tells whether the word at i is one of time, behind which a number is a year sooner than a count: since,
// until; and none that stands before other numbers as often: the, of.
func (r *Reader) leadsToYear(i int) bool {
	return r.mark(i, lexicon.MarkYearly) && !r.mark(i, lexicon.MarkThe|lexicon.MarkOf|lexicon.MarkAnd|lexicon.MarkOr|lexicon.MarkTo)
}
