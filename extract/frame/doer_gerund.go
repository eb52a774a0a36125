package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// heads tells whether the phrase at j is itself the subject of the gerund right
// behind it: an event that harms, or fighters who hold somebody.
func (g *grammar) heads(v, j int) bool {
	c := g.at(j)
	if c.kind != nounPhrase || c.head < 0 {
		return false
	}
	if g.attends(j) {
		return true
	}
	if c.noun == nil {
		return false
	}
	return c.noun.Cause || armed(c.noun.Class) && (g.wields(v) || c.noun.Class == schema.Combatant && g.at(v).verb.Is(lexicon.VerbHolds))
}

// attends tells whether the phrase at j, people or a bomb, opens behind
// "with" what goes on beside a clause: ", with [gunmen] killing nine guards".
func (g *grammar) attends(j int) bool {
	c, p := g.at(j), g.back(j)
	if !g.at(p).is(g.words().with) {
		return false
	}
	if b := g.at(p - 1); b.kind != comma && (b.kind != nounPhrase || g.event(p-1) != nil || c.noun != nil) {
		return false
	}
	return g.t.Tokens[c.head].Has(text.Upper) || c.noun != nil && c.noun.Unit == schema.Person || g.explosive(j)
}

// accused is who is said to have done what the gerund behind the preposition at
// chunk p tells: "accused the army of killing", "praised the army for downing", "was convicted of
// murdering".
func (g *grammar) accused(p int) int {
	v := g.back(p)
	if g.at(v).kind == nounPhrase {
		o := v
		if g.at(o-1).pronoun && g.at(o).head >= 0 && g.t.Words[g.at(o).head] == g.deeds.guilty {
			return o - 1 // "found him guilty of killing"
		}
		if v = g.objectOf(o); v >= 0 && !g.isPassive(v) && (g.at(v).verb.Is(lexicon.VerbAccuses) || g.guilty(o)) || g.thanked(o, p) {
			return o
		}
		if v = g.back(o); g.at(v).kind == preposition {
			v = g.back(v) // "was sentenced to death for"
		}
	}
	c := g.at(v)
	if c.kind != verbGroup || !g.isPassive(v) || !c.verb.Is(lexicon.VerbAccuses) && g.t.Words[c.at] != g.words().suspected {
		return g.tried(p)
	}
	if j := g.back(v); !c.aux && g.at(j).kind == nounPhrase {
		if g.hangs(j) {
			if h := g.at(j - 2).head; h >= 0 && g.isOf(h, lexicon.Verdict) {
				return g.subjectBefore(v) // "went on trial in Orla accused of killing two"
			}
			return j - 2 // "the mayor of Orla accused of killing two"
		}
		return j // "arrested a man accused of killing two"
	}
	return g.subjectBefore(v)
}

// hangs tells whether the phrase at k only says of what or where the one before it is:
// "the mayor of [Orla]", and not "the murder of [a man]", where it names the only people.
func (g *grammar) hangs(k int) bool {
	p := g.at(k - 1)
	if !p.is(g.words().of, g.words().in) || g.at(k-2).kind != nounPhrase {
		return false
	}
	return g.at(k).noun == nil || !g.peopled(k) || g.peopled(k-2)
}

// guilty tells whether the phrase at k ends with what a court finds of the one it names: "found [Kerrin
// guilty] of killing".
func (g *grammar) guilty(k int) bool {
	c := g.at(k)
	return c.kind == nounPhrase && c.last > c.first+1 && g.t.Words[c.last-1] == g.deeds.guilty
}

// thanked tells whether somebody finds words for those at chunk o, for what the gerund behind
// the preposition at chunk p tells of them: "praised the navy for sinking".
func (g *grammar) thanked(o, p int) bool {
	c, v := g.at(o), g.before(o)
	return g.at(p).word == g.words().forWord && g.at(p+1).form&lexicon.Gerund != 0 && v.kind == verbGroup && !v.passive &&
		(c.noun == nil && c.definit || c.noun != nil && c.noun.Class != schema.Thing || c.head >= 0 && g.named(c.head))
}

// burst finds the verb of a relative clause on a craft or an event that the gerund at chunk v goes on
// with: "refused to fly in a plane that crashed in May, killing three"; -1 for none.
func (g *grammar) burst(v int) int {
	if g.at(v-1).kind != comma {
		return -1
	}
	for j := v - 2; j >= 0 && j > v-8; j-- {
		switch c := g.at(j); c.kind {
		case other, preposition:
		case nounPhrase:
			if k := g.at(j - 1).kind; c.fig >= 0 && g.figures[c.fig].Kind == schema.KindCount || k != preposition && k != verbGroup {
				return -1
			}
		case verbGroup:
			if p := g.back(j); g.at(p).kind == relative && !c.passive && g.dashed(g.antecedentOf(p)) {
				return j
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// dashed tells whether the phrase at k is a craft that may crash, or an event.
func (g *grammar) dashed(k int) bool {
	n := g.at(k).noun
	return g.driven(k) || n != nil && (n.Cause || n.Unit == schema.Munition)
}

// followsOn tells whether the verb at chunk v is a gerund behind a comma.
func (g *grammar) followsOn(v int) bool {
	c := g.at(v)
	return c.mere(lexicon.Gerund) && g.before(v).kind == comma
}

// struggle tells whether the verb at chunk v does violence, or says that two sides fight.
func (g *grammar) struggle(v int) bool {
	return g.violent(v) && !g.isPassive(v) || g.at(v).verb.Is(lexicon.VerbBattles) && g.by(v) < 0
}

// strikesBefore tells whether the last verb before chunk j does violence: "police opened fire
// when the mob stormed the gate, killing nine", and not "nine died when rebels stormed the
// gate, wounding 12".
func (g *grammar) strikesBefore(j int) bool {
	for k := j - 1; k >= 0 && k > j-reach; k-- {
		if c := g.at(k); c.kind == verbGroup && c.verb != nil {
			return !g.isPassive(k) && g.violent(k)
		}
	}
	return false
}
