package pack

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet/pqarrow"

	"tally/schema"
)

// File is a finished file.
type File struct {
	Rows  int64
	Bytes int64
	Sum   string // XXH3 of its bytes, in hex
}

// Packer writes files with the same options. It keeps its encoder and must not
// be shared.
type Packer struct {
	options Options
	squeezer
}

// NewPacker gives a packer of files with these options.
func NewPacker(o Options) *Packer {
	return &Packer{options: o, squeezer: squeezer{encoder: newEncoder(o.Level)}}
}

// Write writes rows to a Parquet file at path, or nothing: the file is written
// beside it, read back with the second library, compared value by value and then
// put in place. A write that does not read back is tried once more. To bring the
// file to the disk is left to the caller.
func Write[T any](p *Packer, path string, t *schema.Table[T], rows []T) (File, error) {
	return place(path, func(temporary string) (File, error) { return attempt(p, temporary, t, rows) })
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

// attempt writes and compares.
func attempt[T any](p *Packer, path string, t *schema.Table[T], rows []T) (File, error) {
	out, err := write(p, path, t, rows)
	if err != nil {
		return File{}, err
	}
	if err := compare(path, t, rows); err != nil {
		return File{}, fmt.Errorf("what was written does not read back: %w", err)
	}
	return out, nil
}

func write[T any](p *Packer, path string, t *schema.Table[T], rows []T) (File, error) {
	return create(path, func(f io.Writer) (File, error) { return writeTo(p, f, t, rows) })
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
	var plain bytes.Buffer // not kept: its megabytes would hold the heap at three times as many
	if err := encode(&plain, p.options, t, rows); err != nil {
		return File{}, err
	}
	p.assembler = newAssembler(w)
	if err := p.run(plain.Bytes()); err != nil {
		return File{}, err
	}
	return p.made(len(rows)), nil
}

func encode[T any](w io.Writer, o Options, t *schema.Table[T], rows []T) error {
	fields := t.Fields()
	columns := arrowSchema(t.Name, t.Doc, fields)
	out, err := pqarrow.NewFileWriter(columns, w, properties(t.Name, fields, o), arrowSettings())
	if err != nil {
		return err
	}
	b := array.NewRecordBuilder(memory.NewGoAllocator(), columns)
	defer b.Release()
	for some := range slices.Chunk(rows, batch) {
		for i := range t.Columns {
			c := &t.Columns[i]
			reserve(b.Field(i), c, some)
			add := appender(b.Field(i), c.Type)
			for j := range some {
				add(c.Get(&some[j]))
			}
		}
		record := b.NewRecord()
		err := out.WriteBuffered(record)
		record.Release()
		if err != nil {
			return err
		}
	}
	return out.Close()
}
