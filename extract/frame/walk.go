package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// subjectOf finds the verb groups that chunk k may be the subject of: near is
// a reduced or relative clause on the phrase, main the verb of its clause.
func (g *grammar) subjectOf(k int) (near, main int) {
	w := walk{g: g, from: k, near: -1, main: -1, late: -1}
	for j := k + 1; j < len(g.chunks) && j < k+30 && !w.done; j++ {
		j = w.step(j)
	}
	if w.main < 0 {
		w.main = w.late
	}
	return w.near, w.main
}

// walk looks for a subject's verbs to its right.
type walk struct {
	g          *grammar
	from       int
	near, main int
	late       int  // a past form behind what was put in, main if no other is
	depth      int  // of brackets
	relative   bool // inside a relative clause whose verb is still to come
	phrases    int  // noun phrases passed
	borrowed   bool // the last phrase passed has a figure and hangs on a preposition
	listing    bool // inside a part that was opened
	aside      bool // inside a clause of place or time whose verb is still to come
	done       bool
}

// step looks at chunk j and returns the last chunk it used up.
func (w *walk) step(j int) int {
	c := w.g.at(j)
	switch c.kind {
	case opening:
		w.depth++
	case closing:
		w.depth--
		return j
	}
	if w.depth > 0 {
		return j
	}
	switch c.kind {
	case stop, colon:
		w.done = true
	case dash:
		return w.g.insertEnd(j)
	case comma:
		return w.g.ownState(j)
	case subordinate:
		return w.subordinate(j)
	case preposition:
		w.borrowed = false
		if w.g.at(j+1).kind == nounPhrase {
			w.borrowed = w.g.counted(j+1) && !w.g.figures[w.g.at(j+1).fig].Article
			return j + 1
		}
	case relative:
		w.pronoun(j)
		if w.relative && w.g.putInSaying(j) {
			return j + 2
		}
	case part:
		w.listing, w.borrowed = true, false
		if n := w.g.at(j + 1); j == w.from+2 && w.g.member(j-1) && n.kind == nounPhrase && (n.fig < 0 || w.g.figures[n.fig].Article) {
			return j + 1 // "12 clerks one of them a boy were hurt", as without its commas
		}
		w.aside = w.aside || w.g.ofWhom(c) && j > w.from+1 && (w.near < 0 || w.g.counted(j-1)) && w.g.claused(j)
	case nounPhrase:
		w.phrase(j)
	case verbGroup:
		return w.verb(j)
	case state:
		w.done = j == w.from+1 && w.g.at(j+1).kind == conjunction && w.g.at(j+2).kind == nounPhrase // "left nine soldiers dead and others hurt"
	case conjunction:
		w.done = w.near < 0 && w.g.hadBy(w.from, j)
	}
	return j
}

// ownState is the comma that ends what is put in behind the one at chunk j on the state of what those before it have,
// "900 villagers, their homes [burned], fled"; j itself where nothing is.
func (g *grammar) ownState(j int) int {
	n := g.at(j + 1)
	if n.kind != nounPhrase || n.fig >= 0 || !g.is(n.first, lexicon.Possessive) || !g.at(j+2).mere(lexicon.Participle) {
		return j
	}
	for k := j + 3; k < j+reach; k++ {
		switch c := g.at(k); {
		case c.kind == comma:
			return k
		case c.kind != conjunction && c.kind != other && c.kind != nounPhrase && c.kind != preposition && !c.mere(lexicon.Participle):
			return j
		}
	}
	return j
}

// hadBy tells whether what follows the conjunction at chunk j is told of who has those
// at chunk k: "Orla has a population of [3 million] and remains paralysed by fear".
func (g *grammar) hadBy(k, j int) bool {
	n := g.at(j + 1)
	remains := n.kind == nounPhrase && n.noun != nil && n.noun.Corpse && n.last == n.first+1 && g.at(j+2).kind == verbGroup
	if !remains && n.kind != verbGroup {
		return false
	}
	if o := g.governor(k); o >= 0 {
		k = o
	}
	v := g.before(k)
	return v.kind == verbGroup && v.have && v.verb == nil && (remains || g.finite(j+1))
}

// subordinate passes the word at chunk j that leads a clause or a gerund, and returns the last
// chunk it used up. Without a comma before it the walk ends with a clause.
func (w *walk) subordinate(j int) int {
	if c := w.g.at(j); c.word == w.g.words().since && w.g.at(j+1).kind == other && w.g.at(j+2).kind == verbGroup && w.g.at(j+2).aux {
		return j + 1 // "12 people since Monday have died"
	}
	if next := w.g.at(j + 1); w.near >= 0 && next.mere(lexicon.Gerund) {
		return w.g.passObject(j + 1) // "30 held after protesting against the law were freed"
	}
	if (w.near >= 0 || w.g.at(w.from+1).kind == state) && w.g.clauseless(w.from, j) {
		return j + 1
	}
	if v := w.resumed(j); v > 0 {
		return v - 1
	}
	w.aside = true
	w.done = w.g.at(j-1).kind != comma
	return j
}

// resumed is the auxiliary verb that goes on with those of whom the clause before
// the word at chunk j tells, behind the verb of the clause that the word opens:
// "nine nurses hurt when a bomb went off on Friday [have died]"; 0 for none.
func (w *walk) resumed(j int) int {
	g, own := w.g, -1
	if w.near < 0 || w.aside || !g.counted(w.from) {
		return 0
	}
	for v := j + 1; v < len(g.chunks) && v < j+resumeReach; v++ {
		switch c := g.at(v); {
		case c.kind == verbGroup && own < 0:
			own = v
		case c.kind == verbGroup:
			if b := g.before(v); !c.aux || c.passive || c.inf || b.pronoun || b.kind == nounPhrase && g.before(g.back(v)).kind != preposition && g.back(g.back(v)) != own {
				return 0
			}
			return v
		case c.kind == stop, c.kind == colon, c.kind == comma, c.kind == conjunction, c.kind == relative, c.kind == subordinate, c.kind == opening:
			return 0
		}
	}
	return 0
}

// resumeReach is how many chunks the clause may have behind which the one around it goes on.
const resumeReach = 12

// pronoun passes the relative pronoun at chunk j, whose clause is on the subject or an aside.
func (w *walk) pronoun(j int) {
	g := w.g
	switch {
	case g.before(j).kind == preposition && g.at(j+1).uncounted() && g.claused(j):
		w.aside = true // "26 zones in which fighters are housed"
	case g.disagrees(w.from, j+1) && (g.back(j) != w.from || g.plural(g.at(w.from))):
		w.aside = true // "a leader of protests that were crushed"
	case g.putIn(j, w.from):
		w.aside, w.done = true, w.near >= 0 // "two sons of a former mayor, who died"
	case w.whose(j):
		w.aside = true // "a baker whose brother was killed"
	case w.listing && w.ofPart(j):
		w.aside = true // "injuries to 30 people, including four who died"
	default:
		w.relative = true
	}
}

// putInSaying tells whether the clause that the relative pronoun at chunk j opens says first who tells of it:
// "nine men who police said were shot".
func (g *grammar) putInSaying(j int) bool {
	s, v := g.at(j+1), g.at(j+3)
	return s.uncounted() && g.reporting(j+2) && v.kind == verbGroup && v.aux
}

// ofPart tells whether the relative pronoun at chunk j is on the part that is counted right before it.
func (w *walk) ofPart(j int) bool {
	k := w.g.back(j)
	p := w.g.before(k)
	return k != w.from && w.g.counted(k) && p.kind == part && !w.g.startsVerb(p.first)
}

// whose tells whether the relative pronoun at chunk j is on what somebody has who belongs to
// the subject.
func (w *walk) whose(j int) bool {
	c := w.g.at(j + 1)
	if c.kind != nounPhrase || !w.g.ofWhose(j) {
		return false
	}
	return c.noun == nil || (c.noun.Unit == schema.Person || things(c.noun.Unit)) && !c.noun.Corpse
}

// ofWhose tells whether the relative pronoun at chunk j is "whose".
func (g *grammar) ofWhose(j int) bool { return g.endsWith(g.at(j).first, "whose") }

// ofOneThing tells whether c is a phrase without a figure for one thing, of which no verb of many is said: "the raid".
func (g *grammar) ofOneThing(c *chunk) bool {
	if !c.uncounted() || c.head < 0 || c.noun != nil && c.noun.Crowd {
		return false
	}
	return !g.endsWith(c.head, "s") && !g.manyAt(c.head)
}

// clauseless tells whether what the word at chunk j leads is no clause, because its verb is
// told of the many at k: "30 held after the raid in Orla were freed".
func (g *grammar) clauseless(k, j int) bool {
	if !g.counted(k) || !g.plural(g.at(k)) || !g.ofOneThing(g.at(j+1)) {
		return false
	}
	for j += 2; g.at(j).kind == preposition && g.at(j+1).kind == nounPhrase; j += 2 {
	}
	switch v := g.at(j); {
	case v.kind != verbGroup || !v.aux:
		return false
	default:
		w := g.t.Words[v.first]
		return w == g.words().were || w == g.words().are || g.reads(v.first, "have")
	}
}

// putIn tells whether the relative behind a comma at chunk j stands for somebody named
// right before it in the singular, and not for those counted at k.
func (g *grammar) putIn(j, k int) bool {
	b := g.back(j)
	n := g.before(b)
	if g.at(b).kind != comma || g.back(b) == k || !n.people() || n.head < 0 || g.endsWith(n.head, "s") || g.endsWith(n.head, "men") {
		return false
	}
	switch w := g.t.Words[g.at(j+1).first]; w {
	case g.words().were, g.words().are:
		return false
	}
	return true
}

// disagrees tells whether the verb at chunk v has the number that the counted phrase at
// k has not: one were, two was.
func (g *grammar) disagrees(k, v int) bool {
	c := g.at(k)
	if c.fig < 0 || g.at(v).kind != verbGroup || !g.at(v).aux {
		return false
	}
	switch g.t.Words[g.at(v).first] {
	case g.words().were, g.words().are:
		return g.figures[c.fig].Article || c.of && g.figures[c.fig].Quantity.Value() == 1
	case g.words().was, g.words().is:
		return g.plural(c) && !c.of
	}
	return false
}

// unequal tells whether the verb at chunk v is told of one, and so not of the several
// people counted at k: "a woman accused of striking two children has been jailed".
func (g *grammar) unequal(k, v int) bool {
	c := g.at(k)
	if c.fig < 0 || c.of || c.noun == nil || c.noun.Unit != schema.Person || g.figures[c.fig].Kind != schema.KindCount || !g.plural(c) || !g.at(v).aux {
		return false
	}
	i, o := g.at(v).first, g.objectOf(k)
	if !g.is(i, lexicon.Be|lexicon.Have) || !g.endsWith(i, "s") || o < 0 {
		return false
	}
	return !g.dashed(g.subjectBefore(o)) // "a boat carrying 500 people has disappeared"
}

// insertEnd finds the dash that closes the phrase which the one at chunk j opens; j
// where there is none, or where a clause tells more of those before it: "nine clerks
// – who were captured – ".
func (g *grammar) insertEnd(j int) int {
	if k := g.at(j + 1).kind; k == relative || k == verbGroup {
		return j
	}
	for k := j + 2; k < len(g.chunks) && k < j+14; k++ {
		switch g.at(k).kind {
		case dash:
			return k
		case stop, colon:
			return j
		}
	}
	return j
}

// claused tells whether a verb stands between chunk j and the next comma:
// "six people, most of whom were women, died".
func (g *grammar) claused(j int) bool {
	for j++; j < len(g.chunks) && g.at(j).kind != comma && g.at(j).kind != stop; j++ {
		if g.at(j).kind == verbGroup {
			return true
		}
	}
	return false
}

// phrase passes a noun phrase: one of a list, one in apposition, or the
// subject of a clause of its own, which ends the walk.
func (w *walk) phrase(j int) {
	g := w.g
	before := g.before(j).kind
	clause := before == conjunction && g.clausal(j)
	if w.phrases++; w.phrases > 7 {
		w.done = true
	}
	if before == conjunction && g.t.Words[g.at(j).first] == g.words().that && (clause || g.at(j).last == g.at(j).first+1) {
		w.done = true // "said it made 60 arrests and that 14 guards were hurt"
	}
	if clause && g.finite(j+1) && g.listedObject(w.from) {
		w.done = true // "killed nine guards and [two boys], and four men were hurt"
		return
	}
	if g.at(j).fig < 0 || g.figures[g.at(j).fig].Article {
		w.done = w.done || w.ofOthers(j) || w.near == w.from+1 && clause && g.nextClause(j) && !w.atWork(j)
		return
	}
	if w.aside {
		return
	}
	if clause && g.before(w.from).be && g.finite(j+1) {
		w.done = true // "there were 19 people aboard and 12 died"
	}
	if w.relative && g.before(g.back(j)).kind == preposition {
		w.relative, w.aside = false, true // "the raid in which 85 died"
		return
	}
	if next := g.at(j + 1).kind; w.listing && before == conjunction && (next == comma || next == preposition) {
		return // "12 who had fled, including two women and a boy, were killed"
	}
	if p := g.back(g.back(g.back(j))); before == conjunction && g.at(j+1).kind == comma && g.at(w.from+1).kind == comma && w.near == w.from+2 && g.at(p).kind == preposition {
		return // "90 soldiers, backed by a gunboat and two jeeps, guard"
	}
	if clause && g.at(w.from+1).kind == state && g.at(w.from+1).cue.Measure != "" {
		w.done = true // "eight missing and four people injured"
	}
	if w.near >= 0 && before != part && (before != comma || g.clausal(j)) && !w.atWork(j) {
		w.done = true // "12 killed and 30 wounded"
	}
	w.borrowed = g.at(j).head < 0
}

// atWork tells whether the near verb only says what those from whom the walk started were doing when what the verb behind
// the phrase at chunk j says befell them and those of that phrase: "four nuns working in a mill and nine clerks were killed".
func (w *walk) atWork(j int) bool {
	g := w.g
	if v := g.at(w.near); w.near != w.from+1 || !v.mere(lexicon.Gerund) || harmful(v.verb) || g.before(w.from).kind == verbGroup {
		return false
	}
	return g.before(j).kind == conjunction && g.at(j+1).kind == verbGroup && g.at(j+1).passive && g.at(j+1).aux
}

// listedObject tells whether the phrase at chunk k goes on with the list of those whom an active verb right
// before it says to be harmed or taken, so that they do not do what the next clause says of its own subject.
func (g *grammar) listedObject(k int) bool {
	p := g.back(k)
	if c := g.at(p); c.kind != comma && (c.word != g.words().and || g.before(p).kind == comma) {
		return false
	}
	h := g.listHead(k)
	v := g.before(h)
	return h < k && v.kind == verbGroup && ravages(v.verb) && !g.isPassive(g.back(h))
}

// nextClause tells whether the phrase at k, behind a conjunction and before its
// verb, opens another clause: "13 wounded in a blast, and [another soldier] died".
func (g *grammar) nextClause(k int) bool {
	return (g.at(k).fig >= 0 || g.before(g.back(k)).kind == comma) && g.finite(k+1)
}

// ofOthers tells whether the uncounted phrase at chunk j is the subject of the verb right behind it, and not
// those from whom the walk started: "met 300 villagers, and soldiers were killed", "for the poll of 900
// people, nurses were hired".
func (w *walk) ofOthers(j int) bool {
	g := w.g
	c, v := g.at(j), g.at(j+1)
	if c.fig >= 0 || c.pronoun || c.head < 0 || v.kind != verbGroup || !v.passive || g.reporting(j+1) {
		return false
	}
	if c.noun == nil && !g.endsWith(c.head, "s") || c.noun != nil && !c.people() {
		return false
	}
	switch p := g.back(j); g.at(p).kind {
	case comma:
		return p == j-1 && g.before(w.from).kind != verbGroup && g.at(0).kind == preposition
	case conjunction:
		o := g.back(w.from)
		return g.at(o).kind == verbGroup && g.at(p).cue == nil && !g.reporting(o) && (!g.at(o).be || g.before(p).kind == comma)
	}
	return false
}

// sharing finds the verb that is coordinated with the one at chunk v and shares
// its subject: "came down from the hills and surrendered"; -1 for none.
func (g *grammar) sharing(v int) int {
	if v < 0 {
		return -1
	}
	for j := v + 1; j < len(g.chunks) && j < v+12; j++ {
		c := g.at(j)
		switch {
		case c.kind == stop, c.kind == colon, c.kind == relative, c.kind == subordinate, c.kind == opening, c.kind == part, c.kind == dash, g.counted(j) && g.clausal(j):
			return -1
		case c.kind == verbGroup && !c.inf && g.finite(j):
			return -1
		case c.kind == conjunction:
			n := j + 1
			for g.at(n).kind == other || g.at(n).kind == quote {
				n++
			}
			if w := g.at(n); w.kind == verbGroup && w.verb != nil && !w.inf && (w.aux || w.form&lexicon.Past != 0 || w.form&lexicon.Participle != 0 && g.at(v).passive) {
				return n
			}
			if g.before(j).kind == comma {
				return -1 // "is dead, and the other flees"
			}
		}
	}
	return -1
}

// byGraver finds that the phrase, which does or suffers something, was killed, or hurt after it was
// surrounded, by what a verb that shares its subject says: "were kidnapped and killed".
func (g *grammar) byGraver(f *finding, main, v int, unit schema.Unit) bool {
	if unit != schema.Person && unit != schema.Household || g.at(v).negated {
		return false
	}
	fr := g.frame(v, f.chunk, unit, false)
	if fr == nil {
		return false
	}
	switch m := fr.Measures.People; {
	case m == schema.Killed, g.executed(fr, f.chunk):
	case m == schema.Injured && g.at(main).passive && g.besieges(main): // "were surrounded and beaten"
	default:
		return false
	}
	f.frame, f.verb, f.subject = fr, v, true
	return true
}

// besieges tells whether the verb at chunk v says that its object can't get away.
func (g *grammar) besieges(v int) bool {
	if g.at(v).verb == nil {
		return false
	}
	frames := g.at(v).verb.Alone()
	for i := range frames {
		if frames[i].Measures.People == schema.Stranded {
			return true
		}
	}
	return false
}

// clausal tells whether a verb stands right behind chunk j.
func (g *grammar) clausal(j int) bool {
	for j++; g.at(j).kind == other; j++ {
	}
	return g.at(j).kind == verbGroup
}
