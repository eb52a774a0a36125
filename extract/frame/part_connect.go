package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// connect links the parts of a sentence, whose claims start at first, that only
// the claims behind them or their sum show.
func (r *Reader) connect(first int) {
	for i := first; i < len(r.claims); i++ {
		r.resolve(i, first)
		if w := i + 1; w < len(r.claims) && r.g.at(r.found[i-first].chunk).out == r.found[w-first].chunk && r.claims[w].PartOf != i {
			r.join(i, w)
		}
		if w := r.remainder(r.found[i-first].chunk, i); w >= 0 {
			r.join(i, w)
		}
		if i > first && r.g.juxtaposed(r.found[i-first].chunk) && r.claims[i].PartOf < 0 && r.apart(i-1, i) {
			r.join(i, i-1)
		}
		if r.g.belong(r.found[i-first].chunk) {
			r.joinList(i, first)
		}
		for n := first; n < i && r.g.at(r.found[i-first].chunk-1).word == r.g.deeds.among; n++ {
			if r.found[n-first].nounAt == r.found[i-first].chunk && r.claims[n].PartOf < 0 && larger(r.claims[i].Quantity, r.claims[n].Quantity) {
				r.join(n, i) // "two nurses among 15 dead"
			}
		}
		if r.g.raised(&r.found[i-first]) {
			for k := max(first, i-reach); k < i; k++ {
				if r.claims[k].PartOf < 0 && r.claims[k].Measure == r.claims[i].Measure && larger(r.claims[i].Quantity, r.claims[k].Quantity) {
					r.join(k, i)
				}
			}
		}
	}
	if len(r.claims) > first {
		r.sum(len(r.claims) - 1)
		r.foot(first)
	}
}

// foot makes the labelled lines right above the total of claim w its parts where they add up to it:
// "Orla: 24 dead", "Benst: 21 dead", "Total deaths: 45".
func (r *Reader) foot(w int) {
	c := &r.claims[w]
	if i := c.Number.First; i == 0 || r.g.t.At(i-1) != ":" || r.g.ownLabel(i) {
		return
	}
	total, n := 0.0, w
	for n > 0 && r.claims[n-1].PartOf < 0 && (r.claims[n-1].Measure != c.Measure || r.g.ownLabel(r.claims[n-1].Number.First)) && total < c.Quantity.Value() {
		n--
		if r.claims[n].Measure == c.Measure {
			total += r.claims[n].Quantity.Value()
		}
	}
	if total != c.Quantity.Value() {
		return
	}
	for ; n < w; n++ {
		if r.claims[n].Measure == c.Measure {
			r.join(n, w)
		}
	}
}

// joinList makes those of the list that ends right before claim w parts of it, and not of what a sentence before told:
// "four men and five women were among the nine dead". The claims of the sentence start at first.
func (r *Reader) joinList(w, first int) {
	for i := w - 1; i >= first && r.claims[i].PartOf < first; i-- {
		r.join(i, w)
		if i > first && r.g.joined(r.found[i-first].chunk) != r.found[i-1-first].chunk {
			return
		}
	}
}

// join makes claim i a part of claim w, unless w is a part of i.
func (r *Reader) join(i, w int) {
	for k := w; k >= 0; k = r.claims[k].PartOf {
		if k == i {
			return
		}
	}
	c := &r.claims[i]
	c.PartOf = w
	if c.Class == schema.AnyPerson && c.Subject.Empty() {
		c.Class = r.claims[w].Class
	}
}

// juxtaposed tells whether the counted phrase at k stands right behind another,
// as where a text lost its commas: "15 civilians 3 children killed".
func (g *grammar) juxtaposed(k int) bool {
	return g.counted(k-1) && g.at(k-1).head >= 0 && g.at(k).head >= 0
}

// apart tells whether claim i counts children or women among the people of claim w.
func (r *Reader) apart(w, i int) bool {
	a, b := &r.claims[w], &r.claims[i]
	among := a.Class == schema.Civilian || a.Class == schema.AnyPerson || a.Class == schema.Refugee
	return among && (b.Class == schema.Child || b.Class == schema.Woman) && a.Measure == b.Measure && larger(a.Quantity, b.Quantity)
}

// belong tells whether what stands before the phrase at k is said to be among
// those it counts: "three cousins were among the nine clerks who drowned".
func (g *grammar) belong(k int) bool {
	p := g.at(k - 1)
	return p.is(g.deeds.among) && g.at(k-2).be
}

// raised tells whether the finding is the level that something brings a toll
// to: "dies, raising the death toll to four".
func (g *grammar) raised(f *finding) bool {
	for j := f.chunk - 1; j >= 0 && j > f.chunk-8; j-- {
		switch c := g.at(j); {
		case c.kind == verbGroup:
			if !c.verb.Is(lexicon.VerbLifts) || f.noun == nil || !f.noun.Toll || g.before(f.chunk).word == g.words().from {
				return false
			}
			return c.form&lexicon.Gerund != 0 || g.liftedTo(f.chunk)
		case c.kind == stop:
			return false
		}
	}
	return false
}

// liftedTo tells whether a preposition other than "at" leads to the phrase at k: "bring the toll to
// four", and not "put the toll at four".
func (g *grammar) liftedTo(k int) bool {
	p := g.before(k)
	return p.kind == preposition && p.word != g.words().at
}

// sum links the last claims of one measure that add up to one before them: "12
// killed", then "ten passengers and two crew". Claim last is the newest.
func (r *Reader) sum(last int) {
	n, m := r.claims[last].Sentence, r.claims[last].Measure
	total, count := 0.0, 0
	var parts [8]int
	for i := last; i >= 0 && i > last-reach && r.claims[i].Sentence >= n-4; i-- {
		c := &r.claims[i]
		if c.Sentence < n && count < 2 {
			return
		}
		if c.Measure != m || c.PartOf >= 0 || c.Unit != r.claims[last].Unit {
			continue
		}
		if count > 1 && c.Sentence < n && c.Quantity.Value() == total {
			for _, k := range parts[:count] {
				r.join(k, i)
			}
			return
		}
		if count == len(parts) || c.Sentence < n || c.Quantity.Quantifier != schema.Exact {
			return
		}
		parts[count] = i
		total, count = total+c.Quantity.Value(), count+1
	}
}
