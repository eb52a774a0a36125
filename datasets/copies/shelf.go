package copies

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
)

// Shelf holds the documents that are compared: their sketches in one file, and
// of each a few numbers in memory. It is filled with Add and then asked.
type Shelf struct {
	file  *os.File
	out   *bufio.Writer
	buf   []byte
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
	return &Shelf{file: f, out: bufio.NewWriterSize(f, 1<<16)}, nil
}

// Close closes the file.
func (s *Shelf) Close() error { return s.file.Close() }

// Add adds the documents whose written forms stand in a file, and returns how
// many there are.
func (s *Shelf) Add(path string) (int, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	var d Document
	n := 0
	for ; len(data) > 0; n++ {
		size, err := d.parse(data)
		if err != nil {
			return n, fmt.Errorf("%s: %w", path, err)
		}
		if _, err := s.out.Write(data[:size]); err != nil {
			return n, err
		}
		b := book{at: s.end, published: d.Published, shingles: int32(d.Shingles), parent: int32(len(s.books))}
		copy(b.id[:], d.ID[:])
		s.books = append(s.books, b)
		s.end += int64(size)
		data = data[size:]
	}
	return n, s.out.Flush()
}

// Document reads document i.
func (s *Shelf) Document(i int, d *Document) error {
	return s.read(i, d, func(b []byte) error {
		_, err := s.file.ReadAt(b, s.books[i].at)
		return err
	})
}

// each reads all documents in their order.
func (s *Shelf) each(visit func(i int, d *Document)) error {
	in := bufio.NewReaderSize(io.NewSectionReader(s.file, 0, s.end), 1<<16)
	var d Document
	for i := range s.books {
		if err := s.read(i, &d, func(b []byte) error { _, err := io.ReadFull(in, b); return err }); err != nil {
			return err
		}
		visit(i, &d)
	}
	return nil
}

// read reads document i, whose written form fill gets.
func (s *Shelf) read(i int, d *Document, fill func([]byte) error) error {
	end := s.end
	if i+1 < len(s.books) {
		end = s.books[i+1].at
	}
	s.buf = slices.Grow(s.buf[:0], int(end-s.books[i].at))[:end-s.books[i].at]
	err := fill(s.buf)
	if err == nil {
		_, err = d.parse(s.buf)
	}
	if err != nil {
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
