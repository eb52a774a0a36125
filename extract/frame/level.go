package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byLevel finds a running number's new level: "the toll rose to 26", "bringing
// the number of those arrested to 14".
func (g *grammar) byLevel(f *finding) bool {
	p := g.back(f.chunk)
	if c := g.at(p); c.word != g.words().to && c.word != g.words().at {
		return false
	}
	if g.lesser(f.chunk) || !g.byLift(f, p) && !g.byToll(f) {
		return false
	}
	if n := g.at(f.chunk).noun; n != nil && n.Measure != "" && f.noun != nil && f.noun.Measure == schema.Casualties {
		f.noun, f.nounAt = n, -1 // "put casualties at 40 dead"
	}
	return true
}

// byLift finds a verb that lifts a number to the phrase, before "to" at chunk p
// or, with the number behind the phrase, right before it: "brought to 52 the
// number of miners killed".
func (g *grammar) byLift(f *finding, p int) bool {
	if c := g.at(f.chunk); c.head >= 0 && (c.noun == nil || c.noun.Unit != schema.Person) {
		return false
	}
	v := g.lifting(p)
	if v < 0 {
		return false
	}
	from, to := v+1, p
	if v == p-1 {
		if b := g.at(f.chunk + 1); b.is(g.words().by) {
			return false // "the toll was put at 12 by the army"
		} else if b.kind == comma && g.clausal(f.chunk+2) {
			return false // "swelled to 900, the army said"
		}
		from, to = f.chunk+1, min(f.chunk+9, len(g.chunks))
	}
	return g.tallied(from, to) && g.levelled(f, from, to)
}

// lifting finds a verb that lifts, such as bring and raise, to the left of
// chunk p in its own clause; -1 for none.
func (g *grammar) lifting(p int) int {
	for j := p - 1; j >= 0 && j > p-14; j-- {
		switch c := g.at(j); {
		case c.kind == verbGroup && c.verb.Is(lexicon.VerbLifts):
			return j
		case c.kind == stop, c.kind == colon, c.kind == comma, g.counted(j) && !g.figures[c.fig].Article:
			return -1
		}
	}
	return -1
}

// tallied tells whether a number, a toll or those whom it counts start among
// the chunks [from, to).
func (g *grammar) tallied(from, to int) bool {
	for j := from; j < to && j < from+2; j++ {
		c := g.at(j)
		if c.kind == nounPhrase && c.noun != nil && (c.noun.Toll || c.noun.Crowd || c.noun.Unit == schema.Person && c.noun.Measure != "") {
			return true
		}
	}
	return false
}

// levelled says what the number among the chunks [from, to) counts; a plain
// total counts what the finding before it does.
func (g *grammar) levelled(f *finding, from, to int) bool {
	unit := g.numbered(from)
	for j := from; j < to; j++ {
		c := g.at(j)
		switch {
		case c.kind == stop:
			return false
		case c.kind == nounPhrase && c.noun != nil && c.noun.Measure != "" && g.fateBehind(f, j):
			return true
		case c.kind == nounPhrase && c.state != nil && befalls(c.state.Measure):
			f.noun, f.nounAt = c.state, j // "the number of migrants missing"
			return true
		case c.kind == nounPhrase && c.victims():
			f.noun, f.nounAt = c.noun, j
			return true
		case c.kind == nounPhrase && c.noun != nil && c.noun.Toll && c.noun.Measure != "":
			f.noun, f.nounAt = c.noun, j
			return true
		case c.kind == nounPhrase && c.state != nil:
			f.noun, f.nounAt = c.state, j
			return true
		case j == from && g.forceOf(j) >= 0 || g.levy(j) && f.numbered == 0:
			f.implied = schema.Strength // "raised the army to 10,000", "put the group at 900"
			return true
		case c.kind == state:
			f.cue, f.cueAt = c.cue, j
			return true
		case c.kind == nounPhrase && c.event != nil && g.byEvent(f, c.event, j):
			return true
		case c.kind == nounPhrase && c.noun != nil && c.noun.Unit == schema.Person && f.numbered == 0:
			f.numbered = j
		case c.kind == verbGroup && c.verb != nil:
			if fr := g.frame(j, f.chunk, unit, false); fr != nil && (unit == schema.Person || fr.Measures.For(unit) != "") {
				f.frame, f.verb, f.subject = fr, j, true
				if unit != schema.Person {
					f.unit = unit // "put the number of homes burned at 22"
				}
				return true
			}
		}
	}
	if n := g.at(f.numbered).noun; f.numbered > 0 && (n.Class == schema.Combatant || g.ganged(f.numbered)) {
		f.implied = schema.Strength // "put the number of rebels in the hills at 900"
		return true
	}
	if c := g.at(f.chunk); c.victims() {
		f.noun, f.nounAt = c.noun, -1 // "put the number at 40 dead"
		return true
	}
	f.restated = !g.byNamedToll(f, from)
	return true
}

// fateBehind takes the frame of a participle or relative clause right behind those whose number
// chunk j tells: "the number of soldiers killed", "the number of prisoners who escaped".
func (g *grammar) fateBehind(f *finding, j int) bool {
	v := j + 1
	if g.at(v).kind == relative {
		v++
	}
	c, n := g.at(v), g.at(j).noun
	if n != nil && n.Class == schema.Thing {
		return false // "the number of air strikes executed"
	}
	if c.victims() && c.fig < 0 && c.noun.Measure == schema.Missing && v == j+1 && c.first == g.at(j).last {
		f.noun, f.nounAt = c.noun, v // "the number of migrants missing"
		return true
	}
	if c.kind != verbGroup || v == j+1 && !c.mere(lexicon.Participle) {
		return false
	}
	fr := g.frame(v, f.chunk, schema.Person, false)
	if fr == nil {
		fr = g.frame(v, j, schema.Person, false) // "refugees who returned reached 900"
	}
	if fr == nil || !befalls(fr.Measures.People) {
		return false
	}
	f.frame, f.verb, f.subject, f.nounAt = fr, v, true, j
	return true
}

// befalls tells whether m is what happens to people, whatever their number says they are.
func befalls(m schema.Measure) bool {
	switch m {
	case schema.Abducted, schema.Detained, schema.Released, schema.Surrendered, schema.Returned, schema.Deployed, schema.Recruited:
		return true
	}
	return harmed(m) && m.Topic() == "casualty"
}

// byFormer finds a total that another has taken the place of, which counts what that does: "an
// earlier figure of 21".
func (g *grammar) byFormer(f *finding) bool {
	c := g.formerReckoning(f.chunk)
	f.restated = c != nil && !g.earlier(c.first)
	return f.restated
}

// former tells whether the phrase c says that what it names was told before: "an initial count".
func (g *grammar) former(c *chunk) bool {
	for i := max(g.s.First, c.first-1); i < c.last; i++ {
		if g.lx.CreditWords.Is(g.t.Words[i], lexicon.Former) {
			return true
		}
	}
	return false
}

// byEvent takes the frame that speaks of those counted of an event that modifies the noun at
// chunk j.
func (g *grammar) byEvent(f *finding, event *lexicon.Verb, j int) bool {
	frames, unit := event.Alone(), g.unit(g.at(f.chunk))
	for n := range frames {
		if fr := &frames[n]; fr.Needs == "" && fr.Measures.For(unit) != "" {
			f.frame, f.verb = fr, j
			return true
		}
	}
	return false
}
