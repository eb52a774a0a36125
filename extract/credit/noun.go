package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// noun is a noun phrase that may name a source, as it stands in the text.
type noun struct {
	text.Span                    // all of it
	core      text.Span          // without the phrases that follow its head
	det       bool               // a determiner or possessive opens it
	definite  bool               // it is "the"
	pronoun   bool               // he, it, they
	named     bool               // a name stands in it
	kind      lexicon.SourceKind // of its head
	typ       schema.SourceType  // of its head or what goes before it
	ref       lexicon.Ref        // of its head's entry
	head      int                // token of the known noun; -1 = a bare name or a word that no entry has
	role      int                // token of the last role or office; -1 = none
	person    text.Span          // the name that a role or title gives to a person
	body      text.Span          // the words that name the body a person speaks for
	after     text.Span          // the phrase behind of, for, from, …
}

// maxNoun is the length of the longest noun phrase.
const maxNoun = 40

// maxWords is how many words of no entry may stand before a head.
const maxWords = 3

// nounAt reads the noun phrase that starts at token i and ends before hi. It
// is empty where none starts.
func (r *Reader) nounAt(i, hi int) noun { return r.nounDeep(i, hi, 0) }

func (r *Reader) nounDeep(i, hi, depth int) noun {
	n := noun{Span: text.Span{First: i, Last: i}, head: -1, role: -1}
	hi = min(hi, i+maxNoun)
	if i >= hi {
		return n
	}
	if r.is(i, lexicon.Pronoun) && !r.is(i, lexicon.Relative) && !r.named(i) {
		n.pronoun, n.Last = true, i+1
		n.core = n.Span
		return n
	}
	r.core(&n, hi)
	if n.Empty() {
		return n
	}
	n.core = n.Span
	r.divide(&n)
	if depth < 3 {
		r.follow(&n, hi, depth)
	}
	return n
}

// core reads determiner, modifiers and head.
func (r *Reader) core(n *noun, hi int) {
	i, unknown, found := n.First, 0, false
	if r.is(i, lexicon.Determiner) && !r.named(i) {
		n.det, n.definite = true, r.fold(i, "the")
		i++
	}
	if r.countWord(i) { // "two people close to the talks"
		i++
	}
	fresh, end := true, n.First // fresh: no head was found, or an owner was
	for i < hi {
		if i > n.First && r.clitic(i) {
			fresh, unknown = true, 0
			if i++; i == hi && found {
				end = i
			}
			continue
		}
		k, known := r.part(n, i, hi)
		if k == 0 && r.filler(n, i, hi, fresh, unknown) {
			unknown++
			k = 1
		}
		if k == 0 {
			break
		}
		found, fresh = found || known, fresh && !known
		if i += k; found || unknown > 0 {
			end = i
		}
	}
	n.Last = min(end, hi)
}

// clitic tells whether token i is a possessive 's.
func (r *Reader) clitic(i int) bool { return r.fold(i, "'s") || r.fold(i, "’s") }

// countWord tells whether token i counts a few sources.
func (r *Reader) countWord(i int) bool {
	for _, s := range [...]string{"two", "three", "four", "five", "six", "several"} {
		if r.fold(i, s) {
			return true
		}
	}
	return false
}

// filler tells whether token i, which the lexicon does not know, may stand in
// n. Where names can't be told by their capitals any open word may.
func (r *Reader) filler(n *noun, i, hi int, fresh bool, unknown int) bool {
	if !r.open(i) {
		return false
	}
	if r.caps {
		return unknown < 2*maxWords
	}
	if i+1 == hi && i > n.First && n.named {
		return true
	}
	return (n.det || r.clitic(max(0, i-1))) && fresh && unknown < maxWords
}

// part measures one part of a noun phrase at token i; known tells whether
// it may be the head of one.
func (r *Reader) part(n *noun, i, hi int) (width int, known bool) {
	if w, s := r.properName(i, hi); w > 0 {
		n.set(i+w-1, s)
		n.named = true
		return w, true
	}
	switch {
	case r.at(i) == "(":
		return r.bracket(i, hi), false
	case r.at(i) == "-":
		if i > n.First && i+1 < hi && !r.t.Tokens[i].Has(text.Space) && !r.t.Tokens[i+1].Has(text.Space) && r.t.Tokens[i+1].Kind == text.Word {
			return 2, r.named(i + 1)
		}
	case r.fold(i, "of") && i > n.First && i+1 < hi && r.fold(i+1, "staff") && (r.fold(i-1, "chief") || r.fold(i-1, "chiefs")):
		return 2, true
	case r.ordinal(i, hi):
		return 2, false
	case r.compound(i, hi) && !r.named(i+2):
		return r.compounded(n, i, hi)
	case r.numbered(n, i, hi):
		return 1, true
	case r.named(i):
		if s := r.lx.Sources.Noun(r.word(i)); s != nil {
			n.set(i, *s)
		} else if s := r.lx.Sources.Modifier(r.word(i)); s != nil {
			n.modify(s)
		}
		n.named = true
		return r.nameWidth(i, hi), true
	case r.lx.Sources.Noun(r.word(i)) != nil:
		n.set(i, *r.lx.Sources.Noun(r.word(i)))
		return 1, true
	case r.lx.Sources.Modifier(r.word(i)) != nil:
		n.modify(r.lx.Sources.Modifier(r.word(i)))
		return 1, false
	case (r.fold(i, "al") || r.fold(i, "el") || r.fold(i, "so")) && i+2 < hi && r.at(i+1) == "-":
		return 3, r.named(i + 2)
	}
	return 0, false
}

// numbered tells whether token i is the number in "DeirEzzor 24 monitoring group".
func (r *Reader) numbered(n *noun, i, hi int) bool {
	if i == n.First || i+1 >= hi || r.t.Tokens[i].Kind != text.Number || !r.named(i-1) || r.named(i+1) {
		return false
	}
	return r.kindAt(i+1) == lexicon.BodySource || r.lx.Sources.Modifier(r.word(i+1)) != nil
}

// ordinal tells whether "3rd" starts at token i.
func (r *Reader) ordinal(i, hi int) bool {
	if i+1 >= hi || r.t.Tokens[i].Kind != text.Number || r.t.Tokens[i+1].Has(text.Space) {
		return false
	}
	return r.fold(i+1, "th") || r.fold(i+1, "rd") || r.fold(i+1, "st") || r.fold(i+1, "nd")
}

// set makes the noun at token i the head.
func (n *noun) set(i int, s lexicon.Source) {
	if n.kind == lexicon.OutletSource && s.Kind == lexicon.BodySource && s.Type == schema.OtherSource {
		return // the SANA agency
	}
	typ := s.Type
	if n.typ != "" && (s.Type == schema.Official || s.Type == schema.Witness || s.Type == schema.OtherSource || s.Kind == lexicon.RoleSource) {
		typ = n.typ
	}
	n.head, n.kind, n.typ, n.ref = i, s.Kind, typ, s.Ref
	if s.Kind == lexicon.RoleSource || s.Kind == lexicon.OfficeSource {
		n.role = i
	}
}

func (n *noun) modify(s *lexicon.Source) {
	if s.Type != schema.OtherSource || n.typ == "" && s.Type != schema.OtherSource {
		n.typ = s.Type
	}
}

// nameWidth is 1 plus the full stop of "Gen." and the small words inside a
// name ("Save the Children", "Bank of England").
func (r *Reader) nameWidth(i, hi int) int {
	if i+1 < hi && r.at(i+1) == "." && !r.t.Tokens[i+1].Has(text.Space) && (r.is(i, lexicon.Abbreviation) || r.t.Tokens[i].End-r.t.Tokens[i].Start == 1) {
		return 2
	}
	if i+2 < hi && r.small(i+1) && r.named(i+2) {
		return 2
	}
	return 1
}

func (r *Reader) small(i int) bool {
	switch r.at(i) {
	case "bin", "bint", "ibn", "al", "el", "de", "da", "del", "della", "di", "van", "von", "der", "du", "la", "le", "e", "y", "abu":
		return true
	}
	return false
}

// bracket measures "(SOHR)" at token i; 0 if something else is bracketed.
func (r *Reader) bracket(i, hi int) int {
	if i+2 >= hi || r.at(i+2) != ")" || !r.t.Tokens[i+1].Has(text.Caps) {
		return 0
	}
	if _, s := r.properName(i+1, i+2); s.Kind == lexicon.OutletSource { // the credit of a dateline
		return 0
	}
	return 3
}

// compound tells whether "Britain-based" or "state-run" starts at token i.
func (r *Reader) compound(i, hi int) bool {
	if i+2 >= hi || r.at(i+1) != "-" || r.t.Tokens[i+1].Has(text.Space) || r.t.Tokens[i+2].Has(text.Space) {
		return false
	}
	return r.t.Tokens[i].Kind == text.Word && r.t.Tokens[i+2].Kind == text.Word
}

// compounded reads "Britain-based" and "commander-in-chief", whose noun is the
// head.
func (r *Reader) compounded(n *noun, i, hi int) (width int, known bool) {
	last := i + 2
	for last+2 < hi && r.compound(last, hi) {
		last += 2
	}
	for _, at := range [...]int{last, i} {
		if s := r.lx.Sources.Noun(r.word(at)); s != nil && s.Kind != lexicon.BodySource {
			n.set(last, *s)
			if n.role == last {
				n.role = i
			}
			return last + 1 - i, true
		}
	}
	return last + 1 - i, false
}

// divide finds person and body in the core: "Health Ministry spokesman Ashraf
// al-Qudra", "Turkey's military", "Sgt. Allan Schmidt".
func (r *Reader) divide(n *noun) {
	from := n.First
	if n.det {
		from++
	}
	owner := r.owner(from, n.Last)
	switch {
	case n.role >= 0 && (n.head == n.role || n.kind == lexicon.RoleSource || n.kind == lexicon.OfficeSource || n.kind == lexicon.PeopleSource):
		r.divideRole(n, from, owner)
	case owner > 0 && owner+1 < n.Last && n.head < 0 && n.named && r.named(from):
		n.person, n.body = text.Span{First: owner + 1, Last: n.Last}, text.Span{First: from, Last: owner}
	case n.head < 0 && (n.named || r.caps):
		if to := r.titles(from, n.Last); to > from && to < n.Last {
			n.person = text.Span{First: to, Last: n.Last}
		}
	case n.kind == lexicon.WritingSource, n.kind == lexicon.PeopleSource:
		r.divideHead(n, from, owner)
	}
}

func (r *Reader) divideRole(n *noun, from, owner int) {
	after := r.titles(max(n.head, n.role)+1, n.Last)
	if after < n.Last && (r.named(after) || r.caps && r.open(after) && r.kindAt(after) == lexicon.NoSource) {
		n.person = text.Span{First: after, Last: n.Last}
	}
	start := n.role
	for start > from && r.titled(start-1) {
		start--
	}
	if r.kindAt(n.role) != lexicon.RoleSource {
		return
	}
	if owner > 0 {
		start = owner
	}
	for start > from && r.lx.Sources.Modifier(r.word(start-1)) != nil && r.lx.Sources.Noun(r.word(start-1)) == nil && r.namedLater(from, start-1) {
		start--
	}
	if r.namesBody(from, start) {
		n.body = text.Span{First: from, Last: start}
	}
}

// divideHead finds the author before "data" ("Johns Hopkins University data")
// and the person after "doctor".
func (r *Reader) divideHead(n *noun, from, owner int) {
	if n.kind == lexicon.PeopleSource {
		if n.head+1 < n.Last && r.named(n.head+1) {
			n.person = text.Span{First: n.head + 1, Last: n.Last}
		}
		return
	}
	to := n.head
	if owner > 0 {
		to = owner
	}
	for to > from && !r.named(to-1) && r.at(to-1) != ")" && r.kindAt(to-1) == lexicon.NoSource {
		to--
	}
	for from < to && !r.named(from) && r.kindAt(from) == lexicon.NoSource {
		from++
	}
	if from < to && r.namesBody(from, to) && r.namedLater(from, to) {
		n.body = text.Span{First: from, Last: to}
	}
}

// owner is the place of the last possessive 's in [from, to), or 0.
func (r *Reader) owner(from, to int) int {
	for i := to - 1; i > from; i-- {
		if r.fold(i, "'s") || r.fold(i, "’s") {
			return i
		}
	}
	return 0
}

// titles skips "Rear Admiral" and "Gen." before a name.
func (r *Reader) titles(i, hi int) int {
	for i < hi && (r.titled(i) || r.at(i) == "." && i > 0 && r.titled(i-1)) {
		i++
	}
	return i
}

func (r *Reader) titled(i int) bool {
	if r.is(i, lexicon.Title) || r.is(i, lexicon.Abbreviation) && i+1 < len(r.t.Tokens) && r.at(i+1) == "." {
		return true
	}
	switch r.kindAt(i) {
	case lexicon.RoleSource, lexicon.OfficeSource:
		return true
	}
	return r.fold(i, "rear") || r.fold(i, "senior") || r.fold(i, "vice") || r.fold(i, "prime") || r.fold(i, "deputy")
}

// namesBody tells whether a body is named in [from, to): a name that is more
// than a word for a nation, or a noun like ministry.
func (r *Reader) namesBody(from, to int) bool {
	if to-from == 1 && r.demonym(from) {
		return false
	}
	for i := from; i < to; i++ {
		if r.named(i) && !r.demonym(i) && r.lx.Sources.Modifier(r.word(i)) == nil {
			return true
		}
		if src := r.lx.Sources.Noun(r.word(i)); src != nil && (src.Kind == lexicon.BodySource || src.Kind == lexicon.OutletSource || src.Type == schema.PoliceSource) {
			return true
		}
		if w, s := r.properName(i, to); w > 0 && s.Kind != lexicon.NoSource {
			return true
		}
	}
	return false
}

// demonym tells whether token i is a country or the adjective of one or of
// another place, and no body.
func (r *Reader) demonym(i int) bool {
	if w, _ := r.country(i, i+1); w > 0 {
		return true
	}
	s := r.at(i)
	if !r.named(i) || r.t.Tokens[i].Has(text.Caps) || r.lx.Sources.Noun(r.word(i)) != nil {
		return false
	}
	if w, _ := r.properName(i, i+1); w > 0 {
		return false
	}
	for _, end := range [...]string{"an", "ish", "ern", "rab", "lem", "ese"} {
		if len(s) > len(end) && s[len(s)-len(end):] == end {
			return true
		}
	}
	return false
}

// follow reads the phrases behind the head: "of the Observatory", "in Hasakeh
// city", "by the UN team".
func (r *Reader) follow(n *noun, hi, depth int) {
	if n.kind == lexicon.WritingSource {
		r.authored(n, hi, depth)
	}
	for n.Last < hi && r.links(n, n.Last) {
		next := r.nounDeep(n.Last+1, hi, depth+1)
		if next.Empty() || next.pronoun {
			return
		}
		if n.after.Empty() {
			n.after = next.Span
			r.speaksFor(n, &next)
		}
		n.Last = next.Last
	}
}

// authored reads "compiled by X" behind something written.
func (r *Reader) authored(n *noun, hi, depth int) {
	i := n.Last
	if i < hi && r.at(i) == "," {
		i++
	}
	if i+2 >= hi || !r.fold(i+1, "by") || r.lx.Reporting.Verb(r.word(i)) == nil && !r.authoring(i) {
		return
	}
	if next := r.nounDeep(i+2, hi, depth+1); !next.Empty() && r.source(&next) {
		n.after, n.body = next.Span, next.Span
		n.Last = next.Last
	}
}

// authoring tells whether token i is how something written comes about.
func (r *Reader) authoring(i int) bool {
	for _, s := range [...]string{"conducted", "prepared", "commissioned", "presented", "carried", "collected", "produced", "gathered", "circulated", "examined", "analysed", "analyzed", "reviewed", "seen"} {
		if r.fold(i, s) {
			return true
		}
	}
	return false
}

// links tells whether the preposition at token i can hang a phrase on n.
func (r *Reader) links(n *noun, i int) bool {
	switch r.at(i) {
	case "of", "OF":
		return n.kind != lexicon.NoSource || n.named || r.caps || n.det && n.core.Last-n.core.First == 2
	case "for", "from", "with", "at", "FOR", "FROM", "WITH", "AT":
		return n.kind != lexicon.NoSource || n.named || r.caps && n.det
	case "in", "near", "IN", "NEAR":
		return n.kind != lexicon.NoSource
	case "to", "TO":
		return n.kind == lexicon.RoleSource
	case "by", "BY":
		return n.kind == lexicon.WritingSource
	}
	return false
}

// speaksFor takes the body from "spokesman for X", "Sgt. Y of X", "report by X".
func (r *Reader) speaksFor(n, next *noun) {
	if !n.body.Empty() || n.kind == lexicon.OfficeSource {
		return
	}
	body := next.kind == lexicon.BodySource || next.kind == lexicon.OutletSource || next.kind == lexicon.PeopleSource && (next.named || n.kind == lexicon.RoleSource)
	switch {
	case n.role >= 0 && (body || next.named && n.kind == lexicon.RoleSource):
	case n.kind == lexicon.WritingSource && (body || next.named) && !r.fold(n.Last, "in"):
	case n.kind == lexicon.PeopleSource && body && next.named:
	case n.kind == lexicon.NoSource && n.named && body:
		if n.person.Empty() {
			n.person = n.core
		}
	default:
		return
	}
	n.body, n.typ = next.Span, next.typ
	if !next.body.Empty() {
		n.body = next.body
	}
}
