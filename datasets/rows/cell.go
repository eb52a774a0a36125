package rows

import (
	"math"
	"strconv"
	"time"

	"tally/schema"
)

// AppendCell appends the plain written form of a cell: nothing for null, the
// words themselves for text, JSON for a chain.
func AppendCell(dst []byte, f *schema.Field, c *schema.Cell) []byte {
	if isNull(f, c) {
		return dst
	}
	switch f.Type {
	case schema.String, schema.Enum:
		return append(dst, c.Text...)
	case schema.Chain:
		return appendChain(dst, c.Chain)
	}
	return appendValue(dst, f.Type, c)
}

// appendValue appends a number, a day or an instant.
func appendValue(dst []byte, typ schema.Type, c *schema.Cell) []byte {
	switch typ {
	case schema.Float64:
		return appendNumber(dst, c.Number)
	case schema.Day:
		return c.Time.AppendFormat(dst, time.DateOnly)
	case schema.Timestamp:
		return appendInstant(dst, c.Time)
	}
	return strconv.AppendInt(dst, c.Int, 10)
}

// isNull also holds for the numbers that JSON has no form for.
func isNull(f *schema.Field, c *schema.Cell) bool {
	return c.Null || f.Type == schema.Float64 && (math.IsNaN(c.Number) || math.IsInf(c.Number, 0))
}

// appendNumber gives whole numbers without a point or an exponent up to 2⁵³.
func appendNumber(dst []byte, v float64) []byte {
	if v == math.Trunc(v) && math.Abs(v) <= 1<<53 {
		return strconv.AppendInt(dst, int64(v), 10)
	}
	return strconv.AppendFloat(dst, v, 'g', -1, 64)
}

// appendInstant leaves out milliseconds that are zero.
func appendInstant(dst []byte, t time.Time) []byte {
	return t.UTC().Truncate(time.Millisecond).AppendFormat(dst, "2006-01-02T15:04:05.999Z07:00")
}
