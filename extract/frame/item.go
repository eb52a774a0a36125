package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// itemisation is a list under a line that ends with a colon: "The attacks left
// nine dead:", then "• Seven soldiers" and "• Two nurses".
type itemisation struct {
	whole int            // the claim of the line; -1 = it counts nobody
	frame *lexicon.Frame // what a line that counts nobody says of the items
	apart bool           // the line only says that they share out what was told last: "By province, as follows:"
	next  int            // the sentence that may be an item; 0 = there is no list
}

// itemise notes the list that sentence n opens or goes on with; first is its
// first claim.
func (r *Reader) itemise(n, first int) {
	switch colon := r.g.isPunct(r.g.s.Last-1, ":"); {
	case len(r.claims) > first && colon:
		r.items = itemisation{whole: len(r.claims) - 1, next: n + 1}
		for r.claims[r.items.whole].PartOf >= first {
			r.items.whole = r.claims[r.items.whole].PartOf
		}
	case r.listed(n):
		r.items.next = n + 1
	default:
		r.items.next = 0
	}
}

// head notes a list where sentence n is its first item, and the line before counts
// nobody but says what happened to those listed: "The items recovered included:".
func (r *Reader) head(t *text.Text, n int) {
	if n == 0 || r.items.next == n || !t.Tokens[t.Sentences[n].First].Has(text.Para) || t.At(t.Sentences[n-1].Last-1) != ":" {
		return
	}
	r.other.enter(t, t.Sentences[n-1], nil, 0)
	if k := len(r.claims) - 1; r.other.reads(t.Sentences[n-1].Last-2, "follows") && k >= 0 && r.claims[k].Sentence > n-reach {
		r.items = itemisation{whole: k, apart: true, next: n}
		return
	}
	r.other.read()
	last := len(r.other.chunks) - 1
	for k := last; k >= 0 && k > last-8; k-- {
		if fr := r.other.fate(k); fr != nil {
			r.items = itemisation{whole: -1, frame: fr, next: n}
			return
		}
	}
}

// sharesTotal tells whether sentence n is an item, behind the mark of one, of a list that shares out a running total told
// before it.
func (r *Reader) sharesTotal(n int) bool {
	return r.items.apart && r.listed(n) && r.g.t.Tokens[r.g.s.First].Kind == text.Punct && r.claims[r.items.whole].Scope == schema.Cumulative
}

// fate is the frame of a participle at chunk k that needs nothing more; nil for none.
func (g *grammar) fate(k int) *lexicon.Frame {
	c := g.at(k)
	if c.kind != verbGroup || c.inf || c.form&lexicon.Participle == 0 {
		return nil
	}
	frames := c.verb.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Needs == "" && !fr.Folk && !fr.Place {
			return fr
		}
	}
	return nil
}

// lineOf is the claim of the line above the list in which sentence n is an item, one
// more than its index; 0 where it is none.
func (r *Reader) lineOf(n int) int {
	if !r.listed(n) {
		return 0
	}
	return r.items.whole + 1
}

// listed tells whether sentence n is an item of a list.
func (r *Reader) listed(n int) bool {
	return r.items.next > 0 && n <= r.items.next+1 && r.g.t.Tokens[r.g.s.First].Has(text.Para)
}

// byItem gives a phrase that is all that an item of a list says what the line
// above the list tells.
func (r *Reader) byItem(f *finding, n int) bool {
	if !r.listed(n) || r.items.apart || !r.g.lone(f.chunk) {
		return false
	}
	unit := r.g.unit(r.g.at(f.chunk))
	if fr := r.items.frame; fr != nil {
		if fr.Measures.For(unit) == "" {
			return false
		}
		*f = unread(f.chunk)
		f.frame, f.verb = fr, f.chunk
		return true
	}
	w := &r.claims[r.items.whole]
	if unit != w.Unit && !(w.Unit == schema.Person && unit == schema.Household) {
		return false
	}
	*f = unread(f.chunk)
	f.item, f.part = r.items.whole+1, true
	return true
}

// lone tells whether the phrase at k opens the sentence, a mark of a list aside, and
// no verb says what happens.
func (g *grammar) lone(k int) bool {
	if k > 4 {
		return false
	}
	for j := 0; j < len(g.chunks) && j < reach; j++ {
		switch c := g.at(j); {
		case j < k && c.uncounted() && g.at(j+1).kind == colon: // "• Orla: 300 families"
		case j < k && c.kind != stop && c.kind != dash && c.kind != other && c.kind != colon:
			return false
		case c.kind == verbGroup && (c.aux || g.finite(j)):
			return false
		}
	}
	return true
}

// lastThings is the unit of the things that the sentence before n counts last; ""
// for none.
func (r *Reader) lastThings(n int) schema.Unit {
	k := len(r.claims) - 1
	if k < 0 || r.claims[k].Sentence != n-1 || r.claims[k].Class != schema.Thing {
		return ""
	}
	return r.claims[k].Unit
}
