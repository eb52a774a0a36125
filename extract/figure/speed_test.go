package figure_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"strings"
	"testing"

	"tally/extract/figure"
	"tally/extract/text"
)

// news are the texts of the news corpus, up to 8 MB, and their size.
func news(b *testing.B) (texts []string, bytes int64) {
	b.Helper()
	z, err := gzip.NewReader(shared(b, "corpus/news.jsonl.gz"))
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

// BenchmarkFloor is the least that reading words can cost: one pass of
// bufio.ScanWords.
func BenchmarkFloor(b *testing.B) {
	texts, bytes := news(b)
	b.SetBytes(bytes)
	buf := make([]byte, 0, 1<<16)
	for b.Loop() {
		for _, s := range texts {
			scan := bufio.NewScanner(strings.NewReader(s))
			scan.Buffer(buf, 1<<20)
			scan.Split(bufio.ScanWords)
			for scan.Scan() {
			}
		}
	}
}

// BenchmarkTextAndFigures takes the texts apart and reads their figures.
func BenchmarkTextAndFigures(b *testing.B) {
	lx := defaultLexicon(b)
	texts, bytes := news(b)
	b.SetBytes(bytes)
	b.ReportAllocs()
	var tx text.Text
	r := figure.NewReader(lx)
	var figures []figure.Figure
	found := 0
	for b.Loop() {
		found = 0
		for _, s := range texts {
			tx.Read(lx, "", s)
			figures = figures[:0]
			for _, sentence := range tx.Sentences {
				figures = r.Read(figures, &tx, sentence)
			}
			found += len(figures)
		}
	}
	b.ReportMetric(float64(found), "figures")
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
