package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/schema"
)

// fronted finds the whole that opens the clause: "Of the 700 hurt, 56 were in
// hospital", "Of the dead, two were nurses"; -1 for none.
func (r *Reader) fronted(f *finding, out *Claim, first int) int {
	k := r.g.frontedAt(f.chunk)
	if r.g.outOfThem(f.chunk) {
		if w := r.included(out); w < 0 || f.part || f.measure(&r.g, out.Unit) == r.claims[w].Measure {
			return w
		}
	}
	if k < 0 {
		return -1
	}
	if r.g.ofTheTotal() {
		return r.lastCounted(out)
	}
	if of := r.g.at(k + 1); of.is(r.g.words().of) && r.g.at(k).fig < 0 {
		k += 2 // "Of the total of 700 hurt, 56 were in hospital"
	}
	for i := range r.found {
		if r.found[i].chunk == k {
			return first + i
		}
	}
	if m := r.g.said(k); m != "" {
		return r.last(out, m)
	}
	return -1
}

// byFronted gives a bare figure what is told of those whom the phrase that opens
// the clause names: "Among the three slain guards, two belonged to the brigade and
// one to the police".
func (g *grammar) byFronted(f *finding, before []finding) bool {
	if n := len(before); n > 0 && before[n-1].predicate >= 0 && g.joined(f.chunk) == before[n-1].predicate && !g.clausal(f.chunk) && g.at(f.chunk).head >= 0 && g.peopled(f.chunk) {
		b := before[n-1]
		b.chunk, b.predicate = f.chunk, -1
		*f = b // "of the 30 dead, nine were guards, four policemen"
		return true
	}
	if g.outOfThem(f.chunk) {
		f.verb, f.frame, f.part, f.predicate = -1, nil, true, g.predicate(f.chunk)
		return true
	}
	c := g.at(f.chunk)
	if c.head >= 0 || g.figures[c.fig].Article {
		return false
	}
	k := g.frontedAt(f.chunk)
	if kind := g.figures[c.fig].Kind; k < 0 || kind != schema.KindCount && kind != schema.KindPercent {
		return false
	}
	f.verb, f.frame, f.predicate = -1, nil, g.predicate(f.chunk)
	for i := range before {
		if before[i].chunk == k {
			f.part = true
			if g.unit(g.at(k)) == schema.Household {
				g.chunks[f.chunk].like = int32(k + 1) // "of the 300 families, 90 are in Orla"
			}
			return true
		}
	}
	if g.figures[c.fig].Kind == schema.KindPercent && g.shareStruck(f, k) {
		return true
	}
	if m := g.said(k); m.Topic() == "casualty" || m != "" && g.figures[c.fig].Kind == schema.KindPercent && !g.reporting(f.chunk+1) {
		f.implied, f.among = m, true
		return true
	}
	return false
}

// shareStruck reads the bare share of the things at chunk k, with which the clause opens, to which its verb says that
// something was done: "of the 900 houses surveyed, 62 percent were destroyed".
func (g *grammar) shareStruck(f *finding, k int) bool {
	unit, v := g.unit(g.at(k)), f.chunk+1
	if b := g.at(v); !things(unit) || b.kind != verbGroup || b.form&lexicon.Participle == 0 || b.aux && !b.passive {
		return false
	}
	fr := g.frame(v, k, unit, false)
	if fr == nil || fr.Measures.For(unit).Topic() != "damage" {
		return false
	}
	f.frame, f.verb, f.subject, f.unit = fr, v, true, unit
	g.chunks[f.chunk].of = true
	return true
}

// outOfThem tells whether the phrase at chunk k counts some of those counted in a sentence before.
func (g *grammar) outOfThem(k int) bool {
	return g.ofThem(k) || g.amongThem(k) || g.theyInclude(k) || g.ofThese(k)
}

// theyInclude tells whether the phrase at chunk k counts some of those told of before: "They include
// nine teachers", "The group, which was on its way home, includes nine teachers".
func (g *grammar) theyInclude(k int) bool {
	p := g.includes()
	return p >= 0 && g.back(k) == p && g.peopled(k)
}

// includes is the "include" of a sentence that opens with who includes some: those told of before; -1 for none.
func (g *grammar) includes() int {
	c, p := g.at(0), 1
	if !c.uncounted() || c.last > c.first+2 {
		return -1
	}
	if g.at(1).kind == comma && g.at(2).kind == relative {
		for p = 3; p < reach && g.at(p).kind != comma; p++ {
		}
		p++
	}
	if v := g.at(p); v.kind != part || !g.startsVerb(v.first) || g.is(c.first, lexicon.Possessive) {
		return -1
	}
	if c.last == c.first+1 && (c.pronoun || g.is(c.first, lexicon.Definite)) {
		return p
	}
	if c.last == c.first+2 && g.is(c.first, lexicon.Definite) && g.isOf(c.first+1, lexicon.TallyWord) {
		return p
	}
	return -1
}

// included is the claim of those of whom a sentence behind it includes some; a group that goes about is
// not said to be that of the dead. It is -1 for none.
func (r *Reader) included(out *Claim) int {
	w := r.recent(out)
	if n := r.g.at(0).noun; w < 0 || n == nil || !n.Crowd {
		return w
	}
	switch r.claims[w].Measure {
	case schema.Killed, schema.Injured, schema.Casualties:
		return -1
	}
	return w
}

// ofTheTotal tells whether the sentence opens with "Of these," or "Of the total,".
func (g *grammar) ofTheTotal() bool {
	of, w := g.at(0), g.at(1)
	switch {
	case of.word != g.words().of:
		return false
	case of.kind == part:
		return of.last == of.first+2 && w.kind == comma
	case of.kind != preposition || g.at(2).kind != comma || !w.uncounted():
		return false
	}
	return w.last == w.first+1 && g.is(w.first, lexicon.Definite) || w.noun != nil && w.noun.Toll || g.isOf(w.last-1, lexicon.TotalWord)
}

// ofThem tells whether the bare figure at chunk k is so many of those counted in a sentence
// before, of whom its own only says where or who they are: "Of them, 40 are in Orla", "Of the
// total, 40 belonged to the police".
func (g *grammar) ofThem(k int) bool {
	c, of := g.at(k), g.at(0)
	if of.word != g.words().of || g.at(k-1).kind != comma || c.head >= 0 || !g.at(k+1).be && !g.at(k+1).verb.Is(lexicon.VerbLone) {
		return false
	}
	if kind := g.figures[c.fig].Kind; kind != schema.KindCount && kind != schema.KindPercent || g.figures[c.fig].Article {
		return false
	}
	if of.kind == part {
		return k == 2 && of.last == of.first+2
	}
	return k == 3 && g.ofTheTotal()
}

// amongThem tells whether the phrase at chunk k counts some of those told of before: "Among
// them were nine teachers".
func (g *grammar) amongThem(k int) bool {
	return k == 2 && g.at(0).kind == part && g.at(0).word == g.deeds.among && g.at(1).be && g.at(1).verb == nil && g.peopled(k)
}

// shareOfFront tells whether the bare share at chunk k is one of those whom the sentence opens with: "of
// the 900 displaced, 62 percent live in Orla", "of these, 62 percent live in Orla".
func (g *grammar) shareOfFront(k int, before []finding) bool {
	if g.outOfThem(k) {
		return true
	}
	j := g.frontedAt(k)
	return j >= 0 && slices.ContainsFunc(before, func(f finding) bool { return f.chunk == j })
}

// frontedAt finds the phrase behind an "of" or "among" that opens the clause of chunk k; -1
// for none.
func (g *grammar) frontedAt(k int) int {
	commas := 0
	for j := k - 1; j >= 0 && j > k-16; j-- {
		switch c := g.at(j); c.kind {
		case comma:
			commas++
		case preposition:
			if open := g.at(j - 1).kind; (c.word == g.words().of || c.word == g.deeds.among) && commas > 0 && (open == stop || open == colon || open == quote || open == dash) {
				return g.describedAs(j + 1)
			}
		case stop, colon:
			return -1
		}
	}
	return -1
}

// describedAs is the phrase at chunk k, or the one that the participle there describes with an adjective: "of
// confirmed and probable [cases]"; -1 for none.
func (g *grammar) describedAs(k int) int {
	if v := g.at(k); v.mere(lexicon.Participle) && g.at(k+1).kind == conjunction {
		k += 2
	}
	if g.at(k).kind != nounPhrase {
		return -1
	}
	return k
}
