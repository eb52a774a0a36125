package lexicon_test

import (
	"testing"

	"tally/extract/lexicon"
)

func TestNamed(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, want string }{
		{"Daesh", "Islamic State"}, {"the IDF", "Israeli army"}, {"Al-Nusra Front", "al-Nusra Front"},
		{"U.N.", "United Nations"}, {"is", ""}, {"care", ""}, {"Kurdistan Workers' Party", "Kurdistan Workers' Party"}, {"PKK", "Kurdistan Workers' Party"},
	} {
		if got, _ := lx.Sides.Named(lx.Vocabulary, c.name); got.Name != c.want {
			t.Errorf("Named(%q) = %q, want %q", c.name, got.Name, c.want)
		}
	}
}
