package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// unitAmong is the unit of the phrase at chunk k, that of the things before it where
// it says "of them", and of those that open the clause: "Of the 34 villages, 12 were burned".
func (g *grammar) unitAmong(k int, before []finding) schema.Unit {
	if n := len(before) - 1; n >= 0 && g.things(k, before[n].chunk) && !g.harmed(k) {
		g.liken(k, before[n].chunk)
	}
	if j := g.stockOf(k); j >= 0 && !g.harmed(k) {
		g.liken(k, j)
	}
	if g.at(k).head < 0 && g.figures[g.at(k).fig].Kind == schema.KindCount {
		if j := g.frontedAt(k); g.counted(j) && g.unit(g.at(j)) != schema.OtherUnit {
			g.liken(k, j)
		}
	}
	return g.unit(g.at(k))
}

// things tells whether "of them" behind the bare figure at chunk k are the things
// that the phrase at j counts: "fired 50 missiles; 44 of them were shot down".
func (g *grammar) things(k, j int) bool {
	p := g.at(k + 1)
	return g.at(k).head < 0 && p.kind == part && p.word == g.words().of && p.last == p.first+2 && g.unit(g.at(j)) != schema.OtherUnit && g.unit(g.at(j)) != schema.Percent
}

// stockOf is the phrase that counts the things of which so many stand at chunk k, whether or not
// something is said of all of them: "The valley has 90 houses, of which 37 burned"; -1 for none.
func (g *grammar) stockOf(k int) int {
	if g.at(k).head >= 0 || g.at(k).out > 0 || !g.partOfThings(k) {
		return -1
	}
	j := g.namedBefore(k)
	if c := g.at(j); j < 0 || c.noun == nil || c.noun.Class != schema.Thing || !things(c.noun.Unit) || g.figures[c.fig].Kind != schema.KindCount {
		return -1
	}
	return j
}

// namedBefore is the nearest phrase before chunk k that counts something by a number and names it;
// -1 for none.
func (g *grammar) namedBefore(k int) int {
	for j := g.back(k); j >= 0 && j > k-reach; j-- {
		if c := g.at(j); g.counted(j) && c.head >= 0 && !g.figures[c.fig].Article {
			return j
		}
	}
	return -1
}

// partOfThings tells whether "of them" stands behind the figure at chunk k, or "of which" before it.
func (g *grammar) partOfThings(k int) bool {
	p, q := g.at(k+1), g.before(k)
	if p.kind == part && p.word == g.words().of && p.last == p.first+2 {
		return !g.is(p.last-1, lexicon.Relative) || g.endsWith(p.last-1, "which")
	}
	return q.kind == part && q.word == g.words().of && g.endsWith(q.last-1, "which")
}

// byElided reads a figure without its noun as counting the things that the one
// before counts: "14 houses were destroyed and 30 damaged".
func (g *grammar) byElided(f *finding, before []finding) bool {
	c := g.at(f.chunk)
	if c.head >= 0 && !g.rest(c) || c.out > 0 {
		return false
	}
	last := &before[len(before)-1]
	unit := g.unit(g.at(last.chunk))
	if unit == schema.AttackUnit && g.rest(c) && !g.culpable(f.chunk).Empty() {
		g.liken(f.chunk, last.chunk)
		*f = last.again(f.chunk) // "was responsible for 42 attacks, and rebels were responsible for 40 others"
		return true
	}
	if unit == schema.Person || !g.byObject(f, unit) && !g.bySubject(f, unit) {
		return false
	}
	f.unit = unit
	return true
}

// byThings reads a bare figure as counting the things just counted, where what is
// said of it is said of things: "fired 50 missiles, and 44 were shot down", "launched
// 26 drones, with 21 being destroyed", "fired nine rockets. Two hit a school".
func (g *grammar) byThings(f *finding, before []finding) bool {
	c := g.at(f.chunk)
	if c.out > 0 || g.figures[c.fig].Article || g.figures[c.fig].Kind == schema.KindPronoun {
		return false
	}
	unit, named := g.prior, false
	if len(before) > 0 {
		last := &before[len(before)-1]
		if unit = last.unit; unit == "" {
			unit = g.unit(g.at(last.chunk))
		}
	} else if k := g.frontedAt(f.chunk); k >= 0 {
		unit = g.unit(g.at(k)) // "of the houses, 103 were destroyed"
		named = g.at(k).noun != nil && g.at(k).noun.Class == schema.Thing && g.at(k).noun.Measure == ""
	}
	near, main := g.subjectOf(f.chunk)
	for _, v := range []int{main, near} {
		if v < 0 || !things(unit) && !named {
			continue
		}
		fr := g.frame(v, f.chunk, unit, false)
		if fr == nil || ofPeople(fr) {
			continue
		}
		if m := fr.Measures.For(unit); m.Topic() == "damage" || named && m == schema.Captured || unit == schema.Munition && g.impacts(v, fr) {
			f.frame, f.verb, f.subject, f.unit = fr, v, true, unit
			return true
		}
	}
	return false
}

// impacts tells whether the frame of the verb at chunk v says of missiles that they strike, and no frame of
// it that somebody is harmed: "launched six drones. Two hit a school", and not "nine injured".
func (g *grammar) impacts(v int, fr *lexicon.Frame) bool {
	if fr.Measures.Weapons != schema.Attacks {
		return false
	}
	for i := range g.at(v).verb.Frames {
		if g.at(v).verb.Frames[i].Joint {
			return false
		}
	}
	return true
}

// things tells whether what is counted in unit is shot down, burnt and hit.
func things(unit schema.Unit) bool {
	switch unit {
	case schema.Munition, schema.Aircraft, schema.Vehicle, schema.Vessel, schema.Building, schema.Settlement, schema.Weapon:
		return true
	}
	return false
}

// ofPeople tells whether the frame says of people that they were killed or hurt, and of things
// only where these are named: "killed nine".
func ofPeople(fr *lexicon.Frame) bool {
	return fr.Joint && fr.Measures.People.Topic() == "casualty"
}
