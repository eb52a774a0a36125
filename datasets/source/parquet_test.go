package source

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"tally/datasets/pack"
	"tally/schema"
)

// parquetOf is a Parquet file of documents.
func parquetOf(t testing.TB, o pack.Options, docs []schema.Document) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.parquet")
	if _, err := pack.Write(pack.NewPacker(o), path, &schema.Documents, docs); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func someDocuments(n int) []schema.Document {
	docs := make([]schema.Document, n)
	for i := range docs {
		docs[i] = schema.Document{ID: fmt.Sprint(i), URI: fmt.Sprintf("u%d", i), Text: fmt.Sprintf("%d died.", i), Published: time.Date(2016, 10, 3, i%24, 0, 0, 0, time.UTC)}
	}
	return docs
}

func TestParquet(t *testing.T) {
	const n = 2500
	data := parquetOf(t, pack.Options{RowGroup: pack.LeastRowGroup, Level: 1}, someDocuments(n))
	var want []string
	for i := range n {
		want = append(want, fmt.Sprintf("u%d: %d died.", i, i))
	}
	in := fstest.MapFS{"x.parquet": {Data: data}, "x.zip": {Data: zipOf(file{"a.parquet", data})}}
	for _, name := range []string{"x.parquet", "x.zip"} {
		r := Open(File{Path: name, Name: name, Manner: Manner{Fields: Fields{"id": "uri", "date": "published"}}}, Options{FS: in})
		var got []string
		r.Items(Whole, func(it Item) bool {
			if it.Document == nil || it.Document.Published.Hour() != len(got)%24 || it.Document.PublishedFrom != "metadata" {
				t.Fatalf("%+v", it)
			}
			got = append(got, told(it))
			return true
		})
		if r.Close(); !slices.Equal(got, want) {
			t.Errorf("%s: %d rows, not as written", name, len(got))
		}
	}
	f := File{Path: "x.parquet", Name: "x.parquet", Manner: Manner{Fields: Fields{"id": "uri"}}}
	for _, at := range []int64{0, 999, 1000, 2499} {
		r := Open(f, Options{FS: in})
		r.Items(Stretch{From: at, To: at + 1}, func(it Item) bool {
			if got := told(it); got != want[at] {
				t.Errorf("row %d is %q", at, got)
			}
			return true
		})
		r.Close()
	}
}

func TestParquetFaults(t *testing.T) {
	docs := someDocuments(3)
	docs[1].Text = " "
	data := parquetOf(t, pack.Usual, docs)
	in := fstest.MapFS{"x.parquet": {Data: data}, "cut.parquet": {Data: data[:len(data)-30]}}
	got := readAll([]string{"x.parquet", "cut.parquet"}, Options{FS: in})
	want := []string{
		"x.parquet: 0 died.", `x.parquet@0: row 2: "text": no text, only white space`, "x.parquet: 2 died.",
		"cut.parquet@0: the file is broken",
	}
	if len(got) != len(want) || !slices.Equal(got[:3], want[:3]) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	r := Open(File{Path: "x.parquet", Name: "x.parquet", Manner: Manner{Fields: Fields{"text": "body"}}}, Options{FS: in})
	r.Items(Whole, func(it Item) bool {
		if want := `x.parquet@0: there is no column "body"; the columns are document_id, uri, path,`; len(told(it)) < len(want) || told(it)[:len(want)] != want {
			t.Errorf("got %q", told(it))
		}
		return true
	})
}

// TestParquetLacks: a column that was named and is not there is told once.
func TestParquetLacks(t *testing.T) {
	opt := Options{Fields: Fields{"date": "when"}, FS: fstest.MapFS{"x.parquet": {Data: parquetOf(t, pack.Usual, someDocuments(2))}}}
	want := []string{`x.parquet@0: there is no column "when" for the date; the texts are read without`, "x.parquet: 0 died.", "x.parquet: 1 died."}
	if got := readAll([]string{"x.parquet"}, opt); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if got := byPieces(t, "x.parquet", opt); !slices.Equal(got, want) {
		t.Errorf("row by row %q", got)
	}
}

// FuzzParquet: a broken file ends in rejects, in bounded memory.
func FuzzParquet(f *testing.F) {
	data := parquetOf(f, pack.Usual, someDocuments(40))
	f.Add(0, byte(0))
	f.Add(len(data)-20, byte(7))
	f.Fuzz(func(t *testing.T, at int, c byte) {
		broken := bytes.Clone(data)
		if at >= 0 && at < len(broken) {
			broken[at] ^= c
		}
		for it := range Read([]string{"x.parquet"}, Options{FS: fstest.MapFS{"x.parquet": {Data: broken}}}) {
			if (it.Document == nil) == (it.Reject == nil) {
				t.Errorf("%+v", it)
			}
		}
	})
}
