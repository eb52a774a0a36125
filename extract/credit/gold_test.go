package credit_test

import (
	"strings"
	"testing"

	"tally/extract/credit"
	"tally/extract/gold"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// TestGold scores the sources of the figures that human readers marked, on
// texts outside the project, and lists what is wrong under -v.
func TestGold(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		set  string
		want float64
	}{{"dev", 0.93}, {"seeds", 0.95}} {
		s := scores{reader: credit.NewReader(lx), lx: lx}
		for _, doc := range gold.Read(t, gold.Shared(t, "gold", test.set)) {
			s.add(t, &doc)
		}
		source, modality := float64(s.sources)/float64(s.all), float64(s.modalities)/float64(s.all)
		t.Logf("%s: source %.3f, modality %.3f of %d", test.set, source, modality, s.all)
		if source < test.want {
			t.Errorf("%s: source right %.3f, want %.2f", test.set, source, test.want)
		}
	}
}

// scores counts what is right.
type scores struct {
	lx                       *lexicon.Lexicon
	reader                   *credit.Reader
	sources, modalities, all int
}

func (s *scores) add(t *testing.T, doc *gold.Document) {
	var tx text.Text
	tx.Read(s.lx, "", doc.Text)
	claims := gold.Frames(&tx, doc.Claims)
	for i, c := range s.reader.Read(&tx, claims) {
		g := &doc.Claims[i]
		if !g.Asked() {
			continue
		}
		s.all++
		if g.SameSource(c.Source) {
			s.sources++
		} else {
			in := tx.Sentences[claims[i].Sentence]
			t.Logf("%s %q want %q/%q got %q/%q\n      %s", doc.ID, g.Quote, g.Source, g.Speaker, c.Source, c.Speaker, strings.Join(strings.Fields(doc.Text[in.Start:in.End]), " "))
		}
		if got := stance(c); got == g.Modality || g.Modality == schema.Planned {
			s.modalities++
		} else {
			t.Logf("%s %q modality %s, got %s", doc.ID, g.Quote, g.Modality, got)
		}
	}
}

// stance is the modality that a credit gives: plans are not told by credits.
func stance(c credit.Credit) schema.Modality {
	switch {
	case c.Denied:
		return schema.Denied
	case c.Hedged:
		return schema.Reported
	}
	return schema.Asserted
}
