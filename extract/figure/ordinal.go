package figure

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// ordinal reads the ordinal at i: 16th, third, twenty-first, one hundred and
// fifth. One that numbers a unit or a street is part of a name.
func (r *Reader) ordinal(i int) int {
	v, end := r.ranked(i)
	if end == i {
		return i
	}
	kind := schema.KindOrdinal
	switch {
	case r.mark(end, lexicon.MarkFormation) && (r.upper(end) || r.isNumber(i)):
		kind = schema.KindIdentifier
	case r.mark(end, lexicon.MarkCentury):
		kind = schema.KindDate
	}
	return r.plain(kind, v, span(i, end))
}

// ranked is the value and the end of the ordinal at i; end is i where none stands.
func (r *Reader) ranked(i int) (v float64, end int) {
	if r.isNumber(i) {
		if r.glued(i+1) && text.OrdinalEnding(r.at(i+1)) {
			return r.decimal(i).value, i + 2
		}
		return 0, i
	}
	w := r.num(i)
	if w.Is(lexicon.NumberOrdinal) {
		return w.Value, i + 1
	}
	if !w.Is(lexicon.NumberTens) {
		return 0, i
	}
	j := r.bridge(i + 1)
	if ones := r.num(j); ones.Is(lexicon.NumberOrdinal) && ones.Value < 10 {
		return w.Value + ones.Value, j + 1
	}
	return 0, i
}
