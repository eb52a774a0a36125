package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// joined finds the noun phrase that chunk k is coordinated with, to its left;
// -1 for none. Texts that lost their commas put figures side by side.
func (g *grammar) joined(k int) int {
	j := g.back(k)
	switch g.at(j).kind {
	case conjunction, comma:
	case nounPhrase:
		if g.at(k).fig < 0 || g.at(j).pronoun || g.divided(k) {
			return -1
		}
		return g.listed(j)
	default:
		return -1
	}
	for g.at(j).kind == conjunction || g.at(j).kind == comma {
		j = g.back(j)
	}
	if g.at(j).kind == dash {
		if o := g.insertAt(j); o > 0 {
			j = g.back(o) // "11 firearms – six rifles and five pistols – and 90 rounds"
		}
	}
	return g.listed(j)
}

// listed finds the head of the phrases that end with chunk j: it passes
// brackets and what hangs on prepositions.
func (g *grammar) listed(j int) int {
	for last := j - reach; j >= 0 && j > last; {
		switch c := g.at(j); c.kind {
		case nounPhrase:
			p := g.back(j)
			if g.at(p).kind == comma && g.age(c) {
				j = g.back(p) // "a farmer, 61, and two boys"
				continue
			}
			if c.fig < 0 && g.at(p).kind == nounPhrase {
				j = p // a name that fell apart
				continue
			}
			if v := g.naming(p); v >= 0 && c.fig < 0 {
				if j = g.back(v); g.at(j).kind == comma {
					j = g.back(j)
				}
				continue // "a rebel identified as Orla and two guards"
			}
			if o := g.bracketInside(j); o >= 0 {
				j = o // "900 rounds of 9mm (special) ammunition and two rifles"
				continue
			}
			if g.at(p).kind != preposition || c.fig < 0 && c.noun != nil && g.fateOfThose(j) {
				return j // "led to the death of the pilot and [two guards]"
			}
			if c.fig >= 0 && g.figures[c.fig].Kind == schema.KindCount && (g.governor(j) >= 0 || g.completes(j) || g.metWith(j) || g.atReceipt(j)) {
				return j
			}
			j = g.back(p)
			continue
		case closing:
			for j >= 0 && j > last && g.at(j).kind != opening {
				j--
			}
			j = g.back(j)
		case preposition, other:
			j = g.back(j)
		case verbGroup:
			if !g.ladenWith(j) {
				return -1
			}
			j = g.back(j) // "a van loaded with fuel and two rifles"
		case comma:
			if !g.whence(j + 1) {
				return -1
			}
			j = g.back(j) // "Tom Orla, 40, of Benst, and two guards"
		case state:
			if j = g.back(j); g.counted(j) {
				return j // "with 17 rebels dead and two policemen"
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// fateOfThose tells whether the noun of the phrase at k is for what befell others, who stand behind it: "the death of".
func (g *grammar) fateOfThose(k int) bool {
	n := g.at(k).noun
	return n.Of == schema.Damaged || !n.Lives && n.Of.Topic() == "casualty" && g.at(k+1).word == g.words().of
}

// bracketInside is the chunk before a bracket that stands inside the uncounted phrase
// which ends with chunk j: "rounds of [9mm] (special) ammunition"; -1 where there is none.
func (g *grammar) bracketInside(j int) int {
	o := g.back(j)
	if g.at(o).kind != closing || g.at(j).fig >= 0 {
		return -1
	}
	for last := j - 6; o >= 0 && o > last && g.at(o).kind != opening; {
		o--
	}
	if o = g.back(o); g.at(o).kind == preposition || g.at(o).kind == other || g.at(o).kind == nounPhrase && g.before(o).kind == preposition {
		return o
	}
	return -1
}

// ladenWith tells whether the bare participle at chunk j says only what is in the
// things before it or what they are for: "loaded with fuel", "used to store fuel".
func (g *grammar) ladenWith(j int) bool {
	c, p := g.at(j), g.at(j+1).word
	if c.aux || g.before(j).kind != nounPhrase {
		return false
	}
	if c.verb == nil || len(c.verb.Frames) == 0 {
		return p == g.words().with
	}
	return c.verb.Lemma == "use" && c.form&lexicon.Participle != 0 && (p == g.words().to || p == g.words().as)
}

// completes tells whether the phrase at j is what its preposition ties to the verb right before that:
// "made off with [14 rifles] and two mortars".
func (g *grammar) completes(j int) bool {
	v := g.objectOf(j)
	return v >= 0 && j-v < 4 && !g.at(v).passive && len(g.at(v).verb.Frames) > 0
}

// metWith tells whether the people counted at chunk j are whom somebody did something with, as those joined to
// them are: "killed him in a clash with [a guard] and two policemen".
func (g *grammar) metWith(j int) bool {
	p := g.back(j)
	return g.at(p).word == g.words().with && g.peopled(j) && g.before(p).kind == nounPhrase && !g.peopled(g.back(p))
}

// whence tells whether chunk j and the one behind it say where somebody is from, between commas.
func (g *grammar) whence(j int) bool {
	c, n := g.at(j), g.at(j+1)
	return c.is(g.words().of, g.words().from) && n.uncounted() && g.named(n.first) && g.at(j+2).kind == comma
}

// age tells whether the phrase c is how old somebody is and no more.
func (g *grammar) age(c *chunk) bool {
	return c.fig < 0 && c.last == c.first+1 && g.figured(c.first) && g.figures[g.inside[c.first-g.s.First]-1].Kind == schema.KindAge
}

// naming is the bare participle, at chunk p or before its "as", that gives a name to those
// before it; -1 for none.
func (g *grammar) naming(p int) int {
	if c := g.at(p); c.is(g.words().as) {
		p = g.back(p)
	}
	if v := g.at(p); v.mere(lexicon.Participle) && v.verb.Is(lexicon.VerbNames) {
		return p
	}
	return -1
}

// governor finds the noun phrase that chunk k depends on through "of"; -1 for none.
func (g *grammar) governor(k int) int {
	j := g.beforeOwner(k)
	if !g.at(j).is(g.words().of) {
		return -1
	}
	if j = g.back(j); g.at(j).kind == opening {
		j = g.back(j) // "the murder [of three nuns]"
	}
	if g.at(j).kind != nounPhrase && g.at(j).kind != other {
		return -1
	}
	for n := 0; n < 5 && j >= 0; n++ { // "the killing at dusk on Monday of two"
		c := g.at(j)
		if o := g.back(j); n == 0 && (c.kind == nounPhrase && c.noun == nil && g.timely(c) || c.kind == other && c.fig >= 0) && g.at(o).kind == nounPhrase {
			j = o // "the killing last week of two"
			continue
		}
		if c.kind == nounPhrase && (c.noun != nil || c.fig >= 0) && !g.putBy(j) && !g.whereOnly(j, k) || g.before(j).kind != preposition || g.added(g.back(j)) {
			break
		}
		j = g.back(g.back(j))
	}
	if g.at(j).kind != nounPhrase {
		return -1
	}
	return j
}

// added tells whether the preposition at chunk p is the "to" of something else than
// damage: "a drop in murders thanks to the addition of 900 guards".
func (g *grammar) added(p int) bool {
	n := g.before(p).noun
	return g.at(p).word == g.words().to && (n == nil || n.Of != schema.Damaged)
}

// putBy tells whether the phrase at j is who did what the noun before it tells:
// "the killing by [the army] of 300 people".
func (g *grammar) putBy(j int) bool {
	p := g.back(j)
	n := g.before(p).noun
	return g.at(p).word == g.words().by && g.at(p).kind == preposition && g.at(j).fig < 0 && n != nil && n.Of != ""
}

// whereOnly tells whether the phrase at j only says where that befell the people at k which the noun before it tells:
// "the killing at [a checkpoint] of nine men", and not "in a village of 900 people".
func (g *grammar) whereOnly(j, k int) bool {
	c, p := g.at(j), g.back(j)
	n := g.before(p).noun
	if g.at(p).kind != preposition || g.at(p).word == g.words().of || c.fig >= 0 && !g.figures[c.fig].Article {
		return false
	}
	if n == nil || n.Of == "" || n.Unit != schema.Person || g.unit(g.at(k)) != schema.Person {
		return false
	}
	if c.noun == nil || c.noun.Unit == schema.Building {
		return c.head >= 0 && g.lx.Terrain.Is(g.t.Words[c.head], lexicon.PlaceNoun) || c.noun != nil
	}
	return c.definit && c.noun.Land
}

// someone tells whether the phrase at k is people or a name.
func (g *grammar) someone(k int) bool {
	c := g.at(k)
	switch {
	case k < 0 || c.kind != nounPhrase:
		return false
	case c.noun != nil:
		return c.noun.Unit == schema.Person || c.noun.Unit == schema.Household
	}
	return c.fig >= 0 || c.pronoun || g.t.Tokens[c.last-1].Has(text.Upper) && (c.first > g.s.First || c.last-1 > g.s.First && !g.t.Caps)
}

// fellWith finds the passive verb before the "with" at chunk j of which those behind it, at chunk k, share
// the subject: "was killed with [two guards]", "was killed in a crash with [two others]"; -1 for none.
func (g *grammar) fellWith(k, j int) int {
	if v := g.back(j); g.at(v).kind == verbGroup && g.isPassive(v) && g.peopled(k) && g.someone(g.subjectBefore(v)) {
		return v
	}
	v := g.back(g.back(g.back(j)))
	if !g.rest(g.at(k)) || g.at(v).kind != verbGroup || !g.isPassive(v) || g.at(v+1).kind != preposition {
		return -1
	}
	if g.counted(v+2) && !g.figures[g.at(v+2).fig].Article {
		return -1
	}
	return v
}

// companion finds the verb of a clause whose subject or object somebody
// accompanies: "was killed along with two of his guards", "were killed with two
// guards"; -1 for none.
func (g *grammar) companion(k int) int {
	j := g.back(k)
	if g.at(j).word == lexicon.Unknown {
		return -1
	}
	if g.at(j).word == g.words().with {
		if v := g.fellWith(k, j); v >= 0 {
			return v
		}
	}
	if c := g.at(j); c.kind != conjunction || c.cue == nil {
		return -1
	}
	for n := 0; n < 14 && j > 0; n++ {
		j = g.back(j)
		switch c := g.at(j); {
		case c.kind == stop, c.kind == colon:
			return -1
		case c.kind == verbGroup && c.verb != nil && len(c.verb.Frames) > 0:
			return j
		}
	}
	return -1
}
