package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// placeFirst finds where the phrase c, which would end before token end, is a place that opens its clause and then, with
// no comma between them, the people who are its subject: "in Orla | rebels killed nine"; 0 where it is one phrase.
func (g *grammar) placeFirst(c *chunk, end int) int {
	if c.fig >= 0 || c.definit || c.noun == nil || c.noun.Unit != schema.Person || g.t.Caps || !g.opensWithPlace() || !g.actsFrom(end) {
		return 0
	}
	i := c.first
	if g.is(i, lexicon.Direction) {
		i++ // "in northern Orla | rebels killed"
	}
	if i+1 >= end || !g.t.Tokens[i].Has(text.Upper) {
		return 0
	}
	for i++; i < end && g.t.Tokens[i].Has(text.Upper) && !g.sideAt(i, end); i++ {
	}
	if n, noun := g.nounAt(i); n > 0 && (noun.Land || noun.Unit == schema.Settlement) {
		i += n // "in Orla province | rebels killed"
	}
	if i >= end || g.hyphen(i) {
		return 0
	}
	return i
}

// opensWithPlace tells whether the last chunk is a preposition of place at the head of its clause.
func (g *grammar) opensWithPlace() bool {
	n := len(g.chunks) - 1
	if n > 1 && g.chunks[n].word == g.words().of && g.someplace(&g.chunks[n-1]) {
		n -= 2 // "in the city of Orla"
	}
	if n < 0 || g.chunks[n].kind != preposition {
		return false
	}
	if w := g.chunks[n].word; w != g.words().in && w != g.words().near && w != g.words().at {
		return false
	}
	for n--; n >= 0 && g.at(n).kind == other; {
		n-- // "elsewhere in Orla"
	}
	switch g.at(n).kind {
	case stop, colon, dash, comma, subordinate, conjunction:
		return true
	}
	return n < 0
}

// actsFrom tells whether a verb starts at token i that those before it do: it has an auxiliary or an object.
func (g *grammar) actsFrom(i int) bool {
	if i+1 >= g.s.Last {
		return false
	}
	if g.is(i, lexicon.Have|lexicon.Modal|lexicon.Be) {
		return true
	}
	_, form := g.lx.Verbs.Find(g.t.Words[i])
	if form&lexicon.Past == 0 {
		return false
	}
	return form == lexicon.Past || g.figured(i+1) || g.startsPhrase(i+1)
}
