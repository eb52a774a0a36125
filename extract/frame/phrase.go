package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// phrase makes a noun phrase that starts with token first; body is the first
// token behind the figure. It always takes at least one token.
func (g *grammar) phrase(first, body, fig int) int {
	c := chunk{kind: nounPhrase, first: first, fig: fig, head: -1}
	body, start := g.leadIn(&c, body)
	i := start
	for c.body = i; i < g.s.Last; {
		if i > body && g.glossable(&c) {
			if n := g.bracketed(i, fig); n > 0 {
				i += n
				continue
			}
		}
		if !g.nominal(&c, i) {
			break
		}
		i = g.noun(&c, i)
	}
	i = max(i, first+1)
	if cut := g.placeFirst(&c, i); cut > 0 {
		for c.head, c.noun, i = -1, nil, start; i < cut; {
			i = g.noun(&c, i)
		}
	}
	g.reread(&c, i)
	c.last = i
	if start > body && fig >= 0 && g.degree(body) > 0 {
		c.body = body // they are "still unidentified men"
	}
	c.body = min(c.body, c.last)
	return g.add(c)
}

// leadIn steps over what stands before the nouns of the phrase c: a determiner, or behind the
// figure that ends before token i a share in brackets and "of the". It gives the token behind
// the figure and the one where the nouns start.
func (g *grammar) leadIn(c *chunk, i int) (body, start int) {
	if c.fig < 0 {
		body = i
		if i == c.first && g.is(i, lexicon.Determiner) {
			c.definit = true
			i++
		}
		return body, i
	}
	body = g.pastShare(g.pastMark(i))
	if of := g.partitive(body); of > body {
		c.of = true
		return body, of
	}
	f := &g.figures[c.fig]
	if n := g.numberOfThem(body); n > 0 && !f.Article && !f.Zero {
		return body + n, body + n
	}
	if body+2 < g.s.Last && g.t.Words[body] == g.words().more && g.t.Words[body+1] == g.long.such {
		return body, body + 2 // "17 more such attacks"
	}
	if g.quoted(c.first, body) || body+1 < g.s.Last && g.t.Words[body] == g.long.such && !f.Article && !f.Zero {
		return body, body + 1 // "17 such attacks"
	}
	return body, body + g.degree(body)
}

// pastMark steps over the mark of a footnote that is glued to the figure before token i: "9,000* refugees".
func (g *grammar) pastMark(i int) int {
	for i < g.s.Last && !g.t.Tokens[i].Has(text.Space) && (g.isPunct(i, "*") || g.isPunct(i, "\\") || g.isPunct(i, "†")) {
		i++
	}
	return i
}

// numberOfThem is how many words from token i on only say that a figure before them is one, as on cards: "9,000 [Total
// number of] refugees"; 0 for none.
func (g *grammar) numberOfThem(i int) int {
	n := 0
	if i < g.s.Last && g.isOf(i, lexicon.TotalWord) {
		n++
	}
	if i+n+1 >= g.s.Last || g.t.Words[i+n] != g.long.number || g.t.Words[i+n+1] != g.words().of {
		return 0
	}
	return n + 2
}

// degree is how many words from token i on say how or how long those counted have been what the participle
// behind them says, or what most of them are: "12 still unidentified men", "as yet unnamed", "well armed", "12 mostly
// young men"; 0 for none.
func (g *grammar) degree(i int) int {
	if i+2 >= g.s.Last || g.t.Tokens[i].Kind != text.Word {
		return 0
	}
	n := 0
	switch w := g.t.Words[i]; {
	case g.lx.FrameWords.Is(w, lexicon.Mainly):
		if g.manyAt(i+1) || !g.likeSoon(i+1) {
			return 0 // "another 12, mostly women"
		}
		return 1
	case g.lx.FrameWords.Is(w, lexicon.Degree):
		n = 1
	case (w == g.words().as || w == g.words().so) && g.isOf(i+1, lexicon.Degree):
		n = 2
	default:
		return 0
	}
	if s := g.t.At(i + n); !hasSuffix(s, "ed") && !hasSuffix(s, "known") || i+n+1 >= g.s.Last || !g.nounFollows(i+n+1) {
		return 0
	}
	return n
}

// likeSoon tells whether a noun stands at token i or behind the few words there that say what those are like.
func (g *grammar) likeSoon(i int) bool {
	for last := min(i+3, g.s.Last); i < last; i++ {
		if g.nounFollows(i) {
			return true
		}
		if g.t.Tokens[i].Kind != text.Word || g.figured(i) || g.is(i, ^lexicon.Abbreviation) || g.participle(i) {
			return false
		}
	}
	return false
}

// glossable tells whether an acronym in brackets may stand inside the phrase c: "12 Liberation
// Front (LF) fighters".
func (g *grammar) glossable(c *chunk) bool {
	return c.noun == nil || c.fig < 0 || c.noun.Class == schema.Thing || c.noun.Class == schema.Combatant || c.noun.Crowd || g.figures[c.fig].Article
}

// reread gives the phrase c, which ends before token i, the noun that its last words mean
// beside what stands around them.
func (g *grammar) reread(c *chunk, i int) {
	if c.of && g.possessive(i-1) && g.figureAt(i) >= 0 {
		c.head, c.noun, c.body = -1, nil, i // "18 of the camp's 100 inmates"
	}
	if c.of && c.fig >= 0 && c.head == c.body && c.head == i-1 && g.is(c.head-1, lexicon.Possessive) && g.reads(c.head, "own") {
		c.noun = g.nounFor(g.words().person) // "16 of their own"
	}
	if n := c.noun; c.of && c.fig >= 0 && n != nil && n.Crowd && n.Class == schema.Combatant && n.Of == schema.Strength && g.figures[c.fig].Kind == schema.KindFraction {
		c.noun = g.nounFor(g.words().soldier) // "a third of the brigade"
	}
	if c.fig >= 0 && c.head == i-1 && c.noun != nil && c.noun.Unit == schema.OtherUnit && g.t.Words[c.head] == g.long.horse && g.figures[c.fig].Quantity.Value() > 9 {
		c.noun = g.nounFor(g.words().soldier) // "1,200 horse"
	}
	if c.fig >= 0 && c.noun == nil {
		c.noun = g.byModel(c, i)
	}
	if c.fig >= 0 && c.noun == nil {
		c.noun = g.byAge(c.head)
		g.weigh(c, i)
	}
	if c.fig < 0 && i-2 > c.first && g.hyphen(i-2) && g.reads(i-1, "style") && g.lastKind() == verbGroup && harmful(g.chunks[len(g.chunks)-1].verb) {
		c.kind = other // "were killed execution-style"
	}
	if g.ofTruce(c, i) {
		c.noun = g.nounFor(g.words().raid) // "nine violations were recorded"
	}
	if g.nth(c, i) {
		c.head = -1 // "a third was wounded"
	}
	if c.fig >= 0 && !g.figures[c.fig].Zero && c.noun != nil && c.noun.Toll && c.noun.Measure == "" && g.endsWith(c.head, "figures") {
		c.noun = g.nounFor(g.words().person) // "two senior figures"
	}
	if c.noun != nil && c.noun.Class == schema.Combatant && g.modelled(c) {
		c.noun = g.nounFor(g.words().jet) // "two MiG-23 fighters"
	}
}

// truceReach is how many tokens before those that broke it a truce may be told of.
const truceReach = 400

// ofTruce tells whether the phrase c, which ends before token i, counts what broke the truce that the text told of:
// "violations", "violations of the truce deal", and not "rights violations", "violations of the law", "against nurses".
func (g *grammar) ofTruce(c *chunk, i int) bool {
	if c.fig < 0 || c.head < 0 || g.figures[c.fig].Article || c.noun != nil && c.noun.Measure != "" {
		return false
	}
	if c.head > c.body+2 && g.t.Words[c.body+1] == g.words().of && g.isOf(c.body, lexicon.Breach) {
		return g.truceAmong(c.body+2, i) // "of the truce" is a word that goes on: "deal"
	}
	if c.noun != nil || c.head != i-1 || c.head > c.body+1 || !g.isOf(c.head, lexicon.Breach) {
		return false
	}
	if c.head > c.body && !g.t.Tokens[c.body].Has(text.Upper) && g.t.Words[c.body] != g.long.such {
		return false
	}
	switch {
	case i < g.s.Last && g.t.Words[i] == g.words().of:
		return g.truceAmong(i+1, min(i+8, g.s.Last)) // "of the truce deal", "of the agreement on a ceasefire"
	case i < g.s.Last && g.t.Words[i] == g.deeds.against:
		return false
	}
	return g.truceAmong(max(0, c.first-truceReach), c.first)
}

// truceAmong tells whether the tokens [from, to) name a truce.
func (g *grammar) truceAmong(from, to int) bool {
	for ; from < to; from++ {
		if g.isOf(from, lexicon.TruceWord) {
			return true
		}
	}
	return false
}

// byModel is the noun for arms or aircraft that the phrase c, which ends before token i, calls by their model
// alone: "14 AK-47s", "two Orlan F-16s"; nil for none.
func (g *grammar) byModel(c *chunk, i int) *lexicon.Noun {
	if g.t.At(i-1) == "s" {
		i--
	}
	at := i - 3
	if at < c.body || c.head < 0 || !g.hyphen(at+1) || g.t.At(at + 2)[0] > '9' || g.figures[c.fig].Article {
		return nil
	}
	if g.isOf(at, lexicon.Warplane) && g.t.Tokens[at].Has(text.Upper) {
		return g.nounFor(g.words().jet)
	}
	if noun := g.nounFor(g.t.Words[at]); noun != nil && (noun.Unit == schema.Weapon || noun.Unit == schema.Munition || noun.Unit == schema.Aircraft) {
		return noun
	}
	return nil
}

// nounFor is the lexicon's noun of one word.
func (g *grammar) nounFor(w lexicon.Word) *lexicon.Noun {
	_, n := g.lx.Nouns.Longest([]lexicon.Word{w})
	return n
}

// weigh gives a weight the substance that stands behind the other unit: "1,100 pounds
// (510 kg) of opium". i is the token behind the weight.
func (g *grammar) weigh(c *chunk, i int) {
	if f := &g.figures[c.fig]; f.Kind != schema.KindMeasure || f.Unit != schema.OtherUnit && f.Unit != "" {
		return
	}
	if g.isPunct(i, "(") {
		for last := i + 6; i < last && !g.isPunct(i, ")"); i++ {
		}
	}
	if !g.isPunct(i, ")") || i+2 >= g.s.Last || g.t.Words[i+1] != g.words().of {
		return
	}
	if n, noun := g.lx.Nouns.Longest(g.t.Words[i+2 : g.s.Last]); n > 0 && noun.Unit == schema.Weapon {
		c.noun, c.of = noun, true
	}
}

// pastShare steps over the share in brackets behind a count: "228 (72%) severe cases".
func (g *grammar) pastShare(i int) int {
	if k := g.figureAt(i + 1); k >= 0 && g.isPunct(i, "(") && g.figures[k].Kind == schema.KindPercent {
		if last := max(g.figures[k].Whole.Last, g.figures[k].UnitSpan.Last); g.isPunct(last, ")") && g.open(last+1) {
			return last + 1
		}
	}
	return i
}

// nth tells whether the phrase that ends before token i is one more of those
// counted before and no more: a third, a seventh.
func (g *grammar) nth(c *chunk, i int) bool {
	if c.fig < 0 || !g.figures[c.fig].Article || c.head != i-1 || c.head != c.body || !g.figured(c.head) {
		return false
	}
	return g.figures[g.inside[c.head-g.s.First]-1].Kind == schema.KindOrdinal
}

// bracketed is how many tokens an acronym in brackets takes that stands at token i inside
// a phrase: "two Border Corps (BC) personnel", and in one that counts nothing before an
// event or fighters: "explosive device (IED) blasts", "an Islamic State (IS) attack",
// "Revolutionary Front (RF-North) rebels"; 0 for none.
func (g *grammar) bracketed(i, fig int) int {
	if !g.isPunct(i, "(") || i+3 >= g.s.Last || !g.initials(i+1) {
		return 0
	}
	n := 3
	for (fig < 0 || g.hyphen(i+2)) && n < 5 && !g.isPunct(i+n-1, ")") {
		n++
	}
	if !g.isPunct(i+n-1, ")") || !g.nounFollows(i+n) {
		return 0
	}
	switch _, noun := g.lx.Nouns.Longest(g.t.Words[i+n : g.s.Last]); {
	case noun.Class == schema.Combatant && (fig >= 0 || !g.t.Tokens[i+n].Has(text.Upper)),
		noun.Cause && (fig < 0 || g.figures[fig].Article),
		fig >= 0 && (noun.Belongs || noun.Class == schema.Police):
		return n
	}
	return 0
}

// initials tells whether token i is an acronym: SF, LeT.
func (g *grammar) initials(i int) bool {
	s := g.t.At(i)
	return g.t.Tokens[i].Has(text.Caps) || len(s) < 5 && g.t.Tokens[i].Has(text.Upper) && s[len(s)-1] < 'a'
}

// downed tells whether the fighters or bombers at chunk k are said to be shot down, and
// so are aircraft.
func (g *grammar) downed(k int) bool {
	c := g.at(k)
	if c.noun.Class != schema.Combatant || !g.endsWith(c.head, "fighters") && !g.endsWith(c.head, "fighter") && !g.endsWith(c.head, "bombers") {
		return false
	}
	v := g.back(k)
	if j := g.governor(k); j >= 0 && g.at(j).noun != nil && g.at(j).noun.Of == schema.Destroyed {
		return true // "the shooting down of two fighters"
	}
	if c := g.at(v); c.kind != verbGroup || !c.verb.Is(lexicon.VerbFires) {
		_, v = g.subjectOf(k) // "learned two fighters had been shot down"
	}
	return v >= 0 && g.shotDown(v)
}

// shipped tells whether the people at chunk k are those whom a boat of migrants or refugees carries.
func (g *grammar) shipped(k int) bool {
	c, v := g.at(k), g.before(k)
	if c.head != c.body || c.noun.Unit != schema.Person || c.noun.Class != schema.AnyPerson || v.verb == nil || v.verb.Lemma != "carry" || v.passive {
		return false
	}
	s := g.at(g.subjectBefore(g.back(k)))
	for i := s.first; i < s.last && s.kind == nounPhrase; i++ {
		if g.reads(i, "migrant") || g.reads(i, "refugee") || g.reads(i, "migrants") || g.reads(i, "refugees") {
			return i != s.head
		}
	}
	return false
}

// shotDown tells whether "down" stands right behind the verb at chunk v, which fires.
func (g *grammar) shotDown(v int) bool {
	return g.at(v).verb.Is(lexicon.VerbFires) && g.at(v+1).kind == other && g.endsWith(g.at(v+1).first, "down")
}

// modelled tells whether the name of a model stands right before the head of a
// phrase that ends in "fighters" or "bombers".
func (g *grammar) modelled(c *chunk) bool {
	if !g.endsWith(c.head, "fighters") && !g.endsWith(c.head, "bombers") && !g.endsWith(c.head, "fighter") && !g.endsWith(c.head, "bomber") {
		return false
	}
	i := c.head - 1
	if i >= c.body && g.figured(i) {
		return g.figures[g.inside[i-g.s.First]-1].Kind == schema.KindIdentifier
	}
	return i >= c.body && g.t.Words[i] == g.words().jet
}

// quoted tells whether a quotation mark parts the figure before token i from
// its noun: “more than 150” deaths, 370 "tiger skins", a 'vice-regional commander'.
func (g *grammar) quoted(first, i int) bool {
	if i+1 >= g.s.Last || g.t.Tokens[i].Kind != text.Punct {
		return false
	}
	switch g.t.At(i) {
	case "”", "“", "\"", "‘":
	case "'":
		return g.t.Tokens[i].Has(text.Space) && g.nounSoon(i+1)
	default:
		return false
	}
	closes := g.isPunct(first-1, "“") || g.isPunct(first-1, "\"") || g.isPunct(i, "”")
	return closes != g.t.Tokens[i].Has(text.Space) && g.nounSoon(i+1)
}

// byAge is the noun for those whom an age stands for: "a 15-year-old"; nil
// where the head at token i is no age.
func (g *grammar) byAge(i int) *lexicon.Noun {
	if i < g.s.First || !g.figured(i) {
		return nil
	}
	f := &g.figures[g.inside[i-g.s.First]-1]
	if i-4 >= g.s.First && g.t.Words[i-2] == g.words().of && g.hyphen(i-1) && g.hyphen(i-3) {
		_, noun := g.lx.Nouns.Longest(g.t.Words[i-4 : i-3])
		return noun // "a mother-of-two"
	}
	if f.Kind != schema.KindAge {
		return nil
	}
	word := g.words().person
	if f.Quantity.High != nil && *f.Quantity.High < 18 {
		word = g.words().child
	}
	return g.nounFor(word)
}

// partitive ends "of", "of the", "of his", "other", "more" behind a figure, and "the" behind half.
func (g *grammar) partitive(i int) int {
	if i >= g.s.Last {
		return i
	}
	if g.t.Words[i] != g.words().of {
		if i > g.s.First && g.is(i, lexicon.Definite) && g.reads(i-1, "half") {
			return i + 1 // "half the houses"
		}
		return i
	}
	if n, cue := g.lx.Cues.Longest(g.t.Words[i:g.s.Last]); n > 0 && cue.Kind == lexicon.CuePart {
		return i // "of them", "of whom"
	}
	if i+1 < g.s.Last && (g.figureAt(i+1) >= 0 && g.figures[g.figureAt(i+1)].Kind != "ordinal" || g.is(i+1, lexicon.Relative)) {
		return i
	}
	i++
	for g.is(i, lexicon.Determiner) {
		i++
	}
	if g.figureAt(i+1) >= 0 && g.reads(i, "total") {
		i++ // "five of the total 60 islanders"
	}
	return i
}
