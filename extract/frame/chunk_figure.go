package frame

import (
	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// figureChunk is a noun phrase for a count, and something beside the clause
// for a date, a time, an age and the like.
func (g *grammar) figureChunk(first, i, k int) int {
	f := &g.figures[k]
	whole := max(f.Whole.Last, f.Span.Last)
	if g.ofOneKin(first, f) {
		return g.phrase(first, f.Span.Last, -1)
	}
	if g.counts(k) {
		return g.countChunk(first, whole, k)
	}
	switch f.Kind {
	case schema.KindOrdinal, schema.KindAge, schema.KindIdentifier:
		return g.phrase(first, whole, -1)
	}
	return g.add(chunk{kind: other, first: first, last: min(whole, g.s.Last), fig: k})
}

// countChunk is figureChunk for a count, whose words end before token whole.
func (g *grammar) countChunk(first, whole, k int) int {
	f := &g.figures[k]
	if g.trails(f) {
		return g.hedgedChunk(first, f, k)
	}
	if g.strong(whole) {
		from := whole + 1
		if g.glued(whole) {
			from++
		}
		end := g.phrase(first, from, k)
		g.chunks[len(g.chunks)-1].strong = true
		return end
	}
	if g.glued(whole) || g.sized(f) || g.christened(f) {
		return g.phrase(first, whole, -1) // "a 150-pound person"
	}
	end := g.phrase(first, whole, k)
	g.sharedOf(&g.chunks[len(g.chunks)-1], f)
	return end
}

// sharedOf gives the phrase c of a share that names whose it is within, "[one child in four] is ill", that noun.
func (g *grammar) sharedOf(c *chunk, f *figure.Figure) {
	if f.Kind != schema.KindFraction || c.head >= 0 || f.Span.Last-f.Span.First < 4 {
		return
	}
	i := f.Span.First + 1
	if n, noun := g.lx.Nouns.Longest(g.t.Words[i:f.Span.Last]); n > 0 && g.t.Words[i+n] == g.words().in {
		c.body, c.head, c.noun = i, i+n-1, noun
	}
}

// furtherNumber is the token where the number stands of a phrase that the article or "another" of
// figure k opens at token i; i for none.
func (g *grammar) furtherNumber(i, k int) int {
	if !g.figures[k].Article {
		return i
	}
	if next := g.figureAt(i + 1); next >= 0 && (!g.figures[next].Article && g.counts(next) || g.figures[next].Kind == schema.KindMoney) {
		return i + 1 // "another six", "another $100 million"
	}
	if next := g.figureAt(i + 2); next >= 0 && g.counts(next) && g.bare(i+1) && g.lx.Sources.Noun(g.t.Words[i+1]) == nil {
		return i + 2 // "a further 40,000"
	}
	return i
}

// determinedNumber is the token where the number stands of a phrase that the word at token i opens, which is
// no figure; i for none.
func (g *grammar) determinedNumber(i int) int {
	one, two := g.figureAt(i+1), g.figureAt(i+2)
	if one >= 0 && g.figures[one].Article {
		one = -1
	}
	if two >= 0 && g.figures[two].Article {
		two = -1
	}
	if one < 0 && two < 0 {
		return i
	}
	determined := g.is(i, lexicon.Determiner) && !g.is(i, lexicon.Relative)
	switch {
	case two >= 0 && determined && g.figures[two].Kind == schema.KindCount && g.is(i+1, lexicon.Qualifier) && g.nounFollows(g.figures[two].Whole.Last):
		return i + 2 // "the first six hostages"
	case one >= 0 && determined && g.t.Words[i] != g.words().that:
		return i + 1 // "the 33 passengers"
	case two >= 0 && determined && g.counts(two) && g.ledBy(i):
		return i + 2 // "its remaining 33 passengers"
	case one >= 0 && g.lastKind() == verbGroup && g.qualifies(i) && g.counts(one):
		return i + 1 // "killed additional six"
	case two >= 0 && g.is(i, lexicon.Article) && g.counts(two) && (g.qualifies(i+1) || g.told(i+1)):
		return i + 2 // "a further six"
	}
	return i
}

// bracketedNumber is the figure that stands alone in the brackets that open at token i, before the noun that
// it counts: "killed (12) rebels", "the killing of (six) of them"; -1 for none.
func (g *grammar) bracketedNumber(i int) int {
	if i >= g.s.Last || g.t.Tokens[i].Kind != text.Punct || !g.isPunct(i, "(") && !g.isPunct(i, "[") {
		return -1
	}
	k := g.figureAt(i + 1)
	if k < 0 || !g.counts(k) {
		return -1
	}
	last := g.figures[k].Span.Last
	if !g.isPunct(last, ")") && !g.isPunct(last, "]") || last+1 >= g.s.Last {
		return -1
	}
	if g.nounSoon(last+1) || g.t.Words[last+1] == g.words().of || g.sideAt(last+1, g.s.Last) {
		return k
	}
	return -1
}

// leadsToCount tells whether the last chunk may have a counted phrase right behind it.
func (g *grammar) leadsToCount() bool {
	switch g.lastKind() {
	case verbGroup, preposition, conjunction:
		return len(g.chunks) > 0
	}
	return false
}

// ledBy tells whether what stands between the determiner at token i and a count belongs to the count.
func (g *grammar) ledBy(i int) bool {
	return g.qualifies(i+1) || g.told(i+1) && g.t.Words[i] == g.words().the || g.is(i+1, lexicon.Definite) && !g.is(i, lexicon.Definite)
}

// ofOneKin tells whether figure f, at token first, says that those before it are of one household or band
// and counts none: "five members of one family", "of one gang".
func (g *grammar) ofOneKin(first int, f *figure.Figure) bool {
	if f.Article || f.Quantity.Value() != 1 || g.lastKind() != preposition {
		return false
	}
	p, of := &g.chunks[len(g.chunks)-1], g.at(len(g.chunks)-2)
	if p.word != g.words().from && p.word != g.words().of || !of.people() && of.fig < 0 {
		return false
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[f.Span.Last:g.s.Last])
	return n > 0 && (noun.Crowd || noun.Unit == schema.Household)
}

// trails tells whether the hedge of a figure stands behind what it counts: "six
// air strikes at least", and not "six-plus air strikes".
func (g *grammar) trails(f *figure.Figure) bool {
	return !f.Hedge.Empty() && f.Hedge.First > f.Span.Last && f.Kind == schema.KindCount && !g.glued(f.Span.Last)
}

// hedgedChunk is the noun phrase of a count, and the hedge behind it beside the
// clause.
func (g *grammar) hedgedChunk(first int, f *figure.Figure, k int) int {
	end := g.phrase(first, f.Span.Last, k)
	if end != f.Hedge.First {
		return end
	}
	return g.add(chunk{kind: other, first: end, last: min(f.Hedge.Last, g.s.Last), fig: -1})
}

// bare tells whether token i is a lower-case word that stands between an
// article and a figure: "a further 40,000".
func (g *grammar) bare(i int) bool {
	return g.t.Tokens[i].Kind == text.Word && !g.is(i, lexicon.Preposition|lexicon.Conjunction) && !g.lx.Nouns.Ends(g.t.Words[i]) &&
		(!g.t.Tokens[i].Has(text.Upper) || g.t.Caps)
}

// qualifies tells whether the word at token i, between a determiner and a count,
// describes the counted: remaining, last, other, first.
func (g *grammar) qualifies(i int) bool {
	return g.is(i, lexicon.Qualifier)
}

// told tells whether the word at token i, between an article and a count, says
// how the count is known: "a reported 30", "a confirmed 12".
func (g *grammar) told(i int) bool {
	v, form := g.lx.Verbs.Find(g.t.Words[i])
	return v != nil && form&lexicon.Participle != 0 && v.Idle()
}

// glued tells whether a hyphen ties the figure before token i to a unit or noun.
func (g *grammar) glued(i int) bool {
	return g.hyphen(i) && i+1 < g.s.Last && !g.t.Tokens[i].Has(text.Space) && !g.t.Tokens[i+1].Has(text.Space) &&
		g.t.Tokens[i+1].Kind == text.Word
}

// sized tells whether figure f with its unit describes what follows it and does
// not count: the 36,904-ton tanker.
func (g *grammar) sized(f *figure.Figure) bool {
	return f.Kind == schema.KindMeasure && g.hyphen(f.Span.Last) && f.UnitSpan.Last > f.Span.Last &&
		f.UnitSpan.Last < g.s.Last && g.nounFollows(f.UnitSpan.Last)
}

// strong tells whether "-strong" stands at token i, or "-member" or "-man" before
// a force, where "strong" may do without its hyphen: the 40-strong gang, a 2,000-member
// peacekeeping force.
func (g *grammar) strong(i int) bool {
	if !g.glued(i) {
		return i < g.s.Last && g.t.Words[i] == g.words().strong && g.force(i+1) // "a 9,000 strong army"
	}
	switch g.t.Words[i+1] {
	case g.words().strong:
		return true
	case g.words().memberWord, g.words().man, g.words().person:
		return g.force(i + 2)
	}
	return false
}

// force tells whether the words from token i on name an armed force.
func (g *grammar) force(i int) bool {
	if n, side, _ := g.lx.Sides.Longest(g.t.Words[i:min(g.s.Last, i+lexicon.MaxName)]); n > 1 && g.lx.Sides.List[side].Type == schema.ArmedGroup {
		return true // "the 17,000-member Liberation Tigers"
	}
	for j := i; j < i+4 && j < g.s.Last && g.t.Tokens[j].Kind == text.Word; j++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[j:g.s.Last]); n > 0 && noun.Crowd {
			return armed(noun.Class)
		}
	}
	return false
}

// christened tells whether a number word is part of a name: the Six Nations.
func (g *grammar) christened(f *figure.Figure) bool {
	i := f.Span.First
	if g.t.Tokens[i].Kind != text.Word || f.Span.Last != i+1 || f.Span.Last >= g.s.Last || !f.Hedge.Empty() {
		return false
	}
	return g.t.Tokens[i+1].Has(text.Upper) && g.named(i) && !g.starting(i)
}

// starting tells whether the word at token i has its capital because a sentence starts with it, behind
// a quotation mark, a colon, a stop or a dateline: "ORLA (AP) Six Chadians", "ORLA – Six Chadians".
func (g *grammar) starting(i int) bool {
	switch g.t.At(i - 1) {
	case "\"", ":", "“", ".", ")", "–", "—", "_":
		return true
	}
	return g.isPunct(i-1, "-") && g.t.Tokens[i].Has(text.Space)
}

// counts tells whether figure k may count something.
func (g *grammar) counts(k int) bool {
	switch g.figures[k].Kind {
	case schema.KindMeasure:
		f := &g.figures[k]
		return f.UnitSpan.Empty() || f.UnitSpan.First > f.Span.First // not "magnitude 6.4"
	case schema.KindPronoun:
		return g.figures[k].Span.Last == g.figures[k].Span.First+1 // not "one by one"
	case schema.KindCount, schema.KindFraction, schema.KindPercent:
		return !g.suspended(g.figures[k].Span.Last) && !g.leftOut(g.figures[k].Span.First) && !g.onScale(g.figures[k].Span.Last)
	}
	return false
}

// onScale tells whether token i, behind a number, leads to the scale that it is on: "7 on the 12-point scale".
func (g *grammar) onScale(i int) bool {
	if i+2 >= g.s.Last || g.t.Words[i] != g.words().on {
		return false
	}
	if g.begin(); !g.is(i+1, lexicon.Determiner) {
		return false
	}
	for j := i + 2; j < min(i+8, g.s.Last) && !g.is(j, lexicon.Preposition|lexicon.Conjunction); j++ {
		if g.reads(j, "scale") {
			return true
		}
	}
	return false
}

// leftOut tells whether the number at token i is of those of whom the like is not told, and it is not known of how
// many: "all but two died".
func (g *grammar) leftOut(i int) bool {
	return g.reads(i-1, "but") && g.reads(i-2, "all")
}

// suspended tells whether the hyphen at token i waits for the word that a later one has:
// "a six- to 10-mile strip".
func (g *grammar) suspended(i int) bool {
	if i+1 >= g.s.Last || !g.hyphen(i) || g.t.Tokens[i].Has(text.Space) || !g.t.Tokens[i+1].Has(text.Space) {
		return false
	}
	g.begin()
	return g.is(i+1, lexicon.Preposition|lexicon.Conjunction)
}
