package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// reach is how many tokens before its verb a subject may start.
const reach = 32

// actorAt reads the noun phrases that start at token i: "a monitor and
// rebels", "Roman Kostenko, an MP".
func (r *Reader) actorAt(i, hi int) actor {
	var a actor
	n := r.nounAt(i, hi)
	if n.Empty() {
		return a
	}
	a.nouns[0], a.n = n, 1
	end := n.Last
	if end < hi && (r.fold(end, "and") || r.fold(end, "or")) {
		if m := r.nounAt(end+1, hi); !m.Empty() && !m.pronoun && r.source(&m) && r.source(&n) {
			a.nouns[1], a.n = m, 2
			return a
		}
	}
	if end+1 < hi && r.at(end) == "," {
		by := r.nounAt(end+1, hi)
		switch ends := by.Last >= hi || r.stop(by.Last); {
		case r.describes(&n, &by) && (ends || r.adjunct(by.Last)):
			a.by = by
		case ends && r.christens(&n, &by):
			a.nouns[0] = by // "according to the aid group, the Red Cross"
		}
	}
	return a
}

// source tells whether n is known as a source or is a name.
func (r *Reader) source(n *noun) bool {
	return n.kind != lexicon.NoSource || n.named || r.caps && !n.pronoun && !n.Empty()
}

// describes tells whether by is an apposition that tells who n is, or n tells
// who by is.
func (r *Reader) describes(n, by *noun) bool {
	if by.Empty() || by.pronoun || n.pronoun {
		return false
	}
	if n.kind == lexicon.NoSource && (n.named || r.caps) || !n.person.Empty() && by.role >= 0 {
		return by.kind != lexicon.NoSource && by.kind != lexicon.WritingSource
	}
	return (n.role >= 0 || n.kind == lexicon.PeopleSource) && by.named && (by.kind == lexicon.NoSource || !by.person.Empty())
}

// subject finds the subject that ends before the verb at token i.
func (r *Reader) subject(i, lo int) actor {
	p := r.skipLeft(i, lo)
	if p-3 > lo && r.comma(p-1) && r.is(p-2, lexicon.Adverb) && r.comma(p-3) { // ", meanwhile,"
		p -= 3
	}
	if p <= lo {
		return actor{}
	}
	switch {
	case r.is(p-1, lexicon.Conjunction):
		return r.coordinated(p-1, lo)
	case r.comma(p - 1):
		return r.beforeAside(p-1, lo)
	case r.is(p-1, lexicon.Relative) && !r.fold(p-1, "that"), r.fold(p-1, "that"):
		p--
		if p > lo && r.comma(p-1) {
			p--
		}
		if r.cueEnds(p) {
			return actor{} // "authorities report that suspected gunmen"
		}
		a := r.endingAt(r.skipLeft(p, lo), lo)
		if !a.empty() && a.nouns[0].kind == lexicon.NoSource && !a.nouns[0].named {
			return actor{}
		}
		if a.n == 1 {
			return r.publisher(&a.nouns[0], lo)
		}
		return a
	}
	if a := r.endingAt(p, lo); !a.empty() || !r.lx.CreditWords.Is(r.word(i), lexicon.Bare|lexicon.Listener) {
		return a
	}
	return r.unknownPlural(p-1, lo, p)
}

// unknownPlural reads a plural that no entry has as people: "tribesmen said",
// "according to seismologists". It must stand alone in [lo, hi).
func (r *Reader) unknownPlural(i, lo, hi int) actor {
	if r.lx.Sources.Noun(r.word(i)) != nil || !r.open(i) || !r.pluralAt(i) || r.named(i) || i > lo && !r.comma(i-1) && !r.quoteMark(i-1) {
		return actor{}
	}
	if i+1 < hi && !r.stop(i+1) && !r.closed(i+1) {
		return actor{}
	}
	span := text.Span{First: i, Last: i + 1}
	n := noun{Span: span, core: span, head: -1, role: -1, kind: lexicon.PeopleSource, typ: schema.OtherSource}
	return actor{nouns: [2]noun{n}, n: 1}
}

// coordinated finds the subject of a second verb: "X had no comment, but said".
func (r *Reader) coordinated(i, lo int) actor {
	if k := len(r.statements); k > r.from {
		return r.statements[k-1].actor
	}
	return r.sentenceSubject(i, lo)
}

// skipLeft goes left over "has", "also", "on Thursday".
func (r *Reader) skipLeft(i, lo int) int {
	for i > lo {
		switch {
		case r.is(i-1, lexicon.Have|lexicon.Modal|lexicon.Adverb) && !r.clitic(i-1), r.kin(i-1, lexicon.Between), r.adverb(i - 1):
			i--
		case r.is(i-1, lexicon.Weekday):
			i--
			if i > lo && r.fold(i-1, "on") {
				i--
			}
		case r.t.Tokens[i-1].Kind == text.Number && i-2 > lo && r.is(i-2, lexicon.Month):
			i -= 2
			if r.fold(i-1, "on") {
				i--
			}
		case r.at(i-1) == ")" && r.opening(i-2, lo) > lo:
			i = r.opening(i-2, lo)
		case r.wayOf(i, lo) > lo:
			i = r.wayOf(i, lo)
		case i-2 > lo && r.fold(i-2, "last") && r.lx.Marks.Is(r.word(i-1), lexicon.MarkDays):
			i -= 2 // "last month"
		default:
			return i
		}
	}
	return i
}

// wayOf is where "in a statement" starts that ends before token i; lo where nothing of
// the kind does.
func (r *Reader) wayOf(i, lo int) int {
	if r.kindAt(i-1) != lexicon.WritingSource && !r.kin(i-1, lexicon.Manner) {
		return lo
	}
	for j := i - 2; j > lo && j > i-6; j-- {
		switch {
		case r.is(j, lexicon.Determiner):
			if (r.fold(j-1, "in") || r.fold(j-1, "at") || r.fold(j-1, "during")) && !r.fold(j, "the") {
				return j - 1
			}
			return lo
		case !r.open(j) && r.kindAt(j) != lexicon.OutletSource:
			return lo
		}
	}
	return lo
}

// opening is the bracket that opens what ends at token i, an aside and no initials;
// lo where there is none.
func (r *Reader) opening(i, lo int) int {
	if i-1 > lo && r.at(i-1) == "(" && r.t.Tokens[i].Has(text.Caps) {
		return lo
	}
	for j := i; j > max(lo, i-reach/2) && r.at(j) != ")"; j-- {
		if r.at(j) == "(" {
			return j
		}
	}
	return lo
}

// cueEnds tells whether the last statement's cue ends before token i.
func (r *Reader) cueEnds(i int) bool {
	k := len(r.statements) - 1
	return k >= r.from && r.statements[k].cue.Last == i
}

// adverb tells whether token i looks like an adverb that no entry has: rapidly,
// repeatedly.
func (r *Reader) adverb(i int) bool {
	s := r.at(i)
	return len(s) > 5 && s[len(s)-2:] == "ly" && !r.t.Tokens[i].Has(text.Upper) && r.lx.Sources.Noun(r.word(i)) == nil && !r.lx.Nouns.Ends(r.word(i))
}

// endingAt finds the longest noun phrase that ends at token p, exclusive, and
// what "and" joins to it.
func (r *Reader) endingAt(p, lo int) actor {
	n := r.nounTo(p, lo)
	if n.Empty() || n.kind == lexicon.NoSource && n.First > lo && (r.is(n.First-1, lexicon.Preposition) || r.ing(n.First-1)) && !r.is(n.First-1, lexicon.Subordinate) && !r.fold(n.First-1, "as") {
		return actor{}
	}
	a := actor{nouns: [2]noun{n}, n: 1}
	if n.First-1 > lo && (r.fold(n.First-1, "and") || r.fold(n.First-1, "or")) && r.source(&n) {
		if m := r.nounTo(n.First-1, lo); !m.Empty() && !m.pronoun && r.source(&m) {
			a.nouns = [2]noun{m, n}
			a.n = 2
		}
	}
	if a.n == 2 && r.fold(n.First-1, "or") { // another name of the first
		a.n = 1
	}
	return a
}

// nounTo is the longest noun phrase that ends at token p.
func (r *Reader) nounTo(p, lo int) noun {
	from := max(lo, p-reach)
	for i := p - 1; i >= from; i-- {
		if r.t.Tokens[i].Kind == text.Punct && (r.at(i) == "," || r.at(i) == ";" || r.at(i) == ":" || r.quoteMark(i)) {
			from = i + 1
			break
		}
	}
	for i := from; i < p; i++ {
		if !r.canOpen(i) {
			continue
		}
		if n := r.nounAt(i, p); !n.Empty() && n.Last == p {
			return n
		}
	}
	return noun{}
}

// canOpen tells whether a noun phrase may start at token i.
func (r *Reader) canOpen(i int) bool {
	if r.t.Tokens[i].Kind != text.Word {
		return r.at(i) == "@" // a handle
	}
	if r.is(i, lexicon.Determiner|lexicon.Pronoun) || r.countWord(i) || r.named(i) || r.caps && r.open(i) {
		return true
	}
	if w, _ := r.properName(i, min(i+maxName, len(r.t.Tokens))); w > 0 {
		return true
	}
	w := r.word(i)
	return r.lx.Sources.Noun(w) != nil || r.lx.Sources.Modifier(w) != nil || r.compound(i, len(r.t.Tokens))
}

// beforeAside finds the subject before the aside that ends with the comma at
// token c: "X, head of Y," and "X, who …,".
func (r *Reader) beforeAside(c, lo int) actor {
	tries := 0
	for i := c - 1; i > lo && tries < 4; i-- {
		if r.quoteMark(i) {
			return actor{}
		}
		if !r.comma(i) {
			continue
		}
		tries++
		a := r.endingAt(i, lo)
		n := a.nouns[max(0, a.n-1)]
		if a.empty() && tries == 1 {
			if by := r.nounAt(i+1, c); by.Last == c && r.initialed(&by) {
				return actor{nouns: [2]noun{by}, n: 1}
			}
		}
		if a.empty() || n.pronoun || !r.source(&n) {
			continue
		}
		by := r.nounAt(i+1, c)
		if by.Last == c && r.christens(&n, &by) {
			return actor{nouns: [2]noun{by}, n: 1}
		}
		if r.describes(&n, &by) {
			a.by = by
			if m := r.nameBefore(n.First, lo); !m.Empty() && n.role >= 0 && n.person.Empty() {
				a.nouns[0], a.by = m, n
			}
		} else if n.kind == lexicon.NoSource && !r.aside(i+1) {
			return actor{}
		}
		return a
	}
	if n := r.nounTo(c, lo); n.First == lo && !n.person.Empty() {
		return actor{nouns: [2]noun{n}, n: 1} // "Spokesman Ole Orla, said"
	}
	return actor{}
}

// christens tells whether by names the body that n only describes: "the aid group,
// the Red Cross, said".
func (r *Reader) christens(n, by *noun) bool {
	if n.kind != lexicon.BodySource || by.pronoun || !by.named {
		return false
	}
	if r.initialed(by) {
		return true
	}
	return (!n.named || r.seated(n)) && r.named(by.core.Last-1) && (by.kind == lexicon.BodySource || by.kind == lexicon.NoSource && by.person.Empty())
}

// seated tells whether where it sits is all that is named of n: "the Lundy-based group".
func (r *Reader) seated(n *noun) bool {
	if !n.det || !r.compound(n.First+1, n.core.Last) {
		return false
	}
	for i := n.First + 4; i < n.core.Last; i++ {
		if r.named(i) {
			return false
		}
	}
	return n.First+4 < n.core.Last
}

// initialed tells whether n is a body's initials alone, which stand between commas
// for the description before them: "the group known by its initials, OBR, said".
func (r *Reader) initialed(n *noun) bool {
	return n.Last == n.First+1 && r.t.Tokens[n.First].Has(text.Caps) && r.t.Tokens[n.First].End-r.t.Tokens[n.First].Start > 1
}

// nameBefore finds a bare name before the comma that goes before token i.
func (r *Reader) nameBefore(i, lo int) noun {
	if i-1 <= lo || r.at(i-1) != "," {
		return noun{}
	}
	n := r.nounTo(i-1, lo)
	if n.Empty() || !n.named || n.kind != lexicon.NoSource || n.First > lo && r.is(n.First-1, lexicon.Direction|lexicon.Preposition) {
		return noun{} // "in northern Syria, a group tracking the war said"
	}
	return n
}

// aside tells whether what starts at token i can stand between subject and verb.
func (r *Reader) aside(i int) bool {
	return r.caps || r.countWord(i) || r.is(i, lexicon.Relative|lexicon.Preposition|lexicon.Determiner|lexicon.Subordinate) || r.t.Tokens[i].Kind == text.Number || r.ing(i) ||
		r.lx.Reporting.Verb(r.word(i)) != nil || r.lx.Sources.Noun(r.word(i)) != nil || r.lx.Sources.Modifier(r.word(i)) != nil || r.named(i)
}

// clauseSubject finds the subject of a verb that stands apart from it: "The
// Observatory which monitors the war through activists said".
func (r *Reader) clauseSubject(i, lo int) actor {
	from := max(lo, i-reach)
	for j := i - 1; j >= from; j-- {
		if r.stop(j) && !(r.at(j) == ")" || r.at(j) == "(") || r.is(j, lexicon.Conjunction) && !r.fold(j, "and") {
			from = j + 1
			break
		}
	}
	for j := from; j < i; j++ {
		if !r.canOpen(j) {
			continue
		}
		a := r.actorAt(j, i)
		n := a.nouns[max(0, a.n-1)]
		if a.empty() || n.pronoun || !r.source(&n) {
			continue
		}
		if r.cueEnds(n.Last) {
			return actor{}
		}
		if n.Last < i && (r.is(n.Last, lexicon.Relative|lexicon.Preposition) || r.ing(n.Last) || r.past(n.Last) && r.is(n.Last+1, lexicon.Preposition)) {
			if m := r.nameBefore(n.First, lo); !m.Empty() && (!n.definite || m.core.Last-m.core.First > 1) && a.n == 1 && a.by.Empty() && r.describes(&m, &n) {
				a.nouns[0], a.by = m, n // "Ann Orla, a doctor living in Harlow said"
			}
			return a
		}
		return actor{}
	}
	return actor{}
}

// participle reads "adding that", "putting the toll at": the subject is that
// of the sentence's last statement, else that of the clause.
func (r *Reader) participle(st *statement, lo, hi int) bool {
	i := st.cue.First
	st.after = !r.closes(r.passedOn(st, r.skipAdjuncts(st, hi), hi), hi)
	st.before = !st.after
	if n := r.nounTo(i, lo); n.kind != lexicon.NoSource {
		st.actor = r.publisher(&n, lo)
		return true
	}
	if i > lo && !r.comma(i-1) && !r.fold(i+1, "that") && r.open(i-1) {
		return false // "an early warning system"
	}
	if k := len(r.statements); k > r.from {
		st.actor, st.relay = r.statements[k-1].actor, r.statements[k-1].relay
		return true
	}
	st.actor = r.sentenceSubject(i, lo)
	if st.entry.Takes == lexicon.TakesToll && !st.actor.empty() && (!r.source(&st.actor.nouns[0]) || r.counts(st.actor.nouns[0].Last)) {
		return false // "more than 6,000 came back, putting the total at"
	}
	return !st.actor.empty() && r.mayBe(st)
}

// passedOn is the token behind "by the agency" at token k, where that tells to whom
// somebody was quoted as saying it; k where nothing does.
func (r *Reader) passedOn(st *statement, k, hi int) int {
	if i := st.cue.First; k >= hi || !r.fold(k, "by") || i == 0 || !r.fold(i-1, "as") {
		return k
	}
	if a := r.actorAt(k+1, hi); !a.empty() && r.source(&a.nouns[0]) {
		return a.span().Last
	}
	return k
}

// counts tells whether the number behind token i is one that the words before hedge: "More |
// than 6,000 refugees".
func (r *Reader) counts(i int) bool {
	return i+1 < len(r.t.Tokens) && (r.fold(i, "than") || r.fold(i, "to")) && r.numberAt(i+1)
}

// publisher is who published what n names, something written whose author it
// does not tell: "the army released data showing"; else n itself.
func (r *Reader) publisher(n *noun, lo int) actor {
	own := actor{nouns: [2]noun{*n}, n: 1}
	i := n.First - 1
	if n.kind != lexicon.WritingSource || !n.body.Empty() {
		return own
	}
	if i > lo && r.is(i, lexicon.Conjunction) || i-2 > lo && r.fold(i, "as") && r.fold(i-1, "well") {
		for ; i > max(lo, n.First-reach) && !r.kin(i, lexicon.Publish); i-- { // "posted photographs of people, as well as images showing"
		}
	}
	if i <= lo || !r.kin(i, lexicon.Publish) {
		return own
	}
	if a := r.subject(i, lo); !a.empty() && r.source(&a.nouns[0]) {
		a.publishes = true
		return a
	}
	return own
}

// sentenceSubject reads the noun phrase that opens the sentence.
func (r *Reader) sentenceSubject(i, lo int) actor {
	lo = r.dateline(i, lo)
	for j := lo; j < min(i, lo+10); j++ {
		if r.at(j) == "(" {
			for j < i && r.at(j) != ")" {
				j++
			}
			continue
		}
		if !r.canOpen(j) {
			continue
		}
		a := r.actorAt(j, i)
		if a.empty() || !r.source(&a.nouns[0]) && !a.nouns[0].pronoun {
			return actor{}
		}
		return a
	}
	return actor{}
}

// dateline is the token behind "HARLOW, Texas (AP)" at the start of a sentence,
// and lo where none stands there.
func (r *Reader) dateline(i, lo int) int {
	for j := lo; j+2 < min(i, lo+10); j++ {
		if r.at(j) == "(" && r.at(j+2) == ")" && (r.t.Tokens[j+1].Has(text.Caps) || r.outlet(j+1)) && r.t.Tokens[lo].Has(text.Caps) {
			return j + 3
		}
	}
	return lo
}

// outlet tells whether token i is the name of an outlet.
func (r *Reader) outlet(i int) bool {
	w, s := r.properName(i, i+1)
	return w == 1 && s.Kind == lexicon.OutletSource
}

// origin reads "R quoted X as saying", "R, citing X, said" and "X was quoted
// by R as saying". What is said belongs to the next cue, or goes before.
func (r *Reader) origin(st *statement, lo, hi int) bool {
	i := st.cue.First
	if r.passive(i, lo) || !st.entry.Participle && r.fold(st.last, "by") {
		return r.quotedBy(st, lo, hi)
	}
	a := r.actorAt(st.last, hi)
	if a.empty() || !r.source(&a.nouns[0]) {
		return false
	}
	st.actor, st.last = a, a.span().Last
	if st.entry.Participle {
		return r.citing(st, lo, hi)
	}
	st.relay = r.subject(i, lo)
	if st.relay.empty() || !r.source(&st.relay.nouns[0]) && !st.relay.nouns[0].pronoun {
		if st.relay = r.clauseSubject(i, lo); st.relay.empty() {
			return false
		}
	}
	st.first = min(st.first, st.relay.span().First)
	if r.keepsSource(&st.relay, &st.actor) {
		st.actor, st.relay = st.relay, actor{}
	}
	st.before = !r.fold(st.last, "as") && r.set(st.first, lo)
	return true
}

// keepsSource tells whether a body that quotes someone without a name stays
// the source: a monitor does, an outlet doesn't.
func (r *Reader) keepsSource(relay, origin *actor) bool {
	n := &relay.nouns[0]
	o := &origin.nouns[0]
	written := o.kind == lexicon.WritingSource && !o.body.Empty() // "citing an estimate from the Red Cross"
	if n.kind == lexicon.WritingSource && n.body.Empty() && !n.named {
		return false // "media reports citing police"
	}
	return n.kind != lexicon.OutletSource && n.typ != schema.Media && !n.pronoun && n.kind != lexicon.NoSource && !o.named && !written
}

// quotedBy reads "X was quoted by R as saying".
func (r *Reader) quotedBy(st *statement, lo, hi int) bool {
	p := st.cue.First
	for p > lo && r.is(p-1, lexicon.Be|lexicon.Have|lexicon.Adverb) {
		p--
	}
	if st.actor = r.endingAt(p, lo); st.actor.empty() {
		return false
	}
	st.first = st.actor.span().First
	if r.fold(st.last, "by") {
		st.relay = r.actorAt(st.last+1, hi)
	}
	return r.source(&st.actor.nouns[0]) || st.actor.nouns[0].pronoun
}

// citing joins "citing X" to the statement before it: its subject passes X's
// words on. "R, citing X, said" leaves the joining to the verb.
func (r *Reader) citing(st *statement, lo, hi int) bool {
	if k := len(r.statements); k > r.from {
		last := &r.statements[k-1]
		if !r.keepsSource(&last.actor, &st.actor) {
			last.relay, last.actor = last.actor, st.actor
			last.passes = r.slice(r.trim(last.relay.nouns[0].core))
		}
		return false
	}
	return false
}

// join looks for "citing X" between the subject and its verb, or before both.
func (r *Reader) join(st *statement, lo, hi int) {
	from := st.actor.span().Last
	if len(r.statements) == r.from {
		from = lo
	}
	for i := from; i < st.cue.First; i++ {
		cue := r.lx.Reporting.Verb(r.word(i))
		if cue == nil || cue.Takes != lexicon.TakesOrigin || !cue.Participle {
			continue
		}
		a := r.actorAt(i+1, hi)
		if !a.empty() && r.source(&a.nouns[0]) && !r.keepsSource(&st.actor, &a) {
			st.relay, st.actor = st.actor, a
		}
		return
	}
}
