package text

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"tally/extract/lexicon"
)

// shared is the path of a file beside the project; the test is skipped where
// it is absent.
func shared(t testing.TB, parts ...string) string {
	root := os.Getenv("TALLY_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(append([]string{root}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("needs %s (set TALLY_SHARED)", path)
	}
	return path
}

func vocabulary(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	return lx
}

// corpus is the text of the news corpus, one article after the other.
func corpus(t testing.TB) []string {
	f, err := os.Open(shared(t, "corpus", "news.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for dec := json.NewDecoder(z); dec.More(); {
		var doc struct{ Text string }
		if err := dec.Decode(&doc); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, doc.Text)
	}
	return texts
}
