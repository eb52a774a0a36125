package pack

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/apache/thrift/lib/go/thrift" // the written form of a footer
	"github.com/xitongsys/parquet-go/parquet"

	"tally/schema"
)

// Splice writes at to a copy of the file at from, which Write made with the
// same options, with other values in one column. The other columns are copied
// as they are, so that it costs little; the bytes are those that Write would
// give. Like Write it leaves a whole file or none.
func Splice(from, to string, o Options, fields []schema.Field, column string, values []schema.Cell) (File, error) {
	at := slices.IndexFunc(fields, func(f schema.Field) bool { return f.Name == column })
	temporary := to + ".tmp"
	defer os.Remove(temporary) // nothing is there after the rename
	out, err := splice(from, temporary, o, fields[at], values)
	if err == nil {
		err = compareCells(temporary, fields, at, values)
	}
	if isRefusal(err) {
		return File{}, err
	}
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", to, err)
	}
	if err := os.Rename(temporary, to); err != nil {
		return File{}, err
	}
	return out, syncDir(filepath.Dir(to))
}

func splice(from, to string, o Options, field schema.Field, values []schema.Cell) (File, error) {
	column := &schema.Table[schema.Cell]{
		Columns: []schema.Column[schema.Cell]{{Field: field, Get: func(c *schema.Cell) schema.Cell { return *c }}},
	}
	var alone bytes.Buffer
	if _, err := writeTo(&alone, o, column, values); err != nil {
		return File{}, err
	}
	in, err := os.Open(from)
	if err != nil {
		return File{}, err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return File{}, err
	}
	sum := sha256.New()
	count := &counter{w: io.MultiWriter(out, sum)}
	s := splicer{out: bufio.NewWriterSize(count, 1<<16)}
	err = s.run(in, bytes.NewReader(alone.Bytes()), field.Name)
	if err == nil {
		err = s.out.Flush()
	}
	if err == nil {
		err = out.Sync()
	}
	if cerr := out.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return File{}, err
	}
	return File{int64(len(values)), count.n, hex.EncodeToString(sum.Sum(nil))}, nil
}

const magic = "PAR1" // at both ends of a file

// splicer writes a file of the chunks of others.
type splicer struct {
	out *bufio.Writer
	at  int64
}

func (s *splicer) run(in *os.File, alone *bytes.Reader, name string) error {
	info, err := in.Stat()
	if err != nil {
		return err
	}
	all, err := footerOf(in, info.Size())
	if err != nil {
		return err
	}
	one, err := footerOf(alone, alone.Size())
	if err != nil {
		return err
	}
	if len(one.RowGroups) != len(all.RowGroups) {
		return errors.New("the column has other row groups than the file")
	}
	if err := s.write([]byte(magic)); err != nil {
		return err
	}
	for i, group := range all.RowGroups {
		if err := s.group(group, in, one.RowGroups[i].Columns[0], alone, name); err != nil {
			return err
		}
	}
	footer, err := compactForm(all)
	if err != nil {
		return err
	}
	footer = binary.LittleEndian.AppendUint32(footer, uint32(len(footer)))
	return s.write(append(footer, magic...))
}

func (s *splicer) write(b []byte) error {
	n, err := s.out.Write(b)
	s.at += int64(n)
	return err
}

// group writes a row group and corrects its description.
func (s *splicer) group(g *parquet.RowGroup, in io.ReaderAt, other *parquet.ColumnChunk, alone io.ReaderAt, name string) error {
	begins := s.at
	size := int64(0)
	for i, chunk := range g.Columns {
		from := in
		if slices.Equal(chunk.MetaData.PathInSchema, []string{name}) {
			if other.MetaData.NumValues != chunk.MetaData.NumValues {
				return errors.New("the column has another number of rows than the file")
			}
			chunk, from = other, alone
			g.Columns[i] = other
		}
		if err := s.chunk(chunk, from); err != nil {
			return err
		}
		size += chunk.MetaData.TotalCompressedSize
	}
	g.FileOffset, g.TotalCompressedSize = &begins, &size
	g.TotalByteSize = size // as Arrow writes it
	return nil
}

func (s *splicer) chunk(c *parquet.ColumnChunk, in io.ReaderAt) error {
	m := c.MetaData
	begins := m.DataPageOffset
	if m.DictionaryPageOffset != nil {
		begins = *m.DictionaryPageOffset
	}
	moved := s.at - begins
	n, err := io.Copy(s.out, io.NewSectionReader(in, begins, m.TotalCompressedSize))
	s.at += n
	if err != nil || n != m.TotalCompressedSize {
		return errors.Join(err, fmt.Errorf("a chunk of %d bytes, not %d", n, m.TotalCompressedSize))
	}
	m.DataPageOffset += moved
	if m.DictionaryPageOffset != nil {
		*m.DictionaryPageOffset += moved
	}
	c.FileOffset += moved
	return nil
}

// compactForm is the written form of a part of the footer.
func compactForm(v thrift.TStruct) ([]byte, error) {
	buffer := thrift.NewTMemoryBuffer()
	if err := v.Write(context.Background(), thrift.NewTCompactProtocolConf(buffer, nil)); err != nil {
		return nil, err
	}
	return buffer.Bytes(), nil
}

// footerOf reads the footer of a file.
func footerOf(in io.ReaderAt, size int64) (*parquet.FileMetaData, error) {
	var end [8]byte
	if _, err := in.ReadAt(end[:], size-int64(len(end))); err != nil {
		return nil, err
	}
	n := int64(binary.LittleEndian.Uint32(end[:]))
	if string(end[4:]) != magic || n > size-int64(len(end)) {
		return nil, errors.New("no Parquet file")
	}
	data := make([]byte, n)
	if _, err := in.ReadAt(data, size-int64(len(end))-n); err != nil {
		return nil, err
	}
	buffer := thrift.NewTMemoryBuffer()
	buffer.Write(data)
	footer := parquet.NewFileMetaData()
	return footer, footer.Read(context.Background(), thrift.NewTCompactProtocolConf(buffer, nil))
}

// compareCells reads a column back.
func compareCells(path string, fields []schema.Field, at int, values []schema.Cell) error {
	got, err := ReadColumn(path, fields, fields[at].Name)
	if err != nil {
		return err
	}
	if len(got) != len(values) {
		return fmt.Errorf("%d rows, want %d", len(got), len(values))
	}
	for i := range got {
		if !same(fields[at].Type, &got[i], &values[i]) {
			return fmt.Errorf("row %d: column %s: %v, want %v", i, fields[at].Name, got[i], values[i])
		}
	}
	return nil
}
