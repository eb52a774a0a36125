package source

import (
	"bytes"
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"tally/datasets/source/page"
	"tally/schema"
)

// isPage: the first element is one of a page.
func isPage(s start) bool {
	switch firstTag(s.head) {
	case "html", "head", "body", "title", "meta", "frameset", "!doctype html":
		return true
	}
	return false
}

// firstTag is the name of the first element in small letters, "" where the
// bytes open no markup. What declares the document's type is told as it is
// where it is HTML's.
func firstTag(head []byte) string {
	rest := bytes.ToLower(bytes.ReplaceAll(head, []byte{0}, nil)) // also of UTF-16
	rest = bytes.TrimLeft(rest, "\xff\xfe")
	for {
		rest = bytes.TrimLeft(bytes.TrimPrefix(rest, []byte(bom)), " \t\r\n\f")
		end := ">"
		switch {
		case bytes.HasPrefix(rest, []byte("<!doctype html")):
			return "!doctype html"
		case bytes.HasPrefix(rest, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(rest, []byte("<?")), bytes.HasPrefix(rest, []byte("<!")):
		default:
			name, is := bytes.CutPrefix(rest, []byte("<"))
			n := bytes.IndexFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ':' })
			if !is || n <= 0 {
				return ""
			}
			return string(name[:n])
		}
		var found bool
		if _, rest, found = bytes.Cut(rest, []byte(end)); !found {
			return ""
		}
	}
}

// parsePage gives the document of a page.
func (r *Reader) parsePage(rec *record, yield func(Item) bool) bool {
	doc := r.document(rec)
	if err := readPage(doc, rec.text, r.leaf.charset); err != nil {
		return yield(r.faulty(rec, err))
	}
	r.give(doc)
	return yield(Item{Document: doc})
}

// readPage reads a page of HTML into doc. What doc says of the date and the
// language is kept where the page does not tell them.
func readPage(doc *schema.Document, data []byte, declared string) error {
	text, charset, err := decodePage(data, declared)
	if err != nil {
		return err
	}
	p, err := page.Read(text, ParseDate)
	if err != nil {
		return err
	}
	doc.Charset, doc.Text, doc.Sections = charset, p.Text, p.Sections
	doc.URI = cmp.Or(p.URL, doc.URI)
	doc.Title, doc.Byline = cmp.Or(p.Title, doc.Title), cmp.Or(p.Byline, doc.Byline)
	doc.Outlet, doc.Language = cmp.Or(p.Outlet, doc.Outlet), cmp.Or(p.Language, doc.Language)
	if !p.Published.IsZero() {
		doc.Published, doc.PublishedFrom = p.Published, p.PublishedFrom
	}
	return nil
}

// mostBroken is the share of bytes that may belong to no letter in a page
// that is read all the same: one wrong byte in a menu spoils no report.
const mostBroken = 1.0 / 50

// decodePage decodes a page: what its bytes tell, else the charset that the
// page declares, else the one that came with it. A few broken bytes become
// replacement characters; then the charset is told as "utf-8; broken".
func decodePage(data []byte, declared string) (string, string, error) {
	if wideOrder(data) == "" && float64(bytes.Count(data, []byte{0})) <= mostBroken*float64(len(data)) {
		data = bytes.ReplaceAll(data, []byte{0}, nil)
	}
	text, charset := decode(data, cmp.Or(declaredIn(data), declared))
	at, fault := faultOfText(text)
	switch {
	case fault == "":
	case !utf8.Valid(text) && float64(brokenBytes(text)) <= mostBroken*float64(len(text)):
		return strings.ToValidUTF8(string(text), "\ufffd"), plainCharset + "; broken", nil
	default:
		return "", "", &faultAt{int64(at), fault}
	}
	return string(text), charset, nil
}

func brokenBytes(data []byte) int {
	n := 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			n++
		}
		data = data[size:]
	}
	return n
}

// declaredReach is how far into a page its charset may be declared.
const declaredReach = 4 << 10

// declaredIn is the charset that a page declares in a meta element or in the
// first line of XML, "" if it declares none.
func declaredIn(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), declaredReach)])
	for _, key := range [...]string{"charset", "encoding"} {
		for rest := head; ; {
			_, after, found := bytes.Cut(rest, []byte(key))
			if !found {
				break
			}
			rest = after
			value, is := bytes.CutPrefix(bytes.TrimLeft(after, " \t\r\n"), []byte("="))
			if !is {
				continue
			}
			value = bytes.TrimLeft(value, " \t\r\n\"'")
			end := bytes.IndexAny(value, "\"'>;/ \t\r\n?")
			if end > 0 {
				return string(value[:end])
			}
		}
	}
	return ""
}
