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

// wordOf is a document of Word with this body.
func wordOf(body string) []byte {
	return zipOf(file{"[Content_Types].xml", nil}, file{"word/document.xml", []byte(
		`<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>` + body + `</w:body></w:document>`)})
}

// openTextOf is one of OpenDocument, whose first file is not compressed.
func openTextOf(body string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	out, _ := w.CreateHeader(&zip.FileHeader{Name: "mimetype", Method: zip.Store})
	io.WriteString(out, "application/vnd.oasis.opendocument.text")
	out, _ = w.Create("content.xml")
	io.WriteString(out, `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a"><office:body><office:text>`+
		body+`</office:text></office:body></office:document-content>`)
	w.Close()
	return b.Bytes()
}

func TestOffice(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"runs.docx", wordOf(`<w:p><w:r><w:t>Nine </w:t></w:r><w:r><w:t>died &amp; two</w:t></w:r><w:r><w:tab/><w:t>fled.</w:t></w:r></w:p><w:p><w:r><w:t>Six</w:t><w:br/><w:t>hid.</w:t></w:r></w:p>`),
			"Nine died & two fled.\n\nSix\nhid."},
		{"heading.docx", wordOf(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Raid</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>Nine died.</w:t></w:r></w:p>`),
			"[Raid] Raid\n\nNine died."},
		{"table.docx", wordOf(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Orla</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>9 dead</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`), "Orla\n\n9 dead"},
		{"changes.docx", wordOf(`<w:p><w:del><w:r><w:delText>Ten</w:delText><w:t>Ten</w:t></w:r></w:del><w:ins><w:r><w:t>Nine</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText><w:t> died in 5</w:t><w:noBreakHyphen/><w:t>6 raids.</w:t></w:r></w:p>`),
			"Nine died in 5-6 raids."},
		{"box.docx", wordOf(`<w:p><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Nine died.</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>Nine died.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>`),
			"Nine died."},
		{"unnamed", wordOf(`<w:p><w:r><w:t>Nine died.</w:t></w:r></w:p>`), "Nine died."},
		{"a.odt", openTextOf(`<text:tracked-changes><text:p>Ten</text:p></text:tracked-changes><text:h>Raid</text:h><text:p>Nine<text:s/><text:span>died</text:span>.<text:note><text:p>So they say.</text:p></text:note></text:p>`),
			"[Raid] Raid\n\nNine died."},
		{"cells.odt", openTextOf(`<table:table><table:table-row><table:table-cell><text:p>Orla</text:p></table:table-cell><table:table-cell><text:p>9 dead</text:p></table:table-cell></table:table-row></table:table>`), "Orla\n\n9 dead"},
		{"empty.docx", wordOf(``), "@0: no text in this document: are its pages pictures?"},
		{"broken.docx", wordOf(`<w:p><w:r></w:p>`), "@0: word/document.xml: XML syntax error on line 1: element <r> closed by </p>"},
		{"cut.docx", wordOf(strings.Repeat("<w:p/>", 9000))[:400], "@0: zip: not a valid zip file"},
		{"none.docx", zipOf(file{"word/_rels/document.xml.rels", nil}), "@0: there is no word/document.xml in this document"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for item := range Read([]string{tt.name}, Options{FS: fstest.MapFS{tt.name: {Data: tt.data}}}) {
				said := strings.TrimPrefix(told(item), tt.name)
				if item.Document != nil {
					said = item.Document.Text
					if item.Document.Title != "" {
						said = "[" + item.Document.Title + "] " + said
					}
				}
				got = append(got, said)
			}
			if !slices.Equal(got, []string{tt.want}) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// FuzzOffice: markup of any kind ends in a text or a reject.
func FuzzOffice(f *testing.F) {
	f.Add(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Raid</w:t></w:r></w:p>`)
	f.Add(`<w:pStyle w:val="Heading1"/><w:t>`)
	f.Fuzz(func(t *testing.T, body string) {
		n := 0
		for range Read([]string{"a.docx"}, Options{FS: fstest.MapFS{"a.docx": {Data: wordOf(body)}}}) {
			n++
		}
		if n != 1 {
			t.Errorf("%d items", n)
		}
	})
}
