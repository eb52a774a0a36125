package source

import (
	"bytes"
	"cmp"
	"errors"

	"github.com/valyala/fastjson"

	"tally/datasets/source/page"
)

// An answer of the ReliefWeb API is one JSON object whose "data" holds the
// reports. Each is cut out of the file before it is read.

func isReliefWeb(s start) bool {
	head := bytes.TrimLeft(s.head, " \t\r\n")
	has := func(word string) bool { return bytes.Contains(head, []byte(word)) }
	return bytes.HasPrefix(head, []byte("{")) && (has("api.reliefweb.int") || has(`"data"`) && has(`"fields"`) && has("reliefweb.int/"))
}

// reportEnd finds the end of the next element of an array that is itself a
// value of the outermost object.
type reportEnd struct {
	quotes
	depth int
	array bool // the second level is an array
	at    int  // bytes looked at
	start int  // where the element starts; -1 = not yet
}

// newReportEnd begins before the first element, or between two.
func newReportEnd(first bool) reportEnd {
	if first {
		return reportEnd{start: -1}
	}
	return reportEnd{depth: 2, array: true, start: -1}
}

func (e *reportEnd) feed(data []byte) (int, bool) {
	for i, c := range data {
		switch {
		case e.hold(c):
		case c == '{' || c == '[':
			if e.depth++; e.depth == 2 {
				e.array = c == '['
			} else if e.depth == 3 && e.array {
				e.start = e.at + i
			}
		case c == '}' || c == ']':
			if e.depth--; e.depth == 2 && e.array {
				e.at += i + 1
				return i + 1, true
			}
		}
	}
	e.at += len(data)
	return len(data), false
}

// splitReports cuts behind the next report.
func (r *Reader) splitReports() (record, bool) {
	e := newReportEnd(r.leaf.at == 0)
	return r.splitBy(e.feed)
}

// parseReports gives the document of a report.
func (r *Reader) parseReports(rec *record, yield func(Item) bool) bool {
	e := newReportEnd(rec.from == 0)
	if _, ends := e.feed(rec.text); !ends || e.start < 0 {
		if rec.from == 0 {
			return yield(r.faulty(rec, errors.New("no reports in this answer")))
		}
		return true // what stands behind the last
	}
	data := rec.text[e.start:e.at]
	v, err := r.json.parse(data)
	if err != nil {
		var at *faultAt
		if errors.As(err, &at) {
			at.offset += int64(e.start)
		}
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
