package credit

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// who is a source that the document has named.
type who struct {
	source  string
	typ     schema.SourceType
	speaker string
	span    text.Span // where it stands in the text
	head    lexicon.Word
	kind    lexicon.SourceKind
	plural  bool
	joined  bool // "the UN and the coastguard"
	called  bool // it is a name of several words that the text tells nothing of, as people have
	spoken  bool // a spokesman without a name has spoken for it
	female  bool // only where a title or role tells
	male    bool
}

// resolve finds out who st's actor is and remembers it. who is -1 where
// nobody can be told.
func (r *Reader) resolve(st *statement) {
	if r.ofOwnClause(st) || r.ofSentenceBefore(st) || r.ofOwnBody(st) || r.ofIssuer(st) {
		return
	}
	if st.who = r.whoIs(&st.actor); st.who >= 0 || st.actor.n != 1 || !st.actor.nouns[0].pronoun {
		return
	}
	if !r.fold(st.actor.nouns[0].First, "it") {
		r.ofOwnSubject(st)
		return
	}
	a := r.sentenceSubject(st.actor.nouns[0].First, r.t.Sentences[st.sentence].First)
	switch {
	case a.empty() || a.nouns[0].pronoun:
	case a.nouns[0].head >= 0 && r.pluralAt(a.nouns[0].head):
		st.who = len(r.whos) - 1 // "residents said in a statement; four men were held, it added"
	default:
		st.who = r.whoIs(&a) // "The navy sank two boats, it said"
	}
}

// ofOwnSubject resolves "he" and "they" where nobody has spoken: the person or people that the
// sentence is about may be meant, "an officer pointed to the spots where he said nine died".
func (r *Reader) ofOwnSubject(st *statement) {
	i := st.actor.nouns[0].First
	a := r.sentenceSubject(i, r.t.Sentences[st.sentence].First)
	if a.empty() || a.n != 1 || a.nouns[0].pronoun || a.nouns[0].head < 0 {
		return
	}
	n := &a.nouns[0]
	if many := r.fold(i, "they"); many != r.pluralAt(n.head) || !r.comma(i-1) && !r.fold(i-1, "where") {
		return
	}
	switch n.kind {
	case lexicon.PeopleSource, lexicon.RoleSource, lexicon.OfficeSource:
		st.who = r.whoIs(&a)
	}
}

// ofOwnClause resolves "it" behind "which", "the council deplored the raid, which it said
// killed nine": the subject of its own sentence is meant.
func (r *Reader) ofOwnClause(st *statement) bool {
	if st.actor.n != 1 || !st.actor.nouns[0].pronoun || !r.fold(st.actor.nouns[0].First, "it") {
		return false
	}
	i := st.actor.nouns[0].First
	if i == 0 || !r.fold(i-1, "which") {
		return false
	}
	a := r.sentenceSubject(i, r.t.Sentences[st.sentence].First)
	if a.empty() || a.nouns[0].pronoun || a.nouns[0].kind == lexicon.WritingSource || !r.source(&a.nouns[0]) {
		return false
	}
	st.who = r.whoIs(&a)
	return st.who >= 0
}

// ofOwnBody resolves "it" behind two that spoke together, which it cannot mean, by the body that
// its own sentence is about: "The UN and the guard said … The navy freed nine, it said".
func (r *Reader) ofOwnBody(st *statement) bool {
	if st.actor.n != 1 || !st.actor.nouns[0].pronoun || !r.fold(st.actor.nouns[0].First, "it") {
		return false
	}
	if k := len(r.whos) - 1; r.alone || k < 0 || !r.whos[k].joined {
		return false
	}
	a := r.sentenceSubject(st.actor.nouns[0].First, r.t.Sentences[st.sentence].First)
	if a.empty() || a.n != 1 || a.nouns[0].kind != lexicon.BodySource {
		return false
	}
	st.who = r.whoIs(&a)
	return st.who >= 0
}

// ofSentenceBefore resolves "they" behind a sentence in which nobody speaks: the people it is
// about may be meant, "Police had no word of the dead. They reported 12 arrests".
func (r *Reader) ofSentenceBefore(st *statement) bool {
	if st.actor.n != 1 || !st.actor.nouns[0].pronoun || !r.fold(st.actor.nouns[0].First, "they") || st.sentence == 0 {
		return false
	}
	if from, to := r.bounds(st.sentence - 1); from != to {
		return false
	}
	s := r.t.Sentences[st.sentence-1]
	n := r.nounAt(s.First, min(s.Last, s.First+maxNoun))
	if n.kind != lexicon.PeopleSource || n.head < 0 || !r.pluralAt(n.head) || !n.person.Empty() {
		return false
	}
	a := actorOf(n)
	st.who = r.whoIs(&a)
	return st.who >= 0
}

// ofIssuer resolves "it" and "the statement" behind a sentence in which nobody speaks but a body
// issues one: "The army released a statement. It said nine had died".
func (r *Reader) ofIssuer(st *statement) bool {
	if st.actor.n != 1 || st.sentence == 0 {
		return false
	}
	n := &st.actor.nouns[0]
	it := n.pronoun && r.fold(n.First, "it")
	if !it && !(n.kind == lexicon.WritingSource && n.det && !n.named && n.body.Empty() && n.core.Last-n.core.First <= 2) {
		return false
	}
	if from, to := r.bounds(st.sentence - 1); from != to {
		return false
	}
	s := r.t.Sentences[st.sentence-1]
	by := r.nounAt(s.First, min(s.Last, s.First+maxNoun))
	if by.kind != lexicon.BodySource && by.kind != lexicon.OfficeSource || by.head < 0 {
		return false
	}
	for i := by.Last; i < min(s.Last, by.Last+issueReach); i++ {
		if r.kindAt(i) == lexicon.WritingSource && (it || r.word(i) == r.word(n.core.Last-1)) {
			a := actorOf(by)
			st.who = r.whoIs(&a)
			return st.who >= 0
		}
	}
	return false
}

// issueReach is how many words behind a body the statement may stand that it issues.
const issueReach = 6

// whoIs is the source that an actor names, as an index into whos, where it becomes the last; -1 = nobody.
func (r *Reader) whoIs(a *actor) int {
	if a.empty() {
		return -1
	}
	w, known := r.nounWho(&a.nouns[0], &a.by)
	if known >= 0 {
		return r.again(known)
	}
	if w.source == "" {
		return -1
	}
	if a.n == 2 {
		v, also := r.nounWho(&a.nouns[1], &noun{})
		if also >= 0 {
			v = r.whos[also]
		}
		if v.source != "" && v.source != w.source {
			w.source += " and " + v.source
			w.joined = true
		}
	}
	w.span = a.span()
	r.whos = append(r.whos, w)
	return len(r.whos) - 1
}

// again makes source i the last that spoke; a plural may mean others than it did.
func (r *Reader) again(i int) int {
	if i == len(r.whos)-1 || r.whos[i].plural {
		return i
	}
	r.whos = append(r.whos, r.whos[i])
	return len(r.whos) - 1
}

// nounWho is the source that n names with its apposition. known is the index of
// one that was named before, or -1.
func (r *Reader) nounWho(n, by *noun) (w who, known int) {
	switch {
	case n.pronoun && r.fold(n.First, "others") && (n.First == 0 || !r.numberAt(n.First-1)):
		return who{source: r.slice(n.Span), typ: schema.OtherSource, span: n.Span, plural: true}, -1 // not those who spoke before
	case n.pronoun, r.ownWriting(n):
		return who{}, r.lastFor(n)
	case n.definite && n.head > n.First+1 && r.fold(n.First+1, "same"):
		return who{}, r.lastFor(n) // "according to the same source"
	case !by.Empty():
		return r.apposed(n, by), -1
	case !n.person.Empty():
		return r.personWho(n, n.person, n.body)
	case n.kind == lexicon.NoSource && n.named && n.body.Empty():
		return r.nameWho(n)
	case !n.body.Empty() && n.kind != lexicon.PeopleSource:
		return r.bodyWho(n, n.body), -1
	}
	if owner := r.writer(n); !owner.Empty() {
		return r.nounWho(&owner, &noun{})
	}
	if run := r.ownName(n); !run.Empty() {
		return r.bodyWho(n, run), -1
	}
	if i := r.broughtBack(n); i >= 0 || r.leans {
		return who{}, i
	}
	if run := r.namedBefore(n); !run.Empty() {
		return r.bodyWho(n, run), -1
	}
	return r.bodyWho(n, n.Span), -1
}

// ownWriting tells whether n is something written by whoever spoke last: "its report", "these figures".
func (r *Reader) ownWriting(n *noun) bool {
	if n.kind != lexicon.WritingSource || !n.det {
		return false
	}
	return r.is(n.First, lexicon.Possessive) || r.fold(n.First, "this") || r.fold(n.First, "these")
}

// writer is the body whose figures or report n is: "the ministry's count", "ministry figures".
func (r *Reader) writer(n *noun) noun {
	k := n.head
	if n.kind != lexicon.WritingSource || k <= n.First {
		return noun{}
	}
	if r.is(k-1, lexicon.Possessive) {
		k--
	}
	owner := r.nounAt(n.First, k)
	if owner.kind != lexicon.BodySource || owner.Last != k {
		return noun{}
	}
	return owner
}

// apposed is "Rami Abdel Rahman, head of the Observatory" and "the local
// governor, Andriy Raikovych".
func (r *Reader) apposed(n, by *noun) who {
	name, tells := n, by
	if n.kind != lexicon.NoSource && n.person.Empty() {
		name, tells = by, n
	}
	person := name.core
	if !name.person.Empty() {
		person = name.person
	}
	body := tells.body
	if body.Empty() && !name.body.Empty() {
		body, tells = name.body, name
	}
	if tells.kind.Institution() {
		return r.bodyWho(tells, r.fullest(name.Span))
	}
	w := r.bodyWho(tells, body)
	switch {
	case body.Empty() && (tells.kind == lexicon.RoleSource && tells.after.Empty() || tells.kind == lexicon.PeopleSource):
		w = r.bodyWho(tells, r.fullest(name.core))
	case body.Empty():
		w = r.bodyWho(tells, tells.Span)
	}
	w.speaker = r.slice(r.personName(person))
	r.remember(person, w)
	return w
}

// pluralAt tells whether token i looks like a plural, or is one without an s: "police", "gunmen".
func (r *Reader) pluralAt(i int) bool {
	s := r.at(i)
	return len(s) > 2 && (s[len(s)-1] == 's' || s[len(s)-1] == 'S') || r.fold(i, "police") || r.fold(i, "people") ||
		len(s) > 5 && strings.EqualFold(s[len(s)-3:], "men")
}

// typeOf is the type that the words of a name tell.
func (r *Reader) typeOf(s text.Span) (schema.SourceType, lexicon.SourceKind) {
	var typ schema.SourceType
	kind := lexicon.NoSource
	for i := s.First; i < s.Last; i++ {
		if w, src := r.properName(i, s.Last); w > 0 {
			return src.Type, src.Kind
		}
		if src := r.lx.Sources.Noun(r.word(i)); src != nil && (typ == "" || typ == schema.OtherSource) {
			typ, kind = src.Type, src.Kind
		}
	}
	return typ, kind
}

// trim takes determiners and descriptions off the front of a name: "the
// so-called", "the Britain-based".
func (r *Reader) trim(s text.Span) text.Span {
	for s.First < s.Last-1 {
		switch seat := r.seat(s.First, s.Last); {
		case r.is(s.First, lexicon.Determiner) && !r.named(s.First), r.is(s.First, lexicon.Possessive), r.fold(s.First, "the"), r.fold(s.First, "one"):
			s.First++
		case r.compound(s.First, s.Last) && r.describesOnly(s):
			s.First += 3
		case seat > 0:
			s.First += seat
		default:
			return s
		}
	}
	return s
}

// describesOnly tells whether the compound that s starts with is no part of the name behind it: "[Lundy-based] Orla
// Watch", and not "Orla-Benst Council".
func (r *Reader) describesOnly(s text.Span) bool {
	if r.named(s.First+2) || r.named(s.First) && !r.fold(s.First+2, "based") {
		return false
	}
	return r.namedLater(s.First+3, s.Last)
}

// namedLater tells whether a name stands in [i, hi), other than a first word that may have its capital by its place.
func (r *Reader) namedLater(i, hi int) bool {
	for ; i < hi; i++ {
		if !r.named(i) {
			continue
		}
		if w, _ := r.properName(i, hi); w > 0 || i != r.first {
			return true
		}
	}
	return false
}

// slice is the text of s, on one line.
func (r *Reader) slice(s text.Span) string {
	name := r.t.Slice(s)
	if strings.ContainsAny(name, "\n\t") || strings.Contains(name, "  ") {
		name = strings.Join(strings.Fields(name), " ")
	}
	return name
}
