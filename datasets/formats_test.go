package datasets

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tally/datasets/pack"
	"tally/datasets/source"
	"tally/schema"
)

// report is the text of report i, long enough that a few make a block.
func report(i int) string {
	return fmt.Sprintf("Shelling killed %d people in the town on Friday, the army said.\n%s", i+2, strings.Repeat("The road to the hospital was closed. ", 30))
}

// kinds are files of n reports each, of every kind that holds several.
func kinds(t *testing.T, n int) map[string]string {
	t.Helper()
	var lines, table, warc, texts, packed bytes.Buffer
	z, tarball := zip.NewWriter(&texts), tar.NewWriter(&packed)
	table.WriteString("id,text\n")
	var records []map[string]string
	var docs []schema.Document
	for i := range n {
		text, id := report(i), fmt.Sprint("r", i)
		records = append(records, map[string]string{"id": id, "text": text})
		line, _ := json.Marshal(records[i])
		lines.Write(append(line, '\n'))
		fmt.Fprintf(&table, "%s,\"%s\"\n", id, text)
		fmt.Fprintf(&warc, "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://e.org/%d\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(text), text)
		w, _ := z.Create(id + ".txt")
		w.Write([]byte(text))
		tarball.WriteHeader(&tar.Header{Name: id + ".txt", Size: int64(len(text))})
		tarball.Write([]byte(text))
		docs = append(docs, schema.Document{ID: id, Text: text})
	}
	w, _ := z.Create("more/lines.jsonl")
	w.Write(lines.Bytes())
	z.Close()
	tarball.Close()
	array, _ := json.MarshalIndent(records, "", " ")
	path := filepath.Join(t.TempDir(), "x")
	if _, err := pack.Write(pack.NewPacker(pack.Usual), path, &schema.Documents, docs); err != nil {
		t.Fatal(err)
	}
	rows, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{
		"a.json": string(array), "b.csv": table.String(), "c.warc": warc.String(), "d.zip": texts.String(),
		"e.tgz": zipped(packed.String()), "f.jsonl.gz": zipped(lines.String()), "g.parquet": string(rows), "h.warc.gz": zipped(warc.String()),
		"i.json": `{"status": "ok", "response": {"docs": ` + string(array) + `, "n": 1}}`, "j.xlsx": workbook(records),
	}
}

// workbook is one of Excel with a sheet of the records.
func workbook(records []map[string]string) string {
	var out, sheet bytes.Buffer
	row := func(id, text string) {
		fmt.Fprintf(&sheet, `<row><c t="inlineStr"><is><t>%s</t></is></c><c t="inlineStr"><is><t>%s</t></is></c></row>`, id, text)
	}
	row("id", "text")
	for _, r := range records {
		row(r["id"], r["text"])
	}
	z := zip.NewWriter(&out)
	for _, f := range [][2]string{
		{"xl/workbook.xml", `<workbook><sheets><sheet name="Reports" id="a"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet.String() + "</sheetData></worksheet>"},
	} {
		w, _ := z.Create(f[0])
		w.Write([]byte(f[1]))
	}
	z.Close()
	return out.String()
}

// TestKinds: every kind of input is divided into blocks; its shards, made one
// by one and backwards, are those of a build at once; and a record more at the
// end leaves the other blocks as they are.
func TestKinds(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	more := kinds(t, 101)
	for name, data := range kinds(t, 100) {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, map[string]string{name: data})
			whole, output := filepath.Join(dir, "whole"), filepath.Join(dir, "out")
			opt := Options{Inputs: []string{filepath.Join(dir, name)}, Output: whole, Tool: "test", Fields: source.Fields{"id": "id"}, blocks: smallBlocks}
			m := mustBuild(t, opt)
			if want := int64(100); m.Rows["documents"] < want || m.Rows["rejects"] > 0 || m.Rows["claims"] < want {
				t.Errorf("%v", m.Rows)
			}
			opt.Output = output
			plan, err := MakePlan(t.Context(), opt)
			if err != nil {
				t.Fatal(err)
			}
			if len(plan.Blocks) < 3 {
				t.Errorf("%d blocks", len(plan.Blocks))
			}
			step := Options{Output: output, Tool: "test"}
			for i := len(plan.Blocks) - 1; i >= 0; i-- {
				if _, err := MakeShard(t.Context(), step, i); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := Seal(t.Context(), step); err != nil {
				t.Fatal(err)
			}
			if diff := sameContents(contentsOf(t, whole), contentsOf(t, output)); diff != "" {
				t.Errorf("%s differs", diff)
			}
			write(t, dir, map[string]string{name: more[name]})
			if made := madeAnew(t, opt); made[0] > made[1]/2 {
				t.Errorf("one record more: %d of %d shards were made anew", made[0], made[1])
			}
		})
	}
}

// TestOrderOfKinds: the order of the inputs does not matter.
func TestOrderOfKinds(t *testing.T) {
	dir := t.TempDir()
	files := kinds(t, 10)
	files["broken.zip"] = "PK\x03\x04"
	write(t, dir, files)
	var names, back []string
	for name := range files {
		names = append(names, filepath.Join(dir, name))
		back = append([]string{filepath.Join(dir, name)}, back...)
	}
	one, two := filepath.Join(t.TempDir(), "one"), filepath.Join(t.TempDir(), "two")
	if m := mustBuild(t, Options{Inputs: names, Output: one}); m.Rows["rejects"] != 1 {
		t.Errorf("%v", m.Rows)
	}
	mustBuild(t, Options{Inputs: back, Output: two, Workers: 3})
	if diff := sameContents(contentsOf(t, one), contentsOf(t, two)); diff != "" {
		t.Errorf("%s differs", diff)
	}
}

// TestStreams: what comes from a pipe is built as the file would be, but for
// its name, whatever its kind.
func TestStreams(t *testing.T) {
	for name, data := range kinds(t, 10) {
		m := mustBuild(t, Options{Inputs: []string{"-"}, Stdin: strings.NewReader(data), Output: filepath.Join(t.TempDir(), "out")})
		if m.Rows["documents"] < 10 || m.Rows["rejects"] > 0 {
			t.Errorf("%s: %v", name, m.Rows)
		}
	}
	endless := Options{Inputs: []string{"-"}, Stdin: zeros{}, Output: filepath.Join(t.TempDir(), "out")}
	if m := mustBuild(t, endless); m.Rows["rejects"] != 1 {
		t.Errorf("an endless pipe: %v", m.Rows)
	}
}

// zeros never end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }
