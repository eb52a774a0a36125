package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// find says what happened to the counted noun phrase at chunk k; ok is false
// where nothing did. before are the findings to its left.
func (g *grammar) find(k int, before []finding) (finding, bool) {
	f := finding{chunk: k, verb: -1, nounAt: -1, cueAt: -1, predicate: -1}
	unit := g.unit(g.at(k))
	bracketed := g.parenthetical(k, before)
	member := g.member(k)
	f.part = g.at(g.back(k)).kind == part || bracketed || member
	if g.tolled(k) && g.byToll(&f) || g.byObject(&f, unit) || g.byLevel(&f) {
		return f, true
	}
	if j := g.joined(k); j >= 0 && !f.part && partAt(before, j) && g.byList(&f, unit, before) {
		return f, true
	}
	if (!f.part || member || bracketed && g.clausal(k)) && g.bySubject(&f, unit) {
		f.part = f.part && !(bracketed && g.at(g.back(k)).kind == colon)
		return f, true
	}
	if n := g.at(k).noun; n != nil && n.Unit == schema.Munition && !f.part && g.byList(&f, unit, before) {
		return f, true
	}
	if v := k + 1; !f.part && g.at(v).kind == verbGroup && g.at(v).inf {
		if fr := g.frame(v, k, unit, false); fr != nil {
			f.frame, f.verb, f.subject = fr, v, true // "enabling thousands to return home"
			return f, true
		}
	}
	if g.byNoun(&f) || g.byLabel(&f, unit) || (!f.part || member) && (g.byState(&f) || g.byToll(&f)) || g.byRecipient(&f, unit) {
		return f, true
	}
	if !f.part && g.byList(&f, unit, before) {
		return f, true
	}
	f.verb = -1
	if f.predicate = g.predicate(k); f.predicate >= 0 && !f.part {
		f.part = true
		return f, true
	}
	if f.implied = g.implied(&f, unit); f.implied != "" {
		return f, true
	}
	return f, f.part
}

// partAt tells whether the finding at chunk j is a part.
func partAt(before []finding, j int) bool {
	for i := range before {
		if before[i].chunk == j {
			return before[i].part
		}
	}
	return false
}

// member tells whether the phrase at k is so many of those just counted: "four
// of whom", "19 of them".
func (g *grammar) member(k int) bool {
	c := g.at(k + 1)
	return c.kind == part && c.word == g.words().of
}

// tolled tells whether the phrase at k is the object of a verb whose subject is
// a running number: "the toll reaches 52".
func (g *grammar) tolled(k int) bool {
	v := g.back(k)
	if g.at(v).kind != verbGroup {
		return false
	}
	s := g.subjectBefore(v)
	return s >= 0 && g.at(s).noun != nil && g.at(s).noun.Toll
}

// byList gives a phrase what was found for the one it is coordinated with.
func (g *grammar) byList(f *finding, unit schema.Unit, before []finding) bool {
	if b := g.back(f.chunk); g.at(b).be && g.at(g.back(b)).word == g.words().as && len(before) > 0 {
		*f = before[len(before)-1].again(f.chunk) // "90 were wounded, as were 17 from …"
		return true
	}
	if v := g.companion(f.chunk); v >= 0 && g.accompanied(f, v, unit) {
		return true
	}
	j := g.joined(f.chunk)
	if j < 0 || g.says(f.chunk) {
		return false
	}
	for i := range before {
		if before[i].chunk != j {
			continue
		}
		same := before[i].again(f.chunk)
		if same.frame != nil && !same.subject && same.verb != j {
			if fr := g.frame(same.verb, f.chunk, unit, true); fr != nil {
				same.frame = fr
			}
		}
		own := same.noun != nil && same.nounAt < 0 || same.implied != ""
		if own && !(g.at(f.chunk).head < 0) {
			return false
		}
		*f = same
		return same.part || same.measure(g, unit) != ""
	}
	if n := g.at(j).noun; n != nil && n.Of != "" && n.Of != schema.Strength && g.at(j).fig < 0 && g.at(j+1).word == g.words().of {
		f.noun, f.nounAt = n, j // "the murder of the rector, five priests and two women"
		return true
	}
	if g.at(g.back(j)).kind == part && len(before) > 0 {
		f.part = true // "including the rector and two women"
		return true
	}
	if v := g.objectOf(j); v >= 0 {
		f.verb = v
		f.frame = g.frame(v, j, unit, true)
		return f.frame != nil
	}
	return false
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

// says tells whether the phrase at k is the subject of a reporting verb.
func (g *grammar) says(k int) bool {
	for k++; g.at(k).kind == other || g.at(k).kind == quote; k++ {
	}
	return g.reporting(k)
}

// again is the same finding for another phrase.
func (f finding) again(chunk int) finding {
	f.chunk = chunk
	return f
}

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

// byLevel finds a running number's new level: "the toll rose to 26".
func (g *grammar) byLevel(f *finding) bool {
	p := g.at(g.back(f.chunk))
	if p.kind != preposition || p.word != g.words().to && p.word != g.words().at {
		return false
	}
	if n := g.at(g.back(g.back(f.chunk))); n.kind == nounPhrase && n.fig < 0 && n.noun != nil && n.noun.Measure != "" && n.noun.Unit == schema.Person &&
		g.at(g.back(g.back(g.back(f.chunk)))).kind == verbGroup && g.at(f.chunk).head < 0 {
		f.noun, f.nounAt = n.noun, g.back(g.back(f.chunk)) // "bringing the dead to 282"
		return true
	}
	return g.byToll(f)
}

// byRecipient finds people that aid goes to.
func (g *grammar) byRecipient(f *finding, unit schema.Unit) bool {
	p := g.at(g.back(f.chunk))
	if g.at(f.chunk).noun == nil || p.kind != preposition || p.word != g.words().to && p.word != g.words().forWord {
		return false
	}
	for j := f.chunk - 2; j >= 0 && j > f.chunk-10; j-- {
		c := g.at(j)
		if c.kind == stop {
			return false
		}
		if c.kind != verbGroup || c.verb == nil {
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
	if c.head >= 0 || !g.at(k+1).be {
		return -1
	}
	p := g.at(k + 2)
	if p.kind != nounPhrase || p.fig >= 0 || p.noun == nil || p.noun.Unit != schema.Person || p.noun.Measure != "" {
		return -1
	}
	return k + 2
}

// implied is the measure that a phrase has by itself, without an event: a
// distance from a place, the strength of a force.
func (g *grammar) implied(f *finding, unit schema.Unit) schema.Measure {
	c := g.at(f.chunk)
	if unit == schema.Km || unit == schema.Mile || g.figures[c.fig].Kind == schema.KindMeasure {
		if g.distance(c) {
			return schema.Distance
		}
		return ""
	}
	if unit == schema.Person && c.noun != nil && c.noun.Class == schema.Combatant && !f.part && g.armed(f) {
		return schema.Strength
	}
	return ""
}

// armed tells whether a phrase for fighters says how many there are: somebody
// has them, or they remain, hold and attack.
func (g *grammar) armed(f *finding) bool {
	p := g.at(g.back(f.chunk))
	if p.kind == verbGroup && (p.be || p.have) || p.kind == preposition && p.word == g.words().with {
		return true
	}
	if p.kind == verbGroup && p.verb != nil && p.verb.Musters {
		return true
	}
	if v := g.at(g.back(g.back(f.chunk))); p.kind == preposition && v.kind == verbGroup && v.verb != nil && (v.verb.Musters || v.verb.Rises) {
		return true // "consists of 300 fighters", "grew to 5,000 troops"
	}
	_, main := g.subjectOf(f.chunk)
	if main < 0 {
		return false
	}
	v := g.at(main)
	if v.verb == nil || v.passive {
		return v.be || v.have
	}
	for i := range v.verb.Frames {
		if v.verb.Frames[i].Agentive {
			return true
		}
	}
	return v.verb.Musters
}

// hasPlace tells whether a name stands at token i: "off Malta".
func (g *grammar) hasPlace(i int) bool {
	return i < g.s.Last && i >= g.s.First && (g.t.Tokens[i].Has(text.Upper) || g.is(i, lexicon.Determiner))
}

// distance tells whether a length is one from a place: "30 km from", "12 miles
// northeast of", "some 40 kilometres away".
func (g *grammar) distance(c *chunk) bool {
	i := max(c.body, g.figures[c.fig].Whole.Last)
	if g.figures[c.fig].Unit == "" && g.figures[c.fig].UnitSpan.Empty() {
		i = c.last
	}
	if g.isPunct(i, "(") || g.isPunct(i, ")") { // both units are given
		for i < g.s.Last && !g.isPunct(i, ")") {
			i++
		}
		i++
	}
	for n := 0; n < 2 && (g.isPunct(i, ",") || g.isPunct(i, "-")); n++ {
		i++
	}
	if g.is(i, lexicon.Direction) {
		return !g.is(i, lexicon.Preposition) || g.hasPlace(i+1)
	}
	return i < g.s.Last && (g.t.Words[i] == g.words().from || g.t.Words[i] == g.words().to && g.is(i+1, lexicon.Determiner|lexicon.Direction))
}

// byObject finds a verb whose object is counted.
func (g *grammar) byObject(f *finding, unit schema.Unit) bool {
	v := g.objectOf(f.chunk)
	if v < 0 {
		return false
	}
	f.verb, f.subject = v, false
	f.frame = g.frame(v, f.chunk, unit, true)
	return f.frame != nil
}

// bySubject finds a verb whose subject is counted, in the phrase's own clause
// first and then in the clause on it.
func (g *grammar) bySubject(f *finding, unit schema.Unit) bool {
	if p := g.at(g.back(f.chunk)); p.kind == preposition && !g.leads(f.chunk) {
		return g.byReduced(f, unit)
	}
	near, main := g.subjectOf(f.chunk)
	for _, v := range []int{main, near} {
		if v >= 0 && g.reflexive(v) {
			if f.frame = g.frame(v, f.chunk, unit, true); f.frame != nil {
				f.verb, f.subject = v, true // "hanged themselves"
				return true
			}
		}
		for n := 0; v >= 0 && n < 3; n++ {
			if f.frame = g.frame(v, f.chunk, unit, false); f.frame != nil {
				f.verb, f.subject = v, true
				return true
			}
			v = g.chained(v)
		}
	}
	if main >= 0 && g.at(main).be {
		return g.byCopula(f, main)
	}
	f.doer = main >= 0 && !g.isPassive(main) && g.at(g.back(f.chunk)).kind != verbGroup
	return false
}

// reflexive tells whether "himself" or "themselves" is the object at chunk v,
// and the verb says that they died of it. Those who blow themselves up attack.
func (g *grammar) reflexive(v int) bool {
	o := g.at(v + 1)
	return o.kind == nounPhrase && o.pronoun && (hasSuffix(g.t.At(o.first), "self") || hasSuffix(g.t.At(o.first), "selves")) &&
		g.at(v).verb != nil && g.at(v).verb.Lemma != "blow"
}

// leads tells whether the phrase at k is a subject although a preposition
// stands before it: "a total of six men died", "after 12 people drowned".
func (g *grammar) leads(k int) bool {
	p := g.at(g.back(k))
	if j := g.governor(k); j >= 0 && g.at(j).noun != nil && g.at(j).noun.Crowd {
		return true
	}
	return g.lx.Grammar.Is(p.word, lexicon.Subordinate)
}

// byReduced finds a clause on a phrase that itself hangs on a preposition: "of
// the 12 people killed".
func (g *grammar) byReduced(f *finding, unit schema.Unit) bool {
	if j := g.governor(f.chunk); j >= 0 && g.at(j).noun != nil && g.at(j).noun.Of == schema.Killed {
		return false // "the death of four students who had been kidnapped"
	}
	near, _ := g.subjectOf(f.chunk)
	if near < 0 {
		return false
	}
	if f.frame = g.frame(near, f.chunk, unit, false); f.frame == nil {
		return false
	}
	f.verb, f.subject = near, true
	return true
}

// byCopula finds a predicate: "12 people were dead", "the dead are two nurses".
func (g *grammar) byCopula(f *finding, be int) bool {
	for j := be + 1; j < len(g.chunks) && j < be+4; j++ {
		c := g.at(j)
		switch {
		case c.kind == other || c.kind == preposition:
			continue
		case c.kind == part && g.at(j+1).kind == nounPhrase:
			continue
		case c.kind == nounPhrase && c.fig < 0 && c.noun != nil && c.noun.Measure != "" && c.noun.Unit == schema.Person:
			f.noun, f.nounAt = c.noun, j
			f.among = g.at(j-1).kind == preposition
			return true
		}
		return false
	}
	return false
}

// byNoun takes the measure from the phrase's own noun, from an event that
// modifies it, or from the noun that governs it.
func (g *grammar) byNoun(f *finding) bool {
	c := g.at(f.chunk)
	if j := g.governor(f.chunk); j >= 0 && g.at(j).noun != nil {
		if n := g.at(j).noun; n.Of != "" && (!n.Lives || g.taken(j)) && g.suits(n.Of, c) && (n.Of != schema.Strength || g.unit(c) == schema.Person) {
			f.noun, f.nounAt = n, j
			return true
		}
	}
	if n := c.noun; n != nil && n.Measure == schema.Killed && (!n.Lives || g.taken(f.chunk)) {
		f.noun = n
		return true
	}
	if c.event != nil {
		for i := range c.event.Frames {
			if fr := &c.event.Frames[i]; len(fr.With) == 0 && fr.Measures.For(g.unit(c)) != "" {
				f.frame, f.verb = fr, f.chunk
				return true
			}
		}
	}
	if c.noun != nil && c.noun.Measure != "" && !c.noun.Lives {
		f.noun = c.noun
		return true
	}
	if c.state != nil && g.unit(c) == schema.Person {
		f.noun = c.state
		return true
	}
	if p := g.back(f.chunk); g.at(p).be {
		if g.byInversion(f, g.back(p)) {
			return true
		}
		if j := g.back(p); g.at(j).kind == nounPhrase && g.at(j).noun != nil && g.at(j).noun.Measure != "" && g.personal(c) {
			f.noun, f.nounAt = g.at(j).noun, j
			return true
		}
	}
	return false
}

// byInversion finds "among those killed were two nurses": j is the chunk before
// the verb.
func (g *grammar) byInversion(f *finding, j int) bool {
	for i := j; i >= 0 && i > j-6; i-- {
		switch c := g.at(i); {
		case c.kind == verbGroup && c.verb != nil && !c.aux:
			if fr := g.frame(i, f.chunk, schema.Person, false); fr != nil {
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

// suits tells whether what a noun says of "the … of" may be said of the phrase:
// people alone are arrested, freed and injured.
func (g *grammar) suits(m schema.Measure, c *chunk) bool {
	if m == schema.Killed && c.noun == nil {
		return true // "the murder of two missionaries"
	}
	switch m.Topic() {
	case "casualty", "displacement":
		return g.unit(c) == schema.Person || g.unit(c) == schema.Household || c.noun == nil && c.head >= 0 && g.personLike(c.head)
	}
	return true
}

// personal tells whether a phrase may count people: a noun for people, or no noun.
func (g *grammar) personal(c *chunk) bool {
	return c.head < 0 || c.noun != nil && c.noun.Unit == schema.Person || c.noun == nil
}

// byState finds a state right behind the phrase: "12 people in need", "40 missing".
func (g *grammar) byState(f *finding) bool {
	for j := f.chunk + 1; j < len(g.chunks) && j < f.chunk+9; j++ {
		c := g.at(j)
		switch {
		case c.kind == state:
			f.cue, f.cueAt = c.cue, j
			return true
		case c.kind == other, c.be, c.kind == verbGroup && (c.verb == nil || c.verb.Idle()):
		case c.kind == preposition && g.at(j+1).kind == state:
		case (c.kind == comma || c.kind == part):
		case c.kind == nounPhrase && g.at(j-1).kind == part && c.fig < 0:
		case c.kind == opening:
			for j < len(g.chunks) && g.at(j).kind != closing {
				j++
			}
		case c.kind == preposition && g.at(j+1).kind == nounPhrase:
			if n := g.at(j + 1).noun; n != nil && n.In != "" && (j > f.chunk+1 || g.objectOf(f.chunk) < 0 && !f.doer) && (g.at(f.chunk).head < 0 || g.at(f.chunk).noun != nil && g.peopled(f.chunk)) {
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

// byToll finds a running number in the same clause: "the toll rose to 26".
func (g *grammar) byToll(f *finding) bool {
	c := g.at(f.chunk)
	if c.noun != nil && c.noun.Unit != schema.Person || c.noun == nil && c.head >= 0 || c.event != nil {
		return false
	}
	if fig := &g.figures[c.fig]; fig.Article || fig.Kind == schema.KindPronoun {
		return false
	}
	rising := g.rises(f.chunk)
	for j := f.chunk - 1; j >= 0 && j > f.chunk-26; j-- {
		switch b := g.at(j); {
		case b.kind == stop, b.kind == subordinate && !rising, g.counted(j) && b.noun != nil && b.noun.Toll:
			return false
		case b.kind == nounPhrase && b.noun != nil && b.noun.Toll && b.noun.Measure != "":
			f.noun, f.nounAt = b.noun, j
			return true
		case b.kind == nounPhrase && b.noun != nil && b.noun.Toll:
			return g.byNumber(f, j)
		}
	}
	return false
}

// rises tells whether "risen to" or the like stands before the phrase at k, so
// that its subject may be far.
func (g *grammar) rises(k int) bool {
	v := g.at(g.back(g.back(k)))
	if v.kind != verbGroup || v.verb == nil {
		return false
	}
	return v.verb.Rises
}

// byNumber finds what is numbered behind "the number" at chunk j: "of civilians
// killed", "of refugees".
func (g *grammar) byNumber(f *finding, j int) bool {
	for i := j + 1; i < f.chunk; i++ {
		switch b := g.at(i); {
		case b.kind == nounPhrase && b.noun != nil && b.noun.Measure != "":
			f.noun, f.nounAt = b.noun, i
			return true
		case b.kind == nounPhrase && b.state != nil:
			f.noun, f.nounAt = b.state, i
			return true
		case b.kind == nounPhrase && b.event != nil:
			for n := range b.event.Frames {
				if fr := &b.event.Frames[n]; len(fr.With) == 0 && fr.Measures.People != "" {
					f.frame, f.verb = fr, i
					return true
				}
			}
		case b.kind == verbGroup && b.verb != nil:
			if fr := g.frame(i, f.chunk, schema.Person, false); fr != nil {
				f.frame, f.verb, f.subject = fr, i, true
				return true
			}
		}
	}
	return false
}

// frame chooses the frame of the verb at chunk v for the phrase at k, as its
// object or its subject; nil if none counts it.
func (g *grammar) frame(v, k int, unit schema.Unit, object bool) *lexicon.Frame {
	c := g.at(v)
	if c.verb == nil {
		return nil
	}
	passive := !object && g.isPassive(v)
	var best *lexicon.Frame
	nearest := g.s.Last
	for i := range c.verb.Frames {
		fr := &c.verb.Frames[i]
		if g.meaning(fr, k, unit) == "" || !roleFits(fr, object, passive, c.passive) || !g.admits(fr, v, k, object) {
			continue
		}
		if len(fr.With) == 0 {
			if best == nil {
				best = fr
			}
			continue
		}
		if at := g.completed(fr, v, k, object); at >= 0 && at < nearest {
			best, nearest = fr, at
		}
	}
	return best
}

// meaning is what a frame says of the phrase at k. A noun that no entry knows
// stands for people where the frame only speaks of people.
func (g *grammar) meaning(fr *lexicon.Frame, k int, unit schema.Unit) schema.Measure {
	m := fr.Measures.For(unit)
	if c := g.at(k); m == "" && unit == schema.OtherUnit && c.noun == nil && c.fig >= 0 && (humane(fr.Measures.People) && (g.personLike(c.head) || !fr.Known) || fr.Measures.People == schema.Strength && g.personLike(c.head)) {
		return fr.Measures.People
	}
	return m
}

// admits tells whether the phrase at k is something that the frame counts.
func (g *grammar) admits(fr *lexicon.Frame, v, k int, object bool) bool {
	c := g.at(k)
	if c.fig < 0 {
		return true
	}
	if fr.Known && c.noun == nil && g.figures[c.fig].Unit == "" && (c.head < 0 && object || c.head >= 0 && !g.personLike(c.head)) {
		return false
	}
	if fr.Needs != "" && (c.noun == nil || c.noun.Class != fr.Needs) {
		return false
	}
	if g.figures[c.fig].Kind == schema.KindPercent && (c.noun == nil || !c.of) {
		return false
	}
	if fr.Harm && object {
		if s := g.subjectBefore(v); s >= 0 && g.at(s).noun == nil && !g.t.Tokens[g.at(s).last-1].Has(text.Upper) {
			return false
		}
	}
	return true
}

// personLike tells whether the noun at token i, which no entry knows, looks
// like one for people: Azerbaijanis, pickets, bystanders.
func (g *grammar) personLike(i int) bool {
	if i < g.s.First {
		return false
	}
	s := g.t.At(i)
	if g.named(i) {
		return true
	}
	for _, ending := range []string{"ers", "ors", "ists", "ians", "ees", "men", "ants", "ites"} {
		if len(s) > 5 && hasSuffix(s, ending) {
			return true
		}
	}
	return g.agentive(i)
}

func roleFits(fr *lexicon.Frame, object, passive, be bool) bool {
	switch fr.Counts {
	case lexicon.CountsObject:
		return object || passive
	case lexicon.CountsSubject:
		return !object && !be
	}
	return true
}

// completed finds the frame's complement behind the verb, close to it or close
// behind its object, and returns its first token; -1 where there is none.
func (g *grammar) completed(fr *lexicon.Frame, v, k int, object bool) int {
	from := g.at(v).at + 1
	particle := len(fr.With) == 1 && g.lx.Grammar.Is(fr.With[0], lexicon.Adverb|lexicon.Preposition)
	if at := g.locate(fr.With, from, from+3); at >= 0 && (!particle || at == from) {
		return at
	}
	if !object && particle {
		return -1
	}
	if !object {
		return g.locate(fr.With, from, from+8)
	}
	if last := g.at(k).last; particle {
		return g.locate(fr.With, last, last+1)
	}
	last := g.at(k).last
	for j := k + 1; j < len(g.chunks) && j < k+12; j++ {
		c := g.at(j)
		if c.kind == stop || c.kind == verbGroup && g.finite(j) || g.counted(j) && g.at(g.back(j)).kind == nounPhrase {
			break
		}
		last = c.last
	}
	return g.locate(fr.With, g.at(k).body, last)
}

// unit is the unit of a counted phrase by its noun or its figure.
func (g *grammar) unit(c *chunk) schema.Unit {
	if c.fig >= 0 && g.figures[c.fig].Unit == schema.Percent && c.of && c.noun != nil {
		return c.noun.Unit
	}
	if c.fig >= 0 && g.figures[c.fig].Unit != "" {
		return g.figures[c.fig].Unit
	}
	if c.noun != nil {
		return c.noun.Unit
	}
	if c.head < 0 || c.event != nil {
		return schema.Person
	}
	return schema.OtherUnit
}

// measure is what the finding says of something counted in unit; "" for nothing.
func (f *finding) measure(g *grammar, unit schema.Unit) schema.Measure {
	switch {
	case f.inside:
		return f.noun.In
	case f.recipient:
		return f.frame.Measures.To
	case f.frame != nil:
		return f.specific(g, g.meaning(f.frame, f.chunk, unit))
	case f.noun != nil && f.nounAt >= 0 && f.noun.Of != "":
		return f.noun.Of
	case f.noun != nil:
		return f.noun.Measure
	case f.cue != nil:
		return f.cue.Measure
	}
	return f.implied
}

// specific prefers what the counted noun says to a verb that only says that
// somebody holds or has found it: "holding 57 hostages", "found 12 bodies".
func (f *finding) specific(g *grammar, m schema.Measure) schema.Measure {
	n := g.at(f.chunk).noun
	if n != nil && n.Measure != "" && n.Unit == schema.Person && (m == schema.Detained || m == schema.Seized || n.Measure == schema.Killed && m == schema.Released) {
		return n.Measure
	}
	if s := -1; m == schema.Detained && f.frame.Lemma == "hold" && f.verb >= 0 {
		if s = g.by(f.verb); !f.subject {
			s = g.subjectBefore(f.verb)
		}
		if s >= 0 && g.at(s).noun != nil && g.at(s).noun.Class == schema.Combatant {
			return schema.Abducted // "the guerrillas hold 22 foreigners"
		}
	}
	return f.joint(g, m)
}

// joint is "casualties" where one verb kills and another injures the same
// people: "killing or wounding 12", "were killed and injured".
func (f *finding) joint(g *grammar, m schema.Measure) schema.Measure {
	if m != schema.Killed && m != schema.Injured || f.verb < 0 || f.verb == f.chunk {
		return m
	}
	j := g.back(f.verb)
	if f.subject {
		j = f.verb + 1
	}
	if g.at(j).kind != conjunction {
		return m
	}
	if j = g.back(j); f.subject {
		j = f.verb + 2
	}
	c := g.at(j)
	if n := c.noun; c.kind == nounPhrase && n != nil && n.Of != m && hasSuffix(g.t.At(c.last-1), "ing") && (n.Of == schema.Killed || n.Of == schema.Injured) && c.fig < 0 && !f.subject {
		return schema.Casualties // "led to killing and injuring dozens"
	}
	if c.kind != verbGroup || c.verb == nil || c.aux && f.subject || f.subject && g.takesObject(j) {
		return m
	}
	for i := range c.verb.Frames {
		if fr := &c.verb.Frames[i]; fr.Joint && fr.Measures.People != m && f.frame.Joint {
			return schema.Casualties
		}
	}
	return m
}

// parenthetical tells whether chunk k stands in brackets, behind a dash or a
// colon that opens on something counted: "13 dead: nine soldiers and four officers".
func (g *grammar) parenthetical(k int, before []finding) bool {
	if len(before) == 0 {
		return false
	}
	for j := k - 1; j >= 0; j-- {
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
