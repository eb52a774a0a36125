package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// frame chooses the frame of the verb at chunk v for the phrase at k, as its
// object or its subject; nil if none counts it.
func (g *grammar) frame(v, k int, unit schema.Unit, object bool) *lexicon.Frame {
	c := g.at(v)
	if c.verb == nil {
		return nil
	}
	passive := !object && g.isPassive(v)
	var best *lexicon.Frame
	nearest := g.s.Last
	for i := range c.verb.Frames {
		fr := &c.verb.Frames[i]
		if g.lacks(fr.Bits) {
			continue
		}
		if !roleFits(fr, object, passive, c.passive) || !fr.None && g.meaning(fr, k, unit) == "" || !g.admits(fr, v, k, object) {
			continue
		}
		if len(fr.With) == 0 {
			if best == nil || len(best.With) == 0 && best.Needs == "" && fr.Needs != "" {
				best = fr
			}
			continue
		}
		if at := g.completed(fr, v, k, object); at >= 0 && !g.severed(at, len(fr.With)) && (at < nearest || at == nearest && (best == nil || fr.Narrower(best))) {
			best, nearest = fr, at
		}
	}
	if best != nil && best.None {
		return nil
	}
	return best
}

// meaning is what a frame says of the phrase at k. A noun that no entry knows
// stands for people where the frame only speaks of people.
func (g *grammar) meaning(fr *lexicon.Frame, k int, unit schema.Unit) schema.Measure {
	if unit == schema.Km || unit == schema.Mile || g.at(k).fig >= 0 && g.length(g.at(k)) {
		return "" // "struck 80 miles off the coast", "a hole 100 feet long"
	}
	m := fr.Measures.For(unit)
	if m == schema.Displaced && g.hurtAlone(g.at(k)) {
		return schema.Injured // "12 injured were airlifted"
	}
	if n := g.at(k).noun; m == schema.Displaced && fr.Scope == schema.Stock && n != nil && n.Class == schema.Detainee {
		return schema.Detained // "900 inmates are housed in forts"
	}
	if fr.Measures.Areas == schema.Territory && g.landShare(g.at(k)) {
		return schema.Territory // "control half of the country"
	}
	if n := g.at(k).noun; m == "" && n != nil && n.Crowd && n.Of == schema.Strength && fr.Measures.People == schema.Deployed {
		return schema.Deployed // "withdrew two battalions"
	}
	if n := g.at(k).noun; m == "" && n != nil && unit == schema.Aircraft && n.Weapon != "" && fr.Measures.Munitions == schema.Attacks {
		return schema.Attacks // "launched 62 drones"
	}
	if n, p := g.at(k).noun, fr.Measures.Places; m == "" && n != nil && (p == schema.Captured && (n.Post || n.Land) || p == schema.Damaged && n.Post) {
		return p // "withdrew from three positions", "focused on nine depots"
	}
	if unit == schema.Percent && fr.Measures.Areas == schema.Territory {
		return schema.Territory // "90 percent is controlled by the gangs"
	}
	if c := g.at(k); m == "" && unit == schema.OtherUnit && c.noun == nil && c.fig >= 0 && g.takenForPeople(fr, c.head) {
		return fr.Measures.People
	}
	return m
}

// takenForPeople tells whether the noun at token i, which no entry knows, stands for people beside the frame.
func (g *grammar) takenForPeople(fr *lexicon.Frame, i int) bool {
	if humane(fr.Measures.People) {
		return !fr.Known || g.personLike(i)
	}
	return fr.Measures.People == schema.Strength && g.personLike(i)
}

// hurtAlone tells whether the counted are told by their wounds alone: "12 injured".
func (g *grammar) hurtAlone(c *chunk) bool {
	if c.fig < 0 || c.head > c.body {
		return false
	}
	return g.woundsAt(g.figures[c.fig].Span.Last)
}

// landShare tells whether the phrase is a share of a place: half of the country,
// 30 percent of Orla.
func (g *grammar) landShare(c *chunk) bool {
	if c.fig < 0 || !c.of || c.head < 0 || g.figures[c.fig].Share == 0 && g.figures[c.fig].Kind != schema.KindPercent {
		return false
	}
	if n := c.noun; n != nil {
		return n.Land || n.Unit == schema.Settlement || n.Unit == schema.Km2 || g.reads(c.head, "state")
	}
	return g.named(c.head)
}

// personLike tells whether the noun at token i, which no entry knows, looks
// like one for people: Azerbaijanis, pickets, bystanders.
func (g *grammar) personLike(i int) bool {
	if i < g.s.First {
		return false
	}
	s := g.t.At(i)
	if g.named(i) {
		return true
	}
	for _, ending := range []string{"ers", "ors", "ists", "ians", "ees", "men", "ants", "ites"} {
		if len(s) > 5 && hasSuffix(s, ending) {
			return true
		}
	}
	return g.agentive(i)
}

func roleFits(fr *lexicon.Frame, object, passive, be bool) bool {
	switch fr.Counts {
	case lexicon.CountsObject:
		return object || passive
	case lexicon.CountsSubject:
		return !object && !be
	}
	return true
}

// clauseEnd is the token at which the next clause of a list starts behind the verb at
// chunk v: "is feared dead and | another is missing".
func (g *grammar) clauseEnd(v int) int {
	for k := v + 1; k < len(g.chunks) && k < v+8; k++ {
		if g.at(k).kind == conjunction && g.counted(k+1) && g.clausal(k+1) {
			return g.at(k).first
		}
	}
	return g.s.Last
}

// complementEnds tells whether the frame's complement ends with the preposition at chunk p: "hit the port [with]".
func (g *grammar) complementEnds(fr *lexicon.Frame, p int) bool {
	from := g.at(p).last - len(fr.With)
	return g.at(p).kind == preposition && g.locate(fr.With, from, from+1) >= 0
}

// completed finds the frame's complement behind the verb, close to it or close
// behind its object, and returns its first token; -1 where there is none.
func (g *grammar) completed(fr *lexicon.Frame, v, k int, object bool) int {
	from := g.at(v).at + 1
	particle := len(fr.With) == 1 && g.lx.Grammar.Is(fr.With[0], lexicon.Adverb|lexicon.Preposition)
	adverb := len(fr.With) == 1 && hasSuffix(g.lx.Spelling(fr.With[0]), "ly")
	if adverb && g.locate(fr.With, g.at(v).first-1, from-1) >= 0 {
		return from - 1 // "were fatally shot"
	}
	particle = particle || adverb
	if head := g.at(k).head; !object && len(fr.With) == 1 && head >= g.s.First && g.t.Words[head] == fr.With[0] {
		return from // "12 survivors were found"
	}
	if at := g.locate(fr.With, from, from+3); at >= 0 && (!particle || at == from) {
		return at
	}
	if p := g.back(k); object && p > v+1 && g.complementEnds(fr, p) && (!g.peopled(k) || fr.Needs == schema.Combatant) {
		return from // "hit the port with 23 drones"
	}
	if fr.Measures.Weapons == schema.Attacks && fr.With[0] == g.words().with && g.at(k).first < from+8 && object {
		return -1 // "attacked two jets with a hammer"
	}
	if !object && particle {
		return -1
	}
	if !object {
		return g.locate(fr.With, from, min(from+8, g.clauseEnd(v)))
	}
	if last := g.at(k).last; particle {
		if last+1 < g.s.Last && g.named(last+1) && g.reads(last, "off") {
			return -1 // "a boat carrying 90 migrants off Orla"
		}
		return g.locate(fr.With, last, last+1)
	}
	last := g.at(k).last
	for j := k + 1; j < len(g.chunks) && j < k+12; j++ {
		c := g.at(j)
		if c.kind == verbGroup && j <= k+3 && g.locate(fr.With, c.first, c.first+1) >= 0 {
			return c.first // "let nine of the hostages go"
		}
		if c.kind == stop || c.kind == verbGroup && g.finite(j) && !g.saysOnlyWho(j) || g.counted(j) && g.before(j).kind == nounPhrase {
			break
		}
		last = c.last
		if j == k+1 && c.mere(lexicon.Participle) {
			break // "left 60 houses destroyed and 12 people dead"
		}
	}
	return g.locate(fr.With, g.at(k).body, last)
}

// saysOnlyWho tells whether the verb at chunk v only says who those counted or some of them are, before a comma:
// "12, nine of whom were children, dead".
func (g *grammar) saysOnlyWho(v int) bool {
	b := g.at(v - 1).kind
	return g.at(v).be && (b == part || b == relative) && g.at(v+1).kind == nounPhrase && g.at(v+2).kind == comma
}
