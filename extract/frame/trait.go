package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// trait is a set of what a word may be to the grammar. A third of all words are
// nothing to it but nouns that no entry knows, and most of the rest are of one
// kind only: so most questions need not be asked of them. A token has the traits of
// its word and those that its letters and the tokens beside it give it.
type trait uint16

const (
	plainWord  trait = 1 << iota // in no list that the grammar asks: a noun, unless it ends like a verb or an adverb
	openVerb                     // it may open a verb group
	closedWord                   // it may be a chunk by itself: preposition, conjunction, pronoun, day
	endWord                      // no noun phrase holds it: at, who, the
	nounFirst                    // a noun that the lexicon knows starts with it
	cueFirst                     // a cue starts with it
	lyWord                       // token: an adverb by its ending
	compound                     // token: the first part of a compound, US-led
)

// newTraits finds the traits of all words. A word that verbs, function, nominal
// or noun ask for by name is of no kind.
func newTraits(lx *lexicon.Lexicon, asked *marks) []trait {
	traits := make([]trait, lx.Len())
	for w := range traits {
		traits[w] = traitsOf(lx, lexicon.Word(w))
	}
	for _, w := range []lexicon.Word{asked.to, asked.that, asked.home, asked.more, asked.s, asked.late, asked.early} {
		traits[w] = traits[w]&^(plainWord|endWord) | openVerb | closedWord
	}
	return traits
}

func traitsOf(lx *lexicon.Lexicon, w lexicon.Word) (t trait) {
	verb, _ := lx.Verbs.Find(w)
	listed := verb != nil || lx.Nouns.Starts(w) || lx.Nouns.Ends(w)
	classes := lx.Grammar.Classes(w)
	if !listed && classes == 0 && !lx.Cues.Starts(w) {
		t |= plainWord
	}
	if lx.Nouns.Starts(w) {
		t |= nounFirst
	}
	if lx.Cues.Starts(w) {
		t |= cueFirst
	}
	if verb != nil || classes&(lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Auxiliary) != 0 {
		t |= openVerb
	}
	const alone = lexicon.Relative | lexicon.Conjunction | lexicon.Subordinate | lexicon.Preposition | lexicon.Weekday | lexicon.Month |
		lexicon.Adverb | lexicon.Negation | lexicon.Pronoun
	if classes&alone != 0 {
		t |= closedWord
	}
	const ends = lexicon.Preposition | lexicon.Subordinate | lexicon.Relative | lexicon.Auxiliary | lexicon.Pronoun | lexicon.Determiner | lexicon.Negation
	if !listed && classes&ends != 0 && classes&lexicon.Conjunction == 0 {
		t |= endWord
	}
	return t
}

// classify looks up the classes and the traits of the sentence's tokens. Acronyms have
// no classes.
func (g *grammar) classify() {
	n := g.s.Last - g.s.First
	g.classes, g.tokens = reset(g.classes, n), reset(g.tokens, n)
	for i, w := range g.t.Words[g.s.First:g.s.Last] {
		if c := g.lx.Grammar.Classes(w); c != 0 && !g.acronym(g.s.First+i) {
			g.classes[i] = c
		}
		g.tokens[i] = g.traitsAt(g.s.First+i, w)
		if g.classes[i]&lexicon.Modal != 0 && g.classes[i]&lexicon.Month != 0 && i > 0 && g.monthAt(g.s.First+i) {
			g.classes[i], g.tokens[i] = lexicon.Month, g.tokens[i]&^openVerb // "in May", "9 May", and not "as many as 24 may be missing"
		}
		if w == g.words().to && i > 0 && g.nigh(g.s.First+i-1) {
			g.classes[i-1], g.tokens[i-1] = lexicon.Preposition, g.tokens[i-1]&^(openVerb|plainWord)|closedWord
		}
		if w == g.words().hyphen && i > 0 && i+1 < n && g.compounds(g.s.First+i) {
			g.tokens[i-1] |= compound
		}
	}
}

// monthAt tells whether the "may" at token i is the month, by the word before it.
func (g *grammar) monthAt(i int) bool {
	return g.is(i-1, lexicon.Preposition) || g.t.Tokens[i-1].Kind == text.Number && g.t.Tokens[i].Has(text.Upper)
}

// nigh tells whether the word at token i, before "to", is the "close" of a place and no verb: "villages
// close to the front", and not "will close to traffic".
func (g *grammar) nigh(i int) bool {
	return g.t.Words[i] == g.words().closeTo && !g.is(i-1, lexicon.Auxiliary) && (i == g.s.First || g.t.Words[i-1] != g.words().to)
}

// compounds tells whether the hyphen at token i ties the word before it to what follows.
func (g *grammar) compounds(i int) bool {
	return g.t.Tokens[i-1].Kind != text.Punct && !g.t.Tokens[i].Has(text.Space) && !g.t.Tokens[i+1].Has(text.Space)
}

// traitsAt is the traits of token i, which is w.
func (g *grammar) traitsAt(i int, w lexicon.Word) trait {
	t, end := g.traits[w], g.t.Tokens[i].End-1
	switch g.t.Source[end] | 0x20 {
	case 'd', 'g':
		t = t&^plainWord | openVerb
	case 'y':
		t = t&^plainWord | closedWord
		if g.t.Tokens[i].Kind == text.Word && end > g.t.Tokens[i].Start && g.t.Source[end-1]|0x20 == 'l' && !g.lx.Nouns.Ends(w) {
			t |= lyWord
		}
	}
	if g.t.Tokens[i].Kind != text.Word {
		t &^= plainWord
	}
	return t
}

// shows tells whether token i of the sentence has any of the traits.
func (g *grammar) shows(i int, t trait) bool {
	i -= g.s.First
	return uint(i) < uint(len(g.tokens)) && g.tokens[i]&t != 0
}

// plain tells whether token i is a word that no entry knows and no ending tells:
// it is taken for a noun wherever it stands.
func (g *grammar) plain(i int) bool { return g.shows(i, plainWord) }

// adverb tells whether token i is an adverb by its ending.
func (g *grammar) adverb(i int) bool { return g.shows(i, lyWord) }

// hyphenated tells whether token i is the first part of a compound: US-led.
func (g *grammar) hyphenated(i int) bool { return g.shows(i, compound) }

// nounAt is the longest noun that starts at token i; nil for none.
func (g *grammar) nounAt(i int) (int, *lexicon.Noun) {
	if !g.shows(i, nounFirst) {
		return 0, nil
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last])
	if n == 1 && g.t.Words[i] == g.deeds.men && g.isPunct(i+1, ",") {
		if more, all := g.lx.Nouns.Longest(g.t.Words[i+2 : g.s.Last]); more == 3 && g.t.Words[i+3] == g.words().and {
			return 2 + more, all // "men, women and children"
		}
	}
	return n, noun
}

// cueAt is the longest cue that starts at token i; nil for none.
func (g *grammar) cueAt(i int) (int, *lexicon.Cue) {
	if !g.shows(i, cueFirst) {
		return 0, nil
	}
	return g.lx.Cues.Longest(g.t.Words[i:g.s.Last])
}

// hyphen tells whether token i of the sentence is a hyphen.
func (g *grammar) hyphen(i int) bool {
	return i >= g.s.First && i < g.s.Last && g.t.Words[i] == g.words().hyphen
}

// endsIn tells whether the last letter of token i is c, in any case.
func (g *grammar) endsIn(i int, c byte) bool { return g.t.Source[g.t.Tokens[i].End-1]|0x20 == c }

// barred tells whether token i is a grammatical word that no noun phrase holds.
// Beside a sign it may be part of a name, in capitals an acronym.
func (g *grammar) barred(i int) bool {
	if g.traits[g.t.Words[i]]&endWord == 0 || g.acronym(i) || g.endsIn(i, 'y') {
		return false
	}
	return !(i > g.s.First && g.t.Tokens[i-1].Kind == text.Punct) && !(i+1 < g.s.Last && g.t.Tokens[i+1].Kind == text.Punct)
}
