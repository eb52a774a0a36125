package lexicon_test

import (
	"testing"

	"tally/extract/lexicon"
	"tally/extract/text"
)

func TestTurns(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]bool{
		"Elsewhere two guards were shot.":               true,
		"Hours later, another bomb went off.":           true,
		"In a separate attack nine people died.":        true,
		"A third blast elsewhere killed one.":           true,
		"Three other soldiers were hurt in the attack.": false,
		"Another guard was hurt.":                       false,
		"A guard earlier put the toll at 11.":           false,
		"The blast killed nine.":                        false,
	} {
		var x text.Text
		x.Read(lx, "", s)
		if got := lx.Turns(x.Words); got != want {
			t.Errorf("%s\n\tgot %v, want %v", s, got, want)
		}
	}
}
