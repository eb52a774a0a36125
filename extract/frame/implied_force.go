package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// massed tells whether the phrase c counts so many that they are a force: a few policemen
// do their duty, hundreds are sent.
func (g *grammar) massed(c *chunk) bool {
	q := g.figures[c.fig].Quantity
	return q.Low != nil && *q.Low >= 100 || q.Low == nil && q.High != nil && *q.High >= 100
}

// quartered tells whether the fighters at chunk k are told by where they are, and
// are too many to have done by chance what is told of them: "about 5,200 troops in
// Orla are training".
func (g *grammar) quartered(k int) bool {
	p := g.at(k + 1)
	if q := g.figures[g.at(k).fig].Quantity; q.Low == nil || *q.Low < 100 || p.kind != preposition || !g.at(k+2).uncounted() {
		return false
	}
	n := g.at(k + 2).noun
	if n != nil && n.Unit != schema.Settlement && !n.Post || n == nil && !g.t.Tokens[g.at(k+2).last-1].Has(text.Upper) {
		return false
	}
	_, main := g.subjectOf(k)
	return (p.word == g.words().in || p.word == g.words().at) && !(g.at(main).verb != nil && !g.at(main).passive && musters(g.at(main).verb))
}

// someOf tells whether words that give no number say what befell some of the force at chunk k: "withdraw some of its
// [50,000 troops]".
func (g *grammar) someOf(k int) bool {
	i := g.at(k).first - 1
	if i <= g.s.First || g.t.Words[i] != g.words().of || !g.is(i+1, lexicon.Definite|lexicon.Possessive) {
		return false
	}
	return g.reads(i-1, "some") || g.reads(i-1, "part") || g.reads(i-1, "most") || g.reads(i-1, "many")
}

// armed tells whether a phrase for fighters says how many there are: somebody
// has them, or they remain, hold and attack.
func (g *grammar) armed(f *finding) bool {
	p := g.before(f.chunk)
	if p.kind == verbGroup && p.be && g.fallsShort(f.chunk) {
		return false
	}
	if p.kind == verbGroup && (p.be || p.have) || p.is(g.words().with) {
		return true
	}
	if p.kind == verbGroup && (p.verb.Is(lexicon.VerbMusters) || p.verb.Is(lexicon.VerbClaims) && g.forced(g.subjectBefore(g.back(f.chunk)))) {
		return true
	}
	if p.kind == preposition && g.leadsToSize(g.back(f.chunk)) {
		return true // "consists of 300 fighters", "grew to 5,000 troops", "was cut to 900 troops"
	}
	if g.divided(f.chunk) || g.someOf(f.chunk) || g.apposedForce(f.chunk) {
		return true // "three of its 40 soldiers"
	}
	if p.is(g.words().of) && p.first > g.s.First && (g.t.Words[p.first-1] == g.words().up || g.reads(p.first-1, "presence")) {
		return true // "is made up of 300 fighters", "the presence of three militants"
	}
	if p.is(g.words().by) && !g.definite(g.at(f.chunk)) {
		return true // "an attack by two gunmen"
	}
	if j := g.governor(f.chunk); j >= 0 && g.gathers(j, schema.Person) && g.before(j).have {
		return true // "have a total of 350 fighters"
	}
	if v := g.at(f.chunk + 1); v.mere(lexicon.Gerund) && (p.kind == verbGroup || p.is(g.words().of)) {
		return true // "noticed six gunmen planting a mine"
	}
	if g.facing(f.chunk) || g.besideArmed(f.chunk) || g.listedArmed(f.chunk) {
		return true
	}
	if g.carried(f.chunk) {
		return g.conveyed(f.chunk)
	}
	_, main := g.subjectOf(f.chunk)
	if main >= 0 && g.quartered(f.chunk) {
		return true
	}
	for n := 0; main >= 0 && n < 3; n++ {
		if v := g.at(main); v.be || v.have || v.verb != nil && (!v.passive && musters(v.verb) || v.passive && (v.verb.Is(lexicon.VerbLeaves) || g.engaged(main))) {
			return true // "attack", "remain", "are left", "were involved"
		}
		main = g.chained(main) // "are believed to be hiding"
	}
	return false
}

// apposedForce tells whether the fighters at chunk k stand between commas behind the force that they are:
// "the duke's army, some 3,000 soldiers with 12 guns, attacked".
func (g *grammar) apposedForce(k int) bool {
	if g.at(k-1).kind != comma || !g.forced(k-2) || g.at(k-2).fig >= 0 || !g.soldiers(k) {
		return false
	}
	for j := k + 1; j < len(g.chunks) && j < k+6; j++ {
		switch g.at(j).kind {
		case comma:
			return g.at(j+1).kind == verbGroup || g.at(j+1).kind == other
		case preposition, nounPhrase, conjunction:
		default:
			return false
		}
	}
	return false
}

// facing tells whether the fighters at chunk k are a side of a fight: "clashes between 200 rebels and
// the army", "fought against 9,000 soldiers".
func (g *grammar) facing(k int) bool {
	p := g.back(k)
	if j := g.back(p); g.at(p).kind == conjunction && g.at(j).kind == nounPhrase {
		p = g.back(j) // "between the army and 200 rebels"
	}
	c := g.at(p)
	if c.kind != preposition || c.word != g.words().between && !g.endsWith(c.first, "against") {
		return false
	}
	for j := p - 1; j >= 0 && j > p-8; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			if c.verb.Is(lexicon.VerbBattles) || c.verb.Is(lexicon.VerbMusters) && p == g.back(k) {
				return true // "held the ridge against 900 soldiers"
			}
		case nounPhrase:
			if c.noun != nil && c.noun.Mutual {
				return true
			}
		case other, preposition, conjunction:
		default:
			return false
		}
	}
	return false
}

// besideArmed tells whether the soldiers at chunk k stand in a list with others behind "with":
// "attacked with 47 officers and 820 soldiers".
func (g *grammar) besideArmed(k int) bool {
	j := g.rowHead(k)
	p := g.before(j)
	return j < k && g.soldiers(k) && p.is(g.words().with)
}

// listedArmed tells whether the soldiers at chunk k stand in a list with others of whom a force is said to
// consist: "consists of three guns and 60 horsemen".
func (g *grammar) listedArmed(k int) bool {
	j := g.rowHead(k)
	if j == k || !g.soldiers(k) {
		return false
	}
	p, v := g.before(j), g.before(g.back(j))
	if p.kind == verbGroup {
		return !p.passive && (p.have || p.verb.Is(lexicon.VerbMusters)) // "has 12 guns and 900 soldiers"
	}
	return p.is(g.words().of) && v.kind == verbGroup && v.verb.Is(lexicon.VerbMusters|lexicon.VerbComposes)
}

// rowHead is the first of the counted phrases that stand side by side up to chunk k, or k.
func (g *grammar) rowHead(k int) int {
	for n := 0; n < 9; n++ {
		b := g.back(k)
		if c := g.at(b).kind; c != conjunction && c != comma || !g.counted(g.back(b)) {
			break
		}
		k = g.back(b)
	}
	return k
}

// conveyed tells whether the fighters at chunk k are on board of what moves them: "a lorry carrying 67
// soldiers hit a mine".
func (g *grammar) conveyed(k int) bool {
	v := g.back(k)
	if c := g.at(v); c.kind != verbGroup || c.passive || !c.verb.Is(lexicon.VerbStocks) {
		return false
	}
	s := g.doer(v, 0)
	if s < 0 {
		return false
	}
	return g.unit(g.at(s)) == schema.Vehicle
}

// engaged tells whether the verb at chunk v says who took part in an attack: "were
// involved in the assault".
func (g *grammar) engaged(v int) bool {
	n := g.at(v + 2).noun
	return g.at(v).verb.Is(lexicon.VerbInvolves) && g.at(v+1).kind == preposition && n != nil && (n.Cause || n.Unit == schema.AttackUnit)
}

// leaves tells whether the soldiers at chunk k are to be out of where they are:
// "3,000 soldiers are to be out of Orla by May", "all 50,000 are to be gone".
func (g *grammar) leaves(k int) bool {
	if !g.soldiers(k) && (g.at(k).head >= 0 || !g.soldiersBefore(k)) {
		return false
	}
	near, main := g.subjectOf(k)
	for _, v := range []int{near, main, k + 1} {
		for n := 0; v >= 0 && n < 2; n++ {
			if c := g.at(v); c.kind == verbGroup && (c.inf || c.modal) && g.gone(c) {
				return true
			}
			v = g.chained(v)
		}
	}
	return false
}

// soldiersBefore tells whether fighters are named before chunk k.
func (g *grammar) soldiersBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		if g.at(j).kind == nounPhrase && g.soldiers(j) {
			return true
		}
	}
	return false
}

// musters tells whether the subject of the verb is there to fight: it attacks,
// holds or remains.
func musters(v *lexicon.Verb) bool {
	for i := range v.Frames {
		if v.Frames[i].Agentive {
			return true
		}
	}
	return v.Is(lexicon.VerbMusters | lexicon.VerbViolent)
}

// leadsToSize tells whether the preposition at chunk p, behind a verb, leads
// to how many of a force there are: "consists of", "grew to", "was cut to".
func (g *grammar) leadsToSize(p int) bool {
	v := g.before(p)
	if v.kind != verbGroup {
		return g.at(p).word == g.words().to && g.resizes(g.back(p)) // "a drawdown to 2,500 troops"
	}
	return v.verb.Is(lexicon.VerbMusters|lexicon.VerbRises) || v.passive && g.at(p).word == g.words().to && v.verb.Is(lexicon.VerbLifts)
}

// mustered tells whether plain men or members are counted as a force's: "musters
// 2,000 men", "the militia has 3,000 members".
func (g *grammar) mustered(f *finding) bool {
	c, v := g.at(f.chunk), g.back(f.chunk)
	p := g.at(v)
	if p.is(g.words().with) && g.plainMen(c) {
		return g.led(v)
	}
	if b := g.before(v); p.is(g.words().of) && g.plainMen(c) && b.kind == verbGroup && b.verb.Is(lexicon.VerbMusters|lexicon.VerbComposes) {
		return g.levy(g.subjectBefore(g.back(v))) // "the battalion consists of 600 men"
	}
	if b := g.back(v); p.is(g.words().with) && c.noun.Belongs && (g.forced(b) || g.at(b).kind == comma && g.forced(g.back(b))) {
		return true // "the gang with 900 members"
	}
	if p.kind != verbGroup || c.head != c.body && !g.backs(c) && !g.endsWith(c.head, "members") || p.passive {
		return false
	}
	if g.reads(c.head, "men") {
		return p.verb.Is(lexicon.VerbMusters) || p.have && g.levy(g.subjectBefore(v))
	}
	return (c.noun.Belongs || g.backs(c)) && g.enlists(v, c)
}

// enlists tells whether the verb at chunk v says that a force has the members or followers whom the
// phrase c counts.
func (g *grammar) enlists(v int, c *chunk) bool {
	p, s := g.at(v), g.subjectBefore(v)
	switch {
	case !p.have && !p.verb.Is(lexicon.VerbMusters|lexicon.VerbSizes|lexicon.VerbClaims):
		return false
	case g.forced(s), g.tribal(c) && !p.have:
		return true
	case p.have:
		return false // "Orla Oil has 900 employees"
	}
	return g.massed(c) && g.fighters(s)
}

// backs tells whether the phrase c counts people who stand with a force: supporters, tribesmen.
func (g *grammar) backs(c *chunk) bool {
	return g.isOf(c.head, lexicon.Follower) || g.tribal(c)
}

// tribal tells whether the phrase c counts men of a tribe, who are under arms where somebody commands them.
func (g *grammar) tribal(c *chunk) bool {
	w := g.t.At(c.head)
	return hasSuffix(w, "tribesmen") || hasSuffix(w, "clansmen")
}

// led tells whether the men behind "with" at chunk p are those of fighters who go
// somewhere: "the rebel leaders entered the country with 200 men".
func (g *grammar) led(p int) bool {
	if j := g.back(p); g.at(j).kind == comma {
		s := g.back(j)
		return g.at(s).kind == nounPhrase && armed(g.classOf(g.at(s))) && g.at(p+2).kind == comma // "the warlord, with some 900 men,"
	}
	for j := p - 1; j >= 0 && j > p-8; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			s := g.subjectBefore(j)
			return !c.passive && s >= 0 && armed(g.classOf(g.at(s)))
		case nounPhrase, preposition, other:
		default:
			return false
		}
	}
	return false
}

// ranks tells whether the phrase at k is a force or those who are in one: "its troops".
func (g *grammar) ranks(k int) bool {
	if g.levy(k) {
		return true
	}
	c := g.at(k)
	return c.uncounted() && c.noun != nil && c.noun.Class == schema.Combatant && g.endsWith(c.head, "s")
}

// levy tells whether the phrase at k is a force and no number: an army, a garrison.
func (g *grammar) levy(k int) bool {
	c := g.at(k)
	return c.uncounted() && c.noun != nil && c.noun.Crowd && c.noun.Of == schema.Strength && armed(c.noun.Class)
}

// hasPlace tells whether a name stands at token i: "off Malta".
func (g *grammar) hasPlace(i int) bool {
	return i < g.s.Last && i >= g.s.First && (g.t.Tokens[i].Has(text.Upper) || g.is(i, lexicon.Determiner))
}
