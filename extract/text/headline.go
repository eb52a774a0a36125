package text

import (
	"slices"
	"strings"

	"tally/extract/lexicon"
)

// The reach of the search for headlines.
const (
	headBlocks = 12 // a headline stands among the first blocks …
	headWords  = 32 // … has no more words …
	fewWords   = 4  // … and no fewer
	manyWords  = 5  // so many words in a row are the headline wherever they stand
	headReach  = 80 // tokens: what is printed in front of the report repeats it within so many
	glueReach  = 40 // tokens: a headline that lost its line ends within so many
)

// headline finds the headline and sets Para where it, or its repetition in
// front of the report, was run together with other words.
func (t *Text) headline(lx *lexicon.Lexicon, title string) {
	t.Headline = Span{}
	if len(t.Tokens) == 0 {
		return
	}
	t.Headline = t.titled(lx, title)
	if t.Headline.Empty() {
		t.Headline = t.firstHeadline(lx)
	}
	if t.Headline.Empty() {
		t.Headline = t.run(lx)
	}
	if t.Headline.Empty() {
		return
	}
	known := len(t.blocks)
	t.cut(t.Headline)
	if again := t.repeated(); !again.Empty() {
		t.cut(again)
	}
	if len(t.blocks) > known {
		slices.Sort(t.blocks)
	}
}

// cut makes a block of s and the stop after it.
func (t *Text) cut(s Span) {
	t.startBlock(s.First)
	end := s.Last
	for end < len(t.Tokens) && !t.Tokens[end].Has(Space) && t.Tokens[end].Kind == Punct {
		end++
	}
	if end+1 < len(t.Tokens) && t.stop(end) != 0 {
		end++
	}
	if end < len(t.Tokens) {
		t.startBlock(end)
	}
}

// startBlock sets Para on token i and notes the block.
func (t *Text) startBlock(i int) {
	if !t.Tokens[i].Has(Para) {
		t.Tokens[i].Flags |= Para
		t.blocks = append(t.blocks, i)
	}
}

// blockSpan is block k.
func (t *Text) blockSpan(k int) Span { return Span{t.blocks[k], t.blocks[k+1]} }

// titled finds the title at the head of the text.
func (t *Text) titled(lx *lexicon.Lexicon, title string) Span {
	if title == "" {
		return Span{}
	}
	if t.title == nil {
		t.title = &Text{}
	}
	t.title.Source = title
	t.title.tokenize(lx)
	all := Span{0, len(t.title.Tokens)}
	for i := 0; i < len(t.Tokens) && i < headReach; i++ {
		if end := t.same(i, t.title, all); end > 0 && t.apart(Span{i, end}) {
			return Span{i, end}
		}
	}
	return Span{}
}

// words counts the words and numbers of s.
func (t *Text) words(s Span) int {
	n := 0
	t.steps += s.Last - s.First
	for i := s.First; i < s.Last; i++ {
		if t.Tokens[i].Kind != Punct {
			n++
		}
	}
	return n
}

// spaced counts what stands between white space in s: a file's name is one.
func (t *Text) spaced(s Span) int {
	n := 1
	for i := s.First + 1; i < s.Last; i++ {
		if tok := &t.Tokens[i]; tok.Kind != Punct && tok.Has(Space) {
			n++
		}
	}
	return n
}

// same compares the tokens from i on with those of span in o, whatever their
// letter case and punctuation. It gives the end of what is equal, 0 if it is
// not.
func (t *Text) same(i int, o *Text, span Span) int {
	end := 0
	for j := span.First; j < span.Last; j++ {
		t.steps++
		if o.Tokens[j].Kind == Punct {
			continue
		}
		for i < len(t.Tokens) && t.Tokens[i].Kind == Punct && end > 0 {
			t.steps++
			i++
		}
		if i >= len(t.Tokens) || !t.sameWord(i, o, j) {
			return 0
		}
		i++
		end = i
	}
	return end
}

// sameWord tells whether token i is the word that token j of o is, whatever its case.
func (t *Text) sameWord(i int, o *Text, j int) bool {
	if w := t.Words[i]; w != lexicon.Unknown {
		return w == o.Words[j]
	}
	return o.Words[j] == lexicon.Unknown && strings.EqualFold(t.At(i), o.At(j))
}

// firstHeadline is the first of the blocks before the report that can be a
// headline: some words without a final stop, no date, no byline.
func (t *Text) firstHeadline(lx *lexicon.Lexicon) Span {
	for k := 0; k+2 < len(t.blocks) && k < headBlocks; k++ {
		s := t.blockSpan(k)
		for s.Last > s.First+1 && t.Tokens[s.Last-1].Kind == Punct && t.stop(s.Last-1) == 0 && !t.closes(s.Last-1) && t.At(s.Last-1) != ":" {
			s.Last--
		}
		words, stop := t.words(s), t.stopped(s.Last-1) && t.At(s.Last-1) != "?" && t.At(s.Last-1) != "!"
		switch {
		case stop && words >= 8 || t.reports(lx, s):
			return Span{}
		case stop || t.spaced(s) < fewWords || words > headWords || t.Tokens[s.First].Kind == Punct && !t.quotes(s.First):
		case t.dated(lx, s) || t.bylined(lx, s) || t.dateline(lx, s.First, s.Last) || t.furniture(lx, s) != lexicon.NoFurniture:
		default:
			return s
		}
	}
	return Span{}
}

// reports tells whether a report starts with s: an agency stands in brackets
// among its first words.
func (t *Text) reports(lx *lexicon.Lexicon, s Span) bool {
	for i := s.First; i+1 < s.Last && i < s.First+8; i++ {
		if open := t.At(i); open == "[" || open == "(" && t.agency(lx, i+1) {
			return s.Last-s.First > 12
		}
	}
	return false
}

// repeated finds the headline printed again in front of the report.
func (t *Text) repeated() Span {
	for i := t.Headline.Last; i < len(t.Tokens) && i < t.Headline.Last+headReach; i++ {
		if end := t.same(i, t, t.Headline); end > 0 && t.apart(Span{i, end}) {
			return Span{i, end}
		}
	}
	return Span{}
}

// apart tells whether s, which reads as the title, is it: a block of its own,
// or so many words that no sentence has them by chance.
func (t *Text) apart(s Span) bool {
	if t.words(s) >= manyWords {
		return true
	}
	for s.Last < len(t.Tokens) && t.Tokens[s.Last].Kind == Punct && !t.Tokens[s.Last].Has(Para) {
		s.Last++
	}
	return t.Tokens[s.First].Has(Para) && (s.Last == len(t.Tokens) || t.Tokens[s.Last].Has(Para))
}

// run finds a headline that lost its line: what stands in the first sentence
// before an agency, a date with its year, or a word that has a capital only
// at the start of a sentence.
func (t *Text) run(lx *lexicon.Lexicon) Span {
	for i := 1; i < len(t.Tokens) && i < glueReach; i++ {
		if t.Tokens[i].Has(Para) || t.stop(i) != 0 || t.prose(lx, i-1) {
			return Span{}
		}
		if !t.Tokens[i].Has(Space) || i < fewWords || t.Caps {
			continue
		}
		if t.stamped(lx, i) || t.restarts(lx, i) {
			return Span{0, i}
		}
	}
	return Span{}
}

// prose tells whether token i is one that headlines save: a comma, an article,
// a form of be.
func (t *Text) prose(lx *lexicon.Lexicon, i int) bool {
	const saved = lexicon.Determiner | lexicon.Auxiliary | lexicon.Relative
	tok := t.Tokens[i]
	return t.At(i) == "," || tok.Kind == Word && !tok.Has(Upper) && lx.Grammar.Is(t.Words[i], saved)
}

// restarts tells whether a sentence starts with token i in the middle of a run
// of words: a word like A, The, At stands with a capital after a word of small
// letters or a name, and is followed by a small letter.
func (t *Text) restarts(lx *lexicon.Lexicon, i int) bool {
	const closed = lexicon.Determiner | lexicon.Preposition | lexicon.Subordinate
	if i+1 >= len(t.Tokens) || t.Tokens[i-1].Kind == Punct || t.At(i) != "One" && !(t.Tokens[i].Has(Upper) && lx.Grammar.Is(t.Words[i], closed)) {
		return false
	}
	before, after := t.Tokens[i-1], t.Tokens[i+1]
	if after.Kind != Word || after.Has(Upper) || t.titleCase(Span{0, i}) {
		return false
	}
	if before.Kind != Word || lx.Grammar.Is(t.Words[i-1], lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction) {
		return false
	}
	if !before.Has(Upper) {
		return true
	}
	for j := i + 1; j < len(t.Tokens) && j < i+7; j++ { // Formula One, Group A: only a verb tells
		if lx.Grammar.Is(t.Words[j], lexicon.Auxiliary) {
			return true
		}
	}
	return false
}

// titleCase tells whether all longer words of s start with capitals.
func (t *Text) titleCase(s Span) bool {
	for i := s.First; i < s.Last; i++ {
		tok := t.Tokens[i]
		if tok.Kind == Word && !tok.Has(Upper) && tok.End-tok.Start > 4 {
			return false
		}
	}
	return true
}
