package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// law says what each package may import beside the standard library: packages
// of this module without "tally/", and modules of others. A folder that is not
// named here has no place in the house yet.
var law = map[string]string{
	"schema":          "",
	"extract/lexicon": "schema github.com/goccy/go-yaml",
	"extract/text":    "schema extract/lexicon",
	"extract/figure":  "schema extract/lexicon extract/text",
	"extract/frame":   "schema extract/lexicon extract/text extract/figure",
	"extract/credit":  "schema extract/lexicon extract/text extract/figure extract/frame",
	"extract/ground":  "schema extract/lexicon extract/text extract/figure extract/frame",
	"extract/gold":    "schema extract/text extract/frame", // for tests: no package may import it
	"extract":         "schema extract/lexicon extract/text extract/figure extract/frame extract/credit extract/ground",
	"datasets/source": "schema datasets/pack datasets/source/page golang.org/x/net golang.org/x/text github.com/araddon/dateparse github.com/klauspost/compress github.com/therootcompany/xz github.com/temoto/robotstxt github.com/andybalholm/brotli github.com/gogs/chardet github.com/valyala/fastjson github.com/RadhiFadlillah/whatlanggo github.com/yuin/goldmark",
	"datasets/rows":   "schema",
	"datasets/copies": "schema",
	"datasets/pack":   "schema github.com/apache/arrow/go/v15 github.com/xitongsys/parquet-go github.com/xitongsys/parquet-go-source github.com/klauspost/compress github.com/apache/thrift github.com/zeebo/xxh3",
	"datasets/sample": "schema extract extract/lexicon datasets/source datasets/rows",
	"datasets":        "schema extract extract/lexicon datasets/source datasets/rows datasets/copies datasets/pack datasets/sample github.com/goccy/go-yaml golang.org/x/sys github.com/zeebo/xxh3",
	"datasets/export": "schema datasets datasets/rows",
	"cmd/tally": "schema extract extract/lexicon datasets datasets/source datasets/rows datasets/export " +
		"github.com/spf13/cobra github.com/olekukonko/tablewriter github.com/vbauerster/mpb/v8 golang.org/x/term",
	"cmd/tally-query": "schema github.com/duckdb/duckdb-go/v2 github.com/olekukonko/tablewriter github.com/peterh/liner",

	"datasets/source/page": "schema golang.org/x/net codeberg.org/readeck/go-readability/v2 github.com/valyala/fastjson",
}

// root is where the module lies.
const root = "../.."

// listed is what "go list" tells of a package.
type listed struct {
	ImportPath string
	Imports    []string
}

func TestImportLaw(t *testing.T) {
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, "tally/")
		allowed, ok := law[name]
		if !ok {
			t.Errorf("%s: a new folder; name it in the law with what it may import", name)
		}
		for _, path := range p.Imports {
			if !lawful(path, strings.Fields(allowed)) {
				t.Errorf("%s must not import %s", name, path)
			}
		}
	}
}

// lawful tells whether an import is of the standard library or allowed.
func lawful(path string, allowed []string) bool {
	if own, ok := strings.CutPrefix(path, "tally/"); ok {
		return slices.Contains(allowed, own)
	}
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".") || slices.ContainsFunc(allowed, func(module string) bool {
		return path == module || strings.HasPrefix(path, module+"/")
	})
}

func packages(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "./...")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// TestTopLevel keeps the top of the repository short.
func TestTopLevel(t *testing.T) {
	belongs := strings.Fields("cmd extract schema datasets notebooks go.mod go.sum Makefile README.md LICENSE NOTICE")
	for _, path := range tracked(t) {
		top, _, _ := strings.Cut(path, "/")
		if !strings.HasPrefix(top, ".") && !slices.Contains(belongs, top) {
			t.Errorf("%s does not belong at the top level", top)
		}
	}
}

// TestNoHiddenWork: no package works at start-up behind its callers' backs.
func TestNoHiddenWork(t *testing.T) {
	for _, path := range tracked(t) {
		if filepath.Ext(path) == ".go" && strings.Contains("\n"+slurp(t, filepath.Join(root, path)), "\nfunc init()") {
			t.Errorf("%s has an init function", path)
		}
	}
}

// tracked are the files under version control.
func tracked(t *testing.T) []string {
	t.Helper()
	cmd := exec.Command("git", "ls-files")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("git ls-files: %v: this is no checkout", err)
	}
	return strings.Fields(string(out))
}
