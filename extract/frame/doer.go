package frame

import (
	"tally/extract/lexicon"
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
	c, own := g.at(j), g.at(v)
	gerund := own.mere(lexicon.Gerund)
	if c.kind == relative || c.kind == nounPhrase && c.head < 0 && g.t.Words[c.first] == g.words().that && g.finite(v) {
		return g.antecedentOf(j)
	}
	if c.verb.Is(lexicon.VerbTells) {
		if r := g.relayed(j); r >= 0 {
			return g.antecedentOf(r)
		}
	}
	if gerund && j == v-1 && g.heads(v, j) {
		return j // "an earthquake causing eleven deaths", "rebels holding 300 hostages"
	}
	if own.inf {
		if s, ok := g.doerOfInfinitive(j, v, depth); ok {
			return s
		}
	}
	if gerund {
		if b := g.burst(v); b >= 0 {
			return g.antecedentOf(g.back(b))
		}
	}
	if c.kind == preposition && (own.form&lexicon.Gerund != 0 || g.havingDone(v)) {
		if s := g.accused(j); s >= 0 {
			return s
		}
	}
	if u := g.means(j, v); u >= 0 {
		return g.shared(u, v, depth)
	}
	if c.kind == conjunction {
		if u := g.infinitiveBefore(v); u >= 0 {
			return g.doer(u, depth+1)
		}
	}
	if c.kind == conjunction || gerund || own.inf {
		if u := g.verbBefore(v); u >= 0 {
			if s := g.toldSubject(u, v); s >= 0 {
				return s
			}
			return g.shared(u, v, depth)
		}
	}
	if s := g.renamed(v); s >= 0 {
		return s
	}
	if s := g.interrupted(v); s >= 0 {
		return s
	}
	return g.subjectBefore(v)
}

// doerOfInfinitive is doer for the infinitive at chunk v, where what ends with chunk
// j right before it says who does what it says; ok is false where it does not.
func (g *grammar) doerOfInfinitive(j, v, depth int) (s int, ok bool) {
	c, b := g.at(j), g.back(j)
	switch {
	case g.at(b).be && c.last == c.first+1 && g.endsWith(c.first, "able"):
		return g.subjectBefore(b), true // "said the army was able to free 12"
	case g.intends(j):
		return j, true
	case c.word == g.words().due && g.at(b).be:
		return g.doer(b, depth+1), true // "the army, police said, was due to free 12"
	case g.made(j, v):
		return j, true // "asked the army to free 12"
	case j == v-1 && c.verb != nil:
		return g.shared(j, v, depth), true // "after the policeman tried to kill 12"
	}
	return -1, false
}

// intends tells whether the phrase at j is whose plan the noun before "by" names: "a threat by
// [the rebels] to kill 12", and not "a call by the mayor to free 12", who only asks for it.
func (g *grammar) intends(j int) bool {
	p := g.back(j)
	n := g.before(p)
	if g.at(p).word != g.words().by || g.at(j).kind != nounPhrase || n.kind != nounPhrase || n.head < 0 {
		return false
	}
	verb, _ := g.lx.Verbs.Find(g.t.Words[n.head])
	return verb.Is(lexicon.VerbStrives | lexicon.VerbAwaits)
}

// means is the verb right before the "by" at chunk j, in whatever clause, where the gerund at chunk v says by what
// means it was done: "the vote came after the army [broke] the truce by shelling Orla"; -1 for none.
func (g *grammar) means(j, v int) int {
	c := g.at(j)
	if !c.is(g.words().by) || j != v-1 || g.at(v).form&lexicon.Gerund == 0 || g.at(v).aux {
		return -1
	}
	for u := j - 1; u >= 0 && u > j-8; u-- {
		switch n := g.at(u); n.kind {
		case nounPhrase, preposition, other:
		case verbGroup:
			if g.finite(u) && !n.passive && !n.be {
				return u
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// toldSubject is of whom the verb at chunk u tells what the gerund at chunk v goes on with,
// where nothing in between is known for a verb: "police said that a roof in Orla caves in,
// killing nine", "the monitor recorded [20 raids], leading to nine deaths"; -1 for none.
func (g *grammar) toldSubject(u, v int) int {
	if g.followsOn(v) && g.at(u).verb.Is(lexicon.VerbRecords) && g.event(u+1) != nil && g.finite(u) && !g.isPassive(u) {
		return u + 1
	}
	if g.at(v).form&lexicon.Gerund == 0 || !g.reporting(u) || g.at(v-1).kind == conjunction || g.before(u).kind != nounPhrase {
		return -1
	}
	clause := false // "that" opens one
	for k := u + 1; k < v; k++ {
		switch c := g.at(k); {
		case c.kind == subordinate && c.word == g.words().that:
			clause = true
		case c.kind == subordinate, c.kind == verbGroup, c.kind == relative:
			return -1
		case c.kind == nounPhrase && !g.subjectless(k) && !(g.at(u).verb.Is(lexicon.VerbAddresses) && k == u+1):
			if c.pronoun || c.noun == nil && !clause && !g.acts(k) {
				return -1
			}
			return k
		}
	}
	return -1
}

// renamed is the subject of the verb at chunk v where what else it is stands between commas before
// that: "the rebels, a group that split from the front, killed nine"; -1 for none.
func (g *grammar) renamed(v int) int {
	end := g.back(v) // "…, allegedly killed nine"
	if g.at(end).kind != comma || !g.finite(v) {
		return -1
	}
	k := end - 1
	for ; k > 0 && k > v-reach && g.at(k).kind != comma; k-- {
		switch g.at(k).kind {
		case stop, colon, quote, subordinate, conjunction:
			return -1
		}
	}
	s := g.beforeBracket(k)
	if c := g.at(k + 1); g.at(k).kind != comma || c.kind != nounPhrase || !g.is(c.first, lexicon.Article) && g.t.At(c.first) != "one" || g.at(s).kind != nounPhrase {
		return -1
	}
	for k := g.at(s - 1).kind; (k == preposition || k == conjunction) && g.at(s-2).kind == nounPhrase; k = g.at(s - 1).kind {
		s -= 2
	}
	if c := g.at(s); !g.subjective(s) && !g.reporting(s-1) || c.pronoun || g.timely(c) {
		return -1
	}
	return s
}

// beforeBracket is the chunk before the comma at chunk k, and before a short name in brackets there: "the [front]
// (OLF),".
func (g *grammar) beforeBracket(k int) int {
	if o := g.bracketBefore(k - 1); o > 0 {
		return o - 1
	}
	return k - 1
}

// interrupted is the subject of the verb at chunk v where more is told of it between commas or dashes before
// that: "the front, which rules Orla, Benst and the hills, has killed nine"; -1 for none.
func (g *grammar) interrupted(v int) int {
	end := g.back(v)
	mark := g.at(end).kind
	if mark != comma && mark != dash || !g.finite(v) {
		return -1
	}
	k := end - 1
	for ; k > 0 && k > v-reach; k-- {
		if c := g.at(k).kind; c == stop || c == colon || c == quote || c == subordinate {
			return -1
		} else if g.at(k).kind == mark && (mark == dash || g.at(k+1).kind == relative) {
			break
		}
	}
	s := g.beforeBracket(k)
	for p := g.at(s - 1).kind; (p == preposition || p == conjunction) && g.at(s-2).kind == nounPhrase && s > v-reach; p = g.at(s - 1).kind {
		s -= 2
	}
	if c := g.at(s); k <= 0 || c.kind != nounPhrase || c.head < 0 || !(s == 0 || g.subjective(s) || g.reporting(s-1)) || c.pronoun || g.timely(c) {
		return -1
	}
	return s
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

// made tells whether the phrase at j is made to do what the verb at chunk v says. Those
// whom an event forces somebody to move, the event moves: "the fire forced the mayor to
// evacuate 40 families".
func (g *grammar) made(j, v int) bool {
	if g.at(j).kind != nounPhrase {
		return false
	}
	u, p := g.objectOf(j), g.back(j)
	if u >= 0 && g.at(u).verb.Is(lexicon.VerbNames) {
		return false // "what he called a battle to free 12"
	}
	if c := g.at(p); u < 0 && c.is(g.words().on, g.words().to) {
		u = g.back(p) // "called on the army to free 12", "appealed to"
	}
	if u < 0 || !g.at(u).verb.Is(lexicon.VerbMakes) {
		return false
	}
	return g.at(v).verb == nil || !uproots(g.at(v).verb) || g.event(g.subjectBefore(u)) == nil
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
	if g.at(u).passive && g.at(v).form&lexicon.Gerund != 0 && g.before(v).kind == comma && g.suffers(s, u) {
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
	if c := g.at(s); c.fig >= 0 && !g.figures[c.fig].Article && c.noun != nil && c.noun.Unit == schema.Person {
		return true // "40 passengers were pulled out, leaving nine missing"
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
		if p := g.at(j); p.is(g.words().to) && g.acts(j+1) && g.at(j+1).fig < 0 {
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
	if v.kind != verbGroup || v.verb == nil || v.passive || !v.verb.Causes() && !g.goesOnWith(v, k) || v.verb.Is(lexicon.VerbRecords) {
		return k // "the monitor recorded 20 raids"
	}
	if s := g.doer(g.objectOf(k), 1); s >= 0 && g.acts(s) && !g.at(s).pronoun && !g.nobody(s) {
		return s
	}
	return k
}

// goesOnWith tells whether the subject of the verb v carries out the event at chunk k, whether it begins, goes on
// or ends: "resumed raids", "halted its shelling".
func (g *grammar) goesOnWith(v *chunk, k int) bool {
	c := g.at(k)
	if !c.noun.Cause || c.noun.Unit != schema.AttackUnit || c.noun.Mutual {
		return false
	}
	return v.verb.Is(lexicon.VerbPhasal) || g.is(c.first, lexicon.Possessive) && c.first < c.head && !v.verb.Is(lexicon.VerbTells)
}

// course finds the violent verb in whose course the event at chunk k stood:
// "rebels ambushed patrols in two incidents", "jets pounded the town with 40
// strikes"; -1 for none.
func (g *grammar) course(k int) int {
	p := g.before(k)
	with := p.word == g.words().with && g.munitions(k)
	if n := g.at(k).noun; n == nil || !n.Cause && !with || !p.is(g.words().in, g.words().with, g.words().during) {
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
			if b := g.back(v); g.at(b).kind == conjunction && g.before(b).kind != comma && g.violent(v) {
				return max(held, bare) // "after a man walked in and opened fire"
			}
			inner, held, bare = max(inner, held, bare), -1, -1 // the verb stood inside that clause
			if g.keepsDeeds(inner, v) || g.followsOn(v) && g.struggle(inner) && !g.strikesBefore(j) {
				return inner
			}
		case c.kind == relative && held > j && g.ofVictims(j, held, v):
			held = -1
		case c.mere(lexicon.Participle) && g.before(j).kind == part: // "nine men, two of them wounded"
		case aside < 0 && held < 0 && bare < 0 && g.inserted(j):
			aside = j
		case bare >= 0 && c.kind == verbGroup && !c.aux && g.isPassive(j) && g.by(j) >= 0: // "a statement issued by the council, rebels attacked"
		case c.kind == verbGroup && c.verb != nil && held < 0 && !c.aux && g.before(j).kind == nounPhrase && g.isPassive(j):
			bare = j // "a plant owned by", or the sentence's own verb if it is the first
		case c.kind == verbGroup && bare >= 0 && held < 0 && g.reporting(j):
			return bare // "police said a mob fired at them, killing one"
		case bare >= 0 && held < 0 && c.mere(lexicon.Gerund) && g.at(j-1).kind == nounPhrase: // "a bus carrying pilgrims crashed, killing nine"
		case c.kind == verbGroup && (c.verb != nil || c.form&lexicon.Past != 0 && !c.passive && g.by(j) < 0) && !c.inf && held < 0:
			held = j // and not "a statement issued by", "houses inhabited by"
		case c.kind == verbGroup && c.verb != nil && held >= 0 && g.reporting(j):
			return held
		case c.kind == verbGroup && c.have && held < 0 && bare < 0 && g.at(v).form&lexicon.Gerund != 0 && g.before(v).kind != conjunction:
			held = j // "the front had 900 men, after recruiting 60"
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

// ofVictims tells whether the relative clause from chunk j to its verb at held only says what those had done before to
// whom the clause around it did harm, and who then do not do what the violent verb at chunk v says: "rebels killed
// nine villagers who had fled and wounded 12".
func (g *grammar) ofVictims(j, held, v int) bool {
	k := g.back(j)
	u := g.objectOf(k)
	if u < 0 || !g.at(held).aux || g.violent(held) || !g.at(v).mere(lexicon.Past) || !g.violent(v) {
		return false
	}
	return g.violent(u) && !g.fights(k) && !g.wanted(k)
}

// keepsDeeds tells whether what the verb at chunk inner says, in a clause of its
// own, is what did what the verb at chunk v goes on with: a disaster, a wreck,
// arms or a vehicle, "was shut after [a fire] swept through it, injuring eight".
func (g *grammar) keepsDeeds(inner, v int) bool {
	s := g.subjectBefore(inner)
	if g.event(s) != nil || g.explosive(s) || g.driven(s) {
		return true
	}
	return s >= 0 && g.before(v).kind == comma && g.at(inner).verb.Is(lexicon.VerbWrecks)
}

// havingDone tells whether the verb at chunk v is a gerund of what is past: "of having killed".
func (g *grammar) havingDone(v int) bool { return g.reads(g.at(v).first, "having") }
