package rows

import (
	"strconv"
	"unicode/utf8"

	"tally/schema"
)

// AppendJSON appends a row as one JSON object without a line end.
func AppendJSON(dst []byte, fields []schema.Field, cells []schema.Cell) []byte {
	sep := byte('{')
	for i := range fields {
		dst = append(dst, sep, '"')
		dst = append(dst, fields[i].Name...)
		dst = append(dst, '"', ':')
		dst = appendJSONCell(dst, &fields[i], &cells[i])
		sep = ','
	}
	return append(dst, '}')
}

func jsonLine(dst []byte, fields []schema.Field, cells []schema.Cell) []byte {
	return append(AppendJSON(dst, fields, cells), '\n')
}

func appendJSONCell(dst []byte, f *schema.Field, c *schema.Cell) []byte {
	switch {
	case f.IsNull(c):
		return append(dst, "null"...)
	case f.Type == schema.Chain:
		return appendChain(dst, c.Chain)
	case f.Type == schema.String || f.Type == schema.Enum:
		return appendString(dst, c.Text)
	case f.Type == schema.Day || f.Type == schema.Timestamp:
		dst = append(dst, '"')
		return append(f.AppendText(dst, c), '"')
	}
	return f.AppendText(dst, c)
}

// appendChain appends an attribution chain as an array of objects.
func appendChain(dst []byte, chain []schema.Attribution) []byte {
	dst = append(dst, '[')
	for i := range chain {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendLink(dst, &chain[i])
	}
	return append(dst, ']')
}

func appendLink(dst []byte, a *schema.Attribution) []byte {
	dst = appendString(append(dst, `{"role":`...), string(a.Role))
	dst = appendString(append(dst, `,"name":`...), a.Name)
	dst = appendString(append(dst, `,"text":`...), a.Text)
	dst = strconv.AppendInt(append(dst, `,"start":`...), int64(a.Start), 10)
	dst = strconv.AppendInt(append(dst, `,"end":`...), int64(a.End), 10)
	return append(dst, '}')
}

const hex = "0123456789abcdef"

// appendString quotes s. Control characters are escaped, and so are the line
// separators of Unicode, at which some readers of lines break; the rest stays
// as it is. Bytes that are no UTF-8 become U+FFFD.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if plain[c] {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			dst = appendEscape(append(dst, s[from:i]...), rune(c))
			i++
			from = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || r == 0x85 || r == 0x2028 || r == 0x2029 {
			dst = appendEscape(append(dst, s[from:i]...), r)
			from = i + n
		}
		i += n
	}
	return append(append(dst, s[from:]...), '"')
}

// plain are the ASCII characters that are not escaped.
var plain = func() (is [256]bool) {
	for c := ' '; c < 0x7f; c++ {
		is[c] = c != '"' && c != '\\'
	}
	return is
}()

func appendEscape(dst []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(dst, '\\', byte(r))
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return append(dst, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}
