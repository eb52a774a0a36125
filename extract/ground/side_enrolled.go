package ground

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// unknownWords is how many small words may stand before the name of whom people are members: "of the outlawed
// extortion gang “Los Ratos”".
const unknownWords = 4

// enrolled gives the name, on no roster, of whom those are members whose noun ends before the "of" at token i: "nine
// members of the gang “Los Ratos”", "cadres of Sword-e-Orla"; "" for none, and where it only describes what they are
// of: "members of the Ratos family".
func (s *sides) enrolled(t *text.Text, i int) string {
	if t.Caps || !s.enrols(t, i) {
		return ""
	}
	first := i + 1
	for n := 0; !t.Tokens[first].Has(text.Upper); n++ {
		if first++; n > unknownWords || first >= len(t.Tokens) || !s.describes(t, first-1) {
			return ""
		}
	}
	last := s.nameEnd(t, first)
	if t.Tokens[first].Kind != text.Word || s.leaning(t, first) != "" || !s.endsName(t, last, definite(t.At(i+1))) {
		return ""
	}
	return s.ofRun(t, first, last)
}

// endsForce tells whether the capitals [first, last) end with a noun for a force, and not only because a sentence
// starts with it: "the Orla Brigade", "Navy", but not "Orla Air Force Base".
func (s *sides) endsForce(t *text.Text, first, last int) bool {
	if last == first+1 && (first == 0 || t.Tokens[first].Has(text.Para) || t.At(first-1) == ".") {
		return false
	}
	for i := last - 1; i >= max(first, last-2); i-- {
		if k, class := s.classAt(t, i); k == last && class&lexicon.Force != 0 {
			return true
		}
	}
	return false
}

// enrols tells whether a noun for members or fighters ends before the "of" at token i.
func (s *sides) enrols(t *text.Text, i int) bool {
	if i < 1 || i+1 >= len(t.Tokens) || t.At(i) != "of" {
		return false
	}
	_, class := s.classAt(t, i-1)
	return class&lexicon.Armed != 0 && class&lexicon.Hardware == 0
}

// describes tells whether the token at i may stand before the name of an armed group: an article, a quotation mark, a
// word that says what the group is.
func (s *sides) describes(t *text.Text, i int) bool {
	if t.Tokens[i].Kind == text.Punct {
		return isQuote(t.At(i)) || t.At(i) == "-"
	}
	const closed = lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Relative | lexicon.Subordinate | lexicon.Possessive
	return t.Tokens[i].Kind == text.Word && !s.lx.Grammar.Is(t.Words[i], closed)
}

// isQuote tells whether the sign opens or closes a quotation.
func isQuote(sign string) bool {
	switch sign {
	case "\"", "“", "”", "‘", "’":
		return true
	}
	return false
}

// nameEnd is the token behind the capitals that start at token i, with what joins them: "People's", "Sword-e-Orla".
func (s *sides) nameEnd(t *text.Text, i int) int {
	for i++; i < len(t.Tokens); i++ {
		joined := t.At(i) == "-" || t.At(i-1) == "-" || possessive(t.At(i))
		if t.Tokens[i].Has(text.Para) || !joined && (t.Tokens[i].Kind != text.Word || !t.Tokens[i].Has(text.Upper)) {
			break
		}
	}
	return i
}

// endsName tells whether a name ends before token i: no noun follows, but for one of a group where the name is that
// group's: "of the Ratos gang", not "of a Ratos gang".
func (s *sides) endsName(t *text.Text, i int, the bool) bool {
	if i < len(t.Tokens) && isQuote(t.At(i)) {
		i++
	}
	if i >= len(t.Tokens) || t.Tokens[i].Kind != text.Word || possessive(t.At(i-1)) {
		return i >= len(t.Tokens) || t.Tokens[i].Kind == text.Punct && !possessive(t.At(i-1))
	}
	if _, class := s.classAt(t, i); class&(lexicon.Band|lexicon.Martial|lexicon.Force) != 0 {
		return the
	}
	if s.lx.Grammar.Any(t.Words[i]) {
		return true
	}
	_, form := s.lx.Verbs.Find(t.Words[i])
	return form != 0
}
