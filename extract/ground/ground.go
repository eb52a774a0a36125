// Package ground brings words to the map, the calendar and the roster: places
// to a gazetteer, time expressions to dates, sides to canonical names.
package ground

import (
	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Setting is where and when one claim happened. Zero members are not told.
type Setting struct {
	Place Place
	Time  Time
}

// Reader grounds claims. It keeps buffers and must not be shared.
type Reader struct {
	lx        *lexicon.Lexicon
	sides     sides
	places    places
	overruled bool    // the last document's own date contradicts the record's
	own       ownDate // what its text told of its date,
	given     day     // when this was known
	head      []moment
}

// NewReader makes a reader over lx.
func NewReader(lx *lexicon.Lexicon) *Reader {
	r := &Reader{lx: lx, sides: newSides(lx)}
	r.places = places{lx: lx, sides: &r.sides}
	return r
}

// Read gives one Setting for each claim of the text, in order.
func (r *Reader) Read(t *text.Text, doc *schema.Document, claims []frame.Claim) []Setting {
	settings := make([]Setting, len(claims))
	if len(claims) == 0 {
		return settings
	}
	r.place(t, claims, settings)
	r.time(t, doc, claims, settings)
	return settings
}
