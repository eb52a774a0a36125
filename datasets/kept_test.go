package datasets

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tally/datasets/rows"
	"tally/schema"
)

// TestKeptDatasets reads a dataset of every version of the schema, built once
// from reports.jsonl beside it and never again: it still verifies, and its rows
// are those kept as JSON lines. A column that changes fails here; the schema
// then takes the next version and a folder of its own.
func TestKeptDatasets(t *testing.T) {
	folders, err := filepath.Glob("testdata/schema*")
	if err != nil {
		t.Fatal(err)
	}
	current := false
	for _, folder := range folders {
		version := strings.TrimPrefix(filepath.Base(folder), "schema")
		current = current || version == schema.Version
		dir := filepath.Join(folder, "dataset")
		if problems := verified(t, dir); problems != "" {
			t.Errorf("%s\n%s", dir, problems)
		}
		d, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		if d.Manifest.Schema != version {
			t.Errorf("%s is of schema %s", dir, d.Manifest.Schema)
		}
		for _, tab := range tables() {
			if _, ok := d.Manifest.Rows[tab.Name]; !ok {
				continue // it was added later
			}
			want, err := os.ReadFile(filepath.Join(folder, tab.Name+".jsonl"))
			if err != nil {
				t.Fatal(err)
			}
			if got := linesOf(t, d, tab); got != string(want) {
				t.Errorf("%s: %s\ngot  %swant %s", dir, tab.Name, got, want)
			}
		}
	}
	if !current {
		t.Errorf("no dataset of schema %s is kept in testdata/schema%s", schema.Version, schema.Version)
	}
}

// linesOf are the rows of a table as JSON lines.
func linesOf(t *testing.T, d *Dataset, tab table) string {
	t.Helper()
	var b bytes.Buffer
	w, err := rows.New(&b, rows.JSONL, tab.Fields)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Rows(tab.Name, w.Write); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
