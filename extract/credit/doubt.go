package credit

import (
	"slices"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// beyond tells whether token at stands in what happened all the same, whatever the statement
// doubts or denies: "fear more raids after a bomb killed nine", "denied that it had a hand in the
// raid that killed nine".
func (r *Reader) beyond(st *statement, at int) bool {
	verbs := 0
	for i := at - 1; i > st.cue.Last && i > at-reach; i-- {
		switch {
		case r.fold(i, "after") || r.fold(i, "since"):
			return !r.fold(i-1, "that") // and not "believe that after the dam broke nine drowned"
		case st.entry.Denied && (r.asideAt(i) || r.newClause(st, i)):
			return true
		case r.fold(i, "which") && r.is(i-1, lexicon.Preposition) && r.open(i-2) && !r.reportAmong(st.cue.Last, i):
			return true // "denied that it was behind the raid in which nine died"
		case verbs == 1 && (r.fold(i, "that") || r.fold(i, "which") || r.fold(i, "who")):
			return r.open(i-1) && r.lx.Reporting.Verb(r.word(i-1)) == nil && r.kindAt(i-1) != lexicon.WritingSource
		case r.stop(i):
			return false
		}
		if verb, form := r.lx.Verbs.Find(r.word(i)); verb != nil && form&lexicon.Past != 0 {
			verbs++
		}
	}
	return false
}

// reportAmong tells whether a piece of writing is named among the tokens [i, j): "denied reports of a raid".
func (r *Reader) reportAmong(i, j int) bool {
	for ; i < j; i++ {
		if r.kindAt(i) == lexicon.WritingSource {
			return true
		}
	}
	return false
}

// newClause tells whether "and" at token i starts what is told beside the thing that the statement
// denies: "denied the claim, and the rebels killed nine".
func (r *Reader) newClause(st *statement, i int) bool {
	thing := r.is(st.cue.Last, lexicon.Determiner) && !r.fold(st.cue.Last, "that")
	return thing && r.is(i, lexicon.Conjunction) && r.comma(i-1) && r.is(i+1, lexicon.Determiner)
}

// asideAt tells whether token i opens a clause that tells what happened, whatever is denied before
// it: "denied that he fled when nine died", "denied shelling the town, where nine died".
func (r *Reader) asideAt(i int) bool {
	if r.fold(i, "where") || r.fold(i, "which") {
		return r.comma(i-1) || r.is(i-1, lexicon.Preposition) && r.comma(i-2)
	}
	return r.is(i, lexicon.Subordinate) && !r.fold(i, "if") && !r.fold(i-1, "that") && !r.ing(i+1)
}

// unproven tells whether nobody vouches for what the phrase says: "[unconfirmed reports] said that".
func (r *Reader) unproven(phrase text.Span) bool {
	for i := max(0, phrase.First-1); i < phrase.Last; i++ {
		if r.lx.CreditWords.Is(r.word(i), lexicon.Unproven) {
			return true
		}
	}
	return false
}

// another tells whether "and" at token i starts a clause of its own on another
// figure than n: "seven were held and one was reported hurt", "kills seven and 90
// are reported missing"; and not "five soldiers and nine rebels were reported dead".
func (r *Reader) another(n text.Span, i int) bool {
	if !r.is(i, lexicon.Conjunction) || i+1 >= len(r.t.Tokens) || !r.numberAt(i+1) {
		return false
	}
	for j := n.Last; j < i; j++ {
		if r.is(j, lexicon.Auxiliary) {
			return true
		}
	}
	return r.follows(n.First, 4) && (i+3 < len(r.t.Tokens) && (r.is(i+2, lexicon.Be) || r.is(i+3, lexicon.Be)))
}

// follows tells whether a verb stands in the k tokens before token i.
func (r *Reader) follows(i, k int) bool {
	for j := max(0, i-k); j < i; j++ {
		if verb, _ := r.lx.Verbs.Find(r.word(j)); verb != nil {
			return true
		}
	}
	return false
}

// hedged tells whether the figure's clause reports it in nobody's name: "were
// reported killed", "a reported death".
func (r *Reader) hedged(c *frame.Claim) bool {
	s := r.t.Sentences[c.Sentence]
	first, last := c.Number.First, c.Number.Last
	for first > max(s.First, c.Number.First-reach) && !r.stop(first-1) {
		first--
	}
	for last < min(s.Last, c.Number.Last+reach) && !r.stop(last) && !r.another(c.Number, last) {
		last++
	}
	for i := first; i < last; i++ {
		cue := r.lx.Reporting.Hedge(r.word(i))
		if cue == nil {
			continue
		}
		if i+1 < last && slices.Contains(cue.Only, r.word(i+1)) && (r.passive(i, first) || r.fold(i, "reported")) {
			return true
		}
		if i > first && r.fold(i, "reported") && r.is(i-1, lexicon.Determiner) && i < c.Number.First && i+5 > c.Number.First {
			return true
		}
	}
	return false
}
