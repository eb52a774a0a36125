package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// trait is a set of what a word may be to the grammar. A third of all words are
// nothing to it but nouns that no entry knows, and most of the rest are of one
// kind only: so most questions need not be asked of them.
type trait uint8

const (
	plainWord  trait = 1 << iota // in no list that the grammar asks: a noun, unless it ends like a verb or an adverb
	openVerb                     // it may open a verb group
	closedWord                   // it may be a chunk by itself: preposition, conjunction, pronoun, day
	endWord                      // no noun phrase holds it: at, who, the
)

// newTraits finds the traits of all words. A word that verbs, function, nominal
// or noun ask for by name is of no kind.
func newTraits(lx *lexicon.Lexicon, asked *marks) []trait {
	traits := make([]trait, lx.Len())
	for w := range traits {
		traits[w] = traitsOf(lx, lexicon.Word(w))
	}
	for _, w := range []lexicon.Word{asked.to, asked.that, asked.home, asked.more, asked.s, asked.late, asked.early} {
		traits[w] = openVerb | closedWord
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

// may tells whether the word at i has the trait t, or ends in one of two letters
// that make up for it.
func (g *grammar) may(i int, t trait, ending, other byte) bool {
	return g.traits[g.t.Words[i]]&t != 0 || g.endsIn(i, ending) || g.endsIn(i, other)
}

// endsIn tells whether the last letter of token i is c, in any case.
func (g *grammar) endsIn(i int, c byte) bool { return g.t.Source[g.t.Tokens[i].End-1]|0x20 == c }

// plain tells whether token i is a word that no entry knows and no ending tells:
// it is taken for a noun wherever it stands.
func (g *grammar) plain(i int) bool {
	if g.t.Tokens[i].Kind != text.Word || g.traits[g.t.Words[i]]&plainWord == 0 {
		return false
	}
	return !g.endsIn(i, 'd') && !g.endsIn(i, 'g') && !g.endsIn(i, 'y')
}

// barred tells whether token i is a grammatical word that no noun phrase holds.
// Beside a sign it may be part of a name, in capitals an acronym.
func (g *grammar) barred(i int) bool {
	if g.traits[g.t.Words[i]]&endWord == 0 || g.acronym(i) || g.endsIn(i, 'y') {
		return false
	}
	return !(i > g.s.First && g.t.Tokens[i-1].Kind == text.Punct) && !(i+1 < g.s.Last && g.t.Tokens[i+1].Kind == text.Punct)
}
