package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// verbAt tells whether the word at i is a verb and no noun or modifier. c is
// the noun phrase that it would end, if any.
func (g *grammar) verbAt(i int, c *chunk) bool {
	if !g.shows(i, openVerb) {
		return false
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[i])
	if verb == nil {
		form = g.guess(i)
	}
	if g.is(i, lexicon.Auxiliary) {
		return !g.inName(i)
	}
	switch {
	case form&(lexicon.Participle|lexicon.Gerund) != 0 && c != nil && c.fig >= 0 && c.head < 0 && i == c.body && g.undergone(verb, i+1):
		return true // "four required hospital treatment", "with four requiring surgery"
	case g.superlative(i-1) && g.nounFollows(i+1):
		return false // "the worst hit district"
	case form&lexicon.Base != 0 && g.is(i-2, lexicon.Definite) && g.superlative(i-1):
		return false // "the deadliest attack this year"
	case form == 0, g.acronym(i), g.hyphenated(i), g.hyphen(i-1) && g.hyphenated(i-2):
		return false
	case form&lexicon.Participle != 0 && g.guise(i, c), verb == nil && form&lexicon.Participle != 0 && g.depicts(i):
		return false
	case g.is(i, lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner):
		return false
	case g.t.Words[i] == g.words().back && (g.is(i+1, lexicon.Preposition) || i+1 < g.s.Last && g.t.Words[i+1] == g.words().home):
		return false // "took 560 families back to their villages"
	case g.titling(i, form):
		return false
	case form == lexicon.Past:
		return true // "took" describes no noun
	case form&(lexicon.Past|lexicon.Participle) != 0 && form&lexicon.Base == 0:
		return !g.modifies(i, c)
	case form&lexicon.Gerund != 0:
		return g.gerund(i, c)
	}
	return g.present(i, form, c)
}

// inName tells whether the word at i is the small "do" of a Portuguese name, "Orla do Sul", or the
// great "Am" of a firm's: "a Pan Am jet".
func (g *grammar) inName(i int) bool {
	if g.t.At(i) == "Am" {
		return i > g.s.First && g.named(i-1)
	}
	return g.t.At(i) == "do" && i > g.s.First && i+1 < g.s.Last && g.t.Tokens[i-1].Has(text.Upper) && g.t.Tokens[i+1].Has(text.Upper) && !g.t.Caps
}

// titling tells whether the participle at i is a word of the name that goes on around it: "the
// Royal Mounted Police".
func (g *grammar) titling(i int, form lexicon.Form) bool {
	return form&(lexicon.Participle|lexicon.Gerund) != 0 && i > g.s.First+1 && i+1 < g.s.Last && g.named(i) && g.named(i-1) && g.named(i+1)
}

// superlative tells whether a superlative stands at token i: "worst", "hardest".
func (g *grammar) superlative(i int) bool {
	return i >= g.s.First && g.lx.Superlative(g.t.Words[i], g.t.At(i))
}

// depicts tells whether the unknown participle at token i describes the noun behind it: at
// the head of a sentence, "Masked men", and anywhere in what is one noun, "armed men".
func (g *grammar) depicts(i int) bool {
	if i == g.s.First {
		return g.nounFollows(i + 1)
	}
	return g.nounOfWords(i) || g.depictsBeside(i)
}

// guise tells whether the participle at token i, with nobody before it who could do
// it, only says how sure it is who those behind it are: "said suspected rebels",
// "but masked gunmen". c is the phrase that it opens or would end, if any.
func (g *grammar) guise(i int, c *chunk) bool {
	if !g.isOf(i, lexicon.Guise) || c != nil && (c.first != i || c.fig >= 0) || !g.peopleSoon(i+1) {
		return false
	}
	switch g.lastKind() {
	case nounPhrase, relative, closing:
		return false
	case other:
		return len(g.chunks) < 2 || g.at(len(g.chunks)-2).kind != nounPhrase // "police long suspected rebels"
	}
	return true
}

// peopleSoon tells whether a noun for people starts at token i or behind the one or two words there.
func (g *grammar) peopleSoon(i int) bool {
	for last := i + 3; i < last && i < g.s.Last && !g.figured(i) && g.t.Tokens[i].Kind == text.Word; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); n > 0 {
			return noun.Unit == schema.Person
		}
		if g.is(i, ^lexicon.Class(0)) && !g.named(i) {
			return false
		}
	}
	return false
}

// depictsBeside tells whether the participle at token i, right behind a number, describes those that it counts
// together with another word: "80 [shocked] and hungry women".
func (g *grammar) depictsBeside(i int) bool {
	return i+3 < g.s.Last && g.t.Words[i+1] == g.words().and && g.figured(i-1) && g.adjectival(i+2) && g.t.Words[i+3] != g.words().others && g.manyAt(i+3)
}

// undergone tells whether the words from token i on complete what the verb says that
// its subject undergoes, so that its participle describes nobody.
func (g *grammar) undergone(v *lexicon.Verb, i int) bool {
	for n := 0; v != nil && n < len(v.Frames); n++ {
		fr := &v.Frames[n]
		if fr.Counts != lexicon.CountsSubject || len(fr.With) == 0 {
			continue
		}
		if g.locate(fr.With, i, i+1) == i && !g.lx.Grammar.Is(fr.With[0], lexicon.Preposition|lexicon.Adverb) {
			return true
		}
	}
	return false
}

// modifies tells whether the participle at i stands before the noun it
// describes: "the displaced families", "26 wounded soldiers".
func (g *grammar) modifies(i int, c *chunk) bool {
	if c != nil {
		if c.fig >= 0 && (i == c.body && (g.depictsBeside(i) || g.describedTwice(c, i+1)) || i > c.body+1 && g.t.Words[i-1] == g.words().and && g.manyAt(i+1)) {
			return true
		}
		if v := g.modifiesIn(i, c); v != unsure {
			return v == noVerb
		}
	}
	if c == nil && g.lastKind() == relative && g.t.Words[i-1] == g.words().that {
		return false // "a storm that gripped Orla"
	}
	before := c != nil || g.marked(i-1) || g.is(i-1, lexicon.Determiner|lexicon.Preposition|lexicon.Subordinate) || g.possessive(max(i-1, g.s.First)) && i > g.s.First
	if !before {
		return false
	}
	if c != nil && c.fig < 0 && i == c.first {
		before = g.is(i-1, lexicon.Preposition) || g.marked(i-1) // “armed groups”
	}
	n, _ := g.lx.Nouns.Longest(g.t.Words[min(i+1, g.s.Last):g.s.Last])
	if n > 0 && !g.crosses(i+1, n) || g.nounNumbered(i+1) {
		return before || c == nil
	}
	if g.figured(i+1) && g.is(i-1, lexicon.Definite) && g.figures[g.inside[i+1-g.s.First]-1].Kind == schema.KindDate {
		return true // "the crushed 1989 movement"
	}
	if g.is(i-1, lexicon.Preposition) && c == nil {
		return g.attributive(i)
	}
	if c != nil && c.fig >= 0 && i+1 < g.s.Last && g.t.Tokens[i+1].Has(text.Upper) && !g.t.Caps && g.open(i+1) && g.nounFollows(i+2) {
		return true // "three captured US soldiers"
	}
	if !g.participle(i) && before && (g.open(i+1) || g.is(i+1, lexicon.Direction) && c != nil && c.fig >= 0 && c.head < 0 && !g.endsPhrase(i+2)) {
		return true // "a suspected Taliban leader", "two suspected northern agents"
	}
	return before && g.plainWord(i+1)
}

// modifiesIn judges the participle at i by the phrase c that it would carry on: noVerb where it
// describes the noun behind it.
func (g *grammar) modifiesIn(i int, c *chunk) verdict {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	switch {
	case c.fig >= 0 && c.head < 0 && !g.figures[c.fig].Article && !c.definit && i+1 < g.s.Last && g.outcomeWord(i+1) && g.stateful(i+1) && g.endsPhrase(i+2):
		return isVerb // "with 32 confirmed dead"
	case (c.definit || c.of && g.figures[c.fig].Kind != schema.KindCount && g.is(i-1, lexicon.Definite)) && c.head < 0 && g.personAt(i) && !g.nounFollows(i+1):
		return noVerb // "the injured were", "the accused killed"
	case i > g.s.First+1 && g.possessive(i-1) && !g.is(i-2, lexicon.Pronoun) && g.open(i+1):
		return noVerb // "the army's captured tanks"
	case c.definit && c.head < 0 && i == c.first+1 && g.describesOpen(i):
		return noVerb // "the ousted regime"
	case g.calamity(i-1, c) && g.befalls(i), c.head == i-1 && g.t.Words[i] == g.deeds.related && g.nounFollows(i+1):
		return noVerb // "900 flood affected families", "12 storm related deaths"
	case g.describesMany(i-1, c):
		return noVerb // "26 new confirmed cases"
	case c.head >= 0 && verb.Is(lexicon.VerbTells):
		return isVerb // "the Observatory said shelling hit the town"
	case g.ofBlast(i, c):
		return noVerb // "in a remote controlled bomb blast"
	case c.head >= 0 && (c.noun != nil || !g.nounFollows(i+1) || g.participle(i)) && !(g.reads(c.head, "other") && g.nounFollows(i+1)):
		return isVerb
	case c.fig >= 0 && i+1 < g.s.Last && g.t.Words[i+1] == g.words().home && g.plural(c):
		return isVerb // "of whom 76 returned home"
	}
	return unsure
}

// describesMany tells whether the word at i, all that the phrase c has behind the
// number of many, says what those behind the participle after it are like, and is
// no noun: "26 [new] confirmed cases of the fever", "900 elderly displaced women".
func (g *grammar) describesMany(i int, c *chunk) bool {
	if c.fig < 0 || c.head != i || c.body != i || c.noun != nil || i+2 >= g.s.Last || !g.plural(c) {
		return false
	}
	return g.adjectival(i) && !g.endsWith(i, "s") && (g.manyAt(i+2) || g.isOf(i+2, lexicon.Ailment))
}

// describesOpen tells whether the participle at i, behind an article, describes the word behind it, which is no verb
// and may be a name: "the ousted regime", "the banned Orla Front". Those "the wounded" are told of by themselves.
func (g *grammar) describesOpen(i int) bool {
	if i+1 >= g.s.Last || g.outcomeWord(i) || !g.open(i+1) || g.adverb(i+1) {
		return false
	}
	_, form := g.lx.Verbs.Find(g.t.Words[i+1])
	return form&(lexicon.Past|lexicon.Third|lexicon.Gerund) == 0
}

// personAt tells whether the word at i is a noun for a person by itself.
func (g *grammar) personAt(i int) bool {
	noun := g.nounFor(g.t.Words[i])
	return noun != nil && noun.Unit == schema.Person
}

// calamity tells whether the word at i, the head of the phrase c so far, is the event that befell
// those behind it, whom the number of c counts if it has one: "900 flood [affected families]".
func (g *grammar) calamity(i int, c *chunk) bool {
	if c.head != i || c.noun == nil || !c.noun.Cause || c.noun.Unit == schema.Person || g.endsWith(i, "s") {
		return false
	}
	if c.fig >= 0 {
		return g.plural(c)
	}
	return c.first == i && g.is(i-1, lexicon.Preposition)
}

// doubtful tells whether the word at i only doubts what those behind it are: suspected, alleged.
func (g *grammar) doubtful(i int) bool {
	n, cue := g.cueAt(i)
	return n > 0 && cue.Kind == lexicon.CueDoubt
}

// befalls tells whether the participle at i says what befell the people right behind it.
func (g *grammar) befalls(i int) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	if verb == nil || i+1 >= g.s.Last || !g.endsWith(i, "ed") {
		return false
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[i+1 : g.s.Last])
	return n > 0 && (noun.Unit == schema.Person || noun.Unit == schema.Household) && noun.Measure == ""
}

// ofBlast tells whether the participle at i describes, with the one word behind an article
// that makes the phrase c so far, a bomb or a blast: "in a remote controlled bomb blast".
func (g *grammar) ofBlast(i int, c *chunk) bool {
	if c.fig < 0 || c.noun != nil || c.head != c.body || c.head != i-1 || !g.figures[c.fig].Article {
		return false
	}
	_, noun := g.nounAt(min(i+1, g.s.Last-1))
	return noun != nil && (noun.Cause || noun.Unit == schema.Munition)
}

// attributive tells whether the participle at i, behind a preposition, describes an open
// word: "the friends of disgraced senator Orla", "with suspected ties".
func (g *grammar) attributive(i int) bool {
	w := g.t.Words[i-1]
	return (w == g.words().of || w == g.words().with || w == g.words().in || w == g.words().from || w == g.words().by || w == g.words().at) &&
		g.open(i+1) && !g.adverb(i+1)
}

// outcomeWord tells whether the word at i alone names those who suffered
// something: wounded, missing.
func (g *grammar) outcomeWord(i int) bool {
	noun := g.nounFor(g.t.Words[i])
	return noun != nil && noun.Unit == schema.Person && noun.Measure != ""
}

// stateful tells whether the word at token i, which names those who suffered something,
// is how they are and not how many: dead, homeless.
func (g *grammar) stateful(i int) bool {
	s := g.t.At(i)
	return !hasSuffix(s, "s") || hasSuffix(s, "less")
}

// placedObject tells whether those whom the harmful form at token i counts stand behind where they were.
func (g *grammar) placedObject(i int) bool {
	k := i + 1
	if verb, _ := g.lx.Verbs.Find(g.t.Words[i]); k >= g.s.Last || g.t.Words[k] != g.words().in && g.t.Words[k] != g.words().at || !harmful(verb) {
		return false
	}
	for k++; k < g.s.Last && k < i+6 && g.t.Tokens[k].Kind == text.Word && !g.figured(k) && !g.is(k, lexicon.Preposition|lexicon.Conjunction); k++ {
	}
	f := -1
	if k < g.s.Last && k > i+2 {
		f = g.figureAt(k)
	}
	return f >= 0 && g.figures[f].Kind == schema.KindCount && !g.figures[f].Article
}

// objectInMarks tells whether a phrase starts in quotation marks or brackets at token i: "wounding [“hundreds”]".
func (g *grammar) objectInMarks(i int) bool {
	return (g.isPunct(i, "“") || g.isPunct(i, "\"")) && g.startsPhrase(i+1) || g.bracketedNumber(i) >= 0
}

// countsPeople tells whether the noun of the counted phrase c is for people, of whom it counts several.
func (g *grammar) countsPeople(c *chunk) bool {
	return c.noun != nil && c.noun.Unit == schema.Person && g.plural(c)
}

// countsDoers tells whether the bare figure of c counts those who do what the -ing word at token i says,
// which noun tells to be a noun elsewhere: "51,200 living in camps", "hundreds sheltering in schools".
func (g *grammar) countsDoers(c *chunk, i int, noun bool) bool {
	if c.head >= 0 || g.figures[c.fig].Article {
		return false
	}
	return !noun || (g.figures[c.fig].Quantity.Quantifier == schema.Vague || g.residing(i)) && g.undergoes(i)
}

// gerund tells whether the -ing word at i is a verb.
func (g *grammar) gerund(i int, c *chunk) bool {
	next := i + 1
	noun := g.lx.Nouns.Ends(g.t.Words[i])
	if noun && g.is(i-1, lexicon.Definite) && !g.is(i-1, lexicon.Possessive) {
		return false // "during the fighting the rebels"
	}
	if g.startsPhrase(next) && !(noun && (g.relates(next) || g.ordinal(i-1))) || g.objectInMarks(next) {
		return true // "wounding “hundreds”", "wounding (nine) clerks", and not "the third bombing this year"
	}
	if i > g.s.First && next < g.s.Last && (g.is(next, lexicon.Preposition) || g.fulfilled(i)) && g.phasal(i-1) {
		return true // "began crossing into Orla"
	}
	if g.fulfilled(i) && g.startsPhrase(next+1) && !g.is(next, lexicon.Preposition) {
		return true // "burning down 500 homes"
	}
	if (g.adverb(next) || g.is(next, lexicon.Adverb)) && g.figured(next+1) && g.startsPhrase(next+1) {
		return true // "killing only nine clerks"
	}
	if next+2 < g.s.Last && g.is(next, lexicon.Conjunction) && g.endsWith(next+1, "ing") && g.startsPhrase(next+2) {
		return true // "for killing and robbing a baker"
	}
	if c != nil && c.of && c.head < 0 && !noun && g.reads(i-1, "those") {
		return true // "60 percent of those arriving are children"
	}
	if g.is(i-1, lexicon.Determiner) || next < g.s.Last && g.t.Words[next] == g.words().of {
		return false
	}
	if verb, _ := g.lx.Verbs.Find(g.t.Words[i]); c != nil && c.head == i-1 && c.fig < 0 && verb != nil && !g.named(i) && g.victimFollows(next) && harmful(verb) {
		return true // "a bomb exploded in Orla killing Tom Benst and nine others"
	}
	if g.isPunct(i-1, ",") && g.isPunct(next, ",") {
		if n, _ := g.lx.Reporting.Phrase(g.t.Words[next+1 : g.s.Last]); n > 0 {
			return true // ", killing, according to residents, nine men"
		}
	}
	if g.isPunct(i-1, ",") && g.placedObject(i) {
		return true // ", killing in Orla nine men"
	}
	if c != nil && c.fig >= 0 && g.is(next, lexicon.Preposition) && g.countsDoers(c, i, noun) {
		return true // "with 51,200 living in camps", "with hundreds sheltering in schools"
	}
	if c != nil && c.fig >= 0 && c.head == i-1 && g.countsPeople(c) && (g.is(next, lexicon.Preposition) || g.fulfilled(i) || g.joinsAt(next)) {
		return true // "with 476 passengers sinking off the coast", "with 900 people taking shelter", "three soldiers fighting alongside rebels"
	}
	if c != nil && c.people() && c.head == i-1 && g.residing(i) && g.is(next, lexicon.Preposition) && g.t.Words[next] != g.words().of {
		return true // "the number of people sheltering in schools"
	}
	if c != nil && (c.head < 0 || c.noun == nil && g.nounFollows(next) || c.fig >= 0 && c.head == i-1 && g.is(i-1, lexicon.Qualifier)) {
		return false // "12 fleeing civilians", "the opposing sides"
	}
	return !noun || g.adjoins(i)
}

// residing tells whether the verb at token i says where people live.
func (g *grammar) residing(i int) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return verb.Is(lexicon.VerbDwells)
}

// undergoes tells whether the verb at token i says what becomes of its subject.
func (g *grammar) undergoes(i int) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return verb != nil && verb.CountsSubject()
}

// victimFollows tells whether somebody's name or office stands at token i: "Tom Benst", "former
// President Benst".
func (g *grammar) victimFollows(i int) bool {
	if g.reads(i, "former") {
		i++
	}
	return i < g.s.Last && g.named(i)
}

// phasal tells whether the verb at token i says that what follows begins or goes on.
func (g *grammar) phasal(i int) bool {
	v, _ := g.lx.Verbs.Find(g.t.Words[i])
	return v.Is(lexicon.VerbPhasal)
}

// fulfilled tells whether what the verb at token i wants to say what happened stands right
// behind it: "taking shelter".
func (g *grammar) fulfilled(i int) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	if verb == nil || i+1 >= g.s.Last {
		return false
	}
	return slices.ContainsFunc(verb.Wants, func(c lexicon.Complement) bool {
		return len(c.Words) > 0 && c.Words[0] == g.t.Words[i+1]
	})
}

// joinsAt tells whether a phrase that joins others to those before it starts at token i:
// "alongside", "together with".
func (g *grammar) joinsAt(i int) bool {
	n, cue := g.cueAt(i)
	return n > 0 && cue.Kind == lexicon.CueConjoin
}

// relates tells whether "that" at token i opens a clause on the noun before it: "heavy
// fighting that left 12 dead".
func (g *grammar) relates(i int) bool {
	if i+1 >= g.s.Last || g.t.Words[i] != g.words().that {
		return false
	}
	_, form := g.lx.Verbs.Find(g.t.Words[i+1])
	return form&lexicon.Past != 0 || form&lexicon.Third != 0 && !g.lx.Nouns.Ends(g.t.Words[i+1]) || g.is(i+1, lexicon.Auxiliary|lexicon.Have|lexicon.Be|lexicon.Modal)
}

// adjoins tells whether the -ing word at i, a noun elsewhere, opens a clause
// with its object: ", wounding Colonel Orla and", ", killing former mayor Orla and", "lightly
// injuring his driver".
func (g *grammar) adjoins(i int) bool {
	if !g.isPunct(i-1, ",") && !g.adverb(i-1) && !g.is(i-1, lexicon.Subordinate) && i > g.s.First {
		return false
	}
	if n, _ := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); n > 1 || i+1 >= g.s.Last {
		return false
	}
	return g.named(i+1) || g.nounFollows(i+1) || (g.is(i+1, lexicon.Qualifier) || g.plainWord(i+1)) && i+2 < g.s.Last && (g.named(i+2) || g.nounFollows(i+2))
}
