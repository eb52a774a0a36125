package extract_test

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"tally/extract"
	"tally/extract/lexicon"
	"tally/schema"
)

// The tasks of TestLinear: texts of any length.
var tasks = map[string]func(n int) string{
	"a sentence": func(n int) string {
		return strings.Repeat("at least 12 soldiers and three children were killed near Mosul on Monday, police said, and ", n)
	},
	"a sentence of parts": func(n int) string {
		return "The army said 900 died, including " + strings.Repeat("two women, 14 of whom were from Homs, ", n)
	},
	"a list that may sum up": func(n int) string {
		return "Those killed were " + strings.Repeat("two nurses and a guard, ", n)
	},
	"parts of a part in brackets": func(n int) string {
		return "Some 900 people were hurt, including 300 in Homs (" + strings.Repeat("12 in Aleppo and two in Hama, ", n) + ")."
	},
	"a sentence of articles": func(n int) string { return strings.Repeat("a man was killed in a raid by a soldier ", n) },
	"a document": func(n int) string {
		return strings.Repeat("Two soldiers were killed in Aleppo on Monday, the Harlow Relief Committee said. They were hit by a rocket on 3 May 2014. \"It is dark,\" said Renner. ", n)
	},
	"a humanitarian report": func(n int) string {
		return "IOM and partners assessed the needs of 9,000 displaced households. " + strings.Repeat("Some 40 destroyed huts and 12 boys (62%) in Homs (400) were seen, including 90 elderly, ", n)
	},
	"sentences":              func(n int) string { return strings.Repeat("Rebels killed 12 men. ", n) },
	"a document of lines":    func(n int) string { return strings.Repeat("South: 5 people killed\n", n) },
	"paragraphs":             func(n int) string { return strings.Repeat("At least 12 people fled the city of Homs.\n\n", n) },
	"digits":                 func(n int) string { return strings.Repeat("7", 8*n) + " people were killed." },
	"groups of digits":       func(n int) string { return strings.Repeat("000,", 4*n) + "000 people were killed." },
	"numbers":                func(n int) string { return strings.Repeat("12 ", 4*n) + "people were killed." },
	"number words":           func(n int) string { return strings.Repeat("hundred and two ", 2*n) + "people were killed." },
	"ranges":                 func(n int) string { return strings.Repeat("12 to ", 4*n) + "14 people were killed." },
	"brackets":               func(n int) string { return strings.Repeat("(", 4*n) + "12 were killed" + strings.Repeat(")", 4*n) },
	"brackets with words":    func(n int) string { return strings.Repeat("two men (", n) + " were killed" + strings.Repeat(")", n) },
	"quotation marks":        func(n int) string { return strings.Repeat("\"", 8*n) + "12 were killed" },
	"quotations":             func(n int) string { return strings.Repeat("“two were killed ", n) + strings.Repeat("”", n) },
	"names":                  func(n int) string { return strings.Repeat("Paul Renner of Harlow said 5 died. ", n) },
	"capitals":               func(n int) string { return strings.Repeat("Alpha Beta ", 4*n) + "said 5 people were killed." },
	"conjunctions":           func(n int) string { return strings.Repeat("12 and ", 2*n) + "were killed" },
	"prepositions":           func(n int) string { return strings.Repeat("of the army ", 2*n) + "killed 12 people" },
	"verbs":                  func(n int) string { return "12 people were killed " + strings.Repeat("having been told ", 2*n) },
	"times":                  func(n int) string { return strings.Repeat("on Monday, 3 May, ", n) + "two people were killed." },
	"bytes that are no text": func(n int) string { return strings.Repeat("\xff\u200b", 4*n) + "5 were killed" },
}

// TestLinear promises that a text twice as long takes every stage at most
// twice as many steps, and a tenth for the ends of windows: a step is a
// statement that runs, as the coverage of a test counts it.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("builds this test once more")
	}
	if os.Getenv("TALLY_TASK") != "" {
		work(t)
		return
	}
	program := filepath.Join(t.TempDir(), "counted.test")
	build := exec.Command("go", "test", "-c", "-covermode=count", "-coverpkg=tally/extract/...", "-o", program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	idle := steps(t, program, "a document", 0)
	for _, task := range slices.Sorted(maps.Keys(tasks)) {
		once, twice := steps(t, program, task, 250), steps(t, program, task, 500)
		for stage, n := range once {
			n, m := n-idle[stage], twice[stage]-idle[stage]
			if m > 2*n+n/10+1000 {
				t.Errorf("%s: %s takes %d steps, and %d for twice the text", task, stage, n, m)
			}
		}
	}
}

// work extracts the text of a task.
func work(t *testing.T) {
	name, length, _ := strings.Cut(os.Getenv("TALLY_TASK"), " x ")
	n, err := strconv.Atoi(length)
	if err != nil {
		t.Fatal(err)
	}
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	extract.New(lx).Extract(&schema.Document{Text: tasks[name](n), Published: time.Date(2015, 5, 5, 0, 0, 0, 0, time.UTC)})
}

// steps runs program on a task of length n and sums the statements that each
// package ran.
func steps(t *testing.T, program, task string, n int) map[string]int {
	t.Helper()
	counts := filepath.Join(t.TempDir(), "counts")
	run := exec.Command(program, "-test.run=^TestLinear$", "-test.coverprofile="+counts)
	run.Env = append(os.Environ(), fmt.Sprintf("TALLY_TASK=%s x %d", task, n))
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", task, err, out)
	}
	f, err := os.Open(counts)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sum := map[string]int{}
	for in := bufio.NewScanner(f); in.Scan(); {
		var statements, times int
		file, rest, _ := strings.Cut(in.Text(), ":")
		if _, after, ok := strings.Cut(rest, " "); ok {
			if _, err := fmt.Sscan(after, &statements, &times); err != nil {
				continue // the mode
			}
			sum[path.Base(path.Dir(file))] += statements * times
		}
	}
	if sum["frame"] == 0 {
		t.Fatalf("%s: nothing was counted", task)
	}
	return sum
}
