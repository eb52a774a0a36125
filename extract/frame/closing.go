package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// closing reads the phrase at k as the total of those whom the claims right before it count:
// "12 killed, 30 wounded and 4 missing, in all 46". They become its parts.
func (r *Reader) closing(k, n, first int) bool {
	g := &r.g
	from := r.addends(k, n)
	if from < 0 || !g.totals(k) {
		return false
	}
	parts := r.claims[from:]
	f := unread(k)
	if f.implied = measureOfAll(parts); f.implied == "" {
		return false
	}
	if g.totalAlone(k) {
		f.unit = schema.Person
	}
	c, ok := r.claim(&f, n, first)
	if !ok {
		return false
	}
	r.likeAll(&c, parts)
	w := len(r.claims)
	r.found, r.claims = append(r.found, f), append(r.claims, c)
	for i := from; i < w; i++ {
		if r.claims[i].PartOf < 0 {
			r.claims[i].PartOf = w
		}
	}
	return true
}

// addends is the first of the claims up to the last one that sum up to what the phrase at k
// counts, in its own sentence or in the one before; -1 where none do.
func (r *Reader) addends(k, n int) int {
	g := &r.g
	q := g.figures[g.at(k).fig].Quantity
	last := len(r.claims) - 1
	if last < 1 || r.claims[last].Sentence < n-1 || q.Quantifier != schema.Exact || q.Low == nil || !g.peopled(k) && !g.totalAlone(k) {
		return -1
	}
	sum, terms := 0.0, 0
	for i := last; i >= 0 && r.claims[i].Sentence == r.claims[last].Sentence; i-- {
		c := &r.claims[i]
		if c.Unit != schema.Person || c.Quantity.Quantifier != schema.Exact {
			return -1
		}
		if c.PartOf >= 0 {
			continue
		}
		if sum, terms = sum+*c.Quantity.Low, terms+1; sum >= *q.Low {
			if sum == *q.Low && terms > 1 {
				return i
			}
			return -1
		}
	}
	return -1
}

// totals tells whether a word beside the phrase at k says that its number is a total, or its
// noun that it counts casualties.
func (g *grammar) totals(k int) bool {
	c := g.at(k)
	if c.noun != nil && c.noun.Measure == schema.Casualties {
		return true
	}
	first := g.figures[c.fig].Span.First
	for i := max(g.s.First, first-3); i < min(g.s.Last, c.last+2); i++ {
		if g.totalWord(i) {
			return true
		}
	}
	return false
}

// totalWord tells whether the word at token i says that a number is a total.
func (g *grammar) totalWord(i int) bool {
	if g.isOf(i, lexicon.TotalWord) {
		return true
	}
	switch strings.ToLower(g.t.At(i)) {
	case "loss":
		return i+1 < g.s.Last && g.t.Words[i+1] == g.words().of
	case "all":
		return i > g.s.First && g.t.Words[i-1] == g.words().in || g.reads(i+1, "told")
	}
	return false
}

// totalAlone tells whether the phrase at k counts a total and no more: "46 total".
func (g *grammar) totalAlone(k int) bool {
	c := g.at(k)
	return c.head == c.body && c.head >= 0 && g.reads(c.head, "total")
}

// measureOfAll is what the total of the claims counts: what each of them does, or casualties where
// they are killed, hurt and lost to their side in other ways; "" where no word is for all.
func measureOfAll(parts []Claim) schema.Measure {
	m := parts[0].Measure
	for i := range parts {
		switch p := parts[i].Measure; {
		case p == m:
		case lostToSide(p) && lostToSide(m):
			m = schema.Casualties
		default:
			return ""
		}
	}
	return m
}

// lostToSide tells whether people of whom m is told are losses of their side.
func lostToSide(m schema.Measure) bool {
	switch m {
	case schema.Killed, schema.Injured, schema.Missing, schema.Casualties, schema.Detained, schema.Surrendered:
		return true
	}
	return false
}

// likeAll gives the total what all its parts have in common.
func (r *Reader) likeAll(out *Claim, parts []Claim) {
	one := &parts[0]
	out.Unit, out.Scope, out.Modality, out.Agent, out.Foe, out.Own = one.Unit, one.Scope, one.Modality, one.Agent, one.Foe, one.Own
	class := one.Class
	for i := range parts {
		if parts[i].Class != class {
			class = schema.AnyPerson
		}
		if parts[i].Agent != one.Agent {
			out.Agent = text.Span{}
		}
	}
	out.Class = class
}

// resolve makes the claims behind claim i of the sentence, whose claims start at first, the parts
// of it that they sum up to, where it counts the losses of a side: "lost 46 men: 12 killed, 30
// wounded and 4 missing". Losses of several kinds are casualties.
func (r *Reader) resolve(i, first int) {
	c := &r.claims[i]
	if c.PartOf >= 0 || c.Unit != schema.Person || !r.g.ofLosses(&r.found[i-first], c.Measure) {
		return
	}
	sum, last := 0.0, i
	for j := i + 1; j < len(r.claims) && sum < c.Quantity.Value(); j++ {
		p := &r.claims[j]
		if p.PartOf >= 0 && p.PartOf != i || !lostToSide(p.Measure) || p.Unit != schema.Person {
			return
		}
		sum, last = sum+p.Quantity.Value(), j
	}
	if last < i+2 || sum != c.Quantity.Value() {
		return
	}
	c.Measure = measureOfAll(r.claims[i+1 : last+1])
	for j := i + 1; j <= last; j++ {
		r.join(j, i)
	}
}

// ofLosses tells whether the finding, of measure m, may be of all whom a side lost.
func (g *grammar) ofLosses(f *finding, m schema.Measure) bool {
	if m == schema.Casualties {
		return true
	}
	lost := f.verb >= 0 && g.at(f.verb).verb.Is(lexicon.VerbSuffers) && g.at(f.chunk).noun != nil
	return m == schema.Killed && (lost || f.noun != nil && f.noun.Everyday)
}
