package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"time"

	"tally/datasets/pack"
)

// input is bytes whose format is not yet known, or no longer of interest: a
// file, or a member of a container.
type input struct {
	path      string    // as it is recorded: archive.zip!/inner/report.html
	name      string    // what tells a format by its end
	uri       string    // where a container says that it came from
	media     string    // the media type that a container declares
	charset   string    // the charset that a container declares
	retrieved time.Time // when a container says that it was fetched
	offset    int64     // of its first byte in what path names
	depth     int       // how many wrappings and containers are around it

	wide  string  // the charset of records in UTF-16, which are decoded as they are read
	as    *format // which a container knows it to be in; nil = tell it
	found bool    // in a container or directory: what is no text is passed over

	in      *bufio.Reader
	at      io.ReaderAt // where it can be read at any place, else nil
	size    int64       // of at
	fault   error       // why it cannot be read
	closers []func()
}

func (in *input) close() {
	for _, c := range in.closers {
		c()
	}
	in.closers = nil
}

// container hands out the inputs that it holds, io.EOF at the end. An input
// that cannot be read has a fault; any other error ends the container.
type container interface {
	next() (*input, error)
	io.Closer
}

// holder is a container under way.
type holder struct {
	container
	of *input
}

// leaf is an input that holds records.
type leaf struct {
	*input
	format *format
	at     int64 // bytes read
	line   int64 // lines begun
	first  int64 // where the records begin
	ended  bool  // there is nothing more to split off
	known  string

	array bool          // of JSON
	held  []string      // the names that lead to the array of the records in an object of JSON
	rows  *pack.Foreign // of Parquet

	// of a table:
	mark byte   // what separates the fields
	head string // it and the first row, or what else decides
	cols [fieldCount]int

	lacks []string // the columns that the caller named and it has not
}

// tellKnown puts down all that decides how its records read, besides their
// bytes.
func (l *leaf) tellKnown() {
	if l.format.name == "pdf" {
		l.head = pdfVersion()
	}
	if l.depth == 0 && l.head == "" {
		return
	}
	l.known = fmt.Sprintf("%q %q %q %q %s %q %q", l.path, l.uri, l.media, l.charset, l.retrieved.Format(time.RFC3339), l.format.name, l.head)
}

// maxDepth is how many wrappings and containers may lie in one another.
const maxDepth = 8

// A reader's buffer is as large as its file, within these bounds: directories
// hold many small files.
const (
	smallestBuffer = 1 << 10
	largestBuffer  = 1 << 18
)

// Reader reads one file forward, in one stretch or in several.
type Reader struct {
	file    File
	opt     Options
	formats []format
	tap     io.Writer // gets the bytes as they lie in the file
	raw     io.Reader
	stream  *meter    // of raw, where the bytes only stream
	seek    io.Seeker // nil where the bytes only stream
	held    []holder  // the outermost first
	leaf    *leaf     // nil before the first and between two
	base    int64     // where the leaf begins, see Stretch
	again   *record   // the record that was read too far
	begun   *record   // the record that is being parsed
	budget  budget
	passed  int64 // mostPassed
	close   func() error
	buf     []byte
	json    recordParser
}

// Open opens a file. A file that cannot be opened gives a reader of one reject.
func Open(f File, opt Options) *Reader { return open(f, opt, io.Discard) }

func open(f File, opt Options, tap io.Writer) *Reader {
	r := &Reader{
		file: f, opt: opt, formats: formats, tap: tap, passed: mostPassed, close: func() error { return nil },
		json: recordParser{fields: f.Fields.names()},
	}
	in := &input{path: f.Path, name: nameOf(f.Path)}
	if f.Fault != "" {
		in.fault = errors.New(f.Fault)
	} else {
		in.fault = r.openFile(in)
	}
	r.budget.free = freeBytes
	r.enter(in)
	return r
}

// nameOf is the part of a path that may tell the format.
func nameOf(path string) string {
	if at, err := url.Parse(path); IsAddress(path) && err == nil {
		return at.Path
	}
	return path
}

// openFile opens the bytes as they lie there.
func (r *Reader) openFile(in *input) error {
	raw, room, err := r.bytes(in)
	if err != nil {
		return err
	}
	if r.tap != io.Discard {
		raw = io.TeeReader(raw, r.tap)
	}
	if r.seek == nil {
		r.stream = &meter{in: raw, n: &r.budget.read}
		raw = r.stream
	}
	r.raw = raw
	in.in = bufio.NewReaderSize(raw, buffer(room))
	return nil
}

// bytes are those of the file, and how many there may be.
func (r *Reader) bytes(in *input) (io.Reader, int64, error) {
	in.charset = r.file.Charset // as it was declared when it was fetched
	switch name := r.file.Name; {
	case name == "-" && r.opt.Stdin == nil:
		return nil, 0, errors.New("no standard input")
	case name == "-":
		return r.opt.Stdin, largestBuffer, nil
	case IsAddress(name) && r.opt.Fetch == nil:
		return nil, 0, errNotAsked
	case IsAddress(name):
		got, err := r.opt.Fetch.Fetch(context.Background(), name)
		if err != nil {
			return nil, 0, err
		}
		in.charset, r.file.Charset, r.close = got.Charset, got.Charset, got.Close
		return got, largestBuffer, nil
	}
	f, err := r.opt.open(r.file.Name)
	if err != nil {
		return nil, 0, err
	}
	r.close = f.Close
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return f, largestBuffer, err
	}
	r.seek, _ = f.(io.Seeker)
	in.at, _ = f.(io.ReaderAt)
	in.size, r.budget.read = info.Size(), info.Size()
	return f, info.Size() + 1, nil
}

func buffer(size int64) int { return int(min(max(size, smallestBuffer), largestBuffer)) }

func (o *Options) open(name string) (fs.File, error) {
	if o.FS != nil {
		return o.FS.Open(name)
	}
	return os.Open(name)
}

// enter takes the wrappings off an input, and opens it where it holds others;
// else it becomes the leaf.
func (r *Reader) enter(in *input) {
	for in.fault == nil {
		f := in.as
		if f == nil {
			f = r.tell(in)
		}
		if f == nil {
			in.close()
			return // passed over
		}
		if f.split != nil {
			in.narrow(f)
			r.begin(&leaf{input: in, format: f})
			return
		}
		if in.depth++; in.depth > maxDepth {
			in.fault = fmt.Errorf("archives %d deep in one another; at most %d are opened", in.depth, maxDepth)
			break
		}
		if f.unwrap != nil {
			in.fault = f.unwrap(r, in)
			continue
		}
		c, err := f.open(r, in)
		if err == nil {
			r.held = append(r.held, holder{c, in})
			return
		}
		in.fault = err
	}
	r.leaf = &leaf{input: in, format: find(r.formats, plainText)}
}

// begin makes l the leaf and reads what stands before its records.
func (r *Reader) begin(l *leaf) {
	r.leaf = l
	if _, err := l.in.Peek(1); err == io.EOF {
		l.fault = errors.New("empty file")
	} else if err != nil {
		l.fault = err
	} else if l.format.begin != nil {
		l.fault = l.format.begin(r)
		l.ended = l.ended && l.fault == nil // the fault is yet to be told
	}
	l.first = l.at
	l.tellKnown()
}

// advance goes to the next leaf, if there is one.
func (r *Reader) advance() bool {
	for len(r.held) > 0 && r.leaf == nil {
		top := len(r.held) - 1
		in, err := r.held[top].next()
		if err == nil {
			r.enter(in)
			continue
		}
		of := r.held[top].of
		r.held[top].Close()
		of.close()
		r.held = r.held[:top]
		if err != io.EOF {
			r.enter(&input{path: of.path, offset: of.offset, depth: of.depth, fault: err})
		}
	}
	return r.leaf != nil
}

// next gives the next record, false at the end of the file.
func (r *Reader) next() (*record, bool) {
	if rec := r.again; rec != nil {
		r.again = nil
		return rec, true
	}
	for r.advance() {
		if rec, ok := r.split(); ok {
			rec.From, rec.To = r.base+rec.from, r.base+max(r.leaf.at, rec.from+1)
			return &rec, true
		}
		r.base += r.leaf.at + 1
		r.leaf.close()
		r.leaf = nil
	}
	return nil, false
}

func (r *Reader) split() (record, bool) {
	switch l := r.leaf; {
	case l.ended:
		return record{}, false
	case l.fault != nil:
		l.ended = true
		return record{Stretch: Stretch{Line: 1}, fault: l.fault}, true
	default:
		return l.format.split(r)
	}
}

// Seekable tells whether a stretch can be reached without reading what stands
// before it.
func (r *Reader) Seekable() bool {
	l := r.leaf
	return l != nil && l.fault == nil && (r.seek != nil && l.depth == 0 || l.format.goTo != nil && len(r.held) == 0)
}

// At is how far into the file the reader has come.
func (r *Reader) At() int64 {
	switch {
	case r.again != nil:
		return r.again.From
	case r.leaf != nil && r.leaf.fault != nil && !r.leaf.ended:
		return r.base // before the record that tells of it, whatever was read to find it
	case r.leaf != nil:
		return r.base + r.leaf.at
	}
	return r.base
}

// Close closes the file.
func (r *Reader) Close() error {
	if r.leaf != nil {
		r.leaf.close()
	}
	for _, h := range r.held {
		h.Close()
		h.of.close()
	}
	return r.close()
}

// skip moves forward, or in a file of records also back, to where s begins.
func (r *Reader) skip(s Stretch) error {
	l := r.leaf
	if l == nil || len(r.held) > 0 || l.fault != nil {
		return nil // record by record
	}
	to := max(s.From, l.first)
	if to == r.At() {
		return nil
	}
	r.again, l.ended, l.line = nil, false, s.Line-1
	if l.format.goTo != nil {
		return l.format.goTo(r, to)
	}
	if r.Seekable() {
		_, err := r.seek.Seek(to, io.SeekStart)
		l.in.Reset(r.seek.(io.Reader))
		l.at = to
		return err
	}
	n, err := io.CopyN(io.Discard, l.in, to-l.at)
	l.at += n
	return err
}
