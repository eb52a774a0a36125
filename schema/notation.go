package schema

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Text is the written form of a cell of f, as AppendText gives it.
func (f *Field) Text(c Cell) string { return string(f.AppendText(nil, &c)) }

// AppendText appends the written form of a cell of f, the same wherever the
// cell is printed: a number in as few digits as tell it, a day as 2017-11-11, an
// instant as 2017-11-11T05:04:22Z with milliseconds where it has some, a chain
// as "claimant: Turkey's military; relay: Anadolu"; nothing for null.
func (f *Field) AppendText(dst []byte, c *Cell) []byte {
	if f.IsNull(c) {
		return dst
	}
	switch f.Type {
	case Int8, Int32, Int64:
		return strconv.AppendInt(dst, c.Int, 10)
	case Float64:
		return appendNumber(dst, c.Number)
	case Day:
		return c.Time.AppendFormat(dst, time.DateOnly)
	case Timestamp:
		return c.Time.UTC().Truncate(time.Millisecond).AppendFormat(dst, "2006-01-02T15:04:05.999Z07:00")
	case Chain:
		return append(dst, chainText(c.Chain)...)
	}
	return append(dst, c.Text...)
}

// IsNull tells whether a cell of f is null. So are the numbers that no format
// has a form for.
func (f *Field) IsNull(c *Cell) bool {
	return c.Null || f.Type == Float64 && (math.IsNaN(c.Number) || math.IsInf(c.Number, 0))
}

// appendNumber gives whole numbers without a point or an exponent up to 2⁵³.
func appendNumber(dst []byte, v float64) []byte {
	if v == math.Trunc(v) && math.Abs(v) <= 1<<53 {
		return strconv.AppendInt(dst, int64(v), 10)
	}
	return strconv.AppendFloat(dst, v, 'g', -1, 64)
}

func chainText(chain []Attribution) string {
	links := make([]string, len(chain))
	for i, a := range chain {
		links[i] = string(a.Role) + ": " + a.Name
	}
	return strings.Join(links, "; ")
}

// Column finds a column by its name; nil where there is none.
func (t *Table[T]) Column(name string) *Column[T] {
	for i := range t.Columns {
		if t.Columns[i].Name == name {
			return &t.Columns[i]
		}
	}
	return nil
}

// Notation writes a claim in one line: the measure, the quantity and the named
// columns of the claims table; "when" stands for event_from..event_to.
//
//	killed >=26 | subject: soldiers | when: 2017-11-10..2017-11-11
func (c *Claim) Notation(columns ...string) string {
	var b strings.Builder
	b.WriteString(string(c.Measure) + " " + c.Quantity.String())
	for _, name := range columns {
		b.WriteString(" | " + name + ": " + c.written(name))
	}
	return b.String()
}

// When is the interval of the event: "2017-11-10..2017-11-11", one day as
// "2017-11-11", "" where it is not told.
func (c *Claim) When() string {
	from, to := c.EventFrom.String(), c.EventTo.String()
	if from == to {
		return from
	}
	return from + ".." + to
}

func (c *Claim) written(column string) string {
	if column == "when" {
		return c.When()
	}
	if col := Claims.Column(column); col != nil {
		return col.Text(col.Get(c))
	}
	return "?"
}
