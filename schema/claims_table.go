package schema

import (
	"math"
	"time"
)

// Claims is the dictionary of the claims table: one figure, one statement, one row.
var Claims = Table[Claim]{
	Name: "claims",
	Doc:  "One figure of one statement of one document a row.",
	Columns: []Column[Claim]{
		text("claim_id", "stable id: hash of document_id, start, end and measure; the same in every build", func(c *Claim) string { return c.ID }),
		text("document_id", "SHA-256 of the document's text, in hex", func(c *Claim) string { return c.DocumentID }),
		text("uri", "where the document came from: the record's own id or URL, else the path as given", func(c *Claim) string { return c.URI }),
		text("path", "the file read", func(c *Claim) string { return c.Path }),
		nullText("title", "the document's title", func(c *Claim) string { return c.Title }),
		nullText("outlet", "who published the document", func(c *Claim) string { return c.Outlet }),
		instant("published", "when the document was published, UTC", func(c *Claim) time.Time { return c.Published }),
		enum("section", Sections, "the part of the document the claim stands in", func(c *Claim) Section { return c.Section }),
		text("quote", "the shortest stretch of text that carries the claim, verbatim", func(c *Claim) string { return c.Quote }),
		text("sentence", "the sentence, verbatim", func(c *Claim) string { return c.Sentence }),
		text("context", "the sentence before, the sentence and the one after, verbatim", func(c *Claim) string { return c.Context }),
		text("figure", "the number words, verbatim", func(c *Claim) string { return c.Figure }),
		integer("start", Int32, "where the figure starts in the document's text, in Unicode code points", func(c *Claim) int64 { return int64(c.Start) }),
		integer("end", Int32, "where the figure ends, in Unicode code points, exclusive: text[start:end] == figure", func(c *Claim) int64 { return int64(c.End) }),
		integer("sentence_start", Int32, "where the sentence starts, in Unicode code points", func(c *Claim) int64 { return int64(c.SentenceStart) }),
		integer("sentence_end", Int32, "where the sentence ends, in Unicode code points, exclusive", func(c *Claim) int64 { return int64(c.SentenceEnd) }),
		number("low", "the lower bound, in unit; null = open side", func(c *Claim) *float64 { return c.Quantity.Low }),
		number("high", "the upper bound, in unit; null = open side", func(c *Claim) *float64 { return c.Quantity.High }),
		number("value", "one number for those who need one: low = high for exact and about, low for at_least, more_than and vague, high for at_most and less_than, the midpoint for between", (*Claim).value),
		enum("quantifier", Quantifiers, "how the bounds are meant", func(c *Claim) Quantifier { return c.Quantity.Quantifier }),
		nullText("hedge", "the words that set the quantifier, verbatim", func(c *Claim) string { return c.Hedge }),
		enum("unit", Units, "what is counted, as a class of things", func(c *Claim) Unit { return c.Unit }),
		enum("topic", Topics, "the measure's topic", func(c *Claim) Topic { return c.Measure.Topic() }),
		enum("measure", Measures, "what happened to the counted", func(c *Claim) Measure { return c.Measure }),
		nullText("subject", "the counted noun phrase without the figure, verbatim", func(c *Claim) string { return c.Subject }),
		enum("subject_class", Classes, "the most specific class that the claim's own words support", func(c *Claim) Class { return c.Class }),
		nullText("group", "canonical name of the side the counted belong to", func(c *Claim) string { return c.Group }),
		nullText("agent", "who or what did it, verbatim", func(c *Claim) string { return c.Agent }),
		nullText("weapon", "the means: air strike, artillery, car bomb, …", func(c *Claim) string { return c.Weapon }),
		enum("modality", Modalities, "how the text stands to the claim", func(c *Claim) Modality { return c.Modality }),
		enum("scope", Scopes, "flow, running total or stock", func(c *Claim) Scope { return c.Scope }),
		nullText("source", "the claimant's canonical name; null when the text speaks in its own voice", func(c *Claim) string { return c.Source }),
		nullEnum("source_type", SourceTypes, "the kind of the claimant", func(c *Claim) SourceType { return c.SourceTyp }),
		nullText("speaker", "the person who spoke for the source", func(c *Claim) string { return c.Speaker }),
		nullText("cue", "the words that attribute, verbatim", func(c *Claim) string { return c.Cue }),
		chain("attribution", "the whole chain, origin first: claimant, relay, outlet", func(c *Claim) []Attribution { return c.Chain }),
		nullText("place", "the most specific named place the claim is about, as written", func(c *Claim) string { return c.Place }),
		nullText("place_name", "the gazetteer's name of the place (GeoNames)", func(c *Claim) string { return c.PlaceName }),
		nullText("country", "ISO 3166-1 alpha-3 code of the place's country", func(c *Claim) string { return c.Country }),
		number("lat", "latitude in degrees, WGS 84", func(c *Claim) *float64 { return c.Lat }),
		number("lon", "longitude in degrees, WGS 84", func(c *Claim) *float64 { return c.Lon }),
		nullText("place_id", "GeoNames id of the place", func(c *Claim) string { return c.PlaceID }),
		precision("place_precision", "how exact the place is: UCDP where_prec, 1 (exact) to 7 (no place on land)", func(c *Claim) int { return c.PlacePrecision }),
		day("event_from", "first day of the event, resolved against the document's date", func(c *Claim) Date { return c.EventFrom }),
		day("event_to", "last day of the event", func(c *Claim) Date { return c.EventTo }),
		nullText("event_text", "the words that tell the time, verbatim", func(c *Claim) string { return c.EventText }),
		precision("event_precision", "how exact the time is: UCDP date_prec, 1 (the day) to 5 (the year or longer)", func(c *Claim) int { return c.EventPrecision }),
		nullText("part_of", "claim_id of the whole that this claim is a part of", func(c *Claim) string { return c.PartOf }),
		nullText("derived", "how the figure was computed, if it was", func(c *Claim) string { return c.Derived }),
		text("rule", "the frame that made the claim; tally explain shows all of it", func(c *Claim) string { return c.Rule }),
	},
}

func (c *Claim) value() *float64 {
	v := c.Quantity.Value()
	if math.IsNaN(v) {
		return nil
	}
	return &v
}

func chain[T any](name, doc string, get func(*T) []Attribution) Column[T] {
	return Column[T]{Field{Name: name, Type: Chain, Doc: doc}, func(v *T) Cell { return Cell{Chain: get(v)} }}
}
