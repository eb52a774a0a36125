package datasets

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tally/schema"
)

// wire is a story that outlets copy.
const wire = `At least 26 people were killed and 40 wounded when shells hit the vegetable market of Qubayr on Friday, doctors and residents said. ` +
	`The shells came down as farmers from the villages around the town were unloading their trucks, said a trader who was standing at the gate. ` +
	`Nine of the dead were children, the director of the only hospital that still works in the district told reporters by telephone. ` +
	`The army did not comment. It has said before that it fires only at positions from which its own soldiers have come under fire.`

func record(id, date, outlet, text string) string {
	return fmt.Sprintf(`{"id":%q,"date":%q,"outlet":%q,"text":%q}`+"\n", id, date, outlet, text)
}

// column reads a column of a table, by the value of another.
func column(t *testing.T, dir, table, key, name string) map[string]string {
	t.Helper()
	d, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	at := schema.Places(TableFields(table))
	out := map[string]string{}
	err = d.Rows(table, func(row []schema.Cell) error {
		out[row[at[key]].Text] = row[at[name]].Text
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// spread puts records far apart, so that they fall into different blocks.
func spread(records ...string) map[string]string {
	out := map[string]string{}
	for i, r := range records {
		out[fmt.Sprintf("in/%d.jsonl", i)] = r + recordsOf(i)
	}
	return out
}

// recordsOf are more than a block of reports that no other file has.
func recordsOf(file int) string {
	var b strings.Builder
	for i := range 25 {
		fmt.Fprintf(&b, `{"id":"f%d-%d","date":"2015-01-02","text":"Shelling killed %d people near river %d of district %d, police said. %s"}`+"\n",
			file, i, i+2, i, file, strings.Repeat(fmt.Sprintf("Road %d was closed. ", i*7+file), 100))
	}
	return b.String()
}

func TestCopies(t *testing.T) {
	dir := t.TempDir()
	cut := "SHELLS HIT MARKET\nFrom our correspondent\n\n" + wire[:len(wire)/2]
	rose := strings.Replace(wire, "26 people", "31 people", 1)
	all := []string{
		record("a/late", "2017-11-05", "Herald", wire),
		record("b/first", "2017-11-03", "Wire", wire),
		record("c/undated", "", "Tribune", wire),
		record("d/cut", "2017-11-04", "Gazette", cut),
		record("e/update", "2017-11-04", "Wire", rose),
	}
	write(t, dir, spread(all...))
	output := filepath.Join(dir, "out")
	m := mustBuild(t, Options{Inputs: []string{filepath.Join(dir, "in")}, Output: output})
	ids := column(t, output, "documents", "uri", "document_id")
	origins := column(t, output, "documents", "uri", "origin_id")
	for uri, want := range map[string]string{"b/first": "b/first", "d/cut": "b/first", "e/update": "e/update", "f0-7": "f0-7"} {
		if origins[uri] == "" || origins[uri] != ids[want] {
			t.Errorf("the origin of %s is %q, want that of %s", uri, origins[uri], want)
		}
	}
	if ids["a/late"] != "" || ids["c/undated"] != "" {
		t.Error("a text has two documents")
	}
	copied := column(t, output, "copies", "uri", "document_id")
	outlets := column(t, output, "copies", "uri", "outlet")
	if want := map[string]string{"a/late": ids["b/first"], "c/undated": ids["b/first"]}; !maps.Equal(copied, want) || outlets["a/late"] != "Herald" {
		t.Errorf("copies: %v, %v", copied, outlets)
	}
	if m.Stories != m.Rows["documents"]-1 || m.Rows["claims"] != sumOf(m.Measures) || m.Rows["leftovers"] != sumOf(m.Leftovers) {
		t.Errorf("%d stories, rows %v, measures %v, leftovers %v", m.Stories, m.Rows, m.Measures, m.Leftovers)
	}
	if problems := verified(t, output); problems != "" {
		t.Error(problems)
	}
	if text := contentsOf(t, output)["datapackage.json"]; strings.Count(text, `"foreignKeys"`) != 3 {
		t.Error("claims, leftovers and copies do not all point to documents")
	}
	sameByOtherWays(t, dir, output, all)
}

func sumOf(counts map[string]int64) int64 {
	n := int64(0)
	for _, c := range counts {
		n += c
	}
	return n
}

// sameByOtherWays: one block or many, plan and shards and seal by themselves,
// or grown from an earlier dataset whose verdicts were others.
func sameByOtherWays(t *testing.T, dir, output string, all []string) {
	in := []string{filepath.Join(dir, "in")}
	rowsOf := func(output string) string {
		var out []string
		for _, table := range []string{"documents", "copies", "claims", "leftovers"} {
			d, err := Open(output)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(linesOf(t, d, tableNamed(table)), "\n")
			slices.Sort(lines)
			out = append(out, lines...)
		}
		return strings.Join(out, "\n")
	}
	one := filepath.Join(dir, "one")
	if _, err := Build(t.Context(), Options{Inputs: in, Output: one, Tool: "test"}); err != nil {
		t.Fatal(err)
	}
	if rowsOf(one) != rowsOf(output) {
		t.Error("one block has other rows than many")
	}

	steps := filepath.Join(dir, "steps")
	plan, err := MakePlan(t.Context(), Options{Inputs: in, Output: steps, Tool: "test", blocks: smallBlocks})
	if err != nil {
		t.Fatal(err)
	}
	for i := range plan.Blocks {
		if _, err := MakeShard(t.Context(), Options{Output: steps, Tool: "test"}, i); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Seal(t.Context(), Options{Output: steps, Tool: "test"}); err != nil {
		t.Fatal(err)
	}
	if diff := sameContents(contentsOf(t, output), contentsOf(t, steps)); diff != "" {
		t.Errorf("by steps: %s differs", diff)
	}

	grown, cache, empty := filepath.Join(dir, "grown"), t.TempDir(), t.TempDir()
	for _, n := range []int{1, 2, 4, 3, 5} { // a text is kept, dropped, and wanted again
		few := t.TempDir()
		write(t, few, spread(all[:n]...))
		if n == 3 {
			write(t, few, map[string]string{"in/1.jsonl": recordsOf(1)})
		}
		t.Setenv("XDG_CACHE_HOME", cache)
		mustBuild(t, Options{Inputs: []string{filepath.Join(few, "in")}, Output: grown})
		fresh := filepath.Join(few, "fresh")
		t.Setenv("XDG_CACHE_HOME", empty)
		mustBuild(t, Options{Inputs: []string{filepath.Join(few, "in")}, Output: fresh})
		if diff := sameContents(contentsOf(t, grown), contentsOf(t, fresh)); diff != "" {
			t.Errorf("grown to %d: %s differs", n, diff)
		}
	}
}

func tableNamed(name string) table {
	for _, t := range tables() {
		if t.Name == name {
			return t
		}
	}
	return table{}
}
