package pack

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/xitongsys/parquet-go/reader"
	"github.com/xitongsys/parquet-go/source"

	"tally/schema"
)

// FileError tells why a file of a dataset cannot be read.
type FileError struct {
	Path string
	Err  error
}

func (e *FileError) Error() string { return e.Path + ": " + e.Err.Error() }
func (e *FileError) Unwrap() error { return e.Err }

var errCut = errors.New("not a whole Parquet file")

// Read reads the rows of a file that Write made, in order, with the second
// library. The cells are used again for the next row. The file's schema is
// compared with fields first. What row returns ends the reading and is returned
// as it is; all other errors are a FileError. Only files of ours may be given to
// it: the library trusts what it reads.
func Read(path string, fields []schema.Field, row func([]schema.Cell) error) error {
	r, err := open(path, fields)
	if err != nil {
		return &FileError{path, err}
	}
	defer r.file.Close()
	var ended error // by row, which is no fault of the file
	err = r.rows(func(cells []schema.Cell) error {
		ended = row(cells)
		return ended
	})
	if err != nil && ended == nil {
		return &FileError{path, err}
	}
	return ended
}

// ReadColumn reads one column of a file, as Read reads all of them.
func ReadColumn(path string, fields []schema.Field, column string) ([]schema.Cell, error) {
	r, err := open(path, fields)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	defer r.file.Close()
	at := slices.IndexFunc(fields, func(f schema.Field) bool { return f.Name == column })
	cells := make([]schema.Cell, 0, r.in.GetNumRows())
	for n := cap(cells); len(cells) < n; {
		if cells, err = r.column(cells, at, int64(min(readBatch, n-len(cells)))); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return cells, nil
}

// second reads a file with the second library, column by column.
type second struct {
	file   *os.File
	in     *reader.ParquetReader
	fields []schema.Field
	leaf   []int64 // first leaf column of each field
}

func open(path string, fields []schema.Field) (r *second, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("parquet reader: %v", p)
		}
		if err != nil {
			f.Close()
		}
	}()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !whole(f, info.Size()) {
		return nil, errCut
	}
	in, err := reader.NewParquetColumnReader(view(f, info.Size()), 1)
	if err != nil {
		return nil, err
	}
	if err := compareSchema(in.SchemaHandler, fields); err != nil {
		return nil, err
	}
	return &second{f, in, fields, leaves(fields)}, nil
}

// whole tells whether a file ends as Parquet does; the library does not ask.
func whole(f io.ReaderAt, size int64) bool {
	end := make([]byte, len(magic))
	_, err := f.ReadAt(end, size-int64(len(end)))
	return err == nil && string(end) == magic
}

// leaves counts the leaf columns before each field.
func leaves(fields []schema.Field) []int64 {
	out, n := make([]int64, len(fields)), int64(0)
	for i, f := range fields {
		out[i] = n
		if n++; f.Type == schema.Chain {
			n += 4 // it has five
		}
	}
	return out
}

const readBatch = 1024 // rows

func (r *second) rows(row func([]schema.Cell) error) error {
	total := r.in.GetNumRows()
	columns := make([][]schema.Cell, len(r.fields))
	cells := make([]schema.Cell, len(r.fields))
	for at := int64(0); at < total; at += readBatch {
		n := min(readBatch, total-at)
		for i := range r.fields {
			var err error
			if columns[i], err = r.column(columns[i][:0], i, n); err != nil {
				return err
			}
		}
		for j := range n {
			for i := range cells {
				cells[i] = columns[i][j]
			}
			if err := row(cells); err != nil {
				return err
			}
		}
	}
	return nil
}

// column appends the next n cells of field i.
func (r *second) column(dst []schema.Cell, i int, n int64) (out []schema.Cell, err error) {
	f := &r.fields[i]
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("column %s: parquet reader: %v", f.Name, p)
		}
	}()
	if f.Type == schema.Chain {
		return r.chains(dst, i, n)
	}
	values, _, levels, err := r.in.ReadColumnByIndex(r.leaf[i], n)
	if err != nil {
		return nil, fmt.Errorf("column %s: %w", f.Name, err)
	}
	if int64(len(values)) != n || len(levels) != len(values) {
		return nil, fmt.Errorf("column %s: %d values for %d rows", f.Name, len(values), n)
	}
	for _, v := range values {
		c, ok := cell(f.Type, v)
		if !ok || c.Null && !f.Nullable {
			return nil, fmt.Errorf("column %s: unexpected value %v", f.Name, v)
		}
		dst = append(dst, c)
	}
	return dst, nil
}

// cell turns a value of the library into a cell; false if the type is wrong.
func cell(typ schema.Type, v any) (schema.Cell, bool) {
	if v == nil {
		return schema.Cell{Null: true}, true
	}
	switch v := v.(type) {
	case string:
		return schema.Cell{Text: v}, typ == schema.String || typ == schema.Enum
	case float64:
		return schema.Cell{Number: v}, typ == schema.Float64
	case int64:
		if typ == schema.Timestamp {
			return schema.Cell{Time: time.UnixMilli(v).UTC()}, true
		}
		return schema.Cell{Int: v}, typ == schema.Int64
	case int32:
		if typ == schema.Day {
			return schema.Cell{Time: time.Unix(int64(v)*86400, 0).UTC()}, true
		}
		return schema.Cell{Int: int64(v)}, typ == schema.Int32 || typ == schema.Int8
	}
	return schema.Cell{}, false
}

// chains puts the five leaf columns of n attribution chains together.
func (r *second) chains(dst []schema.Cell, i int, n int64) ([]schema.Cell, error) {
	var leaf [5][]any
	var begins, filled []int32
	for k := range leaf {
		var err error
		if leaf[k], begins, filled, err = r.in.ReadColumnByIndex(r.leaf[i]+int64(k), n); err != nil {
			return nil, err
		}
		if len(leaf[k]) != len(leaf[0]) {
			return nil, errors.New("an attribution chain has links of unequal length")
		}
	}
	for j := range leaf[0] {
		if begins[j] == 0 {
			dst = append(dst, schema.Cell{})
		}
		if filled[j] == 0 {
			continue
		}
		if len(dst) == 0 {
			return nil, errors.New("an attribution chain begins nowhere")
		}
		chain := &dst[len(dst)-1].Chain
		*chain = append(*chain, schema.Attribution{
			Role: schema.Role(leaf[0][j].(string)), Name: leaf[1][j].(string), Text: leaf[2][j].(string),
			Start: int(leaf[3][j].(int32)), End: int(leaf[4][j].(int32)),
		})
	}
	if int64(len(dst)) != n {
		return nil, fmt.Errorf("%d attribution chains for %d rows", len(dst), n)
	}
	return dst, nil
}

// stretch is a file as the library wants it: every column reads at a place of
// its own.
type stretch struct {
	*io.SectionReader
	file *os.File
}

func view(f *os.File, size int64) source.ParquetFile {
	return stretch{io.NewSectionReader(f, 0, size), f}
}

func (s stretch) Open(string) (source.ParquetFile, error)   { return view(s.file, s.Size()), nil }
func (s stretch) Create(string) (source.ParquetFile, error) { return nil, errors.ErrUnsupported }
func (s stretch) Write([]byte) (int, error)                 { return 0, errors.ErrUnsupported }
func (s stretch) Close() error                              { return nil }
