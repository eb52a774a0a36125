package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"

	"tally/datasets"
	"tally/extract"
	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// A machine that others use is never twice as fast as a moment ago, so what is
// compared runs in turns: one pass of the reference, one of what is measured.
// "of-floor" is the speed as a share of the floor's, "of-extract" of extract's.

// news is ../shared/corpus/news.jsonl.gz in memory.
type news struct {
	docs  []schema.Document
	text  int64 // bytes
	lines string
}

func readNews(b *testing.B) news {
	b.Helper()
	dir := os.Getenv("TALLY_SHARED")
	if dir == "" {
		dir = filepath.Join(root, "..", "shared")
	}
	f, err := os.Open(filepath.Join(dir, "corpus", "news.jsonl.gz"))
	if err != nil {
		b.Skipf("no corpus to measure on: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		b.Fatal(err)
	}
	n := news{lines: string(data)}
	for dec := json.NewDecoder(strings.NewReader(n.lines)); dec.More(); {
		var d struct{ ID, Title, Text string }
		if err := dec.Decode(&d); err != nil {
			b.Fatal(err)
		}
		n.docs = append(n.docs, schema.Document{URI: d.ID, Title: d.Title, Text: d.Text})
		n.text += int64(len(d.Text))
	}
	return n
}

func words(b *testing.B) *lexicon.Lexicon {
	b.Helper()
	lx, err := lexicon.Default()
	if err != nil {
		b.Fatal(err)
	}
	return lx
}

// floor is what reading the words of the texts costs at least.
func (n *news) floor() {
	for i := range n.docs {
		words := bufio.NewScanner(strings.NewReader(n.docs[i].Text))
		words.Split(bufio.ScanWords)
		for words.Scan() {
		}
	}
}

// extract reads every k-th text of every, from the first-th on.
func (n *news) extract(x *extract.Extractor, first, every int) {
	for i := first; i < len(n.docs); i += every {
		d := n.docs[i]
		x.Extract(&d)
	}
}

// turns measures what as a share of reference's speed.
func turns(b *testing.B, bytes int64, unit string, reference, what func()) {
	b.Helper()
	b.SetBytes(bytes)
	b.ReportAllocs()
	var compared time.Duration
	for b.Loop() {
		b.StopTimer()
		start := time.Now()
		reference()
		compared += time.Since(start)
		b.StartTimer()
		what()
	}
	b.ReportMetric(compared.Seconds()/b.Elapsed().Seconds(), unit)
}

func alone(b *testing.B) {
	procs := runtime.GOMAXPROCS(1)
	b.Cleanup(func() { runtime.GOMAXPROCS(procs) })
}

func BenchmarkFloor(b *testing.B) {
	n := readNews(b)
	alone(b)
	b.SetBytes(n.text)
	for b.Loop() {
		n.floor()
	}
}

// BenchmarkFigures takes the texts apart and reads their figures.
func BenchmarkFigures(b *testing.B) {
	n, lx := readNews(b), words(b)
	alone(b)
	r := figure.NewReader(lx)
	var t text.Text
	var figures []figure.Figure
	turns(b, n.text, "of-floor", n.floor, func() {
		for i := range n.docs {
			t.Read(lx, n.docs[i].Title, n.docs[i].Text)
			figures = figures[:0]
			for _, s := range t.Sentences {
				figures = r.Read(figures, &t, s)
			}
		}
	})
}

// BenchmarkExtract is a document in, claims and leftovers out.
func BenchmarkExtract(b *testing.B) {
	n, x := readNews(b), extract.New(words(b))
	alone(b)
	turns(b, n.text, "of-floor", n.floor, func() { n.extract(x, 0, 1) })
}

// BenchmarkBuild is JSON lines in, a dataset of Parquet out.
func BenchmarkBuild(b *testing.B) {
	n, x := readNews(b), extract.New(words(b))
	alone(b)
	dir := b.TempDir()
	in := filepath.Join(dir, "news.jsonl")
	if err := os.WriteFile(in, []byte(n.lines), 0o600); err != nil {
		b.Fatal(err)
	}
	turns(b, n.text, "of-extract", func() { n.extract(x, 0, 1) }, func() {
		out := filepath.Join(dir, "out")
		if _, err := datasets.Build(b.Context(), datasets.Options{Inputs: []string{in}, Output: out, Tool: "test", Workers: 1}); err != nil {
			b.Fatal(err)
		}
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkTwoCores is two extractors beside each other against one.
func BenchmarkTwoCores(b *testing.B) {
	if runtime.NumCPU() < 2 {
		b.Skip("one core only")
	}
	n, lx := readNews(b), words(b)
	pair := [2]*extract.Extractor{extract.New(lx), extract.New(lx)}
	turns(b, n.text, "of-one", func() { n.extract(pair[0], 0, 1) }, func() {
		var both sync.WaitGroup
		for i, x := range pair {
			both.Go(func() { n.extract(x, i, 2) })
		}
		both.Wait()
	})
}

// BenchmarkIdle reads the texts that have no claim.
func BenchmarkIdle(b *testing.B) {
	n, x := readNews(b), extract.New(words(b))
	alone(b)
	var idle news
	sentences := 0
	for i := range n.docs {
		if d := n.docs[i]; len(x.Extract(&d).Claims) == 0 {
			idle.docs, idle.text = append(idle.docs, n.docs[i]), idle.text+int64(len(d.Text))
			sentences += d.Sentences
		}
	}
	b.SetBytes(idle.text)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		idle.extract(x, 0, 1)
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(b.N)/float64(sentences), "allocs/sentence")
}

// BenchmarkStart runs the program that make links on one line of text, and
// weighs it.
func BenchmarkStart(b *testing.B) {
	program, in := filepath.Join(root, "bin", "tally"), filepath.Join(b.TempDir(), "line.txt")
	if out, err := exec.Command("make", "-C", root, "bin/tally").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	if err := os.WriteFile(in, []byte("At least 12 miners were killed on Monday.\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if out, err := exec.Command(program, "extract", in).CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
	}
	info, err := os.Stat(program)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms")
	b.ReportMetric(float64(info.Size())/1e6, "MB-binary")
}
