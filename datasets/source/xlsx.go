package source

import (
	"archive/zip"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// excel is a workbook of Excel: a list of sheets, a file for each, and one of the
// strings that cells share.
type excel struct {
	*workbook
	zip    *zip.Reader
	list   []excelSheet      // those that are left
	parts  map[string]string // names of the sheets' files by their ids
	shared []string
	first  time.Time // day 0
}

// excelSheet is a sheet as the list of them names it.
type excelSheet struct {
	Name string `xml:"name,attr"`
	ID   string `xml:"id,attr"`
}

// excelBook is the file that everything begins with.
const excelBook = "xl/workbook.xml"

// excel opens a workbook: its list, where its sheets are, and the strings.
func (w *workbook) excel(z *zip.Reader) (*excel, error) {
	x := &excel{workbook: w, zip: z, parts: map[string]string{}, first: time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)}
	err := cmp.Or(x.readList(), x.readLinks())
	if err == nil && entry(z, excelStrings) != nil {
		err = x.strings()
	}
	return x, err
}

// readList reads which sheets there are, and what day 0 is.
func (x *excel) readList() error {
	var book struct {
		Properties struct {
			Later bool `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []excelSheet `xml:"sheets>sheet"`
	}
	if err := x.decode(excelBook, &book); err != nil {
		return err
	}
	if book.Properties.Later {
		x.first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	x.list = book.Sheets
	return nil
}

// readLinks reads which file each sheet has.
func (x *excel) readLinks() error {
	var links struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := x.decode("xl/_rels/workbook.xml.rels", &links); err != nil {
		return err
	}
	for _, l := range links.All {
		x.parts[l.ID] = strings.TrimPrefix(path.Join("/xl", l.Target), "/")
		if strings.HasPrefix(l.Target, "/") {
			x.parts[l.ID] = l.Target[1:]
		}
	}
	return nil
}

// decode reads a small file of the workbook.
func (x *excel) decode(name string, into any) error {
	in, err := x.file(x.zip, name)
	if err != nil {
		return err
	}
	defer in.Close()
	if err = xml.NewTokenDecoder(newMarkup(in, MaxText)).Decode(into); err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return err
}

// ofString is about how many bytes a string needs besides its words.
const ofString = 16

const excelStrings = "xl/sharedStrings.xml"

// strings reads those that cells share.
func (x *excel) strings() error {
	in, err := x.file(x.zip, excelStrings)
	if err != nil {
		return err
	}
	defer in.Close()
	size := 0
	for d := newMarkup(in, mostRow); ; {
		d.part()
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if e, ok := token.(xml.StartElement); ok && err == nil && e.Name.Local == "si" {
			var s string
			s, err = cellWords(d)
			x.shared = append(x.shared, s)
			if size += len(s) + ofString; size > mostMarkup {
				err = cmp.Or(err, fmt.Errorf("more than %d MiB of strings", mostMarkup>>20))
			}
		}
		if err != nil {
			return fmt.Errorf("%s: %w", excelStrings, err)
		}
	}
}

// next opens the next sheet. One without cells, such as a chart, has no rows.
func (x *excel) next() (string, rowReader, error) {
	x.Close()
	if len(x.list) == 0 {
		return "", nil, io.EOF
	}
	s := x.list[0]
	x.list = x.list[1:]
	if x.parts[s.ID] == "" {
		return s.Name, nil, errors.New("there is no file of this sheet in the workbook")
	}
	in, err := x.file(x.zip, x.parts[s.ID])
	if err != nil {
		return s.Name, nil, err
	}
	x.open = in
	return s.Name, &excelRows{excel: x, in: newMarkup(in, mostRow)}, nil
}

// day is a date as it is written, of a cell that counts the days.
func (x *excel) day(cell string) string {
	days, err := strconv.ParseFloat(cell, 64)
	if err != nil || days < firstDay || days > lastDay {
		return cell
	}
	at := x.first.Add(time.Duration(days*24*60*60+0.5) * time.Second)
	if at.Equal(at.Truncate(24 * time.Hour)) {
		return at.Format(time.DateOnly)
	}
	return at.Format(time.RFC3339)
}

// What counts days: a smaller number is a year, a larger one a day such as 20170304.
const (
	firstDay = 10000
	lastDay  = 100000
)

// excelRows reads the rows of a sheet.
type excelRows struct {
	*excel
	in     *markup
	number int
}

// next is the next row that is not empty; io.EOF behind the last.
func (x *excelRows) next() (int, []string, error) {
	for {
		x.in.part()
		token, err := x.in.Token()
		if err != nil {
			return x.number + 1, nil, err
		}
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "row" {
			continue
		}
		x.number++
		if n, err := strconv.Atoi(attr(e, "r")); err == nil {
			x.number = n
		}
		cells, err := x.cells()
		if err != nil || len(cells) > 0 {
			return x.number, cells, err
		}
	}
}

// cells are those of a row up to the last that is not empty.
func (x *excelRows) cells() ([]string, error) {
	var cells []string
	for at := -1; ; {
		token, err := x.in.Token()
		if err != nil {
			return nil, err
		}
		switch e := token.(type) {
		case xml.EndElement:
			return cells, nil
		case xml.StartElement:
			word, err := x.cell(e)
			if err != nil {
				return nil, err
			}
			if at++; attr(e, "r") != "" {
				at = columnOf(attr(e, "r"))
			}
			if at < 0 || at >= mostCells {
				return nil, fmt.Errorf("a cell %q in column %d of at most %d", attr(e, "r"), at+1, mostCells)
			}
			if word != "" {
				cells = append(cells, make([]string, max(at+1-len(cells), 0))...)
				cells[at] = word
			}
		}
	}
}

// cell is what a cell shows, a number as it is kept. An error in it shows nothing.
func (x *excelRows) cell(e xml.StartElement) (string, error) {
	word, err := cellWords(x.in)
	if err != nil {
		return "", err
	}
	switch kind := attr(e, "t"); {
	case kind == "s" && word != "":
		i, err := strconv.Atoi(word)
		if err != nil || i < 0 || i >= len(x.shared) {
			return "", errors.New("a cell with a string that is not there")
		}
		return x.shared[i], nil
	case kind == "e":
		return "", nil
	}
	return word, nil
}

// columnOf is the number of the column of a place such as AB7, from 0.
func columnOf(place string) int {
	n := 0
	for i := 0; i < len(place) && place[i] >= 'A' && place[i] <= 'Z' && n <= mostCells; i++ {
		n = n*26 + int(place[i]-'A') + 1
	}
	return n - 1
}

// cellWords are the words up to the end of the element at hand, which a reader
// sees: no formulas, and not how a word is spoken.
func cellWords(d *markup) (string, error) {
	var out strings.Builder
	var inside string
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch e := token.(type) {
		case xml.StartElement:
			if inside = e.Name.Local; inside == "f" || inside == "rPh" || inside == "extLst" {
				if err := d.Skip(); err != nil {
					return "", err
				}
				inside = ""
				continue
			}
			depth++
		case xml.EndElement:
			inside = ""
			depth--
		case xml.CharData:
			if inside == "t" || inside == "v" {
				out.Write(e)
			}
		}
	}
	return unescaped(out.String()), nil
}

// unescaped puts in the signs that Excel writes as _x000D_.
func unescaped(s string) string {
	var out strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 || len(s) < i+7 {
			break
		}
		code, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
		if err != nil || s[i+6] != '_' || !utf8.ValidRune(rune(code)) {
			out.WriteString(s[:i+2])
			s = s[i+2:]
			continue
		}
		out.WriteString(s[:i])
		if code != 0 {
			out.WriteRune(rune(code))
		}
		s = s[i+7:]
	}
	return out.String() + s
}

// attr is an attribute of an element, "" where it has none of that name.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
