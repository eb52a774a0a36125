package frame_test

import (
	"strings"
	"testing"
)

// TestPlague: the cases of a text about a disease are of that, and those of others are for the courts.
func TestPlague(t *testing.T) {
	x := newStages(t)
	for s, want := range map[string]string{
		"Measles spreads in the valley, and doctors fear that measles will kill. Almost 900 cases have been reported.": "affected ~900 person person",
		"The court of Orla is slow. Almost 900 cases have been reported.":                                              "",
	} {
		if _, got := x.written(s); strings.Join(got, "; ") != want {
			t.Errorf("%s\nwant %q, got %q", s, want, got)
		}
	}
}
