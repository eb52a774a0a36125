package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byThrough finds a verb that says something of what a preposition ties to its
// object: "reinforced the town with 300 soldiers", "drove the rebels from six
// villages".
func (g *grammar) byThrough(f *finding, unit schema.Unit) bool {
	p := g.back(f.chunk)
	if g.at(p).kind != preposition {
		return false
	}
	n := g.back(p)
	first := g.at(n).last
	v := g.back(n)
	if o := g.at(n); !o.uncounted() || g.at(v).kind != verbGroup || g.at(v).verb == nil || g.at(v).passive {
		return false
	}
	for i := range g.at(v).verb.Frames {
		fr := &g.at(v).verb.Frames[i]
		if len(fr.With) != g.at(p).last-first || g.locate(fr.With, first, first+1) < 0 || !g.ties(fr, n, unit) || !g.admits(fr, v, f.chunk, true) {
			continue
		}
		f.frame, f.verb, f.subject = fr, v, false
		return true
	}
	return false
}

// ties tells whether the frame says something of what stands behind the object
// at chunk n: villages that fighters are driven from, what a place is
// reinforced or pelted with.
func (g *grammar) ties(fr *lexicon.Frame, n int, unit schema.Unit) bool {
	switch fr.Measures.For(unit) {
	case schema.Captured:
		return g.fighters(n)
	case schema.Deployed, schema.Attacks:
		return fr.With[len(fr.With)-1] == g.words().with
	}
	return false
}

// given tells whether those who lose the places that a frame counts are
// fighters: villages that people are driven from are not taken.
func (g *grammar) given(fr *lexicon.Frame, v int) bool {
	if fr.Measures.Places != schema.Captured || len(fr.With) == 0 || !g.lx.Grammar.Is(fr.With[0], lexicon.Preposition|lexicon.Adverb) {
		return true
	}
	s := g.subjectBefore(v)
	return s >= 0 && g.fighters(s) && !(g.at(s).pronoun && g.at(v).verb.Is(lexicon.VerbEscapes))
}

// fighters tells whether the phrase at k is, or may be, of those who fight: by
// its noun, or as a name.
func (g *grammar) fighters(k int) bool {
	c := g.at(k)
	if c.noun == nil {
		return c.pronoun || c.head >= 0 && g.proper(c.head)
	}
	return armed(c.noun.Class) || c.noun.Crowd
}

// byDwelling finds the place that the phrase lives in: "the camp is home to 900
// people", "laid siege to areas where 900 people live".
func (g *grammar) byDwelling(f *finding) bool {
	p := g.back(f.chunk)
	if !g.peopled(f.chunk) {
		return false
	}
	if g.encamped(f.chunk) {
		f.implied = schema.Displaced // "there are 900 people in the camp"
		return true
	}
	if h := g.before(p); g.at(p).word == g.words().to && h.kind == nounPhrase && h.head >= 0 && g.t.Words[h.head] == g.words().home {
		v := g.back(g.back(p))
		if g.at(v).be && g.soldiers(f.chunk) {
			f.implied = schema.Strength // "the base is home to 900 soldiers"
			return true
		}
		return g.at(v).be && g.dwells(f, g.subjectBefore(v))
	}
	if v := g.at(f.chunk + 1); g.at(p).word == g.words().where && v.kind == verbGroup && v.verb.Is(lexicon.VerbDwells) {
		return g.dwells(f, g.back(p))
	}
	return false
}

// encamped tells whether it is said of those at chunk k that there are so many in a camp.
func (g *grammar) encamped(k int) bool {
	b, p := g.before(k), g.at(k+1)
	if !b.be || !p.is(g.words().in, g.words().at) {
		return false
	}
	if !g.reads(b.first-1, "there") || g.soldiers(k) {
		return false
	}
	return g.camp(k+2) && g.at(k+2).noun.Intake
}

// byIntake finds the camp that takes the phrase in or has it: "the camp has received 40,000
// people", "the camp holds 9,000 families".
func (g *grammar) byIntake(f *finding) bool {
	if !g.peopled(f.chunk) || g.soldiers(f.chunk) {
		return false
	}
	v := g.objectOf(f.chunk)
	if v < 0 || g.at(v).passive || !g.at(v).verb.Is(lexicon.VerbPasses|lexicon.VerbStocks) || !g.camp(g.doer(v, 0)) {
		return false
	}
	f.implied, f.verb = schema.Displaced, v
	return true
}

// camp tells whether the phrase at k is a camp, and none of fighters.
func (g *grammar) camp(k int) bool {
	n := g.at(k).noun
	return n != nil && (n.Intake || n.In == schema.Displaced) && g.sideIn(g.at(k).first, g.at(k).last) == ""
}

// dwells gives the phrase what living in the place at chunk k, or what is done
// to the place, says of it.
func (g *grammar) dwells(f *finding, k int) bool {
	c := g.at(k)
	if k < 0 || c.kind != nounPhrase {
		return false
	}
	if c.noun != nil && c.noun.In != "" {
		f.noun, f.nounAt, f.inside = c.noun, k, true
		return true
	}
	if g.camp(k) && !g.soldiers(f.chunk) {
		f.implied = schema.Displaced
		return true
	}
	v := g.objectOf(k)
	if v < 0 {
		return false
	}
	fr := g.frame(v, k, schema.Person, true)
	if fr == nil || fr.Measures.People != schema.Stranded {
		return false
	}
	f.frame, f.verb, f.subject = fr, v, false
	return true
}

// byAim reads a card of a report that says how many are to be helped: "3.8 million people targeted".
func (g *grammar) byAim(f *finding) bool {
	v, n := g.at(f.chunk+1), g.at(f.chunk+2)
	if v.aux || v.verb == nil || v.form&lexicon.Participle == 0 || v.last < g.s.Last && n.kind != opening || g.at(f.chunk).first > g.s.First+1 {
		return false
	}
	if g.figures[g.at(f.chunk).fig].Quantity.Value() < 1000 || !folk(g.at(f.chunk).noun) {
		return false
	}
	for i := range v.verb.Frames {
		if fr := &v.verb.Frames[i]; fr.Aid && fr.Modality == schema.Planned {
			f.frame, f.verb, f.subject = fr, f.chunk+1, true
			return true
		}
	}
	return false
}
