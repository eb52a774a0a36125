package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// forced tells whether the phrase at j is a force that may have members, fighters or men: by its
// noun, by a side's name, by the last word of its own, or as "the group" of which a side's name or
// fighters were told shortly before.
func (g *grammar) forced(j int) bool {
	c := g.at(j)
	switch {
	case j < 0 || c.kind != nounPhrase:
		return false
	case c.pronoun:
		return g.reads(c.first, "it") && g.bandBefore(c.first)
	case c.head < 0:
		return false
	case c.noun != nil && c.noun.Crowd && c.noun.Of == schema.Strength && armed(c.noun.Class), g.martial(c), g.sideIn(c.first, c.last) == schema.Combatant:
		return true
	case g.endsWith(c.head, "gang"), g.endsWith(c.head, "gangs"):
		return true
	case c.fig < 0 && c.noun != nil && c.noun.Class == schema.Combatant && (!g.lx.Nouns.Singular(g.t.Words[c.head]) || g.collective(c.head) || g.endsWith(c.head, "s")):
		return true
	}
	return c.fig < 0 && g.is(c.first, lexicon.Definite) && g.bandHead(c) && g.bandBefore(c.first)
}

// bandHead tells whether the head of c is a word for a band, or a
// name's last word that stands for one: "the group", "the front".
func (g *grammar) bandHead(c *chunk) bool {
	return g.isOf(c.head, lexicon.BandWord) || c.last == c.first+2 && g.martialWord(c.head)
}

// martial tells whether the phrase c is a name that ends as armed groups' do: "the Orla Front".
func (g *grammar) martial(c *chunk) bool {
	if c.head <= c.first || !g.t.Tokens[c.head].Has(text.Upper) || !g.t.Tokens[c.head-1].Has(text.Upper) || c.head-1 == g.s.First && g.is(c.first, lexicon.Definite) {
		return false
	}
	return g.martialWord(c.head)
}

// martialWord tells whether the word at token i ends the names of armed groups.
func (g *grammar) martialWord(i int) bool {
	if i < g.s.First {
		return false
	}
	_, class := g.lx.SideWords.Longest(g.t.Words[i : i+1])
	return class&lexicon.Martial != 0
}

// bandBefore tells whether an armed side or fighters are told of in the words before token i.
func (g *grammar) bandBefore(i int) bool {
	from := max(0, i-recalled)
	if g.sideIn(from, i) == schema.Combatant {
		return true
	}
	for j := from; j < i; j++ {
		_, class := g.lx.SideWords.Longest(g.t.Words[j : j+1])
		if class&lexicon.Armed != 0 && class&lexicon.Staff == 0 && !strings.HasPrefix(g.t.At(j), "leader") || class&lexicon.Martial != 0 && g.t.Tokens[j].Has(text.Upper) {
			return true
		}
	}
	return false
}

// enrolled tells whether figure k, behind a form of have or a verb that musters, counts members,
// supporters or men: "the front has about 2,000 active members", "led 900 men".
func (g *grammar) enrolled(k int) bool {
	f := &g.figures[k]
	i, last := firstOf(f)-1, min(g.s.Last, f.Span.Last+4)
	if i > g.s.First && f.Quantity.Quantifier == schema.Between && g.reads(i, "between") {
		i--
	}
	if i <= g.s.First {
		return false
	}
	if v, _ := g.lx.Verbs.Find(g.t.Words[i]); !g.lx.Grammar.Is(g.t.Words[i], lexicon.Have) && g.t.Words[i] != g.words().with && !v.Is(lexicon.VerbMusters) {
		return false
	}
	for i = f.Span.Last; i < last && g.t.Tokens[i].Kind == text.Word; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:last]); n > 0 {
			return armed(noun.Class) && noun.Unit == schema.Person || noun.Belongs && (i+n >= g.s.Last || g.t.Words[i+n] != g.words().of) || g.t.Words[i] == g.deeds.men
		}
	}
	return false
}

// ganged tells whether the phrase at j is of members of gangs or of an armed side.
func (g *grammar) ganged(j int) bool {
	c := g.at(j)
	if c.noun == nil || !c.noun.Belongs {
		return false
	}
	return g.endsWith(c.head, "members") && (g.classOf(c) == schema.Combatant || c.head > c.first && g.endsWith(c.head-1, "gang"))
}

// sturdy tells whether the finding's "strong" or "under arms" may be told of the force that it stands
// by, and of nobody who sings or plays: "the rebels, 900 strong".
func (g *grammar) sturdy(f *finding) bool {
	j := g.back(f.chunk)
	switch {
	case g.at(j).kind == comma:
		j = g.back(j)
	case g.at(j).kind == verbGroup && g.at(j).be:
		j = g.subjectBefore(j)
	default:
		return true
	}
	if j < 0 || g.at(j).kind != nounPhrase || g.at(j).pronoun || g.at(j).head < 0 {
		return true
	}
	c := g.at(g.madeOf(j))
	switch n := c.noun; {
	case n == nil:
		return c.head < 0 || g.named(c.head)
	case n.Unit == schema.Person:
		return armed(g.classOf(c)) || n.Measure != "" || n.Belongs || g.t.Words[c.head] == g.deeds.men
	}
	return c.noun.Crowd || c.noun.Class != schema.Thing || g.martial(c) || g.missioned(c)
}

// bladed tells whether the bayonets or sabres at chunk k are the men who bear them: "led 6,000
// bayonets and 900 sabres into the field".
func (g *grammar) bladed(k int) bool {
	c := g.at(k)
	if c.head < 0 || c.head != c.body || !g.isOf(c.head, lexicon.Blade) || c.noun.Unit != schema.Weapon || !g.massed(c) {
		return false
	}
	p := g.before(g.rowHead(k))
	if p.kind == preposition {
		return p.word == g.words().with || p.word == g.words().of
	}
	return p.kind == verbGroup && !p.passive && (p.have || p.verb.Is(lexicon.VerbMusters|lexicon.VerbLifts))
}

// plainMen tells whether the phrase c counts "men" and no more.
func (g *grammar) plainMen(c *chunk) bool {
	return c.head >= 0 && c.head == c.body && g.t.Words[c.head] == g.deeds.men
}

// menOf tells whether the men at chunk k are those of the force of which the verb at chunk v is told:
// "the garrison grew by 600 men", "put 9,000 men into the field".
func (g *grammar) menOf(fr *lexicon.Frame, v, k int) bool {
	c := g.at(k)
	if fr.Needs != schema.Combatant || fr.Measures.People != schema.Deployed || g.at(v).verb.Is(lexicon.VerbSizes|lexicon.VerbMusters) || !g.plainMen(c) {
		return false
	}
	if n := len(fr.With); n > 0 && (hasSuffix(g.lx.Spelling(fr.With[n-1]), "field") || hasSuffix(g.lx.Spelling(fr.With[n-1]), "battle")) {
		return true
	}
	if j := g.governor(k); j >= 0 {
		return g.forced(j) // "a contingent of 900 men left"
	}
	return fr.Counts != lexicon.CountsSubject && (g.forced(g.subjectBefore(v)) || !g.at(v).passive && g.at(v+1).fig < 0 && g.forced(v+1))
}

// byStaying finds those whom a withdrawal leaves where they are: "withdrew 800 soldiers, leaving 1,500
// in the valley".
func (g *grammar) byStaying(f *finding, before []finding) bool {
	c, v := g.at(f.chunk), g.before(f.chunk)
	if !v.mere(lexicon.Gerund) || !v.verb.Is(lexicon.VerbLeaves) {
		return false
	}
	if c.head >= 0 && !g.soldiers(f.chunk) || g.figures[c.fig].Kind != schema.KindCount {
		return false
	}
	b := &before[len(before)-1]
	if b.measure(g, schema.Person) != schema.Deployed || !g.peopled(b.chunk) {
		return false
	}
	f.frame, f.verb, f.implied = nil, -1, schema.Strength
	return true
}

// fallsShort tells whether the phrase at k counts those whom a force lacks: "is 2,000 officers short".
func (g *grammar) fallsShort(k int) bool {
	i := g.at(k).last
	return g.reads(i, "short") || g.reads(i, "below")
}
