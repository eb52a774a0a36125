package source

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
)

// Stretch is a part of a file: the records that begin in it. Offsets count the
// bytes of its records after decompression. In a container they go on from one
// input to the next, each of which counts a byte more than it has.
type Stretch struct {
	From int64 `json:"from"`
	To   int64 `json:"to"`   // -1 = to the end of the file
	Line int64 `json:"line"` // number of the first line in its input, from 1
}

// Whole is all of a file.
var Whole = Stretch{From: 0, To: -1, Line: 1}

// Items gives the documents and rejects of a stretch, which must not begin
// before the end of the last one that was read. It returns false when yield did.
func (r *Reader) Items(s Stretch, yield func(Item) bool) bool {
	yield = r.english(yield)
	if err := r.skip(s); err != nil {
		return yield(r.reject(r.leaf.at, nil, "%s", reason(err)))
	}
	for s.To < 0 || r.At() < s.To {
		rec, ok := r.next()
		switch {
		case !ok:
			return true
		case rec.From < s.From:
			continue
		case s.To >= 0 && rec.From >= s.To:
			r.again = rec
			return true
		}
		if r.opt.Seen != nil {
			r.opt.Seen(r.seen(rec))
		}
		if !r.parse(rec, yield) {
			return false
		}
	}
	return true
}

// seen is what Scan and Options.Seen tell of a record.
func (r *Reader) seen(rec *record) Record {
	switch {
	case r.raw == nil: // of a file that cannot be opened, for whatever reason
		return Record{Stretch: Stretch{From: 0, To: 1, Line: 1}, Size: 1}
	case rec.row != nil:
		return Record{rec.Stretch, rec.size, r.leaf.known, rec.bytes()}
	}
	return Record{rec.Stretch, rec.To - rec.From, r.leaf.known, rec.bytes()}
}

func (r *Reader) parse(rec *record, yield func(Item) bool) bool {
	r.begun = rec
	if rec.fault != nil {
		return yield(r.faulty(rec, rec.fault))
	}
	return r.leaf.format.parse(r, rec, yield)
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Record is where one record of a file stands and what decides how it reads.
type Record struct {
	Stretch
	Size  int64  // in bytes
	Input string // all that is known of the input that holds it
	Text  []byte // its bytes, or a hash of many; valid until the next
}

// Scan visits the records of a file in order without reading what they mean,
// and returns how many bytes the file has and their SHA-256. Where the file
// cannot be opened, the only record is that of its reject, and the error tells
// why; it is that of ctx where that is done before.
func Scan(ctx context.Context, f File, opt Options, visit func(Record)) (int64, string, error) {
	sum := gauged{Hash: sha256.New()}
	r := open(f, opt, &sum)
	defer r.Close()
	if r.raw == nil {
		visit(r.seen(nil))
		return 0, "", r.leaf.fault
	}
	for rec, ok := r.next(); ok; rec, ok = r.next() {
		if err := ctx.Err(); err != nil {
			return 0, "", err
		}
		visit(r.seen(rec))
	}
	_, err := io.Copy(io.Discard, r.raw)
	return sum.size, hex.EncodeToString(sum.Sum(nil)), err
}

// Keep copies what can be read only once, standard input, a pipe or what lies
// at an address, as far as there is something to read in it. A stream that
// never ends is given up after most bytes. What the bytes do not tell, and why
// they cannot be read, is put down in f; the error is one of out.
func Keep(f *File, opt Options, out io.Writer, most int64) error {
	kept := &atMost{Writer: out, left: most}
	r := open(*f, opt, kept)
	defer r.Close()
	if r.raw == nil {
		f.Fault = reason(r.leaf.fault)
		return nil
	}
	f.Charset = r.file.Charset
	for _, ok := r.next(); ok && r.stream.err == nil; {
		_, ok = r.next()
	}
	if r.stream.err != nil {
		f.Fault = reason(r.stream.err)
	}
	return kept.err
}

// atMost is a writer of so many bytes.
type atMost struct {
	io.Writer
	left int64
	err  error // of the writer
}

func (a *atMost) Write(p []byte) (int, error) {
	if a.left -= int64(len(p)); a.left < 0 {
		return 0, errEndless
	}
	n, err := a.Writer.Write(p)
	a.err = err
	return n, err
}

var errEndless = errors.New("more came than is kept of a stream; does it ever end?")

// gauged is a hash that counts its bytes.
type gauged struct {
	hash.Hash
	size int64
}

func (g *gauged) Write(p []byte) (int, error) {
	g.size += int64(len(p))
	return g.Hash.Write(p)
}
