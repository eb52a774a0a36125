package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byGap gives a bare figure the verb of the clause before it, where only a place or
// a day is told anew: "three people died in Orla and two in Benst", "four were killed
// on Friday and six on Sunday", "four died Friday and six Sunday".
func (g *grammar) byGap(f *finding, before []finding) bool {
	p, last := g.toldAnew(f.chunk), g.lastOutside(before)
	if p.kind != preposition && p.kind != state && p.kind != other || !g.mayGap(f.chunk, last.chunk) || g.upToVerb(last, f.chunk) {
		return false
	}
	at := max(last.verb, last.chunk)
	if p.kind == state && g.diedElsewhere(f, last) && last.measure(g, schema.Person) == schema.Killed {
		*f = last.again(f.chunk)
		return true
	}
	if g.furtherOnes(f.chunk, at) && (g.where(p) || p.kind == other) {
		*f = last.again(f.chunk)
		return true
	}
	divided := last.part && last.bare()
	for j := at + 1; j < f.chunk; j++ {
		switch c := g.at(j); {
		case c.kind == verbGroup && g.beforeGap(j, last, p):
		case c.kind == verbGroup && !g.reported(j), c.kind == stop, c.kind == colon:
			return false
		case g.sameDay(c, p) && !g.onlyOne(f.chunk), g.sameWay(c, p, divided):
			g.liken(f.chunk, last.chunk)
			*f = last.again(f.chunk)
			return true
		}
	}
	return false
}

// toldAnew is the chunk behind the bare figure at chunk k that tells what is new of those it
// counts: "and two [in] Benst", "two each [in] Benst and Tarnow", "and 20 later [in hospital]".
func (g *grammar) toldAnew(k int) *chunk {
	next := g.pastBrackets(k)
	if c := g.at(next); c.kind == nounPhrase && c.last == c.first+1 && g.reads(c.first, "each") {
		next++
	}
	p, n := g.at(next), g.at(next+1)
	if p.kind == other && !g.is(p.first, lexicon.Weekday) && (g.where(n) || n.kind == state) {
		return n
	}
	return p
}

// lastOutside is the last finding that stands in no bracket
// behind another: "[900 people] (200 households) fled in May".
func (g *grammar) lastOutside(before []finding) *finding {
	last := &before[len(before)-1]
	if n := len(before) - 2; n >= 0 && g.before(last.chunk).kind == opening && g.pastBrackets(before[n].chunk) > last.chunk {
		return &before[n]
	}
	return last
}

// mayGap tells whether the phrase at k counts more of those at last without saying what befell them:
// it has no noun, or only "the rest" or "people", and stands behind a comma, "and" or a semicolon.
func (g *grammar) mayGap(k, last int) bool {
	if g.at(k).head >= 0 && !g.rest(g.at(k)) && !g.peopleAgain(k, last) {
		return false
	}
	b := g.before(k).kind
	return b == conjunction || b == comma || g.itemAfter(k, last)
}

// upToVerb tells whether what the sentence tells of the last finding stands before
// it, as a verb does before its object, and so not between the two, where a bare
// figure at k asks for it: "rebels killed [six]", and not "[six] were killed".
func (g *grammar) upToVerb(last *finding, k int) bool {
	switch {
	case last.frame != nil && !last.subject, last.nounAt >= 0:
		return true
	case last.verb < 0 || last.verb >= last.chunk || last.part || last.subject:
		return false
	}
	own := last.frame == nil && last.noun != nil
	return !own || !g.rest(g.at(k)) && !g.clausal(last.chunk) && g.at(last.chunk).head >= 0
}

// beforeGap tells whether the verb at chunk j, behind the last finding, tells of
// those it counts what is told anew, by p, of the next: "12 cases [were] from Orla
// and two from Benst", "71 killings [were linked] to the army and 36 to rebels".
func (g *grammar) beforeGap(j int, last *finding, p *chunk) bool {
	c, at := g.at(j), max(last.verb, last.chunk)
	switch {
	case j == at+1 && (g.blamed(j) || c.be) && g.at(j+1).word == p.word:
		return true
	case last.part && last.bare() && j < at+4:
		return true // "two belonged to the guard and one to the police"
	case c.passive && j == at+1 && last.noun != nil && last.noun.Corpse:
		return true // "nine bodies were found in Orla and another six in Benst"
	case c.passive && j == at+1 && c.verb.Is(lexicon.VerbRecords|lexicon.VerbTells|lexicon.VerbImplies):
		return true // "said nine deaths were reported in Orla and six in Benst"
	}
	if j != last.chunk+1 || !c.mere(lexicon.Participle) {
		return false
	}
	return c.verb != nil && (c.verb.Idle() || c.verb.Is(lexicon.VerbRecords)) // "40 murders registered in June, 52 in July"
}

// sameDay tells whether the chunks c and p both say when: "died [Friday] and six [Sunday]".
func (g *grammar) sameDay(c, p *chunk) bool {
	return c.kind == other && p.kind == other && (g.t.Words[c.first] == g.t.Words[p.first] || g.is(c.first, lexicon.Weekday) && g.is(p.first, lexicon.Weekday))
}

// sameWay tells whether the chunks c and p say the same kind of thing of those counted, where or
// in what state they are, or anything of the parts of one whole: "[in] Orla and two [near] Benst".
func (g *grammar) sameWay(c, p *chunk, divided bool) bool {
	return (c.kind == preposition || c.kind == state) && p.kind != other && (divided || g.t.Words[c.first] == g.t.Words[p.first] || g.where(c) && g.where(p))
}

// itemAfter tells whether the phrase at k stands behind a semicolon and nobody is
// counted between it and the phrase at last: "nine died in Orla; [six] in Benst".
func (g *grammar) itemAfter(k, last int) bool {
	if !g.semicolon(g.back(k)) {
		return false
	}
	for j := last + 1; j < k; j++ {
		if g.counted(j) {
			return false
		}
	}
	return true
}

// pastBrackets is the chunk behind the phrase at k and what stands in brackets right behind that.
func (g *grammar) pastBrackets(k int) int {
	if g.at(k+1).kind != opening {
		return k + 1
	}
	for j := k + 2; j < len(g.chunks) && j < k+12; j++ {
		if g.chunks[j].kind == closing {
			return j + 1
		}
	}
	return k + 1
}

// furtherOnes tells whether the bare figure at chunk k, behind "and" and what ends with chunk at, counts
// more of those before it: "12 people were killed, and a further nine in Benst".
func (g *grammar) furtherOnes(k, at int) bool {
	b := g.back(k)
	if g.at(b).kind != conjunction || g.at(b).cue != nil || g.at(k).head >= 0 {
		return false
	}
	if g.before(b).kind == comma {
		b = g.back(b)
	}
	if g.back(b) != at {
		return false
	}
	i := g.at(k).first
	return g.isOf(i, lexicon.Further) || i+1 < g.s.Last && g.is(i, lexicon.Article) && g.isOf(i+1, lexicon.Further)
}

// peopleAgain tells whether the phrase at k counts people as the one at j does,
// and nothing but where, or of what, is told of them: "230 people were killed in
// Orla, [160 people] in Benst", "nine men died of cold and [two girls] of burns".
func (g *grammar) peopleAgain(k, j int) bool {
	c := g.at(k)
	if c.noun == nil || !g.peopled(k) || g.unit(c) != g.unit(g.at(j)) || c.noun.Measure != "" || g.figures[c.fig].Article {
		return false
	}
	next := g.pastBrackets(k)
	if g.at(next).kind == other {
		return g.closesItem(max(next+1, g.pastDay(next))) // "two girls Sunday"
	}
	n := g.at(next + 1)
	return g.at(next).kind == preposition && n.kind == nounPhrase && (n.fig < 0 || g.figures[n.fig].Article) && g.closesItem(g.pastDay(next+2))
}

// pastDay is the chunk behind a weekday at chunk j, "Sunday" or "on Sunday"; j where none stands there.
func (g *grammar) pastDay(j int) int {
	for k := j; k < j+2 && g.at(k).kind == other; k++ {
		if g.is(g.at(k).first, lexicon.Weekday) {
			return k + 1
		}
	}
	return j
}

// blamed tells whether the verb group at chunk v says whose deed something is held to be: "were linked
// to", "were blamed on".
func (g *grammar) blamed(v int) bool {
	c := g.at(v)
	w := g.t.Words[c.last-1]
	return c.aux && (w == g.deeds.linked || w == g.deeds.blamed || w == g.deeds.attributed)
}

// onlyOne tells whether the phrase at k counts one, of those just counted more likely
// than one more: "one died on Friday and one on Sunday".
func (g *grammar) onlyOne(k int) bool {
	low := g.figures[g.at(k).fig].Quantity.Low
	return low != nil && *low == 1
}

// byShare gives a bare figure behind a comma the people that stand before it as its whole, where only
// where they are from, who did it or why is told: "ten people were killed, seven from one family",
// "forty were arrested, nine for looting and six for arson".
func (g *grammar) byShare(f *finding, before []finding) bool {
	c, b, n := g.at(f.chunk), g.before(f.chunk).kind, len(before)-1
	if g.figures[c.fig].Article || g.figures[c.fig].Kind != schema.KindCount || b != comma && !(b == conjunction && before[n].part) {
		return false
	}
	if !g.setApart(f.chunk+1) || !g.peopled(before[n].chunk) {
		return false
	}
	w := n
	for w > 0 && before[w].part {
		w--
	}
	low, whole := g.figures[c.fig].Quantity.Low, g.figures[g.at(before[w].chunk).fig].Quantity.Low
	f.part = low != nil && whole != nil && *low < *whole && before[w].measure(g, schema.Person) != ""
	return f.part
}

// setApart tells whether the preposition at chunk p and what it leads to say of some by what they
// differ from others, and end the clause.
func (g *grammar) setApart(p int) bool {
	c, n := g.at(p), g.at(p+1)
	if c.kind != preposition {
		return false
	}
	switch c.word {
	case g.words().from, g.words().by:
		if n.kind != nounPhrase || n.fig >= 0 && g.figures[n.fig].Quantity.Value() != 1 { // "from one family"
			return false
		}
	case g.words().forWord:
		if n.kind != nounPhrase && !n.mere(lexicon.Gerund) || n.fig >= 0 {
			return false
		}
	case g.words().in, g.words().during:
		if n.kind != nounPhrase || n.noun == nil || !n.noun.Cause {
			return false
		}
	default:
		return false
	}
	for p += 2; g.at(p).kind == preposition && g.at(p+1).uncounted(); {
		p += 2
	}
	return g.closesItem(p)
}

// byVoyage finds those on board of what went missing: "a plane vanished with 22 people
// aboard".
func (g *grammar) byVoyage(f *finding) bool {
	p := g.back(f.chunk)
	if g.at(p).word != g.words().with || !g.aboard(f.chunk+1) || !g.peopled(f.chunk) {
		return false
	}
	v := p - 1
	for v > 0 && v > p-6 && g.at(v).kind != verbGroup && g.at(v).kind != comma && g.at(v).kind != stop && !g.counted(v) {
		v-- // "goes missing in Orla with"
	}
	if g.at(v).kind != verbGroup || g.at(v).verb == nil {
		return false
	}
	s := g.subjectBefore(v)
	if s < 0 || g.unit(g.at(s)) != schema.Aircraft && g.unit(g.at(s)) != schema.Vessel {
		return false
	}
	fr := g.frame(v, s, g.unit(g.at(s)), false)
	if fr == nil || fr.Measures.People != schema.Missing {
		return false
	}
	f.frame, f.verb, f.subject = fr, v, true
	return true
}

// aboard tells whether chunk j says that people are on board of what was named.
func (g *grammar) aboard(j int) bool {
	c := g.at(j)
	return c.kind == other && c.fig < 0 || c.kind == preposition && g.endsWith(c.first, "aboard") && g.at(j+1).kind != nounPhrase
}

// byCompany finds those whom a phrase is named among without a verb, as in a
// headline: "Two nurses among 15 dead in blast".
func (g *grammar) byCompany(f *finding) bool {
	j := f.chunk + 1
	for n := 0; n < 4 && (g.at(j).kind == conjunction || g.at(j).kind == comma || g.counted(j)); n++ {
		j++
	}
	n := g.at(j + 1).noun
	if !g.at(j).is(g.deeds.among) || g.at(j+1).kind != nounPhrase || !g.personal(g.at(f.chunk)) {
		return false
	}
	if n != nil && n.Measure.Topic() == "casualty" && n.Unit == schema.Person {
		f.noun, f.nounAt = n, j+1
		return true
	}
	v, _ := g.subjectOf(j + 1)
	return v >= 0 && g.byFate(f, v)
}
