package frame

import (
	"reflect"
	"testing"

	"tally/extract/lexicon"
)

// Every word that the grammar asks for by name is one of the lexicon's: one that no
// entry mentions is Unknown, and so would be every other such word of a text.
func TestAskedWords(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	g := NewReader(lx).g
	for _, asked := range []any{g.asked, g.deeds, g.long, g.ail} {
		v := reflect.ValueOf(asked)
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.Uint32 && f.Uint() == uint64(lexicon.Unknown) {
				t.Errorf("%s: no entry mentions %q", v.Type().Name(), v.Type().Field(i).Name)
			}
		}
	}
}
