package text

import (
	"unicode"
	"unicode/utf8"
)

// wordEnd ends the word that starts at start and is known to run to i: don't
// and O'Brien are one word, U.S. is one with its stops, and the 's of a
// possessive is left for a token of its own.
func wordEnd(s string, start, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case isLetter(c):
			i++
		case c == '.':
			if i-start == 1 && initial(s, i) {
				return initials(s, i)
			}
			return i
		case c == '\'' || c == 0xE2 && apostrophe(s[i:]) > 0:
			n := apostrophe(s[i:])
			if !letterAt(s, i+n) || clitic(s, i) > 0 {
				return i
			}
			i += n
		case c < utf8.RuneSelf:
			return i
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !inWord(r) {
				return i
			}
			i += size
		}
	}
	return i
}

// inWord tells whether a rune beyond ASCII belongs to words: letters, marks,
// the soft hyphen and the joiners of Arabic and Persian script.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u00AD' || r == '\u200C' || r == '\u200D'
}

// letterAt tells whether a letter stands at i.
func letterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if s[i] < utf8.RuneSelf {
		return isLetter(s[i])
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// initial tells whether the stop at i is followed by one more single letter.
func initial(s string, i int) bool {
	return i+1 < len(s) && isLetter(s[i+1]) && (i+2 == len(s) || classes[s[i+2]] != letter && s[i+2] < utf8.RuneSelf)
}

// initials ends U.S., a.m., U.S.S.R: s[i] is the first stop. The last stop
// belongs to the token.
func initials(s string, i int) int {
	for i < len(s) && s[i] == '.' && initial(s, i) {
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
	if n == 0 || i+n >= len(s) || s[i+n]|0x20 != 's' {
		return 0
	}
	end := i + n + 1
	if end < len(s) && (isDigit(s[end]) || letterAt(s, end)) {
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

// OrdinalEnding tells whether s, behind digits, makes them an ordinal: st, nd, rd or th, in letters of either case.
func OrdinalEnding(s string) bool {
	if len(s) != 2 {
		return false
	}
	switch [2]byte{s[0] | 0x20, s[1] | 0x20} {
	case [2]byte{'s', 't'}, [2]byte{'n', 'd'}, [2]byte{'r', 'd'}, [2]byte{'t', 'h'}:
		return true
	}
	return false
}

// capitals describes the capitals of a word.
func capitals(s string) Flags {
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
