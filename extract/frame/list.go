package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// partAt tells whether the finding at chunk j is a part.
func partAt(before []finding, j int) bool {
	for i := len(before) - 1; i >= 0 && before[i].chunk >= j; i-- {
		if before[i].chunk == j {
			return before[i].part
		}
	}
	return false
}

// freed tells whether the finding at chunk j counts those whom somebody frees,
// and who were held before.
func freed(before []finding, j int) bool {
	for i := len(before) - 1; i >= 0 && before[i].chunk >= j; i-- {
		if f := &before[i]; f.chunk == j && (f.frame != nil && !f.subject || f.noun != nil && f.nounAt >= 0) {
			return f.frame != nil && f.frame.Measures.People == schema.Released || f.frame == nil && f.noun.Of == schema.Released
		}
	}
	return false
}

// helps tells whether a phrase names aid: food, blankets, cash assistance.
func (g *grammar) helps(c *chunk) bool {
	for i := c.first; i < c.last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last]); n > 0 && noun.Aid {
			return true
		}
	}
	return false
}

// gives tells whether the phrase at k is aid or who brings it: a convoy, an aid agency.
func (g *grammar) gives(k int) bool {
	c := g.at(k)
	if c.kind != nounPhrase {
		return false
	}
	return g.helps(c) || g.sideIn(c.first, c.last) == schema.AidWorker || c.head >= 0 && (hasSuffix(g.t.At(c.head), "convoy") || hasSuffix(g.t.At(c.head), "convoys"))
}

// member tells whether the phrase at k is so many of those just counted: "four
// of whom", "19 of them".
func (g *grammar) member(k int) bool {
	c := g.at(k + 1)
	return c.kind == part && (c.word == g.words().of || c.word == g.deeds.among && !g.counted(k+2))
}

// byList gives a phrase what was found for the one it is coordinated with.
func (g *grammar) byList(f *finding, unit schema.Unit, before []finding) bool {
	if b := g.back(f.chunk); g.at(b).aux && g.at(b).verb == nil && g.at(g.back(b)).word == g.words().as && len(before) > 0 {
		*f = before[len(before)-1].again(f.chunk) // "90 were wounded, as were 17 from …", "two died, as did three others"
		return true
	}
	if v := g.companion(f.chunk); v >= 0 && g.accompanied(f, v, unit) {
		return true
	}
	j := g.joined(f.chunk)
	if j < 0 || g.says(f.chunk) || g.distance(g.at(f.chunk)) && (unit == schema.Km || unit == schema.Mile) {
		return false // "killed three in Orla, 35 miles north of Benst"
	}
	for i := len(before) - 1; i >= 0 && before[i].chunk >= j; i-- {
		if before[i].chunk != j {
			continue
		}
		same := before[i].again(f.chunk)
		if same.haul && !g.ware(f.chunk, unit) {
			return false
		}
		if same.frame != nil && !same.subject && same.verb != j {
			if fr := g.frame(same.verb, f.chunk, unit, true); fr != nil {
				same.frame = fr
			}
		}
		own := same.noun != nil && same.nounAt < 0 || same.implied != ""
		if own && g.at(f.chunk).head >= 0 && !(same.implied == schema.Strength && (g.soldiers(f.chunk) || g.constables(f.chunk) && g.soldiers(j))) {
			return false
		}
		if g.at(f.chunk).head < 0 && !g.peopled(j) && !own {
			g.chunks[f.chunk].like = j + 1 // "took six villages and another six in the hills"
			unit = g.unit(g.at(f.chunk))
		}
		*f = same
		return same.part || same.measure(g, unit) != ""
	}
	if n := g.at(j).noun; n != nil && n.Of != "" && n.Of != schema.Strength && g.at(j).fig < 0 && (g.at(j+1).word == g.words().of || n.Of == schema.Damaged && g.at(j+1).word == g.words().to && g.damageable(g.at(f.chunk))) {
		f.noun, f.nounAt = n, j // "the murder of the rector, five priests and two women", "damage to 20 houses and nine mosques"
		return true
	}
	if g.at(g.back(j)).kind == part && len(before) > 0 {
		f.part = true // "including the rector and two women"
		return true
	}
	return g.byFirst(f, j, unit, before)
}

// listHead is the first phrase of the list that chunk k stands in, or k.
func (g *grammar) listHead(k int) int {
	for n := 0; n < 9; n++ {
		j := g.joined(k)
		if j < 0 {
			break
		}
		k = j
	}
	return k
}

// byMoreBodies finds more of the dead bodies that the phrase before counts: "nine
// bodies were found, and two more were dug up".
func (g *grammar) byMoreBodies(f *finding, before []finding) bool {
	c, v := g.at(f.chunk), g.at(f.chunk+1)
	if len(before) == 0 || !v.passive || !g.rest(c) && g.t.Words[c.last-1] != g.words().more {
		return false
	}
	last := before[len(before)-1].chunk
	if n := g.at(last).noun; n != nil && n.Corpse {
		f.noun, f.nounAt = n, last
		return true
	}
	return false
}

// byFirst finds the verb whose object the list before the phrase starts with:
// "killed the mayor, his wife, a guard and 15 guests". j is the phrase that
// stands next to it.
func (g *grammar) byFirst(f *finding, j int, unit schema.Unit, before []finding) bool {
	b := g.at(g.back(f.chunk)).kind
	bare := b == nounPhrase && g.at(g.back(f.chunk)).fig >= 0 && g.figures[g.at(f.chunk).fig].Kind == schema.KindCount // a list that lost its commas
	if b != comma && b != conjunction && !bare || g.clausal(f.chunk) && g.finite(f.chunk+1) || g.figures[g.at(f.chunk).fig].Article && g.at(g.back(f.chunk)).kind != conjunction {
		return false
	}
	for n := 0; j >= 0 && n < 9; n++ {
		if v := g.objectOf(j); v >= 0 {
			f.verb = v
			f.frame = g.frame(v, j, unit, true)
			return f.frame != nil
		}
		if v := g.companion(j); v >= 0 && g.peopled(f.chunk) {
			return g.accompanied(f, v, unit) // "was killed along with his aunt and their two cousins"
		}
		if g.byGoverned(f, j) || g.at(g.back(j)).be && unit == schema.Person && g.byPredicate(f, g.back(j)) {
			return true
		}
		if g.counted(j) && !g.figures[g.at(j).fig].Article {
			return g.byObjectOf(f, j, unit, before)
		}
		j = g.joined(j)
	}
	return false
}

// byObjectOf gives the phrase the verb whose object the finding at chunk j is.
func (g *grammar) byObjectOf(f *finding, j int, unit schema.Unit, before []finding) bool {
	for i := len(before) - 1; i >= 0 && before[i].chunk >= j; i-- {
		if b := &before[i]; b.chunk == j && b.frame != nil && !b.subject && b.verb != j {
			f.verb = b.verb
			f.frame = g.frame(b.verb, f.chunk, unit, true)
			return f.frame != nil
		}
	}
	return false
}

// soldiers tells whether the phrase at k counts fighters.
func (g *grammar) soldiers(k int) bool {
	n := g.at(k).noun
	return n != nil && n.Class == schema.Combatant && n.Unit == schema.Person
}

// constables tells whether the phrase at k counts police.
func (g *grammar) constables(k int) bool {
	n := g.at(k).noun
	return n != nil && n.Class == schema.Police && n.Unit == schema.Person
}

// byGoverned gives the phrase what the noun says that the list starting at chunk
// j hangs on: "the murder of the rector, his wife and two guards".
func (g *grammar) byGoverned(f *finding, j int) bool {
	for n := 0; n < 9 && g.at(j).kind == nounPhrase && g.peopled(f.chunk); n++ {
		if k := g.governor(j); k >= 0 {
			n := g.at(k).noun
			if n == nil || g.at(k).fig >= 0 || n.Of.Topic() != "casualty" && n.Of.Topic() != "displacement" {
				return false
			}
			f.noun, f.nounAt = n, k
			return true
		}
		for j = g.back(j); g.at(j).kind == comma || g.at(j).kind == conjunction; {
			j = g.back(j)
		}
	}
	return false
}

// byGap gives a bare figure the verb of the clause before it, where only a place or
// a day is told anew: "three people died in Orla and two in Benst", "four were killed
// on Friday and six on Sunday".
func (g *grammar) byGap(f *finding, before []finding) bool {
	p, b := g.at(f.chunk+1), g.at(g.back(f.chunk)).kind
	if len(before) == 0 || g.at(f.chunk).head >= 0 && !g.rest(g.at(f.chunk)) || p.kind != preposition && p.kind != state && p.kind != other || b != conjunction && b != comma {
		return false
	}
	last := &before[len(before)-1]
	at := max(last.verb, last.chunk)
	if last.frame != nil && !last.subject || last.verb >= 0 && last.verb < last.chunk && !last.part || last.nounAt >= 0 {
		return false
	}
	divided := last.part && last.bare()
	for j := at + 1; j < f.chunk; j++ {
		switch c := g.at(j); {
		case c.kind == verbGroup && divided && j < at+4: // "two belonged to the guard and one to the police"
		case c.kind == verbGroup && !g.reported(j), c.kind == stop, c.kind == colon:
			return false
		case c.kind == other && p.kind == other && g.t.Words[c.first] == g.t.Words[p.first] && !g.onlyOne(f.chunk), (c.kind == preposition || c.kind == state) && p.kind != other && (divided || g.t.Words[c.first] == g.t.Words[p.first] || g.where(c) && g.where(p)):
			g.liken(f.chunk, last.chunk)
			*f = last.again(f.chunk)
			return true
		}
	}
	return false
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
	if g.at(p).kind != opening || g.at(f.chunk+1).kind != closing || !g.someplace(g.at(g.back(p))) || !g.peopled(f.chunk) && g.figures[g.at(f.chunk).fig].Kind != schema.KindPercent {
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

// byMoving gives the phrase what the verb at chunk v says of people who are moved.
func (g *grammar) byMoving(f *finding, v int) bool {
	for _, object := range []bool{false, true} {
		if fr := g.frame(v, f.chunk, schema.Person, object); fr != nil && fr.Measures.People.Topic() == "displacement" {
			f.frame, f.verb, f.subject = fr, v, !object
			return true
		}
	}
	return false
}

// liken has the bare figure of chunk k count the things that the phrase at
// counted counts; people need no noun.
func (g *grammar) liken(k, counted int) {
	if !g.peopled(counted) {
		g.chunks[k].like = counted + 1
	}
}

// byFollowing gives a bare figure of people who are to follow what was found for
// those before: "839 families returned, with another 1,500 expected to follow".
func (g *grammar) byFollowing(f *finding, before []finding) bool {
	if c := g.at(f.chunk); len(before) == 0 || c.head >= 0 && !g.rest(c) {
		return false
	}
	near, main := g.subjectOf(f.chunk)
	for _, v := range []int{near, main} {
		for n := 0; v >= 0 && n < 3; n++ {
			if c := g.at(v); c.verb != nil && c.verb.Lemma == "follow" && !c.passive && !g.takesObject(v) {
				last := &before[len(before)-1]
				g.liken(f.chunk, last.chunk)
				*f = last.again(f.chunk)
				f.verb, f.subject = v, true
				return true
			}
			v = g.chained(v)
		}
	}
	return false
}

// built tells whether the phrase at k counts buildings.
func (g *grammar) built(k int) bool { return g.unit(g.at(k)) == schema.Building }

// byEarlier gives a bare figure what was found for the one that it is compared to:
// "4,000 people are in camps, down from 9,000 in May", "compared to 9,000".
func (g *grammar) byEarlier(f *finding, before []finding) bool {
	c, n := g.at(f.chunk), len(before)-1
	if n < 0 || c.head >= 0 || g.figures[c.fig].Article || g.figures[c.fig].Kind != schema.KindCount || !g.earlier(c.first) || before[n].part || !g.peopled(before[n].chunk) && !g.built(before[n].chunk) {
		return false
	}
	g.liken(f.chunk, before[n].chunk)
	*f = before[n].again(f.chunk)
	return true
}

// earlier tells whether "up from", "down from", "compared to" or "compared with" stands
// before token i.
func (g *grammar) earlier(i int) bool {
	if i-2 < g.s.First {
		return false
	}
	w, v := g.t.Words[i-1], g.t.Words[i-2]
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
	if n < 0 || c.head >= 0 || g.figures[c.fig].Article || b != comma && !(b == conjunction && before[n].part) {
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

// byPlace gives a bare figure that only is somewhere what was found for the one
// before: "ten deaths were in the north and three were in the south".
func (g *grammar) byPlace(f *finding, before []finding) bool {
	c := g.at(f.chunk)
	if len(before) == 0 || c.head >= 0 || g.figures[c.fig].Article || !g.at(f.chunk+1).be || g.at(f.chunk+2).kind != preposition || g.at(f.chunk+3).kind != nounPhrase || g.at(f.chunk+3).fig >= 0 {
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

// divides tells whether ", with" stands before the bare figure of chunk k and
// the same is said of it as of the last figure before: it is a part of those.
func (g *grammar) divides(f *finding, before []finding) bool {
	if !g.apart(f.chunk) || len(before) == 0 {
		return false
	}
	last := &before[len(before)-1]
	return f.measure(g, schema.Person) == last.measure(g, schema.Person)
}

// apart tells whether ", with" stands before the bare figure of chunk k.
func (g *grammar) apart(k int) bool {
	w := g.back(k)
	return g.at(k).head < 0 && g.at(w).kind == preposition && g.at(w).word == g.words().with && g.at(g.back(w)).kind == comma
}

// byDivision tells whether a bare figure is a part of those whom "with" divides by
// where they are: "4,000 soldiers remain, with 1,600 in the north".
func (g *grammar) byDivision(f *finding, before []finding) bool {
	p := g.at(f.chunk + 1)
	if len(before) == 0 || !g.apart(f.chunk) || p.kind != preposition || p.word != g.words().in && p.word != g.words().at && p.word != g.words().from {
		return false
	}
	g.liken(f.chunk, before[len(before)-1].chunk)
	f.verb, f.frame, f.part = -1, nil, true
	return true
}

// byDegree tells whether nothing stands with the bare figure but how badly those are
// hurt whom it counts out of the ones before: "four drivers were injured, two
// seriously".
func (g *grammar) byDegree(f *finding, before []finding) bool {
	w, b := g.at(f.chunk+1), g.at(g.back(f.chunk)).kind
	if len(before) == 0 || g.at(f.chunk).head >= 0 || g.figures[g.at(f.chunk).fig].Zero || w.kind != other || !g.is(w.first, lexicon.Severity) || b == nounPhrase || b == verbGroup {
		return false
	}
	switch g.at(f.chunk + 2).kind {
	case comma, stop, colon, closing, dash, conjunction, subordinate:
	default:
		return false
	}
	if before[len(before)-1].measure(g, schema.Person) != schema.Injured {
		return false
	}
	f.verb, f.frame, f.part = -1, nil, true
	return true
}

// byRemaining gives those who remain of the people counted just before what is told of
// these, where a clause only says who or where they are: "23 bodies were recovered,
// while the remaining eight were found downstream".
func (g *grammar) byRemaining(f *finding) bool {
	c := g.at(f.chunk)
	_, main := g.subjectOf(f.chunk)
	if c.head >= 0 || g.at(g.back(f.chunk)).kind == preposition || !g.is(c.first, lexicon.Definite) || c.first+1 >= g.s.Last || !g.is(c.first+1, lexicon.Qualifier) || main < 0 {
		return false
	}
	f.restated = g.at(main).be || g.at(main).passive
	return f.restated
}

// bySaying gives a bare figure at the end of what somebody says of the same event the
// measure of the one before: "The government says 12 people died; the opposition says
// 40".
func (g *grammar) bySaying(f *finding, before []finding) bool {
	c, v := g.at(f.chunk), g.back(f.chunk)
	if len(before) == 0 || c.head >= 0 || g.at(f.chunk+1).kind != stop && g.at(f.chunk+1).kind != colon || !g.reporting(v) {
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

// reported tells whether the verb at chunk j only says that something is known:
// "four deaths are reported in the north and three in the south".
func (g *grammar) reported(j int) bool {
	c := g.at(j)
	return c.passive && c.verb != nil && c.verb.Idle()
}

// accompanied gives the phrase what happened to those it accompanies.
func (g *grammar) accompanied(f *finding, v int, unit schema.Unit) bool {
	for _, object := range []bool{false, true} {
		if fr := g.frame(v, f.chunk, unit, object); fr != nil {
			f.frame, f.verb, f.subject = fr, v, !object
			return true
		}
	}
	return false
}

// says tells whether the phrase at k is the subject of a reporting verb: "a guard
// at the gate said".
func (g *grammar) says(k int) bool {
	for k++; ; k++ {
		switch g.at(k).kind {
		case other, quote:
		case dash:
			if g.at(k+1).kind == nounPhrase && g.at(k+1).fig < 0 && g.at(k+2).kind == dash {
				k += 2 // "an official -- of the ministry -- said"
			}
		case preposition:
			if g.at(k+1).kind != nounPhrase {
				return false
			}
			k++
		default:
			return g.reporting(k)
		}
	}
}

// again is the same finding for another phrase.
func (f finding) again(chunk int) finding {
	f.chunk = chunk
	return f
}

// atReceipt tells whether aid and "to" stand right before the phrase at k, and where
// those people are matters less: "delivered food to 900 people in the besieged town".
func (g *grammar) atReceipt(k int) bool {
	p := g.back(k)
	return g.at(p).kind == preposition && g.at(p).word == g.words().to && g.at(g.back(p)).kind == nounPhrase && g.helps(g.at(g.back(p)))
}

// byRecipient finds people that aid goes to.
func (g *grammar) byRecipient(f *finding, unit schema.Unit) bool {
	p := g.at(g.back(f.chunk))
	if g.at(f.chunk).noun == nil || p.kind != preposition || p.word != g.words().to && p.word != g.words().forWord {
		return false
	}
	if n := g.at(g.back(g.back(f.chunk))); p.word == g.words().forWord && g.peopled(f.chunk) && n.kind == nounPhrase && n.fig < 0 && g.helps(n) {
		f.implied = schema.Affected // "aid for 40,000 people"
		return true
	}
	aid := g.figures[g.at(f.chunk).fig].Kind == schema.KindCount && !g.peopled(f.chunk)
	for j := f.chunk - 2; j >= 0 && j > f.chunk-10; j-- {
		c := g.at(j)
		if c.kind == stop {
			return false
		}
		aid = aid || c.kind == nounPhrase && g.helps(c)
		if c.kind == verbGroup && c.passive {
			s := g.subjectBefore(j) // "rice was handed out to"
			aid = aid || s >= 0 && g.helps(g.at(s))
		}
		if c.kind != verbGroup || c.verb == nil || !aid {
			continue
		}
		for i := range c.verb.Frames {
			if fr := &c.verb.Frames[i]; fr.Measures.To != "" && (len(fr.With) == 0 || g.locate(fr.With, c.at, c.at+4) >= 0) && (humane(fr.Measures.To) || fr.Measures.To == schema.Affected) == g.peopled(f.chunk) {
				f.frame, f.verb, f.recipient = fr, j, true
				return true
			}
		}
	}
	return false
}

// predicate finds who a bare figure counts out of those counted before: "two
// were journalists"; -1 for nobody.
func (g *grammar) predicate(k int) int {
	c := g.at(k)
	if v := g.at(k + 1); c.of && v.kind == verbGroup && !v.aux && v.form&lexicon.Participle != 0 {
		k++ // "six of those killed were"
	}
	if c.head >= 0 && !(c.of && c.noun != nil && c.noun.Measure != "") || !g.at(k+1).be {
		return -1
	}
	p := g.at(k + 2)
	if p.kind != nounPhrase || p.fig >= 0 || p.noun == nil || p.noun.Unit != schema.Person || p.noun.Measure != "" {
		return -1
	}
	return k + 2
}

// parenthetical tells whether chunk k stands in brackets, behind a dash or a
// colon that opens on something counted: "13 dead: nine soldiers and four officers".
func (g *grammar) parenthetical(k int, before []finding) bool {
	if len(before) == 0 {
		return false
	}
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		switch c := g.at(j); c.kind {
		case opening, dash, colon:
			p := g.back(j)
			for p >= 0 && g.at(p).kind == verbGroup {
				p = g.back(p)
			}
			return before[len(before)-1].chunk <= p && before[len(before)-1].chunk >= p-3 || j < k-1 && before[len(before)-1].part
		case nounPhrase, comma, conjunction, preposition, other, part:
		default:
			return false
		}
	}
	return false
}
