package ground

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

var trigger = regexp.MustCompile(`(?i)\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(January|February|March|April|May \d|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)|\b(today|yesterday|tomorrow|tonight|overnight|ago|weekend|midnight)\b|\b(last|past|this|next|recent|previous|coming|same|following) (\w+ )?(night|day|week|month|year|decade|summer|winter|spring|fall|quarter|century)s?\b|\b(day|week|month|year)s? (earlier|later|before|after)\b|\b(18|19|20)\d\d(s\b|\b)|\bsince\b`)

func TestDrawTimes(t *testing.T) {
	file := os.Getenv("DRAW")
	if file == "" {
		t.Skip()
	}
	lx, _ := lexicon.Load()
	f, err := os.Open(filepath.Join(shared(t), "corpus", file))
	if err != nil {
		t.Skip(err)
	}
	z, _ := gzip.NewReader(f)
	dec := json.NewDecoder(z)
	type hit struct{ out string }
	var all []struct {
		at        int
		doc, date string
	}
	for dec.More() {
		var d struct {
			Text string
			Date *string
		}
		if dec.Decode(&d) != nil || d.Date == nil {
			continue
		}
		for _, h := range trigger.FindAllStringIndex(d.Text, -1) {
			all = append(all, struct {
				at        int
				doc, date string
			}{h[0], d.Text, *d.Date})
		}
	}
	seed := int64(1)
	fmt.Sscan(os.Getenv("SEED"), &seed)
	rnd := rand.New(rand.NewSource(seed))
	n := 100
	fmt.Sscan(os.Getenv("N"), &n)
	for k := 0; k < n; k++ {
		h := all[rnd.Intn(len(all))]
		var tx text.Text
		tx.Read(lx, "", h.doc)
		pub, _ := time.Parse("2006-01-02", h.date)
		doc := schema.Document{Text: h.doc, Published: pub}
		r := NewReader(lx)
		c := chronicle{scanner: scanner{lx: lx, text: &tx}, anchor: r.anchor(&tx, &doc), sentences: make([]sentenceTimes, len(tx.Sentences))}
		c.findMain(nil)
		got := "-"
		for i, s := range tx.Sentences {
			if s.Start <= h.at && h.at < s.End {
				for _, m := range c.of(i) {
					if a, b := int(tx.Tokens[m.span.First].Start), int(tx.Tokens[m.span.Last-1].End); a <= h.at+14 && h.at < b {
						got = fmt.Sprintf("%q %s..%s%s%s", tx.Slice(m.span), day(m.when.from).date(), day(m.when.to).date(), map[bool]string{true: " T"}[m.telling], map[bool]string{true: " AHEAD"}[m.ahead])
						if !m.when.known {
							got = fmt.Sprintf("%q unknown", tx.Slice(m.span))
						}
						break
					}
				}
			}
		}
		ctx := strings.Join(strings.Fields(h.doc[max(0, h.at-60):min(len(h.doc), h.at+50)]), " ")
		fmt.Printf("%3d %s %s | …%s… => %s\n", k+1, h.date, pub.Weekday().String()[:3], ctx, got)
	}
}
