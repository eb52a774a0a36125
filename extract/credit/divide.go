package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

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
	case r.belongs(n, from, owner):
		n.person, n.body = text.Span{First: owner + 1, Last: n.Last}, text.Span{First: from, Last: owner}
	case r.ranked(n):
		if to := r.titles(n.head+1, n.Last); to < n.Last && r.named(to) {
			n.person, n.body = text.Span{First: to, Last: n.Last}, text.Span{First: from, Last: n.head + 1}
		}
	case n.head < 0 && (n.named || r.caps):
		if to := r.titles(from, n.Last); to > from && to < n.Last {
			n.person = text.Span{First: to, Last: n.Last}
		}
	case n.kind == lexicon.WritingSource, n.kind == lexicon.PeopleSource:
		r.divideHead(n, from, owner)
	}
}

// belongs tells whether the possessive at token owner stands between the name of a body, from token from on, and that
// of a person: "AFP's Ole Orla", and not "Orla's OBR".
func (r *Reader) belongs(n *noun, from, owner int) bool {
	if owner <= 0 || owner+1 >= n.Last || n.head >= 0 && (n.head != owner-1 || !r.t.Tokens[n.head].Has(text.Caps)) {
		return false
	}
	return n.named && r.named(from) && r.named(owner+1) && !acronym(r.at(owner+1))
}

// ranked tells whether a title stands behind the named body, or the police, that n is of: "Army Capt. Ole Orla".
func (r *Reader) ranked(n *noun) bool {
	if n.kind != lexicon.BodySource && !(n.kind == lexicon.PeopleSource && r.fold(n.head, "police")) {
		return false
	}
	return n.role < 0 && n.head+2 < n.Last && r.named(n.head) && r.titles(n.head+1, n.Last) > n.head+1
}

// divideRole finds the person behind the role and the body before it: "the army spokesman Ole Orla".
func (r *Reader) divideRole(n *noun, from, owner int) {
	after := max(n.head, n.role) + 1
	ofPolice := false
	if after+1 < n.Last && r.fold(after, "of") && (r.fold(after+1, "staff") || r.fold(after+1, "police")) {
		after += 2
		ofPolice = r.fold(after-1, "police")
	}
	after = r.titles(after, n.Last)
	if after < n.Last && (r.named(after) || r.caps && r.open(after) && r.kindAt(after) == lexicon.NoSource) {
		n.person = text.Span{First: after, Last: n.Last}
	}
	start := n.role
	for start > from && r.titled(start-1) {
		start--
	}
	if r.kindAt(n.role) != lexicon.RoleSource || ofPolice {
		return // in "Ostal Commissioner of Police" no body stands in front
	}
	if owner > 0 {
		start = owner
	}
	for start > from && r.fieldOf(from, start-1) {
		start--
	}
	if start > from && owner == 0 && r.clitic(start-1) {
		start-- // "the prosecutors' spokesman"
	}
	for from < start && r.kin(from, lexicon.Rank) {
		from++ // "Deputy Police Chief"
	}
	if r.namesBody(from, start) || owner > from && r.kindAt(owner-1) == lexicon.OfficeSource {
		n.body = text.Span{First: from, Last: start} // "the army spokesman", "the governor's spokesman"
	}
}

// fieldOf tells whether token i, behind the name of a body from token from on, says which role in it is meant:
// "U.N. [humanitarian] chief".
func (r *Reader) fieldOf(from, i int) bool {
	if r.lx.Sources.Noun(r.word(i)) != nil || !r.namedLater(from, i) {
		return false
	}
	return r.lx.Sources.Modifier(r.word(i)) != nil || r.open(i) && !r.named(i)
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
	to := n.head // "a Telegram post by the mayor" is not Telegram's
	if owner > 0 {
		to = owner
	}
	for to > from && !r.named(to-1) && r.at(to-1) != ")" && r.kindAt(to-1) == lexicon.NoSource {
		to--
	}
	first := from
	for from < to && !r.named(from) && r.kindAt(from) == lexicon.NoSource && !r.nounish(from) {
		from++
	}
	described := to > first && (to < n.head-1 || first < from) && r.kindAt(to-1) == lexicon.BodySource // "the ministry's latest figures"
	if from < to && r.namesBody(from, to) && !(to == from+1 && r.kin(from, lexicon.Manner)) && (described || r.namedLater(from, to)) {
		n.body = text.Span{First: from, Last: to}
	}
}

// nounish tells whether token i is a noun, so that it tells which body is meant: "a flood agency report", where "a
// joint agency report" is the agency's.
func (r *Reader) nounish(i int) bool {
	return r.lx.Nouns.Ends(r.word(i)) || r.lx.Terrain.Is(r.word(i), lexicon.PlaceNoun)
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

// titled tells whether token i is a title, a role or a rank, which stand before names: "Gen", "Mayor", "deputy".
func (r *Reader) titled(i int) bool {
	if r.is(i, lexicon.Title) || r.is(i, lexicon.Abbreviation) && i+1 < len(r.t.Tokens) && r.at(i+1) == "." {
		return true
	}
	switch r.kindAt(i) {
	case lexicon.RoleSource, lexicon.OfficeSource:
		return true
	}
	return r.kin(i, lexicon.Rank)
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
		if src := r.lx.Sources.Noun(r.word(i)); src != nil && (src.Kind.Institution() || src.Type == schema.PoliceSource) {
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
		if n.Last+2 < hi && r.fold(n.Last, "on") && r.posted(n.Last+1) && r.links(n, n.Last+2) {
			n.Last += 2 // "a post on Telegram by the mayor"
		}
		r.authored(n, hi, depth)
	}
	for n.Last < hi && r.links(n, n.Last) {
		next := r.nounDeep(n.Last+1, hi, depth+1)
		if next.Empty() {
			if !r.followPlain(n, hi, depth) {
				return
			}
			continue
		}
		if next.pronoun || next.kind == lexicon.WritingSource && r.fold(n.Last, "in") {
			return // "said the army in a statement"
		}
		if n.after.Empty() {
			n.after = next.Span
			r.speaksFor(n, &next)
		}
		n.Last = next.Last
	}
	if n.Last < hi && r.fold(n.Last, "there") && n.role >= 0 && (n.Last+1 == hi || r.comma(n.Last+1)) {
		n.Last++ // "the police chief there, Ole Orla,"
	}
}

// followPlain reads what stands behind the preposition at the end of n and is no
// noun phrase of a source: a spot, a region, what a body is for; false for none.
func (r *Reader) followPlain(n *noun, hi, depth int) bool {
	first := n.Last + 1
	if n.kind != lexicon.WritingSource && r.spot(first, hi) {
		n.Last += 3
		return true
	}
	end := r.region(first, hi, depth)
	if end == 0 {
		end = first + r.purpose(n, hi)
	}
	if end == first {
		return false
	}
	n.after, n.Last = text.Span{First: first, Last: end}, end
	return true
}

// posted tells whether token i names where something is posted: Telegram, X.
func (r *Reader) posted(i int) bool {
	return r.named(i) && (r.kin(i, lexicon.Manner) || r.t.Tokens[i].End-r.t.Tokens[i].Start == 1)
}

// region is the end of "northern Orla" at token i, where people are; 0 for none.
func (r *Reader) region(i, hi, depth int) int {
	if i+1 >= hi || !r.is(i, lexicon.Direction) || !r.named(i+1) {
		return 0
	}
	if n := r.nounDeep(i+1, hi, depth+1); !n.Empty() && n.kind != lexicon.OutletSource {
		return n.Last
	}
	return 0
}

// spot tells whether "the region" stands at token i, the place of nobody in
// particular: "the police chief in that town".
func (r *Reader) spot(i, hi int) bool {
	if i+1 >= hi || !r.is(i, lexicon.Determiner) || !r.lx.Terrain.Is(r.word(i+1), lexicon.PlaceNoun) {
		return false
	}
	end := i + 2
	return end >= hi || r.stop(end) || r.closed(end) || r.lx.Reporting.Verb(r.word(end)) != nil
}

// purpose is how many words behind a preposition tell what the body n is for: "the Centre
// for reconciliation", "the ministry of health", "the UN office for humanitarian affairs".
func (r *Reader) purpose(n *noun, hi int) int {
	if n.kind != lexicon.BodySource && n.kind != lexicon.OfficeSource || !n.after.Empty() || !r.fold(n.Last, "for") && !r.fold(n.Last, "of") {
		return 0
	}
	words := 0
	for i := n.Last + 1; i < hi && words < 2 && r.open(i) && !r.takes(i, hi); i++ {
		words++
	}
	if r.t.Tokens[n.head].Has(text.Upper) {
		return min(words, 1)
	}
	if n.definite || n.named && (r.fold(n.Last, "for") || n.kind == lexicon.OfficeSource) {
		return words
	}
	return 0
}

// authored reads "compiled by X" behind something written.
func (r *Reader) authored(n *noun, hi, depth int) {
	i := n.Last
	if i < hi && r.at(i) == "," {
		i++
	}
	if i+2 >= hi || r.lx.Reporting.Verb(r.word(i)) == nil && !r.kin(i, lexicon.Authored) {
		return
	}
	for last := min(hi-2, i+4); i < last && r.inPassing(i+1); {
		i++
	}
	if r.fold(i+1, "out") && r.fold(i, "carried") {
		i++
	}
	if !r.fold(i+1, "by") {
		return
	}
	if next := r.nounDeep(i+2, hi, depth+1); !next.Empty() && r.source(&next) {
		n.after, n.body = next.Span, next.Span
		n.Last = next.Last
	}
}

// inPassing tells whether token i, between what is written and its author, only says when: "published [on Monday] by".
func (r *Reader) inPassing(i int) bool {
	return r.is(i, lexicon.Weekday) || r.fold(i, "on") && r.is(i+1, lexicon.Weekday) || r.kin(i, lexicon.Between)
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
	case "within", "inside":
		return n.kind == lexicon.PeopleSource || n.kind == lexicon.RoleSource
	case "to", "TO":
		return n.kind == lexicon.RoleSource
	case "by", "BY":
		return n.kind == lexicon.WritingSource
	}
	return false
}

// speaksFor takes the body from "spokesman for X", "Sgt. Y of X", "report by X".
func (r *Reader) speaksFor(n, next *noun) {
	if next.kind == lexicon.BodySource && next.named && r.onlyField(n) {
		n.body = text.Span{}
	}
	if r.fold(n.Last, "to") && (next.kind == lexicon.OfficeSource || !next.person.Empty()) {
		n.after = text.Span{} // "chief of staff to the president"
		return
	}
	if !n.body.Empty() || r.dutyOf(n, next) || n.kind == lexicon.OfficeSource && (next.kind != lexicon.BodySource || next.typ == schema.Government) {
		return // the mayor of a town, the president of a republic
	}
	body := next.kind.Institution() || next.kind == lexicon.PeopleSource && (next.named || n.kind == lexicon.RoleSource)
	switch {
	case n.role >= 0 && (body || next.named && n.kind == lexicon.RoleSource):
	case n.kind == lexicon.WritingSource && (body || next.named || next.kind == lexicon.OfficeSource) && !r.fold(n.Last, "in"):
	case n.kind == lexicon.PeopleSource && n.typ == schema.PoliceSource && r.fold(n.Last, "in"):
		return // "the police in Orla State"
	case n.kind == lexicon.PeopleSource && body && next.named:
	case n.kind == lexicon.NoSource && n.named && body:
		if n.person.Empty() && !(n.core.First == r.first && n.core.Last == n.core.First+1) {
			n.person = n.core
		}
	default:
		return
	}
	n.body, n.typ = next.Span, next.typ
	if !next.body.Empty() {
		n.body = next.body
	}
	if n.kind == lexicon.WritingSource {
		n.person = next.person // "a statement by Mayor Ole Orla"
	}
	if name := r.nameBehind(next); n.role >= 0 && n.person.Empty() && !name.Empty() {
		n.body.Last, n.person = name.First, name // "a spokesman for the provincial government Ann Benst"
	}
}

// onlyField tells whether what stands before the role n, by the preposition behind it, only says what one does there,
// and names no body: "[Middle East] director at the Orla Institute", "the [military] chief of the Orla mission".
func (r *Reader) onlyField(n *noun) bool {
	if n.role >= 0 && r.fold(n.Last, "at") {
		return true
	}
	if !r.fold(n.Last, "of") {
		return false
	}
	return n.body.Last-n.body.First == 1 && !r.named(n.body.First) || !n.body.Empty() && r.onlyPlace(n.body)
}

// onlyPlace tells whether no word of s names a body, so that it only says for where and for what a role is: "[Orla
// District Political] head of the front".
func (r *Reader) onlyPlace(s text.Span) bool {
	for i := s.First; i < s.Last; i++ {
		if w, _ := r.properName(i, s.Last); w > 0 || r.kindAt(i) != lexicon.NoSource || r.t.Tokens[i].Has(text.Caps) {
			return false
		}
	}
	return true
}

// dutyOf tells whether the phrase behind "for" says what the office n, written as a name, is for, and is no body: "the
// Coordinator for Disaster Relief", where "the Director for Orla" is Orla's.
func (r *Reader) dutyOf(n, next *noun) bool {
	if n.role < 0 || n.kind != lexicon.RoleSource || next.kind != lexicon.NoSource || !r.fold(n.core.Last, "for") {
		return false
	}
	if n.role == r.first || !r.t.Tokens[n.role].Has(text.Upper) {
		return false
	}
	for i := next.core.First; i < next.core.Last; i++ {
		if r.t.Tokens[i].Kind == text.Word && r.named(i) && !r.t.Tokens[i].Has(text.Caps) && !r.common(r.word(i)) {
			return false
		}
	}
	return true
}

// nameBehind is the name of two or three words right behind the noun of a body: "the provincial government
// Ann Benst"; empty for none, and where it may be the body's, "Army Public Relations".
func (r *Reader) nameBehind(n *noun) text.Span {
	name := text.Span{First: n.core.Last, Last: n.core.Last}
	for name.First > n.core.First && r.kindAt(name.First-1) != lexicon.BodySource && !r.t.Tokens[name.First-1].Has(text.Caps) {
		name.First--
	}
	acronym := name.First > n.core.First && r.t.Tokens[name.First-1].Has(text.Caps)
	if size := name.Last - name.First; name.First == n.core.First || size < 2 || size > 3 || r.t.Tokens[name.First-1].Has(text.Upper) && !acronym {
		return text.Span{}
	}
	for i := name.First; i < name.Last; i++ {
		if !r.named(i) || r.kindAt(i) != lexicon.NoSource || r.demonym(i) || acronym && (r.common(r.word(i)) || r.t.Tokens[i].Has(text.Caps)) {
			return text.Span{}
		}
	}
	return name
}
