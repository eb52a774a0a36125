// Package extract turns a document into claims and leftovers. It is pure: no
// files, no network, no clock, no environment, no goroutines, no map order.
package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"tally/extract/credit"
	"tally/extract/figure"
	"tally/extract/frame"
	"tally/extract/ground"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Extractor reads documents one after the other. It keeps buffers between
// them and must not be shared; make one a worker.
type Extractor struct {
	lx       *lexicon.Lexicon
	text     text.Text
	figures  []figure.Figure
	sentence []int // of each figure
	reader   *figure.Reader
	frames   *frame.Reader
	credits  *credit.Reader
	grounds  *ground.Reader
	block    [4096]byte // of a text on its way into the hash

	conventions lexicon.Conventions // other ones than the lexicon's; nil for those
}

// Result is what was found in one document. Claims are in the order of the
// text, leftovers too.
type Result struct {
	Claims    []schema.Claim
	Leftovers []schema.Leftover
}

// New makes an extractor over lx.
func New(lx *lexicon.Lexicon) *Extractor {
	return &Extractor{
		lx: lx, reader: figure.NewReader(lx), frames: frame.NewReader(lx),
		credits: credit.NewReader(lx), grounds: ground.NewReader(lx),
	}
}

// SetConventions gives vague counts other bounds than the lexicon does, as a
// recipe may ask; "dozens" and the like are conventions, not facts.
func (x *Extractor) SetConventions(c lexicon.Conventions) {
	x.reader, x.conventions = figure.NewReaderWith(x.lx, c), c
}

// Extract finds the claims of doc.Text and fills in what the text tells of the
// document itself: ID, title, byline, dateline, agency, date, counts. What doc
// already says stands.
func (x *Extractor) Extract(doc *schema.Document) Result {
	r := x.stages(doc)
	return x.write(doc, &r)
}

// reading is what the stages made of one document, in spans of tokens.
type reading struct {
	claims   []frame.Claim
	discards []frame.Discard
	credits  []credit.Credit  // of each claim
	settings []ground.Setting // of each claim
}

// stages runs all stages over a document.
func (x *Extractor) stages(doc *schema.Document) (r reading) {
	x.read(doc)
	r.claims, r.discards = x.frames.Read(&x.text, x.figures, x.sentence)
	r.credits = x.credits.Read(&x.text, r.claims)
	r.settings = x.grounds.Read(&x.text, doc, r.claims)
	return r
}

// write turns what the stages found into rows.
func (x *Extractor) write(doc *schema.Document, r *reading) Result {
	w := newWriter(&x.text, doc)
	out := Result{Claims: make([]schema.Claim, len(r.claims))}
	for i := range r.claims {
		c := &r.claims[i]
		out.Claims[i] = w.claim(c, &x.figures[c.Figure], &r.credits[i], &r.settings[i], x.grounds)
	}
	for i := range r.claims {
		if whole := r.claims[i].PartOf; whole >= 0 {
			out.Claims[i].PartOf = out.Claims[whole].ID
		}
	}
	x.comrades(r.claims, out.Claims)
	out.Leftovers = make([]schema.Leftover, len(r.discards))
	for i, d := range r.discards {
		out.Leftovers[i] = w.leftover(&x.figures[d.Figure], d.Reason)
	}
	doc.Claims, doc.Leftovers = len(out.Claims), len(out.Leftovers)
	return out
}

// comrades gives fighters and police whose side is not told the side of those told right
// before, or of the whole: "killed 12 Orlan soldiers and wounded four more".
func (x *Extractor) comrades(claims []frame.Claim, rows []schema.Claim) {
	for i := 1; i < len(rows); i++ {
		c, j := &claims[i], i-1
		if rows[i].Group != "" || c.Class != schema.Combatant && c.Class != schema.Police || c.Measure == schema.Strength {
			continue
		}
		if c.PartOf >= 0 {
			j = c.PartOf
		} else if claims[j].Sentence != c.Sentence || !x.nameless(c.Subject) {
			continue
		}
		if claims[j].Class == c.Class {
			rows[i].Group = rows[j].Group
		}
	}
}

// nameless tells whether the words for the counted are none, or "others" alone.
func (x *Extractor) nameless(s text.Span) bool {
	return s.Empty() || s.Last == s.First+1 && x.lx.Grammar.Is(x.text.Words[s.First], lexicon.Pronoun)
}

// left tells whether a figure that makes no claim is a number to account for:
// articles and "no" count only where they make one.
func left(f *figure.Figure) bool { return !f.Article && !f.Zero }

// Figures finds every number of doc.Text and what it was taken for.
func (x *Extractor) Figures(doc *schema.Document) []schema.Figure {
	x.read(doc)
	w := newWriter(&x.text, doc)
	out := make([]schema.Figure, 0, len(x.figures))
	for i := range x.figures {
		if left(&x.figures[i]) {
			out = append(out, w.figure(&x.figures[i]))
		}
	}
	return out
}

// read takes the text apart and finds its figures.
func (x *Extractor) read(doc *schema.Document) {
	if doc.ID == "" {
		doc.ID = x.identity(doc.Text)
	}
	x.text.Sections = doc.Sections
	x.text.Read(x.lx, doc.Title, doc.Text)
	if doc.Title == "" {
		doc.Title = strings.Join(strings.Fields(x.text.Slice(x.text.Headline)), " ")
	}
	doc.Chars = text.CodePoints(doc.Text)
	doc.Sentences = len(x.text.Sentences)
	x.grounds.Date(&x.text, doc)
	x.figures, x.sentence = x.figures[:0], x.sentence[:0]
	for i, s := range x.text.Sentences {
		x.figures = x.reader.Read(x.figures, &x.text, s)
		for len(x.sentence) < len(x.figures) {
			x.sentence = append(x.sentence, i)
		}
	}
}

// identity is the SHA-256 of a text. A block at a time goes into the hash,
// which takes no strings, so that long texts aren't copied whole.
func (x *Extractor) identity(s string) string {
	h := sha256.New()
	for len(s) > 0 {
		n := copy(x.block[:], s)
		h.Write(x.block[:n])
		s = s[n:]
	}
	return hex.EncodeToString(h.Sum(x.block[:0]))
}
