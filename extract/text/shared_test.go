package text

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tally/extract/lexicon"
	"tally/schema"
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

type goldClaim struct {
	Doc, Quote, Figure, Section string
	Occurrence                  int
	FigureOccurrence            int `json:"figure_occurrence"`
}

// figure is the byte offset of the gold figure in source.
func (g goldClaim) figure(source string) int {
	at := -1
	for range max(1, g.Occurrence) {
		at += 1 + strings.Index(source[at+1:], g.Quote)
	}
	if m := regexp.MustCompile(`\b` + regexp.QuoteMeta(g.Figure) + `\b`).FindStringIndex(g.Quote); m != nil && g.FigureOccurrence == 0 {
		return at + m[0]
	}
	return at + strings.Index(g.Quote, g.Figure)
}

func readGold(t testing.TB, name string) []goldClaim {
	f, err := os.Open(shared(t, "gold", name, "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var claims []goldClaim
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var g goldClaim
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		claims = append(claims, g)
	}
	return claims
}

// The sections of the claims that careful readers marked in real articles.
func TestSectionsOfGold(t *testing.T) {
	lx := vocabulary(t)
	for _, set := range []struct {
		name  string
		wrong int // known to be wrong: headlines run into the body, captions of other stories
	}{{"seeds", 0}, {"dev", 3}} {
		wrong, total := 0, 0
		var text Text
		for _, g := range readGold(t, set.name) {
			source, err := os.ReadFile(shared(t, "gold", set.name, "text", g.Doc+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			text.Read(lx, "", string(source))
			at := g.figure(text.Source)
			total++
			for _, s := range text.Sentences {
				if s.Start <= at && at < s.End && s.Section != schema.Section(g.Section) {
					wrong++
					t.Logf("%s: %q is in section %s, want %s: %.90q", g.Doc, g.Quote, s.Section, g.Section, text.Source[s.Start:s.End])
				}
			}
		}
		if wrong > set.wrong {
			t.Errorf("%s: %d of %d claims in the wrong section, want at most %d", set.name, wrong, total, set.wrong)
		}
	}
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
