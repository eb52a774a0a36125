package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byFenced reads what share of a land an army keeps people out of: "the buffer zone covers 17 percent
// of the enclave".
func (g *grammar) byFenced(f *finding) bool {
	c := g.at(f.chunk)
	if g.figures[c.fig].Unit != schema.Percent || !c.of || c.head < 0 {
		return false
	}
	v := g.back(f.chunk)
	if g.at(v).kind == preposition {
		v = g.back(v) // "accounts for", "takes up"
	}
	if w := g.at(v); w.kind != verbGroup || w.passive || !w.verb.Is(lexicon.VerbSpans|lexicon.VerbComposes) || !g.landShare(c) && !g.areal(f.chunk) {
		return false
	}
	if s := g.topic(v); s < 0 || !g.fenced(g.at(s)) {
		return false
	}
	f.implied = schema.Territory
	return true
}

// expanse is the land that the measure at chunk k tells the size of by the verb at chunk v: "took [an
// area] measuring 40 square miles"; -1 for none.
func (g *grammar) expanse(k, v int) int {
	if w := g.at(v); w.kind != verbGroup || !w.verb.Is(lexicon.VerbSpans) || w.form&lexicon.Gerund == 0 && g.at(v-1).kind != relative {
		return -1
	}
	return g.topic(v)
}

// areal tells whether the share at chunk k is one of a territory or its area.
func (g *grammar) areal(k int) bool {
	s := g.t.At(g.at(k).head)
	return hasSuffix(s, "territory") || hasSuffix(s, "area") || hasSuffix(s, "land")
}

// fenced tells whether the phrase c is land that an army keeps people out of: by its noun, or since
// the sentence says that it is closed.
func (g *grammar) fenced(c *chunk) bool {
	switch {
	case c.noun == nil:
		return false
	case c.noun.Fenced:
		return true
	case !c.noun.Land:
		return false
	}
	for i := g.s.First; i < g.s.Last; i++ {
		if s := g.t.At(i); hasSuffix(s, "closed") || hasSuffix(s, "off-limits") || hasSuffix(s, "sealed") {
			return true
		}
	}
	return false
}

// spanning tells whether the share of figure k is what something covers.
func (g *grammar) spanning(k int) bool {
	f := &g.figures[k]
	i := firstOf(f) - 1
	if f.Kind != schema.KindPercent || i < g.s.First {
		return false
	}
	v, _ := g.lx.Verbs.Find(g.t.Words[i])
	return v.Is(lexicon.VerbSpans | lexicon.VerbComposes)
}

// sharePart tells whether the bare share at chunk k, in brackets, is a part of the share of a land
// before them: "holds 47 percent of the country (12 percent controlled, 35 percent contested)".
func (g *grammar) sharePart(k int, before []finding) bool {
	n := len(before) - 1
	if before[n].measure(g, schema.Percent) != schema.Territory {
		return false
	}
	for j := k - 1; j > before[0].chunk && j > k-9; j-- {
		if g.at(j).kind == opening {
			return true
		}
	}
	return false
}
