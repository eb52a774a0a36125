// Package frame turns figures into claims: a counted noun phrase meets an
// event word, and the event word's frame says what happened to whom.
package frame

import (
	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Claim is a claim as the frames see it: spans of tokens, not yet names, and
// neither source nor place nor time.
type Claim struct {
	Figure   int       // index of its figure
	Sentence int       // index of its sentence
	Number   text.Span // the number words
	Event    text.Span // the event words ("were killed", "death toll"); empty if none
	Quote    text.Span // the shortest run that carries the claim
	Quantity schema.Quantity
	Measure  schema.Measure
	Unit     schema.Unit
	Subject  text.Span // the counted noun phrase without the figure
	Class    schema.Class
	Owner    text.Span // words that name the side the counted belong to; empty if none
	Agent    text.Span // words that name who or what did it; empty if none
	Weapon   string    // canonical means; "" if not told
	Modality schema.Modality
	Scope    schema.Scope
	PartOf   int         // index of the claim that is the whole; -1 = none
	Derived  string      // how the quantity was computed; "" if it was read
	Rule     lexicon.Ref // the frame's entry
}

// Discard tells why a figure is no claim.
type Discard struct {
	Figure int
	Reason string
}

// Reader makes claims. It keeps buffers and must not be shared.
type Reader struct {
	lx *lexicon.Lexicon
}

// NewReader makes a reader over lx.
func NewReader(lx *lexicon.Lexicon) *Reader { return &Reader{lx: lx} }

// Read finds the claims of a whole text. figures are those of all sentences,
// in order; sentence[i] is the index of the sentence that figures[i] stands in.
func (r *Reader) Read(t *text.Text, figures []figure.Figure, sentence []int) ([]Claim, []Discard) {
	var claims []Claim
	var discards []Discard
	for i, f := range figures {
		if f.Kind != schema.KindCount || f.Article {
			discards = append(discards, Discard{i, "no count: " + string(f.Kind)})
			continue
		}
		discards = append(discards, Discard{i, "no frame"})
	}
	_ = sentence
	return claims, discards
}
