package credit

import (
	"sort"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/schema"
)

// covering is the statement of the sentence that says the figure, and the
// one that passes it on; -1 = none.
func (r *Reader) covering(c *frame.Claim) (best, outer int) {
	left, right := r.before(c), r.behind(c)
	if left < 0 || right < 0 {
		return max(left, right), -1
	}
	if r.statements[right].tight {
		return right, left
	}
	if r.concludes(&r.statements[right]) && r.adjoined(r.statements[left].last, c.Number.First) {
		return right, -1
	}
	if r.apart(r.statements[left].last, c.Number.First) || r.loose(left) && !r.loose(right) {
		return right, -1
	}
	return left, right
}

// concludes tells whether the statement is "according to" somebody who is no outlet, and so may tell what the
// clause before it says.
func (r *Reader) concludes(st *statement) bool {
	return st.actor.n > 0 && st.actor.nouns[0].typ != schema.Media && st.actor.nouns[0].kind != lexicon.OutletSource && r.fold(st.cue.First, "according")
}

// adjoined tells whether a clause of its own, led by a participle behind a comma, starts in [i, j): "said it had
// raided the town, [killing] nine people".
func (r *Reader) adjoined(i, j int) bool {
	for ; i+1 < j; i++ {
		if verb, form := r.lx.Verbs.Find(r.word(i + 1)); verb != nil && form&lexicon.Gerund != 0 && r.comma(i) {
			return true
		}
	}
	return false
}

// before is the last statement before the figure that goes on to it.
func (r *Reader) before(c *frame.Claim) int {
	at := c.Number.First
	from, to := r.bounds(c.Sentence)
	end := from + sort.Search(to-from, func(k int) bool { return r.statements[from+k].cue.First >= at })
	for k := end - 1; k >= max(from, end-maxSame); k-- {
		st := &r.statements[k]
		r.steps++
		if r.holdsFor(st, at) {
			if r.known(st, at) {
				return -1
			}
			return k
		}
	}
	return -1
}

// holdsFor tells whether what the statement says goes on to token at.
func (r *Reader) holdsFor(st *statement, at int) bool {
	if !st.after || st.last > at || at-st.last >= far || st.until > 0 && at >= st.until || r.turned(st, at) {
		return false
	}
	if (st.before || st.entry.Takes == lexicon.TakesToll) && r.ended(st.last, at) {
		return false
	}
	return !r.heard(st, at) && !r.putIn(st, at) && !r.prompted(st, at)
}

// heard tells whether token at counts those who are told: "told 400 workers".
func (r *Reader) heard(st *statement, at int) bool {
	return at == st.cue.Last && r.tells(st.cue.First)
}

// prompted tells whether token at stands in what went before an act of words or came with it: "declared a truce
// after nine people were killed", "declared a curfew and evacuated 900 people".
func (r *Reader) prompted(st *statement, at int) bool {
	if !st.entry.Act || !r.is(st.cue.Last, lexicon.Determiner) || r.fold(st.cue.Last, "that") {
		return false
	}
	for i := st.cue.Last + 1; i < min(at, st.cue.Last+reach) && (!r.stop(i) || r.quoteMark(i)) && !r.fold(i, "that"); i++ {
		if r.fold(i, "after") || r.fold(i, "following") || r.fold(i, "and") && r.deedAt(i+1) {
			return true
		}
	}
	return false
}

// deedAt tells whether the verb at token i says what somebody does, and nothing that is told.
func (r *Reader) deedAt(i int) bool {
	_, form := r.lx.Verbs.Find(r.word(i))
	return form&(lexicon.Base|lexicon.Past) != 0 && r.lx.Reporting.Verb(r.word(i)) == nil
}

// putIn tells whether a statement only says more of somebody in a clause that ends before token at: "a man, who
// police said was drunk, killed nine".
func (r *Reader) putIn(st *statement, at int) bool {
	i := st.first - 1
	if i < 2 || !r.comma(i-1) || !r.fold(i, "who") && !r.fold(i, "whom") {
		return false
	}
	for i = st.cue.Last; i < at; i++ {
		if r.comma(i) {
			return true
		}
	}
	return false
}

// known tells whether token at stands in what the text adds by itself on an
// event that a statement mentions: "spoke of the blast, which killed nine".
func (r *Reader) known(st *statement, at int) bool {
	if st.label {
		return false
	}
	charge := r.kin(st.cue.First, lexicon.Charge)
	for i := at - 1; i > st.last && i > at-reach; i-- {
		switch {
		case r.fold(i, "that") && (r.is(i-1, lexicon.Conjunction) || r.fold(i-1, "but")):
			return false // "admitted the attack, but said, and that nobody was hurt"
		case st.entry.Hedged && r.kin(i, lexicon.Motive):
			return true // "believe that the gang is behind the murder of nine"
		case charge && (r.fold(i, "that") || r.fold(i, "which")):
			return r.chargeApart(st, i)
		case r.fold(i, "which") && r.comma(i-1):
			return r.definite(st.first, i-1)
		case r.stop(i) || r.fold(i, "that"):
			return false
		}
	}
	return false
}

// chargeApart tells whether the relative pronoun at token i says more of an event that is known apart from what somebody
// is charged with: "accused him of a part in the raid that", "of theft before a raid that", and not "of raids that".
func (r *Reader) chargeApart(st *statement, i int) bool {
	for k := i - 1; k > st.last; k-- {
		if r.fold(k, "before") || r.fold(k, "after") || r.is(k, lexicon.Definite|lexicon.Possessive) && r.eventBehind(k, i) {
			return true
		}
	}
	return false
}

// eventBehind tells whether an event is named a few words behind token i, before hi: "the [massive truck bomb]".
func (r *Reader) eventBehind(i, hi int) bool {
	for j := i + 1; j < min(hi, i+1+maxWords+1) && r.open(j); j++ {
		if n, noun := r.lx.Nouns.Longest(r.t.Words[j:hi]); n > 0 && (noun.Cause || noun.Of != "" || noun.Unit == schema.Munition) {
			return true
		}
	}
	return false
}

// definite tells whether the phrase that ends at token end, and starts no sooner
// than at lo, speaks of an event that is known: "the Dec. 21 bombing", "his death".
func (r *Reader) definite(lo, end int) bool {
	if n, noun := r.lx.Nouns.Longest(r.t.Words[end-1 : end]); n == 0 || !noun.Cause && noun.Of == "" {
		return false
	}
	for i := end - 1; i >= lo && i > end-8 && !r.comma(i); i-- {
		if r.clitic(i) {
			return true
		}
		if r.is(i, lexicon.Determiner) {
			return !r.is(i, lexicon.Article) || r.fold(i, "the")
		}
	}
	return false
}

// behind is the first statement behind the figure that is about it.
func (r *Reader) behind(c *frame.Claim) int {
	at := c.Number.First
	from, to := r.bounds(c.Sentence)
	start := from + sort.Search(to-from, func(k int) bool { return r.statements[from+k].cue.First > at })
	for k := start; k < min(to, start+maxSame); k++ {
		st := &r.statements[k]
		r.steps++
		if st.before && st.first > at && st.first-at < far && !r.ofCounted(st, c) && !(st.tight && (r.parted(at, st.first) || r.ofOthers(c, k, to))) {
			return k
		}
	}
	return -1
}

// ofCounted tells whether what looks like a statement says what was done with those whom the claim counts right before,
// and of whom it is told that there are so many: "there are 900 [refugees registered]".
func (r *Reader) ofCounted(st *statement, c *frame.Claim) bool {
	i := c.Number.First
	return st.first == c.Number.Last && i > 1 && r.is(i-1, lexicon.Be) && r.fold(i-2, "there")
}

// ofOthers tells whether the tight statement k is not about the claim, which stands before it: a second verb leads
// to it, "told of nine raids and denied [six raids reported by]", or it hangs on another noun and the sentence has
// a later voice, "found nine bodies at [a site reported by] villagers, police said". to ends the statements.
func (r *Reader) ofOthers(c *frame.Claim, k, to int) bool {
	st := &r.statements[k]
	hangs := c.Subject.Last
	for i := c.Number.Last; i < st.first; i++ {
		if r.is(i, lexicon.Conjunction) && r.past(i+1) && !(i+1 == st.first && r.passive(i+1, 0)) {
			return true // and not "were documented and verified by"
		}
		if i >= hangs && r.is(i, lexicon.Preposition) {
			hangs = i
		}
	}
	later := k+1 < to && r.statements[k+1].before && !r.statements[k+1].tight
	return later && hangs > c.Subject.Last-1 && hangs < st.first && r.is(hangs, lexicon.Preposition) && !r.named(st.first-1)
}

// ended tells whether a semicolon stands in [i, j).
func (r *Reader) ended(i, j int) bool {
	for ; i < j; i++ {
		if r.at(i) == ";" {
			return true
		}
	}
	return false
}

// turned tells whether the text takes its own voice again between a statement
// whose verb takes an object and token j: "has confirmed one death, while …".
func (r *Reader) turned(st *statement, j int) bool {
	if st.cue.Last-st.cue.First != 1 || !st.entry.Source && !st.entry.Object || st.cue.Last < j && r.clause(st.cue.Last) {
		return false
	}
	for i := st.last + 1; i < j; i++ {
		if r.comma(i-1) && r.kin(i, lexicon.Contrast) && !r.fold(i, "but") {
			return true
		}
	}
	return false
}

// clause tells whether token i opens a clause behind its verb.
func (r *Reader) clause(i int) bool {
	return r.fold(i, "that") || r.fold(i, "there") || r.is(i, lexicon.Pronoun)
}

// parted tells whether a comma stands in [i, j).
func (r *Reader) parted(i, j int) bool {
	for ; i < j; i++ {
		if r.stop(i) {
			return true
		}
	}
	return false
}

// loose tells whether a statement stands in the middle of its sentence and may
// be about what goes before it alone.
func (r *Reader) loose(k int) bool { return r.statements[k].before && r.statements[k].after }

// apart tells whether a new clause with its own voice starts in [i, j).
func (r *Reader) apart(i, j int) bool {
	if r.ended(i, j) {
		return true
	}
	for ; i < j; i++ {
		if r.kin(i, lexicon.Contrast) {
			return true
		}
		if r.is(i, lexicon.Conjunction) && i > 0 && r.comma(i-1) {
			return true
		}
	}
	return false
}
