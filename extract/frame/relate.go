package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// finding is what the grammar says of one counted noun phrase.
type finding struct {
	chunk   int            // the noun phrase
	verb    int            // the verb group that tells the measure; -1 = none
	frame   *lexicon.Frame // the verb's frame
	noun    *lexicon.Noun  // the noun that tells the measure: of the phrase itself or of what governs it
	nounAt  int            // the chunk of that noun; -1 = the phrase itself
	cue     *lexicon.Cue
	cueAt   int
	implied schema.Measure // what the phrase says by itself; "" = nothing
	subject bool           // the phrase is the verb's subject
	part    bool           // a part of what was counted before
	doer    bool           // it does, and nothing is done to it
}

// at is chunk k; a stop where there is none.
func (g *grammar) at(k int) *chunk {
	if k < 0 || k >= len(g.chunks) {
		return &chunk{kind: stop, fig: -1, head: -1}
	}
	return &g.chunks[k]
}

// counted tells whether chunk k is a noun phrase with a figure that may count.
func (g *grammar) counted(k int) bool {
	c := g.at(k)
	return c.kind == nounPhrase && c.fig >= 0
}

// back skips what stands beside the clause, to the left of chunk k.
func (g *grammar) back(k int) int {
	for k--; k >= 0; k-- {
		switch c := g.at(k); {
		case c.kind == other && c.fig < 0, c.kind == quote:
		default:
			return k
		}
	}
	return -1
}

// objectOf finds the verb group that chunk k is the object of; -1 for none.
func (g *grammar) objectOf(k int) int {
	j := g.back(k)
	c := g.at(j)
	if c.kind == preposition && g.at(g.back(j)).kind == verbGroup && g.particle(j, g.back(j)) {
		return g.back(j)
	}
	if c.kind == nounPhrase && c.fig < 0 && c.first == c.last-1 {
		if v := g.back(j); g.at(v).kind == verbGroup && g.complement(v, j) {
			return v // "shot dead three officers": the complement stands first
		}
	}
	if c.kind == state {
		if v := g.back(j); g.at(v).kind == verbGroup && g.complement(v, j) {
			return v
		}
	}
	if c.kind != verbGroup || c.verb == nil || c.passive {
		return -1
	}
	return j
}

// particle tells whether the preposition at chunk j completes a frame of the
// verb at chunk v: "shot down", "blew up".
func (g *grammar) particle(j, v int) bool { return g.complement(v, j) }

// complement tells whether chunk j starts the complement of a frame of the verb at v.
func (g *grammar) complement(v, j int) bool {
	c := g.at(v)
	if c.verb == nil {
		return false
	}
	for i := range c.verb.Frames {
		if f := &c.verb.Frames[i]; len(f.With) > 0 && g.locate(f.With, g.at(j).first, g.at(j).first+1) >= 0 {
			return true
		}
	}
	return false
}

// locate finds words in the text, starting at one of the tokens [from, to); -1
// where they do not stand there.
func (g *grammar) locate(words []lexicon.Word, from, to int) int {
	for i := max(from, g.s.First); i < to && i+len(words) <= g.s.Last; i++ {
		n := 0
		for n < len(words) && g.t.Words[i+n] == words[n] {
			n++
		}
		if n == len(words) {
			return i
		}
	}
	return -1
}

// subjectOf finds the verb groups that chunk k may be the subject of: near is
// a reduced or relative clause on the phrase, main the verb of its clause.
func (g *grammar) subjectOf(k int) (near, main int) {
	near, main = -1, -1
	depth, inRelative, nps := 0, false, 0
	for j := k + 1; j < len(g.chunks) && j < k+28; j++ {
		c := g.at(j)
		switch c.kind {
		case opening:
			depth++
		case closing:
			depth--
		}
		if depth > 0 || c.kind == closing {
			continue
		}
		switch c.kind {
		case stop, colon, subordinate:
			return near, main
		case preposition:
			if j+1 < len(g.chunks) && g.at(j+1).kind == nounPhrase {
				j++
			}
		case relative:
			inRelative = true
		case conjunction:
			if near >= 0 && g.at(j+1).kind == verbGroup && !inRelative {
				continue
			}
		case nounPhrase:
			if c.fig >= 0 && g.at(g.back(j)).kind != comma && g.at(g.back(j)).kind != conjunction && g.at(g.back(j)).kind != part && near >= 0 {
				return near, main
			}
			if nps++; nps > 7 {
				return near, main
			}
		case verbGroup:
			if c.inf && !c.passive {
				continue
			}
			switch {
			case g.reporting(j):
				if g.at(g.back(j)).kind == nounPhrase && g.back(j) != k {
					continue // "12 people, police said, were killed"
				}
				return near, main
			case inRelative:
				if near < 0 {
					near = j
				}
				inRelative = false
			case c.finite():
				return near, j
			case near < 0 && j-k <= 6:
				near = j
			}
		}
	}
	return near, main
}

// finite tells whether the verb group has a subject of its own.
func (c *chunk) finite() bool {
	if c.aux {
		return true
	}
	if c.form&lexicon.Gerund != 0 {
		return false
	}
	return c.form&(lexicon.Participle) == 0 || c.form&lexicon.Base != 0
}

// reporting tells whether the verb at chunk j says something.
func (g *grammar) reporting(j int) bool {
	c := g.at(j)
	if c.verb == nil || c.passive {
		return false
	}
	switch c.verb.Lemma {
	case "say", "tell", "report", "add", "announce", "confirm", "claim", "state", "note":
		return len(c.verb.Frames) == 0 || c.verb.Lemma != "claim"
	}
	return false
}

// takesObject tells whether a noun phrase follows the verb at chunk v at once.
func (g *grammar) takesObject(v int) bool {
	for j := v + 1; j < len(g.chunks); j++ {
		c := g.at(j)
		switch {
		case c.kind == other && c.fig < 0, c.kind == quote:
		case c.kind == nounPhrase && c.fig >= 0 && c.noun == nil && g.at(j+1).kind == verbGroup && !g.at(j+1).aux:
			return false // "30 killed, 700 injured"
		case c.kind == nounPhrase:
			return true
		default:
			return false
		}
	}
	return false
}

// isPassive tells whether the verb group at v is passive: with be, or a bare
// participle without an object.
func (g *grammar) isPassive(v int) bool {
	c := g.at(v)
	if c.passive {
		return true
	}
	return !c.aux && !c.inf && c.form&lexicon.Participle != 0 && !g.takesObject(v)
}

// joined finds the noun phrase that chunk k is coordinated with, to its left;
// -1 for none.
func (g *grammar) joined(k int) int {
	j := g.back(k)
	if g.at(j).kind == part {
		return -1
	}
	switch g.at(j).kind {
	case conjunction, comma:
	default:
		return -1
	}
	for g.at(j).kind == conjunction || g.at(j).kind == comma {
		j = g.back(j)
	}
	for j >= 0 {
		switch c := g.at(j); c.kind {
		case nounPhrase:
			if p := g.back(j); g.at(p).kind == preposition {
				j = g.back(p)
				continue
			}
			return j
		case closing:
			for j >= 0 && g.at(j).kind != opening {
				j--
			}
			j = g.back(j)
			continue
		}
		return -1
	}
	return -1
}

// governor finds the noun phrase that chunk k depends on through "of"; -1 for none.
func (g *grammar) governor(k int) int {
	j := g.back(k)
	if g.at(j).kind != preposition || g.at(j).word != g.words().of {
		return -1
	}
	if j = g.back(j); g.at(j).kind == nounPhrase {
		return j
	}
	return -1
}
