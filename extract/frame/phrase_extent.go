package frame

import (
	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// nominal tells whether token i carries the noun phrase c on.
func (g *grammar) nominal(c *chunk, i int) bool {
	if c.fig >= 0 && g.sidePast(c, i) > i {
		return true // "two al-Qaida in Iraq fighters"
	}
	switch {
	case g.figureAt(i) >= 0 || g.figured(i) && i > c.first:
		return g.numeral(c, i)
	case g.t.Tokens[i].Kind == text.Punct:
		return g.joins(i) || g.describedTwice(c, i)
	case g.t.Tokens[i].Has(text.Para) && i > c.first:
		return false
	case g.t.Words[i] == g.words().born && i > c.body && !g.hyphen(i-1):
		return g.nounFollows(i + 1) // "a rebel | born in Orla"
	case g.t.Words[i] == g.long.prior && i > c.body && i+1 < g.s.Last && g.t.Words[i+1] == g.words().to:
		return false // "the 400 refugees | prior to the war"
	case c.fig >= 0 && i == c.head+1 && (g.contact(c, i) || g.tellers(c, i)):
		return false
	case g.plain(i):
		return true
	case i >= c.body && g.backToBack(i):
		return true
	case c.fig >= 0 && i == c.body+1 && g.inLaboratory(i):
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
	if i < int(c.past) {
		return int(c.past)
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
			c.past = int32(end)
			return end
		}
	}
	return 0
}

// inLaboratory tells whether the participle at token i says what a laboratory did to the cases
// behind it: "five laboratory confirmed cholera cases".
func (g *grammar) inLaboratory(i int) bool {
	if !g.reads(i-1, "laboratory") && !g.reads(i-1, "lab") {
		return false
	}
	_, form := g.lx.Verbs.Find(g.t.Words[i])
	return form&lexicon.Participle != 0 && g.nounFollows(i+1)
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
		return i > c.first && !g.figures[k].Article && g.numeralFirst(c, i, k)
	}
	k := int(g.inside[i-g.s.First] - 1)
	switch f := &g.figures[k]; f.Kind {
	case schema.KindAge, schema.KindIdentifier, schema.KindOrdinal:
		return true
	case schema.KindCount:
		return k != c.fig && g.calibre(c, k)
	case schema.KindMeasure:
		return c.fig >= 0 && i < f.UnitSpan.Last
	}
	return false
}

// numeralFirst tells whether figure k, which starts at token i, belongs to the phrase c: a
// name's number anywhere, and what says which or how old only where nothing stands before it.
func (g *grammar) numeralFirst(c *chunk, i, k int) bool {
	switch g.figures[k].Kind {
	case schema.KindIdentifier:
		return true
	case schema.KindAge, schema.KindOrdinal:
		return i == c.body
	}
	return i == c.body && g.calibre(c, k)
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
// time ("killed 257 last year"), how old they are, or where those counted go: "sent 450
// soldiers home".
func (g *grammar) ended(c *chunk, i int) bool {
	if c.head >= 0 && g.ages(i) > 0 || g.barred(i) || (c.head >= 0 || c.fig >= 0 && i == c.body) && g.lastTime(i) || g.soon(i) || g.timed(c, i) {
		return true
	}
	return g.t.Words[i] == g.words().home && c.fig >= 0 && c.noun != nil && c.noun.Unit == schema.Person
}

// ages is the token behind the ages that "aged" at token i leads in: "two girls [aged 5 and
// 7]", "boys [aged between 9 and 12]"; 0 where it leads in none.
func (g *grammar) ages(i int) int {
	if g.t.Words[i] != g.words().aged {
		return 0
	}
	end := 0
	for j := i + 1; j < g.s.Last && j <= max(i, end)+2; j++ {
		if k := int(g.inside[j-g.s.First]) - 1; k >= 0 && g.figures[k].Kind == schema.KindAge {
			j = max(j, g.figures[k].Span.Last-1)
			end = j + 1
		} else if !g.is(j, lexicon.Conjunction|lexicon.Preposition) && !g.isPunct(j, ",") {
			break
		}
	}
	return end
}

// timed tells whether the phrase c is a time before token i, where another starts: "last
// month rebels freed", "in the last day government forces".
func (g *grammar) timed(c *chunk, i int) bool {
	if c.fig >= 0 || c.head != i-1 || c.head < c.body+1 || g.possessive(i) || g.t.Tokens[i].Kind != text.Word || !g.lastTime(c.head-1) {
		return false
	}
	return c.head == c.body+1 && !g.is(i, lexicon.Qualifier)
}

// manyAt tells whether a noun for several people stands at token i.
func (g *grammar) manyAt(i int) bool {
	n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last])
	if n == 0 || noun.Unit != schema.Person || noun.Toll {
		return false
	}
	s := g.t.At(i + n - 1)
	return hasSuffix(s, "s") || hasSuffix(s, "men") || hasSuffix(s, "people") || hasSuffix(s, "children")
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
		if n == 1 && c.fig >= 0 && c.head >= c.body && g.t.Words[i-1] == g.words().and && g.manyAt(i+1) {
			return false // "40 cold and hungry migrants"
		}
		return n > 1 || c.head >= 0 || !g.lx.Nouns.Ends(g.t.Words[i]) && g.endsPhrase(i+1)
	}
	return false
}

// severed tells whether the last of the n words from token i on, two fates joined by "and", is a verb with
// an object of its own: "left five dead and injured | twelve".
func (g *grammar) severed(i, n int) bool {
	return n == 3 && i >= g.s.First && g.t.Words[i+1] == g.words().and && g.participle(i+2) &&
		(g.figured(i+3) || g.is(i+3, lexicon.Possessive) || g.is(i+3, lexicon.Determiner) && g.figured(i+4))
}

// describesNext tells whether the word at token i, behind an adverb, describes what an open phrase will name or names
// it itself: "40 badly [damaged] houses", "nine newly [trained] guards"; in one that counts, any word before another.
func (g *grammar) describesNext(i int, counts bool) bool {
	if g.nounFollows(i) || g.guess(i) != 0 && g.open(i+1) {
		return true
	}
	return counts && g.plainWord(i) && (g.plainWord(i+1) || g.nounFollows(i+1))
}

// carries tells whether the word at token i carries the phrase c on: an open word that
// is neither verb nor grammar.
func (g *grammar) carries(c *chunk, i int) bool {
	if n, _ := g.nounAt(i); n > 1 && !g.crosses(i, n) {
		if n == 2 && c.head >= c.body && g.adverb(i) && g.participle(i+1) {
			return false // "900 people | internally displaced"
		}
		return !g.severed(i, n) && (c.fig >= 0 || !g.participle(i) || !g.startsPhrase(i+n)) // "14 confirmed cases", and not "the raids killed and wounded 15"
	}
	if w := g.t.Words[i]; (w == g.words().nearby || w == g.words().underground || w == g.words().overnight && c.noun == nil) && g.nounFollows(i+1) {
		return true // "60 nearby houses"
	}
	if g.partOfDay(i) && g.causeAt(i+2) {
		return true // "an early morning raid"
	}
	if g.adverb(i) && (c.head < 0 || g.possessive(i-1)) && g.peopledBy(i+1) {
		return true
	}
	if g.adverb(i) {
		return i+1 < g.s.Last && (g.participle(i+1) && g.modifies(i+1, c) || c.head < 0 && g.describesNext(i+1, c.fig >= 0))
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
	return c.fig >= 0 && f.Kind == schema.KindMeasure && f.Hedge.Empty() && f.UnitSpan.Last > f.Span.Last && f.UnitSpan.Last < g.s.Last && g.nounSoon(f.UnitSpan.Last)
}

// joins tells whether the punctuation at i belongs inside a name or compound.
func (g *grammar) joins(i int) bool {
	switch g.t.At(i) {
	case "-", "/", "–":
		return i+1 < g.s.Last && !g.t.Tokens[i].Has(text.Space) && !g.t.Tokens[i+1].Has(text.Space)
	case ".":
		return i+1 < g.s.Last && g.is(i-1, lexicon.Abbreviation)
	case "#", "@":
		return true
	case "&":
		return !g.ampersand(i)
	case "'", "’":
		return !g.t.Tokens[i].Has(text.Space) && i+1 < g.s.Last && g.t.Tokens[i+1].Kind == text.Word
	}
	return false
}

// ampersand tells whether the "&" at i stands for "and", and in no name: "12 wounded & 20 dead".
func (g *grammar) ampersand(i int) bool {
	return i > g.s.First && i+1 < g.s.Last && g.t.Tokens[i+1].Has(text.Space) && (g.figured(i+1) || !g.t.Tokens[i-1].Has(text.Upper) && !g.t.Tokens[i+1].Has(text.Upper))
}

// besideHouses tells whether what the noun names may be counted
// with buildings: other buildings and things, and no event.
func besideHouses(n *lexicon.Noun) bool {
	return n.Unit == schema.Building || n.Unit == schema.OtherUnit && n.Measure == "" && !n.Cause
}

// conjoined tells whether the conjunction at i joins bare nouns of one phrase:
// "26 women and children", "soldiers and police".
func (g *grammar) conjoined(c *chunk, i int) bool {
	if !g.is(i, lexicon.Conjunction) || i+1 >= g.s.Last || c.fig < 0 || g.turnsToDoer(i+1) {
		return false
	}
	if g.kindsOfRaid(c, i) {
		return true
	}
	if c.noun == nil && c.event == nil {
		return g.pairs(c, i) || g.likened(c, i)
	}
	if g.third(i+1) && i+2 < g.s.Last && g.startsPhrase(i+2) {
		return false // "causes 19 deaths and forces a valley to flee"
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[i+1 : g.s.Last])
	if n > 0 && c.noun != nil && c.noun.Unit == schema.Building && c.head == i-1 && besideHouses(noun) {
		return !g.verbAt(i+1, nil) // "900 homes and businesses"
	}
	if n == 0 || noun.Unit != schema.Person || c.noun == nil || c.noun.Class == schema.Thing && !c.noun.Crowd {
		return g.pairs(c, i)
	}
	return g.figureAt(i+1) < 0 && !g.is(i+1, lexicon.Determiner) && noun.Of == "" && !g.verbAt(i+1, nil)
}

// turnsToDoer tells whether another clause starts at token i, behind "and" in the object of a verb:
// people and what they did to somebody, "killed six soldiers and | police arrested nine men".
func (g *grammar) turnsToDoer(i int) bool {
	if g.lastKind() != verbGroup {
		return false
	}
	for j := i + 1; j+1 < g.s.Last && j < i+doerWords && (g.t.Tokens[j].Kind == text.Word || g.hyphen(j)); j++ {
		if verb, form := g.lx.Verbs.Find(g.t.Words[j]); verb != nil && form&lexicon.Past != 0 && g.lx.Nouns.Ends(g.t.Words[j-1]) {
			n, unit := g.lx.Units.Longest(g.t.Words[min(j+2, g.s.Last):g.s.Last], false)
			return g.startsPhrase(j+1) && !(n > 0 && unit.Kind == schema.KindDuration)
		}
	}
	return false
}

// doerWords is how many words behind "and" those may take who do what the next clause tells.
const doerWords = 5

// kindsOfRaid tells whether "and" at token i joins two that say what attacks are counted: "two
// rocket and mortar attacks".
func (g *grammar) kindsOfRaid(c *chunk, i int) bool {
	if g.t.Words[i] != g.words().and || c.head != i-1 || g.endsWith(c.head, "s") || g.figures[c.fig].Quantity.Value() <= 1 {
		return false
	}
	for j := i + 1; j < g.s.Last && j < i+4; j++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[j:g.s.Last])
		if n > 0 && noun.Unit == schema.AttackUnit {
			return g.endsWith(j+n-1, "s")
		}
		if n == 0 && !g.plainWord(j) {
			return false
		}
	}
	return false
}

// likened tells whether the conjunction at i joins two words that say what the things are like,
// whose noun comes behind them: "37 residential and commercial buildings", "nine empty or
// abandoned houses".
func (g *grammar) likened(c *chunk, i int) bool {
	if c.head != i-1 || g.endsWith(c.head, "s") || g.t.Tokens[c.head].Has(text.Upper) || g.figures[c.fig].Article || g.figures[c.fig].Kind != schema.KindCount {
		return false
	}
	for j := i + 1; j < g.s.Last && j < i+4; j++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[j:g.s.Last])
		if n > 0 && j > i+1 {
			return things(noun.Unit) && noun.Measure == "" && !noun.Cause && g.endsWith(j+n-1, "s") && !g.nounFollows(j+n)
		}
		if g.t.Tokens[j].Kind != text.Word || g.figured(j) || g.participle(j) || g.lx.Grammar.Is(g.t.Words[j], ^(lexicon.Abbreviation|lexicon.Adverb)) {
			return false
		}
	}
	return false
}

// describedTwice tells whether the comma at i parts two words that describe the people behind them: "12
// young, unarmed men", "a tall, masked man".
func (g *grammar) describedTwice(c *chunk, i int) bool {
	if c.fig < 0 || c.noun != nil || c.event != nil || c.of || i != c.body+1 && !(i == c.body+3 && g.hyphen(i-2)) || i+2 >= g.s.Last || !g.isPunct(i, ",") {
		return false
	}
	if !g.adjectival(i-1) || !g.adjectival(i+1) || g.endsWith(i-1, "s") || g.nounFollows(i+1) {
		return false
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[i+2 : g.s.Last])
	return n > 0 && noun.Unit == schema.Person && noun.Measure == "" && (g.manyAt(i+2) || g.figures[c.fig].Article && g.lx.Nouns.Singular(g.t.Words[i+1+n]))
}

// adjectival tells whether the word at token i may describe a noun and is no noun itself.
func (g *grammar) adjectival(i int) bool {
	return g.t.Tokens[i].Kind == text.Word && !g.t.Tokens[i].Has(text.Upper) && !g.figured(i) && !g.is(i, ^lexicon.Class(0)) && !g.lx.CreditWords.Is(g.t.Words[i], lexicon.Few)
}

// pairs tells whether the conjunction at i joins two that describe one noun
// for people, who are many: "eight government and allied militia fighters", "900 full-time and
// part-time guards".
func (g *grammar) pairs(c *chunk, i int) bool {
	if g.t.Words[i] != g.words().and || c.head != i-1 || g.figures[c.fig].Article {
		return false
	}
	if c.noun != nil && c.noun.Class != schema.Thing && (!g.named(c.head) || g.endsWith(c.head, "s")) {
		return false // of Afghan and foreign soldiers the first word is no noun
	}
	if verb, form := g.lx.Verbs.Find(g.t.Words[i+1]); verb != nil && form&lexicon.Past != 0 {
		return g.endsWith(c.head, "ed") && g.manyAt(i+2) // "80 shocked and injured women", and not "destroyed 40 buildings and caused numerous injuries"
	}
	for j := i + 1; j < g.s.Last && j < i+6; j++ {
		if g.hyphenated(j) || g.hyphen(j) && g.joins(j) {
			continue
		}
		n, noun := g.lx.Nouns.Longest(g.t.Words[j:g.s.Last])
		if n > 0 && g.nounFollows(j+n) {
			continue
		}
		if n > 0 && noun.Unit == schema.Person {
			return j > i+1 && (g.manyAt(j) || g.endsWith(j+n-1, "police"))
		}
		if g.t.Tokens[j].Kind != text.Word || g.figured(j) || g.lx.Grammar.Is(g.t.Words[j], ^lexicon.Abbreviation) {
			return false
		}
	}
	return false
}
