package source

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"tally/datasets/source/page"
	"tally/schema"
)

// record is one record as it lies in its leaf: a text, a line, a row.
type record struct {
	Stretch          // in the whole file
	from    int64    // in the leaf
	text    []byte   // valid until the next is split off; nil where it is too long
	size    int64    // with its end
	sha256  string   // of a text that is too long
	row     []string // its fields, where it is no text
	charset string   // that it was decoded from, "" = it was not
	whole   bool     // it is all of its leaf
	fault   error    // why there is no text
}

// faultAt is a fault at an offset into a record.
type faultAt struct {
	offset int64
	text   string
}

func (f *faultAt) Error() string { return f.text }

// faulty is the reject of a record.
func (r *Reader) faulty(rec *record, err error) Item {
	var at *faultAt
	if !errors.As(err, &at) {
		at = &faultAt{}
	}
	item := r.reject(rec.from+at.offset, rec.text, "%s", reason(err))
	if rec.text == nil {
		item.Reject.SHA256 = rec.sha256
	}
	return item
}

// reject tells what could not be read at an offset into the leaf.
func (r *Reader) reject(offset int64, read []byte, format string, args ...any) Item {
	if r.leaf.hasRows() {
		offset = 0 // a row has none
	}
	out := &schema.Reject{Path: r.leaf.path, Offset: r.leaf.offset + offset, Error: strings.ToValidUTF8(fmt.Sprintf(format, args...), "\ufffd")}
	if len(read) > 0 {
		out.SHA256 = digest(read)
	}
	return Item{Reject: out}
}

// hasRows tells whether places in a leaf count rows, not bytes and lines.
func (l *leaf) hasRows() bool { return l.rows != nil || l.format.sheet }

// bytes are those of the record, or what tells it from others.
func (rec *record) bytes() []byte {
	if rec.text == nil && rec.fault != nil {
		return []byte(rec.sha256 + rec.fault.Error())
	}
	return rec.text
}

// place tells where in a file of records the one that is being parsed stands.
func (r *Reader) place() string { return r.placeOf(r.begun) }

func (r *Reader) placeOf(rec *record) string {
	switch {
	case rec.whole, rec.Line == 0: // cut by something else than lines
		return ""
	case r.leaf.hasRows():
		return fmt.Sprintf("row %d: ", rec.Line)
	}
	return fmt.Sprintf("line %d: ", rec.Line)
}

// toldNames is how many bytes of the names of fields are told.
const toldNames = 160

// butThese tells the names of the fields that are there in place of the one
// that is not, "" where none are.
func butThese(names []string) string {
	told := ""
	for _, name := range names {
		if name = inLine(name); name == "" {
			continue
		}
		if len(told)+len(name) > toldNames {
			told += ", …"
			break
		}
		told += fmt.Sprintf(", %q", name)
	}
	if told == "" {
		return ""
	}
	return ", only" + told[1:] + "; --fields text=NAME takes another"
}

// document is what is known of the document that a record holds before the
// record is understood.
func (r *Reader) document(rec *record) *schema.Document {
	uri := r.leaf.uri
	if uri == "" {
		uri = r.leaf.path
	}
	return &schema.Document{
		URI: uri, Path: r.leaf.path, SHA256: digest(rec.text), MediaType: r.leaf.format.media, Retrieved: r.leaf.retrieved,
	}
}

// splitWhole gives all of the leaf as one record.
func (r *Reader) splitWhole() (record, bool) {
	l := r.leaf
	most := cmp.Or(l.format.most, MaxText)
	data, err := io.ReadAll(io.LimitReader(l.in, most+1))
	l.at, l.ended = int64(len(data)), true
	rec := record{text: data, whole: true, Stretch: Stretch{Line: 1}}
	switch {
	case err != nil:
		rec.fault = &faultAt{l.at, reason(err)}
	case l.at > most:
		rec.fault = &faultAt{most, fmt.Sprintf("a text of more than %d MiB", most>>20)}
	}
	return rec, true
}

// isMarkup tells whether the text of a record is a piece of HTML, as systems that
// publish pages keep them: it begins with an element of a page, or holds the end
// of a paragraph.
func isMarkup(text string) bool {
	if strings.Contains(text, "</p>") {
		return true
	}
	head := strings.TrimSpace(text[:min(len(text), sniffed)])
	if !strings.HasPrefix(head, "<") || !strings.Contains(text, "</") {
		return false
	}
	switch firstTag([]byte(head)) {
	case "p", "div", "span", "article", "section", "h1", "h2", "h3", "ul", "ol", "table", "blockquote", "figure", "strong", "b", "em", "a", "html", "body", "!doctype html":
		return true
	}
	return false
}

// unmark turns the text of a record that is a piece of HTML into the words that a
// reader of the page sees.
func unmark(doc *schema.Document) error {
	if !isMarkup(doc.Text) {
		return nil
	}
	prose, err := page.Fragment("", doc.Text)
	switch {
	case err != nil:
		return err
	case prose.Text == "":
		return errors.New("no text, only markup")
	}
	doc.Title = cmp.Or(doc.Title, prose.Title)
	doc.Text, doc.Sections = prose.Text, prose.Sections
	return nil
}
