package source

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A table is CSV or TSV whose first row, or the first below a title, names the
// columns; the names are those of the fields of a record. Fields are written as RFC 4180 says; the
// separator of CSV may also be a semicolon, as spreadsheets write it in many
// countries, a tab, as they write it in UTF-16, or a bar. A line "sep=;" before
// the first row, which tells a spreadsheet the separator, tells it here too.

// What separates the fields of a row, the usual mark first.
const (
	csvMarks = ",;\t|"
	tsvMarks = "\t"
)

// columns are the places of the fields in the head of a table, -1 = not there. People
// write Date and DATE for date, and break long names into lines; a column that has
// the very name comes before those.
func columns(head []string, names *[fieldCount]string) (cols [fieldCount]int) {
	for i, name := range names {
		cols[i] = slices.IndexFunc(head, func(h string) bool { return strings.TrimSpace(h) == name })
		if cols[i] < 0 {
			cols[i] = slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(inLine(h), name) })
		}
	}
	return cols
}

// inLine is the name of a column with single spaces between its words.
func inLine(name string) string { return strings.Join(strings.Fields(name), " ") }

// isTable: the first line names the column of the text, and others.
// One of the marks separates them.
func isTable(marks string) func(start) bool {
	return func(s start) bool {
		line, rest, whole := bytes.Cut(s.head, []byte("\n"))
		told := toldMark(line)
		if told != "" {
			line, _, whole = bytes.Cut(rest, []byte("\n"))
		}
		if !whole || !bytes.Contains(line, []byte(s.fields[fieldText])) {
			return false
		}
		h, err := headOf(bytes.TrimSuffix(line, []byte("\r")), cmp.Or(told, marks), &s.fields)
		return err == nil && len(h.names) > 1 && h.cols[fieldText] >= 0
	}
}

// head is the first row of a table.
type head struct {
	mark  byte // what separates the fields
	names []string
	cols  [fieldCount]int
}

// headOf reads it with the first of the marks that gives a column of the text;
// where none does, with the first that stands in it.
func headOf(line []byte, marks string, names *[fieldCount]string) (h head, err error) {
	h.mark = markOf(line, marks)
	for i := range len(marks) {
		cells, err := fields(line, marks[i])
		if err == nil && columns(cells, names)[fieldText] >= 0 {
			h.mark = marks[i]
			break
		}
	}
	h.names, err = fields(line, h.mark)
	h.cols = columns(h.names, names)
	return h, err
}

// markOf is the first of the marks that stands in the head of a table, the
// first of all where none does.
func markOf(head []byte, marks string) byte {
	for i := range len(marks) {
		if bytes.IndexByte(head, marks[i]) >= 0 {
			return marks[i]
		}
	}
	return marks[0]
}

// toldMark is the mark that a line such as "sep=;" tells, "" for any other line.
func toldMark(line []byte) string {
	mark, told := bytes.CutPrefix(bytes.TrimSuffix(line, []byte("\r")), []byte("sep="))
	if !told || len(mark) != 1 {
		return ""
	}
	return string(mark)
}

// beginTable reads the head of a table, which may stand below a title.
func (r *Reader) beginTable() error {
	l := r.leaf
	marks := csvMarks
	if l.format.name == "tsv" {
		marks = tsvMarks
	}
	l.mark = marks[0]
	var h head
	for above := 0; above < mostAbove; above++ {
		line, err := r.topRow()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if told := toldMark(line); told != "" && above == 0 {
			marks, l.mark = told, told[0]
			continue
		}
		top, err := headOf(line, marks, &r.json.fields)
		if err != nil {
			return err
		}
		if h.names == nil || !isTitle(top.names) {
			h = top
		}
		if top.cols[fieldText] >= 0 {
			l.mark, l.cols, l.head = top.mark, top.cols, string(top.mark)+string(line)
			r.noteLacks()
			return nil
		}
		if !isTitle(top.names) {
			break
		}
	}
	return fmt.Errorf("the first row names no column %q%s", r.json.fields[fieldText], butThese(h.names))
}

// topRow is the next row that is not empty, without a byte order mark.
func (r *Reader) topRow() ([]byte, error) {
	for {
		rec, ok := r.splitRow()
		switch {
		case rec.fault != nil:
			return nil, rec.fault
		case !ok:
			return nil, io.EOF
		}
		if line := bytes.TrimPrefix(rec.text, []byte(bom)); len(line) > 0 {
			return line, nil
		}
	}
}

// mostAbove is how many of the first rows may be titles.
const mostAbove = 10

// isTitle tells of a row above the head of a table whether it is a title: one cell
// has words. The head of a table that has no column of the text is none.
func isTitle(cells []string) bool {
	filled := 0
	for _, cell := range cells {
		if strings.TrimSpace(cell) != "" {
			filled++
		}
	}
	return filled < 2
}

// noteLacks notes which of the columns that the caller named are not there.
func (r *Reader) noteLacks() {
	for i, name := range r.json.fields {
		if r.leaf.cols[i] < 0 && name != FieldNames[i] {
			r.leaf.lacks = append(r.leaf.lacks, fmt.Sprintf("%q for the %s", name, FieldNames[i]))
		}
	}
}

// tellLacks tells them with the first row.
func (r *Reader) tellLacks(rec *record, yield func(Item) bool) bool {
	l := r.leaf
	return len(l.lacks) == 0 || rec.from != l.first ||
		yield(r.reject(0, nil, "there is no column %s; the texts are read without", strings.Join(l.lacks, ", nor ")))
}

// rowEnd finds where a row ends.
type rowEnd struct {
	mark  byte
	state rowState
	lines int64 // line ends within the row
}

type rowState int

const (
	atField  rowState = iota // a field begins
	inPlain                  // in a field without quotes
	inQuotes                 // in a field with quotes
	atQuote                  // after a quote in such a field
)

// feed reads on and tells how many of the bytes belong to the row, and whether
// it ends with them.
func (e *rowEnd) feed(data []byte) (int, bool) {
	for i := 0; i < len(data); i++ {
		if e.state == inQuotes {
			text, _, ends := bytes.Cut(data[i:], []byte(`"`))
			e.lines += int64(bytes.Count(text, []byte("\n")))
			if i += len(text); !ends {
				break
			}
			e.state = atQuote
			continue
		}
		switch c := data[i]; {
		case c == '\n':
			return i + 1, true
		case c == e.mark:
			e.state = atField
		case c == '"' && e.state == atField, c == '"' && e.state == atQuote:
			e.state = inQuotes
		case c != '\r' || e.state != atQuote:
			e.state = inPlain
		}
	}
	return len(data), false
}

// splitRow gives the next row without its line end.
func (r *Reader) splitRow() (record, bool) {
	l := r.leaf
	l.line++
	end := rowEnd{mark: l.mark}
	rec, ok := r.splitBy(end.feed)
	rec.Line = l.line
	if !l.format.sheet {
		l.line += end.lines
	}
	r.bounded(&rec, "a row")
	return rec, ok
}

// fields are the fields of a row.
func fields(row []byte, mark byte) ([]string, error) {
	var all []string
	for {
		if len(row) > 0 && row[0] == '"' {
			field, rest, err := quoted(row[1:], mark)
			if err != nil {
				return nil, err
			}
			if all = append(all, field); rest == nil {
				return all, nil
			}
			row = rest
			continue
		}
		field, rest, more := bytes.Cut(row, []byte{mark})
		if all = append(all, string(field)); !more {
			return all, nil
		}
		row = rest
	}
}

var errQuote = errors.New("a quote in a quoted field that is not written twice")

// quoted reads a field up to its closing quote; rest is nil where the row ends
// with it.
func quoted(row []byte, mark byte) (field string, rest []byte, err error) {
	var out []byte
	for {
		i := bytes.IndexByte(row, '"')
		if i < 0 {
			return "", nil, errors.New("a quoted field that does not end")
		}
		out, row = append(out, row[:i]...), row[i+1:]
		switch {
		case len(row) == 0:
			return string(out), nil, nil
		case row[0] == mark:
			return string(out), row[1:], nil
		case row[0] != '"':
			return "", nil, errQuote
		}
		out, row = append(out, '"'), row[1:]
	}
}

// parseRow gives the document of one row, or its reject.
func (r *Reader) parseRow(rec *record, yield func(Item) bool) bool {
	if !r.tellLacks(rec, yield) {
		return false
	}
	if len(rec.text) == 0 {
		return true
	}
	line, charset := inUTF8(rec.text, r.leaf.charset)
	if charset != plainCharset {
		rec.charset = charset
	}
	row, err := fields(line, r.leaf.mark)
	if err != nil {
		return yield(r.reject(rec.from, rec.text, "%s%s", r.place(), err))
	}
	if len(row) > 1 && strings.TrimSpace(strings.Join(row, "")) == "" {
		return true // as spreadsheets write rows of which only the borders are left
	}
	return r.row(row, rec, yield)
}

// row gives the document of the fields of a row.
func (r *Reader) row(row []string, rec *record, yield func(Item) bool) bool {
	cols := r.leaf.cols
	field := func(i int) string {
		if c := cols[i]; c >= 0 && c < len(row) {
			return strings.ToValidUTF8(row[c], "\ufffd")
		}
		return ""
	}
	if cols[fieldText] >= len(row) {
		return yield(r.reject(rec.from, rec.text, "%sthe row ends with field %d; the text is field %d", r.place(), len(row), cols[fieldText]+1))
	}
	text, charset := decode([]byte(row[cols[fieldText]]), r.leaf.charset)
	if _, fault := faultOfText(text); fault != "" {
		return yield(r.reject(rec.from, rec.text, "%s%q: %s", r.place(), r.json.fields[fieldText], fault))
	}
	doc := r.document(rec)
	doc.Charset, doc.Text = cmp.Or(rec.charset, charset), string(text)
	doc.Title, doc.Outlet = field(fieldTitle), field(fieldOutlet)
	doc.URI = cmp.Or(field(fieldID), field(fieldURL), doc.URI)
	r.json.date = field(fieldDate)
	if err := unmark(doc); err != nil {
		return yield(r.reject(rec.from, rec.text, "%s%q: %s", r.place(), r.json.fields[fieldText], err))
	}
	return r.finish(doc, rec, yield)
}
