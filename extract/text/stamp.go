package text

import "tally/extract/lexicon"

// stamped tells whether an agency or a date with its year starts at token i, as
// a page prints them above a report: a sentence follows, no preposition stands
// before. After an agency the names of a page's departments may stand before
// the date.
func (t *Text) stamped(lx *lexicon.Lexicon, i int) bool {
	agency := t.Tokens[i].Has(Caps) && t.agency(lx, i)
	const inside = lexicon.Preposition | lexicon.Determiner | lexicon.Month | lexicon.Weekday
	if !agency && (t.year(i) && len(t.At(i)) == 4 || lx.Grammar.Is(t.Words[i-1], inside)) {
		return false
	}
	if t.Tokens[i-1].Kind == Number && i+1 < len(t.Tokens) && t.year(i+1) && lx.Grammar.Is(t.Words[i], lexicon.Month) {
		return false // the day stands before: the 7 July 2005 bombings
	}
	for from := i; i+1 < len(t.Tokens) && i < from+12; i++ {
		switch {
		case t.year(i):
			return agency || t.Tokens[i+1].Has(Upper)
		case !t.stamps(lx, i) && !(agency && t.Tokens[i].Has(Upper)):
			return false
		}
	}
	return false
}

// stamps tells whether token i is of an agency or a date.
func (t *Text) stamps(lx *lexicon.Lexicon, i int) bool {
	tok := t.Tokens[i]
	switch tok.Kind {
	case Number:
		return true
	case Word:
		return tok.Has(Upper) && (lx.Grammar.Is(t.Words[i], lexicon.Month|lexicon.Weekday) || t.agency(lx, i))
	}
	return t.At(i) == "," || t.At(i) == "-" || t.At(i) == "/" || t.At(i) == ":"
}

// agency tells whether token i names a wire service.
func (t *Text) agency(lx *lexicon.Lexicon, i int) bool {
	_, n := lx.Agencies.Longest(t.Words[i : i+1])
	return n > 0
}

// year tells whether token i is a year or ends with one: 2017, 21.02.2015.
func (t *Text) year(i int) bool {
	s := t.At(i)
	if t.Tokens[i].Kind != Number || len(s) < 4 {
		return false
	}
	s = s[len(s)-4:]
	return s[:2] == "19" || s[:2] == "20"
}

// dated tells whether s is a date and little else.
func (t *Text) dated(lx *lexicon.Lexicon, s Span) bool {
	rest, date := 0, false
	for i := s.First; i < s.Last; i++ {
		switch {
		case t.Tokens[i].Kind == Punct:
		case t.year(i) || lx.Grammar.Is(t.Words[i], lexicon.Month|lexicon.Weekday):
			date = true
		case t.Tokens[i].Kind == Word:
			rest++
		}
	}
	return date && rest <= 3
}

// bylined tells whether s is a byline.
func (t *Text) bylined(lx *lexicon.Lexicon, s Span) bool {
	return s.Last-s.First < 12 && s.First+1 < s.Last && t.Tokens[s.First+1].Has(Upper) &&
		lx.Furniture.Byline(t.Words[s.First])
}

// dateline tells whether the tokens [from, to) are a dateline on a line of its
// own: "KABUL, Afghanistan (Jan. 25, 2013)".
func (t *Text) dateline(lx *lexicon.Lexicon, from, to int) bool {
	if to-from > 20 || to-from < 3 || !t.Tokens[from].Has(Upper) || lx.Grammar.Is(t.Words[from], lexicon.Month|lexicon.Weekday) {
		return false
	}
	bracket, stamped := false, false
	for i := from + 1; i < to; i++ {
		bracket = bracket || t.At(i) == "("
		stamped = stamped || bracket && t.stamps(lx, i) && t.Tokens[i].Kind == Word
	}
	return stamped
}
