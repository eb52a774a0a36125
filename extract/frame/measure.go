package frame

import (
	"strings"

	"tally/extract/lexicon"
	"tally/schema"
)

// heap tells whether the figure of c measures how much there is of something: "60 kg of explosives".
func (g *grammar) heap(c *chunk) bool {
	return g.figures[c.fig].Unit == schema.OtherUnit && (c.of || c.body > g.s.First && g.t.Words[c.body-1] == g.words().of)
}

// unit is the unit of a counted phrase by its noun or its figure.
func (g *grammar) unit(c *chunk) schema.Unit {
	if n := g.countedNoun(c); c.fig >= 0 && g.figures[c.fig].Unit == schema.Percent && c.of && n != nil {
		return n.Unit
	}
	if c.fig >= 0 && g.heap(c) && c.noun != nil && c.noun.Unit == schema.Weapon {
		return schema.Weapon // "60 kg of explosives"
	}
	if c.fig >= 0 && g.figures[c.fig].Unit != "" {
		return g.figures[c.fig].Unit
	}
	if c.like > 0 {
		return g.unit(&g.chunks[c.like-1]) // "while 80 others burned"
	}
	if c.noun != nil {
		return c.noun.Unit
	}
	if n := g.unitNoun(c); n != nil {
		return n.Unit // "300 acres"
	}
	if c.out > 0 && g.chunks[c.out].noun != nil {
		return g.chunks[c.out].noun.Unit // "two of four missiles"
	}
	if c.head < 0 || c.event != nil && !g.wreckage(c) || g.sidesmen(c) {
		return schema.Person
	}
	return schema.OtherUnit
}

// unitNoun is the noun that the figure's unit is written with; nil for none.
func (g *grammar) unitNoun(c *chunk) *lexicon.Noun {
	if c.fig < 0 || g.figures[c.fig].UnitSpan.Empty() || g.figures[c.fig].Kind != schema.KindMeasure {
		return nil
	}
	span := g.figures[c.fig].UnitSpan
	_, noun := g.lx.Nouns.Longest(g.t.Words[span.First:span.Last])
	return noun
}

// measure is what the finding says of something counted in unit; "" for nothing.
func (f *finding) measure(g *grammar, unit schema.Unit) schema.Measure {
	m := f.plainMeasure(g, unit)
	if best := f.meaning(g, m, unit); best != "" {
		return best
	}
	if n := g.at(f.chunk).noun; n != nil && (n.Post && m == schema.Seized || n.Unit == schema.Settlement && f.nounAt >= 0 && taken(m)) {
		return schema.Captured // "seized six army posts", "the capture of six villages"
	}
	return m
}

// humanToll tells whether m is what befalls people: harm or flight.
func humanToll(m schema.Measure) bool {
	t := m.Topic()
	return t == "casualty" || t == "displacement"
}

// taken tells whether a measure says that something or somebody was taken or let go.
func taken(m schema.Measure) bool {
	return m == schema.Detained || m == schema.Released || m == schema.Seized
}

// sickCases tells whether the phrase c counts the sick as cases: "900 cholera cases".
func (g *grammar) sickCases(c *chunk) bool {
	return c.noun != nil && c.noun.Measure == schema.Affected && c.head >= 0 && g.t.Words[c.head] == g.ail.cases
}

// lifeless tells whether the people that the phrase c counts are called dead right behind their number.
func (g *grammar) lifeless(c *chunk) bool {
	return c.fig >= 0 && c.body < c.head && g.t.Words[c.body] == g.deeds.dead && g.unit(c) == schema.Person
}

// stationed tells whether the finding's verb says where troops are, and not that they are sent: "are
// stationed in the valley".
func (g *grammar) stationed(f *finding) bool {
	if f.frame == nil || !f.subject || f.verb < 0 || f.verb == f.chunk || !g.at(f.verb).verb.Is(lexicon.VerbStations) {
		return false
	}
	c := g.at(f.verb)
	return c.passive && !c.modal && !c.inf && g.by(f.verb) < 0
}

// perishes tells whether the finding's verb says of those counted that they did not survive.
func (g *grammar) perishes(f *finding) bool {
	return f.frame != nil && f.frame.Lemma == "survive" && g.at(f.verb).negated
}

// ofRanks tells whether the phrase at k, behind a comma, says how many the army or the rebels
// are who stand before it.
func (g *grammar) ofRanks(k int) bool {
	p := g.back(k)
	return g.at(p).kind == comma && g.ranks(g.back(p))
}

// deathAnd tells whether the noun of the injury shares those it counts with one of death:
// "the death and injury of 12 people".
func (g *grammar) deathAnd(f *finding) bool {
	j := g.back(f.nounAt)
	if f.noun == nil || f.nounAt <= 0 || g.at(j).kind != conjunction {
		return false
	}
	c := g.before(j)
	return c.uncounted() && c.noun != nil && c.noun.Of == schema.Killed && c.noun.Unit == schema.Person
}

// toHospital tells whether "to" right behind the verb at chunk v, or behind its object, leads to
// where the injured are.
func (g *grammar) toHospital(v int) bool {
	for j := v + 1; v >= 0 && j < v+4; j++ {
		if n := g.at(j + 1).noun; g.at(j).is(g.words().to) {
			return n != nil && n.In == schema.Injured
		}
	}
	return false
}

// kept tells whether the verb says that people cannot get away: "cannot leave",
// "were unable to flee".
func (g *grammar) kept(f *finding) bool {
	if f.verb < 0 || f.verb == f.chunk || !f.subject {
		return false
	}
	c := g.at(f.verb)
	if c.modal {
		w := g.t.At(c.first)
		return c.negated && (hasSuffix(w, "can") || hasSuffix(w, "could")) || strings.HasPrefix(w, "can") && len(w) > 3 || strings.HasPrefix(w, "couldn")
	}
	return c.inf && c.first > g.s.First && g.t.Words[c.first-1] == g.words().unable
}

// orHurt tells whether "or wounded" stands behind the word that says dead: "left
// 40 dead or wounded".
func (g *grammar) orHurt(f *finding) bool {
	at := -1
	switch {
	case f.cue != nil && f.frame == nil:
		at = g.at(f.cueAt).last
	case f.noun != nil && f.frame == nil && f.nounAt >= 0 && g.outcome(f.nounAt):
		at = g.at(f.nounAt).last
	case f.frame != nil && len(f.frame.With) == 1 && !f.subject && f.verb != f.chunk:
		if at = g.completed(f.frame, f.verb, f.chunk, true); at >= 0 {
			at++
		}
	}
	if at < 0 || !g.is(at, lexicon.Conjunction) || at+1 >= g.s.Last || g.startsPhrase(at+2) {
		return false
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[at+1 : g.s.Last])
	return n > 0 && noun.Measure == schema.Injured && noun.Unit == schema.Person
}

// slain tells whether the victims whom the finding counts are said to be dead:
// "three dead victims", "the number of the victims killed reached twelve".
func (g *grammar) slain(f *finding) bool {
	if n := g.at(f.chunk).state; n != nil && n.Measure == schema.Killed {
		return true
	}
	k := f.nounAt
	if k < 0 {
		k = f.chunk
	}
	v := g.at(k + 1)
	if n := g.at(k + 2).noun; v.is(g.words().of) && n != nil && n.Of == schema.Killed && n.Measure == schema.Killed {
		return true // "seven victims of killings"
	}
	return v.kind == verbGroup && fatal(v.verb)
}

// plainMeasure is the measure by the frame, the noun or the cue alone.
func (f *finding) plainMeasure(g *grammar, unit schema.Unit) schema.Measure {
	switch {
	case f.inside:
		return f.noun.In
	case f.recipient:
		return f.frame.Measures.To
	case f.haul && f.frame == nil:
		return schema.Seized // "found in possession of"
	case f.haul:
		return f.frame.Measures.Weapons
	case f.frame != nil:
		return f.specific(g, g.meaning(f.frame, f.chunk, unit))
	case f.noun != nil && f.nounAt >= 0 && f.noun.Of != "":
		switch n := g.at(f.chunk).noun; {
		case f.noun.Of == schema.Missing && f.noun.Measure == "" && n != nil && (n.Measure == schema.Detained || n.Measure == schema.Abducted):
			return n.Measure // "the fate of 900 detainees"
		}
		return f.noun.Of
	case f.noun != nil:
		return f.noun.Measure
	case f.cue != nil && f.cue.Measure == schema.Deployed && !g.soldiers(f.chunk), f.cue != nil && f.cue.Measure == schema.Strength && unit != schema.Person:
		return ""
	case f.cue != nil:
		return f.cue.Measure
	}
	return f.implied
}

// prisoners tells whether the noun is for those whom any side holds as prisoners, and no hostages.
func (g *grammar) prisoners(n *lexicon.Noun) bool {
	return n != nil && n.Class == schema.Detainee && n.Measure == schema.Detained
}

// soughtStill tells whether those counted are missing, and somebody only hopes or tries to find them:
// "hopes of finding 20 missing miners alive".
func (g *grammar) soughtStill(f *finding) bool {
	c := g.at(f.chunk)
	return c.state != nil && c.state.Measure == schema.Missing && f.verb >= 0 && (g.at(f.verb).inf || g.before(f.verb).kind == preposition)
}

// specific prefers what the counted noun says to a verb that only says that
// somebody holds or has found it: "holding 57 hostages", "found 12 bodies".
func (f *finding) specific(g *grammar, m schema.Measure) schema.Measure {
	if m == schema.Injured && (g.executed(f.frame, f.chunk) || g.shotOf(f)) {
		return schema.Killed
	}
	if n := g.at(f.chunk).noun; m == schema.Destroyed && f.frame.Lemma == "intercept" && n != nil && (n.Unit == schema.Vessel || n.Unit == schema.Vehicle) && !n.Naval {
		return schema.Seized // "intercepted three boats"
	}
	if m == schema.Released && g.soughtStill(f) {
		return schema.Missing
	}
	n := g.countedNoun(g.at(f.chunk))
	if n != nil && n.Unit == schema.Person && outlasts(n.Measure, m) && !(n.Measure == schema.Displaced && arrests(f.frame)) {
		return n.Measure
	}
	if m == schema.Deployed && f.frame.Is(lexicon.VerbLeaves) && g.accompanies(f.chunk) {
		return schema.Displaced // "900 rebels and their families left"
	}
	if m == schema.Detained && f.verb >= 0 && (f.frame.Is(lexicon.VerbHolds) || f.frame.Lemma == "seize" || f.frame.Lemma == "capture") {
		return f.keptBy(g, n)
	}
	if m == schema.Displaced && f.verb >= 0 && f.verb < f.chunk && g.prison(g.keeper(f.verb)) {
		return schema.Detained // "the prison housed 555"
	}
	return f.joint(g, m)
}

// keptBy is what became of those whom the finding says that somebody holds or took, by
// who that is; n is their noun: outlaws abduct, and a building only has room for them.
func (f *finding) keptBy(g *grammar, n *lexicon.Noun) schema.Measure {
	s := g.by(f.verb)
	if !f.subject {
		s = g.keeper(f.verb)
	}
	if s >= 0 && (g.kidnaps(g.at(s)) || f.frame.Lemma != "capture" && f.hostages(g, n) && (g.outlawed(s) || f.frame.Is(lexicon.VerbHolds) && g.soldiers(s))) {
		return schema.Abducted // "pirates captured 20 sailors", "the guerrillas hold 22 foreigners"
	}
	if n := g.at(s).noun; n != nil && n.Unit == schema.Building && n.In == "" {
		return "" // "the stadium holds 9,000 people"
	}
	return schema.Detained
}

// prison tells whether the phrase at k names a place where people are held.
func (g *grammar) prison(k int) bool {
	n := g.at(k).noun
	return n != nil && n.In == schema.Detained
}

// keeper is who or what holds those of whom the verb at chunk v tells; -1 for none.
func (g *grammar) keeper(v int) int {
	if r := g.back(v); g.at(r).kind == relative {
		if s := g.beforeRelative(r); g.at(s).kind == nounPhrase {
			return s
		}
	}
	return g.subjectBefore(v)
}

// beforeRelative is the chunk that stands before the relative pronoun at chunk r, or before its comma: "attacked [the
// jail], which held 900 men".
func (g *grammar) beforeRelative(r int) int {
	s := g.back(r)
	if g.at(s).kind == comma {
		return g.back(s)
	}
	return s
}

// kidnaps tells whether those whom c names take people for ransom.
func (g *grammar) kidnaps(c *chunk) bool {
	return c.head >= 0 && (g.endsWith(c.head, "pirates") || g.endsWith(c.head, "kidnappers"))
}

// hostages tells whether those counted, whose noun is n, may be hostages: neither fighters nor prisoners.
func (f *finding) hostages(g *grammar, n *lexicon.Noun) bool {
	return !g.armedMen(f.chunk) && !g.prisoners(n) && !(f.nounAt > 0 && g.prisoners(g.at(f.nounAt).noun))
}

// How many are not shot and only hurt: of captives, and of anybody.
const (
	shotCaptives = 5
	shotPeople   = 1000
)

// executed tells whether those at chunk k, of whom the frame says that they are shot, are put to
// death: the sentence tells of an execution, they are captives, or too many to be only hurt.
func (g *grammar) executed(fr *lexicon.Frame, k int) bool {
	if !fr.Is(lexicon.VerbFires) || fr.Measures.People != schema.Injured {
		return false
	}
	if low := g.figures[g.at(k).fig].Quantity.Low; low != nil && (*low >= shotPeople || *low >= shotCaptives && g.ofCaptives(g.at(k))) {
		return true
	}
	return g.notes().executed
}

// shotOf tells whether the finding is how many captives were shot, whom its number counts: "the number
// of hostages shot rose to 86".
func (g *grammar) shotOf(f *finding) bool {
	low := g.figures[g.at(f.chunk).fig].Quantity.Low
	return f.frame.Is(lexicon.VerbFires) && f.nounAt >= 0 && low != nil && *low >= shotCaptives && g.ofCaptives(g.at(f.nounAt))
}

// ofCaptives tells whether the noun of the phrase c is for people who are held: prisoners, hostages.
func (g *grammar) ofCaptives(c *chunk) bool {
	return c.noun != nil && (c.noun.Measure == schema.Detained || c.noun.Measure == schema.Abducted)
}

// outlasts tells whether those whom their noun counts as of stay that where m is told of them: the
// wounded who are held are wounded, and protesters who are held are held.
func outlasts(of, m schema.Measure) bool {
	switch m {
	case schema.Detained, schema.Seized:
		return of != "" && of != schema.Protested
	case schema.Released, schema.Affected, schema.Missing, schema.Injured, schema.Displaced:
		return of == schema.Killed
	}
	return false
}

// arrests tells whether the frame says that people were taken, and not only kept where they were:
// refugees who are held may be sheltered, those who are arrested are not.
func arrests(fr *lexicon.Frame) bool {
	return fr.Measures.People == schema.Detained && !fr.Is(lexicon.VerbHolds)
}

// accompanies tells whether the fighters at chunk k go with their families or
// with civilians, who are moved and not sent.
func (g *grammar) accompanies(k int) bool {
	n := g.at(k + 2).noun
	return g.at(k+1).kind == conjunction && g.at(k+2).kind == nounPhrase && n != nil && n.Class != schema.Combatant && (n.Unit == schema.Person || n.Unit == schema.Household)
}

// outlawed tells whether the fighters at chunk k serve no state: gunmen, rebels,
// who kidnap and do not arrest.
func (g *grammar) outlawed(k int) bool {
	if g.at(k).head < 0 {
		return false
	}
	if _, side, _ := g.lx.Sides.Longest(g.nameWords(g.at(k).first)); g.sideIn(g.at(k).first, g.at(k).last) != "" && g.lx.Sides.List[side].Type == schema.ArmedGroup {
		return true // "Hamas seized nine farmers"
	}
	return g.isOf(g.at(k).head, lexicon.Outlaw)
}

// armedMen tells whether the phrase at k counts fighters or police, who are
// taken prisoner.
func (g *grammar) armedMen(k int) bool {
	if g.rest(g.at(k)) {
		for j := k - 1; j >= 0 && j > k-reach; j-- {
			if g.counted(j) && g.at(j).noun != nil {
				k = j // "killed eight soldiers and captured 15 others"
				break
			}
		}
	}
	switch g.classOf(g.at(k)) {
	case schema.Combatant, schema.Police:
		return true
	}
	return false
}

// joint is "casualties" where one verb kills and another injures the same
// people: "killing or wounding 12", "were killed and injured".
func (f *finding) joint(g *grammar, m schema.Measure) schema.Measure {
	if m != schema.Killed && m != schema.Injured && m != schema.Damaged || f.verb < 0 || f.verb == f.chunk {
		return m
	}
	j := g.back(f.verb)
	if f.subject {
		j = f.verb + 1
	}
	if g.at(j).kind != conjunction && !(f.subject && g.at(j).kind == comma && g.at(f.chunk).last == g.at(f.verb).first) {
		return m // "Dozens killed, wounded in blasts"
	}
	if j = g.back(j); f.subject {
		j = f.verb + 2
	}
	if m == schema.Damaged && g.shotDown(j) {
		return schema.Destroyed // "shot down or disabled"
	}
	c := g.at(j)
	if n := c.noun; !f.subject && c.uncounted() && n != nil && n.Of != m && (n.Of == schema.Killed || n.Of == schema.Injured) && g.endsWith(c.last-1, "ing") {
		return schema.Casualties // "the killing and injuring dozens of people"
	}
	if c.kind != verbGroup || c.verb == nil || c.aux && f.subject || f.subject && g.takesObject(j) {
		return m
	}
	if !f.subject && g.at(f.verb).form&lexicon.Gerund != 0 && c.form&lexicon.Gerund == 0 {
		return m // "leaving ten people injured and killing two"
	}
	for i := range c.verb.Frames {
		fr := &c.verb.Frames[i]
		if fr.Joint && fr.Measures.People != m && f.frame.Joint && m != schema.Damaged {
			return schema.Casualties
		}
		if m == schema.Damaged && fr.Measures.Buildings == schema.Destroyed && fr.Measures.Things == schema.Destroyed {
			return schema.Destroyed // "destroyed or damaged": the graver
		}
	}
	return m
}
