package main

import (
	"bytes"
	"context"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// output runs the program on its standard input and gives what it prints.
func output(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	var out, talk bytes.Buffer
	if status := run(context.Background(), args, strings.NewReader(stdin), &out, &talk); status != statusDone {
		t.Fatalf("tally %v: status %d\n%s", args, status, talk.String())
	}
	return out.String()
}

// TestOneNameEverywhere: the schema, JSON lines, CSV and Markdown name the
// same columns in the same order, and each says what it means.
func TestOneNameEverywhere(t *testing.T) {
	const text = "Gunmen killed 40 soldiers, the army said."
	for verb, table := range map[string]string{"extract": "claims", "figures": "figures"} {
		var d dictionary
		if err := json.Unmarshal([]byte(output(t, "", "schema", "--format", "json", table)), &d); err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, c := range d.Tables[0].Columns {
			want = append(want, c.Name)
			if c.Description == "" || c.Type == "enum" && len(c.Values) == 0 {
				t.Errorf("%s.%s is not explained", table, c.Name)
			}
		}
		head, _, _ := strings.Cut(output(t, text, verb, "--format", "csv", "-"), "\n")
		markdown, _, _ := strings.Cut(output(t, text, verb, "--format", "md", "-"), " |\n")
		for format, got := range map[string][]string{
			"csv":   strings.Split(head, ","),
			"md":    strings.Split(strings.TrimPrefix(markdown, "| "), " | "),
			"jsonl": keys(t, output(t, text, verb, "-")),
		} {
			if !slices.Equal(got, want) {
				t.Errorf("%s of %s\n got %q\nwant %q", format, table, got, want)
			}
		}
		page := output(t, "", "schema", table)
		for _, name := range want {
			if !regexp.MustCompile("(?m)^\\| `" + name + "` \\|").MatchString(page) {
				t.Errorf("tally schema %s lacks %s", table, name)
			}
		}
	}
}

// keys are the keys of the first JSON line, in their order.
func keys(t *testing.T, lines string) []string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(lines))
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	var names []string
	for d.More() {
		name, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			t.Fatal(err)
		}
		names = append(names, name.(string))
	}
	return names
}
