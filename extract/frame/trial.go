package frame

import "tally/extract/lexicon"

// tried is who is held to have done, or owns up to, what stands behind the preposition at chunk p, where
// it is told what they get for it: "faces trial for", "was jailed for 20 years for", "sentenced a clerk to
// death for", "confessed to"; -1 for nobody.
func (g *grammar) tried(p int) int {
	verdict := false
	for j := p - 1; j >= 0 && j > p-8; j-- {
		switch c := g.at(j); c.kind {
		case other, preposition:
			verdict = verdict || g.isOf(c.first, lexicon.Verdict)
		case nounPhrase:
			switch {
			case c.head >= 0 && g.isOf(c.head, lexicon.Verdict), c.fig >= 0 && g.timely(c): // "to 20 years"
				verdict = true
			case g.timely(c), c.head < 0: // "a 25-year term"
			case g.at(j-1).kind == verbGroup && !g.isPassive(j-1) && g.at(j-1).verb.Is(lexicon.VerbAccuses):
				return j
			default:
				return -1
			}
		case comma:
			if b := g.back(j); verdict && g.at(j+1).kind == preposition && g.at(b).kind == nounPhrase {
				return b // "a clerk, on trial for"
			}
			return -1
		case verbGroup:
			return g.judged(j, verdict || g.at(p).word == g.words().to && j == p-1 && c.verb.Is(lexicon.VerbAnswers))
		default:
			return -1
		}
	}
	return -1
}

// judged is the subject of the verb at chunk v where it is charged with something, or answers for it; verdict
// tells whether the words behind say what it gets for that. -1 for none.
func (g *grammar) judged(v int, verdict bool) int {
	c, b := g.at(v), g.back(v)
	switch {
	case c.negated || !verdict && !(g.isPassive(v) && c.verb.Is(lexicon.VerbAccuses)):
		return -1
	case !c.be && !c.passive && !c.verb.Is(lexicon.VerbAnswers|lexicon.VerbAccuses):
		return -1
	case c.mere(lexicon.Gerund) && g.at(b).kind == nounPhrase:
		return b // "freed a clerk serving a sentence for"
	}
	return g.doer(v, 0)
}
