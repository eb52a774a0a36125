package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// stays tells whether the form at i says how what the name before it ends is still:
// "a third of the people in Orla [remains] hungry", and not "the Orla remains".
func (g *grammar) stays(i int, form lexicon.Form, c *chunk) bool {
	if form&lexicon.Third == 0 || c == nil || c.fig >= 0 || c.head < 0 || c.head != i-1 || !g.named(c.head) || g.endsPhrase(i+1) {
		return false
	}
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return verb.Is(lexicon.VerbLasts) && !g.is(i+1, lexicon.Be|lexicon.Have|lexicon.Modal) && !g.nounFollows(i+1)
}

// agrees tells whether the form at i, which may be a noun's, agrees with the noun
// before it as a verb: "an earthquake strikes", "gunmen target".
func (g *grammar) agrees(i int, form lexicon.Form, c *chunk) bool {
	if c == nil || c.head != i-1 || i+1 >= g.s.Last || g.is(i+1, lexicon.Have|lexicon.Modal) {
		return false // "monsoon floods have killed"
	}
	if g.goesOnTo(i, form, c) {
		return true
	}
	if g.headlined() {
		return form&lexicon.Base != 0 && g.titledDeed(i, c)
	}
	if form&lexicon.Third != 0 && c.fig >= 0 && (g.figures[c.fig].Article || !g.plural(c)) && !c.of {
		return true // "a bus crashes", "one rocket strikes"
	}
	if form&lexicon.Third != 0 && c.of && c.fig >= 0 && g.shareOfOne(c) && !g.causeAt(i) && !g.is(i+1, lexicon.Be) {
		return true // "a third of the population remains hungry"
	}
	if form&lexicon.Base != 0 && g.policeAct(i, c) {
		return true
	}
	if c.noun == nil {
		return form&lexicon.Third != 0 && c.head == c.body && g.strikesName(i, nil) // "Chad shells Orla"
	}
	if form&lexicon.Third != 0 && c.noun.Cause && c.noun.Unit == schema.OtherUnit {
		return true
	}
	acts := c.noun.Class != schema.Thing || c.noun.Unit == schema.Munition || g.strikesName(i, c.noun) || c.noun.Unit == schema.Aircraft && g.nounFollows(i+1) // "jets attack targets"
	if form&lexicon.Base == 0 || !acts || !g.endsWith(c.head, "s") && !g.endsWith(c.head, "men") {
		return false
	}
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	next, f := g.lx.Verbs.Find(g.t.Words[i+1])
	if next == nil || f&(lexicon.Third|lexicon.Past) == 0 || i+2 < g.s.Last && g.named(i+2) {
		return true
	}
	return verb.Is(lexicon.VerbViolent) && f&lexicon.Past == 0 && g.nounFollows(i+1) && g.is(i+2, lexicon.Preposition)
}

// shareOfOne tells whether the phrase c is a share of what is one: "a third of the population".
func (g *grammar) shareOfOne(c *chunk) bool {
	switch g.figures[c.fig].Kind {
	case schema.KindPercent, schema.KindFraction:
		return !g.endsWith(c.head, "s")
	}
	return false
}

// goesOnTo tells whether the violent form at i, a noun's elsewhere, has its object right behind it and goes on behind a
// comma in the same form or with a gerund, as headlines have it: "Gunman attacks church, kills nine", "Army raids camp,
// killing nine".
func (g *grammar) goesOnTo(i int, form lexicon.Form, c *chunk) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	if c.head < 0 || c.first != g.s.First || c.fig >= 0 || !verb.Is(lexicon.VerbViolent) {
		return false
	}
	if g.t.Tokens[i+1].Kind != text.Word || g.is(i+1, ^(lexicon.Direction|lexicon.Abbreviation)) {
		return false
	}
	for j := i + 1; j+1 < g.s.Last && j < i+8; j++ {
		_, f := g.lx.Verbs.Find(g.t.Words[j])
		switch {
		case g.isPunct(j, ","):
			next, f := g.lx.Verbs.Find(g.t.Words[j+1])
			return next != nil && (f&lexicon.Gerund != 0 || f&form&(lexicon.Base|lexicon.Third) != 0) && (harmful(next) || next.Is(lexicon.VerbViolent))
		case g.t.Tokens[j].Kind == text.Punct && !g.hyphen(j), f&(lexicon.Past|lexicon.Third) != 0 && !g.lx.Nouns.Ends(g.t.Words[j]), g.figured(j):
			return false
		}
	}
	return false
}

// titledDeed tells whether the form at i, a noun's elsewhere, says what the armed
// many do whom the phrase c names at the head of a headline, where no capital
// tells names: "Gunmen Storm Village, Kill 12", and not "Gunmen Attack Kills 12".
func (g *grammar) titledDeed(i int, c *chunk) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	if c.head < 0 || c.first != g.s.First || c.fig >= 0 || c.noun == nil || !armed(c.noun.Class) || !verb.Is(lexicon.VerbViolent) {
		return false
	}
	if s := g.t.At(c.head); !hasSuffix(s, "s") && !hasSuffix(s, "men") && !hasSuffix(s, "police") {
		return false
	}
	if g.t.Tokens[i+1].Kind != text.Word || g.is(i+1, lexicon.Preposition) {
		return false
	}
	for j := i + 1; j < g.s.Last && j < i+4 && g.t.Tokens[j].Kind == text.Word && !g.is(j, lexicon.Preposition); j++ {
		if _, f := g.lx.Verbs.Find(g.t.Words[j]); f&(lexicon.Third|lexicon.Past) != 0 {
			return false
		}
	}
	return true
}

// policeAct tells whether the form at i, a noun's elsewhere, says what the police of the phrase c do:
// "police fire tear gas", "as riot police clash with".
func (g *grammar) policeAct(i int, c *chunk) bool {
	if c.fig >= 0 || c.head < 0 || !g.reads(i-1, "police") || g.is(c.first, lexicon.Determiner) || g.is(c.first-1, lexicon.Preposition) {
		return false
	}
	switch g.t.At(i) {
	case "fire":
		return g.is(i+1, lexicon.Preposition) || g.nounFollows(i+1)
	case "clash":
		return g.t.Words[i+1] == g.words().with && g.is(c.first-1, lexicon.Subordinate)
	}
	return false
}

// strikesName tells whether what stands before token i, of which who is the noun, is a country or
// aircraft and a proper name behind it what they may strike: "jets bomb Orla".
func (g *grammar) strikesName(i int, who *lexicon.Noun) bool {
	if who == nil {
		return g.lx.Countries.Starts(g.t.Words[i-1]) && g.nameBehind(i)
	}
	return who.Unit == schema.Aircraft && (g.nameBehind(i) || g.hyphenated(i+1) && (g.nameBehind(i+3) || g.is(i+4, lexicon.Direction))) // "jets bomb rebel-held Orla"
}

// nameBehind tells whether a proper name, and no day, stands behind token i.
func (g *grammar) nameBehind(i int) bool {
	return i+1 < g.s.Last && g.named(i+1) && !g.is(i+1, lexicon.Weekday|lexicon.Month)
}
