package text

import (
	"unicode/utf8"

	"tally/extract/lexicon"
)

// split groups the tokens into sentences: they end with the block and at
// stops that close one.
func (t *Text) split(lx *lexicon.Lexicon) {
	t.Sentences = t.Sentences[:0]
	first, stop := 0, -1 // stop: the last token was this stop, or closes after it
	edges := edges{t.enders, t.blocks}
	for i := edges.next(0); i < len(t.Tokens); i++ {
		if i > 0 && (t.Tokens[i].Has(Para) || stop >= 0 && t.opens(lx, i, stop, first)) {
			t.close(first, i)
			first, stop = i, -1
		}
		switch {
		case t.stop(i) != 0:
			stop = i
		case stop >= 0 && !t.closes(i) && !t.note(lx, i):
			stop = -1
		}
		if stop < 0 {
			i = edges.next(i+1) - 1
		}
	}
	if first < len(t.Tokens) {
		t.close(first, len(t.Tokens))
	}
}

// edges are the tokens at which a sentence may end or start: those that may end
// one, and those that start a block. Between them no token need be looked at.
type edges struct {
	enders []int32
	blocks []int // the last of them is the number of tokens
}

// next is the first edge from token i on.
func (e *edges) next(i int) int {
	for len(e.enders) > 0 && int(e.enders[0]) < i {
		e.enders = e.enders[1:]
	}
	for len(e.blocks) > 1 && e.blocks[0] < i {
		e.blocks = e.blocks[1:]
	}
	if len(e.enders) > 0 {
		return min(int(e.enders[0]), e.blocks[0])
	}
	return e.blocks[0]
}

// mostTokens is how many tokens a sentence may have. What is longer is none that anybody wrote: a table or a log
// without stops, each claim of which would carry all of it.
const mostTokens = 4096

// close adds the sentence of the tokens [first, last), in pieces where it is too long.
func (t *Text) close(first, last int) {
	for last-first > mostTokens {
		end := t.piece(first)
		t.add(first, end)
		first = end
	}
	t.add(first, last)
}

// piece ends a piece of a sentence that is too long: behind its last semicolon or comma, if it has any.
func (t *Text) piece(first int) int {
	for _, sign := range [...]byte{';', ','} {
		for i := first + mostTokens - 1; i > first; i-- {
			if tok := &t.Tokens[i]; tok.Kind == Punct && t.Source[tok.Start] == sign {
				return i + 1
			}
		}
	}
	return first + mostTokens
}

// add appends the sentence of the tokens [first, last).
func (t *Text) add(first, last int) {
	t.Sentences = append(t.Sentences, Sentence{
		First: first, Last: last,
		Start: int(t.Tokens[first].Start), End: int(t.Tokens[last-1].End),
		Paragraph: t.Tokens[first].Has(Para),
	})
}

// stop is the sign that token i ends with if that may end a sentence, else 0.
func (t *Text) stop(i int) rune {
	tok := &t.Tokens[i]
	switch tok.Kind {
	case Number:
		return 0
	case Word:
		if t.Source[tok.End-1] == '.' {
			return '.'
		}
		return 0
	}
	switch c := t.Source[tok.Start]; c {
	case '.', '!', '?':
		return rune(c)
	case 0xE2, 0xE3, 0xEF, 0xD8, 0xDB:
		switch r, _ := utf8.DecodeRuneInString(t.Source[tok.Start:]); r {
		case '…', '。', '！', '？', '؟', '۔':
			return r
		}
	}
	return 0
}

// closes tells whether token i is a quotation mark or bracket that may close.
func (t *Text) closes(i int) bool {
	tok := &t.Tokens[i]
	if tok.Kind != Punct {
		return false
	}
	switch t.Source[tok.Start] {
	case '"', '\'', ')', ']', '}':
		return true
	case 0xC2, 0xE2:
		s := t.At(i)
		return s == "”" || s == "’" || s == "»"
	}
	return false
}

// note tells whether token i is the number of a footnote, which is glued to the stop of its sentence or to what
// closes behind that: "fled their homes.4 The river".
func (t *Text) note(lx *lexicon.Lexicon, i int) bool {
	if tok := &t.Tokens[i]; tok.Kind != Number || tok.Has(Space) || tok.End-tok.Start > maxNote || i+1 < len(t.Tokens) && !t.Tokens[i+1].Has(Space) {
		return false
	}
	stop := i - 1
	for stop > 1 && t.closes(stop) && !t.Tokens[stop].Has(Space) {
		stop--
	}
	if stop < 1 || t.stop(stop) == 0 || t.Tokens[stop].Kind != Punct || t.Tokens[stop].Has(Space) {
		return false
	}
	before := &t.Tokens[stop-1]
	return before.End-before.Start > 1 && !lx.Grammar.Is(t.Words[stop-1], lexicon.Counted|lexicon.Abbreviation) || t.closes(stop-1)
}

// maxNote is how long the numbers of the footnotes to one sentence may be: 4; 12; 4,12.
const maxNote = 5

// opens tells whether a sentence starts with token i, which follows the stop
// and what closes after it, in a sentence that began with token first.
func (t *Text) opens(lx *lexicon.Lexicon, i, stop, first int) bool {
	tok := t.Tokens[i]
	upper := tok.Kind == Word && (tok.Has(Upper) || t.Source[tok.Start] >= 0xD6) // scripts without capitals
	if !tok.Has(Space) {
		return upper && stop == i-1 && t.glued(i)
	}
	if tok.Kind == Word && !upper {
		return t.small && t.stop(stop) == '.' && !t.short(lx, stop, i, first)
	}
	if t.stop(stop) != '.' {
		return tok.Kind != Punct || t.stop(i) == 0
	}
	return (tok.Kind != Punct || t.stop(i) == 0) && !t.short(lx, stop, i, first)
}

// glued tells whether token i starts a sentence although no space stands
// before it: "the fighting.The army".
func (t *Text) glued(i int) bool {
	if i < 2 || t.At(i-1) != "." || t.Tokens[i-2].Kind == Punct {
		return false
	}
	before, tok := t.Tokens[i-2], t.Tokens[i]
	return !before.Has(Upper) && before.End-before.Start > 1 && (tok.End-tok.Start > 1 || t.At(i) == "A") && !t.Tokens[i-1].Has(Space)
}

// short tells whether the stop belongs to an abbreviation, an initial or the
// number of a list's item, so that token i goes on with the sentence.
func (t *Text) short(lx *lexicon.Lexicon, stop, i, first int) bool {
	at := stop
	if t.Tokens[stop].Kind == Punct {
		at = stop - 1
		if at < first || t.Tokens[stop].Has(Space) {
			return false
		}
	}
	tok, word, g := t.Tokens[at], t.Words[at], &lx.Grammar
	switch {
	case tok.Kind == Number:
		return at == first && t.Tokens[i].Kind == Word
	case tok.Kind == Punct:
		return false
	case at == stop: // U.S.
		return !t.starter(lx, i) && (tok.Has(Upper) || t.clock(lx, i))
	case tok.End-tok.Start == 1 && tok.Has(Upper): // J. Smith
		return !t.starter(lx, i)
	case g.Is(word, lexicon.Counted):
		return t.Tokens[i].Kind == Number
	case g.Is(word, lexicon.InState):
		return tok.Has(Upper) && at > first && t.At(at-1) == "," && !t.starter(lx, i)
	case g.Is(word, lexicon.Title):
		return g.Is(word, lexicon.Abbreviation)
	}
	return g.Is(word, lexicon.Abbreviation) && !t.starter(lx, i)
}

// starter tells whether token i is a word that stands with a capital only at
// the start of a sentence: The, In, He, But.
func (t *Text) starter(lx *lexicon.Lexicon, i int) bool {
	for ; i+1 < len(t.Tokens) && t.Tokens[i].Kind == Punct && t.quotes(i); i++ {
	}
	const closed = lexicon.Determiner | lexicon.Pronoun | lexicon.Preposition | lexicon.Subordinate | lexicon.Conjunction | lexicon.Adverb
	tok := t.Tokens[i]
	return tok.Kind == Word && tok.Has(Upper) && tok.End-tok.Start > 1 && lx.Grammar.Is(t.Words[i], closed) ||
		tok.Kind == Word && t.At(i) == "A"
}

// quotes tells whether token i is a quotation mark that may open.
func (t *Text) quotes(i int) bool {
	switch t.At(i) {
	case "\"", "'", "`", "“", "‘", "«":
		return true
	}
	return false
}

// clock tells whether token i goes on after "4 a.m.": a day, a month, a zone.
func (t *Text) clock(lx *lexicon.Lexicon, i int) bool {
	tok := t.Tokens[i]
	return tok.Kind != Word || lx.Grammar.Is(t.Words[i], lexicon.Weekday|lexicon.Month) || tok.Has(Caps) && tok.End-tok.Start <= 4
}
