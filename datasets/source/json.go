package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// JSON that is no lines is an array of objects, or objects one after the
// other, however they are laid out, or an object that holds such an array (held.go).
// They are cut out one at a time.

// isArray: an array of objects, or of nothing.
func isArray(s start) bool {
	rest, array := bytes.CutPrefix(bytes.TrimLeft(s.head, " \t\r\n"), []byte("["))
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return array && len(rest) > 0 && (rest[0] == '{' || rest[0] == ']' && len(bytes.TrimSpace(rest)) == 1)
}

// isValues: an array, or an object that goes on after the end of its first
// line.
func isValues(s start) bool {
	if isArray(s) {
		return true
	}
	if !opensObject(s.head) || s.named == "jsonl" {
		return false
	}
	head := bytes.TrimLeft(s.head, " \t\r\n")
	line, _, whole := bytes.Cut(head, []byte("\n"))
	end := valueEnd{}
	n, ends := end.feed(line)
	return whole && !ends && !end.open || ends && len(bytes.TrimSpace(line[n:])) == 0 && s.named == "json"
}

// opensObject tells whether an object begins.
func opensObject(head []byte) bool {
	rest, object := bytes.CutPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{"))
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return object && len(rest) > 0 && (rest[0] == '"' || rest[0] == '}')
}

// quotes tells which bytes of JSON belong to strings.
type quotes struct{ open, escaped bool }

// hold tells whether the next byte belongs to a string, as its marks do.
func (q *quotes) hold(c byte) bool {
	switch {
	case q.escaped:
		q.escaped = false
	case q.open:
		q.escaped, q.open = c == '\\', c != '"'
	case c == '"':
		q.open = true
	default:
		return false
	}
	return true
}

// valueEnd finds where an object or array ends, without asking whether it is
// well made.
type valueEnd struct {
	quotes
	depth int
	lines int64
}

func (e *valueEnd) feed(data []byte) (int, bool) {
	for i, c := range data {
		switch {
		case e.hold(c):
		case c == '{', c == '[':
			e.depth++
		case e.depth == 0 && (c == ',' || c == ']' || c == '\n'): // after a number or a word
			return max(i, 1), true
		case c == '\n':
			e.lines++
		case c == '}', c == ']':
			if e.depth--; e.depth <= 0 {
				return i + 1, true
			}
		}
	}
	return len(data), false
}

// beginValues goes to the first value.
func (r *Reader) beginValues() error {
	l := r.leaf
	if err := r.between(" \t\r\n\ufeff"); err != nil {
		return err
	}
	if head, _ := l.in.Peek(1); string(head) == "[" {
		l.array = true
		l.at++
		l.in.Discard(1)
	}
	return r.beginObjects()
}

// between passes over what stands between values.
func (r *Reader) between(what string) error {
	l := r.leaf
	for {
		chunk, err := r.chunk()
		if err != nil {
			return err
		}
		n := len(chunk) - len(bytes.TrimLeft(chunk, what))
		l.line += int64(bytes.Count(chunk[:n], []byte("\n")))
		l.at += int64(n)
		if l.in.Discard(n); n < len(chunk) {
			return nil
		}
	}
}

// splitValue gives the next object.
func (r *Reader) splitValue() (record, bool) {
	l := r.leaf
	err := r.between(" \t\r\n,")
	switch head, _ := l.in.Peek(1); {
	case err == io.EOF && l.array:
		return l.last(l.at, cutOff(err, "array")), true
	case err == io.EOF:
		return record{}, false
	case err != nil:
		return l.last(l.at, err), true
	case head[0] == ']' && l.array:
		return r.endArray()
	}
	return r.cutValue()
}

// cutValue cuts out the value that begins here.
func (r *Reader) cutValue() (record, bool) {
	l, end := r.leaf, valueEnd{}
	rec, ok := r.splitBy(end.feed)
	rec.Line = l.line + 1
	l.line += end.lines
	r.bounded(&rec, "a value")
	return rec, ok
}

// cutOff is the error of a value that does not end.
func cutOff(err error, what string) error {
	if err == nil || err == io.EOF {
		return fmt.Errorf("the %s does not end: the file is cut off", what)
	}
	return err
}

// endArray passes over the end of the array. Nothing may follow it.
func (r *Reader) endArray() (record, bool) {
	l := r.leaf
	from, line := l.at, l.line+1
	err := r.closeArray()
	rec := l.last(from, err)
	rec.Line = line
	return rec, err != io.EOF
}

// closeArray goes behind the end of the array, io.EOF where nothing follows.
func (r *Reader) closeArray() error {
	l := r.leaf
	l.in.Discard(1)
	l.at++
	if err := r.between(" \t\r\n"); err != nil {
		return err
	}
	return errors.New("more stands after the end of the array; it is not read")
}

// last is a record that begins at from and tells why the leaf ends here.
func (l *leaf) last(from int64, err error) record {
	l.ended = true
	fault := &faultAt{l.at - from, fmt.Sprintf("line %d: %s", l.line+1, reason(err))}
	return record{from: from, Stretch: Stretch{Line: l.line + 1}, fault: fault}
}
