package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// doer finds who does what the active verb at chunk v says; -1 for nobody told.
// A gerund, and a verb behind "and", have the subject of the verb before them.
func (g *grammar) doer(v, depth int) int {
	if depth > 3 {
		return -1
	}
	j := g.back(v)
	for g.at(j).kind == comma {
		j = g.back(j)
	}
	switch c := g.at(j); {
	case c.kind == relative, c.kind == nounPhrase && c.head < 0 && g.t.Words[c.first] == g.words().that && g.finite(v):
		return g.antecedentOf(j)
	case c.verb != nil && c.verb.Is(lexicon.VerbTells) && g.relayed(j) >= 0:
		return g.antecedentOf(g.relayed(j))
	case g.at(v).form&lexicon.Gerund != 0 && !g.at(v).aux && j == v-1 && g.heads(v, j):
		return j // "an earthquake causing eleven deaths", "rebels holding 300 hostages"
	case g.at(v).inf && g.at(g.back(j)).be && c.last == c.first+1 && hasSuffix(g.t.At(c.first), "able"):
		return g.subjectBefore(g.back(j)) // "said the army was able to free 12"
	case g.at(v).inf && g.made(j, v):
		return j // "asked the army to free 12"
	case g.at(v).form&lexicon.Gerund != 0 && !g.at(v).aux && g.burst(v) >= 0:
		return g.antecedentOf(g.back(g.burst(v)))
	case c.kind == preposition && g.at(v).form&lexicon.Gerund != 0 && g.accused(j) >= 0:
		return g.accused(j)
	case c.kind == conjunction || g.at(v).form&lexicon.Gerund != 0 && !g.at(v).aux || g.at(v).inf:
		if u := g.infinitiveBefore(v); c.kind == conjunction && u >= 0 {
			return g.doer(u, depth+1)
		}
		if u := g.verbBefore(v); u >= 0 {
			return g.shared(u, v, depth)
		}
	}
	return g.subjectBefore(v)
}

// infinitiveBefore finds the infinitive that the bare verb at chunk v goes on with: "was
// able to kill nine men and destroy two tanks"; -1 for none.
func (g *grammar) infinitiveBefore(v int) int {
	if c := g.at(v); c.aux || c.inf || c.form != lexicon.Base {
		return -1
	}
	for j := v - 1; j >= 0 && j > v-reach; j-- {
		if c := g.at(j); c.kind == verbGroup && c.inf {
			return j
		} else if c.kind == verbGroup || c.kind == stop || c.kind == subordinate {
			return -1
		}
	}
	return -1
}

// relayed finds the relative pronoun of a clause that the reporting verb at
// chunk v is put into: "the blasts, which officials said wounded 60"; -1 for none.
func (g *grammar) relayed(v int) int {
	if s := g.back(v); g.at(s).kind == nounPhrase && g.at(g.back(s)).kind == relative {
		return g.back(s)
	}
	return -1
}

// inserted tells whether the verb at chunk v only says, between commas, who
// tells the rest: ", police said,".
func (g *grammar) inserted(v int) bool {
	if !g.reporting(v) {
		return false
	}
	n := v + 1
	for g.at(n).kind == other {
		n++
	}
	s := g.back(v)
	if g.at(s).kind == closing && g.at(s-2).kind == opening {
		s -= 3 // "the survey (USGS) said"
	}
	return g.at(n).kind == comma && g.at(s).kind == nounPhrase && g.at(g.back(s)).kind == comma
}

// heads tells whether the phrase at j is itself the subject of the gerund right
// behind it: an event that harms, or fighters who hold somebody.
func (g *grammar) heads(v, j int) bool {
	c := g.at(j)
	if c.kind != nounPhrase || c.head < 0 {
		return false
	}
	if p := g.back(j); g.at(p).kind == preposition && g.at(p).word == g.words().with && (g.at(p-1).kind == comma || g.at(p-1).kind == nounPhrase && g.event(p-1) == nil && c.noun == nil) && (g.t.Tokens[c.head].Has(text.Upper) || c.noun != nil && c.noun.Unit == schema.Person || g.explosive(j)) {
		return true // ", with gunmen killing nine guards"
	}
	if c.noun == nil {
		return false
	}
	return c.noun.Cause || armed(c.noun.Class) && (g.wields(v) || c.noun.Class == schema.Combatant && g.at(v).verb != nil && g.at(v).verb.Lemma == "hold")
}

// accused is who is said to have done what the gerund behind the preposition at
// chunk p tells: "accused the army of killing", "praised the army for downing", "was convicted of
// murdering".
func (g *grammar) accused(p int) int {
	v := g.back(p)
	if g.at(v).kind == nounPhrase {
		o := v
		if v = g.objectOf(o); v >= 0 && !g.isPassive(v) && g.at(v).verb.Is(lexicon.VerbAccuses) || g.thanked(o, p) {
			return o
		}
		if v = g.back(o); g.at(v).kind == preposition {
			v = g.back(v) // "was sentenced to death for"
		}
	}
	c := g.at(v)
	if c.kind != verbGroup || !g.isPassive(v) || !c.verb.Is(lexicon.VerbAccuses) && g.t.Words[c.at] != g.words().suspected {
		return -1
	}
	if j := g.back(v); !c.aux && g.at(j).kind == nounPhrase {
		if q := g.at(j - 1); q.kind == preposition && (q.word == g.words().of || q.word == g.words().in) && g.at(j-2).kind == nounPhrase {
			return j - 2 // "the mayor of Orla accused of killing two"
		}
		return j // "arrested a man accused of killing two"
	}
	return g.subjectBefore(v)
}

// thanked tells whether somebody finds words for those at chunk o, for what the gerund behind
// the preposition at chunk p tells of them: "praised the navy for sinking".
func (g *grammar) thanked(o, p int) bool {
	c, v := g.at(o), g.at(g.back(o))
	return g.at(p).word == g.words().forWord && g.at(p+1).form&lexicon.Gerund != 0 && v.kind == verbGroup && !v.passive &&
		(c.noun == nil && c.definit || c.noun != nil && c.noun.Class != schema.Thing || c.head >= 0 && g.named(c.head))
}

// made tells whether the phrase at j is made to do what the verb at chunk v says. Those
// whom an event forces somebody to move, the event moves: "the fire forced the mayor to
// evacuate 40 families".
func (g *grammar) made(j, v int) bool {
	if g.at(j).kind != nounPhrase {
		return false
	}
	u := g.objectOf(j)
	if u < 0 || !g.at(u).verb.Is(lexicon.VerbMakes) {
		return false
	}
	return g.at(v).verb == nil || !uproots(g.at(v).verb) || g.event(g.subjectBefore(u)) == nil
}

// burst finds the verb of a relative clause on a craft or an event that the gerund at chunk v goes on
// with: "refused to fly in a plane that crashed in May, killing three"; -1 for none.
func (g *grammar) burst(v int) int {
	if g.at(v-1).kind != comma {
		return -1
	}
	for j := v - 2; j >= 0 && j > v-8; j-- {
		switch c := g.at(j); c.kind {
		case other, preposition:
		case nounPhrase:
			if k := g.at(j - 1).kind; c.fig >= 0 && g.figures[c.fig].Kind == schema.KindCount || k != preposition && k != verbGroup {
				return -1
			}
		case verbGroup:
			if p := g.back(j); g.at(p).kind == relative && !c.passive && g.dashed(g.antecedentOf(p)) {
				return j
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// dashed tells whether the phrase at k is a craft that may crash, or an event.
func (g *grammar) dashed(k int) bool {
	n := g.at(k).noun
	return g.driven(k) || n != nil && (n.Cause || n.Unit == schema.Munition)
}

// shared is the subject of the verb at v, which is that of the verb at u: the
// one who did it where u is passive, the captor where a place fell to somebody.
func (g *grammar) shared(u, v, depth int) int {
	if by := g.by(u); g.isPassive(u) && by >= 0 && by < v {
		return by
	}
	if to := g.fallenTo(u); to >= 0 && to < v {
		return to
	}
	s := g.doer(u, depth+1)
	if g.at(u).passive && g.at(v).form&lexicon.Gerund != 0 && g.at(g.back(v)).kind == comma && g.suffers(s, u) {
		return -1
	}
	return s
}

// suffers tells whether the subject s of the passive verb at chunk u is a place or a
// thing that only suffers what kills others: "the town was battered with storms,
// killing nine".
func (g *grammar) suffers(s, u int) bool {
	if s < 0 {
		return false
	}
	if n := g.at(s).noun; n != nil {
		return n.Class == schema.Thing && !n.Cause && n.Unit != schema.Munition && (!g.driven(s) || g.violent(u))
	}
	return g.violent(u)
}

// fallenTo finds the captor in "the town fell to the rebels"; -1 for none.
func (g *grammar) fallenTo(v int) int {
	if c := g.at(v); c.verb == nil || c.verb.Lemma != "fall" {
		return -1
	}
	for j := v + 1; j < v+4; j++ {
		if p := g.at(j); p.kind == preposition && p.word == g.words().to && g.acts(j+1) && g.at(j+1).fig < 0 {
			return j + 1
		}
	}
	return -1
}

// wielder is who fires the weapon or carries out the event at chunk k where the
// sentence tells: "rebels fired rockets that killed three"; else k itself.
func (g *grammar) wielder(k int) int {
	n := g.at(k).noun
	if n == nil || !n.Cause && n.Unit != schema.Munition {
		return k
	}
	if by := g.firedBy(k); by >= 0 && !n.Cause {
		return by // "rockets fired by rebels killed"
	}
	if v := g.course(k); v >= 0 {
		if s := g.doer(v, 1); s >= 0 && g.acts(s) && !g.at(s).pronoun && !g.isPassive(v) {
			return s
		}
	}
	v := g.at(g.objectOf(k))
	if v.kind != verbGroup || v.verb == nil || v.passive || !v.verb.Causes() {
		return k
	}
	if s := g.doer(g.objectOf(k), 1); s >= 0 && g.acts(s) && !g.at(s).pronoun {
		return s
	}
	return k
}

// course finds the violent verb in whose course the event at chunk k stood:
// "rebels ambushed patrols in two incidents", "jets pounded the town with 40
// strikes"; -1 for none.
func (g *grammar) course(k int) int {
	p := g.at(g.back(k))
	with := p.word == g.words().with && g.munitions(k)
	if n := g.at(k).noun; n == nil || !n.Cause && !with || p.kind != preposition || p.word != g.words().in && p.word != g.words().with && p.word != g.words().during {
		return -1
	}
	for j := g.back(k) - 1; j >= 0 && j > k-12; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			if g.violent(j) && !c.negated {
				return j
			}
			return -1
		case nounPhrase, preposition, other, conjunction:
		default:
			return -1
		}
	}
	return -1
}

// verbBefore finds the verb whose subject the verb at v shares: the last finite
// one before it that no subordinate clause and no noun holds, else the last; -1
// for none. A disaster's clause keeps what it did: "was shut after a fire swept
// through it, injuring eight".
func (g *grammar) verbBefore(v int) int {
	held, inner, bare, aside := -1, -1, -1, -1
	for j := v - 1; j >= 0 && j > v-reach && g.at(j).kind != stop; j-- {
		switch c := g.at(j); {
		case c.kind == subordinate && c.word == g.words().that && max(held, bare) >= 0:
			return max(held, bare)
		case c.kind == subordinate && max(held, bare) >= 0:
			if b := g.back(v); g.at(b).kind == conjunction && g.at(g.back(b)).kind != comma && g.violent(v) {
				return max(held, bare) // "after a man walked in and opened fire"
			}
			inner, held, bare = max(inner, held, bare), -1, -1 // the verb stood inside that clause
			if s := g.subjectBefore(inner); g.event(s) != nil || g.explosive(s) || g.driven(s) || g.followsOn(v) && g.violent(inner) && !g.isPassive(inner) && !g.strikesBefore(j) {
				return inner
			}
		case aside < 0 && held < 0 && bare < 0 && g.inserted(j):
			aside = j
		case bare >= 0 && c.kind == verbGroup && !c.aux && g.isPassive(j) && g.by(j) >= 0: // "a statement issued by the council, rebels attacked"
		case c.kind == verbGroup && c.verb != nil && held < 0 && !c.aux && g.at(g.back(j)).kind == nounPhrase && g.isPassive(j):
			bare = j // "a plant owned by", or the sentence's own verb if it is the first
		case c.kind == verbGroup && bare >= 0 && g.reporting(j):
			return bare // "police said a mob fired at them, killing one"
		case c.kind == verbGroup && (c.verb != nil || c.form&lexicon.Past != 0 && !c.passive && g.by(j) < 0) && !c.inf && held < 0:
			held = j // and not "a statement issued by", "houses inhabited by"
		case c.kind == verbGroup && c.verb != nil && held >= 0 && g.reporting(j):
			return held
		}
	}
	switch {
	case held >= 0:
		return held
	case bare >= 0:
		return bare
	}
	return max(inner, aside)
}

// followsOn tells whether the verb at chunk v is a gerund behind a comma.
func (g *grammar) followsOn(v int) bool {
	c := g.at(v)
	return c.form&lexicon.Gerund != 0 && !c.aux && g.at(g.back(v)).kind == comma
}

// strikesBefore tells whether the last verb before chunk j does violence: "police opened fire
// when the mob stormed the gate, killing nine", and not "nine died when rebels stormed the
// gate, wounding 12".
func (g *grammar) strikesBefore(j int) bool {
	for k := j - 1; k >= 0 && k > j-reach; k-- {
		if c := g.at(k); c.kind == verbGroup && c.verb != nil {
			return !g.isPassive(k) && g.violent(k)
		}
	}
	return false
}

// antecedentOf finds what the relative pronoun at chunk j stands for: the last
// event that harms before it, else the last noun phrase.
func (g *grammar) antecedentOf(j int) int {
	last := -1
	for k := j - 1; k >= 0 && k > j-16; k-- {
		c := g.at(k)
		if c.kind == stop || c.kind == verbGroup && !c.be {
			if s := g.subjectOfEvent(k); s >= 0 && last >= 0 && !g.independent(last) {
				return s
			}
			break
		}
		if c.kind != nounPhrase || c.pronoun || g.timely(c) {
			continue
		}
		if last < 0 {
			last = k
		}
		if c.noun != nil && (c.noun.Cause || c.noun.Class == schema.Combatant && !g.opposed(k) && (c.fig < 0 || k == last || g.objectOf(k) < 0)) {
			return k
		}
	}
	return last
}

// subjectOfEvent is the event whose happening the verb at chunk v tells: "an
// attack took place in the town that", "the raids that have hit"; -1 for none.
func (g *grammar) subjectOfEvent(v int) int {
	s := g.subjectBefore(v)
	if g.at(g.back(v)).kind == relative {
		s = g.back(g.back(v))
	}
	if g.event(s) == nil && !(s >= 0 && g.explosive(s)) {
		return -1
	}
	return s
}

// opposed tells whether the phrase at k is whom a deed is directed against: "a
// raid on rebels that killed nine".
func (g *grammar) opposed(k int) bool {
	p := g.at(g.back(k))
	return p.kind == preposition && p.word != g.words().of && p.word != g.words().by && p.word != g.words().from
}

// subjectBefore finds the subject of the active verb at chunk v: the noun
// phrase before it that hangs on no preposition; of a list the first.
func (g *grammar) subjectBefore(v int) int {
	best, placed, listed := -1, -1, false
	for j := v - 1; j >= 0 && j > v-reach; j-- {
		if g.at(j).kind == closing {
			j = g.opened(j)
			continue
		}
		switch c := g.at(j); c.kind {
		case stop, colon:
			return max(best, placed)
		case dash:
			if best >= 0 || g.dateline(j) {
				return max(best, placed)
			}
		case subordinate, relative:
			if max(best, placed) >= 0 {
				return max(best, placed)
			}
		case verbGroup:
			if best >= 0 && g.finite(j) {
				return best // "the road was closed and the rebels"
			}
			if o := g.insertedBy(j); o >= 0 && max(best, placed) < 0 && g.at(g.back(v)).kind == comma {
				j = o // "a fire in a hall, where a wedding is held, kills"
			}
		case nounPhrase:
			if c.last == c.first+1 && g.t.Words[c.first] == g.deeds.what {
				return -1 // "what caused the plane to crash"
			}
			if best < 0 && (g.adverbial(j) || g.distant(j) || c.noun != nil && c.noun.Length && hasSuffix(g.t.At(c.head), "s") || g.at(j-1).kind == part) {
				continue // "five gunmen, one of them a woman, opened"
			}
			if c.fig >= 0 && c.head < 0 && g.is(c.first, lexicon.Article) && g.figures[c.fig].Article && best < 0 && !(g.at(j+1).kind == other && g.at(j+1).fig < 0) {
				continue // "the strongest a magnitude 6.4, struck"
			}
			if c.fig < 0 && (c.head < 0 && c.noun == nil || c.last == c.first+1 && g.figured(c.first)) || g.timely(c) || !g.independent(j) {
				continue
			}
			if g.at(j-1).kind == relative && hasSuffix(g.t.At(g.at(j-1).first), "whose") && g.verbWithin(j, v) {
				j-- // "a bomb whose origin is unknown killed"
				continue
			}
			if best < 0 && placed < 0 && g.placed(j) {
				placed = j
				continue
			}
			p := g.at(g.back(j))
			aside := best < 0 && p.kind == comma && (g.at(j+1).kind == comma || c.fig >= 0 && c.noun == nil && !g.figures[c.fig].Article) // "Boko Haram, an armed group, …"
			if best < 0 || listed || p.kind == conjunction {
				best = j
			}
			if p.kind == conjunction && p.cue == nil {
				listed = true
			}
			if !aside && p.kind != conjunction && !(listed && p.kind == comma) {
				return best
			}
			if aside {
				best = -1
				listed = true
			}
		}
	}
	return max(best, placed)
}

// verbWithin tells whether a finite verb stands between the chunks j and v.
func (g *grammar) verbWithin(j, v int) bool {
	for j++; j < v; j++ {
		if g.at(j).kind == verbGroup && g.finite(j) {
			return true
		}
	}
	return false
}

// insertedBy finds the "where" or "when" behind a comma whose clause the verb at chunk v
// is told in; -1 for none.
func (g *grammar) insertedBy(v int) int {
	for j := v - 1; j > 0 && j > v-5; j-- {
		switch c := g.at(j); c.kind {
		case nounPhrase, preposition, other:
		case subordinate:
			if g.at(j-1).kind == comma {
				return j
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// opened finds the bracket that the one at chunk j closes; j itself for none.
func (g *grammar) opened(j int) int {
	for k := j - 1; k >= 0 && k > j-reach; k-- {
		if g.at(k).kind == opening {
			return k
		}
	}
	return j
}

// adverbial tells whether the phrase at j is one word between a name and its
// verb: "the regime first carried out".
func (g *grammar) adverbial(j int) bool {
	c := g.at(j)
	return c.last == c.first+1 && c.noun == nil && !c.pronoun && !g.t.Tokens[c.first].Has(text.Upper) && g.at(j-1).kind == nounPhrase && g.at(j-1).last == c.first &&
		g.acts(j-1)
}

// distant tells whether the phrase at j says how far or which way from a place
// something is: "30 miles", "south of".
func (g *grammar) distant(j int) bool {
	c := g.at(j)
	if c.fig >= 0 {
		return g.far(c.fig)
	}
	return g.is(c.last-1, lexicon.Direction) && g.at(j+1).kind == preposition && g.at(j+1).word == g.words().of
}

// dateline tells whether the dash at chunk j ends a dateline.
func (g *grammar) dateline(j int) bool {
	for k := 0; k < j; k++ {
		if g.at(k).kind == verbGroup || g.at(k).kind == preposition {
			return false
		}
	}
	return true
}

// placed tells whether the name at j says where a place lies: "in Catalonia,
// Spain".
func (g *grammar) placed(j int) bool {
	c := g.at(j)
	if c.head < 0 || g.at(j-1).kind != comma || c.noun != nil && !c.noun.Land && !g.lx.Countries.Starts(g.t.Words[c.first]) {
		return false
	}
	if p := g.at(j - 2); c.noun != nil && c.fig < 0 && c.head == c.last-1 && p.kind == nounPhrase && p.head >= 0 && g.t.Tokens[p.head].Has(text.Upper) && g.at(j-3).kind == preposition && g.at(j+1).word == g.words().of {
		return true // "in Orla, the capital of Chad, killing"
	}
	for i := c.first; i <= c.head; i++ {
		if !g.t.Tokens[i].Has(text.Upper) && !(i == c.first && g.is(i, lexicon.Direction)) && !(i == c.head && i > c.first && c.noun != nil) {
			return false
		}
	}
	p := g.at(j - 2)
	return p.kind == nounPhrase && p.head >= 0 && g.t.Tokens[p.head].Has(text.Upper) && (g.at(j-3).kind == preposition || j > 3 && g.placed(j-2))
}

// independent tells whether the phrase at j may be a subject: it hangs on no
// preposition and is neither object nor predicate of the verb before it.
func (g *grammar) independent(j int) bool {
	b, near := g.ahead(j)
	p := g.at(b)
	if p.kind == preposition {
		return p.word == g.words().of && g.event(j) != nil && g.timely(g.at(b-1)) && g.independent(b-1) // "six weeks of fighting"
	}
	if p.kind == nounPhrase && p.last == g.at(j).first && g.possessive(p.last-1) {
		return g.independent(b) // "strikes on Chad's second largest city"
	}
	if p.kind == nounPhrase && b == j-1 && g.startsPhrase(g.at(j).first) && g.objectOf(b) >= 0 && !g.reporting(g.objectOf(b)) {
		return false // "made the town a ruin"
	}
	if p.kind != verbGroup || !near {
		return true
	}
	return !p.be && !p.have && (p.passive || p.verb == nil && (p.form&lexicon.Gerund == 0 || !g.startsPhrase(g.at(j).first)) || g.reporting(b))
}

// ahead is the chunk that the phrase at j hangs on: what stands before it but
// for times and adverbs; near is false where a date stands between.
func (g *grammar) ahead(j int) (b int, near bool) {
	near = true
	for b = j - 1; b > 0 && (g.at(b).kind == other || g.at(b).kind == quote); b-- {
		if g.at(b).fig >= 0 {
			near = false // "from the 2011 Van earthquake"
		} else if p := g.at(b - 1); g.at(b).kind == other && p.kind == preposition && (p.word == g.words().on || p.word == g.words().in) {
			b-- // "on Friday rebels fired", and not "during Friday prayers"
		}
	}
	return b, near
}

// timely tells whether the phrase is a time: "this month", "Monday".
func (g *grammar) timely(c *chunk) bool {
	if c.head < 0 {
		return false
	}
	n, unit := g.lx.Units.Longest(g.t.Words[c.head:c.last], false)
	return n > 0 && unit.Kind == schema.KindDuration || g.is(c.head, lexicon.Weekday|lexicon.Daytime) || g.is(c.head, lexicon.Month) && g.t.Tokens[c.head].Has(text.Upper)
}
