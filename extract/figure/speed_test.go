package figure_test

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"testing"

	"tally/extract/figure"
	"tally/extract/gold"
	"tally/extract/text"
)

// news are the texts of the news corpus, up to 8 MB, and their size.
func news(b *testing.B) (texts []string, bytes int64) {
	b.Helper()
	f, err := os.Open(gold.Shared(b, "corpus", "news.jsonl.gz"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	for dec := json.NewDecoder(z); bytes < 8<<20; {
		var d struct{ Text string }
		if dec.Decode(&d) != nil {
			break
		}
		texts = append(texts, d.Text)
		bytes += int64(len(d.Text))
	}
	return texts, bytes
}

// BenchmarkFigures reads the figures of texts that are taken apart already.
func BenchmarkFigures(b *testing.B) {
	lx := defaultLexicon(b)
	texts, bytes := news(b)
	taken := make([]text.Text, len(texts))
	for i, s := range texts {
		taken[i].Read(lx, "", s)
	}
	b.SetBytes(bytes)
	b.ReportAllocs()
	r := figure.NewReader(lx)
	var figures []figure.Figure
	for b.Loop() {
		for i := range taken {
			figures = figures[:0]
			for _, sentence := range taken[i].Sentences {
				figures = r.Read(figures, &taken[i], sentence)
			}
		}
	}
}
