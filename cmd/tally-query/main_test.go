//go:build cgo

package main

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// smallDataset has one claim.
func smallDataset(t *testing.T) string {
	t.Helper()
	dataset := filepath.Join(t.TempDir(), "it's [a] *")
	part := filepath.Join(dataset, "claims", "2016-10")
	if err := os.MkdirAll(part, 0o700); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	_, err = db.Exec("COPY (SELECT 'killed' AS measure, 9.0::DOUBLE AS low, [{'role': 'claimant', 'name': 'police'}] AS attribution) TO '" +
		strings.ReplaceAll(part, "'", "''") + "/part-00000.parquet'")
	if err != nil {
		t.Fatal(err)
	}
	return dataset
}

// TestParquet: an answer as a file has its rows in the order asked for.
func TestParquet(t *testing.T) {
	dataset := smallDataset(t)
	var out, talk bytes.Buffer
	question := "SELECT low + i AS n, measure FROM claims, range(5) r(i) ORDER BY n DESC; -- all\n"
	if status := run(t.Context(), []string{"-format", "parquet", dataset, question}, nil, &out, &talk); status != 0 {
		t.Fatalf("%d: %s", status, &talk)
	}
	path := filepath.Join(t.TempDir(), "answer.parquet")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	out.Reset()
	status := run(t.Context(), []string{"-format", "csv", dataset, "SELECT n, measure FROM " + quote(path) + " LIMIT 2"}, nil, &out, &talk)
	if want := "n,measure\n13,killed\n12,killed\n"; status != 0 || out.String() != want {
		t.Errorf("%d %q, want %q %s", status, &out, want, &talk)
	}
}

// TestPrompt: questions come from a pipe, in one line or in several, several
// in a line, and keep what those before them made.
func TestPrompt(t *testing.T) {
	dataset := smallDataset(t)
	tests := []struct {
		name, in, out, talk string
		status              int
	}{
		{"several lines", "SELECT measure,\n  low -- not yet;\nFROM claims\n;\n", `{"measure":"killed","low":9}` + "\n", "", 0},
		{"two in a line, the last without an end", "SELECT 1 AS a; SELECT ';' AS \"b;\" /* ; */", "{\"a\":1}\n{\"b;\":\";\"}\n", "", 0},
		{"what was made stays", "CREATE VIEW few AS FROM claims;\nSELECT low FROM few;\n", "{\"low\":9}\n", "", 0},
		{"commands", ".tables\n.format csv\n.columns claims\n.quit\nSELECT 1;\n",
			"claims\ncolumn_name,column_type\nmeasure,VARCHAR\nlow,DOUBLE\nattribution,\"STRUCT(\"\"role\"\" VARCHAR, \"\"name\"\" VARCHAR)[]\"\n", "", 0},
		{"a table", ".format table\nSELECT measure, low, 'a long word' AS w FROM claims;",
			" measure  low  w\n───────────────────────────\n killed     9  a long word\n", "", 0},
		{"no answer, and an empty one", ".format csv\nCREATE VIEW few AS FROM claims; SELECT low FROM few WHERE low > 9;", "low\n", "", 0},
		{"a fault ends a pipe", "SELECT meazure FROM claims;\nSELECT 1;\n", "", "meazure", 1},
		{"the place of a fault is in its own question", "SELECT 1 AS a;\n\nSELECT meazure FROM claims;\n", "{\"a\":1}\n", "LINE 1: SELECT meazure", 1},
		{"an unknown command", ".nothing\n", "", "unknown command .nothing; .help lists them", 1},
		{"an unknown format", ".format parquet\n", "", "want table, jsonl or csv", 1},
		{"nothing", "\n ;;\n", "", "", 0},
	}
	for _, tt := range tests {
		var out, talk bytes.Buffer
		status := run(t.Context(), []string{dataset}, strings.NewReader(tt.in), &out, &talk)
		if status != tt.status || out.String() != tt.out || !strings.Contains(talk.String(), tt.talk) || (tt.talk == "") != (talk.Len() == 0) {
			t.Errorf("%s: got %d\n%s%s\nwant %d\n%s%s", tt.name, status, &out, &talk, tt.status, tt.out, tt.talk)
		}
	}
}

// TestTable: no line is wider than there is room, and long answers are cut.
func TestTable(t *testing.T) {
	dataset := smallDataset(t)
	ask := func(args ...string) string {
		var out, talk bytes.Buffer
		if status := run(t.Context(), append([]string{"-format", "table"}, args...), nil, &out, &talk); status != 0 {
			t.Fatal(&talk)
		}
		return out.String()
	}
	got := ask("-width", "60", dataset, "SELECT 1 AS n, repeat('word ', 30) AS words, repeat('日本', 30) AS more")
	for line := range strings.Lines(got) {
		if n := twwidth.Width(strings.TrimSpace(line)); n > 60 {
			t.Errorf("a line of %d columns: %s", n, line)
		}
	}
	if got := ask("-width", "20", dataset, "SELECT 1 AS number, NULL AS none, 'some words' AS words"); got != "number: 1\nwords: some words\n" {
		t.Errorf("as pairs: %q", got)
	}
	if got := ask("-limit", "2", dataset, "SELECT i FROM range(5) r(i)"); got != " i\n───\n 0\n 1\n(3 more rows)\n" {
		t.Errorf("limited: %q", got)
	}
}

// TestAnswers: every kind of value has a plain form, in JSON lines and in CSV.
func TestAnswers(t *testing.T) {
	dataset := smallDataset(t)
	tests := []struct{ question, jsonl, csv string }{
		{"SELECT measure, low FROM claims", `{"measure":"killed","low":9}`, "measure,low\nkilled,9"},
		{"SELECT sum(i) AS huge FROM range(3) r(i)", `{"huge":3}`, "huge\n3"},
		{"SELECT 1.50 AS v", `{"v":1.5}`, "v\n1.5"},
		{"SELECT 0.1::FLOAT AS v", `{"v":0.1}`, "v\n0.1"},
		{"SELECT 'nan'::DOUBLE AS v, '-inf'::DOUBLE AS w", `{"v":"NaN","w":"-Inf"}`, "v,w\nNaN,-Inf"},
		{"SELECT NULL AS v, true AS w", `{"v":null,"w":true}`, "v,w\n,true"},
		{"SELECT 'a \"b\", <c>' AS v", `{"v":"a \"b\", <c>"}`, "v\n\"a \"\"b\"\", <c>\""},
		{"SELECT DATE '2016-10-03' AS v", `{"v":"2016-10-03"}`, "v\n2016-10-03"},
		{"SELECT TIMESTAMPTZ '2016-10-03 12:30:00+02' AS v", `{"v":"2016-10-03T10:30:00Z"}`, "v\n2016-10-03T10:30:00Z"},
		{"SELECT TIMESTAMPTZ '2016-10-03 01:00:00+02'::DATE AS v", `{"v":"2016-10-02"}`, "v\n2016-10-02"},
		{"SELECT TIMESTAMP '2016-10-03 00:00:00' AS v", `{"v":"2016-10-03T00:00:00Z"}`, "v\n2016-10-03T00:00:00Z"},
		{"SELECT TIME '10:00:00.5' AS v", `{"v":"10:00:00.5"}`, "v\n10:00:00.5"},
		{"SELECT [1, NULL] AS v, {'b': DATE '2016-10-03', 'a': 1.5} AS w",
			`{"v":[1,null],"w":{"a":1.5,"b":"2016-10-03"}}`, `v,w` + "\n" + `"[1,null]","{""a"":1.5,""b"":""2016-10-03""}"`},
		{"SELECT MAP {'x': 1} AS v", `{"v":{"x":1}}`, "v\n\"{\"\"x\"\":1}\""},
		{"SELECT UUID '00112233-4455-6677-8899-aabbccddeeff' AS v", `{"v":"00112233-4455-6677-8899-aabbccddeeff"}`,
			"v\n00112233-4455-6677-8899-aabbccddeeff"},
		{"SELECT name FROM (SELECT attribution[1].name AS name FROM claims)", `{"name":"police"}`, "name\npolice"},
	}
	for _, tt := range tests {
		for format, want := range map[string]string{formatJSONL: tt.jsonl, formatCSV: tt.csv} {
			var out, talk bytes.Buffer
			status := run(t.Context(), []string{"-format", format, dataset, tt.question}, nil, &out, &talk)
			if status != 0 || out.String() != want+"\n" || talk.Len() > 0 {
				t.Errorf("%s\ngot  %d %s%s\nwant %s", tt.question, status, &out, &talk, want)
			}
		}
	}
}

// fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// TestFullDisk: that nothing more can be written is told once.
func TestFullDisk(t *testing.T) {
	dataset := smallDataset(t)
	for _, question := range []string{"SELECT 1", "FROM range(100000)"} {
		var talk bytes.Buffer
		if status := run(t.Context(), []string{dataset, question}, nil, fullDisk{}, &talk); status != 1 || talk.String() != "tally: error: no space left\n" {
			t.Errorf("%s: status %d, %q", question, status, &talk)
		}
	}
}

func TestFaults(t *testing.T) {
	tests := []struct {
		args   []string
		status int
	}{
		{[]string{t.TempDir(), "SELECT 1"}, 1},
		{[]string{"nowhere", "SELECT 1"}, 1},
		{[]string{"nowhere"}, 1},
		{[]string{}, 2},
		{[]string{"a", "b", "c"}, 2},
		{[]string{"-format", "parquet", "nowhere"}, 2},
		{[]string{"-format", "pdf", "nowhere", "SELECT 1"}, 2},
		{[]string{"-colour"}, 2},
	}
	for _, tt := range tests {
		var out, talk bytes.Buffer
		if status := run(t.Context(), tt.args, nil, &out, &talk); status != tt.status || out.Len() > 0 || talk.Len() == 0 {
			t.Errorf("%q: status %d, want %d; %s%s", tt.args, status, tt.status, &out, &talk)
		}
	}
}
