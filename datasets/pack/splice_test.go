package pack

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"tally/schema"
)

// TestSplice: a file with other values in a column is, to the byte, what Write
// gives of the rows with these values, and may be spliced again.
func TestSplice(t *testing.T) {
	for _, n := range []int{1, 7, batch + 1, 3 * batch} {
		p := NewPacker(Options{RowGroup: LeastRowGroup, Level: 1})
		old, renamed := make([]schema.Document, n), make([]schema.Document, n)
		for i := range old {
			d := &old[i]
			d.ID, d.Text, d.Path = "id"+strconv.Itoa(i), strings.Repeat("é😀 ", i%50), "a path"
			d.OriginID = d.ID
			renamed[i] = *d
			if i%3 == 0 {
				renamed[i].OriginID = "of another document"
			}
		}
		dir := t.TempDir()
		from, want, got := filepath.Join(dir, "from"), filepath.Join(dir, "want"), filepath.Join(dir, "got")
		made, err := Write(p, from, &schema.Documents, old)
		if err != nil {
			t.Fatal(err)
		}
		expected, err := Write(p, want, &schema.Documents, renamed)
		if err != nil {
			t.Fatal(err)
		}
		origins := make([]schema.Cell, n)
		for i := range renamed {
			origins[i].Text = renamed[i].OriginID
		}
		for path, f := range map[string]File{from: made, want: expected} {
			f, err := p.Splice(path, f.Columns, got, schema.Documents.Fields(), "origin_id", origins)
			if err != nil || !reflect.DeepEqual(f, expected) {
				t.Fatalf("%d rows: %+v, want %+v (%v)", n, f, expected, err)
			}
			if a, b := contents(t, got), contents(t, want); !bytes.Equal(a, b) {
				t.Errorf("%d rows: %d bytes that are not those of Write, %d", n, len(a), len(b))
			}
		}
		if _, err := p.Splice(want, expected.Columns, filepath.Join(dir, "bad"), schema.Documents.Fields(), "origin_id", origins[1:]); err == nil {
			t.Error("spliced a column of fewer rows")
		}
		if _, err := os.Stat(filepath.Join(dir, "bad")); err == nil {
			t.Error("left a broken file")
		}
	}
}

func contents(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
