package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// class is the most specific class that the phrase's words support; a phrase
// without a noun takes its antecedent's.
func (r *Reader) class(f *finding, out *Claim, whole, first int) schema.Class {
	c := r.g.at(f.chunk)
	if best := r.g.memberOf(f.chunk); best != "" {
		return best
	}
	if j := r.g.gloss(f.chunk); j >= 0 {
		if best := r.g.classOf(r.g.at(j)); best != schema.AnyPerson {
			return best
		}
	}
	switch member := r.g.member(f.chunk); {
	case c.like > 0 && member:
		return schema.Thing
	case r.g.rest(c) && r.g.besideSelf(f.chunk):
		return schema.AnyPerson
	case r.g.rest(c) && c.like == 0, member && whole < 0, r.g.figures[c.fig].Article && c.head < 0:
		return r.antecedent(out, r.g.listedBehind(f.chunk))
	case member:
		return r.claims[whole].Class
	}
	if c.like > 0 {
		return schema.Thing
	}
	if best := r.g.sharedNoun(f.chunk); best != "" {
		return best
	}
	if best := r.g.classOf(c); best != "" {
		if best == schema.Police && r.g.ranked(f.chunk) {
			return schema.Combatant
		}
		if (best == schema.Woman || best == schema.Child) && r.g.mixed(f.chunk) {
			return schema.AnyPerson
		}
		if best == schema.AnyPerson {
			if whom := r.referent(f, out); whom != "" {
				return whom
			}
		}
		return best
	}
	if c.out > 0 && out.Unit == schema.Percent {
		if best := r.g.classOf(&r.g.chunks[c.out]); best != "" {
			return best // "40 percent of the 900 pupils"
		}
	}
	switch {
	case out.Measure == schema.Strength && (out.Unit == schema.Person || out.Unit == schema.OtherUnit) && c.head >= 0 && r.g.personLike(c.head):
		return schema.Combatant
	case out.Unit != schema.Person && out.Unit != schema.Household:
		return schema.Thing
	case f.implied == schema.Strength && f.verb < 0 && r.g.resized(f.chunk):
		return schema.Combatant
	}
	if side := r.g.nameClass(c); side != "" {
		return side
	}
	if near := r.g.classNear(f); near != "" {
		return near
	}
	if c.noun == nil && c.head == c.last-1 && c.head >= c.body && r.g.sideIn(c.body, c.last) == schema.Combatant {
		return schema.Combatant // "air strikes kill 170 ISIS"
	}
	if whom := r.referent(f, out); whom != "" {
		return whom
	}
	return r.elided(f, out, whole, first)
}

// band is the class of those whom "the 40-strong gang" at chunk k counts, who
// are armed unless it says otherwise: "a 40-strong team of nurses".
func (g *grammar) band(k int) schema.Class {
	if of := g.at(k + 1); of.kind == preposition && of.word == g.words().of {
		k += 2
	}
	if c := g.classOf(g.at(k)); c != "" && c != schema.Thing {
		return c
	}
	return schema.Combatant
}

// musterable tells whether the phrase at k, or what it is made of, may be a force: by
// its noun, a name or nothing, and not "an 800-strong choir".
func (g *grammar) musterable(k int) bool {
	if of := g.at(k + 1); of.kind == preposition && of.word == g.words().of {
		k += 2
	}
	c := g.at(k)
	if n := c.noun; n != nil {
		return n.Crowd && (n.Of != "" || n.Unit != schema.OtherUnit) || n.Unit == schema.Person || n.Class != schema.Thing
	}
	return c.head < 0 || g.named(c.head)
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
		return f.frame == nil && (f.noun != nil || f.cueAt >= 0 || g.mustered(f) || g.resized(f.chunk))
	case schema.Deployed:
		return true
	}
	return m == schema.Killed && f.frame != nil && f.frame.Lemma == "lose" && !f.subject
}

// ranked tells whether the phrase at k is plain "officers" named beside
// soldiers: "nine soldiers and four officers", "two soldiers, including an
// officer".
func (g *grammar) ranked(k int) bool {
	if !g.officers(k) {
		return false
	}
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		if g.counted(j) && g.at(j).noun != nil && !g.rest(g.at(j)) {
			return g.classOf(g.at(j)) == schema.Combatant
		}
	}
	return false
}

// officers tells whether the phrase at k is "officers" and no more.
func (g *grammar) officers(k int) bool {
	c := g.at(k)
	return c.head == c.body && c.head >= 0 && (g.t.Words[c.head] == g.words().officers || strings.EqualFold(g.t.At(c.head), "officer"))
}

// rankClass is the class of the noun at chunk k, which says who a part of those that claim
// whole counts is: "12 soldiers, two of them officers".
func (r *Reader) rankClass(k, whole int) schema.Class {
	if whole >= 0 && r.claims[whole].Class == schema.Combatant && r.g.officers(k) {
		return schema.Combatant
	}
	return r.g.classOf(r.g.at(k))
}

// elided is the class of people who have no noun: of the whole, or of those
// that the claim before counts.
func (r *Reader) elided(f *finding, out *Claim, whole, first int) schema.Class {
	c := r.g.at(f.chunk)
	switch {
	case f.noun != nil && f.noun.Toll, c.head >= 0 && c.noun == nil && !c.of:
		return schema.AnyPerson
	case whole >= 0:
		return r.claims[whole].Class
	case c.head < 0 && c.last == r.g.at(f.chunk+1).first && r.g.sharesNoun(f.chunk):
		return r.g.classOf(r.g.at(f.chunk + 2))
	case len(r.found) > 0 && r.g.at(r.found[len(r.found)-1].chunk).out == f.chunk && f.chunk > 0:
		return schema.AnyPerson // "nine of the 12 are guards"
	case len(r.claims) > first && c.head < 0:
		if last := &r.claims[len(r.claims)-1]; last.Unit == schema.Person && (last.Measure != schema.Strength || out.Measure == schema.Deployed || out.Measure == schema.Strength) && !r.g.unlike(f.chunk, last) {
			if last.PartOf >= first {
				last = &r.claims[last.PartOf] // others beside the whole, not its part
			}
			if r.g.at(f.chunk+1).kind != preposition && r.motley(first) || last.Measure == schema.Killed && r.g.with(f.chunk) {
				return schema.AnyPerson
			}
			return last.Class
		}
	}
	return schema.AnyPerson
}

// sharesNoun tells whether the bare figure at chunk k counts what the next one does: "the
// rescue of 400 and 600 migrants".
func (g *grammar) sharesNoun(k int) bool {
	n := g.at(k + 2)
	return g.at(k+1).kind == conjunction && g.counted(k+2) && n.head >= 0 && n.noun != nil && n.noun.Unit == schema.Person && (n.noun.Measure == "" || n.noun.Class == schema.Refugee) && !g.figures[n.fig].Article && g.figures[g.at(k).fig].Hedge.Empty()
}

// motley tells whether the last two claims of the sentence, which starts with claim
// first, count people of different classes in one list: "killed a guard and a policeman
// and wounded six".
func (r *Reader) motley(first int) bool {
	n := len(r.claims)
	if n-2 < first {
		return false
	}
	a, b := &r.claims[n-2], &r.claims[n-1]
	return a.Unit == schema.Person && a.Measure == b.Measure && a.Event == b.Event && !a.Event.Empty() && a.PartOf < 0 && b.PartOf < 0 && a.Class != b.Class && !(armed(a.Class) && armed(b.Class))
}

// with tells whether the phrase at chunk k came to harm in the event that it stands with,
// whoever was counted before that: "shot nine raiders after a blast with 15 killed".
func (g *grammar) with(k int) bool {
	p := g.back(k)
	return g.at(p).kind == preposition && g.at(p).word == g.words().with && g.event(p-1) != nil
}

// sharedNoun is the class of the noun that the phrase at chunk k has from the one it is
// joined with: "10 Chadian and two Orlan soldiers"; "" for none.
func (g *grammar) sharedNoun(k int) schema.Class {
	if !g.bareNation(k) || g.at(k+1).kind != conjunction && g.at(k+1).kind != comma || !g.counted(k+2) {
		return ""
	}
	if g.bareNation(k + 2) {
		return g.sharedNoun(k + 2)
	}
	if next := g.at(k + 2); next.noun != nil && next.noun.Unit == schema.Person && next.head > next.body && g.lx.Countries.Starts(g.t.Words[next.body]) {
		return g.classOf(next)
	}
	return ""
}

// bareNation tells whether the phrase at chunk k counts several by no more than the word
// for their country, as no noun does: "10 Chadian".
func (g *grammar) bareNation(k int) bool {
	c := g.at(k)
	if !g.counted(k) || c.head != c.last-1 || c.head < c.body || !g.plural(c) || hasSuffix(g.t.At(c.head), "s") && !g.t.Tokens[c.head].Has(text.Caps) || c.noun != nil && !g.nationals(c) {
		return false
	}
	return g.lx.Countries.Starts(g.t.Words[c.body])
}

// mixed tells whether one figure counts the women or children of chunk k together
// with others: "20,000 women, children and old men".
func (g *grammar) mixed(k int) bool {
	for j := k + 1; j < k+8; j++ {
		switch c := g.at(j); c.kind {
		case comma, conjunction:
			continue
		case nounPhrase:
			if c.fig >= 0 || c.noun == nil || c.noun.Unit != schema.Person || c.noun.Of != "" || c.noun.Measure != "" || c.definit {
				return false
			}
			if c.noun.Class != schema.Woman && c.noun.Class != schema.Child {
				return g.at(j-1).kind == conjunction
			}
		default:
			return false
		}
	}
	return false
}

// unlike tells whether the bare figure at chunk k counts others than the claim
// before: more people than one child, or such as a phrase behind it describes.
func (g *grammar) unlike(k int, last *Claim) bool {
	if g.at(k+1).kind == part && !g.member(k) {
		return true // "and 27, mostly women and children"
	}
	return (last.Class == schema.Child || last.Class == schema.Woman) && last.Quantity.Value() == 1 && !g.figures[g.at(k).fig].Article && g.at(g.back(k)).kind != conjunction
}

// memberOf is the class of so many "of whom" and of whom it is told who they
// are: "23 of them were children", "of terrorists, dozens of whom"; "" for none.
func (g *grammar) memberOf(k int) schema.Class {
	if !g.member(k) {
		return ""
	}
	if b := g.at(k + 2); b.kind == verbGroup && b.be && !b.passive {
		if c := g.at(k + 3); c.kind == nounPhrase && c.fig < 0 && c.noun != nil && c.noun.Unit == schema.Person && c.noun.Class != schema.AnyPerson {
			return c.noun.Class
		}
	}
	j := g.back(k)
	if g.relativeMember(k) && g.at(j).kind == comma && !g.enumerated(k) {
		if c := g.at(g.back(j)); c.kind == nounPhrase && c.fig < 0 {
			if best := g.classOf(c); best != schema.Thing && best != schema.AnyPerson {
				return best
			}
		}
	}
	return ""
}

// enumerated tells whether people are counted before chunk k in its sentence.
func (g *grammar) enumerated(k int) bool {
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		if g.counted(j) && g.at(j).head >= 0 && g.peopled(j) && !g.figures[g.at(j).fig].Article {
			return true
		}
	}
	return false
}

// classNear is the class of a noun that stands for an elided one: "two of six
// women", "17 from the army", "the number of civilians killed at 13"; "" for none.
func (g *grammar) classNear(f *finding) schema.Class {
	k := f.chunk
	if j := g.at(k).out; j > 0 && g.classOf(g.at(j)) != schema.Thing {
		return g.classOf(g.at(j)) // "18 of the 100 inmates"
	}
	if f.numbered > 0 {
		return g.classOf(g.at(f.numbered))
	}
	if j := g.back(k); f.cue != nil && f.cue.Measure == schema.Strength && g.at(j).kind == comma && g.at(g.back(j)).kind == nounPhrase {
		return g.ranksOf(g.at(g.back(j))) // "the rebels, 26,000 strong"
	}
	if j := g.headcount(k); j >= 0 {
		if best := g.ranksOf(g.at(j)); best != "" || g.at(j).noun == nil || g.at(j).noun.Class == schema.Thing {
			return best // "the army numbers 9,000"
		}
		return g.classOf(g.at(j))
	}
	if s := g.countedBehind(k); g.at(k).head < 0 && !s.Empty() {
		_, noun := g.lx.Nouns.Longest(g.t.Words[s.Last-1 : s.Last])
		if noun != nil && noun.Unit == schema.Person {
			return noun.Class
		}
	}
	p := g.at(k + 1)
	if g.at(k).head >= 0 || p.kind != preposition || p.word != g.words().of && p.word != g.words().from && p.word != g.deeds.among {
		return ""
	}
	if g.at(k+2).kind == preposition && g.at(k+2).word == g.deeds.among {
		k++ // "no one from among the soldiers"
	}
	if g.at(k+2).kind != nounPhrase {
		return ""
	}
	if c := g.classOf(g.at(k + 2)); c != schema.Thing {
		return c
	}
	return ""
}

// rest tells whether the phrase is "others" and no more, which has the class of
// those named before.
func (g *grammar) rest(c *chunk) bool {
	return c.head == c.body && c.head >= 0 && g.t.Words[c.head] == g.words().others
}

// besideSelf tells whether those at chunk k came to harm with somebody who did it to
// himself, and whose like they are not: "killed himself and nine others".
func (g *grammar) besideSelf(k int) bool {
	p := g.at(g.back(g.back(k)))
	return g.at(g.back(k)).kind == conjunction && p.pronoun && hasSuffix(g.t.At(p.first), "self")
}

// listedBehind tells whether the phrase at k is listed behind somebody who is not counted: "the
// mayor and eight others".
func (g *grammar) listedBehind(k int) bool {
	j := g.back(k)
	n := g.at(g.back(j))
	return g.at(j).kind == conjunction && n.kind == nounPhrase && n.fig < 0
}

// antecedent is the class of the last civilians, combatants or refugees that
// this sentence or the two before it count.
func (r *Reader) antecedent(out *Claim, listed bool) schema.Class {
	for i := len(r.claims) - 1; i >= 0 && i > len(r.claims)-reach && r.claims[i].Sentence >= out.Sentence-2; i-- {
		if r.claims[i].PartOf >= 0 || r.claims[i].Unit != schema.Person || listed && r.claims[i].Measure == schema.Strength {
			continue // "15 gunmen raided the town, killing the baker and eight others"
		}
		switch c := r.claims[i].Class; c {
		case schema.Civilian, schema.Combatant, schema.Refugee:
			return c
		case schema.Police:
			if r.claims[i].Quantity.Value() > 1 || out.Sentence == r.claims[i].Sentence && out.Quantity.Value() == 1 {
				return c // "a policeman was killed and another wounded"
			}
		}
		return schema.AnyPerson
	}
	return schema.AnyPerson
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
	return n.Class == schema.Detainee && c.fig >= 0 && g.plural(c) && c.head > c.body && !hasSuffix(g.t.At(c.head), "s")
}

// armed tells whether people of a class bear arms by trade.
func armed(c schema.Class) bool { return c == schema.Combatant || c == schema.Police }

// enumerates tells whether the noun for people that ends before token i, in a
// phrase that ends before last, is one of those that the phrase lists, and none
// that describes another: "Afghan and foreign soldiers", "national police".
func (g *grammar) enumerates(i, last int) bool {
	return hasSuffix(g.t.At(i-1), "s") || !g.named(i-1) && !(i < last && g.nounFollows(i))
}

// membership is the class of those who belong to a side or to a body of people
// that is named with them: "members of the militia", "a Taliban leader".
func (g *grammar) membership(c *chunk, best schema.Class) schema.Class {
	if best != schema.AnyPerson || c.head < 0 || c.noun == nil || !c.noun.Belongs {
		return best
	}
	if side := g.sideIn(c.first, c.head); side != "" {
		return side
	}
	if (g.banded(c) || g.gathered(c)) && g.sideIn(max(0, c.first-recalled), c.first) == schema.Combatant {
		return schema.Combatant
	}
	if c.last+1 >= g.s.Last || g.t.Words[c.last] != g.words().of {
		return best
	}
	last := min(g.s.Last, c.last+8)
	for i := c.last + 1; i < last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); n > 0 && armed(noun.Class) {
			return noun.Class
		}
		if g.is(i, lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary) || g.t.Tokens[i].Kind == text.Punct && !g.isPunct(i, "-") {
			break
		}
	}
	if side := g.sideIn(c.last+1, min(last, c.last+6)); side != "" {
		return side
	}
	return best
}

// recalled is how many tokens back a group may be named whose members are counted.
const recalled = 60

// gathered tells whether a group that was named before is said to have the members that the
// phrase c counts: "the group has 20,000 members".
func (g *grammar) gathered(c *chunk) bool {
	i := c.first - 1
	if c.fig >= 0 && !g.figures[c.fig].Hedge.Empty() {
		i = min(i, g.figures[c.fig].Hedge.First-1)
	}
	return i-2 >= g.s.First && g.is(i, lexicon.Have) && g.is(i-2, lexicon.Definite) && g.bandWord(i-1)
}

// banded tells whether the phrase c is of members of a group that was named before: "the
// group's members", "members of the group", "gang members".
func (g *grammar) banded(c *chunk) bool {
	first, last := c.first, min(g.s.Last, c.last)
	if last+3 <= g.s.Last && g.t.Words[last] == g.words().of && g.is(last+1, lexicon.Definite) {
		last += 3
	}
	for i := first; i < last; i++ {
		if g.bandWord(i) {
			return true
		}
	}
	return false
}

// bandWord tells whether the word at token i is for people who hold together.
func (g *grammar) bandWord(i int) bool {
	switch g.lx.Spelling(g.t.Words[i]) {
	case "group", "gang", "organisation", "organization", "movement":
		return true
	}
	return false
}

// nameClass is the class of those who are counted by the name of their side alone: "five of
// the Orla Front"; "" for none.
func (g *grammar) nameClass(c *chunk) schema.Class {
	if c.noun != nil || c.head < 0 || !g.named(c.head) {
		return ""
	}
	return g.sideIn(c.body, c.last)
}

// nameWords are the words of a name that may start at token i, as the roster has them:
// without hyphens.
func (g *grammar) nameWords(i int) []lexicon.Word {
	g.name = g.name[:0]
	for ; i < g.s.Last && len(g.name) < lexicon.MaxName; i++ {
		if !g.isPunct(i, "-") {
			g.name = append(g.name, g.t.Words[i])
		}
	}
	return g.name
}

// sideIn is the class of the people of the first side that a name in [from, to)
// names; "" for none, or one whose people may be anybody.
func (g *grammar) sideIn(from, to int) schema.Class {
	for i := from; i < to; i++ {
		if !g.t.Tokens[i].Has(text.Upper) || !g.lx.Sides.Starts(g.t.Words[i]) {
			continue
		}
		n, side, caps := g.lx.Sides.Longest(g.nameWords(i))
		if n == 0 || caps && !g.t.Tokens[i].Has(text.Caps) {
			continue
		}
		switch g.lx.Sides.List[side].Type {
		case schema.ArmedGroup, schema.Military:
			return schema.Combatant
		case schema.PoliceSource:
			return schema.Police
		case schema.UN, schema.NGO:
			return schema.AidWorker
		case schema.Medical:
			return schema.HealthWorker
		case schema.Media:
			return schema.Journalist
		}
		i += n - 1
	}
	return ""
}
