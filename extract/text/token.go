package text

import (
	"unicode/utf8"

	"tally/extract/lexicon"
)

// tokenize fills Tokens, Words and lines in one pass over the source. It is one
// long loop because every byte of every text goes through it.
func (t *Text) tokenize(lx *lexicon.Lexicon) {
	s := t.Source
	t.reserve(len(s)/4 + 16)
	tokens, words := t.Tokens[:0], t.Words[:0]
	t.lines, t.enders, t.Signs = t.lines[:0], t.enders[:0], t.Signs[:0]
	gap, hyphen := Flags(0), lx.Find("-")
	t.cases = [len(t.cases)]int{}
	t.newline(0, gapOf{lines: 2})
	for i := 0; i < len(s); {
		start := i
		switch classes[s[i]] {
		case blank:
			gap |= Space
			i++
			continue
		case eol:
			g := space(s[i:])
			i += g.n
			gap |= Space | Line
			t.newline(len(tokens), g)
			continue
		case letter:
			plain, key, bits := letters(s, i)
			end := plain
			word := lexicon.Unknown
			if end < len(s) && joins(s, start, end) {
				end = wordEnd(s, start, end)
				word = lx.Find(s[start:end])
				bits = capitals(s[start:end])
				t.noteStop(s[end-1], len(tokens))
			} else {
				word = lx.FindKey(key)
			}
			if end == plain && end-start >= lexicon.ShortestGlued && word == lexicon.Unknown {
				if at := lx.Split(s[start:end]); at > 0 {
					end = start + at
					word, bits = lx.Find(s[start:end]), bits&^Caps
				}
			}
			tokens = append(tokens, Token{int32(start), int32(end), Word, gap | bits})
			words = append(words, word)
			t.cases[bits&(Upper|Caps)]++
			if gap, i = 0, end; i < len(s) && s[i] == ' ' { // as behind most words
				gap, i = Space, i+1
			}
			continue
		case digit:
			i = numberEnd(s, i)
			if n := i - start; (n == 6 || n == 7) && s[start+4] == '.' && len(words) > 0 && lx.Grammar.Is(words[len(words)-1], lexicon.Month) {
				i = start + 4 // the year and the stop, and behind it the number of a footnote: "in October 2023.3"
			}
			t.Signs = append(t.Signs, int32(len(tokens)))
			tokens = append(tokens, Token{int32(start), int32(i), Number, gap})
			words = append(words, lexicon.Unknown)
			gap = 0
			continue
		case high:
			if g := space(s[i:]); g.n > 0 {
				gap |= Space
				if g.lines > 0 {
					gap |= Line
					t.newline(len(tokens), g)
				}
				i += g.n
				continue
			}
		}
		kind, end := rare(s, i)
		word, bits := lexicon.Unknown, Flags(0)
		if kind == Word {
			word, bits = lx.Find(s[start:end]), capitals(s[start:end])
			t.noteStop(s[end-1], len(tokens))
		} else if t.noteStop(s[start], len(tokens)); s[start] == '-' {
			word = hyphen // a word of the lexicon's compounds: co-worker
		} else if s[start] >= utf8.RuneSelf {
			t.Signs = append(t.Signs, int32(len(tokens)))
		}
		tokens = append(tokens, Token{int32(start), int32(end), kind, gap | bits})
		words = append(words, word)
		gap, i = 0, end
	}
	t.Tokens, t.Words = tokens, words
}

// noteStop notes that token i may end a sentence where c, which stands where the sign
// of a stop would, is one. A rune beyond ASCII is looked at later.
func (t *Text) noteStop(c byte, i int) {
	if c == '.' || c == '!' || c == '?' || c >= 0xD8 {
		t.enders = append(t.enders, int32(i))
	}
}

// reserve makes room for n tokens, so that a text is tokenized without growing.
func (t *Text) reserve(n int) {
	if cap(t.Tokens) < n {
		t.Tokens = make([]Token, 0, n)
		t.Words = make([]lexicon.Word, 0, n)
	}
}

// joins tells whether a word that ran from start to end may go on there: at an
// apostrophe, a stop after one letter, a letter beyond ASCII.
func joins(s string, start, end int) bool {
	c := s[end]
	return c == '\'' || classes[c] == high || c == '.' && end-start == 1
}

// rare finds the kind and end of the token at i that starts with neither an
// ASCII letter nor a digit.
func rare(s string, i int) (Kind, int) {
	c := s[i]
	if c == '\'' || c == 0xE2 { // the first byte of ’
		if end := clitic(s, i); end > 0 {
			return Word, end
		}
	}
	if c < utf8.RuneSelf {
		return Punct, i + 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	if inWord(r) {
		return Word, wordEnd(s, i, i)
	}
	return Punct, i + size
}

// numberEnd ends a run of digits with single commas and stops between digits.
func numberEnd(s string, i int) int {
	for i++; i < len(s); i++ {
		if isDigit(s[i]) {
			continue
		}
		if (s[i] == ',' || s[i] == '.') && i+1 < len(s) && isDigit(s[i+1]) {
			continue
		}
		return i
	}
	return i
}
