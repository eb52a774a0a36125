package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// behind is who did it where what stands behind the counted, or behind what befell them, tells it on its
// own: "14 people believed to have been shot by rebels", "nine were dead, killed by rebels".
func (g *grammar) behind(f *finding) text.Span {
	if g.figures[g.at(f.chunk).fig].Zero {
		return text.Span{}
	}
	j := max(f.chunk, f.verb, f.cueAt) + 1
	for n := 0; n < 2 && g.at(j).is(g.words().of) && g.at(j+1).uncounted(); n++ {
		j += 2
	}
	switch c := g.at(j); c.kind {
	case comma:
		if v := g.at(j + 1); v.kind == verbGroup && !v.aux && fatal(v.verb) && g.isPassive(j+1) {
			return g.behindPassive(j + 1)
		}
	case relative:
		if v := g.at(j + 1); v.kind == verbGroup && v.passive && g.alike(j+1) {
			return g.behindPassive(j + 1)
		}
	case verbGroup:
		if v := g.at(j + 1); !c.aux && c.verb.Is(lexicon.VerbImplies) && v.kind == verbGroup && v.inf && v.passive {
			return g.behindPassive(j + 1)
		}
	}
	return text.Span{}
}

// behindPassive is who did what the passive verb at chunk v says, or in what event it was done.
func (g *grammar) behindPassive(v int) text.Span {
	if by := g.by(v); by >= 0 {
		return g.extent(by, len(g.chunks))
	}
	return g.causeFrom(v)
}

// blames tells whether the verb at chunk v goes on with whom somebody blames: ", blaming", "and blamed".
func (g *grammar) blames(v int) bool {
	c := g.at(v)
	if c.kind != verbGroup || c.verb == nil || c.verb.Lemma != "blame" || c.passive || c.negated {
		return false
	}
	return c.form&lexicon.Gerund != 0 || g.at(v-1).kind == comma || g.at(v-1).kind == conjunction
}

// heldToBlame is whom the sentence says that somebody blames for it: "nine were hurt, he said, blaming rebels for
// the attack".
func (g *grammar) heldToBlame(f *finding) text.Span {
	from := max(f.chunk, f.verb) + 1
	for k := from; k < len(g.chunks) && k < from+reach/2; k++ {
		c := g.at(k)
		if c.kind == stop || c.kind == colon {
			break
		}
		if o := k + 1; g.blames(k) && g.at(o).uncounted() && !g.at(o).pronoun && (g.menacing(o) || g.sideAt(g.at(o).body, g.at(o).last)) {
			return g.series(o, len(g.chunks))
		}
	}
	return text.Span{}
}

// inRaids is whose operation it was in which people were taken: "were held in police operations", "in which
// nine were held".
func (g *grammar) inRaids(f *finding, m schema.Measure) text.Span {
	taken := m == schema.Detained || m == schema.Seized || m == schema.Abducted
	if !taken && !harmed(m) || f.frame == nil || taken && !f.frame.Agentive {
		return text.Span{}
	}
	if j := g.back(f.chunk); g.at(j).kind == relative && g.before(j).kind == preposition {
		s := g.antecedentOf(g.back(j))
		if s > 1 && !g.sortie(s) && g.before(s).kind == preposition {
			s = g.back(g.back(s)) // "an operation in Orla in which"
		}
		if s < 0 || g.at(s).kind != nounPhrase {
			return text.Span{}
		}
		if v := g.objectOf(s); g.sortie(s) && v >= 0 && !g.at(v).passive && (taken || g.event(s) == nil) {
			return g.subjectSpan(v)
		}
		return text.Span{}
	}
	if !taken {
		return text.Span{}
	}
	for j := max(f.chunk, f.verb) + 1; j < len(g.chunks) && j < f.chunk+10; j++ {
		c := g.at(j)
		if c.kind != preposition && c.kind != nounPhrase && c.kind != other {
			break
		}
		p := g.at(j - 1)
		if c.kind != nounPhrase || !g.sortie(j) || !p.is(g.words().in, g.words().during) {
			continue
		}
		if by := g.byWhom(j); by >= 0 {
			return g.extent(by, len(g.chunks))
		}
		if n, who := g.lx.Nouns.Longest(g.t.Words[c.body:c.last]); n > 0 && c.body+n <= c.head && armed(who.Class) {
			return text.Span{First: c.body, Last: c.last} // "police operations"
		}
	}
	return text.Span{}
}

// sortie tells whether the phrase at k is of operations or raids.
func (g *grammar) sortie(k int) bool {
	c := g.at(k)
	if c.head < 0 {
		return false
	}
	w := g.t.Words[c.head]
	return w == g.deeds.operation || w == g.deeds.operations || c.noun != nil && c.noun.Cause && c.noun.Unit == schema.AttackUnit && !c.noun.Mutual
}
