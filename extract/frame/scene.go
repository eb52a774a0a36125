package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// A claim that everyday words could make by themselves wants a scene: words of
// conflict and disaster around its sentence, one in so many.
const (
	sceneReach = 120 // tokens looked at to either side of the sentence
	sceneShare = 100 // tokens that one word of the scene vouches for
)

// placed tells whether the claim stands among conflict or disaster, or says so
// by itself. A text too short to tell is taken at its word.
func (r *Reader) placed(c *Claim, f *finding) bool {
	return c.PartOf >= 0 || f.item > 0 || r.g.grave(c, f) || r.g.scene() || r.reports()
}

// grave tells whether no more is needed: people were killed, hurt or carried
// off, or aircraft shot down, in no word of every day.
func (g *grammar) grave(c *Claim, f *finding) bool {
	if f.frame != nil && f.frame.Everyday || f.noun != nil && f.noun.Everyday {
		return false
	}
	if c.Measure == schema.Destroyed && c.Unit == schema.Aircraft {
		return true
	}
	return g.peopleLike(g.at(f.chunk)) && lexicon.IsGrave(c.Measure)
}

// placeable tells whether a claim of the sentence may be placed, if no claim
// stands before it: most sentences need not be read to know that none may. It
// asks for a scene, or for something grave and for aircraft or people counted.
func (g *grammar) placeable() bool {
	if g.scene() {
		return true
	}
	if g.events()&lexicon.Aircraft != 0 {
		return true
	}
	if g.events()&lexicon.SureGrave == 0 && (g.events()&lexicon.Grave == 0 || !g.anyMarked(lexicon.Grave, (*grammar).gravely)) {
		return false
	}
	g.begin()
	for k := range g.figures {
		if g.counts(k) && g.mayBePeople(k) {
			return true
		}
	}
	return false
}

// gravely tells whether what starts at token i is grave: a noun, a state, a verb
// with its complement anywhere in the sentence.
func (g *grammar) gravely(i int) bool {
	if n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); n > 0 && noun.Grave() {
		return true
	}
	if n, cue := g.lx.Cues.Longest(g.t.Words[i:g.s.Last]); n > 0 && lexicon.IsGrave(cue.Measure) {
		return true
	}
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return verb != nil && g.sawAny(verb.Grave)
}

// mayBePeople reads the phrase of figure k alone, and tells whether people that
// something grave happens to may be counted. Where the words before the phrase
// have a say in what it is, they may be.
func (g *grammar) mayBePeople(k int) bool {
	f := &g.figures[k]
	first := firstOf(f)
	for i := first - 3; i < first; i++ {
		if g.is(i, lexicon.Relative) || g.is(i, lexicon.Article) && f.Kind == schema.KindPercent {
			return true
		}
	}
	c := g.alone(k)
	return c != nil && (g.quotes(c.last) || g.joinable(c) || g.peopleLike(c))
}

// quotes tells whether token i is a quotation mark.
func (g *grammar) quotes(i int) bool {
	if i < g.s.First || i >= g.s.Last || g.t.Tokens[i].Kind != text.Punct {
		return false
	}
	switch g.t.At(i) {
	case "“", "”", "\"", "‘", "’", "'":
		return true
	}
	return false
}

// peopleLike tells whether the phrase c names people, or what looks like them.
func (g *grammar) peopleLike(c *chunk) bool {
	switch {
	case c.head < 0:
		return false
	case c.noun == nil:
		return g.personLike(c.head)
	}
	return c.noun.Unit == schema.Person
}

// scene tells whether the words around the sentence tell of conflict or
// disaster.
func (g *grammar) scene() bool {
	first, last := max(0, g.s.First-sceneReach), min(len(g.t.Words), g.s.Last+sceneReach)
	g.survey(last)
	return int(g.scenes[last]-g.scenes[first]) >= (last-first)/sceneShare
}

// survey counts the words of the scene before each token up to last, each once for a text.
func (g *grammar) survey(last int) {
	from, n := 0, int32(0)
	if k := len(g.scenes); k > last {
		return
	} else if k > 0 {
		from, n = k-1, g.scenes[k-1]
	}
	g.scenes = slices.Grow(g.scenes, last+1-len(g.scenes))[:last+1]
	for i, w := range g.t.Words[from:last] {
		g.scenes[from+i] = n
		n += g.lx.Events.Of(w).Scenes()
	}
	g.scenes[last] = n
}
