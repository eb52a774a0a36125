package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

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
		if c.victims() && c.state == nil {
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
	if g.t.Words[i] != g.words().major || i+1 >= g.s.Last || g.t.Tokens[i+1].Kind != text.Word || g.t.Tokens[i+1].Has(text.Upper) {
		return false
	}
	if g.is(i+1, ^lexicon.Class(0)) || g.figured(i+1) {
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
		if fr := &frames[i]; fr.Counts == lexicon.CountsObject && !fr.Nature && (fr.Measures.People == schema.Affected || fr.Measures.People == schema.Displaced) {
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

// nounNumbered tells whether a name with a number starts at token i and a noun stands behind it: "confirmed
// [COVID-19 cases]", "captured [T-72 tanks]".
func (g *grammar) nounNumbered(i int) bool {
	k := g.figureAt(i)
	if k < 0 || g.figures[k].Kind != schema.KindIdentifier {
		return false
	}
	end := g.figures[k].Span.Last
	return end < g.s.Last && g.lx.Nouns.Ends(g.t.Words[end])
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

// possessive tells whether token i is the 's of a possessive, or the apostrophe of a plural.
func (g *grammar) possessive(i int) bool {
	return g.t.Words[i] == g.words().s || g.t.Tokens[i].Kind == text.Punct && g.pluralOwner(i)
}

// pluralOwner tells whether token i is an apostrophe behind the s of a plural or a name, and
// closes no quotation: "the rebels' camp", "Hamas' leaders".
func (g *grammar) pluralOwner(i int) bool {
	if !apostrophe(g.t.At(i)) || g.t.Tokens[i].Has(text.Space) || i <= g.s.First || i+1 >= g.s.Last || !g.t.Tokens[i+1].Has(text.Space) || !g.endsWith(i-1, "s") {
		return false
	}
	for j := i - 1; j > g.s.First && j > i-reach; j-- {
		if s := g.t.At(j); (apostrophe(s) || s == "‘") && !g.t.Tokens[j+1].Has(text.Space) && g.t.Tokens[j].Has(text.Space) {
			return false
		}
	}
	return true
}

func apostrophe(s string) bool { return s == "'" || s == "’" }

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
