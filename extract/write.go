package extract

import (
	"sort"
	"strings"

	"tally/extract/credit"
	"tally/extract/figure"
	"tally/extract/frame"
	"tally/extract/ground"
	"tally/extract/text"
	"tally/schema"
)

// writer turns spans of tokens into the rows of the schema. It counts code
// points from a place near by at which they are known: the last one asked for,
// or a mark.
type writer struct {
	text  *text.Text
	doc   *schema.Document
	at    int    // bytes …
	code  int    // … and the code points before them
	marks []mark // all over the text; nil until one is asked for
	land  string // the country of the last claim of which one is known
}

func newWriter(t *text.Text, doc *schema.Document) *writer { return &writer{text: t, doc: doc} }

// codePoint is the number of code points before byte offset i.
func (w *writer) codePoint(i int) int {
	if w.doc.Chars == len(w.doc.Text) { // all of it is ASCII
		return i
	}
	if i < w.at-4*stride || i > w.at+4*stride {
		w.jump(i)
	}
	if i < w.at {
		w.code -= text.CodePoints(w.doc.Text[i:w.at])
	} else {
		w.code += text.CodePoints(w.doc.Text[w.at:i])
	}
	w.at = i
	return w.code
}

// stride is how many tokens lie between two marks, and about how many bytes
// are counted without a look for a mark.
const stride = 256

// mark is a place at which the code points before it are known.
type mark struct{ at, code int }

// jump goes to the last mark before byte offset i.
func (w *writer) jump(i int) {
	if w.marks == nil {
		w.marks = append(w.marks, mark{})
		for k := stride; k < len(w.text.Tokens); k += stride {
			last, at := w.marks[len(w.marks)-1], int(w.text.Tokens[k].Start)
			w.marks = append(w.marks, mark{at, last.code + text.CodePoints(w.doc.Text[last.at:at])})
		}
	}
	k := sort.Search(len(w.marks), func(k int) bool { return w.marks[k].at > i }) - 1
	w.at, w.code = w.marks[k].at, w.marks[k].code
}

// claim is the row of a claim, but for what it is a part of.
func (w *writer) claim(c *frame.Claim, f *figure.Figure, by *credit.Credit, at *ground.Setting, roster *ground.Reader) schema.Claim {
	d, s := w.doc, w.text.Sentences[c.Sentence]
	if at.Place.Country != "" {
		w.land = at.Place.Country
	}
	out := schema.Claim{
		DocumentID: d.ID, URI: d.URI, Path: d.Path, Title: d.Title, Outlet: d.Outlet, Published: d.Published,
		Section: s.Section, Quote: w.text.Slice(c.Quote), Sentence: d.Text[s.Start:s.End], Context: w.context(c.Sentence),
		Figure: d.Text[f.Start:f.End], Quantity: c.Quantity, Hedge: w.text.Slice(f.Hedge), Unit: c.Unit,
		Measure: c.Measure, Subject: w.text.Slice(c.Subject), Class: c.Class,
		Group: w.group(c, by, at.Place.Country, roster), Agent: w.agent(c, by, roster), Weapon: c.Weapon,
		Modality: c.Modality, Scope: c.Scope, Source: by.Source, SourceTyp: by.Type, Speaker: by.Speaker,
		Cue: w.text.Slice(by.Cue), Chain: w.chain(by), Derived: c.Derived, Rule: c.Rule.String(),
		Place: at.Place.Text, PlaceName: at.Place.Name, Country: at.Place.Country, Lat: at.Place.Lat, Lon: at.Place.Lon,
		PlaceID: at.Place.ID, PlacePrecision: at.Place.Precision,
		EventFrom: at.Time.From, EventTo: at.Time.To, EventText: at.Time.Text, EventPrecision: at.Time.Precision,
	}
	if by.Hedged && out.Modality == schema.Asserted && c.Measure != schema.Distance {
		out.Modality = schema.Reported
	}
	if by.Denied {
		out.Modality = schema.Denied
	}
	out.Start, out.End = w.codePoint(f.Start), w.codePoint(f.End)
	out.SentenceStart, out.SentenceEnd = w.codePoint(s.Start), w.codePoint(s.End)
	out.ID = schema.ClaimID(d.ID, out.Start, out.End, out.Measure)
	return out
}

// agent is who did it, in the words of the text; for "we" and "its fighters" the side that
// tells of its own deed, and for "the group" the one that was named.
func (w *writer) agent(c *frame.Claim, by *credit.Credit, roster *ground.Reader) string {
	if c.Own && forces(by.Type) {
		return by.Source
	}
	switch c.Measure {
	case schema.Affected, schema.Released, schema.Returned: // "the aid group"
	default:
		if name := roster.Doer(w.text, c.Agent); name != "" {
			return name
		}
	}
	return ground.Agent(w.text, c.Agent)
}

// forces tells whether a source of the type has people under arms.
func forces(t schema.SourceType) bool {
	switch t {
	case schema.Government, schema.Military, schema.ArmedGroup, schema.PoliceSource:
		return true
	}
	return false
}

// group is the side of the counted, by the counted noun phrase and what stands
// around it; for soldiers and police of whom no words tell it, a state. country is where it happened.
func (w *writer) group(c *frame.Claim, by *credit.Credit, country string, roster *ground.Reader) string {
	name := w.side(c, by, roster)
	whom := c.Subject
	if whom.Empty() {
		whom = c.Whom // "two of whom were policemen"
	}
	if name != "" || c.Class != schema.Combatant && c.Class != schema.Police || whom.Empty() {
		return name
	}
	posted := c.Measure == schema.Deployed || c.Measure == schema.Strength
	if posted && c.Class == schema.Combatant {
		country = "" // "300 soldiers are in Orla" may be anybody's
	}
	s := w.text.Sentences[c.Sentence]
	if country == "" && !posted && roster.Owner(w.text, text.Span{First: s.First, Last: s.Last}, schema.Combatant) == "" {
		country = w.land // "Nine soldiers were killed in Orla. Two soldiers died in Benst", which nobody knows
	}
	return roster.State(w.text, whom, c.Agent, c.Class, country)
}

// side is the side that the words around the counted tell, or else the one that lost, sent or has them; "" for none.
func (w *writer) side(c *frame.Claim, by *credit.Credit, roster *ground.Reader) string {
	if c.Measure == schema.Distance {
		return ""
	}
	subject := c.Subject
	if subject.Empty() {
		subject = text.Span{First: c.Number.Last, Last: c.Number.Last}
	}
	if subject.First > 0 && strings.EqualFold(w.text.At(subject.First-1), "our") {
		return teller(by, roster) // "two of our fighters died"
	}
	if w.freedFrom(c, subject.Last) {
		return ""
	}
	foe := w.foe(c, by, subject, roster)
	name := roster.Group(w.text, subject, foe, c.Class)
	if name == "" && !c.Whom.Empty() {
		name = roster.Group(w.text, c.Whom, foe, c.Class)
	}
	if name == "" {
		name = w.owner(c, by, subject, roster)
	}
	return name
}

// teller is the side that speaks of its own people: "we", "our"; "" where none is known.
func teller(by *credit.Credit, roster *ground.Reader) string {
	if forces(by.Type) && roster.Roll(by.Source) {
		return by.Source
	}
	return ""
}

// freedFrom tells whether "from" at token i leads to those who held the people that
// the claim counts, whose they are not: "freed nine hostages from the Orla Front".
func (w *writer) freedFrom(c *frame.Claim, i int) bool {
	return c.Measure == schema.Released && c.Class == schema.AnyPerson && i < len(w.text.Tokens) && strings.EqualFold(w.text.At(i), "from")
}

// foe are the words for who harmed the counted, whose side they are not of; empty for nobody.
func (w *writer) foe(c *frame.Claim, by *credit.Credit, subject text.Span, roster *ground.Reader) text.Span {
	foe := text.Span{}
	if c.Foe {
		foe = c.Agent
	}
	if len(by.Chain) > 0 && (c.Foe && c.Own || foe.Empty() && by.Type == schema.ArmedGroup && roster.Scorned(w.text, subject)) {
		foe = by.Chain[0].Span // "we killed nine men", "the rebels said nine terrorists died"
	}
	return foe
}

// owner is the side that what befell the counted tells: who lost, sent, has or held them; "" for none.
func (w *writer) owner(c *frame.Claim, by *credit.Credit, subject text.Span, roster *ground.Reader) string {
	switch {
	case !c.Loser.Empty():
		if strings.EqualFold(w.text.At(c.Loser.First), "we") {
			if own := teller(by, roster); own != "" {
				return own
			}
		}
		return roster.Owner(w.text, c.Loser, c.Class)
	case c.Class == schema.Combatant && (c.Measure == schema.Killed || c.Measure == schema.Injured):
		return roster.Home(w.text, subject)
	case c.Measure == schema.Deployed && !c.Agent.Empty():
		return roster.Sender(w.text, c.Agent)
	case c.Measure == schema.Strength && c.Class == schema.Combatant:
		return roster.Holder(w.text, c.Number.First)
	case c.Measure == schema.Captured || c.Measure == schema.Territory:
		return roster.Loser(w.text, subject.Last)
	}
	return ""
}

// context is the sentence before, the sentence and the one after.
func (w *writer) context(i int) string {
	ss := w.text.Sentences
	return w.doc.Text[ss[max(0, i-1)].Start:ss[min(len(ss)-1, i+1)].End]
}

// chain is the attribution chain with the document's outlet at its end.
func (w *writer) chain(by *credit.Credit) []schema.Attribution {
	chain := make([]schema.Attribution, 0, len(by.Chain)+1)
	for _, l := range by.Chain {
		start, end := int(w.text.Tokens[l.Span.First].Start), int(w.text.Tokens[l.Span.Last-1].End)
		chain = append(chain, schema.Attribution{
			Role: l.Role, Name: l.Name, Text: w.doc.Text[start:end], Start: w.codePoint(start), End: w.codePoint(end),
		})
	}
	return chain
}

// leftover is the row of a number that makes no claim.
func (w *writer) leftover(f *figure.Figure, reason string) schema.Leftover {
	return schema.Leftover{
		DocumentID: w.doc.ID, Start: w.codePoint(f.Start), End: w.codePoint(f.End),
		Figure: w.doc.Text[f.Start:f.End], Quantity: f.Quantity, Kind: f.Kind, Reason: reason,
	}
}

// figure is the row of a number, whatever it is.
func (w *writer) figure(f *figure.Figure) schema.Figure {
	return schema.Figure{
		DocumentID: w.doc.ID, URI: w.doc.URI, Start: w.codePoint(f.Start), End: w.codePoint(f.End),
		Figure: w.doc.Text[f.Start:f.End], Quantity: f.Quantity, Hedge: w.text.Slice(f.Hedge), Kind: f.Kind,
		Unit: f.Unit, UnitText: strings.TrimSpace(w.text.Slice(f.UnitSpan)),
	}
}
