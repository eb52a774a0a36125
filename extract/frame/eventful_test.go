package frame

import (
	"strings"
	"testing"

	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// peace is what tells of neither conflict nor disaster, and long enough to be
// all that stands around a sentence.
var peace = strings.Repeat("The library opens its doors in the morning and lends novels to readers of every age. ", 12)

// TestEventful promises that no sentence with a claim is left early: over every
// example of the lexicon, by itself and where nothing around it tells of
// conflict, what is found without asking whether a sentence is eventful, hopeful
// and placeable stands in one that is.
func TestEventful(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, figures := NewReader(lx), figure.NewReader(lx)
	for around, want := range map[string]int{"": 400, peace: 200} {
		claims := 0
		for _, e := range lx.Examples() {
			var x text.Text
			x.Read(lx, "", around+"\n\n"+e.Text+"\n\n"+around)
			r.keep(&x, nil, nil)
			for n, s := range x.Sentences {
				found := figures.Read(nil, &x, s)
				r.g.enter(&x, s, found, 0)
				if !r.g.candidates() {
					continue
				}
				eventful, hopeful, placeable := r.g.eventful(), r.g.hopeful(), r.g.placeable()
				r.claims, r.items = r.claims[:0], itemisation{}
				r.weigh(n)
				if claims += len(r.claims); len(r.claims) > 0 && !(eventful && hopeful && placeable) {
					t.Errorf("%s: %q has a claim: eventful %v, hopeful %v, placeable %v", e.Ref, x.Slice(text.Span{First: s.First, Last: s.Last}), eventful, hopeful, placeable)
				}
			}
		}
		if claims < want {
			t.Errorf("only %d claims were asked about", claims)
		}
	}
}
