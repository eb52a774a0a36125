package frame

import (
	"strings"

	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// phrase makes a noun phrase that starts with token first; body is the first
// token behind the figure. It always takes at least one token.
func (g *grammar) phrase(first, body, fig int) int {
	c := chunk{kind: nounPhrase, first: first, fig: fig, head: -1}
	i := body
	if fig < 0 && i == first && g.is(i, lexicon.Determiner) {
		c.definit = true
		i++
	}
	if fig >= 0 {
		i = g.pastShare(i)
		body = i
		if of := g.partitive(i); of > i {
			c.of = true
			i = of
		}
	}
	if fig >= 0 && i == body && g.quoted(first, i) {
		i++
	}
	c.body = i
	for i < g.s.Last {
		if i > body && (c.noun == nil || fig < 0 || c.noun.Class == schema.Thing || c.noun.Class == schema.Combatant || c.noun.Crowd || g.figures[fig].Article) {
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
	if i == first {
		i++
	}
	if c.of && g.possessive(i-1) && g.figureAt(i) >= 0 {
		c.head, c.noun, c.body = -1, nil, i // "18 of the camp's 100 inmates"
	}
	if c.of && c.fig >= 0 && c.head == c.body && c.head == i-1 && g.is(c.head-1, lexicon.Possessive) && strings.EqualFold(g.t.At(c.head), "own") {
		_, c.noun = g.lx.Nouns.Longest([]lexicon.Word{g.words().person}) // "16 of their own"
	}
	if c.fig >= 0 && c.noun == nil {
		c.noun = g.byAge(c.head)
		g.weigh(&c, i)
	}
	if g.nth(&c, i) {
		c.head = -1 // "a third was wounded"
	}
	if c.fig >= 0 && !g.figures[c.fig].Zero && c.noun != nil && c.noun.Toll && c.noun.Measure == "" && hasSuffix(g.t.At(c.head), "figures") {
		_, c.noun = g.lx.Nouns.Longest([]lexicon.Word{g.words().person}) // "two senior figures"
	}
	if c.noun != nil && c.noun.Class == schema.Combatant && g.modelled(&c) {
		_, c.noun = g.lx.Nouns.Longest([]lexicon.Word{g.words().jet}) // "two MiG-23 fighters"
	}
	c.last = i
	if c.body > c.last {
		c.body = c.last
	}
	return g.add(c)
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
	_, noun := g.lx.Nouns.Longest(g.t.Words[i+n : g.s.Last])
	switch {
	case noun.Class == schema.Combatant && (fig >= 0 || !g.t.Tokens[i+n].Has(text.Upper)), noun.Cause && (fig < 0 || g.figures[fig].Article), fig >= 0 && (noun.Belongs || noun.Class == schema.Police):
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
	if c.noun == nil || c.noun.Class != schema.Combatant || !hasSuffix(g.t.At(c.head), "fighters") && !hasSuffix(g.t.At(c.head), "fighter") && !hasSuffix(g.t.At(c.head), "bombers") {
		return false
	}
	v := g.back(k)
	if j := g.governor(k); j >= 0 && g.at(j).noun != nil && g.at(j).noun.Of == schema.Destroyed {
		return true // "the shooting down of two fighters"
	}
	if c := g.at(v); c.kind != verbGroup || c.verb == nil || c.verb.Lemma != "shoot" {
		_, v = g.subjectOf(k) // "learned two fighters had been shot down"
	}
	return v >= 0 && g.at(v).verb != nil && g.at(v).verb.Lemma == "shoot" && hasSuffix(g.t.At(g.at(v+1).first), "down") && g.at(v+1).kind == other
}

// modelled tells whether the name of a model stands right before the head of a
// phrase that ends in "fighters" or "bombers".
func (g *grammar) modelled(c *chunk) bool {
	if !hasSuffix(g.t.At(c.head), "fighters") && !hasSuffix(g.t.At(c.head), "bombers") && !hasSuffix(g.t.At(c.head), "fighter") && !hasSuffix(g.t.At(c.head), "bomber") {
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

// nounSoon tells whether a noun starts at token i, or behind the one word there, which may
// have hyphens.
func (g *grammar) nounSoon(i int) bool {
	if g.nounFollows(i) {
		return true
	}
	for i+2 < g.s.Last && g.hyphen(i+1) {
		i += 2
	}
	return i+1 < g.s.Last && g.t.Tokens[i].Kind == text.Word && !g.is(i, ^lexicon.Class(0)) && g.nounFollows(i+1)
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
	_, noun := g.lx.Nouns.Longest([]lexicon.Word{word})
	return noun
}

// partitive ends "of", "of the", "of his", "other", "more" behind a figure.
func (g *grammar) partitive(i int) int {
	if i >= g.s.Last || g.t.Words[i] != g.words().of {
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
	if i < g.s.Last && g.figureAt(i+1) >= 0 && strings.EqualFold(g.t.At(i), "total") {
		i++ // "five of the total 60 islanders"
	}
	return i
}

// noun takes the noun or modifier at token i into c and returns what follows.
func (g *grammar) noun(c *chunk, i int) int {
	if g.plain(i) {
		c.head, c.noun = i, nil
		return i + 1
	}
	if c.noun != nil && c.noun.Unit == schema.Building && g.is(i, lexicon.Conjunction) && i+1 < g.s.Last && g.lx.Nouns.Ends(g.t.Words[i+1]) {
		return i + 1 // "homes and businesses"
	}
	n, noun := g.nounAt(i)
	if n > 1 && g.ofOne(c) && g.t.Words[i+n-2] != g.words().of && g.third(i+n-1) {
		n, noun = g.lx.Nouns.Longest(g.t.Words[i : i+n-1]) // "a plane crashes"
	}
	if n == 1 && g.grand(i) {
		c.head, c.noun = i, nil // "a major boost"
		return i + 1
	}
	if n > 0 && !g.crosses(i, n) && (n > 1 || !g.participle(i) || !g.nounFollows(i+1)) {
		if c.noun != nil && c.noun.Measure != "" && c.noun.Unit == "person" && c.state == nil {
			c.state = c.noun
		}
		housed := c.noun != nil && c.noun.Unit == schema.Building && g.is(i-1, lexicon.Conjunction)
		if c.head = i + n - 1; (c.noun == nil || !c.noun.Toll || c.fig >= 0) && !housed {
			c.noun = noun // "the number of displaced families" stays a number
		}
		return i + n
	}
	if verb, form := g.lx.Verbs.Find(g.t.Words[i]); verb != nil && form&(lexicon.Participle|lexicon.Gerund) != 0 && !verb.Idle() && (!g.hyphen(i-1) || uproots(verb)) {
		c.event = verb
		return i + 1
	}
	if g.adverb(i) || g.t.Words[i] == g.words().more {
		return i + 1
	}
	if g.t.Tokens[i].Kind == text.Word && !(c.noun != nil && g.possessive(i)) {
		if c.head < 0 || c.noun == nil || !g.lx.Nouns.Ends(g.t.Words[c.head]) || g.t.Tokens[i].Kind == text.Word {
			c.head, c.noun = i, nil
		}
	}
	return i + 1
}

// ofOne tells whether an article says that the phrase c is of one.
func (g *grammar) ofOne(c *chunk) bool { return c.fig >= 0 && g.figures[c.fig].Article && !c.of }

// third tells whether the word at token i is the form of a verb that one does.
func (g *grammar) third(i int) bool {
	_, form := g.lx.Verbs.Find(g.t.Words[i])
	return form&lexicon.Third != 0
}

// grand tells whether "major" at token i is no rank, because what follows in small
// letters is neither grammar nor what a major did: "a major distributor".
func (g *grammar) grand(i int) bool {
	if g.t.Words[i] != g.words().major || i+1 >= g.s.Last || g.t.Tokens[i+1].Kind != text.Word || g.t.Tokens[i+1].Has(text.Upper) || g.is(i+1, ^lexicon.Class(0)) || g.figured(i+1) {
		return false
	}
	v, form := g.lx.Verbs.Find(g.t.Words[i+1])
	return v == nil && g.guess(i+1) == 0 || form&lexicon.Past == 0 && (form&lexicon.Base != 0 || form&lexicon.Third != 0 && !g.is(i-1, lexicon.Article))
}

// uproots tells whether the verb says that people are affected or displaced, and does
// so in a compound too: flood-affected families.
func uproots(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Counts == lexicon.CountsObject && (fr.Measures.People == schema.Affected || fr.Measures.People == schema.Displaced) {
			return true
		}
	}
	return false
}

// participle tells whether token i is the participle of a verb with a frame.
func (g *grammar) participle(i int) bool {
	verb, form := g.lx.Verbs.Find(g.t.Words[i])
	return verb != nil && form&lexicon.Participle != 0 && len(verb.Frames) > 0
}

// nounFollows tells whether a noun that the lexicon knows starts at token i.
func (g *grammar) nounFollows(i int) bool {
	if g.figured(i) {
		return false
	}
	n, _ := g.nounAt(i)
	return n > 0 && !g.crosses(i, n)
}

// crosses tells whether one of n tokens from i on belongs to another figure.
func (g *grammar) crosses(i, n int) bool {
	for j := i; j < i+n; j++ {
		if g.figured(j) {
			return true
		}
	}
	return false
}

func (g *grammar) possessive(i int) bool { return g.t.Words[i] == g.words().s }

// nominal tells whether token i carries the noun phrase c on.
func (g *grammar) nominal(c *chunk, i int) bool {
	if c.fig >= 0 && g.sidePast(c, i) > i {
		return true // "two al-Qaida in Iraq fighters"
	}
	switch {
	case g.figureAt(i) >= 0 || g.figured(i) && i > c.first:
		return g.numeral(c, i)
	case g.t.Tokens[i].Kind == text.Punct:
		return g.joins(i)
	case g.t.Tokens[i].Has(text.Para) && i > c.first:
		return false
	case g.plain(i):
		return true
	case i >= c.body && g.backToBack(i):
		return true
	case g.ended(c, i):
		return false
	case g.possessive(i):
		return i > c.body
	case g.hyphenated(i) || g.hyphen(i-1) && i > c.first && g.hyphenated(i-2):
		return !g.is(i, lexicon.Preposition) || g.hyphen(i-1) || i == c.body && i > c.first // "an off-duty officer"
	case g.cued(c, i):
		return false
	}
	return g.carries(c, i)
}

// sidePast is the token behind the name of a side that the preposition at token i stands in,
// where one of its people is counted behind it: "six Liberation Front [of Orla] cadres"; 0
// where there is none. It is kept for the words up to there.
func (g *grammar) sidePast(c *chunk, i int) int {
	if i < c.past {
		return c.past
	}
	if !g.is(i, lexicon.Preposition) || i == c.body || !g.t.Tokens[i-1].Has(text.Upper) {
		return 0
	}
	for k := i - 1; k >= c.body && k > i-5; k-- {
		if !g.lx.Sides.Starts(g.t.Words[k]) {
			continue
		}
		n, _, _ := g.lx.Sides.Longest(g.nameWords(k))
		end := k
		for ; n > 0 && end < g.s.Last; end++ {
			if !g.isPunct(end, "-") {
				n--
			}
		}
		if end > i && end < g.s.Last && (g.nounSoon(end) || g.bracketed(end, c.fig) > 0) {
			c.past = end
			return end
		}
	}
	return 0
}

// backToBack tells whether token i is one of the three that say of two events that one
// followed on the other: "two back to back blasts".
func (g *grammar) backToBack(i int) bool {
	if w := g.t.Words[i]; w != g.words().back && w != g.words().to {
		return false
	}
	for first := max(i-2, g.s.First); first <= i && first+3 < g.s.Last; first++ {
		if g.t.Words[first] == g.words().back && g.t.Words[first+1] == g.words().to && g.t.Words[first+2] == g.words().back && g.open(first+3) {
			return true
		}
	}
	return false
}

// numeral tells whether the number at token i belongs to the phrase c: a name's, an
// age, a calibre.
func (g *grammar) numeral(c *chunk, i int) bool {
	if k := g.figureAt(i); k >= 0 {
		kind := g.figures[k].Kind
		return i > c.first && (kind == schema.KindIdentifier || (kind == schema.KindAge || kind == schema.KindOrdinal || g.calibre(c, k)) && i == c.body) && !g.figures[k].Article
	}
	k := int(g.inside[i-g.s.First] - 1)
	f := &g.figures[k]
	return f.Kind == schema.KindAge || f.Kind == schema.KindIdentifier || f.Kind == schema.KindOrdinal || f.Kind == schema.KindCount && k != c.fig && g.calibre(c, k) || c.fig >= 0 && i < f.UnitSpan.Last && f.Kind == schema.KindMeasure
}

// describing tells whether the number f may stand in a phrase that counts something else.
func describing(f *figure.Figure) bool {
	switch f.Kind {
	case schema.KindIdentifier, schema.KindAge, schema.KindOrdinal, schema.KindMeasure:
		return true
	}
	return false
}

// ended tells whether the phrase c ends before token i: what starts there is barred, a
// time ("killed 257 last year"), or where those counted go: "sent 450 soldiers home".
func (g *grammar) ended(c *chunk, i int) bool {
	if g.barred(i) || (c.head >= 0 || c.fig >= 0 && i == c.body) && g.lastTime(i) || g.soon(i) || g.timed(c, i) {
		return true
	}
	return g.t.Words[i] == g.words().home && c.fig >= 0 && c.noun != nil && c.noun.Unit == schema.Person
}

// timed tells whether the phrase c is a time before token i, where another starts: "last
// month rebels freed", "in the last day government forces".
func (g *grammar) timed(c *chunk, i int) bool {
	if c.fig >= 0 || c.head != i-1 || c.head < c.body+1 || g.possessive(i) || g.t.Tokens[i].Kind != text.Word || !g.lastTime(c.head-1) {
		return false
	}
	return c.head == c.body+1 && !g.is(i, lexicon.Qualifier)
}

// cued tells whether a cue starts at token i that is no part of the phrase c.
func (g *grammar) cued(c *chunk, i int) bool {
	n, cue := g.cueAt(i)
	if n == 0 {
		return false
	}
	switch cue.Kind {
	case lexicon.CueConjoin, lexicon.CuePart:
		return true
	case lexicon.CueState:
		return n > 1 || c.head >= 0 || !g.lx.Nouns.Ends(g.t.Words[i]) && g.endsPhrase(i+1)
	}
	return false
}

// carries tells whether the word at token i carries the phrase c on: an open word that
// is neither verb nor grammar.
func (g *grammar) carries(c *chunk, i int) bool {
	if n, _ := g.nounAt(i); n > 1 && !g.crosses(i, n) {
		return c.fig >= 0 || !g.participle(i) || !g.startsPhrase(i+n) // "14 confirmed cases", and not "the raids killed and wounded 15"
	}
	if w := g.t.Words[i]; (w == g.words().nearby || w == g.words().underground || w == g.words().overnight && c.noun == nil) && g.nounFollows(i+1) {
		return true // "60 nearby houses"
	}
	if g.adverb(i) && (c.head < 0 || g.possessive(i-1)) && g.peopledBy(i+1) {
		return true
	}
	if g.adverb(i) {
		return i+1 < g.s.Last && (g.participle(i+1) && g.modifies(i+1, c) || c.head < 0 && (g.nounFollows(i+1) || g.guess(i+1) != 0 && g.open(i+2) || c.fig >= 0 && g.plainWord(i+1) && (g.plainWord(i+2) || g.nounFollows(i+2))))
	}
	if g.verbAt(i, c) {
		return false
	}
	if g.is(i, lexicon.Auxiliary) {
		return true // "Orla do Sul"
	}
	if g.is(i, lexicon.Pronoun) && g.lx.Nouns.Ends(g.t.Words[i]) {
		return i == c.body || c.head < 0
	}
	return g.conjoined(c, i) || !g.leadsOut(c, i) && g.openClass(c, i)
}

// peopledBy tells whether the name of a people stands at token i and a noun for a place or for
// others behind it: "the mainly [Kurdish] district".
func (g *grammar) peopledBy(i int) bool {
	return i+1 < g.s.Last && g.t.Tokens[i].Has(text.Upper) && g.t.Tokens[i].Kind == text.Word && (g.nounFollows(i+1) || g.lx.Terrain.Is(g.t.Words[i+1], lexicon.PlaceNoun))
}

// leadsOut tells whether a direction at token i leads out of the phrase c: "two
// villages east of".
func (g *grammar) leadsOut(c *chunk, i int) bool {
	if !g.is(i, lexicon.Direction) {
		return false
	}
	of := c.fig >= 0 && i == c.body && i+1 < g.s.Last && g.t.Words[i+1] == g.words().of
	return (c.noun != nil || of) && !g.nounFollows(i+1)
}

// openClass tells whether the word at token i is none of the grammar's, or one that may
// stand first in the phrase c.
func (g *grammar) openClass(c *chunk, i int) bool {
	const closed = lexicon.Preposition | lexicon.Conjunction | lexicon.Subordinate | lexicon.Relative | lexicon.Auxiliary |
		lexicon.Pronoun | lexicon.Determiner | lexicon.Negation
	if g.is(i, closed) {
		return false
	}
	if c.fig >= 0 && g.is(i, lexicon.Weekday) && !g.figures[c.fig].Article && !g.nounFollows(i+1) {
		return false // "rose to 65 Wednesday"
	}
	return !g.is(i, lexicon.Adverb|lexicon.Weekday|lexicon.Month) || i == c.body && !g.is(i, lexicon.Adverb)
}

// lastTime tells whether a time that starts with "last" or "next" stands at token
// i: "12 deaths last week", "the raids last July".
func (g *grammar) lastTime(i int) bool {
	if !g.is(i, lexicon.Qualifier) || i+1 >= g.s.Last {
		return false
	}
	if g.is(i+1, lexicon.Weekday|lexicon.Daytime|lexicon.Month) {
		return true
	}
	n, unit := g.lx.Units.Longest(g.t.Words[i+1:g.s.Last], false)
	return n > 0 && unit.Kind == schema.KindDuration
}

// endsPhrase tells whether no noun can follow at token i.
func (g *grammar) endsPhrase(i int) bool {
	return i >= g.s.Last || g.t.Tokens[i].Kind == text.Punct || g.is(i, lexicon.Preposition|lexicon.Conjunction|lexicon.Subordinate|lexicon.Auxiliary|lexicon.Be)
}

// calibre tells whether figure k sizes what the phrase c counts: three 22-mm
// rifles, two 60 mm mortars, six .38 revolvers.
func (g *grammar) calibre(c *chunk, k int) bool {
	f := &g.figures[k]
	if q := f.Quantity; c.fig >= 0 && f.Kind == schema.KindCount && f.Hedge.Empty() && q.High != nil && *q.High < 1 && g.t.At(f.Span.First)[0] == '.' {
		return g.nounSoon(f.Span.Last)
	}
	return c.fig >= 0 && f.Kind == schema.KindMeasure && f.Hedge.Empty() && f.UnitSpan.Last > f.Span.Last && f.UnitSpan.Last < g.s.Last && g.nounFollows(f.UnitSpan.Last)
}

// joins tells whether the punctuation at i belongs inside a name or compound.
func (g *grammar) joins(i int) bool {
	switch g.t.At(i) {
	case "-", "/":
		return i+1 < g.s.Last && !g.t.Tokens[i].Has(text.Space) && !g.t.Tokens[i+1].Has(text.Space)
	case ".":
		return i+1 < g.s.Last && g.is(i-1, lexicon.Abbreviation)
	case "#", "@", "&":
		return true
	case "'", "’":
		return !g.t.Tokens[i].Has(text.Space) && i+1 < g.s.Last && g.t.Tokens[i+1].Kind == text.Word
	}
	return false
}

// conjoined tells whether the conjunction at i joins bare nouns of one phrase:
// "26 women and children", "soldiers and police".
func (g *grammar) conjoined(c *chunk, i int) bool {
	if !g.is(i, lexicon.Conjunction) || i+1 >= g.s.Last || c.fig < 0 {
		return false
	}
	if c.noun == nil && c.event == nil {
		return g.pairs(c, i)
	}
	if g.third(i+1) && i+2 < g.s.Last && g.startsPhrase(i+2) {
		return false // "causes 45 deaths and forces the evacuation of"
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[i+1 : g.s.Last])
	if n > 0 && c.noun != nil && c.noun.Unit == schema.Building && c.head == i-1 && (noun.Unit == schema.Building || noun.Unit == schema.OtherUnit && noun.Measure == "" && !noun.Cause) {
		return !g.verbAt(i+1, nil) // "900 homes and businesses"
	}
	if n == 0 || noun.Unit != schema.Person || c.noun == nil || c.noun.Class == schema.Thing && !c.noun.Crowd {
		return g.pairs(c, i)
	}
	return g.figureAt(i+1) < 0 && !g.is(i+1, lexicon.Determiner) && noun.Of == "" && !g.verbAt(i+1, nil)
}

// pairs tells whether the conjunction at i joins two that describe one noun
// for people, who are many: "eight government and allied militia fighters".
func (g *grammar) pairs(c *chunk, i int) bool {
	if g.t.Words[i] != g.words().and || c.head != i-1 || g.figures[c.fig].Article || c.noun != nil && c.noun.Class != schema.Thing && !(g.named(c.head) && !hasSuffix(g.t.At(c.head), "s")) {
		return false // of Afghan and foreign soldiers the first word is no noun
	}
	if verb, form := g.lx.Verbs.Find(g.t.Words[i+1]); verb != nil && form&lexicon.Past != 0 {
		return false // "destroyed 40 buildings and caused numerous injuries"
	}
	for j := i + 1; j < g.s.Last && j < i+5; j++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[j:g.s.Last])
		if n > 0 && g.nounFollows(j+n) {
			continue
		}
		if n > 0 && noun.Unit == schema.Person {
			s := g.t.At(j + n - 1)
			return j > i+1 && (hasSuffix(s, "s") || hasSuffix(s, "men") || hasSuffix(s, "police"))
		}
		if g.t.Tokens[j].Kind != text.Word || g.figured(j) || g.lx.Grammar.Is(g.t.Words[j], ^lexicon.Abbreviation) {
			return false
		}
	}
	return false
}
