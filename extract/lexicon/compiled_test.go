package lexicon

import (
	"bytes"
	"flag"
	"os"
	"reflect"
	"testing"
)

var update = flag.Bool("update", false, "write compiled.txt anew")

// TestCompiled: compiled.txt is what the YAML makes.
func TestCompiled(t *testing.T) {
	var want bytes.Buffer
	if _, err := load(&Lexicon{keep: &want}); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("compiled.txt", want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want.String() != compiledText {
		t.Error("compiled.txt is older than the files under en: run make lexicon")
	}
}

// TestCompiledSays: but for the examples, the compiled lexicon and the YAML
// are one.
func TestCompiledSays(t *testing.T) {
	var text bytes.Buffer
	want, err := load(&Lexicon{keep: &text})
	if err != nil {
		t.Fatal(err)
	}
	got, err := load(&Lexicon{compiled: sections(text.String())})
	if err != nil {
		t.Fatal(err)
	}
	want.examples, got.examples = nil, nil
	if !reflect.DeepEqual(got, want) {
		t.Error("the compiled lexicon differs from the YAML")
	}
}

// TestCompiledStale: a file that has changed since is read from YAML.
func TestCompiledStale(t *testing.T) {
	for _, text := range []string{"", "en/people.yaml 0123\n{}\n\n", "<<<<<<<\nen/people.yaml\n=======\n\n"} {
		lx, err := load(&Lexicon{compiled: sections(text)})
		if err != nil {
			t.Fatal(err)
		}
		if !lx.Nouns.Starts(lx.Find("civilians")) || len(lx.Examples()) == 0 {
			t.Errorf("with %q the lexicon knows no civilians", text)
		}
	}
}

func BenchmarkDefault(b *testing.B) {
	for b.Loop() {
		if _, err := load(&Lexicon{compiled: sections(compiledText)}); err != nil {
			b.Fatal(err)
		}
	}
}
