package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// named finds the side that the phrase names itself. Of people who do not
// fight, the country tells no side.
func (s *sides) named(t *text.Text, phrase text.Span, fights bool) string {
	found := s.within(phrase)
	for i, m := range found {
		if s.leaning(t, m.span.First) != "" {
			continue // "pro-Orlan rebels"
		}
		if befriends(t, m) && (i+1 < len(found) || m.side < 0 && tokenAt(t, m.span.Last+1) != "led") {
			continue // "Orlan-backed rebels", "Front-linked Guard fighters"
		}
		if m.side >= 0 {
			if s.lx.Sides.List[m.side].Type == schema.Media {
				continue
			}
			return s.lx.Sides.List[m.side].Name
		}
		if name := s.ofCountry(t, m, phrase, fights); name != "" {
			return name
		}
	}
	return s.capitalised(t, phrase)
}

// befriends tells whether the mention only says whose friends or work those behind it are: "[Orlan]-backed".
func befriends(t *text.Text, m mention) bool {
	i := m.span.Last
	return tokenAt(t, i) == "-" && !t.Tokens[i].Has(text.Space) && strings.HasSuffix(tokenAt(t, i+1), "ed") && !t.Tokens[i+1].Has(text.Space)
}

// ofCountry names a force by its country: "Syrian air force"; and the country
// itself for its troops and arms: "Israeli soldiers".
func (s *sides) ofCountry(t *text.Text, m mention, phrase text.Span, fights bool) string {
	for i := m.span.Last; i < phrase.Last; i++ {
		k, class := s.classAt(t, i)
		switch {
		case class&lexicon.Envoys != 0:
			return s.lx.Countries.List[m.country].Name
		case !fights:
		case class&(lexicon.Force|lexicon.Body) != 0:
			return s.lx.Countries.List[m.country].People + " " + t.Slice(text.Span{First: i, Last: k})
		case class&(lexicon.Troops|lexicon.Hardware) != 0:
			return s.lx.Countries.List[m.country].Name
		}
	}
	return ""
}

// classAt reads the longest word or phrase from token i on that helps to name
// a side: the token after it, and its classes.
func (s *sides) classAt(t *text.Text, i int) (int, lexicon.SideClass) {
	if t.Tokens[i].Kind != text.Word {
		return i, 0
	}
	first := t.Words[i]
	if first == lexicon.Unknown {
		first = bare(s.lx, t.At(i))
	}
	most := s.lx.SideWords.Reach(first)
	if most == 0 {
		return i, 0
	}
	s.window.fill(s.lx, t, i, first, most)
	k, class := s.lx.SideWords.Longest(s.window.words[:s.window.n])
	if k == 0 {
		return i, 0
	}
	return s.window.after[k-1], class
}

// capitalised gives a name that is not on the roster but is written as one and
// stands before a noun of people under arms or on a staff: "Frontier Corps
// personnel"; or that ends in a noun for a force: "a member of the Coast Guard".
func (s *sides) capitalised(t *text.Text, phrase text.Span) string {
	if t.Caps {
		return ""
	}
	first, last, force := -1, -1, false
	for i := phrase.First; i < phrase.Last; i++ {
		_, class := s.classAt(t, i)
		switch {
		case first < 0 && (definite(t.At(i)) || s.lx.Grammar.Is(t.Words[i], lexicon.Article)): // "The army", "An army patrol"
		case t.Tokens[i].Has(text.Upper) && s.leaning(t, i) == "" && (first >= 0 || opensName(t.At(i), class)):
			if first < 0 {
				first = i
			}
			last = i + 1
			force = force || class&lexicon.Force != 0 && i > first || class&lexicon.Force != 0 && i+1 < phrase.Last
		case first < 0:
		case joinsName(t.At(i)), i > first && t.At(i-1) == "-" && tokenAt(t, i+1) == "-": // "Sword-e-Orla"
		case class&(lexicon.Troops|lexicon.Armed|lexicon.Force|lexicon.Staff) != 0:
			return s.ofRun(t, first, last)
		case force && last == i && s.endsForce(t, first, last):
			return s.ofRun(t, first, last) // "the Orla Brigade | in"
		default:
			first, force = -1, false
		}
	}
	if force && s.endsForce(t, first, last) {
		return s.ofRun(t, first, last)
	}
	return ""
}

// opensName tells whether a word with a capital, of the class, may open the name of a force, and not only tell what its
// people believe: "Islamist rebels".
func opensName(word string, class lexicon.SideClass) bool {
	return class&lexicon.Narrow == 0 || word == "Maoist"
}

// joinsName tells whether a token that is no word with a capital may stand within the
// name of a force: "Orla Front (OF)", "St. Orla's Guard", "Search and Rescue Corps".
func joinsName(s string) bool {
	switch s {
	case "(", ")", ".", "-", "and":
		return true
	}
	return possessive(s)
}

// ofRun is a run of capitals as a name, without what stands in brackets; ""
// where it is but a nationality or a faith.
func (s *sides) ofRun(t *text.Text, first, last int) string {
	if m, ok := s.at(t, first); ok && m.country >= 0 && m.span.Last >= last {
		return ""
	}
	if k, class := s.classAt(t, first); class&lexicon.Creed != 0 && k >= last {
		return "" // "Shiite militiamen"
	}
	for i := first; i < last; i++ {
		if t.At(i) == "(" {
			last = i
		}
	}
	return t.Slice(text.Span{First: first, Last: last})
}
