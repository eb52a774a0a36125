// Package source reads what users have and gives documents, one at a time and
// in an order that depends on the input's names alone. Every kind of input has
// a file of its own here. Whatever cannot be read becomes a reject with path,
// offset and reason; it never ends the reading.
package source

import (
	"io"
	"io/fs"
	"iter"
	"time"

	"tally/schema"
)

// Item is what was read: a document or a reject, never both. The document
// belongs to the caller.
type Item struct {
	Document *schema.Document
	Reject   *schema.Reject
}

// Options say how to read.
type Options struct {
	Date   time.Time // published, of documents that carry no date; zero = null
	Outlet string    // of documents that carry none
	Stdin  io.Reader // what "-" reads
	FS     fs.FS     // where the inputs are; nil = the files of the system
}

// Read gives the documents of the inputs in the order of the inputs: files,
// directories (their .txt and .jsonl files, also gzipped, in the order of
// their names) and "-" for standard input.
func Read(inputs []string, opt Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {}
}

// ParseDate reads a date in any common form as an instant in UTC. Forms that
// can be read in two ways (02/03/2004), that name no day (March 2004) or an
// unknown time zone are errors.
func ParseDate(s string) (time.Time, error) { return time.Time{}, nil }
