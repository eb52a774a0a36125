package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byIncluding finds the measure in a sentence of its own about those counted
// before: "The dead included three nurses", "The toll includes 60 children".
func (g *grammar) byIncluding(f *finding) bool {
	p := g.back(f.chunk)
	if g.at(p).kind != part || !g.startsVerb(g.at(p).first) {
		return false
	}
	s := g.at(g.back(p))
	if s.kind == verbGroup && !s.aux && !s.inf {
		if !g.byFate(f, g.back(p)) {
			return false
		}
		f.part = false // "those arrested included"
		return true
	}
	n := s.noun
	if s.kind != nounPhrase || s.fig >= 0 || n == nil || n.Measure == "" || n.Unit != schema.Person && !n.Toll || n.Measure == schema.OtherMeasure && !s.definit || !g.personal(g.at(f.chunk)) {
		return false
	}
	f.noun, f.nounAt, f.among, f.part = n, g.back(p), true, false
	return true
}

// byLosses reads what the losses of a side are said to be: "their losses include nine tanks", "the
// army's losses amounted to 300 soldiers", "Losses of equipment: nine tanks".
func (g *grammar) byLosses(f *finding) bool {
	c := g.at(f.chunk)
	if c.noun == nil || !armed(c.noun.Class) && !losable(g.unit(c)) || c.noun.Measure != "" && c.noun.Unit == schema.Person {
		return false
	}
	v := g.back(f.chunk)
	if p := g.at(v); p.kind == preposition && (p.word == g.words().to || p.word == g.words().at) {
		v = g.back(v)
	}
	s := -1
	switch p := g.at(v); {
	case p.kind == part && g.startsVerb(p.first), p.kind == colon:
		s = g.back(v)
	case p.kind == verbGroup && (p.be || p.verb.Is(lexicon.VerbRises) || p.passive && p.verb.Is(lexicon.VerbLifts)):
		s = g.subjectBefore(v)
	}
	if j := g.governor(s); s > 0 && j >= 0 {
		s = j
	}
	if s < 0 || !g.losses(g.at(s)) {
		return false
	}
	f.noun, f.nounAt, f.part = g.at(s).noun, s, false
	return true
}

// losses tells whether the phrase c is of losses that are not counted.
func (g *grammar) losses(c *chunk) bool {
	return c.kind == nounPhrase && c.fig < 0 && c.noun != nil && c.noun.Of == schema.Killed && c.noun.Measure == "" && hasSuffix(g.t.At(c.head), "losses")
}

// perished tells whether the victims of whom the finding counts some are those
// whom the sentences before it count as killed, or "the 12 victims" as many as died.
func (r *Reader) perished(f *finding, out *Claim) bool {
	if out.Measure != schema.Casualties {
		return false
	}
	c := r.g.at(f.chunk)
	if f.nounAt < 0 && f.noun != nil && f.frame == nil && r.g.is(c.first, lexicon.Definite) && r.tolled(out) {
		return true
	}
	of := f.nounAt < 0 && c.of && r.g.definite(c) // "nine of the victims"
	if !of && (!f.among || f.nounAt < 0 || !r.g.at(f.nounAt).definit) {
		return false
	}
	w := r.last(out, schema.Killed)
	return w >= 0 && r.claims[w].Sentence >= out.Sentence-2
}

// tolled tells whether a claim before out says that as many were killed.
func (r *Reader) tolled(out *Claim) bool {
	for i := range r.claims {
		if w := &r.claims[i]; w.Measure == schema.Killed && w.Quantity.Value() == out.Quantity.Value() && out.Quantity.Value() > 1 {
			return true
		}
	}
	return false
}
