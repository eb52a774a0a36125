package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// assaults tells whether plain people are counted as those who did violence:
// "three men shot a judge", "was stabbed by four masked men".
func (g *grammar) assaults(f *finding) bool {
	c := g.at(f.chunk)
	if f.part || c.noun.Class != schema.AnyPerson && c.noun.Class != schema.Woman && c.noun.Class != schema.Child {
		return false
	}
	p := g.back(f.chunk)
	if g.at(p).is(g.words().by) {
		return g.harmedBy(f.chunk, p)
	}
	return g.strikes(f)
}

// harmedBy tells whether a participle of violence stands before the "by" at chunk
// p, whose doers the phrase at k is: "robbed at gunpoint by two men".
func (g *grammar) harmedBy(k, p int) bool {
	for j := p - 1; j >= 0 && j > p-6; j-- {
		if v := g.at(j); v.kind == verbGroup {
			return v.form&lexicon.Participle != 0 && (violent(v.verb) && g.by(j) == k || v.passive && g.raided(j))
		}
	}
	return false
}

// strikes tells whether the finding's phrase is the subject of an active verb of
// violence.
func (g *grammar) strikes(f *finding) bool {
	if f.part || g.before(f.chunk).kind == preposition || g.carried(f.chunk) {
		return false
	}
	_, main := g.subjectOf(f.chunk)
	if main >= 0 && g.at(main).verb.Is(lexicon.VerbBrings) && g.at(main+1).pronoun && g.clausal(main+1) {
		return false // "the 900 people claim they were beaten"
	}
	if main < 0 || g.isPassive(main) {
		return false
	}
	hostile := violent(g.at(main).verb) || !g.peopled(f.chunk) && g.at(main).verb.Is(lexicon.VerbViolent) // "six jets bombed the town"
	return hostile && g.takesObject(main) && g.assailed(main) || g.raids(main)
}

// carried tells whether the phrase at k is the object of a verb, or listed with one, and
// not what does what follows: "which carried two soldiers, hit the mill".
func (g *grammar) carried(k int) bool {
	v := g.objectOf(g.listHead(k))
	return v >= 0 && !g.clausal(k) && !g.reporting(v)
}

// assailed tells whether the object of the violent verb at chunk v may be harmed:
// nobody kills a resolution or takes time.
func (g *grammar) assailed(v int) bool {
	o := v + 1
	for o < len(g.chunks) && g.at(o).kind != nounPhrase && g.at(o).kind != stop {
		o++
	}
	c := g.at(o)
	if c.kind != nounPhrase || c.pronoun {
		return true
	}
	if c.noun != nil {
		return c.noun.Unit != schema.OtherUnit || c.noun.Cause || c.noun.Post || c.noun.Land
	}
	return harms(g.at(v).verb) || c.head >= 0 && g.t.Tokens[c.head].Has(text.Upper)
}

// harms tells whether somebody is harmed or attacked by what the verb says, not
// only a place taken.
func harms(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Agentive && (lexicon.IsGrave(fr.Measures.People) || fr.Measures.Weapons == schema.Attacks) {
			return true
		}
	}
	return v.Is(lexicon.VerbViolent)
}

// raids tells whether the verb at chunk v has an attack as its object: "carried
// out the attack".
func (g *grammar) raids(v int) bool {
	if g.at(v).verb == nil || !g.at(v).verb.Causes() || g.at(v).verb.Is(lexicon.VerbBrings) {
		return false
	}
	o := g.at(v + 1)
	if o.kind == other {
		o = g.at(v + 2)
	}
	return o.kind == nounPhrase && o.noun != nil && o.noun.Unit == schema.AttackUnit
}

// raided tells whether what was done by somebody, as the passive verb at chunk v says, is an
// attack: "the raid was then carried out by 20 men".
func (g *grammar) raided(v int) bool {
	if g.at(v).verb == nil || !g.at(v).verb.Causes() || g.at(v).verb.Is(lexicon.VerbBrings) {
		return false
	}
	n := g.at(g.subjectBefore(v)).noun
	return n != nil && n.Unit == schema.AttackUnit
}

// violent tells whether somebody does harm by what the verb says: shoot, abduct,
// storm, fire.
func violent(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		fr := &frames[i]
		if fr.Counts == lexicon.CountsSubject && fr.Measures.People == schema.Strength && fr.Scope == schema.Incident {
			return true // rob, attack
		}
		if !fr.Agentive || fr.Nature {
			continue
		}
		if lexicon.IsGrave(fr.Measures.People) || fr.Measures.Buildings == schema.Captured || fr.Measures.Attacks == schema.Attacks {
			return true
		}
	}
	return false
}

// firing tells whether the ships or aircraft at chunk k are named as those who
// did what a passive verb says: "launched by two destroyers".
func (g *grammar) firing(k int) bool {
	p := g.back(k)
	if g.at(p).word != g.words().by || g.at(p).kind != preposition {
		return false
	}
	v := g.before(p)
	if v.kind != verbGroup || v.verb == nil || v.form&lexicon.Participle == 0 {
		return false
	}
	for i := range v.verb.Frames {
		if v.verb.Frames[i].Agentive && v.verb.Frames[i].Measures.Attacks != "" {
			return true
		}
	}
	return false
}
