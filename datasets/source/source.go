// Package source reads what users have and gives documents, one at a time and
// in an order that depends on the inputs' names alone. Every kind of input has
// a file of its own here. Whatever cannot be read becomes a reject with path,
// offset and reason; it never ends the reading.
//
// A document's text is what the file holds: line ends and, in UTF-8, a byte
// order mark stay, so that offsets count what Python reads with newline="". A
// text in another charset is decoded, and the document tells from which one. Of
// HTML, also in the text of a record, the words are the text; a list of paragraphs
// in JSON is joined by empty lines.
package source

import (
	"io"
	"io/fs"
	"iter"
	"time"

	"tally/schema"
)

// MaxText is the most bytes that one text, or one line of JSON, may have.
// Longer ones are rejected in constant memory.
const MaxText = 16 << 20

// Item is what was read: a document or a reject, never both. A record whose
// date cannot be read gives two items, a reject that tells so and the document
// without it. The document belongs to the caller.
type Item struct {
	Document *schema.Document
	Reject   *schema.Reject
}

// Options say how to read.
type Options struct {
	Date      time.Time // published, of documents that carry no date; zero = null
	Outlet    string    // of documents that carry none
	Fields    Fields    // how records call their fields
	DateOrder DateOrder // of their dates
	Stdin     io.Reader // what "-" reads
	FS        fs.FS     // where the inputs are; nil = the files of the system
	Fetch     *Fetcher  // of inputs that are addresses; nil = none is fetched

	Seen func(Record) // is told of every record before it is read; nil = nobody is
}

// Read gives the documents of the inputs in the order of the inputs: files,
// directories (see List), addresses and "-" for standard input.
func Read(inputs []string, opt Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for _, f := range List(inputs, opt) {
			r := Open(f, opt)
			more := r.Items(Whole, yield)
			r.Close()
			if !more {
				return
			}
		}
	}
}
