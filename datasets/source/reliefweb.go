package source

import (
	"bytes"
	"cmp"
	"errors"

	"github.com/valyala/fastjson"

	"tally/datasets/source/page"
)

// An answer of the ReliefWeb API is one JSON object whose "data" holds the
// reports, as in held.go; their fields have names and texts of their own.

func isReliefWeb(s start) bool {
	head := bytes.TrimLeft(s.head, " \t\r\n")
	has := func(word string) bool { return bytes.Contains(head, []byte(word)) }
	return bytes.HasPrefix(head, []byte("{")) && (has("api.reliefweb.int") || has(`"data"`) && has(`"fields"`) && has("reliefweb.int/"))
}

// beginReports goes to the first report.
func (r *Reader) beginReports() error {
	r.leaf.held = []string{"data"}
	if err := r.beginHeld(); errors.Is(err, errNoArray) {
		return errNoReports
	} else if err != nil {
		return cutOff(err, "answer")
	}
	if err := r.between(" \t\r\n"); err != nil {
		return cutOff(err, "array")
	}
	if head, _ := r.leaf.in.Peek(1); head[0] == ']' {
		return errNoReports
	}
	return nil
}

var errNoReports = errors.New("no reports in this answer")

// parseReport gives the document of a report.
func (r *Reader) parseReport(rec *record, yield func(Item) bool) bool {
	v, err := r.json.parse(rec.text)
	if err != nil {
		return yield(r.faulty(rec, err))
	}
	return r.report(rec, v, yield)
}

func (r *Reader) report(rec *record, v *fastjson.Value, yield func(Item) bool) bool {
	fields := v.Get("fields")
	if fields == nil {
		return yield(r.faulty(rec, errors.New(`a report without "fields"`)))
	}
	title := word(fields.Get("title"))
	var prose page.Prose
	var err error
	if body := word(fields.Get("body-html")); body != "" {
		prose, err = page.Fragment(title, body)
	} else {
		prose, err = readMarkdown(title, word(fields.Get("body")))
	}
	if err == nil && prose.Text == prose.Title {
		err = errors.New("a report without a body")
	}
	if err != nil {
		return yield(r.faulty(rec, err))
	}
	doc := r.document(rec)
	doc.Charset, doc.Title, doc.Text, doc.Sections = plainCharset, prose.Title, prose.Text, prose.Sections
	doc.URI = cmp.Or(word(fields.Get("url_alias")), word(fields.Get("url")), word(v.Get("href")), word(v.Get("id")), doc.URI)
	doc.Outlet = cmp.Or(word(fields.Get("source", "0", "name")), word(fields.Get("source", "0", "shortname")))
	doc.Language = word(fields.Get("language", "0", "code"))
	r.json.date = cmp.Or(word(fields.Get("date", "original")), word(fields.Get("date", "created")))
	return r.finish(doc, rec, yield)
}
