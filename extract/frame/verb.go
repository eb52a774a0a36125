package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// marks are the few words that the grammar itself asks for.
type marks struct {
	of, by, to, that, s, in, from, at                                                     lexicon.Word
	being, not, with, and                                                                 lexicon.Word
	as, forWord, others, since, during, between, army                                     lexicon.Word
	either, both, home, person, child, strong, lives, times                               lexicon.Word
	officers, memberWord, man, more, where, unable, up, off                               lexicon.Word
	nearby, underground, overnight, ground, out, involving, first, board, on              lexicon.Word
	back, jet, due, the, late, early, was, were, is, are, within, near, closeTo, so, born lexicon.Word
	had, suspected, major, hyphen, aged, ifWord, soldier, raid                            lexicon.Word
}

func newMarks(lx *lexicon.Lexicon) marks {
	f := lx.Find
	return marks{
		of: f("of"), by: f("by"), to: f("to"), that: f("that"), s: f("'s"), in: f("in"), from: f("from"), at: f("at"),
		being: f("being"), not: f("not"), with: f("with"), and: f("and"),
		as: f("as"), forWord: f("for"), others: f("others"), since: f("since"), during: f("during"), between: f("between"), army: f("army"),
		either: f("either"), both: f("both"), home: f("home"), person: f("person"), child: f("child"), strong: f("strong"), lives: f("lives"), times: f("times"),
		officers: f("officers"), memberWord: f("member"), man: f("man"), more: f("more"), where: f("where"), unable: f("unable"), up: f("up"), off: f("off"),
		nearby: f("nearby"), underground: f("underground"), overnight: f("overnight"), ground: f("ground"), board: f("board"), on: f("on"), out: f("out"), involving: f("involving"), first: f("first"),
		back: f("back"), jet: f("jet"), due: f("due"), the: f("the"), late: f("late"), early: f("early"),
		was: f("was"), were: f("were"), is: f("is"), are: f("are"), within: f("within"), near: f("near"), closeTo: f("close"), so: f("so"), born: f("born"),
		had: f("had"), major: f("major"), suspected: f("suspected"), hyphen: f("-"), aged: f("aged"), ifWord: f("if"), soldier: f("soldier"), raid: f("raid"),
	}
}

// verbs makes a verb group of what starts at token i; 0 if none does.
func (g *grammar) verbs(i int) int {
	if !g.shows(i, openVerb) || g.is(i, lexicon.Auxiliary|lexicon.Be) && g.inName(i) {
		return 0
	}
	c := chunk{kind: verbGroup, first: i, fig: -1, at: -1}
	c.negated = g.is(i-1, lexicon.Negation) && g.reads(i-1, "never") // "the rebels never killed"
	j := i
	if g.t.Words[j] == g.words().to {
		if !g.infinitive(j + 1) {
			return 0
		}
		c.inf = true
		j++
	}
	be := false
	for j < g.s.Last && (!g.figured(j) || c.aux && g.firstly(j)) {
		w := g.t.Words[j]
		switch {
		case g.figured(j): // "were first beaten"
		case j > i && c.aux && g.stateAt(j):
			return g.endVerb(&c, j, be)
		case g.is(j, lexicon.Be):
			c.aux, be, c.at = true, true, j
			c.have = false
		case g.is(j, lexicon.Have):
			c.aux, c.have, c.at = true, true, j
			be = false
		case g.is(j, lexicon.Modal):
			c.aux, c.modal = true, true
		case g.is(j, lexicon.Auxiliary):
			c.aux = true
			if strings.HasPrefix(g.lx.Spelling(w), "get") || g.lx.Spelling(w) == "got" {
				be = true
			}
		case j > i && (w == g.words().not || g.is(j, lexicon.Negation)):
			c.negated = true
		case j > i && (g.is(j, lexicon.Adverb) || g.adverb(j) || w == g.words().either || w == g.words().both) && (c.aux || c.inf):
		case j > i && c.aux && g.quantified(j): // "were all killed"
		case j > i && c.aux && g.is(j, lexicon.Conjunction) && g.adverb(j-1) && g.adverb(j+1) && g.participial(j+2): // "being partly or fully damaged"
		case c.have && w == g.words().since && g.participial(j+1): // "have since been freed"
		case j > i && c.aux && g.marked(j) && (g.participle(j+1) || g.adverb(j+1) && j+2 < g.s.Last && g.participle(j+2)): // "were “neutralised”", "were “lightly hurt”"
		case j > i && c.aux && g.hyphenated(j) && g.adverb(j+2):
			j += 2 // "were pre-emptively evacuated"
		default:
			return g.mainVerb(&c, j, be)
		}
		if g.is(j, lexicon.Auxiliary) && strings.HasSuffix(g.lx.Spelling(w), "n't") {
			c.negated = true
		}
		j++
	}
	return g.endVerb(&c, j, be)
}

// firstly tells whether "first" stands at token j before a participle.
func (g *grammar) firstly(j int) bool {
	if j+1 >= g.s.Last || g.t.Words[j] != g.words().first || g.figured(j+1) {
		return false
	}
	_, form := g.lx.Verbs.Find(g.t.Words[j+1])
	return form&lexicon.Participle != 0 || g.adverb(j+1)
}

// participial tells whether a participle stands at token j, or a form of be.
func (g *grammar) participial(j int) bool {
	if g.is(j, lexicon.Be) {
		return true
	}
	_, form := g.lx.Verbs.Find(g.t.Words[min(j, g.s.Last-1)])
	return form&lexicon.Participle != 0
}

// marked tells whether a quotation mark opens at token j.
func (g *grammar) marked(j int) bool {
	if j < g.s.First || j+1 >= g.s.Last || g.t.Tokens[j].Kind != text.Punct || g.t.Tokens[j+1].Has(text.Space) || j > g.s.First && !g.t.Tokens[j].Has(text.Space) {
		return false
	}
	switch g.t.At(j) {
	case "\"", "“", "'", "‘", "«", "`":
		return true
	}
	return false
}

// quantified tells whether "all", "both" or "each" stands at token j, and a
// participle behind it.
func (g *grammar) quantified(j int) bool {
	if !g.is(j, lexicon.Determiner) || !g.is(j-1, lexicon.Be|lexicon.Have) || j+1 >= g.s.Last || g.figured(j+1) {
		return false
	}
	_, form := g.lx.Verbs.Find(g.t.Words[j+1])
	return form&lexicon.Participle != 0
}

// beforeNot is the token before "not" and adverbs that stand before token j: "did | not
// survive".
func (g *grammar) beforeNot(j int) int {
	for j--; j > g.s.First && (g.t.Words[j] == g.words().not || g.is(j, lexicon.Negation|lexicon.Adverb)); j-- {
	}
	return j
}

// mainVerb ends the verb group c with the main verb at j, if one stands there.
func (g *grammar) mainVerb(c *chunk, j int, be bool) int {
	verb, form := g.lx.Verbs.Find(g.t.Words[j])
	guess := false
	if verb == nil {
		form, guess = g.guess(j), true
		if form == 0 && c.modal && !be && !c.have && g.plainWord(j) {
			form = lexicon.Base // "must testify"
		}
	}
	if form == 0 || !c.aux && !c.inf && !g.verbAt(j, g.phraseBefore(j)) {
		return g.endVerb(c, j, be)
	}
	if c.aux && !c.inf && !c.modal && form&(lexicon.Participle|lexicon.Gerund) == 0 && (be || !g.is(g.beforeNot(j), lexicon.Auxiliary)) {
		return g.endVerb(c, j, be)
	}
	if c.aux && g.hyphenated(j) || be && g.doubtful(j) && g.nounFollows(j+1) {
		return g.endVerb(c, j, be) // "were suspected rebels"
	}
	if be && form&lexicon.Gerund != 0 && g.lx.Nouns.Ends(g.t.Words[j]) && g.is(j-1, lexicon.Determiner) {
		return g.endVerb(c, j, be)
	}
	c.verb, c.form, c.at, c.have = verb, form, j, false
	c.passive = be && form&lexicon.Participle != 0
	if guess && c.passive && g.lx.Nouns.Ends(g.t.Words[j]) {
		return g.endVerb(c, j, be)
	}
	c.last = j + 1
	return g.add(*c)
}

// stateAt tells whether a state starts at token j that is no verb: "are set for
// evacuation", "were acutely malnourished".
func (g *grammar) stateAt(j int) bool {
	n, cue := g.lx.Cues.Longest(g.t.Words[j:g.s.Last])
	if n == 0 || cue.Kind != lexicon.CueState {
		return false
	}
	verb, _ := g.lx.Verbs.Find(g.t.Words[j])
	return verb == nil || n > 1 && !g.startsPhrase(j+n) // "has cut off 40,000 residents"
}

// phraseBefore is the noun phrase that ends right before token i, or before what
// is put in between the two; nil for none.
func (g *grammar) phraseBefore(i int) *chunk {
	k := len(g.chunks) - 1
	if j := g.insertAt(k); j > 0 {
		return &g.chunks[j-1]
	}
	if k >= 0 && g.chunks[k].kind == nounPhrase && g.chunks[k].last == i {
		return &g.chunks[k]
	}
	return nil
}

// insertAt finds the comma, dash or bracket that opens what the last chunk closes behind a
// counted phrase: "12 guests – ten of them cooks –", "40 houses, among them a school,"; -1 for
// none.
func (g *grammar) insertAt(last int) int {
	end := g.at(last).kind
	if last < 0 || end != comma && end != dash && end != closing {
		return -1
	}
	for j := last - 1; j > 0 && j > last-14; j-- {
		switch k := g.at(j).kind; {
		case k == opening && end == closing:
			if n := g.at(j - 1).noun; g.counted(j-1) && n != nil && n.Unit != schema.OtherUnit {
				return j
			}
			return -1
		case k == closing && end == closing, (k == stop || k == colon) && end != closing:
			return -1
		case k == end && g.counted(j-1) && (k == dash || g.at(j+1).kind == part):
			return j
		}
	}
	return -1
}

// bracketBefore is the chunk that opens the brackets which the last one, at chunk last, closes; -1 for none, and where the
// sentence begins with them.
func (g *grammar) bracketBefore(last int) int {
	if last < 0 || g.chunks[last].kind != closing {
		return -1
	}
	if o := g.bracketAround(last, longestBracket); o > 0 {
		return o
	}
	return -1
}

// longestBracket is about how many chunks may stand in the brackets behind a name.
const longestBracket = 14

// bracketAround is the chunk that opens the brackets in which chunk k stands, within so many before it; -1 for none.
func (g *grammar) bracketAround(k, within int) int {
	for j := k - 1; j >= 0 && j > k-within; j-- {
		switch g.chunks[j].kind {
		case opening:
			return j
		case closing, stop:
			return -1
		}
	}
	return -1
}

// needing tells whether the base form at i, a noun elsewhere, is what a counted
// phrase before an adverb or a state does: "300 families still need help", "900 refugees
// in camps want to go home".
func (g *grammar) needing(i int, form lexicon.Form) bool {
	n := len(g.chunks) - 1
	beside := n > 0 && (g.chunks[n].kind == state || g.adverbChunk(n, i))
	return beside && form&lexicon.Base != 0 && g.chunks[n].last == i && g.counted(n-1) && g.chunks[n-1].noun != nil && g.plural(&g.chunks[n-1])
}

// wanting tells whether the base form at i, a noun elsewhere, is what a counted
// phrase lacks: "900 people in the region need food". c is the phrase before it where
// that has not ended yet.
func (g *grammar) wanting(i int, form lexicon.Form, c *chunk) bool {
	n, end := len(g.chunks), i
	if n > 0 && g.adverbChunk(n-1, i) {
		n-- // "900 people in the region urgently need food"
		end = g.chunks[n].first
	}
	if o := g.bracketBefore(n - 1); o > 0 {
		n, end = o, g.chunks[o].first // "900 people in the region (40 percent of them) need food"
	}
	if n > 0 && g.chunks[n-1].last == end {
		n--
		c = &g.chunks[n]
	}
	if n < 2 || c == nil || form&lexicon.Base == 0 || !c.uncounted() || c.first == i {
		return false
	}
	if end == i && g.t.Tokens[i-1].Kind == text.Punct || g.chunks[n-1].kind != preposition {
		return false
	}
	k := n - 2
	if v := g.at(k); v.kind == verbGroup && !v.aux {
		if k--; g.at(k).kind == relative {
			k-- // "900 people who live in the region need food"
		}
	}
	if !g.counted(k) || !g.plural(g.at(k)) {
		return false
	}
	for j := i + 1; j < i+4 && j < g.s.Last; j++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[j:g.s.Last]); n > 0 && noun.Aid {
			return true
		}
	}
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return g.undergone(verb, i+1) // "people across the country need help"
}

// adverbChunk tells whether chunk k is an adverb right before token i.
func (g *grammar) adverbChunk(k, i int) bool {
	c := &g.chunks[k]
	return c.kind == other && c.fig < 0 && c.last == i && (g.is(i-1, lexicon.Adverb) || g.adverb(i-1))
}

// endVerb ends a verb group that has no main verb but be or have.
func (g *grammar) endVerb(c *chunk, j int, be bool) int {
	if !c.aux {
		return 0
	}
	if v, form := g.lx.Verbs.Find(g.t.Words[j-1]); j > c.first && v != nil && v.Lemma == "get" {
		c.verb, c.form, c.at, c.aux, be = v, form, j-1, c.first < j-1, false // "got 60 soldiers back"
	}
	c.be = be && !c.have
	c.last = max(j, c.first+1)
	return g.add(*c)
}

// infinitive tells whether a base form stands at i, so that "to" opens it.
func (g *grammar) infinitive(i int) bool {
	for g.is(i, lexicon.Adverb) || g.adverb(i) {
		i++
	}
	if i >= g.s.Last || g.figured(i) {
		return false
	}
	if g.is(i, lexicon.Be) || g.is(i, lexicon.Have) || g.is(i, lexicon.Auxiliary) {
		return true
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[i])
	if verb == nil || form&lexicon.Base == 0 {
		return false
	}
	if !g.lx.Nouns.Ends(g.t.Words[i]) || g.startsPhrase(i+1) || g.awaits(i) {
		return true
	}
	switch next := g.t.Words[min(i+1, g.s.Last-1)]; {
	case g.lx.FrameWords.Is(next, lexicon.Phrasal):
		return g.startsPhrase(i + 2) // "to round up nine men"
	case next == g.words().by:
		return g.figureAt(i+2) >= 0 // "to increase by nine"
	}
	return false
}

// awaits tells whether what stands before "to" wants a verb, although the word
// at i is also the noun of an event: "were allowed to return", "were able to return".
func (g *grammar) awaits(i int) bool {
	_, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last])
	k := len(g.chunks) - 1
	if noun == nil || noun.Of == "" || k < 0 {
		return false
	}
	c := g.at(k)
	if c.kind == nounPhrase && c.fig >= 0 && g.at(k-1).kind == verbGroup {
		return true // "enabling 300 people to return"
	}
	if c.kind == verbGroup && c.verb.Is(lexicon.VerbAwaits) {
		return true // "chose to return"
	}
	return c.kind == verbGroup && c.passive || c.uncounted() && c.last == c.first+1 && g.at(k-1).be
}

// open tells whether token i is a word of no closed class and no verb.
func (g *grammar) open(i int) bool {
	if i >= g.s.Last || g.t.Tokens[i].Kind != text.Word || g.figured(i) || g.lx.Grammar.Is(g.t.Words[i], ^lexicon.Abbreviation) && !g.acronym(i) {
		return false
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[i])
	return verb == nil || form&(lexicon.Past|lexicon.Participle) == 0
}

// plainWord tells whether token i is a lower-case word that no entry knows: a
// noun or an adjective.
func (g *grammar) plainWord(i int) bool {
	return i < g.s.Last && i >= g.s.First && g.t.Tokens[i].Kind == text.Word && !g.figured(i) &&
		g.unlisted(i) && g.guess(i) == 0 && !g.adverb(i) && (!g.t.Tokens[i].Has(text.Upper) || g.t.Caps)
}

// guess reads the form of a verb that no entry knows off its ending.
func (g *grammar) guess(i int) lexicon.Form {
	if i >= g.s.Last || i < g.s.First || !g.unlisted(i) {
		return 0
	}
	if g.t.Tokens[i].Has(text.Upper) && !g.t.Caps && i > g.s.First {
		return 0
	}
	s := g.t.At(i)
	switch {
	case len(s) > 5 && strings.EqualFold(s[:2], "un") && g.open(i+1):
		return 0 // "unemployed men", "unpaved roads"
	case len(s) > 4 && hasSuffix(s, "ed") && !hasSuffix(s, "eed"):
		return lexicon.Past | lexicon.Participle
	case len(s) > 5 && hasSuffix(s, "ing") && g.t.Words[i] == lexicon.Unknown:
		return lexicon.Gerund
	}
	return 0
}

// unlisted tells whether the word at i is in no list that tells its part of speech.
func (g *grammar) unlisted(i int) bool {
	w := g.t.Words[i]
	if w == lexicon.Unknown {
		return g.t.Tokens[i].Kind == text.Word
	}
	verb, _ := g.lx.Verbs.Find(w)
	return verb == nil && !g.lx.Nouns.Ends(w) && !g.lx.Grammar.Is(w, ^lexicon.Class(0))
}

// hasSuffix is strings.HasSuffix for a lower-case ASCII suffix, whatever the case of s.
func hasSuffix(s, suffix string) bool {
	n := len(s) - len(suffix)
	return n >= 0 && s[len(s)-1]|0x20 == suffix[len(suffix)-1] && strings.EqualFold(s[n:], suffix)
}
