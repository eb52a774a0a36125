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

// Place is a place as written and, where it is known, its gazetteer entry.
type Place struct {
	Text      string // as written
	Name      string // the gazetteer's name
	Country   string // ISO 3166-1 alpha-3
	ID        string // GeoNames id
	Lat, Lon  *float64
	Precision int // UCDP where_prec
}

// Time is the interval of an event.
type Time struct {
	From, To  schema.Date
	Text      string // the words that tell it
	Precision int    // UCDP date_prec
}

// Reader grounds claims. It keeps buffers and must not be shared.
type Reader struct {
	lx *lexicon.Lexicon
}

// NewReader makes a reader over lx.
func NewReader(lx *lexicon.Lexicon) *Reader { return &Reader{lx: lx} }

// Date fills what the head of the text tells of the document: dateline,
// byline, agency and, unless it is given, the date of publication.
func (r *Reader) Date(t *text.Text, doc *schema.Document) {}

// Read gives one Setting for each claim of the text, in order.
func (r *Reader) Read(t *text.Text, doc *schema.Document, claims []frame.Claim) []Setting {
	return make([]Setting, len(claims))
}

// Side gives the canonical name of the side or organisation that the words of
// span name; the words themselves where it is not on the roster, "" for none.
func (r *Reader) Side(t *text.Text, doc *schema.Document, span text.Span) string {
	return t.Slice(span)
}
