package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byPair reads one of two numbers that say in the same order how many befell each of two things told before
// them: "civilians killed and injured – 112 and 340 –", "the number of dead and missing (12 and 40)".
func (g *grammar) byPair(f *finding) bool {
	k := f.chunk
	if !g.bareCount(k) {
		return false
	}
	d := g.back(k)
	second := g.at(d).kind == conjunction && g.bareCount(g.back(d))
	if second {
		d = g.back(g.back(d))
	} else if g.at(k+1).kind != conjunction || !g.bareCount(k+2) {
		return false
	}
	if c := g.at(d).kind; c != dash && c != opening {
		return false
	}
	s := g.pairOf(d)
	unit := schema.Person
	if s >= 0 && g.at(s).noun != nil && g.at(s).noun.Class == schema.Thing {
		unit = g.at(s).noun.Unit
	}
	a, b := g.twoFates(g.at(d).first, unit)
	if a == "" || b == "" || a == b {
		return false
	}
	if f.implied = a; second {
		f.implied = b
	}
	f.verb, f.frame, f.part = -1, nil, false
	if s >= 0 {
		f.numbered = s
	}
	if unit != schema.Person {
		f.unit = unit
	}
	return true
}

// bareCount tells whether the phrase at k is a number and no more.
func (g *grammar) bareCount(k int) bool {
	if !g.counted(k) || g.at(k).head >= 0 || g.at(k).of || g.at(k).out > 0 {
		return false
	}
	f := &g.figures[g.at(k).fig]
	return f.Kind == schema.KindCount && !f.Article
}

// pairOf is the phrase, before chunk d, of those whom two numbers behind it count; -1 for none.
func (g *grammar) pairOf(d int) int {
	for j := g.back(d); j >= 0 && j > d-5; j = g.back(j) {
		switch c := g.at(j); {
		case c.uncounted() && c.noun != nil && c.noun.Measure == "" && !c.noun.Toll && (c.noun.Unit == schema.Person || things(c.noun.Unit)):
			return j
		case c.uncounted() && g.lx.Nouns.Ends(g.t.Words[c.body]) && g.fateWord(c.body, schema.Person) == "" && c.last > c.body+2:
			return j // "civilians killed and injured"
		case c.kind != nounPhrase && c.kind != verbGroup && c.kind != conjunction:
			return -1
		}
	}
	return -1
}

// twoFates are what two words joined by "and" in the last words before token i say of what is counted in
// unit: "killed and injured".
func (g *grammar) twoFates(i int, unit schema.Unit) (a, b schema.Measure) {
	for j := i - 2; j > g.s.First && j > i-6; j-- {
		if g.t.Words[j] != g.words().and {
			continue
		}
		next := j + 1
		if g.is(next, lexicon.Definite) {
			next++ // "the dead and the missing"
		}
		if a, b = g.fateWord(j-1, unit), g.fateWord(next, unit); a != "" && b != "" {
			return a, b
		}
	}
	return "", ""
}

// fateWord is what the word at token i says by itself of what is counted in unit; "" for nothing.
func (g *grammar) fateWord(i int, unit schema.Unit) schema.Measure {
	if noun := g.nounFor(g.t.Words[i]); noun != nil && noun.Measure != "" && unit == schema.Person {
		return noun.Measure
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[i])
	if verb == nil || form&lexicon.Participle == 0 {
		if n, cue := g.lx.Cues.Longest(g.t.Words[i : i+1]); n > 0 && cue.Kind == lexicon.CueState && unit == schema.Person {
			return cue.Measure
		}
		return ""
	}
	for _, fr := range verb.Alone() {
		if m := fr.Measures.For(unit); fr.Counts == lexicon.CountsObject && m != "" {
			return m
		}
	}
	return ""
}
