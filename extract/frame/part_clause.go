package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// kinPart tells whether the phrase at k counts a family that is a part of the whole:
// "including a family of seven".
func (g *grammar) kinPart(k int) bool {
	j := g.back(g.back(k))
	return g.at(j).noun != nil && g.at(j).noun.Unit == schema.Household && g.governor(k) == j && g.before(j).kind == part
}

// byOwnClause finds the clause on a part whose whole is not counted: "including
// 900 who fled".
func (g *grammar) byOwnClause(f *finding, unit schema.Unit) bool {
	near, _ := g.subjectOf(f.chunk)
	if near < 0 || !g.framed(f, near, unit, false) {
		return false
	}
	f.part = false
	return true
}

// byOwnFate finds the clause on a part that says worse of it than of its whole: "40 were trapped,
// including three who died".
func (g *grammar) byOwnFate(f *finding, a *asked) bool {
	if g.at(f.chunk+1).kind != relative || len(a.before) == 0 {
		return false
	}
	near, _ := g.subjectOf(f.chunk)
	if near < 0 || g.at(near).negated {
		return false
	}
	own := *f
	if !g.framed(&own, near, a.unit, false) || gravity(own.measure(g, a.unit)) <= gravity(a.before[len(a.before)-1].measure(g, schema.Person)) {
		return false
	}
	*f = own
	return true
}

// gravity orders what befalls people: death, then wounds, then all else.
func gravity(m schema.Measure) int {
	switch m {
	case schema.Killed:
		return 2
	case schema.Injured, schema.Casualties:
		return 1
	}
	return 0
}

// outlived tells whether what byState found only says where those were who are counted as dead,
// and drops it: "40 died, three of them in hospital", "two died at once and three in hospital".
func (g *grammar) outlived(f *finding, a *asked) bool {
	if len(a.before) == 0 {
		return false
	}
	last := &a.before[len(a.before)-1]
	if !a.member && !g.diedElsewhere(f, last) || f.plainMeasure(g, a.unit) == schema.Killed || last.measure(g, schema.Person) != schema.Killed {
		return false
	}
	f.cue, f.cueAt, f.noun, f.nounAt, f.inside = nil, -1, nil, -1, false
	return true
}

// diedElsewhere tells whether the finding's bare figure, behind "and", is told of as the last was,
// of whom the text says where or how soon they died.
func (g *grammar) diedElsewhere(f, last *finding) bool {
	b := g.back(f.chunk)
	if last.verb < 0 || !last.subject || last.verb < last.chunk || g.at(b).kind != conjunction || g.at(f.chunk).head >= 0 && !g.rest(g.at(f.chunk)) {
		return false
	}
	c, n := g.at(last.verb+1), g.at(last.verb+2).noun
	return last.verb+1 < b && (c.kind == other || g.where(c) && (n == nil || !n.Cause))
}

// heldBefore tells whether the noun of a part only says that somebody held those whom
// the whole counts as dead, hurt or freed, or that they fled: "four died, including a hostage".
func (g *grammar) heldBefore(f *finding, before []finding) bool {
	if len(before) == 0 || f.noun == nil || f.nounAt >= 0 || !g.held(f.chunk) {
		return false
	}
	m := schema.Measure("")
	for i := len(before) - 1; i >= 0 && m == ""; i-- {
		m = before[i].measure(g, schema.Person) // a part before it has that of the whole
	}
	switch m {
	case schema.Killed, schema.Injured, schema.Casualties, schema.Released:
		return true
	case schema.Detained, schema.Missing, schema.Abducted:
		return f.noun.Measure == schema.Displaced // "90 people were arrested, including seven migrants"
	}
	return false
}

// wereBefore tells whether the participle in the phrase of a part only says what those had
// gone through whom the whole counts as dead or hurt: "killed 33, including six defected
// soldiers".
func (g *grammar) wereBefore(f *finding, before []finding) bool {
	if len(before) == 0 {
		return false
	}
	switch f.frame.Measures.People {
	case schema.Surrendered, schema.Abducted, schema.Detained, schema.Displaced:
	default:
		return false
	}
	m := before[len(before)-1].measure(g, schema.Person)
	return m == schema.Killed || m == schema.Injured || m == schema.Casualties
}

// outcomeOf tells whether a bare participle behind the bare figure of chunk k says what
// became of the part: "30 casualties, including 12 killed".
func (g *grammar) outcomeOf(k int) bool {
	v := g.at(k + 1)
	return g.at(k).head < 0 && v.mere(lexicon.Participle) && fatal(v.verb) && !g.takesObject(k+1)
}

// fated tells whether a verb of its own says what happened to the part at chunk
// k: "of whom 76 returned home".
func (g *grammar) fated(k int) bool {
	p := g.back(k)
	j := g.back(p)
	if g.at(j).kind == comma {
		j = g.back(j)
	}
	if !g.ofWhom(g.at(p)) || !g.clausal(k) {
		return false
	}
	return g.at(j).kind != nounPhrase || g.peopled(j) || g.endsWith(g.at(p).last-1, "whom") // "patients with burns, of whom 46 died"
}

// ofWhom tells whether the chunk c leads to a part that may have a clause of its own: "of
// whom", "of them", "among whom".
func (g *grammar) ofWhom(c *chunk) bool {
	if c.kind != part {
		return false
	}
	return c.word == g.words().of || c.word == g.deeds.among && (g.endsWith(c.last-1, "whom") || g.endsWith(c.last-1, "which"))
}

// byUncounted gives those counted out of some that are not what happened to
// these: "several people, including two guards, were wounded".
func (g *grammar) byUncounted(f *finding, unit schema.Unit) bool {
	p, included := g.back(f.chunk), g.partBefore(f.chunk)
	if included >= 0 {
		p = included
	}
	j := g.back(p)
	switch g.at(j).kind {
	case comma, opening, dash:
		j = g.back(j)
	}
	if o := g.apposedTo(j); o >= 0 && g.startsVerb(g.at(p).first) {
		j = o // "the dead, all clerks, included two guards"
	}
	if v := g.at(j); v.kind == verbGroup && (!v.aux || g.ofOthers(f.chunk)) && v.form&lexicon.Participle != 0 && g.at(p).kind == part {
		f.part, f.among = false, true
		return g.byFate(f, j) // "those killed included two guards"
	}
	if g.at(p).kind == part && g.at(1).be && p < 8 {
		j = 0 // "the dead were 13 to 32 years old, including six women"
	}
	if c := g.at(j); g.at(p).kind != part && p != included || !c.uncounted() {
		return false
	}
	if i := g.back(g.back(j)); g.before(j).kind == preposition && g.at(i).uncounted() && g.at(j).noun != nil && g.at(j).noun.Cause {
		j = i // "the victims of the blast included two guards"
	}
	if c := g.at(j); c.victims() && c.definit {
		f.noun, f.nounAt, f.among, f.part = c.noun, j, true, false // "the dead included two guards"
		return true
	}
	near, main := g.subjectOf(j)
	object := g.objectOf(j)
	if i := g.governor(j); object < 0 && i >= 0 && g.gathers(i, unit) {
		object = g.objectOf(i) // "found a cache of arms including 40 rifles"
	}
	if i := g.overPlaces(j); object < 0 && g.at(p).kind == part && g.back(i) == 0 {
		object = g.objectOf(i) // "Recovered items from the raid include 40 rifles"
	}
	for i, v := range []int{object, main, near} {
		if v < 0 {
			continue
		}
		if fr := g.frame(v, f.chunk, unit, i == 0); fr != nil {
			f.frame, f.verb, f.subject, f.part = fr, v, i > 0, false
			return true
		}
	}
	return false
}

// partBefore finds the "included" whose first parts nobody counts, with the phrase at k behind
// them: "the dead included nurses and two guards"; -1 for none.
func (g *grammar) partBefore(k int) int {
	j := g.back(k)
	for n := 0; n < 3 && (g.at(j).kind == conjunction || g.at(j).kind == comma); n++ {
		i := g.back(j)
		if c := g.at(i); c.kind != nounPhrase || c.fig >= 0 && !g.figures[c.fig].Article {
			return -1
		}
		if j = g.back(i); g.at(j).kind == part || g.at(j).verb != nil && g.at(j).verb.Lemma == "include" {
			if c := g.before(j); c.victims() && c.definit {
				return j
			}
			return -1
		}
	}
	return -1
}

// apposedTo finds the phrase that what ends with chunk j, between commas, says more of:
// "the dead, most of them clerks,"; -1 for none.
func (g *grammar) apposedTo(j int) int {
	for n := 0; n < 5 && j > 0; n++ {
		switch g.at(j).kind {
		case nounPhrase, part, other, preposition:
			j--
		case comma:
			return g.back(j)
		default:
			return -1
		}
	}
	return -1
}

// someThings tells whether the phrase at j is of things that nobody counts: "several tanks".
func (g *grammar) someThings(j int) bool {
	c := g.at(j)
	return c.noun != nil && c.noun.Class == schema.Thing && c.noun.Measure == "" && things(c.noun.Unit) && g.endsWith(c.head, "s")
}

// ofOthers tells whether the part at chunk k is one of those who were not counted,
// although some before them were: "killed two and injured others, including a boy",
// "where many were hurt, including a boy".
func (g *grammar) ofOthers(k int) bool {
	j := g.back(g.back(k))
	if g.at(j).kind == comma {
		j = g.back(j)
	}
	if c := g.at(j); c.kind == nounPhrase {
		return c.fig < 0 && (c.pronoun || g.rest(c) || g.someThings(j) && g.unit(g.at(k)) != schema.Person) && g.objectOf(j) >= 0
	}
	s := g.back(j)
	return g.at(j).kind == verbGroup && g.at(j).passive && g.at(s).uncounted() && g.at(s).last == g.at(s).first+1 && !g.named(g.at(s).first)
}
