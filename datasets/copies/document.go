package copies

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"io"
	"math"
	"slices"
)

// Document is what is known of a document that is compared with others.
type Document struct {
	ID        [32]byte // SHA-256 of its text
	Published int64    // Unix milliseconds, or Undated
	URI, Path string
	Sketch
}

// Undated documents come after those with a date.
const Undated = math.MaxInt64

// before is the order of documents with one text, and of those with one story:
// the first one stands for all.
func (d *Document) before(e *Document) int {
	return cmp.Or(cmp.Compare(d.Published, e.Published), bytes.Compare(d.ID[:], e.ID[:]),
		cmp.Compare(d.URI, e.URI), cmp.Compare(d.Path, e.Path))
}

// Append adds the written form of d to dst.
func (d *Document) Append(dst []byte) []byte {
	dst = append(dst, d.ID[:]...)
	dst = binary.LittleEndian.AppendUint64(dst, uint64(d.Published))
	for _, s := range []string{d.URI, d.Path} {
		dst = append(binary.AppendUvarint(dst, uint64(len(s))), s...)
	}
	revision := uint64(0)
	if d.Revision {
		revision = 1
	}
	dst = binary.AppendUvarint(dst, 2*uint64(d.Shingles)+revision)
	for _, hashes := range [][]uint32{d.Least, d.Head, d.Counts, d.Numbers, d.Places} {
		dst = binary.AppendUvarint(dst, uint64(len(hashes)))
		for _, h := range hashes {
			dst = binary.LittleEndian.AppendUint32(dst, h)
		}
	}
	return dst
}

// parse reads the written form at the beginning of data into d, whose room is
// used again, and returns how long it is.
func (d *Document) parse(data []byte) (int, error) {
	w := written{left: data}
	copy(d.ID[:], w.take(len(d.ID)))
	if at := w.take(8); at != nil {
		d.Published = int64(binary.LittleEndian.Uint64(at))
	}
	for _, s := range []*string{&d.URI, &d.Path} {
		if b := w.take(w.number()); *s != string(b) { // paths are often the same
			*s = string(b)
		}
	}
	shingles := w.number()
	d.Shingles, d.Revision = shingles/2, shingles%2 == 1
	for _, hashes := range []*[]uint32{&d.Least, &d.Head, &d.Counts, &d.Numbers, &d.Places} {
		*hashes = w.hashes((*hashes)[:0])
	}
	if w.short || len(d.Places)%2 != 0 {
		return 0, io.ErrUnexpectedEOF
	}
	return len(data) - len(w.left), nil
}

// written is what is left of a written form.
type written struct {
	left  []byte
	short bool // it ended too early, or holds a number of no sane size
}

func (w *written) take(n int) []byte {
	if uint(n) > uint(len(w.left)) {
		w.short, w.left = true, nil
		return nil
	}
	out := w.left[:n]
	w.left = w.left[n:]
	return out
}

func (w *written) number() int {
	v, n := binary.Uvarint(w.left)
	if n <= 0 || v > math.MaxInt32 {
		w.short, w.left = true, nil
		return 0
	}
	w.left = w.left[n:]
	return int(v)
}

func (w *written) hashes(dst []uint32) []uint32 {
	b := w.take(4 * w.number())
	for dst = slices.Grow(dst, len(b)/4); len(b) > 0; b = b[4:] {
		dst = append(dst, binary.LittleEndian.Uint32(b))
	}
	return dst
}
