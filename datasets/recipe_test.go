package datasets

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tally/schema"
)

func TestRecipe(t *testing.T) {
	const recipe = `name: two-rivers
title: Two rivers
licence: CC0-1.0
inputs:
  - path: news/*.jsonl
    date: 3 October 2016
    outlet: Gazette
    fields: {id: guid, text: body, title: headline, date: when, outlet: by, url: link}
  - path: notes
  - path: log
    format: text
  - path: gone/*.txt
`
	files := map[string]string{
		"dataset.yaml": recipe,
		"news/a.jsonl": `{"guid":"g1","body":"Nine people were killed.","headline":"Flood","text":"no"}` + "\n" +
			`{"link":"http://e.org","body":"Ten people were hurt.","by":"Herald","when":"2017-01-02"}`,
		"notes/n.txt": "Six people were killed.", "log": `{"text":"Four people were hurt."}`,
	}
	var want map[string]string
	for _, place := range []string{t.TempDir(), filepath.Join(t.TempDir(), "deep/er")} {
		write(t, place, files)
		r, err := ReadRecipe(filepath.Join(place, "dataset.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		output := filepath.Join(t.TempDir(), "out")
		mustBuild(t, Options{Recipe: r, Output: output})
		if want == nil {
			want = contentsOf(t, output)
			checkRecipe(t, output)
		}
		if diff := sameContents(contentsOf(t, output), want); diff != "" {
			t.Errorf("%s differs in another directory", diff)
		}
	}
	for _, words := range []string{"# Two rivers", "Licence: CC0-1.0"} {
		if !strings.Contains(want["README.md"], words) {
			t.Errorf("the data card lacks %q", words)
		}
	}
}

func checkRecipe(t *testing.T, output string) {
	t.Helper()
	d, err := Open(output)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	column := columnsOf(schema.Documents.Fields())
	err = d.Rows("documents", func(c []schema.Cell) error {
		at := func(name string) string { return c[column[name]].Text }
		got[strings.Join([]string{at("uri"), at("path"), at("outlet"), c[column["published"]].Time.Format("2006-01-02")}, " ")] = true
		return nil
	})
	want := []string{
		"g1 news/a.jsonl Gazette 2016-10-03", "http://e.org news/a.jsonl Herald 2017-01-02",
		"log log  0001-01-01", "notes/n.txt notes/n.txt  0001-01-01",
	}
	if names := slices.Sorted(maps.Keys(got)); err != nil || !slices.Equal(names, want) {
		t.Errorf("got  %q\nwant %q (%v)", names, want, err)
	}
	if n := d.Manifest.Rows["rejects"]; n != 1 || d.Manifest.Recipe.Name != "two-rivers" {
		t.Errorf("%d rejects, recipe %+v", n, d.Manifest.Recipe)
	}
}

func TestRecipeFaults(t *testing.T) {
	tests := []struct{ recipe, want string }{
		{"name: x\ntitel: y\ninputs: [{path: a}]", `dataset.yaml:2:1: unknown key "titel"; did you mean "title"?`},
		{"name: x\ninputs:\n  - path: a\n    fields: {boddy: b}", `dataset.yaml:4:14: unknown key "boddy"; did you mean`},
		{"name: x\ninputs:\n  - pat: a", `dataset.yaml:3:5: unknown key "pat"; did you mean "path"?`},
		{"name: x\nname: y\ninputs: [{path: a}]", `dataset.yaml:2:1: mapping key "name" already defined`},
		{"name: [x\n", "dataset.yaml:1:"},
		{"name: x\ninputs: 3", "dataset.yaml:2:9: "},
		{"title: x\n", `dataset.yaml:1: name "": want small letters`},
		{"title: x\nname: A B\n", `dataset.yaml:2: name "A B": want small letters`},
		{"name: x\n", "inputs: want at least one path"},
		{"name: x\ninputs:\n  - path: a\n  - path: b\n    format: pdf\n", `dataset.yaml:5: format "pdf": want one of [text jsonl]`},
		{"name: x\ninputs:\n  - path: a\n    date: 02/03/2004\n", `dataset.yaml:4: date "02/03/2004" can be read`},
		{"name: x\ninputs:\n  - path: /etc\n", `dataset.yaml:3: path "/etc": want one relative`},
		{"name: x\ninputs:\n  - path: 'a['\n", `dataset.yaml:3: path "a[": syntax error`},
		{"name: x\ninputs:\n  - path: b\n  - outlet: a\n", "dataset.yaml:4: an input has no path"},
	}
	for _, tt := range tests {
		path := filepath.Join(t.TempDir(), "dataset.yaml")
		if err := os.WriteFile(path, []byte(tt.recipe), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := ReadRecipe(path)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q\ngot  %v\nwant %s", tt.recipe, err, tt.want)
		}
	}
}

func TestStarterRecipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), RecipeFile)
	for _, text := range []string{string(StarterRecipe), strings.ReplaceAll(string(StarterRecipe), "\n  # ", "\n  ")} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadRecipe(path); err != nil {
			t.Errorf("%v in\n%s", err, text)
		}
	}
}
