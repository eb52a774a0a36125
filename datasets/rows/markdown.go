package rows

import "tally/schema"

func markdownHead(dst []byte, fields []schema.Field) []byte {
	for i := range fields {
		dst = append(append(dst, "| "...), fields[i].Name...)
		dst = append(dst, ' ')
	}
	dst = append(dst, "|\n"...)
	for i := range fields {
		if isNumeric(fields[i].Type) {
			dst = append(dst, "| ---: "...)
		} else {
			dst = append(dst, "| --- "...)
		}
	}
	return append(dst, "|\n"...)
}

func isNumeric(t schema.Type) bool {
	switch t {
	case schema.Int8, schema.Int32, schema.Int64, schema.Float64:
		return true
	}
	return false
}

func markdownRow(dst []byte, fields []schema.Field, cells []schema.Cell) []byte {
	var plain []byte
	for i := range fields {
		plain = AppendCell(plain[:0], &fields[i], &cells[i])
		dst = appendMarkdown(append(dst, "| "...), plain)
		dst = append(dst, ' ')
	}
	return append(dst, "|\n"...)
}

// appendMarkdown escapes what would end the cell or be taken for markup.
func appendMarkdown(dst, plain []byte) []byte {
	for i, c := range plain {
		switch c {
		case '|', '\\', '*', '`':
			dst = append(dst, '\\', c)
		case '<':
			dst = append(dst, "&lt;"...)
		case '&':
			dst = append(dst, "&amp;"...)
		case '\n':
			dst = append(dst, "<br>"...)
		case '\r':
			if i+1 == len(plain) || plain[i+1] != '\n' {
				dst = append(dst, "<br>"...)
			}
		default:
			dst = append(dst, c)
		}
	}
	return dst
}
