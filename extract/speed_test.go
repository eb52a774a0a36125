package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip" // reads the corpus

	"tally/extract/lexicon"
	"tally/schema"
)

// corpus is the text of ../shared/corpus/news.jsonl.gz, a document each.
func corpus(b *testing.B) []schema.Document {
	b.Helper()
	path := filepath.Join(sharedDir(), "corpus", "news.jsonl.gz")
	f, err := os.Open(path)
	if err != nil {
		b.Skipf("no corpus to measure on: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	var docs []schema.Document
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var d struct{ ID, Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			b.Fatal(err)
		}
		docs = append(docs, schema.Document{URI: d.ID, Title: d.Title, Text: d.Text})
	}
	return docs
}

func bytesOf(docs []schema.Document) (n int64) {
	for i := range docs {
		n += int64(len(docs[i].Text))
	}
	return n
}

// sharedDir is where the texts for measurement are.
func sharedDir() string {
	if dir := os.Getenv("TALLY_SHARED"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "shared")
}

// BenchmarkFloor is what reading the words of the text costs at least: the
// reference of the run.
func BenchmarkFloor(b *testing.B) {
	docs := corpus(b)
	b.SetBytes(bytesOf(docs))
	b.ReportAllocs()
	for b.Loop() {
		for i := range docs {
			words := bufio.NewScanner(strings.NewReader(docs[i].Text))
			words.Split(bufio.ScanWords)
			for words.Scan() {
			}
		}
	}
}

// BenchmarkExtract is a document in, claims and leftovers out.
func BenchmarkExtract(b *testing.B) {
	docs := corpus(b)
	lx, err := lexicon.Default()
	if err != nil {
		b.Fatal(err)
	}
	x := New(lx)
	b.SetBytes(bytesOf(docs))
	b.ReportAllocs()
	runtime.GC()
	for b.Loop() {
		for i := range docs {
			d := docs[i]
			x.Extract(&d)
		}
	}
}
