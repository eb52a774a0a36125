package datasets

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tally/extract"
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
    date_order: dmy
    fields: {id: guid, text: body.words, title: headline, date: when, outlet: by, url: link}
  - path: notes
  - path: log
    format: text
  - path: gone/*.txt
`
	files := map[string]string{
		"dataset.yaml": recipe,
		"news/a.jsonl": `{"guid":"g1","body":{"words":"Nine people were killed."},"headline":"Flood","text":"no"}` + "\n" +
			`{"link":"http://e.org","body":{"words":"Ten people were hurt."},"by":"Herald","when":"2/1/2017"}`,
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
	column := schema.Places(schema.Documents.Fields())
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
		{"name: x\ninputs:\n  - path: a\n    fields: {boddy: b}", `dataset.yaml:4:14: unknown key "boddy"; tally init writes a recipe with all keys`},
		{"name: x\ntext: y\ninputs: [{path: a}]", `dataset.yaml:2:1: key "text" does not belong here; tally init writes a recipe with all keys`},
		{"name: x\ninputs:\n  - pth: a\n", `dataset.yaml:3:5: unknown key "pth"; did you mean "path"?`},
		{"name: x\ninputs:\n  - pat: a", `dataset.yaml:3:5: unknown key "pat"; did you mean "path"?`},
		{"name: x\nname: y\ninputs: [{path: a}]", `dataset.yaml:2:1: mapping key "name" already defined`},
		{"name: [x\n", "dataset.yaml:1:"},
		{"name: x\ninputs: 3", "dataset.yaml:2:9: "},
		{"title: x\n", `dataset.yaml:1: name "": want small letters`},
		{"title: x\nname: A B\n", `dataset.yaml:2: name "A B": want small letters`},
		{"name: x\n", "inputs: want at least one path"},
		{"name: x\ninputs:\n  - path: a\n  - path: b\n    format: doc\n", `dataset.yaml:5: format "doc": want one of [`},
		{"name: x\ninputs:\n  - path: a\n    date: 02/03/2004\n", `dataset.yaml:4: date "02/03/2004" can be read`},
		{"name: x\ninputs:\n  - path: a\n    date_order: ymd\n", `dataset.yaml:4: date_order "ymd": want one of [dmy mdy]`},
		{"name: x\ninputs:\n  - path: a\n    date: 13/2/2004\n    date_order: mdy\n", `dataset.yaml:4: date "13/2/2004" is no date in the order mdy`},
		{"name: x\ninputs:\n  - path: /etc\n", `dataset.yaml:3: path "/etc": want one relative`},
		{"name: x\ninputs:\n  - path: 'a['\n", `dataset.yaml:3: path "a[": syntax error`},
		{"name: x\ninputs:\n  - path: b\n  - outlet: a\n", "dataset.yaml:4: an input has no path"},
		{"name: x\ninputs: [{path: a}]\npartition: day\n", `dataset.yaml:3: partition "day": want one of [none month measure]`},
		{"name: x\ninputs: [{path: a}]\ntables: [documents]\n", `dataset.yaml:3: tables: a dataset has claims`},
		{"name: x\ninputs: [{path: a}]\ntables: [words]\n", `dataset.yaml:3: table "words": want some of`},
		{"name: x\ninputs: [{path: a}]\nfilters:\n  since: 2016-01-01\n  measures: [eaten]\n", `dataset.yaml:5: measure "eaten"`},
		{"name: x\ninputs: [{path: a}]\nfilters: {since: March}\n", `dataset.yaml:3: date "March"`},
		{"name: x\ninputs: [{path: a}]\nconventions:\n  tens: {low: 2, high: 9}\n  duzens: {low: 2, high: 9}\n",
			`dataset.yaml:5: convention "duzens": no vague count; did you mean "dozens"?`},
		{"name: x\ninputs: [{path: a}]\nconventions: {dozens: {low: 9, high: 2}}\n", `dataset.yaml:3: convention "dozens": want 0 < low <= high`},
		{"name: x\ninputs: [{path: a}]\nconventions: {dozens: {low: 9, high: .inf}}\n", `dataset.yaml:3: convention "dozens": want`},
		{"name: x\ninputs: [{path: a}]\nconventions: {dozens: {low: 9}}\n", `dataset.yaml:3: convention "dozens": want`},
		{"name: x\ninputs: [{path: a}]\nconventions: {dozens: {lo: 9}}\n", `dataset.yaml:3:24: unknown key "lo"; did you mean "low"?`},
		{"name: x\ninputs: [{path: a}]\nconventions: {dozens: {low: 9, high: 10}, dozens: {low: 9, high: 11}}\n", `dataset.yaml:3:43: mapping key "dozens" already`},
		{"name: x\ninputs: [{path: a}]\nparquet:\n  level: 3\n  row_group: 0\n", `dataset.yaml:5: row_group 0: want 1000 to 1048576 rows`},
		{"name: x\ninputs: [{path: a}]\nparquet:\n  level: 23\n", `dataset.yaml:4: level 23: want one of ZSTD, 1 to 22`},
		{"name: x\ninputs: [{path: a}]\nparquet: {levels: 2}\n", `unknown key "levels"; did you mean "level"?`},
		{"name: x\ninputs: [{path: a}]\nfilters:\n  since: 2017-01-01\n  until: 2016-12-31\n", `dataset.yaml:5: no day is since 2017-01-01 and until 2016-12-31`},
		{"name: x\ninputs: [{path: a}]\nfilters: {sinse: 2016-01-01}\n", `unknown key "sinse"; did you mean "since"?`},
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
	for _, text := range []string{string(StarterRecipe), uncommented()} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadRecipe(path); err != nil {
			t.Errorf("%v in\n%s", err, text)
		}
	}
}

// uncommented is the starter recipe with everything switched on.
func uncommented() string {
	lines := strings.SplitAfter(string(StarterRecipe), "\n")
	for i, l := range lines[3:] {
		if strings.HasPrefix(strings.TrimLeft(l, " "), "#") {
			lines[i+3] = strings.Replace(l, "# ", "", 1)
		}
	}
	return strings.Join(lines, "")
}

func TestShape(t *testing.T) {
	const text = `{"id":"a","date":"2016-10-03","text":"Nine people were killed. Ten people were hurt."}
{"id":"b","date":"2016-11-03","text":"Six people were killed."}
{"id":"c","date":"2017-01-03","text":"Four people were killed in 1999."}
{"id":"d","text":"Five people were killed in 2001."}
broken
`
	const head = "name: x\ninputs: [{path: in.jsonl}]\n"
	tests := []struct {
		recipe string
		files  []string // of the tables
		left   string
	}{
		{"tables: [claims]\n", []string{"claims/part-00000.parquet 5", "rejects/part-00000.parquet 1"}, "map[]"},
		{"tables: [claims]\npartition: month\n", []string{
			"claims/2016-10/part-00000.parquet 2", "claims/2016-11/part-00000.parquet 1", "claims/2017-01/part-00000.parquet 1",
			"claims/undated/part-00000.parquet 1", "rejects/part-00000.parquet 1"}, "map[]"},
		{"tables: [claims, documents]\npartition: measure\n", []string{
			"claims/injured/part-00000.parquet 1", "claims/killed/part-00000.parquet 4", "copies/part-00000.parquet 0", "documents/part-00000.parquet 4",
			"rejects/part-00000.parquet 1"}, "map[]"},
		{"tables: [claims, documents]\nfilters: {since: 2016-10-03, until: 2016-11-03}\n", []string{
			"claims/part-00000.parquet 3", "copies/part-00000.parquet 0", "documents/part-00000.parquet 2", "rejects/part-00000.parquet 1"},
			"map[claims:2 documents:2 leftovers:2]"},
		{"tables: [claims, documents]\nfilters: {measures: [injured], sections: [body]}\n", []string{
			"claims/part-00000.parquet 1", "copies/part-00000.parquet 0", "documents/part-00000.parquet 4", "rejects/part-00000.parquet 1"}, "map[claims:4]"},
		{"tables: [claims, documents]\nfilters: {since: 2020-01-01}\n", []string{
			"claims/part-00000.parquet 0", "copies/part-00000.parquet 0", "documents/part-00000.parquet 0", "rejects/part-00000.parquet 1"},
			"map[claims:5 documents:4 leftovers:2]"},
	}
	for _, tt := range tests {
		dir := t.TempDir()
		write(t, dir, map[string]string{"in.jsonl": text, "dataset.yaml": head + tt.recipe})
		r, err := ReadRecipe(filepath.Join(dir, "dataset.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		output := filepath.Join(dir, "out")
		m := mustBuild(t, Options{Recipe: r, Output: output})
		var files []string
		for _, f := range m.Files {
			if f.Table != "" {
				files = append(files, fmt.Sprintf("%s %d", f.Path, f.Rows))
			}
		}
		if left := fmt.Sprint(m.LeftOut); !slices.Equal(files, tt.files) || left != tt.left {
			t.Errorf("%s\ngot  %q %s\nwant %q %s", tt.recipe, files, left, tt.files, tt.left)
		}
		if problems := verified(t, output); problems != "" {
			t.Errorf("%s\n%s", tt.recipe, problems)
		}
	}
}

// TestChoices: a recipe's conventions and Parquet options reach the rows, the
// files, the manifest and the data card, and each makes shards anew.
func TestChoices(t *testing.T) {
	const head = "name: x\ninputs: [{path: in.txt}]\n"
	tests := []struct{ recipe, bounds, manifest, card string }{
		{"", "12–120 100–1000", "map[] {131072 1}", "at most 131072 rows, with ZSTD at level 1"},
		{"conventions: {dozens: {low: 24, high: 99}}\nparquet: {level: 9}\n", "24–99 100–1000",
			"map[dozens:{24 99}] {131072 9}", `"dozens" means 24 to 99`},
		{"conventions: {several: {low: 3, high: 9}}\nparquet: {row_group: 1000}\n", "12–120 300–900",
			"map[several:{3 9}] {1000 1}", "at most 1000 rows, with ZSTD at level 1"},
	}
	dir := t.TempDir()
	files := map[string]bool{}
	for _, tt := range tests {
		write(t, dir, map[string]string{
			"in.txt": "Dozens of people were killed. Several hundred people were hurt.", "dataset.yaml": head + tt.recipe})
		r, err := ReadRecipe(filepath.Join(dir, "dataset.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		output := filepath.Join(dir, "out")
		m := mustBuild(t, Options{Recipe: r, Output: output})
		files[m.FilesHash] = true
		opened, err := Open(output)
		if err != nil {
			t.Fatal(err)
		}
		shape := opened.Manifest.Recipe.Shape
		if got := fmt.Sprint(shape.Conventions, " ", shape.Parquet); got != tt.manifest {
			t.Errorf("%s\nmanifest: %s\nwant      %s", tt.recipe, got, tt.manifest)
		}
		if got := boundsIn(t, opened); got != tt.bounds {
			t.Errorf("%s\ngot  %s\nwant %s", tt.recipe, got, tt.bounds)
		}
		if card := contentsOf(t, output)["README.md"]; !strings.Contains(card, tt.card) {
			t.Errorf("%s\nthe data card lacks %s", tt.recipe, tt.card)
		}
		if problems := verified(t, output); problems != "" {
			t.Errorf("%s\n%s", tt.recipe, problems)
		}
	}
	if len(files) != len(tests) {
		t.Errorf("%d datasets have %d hashes", len(tests), len(files))
	}
}

// boundsIn are the bounds of all claims.
func boundsIn(t *testing.T, d *Dataset) string {
	t.Helper()
	var all []string
	column := schema.Places(schema.Claims.Fields())
	err := d.Rows("claims", func(c []schema.Cell) error {
		all = append(all, fmt.Sprintf("%v–%v", c[column["low"]].Number, c[column["high"]].Number))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

// TestNoPartWithoutWhole: a filter that takes the whole leaves its parts as
// claims of their own.
func TestNoPartWithoutWhole(t *testing.T) {
	all := []*reading{{Result: extract.Result{Claims: []schema.Claim{
		{ID: "whole", Measure: "injured"}, {ID: "part", PartOf: "whole", Measure: "killed"}, {ID: "other", PartOf: "part", Measure: "killed"},
	}}}}
	s := &Shape{Filters: Filters{Measures: []string{"killed"}}}
	if kept := s.filter(all, map[string]int64{})[0].Claims; len(kept) != 2 || kept[0].PartOf != "" || kept[1].PartOf != "part" {
		t.Errorf("%+v", kept)
	}
}
