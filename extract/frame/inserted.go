package frame

import (
	"tally/extract/lexicon"
)

// inserted tells whether the verb at chunk v only says, between commas, who
// tells the rest: ", police said,".
func (g *grammar) inserted(v int) bool {
	if !g.reporting(v) {
		return false
	}
	n := v + 1
	for g.at(n).kind == other {
		n++
	}
	if c := g.at(n); c.uncounted() && g.at(v).verb.Is(lexicon.VerbAddresses) {
		n++ // ", police told the wire,"
	}
	s := g.back(v)
	if and := g.back(s); g.at(and).kind == conjunction && g.before(and).kind == nounPhrase {
		s = g.back(and) // ", police and witnesses said,"
	}
	return g.at(n).kind == comma && g.at(s).kind == nounPhrase && g.before(s).kind == comma
}

// saying is the mark that opens what the comma, dash or bracket at chunk j closes and that only says who tells
// the rest: ", police in Orla said,", "(said the mayor of Orla)"; -1 for none.
func (g *grammar) saying(j int) int {
	mark := g.at(j).kind
	if mark == closing {
		mark = opening
	}
	said := false
	for k := j - 1; k > 0 && k > j-12; k-- {
		switch c := g.at(k); c.kind {
		case mark:
			if !said {
				return -1
			}
			return k
		case verbGroup:
			if said || c.inf || c.mere(lexicon.Gerund) || !g.reporting(k) {
				return -1
			}
			said = true
		case nounPhrase:
			if g.counted(k) && !g.figures[c.fig].Article {
				return -1
			}
		case preposition, conjunction, other, opening, closing:
		default:
			return -1
		}
	}
	return -1
}

// pastSaying is the chunk that closes what the mark at chunk j opens where that only says who tells the rest; j
// where it does not.
func (g *grammar) pastSaying(j int) int {
	mark := g.at(j).kind
	switch mark {
	case opening:
		mark = closing
	case comma, dash:
	default:
		return j
	}
	for k := j + 1; k < len(g.chunks) && k < j+12; k++ {
		switch g.at(k).kind {
		case mark:
			if g.saying(k) == j {
				return k
			}
			return j
		case verbGroup, nounPhrase, preposition, conjunction, other:
		default:
			return j
		}
	}
	return j
}

// sayingAt tells whether the verb at chunk v stands in such an insertion, and the phrase at chunk from before it.
func (g *grammar) sayingAt(v, from int) bool {
	for k := v + 1; k < len(g.chunks) && k < v+8; k++ {
		switch g.at(k).kind {
		case comma:
			return g.saying(k) > from
		case nounPhrase, preposition, other, opening, closing:
		default:
			return false
		}
	}
	return false
}

// cites tells whether the preposition at chunk k is that of "according to".
func (g *grammar) cites(k int) bool {
	i := g.at(k).last - 2
	return i >= g.s.First && g.t.Words[i+1] == g.words().to && g.reads(i, "according")
}

// enclosed tells whether a comma closes what the phrase at k opens before any verb: "according to
// Ann Orla, a clerk at the school, nine died", and not "according to Ann Orla, a clerk died".
func (g *grammar) enclosed(k int) bool {
	for k++; k < len(g.chunks); k++ {
		switch g.at(k).kind {
		case comma, relative:
			return true
		case nounPhrase, preposition, other, opening, closing:
		default:
			return false
		}
	}
	return false
}

// closesDashes tells whether the dash at chunk j ends an aside in which the last finding is a part: "12 people died –
// nine of them children – along with 40 goats".
func (g *grammar) closesDashes(j int, last *finding) bool {
	if !last.part || last.chunk > j {
		return false
	}
	i := last.chunk
	for i > 0 && i > last.chunk-reach && g.at(i).kind != dash && g.at(i).kind != stop {
		i--
	}
	return g.at(i).kind == dash
}

// parenthetical tells whether chunk k stands in brackets, behind a dash or a
// colon that opens on something counted: "40 hurt: 12 clerks and 28 guards".
func (g *grammar) parenthetical(k int, before []finding) bool {
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		switch c := g.at(j); c.kind {
		case opening, dash, colon:
			if g.isPunct(c.first, ";") && !before[len(before)-1].part {
				return false // "three people were saved; 11 bodies were found"
			}
			if c.kind == dash && (j < k-1 && g.insertAt(j) > 0 || g.closesDashes(j, &before[len(before)-1])) {
				return false // "11 rifles – six of them old – and 90 rounds"
			}
			p, near := g.back(j), 3
			if s := g.back(p); g.reporting(p) && g.at(s).kind == nounPhrase && g.before(s).kind == comma {
				p, near = g.back(g.back(s)), 9 // "40 people died across Orla on Friday, the council said: 30 in Benst"
			}
			if j == k-1 && g.isPunct(c.first, ":") && g.at(k).head < 0 && (g.where(g.at(k+1)) || g.at(k+1).word == g.words().from) && g.peopled(before[len(before)-1].chunk) {
				near = 9 // "40 people died as a result of a storm: 30 in Benst"
			}
			last := &before[len(before)-1]
			if j == k-1 && c.kind == opening && g.at(k).head < 0 && g.someplace(g.at(p)) {
				if near = 9; last.part && g.before(last.chunk).kind == opening {
					return true // "20 raids took place in Orla (12) and Benst (8)"
				}
			}
			if j == k-1 && c.kind == opening && p >= 0 && p == last.verb {
				return true // "houses were listed by the mayor as destroyed (12)"
			}
			for p >= 0 && g.at(p).kind == verbGroup {
				p = g.back(p)
			}
			return before[len(before)-1].chunk <= p && before[len(before)-1].chunk >= p-near || j < k-1 && before[len(before)-1].part
		case nounPhrase, comma, conjunction, preposition, other, part:
		default:
			return false
		}
	}
	return false
}
