package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byHouseholds gives households what was found of the people whom they are made of: "4,800 persons
// in 960 households fled".
func (g *grammar) byHouseholds(f *finding, before []finding) bool {
	c, p := g.at(f.chunk), g.back(f.chunk)
	if c.noun.Unit != schema.Household {
		return false
	}
	b, at := &before[len(before)-1], g.back(p)
	if o := g.bracketBefore(at); o > 0 {
		at = g.back(o) // "900 displaced persons (DPs) in 300 households"
	}
	if w := g.at(p).word; w != g.words().in && w != g.words().from || b.chunk != at || g.unit(g.at(b.chunk)) != schema.Person || b.part {
		return false
	}
	whole, part := g.figures[g.at(b.chunk).fig].Quantity.Value(), g.figures[c.fig].Quantity.Value()
	if part < 2 || part >= whole {
		return false
	}
	*f = b.again(f.chunk)
	if f.noun != nil && f.nounAt < 0 {
		if f.frame == nil && !g.acted(b) {
			f.verb = -1 // "counted 900 refugees in 300 households"
		}
		f.implied, f.noun = f.noun.Measure, nil
	}
	return f.measure(g, schema.Household) != ""
}

// inHouseholds gives people what befell the households that are told to be made of them: "4,800 persons in 960
// households hit by the flood".
func (g *grammar) inHouseholds(f *finding, unit schema.Unit) bool {
	p, h, v := g.at(f.chunk+1), g.at(f.chunk+2), g.at(f.chunk+3)
	if p.word != g.words().in && p.word != g.words().from || h.noun == nil || h.noun.Unit != schema.Household || !g.counted(f.chunk+2) || unit != schema.Person {
		return false
	}
	return v.mere(lexicon.Participle) && g.framed(f, f.chunk+3, unit, false)
}

// byComprising gives households what is said of the people whom they are made of: "600 families
// comprising 3,000 refugees".
func (g *grammar) byComprising(f *finding) bool {
	c, p := g.at(f.chunk), g.at(f.chunk+1)
	if c.noun.Unit != schema.Household || !g.reads(p.first, "comprising") {
		return false
	}
	n := g.at(f.chunk + 2).noun
	if !g.counted(f.chunk+2) || n == nil || n.Unit != schema.Person || n.Measure == "" {
		return false
	}
	f.frame, f.verb, f.implied = nil, -1, n.Measure
	return true
}

// byArrival reads a bare figure that arrives as counting those who do: "arrivals were 640, and 380
// arrived on Thursday".
func (g *grammar) byArrival(f *finding, before []finding) bool {
	v := g.at(f.chunk + 1)
	if v.verb == nil || v.passive || v.inf {
		return false
	}
	fr := arriving(v.verb)
	if fr == nil || !g.finite(f.chunk+1) && v.form&lexicon.Past == 0 || !g.moving(f.chunk, before) {
		return false
	}
	f.frame, f.verb, f.subject = fr, f.chunk+1, true
	return true
}

// byCampward takes those who arrive in a camp for displaced: "900 people arrived at the Orla transit centre".
func (g *grammar) byCampward(f *finding) bool {
	v, p := g.at(f.chunk+1), g.at(f.chunk+2)
	if v.verb == nil || v.passive || v.negated || !p.is(g.words().in, g.words().at) {
		return false
	}
	if !g.peopled(f.chunk) || g.soldiers(f.chunk) || !g.camp(f.chunk+3) {
		return false
	}
	if fr := arriving(v.verb); fr != nil {
		f.frame, f.verb, f.subject = fr, f.chunk+1, true
	}
	return f.frame != nil
}

// arriving is the frame of a verb by which refugees, and not everybody, are displaced: arrive,
// land; nil for none.
func arriving(v *lexicon.Verb) *lexicon.Frame {
	frames := v.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Counts != lexicon.CountsObject && fr.Needs == schema.Refugee && fr.Measures.People == schema.Displaced {
			return fr
		}
	}
	return nil
}

// moving tells whether the sentence tells before chunk k of people who flee.
func (g *grammar) moving(k int, before []finding) bool {
	if n := len(before) - 1; n >= 0 {
		return before[n].measure(g, schema.Person) == schema.Displaced
	}
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		if n := g.at(j).noun; n != nil && n.Class == schema.Refugee {
			return true
		}
	}
	return false
}

// arrivals tells whether the bare plural at chunk s names people by their flight: "arrivals were 640".
func (g *grammar) arrivals(s int) bool {
	c := g.at(s)
	if s < 0 || c.noun == nil || c.fig >= 0 || c.noun.Unit != schema.Person || !g.endsWith(c.head, "s") {
		return false
	}
	return c.noun.Of == schema.Displaced || c.noun.Class == schema.Refugee && c.noun.Measure == schema.Displaced
}

// shareOfMovers reads the share of those who flee or arrive that is laid to people of a kind: "70
// percent of those arriving are children".
func (g *grammar) shareOfMovers(f *finding) bool {
	c, v := g.at(f.chunk), f.chunk+1
	if !c.of || c.head >= 0 || !g.reads(c.last-1, "those") {
		return false
	}
	if g.at(v).kind == relative {
		v++
	}
	verb := g.at(v).verb
	if g.at(v).kind != verbGroup || verb == nil {
		return false
	}
	fr := g.movers(verb, v)
	if fr == nil {
		return false
	}
	if f.predicate = g.predicateBehind(v); f.predicate < 0 {
		return false
	}
	f.implied = fr.Measures.People
	return true
}

// movers is the frame by which the verb at chunk v says that its subject flees, comes, dies or is
// hurt; nil for none.
func (g *grammar) movers(verb *lexicon.Verb, v int) *lexicon.Frame {
	for i := range verb.Frames {
		fr := &verb.Frames[i]
		m := fr.Measures.People
		if fr.Counts == lexicon.CountsObject && !g.isPassive(v) || !humanToll(m) {
			continue
		}
		if len(fr.With) == 0 || g.locate(fr.With, g.at(v).last, g.at(v).last+3) >= 0 {
			return fr
		}
	}
	return nil
}

// predicateBehind finds whom the subject of the clause that the verb at chunk v is in is said to be;
// -1 for nobody.
func (g *grammar) predicateBehind(v int) int {
	for j := v + 1; j < v+9 && j < len(g.chunks); j++ {
		switch c := g.at(j); {
		case c.kind == verbGroup && c.be && g.at(j+1).people():
			return j + 1
		case c.kind == verbGroup, c.kind == stop, c.kind == comma, g.counted(j):
			return -1
		}
	}
	return -1
}
