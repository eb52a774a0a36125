package frame

import (
	"tally/extract/lexicon"
)

// startsClause tells whether the phrase at k, behind a comma or a conjunction, does what the verb of its
// clause says: "a bomb killed nine, and a man stabbed a guard", "and two clerks from Orla complained".
func (g *grammar) startsClause(k int) bool {
	b := g.before(k).kind
	if b != comma && b != conjunction || g.at(k).head < 0 {
		return false
	}
	j := g.ownVerb(k)
	v := g.at(j)
	if j < 0 || v.passive && v.verb.Is(lexicon.VerbTells|lexicon.VerbImplies|lexicon.VerbRecords) || !g.finite(j) {
		return false
	}
	if b == comma && j == k+1 && !v.be && !v.passive && g.takesObject(j) {
		return true
	}
	if v.form == lexicon.Base && !v.aux || !g.ownClause(g.listHead(k)) {
		return false // "two positions and two supply routes", "the raid that killed six clerks and a guard has"
	}
	sure := v.aux || v.form != 0 && v.form&lexicon.Participle == 0 || v.verb.Is(lexicon.VerbLone)
	return sure || j == k+1 && (g.takesObject(j) || g.reads(g.before(k).first, "but"))
}

// ownVerb is the verb right behind the phrase at k, or behind what hangs on that or says more of it:
// "two clerks from Orla [complained]", "two clerks who know them [complained]"; -1 for none.
func (g *grammar) ownVerb(k int) int {
	j := k + 1
	for ; j < len(g.chunks) && j < k+reach; j++ {
		switch c := g.at(j); {
		case c.kind == other && c.fig < 0:
		case c.kind == preposition && g.at(j+1).uncounted():
			j++
		case c.kind == relative && g.at(j+1).kind == verbGroup:
			j = g.passObject(j + 1)
		case c.kind == verbGroup:
			return j
		default:
			return -1
		}
	}
	return -1
}

// ownClause tells whether the phrase at k is the object of a verb of which nobody is the subject whose
// own verb is still to come: "a bomb killed [six people]", and not "the bomb that killed [six people]".
func (g *grammar) ownClause(k int) bool {
	u := g.objectOf(k)
	if u < 0 || !g.finite(u) {
		return false
	}
	for j := u - 1; j >= 0 && j > u-reach; j-- {
		switch g.at(j).kind {
		case relative:
			return false
		case subordinate:
			return g.at(j-1).kind != nounPhrase // "reports that a bomb killed six people"
		case comma, conjunction, stop, colon:
			return true
		}
	}
	return true
}

// says tells whether the phrase at k is the subject of a reporting verb, alone or with the
// one behind "and": "a guard at the gate said", ", two clerks and a guard said".
func (g *grammar) says(k int) bool {
	joint := g.before(k).kind == comma
	for k++; ; k++ {
		switch g.at(k).kind {
		case other, quote:
		case conjunction:
			if !joint || g.at(k+1).kind != nounPhrase {
				return false
			}
			joint = false
			k++
		case dash:
			if g.at(k+1).uncounted() && g.at(k+2).kind == dash {
				k += 2 // "an official -- of the ministry -- said"
			}
		case preposition:
			if g.at(k+1).kind != nounPhrase {
				return false
			}
			k++
		default:
			return g.reporting(k) || g.at(k).kind == verbGroup && !g.at(k).passive && g.at(k+1).word == g.words().that // "three residents of Orla maintain that"
		}
	}
}
