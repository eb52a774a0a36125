package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Doer gives the armed group that "the group" or "the extremist organisation" of span stands
// for: the last that the text named shortly before, else the only one that it did; "" where
// span says another thing.
func (r *Reader) Doer(t *text.Text, span text.Span) string {
	if span.Last-span.First < 2 || !definite(t.At(span.First)) {
		return ""
	}
	s := &r.sides
	if _, class := s.classAt(t, span.Last-1); class&lexicon.Band == 0 {
		return ""
	}
	for i := span.First + 1; i < span.Last; i++ {
		if t.Tokens[i].Kind != text.Word || t.Tokens[i].Has(text.Upper) {
			return "" // "the Orla group"
		}
	}
	s.scan(t)
	named := ""
	for k := s.before(span.First) - 1; k >= 0; k-- {
		m := s.mentions[k]
		if m.side < 0 || s.lx.Sides.List[m.side].Type != schema.ArmedGroup {
			continue
		}
		name := s.lx.Sides.List[m.side].Name
		if span.First-m.span.Last < nearby {
			return name
		}
		if named != "" && name != named {
			return "" // two groups, neither of them near
		}
		named = name
	}
	return named
}

// Sender gives the side or country that the words of agent name first, a state
// for its ministries: "Chad sent 300 troops" counts troops of Chad; "" for none.
func (r *Reader) Sender(t *text.Text, agent text.Span) string {
	s := &r.sides
	s.scan(t)
	for _, m := range s.within(agent) {
		if m.side < 0 && m.how == lexicon.CountryName {
			return s.name(m)
		}
		if m.side < 0 || s.lx.Sides.List[m.side].Type == schema.Media {
			continue
		}
		return s.stateOf(m)
	}
	return ""
}

// Scorned tells whether the counted noun phrase calls those it counts by a word that no group has for
// its own: "terrorists".
func (r *Reader) Scorned(t *text.Text, subject text.Span) bool {
	for i := subject.First; i < subject.Last; i++ {
		if _, class := r.sides.classAt(t, i); class&lexicon.Scorn != 0 {
			return true
		}
	}
	return false
}

// Home gives the country that the soldiers of the counted noun phrase come from: "three
// peacekeepers from Chad"; "" for none, and for fighters.
func (r *Reader) Home(t *text.Text, subject text.Span) string {
	s := &r.sides
	s.scan(t)
	i := subject.Last
	if t.At(i-1) != "from" && i+1 < len(t.Tokens) && t.At(i) == "from" {
		i++
	}
	if i >= len(t.Tokens) {
		return ""
	}
	m, ok := s.at(t, i)
	if !ok || m.how != lexicon.CountryName || t.At(i-1) != "from" {
		return ""
	}
	for k := subject.First; k < subject.Last; k++ {
		if _, class := s.classAt(t, k); class&lexicon.Troops != 0 && class&lexicon.Armed == 0 {
			return s.name(m)
		}
	}
	return ""
}

// Owner gives the side that the words of span name, "the Chadian army lost nine men", and for
// soldiers and arms the country; "" for none.
func (r *Reader) Owner(t *text.Text, span text.Span, class schema.Class) string {
	s := &r.sides
	s.scan(t)
	if name := s.named(t, span, true); name != "" || class != schema.Combatant && class != schema.Thing {
		return name
	}
	for _, m := range s.within(span) {
		if m.side < 0 && m.how == lexicon.CountryName {
			return s.name(m)
		}
	}
	return ""
}

// Roll tells whether name is that of a side, or of a country's force: "the Chadian army".
func (r *Reader) Roll(name string) bool {
	if _, ok := r.sides.lx.Sides.Named(r.sides.lx.Vocabulary, name); ok {
		return true
	}
	return strings.HasSuffix(name, " army") || strings.HasSuffix(name, " military")
}

// stateOf is the state that a mention of a ministry or of its building, the
// Pentagon, sends troops of; else the name of the mention.
func (s *sides) stateOf(m mention) string {
	side := &s.lx.Sides.List[m.side]
	rules := side.Type == schema.Government || side.Type == schema.Military && !strings.Contains(side.Name, " ")
	if rules && len(side.Countries) == 1 {
		if c := s.lx.Countries.ISO3(side.Countries[0]); c >= 0 {
			return s.lx.Countries.List[c].Name
		}
	}
	return side.Name
}

// Holder gives the side or country that has the troops counted at token i: "Chad has about
// 300 soldiers at the base"; "" for none.
func (r *Reader) Holder(t *text.Text, i int) string {
	s := &r.sides
	s.scan(t)
	for k := i - 1; k > 0 && k >= i-4 && t.Tokens[k].Kind == text.Word; k-- {
		if s.lx.Grammar.Is(t.Words[k], lexicon.Have) {
			if m, ok := s.subjectBefore(t, k); ok {
				return s.name(m)
			}
			return ""
		}
	}
	return ""
}

// takenFrom is how many tokens behind what was taken its owner may stand.
const takenFrom = 12

// Loser gives the side that something which ends before token i was taken from:
// "three villages near Orla from Islamic State militants"; "" for none.
func (r *Reader) Loser(t *text.Text, i int) string {
	s := &r.sides
	s.scan(t)
	const clause = lexicon.Auxiliary | lexicon.Relative | lexicon.Subordinate
	for end := min(len(t.Tokens), i+takenFrom); i+1 < end; i++ {
		if t.Tokens[i].Has(text.Para) || t.At(i) == "." || s.lx.Grammar.Is(t.Words[i], clause) {
			return ""
		}
		if t.At(i) == "from" {
			return s.named(t, text.Span{First: i + 1, Last: s.clause(t, i+1, 8)}, true)
		}
	}
	return ""
}
