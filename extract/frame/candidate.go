package frame

import (
	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// candidates tells whether any figure of the sentence may count something. A
// zero does so only where a word tells of harm or movement, an article where that
// is what the word says here and a person may be counted.
func (g *grammar) candidates() bool {
	zeros := false
	for k := range g.figures {
		switch f := &g.figures[k]; {
		case f.Article:
		case f.Zero:
			zeros = true
		case g.counts(k):
			return true
		}
	}
	if zeros && g.mentions(g.ail.cases) {
		return true // "no new cases"
	}
	if g.events()&lexicon.Harms == 0 {
		return false
	}
	if zeros {
		return true
	}
	for k := range g.figures {
		if g.figures[k].Article && g.mayBeOne(k) {
			return g.harming()
		}
	}
	return false
}

// mayBeOne looks at the words behind the article of figure k, as far as its phrase may
// go, and tells whether any of them may make it a candidate. Two in three articles are
// none, and this tells it before any phrase is read.
func (g *grammar) mayBeOne(k int) bool {
	first, last, numbered := g.figures[k].Span.Last, g.s.Last, false
	if !g.lx.Grammar.Is(g.t.Words[first-1], lexicon.Article) {
		return true // "another"
	}
	if k+1 < len(g.figures) {
		next := &g.figures[k+1]
		if last = firstOf(next); !next.Article {
			last-- // "a between 20- and 30-year-old"
		}
		numbered = describing(next)
	}
	noun := false
	for i := first; i < last; i++ {
		w := g.t.Words[i]
		switch {
		case g.barred(i) || g.isPunct(i, ","):
			return false
		case g.lx.Events.Of(w)&lexicon.People != 0 && g.peopleAt(i), g.agentive(i), noun && g.lx.Grammar.Is(w, lexicon.Conjunction):
			return true
		}
		noun = noun || g.lx.Nouns.Ends(w)
	}
	return numbered
}

// peopleAt tells whether a noun for people starts at token i, or "figures", which may be
// people.
func (g *grammar) peopleAt(i int) bool {
	for last := g.s.Last; ; {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:last])
		if n == 0 || noun.Person() || noun.Toll {
			return n > 0
		}
		last = i + n - 1
	}
}

// hopeful tells whether the sentence must be read: not where the phrases of its
// figures, read alone, can make no claim. A count of any other kind wants a claim
// or a reason why it is none.
func (g *grammar) hopeful() bool {
	for k := range g.figures {
		if f := &g.figures[k]; f.Kind != schema.KindPronoun && f.Kind != schema.KindPercent && !f.Article && !f.Zero && g.counts(k) {
			return true
		}
	}
	g.begin()
	for k := range g.figures {
		if g.counts(k) && g.promising(k) {
			return true
		}
	}
	return false
}

// promising reads the phrase of figure k alone, and tells whether it may be a
// claim: an article or a pronoun where it may be a person, "no" where the word
// behind it is known, a share where it has a noun, or land is held or harm told.
func (g *grammar) promising(k int) bool {
	f := &g.figures[k]
	if f.Article && !(g.mayBeOne(k) && g.harming()) {
		return false
	}
	c := g.alone(k)
	switch {
	case c == nil:
		return false
	case f.Kind == schema.KindPercent:
		return c.noun != nil || g.events()&lexicon.Holds != 0 || g.shifts(k) || g.harming() || g.ofThoseTold(c)
	case f.Zero:
		return c.head < 0 || c.noun != nil || g.personLike(c.head)
	}
	return g.joinable(c) || g.person(c) || g.dead(c.noun, c) || g.dead(c.state, c)
}

// ofThoseTold tells whether the bare share of the phrase c may be one of those told of before: "62 percent
// of them", "of these, 62 percent", "62 percent were girls", "most (62 percent)".
func (g *grammar) ofThoseTold(c *chunk) bool {
	i := c.last
	if c.head >= 0 || i+2 >= g.s.Last {
		return false
	}
	switch {
	case g.t.Words[i] == g.words().of:
		return g.is(i+1, lexicon.Pronoun|lexicon.Relative)
	case g.is(i, lexicon.Be):
		return g.peopleAt(i+1) || g.peopleAt(i+2)
	}
	w := g.t.Words[g.s.First]
	return w == g.words().of || w == g.deeds.among || g.ofMost(c)
}

// ofMost tells whether the share of the phrase c stands in brackets behind words for most of somebody.
func (g *grammar) ofMost(c *chunk) bool {
	if !g.isPunct(c.first-1, "(") || !g.isPunct(c.last, ")") {
		return false
	}
	for i := c.first - 2; i >= g.s.First && i > c.first-8; i-- {
		if g.mostly(i) {
			return true
		}
	}
	return false
}

// alone reads the phrase of figure k without the chunks before it; nil where it
// counts nothing.
func (g *grammar) alone(k int) *chunk {
	first := firstOf(&g.figures[k])
	g.chunks = g.chunks[:0]
	g.figureChunk(first, first, k)
	if !g.counted(0) {
		return nil
	}
	return &g.chunks[0]
}

// firstOf is the first token of a figure and of all that belongs to it.
func firstOf(f *figure.Figure) int {
	if f.Whole.Empty() {
		return f.Span.First
	}
	return f.Whole.First
}

// barren tells whether the phrase at k makes no claim, whatever is told of it: an
// article counts only people and their deaths, "no" only what may be either.
// They are not missed: none is a number that wants a reason.
func (g *grammar) barren(k int) bool {
	c := g.at(k)
	switch f := &g.figures[c.fig]; {
	case f.Article && c.first > g.s.First && g.t.Words[c.first-1] == g.deeds.what:
		return true // "in what an officer called revenge"
	case f.Article && c.noun != nil && c.noun.Toll:
		return !g.rate(k) // "a number of wounded"
	case f.Article && g.entitles(k):
		return true
	case f.Article:
		return !g.person(c) && !g.dead(c.noun, c) && !g.dead(c.state, c) && !g.rate(k)
	case f.Zero:
		return c.head >= 0 && c.noun == nil && !g.personLike(c.head) && !g.rate(k)
	}
	return g.outdoes(k) || g.worked(k) || g.exemplary(k) || g.foremost(k) || g.spell(k) || g.instance(k) || g.voices(k) || g.fitted(k) || g.ofShelters(k)
}

// entitles tells whether the phrase at k ends what stands in quotes with capitals, which is a title: "Death of a Salesman".
func (g *grammar) entitles(k int) bool {
	c, n := g.at(k), g.back(g.back(k))
	if c.head < 0 || !g.t.Tokens[c.head].Has(text.Upper) || g.before(k).word != g.words().of || g.at(n).kind != nounPhrase {
		return false
	}
	return g.t.Tokens[g.at(n).first].Has(text.Upper) && g.at(n-1).kind == quote
}

// outdoes tells whether the bare figure at k only says by how much one number is above or below another:
// "three more than yesterday", "nine fewer than in May".
func (g *grammar) outdoes(k int) bool {
	i := g.figures[g.at(k).fig].Span.Last
	if i+2 >= g.s.Last || !g.isOf(i, lexicon.Comparing) {
		return false
	}
	if g.t.Words[i+1] != g.long.than {
		return g.isOf(i+1, lexicon.Likening) // "three fewer compared to May"
	}
	return g.figureAt(i+2) < 0 && !g.is(i+2, lexicon.Article)
}

// fitted tells whether the phrase at k only says for how many something was made: "a jail
// built to hold 200", "a camp designed for 900 refugees".
func (g *grammar) fitted(k int) bool {
	p := g.back(k)
	v := g.before(p)
	if v.kind != verbGroup || !v.verb.Is(lexicon.VerbSuits) || v.form&lexicon.Participle == 0 {
		return false
	}
	c := g.at(p)
	return c.is(g.words().forWord) || c.kind == verbGroup && c.inf && c.verb != nil && c.verb.Keeps()
}

// voices tells whether the phrase at k is who says what stands before a comma: "seven are
// missing, said one official in Orla".
func (g *grammar) voices(k int) bool {
	c, v := g.at(k), g.back(k)
	if c.noun == nil || c.noun.Unit != schema.Person || c.noun.Measure != "" || g.figures[c.fig].Quantity.Value() > 3 {
		return false
	}
	if g.at(v).aux || !g.reporting(v) || g.before(v).kind != comma {
		return false
	}
	_, main := g.subjectOf(k)
	return main < 0
}

// lethality tells whether the share at k is how many cases end in death: "(CFR 2.2%)", "a fatality
// rate of 2.2%", "the fatality rate in Orla stands at 2.2%".
func (g *grammar) lethality(k int) bool {
	c := g.at(k)
	i := c.first - 1
	if v := g.sizeVerb(k); v >= 0 {
		if s := g.at(g.subjectBefore(v)); s.kind == nounPhrase && s.head > s.first && g.isOf(s.head, lexicon.Ratio) && g.isOf(s.head-1, lexicon.Lethal) {
			return g.figures[c.fig].Kind == schema.KindPercent
		}
	}
	if g.figures[c.fig].Kind != schema.KindPercent || i < g.s.First {
		return false
	}
	if i-1 > g.s.First && (g.isPunct(i, ":") || g.isPunct(i, ",") || g.t.Words[i] == g.words().of || g.is(i, lexicon.Be)) {
		i--
	}
	if g.isOf(i, lexicon.Ratio) {
		return i > g.s.First && g.isOf(i-1, lexicon.Lethal)
	}
	return g.t.At(i) == "CFR"
}

// sizeVerb is the verb that says how many the phrase at k are, or to what they have come: "the rate [is] 2%", "[stands] at
// 2%"; -1 for none.
func (g *grammar) sizeVerb(k int) int {
	v := g.back(k)
	if g.at(v).is(g.words().at, g.words().to) {
		v = g.back(v)
	}
	if c := g.at(v); c.kind == verbGroup && (c.be || c.verb.Is(lexicon.VerbRises|lexicon.VerbSizes)) {
		return v
	}
	return -1
}

// worked tells whether the figure at k only shows in brackets how the share before it was worked
// out: "57% (496/871) were women".
func (g *grammar) worked(k int) bool {
	p, q := g.at(k-2), g.figures[g.at(k).fig].Quantity
	return q.Quantifier == schema.Between && g.at(k-1).kind == opening && g.at(k+1).kind == closing && p.kind == nounPhrase && p.fig >= 0 && g.figures[p.fig].Kind == schema.KindPercent && g.at(k).head < 0
}

// instance tells whether the phrase at k only tells one of many events apart: "killed in one
// incident", "this one incident", "one such incident".
func (g *grammar) instance(k int) bool {
	c := g.at(k)
	if c.noun == nil || c.noun.Unit != schema.AttackUnit || c.of || g.figures[c.fig].Quantity.Value() != 1 {
		return false
	}
	if w := g.t.Words[c.first]; w == g.long.this || w == g.words().that || g.t.Words[c.body-1] == g.long.such {
		return true
	}
	p := g.before(k)
	return p.is(g.words().in)
}

// exemplary tells whether the phrase at k, between commas, only says of what kind the thing
// named before it is: "a mast of Orla Tel, one of four operators, burned", "in Orla, one of the affected towns", or who the one
// is who speaks: "Ole Orla, one of the displaced, said".
func (g *grammar) exemplary(k int) bool {
	c := g.at(k)
	end := k + 1
	if g.at(end).mere(lexicon.Participle) {
		end++ // "one of the displaced"
	}
	speaker := c.of && g.at(end).kind == comma && g.reporting(end+1)
	if c.out == 0 && !(c.of && things(g.unit(c))) && !speaker || g.figures[c.fig].Quantity.Value() != 1 || g.figures[c.fig].Article || g.before(k).kind != comma {
		return false
	}
	n := g.before(g.back(k))
	return n.uncounted() && n.last == g.before(k).first && g.named(n.last-1)
}

// foremost tells whether the phrase at k only says how a place ranks among others: "in one of the worst hit towns".
func (g *grammar) foremost(k int) bool {
	c := g.at(k)
	if c.out == 0 && !c.of || g.figures[c.fig].Quantity.Value() != 1 || c.noun != nil && c.noun.Unit != schema.Settlement && c.noun.Unit != schema.OtherUnit {
		return false
	}
	for i := c.first + 1; i < min(c.head, g.s.Last); i++ {
		if g.superlative(i) {
			return c.noun != nil || g.lx.Terrain.Is(g.t.Words[c.head], lexicon.PlaceNoun)
		}
	}
	return false
}

// spell tells whether the phrase at k counts days or longer, whatever they were like: "over three terrible weeks".
func (g *grammar) spell(k int) bool {
	c := g.at(k)
	if c.noun != nil || c.head < 0 {
		return false
	}
	for i := c.body; i < c.head; i++ {
		if g.lx.Nouns.Ends(g.t.Words[i]) {
			return false // "killed nine people | hours before"
		}
	}
	n, unit := g.lx.Units.Longest(g.t.Words[c.head:g.s.Last], false)
	return n == 1 && unit.Kind == schema.KindDuration
}

// joinable tells whether a conjunction stands behind the phrase c: what stands
// before it tells whether the phrase goes on.
func (g *grammar) joinable(c *chunk) bool {
	return c.noun != nil && c.last < g.s.Last && g.is(c.last, lexicon.Conjunction)
}

// person tells whether the phrase of an article or a pronoun may be a person:
// its noun is one, or ends like one, or goes without saying, as in "another".
func (g *grammar) person(c *chunk) bool {
	switch {
	case c.noun != nil:
		return c.noun.Person()
	case c.head >= 0:
		return g.agentive(c.head)
	}
	return !g.is(c.first, lexicon.Article) || g.figured(c.last-1) && c.last > c.first+1 // "a third"
}

// dead tells whether a noun of the phrase says that one was killed: "only one
// death". With an article before it a death is no count.
func (g *grammar) dead(n *lexicon.Noun, c *chunk) bool {
	return n != nil && n.Measure == schema.Killed && !g.is(c.first, lexicon.Article)
}
