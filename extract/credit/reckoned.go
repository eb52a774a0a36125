package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// reckoned reads into st whose reckoning the word at token i is, where a number follows
// that is said to be it: "the army's latest estimate of the dead was 300".
func (r *Reader) reckoned(st *statement, i, lo, hi int) bool {
	owner := i - 1
	for owner > max(lo, i-4) && r.open(owner) {
		owner-- // "official", "latest", "own"
	}
	at := r.isNumber(i+1, hi)
	if owner <= lo || !r.clitic(owner) || at < 0 {
		return false
	}
	n := r.nounTo(owner, lo)
	if n.Empty() || n.kind == lexicon.NoSource && (r.caps || n.Last != n.First+1 || !r.initialed(&n)) {
		return false // "Monday's figure", "the town's tally"
	}
	*st = statement{entry: &noWord, cue: text.Span{First: i, Last: i + 1}, actor: actor{nouns: [2]noun{n}, n: 1}, first: n.First, last: i + 1, after: true}
	for st.until = at; st.until < hi && !r.stop(st.until); st.until++ {
	}
	return true
}

// isNumber finds the number that what ends before token i is said to be, in the same
// clause: "of the dead was 300", "stands at 300", "of 300"; -1 for none.
func (r *Reader) isNumber(i, hi int) int {
	said := i+1 < hi && r.fold(i, "of") && r.numberAt(i+1)
	for last := min(hi, i+reach/2); i < last && !r.stop(i); i++ {
		switch {
		case r.is(i, lexicon.Be) || r.fold(i, "stood") || r.fold(i, "stands"):
			said = true
		case said && r.numberAt(i):
			return i
		case r.is(i, lexicon.Relative|lexicon.Subordinate|lexicon.Modal|lexicon.Conjunction):
			return -1
		}
	}
	return -1
}
