package figure

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// hedging is a hedge as it stands in the text.
type hedging struct {
	span text.Span
	of   *lexicon.Hedge // nil if none stands there
}

// quantifier is that of the hedge; "" without one.
func (h hedging) quantifier() schema.Quantifier {
	if h.of == nil {
		return ""
	}
	return h.of.Quantifier
}

// bySign is the hedge of a sign, which no entry tells.
func bySign(first, last int, q schema.Quantifier) hedging {
	return hedging{span(first, last), &lexicon.Hedge{Quantifier: q}}
}

// hedgeBefore finds the hedges that end right before token i or before the
// currency that stands there: "at least an estimated". A bound counts more
// than "about"; of two bounds the outer one counts.
func (r *Reader) hedgeBefore(i int, sign unit) hedging {
	if !sign.span.Empty() {
		i = sign.span.First
	}
	h := r.hedgeSign(i)
	more := r.further(i)
	for {
		end := more
		if !h.span.Empty() {
			end = h.span.First
		}
		if end-1 > r.floor && (r.joint(end-1) || r.char(end-1) == '.' && r.shortened(end-2)) { // sub-300, approx. 300
			end--
		}
		words := r.past(end)
		if len(words) == 0 || !r.lx.Hedges.Ends(words[len(words)-1]) {
			return h
		}
		n, of := r.lx.Hedges.Before(words)
		if n == 0 || end-n > r.floor && of.Void(r.word(end-n-1)) {
			return h
		}
		if h.of == nil || of.Quantifier != schema.About {
			h.of = of
		}
		h.span = span(end-n, i)
	}
}

// shortened tells whether the word at i is short for another,
// so that the full stop behind it ends no sentence: approx, ca.
func (r *Reader) shortened(i int) bool {
	return r.class(i, lexicon.Abbreviation) || r.class(i, lexicon.Counted) && !r.upper(i)
}

// further steps back over another, a further, an additional before token i, and over "almost all".
func (r *Reader) further(i int) int {
	if i-2 >= r.floor && r.mark(i-1, lexicon.MarkAll) && r.lx.Hedges.Ends(r.word(i-2)) && !r.class(i-2, lexicon.Preposition) {
		return i - 1
	}
	if i-1 >= r.floor && r.char(i-1) == '[' { // at least [9] people
		i--
	}
	if i-1 >= r.floor && r.mark(i-1, lexicon.MarkAnother|lexicon.MarkFurther) {
		if i--; i-1 >= r.floor && r.class(i-1, lexicon.Article) {
			i--
		}
	}
	return i
}

// hedgeSign reads ~26, ≈26, >26 and <26.
func (r *Reader) hedgeSign(i int) hedging {
	if i-1 < r.floor || r.isWord(i-1) {
		return hedging{}
	}
	q := schema.Quantifier("")
	if r.char(i-1) == '=' && r.glued(i-1) && i-2 >= r.floor { // >= 30
		switch r.char(i - 2) {
		case '>':
			return bySign(i-2, i, schema.AtLeast)
		case '<':
			return bySign(i-2, i, schema.AtMost)
		}
	}
	switch r.at(i - 1) {
	case "~", "≈", "±", "∼":
		q = schema.About
	case ">":
		if i-3 >= r.floor && r.at(i-3) == "<" {
			return hedging{} // "<…> Two people"
		}
		q = schema.MoreThan
	case "<":
		q = schema.LessThan
	case "≥":
		q = schema.AtLeast
	case "≤":
		q = schema.AtMost
	default:
		return hedging{}
	}
	return bySign(i-1, i, q)
}

// hedgeAfter finds the hedge behind a number that ends before token i, behind
// its unit, or behind the one word that it counts: "26 people or more".
func (r *Reader) hedgeAfter(i int, u unit) hedging {
	if r.char(i) == '+' && r.glued(i) {
		return bySign(i, i+1, schema.MoreThan)
	}
	if u.of == nil && !r.trailed(i) {
		return hedging{}
	}
	if h := r.behind(r.bridge(i), r.joint(i)); h.of != nil {
		return h
	}
	if u.span.First >= i {
		if h := r.behind(u.span.Last, false); h.of != nil {
			return h
		}
	} else if r.isWord(i) && r.mark(i+1, lexicon.MarkOr) {
		if h := r.behind(i+1, false); h.of != nil {
			return h
		}
	}
	if h := r.atLeast(i); h.of != nil {
		return h
	}
	return r.onAverage(i)
}

// trailed tells whether any word that may start a hedge stands near behind token i.
func (r *Reader) trailed(i int) bool {
	for _, w := range r.wording[min(i-r.first, len(r.wording)):min(i-r.first+6, len(r.wording))] {
		if r.looks[w]&trails != 0 {
			return true
		}
	}
	return false
}

// atLeast finds "at least" behind what the number counts, in up to three words: "16
// barrel bombs at least".
func (r *Reader) atLeast(i int) hedging {
	for j := i; j < i+3 && r.isWord(j) && !r.class(j, lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner|lexicon.Auxiliary); j++ {
		if r.mark(j+1, lexicon.MarkAt) {
			return r.behind(j+1, false)
		}
	}
	return hedging{}
}

// onAverage finds "on average" a few words behind the number: "100 people a day
// on average".
func (r *Reader) onAverage(i int) hedging {
	for j := i; j < i+5 && r.isWord(j); j++ {
		if r.mark(j, lexicon.MarkOn) {
			return r.behind(j, false)
		}
	}
	return hedging{}
}

// inherited gives a measure in brackets the hedge of the same measure in other
// units before them: about 40 kilometres (25 miles).
func (r *Reader) inherited(n *number, u unit) hedging {
	if r.char(n.first-1) != '(' || n.first-1 != r.floor || u.kind() != schema.KindMeasure {
		return hedging{}
	}
	of := r.previous(schema.KindMeasure)
	if of == nil || of.Hedge.Empty() {
		return hedging{}
	}
	return hedging{of: &lexicon.Hedge{Quantifier: of.Quantity.Quantifier, Ref: of.Rule}}
}

// behind finds a hedge that starts at i and governs what stands before it. It
// governs what stands behind it where a number or "than" follows.
func (r *Reader) behind(i int, hyphen bool) hedging {
	n, of := r.lx.Hedges.After(r.rest(i))
	late := n > 1 && strings.EqualFold(r.at(i), "at") // "4 raids at least after midnight"
	if n == 0 || r.startsNumber(i+n) || r.class(i+n, lexicon.Preposition) && !late && !r.mark(i+n, lexicon.MarkOf|lexicon.MarkIn|lexicon.MarkOn) ||
		r.class(i+n, lexicon.Article) {
		return hedging{}
	}
	if n == 1 && !hyphen && !r.mark(i, lexicon.MarkOdd) {
		return hedging{}
	}
	return hedging{span(i, i+n), of}
}
