package datasets

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"os"
	"path"
	"path/filepath"

	"github.com/zeebo/xxh3"

	"tally/datasets/pack"
	"tally/datasets/rows"
	"tally/schema"
)

// Problem is one thing that Verify found wrong.
type Problem struct {
	Path  string // relative to the dataset
	Row   int64  // -1 where the problem is the file's
	Error string
}

// Verify checks every file of the dataset at dir against its manifest, reads
// every value back through the second Parquet library and compares each figure
// with its text. Problems go to report in a fixed order, and how far it has come
// to show; the error tells why the check itself could not be done.
func Verify(ctx context.Context, dir string, report func(Problem), show func(Progress)) (*Manifest, error) {
	d, err := Open(dir)
	if err != nil {
		return nil, err
	}
	v := verifier{Dataset: d, report: report, counts: map[string]int64{}}
	v.watch(show)
	for _, name := range strangersIn(dir, d.Manifest) {
		v.problem(name, -1, "is not in the manifest")
	}
	whole := map[string]bool{}
	for i := range d.Manifest.Files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		f := &d.Manifest.Files[i]
		whole[f.Path] = v.file(f)
		v.passage.pass(f.Bytes)
	}
	for _, part := range d.parts() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		v.part(part, whole)
	}
	v.totals()
	return d.Manifest, nil
}

type verifier struct {
	*Dataset
	report func(Problem)
	counts map[string]int64 // rows read, by table
}

func (v *verifier) problem(path string, row int64, format string, args ...any) {
	v.report(Problem{path, row, fmt.Sprintf(format, args...)})
}

// watch lets show be told of the files, which are hashed, and those of tables then
// read.
func (v *verifier) watch(show func(Progress)) {
	v.passage = &passage{show: show}
	for _, t := range tables() {
		v.passage.expect(v.Dataset, t.Name, 1)
	}
	for i := range v.Manifest.Files {
		v.passage.now.TotalBytes += v.Manifest.Files[i].Bytes
	}
}

// file compares a file's bytes with the manifest. Only what is whole may be
// given to the Parquet library.
func (v *verifier) file(f *OutputFile) bool {
	size, sum, err := hashFile(filepath.Join(v.Dir, filepath.FromSlash(f.Path)))
	switch {
	case errors.Is(err, os.ErrNotExist):
		v.problem(f.Path, -1, "is missing")
	case err != nil:
		v.problem(f.Path, -1, "cannot be read: %v", err)
	case size != f.Bytes:
		v.problem(f.Path, -1, "has %d bytes, the manifest says %d", size, f.Bytes)
	case sum != f.SHA256:
		v.problem(f.Path, -1, "has other bytes than the manifest says (SHA-256 %s)", sum)
	default:
		return true
	}
	return false
}

// parts are the files of the dataset by shard: those of one number, by table.
func (d *Dataset) parts() []map[string][]*OutputFile {
	var out []map[string][]*OutputFile
	at := map[string]int{}
	for i := range d.Manifest.Files {
		f := &d.Manifest.Files[i]
		if f.Table == "" {
			continue
		}
		name := path.Base(f.Path)
		if _, ok := at[name]; !ok {
			at[name] = len(out)
			out = append(out, map[string][]*OutputFile{})
		}
		out[at[name]][f.Table] = append(out[at[name]][f.Table], f)
	}
	return out
}

// part reads the files of one shard: first the texts, then what points to them.
func (v *verifier) part(part map[string][]*OutputFile, whole map[string]bool) {
	texts, complete := map[string]text{}, len(part[schema.Documents.Name]) > 0
	for _, f := range part[schema.Documents.Name] {
		complete = complete && whole[f.Path]
	}
	for _, name := range []string{"documents", "claims", "leftovers", "copies", "rejects"} {
		for _, f := range part[name] {
			if whole[f.Path] {
				check := &rowCheck{v: v, file: f, fields: TableFields(name), texts: texts, complete: complete}
				check.run()
			}
		}
	}
}

func (v *verifier) totals() {
	for _, t := range tables() {
		if got, want := v.counts[t.Name], v.Manifest.Rows[t.Name]; got != want {
			v.problem(t.Name, -1, "has %d rows that can be read, the manifest says %d", got, want)
		}
	}
	if m := v.Manifest; m.RowsSHA256 != "" {
		v.follows("rows_sha256", m.RowsSHA256, sha256.New(), func(f *OutputFile) string { return f.RowsSHA256 })
	} else {
		v.follows("rows_xxh3", m.RowsHash, xxh3.New128(), func(f *OutputFile) string { return f.RowsHash })
	}
	v.follows("files_sha256", v.Manifest.FilesHash, sha256.New(), func(f *OutputFile) string { return f.SHA256 })
}

// follows checks a hash of all files.
func (v *verifier) follows(name, want string, sum hash.Hash, of func(*OutputFile) string) {
	if hashFiles(sum, v.Manifest.Files, of) != want {
		v.problem(ManifestFile, -1, "%s does not follow from its files", name)
	}
}

// rowCheck reads the rows of one file.
type rowCheck struct {
	v        *verifier
	file     *OutputFile
	fields   []schema.Field
	texts    map[string]text
	complete bool // texts holds every document of the shard
	n        int64
}

func (c *rowCheck) run() {
	sum := c.file.rowsHash(c.fields)
	column := schema.Places(c.fields)
	err := pack.Read(filepath.Join(c.v.Dir, filepath.FromSlash(c.file.Path)), c.fields, c.v.passage.rows(c.file, func(cells []schema.Cell) error {
		sum.Add(cells)
		c.terms(cells)
		c.row(column, cells)
		c.n++
		return nil
	}))
	c.v.counts[c.file.Table] += c.n
	switch got := sum.String(); {
	case err != nil:
		c.v.problem(c.file.Path, -1, "does not read back: %v", err)
	case c.n != c.file.Rows:
		c.v.problem(c.file.Path, -1, "has %d rows, the manifest says %d", c.n, c.file.Rows)
	case got != cmp.Or(c.file.RowsSHA256, c.file.RowsHash):
		c.v.problem(c.file.Path, -1, "has other rows than the manifest says (%s)", got)
	}
}

// rowsHash begins the hash of rows that the manifest has of a file.
func (f *OutputFile) rowsHash(fields []schema.Field) interface {
	Add(row []schema.Cell)
	String() string
} {
	if f.RowsSHA256 != "" {
		return &lineHash{fields: fields, hash: sha256.New()}
	}
	return pack.NewSum(fields)
}

// lineHash is the SHA-256 of rows as JSON lines.
type lineHash struct {
	fields []schema.Field
	hash   hash.Hash
	line   []byte
}

func (h *lineHash) Add(row []schema.Cell) {
	h.line = append(rows.AppendJSON(h.line[:0], h.fields, row), '\n')
	h.hash.Write(h.line)
}

func (h *lineHash) String() string { return hex.EncodeToString(h.hash.Sum(nil)) }

// terms checks that enumerations hold their terms.
func (c *rowCheck) terms(cells []schema.Cell) {
	for i := range c.fields {
		if c.fields[i].Type == schema.Enum && !cells[i].Null && !hasTerm(c.fields[i].Terms, cells[i].Text) {
			c.v.problem(c.file.Path, c.n, "%s: %q is no term of the schema", c.fields[i].Name, cells[i].Text)
		}
	}
}

func hasTerm(terms []schema.Term, name string) bool {
	for i := range terms {
		if terms[i].Name == name {
			return true
		}
	}
	return false
}

// row compares a row with its text.
func (c *rowCheck) row(column map[string]int, cells []schema.Cell) {
	switch c.file.Table {
	case schema.Documents.Name:
		c.document(column, cells)
	case schema.Claims.Name:
		c.span(column, cells, "start", "end", "figure")
		c.span(column, cells, "sentence_start", "sentence_end", "sentence")
	case schema.Leftovers.Name:
		c.span(column, cells, "start", "end", "figure")
	}
}

func (c *rowCheck) document(column map[string]int, cells []schema.Cell) {
	body, id := cells[column["text"]].Text, cells[column["document_id"]].Text
	sum := sha256.Sum256([]byte(body))
	if hex.EncodeToString(sum[:]) != id {
		c.v.problem(c.file.Path, c.n, "document_id is not the SHA-256 of the text")
	}
	t := newText(body)
	if n := cells[column["chars"]].Int; int64(t.chars) != n {
		c.v.problem(c.file.Path, c.n, "the text has %d code points, chars says %d", t.chars, n)
	}
	c.texts[id] = t
}

func (c *rowCheck) span(column map[string]int, cells []schema.Cell, start, end, words string) {
	t, ok := c.texts[cells[column["document_id"]].Text]
	if !ok {
		if c.complete {
			c.v.problem(c.file.Path, c.n, "document %s is missing", cells[column["document_id"]].Text)
		}
		return
	}
	from, to := int(cells[column[start]].Int), int(cells[column[end]].Int)
	want := cells[column[words]].Text
	if got, ok := t.slice(from, to); !ok || got != want {
		c.v.problem(c.file.Path, c.n, "text[%d:%d] is %q, not the %s %q", from, to, got, words, want)
	}
}

// text slices a string by code points.
type text struct {
	string
	chars int
	marks []int // byte offset of every markEvery-th code point
}

const markEvery = 64

func newText(s string) text {
	t := text{string: s}
	for i := range s {
		if t.chars%markEvery == 0 {
			t.marks = append(t.marks, i)
		}
		t.chars++
	}
	return t
}

// slice is text[from:to], false where the text is shorter.
func (t text) slice(from, to int) (string, bool) {
	if from < 0 || to < from || to > t.chars {
		return "", false
	}
	return t.string[t.offset(from):t.offset(to)], true
}

func (t text) offset(char int) int {
	if char == t.chars {
		return len(t.string)
	}
	at, n := t.marks[char/markEvery], char%markEvery
	for i := range t.string[at:] {
		if n == 0 {
			return at + i
		}
		n--
	}
	return len(t.string)
}
