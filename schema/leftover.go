package schema

// Leftover is a number of the text that became no claim, with what it was
// taken for and why. Claims and leftovers together account for every number.
type Leftover struct {
	DocumentID string
	Start, End int // code points of Figure in the document's text, end exclusive
	Figure     string
	Quantity   Quantity
	Kind       Kind
	Reason     string
}

// Figure is a number of the text as `tally figures` prints it, before anyone
// asks whether it is a claim.
type Figure struct {
	DocumentID string
	URI        string
	Start, End int // code points
	Figure     string
	Quantity   Quantity
	Hedge      string
	Kind       Kind
	Unit       Unit
	UnitText   string // the unit's words, verbatim
}

// Reject is an input that could not be read, or not all of it: a record may be
// read without its date. It ends no build, and is never lost in
// silence.
type Reject struct {
	Path   string
	Offset int64 // bytes from the start of the file at Path, unpacked
	Error  string
	SHA256 string // of the bytes read; "" if none could be
}
