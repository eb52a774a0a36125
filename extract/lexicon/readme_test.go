package lexicon

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestReadmeNamesFiles: the guide sends readers to every file, and to none that is not there.
func TestReadmeNamesFiles(t *testing.T) {
	guide, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var named []string
	for _, m := range regexp.MustCompile(`\(en/(\w+\.yaml)\)`).FindAllSubmatch(guide, -1) {
		named = append(named, string(m[1]))
	}
	entries, err := files.ReadDir("en")
	if err != nil {
		t.Fatal(err)
	}
	var there []string
	for _, e := range entries {
		there = append(there, e.Name())
		if !slices.Contains(named, e.Name()) {
			t.Errorf("README.md does not tell what %s is for", e.Name())
		}
	}
	for _, name := range named {
		if !slices.Contains(there, name) {
			t.Errorf("README.md names %s, which is not there", name)
		}
	}
}

// TestKeysAreTold: the comment at the head of a file explains every key that its
// entries may have.
func TestKeysAreTold(t *testing.T) {
	for _, c := range []struct {
		files []string
		entry reflect.Type
	}{
		{[]string{"frames.yaml", "verbs.yaml"}, reflect.TypeFor[verbEntry]()},
		{[]string{"events.yaml"}, reflect.TypeFor[nounEntry]()},
	} {
		var heads string
		for _, name := range c.files {
			data, err := files.ReadFile("en/" + name)
			if err != nil {
				t.Fatal(err)
			}
			head, _, _ := strings.Cut(string(data), "\n- ")
			heads += head
		}
		for i := range c.entry.NumField() {
			key, _, _ := strings.Cut(c.entry.Field(i).Tag.Get("yaml"), ",")
			if key != "note" && key != "examples" && !regexp.MustCompile(`\b`+key+`\b`).MatchString(heads) {
				t.Errorf("the head of %v does not explain %q", c.files, key)
			}
		}
	}
}

// TestFramesCarryExamples: whoever adds a frame shows what it gives.
func TestFramesCarryExamples(t *testing.T) {
	for _, name := range []string{"frames.yaml", "frames_harm.yaml", "frames_moves.yaml", "frames_force.yaml", "hedges.yaml", "reporting.yaml", "sources.yaml"} {
		entries, err := read[map[string]any](&Lexicon{}, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if examples, _ := e.Value["examples"].(string); !regexp.MustCompile(`(?m)^-> `).MatchString(examples) {
				t.Errorf("%s: an entry without an example", e.Ref)
			}
		}
	}
}
