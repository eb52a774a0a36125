package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// tellsFate tells whether c is a phrase without a figure for those to whom
// the same happened, or for how many they are: "the dead", "the toll".
func (c *chunk) tellsFate() bool {
	n := c.fateNoun()
	if !c.uncounted() || n == nil || n.Measure == "" {
		return false
	}
	return (n.Unit == schema.Person || n.Toll) && (n.Measure != schema.OtherMeasure || c.definit)
}

// fateNoun is the noun of c that tells what happened to those whom it is for: itself, or what describes it, "the
// [missing] crew members".
func (c *chunk) fateNoun() *lexicon.Noun {
	if n := c.noun; n != nil && n.Unit == schema.Person && n.Measure == "" && c.state != nil {
		return c.state
	}
	return c.noun
}

// byIncluding finds the measure in a sentence of its own about those counted
// before: "The dead included three nurses", "The toll includes 60 children".
func (g *grammar) byIncluding(f *finding) bool {
	p := g.back(f.chunk)
	if g.headsVictims(p) {
		f.noun, f.nounAt, f.among, f.part = g.before(p).noun, g.back(p), true, false
		return true
	}
	if g.at(p).kind != part || !g.startsVerb(g.at(p).first) {
		return false
	}
	if j := g.back(p); g.at(j).kind == relative && g.before(j).kind == comma { // "the toll, which includes"
		p = g.back(j)
		if t := g.before(p); t.kind != nounPhrase || t.noun == nil || !t.noun.Toll {
			return false
		}
	}
	s := g.before(p)
	if s.kind == verbGroup && !s.aux && !s.inf {
		if !g.byFate(f, g.back(p)) {
			return false
		}
		f.part = false // "those arrested included"
		return true
	}
	if !s.tellsFate() || !g.personal(g.at(f.chunk)) || s.fateNoun() != s.noun && g.before(g.back(p)).kind == preposition {
		return false // "survivors of the dead mayor include three children"
	}
	f.noun, f.nounAt, f.among, f.part = s.fateNoun(), g.back(p), true, false
	return true
}

// headsVictims tells whether the colon at chunk p stands behind those who came to harm and opens the
// list of who they were: "Among the dead: nine men", "The wounded: two boys".
func (g *grammar) headsVictims(p int) bool {
	j := g.back(p)
	c := g.at(j)
	if g.at(p).kind != colon || !g.isPunct(g.at(p).first, ":") || !c.uncounted() || !c.definit || !c.victims() {
		return false
	}
	return j == 0 || j == 1 && g.at(0).is(g.deeds.among)
}

// byLosses reads what the losses of a side are said to be: "their losses include nine tanks", "the
// army's losses amounted to 300 soldiers", "Losses of equipment: nine tanks".
func (g *grammar) byLosses(f *finding) bool {
	c := g.at(f.chunk)
	bare := c.head < 0 && g.figures[c.fig].Kind == schema.KindCount && !g.figures[c.fig].Article || c.head == c.body && c.head >= 0 && g.t.Words[c.head] == g.deeds.men
	if !bare && (c.noun == nil || !armed(c.noun.Class) && !losable(g.unit(c)) && !g.manly(c) || c.noun.Measure != "" && c.noun.Unit == schema.Person) {
		return false
	}
	v := g.back(f.chunk)
	if p := g.at(v); p.is(g.words().to, g.words().at) {
		v = g.back(v)
	}
	s := g.summedUp(v)
	if j := g.governor(s); s > 0 && j >= 0 {
		s = j
	}
	if s < 0 || !g.losses(g.at(s)) || bare && !g.lostByForce(s) {
		return false
	}
	f.noun, f.nounAt, f.part = g.at(s).noun, s, false
	return true
}

// summedUp is the phrase of which what ends with chunk v, before a count, says how much it is: "losses
// are", "losses rose to", "losses:", "heavy losses in a day, including"; -1 for none.
func (g *grammar) summedUp(v int) int {
	switch p := g.at(v); {
	case p.kind == part && g.startsVerb(p.first), p.kind == colon:
		return g.back(v)
	case p.kind == part && g.before(v).kind == comma:
		return g.overPlaces(g.back(g.back(v)))
	case p.kind == verbGroup && (p.be || p.verb.Is(lexicon.VerbRises) || p.verb != nil && p.verb.Lemma == "come" || p.passive && p.verb.Is(lexicon.VerbLifts)):
		return g.subjectBefore(v)
	case p.kind == nounPhrase:
		if g.lifting(v+1) >= 0 {
			return g.overPlaces(v) // "brought their losses since May to"
		}
	}
	return -1
}

// overPlaces is the phrase on which what ends with the phrase at j hangs by prepositions: "heavy
// [losses] in the first days of May".
func (g *grammar) overPlaces(j int) int {
	for n := 0; n < 5 && g.at(j).kind == nounPhrase; n++ {
		p := g.back(j)
		if c := g.at(p); c.kind != preposition && c.kind != subordinate || g.before(p).kind != nounPhrase {
			break
		}
		j = g.back(p)
	}
	return j
}

// manly tells whether the phrase c counts men or personnel.
func (g *grammar) manly(c *chunk) bool {
	return c.head >= 0 && (g.t.Words[c.head] == g.deeds.men || g.isOf(c.head, lexicon.Personnel))
}

// byBorneLosses reads how many losses an armed side is said to bear: "the army suffered 200 losses".
func (g *grammar) byBorneLosses(f *finding) bool {
	c := g.at(f.chunk)
	if c.of || c.head < 0 || c.noun.Of != schema.Killed || c.noun.Measure != "" || !g.endsWith(c.head, "losses") {
		return false
	}
	v := g.objectOf(f.chunk)
	if v < 0 || !g.at(v).verb.Is(lexicon.VerbSuffers) && !g.at(v).verb.Is(lexicon.VerbRecords) {
		return false
	}
	if s := g.doer(v, 0); s < 0 || !armed(g.classIn(g.span(s))) {
		return false
	}
	f.implied = schema.Casualties
	return true
}

// losses tells whether the phrase c is of losses that are not counted.
func (g *grammar) losses(c *chunk) bool {
	if !c.uncounted() || c.noun == nil || c.noun.Of != schema.Killed || c.noun.Measure != "" {
		return false
	}
	return g.endsWith(c.head, "losses") || g.endsWith(c.head, "loss")
}

// lostByForce tells whether the losses at chunk s are said to be those of a force: "the army's
// losses", "the loss of the brigade".
func (g *grammar) lostByForce(s int) bool {
	if p := g.at(s + 1); p.is(g.words().of) {
		return g.forceAt(s + 2)
	}
	return g.ranksOf(g.at(s)) == schema.Combatant || g.at(s-1).last == g.at(s).first && g.forceAt(s-1)
}

// staysSo tells whether what befell the whole befell its part too, whatever else the part did or where it is:
// "nine rebels died, four of whom blew themselves up", "of the 60 dead, nine were prisoners", "nine were held, five of them in hospital".
func (r *Reader) staysSo(f *finding, out, whole *Claim) bool {
	if whole.Unit != schema.Person || out.Unit != schema.Person {
		return false
	}
	return (out.Measure == schema.Strength || out.Measure == schema.Detained && f.frame == nil) && whole.Measure == schema.Killed ||
		out.Measure == schema.Injured && f.cue != nil && r.g.at(f.cueAt-1).kind != verbGroup && (whole.Measure == schema.Detained || whole.Measure == schema.Abducted)
}

// hostageStill tells whether those whom nothing names, and who are still held or missing, are some of the hostages told
// of right before: "Rebels kidnapped 40 clerks. Nine are still being held."
func (r *Reader) hostageStill(f *finding, out *Claim) bool {
	k := len(r.claims) - 1
	for k >= 0 && r.claims[k].Sentence >= out.Sentence-1 && r.claims[k].Measure == schema.Released {
		k--
	}
	if k < 0 || out.Measure != schema.Detained && out.Measure != schema.Missing || out.Unit != schema.Person || r.g.at(f.chunk).head >= 0 {
		return false
	}
	if f.frame != nil && !r.g.at(f.verb).verb.Is(lexicon.VerbHolds) {
		return false
	}
	last := &r.claims[k]
	return last.Measure == schema.Abducted && last.Sentence >= out.Sentence-1 && r.g.doneBy(f, out.Measure).Empty()
}

// perished tells whether the victims of whom the finding counts some are those
// whom the sentences before it count as killed, or "the 12 victims" as many as died.
func (r *Reader) perished(f *finding, out *Claim) bool {
	if out.Measure != schema.Casualties {
		return false
	}
	c := r.g.at(f.chunk)
	if f.nounAt < 0 && f.noun != nil && f.frame == nil && r.g.is(c.first, lexicon.Definite) && r.tolled(out) {
		return true
	}
	of := f.nounAt < 0 && c.of && r.g.definite(c) // "nine of the victims"
	if !of && (!f.among || f.nounAt < 0 || !r.g.at(f.nounAt).definit) {
		return false
	}
	w := r.last(out, schema.Killed)
	return w >= 0 && r.claims[w].Sentence >= out.Sentence-2
}

// tolled tells whether a claim before out says that as many were killed.
func (r *Reader) tolled(out *Claim) bool {
	for i := range r.claims {
		if w := &r.claims[i]; w.Measure == schema.Killed && w.Quantity.Value() == out.Quantity.Value() && out.Quantity.Value() > 1 {
			return true
		}
	}
	return false
}
