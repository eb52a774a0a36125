package source

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/valyala/fastjson" // many times the speed of encoding/json

	"tally/schema"
)

// isLines: an object begins, and it is not of those of isValues.
func isLines(s start) bool { return opensObject(s.head) }

// parseRecord gives the document of one line of JSON, or its rejects.
func (r *Reader) parseRecord(rec *record, yield func(Item) bool) bool {
	if rec.from == 0 {
		rec.text = bytes.TrimPrefix(rec.text, []byte(bom))
	}
	if len(bytes.TrimSpace(rec.text)) == 0 {
		return true
	}
	doc := r.document(rec)
	line, charset := inUTF8(rec.text, r.leaf.charset)
	if err := r.json.read(doc, line); err != nil {
		var at *faultAt
		if !errors.As(err, &at) {
			at = &faultAt{}
		}
		return yield(r.reject(rec.from+at.offset, rec.text, "%s%s", r.place(), err))
	}
	doc.Charset = charset
	if err := unmark(doc); err != nil {
		return yield(r.reject(rec.from, rec.text, "%s%q: %s", r.place(), r.json.fields[fieldText], err))
	}
	if no := r.json.noDate; no != "" && !yield(r.reject(rec.from, rec.text, "%s%s; the text is read without a date", r.place(), no)) {
		return false
	}
	return r.finish(doc, rec, yield)
}

// finish fills in what the record does not tell. A date that cannot be read is
// a reject of its own.
func (r *Reader) finish(doc *schema.Document, rec *record, yield func(Item) bool) bool {
	doc.Charset = cmp.Or(r.leaf.wide, doc.Charset)
	if date := r.json.date; !noDate(date) {
		var err error
		if doc.Published, err = r.file.DateOrder.Parse(date); err != nil {
			if errors.Is(err, errOrder) {
				err = fmt.Errorf("%w, which --date-order would tell", err)
			}
			if !yield(r.reject(rec.from, rec.text, "%s%s; the text is read without it", r.place(), err)) {
				return false
			}
		} else {
			doc.PublishedFrom = "metadata"
		}
	}
	r.give(doc)
	return yield(Item{Document: doc})
}

// recordParser reads one record of JSON. It keeps its buffers.
type recordParser struct {
	parser fastjson.Parser
	fields [fieldCount]string // their names
	date   string             // of the last record, as written
	noDate string             // what it has in the place of a date that is a word or a number
}

// read reads a record into doc: id or url, text, title, date, outlet. Other
// fields are ignored.
func (p *recordParser) read(doc *schema.Document, data []byte) error {
	if at := invalidUTF8(data); at >= 0 {
		return &faultAt{int64(at), "invalid UTF-8"}
	}
	v, err := p.parse(data)
	if err != nil {
		return err
	}
	if v.Type() != fastjson.TypeObject {
		return &faultAt{0, fmt.Sprintf("want a JSON object, not %s", article(v))}
	}
	body := p.field(v, fieldText)
	if body == nil {
		return p.noText(v)
	}
	text, ok := paragraphs(body)
	if !ok {
		return &faultAt{0, fmt.Sprintf("%q is %s, not a string", p.fields[fieldText], article(body))}
	}
	if _, fault := faultOfText(text); fault != "" {
		return &faultAt{0, fmt.Sprintf("%q: %s", p.fields[fieldText], fault)}
	}
	p.setDate(p.field(v, fieldDate))
	doc.Title, doc.Outlet, doc.Text = word(p.field(v, fieldTitle)), word(p.field(v, fieldOutlet)), string(text)
	doc.URI = cmp.Or(word(p.field(v, fieldID)), word(p.field(v, fieldURL)), doc.URI)
	return nil
}

// setDate takes the date of a record.
func (p *recordParser) setDate(v *fastjson.Value) {
	p.date, p.noDate = word(v), ""
	if v == nil || v.Type() != fastjson.TypeObject && v.Type() != fastjson.TypeArray {
		return
	}
	name := p.fields[fieldDate]
	p.noDate = fmt.Sprintf("%q is %s, not a date", name, article(v))
	if inside := keys(nil, name+".", v); len(inside) > 0 {
		p.noDate += fmt.Sprintf("; --fields date=%s takes what is in it", inside[0])
	}
}

// field is the value of a field of a record, nil where it has none. A name that
// no field has leads by its dots into others: "article.body", "authors.0.name".
func (p *recordParser) field(record *fastjson.Value, i int) *fastjson.Value {
	name := p.fields[i]
	if value := record.Get(name); value != nil || !strings.Contains(name, ".") {
		return value
	}
	return record.Get(strings.Split(name, ".")...)
}

// paragraphs are the words of a text, or of a list of its paragraphs with empty
// lines between them; false where it is neither. A list in which some are objects
// with a text, as in ["Two ", {"type": "bold", "text": "died"}, "."] of an export of
// Telegram, is one of pieces.
func paragraphs(body *fastjson.Value) ([]byte, bool) {
	if body.Type() == fastjson.TypeString {
		return body.GetStringBytes(), true
	}
	all, err := body.Array()
	var pieces [][]byte
	between := "\n\n"
	for _, v := range all {
		if v.Type() == fastjson.TypeObject {
			v, between = v.Get(FieldNames[fieldText]), ""
		}
		if v == nil || v.Type() != fastjson.TypeString {
			return nil, false
		}
		pieces = append(pieces, v.GetStringBytes())
	}
	return bytes.Join(pieces, []byte(between)), err == nil
}

// parse reads strictly: fastjson alone lets some faults pass, and where it
// finds one encoding/json tells the place.
func (p *recordParser) parse(data []byte) (*fastjson.Value, error) {
	err := fastjson.ValidateBytes(data)
	if err == nil {
		var v *fastjson.Value
		if v, err = p.parser.ParseBytes(data); err == nil {
			return v, nil
		}
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
	if strings.Contains(err.Error(), "too big depth") { // told with a word for each value around it
		err = fmt.Errorf("more than %d values in one another", fastjson.MaxDepth)
	}
	return nil, &faultAt{0, "broken JSON: " + err.Error()}
}

// keys appends the names of the fields of an object that stands below a name,
// those of its objects as "article.body".
func keys(names []string, below string, object *fastjson.Value) []string {
	object.GetObject().Visit(func(key []byte, v *fastjson.Value) {
		name := below + string(key)
		if v.Type() == fastjson.TypeObject {
			names = keys(names, name+".", v)
			return
		}
		names = append(names, name)
	})
	return names
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
