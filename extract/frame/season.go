package frame

import "tally/extract/lexicon"

// moment is one end of a time that a text writes out: a month and a year, either of which
// may be left out, and whether it tells the day.
type moment struct {
	month, year int
	day         bool
}

// seasonal tells whether token i opens a time of more than a month: "from January to June",
// "between 2010 and 2015", "between 1 May 2019 and 2 June 2020".
func (g *grammar) seasonal(i int) bool {
	a, j := g.momentAt(i + 1)
	if j == i+1 || j >= g.s.Last {
		return false
	}
	if w := g.t.Words[j]; w != g.words().and && w != g.words().to && w != g.long.until && w != g.long.through {
		return false
	}
	b, k := g.momentAt(j + 1)
	switch {
	case k == j+1:
		return false
	case a.year > 0 && b.year > 0 && a.year != b.year:
		return b.year > a.year+1 || a.month == 0 || b.month+12 > a.month+1
	case a.month == 0 || b.month == 0 || a.month == b.month:
		return false
	}
	return !(a.day && b.day) || b.month != a.month+1
}

// momentAt reads a month or a year, with a day or none, from token i on, past "early" and the like,
// and tells where it ends; at i where there is none.
func (g *grammar) momentAt(i int) (m moment, end int) {
	end = i
	for j := i; j < min(i+5, g.s.Last); j++ {
		switch {
		case g.is(j, lexicon.Month) && m.month == 0:
			if sense, _ := g.lx.Times.Longest(g.t.Words[j : j+1]); sense != nil {
				m.month, end = sense.Value, j+1
			}
		case g.year(j) && m.year == 0:
			for _, c := range g.t.At(j) {
				m.year = m.year*10 + int(c-'0')
			}
			return m, j + 1
		case g.number(j) && !m.day && (m.month > 0 || g.is(j+1, lexicon.Month)):
			m.day = true
			if m.month > 0 {
				end = j + 1
			}
		case g.isPunct(j, ",") && m.month > 0 && m.day && g.year(j+1):
		case j == i && g.period(j):
		default:
			return m, end
		}
	}
	return m, end
}
