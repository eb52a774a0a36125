package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// peopled tells whether the phrase at k counts people or households.
func (g *grammar) peopled(k int) bool {
	u := g.unit(g.at(k))
	return u == schema.Person || u == schema.Household
}

// byNoun takes the measure from the phrase's own noun, from an event that
// modifies it, or from the noun that governs it.
func (g *grammar) byNoun(f *finding) bool {
	c := g.at(f.chunk)
	if g.figures[c.fig].Share > 0 && g.shareOfThose(f) {
		return true
	}
	if g.figures[c.fig].Unit == schema.Percent && g.shareOfMovers(f) {
		return true
	}
	if g.figures[c.fig].Kind == schema.KindPercent {
		return g.byShareOf(f)
	}
	return g.byRuling(f) || g.byOwn(f)
}

// byShareOf reads the share of the displaced, of those who came to harm or of deeds that do harm: "45% of
// the refugees", "87% of the casualties were civilians", "committed 72% of the attacks".
func (g *grammar) byShareOf(f *finding) bool {
	c := g.at(f.chunk)
	noun := g.countedNoun(c)
	if !c.of || !fated(noun) {
		return false
	}
	if noun.Class != schema.Refugee {
		f.predicate = g.laidOn(f.chunk)
	}
	if c.noun == nil || !g.byOwnState(f) {
		f.noun = noun
	}
	return true
}

// anyNoun tells whether a noun for which is holds starts at one of the tokens [first, last) and ends among them.
func (g *grammar) anyNoun(first, last int, is func(*lexicon.Noun) bool) bool {
	for i := first; i < last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:last]); n > 0 && is(noun) {
			return true
		}
	}
	return false
}

// fated tells whether the noun says what befell those whom it names, or names what befell them: a refugee,
// the dead, a murder, a raid.
func fated(n *lexicon.Noun) bool {
	return n != nil && n.Measure != "" && !n.Lives && (n.Harms() || n.Unit == schema.AttackUnit)
}

// shareOfThose reads the share of those who came to harm that is laid to people of a kind, where a
// participle says what befell them: "70% of those killed were women", "half of those hurt are boys".
func (g *grammar) shareOfThose(f *finding) bool {
	c := g.at(f.chunk)
	if !c.of || c.head >= 0 || g.predicate(f.chunk) < 0 {
		return false
	}
	m := g.said(f.chunk)
	if !humanToll(m) {
		return false
	}
	f.implied, f.predicate = m, g.predicate(f.chunk)
	return true
}

// laidOn finds whom those are said to be of whom the phrase at k counts a share: "87% of the casualties
// were [civilians]", "[children] made up 40% of the dead"; -1 for nobody.
func (g *grammar) laidOn(k int) int {
	if p := g.predicate(k); p >= 0 {
		return p
	}
	v := g.back(k)
	if g.at(v).kind == preposition {
		v = g.back(v)
	}
	if s := g.subjectBefore(v); s >= 0 && g.at(v).verb.Is(lexicon.VerbComposes) && g.at(s).noun != nil && g.at(s).noun.Unit == schema.Person {
		return s
	}
	return -1
}

// byOwn takes the measure from the phrase's own noun or participle, or from what it
// is said to be.
func (g *grammar) byOwn(f *finding) bool {
	c := g.at(f.chunk)
	if c.noun != nil && c.noun.Corpse && g.staffed(f.chunk) {
		return false
	}
	if n := c.noun; n != nil && n.Measure == schema.Killed && (!n.Lives || g.taken(f.chunk)) {
		f.noun = n
		return true
	}
	if c.event != nil && !g.felled(f.chunk) {
		frames := c.event.Alone()
		for i := range frames {
			fr := &frames[i]
			if fr.Measures.For(g.unit(c)) == "" || fr.Measures.People == schema.OtherMeasure || fr.Counts == lexicon.CountsObject && g.acting(c) {
				continue
			}
			if g.describedBy(fr, c) {
				f.frame, f.verb = fr, f.chunk
				return true
			}
		}
	}
	if c.noun != nil && c.noun.Measure != "" && !c.noun.Lives && c.noun.Measure != schema.Protested && !g.stocked(f.chunk) && !g.survived(c) {
		if !g.byOwnState(f) {
			f.noun = c.noun
		}
		return true
	}
	if c.state != nil && c.state.Of == "" && !c.state.Toll && g.unit(c) == schema.Person {
		f.noun = c.state
		return true
	}
	p := g.back(f.chunk)
	return g.at(p).be && g.byPredicate(f, p)
}

// byOwnState takes the state right behind a phrase whose noun tells a lasting one, which says more:
// "400 migrants stuck at sea", "400 migrants feared dead".
func (g *grammar) byOwnState(f *finding) bool {
	at := f.chunk + 1
	if c := g.at(at); c.kind == verbGroup && !c.aux && (c.verb == nil || c.form&lexicon.Participle != 0 && c.verb.Idle()) {
		at++
	}
	s := g.at(at)
	if s.kind != state || g.at(f.chunk).noun.Scope != schema.Stock {
		return false
	}
	f.cue, f.cueAt = s.cue, at
	return true
}

// staffed tells whether the bodies at chunk k have officials: "the presidents of the three bodies".
func (g *grammar) staffed(k int) bool {
	j := g.governor(k)
	if j < 0 || g.at(j).head < 0 {
		return false
	}
	n := g.at(j).noun
	return n != nil && n.Unit == schema.Person && n.Measure == "" && n.Of == "" || n == nil && g.lx.Sources.Noun(g.t.Words[g.at(j).head]) != nil
}

// byPredicate gives the phrase behind the verb be at chunk p what its subject
// says: "the dead are two nurses", "among those killed were two nurses".
func (g *grammar) byPredicate(f *finding, p int) bool {
	if g.figures[g.at(f.chunk).fig].Article && g.at(0).word != g.deeds.among && g.described(g.back(p)) {
		return false // "the man killed was a foreman"
	}
	if g.byInversion(f, g.back(p)) {
		return true
	}
	j := g.back(p)
	if v := g.at(j); v.mere(lexicon.Participle) && g.at(0).word == g.deeds.among {
		j = g.back(j) // "among the 23 bodies recovered were 11 children"
		f.part = g.counted(j)
	}
	if o := g.pastRemarks(j); o >= 0 && (g.at(f.chunk).noun != nil || !g.figures[g.at(f.chunk).fig].Article) {
		j = o
	}
	if g.at(f.chunk).head < 0 && g.endsWith(max(g.at(j).head, g.s.First), "victim") {
		return false // "the oldest victim was 94"
	}
	c := g.at(j)
	if c.kind != nounPhrase || c.noun == nil || c.noun.Measure == "" || !g.personal(g.at(f.chunk)) || g.aspect(j) {
		return false
	}
	if c.noun.Measure == schema.Attacks && g.peopled(f.chunk) {
		return false
	}
	f.noun, f.nounAt, f.among = c.noun, j, c.definit
	f.part = f.part || c.fig >= 0 && c.first < g.figures[c.fig].Span.First && g.is(c.first, lexicon.Definite) // "the 12 victims were ten men and two boys"
	return true
}

// pastRemarks finds the people come to harm of whom all that stands from them to chunk j, right
// before a verb, only tells where, in what or how: "the [victims] of the raid in Orla", "the
// 23 [deaths] recorded in the valley"; -1 for none.
func (g *grammar) pastRemarks(j int) int {
	for n := 0; n < 8; n++ {
		switch c, p := g.at(j), g.back(j); {
		case (c.kind == nounPhrase || c.kind == other && c.fig >= 0) && (g.at(p).kind == preposition || g.at(p).word == g.words().since):
			j = g.back(p) // "deaths in the valley", "deaths in 2017", "deaths since May"
		case c.kind == nounPhrase && g.at(p).kind == verbGroup && !g.finite(p), c.kind == other && c.fig >= 0 && g.at(p).kind == nounPhrase:
			j = p // "deaths in the period 1 to 9 May"
		case c.kind == verbGroup && !c.inf && !g.finite(j):
			j = p
		default:
			return -1
		}
		if g.at(j).kind == nounPhrase && g.at(j).victims() && g.governor(j) < 0 {
			return j
		}
	}
	return -1
}

// asideEnd is the last chunk of the dash that closes the aside which the one at j
// opens, where a noun phrase alone stands between them; 0 for none.
func (g *grammar) asideEnd(j int) int {
	for g.at(j+1).kind == dash {
		j++
	}
	if g.at(j+1).kind != nounPhrase || g.at(j+2).kind != dash {
		return 0
	}
	for j += 2; g.at(j+1).kind == dash; {
		j++
	}
	return j
}

// takes tells whether the verb at chunk v says something of its object.
func (g *grammar) takes(v int) bool {
	if v < 0 || g.at(v).verb == nil {
		return v >= 0
	}
	for i := range g.at(v).verb.Frames {
		if fr := &g.at(v).verb.Frames[i]; fr.Counts != lexicon.CountsSubject {
			return true
		}
	}
	return len(g.at(v).verb.Frames) == 0
}

// lethal tells whether the phrase at k says by itself that those whom it counts
// were killed, and no verb is asked: "four killed victims were taken to hospital".
func (g *grammar) lethal(k int) bool {
	c := g.at(k)
	return c.noun != nil && c.noun.Unit == schema.Person && (c.noun.Measure == "" || c.noun.Measure == schema.Casualties) && g.governor(k) < 0 && fatal(c.event)
}

// toldApart tells whether the phrase at k says in one word that those whom it counts are
// missing, and the verb behind "and" is of others: "[19 missing] and 90 took refuge".
func (g *grammar) toldApart(k int) bool {
	c := g.at(k)
	return c.noun.Measure == schema.Missing && c.head == c.body && g.stateful(c.head) && g.at(k+1).kind == conjunction && g.counted(k+2) && g.clausal(k+2)
}

// aspect tells whether the people at chunk k are only those of whom something is
// told: "the average age of the victims".
func (g *grammar) aspect(k int) bool {
	j := g.governor(k)
	return j >= 0 && g.at(j).fig < 0 && g.at(j).noun == nil
}

// survived tells whether the phrase c counts survivors, who are told of only where there
// are none.
func (g *grammar) survived(c *chunk) bool {
	return c.noun.Measure == schema.OtherMeasure && (c.of || !g.figures[c.fig].Zero) && (g.endsWith(c.head, "survivors") || g.endsWith(c.head, "survivor"))
}

// damageable tells whether a phrase counts what can be damaged.
func (g *grammar) damageable(c *chunk) bool {
	switch g.unit(c) {
	case schema.Building, schema.Settlement, schema.Vehicle, schema.Vessel, schema.Aircraft:
		return true
	}
	return false
}

// taken tells whether the lives at chunk k are lost: the object of a verb that
// takes them, or the subject of one in the passive.
func (g *grammar) taken(k int) bool {
	v := g.objectOf(k)
	if v >= 0 && g.is(g.at(k).first, lexicon.Possessive) {
		return false // "gave their lives for those of 12 villagers"
	}
	if v < 0 {
		near, main := g.subjectOf(k)
		if v = max(near, main); v < 0 {
			return g.governor(k) >= 0 // "the loss of 20 lives"
		}
	}
	c := g.at(v)
	if c.verb == nil {
		return false
	}
	for i := range c.verb.Frames {
		if w := c.verb.Frames[i].With; len(w) == 1 && w[0] == g.words().lives {
			return true
		}
	}
	return false
}

// personal tells whether a phrase may count people: a noun for people, or no noun.
func (g *grammar) personal(c *chunk) bool {
	return c.head < 0 || c.noun != nil && c.noun.Unit == schema.Person || c.noun == nil
}
