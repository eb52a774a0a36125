package datasets

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tally/datasets/pack"
	"tally/schema"
)

// verified lists what Verify finds, a problem a line.
func verified(t *testing.T, dir string) string {
	t.Helper()
	var out []string
	if _, err := Verify(t.Context(), dir, func(p Problem) {
		out = append(out, fmt.Sprintf("%s %d: %s", p.Path, p.Row, p.Error))
	}, nil); err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, "\n")
}

// TestPassage: verify and diff go all the way they said they would.
func TestPassage(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, Options{Output: dir + "/ds"})
	var last Progress
	show := func(p Progress) {
		if p.Bytes < last.Bytes || p.TotalBytes == 0 {
			t.Errorf("%+v after %+v", p, last)
		}
		last = p
	}
	_, err := Verify(t.Context(), dir+"/ds", func(p Problem) { t.Error(p) }, show)
	if err != nil || last.Bytes != last.TotalBytes {
		t.Errorf("verify: %+v (%v)", last, err)
	}
	last = Progress{}
	err = Diff(t.Context(), dir+"/ds", dir+"/ds", nil, show)
	if err != nil || last.Bytes != last.TotalBytes {
		t.Errorf("diff: %+v (%v)", last, err)
	}
}

func TestVerifyFinds(t *testing.T) {
	const part = "claims/part-00000.parquet"
	tests := []struct {
		name   string
		damage func(t *testing.T, dir string)
		want   string
	}{
		{"nothing", func(t *testing.T, dir string) {}, ""},
		{"a flipped bit", func(t *testing.T, dir string) { flip(t, filepath.Join(dir, part), 100) }, part + " -1: has other bytes"},
		{"a flipped bit in the card", func(t *testing.T, dir string) { flip(t, filepath.Join(dir, "README.md"), 5) }, "README.md -1: has other bytes"},
		{"a missing file", func(t *testing.T, dir string) { os.Remove(filepath.Join(dir, part)) }, part + " -1: is missing"},
		{"a cut file", func(t *testing.T, dir string) { os.Truncate(filepath.Join(dir, part), 99) }, part + " -1: has 99 bytes"},
		{"a stranger", func(t *testing.T, dir string) { write(t, dir, map[string]string{"claims/x.parquet": "x"}) },
			"claims/x.parquet -1: is not in the manifest"},
		{"a moved figure", func(t *testing.T, dir string) { rewrite(t, dir, func(c *schema.Claim) { c.Start++; c.End++ }) },
			part + ` 0: text[1:`},
		{"a figure beyond the text", func(t *testing.T, dir string) { rewrite(t, dir, func(c *schema.Claim) { c.End = 1 << 30 }) },
			part + ` 0: text[0:1073741824] is ""`},
		{"a strange term", func(t *testing.T, dir string) { rewrite(t, dir, func(c *schema.Claim) { c.Measure = "eaten" }) },
			part + ` 0: measure: "eaten" is no term`},
		{"another document", func(t *testing.T, dir string) { rewrite(t, dir, func(c *schema.Claim) { c.DocumentID = "no" }) },
			part + " 0: document no is missing"},
		{"a changed text", func(t *testing.T, dir string) {
			rewriteText(t, dir, func(d *schema.Document) { d.Text = "Twenty-two civilians were killed, the army said 😀." })
		}, "documents/part-00000.parquet 0: document_id is not the SHA-256 of the text"},
		{"a text of another length", func(t *testing.T, dir string) { rewriteText(t, dir, func(d *schema.Document) { d.Chars++ }) },
			"documents/part-00000.parquet 0: the text has 50 code points, chars says 51"},
		{"a table without a row", func(t *testing.T, dir string) {
			rewrite(t, dir, func(*schema.Claim) {})
			changeFile(t, dir, part, func(f *OutputFile) { f.Rows++ })
		}, part + " -1: has 1 rows, the manifest says 2"},
		{"rows of another sum", func(t *testing.T, dir string) {
			rewrite(t, dir, func(*schema.Claim) {})
			changeFile(t, dir, part, func(f *OutputFile) { f.RowsHash = "0" })
		}, part + " -1: has other rows than the manifest says"},
		{"changed counts", func(t *testing.T, dir string) {
			change(t, dir, func(m *Manifest) { m.Rows["claims"]++; m.RowsHash = "0" })
		}, "claims -1: has 1 rows that can be read, the manifest says 2\nmanifest.json -1: rows_xxh3 does not follow"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			write(t, filepath.Dir(dir), map[string]string{"in.txt": "Twenty-six civilians were killed, the army said 😀."})
			mustBuild(t, Options{Inputs: []string{filepath.Join(filepath.Dir(dir), "in.txt")}, Output: dir})
			tt.damage(t, dir)
			got := verified(t, dir)
			if (got == "") != (tt.want == "") || !strings.Contains(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func flip(t *testing.T, path string, at int) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data[at] ^= 4
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// rewrite changes the one claim of a dataset and makes the manifest fit: only
// the text can tell.
func rewrite(t *testing.T, dir string, edit func(*schema.Claim)) {
	t.Helper()
	claim := schema.Claim{
		ID: "c", DocumentID: documentID(t, dir), URI: "in.txt", Path: "in.txt", Section: schema.Body, Quote: "q",
		Sentence: "Twenty-six civilians were killed, the army said 😀.", SentenceEnd: 50,
		Context: "c", Figure: "Twenty-six", End: 10, Quantity: schema.Exactly(26), Unit: schema.Person, Measure: "killed",
		Class: schema.Civilian, Modality: schema.Asserted, Scope: schema.Incident, Rule: "r",
	}
	edit(&claim)
	replace(t, dir, &schema.Claims, claim)
}

// rewriteText does so with the one document.
func rewriteText(t *testing.T, dir string, edit func(*schema.Document)) {
	t.Helper()
	document := schema.Document{
		ID: documentID(t, dir), URI: "in.txt", Path: "in.txt", MediaType: "text/plain", Charset: "utf-8", Language: "en",
		Text: "Twenty-six civilians were killed, the army said 😀.", Chars: 50, Sentences: 1, Claims: 1,
	}
	edit(&document)
	replace(t, dir, &schema.Documents, document)
}

// replace puts a row in place of those of a table and makes the manifest fit.
func replace[T any](t *testing.T, dir string, table *schema.Table[T], row T) {
	t.Helper()
	name := table.Name + "/part-00000.parquet"
	path := filepath.Join(dir, name)
	f, err := pack.Write(pack.NewPacker(pack.Usual), path, table, []T{row})
	if err != nil {
		t.Fatal(err)
	}
	_, sum, err := hashFile(path)
	if err != nil {
		t.Fatal(err)
	}
	changeFile(t, dir, name, func(out *OutputFile) {
		*out = OutputFile{Path: name, Table: table.Name, Rows: f.Rows, Bytes: f.Bytes, SHA256: sum, RowsHash: pack.SumOf(f.Columns)}
	})
}

func documentID(t *testing.T, dir string) (id string) {
	t.Helper()
	d, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Rows("documents", func(c []schema.Cell) error { id = c[0].Text; return nil }); err != nil {
		t.Fatal(err)
	}
	return id
}

func change(t *testing.T, dir string, edit func(*Manifest)) {
	t.Helper()
	m, err := readManifest(dir)
	if err != nil {
		t.Fatal(err)
	}
	edit(m)
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, ManifestFile), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func changeFile(t *testing.T, dir, name string, edit func(*OutputFile)) {
	t.Helper()
	change(t, dir, func(m *Manifest) {
		for i := range m.Files {
			if m.Files[i].Path == name {
				edit(&m.Files[i])
			}
		}
	})
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"empty/x": "", "broken/manifest.json": "{", "other/manifest.json": "{}", "later/manifest.json": `{"schema":"99","files":[]}`,
	})
	for name, want := range map[string]string{
		"gone": "no such file", "empty": "is no dataset", "broken": "unexpected end", "other": "not the manifest of a dataset",
		"later": "schema version 99",
	} {
		if _, err := Open(filepath.Join(dir, name)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}

func TestSlice(t *testing.T) {
	s := strings.Repeat("aé😀", 100)
	runes, tx := []rune(s), newText(s)
	for from := 0; from <= len(runes); from += 7 {
		for to := from; to <= len(runes); to += 13 {
			if got, ok := tx.slice(from, to); !ok || got != string(runes[from:to]) {
				t.Fatalf("[%d:%d] is %q", from, to, got)
			}
		}
	}
	if _, ok := tx.slice(0, len(runes)+1); ok {
		t.Error("sliced beyond the end")
	}
}
