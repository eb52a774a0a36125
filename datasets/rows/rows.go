// Package rows prints the rows of any table of the schema as JSON lines, one
// JSON array, CSV or a Markdown table. Nothing here knows a table: names and
// types come from the column dictionary, so a column has the same name and the
// same written form wherever it is printed.
//
//	{"claim_id":"9f…","low":26,"high":null,"published":"2017-11-11T09:30:00Z","event_from":"2017-11-10",…}
//
// JSON keys stand in the order of the columns and missing is null. A timestamp
// is RFC 3339 in UTC, a date is ISO 8601, a number has its shortest form that
// reads back the same.
package rows

import (
	"bufio"
	"fmt"
	"io"

	"tally/schema"
)

// Format is a way to print rows.
type Format string

// The formats.
const (
	JSONL    Format = "jsonl" // one JSON object a line
	JSON     Format = "json"  // one array of objects
	CSV      Format = "csv"   // RFC 4180 with a header; null is empty, nested values are JSON
	Markdown Format = "md"    // a GitHub table
)

// Formats are the formats in the order in which they are offered.
var Formats = [...]Format{JSONL, JSON, CSV, Markdown}

// Writer prints the rows of one table.
type Writer struct {
	out    *bufio.Writer
	fields []schema.Field
	style  style
	line   []byte
	rows   int64
}

// style is what differs between the formats.
type style struct {
	head  func(dst []byte, fields []schema.Field) []byte
	row   func(dst []byte, fields []schema.Field, cells []schema.Cell) []byte
	first string // before the first row
	next  string // before every later row
	last  string // after the last row
	empty string // where there was no row
}

var styles = map[Format]style{
	JSONL:    {row: jsonLine},
	JSON:     {row: AppendJSON, first: "[\n", next: ",\n", last: "\n]\n", empty: "[]\n"},
	CSV:      {head: csvHead, row: csvRow},
	Markdown: {head: markdownHead, row: markdownRow},
}

// New gives a writer of rows with these fields to w. The error names the
// formats there are.
func New(w io.Writer, format Format, fields []schema.Field) (*Writer, error) {
	style, ok := styles[format]
	if !ok {
		return nil, fmt.Errorf("format %q: want one of %v", format, Formats)
	}
	out := &Writer{out: bufio.NewWriterSize(w, 1<<16), fields: fields, style: style}
	if style.head != nil {
		out.line = style.head(out.line, fields)
	}
	return out, nil
}

// Write prints one row: a cell for each field. Rows are buffered until Flush
// or Close.
func (w *Writer) Write(cells []schema.Cell) error {
	if len(cells) != len(w.fields) {
		return fmt.Errorf("row %d: %d cells for %d columns", w.rows, len(cells), len(w.fields))
	}
	if w.rows == 0 {
		w.line = append(w.line, w.style.first...)
	} else {
		w.line = append(w.line, w.style.next...)
	}
	w.rows++
	w.line = w.style.row(w.line, w.fields, cells)
	return w.put()
}

// Flush hands on the rows that were printed, all of them whole.
func (w *Writer) Flush() error { return w.out.Flush() }

// Close ends the output and flushes it. It does not close the writer below.
func (w *Writer) Close() error {
	if w.rows == 0 {
		w.line = append(w.line, w.style.empty...)
	} else {
		w.line = append(w.line, w.style.last...)
	}
	if err := w.put(); err != nil {
		return err
	}
	return w.out.Flush()
}

func (w *Writer) put() error {
	_, err := w.out.Write(w.line)
	w.line = w.line[:0]
	return err
}
