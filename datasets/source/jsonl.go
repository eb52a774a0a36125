package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/valyala/fastjson" // many times the speed of encoding/json

	"tally/schema"
)

// records gives the records of JSON lines that begin before offset to.
func (r *Reader) records(to int64, yield func(Item) bool) bool {
	if head, err := r.in.Peek(1); r.at == 0 && len(head) == 0 && err == io.EOF {
		return yield(r.reject(0, nil, "empty file"))
	}
	for to < 0 || r.at < to {
		l, err := r.readLine()
		if err == io.EOF {
			return true
		}
		if err != nil {
			return yield(r.reject(r.at, nil, "line %d: %s", l.number, reason(err)))
		}
		if l.from == 0 {
			l.text = bytes.TrimPrefix(l.text, []byte(bom))
		}
		if !r.record(l, yield) {
			return false
		}
	}
	return true
}

// record gives the document of one line, or its rejects.
func (r *Reader) record(l line, yield func(Item) bool) bool {
	if l.size > MaxText {
		item := r.reject(l.from, l.text, "line %d: a line of %d bytes; at most %d MiB are read", l.number, l.size, MaxText>>20)
		if l.text == nil {
			item.Reject.SHA256 = l.sha256
		}
		return yield(item)
	}
	if len(bytes.TrimSpace(l.text)) == 0 {
		return true
	}
	doc, err := r.json.document(l.text)
	if err != nil {
		var at *faultAt
		if !errors.As(err, &at) {
			at = &faultAt{}
		}
		return yield(r.reject(l.from+at.offset, l.text, "line %d: %s", l.number, err))
	}
	return r.finish(doc, l, yield)
}

// finish fills in what the line does not tell. A date that cannot be read is
// a reject of its own.
func (r *Reader) finish(doc *schema.Document, l line, yield func(Item) bool) bool {
	r.begun = begun{l.from, l.number}
	doc.Path, doc.SHA256 = r.file.Path, digest(l.text)
	if doc.URI == "" {
		doc.URI = doc.Path
	}
	if date := r.json.date; date != "" {
		var err error
		if doc.Published, err = ParseDate(date); err != nil {
			if !yield(r.reject(l.from, l.text, "line %d: %s; the text is read without it", l.number, err)) {
				return false
			}
		} else {
			doc.PublishedFrom = "metadata"
		}
	}
	r.give(doc)
	return yield(Item{Document: doc})
}

// faultAt is a fault at an offset into the line.
type faultAt struct {
	offset int64
	text   string
}

func (f *faultAt) Error() string { return f.text }

// recordParser reads one record of JSON. It keeps its buffers.
type recordParser struct {
	parser fastjson.Parser
	fields Fields
	date   string // of the last record, as written
}

// document reads a record: id or url, text, title, date, outlet. Other fields
// are ignored.
func (p *recordParser) document(data []byte) (*schema.Document, error) {
	if at := invalidUTF8(data); at >= 0 {
		return nil, &faultAt{int64(at), "invalid UTF-8"}
	}
	v, err := p.parse(data)
	if err != nil {
		return nil, err
	}
	if v.Type() != fastjson.TypeObject {
		return nil, &faultAt{0, fmt.Sprintf("want a JSON object, not %s", article(v))}
	}
	body := v.Get(p.fields.Text)
	switch {
	case body == nil:
		return nil, &faultAt{0, fmt.Sprintf("the record has no %q", p.fields.Text)}
	case body.Type() != fastjson.TypeString:
		return nil, &faultAt{0, fmt.Sprintf("%q is %s, not a string", p.fields.Text, article(body))}
	}
	text := string(body.GetStringBytes())
	if _, fault := faultOfText([]byte(text)); fault != "" {
		return nil, &faultAt{0, fmt.Sprintf("%q: %s", p.fields.Text, fault)}
	}
	p.date = word(v.Get(p.fields.Date))
	doc := &schema.Document{
		URI: word(v.Get(p.fields.ID)), Title: word(v.Get(p.fields.Title)), Outlet: word(v.Get(p.fields.Outlet)),
		MediaType: "application/jsonl", Charset: "utf-8", Text: text,
	}
	if doc.URI == "" {
		doc.URI = word(v.Get(p.fields.URL))
	}
	return doc, nil
}

// parse reads strictly: fastjson alone lets some faults pass, and where it
// finds one encoding/json tells the place.
func (p *recordParser) parse(data []byte) (*fastjson.Value, error) {
	err := fastjson.ValidateBytes(data)
	if err == nil {
		return p.parser.ParseBytes(data)
	}
	var any json.RawMessage
	var syntax *json.SyntaxError
	if errors.As(json.Unmarshal(data, &any), &syntax) {
		at := syntax.Offset // after the byte at fault, if there is one
		if !strings.HasPrefix(syntax.Error(), "unexpected end") {
			at--
		}
		return nil, &faultAt{at, "broken JSON: " + syntax.Error()}
	}
	return nil, &faultAt{0, "broken JSON: " + err.Error()}
}

// word is a value as a string: strings and numbers as they are written, ""
// for anything else and for what is missing.
func word(v *fastjson.Value) string {
	if v == nil {
		return ""
	}
	switch v.Type() {
	case fastjson.TypeString:
		return string(v.GetStringBytes())
	case fastjson.TypeNumber:
		return v.String()
	}
	return ""
}

// article is the type of a value in a sentence: "a number", "an array", "null".
func article(v *fastjson.Value) string {
	switch v.Type() {
	case fastjson.TypeNull:
		return "null"
	case fastjson.TypeObject, fastjson.TypeArray:
		return "an " + v.Type().String()
	}
	return "a " + v.Type().String()
}
