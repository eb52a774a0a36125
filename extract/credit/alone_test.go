package credit

import (
	"reflect"
	"testing"

	"tally/extract/gold"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// TestAlone promises that a statement resolved without those before it has the source that
// it has behind them.
func TestAlone(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	r := NewReader(lx)
	for _, set := range []string{"dev", "seeds"} {
		for _, doc := range gold.Read(t, gold.Shared(t, "gold", set)) {
			var tx text.Text
			tx.Read(lx, "", doc.Text)
			claims := gold.Frames(&tx, doc.Claims)
			if len(claims) == 0 {
				continue
			}
			got := r.Read(&tx, claims)
			r.resolveTo(len(r.said) - 1)
			for i := range claims {
				if want := r.credit(&claims[i]); claims[i].Line == 0 && !reflect.DeepEqual(got[i], want) {
					t.Errorf("%s: %q alone, %q behind the others", doc.ID, got[i].Source, want.Source)
				}
			}
		}
	}
}
