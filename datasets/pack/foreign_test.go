package pack

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/schema"
)

// foreignColumns are columns as other writers make them: each has a value, a
// null and another value.
var foreignColumns = []struct {
	node  schema.Node
	write func(file.ColumnChunkWriter) (int64, error)
	want  []string
}{
	{
		schema.NewByteArrayNode("bytes", parquet.Repetitions.Optional, -1),
		put[*file.ByteArrayColumnChunkWriter, parquet.ByteArray]([]byte("Orla"), []byte("")),
		[]string{"Orla", "", ""},
	},
	{
		schema.NewFixedLenByteArrayNode("fixed", parquet.Repetitions.Optional, 4, -1),
		put[*file.FixedLenByteArrayColumnChunkWriter, parquet.FixedLenByteArray]([]byte("ab12"), []byte("cd34")),
		[]string{"ab12", "", "cd34"},
	},
	{
		schema.NewInt32Node("int32", parquet.Repetitions.Optional, -1),
		put[*file.Int32ColumnChunkWriter, int32](7, -1),
		[]string{"7", "", "-1"},
	},
	{
		logical("date", schema.DateLogicalType{}, parquet.Types.Int32),
		put[*file.Int32ColumnChunkWriter, int32](18328, -1),
		[]string{"2020-03-07", "", "1969-12-31"},
	},
	{
		logical("millis", schema.NewTimestampLogicalType(true, schema.TimeUnitMillis), parquet.Types.Int64),
		put[*file.Int64ColumnChunkWriter, int64](march.UnixMilli(), 0),
		[]string{"2020-03-07T10:30:00Z", "", "1970-01-01T00:00:00Z"},
	},
	{
		logical("micros", schema.NewTimestampLogicalType(true, schema.TimeUnitMicros), parquet.Types.Int64),
		put[*file.Int64ColumnChunkWriter, int64](march.UnixMicro(), 0),
		[]string{"2020-03-07T10:30:00Z", "", "1970-01-01T00:00:00Z"},
	},
	{
		logical("nanos", schema.NewTimestampLogicalType(true, schema.TimeUnitNanos), parquet.Types.Int64),
		put[*file.Int64ColumnChunkWriter, int64](march.UnixNano(), 0),
		[]string{"2020-03-07T10:30:00Z", "", "1970-01-01T00:00:00Z"},
	},
	{
		schema.NewInt96Node("int96", parquet.Repetitions.Optional, -1),
		put[*file.Int96ColumnChunkWriter, parquet.Int96](int96(march), int96(time.Unix(0, 0))),
		[]string{"2020-03-07T10:30:00Z", "", "1970-01-01T00:00:00Z"},
	},
	{
		schema.NewFloat64Node("double", parquet.Repetitions.Optional, -1),
		put[*file.Float64ColumnChunkWriter, float64](1, 2.5),
		[]string{"1", "", "2.5"},
	},
	{
		schema.NewFloat32Node("float", parquet.Repetitions.Optional, -1),
		put[*file.Float32ColumnChunkWriter, float32](1, 0.1),
		[]string{"1", "", "0.1"},
	},
}

// put writes a value, a null and another value.
func put[W interface {
	WriteBatch([]V, []int16, []int16) (int64, error)
}, V any](first, second V) func(file.ColumnChunkWriter) (int64, error) {
	return func(w file.ColumnChunkWriter) (int64, error) {
		return w.(W).WriteBatch([]V{first, second}, []int16{1, 0, 1}, nil)
	}
}

var march = time.Date(2020, 3, 7, 10, 30, 0, 0, time.UTC)

func logical(name string, as schema.LogicalType, typ parquet.Type) schema.Node {
	return schema.Must(schema.NewPrimitiveNodeLogical(name, parquet.Repetitions.Optional, as, typ, 0, -1))
}

// int96 is the nanosecond of the day and the Julian day.
func int96(t time.Time) parquet.Int96 {
	const day, epoch = 24 * int64(time.Hour), 2440588
	ns := t.UnixNano() % day
	return parquet.NewInt96([3]uint32{uint32(ns), uint32(ns >> 32), uint32(t.UnixNano()/day + epoch)})
}

// foreignFile is a file with these columns, in two row groups of three rows.
func foreignFile(t *testing.T, more ...schema.Node) []byte {
	t.Helper()
	var nodes schema.FieldList
	for _, c := range foreignColumns {
		nodes = append(nodes, c.node)
	}
	root := schema.Must(schema.NewGroupNode("rows", parquet.Repetitions.Required, append(nodes, more...), -1)).(*schema.GroupNode)
	var out bytes.Buffer
	w := file.NewParquetWriter(&out, root)
	for range 2 {
		group := w.AppendRowGroup()
		for _, c := range foreignColumns {
			column, err := group.NextColumn()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := c.write(column); err != nil {
				t.Fatal(err)
			}
		}
		for range more {
			column, err := group.NextColumn()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := column.(*file.BooleanColumnChunkWriter).WriteBatch([]bool{true, true, false}, nil, nil); err != nil {
				t.Fatal(err)
			}
		}
		if err := group.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestForeign: strings, numbers and dates of every kind are read as strings,
// from any row on.
func TestForeign(t *testing.T) {
	data := foreignFile(t)
	var names []string
	for _, c := range foreignColumns {
		names = append(names, c.node.Name())
	}
	for _, from := range []int64{0, 1, 3, 5, 6} {
		f, err := OpenForeign(bytes.NewReader(data), int64(len(data)), append(names, "missing"))
		if err != nil {
			t.Fatal(err)
		}
		if err := f.GoTo(from); err != nil {
			t.Fatal(err)
		}
		for row := from; row < 6; row++ {
			got := make([]string, len(names)+1)
			if err := f.Next(got); err != nil {
				t.Fatalf("row %d from %d: %v", row, from, err)
			}
			want := make([]string, len(names)+1)
			for i, c := range foreignColumns {
				want[i] = c.want[row%3]
			}
			if !slices.Equal(got, want) {
				t.Errorf("row %d from %d\ngot  %q\nwant %q", row, from, got, want)
			}
		}
		if err := f.Next(make([]string, len(names)+1)); err != io.EOF {
			t.Errorf("behind the last row: %v", err)
		}
	}
}

// TestForeignRefuses: a column of another kind is named.
func TestForeignRefuses(t *testing.T) {
	data := foreignFile(t, schema.NewBooleanNode("told", parquet.Repetitions.Required, -1))
	f, err := OpenForeign(bytes.NewReader(data), int64(len(data)), []string{"told"})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Next(make([]string, 1)); err == nil || !strings.Contains(err.Error(), `"told"`) {
		t.Errorf("a column of truth values: %v", err)
	}
	if _, err := OpenForeign(bytes.NewReader(data), int64(len(data)), []string{"text"}); err == nil || !strings.Contains(err.Error(), "bytes, fixed, int32") {
		t.Errorf("a file without the column: %v", err)
	}
}
