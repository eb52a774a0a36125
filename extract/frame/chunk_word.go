package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

func (g *grammar) cueChunk(i, n int, cue *lexicon.Cue) int {
	c := chunk{first: i, last: i + n, fig: -1, cue: cue, word: g.t.Words[i]}
	switch cue.Kind {
	case lexicon.CueConjoin:
		c.kind = conjunction
	case lexicon.CuePart:
		if g.startsVerb(i) && i > g.s.First && !g.startsPhrase(i+n) && !g.opensCounts(i+n) {
			return 0
		}
		c.kind = part
		if k := len(g.chunks) - 1; k > 0 && g.is(i+n-1, lexicon.Relative) && g.chunks[k].last == i && g.chunks[k-1].word == g.words().as {
			c.kind = subordinate // "as a result of which"
		}
	case lexicon.CueState:
		if g.hyphenated(i + n - 1) {
			return 0 // "ill-prepared"
		}
		if cue.Phased && !g.phase(i, i+n) {
			return 0 // "nine banks in crisis"
		}
		if cue.Measure == schema.Affected && g.superlative(i+n-2) && (!g.endsPhrase(i+n) || g.is(i+n, lexicon.Be)) {
			return 0 // "in the worst affected districts", "the worst affected were 90 families"
		}
		if cue.Measure == schema.Strength && g.figured(i-1) && g.figures[g.inside[i-1-g.s.First]-1].Quantity.Value() < 10 {
			return 0 // "two strong, handsome men"
		}
		if cue.Measure == schema.Strength && n == 1 && !g.figured(i-1) && g.nounFollows(i+1) {
			return 0 // "due to strong winds"
		}
		if n == 1 && g.startsPhrase(i+1) && !g.isPunct(i+1, ",") && (g.is(i-1, lexicon.Determiner) || g.figured(i-1)) {
			return 0
		}
		if v, _ := g.lx.Verbs.Find(g.t.Words[i]); v != nil && (n == 1 || g.startsPhrase(i+n)) {
			return 0
		}
		if n == 1 && g.lx.Nouns.Ends(g.t.Words[i]) && !g.describes(i) {
			return 0
		}
		c.kind = state
	default:
		return 0
	}
	return g.add(c)
}

// phase tells whether the words of the tokens [i, last) name a phase of hunger: its number follows
// them, alone or in brackets, or they have capitals: "in Crisis and Emergency".
func (g *grammar) phase(i, last int) bool {
	if last >= g.s.Last {
		return g.named(i + 1)
	}
	switch next := g.t.Tokens[last]; {
	case strings.HasPrefix(strings.ToLower(g.t.At(last-1)), "phase"):
		return next.Kind == text.Number || next.Has(text.Caps)
	case g.isPunct(last, "(") && last+1 < g.s.Last:
		return g.t.At(last+1) == "IPC" || g.reads(last+1, "phase")
	}
	return g.named(i+1) && g.endsPhrase(last)
}

// describes tells whether the word at i, a noun elsewhere, is a state: "are dead",
// "believed dead", "and 24 still missing".
func (g *grammar) describes(i int) bool {
	if g.is(i-1, lexicon.Be) || g.is(i-1, lexicon.Adverb) && g.is(i-2, lexicon.Be) || g.t.Words[max(i-1, g.s.First)] == g.words().as {
		return true
	}
	k := len(g.chunks) - 1
	for k >= 0 && g.chunks[k].kind == other && g.chunks[k].fig < 0 {
		k--
	}
	if k < 0 || g.nounFollows(i+1) || g.open(i+1) {
		return false
	}
	c := &g.chunks[k]
	return c.kind == verbGroup && (c.passive || c.mere(lexicon.Participle)) ||
		c.kind == nounPhrase && c.fig >= 0 && !g.figures[c.fig].Article
}

// startsVerb tells whether token i is a finite form of include.
func (g *grammar) startsVerb(i int) bool {
	v, form := g.lx.Verbs.Find(g.t.Words[i])
	return v != nil && form&lexicon.Gerund == 0
}

func (g *grammar) punctuation(i int) int {
	c := chunk{kind: other, first: i, last: i + 1, fig: -1}
	switch g.t.At(i) {
	case ",":
		c.kind = comma
	case "&":
		if g.ampersand(i) {
			c.kind, c.word = conjunction, g.words().and
		}
	case "(", "[":
		if c.kind = opening; g.sampleAt(i + 1) {
			c.last += 2
		}
	case ")", "]":
		c.kind = closing
	case ":", ";":
		if c.kind = colon; g.runsOn(i) {
			c.kind = other
		}
	case "-", "–", "—", "‒", "―", "_":
		c.kind = dash
	case "\"", "“", "”", "'", "‘", "’", "`", "«", "»":
		c.kind = quote
	case ".", "!", "?", "…", "•", "|", "/":
		c.kind = stop
		if c.kind == stop && g.t.At(i) == "." && i+1 < g.s.Last {
			c.kind = other // the stop of an abbreviation
		}
	}
	return g.add(c)
}

// sampleAt tells whether "n=" starts at token i, as studies have it before how many there are: "(n=16)".
func (g *grammar) sampleAt(i int) bool {
	return i+2 < g.s.Last && g.isPunct(i+1, "=") && g.reads(i, "n") && g.figured(i+2)
}

// runsOn tells whether the colon at i stands between a verb and the list that is its object: "The
// dead include: nine boys", "The victims are: nine boys".
func (g *grammar) runsOn(i int) bool {
	if len(g.chunks) == 0 || !g.opensCounts(i) {
		return false
	}
	c := &g.chunks[len(g.chunks)-1]
	return c.kind == part || c.kind == verbGroup && c.be
}

// opensCounts tells whether a colon stands at i right before a figure.
func (g *grammar) opensCounts(i int) bool { return g.figured(i+1) && g.isPunct(i, ":") }

// function makes a chunk of a closed-class word; 0 if token i is none.
func (g *grammar) function(i int) int {
	if !g.shows(i, closedWord) {
		return 0
	}
	c := chunk{first: i, last: i + 1, fig: -1, word: g.t.Words[i]}
	if g.lastKind() == preposition && g.adverb(i) && i+2 < g.s.Last && g.participle(i+1) && g.nounFollows(i+2) {
		return g.phrase(i, i, -1) // "of internally displaced persons"
	}
	if body := g.timesCause(i); body > i {
		return g.phrase(i, body, -1)
	}
	switch {
	case g.is(i, lexicon.Relative) && !g.relativeThat(i):
		c.kind = relative
	case g.t.Words[i] == g.words().that && (g.lastWeight() == verbGroup || g.addressed() || g.thatAgain(i)):
		c.kind = subordinate
	case g.is(i, lexicon.Conjunction):
		c.kind = conjunction
	case g.is(i, lexicon.Subordinate) && (!g.is(i, lexicon.Preposition) || g.clauseFollows(i+1)) && !g.asState(i) && !g.asRole(i):
		c.kind = subordinate
	case g.is(i, lexicon.Preposition):
		c.kind = preposition
		if c.word == g.words().closeTo {
			c.last, c.word = i+2, g.words().near
		}
	case g.is(i, lexicon.Weekday), g.is(i, lexicon.Month) && g.t.Tokens[i].Has(text.Upper):
		c.kind = other
		if g.is(i+1, lexicon.Daytime) && !(i+2 < g.s.Last && g.possessive(i+2)) {
			c.last++ // "on Friday night several rebels"
		}
		if !g.dayOfEvent(i) {
			g.aside()
		}
	case g.adverb(i), g.is(i, lexicon.Adverb|lexicon.Negation), g.soon(i), g.t.Words[i] == g.words().born && g.lastKind() == nounPhrase:
		c.kind = other
	case g.is(i, lexicon.Pronoun) && !g.lx.Nouns.Ends(g.t.Words[i]) && !(g.is(i, lexicon.Determiner) && g.open(i+1) && g.guess(i+1) == 0):
		c.kind, c.pronoun, c.head, c.body = nounPhrase, true, i, i
	default:
		return 0
	}
	return g.add(c)
}

// timeWords are classes of words that say when the event was whose name follows.
const timeWords = lexicon.Weekday | lexicon.Month | lexicon.Daytime | lexicon.Adverb

// timesCause finds the name of an event behind the word at i, which says when that
// was: "August shelling", "in overnight strikes", "in Sunday's attack"; i for none.
func (g *grammar) timesCause(i int) int {
	body := i + 1
	if g.partOfDay(i) && g.causeAt(i+2) {
		return i + 2 // "in early morning rebel raids"
	} else if !g.is(i, timeWords) || g.lastKind() != preposition && !g.is(i, lexicon.Weekday|lexicon.Month) {
		return i
	}
	if body < g.s.Last && g.is(i, lexicon.Weekday) && g.is(body, lexicon.Daytime) {
		body++ // "Friday night's attack"
	}
	last := body + 1
	if body < g.s.Last && g.possessive(body) {
		body++
		last = body + 3 // "Friday's dawn rebel raid"
	}
	for j := body; j < min(last, g.s.Last) && !g.figured(j); j++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[j:g.s.Last]); n > 0 && noun.Cause {
			return body
		} else if n == 0 && !g.open(j) && !g.is(j, lexicon.Daytime) {
			break
		}
	}
	return i
}

// soon tells whether "late" or "early" stands at i before a word of time: "found
// one body late Tuesday", "early on Monday".
func (g *grammar) soon(i int) bool {
	if w := g.t.Words[i]; w != g.words().late && w != g.words().early || g.is(i-1, lexicon.Determiner) {
		return false
	}
	return g.is(i+1, lexicon.Weekday|lexicon.Month|lexicon.Preposition|lexicon.Adverb) || g.is(i+2, lexicon.Daytime) || g.lastTime(i+1)
}

// partOfDay tells whether "early" or "late" stands at token i before a time of the day.
func (g *grammar) partOfDay(i int) bool {
	w := g.t.Words[i]
	return (w == g.words().late || w == g.words().early) && g.is(i+1, lexicon.Daytime)
}

// causeAt tells whether the name of an event that harms starts at token i, or behind one word that describes it.
func (g *grammar) causeAt(i int) bool {
	for last := min(i+2, g.s.Last); i < last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); n > 0 && noun.Cause {
			return true
		} else if n == 0 && !g.open(i) {
			break
		}
	}
	return false
}

// aside puts the preposition before a day or month beside the clause with it:
// what follows "in June" hangs on no preposition.
func (g *grammar) aside() {
	if g.lastKind() == preposition {
		g.chunks[len(g.chunks)-1].kind = other
	}
}

// dayOfEvent tells whether the day or month at token i describes the noun behind it, which
// a preposition leads to: "during Friday prayers", "after Sunday mass".
func (g *grammar) dayOfEvent(i int) bool {
	if g.lastKind() != preposition || i+1 >= g.s.Last || g.t.Tokens[i+1].Has(text.Upper) || !g.plainWord(i+1) && !g.nounFollows(i+1) {
		return false
	}
	switch g.lx.Spelling(g.chunks[len(g.chunks)-1].word) {
	case "during", "after", "before", "from", "at":
		return true
	}
	return false
}

// asState tells whether the word at i is the "as" of "registered as displaced",
// "identified as Tom Orla".
func (g *grammar) asState(i int) bool {
	if g.t.Words[i] != g.words().as {
		return false
	}
	if g.reads(i+1, "having") {
		return true // "named eight people as having been killed"
	}
	if g.lastKind() != verbGroup {
		return false
	}
	for i++; g.adverb(i) || g.is(i, lexicon.Adverb) || g.isPunct(i, "\"") || g.isPunct(i, "“"); i++ {
	}
	return i < g.s.Last && (g.participle(i) || g.named(i) && !g.struckAs(i))
}

// struckAs tells whether "as" before the name at token i opens a clause on those who came to
// harm: "five killed as Orlan troops storm a town"; the name of a storm does it by itself.
func (g *grammar) struckAs(i int) bool {
	if n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); n > 0 && noun.Cause {
		return false
	}
	return says(g.chunks[len(g.chunks)-1].verb, schema.Killed, schema.Injured) != ""
}

// asRole tells whether the word at i is the "as" of "acting as her guards".
func (g *grammar) asRole(i int) bool {
	if g.t.Words[i] != g.words().as || g.lastKind() != verbGroup {
		return false
	}
	v := g.chunks[len(g.chunks)-1].verb
	return v.Is(lexicon.VerbPoses | lexicon.VerbNames)
}

// relativeThat tells whether the word at i is a "that" which is no relative pronoun:
// "said that", "that village".
func (g *grammar) relativeThat(i int) bool {
	if g.t.Words[i] != g.words().that {
		return false
	}
	if g.lastKind() == comma && i+2 < g.s.Last && len(g.chunks) > 1 && g.chunks[len(g.chunks)-2].kind == nounPhrase {
		_, form := g.lx.Verbs.Find(g.t.Words[i+1])
		return form&(lexicon.Base|lexicon.Third) == 0 || !g.figured(i+2) // "missiles into the town, that kill 35 people"
	}
	return g.lastWeight() != nounPhrase || g.addressed()
}

// thatAgain tells whether the "that" at token i, behind "and" or "but", opens one more clause of what is told:
// "said that nine had died and that rebels had fled", but not "and that village".
func (g *grammar) thatAgain(i int) bool {
	if g.lastKind() != conjunction || i+2 >= g.s.Last {
		return false
	}
	if g.endsWith(i+1, "s") || g.endsWith(i+2, "s") && g.t.Tokens[i+1].Has(text.Upper) {
		_, form := g.lx.Verbs.Find(g.t.Words[i+1])
		return form&lexicon.Third == 0 && !g.is(i+1, lexicon.Auxiliary|lexicon.Be|lexicon.Have)
	}
	for k := len(g.chunks) - 1; k >= 0; k-- {
		if c := g.at(k); c.kind == subordinate && c.word == g.words().that {
			return g.is(i+1, lexicon.Determiner|lexicon.Pronoun) || g.figureAt(i+1) >= 0
		}
	}
	return false
}

// addressed tells whether the phrase before the word "that" names whom something is told, so that the word opens
// what is told: "told a reporter in Orla that".
func (g *grammar) addressed() bool {
	k := g.weighty()
	for n := 0; n < 2 && g.at(k-1).kind == preposition && g.at(k-2).kind == nounPhrase; n++ {
		k -= 2
	}
	v := g.at(k - 1)
	return g.at(k).kind == nounPhrase && v.kind == verbGroup && !v.passive && v.verb.Is(lexicon.VerbAddresses)
}

// lastWeight is the kind of the last chunk but for days and adverbs: "an attack
// in Orla today that".
func (g *grammar) lastWeight() kind { return g.at(g.weighty()).kind }

// weighty is the last chunk but for days and adverbs; -1 for none.
func (g *grammar) weighty() int {
	k := len(g.chunks) - 1
	for k >= 0 && g.chunks[k].kind == other {
		k--
	}
	return k
}

// clauseFollows tells whether a finite verb stands among the next words, before
// any punctuation: "after police fired" and not "after the attack".
func (g *grammar) clauseFollows(i int) bool {
	first := i
	one := g.is(i, lexicon.Article) && !g.is(i, lexicon.Definite)
	for n := 0; i < g.s.Last && n < 8; i, n = i+1, n+1 {
		if g.t.Tokens[i].Kind == text.Punct && !g.hyphen(i) && !g.isPunct(i, "(") && !g.isPunct(i, ")") {
			return g.insertedBefore(i, g.t.Words[first-1] != g.words().as)
		}
		one = one && !g.is(i, lexicon.Conjunction) && g.t.Words[i] != g.words().of
		if g.is(i, lexicon.Auxiliary) {
			return !one || g.t.Words[i] != g.words().were && g.t.Words[i] != g.words().are && !g.reads(i, "have") // "trapped after a fire were found"
		}
		v, form := g.lx.Verbs.Find(g.t.Words[i])
		if v != nil && (form&lexicon.Past != 0 || form&(lexicon.Base|lexicon.Third) != 0 && (!g.lx.Nouns.Ends(g.t.Words[i]) || n > 0 && (g.startsPhrase(i+1) || g.bareObject(i, form)))) {
			return true
		}
	}
	return g.countsAhead(i)
}

// figureSoon tells whether a figure stands at token i, or behind
// a small word there: "killed [nine]", "killed [at nine]".
func (g *grammar) figureSoon(i int) bool {
	return g.figureAt(i) >= 0 || g.figureAt(i+1) >= 0 && g.is(i, lexicon.Preposition|lexicon.Adverb|lexicon.Article)
}

// countsAhead tells whether a verb with a figure behind it stands among the words from token i on, the first of a
// clause that a long subject opens: "after the worst storm to strike the coast in ten years [killed nine]".
func (g *grammar) countsAhead(i int) bool {
	for last := min(i+6, g.s.Last); i < last; i++ {
		if g.t.Tokens[i].Kind == text.Punct && !g.hyphen(i) || g.is(i, lexicon.Relative|lexicon.Subordinate|lexicon.Auxiliary) && !g.is(i, lexicon.Preposition) {
			return false
		}
		if v, form := g.lx.Verbs.Find(g.t.Words[i]); v != nil && form&(lexicon.Past|lexicon.Third) != 0 && g.figureSoon(i+1) {
			return true
		}
	}
	return false
}

// insertedBefore tells whether the comma at token i opens what is told in between of those before it,
// up to the next comma, and a verb of the past stands right behind that: "after landslides, triggered
// by rain, killed nine". What may be a subject itself takes a verb with its object: "after gunmen, a
// gang of youths, attacked a farm". time is whether the word before it only leads to a time.
func (g *grammar) insertedBefore(i int, time bool) bool {
	if !g.isPunct(i, ",") || i+2 >= g.s.Last {
		return false
	}
	j := i + 2
	for j < min(i+12, g.s.Last-2) && !g.isPunct(j, ",") {
		j++
	}
	if !g.isPunct(j, ",") || j+2 >= g.s.Last {
		return false
	}
	if g.is(j+1, lexicon.Auxiliary|lexicon.Be|lexicon.Have) {
		return time // "after Tom Benst, a farmer, was killed", and not "known as her son, Tom, was killed"
	}
	_, form := g.lx.Verbs.Find(g.t.Words[j+1])
	return form&lexicon.Past != 0 && (g.opensAside(i+1) || g.startsPhrase(j+2) || g.nounFollows(j+2))
}

// opensAside tells whether what starts at token i behind a comma cannot be a subject: "triggered by", "who came",
// "some of them masked".
func (g *grammar) opensAside(i int) bool {
	if g.is(i, lexicon.Relative|lexicon.Preposition) {
		return true
	}
	if _, form := g.lx.Verbs.Find(g.t.Words[i]); form&(lexicon.Participle|lexicon.Gerund) != 0 {
		return true
	}
	return i+2 < g.s.Last && g.t.Words[i+1] == g.words().of && g.is(i+2, lexicon.Pronoun)
}

// bareObject tells whether the word at i, a noun too, is the verb between who may act and a bare
// object, as headlines have it: "as gunmen attack school", "after jets bomb Orla".
func (g *grammar) bareObject(i int, form lexicon.Form) bool {
	n, who := g.lx.Nouns.Longest(g.t.Words[i-1 : i])
	if !(n > 0 && who.Unit == schema.Person || g.strikesName(i, who)) || i+1 >= g.s.Last || g.is(i+1, lexicon.Weekday|lexicon.Month) {
		return false
	}
	several := g.endsWith(i-1, "s") || g.endsWith(i-1, "men")
	if several != (form&lexicon.Base != 0) {
		return false
	}
	n, _ = g.lx.Nouns.Longest(g.t.Words[i+1 : g.s.Last])
	return n > 0 || g.t.Tokens[i+1].Has(text.Upper) && !g.t.Caps
}
