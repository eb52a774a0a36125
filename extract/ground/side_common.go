package ground

import (
	"slices"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// common names the side for which common nouns stand: "the jihadists" in a
// text that names a group, "government troops" in one about a country.
func (s *sides) common(t *text.Text, phrase text.Span) string {
	friends, state := false, false
	for i := phrase.First; i < phrase.Last; i++ {
		after, class := s.classAt(t, i)
		leaning := s.leaning(t, i)
		friends = friends || leaning == "pro"
		state = state || class&(lexicon.State|lexicon.Force) != 0 && class&lexicon.Armed == 0
		switch {
		case leaning != "":
		case friends && class&lexicon.Armed != 0:
			return "" // "pro-regime fighters" may be anybody's
		case class&lexicon.Armed != 0 && (state || s.enlisted(t, after, phrase.Last)): // "a police commander" is no group's
		case class&lexicon.Own != 0 && s.besideTroops(t, i, phrase):
			return ""
		case class&lexicon.State != 0:
			if name := s.state(t, text.Span{First: i, Last: after}); name != "" {
				return name
			}
		case class&lexicon.Armed != 0:
			if name := s.group(t, i, class, s.nationBefore(i)); name != "" {
				return name
			}
		}
		if class&lexicon.Own != 0 {
			if friends {
				return ""
			}
			return s.ownName(t, text.Span{First: i, Last: after})
		}
	}
	return ""
}

// ownName is the name of those who are a side by their noun alone,
// with their nation where it stands before: "Syrian rebels".
func (s *sides) ownName(t *text.Text, noun text.Span) string {
	if s.nationBefore(noun.First) != "" {
		noun.First = s.mentions[s.before(noun.First)-1].span.First
	}
	name := t.Slice(noun)
	if strings.HasSuffix(name, "ebel") {
		name += "s" // "rebel fighters" are of the rebels
	}
	return name
}

// enlisted tells whether "of" at token i leads to troops, whose members are no group's:
// "members of regime forces", "members of pro-Orlan militias", "fighters from both sides".
func (s *sides) enlisted(t *text.Text, i, last int) bool {
	if i < last && t.At(i) == "from" {
		return tokenAt(t, i+1) == "both"
	}
	if i >= last || t.At(i) != "of" {
		return false
	}
	for ; i < last; i++ {
		_, class := s.classAt(t, i)
		if class&(lexicon.State|lexicon.Force|lexicon.Troops) != 0 && class&lexicon.Armed == 0 || s.leaning(t, i) == "pro" {
			return true
		}
	}
	return false
}

// besideTroops tells whether "and" joins troops to the rebels at token i, so that the counted are of both sides:
// "soldiers and leftist rebels".
func (s *sides) besideTroops(t *text.Text, i int, phrase text.Span) bool {
	joined, troops := false, false
	for k := phrase.First; k < phrase.Last; k++ {
		_, class := s.classAt(t, k)
		joined = joined || t.At(k) == "and"
		troops = troops || k != i && class&lexicon.Troops != 0 && class&lexicon.Armed == 0
	}
	return joined && troops
}

// leaning is "pro" or "anti" where it stands with a hyphen before token i.
func (s *sides) leaning(t *text.Text, i int) string {
	if i < 2 || t.At(i-1) != "-" || t.Tokens[i].Has(text.Space) {
		return ""
	}
	switch w := t.At(i - 2); w {
	case "pro", "Pro":
		return "pro"
	case "anti", "Anti":
		return "anti"
	}
	return ""
}

// group is the armed group that a common noun at token i stands for: the last
// one named shortly before it that may be called so, else the one that the
// text names most often.
// One of another country is not meant where home, if it is told, is named with the noun.
func (s *sides) group(t *text.Text, i int, class lexicon.SideClass, home string) string {
	n := s.before(i)
	for k := n - 1; k >= 0 && i-s.mentions[k].span.Last < nearby; k-- {
		if class&lexicon.Close != 0 && parted(t, s.mentions[k].span.Last, i) {
			break
		}
		if m := s.mentions[k]; s.called(t, m.side, i, class, home) {
			return s.lx.Sides.List[m.side].Name
		}
	}
	if class&lexicon.Close != 0 {
		return ""
	}
	count := map[int]int{}
	best, total := -1, 0
	for _, m := range s.mentions {
		if s.called(t, m.side, i, class, home) {
			count[m.side]++
			total++
			if best < 0 || count[m.side] > count[best] {
				best = m.side
			}
		}
	}
	if best < 0 || 2*count[best] <= total || count[best] == 1 && !s.alreadyNamed(t, best, i) {
		return "" // one that is named but once, and far behind, is another
	}
	return s.lx.Sides.List[best].Name
}

// alreadyNamed tells whether a side is named before token i, or soon behind it.
func (s *sides) alreadyNamed(t *text.Text, side, i int) bool {
	return slices.ContainsFunc(s.mentions, func(m mention) bool {
		return m.side == side && (m.span.First < i || m.span.First < i+soon && !parted(t, i, m.span.First))
	})
}

const soon = 30 // tokens

const nearby = 60 // tokens

// nationBefore is the code of the country whose people are named right before the noun at
// token i: "Syrian rebels"; "" for none.
func (s *sides) nationBefore(i int) string {
	k := s.before(i) - 1
	if k < 0 || s.mentions[k].country < 0 || s.mentions[k].span.Last != i {
		return ""
	}
	return s.lx.Countries.List[s.mentions[k].country].ISO3
}

// called tells whether the common noun at token i may stand for a side, which is not the
// foe's.
func (s *sides) called(t *text.Text, side, i int, class lexicon.SideClass, home string) bool {
	return side >= 0 && !slices.Contains(s.foes, side) && s.lx.Sides.Called(side, t.Words[i], class) && s.homeIn(side, home)
}

// homeIn tells whether a side may be at home in a country; "" = in any.
func (s *sides) homeIn(side int, home string) bool {
	at := s.lx.Sides.List[side].Countries
	return home == "" || len(at) == 0 || slices.Contains(at, home)
}
