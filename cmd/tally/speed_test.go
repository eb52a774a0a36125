package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
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

// A machine that others use is never twice as fast as a moment ago. So what is
// compared runs in turns on one slice of the texts after the other, the
// processor's time is taken and not the clock's, and of each slice the best
// turn counts. "of-floor" is the speed as a share of the floor's, "of-extract"
// of extract's, "of-one" of one core's.

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

// slices cuts n into texts that are read within some milliseconds.
func (n *news) slices(size int) []news {
	var out []news
	for docs := range slices.Chunk(n.docs, size) {
		part := news{docs: docs}
		for i := range docs {
			part.text += int64(len(docs[i].Text))
		}
		out = append(out, part)
	}
	return out
}

// turns measures what as a share of reference's speed.
func turns(b *testing.B, parts []news, unit string, clock func() time.Duration, reference, what func(*news)) {
	b.Helper()
	best := make([][2]time.Duration, len(parts))
	for b.Loop() {
		for i := range parts {
			for k, do := range [...]func(*news){reference, what} {
				start := clock()
				do(&parts[i])
				if took := clock() - start; best[i][k] == 0 || took < best[i][k] {
					best[i][k] = took
				}
			}
		}
	}
	var sum [2]time.Duration
	bytes := int64(0)
	for i := range best {
		sum[0], sum[1], bytes = sum[0]+best[i][0], sum[1]+best[i][1], bytes+parts[i].text
	}
	b.ReportMetric(float64(sum[1].Nanoseconds()), "ns/op")
	b.ReportMetric(float64(bytes)/1e6/sum[1].Seconds(), "MB/s")
	b.ReportMetric(sum[0].Seconds()/sum[1].Seconds(), unit)
}

// wall is the time by the clock.
func wall() time.Duration { return time.Since(begun) }

var begun = time.Now()

func alone(b *testing.B) {
	procs := runtime.GOMAXPROCS(1)
	b.Cleanup(func() { runtime.GOMAXPROCS(procs) })
}

// roomy gives the heap the room that the program gives it.
func roomy(b *testing.B, growth int) {
	before := debug.SetGCPercent(growth)
	b.Cleanup(func() { debug.SetGCPercent(before) })
}

// sliced is how many texts make a slice.
const sliced = 150

func BenchmarkFloor(b *testing.B) {
	n := readNews(b)
	alone(b)
	turns(b, n.slices(sliced), "of-floor", processor, (*news).floor, (*news).floor)
}

// BenchmarkFigures takes the texts apart and reads their figures.
func BenchmarkFigures(b *testing.B) {
	n, lx := readNews(b), words(b)
	alone(b)
	r := figure.NewReader(lx)
	var t text.Text
	var figures []figure.Figure
	turns(b, n.slices(sliced), "of-floor", processor, (*news).floor, func(n *news) {
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
	turns(b, n.slices(sliced), "of-floor", processor, (*news).floor, func(n *news) { n.extract(x, 0, 1) })
}

// BenchmarkBuild is JSON lines in, a dataset of Parquet out, with the room that
// the verb gives its heap.
func BenchmarkBuild(b *testing.B) {
	n, x := readNews(b), extract.New(words(b))
	alone(b)
	roomy(b, buildGrowth)
	in, out := n.file(b), filepath.Join(b.TempDir(), "out")
	turns(b, []news{n}, "of-extract", processor, func(n *news) { n.extract(x, 0, 1) }, func(*news) {
		if _, err := datasets.Build(b.Context(), datasets.Options{Inputs: []string{in}, Output: out, Tool: "test", Workers: 1}); err != nil {
			b.Fatal(err)
		}
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
	})
}

// file writes the lines to a file.
func (n *news) file(b *testing.B) string {
	b.Helper()
	in := filepath.Join(b.TempDir(), "news.jsonl")
	if err := os.WriteFile(in, []byte(n.lines), 0o600); err != nil {
		b.Fatal(err)
	}
	return in
}

// BenchmarkMemory is the most memory that a build with one worker holds.
func BenchmarkMemory(b *testing.B) {
	n, program := readNews(b), linked(b)
	in, out := n.file(b), filepath.Join(b.TempDir(), "out")
	most := 0.0
	for b.Loop() {
		build := exec.Command(program, "build", "-o", out, in)
		build.Env = append(os.Environ(), "GOMAXPROCS=1")
		most = max(most, watched(b, build))
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(most, "MB-memory")
}

// watched runs a program and tells the most memory that it held, in megabytes,
// to the last hundredth of a second. What the system tells of a finished
// process starts at what its parent held, here the corpus.
func watched(b *testing.B, program *exec.Cmd) float64 {
	b.Helper()
	var said strings.Builder
	program.Stdout, program.Stderr = &said, &said
	if err := program.Start(); err != nil {
		b.Fatal(err)
	}
	ended := make(chan error)
	go func() { ended <- program.Wait() }()
	most := 0.0
	for tick := time.Tick(10 * time.Millisecond); ; {
		select {
		case err := <-ended:
			if err != nil {
				b.Fatalf("%v: %s", err, said.String())
			}
			return most
		case <-tick:
			most = max(most, peak(b, program.Process.Pid))
		}
	}
}

// peak is the most memory that a running process has held, in megabytes: 0 of
// one that is ending.
func peak(b *testing.B, pid int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil && runtime.GOOS != "linux" {
		b.Skipf("the memory of a process is not told here: %v", err)
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes := 0.0
	fmt.Sscan(after, &kilobytes)
	return kilobytes * 1024 / 1e6
}

// BenchmarkTwoCores is two extractors beside each other against one.
func BenchmarkTwoCores(b *testing.B) {
	if runtime.NumCPU() < 2 {
		b.Skip("one core only")
	}
	n, lx := readNews(b), words(b)
	roomy(b, heapGrowth)
	pair := [2]*extract.Extractor{extract.New(lx), extract.New(lx)}
	turns(b, n.slices(5*sliced), "of-one", wall, func(n *news) { n.extract(pair[0], 0, 1) }, func(n *news) {
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

// linked is the program as make links it.
func linked(b *testing.B) string {
	b.Helper()
	if out, err := exec.Command("make", "-C", root, "bin/tally").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return filepath.Join(root, "bin", "tally")
}

// BenchmarkStart runs the program that make links on one line of text, and
// weighs it.
func BenchmarkStart(b *testing.B) {
	program, in := linked(b), filepath.Join(b.TempDir(), "line.txt")
	if err := os.WriteFile(in, []byte("At least 12 miners were killed on Monday.\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	best := time.Hour
	for b.Loop() {
		for range 10 {
			start := time.Now()
			if out, err := exec.Command(program, "extract", in).CombinedOutput(); err != nil {
				b.Fatalf("%v: %s", err, out)
			}
			best = min(best, time.Since(start))
		}
	}
	info, err := os.Stat(program)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(best.Seconds()*1000, "ms")
	b.ReportMetric(float64(info.Size())/1e6, "MB-binary")
}
