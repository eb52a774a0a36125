package source

import (
	"archive/zip"
	"cmp"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// openSheets is the file that has all sheets of a workbook of OpenDocument.
const openSheets = "content.xml"

// isOpenSheet: the first file of the archive tells its kind.
func isOpenSheet(mime *zip.File) bool {
	in, err := mime.Open()
	if err != nil {
		return false
	}
	defer in.Close()
	kind, _ := io.ReadAll(io.LimitReader(in, sniffed))
	return strings.HasPrefix(string(kind), openSheetMedia)
}

const openSheetMedia = "application/vnd.oasis.opendocument.spreadsheet"

// openBook is a workbook of OpenDocument, whose sheets stand one behind the other.
type openBook struct {
	in    *markup
	sheet int // elements around the sheet at hand; before the first, more than there are
}

// openBook opens it.
func (w *workbook) openBook(z *zip.Reader) (*openBook, error) {
	in, err := w.file(z, openSheets)
	if err != nil {
		return nil, err
	}
	w.open = in
	return &openBook{in: newMarkup(in, mostRow), sheet: mostAround}, nil
}

// next goes into the next sheet, from wherever the last was left.
func (b *openBook) next() (string, rowReader, error) {
	if err := b.in.leave(b.sheet); err != nil {
		return "", nil, err
	}
	for {
		b.in.part()
		token, err := b.in.Token()
		if err != nil {
			return "", nil, err
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "table" {
			b.sheet = b.in.depth - 1
			return attr(e, "name"), &openRows{in: b.in}, nil
		}
	}
}

// openRows reads the rows of a sheet. Rows and cells that are alike are written
// once, with how often; such a row is read once, for it tells nothing new.
type openRows struct {
	in     *markup
	number int
}

// next is the next row that is not empty, of the sheet at hand; io.EOF behind it.
func (o *openRows) next() (int, []string, error) {
	for {
		o.in.part()
		token, err := o.in.Token()
		if err != nil {
			return o.number + 1, nil, err
		}
		switch e := token.(type) {
		case xml.EndElement:
			if e.Name.Local == "table" {
				return 0, nil, io.EOF
			}
		case xml.StartElement:
			if e.Name.Local == "shapes" {
				err = o.in.Skip()
			}
			if err != nil || e.Name.Local != "table-row" {
				continue
			}
			number := o.number + 1
			o.number += times(e, "number-rows-repeated", mostRows)
			cells, err := o.cells()
			if err != nil || len(cells) > 0 {
				return number, cells, err
			}
		}
	}
}

// times is how often an element stands there, by its attribute of that name: once where it has none.
func times(e xml.StartElement, name string, most int) int {
	n, _ := strconv.Atoi(attr(e, name))
	return min(max(n, 1), most)
}

// cells are those of a row up to the last that is not empty.
func (o *openRows) cells() ([]string, error) {
	var cells []string
	for at := 0; ; {
		token, err := o.in.Token()
		if err != nil {
			return nil, err
		}
		e, ok := token.(xml.StartElement)
		if _, end := token.(xml.EndElement); end {
			return cells, nil
		}
		if !ok {
			continue
		}
		words, err := o.words()
		if err != nil {
			return nil, err
		}
		word := cmp.Or(attr(e, "date-value"), words)
		n := min(times(e, "number-columns-repeated", mostCells), mostCells-at)
		if word != "" {
			cells = append(cells, make([]string, at+n-len(cells))...)
			for i := range n {
				cells[at+i] = word
			}
		}
		at += n
	}
}

// words are the paragraphs of a cell, as they are shown.
func (o *openRows) words() (string, error) {
	var out strings.Builder
	paragraphs, inside := 0, 0
	for depth := 1; depth > 0; {
		token, err := o.in.Token()
		if err != nil {
			return "", err
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
			switch name := e.Name.Local; name {
			case "annotation", "shapes", "table":
				depth--
				err = o.in.Skip()
			case "p":
				if paragraphs++; paragraphs > 1 && inside == 0 {
					out.WriteByte('\n')
				}
				inside++
			case "s":
				n := times(e, "c", 1<<10)
				out.WriteString(strings.Repeat(" ", n))
				o.in.in.read += int64(n)
			case "tab":
				out.WriteByte('\t')
			case "line-break":
				out.WriteByte('\n')
			}
			if err != nil {
				return "", err
			}
		case xml.EndElement:
			if depth--; e.Name.Local == "p" {
				inside--
			}
		case xml.CharData:
			if inside > 0 {
				out.Write(e)
			}
		}
	}
	return out.String(), nil
}
