package frame

import (
	"cmp"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// membership is the class of those who belong to a side or to a body of people
// that is named with them: "members of the militia", "a Taliban leader".
func (g *grammar) membership(c *chunk, best schema.Class) schema.Class {
	if best != schema.AnyPerson || c.head < 0 || c.noun == nil || !c.noun.Belongs {
		return best
	}
	if side := g.sideIn(c.first, c.head); side != "" && !(armed(side) && (g.endsWith(c.head, "workers") || g.endsWith(c.head, "worker"))) {
		return side // "Red Cross workers", and not "Defence Ministry workers"
	}
	if g.unnamed(c) {
		return cmp.Or(g.forceBefore(c.first), best)
	}
	if (g.banded(c) || g.gathered(c)) && g.sideIn(max(0, c.first-recalled), c.first) == schema.Combatant {
		return schema.Combatant
	}
	if c.last+1 >= g.s.Last || g.t.Words[c.last] != g.words().of {
		return g.servants(c, best)
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

// unnamed tells whether the phrase c is of personnel, and nothing says whose: "three personnel were
// killed", "among the slain personnel".
func (g *grammar) unnamed(c *chunk) bool {
	if _, form := g.lx.Verbs.Find(g.t.Words[c.body]); c.head > c.body+1 || c.head == c.body+1 && form&lexicon.Participle == 0 {
		return false
	}
	return g.isOf(c.head, lexicon.Personnel) && (c.last >= g.s.Last || g.t.Words[c.last] != g.words().of)
}

// forceBefore is the class of the soldiers or police told of last before token i; "" for none.
func (g *grammar) forceBefore(i int) schema.Class {
	for first := max(0, i-recalled); i > first; i-- {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i-1:]); n > 0 && armed(noun.Class) {
			return noun.Class
		}
	}
	return ""
}

// servants is the class of those who work "for", "from" or "with" a body that helps or reports, as
// the words behind the phrase c tell: "three workers for the Red Cross"; best for nobody of the kind.
func (g *grammar) servants(c *chunk, best schema.Class) schema.Class {
	if c.last+1 >= g.s.Last {
		return best
	}
	switch g.t.Words[c.last] {
	case g.words().forWord, g.words().from, g.words().with:
	default:
		return best
	}
	if side := g.sideIn(c.last+1, min(g.s.Last, c.last+3)); side != "" && !armed(side) {
		return side
	}
	return best
}

// inRanks tells whether the members that the finding counts are those whom an armed side is said
// to have, or lost: "the Orla Front has 2,000 members".
func (g *grammar) inRanks(f *finding, m schema.Measure) bool {
	c := g.at(f.chunk)
	switch {
	case c.noun == nil || !c.noun.Belongs:
		return false
	case m == schema.Strength:
		return g.sideIn(g.s.First, c.first) == schema.Combatant || g.forced(g.subjectBefore(g.back(f.chunk))) // "the army has 900 personnel"
	case f.verb < 0 || f.subject || !g.at(f.verb).verb.Is(lexicon.VerbSuffers):
		return false
	}
	s := g.doer(f.verb, 0)
	return s >= 0 && g.sideIn(g.at(s).first, g.at(s).last) == schema.Combatant
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
	return i-2 >= g.s.First && g.is(i, lexicon.Have) && g.is(i-2, lexicon.Definite) && g.isOf(i-1, lexicon.BandWord)
}

// banded tells whether the phrase c is of members of a group that was named before: "the
// group's members", "members of the group", "gang members".
func (g *grammar) banded(c *chunk) bool {
	first, last := c.first, min(g.s.Last, c.last)
	if last+3 <= g.s.Last && g.t.Words[last] == g.words().of && g.is(last+1, lexicon.Definite) {
		last += 3
	}
	for i := first; i < last; i++ {
		if g.isOf(i, lexicon.BandWord) {
			return true
		}
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

// drivenOut tells whether those whom the finding counts are told apart as driven from home by
// something else than what it says of them: "the blaze killed 12 people displaced by the floods",
// "who had been displaced".
func (g *grammar) drivenOut(f *finding) bool {
	v := f.chunk + 1
	related := g.at(v).kind == relative
	if related {
		v++
	}
	c := g.at(v)
	return c.kind == verbGroup && v != f.verb && c.form&lexicon.Participle != 0 && c.aux == related && c.verb.Is(lexicon.VerbUproots)
}
