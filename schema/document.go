package schema

import "time"

// Document is one text as it was read. Text is never rewritten: every offset
// of a claim or leftover points into it.
type Document struct {
	ID            string    // SHA-256 of Text, in hex
	URI           string    // the record's own id or URL, else the path as given
	Path          string    // the file read, as given
	SHA256        string    // of the bytes read, in hex
	MediaType     string    // text/plain, application/jsonl, …
	Charset       string    // the encoding the bytes were decoded from
	Language      string    // BCP 47, "" when not told
	Title         string    // the record's title, or the headline found in the text
	Byline        string    // "By …" as written
	Dateline      string    // "BEIRUT (AFP) Nov 11, 2017" as written
	Outlet        string    // who published it
	Agency        string    // the wire agency: AFP, Reuters, …
	Published     time.Time // UTC; zero = not known
	PublishedFrom string    // how the date was found: metadata, dateline, text, given
	Text          string    // the text, verbatim, valid UTF-8
	Sections      []Stretch // what the page tells of the parts of Text, in order; the words tell of the rest
	Chars         int       // code points of Text
	Sentences     int       // sentences found
	Claims        int       // claims found
	Leftovers     int       // leftovers found
	OriginID      string    // ID of the first document that carries the same story, its own where none did before
	Retrieved     time.Time // when the text was fetched, if the input says so; zero = not told
}

// Stretch is a part of a document's text, in bytes, and the section it is.
type Stretch struct {
	Start, End int
	Section    Section
}

// Copy is a further place where the text of a document stands.
type Copy struct {
	DocumentID string    // of the document that is kept
	URI        string    // the record's own id or URL, else the path as given
	Path       string    // the file read, as given
	SHA256     string    // of the bytes read, in hex
	Title      string    // the record's title there
	Outlet     string    // who published it there
	Published  time.Time // UTC; zero = not known
}
