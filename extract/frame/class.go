package frame

import (
	"cmp"

	"tally/extract/lexicon"
	"tally/schema"
)

// class is the most specific class that the phrase's words support; a phrase
// without a noun takes its antecedent's.
func (r *Reader) class(f *finding, out *Claim, whole, first int) schema.Class {
	if best := r.g.labelClass(f); best != "" {
		return best
	}
	if best := r.g.classBehind(f.chunk); best != "" {
		return best
	}
	if best := r.deathsAmong(f, first); best != "" {
		return best
	}
	if out.Measure == schema.Displaced && r.g.exiled(f.verb) && r.g.at(f.chunk).plain() {
		return schema.Refugee
	}
	if f.predicate < 0 && r.g.sharedOut(f) {
		return f.noun.Class // "of the displaced, 62 percent live in camps"
	}
	if f.item > 0 && f.predicate < 0 && r.g.at(f.chunk).head < 0 && r.claims[whole].Class != schema.Thing {
		return r.claims[whole].Class // "Of 900 displaced people … 62% live in tents"
	}
	if best, others := r.classOfOthers(f, out, whole); others {
		return best
	}
	if best := r.classOfNoun(f, out); best != "" {
		if best == schema.AnyPerson && r.g.stated(f.chunk) {
			return r.elided(f, out, whole, first)
		}
		if best == schema.Police && whole >= 0 {
			return r.rankClass(f.chunk, whole) // "lost 300 men, including 21 officers"
		}
		return best
	}
	if w := whole; out.Unit == schema.Percent && w >= 0 && r.g.at(f.chunk).head < 0 && !things(r.claims[w].Unit) && r.claims[w].Class != schema.Thing {
		return r.claims[w].Class // "displaced 5,800 people, in Orla (42 percent) and Benst"
	}
	if out.Unit == schema.Percent && whole < 0 && r.g.at(f.chunk).head < 0 && humanToll(out.Measure) && !r.g.outOfThings(f.chunk) {
		return schema.AnyPerson // "62 percent of the 900 displaced", "the majority of those affected (62 percent)"
	}
	if best := r.g.classOfKind(f, out); best != "" {
		return best
	}
	if best := r.g.classOfName(f); best != "" {
		return best
	}
	if whom := r.referent(f, out); whom != "" {
		return whom
	}
	return r.elided(f, out, whole, first)
}

// outOfThings tells whether the phrase at k counts a part of things.
func (g *grammar) outOfThings(k int) bool {
	c := g.at(k)
	return c.out > 0 && g.chunks[c.out].noun != nil && g.chunks[c.out].noun.Class == schema.Thing
}

// plain tells whether the phrase c is of people without a trade: "900 people", "another 900".
func (c *chunk) plain() bool {
	return c.noun == nil && c.head < 0 || c.noun != nil && c.noun.Class == schema.AnyPerson
}

// exiled tells whether the verb at chunk v says that its subject are refugees: "are internally displaced",
// "live as refugees".
func (g *grammar) exiled(v int) bool {
	c, p, n := g.at(v), g.at(v+1), g.at(v+2)
	if v < 0 || c.kind != verbGroup {
		return false
	}
	if p.is(g.words().as) {
		return n.kind == nounPhrase && n.noun != nil && n.noun.Class == schema.Refugee
	}
	for i := c.first; i < c.last && c.passive; i++ {
		if g.reads(i, "internally") {
			return true
		}
	}
	return false
}

// stated tells whether the phrase at chunk k says of those it goes on to count only in what state
// they are: "three soldiers dead, nine injured and [one missing]".
func (g *grammar) stated(k int) bool {
	c := g.at(k)
	if c.noun == nil || c.head != c.body || !harming(c.noun.Measure) && c.noun.Measure != schema.Missing || c.noun.Of != "" || c.noun.Corpse || g.endsWith(c.head, "s") {
		return false
	}
	kind := g.before(k).kind
	return kind == comma || kind == conjunction
}

// classesBehind are the ways in which the words behind a phrase tell who those are whom it counts.
var classesBehind = [...]func(*grammar, int) schema.Class{
	(*grammar).memberOf,     // "nine of them were clerks"
	(*grammar).saidToBe,     // "nine people hurt in the raid were clerks"
	(*grammar).allOf,        // "nine people, all of them clerks"
	(*grammar).classOfGloss, // "one, a clerk, was hurt"
	(*grammar).classOfOwn,   // "the army lost nine of its own"
	(*grammar).classOfHomes, // "600 families comprising 3,000 refugees"
}

// classBehind is the class that the first of classesBehind tells of the phrase at chunk k; ""
// where none does.
func (g *grammar) classBehind(k int) schema.Class {
	for _, tell := range classesBehind {
		if class := tell(g, k); class != "" {
			return class
		}
	}
	return ""
}

// classOfHomes is that of refugees where the households at chunk k are made of such: "600 families
// comprising 3,000 refugees", "3,000 refugees in 600 families"; "" for others.
func (g *grammar) classOfHomes(k int) schema.Class {
	n := g.at(k).noun
	if n == nil || n.Unit != schema.Household {
		return ""
	}
	j := k + 2
	if p := g.before(k); p.is(g.words().in, g.words().from) {
		j = g.back(g.back(k))
	} else if g.at(k+1).kind != part {
		return ""
	}
	if g.counted(j) && g.at(j).noun != nil && g.classOf(g.at(j)) == schema.Refugee {
		return schema.Refugee
	}
	return ""
}

// classOfOwn is the class of those who lost the "two of their own" at chunk k; "" where it is
// no such phrase.
func (g *grammar) classOfOwn(k int) schema.Class {
	c := g.at(k)
	if !c.of || !g.is(c.last-2, lexicon.Possessive) || !g.reads(c.last-1, "own") {
		return ""
	}
	v := g.objectOf(k)
	if v < 0 {
		return ""
	}
	loser := g.at(g.subjectBefore(v))
	return cmp.Or(g.classOf(loser), g.nameClass(loser))
}

// saidToBe is the class of whom a clause says that those at chunk k who came to harm are:
// "19 people slain in the raid were civilians"; "" for none.
func (g *grammar) saidToBe(k int) schema.Class {
	near, main := g.subjectOf(k)
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if g.at(j).out == k {
			return "" // "nine of the 12 killed in the raid were soldiers"
		}
	}
	if p := g.before(k); p.is(g.words().of) {
		return "" // "nearly all of the 125 people killed were rebels"
	}
	if v := g.at(near); g.figures[g.at(k).fig].Kind == schema.KindMeasure || near < 0 && g.said(k).Topic() != "casualty" || near >= 0 && !v.mere(lexicon.Participle) {
		return ""
	}
	c := g.at(main)
	if p := g.at(main + 1); main < 0 || !c.be || c.passive || c.verb != nil || !p.people() || p.noun.Class == schema.AnyPerson {
		return ""
	}
	if g.at(main+2).kind == conjunction && g.at(main+3).kind == nounPhrase {
		return "" // "were soldiers and clerks"
	}
	for j := k + 1; j < main; j++ {
		if kind := g.at(j).kind; kind == comma || kind == part || kind == relative {
			return "" // "70 people injured, nine of whom are children"
		}
	}
	return g.classOf(g.at(main + 1))
}

// allOf is the class of all whom the phrase at chunk k counts: "12 people, all of them
// civilians"; "" where nothing of the kind follows.
func (g *grammar) allOf(k int) schema.Class {
	i := g.at(k + 1).last
	if best := g.classOf(g.at(k)); best != "" && best != schema.AnyPerson {
		return ""
	}
	if g.at(k+1).kind != comma || !g.reads(i, "all") {
		return ""
	}
	if i++; i+1 < g.s.Last && g.t.Words[i] == g.words().of {
		i += 2 // "all of them", "all of whom were"
	}
	for i < g.s.Last && g.is(i, lexicon.Be) {
		i++
	}
	j := k + 2
	for j < len(g.chunks) && g.at(j).last <= i {
		j++
	}
	if !g.at(j).people() || g.at(j+1).kind == verbGroup || g.at(j+1).kind == conjunction {
		return ""
	}
	return g.classTold(j)
}

// classTold is the class of the phrase at chunk k; "" where it is only of people.
func (g *grammar) classTold(k int) schema.Class {
	if best := g.classOf(g.at(k)); best != schema.AnyPerson {
		return best
	}
	return ""
}

// classOfOthers is the class of "others", of "one" and of so many "of whom", who are like those
// that were told of before; ok is false where the phrase is none of these.
func (r *Reader) classOfOthers(f *finding, out *Claim, whole int) (class schema.Class, ok bool) {
	c := r.g.at(f.chunk)
	switch member := c.head < 0 && r.g.member(f.chunk); {
	case c.like > 0 && member:
		return schema.Thing, true
	case r.g.rest(c) && r.g.besideSelf(f.chunk):
		return schema.AnyPerson, true
	case r.g.rest(c) && c.like == 0, member && whole < 0, r.g.figures[c.fig].Article && c.head < 0:
		best := r.antecedent(out, r.g.listedBehind(f.chunk))
		if best == schema.AnyPerson && member {
			best = cmp.Or(r.g.struckAt(f), best) // "attacked the rebels, killing nine of them"
		}
		return best, true
	case member:
		return r.claims[whole].Class, true
	case c.like > 0:
		return schema.Thing, true
	}
	return "", false
}

// classOfNoun is the class of the phrase's own noun, or of the one it shares with another
// figure; "" for none.
func (r *Reader) classOfNoun(f *finding, out *Claim) schema.Class {
	if best := r.g.sharedNoun(f.chunk); best != "" {
		return best
	}
	c := r.g.at(f.chunk)
	switch best := r.g.classOf(c); {
	case best == schema.Police && r.g.ranked(f.chunk):
		return schema.Combatant
	case best == schema.Combatant && c.noun != nil && c.noun.Afloat && r.g.trading(c):
		return schema.AnyPerson
	case (best == schema.Woman || best == schema.Child) && r.g.mixed(f.chunk):
		return schema.AnyPerson
	case best == schema.AnyPerson && r.g.ownMen(c):
		return schema.Combatant
	case best == schema.AnyPerson && (r.g.inRanks(f, out.Measure) || r.g.fought(f.chunk) || r.g.at(f.chunk-1).kind == conjunction && r.g.besideMen(f.chunk, f.chunk-2)):
		return schema.Combatant
	case best == schema.AnyPerson && out.Measure == schema.Deployed && r.g.helping(f):
		return schema.AidWorker
	case best == schema.AnyPerson && r.g.drivenOut(f):
		return schema.Refugee
	case best == schema.AnyPerson:
		return cmp.Or(r.referent(f, out), best)
	case best != "":
		return best
	}
	if c.out > 0 && out.Unit == schema.Percent {
		return r.g.classOf(&r.g.chunks[c.out]) // "40 percent of the 900 pupils"
	}
	return ""
}

// ownMen tells whether the phrase c counts some of the men whom somebody has under him: "nine of our men".
func (g *grammar) ownMen(c *chunk) bool {
	return c.of && c.head > c.first && g.t.Words[c.head] == g.deeds.men && g.is(c.head-1, lexicon.Possessive)
}

// classOfKind is the class that the unit and the measure of a phrase without a noun tell:
// things, or the men of a force; "" where they tell none.
func (g *grammar) classOfKind(f *finding, out *Claim) schema.Class {
	c := g.at(f.chunk)
	if j := g.governor(f.chunk); c.head < 0 && out.Measure.Topic() == "force" && j >= 0 && g.at(j).noun != nil && g.at(j).noun.Crowd {
		switch n := g.at(j).noun; {
		case armed(n.Class):
			return n.Class // "sent a force of 3,300"
		case g.martialWord(g.at(j).head):
			return schema.Combatant // "a division of 12,000"
		}
	}
	switch {
	case out.Measure == schema.Strength && (out.Unit == schema.Person || out.Unit == schema.OtherUnit) && c.head >= 0 && g.personLike(c.head):
		return schema.Combatant
	case out.Unit != schema.Person && out.Unit != schema.Household:
		return schema.Thing
	case f.implied == schema.Strength && f.verb < 0 && g.resized(f.chunk), f.restated && out.Measure == schema.Strength:
		return schema.Combatant
	}
	return ""
}

// classOfName is the class of those whom a side's name or a noun nearby tells; "" for none.
func (g *grammar) classOfName(f *finding) schema.Class {
	c := g.at(f.chunk)
	if side := g.nameClass(c); side != "" {
		return side
	}
	if near := g.classNear(f); near != "" {
		return near
	}
	if c.noun == nil && c.head == c.last-1 && c.head >= c.body && g.sideIn(c.body, c.last) == schema.Combatant {
		return schema.Combatant // "air strikes kill 170 ISIS"
	}
	return ""
}

// band is the class of those whom "the 40-strong gang" at chunk k counts, who
// are armed unless it says otherwise: "a 40-strong team of nurses".
func (g *grammar) band(k int) schema.Class {
	k = g.madeOf(k)
	if c := g.classOf(g.at(k)); c != "" && c != schema.Thing {
		return c
	}
	return schema.Combatant
}

// madeOf is the chunk of those whom the group at chunk k is made of, "a gang of [thieves]", or k.
func (g *grammar) madeOf(k int) int {
	if of := g.at(k + 1); of.is(g.words().of) {
		return k + 2
	}
	return k
}

// musterable tells whether the phrase at k, or what it is made of, may be a force: by
// its noun, a name or nothing, and not "an 800-strong choir".
func (g *grammar) musterable(k int) bool {
	k = g.madeOf(k)
	c := g.at(k)
	if c.head >= 0 && g.endsWith(c.head, "population") {
		return false // "the town's 700-strong population"
	}
	if n := c.noun; n != nil {
		return n.Crowd && (n.Of != "" || n.Unit != schema.OtherUnit) || n.Unit == schema.Person || n.Class != schema.Thing || g.missioned(c)
	}
	return c.head < 0 || g.named(c.head)
}

// missioned tells whether the phrase c is a mission too large for anyone's but soldiers: "its 13,000-strong
// mission".
func (g *grammar) missioned(c *chunk) bool {
	return g.endsWith(c.head, "mission") && c.fig >= 0 && g.figures[c.fig].Quantity.Value() >= 500
}

// manned tells whether the men of the finding are those of a force: "the army
// lost 15 men", "lost 60 dead", "mustered 100,000 men".
func (g *grammar) manned(f *finding, m schema.Measure) bool {
	c := g.at(f.chunk)
	if c.head < 0 || g.t.Words[c.head] != g.deeds.men && (g.t.Words[c.head] != g.deeds.dead || m != schema.Killed) {
		return false
	}
	switch m {
	case schema.Strength:
		return f.frame == nil && (f.noun != nil || f.cueAt >= 0 || g.mustered(f) || g.resized(f.chunk) || g.forced(g.headcount(f.chunk)))
	case schema.Deployed:
		return true
	}
	if m == schema.Killed && f.frame == nil && f.nounAt >= 0 && g.losses(g.at(f.nounAt)) {
		return g.lostByForce(f.nounAt) // "the army's losses were 46 men"
	}
	return (m == schema.Killed || m == schema.Casualties) && f.frame.Is(lexicon.VerbSuffers) && !f.subject && (g.t.Words[c.head] == g.deeds.men || !g.natural())
}

// classOf is the class of the phrase's head, or of a more telling noun in it;
// "" where the phrase has no noun that the lexicon knows. People of several
// classes are people, soldiers and police what the first of them are.
func (g *grammar) classOf(c *chunk) schema.Class {
	best, listed := schema.Class(""), schema.Class("")
	joined, both, officers := false, false, false
	for i := c.body; i < c.last; i++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last])
		if n == 0 || n == 1 && g.grand(i) {
			joined = joined || g.is(i, lexicon.Conjunction)
			continue
		}
		switch head := noun.Unit == schema.Person && g.enumerates(i+n, c.last); {
		case head && joined && listed != noun.Class && listed != "":
			if both = armed(listed) && armed(noun.Class); !both {
				return schema.AnyPerson
			}
			if officers {
				listed = noun.Class // "officers and soldiers"
			}
		case head && listed == "":
			listed, officers = noun.Class, g.t.Words[i+n-1] == g.words().officers
		}
		if best == "" || best == schema.AnyPerson || i+n-1 == c.head && noun.Class != schema.AnyPerson && !(n == 1 && g.taking(c, noun)) {
			best = noun.Class
		}
		i += n - 1
	}
	switch {
	case both:
		return listed
	case c.noun == nil && best == schema.Thing:
		return "" // "school administrators" are no school
	case c.noun == nil:
	case c.noun.Class == schema.Thing:
		return schema.Thing
	case best == "", best == schema.Thing:
		best = c.noun.Class // an age stands for who has it; "city judges" are no city
	}
	return g.membership(c, best)
}

// taking tells whether the noun that ends the phrase c, and counts several, is but what those
// are made: "took 12 soldiers prisoner".
func (g *grammar) taking(c *chunk, n *lexicon.Noun) bool {
	return n.Class == schema.Detainee && c.fig >= 0 && g.plural(c) && c.head > c.body && !g.endsWith(c.head, "s")
}

// armed tells whether people of a class bear arms by trade.
func armed(c schema.Class) bool { return c == schema.Combatant || c == schema.Police }

// enumerates tells whether the noun for people that ends before token i, in a
// phrase that ends before last, is one of those that the phrase lists, and none
// that describes another: "Afghan and foreign soldiers", "national police".
func (g *grammar) enumerates(i, last int) bool {
	return g.endsWith(i-1, "s") || !g.named(i-1) && !(i < last && g.nounFollows(i))
}
