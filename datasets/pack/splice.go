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

// Splice writes at to a copy of the file at from, which Write or Draft made with
// the same options, with other values in one column: those that change puts
// into the rows, which are read one by one as ReadDraft reads them. The other
// columns are copied as they are, so that it costs little; the bytes are those
// that Write would give. Like Write it leaves a whole file or none.
func (p *Packer) Splice(from, values, to string, fields []schema.Field, column string, change func(row []schema.Cell)) (File, error) {
	at := slices.IndexFunc(fields, func(f schema.Field) bool { return f.Name == column })
	var changed []schema.Cell
	err := ReadDraft(from, values, fields, func(row []schema.Cell) error {
		change(row)
		changed = append(changed, row[at])
		return nil
	})
	if err != nil {
		return File{}, err
	}
	return place(to, func(temporary string) (File, error) {
		out, err := p.splice(from, temporary, fields[at], changed)
		if err != nil {
			return File{}, err
		}
		return out, compareCells(temporary, fields, at, changed)
	})
}

func (p *Packer) splice(from, to string, field schema.Field, values []schema.Cell) (File, error) {
	column := &schema.Table[schema.Cell]{
		Columns: []schema.Column[schema.Cell]{{Field: field, Get: func(c *schema.Cell) schema.Cell { return *c }}},
	}
	var alone bytes.Buffer
	if _, err := writeTo(p, &alone, column, values); err != nil {
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
		return s.made(len(values)), err
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
