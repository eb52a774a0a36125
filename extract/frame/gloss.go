package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// gloss finds the phrase that says who the one is that the phrase at chunk k counts: "a
// fifth guest, a clerk, was hurt", "one of them a clerk", "two men, one a clerk"; -1 for
// none. Two that a comma parts in front of "and" are two.
func (g *grammar) gloss(k int) int {
	c := g.at(k)
	if !g.counted(k) || g.figures[c.fig].Quantity.Value() != 1 {
		return -1
	}
	j := k + 1
	if g.member(k) {
		j++
	}
	comma := g.at(j).kind == comma
	if comma {
		j++
	}
	one := g.at(j)
	if !g.counted(j) || !g.figures[one.fig].Article || !g.is(one.first, lexicon.Article) || one.noun == nil || one.noun.Unit != schema.Person {
		return -1
	}
	if comma && !g.between(k, j) || !comma && c.head >= 0 {
		return -1
	}
	return j
}

// between tells whether the phrase at chunk j stands between commas behind the subject at
// chunk k, whose verb follows.
func (g *grammar) between(k, j int) bool {
	if g.objectOf(k) >= 0 || g.before(k).kind == preposition {
		return false
	}
	for j++; g.at(j).kind == preposition && g.at(j+1).kind == nounPhrase; j += 2 {
	}
	return g.at(j).kind == comma && g.at(j+1).kind == verbGroup
}

// glosses tells whether the phrase at chunk k says who the one before it is, and counts
// nobody.
func (g *grammar) glosses(k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if g.counted(j) {
			return g.gloss(j) == k
		}
	}
	return false
}

// classOfGloss is the class of the one at chunk k whom a phrase behind says to be somebody: "one,
// a clerk, was hurt"; "" where it only says that it is somebody, or nothing follows.
func (g *grammar) classOfGloss(k int) schema.Class {
	j := g.gloss(k)
	if j < 0 {
		return ""
	}
	return g.classTold(j)
}
