package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byComposition finds what became of those, or of the things, that the phrase is
// told to be among: "those that surrendered comprised 19 fighters", "the items
// recovered from the rebels were eight rifles and 20 mines", "the cache contained
// 900 kilograms of opium".
func (g *grammar) byComposition(f *finding) bool {
	v := g.composer(f.chunk)
	s := g.composed(v)
	if s < 0 || g.before(f.chunk).kind == opening || g.at(f.chunk).head < 0 && g.at(f.chunk).noun == nil || !g.enlisted(f.chunk, v) {
		return false
	}
	f.part = false
	c, people := g.at(s), g.peopled(f.chunk)
	switch {
	case c.kind == verbGroup:
		return g.byFate(f, s)
	case !people && c.noun != nil && c.noun.Of == schema.Seized:
		f.noun, f.nounAt = c.noun, s
		return true
	case !people && c.pronoun && g.it(c.first):
		f.noun, f.nounAt = g.haulBefore(), s // "a cache was found. It included 12 rifles"
		return f.noun != nil
	case people && c.noun != nil && c.noun.Measure == "" && (c.noun.Of == schema.Released || c.noun.Of.Topic() == "displacement"):
		f.noun, f.nounAt = c.noun, s // "the first stage of the return included 600 families"
		return true
	case people && !g.at(v).be && c.definit && c.victims() && c.noun.Measure.Topic() == "casualty":
		f.noun, f.nounAt, f.among = c.noun, s, true // "the dead consisted of six pupils"
		return true
	case c.event != nil && (c.definit || !people && c.first == g.s.First) && (c.noun == nil || (c.noun.Unit == schema.Person) == people):
		f.frame, f.verb, f.among = g.describing(c, g.unit(g.at(f.chunk))), s, people
		return f.frame != nil
	}
	return false
}

// it tells whether the sentence, which is not the first, opens with the "it" or "they" at token i.
func (g *grammar) it(i int) bool {
	return i == g.s.First && i > 0 && (g.reads(i, "it") || g.reads(i, "they"))
}

// haulBefore is the noun by which the sentence before tells of what was seized or found together: "a
// cache"; nil for none.
func (g *grammar) haulBefore() *lexicon.Noun {
	for i := g.s.First - 1; i >= max(0, g.s.First-recalledHaul); i-- {
		if _, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.First]); noun != nil && noun.Of == schema.Seized {
			return noun
		}
	}
	return nil
}

// recalledHaul is how many tokens back a haul may be named of which "it" tells what it holds.
const recalledHaul = 20

// enlisted tells whether the phrase at k is one of the list behind the composer at
// chunk v: not what hangs on one of the list, nor what stands beside a name.
func (g *grammar) enlisted(k, v int) bool {
	p := g.back(k)
	if g.at(p).kind == preposition {
		return g.back(p) == v
	}
	return p == v || !g.figures[g.at(k).fig].Article || g.at(p).kind == conjunction || g.counted(g.back(p)) && g.before(p).head >= 0
}

// describing is the frame of the participle in the phrase c that says something of
// what is counted in unit: "the freed men", "the seized items"; nil for none.
func (g *grammar) describing(c *chunk, unit schema.Unit) *lexicon.Frame {
	frames := c.event.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Needs == "" && fr.Measures.For(unit) != "" {
			return fr
		}
	}
	return nil
}

// composer finds the verb that says what a group is made up of, to the left of
// the list that chunk k stands in; -1 for none.
func (g *grammar) composer(k int) int {
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		switch c := g.at(j); c.kind {
		case part:
			if g.lx.Grammar.Is(c.word, lexicon.Preposition) || g.before(j).kind == comma {
				return -1 // "of whom", ", including"
			}
			return j
		case verbGroup:
			if c.be || !c.passive && c.verb.Is(lexicon.VerbMusters|lexicon.VerbContains) {
				return j
			}
			return -1
		case nounPhrase, preposition, comma, conjunction, other, opening, closing:
		default:
			return -1
		}
	}
	return -1
}

// composed finds who or what the verb at chunk v, a composer, tells the members
// of: the participle that says what became of them, else the phrase; -1 for none
// or for some that are counted.
func (g *grammar) composed(v int) int {
	for j := g.back(v); v >= 0 && j >= 0 && j > v-reach; j = g.back(j) {
		switch c := g.at(j); {
		case c.kind == verbGroup && g.before(j).kind == relative, c.mere(lexicon.Participle):
			if n := g.before(j); n.fig >= 0 {
				return -1
			}
			return j
		case c.kind == nounPhrase && (c.fig < 0 || g.figures[c.fig].Article):
			if n := c.noun; g.before(j).kind == preposition && (n == nil || n.Of.Topic() != "displacement") {
				j = g.back(j)
				continue
			}
			return j
		default:
			return -1
		}
	}
	return -1
}
