package ground

import (
	"os"
	"strings"
	"testing"
	"time"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

func TestDebugTimes(t *testing.T) {
	in := os.Getenv("SENT")
	if in == "" {
		t.Skip()
	}
	lx, _ := lexicon.Load()
	for _, line := range strings.Split(in, "|") {
		var tx text.Text
		tx.Read(lx, "", line)
		pub, _ := time.Parse("2006-01-02", os.Getenv("PUB"))
		doc := schema.Document{Text: line, Published: pub}
		r := NewReader(lx)
		c := chronicle{scanner: scanner{lx: lx, text: &tx}, anchor: r.anchor(&tx, &doc), sentences: make([]sentenceTimes, len(tx.Sentences))}
		t.Log(line)
		for i := range tx.Sentences {
			for _, m := range c.of(i) {
				t.Logf("    %q form %d rel %d %s..%s tell %v ahead %v fields %v", tx.Slice(m.span), m.form, m.relation, m.when.from.date(), m.when.to.date(), m.telling, m.ahead, m.fields)
			}
		}
	}
}
