package frame

import "tally/extract/text"

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
		if p.is(g.words().in, g.words().by, g.words().with) {
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
	for i := first; i < last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:last]); n > 0 {
			if noun.Weapon != "" {
				return noun.Weapon
			}
			i += n - 1
		}
	}
	return ""
}
