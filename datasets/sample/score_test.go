package sample

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"tally/extract"
	"tally/extract/lexicon"
	"tally/schema"
)

var update = flag.Bool("update", false, "write score.txt anew")

// want is a claim of gold.jsonl.
type want struct {
	Doc, Quote, Figure, Quantifier, Measure, Unit, Source, Modality, Scope, Section string
	Class                                                                           string `json:"subject_class"`
	I, Occurrence                                                                   int
	FigureOccurrence                                                                int  `json:"figure_occurrence"`
	PartOf                                                                          *int `json:"part_of"`
	Low, High                                                                       *float64
	start, end                                                                      int // code points of the figure
}

// TestScore reads the sample and compares with what a careful reader found. A
// change of precision or recall is a change of score.txt.
func TestScore(t *testing.T) {
	docs, wants := reports(t), wanted(t)
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	s := newScore()
	x := extract.New(lx)
	for id, r := range docs {
		date, err := time.Parse(time.DateOnly, r.Date)
		if err != nil {
			t.Fatal(err)
		}
		doc := &schema.Document{URI: id, Text: r.Text, Title: r.Title, Outlet: r.Outlet, Published: date, PublishedFrom: "metadata"}
		s.add(wants[id], x.Extract(doc).Claims)
	}
	got := s.String()
	if *update {
		if err := os.WriteFile("score.txt", []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	stored, err := os.ReadFile("score.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(stored) {
		t.Errorf("score.txt is stale; after make score, look at its diff\n%s", got)
	}
}

// wanted are the gold claims of each document, with their places.
func wanted(t *testing.T) map[string][]want {
	t.Helper()
	docs, out := reports(t), map[string][]want{}
	for dec := json.NewDecoder(bytes.NewReader(Gold())); dec.More(); {
		w := want{Occurrence: 1}
		if err := dec.Decode(&w); err != nil {
			t.Fatal(err)
		}
		quote := nth(docs[w.Doc].Text, w.Quote, w.Occurrence)
		figure := nth(w.Quote, w.Figure, max(1, w.FigureOccurrence))
		if w.FigureOccurrence == 0 {
			figure = word(w.Quote, w.Figure)
		}
		w.start = utf8.RuneCountInString(docs[w.Doc].Text[:quote+figure])
		w.end = w.start + utf8.RuneCountInString(w.Figure)
		out[w.Doc] = append(out[w.Doc], w)
	}
	return out
}

// nth is where the nth occurrence of part begins in s.
func nth(s, part string, n int) int {
	at := -1
	for range n {
		at += 1 + strings.Index(s[at+1:], part)
	}
	return at
}

// word is where part first stands as a word of its own, else where it first stands.
func word(s, part string) int {
	for at := 0; at+len(part) <= len(s); at++ {
		if strings.HasPrefix(s[at:], part) && !letter(s[:at], true) && !letter(s[at+len(part):], false) {
			return at
		}
	}
	return nth(s, part, 1)
}

// letter tells whether s ends, or begins, with a letter or digit.
func letter(s string, ends bool) bool {
	if s == "" {
		return false
	}
	c := s[0]
	if ends {
		c = s[len(s)-1]
	}
	return c >= utf8.RuneSelf || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// score counts what was wanted, found and right.
type score struct {
	wanted, found, figures, values, claims int
	right                                  map[string]int
}

func newScore() *score { return &score{right: map[string]int{}} }

// add pairs the claims of one document with the wanted ones, best pairs first.
// What stands in boilerplate is not asked for.
func (s *score) add(wants []want, claims []schema.Claim) {
	wants = slices.DeleteFunc(slices.Clone(wants), func(w want) bool { return w.Section == "boilerplate" })
	claims = slices.DeleteFunc(claims, func(c schema.Claim) bool { return c.Section == schema.Boilerplate })
	s.wanted += len(wants)
	s.found += len(claims)
	match := map[int]*schema.Claim{} // by the number of the wanted claim
	used := map[string]bool{}
	for grade := 2; grade >= 0; grade-- {
		for i := range wants {
			for j := range claims {
				w, c := &wants[i], &claims[j]
				if match[w.I] != nil || used[c.ID] || c.Start >= w.end || w.start >= c.End || w.grade(c) != grade {
					continue
				}
				match[w.I], used[c.ID] = c, true
				s.figures++
			}
		}
	}
	for i := range wants {
		if c := match[wants[i].I]; c != nil {
			s.compare(&wants[i], c, match)
		}
	}
}

// grade is 2 where value and measure are right, 1 where the value is.
func (w *want) grade(c *schema.Claim) int {
	switch {
	case !same(w.Low, c.Quantity.Low) || !same(w.High, c.Quantity.High):
		return 0
	case w.Measure != string(c.Measure):
		return 1
	}
	return 2
}

func same(a, b *float64) bool {
	return a == nil && b == nil || a != nil && b != nil && (*a-*b) < 1e-6 && (*b-*a) < 1e-6
}

// compare counts the columns that are right.
func (s *score) compare(w *want, c *schema.Claim, match map[int]*schema.Claim) {
	grade := w.grade(c)
	if grade >= 1 {
		s.values++
	}
	if grade < 2 {
		return
	}
	s.claims++
	part := c.PartOf == ""
	if w.PartOf != nil {
		part = match[*w.PartOf] != nil && match[*w.PartOf].ID == c.PartOf
	}
	for name, ok := range map[string]bool{
		"quantifier": w.Quantifier == string(c.Quantity.Quantifier), "unit": w.Unit == string(c.Unit),
		"subject_class": w.Class == string(c.Class), "modality": w.Modality == string(c.Modality),
		"scope": w.Scope == string(c.Scope), "source": sameName(w.Source, c.Source), "part_of": part,
	} {
		if ok {
			s.right[name]++
		}
	}
}

// sameName: both empty, or the words of one are among those of the other.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	return within(x, y) || within(y, x)
}

func nameWords(s string) []string {
	return slices.DeleteFunc(strings.Fields(strings.ToLower(s)), func(w string) bool { return w == "the" || w == "of" })
}

func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// String is the content of score.txt.
func (s *score) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d claims wanted, %d found\n", s.wanted, s.found)
	for _, row := range []struct {
		name string
		n    int
	}{{"figure", s.figures}, {"value", s.values}, {"claim", s.claims}} {
		p, r := float64(row.n)/float64(s.found), float64(row.n)/float64(s.wanted)
		fmt.Fprintf(&b, "%-8s precision %.3f  recall %.3f  F1 %.3f\n", row.name, p, r, 2*p*r/(p+r))
	}
	b.WriteString("right among the claims found:\n")
	for _, name := range []string{"quantifier", "unit", "subject_class", "modality", "scope", "source", "part_of"} {
		fmt.Fprintf(&b, "  %-14s %.3f\n", name, float64(s.right[name])/float64(s.claims))
	}
	return b.String()
}
