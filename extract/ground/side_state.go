package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// State gives the state whose "soldiers" or "policemen" the counted are where no words tell
// their force: that whose troops the text tells of right before, else the one in which it
// happened; "" where they may be anybody's. agent are the words for who harmed them, whose
// they are not; country is where it happened, as ISO 3166-1 alpha-3.
func (r *Reader) State(t *text.Text, subject, agent text.Span, class schema.Class, country string) string {
	s := &r.sides
	s.scan(t)
	switch {
	case s.keepPeace(t, subject):
		return s.unitedNations()
	case !s.bareTroops(t, subject, class):
		return ""
	}
	for _, m := range s.within(subject) {
		if m.country >= 0 && !befriends(t, m) {
			return s.lx.Countries.List[m.country].Name // "nine Chadians", but not "nine Chad-backed soldiers"
		}
	}
	foes := s.within(agent)
	if c := s.armyNear(t, subject.First, foes); c >= 0 {
		return s.lx.Countries.List[c].Name
	}
	if c := s.lx.Countries.ISO3(country); c >= 0 && !s.amid(foes, c) {
		return s.lx.Countries.List[c].Name
	}
	return ""
}

// bareTroops tells whether the phrase is of a state's troops or police and says nothing of
// whose: "soldiers", but not "rebel soldiers" or "fighters".
func (s *sides) bareTroops(t *text.Text, phrase text.Span, class schema.Class) bool {
	troops := class == schema.Police
	for i := max(0, phrase.First-1); i < phrase.Last; i++ {
		_, c := s.classAt(t, i)
		if c&(lexicon.Alien|lexicon.Own) != 0 || i >= phrase.First && c&lexicon.Armed != 0 && c&lexicon.Staff == 0 || s.leaning(t, i) != "" {
			return false
		}
		troops = troops || i >= phrase.First && c&(lexicon.Troops|lexicon.Force) != 0
	}
	return troops
}

// armyNear is the country whose troops or army are named nearest before token i, or in the
// rest of its sentence; -1 for none, and for one of foes.
func (s *sides) armyNear(t *text.Text, i int, foes []mention) int {
	n := s.before(i)
	for k := n - 1; k >= 0 && i-s.mentions[k].span.Last < nearby; k-- {
		if c := s.army(t, k); c >= 0 && !s.amid(foes, c) {
			return c
		}
	}
	for k := n; k < len(s.mentions) && s.mentions[k].span.First-i < nearby && !ended(t, i, s.mentions[k].span.First); k++ {
		if c := s.army(t, k); c >= 0 && !s.amid(foes, c) {
			return c
		}
	}
	return -1
}

// army is the country of mention k where it is one of an army, or a word for troops or a force
// follows: "Chadian troops", "Chad's army"; -1 for none.
func (s *sides) army(t *text.Text, k int) int {
	m := s.mentions[k]
	i := m.span.Last
	if m.side >= 0 && s.lx.Sides.List[m.side].Type == schema.Military {
		return s.nation(m)
	}
	if m.country < 0 || i >= len(t.Tokens) {
		return -1
	}
	if possessive(t.At(i)) {
		i++
	}
	if i >= len(t.Tokens) {
		return -1
	}
	if _, c := s.classAt(t, i); c&(lexicon.Force|lexicon.Troops) == 0 {
		return -1
	}
	return m.country
}

// nation is the country of a mention, and for an army or a ministry that of its state; -1 for none.
func (s *sides) nation(m mention) int {
	if m.side < 0 {
		return m.country
	}
	side := &s.lx.Sides.List[m.side]
	if len(side.Countries) != 1 || side.Type != schema.Military && side.Type != schema.Government {
		return -1
	}
	return s.lx.Countries.ISO3(side.Countries[0])
}

// amid tells whether a country, or a force of its state, is among the mentions.
func (s *sides) amid(mentions []mention, country int) bool {
	for _, m := range mentions {
		if s.nation(m) == country {
			return true
		}
	}
	return false
}

// keepPeace tells whether the phrase is of peacekeepers.
func (s *sides) keepPeace(t *text.Text, phrase text.Span) bool {
	for i := phrase.First; i < phrase.Last; i++ {
		if _, c := s.classAt(t, i); c&lexicon.Peace != 0 {
			return true
		}
	}
	return false
}

// unitedNations is the name of the United Nations where the text names them or a body of
// theirs, whose its peacekeepers are then; "" where it does not.
func (s *sides) unitedNations() string {
	for _, m := range s.mentions {
		if m.side >= 0 && s.lx.Sides.List[m.side].Type == schema.UN {
			return "United Nations"
		}
	}
	return ""
}

// ended tells whether a sentence ends among the tokens i to j.
func ended(t *text.Text, i, j int) bool {
	for ; i < j; i++ {
		if t.Tokens[i].Has(text.Para) || strings.ContainsAny(t.At(i), ".!?") && t.Tokens[i].Kind == text.Punct && t.Tokens[i+1].Has(text.Space) {
			return true
		}
	}
	return false
}
