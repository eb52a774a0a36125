package frame

import (
	"strings"

	"tally/schema"
)

// antecedentDoer is the phrase that the pronoun at chunk k stands for: the
// subject of the verb before it, where that tells what is said ("the rebels said
// they had killed 20") or what the pronoun's clause hangs on ("the army attacked
// the hill, where it lost four"); k itself where the sentence has none.
func (g *grammar) antecedentDoer(k int) int {
	if k < 0 || !g.at(k).pronoun {
		return k
	}
	v := g.back(k)
	hangs := g.at(v).kind == relative || g.at(v).kind == subordinate
	if hangs {
		v = g.back(v)
	}
	for hangs && v > 0 && g.at(v).kind != verbGroup && g.at(v).kind != stop {
		v--
	}
	if o := v; !hangs && g.at(o).kind == nounPhrase && g.at(o).last == g.at(k).first {
		v = g.back(o) // "the police told Orla they had detained nine"
	}
	if g.at(v).kind != verbGroup || !hangs && !g.reporting(v) {
		return k
	}
	s := g.doer(v, 0)
	if g.at(k).last == g.at(k).first+1 && g.t.Words[g.at(k).first] == g.deeds.they && !g.many(s) {
		s = g.lastMany(k)
	}
	if s < 0 || g.at(s).pronoun {
		return k
	}
	if g.tooMany(g.at(k), s) && !(g.violent(v) && !g.violent(k+1)) { // "gunmen kill a clerk as he leaves and hurt nine"
		return g.lastOne(v, k)
	}
	return s
}

// lastOne is the last person between the verb at chunk v and the pronoun at chunk k, who is one and for whom it may
// stand: "police chased [the man] to a mill, where he"; k for none.
func (g *grammar) lastOne(v, k int) int {
	for j := k - 1; j > v; j-- {
		c := g.at(j)
		switch {
		case c.kind != nounPhrase || c.head < 0 || c.pronoun || c.fig >= 0 && !g.figures[c.fig].Article:
		case c.noun != nil && c.noun.Unit == schema.Person && !g.many(j), c.noun == nil && j == v+1 && g.named(c.head):
			return j
		}
	}
	return k
}

// tooMany tells whether the phrase at s is of more than one, whom the pronoun "he" or "she"
// cannot stand for: "prosecutors say he killed nine".
func (g *grammar) tooMany(pronoun *chunk, s int) bool {
	return pronoun.last == pronoun.first+1 && onePerson(g.t.At(pronoun.first)) && g.many(s) && (g.at(s).noun != nil || !g.named(g.at(s).head))
}

// onePerson tells whether the word stands for one person.
func onePerson(word string) bool {
	for _, w := range [...]string{"he", "she", "him", "her"} {
		if strings.EqualFold(word, w) {
			return true
		}
	}
	return false
}

// many tells whether "they" may stand for the phrase at k: a plural or a side.
func (g *grammar) many(k int) bool {
	c := g.at(k)
	if k < 0 || c.head < 0 {
		return false
	}
	if g.endsWith(c.head, "s") || g.endsWith(c.head, "men") || g.lx.Sides.Starts(g.t.Words[c.head]) {
		return true
	}
	if c.noun != nil && (c.noun.Crowd || c.noun.Class == schema.Police) {
		return true
	}
	if !g.lx.Sides.Starts(g.t.Words[c.body]) {
		return false
	}
	n, _, _ := g.lx.Sides.Longest(g.nameWords(c.body))
	return n > 1 && c.body+n == c.last // "Boko Haram"
}

// lastMany finds the last phrase before chunk k that "they" may stand for; -1
// for none.
func (g *grammar) lastMany(k int) int {
	for j := k - 1; j >= 0 && j > k-16; j-- {
		if c := g.at(j); c.kind == nounPhrase && !c.pronoun && c.fig < 0 && g.many(j) && g.menacing(j) {
			return j
		}
	}
	return -1
}
