package source

import (
	"bytes"
	"cmp"
	"strings"
	"unicode/utf8"

	"tally/schema"
)

// parseText gives the document of a file that is one text.
func (r *Reader) parseText(rec *record, yield func(Item) bool) bool {
	body, charset := decode(rec.text, r.leaf.charset)
	if at, fault := faultOfText(body); fault != "" {
		return yield(r.reject(int64(at), rec.text, "line %d: %s", 1+bytes.Count(body[:at], []byte("\n")), fault))
	}
	doc := r.document(rec)
	doc.Charset, doc.Text = charset, string(body)
	r.give(doc)
	return yield(Item{Document: doc})
}

// give fills in what the caller told for documents that do not tell it. The head of
// a message or a record of WARC may name it in any bytes.
func (r *Reader) give(doc *schema.Document) {
	doc.URI = strings.ToValidUTF8(doc.URI, "\ufffd")
	doc.Outlet = cmp.Or(doc.Outlet, r.file.Outlet, r.opt.Outlet)
	if given := cmp.Or(r.file.Date, r.opt.Date); doc.Published.IsZero() && !given.IsZero() {
		doc.Published, doc.PublishedFrom = given, "given"
	}
}

// faultOfText tells where and why bytes are no text, "" if they are.
func faultOfText(data []byte) (int, string) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return 0, "broken UTF-16"
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return at, "binary data, not text"
	}
	if at := invalidUTF8(data); at >= 0 {
		return at, "invalid UTF-8"
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte(bom)))) == 0 {
		return 0, "no text, only white space"
	}
	return 0, ""
}

// invalidUTF8 is the offset of the first byte that is no UTF-8, -1 if all are.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; ; {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
}
