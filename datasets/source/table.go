package source

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"tally/schema"
)

// A table is CSV or TSV whose first row names the columns; the names are those
// of the fields of a record. Rows are read one at a time.

// table gives the rows of CSV or TSV. What is wrong with one row is its
// reject; a field that never ends, or a quote out of place that hides where the
// next row begins, ends the file.
func (r *Reader) table(yield func(Item) bool) bool {
	gauge := &rowGauge{in: r.in, left: MaxText + largestBuffer}
	rows := csv.NewReader(gauge)
	rows.FieldsPerRecord, rows.ReuseRecord = -1, true
	if r.kind == kindTabs {
		rows.Comma, rows.LazyQuotes = '\t', true
	}
	head, err := rows.Read()
	if err == io.EOF {
		return yield(r.reject(0, nil, "empty file"))
	}
	if err != nil {
		return yield(r.reject(0, nil, "%s", reason(err)))
	}
	head = slices.Clone(head)
	head[0] = strings.TrimPrefix(head[0], bom)
	cols := r.json.fields.columns(head)
	if cols[fieldText] < 0 {
		return yield(r.reject(0, nil, "the first row names no column %q", r.json.fields.Text))
	}
	return r.rows(rows, gauge, cols, yield)
}

func (r *Reader) rows(rows *csv.Reader, gauge *rowGauge, cols [fieldCount]int, yield func(Item) bool) bool {
	for {
		gauge.left = MaxText + largestBuffer
		r.at = rows.InputOffset()
		row, err := rows.Read()
		if err == io.EOF {
			return true
		}
		if err != nil {
			var fault *csv.ParseError
			more := yield(r.reject(r.at, nil, "%s", reason(err)))
			if more && errors.As(err, &fault) && rows.InputOffset() > r.at {
				continue
			}
			return more
		}
		line, _ := rows.FieldPos(0)
		if !r.row(row, int64(line), cols, yield) {
			return false
		}
	}
}

// row gives the document of one row, or its reject.
func (r *Reader) row(row []string, number int64, cols [fieldCount]int, yield func(Item) bool) bool {
	field := func(i int) string {
		if c := cols[i]; c >= 0 && c < len(row) {
			return row[c]
		}
		return ""
	}
	raw := []byte(strings.Join(row, "\x1f"))
	if cols[fieldText] >= len(row) {
		return yield(r.reject(r.at, raw, "line %d: the row has %d fields; the text is field %d", number, len(row), cols[fieldText]+1))
	}
	text, charset := decode([]byte(field(fieldText)), "")
	if _, fault := faultOfText(text); fault != "" {
		return yield(r.reject(r.at, raw, "line %d: %q: %s", number, r.json.fields.Text, fault))
	}
	doc := &schema.Document{
		URI: strings.ToValidUTF8(field(fieldID), "\ufffd"), Title: strings.ToValidUTF8(field(fieldTitle), "\ufffd"),
		Outlet:    strings.ToValidUTF8(field(fieldOutlet), "\ufffd"),
		MediaType: mediaTypes[r.kind], Charset: charset, Text: string(text),
	}
	if doc.URI == "" {
		doc.URI = strings.ToValidUTF8(field(fieldURL), "\ufffd")
	}
	r.json.date = field(fieldDate)
	return r.finish(doc, line{text: raw, from: r.at, number: number}, yield)
}

var mediaTypes = map[string]string{kindCommas: "text/csv", kindTabs: "text/tab-separated-values"}

// The fields of a record, as columns of a table.
const (
	fieldID = iota
	fieldText
	fieldTitle
	fieldDate
	fieldOutlet
	fieldURL
	fieldCount
)

// columns are the places of the fields in the head of a table, -1 = not there.
func (f Fields) columns(head []string) (cols [fieldCount]int) {
	for i, name := range [fieldCount]string{f.ID, f.Text, f.Title, f.Date, f.Outlet, f.URL} {
		cols[i] = slices.IndexFunc(head, func(h string) bool { return strings.TrimSpace(h) == name })
	}
	return cols
}

// rowGauge stops a row that is too long.
type rowGauge struct {
	in   io.Reader
	left int
}

func (g *rowGauge) Read(p []byte) (int, error) {
	if g.left <= 0 {
		return 0, fmt.Errorf("a row of more than %d MiB", MaxText>>20)
	}
	n, err := g.in.Read(p[:min(len(p), g.left)])
	g.left -= n
	return n, err
}
