package text

import "tally/extract/lexicon"

// line is one line of the source that has tokens.
type line struct {
	first    int32 // its first token
	indented bool
	blank    bool // blank lines stand before it
}

// Lines goes over the lines that have tokens: from each its first token to the
// one behind its last.
func (t *Text) Lines(yield func(first, last int) bool) {
	for k := range t.lines {
		if !yield(int(t.lines[k].first), t.last(k)+1) {
			return
		}
	}
}

// newline notes that a line starts with the token numbered first, unless white
// space is all that follows.
func (t *Text) newline(first int, g gapOf) {
	if n := len(t.lines); n > 0 && int(t.lines[n-1].first) == first {
		t.lines[n-1].blank = t.lines[n-1].blank || g.lines > 0
		t.lines[n-1].indented = g.indent >= 2
		return
	}
	t.lines = append(t.lines, line{int32(first), g.indent >= 2, g.lines > 1})
}

// block finds the blocks of the text and sets Para where each starts. A blank
// line, an indent and a line that was ended on purpose start one; the break of
// a hard-wrapped line does not.
func (t *Text) block(lx *lexicon.Lexicon) {
	t.Caps, t.small = t.letterCase()
	if n := len(t.lines); n > 0 && int(t.lines[n-1].first) == len(t.Tokens) {
		t.lines = t.lines[:n-1]
	}
	t.blocks = t.blocks[:0]
	width := t.wrap()
	indents := t.indents()
	t.card = 0
	for k := range t.lines {
		if k == 0 || t.lines[k].blank || t.ended(lx, k, width, indents) {
			t.startBlock(int(t.lines[k].first))
		}
	}
	t.blocks = append(t.blocks, len(t.Tokens))
}

// letterCase tells whether nearly all words are written in capitals, or
// nearly none has one.
func (t *Text) letterCase() (caps, small bool) {
	all, upper := t.cases[Upper|Caps], t.cases[Upper]
	words := all + upper + t.cases[0]
	return words > 0 && all*10 >= words*8, words >= 20 && (upper+all)*50 <= words
}

// indents tells whether indents mark paragraphs: some lines have one, not all.
func (t *Text) indents() bool {
	n := 0
	for _, l := range t.lines {
		if l.indented {
			n++
		}
	}
	return n > 0 && n*10 < len(t.lines)*9
}

// The lengths of hard-wrapped lines.
const (
	longest  = 200 // longer lines are no wrapped lines
	window   = 16  // the lines of a wrapped text differ by less
	shortest = 40  // no text is wrapped at less
	margin   = 10  // a line that had so much room left was ended on purpose
)

// wrap is the width at which the text is hard-wrapped; 0 if it is not. Most
// lines of a wrapped text that are followed by another are nearly of one
// length, and many of the lines that follow start with a small letter.
func (t *Text) wrap() int {
	var lengths [longest + 1]int
	inner, small := 0, 0
	for k := 1; k < len(t.lines); k++ {
		if l := t.lines[k]; l.blank || l.indented {
			continue
		}
		inner++
		lengths[min(t.length(k-1), longest)]++
		if first := t.Tokens[t.lines[k].first]; first.Kind == Word && !first.Has(Upper) {
			small++
		}
	}
	if inner < 2 || !t.Caps && small*10 < inner*3 {
		return 0
	}
	most, width, sum := 0, 0, 0
	for n := range lengths {
		sum += lengths[n]
		if n >= window {
			sum -= lengths[n-window]
		}
		if n >= shortest && n < longest && sum > most {
			most, width = sum, n
		}
	}
	if most*10 < inner*6 {
		return 0
	}
	for lengths[width] == 0 {
		width--
	}
	return width
}

// length is the number of bytes of line k without its indent.
func (t *Text) length(k int) int {
	return int(t.Tokens[t.last(k)].End - t.Tokens[t.lines[k].first].Start)
}

// last is the last token of line k.
func (t *Text) last(k int) int {
	if k+1 < len(t.lines) {
		return int(t.lines[k+1].first) - 1
	}
	return len(t.Tokens) - 1
}

// ended tells whether line k-1 was ended on purpose, so that a block starts
// with line k.
func (t *Text) ended(lx *lexicon.Lexicon, k, width int, indents bool) bool {
	before, first := t.last(k-1), int(t.lines[k].first)
	stopped := t.stopped(before) || t.note(lx, before)
	small := t.Tokens[first].Kind == Word && !t.Tokens[first].Has(Upper)
	switch {
	case t.carded(lx, k):
		return false
	case indents && t.lines[k].indented:
		return stopped || !small || !t.lines[k-1].indented
	case t.bullet(first):
		return stopped || width == 0 || t.bullet(int(t.lines[k-1].first))
	case width > 0:
		return t.length(k-1)+1+t.chunk(first)+margin <= width && (stopped || !small)
	case stopped:
		return true
	case t.bullet(int(t.lines[k-1].first)) && t.stopped(t.last(k)): // an item that goes on to its stop
		return false
	}
	return !small && !t.goesOn(lx, k-1)
}

// stopped tells whether token i is a stop or a colon, or closes one, or ends
// the credit in brackets after one: "(Reuters)".
func (t *Text) stopped(i int) bool {
	if t.At(i) == ")" {
		open := i
		for open > 0 && open > i-8 && t.At(open) != "(" {
			open--
		}
		if open > 0 && t.At(open) == "(" && t.stop(open-1) != 0 {
			return true
		}
	}
	for n := 0; i > 0 && n < 3 && t.closes(i); n++ {
		i--
	}
	return t.stop(i) != 0 || t.At(i) == ":"
}

// Item tells whether s is an item of a list behind a mark of its own.
func (t *Text) Item(s Sentence) bool { return s.Paragraph && t.bullet(s.First) }

// bullet tells whether token i is the mark of a list's item.
func (t *Text) bullet(i int) bool {
	switch t.At(i) {
	case "-", "*", "–", "—", "•", "●", "·", "▪", "■", "►", "◦", "∙", "○", "‣", "➢", "✓", "\uF0B7":
		return i+1 < len(t.Tokens) && t.Tokens[i+1].Has(Space)
	}
	return false
}

// chunk is the length of what stands from token i to the next white space.
func (t *Text) chunk(i int) int {
	end := i + 1
	for end < len(t.Tokens) && end < i+8 && !t.Tokens[end].Has(Space) {
		end++
	}
	return int(t.Tokens[end-1].End - t.Tokens[i].Start)
}

// goesOn tells whether line k of a text that is not wrapped ends in the middle
// of something: at a comma, a hyphen or a word that asks for another, after a
// dateline, or after so many words that it was wrapped after all.
func (t *Text) goesOn(lx *lexicon.Lexicon, k int) bool {
	i := t.last(k)
	switch t.At(i) {
	case ",", ";", "-", "–", "—", "(", "&", "/":
		return i > int(t.lines[k].first)
	}
	const open = lexicon.Determiner | lexicon.Preposition | lexicon.Conjunction | lexicon.Be | lexicon.Modal
	if t.Tokens[i].Kind == Word && !t.Tokens[i].Has(Upper) && lx.Grammar.Is(t.Words[i], open) {
		return true
	}
	return k > 0 && t.length(k) >= 90 || t.dateline(lx, int(t.lines[k].first), i+1)
}
