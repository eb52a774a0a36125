package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/valyala/fastjson"
)

// Many an API answers with an object that holds the records in an array, at once
// or within other objects: {"status": "ok", "response": {"docs": [{…}, {…}]}}.
// They are those of the one array of objects with a text, where the object has no
// text of its own, nor prose as long as theirs: the array may hold the comments on
// an article whose text has another name. From there on they are cut out one at a
// time, as those of a file that is an array; objects that follow, as the next pages
// of an answer do, one after the other or in an array of their own, hold theirs in
// the same place.

// mostSeen is how far into an object the array of the records is looked for.
const mostSeen = 1 << 20

// beginObjects goes to the records that an object holds, if it holds any.
func (r *Reader) beginObjects() error {
	r.leaf.held = r.heldAhead()
	if r.leaf.held == nil {
		return nil
	}
	return r.beginHeld()
}

// beginHeld goes to the first of the records in the array that leaf.held leads to.
func (r *Reader) beginHeld() error {
	l := r.leaf
	format := *l.format
	format.split = (*Reader).splitHeld
	l.format, l.head = &format, strings.Join(l.held, "\n")
	if err := r.between(" \t\r\n\ufeff"); err != nil {
		return err
	}
	return r.enterHeld()
}

// heldAhead looks ahead for the array of the records in the object that begins
// here; nil where there is none, or where the next object has none in that place.
func (r *Reader) heldAhead() []string {
	l := r.leaf
	for n := sniffed; ; n *= 4 {
		l.in = bufio.NewReaderSize(l.in, n) // the same where it holds as much
		head, err := l.in.Peek(n)
		path, sure, rest := r.json.survey(bytes.TrimPrefix(head, []byte(bom)), nil)
		if sure && path == nil {
			return nil
		}
		if next, sure, _ := r.json.survey(rest, path); sure {
			return next
		}
		if err != nil || n >= mostSeen {
			return path
		}
	}
}

// survey looks in the object that data begins with for the array of the records,
// or for one in the place that is known; sure where more data would tell nothing
// else. There are none in an object that has a text.
func (p *recordParser) survey(data []byte, known []string) (path []string, sure bool, rest []byte) {
	data = bytes.TrimLeft(data, " \t\r\n,")
	if bytes.HasPrefix(data, []byte("]")) { // of an array of such objects
		return nil, false, nil
	}
	object, size := p.begun(data)
	switch {
	case object == nil:
		return nil, size > 0, nil
	case p.field(object, fieldText) != nil:
		return nil, true, nil
	case known != nil:
		at := object.Get(known...)
		if at != nil && at.Type() == fastjson.TypeArray {
			return known, true, nil
		}
		return nil, size > 0, nil
	}
	if all := p.withText(object); len(all) == 1 && longestProse(object) < p.longestText(all[0].all) {
		path = all[0].path
	}
	if size > 0 {
		rest = data[size:]
	}
	return path, size > 0, rest
}

// longestProse is the length of the longest string of several words in an object
// and the objects in it.
func longestProse(object *fastjson.Value) (longest int) {
	object.GetObject().Visit(func(_ []byte, v *fastjson.Value) {
		if v.Type() == fastjson.TypeObject {
			longest = max(longest, longestProse(v))
		} else if s := v.GetStringBytes(); bytes.IndexByte(s, ' ') > 0 {
			longest = max(longest, len(s))
		}
	})
	return longest
}

// longestText is the length of the longest text of some records.
func (p *recordParser) longestText(all []*fastjson.Value) (longest int) {
	for _, v := range all {
		if body := p.field(v, fieldText); body != nil {
			text, _ := paragraphs(body)
			longest = max(longest, len(text))
		}
	}
	return longest
}

// begun parses an object of which only the beginning may be there: then up to the
// last object or array in it that ends. The size is that of a whole object, and of
// all the data where it is none; the object is nil where it is broken or nothing
// in it ends.
func (p *recordParser) begun(data []byte) (object *fastjson.Value, size int) {
	end, around, ok := lastEnd(data)
	switch {
	case !ok:
		return nil, len(data)
	case len(around) == 0:
		size = end
	}
	seen := slices.Clone(data[:end])
	for i := len(around) - 1; i >= 0; i-- {
		seen = append(seen, around[i])
	}
	object, err := p.parser.ParseBytes(seen)
	if err != nil || object.Type() != fastjson.TypeObject {
		return nil, size
	}
	return object, size
}

// lastEnd is where the last object or array ends that ends in an object, if not that
// object itself, and what ends those around it, the outermost first. It is not ok
// where no object begins, or one ends that did not begin.
func lastEnd(data []byte) (end int, around []byte, ok bool) {
	if len(data) == 0 || data[0] != '{' {
		return 0, nil, false
	}
	var q quotes
	var open []byte // what ends the values around
	depth := 0      // of them at the last end
	for i, c := range data {
		switch {
		case q.hold(c):
		case c == '{':
			open = append(open, '}')
		case c == '[':
			open = append(open, ']')
		case c != '}' && c != ']':
		case open[len(open)-1] != c:
			return 0, nil, false
		default:
			open = open[:len(open)-1]
			if end, depth = i+1, len(open); depth == 0 {
				return end, nil, true
			}
		}
	}
	return end, open[:depth], true
}

// heldArray is an array of objects within an object.
type heldArray struct {
	path []string // the names that lead to it
	all  []*fastjson.Value
}

// String is the name as a user of jq writes it, "response.docs".
func (h *heldArray) String() string { return strings.Join(h.path, ".") }

// heldArrays appends the arrays of objects below an object that path leads to.
func heldArrays(found []heldArray, path []string, object *fastjson.Value) []heldArray {
	object.GetObject().Visit(func(key []byte, v *fastjson.Value) {
		below := append(slices.Clip(path), string(key))
		switch all := v.GetArray(); {
		case v.Type() == fastjson.TypeObject:
			found = heldArrays(found, below, v)
		case len(all) > 0 && all[0].Type() == fastjson.TypeObject:
			found = append(found, heldArray{below, all})
		}
	})
	return found
}

// withText are the arrays below an object any of whose objects has a text.
func (p *recordParser) withText(object *fastjson.Value) []heldArray {
	return slices.DeleteFunc(heldArrays(nil, nil, object), func(h heldArray) bool {
		return !slices.ContainsFunc(h.all, func(v *fastjson.Value) bool { return p.field(v, fieldText) != nil })
	})
}

// noText tells of an object without a text what it has instead.
func (p *recordParser) noText(object *fastjson.Value) error {
	name, all, texts := p.fields[fieldText], heldArrays(nil, nil, object), p.withText(object)
	switch {
	case len(texts) > 1:
		return fmt.Errorf("the object has no %q, and it cannot be told which of its arrays %q and %q holds the records; jq '.%s[]' prints those of one", name, &texts[0], &texts[1], &texts[0])
	case len(texts) == 0 && len(all) == 1:
		return fmt.Errorf("neither the object nor those in its array %q have a %q%s", &all[0], name, butThese(keys(nil, "", all[0].all[0])))
	}
	return fmt.Errorf("the record has no %q%s", name, butThese(keys(nil, "", object)))
}

// arrayStart finds where the array begins that a path leads to in an object, or
// where the object ends that has none.
type arrayStart struct {
	valueEnd
	path  []string
	met   int    // names of the path that lead to the object at hand
	name  []byte // the last string in it
	next  bool   // the next value is that of the next name
	found bool
}

// feed reads on and tells how many of the bytes belong to what is passed, and whether
// that ends with them.
func (a *arrayStart) feed(data []byte) (int, bool) {
	for i, c := range data {
		here := a.depth == a.met+1
		if here && !a.open && c == '"' {
			a.name = a.name[:0]
		} else if here && a.open && len(a.name) < mostSeen { // the names of the path were seen
			a.name = append(a.name, c)
		}
		inString := a.open || c == '"'
		if n, ends := a.valueEnd.feed(data[i : i+1]); ends {
			return i + n, true
		}
		if inString || !here {
			continue
		}
		switch c {
		case ':':
			a.next = a.isNext()
		case ',':
			a.next = false
		case '{':
			if a.next && a.met+1 < len(a.path) {
				a.met++
			}
			a.next = false
		case '[':
			if a.found = a.next && a.met+1 == len(a.path); a.found {
				return i + 1, true
			}
		case '}':
			a.met = max(a.met-1, 0)
		}
	}
	return len(data), false
}

// isNext tells whether the last string is the next name of the path.
func (a *arrayStart) isNext() bool {
	var name string
	err := json.Unmarshal(append([]byte(`"`), a.name...), &name) // its end is part of it
	return err == nil && name == a.path[a.met]
}

var errNoArray = errors.New("has no array")

// enterHeld goes into the array of the next object.
func (r *Reader) enterHeld() error {
	l := r.leaf
	start := arrayStart{path: l.held}
	rec, ok := r.splitBy(start.feed)
	line := l.line + 1
	l.line += start.lines
	switch {
	case rec.fault != nil:
		return rec.fault
	case !ok || !start.found:
		return fmt.Errorf("the value that begins in line %d %w %q; what follows is not read", line, errNoArray, strings.Join(l.held, "."))
	}
	return nil
}

// splitHeld gives the next record of an array in an object.
func (r *Reader) splitHeld() (record, bool) {
	l := r.leaf
	for {
		err := r.between(" \t\r\n,")
		head, _ := l.in.Peek(1)
		switch {
		case err != nil:
			return l.last(l.at, cutOff(err, "array")), true
		case head[0] != ']':
			return r.cutValue()
		}
		at, line := l.at, l.line+1
		if err := r.turnHeld(); err != nil {
			rec := l.last(at, err)
			rec.Line = line
			return rec, err != io.EOF
		}
	}
}

// turnHeld goes from the end of an array to the first record in the next object.
func (r *Reader) turnHeld() error {
	l := r.leaf
	l.in.Discard(1)
	l.at++
	end := valueEnd{depth: len(l.held)}
	rec, _ := r.splitBy(end.feed)
	l.line += end.lines
	if rec.fault != nil || end.depth > 0 {
		return cutOff(rec.fault, "object")
	}
	if l.array {
		if err := r.between(" \t\r\n,"); err != nil {
			return cutOff(err, "array")
		}
		if head, _ := l.in.Peek(1); head[0] == ']' {
			return r.closeArray()
		}
	} else if err := r.between(" \t\r\n"); err != nil {
		return err
	}
	return r.enterHeld()
}
