package schema

import "time"

// Documents is the dictionary of the documents table: one text, one row.
var Documents = Table[Document]{
	Name: "documents",
	Doc:  "One text a row.",
	Columns: []Column[Document]{
		text("document_id", "SHA-256 of the text, in hex", func(d *Document) string { return d.ID }),
		text("uri", "the record's own id or URL, else the path as given", func(d *Document) string { return d.URI }),
		text("path", "the file read", func(d *Document) string { return d.Path }),
		text("sha256", "SHA-256 of the bytes read, in hex", func(d *Document) string { return d.SHA256 }),
		text("media_type", "the kind of input, as an IANA media type", func(d *Document) string { return d.MediaType }),
		text("charset", "the encoding that the bytes were decoded from", func(d *Document) string { return d.Charset }),
		nullText("language", "BCP 47 tag of the text's language", func(d *Document) string { return d.Language }),
		nullText("title", "the record's title, or the headline found in the text", func(d *Document) string { return d.Title }),
		nullText("byline", "the author line, as written", func(d *Document) string { return d.Byline }),
		nullText("dateline", "place, agency and date at the head of the report, as written", func(d *Document) string { return d.Dateline }),
		nullText("outlet", "who published the text", func(d *Document) string { return d.Outlet }),
		nullText("agency", "the wire agency that the text came from", func(d *Document) string { return d.Agency }),
		instant("published", "when the text was published, UTC", func(d *Document) time.Time { return d.Published }),
		nullText("published_from", "how the date was found: metadata, dateline, text or given", func(d *Document) string { return d.PublishedFrom }),
		text("text", "the text, verbatim; every offset points into it", func(d *Document) string { return d.Text }),
		integer("chars", Int32, "code points of the text", func(d *Document) int64 { return int64(d.Chars) }),
		integer("sentences", Int32, "sentences found", func(d *Document) int64 { return int64(d.Sentences) }),
		integer("claims", Int32, "claims found", func(d *Document) int64 { return int64(d.Claims) }),
		integer("leftovers", Int32, "leftover numbers found", func(d *Document) int64 { return int64(d.Leftovers) }),
		nullText("origin_id", "document_id of the first document that carries the same story, perhaps cut, edited and under another headline; its own where there is none", func(d *Document) string { return d.OriginID }),
		instant("retrieved", "when the text was fetched, UTC, only if the input says so", func(d *Document) time.Time { return d.Retrieved }),
	},
}

// Copies is the dictionary of the copies table: every further place where a text stands.
var Copies = Table[Copy]{
	Name: "copies",
	Doc:  "Every further place where a text of the documents stands, word for word, one a row.",
	Columns: []Column[Copy]{
		text("document_id", "of the document that has the text", func(c *Copy) string { return c.DocumentID }),
		text("uri", "the record's own id or URL, else the path as given", func(c *Copy) string { return c.URI }),
		text("path", "the file read", func(c *Copy) string { return c.Path }),
		text("sha256", "SHA-256 of the bytes read, in hex", func(c *Copy) string { return c.SHA256 }),
		nullText("title", "the record's title there, or the headline found in the text", func(c *Copy) string { return c.Title }),
		nullText("outlet", "who published the text there", func(c *Copy) string { return c.Outlet }),
		instant("published", "when the text was published there, UTC", func(c *Copy) time.Time { return c.Published }),
	},
}

// Leftovers is the dictionary of the leftovers table: every number that became no claim.
var Leftovers = Table[Leftover]{
	Name: "leftovers",
	Doc:  "Every number of a text that became no claim, with the reason, one a row.",
	Columns: []Column[Leftover]{
		text("document_id", "SHA-256 of the document's text, in hex", func(l *Leftover) string { return l.DocumentID }),
		integer("start", Int32, "where the number starts in the text, in Unicode code points", func(l *Leftover) int64 { return int64(l.Start) }),
		integer("end", Int32, "where it ends, in Unicode code points, exclusive", func(l *Leftover) int64 { return int64(l.End) }),
		text("figure", "the number words, verbatim", func(l *Leftover) string { return l.Figure }),
		number("low", "the lower bound; null = open side or no value", func(l *Leftover) *float64 { return l.Quantity.Low }),
		number("high", "the upper bound; null = open side or no value", func(l *Leftover) *float64 { return l.Quantity.High }),
		enum("kind", Kinds, "what the number was taken for", func(l *Leftover) Kind { return l.Kind }),
		text("reason", "why it is no claim", func(l *Leftover) string { return l.Reason }),
	},
}

// Rejects is the dictionary of the rejects table: what was not read, or not in full.
var Rejects = Table[Reject]{
	Name: "rejects",
	Doc:  "Every input that was not read, or not in full, one a row.",
	Columns: []Column[Reject]{
		text("path", "the file, as given", func(r *Reject) string { return r.Path }),
		integer("offset", Int64, "bytes from the start of the file at path to the fault; of a compressed file, unpacked bytes", func(r *Reject) int64 { return r.Offset }),
		text("error", "what is wrong, with the line where the format has lines", func(r *Reject) string { return r.Error }),
		nullText("sha256", "SHA-256 of the bytes read, in hex; null if none could be", func(r *Reject) string { return r.SHA256 }),
	},
}

// Figures is the dictionary of what `tally figures` prints: every number of a
// text and what it was taken for. It is not a table of a dataset.
var Figures = Table[Figure]{
	Name: "figures",
	Doc:  "Every number of a text and what it was taken for, one a row.",
	Columns: []Column[Figure]{
		text("document_id", "SHA-256 of the document's text, in hex", func(f *Figure) string { return f.DocumentID }),
		text("uri", "the record's own id or URL, else the path as given", func(f *Figure) string { return f.URI }),
		integer("start", Int32, "where the number starts in the text, in Unicode code points", func(f *Figure) int64 { return int64(f.Start) }),
		integer("end", Int32, "where it ends, in Unicode code points, exclusive", func(f *Figure) int64 { return int64(f.End) }),
		text("figure", "the number words, verbatim", func(f *Figure) string { return f.Figure }),
		number("low", "the lower bound; null = open side or no value", func(f *Figure) *float64 { return f.Quantity.Low }),
		number("high", "the upper bound; null = open side or no value", func(f *Figure) *float64 { return f.Quantity.High }),
		enum("quantifier", Quantifiers, "how the bounds are meant", func(f *Figure) Quantifier { return f.Quantity.Quantifier }),
		nullText("hedge", "the words that set the quantifier, verbatim", func(f *Figure) string { return f.Hedge }),
		enum("kind", Kinds, "what the number was taken for", func(f *Figure) Kind { return f.Kind }),
		nullEnum("unit", Units, "the unit, where one stands with the number", func(f *Figure) Unit { return f.Unit }),
		nullText("unit_text", "the unit's words, verbatim", func(f *Figure) string { return f.UnitText }),
	},
}
