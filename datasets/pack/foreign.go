package pack

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/schema"
)

// Foreign reads columns of a Parquet file that somebody else wrote, row by row,
// as strings. Nothing that such a file tells is trusted: where it is broken, or
// asks for more memory than texts need, the answer is an error. Columns of
// lists are not read.
type Foreign struct {
	file    *file.Reader
	columns []int // their places in the file, -1 = not there
	group   int   // the next row group
	left    int64 // rows left in the last one
	cursors []cursor
}

// mostMemory is what the pages of a foreign file may ask for at a time.
const mostMemory = 256 << 20

// OpenForeign opens a file for the columns of these names, of which the first
// must be there; its error tells what columns there are.
func OpenForeign(in io.ReaderAt, size int64, names []string) (f *Foreign, err error) {
	defer caught(&err)
	p := parquet.NewReaderProperties(&cappedMemory{memory.NewGoAllocator(), mostMemory})
	p.BufferedStreamEnabled = true
	r, err := file.NewParquetReader(io.NewSectionReader(in, 0, size), file.WithReadProps(p))
	if err != nil {
		return nil, err
	}
	f = &Foreign{file: r, cursors: make([]cursor, len(names))}
	columns := r.MetaData().Schema
	for _, name := range names {
		i := columns.ColumnIndexByName(name)
		if i >= 0 && columns.Column(i).MaxRepetitionLevel() > 0 {
			i = -1
		}
		f.columns = append(f.columns, i)
	}
	if f.columns[0] >= 0 {
		return f, nil
	}
	var has []string
	for i := range columns.NumColumns() {
		has = append(has, columns.Column(i).Path())
	}
	return nil, fmt.Errorf("%w %q; the columns are %s", ErrNoColumn, names[0], strings.Join(has[:min(len(has), 40)], ", "))
}

// Has tells whether the file has column i of those that it was opened for.
func (f *Foreign) Has(i int) bool { return f.columns[i] >= 0 }

// ErrNoColumn is the error of a file without the first of the columns.
var ErrNoColumn = errors.New("there is no column")

// GoTo goes to a row, counted from 0.
func (f *Foreign) GoTo(row int64) (err error) {
	defer caught(&err)
	f.group, f.left = 0, 0
	for f.group < f.file.NumRowGroups() {
		rows := f.file.MetaData().RowGroup(f.group).NumRows()
		if rows < 0 {
			return errBroken
		}
		if row >= rows {
			row -= rows
			f.group++
			continue
		}
		if err := f.openGroup(); err != nil {
			return err
		}
		for ; row > 0; row-- {
			if err := f.next(make([]string, len(f.columns))); err != nil {
				return err
			}
		}
		return nil
	}
	return nil
}

// Next reads the next row into dst, which has a place for each column; what is
// null or not there becomes "". At the end the error is io.EOF.
func (f *Foreign) Next(dst []string) (err error) {
	defer caught(&err)
	return f.next(dst)
}

func (f *Foreign) next(dst []string) error {
	for f.left == 0 {
		if f.group >= f.file.NumRowGroups() {
			return io.EOF
		}
		if err := f.openGroup(); err != nil {
			return err
		}
	}
	f.left--
	for i, c := range f.columns {
		dst[i] = ""
		if c < 0 {
			continue
		}
		var err error
		if dst[i], err = f.cursors[i].next(); err != nil {
			return err
		}
	}
	return nil
}

func (f *Foreign) openGroup() error {
	g := f.file.RowGroup(f.group)
	f.group++
	f.left = g.NumRows()
	for i, c := range f.columns {
		if c < 0 {
			continue
		}
		column, err := g.Column(c)
		if err != nil {
			return err
		}
		f.cursors[i] = cursor{column: column}
	}
	return nil
}

var errBroken = errors.New("the file is broken")

// cursor reads a column of a row group.
type cursor struct {
	column file.ColumnChunkReader
	values []string // read and not yet handed out
}

const fewValues = 16 // that are read at a time; texts may be long

func (c *cursor) next() (string, error) {
	if len(c.values) == 0 {
		if err := c.fill(); err != nil {
			return "", err
		}
	}
	value := c.values[0]
	c.values = c.values[1:]
	return value, nil
}

func (c *cursor) fill() (err error) {
	d := c.column.Descriptor()
	switch r := c.column.(type) {
	case *file.ByteArrayColumnChunkReader:
		c.values, err = readFew(r, func(v parquet.ByteArray) string { return string(v) })
	case *file.FixedLenByteArrayColumnChunkReader:
		c.values, err = readFew(r, func(v parquet.FixedLenByteArray) string { return string(v) })
	case *file.Int32ColumnChunkReader:
		c.values, err = readFew(r, func(v int32) string { return wholeNumber(d, int64(v)) })
	case *file.Int64ColumnChunkReader:
		c.values, err = readFew(r, func(v int64) string { return wholeNumber(d, v) })
	case *file.Int96ColumnChunkReader:
		c.values, err = readFew(r, func(v parquet.Int96) string { return v.ToTime().UTC().Format(time.RFC3339) })
	case *file.Float32ColumnChunkReader:
		c.values, err = readFew(r, func(v float32) string { return strconv.FormatFloat(float64(v), 'g', -1, 32) })
	case *file.Float64ColumnChunkReader:
		c.values, err = readFew(r, func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) })
	default:
		return fmt.Errorf("the column %q holds no strings, numbers or dates", d.Path())
	}
	return err
}

// readFew reads the next values of a column; null becomes "".
func readFew[V any](from batchReader[V], write func(V) string) ([]string, error) {
	var values [fewValues]V
	var levels [fewValues]int16
	n, _, err := from.ReadBatch(fewValues, values[:], levels[:], nil)
	if err == nil && n == 0 {
		err = errBroken
	}
	out, next := make([]string, n), 0
	for i := range out {
		if defined := from.Descriptor().MaxDefinitionLevel(); defined > 0 && levels[i] < defined {
			continue
		}
		out[i] = write(values[next])
		next++
	}
	return out, err
}

// wholeNumber writes a date or time as such, and other numbers in digits.
func wholeNumber(d *schema.Column, v int64) string {
	switch t := d.LogicalType().(type) {
	case schema.DateLogicalType:
		return time.Unix(v*86400, 0).UTC().Format(time.DateOnly)
	case *schema.TimestampLogicalType:
		return moment(t.TimeUnit(), v).UTC().Format(time.RFC3339)
	}
	return strconv.FormatInt(v, 10)
}

func moment(unit schema.TimeUnitType, v int64) time.Time {
	switch unit {
	case schema.TimeUnitMillis:
		return time.UnixMilli(v)
	case schema.TimeUnitMicros:
		return time.UnixMicro(v)
	}
	return time.Unix(0, v)
}

// caught turns a panic of the library over a broken file into an error.
func caught(err *error) {
	switch fault := recover().(type) {
	case nil:
	case error:
		*err = fmt.Errorf("%w: %w", errBroken, fault)
	default:
		*err = fmt.Errorf("%w: %v", errBroken, fault)
	}
}

// cappedMemory panics where more is asked for than may be.
type cappedMemory struct {
	memory.Allocator
	left int
}

var errMemory = fmt.Errorf("its pages ask for more than %d MiB", mostMemory>>20)

func (m *cappedMemory) take(n int) {
	if m.left -= n; m.left < 0 {
		panic(errMemory)
	}
}

func (m *cappedMemory) Allocate(size int) []byte {
	m.take(size)
	return m.Allocator.Allocate(size)
}

func (m *cappedMemory) Reallocate(size int, b []byte) []byte {
	m.take(size - len(b))
	return m.Allocator.Reallocate(size, b)
}

func (m *cappedMemory) Free(b []byte) {
	m.left += len(b)
	m.Allocator.Free(b)
}
