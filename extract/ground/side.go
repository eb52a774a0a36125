package ground

import (
	"tally/extract/text"
	"tally/schema"
)

// Side gives the canonical name of the side or organisation that the words of
// span name; the words themselves where it is not on the roster, "" for none.
func (r *Reader) Side(t *text.Text, doc *schema.Document, span text.Span) string {
	return t.Slice(span)
}
