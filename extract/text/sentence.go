package text

import "tally/extract/lexicon"

// split groups the tokens into sentences: they end at ., ! and ? that close
// one, and at blank lines.
func (t *Text) split(lx *lexicon.Lexicon) {
	t.Sentences = t.Sentences[:0]
	first := 0
	for i := 1; i <= len(t.Tokens); i++ {
		if i < len(t.Tokens) && !t.breaks(lx, i) {
			continue
		}
		t.Sentences = append(t.Sentences, Sentence{
			First: first, Last: i,
			Start: int(t.Tokens[first].Start), End: int(t.Tokens[i-1].End),
			Paragraph: t.Tokens[first].Has(Para),
		})
		first = i
	}
}

// breaks tells whether a new sentence starts with token i.
func (t *Text) breaks(lx *lexicon.Lexicon, i int) bool {
	if t.Tokens[i].Has(Para) {
		return true
	}
	end := i - 1 // the closing stop, before quotation marks and brackets
	for end > 0 && t.closes(end) {
		end--
	}
	if !t.stops(end) || !t.Tokens[i].Has(Space) {
		return false
	}
	if t.At(end) == "." && lx.Grammar.Is(t.Words[max(0, end-1)], lexicon.Abbreviation) {
		return false
	}
	return t.Tokens[i].Kind != Word || t.Tokens[i].Has(Upper)
}

func (t *Text) stops(i int) bool {
	switch t.At(i) {
	case ".", "!", "?":
		return true
	}
	return false
}

func (t *Text) closes(i int) bool {
	switch t.At(i) {
	case "\"", "'", "”", "’", ")", "]":
		return true
	}
	return false
}
