package ground

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

func TestAnchors(t *testing.T) {
	if os.Getenv("ANCHOR") == "" {
		t.Skip()
	}
	lx, _ := lexicon.Load()
	for _, file := range []string{"news.jsonl.gz", "items.jsonl.gz"} {
		f, _ := os.Open(filepath.Join(shared(t), "corpus", file))
		z, _ := gzip.NewReader(f)
		dec := json.NewDecoder(z)
		n, over := 0, 0
		for dec.More() {
			var d struct {
				Text string
				Date *string
			}
			if dec.Decode(&d) != nil {
				continue
			}
			var tx text.Text
			tx.Read(lx, "", d.Text)
			doc := schema.Document{Text: d.Text}
			if d.Date != nil {
				doc.Published, _ = time.Parse("2006-01-02", *d.Date)
			}
			r := NewReader(lx)
			was := doc.Published
			r.Date(&tx, &doc)
			n++
			if !doc.Published.Equal(was) {
				over++
				fmt.Printf("%s -> %s %s | %.100q\n", was.Format("2006-01-02"), doc.Published.Format("2006-01-02"), doc.PublishedFrom, d.Text)
			}
		}
		fmt.Println(file, n, over)
	}
}
