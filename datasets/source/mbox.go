package source

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
)

// An mbox holds messages one after the other. Each begins behind a line of the
// post office, "From desk@example.org Mon May  3 10:00:00 2021"; an empty line
// stands before the next, and lines of a message that begin so are quoted with
// a ">".

// isMbox: such a line, and behind it the fields of a message.
func isMbox(s start) bool {
	line, rest, whole := bytes.Cut(s.head, []byte("\n"))
	field, _, _ := bytes.Cut(rest, []byte("\n"))
	return whole && isPostmark(line) && isField(strings.ToLower(string(field)))
}

// isPostmark: "From", and behind it somewhere an hour and a year.
func isPostmark(line []byte) bool {
	if !bytes.HasPrefix(line, []byte("From ")) {
		return false
	}
	words := bytes.Fields(line)
	hour := slices.ContainsFunc(words, func(w []byte) bool { return len(w) >= 5 && w[2] == ':' && allDigits(w[:2]) && allDigits(w[3:5]) })
	year := slices.ContainsFunc(words, func(w []byte) bool { return len(w) == 4 && allDigits(w) })
	return hour && year
}

func allDigits(b []byte) bool { return len(bytes.Trim(b, "0123456789")) == 0 }

// beginMbox passes over the first postmark.
func (r *Reader) beginMbox() error {
	head, _ := r.leaf.in.Peek(longestPostmark)
	if n, whole := lineEnd(head); !whole || !isPostmark(head[:n]) {
		return nil
	}
	rec, _ := r.splitBy(lineEnd)
	if _, err := r.leaf.in.Peek(1); err == io.EOF {
		return errors.New("a mailbox without messages")
	}
	return rec.fault
}

// splitMessage gives the next message, and with it the postmark of the one
// behind it.
func (r *Reader) splitMessage() (record, bool) {
	end := messageEnd{}
	rec, ok := r.splitBy(end.feed)
	r.bounded(&rec, "a message")
	return rec, ok
}

// longestPostmark is how many bytes of a line are looked at.
const longestPostmark = 512

// messageEnd finds the postmark that ends a message.
type messageEnd struct {
	line  []byte // the one that is being read, as far as it is looked at
	blank bool   // the line before it is empty
}

func (e *messageEnd) feed(data []byte) (int, bool) {
	for at := 0; at < len(data); {
		n, whole := lineEnd(data[at:])
		e.line = append(e.line, data[at:at+min(n, longestPostmark-len(e.line))]...)
		if at += n; !whole {
			break
		}
		if e.blank && isPostmark(e.line) {
			return at, true
		}
		e.blank = len(bytes.TrimRight(e.line, "\r\n")) == 0
		e.line = e.line[:0]
	}
	return len(data), false
}

// parseMessage gives the document of one message of an mbox.
func (r *Reader) parseMessage(rec *record, yield func(Item) bool) bool {
	read := *rec
	text := rec.text
	if at := bytes.LastIndexByte(text, '\n') + 1; isPostmark(text[at:]) {
		text = text[:at]
	}
	read.text = unquotePostmarks(text)
	return r.parseMail(&read, yield)
}

// unquotePostmarks takes a ">" off each line that is one before "From ".
func unquotePostmarks(text []byte) []byte {
	if !bytes.Contains(text, []byte(">From ")) {
		return text
	}
	lines := bytes.SplitAfter(text, []byte("\n"))
	for i, line := range lines {
		if bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) {
			lines[i] = bytes.TrimPrefix(line, []byte(">"))
		}
	}
	return bytes.Join(lines, nil)
}
