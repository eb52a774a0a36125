package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// verb takes the verb group at j as near or main, or passes it.
func (w *walk) verb(j int) int {
	g, c := w.g, w.g.at(j)
	switch {
	case c.inf && !c.passive:
		if w.near >= 0 && j == w.near+1 {
			return g.passObject(j) // "nine men believed to have killed 40 people were held"
		}
	case w.near >= 0 && c.mere(lexicon.Gerund) && g.ledTo(j):
		return g.passObject(j)
	case c.mere(lexicon.Gerund) && g.at(j-1).is(g.words().from):
		return g.passObject(j) // "kept nine men from leaving"
	case w.aside:
		w.aside = false
		return g.passObject(j)
	case w.near < 0 && j == w.from+1 && g.leftover(j):
	case w.listing && !w.aside && c.mere(lexicon.Participle) && g.ofListed(j): // "among them several killed"
	case w.near < 0 && !c.aux && c.verb.Is(lexicon.VerbNames):
		if g.at(j+1).kind == subordinate {
			j++ // "a man identified as"
		}
		return g.passObject(j)
	case w.near < 0 && g.back(j) == w.from+1 && g.toldOfThem(j):
		w.relative = true // "the nine people police said were killed"
	case w.relative && g.reporting(j) && g.before(j).kind == nounPhrase && g.before(g.back(j)).kind == relative: // "nine who police say were armed"
	case g.reporting(j):
		w.done = !(g.before(j).kind == nounPhrase && g.back(j) != w.from && g.before(g.back(j)).kind == comma) && !g.sayingAt(j, w.from)
	case w.relative:
		if w.near < 0 {
			w.near = j
		}
		w.relative = false
		return g.passObject(j)
	case w.near >= 0 && g.aided(j):
		return g.passObject(j)
	case g.finite(j) && w.from+1 < j && g.unequal(w.from, j), g.finite(j) && (c.aux || c.form&lexicon.Past != 0) && g.inRelative(w.from):
	case w.near < 0 && g.reducedHurt(j):
		w.near = j
	case g.finite(j):
		w.main, w.done = j, true
	case w.borrowed && j == w.from+3 && g.hasOwnVerb(w.from, j):
		w.late = j // "ten huts in two villages burned down"
	case w.borrowed: // "31, with 63 wounded"
	case w.near < 0 && j-w.from <= 6:
		w.near = j
		o := j + 1
		if g.at(o).kind == other && g.at(o).fig < 0 {
			o++ // "900 marines, filling up three ships, will leave"
		}
		if c.mere(lexicon.Gerund) && g.counted(o) && g.chained(j) < 0 {
			return o // "buses carrying 40 people had been"
		}
	case c.form&lexicon.Past != 0 && w.late < 0 && (w.near != w.from+1 || w.tried(j) || g.unit(g.at(w.from)) == schema.Person && g.fellUpon(w.near, j)):
		w.late = j
	}
	return j
}

// reducedHurt tells whether the verb at chunk j, whose forms are all alike, is a participle, because the one of which those
// before it are the subject stands behind where or in what it befell them: "nine people [hurt] in the blast died".
func (g *grammar) reducedHurt(j int) bool {
	if c := g.at(j); !c.mere(lexicon.Participle) || c.form&lexicon.Base == 0 || !harmful(c.verb) || g.at(j+1).kind != preposition {
		return false
	}
	for k := j + 1; k < j+reach/2; k++ {
		switch c := g.at(k); {
		case c.kind == verbGroup:
			return g.finite(k) && !c.inf && (c.aux || c.form&lexicon.Past != 0)
		case c.kind != preposition && !c.uncounted() && !(c.kind == other && c.fig < 0):
			return false
		}
	}
	return false
}

// tried tells whether the near verb only says what those from whom the walk started were trying to do
// when what the verb at chunk v says befell them: "12 migrants trying to cross the river [drowned]".
func (w *walk) tried(v int) bool {
	return w.g.trying(w.near) && w.g.unaided(v, w.from, w.g.unit(w.g.at(w.from)))
}

// hasOwnVerb tells whether the verb at chunk v says what those counted at k do themselves, although those of a
// phrase that hangs on theirs stand right before it: "ten huts in two villages burned", and not "burned by rebels".
func (g *grammar) hasOwnVerb(k, v int) bool {
	c, p := g.at(k), g.at(k+1)
	if !g.counted(k) || c.head < 0 || g.figures[c.fig].Article || p.kind != preposition || p.word == g.words().with {
		return false
	}
	return g.unaided(v, k, g.unit(c)) && g.by(v) < 0
}

// trying tells whether the verb at chunk v, right behind those it is told of, is a gerund that goes on with
// another verb: "12 migrants [trying] to cross the river drowned".
func (g *grammar) trying(v int) bool {
	c := g.at(v)
	return c.mere(lexicon.Gerund) && g.at(v+1).inf
}

// fellUpon tells whether the participle at chunk j says what befell those of whom the one at chunk v only
// says who they were: "nine men accused of spying killed in Orla".
func (g *grammar) fellUpon(v, j int) bool {
	c, n := g.at(v), g.at(j-1)
	return (c.verb == nil || c.verb.Idle()) && !c.aux && !g.at(j).aux && harmful(g.at(j).verb) && !n.people() && !n.victims() && !g.counted(j-1)
}

// ofListed tells whether the participle at chunk j only tells of some who are listed behind a comma: "60
// people, among them several killed, took part".
func (g *grammar) ofListed(j int) bool {
	p := j - 1
	if c := g.at(p); c.uncounted() {
		p--
	}
	c := g.at(p)
	return c.kind == part && g.at(p-1).kind == comma && !g.ofWhom(c) && !g.finite(j) && g.at(j+1).kind == comma
}

// inRelative tells whether the phrase at k is the object of a relative clause, so that the main verb
// behind it is of those whom that clause is on: "the rebels who took 12 hostages were shot".
func (g *grammar) inRelative(k int) bool {
	v := g.back(k)
	c, r := g.at(v), g.back(v)
	if v <= 0 || c.kind != verbGroup || c.passive || c.verb.Is(lexicon.VerbSees) || g.at(r).kind != relative {
		return false
	}
	return g.back(r) >= 0 && !g.reporting(v)
}

// ledTo tells whether the gerund at chunk j, or the one that it goes on with, says of what those
// before it are accused or the like: "nine men accused of killing 40 people and wounding 17".
func (g *grammar) ledTo(j int) bool {
	switch p := g.back(j); g.at(p).kind {
	case preposition:
		return g.before(p).kind == verbGroup
	case conjunction:
		v := g.before(g.back(p))
		return v.mere(lexicon.Gerund)
	}
	return false
}

// aided tells whether the bare verb at chunk j is what somebody helps others do: "who were
// helping the guards recover the bodies".
func (g *grammar) aided(j int) bool {
	c, v := g.at(j), g.before(j)
	if v.kind == nounPhrase {
		v = g.before(g.back(j))
	}
	return !c.aux && !c.inf && c.form&lexicon.Base != 0 && v.kind == verbGroup && helps(v.verb)
}

// passObject skips the object of the verb at chunk j.
func (g *grammar) passObject(j int) int {
	if n := g.at(j + 1); n.kind == nounPhrase && !g.at(j).passive {
		return j + 1
	}
	return j
}

// toldOfThem tells whether the verb at chunk j is what others say of those right
// before them, without a "whom": "the nine people police [said] were killed".
func (g *grammar) toldOfThem(j int) bool {
	n := g.at(j + 1)
	return g.reporting(j) && g.before(j).kind == nounPhrase && n.kind == verbGroup && n.aux && !n.inf
}

// leftover tells whether the verb at chunk j only says that those counted before it are what
// is left: "there are 900 fighters left in the town", "has 900 fighters left".
func (g *grammar) leftover(j int) bool {
	c, p := g.at(j), g.before(j-1)
	return c.verb.Is(lexicon.VerbLeaves) && c.mere(lexicon.Participle) && (p.be || p.have) && !g.takesObject(j)
}
