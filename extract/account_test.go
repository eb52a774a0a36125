package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"tally/extract/lexicon"
	"tally/schema"
)

// account checks that every figure of the document came out as a claim or as a
// leftover, and nothing else did.
func account(t *testing.T, x *Extractor, source string) {
	t.Helper()
	type place struct{ start, end int }
	open := map[place]bool{}
	for _, f := range x.Figures(&schema.Document{Text: source}) {
		open[place{f.Start, f.End}] = true
	}
	figures := len(open)
	result := x.Extract(&schema.Document{Text: source})
	found := map[place]bool{}
	for _, c := range result.Claims {
		found[place{c.Start, c.End}] = true
		delete(open, place{c.Start, c.End})
	}
	for _, l := range result.Leftovers {
		if p := (place{l.Start, l.End}); found[p] {
			t.Errorf("%q is a claim and a leftover, in %q", l.Figure, source)
		}
		delete(open, place{l.Start, l.End})
	}
	if len(open) > 0 {
		t.Errorf("%d of %d figures are lost in %q", len(open), figures, source)
	}
}

func TestEveryFigureIsAccountedFor(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open("testdata/gold/docs.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	x := New(lx)
	for scan := bufio.NewScanner(f); scan.Scan(); {
		var d struct{ Text string }
		if err := json.Unmarshal(scan.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		account(t, x, d.Text)
	}
}

func FuzzAccount(f *testing.F) {
	lx, err := lexicon.Default()
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{
		"At least 26 barns burned down and nine people, among them a child, were killed on March 3.",
		"KILLING 12 AND WOUNDING 30 MORE; HALF OF THEM WERE CHILDREN.",
		"1. Between 14,000 and 18,000 fled (F-16, 5 km, $3m).",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		account(t, New(lx), strings.ToValidUTF8(s, string(utf8.RuneError)))
	})
}

func TestConventionsOfARecipe(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := New(lx)
	x.SetConventions(append(lx.Conventions[:len(lx.Conventions):len(lx.Conventions)], lexicon.Convention{Word: "dozens", Low: 24, High: 99}))
	got := x.Figures(&schema.Document{Text: "Dozens of barns burned down."})
	if len(got) != 1 || got[0].Quantity.String() != "24..99?" {
		t.Errorf("dozens by another convention: %v", got)
	}
}
