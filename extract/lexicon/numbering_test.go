package lexicon_test

import (
	"reflect"
	"testing"

	"tally/extract"
	"tally/extract/lexicon"
	"tally/schema"
)

// TestNumbering promises that what is read does not depend on how the words of the lexicon are numbered, as by the order
// of its entries.
func TestNumbering(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	other, err := lexicon.Renumbered()
	if err != nil {
		t.Fatal(err)
	}
	if one, two := lx.Find("killed"), other.Find("killed"); one == two {
		t.Errorf("killed is word %d in both", one)
	}
	x, y := extract.New(lx), extract.New(other)
	for _, e := range lx.Examples() {
		want := x.Extract(&schema.Document{Text: e.Text})
		if got := y.Extract(&schema.Document{Text: e.Text}); !reflect.DeepEqual(got, want) {
			t.Errorf("%q\n got %+v\nwant %+v", e.Text, got, want)
		}
	}
}
