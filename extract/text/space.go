package text

import (
	"unicode"
	"unicode/utf8"
)

// gapOf measures a stretch of white space.
type gapOf struct {
	n      int // bytes
	lines  int // line breaks in it
	indent int // blanks after the last line break; a tab counts as four
}

// space measures the white space that s starts with. Marks without width that
// stand between words (BOM, ZWSP, direction marks) count as white space.
func space(s string) (g gapOf) {
	for g.n < len(s) {
		switch c := s[g.n]; classes[c] {
		case eol:
			if c != '\n' || g.n == 0 || s[g.n-1] != '\r' {
				g.lines++
			}
			g.n++
			g.indent = 0
		case blank:
			g.indent++
			if c == '\t' {
				g.indent += 3
			}
			g.n++
		case high:
			r, size := utf8.DecodeRuneInString(s[g.n:])
			switch {
			case r == '\u2028' || r == '\u2029' || r == '\u0085':
				g.lines++
			case !unicode.IsSpace(r) && !invisible(r):
				return g
			}
			g.n += size
		default:
			return g
		}
	}
	return g
}

// invisible tells the runes without width that stand between words.
func invisible(r rune) bool {
	switch {
	case r == '\uFEFF', r == '\u200B', '\u200E' <= r && r <= '\u200F', '\u202A' <= r && r <= '\u202E', '\u2060' <= r && r <= '\u2069':
		return true
	}
	return false
}
