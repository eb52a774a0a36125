package pack

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
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
		_, values, err := Draft(p, from, &schema.Documents, old)
		if err != nil {
			t.Fatal(err)
		}
		expected, err := Write(p, want, &schema.Documents, renamed)
		if err != nil {
			t.Fatal(err)
		}
		fields := schema.Documents.Fields()
		for path, values := range map[string]string{from: values, want: ""} {
			i := 0
			f, err := p.Splice(path, values, got, fields, "origin_id", func(row []schema.Cell) {
				row[len(row)-2] = schema.Cell{Text: renamed[i].OriginID}
				i++
			})
			if err != nil || f != expected {
				t.Fatalf("%d rows: %+v, want %+v (%v)", n, f, expected, err)
			}
			if a, b := contents(t, got), contents(t, want); !bytes.Equal(a, b) {
				t.Errorf("%d rows: %d bytes that are not those of Write, %d", n, len(a), len(b))
			}
		}
		if _, err := p.Splice(want, values, filepath.Join(dir, "bad"), fields, "origin_id", func([]schema.Cell) {}); err == nil {
			t.Error("spliced a draft with other values than were written")
		}
		if _, err := os.Stat(filepath.Join(dir, "bad")); err == nil {
			t.Error("left a broken file")
		}
	}
}

// TestValueHash: it tells rows apart where the comparison of files does, and
// rows that are read back give the hash of those that were written.
func TestValueHash(t *testing.T) {
	p := NewPacker(Usual)
	rows := claims(batch + 1)
	path := filepath.Join(t.TempDir(), "claims.parquet")
	_, values, err := Draft(p, path, &schema.Claims, rows)
	if err != nil {
		t.Fatal(err)
	}
	read := func(values string) error {
		return ReadDraft(path, values, schema.Claims.Fields(), func([]schema.Cell) error { return nil })
	}
	if err := read(values); err != nil {
		t.Error(err)
	}
	for name, change := range map[string]func(*schema.Claim){
		"text":   func(c *schema.Claim) { c.Figure += " " },
		"null":   func(c *schema.Claim) { c.Title = "x" },
		"number": func(c *schema.Claim) { c.Quantity.Low = number(0.1) },
		"day":    func(c *schema.Claim) { c.EventFrom = schema.Date{Year: 1900, Month: 1, Day: 1} },
		"link":   func(c *schema.Claim) { c.Chain = append(c.Chain, schema.Attribution{}) },
	} {
		changed := slices.Clone(rows)
		change(&changed[1])
		_, other, err := Draft(p, path+".other", &schema.Claims, changed)
		if err != nil {
			t.Fatal(err)
		}
		if read(other) == nil {
			t.Errorf("%s: two files with one hash of their values", name)
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
