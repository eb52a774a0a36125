package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// foundAt is what was found of the phrase at chunk j; nil for nothing.
func foundAt(before []finding, j int) *finding {
	for i := len(before) - 1; i >= 0 && before[i].chunk >= j; i-- {
		if before[i].chunk == j {
			return &before[i]
		}
	}
	return nil
}

// partAt tells whether the finding at chunk j is a part.
func partAt(before []finding, j int) bool {
	f := foundAt(before, j)
	return f != nil && f.part
}

// freed tells whether the finding at chunk j counts those whom somebody frees,
// and who were held before.
func freed(before []finding, j int) bool {
	f := foundAt(before, j)
	if f == nil || !(f.frame != nil && !f.subject || f.noun != nil && f.nounAt >= 0) {
		return false
	}
	return f.frame != nil && f.frame.Measures.People == schema.Released || f.frame == nil && f.noun.Of == schema.Released
}

// struckDown tells whether the finding at chunk j counts people who were killed, hurt or arrested, as
// the object of a verb or noun that says no more, and those at chunk k with them.
func (g *grammar) struckDown(before []finding, j, k int) bool {
	f := foundAt(before, j)
	switch {
	case f == nil || !g.held(k) || g.unit(g.at(j)) != schema.Person:
		return false
	case f.frame != nil:
		if f.subject || f.verb == j || g.at(f.verb).verb.Is(lexicon.VerbSuffers) || len(f.frame.With) > 0 {
			return false
		}
		m := f.frame.Measures.People
		return harming(m) || m == schema.Detained && g.at(k).noun.Measure == schema.Displaced
	}
	return f.noun != nil && f.nounAt >= 0 && harming(f.noun.Of)
}

// held tells whether the noun at chunk k says of those it counts only that they fled or were
// held before: "killed three cooks and [seven refugees]".
func (g *grammar) held(k int) bool {
	n := g.at(k).noun
	if n == nil || n.Of != "" || n.Unit != schema.Person {
		return false
	}
	return n.Measure == schema.Displaced && n.Class == schema.Refugee || n.Measure == schema.Abducted || n.Measure == schema.Detained
}

// helps tells whether a phrase names aid: food, blankets, cash assistance.
func (g *grammar) helps(c *chunk) bool {
	return g.anyNoun(c.first, c.last, func(n *lexicon.Noun) bool { return n.Aid })
}

// gives tells whether the phrase at k is aid or who brings it: a convoy, an aid agency.
func (g *grammar) gives(k int) bool {
	c := g.at(k)
	if c.kind != nounPhrase {
		return false
	}
	return g.helps(c) || g.sideIn(c.first, c.last) == schema.AidWorker || c.head >= 0 && (g.endsWith(c.head, "convoy") || g.endsWith(c.head, "convoys"))
}

// member tells whether the phrase at k is so many of those just counted: "four
// of whom", "19 of them".
func (g *grammar) member(k int) bool {
	c := g.at(k + 1)
	return c.kind == part && (c.word == g.words().of || c.word == g.deeds.among && !g.counted(k+2))
}

// usedUp tells whether what stands at chunk j only completes what its verb says of those counted before,
// so that the bare figure at k is no more of the same: "12 people needed [help] in Orla and nine in Benst".
func (g *grammar) usedUp(j, k int, before []finding) bool {
	if len(before) == 0 || g.at(k).head >= 0 || g.at(j).fig >= 0 {
		return false
	}
	last := &before[len(before)-1]
	return last.subject && last.frame != nil && len(last.frame.With) > 0 && j == last.verb+1
}

// byList gives a phrase what was found for the one it is coordinated with.
func (g *grammar) byList(f *finding, unit schema.Unit, before []finding) bool {
	if b := g.back(f.chunk); g.at(b).aux && g.at(b).verb == nil && g.before(b).word == g.words().as && len(before) > 0 {
		*f = before[len(before)-1].again(f.chunk) // "90 were wounded, as were 17 from …", "two died, as did three others"
		return true
	}
	if v := g.companion(f.chunk); v >= 0 && !(partAt(before, g.joined(f.chunk)) && g.before(g.back(f.chunk)).kind == nounPhrase) && g.accompanied(f, v, unit) || g.byStateWith(f) {
		return true
	}
	j := g.pastUnfound(f.chunk, before)
	if j < 0 || g.usedUp(j, f.chunk, before) || g.says(f.chunk) || g.startsClause(f.chunk) || g.distance(g.at(f.chunk)) && (unit == schema.Km || unit == schema.Mile) {
		return false // "killed three in Orla, 35 miles north of Benst"
	}
	if last := foundAt(before, j); last != nil {
		if last.part && g.hurtBesides(f.chunk) {
			f.implied, f.part = schema.Injured, false
			return true
		}
		same := last.again(f.chunk)
		if same.haul && !g.ware(f.chunk, unit) || same.recipient && !g.peopled(f.chunk) {
			return false
		}
		if same.frame != nil && !same.subject && !same.recipient && same.verb != j {
			if fr := g.frame(same.verb, f.chunk, unit, true); fr != nil {
				same.frame = fr
			}
		}
		own := same.noun != nil && same.nounAt < 0 || same.implied != ""
		if own && same.noun != nil && same.noun.Unit == schema.Munition && g.droneBeside(f.chunk, unit, before) {
			*f = unread(f.chunk)
			f.implied = schema.Attacks // "a salvo of 70 missiles and 300 drones"
			return true
		}
		if own && g.at(f.chunk).head >= 0 && !(same.implied == schema.Strength && (g.soldiers(f.chunk) || g.backs(g.at(f.chunk)) || g.constables(f.chunk) && g.soldiers(j))) {
			return false
		}
		if g.at(f.chunk).head < 0 && !g.peopled(j) && (!own || g.unit(g.at(j)) == schema.AttackUnit) {
			g.chunks[f.chunk].like = int32(j + 1) // "took six villages and another six in the hills"
			unit = g.unit(g.at(f.chunk))
		}
		*f = same
		return same.part || same.measure(g, unit) != ""
	}
	if g.besideClause(f.chunk, j, before) {
		*f = before[len(before)-1].again(f.chunk)
		return true
	}
	if g.harmTo(j, f.chunk) {
		f.noun, f.nounAt = g.at(j).noun, j
		return true
	}
	if g.before(j).kind == part && len(before) > 0 {
		f.part = true // "including the rector and two women"
		return true
	}
	return g.byFirst(f, j, unit, before)
}

// harmTo tells whether the phrase at j names what befell all of a list, of which the
// one at k is a later one: "[the murder] of the rector, five priests and two women",
// "[injuries] to 20 men and nine boys", "[damage] to 20 houses and nine mosques".
func (g *grammar) harmTo(j, k int) bool {
	n, w := g.at(j).noun, g.at(j+1).word
	if n == nil || n.Of == "" || n.Of == schema.Strength || g.at(j).fig >= 0 {
		return false
	}
	if g.figures[g.at(k).fig].Article && g.before(k).kind == comma && g.at(k+1).kind != conjunction {
		return false
	}
	switch {
	case w == g.words().of:
		return true
	case n.Of == schema.Injured:
		return w == g.words().to && g.peopled(k)
	case n.Of == schema.Damaged:
		return (w == g.words().to || w == g.words().on) && g.damageable(g.at(k))
	}
	return false
}

// besideClause tells whether the people at chunk k are tied by "along with" or the like to those counted
// last, and the phrase at j next to it, of no people, only ends a clause on them: "killed two men who made
// bombs, along with three of their guards".
func (g *grammar) besideClause(k, j int, before []finding) bool {
	p, n := g.before(k), len(before)-1
	if p.kind != conjunction || p.cue == nil || n < 0 || g.at(j).people() || !g.peopled(k) || !g.peopled(before[n].chunk) || before[n].subject || before[n].part {
		return false
	}
	return g.at(before[n].chunk+1).kind == relative && before[n].chunk+1 < j
}

// hurtBesides tells whether the phrase at chunk k counts people who are hurt, and words for more than
// "and" tie it to what stands before it: "killed nine, in addition to dozens of wounded guards".
func (g *grammar) hurtBesides(k int) bool {
	p := g.before(k)
	return p.kind == conjunction && p.cue != nil && g.hurt(g.at(k))
}

// pastUnfound is the phrase of the list before chunk k of which something was found,
// past counts of which nothing was: "seized nine rifles, 13 radios and [two mortars]"; the
// one next to k where there is none; -1 where k stands in no list.
func (g *grammar) pastUnfound(k int, before []finding) int {
	next := g.joined(k)
	for j, n := next, 0; j >= 0 && g.counted(j) && n < 9; j, n = g.joined(j), n+1 {
		if foundAt(before, j) != nil {
			return j
		}
	}
	return next
}

// listHead is the first phrase of the list that chunk k stands in, or k.
func (g *grammar) listHead(k int) int {
	for n := 0; n < 9; n++ {
		j := g.joined(k)
		if j < 0 {
			break
		}
		k = j
	}
	return k
}

// byMoreBodies finds more of the dead bodies that the phrase before counts: "nine
// bodies were found, and two more were dug up".
func (g *grammar) byMoreBodies(f *finding, before []finding) bool {
	c, v := g.at(f.chunk), g.at(f.chunk+1)
	if !v.passive || !g.rest(c) && g.t.Words[c.last-1] != g.words().more {
		return false
	}
	last := before[len(before)-1].chunk
	if n := g.at(last).noun; n != nil && n.Corpse {
		f.noun, f.nounAt = n, last
		return true
	}
	return false
}

// byFirst finds the verb whose object the list before the phrase starts with:
// "killed the mayor, his wife, a guard and 15 guests". j is the phrase that
// stands next to it.
func (g *grammar) byFirst(f *finding, j int, unit schema.Unit, before []finding) bool {
	b := g.before(f.chunk).kind
	bare := b == nounPhrase && g.before(f.chunk).fig >= 0 && g.figures[g.at(f.chunk).fig].Kind == schema.KindCount // a list that lost its commas
	if b != comma && b != conjunction && !bare || g.clausal(f.chunk) && g.finite(f.chunk+1) || g.figures[g.at(f.chunk).fig].Article && g.before(f.chunk).kind != conjunction {
		return false
	}
	for n := 0; j >= 0 && n < 9; n++ {
		if v := g.objectOf(j); v >= 0 {
			f.verb = v
			if f.frame = g.frame(v, j, unit, true); f.frame == nil && g.counted(j) && g.at(f.chunk).noun != nil {
				f.frame = g.frame(v, f.chunk, unit, true) // "hit a bazaar and two schools"
			}
			return f.frame != nil
		}
		if v := g.companion(j); v >= 0 && g.peopled(f.chunk) {
			return g.accompanied(f, v, unit) // "was killed along with his aunt and their two cousins"
		}
		if g.byGoverned(f, j) || g.before(j).be && unit == schema.Person && g.byPredicate(f, g.back(j)) {
			return true
		}
		if g.counted(j) && !g.figures[g.at(j).fig].Article {
			return g.byObjectOf(f, j, unit, before)
		}
		j = g.joined(j)
	}
	return false
}

// byObjectOf gives the phrase the verb whose object the finding at chunk j is.
func (g *grammar) byObjectOf(f *finding, j int, unit schema.Unit, before []finding) bool {
	for i := len(before) - 1; i >= 0 && before[i].chunk >= j; i-- {
		if b := &before[i]; b.chunk == j && b.frame != nil && !b.subject && b.verb != j {
			f.verb = b.verb
			f.frame = g.frame(b.verb, f.chunk, unit, true)
			return f.frame != nil
		}
	}
	return false
}

// soldiers tells whether the phrase at k counts fighters.
func (g *grammar) soldiers(k int) bool {
	return g.fights(k) && g.at(k).noun.Unit == schema.Person
}

// constables tells whether the phrase at k counts police.
func (g *grammar) constables(k int) bool {
	n := g.at(k).noun
	return n != nil && n.Class == schema.Police && n.Unit == schema.Person
}

// byGoverned gives the phrase what the noun says that the list starting at chunk
// j hangs on: "the murder of the rector, his wife and two guards".
func (g *grammar) byGoverned(f *finding, j int) bool {
	for n := 0; n < 9 && g.at(j).kind == nounPhrase && g.peopled(f.chunk); n++ {
		if k := g.governor(j); k >= 0 {
			n := g.at(k).noun
			if n == nil || g.at(k).fig >= 0 || !humanToll(n.Of) {
				return false
			}
			f.noun, f.nounAt = n, k
			return true
		}
		for j = g.back(j); g.at(j).kind == comma || g.at(j).kind == conjunction; {
			j = g.back(j)
		}
	}
	return false
}

// byMoving gives the phrase what the verb at chunk v says of people who are moved.
func (g *grammar) byMoving(f *finding, v int) bool {
	for _, object := range []bool{false, true} {
		if fr := g.frame(v, f.chunk, schema.Person, object); fr != nil && fr.Measures.People.Topic() == "displacement" {
			f.frame, f.verb, f.subject = fr, v, !object
			return true
		}
	}
	return false
}

// liken has the bare figure of chunk k count the things that the phrase at
// counted counts; people need no noun.
func (g *grammar) liken(k, counted int) {
	if !g.peopled(counted) {
		g.chunks[k].like = int32(counted + 1)
	}
}

// byFollowing gives a bare figure of people who are to follow what was found for
// those before: "839 families returned, with another 1,500 expected to follow".
func (g *grammar) byFollowing(f *finding, before []finding) bool {
	if c := g.at(f.chunk); c.head >= 0 && !g.rest(c) {
		return false
	}
	near, main := g.subjectOf(f.chunk)
	for _, v := range []int{near, main} {
		for n := 0; v >= 0 && n < 3; n++ {
			if c := g.at(v); c.verb != nil && c.verb.Lemma == "follow" && !c.passive && !g.takesObject(v) {
				last := &before[len(before)-1]
				g.liken(f.chunk, last.chunk)
				*f = last.again(f.chunk)
				f.verb, f.subject = v, true
				return true
			}
			v = g.chained(v)
		}
	}
	return false
}

// built tells whether the phrase at k counts buildings.
func (g *grammar) built(k int) bool { return g.unit(g.at(k)) == schema.Building }

// divides tells whether ", with" stands before the bare figure of chunk k, or "with" behind the last
// figure before it and where or how badly behind its own, and the same is said of both: it is a part of
// those. "The toll reached 90 [with 40 dead in Orla]", "hurt 34 people, [eight in critical condition]".
func (g *grammar) divides(f *finding, before []finding) bool {
	if len(before) == 0 {
		return false
	}
	last := &before[len(before)-1]
	if !g.apart(f.chunk) && !g.placedWith(f.chunk, last) {
		return false
	}
	return f.measure(g, schema.Person) == last.measure(g, schema.Person)
}

// placedWith tells whether "with" or a comma alone stands between the last finding and the phrase at k, which
// does not say who it counts, and behind that where they are or how badly hurt: "90 with [40 dead] in Orla".
func (g *grammar) placedWith(k int, last *finding) bool {
	j, c := g.back(k), g.at(k)
	with := g.at(j).is(g.words().with)
	if with && g.before(j).kind == comma {
		j = g.back(j)
	}
	if !with && g.at(j).kind != comma || g.back(j) != last.chunk && g.back(j) != last.verb || c.head >= 0 && !c.victims() {
		return false
	}
	if s := g.at(k + 1); s.kind == state {
		return s.cue.Measure == schema.Injured
	}
	if v := g.at(k + 1); v.mere(lexicon.Participle) {
		k++
	}
	return with && g.where(g.at(k+1))
}

// apart tells whether ", with" stands before the bare figure of chunk k.
func (g *grammar) apart(k int) bool {
	w := g.back(k)
	return g.at(k).head < 0 && g.at(w).is(g.words().with) && g.before(w).kind == comma
}

// byDivision tells whether a bare figure is a part of those whom "with" divides by
// where they are: "4,000 soldiers remain, with 1,600 in the north".
func (g *grammar) byDivision(f *finding, before []finding) bool {
	p := g.at(f.chunk + 1)
	if !g.apart(f.chunk) || !p.is(g.words().in, g.words().at, g.words().from) {
		return false
	}
	g.liken(f.chunk, before[len(before)-1].chunk)
	f.verb, f.frame, f.part = -1, nil, true
	return true
}

// reported tells whether the verb at chunk j only says that something is known:
// "four deaths are reported in the north and three in the south".
func (g *grammar) reported(j int) bool {
	c := g.at(j)
	return c.passive && c.verb != nil && c.verb.Idle()
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

// again is the same finding for another phrase.
func (f finding) again(chunk int) finding {
	f.chunk = chunk
	return f
}

// predicate finds who a bare figure counts out of those counted before: "two
// were journalists"; -1 for nobody.
func (g *grammar) predicate(k int) int {
	c := g.at(k)
	first := k
	if v := g.at(k + 1); c.of && v.mere(lexicon.Participle) {
		for k++; g.at(k+1).kind == preposition && g.at(k+2).kind == nounPhrase && !g.counted(k+2); k += 2 {
		} // "six of those killed in the raid were"
	}
	if c.head >= 0 && !(c.of && c.noun != nil && c.noun.Measure != "") {
		return -1
	}
	v := k + 1
	if g.at(v).kind == opening && g.at(v+2).kind == closing {
		v += 3 // "57% (496) were women"
	}
	if !g.at(v).be {
		return -1
	}
	if g.at(v+1).people() || k == first && v == k+1 && g.sameOne(k) {
		return v + 1
	}
	return -1
}

// sameOne tells whether the one at chunk k is said to be somebody: "one was a policeman".
func (g *grammar) sameOne(k int) bool {
	c, n := g.at(k), g.at(k+2)
	if c.fig < 0 || g.figures[c.fig].Quantity.Value() != 1 || !g.counted(k+2) || !g.figures[n.fig].Article {
		return false
	}
	return n.noun != nil && n.noun.Unit == schema.Person && n.noun.Measure == ""
}
