package datasets

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"tally/datasets/rows"
	"tally/datasets/sample"
	"tally/datasets/source"
	"tally/extract"
	"tally/extract/lexicon"
	"tally/schema"
)

// python is the interpreter with pandas, DuckDB and Polars that make test
// installs; TALLY_PYTHON names another.
func python(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("TALLY_PYTHON"); path != "" {
		return path
	}
	path, err := filepath.Abs("../.venv/bin/python")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Skip("no .venv/bin/python: make test installs it, or set TALLY_PYTHON")
	}
	return path
}

// TestOtherReaders: pandas, DuckDB and Polars load the sample and find what
// the extractor gives, as JSON lines.
func TestOtherReaders(t *testing.T) {
	interpreter := python(t)
	dataset, expected := filepath.Join(t.TempDir(), "sample"), t.TempDir()
	mustBuild(t, Options{Output: dataset})
	writeExpected(t, expected)
	out, err := exec.Command(interpreter, "testdata/compare.py", dataset, expected).CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Error(err)
	}
}

// writeExpected writes the tables of the sample as JSON lines, without any of
// the machinery of a build.
func writeExpected(t *testing.T, dir string) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(lx)
	var all []*reading
	for it := range source.Read([]string{"docs.jsonl"}, source.Options{FS: sample.Files()}) {
		it.Document.Path = "sample/docs.jsonl"
		found := x.Extract(it.Document)
		it.Document.OriginID = it.Document.ID
		all = append(all, &reading{doc: *it.Document, Result: found})
	}
	sortReadings(all)
	var claims []schema.Claim
	var documents []schema.Document
	var leftovers []schema.Leftover
	for i := range all {
		documents = append(documents, all[i].doc)
		claims = append(claims, all[i].Claims...)
		leftovers = append(leftovers, all[i].Leftovers...)
	}
	writeLines(t, dir, &schema.Claims, claims)
	writeLines(t, dir, &schema.Documents, documents)
	writeLines(t, dir, &schema.Leftovers, leftovers)
	writeLines(t, dir, &schema.Copies, nil)
	writeLines(t, dir, &schema.Rejects, nil)
	writeDictionary(t, filepath.Join(dir, "fields.json"))
}

func writeLines[T any](t *testing.T, dir string, table *schema.Table[T], all []T) {
	t.Helper()
	f, err := os.Create(filepath.Join(dir, table.Name+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	w, err := rows.New(f, rows.JSONL, table.Fields())
	if err != nil {
		t.Fatal(err)
	}
	for i := range all {
		if err := w.Write(table.Row(nil, &all[i])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

func writeDictionary(t *testing.T, path string) {
	t.Helper()
	type field struct {
		Name     string `json:"name"`
		Type     string `json:"type"`
		Nullable bool   `json:"nullable"`
		Doc      string `json:"doc"`
	}
	out := map[string][]field{}
	for _, tab := range tables() {
		for _, f := range tab.Fields {
			out[tab.Name] = append(out[tab.Name], field{f.Name, string(f.Type), f.Nullable, f.Doc})
		}
	}
	data, err := json.Marshal(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
