package text

// class is what a byte can start.
type class uint8

// The classes of bytes.
const (
	other  class = iota // ASCII punctuation, symbols and control characters
	letter              // a–z, A–Z
	digit               // 0–9
	blank               // white space within a line
	eol                 // a line break: LF, CR, VT, FF
	high                // the first or a later byte of a rune beyond ASCII
)

// classes tells the class of every byte.
var classes = classTable()

func classTable() (t [256]class) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		case c == ' ' || c == '\t':
			t[c] = blank
		case '\n' <= c && c <= '\r':
			t[c] = eol
		case c >= 0x80:
			t[c] = high
		}
	}
	return t
}

func isDigit(c byte) bool { return classes[c] == digit }

func isLetter(c byte) bool { return classes[c] == letter }
