package ground

import (
	"tally/extract/frame"
	"tally/extract/text"
	"tally/schema"
)

// Place is a place as written and, where it is known, its gazetteer entry.
type Place struct {
	Text      string // as written
	Name      string // the gazetteer's name
	Country   string // ISO 3166-1 alpha-3
	ID        string // GeoNames id
	Lat, Lon  *float64
	Precision int // UCDP where_prec
}

// place fills in where each claim happened.
func (r *Reader) place(t *text.Text, doc *schema.Document, claims []frame.Claim, settings []Setting) {
}
