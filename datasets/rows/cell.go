package rows

import "tally/schema"

// AppendCell appends the plain written form of a cell: that of the schema, but
// JSON for a chain.
func AppendCell(dst []byte, f *schema.Field, c *schema.Cell) []byte {
	if f.Type == schema.Chain {
		return appendChain(dst, c.Chain)
	}
	return f.AppendText(dst, c)
}
