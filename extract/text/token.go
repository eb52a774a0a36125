package text

import (
	"unicode"
	"unicode/utf8"

	"tally/extract/lexicon"
)

// tokenize fills Tokens and Words in one pass over the source.
func (t *Text) tokenize(lx *lexicon.Lexicon) {
	t.Tokens, t.Words = t.Tokens[:0], t.Words[:0]
	gap := Para
	for i := 0; i < len(t.Source); {
		if n, breaks := space(t.Source[i:]); n > 0 {
			gap |= Space | breaks
			i += n
			continue
		}
		kind, end := next(t.Source, i)
		flags := gap
		word := lexicon.Unknown
		if kind == Word {
			flags |= letters(t.Source[i:end])
			word = lx.Find(t.Source[i:end])
		}
		t.Tokens = append(t.Tokens, Token{int32(i), int32(end), kind, flags})
		t.Words = append(t.Words, word)
		gap, i = 0, end
	}
}

// space measures the white space that s starts with and tells of line breaks.
func space(s string) (n int, flags Flags) {
	breaks := 0
	for n < len(s) {
		c := s[n]
		switch {
		case c == '\n':
			breaks++
			n++
		case c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f':
			n++
		case c < utf8.RuneSelf:
			return n, lineFlags(breaks)
		default:
			r, size := utf8.DecodeRuneInString(s[n:])
			if !unicode.IsSpace(r) && r != '\uFEFF' && r != '\u200B' {
				return n, lineFlags(breaks)
			}
			n += size
		}
	}
	return n, lineFlags(breaks)
}

func lineFlags(breaks int) Flags {
	switch breaks {
	case 0:
		return 0
	case 1:
		return Line
	}
	return Line | Para
}

// next finds the kind and end of the token at i, which is no white space.
func next(s string, i int) (Kind, int) {
	c := s[i]
	switch {
	case isDigit(c):
		return Number, number(s, i)
	case isLetter(c):
		return Word, word(s, i)
	case c == '\'' || c == 0xE2: // the first byte of ’
		if end := clitic(s, i); end > 0 {
			return Word, end
		}
	}
	if c < utf8.RuneSelf {
		return Punct, i + 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	if unicode.IsLetter(r) || unicode.IsMark(r) {
		return Word, word(s, i)
	}
	return Punct, i + size
}

// number ends a run of digits with single commas and stops between digits.
func number(s string, i int) int {
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

// word ends a run of letters: don't and O'Brien are one, U.S. is one with its
// stops, and the 's of a possessive is left for a token of its own.
func word(s string, i int) int {
	start := i
	for i < len(s) {
		switch c := s[i]; {
		case isLetter(c):
			i++
		case c == '.':
			if i-start == 1 && i+1 < len(s) && isLetter(s[i+1]) && (i+2 == len(s) || s[i+2] == '.') {
				return initials(s, i)
			}
			return i
		case c == '\'' || c == 0xE2:
			n := apostrophe(s[i:])
			if n == 0 || i+n >= len(s) || !isLetter(s[i+n]) || clitic(s, i) > 0 {
				return i
			}
			i += n
		case c < utf8.RuneSelf:
			return i
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				return i
			}
			i += size
		}
	}
	return i
}

// initials ends U.S., a.m., U.S.S.R: s[i] is the first stop. The last stop
// belongs to the token.
func initials(s string, i int) int {
	for i+1 < len(s) && s[i] == '.' && isLetter(s[i+1]) && (i+2 == len(s) || !isLetter(s[i+2])) {
		i += 2
	}
	if i < len(s) && s[i] == '.' {
		i++
	}
	return i
}

// clitic ends the 's at i, or is 0 where none stands.
func clitic(s string, i int) int {
	n := apostrophe(s[i:])
	if n == 0 || i+n >= len(s) || lowerByte(s[i+n]) != 's' {
		return 0
	}
	end := i + n + 1
	if end < len(s) && (isLetter(s[end]) || isDigit(s[end])) {
		return 0
	}
	if i == 0 || !isLetter(s[i-1]) && s[i-1] != '.' && s[i-1] < utf8.RuneSelf {
		return 0
	}
	return end
}

// apostrophe is the length of the apostrophe that s starts with, or 0.
func apostrophe(s string) int {
	if s[0] == '\'' {
		return 1
	}
	if len(s) >= 3 && (s[:3] == "’" || s[:3] == "‘") {
		return 3
	}
	return 0
}

// letters describes the capitals of a word.
func letters(s string) Flags {
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) {
		return 0
	}
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return Upper
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	if n < 2 {
		return Upper
	}
	return Upper | Caps
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func lowerByte(c byte) byte { return c | 0x20 }
