package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byMajority reads the share that a bracket gives of most of those before it: "most of the displaced (62
// percent)", "the majority (62%) of the dead", "most attacks (62%)", "most of them (62%) were girls".
func (g *grammar) byMajority(f *finding) bool {
	k := f.chunk
	n, most := g.majority(k)
	if !most {
		return false
	}
	if p := g.at(k + 2); n < 0 && p.is(g.words().of) {
		n = k + 3
	}
	if n < 0 {
		f.part, f.predicate = true, g.predicateBehind(k+1)
		return true
	}
	c := g.at(n)
	switch m := g.said(n); {
	case c.kind != nounPhrase:
		return false
	case fated(c.noun):
		f.noun, f.nounAt = c.noun, n
	case humanToll(m):
		f.implied = m
	default:
		return false
	}
	g.chunks[k].of = true
	if c.noun == nil || c.noun.Class != schema.Refugee {
		f.predicate = g.predicateBehind(k + 1)
	}
	return true
}

// byShareOut reads a bare share of those whom the sentence opens with, uncounted: "of the displaced, 62
// percent live in camps", but not "among refugees, 62 percent said they had no food".
func (g *grammar) byShareOut(f *finding) bool {
	j := g.frontedAt(f.chunk)
	if j < 0 || g.at(j).fig >= 0 || !fated(g.at(j).noun) || g.reporting(f.chunk+1) {
		return false
	}
	f.noun, f.nounAt, f.predicate = g.at(j).noun, j, g.predicate(f.chunk)
	g.chunks[f.chunk].of = true
	return true
}

// byWhereShare reads the share, in brackets behind where they are, of those whom the clause names uncounted: "most
// refugees are in Orla (62 percent) and Benst (20 percent)", "the displaced live with friends (62 percent)".
func (g *grammar) byWhereShare(f *finding, before []finding) bool {
	if g.at(f.chunk+1).kind != closing || g.before(f.chunk-1).kind != nounPhrase {
		return false
	}
	where := false
	for j := g.back(f.chunk - 1); j >= 0 && j > f.chunk-reach/2; j-- {
		switch c := g.at(j); c.kind {
		case nounPhrase:
			switch {
			case c.fig >= 0 && g.figures[c.fig].Kind != schema.KindPercent, c.pronoun:
				return false
			case c.fig < 0 && fated(c.noun) && where && c.noun.Unit == schema.Person:
				if n := len(before) - 1; n >= 0 && before[n].nounAt != j || !g.whole(j) {
					return false
				}
				f.noun, f.nounAt, f.part = c.noun, j, false
				g.chunks[f.chunk].of = true
				return true
			}
		case preposition:
			where = where || g.where(c) || c.word == g.words().with
		case verbGroup:
			if !c.be && !c.verb.Is(lexicon.VerbDwells) {
				return false
			}
		case comma, conjunction, other, opening, closing, state:
		default:
			return false
		}
	}
	return false
}

// whole tells whether chunk j names people themselves, or most of them or their number, and nothing of theirs: "the
// turnout of refugees".
func (g *grammar) whole(j int) bool {
	of := g.before(j)
	if of.kind != preposition {
		return true
	}
	c := g.before(g.back(j))
	return of.word == g.words().of && c.kind == nounPhrase && (c.noun != nil && c.noun.Toll && c.noun.Measure == "" || g.mostly(c.last-1))
}

// ofThese tells whether the bare share at chunk k is one of those told of before, to whom a word in front points:
// "900 people fled; of these, 62 percent live in camps".
func (g *grammar) ofThese(k int) bool {
	if c := g.at(k); c.head >= 0 || g.figures[c.fig].Kind != schema.KindPercent {
		return false
	}
	j := g.frontedAt(k)
	return j >= 0 && g.at(j).last == g.at(j).first+1 && g.at(j).fig < 0 && g.is(g.at(j).first, lexicon.Pronoun|lexicon.Definite)
}

// sharedOut tells whether the finding is a bare share of those whom another phrase of the sentence names.
func (g *grammar) sharedOut(f *finding) bool {
	c := g.at(f.chunk)
	return c.of && c.head < 0 && f.nounAt >= 0 && g.figures[c.fig].Kind == schema.KindPercent && fated(f.noun)
}

// majority tells whether the share at chunk k stands in brackets behind words for most of somebody, and which
// chunk names whom; -1 for nobody.
func (g *grammar) majority(k int) (n int, most bool) {
	if g.at(k-1).kind != opening || g.at(k+1).kind != closing {
		return -1, false
	}
	return g.mostBefore(k - 2)
}

// mostBefore tells whether the phrase that ends with chunk k is most of somebody, and which chunk names
// whom: "most of [the displaced]", "most [attacks]"; -1 for nobody.
func (g *grammar) mostBefore(k int) (n int, most bool) {
	switch c, of := g.at(k), g.at(k-1); {
	case c.kind == part:
		return -1, g.mostly(c.first) || g.mostly(c.first-1) // "most of them", "the majority of them"
	case c.mere(lexicon.Participle) && of.kind == nounPhrase:
		return g.mostBefore(k - 1) // "most of those affected"
	case c.kind != nounPhrase:
		return -1, false
	case c.fig >= 0:
		return -1, g.figures[c.fig].Share > 0 && !c.of // "more than half (53%) of the displaced"
	case g.mostly(c.last - 1):
		return -1, true
	case g.mostly(c.first):
		return k, true
	default:
		return k, of.is(g.words().of) && g.mostly(of.first-1)
	}
}

// mostly tells whether the word at i means most of somebody.
func (g *grammar) mostly(i int) bool {
	return i >= g.s.First && g.isOf(i, lexicon.MostWord)
}

// mostOfThem tells whether the share at chunk k is one of those told of before: "most (62%) live in camps".
func (g *grammar) mostOfThem(k int) bool {
	n, most := g.majority(k)
	return most && n < 0 && !g.at(k).of
}

// byOtherShare gives a share what is told of those counted right before it, of whom it says what part of a
// total they are: "900 people or 18%", "killed 900 people, accounting for 18% of the total".
func (g *grammar) byOtherShare(f *finding, before []finding) bool {
	c, last := g.at(f.chunk), &before[len(before)-1]
	if c.of && !(c.head >= 0 && g.isOf(c.head, lexicon.TotalWord)) || !c.of && !g.orShare(f.chunk, last.chunk) {
		return false
	}
	if c.fig-g.at(last.chunk).fig != 1 || !humanToll(last.measure(g, schema.Person)) {
		return false
	}
	if c.head >= 0 {
		g.chunks[f.chunk].noun = g.at(last.chunk).noun
	}
	*f = last.again(f.chunk)
	f.part = true
	return true
}

// orShare tells whether the bare share at chunk k is tied by "or" to the phrase at chunk j.
func (g *grammar) orShare(k, j int) bool {
	b := g.back(k)
	if g.at(b).kind != conjunction || !g.reads(g.at(b).first, "or") {
		return false
	}
	if b = g.back(b); g.at(b).kind == comma {
		b = g.back(b)
	}
	return b == j
}

// byShareBeside gives a bare share what was found for the one that it is set against: "45% of the refugees
// are in Orla, whereas 55% are in Benst", "72% of the attacks, compared to 28% in Benst".
func (g *grammar) byShareBeside(f *finding, before []finding) bool {
	c, last := g.at(f.chunk), &before[len(before)-1]
	if l := g.at(last.chunk); !l.of || g.figures[l.fig].Kind != schema.KindPercent || c.fig-l.fig != 1 {
		return false
	}
	switch b := g.before(f.chunk); b.kind {
	case conjunction, subordinate:
	default:
		if !g.earlier(c.first) {
			return false
		}
	}
	*f = last.again(f.chunk)
	if f.nounAt < 0 {
		f.nounAt = last.chunk
	}
	g.chunks[f.chunk].of = true
	return true
}
