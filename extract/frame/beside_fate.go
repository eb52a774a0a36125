package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byDegree tells whether nothing stands with the bare figure but how badly those are
// hurt whom it counts out of the ones before: "four drivers were injured, two
// seriously".
func (g *grammar) byDegree(f *finding, before []finding) bool {
	c, j, b := g.at(f.chunk), f.chunk+1, g.before(f.chunk).kind
	if g.figures[c.fig].Zero || b == nounPhrase || b == verbGroup && g.back(f.chunk) != before[len(before)-1].verb {
		return false // but "four were hurt two seriously", as without its comma
	}
	if g.member(f.chunk) {
		j++ // "nine of them critically"
	}
	switch w := g.at(j); {
	case c.head < 0 && w.kind == other && g.is(w.first, lexicon.Severity):
		j++
	case c.head == c.last-1 && c.head == c.body && (g.t.Words[c.head] == g.long.serious || g.t.Words[c.head] == g.long.critical): // "14 hurt in blast, 3 serious"
	default:
		return false
	}
	switch g.at(j).kind {
	case comma, stop, colon, closing, dash, conjunction, subordinate:
	case preposition:
		if c.head < 0 && b != verbGroup {
			return false
		}
	default:
		return false
	}
	last := &before[len(before)-1]
	if m := last.measure(g, g.unit(g.at(last.chunk))); m != schema.Injured && m != schema.Damaged {
		return false
	}
	g.liken(f.chunk, last.chunk) // "75 homes were damaged, ten badly"
	if c.head >= 0 {
		c.head = -1
	}
	f.verb, f.frame, f.part = -1, nil, true
	return true
}

// byFateInFront reads a bare figure in brackets right behind a participle as counting those of the whole before that
// it speaks of: "90 houses were listed as destroyed (60) or damaged ([30])".
func (g *grammar) byFateInFront(f *finding, before []finding) bool {
	v := g.back(g.back(f.chunk))
	if c := g.at(v); g.at(f.chunk+1).kind != closing || c.kind != verbGroup || c.form&lexicon.Participle == 0 {
		return false
	}
	i := len(before) - 1
	for i > 0 && before[i].part {
		i--
	}
	w := &before[i]
	b := g.before(v).kind
	if w.part || !w.subject || w.verb != v && b != comma && b != conjunction || larger(g.figures[g.at(f.chunk).fig].Quantity, g.figures[g.at(w.chunk).fig].Quantity) {
		return false
	}
	unit := g.unit(g.at(w.chunk))
	fr := g.frame(v, w.chunk, unit, false)
	if fr == nil {
		return false
	}
	f.frame, f.verb, f.subject, f.part = fr, v, true, true
	if unit != schema.Person {
		f.unit = unit
	}
	return true
}

// byFatal finds those of the people hurt just before who did not live, where nothing
// stands with the figure but that: "ten were shot, three of them fatally".
func (g *grammar) byFatal(f *finding, before []finding) bool {
	j := f.chunk + 1
	if g.at(j).kind == part {
		j++
	}
	if w := g.at(j); w.kind != other || g.t.Words[w.first] != g.long.fatally || before[len(before)-1].measure(g, schema.Person) != schema.Injured {
		return false
	}
	if v := g.at(j + 1).kind; v == verbGroup || v == nounPhrase {
		return false // "three were shot, and ten fatally wounded"
	}
	f.verb, f.frame, f.implied, f.part = -1, nil, schema.Killed, true
	return true
}

// byRemaining gives those who remain of the people counted just before what is told of
// these, where a clause only says who or where they are: "23 bodies were recovered,
// while the remaining eight were found downstream".
func (g *grammar) byRemaining(f *finding) bool {
	c := g.at(f.chunk)
	if g.before(f.chunk).kind == preposition || !g.is(c.first, lexicon.Definite) || c.first+1 >= g.s.Last || !g.is(c.first+1, lexicon.Qualifier) {
		return false
	}
	_, main := g.subjectOf(f.chunk)
	f.restated = main >= 0 && (g.at(main).be || g.at(main).passive)
	return f.restated
}

// byUnnamed gives those of whom it is only said that nobody has found out who they are what is told of the
// people counted just before: "40 soldiers died; 14 soldiers remain to be identified".
func (g *grammar) byUnnamed(f *finding) bool {
	if g.figures[g.at(f.chunk).fig].Article || !g.mentions(g.long.identified) && !g.mentions(g.long.unidentified) {
		return false
	}
	_, main := g.subjectOf(f.chunk)
	if main < 0 || g.at(main).passive {
		return false
	}
	j := main + 1
	if g.at(j).kind == other && g.at(j).fig < 0 {
		j++ // "are yet"
	}
	c := g.at(j)
	f.restated = c.kind == verbGroup && c.inf && c.passive && c.verb.Is(lexicon.VerbNames) || c.uncounted() && g.endsWith(c.first, "unidentified")
	return f.restated
}

// byNamed gives others of whom it is only said who they were what is told of those counted just before: "A
// judge was shot dead. Two others were identified as guards".
func (g *grammar) byNamed(f *finding) bool {
	if !g.rest(g.at(f.chunk)) || g.figures[g.at(f.chunk).fig].Article {
		return false
	}
	near, main := g.subjectOf(f.chunk)
	v := max(near, main)
	if v < 0 {
		v = g.namedBy(f.chunk)
	}
	f.restated = v >= 0 && g.at(v).passive && g.at(v).verb.Is(lexicon.VerbNames)
	return f.restated
}

// namedBy is the verb right behind the phrase at k, a comma and a relative pronoun aside; -1
// for none.
func (g *grammar) namedBy(k int) int {
	for k++; g.at(k).kind == comma || g.at(k).kind == relative; k++ {
	}
	if g.at(k).kind != verbGroup {
		return -1
	}
	return k
}
