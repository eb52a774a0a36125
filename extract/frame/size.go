package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// numbers tells whether the bare figure at k says how many the fighters are whom it
// numbers: "the rebels number about 5,000", "the rebels are estimated at 5,000".
func (g *grammar) numbers(k int) bool {
	s := g.headcount(k)
	return s >= 0 && (!g.estimated(k) || g.at(s).noun != nil && g.fighters(s) || g.forceAt(s))
}

// headcount is the chunk of those of whom the bare figure at k says how many they are: "[the
// rebels] number 5,000", "[the nurses], estimated at 5,000", "officials put [the group] at 900", "[the
// gang] is down to 40 members"; -1 for none.
func (g *grammar) headcount(k int) int {
	c := g.at(k)
	if c.out > 0 || g.figures[c.fig].Kind != schema.KindCount || g.figures[c.fig].Article {
		return -1
	}
	switch {
	case c.head < 0 || g.manWord(c):
		return g.sizedHolder(k)
	case c.noun != nil && c.noun.Belongs && c.head == c.body:
		if j := g.sizedHolder(k); g.forced(j) {
			return j
		}
	}
	return -1
}

// sizedHolder is the chunk of those whose size what stands before the number of the phrase at k tells;
// -1 for none.
func (g *grammar) sizedHolder(k int) int {
	p := g.back(k)
	switch c := g.at(p); c.kind {
	case verbGroup:
		return g.sizedBy(p, k)
	case nounPhrase:
		return g.sizedAfter(p, k)
	case comma:
		return g.sizedBeside(p, k)
	case opening:
		return g.sizedWithin(p, k)
	case preposition:
		return max(g.sizedAt(p), g.downTo(p), g.bandedIn(p), g.cutTo(p))
	}
	return -1
}

// thePolice tells whether c names the police, or some of them, uncounted.
func (g *grammar) thePolice(c *chunk) bool {
	return c.fig < 0 && c.noun != nil && c.noun.Class == schema.Police
}

// sizedAfter is the force at chunk p, right before the number at k, where another was told to have so
// many before: "the army has 45,000 men and [the navy] 3,000"; -1 for none.
func (g *grammar) sizedAfter(p, k int) int {
	b := g.before(p)
	if g.at(k).head >= 0 || p != k-1 || b.kind != comma && b.kind != conjunction || !g.forced(p) && !g.thePolice(g.at(p)) {
		return -1
	}
	for j := g.back(p) - 1; j > 0 && j > p-12; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			if (c.have || c.be || c.verb.Is(lexicon.VerbSizes)) && g.counted(j+1) && g.forced(g.subjectBefore(j)) {
				return p
			}
			return -1
		case stop, subordinate, relative:
			return -1
		}
	}
	return -1
}

// manWord tells whether the phrase c counts plain men, or fighters.
func (g *grammar) manWord(c *chunk) bool {
	return g.t.Words[c.head] == g.deeds.men || c.noun != nil && c.noun.Class == schema.Combatant && c.noun.Unit == schema.Person && c.noun.Measure == ""
}

// downTo is the chunk of those who are "down to" the number behind the preposition at chunk p: "the
// regiment, down to 200, fought on"; -1 for none.
func (g *grammar) downTo(p int) int {
	d := g.at(p - 1)
	if g.at(p).word == g.words().to && d.be && g.t.Words[d.last-1] == g.long.down {
		return g.forceOf(g.subjectBefore(p - 1))
	}
	if g.at(p).word != g.words().to || d.last <= d.first || g.t.Words[d.first] != g.long.down {
		return -1
	}
	if j := p - 2; g.at(j).be {
		return g.forceOf(g.subjectBefore(j))
	} else if g.at(j).kind == comma {
		return g.forceOf(g.back(j))
	}
	return -1
}

// cutTo is the chunk of those whose reduction or increase leads from or to the number behind the preposition at chunk p:
// "the reduction of [army forces] from 900 to 600 in Orla and from 300 to 200 in Benst"; -1 for none.
func (g *grammar) cutTo(p int) int {
	if !g.at(p).is(g.words().from, g.words().to) {
		return -1
	}
	for j := p - 1; j > 1 && j > p-2*reach/3; j-- {
		switch c := g.at(j); {
		case c.kind == nounPhrase && c.fig < 0 && c.noun != nil && g.at(j-1).is(g.words().of) && g.resizes(j-2):
			return g.forceOf(j)
		case c.kind == nounPhrase, c.kind == comma, c.kind == conjunction:
		case c.kind != preposition:
			return -1
		}
	}
	return -1
}

// resizes tells whether the phrase at k names how many of a force come or go: "a drawdown", "the reduction".
func (g *grammar) resizes(k int) bool {
	n := g.at(k).noun
	return n != nil && n.Of == schema.Deployed && n.Measure == ""
}

// sizedWithin is the chunk of the force named right before the bracket at chunk p, in which the
// number at k stands alone: "the Third Brigade (2,400)"; -1 for none.
func (g *grammar) sizedWithin(p, k int) int {
	j := p - 1
	if g.at(k+1).kind != closing || !g.massed(g.at(k)) || !g.forceAt(j) || g.at(j).noun != nil && !g.at(j).noun.Crowd {
		return -1
	}
	return j
}

// sizedBy is the chunk of those whose size the verb at chunk v tells by the number at k that
// is its object: "the rebels number 5,000", "the army has reached 5,000"; -1 for none.
func (g *grammar) sizedBy(v, k int) int {
	c, s := g.at(v), g.subjectBefore(v)
	switch {
	case c.passive:
	case c.verb.Is(lexicon.VerbSizes) || c.be && g.estimated(k):
		if g.fighters(s) && (g.at(s).noun != nil || !g.estimated(k)) {
			return s
		}
		return g.forceOf(s)
	case c.verb.Is(lexicon.VerbRises) && !c.verb.Is(lexicon.VerbViolent) && c.verb.Lemma != "stand": // "stood over 20 men"
		return g.forceOf(s)
	case c.verb.Is(lexicon.VerbRanges):
		return g.reckonedOf(v)
	}
	return -1
}

// reckonedOf is the chunk of the force whose size the estimates are of that the verb at chunk v says lie
// between two numbers: "estimates of the size of [the army] vary"; -1 for none.
func (g *grammar) reckonedOf(v int) int {
	j := g.estimatesOf(v)
	if j < 0 {
		return -1
	}
	return g.forceOf(j)
}

// estimatesOf is the chunk behind "estimates of" to the left of the verb at chunk v; -1 for none.
func (g *grammar) estimatesOf(v int) int {
	for j := v - 1; j >= 0 && j > v-9; j-- {
		c := g.at(j)
		if w := g.t.At(c.last - 1); !hasSuffix(w, "stimates") || c.kind != nounPhrase && c.kind != verbGroup {
			continue
		}
		if !g.at(j + 1).is(g.words().of) {
			return -1
		}
		return j + 2
	}
	return -1
}

// sizedBeside is the chunk of those named before the comma at chunk p, of whom the number behind
// it says how many they are: "the nurses, estimated at 5,000", "the force, now 5,000"; -1 for none.
func (g *grammar) sizedBeside(p, k int) int {
	j := g.back(p)
	switch {
	case g.at(j).kind != nounPhrase:
		return -1
	case g.estimated(k):
		return j
	case g.at(k-1).kind == other && g.at(k-1).fig < 0 && g.reads(g.at(k-1).first, "now"):
		return g.forceOf(j)
	}
	return -1
}

// bandedIn is the chunk of the fighters who go about in bands as large as the number behind the
// preposition at chunk p says: "[the raiders] move in bands of 10 to 15"; -1 for none.
func (g *grammar) bandedIn(p int) int {
	j := g.back(p)
	c, in := g.at(j), g.before(j)
	if g.at(p).word != g.words().of || !in.is(g.words().in) {
		return -1
	}
	if c.noun == nil || !c.noun.Crowd || c.noun.Of != schema.Strength || !g.endsWith(c.last-1, "s") {
		return -1
	}
	for v := g.back(j) - 1; v >= 0 && v > j-7; v-- {
		switch b := g.at(v); b.kind {
		case verbGroup:
			if s := g.doer(v, 0); s >= 0 && (g.soldiers(s) || g.forced(s)) {
				return s
			}
			return -1
		case nounPhrase:
			if v == 0 && g.soldiers(v) {
				return v // of which the verb is not known
			}
		case preposition, other:
		default:
			return -1
		}
	}
	return -1
}

// memberedAt is the chunk of the force whose membership the phrase at j tells of: "[the gang's]
// membership", "[the gang] has a membership"; -1 for none.
func (g *grammar) memberedAt(j int) int {
	if s := g.forceOf(j); s >= 0 {
		return s
	}
	b := g.back(j)
	switch c := g.at(b); {
	case c.kind == verbGroup && c.have:
		if s := g.subjectBefore(b); g.forced(s) {
			return s
		}
	case c.is(g.words().with) && g.before(b).kind == comma:
		if s := g.back(g.back(b)); g.forced(s) {
			return s
		}
	}
	return -1
}

// sizedAt is the chunk of those who grow to the number behind the preposition at chunk p, stand or
// are put at it or consist of it; -1 for none.
func (g *grammar) sizedAt(p int) int {
	w := g.at(p).word
	if j := g.back(p); w == g.words().of && g.at(j).kind == nounPhrase && g.sizing(g.at(j)) {
		return g.memberedAt(j)
	}
	v := g.sizingVerb(p)
	if v < 0 || g.numbersOthers(p) {
		return -1
	}
	c := g.at(v)
	switch w {
	case g.words().of, g.words().in:
		if v != g.back(p) || !c.verb.Is(lexicon.VerbComposes|lexicon.VerbMusters|lexicon.VerbSizes) {
			return -1
		}
		return g.forceOf(g.subjectBefore(v))
	case g.words().to, g.words().from, g.words().at:
		if !c.verb.Is(lexicon.VerbRises|lexicon.VerbLifts) && !(w == g.words().to && c.verb.Is(lexicon.VerbConfines)) {
			return -1
		}
	default:
		return -1
	}
	if o := v + 1; g.at(o).kind == nounPhrase && !g.at(v).passive && !g.counted(o) {
		return g.forceOf(o) // "put the group at 900"
	}
	if c.verb.Is(lexicon.VerbRises) || g.isPassive(v) {
		return g.forceOf(g.subjectBefore(v))
	}
	return -1
}

// numbersOthers tells whether the number behind the preposition at chunk p is one of something told right
// behind it: "increase from 9 to 14 the number of ships".
func (g *grammar) numbersOthers(p int) bool {
	return g.plainToll(p+2) || g.plainToll(p+4) && g.at(p+2).word == g.words().to
}

// sizingVerb is the verb to the left of the preposition at chunk p in its own clause; -1 for none.
func (g *grammar) sizingVerb(p int) int {
	for j := p - 1; j >= 0 && j > p-7; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			return j
		case nounPhrase, other:
		case preposition:
			if c.word == g.words().by && g.counted(j+1) && g.at(j+1).head < 0 {
				return -1 // "was cut by 2,000 to 3,000"
			}
		default:
			return -1
		}
	}
	return -1
}

// forceOf is the chunk of the force that the phrase at j names, or whose size it names: "the
// army", "estimates of the size of [the army]"; -1 where it is neither.
func (g *grammar) forceOf(j int) int {
	for n := 0; n < 3 && j >= 0 && g.sizing(g.at(j)); n++ {
		p, o := g.at(j+1), g.at(j-1)
		switch {
		case p.is(g.words().of):
			j += 2
		case o.kind == nounPhrase && o.last == g.at(j).first:
			j--
		case g.sizeOwned(g.at(j)):
			return j
		default:
			return -1
		}
	}
	if g.forceAt(j) {
		return j
	}
	return -1
}

// plainToll tells whether the phrase at j is "the number" of whatever follows.
func (g *grammar) plainToll(j int) bool {
	n := g.at(j).noun
	return n != nil && n.Toll && n.Measure == ""
}

// sizeOwned tells whether the phrase c, which names how large something is, names a force as what
// is so large: "the rebel army's numbers", "the gang's membership", "its ranks".
func (g *grammar) sizeOwned(c *chunk) bool {
	if g.ranksOf(c) == schema.Combatant || g.is(c.first, lexicon.Possessive) && g.reads(c.head, "ranks") {
		return true
	}
	for i := c.first; i < c.head; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.head]); n > 0 && noun.Crowd && noun.Of == schema.Strength && (g.possessive(i+n) || g.possessive(i+n+1)) {
			return true
		}
	}
	return false
}

// sizing tells whether the phrase c names how large something is: "the size", "its ranks".
func (g *grammar) sizing(c *chunk) bool {
	return c.kind == nounPhrase && c.head >= 0 && g.isOf(c.head, lexicon.SizeWord)
}

// staffing tells whether the phrase at k counts personnel of the force whose size is named behind it or
// before the "by" in front of it: "raise the level of the force by 900 personnel".
func (g *grammar) staffing(k int) bool {
	c := g.at(k)
	if c.head < 0 || !g.isOf(c.head, lexicon.Personnel) || g.before(k).word != g.words().by {
		return false
	}
	for j := max(0, k-6); j < k+7; j++ {
		if o := g.at(j); j != k && o.kind == nounPhrase && o.head >= 0 && (g.forceAt(j) || g.endsWith(o.head, "mission")) {
			return true
		}
	}
	return false
}

// forceAt tells whether the phrase at j names a force or fighters and does not count them: "the
// army", "a rebel group", "the insurgents".
func (g *grammar) forceAt(j int) bool {
	c := g.at(j)
	if c.kind != nounPhrase || c.head < 0 || c.fig >= 0 && !g.figures[c.fig].Article {
		return false
	}
	if g.martial(c) {
		return true
	}
	if n := c.noun; n != nil && n.Crowd {
		k := g.madeOf(j)
		return n.Of == schema.Strength && (k == j || armed(g.classOf(g.at(k))))
	}
	if n := c.noun; n != nil {
		return n.Class == schema.Combatant && (!g.lx.Nouns.Singular(g.t.Words[c.head]) || g.collective(c.head))
	}
	return g.nameClass(c) == schema.Combatant
}

// collective tells whether the word at token i is for all who fight on a side.
func (g *grammar) collective(i int) bool {
	return g.isOf(i, lexicon.WholeSide)
}

// estimated tells whether "estimated at" stands before the number of the phrase at k.
func (g *grammar) estimated(k int) bool {
	i := g.figures[g.at(k).fig].Span.First - 2
	return i >= g.s.First && g.t.Words[i+1] == g.words().at && g.reads(i, "estimated")
}

// resized tells whether the bare figure at k is how large a force becomes or was: "the
// garrison was cut from 5,000 to 2,500", "doubled the army to 10,000".
func (g *grammar) resized(k int) bool {
	p := g.before(k)
	if !p.is(g.words().to, g.words().from) {
		return false
	}
	if c := g.at(k); c.head >= 0 && g.t.Words[c.head] != g.deeds.men && g.classOf(c) != schema.Combatant {
		return false
	}
	j := g.sizingVerb(g.back(k))
	if j < 0 || g.numbersOthers(g.back(k)) {
		return false
	}
	v := g.at(j)
	moved := v.passive || v.verb.Is(lexicon.VerbRises) && !g.takesObject(j)
	return v.verb.Is(lexicon.VerbRises|lexicon.VerbLifts) && !g.counted(j+1) && (moved && g.ranks(g.subjectBefore(j)) || g.ranks(j+1))
}
