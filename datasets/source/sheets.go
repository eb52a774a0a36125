package source

import (
	"archive/zip"
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// A workbook of Excel or OpenDocument is a zip archive of markup, in which every
// sheet with a column of the text is a table. It is handed out as one of CSV, its
// rows in lines of their own numbers.

// mostCells is how many columns a sheet can have.
const mostCells = 1 << 14

// mostRow is how many bytes the markup of a row can have, and that of a string
// which cells share.
const mostRow = 2 * MaxText

// mostRows is how many rows a sheet can have.
const mostRows = 1 << 20

// rowReader gives the rows of a sheet that are not empty with their numbers,
// which begin at 1; io.EOF at the end.
type rowReader interface {
	next() (number int, cells []string, err error)
}

// workbook hands out the sheets that have a column of the text.
type workbook struct {
	of     *input
	budget *budget
	fields [fieldCount]string
	media  string
	sheet  func() (name string, rows rowReader, err error) // the next; without a name the error ends them, io.EOF behind the last
	day    func(cell string) string                        // a cell of the column of dates
	open   io.Closer                                       // the file of the sheet at hand

	given bool     // one was handed out
	names []string // of columns of the others
}

// next is the next sheet that has a column of the text, and one that cannot be read.
func (w *workbook) next() (*input, error) {
	for {
		name, rows, err := w.sheet()
		switch {
		case err == io.EOF && !w.given:
			return nil, fmt.Errorf("no sheet has a column %q%s", w.fields[fieldText], butThese(w.names))
		case err != nil && name == "":
			return nil, err
		}
		in := &input{path: w.of.path + "!/" + name, name: name, depth: w.of.depth, as: sheetOf(w.media), fault: err}
		if err == nil {
			var table *sheetTable
			if table, in.fault = w.table(rows); table == nil && in.fault == nil {
				continue
			}
			in.in = bufio.NewReaderSize(&bounded{table, "the sheet", w.budget}, largestBuffer)
		}
		w.given = true
		return in, nil
	}
}

func (w *workbook) Close() error {
	if w.open == nil {
		return nil
	}
	open := w.open
	w.open = nil
	return open.Close()
}

// sheetOf is the format of the sheets of a workbook.
func sheetOf(media string) *format {
	return &format{name: "csv", media: media, sheet: true, begin: (*Reader).beginTable, split: (*Reader).splitRow, parse: (*Reader).parseRow}
}

// table finds the row that names the columns, as beginTable does; nil where none is
// that of the text.
func (w *workbook) table(rows rowReader) (*sheetTable, error) {
	for range mostAbove {
		number, cells, err := rows.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if cols := columns(cells, &w.fields); cols[fieldText] >= 0 {
			t := &sheetTable{rows: rows, width: len(cells), date: cols[fieldDate], day: w.day}
			t.write(number, cells)
			return t, nil
		}
		if len(w.names) < mostCells {
			w.names = append(w.names, cells...)
		}
		if !isTitle(cells) {
			break
		}
	}
	return nil, nil
}

// sheetTable reads as the CSV of a sheet.
type sheetTable struct {
	rows   rowReader
	number int // of the last row
	width  int // cells of every row
	date   int // the column of dates, -1 = none
	day    func(string) string
	out    bytes.Buffer
	err    error
}

func (t *sheetTable) Read(p []byte) (int, error) {
	for t.out.Len() == 0 {
		if t.err != nil {
			return 0, t.err
		}
		var number int
		var cells []string
		if number, cells, t.err = t.rows.next(); t.err == nil {
			t.write(number, cells)
		}
	}
	return t.out.Read(p)
}

// write writes a row, after empty lines for those that are not there.
func (t *sheetTable) write(number int, cells []string) {
	number = max(t.number+1, min(number, mostRows))
	t.out.WriteString(strings.Repeat("\n", number-t.number-1))
	t.number = number
	for i := range t.width {
		if i > 0 {
			t.out.WriteByte(',')
		}
		if i >= len(cells) || cells[i] == "" || t.out.Len() > 2*MaxText { // too long already
			continue
		}
		cell := cells[i]
		if i == t.date {
			cell = t.day(cell)
		}
		t.out.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
	}
	t.out.WriteByte('\n')
}

// openWorkbook opens a zip archive that is a workbook.
func (r *Reader) openWorkbook(in *input, z *zip.Reader) (container, error) {
	w := &workbook{of: in, budget: &r.budget, fields: r.json.fields, day: func(cell string) string { return cell }}
	if entry(z, openSheets) != nil {
		w.media = openSheetMedia
		book, err := w.openBook(z)
		if err != nil {
			return nil, err
		}
		w.sheet = book.next
		return w, nil
	}
	w.media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	x, err := w.excel(z)
	if err != nil {
		return nil, err
	}
	w.sheet, w.day = x.next, x.day
	return w, nil
}

// file opens a file of the workbook, within the budget.
func (w *workbook) file(z *zip.Reader, name string) (io.ReadCloser, error) {
	f := entry(z, name)
	if f == nil {
		return nil, fmt.Errorf("there is no %s in this workbook", name)
	}
	return openEntry(f, w.budget)
}
