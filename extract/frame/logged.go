package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// already tells whether people have been moved or held "already", as an action
// that goes on would: "have already deported 3,000".
func (g *grammar) already(f *finding, out *Claim) bool {
	if f.frame == nil || f.verb < 0 || !g.has(f.verb) && !g.at(f.verb).mere(lexicon.Participle) {
		return false
	}
	switch out.Measure {
	case schema.Released:
		return g.sooner(f) // "have been freed so far" is of one event as a rule
	case schema.Displaced, schema.Detained, schema.Recruited, schema.Returned, schema.Destroyed, schema.Seized, schema.Attacks, schema.Surrendered:
	default:
		return false
	}
	return (g.sooner(f) || g.soFar(f)) && !g.natural() // whose toll is that of one event
}

// soFar tells whether "so far" stands right behind what the finding tells.
func (g *grammar) soFar(f *finding) bool {
	last := max(g.at(f.verb).last, g.at(f.chunk).last)
	for i := g.at(f.verb).first; i < last+6 && i < g.s.Last; i++ {
		if g.t.Words[i] == g.words().so && g.reads(i+1, "far") {
			return true
		}
	}
	return false
}

// sooner tells whether the finding's verb has "already", and speaks of now.
func (g *grammar) sooner(f *finding) bool {
	for c, i := g.at(f.verb), g.at(f.verb).first; i < c.last; i++ {
		if g.reads(i, "already") {
			return true
		}
		if g.t.Words[i] == g.words().had {
			return false
		}
	}
	return false
}

// logged tells whether attacks are counted by somebody who keeps a list of them:
// "has documented 248 attacks", "the attacks recorded by".
func (g *grammar) logged(f *finding, out *Claim) bool {
	if out.Measure != schema.Attacks || g.notes().dated || atMostOne(out.Quantity) {
		return false
	}
	if k := g.objectOf(f.chunk); k >= 0 && g.has(k) && g.lists(k) {
		return true
	}
	for k := f.chunk + 1; k < len(g.chunks) && k < f.chunk+6; k++ {
		switch c := g.at(k); c.kind {
		case verbGroup:
			return g.lists(k) && (!c.aux || g.has(k))
		case preposition, nounPhrase:
		default:
			return false
		}
	}
	return false
}

// lists tells whether the verb at chunk k says that somebody writes down what
// happened.
func (g *grammar) lists(k int) bool {
	v, form := g.lx.Verbs.Find(g.t.Words[g.at(k).last-1])
	return v.Is(lexicon.VerbRecords) && form&lexicon.Past != 0
}
