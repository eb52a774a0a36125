package credit

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// at is the text of token i.
func (r *Reader) at(i int) string { return r.t.At(i) }

func (r *Reader) word(i int) lexicon.Word { return r.t.Words[i] }

// is tells whether token i has any of the classes. Acronyms among other words have
// none: the WHO is no relative, the IT no pronoun.
func (r *Reader) is(i int, c lexicon.Class) bool {
	return r.lx.Grammar.Is(r.t.Words[i], c) && (r.caps || !r.t.Tokens[i].Has(text.Caps))
}

// fold tells whether token i is s, whatever its case. s is lower case.
func (r *Reader) fold(i int, s string) bool {
	return i < len(r.t.Tokens) && int(r.t.Tokens[i].End-r.t.Tokens[i].Start) == len(s) && strings.EqualFold(r.t.At(i), s)
}

// kin tells whether token i has any of the classes of the credit words.
func (r *Reader) kin(i int, c lexicon.CreditClass) bool {
	return i < len(r.t.Words) && r.lx.CreditWords.Is(r.t.Words[i], c)
}

// named tells whether token i is written as a name. In a sentence of capitals
// nothing is.
func (r *Reader) named(i int) bool {
	if r.caps || !r.t.Tokens[i].Has(text.Upper) || r.t.Tokens[i].Kind != text.Word {
		return false
	}
	if r.is(i, lexicon.Weekday|lexicon.Month) {
		return false
	}
	if i == r.first && r.word(i) != lexicon.Unknown {
		return r.namedFirst(i)
	}
	return !r.closed(i) || r.initial(i)
}

// initial tells whether token i is the "I." of "Edward I. Koch".
func (r *Reader) initial(i int) bool {
	return i > r.first && len(r.at(i)) == 1 && i+1 < len(r.t.Tokens) && r.at(i+1) == "." && r.t.Tokens[i-1].Has(text.Upper)
}

// namedFirst tells whether the first word of a sentence is part of a name: it
// is one of the roster, or what follows is one and it is no grammatical word.
func (r *Reader) namedFirst(i int) bool {
	if r.closed(i) {
		return false
	}
	if r.is(i, lexicon.Title) {
		return true
	}
	if w, _ := r.properName(i, min(i+maxName, len(r.t.Tokens))); w > 0 {
		return true
	}
	if w, _ := r.country(i, min(i+maxName, len(r.t.Tokens))); w > 0 {
		return true
	}
	return !r.common(r.word(i)) || i+1 < len(r.t.Tokens) && r.t.Tokens[i+1].Has(text.Upper) && !r.t.Tokens[i+1].Has(text.Line)
}

// alsoNames are the classes of words that names have as well as sentences.
const alsoNames = lexicon.Former | lexicon.Revision | lexicon.Informed | lexicon.Motive | lexicon.Which

// common tells whether the lexicon knows w as anything but a part of names.
func (r *Reader) common(w lexicon.Word) bool {
	lx := r.lx
	if lx.Sources.Noun(w) != nil || lx.Sources.Modifier(w) != nil || lx.Reporting.Starts(w) || lx.CreditWords.Is(w, ^alsoNames) {
		return true
	}
	if lx.Nouns.Ends(w) || lx.Cues.Starts(w) || lx.Times.Starts(w) || lx.Hedges.Ends(w) || lx.Numbers.At(w).Role != 0 {
		return true
	}
	verb, _ := lx.Verbs.Find(w)
	return verb != nil || lx.Terrain.Is(w, lexicon.PlaceNoun|lexicon.Heading|lexicon.Attribute)
}

// closed tells whether token i is a grammatical word.
func (r *Reader) closed(i int) bool {
	return r.is(i, lexicon.Determiner|lexicon.Preposition|lexicon.Auxiliary|lexicon.Conjunction|lexicon.Subordinate|
		lexicon.Relative|lexicon.Pronoun|lexicon.Negation|lexicon.Adverb|lexicon.Weekday)
}

// open tells whether token i is a word that may stand in a noun phrase.
func (r *Reader) open(i int) bool {
	if r.t.Tokens[i].Kind != text.Word || r.closed(i) || r.is(i, lexicon.Month) {
		return false
	}
	return r.lx.Reporting.Verb(r.word(i)) == nil
}

// numberAt tells whether token i is a number, in digits or a word.
func (r *Reader) numberAt(i int) bool {
	return r.t.Tokens[i].Kind == text.Number || r.lx.Numbers.At(r.word(i)).Role != 0
}

// kindAt is the kind of the noun at token i.
func (r *Reader) kindAt(i int) lexicon.SourceKind {
	if s := r.lx.Sources.Noun(r.word(i)); s != nil {
		return s.Kind
	}
	return lexicon.NoSource
}

// sourceWord tells whether token i is a noun for a source or a word that describes one: "council", "provincial".
func (r *Reader) sourceWord(i int) bool {
	return r.lx.Sources.Noun(r.word(i)) != nil || r.lx.Sources.Modifier(r.word(i)) != nil
}

// window is up to most words from a token on, without hyphens, and the tokens
// after each of them.
type window struct {
	words [lexicon.MaxName]lexicon.Word
	after [lexicon.MaxName]int
	n     int
}

// window gives up to most words from token i on; it is overwritten by the next call.
func (r *Reader) window(i, hi, most int) *window {
	w := &r.view
	most = min(most, len(w.words))
	for w.n = 0; i < hi && w.n < most; i++ {
		if k := r.t.Tokens[i].Kind; k == text.Punct && r.at(i) == "-" {
			continue
		} else if k == text.Punct {
			break
		}
		w.words[w.n], w.after[w.n] = r.word(i), i+1
		w.n++
	}
	return w
}

// properName finds a name of the roster at token i, written as one.
func (r *Reader) properName(i, hi int) (int, lexicon.Source) {
	if r.word(i) == lexicon.Unknown || !r.t.Tokens[i].Has(text.Upper) && !(r.small(i) && i+1 < hi && r.t.Tokens[i+1].Has(text.Upper)) {
		return 0, lexicon.Source{}
	}
	most := r.lx.Sides.Reach(r.word(i))
	if most == 0 {
		return 0, lexicon.Source{}
	}
	w := r.window(i, hi, most)
	k, side, caps := r.lx.Sides.Longest(w.words[:w.n])
	if k == 0 || k == 1 && r.caps && r.closed(i) || caps && k == 1 && len(r.at(i)) < 4 && !r.t.Tokens[i].Has(text.Caps) {
		return 0, lexicon.Source{}
	}
	s := &r.lx.Sides.List[side]
	kind := lexicon.BodySource
	if s.Type == schema.Media {
		kind = lexicon.OutletSource
	}
	return w.after[k-1] - i, lexicon.Source{Kind: kind, Type: s.Type, Ref: s.Ref}
}

// country tells whether a country or its people is named at token i, and how
// many tokens do.
func (r *Reader) country(i, hi int) (int, lexicon.CountryWord) {
	if r.word(i) == lexicon.Unknown || !r.t.Tokens[i].Has(text.Upper) {
		return 0, 0
	}
	most := r.lx.Countries.Reach(r.word(i))
	if most == 0 {
		return 0, 0
	}
	w := r.window(i, hi, most)
	k, _, how, caps := r.lx.Countries.Longest(w.words[:w.n])
	if k == 0 || caps && k == 1 && !r.t.Tokens[i].Has(text.Caps) && !strings.Contains(r.at(i), ".") {
		return 0, 0
	}
	return w.after[k-1] - i, how
}

// past tells whether token i looks like a past form.
func (r *Reader) past(i int) bool {
	s := r.at(i)
	return r.t.Tokens[i].Kind == text.Word && len(s) > 4 && (s[len(s)-2:] == "ed" || s[len(s)-2:] == "ED")
}

// quoteMark tells whether token i opens or closes a quotation.
func (r *Reader) quoteMark(i int) bool {
	if r.t.Tokens[i].Kind != text.Punct {
		return false
	}
	switch r.at(i) {
	case "\"", "“", "”", "„", "«", "»":
		return true
	case "`", "'", "‘", "’":
		return i+1 < len(r.t.Tokens) && r.at(i+1) == r.at(i) && !r.t.Tokens[i+1].Has(text.Space) ||
			i > 0 && r.at(i-1) == r.at(i) && !r.t.Tokens[i].Has(text.Space)
	}
	return false
}

// comma tells whether token i sets off a part of a sentence.
func (r *Reader) comma(i int) bool {
	if r.t.Tokens[i].Kind != text.Punct {
		return false
	}
	switch r.at(i) {
	case ",", "–", "—", "―":
		return true
	case "-":
		return r.t.Tokens[i].Has(text.Space)
	}
	return false
}

// stop tells whether token i ends what goes before it.
func (r *Reader) stop(i int) bool {
	if r.t.Tokens[i].Kind != text.Punct {
		return false
	}
	if r.comma(i) || r.quoteMark(i) {
		return true
	}
	switch r.at(i) {
	case ".", ";", ":", "!", "?", ")", "(", "[", "]":
		return true
	}
	return false
}
