package ground

import (
	"tally/extract/text"
	"tally/schema"
)

// Date fills what the head of the text tells of the document: dateline,
// byline, agency and, unless it is given, the date of publication.
func (r *Reader) Date(t *text.Text, doc *schema.Document) {}
