package extract

import (
	"fmt"

	"tally/schema"
)

// Guard has read do its work on doc. Where that fails by a fault of the program, doc is
// rejected, and x is as new for the next document.
func Guard[T any](x *Extractor, doc *schema.Document, read func(*Extractor, *schema.Document) T) (found T, reject *schema.Reject) {
	defer func() {
		if fault := recover(); fault != nil {
			x.renew()
			reject = &schema.Reject{Path: doc.Path, SHA256: doc.SHA256, Error: fmt.Sprintf("a fault of the program, not of the text %q: %v", doc.URI, fault)}
		}
	}()
	return read(x, doc), nil
}

// renew makes x anew: a stage that failed leaves what it holds half done.
func (x *Extractor) renew() {
	fresh := New(x.lx)
	if x.conventions != nil {
		fresh.SetConventions(x.conventions)
	}
	*x = *fresh
}
