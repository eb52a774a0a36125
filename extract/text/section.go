package text

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// section marks every sentence as headline, body or boilerplate and tells
// which are written in capitals.
func (t *Text) section(lx *lexicon.Lexicon) {
	marks := marker{rest: t.pageEnd()}
	at := 0 // the next sentence
	for k := 0; k+1 < len(t.blocks); k++ {
		section := t.known(t.blocks[k], &marks)
		if section == schema.Body {
			marks.rest = len(t.blocks) // a part of the report cannot be the rest of the page
		}
		if section == "" || section == schema.Body {
			section = marks.mark(t, lx, k)
		}
		for ; at < len(t.Sentences) && t.Sentences[at].First < t.blocks[k+1]; at++ {
			s := &t.Sentences[at]
			s.Section, s.Caps = section, t.Caps || t.allCaps(*s)
			if section != schema.Body {
				continue
			}
			if _, role := t.opening(lx, s.First, s.Last); role == lexicon.Opening {
				s.Section = schema.Boilerplate
			}
		}
	}
}

// known is the section that the source of the text told for token i, "" if it
// told none. Tokens are asked for in order.
func (t *Text) known(i int, m *marker) schema.Section {
	at := int(t.Tokens[i].Start)
	for m.stretch < len(t.Sections) && t.Sections[m.stretch].End <= at {
		m.stretch++
	}
	if m.stretch < len(t.Sections) && t.Sections[m.stretch].Start <= at {
		return t.Sections[m.stretch].Section
	}
	return ""
}

// allCaps tells whether a sentence of three and more words is in capitals.
func (t *Text) allCaps(s Sentence) bool {
	words := 0
	for i := s.First; i < s.Last; i++ {
		if tok := &t.Tokens[i]; tok.Kind == Word && tok.End-tok.Start > 1 {
			if !tok.Has(Caps) {
				return false
			}
			words++
		}
	}
	return words > 2
}

// marker goes over the blocks and knows under which heading it is.
type marker struct {
	links bool // under a heading of links
	rest  int  // the block from which on nothing is the report's

	stretch int // of the text's known sections, the next to look at
}

// mark gives the section of block k.
func (m *marker) mark(t *Text, lx *lexicon.Lexicon, k int) schema.Section {
	s := t.blockSpan(k)
	if end := t.same(s.First, t, t.Headline); end > 0 && k < m.rest && t.words(Span{end, s.Last}) == 0 {
		return schema.Headline
	}
	switch role := t.furniture(lx, s); {
	case role == lexicon.Rest:
		m.rest = min(m.rest, k)
	case role == lexicon.Links:
		m.links = true
		return schema.Boilerplate
	case role != lexicon.NoFurniture:
		return schema.Boilerplate
	}
	if k >= m.rest {
		return schema.Boilerplate
	}
	m.links = m.links && !t.paragraph(s)
	switch {
	case m.links:
		return schema.Boilerplate
	case k > 0 && k+2 < len(t.blocks) && t.otherTitle(s) && t.echoed(s, t.blockSpan(k+1)):
		return schema.Headline
	}
	return schema.Body
}

// echoed tells whether the paragraph below a line says most of the line's longer
// words again: then the line is the headline of a second report.
func (t *Text) echoed(title, below Span) bool {
	if !t.paragraph(below) {
		return false
	}
	long, again := 0, 0
	for i := title.First; i < title.Last; i++ {
		if tok := t.Tokens[i]; tok.Kind == Punct || tok.Kind == Word && tok.End-tok.Start < 4 {
			continue
		}
		long++
		for j := below.First; j < below.Last; j++ {
			t.steps++
			if t.sameWord(i, t, j) {
				again++
				break
			}
		}
	}
	return long >= 4 && again*10 >= long*6
}

// paragraph tells whether s is running text: some words and a final stop.
func (t *Text) paragraph(s Span) bool {
	return t.words(s) >= 8 && t.stopped(s.Last-1)
}

// furniture tells what role the block s plays on a page beside the report.
func (t *Text) furniture(lx *lexicon.Lexicon, s Span) lexicon.FurnitureRole {
	first, last := s.First, s.Last
	for first < last-1 && t.Tokens[first].Kind == Punct {
		first++
	}
	for last > first+1 && t.Tokens[last-1].Kind == Punct {
		last--
	}
	n, role := t.opening(lx, first, last)
	switch {
	case n == last-first && role != lexicon.NoFurniture:
		return role
	case role == lexicon.Opening, role == lexicon.Rest:
		return role
	case role == lexicon.Links && t.At(first+n) == ":":
		return lexicon.Opening
	case role == lexicon.Links && n > 1 && last-first <= n+3 && !t.stopped(s.Last-1):
		return role
	}
	var tail [4]lexicon.Word
	for i := range tail {
		if last-1-i < first {
			break
		}
		tail[i] = t.Words[last-1-i]
	}
	if lx.Furniture.Closes(tail[:]) {
		return lexicon.Closing
	}
	return lexicon.NoFurniture
}

// opening finds the longest phrase of pages that the tokens [first, last) start
// with, and its role.
func (t *Text) opening(lx *lexicon.Lexicon, first, last int) (int, lexicon.FurnitureRole) {
	w := t.Words[first]
	if t.Tokens[first].Kind == Number {
		w = lx.Furniture.Number
	}
	if !lx.Furniture.Starts(w) {
		return 0, lexicon.NoFurniture
	}
	return lx.Furniture.Opens(t.head(lx, first, last))
}

// head is the first words of the tokens [first, last), with the lexicon's word
// for numbers in the place of each number.
func (t *Text) head(lx *lexicon.Lexicon, first, last int) []lexicon.Word {
	n := copy(t.few[:], t.Words[first:last])
	for i := range n {
		if t.Tokens[first+i].Kind == Number {
			t.few[i] = lx.Furniture.Number
		}
	}
	return t.few[:n]
}

// pageEnd is the block at which the report is over and the page goes on: where
// a short line from above the headline stands again, or where a list of other
// headlines runs to the end. It is the number of blocks if there is none.
func (t *Text) pageEnd() int {
	blocks := len(t.blocks) - 1
	end := blocks
	if k := t.kicker(); k >= 0 {
		s := t.blockSpan(k)
		for at := k + 1; at < blocks; at++ {
			if o := t.blockSpan(at); t.Tokens[o.First].Start > t.Tokens[t.Headline.Last-1].Start && t.same(o.First, t, s) == o.Last {
				end = at
				break
			}
		}
	}
	list := blocks
	for list > 0 && t.otherTitle(t.blockSpan(list-1)) {
		list--
	}
	if blocks-list >= 3 && list > 1 && t.paragraph(t.blockSpan(list-1)) {
		end = min(end, list)
	}
	return end
}

// kicker is the block before the headline that names the page's department,
// -1 if there is none.
func (t *Text) kicker() int {
	if t.Headline.Empty() {
		return -1
	}
	for k := 0; k+2 < len(t.blocks) && k < headBlocks; k++ {
		if t.blocks[k+1] == t.Headline.First && t.words(t.blockSpan(k)) <= 4 {
			return k
		}
	}
	return -1
}

// otherTitle tells whether a block may be the headline of another story.
func (t *Text) otherTitle(s Span) bool {
	if t.Tokens[s.First].Kind != Word || !t.Tokens[s.First].Has(Upper) || t.stopped(s.Last-1) {
		return false
	}
	n := t.words(s)
	return n >= fewWords && n <= headWords
}
