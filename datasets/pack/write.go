package pack

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"github.com/apache/arrow/go/v15/parquet/file"

	"tally/schema"
)

// File is a finished file.
type File struct {
	Rows    int64
	Bytes   int64
	Sum     string   // XXH3 of its bytes, in hex
	Columns []string // hashes of the columns of its rows, for SumOf and Splice
}

// Packer writes files with the same options. It keeps its encoder and its buffer
// and must not be shared.
type Packer struct {
	options Options
	plain   bytes.Buffer // a file before it is compressed
	squeezer
}

// NewPacker gives a packer of files with these options.
func NewPacker(o Options) *Packer {
	return &Packer{options: o, squeezer: squeezer{encoder: newEncoder(o.Level)}}
}

// Write writes rows to a Parquet file at path, or nothing: the file is written
// beside it, read back, compared and then put in place. A write that does not
// read back is tried once more. To bring the file to the disk is left to the
// caller.
func Write[T any](p *Packer, path string, t *schema.Table[T], rows []T) (File, error) {
	return place(path, func(temporary string) (File, error) {
		out, err := create(temporary, func(f io.Writer) (File, error) { return writeTo(p, f, t, rows) })
		if err != nil {
			return File{}, err
		}
		return out, readBack(temporary, leavesOf(t.Fields(), new(values)), out)
	})
}

// place has a file written beside path, again if that fails, and puts it in
// place.
func place(path string, write func(temporary string) (File, error)) (File, error) {
	temporary := path + ".tmp"
	defer os.Remove(temporary) // nothing is there after the rename
	out, err := write(temporary)
	if err != nil && !isRefusal(err) {
		out, err = write(temporary)
	}
	if isRefusal(err) { // it names the file
		return File{}, err
	}
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", path, err)
	}
	return out, os.Rename(temporary, path)
}

// create has a new file written.
func create(path string, write func(io.Writer) (File, error)) (File, error) {
	f, err := os.Create(path)
	if err != nil {
		return File{}, err
	}
	out, err := write(f)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return out, err
}

// writeTo writes to w and turns a panic of the library into an error.
func writeTo[T any](p *Packer, w io.Writer, t *schema.Table[T], rows []T) (out File, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("parquet writer: %v", fault)
		}
	}()
	p.plain.Reset()
	columns, err := encode(&p.plain, p.options, t, rows)
	if err != nil {
		return File{}, err
	}
	p.assembler = newAssembler(w)
	if err := p.run(p.plain.Bytes()); err != nil {
		return File{}, err
	}
	return p.made(len(rows), columns), nil
}

// encode writes the rows, column by column, and returns the hashes of the
// columns.
func encode[T any](w io.Writer, o Options, t *schema.Table[T], rows []T) ([]string, error) {
	fields := t.Fields()
	out, err := newFile(w, o, t.Name, t.Doc, fields)
	if err != nil {
		return nil, err
	}
	leaves := leavesOf(fields, new(values))
	sums := make([]leafSum, len(leaves))
	for group := range slices.Chunk(rows, o.RowGroup) {
		columns := out.AppendRowGroup()
		for i := range leaves {
			to, err := columns.NextColumn()
			if err != nil {
				return nil, err
			}
			if err := fill(to, &leaves[i], &sums[i], t.Columns[leaves[i].column].Get, group); err != nil {
				return nil, err
			}
		}
		if err := columns.Close(); err != nil {
			return nil, err
		}
	}
	return columnSums(sums), out.Close()
}

// fill writes a column of rows.
func fill[T any](to file.ColumnChunkWriter, l *leaf, sum *leafSum, get func(*T) schema.Cell, rows []T) error {
	for some := range slices.Chunk(rows, batch) {
		l.reset()
		for i := range some {
			c := get(&some[i])
			l.add(&c)
		}
		sum.add(l.values)
		if err := l.write(to); err != nil {
			return err
		}
	}
	return nil
}

// isRefusal tells an answer of the file system, which a second try will not
// change, from a fault of the writer.
func isRefusal(err error) bool {
	var path *fs.PathError
	var number syscall.Errno
	return errors.As(err, &path) || errors.As(err, &number)
}
