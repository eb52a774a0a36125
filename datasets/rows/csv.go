package rows

import (
	"bytes"

	"tally/schema"
)

func csvHead(dst []byte, fields []schema.Field) []byte {
	for i := range fields {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, fields[i].Name...)
	}
	return append(dst, '\n')
}

func csvRow(dst []byte, fields []schema.Field, cells []schema.Cell) []byte {
	for i := range fields {
		if i > 0 {
			dst = append(dst, ',')
		}
		from := len(dst)
		dst = AppendCell(dst, &fields[i], &cells[i])
		dst = quoteCSV(dst, from)
	}
	return append(dst, '\n')
}

// quoteCSV puts dst[from:] into quotes where RFC 4180 asks for it, and where a
// reader would trim it or take it for the end of the data.
func quoteCSV(dst []byte, from int) []byte {
	cell := dst[from:]
	if len(cell) == 0 || !bytes.ContainsAny(cell, ",\"\r\n") && !edgeSpace(cell) && string(cell) != `\.` {
		return dst
	}
	quoted := make([]byte, 0, len(cell)+8)
	quoted = append(quoted, '"')
	for _, c := range cell {
		if c == '"' {
			quoted = append(quoted, '"')
		}
		quoted = append(quoted, c)
	}
	return append(append(dst[:from], quoted...), '"')
}

func edgeSpace(cell []byte) bool {
	first, last := cell[0], cell[len(cell)-1]
	return first == ' ' || first == '\t' || last == ' ' || last == '\t'
}
