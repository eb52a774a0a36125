package frame

import (
	"cmp"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// elided is the class of people who have no noun: of the whole, or of those
// that the claim before counts.
func (r *Reader) elided(f *finding, out *Claim, whole, first int) schema.Class {
	c := r.g.at(f.chunk)
	switch {
	case f.noun != nil && f.noun.Toll, c.head >= 0 && c.noun == nil && !c.of:
		return schema.AnyPerson
	case whole >= 0:
		return r.claims[whole].Class
	}
	if j := r.g.nounShared(f.chunk); j >= 0 {
		return r.g.classOf(r.g.at(j))
	}
	switch {
	case len(r.found) > 0 && r.g.at(r.found[len(r.found)-1].chunk).out == f.chunk && f.chunk > 0:
		return schema.AnyPerson // "nine of the 12 are guards"
	case len(r.claims) > first && (c.head < 0 || r.g.stated(f.chunk)):
		return r.classOfLast(f, out, first)
	case c.head < 0 && r.g.furthers(c):
		return r.antecedent(out, false) // "Three policemen were killed. Another nine were wounded."
	}
	return schema.AnyPerson
}

// nounShared is the phrase whose noun the bare figure at chunk
// k counts too, the next one or one of its list; -1 for none.
func (g *grammar) nounShared(k int) int {
	c := g.at(k)
	if c.head >= 0 {
		return -1
	}
	if c.last == g.at(k+1).first && g.sharesNoun(k) {
		return k + 2
	}
	return g.listNoun(k)
}

// classOfLast is the class of those whom the sentence, which starts with claim first, counts
// right before the finding, as far as they may be alike: "killed nine rebels and wounded [two]".
func (r *Reader) classOfLast(f *finding, out *Claim, first int) schema.Class {
	last := &r.claims[len(r.claims)-1]
	if !last.mayClass(out) || r.g.unlike(f.chunk, last) {
		return schema.AnyPerson
	}
	if last.PartOf >= first {
		last = &r.claims[last.PartOf] // others beside the whole, not its part
	}
	switch {
	case r.g.at(f.chunk+1).kind != preposition && r.motley(first),
		last.Measure == schema.Detained && harmed(out.Measure) && r.g.befallen(f),
		last.Measure == schema.Killed && r.g.with(f.chunk):
		return schema.AnyPerson
	}
	return last.Class
}

// mayClass tells whether the people of another claim, of which no noun tells who they are, may be
// such as those of this one: not where they come to harm beside those detained, or beside a force.
func (c *Claim) mayClass(out *Claim) bool {
	switch {
	case c.Unit != schema.Person, c.Class == schema.Detainee && c.Measure == schema.Detained && harmed(out.Measure):
		return false
	}
	return c.Measure != schema.Strength || out.Measure == schema.Deployed || out.Measure == schema.Strength
}

// deathsAmong is the class of the sick or hurt that the sentence told of last, where the finding counts by
// "deaths" alone those of them who died: "69 nurses were infected, with 21 deaths"; "" for others.
func (r *Reader) deathsAmong(f *finding, first int) schema.Class {
	if len(r.claims) <= first || !r.g.withDeaths(f.chunk) || r.g.at(f.chunk+1).kind == preposition {
		return ""
	}
	last := &r.claims[len(r.claims)-1]
	if last.Measure != schema.Affected && last.Measure != schema.Injured || last.Unit != schema.Person {
		return ""
	}
	if last.PartOf >= first {
		last = &r.claims[last.PartOf]
	}
	return last.Class
}

// withDeaths tells whether the phrase at k counts deaths and no more, behind "with": "with 21 deaths".
func (g *grammar) withDeaths(k int) bool {
	c, p := g.at(k), g.before(k)
	return c.noun != nil && c.noun.Of == schema.Killed && c.head == c.body && p.is(g.words().with)
}

// befallen tells whether an event did what the finding's verb says, so that those whom it befell need
// not be those told of before: "held nine rebels over a raid that killed [five]".
func (g *grammar) befallen(f *finding) bool {
	return f.verb >= 0 && f.frame != nil && !f.subject && g.event(g.doer(f.verb, 0)) != nil
}

// furthers tells whether the phrase c, which names nobody, counts more of those told of before:
// "another nine", "nine more".
func (g *grammar) furthers(c *chunk) bool {
	for i := max(g.s.First, c.first-1); i <= c.last && i < g.s.Last; i++ {
		if g.isOf(i, lexicon.Further) && !(i+1 < g.s.Last && g.t.Words[i+1] == g.long.than) {
			return true
		}
	}
	return false
}

// sharesNoun tells whether the bare figure at chunk k counts what the next one does: "the
// rescue of 400 and 600 migrants".
func (g *grammar) sharesNoun(k int) bool {
	n := g.at(k + 2)
	if g.at(k+1).kind != conjunction || !g.counted(k+2) || n.head < 0 || n.noun == nil || n.noun.Unit != schema.Person {
		return false
	}
	return (n.noun.Measure == "" || n.noun.Class == schema.Refugee) && !g.figures[n.fig].Article && g.figures[g.at(k).fig].Hedge.Empty()
}

// motley tells whether the last two claims of the sentence, which starts with claim
// first, count people of different classes in one list: "killed a guard and a policeman
// and wounded six".
func (r *Reader) motley(first int) bool {
	n := len(r.claims)
	return n-2 >= first && r.claims[n-2].Event == r.claims[n-1].Event && !r.claims[n-1].Event.Empty() && r.unalike(n-1)
}

// unalike tells whether claim i and the one before count people of different classes to whom
// the same happened.
func (r *Reader) unalike(i int) bool {
	if i == 0 {
		return false
	}
	a, b := &r.claims[i-1], &r.claims[i]
	if a.Sentence != b.Sentence || a.Unit != schema.Person || a.Measure != b.Measure || a.PartOf >= 0 || b.PartOf >= 0 {
		return false
	}
	return a.Class != b.Class && !(armed(a.Class) && armed(b.Class))
}

// with tells whether the phrase at chunk k came to harm in the event that it stands with,
// whoever was counted before that: "shot nine raiders after a blast with 15 killed".
func (g *grammar) with(k int) bool {
	p := g.back(k)
	return g.at(p).is(g.words().with) && g.event(p-1) != nil
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
	if !g.counted(k) || c.head != c.last-1 || c.head < c.body || !g.plural(c) || c.noun != nil && !g.nationals(c) {
		return false
	}
	if g.endsWith(c.head, "s") && !g.t.Tokens[c.head].Has(text.Caps) {
		return false // "10 Chadians": a noun
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
		return true // "and 27 – mostly women and children"
	}
	if g.at(k+1).kind == comma && g.at(k+2).kind == part {
		if class := g.classOf(g.at(k + 3)); tellsWho(class) && class != last.Class && !(armed(class) && armed(last.Class)) {
			return true // "two nurses were killed and 41, mostly children, were hurt"
		}
	}
	if last.Class != schema.Child && last.Class != schema.Woman || last.Quantity.Value() != 1 {
		return false
	}
	return !g.figures[g.at(k).fig].Article && g.before(k).kind != conjunction
}

// tellsWho tells whether a class tells more of people than that they are people.
func tellsWho(c schema.Class) bool { return c != "" && c != schema.Thing && c != schema.AnyPerson }

// memberOf is the class of so many "of whom" and of whom it is told who they
// are: "23 of them were children", "of terrorists, dozens of whom"; "" for none.
func (g *grammar) memberOf(k int) schema.Class {
	if !g.member(k) {
		return ""
	}
	if b := g.at(k + 2); b.kind == verbGroup && b.be && !b.passive {
		if c := g.at(k + 3); c.kind == nounPhrase && (c.fig < 0 || g.figures[c.fig].Article) && c.noun != nil && c.noun.Unit == schema.Person && c.noun.Class != schema.AnyPerson {
			g.whom = text.Span{First: c.first, Last: c.last}
			return c.noun.Class
		}
	}
	j := g.back(k)
	if g.relativeMember(k) && g.at(j).kind == comma && !g.enumerated(k) {
		if c := g.before(j); c.uncounted() {
			if best := g.classOf(c); tellsWho(best) {
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
	if j := g.at(k).out; j > 0 {
		if class := g.classOf(g.at(j)); class != schema.Thing {
			return class // "18 of the 100 inmates"
		}
	}
	if f.numbered > 0 {
		return g.classOf(g.at(f.numbered))
	}
	if j := f.nounAt; f.frame != nil && j >= 0 && g.at(j).noun != nil && g.at(j).noun.Toll {
		return g.classOf(g.at(j)) // "the number of soldiers killed rose to 87"
	}
	if j := g.back(k); f.cue != nil && f.cue.Measure == schema.Strength && g.at(j).kind == comma && g.before(j).kind == nounPhrase {
		return g.ranksOf(g.before(j)) // "the rebels, 26,000 strong"
	}
	if c := g.at(max(0, f.cueAt)); f.cue != nil && f.cue.Measure == schema.Strength && c.last > c.first+1 {
		return schema.Combatant // "has 12,000 under arms"
	}
	if j := g.back(k); f.cue != nil && f.cue.Measure == schema.Strength && g.at(j).be {
		return g.ranksOf(g.at(max(0, g.subjectBefore(j)))) // "the rebels are 2,000 strong"
	}
	if j := g.headcount(k); j >= 0 {
		if best := cmp.Or(g.ranksOf(g.at(j)), g.nameClass(g.at(j))); best != "" || g.at(j).noun == nil || g.at(j).noun.Class == schema.Thing {
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
	if g.at(k).head >= 0 || !p.is(g.words().of, g.words().from, g.deeds.among) {
		return ""
	}
	if g.at(k + 2).is(g.deeds.among) {
		k++ // "no one from among the soldiers"
	}
	if g.at(k+2).kind != nounPhrase {
		return ""
	}
	if c := g.classOf(g.at(k + 2)); c != schema.Thing {
		return cmp.Or(c, g.nameClass(g.at(k+2)))
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
	p := g.before(g.back(k))
	return g.before(k).kind == conjunction && p.pronoun && g.endsWith(p.first, "self")
}

// listedBehind tells whether the phrase at k is listed behind somebody who is not counted: "the
// mayor and eight others".
func (g *grammar) listedBehind(k int) bool {
	j := g.back(k)
	n := g.before(j)
	return g.at(j).kind == conjunction && n.uncounted()
}

// antecedent is the class of the last civilians, combatants or refugees that
// this sentence or the two before it count.
func (r *Reader) antecedent(out *Claim, listed bool) schema.Class {
	for i := len(r.claims) - 1; i >= 0 && i > len(r.claims)-reach && r.claims[i].Sentence >= out.Sentence-2; i-- {
		if r.claims[i].PartOf >= 0 || r.claims[i].Unit != schema.Person || listed && r.claims[i].Measure == schema.Strength {
			continue // "15 gunmen raided the town, killing the baker and eight others"
		}
		if out.Sentence != r.claims[i].Sentence && r.unalike(i) {
			return schema.AnyPerson // "Two protesters and a soldier were killed. Sixty others were hurt."
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
