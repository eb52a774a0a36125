package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// furtherVictims is who did what last, the last claim of the sentence before, tells, where the finding
// counts more whom the same befell, or goes on with its toll: "The blast killed nine. Another 40 were hurt."
// Who fell in a fight fell to its other side, which is told of each.
func (r *Reader) furtherVictims(f *finding, out, last *Claim) text.Span {
	if !struck(last.Measure) || last.Agent.Empty() || !happened(last.Modality) || !happened(out.Modality) || last.Scope != out.Scope || out.Unit == schema.Percent {
		return text.Span{}
	}
	if !r.g.moreOf(f) && !f.restated && !f.tollOf(last) || r.g.elsewhere(f.chunk) || r.g.mutualIn(last.Agent) {
		return text.Span{}
	}
	return r.foreign(last.Agent, out)
}

// tollOf tells whether the finding is the toll of what the claim tells: who was killed or missing was counted there.
func (f *finding) tollOf(c *Claim) bool {
	return f.noun != nil && f.noun.Toll && f.noun.Measure == schema.Killed && (c.Measure == schema.Killed || c.Measure == schema.Missing)
}

// happened tells whether what a claim tells is said to have come to pass.
func happened(m schema.Modality) bool { return m == schema.Asserted || m == schema.Reported }

// moreOf tells whether the finding counts more than were told of, and not some of them: "40 others",
// "another nine people", but not "three of the others" and not "more than 40".
func (g *grammar) moreOf(f *finding) bool {
	c := g.at(f.chunk)
	return !c.of && (g.rest(c) || g.figures[c.fig].Hedge.Empty() && g.furthers(c))
}

// elsewhere tells whether the sentence says around the phrase at k where that was or in what, so that it
// need not be where the one before was: "in Orla another nine were hurt", "in separate incidents".
func (g *grammar) elsewhere(k int) bool {
	for j := 0; j < len(g.chunks) && j < k+8; j++ {
		n := g.at(j + 1)
		if g.where(g.at(j)) && n.kind == nounPhrase && n.head >= 0 && (g.named(n.head) && !g.timely(n) || n.noun != nil && n.noun.Unit == schema.AttackUnit) {
			return true
		}
	}
	return false
}

// mutualIn tells whether the words name a fight, which has two sides: "clashes".
func (g *grammar) mutualIn(s text.Span) bool {
	return g.anyNoun(s.First, s.Last, func(n *lexicon.Noun) bool { return n.Mutual })
}
