package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// A verdict is what one look at a word tells of whether it is a verb.
type verdict int8

const (
	unsure verdict = iota
	isVerb
	noVerb
)

// present tells whether a base or third-person form at i is a verb.
func (g *grammar) present(i int, form lexicon.Form, c *chunk) bool {
	v := g.presentBySubject(i, form, c)
	if v == unsure {
		v = g.presentBehind(i, form, c)
	}
	if v == unsure && c != nil {
		v = g.presentWithin(i, form, c)
	}
	if v == unsure {
		return g.presentBefore(i, form, c)
	}
	return v == isVerb
}

// presentBySubject judges the form at i by whose it is and what may do it.
func (g *grammar) presentBySubject(i int, form lexicon.Form, c *chunk) verdict {
	switch {
	case g.instrument(i) || g.office(i) || g.reach(i):
		return noVerb // "various means of communication"
	case c != nil && form&lexicon.Base != 0 && g.makes(i, c):
		return noVerb // "two military transport helicopters crashed"
	case c != nil && g.lx.Nouns.Ends(g.t.Words[i]) && g.relates(i+1):
		return noVerb // "clashes with army forces that left nine dead"
	case c != nil && c.head == i-1 && g.ofOne(c) && form == lexicon.Base && g.is(i+1, lexicon.Be|lexicon.Have|lexicon.Modal):
		return noVerb // "waiting at a bus stop were hurt"
	case g.dwelling(i, form, c):
		return isVerb
	case i > g.s.First && g.pluralOwner(i-1) || g.lx.Nouns.Ends(g.t.Words[i]) && g.is(i-1, lexicon.Pronoun) && g.is(i-1, lexicon.Determiner):
		return noVerb // "the victims' names", "her guards"
	case g.named(i) || c == nil && g.lastKind() == verbGroup && !g.chunks[len(g.chunks)-1].aux && !g.helped():
		if form&lexicon.Third != 0 && !g.named(i) && g.amountsTo(i) {
			return isVerb // "the number of people killed stands at 26"
		}
		return noVerb
	case g.lastKind() == relative && (c == nil && g.ofWhose(len(g.chunks)-1) && form&lexicon.Third != 0):
		return noVerb // "whose names were not told"
	case c == nil && g.lastKind() == relative && form&lexicon.Third != 0 && g.lx.Nouns.Ends(g.t.Words[i]) && i+1 < g.s.Last && g.tellsIn(i+1):
		return noVerb // "nine men who witnesses said were killed"
	case g.lastKind() == relative && (c == nil || c.fig < 0) || g.marches(i, form, c) || g.needing(i, form) || g.wanting(i, form, c):
		return isVerb // "a clash that kills four", "thousands march across"
	case c != nil && c.head == i-1 && g.ofOne(c) && form&(lexicon.Past|lexicon.Third) == 0 && g.onlyOneActs(i, c):
		return noVerb // "an air force transport plane", "a homeless shelter"
	case g.stays(i, form, c), g.agrees(i, form, c), form&lexicon.Third != 0 && c != nil && c.fig < 0 && c.head == i-2 && g.t.Tokens[i-1].Kind == text.Number && g.endsPhrase(i+1):
		return isVerb // "Flight 1951 crashes at Orla"
	}
	return unsure
}

// makes tells whether the form at i says what craft or buildings are for that the phrase c counts,
// which stand behind it before a verb of their own: "two police [patrol] cars were burned".
func (g *grammar) makes(i int, c *chunk) bool {
	if c.fig < 0 || c.head != i-1 || g.figures[c.fig].Article || g.endsWith(c.head, "s") {
		return false
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[min(i+1, g.s.Last):g.s.Last])
	next := i + 1 + n
	if n == 0 || next >= g.s.Last || !g.endsWith(next-1, "s") || !things(noun.Unit) && noun.Unit != schema.Building {
		return false
	}
	_, form := g.lx.Verbs.Find(g.t.Words[next])
	return form&lexicon.Past != 0 || g.is(next, lexicon.Be|lexicon.Have)
}

// dwelling tells whether the form at i says where those live whom the phrase c, a participle or what brackets say of
// them names before it: "the refugee population lives in", "of the 900 displaced live in", "most of the displaced
// (62 percent) live in".
func (g *grammar) dwelling(i int, form lexicon.Form, c *chunk) bool {
	if !g.is(i+1, lexicon.Preposition) {
		return false
	}
	switch g.t.Words[i+1] {
	case g.words().of, g.words().on, g.words().to, g.words().forWord:
		return false // "killed live on air", "evacuation shelters for the displaced"
	}
	if !g.residing(i) {
		return false
	}
	k := len(g.chunks) - 1
	if k >= 0 && c == &g.chunks[k] {
		k--
	}
	if c != nil && c.fig >= 0 && c.head < 0 && g.at(k).word == g.words().of {
		n := g.at(k - 1).noun
		return form&lexicon.Third != 0 && n != nil && n.Of == "" && n.Unit == schema.Person // "a population of 900 lives in"
	}
	if c != nil {
		if form&lexicon.Third == 0 || c.head != i-1 || c.noun == nil || c.noun.Unit != schema.Person {
			return false
		}
		return !g.endsWith(c.head, "s") || c.fig >= 0 && g.figures[c.fig].Share > 0
	}
	if o := g.bracketBefore(k); o > 0 && g.at(o+1).kind == nounPhrase && g.at(o+1).fig >= 0 {
		return form&lexicon.Base != 0
	}
	v := g.at(k)
	return form&lexicon.Base != 0 && v.mere(lexicon.Participle) && g.at(k-1).kind == nounPhrase && g.at(k-1).head < 0
}

// reach tells whether the form at i is a noun and not of a verb by which numbers range: "long range
// rockets", and not "estimates range from 20 to 30".
func (g *grammar) reach(i int) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	if !verb.Is(lexicon.VerbRanges) || i+1 >= g.s.Last {
		return false
	}
	w := g.t.Words[i+1]
	return w != g.words().from && w != g.words().between
}

// amountsTo tells whether the form at i is of a verb by which a number runs, and a number follows.
func (g *grammar) amountsTo(i int) bool {
	if verb, _ := g.lx.Verbs.Find(g.t.Words[i]); !verb.Is(lexicon.VerbRises) || i+2 >= g.s.Last {
		return false
	}
	if w := g.t.Words[i+1]; w == g.words().at || w == g.words().to {
		i++
	}
	return g.figureAt(i+1) >= 0
}

// pointsBack tells whether the word at token i stands for what was just told: "this", "these", "that".
func (g *grammar) pointsBack(i int) bool {
	return g.is(i, lexicon.Determiner) && !g.is(i, lexicon.Article|lexicon.Possessive) && g.t.Words[i] != g.words().the
}

// describesOne tells whether the last word of the phrase c, which has an article, may
// describe a noun that is still to come: "a previous", "a serious", and not "a campaigns".
func (g *grammar) describesOne(c *chunk) bool {
	if c.fig < 0 || !g.figures[c.fig].Article || c.of {
		return false
	}
	return !g.endsWith(c.head, "s") || g.endsWith(c.head, "ous")
}

// presentBehind judges the form at i by what stands right before it.
func (g *grammar) presentBehind(i int, form lexicon.Form, c *chunk) verdict {
	noun, n := g.lx.Nouns.Ends(g.t.Words[i]), len(g.chunks)
	switch {
	case form&lexicon.Third != 0 && !noun && g.pointsBack(i-1) && (c == nil || c.head < 0 && c.fig < 0):
		return isVerb // "This brings to 60 the number"
	case form&lexicon.Third != 0 && noun && i+1 < g.s.Last && g.tellsIn(i+1):
		return noVerb // "early reports said"
	case g.is(i-1, lexicon.Determiner) && !g.is(i-1, lexicon.Pronoun) || g.figured(i-1) && (c == nil || c.head < 0) && noun:
		return noVerb
	case c == nil && form&lexicon.Participle != 0 && g.lastKind() == verbGroup && g.reported(n-1):
		return isVerb // "120 were reported hurt"
	case c == nil && form&lexicon.Participle != 0 && n > 1 && g.adverb(i-1) && g.chunks[n-1].kind == other && g.counted(n-2):
		return isVerb // "nine people badly hurt"
	case c != nil && c.noun == nil && c.head == i-1 && form&(lexicon.Past|lexicon.Third) == 0 && g.describesOne(c):
		return noVerb // "a previous estimate of 900"
	case c == nil && form&lexicon.Base != 0 && g.lastKind() == comma && (g.particled(i) || i+2 < g.s.Last && g.t.Words[i+1] == g.words().to && g.infinitive(i+2)):
		return isVerb // "kill 15, burn down 500 homes", "the rebels, police said, plan to free 500"
	case c == nil && form&lexicon.Base != 0 && g.helped():
		return isVerb // "helped evacuate 300 people"
	case c == nil && form&lexicon.Participle != 0 && g.lastKind() == comma && g.putAt(i):
		return isVerb // "the rebels, put at 900, hold the hills"
	case g.is(i-1, lexicon.Pronoun) && g.is(i-2, lexicon.Preposition) && g.nounOfWords(i):
		return noVerb // "twelve of them aid workers"
	case g.is(i-1, lexicon.Modal) || g.is(i-1, lexicon.Relative) || g.is(i-1, lexicon.Pronoun):
		return isVerb
	case g.is(i-1, lexicon.Preposition) && (g.t.Words[i-1] != g.words().to || form == lexicon.Third):
		return noVerb // "lives lost to floods"
	}
	return unsure
}

// tellsIn tells whether the word at i is a reporting verb in its finite form.
func (g *grammar) tellsIn(i int) bool {
	_, form := g.lx.Verbs.Find(g.t.Words[i])
	return form&(lexicon.Past|lexicon.Base) != 0 && g.lx.Reporting.Verb(g.t.Words[i]) != nil
}

// particled tells whether the verb at i has the particle behind it that one of its frames asks for, and
// a figure behind that: "burn down 500 homes".
func (g *grammar) particled(i int) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	for n := 0; verb != nil && n < len(verb.Frames); n++ {
		fr := &verb.Frames[n]
		if k := len(fr.With); k > 0 && g.locate(fr.With, i+1, i+2) == i+1 && i+1+k < g.s.Last && g.figureAt(i+1+k) >= 0 {
			return true
		}
	}
	return false
}

// putAt tells whether the form at i is of a verb that brings a number to a level, and the level
// follows behind "at".
func (g *grammar) putAt(i int) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return verb.Is(lexicon.VerbLifts) && i+2 < g.s.Last && g.t.Words[i+1] == g.words().at && g.figureAt(i+2) >= 0
}

// presentWithin judges the form at i by the phrase c that it would end or carry on.
func (g *grammar) presentWithin(i int, form lexicon.Form, c *chunk) verdict {
	switch {
	case c.head >= 0 && c.head == i-1 && form&lexicon.Third != 0 && g.nounOfWords(i-1):
		return noVerb // "due to strong winds"
	case form&lexicon.Third != 0 && g.manyOfOne(c, i):
		return noVerb // "two displacement causes"
	case c.of && plainNoun(c.noun) && form&lexicon.Base != 0 && g.endsPhrase(i+1) && g.isOf(i, lexicon.TotalWord):
		return noVerb // "20 percent of the national total"
	case c.fig >= 0 && c.head < 0 && g.figures[c.fig].Kind == schema.KindPercent && g.is(c.first, lexicon.Article):
		return noVerb // "an 18 percent drop"
	case c.head >= 0 && g.reads(c.head, "other"):
		return noVerb // "seven other top officials"
	case c.fig >= 0 && c.noun != nil && form&lexicon.Base != 0 && !g.is(i+1, lexicon.Auxiliary) && g.plural(c):
		return isVerb // "40 people need food"
	case form&lexicon.Base != 0 && g.placedDoers(i, c):
		return isVerb
	case form&lexicon.Third != 0 && c.head == i-1 && c.noun != nil && c.noun.Unit == schema.Person && i+1 < g.s.Last && g.stateAt(i+1):
		return isVerb // "one guard remains missing"
	case c.head < 0 && g.lx.Nouns.Ends(g.t.Words[i]):
		return noVerb
	case c.head < 0 && c.fig >= 0:
		if form&lexicon.Past != 0 || !g.plainWord(i+1) && !g.reads(i, "top") {
			return isVerb
		}
		return noVerb // "six top officials"
	}
	return unsure
}

// manyOfOne tells whether the phrase c counts several of an event in the singular that ends before token i, so that the
// plural of another noun follows.
func (g *grammar) manyOfOne(c *chunk, i int) bool {
	if c.fig < 0 || c.of || c.head != i-1 || g.possessive(c.head-1) || !g.plural(c) || g.figures[c.fig].Kind != schema.KindCount || g.figures[c.fig].Article {
		return false
	}
	return c.noun != nil && humanToll(c.noun.Of) && g.lx.Nouns.Singular(g.t.Words[c.head])
}

// nounOfWords tells whether a noun of several words of the lexicon starts at token i.
func (g *grammar) nounOfWords(i int) bool {
	n, _ := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last])
	return n > 1
}

// presentBefore tells by what stands behind the form at i whether it is a verb.
func (g *grammar) presentBefore(i int, form lexicon.Form, c *chunk) bool {
	if n := len(g.chunks); c == nil && form&lexicon.Past != 0 && g.lastKind() == conjunction && n > 1 && g.counted(n-2) && g.objectOf(n-2) >= 0 && g.open(i+1) {
		return true // "killed nine people and cut power to 900 homes"
	}
	if form&lexicon.Third != 0 && g.tellsBare(i+1) {
		return false // "local reports indicate that"
	}
	if !g.lx.Nouns.Ends(g.t.Words[i]) && (c != nil || form&lexicon.Third != 0 || i == g.s.First || g.resumes()) {
		return true
	}
	if form&lexicon.Base != 0 && c != nil && c.noun == nil && c.head >= 0 && i+1 < g.s.Last && g.t.Words[i+1] == g.words().that && !g.endsWith(c.head, "s") {
		return false // "of an old ferry that sank"
	}
	if form&lexicon.Third != 0 && c != nil && c.head == i-1 && c.noun != nil && c.noun.Unit != schema.AttackUnit && !c.noun.Cause && !g.headlined() && g.nameBehind(i) {
		return true // "the air force strikes Orla"
	}
	return (c != nil || i > g.s.First) && g.startsPhrase(i+1)
}

// tellsBare tells whether the word at i is the bare form of a verb that tells something, so that
// what stands before it is many who tell.
func (g *grammar) tellsBare(i int) bool {
	if i >= g.s.Last {
		return false
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[i])
	return form == lexicon.Base && verb.Is(lexicon.VerbTells) && !g.lx.Nouns.Ends(g.t.Words[i])
}

// onlyOneActs tells whether nobody but the one that the phrase c names could do what the base form
// at i says, so that it is no verb: c opens its clause, or a noun follows.
func (g *grammar) onlyOneActs(i int, c *chunk) bool {
	if s := g.t.At(c.head); hasSuffix(s, "s") && !hasSuffix(s, "ss") || hasSuffix(s, "men") || hasSuffix(s, "people") {
		return false // "a wave of attacks kill nine"
	}
	k := len(g.chunks) - 1
	if k >= 0 && c == &g.chunks[k] {
		k--
	}
	switch g.at(k).kind {
	case stop, colon, comma, subordinate:
		return k >= 0 || c.first == g.s.First
	case preposition, conjunction:
		if g.relates(i + 1) {
			return true // "after an air force strike that killed nine"
		}
		return !g.fulfilled(i) && (c.noun == nil || c.noun.Class == schema.Thing || c.noun.Crowd) && g.nounFollows(i+1)
	}
	return false
}

// placedDoers tells whether c is only where the many are of whom the verb at i tells what they
// do: "Sixty rebels in northern Orla surrender to the army".
func (g *grammar) placedDoers(i int, c *chunk) bool {
	k := len(g.chunks) - 1
	if k > 0 && c == &g.chunks[k] {
		k--
	}
	if c == nil || c.fig >= 0 || k < 1 || g.chunks[k].kind != preposition || !g.endsPhrase(i+1) || g.is(i+1, lexicon.Auxiliary) {
		return false
	}
	by := &g.chunks[k-1]
	if by.kind != nounPhrase || by.fig < 0 || by.noun == nil || by.noun.Measure != "" || !g.plural(by) || !g.subjective(k-1) {
		return false
	}
	if noun := g.nounFor(g.t.Words[i]); noun != nil && noun.Cause && !g.is(i+1, lexicon.Preposition) {
		return false // "Nine people in Orla boat fire"
	}
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return verb != nil && verb.CountsSubject()
}

// resumes tells whether the last chunk, a comma, ends what was put in behind a counted
// subject that has no verb yet: "Seven pilgrims, most of them elderly, drown in a canal".
func (g *grammar) resumes() bool {
	last := len(g.chunks) - 1
	if last < 2 || g.chunks[last].kind != comma {
		return false
	}
	k, inside := last-1, false
	for ; k > last-reach && k > 0 && g.chunks[k].kind != comma; k-- {
		inside = inside || g.chunks[k].kind == verbGroup && g.finite(k)
	}
	opens := g.chunks[k+1].kind == part || g.counted(k+1) && g.member(k+1)
	return k > 0 && g.chunks[k].kind == comma && (opens || !inside) && g.counted(k-1) && g.plural(&g.chunks[k-1]) && g.subjective(k-1)
}

// office tells whether the word at i is who somebody is of what follows: "including Tom Orla,
// head of the militia".
func (g *grammar) office(i int) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return i+1 < g.s.Last && g.t.Words[i+1] == g.words().of && g.isPunct(i-1, ",") && !verb.Is(lexicon.VerbTells) && says(verb, schema.Killed) == ""
}

// subjective tells whether the phrase at chunk k stands first in its clause.
func (g *grammar) subjective(k int) bool {
	switch g.at(k - 1).kind {
	case stop, colon, dash, subordinate, conjunction:
		return true
	case comma:
		return g.opensClause(k) // "on Monday, nine pilgrims, most of them elderly, drown"
	}
	return false
}

// instrument tells whether "means of" or "average of" starts at token i.
func (g *grammar) instrument(i int) bool {
	return i+1 < g.s.Last && g.t.Words[i+1] == g.words().of && (g.reads(i, "means") || g.reads(i, "average"))
}

// helped tells whether the last chunk is a form of help, which a bare verb may follow.
func (g *grammar) helped() bool {
	return g.lastKind() == verbGroup && helps(g.chunks[len(g.chunks)-1].verb)
}

// helps tells whether v is the verb that what somebody does may follow without "to".
func helps(v *lexicon.Verb) bool { return v != nil && v.Lemma == "help" }

// marches tells whether the word at i, a noun elsewhere, says that the bare
// figure before it protests: "thousands march across the city".
func (g *grammar) marches(i int, form lexicon.Form, c *chunk) bool {
	if c == nil || c.fig < 0 || c.head >= 0 || form&lexicon.Base == 0 || !g.plural(c) || !g.endsPhrase(i+1) {
		return false
	}
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	for n := range verb.Frames {
		if verb.Frames[n].Measures.People == schema.Protested {
			return true
		}
	}
	return false
}

// plural tells whether a counted phrase counts more than one.
func (g *grammar) plural(c *chunk) bool {
	q := g.figures[c.fig].Quantity
	return q.Low == nil || *q.Low != 1 || q.High == nil
}
