package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// direct tells where what is said stands: behind the verb if something other
// than a listener, a time or a place follows, else before the subject.
func (r *Reader) direct(st *statement, lo, hi int) {
	k := r.skipAdjuncts(st, hi)
	opens := st.first == lo || r.intro(st.first, lo)
	if r.what(st, lo) || r.relative(st.first, lo) {
		st.after = true
		return
	}
	if k < hi && !opens && (r.is(k, lexicon.Be|lexicon.Have|lexicon.Modal) || r.past(k)) {
		st.before, st.after = true, true
		return
	}
	switch {
	case r.closes(k, hi):
		st.before = true
		st.after = opens && k < hi
	case r.comma(k):
		quote := k+1 < hi && r.quoteMark(k+1)
		st.after = quote || opens || r.comma(st.first-1) && k+1 < hi && !r.is(k+1, lexicon.Subordinate) && !r.fold(k+1, "but")
		st.before = !opens
	case opens:
		st.after = true
	case r.at(k) == ":" && r.comma(st.first-1) && k+1 < hi && r.t.Tokens[k+1].Kind == text.Number:
		st.before, st.after = true, true // "40 people died, the council said: 30 in Orla"
	case r.is(k, lexicon.Subordinate|lexicon.Preposition) && !r.fold(k, "that") && r.set(st.first, lo), r.ing(k):
		st.after = r.is(k, lexicon.Preposition) && r.thatBehind(k, min(hi, k+12))
		st.before = !st.after
	default:
		st.after = true
	}
}

// what tells whether the statement stands behind "what": "what experts say is the
// flaw", "by what rebels in the town claim were strikes".
func (r *Reader) what(st *statement, lo int) bool {
	for i := st.cue.First - 1; i >= lo && i > st.cue.First-reach/4 && !r.stop(i) && !r.is(i, lexicon.Conjunction); i-- {
		if len(r.at(i)) == 4 && r.fold(i, "what") {
			if a := r.actorAt(i+1, st.cue.First); !a.empty() && r.source(&a.nouns[0]) {
				st.actor = a
			}
			return true
		}
	}
	return false
}

// relative tells whether the subject at token i stands in a relative clause:
// "two jets that officials said had turned", "a district where the army said it fought".
func (r *Reader) relative(i, lo int) bool {
	if i > lo && (r.is(i-1, lexicon.Relative) || r.fold(i-1, "where")) {
		return true
	}
	if !r.fold(i, "that") {
		i--
	}
	return i > lo && r.fold(i, "that") && r.open(i-1)
}

// set tells whether a comma or quotation mark sets off what starts at token i.
func (r *Reader) set(i, lo int) bool { return i > lo && (r.comma(i-1) || r.quoteMark(i-1)) }

// intro tells whether only an opening phrase goes before token i: "On
// Saturday", "Meanwhile,", "But".
func (r *Reader) intro(i, lo int) bool {
	if i-lo > 8 || r.amount(lo) && r.at(i-1) == "," {
		return false // "At least nine people, police said, died"
	}
	aside := false // behind the comma of the opening phrase, in what another comma closes
	for j := lo; j < i; j++ {
		if (aside || r.t.Tokens[j].Kind == text.Number) && r.numberAt(j) && !r.dated(j) || r.quoteMark(j) && j > lo {
			return false
		}
		if j > lo && r.comma(j-1) && r.comma(i-1) {
			if aside = true; !r.adjunct(j) {
				return false // "Meanwhile, a man, police said, was held"
			}
		}
	}
	return r.is(lo, lexicon.Preposition|lexicon.Conjunction|lexicon.Adverb|lexicon.Subordinate|lexicon.Weekday) || r.quoteMark(lo)
}

// dated tells whether the number at token i is a year, or a day beside its month.
func (r *Reader) dated(i int) bool {
	s := r.at(i)
	if len(s) == 4 && (s[:2] == "19" || s[:2] == "20") {
		return true
	}
	return len(s) < 3 && (i > 0 && r.is(i-1, lexicon.Month) || i+1 < len(r.t.Words) && r.is(i+1, lexicon.Month))
}

// skipAdjuncts finds the first token behind the verb that is no listener, time
// or manner. A listener that is an outlet is kept as the relay.
func (r *Reader) skipAdjuncts(st *statement, hi int) int {
	k := st.cue.Last
	if r.tells(st.cue.First) || k < hi && r.fold(k, "to") {
		at := k
		if r.fold(k, "to") {
			at++
		}
		if n := r.nounAt(at, hi); !n.Empty() {
			if n.kind == lexicon.OutletSource {
				st.relay = actorOf(n)
			}
			k = n.Last
			if k+2 < hi && r.at(k) == "(" && r.at(k+2) == ")" {
				k += 3 // "told Agence France Presse (AFP)"
			}
		}
		if k+1 < hi && r.open(k) && r.closes(k+1, hi) {
			k++ // "told the agency dpa."
		}
	}
	for k < hi {
		next := r.adjunctEnd(k, hi)
		if next == k {
			return k
		}
		k = next
	}
	return k
}

// tells tells whether the object of the verb at token i hears what is said: "told the agency".
func (r *Reader) tells(i int) bool {
	return r.kin(i, lexicon.Listener)
}

// adjunctEnd skips one time or manner at token k.
func (r *Reader) adjunctEnd(k, hi int) int {
	if end := r.periodEnd(k, hi); end > k {
		return end
	}
	if r.fold(k, "there") {
		return k
	}
	if r.timeWord(k) {
		return k + 1
	}
	if !r.is(k, lexicon.Preposition) || k+1 >= hi {
		return k
	}
	if r.is(k+1, lexicon.Weekday|lexicon.Month) || r.t.Tokens[k+1].Kind == text.Number && k+2 < hi && r.is(k+2, lexicon.Month) {
		return k + 2
	}
	n := r.nounAt(k+1, hi)
	if !n.Empty() && (n.kind == lexicon.WritingSource || r.manner(k+1, n.Last)) {
		return n.Last
	}
	if r.kin(k+1, lexicon.Manner) {
		for k++; k < hi && !r.stop(k) && !r.fold(k, "that"); k++ {
		}
	}
	return k
}

// timeWord tells whether token k is one of the words of a time
// or manner: "[late] [Monday]", "Monday [night]", "May [3]".
func (r *Reader) timeWord(k int) bool {
	if r.is(k, lexicon.Weekday|lexicon.Month|lexicon.Adverb) {
		return true
	}
	if k > 0 && (r.is(k-1, lexicon.Weekday) && r.is(k, lexicon.Daytime) || r.t.Tokens[k].Kind == text.Number && r.is(k-1, lexicon.Month)) {
		return true
	}
	return r.fold(k, "late") || r.fold(k, "early") || r.fold(k, "last") || r.fold(k, "week")
}

// periodEnd skips the time at token k that is counted from the day of the text or from one told
// before: "last month", "this week", "the next day", "two days later", "at the time".
func (r *Reader) periodEnd(k, hi int) int {
	i := k
	if k+2 < hi && r.fold(k, "at") && r.fold(k+1, "the") && r.fold(k+2, "time") {
		return k + 3
	}
	if k+2 < hi && (r.fold(k+2, "later") || r.fold(k+2, "earlier")) && (r.numberAt(k) || r.is(k, lexicon.Article)) {
		return k + 3
	}
	if r.fold(i, "the") {
		i++
	}
	if i+1 >= hi || !r.kin(i, lexicon.Which) {
		return k
	}
	if i++; r.is(i, lexicon.Weekday|lexicon.Month|lexicon.Daytime) || r.fold(i, "week") || r.fold(i, "month") || r.fold(i, "year") || r.fold(i, "day") {
		return i + 1
	}
	return k
}

// manner tells whether the noun phrase is a way of speaking: an interview, a post.
func (r *Reader) manner(first, last int) bool {
	for i := first; i < last; i++ {
		if r.kin(i, lexicon.Manner) {
			return true
		}
	}
	return false
}

// adjunct tells whether token i starts a time or a place and not a clause.
func (r *Reader) adjunct(i int) bool {
	return r.is(i, lexicon.Preposition|lexicon.Weekday|lexicon.Subordinate|lexicon.Adverb|lexicon.Conjunction|lexicon.Relative) || r.ing(i)
}

// ing tells whether token i looks like a participle.
func (r *Reader) ing(i int) bool {
	s := r.at(i)
	return r.t.Tokens[i].Kind == text.Word && len(s) > 5 && (s[len(s)-3:] == "ing" || s[len(s)-3:] == "ING")
}

// opens tells whether token i stands at the start of its clause.
func (r *Reader) opens(i, lo int) bool {
	for i > lo && (r.is(i-1, lexicon.Conjunction|lexicon.Adverb) || r.fold(i-1, "but")) {
		i--
	}
	return i == lo || r.at(i-1) == ";" || r.quoteMark(i-1) && i-1 == lo || r.placed(i, lo)
}

// maxPlaced is how many tokens the place that opens a sentence may have.
const maxPlaced = 6

// placed tells whether nothing but the place of a dateline, and its dash or colon, stands before
// token i: "ORLA- According to the ministry".
func (r *Reader) placed(i, lo int) bool {
	switch r.at(i - 1) {
	case "-", "–", "—", ":":
	default:
		return false
	}
	for j := lo; j < i-1; j++ {
		if !r.t.Tokens[j].Has(text.Upper) && !r.comma(j) {
			return false
		}
	}
	return i-1 > lo && i-lo <= maxPlaced
}

// closes tells whether nothing of the clause follows before token i.
func (r *Reader) closes(i, hi int) bool {
	for i < hi && (r.quoteMark(i) || r.at(i) == ")") {
		i++
	}
	if i >= hi {
		return true
	}
	switch r.at(i) {
	case ".", ";", "!", "?":
		return true
	}
	return false
}
