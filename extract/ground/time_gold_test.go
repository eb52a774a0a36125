package ground_test

import (
	"testing"

	"tally/extract/gold"
	"tally/extract/ground"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// TestGoldWhen states how often the dates of the gold claims are told right.
func TestGoldWhen(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for _, d := range gold.Read(t, gold.Shared(t, "gold", "dev")) {
		ok, n := datesRight(t, lx, &d)
		right, all = right+ok, all+n
	}
	share := float64(right) / float64(all)
	t.Logf("when right: %d of %d = %.3f", right, all, share)
	if share < 0.88 {
		t.Errorf("when right %.3f, want 0.88", share)
	}
}

func datesRight(t *testing.T, lx *lexicon.Lexicon, d *gold.Document) (right, all int) {
	doc := d.Schema(t)
	var tx text.Text
	tx.Read(lx, "", doc.Text)
	r := ground.NewReader(lx)
	r.Date(&tx, &doc)
	asked := d.Asked()
	claims := gold.Frames(&tx, asked)
	for i, got := range r.Read(&tx, &doc, claims) {
		if g := &asked[i]; g.SameTime(got.Time.From, got.Time.To) {
			right++
		} else {
			s := tx.Sentences[claims[i].Sentence]
			t.Logf("%s %d [%s %s] %q want %v got %s..%s %q pub %s %s\n      %q", d.ID, g.I, g.Scope, g.Modality, g.Figure, g.When, got.Time.From, got.Time.To, got.Time.Text,
				doc.Published.Format("2006-01-02"), doc.PublishedFrom, d.Text[s.Start:min(s.End, s.Start+400)])
		}
	}
	return right, len(asked)
}
