package frame

import (
	"tally/extract/text"
	"tally/schema"
)

// whole finds the claim of this sentence that the finding is a part of; -1 for none.
func (r *Reader) whole(f *finding, first int) int {
	for i := len(r.claims) - 1; i >= first && i > len(r.claims)-reach; i-- {
		switch w := r.claims[i].PartOf; {
		case w < 0, r.nested(f, i):
			return i
		case w >= first && r.claims[w].PartOf >= 0 && r.sameBracket(f, i, w):
			return w // "of whom 300 were in Orla (200 men and [100 women])"
		case w < first && !r.g.sharesOut(f.chunk):
			return i
		case w < first:
			return w // of those told of before, as the part before it: "Of them, 30 were women and 40 were boys"
		}
	}
	return -1
}

// sharesOut tells whether the phrase at k goes on sharing out what the one before it does: "30
// belonged to the guard, 20 to the police".
func (g *grammar) sharesOut(k int) bool {
	b, p := g.before(k).kind, g.at(k+1)
	return b == conjunction || b == comma && p.is(g.words().to, g.words().from)
}

// earlier finds the last larger claim of the same measure.
func (r *Reader) earlier(part *Claim) int { return r.last(part, part.Measure) }

// last finds the last claim of a measure, in the sentence of part or the few
// before it, that is larger than part.
func (r *Reader) last(part *Claim, m schema.Measure) int {
	return r.lastClaim(part, 6, func(c *Claim) bool { return c.Measure == m && c.PartOf < 0 && c.mayHold(part) })
}

// lastClaim finds the last claim of which ok holds, in the sentence of part or up to so many before it; -1 for none.
func (r *Reader) lastClaim(part *Claim, sentences int, ok func(c *Claim) bool) int {
	for i := len(r.claims) - 1; i >= 0 && i > len(r.claims)-reach && r.claims[i].Sentence >= part.Sentence-sentences; i-- {
		if ok(&r.claims[i]) {
			return i
		}
	}
	return -1
}

// mayHold tells whether a part may be one of the claim, as their units and sizes
// have it: nine people of 90, nine households or nine percent of 90 people.
func (c *Claim) mayHold(part *Claim) bool {
	switch part.Unit {
	case schema.Percent:
		return c.Unit == schema.Person
	case schema.Household:
		return (c.Unit == schema.Household || c.Unit == schema.Person) && larger(c.Quantity, part.Quantity)
	}
	return c.Unit == part.Unit && larger(c.Quantity, part.Quantity)
}

// lastCounted finds the last larger claim of the same unit, of people or households, in the two sentences
// before that of part.
func (r *Reader) lastCounted(part *Claim) int {
	if part.Unit != schema.Person && part.Unit != schema.Household {
		return -1
	}
	return r.lastClaim(part, 2, func(c *Claim) bool {
		return c.Sentence < part.Sentence && c.PartOf < 0 && c.Unit == part.Unit && larger(c.Quantity, part.Quantity)
	})
}

// recent finds the last whole that the two sentences before that of part count
// people in, larger than the part.
func (r *Reader) recent(part *Claim) int {
	return r.lastClaim(part, 2, func(c *Claim) bool {
		whole := c.PartOf < 0 || r.claims[c.PartOf].Unit == schema.Percent // "a quarter of the people (350,000)"
		return whole && c.Unit == schema.Person && larger(c.Quantity, part.Quantity)
	})
}

// larger tells whether a may be the whole of b.
func larger(a, b schema.Quantity) bool { return a.Value() > b.Value() }

// bracketReach is how many words behind a part the last one may start before a bracket that shares it out.
const bracketReach = 6

// inBrackets tells whether the finding, in brackets that open at chunk j
// behind the phrase p, is small and near enough for a part of the last claim.
func (r *Reader) inBrackets(f *finding, p *chunk, j int) bool {
	c := &r.claims[len(r.claims)-1]
	if p.first-c.Number.Last >= bracketReach || !larger(c.Quantity, r.g.figures[r.g.at(f.chunk).fig].Quantity) {
		return false
	}
	return !r.g.pointed(c.Number.Last, r.g.at(j).first)
}

// nested tells whether the part at claim i may itself have parts: a bracket or
// "including" opens right behind it.
func (r *Reader) nested(f *finding, i int) bool {
	j := r.g.back(f.chunk)
	if k := r.g.at(j).kind; k != opening && k != part {
		return false
	}
	p := r.g.before(j)
	if i == len(r.claims)-1 && r.g.at(j).kind == opening && r.inBrackets(f, p, j) {
		return true // "six outside the clinics (four in Orla and two in Benst)"
	}
	if p.kind == comma {
		p = r.g.before(r.g.back(j))
	}
	return p.last > r.claims[i].Number.Last && p.first <= r.claims[i].Number.First
}

// bracketWords is how many words a bracket that shares out a part may have up to a figure.
const bracketWords = 100

// sameBracket tells whether the finding stands in the bracket behind claim w in which claim i, a part of w, stands.
func (r *Reader) sameBracket(f *finding, i, w int) bool {
	g, inside, first := &r.g, false, r.claims[w].Number.Last
	if g.at(f.chunk).first-first > bracketWords {
		return false
	}
	for k := first; k < r.claims[i].Number.First; k++ {
		inside = inside || g.isPunct(k, "(")
	}
	for k := r.claims[i].Number.Last; k < g.at(f.chunk).first; k++ {
		inside = inside && !g.isPunct(k, ")")
	}
	return inside
}

// pointed tells whether any punctuation stands among the tokens [i, j).
func (g *grammar) pointed(i, j int) bool {
	for ; i < j; i++ {
		if g.t.Tokens[i].Kind == text.Punct {
			return true
		}
	}
	return false
}

// unitIn is the unit in which a claim without a noun counts a part of the claim w: "28 attacks
// on schools, including [11] at night", "downed 60 drones, including [22] over the port".
func (c *Claim) unitIn(w *Claim) schema.Unit {
	switch {
	case w.Unit == schema.AttackUnit && c.Unit != schema.Percent:
		return w.Unit
	case c.Unit != schema.OtherUnit && c.Unit != schema.Person, c.Measure != w.Measure,
		w.Unit == schema.Person, w.Unit == schema.Percent && w.Class != schema.Thing:
		return c.Unit
	}
	return w.Unit
}

// diedIn tells whether those of the finding, a part of the claim w of the dead, are dead though
// they are told of as hurt or not told apart: "killed 12, including [three wounded guards]".
func (f *finding) diedIn(w, out *Claim) bool {
	if w.Measure != schema.Killed {
		return false
	}
	return out.Measure == schema.Casualties || f.part && out.Measure == schema.Injured && larger(w.Quantity, out.Quantity)
}

// partOfTotal tells whether the claim is a part of a running total of the
// sentences before: "since May, 900 have died. Of the dead, [40] were children."
func (r *Reader) partOfTotal(f *finding, out *Claim) bool {
	if out.PartOf < 0 || out.Scope != schema.Incident || out.Quantity.Value() <= 1 {
		return false
	}
	w := &r.claims[out.PartOf]
	return w.Scope == schema.Cumulative && w.Sentence < out.Sentence && w.Measure == out.Measure && !r.g.notes().dated && !r.g.once(f)
}
