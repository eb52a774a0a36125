package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// passive tells whether the verb at token i stands behind a form of be.
func (r *Reader) passive(i, lo int) bool {
	if i-3 > lo && r.is(i-1, lexicon.Conjunction) && r.past(i-2) && (r.is(i-3, lexicon.Be) || r.lx.Reporting.Verb(r.word(i-2)) != nil) {
		i -= 2 // "were killed and [documented]", "were only documented and [verified]"
	}
	for i--; i >= lo && r.is(i, lexicon.Adverb|lexicon.Negation); i-- {
	}
	return i >= lo && r.is(i, lexicon.Be) && !r.clitic(i)
}

// asSaying reads "X was reported as saying" at the verb.
func (r *Reader) asSaying(st *statement, lo, hi int) bool {
	return st.last+1 < hi && r.fold(st.last, "as") && r.ing(st.last+1) && r.quotedBy(st, lo, hi)
}

// byAgent reads "reported by X" at the verb.
func (r *Reader) byAgent(st *statement, lo, hi int) bool {
	if st.entry.Deed && !r.impersonal(st.cue.First, lo) {
		return false
	}
	for i := st.last; i < min(hi, st.last+8) && !r.stop(i) && !r.past(i) && !r.is(i, lexicon.Auxiliary|lexicon.Subordinate|lexicon.Pronoun); i++ {
		if !r.fold(i, "by") {
			continue
		}
		st.actor = r.actorAt(i+1, hi)
		n := &st.actor.nouns[0]
		if st.actor.empty() || !r.source(n) || st.entry.Document && n.kind != lexicon.WritingSource || r.negated(st.cue.First, lo) {
			return false
		}
		if r.putAt(st.last) {
			st.after, st.until = true, i
			return true
		}
		st.last = st.actor.span().Last
		if st.last < hi && r.fold(st.last, "that") && r.impersonal(st.cue.First, lo) {
			st.after = true
			return true
		}
		if until := r.tollBehind(st, lo, hi); until > 0 {
			st.after, st.until = true, until
			return true
		}
		st.before, st.tight = true, true
		return true
	}
	return false
}

// tollBehind is the token behind the number that is said, behind the author of the statement, to be the toll
// before it: "the toll reported by the ministry rose to 25"; 0 for none.
func (r *Reader) tollBehind(st *statement, lo, hi int) int {
	i := st.cue.First
	if r.passive(i, lo) || !r.onToll(i, lo) {
		return 0
	}
	said := false
	for i, last := st.last, min(hi, st.last+reach/2); i < last; i++ {
		_, form := r.lx.Verbs.Find(r.word(i))
		switch said = said || r.is(i, lexicon.Be) || form&(lexicon.Past|lexicon.Third) != 0 && !r.lx.Nouns.Ends(r.word(i)); {
		case said && r.numberAt(i):
			for i++; i < hi && !r.stop(i); i++ {
			}
			return i
		case r.at(i) != "," && r.stop(i):
			return 0
		}
	}
	return 0
}

// impersonal tells whether "it" is the subject of the passive verb at token i: "it was announced
// by the army that nine soldiers had died".
func (r *Reader) impersonal(i, lo int) bool {
	for i--; i > lo && r.is(i, lexicon.Auxiliary|lexicon.Adverb); i-- {
	}
	return i >= lo && r.fold(i, "it")
}

// putAt tells whether "at 300" stands at token i: "was put at 300 by doctors".
func (r *Reader) putAt(i int) bool {
	if i+2 >= len(r.t.Tokens) || !r.fold(i, "at") {
		return false
	}
	for j := i + 1; j < min(len(r.t.Tokens), i+4); j++ {
		if r.numberAt(j) {
			return true
		}
	}
	return false
}

// negated tells whether the passive verb at token i is denied: "could not be
// confirmed by".
func (r *Reader) negated(i, lo int) bool {
	for i--; i >= lo && r.is(i, lexicon.Auxiliary|lexicon.Adverb|lexicon.Negation); i-- {
		if r.is(i, lexicon.Negation) {
			return true
		}
	}
	return false
}

// active reads "X said" and "said X".
func (r *Reader) active(st *statement, lo, hi int) bool {
	i := st.cue.First
	if r.inverted(st, lo, hi) {
		return true
	}
	if r.reduced(st, hi) || r.tested(i, lo) {
		return r.byAgent(st, lo, hi)
	}
	if !r.findSubject(st, lo) {
		return r.byAgent(st, lo, hi)
	}
	st.first = min(i, st.actor.span().First)
	r.cede(st)
	if st.until = r.relativeEnd(i, lo, hi); st.until == 0 {
		st.until = max(r.insetEnd(st, lo, hi), r.whereEnd(st, lo, hi))
	}
	if st.until == 0 {
		st.until = r.frontEnd(st, lo, hi)
	}
	r.join(st, lo, hi)
	r.direct(st, lo, hi)
	return true
}

// cede leaves what something written without an author says to whoever states that it says so:
// "the agency reports that first estimates indicate".
func (r *Reader) cede(st *statement) {
	k, n := len(r.statements)-1, &st.actor.nouns[0]
	if k < r.from || st.actor.n != 1 || n.kind != lexicon.WritingSource || !n.body.Empty() {
		return
	}
	at := n.First
	if last := r.statements[k].cue.Last; at > last && r.open(at-1) && !r.named(at-1) && r.kindAt(at-1) == lexicon.NoSource {
		at-- // "said initial reports indicated"
	}
	if last := r.statements[k].cue.Last; last != at && !(last == at-1 && r.fold(last, "that")) {
		return
	}
	st.actor, st.relay = r.statements[k].actor, r.statements[k].relay
}

// reduced tells whether the verb is a participle behind its noun: "homicides
// counted by", "a man identified as".
func (r *Reader) reduced(st *statement, hi int) bool {
	i := st.last
	if r.adverbsBeforeBy(i, hi) {
		return true // "documented so far by"
	}
	if st.entry.Object && i+1 < hi && r.is(i, lexicon.Weekday) && r.is(i+1, lexicon.Be|lexicon.Have|lexicon.Modal) {
		return true // "the toll reported Tuesday was"
	}
	if st.entry.Takes == lexicon.TakesToll && r.putAt(i) && r.open(i-2) && r.tollBefore(i-1, 0) {
		return false // "the toll, which the mayor put at 90"
	}
	if i >= hi || r.says(i-1) || !r.is(i, lexicon.Preposition) || r.amount(i) || r.contact(st, i) {
		return false
	}
	if r.manner(i+1, min(hi, i+4)) || !r.fold(i, "by") && r.thatBehind(i, min(hi, i+12)) {
		return false // "announced at a news conference", "wrote on Facebook", "posted on the page on Monday that"
	}
	if n := r.nounAt(i+1, hi); n.kind == lexicon.WritingSource && !r.fold(i, "by") {
		if a := r.subject(st.cue.First, max(0, st.cue.First-reach)); !a.empty() && a.nouns[0].kind != lexicon.NoSource {
			return false // "the radio reported in a broadcast"
		}
	}
	return st.entry.Source || st.entry.Document || r.fold(i, "by") || r.fold(i, "as") || st.entry.Object && r.kin(i, lexicon.Reduced)
}

// onToll tells whether a word for a toll stands in the phrase before token i, or before the comma there.
func (r *Reader) onToll(i, lo int) bool {
	for j := i - 1; j >= max(lo, i-maxSigned); j-- {
		if r.kin(j, lexicon.TollWord) || r.kindAt(j) == lexicon.WritingSource {
			return true
		}
		if r.numberAt(j) || r.stop(j) && j < i-1 {
			return false
		}
	}
	return false
}

// adverbsBeforeBy tells whether adverbs alone stand from token i to a "by".
func (r *Reader) adverbsBeforeBy(i, hi int) bool {
	k := i
	for k < min(hi, i+3) && r.is(k, lexicon.Adverb) {
		k++
	}
	return k > i && k < hi && r.fold(k, "by")
}

// tested tells whether the verb at token i says what a laboratory did to those counted: "five laboratory
// confirmed cases".
func (r *Reader) tested(i, lo int) bool {
	return i-2 >= lo && r.numberAt(i-2) && (r.fold(i-1, "laboratory") || r.fold(i-1, "lab"))
}

// contact tells whether the verb before token i has a body right before it that does it, and its
// object before that: "the deaths the council recorded in May".
func (r *Reader) contact(st *statement, i int) bool {
	if r.fold(i, "by") || !st.entry.Source {
		return false
	}
	n := r.nounTo(st.cue.First, max(0, st.cue.First-maxContact))
	return n.definite && n.kind == lexicon.BodySource && n.First > 0 && r.lx.Nouns.Ends(r.word(n.First-1))
}

// maxContact is how many tokens the body of a contact clause may have.
const maxContact = 8

// thatBehind tells whether a clause with "that" stands in [i, hi), before any stop,
// and none on a noun: "a blast that killed".
func (r *Reader) thatBehind(i, hi int) bool {
	for ; i+1 < hi && !r.stop(i); i++ {
		if r.fold(i, "that") {
			verb, form := r.lx.Verbs.Find(r.word(i + 1))
			return !r.is(i+1, lexicon.Auxiliary) && (verb == nil || form&(lexicon.Past|lexicon.Third) == 0)
		}
	}
	return false
}

// amount tells whether a hedge of a figure starts at token i: "at least", "as many as",
// "about" before a number.
func (r *Reader) amount(i int) bool {
	if i+1 < len(r.t.Tokens) && r.numberAt(i+1) && (r.fold(i, "about") || r.fold(i, "around") || r.fold(i, "over") || r.fold(i, "under")) {
		return true
	}
	return r.fold(i, "at") && (r.fold(i+1, "least") || r.fold(i+1, "most")) ||
		r.fold(i, "as") && (r.fold(i+1, "many") || r.fold(i+1, "much") || r.fold(i+1, "few"))
}

// findSubject looks for a subject of the kind that the verb asks for, a known
// source before any other noun.
func (r *Reader) findSubject(st *statement, lo int) bool {
	i := st.cue.First
	near := r.subject(i, lo)
	st.actor = near
	if st.entry.Document && i > lo && r.comma(i-1) {
		if a := r.sentenceSubject(i, lo); !a.empty() && a.nouns[0].kind == lexicon.WritingSource {
			st.actor = a
			return true
		}
	}
	if !near.empty() && (near.nouns[0].pronoun || r.source(&near.nouns[0])) && r.mayBe(st) {
		return true
	}
	st.actor = r.clauseSubject(i, lo)
	if !st.actor.empty() && r.mayBe(st) {
		return true
	}
	if st.entry.Document {
		st.actor = r.sentenceSubject(i, lo)
		return !st.actor.empty() && !r.clauseOpens(i, lo) && r.mayBe(st)
	}
	if near.empty() && r.says(i) {
		near = r.nameOpens(i, lo)
	}
	st.actor = near
	return !near.empty() && r.mayBe(st)
}

// clauseOpens tells whether the verb at token i is of a clause of time whose
// own subject stands right before it: "the toll rose as divers found".
func (r *Reader) clauseOpens(i, lo int) bool {
	for j := i - 2; j > lo && j >= i-3; j-- {
		if r.is(j, lexicon.Subordinate) && !r.fold(j, "that") {
			return true
		}
	}
	return false
}

// nameOpens is the person whose bare name and a comma open the sentence, where what
// describes the person runs up to the verb: "Ole Orla, 29, a baker living in Benst said".
func (r *Reader) nameOpens(i, lo int) actor {
	n := r.nounAt(lo, i)
	if n.Empty() || !n.named || n.kind != lexicon.NoSource || n.det || n.Last-n.First < 2 || n.Last >= i || r.at(n.Last) != "," {
		return actor{}
	}
	return actorOf(n)
}

// mayBe tells whether the subject is of the kind that the verb asks for.
func (r *Reader) mayBe(st *statement) bool {
	n := &st.actor.nouns[0]
	if n.pronoun && (r.fold(n.First, "i") || r.fold(n.First, "we") || r.fold(n.First, "you") || r.fold(n.First, "who")) {
		return false
	}
	if st.entry.Document {
		if st.actor.publishes || n.kind == lexicon.WritingSource || n.kind == lexicon.OutletSource {
			return true
		}
		return n.kind == lexicon.BodySource && r.thatBehind(st.cue.Last, min(len(r.t.Tokens), st.cue.Last+reach/4))
	}
	if r.modifies(n, st.cue.First) || r.happens(n) {
		return false
	}
	if st.entry.Body && r.place(n) {
		return false
	}
	if st.entry.Source {
		return n.pronoun || n.kind != lexicon.NoSource || r.caps || n.named && r.named(n.core.Last-1)
	}
	return true
}

// place tells whether n is but the name of a country or of a state in one.
func (r *Reader) place(n *noun) bool {
	return !n.Empty() && n.kind == lexicon.NoSource && (r.state(n) || r.lx.Terrain.Is(r.word(n.core.Last-1), lexicon.Province))
}

// happens tells whether n is an event that harms, which claims lives and tells nothing, or how many came to
// harm: "the raid claimed nine", "casualty estimates".
func (r *Reader) happens(n *noun) bool {
	if n.kind != lexicon.NoSource || n.pronoun || n.core.Empty() {
		return false
	}
	i := n.core.Last - 1
	k, noun := r.lx.Nouns.Longest(r.t.Words[i : i+1])
	return k > 0 && (noun.Cause && !r.t.Tokens[i].Has(text.Upper) || noun.Toll || noun.Measure == schema.Casualties)
}

// modifies tells whether the verb at token i is none and n what stands before a
// noun: "the final report", "have displaced estimated 900".
func (r *Reader) modifies(n *noun, i int) bool {
	if n.head >= 0 && !n.det && !n.named && r.past(n.head) && n.core.Last == i {
		return true
	}
	if r.kindAt(i) != lexicon.WritingSource || n.named || n.pronoun || r.caps || n.core.Last != i {
		return false
	}
	if r.fold(i-1, "police") && r.countWord(n.First) {
		return true // "two police posts"
	}
	if r.pluralAt(i - 1) {
		return false
	}
	counted := r.countWord(n.First) || n.First > 0 && r.numberAt(n.First-1) // "three command posts"
	return n.kind == lexicon.NoSource || n.kind == lexicon.BodySource && counted
}

// inverted reads "…, said X" where X is all that follows.
func (r *Reader) inverted(st *statement, lo, hi int) bool {
	i := st.cue.First
	if i+1 >= hi || i == lo || r.tells(i) || r.fold(i+1, "that") {
		return false
	}
	set := r.comma(i-1) || r.quoteMark(i-1)
	from := i + 1
	if set && from+1 < hi && r.fold(from, "one") {
		from++ // "said one official"
	}
	a := r.actorAt(from, hi)
	for j := i + 2; set && a.empty() && j < min(hi, i+4) && r.open(j-1); j++ {
		a = r.actorAt(j, hi) // "said arson investigator Paul Renner"
	}
	n := &a.nouns[0]
	if a.empty() || n.pronoun || !n.named && n.kind == lexicon.NoSource && !set {
		return false
	}
	if n.kind == lexicon.WritingSource && (st.entry.Takes == lexicon.TakesToll || len(st.entry.Only) > 0) {
		return false // "the council, a charity, gave figures of"
	}
	if !r.source(n) && (st.entry.Object || r.sourced(i, lo)) {
		return false // "Orla, a guard, put the toll at nine"
	}
	end := a.span().Last
	if !set && (!r.closes(end, hi) || !r.says(i) && !(st.entry.Object && r.lone(n, i, lo))) {
		return false
	}
	if end < hi && !r.stop(end) && (!r.adjunct(end) || r.is(end, lexicon.Preposition) && r.finiteBehind(end, hi)) {
		return false
	}
	st.actor, st.last, st.before = a, end, true
	st.after = set && end+1 < hi && r.at(end) == "," && r.resumes(end+1)
	return true
}

// resumes tells whether what stands at token i, behind an inserted speaker, goes on with what is said on both sides of
// it: "the blast, said the mayor, [killed] nine".
func (r *Reader) resumes(i int) bool {
	return r.quoteMark(i) || r.is(i, lexicon.Be|lexicon.Have|lexicon.Modal) || r.past(i) || r.addsOn(i)
}

// addsOn tells whether what stands at token i goes on with the clause before an inserted speaker: "the
// blast killed nine, said the mayor, [wounding 12]", "[and wounded 12]", "[with 12 hurt]".
func (r *Reader) addsOn(i int) bool {
	if i+1 >= len(r.t.Tokens) {
		return false
	}
	if r.is(i, lexicon.Conjunction) {
		return r.past(i+1) && r.lx.Reporting.Verb(r.word(i+1)) == nil
	}
	if r.fold(i, "with") {
		return r.numberAt(i + 1)
	}
	verb, form := r.lx.Verbs.Find(r.word(i))
	return verb != nil && form&lexicon.Gerund != 0 && r.lx.Reporting.Verb(r.word(i)) == nil
}

// finiteBehind tells whether an auxiliary stands in the clause that goes on at token i: "said
// the head of the 40-ton ship was dead".
func (r *Reader) finiteBehind(i, hi int) bool {
	for hi = min(hi, i+reach/2); i < hi && !r.stop(i) && !r.is(i, lexicon.Relative|lexicon.Subordinate); i++ {
		if r.is(i, lexicon.Be|lexicon.Have|lexicon.Modal) && !r.clitic(i) {
			return true
		}
	}
	return false
}

// lone tells whether the verb at token i has no subject before it, so that the body n behind it
// is: "nine people died on Monday reported the state news agency".
func (r *Reader) lone(n *noun, i, lo int) bool {
	if n.kind != lexicon.OutletSource && (n.kind != lexicon.BodySource || !n.definite) {
		return false
	}
	near, far := r.subject(i, lo), r.clauseSubject(i, lo)
	return near.empty() && (far.empty() || far.nouns[0].First > lo && r.is(far.nouns[0].First-1, lexicon.Preposition))
}
