package lexicon

import "strings"

// Superlative tells whether the word w, written s, is a superlative: "worst", or one by its
// ending, as "deadliest" is and "forest", which is a noun, is not.
func (lx *Lexicon) Superlative(w Word, s string) bool {
	const ending = "est"
	if len(s) <= len("worst") {
		return strings.EqualFold(s, "worst") || strings.EqualFold(s, "best")
	}
	return strings.EqualFold(s[len(s)-len(ending):], ending) && !lx.Nouns.Ends(w)
}
