package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

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
		if seat := r.seat(i, hi); seat > 0 {
			return seat, false
		}
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

// signPart measures the sign at token i within a noun phrase: initials
// in a bracket, a handle, a stroke or a hyphen between two words.
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

// seat is how many tokens from i on tell where the one named behind them sits, where no hyphen does: "[New Orla based]
// Radio Benst"; 0 for none.
func (r *Reader) seat(i, hi int) int {
	k := i
	for k < min(hi, i+2*maxWords) && (r.named(k) || k > i && r.at(k) == ".") {
		k++
	}
	if k == i || k+1 >= hi || !r.fold(k, "based") || !r.named(k+1) && r.kindAt(k+1) == lexicon.NoSource {
		return 0
	}
	return k + 1 - i
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
