package figure

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// zero reads the words that may state a zero: no casualties, nobody, no one,
// none, without loss of life. A frame tells whether they do.
func (r *Reader) zero(i int) int {
	switch {
	case r.mark(i, lexicon.MarkNone):
		return r.nought(i, i+1)
	case r.mark(i, lexicon.MarkNo):
		if j := r.bridge(i + 1); r.num(j).Is(lexicon.NumberOnes) && r.num(j).Value == 1 {
			return r.nought(i, j+1)
		}
		if r.noun(i + 1) {
			return r.nought(i, i+1)
		}
	case r.mark(i, lexicon.MarkNot):
		if end := r.notOne(i + 1); end > 0 {
			return r.nought(i, end)
		}
	case r.mark(i, lexicon.MarkWithout):
		if r.harm(i + 1) {
			return r.nought(i, i+1)
		}
	}
	return i
}

// notOne reads one, even one, a single at i, behind not; 0 where none of them
// counts.
func (r *Reader) notOne(i int) int {
	if r.mark(i, lexicon.MarkPerhaps) {
		i++
	}
	if r.class(i, lexicon.Article) && r.mark(i+1, lexicon.MarkSingle) {
		i++
	} else if n := r.num(i); !n.Is(lexicon.NumberOnes) || n.Value != 1 {
		return 0
	}
	if !r.noun(i+1) && !r.mark(i+1, lexicon.MarkOf) {
		return 0
	}
	return i + 1
}

// nought appends the zero that the tokens [first, last) state.
func (r *Reader) nought(first, last int) int {
	return r.add(Figure{Span: span(first, last), Kind: schema.KindCount, Quantity: r.exactly(0), Zero: true})
}

// noun tells whether a thing that can be counted may start at i.
func (r *Reader) noun(i int) bool {
	const closed = lexicon.Auxiliary | lexicon.Preposition | lexicon.Conjunction | lexicon.Subordinate | lexicon.Relative |
		lexicon.Pronoun | lexicon.Negation | lexicon.Determiner | lexicon.Adverb
	return r.isWord(i) && !r.class(i, closed) && !r.mark(i, lexicon.MarkUnzero)
}

// harm tells whether a word of harm stands at i or within two words behind it.
func (r *Reader) harm(i int) bool {
	for j := i; j < i+3 && r.isWord(j); j++ {
		if r.mark(j, lexicon.MarkHarm) {
			return true
		}
	}
	return false
}

// leads tells whether word i leads from an article to a number: a further 20,
// an estimated 20, a total of 20, a weekly record of 20.
func (r *Reader) leads(i int) bool {
	if r.mark(i+1, lexicon.MarkTotal) && r.mark(i+2, lexicon.MarkOf) && !r.mark(i, lexicon.MarkTotal|lexicon.MarkFurther) {
		i++
	}
	if !r.mark(i, lexicon.MarkFurther|lexicon.MarkTotal) {
		return false
	}
	return r.startsNumber(i+1) || r.mark(i+1, lexicon.MarkOf) && (r.startsNumber(i+2) || r.lx.Hedges.Ends(r.word(i+2)))
}

// opensQuote tells whether token i is a quotation mark that opens before a word: a "commander".
func (r *Reader) opensQuote(i int) bool {
	return r.isWord(i+1) && r.glued(i+1) && !r.glued(i) && r.quote(i)
}

// article reads a, an and another, which count one where a frame says so. It
// returns the token to go on with.
func (r *Reader) article(i int) int {
	switch {
	case r.class(i, lexicon.Article):
		if r.short(i) || !r.isWord(i+1) && !r.isNumber(i+1) && !r.opensQuote(i+1) {
			return i + 1
		}
	case !r.mark(i, lexicon.MarkAnother), r.isNumber(i + 1), r.num(i + 1).Is(^lexicon.NumberRole(0)):
		return i + 1 // "another 20" is a hedge
	}
	if r.inside(i) || r.leads(i+1) || r.mark(i+1, lexicon.MarkFew|lexicon.MarkCouple) {
		return i + 1
	}
	return r.add(Figure{Span: span(i, i+1), Kind: schema.KindCount, Quantity: r.exactly(1), Article: true})
}

// inside tells whether the article at i is part of a longer word or a code: "Cat-A", "a-side", "A4".
func (r *Reader) inside(i int) bool {
	return r.joint(i-1) && r.at(i-1) != "—" || r.joint(i+1) || r.isNumber(i+1) && r.glued(i+1)
}
