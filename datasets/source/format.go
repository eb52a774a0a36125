package source

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// format is a kind of input. Either it holds records, which split cuts out and
// parse reads, or it is a wrapping, which unwrap takes off, or it holds other
// inputs, which open hands out.
type format struct {
	name  string           // as a recipe writes it
	media string           // of its documents
	ends  string           // the ends of its files' names
	is    func(start) bool // whether first bytes tell it; nil = its name alone does

	split  func(*Reader) (record, bool)                             // the next record, false at the end
	parse  func(r *Reader, rec *record, yield func(Item) bool) bool // its documents and rejects
	begin  func(*Reader) error                                      // what stands before the records, if anything does
	unwrap func(*Reader, *input) error
	open   func(*Reader, *input) (container, error)
}

// start is what a format is told by.
type start struct {
	head   []byte // the first bytes, without a byte order mark
	named  string // the format that the name tells, "" = none
	fields Fields
}

// sniffed is how many first bytes tell a format.
const sniffed = 4 << 10

// formats are all that can be read. Bytes tell a format before the name does,
// and the first that they tell counts.
var formats = []format{
	{name: "gzip", ends: ".gz", is: magic("\x1f\x8b"), unwrap: gunzip},
	{name: "jsonl", media: "application/jsonl", ends: ".jsonl .ndjson", is: isLines, split: (*Reader).splitLine, parse: (*Reader).parseRecord},
	{name: "csv", media: "text/csv", ends: ".csv", is: isTable(','), begin: (*Reader).beginTable, split: (*Reader).splitRow, parse: (*Reader).parseRow},
	{name: "tsv", media: "text/tab-separated-values", ends: ".tsv .tab", is: isTable('\t'), begin: (*Reader).beginTable, split: (*Reader).splitRow, parse: (*Reader).parseRow},
	{name: plainText, media: "text/plain", ends: ".txt .text", split: (*Reader).splitWhole, parse: (*Reader).parseText},
}

// plainText is what all else is taken for.
const plainText = "text"

func magic(prefixes ...string) func(start) bool {
	return func(s start) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return bytes.HasPrefix(s.head, []byte(p)) })
	}
}

// Kinds are the formats that a recipe may name.
func Kinds() []string {
	var names []string
	for i := range formats {
		if formats[i].split != nil {
			names = append(names, formats[i].name)
		}
	}
	return names
}

func find(all []format, name string) *format {
	if i := slices.IndexFunc(all, func(f format) bool { return f.name == name }); i >= 0 {
		return &all[i]
	}
	return nil
}

// named is the format that a file's name tells, nil where it tells none.
func named(all []format, name string) *format {
	end := strings.ToLower(path.Ext(name))
	if end == "" {
		return nil
	}
	i := slices.IndexFunc(all, func(f format) bool { return slices.Contains(strings.Fields(f.ends), end) })
	if i < 0 {
		return nil
	}
	return &all[i]
}

// tell recognises an input: what wraps or holds others by its bytes, whatever
// the caller says, the rest by what the caller says, by its bytes or by its name.
func (r *Reader) tell(in *input) *format {
	head, _ := in.in.Peek(sniffed)
	s := start{head: bytes.TrimPrefix(head, []byte(bom)), fields: r.json.fields}
	byName := named(r.formats, in.name)
	if byName != nil {
		s.named = byName.name
	}
	given := find(r.formats, r.file.Kind)
	for i := range r.formats {
		f := &r.formats[i]
		if f.is != nil && f.is(s) && (given == nil || f.split == nil) {
			return f
		}
	}
	switch {
	case given != nil:
		return given
	case byName != nil && byName.split != nil:
		return byName
	}
	return find(r.formats, plainText)
}

// tells whether a file's name tells that it can be read.
func tells(name string) bool {
	f := named(formats, name)
	if f != nil && f.unwrap != nil {
		f = named(formats, withoutEnd(name))
	}
	return f != nil
}
