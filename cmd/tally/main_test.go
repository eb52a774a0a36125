package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the expected output anew from what the tests find")

// TestMain lets the scripts run the program as a process of its own.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tally": main})
}

// TestScripts runs testdata/script: one script a verb, and some that follow a
// way of use through several. $ALONE is a path with nothing but tally on it,
// $ENGINE a folder with tally-query, where the condition "engine" holds.
func TestScripts(t *testing.T) {
	built := engine(t)
	testscript.Run(t, testscript.Params{
		Setup: func(env *testscript.Env) error {
			env.Setenv("ENGINE", built)
			env.Setenv("ALONE", filepath.SplitList(os.Getenv("PATH"))[0])
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name != "engine" {
				return false, fmt.Errorf("unknown condition %q", name)
			}
			return built != "", nil
		},
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// engine builds tally-query and gives its folder, "" where it cannot be built.
func engine(t *testing.T) string {
	t.Helper()
	if out, err := exec.Command("go", "env", "CGO_ENABLED").Output(); err != nil || strings.TrimSpace(string(out)) != "1" {
		t.Log("no C compiler: tally-query is not built")
		return ""
	}
	dir := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", filepath.Join(dir, "tally-query"), "../tally-query").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return dir
}

func slurp(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
