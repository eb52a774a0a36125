package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// rate tells whether the figure at chunk k says how often harm is done and not
// to how many: "a murder rate of 14 per 100,000", "a 6 percent drop in
// homicides".
func (g *grammar) rate(k int) bool {
	if g.figures[g.at(k).fig].Kind == schema.KindPercent {
		return g.changed(k) || g.movedBy(k)
	}
	if n := g.at(k + 1); g.at(k).head < 0 && n.kind == conjunction && g.counted(k+2) && g.at(k+2).head < 0 && g.at(k+3).kind == preposition {
		return g.rate(k + 2) // "77 and 71 per 100,000"
	}
	if p := g.at(k + 1); p.kind != preposition || !g.endsWith(p.first, "per") || !g.counted(k+2) {
		return false
	}
	q := g.figures[g.at(k+2).fig].Quantity
	return q.Low != nil && *q.Low >= 1000 && g.harmBefore(k)
}

// byPace reads how many a day do or suffer what the verb before says: "villagers flee at a rate of [200] a day".
func (g *grammar) byPace(f *finding) bool {
	j := g.governor(f.chunk)
	if j < 0 || g.at(j).head < 0 || !g.endsWith(g.at(j).head, "rate") || g.before(j).word != g.words().at {
		return false
	}
	for v := g.back(g.back(j)); v >= 0 && v > j-reach; v-- {
		switch g.at(v).kind {
		case comma, stop, subordinate, relative:
			return false
		case verbGroup:
			f.verb, f.subject = v, true
			f.frame, f.numbered = g.paced(v)
			return f.frame != nil
		}
	}
	return false
}

// paced is the frame by which the verb at chunk v says what those of whom it is told do or suffer day by day, and who
// they are; nil for none.
func (g *grammar) paced(v int) (*lexicon.Frame, int) {
	s := g.pacer(v)
	if s < 0 || g.at(s).fig >= 0 || g.at(v).verb == nil {
		return nil, 0
	}
	fr, n := g.frame(v, s, schema.Person, false), g.at(s).noun
	switch {
	case fr != nil && (fr.Needs == "" || g.needed(fr.Needs, n)):
		return fr, s
	case n != nil && n.Class == schema.Refugee:
		return arriving(g.at(v).verb), s
	}
	return nil, 0
}

// pacer is the phrase of those of whom the verb at chunk v is told, or what it depends on: "[refugees] who continue to
// arrive"; -1 for none.
func (g *grammar) pacer(v int) int {
	for g.at(v).inf && g.before(v).kind == verbGroup {
		v = g.back(v)
	}
	if j := g.back(v); g.at(j).kind == relative {
		return g.antecedentOf(j)
	}
	return g.subjectBefore(v)
}

// changed tells whether the share at chunk k is by how much harm rose or fell.
func (g *grammar) changed(k int) bool {
	c, p, n := g.at(k), g.at(k+1), g.at(k+2)
	if c.head < 0 || p.kind != preposition || n.kind != nounPhrase {
		return false
	}
	switch p.word {
	case g.words().in:
		return g.harmful(n)
	case g.words().from:
		return g.harmBefore(k)
	}
	return false
}

// harmful tells whether the phrase names deaths, injuries or the like.
func (g *grammar) harmful(c *chunk) bool {
	return g.anyNoun(c.first, c.last, func(n *lexicon.Noun) bool { return n.Measure.Topic() == "casualty" && n.Of != "" })
}

// harmBefore tells whether harm is named before chunk k in the sentence or the
// word "rate" is.
func (g *grammar) harmBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		c := g.at(j)
		if c.kind == nounPhrase && (g.harmful(c) || c.head >= 0 && g.endsWith(c.head, "rate")) {
			return true
		}
	}
	return false
}

// movedBy tells whether the share at chunk k is by how much the number of those harmed, moved or in
// need or that of attacks rose or fell: "deaths fell by 40 percent", "were killed, a rise of 12 percent".
func (g *grammar) movedBy(k int) bool {
	c := g.at(k)
	if c.of || !g.shifts(c.fig) {
		return false
	}
	if c.head >= 0 || g.before(k).word == g.words().of {
		return !g.ofOther(k+1) && g.toldBefore(k) // "a 12 percent rise", "a rise of 12 percent"
	}
	v := g.back(k)
	if p := g.at(v); p.is(g.words().by) {
		v = g.back(v)
	}
	if g.grievous(g.at(v)) {
		return g.brought(v) // "cut murders by 12 percent"
	}
	if c := g.at(v); c.kind != verbGroup {
		return g.toldBefore(k) // "up 12 percent"
	} else if c.mere(lexicon.Gerund) {
		return g.grievous(g.before(v))
	}
	return g.grows(g.subjectBefore(v), v) || g.seenToGrow(g.back(v))
}

// seenToGrow tells whether the phrase at chunk o, right before a verb by which a number changes, names harm
// that somebody sees or that is told of: "the year saw [murders] drop", "reports of [murders] are up".
func (g *grammar) seenToGrow(o int) bool {
	if !g.grievous(g.at(o)) {
		return false
	}
	p := g.before(o)
	if p.is(g.words().of) {
		p = g.before(g.back(o))
		return p.last > p.first && g.endsWith(p.last-1, "eports")
	}
	return p.kind == verbGroup && !p.passive
}

// shifts tells by the words around the share of figure k whether it is by how much a number changed.
func (g *grammar) shifts(k int) bool {
	f := &g.figures[k]
	i, last := firstOf(f)-1, max(f.Span.Last, f.Whole.Last, f.UnitSpan.Last)
	if f.Kind != schema.KindPercent || i < g.s.First {
		return false
	}
	if last < g.s.Last && g.shift(last) {
		return true
	}
	if w := g.t.Words[i]; (w == g.words().by || w == g.words().of) && i > g.s.First {
		return g.shift(i-1) || w == g.words().by && (g.t.Words[i-1] == g.words().up || g.t.Words[i-1] == g.long.down || g.shiftBefore(i-1))
	} else if w == g.words().up || w == g.long.down {
		return true
	}
	return g.shift(i)
}

// shiftBefore tells whether a verb by which a number changes stands among the words before token i,
// its object between them: "has slashed the murders by 12 percent".
func (g *grammar) shiftBefore(i int) bool {
	for j := i - 1; j >= g.s.First && j > i-4; j-- {
		if v, _ := g.lx.Verbs.Find(g.t.Words[j]); v.Is(lexicon.VerbShifts | lexicon.VerbLifts) {
			return true
		}
	}
	return false
}

// brought tells whether the phrase at chunk o is the object of a verb by which a number changes.
func (g *grammar) brought(o int) bool {
	v := g.before(o)
	return v.kind == verbGroup && !v.passive && v.verb.Is(lexicon.VerbShifts|lexicon.VerbLifts)
}

// shift tells whether the word at token i is a verb by which a number changes, or its noun.
func (g *grammar) shift(i int) bool {
	v, _ := g.lx.Verbs.Find(g.t.Words[i])
	return v.Is(lexicon.VerbShifts)
}

// ofOther tells whether the preposition at chunk p leads to what rose or fell, and that is no harm: "a
// rise of 12 percent in oil prices".
func (g *grammar) ofOther(p int) bool {
	c := g.at(p)
	if !c.is(g.words().in, g.words().of) {
		return false
	}
	o := g.at(p + 1)
	return o.uncounted() && !g.is(o.first, lexicon.Month) && !g.grievous(o)
}

// toldBefore tells whether the clause before chunk k counts what the share there may compare: those harmed,
// or what is named right behind it.
func (g *grammar) toldBefore(k int) bool {
	if c := g.at(k + 1); c.is(g.words().in) && g.grievous(g.at(k+2)) {
		return true
	}
	j := g.back(k)
	if g.at(j).kind == preposition {
		j = g.back(g.back(j))
	}
	if g.at(j).kind != comma && g.at(j).kind != dash && g.at(j).kind != opening {
		return false
	}
	for j--; j >= 0 && j > k-reach; j-- {
		switch c := g.at(j); {
		case c.kind == stop, c.kind == verbGroup && !c.passive && g.at(j+1).uncounted() && !g.grievous(g.at(j+1)):
			return false // "the strike hit output, a drop of 12 percent"
		case c.kind == nounPhrase && g.grievous(c):
			return true
		case c.kind == nounPhrase && c.fig >= 0 && g.shifts(c.fig): // "rose by 12 percent in June, an 8 percent rise"
		case c.kind == nounPhrase && c.fig >= 0 && !g.figures[c.fig].Article:
			return g.peopled(j) && g.cameToHarm(j)
		}
	}
	return false
}

// outgrown tells whether the share at chunk k is by how much the number of the people counted in the clause
// before it rose or fell, whatever became of them: "are hungry, a 13 percent rise", "were held, up 13
// percent".
func (g *grammar) outgrown(k int, before []finding) bool {
	c := g.at(k)
	if c.of || !g.shifts(c.fig) || g.ofOther(k+1) {
		return false
	}
	j, b := g.back(k), &before[len(before)-1]
	if g.at(j).kind == preposition {
		j = g.back(g.back(j)) // "a rise of 13 percent"
	}
	if v := g.at(j); v.mere(lexicon.Gerund) {
		j = g.back(j) // ", showing a 13 percent rise"
	}
	if g.at(j).kind != comma && g.at(j).kind != dash || !g.peopled(b.chunk) || b.measure(g, schema.Person) == "" {
		return false
	}
	for i := b.chunk + 1; i < j; i++ {
		if g.at(i).kind == comma && g.reporting(i+1) {
			continue // "held 900 people, reports the Orla Post – a 13 percent rise"
		}
		switch g.at(i).kind {
		case stop, comma, conjunction, subordinate, relative, part:
			return false
		}
	}
	return j > b.chunk
}

// cameToHarm tells whether the sentence says of the people counted at chunk k that they came to harm.
func (g *grammar) cameToHarm(k int) bool {
	near, main := g.subjectOf(k)
	for _, v := range [...]int{near, main, g.objectOf(k)} {
		if v >= 0 && harmful(g.at(v).verb) {
			return true
		}
	}
	return false
}

// grows tells whether the subject of the verb at chunk v, at chunk s, is a number of people who came
// to harm, fled or are in need, or of attacks.
func (g *grammar) grows(s, v int) bool {
	if s < 0 {
		return false
	}
	if g.grievous(g.at(s)) {
		return true
	}
	if n := g.at(s).noun; n == nil || !n.Toll {
		return false
	}
	for j := s + 1; j < min(v, s+5); j++ {
		if c := g.at(j); c.kind == nounPhrase && g.grievous(c) || c.kind == state || c.kind == verbGroup && harmful(c.verb) {
			return true
		}
	}
	return false
}

// grievous tells whether the phrase c names those harmed or displaced, or attacks.
func (g *grammar) grievous(c *chunk) bool {
	if c.kind != nounPhrase || c.fig >= 0 && c.noun == nil {
		return false
	}
	if n := c.noun; n != nil {
		switch t := n.Measure.Topic(); {
		case t == "casualty", t == "displacement", n.Measure == schema.Attacks:
			return true
		}
	}
	return g.harmful(c)
}
