package pack

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/xitongsys/parquet-go/parquet"

	"tally/schema"
)

// Splice writes at to a copy of the file at from, which Write made with the same
// options and of which the hashes of its columns are known, with other values in
// one column that is no chain. The other columns are copied as they are, so that
// it costs little; the bytes are those that Write would give. Like Write it
// leaves a whole file or none.
func (p *Packer) Splice(from string, columns []string, to string, fields []schema.Field, column string, cells []schema.Cell) (File, error) {
	leaves := leavesOf(fields, new(values))
	at := slices.IndexFunc(leaves, func(l leaf) bool { return l.field.Name == column })
	return place(to, func(temporary string) (File, error) {
		out, err := p.splice(from, temporary, *leaves[at].field, cells)
		if err != nil {
			return File{}, err
		}
		out.Columns = slices.Replace(slices.Clone(columns), at, at+1, out.Columns[0])
		return out, readBack(temporary, leaves[at:at+1], out)
	})
}

func (p *Packer) splice(from, to string, field schema.Field, cells []schema.Cell) (File, error) {
	column := &schema.Table[schema.Cell]{
		Columns: []schema.Column[schema.Cell]{{Field: field, Get: func(c *schema.Cell) schema.Cell { return *c }}},
	}
	var alone bytes.Buffer
	one, err := writeTo(p, &alone, column, cells)
	if err != nil {
		return File{}, err
	}
	in, err := os.Open(from)
	if err != nil {
		return File{}, err
	}
	defer in.Close()
	return create(to, func(out io.Writer) (File, error) {
		s := splicer{assembler: newAssembler(out), in: in, alone: bytes.NewReader(alone.Bytes()), name: field.Name}
		err := s.run()
		return s.made(len(cells), one.Columns), err
	})
}

// splicer writes a file of the chunks of two others: of in, and of the one
// column of alone.
type splicer struct {
	assembler
	in    *os.File
	alone *bytes.Reader
	name  string // of the column
}

func (s *splicer) run() error {
	info, err := s.in.Stat()
	if err != nil {
		return err
	}
	all, err := footerOf(s.in, info.Size())
	if err != nil {
		return err
	}
	one, err := footerOf(s.alone, s.alone.Size())
	if err != nil {
		return err
	}
	if len(one.RowGroups) != len(all.RowGroups) {
		return errors.New("the column has other row groups than the file")
	}
	for i, g := range all.RowGroups {
		other := one.RowGroups[i].Columns[0]
		for j, chunk := range g.Columns {
			if !slices.Equal(chunk.MetaData.PathInSchema, []string{s.name}) {
				continue
			}
			if other.MetaData.NumValues != chunk.MetaData.NumValues {
				return errors.New("the column has another number of rows than the file")
			}
			g.Columns[j] = other
		}
	}
	return s.file(all, func(c *parquet.ColumnChunk) error {
		if slices.Equal(c.MetaData.PathInSchema, []string{s.name}) {
			return s.move(c, s.alone)
		}
		return s.move(c, s.in)
	})
}

// move copies a chunk as it stands in a file.
func (s *splicer) move(c *parquet.ColumnChunk, in io.ReaderAt) error {
	m := c.MetaData
	begins := chunkBegins(m)
	n, err := io.Copy(s, io.NewSectionReader(in, begins, m.TotalCompressedSize))
	if err == nil && n != m.TotalCompressedSize {
		err = fmt.Errorf("a chunk of %d bytes, not %d", n, m.TotalCompressedSize)
	}
	moveTo(c, s.at-n)
	return err
}
