package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byChange reads what the number of some who came to harm, or of attacks, went from and to, where
// only their noun names them: "murders fell from 832 in 2010 to 734", "attacks doubled to 90 from 45".
func (g *grammar) byChange(f *finding) bool {
	p := g.back(f.chunk)
	if o := g.back(g.back(p)); g.at(p).word == g.words().of && g.at(o).kind == preposition {
		p = o // "from a high of 90"
	}
	if w := g.at(p); w.word != g.words().from && w.word != g.words().to {
		return false
	}
	s := g.changedIn(p)
	if s < 0 {
		s = g.subjectBefore(g.changing(p))
	}
	if n := g.at(s + 1); s >= 0 && n.is(g.words().of) && g.at(s).head >= 0 && g.endsWith(g.at(s).head, "average") {
		s += 2 // "the weekly average of attacks fell from 45 to 17"
	}
	if s < 0 || g.at(s).fig >= 0 || g.at(s).noun == nil || g.at(s).noun.Toll || !g.endsWith(g.at(s).head, "s") {
		return false
	}
	switch n := g.at(s).noun; {
	case n.Unit == schema.AttackUnit && n.Measure == schema.Attacks:
		f.verb, f.frame, f.implied, f.unit = -1, nil, n.Measure, n.Unit
	case n.Of.Topic() == "casualty" && n.Measure == n.Of, n.Of == "" && n.Unit == schema.Person && (n.Measure == schema.Casualties || n.Measure.Topic() == "displacement"):
		f.verb, f.frame, f.noun, f.nounAt = -1, nil, n, s
	default:
		return false
	}
	return true
}

// changedIn is the phrase of those whose number a noun before the preposition at chunk p says to have
// changed: "a rise in [deaths] over the year, from 20 to 30"; -1 for none.
func (g *grammar) changedIn(p int) int {
	for j := p - 1; j > 0 && j > p-12; j-- {
		switch c := g.at(j); c.kind {
		case preposition:
			n := g.at(j - 1)
			if c.word != g.words().in || n.kind != nounPhrase || g.at(j+1).kind != nounPhrase {
				continue
			}
			if verb, _ := g.lx.Verbs.Find(g.t.Words[n.last-1]); verb.Is(lexicon.VerbRises | lexicon.VerbLowers) {
				return j + 1
			}
		case nounPhrase, comma, other:
		default:
			return -1
		}
	}
	return -1
}

// changing is the verb before the preposition at chunk p that says how a number changes; -1 for none.
func (g *grammar) changing(p int) int {
	for j := p - 1; j >= 0 && j > p-9; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			if c.passive || !c.verb.Is(lexicon.VerbRises) {
				return -1
			}
			return j
		case nounPhrase:
			if c.noun != nil && !g.timely(c) {
				return -1
			}
		case preposition, other:
		default:
			return -1
		}
	}
	return -1
}
