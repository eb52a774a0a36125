package lexicon

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"strings"
)

// compiledText is what start-up reads in place of the YAML: each file's path
// and hash, then a line of JSON for each entry without its examples. Nobody
// edits it; "make lexicon" makes it. A file whose hash is another is read from
// YAML, so that an edit counts at once and only costs time.
//
//go:embed compiled.txt
var compiledText string

// section is what compiledText has of one file.
type section struct {
	sum     string // of the YAML
	entries string // lines
}

// compiledEntry is a line of a section. Lines are counted from the entry
// before, so that an edit changes few lines.
type compiledEntry[T any] struct {
	Skip  int
	Value T
}

// sections takes the compiled text apart. What is no section, as a merge may
// leave it, is not used.
func sections(text string) map[string]section {
	all := map[string]section{}
	for _, part := range strings.Split(text, "\n\n") {
		head, entries, _ := strings.Cut(part, "\n")
		if path, sum, ok := strings.Cut(head, " "); ok {
			all[path] = section{sum, entries}
		}
	}
	return all
}

// sum tells an edited file from the one that was compiled. Its checksum takes a
// processor no time, which a cryptographic one of all files does.
func sum(data []byte) string {
	return fmt.Sprintf("%d-%08x", len(data), crc32.Checksum(data, castagnoli))
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// expand decodes the entries of a section.
func expand[T any](path, lines string) ([]Entry[T], error) {
	in := json.NewDecoder(strings.NewReader(lines))
	entries := make([]Entry[T], 0, strings.Count(lines, "\n")+1)
	for at := 0; in.More(); {
		var e compiledEntry[T]
		if err := in.Decode(&e); err != nil {
			return nil, fmt.Errorf("lexicon: compiled %s: %w", path, err)
		}
		at += e.Skip
		entries = append(entries, Entry[T]{e.Value, Ref{path, at}})
	}
	return entries, nil
}

// idle are the keys of entries that the program has no use for.
var idle = []string{"Examples", "Note", "Origin"}

// keep writes the section of one file.
func keep[T any](out *bytes.Buffer, path string, data []byte, entries []Entry[T]) error {
	fmt.Fprintf(out, "%s %s\n", path, sum(data))
	at := 0
	for _, e := range entries {
		value, err := compact(e.Value)
		if err != nil {
			return fmt.Errorf("lexicon: %s: %w", e.Ref, err)
		}
		fmt.Fprintf(out, `{"Skip":%d,"Value":%s}`+"\n", e.Ref.Line-at, value)
		at = e.Ref.Line
	}
	out.WriteByte('\n')
	return nil
}

// compact is a value as JSON without the keys that are idle or empty.
func compact(value any) ([]byte, error) {
	data, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil {
		return nil, err
	}
	for _, key := range idle {
		delete(fields, key)
	}
	for key, v := range fields {
		if s := string(v); s == `""` || s == "false" || s == "null" { // 0 may be meant
			delete(fields, key)
		}
	}
	return json.Marshal(fields)
}
