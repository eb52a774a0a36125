package source

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"tally/datasets/source/page"
)

// A text of Word or OpenDocument is a zip archive. One file in it has the words,
// in markup that is turned into HTML; from there on it is read as such. What was
// struck out under review, notes at the foot and comments are not read.

// officeText is a kind of such texts.
type officeText struct {
	file  string            // that has the words
	words string            // the element of them; "" = they stand in any
	tags  map[string]string // what elements are in HTML
	signs map[string]string // elements that stand for signs
	skip  []string          // elements that no reader sees
}

var wordText = officeText{
	file: "word/document.xml", words: "t",
	tags:  map[string]string{"p": "p", "tbl": "table", "tr": "tr", "tc": "td"},
	signs: map[string]string{"br": "<br>", "cr": "<br>", "tab": " ", "noBreakHyphen": "-"},
	skip:  []string{"del", "moveFrom", "Fallback"},
}

var openText = officeText{
	file:  "content.xml",
	tags:  map[string]string{"p": "p", "h": "h2", "table": "table", "table-row": "tr", "table-cell": "td"},
	signs: map[string]string{"line-break": "<br>", "s": " ", "tab": " "},
	skip:  []string{"tracked-changes", "annotation", "note", "automatic-styles", "font-face-decls", "scripts"},
}

func isWord(s start) bool {
	return magic("PK\x03\x04")(s) && (bytes.Contains(s.head, []byte("word/document")) || bytes.Contains(s.head, []byte("word/_rels/")))
}

// isOpenText: the name and the content of the first file, which is not compressed.
func isOpenText(s start) bool {
	return magic("PK\x03\x04")(s) && bytes.Contains(s.head, []byte("mimetypeapplication/vnd.oasis.opendocument.text"))
}

// parse gives the document of a text of this kind.
func (o *officeText) parse(r *Reader, rec *record, yield func(Item) bool) bool {
	markup, err := o.markup(rec.text)
	if err != nil {
		return yield(r.reject(rec.from, rec.text, "%s", reason(err)))
	}
	prose, err := page.Fragment("", markup)
	if err == nil && prose.Text == "" {
		err = errors.New("no text in this document: are its pages pictures?")
	}
	if err != nil {
		return yield(r.reject(rec.from, rec.text, "%s", err))
	}
	doc := r.document(rec)
	doc.Charset, doc.Title, doc.Text, doc.Sections = plainCharset, prose.Title, prose.Text, prose.Sections
	r.give(doc)
	return yield(Item{Document: doc})
}

// mostOffice is how many bytes a document may have, with its pictures.
const mostOffice = 128 << 20

// mostMarkup is how many bytes the markup of the words may have.
const mostMarkup = 8 * MaxText

// markup is the text in HTML.
func (o *officeText) markup(archive []byte) (string, error) {
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return "", err
	}
	f := entry(z, o.file)
	if f == nil {
		return "", fmt.Errorf("there is no %s in this document", o.file)
	}
	in, err := f.Open()
	if err != nil {
		return "", err
	}
	defer in.Close()
	t := translator{officeText: o, in: newMarkup(in, mostMarkup)}
	if err := t.run(); err != nil {
		return "", fmt.Errorf("%s: %w", o.file, err)
	}
	return t.out.String(), nil
}

// translator writes the HTML of an office's markup.
type translator struct {
	*officeText
	in     *markup
	out    bytes.Buffer
	open   []string // the tags of the elements around, "" = none
	inside int      // elements of words around
}

func (t *translator) run() error {
	for {
		token, err := t.in.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			err = t.start(e)
		case xml.EndElement:
			t.end(e.Name.Local)
		case xml.CharData:
			if t.inside > 0 || t.officeText.words == "" {
				t.out.WriteString(html.EscapeString(string(e)))
			}
		}
		if err == nil && t.out.Len() > MaxText {
			err = fmt.Errorf("a text of more than %d MiB", MaxText>>20)
		}
		if err != nil {
			return err
		}
	}
}

func (t *translator) start(e xml.StartElement) error {
	name := e.Name.Local
	if slices.Contains(t.skip, name) {
		return t.in.Skip()
	}
	if name == t.officeText.words {
		t.inside++
	}
	t.out.WriteString(t.signs[name])
	tag := t.tags[name]
	t.open = append(t.open, tag)
	if tag != "" {
		t.out.WriteString("<" + tag + ">")
	}
	if name == "pStyle" {
		t.style(e)
	}
	return nil
}

// style makes a paragraph of Word a heading, whose style is told before its words.
func (t *translator) style(e xml.StartElement) {
	i := len(t.open) - 1
	for i > 0 && t.open[i] == "" {
		i--
	}
	for _, a := range e.Attr {
		tag := cmp.Or(map[string]string{"Title": "h1", "Heading1": "h2"}[a.Value], "h3")
		if before, ok := bytes.CutSuffix(t.out.Bytes(), []byte("<p>")); ok && (a.Value == "Title" || strings.HasPrefix(a.Value, "Heading")) {
			t.out.Truncate(len(before))
			t.out.WriteString("<" + tag + ">")
			t.open[i] = tag
		}
	}
}

func (t *translator) end(name string) {
	if name == t.officeText.words {
		t.inside--
	}
	last := len(t.open) - 1
	if tag := t.open[last]; tag != "" {
		t.out.WriteString("</" + tag + ">")
	}
	t.open = t.open[:last]
}
