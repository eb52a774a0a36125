package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// subjectSpan is the words for who does what the active verb at chunk v says.
func (g *grammar) subjectSpan(v int) text.Span {
	if a := g.opponent(v); a >= 0 {
		return g.span(a)
	}
	if s := g.antecedentDoer(g.doer(v, 0)); s >= 0 && !g.blameless(s, v) && !g.wrecked(s, v) && !g.nobody(s) {
		if i := g.ownerEnd(s); g.at(v).inf && s == g.back(v) && i > 0 {
			return text.Span{First: g.span(s).First, Last: i} // "the army's plan to free"
		}
		return g.extent(g.wielder(s), v)
	}
	return text.Span{}
}

// nobody tells whether the phrase at k denies that somebody did it: "no group", "none of the rebels",
// "it was not the army that".
func (g *grammar) nobody(k int) bool {
	c := g.at(k)
	return c.fig >= 0 && g.figures[c.fig].Zero || c.fig < 0 && (g.is(c.first, lexicon.Negation) || c.first > g.s.First && g.is(c.first-1, lexicon.Negation))
}

// opponent is the phrase of people that a fight was with and that "who" behind it makes the subject of
// the verb at chunk v: "clashes with soldiers who killed nine"; -1 for none.
func (g *grammar) opponent(v int) int {
	p := g.back(v)
	a := g.back(p)
	if g.at(p).kind != relative || !g.at(a).people() || !g.reads(g.at(p).first, "who") {
		return -1
	}
	w := g.back(a)
	if n := g.before(w).noun; g.at(w).kind != preposition || n == nil || !n.Cause {
		return -1
	}
	return a
}

// wrecked tells whether the gerund at chunk v only says what came of the wreck of the vehicle or
// house at s: "a ferry capsized, killing nine", but not "a lorry crashed into a market, killing".
func (g *grammar) wrecked(s, v int) bool {
	if g.at(v).form&lexicon.Gerund == 0 {
		return false
	}
	flight, n := g.flight(s), g.at(s).noun
	vehicle := flight || g.driven(s)
	if !vehicle && (n == nil || n.Unit != schema.Building) {
		return false
	}
	u := g.verbBefore(v)
	for n := 0; u >= 0 && n < 4 && g.at(u).mere(lexicon.Gerund); n++ {
		u = g.verbBefore(u) // "killing nine and wounding two"
	}
	if vehicle && g.blowsUp(u) {
		return !g.laden(s, u) // "a bus exploded, killing nine"
	}
	if flight {
		return false // "Flight 103 crashed, killing nine"
	}
	if b := g.back(u); u >= 0 && !g.at(u).verb.Is(lexicon.VerbWrecks) && g.at(b).kind == conjunction && !harmful(g.at(u).verb) {
		u = g.verbBefore(u) // "a jet crashed and broke into pieces, killing nine"
	}
	if u < 0 || !g.at(u).verb.Is(lexicon.VerbWrecks) {
		return false
	}
	p := g.at(u + 1)
	return !p.is(g.deeds.into, g.words().with) || g.at(u).verb.Is(lexicon.VerbFalls)
}

// airliner tells whether the phrase at k names a make of airliner: "a Boeing 747", "a Delta Boeing 727".
func (g *grammar) airliner(k int) bool {
	c := g.at(k)
	for i := c.body; k >= 0 && c.kind == nounPhrase && i < c.last; i++ {
		if g.isOf(i, lexicon.Airliner) {
			return true
		}
	}
	return false
}

// flight tells whether the phrase at k names an airliner by the flight that it was on: "Flight 103".
func (g *grammar) flight(k int) bool {
	c := g.at(k)
	i := c.last - 2
	return k >= 0 && c.kind == nounPhrase && i >= c.first && g.t.At(i) == "Flight" && g.figured(i+1)
}

// blowsUp tells whether the verb at chunk v says that its subject exploded: "exploded", "blew up".
func (g *grammar) blowsUp(v int) bool {
	c := g.at(v)
	if c.kind != verbGroup || c.verb == nil || c.passive {
		return false
	}
	return c.verb.Lemma == "explode" || c.verb.Lemma == "blow" && g.reads(c.last, "up") && !g.takesObject(v)
}

func (g *grammar) span(k int) text.Span {
	c := g.at(k)
	if w := g.t.Words[c.last-1]; c.last-c.first > 2 && (w == g.deeds.laden || w == g.deeds.packed) {
		return text.Span{First: c.first, Last: c.last - 1} // "a truck laden with explosives"
	}
	if c.uncounted() && c.first+2 < c.last && g.lastTime(c.first) && !g.possessive(c.first+2) {
		return text.Span{First: c.first + 2, Last: c.last} // "last year the programme"
	}
	if c.uncounted() && g.is(c.first, timeWords) {
		return text.Span{First: c.body, Last: c.last} // "overnight strikes"
	}
	if i := c.first; i+1 < c.last && g.t.Tokens[i].Kind == text.Punct {
		return text.Span{First: i + 1, Last: c.last} // "“large raid"
	} else if i++; i+1 < c.last && g.is(c.first, lexicon.Article) && g.t.Tokens[i].Kind == text.Punct && g.t.At(i) != "-" {
		return text.Span{First: i + 1, Last: c.last} // "a “large raid"
	}
	return text.Span{First: c.first, Last: c.last}
}

// extent is the phrase at k as an agent, with what is coordinated with it up to
// the verb at chunk end: of an event those who did it ("air strikes by the
// coalition") or its sides ("clashes with the rebels").
func (g *grammar) extent(k, end int) text.Span {
	if g.guilty(k) {
		return text.Span{First: g.at(k).first, Last: g.at(k).last - 1}
	}
	if n := g.at(k).noun; n != nil && (n.Cause || n.Crowd) {
		if by := g.byWhom(k); by >= 0 {
			return g.series(by, len(g.chunks))
		}
		return g.sides(k)
	}
	return g.series(k, end)
}

// joinsSide tells whether the chunk at j, behind the phrase at k, leads to a side of it or to one
// more: "clashes between", "a group of", "a barrage of", "fighting with", "and".
func (g *grammar) joinsSide(k, j int) bool {
	p, n := g.at(j), g.at(k).noun
	if p.kind != preposition {
		return p.kind == conjunction
	}
	switch p.word {
	case g.words().between:
		return true
	case g.words().of:
		return j == k+1 && (n.Crowd || g.event(j+1) != nil || g.explosive(j+1)) || n.Mutual
	case g.words().with, g.deeds.against:
		return n.Mutual
	}
	return false
}

// sides is the event at chunk k with those who are in it: "clashes between
// rebels and the army".
func (g *grammar) sides(k int) text.Span {
	s := g.span(k)
	for j := k + 1; j+1 < len(g.chunks) && j < k+6; j += 2 {
		p := g.at(j)
		if p.kind == conjunction && s.Last == g.at(k).last && g.at(k).noun.Cause && g.at(j+1).people() {
			break // "in the raid and the nephew of the mayor was killed"
		}
		if !g.joinsSide(k, j) || !g.takesSide(k, j) {
			break
		}
		s.Last = g.at(j + 1).last
		if to := g.at(j + 2); to.is(g.words().to) && g.t.Words[to.first-1] == g.deeds.loyal && g.at(j+3).kind == nounPhrase {
			s.Last = g.at(j + 3).last // "between the army and rebels loyal to the general"
			break
		}
	}
	return s
}

// takesSide tells whether the phrase behind the chunk at j is one of those in the
// event at k, and not counted as a figure of its own or the subject of another clause:
// "clashes between 40 [rebels] and the army", not "the raid and six people died".
func (g *grammar) takesSide(k, j int) bool {
	p, n, event := g.at(j), g.at(j+1), g.at(k).noun
	switch {
	case n.kind != nounPhrase, g.speaks(j + 1):
		return false
	case n.fig >= 0 && p.word != g.words().between && !g.figures[n.fig].Article && !(event.Crowd && event.Class != schema.Combatant):
		return false
	}
	return p.kind != conjunction || !g.clausal(j+1) || g.subjectBefore(j+2) == k
}

// belongsTo tells whether the preposition at chunk p leads to what those before it are of or loyal to,
// or to what event: "members of the front", "snipers loyal to the general", "the shock of a blast".
func (g *grammar) belongsTo(p int) bool {
	c, n := g.at(p), g.at(p+1)
	if c.kind != preposition || n.kind != nounPhrase {
		return false
	}
	switch c.word {
	case g.words().of:
		return (n.fig < 0 || g.figures[n.fig].Article && g.event(p+1) != nil) && !g.timely(n)
	case g.words().to:
		return g.t.Words[c.first-1] == g.deeds.loyal && n.fig < 0 && !g.timely(n)
	}
	return false
}

// series is the phrase at k with those coordinated with it: "regime forces and
// Russian jets". One that is the subject of a verb other than that at end
// belongs to the next clause.
func (g *grammar) series(k, end int) text.Span {
	s := g.span(k)
	for j := k + 1; j+1 < len(g.chunks) && j < k+10; j += 2 {
		n := g.at(j + 1)
		if g.belongsTo(j) || j == k+1 && g.at(j).word == g.words().from && n.uncounted() && g.fights(k) && g.named(n.body) {
			s.Last = n.last // "members of the front", "gunmen from the front"
			continue
		}
		if g.at(j).kind != conjunction || n.kind != nounPhrase || g.speaks(j+1) || n.fig >= 0 && !g.figures[n.fig].Article || n.pronoun ||
			g.clausal(j+1) && (end == len(g.chunks) || j+2 < end && g.at(j+2).kind == verbGroup && g.subjectBefore(j+2) != k) {
			break
		}
		s.Last = n.last
	}
	return s
}

// fights tells whether the phrase at k is fighters.
func (g *grammar) fights(k int) bool {
	n := g.at(k).noun
	return n != nil && n.Class == schema.Combatant
}

// speaks tells whether the phrase at k is no noun, but what somebody does: "and shouts:".
func (g *grammar) speaks(k int) bool {
	c := g.at(k)
	return c.last == c.first+1 && c.noun == nil && g.endsWith(c.first, "s") && g.lx.Reporting.Verb(g.t.Words[c.first]) != nil
}
