package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/schema"
)

// peopled tells whether the phrase at k counts people or households.
func (g *grammar) peopled(k int) bool {
	u := g.unit(g.at(k))
	return u == schema.Person || u == schema.Household
}

// byLabel finds the label of a figure: "Killed: 12", "Houses destroyed: 146".
func (g *grammar) byLabel(f *finding, unit schema.Unit) bool {
	j := g.back(f.chunk)
	if g.at(j).kind != colon || g.at(f.chunk).head >= 0 {
		return false
	}
	for j = g.back(j); j >= 0; j = g.back(j) {
		c := g.at(j)
		switch {
		case c.kind == nounPhrase && c.noun != nil && c.noun.Measure != "":
			f.noun, f.nounAt = c.noun, j
			return true
		case c.kind == nounPhrase && c.state != nil:
			f.noun, f.nounAt = c.state, j // "Evacuation, people: 300"
			return true
		case c.kind == verbGroup && c.verb != nil && g.at(j+1).kind == nounPhrase && g.at(j+1).fig < 0 && g.at(j+1).noun != nil && g.at(j+2).kind == colon:
			f.unit = g.at(j + 1).noun.Unit // "Destroyed houses: 146"
			f.frame, f.verb = g.frame(j, j+1, f.unit, true), j
			return f.frame != nil
		case c.kind == verbGroup && c.verb != nil:
			f.frame, f.verb, f.subject = g.frame(j, f.chunk, unit, false), j, true
			return f.frame != nil
		case c.kind == state:
			f.cue, f.cueAt = c.cue, j
			return true
		case c.kind != nounPhrase:
			return false
		}
	}
	return false
}

// byNoun takes the measure from the phrase's own noun, from an event that
// modifies it, or from the noun that governs it.
func (g *grammar) byNoun(f *finding) bool {
	c := g.at(f.chunk)
	if g.figures[c.fig].Kind == schema.KindPercent {
		if !c.of || c.noun == nil || c.noun.Class != schema.Refugee {
			return false // "60 percent of the slayings" is no count
		}
		f.noun = c.noun
		return true
	}
	return g.byRuling(f) || g.byOwn(f)
}

// byRuling takes the measure from what the phrase hangs on or is listed under.
func (g *grammar) byRuling(f *finding) bool {
	k := f.chunk
	if j := g.ruling(k); j >= 0 {
		if m := g.at(j).noun.Of; (m == schema.Displaced || m == schema.Returned || m == schema.Released) && g.diedSince(f) {
			return true
		}
		f.noun, f.nounAt = g.at(j).noun, j
		return true
	}
	switch {
	case g.mourned(k):
		f.implied = schema.Killed
	case g.attacked(k):
		f.implied = schema.Damaged
	case g.byComposition(f):
	default:
		p := g.back(k) // "among the seized items were 60 grenades"
		return g.at(p).be && g.unit(g.at(k)) == schema.Munition && g.byInversion(f, g.back(p))
	}
	return true
}

// diedSince finds that those who came or were freed were killed, as a clause on them says:
// "the arrival of a courier who has died".
func (g *grammar) diedSince(f *finding) bool {
	if g.at(g.past(f.chunk)).kind != relative {
		return false
	}
	v, _ := g.subjectOf(f.chunk)
	for n := 0; v >= 0 && n < 3; n++ {
		if fr := g.frame(v, f.chunk, schema.Person, false); fr != nil && fr.Measures.People == schema.Killed && !g.at(v).negated {
			f.frame, f.verb, f.subject = fr, v, true
			return true
		}
		v = g.chained(v)
	}
	return false
}

// past is the chunk behind the phrase at k and the place that those are from.
func (g *grammar) past(k int) int {
	if k++; g.at(k).kind == preposition && g.at(k+1).kind == nounPhrase && g.at(k+1).fig < 0 {
		k += 2
	}
	return k
}

// ruling finds the noun that the phrase at k hangs on and that says what happened: "the
// deaths of", "an amnesty for", "a swap involving", "damage to"; -1 for none.
func (g *grammar) ruling(k int) int {
	if j := g.governor(k); j >= 0 && g.at(j).noun != nil {
		if n := g.at(j).noun; n.Of != "" && (!n.Lives || g.taken(j)) && g.suits(n, g.at(k)) && (n.Of != schema.Strength || g.unit(g.at(k)) == schema.Person) {
			return j
		}
	}
	for _, find := range [...]func(int) int{g.granted, g.involver, g.sufferer} {
		if j := find(k); j >= 0 {
			return j
		}
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
			if fr := &frames[i]; fr.Measures.For(g.unit(c)) != "" && fr.Measures.People != schema.OtherMeasure && g.describedBy(fr, c) && !(fr.Counts == lexicon.CountsObject && g.acting(c)) {
				f.frame, f.verb = fr, f.chunk
				return true
			}
		}
	}
	if c.noun != nil && c.noun.Measure != "" && !c.noun.Lives && c.noun.Measure != schema.Protested && !g.stocked(f.chunk) && !g.survived(c) {
		if s := g.at(f.chunk + 1); s.kind == state && c.noun.Scope == schema.Stock {
			f.cue, f.cueAt = s.cue, f.chunk+1 // "400 migrants stuck at sea"
			return true
		}
		f.noun = c.noun
		return true
	}
	if c.state != nil && c.state.Of == "" && !c.state.Toll && g.unit(c) == schema.Person {
		f.noun = c.state
		return true
	}
	p := g.back(f.chunk)
	return g.at(p).be && g.byPredicate(f, p)
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
	if v := g.at(j); v.kind == verbGroup && !v.aux && v.form&lexicon.Participle != 0 && g.at(0).word == g.deeds.among {
		j = g.back(j) // "among the 23 bodies recovered were 11 children"
		f.part = g.counted(j)
	}
	if c := g.at(j); c.kind == nounPhrase && c.noun != nil && c.noun.Measure != "" && g.personal(g.at(f.chunk)) && !g.aspect(j) {
		f.noun, f.nounAt, f.among = c.noun, j, c.definit
		f.part = f.part || c.fig >= 0 && c.first < g.figures[c.fig].Span.First && g.is(c.first, lexicon.Definite) // "the 12 victims were ten men and two boys"
		return true
	}
	return false
}

// described tells whether a participle stands at chunk v behind people whom nothing else
// says to have come to harm.
func (g *grammar) described(v int) bool {
	n := g.at(g.back(v)).noun
	return g.at(v).kind == verbGroup && !g.at(v).aux && n != nil && n.Unit == schema.Person && n.Measure == ""
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

// involver finds the event that people take part in or undergo: "a prisoner swap
// involving 300 people"; -1 for none, or for one that harms and says not whom.
func (g *grammar) involver(k int) int {
	p := g.back(k)
	if g.at(p).kind != preposition || g.t.Words[g.at(p).first] != g.words().involving || !g.peopled(k) {
		return -1
	}
	j := g.back(p)
	if n := g.at(j).noun; g.at(j).kind == nounPhrase && n != nil && n.Of != "" && n.Of.Topic() != "casualty" || n != nil && n.Of == schema.Released {
		return j
	}
	return -1
}

// granted finds the freedom that the people at chunk k are given, or what they are to do without:
// "an amnesty for 230 inmates", "a loss of power to 900 homes"; -1 for none.
func (g *grammar) granted(k int) int {
	p := g.back(k)
	if c := g.at(p); c.kind != preposition || c.word != g.words().forWord && c.word != g.words().to {
		return -1
	}
	j := g.back(p)
	if n := g.at(j).noun; g.at(j).kind == nounPhrase && n != nil && n.Granted && (g.peopled(k) && g.at(p).word == g.words().forWord || n.Of == schema.Affected && (g.peopled(k) || g.built(k))) {
		return j
	}
	return -1
}

// mourned tells whether the people at chunk k are buried: "funerals were held for
// four guards".
func (g *grammar) mourned(k int) bool {
	p := g.back(k)
	if c := g.at(p); c.kind != preposition || c.word != g.words().forWord && c.word != g.words().of || !g.peopled(k) {
		return false
	}
	j := g.back(p)
	if g.at(j).kind == verbGroup {
		j = g.subjectBefore(j)
	}
	n := g.at(j).noun
	return j >= 0 && n != nil && n.In == schema.Protested
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

// felled tells whether those at chunk k, whom a participle describes, are killed with
// others: "troops killed nine civilians and one defecting soldier".
func (g *grammar) felled(k int) bool {
	j := g.joined(k)
	if j < 0 || !g.counted(j) || g.at(k).noun == nil || g.at(k).noun.Measure != "" || g.clausal(k) {
		return false
	}
	v := g.objectOf(j)
	return v >= 0 && fatal(g.at(v).verb)
}

// acting tells whether the event that describes the phrase is what the counted do,
// and is not done to them: "18 surrounding villages".
func (g *grammar) acting(c *chunk) bool {
	for i := c.body; i < c.head; i++ {
		if v, form := g.lx.Verbs.Find(g.t.Words[i]); v == c.event {
			return form&lexicon.Gerund != 0
		}
	}
	return false
}

// lethal tells whether the phrase at k says by itself that those whom it counts
// were killed, and no verb is asked: "four killed victims were taken to hospital".
func (g *grammar) lethal(k int) bool {
	c := g.at(k)
	return c.noun != nil && c.noun.Unit == schema.Person && (c.noun.Measure == "" || c.noun.Measure == schema.Casualties) && g.governor(k) < 0 && fatal(c.event)
}

// fatal tells whether the verb, all by itself, says that people were killed.
func fatal(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Joint && fr.Measures.People == schema.Killed {
			return true
		}
	}
	return false
}

// aspect tells whether the people at chunk k are only those of whom something is
// told: "the average age of the victims".
func (g *grammar) aspect(k int) bool {
	j := g.governor(k)
	return j >= 0 && g.at(j).fig < 0 && g.at(j).noun == nil
}

// captive is the measure of those whom the participle in the phrase says to be
// held: "seven kidnapped students"; "" for none.
func (g *grammar) captive(c *chunk) schema.Measure {
	return g.inflicted(c, schema.Abducted, schema.Detained)
}

// hurt tells whether the participle in the phrase says that people are wounded.
func (g *grammar) hurt(c *chunk) bool { return g.inflicted(c, schema.Injured) != "" }

// inflicted is which of the measures the participle in the phrase says of people; "" for
// none of them.
func (g *grammar) inflicted(c *chunk, of ...schema.Measure) schema.Measure {
	if g.unit(c) != schema.Person {
		return ""
	}
	return says(c.event, of...)
}

// says is which of the measures the verb by itself says of people; "" for none of them.
func says(v *lexicon.Verb, of ...schema.Measure) schema.Measure {
	frames := v.Alone()
	for i := range frames {
		if fr := &frames[i]; slices.Contains(of, fr.Measures.People) {
			return fr.Measures.People
		}
	}
	return ""
}

// survived tells whether the phrase c counts survivors, who are told of only where there
// are none.
func (g *grammar) survived(c *chunk) bool {
	return c.noun.Measure == schema.OtherMeasure && (c.of || !g.figures[c.fig].Zero) && (hasSuffix(g.t.At(c.head), "survivors") || hasSuffix(g.t.At(c.head), "survivor"))
}

// attacked tells whether the phrase at k names what an attack was on: "attacks on
// two villages". Nothing is claimed of people who are attacked.
func (g *grammar) attacked(k int) bool {
	p := g.back(k)
	if g.at(p).kind != preposition {
		return false
	}
	a, at := g.back(p), g.at(p).word == g.words().at
	if v := g.at(a); v.kind == verbGroup && v.passive && v.verb.Is(lexicon.VerbStages) {
		a, at = g.subjectBefore(a), false // "strikes were delivered at"
	}
	if s := g.lx.Spelling(g.at(p).word); at || s != "on" && s != "against" && s != "at" {
		return false
	}
	if n := g.at(a).noun; g.at(a).kind != nounPhrase || n == nil || n.Unit != schema.AttackUnit {
		return false
	}
	switch g.unit(g.at(k)) {
	case schema.Building, schema.Settlement, schema.Vehicle, schema.Vessel, schema.Aircraft:
		return true
	}
	n := g.at(k).noun
	return n != nil && n.Post
}

// sufferer finds the injuries or the damage that the phrase at k has: "caused
// injuries to 12 people", "damage was reported to 12 houses"; -1 for none.
func (g *grammar) sufferer(k int) int {
	p := g.back(k)
	if c := g.at(p); c.kind != preposition || c.word != g.words().to && c.word != g.words().in {
		return -1
	}
	j := g.back(p)
	if b := g.back(j); g.at(j).kind == conjunction && g.counted(b) && g.at(g.back(b)).word == g.at(p).word {
		return g.sufferer(b) // "damage to 12 houses and to nine shops"
	}
	if v := g.at(j); v.kind == verbGroup && v.passive && v.verb != nil && v.verb.Idle() {
		j = g.back(j)
	}
	c := g.at(j)
	if c.kind != nounPhrase || c.noun == nil || c.fig >= 0 {
		return -1
	}
	hurt := c.noun.Of == schema.Injured && c.noun.Measure == schema.Injured && g.at(p).word == g.words().to && g.peopled(k)
	if hurt || c.noun.Of == schema.Damaged && g.damageable(g.at(k)) {
		return j
	}
	return -1
}

// damageable tells whether a phrase counts what can be damaged.
func (g *grammar) damageable(c *chunk) bool {
	switch g.unit(c) {
	case schema.Building, schema.Settlement, schema.Vehicle, schema.Vessel, schema.Aircraft:
		return true
	}
	return false
}

// describedBy tells whether the frame of an event that describes a phrase counts
// what it names: "30 exchanged prisoners", but not "30 trading sessions".
func (g *grammar) describedBy(fr *lexicon.Frame, c *chunk) bool {
	if fr.Measures.People == schema.Stranded && g.unit(c) == schema.Settlement {
		return false // "fled from two besieged towns"
	}
	if fr.Folk || fr.Place {
		return false // "two left-wing members"
	}
	if fr.Needs != "" {
		return c.noun != nil && c.noun.Class == fr.Needs
	}
	return !fr.Known || c.noun != nil || c.head >= 0 && g.personLike(c.head)
}

// byRoll finds what a clause that starts with "among" says of the phrase behind its
// verb, whatever stands behind that: "among those released were six men arrested in May",
// "among the dead in the attack were two nurses".
func (g *grammar) byRoll(f *finding) bool {
	p := g.back(f.chunk)
	if g.at(0).word != g.deeds.among || !g.at(p).be || g.at(p).passive || g.at(g.back(p)).kind == nounPhrase && g.at(g.back(g.back(p))).kind == comma {
		return false // "among the 400 evacuated, the mayor is one"
	}
	if c := g.at(1); c.kind == nounPhrase && c.fig < 0 && c.definit && c.noun != nil && c.noun.Measure != "" && c.noun.Unit == schema.Person {
		f.noun, f.nounAt, f.among = c.noun, 1, true
		return true
	}
	return g.byInversion(f, g.back(p))
}

// byInversion finds "among those killed were two nurses": j is the chunk before
// the verb.
func (g *grammar) byInversion(f *finding, j int) bool {
	roll := g.at(0).word == g.deeds.among
	for i := j; i >= 0 && (i > j-6 || roll && i > j-9); i-- {
		switch c := g.at(i); {
		case roll && c.kind == verbGroup && !c.aux && c.form&lexicon.Gerund != 0 && i > 2: // "recovered by troops clearing the town were"
		case c.kind == verbGroup && c.verb != nil && !c.aux:
			before := g.is(c.first-1, lexicon.Definite) && g.at(i+1).kind == nounPhrase // "among the seized items were 60 rifles"
			if fr := g.frame(i, f.chunk, g.unit(g.at(f.chunk)), before); fr != nil {
				f.frame, f.verb, f.subject, f.among = fr, i, true, true
				return true
			}
			return false
		case c.kind == verbGroup, c.kind == stop:
			return false
		}
	}
	return false
}

// taken tells whether the lives at chunk k are lost: the object of a verb that
// takes them, or the subject of one in the passive.
func (g *grammar) taken(k int) bool {
	v := g.objectOf(k)
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

// official tells whether an article counts somebody who speaks for others: "an official
// at the hospital said".
func (g *grammar) official(k int) bool {
	c := g.at(k)
	if c.head < 0 || !g.figures[c.fig].Article {
		return false
	}
	role := g.lx.Sources.Noun(g.t.Words[c.head])
	return role != nil && (role.Kind == lexicon.RoleSource || role.Kind == lexicon.OfficeSource || role.Type == schema.Official)
}

// suits tells whether what a noun says of "the … of" may be said of the phrase:
// people alone are arrested, freed and injured.
func (g *grammar) suits(n *lexicon.Noun, c *chunk) bool {
	m := n.Of
	if m == schema.Strength && !armed(n.Class) && c.fig >= 0 && (c.noun != nil && c.head >= 0 && !armed(g.classOf(c)) && g.t.Words[c.head] != g.deeds.men || c.noun == nil && c.head >= 0 && !g.named(c.head)) {
		return false // "a group of 485 critics and editors", "a group of nine envoys"
	}
	if g.lostThing(n, c) {
		return true
	}
	if n.Needs != "" && !g.needed(n.Needs, c.noun) || m == schema.Strength && c.noun != nil && c.noun.Measure != "" {
		return false // "a reduction of 1,000 cases", "a group of 90 refugees"
	}
	if g.unit(c) == schema.Settlement && (m == schema.Detained || m == schema.Released || m == schema.Seized) {
		return true // "the capture of six villages"
	}
	if m == schema.Seized && g.unit(c) == schema.Person {
		return false // "the recovery of 12 patients"
	}
	if m == schema.Displaced && n.Measure == m && g.unit(c) == schema.Building {
		return true // "the evacuation of 300 homes"
	}
	if m == schema.Killed && n.Measure != "" && c.noun == nil {
		return true // "the murder of two missionaries"
	}
	switch m.Topic() {
	case "casualty", "displacement":
		return g.unit(c) == schema.Person || g.unit(c) == schema.Household || c.noun == nil && c.head >= 0 && g.personLike(c.head)
	}
	return true
}

// lostThing tells whether n is what befalls people, "the loss of", and c the craft of a
// force, which are destroyed by it.
func (g *grammar) lostThing(n *lexicon.Noun, c *chunk) bool {
	if n.Of != schema.Killed || n.Measure != "" || c.noun == nil {
		return false
	}
	switch c.noun.Unit {
	case schema.Aircraft, schema.Vehicle, schema.Vessel:
		return true
	}
	return false
}

// personal tells whether a phrase may count people: a noun for people, or no noun.
func (g *grammar) personal(c *chunk) bool {
	return c.head < 0 || c.noun != nil && c.noun.Unit == schema.Person || c.noun == nil
}

// wounds tells whether the phrase at k is of injuries, uncounted.
func (g *grammar) wounds(k int) bool {
	c := g.at(k)
	return c.kind == nounPhrase && c.fig < 0 && c.noun != nil && c.noun.Of == schema.Injured && c.noun.Measure == schema.Injured
}

// lodged tells whether those whom the unknown plural at chunk k names live somewhere,
// as people do: "870 famillies remained in 20 evacuation centres".
func (g *grammar) lodged(k int) bool {
	v := g.at(k + 1)
	return g.at(k).noun == nil && g.plural(g.at(k)) && v.kind == verbGroup && v.verb.Is(lexicon.VerbDwells)
}

// tensed tells whether the state c is told by a verb of its own, which all of a list before
// it share: "nine guards and two clerks sustained injuries".
func (g *grammar) tensed(c *chunk) bool {
	_, form := g.lx.Verbs.Find(g.t.Words[c.first])
	return c.last > c.first+1 && form&lexicon.Past != 0
}

// byState finds a state right behind the phrase: "12 people in need", "40
// missing". Behind a list of phrases a verb must stand before it: "30 monks and
// 15 nuns are dead".
func (g *grammar) byState(f *finding) bool {
	listed, with := false, g.at(g.back(f.chunk)).word == g.words().with && g.at(g.back(f.chunk)).kind == preposition
	for j := f.chunk + 1; j < len(g.chunks) && j < f.chunk+9; j++ {
		c := g.at(j)
		switch {
		case c.kind == verbGroup && c.aux && !c.be && !c.have && g.counted(j+2) && g.at(j+1).kind == conjunction:
			return false // "770 were picked up and 320 are missing"
		case c.be && g.at(j-1).kind == nounPhrase:
			listed = false
		case (c.kind == conjunction || c.kind == comma) && g.counted(j+1) && g.at(j+2).kind != part:
			listed = !with // "with ten tourists and five sailors missing"
			j++
		case g.counted(j) && g.at(j-1).kind == comma && g.at(j+1).kind == part:
		case c.kind == verbGroup && !c.aux && c.form&lexicon.Participle != 0 && c.verb != nil && c.verb.Idle():
			listed = false // "six men and two boys reported dead"
		case c.kind == state && (listed && !g.tensed(c) || c.cue.Measure == schema.Territory && g.peopled(f.chunk) || c.cue.Measure == schema.Displaced && g.at(f.chunk).noun != nil && !g.peopled(f.chunk) && g.unit(g.at(f.chunk)) != schema.Building):
			return false // "families from eight regions in camps"
		case c.kind == state:
			f.cue, f.cueAt = c.cue, j
			return true
		case j == f.chunk+1 && g.outcome(j):
			f.noun, f.nounAt = c.noun, j // "eight others missing"
			return true
		case c.kind == other, c.be, c.kind == verbGroup && (c.verb == nil || c.verb.Idle()):
		case c.kind == preposition && g.at(j+1).kind == state:
		case c.kind == comma, c.kind == part, c.kind == relative:
		case c.kind == nounPhrase && g.at(j-1).kind == part && c.fig < 0:
		case c.kind == dash && g.asideEnd(j) > 0:
			j = g.asideEnd(j) // "300 families – around 900 people – staying in camps"
		case c.kind == opening:
			for j < f.chunk+9 && j < len(g.chunks) && g.at(j).kind != closing {
				j++
			}
		case c.kind == preposition && c.word == g.words().with && g.wounds(j+1):
			f.noun, f.nounAt = g.at(j+1).noun, j+1 // "three more with serious wounds"
			return true
		case c.kind == preposition && g.at(j+1).kind == nounPhrase:
			if n := g.at(j + 1).noun; n != nil && n.In != "" && c.word != g.words().on && (j > f.chunk+1 || !g.takes(g.objectOf(f.chunk)) && !f.doer) && (g.at(f.chunk).head < 0 || g.at(f.chunk).noun != nil && g.peopled(f.chunk) || n.In == schema.Displaced && g.lodged(f.chunk)) {
				if g.classOf(g.at(f.chunk)) == schema.HealthWorker || g.official(f.chunk) {
					return false // "a doctor at the hospital said"
				}
				f.noun, f.nounAt, f.inside = n, j+1, true
				return true
			}
			j++
		default:
			return false
		}
	}
	return false
}
