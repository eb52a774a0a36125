package lexicon

import "testing"

func TestSuperlative(t *testing.T) {
	lx, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]bool{
		"worst": true, "Worst": true, "best": true, "deadliest": true, "LARGEST": true,
		"forest": false, "protest": false, "west": false, "test": false, "first": false, "large": false,
	} {
		if got := lx.Superlative(lx.Find(s), s); got != want {
			t.Errorf("Superlative(%q) = %t, want %t", s, got, want)
		}
	}
}
