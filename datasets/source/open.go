package source

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip" // as compress/gzip, at twice the speed
)

// The kinds of input.
const (
	kindText   = "text"  // the file is one text
	kindLines  = "jsonl" // every line is a record
	kindCommas = "csv"   // a row is a record
	kindTabs   = "tsv"   // likewise
)

// Kinds are the kinds of input that there are.
var Kinds = [...]string{kindText, kindLines, kindCommas, kindTabs}

// kindOf tells the kind by the name, "" where the name tells none.
func kindOf(name string) string {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	switch path.Ext(name) {
	case ".txt", ".text":
		return kindText
	case ".jsonl", ".ndjson":
		return kindLines
	case ".csv":
		return kindCommas
	case ".tsv", ".tab":
		return kindTabs
	}
	return ""
}

// sniff tells the kind by the first bytes: an object opens JSON lines.
func sniff(head []byte) string {
	head = bytes.TrimPrefix(head, []byte(bom))
	rest, object := bytes.CutPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{"))
	if rest = bytes.TrimLeft(rest, " \t"); object && len(rest) > 0 && (rest[0] == '"' || rest[0] == '}') {
		return kindLines
	}
	return kindText
}

const bom = "\ufeff"

// A reader's buffer is as large as its file, within these bounds: directories
// hold many small files.
const (
	smallestBuffer = 1 << 10
	largestBuffer  = 1 << 18
)

// Reader reads one file forward, in one stretch or in several.
type Reader struct {
	file  File
	opt   Options
	kind  string
	close func() error
	seek  io.Seeker // nil where the bytes only stream
	in    *bufio.Reader
	room  int   // bytes of its buffer
	at    int64 // bytes read
	line  int64 // lines begun
	begun begun
	fault error // why there is nothing to read
	buf   []byte
	json  recordParser
}

// Open opens a file. A file that cannot be opened gives a reader of one reject.
func Open(f File, opt Options) *Reader {
	r := &Reader{file: f, opt: opt, close: func() error { return nil }, json: recordParser{fields: f.Fields.usual()}}
	if f.Fault != "" {
		r.fault = errors.New(f.Fault)
		return r
	}
	r.room = largestBuffer
	raw, err := r.raw()
	if err != nil {
		r.fault = err
		return r
	}
	r.in = bufio.NewReaderSize(raw, r.room)
	if head, _ := r.in.Peek(2); string(head) == "\x1f\x8b" {
		r.fault = r.gunzip()
	}
	if r.fault == nil {
		r.tell()
	}
	return r
}

// raw opens the bytes as they lie there.
func (r *Reader) raw() (io.Reader, error) {
	if r.file.Name == "-" {
		if r.opt.Stdin == nil {
			return nil, errors.New("no standard input")
		}
		return r.opt.Stdin, nil
	}
	f, err := r.opt.open(r.file.Name)
	if err != nil {
		return nil, err
	}
	r.close = f.Close
	info, err := f.Stat()
	if err == nil && info.Mode().IsRegular() {
		r.seek, _ = f.(io.Seeker)
		r.room = int(min(max(info.Size()+1, smallestBuffer), largestBuffer))
	}
	return f, err
}

func (o *Options) open(name string) (fs.File, error) {
	if o.FS != nil {
		return o.FS.Open(name)
	}
	return os.Open(name)
}

func (r *Reader) gunzip() error {
	z, err := gzip.NewReader(r.in)
	if err != nil {
		return err
	}
	r.seek, r.in = nil, bufio.NewReaderSize(z, min(8*r.room, largestBuffer))
	return nil
}

func (r *Reader) tell() {
	if r.kind = cmp.Or(r.file.Kind, kindOf(r.file.Path)); r.kind == "" {
		head, _ := r.in.Peek(512)
		r.kind = sniff(head)
	}
}

// Seekable tells whether a stretch far into the file can be reached without
// reading what stands before it.
func (r *Reader) Seekable() bool { return r.seek != nil }

// At is how far into the file the reader has come.
func (r *Reader) At() int64 { return r.at }

// Close closes the file.
func (r *Reader) Close() error { return r.close() }

// skip moves forward to offset to, where line begins.
func (r *Reader) skip(to, line int64) error {
	r.line = line - 1
	if to == r.at {
		return nil
	}
	if r.seek != nil {
		_, err := r.seek.Seek(to, io.SeekStart)
		r.in.Reset(r.seek.(io.Reader))
		r.at = to
		return err
	}
	n, err := io.CopyN(io.Discard, r.in, to-r.at)
	r.at += n
	return err
}
