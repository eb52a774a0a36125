// Package figure reads the numbers of a sentence: digits and words, ranges,
// bounds, hedges, vague counts and units, and tells which numbers count
// nothing: dates, ages, money, names, scores.
//
// A number is read in four steps, each in a file of its own name: calendar,
// clock and identifier take what is no quantity; numeral reads digits, words,
// fractions and vague counts; span joins ranges; kind and hedge look at the
// words around.
package figure

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Figure is one number of the text, or an article that may count as one.
type Figure struct {
	Span     text.Span // the tokens of the number words, without the hedge
	Start    int       // bytes of the number words
	End      int
	Quantity schema.Quantity
	Hedge    text.Span // the words that set the quantifier, before or after; empty if none
	Kind     schema.Kind
	Unit     schema.Unit // where a unit stands with the number ("40 km", "99.5 percent"), else ""
	UnitSpan text.Span   // the unit's words
	Whole    text.Span   // all of it: hedge, number, unit
	Share    float64     // for a fraction or percentage of something: 0.5 for "half"; else 0
	Article  bool        // a, an, another: counts 1 only where a frame says so, and is no number otherwise
	Zero     bool        // no, nobody, none, without: counts 0 only where a frame says so
	Rule     lexicon.Ref // the entry that decided the kind or the hedge; zero for plain numerals
}

// Reader reads figures. It keeps buffers and must not be shared.
type Reader struct {
	lx     *lexicon.Lexicon
	looks  []look   // by Word
	vague  []bounds // by Word: the conventions
	bounds []float64

	t           *text.Text
	tokens      []text.Token   // of the sentence
	wording     []lexicon.Word // of the sentence
	first, last int            // the tokens of the sentence
	caps        bool           // it is written in capitals
	passed      int            // how many of the text's signs
	within      bool           // a denominator is being read
	looked      bool           // look is known
	look        look           // of all words of the sentence
	memoAt      int            // the token that memo is of
	memo        decimal
	floor       int // no figure may start before: the last one's end
	dst         []Figure
}

// look is what a word may be to a figure, for a look at all words of a sentence.
type look uint8

const (
	opens   look = 1 << iota // a figure may start with it
	month                    // the name of a month
	weekday                  // the name of a day
	trails                   // a hedge behind a number may start with it
)

// bounds are the low and high end of a vague word.
type bounds struct{ low, high float64 }

// NewReader makes a reader over lx with the lexicon's conventions.
func NewReader(lx *lexicon.Lexicon) *Reader { return NewReaderWith(lx, lx.Conventions) }

// NewReaderWith makes a reader that gives vague counts the bounds of
// conventions. Words that the lexicon does not know are passed over.
func NewReaderWith(lx *lexicon.Lexicon, conventions lexicon.Conventions) *Reader {
	r := &Reader{lx: lx, looks: make([]look, lx.Len()), vague: make([]bounds, lx.Len())}
	for w := range r.looks {
		r.looks[w] = lookOf(lx, lexicon.Word(w))
	}
	r.looks[lx.Find("another")] |= opens
	r.looks[lexicon.Unknown], r.looks[lx.Find("-")] = 0, 0
	for _, c := range conventions {
		if w := lx.Find(c.Word); w != lexicon.Unknown {
			r.vague[w] = bounds{c.Low, c.High}
		}
	}
	return r
}

// lookOf is all that w may be to a figure.
func lookOf(lx *lexicon.Lexicon, w lexicon.Word) (l look) {
	const starters = lexicon.MarkMinus | lexicon.MarkFew | lexicon.MarkCouple | lexicon.MarkBand | lexicon.MarkNo |
		lexicon.MarkNone | lexicon.MarkNot | lexicon.MarkWithout | lexicon.MarkAll | lexicon.MarkPoint
	n := lx.Numbers.At(w)
	if n.Role != 0 && n.Role != lexicon.NumberShort || lx.Marks.Is(w, starters) || lx.Grammar.Is(w, lexicon.Article) {
		l |= opens
	}
	if lx.Grammar.Is(w, lexicon.Month) {
		l |= month
	}
	if lx.Grammar.Is(w, lexicon.Weekday) {
		l |= weekday
	}
	if lx.Marks.Is(w, lexicon.MarkOr|lexicon.MarkAt|lexicon.MarkOn) || lx.Hedges.Starts(w) {
		l |= trails
	}
	return l
}

// Read appends the figures of sentence s of t to dst, in the order of the
// text. They do not overlap, and every token of digits is in the Span or the
// UnitSpan of exactly one.
func (r *Reader) Read(dst []Figure, t *text.Text, s text.Sentence) []Figure {
	r.t, r.first, r.last, r.floor, r.dst = t, s.First, s.Last, s.First, dst
	r.tokens, r.wording = t.Tokens[s.First:s.Last], t.Words[s.First:s.Last]
	r.caps, r.looked, r.memoAt = s.Caps || t.Caps, false, -1
	looks, words := r.looks, t.Words
	r.rewind(s.First)
	for i := s.First; i < s.Last; {
		sign := min(r.nextSign(i), s.Last)
		for i < sign && looks[words[i]]&opens == 0 {
			i++
		}
		switch {
		case i < sign:
			i = r.words(i)
		case i < s.Last && (t.Tokens[i].Kind == text.Number || vulgar(t.At(i)) != 0):
			i = r.digits(i)
		default:
			i++
		}
	}
	r.t = nil
	return r.dst
}

// rewind goes back to the first sign from token i on: most often there is nothing to go
// back to, for a text's sentences are read in their order.
func (r *Reader) rewind(i int) {
	r.passed = min(r.passed, len(r.t.Signs))
	for r.passed > 0 && int(r.t.Signs[r.passed-1]) >= i {
		r.passed--
	}
}

// nextSign is the next token from i on that is a number and no word, or could be. It
// goes on from the last one that was asked for.
func (r *Reader) nextSign(i int) int {
	signs := r.t.Signs
	for r.passed < len(signs) && int(signs[r.passed]) < i {
		r.passed++
	}
	if r.passed == len(signs) {
		return len(r.t.Tokens)
	}
	return int(signs[r.passed])
}

// digits reads the figure that token i, of digits, starts or ends. It returns
// the token after the figure.
func (r *Reader) digits(i int) int {
	if end := r.calendar(i); end > i {
		return end
	}
	d, tied := r.decimal(i), r.tied(i)
	if tied || d.digits == 4 || r.mark(i+1, lexicon.MarkMeridiem|lexicon.MarkOclock|lexicon.MarkIn|lexicon.MarkZone|lexicon.MarkAnd|lexicon.MarkTo) {
		if end := r.clock(i); end > i {
			return end
		}
	}
	if tied || d.stops > 1 || d.zero || r.char(i-1) == '-' {
		if end := r.identifier(i); end > i {
			return end
		}
	}
	if tied {
		if end := r.ordinal(i); end > i {
			return end
		}
	}
	n, _ := r.numeral(i)
	return r.quantity(n)
}

// words reads the figure that word i starts, if it does. It returns the token
// to go on with.
func (r *Reader) words(i int) int {
	if r.class(i, lexicon.Article) { // half of all looks, and nothing but a numeral starts so
		if n, ok := r.articled(i); ok {
			return r.quantity(n)
		}
		return r.article(i)
	}
	if end := r.calendar(i); end > i {
		return end
	}
	if end := r.inTurn(i); end > i {
		return end
	}
	if n, ok := r.numeral(i); ok {
		return r.quantity(n)
	}
	if end := r.ordinal(i); end > i {
		return end
	}
	if end := r.decade(i); end > i {
		return end
	}
	if end := r.zero(i); end > i {
		return end
	}
	return r.article(i)
}

// add appends a figure of the number words at span and returns the token after
// all of it. Figures whose number is no quantity have no bounds of their own:
// they carry the number as written.
func (r *Reader) add(f Figure) int {
	if f.Whole.Empty() {
		f.Whole = f.Span
	}
	f.Whole = hull(f.Whole, hull(f.Span, hull(f.Hedge, f.UnitSpan)))
	f.Start, f.End = int(r.t.Tokens[f.Span.First].Start), int(r.t.Tokens[f.Span.Last-1].End)
	r.dst = append(r.dst, f)
	r.floor = max(f.Span.Last, f.UnitSpan.Last)
	return r.floor
}

// plain appends a figure of kind that carries v and covers span.
func (r *Reader) plain(kind schema.Kind, v float64, span text.Span) int {
	return r.add(Figure{Span: span, Kind: kind, Quantity: r.exactly(v)})
}

// previous is the figure that was read last, if it is of the kind; else nil.
func (r *Reader) previous(kind schema.Kind) *Figure {
	if n := len(r.dst); n > 0 && r.dst[n-1].Kind == kind {
		return &r.dst[n-1]
	}
	return nil
}

// hull is the stretch that covers both a and b.
func hull(a, b text.Span) text.Span {
	switch {
	case b.Empty():
		return a
	case a.Empty():
		return b
	}
	return text.Span{First: min(a.First, b.First), Last: max(a.Last, b.Last)}
}

// bound keeps v where a quantity can point to it. Bounds are handed out from
// blocks, which live as long as any figure of theirs.
func (r *Reader) bound(v float64) *float64 {
	if len(r.bounds) == cap(r.bounds) {
		r.bounds = make([]float64, 0, 256)
	}
	r.bounds = append(r.bounds, v)
	return &r.bounds[len(r.bounds)-1]
}

// exactly is the quantity of v and no other number.
func (r *Reader) exactly(v float64) schema.Quantity {
	p := r.bound(v)
	return schema.Quantity{Low: p, High: p, Quantifier: schema.Exact}
}
