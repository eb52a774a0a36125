package frame

import (
	"cmp"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// referent is the class of those whom a phrase that does not say who they are
// refers to in its own sentence or before; "" where nothing tells.
func (r *Reader) referent(f *finding, out *Claim) schema.Class {
	g := &r.g
	c := g.at(f.chunk)
	if best := g.suffered(f); best != "" {
		return best
	}
	if c.head < 0 || c.noun != nil && c.noun.Measure != "" {
		if best := g.lossesOf(f); best != "" {
			return best
		}
	}
	if c.head >= 0 && c.noun != nil && c.noun.Measure == "" && !g.generic(c) || c.head >= 0 && c.noun == nil {
		return ""
	}
	if g.at(f.chunk+1).kind == part && !g.member(f.chunk) {
		return "" // "27, mostly women and children"
	}
	if best := r.again(f, out); best != "" {
		return best
	}
	if (c.head < 0 || c.noun.Measure != "") && out.Measure != schema.Abducted { // "attacked rebels holding 30 hostages"
		if best := g.struckAt(f); best != "" {
			return best
		}
	}
	if c.head < 0 && f.frame != nil && !f.subject && f.verb >= 0 && out.Sentence > 0 && harmed(out.Measure) {
		if v := f.verb; g.before(v).pronoun || g.before(v).kind == conjunction && g.pronounedBefore(v) {
			return r.telling(out.Sentence - 1).struck // "They ambushed a patrol. They killed three."
		}
	}
	return ""
}

// pronounedBefore tells whether a pronoun is the subject of the verb that the one
// at chunk v shares it with: "they killed three and wounded".
func (g *grammar) pronounedBefore(v int) bool {
	for k := g.back(v); k >= 0 && k > v-8; k-- {
		if c := g.at(k); c.kind == verbGroup {
			return g.before(k).pronoun
		}
	}
	return false
}

// struck is the class of those whom the sentence says were attacked; "" where it
// does not tell.
func (g *grammar) struck() schema.Class {
	for v := range g.chunks {
		if c := g.at(v); c.kind != verbGroup || c.passive || !g.violent(v) {
			continue
		}
		for k := v + 1; k < len(g.chunks) && k < v+8 && g.at(k).kind != stop && g.at(k).kind != verbGroup; k++ {
			if g.at(k).kind != nounPhrase || !g.aimed(k) {
				continue
			}
			if best := g.ranksOf(g.at(k)); best != "" {
				return best
			}
		}
	}
	return ""
}

// generic tells whether the head of the phrase says no more than that they are
// people: "the three men", "the two suspects".
func (g *grammar) generic(c *chunk) bool {
	return c.noun != nil && c.noun.Class == schema.AnyPerson && c.noun.Unit == schema.Person && c.noun.Measure == ""
}

// again is the class of those counted before whom a definite phrase with the same
// number brings back: "Three soldiers … The three men".
func (r *Reader) again(f *finding, out *Claim) schema.Class {
	g := &r.g
	c := g.at(f.chunk)
	if !g.is(c.first, lexicon.Definite) || g.is(c.first, lexicon.Possessive) || out.Unit != schema.Person || out.Quantity.Quantifier != schema.Exact {
		return ""
	}
	for i := len(r.claims) - 1; i >= 0 && i > len(r.claims)-reach && r.claims[i].Sentence >= out.Sentence-8; i-- {
		b := &r.claims[i]
		if b.Unit != schema.Person || b.Quantity.Quantifier != schema.Exact || b.Quantity.Value() != out.Quantity.Value() {
			continue
		}
		switch b.Class {
		case schema.Combatant, schema.Police, schema.Journalist, schema.AidWorker, schema.HealthWorker, schema.Detainee, schema.Civilian:
			return b.Class
		case schema.Child, schema.Woman:
			if c.head < 0 {
				return b.Class
			}
		}
		return ""
	}
	return ""
}

// suffered is the class of those who suffered what the phrase counts: "deaths
// among the police", "18 casualties on the army", "no casualties were reported among
// soldiers"; "" for nobody.
func (g *grammar) suffered(f *finding) schema.Class {
	k := f.chunk
	if c := g.at(k); c.noun == nil || c.noun.Measure == "" || c.noun.Class != schema.AnyPerson {
		return ""
	}
	for n := 0; n < 2 && g.at(k+1).kind == comma; n++ {
		k++
	}
	if g.at(k+1).kind == verbGroup && g.at(k+2).word == g.deeds.among {
		k++
	}
	p := g.at(k + 1)
	if p.kind != preposition || g.at(k+2).kind != nounPhrase {
		return ""
	}
	switch p.word {
	case g.words().of, g.deeds.among, g.words().on, g.words().to, g.words().forWord, g.deeds.amongst:
		return cmp.Or(g.ranksOf(g.at(k+2)), g.kindOf(k+2))
	}
	return ""
}

// kindOf is the class of those whom the phrase at chunk k names alone, and neither "and" nor a number with it: of
// the members of a side in name, of children, of nurses; "" where they may be anybody.
func (g *grammar) kindOf(k int) schema.Class {
	c := g.at(k)
	if c.noun == nil || c.fig >= 0 || g.at(k+1).kind == conjunction {
		return ""
	}
	if c.noun.Belongs {
		g.whom = text.Span{First: c.first, Last: c.last}
		return g.sideIn(c.first, c.last)
	}
	switch class := g.classOf(c); class {
	case schema.Child, schema.Woman, schema.AidWorker, schema.HealthWorker:
		return class
	}
	return ""
}

// lossesOf is the class of those whose losses the finding puts at a number: "the
// rebels' losses at 73 dead", "deaths among the police rose to 55"; "" for nobody.
func (g *grammar) lossesOf(f *finding) schema.Class {
	for k := f.chunk - 1; k >= 0 && k > f.chunk-8; k-- {
		c := g.at(k)
		switch {
		case c.kind == stop, c.kind == relative, c.kind == subordinate, g.counted(k):
			return ""
		case c.kind != nounPhrase || c.noun == nil || c.head < 0 || c.noun.Unit != schema.Person || c.noun.Of != schema.Killed && !harming(c.noun.Measure):
			continue
		case g.at(k+1).kind == preposition && k+2 < f.chunk && (g.at(k+1).word == g.words().of || g.at(k+1).word == g.deeds.among):
			if best := g.ranksOf(g.at(k + 2)); best != "" {
				return best
			}
		}
		owner := *c
		owner.last = c.head
		if g.possessed(&owner) {
			if best := g.ranksOf(&owner); best != "" {
				return best
			}
			return g.sideIn(c.first, c.head)
		}
		if g.is(c.first, lexicon.Possessive) && c.first < c.head {
			return g.ownersClass(k)
		}
	}
	return ""
}

// ownersClass is the class of the subject of the clause, whose the losses at chunk k are: "the rebels put their
// own losses at nine"; "" for none.
func (g *grammar) ownersClass(k int) schema.Class {
	v := g.objectOf(k)
	if v < 0 || g.at(v).passive {
		return ""
	}
	s := g.subjectBefore(v)
	if s < 0 || g.at(s).noun != nil && g.at(s).noun.Class == schema.Thing {
		return ""
	}
	return cmp.Or(g.ranksOf(g.at(s)), g.nameClass(g.at(s)))
}

// harming tells whether a measure is of people who came to harm.
func harming(m schema.Measure) bool {
	return m == schema.Killed || m == schema.Injured || m == schema.Casualties
}

// possessed tells whether a possessive stands in the phrase.
func (g *grammar) possessed(c *chunk) bool {
	for i := c.first; i < c.last; i++ {
		if g.possessive(i) {
			return true
		}
	}
	return false
}

// ranksOf is the class of the members of what the phrase names: of soldiers, of an
// army patrol, of a rebel camp; "" where they may be anybody.
func (g *grammar) ranksOf(c *chunk) schema.Class {
	if c.noun != nil && (c.noun.Cause || c.noun.In == schema.Injured) {
		return "" // whoever lies in a hospital of the army
	}
	for i := c.first; i < c.last; i++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last])
		if n == 0 {
			continue
		}
		switch {
		case noun.Class == schema.Combatant, noun.Class == schema.Police, noun.Class == schema.Civilian, noun.Class == schema.Refugee && c.fig < 0,
			noun.Class == schema.Journalist, noun.Class == schema.Detainee:
			g.whom = text.Span{First: c.first, Last: c.last}
			return noun.Class
		case g.t.Words[i] == g.words().army:
			g.whom = text.Span{First: c.first, Last: c.last}
			return schema.Combatant
		}
		i += n - 1
	}
	return ""
}

// struckAt is the class of those who were attacked in the clause that the
// finding's verb goes on with: "attacked British troops, killing three"; "" where
// nothing tells.
func (g *grammar) struckAt(f *finding) schema.Class {
	v := f.verb
	if v < 0 || v > f.chunk || f.frame == nil || f.subject || g.at(v).form&lexicon.Gerund == 0 && g.before(v).kind != conjunction && g.before(v).kind != comma {
		return ""
	}
	for k := v - 1; k > 0 && k > v-reach; k-- {
		c := g.at(k)
		switch c.kind {
		case stop, colon, relative, subordinate:
			return ""
		case nounPhrase:
		default:
			continue
		}
		if g.counted(k) && c.head >= 0 && !g.figures[c.fig].Article {
			if c.noun != nil && armed(c.noun.Class) && g.takesOn(g.back(k)) {
				return g.ranksOf(c) // "engaged three attackers, killing two"
			}
			return "" // "killing two clerks and wounding another"
		}
		if !g.aimed(k) {
			continue
		}
		if best := g.ranksOf(c); best != "" || g.before(k).word != g.words().at && c.head >= 0 && g.lx.Terrain.Is(g.t.Words[c.head], lexicon.PlaceNoun) {
			return best
		}
	}
	return ""
}

// takesOn tells whether the verb at chunk v says that its object
// was fought, and not what came of it: "engaged three attackers".
func (g *grammar) takesOn(v int) bool {
	c := g.at(v)
	return c.kind == verbGroup && c.verb.Is(lexicon.VerbViolent|lexicon.VerbInvolves|lexicon.VerbMusters) && !harmful(c.verb)
}

// aimed tells whether the phrase at chunk k is what a verb before it is about,
// alone or with "on", "at", "among": and not who does it.
func (g *grammar) aimed(k int) bool {
	p := g.before(k)
	switch p.kind {
	case verbGroup:
		return p.verb != nil && !g.reporting(g.back(k))
	case preposition:
		switch p.word {
		case g.words().of:
			j := g.back(g.back(k)) // a band of guerrillas, a base of the army
			n := g.at(j)
			return n.kind == nounPhrase && n.head >= 0 && (n.noun != nil && n.noun.Crowd || g.lx.Terrain.Is(g.t.Words[n.head], lexicon.PlaceNoun)) && g.aimed(j)
		case g.words().at, g.deeds.among, g.words().on, g.deeds.against, g.words().with, g.deeds.into, g.deeds.amongst:
			return true
		}
	}
	return false
}
