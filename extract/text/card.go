package text

import "tally/extract/lexicon"

// cardReach is how many lines the words of a card can take.
const cardReach = 8

// carded tells whether line k says what the figure counts that stands alone on the line above, as on the cards of
// a report's key figures: "12,400 / People displaced". Whether figures stand above their words or below them shows
// where the first of them stands.
func (t *Text) carded(lx *lexicon.Lexicon, k int) bool {
	tok := &t.Tokens[t.lines[k].first]
	if t.lines[k].blank || tok.Kind != Word || !tok.Has(Upper) || !t.lone(lx, k-1) || t.capitals(k) {
		return false
	}
	first := int(t.lines[k-1].first)
	more := t.card > 0 && k-t.card <= cardReach
	if k > 1 && !more && !t.lines[k-1].blank && !t.stopped(first-1) && !t.capitals(k-2) {
		return false
	}
	if n := len(t.At(t.figureOf(k - 1))); n < 2 || n == 2 && !more {
		return false // the number of a page
	}
	t.card = k
	return true
}

// lone tells whether a figure stands alone on line k: "12,400", "> 1.2 million", "12,400*".
func (t *Text) lone(lx *lexicon.Lexicon, k int) bool {
	numbers := 0
	for i := int(t.lines[k].first); i <= t.last(k); i++ {
		switch tok := &t.Tokens[i]; {
		case tok.Kind == Number:
			numbers++
		case tok.Kind == Word && (numbers == 0 || !lx.Numbers.At(t.Words[i]).Is(lexicon.NumberScale|lexicon.NumberShort)):
			return false
		case tok.Kind == Punct && t.stop(i) != 0:
			return false
		}
	}
	return numbers == 1 && !t.year(t.figureOf(k))
}

// figureOf is the first number of line k.
func (t *Text) figureOf(k int) int {
	i := int(t.lines[k].first)
	for i < t.last(k) && t.Tokens[i].Kind != Number {
		i++
	}
	return i
}

// capitals tells whether the words of line k are in capitals: "KEY FIGURES".
func (t *Text) capitals(k int) bool {
	words := 0
	for i := int(t.lines[k].first); i <= t.last(k); i++ {
		if tok := &t.Tokens[i]; tok.Kind == Word {
			if tok.End-tok.Start > 1 && !tok.Has(Caps) {
				return false
			}
			words++
		}
	}
	return words > 0
}
