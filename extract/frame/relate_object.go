package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// objectOf finds the verb group that chunk k is the object of; -1 for none.
func (g *grammar) objectOf(k int) int {
	j := g.beforeOwner(k)
	if c := g.at(j); j > 3 && (c.kind == verbGroup || c.is(g.words().as)) {
		if v := g.beforeWhat(j); v >= 0 {
			return v
		}
	}
	switch c := g.at(j); c.kind {
	case preposition:
		return g.objectAcross(j, k)
	case nounPhrase:
		return g.objectBehind(j, k)
	case state:
		if v := g.back(j); g.at(v).kind == verbGroup && g.complement(v, j) {
			return v
		}
	case comma:
		if g.counted(k) {
			return g.behindAside(j, k)
		}
	case verbGroup:
		if c.verb == nil || c.passive || g.counted(k) && !g.takesObject(j) {
			return -1 // "30 killed 700 injured"
		}
		return j
	}
	return -1
}

// beforeWhat finds the verb whose object somebody calls by another name, in words that end with chunk j:
// "[killed] what it called 12 rebels", "what they said were", "what he described as"; -1 for none.
func (g *grammar) beforeWhat(j int) int {
	if c := g.at(j); c.kind == preposition || c.be && !c.inf {
		j = g.back(j)
	}
	n := g.back(j)
	w := g.back(n)
	if v := g.at(j); v.kind != verbGroup || v.passive || !g.at(n).uncounted() {
		return -1
	}
	if c := g.at(w); c.kind != nounPhrase || c.last != c.first+1 || !g.reads(c.first, "what") {
		return -1
	}
	v := g.back(w)
	if c := g.at(v); c.kind != verbGroup || c.verb == nil || c.passive {
		return -1
	}
	return v
}

// objectAcross finds the verb that has the phrase at k as its object by the preposition at
// chunk j before it, or by a noun before that; -1 for none.
func (g *grammar) objectAcross(j, k int) int {
	p, last := j, g.at(j).last
	if v := g.back(g.back(p)); g.before(p).kind == preposition && !g.at(v).passive {
		p = g.back(p) // "holding on to", and not "carried off on a stretcher"
	}
	v := g.back(p)
	if g.at(v).kind == verbGroup && (g.complement(v, p) || v < p-1 && g.spans(v, g.at(p-1).first, last)) {
		return v // "fired at eight towns", "pulled out of eight towns"
	}
	n := g.at(v)
	if n.kind != nounPhrase || n.fig >= 0 && !g.figures[n.fig].Article || n.last-n.first >= 4 {
		return -1
	}
	first, u := n.first, g.back(v)
	if g.at(u).kind == preposition {
		first, u = g.at(u).first, g.back(u) // "tore off the roofs of eight barns"
	}
	if o := g.back(u); g.at(u).kind == conjunction && g.at(o).uncounted() {
		first, u = g.at(o).first, g.back(o) // "restored security and stability to eight towns"
	}
	if g.at(u).kind == verbGroup && !g.at(u).passive && g.spans(u, first, last) {
		return u // "took control of eight towns"
	}
	if u := g.back(v); g.at(u).kind == verbGroup && !g.at(u).passive && g.beyond(u, v+1, j, k) {
		return u // "drove the rebels out of ten villages", "hit the port with 23 drones"
	}
	return -1
}

// objectBehind finds the verb that has the phrase at k as its object, before the one at j
// that completes the verb or is an object too; -1 for none.
func (g *grammar) objectBehind(j, k int) int {
	if v := g.back(j); v == j-1 && g.at(j).fig < 0 && g.at(v).verb.Is(lexicon.VerbCosts) && g.counted(k) {
		return v // "cost the army nine soldiers"
	}
	p := g.back(j)
	if c := g.at(j); c.fig < 0 && c.first == c.last-1 {
		if g.at(p).kind == verbGroup && g.complement(p, j) {
			return p // "shot dead three officers": the complement stands first
		}
		if v := g.back(p); g.at(p).kind == preposition && g.at(v).kind == verbGroup && g.spans(v, g.at(p).first, c.last) {
			return v // "stabbed to death two guards"
		}
	}
	if g.shifted(p, k) {
		return g.back(p)
	}
	return -1
}

// behindAside finds the verb that has the phrase at k as its object before the words between commas that end at chunk j
// and tell whose word it is: "killing, according to residents, 30 men", "shot dead, police said, 30 men"; -1 for none.
func (g *grammar) behindAside(j, k int) int {
	i := g.saying(j)
	if n := g.at(k + 1); i >= 0 && (n.kind == part || n.kind == verbGroup && (n.aux || g.at(k).head < 0 || n.verb != nil && n.verb.Intransitive())) {
		return -1 // "gunmen attacked, police said, nine men were killed"
	}
	if i < 0 {
		i = g.asideBefore(j)
	}
	v := i - 1
	if g.at(v).kind == state && g.complement(v-1, v) {
		v--
	}
	c := g.at(v)
	if i < 2 || c.kind != verbGroup || c.verb == nil || c.passive || c.inf {
		return -1
	}
	if b := g.back(v); !c.aux && (g.counted(b) || g.at(b).kind == verbGroup) {
		return -1 // "12 were reported killed, police said, two of them"
	}
	return v
}

// asideBefore is the comma that opens what the one at chunk j closes and that, without a verb, tells whose word
// something is, or where or when it was: ", according to residents,"; -1 for none.
func (g *grammar) asideBefore(j int) int {
	for i := j - 1; i > 1 && i > j-8; i-- {
		switch c := g.at(i); c.kind {
		case comma:
			if n, _ := g.lx.Reporting.Phrase(g.t.Words[c.last:g.s.Last]); n == 0 && !g.placeAside(i, j) {
				return -1
			}
			return i
		case verbGroup, stop:
			return -1
		}
	}
	return -1
}

// placeAside tells whether the commas at chunks i and j enclose where or when something is and no more:
// "lost, at Orla, nine men", "lost, for the third time this month, nine men".
func (g *grammar) placeAside(i, j int) bool {
	return j > i+1 && g.pastAdjuncts(i+1) == j
}

// shifted tells whether the counted phrase at k stands right behind what hangs on the
// preposition at chunk p and is the object of the verb before: "seized from the enemy
// three rifles".
func (g *grammar) shifted(p, k int) bool {
	c, v := g.at(p), g.at(p-1)
	return c.kind == preposition && v.kind == verbGroup && v.verb != nil && !v.passive && !v.inf && g.at(p+1).fig < 0 &&
		g.counted(k) && p+2 == k && g.at(p+1).last == g.at(k).first && g.at(k).head >= 0 && !g.figures[g.at(k).fig].Article && !g.clausal(k)
}

// adjuncts is how many words of place and time may stand between a verb and its object.
const adjuncts = 5

// objectFar finds what the verb at chunk v has as its object behind where or when it was done: "killed
// last week in Orla [12 men]"; -1 for none.
func (g *grammar) objectFar(v int) int {
	first := v + 1
	if g.at(first).kind == state && g.complement(v, first) {
		first++ // "shot dead on Sunday 12 men"
	}
	k := g.pastAdjuncts(first)
	if k == first || !g.counted(k) || g.at(k).head < 0 || g.figures[g.at(k).fig].Article || g.clausal(k) || g.timely(g.at(k)) {
		return -1
	}
	return k
}

// pastAdjuncts is the chunk behind those, from chunk k on, that
// say where or when something was done; k itself for none.
func (g *grammar) pastAdjuncts(k int) int {
	for n := 0; n < adjuncts; n++ {
		j := g.adjunct(k)
		if j < 0 {
			break
		}
		k = j
	}
	return k
}

// adjunct is the chunk behind what says at chunk j where or when something was done; -1 where nothing does.
func (g *grammar) adjunct(j int) int {
	c, n := g.at(j), g.at(j+1)
	switch {
	case c.kind == preposition && c.word != g.words().by && c.word != g.words().to && (n.kind == nounPhrase && (n.fig < 0 || g.figures[n.fig].Article) || g.dates(n)):
		return j + 2
	case g.dates(c), c.uncounted() && g.timely(c):
		return j + 1
	}
	return -1
}

// dates tells whether c stands beside the clause as an adverb, a date or an hour does: "instantly", "on 3 May",
// "two days ago".
func (g *grammar) dates(c *chunk) bool {
	if c.kind != other || c.fig < 0 {
		return c.kind == other
	}
	switch g.figures[c.fig].Kind {
	case schema.KindDate, schema.KindTime, schema.KindDuration:
		return true
	}
	return false
}

// verbFar finds the verb that has the phrase at k as its object behind where or when it was done; -1 for
// none.
func (g *grammar) verbFar(k int) int {
	for v := k - 2; v >= 0 && v > k-2*adjuncts-2; v-- {
		switch c := g.at(v); c.kind {
		case verbGroup:
			if c.verb == nil || c.passive || c.inf || g.objectFar(v) != k {
				return -1
			}
			return v
		case preposition, nounPhrase, other, state:
		default:
			return -1
		}
	}
	return -1
}

// beyond tells whether the verb at u says something of the places, weapons or
// craft at chunk k that stand behind its object and the complement [from, to].
func (g *grammar) beyond(u, from, to, k int) bool {
	unit := g.unit(g.at(k))
	people := unit == schema.Person || unit == schema.Household
	if g.at(u).verb == nil || !g.counted(k) {
		return false
	}
	for from < to && g.at(from).kind == other && g.at(from).fig < 0 && g.at(from+1).kind != preposition {
		from++
	}
	for i := range g.at(u).verb.Frames {
		fr := &g.at(u).verb.Frames[i]
		if fr.Counts == lexicon.CountsSubject || fr.Measures.People != "" && !(people && fr.Needs == schema.Combatant) || fr.Measures.For(unit) == "" {
			continue
		}
		if len(fr.With) > 0 && g.ends(fr.With, g.at(from).first, g.at(to).last) {
			return true
		}
	}
	return false
}
