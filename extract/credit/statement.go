package credit

import (
	"slices"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// statement is one attribution in a sentence: someone says something, and
// what is said goes before or follows.
type statement struct {
	cue           text.Span
	entry         *lexicon.Speech
	actor         actor
	relay         actor  // who passes the actor's words on
	first, last   int    // tokens of subject and cue together
	before, after bool   // where what is said stands
	tight         bool   // only up to the nearest comma
	until         int    // the token that ends the clause it holds for, where that is a short one; 0 = none
	signs         bool   // it stands under what is said
	label         bool   // it stands before the colon of a bulletin
	passes        string // the name of the relay
	sentence      int    // in which it stands
	who           int    // index of the source, once it is resolved; -1 = nobody
	alone         int    // the round in which it was resolved alone; 0 = none
}

// actor is a subject as it stands in the text: one or more noun phrases.
type actor struct {
	nouns     [2]noun // joined by "and"
	n         int
	by        noun // an apposition: "Rami Abdel Rahman, head of the Observatory"
	publishes bool // something written of its own is what says it
}

// actorOf is the actor that n alone is.
func actorOf(n noun) actor { return actor{nouns: [2]noun{n}, n: 1} }

func (a *actor) empty() bool { return a.n == 0 }

// span is the stretch from the first word of the actor to the last.
func (a *actor) span() text.Span {
	if a.n == 0 {
		return text.Span{}
	}
	s := text.Span{First: a.nouns[0].First, Last: a.nouns[a.n-1].Last}
	if !a.by.Empty() {
		s.First, s.Last = min(s.First, a.by.First), max(s.Last, a.by.Last)
	}
	return s
}

// far is how many tokens a statement is looked for and holds for, so that a
// sentence without end costs no more than its length.
const far = 400

// statementsOf finds the attributions of a sentence, in order.
func (r *Reader) statementsOf(index int) {
	s := r.t.Sentences[index]
	r.from = len(r.statements)
	r.label(s)
	for i := s.First; i < s.Last; i++ {
		st := &r.draft
		if r.kin(i, lexicon.Reckoning) && r.reckoned(st, i, max(s.First, i-far), min(s.Last, i+far)) {
			r.statements = append(r.statements, *st)
			continue
		}
		if r.kin(i, lexicon.Assertion) && r.asserted(st, i, max(s.First, i-far), min(s.Last, i+far)) {
			r.statements = append(r.statements, *st)
			i = st.last - 1
			continue
		}
		if !r.lx.Reporting.Starts(r.word(i)) {
			continue
		}
		if !r.statementAt(st, i, max(s.First, i-far), min(s.Last, i+far)) {
			continue
		}
		if !st.relay.empty() {
			st.passes = r.slice(r.trim(st.relay.nouns[0].core))
		}
		r.statements = append(r.statements, *st)
		r.rivals(*st, min(s.Last, i+far))
		i = max(i, st.cue.Last-1)
		if st.cue.Last-st.cue.First > 1 {
			i = max(i, st.last-1)
		}
	}
	r.headline(index)
	for k := r.from; k < len(r.statements); k++ {
		r.statements[k].sentence = index
	}
}

// statementAt reads into st the attribution whose cue starts at token i;
// false where none does.
func (r *Reader) statementAt(st *statement, i, lo, hi int) bool {
	if n, cue := r.lx.Reporting.Phrase(r.t.Words[i:hi]); n > 0 {
		return r.phrase(st, cue, i, i+n, lo, hi)
	}
	cue := r.lx.Reporting.Verb(r.word(i))
	if cue == nil || r.noVerb(i, lo) || !r.fits(cue, i, lo, hi) || cue.Hedged && r.ofNumber(i, lo) || r.guise(i, lo, hi) {
		return false
	}
	*st = statement{entry: cue, cue: text.Span{First: i, Last: i + 1}, first: i, last: i + 1}
	switch {
	case cue.Takes == lexicon.TakesOrigin:
		return r.origin(st, lo, hi)
	case cue.Participle:
		return r.participle(st, lo, hi)
	case r.passive(i, lo):
		return r.asSaying(st, lo, hi) || r.byAgent(st, lo, hi)
	}
	return r.active(st, lo, hi)
}

// ofNumber tells whether a number counts the people whom the word at token i is or describes: "one suspected rebel",
// "two terror suspects".
func (r *Reader) ofNumber(i, lo int) bool {
	if i > lo && r.fold(i-1, "one") {
		return true
	}
	if i-2 <= lo || !r.numberAt(i-2) || !r.open(i-1) || r.named(i-1) {
		return false
	}
	n, noun := r.lx.Nouns.Longest(r.t.Words[i : i+1])
	return n > 0 && noun.Unit == schema.Person
}

// guise tells whether the participle at token i only says, between dashes or commas, how sure it is who those before
// it are: "ten men – suspected rebels – died".
func (r *Reader) guise(i, lo, hi int) bool {
	if i <= lo || !r.lx.FrameWords.Is(r.word(i), lexicon.Guise) || r.t.Tokens[i-1].Kind != text.Punct || r.quoteMark(i-1) {
		return false
	}
	for j := i + 1; j < hi; j++ {
		if r.t.Tokens[j].Kind == text.Punct {
			return j > i+1
		}
		if verb, _ := r.lx.Verbs.Find(r.word(j)); verb != nil && !r.lx.Nouns.Ends(r.word(j)) || r.is(j, lexicon.Auxiliary) || r.fold(j, "that") {
			return false
		}
	}
	return true
}

// noVerb tells whether the word at token i is written as part of a name
// ("Islamic State"), as a noun ("a situation report") or as an adjective ("the reported death").
func (r *Reader) noVerb(i, lo int) bool {
	if r.named(i) && (!r.title || r.lx.Sources.Noun(r.word(i)) != nil) {
		return true
	}
	if r.kindAt(i) == lexicon.WritingSource && r.written(i, lo) || r.worst(i, lo) {
		return true
	}
	if i-1 > lo && r.numberAt(i-2) && r.adverb(i-1) {
		return true // "12 newly identified victims"
	}
	if i > lo && r.is(i-1, lexicon.Preposition) && r.lx.FrameWords.Is(r.word(i), lexicon.Guise) {
		return true // "a group of suspected rebels"
	}
	return i > lo && r.is(i-1, lexicon.Determiner) && !r.fold(i-1, "that") && !r.fold(i-1, "this") && !r.fold(i-1, "all") && !r.fold(i-1, "both")
}

// written tells whether the word at token i, a verb or something written, is the noun by what stands beside it.
func (r *Reader) written(i, lo int) bool {
	if i <= lo {
		return false
	}
	if r.open(i-1) && !r.pluralAt(i-1) && i+1 < len(r.t.Words) && r.lx.Reporting.Verb(r.word(i+1)) != nil && !r.ing(i+1) {
		return true // "Orla's latest situation report says"
	}
	if i-2 >= lo && r.is(i-2, lexicon.Preposition) && r.open(i-1) && !r.named(i-1) && r.pastVerb(i+1) {
		return true // "soldiers acting on intelligence reports killed"
	}
	return r.past(i-1) && !r.named(i-1) && r.fold(i+1, "of") // "the agency received reports of the death of nine"
}

// worst tells whether the participle at token i only says among which tolls the one before it is the highest: "the
// heaviest toll [recorded] so far".
func (r *Reader) worst(i, lo int) bool {
	if i-2 < lo || !r.kin(i-1, lexicon.TollWord) && r.kindAt(i-1) != lexicon.WritingSource {
		return false
	}
	if !r.lx.Superlative(r.word(i-2), r.at(i-2)) || !r.past(i) {
		return false
	}
	return i+1 == len(r.t.Words) || r.t.Tokens[i+1].Kind == text.Punct || r.is(i+1, lexicon.Preposition|lexicon.Adverb)
}

// fits tells whether what follows the verb leaves it its meaning.
func (r *Reader) fits(cue *lexicon.Speech, i, lo, hi int) bool {
	near := r.t.Words[i+1 : min(hi, i+8)]
	if hedge := r.lx.Reporting.Hedge(r.word(i)); hedge != nil && startsWith(near, hedge.Only) && (!r.fold(i+1, "that") || r.passive(i, lo)) {
		return false // "six people reported killed", "it is estimated that"
	}
	if startsWith(near, cue.Next) || len(cue.Particle) > 0 && !startsWith(near, cue.Particle) {
		return false
	}
	told := r.fold(i+1, "that") || r.kin(i+1, lexicon.TollWord) && r.fold(i+2, "of") // "admitted that nine people died", "admitted deaths of nine people"
	if (!told || cue.Denied) && r.excepted(cue, near, i+1) {
		return false
	}
	if cue.Takes == lexicon.TakesToll {
		return r.tollAt(i+1, hi) || r.putAt(i+1) && (r.passive(i, lo) || r.tollBefore(i, lo))
	}
	if len(cue.Only) == 0 || cue.Source && r.closes(i+1, hi) && i > lo && !r.is(i-1, lexicon.Conjunction|lexicon.Auxiliary|lexicon.Adverb) {
		return true // "nine men lay dead, an AFP reporter saw"
	}
	for _, w := range cue.Only {
		if slices.Contains(near, w) {
			return true
		}
	}
	return !cue.Source && r.closes(i+1, hi) && r.unquotes(i, lo)
}

// excepted tells whether the object that near, the words from token i on, start with takes the meaning of the verb before
// it away. A number makes it longer: "claimed thousands of soldiers' and villagers' lives".
func (r *Reader) excepted(cue *lexicon.Speech, near []lexicon.Word, i int) bool {
	if len(near) > 4 && !r.numberAt(i) {
		near = near[:4]
	}
	return slices.ContainsFunc(cue.Except, func(w lexicon.Word) bool { return slices.Contains(near, w) })
}

// maxSigned is how many tokens may stand between a quotation and the verb whose subject spoke it.
const maxSigned = 10

// unquotes tells whether a quotation ends right before the clause of the verb at token i: "“Nine
// men died,” the mayor recalled".
func (r *Reader) unquotes(i, lo int) bool {
	for j := i - 1; j > max(lo, i-maxSigned) && !r.comma(j); j-- {
		if r.quoteMark(j) {
			return true
		}
	}
	return false
}

// startsWith tells whether the first of the words is one of those given.
func startsWith(words, of []lexicon.Word) bool {
	return len(words) > 0 && slices.Contains(of, words[0])
}

// tollAt tells whether "the toll at" follows: a word for a count and "at".
func (r *Reader) tollAt(i, hi int) bool {
	count := false
	for hi = min(hi, i+reach); i < hi && !r.stop(i); i++ {
		switch {
		case r.fold(i, "at"), r.fold(i, "to"), r.fold(i, "as") && r.fold(i+1, "high"), r.fold(i, "above") && r.numberAt(i+1):
			return count
		case r.kindAt(i) == lexicon.WritingSource, r.kin(i, lexicon.TollWord):
			count = true
		}
	}
	return false
}

// tollBefore tells whether the verb at token i stands in a clause on a count: "the toll, which the mayor put",
// "a figure the mayor put".
func (r *Reader) tollBefore(i, lo int) bool {
	for j := i - 2; j >= max(lo, i-maxSigned); j-- {
		if r.kin(j, lexicon.TollWord) || r.kindAt(j) == lexicon.WritingSource {
			return r.comma(j+1) && r.is(j+2, lexicon.Relative) || r.is(j+1, lexicon.Relative|lexicon.Determiner) || r.open(j+1)
		}
		if r.stop(j) && !r.is(j+1, lexicon.Relative) {
			return false
		}
	}
	return false
}

// phrase reads "according to X".
func (r *Reader) phrase(st *statement, cue *lexicon.Speech, i, after, lo, hi int) bool {
	*st = statement{entry: cue, cue: text.Span{First: i, Last: after}, first: i}
	if st.actor = r.actorAt(after, hi); st.actor.empty() && after < hi {
		st.actor = r.unknownPlural(after, after, hi)
	}
	if st.actor.empty() {
		st.actor = r.described(after, hi)
	}
	if n := &st.actor.nouns[0]; !st.actor.empty() && n.kind == lexicon.NoSource && n.det && !n.named {
		st.actor = r.twinBody(n, hi)
	}
	if st.actor.empty() && after < hi && (r.past(after) && r.lx.Reporting.Verb(r.word(after)) != nil || r.kin(after, lexicon.Unproven)) {
		st.actor = r.actorAt(after+1, hi) // "according to confirmed UN data", "to unverified reports"
	}
	n := &st.actor.nouns[0]
	if st.actor.empty() || cue.Document && (r.title || n.kind != lexicon.WritingSource) {
		return false
	}
	if !r.caps && !r.source(n) && !r.saidBy(n, hi) && !r.someone(n) {
		return false
	}
	st.last = st.actor.span().Last
	if r.cited(st, hi); st.last < hi && r.byCustom(st) {
		return false
	}
	st.before = !r.opens(i, lo) && !r.capital(i)
	st.after = !r.closes(st.last, hi) && (!st.before || r.set(i, lo))
	return true
}

// byCustom tells whether what the statement cites only describes the plain noun behind it: "according to German
// [practice]", "according to Orlan [rites]".
func (r *Reader) byCustom(st *statement) bool {
	if !r.open(st.last) || r.t.Tokens[st.last].Has(text.Upper) || r.lx.Sources.Noun(r.word(st.last)) != nil {
		return false
	}
	return r.demonym(st.last-1) || r.adjectival(st)
}

// capital tells whether the capital of the word at token i, behind a mark, says that a sentence starts
// there: "landed on Monday...According to the army", "(C) According to the army".
func (r *Reader) capital(i int) bool {
	return !r.title && !r.caps && r.t.Tokens[i].Has(text.Upper) && !r.t.Tokens[i].Has(text.Caps) && r.t.Tokens[i-1].Kind == text.Punct
}

// someone tells whether n is a person whom no entry knows as a source: "a monk", "the geologist".
func (r *Reader) someone(n *noun) bool {
	if !n.det || n.pronoun || n.named || n.kind != lexicon.NoSource || n.core.Last-n.core.First < 2 {
		return false
	}
	i := n.core.Last - 1
	if _, noun := r.lx.Nouns.Longest(r.t.Words[i : i+1]); noun != nil {
		return noun.Unit == schema.Person && !noun.Crowd && noun.Of == ""
	}
	s := r.at(i)
	return strings.HasSuffix(s, "ist") || strings.HasSuffix(s, "ian")
}

// saidBy tells whether n is a pronoun alone: "according to him, …".
func (r *Reader) saidBy(n *noun, hi int) bool {
	if !n.pronoun || n.Last < hi && !r.stop(n.Last) {
		return false
	}
	return r.fold(n.First, "it") || r.fold(n.First, "him") || r.fold(n.First, "her") || r.fold(n.First, "them")
}

// cited gives a statement the origin that its source cites in the same breath: "according to
// media reports citing police".
func (r *Reader) cited(st *statement, hi int) {
	if st.last+1 >= hi {
		return
	}
	cue := r.lx.Reporting.Verb(r.word(st.last))
	if cue == nil || cue.Takes != lexicon.TakesOrigin || !cue.Participle {
		return
	}
	if a := r.actorAt(st.last+1, hi); !a.empty() && r.source(&a.nouns[0]) && !r.keepsSource(&st.actor, &a) {
		st.relay, st.actor, st.last = st.actor, a, a.span().Last
	}
}

// adjectival tells whether one word with a capital, of which nothing is known, is all that a
// statement cites, and describes a plain noun behind it.
func (r *Reader) adjectival(st *statement) bool {
	n := &st.actor.nouns[0]
	if st.actor.n != 1 || n.kind != lexicon.NoSource || n.Last != n.First+1 || !n.named || r.adjunct(st.last) {
		return false
	}
	verb, _ := r.lx.Verbs.Find(r.word(st.last))
	return verb == nil && r.lx.Reporting.Verb(r.word(st.last)) == nil
}

// described reads a plural for people behind a word that no entry has: "according
// to resistance sources", "according to two camp officials".
func (r *Reader) described(i, hi int) actor {
	for j := i + 1; j < min(hi, i+3) && r.open(j-1) && !r.named(j-1); j++ {
		n := r.nounAt(j, hi)
		if n.Empty() || n.kind != lexicon.PeopleSource || n.named || n.head < 0 || !r.pluralAt(n.head) {
			continue
		}
		n.Span.First, n.core.First = i, i
		return actorOf(n)
	}
	return actor{}
}

// twinBody is the body that "and" and a noun for it behind n make one of: "the [flood] and drought relief
// headquarters"; else n alone.
func (r *Reader) twinBody(n *noun, hi int) actor {
	if n.Last+1 >= hi || !r.fold(n.Last, "and") {
		return actorOf(*n)
	}
	last := n.Last + 1
	for last < hi && r.open(last) && !r.named(last) {
		last++
	}
	m := r.nounTo(last, n.Last+1)
	if m.kind != lexicon.BodySource || m.core.Last != last || m.First > n.Last+1 && m.det {
		return actorOf(*n)
	}
	m.Span.First, m.core.First, m.det, m.definite = n.First, n.core.First, n.det, n.definite
	return actorOf(m)
}

// sourced tells whether the subject before the verb at token i is a source.
func (r *Reader) sourced(i, lo int) bool {
	a := r.subject(i, lo)
	return !a.empty() && !a.nouns[0].pronoun && r.source(&a.nouns[0])
}

// says tells whether the verb takes no object, so that a noun behind it is
// its subject.
func (r *Reader) says(i int) bool {
	return r.kin(i, lexicon.Bare)
}
