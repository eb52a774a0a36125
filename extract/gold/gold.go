// Package gold reads annotated articles, with which tests measure the stages
// one by one and all together. It serves tests only: the house's law lets no
// package import it.
package gold

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"tally/schema"
)

// Document is an article and what a careful reader found in it.
type Document struct {
	ID, Title, Date, Outlet, Text string
	Claims                        []Claim
}

// Schema is the document as an input gives it.
func (d *Document) Schema(t testing.TB) schema.Document {
	t.Helper()
	doc := schema.Document{URI: d.ID, Text: d.Text, Title: d.Title, Outlet: d.Outlet}
	if d.Date == "" {
		return doc
	}
	date, err := time.Parse(time.DateOnly, d.Date)
	if err != nil {
		t.Fatalf("%s: %v", d.ID, err)
	}
	doc.Published, doc.PublishedFrom = date, "metadata"
	return doc
}

// Asked are the claims that count.
func (d *Document) Asked() []Claim {
	var asked []Claim
	for _, c := range d.Claims {
		if c.Asked() {
			asked = append(asked, c)
		}
	}
	return asked
}

// Claim is a line of gold.jsonl.
type Claim struct {
	Doc, Quote, Figure            string
	I                             int
	Occurrence                    int // of the quote in the text
	FigureOccurrence              int `json:"figure_occurrence"` // of the figure in the quote
	Low, High                     *float64
	Quantifier                    schema.Quantifier
	Measure                       schema.Measure
	Unit                          schema.Unit
	Subject                       string
	Class                         schema.Class `json:"subject_class"`
	Group, Agent, Source, Speaker string
	Modality                      schema.Modality
	Scope                         schema.Scope
	Place                         string
	When                          []string // the first and the last day
	PartOf                        *int     `json:"part_of"`
	Section                       schema.Section
	Optional                      bool // readers may differ: neither asked for nor held against anyone

	Start, End int `json:"-"` // bytes of the figure in the text
	From, To   int `json:"-"` // its code points, as the columns count
}

// Asked tells whether the claim counts.
func (c *Claim) Asked() bool { return c.Section != schema.Boilerplate && !c.Optional }

// quote is the byte at which the quote starts in source, -1 if nowhere.
func (c *Claim) quote(source string) int { return nth(source, c.Quote, max(1, c.Occurrence)) }

// find sets where the figure stands; it tells whether it was found.
func (c *Claim) find(source string) bool {
	quote, figure := c.quote(source), nth(c.Quote, c.Figure, max(1, c.FigureOccurrence))
	if at := wordAt(c.Quote, c.Figure); c.FigureOccurrence == 0 && at >= 0 {
		figure = at
	}
	if quote < 0 || figure < 0 {
		return false
	}
	c.Start, c.End = quote+figure, quote+figure+len(c.Figure)
	c.From = utf8.RuneCountInString(source[:c.Start])
	c.To = c.From + utf8.RuneCountInString(c.Figure)
	return true
}

// nth is where the nth occurrence of part starts in s, -1 if there are fewer.
func nth(s, part string, n int) int {
	at := -1
	for range n {
		next := strings.Index(s[at+1:], part)
		if next < 0 {
			return -1
		}
		at += 1 + next
	}
	return at
}

// wordAt is where part first stands in s as a word of its own, -1 if nowhere.
func wordAt(s, part string) int {
	found := regexp.MustCompile(`(?:^|[^\pL\pN_])(` + regexp.QuoteMeta(part) + `)(?:[^\pL\pN_]|$)`).FindStringSubmatchIndex(s)
	if found == nil {
		return -1
	}
	return found[2]
}

// Shared is a path in the folder of measuring texts, which lies beside the
// project or where TALLY_SHARED says. The test is skipped where it is absent.
func Shared(t testing.TB, parts ...string) string {
	t.Helper()
	path := os.Getenv("TALLY_SHARED")
	if path == "" {
		path = filepath.Join("..", "..", "..", "shared")
	}
	path = filepath.Join(append([]string{path}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("needs %s (set TALLY_SHARED)", path)
	}
	return path
}

// Read reads the documents of a folder in their order: docs.jsonl, or a folder
// text of plain texts in place of it, and gold.jsonl.
func Read(t testing.TB, dir string) []Document {
	t.Helper()
	docs, at := documents(t, dir), map[string]int{}
	for i := range docs {
		at[docs[i].ID] = i
	}
	for _, c := range lines[Claim](t, filepath.Join(dir, "gold.jsonl")) {
		i, ok := at[c.Doc]
		if !ok || !c.find(docs[i].Text) {
			t.Fatalf("%s: %s %d: the text lacks the quote, or the quote the figure", dir, c.Doc, c.I)
		}
		docs[i].Claims = append(docs[i].Claims, c)
	}
	return docs
}

func documents(t testing.TB, dir string) []Document {
	t.Helper()
	if path := filepath.Join(dir, "docs.jsonl"); exists(path) {
		return lines[Document](t, path)
	}
	paths, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	docs := make([]Document, len(paths))
	for i, path := range paths {
		docs[i] = Document{ID: strings.TrimSuffix(filepath.Base(path), ".txt"), Text: string(read(t, path))}
	}
	return docs
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func lines[T any](t testing.TB, path string) []T {
	t.Helper()
	var all []T
	for dec := json.NewDecoder(bytes.NewReader(read(t, path))); dec.More(); {
		var v T
		if err := dec.Decode(&v); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, v)
	}
	return all
}
