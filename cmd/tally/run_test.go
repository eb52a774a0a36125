package main

import (
	"io"
	"os"
	"strings"
	"testing"
)

// TestEveryVerb has a file of its own, a script, a line in the list of verbs
// and a help with an example.
func TestEveryVerb(t *testing.T) {
	for _, verb := range rootCommand(newConsole(nil, io.Discard, io.Discard)).Commands() {
		name := verb.Name()
		if _, err := os.Stat(name + ".go"); err != nil {
			t.Errorf("tally %s: %v", name, err)
		}
		if _, err := os.Stat("testdata/script/" + name + ".txtar"); err != nil {
			t.Errorf("tally %s: %v", name, err)
		}
		if verb.Short == "" || strings.ToLower(verb.Short[:1]) != verb.Short[:1] || strings.HasSuffix(verb.Short, ".") {
			t.Errorf("tally %s: the list of verbs says %q", name, verb.Short)
		}
		help := output(t, "", "help", name)
		if !strings.Contains(help, "Examples:\n") || !strings.Contains(verb.Example, "tally "+name) {
			t.Errorf("tally help %s shows no example\n%s", name, help)
		}
	}
}
