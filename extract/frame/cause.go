package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// cause finds what did it around the claim: "in the blast", "after the raid",
// "when a bomber struck", "the air strikes in which 30 were killed".
func (g *grammar) cause(f *finding) text.Span {
	if j := g.back(f.chunk); g.at(j).kind == relative && g.before(j).kind == preposition {
		if s := g.antecedentOf(g.back(j)); s >= 0 && g.event(s) != nil {
			return g.done(s)
		}
	}
	if g.with(f.chunk) {
		return g.done(g.back(f.chunk) - 1) // "shot the raiders after a blast with 15 killed"
	}
	if s := g.compounded(f); !s.Empty() {
		return s
	}
	if j := g.back(f.chunk) - 1; g.at(j+1).is(g.words().on) && g.event(j) != nil && g.sided(j) {
		return g.done(j) // "a rebel raid on two villages"
	}
	if f.nounAt >= 0 && f.nounAt < f.chunk {
		if s := g.causeFrom(f.nounAt); !s.Empty() {
			return s // "the death toll from the quake rose to 40"
		}
	}
	s := g.causeFrom(max(f.chunk, f.verb))
	if f.frame != nil && f.frame.Lemma == "trample" && !s.Empty() {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[s.Last-1 : s.Last]); n > 0 && noun.Unit == schema.Munition {
			return text.Span{} // "were trampled when shells fell on the crowd"
		}
	}
	return s
}

// compounded is the event that stands before the noun that tells how many came to harm:
// "the cyclone death toll", "40 flood deaths".
func (g *grammar) compounded(f *finding) text.Span {
	c := g.at(f.chunk)
	if s := g.affecting(c); !s.Empty() {
		return s
	}
	if s := g.affecting(g.at(f.numbered)); f.numbered > 0 && !s.Empty() {
		return s
	}
	if f.nounAt >= 0 {
		c = g.at(f.nounAt)
	}
	harms := false
	for i := c.body; f.noun != nil && i < c.last; i++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last])
		if n == 0 {
			continue
		}
		if i+n > c.head {
			if harms && noun == f.noun {
				return text.Span{First: c.body, Last: g.unpossessed(i)}
			}
			break
		}
		harms = harms || noun.Cause && noun.Scope != schema.Cumulative
		i += n - 1
	}
	return text.Span{}
}

// affecting is the event that the participle before the noun of phrase c hangs on: "flood-affected people".
func (g *grammar) affecting(c *chunk) text.Span {
	for i := c.body; c.event != nil && i+1 < c.head; i++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.head])
		if n == 0 || !noun.Cause {
			continue
		}
		j := i + n
		if g.isPunct(j, "-") {
			j++
		}
		if verb, _ := g.lx.Verbs.Find(g.t.Words[j]); verb == c.event {
			return text.Span{First: i, Last: i + n}
		}
	}
	return text.Span{}
}

// unpossessed is the token that ends the phrase before token i, without its 's or "related".
func (g *grammar) unpossessed(i int) int {
	for g.possessive(i - 1) {
		i--
	}
	if g.t.Words[i-1] == g.deeds.related && i-2 >= g.s.First {
		if i--; g.hyphen(i - 1) {
			i--
		}
	}
	return i
}

// causeFrom finds a cause to the right of chunk k, in its clause or in one of
// time on it.
func (g *grammar) causeFrom(k int) text.Span {
	aside := false // inside a clause of time whose verb is still to come
	for j := k + 1; j < len(g.chunks) && j < k+reach; j++ {
		switch c := g.at(j); c.kind {
		case stop, colon, relative:
			return text.Span{}
		case comma, dash, opening:
			j = g.pastSaying(j) // "were killed, police said, in a blast"
		case part:
			if g.endsWith(c.last-1, "which") {
				return text.Span{} // "107 deaths, of which 71 were due to"
			}
		case preposition:
			if c.word == g.words().as && g.at(j+1).kind == nounPhrase && g.at(j+2).kind == verbGroup && g.violent(j+2) && g.menacing(j+1) {
				return g.span(j + 1) // "nine dead as Tino lashes Orla"
			}
			if m := g.meant(j + 1); m > j+1 {
				if s, ok := g.happeningBehind(j, m); ok {
					return s // "in what police said was an ambush"
				}
				j = m
			}
		case subordinate:
			if n := g.at(j + 1); n.noun == nil && g.searches(j+1) && g.t.Words[n.head] != g.deeds.operation && g.t.Words[n.head] != g.deeds.operations {
				return text.Span{} // "died as a search went on in heavy rain"
			}
			if s := g.clauseActor(j); !s.Empty() {
				return s
			}
			aside = true
		case verbGroup:
			if p := g.before(g.back(j)); !c.aux && p.is(g.words().at, g.words().in) && g.isPassive(j) && g.violent(j) && g.by(j) >= 0 {
				return g.extent(g.by(j), len(g.chunks)) // "killed at a clinic hit by missiles"
			}
			if c.mere(lexicon.Gerund) && g.onSomething(g.back(j)) {
				continue // "on a road linking Orla with Benst as a result of a blast"
			}
			if c.mere(lexicon.Gerund) && c.verb.Is(lexicon.VerbBattles) && g.actor(j+1) && g.at(j+1).fig < 0 {
				return g.extent(j+1, len(g.chunks)) // "died fighting rebels"
			}
			if c.be && g.at(j-1).kind == preposition {
				return text.Span{} // "accused of being leaders of the uprising"
			}
			if !aside && !g.alike(j) && !g.owed(j+1) && !g.ascribes(j+1) && !g.heldIn(j) {
				return text.Span{}
			}
			aside = false
		case nounPhrase:
			if s := g.battled(j); !s.Empty() {
				return s
			}
			if s, ok := g.happening(j); ok {
				return s
			}
		}
	}
	return text.Span{}
}

// happening is who did the event at chunk j, or the event; ok is false where it
// does not stand behind a preposition that tells a cause.
func (g *grammar) happening(j int) (s text.Span, ok bool) {
	p, _ := g.ahead(j)
	return g.happeningBehind(p, j)
}

// happeningBehind is happening for an event at chunk j to which the preposition at chunk p leads.
func (g *grammar) happeningBehind(p, j int) (s text.Span, ok bool) {
	n := g.event(j)
	if n == nil && g.operation(j) && g.at(p).is(g.words().in, g.words().during) {
		return g.operator(j), true
	}
	if n == nil {
		if g.laidTo(p, j) {
			return g.series(j, len(g.chunks)), true
		}
		if s = g.twofold(p, j); !s.Empty() {
			return s, true
		}
		return g.fired(p, j)
	}
	if !g.causal(p, n) {
		return text.Span{}, false
	}
	return g.done(j), true
}

// laidTo tells whether the chunk at p lays what is told to the fighters or the side that the phrase at j names: "deaths
// attributed to [rebels]", "blamed on [rebels]", and not "lost to rebels" or "blamed on rebels and nine guards".
func (g *grammar) laidTo(p, j int) bool {
	c := g.at(p)
	owed := c.word == g.words().to && g.owed(p) && g.t.Words[c.first-1] != g.deeds.lost
	if !owed && (!g.ascribes(p) || g.at(j+1).kind == conjunction && g.counted(j+2)) {
		return false
	}
	return g.fights(j) || g.sideAt(g.at(j).body, g.at(j).last)
}

// twofold is the event that the phrases at j and behind "and" name together: "in an Orlan air and ground
// operation", "in a bomb and mortar attack"; empty for none.
func (g *grammar) twofold(p, j int) text.Span {
	w, c := g.at(p).word, g.at(j)
	if g.at(p).kind != preposition || w != g.words().in && w != g.words().during || g.at(j+1).kind != conjunction || c.last-c.first < 2 {
		return text.Span{}
	}
	if c.noun != nil && c.noun.Unit != schema.Munition && c.noun.Unit != schema.Weapon {
		return text.Span{}
	}
	if e := g.at(j + 2); !e.uncounted() || g.event(j+2) == nil && (e.head < 0 || g.t.Words[e.head] != g.deeds.operation) {
		return text.Span{}
	}
	return text.Span{First: g.span(j).First, Last: g.at(j + 2).last}
}

// operation tells whether the phrase at j is somebody's operation: "the Orlan operation", "an
// operation by the army".
func (g *grammar) operation(j int) bool {
	c := g.at(j)
	return c.kind == nounPhrase && c.head >= 0 && g.t.Words[c.head] == g.deeds.operation && (g.sided(j) || g.byWhom(j) >= 0)
}

// operator is whose the operation at chunk j is, or the operation.
func (g *grammar) operator(j int) text.Span {
	if by := g.byWhom(j); by >= 0 {
		return g.extent(by, len(g.chunks))
	}
	return g.span(j)
}

// battled is whom those of the claim fell against where the phrase at chunk j starts with a gerund:
// "died fighting the army".
func (g *grammar) battled(j int) text.Span {
	c := g.at(j)
	if k := g.before(j).kind; k != verbGroup && k != subordinate {
		return text.Span{}
	}
	if verb, form := g.lx.Verbs.Find(g.t.Words[c.first]); form&lexicon.Gerund == 0 || !verb.Is(lexicon.VerbBattles) {
		return text.Span{}
	}
	if c.last > c.first+1 {
		return text.Span{First: c.first + 1, Last: c.last}
	}
	if g.at(j+1).fig < 0 && g.actor(j+1) {
		return g.extent(j+1, len(g.chunks))
	}
	return text.Span{}
}

// onSomething tells whether the phrase at k tells where something is: "on a road", "in a house".
func (g *grammar) onSomething(k int) bool {
	p := g.before(k)
	return g.at(k).kind == nounPhrase && p.is(g.words().on, g.words().in)
}

// fired is who used the weapon at chunk j, or the weapon, where the preposition
// at chunk p says that it did harm: "died due to shells fired by rebels".
func (g *grammar) fired(p, j int) (s text.Span, ok bool) {
	if g.at(p).form&lexicon.Gerund != 0 {
		p = g.back(p) // "due to dropping bombs"
	}
	if !g.explosive(j) || !g.harmsBy(p, j) {
		return text.Span{}, false
	}
	if by := g.byWhom(j); by >= 0 {
		return g.extent(by, len(g.chunks)), true
	}
	return g.span(j), true
}

// sufferedOf tells whether what harmed people may be told behind "from" and the chunk at k: a verb, or
// their toll: "died from", "the toll from".
func (g *grammar) sufferedOf(k int) bool {
	c := g.at(k)
	return c.kind == verbGroup || c.kind == nounPhrase && c.noun != nil && c.noun.Toll
}

// harmsBy tells whether the preposition at chunk p leads to the weapon at chunk
// j that did harm: "due to shells", "died from shells", "died in a bombing".
func (g *grammar) harmsBy(p, j int) bool {
	c := g.at(p)
	if c.kind != preposition {
		return false
	}
	switch c.word {
	case g.words().to:
		return g.owed(p)
	case g.words().from:
		return g.sufferedOf(g.back(p))
	case g.words().in:
		return g.bombs(j)
	}
	return false
}

// bombs tells whether the phrase at j is of bombs and of no more: "killed in a car bomb", but
// not "in a bomb and gun attack".
func (g *grammar) bombs(j int) bool {
	return g.munitions(j) && g.at(j).noun.Weapon == "bomb" && (g.at(j+1).kind != conjunction || g.counted(j+2))
}

// alike tells whether the verb at chunk j carries on what the claim tells, so
// that a cause behind it is the claim's too: "were killed and nine wounded in",
// "have been killed in".
func (g *grammar) alike(j int) bool {
	c := g.at(j)
	if c.be || c.have || c.verb.Is(lexicon.VerbHappens) {
		return true
	}
	if c.verb == nil {
		return false
	}
	for i := range c.verb.Frames {
		if m := c.verb.Frames[i].Measures; harmed(m.People) || harmed(m.Buildings) || !c.aux && m.People == schema.Abducted {
			return true
		}
	}
	return false
}

// heldIn tells whether the verb at chunk j says that people were taken, in what is told right behind
// it: "were killed and nine arrested in a raid".
func (g *grammar) heldIn(j int) bool {
	return g.captures(g.at(j).verb) && g.isPassive(j) && g.at(j+1).kind == preposition && g.at(j+1).word != g.words().by
}

// event is the noun of the phrase at k that names what harms: its head, or the
// first word of a name: "Typhoon Maysak"; nil for none.
func (g *grammar) event(k int) *lexicon.Noun {
	c := g.at(k)
	if c.kind != nounPhrase {
		return nil
	}
	if c.noun != nil {
		if c.noun.Cause {
			return c.noun
		}
		return nil
	}
	for i := c.body; i < c.head; i++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last])
		if n > 0 && noun.Cause && (g.t.Tokens[i].Has(text.Upper) || noun.Nature && i+n == c.head) && g.identifies(c.head) {
			return noun
		}
	}
	return nil
}

// identifies tells whether the word at token i may end the name of one event: "Typhoon [Maysak]", "storm [04B]".
func (g *grammar) identifies(i int) bool {
	return g.t.Tokens[i].Has(text.Upper) || g.t.Tokens[i].Kind == text.Number
}

// causal tells whether the chunk at p is a preposition that the name of the
// event n follows where the event did it. In a war many deeds are done; people
// die of an epidemic.
func (g *grammar) causal(p int, n *lexicon.Noun) bool {
	c := g.at(p)
	if c.kind != preposition {
		return false
	}
	switch c.word {
	case g.words().with, g.words().between, g.words().forWord, g.words().at, g.words().on:
		return false
	case g.words().to:
		return g.owed(p)
	case g.words().of, g.words().from:
		return g.at(p-2).word != g.words().since && !(c.word == g.words().of && g.driven(g.back(p))) // "since the start of the war", "a jet of the navy crashes"
	}
	return n.Scope != schema.Cumulative
}

// owed tells whether the preposition "to" at chunk p says what something is due
// to: "due to", "linked to", "attributed to", "lost to".
func (g *grammar) owed(p int) bool {
	i := g.at(p).first - 1
	if i < g.s.First {
		return false
	}
	switch g.t.Words[i] {
	case g.words().due, g.deeds.owing, g.deeds.linked, g.deeds.related, g.deeds.attributed, g.deeds.lost:
		return true
	}
	b := g.at(p - 1)
	return b.kind == nounPhrase && b.noun != nil && b.noun.Lives // "lost their lives to the flood"
}

// done is who carried out the event at chunk k, its sides, or the event itself.
// An accident that was told of before is nobody's deed where its sides aren't told, nor is a clash.
func (g *grammar) done(k int) text.Span {
	if s := g.wielder(k); s != k {
		return g.extent(s, g.objectOf(k))
	}
	s := g.extent(k, len(g.chunks))
	if n := g.at(k).noun; n != nil && (n.Mishap || n.Mutual && g.definite(g.at(k)) || g.brawl(k)) && s.Last == g.at(k).last && !g.sided(k) {
		return text.Span{}
	}
	return s
}

// brawl tells whether the phrase at k is a clash, which both sides make.
func (g *grammar) brawl(k int) bool {
	n := g.at(k).noun
	return n != nil && n.Mutual && n.Unit == schema.AttackUnit
}

// sided tells whether the phrase for the event at chunk k says whose it is:
// "Turkish shelling", "a rebel raid".
func (g *grammar) sided(k int) bool {
	c := g.at(k)
	for i := c.body; i < c.head; i++ {
		if g.proper(i) {
			return true
		}
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last]); n > 0 && noun.Class == schema.Combatant {
			return true
		}
	}
	return false
}

// semicolon tells whether chunk k is one, behind which a sentence goes on with what the same deed did:
// "a bomb hit the market; nine died".
func (g *grammar) semicolon(k int) bool {
	c := g.at(k)
	return c.kind == colon && g.isPunct(c.first, ";")
}

// suffersOn tells whether the counted may be more victims of a deed told before a semicolon: no fighters,
// who may have done it, and no bare figure of what is shot down.
func (g *grammar) suffersOn(f *finding) bool {
	c := g.at(f.chunk)
	if c.noun != nil {
		return c.noun.Class != schema.Combatant
	}
	return c.head >= 0 || f.frame == nil || harmed(f.frame.Measures.People)
}

// same tells whether the words end with the noun that the phrase at k counts: "rebels
// stormed the camp and nine rebels were killed".
func (g *grammar) same(s text.Span, k int) bool {
	h := g.at(k).head
	return h >= 0 && g.reads(s.Last-1, g.t.At(h))
}
