package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// meaning is what the measure that the finding's words say means of those it counts, in unit; "" where it is just that.
func (f *finding) meaning(g *grammar, m schema.Measure, unit schema.Unit) schema.Measure {
	switch m {
	case schema.Affected, schema.Returned, schema.Displaced, schema.Deployed, schema.Released, schema.Strength:
		return f.meaningOfMoved(g, m)
	case schema.Killed, schema.Injured, schema.Casualties, schema.Missing:
		return f.meaningOfHarmed(g, m)
	case schema.Protested:
		if f.frame != nil && (f.frame.Lemma == "clash" && g.classOf(g.at(f.chunk)) == schema.Combatant || g.ofRanks(f.chunk)) {
			return schema.Strength // "30 rebels clashed with police", "the army, some 12,000 men, marched on the town"
		}
	case schema.Abducted:
		if n := g.at(f.chunk).noun; n != nil && n.Unit == schema.Settlement {
			return schema.Territory // "14 villages are in the hands of rebels"
		}
	case schema.OtherMeasure:
		if g.perishes(f) {
			return schema.Killed
		}
	case schema.Detained:
		if g.entombed(f) {
			return schema.Killed
		}
	case "":
		if f.frame != nil && f.frame.Needs == schema.Combatant && f.frame.Measures.People == schema.Deployed && losable(unit) && unit != schema.Building {
			return schema.Deployed // "is sending 500 sailors and 20 aircraft"
		}
	}
	return ""
}

// meaningOfMoved is meaning for people who are said to be somewhere, to go there
// or to be let go: captives, the hurt and the dead do it in a way of their own.
func (f *finding) meaningOfMoved(g *grammar, m schema.Measure) schema.Measure {
	c := g.at(f.chunk)
	if m == schema.Affected || m == schema.Returned {
		held := g.captive(c)
		if held != "" && m == schema.Returned {
			return schema.Released // "the return of seven kidnapped students"
		}
		if held != "" || m == schema.Affected {
			return held
		}
	}
	switch {
	case m != schema.Returned && m != schema.Strength && g.hurt(c):
		return schema.Injured // "six wounded soldiers were flown home"
	case g.lifeless(c):
		return schema.Killed // "recovered six dead migrants"
	case m == schema.Displaced:
		return f.meaningOfDisplaced(g)
	case m == schema.Deployed && g.stationed(f):
		return schema.Strength
	}
	return ""
}

// meaningOfDisplaced is meaning for people who are said to leave or arrive.
func (f *finding) meaningOfDisplaced(g *grammar) schema.Measure {
	n := g.at(f.chunk).noun
	switch {
	case g.toHospital(f.verb):
		return schema.Injured // "was transferred to an Orla hospital"
	case n != nil && (n.Measure == schema.Killed || n.Measure == schema.Returned):
		return n.Measure // "the arrival of two martyrs", "170 returnees landed in Orla"
	case g.kept(f):
		return schema.Stranded
	case n != nil && n.Measure == schema.Abducted:
		return schema.Released // "nine hostages escaped"
	}
	return ""
}

// meaningOfHarmed is meaning for people who are said to be killed, hurt or missing.
func (f *finding) meaningOfHarmed(g *grammar, m schema.Measure) schema.Measure {
	switch m {
	case schema.Casualties:
		if f.noun != nil && f.frame == nil && g.slain(f) {
			return schema.Killed
		}
	case schema.Killed:
		switch n := g.at(f.chunk).noun; {
		case f.frame.Is(lexicon.VerbSuffers) && len(f.frame.With) == 0 && n != nil && n.Measure == schema.Casualties:
			return schema.Casualties // "lost 300 killed and wounded"
		case f.verb != f.chunk && g.hurtBesides(f.chunk):
			return schema.Injured
		case g.orHurt(f):
			return schema.Casualties
		}
	case schema.Injured:
		switch {
		case f.frame != nil && g.sickCases(g.at(f.chunk)):
			return schema.Affected // "treated 900 cholera cases"
		case g.ofDeaths(f):
			return schema.Killed
		case g.deathAnd(f):
			return schema.Casualties
		}
	case schema.Missing:
		if g.ofDeaths(f) {
			return schema.Killed
		}
	}
	return ""
}
