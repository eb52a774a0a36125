package main

import (
	"fmt"
	"io"
	"strings"

	"tally/extract"
)

// print writes how the wanted numbers were read, and tells whether there were any.
func (q *question) print(e *explanation) (told bool, err error) {
	var b strings.Builder
	for i := range e.traces {
		t := &e.traces[i]
		if !q.wants(e, t) {
			continue
		}
		if told || q.printed {
			b.WriteByte('\n')
		}
		told = true
		q.con.printTrace(&b, e, t)
	}
	q.printed = q.printed || told
	_, err = io.WriteString(q.con.stdout, b.String())
	return told, err
}

func (q *question) wants(e *explanation, t *extract.Trace) bool {
	start, end, id := e.place(t)
	switch {
	case q.claim != "":
		return id != "" && strings.HasPrefix(id, q.claim)
	case q.at >= 0:
		return start <= q.at && q.at < end
	}
	return true
}

// place is where the number of t stands, and its claim id if it has one.
func (e *explanation) place(t *extract.Trace) (start, end int, id string) {
	if t.Claim >= 0 {
		c := &e.result.Claims[t.Claim]
		return c.Start, c.End, c.ID
	}
	l := &e.result.Leftovers[t.Leftover]
	return l.Start, l.End, ""
}

// printTrace writes one number:
//
//	at least [26] people were killed          claim 3f9a0c1b2d… at 104
//	  figure       >=26 count   "at least 26"   en/hedges.yaml:12
func (c *console) printTrace(w io.Writer, e *explanation, t *extract.Trace) {
	start, end, id := e.place(t)
	title := "no claim"
	if id != "" {
		title = "claim " + id
	}
	fmt.Fprintf(w, "%s:%d: %s\n", visible(e.doc.URI), start, title)
	c.hang(w, "  ", surroundings(e.doc.Text, start, end))
	for _, s := range t.Steps {
		c.hang(w, fmt.Sprintf("  %-12s ", s.Stage), stepText(s))
	}
}

// hang writes text behind a margin, and on a terminal its further lines below
// its first.
func (c *console) hang(w io.Writer, margin, text string) {
	width := noLimit
	if c.eyes {
		width = max(narrow, c.width) - len(margin)
	}
	for _, line := range wrap(text, width) {
		fmt.Fprintln(w, margin+line)
		margin = strings.Repeat(" ", len(margin))
	}
}

func stepText(s extract.Step) string {
	text := s.Found
	if s.Words != "" {
		text += fmt.Sprintf("  “%s”", oneLine(s.Words))
	}
	for _, ref := range s.Refs {
		text += "  " + ref.String()
	}
	return text
}

// surroundings are the words around text[start:end], which stands in brackets.
func surroundings(text string, start, end int) string {
	const reach = 60
	runes := []rune(text)
	from, to := max(0, start-reach), min(len(runes), end+reach)
	before, after := string(runes[from:start]), string(runes[end:to])
	if from > 0 {
		_, before, _ = strings.Cut(before, " ")
		before = "… " + before
	}
	if to < len(runes) {
		if i := strings.LastIndexByte(after, ' '); i >= 0 {
			after = after[:i]
		}
		after += " …"
	}
	return oneLine(before + "[" + string(runes[start:end]) + "]" + after)
}
