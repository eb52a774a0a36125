package lexicon

import (
	"embed"
	"fmt"
	"strconv"

	"github.com/goccy/go-yaml" // strict decoding with line and column
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

//go:embed en
var files embed.FS

// Ref is the place of an entry: what `tally explain` prints.
type Ref struct {
	File string // relative to extract/lexicon: en/hedges.yaml
	Line int
}

// String is "en/hedges.yaml:12", or "" where no entry was needed.
func (r Ref) String() string {
	if r.File == "" {
		return ""
	}
	return r.File + ":" + strconv.Itoa(r.Line)
}

// Entry is one item of a lexicon file and its place.
type Entry[T any] struct {
	Value T
	Ref   Ref
}

// read gives the entries of one file: as they were compiled, or from YAML
// where lx is loaded so or the file has changed since.
func read[T any](lx *Lexicon, name string) ([]Entry[T], error) {
	path := "en/" + name
	data, err := files.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	if c, ok := lx.compiled[path]; ok && c.sum == sum(data) {
		return expand[T](path, c.entries)
	}
	entries, err := decode[T](path, data)
	if err == nil && lx.keep != nil {
		err = keep(lx.keep, path, data, entries)
	}
	return entries, err
}

// decode decodes the sequence in one file strictly: an unknown key is an error
// with file, line and an excerpt.
func decode[T any](path string, data []byte) ([]Entry[T], error) {
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %s: %w", path, err)
	}
	seq, ok := file.Docs[0].Body.(*ast.SequenceNode)
	if !ok {
		return nil, fmt.Errorf("lexicon: %s: want a list of entries", path)
	}
	entries := make([]Entry[T], len(seq.Values))
	for i, node := range seq.Values {
		entries[i].Ref = Ref{path, node.GetToken().Position.Line}
		if err := yaml.NodeToValue(node, &entries[i].Value, yaml.Strict()); err != nil {
			return nil, fmt.Errorf("lexicon: %s: %w", path, err)
		}
	}
	return entries, nil
}

// errorf is an error at the place of an entry.
func (r Ref) errorf(format string, args ...any) error {
	return fmt.Errorf("lexicon: %s: %w", r, fmt.Errorf(format, args...))
}

// at is what table has of w, and nothing where it is not long enough.
func at[T any](table []T, w Word) (t T) {
	if int(w) < len(table) {
		t = table[w]
	}
	return t
}

// grow makes table long enough to be indexed by w.
func grow[T any](table []T, w Word) []T {
	if missing := int(w) + 1 - len(table); missing > 0 {
		table = append(table, make([]T, missing)...)
	}
	return table
}
