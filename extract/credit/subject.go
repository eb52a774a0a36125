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
		by := r.roleAt(end+1, hi)
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
	if by.Empty() || by.pronoun || n.pronoun || r.surrounds(by, n) {
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
	case r.fold(p-1, "or"):
		return actor{} // "were hurt, or feared trapped"
	case r.is(p-1, lexicon.Conjunction):
		return r.coordinated(p-1, lo)
	case r.comma(p - 1):
		return r.beforeAside(p-1, lo)
	case r.is(p-1, lexicon.Relative), r.fold(p-1, "that"):
		return r.beforeRelative(p-1, lo)
	}
	a := r.endingAt(p, lo)
	if a.empty() && r.lx.CreditWords.Is(r.word(i), lexicon.Bare|lexicon.Listener) {
		return r.unknownPlural(p-1, lo, p)
	}
	if f := a.span().First; f-1 > lo && r.at(f-1) == "," {
		if n := r.nounTo(f-1, lo); r.surrounds(&a.nouns[0], &n) && (n.First == lo || !r.is(n.First-1, lexicon.Preposition)) {
			return actorOf(n)
		} else if a.n == 1 && a.by.Empty() && r.halfApposed(&a.nouns[0], &n, lo) {
			a.by = n
		}
	}
	return a
}

// beforeRelative is the subject of which the relative pronoun at token p, behind a comma
// or none, tells: "[the group], which said"; whoever published it for something written.
func (r *Reader) beforeRelative(p, lo int) actor {
	if p > lo && r.comma(p-1) {
		p--
	}
	if r.cueEnds(p) {
		return actor{} // "authorities report that suspected gunmen"
	}
	a := r.endingAt(r.skipLeft(r.pastTitle(p, lo), lo), lo)
	if !a.empty() && a.nouns[0].kind == lexicon.NoSource && !a.nouns[0].named {
		return actor{}
	}
	if a.n == 1 {
		return r.publisher(&a.nouns[0], lo)
	}
	return a
}

// pastTitle is where a quoted title that ends at token p starts, with what leads to it: "a report [entitled “…”] which
// says"; p where none does.
func (r *Reader) pastTitle(p, lo int) int {
	if p <= lo || !r.quoteMark(p-1) {
		return p
	}
	for i := p - 2; i > max(lo, p-reach); i-- {
		if !r.quoteMark(i) {
			continue
		}
		for i > lo && (r.comma(i-1) || r.at(i-1) == ":" || r.past(i-1)) {
			i--
		}
		return i
	}
	return p
}

// halfApposed tells whether the role by, which opens the clause, tells who the name n behind
// its comma is, though no comma closes what is put in: "The army spokesman, Ole Orla said".
func (r *Reader) halfApposed(n, by *noun, lo int) bool {
	return !by.Empty() && by.role >= 0 && by.person.Empty() && !n.det && (by.First <= lo || by.definite && r.comma(by.First-1)) && r.describes(n, by)
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
	return actorOf(n)
}

// coordinated finds the subject of a second verb: "X had no comment, but said".
func (r *Reader) coordinated(i, lo int) actor {
	for k := len(r.statements) - 1; k >= r.from; k-- {
		if !r.statements[k].tight { // "denied a toll reported by rebels, and said"
			return r.statements[k].actor
		}
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
		case r.fold(i-1, "to") && i-3 > lo && r.fold(i-2, "on"):
			i -= 3 // "went on to say"
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
	if n.Empty() || n.kind == lexicon.NoSource && n.First > lo && (r.hangs(n.First-1) || r.ing(n.First-1) && !r.is(n.First-1, lexicon.Subordinate)) {
		return actor{}
	}
	if n.First-1 > lo && r.ing(n.First-1) {
		if m := r.nounTo(n.First-1, lo); !m.Empty() && !m.pronoun && r.source(&m) {
			return actorOf(m) // "the coalition backing the government said"
		}
	}
	a := actorOf(n)
	if n.First-1 > lo && (r.fold(n.First-1, "and") || r.fold(n.First-1, "or")) && r.source(&n) {
		if m := r.nounTo(n.First-1, lo); !m.Empty() && !m.pronoun && r.source(&m) && !r.governed(&m, lo) {
			a.nouns = [2]noun{m, n}
			a.n = 2
		}
	}
	if a.n == 2 && r.fold(n.First-1, "or") { // another name of the first
		a.n = 1
	}
	return a
}

// hangs tells whether token i is a preposition that hangs what follows on what goes before: "[in] Orla", and not
// "[after] Orla spoke", "[as] Orla said".
func (r *Reader) hangs(i int) bool {
	return r.is(i, lexicon.Preposition) && !r.is(i, lexicon.Subordinate) && !r.fold(i, "as")
}

// governed tells whether what stands before n makes it the end of another clause: "the dam
// broke in Orla and police said".
func (r *Reader) governed(n *noun, lo int) bool {
	i := n.First - 1
	if i <= lo || r.caps {
		return false
	}
	if n.kind == lexicon.NoSource && r.hangs(i) {
		return true
	}
	verb, form := r.lx.Verbs.Find(r.word(i))
	return verb != nil && form&lexicon.Past != 0 && !r.lx.Nouns.Ends(r.word(i)) && r.lx.Reporting.Verb(r.word(i)) == nil
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
	return r.sourceWord(i) || r.compound(i, len(r.t.Tokens))
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
		if n.Last >= i || !r.toldOn(&n) {
			return actor{}
		}
		if m := r.nameBefore(n.First, lo); !m.Empty() && (!n.definite || m.core.Last-m.core.First > 1) && a.n == 1 && a.by.Empty() && r.describes(&m, &n) {
			a.nouns[0], a.by = m, n // "Ann Orla, a doctor living in Harlow said"
		}
		return a
	}
	return actor{}
}

// toldOn tells whether what stands behind n, which does not end its clause, tells more of it: "the group [which]
// counts", "a doctor [living] in Harlow", "residents [reached by] phone".
func (r *Reader) toldOn(n *noun) bool {
	return r.is(n.Last, lexicon.Relative|lexicon.Preposition) || r.ing(n.Last) || r.informed(n) || r.past(n.Last) && r.is(n.Last+1, lexicon.Preposition)
}

// informed tells whether the people n are said to know: "a person familiar with the truce".
func (r *Reader) informed(n *noun) bool {
	return n.kind == lexicon.PeopleSource && r.kin(n.Last, lexicon.Informed)
}

// counts tells whether the number behind token i is one that the words before hedge: "More |
// than 6,000 refugees".
func (r *Reader) counts(i int) bool {
	return i+1 < len(r.t.Tokens) && (r.fold(i, "than") || r.fold(i, "to")) && r.numberAt(i+1)
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
