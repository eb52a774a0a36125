package pack

import (
	"errors"
	"io/fs"
	"syscall"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"

	"tally/schema"
)

// reserve makes room for strings, which would be copied whenever there is none.
func reserve[T any](b array.Builder, c *schema.Column[T], rows []T) {
	text, ok := b.(*array.StringBuilder)
	if !ok {
		return
	}
	n := 0
	for i := range rows {
		n += len(c.Get(&rows[i]).Text)
	}
	text.Reserve(len(rows))
	text.ReserveData(n)
}

// appender gives the function that appends cells of a type to a builder.
func appender(b array.Builder, typ schema.Type) func(schema.Cell) {
	add := appendValue(b, typ)
	if typ == schema.Chain { // never null
		return add
	}
	return func(c schema.Cell) {
		if c.Null {
			b.AppendNull()
			return
		}
		add(c)
	}
}

func appendValue(b array.Builder, typ schema.Type) func(schema.Cell) {
	switch b := b.(type) {
	case *array.Int8Builder:
		return func(c schema.Cell) { b.Append(int8(c.Int)) }
	case *array.Int32Builder:
		return func(c schema.Cell) { b.Append(int32(c.Int)) }
	case *array.Int64Builder:
		return func(c schema.Cell) { b.Append(c.Int) }
	case *array.Float64Builder:
		return func(c schema.Cell) { b.Append(c.Number) }
	case *array.Date32Builder:
		return func(c schema.Cell) { b.Append(arrow.Date32(schema.DateOf(c.Time).Days())) }
	case *array.TimestampBuilder:
		return func(c schema.Cell) { b.Append(arrow.Timestamp(c.Time.UnixMilli())) }
	case *array.ListBuilder:
		return chainAppender(b)
	case *array.StringBuilder:
		return func(c schema.Cell) { b.Append(c.Text) }
	}
	panic("no builder for " + string(typ))
}

func chainAppender(list *array.ListBuilder) func(schema.Cell) {
	link := list.ValueBuilder().(*array.StructBuilder)
	role, name, text := link.FieldBuilder(0).(*array.StringBuilder), link.FieldBuilder(1).(*array.StringBuilder), link.FieldBuilder(2).(*array.StringBuilder)
	start, end := link.FieldBuilder(3).(*array.Int32Builder), link.FieldBuilder(4).(*array.Int32Builder)
	return func(c schema.Cell) {
		list.Append(true)
		for _, a := range c.Chain {
			link.Append(true)
			role.Append(string(a.Role))
			name.Append(a.Name)
			text.Append(a.Text)
			start.Append(int32(a.Start))
			end.Append(int32(a.End))
		}
	}
}

// isRefusal tells an answer of the file system, which a second try will not
// change, from a fault of the writer.
func isRefusal(err error) bool {
	var path *fs.PathError
	var number syscall.Errno
	return errors.As(err, &path) || errors.As(err, &number)
}
