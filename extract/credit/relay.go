package credit

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// participle reads "adding that", "putting the toll at": the subject is that
// of the sentence's last statement, else that of the clause.
func (r *Reader) participle(st *statement, lo, hi int) bool {
	i := st.cue.First
	st.after = !r.closes(r.passedOn(st, r.skipAdjuncts(st, hi), hi), hi)
	st.before = !st.after
	from := i
	for from > lo && (r.is(from-1, lexicon.Adverb) || r.adverb(from-1)) {
		from-- // "with officials now reporting"
	}
	if k := len(r.statements); k > r.from && from == i && r.statements[k-1].relay.span().Last == i {
		st.actor, st.relay = r.statements[k-1].actor, r.statements[k-1].relay
		return true // "was quoted by the agency saying"
	}
	if n := r.nounTo(from, lo); n.kind != lexicon.NoSource && (from == i || n.kind != lexicon.WritingSource) {
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

// publisher is who published what n names, something written whose author it
// does not tell: "the army released data showing"; else n itself.
func (r *Reader) publisher(n *noun, lo int) actor {
	own := actorOf(*n)
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

// origin reads "R quoted X as saying", "R, citing X, said" and "X was quoted
// by R as saying". What is said belongs to the next cue, or goes before.
func (r *Reader) origin(st *statement, lo, hi int) bool {
	i := st.cue.First
	if r.passive(i, lo) || !st.entry.Participle && r.fold(st.last, "by") {
		return r.quotedBy(st, lo, hi)
	}
	a := r.actorAt(st.last, hi)
	if a.empty() || !r.source(&a.nouns[0]) && !r.someone(&a.nouns[0]) {
		return false
	}
	st.actor, st.last = a, a.span().Last
	if st.entry.Participle {
		r.citing(st)
		return false
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
	if st.actor = r.endingAt(p, lo); st.actor.empty() && p > lo && r.comma(p-1) {
		st.actor = r.beforeAside(p-1, lo) // "the mayor, Ole Orla, was quoted"
	}
	if st.actor.empty() {
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
func (r *Reader) citing(st *statement) {
	if len(r.statements) == r.from {
		return
	}
	if last := &r.statements[len(r.statements)-1]; !r.keepsSource(&last.actor, &st.actor) {
		last.relay, last.actor = last.actor, st.actor
		last.passes = r.slice(r.trim(last.relay.nouns[0].core))
	}
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
