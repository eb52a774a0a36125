package figure_test

import (
	"math"
	"testing"

	"tally/extract/figure"
	"tally/extract/gold"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

func defaultLexicon(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	return lx
}

// readAll reads the figures of every sentence of source.
func readAll(lx *lexicon.Lexicon, source string) []figure.Figure {
	var tx text.Text
	tx.Read(lx, "", source)
	r := figure.NewReader(lx)
	var out []figure.Figure
	for _, s := range tx.Sentences {
		out = r.Read(out, &tx, s)
	}
	return out
}

func sameBound(a, b *float64, scale float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b*scale) <= 1e-3*max(1, math.Abs(*a))
}

// TestGoldFigures measures how many figures of hand-made claims are found,
// with the right bounds and the right quantifier: of texts written for this
// project, and of the development texts where they are at hand.
func TestGoldFigures(t *testing.T) {
	t.Run("own", func(t *testing.T) { goldFigures(t, "../testdata/gold") })
	t.Run("sample", func(t *testing.T) { goldFigures(t, "../../datasets/sample") })
	t.Run("dev", func(t *testing.T) { goldFigures(t, gold.Shared(t, "gold", "dev")) })
}

// goldFigures measures on one folder of texts and their claims. A share is
// written in hundredths there.
func goldFigures(t *testing.T, dir string) {
	lx := defaultLexicon(t)
	var n read
	for _, d := range gold.Read(t, dir) {
		figures := readAll(lx, d.Text)
		for _, g := range d.Claims {
			n.add(t, &g, overlapping(figures, &g), d.Text)
		}
	}
	recall, values, quantifiers := share(n.found, n.all), share(n.values, n.all), share(n.quantifiers, n.found)
	t.Logf("figures %d: recall %.3f, value %.3f, quantifier %.3f", n.all, recall, values, quantifiers)
	if recall < 0.98 || values < 0.97 || quantifiers < 0.97 {
		t.Errorf("want recall 0.98, value 0.97, quantifier 0.97; run with -v to see the misses")
	}
}

// read counts the gold figures that were read, and what is right of them.
type read struct{ all, found, values, quantifiers int }

func (n *read) add(t *testing.T, g *gold.Claim, f *figure.Figure, source string) {
	n.all++
	if f == nil {
		t.Logf("%s: no figure: %q in %q", g.Doc, g.Figure, g.Quote)
		return
	}
	n.found++
	scale := 1.0
	if f.Kind == schema.KindFraction && g.Unit == schema.Percent {
		scale = 100
	}
	if sameBound(g.Low, f.Quantity.Low, scale) && sameBound(g.High, f.Quantity.High, scale) {
		n.values++
	} else {
		t.Logf("%s: %q in %q: read %s %s", g.Doc, g.Figure, g.Quote, f.Quantity, f.Kind)
	}
	if f.Quantity.Quantifier == g.Quantifier {
		n.quantifiers++
	} else {
		t.Logf("%s: %q in %q: %s, want %s", g.Doc, g.Figure, g.Quote, f.Quantity.Quantifier, g.Quantifier)
	}
	if got := source[f.Start:f.End]; got != g.Figure {
		t.Logf("%s: %q in %q: words %q", g.Doc, g.Figure, g.Quote, got)
	}
}

// overlapping finds a figure that counts and overlaps the gold's; one with the
// gold bounds before any other.
func overlapping(figures []figure.Figure, g *gold.Claim) *figure.Figure {
	var got *figure.Figure
	for i := range figures {
		f := &figures[i]
		if f.Start >= g.End || g.Start >= f.End {
			continue
		}
		switch f.Kind {
		case schema.KindCount, schema.KindMeasure, schema.KindPercent, schema.KindFraction:
		default:
			continue
		}
		if got == nil || sameBound(g.Low, f.Quantity.Low, 1) && sameBound(g.High, f.Quantity.High, 1) {
			got = f
		}
	}
	return got
}

func share(n, of int) float64 { return float64(n) / float64(max(1, of)) }
