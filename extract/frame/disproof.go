package frame

import "tally/extract/lexicon"

// disproved tells whether a report told the finding, and the sentence goes on that it is not so: "reports that
// 80 had died were wrong", "a claim of 80 dead proved false", "a toll of 80 was revised to 60".
func (g *grammar) disproved(f *finding) bool {
	at := g.notes().disproof
	if at < 0 || at <= g.at(max(f.chunk, f.verb)).first || g.accountOf(f) < 0 {
		return false
	}
	for j := max(f.chunk, f.verb) + 1; j < len(g.chunks) && j < f.chunk+reach; j++ {
		switch c := g.at(j); {
		case c.kind == stop, c.kind == colon, c.kind == subordinate, c.kind == conjunction:
			return false
		case c.last-1 == at, c.first == at:
			return true
		}
	}
	return false
}

// accountOf is the report that the finding is the content of, "reports that 80 had died", "a toll of 80";
// -1 for none.
func (g *grammar) accountOf(f *finding) int {
	k := f.chunk
	if p := g.before(k); p.is(g.words().of) {
		return g.account(g.back(g.back(k)))
	}
	if f.verb >= 0 {
		k = min(k, f.verb)
	}
	for j := k - 1; j > 0 && j > k-4; j-- {
		switch c := g.at(j); {
		case c.kind == subordinate, c.kind == relative:
			if g.t.Words[c.first] == g.words().that {
				return g.account(j - 1)
			}
			return -1
		case c.kind == other, c.uncounted():
		default:
			return -1
		}
	}
	return -1
}

// account is chunk k where it is a report or a claim; -1 for others.
func (g *grammar) account(k int) int {
	if k < 0 {
		return -1
	}
	c := g.at(k)
	verb := c.kind == verbGroup && c.last == c.first+1 && k < 2 // as it looks in "Claims that 80 had died"
	if (verb || c.kind == nounPhrase && c.head >= 0) && g.isOf(c.last-1, lexicon.Account) {
		return k
	}
	return -1
}
