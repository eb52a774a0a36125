package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// deedWords are the words that are asked for by name where it is told who did it.
type deedWords struct {
	linked, owing, related, attributed, blamed, lost, guilty, responsibility, responsible lexicon.Word
	victims, men, dead, name, other, they, we, our, its, their, what                      lexicon.Word
	among, amongst, into, against, loyal, laden, packed, operation, operations, migrants  lexicon.Word
}

func newDeedWords(lx *lexicon.Lexicon) deedWords {
	f := lx.Find
	return deedWords{
		linked: f("linked"), owing: f("owing"), related: f("related"), attributed: f("attributed"), blamed: f("blamed"), lost: f("lost"),
		guilty: f("guilty"), responsibility: f("responsibility"), responsible: f("responsible"),
		victims: f("victims"), men: f("men"), dead: f("dead"), name: f("name"), other: f("other"),
		they: f("they"), we: f("we"), our: f("our"), its: f("its"), their: f("their"), what: f("what"),
		among: f("among"), amongst: f("amongst"), into: f("into"), against: f("against"),
		loyal: f("loyal"), laden: f("laden"), packed: f("packed"), operation: f("operation"), operations: f("operations"), migrants: f("migrants"),
	}
}

// agent is the words of the sentence that name who or what did it; empty if
// they are not told in it. lost is whether it tells whom a loss befell.
func (g *grammar) agent(f *finding, m schema.Measure, lost bool) text.Span {
	switch m {
	case schema.Strength, schema.Distance, schema.Protested, schema.Surrendered, schema.Returned:
		return text.Span{}
	}
	if m == schema.Missing && g.soughtStill(f) || m == schema.Killed && g.entombed(f) || m == schema.Detained && g.jails(f) {
		return text.Span{}
	}
	s := g.doneBy(f, m)
	if s.Empty() {
		s = g.inRaids(f, m)
	}
	if s.Empty() && (harmed(m) || m == schema.Abducted && f.subject) {
		if s = g.cause(f); s.First == g.span(f.chunk).First {
			s = text.Span{} // "ten rebels died when bombs they were preparing went off"
		}
	}
	if s.Empty() && harmed(m) {
		s = g.harmer(f, lost)
	}
	if s.Empty() && struck(m) {
		s = g.heldToBlame(f)
	}
	if s.Empty() {
		s = g.ailing(f, m)
	}
	if s.Empty() || g.ferries(s, m) || g.faceless(s) {
		return text.Span{}
	}
	return g.withoutVerb(s)
}

// harmer is who harmed the counted where neither the verb nor a cause tells:
// those at whose hands they died, those told of in front, in a title or behind.
func (g *grammar) harmer(f *finding, lost bool) text.Span {
	s := g.hands(max(f.chunk, f.verb))
	if s.Empty() && !lost {
		s = g.coordinated(f)
	}
	if s.Empty() {
		s = g.fronted(f)
	}
	if s.Empty() {
		s = g.entitled(f)
	}
	if s.Empty() {
		s = g.behind(f)
	}
	return s
}

// faceless tells whether the words name nobody, or those who came to harm: "the death toll has hit 98, with 63 missing",
// "those who killed nine", "the injured were taken away, and nine of them died".
func (g *grammar) faceless(s text.Span) bool {
	for _, harmed := range [...]string{"injured", "wounded", "dead", "casualties"} {
		if g.reads(s.Last-1, harmed) {
			return true
		}
	}
	return g.reads(s.Last-1, "toll") || s.Last == s.First+1 && g.reads(s.First, "those")
}

// withoutVerb is the words without the verb of a wreck at their end that was taken for a noun: "a
// building | collapses in"; not those of "a series of crashes".
func (g *grammar) withoutVerb(s text.Span) text.Span {
	last := s.Last - 1
	if last-s.First < 2 && g.collapses(s) {
		return text.Span{}
	}
	if last-s.First < 2 || s.Last >= g.s.Last || !g.is(s.First, lexicon.Article) || g.t.Words[s.First] == g.words().the || !g.is(s.Last, lexicon.Preposition) {
		return s
	}
	if verb, form := g.lx.Verbs.Find(g.t.Words[last]); form&lexicon.Third == 0 || !verb.Is(lexicon.VerbWrecks) {
		return s
	}
	if n, noun := g.lx.Nouns.Longest(g.t.Words[s.First+1 : s.Last]); n > 0 && noun.Crowd {
		return s
	}
	s.Last = last
	return s
}

// ferries tells whether the words name a craft, which only carries those who are stuck or moved: "buses
// carrying 400 refugees had been stuck".
func (g *grammar) ferries(s text.Span, m schema.Measure) bool {
	if s.Empty() || m != schema.Stranded && m != schema.Displaced && m != schema.Missing {
		return false
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[s.Last-1 : s.Last])
	return n > 0 && (noun.Unit == schema.Vehicle || noun.Unit == schema.Vessel) && g.sideIn(s.First, s.Last) != schema.Combatant && !g.armedIn(s)
}

// armedIn tells whether the words name fighters: "army tanks".
func (g *grammar) armedIn(s text.Span) bool {
	return g.anyNoun(s.First, s.Last, func(n *lexicon.Noun) bool { return armed(n.Class) })
}

// collapses tells whether the words are the verb of a wreck, or a place and that: "a tunnel in | Orla
// collapses", "a bridge in Orla, Benst, | collapses with".
func (g *grammar) collapses(s text.Span) bool {
	last := s.Last - 1
	if s.Empty() || s.First == g.s.First || g.is(s.First, lexicon.Article) {
		return false
	}
	switch s.Last - s.First {
	case 1:
		if !g.isPunct(s.First-1, ",") {
			return false
		}
	case 2:
		if !g.reads(s.First-1, "under") && !(g.proper(s.First) && g.is(s.First-1, lexicon.Preposition)) {
			return false
		}
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[last])
	return form&lexicon.Third != 0 && verb.Is(lexicon.VerbWrecks)
}

// hands finds at whose hands those behind chunk k suffered: "died at the hands of rebels".
func (g *grammar) hands(k int) text.Span {
	for j := k + 1; j < len(g.chunks) && j < k+10; j++ {
		c := g.at(j)
		if c.kind == stop || c.kind == verbGroup && g.finite(j) {
			break
		}
		if c.is(g.words().at) && g.handsOf(j+1) && g.actor(j+3) {
			return g.extent(j+3, len(g.chunks))
		}
	}
	return text.Span{}
}

// handsOf tells whether the phrase at k is "hands", and "of" follows.
func (g *grammar) handsOf(k int) bool {
	h := g.at(k).head
	return h >= 0 && g.endsWith(h, "hands") && g.at(k+1).word == g.words().of
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
		if v := g.gapVerb(f.chunk); v >= 0 && g.uses(g.at(v).verb) && !g.at(v-1).pronoun {
			return g.span(v - 1) // "12 of the 40 drones that Benst launched"
		}
		if v := g.oftenHit(f.chunk); v >= 0 && !g.isPassive(v) {
			return g.subjectSpan(v) // "jets bombed the hill 22 times"
		}
		if s := g.culpable(f.chunk); !s.Empty() {
			return s // "claimed responsibility for two raids that killed nine"
		}
	}
	switch {
	case f.frame == nil || f.verb < 0 || f.verb == f.chunk || g.at(f.verb).kind != verbGroup:
		return g.doerOf(f)
	case f.subject && g.at(f.verb).inf && g.at(g.objectOf(f.chunk)).verb.Is(lexicon.VerbBrings):
		return g.subjectSpan(g.objectOf(f.chunk)) // "the quake caused nine people to suffer injuries"
	case !f.frame.Agentive, g.borne(f), g.doneAsSubject(f), m == schema.Injured && f.frame.Measures.People.Topic() != "casualty":
		return text.Span{}
	case g.gapVerb(f.chunk) == f.verb && !g.at(f.verb-1).pronoun && g.acts(f.verb-1):
		return g.span(f.verb - 1) // "nine clerks whom the rebels had abducted"
	case f.subject:
		if by := g.byOf(f); by >= 0 {
			return g.extent(by, len(g.chunks))
		}
		if s := g.broughtAbout(f); !s.Empty() {
			return s
		}
		return g.captor(f, m)
	case g.at(f.verb).passive:
		if by := g.by(f.verb); by >= 0 {
			return g.extent(by, len(g.chunks))
		}
		return text.Span{} // "help was given to 71 men", "the port was attacked with 15 drones"
	case m == schema.Seized && g.ownerless(g.doer(f.verb, 0)):
		return text.Span{}
	}
	return g.subjectSpan(f.verb)
}

// doneAsSubject tells whether the finding is a part of those who are the subject of its
// verb, and so did themselves what it says: "nine returned, among them [two women]".
func (g *grammar) doneAsSubject(f *finding) bool {
	return f.part && f.frame.Counts == lexicon.CountsSubject && !f.subject && !g.at(f.verb).passive
}

// byOf is who stands behind "by" for the subject of the passive f; its own where
// it shares the verb in front: "nine were killed by rebels and [12] by the army".
func (g *grammar) byOf(f *finding) int {
	by := g.by(f.verb)
	if by >= 0 && f.verb < f.chunk {
		if own := g.byWhom(f.chunk); own >= 0 {
			return own
		}
	}
	return by
}

// ownerless tells whether the phrase at k is of a search that nobody is said to have made: "a search of the
// barn found nine rifles".
func (g *grammar) ownerless(k int) bool {
	return k >= 0 && g.at(k).noun == nil && g.searches(k) && !g.sided(k) && g.byWhom(k) < 0
}

// broughtAbout is what brought about what the verb behind the counted says: "the feud led to [nine men] being shot",
// "the war left [nine men] maimed".
func (g *grammar) broughtAbout(f *finding) text.Span {
	if v := g.back(f.chunk); g.reduced(f) && g.at(v).kind == verbGroup && g.at(v).verb.Is(lexicon.VerbLeaves) && !g.at(v).passive && g.event(g.doer(v, 0)) != nil {
		return g.subjectSpan(v)
	}
	p := g.back(f.chunk)
	if !g.at(p).is(g.words().to, g.words().in) || g.finite(f.verb) {
		return text.Span{}
	}
	if v := g.back(p); g.at(v).kind == verbGroup && g.at(v).verb.Is(lexicon.VerbBrings) && !g.at(v).passive && !g.driven(g.doer(v, 0)) {
		return g.subjectSpan(v)
	}
	return text.Span{}
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
	switch n := g.at(f.chunk).noun; {
	case f.frame == nil || f.subject && n != nil && n.Measure == m:
		v = g.objectOf(g.listHead(f.chunk))
	case f.subject:
		v = g.sufferedBefore(f)
	}
	c := g.at(v)
	if c.kind != verbGroup || c.passive || !c.verb.Is(lexicon.VerbSuffers) && !(c.have && f.subject) {
		return text.Span{}
	}
	if s := g.back(v); c.form&lexicon.Gerund != 0 && g.at(s).kind == nounPhrase {
		return g.span(s) // "with the army suffering nine dead"
	}
	return g.subjectSpan(v)
}

// sufferedBefore is the verb that says who suffered what a bare participle says of those in its list:
// "the army [lost] two officers and ten men killed and 30 wounded"; -1 for none.
func (g *grammar) sufferedBefore(f *finding) int {
	if !g.reduced(f) {
		return -1
	}
	for j := f.chunk - 1; j >= 0 && j > f.chunk-16; j-- {
		switch c := g.at(j); {
		case c.kind == verbGroup && !c.passive && (c.verb.Is(lexicon.VerbSuffers) || c.have && g.forceAt(g.subjectBefore(j))):
			return j
		case c.kind == verbGroup && !c.mere(lexicon.Participle):
			return -1
		case c.kind == verbGroup, c.kind == comma, c.kind == conjunction, g.counted(j):
		default:
			return -1
		}
	}
	return -1
}

// classIn is the class of those whom the words name: "the army" and "the rebels" fight; "" for
// none.
func (g *grammar) classIn(s text.Span) schema.Class {
	if s.Empty() {
		return ""
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[s.Last-1 : s.Last])
	switch {
	case n > 0 && noun.Class != schema.Thing && noun.Class != schema.AnyPerson:
		return noun.Class
	case g.aNation(s) && !g.natural():
		return schema.Combatant // "the Austrians lost 600 dead"
	case n > 0 && noun.Class == schema.AnyPerson:
		return noun.Class
	}
	return g.sideIn(s.First, s.Last)
}

// aNation tells whether the words are "the" and the people of a country: "the French".
func (g *grammar) aNation(s text.Span) bool {
	if s.Last-s.First > 2 || s.Last-s.First == 2 && !g.is(s.First, lexicon.Definite) || !g.named(s.Last-1) {
		return false
	}
	n, _, how, _ := g.lx.Countries.Longest(g.t.Words[s.Last-1 : s.Last])
	return n == 1 && how != lexicon.CountryName
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

// blameless tells whether the phrase at s is nobody ("no injuries"), or people of whom the clause
// before the gerund at chunk v only says that they protest: "thousands marched, leaving nine dead".
func (g *grammar) blameless(s, v int) bool {
	c := g.at(s)
	if c.kind != nounPhrase || c.fig < 0 {
		return false
	}
	if g.figures[c.fig].Zero || g.at(v).form&lexicon.Gerund == 0 || !g.at(v).verb.Is(lexicon.VerbLeaves) {
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

// acts tells whether the phrase at k may do something: no number and no plain noun.
func (g *grammar) acts(k int) bool {
	c := g.at(k)
	return c.noun != nil && !c.noun.Toll || c.head >= 0 && (g.t.Tokens[c.head].Has(text.Upper) || c.pronoun)
}
