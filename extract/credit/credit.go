// Package credit finds whose figure it is: reporting verbs, "according to",
// headline colons, quotation, names brought back from "the monitor" and "he",
// and relays.
package credit

import (
	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Credit is the attribution of one claim. The zero Credit is the text's own voice.
type Credit struct {
	Source  string // canonical or fullest name that the document gives; "" = the text's own voice
	Type    schema.SourceType
	Speaker string      // the person
	Cue     text.Span   // the words that attribute
	Chain   []Link      // origin first; without the outlet
	Hedged  bool        // "reportedly", "is believed": the claim's modality is reported
	Denied  bool        // the source denies it
	Rule    lexicon.Ref // the entry of the cue
}

// Link is one link of the chain as it stands in the text.
type Link struct {
	Role schema.Role
	Name string
	Span text.Span
}

// Reader finds credits. It keeps buffers and must not be shared.
type Reader struct {
	lx *lexicon.Lexicon
}

// NewReader makes a reader over lx.
func NewReader(lx *lexicon.Lexicon) *Reader { return &Reader{lx: lx} }

// Read gives one Credit for each claim of the text, in order.
func (r *Reader) Read(t *text.Text, doc *schema.Document, claims []frame.Claim) []Credit {
	return make([]Credit, len(claims))
}
