package datasets

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tally/schema"
)

func mustBuild(t *testing.T, opt Options) *Manifest {
	t.Helper()
	if opt.Tool == "" {
		opt.Tool = "test"
	}
	opt.blocks = smallBlocks
	m, err := Build(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	if rows, kept := m.Rows["documents"]; kept && total(m.Charsets) != rows {
		t.Errorf("%d documents by charset, %d in all", total(m.Charsets), rows)
	}
	return m
}

// smallBlocks make many of few records.
var smallBlocks = blockSize{16 << 10, 64 << 10, 1<<4 - 1}

// write writes files below dir, by name.
func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// contentsOf reads all files below dir, by name.
func contentsOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, path))
		out[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// sameContents tells the first file that differs, "" if none does.
func sameContents(a, b map[string]string) string {
	names := slices.Sorted(maps.Keys(a))
	if !slices.Equal(names, slices.Sorted(maps.Keys(b))) {
		return "the list of files"
	}
	for _, name := range names {
		if a[name] != b[name] {
			return name
		}
	}
	return ""
}

// records are n reports as JSON lines; what they say depends on their number.
func records(from, n int) string {
	var b strings.Builder
	for i := from; i < from+n; i++ {
		fmt.Fprintf(&b, `{"id":"r%d","date":"2016-%02d-%02d","text":"Shelling killed %d people near the river, police said. %s"}`+"\n",
			i, i%12+1, i%28+1, i%90+2, strings.Repeat("The road was closed. ", i%100))
	}
	return b.String()
}

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// mixed are inputs of every kind, good and bad, of more than one block.
var mixed = map[string]string{
	"in/many.jsonl":    records(0, 250),
	"in/zip.jsonl.gz":  zipped(records(20000, 120)),
	"in/text/a.txt":    "\ufeffBEIRUT – At least 26 civilians were killed 😀.\r\nMedics said 14 of them were children.\r\n",
	"in/text/b.txt":    "قُتل ٢٦ شخصا. Twelve people were killed in the raid, the army said.",
	"in/broken.jsonl":  "{\"text\":\"Nine people died.\"}\n{\"text\":\n{\"id\":\"x\"}\n",
	"in/text/zero.txt": "",
}

func TestSameBytes(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	write(t, first, mixed)
	write(t, second, mixed)
	in := func(dir string, names ...string) []string {
		for i := range names {
			names[i] = filepath.Join(dir, "in", names[i])
		}
		return names
	}
	builds := []struct {
		procs  int
		output string
		inputs []string
	}{
		{1, filepath.Join(first, "out"), in(first, "many.jsonl", "zip.jsonl.gz", "text", "broken.jsonl", "gone.txt")},
		{2, filepath.Join(second, "another name"), in(second, "gone.txt", "text", "broken.jsonl", "text", "zip.jsonl.gz", "many.jsonl")},
	}
	var want map[string]string
	for _, b := range builds {
		old := runtime.GOMAXPROCS(b.procs)
		m := mustBuild(t, Options{Inputs: b.inputs, Output: b.output})
		runtime.GOMAXPROCS(old)
		got := contentsOf(t, b.output)
		if want == nil {
			want = got
			if n, copied := m.Rows["documents"], m.Rows["copies"]; n+copied != 373 || copied < 40 {
				t.Errorf("%d documents, %d copies", n, copied)
			}
		}
		if diff := sameContents(got, want); diff != "" {
			t.Errorf("GOMAXPROCS=%d: %s differs", b.procs, diff)
		}
		if n := strings.Count(strings.Join(slices.Sorted(maps.Keys(got)), " "), "claims/"); n < 2 {
			t.Errorf("%d blocks: too few to tell anything", n)
		}
	}
	for name, data := range want {
		if strings.Contains(data, filepath.Dir(first)) || strings.Contains(data, first) {
			t.Errorf("%s holds an absolute path", name)
		}
	}
	if _, err := Verify(t.Context(), builds[0].output, func(p Problem) { t.Errorf("%+v", p) }, nil); err != nil {
		t.Error(err)
	}
}

// TestSpellings: the same files give the same dataset, however they are spelled
// and wherever the build is asked for.
func TestSpellings(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"news/a.txt": "Five people were killed.", "news/b.txt": "Six people were hurt.", "news/deep/none.css": "x"})
	for _, tt := range []struct {
		in     string
		inputs []string
	}{
		{".", []string{"news"}},
		{".", []string{"./news", "news/", "news/a.txt", "./news//a.txt"}},
		{".", []string{filepath.Join(dir, "news"), "news"}},
		{"news/deep", []string{".."}},
		{"news", []string{"../news"}},
		{"news/deep", []string{"../../news/", filepath.Join(dir, "news"), "../deep/../../news"}},
	} {
		t.Chdir(filepath.Join(dir, tt.in))
		m := mustBuild(t, Options{Inputs: tt.inputs, Output: filepath.Join(dir, "out")})
		if paths := inputPaths(m); !slices.Equal(paths, []string{"news/a.txt", "news/b.txt"}) || m.Rows["copies"] > 0 {
			t.Errorf("%s: %q: %q, %d copies", tt.in, tt.inputs, paths, m.Rows["copies"])
		}
	}
}

// TestNoText: a build that reads no text leaves the dataset with texts that stands
// there; one whose recipe leaves all out replaces it.
func TestNoText(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, dir, map[string]string{
		"good.txt": "Five people were killed.", "empty.txt": "", "none.json": "[]", "broken.jsonl": "{\n",
		"late.yaml": "name: late\ninputs:\n  - path: good.txt\n    date: 2020-01-02\nfilters: {since: 2021-01-01}\n",
	})
	mustBuild(t, Options{Inputs: []string{"good.txt"}, Output: "out"})
	was := contentsOf(t, "out")
	for _, tt := range []struct {
		inputs  []string
		rejects int
	}{{[]string{"empty.txt"}, 1}, {[]string{"none.json"}, 0}, {[]string{"empty.txt", "gone.txt", "broken.jsonl"}, 3}} {
		_, err := Build(t.Context(), Options{Inputs: tt.inputs, Output: "out"})
		if none := new(NoText); !errors.As(err, &none) || len(none.Rejects) != tt.rejects {
			t.Errorf("%v: %v, with %+v", tt.inputs, err, none.Rejects)
		}
		mustBuild(t, Options{Inputs: tt.inputs, Output: "none"})
	}
	if diff := sameContents(contentsOf(t, "out"), was); diff != "" {
		t.Errorf("%s is not as it was", diff)
	}
	if exists(".out.building") {
		t.Error("something was left behind")
	}
	recipe, err := ReadRecipe("late.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if m := mustBuild(t, Options{Recipe: recipe, Output: "out"}); m.Rows["documents"] != 0 || m.LeftOut["documents"] != 1 {
		t.Errorf("rows %v, left out %v", m.Rows, m.LeftOut)
	}
}

func TestRejects(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, dir, map[string]string{
		"good.txt": "Five people were killed.", "empty.txt": "", "none/style.css": "x", "binary.txt": "a\x00b",
		"latin.txt": "caf\xe9", "broken.jsonl": "{\"text\":\"Six people were killed.\"}\n{\"text\n{\"id\":1}\n",
	})
	m := mustBuild(t, Options{
		Inputs: []string{"good.txt", "missing.txt", "none", "empty.txt", "binary.txt", "latin.txt", "broken.jsonl"}, Output: "out",
	})
	want := []string{
		"binary.txt@1: line 1: binary data, not text",
		"broken.jsonl@41: line 2: broken JSON: unexpected end of JSON input",
		`broken.jsonl@42: line 3: the record has no "text", only "id"; --fields text=NAME takes another`,
		"empty.txt@0: empty file",
		"latin.txt@3: line 1: invalid UTF-8",
		"missing.txt@0: no such file or directory",
		"none@0: no file in this directory can be read",
	}
	var got []string
	d, err := Open("out")
	if err != nil {
		t.Fatal(err)
	}
	err = d.Rows("rejects", func(c []schema.Cell) error {
		got = append(got, fmt.Sprintf("%s@%d: %s", c[0].Text, c[1].Int, c[2].Text))
		return nil
	})
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q (%v)", got, want, err)
	}
	if m.Rows["documents"] != 2 || m.Rows["claims"] != 2 || m.Rows["rejects"] != 7 {
		t.Errorf("rows: %v", m.Rows)
	}
	if paths := inputPaths(m); !slices.Equal(paths, []string{"binary.txt", "broken.jsonl", "empty.txt", "good.txt", "latin.txt"}) {
		t.Errorf("inputs: %v", paths)
	}
}

func total(counts map[string]int64) (n int64) {
	for _, k := range counts {
		n += k
	}
	return n
}

func inputPaths(m *Manifest) []string {
	var out []string
	for _, in := range m.Inputs {
		out = append(out, in.Path)
	}
	return out
}

func TestOutput(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "good.txt")
	write(t, dir, map[string]string{
		"good.txt": "Five people were killed.", "file": "x", "full/notes.txt": "x", "empty/.keep": "",
		"damaged/manifest.json": "{",
	})
	os.Remove(filepath.Join(dir, "empty/.keep"))
	mustBuild(t, Options{Inputs: []string{good}, Output: filepath.Join(dir, "dataset")})
	mustBuild(t, Options{Inputs: []string{good}, Output: filepath.Join(dir, "annotated")})
	write(t, dir, map[string]string{"annotated/claims/mine.txt": "x"})
	tests := []struct{ output, want string }{
		{"new", ""}, {"deep/er/new", ""}, {"empty", ""}, {"dataset", ""},
		{"", "no output directory"},
		{"file", "exists and is no dataset: it is a file"},
		{"file/below", "not a directory"},
		{"full", dir + "/full exists and is no dataset: it has no manifest.json"},
		{"damaged", "exists and is no dataset"},
		{"annotated", "holds claims/mine.txt, which is not part of its dataset"},
	}
	for _, tt := range tests {
		output := tt.output
		if output != "" {
			output = filepath.Join(dir, output)
		}
		before := contentsOf(t, dir)
		_, err := Build(t.Context(), Options{Inputs: []string{good}, Output: output})
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: %v, want %s", tt.output, err, tt.want)
		}
		if diff := sameContents(before, contentsOf(t, dir)); err != nil && diff != "" {
			t.Errorf("%q: failed and changed %s", tt.output, diff)
		}
	}
	leftover, _ := filepath.Glob(filepath.Join(dir, ".*"))
	if len(leftover) > 0 {
		t.Errorf("left behind: %v", leftover)
	}
}

// TestLinkToNothing: it is told before the work is done, not after.
func TestLinkToNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Symlink("nowhere", "link"); err != nil {
		t.Skip(err)
	}
	_, err := Build(t.Context(), Options{Inputs: []string{"-"}, Stdin: strings.NewReader("Five people were killed."), Output: "link"})
	if !errors.Is(err, ErrTaken) {
		t.Errorf("got %v", err)
	}
}

func TestStoppedAndCarriedOn(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, mixed)
	in := []string{filepath.Join(dir, "in")}
	whole := filepath.Join(dir, "whole")
	mustBuild(t, Options{Inputs: in, Output: whole})
	output := filepath.Join(dir, "out")
	ctx, cancel := context.WithCancel(t.Context())
	stopped := Options{Inputs: in, Output: output, Tool: "test", Workers: 1, Progress: func(Progress) { cancel() }, blocks: smallBlocks}
	if _, err := Build(ctx, stopped); !errors.Is(err, context.Canceled) {
		t.Fatalf("not stopped: %v", err)
	}
	if _, err := os.Stat(output); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a stopped build left something at its output: %v", err)
	}
	kept, _ := filepath.Glob(filepath.Join(dir, ".out.building/shards/*"))
	if len(kept) != 1 {
		t.Errorf("%d shards were kept, want the finished one", len(kept))
	}
	mustBuild(t, Options{Inputs: in, Output: output})
	if diff := sameContents(contentsOf(t, whole), contentsOf(t, output)); diff != "" {
		t.Errorf("%s differs after carrying on", diff)
	}
}

func TestTwoAtOnce(t *testing.T) {
	output := filepath.Join(t.TempDir(), "out")
	w, err := openWork(output, forBuild)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Build(t.Context(), Options{Output: output})
	if err == nil || !strings.Contains(err.Error(), "another build is writing to") {
		t.Errorf("second build: %v", err)
	}
	if err := w.close(false); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, Options{Output: output})
}

func TestStandardInput(t *testing.T) {
	output := filepath.Join(t.TempDir(), "out")
	m := mustBuild(t, Options{Inputs: []string{"-"}, Stdin: strings.NewReader(records(0, 5)), Output: output})
	if m.Rows["documents"] != 5 || m.Inputs[0].Path != "-" {
		t.Errorf("%+v", m)
	}
}

// TestNothingToRead: a mistyped input does not replace a dataset by an empty
// one, but inputs without a text are a dataset.
func TestNothingToRead(t *testing.T) {
	dir := t.TempDir()
	output := filepath.Join(dir, "out")
	_, err := Build(t.Context(), Options{Inputs: []string{"nowhere"}, Output: output})
	if err == nil || !strings.Contains(err.Error(), "nothing can be read: nowhere: no such file") {
		t.Errorf("built from nothing: %v", err)
	}
	write(t, dir, map[string]string{"empty.txt": ""})
	m := mustBuild(t, Options{Inputs: []string{filepath.Join(dir, "empty.txt")}, Output: output})
	if m.Rows["documents"] != 0 || m.Rows["rejects"] != 1 {
		t.Errorf("%v", m.Rows)
	}
	if _, err := Verify(t.Context(), output, func(p Problem) { t.Errorf("%+v", p) }, nil); err != nil {
		t.Error(err)
	}
}

// TestNoInputs: the embedded sample is built where none is given, but it does not
// replace a dataset of other inputs.
func TestNoInputs(t *testing.T) {
	output := filepath.Join(t.TempDir(), "out")
	mustBuild(t, Options{Output: output})
	mustBuild(t, Options{Output: output})
	mustBuild(t, Options{Inputs: []string{"-"}, Stdin: strings.NewReader(records(0, 5)), Output: output})
	if _, err := Build(t.Context(), Options{Output: output}); !errors.Is(err, ErrNoInputs) {
		t.Errorf("built from nothing over a dataset: %v", err)
	}
	if _, err := MakePlan(t.Context(), Options{Output: output}); !errors.Is(err, ErrNoInputs) {
		t.Errorf("planned from nothing over a dataset: %v", err)
	}
	if d, err := Open(output); err != nil || d.Manifest.Rows["documents"] != 5 {
		t.Errorf("the dataset was changed: %v", err)
	}
}

// TestSteps: plan, shards and seal as tasks of their own, each shard made twice
// and at once, give the bytes of a build.
func TestSteps(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, mixed)
	in := []string{filepath.Join(dir, "in")}
	whole, output := filepath.Join(dir, "whole"), filepath.Join(dir, "out")
	opt := Options{Inputs: in, Output: whole, Tool: "test", Outlet: "Gazette", blocks: smallBlocks}
	mustBuild(t, opt)
	step := Options{Output: output, Tool: "test"}
	if _, err := MakeShard(t.Context(), step, 0); err == nil || !strings.Contains(err.Error(), "there is no plan") {
		t.Errorf("a shard without a plan: %v", err)
	}
	opt.Output = output
	plan, err := MakePlan(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Seal(t.Context(), step); err == nil || !strings.Contains(err.Error(), "shard 0 is not made yet") {
		t.Errorf("a seal without shards: %v", err)
	}
	var all sync.WaitGroup
	for i := 2*len(plan.Blocks) - 1; i >= 0; i-- {
		all.Go(func() {
			if _, err := MakeShard(t.Context(), step, i/2); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if _, err := MakeShard(t.Context(), step, len(plan.Blocks)); err == nil {
		t.Error("made a shard beyond the plan")
	}
	if _, err := Seal(t.Context(), Options{Output: output, Tool: "other"}); err == nil {
		t.Error("sealed the plan of another version")
	}
	if _, err := Seal(t.Context(), step); err != nil {
		t.Fatal(err)
	}
	if diff := sameContents(contentsOf(t, whole), contentsOf(t, output)); diff != "" {
		t.Errorf("%s differs", diff)
	}
}

// TestChangedInput: a shard is made of the records that were planned or not at
// all: a wrong one would be taken for the right one by the next build.
func TestChangedInput(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "b.txt")
	planned := map[string]string{"a.txt": "Two people died.", "b.txt": "Nine people were hurt.", "c.txt": "Four people fled."}
	for name, change := range map[string]func() error{
		"gone":    func() error { return os.Remove(file) },
		"longer":  func() error { return os.WriteFile(file, []byte("Nine people were hurt. Five died."), 0o666) },
		"other":   func() error { return os.WriteFile(file, []byte("Nine people were shot."), 0o666) },
		"no text": func() error { return os.WriteFile(file, nil, 0o666) },
	} {
		write(t, dir, planned)
		step := Options{Output: filepath.Join(dir, "out "+name), Tool: "test"}
		if _, err := MakePlan(t.Context(), Options{Inputs: []string{dir}, Output: step.Output, Tool: "test"}); err != nil {
			t.Fatal(err)
		}
		if err := change(); err != nil {
			t.Fatal(err)
		}
		if _, err := MakeShard(t.Context(), step, 0); !errors.Is(err, ErrChanged) || !strings.Contains(err.Error(), "b.txt: ") {
			t.Errorf("%s: made from another input: %v", name, err)
		}
		write(t, dir, planned)
		if _, err := MakeShard(t.Context(), step, 0); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestIncremental: a second build makes only the blocks that changed, and ends
// in the bytes of a fresh one.
func TestIncremental(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	dir := t.TempDir()
	write(t, dir, mixed)
	in := []string{filepath.Join(dir, "in")}
	output := filepath.Join(dir, "out")
	mustBuild(t, Options{Inputs: in, Output: output})
	write(t, dir, map[string]string{"in/text/c.txt": "Seven people were hurt."})
	made := madeAnew(t, Options{Inputs: in, Output: output, Tool: "test", blocks: smallBlocks})
	if made[0] >= made[1] || made[0] > 2 {
		t.Errorf("one new text: %d of %d shards were made anew", made[0], made[1])
	}
	fresh := filepath.Join(dir, "fresh")
	mustBuild(t, Options{Inputs: in, Output: fresh})
	if diff := sameContents(contentsOf(t, output), contentsOf(t, fresh)); diff != "" {
		t.Errorf("%s differs from a fresh build", diff)
	}
	flip(t, filepath.Join(output, "claims/part-00000.parquet"), 200)
	mustBuild(t, Options{Inputs: in, Output: output})
	if diff := sameContents(contentsOf(t, output), contentsOf(t, fresh)); diff != "" {
		t.Errorf("%s: a damaged part was used again", diff)
	}
}

func TestForget(t *testing.T) {
	dir := t.TempDir()
	for i := range mostMemories + 5 {
		name := fmt.Sprintf("%03d", i)
		write(t, dir, map[string]string{name: "x"})
		then := time.Unix(int64(i), 0)
		if err := os.Chtimes(filepath.Join(dir, name), then, then); err != nil {
			t.Fatal(err)
		}
	}
	forget(dir)
	left := slices.Sorted(maps.Keys(contentsOf(t, dir)))
	if len(left) != mostMemories-1 || left[0] != "006" {
		t.Errorf("%d memories are left, the oldest is %s", len(left), left[0])
	}
}

// madeAnew builds and counts the shards that were made and those there are.
func madeAnew(t *testing.T, opt Options) [2]int {
	t.Helper()
	var n [2]int
	err := inWork(opt.Output, forBuild, func(w *work) (bool, error) {
		b, err := newPlanning(t.Context(), w, opt)
		if err != nil {
			return false, err
		}
		b.recall()
		err = b.makePlan(t.Context(), func(i int) {
			block := b.block(i)
			b.bring(block.Key)
			n[1]++
			if finishedShard(w.shard(block.Key), block) == nil {
				n[0]++
			}
		})
		if err != nil {
			return false, err
		}
		if b, err = newPlanning(t.Context(), w, opt); err != nil {
			return false, err
		}
		b.recall()
		if err := b.shards(t.Context()); err != nil {
			return false, err
		}
		_, err = b.seal(t.Context())
		return false, err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}
