package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byEarlier gives a bare figure, or one of people without a trade, what was found for the one that it is compared
// to: "4,000 people are in camps, down from 9,000 in May", "compared to 9,000 people".
func (g *grammar) byEarlier(f *finding, before []finding) bool {
	c, n := g.at(f.chunk), len(before)-1
	older := g.earlier(g.olderFrom(f.chunk))
	if c.head >= 0 && (!older || !c.plain() || g.unit(c) != g.unit(g.at(before[n].chunk))) {
		return false
	}
	last := before[n].chunk
	switch {
	case g.figures[c.fig].Article, g.figures[c.fig].Kind != schema.KindCount, before[n].part,
		!older && !g.reckonedEarlier(f.chunk) && !g.levels(last, f.chunk),
		!g.peopled(last) && !g.built(last) && g.unit(g.at(last)) != schema.AttackUnit:
		return false
	}
	g.liken(f.chunk, last)
	*f = before[n].again(f.chunk)
	return true
}

// olderFrom is the token with which the number at chunk k starts, past words that say whose or of when it is: "[last
// week's] 900", "[the previously reported] 900".
func (g *grammar) olderFrom(k int) int {
	for last := k - 3; k > last; k-- {
		b := g.at(k - 1)
		told := b.mere(lexicon.Participle) && b.verb.Is(lexicon.VerbTells|lexicon.VerbRecords)
		whose := b.uncounted() && (b.head < 0 || g.possessive(b.last-1))
		if !told && !whose && (b.kind != other || b.fig >= 0) {
			break
		}
	}
	return g.at(k).first
}

// reckonedEarlier tells whether the bare figure at k is what a reckoning came to that a newer one is
// compared to: "up from a previous estimate of 7,000".
func (g *grammar) reckonedEarlier(k int) bool {
	c := g.formerReckoning(k)
	return c != nil && g.earlier(c.first)
}

// formerReckoning is the phrase for an older reckoning on which the
// bare figure at k hangs: "a previous estimate of 7,000"; nil for none.
func (g *grammar) formerReckoning(k int) *chunk {
	j := g.governor(k)
	if j < 0 {
		return nil
	}
	if c := g.at(j); g.lx.CreditWords.Is(g.t.Words[c.last-1], lexicon.Reckoning) && g.former(c) {
		return c
	}
	return nil
}

// levels tells whether a number goes from the phrase at j to the bare figure at k: "fell
// from 20,000 fighters in 2002 to 8,000".
func (g *grammar) levels(j, k int) bool {
	from, to := g.before(j), g.before(k)
	if !from.is(g.words().from) || !to.is(g.words().to) {
		return false
	}
	for i := j + 1; i < g.back(k); i++ {
		if c := g.at(i); c.kind != other && c.kind != preposition && c.kind != comma {
			return false
		}
	}
	return true
}

// earlier tells whether "up from", "down from", "a rise from", "compared to", "in comparison with",
// "as opposed to", "in contrast to", "versus", "as against" or ", against" stands before token i.
func (g *grammar) earlier(i int) bool {
	if i-2 < g.s.First {
		return false
	}
	w, v := g.t.Words[i-1], g.t.Words[i-2]
	switch w {
	case g.words().to, g.words().with:
		return g.lx.FrameWords.Is(v, lexicon.Likening)
	case g.deeds.against:
		return v == g.words().as || g.isPunct(i-2, ",")
	case g.words().from:
		return v == g.words().up || v == g.long.down || g.shift(i-2) && g.is(i-3, lexicon.Article)
	}
	return g.reads(i-1, "versus")
}

// byRanked gives a number in brackets behind "number" or "total" what was told of those counted in the sentence before:
// "Orla hosts 9,000 refugees. Benst has the second largest number (4,000)".
func (g *grammar) byRanked(f *finding) bool {
	c := g.before(f.chunk - 1)
	if g.at(f.chunk+1).kind != closing || g.at(f.chunk+2).word == g.words().of || !c.uncounted() || c.noun == nil || !c.noun.Toll || c.noun.Measure != "" {
		return false
	}
	f.restated = c.last > c.first+2 && g.is(c.first, lexicon.Definite) && !g.endsWith(c.head, "s")
	return f.restated
}

// byOtherCount gives a bare figure that somebody else puts to those counted just before what is
// told of these: "The army said nine died. Residents spoke of 40".
func (g *grammar) byOtherCount(f *finding) bool {
	c := g.at(f.chunk)
	f.restated = g.otherCount(int(c.fig))
	return f.restated
}

// byRunning gives a bare figure that the number told of just before has come to what is told of that: "Nine
// died on Monday. The figure has risen to 12."
func (g *grammar) byRunning(f *finding) bool {
	v := g.back(f.chunk)
	if p := g.at(v); p.is(g.words().to, g.words().at) {
		v = g.back(v)
	}
	if c := g.at(v); c.kind != verbGroup || !c.verb.Is(lexicon.VerbRises) || c.negated {
		return false
	}
	s := g.subjectBefore(v)
	c := g.at(s)
	if s < 0 || c.fig >= 0 || !c.definit || c.head < 0 || c.last > c.first+2 || g.at(s+1).word == g.words().of && g.at(s+1).kind == preposition {
		return false
	}
	f.restated = g.lx.CreditWords.Is(g.t.Words[c.head], lexicon.Reckoning)
	return f.restated
}

// bySaying gives a bare figure at the end of what somebody says of the same event the
// measure of the one before: "The government says 12 people died; the opposition says
// 40".
func (g *grammar) bySaying(f *finding, before []finding) bool {
	v := g.back(f.chunk)
	end := f.chunk + 1
	if d := g.at(end); d.aux && d.verb == nil && !d.negated {
		end++ // "the opposition says 40 did"
	}
	if g.at(end).kind != stop && g.at(end).kind != colon || !g.reporting(v) {
		return false
	}
	switch b := g.before(g.subjectBefore(v)).kind; b {
	case colon, conjunction, subordinate:
	default:
		return false
	}
	last := &before[len(before)-1]
	m := last.measure(g, g.unit(g.at(last.chunk)))
	if m.Topic() != "casualty" || !g.peopled(last.chunk) {
		return false
	}
	f.verb, f.frame, f.implied = -1, nil, m
	return true
}

// aboardOf tells whether the chunk at p says that what stands before it has those behind it aboard: "with", "carrying".
func (g *grammar) aboardOf(p int) bool {
	c := g.at(p)
	if c.kind == preposition {
		return c.word == g.words().with
	}
	return c.mere(lexicon.Gerund) && c.verb != nil && c.verb.Lemma == "carry"
}

// byBoarding gives those aboard of a craft that was taken or let go the fate of that: "pirates seized a tanker with 25
// sailors", "a bus carrying nine clerks was hijacked".
func (g *grammar) byBoarding(f *finding) bool {
	p := g.back(f.chunk)
	craft := g.back(p)
	if !g.peopled(f.chunk) || !g.aboardOf(p) || !g.driven(craft) {
		return false
	}
	v := g.objectOf(g.listHead(craft))
	if v < 0 {
		if _, v = g.subjectOf(craft); v < 0 || !g.isPassive(v) {
			return false
		}
	}
	fr := g.frame(v, f.chunk, schema.Person, true)
	if fr == nil || g.at(v).inf {
		return false
	}
	switch fr.Measures.People {
	case schema.Abducted, schema.Detained, schema.Released:
		f.frame, f.verb, f.subject = fr, v, g.isPassive(v)
		return true
	}
	return false
}
