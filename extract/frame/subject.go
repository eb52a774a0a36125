package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// subject is the counted noun phrase without the figure: what is so far from a
// place, those whom a number counts or a part is taken from, where the figure
// has no noun of its own.
func (r *Reader) subject(f *finding, out *Claim, c *chunk) text.Span {
	g := &r.g
	if out.Measure == schema.Distance {
		return r.located(f)
	}
	if n := g.substance(f.chunk); n >= 0 {
		return text.Span{First: g.at(n).body, Last: g.at(n).last}
	}
	if c.head < 0 || g.words().more == g.t.Words[c.head] || c.noun == nil && g.adverb(c.head) {
		return g.elidedSubject(f, c)
	}
	if g.fateAlone(c) {
		return text.Span{First: c.last, Last: c.last}
	}
	last := c.last
	if c.of && c.head == c.body && g.reads(c.head, "own") {
		return text.Span{First: c.body - 2, Last: last} // "16 of their own"
	}
	if f.frame != nil && len(f.frame.With) > 0 {
		if at := g.locate(f.frame.With, c.body+1, c.last); at >= 0 {
			last = at // "60 soldiers prisoner"
		}
	}
	if last > c.body+1 && g.quotes(last-1) && g.quotes(c.body-1) {
		last-- // the ‘terrorists’
	}
	return text.Span{First: c.body, Last: last}
}

// fateAlone tells whether nothing but what became of those counted stands with the figure: "15 dead",
// and not "the 15 dead".
func (g *grammar) fateAlone(c *chunk) bool {
	if c.of || c.fig < 0 || g.is(c.first, lexicon.Definite) || c.first > g.s.First && g.is(c.first-1, lexicon.Definite) {
		return false
	}
	for i := c.body; i < c.last; i++ {
		if !g.isOf(i, lexicon.Fate) {
			return false
		}
	}
	return c.body < c.last
}

// origin tells whether the phrase at k names whom those counted before "from" belong to: "nine
// from [the allied forces]", and not "900 from their homes", "53% from the last three months".
func (g *grammar) origin(k int) bool {
	n := g.at(k)
	return n.uncounted() && g.at(k+1).fig < 0 && !g.is(n.first, lexicon.Possessive) && !g.timely(n)
}

// elidedSubject is who a figure without a noun counts; empty where the sentence
// does not say.
func (g *grammar) elidedSubject(f *finding, c *chunk) text.Span {
	none := text.Span{First: c.last, Last: c.last}
	if c.out > 0 {
		return text.Span{First: g.at(c.out).body, Last: g.at(c.out).last} // "two of six women"
	}
	if f.noun != nil && (f.noun.Toll || f.nounAt >= 0 && f.nounAt < f.chunk && tolls(f.noun)) || f.numbered > 0 || f.frame != nil && f.nounAt >= 0 {
		if s := g.numberOf(f); !s.Empty() {
			return s
		}
	}
	if k := g.labelOwner(f); k >= 0 {
		return text.Span{First: g.at(k).body, Last: g.at(k).last}
	}
	if s := g.countedBehind(f.chunk); !s.Empty() {
		return s
	}
	if k := g.listNoun(f.chunk); k >= 0 {
		return text.Span{First: g.at(k).body, Last: g.at(k).last}
	}
	at := f.chunk + 1
	if e := g.at(at); e.uncounted() && e.last == e.first+1 && g.reads(e.first, "each") {
		at++ // "two each from the army and the police"
	}
	p, k := g.at(at), at+1
	if g.at(k).is(g.deeds.among) {
		k++ // "no one from among the soldiers"
	}
	if p.is(g.words().from) && g.origin(k) {
		return text.Span{First: g.at(f.chunk + 1).first, Last: g.series(k, len(g.chunks)).Last} // "nine from the allied forces"
	}
	return none
}

// listNoun is the phrase that ends a list of three or more numbers and has the noun of them all: "shot 27, 11
// and [four monks] in Orla, Benst and Kerrin"; -1 where the number at chunk k stands in none.
func (g *grammar) listNoun(k int) int {
	n := 0
	if p := g.back(k); g.at(p).kind == comma && g.counted(g.back(p)) && g.before(p).head < 0 {
		n++
	}
	for j := k; g.counted(j+2) && g.figures[g.at(j+2).fig].Kind == schema.KindCount; j += 2 {
		p, last := g.at(j+1).kind, g.at(j+2)
		if p != comma && p != conjunction {
			break
		}
		if last.head < 0 && p == comma {
			n++
			continue
		}
		if last.head < 0 || p != conjunction || n == 0 || last.noun == nil || g.figures[last.fig].Article || g.clausal(j+2) {
			break
		}
		return j + 2
	}
	return -1
}

// numberOf is those whom the number counts: "the number of civilians killed",
// "the number of victims".
func (g *grammar) numberOf(f *finding) text.Span {
	if f.numbered > 0 {
		c := g.at(f.numbered)
		return text.Span{First: c.body, Last: c.last}
	}
	k := f.nounAt
	if k < 0 || g.at(k).noun == nil {
		return text.Span{}
	}
	if c := g.at(k); !c.noun.Toll {
		if c.fig < 0 && tolls(c.noun) && c.head > c.body && g.endsWith(c.head, "s") {
			return text.Span{First: c.body, Last: c.last} // "civilian deaths rose to 92"
		}
		return g.labelOf(f)
	}
	for i := g.at(k).last - 1; i > g.at(k).first; i-- {
		if g.t.Words[i] == g.words().of {
			return text.Span{First: i + 1, Last: g.at(k).last}
		}
	}
	if c := g.at(k); c.fig < 0 && c.head > c.body && g.endsWith(c.head, "deaths") {
		return text.Span{First: c.body, Last: c.last} // "the number of civilian deaths"
	}
	return text.Span{}
}

// tolls tells whether a noun counts people by what befell them, so that a number of them needs no
// other noun: deaths, casualties, cholera cases.
func tolls(n *lexicon.Noun) bool {
	topic := n.Measure.Topic()
	return n.Unit == schema.Person && (n.Of == "" || n.Of == n.Measure) && (topic == "casualty" || topic == "displacement")
}

// labelOf is those whom the label of the finding's figure names: "Houses destroyed: 146".
func (g *grammar) labelOf(f *finding) text.Span {
	if c := g.at(f.nounAt); f.frame != nil && g.underLabel(f.chunk) {
		return text.Span{First: c.body, Last: c.last}
	}
	return text.Span{}
}

// located is what lies so far from a place: the subject of the verb before the
// figure, the object of one that places, or what stands right before it.
func (r *Reader) located(f *finding) text.Span {
	g := &r.g
	if k := len(r.found) - 1; k >= 0 && r.claims[len(r.claims)-1].Measure == schema.Distance && f.chunk-r.found[k].chunk < 8 {
		return r.claims[len(r.claims)-1].Subject // the other unit, the next place
	}
	j := g.back(f.chunk)
	for g.at(j).kind == comma || g.at(j).kind == dash || g.at(j).kind == opening || g.at(j).is(g.words().at) {
		j = g.back(j)
	}
	switch c := g.at(j); c.kind {
	case nounPhrase:
		return text.Span{First: c.body, Last: c.last}
	case verbGroup:
		if s := g.placedBy(j); s >= 0 {
			return text.Span{First: g.at(s).body, Last: g.at(s).last}
		}
	}
	return text.Span{First: g.at(f.chunk).last, Last: g.at(f.chunk).last}
}

// placedBy is what the verb at chunk v puts on the map.
func (g *grammar) placedBy(v int) int {
	if c := g.at(v); !c.aux && g.before(v).kind == nounPhrase {
		return g.back(v) // "the town located 12 miles from"
	}
	return g.subjectBefore(v)
}
