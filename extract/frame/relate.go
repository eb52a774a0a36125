package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// finding is what the grammar says of one counted noun phrase.
type finding struct {
	chunk     int            // the noun phrase
	verb      int            // the verb group that tells the measure; -1 = none
	frame     *lexicon.Frame // the verb's frame
	noun      *lexicon.Noun  // the noun that tells the measure: of the phrase itself or of what governs it
	nounAt    int            // the chunk of that noun; -1 = the phrase itself
	cue       *lexicon.Cue
	cueAt     int
	implied   schema.Measure // what the phrase says by itself; "" = nothing
	subject   bool           // the phrase is the verb's subject
	among     bool           // one of those that were counted in a sentence before
	inside    bool           // the phrase is in or at the noun: in hospital
	recipient bool           // something goes to the phrase
	haul      bool           // the phrase is listed with arms that the frame says are seized
	part      bool           // a part of what was counted before
	predicate int            // the chunk that says who a part is: "two were journalists"; -1 = none
	numbered  int            // the chunk that "the number of" counts; 0 = none
	restated  bool           // a total of what was counted just before
	akin      bool           // of others than the claim that item tells, in the same case
	unit      schema.Unit    // of what an elided noun counts; "" = the phrase says it
	item      int            // of the claim that the list is about in which the phrase is an item, one more than its index; 0 = none
	doer      bool           // it does, and nothing is done to it
}

// nounChunk is the chunk of the noun that tells the measure, or the phrase itself.
func (f *finding) nounChunk() int {
	if f.nounAt >= 0 {
		return f.nounAt
	}
	return f.chunk
}

// at is chunk k; a stop where there is none.
func (g *grammar) at(k int) *chunk {
	if uint(k) >= uint(len(g.chunks)) {
		return &g.nothing
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
	for last := k - reach; k > last && k > 0; {
		k--
		switch c := g.at(k); {
		case c.kind == other && c.fig < 0, c.kind == quote:
		default:
			return k
		}
	}
	return -1
}

// before is the chunk to the left of chunk k, past what stands beside the clause; a stop where there is none.
func (g *grammar) before(k int) *chunk { return g.at(g.back(k)) }

// beforeOwner is back, and skips whose those are that chunk k counts: "killed the
// mayor's [two sons]".
func (g *grammar) beforeOwner(k int) int {
	j := g.back(k)
	if c := g.at(j); c.uncounted() && c.last == g.at(k).first && g.possessive(c.last-1) {
		return g.back(j)
	}
	return j
}

// ends tells whether words are what the tokens [from, to) end with, adverbs
// before them aside.
func (g *grammar) ends(words []lexicon.Word, from, to int) bool {
	first := to - len(words)
	if first < from || g.locate(words, first, first+1) < 0 {
		return false
	}
	for i := from; i < first; i++ {
		if !g.is(i, lexicon.Adverb) && !g.adverb(i) {
			return false
		}
	}
	return true
}

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

// spans tells whether the tokens [from, to) are a complement of the verb at v,
// all of them.
func (g *grammar) spans(v, from, to int) bool {
	c := g.at(v)
	if c.verb == nil {
		return false
	}
	for i := range c.verb.Frames {
		if f := &c.verb.Frames[i]; len(f.With) == to-from && g.locate(f.With, from, from+1) >= 0 {
			return true
		}
	}
	return false
}

// locate finds words in the text, starting at one of the tokens [from, to); -1
// where they do not stand there.
func (g *grammar) locate(words []lexicon.Word, from, to int) int {
	for i := max(from, g.s.First); i < to && i+len(words) <= g.s.Last; i++ {
		if g.t.Words[i] == words[0] && g.matches(words[1:], i+1) {
			return i
		}
	}
	return -1
}

// matches tells whether words stand from token i on, quotation marks aside.
func (g *grammar) matches(words []lexicon.Word, i int) bool {
	for _, w := range words {
		if i < g.s.Last && g.t.Words[i] == lexicon.Unknown && g.t.Tokens[i].Kind == text.Punct {
			i++ // "pushed 900 people into 'acute hunger'"
		}
		if i >= g.s.Last || g.t.Words[i] != w && !(w == g.words().the && g.is(i, lexicon.Definite) && !g.is(i, lexicon.Possessive)) {
			return false // "in that attack"
		}
		i++
	}
	return true
}

// chained finds the verb group that completes the one at v: "were reported
// killed", "had managed to escape", "are believed to have died"; -1 for none.
func (g *grammar) chained(v int) int {
	if c := g.at(v); c.negated && c.verb.Is(lexicon.VerbAwaits|lexicon.VerbStrives) {
		return -1 // "do not want to return"
	}
	for j := v + 1; j < len(g.chunks) && j <= v+3; j++ {
		c := g.at(j)
		switch {
		case c.kind == other, c.is(g.words().as, g.words().due):
		case c.uncounted() && c.last == c.first+1 && g.at(j-1).be && g.at(j+1).inf: // "were able to escape"
		case c.is(g.words().by) && g.at(j+1).uncounted() && g.at(j+2).inf:
			return j + 2 // "are estimated by the mayor to have fled"
		case c.is(g.words().by) && g.at(j+1).uncounted() && g.at(j+2).word == g.words().as:
			j += 2 // "were listed by the mayor as destroyed"
			v = max(v, j-1)
		case c.kind == verbGroup && (c.inf || !c.aux):
			return j
		default:
			return -1
		}
	}
	return -1
}

// finite tells whether the verb group at j has a subject of its own: it has an
// auxiliary, a form that is no participle, or an object that a participle
// could not have.
func (g *grammar) finite(j int) bool {
	c := g.at(j)
	switch {
	case c.inf, g.t.Words[c.first] == g.words().being, g.havingDone(j):
		return false // "ended in two men being killed"
	case c.aux:
		return true
	case c.form&lexicon.Gerund != 0:
		return false
	case c.form&lexicon.Participle == 0:
		return true
	case g.hurtOnes(j) && harmful(c.verb) && !g.takesObject(j):
		return false
	case c.form&lexicon.Base != 0:
		return true
	}
	return g.takesObject(j) || lonely(c.verb) || g.at(j+1).inf && g.at(j-1).kind == nounPhrase && c.verb.Is(lexicon.VerbStrives) // "12 managed to escape", but not "12 forced to escape"
}

// lonely tells whether the verb has no object, so that its past needs none to be one.
func lonely(v *lexicon.Verb) bool {
	return v.Is(lexicon.VerbLone) || v != nil && v.Intransitive() && !v.Is(lexicon.VerbUndergone)
}

// hurtOnes tells whether the participle at chunk v stands behind some that are counted
// as what befell them would: "nine people seriously [hurt]", "with nine people [hurt]".
func (g *grammar) hurtOnes(v int) bool {
	b := g.at(v - 1)
	if b.kind == other {
		return b.fig < 0 && g.adverb(b.first) && g.counted(v-2)
	}
	return g.at(v).form&lexicon.Base != 0 && g.counted(v-1) && g.leadsCount(g.back(v-1))
}

// leadsCount tells whether the chunk at p leads to some that are counted, who do nothing behind it: "with nine",
// "among the nine", "two of the nine".
func (g *grammar) leadsCount(p int) bool {
	switch c := g.at(p); {
	case c.kind == nounPhrase:
		return c.of
	case c.kind == preposition:
		return c.word == g.words().with || c.word == g.words().of || c.word == g.deeds.among
	}
	return false
}

// reporting tells whether the verb at chunk j says something.
func (g *grammar) reporting(j int) bool {
	c := g.at(j)
	if c.verb == nil || c.passive {
		return c.passive && g.quotedAs(j)
	}
	n := g.at(j + 1)
	if n.is(g.words().as) {
		n = g.at(j + 2) // "six people reported as killed"
	}
	if c.mere(lexicon.Participle) && (c.supposes(n) || n.word == g.words().by && g.at(j+3).inf) {
		return false // "six people reported killed", "said by police to have been killed"
	}
	return c.verb.Is(lexicon.VerbTells)
}

// supposes tells whether the participle c only says that what n, behind it, tells of those
// before it is held to be so: "six people reported [killed]", "six men said [to be] rebels".
func (c *chunk) supposes(n *chunk) bool {
	switch {
	case n.kind == state:
		return true
	case n.kind != verbGroup:
		return false
	case n.inf:
		return n.be || n.aux
	}
	return !n.aux && c.verb.Lemma != "say"
}

// quotedAs tells whether the passive verb at chunk j says who said something: "was quoted as saying".
func (g *grammar) quotedAs(j int) bool {
	p, v := g.at(j+1), g.at(j+2)
	return p.is(g.words().as) && v.kind == verbGroup && v.form&lexicon.Gerund != 0 && v.verb.Is(lexicon.VerbTells)
}

// takesObject tells whether a noun phrase follows the verb at chunk v at once.
func (g *grammar) takesObject(v int) bool {
	for j := v + 1; j < len(g.chunks) && j < v+reach; j++ {
		c := g.at(j)
		switch {
		case c.kind == other && c.fig < 0, c.kind == quote:
		case c.kind == other && (g.figures[c.fig].Kind == schema.KindMoney || g.figures[c.fig].Kind == schema.KindMeasure || g.figures[c.fig].Kind == schema.KindScore):
			return true // "lost 1.20 dollars", "lost 33 points"
		case c.kind == preposition && g.at(j+1).kind == nounPhrase && g.at(j+2).kind == nounPhrase && (g.spans(v, c.first, g.at(j+1).last) || j == v+1 && g.shifted(j, j+2)):
			return true // "stabbed to death two guards", "seized from the enemy three rifles"
		case c.kind == state && j == v+1 && !g.at(v).passive && g.at(j+1).kind == nounPhrase: // "shot dead two guards"
		case c.kind == nounPhrase && c.fig >= 0 && c.head < 0 && g.at(j+1).kind == verbGroup && !g.at(j+1).aux && !g.at(j+1).inf && g.at(j+1).form&lexicon.Gerund == 0:
			return false // "30 killed, 700 injured"
		case c.kind == nounPhrase:
			return c.fig >= 0 || !g.timely(c) && !g.bearing(v, c) && !g.asWhat(v, c) || g.objectFar(v) >= 0 // killed last year, destroyed north of the city
		case c.kind == conjunction && g.at(j+1).kind == other && g.at(j+1).fig < 0 && g.at(j+2).kind == verbGroup && !g.at(j+2).aux && g.startsPhrase(g.at(j+2).last):
			return true // "shot and seriously wounded a guard"
		case c.kind == conjunction && !(j == v+1 && (g.elided(v) || g.reporting(j+1))) && g.inKind(v, j+1):
			j++ // "shot and wounded a guard"
		default:
			return g.objectFar(v) >= 0
		}
	}
	return false
}

// asWhat tells whether the phrase c is one bare word for somebody held, which says what others are
// that the participle at chunk v tells of: "nine soldiers taken prisoner".
func (g *grammar) asWhat(v int, c *chunk) bool {
	if g.at(v).form&lexicon.Participle == 0 || c.last != c.first+1 || c.noun == nil {
		return false
	}
	return (c.noun.Measure == schema.Detained || c.noun.Measure == schema.Abducted) && !g.endsWith(c.first, "s")
}

// inKind tells whether the verb at chunk w goes on with the one at chunk v: no clause of its own and
// no gerund, unless that is one too. "shot and [wounded] a guard", "shooting and [wounding] a guard".
func (g *grammar) inKind(v, w int) bool {
	c := g.at(w)
	return c.kind == verbGroup && !c.aux && !c.inf && (c.form&lexicon.Gerund == 0 || g.at(v).form&lexicon.Gerund != 0)
}

// elided tells whether the verb at chunk v says what became of a bare figure in a
// list: "left 20 dead and 600 injured and destroyed a market".
func (g *grammar) elided(v int) bool {
	c := g.at(v - 1)
	return v > 1 && !g.at(v).aux && c.kind == nounPhrase && c.fig >= 0 && c.head < 0 && g.at(v-2).kind == conjunction
}

// bearing tells whether a phrase behind the verb at chunk v only says where those
// before it suffered something: "houses destroyed northeast of the city", but not
// "an earthquake struck south of it".
func (g *grammar) bearing(v int, c *chunk) bool {
	n := g.before(v).noun
	return c.head == c.first && g.is(c.head, lexicon.Direction) && n != nil && !n.Cause
}

// isPassive tells whether the verb group at v is passive: with be, or a bare
// participle without an object.
func (g *grammar) isPassive(v int) bool {
	c := g.at(v)
	if c.passive {
		return true
	}
	return c.mere(lexicon.Participle) && !c.inf && !g.takesObject(v) && g.at(v-1).kind != relative // "refugees who returned"
}
