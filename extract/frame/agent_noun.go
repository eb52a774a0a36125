package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// doerOf is the agent of a claim that a noun makes: the subject of the verb
// that the noun hangs on ("carried out 18 air strikes", "led to the death of
// two"), or who stands behind "by".
func (g *grammar) doerOf(f *finding) text.Span {
	k := f.chunk
	if g.divided(k) && g.explosive(k) {
		return text.Span{} // "shot down three of five missiles"
	}
	k = f.nounChunk()
	if s := g.wroughtBy(k); !s.Empty() {
		return s
	}
	if j := g.governor(k); j >= 0 && k == f.chunk {
		k = j // and not "news" in "news of the arrest of nine men"
	}
	if by := g.at(k + 1); by.is(g.words().by) && g.actor(k+2) {
		return g.extent(k+2, len(g.chunks))
	}
	if s := g.wroughtBy(k); !s.Empty() && k < f.chunk {
		return s
	}
	last := f.chunk
	for g.at(last+1).kind == conjunction && g.counted(last+2) {
		last += 2
	}
	last = g.pastAdjuncts(last+1) - 1
	if by, n := g.at(last+1), g.at(f.nounAt).noun; n != nil && n.Of != "" && !n.Toll && by.is(g.words().by) && g.actor(last+2) {
		return g.extent(last+2, len(g.chunks)) // "the shooting down of two jets and a drone by the navy", "in Orla on Sunday by the navy"
	}
	k = g.harmListed(k)
	v := g.objectOf(k)
	if p := g.back(k); v < 0 && g.at(p).is(g.words().to, g.words().in) {
		v = g.back(p) // "led to the death of", "resulted in 14 deaths"
	}
	if u := g.course(k); u >= 0 {
		return g.violence(u)
	}
	if u := g.raiding(k); u >= 0 {
		return g.subjectSpan(u)
	}
	if s := g.culpable(k); !s.Empty() {
		return s
	}
	if c := g.at(v); c.kind != verbGroup || c.verb == nil || c.passive || !c.verb.Causes() && !c.takes(f.noun) {
		return text.Span{}
	}
	if s := g.doer(v, 0); s >= 0 && g.acts(s) {
		return g.subjectSpan(v)
	}
	return text.Span{}
}

// wroughtBy is whose the deed is that the phrase at k names, where its words say it: "[the army]'s killing of nine
// clerks", "the [Orlan] downing of two jets"; empty where they do not.
func (g *grammar) wroughtBy(k int) text.Span {
	c := g.at(k)
	if !c.uncounted() || c.head <= c.first || !g.isOf(c.head, lexicon.Wrought) {
		return text.Span{}
	}
	for i := c.head - 1; i > c.first; i-- {
		if g.possessive(i) {
			if n, unit := g.lx.Units.Longest(g.t.Words[i-1:i], false); n > 0 && unit.Kind == schema.KindDuration || g.is(i-1, timeWords) || g.lastTime(i-1) {
				return text.Span{} // "last month's killing"
			}
			return text.Span{First: c.first, Last: i}
		}
	}
	for i := c.body; i < c.head; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.head]); g.sideAt(i, c.head) || n > 0 && armed(noun.Class) {
			return text.Span{First: i, Last: c.head}
		}
	}
	return text.Span{}
}

// harmListed is the first of the list of harms in which the noun at chunk k stands: "led to
// [the death] of five and the injury of 13"; k for none.
func (g *grammar) harmListed(k int) int {
	for n := 0; n < 4; n++ {
		j := g.joined(k)
		if of := g.governor(j); j >= 0 && of >= 0 {
			j = of
		}
		if j < 0 || g.at(j).noun == nil || g.at(k).noun == nil || !harmed(g.at(j).noun.Of) || !harmed(g.at(k).noun.Of) {
			break
		}
		k = j
	}
	return k
}

// raiding finds the verb that says what was done in the attacks counted at chunk k: "police
// detained 20 people in five raids"; -1 for none.
func (g *grammar) raiding(k int) int {
	p := g.back(k)
	if n := g.at(k).noun; n == nil || !n.Cause || n.Mutual || !g.at(p).is(g.words().in, g.words().during) {
		return -1
	}
	for j := p - 1; j >= 0 && j > p-8; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			if g.captures(c.verb) && !c.passive && !c.negated {
				return j
			}
			return -1
		case preposition:
			if c.word != g.words().of {
				return -1
			}
		case nounPhrase, other:
		default:
			return -1
		}
	}
	return -1
}

// captures tells whether the subject of the verb takes people or arms.
func (g *grammar) captures(v *lexicon.Verb) bool {
	for i := 0; v != nil && i < len(v.Frames); i++ {
		if fr := &v.Frames[i]; fr.Agentive && (fr.Measures.People == schema.Detained || fr.Measures.Weapons == schema.Seized) {
			return true
		}
	}
	return false
}

// culpable is who is held to have done the deed at chunk k: "was convicted of the murder
// of two", "claimed responsibility for dozens of blasts".
func (g *grammar) culpable(k int) text.Span {
	p := g.back(k)
	if c := g.at(k); c.noun == nil && c.head >= 0 && g.isOf(c.head, lexicon.Verdict) {
		p = k + 1 // "guilty of the murder of nine"
	}
	if g.at(p).kind != preposition {
		return text.Span{}
	}
	o := g.at(p - 1)
	if v := p - 2; g.answerable(o) && g.at(v).kind == verbGroup && !g.at(v).negated {
		return g.subjectSpan(v)
	}
	if s := g.accused(p); s >= 0 {
		return g.extent(s, p)
	}
	if v := g.back(p); g.reads(g.at(p).first, "behind") && g.at(v).kind == verbGroup && g.at(v).be && !g.at(v).negated {
		return g.standsBehind(v)
	}
	return text.Span{}
}

// standsBehind is who is said, by the form of be at chunk v, to be behind a deed: "the front was behind the killing
// of nine", "accused the front of being behind it".
func (g *grammar) standsBehind(v int) text.Span {
	if j := g.back(v); g.at(j).kind == preposition {
		if s := g.accused(j); s >= 0 {
			return g.extent(s, v)
		}
		return text.Span{}
	}
	if s := g.doer(v, 0); s >= 0 && g.acts(s) && !g.nobody(s) {
		return g.extent(s, v)
	}
	return text.Span{}
}

// takes tells whether the subject of the verb does what the noun names, or makes captives of those
// for whom it is: "flew 40 sorties", "took 57 hostages", "grabbed 57 hostages".
func (c *chunk) takes(n *lexicon.Noun) bool {
	switch {
	case n == nil:
		return false
	case n.Unit == schema.AttackUnit:
		return c.verb.Is(lexicon.VerbPerforms)
	}
	return (n.Measure == schema.Abducted || n.Measure == schema.Detained) && abducts(c.verb)
}

// abducts tells whether the verb may say that its subject takes or keeps hostages.
func abducts(v *lexicon.Verb) bool {
	for i := range v.Frames {
		if v.Frames[i].Agentive && v.Frames[i].Measures.People == schema.Abducted {
			return true
		}
	}
	return false
}
