package frame

import (
	"tally/extract/text"
	"tally/schema"
)

// Where those may stand that share out a total: in so many sentences behind the first that counts anything, which a
// text of some length goes on to tell; else all in the sentence right behind.
const (
	leadShares    = 7
	leadSentences = 6 // of a text of some length
)

// shareOut makes claims that sum up to a total before them its parts: "18 men died over the weekend. … Ten soldiers
// and eight rebels were killed in Orla."
func (r *Reader) shareOut(t *text.Text) {
	lead := -1 // the first sentence of the body that counts anything
	for i := range r.claims {
		w := &r.claims[i]
		if lead < 0 && t.Sentences[w.Sentence].Section == schema.Body {
			lead = w.Sentence
		}
		if w.PartOf >= 0 || w.Unit != schema.Person || !shared(w) {
			continue
		}
		if w.Sentence == lead && len(t.Sentences) >= leadSentences {
			r.sharesOf(i, lead+leadShares)
		} else {
			r.sharesOf(i, w.Sentence+1)
		}
	}
}

// shared tells whether the claim is a total that others may sum up to.
func shared(w *Claim) bool {
	q := w.Quantity
	return q.Low != nil && *q.Low > 2 && (q.Quantifier == schema.Exact || q.Quantifier == schema.AtLeast || q.Quantifier == schema.About) && w.Measure.Topic() != "force"
}

// sharesOf makes the claims behind claim w, up to the sentence last, its parts if they sum up to it.
func (r *Reader) sharesOf(w, last int) {
	whole := &r.claims[w]
	left, n, j := *whole.Quantity.Low, 0, w+1
	for ; left > 0; j++ {
		if j == len(r.claims) || r.claims[j].Sentence > last {
			return
		}
		c := &r.claims[j]
		if c.Measure != whole.Measure || c.Unit != whole.Unit || c.PartOf >= 0 && (c.PartOf != w || c.Sentence == whole.Sentence) {
			continue
		}
		if c.Sentence == whole.Sentence || c.Quantity.Quantifier != schema.Exact || c.Modality != whole.Modality || !among(c.Class, whole.Class) {
			return
		}
		left -= c.Quantity.Value()
		n++
	}
	if left < 0 || n < 2 {
		return
	}
	for j--; j > w; j-- {
		if c := &r.claims[j]; c.Measure == whole.Measure && c.Unit == whole.Unit && (c.PartOf < 0 || c.PartOf == w && c.Sentence > whole.Sentence) {
			c.PartOf = w
			if whole.Scope == schema.Cumulative && c.Scope == schema.Incident {
				c.Scope = whole.Scope
			}
		}
	}
}

// among tells whether those of class a may be among those of class b.
func among(a, b schema.Class) bool { return a == b || a == schema.AnyPerson || b == schema.AnyPerson }
