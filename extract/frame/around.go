package frame

import "tally/schema"

// around is what a counted phrase is and what stands right beside it. Each way of finding a
// measure needs some of this, and most need what few phrases have. It is asked before the way
// is tried: two in three phrases make no claim, and every way would be tried for them in vain, at
// the cost of its code coming from memory. What the gate has asked the way does not ask again.
type around uint64

// What stands before a phrase, as back finds it, and right behind it, by its kind.
const (
	afterPhrase = around(1) << nounPhrase
	afterVerb   = around(1) << verbGroup
	afterLead   = around(1) << preposition
	afterAnd    = around(1) << conjunction
	afterComma  = around(1) << comma
	afterOpen   = around(1) << opening
	afterColon  = around(1) << colon
	afterDash   = around(1) << dash
	afterPart   = around(1) << part
	afterJoint  = afterAnd | afterComma

	beforePhrase   = afterPhrase << kinds
	beforeVerb     = afterVerb << kinds
	beforeLead     = afterLead << kinds
	beforePart     = afterPart << kinds
	beforeJoint    = afterJoint << kinds
	beforeRelative = around(1) << relative << kinds
)

// What the phrase is.
const (
	elided around = 1 << (2*kinds + iota) // it has no noun: "twelve were hurt"
	known                                 // the lexicon knows its noun
	share                                 // a percentage
	counts                                // a plain count, and no article
	second                                // something was found to its left
)

// aroundOf is what stands around the phrase at k; before are the findings to its left.
func (g *grammar) aroundOf(k int, before []finding) around {
	c := g.at(k)
	a := around(1)<<g.before(k).kind | around(1)<<kinds<<g.at(k+1).kind
	if c.head < 0 {
		a |= elided
	}
	if c.noun != nil {
		a |= known
	}
	f := &g.figures[c.fig]
	switch {
	case f.Kind == schema.KindPercent:
		a |= share
	case f.Kind == schema.KindCount && !f.Article:
		a |= counts
	}
	if len(before) > 0 {
		a |= second
	}
	return a
}

// all tells whether all of what stands around.
func (a around) all(of around) bool { return a&of == of }

// any tells whether any of it does.
func (a around) any(of around) bool { return a&of != 0 }
