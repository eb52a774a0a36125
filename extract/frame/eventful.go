package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/schema"
)

// eventful tells whether the sentence has a word that may say what happened to
// something counted; without one no figure of it is a claim of its own, and
// nothing more is asked. A distance needs no word but its unit, "40-strong" and "900 Taliban" none.
func (g *grammar) eventful() bool {
	if g.events()&lexicon.Sure != 0 || g.it(g.s.First) && g.haulBefore() != nil {
		return true
	}
	for k := range g.figures {
		if g.far(k) || g.strong(g.figures[k].Span.Last) || g.otherCount(k) || g.sizable(k) || g.spanning(k) || g.annal(k) || g.armedSide(g.figures[k].Span.Last) {
			return true
		}
	}
	for i := g.s.First; i < g.s.Last; i++ {
		w := g.t.Words[i]
		if w == g.ail.cases && g.diseased() || g.lx.Events.Of(w)&lexicon.Tells != 0 && (g.tells(i) || g.complemented(i)) {
			return true
		}
	}
	return false
}

// events is what any word of the sentence may say of an event.
func (g *grammar) events() lexicon.EventMark {
	if !g.heard {
		g.heard, g.marks = true, g.lx.Events.Any(g.t.Words[g.s.First:g.s.Last])
	}
	return g.marks
}

// otherCount tells whether the bare figure k is how many somebody else makes them: "residents spoke
// of 175", "gave a figure of 200".
func (g *grammar) otherCount(k int) bool {
	f := &g.figures[k]
	i := firstOf(f)
	if i < g.s.First+2 || g.t.Words[i-1] != g.words().of || f.Kind != schema.KindCount || !g.endsPhrase(f.Span.Last) {
		return false
	}
	if w := g.t.Words[i-2]; g.lx.CreditWords.Is(w, lexicon.Reckoning) {
		return i > g.s.First+2 && g.is(i-3, lexicon.Article)
	}
	v, _ := g.lx.Verbs.Find(g.t.Words[i-2])
	return v != nil && v.Lemma == "speak"
}

// sizable tells whether a verb that may tell how large a force is stands right before figure k or
// before its preposition, and a word of conflict in the sentence: "the rebels number 900", "put the
// group at 900".
func (g *grammar) sizable(k int) bool {
	f := &g.figures[k]
	if f.Kind != schema.KindCount || f.Article {
		return false
	}
	if g.enrolled(k) {
		return g.events()&lexicon.Scene != 0 || g.scene()
	}
	for i, least := firstOf(f)-1, firstOf(f)-sizeReach; i >= max(least, g.s.First); i-- {
		if g.sizingWord(g.t.Words[i]) {
			return g.events()&lexicon.Scene != 0 || g.scene()
		}
	}
	return false
}

// sizingWord tells whether the word may lead to how large a force is: "numbers", "is down to", "a membership of".
func (g *grammar) sizingWord(w lexicon.Word) bool {
	const sizing = lexicon.VerbSizes | lexicon.VerbRises | lexicon.VerbLifts | lexicon.VerbComposes | lexicon.VerbRanges | lexicon.VerbConfines
	verb, _ := g.lx.Verbs.Find(w)
	return verb.Is(sizing) || w == g.long.down || w == g.long.membership
}

// sizeReach is how many tokens before a number a verb that tells of its size may stand.
const sizeReach = 8

// far tells whether figure k may be a distance.
func (g *grammar) far(k int) bool {
	f := &g.figures[k]
	return f.Unit == schema.Km || f.Unit == schema.Mile || g.lengthUnit(f)
}

// tells tells whether a noun that tells or a state starts at token i.
func (g *grammar) tells(i int) bool {
	if n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); n > 0 && noun.Tells() {
		return true
	}
	n, cue := g.lx.Cues.Longest(g.t.Words[i:g.s.Last])
	return n > 0 && cue.Kind == lexicon.CueState
}

// complemented tells whether word i is a verb that says something only with a
// complement, and the sentence has all the words of that: "took" and "hostage".
func (g *grammar) complemented(i int) bool {
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return verb != nil && g.sawAny(verb.Wants)
}

// harming tells whether anything in the sentence says that people were harmed, held
// or moved.
func (g *grammar) harming() bool {
	if !g.weighed {
		g.weighed = true
		g.harm = g.events()&lexicon.SureHarms != 0 || g.events()&lexicon.Harms != 0 && g.anyMarked(lexicon.Harms, (*grammar).harmsAt)
	}
	return g.harm
}

// anyMarked tells whether what starts at any of the sentence's tokens that has the mark is so.
func (g *grammar) anyMarked(mark lexicon.EventMark, is func(*grammar, int) bool) bool {
	for i := g.s.First; i < g.s.Last; i++ {
		if g.lx.Events.Of(g.t.Words[i])&mark != 0 && is(g, i) {
			return true
		}
	}
	return false
}

// harmsAt tells whether what starts at token i does: a noun, a state, a verb with
// its complement anywhere in the sentence.
func (g *grammar) harmsAt(i int) bool {
	if n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); n > 0 && noun.Harms() {
		return true
	}
	if n, cue := g.lx.Cues.Longest(g.t.Words[i:g.s.Last]); n > 0 && cue.Kind == lexicon.CueState {
		return true
	}
	verb, _ := g.lx.Verbs.Find(g.t.Words[i])
	return verb != nil && g.sawAny(verb.Harms)
}

// sawAny tells whether all the words of any of the complements stand in the
// sentence.
func (g *grammar) sawAny(complements []lexicon.Complement) bool {
	for i := range complements {
		if c := &complements[i]; !g.lacks(c.Bits) && g.saw(c.Words) {
			return true
		}
	}
	return false
}

// lacks tells whether any of the words is surely not in the sentence.
func (g *grammar) lacks(words lexicon.Bits) bool {
	if !g.glanced {
		g.glanced, g.glance = true, lexicon.BitsOf(g.t.Words[g.s.First:g.s.Last])
	}
	return g.glance.Lack(words)
}

// mentions tells whether the word stands in the sentence.
func (g *grammar) mentions(w lexicon.Word) bool {
	return !g.lacks(1<<(w&63)) && slices.Contains(g.t.Words[g.s.First:g.s.Last], w)
}

// saw tells whether all the words stand in the sentence.
func (g *grammar) saw(words []lexicon.Word) bool {
	if len(words) > 0 && !g.sighted {
		g.see()
	}
	for _, w := range words {
		if g.seen[w] != g.turn {
			return false
		}
	}
	return true
}

// see notes the words of the sentence for saw.
func (g *grammar) see() {
	g.sighted = true
	g.turn++
	if g.seen == nil {
		g.seen = make([]uint32, g.lx.Len())
	}
	for _, w := range g.t.Words[g.s.First:g.s.Last] {
		g.seen[w] = g.turn
	}
}
