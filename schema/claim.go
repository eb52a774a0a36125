package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"time"
)

// Claim is one figure of one statement of one document. Strings are null when
// empty, dates when zero, numbers when nil.
type Claim struct {
	ID         string // ClaimID of document, place and measure
	DocumentID string
	URI        string
	Path       string
	Title      string
	Outlet     string
	Published  time.Time

	Section       Section
	Quote         string // the shortest stretch that carries the claim
	Sentence      string
	Context       string // the sentence before, the sentence and the one after
	Figure        string // the number words
	Start, End    int    // code points of Figure in the document's text
	SentenceStart int
	SentenceEnd   int

	Quantity  Quantity
	Hedge     string // the words that set the quantifier
	Unit      Unit
	Measure   Measure
	Subject   string
	Class     Class
	Group     string
	Agent     string
	Weapon    string
	Modality  Modality
	Scope     Scope
	Source    string
	SourceTyp SourceType
	Speaker   string
	Cue       string
	Chain     []Attribution

	Place          string
	PlaceName      string
	Country        string // ISO 3166-1 alpha-3
	Lat, Lon       *float64
	PlaceID        string
	PlacePrecision int // UCDP where_prec 1–7; 0 = null
	EventFrom      Date
	EventTo        Date
	EventText      string
	EventPrecision int // UCDP date_prec 1–5; 0 = null

	PartOf  string // claim id of the whole
	Derived string
	Rule    string
}

// Attribution is one link of the chain by which a figure reached the reader,
// the origin first: claimant → relay → outlet.
type Attribution struct {
	Role  Role
	Name  string // canonical
	Text  string // as written
	Start int    // code points, end exclusive
	End   int
}

// ClaimID is the stable id of a claim: the same figure of the same text with
// the same measure has the same id in every build.
func ClaimID(document string, start, end int, m Measure) string {
	key := document + "\x00" + strconv.Itoa(start) + "\x00" + strconv.Itoa(end) + "\x00" + string(m)
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:10])
}
