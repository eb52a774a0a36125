//go:build cgo

package main

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAnswers: every kind of value has a plain form, in JSON lines and in CSV.
func TestAnswers(t *testing.T) {
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
			status := run(t.Context(), []string{"-format", format, dataset, tt.question}, &out, &talk)
			if status != 0 || out.String() != want+"\n" || talk.Len() > 0 {
				t.Errorf("%s\ngot  %d %s%s\nwant %s", tt.question, status, &out, &talk, want)
			}
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
		{[]string{"nowhere"}, 2},
		{[]string{"-format", "pdf", "nowhere", "SELECT 1"}, 2},
		{[]string{"-colour"}, 2},
	}
	for _, tt := range tests {
		var out, talk bytes.Buffer
		if status := run(t.Context(), tt.args, &out, &talk); status != tt.status || out.Len() > 0 || talk.Len() == 0 {
			t.Errorf("%q: status %d, want %d; %s%s", tt.args, status, tt.status, &out, &talk)
		}
	}
}
