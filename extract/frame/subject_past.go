package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// What the look to the left of a verb for its subject goes past: clauses, asides and what opens a sentence.

// opensClause tells whether only where and when stands before the phrase at chunk j and its comma, so that no
// list and nothing in apposition goes on with it: "On Monday, two rebels, one of them a boy, killed". A name behind
// another may be of a place in the place: "in Orla, Chad, rebels killed".
func (g *grammar) opensClause(j int) bool {
	at := g.back(j)
	if g.placeName(j) && g.before(at).kind == nounPhrase {
		return false
	}
	for i := at - 1; i >= 0; i-- {
		switch c := g.at(i); {
		case c.kind == other, c.kind == preposition, c.kind == nounPhrase && g.timely(c):
		case c.kind != nounPhrase, g.before(i).kind != preposition:
			return g.timeClause(at)
		}
	}
	return true
}

// placeName tells whether the phrase at j may be the name of a place: "Chad", and not "army artillery", "Hamas".
func (g *grammar) placeName(j int) bool {
	c := g.at(j)
	return c.noun == nil && c.fig < 0 && (c.head < 0 || g.t.Tokens[c.head].Has(text.Upper) && g.sideIn(c.first, c.last) == "")
}

// timeClause tells whether a clause alone, that says when or why, stands before the comma at chunk at: "As talks
// went on, a blast, officials said, killed".
func (g *grammar) timeClause(at int) bool {
	if g.at(0).kind != subordinate {
		return false
	}
	for i := 1; i < at; i++ {
		if k := g.at(i).kind; k == comma || k == conjunction || k == subordinate || k == relative {
			return false
		}
	}
	return true
}

// verbWithin tells whether a finite verb stands between the chunks j and v.
func (g *grammar) verbWithin(j, v int) bool {
	for j++; j < v; j++ {
		if g.at(j).kind == verbGroup && g.finite(j) {
			return true
		}
	}
	return false
}

// clauseBetween finds the word that opens the clause which the verb at chunk j ends, where
// that stands between the verb at chunk v and its subject: "a blast outside a mosque [as]
// worshippers were leaving killed", "a fire in a hall, [where] a wedding is held, kills";
// -1 for none. A verb that "and" joins to the one before has the same subject.
func (g *grammar) clauseBetween(j, v int) int {
	before := g.before(v).kind
	if before == conjunction || before != comma && !g.finite(v) {
		return -1
	}
	for k := j - 1; k > 0 && k > j-8; k-- {
		switch c := g.at(k); c.kind {
		case nounPhrase, preposition, other, verbGroup:
		case subordinate, relative:
			if g.insertable(k, j) && (before != comma || g.finite(v) || c.kind == subordinate && g.at(k-1).kind == comma) {
				return k
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// insertable tells whether the clause from its opening word at chunk k to its
// verb at j is whole, so that a verb behind it is none of its own: not "when [a
// mine left over from the war] explodes", nor "when [bombs they made] exploded".
func (g *grammar) insertable(k, j int) bool {
	c := g.at(j)
	if c.inf {
		return false
	}
	whole := !c.mere(lexicon.Participle|lexicon.Gerund) || c.form&lexicon.Past != 0 && (g.objectless(j) || g.takesObject(j))
	if g.at(k).kind == relative {
		return whole || k+1 == j || g.at(j-1).kind == nounPhrase
	}
	return whole && g.at(k).word != g.words().that && !(g.at(k+1).kind == nounPhrase && g.at(k+2).kind == nounPhrase)
}

// objectless tells whether the verb at chunk j ends its clause and takes no object: "after the truce [ended], killed".
func (g *grammar) objectless(j int) bool {
	v, n := g.at(j).verb, j+1
	for g.at(n).kind == other || g.at(n).kind == preposition && g.at(n+1).kind == comma {
		n++ // "as the army pulled back,", "while the mayor looked on,"
	}
	return g.at(n).kind == comma || g.at(n).kind == verbGroup && v != nil && v.Intransitive()
}

// opened finds the bracket or dash that opens what the one at chunk j closes; j itself for none.
func (g *grammar) opened(j int) int {
	mark := opening
	if g.at(j).kind == dash {
		mark = dash
	}
	for k := j - 1; k >= 0 && k > j-reach && g.at(k).kind != stop; k-- {
		if g.at(k).kind == mark {
			return k
		}
	}
	return j
}
