package pack

import (
	"fmt"
	"slices"
	"unsafe"

	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	parquetschema "github.com/apache/arrow/go/v15/parquet/schema"

	"tally/schema"
)

// leaf is a column as Arrow writes and reads it. A chain has one for each member
// of its links.
type leaf struct {
	at     int // its place in a file
	field  *schema.Field
	column int // place of the field in a row
	member int // of a chain
	*values
}

// values are those of a leaf in some rows: those that are there, in the slice of
// their type, and levels that tell where one is missing and where a chain
// begins. Rows go into them without Arrow's builders, which would copy every
// value twice.
type values struct {
	def, rep []int16 // none where the column has no levels
	texts    []parquet.ByteArray
	int32s   []int32
	int64s   []int64
	floats   []float64
	plain    []byte // see leafSum
}

// leavesOf are the leaves of a table's columns, in order. They share the values,
// or have their own where there are none to share.
func leavesOf(fields []schema.Field, shared *values) []leaf {
	var out []leaf
	for i := range fields {
		members := 1
		if fields[i].Type == schema.Chain {
			members = len(links)
		}
		for k := range members {
			l := leaf{len(out), &fields[i], i, k, shared}
			if shared == nil {
				l.values = new(values)
			}
			out = append(out, l)
		}
	}
	return out
}

// The levels of definition.
const (
	missing = 0
	there   = 1 // in a column that may be null
	linked  = 2 // in a chain, which is never null but may be empty
)

func (v *values) reset() {
	v.def, v.rep = v.def[:0], v.rep[:0]
	v.texts, v.int32s, v.int64s, v.floats = v.texts[:0], v.int32s[:0], v.int64s[:0], v.floats[:0]
}

// add adds the value of a row.
func (l *leaf) add(c *schema.Cell) {
	if l.field.Type == schema.Chain {
		l.chain(c.Chain)
		return
	}
	if l.field.Nullable {
		if c.Null {
			l.def = append(l.def, missing)
			return
		}
		l.def = append(l.def, there)
	}
	switch l.field.Type {
	case schema.String, schema.Enum:
		l.text(c.Text)
	case schema.Float64:
		l.floats = append(l.floats, c.Number)
	case schema.Day:
		l.int32s = append(l.int32s, int32(schema.DateOf(c.Time).Days()))
	case schema.Timestamp:
		l.int64s = append(l.int64s, c.Time.UnixMilli())
	case schema.Int64:
		l.int64s = append(l.int64s, c.Int)
	default:
		l.int32s = append(l.int32s, int32(c.Int))
	}
}

// text adds a string as it lies in memory: nobody writes to the bytes. One that
// is empty must not be nil, which the library's statistics take for no value.
func (v *values) text(s string) {
	t := parquet.ByteArray{}
	if s != "" {
		t = unsafe.Slice(unsafe.StringData(s), len(s))
	}
	v.texts = append(v.texts, t)
}

func (l *leaf) chain(chain []schema.Attribution) {
	if len(chain) == 0 {
		l.def, l.rep = append(l.def, missing), append(l.rep, 0)
	}
	for i := range chain {
		l.def, l.rep = append(l.def, linked), append(l.rep, int16(min(i, 1))) // the first one begins the row
		switch a := &chain[i]; l.member {
		case 0:
			l.text(string(a.Role))
		case 1:
			l.text(a.Name)
		case 2:
			l.text(a.Text)
		case 3:
			l.int32s = append(l.int32s, int32(a.Start))
		default:
			l.int32s = append(l.int32s, int32(a.End))
		}
	}
}

// write appends the values of at least one row to a column of a file.
func (v *values) write(to file.ColumnChunkWriter) (err error) {
	def, rep := orNil(v.def), orNil(v.rep)
	switch to := to.(type) {
	case *file.ByteArrayColumnChunkWriter:
		_, err = to.WriteBatch(v.texts, def, rep)
	case *file.Int32ColumnChunkWriter:
		_, err = to.WriteBatch(v.int32s, def, rep)
	case *file.Int64ColumnChunkWriter:
		_, err = to.WriteBatch(v.int64s, def, rep)
	case *file.Float64ColumnChunkWriter:
		_, err = to.WriteBatch(v.floats, def, rep)
	default:
		err = fmt.Errorf("no column has the type %s", to.Type())
	}
	return err
}

// orNil is how the library wants levels where a column has none.
func orNil(levels []int16) []int16 {
	if len(levels) == 0 {
		return nil
	}
	return levels
}

// read reads the next n values, or levels, of a column of a file. Texts lie in
// the pages that they were read from.
func (v *values) read(from file.ColumnChunkReader, n int) (err error) {
	v.reset()
	switch from := from.(type) {
	case *file.ByteArrayColumnChunkReader:
		v.texts, err = readMany(v, from, v.texts, n)
	case *file.Int32ColumnChunkReader:
		v.int32s, err = readMany(v, from, v.int32s, n)
	case *file.Int64ColumnChunkReader:
		v.int64s, err = readMany(v, from, v.int64s, n)
	case *file.Float64ColumnChunkReader:
		v.floats, err = readMany(v, from, v.floats, n)
	default:
		err = fmt.Errorf("no column has the type %s", from.Type())
	}
	return err
}

type batchReader[V any] interface {
	ReadBatch(n int64, values []V, def, rep []int16) (total int64, read int, err error)
	Descriptor() *parquetschema.Column
}

// readMany reads the next n values, and the levels that the column has.
func readMany[V any](v *values, from batchReader[V], dst []V, n int) ([]V, error) {
	dst = sized(dst, n)
	if from.Descriptor().MaxDefinitionLevel() > 0 {
		v.def = sized(v.def, n)
	}
	if from.Descriptor().MaxRepetitionLevel() > 0 {
		v.rep = sized(v.rep, n)
	}
	total, read, err := from.ReadBatch(int64(n), dst, orNil(v.def), orNil(v.rep))
	if err == nil && total != int64(n) {
		err = fmt.Errorf("%d values, want %d", total, n)
	}
	return dst[:read], err
}

func sized[V any](s []V, n int) []V { return slices.Grow(s[:0], n)[:n] }
