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

// nounDeep is nounAt within depth noun phrases; within three it reads no phrase behind the head.
func (r *Reader) nounDeep(i, hi, depth int) noun {
	n := noun{Span: text.Span{First: i, Last: i}, head: -1, role: -1}
	hi = min(hi, i+maxNoun)
	r.steps++
	if i >= hi {
		return n
	}
	if r.is(i, lexicon.Pronoun) && !r.is(i, lexicon.Relative) && !r.named(i) && !r.owns(i, hi) && !(r.fold(i, "one") && r.describesSource(i+1, hi)) {
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

// owns tells whether the pronoun at token i stands before what is written: "her figures".
func (r *Reader) owns(i, hi int) bool {
	return i+1 < hi && r.is(i, lexicon.Possessive) && r.kindAt(i+1) == lexicon.WritingSource
}

// lead steps over the determiner, the date and the count that may open a noun phrase: "[the May 1] report", "[two] people
// close to the talks", "[one] rights group".
func (r *Reader) lead(n *noun, hi int) int {
	i := n.First
	if r.is(i, lexicon.Determiner) && !r.named(i) {
		n.det, n.definite = true, r.fold(i, "the")
		i = r.pastDate(i+1, hi)
	}
	if r.countWord(i) || !n.det && r.fold(i, "one") && r.describesSource(i+1, hi) {
		i++
	}
	return i
}

// core reads determiner, modifiers and head.
func (r *Reader) core(n *noun, hi int) {
	i, unknown, found := r.lead(n, hi), 0, false
	fresh, end := true, n.First // fresh: no head was found, or an owner was
	for i < hi {
		if i > n.First && r.clitic(i) {
			fresh, unknown = true, 0
			if i++; i == hi && found {
				end = i
			}
			continue
		}
		if found && i+1 < hi && r.ing(i) && r.is(i+1, lexicon.Determiner) {
			break // "a group monitoring the truce"
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
		if k == 2 && r.at(i) == "-" && !known { // "United Nations-led"
			fresh, unknown, n.kind, n.head = true, 0, lexicon.NoSource, -1
		}
		if i += k; found || unknown > 0 {
			end = i
		}
	}
	if end == n.First && n.det && i == n.First+2 && (i >= hi || r.lx.Reporting.Verb(r.word(i)) != nil) {
		end = i // "the school said"
	}
	n.Last = min(end, hi)
}

// pastDate is the token behind the date from token i on that describes something written: "a May 1 report", "the 2019
// survey"; i for none.
func (r *Reader) pastDate(i, hi int) int {
	k := i
	for k < min(hi, i+3) && (r.t.Tokens[k].Kind == text.Number || r.t.Tokens[k].Has(text.Upper) && r.is(k, lexicon.Month|lexicon.Weekday)) {
		k++
	}
	if k > i && k < hi && (r.kindAt(k) == lexicon.WritingSource || k+1 < hi && r.open(k) && r.kindAt(k+1) == lexicon.WritingSource) {
		return k
	}
	return i
}

// describesSource tells whether a noun for a source or a word that describes one stands at
// token i, or behind a word or two there: "local rights group".
func (r *Reader) describesSource(i, hi int) bool {
	for last := min(hi, i+maxWords); i < last && !r.named(i); i++ {
		if r.sourceWord(i) {
			return true
		}
		if !r.open(i) {
			return false
		}
	}
	return false
}

// clitic tells whether token i is a possessive 's, or its apostrophe: "the
// regions' governors".
func (r *Reader) clitic(i int) bool {
	if r.fold(i, "'s") || r.fold(i, "’s") {
		return true
	}
	if s := r.at(i); s != "'" && s != "’" || i < 1 || i+1 >= len(r.t.Tokens) || r.t.Tokens[i].Has(text.Space) {
		return false
	}
	return r.pluralAt(i-1) && r.t.Tokens[i+1].Has(text.Space) && r.t.Tokens[i+1].Kind == text.Word && !r.fold(i+1, "own")
}

// countWord tells whether token i counts a few sources.
func (r *Reader) countWord(i int) bool { return r.kin(i, lexicon.Few) }

// filler tells whether token i, which the lexicon does not know, may stand in
// n. Where names can't be told by their capitals any open word may.
func (r *Reader) filler(n *noun, i, hi int, fresh bool, unknown int) bool {
	if !r.open(i) || r.takes(i, hi) {
		return false
	}
	if r.caps {
		return unknown < 2*maxWords
	}
	if i+1 == hi && i > n.First && n.named {
		return true
	}
	if n.named && (n.kind == lexicon.NoSource || n.kind == lexicon.BodySource) && r.leadsToBody(i, hi, n.kind) {
		return true // "the Orla flood mitigation agency", "U.N. humanitarian chief"
	}
	if n.kind == lexicon.OutletSource && !n.named && r.leadsToWriting(i, hi) {
		return true // "the daily cholera situation report"
	}
	return fresh && unknown < maxWords && r.opened(n, i, hi, unknown)
}

// opened tells whether what stands in the noun phrase before token i shows that a noun is to come: an article, a number, an owner,
// a compound. "the 'Orla'", "one police [source]", "Orla's", "in rebel-held [land]".
func (r *Reader) opened(n *noun, i, hi, unknown int) bool {
	switch {
	case n.det, r.clitic(max(0, i-1)), unknown > 0 && r.owner(n.First, i) > 0:
		return true
	case (r.fold(n.First, "one") || r.countWord(n.First)) && r.describesSource(n.First+1, hi):
		return true
	}
	return i-3 >= n.First && r.compound(i-3, hi) && r.is(max(0, n.First-1), lexicon.Preposition)
}

// takes tells whether token i is a verb before its object: "said the blast killed nine
// people".
func (r *Reader) takes(i, hi int) bool {
	if i+1 >= hi || !r.numberAt(i+1) && !r.is(i+1, lexicon.Determiner) {
		return false
	}
	return r.pastVerb(i)
}

// pastVerb tells whether the past form of a verb that counts stands at token i.
func (r *Reader) pastVerb(i int) bool {
	if i >= len(r.t.Words) {
		return false
	}
	_, form := r.lx.Verbs.Find(r.word(i))
	return form&lexicon.Past != 0
}

// leadsToBody tells whether a small word or two at token i stand before the noun for a
// body ("flood mitigation agency") or, behind a body, for who speaks for it.
func (r *Reader) leadsToBody(i, hi int, behind lexicon.SourceKind) bool {
	for k := i; k < hi && k < i+maxWords && r.open(k) && !r.t.Tokens[k].Has(text.Upper); k++ {
		switch kind := r.kindAt(k); {
		case kind == lexicon.BodySource || kind == lexicon.OfficeSource, kind == lexicon.RoleSource && behind == lexicon.BodySource:
			return k > i
		}
	}
	return false
}

// leadsToWriting tells whether a small word or two at token i stand before what is written.
func (r *Reader) leadsToWriting(i, hi int) bool {
	k := i
	for k < min(hi, i+maxWords) && r.open(k) && r.kindAt(k) == lexicon.NoSource && !r.t.Tokens[k].Has(text.Upper) {
		k++
	}
	return k > i && k < hi && r.kindAt(k) == lexicon.WritingSource
}

// part measures one part of a noun phrase at token i; known tells whether
// it may be the head of one.
func (r *Reader) part(n *noun, i, hi int) (width int, known bool) {
	if w, s := r.properName(i, hi); w > 0 && !(s.Kind == lexicon.OutletSource && r.goesOnAs(i+w, hi)) {
		n.set(i+w-1, s)
		n.named = true
		return w, true
	}
	if r.t.Tokens[i].Kind == text.Punct {
		return r.signPart(n, i, hi)
	}
	switch {
	case i > n.First && r.digits(i, hi) > 0 && r.named(i-1):
		return r.digits(i, hi), true // "Orla24"
	case r.ofRole(n, i, hi):
		return 2, true
	case r.ordinal(i, hi):
		return 2, false
	case r.compound(i, hi) && !r.named(i+2):
		return r.compounded(n, i, hi)
	case r.numbered(n, i, hi):
		return 1, true
	case r.named(i):
		return r.namePart(n, i, hi), true
	case r.kindAt(i) == lexicon.OutletSource && r.leadsToReport(i+1, hi):
		return 1, false // "the daily flood report"
	case r.lx.Sources.Noun(r.word(i)) != nil:
		n.set(i, *r.lx.Sources.Noun(r.word(i)))
		return 1, true
	case r.lx.Sources.Modifier(r.word(i)) != nil:
		n.modify(r.lx.Sources.Modifier(r.word(i)))
		return 1, false
	case (r.small(i) || r.fold(i, "so")) && i+2 < hi && r.at(i+1) == "-":
		n.named = n.named || r.small(i) && r.named(i+2)
		return 3, r.named(i + 2)
	}
	return 0, false
}

// signPart measures the sign at token i within a noun phrase: initials in a bracket, a handle, a stroke or a hyphen between
// two words.
func (r *Reader) signPart(n *noun, i, hi int) (width int, known bool) {
	switch r.at(i) {
	case "(", "[":
		return r.bracket(i, hi), false
	case "@":
		if i+1 < hi && !r.t.Tokens[i+1].Has(text.Space) {
			n.named = true
			return 2 + r.digits(i+2, hi), true
		}
	case "/":
		if i > n.First && i+1 < hi && r.t.Tokens[i+1].Kind == text.Word {
			return 1, false
		}
	case "-":
		glued := i > n.First && i+1 < hi && !r.t.Tokens[i].Has(text.Space) && !r.t.Tokens[i+1].Has(text.Space)
		if glued && r.t.Tokens[i+1].Kind == text.Word {
			return 2, r.named(i + 1)
		}
	}
	return 0, false
}

// ofRole tells whether "of" at token i goes on with a role: "chief [of staff]", "Commissioner [of Police] Ole Orla".
func (r *Reader) ofRole(n *noun, i, hi int) bool {
	if i == n.First || i+1 >= hi || !r.fold(i, "of") {
		return false
	}
	if r.fold(i+1, "staff") {
		return r.fold(i-1, "chief") || r.fold(i-1, "chiefs")
	}
	return i+2 < hi && n.role == i-1 && r.fold(i+1, "police") && r.named(i+2)
}

// namePart measures the part of a name at token i, and keeps what it tells of the source as a noun or before one.
func (r *Reader) namePart(n *noun, i, hi int) int {
	if s := r.lx.Sources.Noun(r.word(i)); s != nil {
		n.set(i, *s)
	} else if s := r.lx.Sources.Modifier(r.word(i)); s != nil {
		n.modify(s)
	}
	n.named = true
	if n.kind == lexicon.NoSource && r.sharesBody(i, hi) {
		return 2
	}
	return r.nameWidth(i, hi)
}

// leadsToReport tells whether one small word at token i, and no verb, stands before the noun for
// something written.
func (r *Reader) leadsToReport(i, hi int) bool {
	if i+1 >= hi || !r.open(i) || r.t.Tokens[i].Has(text.Upper) || r.kindAt(i) != lexicon.NoSource || r.kindAt(i+1) != lexicon.WritingSource {
		return false
	}
	verb, _ := r.lx.Verbs.Find(r.word(i))
	return verb == nil || r.lx.Nouns.Ends(r.word(i))
}

// digits is how many tokens of a name written in one stand from token i on, behind
// a word: "24" in Orla24, "24News" in Al24News.
func (r *Reader) digits(i, hi int) int {
	k := i
	for k < hi && !r.t.Tokens[k].Has(text.Space|text.Line) && (r.t.Tokens[k].Kind == text.Number || k > i && r.t.Tokens[k].Kind == text.Word) {
		k++
	}
	return k - i
}

// goesOnAs tells whether token i carries a name on, so that what goes before
// it is no outlet: "The National" in "The National Safety Board".
func (r *Reader) goesOnAs(i, hi int) bool {
	return i < hi && r.named(i) && r.kindAt(i) != lexicon.RoleSource && r.kindAt(i) != lexicon.OutletSource && r.lx.Sources.Modifier(r.word(i)) == nil
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
	return text.OrdinalEnding(r.at(i + 1))
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
	n.head, n.kind, n.typ = i, s.Kind, typ
	if s.Kind == lexicon.RoleSource || s.Kind == lexicon.OfficeSource {
		n.role = i
	}
}

// modify takes the type that a word before the head tells: "[provincial] governor".
func (n *noun) modify(s *lexicon.Source) {
	if s.Type != schema.OtherSource || n.typ == "" && s.Type != schema.OtherSource {
		n.typ = s.Type
	}
}

// nameWidth is 1 plus the full stop of "Gen." and the small words inside a
// name ("Save the Children", "Bank of England").
func (r *Reader) nameWidth(i, hi int) int {
	if i+1 < hi && r.abbreviated(i) || i+2 < hi && r.small(i+1) && r.named(i+2) {
		return 2
	}
	return 1
}

// abbreviated tells whether the full stop behind token i, which is not the last, belongs to it: "Gen.", "J.".
func (r *Reader) abbreviated(i int) bool {
	if r.at(i+1) != "." || r.t.Tokens[i+1].Has(text.Space) {
		return false
	}
	return r.t.Tokens[i].End-r.t.Tokens[i].Start == 1 || r.is(i, lexicon.Abbreviation)
}

// sharesBody tells whether the word at token i is one of two, joined by "and", that say what a body is for: "the
// Search and Rescue Agency". Both are words of the language, so that nobody's name is joined to a body; behind an
// owner the second need not be: "Orla's Disaster and Dike Authority".
func (r *Reader) sharesBody(i, hi int) bool {
	if i+3 >= hi || !r.fold(i+1, "and") || r.word(i) == lexicon.Unknown || r.word(i+2) == lexicon.Unknown && !(i > 0 && r.clitic(i-1)) {
		return false
	}
	for k := i + 2; k < hi && k < i+2+maxWords && r.named(k); k++ {
		if r.kindAt(k) == lexicon.BodySource {
			return k > i+2
		}
	}
	return false
}

// small tells whether token i is a small word inside a name: "al", "von".
func (r *Reader) small(i int) bool {
	return r.kin(i, lexicon.Particle) && !r.t.Tokens[i].Has(text.Upper)
}

// bracket measures "(SOHR)" at token i; 0 if something else is bracketed.
func (r *Reader) bracket(i, hi int) int {
	if i+2 >= hi || r.at(i+2) != ")" && r.at(i+2) != "]" || !r.t.Tokens[i+1].Has(text.Caps) {
		return 0
	}
	if _, s := r.properName(i+1, i+2); s.Kind == lexicon.OutletSource && !r.glosses(i) {
		return 0 // the credit of a dateline
	}
	return 3
}

// glosses tells whether the outlet in the bracket at token i is what stands before it: "the state agency (SANA)".
func (r *Reader) glosses(i int) bool {
	return i > 0 && (r.initials(i) || !r.named(i-1) && r.kindAt(i-1) != lexicon.NoSource)
}

// initials tells whether the name before the bracket at token i starts with the
// letter that the acronym in it does: "News Agency of Orla (NAO)".
func (r *Reader) initials(i int) bool {
	for j := i - 1; j >= max(r.first, i-len(r.at(i+1))-2) && r.insideName(j); j-- {
		if r.at(j)[0] == r.at(i + 1)[0] && j < i-1 {
			return true
		}
	}
	return false
}

// insideName tells whether token i may be a word of a body's name: "[News] [Agency] [of] [the] [Orla]".
func (r *Reader) insideName(i int) bool {
	return r.named(i) || r.small(i) || r.fold(i, "of") || r.fold(i, "for") || r.fold(i, "the")
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
	_, forms := r.lx.Verbs.Find(r.word(last))
	for _, at := range [...]int{last, i} {
		if at < last && forms&lexicon.Participle != 0 {
			break // "rebel-held"
		}
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
