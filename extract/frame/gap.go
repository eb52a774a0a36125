package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// byOwnObject finds what the clause right behind the phrase did to those whom it counts:
// "the nine clerks whom they had abducted", "two tanks it says it has destroyed".
func (g *grammar) byOwnObject(f *finding, a *asked) bool {
	v := g.gapVerb(f.chunk)
	if v < 0 || g.figures[g.at(f.chunk).fig].Zero {
		return false
	}
	fr := g.frame(v, f.chunk, a.unit, true)
	if fr == nil || fr.Counts != lexicon.CountsObject || g.at(v+1).kind == nounPhrase && len(fr.With) == 0 {
		return false
	}
	f.frame, f.verb, f.subject = fr, v, false
	return true
}

// gapVerb finds the verb of the clause right behind the phrase at k, with or without "whom" or
// "that", whose subject stands there and whose object does not; -1 for none.
func (g *grammar) gapVerb(k int) int {
	j := k + 1
	if g.at(j).kind == relative {
		if g.endsWith(g.at(j).first, "whose") {
			return -1 // "nine clerks whose homes burned"
		}
		j++
	}
	if !g.uncounted(j) || j == k+1 && !g.at(j).pronoun && !g.at(j).definit && !g.sideAt(g.at(j).first, g.at(j).last) {
		return -1
	}
	if g.reporting(j+1) && g.uncounted(j+2) {
		j += 2 // "it says it has destroyed"
	}
	v := g.at(j + 1)
	if v.kind != verbGroup || v.verb == nil || v.passive || v.inf || v.be || v.negated || v.form&(lexicon.Past|lexicon.Participle) == 0 {
		return -1
	}
	return j + 1
}

// uncounted tells whether the phrase at j names somebody or something without a figure, which may
// do what the verb behind it says.
func (g *grammar) uncounted(j int) bool {
	c := g.at(j)
	return c.uncounted() && (c.pronoun || c.definit || c.head >= 0 && (c.noun != nil || g.named(c.head))) && !g.timely(c)
}

// contact tells whether a side in name starts at token i, behind the noun of the counted phrase c, of which
// a verb then says what it did to these: "the 40 drones | Benst launched", "12 hostages | Front fighters freed".
func (g *grammar) contact(c *chunk, i int) bool {
	if c.noun == nil || !g.t.Tokens[i].Has(text.Upper) || g.t.Tokens[c.head].Has(text.Upper) {
		return false
	}
	if !g.manyAt(c.head) && !g.endsWith(c.head, "s") || !g.named(i) || !g.sideAt(i, g.s.Last) {
		return false
	}
	for last := min(i+lexicon.MaxName, g.s.Last-1); i < last && (g.t.Tokens[i].Has(text.Upper) || g.nounFollows(i)); i++ {
	}
	if g.is(i, lexicon.Have) {
		i++
	}
	if i >= g.s.Last {
		return false
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[i])
	return verb != nil && form&lexicon.Past != 0 && !g.t.Tokens[i].Has(text.Upper)
}

// tellers tells whether those start at token i, behind the noun of the counted
// phrase c, who say what befell these: "the nine people | police said were killed".
func (g *grammar) tellers(c *chunk, i int) bool {
	if c.noun == nil || i+2 >= g.s.Last || !g.is(i+2, lexicon.Be|lexicon.Have) || !g.manyAt(c.head) && !g.endsWith(c.head, "s") {
		return false
	}
	_, noun := g.nounAt(i)
	return noun != nil && noun.Unit == schema.Person && g.tellsIn(i+1)
}
