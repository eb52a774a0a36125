package copies

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
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

// read reads the written form; at the end of in the error is io.EOF.
func (d *Document) read(in *bufio.Reader) error {
	if _, err := io.ReadFull(in, d.ID[:]); err != nil {
		return err
	}
	var published [8]byte
	_, err := io.ReadFull(in, published[:])
	d.Published = int64(binary.LittleEndian.Uint64(published[:]))
	for _, s := range []*string{&d.URI, &d.Path} {
		if err == nil {
			*s, err = readString(in)
		}
	}
	var shingles uint64
	if err == nil {
		shingles, err = binary.ReadUvarint(in)
		d.Shingles, d.Revision = int(shingles/2), shingles%2 == 1
	}
	for _, hashes := range []*[]uint32{&d.Least, &d.Head, &d.Counts, &d.Numbers, &d.Places} {
		if err == nil {
			*hashes, err = readHashes((*hashes)[:0], in)
		}
	}
	if errors.Is(err, io.EOF) || len(d.Places)%2 != 0 {
		return io.ErrUnexpectedEOF
	}
	return err
}

func readString(in *bufio.Reader) (string, error) {
	n, err := binary.ReadUvarint(in)
	if err != nil || n > 1<<30 {
		return "", cmp.Or(err, errors.New("a string of no sane length"))
	}
	s := make([]byte, n)
	_, err = io.ReadFull(in, s)
	return string(s), err
}

func readHashes(dst []uint32, in *bufio.Reader) ([]uint32, error) {
	n, err := binary.ReadUvarint(in)
	if err != nil || n > 1<<28 {
		return dst, cmp.Or(err, errors.New("a sketch of no sane length"))
	}
	var b [4]byte
	for range n {
		if _, err := io.ReadFull(in, b[:]); err != nil {
			return dst, err
		}
		dst = append(dst, binary.LittleEndian.Uint32(b[:]))
	}
	return dst, nil
}

// Shelf holds the documents that are compared: their sketches in one file, and
// of each a few numbers in memory. It is filled with Add and then asked.
type Shelf struct {
	file  *os.File
	out   *bufio.Writer
	in    *bufio.Reader
	end   int64
	books []book
}

// book is what the memory knows of a document.
type book struct {
	at        int64 // where it stands in the file
	published int64
	id        [16]byte // the first half
	shingles  int32
	parent    int32 // in the tree of those with its story, itself at the root
}

// NewShelf makes a shelf in a new file at path, which is the caller's to remove.
func NewShelf(path string) (*Shelf, error) {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err // the old one may have a second name elsewhere
	}
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &Shelf{file: f, out: bufio.NewWriterSize(f, 1<<16), in: bufio.NewReaderSize(nil, 1<<10)}, nil
}

// Close closes the file.
func (s *Shelf) Close() error { return s.file.Close() }

// Len is the number of documents.
func (s *Shelf) Len() int { return len(s.books) }

// Add adds the documents whose written forms stand in a file, and returns how
// many there are.
func (s *Shelf) Add(path string) (int, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	in := bufio.NewReaderSize(f, 1<<16)
	var d Document
	var written []byte
	for n := 0; ; n++ {
		if err := d.read(in); err == io.EOF {
			return n, s.out.Flush()
		} else if err != nil {
			return n, fmt.Errorf("%s: %w", path, err)
		}
		written = d.Append(written[:0])
		if _, err := s.out.Write(written); err != nil {
			return n, err
		}
		b := book{at: s.end, published: d.Published, shingles: int32(min(d.Shingles, math.MaxInt32)), parent: int32(len(s.books))}
		copy(b.id[:], d.ID[:])
		s.books = append(s.books, b)
		s.end += int64(len(written))
	}
}

// Document reads document i.
func (s *Shelf) Document(i int, d *Document) error {
	s.in.Reset(io.NewSectionReader(s.file, s.books[i].at, s.end-s.books[i].at))
	if err := d.read(s.in); err != nil {
		return fmt.Errorf("%s: document %d: %w", s.file.Name(), i, err)
	}
	return nil
}

// ID is that of document i. Unlike the other methods it may be called by several
// goroutines at once.
func (s *Shelf) ID(i int) (id [32]byte, err error) {
	_, err = s.file.ReadAt(id[:], s.books[i].at)
	return id, err
}

// each reads all documents in their order.
func (s *Shelf) each(visit func(i int, d *Document)) error {
	in := bufio.NewReaderSize(io.NewSectionReader(s.file, 0, s.end), 1<<16)
	var d Document
	for i := range s.books {
		if err := d.read(in); err != nil {
			return fmt.Errorf("%s: document %d: %w", s.file.Name(), i, err)
		}
		visit(i, &d)
	}
	return nil
}
