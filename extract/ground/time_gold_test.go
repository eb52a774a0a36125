package ground

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// shared is the folder of the measuring texts, which are not the project's.
func shared(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("TALLY_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "gold")); err != nil {
		t.Skipf("the gold texts are not here: %v", err)
	}
	return dir
}

type goldClaim struct {
	Doc              string
	I                int
	Quote, Figure    string
	Occurrence       int
	FigureOccurrence int `json:"figure_occurrence"`
	Section, Scope   string
	Modality         string
	Measure          string
	When             []string
	Alt              *struct{ When []string }
	Optional         bool
}

type goldDoc struct {
	ID   string
	Date *string
	Text string
}

func readLines[T any](t *testing.T, path string) []T {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	var out []T
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var v T
		if err := json.Unmarshal(in.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// TestGoldWhen states how often the dates of the gold claims are told right.
func TestGoldWhen(t *testing.T) {
	dir := shared(t)
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	byDoc := map[string][]goldClaim{}
	for _, g := range readLines[goldClaim](t, filepath.Join(dir, "gold/dev/gold.jsonl")) {
		if g.Section != "boilerplate" && !g.Optional {
			byDoc[g.Doc] = append(byDoc[g.Doc], g)
		}
	}
	right, all := 0, 0
	for _, d := range readLines[goldDoc](t, filepath.Join(dir, "gold/dev/docs.jsonl")) {
		ok, n := scoreDoc(t, lx, d, byDoc[d.ID])
		right, all = right+ok, all+n
	}
	share := float64(right) / float64(all)
	t.Logf("when right: %d of %d = %.3f", right, all, share)
	if share < 0.88 {
		t.Errorf("when right %.3f, want 0.88", share)
	}
}

func scoreDoc(t *testing.T, lx *lexicon.Lexicon, d goldDoc, gold []goldClaim) (right, all int) {
	doc := schema.Document{Text: d.Text}
	if d.Date != nil {
		doc.Published, _ = time.Parse("2006-01-02", *d.Date)
	}
	var tx text.Text
	tx.Read(lx, "", doc.Text)
	r := NewReader(lx)
	r.Date(&tx, &doc)
	claims := make([]frame.Claim, len(gold))
	for i, g := range gold {
		claims[i] = goldFrame(t, &tx, g)
	}
	got := r.Read(&tx, &doc, claims)
	for i, g := range gold {
		if whenOK(g.When, got[i].Time) || g.Alt != nil && g.Alt.When != nil && whenOK(g.Alt.When, got[i].Time) {
			right++
			continue
		}
		s := tx.Sentences[claims[i].Sentence]
		t.Logf("%s %d [%s %s] %q want %v got %s..%s %q pub %s %s\n      %q", d.ID, g.I, g.Scope, g.Modality, g.Figure, g.When, got[i].Time.From, got[i].Time.To, got[i].Time.Text,
			doc.Published.Format("2006-01-02"), doc.PublishedFrom, d.Text[s.Start:min(s.End, s.Start+400)])
	}
	return right, len(gold)
}

func whenOK(want []string, got Time) bool {
	if len(want) == 0 {
		return got.From.IsZero()
	}
	to := got.To
	if to.IsZero() {
		to = got.From
	}
	return !got.From.IsZero() && got.From.String() <= want[1] && want[0] <= to.String()
}

// goldFrame is the claim that a gold line describes, as the frame stage would
// hand it on.
func goldFrame(t *testing.T, tx *text.Text, g goldClaim) frame.Claim {
	t.Helper()
	quote := nth(tx.Source, g.Quote, max(g.Occurrence, 1))
	figure := quote + figureIn(g)
	if quote < 0 {
		t.Fatalf("%s %d: quote not found", g.Doc, g.I)
	}
	c := frame.Claim{
		Number: tokensOf(tx, figure, figure+len(g.Figure)), Quote: tokensOf(tx, quote, quote+len(g.Quote)),
		Measure: schema.Measure(g.Measure), Modality: schema.Modality(g.Modality), Scope: schema.Scope(g.Scope), PartOf: -1,
	}
	c.Event = eventOf(c.Quote, c.Number)
	for i, s := range tx.Sentences {
		if c.Number.First >= s.First && c.Number.First < s.Last {
			c.Sentence = i
		}
	}
	return c
}

// eventOf takes for the event words what the quote has before the number, else
// its last word.
func eventOf(quote, number text.Span) text.Span {
	if quote.First < number.First {
		return text.Span{First: quote.First, Last: number.First}
	}
	return text.Span{First: max(number.Last, quote.Last-1), Last: quote.Last}
}

func nth(s, sub string, n int) int {
	at := -1
	for ; n > 0; n-- {
		i := strings.Index(s[at+1:], sub)
		if i < 0 {
			return -1
		}
		at += 1 + i
	}
	return at
}

func figureIn(g goldClaim) int {
	if g.FigureOccurrence > 0 {
		return nth(g.Quote, g.Figure, g.FigureOccurrence)
	}
	for n := 1; ; n++ {
		at := nth(g.Quote, g.Figure, n)
		if at < 0 {
			return nth(g.Quote, g.Figure, 1)
		}
		before, _ := utf8.DecodeLastRuneInString(g.Quote[:at])
		after, _ := utf8.DecodeRuneInString(g.Quote[at+len(g.Figure):])
		if !wordRune(before) && !wordRune(after) {
			return at
		}
	}
}

func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_')
}

func tokensOf(tx *text.Text, start, end int) text.Span {
	s := text.Span{First: -1}
	for i, tok := range tx.Tokens {
		if int(tok.End) > start && int(tok.Start) < end {
			if s.First < 0 {
				s.First = i
			}
			s.Last = i + 1
		}
	}
	return s
}
