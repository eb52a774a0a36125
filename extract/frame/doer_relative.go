package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// relayed finds the relative pronoun of a clause that the reporting verb at
// chunk v is put into: "the blasts, which officials said wounded 60"; -1 for none.
func (g *grammar) relayed(v int) int {
	if s := g.back(v); g.at(s).kind == nounPhrase && g.before(s).kind == relative {
		return g.back(s)
	}
	return -1
}

// antecedentOf finds what the relative pronoun at chunk j stands for: the last
// event that harms before it, else the last noun phrase.
func (g *grammar) antecedentOf(j int) int {
	last := -1
	for k := j - 1; k >= 0 && k > j-16; k-- {
		c := g.at(k)
		if c.kind == stop || c.kind == verbGroup && !c.be {
			if s := g.subjectOfEvent(k); s >= 0 && last >= 0 && !g.independent(last) {
				return s
			}
			if last >= 0 && c.verb.Is(lexicon.VerbWrecks) && g.lying(last) {
				return -1 // "a ferry sank in Lake Orla that killed nine": the wreck did
			}
			if last >= 0 && g.at(j-1).kind == comma && g.inert(last, k) && g.violent(k) && !g.at(k).passive {
				if s := g.subjectBefore(k); s >= 0 && !g.at(s).pronoun {
					return s
				}
			}
			break
		}
		if c.kind != nounPhrase || c.pronoun || g.timely(c) {
			continue
		}
		if last < 0 {
			last = k
		}
		if c.noun != nil && (c.noun.Cause || g.explosive(k) || c.noun.Class == schema.Combatant && !g.opposed(k) && (c.fig < 0 || k == last || g.objectOf(k) < 0)) {
			return k
		}
	}
	return last
}

// lying tells whether the phrase at k only says where: "in Lake Orla", "near the town".
func (g *grammar) lying(k int) bool {
	c, p := g.at(k), g.before(k)
	if c.head < 0 || c.noun != nil && !c.noun.Land && c.noun.Unit != schema.Settlement || p.kind != preposition {
		return false
	}
	if !g.where(p) && p.word != g.words().near && p.word != g.words().off && p.word != g.words().of {
		return false
	}
	return g.named(c.head) && g.sideIn(c.first, c.last) == "" || g.lx.Terrain.Is(g.t.Words[c.head], lexicon.PlaceNoun)
}

// siteBefore tells whether the preposition at chunk p leads to the name of
// a place: "in Orla", "near Orla", "north of Orla", "the town of Orla".
func (g *grammar) siteBefore(p int) bool {
	w := g.at(p)
	if g.where(w) || w.word == g.words().near {
		return true
	}
	return w.word == g.words().of && (g.is(w.first-1, lexicon.Direction) || g.lx.Terrain.Is(g.t.Words[w.first-1], lexicon.PlaceNoun))
}

// inert tells whether the phrase at k names what was struck or where, which does nothing itself: of the
// deed that the verb at chunk v tells the clause behind it speaks, "bombed a house in Orla, which killed nine".
func (g *grammar) inert(k, v int) bool {
	c := g.at(k)
	if c.noun != nil && !(c.noun.Unit == schema.Building || c.noun.Unit == schema.Settlement) || c.head < 0 {
		return false
	}
	if c.noun != nil {
		return true
	}
	if !g.named(c.head) || g.sideIn(c.first, c.last) != "" {
		return false
	}
	p := g.back(k)
	if g.at(p).kind == preposition {
		return g.siteBefore(p)
	}
	return p == v && !g.armedSide(c.first)
}

// subjectOfEvent is the event whose happening the verb at chunk v tells: "an
// attack took place in the town that", "the raids that have hit"; -1 for none.
func (g *grammar) subjectOfEvent(v int) int {
	s := g.subjectBefore(v)
	if g.before(v).kind == relative {
		s = g.back(g.back(v))
	}
	if g.event(s) == nil && !(s >= 0 && g.explosive(s)) {
		return -1
	}
	return s
}

// opposed tells whether the phrase at k is whom a deed is directed against: "a
// raid on rebels that killed nine".
func (g *grammar) opposed(k int) bool {
	p := g.before(k)
	return p.kind == preposition && p.word != g.words().of && p.word != g.words().by && p.word != g.words().from
}
