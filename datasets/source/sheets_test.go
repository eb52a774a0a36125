package source

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// excelOf is a workbook of Excel with these sheets, by their rows, and the strings
// that cells share.
func excelOf(properties, shared string, sheets ...string) []byte {
	var list, links strings.Builder
	files := []file{{"[Content_Types].xml", nil}}
	for i, rows := range sheets {
		n := string(rune('1' + i))
		list.WriteString(`<sheet name="Sheet` + n + `" sheetId="` + n + `" r:id="rId` + n + `"/>`)
		links.WriteString(`<Relationship Id="rId` + n + `" Type="t" Target="worksheets/sheet` + n + `.xml"/>`)
		files = append(files, file{"xl/worksheets/sheet" + n + ".xml", []byte(`<worksheet xmlns="m"><sheetData>` + rows + `</sheetData></worksheet>`)})
	}
	return zipOf(append(files,
		file{"xl/workbook.xml", []byte(`<workbook xmlns="m" xmlns:r="r"><workbookPr ` + properties + `/><sheets>` + list.String() + `</sheets></workbook>`)},
		file{"xl/_rels/workbook.xml.rels", []byte(`<Relationships xmlns="p">` + links.String() + `</Relationships>`)},
		file{"xl/sharedStrings.xml", []byte(`<sst xmlns="m">` + shared + `</sst>`)},
	)...)
}

// openSheetsOf is a workbook of OpenDocument with these sheets.
func openSheetsOf(sheets ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	out, _ := w.CreateHeader(&zip.FileHeader{Name: "mimetype", Method: zip.Store})
	io.WriteString(out, openSheetMedia)
	out, _ = w.Create("content.xml")
	io.WriteString(out, `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a"><office:body><office:spreadsheet>`)
	for i, rows := range sheets {
		io.WriteString(out, `<table:table table:name="Sheet`+string(rune('1'+i))+`">`+rows+`</table:table>`)
	}
	io.WriteString(out, `</office:spreadsheet></office:body></office:document-content>`)
	w.Close()
	return b.Bytes()
}

// words are a row of Excel with these words.
func words(all ...string) string {
	out := "<row>"
	for _, s := range all {
		out += `<c t="inlineStr"><is><t>` + s + `</t></is></c>`
	}
	return out + "</row>"
}

// openWords are a row of OpenDocument with these words.
func openWords(all ...string) string {
	out := "<table:table-row>"
	for _, s := range all {
		out += `<table:table-cell><text:p>` + s + `</text:p></table:table-cell>`
	}
	return out + "</table:table-row>"
}

func TestSheets(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		want []string
	}{
		{"shared strings", excelOf("", `<si><t>text</t></si><si><r><t>Nine </t></r><r><rPr/><t>died.</t></r><rPh><t>x</t></rPh></si>`,
			`<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c></row>`), []string{"in!/Sheet1: Nine died."}},
		{"places of cells", excelOf("", "", words("id", "title", "text")+`<row r="2"><c r="C2" t="str"><f>A1</f><v>Six died.</v></c></row><row><c r="A3"><v>7</v></c><c r="C3" t="inlineStr"><is><t>Two
fled, "he" said_x000D_.</t></is></c></row>`), []string{"in!/Sheet1: Six died.", "7: Two\nfled, \"he\" said\r."}},
		{"sheets", excelOf("", "", words("text")+words("One."), words("code")+words("A"), words("Title")+words("id", "text")+words("b", "Two.")),
			[]string{"in!/Sheet1: One.", "b: Two."}},
		{"a list of fields", excelOf("", "", words("field", "meaning")+words("text", "the report")+words("x", "y")),
			[]string{`in@0: no sheet has a column "text", only "field", "meaning"; --fields text=NAME takes another`}},
		{"far below", excelOf("", "", `<row r="3"><c r="B3"><v>June</v></c></row><row r="40"><c r="A40" t="str"><v>text</v></c></row><row r="41"><c r="A41" t="str"><v>One.</v></c></row><row r="42"><c t="s"><v>0</v></c></row>`),
			[]string{"in!/Sheet1: One.", "in!/Sheet1@0: row 42: the sheet: a cell with a string that is not there"}},
		{"no sheet", excelOf("", "", words("code", "body")+words("A")), []string{`in@0: no sheet has a column "text", only "code", "body"; --fields text=NAME takes another`}},
		{"rows of nothing", excelOf("", "", words("id", "text")+words("", "")+`<row/>`+words("a", "One.")+words("b")),
			[]string{"a: One.", `in!/Sheet1@0: row 5: "text": no text, only white space`}},
		{"an error in a cell", excelOf("", "", words("id", "text")+`<row><c t="s"><v></v></c></row><row><c t="e"><v>#N/A</v></c><c t="inlineStr"><is><t>One.</t></is></c></row>`), []string{"in!/Sheet1: One."}},
		{"a string that is not there", excelOf("", "", words("text")+`<row><c t="s"><v>4</v></c></row>`),
			[]string{"in!/Sheet1@0: row 2: the sheet: a cell with a string that is not there"}},
		{"broken", excelOf("", "", words("text")+words("One.")+"<row><c></row>", words("text")+words("Two.")),
			[]string{"in!/Sheet1: One.", "in!/Sheet1@0: row 3: the sheet: XML syntax error on line 1: element <c> closed by </row>", "in!/Sheet2: Two."}},
		{"no rows", zipOf(file{"xl/workbook.xml", []byte(`<workbook><sheets><sheet name="A" id="x"/></sheets></workbook>`)}, file{"xl/_rels/workbook.xml.rels", []byte(`<Relationships/>`)}),
			[]string{"in!/A@0: there is no file of this sheet in the workbook"}},
		{"no sheets", excelOf("", ""), []string{`in@0: no sheet has a column "text"`}},
		{"a place that is none", excelOf("", "", words("text")+words("One.")+`<row r="3"><c r="A3" t="str"><v>Two.</v></c><c r="3"/></row>`),
			[]string{"in!/Sheet1: One.", `in!/Sheet1@0: row 3: the sheet: a cell "3" in column 0 of at most 16384`}},
		{"an entity", excelOf("", "", words("text")+words("&lol;")), []string{"in!/Sheet1@0: row 2: the sheet: XML syntax error on line 1: invalid character entity &lol;"}},
		{"deep", excelOf("", "", words("text")+words("One.")+"<row><c>"+strings.Repeat("<x>", 2000), words("text")+words("Two.")),
			[]string{"in!/Sheet1: One.", "in!/Sheet1@0: row 3: the sheet: more than 1000 elements in one another", "in!/Sheet2: Two."}},
		{"a deep list", zipOf(file{"xl/workbook.xml", []byte("<workbook><x>" + strings.Repeat("<x>", 2000))}),
			[]string{"in@0: xl/workbook.xml: more than 1000 elements in one another"}},
		{"no book", zipOf(file{"xl/workbook.xml", []byte(`<workbook>`)}), []string{"in@0: xl/workbook.xml: XML syntax error on line 1: unexpected EOF"}},
		{"binary", zipOf(file{"xl/workbook.bin", nil}), []string{"in@0: a binary workbook is not read: save it as .xlsx or CSV"}},

		{"open", openSheetsOf(openWords("id", "text")+openWords("a", "One<text:s/>died.</text:p><text:p>Two fled."), openWords("x"), openWords("text")+openWords("Three.")),
			[]string{"a: One died.\nTwo fled.", "in!/Sheet3: Three."}},
		{"open, repeated", openSheetsOf(openWords("id", "outlet", "text") + `<table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>` +
			`<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell><table:table-cell><office:annotation><text:p>no</text:p></office:annotation><text:p>One.</text:p></table:table-cell></table:table-row>` +
			openWords("b") + `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row>`),
			[]string{"a: One.", `in!/Sheet1@0: row 12: "text": no text, only white space`}},
		{"open, broken", openSheetsOf(openWords("text")+openWords("One.")+"<x>", openWords("text")),
			[]string{"in!/Sheet1: One.", "in!/Sheet1@0: row 3: the sheet: XML syntax error on line 1: element <x> closed by </table>", "in@0: XML syntax error on line 1: element <x> closed by </table>"}},
		{"open, deep", openSheetsOf(openWords("text") + openWords("One.") + "<row>" + strings.Repeat("<x>", 2000)),
			[]string{"in!/Sheet1: One.", "in!/Sheet1@0: row 3: the sheet: more than 1000 elements in one another", "in@0: more than 1000 elements in one another"}},
		{"open, left in the middle", openSheetsOf(openWords("no", "such")+openWords("a", "<table:table><table:table-row/></table:table>")+openWords("x"), openWords("text")+openWords("Two.")),
			[]string{"in!/Sheet2: Two."}},
		{"open, none", openSheetsOf(openWords("body")), []string{`in@0: no sheet has a column "text", only "body"; --fields text=NAME takes another`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			opt := Options{FS: fstest.MapFS{"in": {Data: tt.data}}}
			if got := readAll([]string{"in"}, opt); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if got := byPieces(t, "in", opt); !slices.Equal(got, tt.want) {
				t.Errorf("piece by piece %q\nwant %q", got, tt.want)
			}
		})
	}
}

// TestSheetDates: a cell with a date counts the days, in one of two ways.
func TestSheetDates(t *testing.T) {
	row := func(date string) string {
		return words("text", "date") + `<row><c t="inlineStr"><is><t>One.</t></is></c><c s="3"><v>` + date + `</v></c></row>`
	}
	open := openWords("text", "date") + `<table:table-row><table:table-cell><text:p>One.</text:p></table:table-cell><table:table-cell office:date-value="2021-06-07"><text:p>7 juin</text:p></table:table-cell></table:table-row>`
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"a day", excelOf("", "", row("44354")), "2021-06-07T00:00:00Z"},
		{"a time", excelOf("", "", row("44354.5208333333")), "2021-06-07T12:30:00Z"},
		{"from 1904", excelOf(`date1904="1"`, "", row("42892")), "2021-06-07T00:00:00Z"},
		{"in words", excelOf("", "", row("7 June 2021")), "2021-06-07T00:00:00Z"},
		{"in digits", excelOf("", "", row("20210607")), "2021-06-07T00:00:00Z"},
		{"open", openSheetsOf(open), "2021-06-07T00:00:00Z"},
	}
	for _, tt := range tests {
		for item := range Read([]string{"in"}, Options{FS: fstest.MapFS{"in": {Data: tt.data}}}) {
			if item.Document == nil {
				t.Errorf("%s: %s", tt.name, told(item))
			} else if got := item.Document.Published.Format("2006-01-02T15:04:05Z07:00"); got != tt.want {
				t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
			}
		}
	}
}

// TestSheetMemory: markup that wants much memory at once is not read.
func TestSheetMemory(t *testing.T) {
	long := strings.Repeat("Nine died. ", (2*mostRow)/11)
	tests := []struct {
		name, want string
		data       []byte
	}{
		{"a long cell", "in!/Sheet1@0: row 3: the sheet: more than 32 MiB of markup in one piece", excelOf("", "", words("text")+words("One.")+words(long))},
		{"a long string", "in@0: xl/sharedStrings.xml: more than 32 MiB of markup in one piece", excelOf("", "<si><t>"+long+"</t></si>", words("text"))},
		{"a long list", "in@0: xl/workbook.xml: more than 16 MiB of markup in one piece", excelOf(`x="`+long+`"`, "", words("text"))},
		{"spaces", "in@0: more than 32 MiB of markup in one piece",
			openSheetsOf(openWords("text") + openWords(strings.Repeat(`<text:s text:c="1024"/>`, 2*mostRow/1024)))},
	}
	for _, tt := range tests {
		last := ""
		for item := range Read([]string{"in"}, Options{FS: fstest.MapFS{"in": {Data: tt.data}}}) {
			last = told(item)
		}
		if last != tt.want {
			t.Errorf("%s: %.200q", tt.name, last)
		}
	}
}

// TestSheetBomb: a row that repeats a long cell, and strings that many cells share.
func TestSheetBomb(t *testing.T) {
	long := strings.Repeat("Nine died. ", 1<<16)
	cells := `<c t="s"><v>1</v></c>`
	for name, data := range map[string][]byte{
		"in.xlsx": excelOf("", "<si><t>text</t></si><si><t>"+long+"</t></si>", `<row><c t="s"><v>0</v></c></row>`+strings.Repeat("<row>"+cells+"</row>", 4000)),
		"in.ods": openSheetsOf(`<table:table-row><table:table-cell><text:p>text</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell></table:table-row>` +
			`<table:table-row><table:table-cell table:number-columns-repeated="16000"><text:p>` + long + `</text:p></table:table-cell></table:table-row>`),
	} {
		last := ""
		for item := range Read([]string{name}, Options{FS: fstest.MapFS{name: {Data: data}}}) {
			last = told(item)
		}
		if !strings.Contains(last, "it grows to more than 200 times") && !strings.Contains(last, "at most 16 MiB are read") {
			t.Errorf("%s: %.80q", name, last)
		}
	}
}

// FuzzSheets: rows of any kind end in texts or rejects.
func FuzzSheets(f *testing.F) {
	f.Add(words("id", "text")+`<row r="4"><c r="B4" t="s"><v>0</v></c></row>`, `<si><t>One.</t></si>`)
	f.Add(openWords("text")+`<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="9"><text:p>a<text:s text:c="4"/></text:p></table:table-cell></table:table-row>`, "")
	f.Fuzz(func(t *testing.T, rows, shared string) {
		for _, data := range [][]byte{excelOf("", shared, rows, words("text")+words("Two.")), openSheetsOf(rows, openWords("text")+openWords("Two."))} {
			if got := readAll([]string{"in"}, Options{FS: fstest.MapFS{"in": {Data: data}}}); len(got) == 0 {
				t.Error("nothing is told")
			}
		}
	})
}
