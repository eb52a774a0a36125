package lexicon

import (
	"strings"
	"testing"
)

// TestDecodeErrors promises that a fault of a file is told with its path and
// the line or the wrong key.
func TestDecodeErrors(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"unknown key", "- word: dozens\n  low: 12\n  hihg: 120\n", "[3:"},
		{"wrong type", "- word: dozens\n  low: many\n", "[2:"},
		{"no list", "word: dozens\n", "want a list"},
		{"no YAML", "- word: \"dozens\n", "[1:"},
	} {
		_, err := decode[conventionEntry]("en/x.yaml", []byte(test.data))
		if err == nil || !strings.Contains(err.Error(), "en/x.yaml") || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}
