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
	called  bool // it is a name of several words that the text tells nothing of, as people have
	spoken  bool // a spokesman without a name has spoken for it
	female  bool // only where a title or role tells
	male    bool
}

// resolve finds out who st's actor is and remembers it. who is -1 where
// nobody can be told.
func (r *Reader) resolve(st *statement) {
	if r.ofOwnClause(st) || r.ofSentenceBefore(st) {
		return
	}
	if st.who = r.whoIs(&st.actor); st.who >= 0 || st.actor.n != 1 || !st.actor.nouns[0].pronoun || !r.fold(st.actor.nouns[0].First, "it") {
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
	st.who = r.whoIs(&actor{nouns: [2]noun{n}, n: 1})
	return st.who >= 0
}

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
	case n.pronoun, n.kind == lexicon.WritingSource && n.det && r.is(n.First, lexicon.Possessive):
		return who{}, r.lastFor(n)
	case n.definite && n.head > n.First+1 && r.fold(n.First+1, "same"):
		return who{}, r.lastFor(n) // "according to the same source"
	case !by.Empty():
		return r.apposed(n, by), -1
	case !n.person.Empty():
		return r.personWho(n, n.person, n.body, n.typ)
	case n.kind == lexicon.NoSource && n.named && n.body.Empty():
		return r.nameWho(n)
	case !n.body.Empty() && n.kind != lexicon.PeopleSource:
		return r.bodyWho(n, n.body), -1
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
	if tells.kind == lexicon.BodySource || tells.kind == lexicon.OutletSource {
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

// personWho is a person with a role or title, with the body if it is told
// here or was told before.
func (r *Reader) personWho(n *noun, person, body text.Span, typ schema.SourceType) (who, int) {
	if body.Empty() {
		if i := r.met(person.Last - 1); i >= 0 || r.leans {
			return who{}, i
		}
		w := r.bodyWho(n, n.Span)
		w.speaker = r.slice(r.personName(person))
		r.remember(person, w)
		return w, -1
	}
	w := r.bodyWho(n, body)
	w.speaker = r.slice(r.personName(person))
	r.remember(person, w)
	return w, -1
}

// remember keeps a person so that the surname alone brings the source back.
func (r *Reader) remember(person text.Span, w who) {
	w.span = person
	r.whos = append(r.whos, w)
	if !r.alone {
		r.people[r.at(person.Last-1)] = int32(len(r.whos) - 1)
	}
}

// met is the person of the surname at token i whom a statement before has named; -1 for none.
func (r *Reader) met(i int) int {
	if r.alone {
		r.leans = r.leans || r.occurs(i)
		return -1
	}
	if at, ok := r.people[r.at(i)]; ok {
		return int(at)
	}
	return -1
}

// occurs tells whether the word at token i stands once more in what was read up to the
// sentence of the statement that is resolved alone; far behind the head any may.
func (r *Reader) occurs(i int) bool {
	if r.horizon > 4*far {
		return true
	}
	word := r.at(i)
	for j, tok := range r.t.Tokens[:r.horizon] {
		if int(tok.End-tok.Start) == len(word) && j != i && r.at(j) == word {
			return true
		}
	}
	return false
}

// nameWho is a bare name: a person named before, else what the document tells
// of it where it is written in full.
func (r *Reader) nameWho(n *noun) (who, int) {
	last := n.core.Last - 1
	if i := r.met(last); i >= 0 || r.leans {
		return who{}, i
	}
	if long, ok := r.acronym(last); ok && n.core.Last-n.core.First == 1 {
		return r.bodyWho(n, long), -1
	}
	if w, ok := r.introduced(n.core); ok {
		return w, -1
	}
	full := r.fullest(n.core)
	w := r.bodyWho(n, full)
	if name := r.untitled(full); name != full || r.personal(n, full) {
		w.speaker = r.slice(name)
	}
	w.called = w.kind == lexicon.NoSource && w.typ == schema.OtherSource && n.core.Last-n.core.First > 1 && !n.det
	return w, -1
}

// personal tells whether a bare name is a person's: one that the document
// shortens to its last word, or that "who" follows.
func (r *Reader) personal(n *noun, full text.Span) bool {
	if size := full.Last - full.First; size < 2 || size > 4 || n.det || r.caps {
		return false
	}
	for i := full.First; i < full.Last; i++ {
		if !r.named(i) && !r.small(i) || r.lx.Sources.Noun(r.word(i)) != nil || r.t.Tokens[i].Has(text.Caps) {
			return false
		}
	}
	if w, _ := r.properName(full.First, full.Last); w > 0 || r.demonym(full.First) {
		return false
	}
	if full != n.core {
		return true
	}
	next := n.Last
	return next+1 < len(r.t.Tokens) && r.comma(next) && r.fold(next+1, "who") || r.shortened(full)
}

// shortened tells whether the last word of a name stands alone elsewhere.
func (r *Reader) shortened(full text.Span) bool {
	r.gather()
	tries := 0
	for l := r.names.byWord[r.at(full.Last-1)]; l > 0 && tries < maxSame; l = r.names.chain[l-1].next {
		if run := r.names.runs[r.names.chain[l-1].run]; run.Last-run.First == 1 {
			return true
		}
		tries++
	}
	return false
}

// personName is the fullest name of a person, without roles and titles.
func (r *Reader) personName(s text.Span) text.Span { return r.untitled(r.fullest(s)) }

// untitled is what stands behind the last role or title of a name.
func (r *Reader) untitled(s text.Span) text.Span {
	for i := s.Last - 2; i >= s.First; i-- {
		if r.titled(i) {
			s.First = r.titles(i, s.Last)
			return s
		}
	}
	return s
}

// bodyWho is the source that the words of s name, at its fullest.
func (r *Reader) bodyWho(n *noun, s text.Span) who {
	if s != n.Span {
		if w, ok := r.bodyBack(s); ok {
			return w
		}
	}
	w := who{typ: n.typ, kind: n.kind, span: s}
	r.gender(&w, n.Span)
	if n.head >= 0 {
		w.head = r.word(n.head)
		w.plural = r.pluralAt(n.head)
	}
	if s == n.Span && (n.typ == schema.Monitor || r.rights(n)) && !w.plural && (!n.named || r.bare(s.First, s.Last)) {
		if m := r.monitor(s.Last); !m.Empty() {
			s = m
		}
	}
	s = r.tail(r.trim(s))
	if n.kind == lexicon.BodySource || n.kind == lexicon.NoSource || n.kind == lexicon.OutletSource || s != r.trim(n.Span) {
		if full := r.fullest(s); full != s && r.onlyNames(s) {
			s = full
		}
		if long, ok := r.acronymOf(s); ok {
			s = long
		}
	}
	w.source = r.slice(s)
	if typ, kind := r.typeOf(s); typ != "" && (w.typ == "" || w.typ == schema.OtherSource || typ != schema.OtherSource && s.Last <= n.head) {
		w.typ = typ
		if w.kind == lexicon.NoSource {
			w.kind = kind
		}
	}
	if w.typ == "" || w.typ == schema.OtherSource {
		w.typ = r.stateOr(s)
	}
	if side, ok := r.lx.Sides.Named(r.lx.Vocabulary, w.source); ok {
		w.typ = side.Type
		if full := r.spelledOut(w.source, side.Ref); !full.Empty() {
			w.source = r.slice(full)
		} else if fuller(side.Name, w.source) {
			w.source = side.Name
		}
	}
	return w
}

// rights tells whether n is "a human rights group", as a monitor may be called.
func (r *Reader) rights(n *noun) bool {
	return n.head > n.First && r.fold(n.head-1, "rights") && r.kindAt(n.head) == lexicon.BodySource
}

// bodyBack brings "the association" back to the body that the text has named,
// for a person who speaks for it.
func (r *Reader) bodyBack(s text.Span) (who, bool) {
	n := r.nounAt(s.First, s.Last)
	if n.kind != lexicon.BodySource || !n.definite || n.Last != s.Last || n.head < 0 || !n.after.Empty() || !r.plain(&n) {
		return who{}, false
	}
	if i := r.broughtBack(&n); i >= 0 && r.whos[i].speaker == "" {
		w := r.whos[i]
		w.span = s
		return w, true
	}
	if run := r.namedBefore(&n); !run.Empty() {
		return r.bodyWho(&n, run), true
	}
	return who{}, false
}

// tail is the name of the roster that s ends with where only a word that is no
// part of it goes before: "the latest SOHR", "(a) hostage SOHR".
func (r *Reader) tail(s text.Span) text.Span {
	for i := s.First + 1; i < s.Last && !r.named(i-1); i++ {
		w, src := r.properName(i, s.Last)
		if w > 0 && i+w == s.Last && (r.lx.Sources.Noun(r.word(i-1)) == nil || src.Kind == lexicon.OutletSource && r.pluralAt(i-1)) {
			return text.Span{First: i, Last: s.Last}
		}
	}
	return s
}

// stateOr is the type of a country that speaks for its government, and other
// for anyone else.
func (r *Reader) stateOr(s text.Span) schema.SourceType {
	if s.Empty() {
		return schema.OtherSource
	}
	if w, how := r.country(s.First, s.Last); w == s.Last-s.First && how == lexicon.CountryName {
		return schema.Government
	}
	return schema.OtherSource
}

// spelledOut is the first name of several words that the document gives to the side
// that an acronym names ("Doctors Without Borders", where MSF goes by a French name too) or
// a description: "UN refugee agency".
func (r *Reader) spelledOut(name string, side lexicon.Ref) text.Span {
	more := 1
	if !acronym(name) {
		if more = 1 + strings.Count(name, " "); !lowerEnd(name) {
			return text.Span{}
		}
	}
	r.gather()
	for _, run := range r.names.runs[:min(len(r.names.runs), 2*maxSame)] {
		if w, s := r.properName(run.First, min(len(r.t.Tokens), run.First+maxName)); w > more && s.Ref == side && !r.t.Tokens[run.First].Has(text.Caps) {
			return text.Span{First: run.First, Last: run.First + w}
		}
	}
	return text.Span{}
}

// lowerEnd tells whether the last word of name is no part of a name: "UN refugee agency".
func lowerEnd(name string) bool {
	end := name[strings.LastIndexByte(name, ' ')+1:]
	return end != "" && end[0] >= 'a' && end[0] <= 'z'
}

// acronym tells whether name is one word in capitals.
func acronym(name string) bool { return strings.ToUpper(name) == name && !strings.Contains(name, " ") }

// fuller tells whether name has all the words of source, or source is an
// acronym of a longer name.
func fuller(name, source string) bool {
	if acronym(source) {
		return strings.Contains(name, " ")
	}
	for _, word := range strings.Fields(source) {
		if !contained(name, word) {
			return false
		}
	}
	return true
}

// gender keeps what titles and roles tell of a person.
func (r *Reader) gender(w *who, s text.Span) {
	for i := s.First; i < s.Last; i++ {
		switch {
		case r.kin(i, lexicon.Female):
			w.female = true
		case r.kin(i, lexicon.Male):
			w.male = true
		}
	}
}

// acronymOf is the long name of a source that is an acronym alone.
func (r *Reader) acronymOf(s text.Span) (text.Span, bool) {
	if s.Last-s.First != 1 || !r.t.Tokens[s.First].Has(text.Caps) {
		return s, false
	}
	return r.acronym(s.First)
}

// onlyNames tells whether s is a name and no description around one.
func (r *Reader) onlyNames(s text.Span) bool {
	for i := s.First; i < s.Last; i++ {
		if r.t.Tokens[i].Kind == text.Word && !r.named(i) && !r.closed(i) && !r.small(i) && r.lx.Sources.Noun(r.word(i)) == nil {
			return false
		}
	}
	return true
}

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
		switch {
		case r.is(s.First, lexicon.Determiner) && !r.named(s.First), r.is(s.First, lexicon.Possessive), r.fold(s.First, "the"):
			s.First++
		case r.compound(s.First, s.Last) && !r.named(s.First+2) && (!r.named(s.First) || r.fold(s.First+2, "based")) && s.First+3 < s.Last && r.namedLater(s.First+3, s.Last):
			s.First += 3
		default:
			return s
		}
	}
	return s
}

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
