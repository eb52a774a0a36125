package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// deedWords are the words that are asked for by name where it is told who did it.
type deedWords struct{ linked, related, attributed, what, among, victims, men, dead, responsibility, responsible, name, they, other, loyal, we, our, its, their, operation lexicon.Word }

func newDeedWords(lx *lexicon.Lexicon) deedWords {
	f := lx.Find
	return deedWords{
		linked: f("linked"), related: f("related"), attributed: f("attributed"), what: f("what"), among: f("among"), victims: f("victims"), men: f("men"), dead: f("dead"),
		responsibility: f("responsibility"), responsible: f("responsible"), name: f("name"), they: f("they"), other: f("other"), loyal: f("loyal"), we: f("we"), our: f("our"), its: f("its"), their: f("their"), operation: f("operation"),
	}
}

// agent is the words of the sentence that name who or what did it; empty if
// they are not told in it. lost is whether it tells whom a loss befell.
func (g *grammar) agent(f *finding, m schema.Measure, lost bool) text.Span {
	switch m {
	case schema.Strength, schema.Distance, schema.Protested, schema.Surrendered, schema.Returned:
		return text.Span{}
	}
	s := g.doneBy(f, m)
	if s.Empty() && harmed(m) {
		if s = g.cause(f); s.First == g.span(f.chunk).First {
			s = text.Span{} // "ten rebels died when bombs they were preparing went off"
		}
	}
	if s.Empty() && harmed(m) {
		s = g.hands(max(f.chunk, f.verb))
	}
	if s.Empty() && harmed(m) && !lost {
		s = g.coordinated(f)
	}
	if s.Empty() && harmed(m) {
		s = g.fronted(f)
	}
	return s
}

// hands finds at whose hands those behind chunk k suffered: "died at the hands of rebels".
func (g *grammar) hands(k int) text.Span {
	for j := k + 1; j < len(g.chunks) && j < k+10; j++ {
		c := g.at(j)
		if c.kind == stop || c.kind == verbGroup && g.finite(j) {
			break
		}
		if n := g.at(j + 1); c.kind == preposition && c.word == g.words().at && n.head >= 0 && hasSuffix(g.t.At(n.head), "hands") && g.at(j+2).word == g.words().of && g.actor(j+3) {
			return g.extent(j+3, len(g.chunks))
		}
	}
	return text.Span{}
}

// harmed tells whether an event does what a measure says: people are killed in
// a blast, and not arrested in it.
func harmed(m schema.Measure) bool {
	switch m {
	case schema.Killed, schema.Injured, schema.Casualties, schema.Missing, schema.Displaced, schema.Stranded,
		schema.Affected, schema.Destroyed, schema.Damaged:
		return true
	}
	return false
}

// doneBy is who the verb or the noun of the claim itself says did it: the
// subject of the active, "by" behind the passive.
func (g *grammar) doneBy(f *finding, m schema.Measure) text.Span {
	if m == schema.Attacks {
		if by := g.firedBy(f.chunk); by >= 0 {
			return g.extent(by, len(g.chunks)) // "nine rockets fired by rebels hit"
		}
		if v := g.oftenHit(f.chunk); v >= 0 && !g.isPassive(v) {
			return g.subjectSpan(v) // "jets bombed the hill 22 times"
		}
	}
	switch {
	case f.frame == nil || f.verb < 0 || f.verb == f.chunk:
		return g.doerOf(f)
	case !f.frame.Agentive, g.borne(f), m == schema.Injured && f.frame.Measures.People == schema.Displaced:
		return text.Span{}
	case f.subject:
		if by := g.by(f.verb); by >= 0 {
			return g.extent(by, len(g.chunks))
		}
		return g.captor(f, m)
	case g.at(f.verb).passive && f.frame.Measures.To != "":
		if by := g.by(f.verb); by >= 0 {
			return g.extent(by, len(g.chunks))
		}
		return text.Span{} // "help was given to 71 men"
	}
	return g.subjectSpan(f.verb)
}

// borne tells whether the verb only says what becomes of bodies: "the dead were taken out by
// medics".
func (g *grammar) borne(f *finding) bool {
	n := g.countedNoun(g.at(f.chunk))
	return n != nil && n.Corpse && f.frame.Measures.People != schema.Killed
}

// loser is whom the loss befell that the finding counts: "the army lost nine men",
// "the militia suffered 40 casualties".
func (g *grammar) loser(f *finding, m schema.Measure) text.Span {
	switch m {
	case schema.Killed, schema.Injured, schema.Casualties, schema.Missing, schema.Destroyed:
	default:
		return text.Span{}
	}
	v := f.verb
	if n := g.at(f.chunk).noun; f.frame == nil || f.subject && n != nil && n.Measure == m {
		v = g.objectOf(g.listHead(f.chunk))
	} else if f.subject {
		return text.Span{}
	}
	c := g.at(v)
	if c.kind != verbGroup || c.passive || !c.verb.Is(lexicon.VerbSuffers) {
		return text.Span{}
	}
	if s := g.back(v); c.form&lexicon.Gerund != 0 && g.at(s).kind == nounPhrase {
		return g.span(s) // "with the army suffering nine dead"
	}
	return g.subjectSpan(v)
}

// classIn is the class of those whom the words name: "the army" and "the rebels" fight; "" for
// none.
func (g *grammar) classIn(s text.Span) schema.Class {
	if s.Empty() {
		return ""
	}
	if n, noun := g.lx.Nouns.Longest(g.t.Words[s.Last-1 : s.Last]); n > 0 && noun.Class != schema.Thing {
		return noun.Class
	}
	return g.sideIn(s.First, s.Last)
}

// captor is who took those that are free now: "21 girls abducted by the sect
// have been released".
func (g *grammar) captor(f *finding, m schema.Measure) text.Span {
	near, _ := g.subjectOf(f.chunk)
	if m != schema.Released || near < 0 || near == f.verb {
		return text.Span{}
	}
	if by := g.by(near); by >= 0 && by < f.verb {
		return g.extent(by, len(g.chunks))
	}
	return text.Span{}
}

// subjectSpan is the words for who does what the active verb at chunk v says.
func (g *grammar) subjectSpan(v int) text.Span {
	if s := g.antecedentDoer(g.doer(v, 0)); s >= 0 && !g.blameless(s, v) {
		if i := g.ownerEnd(s); g.at(v).inf && s == g.back(v) && i > 0 {
			return text.Span{First: g.span(s).First, Last: i} // "the army's plan to free"
		}
		return g.extent(g.wielder(s), v)
	}
	return text.Span{}
}

// blameless tells whether the phrase at s is nobody ("no injuries"), or people of whom the clause
// before the gerund at chunk v only says that they protest: "thousands marched, leaving nine dead".
func (g *grammar) blameless(s, v int) bool {
	c := g.at(s)
	if c.kind != nounPhrase || c.fig < 0 {
		return false
	}
	if g.figures[c.fig].Zero || g.at(v).form&lexicon.Gerund == 0 || g.at(v).verb.Lemma != "leave" {
		return g.figures[c.fig].Zero
	}
	near, main := g.subjectOf(s)
	return main >= 0 && g.protests(s, main) || near >= 0 && near < v && g.protests(s, near)
}

// protests tells whether the verb at chunk v says that those at s take part in a protest.
func (g *grammar) protests(s, v int) bool {
	f, fr := unread(s), g.frame(v, s, schema.Person, false)
	return fr != nil && fr.Measures.People == schema.Protested || g.byProtest(&f, v)
}

// ownerEnd is where the owner ends whose plan or promise the phrase at k is; 0 for none.
func (g *grammar) ownerEnd(k int) int {
	c := g.at(k)
	if c.noun != nil {
		return 0
	}
	for i := c.last - 1; i > c.first; i-- {
		if g.possessive(i) {
			return i
		}
	}
	return 0
}

// doerOf is the agent of a claim that a noun makes: the subject of the verb
// that the noun hangs on ("carried out 18 air strikes", "led to the death of
// two"), or who stands behind "by".
func (g *grammar) doerOf(f *finding) text.Span {
	k := f.chunk
	if g.divided(k) && g.explosive(k) {
		return text.Span{} // "shot down three of five missiles"
	}
	if f.nounAt >= 0 {
		k = f.nounAt
	}
	if j := g.governor(k); j >= 0 {
		k = j
	}
	if by := g.at(k + 1); by.kind == preposition && by.word == g.words().by && g.at(k+2).kind == nounPhrase {
		return g.extent(k+2, len(g.chunks))
	}
	if by, n := g.at(f.chunk+1), g.at(k).noun; k == g.governor(f.chunk) && n != nil && n.Of != "" && !n.Toll && by.kind == preposition && by.word == g.words().by && g.actor(f.chunk+2) {
		return g.extent(f.chunk+2, len(g.chunks)) // "the shooting down of two jets by the navy"
	}
	k = g.harmListed(k)
	v := g.objectOf(k)
	if p := g.back(k); v < 0 && g.at(p).kind == preposition && (g.at(p).word == g.words().to || g.at(p).word == g.words().in) {
		v = g.back(p) // "led to the death of", "resulted in 14 deaths"
	}
	if u := g.course(k); u >= 0 {
		return g.violence(u)
	}
	if u := g.raiding(k); u >= 0 {
		return g.subjectSpan(u)
	}
	if s := g.culpable(k); !s.Empty() {
		return s
	}
	if c := g.at(v); c.kind != verbGroup || c.verb == nil || c.passive || !c.verb.Causes() && !c.takes(f.noun) {
		return text.Span{}
	}
	if s := g.doer(v, 0); s >= 0 && g.acts(s) {
		return g.subjectSpan(v)
	}
	return text.Span{}
}

// harmListed is the first of the list of harms in which the noun at chunk k stands: "led to
// [the death] of five and the injury of 13"; k for none.
func (g *grammar) harmListed(k int) int {
	for n := 0; n < 4; n++ {
		j := g.joined(k)
		if of := g.governor(j); j >= 0 && of >= 0 {
			j = of
		}
		if j < 0 || g.at(j).noun == nil || g.at(k).noun == nil || !harmed(g.at(j).noun.Of) || !harmed(g.at(k).noun.Of) {
			break
		}
		k = j
	}
	return k
}

// raiding finds the verb that says what was done in the attacks counted at chunk k: "police
// detained 20 people in five raids"; -1 for none.
func (g *grammar) raiding(k int) int {
	p := g.back(k)
	if n := g.at(k).noun; n == nil || !n.Cause || n.Mutual || g.at(p).kind != preposition || g.at(p).word != g.words().in && g.at(p).word != g.words().during {
		return -1
	}
	for j := p - 1; j >= 0 && j > p-8; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			if g.captures(c.verb) && !c.passive && !c.negated {
				return j
			}
			return -1
		case preposition:
			if c.word != g.words().of {
				return -1
			}
		case nounPhrase, other:
		default:
			return -1
		}
	}
	return -1
}

// captures tells whether the subject of the verb takes people or arms.
func (g *grammar) captures(v *lexicon.Verb) bool {
	for i := 0; v != nil && i < len(v.Frames); i++ {
		if fr := &v.Frames[i]; fr.Agentive && (fr.Measures.People == schema.Detained || fr.Measures.Weapons == schema.Seized) {
			return true
		}
	}
	return false
}

// culpable is who is held to have done the deed at chunk k: "was convicted of the murder
// of two", "claimed responsibility for dozens of blasts".
func (g *grammar) culpable(k int) text.Span {
	p := g.back(k)
	if g.at(p).kind != preposition {
		return text.Span{}
	}
	o := g.at(p - 1)
	if v := p - 2; o.head >= 0 && (g.t.Words[o.head] == g.deeds.responsibility || g.t.Words[o.head] == g.deeds.responsible) && g.at(v).kind == verbGroup && !g.at(v).negated {
		return g.subjectSpan(v)
	}
	if s := g.accused(p); s >= 0 {
		return g.extent(s, p)
	}
	return text.Span{}
}

// takes tells whether the subject of the verb makes captives of those for whom the noun
// is: "took 57 hostages".
func (c *chunk) takes(n *lexicon.Noun) bool {
	return c.verb.Lemma == "take" && n != nil && (n.Measure == schema.Abducted || n.Measure == schema.Detained)
}

// acts tells whether the phrase at k may do something: no number and no plain noun.
func (g *grammar) acts(k int) bool {
	c := g.at(k)
	return c.noun != nil && !c.noun.Toll || c.head >= 0 && (g.t.Tokens[c.head].Has(text.Upper) || c.pronoun)
}

func (g *grammar) span(k int) text.Span {
	c := g.at(k)
	if c.kind == nounPhrase && c.fig < 0 && c.first+2 < c.last && g.lastTime(c.first) && !g.possessive(c.first+2) {
		return text.Span{First: c.first + 2, Last: c.last} // "last year the programme"
	}
	if c.kind == nounPhrase && c.fig < 0 && g.is(c.first, timeWords) {
		return text.Span{First: c.body, Last: c.last} // "overnight strikes"
	}
	return text.Span{First: c.first, Last: c.last}
}

// extent is the phrase at k as an agent, with what is coordinated with it up to
// the verb at chunk end: of an event those who did it ("air strikes by the
// coalition") or its sides ("clashes with the rebels").
func (g *grammar) extent(k, end int) text.Span {
	if n := g.at(k).noun; n != nil && (n.Cause || n.Crowd) {
		if by := g.byWhom(k); by >= 0 {
			return g.series(by, len(g.chunks))
		}
		return g.sides(k)
	}
	return g.series(k, end)
}

// byWhom finds who is behind "by" among the prepositions that follow the event
// at chunk k; -1 for nobody.
func (g *grammar) byWhom(k int) int {
	for j := k + 1; j+1 < len(g.chunks) && j < k+reach; j++ {
		p := g.at(j)
		switch {
		case p.kind == other:
		case p.kind == preposition && p.word == g.words().by && g.actor(g.unquoted(j+1)):
			if g.at(j-1).kind == verbGroup && g.event(j+1) != nil {
				return -1 // "floods caused by rain"
			}
			return g.unquoted(j + 1)
		case p.kind == verbGroup && j > k+1 && g.at(j-1).kind == nounPhrase && p.verb != nil && (!g.uses(p.verb) || p.verb.Is(lexicon.VerbWields) && !g.wieldable(j-1)) && p.verb.Lemma != "claim":
			return -1 // "strikes on a town held by rebels", "an attack on an inn used by the army"
		case p.kind == verbGroup && !p.aux && g.isPassive(j) && g.follows(j).word == g.words().by: // "carried out by"
		case p.kind == preposition && g.at(j+1).kind == nounPhrase:
			j++
		default:
			return -1
		}
	}
	return -1
}

// wieldable tells whether the phrase at k is a weapon or an event, which somebody may use.
func (g *grammar) wieldable(k int) bool {
	n := g.at(k).noun
	return n != nil && (n.Cause || n.Weapon != "" || n.Unit == schema.Munition || n.Unit == schema.Weapon)
}

// firedBy is who is behind "by" where the arms or attacks at chunk k are said to be theirs:
// "rockets fired by rebels", and not "raids documented by monitors"; -1 for nobody.
func (g *grammar) firedBy(k int) int {
	by := g.byWhom(k)
	if by < 0 || g.objectOf(k) >= 0 || g.at(g.back(k)).word == g.words().by {
		return -1
	}
	for j := k + 1; j < by; j++ {
		if c := g.at(j); c.kind == verbGroup && (!g.uses(c.verb) || c.verb.Is(lexicon.VerbRecords)) {
			return -1
		}
	}
	return by
}

// uses tells whether the verb says that arms are used or an attack is made: fire, carry out.
func (g *grammar) uses(v *lexicon.Verb) bool {
	for i := 0; v != nil && i < len(v.Frames); i++ {
		if m := v.Frames[i].Measures; m.Munitions == schema.Attacks || m.Attacks == schema.Attacks {
			return true
		}
	}
	return v != nil && v.Causes()
}

// unquoted is the chunk at k, or the one behind the quotation mark there: "by “armed groups”".
func (g *grammar) unquoted(k int) int {
	if g.at(k).kind == quote {
		return k + 1
	}
	return k
}

// follows is what stands behind chunk k but for adverbs and times.
func (g *grammar) follows(k int) *chunk {
	for k++; g.at(k).kind == other; k++ {
	}
	return g.at(k)
}

// actor tells whether the phrase at k may stand behind "by" as an agent: no
// time, no figure, nobody's name and no way to travel ("by helicopter").
func (g *grammar) actor(k int) bool {
	c := g.at(k)
	if of := g.at(k + 1); of.kind == preposition && of.word == g.words().of && g.at(k+2).kind == nounPhrase && g.timely(g.at(k+2)) {
		return false // "by the end of the day"
	}
	return c.kind == nounPhrase && !g.timely(c) && !g.counting(c) && (c.fig < 0 || c.head >= 0 && g.figures[c.fig].Kind != schema.KindMeasure) && !(c.head >= 0 && g.t.Words[c.head] == g.deeds.name) &&
		!(c.first == c.head && g.driven(k) && !hasSuffix(g.t.At(c.head), "s"))
}

// counting tells whether the phrase is what a figure is read in: "by police count".
func (g *grammar) counting(c *chunk) bool {
	if c.head < 0 {
		return false
	}
	n := g.lx.Sources.Noun(g.t.Words[c.head])
	return n != nil && n.Kind == lexicon.WritingSource
}

// sides is the event at chunk k with those who are in it: "clashes between
// rebels and the army".
func (g *grammar) sides(k int) text.Span {
	s := g.span(k)
	for j := k + 1; j+1 < len(g.chunks) && j < k+6; j += 2 {
		p := g.at(j)
		joins := p.kind == preposition && (g.at(k).noun.Crowd && j == k+1 && p.word == g.words().of || p.word == g.words().between || g.at(k).noun.Mutual && (p.word == g.words().of || p.word == g.words().with)) || p.kind == conjunction
		if !joins || g.at(j+1).kind != nounPhrase || g.speaks(j+1) || g.at(j+1).fig >= 0 && !g.figures[g.at(j+1).fig].Article && !(g.at(k).noun.Crowd && g.at(k).noun.Class != schema.Combatant) || p.kind == conjunction && g.clausal(j+1) && g.subjectBefore(j+2) != k {
			break
		}
		s.Last = g.at(j + 1).last
		if to := g.at(j + 2); to.kind == preposition && to.word == g.words().to && g.t.Words[to.first-1] == g.deeds.loyal && g.at(j+3).kind == nounPhrase {
			s.Last = g.at(j + 3).last // "between the army and rebels loyal to the general"
			break
		}
	}
	return s
}

// series is the phrase at k with those coordinated with it: "regime forces and
// Russian jets". One that is the subject of a verb other than that at end
// belongs to the next clause.
func (g *grammar) series(k, end int) text.Span {
	s := g.span(k)
	for j := k + 1; j+1 < len(g.chunks) && j < k+10; j += 2 {
		n := g.at(j + 1)
		if p := g.at(j); p.kind == preposition && (p.word == g.words().of || p.word == g.words().to && g.t.Words[p.first-1] == g.deeds.loyal) && n.kind == nounPhrase && n.fig < 0 && !g.timely(n) {
			s.Last = n.last // "members of the front", "snipers loyal to the general"
			continue
		} else if p.kind == preposition && p.word == g.words().from && j == k+1 && n.kind == nounPhrase && n.fig < 0 && g.fights(k) && g.named(n.body) {
			s.Last = n.last // "gunmen from the front"
			continue
		}
		if g.at(j).kind != conjunction || n.kind != nounPhrase || g.speaks(j+1) || n.fig >= 0 && !g.figures[n.fig].Article || n.pronoun ||
			g.clausal(j+1) && (end == len(g.chunks) || j+2 < end && g.at(j+2).kind == verbGroup && g.subjectBefore(j+2) != k) {
			break
		}
		s.Last = n.last
	}
	return s
}

// fights tells whether the phrase at k is fighters.
func (g *grammar) fights(k int) bool {
	n := g.at(k).noun
	return n != nil && n.Class == schema.Combatant
}

// speaks tells whether the phrase at k is no noun, but what somebody does: "and shouts:".
func (g *grammar) speaks(k int) bool {
	c := g.at(k)
	return c.last == c.first+1 && c.noun == nil && hasSuffix(g.t.At(c.first), "s") && g.lx.Reporting.Verb(g.t.Words[c.first]) != nil
}

// antecedentDoer is the phrase that the pronoun at chunk k stands for: the
// subject of the verb before it, where that tells what is said ("the rebels said
// they had killed 20") or what the pronoun's clause hangs on ("the army attacked
// the hill, where it lost four"); k itself where the sentence has none.
func (g *grammar) antecedentDoer(k int) int {
	if k < 0 || !g.at(k).pronoun {
		return k
	}
	v := g.back(k)
	hangs := g.at(v).kind == relative || g.at(v).kind == subordinate
	if hangs {
		v = g.back(v)
	}
	for hangs && v > 0 && g.at(v).kind != verbGroup && g.at(v).kind != stop {
		v--
	}
	if o := v; !hangs && g.at(o).kind == nounPhrase && g.at(o).last == g.at(k).first {
		v = g.back(o) // "the police told Orla they had detained nine"
	}
	if g.at(v).kind != verbGroup || !hangs && !g.reporting(v) {
		return k
	}
	s := g.doer(v, 0)
	if g.at(k).last == g.at(k).first+1 && g.t.Words[g.at(k).first] == g.deeds.they && !g.many(s) {
		s = g.lastMany(k)
	}
	if s < 0 || g.at(s).pronoun {
		return k
	}
	return s
}

// many tells whether "they" may stand for the phrase at k: a plural or a side.
func (g *grammar) many(k int) bool {
	c := g.at(k)
	if k < 0 || c.head < 0 {
		return false
	}
	return hasSuffix(g.t.At(c.head), "s") || hasSuffix(g.t.At(c.head), "men") || c.noun != nil && (c.noun.Crowd || c.noun.Class == schema.Police) || g.lx.Sides.Starts(g.t.Words[c.head])
}

// lastMany finds the last phrase before chunk k that "they" may stand for; -1
// for none.
func (g *grammar) lastMany(k int) int {
	for j := k - 1; j >= 0 && j > k-16; j-- {
		if c := g.at(j); c.kind == nounPhrase && !c.pronoun && c.fig < 0 && g.many(j) && g.menacing(j) {
			return j
		}
	}
	return -1
}

// by finds the noun phrase behind "by" after the verb at chunk v; -1 for none.
func (g *grammar) by(v int) int {
	for j := v + 1; j < len(g.chunks) && j < v+18; j++ {
		c := g.at(j)
		switch {
		case c.kind == preposition && c.word == g.words().during && g.at(j+2).word == g.words().by && g.at(j+1).noun == nil && g.at(j+1).head >= 0 && g.t.Words[g.at(j+1).head] != g.deeds.operation:
			return -1 // "were hurt during a speech by the mayor"
		case c.kind == preposition && c.word == g.words().by && g.actor(g.unquoted(j+1)):
			return g.unquoted(j + 1)
		case c.kind == preposition && c.word == g.words().by && g.at(j+1).form&lexicon.Gerund != 0 && g.actor(j+2) && g.at(j+2).fig < 0:
			return j + 2 // "by invading troops", "by falling rocks"
		case c.kind == stop, c.kind == relative, c.kind == verbGroup && (j > v+2 || g.finite(j) || !g.isPassive(j)):
			return -1
		case c.kind == conjunction && g.at(j+1).kind == verbGroup && g.isPassive(j+1):
			j++ // "were captured and are held by"
		case c.kind == conjunction && g.counted(j+1) && g.at(j+2).kind == verbGroup && g.isPassive(j+2) && g.alike(j+2):
			j += 2 // "eight were killed and 22 wounded by"
		case c.kind == conjunction && g.clausal(j+1):
			return -1
		}
	}
	return -1
}
