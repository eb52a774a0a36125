package source

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"hash/crc32"
	"io"

	"tally/schema"
)

// Stretch is a part of a file: the records that begin in it. Offsets count the
// bytes after decompression.
type Stretch struct {
	From int64 `json:"from"`
	To   int64 `json:"to"`   // -1 = to the end of the file
	Line int64 `json:"line"` // number of the first line, from 1
}

// Whole is all of a file.
var Whole = Stretch{From: 0, To: -1, Line: 1}

// Items gives the documents and rejects of a stretch, which must not begin
// before the end of the last one that was read. It returns false when yield did.
func (r *Reader) Items(s Stretch, yield func(Item) bool) bool {
	yield = r.english(yield)
	if r.fault != nil {
		return yield(r.reject(0, nil, "%s", reason(r.fault)))
	}
	if err := r.skip(s.From, s.Line); err != nil {
		return yield(r.reject(r.at, nil, "%s", reason(err)))
	}
	switch r.kind {
	case kindLines:
		return r.records(s.To, yield)
	case kindCommas, kindTabs:
		return r.table(yield)
	}
	return r.text(yield)
}

// begun is where the record that is read begins: its first byte and, of a file
// of records, its line.
type begun struct{ from, line int64 }

func (b begun) place() string {
	if b.line == 0 {
		return ""
	}
	return fmt.Sprintf("line %d: ", b.line)
}

func (r *Reader) reject(offset int64, read []byte, format string, args ...any) Item {
	out := &schema.Reject{Path: r.file.Path, Offset: offset, Error: fmt.Sprintf(format, args...)}
	if len(read) > 0 {
		out.SHA256 = digest(read)
	}
	return Item{Reject: out}
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Record is where one record of a file stands and a checksum of its bytes.
type Record struct {
	Stretch
	Sum uint32
}

// Scan visits the records of a file in order without reading what they mean,
// and returns how many bytes the file has and their SHA-256, after
// decompression. The bytes of each record are written to tee before it is
// visited. Where the file cannot be opened or read to its end, the last record
// is open (To is -1), Items gives its reject, and the error tells why.
func Scan(f File, opt Options, tee hash.Hash, visit func(Record)) (int64, string, error) {
	r := Open(f, opt)
	defer r.Close()
	if r.fault != nil {
		visit(Record{Stretch: Whole})
		return 0, "", r.fault
	}
	s := scanner{r: r, visit: visit, all: sha256.New(), tee: tee, line: 1}
	err := s.run()
	return s.at, hex.EncodeToString(s.all.Sum(nil)), err
}

type scanner struct {
	r     *Reader
	visit func(Record)
	all   hash.Hash
	tee   hash.Hash
	at    int64 // bytes read
	from  int64 // where the record begins
	line  int64
	sum   uint32
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func (s *scanner) run() error {
	for {
		chunk, err := s.r.in.ReadSlice('\n') // also ErrBufferFull: a piece of a line
		s.all.Write(chunk)
		s.tee.Write(chunk)
		s.sum = crc32.Update(s.sum, castagnoli, chunk)
		s.at += int64(len(chunk))
		switch {
		case err == io.EOF:
			s.last(s.at)
			return nil
		case err == nil && s.r.kind == kindLines:
			s.end(s.at)
		case err != nil && err != bufio.ErrBufferFull:
			s.last(-1)
			return err
		}
	}
}

// last ends the last record, if there is one. An empty file is a record too.
func (s *scanner) last(to int64) {
	if s.at > s.from || to < 0 || s.at == 0 {
		s.end(to)
	}
}

func (s *scanner) end(to int64) {
	s.visit(Record{Stretch{s.from, to, s.line}, s.sum})
	s.from, s.sum = to, 0
	s.line++
}
