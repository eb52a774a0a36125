package figure

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// plural reads digits with an s: the 1980s, the 80's, in his 20s, 100s of,
// the over-60s, two 747s.
func (r *Reader) plural(i int) int {
	d := r.decimal(i)
	end, owned := r.pluralEnd(i + 1)
	early := r.joint(i-1) && i-2 >= r.floor && r.mark(i-2, lexicon.MarkEarly)
	if end == 0 || d.stops+d.commas > 0 || r.lettersBefore(i) && !early {
		return i
	}
	first := i
	if early {
		first = i - 2
	}
	if !owned && r.mark(end, lexicon.MarkOf) && !r.mark(first-1, lexicon.MarkThe|lexicon.MarkHis) {
		switch d.value {
		case 10, 100, 1000:
			return r.tenfold(i, end, d.value)
		}
	}
	if int(d.value)%10 == 0 && (d.digits == 2 || d.digits == 4 && d.value >= 1000 && d.value < 2200) {
		return r.decades(d.value, first, end, owned)
	}
	switch {
	case owned:
		return i
	case (d.value == 100 || d.value == 1000) && !r.glued(i):
		return r.tenfold(i, end, d.value)
	case r.lx.Hedges.Ends(r.word(i-1)) || r.joint(i-1) && r.lx.Hedges.Ends(r.word(i-2)): // the over-16s
		return r.plain(schema.KindAge, d.value, span(i, end))
	}
	return r.plain(schema.KindIdentifier, d.value, span(i, end))
}

// tenfold makes the figure of 100s of and 10s of thousands, whose number ends at end: from
// v up to ten times as much.
func (r *Reader) tenfold(i, end int, v float64) int {
	if of := r.num(end + 1); r.mark(end, lexicon.MarkOf) && of.Is(lexicon.NumberPlural) {
		v, end = v*of.Value, end+2
	}
	return r.add(Figure{Span: span(i, end), Kind: schema.KindCount, Quantity: schema.Quantity{
		Low: r.bound(v), High: r.bound(10 * v), Quantifier: schema.Vague}})
}

// pluralEnd steps over the s or the 's that stands glued at i; end is 0 where
// neither does. owned tells that it may be a possessive.
func (r *Reader) pluralEnd(i int) (end int, owned bool) {
	j := i
	if r.apostrophe(j) && r.glued(j) {
		j++
	}
	if r.glued(j) && (r.at(j) == "s" || r.at(j) == "S") {
		return j + 1, j > i
	}
	if r.clitic(i) {
		return i + 1, true
	}
	return 0, false
}

// decades makes the figure of round years or of an age in [first, last).
func (r *Reader) decades(v float64, first, last int, owned bool) int {
	before := first - 1
	if r.mark(before, lexicon.MarkEarly) {
		before--
	}
	switch {
	case v >= 1000 || r.apostrophe(before) || r.mark(before, lexicon.MarkThe):
		if r.apostrophe(first-1) && first-1 >= r.floor {
			first--
		}
		return r.plain(schema.KindDate, v, span(first, last))
	case owned:
		return first
	case r.mark(before, lexicon.MarkHis), r.lx.Hedges.Ends(r.word(before)), r.joint(before) && r.lx.Hedges.Ends(r.word(before-1)):
		return r.plain(schema.KindAge, v, span(first, last))
	}
	return r.plain(schema.KindDate, v, span(first, last))
}

// decade reads the sixties, and "in his thirties", in words.
func (r *Reader) decade(i int) int {
	w := r.num(i)
	if !w.Is(lexicon.NumberDecade) {
		return i
	}
	before := i - 1
	if r.hyphen(before) && r.glued(i) {
		before--
	}
	if r.mark(before, lexicon.MarkEarly) {
		before--
	}
	if r.mark(before, lexicon.MarkHis) {
		return r.plain(schema.KindAge, w.Value, span(i, i+1))
	}
	return r.plain(schema.KindDate, w.Value, span(i, i+1))
}
