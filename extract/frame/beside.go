package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// byGap gives a bare figure the verb of the clause before it, where only a place or
// a day is told anew: "three people died in Orla and two in Benst", "four were killed
// on Friday and six on Sunday", "four died Friday and six Sunday".
func (g *grammar) byGap(f *finding, before []finding) bool {
	p, b := g.at(f.chunk+1), g.at(g.back(f.chunk)).kind
	if p.kind == other && !g.is(p.first, lexicon.Weekday) && (g.where(g.at(f.chunk+2)) || g.at(f.chunk+2).kind == state) {
		p = g.at(f.chunk + 2) // "and 20 later in hospital"
	}
	if g.at(f.chunk).head >= 0 && !g.rest(g.at(f.chunk)) && !g.peopleAgain(f.chunk, before[len(before)-1].chunk) || p.kind != preposition && p.kind != state && p.kind != other || b != conjunction && b != comma {
		return false
	}
	last := &before[len(before)-1]
	at := max(last.verb, last.chunk)
	if last.frame != nil && !last.subject || last.verb >= 0 && last.verb < last.chunk && !last.part || last.nounAt >= 0 {
		return false
	}
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
		case c.kind == verbGroup && j == at+1 && g.blamed(j) && g.at(j+1).word == p.word: // "71 killings were linked to the army and 36 to rebels"
		case c.kind == verbGroup && divided && j < at+4: // "two belonged to the guard and one to the police"
		case c.passive && j == at+1 && last.noun != nil && last.noun.Corpse: // "nine bodies were found in Orla and another six in Benst"
		case c.kind == verbGroup && j == last.chunk+1 && !c.aux && c.form&lexicon.Participle != 0 && c.verb != nil && (c.verb.Idle() || c.verb.Is(lexicon.VerbRecords)): // "40 murders registered in June, 52 in July"
		case c.kind == verbGroup && !g.reported(j), c.kind == stop, c.kind == colon:
			return false
		case c.kind == other && p.kind == other && (g.t.Words[c.first] == g.t.Words[p.first] || g.is(c.first, lexicon.Weekday) && g.is(p.first, lexicon.Weekday)) && !g.onlyOne(f.chunk), (c.kind == preposition || c.kind == state) && p.kind != other && (divided || g.t.Words[c.first] == g.t.Words[p.first] || g.where(c) && g.where(p)):
			g.liken(f.chunk, last.chunk)
			*f = last.again(f.chunk)
			return true
		}
	}
	return false
}

// furtherOnes tells whether the bare figure at chunk k, behind "and" and what ends with chunk at, counts
// more of those before it: "12 people were killed, and a further nine in Benst".
func (g *grammar) furtherOnes(k, at int) bool {
	b := g.back(k)
	if g.at(b).kind != conjunction || g.at(b).cue != nil || g.at(k).head >= 0 {
		return false
	}
	if g.at(g.back(b)).kind == comma {
		b = g.back(b)
	}
	if g.back(b) != at {
		return false
	}
	i := g.at(k).first
	return g.lx.FrameWords.Is(g.t.Words[i], lexicon.Further) || i+1 < g.s.Last && g.is(i, lexicon.Article) && g.lx.FrameWords.Is(g.t.Words[i+1], lexicon.Further)
}

// peopleAgain tells whether the phrase at k counts plain people as the one at j does, somewhere and
// no more: "230 people were killed in Orla, [160 people] in Benst".
func (g *grammar) peopleAgain(k, j int) bool {
	c := g.at(k)
	if c.noun == nil || c.noun != g.at(j).noun || c.noun.Class != schema.AnyPerson || c.noun.Measure != "" || c.head != c.body || !g.where(g.at(k+1)) || g.at(k+2).kind != nounPhrase || g.at(k+2).fig >= 0 {
		return false
	}
	return g.closesItem(k + 3)
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

// where tells whether a preposition says where: in, at, on.
func (g *grammar) where(c *chunk) bool {
	return c.kind == preposition && (c.word == g.words().in || c.word == g.words().at || c.word == g.words().on)
}

// byPlaceName gives people who stand in brackets behind the name of a place what the
// clause tells of those who are there: "most fled to Orla (82,000 people) and Benst
// (79,000)".
func (g *grammar) byPlaceName(f *finding, before []finding) bool {
	p := g.back(f.chunk)
	if g.at(f.chunk+1).kind != closing || !g.someplace(g.at(g.back(p))) || !g.peopled(f.chunk) && g.figures[g.at(f.chunk).fig].Kind != schema.KindPercent {
		return false
	}
	if n := len(before) - 1; n >= 0 && g.peopled(before[n].chunk) {
		if g.at(g.back(before[n].chunk)).kind != opening {
			f.part = true
			return true
		}
		*f = before[n].again(f.chunk)
		return true
	}
	for j := g.back(p); j >= 0 && j > p-reach; j-- {
		c := g.at(j)
		if n := c.noun; c.kind == nounPhrase && c.fig < 0 && n != nil && (n.Measure.Topic() == "displacement" || n.Of.Topic() == "displacement") {
			f.noun, f.nounAt = n, j
			return true
		}
		if c.kind == verbGroup && g.byMoving(f, j) {
			return true
		}
	}
	return false
}

// byEarlier gives a bare figure what was found for the one that it is compared to:
// "4,000 people are in camps, down from 9,000 in May", "compared to 9,000".
func (g *grammar) byEarlier(f *finding, before []finding) bool {
	c, n := g.at(f.chunk), len(before)-1
	if g.earlier(c.first) && g.figures[c.fig].Kind == schema.KindPercent && g.figures[g.at(before[n].chunk).fig].Kind == schema.KindPercent {
		*f = before[n].again(f.chunk) // "holds 80 percent of Orla, up from 60 percent"
		return true
	}
	if g.figures[c.fig].Article || g.figures[c.fig].Kind != schema.KindCount || !g.earlier(c.first) && !g.reckonedEarlier(f.chunk) && !g.levels(before[n].chunk, f.chunk) || before[n].part || !g.peopled(before[n].chunk) && !g.built(before[n].chunk) && g.unit(g.at(before[n].chunk)) != schema.AttackUnit {
		return false
	}
	g.liken(f.chunk, before[n].chunk)
	*f = before[n].again(f.chunk)
	return true
}

// reckonedEarlier tells whether the bare figure at k is what a reckoning came to that a newer one is
// compared to: "up from a previous estimate of 7,000".
func (g *grammar) reckonedEarlier(k int) bool {
	j := g.governor(k)
	if j < 0 {
		return false
	}
	c := g.at(j)
	return g.lx.CreditWords.Is(g.t.Words[c.last-1], lexicon.Reckoning) && g.earlier(c.first) && g.former(c)
}

// levels tells whether a number goes from the phrase at j to the bare figure at k: "fell
// from 20,000 fighters in 2002 to 8,000".
func (g *grammar) levels(j, k int) bool {
	from, to := g.at(g.back(j)), g.at(g.back(k))
	if from.kind != preposition || from.word != g.words().from || to.kind != preposition || to.word != g.words().to {
		return false
	}
	for i := j + 1; i < g.back(k); i++ {
		if c := g.at(i); c.kind != other && c.kind != preposition && c.kind != comma {
			return false
		}
	}
	return true
}

// earlier tells whether "up from", "down from", "compared to", "compared with", "as opposed to" or
// ", against" stands before token i.
func (g *grammar) earlier(i int) bool {
	if i-2 < g.s.First {
		return false
	}
	w, v := g.t.Words[i-1], g.t.Words[i-2]
	if w == g.words().to && strings.EqualFold(g.t.At(i-2), "opposed") {
		return true
	}
	if w == g.deeds.against && g.isPunct(i-2, ",") {
		return true
	}
	return w == g.words().from && (v == g.words().up || v == g.long.down) || v == g.long.compared && (w == g.words().to || w == g.words().with)
}

// thereAlone tells whether "alone" stands behind the place that follows the phrase at k:
// "killed 12 people, nine in Orla alone".
func (g *grammar) thereAlone(k int) bool {
	c := g.at(k + 2)
	return g.at(k+1).kind == preposition && c.kind == nounPhrase && c.last < g.s.Last && strings.EqualFold(g.t.At(c.last), "alone")
}

// bySite gives a bare figure before a place the whole that stands before it: "twelve
// people were killed, six in Orla and four in Benst".
func (g *grammar) bySite(f *finding, before []finding) bool {
	c, b, n := g.at(f.chunk), g.at(g.back(f.chunk)).kind, len(before)-1
	if g.figures[c.fig].Article || b != comma && !(b == conjunction && before[n].part) {
		return false
	}
	p, site, end := g.at(f.chunk+1), g.at(f.chunk+2), g.at(f.chunk+3).kind
	if p.kind != preposition || p.word != g.words().in && p.word != g.words().at || site.kind != nounPhrase || site.fig >= 0 || site.head < 0 ||
		!g.t.Tokens[site.head].Has(text.Upper) || end == verbGroup || end == preposition || !g.peopled(before[n].chunk) && !before[n].part && !g.built(before[n].chunk) {
		return false
	}
	g.liken(f.chunk, before[n].chunk) // "12,000 homes were destroyed, 8,000 in Orla alone"
	if hasSuffix(g.t.At(c.first), "nother") {
		*f = before[n].again(f.chunk) // "three million live in Orla, another two million in Benst"
		return true
	}
	low, whole := g.figures[c.fig].Quantity.Low, g.figures[g.at(before[n].chunk).fig].Quantity.Low
	f.part = low != nil && whole != nil && (*low <= *whole || before[n].part)
	return f.part
}

// byShare gives a bare figure behind a comma the people that stand before it as its whole, where only
// where they are from, who did it or why is told: "ten people were killed, seven from one family",
// "forty were arrested, nine for looting and six for arson".
func (g *grammar) byShare(f *finding, before []finding) bool {
	c, b, n := g.at(f.chunk), g.at(g.back(f.chunk)).kind, len(before)-1
	if g.figures[c.fig].Article || g.figures[c.fig].Kind != schema.KindCount || b != comma && !(b == conjunction && before[n].part) || !g.setApart(f.chunk+1) || !g.peopled(before[n].chunk) {
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
		if n.kind != nounPhrase && !(n.kind == verbGroup && n.form&lexicon.Gerund != 0 && !n.aux) || n.fig >= 0 {
			return false
		}
	case g.words().in, g.words().during:
		if n.kind != nounPhrase || n.noun == nil || !n.noun.Cause {
			return false
		}
	default:
		return false
	}
	for p += 2; g.at(p).kind == preposition && g.at(p+1).kind == nounPhrase && g.at(p+1).fig < 0; {
		p += 2
	}
	return g.closesItem(p)
}

// byPlace gives a bare figure that only is somewhere what was found for the one
// before: "ten deaths were in the north and three were in the south".
func (g *grammar) byPlace(f *finding, before []finding) bool {
	c := g.at(f.chunk)
	if g.figures[c.fig].Article || !g.at(f.chunk+1).be || g.at(f.chunk+2).kind != preposition || g.at(f.chunk+3).kind != nounPhrase || g.at(f.chunk+3).fig >= 0 {
		return false
	}
	last := &before[len(before)-1]
	n := g.at(f.chunk + 3).noun
	if b := g.at(g.back(f.chunk)).kind; b != conjunction && b != comma && b != subordinate || !g.peopled(last.chunk) || n != nil && n.In != "" {
		return false
	}
	*f = last.again(f.chunk)
	return true
}

// byTally gives a bare figure that a place has what was found for the one before: "Orla
// had 39 deaths, followed by Benst with 34 and Kaya with 31".
func (g *grammar) byTally(f *finding, before []finding) bool {
	c, p, n := g.at(f.chunk), g.back(f.chunk), len(before)-1
	if c.head >= 0 && c.noun != g.at(before[n].chunk).noun || g.figures[c.fig].Article || g.at(p).word != g.words().with || !g.someplace(g.at(g.back(p))) {
		return false
	}
	switch b := g.at(g.back(g.back(p))); {
	case b.kind == comma, b.kind == conjunction, b.kind == preposition && b.word == g.words().by:
	default:
		return false
	}
	return !before[n].part && g.repeatsHarm(f, &before[n])
}

// repeatsHarm gives the finding, where its figure ends an item, the harm that was found for the
// one of another place.
func (g *grammar) repeatsHarm(f, last *finding) bool {
	if !g.closesItem(f.chunk + 1) {
		return false
	}
	if !humanToll(last.measure(g, g.unit(g.at(last.chunk)))) {
		return false
	}
	*f = last.again(f.chunk)
	return true
}

// byName gives a bare figure right behind the name of a place what was found for the one before:
// "Orla reported six deaths, Benst three and Kaya one".
func (g *grammar) byName(f *finding, before []finding) bool {
	c, p, n := g.at(f.chunk), f.chunk-1, len(before)-1
	if g.at(p).kind != nounPhrase || g.at(p).last != c.first || !g.someplace(g.at(p)) {
		return false
	}
	if b := g.at(g.back(p)).kind; b != comma && b != conjunction {
		return false
	}
	return g.peopled(before[n].chunk) && g.repeatsHarm(f, &before[n])
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
	return c.kind == other && c.fig < 0 || c.kind == preposition && hasSuffix(g.t.At(c.first), "aboard") && g.at(j+1).kind != nounPhrase
}

// byCompany finds those whom a phrase is named among without a verb, as in a
// headline: "Two nurses among 15 dead in blast".
func (g *grammar) byCompany(f *finding) bool {
	j := f.chunk + 1
	for n := 0; n < 4 && (g.at(j).kind == conjunction || g.at(j).kind == comma || g.counted(j)); n++ {
		j++
	}
	n := g.at(j + 1).noun
	if g.at(j).kind != preposition || g.at(j).word != g.deeds.among || g.at(j+1).kind != nounPhrase || !g.personal(g.at(f.chunk)) {
		return false
	}
	if n != nil && n.Measure.Topic() == "casualty" && n.Unit == schema.Person {
		f.noun, f.nounAt = n, j+1
		return true
	}
	v, _ := g.subjectOf(j + 1)
	return v >= 0 && g.byFate(f, v)
}

// byDegree tells whether nothing stands with the bare figure but how badly those are
// hurt whom it counts out of the ones before: "four drivers were injured, two
// seriously".
func (g *grammar) byDegree(f *finding, before []finding) bool {
	c, j, b := g.at(f.chunk), f.chunk+1, g.at(g.back(f.chunk)).kind
	if g.figures[c.fig].Zero || b == nounPhrase || b == verbGroup && g.back(f.chunk) != before[len(before)-1].verb {
		return false // but "four were hurt two seriously", as without its comma
	}
	if g.member(f.chunk) {
		j++ // "nine of them critically"
	}
	switch w := g.at(j); {
	case c.head < 0 && w.kind == other && g.is(w.first, lexicon.Severity):
		j++
	case c.head == c.last-1 && c.head == c.body && (g.t.Words[c.head] == g.long.serious || g.t.Words[c.head] == g.long.critical): // "14 hurt in blast, 3 serious"
	default:
		return false
	}
	switch g.at(j).kind {
	case comma, stop, colon, closing, dash, conjunction, subordinate:
	case preposition:
		if c.head < 0 && b != verbGroup {
			return false
		}
	default:
		return false
	}
	last := &before[len(before)-1]
	if m := last.measure(g, g.unit(g.at(last.chunk))); m != schema.Injured && m != schema.Damaged {
		return false
	}
	g.liken(f.chunk, last.chunk) // "75 homes were damaged, ten badly"
	if c.head >= 0 {
		c.head = -1
	}
	f.verb, f.frame, f.part = -1, nil, true
	return true
}

// byFatal finds those of the people hurt just before who did not live, where nothing
// stands with the figure but that: "ten were shot, three of them fatally".
func (g *grammar) byFatal(f *finding, before []finding) bool {
	j := f.chunk + 1
	if g.at(j).kind == part {
		j++
	}
	if w := g.at(j); w.kind != other || g.t.Words[w.first] != g.long.fatally || before[len(before)-1].measure(g, schema.Person) != schema.Injured {
		return false
	}
	if v := g.at(j + 1).kind; v == verbGroup || v == nounPhrase {
		return false // "three were shot, and ten fatally wounded"
	}
	f.verb, f.frame, f.implied, f.part = -1, nil, schema.Killed, true
	return true
}

// byRemaining gives those who remain of the people counted just before what is told of
// these, where a clause only says who or where they are: "23 bodies were recovered,
// while the remaining eight were found downstream".
func (g *grammar) byRemaining(f *finding) bool {
	c := g.at(f.chunk)
	if g.at(g.back(f.chunk)).kind == preposition || !g.is(c.first, lexicon.Definite) || c.first+1 >= g.s.Last || !g.is(c.first+1, lexicon.Qualifier) {
		return false
	}
	_, main := g.subjectOf(f.chunk)
	f.restated = main >= 0 && (g.at(main).be || g.at(main).passive)
	return f.restated
}

// byUnnamed gives those of whom it is only said that nobody has found out who they are what is told of the
// people counted just before: "40 soldiers died; 14 soldiers remain to be identified".
func (g *grammar) byUnnamed(f *finding) bool {
	if g.figures[g.at(f.chunk).fig].Article || g.lacks(1<<(g.long.identified&63)) && g.lacks(1<<(g.long.unidentified&63)) {
		return false
	}
	_, main := g.subjectOf(f.chunk)
	if main < 0 || g.at(main).passive {
		return false
	}
	j := main + 1
	if g.at(j).kind == other && g.at(j).fig < 0 {
		j++ // "are yet"
	}
	c := g.at(j)
	f.restated = c.kind == verbGroup && c.inf && c.passive && c.verb.Is(lexicon.VerbNames) || c.kind == nounPhrase && c.fig < 0 && hasSuffix(g.t.At(c.first), "unidentified")
	return f.restated
}

// byNamed gives others of whom it is only said who they were what is told of those counted just before: "A
// judge was shot dead. Two others were identified as guards".
func (g *grammar) byNamed(f *finding) bool {
	if !g.rest(g.at(f.chunk)) || g.figures[g.at(f.chunk).fig].Article {
		return false
	}
	near, main := g.subjectOf(f.chunk)
	v := max(near, main)
	if v < 0 {
		v = g.namedBy(f.chunk)
	}
	f.restated = v >= 0 && g.at(v).passive && g.at(v).verb.Is(lexicon.VerbNames)
	return f.restated
}

// namedBy is the verb right behind the phrase at k, a comma and a relative pronoun aside; -1
// for none.
func (g *grammar) namedBy(k int) int {
	for k++; g.at(k).kind == comma || g.at(k).kind == relative; k++ {
	}
	if g.at(k).kind != verbGroup {
		return -1
	}
	return k
}

// byOtherCount gives a bare figure that somebody else puts to those counted just before what is
// told of these: "The army said nine died. Residents spoke of 40".
func (g *grammar) byOtherCount(f *finding) bool {
	c := g.at(f.chunk)
	f.restated = g.otherCount(int(c.fig))
	return f.restated
}

// bySaying gives a bare figure at the end of what somebody says of the same event the
// measure of the one before: "The government says 12 people died; the opposition says
// 40".
func (g *grammar) bySaying(f *finding, before []finding) bool {
	v := g.back(f.chunk)
	end := f.chunk + 1
	if d := g.at(end); d.aux && d.verb == nil && !d.negated {
		end++ // "the opposition says 40 did"
	}
	if g.at(end).kind != stop && g.at(end).kind != colon || !g.reporting(v) {
		return false
	}
	switch b := g.at(g.back(g.subjectBefore(v))).kind; b {
	case colon, conjunction, subordinate:
	default:
		return false
	}
	last := &before[len(before)-1]
	m := last.measure(g, g.unit(g.at(last.chunk)))
	if m.Topic() != "casualty" || !g.peopled(last.chunk) {
		return false
	}
	f.verb, f.frame, f.implied = -1, nil, m
	return true
}
