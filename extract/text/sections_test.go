package text_test

import (
	"testing"

	"tally/extract/gold"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// The sections of the claims that careful readers marked in real articles.
func TestSectionsOfGold(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range []struct {
		name  string
		wrong int // known to be wrong: headlines run into the body, captions of other stories
	}{{"seeds", 0}, {"dev", 3}} {
		wrong, total := 0, 0
		var x text.Text
		for _, doc := range gold.Read(t, gold.Shared(t, "gold", set.name)) {
			x.Read(lx, "", doc.Text)
			for _, g := range doc.Claims {
				total++
				if s := sentenceAt(&x, g.Start); s.Section != g.Section {
					wrong++
					t.Logf("%s: %q is in section %s, want %s: %.90q", doc.ID, g.Quote, s.Section, g.Section, x.Source[s.Start:s.End])
				}
			}
		}
		if wrong > set.wrong {
			t.Errorf("%s: %d of %d claims in the wrong section, want at most %d", set.name, wrong, total, set.wrong)
		}
	}
}

// sentenceAt is the sentence that a byte is in.
func sentenceAt(x *text.Text, at int) text.Sentence {
	for _, s := range x.Sentences {
		if s.Start <= at && at < s.End {
			return s
		}
	}
	return text.Sentence{}
}
