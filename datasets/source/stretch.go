package source

import (
	"crypto/sha256"
	"encoding/hex"
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
		if !r.parse(rec, yield) {
			return false
		}
	}
	return true
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
	Input string // all that is known of the input that holds it
	Text  []byte // its bytes, or a hash of many; valid until the next
}

// Scan visits the records of a file in order without reading what they mean,
// and returns how many bytes the file has and their SHA-256. Where the file
// cannot be opened, the only record is that of its reject, and the error tells
// why.
func Scan(f File, opt Options, visit func(Record)) (int64, string, error) {
	sum := gauged{Hash: sha256.New()}
	r := open(f, opt, &sum)
	defer r.Close()
	if r.raw == nil {
		visit(Record{Stretch: Stretch{From: 0, To: 1, Line: 1}})
		return 0, "", r.leaf.fault
	}
	for rec, ok := r.next(); ok; rec, ok = r.next() {
		visit(Record{rec.Stretch, r.leaf.known, rec.bytes()})
	}
	_, err := io.Copy(io.Discard, r.raw)
	return sum.size, hex.EncodeToString(sum.Sum(nil)), err
}

// gauged is a hash that counts its bytes.
type gauged struct {
	hash.Hash
	size int64
}

func (g *gauged) Write(p []byte) (int, error) {
	g.size += int64(len(p))
	return g.Hash.Write(p)
}
