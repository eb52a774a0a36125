package figure

import (
	"unicode/utf8"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// The ways to look at the tokens of the sentence. Places outside of it answer
// as if nothing stood there: one comparison tells it, for all that lies before
// the first token is beyond the last as well.

func (r *Reader) in(i int) bool { return uint(i-r.first) < uint(len(r.tokens)) }

// at is the text of token i, "" outside the sentence.
func (r *Reader) at(i int) string {
	if k := uint(i - r.first); k < uint(len(r.tokens)) {
		return r.t.Source[r.tokens[k].Start:r.tokens[k].End]
	}
	return ""
}

// char is the token's only byte, 0 if it has more.
func (r *Reader) char(i int) byte {
	if k := uint(i - r.first); k < uint(len(r.tokens)) {
		if t := &r.tokens[k]; t.End-t.Start == 1 {
			return r.t.Source[t.Start]
		}
	}
	return 0
}

func (r *Reader) word(i int) lexicon.Word {
	if k := uint(i - r.first); k < uint(len(r.wording)) {
		return r.wording[k]
	}
	return lexicon.Unknown
}

func (r *Reader) mark(i int, m lexicon.Mark) bool { return r.lx.Marks.Is(r.word(i), m) }

func (r *Reader) class(i int, c lexicon.Class) bool { return r.lx.Grammar.Is(r.word(i), c) }

// some tells whether any word of the sentence is that.
func (r *Reader) some(that look) bool {
	if !r.looked {
		r.looked, r.look = true, 0
		for _, w := range r.wording {
			r.look |= r.looks[w]
		}
	}
	return r.look&that != 0
}

func (r *Reader) num(i int) lexicon.Number { return r.lx.Numbers.At(r.word(i)) }

func (r *Reader) isNumber(i int) bool { return r.made(i) == text.Number }

func (r *Reader) isWord(i int) bool { return r.made(i) == text.Word }

// made is what token i is made of; none outside the sentence.
func (r *Reader) made(i int) text.Kind {
	if k := uint(i - r.first); k < uint(len(r.tokens)) {
		return r.tokens[k].Kind
	}
	return none
}

const none text.Kind = 255

func (r *Reader) has(i int, f text.Flags) bool {
	k := uint(i - r.first)
	return k < uint(len(r.tokens)) && r.tokens[k].Has(f)
}

// glued tells whether token i stands right behind the one before, in the same sentence.
func (r *Reader) glued(i int) bool {
	k := uint(i - r.first)
	return k < uint(len(r.tokens)) && k > 0 && !r.tokens[k].Has(text.Space)
}

// tied tells whether something is glued to the digits at i that may make them no number: not a
// bracket that opens before them, nor a sign behind them that ends a phrase.
func (r *Reader) tied(i int) bool {
	return r.glued(i) && r.char(i-1) != '(' || r.glued(i+1) && !r.stops(i+1)
}

// stops tells whether a sign is at i that ends a phrase, and a blank or nothing behind it.
func (r *Reader) stops(i int) bool {
	switch r.char(i) {
	case ',', '.', ';', ')':
		return !r.glued(i + 1)
	}
	return false
}

// led tells whether a blank stands before token i, and a word or the start of the sentence before
// that: no sign makes a number there anything else.
func (r *Reader) led(i int) bool {
	k := i - r.first
	return k == 0 || uint(k) < uint(len(r.tokens)) && r.tokens[k].Has(text.Space) && r.tokens[k-1].Kind == text.Word
}

// bare tells whether a number ends before token i, as most do: a plain word stands there or a sign
// that ends the phrase, and nothing that could go on with a number.
func (r *Reader) bare(i int) bool {
	if r.stops(i) {
		return !r.isNumber(i + 1)
	}
	return r.isWord(i) && !r.glued(i) && r.char(i) == 0 && r.at(i)[0] < utf8.RuneSelf && r.num(i).Role == 0 && !r.mark(i, lexicon.MarkAnd)
}

// hyphen tells whether token i is a hyphen or a dash of any length.
func (r *Reader) hyphen(i int) bool {
	switch r.at(i) {
	case "-", "–", "‐", "‑", "—", "−":
		return true
	}
	return false
}

// joint tells whether token i is a hyphen without space on either side.
func (r *Reader) joint(i int) bool { return r.glued(i) && r.glued(i+1) && r.hyphen(i) }

// bridge steps over a hyphen without space on either side, if one is at i.
func (r *Reader) bridge(i int) int {
	if r.joint(i) {
		return i + 1
	}
	return i
}

// rest are the words of the sentence from token i on.
func (r *Reader) rest(i int) []lexicon.Word {
	if !r.in(i) {
		return nil
	}
	return r.t.Words[i:r.last]
}

// past are the words of the sentence before token i that no figure has taken.
func (r *Reader) past(i int) []lexicon.Word {
	if i <= r.floor {
		return nil
	}
	return r.t.Words[r.floor:i]
}

// closes tells whether nothing that could be counted stands at i: the end of
// the sentence or a sign.
func (r *Reader) closes(i int) bool { return !r.isWord(i) && !r.isNumber(i) }

// upper tells whether word i is written with a capital where the text has both cases.
func (r *Reader) upper(i int) bool {
	return r.isWord(i) && r.t.Tokens[i].Has(text.Upper)
}

// quote tells whether token i is a quotation mark.
func (r *Reader) quote(i int) bool {
	switch r.at(i) {
	case "\"", "“", "”", "‘", "’", "'", "`":
		return true
	}
	return false
}
