package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// relativeEnd ends the aside that the verb at token i opens: "Orla, who told
// the guards …, was killed"; 0 where it opens none.
func (r *Reader) relativeEnd(i, lo, hi int) int {
	p := r.skipLeft(i, lo)
	if p-2 < lo || !r.fold(p-1, "who") || !r.comma(p-2) {
		return 0
	}
	for i++; i < hi; i++ {
		if r.comma(i) && i+1 < hi && r.is(i+1, lexicon.Auxiliary) {
			return i
		}
	}
	return 0
}

// insetEnd ends the clause of "which" between commas that the statement stands in: "the raid,
// which police said hit a market, killed nine"; 0 where it stands in none.
func (r *Reader) insetEnd(st *statement, lo, hi int) int {
	f := st.actor.span().First
	if f-2 < lo || !r.fold(f-1, "which") || !r.comma(f-2) {
		return 0
	}
	for i := st.cue.Last; i+1 < min(hi, st.cue.Last+reach); i++ {
		if !r.comma(i) {
			continue
		}
		_, form := r.lx.Verbs.Find(r.word(i + 1))
		if r.is(i+1, lexicon.Auxiliary) || form&lexicon.Past != 0 || r.past(i+1) {
			return i
		}
	}
	return 0
}

// frontEnd ends the clause of when or although that the statement stands in and the main clause
// follows: "Although the army said nobody died, nine bodies were found"; 0 where it stands in none.
func (r *Reader) frontEnd(st *statement, lo, hi int) int {
	f := st.actor.span().First
	if f <= lo || st.cue.Last >= hi || !r.is(f-1, lexicon.Subordinate) || !r.opens(f-1, lo) {
		return 0
	}
	told := r.is(st.cue.Last, lexicon.Determiner) && !r.fold(st.cue.Last, "that") // "denied the raid"
	for i := st.cue.Last; i+1 < min(hi, st.cue.Last+reach); i++ {
		_, form := r.lx.Verbs.Find(r.word(i))
		told = told || r.is(i, lexicon.Auxiliary) && !r.t.Tokens[i].Has(text.Upper) || form&(lexicon.Past|lexicon.Third) != 0 || r.past(i)
		if told && r.comma(i) && r.ownClause(i+1, hi) {
			return i
		}
	}
	return 0
}

// whereEnd ends the clause of "where" in a phrase that opens the sentence and that the statement
// stands in: "among the houses where police say people are trapped, two burnt down"; 0 where it
// stands in none.
func (r *Reader) whereEnd(st *statement, lo, hi int) int {
	f := st.actor.span().First
	if f-1 <= lo || !r.fold(f-1, "where") || !r.is(lo, lexicon.Preposition) && !r.fold(lo, "among") {
		return 0
	}
	for i := st.cue.Last; i+1 < min(hi, st.cue.Last+reach); i++ {
		if r.at(i) == "," {
			return i
		}
	}
	return 0
}

// ownClause tells whether a subject and its verb follow at token i, and nothing that goes on with
// what stands before.
func (r *Reader) ownClause(i, hi int) bool {
	if r.is(i, lexicon.Conjunction|lexicon.Relative|lexicon.Subordinate|lexicon.Preposition) || r.ing(i) || r.quoteMark(i) {
		return false
	}
	for n := i + 1; n < min(hi, i+12) && !r.stop(n); n++ {
		_, form := r.lx.Verbs.Find(r.word(n))
		if r.is(n, lexicon.Auxiliary) || form&lexicon.Past != 0 || r.past(n) {
			return true
		}
	}
	return false
}
