package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byWhom finds who is behind "by" among the prepositions that follow the event
// at chunk k; -1 for nobody.
func (g *grammar) byWhom(k int) int {
	for j := k + 1; j+1 < len(g.chunks) && j < k+reach; j++ {
		p := g.at(j)
		switch {
		case p.kind == other, p.kind == quote && g.at(j+1).kind == preposition:
		case p.kind == part:
			return -1 // "attacks, including one by the army"
		case p.kind == comma && g.ownedUp(j+1):
		case p.kind == comma && g.at(j+1).kind == relative && g.ownedUp(j+2):
			j++ // "the raid, which was claimed by the sect"
		case p.kind == preposition && (p.word == g.words().by || g.ascribes(j)) && g.actor(g.unquoted(j+1)):
			if g.at(j-1).kind == verbGroup && g.event(j+1) != nil {
				return -1 // "floods caused by rain"
			}
			return g.unquoted(j + 1)
		case j > k+1 && g.describesPlace(j):
			return -1 // "strikes on a town held by rebels", "an attack on an inn used by the army", "frequented by clerks"
		case p.kind == verbGroup && !p.aux && g.isPassive(j) && g.follows(j).word == g.words().by: // "carried out by"
		case p.kind == verbGroup && !p.aux && g.ascribes(j+1): // "blamed on"
		case p.kind == preposition && g.at(j+1).kind == nounPhrase:
			j++
		default:
			return -1
		}
	}
	return -1
}

// describesPlace tells whether the verb at chunk v says more of the phrase right before it than that
// somebody used it as a weapon or owned up to it: "a town held by rebels", "an inn used by the army".
func (g *grammar) describesPlace(v int) bool {
	c := g.at(v)
	if c.kind != verbGroup || g.at(v-1).kind != nounPhrase || c.be || c.have || c.verb.Is(lexicon.VerbClaims) {
		return false
	}
	return !g.uses(c.verb) || c.verb.Is(lexicon.VerbWields) && !g.wieldable(v-1)
}

// ownedUp tells whether the passive verb at chunk v leads to whose deed the event before it is:
// "claimed by", "carried out by", "blamed on".
func (g *grammar) ownedUp(v int) bool {
	c := g.at(v)
	if c.kind != verbGroup || !g.isPassive(v) || c.negated {
		return false
	}
	if g.ascribes(v + 1) {
		return true
	}
	return g.follows(v).word == g.words().by && c.verb.Is(lexicon.VerbPerforms|lexicon.VerbClaims)
}

// ascribes tells whether the preposition at chunk j leads to whose deed something is held to be:
// "blamed on", "attributed to".
func (g *grammar) ascribes(j int) bool {
	c := g.at(j)
	if c.kind != preposition || c.first <= g.s.First {
		return false
	}
	w := g.t.Words[c.first-1]
	return c.word == g.words().on && w == g.deeds.blamed || c.word == g.words().to && w == g.deeds.attributed
}

// wieldable tells whether the phrase at k is a weapon or an event, which somebody may use.
func (g *grammar) wieldable(k int) bool {
	n := g.at(k).noun
	return n != nil && (n.Cause || n.Weapon != "" || n.Unit == schema.Munition || n.Unit == schema.Weapon)
}

// firedBy is who is behind "by" where the arms or attacks at chunk k are said to be theirs: "rockets fired by
// rebels", "logged 12 raids carried out by rebels", and not "raids documented by monitors"; -1 for nobody.
func (g *grammar) firedBy(k int) int {
	by := g.byWhom(k)
	if v := g.at(k + 1); by < 0 || g.objectOf(k) >= 0 && !v.mere(lexicon.Participle) || g.before(k).word == g.words().by {
		return -1
	}
	for j := k + 1; j < by; j++ {
		if c := g.at(j); c.kind == verbGroup && (!g.uses(c.verb) || c.verb.Is(lexicon.VerbRecords)) {
			return -1
		}
	}
	return by
}

// uses tells whether the verb says that arms are used or an attack is made: fire, carry out.
func (g *grammar) uses(v *lexicon.Verb) bool {
	for i := 0; v != nil && i < len(v.Frames); i++ {
		if m := v.Frames[i].Measures; m.Munitions == schema.Attacks || m.Attacks == schema.Attacks {
			return true
		}
	}
	return v != nil && v.Causes()
}

// unquoted is the chunk at k, or the one behind the quotation mark there: "by “armed groups”", or what somebody
// says that it was: "by what police said were gunmen".
func (g *grammar) unquoted(k int) int {
	if g.at(k).kind == quote {
		return k + 1
	}
	return g.meant(k)
}

// meant is the phrase for which the "what" stands that chunk k starts with: "what police said was [an ambush]", "what
// appeared to be [a mine]", "what the army called [a raid]"; k itself for none.
func (g *grammar) meant(k int) int {
	if g.at(k).kind != nounPhrase || g.t.Words[g.at(k).first] != g.deeds.what {
		return k
	}
	for j := k + 1; j < k+6; j++ {
		switch c := g.at(j); {
		case c.kind == verbGroup && (c.be || c.verb.Is(lexicon.VerbNames)):
			if g.at(j+1).word == g.words().as {
				j++
			}
			if g.at(j+1).kind == nounPhrase {
				return j + 1
			}
			return k
		case c.kind != verbGroup && c.kind != nounPhrase && c.kind != other:
			return k
		}
	}
	return k
}

// follows is what stands behind chunk k but for adverbs and times.
func (g *grammar) follows(k int) *chunk {
	for k++; g.at(k).kind == other; k++ {
	}
	return g.at(k)
}

// actor tells whether the phrase at k may stand behind "by" as an agent: no
// time, no figure, nobody's name and no way to travel ("by helicopter").
func (g *grammar) actor(k int) bool {
	c := g.at(k)
	if of := g.at(k + 1); of.is(g.words().of) && g.at(k+2).kind == nounPhrase && g.timely(g.at(k+2)) {
		return false // "by the end of the day"
	}
	switch {
	case c.kind != nounPhrase, g.timely(c), g.counting(c):
		return false
	case c.fig >= 0 && (c.head < 0 || g.figures[c.fig].Kind == schema.KindMeasure):
		return false
	case c.head >= 0 && g.t.Words[c.head] == g.deeds.name:
		return false
	}
	return c.first != c.head || !g.driven(k) || g.endsWith(c.head, "s")
}

// counting tells whether the phrase is what a figure is read in: "by police count".
func (g *grammar) counting(c *chunk) bool {
	if c.head < 0 {
		return false
	}
	n := g.lx.Sources.Noun(g.t.Words[c.head])
	return n != nil && n.Kind == lexicon.WritingSource
}

// death tells whether chunk j is only the way in which people are put to death or die: "by
// hanging", "by drowning", "by firing squad".
func (g *grammar) death(j int) bool {
	c := g.at(j)
	if i := c.first + 1; (c.head == i || g.at(j+1).head == i) && g.endsWith(i, "squad") && g.reads(c.first, "firing") {
		return true
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[c.first])
	return c.last == c.first+1 && form&lexicon.Gerund != 0 && fatal(verb)
}

// by finds the noun phrase behind "by" after the verb at chunk v; -1 for none.
func (g *grammar) by(v int) int {
	for j := v + 1; j < len(g.chunks) && j < v+18; j++ {
		c := g.at(j)
		switch {
		case g.at(j+2).word == g.words().by && g.besideIt(j):
			return -1 // "were hurt during a speech by the mayor"
		case c.is(g.words().by):
			if g.death(j+1) || g.bySome(j) {
				return -1
			}
			if k := g.behindBy(j); k >= 0 {
				return k
			}
		case c.kind == subordinate:
			j = g.meanwhile(j) // "were killed as they slept by rebels"
		case c.kind == stop, c.kind == relative, c.kind == verbGroup && (j > v+2 || g.finite(j) || !g.isPassive(j)):
			return -1
		case g.at(j+1).kind == verbGroup && g.at(j+1).verb.Is(lexicon.VerbRecords|lexicon.VerbTells):
			return -1 // "were killed and documented by the monitor"
		case c.kind == conjunction && g.at(j+1).kind == verbGroup && g.isPassive(j+1):
			j++ // "were captured and are held by"
		case c.kind == conjunction && g.counted(j+1) && g.at(j+2).kind == verbGroup && g.isPassive(j+2) && g.alike(j+2):
			j += 2 // "eight were killed and 22 wounded by"
		case c.kind == comma && g.counted(j+1) && g.at(j+2).kind == verbGroup && !g.at(j+2).aux && g.isPassive(j+2) && g.alike(j+2):
			j += 2 // "nine killed, 22 wounded by"
		case c.kind == comma, c.kind == dash, c.kind == opening:
			j = g.pastSaying(j) // "were killed, police said, by rebels"
		case c.kind == conjunction && g.clausal(j+1):
			return -1
		}
	}
	return -1
}

// behindBy is the phrase of who is behind the "by" at chunk j, without the participle of what
// they do: "by [the army]", "by invading [troops]", "by falling [rocks]"; -1 for nobody.
func (g *grammar) behindBy(j int) int {
	if k := g.unquoted(j + 1); g.actor(k) {
		return k
	}
	if g.at(j+1).form&lexicon.Gerund != 0 && g.actor(j+2) && g.at(j+2).fig < 0 {
		return j + 2
	}
	return -1
}

// bySome tells whether the "by" at chunk j only tells who did it to some of them: "were killed, [40] by snipers".
func (g *grammar) bySome(j int) bool {
	return g.counted(j-1) && g.at(j-1).head < 0 && (g.at(j-2).kind == comma || g.at(j-2).kind == part)
}

// besideIt tells whether the word at chunk j says that something harmless went on, or went before: "during a speech",
// "after a complaint".
func (g *grammar) besideIt(j int) bool {
	c, n := g.at(j), g.at(j+1)
	switch {
	case c.kind == subordinate:
	case c.kind != preposition:
		return false
	case c.word != g.words().during && !g.lx.FrameWords.Is(c.word, lexicon.Onset) && !g.reads(c.first, "following"):
		return false
	}
	known := n.noun != nil && (n.noun.Class != schema.Thing || n.noun.Unit != schema.OtherUnit || n.noun.Of != "" || n.noun.Weapon != "")
	return n.kind == nounPhrase && !known && n.head >= 0 && g.t.Words[n.head] != g.deeds.operation && g.event(j+1) == nil
}

// meanwhile is the verb of what the conjunction at chunk j says that those just told of were doing: "as they [slept]",
// "while [waiting] for a bus"; j itself where it says it of others, or what was done to them.
func (g *grammar) meanwhile(j int) int {
	v := j + 1
	if c := g.at(v); c.pronoun && !g.is(c.first, lexicon.Possessive) {
		v++
	} else if !c.mere(lexicon.Gerund) {
		return j
	}
	if c := g.at(v); c.kind != verbGroup || g.isPassive(v) && c.aux || c.verb != nil && g.reporting(v) {
		return j
	}
	return v
}
