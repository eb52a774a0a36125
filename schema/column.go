package schema

import "time"

// Type is the type of a column, the same in every format that has types.
type Type string

// The types. Every one but Chain may be null where the column says so.
const (
	String    Type = "string"
	Enum      Type = "enum" // a string out of Terms
	Int8      Type = "int8"
	Int32     Type = "int32"
	Int64     Type = "int64"
	Float64   Type = "float64"
	Day       Type = "date"
	Timestamp Type = "timestamp"         // UTC, milliseconds
	Chain     Type = "list<attribution>" // list<struct<role, name, text, start, end>>, never null
)

// Field describes a column: what every reader of a table needs to know.
type Field struct {
	Name     string
	Type     Type
	Nullable bool
	Terms    []Term // the values of an Enum
	Doc      string // meaning, unit, range
}

// Cell is one value of a row. Which member counts is told by the Field's Type:
// Text for String and Enum, Int for the integers, Number for Float64, Time for
// Day and Timestamp, Chain for Chain.
type Cell struct {
	Null   bool
	Text   string
	Int    int64
	Number float64
	Time   time.Time
	Chain  []Attribution
}

// Column is a field and the way to read it from a row of type T.
type Column[T any] struct {
	Field
	Get func(*T) Cell
}

// Table is the dictionary of one table: its columns in their order.
type Table[T any] struct {
	Name    string
	Doc     string
	Columns []Column[T]
}

// Fields are the descriptions of the columns, in order.
func (t *Table[T]) Fields() []Field {
	fields := make([]Field, len(t.Columns))
	for i := range t.Columns {
		fields[i] = t.Columns[i].Field
	}
	return fields
}

// Row reads every column of v into dst, which is grown as needed, and returns it.
func (t *Table[T]) Row(dst []Cell, v *T) []Cell {
	dst = dst[:0]
	for i := range t.Columns {
		dst = append(dst, t.Columns[i].Get(v))
	}
	return dst
}

func text[T any](name, doc string, get func(*T) string) Column[T] {
	return Column[T]{Field{Name: name, Type: String, Doc: doc}, func(v *T) Cell { return Cell{Text: get(v)} }}
}

func nullText[T any](name, doc string, get func(*T) string) Column[T] {
	c := text(name, doc, get)
	c.Nullable = true
	c.Get = func(v *T) Cell { return nullable(get(v)) }
	return c
}

func enum[T any, E ~string](name string, terms []Term, doc string, get func(*T) E) Column[T] {
	return Column[T]{
		Field{Name: name, Type: Enum, Terms: terms, Doc: doc},
		func(v *T) Cell { return Cell{Text: string(get(v))} },
	}
}

func nullEnum[T any, E ~string](name string, terms []Term, doc string, get func(*T) E) Column[T] {
	c := enum(name, terms, doc, get)
	c.Nullable = true
	c.Get = func(v *T) Cell { return nullable(string(get(v))) }
	return c
}

func nullable(s string) Cell { return Cell{Null: s == "", Text: s} }

func integer[T any](name string, typ Type, doc string, get func(*T) int64) Column[T] {
	return Column[T]{Field{Name: name, Type: typ, Doc: doc}, func(v *T) Cell { return Cell{Int: get(v)} }}
}

// precision is an int8 column in which 0 stands for null.
func precision[T any](name, doc string, get func(*T) int) Column[T] {
	return Column[T]{
		Field{Name: name, Type: Int8, Nullable: true, Doc: doc},
		func(v *T) Cell { n := get(v); return Cell{Null: n == 0, Int: int64(n)} },
	}
}

func number[T any](name, doc string, get func(*T) *float64) Column[T] {
	return Column[T]{Field{Name: name, Type: Float64, Nullable: true, Doc: doc}, func(v *T) Cell {
		p := get(v)
		if p == nil {
			return Cell{Null: true}
		}
		return Cell{Number: *p}
	}}
}

func day[T any](name, doc string, get func(*T) Date) Column[T] {
	return Column[T]{Field{Name: name, Type: Day, Nullable: true, Doc: doc}, func(v *T) Cell {
		d := get(v)
		return Cell{Null: d.IsZero(), Time: d.Time()}
	}}
}

func instant[T any](name, doc string, get func(*T) time.Time) Column[T] {
	return Column[T]{Field{Name: name, Type: Timestamp, Nullable: true, Doc: doc}, func(v *T) Cell {
		t := get(v)
		return Cell{Null: t.IsZero(), Time: t}
	}}
}

// Places are the places of fields in a row, by their names.
func Places(fields []Field) map[string]int {
	out := make(map[string]int, len(fields))
	for i := range fields {
		out[fields[i].Name] = i
	}
	return out
}
