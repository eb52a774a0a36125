package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// scoreFile holds precision and recall as they were measured last, so that a
// change of them is a line in the diff.
const scoreFile = "extract/score.txt"

// measurement is one text collection whose figures people have recorded, and
// the judge that compares. IN and OUT stand for the input and what tally
// printed for it.
type measurement struct {
	name  string
	verb  string
	input string
	judge string // a script and its arguments, below the shared folder
}

var measurements = []measurement{
	{"five articles", "extract", "gold/seeds/text", "gold/score.py gold/seeds/gold.jsonl gold/seeds/text OUT"},
	{"articles", "extract", "gold/dev/docs.jsonl", "gold/score.py gold/dev/gold.jsonl gold/dev/text OUT"},
	{"single sentences", "figures", "bench/quantities.dev.jsonl", "bench/score.py IN OUT"},
	{"wire reports, MUC-4", "extract", "pairs/muc4.dev.jsonl", "pairs/score.py IN OUT"},
	{"press releases, ISAF", "extract", "pairs/isaf_press_releases.dev.jsonl", "pairs/score.py IN OUT"},
	{"incident reports, Airwars", "extract", "pairs/airwars_gaza.dev.jsonl", "pairs/score.py IN OUT"},
	{"displacement, IDMC", "extract", "pairs/idmc_displacement.dev.jsonl", "pairs/score.py IN OUT"},
	{"displacement in India, IDMC", "extract", "pairs/idmc_idu_india.dev.jsonl", "pairs/score.py IN OUT"},
}

// TestScore measures anew and compares with the file: make score brings it up
// to date.
func TestScore(t *testing.T) {
	shared := sharedFolder(t)
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("python3, which judges, is not installed")
	}
	var got strings.Builder
	for _, m := range measurements {
		got.WriteString("# " + m.name + "\n" + m.run(t, shared) + "\n")
	}
	path := filepath.Join(root, scoreFile)
	if *update {
		if err := os.WriteFile(path, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want := slurp(t, path); got.String() != want {
		t.Errorf("%s is stale; after make score, look at its diff\n%s", scoreFile, got.String())
	}
}

// sharedFolder is where the measured texts lie; they are no part of the project.
func sharedFolder(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("TALLY_SHARED")
	if dir == "" {
		dir = filepath.Join(root, "..", "shared")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the measured texts are not there: %v", err)
	}
	return dir
}

func (m measurement) run(t *testing.T, shared string) string {
	t.Helper()
	in, out := filepath.Join(shared, m.input), filepath.Join(t.TempDir(), "out.jsonl")
	f, err := os.Create(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var talk bytes.Buffer
	if status := run(context.Background(), []string{m.verb, "--format", "jsonl", in}, nil, f, &talk); status != statusDone && status != statusRejected {
		t.Fatalf("%s %s: status %d\n%s", m.verb, in, status, talk.String())
	}
	args := strings.Fields(m.judge)
	for i, arg := range args {
		switch arg {
		case "IN":
			args[i] = in
		case "OUT":
			args[i] = out
		default:
			args[i] = filepath.Join(shared, arg)
		}
	}
	judge := exec.Command("python3", args...)
	judge.Stderr = os.Stderr
	report, err := judge.Output()
	if err != nil {
		t.Fatalf("%s: %v", m.judge, err)
	}
	return string(report)
}
