package extract

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"tally/schema"
)

// report is a line of docs.jsonl.
type report struct{ ID, Title, Date, Outlet, Text string }

// document is the report as an input gives it.
func (r report) document(t *testing.T) *schema.Document {
	t.Helper()
	date, err := time.Parse(time.DateOnly, r.Date)
	if err != nil {
		t.Fatalf("%s: %v", r.ID, err)
	}
	return &schema.Document{URI: r.ID, Text: r.Text, Title: r.Title, Outlet: r.Outlet, Published: date, PublishedFrom: "metadata"}
}

// goldClaim is a line of gold.jsonl: a claim as a careful reader found it.
type goldClaim struct {
	Doc, Quote, Figure            string
	I                             int
	Occurrence                    int
	FigureOccurrence              int `json:"figure_occurrence"`
	Low, High                     *float64
	Quantifier, Measure, Unit     string
	Subject                       string
	Class                         string `json:"subject_class"`
	Group, Agent, Source, Speaker string
	Modality, Scope, Place        string
	When                          []string
	PartOf                        *int `json:"part_of"`
	Section                       string
	Optional                      bool // readers may differ: neither asked for nor held against anyone
	start, end                    int  // code points of the figure
}

// readGold reads docs.jsonl and gold.jsonl of a folder.
func readGold(t *testing.T, dir string) ([]report, map[string][]goldClaim) {
	t.Helper()
	docs := decodeLines[report](t, filepath.Join(dir, "docs.jsonl"))
	texts := map[string]string{}
	for _, d := range docs {
		texts[d.ID] = d.Text
	}
	gold := map[string][]goldClaim{}
	for _, g := range decodeLines[goldClaim](t, filepath.Join(dir, "gold.jsonl")) {
		if err := g.find(texts[g.Doc]); err != "" {
			t.Fatalf("%s: %s %d: %s", dir, g.Doc, g.I, err)
		}
		gold[g.Doc] = append(gold[g.Doc], g)
	}
	return docs, gold
}

func decodeLines[T any](t *testing.T, path string) []T {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var lines []T
	for dec := json.NewDecoder(bytes.NewReader(data)); dec.More(); {
		var v T
		if err := dec.Decode(&v); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		lines = append(lines, v)
	}
	return lines
}

// find sets the place of the figure in text; it tells what is wrong if it
// can't.
func (g *goldClaim) find(text string) string {
	quote := nth(text, g.Quote, max(1, g.Occurrence))
	figure := nth(g.Quote, g.Figure, max(1, g.FigureOccurrence))
	if quote < 0 || figure < 0 {
		return "the text lacks the quote, or the quote the figure"
	}
	if g.FigureOccurrence == 0 {
		if at := wordAt(g.Quote, g.Figure); at >= 0 {
			figure = at
		}
	}
	g.start = utf8.RuneCountInString(text[:quote+figure])
	g.end = g.start + utf8.RuneCountInString(g.Figure)
	return ""
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

// asked tells whether the claim counts.
func (g *goldClaim) asked() bool { return g.Section != string(schema.Boilerplate) && !g.Optional }

// overlaps tells whether the claim's figure shares a code point with g's.
func (g *goldClaim) overlaps(c *schema.Claim) bool { return g.start < c.End && c.Start < g.end }

func (g *goldClaim) sameValue(c *schema.Claim) bool {
	return sameNumber(g.Low, c.Quantity.Low) && sameNumber(g.High, c.Quantity.High)
}

func sameNumber(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) <= 1e-6*max(1, math.Abs(*a), math.Abs(*b))
}

// fields are the columns that are compared, in the order in which they are
// printed, and how.
var fields = []struct {
	name  string
	right func(g *goldClaim, c *schema.Claim) bool
}{
	{"quantifier", func(g *goldClaim, c *schema.Claim) bool { return g.Quantifier == string(c.Quantity.Quantifier) }},
	{"unit", func(g *goldClaim, c *schema.Claim) bool { return g.Unit == string(c.Unit) }},
	{"subject", func(g *goldClaim, c *schema.Claim) bool { return sameName(g.Subject, c.Subject) }},
	{"subject_class", func(g *goldClaim, c *schema.Claim) bool { return g.Class == string(c.Class) }},
	{"group", func(g *goldClaim, c *schema.Claim) bool { return sameName(g.Group, c.Group) }},
	{"agent", func(g *goldClaim, c *schema.Claim) bool { return sameName(g.Agent, c.Agent) }},
	{"source", func(g *goldClaim, c *schema.Claim) bool {
		return sameName(g.Source, c.Source) || g.Speaker != "" && c.Source != "" && sameName(g.Speaker, c.Source)
	}},
	{"modality", func(g *goldClaim, c *schema.Claim) bool { return g.Modality == string(c.Modality) }},
	{"scope", func(g *goldClaim, c *schema.Claim) bool { return g.Scope == string(c.Scope) }},
	{"place", func(g *goldClaim, c *schema.Claim) bool { return sameName(g.Place, c.Place) }},
	{"when", sameTime},
}

// full are the fields that must be right beside value and measure.
var full = []string{"quantifier", "subject_class", "source", "modality", "scope"}

// sameTime tells whether the intervals meet.
func sameTime(g *goldClaim, c *schema.Claim) bool {
	if len(g.When) != 2 {
		return c.EventFrom.IsZero()
	}
	to := c.EventTo
	if to.IsZero() {
		to = c.EventFrom
	}
	return !c.EventFrom.IsZero() && c.EventFrom.String() <= g.When[1] && g.When[0] <= to.String()
}

var (
	titles  = regexp.MustCompile(`(?i)\b(mr|mrs|ms|dr|gen|general|col|colonel|maj|major|lt|lieutenant|capt|captain|president|minister|spokesman|spokeswoman|spokesperson|chief|head|director)\b\.?`)
	words   = regexp.MustCompile(`[\pL\pN_]+`)
	aliases = []struct {
		words *regexp.Regexp
		name  string
	}{
		{regexp.MustCompile(`\b(islamic states?( group| of iraq and (syria|the levant))?|isis|isil|daesh|is)\b`), "islamicstate"},
		{regexp.MustCompile(`\bsohr\b|\bsyrian observatory( for human rights)?\b|\bthe observatory\b`), "sohr"},
		{regexp.MustCompile(`\b(united nations|un|u\.n\.)\b`), "un"},
		{regexp.MustCompile(`\b(united states|u\.s\.|us|usa|american)\b`), "us"},
	}
)

const stopWords = " the a an of in for and its his her their s group organisation organization us u said "

// nameWords are the words that tell one name from another.
func nameWords(s string) map[string]bool {
	s = strings.ToLower(s)
	for _, a := range aliases {
		s = a.words.ReplaceAllString(s, a.name)
	}
	set := map[string]bool{}
	for _, w := range words.FindAllString(titles.ReplaceAllString(s, " "), -1) {
		if !strings.Contains(stopWords, " "+w+" ") {
			set[w] = true
		}
	}
	return set
}

// sameName tells whether two names are one thing's: both empty, the words of
// one within the other's, or half of all words shared.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	return shared == len(x) || shared == len(y) || 2*shared >= len(x)+len(y)-shared
}
