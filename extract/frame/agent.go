package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// agent is the words that name who or what did it; empty if they are not told.
func (g *grammar) agent(f *finding) text.Span {
	switch {
	case f.frame != nil && !f.frame.Agentive:
		return g.cause(f)
	case f.verb < 0 || f.verb == f.chunk:
		return g.doerOf(f)
	case f.subject:
		if by := g.by(f.verb); by >= 0 {
			return g.span(by)
		}
		return g.cause(f)
	}
	if s := g.antecedentDoer(g.doer(f.verb, 0)); s >= 0 {
		return g.extent(s)
	}
	return g.cause(f)
}

// doerOf is the agent of a claim that a noun makes: the subject of the verb
// that the noun hangs on ("carried out 18 air strikes", "led to the death of
// two"), else a cause near it.
func (g *grammar) doerOf(f *finding) text.Span {
	k := f.chunk
	if f.nounAt >= 0 {
		k = f.nounAt
	}
	if j := g.governor(k); j >= 0 {
		k = j
	}
	if by := g.at(k + 1); by.kind == preposition && by.word == g.words().by && g.at(k+2).kind == nounPhrase {
		return g.span(k + 2)
	}
	v := g.objectOf(k)
	if p := g.back(k); v < 0 && g.at(p).kind == preposition && g.at(p).word == g.words().to {
		v = g.back(p) // "led to the death of"
	}
	if c := g.at(v); c.kind == verbGroup && c.verb != nil && !c.passive && !g.reporting(v) {
		if s := g.doer(v, 0); s >= 0 && g.acts(s) {
			return g.extent(s)
		}
	}
	return g.cause(f)
}

// acts tells whether the phrase at k may do something: no number and no plain noun.
func (g *grammar) acts(k int) bool {
	c := g.at(k)
	return !c.pronoun && (c.noun != nil && !c.noun.Toll || c.head >= 0 && g.t.Tokens[c.head].Has(text.Upper))
}

func (g *grammar) span(k int) text.Span {
	c := g.at(k)
	return text.Span{First: c.first, Last: c.last}
}

// extent is the phrase at k with what tells of its sides: "clashes with the
// rebels", "air strikes by the coalition".
func (g *grammar) extent(k int) text.Span {
	s := g.span(k)
	if g.at(k).noun == nil || !g.at(k).noun.Cause {
		return s
	}
	for j := k + 1; j+1 < len(g.chunks) && j < k+6; j += 2 {
		p := g.at(j)
		joins := p.kind == preposition && (p.word == g.words().with || p.word == g.words().by || p.word == g.words().between || p.word == g.words().of) || p.kind == conjunction
		if !joins || g.at(j+1).kind != nounPhrase || g.at(j+1).fig >= 0 && !g.figures[g.at(j+1).fig].Article {
			break
		}
		s.Last = g.at(j + 1).last
	}
	return s
}

// antecedentDoer is the phrase that the pronoun at chunk k stands for where a reporting
// verb stands before it: "the rebels said they had killed 20"; k itself where
// it is no pronoun, -1 where nobody is told.
func (g *grammar) antecedentDoer(k int) int {
	if k < 0 || !g.at(k).pronoun {
		return k
	}
	v := g.back(k)
	if g.at(v).kind == subordinate {
		v = g.back(v)
	}
	if !g.reporting(v) {
		return -1
	}
	if s := g.subjectBefore(v); s >= 0 && !g.at(s).pronoun {
		return s
	}
	return -1
}

// by finds the noun phrase behind "by" after the verb at chunk v; -1 for none.
func (g *grammar) by(v int) int {
	for j := v + 1; j < len(g.chunks) && j < v+10; j++ {
		c := g.at(j)
		if c.kind == preposition && c.word == g.words().by && g.at(j+1).kind == nounPhrase {
			return j + 1
		}
		if c.kind == stop || c.kind == verbGroup && g.finite(j) || c.kind == conjunction {
			return -1
		}
	}
	return -1
}

// doer finds who does what the active verb at chunk v says; -1 for nobody told.
// A gerund, and a verb behind "and", have the subject of the verb before them.
func (g *grammar) doer(v, depth int) int {
	if depth > 3 {
		return -1
	}
	j := g.back(v)
	for g.at(j).kind == comma {
		j = g.back(j)
	}
	switch c := g.at(j); {
	case c.kind == relative, c.kind == nounPhrase && c.head < 0 && g.t.Words[c.first] == g.words().that && g.finite(v):
		return g.antecedentOf(j)
	case g.at(v).form&lexicon.Gerund != 0 && j == v-1 && c.kind == nounPhrase && c.noun != nil && c.noun.Cause:
		return j // "an earthquake causing eleven deaths"
	case c.kind == conjunction || g.at(v).form&lexicon.Gerund != 0 && !g.at(v).aux || g.at(v).inf:
		if u := g.verbBefore(v); u >= 0 {
			if by := g.by(u); g.isPassive(u) && by >= 0 && by < v {
				return by
			}
			return g.doer(u, depth+1)
		}
	}
	return g.subjectBefore(v)
}

// verbBefore finds the verb whose subject the verb at v shares: the last finite
// one before it that no subordinate clause holds; -1 for none.
func (g *grammar) verbBefore(v int) int {
	held := -1
	for j := v - 1; j >= 0 && j > v-reach; j-- {
		switch c := g.at(j); {
		case c.kind == stop:
			return held
		case c.kind == subordinate && c.word != g.words().that && held >= 0:
			held = -1 // the verb stood inside that clause
		case c.kind == verbGroup && c.verb != nil && !c.inf && held < 0:
			held = j
		case c.kind == verbGroup && c.verb != nil && held >= 0 && g.reporting(j):
			return held
		}
	}
	return held
}

// antecedentOf finds what the relative pronoun at chunk j stands for: the last
// event that harms before it, else the last noun phrase.
func (g *grammar) antecedentOf(j int) int {
	last := -1
	for k := j - 1; k >= 0 && k > j-7; k-- {
		c := g.at(k)
		if c.kind == stop || c.kind == verbGroup {
			break
		}
		if c.kind != nounPhrase || c.pronoun || g.timely(c) {
			continue
		}
		if last < 0 {
			last = k
		}
		if c.noun != nil && (c.noun.Cause || c.noun.Class == schema.Combatant) {
			return k
		}
	}
	return last
}

// subjectBefore finds the subject of the active verb at chunk v: the noun
// phrase before it that hangs on no preposition.
func (g *grammar) subjectBefore(v int) int {
	best := -1
	for j := v - 1; j >= 0 && j > v-reach; j-- {
		c := g.at(j)
		switch c.kind {
		case stop, colon:
			return best
		case subordinate, relative:
			if best >= 0 {
				return best
			}
		case nounPhrase:
			b := g.back(j)
			if g.at(b).kind == other {
				b = g.back(b) // "from the 2011 Van earthquake"
			}
			p := g.at(b)
			if p.kind == preposition || p.kind == verbGroup && b == g.back(j) && !p.passive && p.verb != nil && !g.reporting(b) {
				continue
			}
			if c.head < 0 && c.noun == nil && c.fig < 0 || g.timely(c) {
				continue
			}
			best = j
			if p.kind != conjunction && p.kind != comma {
				return best
			}
		}
	}
	return best
}

// timely tells whether the phrase is a time: "this month", "Monday".
func (g *grammar) timely(c *chunk) bool {
	if c.head < 0 {
		return false
	}
	n, unit := g.lx.Units.Longest(g.t.Words[c.head:c.last], false)
	return n > 0 && unit.Kind == schema.KindDuration || g.is(c.head, lexicon.Weekday|lexicon.Month)
}

// cause finds what did it around the claim: "in the blast", "after the raid",
// "when a bomber struck".
func (g *grammar) cause(f *finding) text.Span {
	if j := g.back(f.chunk); g.at(j).kind == relative && g.at(g.back(j)).kind == preposition {
		if s := g.antecedentOf(g.back(j)); s >= 0 && g.at(s).noun != nil && g.at(s).noun.Cause {
			return g.extent(s) // "the air strikes in which 30 were killed"
		}
	}
	from := max(f.chunk, f.verb)
	for j := from + 1; j < len(g.chunks) && j < from+reach; j++ {
		c := g.at(j)
		switch {
		case c.kind == stop:
			return text.Span{}
		case c.kind == nounPhrase && c.noun != nil && g.harms(c.noun) && g.introduced(j):
			return g.extent(j)
		}
	}
	return text.Span{}
}

// harms tells whether a noun names an event, a weapon or somebody that harms.
func (g *grammar) harms(n *lexicon.Noun) bool {
	return n.Cause || n.Class == schema.Combatant && n.Measure == "" || n.Unit == schema.Munition || n.Unit == schema.Aircraft
}

// introduced tells whether the phrase at k stands behind a preposition that
// tells a cause (an event does it), or opens a clause: "when a bomber …".
func (g *grammar) introduced(k int) bool {
	p := g.at(g.back(k))
	if p.kind == subordinate {
		return true
	}
	return p.kind == preposition && g.at(k).noun.Cause && g.at(k).noun.Scope != schema.Cumulative
}

// weapon is the means that the claim's words name: its own noun ("12 rockets"),
// the agent ("a car bomb killed"), the event it happened in ("in an air strike"),
// or what the verb itself says; "" if none is told.
func (g *grammar) weapon(f *finding, agent text.Span) string {
	c := g.at(f.chunk)
	if c.noun != nil && c.noun.Weapon != "" {
		return c.noun.Weapon
	}
	if w := g.weaponIn(agent.First, agent.Last); w != "" {
		return w
	}
	from := max(f.chunk, f.verb)
	for j := from + 1; j+1 < len(g.chunks) && j < from+8; j++ {
		p := g.at(j)
		if p.kind == stop || p.kind == verbGroup && g.finite(j) {
			break
		}
		if p.kind == preposition && (p.word == g.words().in || p.word == g.words().by || p.word == g.words().with) {
			if w := g.weaponIn(g.at(j+1).first, g.at(j+1).last); w != "" {
				return w
			}
		}
	}
	if f.frame != nil {
		return f.frame.Weapon
	}
	return ""
}

// weaponIn is the means that a noun among the tokens [first, last) names.
func (g *grammar) weaponIn(first, last int) string {
	for i := max(first, g.s.First); i < last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:last]); n > 0 {
			if noun.Weapon != "" {
				return noun.Weapon
			}
			i += n - 1
		}
	}
	return ""
}
