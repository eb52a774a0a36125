package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// clauseActor finds who does the harm in the clause that the subordinate
// conjunction at chunk j opens: "when a bomber struck", "after shells hit the
// market", "as Hurricane Ada swept ashore".
func (g *grammar) clauseActor(j int) text.Span {
	for v := j + 1; v < len(g.chunks) && v < j+12; v++ {
		if to := g.insetEnd(v); to > 0 {
			v = to
			continue
		}
		switch c := g.at(v); {
		case g.wentOffThen(v):
			return g.span(v - 1)
		case c.kind == stop, c.kind == relative, c.kind == subordinate:
			return text.Span{}
		case g.remains(v): // "after a bomb left over from the war exploded"
		case c.mere(lexicon.Gerund) && g.at(v-1).kind == nounPhrase && g.at(v-1).noun != nil && g.at(v-1).noun.Class == schema.Combatant:
			return g.extent(v-1, v) // "when troops using shells …"
		case c.kind == verbGroup && (g.finite(v) || g.violent(v)):
			if s := g.violence(v); !s.Empty() {
				return s
			}
			if g.sharing(v) < 0 {
				return g.befalling(j, v)
			}
			return g.violence(g.sharing(v)) // "a man walked in and opened fire"
		}
	}
	return text.Span{}
}

// wentOffThen tells whether the relative pronoun at chunk v opens what others did
// with a bomb before that went off: "a bomb [that] sappers tried to defuse exploded".
func (g *grammar) wentOffThen(v int) bool {
	if g.at(v).kind != relative || !g.explosive(v-1) || g.at(v+1).kind != nounPhrase {
		return false
	}
	for j := v + 3; j < len(g.chunks) && j < v+8; j++ {
		if c := g.at(j); c.kind == stop || c.kind == comma {
			return false
		} else if c.kind == verbGroup && g.at(j-1).kind == verbGroup && (g.violent(j) || g.goesOff(j)) {
			return true
		}
	}
	return false
}

// befalling is the fire or the disaster of nature that does what the verb at chunk v says, whatever that is, in
// the clause that opens at chunk j: "fled as floodwaters rose", "died when fire broke out".
func (g *grammar) befalling(j, v int) text.Span {
	c := g.at(v)
	if c.negated || c.passive || c.modal || !g.finite(v) || !g.lx.FrameWords.Is(g.at(j).word, lexicon.Onset) {
		return text.Span{}
	}
	s := g.subjectBefore(v)
	if s < j {
		return text.Span{}
	}
	if n := g.event(s); n == nil || n.Unit != schema.OtherUnit || n.Of != "" || n.In != "" || n.Mutual || n.Mishap || n.Scope == schema.Cumulative {
		return text.Span{}
	}
	return g.series(s, v)
}

// insetEnd is the last chunk of what is told of the subject from chunk v on, before its verb: "when gunmen, [who wore
// masks], attacked", "when a bomb, [hidden in a cart], exploded"; 0 where nothing is.
func (g *grammar) insetEnd(v int) int {
	if g.at(v).kind == relative && g.at(v-1).kind == comma {
		return g.nextComma(v)
	}
	return max(g.mainBehind(v)-1, 0)
}

// nextComma is the next comma behind chunk k; 0 where the clause ends before.
func (g *grammar) nextComma(k int) int {
	for j := k + 1; j < len(g.chunks) && j < k+10; j++ {
		switch g.at(j).kind {
		case comma:
			return j
		case stop, colon:
			return 0
		}
	}
	return 0
}

// mainBehind is the finite verb behind what the participle at chunk v, right behind its noun or a comma, tells of
// the subject of that: "a bomb, [hidden] in a cart, exploded", "a bomb [targeting] a convoy exploded"; 0 for none.
func (g *grammar) mainBehind(v int) int {
	c, aside := g.at(v), g.at(v-1).kind == comma
	if !c.mere(lexicon.Participle|lexicon.Gerund) || !aside && c.form&lexicon.Gerund == 0 || g.by(v) >= 0 {
		return 0
	}
	for j := v + 1; j < len(g.chunks) && j < v+8; j++ {
		switch n := g.at(j); n.kind {
		case nounPhrase, preposition, other:
		case comma:
			if aside && g.at(j+1).kind == verbGroup && g.finite(j+1) {
				return j + 1
			}
			return 0
		case verbGroup:
			if !aside && g.finite(j) {
				return j
			}
			return 0
		default:
			return 0
		}
	}
	return 0
}

// remains tells whether the participle at chunk v only says where the bomb before it is from: "left
// over from the war", "left behind".
func (g *grammar) remains(v int) bool {
	c := g.at(v)
	if c.kind != verbGroup || c.aux || !c.verb.Is(lexicon.VerbLeaves) || c.last >= g.s.Last || !g.explosive(g.back(v)) {
		return false
	}
	switch g.t.At(c.last) {
	case "over", "behind", "from", "by":
		return true
	}
	return false
}

// violence is who does what the violent verb at chunk v says; empty where it
// is none or nobody is told.
func (g *grammar) violence(v int) text.Span {
	c := g.at(v)
	if c.negated || !g.violent(v) && !g.wields(v) && !g.goesOff(v) && !g.unleashes(v) && !g.drops(v) || g.reflexive(v) || g.asserts(v) {
		return text.Span{}
	}
	passive := g.isPassive(v)
	if passive {
		if by := g.by(v); by >= 0 && !c.aux && g.written(g.back(v)) {
			return text.Span{} // "according to a survey carried out by the army"
		} else if by >= 0 {
			return g.extent(by, len(g.chunks))
		}
	}
	if c.passive {
		return g.setOff(v)
	}
	if p := g.back(v); passive && !c.aux && g.at(p).kind == nounPhrase && g.explosive(p) && g.objectOf(p) >= 0 {
		return text.Span{} // "intercepted two missiles fired at the town"
	}
	s := g.doer(v, 0)
	if o := v + 1; s >= 0 && g.driven(s) && g.explosive(o) {
		return g.span(o) // "their car struck a mine"
	}
	if s >= 0 && g.at(s).pronoun && !g.takesObject(v) && g.boarded(s) {
		return text.Span{} // "killed aboard the jet when it exploded"
	}
	switch {
	case s < 0, g.nobody(s), !g.menacing(s), g.wrecked(s, v), g.counted(s) && !c.verb.Is(lexicon.VerbViolent) && g.protests(s, v):
		return text.Span{}
	case (g.driven(s) || g.flight(s) && g.blowsUp(v)) && !g.laden(s, v) && (!g.takesObject(v) || g.is(g.at(s).first, lexicon.Possessive)):
		return text.Span{} // nor "their car hit a tree"
	}
	by := g.extent(g.wielder(s), v)
	if g.brawl(s) && by.Last == g.at(s).last && !g.sided(s) {
		return text.Span{} // "as a firefight erupted"
	}
	return by
}

// written tells whether the phrase at k names something written or found out: "a survey", "data".
func (g *grammar) written(k int) bool {
	c := g.at(k)
	if c.kind != nounPhrase || c.head < 0 || g.event(k) != nil {
		return false
	}
	n := g.lx.Sources.Noun(g.t.Words[c.head])
	return n != nil && n.Kind == lexicon.WritingSource
}

// boarded tells whether the pronoun at chunk k may stand for what people were aboard of, as told right before.
func (g *grammar) boarded(k int) bool {
	for j := k - 1; j >= 0 && j > k-6; j-- {
		if g.driven(j) || g.reads(g.at(j).first, "aboard") {
			return true
		}
	}
	return false
}

// asserts tells whether the verb at chunk v claims that something happened: "the ministry claims
// three soldiers were killed", "parts of the town were taken".
func (g *grammar) asserts(v int) bool {
	c := g.at(v)
	return c.verb.Is(lexicon.VerbClaims) && (g.clausal(v+1) || g.at(v+2).word == g.words().of && g.clausal(v+3))
}

// unleashes tells whether the verb at chunk v says what a disaster of nature brings about: "as heavy
// rains triggered landslides".
func (g *grammar) unleashes(v int) bool {
	if c := g.at(v); !c.verb.Is(lexicon.VerbBrings) || c.passive || c.modal || g.isPassive(v) && g.by(v) >= 0 {
		return false
	}
	s := g.subjectBefore(v)
	if s < 0 {
		return false
	}
	n := g.event(s)
	return n != nil && n.Nature
}

// drops tells whether the verb at chunk v says that shells or the like came down: "when mortars landed".
func (g *grammar) drops(v int) bool {
	c := g.at(v)
	if c.passive || c.modal || !c.verb.Is(lexicon.VerbDescends) {
		return false
	}
	s := g.subjectBefore(v)
	return s >= 0 && g.explosive(s) && g.before(s).kind == subordinate
}

// goesOff tells whether the verb at chunk v says that a bomb went off.
func (g *grammar) goesOff(v int) bool {
	c := g.at(v)
	return c.verb != nil && c.verb.Lemma == "go" && g.reads(c.last, "off")
}

// laden tells whether explosives are told of in the phrase at k or between it and the verb at chunk v:
// "a car packed with explosives blew up".
func (g *grammar) laden(k, v int) bool {
	for i := g.at(k).first; i < g.at(k).last-1; i++ {
		if w := g.t.Words[i]; w == g.deeds.laden || w == g.deeds.packed {
			return true // "a bomb-laden lorry"
		}
	}
	for j := k + 1; j < v && j < k+6; j++ {
		if c := g.at(j); c.kind == nounPhrase && c.head >= 0 && (g.endsWith(c.head, "explosives") || g.endsWith(c.head, "explosive")) {
			return true
		}
	}
	return false
}

// wields tells whether the verb at chunk v says that arms are used: "police used tear gas".
func (g *grammar) wields(v int) bool {
	n := g.at(v + 1).noun
	return g.at(v).verb.Is(lexicon.VerbWields) && n != nil && (n.Unit == schema.Weapon || n.Unit == schema.Munition)
}

// setOff is the weapon that the passive verb at chunk v says was used: "when a
// bomb was detonated"; empty for none.
func (g *grammar) setOff(v int) text.Span {
	if s := g.subjectBefore(v); s >= 0 && g.explosive(s) {
		return g.span(s)
	}
	return text.Span{}
}

// explosive tells whether the phrase at k is a bomb, a shell or the like.
func (g *grammar) explosive(k int) bool {
	n := g.at(k).noun
	return n != nil && (n.Unit == schema.Munition || n.Weapon != "" && !n.Cause)
}

// driven tells whether the phrase at k is a vehicle, ship or aircraft, which
// does harm where it hits something, and suffers where it explodes.
func (g *grammar) driven(k int) bool {
	n := g.at(k).noun
	return n != nil && (n.Unit == schema.Vehicle || n.Unit == schema.Vessel || n.Unit == schema.Aircraft) || n == nil && (g.airliner(k) || g.shipName(k))
}

// shipName tells whether the phrase at k names a craft behind what it is: "the ferry Orla Queen".
func (g *grammar) shipName(k int) bool {
	c := g.at(k)
	if k < 0 || c.kind != nounPhrase || c.head < 0 || !g.t.Tokens[c.head].Has(text.Upper) {
		return false
	}
	for i := c.body; i < c.head; i++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.head])
		if n > 0 && (noun.Unit == schema.Vessel || noun.Unit == schema.Aircraft) && !noun.Naval {
			return g.t.Tokens[i+n].Has(text.Upper)
		}
	}
	return false
}

// menacing tells whether the phrase at k may do violence: somebody, a name, a
// weapon or an event that harms, and not a war as a whole.
func (g *grammar) menacing(k int) bool {
	c := g.at(k)
	switch n := g.event(k); {
	case n != nil:
		return n.Scope != schema.Cumulative
	case c.noun != nil && (c.noun.Class != schema.Thing || c.noun.Unit == schema.Munition || g.driven(k) || c.noun.Weapon != "" || c.noun.Of == schema.Strength):
		return true
	case c.head < 0:
		return c.pronoun
	}
	return c.pronoun || g.t.Tokens[c.head].Has(text.Upper) && (c.noun == nil || g.sideIn(c.first, c.last) == schema.Combatant) || g.governing(c.head)
}

// governing tells whether a noun for those who rule or fight stands at token i: "the regime", "artillery".
func (g *grammar) governing(i int) bool {
	if n := g.lx.Sources.Noun(g.t.Words[i]); n != nil && n.Kind == lexicon.BodySource {
		return n.Type == schema.Government || n.Type == schema.Military
	}
	return g.isOf(i, lexicon.Arm)
}

// fromNature is byNature, asked by violent. To find who does it the verbs before are asked whether
// they are violent, and may ask the same in turn: only so often.
func (g *grammar) fromNature(fr *lexicon.Frame, v int) bool {
	if g.asking > 2 {
		return false
	}
	g.asking++
	is := g.byNature(fr, v)
	g.asking--
	return is
}

// complementWithin is how many tokens behind its verb the complement of the frame has to start: "left at
// least nine of them wounded".
func complementWithin(fr *lexicon.Frame) int {
	if fr.Is(lexicon.VerbLeaves) {
		return 7
	}
	return 4
}

// violent tells whether the verb at chunk v harms, attacks or destroys.
func (g *grammar) violent(v int) bool {
	c := g.at(v)
	if c.verb == nil || c.modal || c.inf {
		return false
	}
	if c.verb.Is(lexicon.VerbViolent) {
		return true
	}
	for i := range c.verb.Frames {
		fr := &c.verb.Frames[i]
		if fr.Modality != "" || len(fr.With) > 0 && g.locate(fr.With, c.at+1, c.at+complementWithin(fr)) < 0 || fr.Nature && !g.fromNature(fr, v) {
			continue
		}
		if fr.Counts == lexicon.CountsSubject && fr.Measures.People == schema.Strength && fr.Scope == schema.Incident {
			return true // "900 rebels attacked"
		}
		if fr.Agentive && (len(fr.With) > 0 || g.takesObject(v) || g.by(v) >= 0) && g.violentTo(fr, v+1) {
			return true
		}
	}
	return false
}

// violentTo tells whether the frame says that the phrase at k, its object, came to harm or was attacked.
func (g *grammar) violentTo(fr *lexicon.Frame, k int) bool {
	if m := fr.Measures.People; harmed(m) && m != schema.Affected {
		return true
	}
	return fr.Measures.Attacks == schema.Attacks && !g.peaceful(k)
}

// peaceful tells whether what the phrase at j names is no arms and no attack, whoever launches it: "the project".
func (g *grammar) peaceful(j int) bool {
	n := g.at(j).noun
	return n != nil && n.Unit == schema.OtherUnit && !n.Crowd && !n.Cause && !n.Tells()
}

// coordinated finds who did it in a clause before the claim's, in the same
// sentence: "the army shelled the town and nine people died".
func (g *grammar) coordinated(f *finding) text.Span {
	if g.figures[g.at(f.chunk).fig].Zero || g.answered(f) {
		return text.Span{}
	}
	for j := f.chunk - 1; j >= 0 && j > f.chunk-reach; j-- {
		switch c := g.at(j); {
		case g.semicolon(j) && g.suffersOn(f):
		case c.kind == stop, c.kind == colon, c.kind == subordinate, c.kind == relative, c.kind == quote, g.reporting(j):
			return text.Span{}
		case g.asserts(j):
			return text.Span{}
		case c.kind == verbGroup && j != f.verb:
			if s := g.violence(j); !s.Empty() && !g.same(s, f.chunk) {
				return s
			}
		}
	}
	return text.Span{}
}

// answered tells whether the deed that the finding's noun names came before what the clause around says,
// and is why that was done: "shelled Orla to avenge the killing of two clerks", "struck after the deaths of nine".
func (g *grammar) answered(f *finding) bool {
	if f.noun == nil || f.noun.Toll {
		return false
	}
	j := g.beforeOwner(f.nounChunk())
	switch p := g.at(j); p.kind {
	case verbGroup:
		return p.inf && p.verb != nil && !p.verb.Causes() && !p.takes(f.noun)
	case preposition:
		return p.word != g.words().with && p.word != g.words().in && g.before(j).kind != verbGroup // "led to the deaths of"
	}
	return false
}
