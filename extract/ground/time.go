package ground

import (
	"tally/extract/frame"
	"tally/extract/text"
	"tally/schema"
)

// Time is the interval of an event.
type Time struct {
	From, To  schema.Date
	Text      string // the words that tell it
	Precision int    // UCDP date_prec
}

// time fills in when each claim happened.
func (r *Reader) time(t *text.Text, doc *schema.Document, claims []frame.Claim, settings []Setting) {
}
