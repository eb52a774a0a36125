package frame

import (
	"testing"

	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// TestEventful promises that no sentence with a claim is left early: over every
// example of the lexicon, what is found without asking whether a sentence is
// eventful and hopeful stands in one that is.
func TestEventful(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, figures := NewReader(lx), figure.NewReader(lx)
	claims := 0
	for _, e := range lx.Examples() {
		var x text.Text
		x.Read(lx, "", e.Text)
		r.keep(&x, nil, nil)
		for n, s := range x.Sentences {
			found := figures.Read(nil, &x, s)
			r.g.t, r.g.s, r.g.figures, r.g.base = &x, s, found, 0
			if !r.g.candidates() {
				continue
			}
			eventful, hopeful := r.g.eventful(), r.g.hopeful()
			r.claims = r.claims[:0]
			r.weigh(n, found, 0)
			if claims += len(r.claims); len(r.claims) > 0 && !(eventful && hopeful) {
				t.Errorf("%s: %q has a claim: eventful %v, hopeful %v", e.Ref, x.Slice(text.Span{First: s.First, Last: s.Last}), eventful, hopeful)
			}
		}
	}
	if claims < 400 {
		t.Errorf("only %d claims were asked about", claims)
	}
}
