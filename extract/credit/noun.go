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

// lead steps over the determiner, the date and the count that may open a noun phrase:
// "[the May 1] report", "[two] people close to the talks", "[one] rights group".
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

// opened tells whether what stands in the noun phrase before token i shows that a noun is to come: an article,
// a number, an owner, a compound. "the 'Orla'", "one police [source]", "Orla's", "in rebel-held [land]".
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
