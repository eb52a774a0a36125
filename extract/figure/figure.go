// Package figure reads the numbers of a sentence: digits and words, ranges,
// bounds, hedges, vague counts and units, and tells which numbers count
// nothing: dates, ages, money, names, scores.
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
	Rule     lexicon.Ref // the entry that decided the kind or the hedge; zero for plain numerals
}

// Reader reads figures. It keeps buffers and must not be shared.
type Reader struct {
	lx *lexicon.Lexicon
}

// NewReader makes a reader over lx.
func NewReader(lx *lexicon.Lexicon) *Reader { return &Reader{lx: lx} }

// Read appends the figures of sentence s of t to dst, in the order of the
// text. They do not overlap, and every token of digits is in one.
func (r *Reader) Read(dst []Figure, t *text.Text, s text.Sentence) []Figure {
	for i := s.First; i < s.Last; i++ {
		if t.Tokens[i].Kind == text.Number {
			v := 0.0
			for _, c := range t.At(i) {
				if c >= '0' && c <= '9' {
					v = v*10 + float64(c-'0')
				}
			}
			span := text.Span{First: i, Last: i + 1}
			dst = append(dst, Figure{
				Span: span, Start: int(t.Tokens[i].Start), End: int(t.Tokens[i].End), Whole: span,
				Quantity: schema.Exactly(v), Kind: schema.KindCount,
			})
		}
	}
	return dst
}
