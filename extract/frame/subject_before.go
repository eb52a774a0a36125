package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// subjectSearch is what a look to the left of a verb has found of its subject.
type subjectSearch struct {
	best   int  // the subject, of a list the first so far; -1 for none
	placed int  // a name that may only say where a place lies; -1 for none
	listed bool // a list, or the subject of what was put in, goes on to the left
}

// found is the subject; -1 for none.
func (s *subjectSearch) found() int {
	if s.best >= 0 {
		return s.best // "but a blast in Orla, Benst, killed"
	}
	return s.placed
}

// subjectBefore finds the subject of the active verb at chunk v: the noun
// phrase before it that hangs on no preposition; of a list the first.
func (g *grammar) subjectBefore(v int) int {
	s := subjectSearch{best: -1, placed: -1}
	for j := v - 1; j >= 0 && j > v-reach; j-- {
		switch c := g.at(j); c.kind {
		case comma:
			if o := g.saying(j); o >= 0 && s.best < 0 {
				j = o // "the blast, police said, killed nine, wounded two"
			}
		case closing:
			j = g.opened(j)
		case stop, colon:
			return s.found()
		case dash:
			o := g.opened(j)
			if s.best >= 0 || o == j && g.dateline(j) {
				return s.found()
			}
			j = o
		case subordinate, relative:
			if s.best >= 0 {
				return s.best
			}
		case verbGroup:
			if s.best >= 0 && g.finite(j) {
				return s.best // "the road was closed and the rebels"
			}
			if o := g.clauseBetween(j, v); o >= 0 && s.best < 0 {
				j = o
			}
		case nounPhrase:
			switch {
			case c.last == c.first+1 && g.t.Words[c.first] == g.deeds.what && g.before(j).word == g.words().in: // "in what seemed revenge"
			case c.last == c.first+1 && g.t.Words[c.first] == g.deeds.what:
				return -1 // "what caused the plane to crash"
			case s.best < 0 && g.remarks(j) || g.subjectless(j):
			case s.found() < 0 && g.withOthers(j):
			case g.at(j-1).kind == relative && g.ofWhose(j-1) && g.verbWithin(j, v):
				j-- // "a bomb whose origin is unknown killed"
			case s.found() < 0 && g.placed(j):
				s.placed = j
			case s.listed && g.at(j+1).kind == comma && g.placed(j) && (g.peopled(s.best) || g.event(s.best) != nil || g.is(g.at(s.best).first, lexicon.Article)):
				return s.best // "in Orla, Chad, rebels and bandits killed"
			case s.take(g, j):
				return s.best
			}
		}
	}
	return s.found()
}

// take makes the phrase at j the subject and tells whether nothing to its left can be.
func (s *subjectSearch) take(g *grammar, j int) bool {
	c, p := g.at(j), g.before(j)
	joined := p.kind == conjunction && !g.reads(p.first, "but")
	if s.best < 0 && p.kind == comma && (g.at(j+1).kind == comma || c.fig >= 0 && c.noun == nil && !g.figures[c.fig].Article) && !g.opensClause(j) {
		s.listed = true // "Boko Haram, an armed group, …"
		return false
	}
	if s.best < 0 || s.listed || joined {
		s.best = j
	}
	s.listed = s.listed || joined && p.cue == nil
	return !joined && !(s.listed && p.kind == comma)
}

// remarks tells whether the phrase right before a verb at j only says more of a subject to
// its left: how far or how large it is, or of which part of it the like is true.
func (g *grammar) remarks(j int) bool {
	c := g.at(j)
	if g.adverbial(j) || g.distant(j) || g.praises(j) || c.noun != nil && c.noun.Length && g.endsWith(c.head, "s") || g.at(j-1).kind == part {
		return true // "five gunmen, one of them a woman, opened"
	}
	return c.fig >= 0 && c.head < 0 && g.is(c.first, lexicon.Article) && g.figures[c.fig].Article &&
		!(g.at(j+1).kind == other && g.at(j+1).fig < 0) // "the strongest a magnitude 6.4, struck"
}

// withOthers tells whether the phrase at j only says, between commas, who was with those before it: "the army, along
// with its allies, killed".
func (g *grammar) withOthers(j int) bool {
	p := g.back(j)
	return g.at(p).kind == conjunction && g.at(p).cue != nil && g.before(p).kind == comma && g.at(j+1).kind == comma
}

// subjectless tells whether the phrase at j cannot be a subject: it is no more than a word of
// the grammar, a number or a time, or hangs on something.
func (g *grammar) subjectless(j int) bool {
	c := g.at(j)
	return c.fig < 0 && (c.head < 0 && c.noun == nil || c.last == c.first+1 && g.figured(c.first)) || g.timely(c) || !g.independent(j) || g.servesAs(j)
}

// servesAs tells whether the phrase at j only says what something is used as: "a strike on a hall used by the army as
// a base", "a hall used as a base by the army".
func (g *grammar) servesAs(j int) bool {
	as := g.back(j)
	if g.at(as).word != g.words().as {
		return false
	}
	v := g.back(as)
	if by := g.back(v); g.at(v).kind == nounPhrase && g.at(by).word == g.words().by {
		v = g.back(by)
	}
	c := g.at(v)
	return c.kind == verbGroup && c.form&lexicon.Participle != 0 && c.verb.Is(lexicon.VerbWields)
}

// adverbial tells whether the phrase at j is one word between a name and its
// verb: "the regime first carried out".
func (g *grammar) adverbial(j int) bool {
	c := g.at(j)
	return c.last == c.first+1 && c.noun == nil && !c.pronoun && !g.t.Tokens[c.first].Has(text.Upper) && g.at(j-1).kind == nounPhrase && g.at(j-1).last == c.first &&
		g.acts(j-1)
}

// distant tells whether the phrase at j says how far or which way from a place
// something is: "30 miles", "south of".
func (g *grammar) distant(j int) bool {
	c := g.at(j)
	if c.fig >= 0 {
		return g.far(c.fig)
	}
	return g.is(c.last-1, lexicon.Direction) && g.at(j+1).is(g.words().of)
}

// dateline tells whether the dash at chunk j ends a dateline.
func (g *grammar) dateline(j int) bool {
	for k := 0; k < j; k++ {
		if g.at(k).kind == verbGroup || g.at(k).kind == preposition {
			return false
		}
	}
	return true
}

// placed tells whether the name at j says where a place lies: "in Catalonia,
// Spain".
func (g *grammar) placed(j int) bool {
	c := g.at(j)
	if c.head < 0 || g.at(j-1).kind != comma || c.noun != nil && !g.locality(c) {
		return false
	}
	p := g.at(j - 2)
	if p.kind != nounPhrase || p.head < 0 || !g.t.Tokens[p.head].Has(text.Upper) {
		return false
	}
	if c.noun != nil && (c.fig < 0 || g.figures[c.fig].Article) && g.at(j-3).kind == preposition && (c.head == c.last-1 && g.at(j+1).word == g.words().of || g.distant(j)) {
		return true // "in Orla, the capital of Chad, killing"
	}
	for i := c.first; i <= c.head; i++ {
		if !g.t.Tokens[i].Has(text.Upper) && !(i == c.first && g.is(i, lexicon.Direction)) && !(i == c.head && i > c.first && c.noun != nil) {
			return false
		}
	}
	return g.at(j-3).kind == preposition || j > 3 && g.placed(j-2)
}

// locality tells whether the noun of the phrase c is for land or a place, or its name for a country.
func (g *grammar) locality(c *chunk) bool {
	if c.noun.Unit == schema.Person {
		return false
	}
	return c.noun.Land || c.noun.Unit == schema.Settlement || g.lx.Countries.Starts(g.t.Words[c.first])
}

// independent tells whether the phrase at j may be a subject: it hangs on no
// preposition and is neither object nor predicate of the verb before it.
func (g *grammar) independent(j int) bool {
	b, near := g.ahead(j)
	p := g.at(b)
	if p.kind == preposition {
		return p.word == g.words().of && g.event(j) != nil && g.lasts(b-1) && g.independent(b-1) // "six weeks of fighting"
	}
	if f := g.back(b); p.kind == conjunction && g.at(f).kind == nounPhrase && g.before(f).word == g.words().between {
		return false // "fighting that broke out between troops and rebels"
	}
	if p.kind == nounPhrase && p.last == g.at(j).first && g.possessive(p.last-1) {
		return g.independent(b) // "strikes on Chad's second largest city"
	}
	if p.kind == nounPhrase && b == j-1 && g.startsPhrase(g.at(j).first) && g.objectOf(b) >= 0 && !g.reporting(g.objectOf(b)) {
		return false // "made the town a ruin"
	}
	if p.kind == nounPhrase && b == j-1 && p.last == p.first+1 && g.startsPhrase(g.at(j).first) && g.at(b-1).is(g.words().to) {
		return false // "a band formed to counter the gangs"
	}
	if p.kind != verbGroup || !near {
		return true
	}
	if p.verb == nil && g.at(b-1).kind == relative {
		return false // "a storm that roiled Orla killed"
	}
	if p.be || p.have {
		return false
	}
	if p.passive || p.verb == nil && !p.inf && (p.form&lexicon.Gerund == 0 || !g.startsPhrase(g.at(j).first)) {
		return true
	}
	return g.reporting(b) || g.foundOut(b, j)
}

// foundOut tells whether the verb at chunk b only leads to what the phrase behind it at j did: "the survey
// showed the quake destroyed 40 homes", "will show the clerks tried to kill nine".
func (g *grammar) foundOut(b, j int) bool {
	v, c := g.at(j+1), g.at(b)
	if c.kind != verbGroup || c.at < 0 {
		return false // "would the agency feed nine"
	}
	if b != j-1 || g.at(j).pronoun || v.kind != verbGroup {
		return false
	}
	if v.aux && g.has(j+1) && c.verb.Is(lexicon.VerbImplies) && !c.aux {
		return true // "I think the rebels have killed nine"
	}
	if v.passive || !g.finite(j+1) || g.lx.Reporting.Verb(g.t.Words[c.at]) == nil {
		return false
	}
	return g.counted(j+2) || g.at(j+2).inf && g.counted(j+3)
}

// onDay tells whether chunk b, no adverb, is a day behind "on" or a month behind "in".
func (g *grammar) onDay(b int) bool {
	c, p := g.at(b), g.at(b-1)
	if c.kind != other || !p.is(g.words().on, g.words().in) {
		return false
	}
	return !g.adverb(c.first) || g.t.Tokens[c.first].Has(text.Upper)
}

// articleAt tells whether chunk k is an article by itself.
func (g *grammar) articleAt(k int) bool {
	c := g.at(k)
	return c.kind == nounPhrase && c.head < 0 && c.last == c.first+1 && g.is(c.first, lexicon.Article)
}

// ahead is the chunk that the phrase at j hangs on: what stands before it but
// for times and adverbs; near is false where a date stands between.
func (g *grammar) ahead(j int) (b int, near bool) {
	near = true
	for b = j - 1; b > 0 && (g.at(b).kind == other || g.at(b).kind == quote); b-- {
		if g.at(b).fig >= 0 {
			near = false // "from the 2011 Van earthquake"
			if g.opensDate(b - 1) {
				b--
			}
		} else if g.onDay(b) {
			b-- // "on Friday rebels fired", and not "during Friday prayers"
		}
		if g.at(b).fig >= 0 && g.at(b).last == g.at(j).first && g.articleAt(b-1) && g.at(b-1).last == g.at(b).first {
			b-- // "in an October 4 attack"
		}
	}
	return b, near
}

// opensDate tells whether the preposition at chunk k opens its clause, and leads to the date or time right behind
// it alone: "[on] 3 May rebels fired", and not "the quake of 2011 killed".
func (g *grammar) opensDate(k int) bool {
	p := g.at(k)
	if !p.is(g.words().on, g.words().in, g.words().at, g.words().since) || g.is(g.at(k+1).first, lexicon.Definite) {
		return false
	}
	switch g.at(k - 1).kind {
	case stop, comma, subordinate, conjunction, colon, dash:
		return true
	}
	return g.reporting(k - 1)
}

// timely tells whether the phrase is a time: "this month", "Monday", the "last" of "last June".
func (g *grammar) timely(c *chunk) bool {
	if c.head < 0 || g.lastTime(c.head) {
		return c.head >= 0
	}
	n, unit := g.lx.Units.Longest(g.t.Words[c.head:c.last], false)
	return n > 0 && unit.Kind == schema.KindDuration || g.is(c.head, lexicon.Weekday|lexicon.Daytime) || g.is(c.head, lexicon.Month) && g.t.Tokens[c.head].Has(text.Upper)
}

// lasts tells whether the phrase at j is a time or how long something went on: "days", "six weeks".
func (g *grammar) lasts(j int) bool {
	c := g.at(j)
	return g.timely(c) || c.fig >= 0 && g.figures[c.fig].Kind == schema.KindDuration
}

// praises tells whether the phrase at j, behind a comma, only says that what stands before
// it is the most of its kind: "the derailment, the worst in years,".
func (g *grammar) praises(j int) bool {
	c := g.at(j)
	return c.noun == nil && c.definit && g.before(j).kind == comma && g.at(j+1).kind != verbGroup && g.superlative(c.last-1)
}

// topic is the phrase of which the verb at chunk v tells something, whether it does that or not: its subject,
// or what its relative or reduced clause is on, "[a grave] that holds", "[a zone] covering"; -1 for none.
func (g *grammar) topic(v int) int {
	j := g.back(v)
	if g.at(j).kind == relative {
		if j = g.back(j); g.at(j).kind == comma {
			j = g.back(j)
		}
		return j
	}
	if c := g.at(v); c.mere(lexicon.Gerund) && g.at(j).kind == nounPhrase {
		return j
	}
	return g.subjectBefore(v)
}
