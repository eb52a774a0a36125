package ground

import (
	"fmt"
	"os"
	"testing"
	"time"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

func TestHeads(t *testing.T) {
	file := os.Getenv("HEADS")
	if file == "" {
		t.Skip()
	}
	lx, _ := lexicon.Load()
	for _, d := range readLines[goldDoc](t, file) {
		doc := schema.Document{Text: d.Text}
		if d.Date != nil && os.Getenv("META") != "" {
			doc.Published, _ = time.Parse("2006-01-02", *d.Date)
		}
		var tx text.Text
		tx.Read(lx, "", d.Text)
		r := NewReader(lx)
		r.Date(&tx, &doc)
		fmt.Printf("%s %s %s by=%q dl=%q ag=%q | %.140q\n", d.ID, doc.Published.Format("2006-01-02"), doc.PublishedFrom, doc.Byline, doc.Dateline, doc.Agency, d.Text)
	}
}
