package extract

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"tally/schema"
)

// TestOrder promises that what is found in a text does not depend on those that the same extractor has read before it.
func TestOrder(t *testing.T) {
	lx := load(t)
	texts := []string{"A 0A 0- A"} // whose last word stands where another text has a preposition
	for _, e := range lx.Examples() {
		texts = append(texts, e.Text)
	}
	alone := make([]Result, len(texts))
	for i, s := range texts {
		alone[i] = New(lx).Extract(&schema.Document{Text: s})
	}
	used, order := New(lx), rand.New(rand.NewPCG(1, 2))
	for range 3 {
		for _, i := range order.Perm(len(texts)) {
			if got := used.Extract(&schema.Document{Text: texts[i]}); !reflect.DeepEqual(got, alone[i]) {
				t.Errorf("%q\n got %+v\nwant %+v", texts[i], got, alone[i])
			}
		}
	}
}
