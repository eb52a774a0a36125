package schema

import (
	"strconv"
	"strings"
	"time"
)

// Text is the written form of a cell of f: a number in as few digits as tell
// it, a day as 2017-11-11, an instant as 2017-11-11T05:04:22Z, a chain as
// "claimant: Turkey's military; relay: Anadolu"; "" for null.
func (f *Field) Text(c Cell) string {
	if c.Null {
		return ""
	}
	switch f.Type {
	case Int8, Int32, Int64:
		return strconv.FormatInt(c.Int, 10)
	case Float64:
		return strconv.FormatFloat(c.Number, 'f', -1, 64)
	case Day:
		return c.Time.Format(time.DateOnly)
	case Timestamp:
		return c.Time.UTC().Format(time.RFC3339)
	case Chain:
		return chainText(c.Chain)
	}
	return c.Text
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
