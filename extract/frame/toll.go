package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// tolled tells whether the phrase at k is the object of a verb whose subject is
// a running number: "the toll reaches 52".
func (g *grammar) tolled(k int) bool {
	v := g.back(k)
	if g.at(v).kind != verbGroup || g.before(v).kind == relative || g.reporting(v) && g.clausal(k) {
		return false // "landslides that forced thousands to flee"
	}
	s := g.reckoned(v)
	return s >= 0 && g.at(s).noun != nil && (g.at(s).noun.Toll && !g.hurts(v) || g.amounting(k) >= 0)
}

// reckoned is the subject of the verb at chunk v, or what it has the estimates of lie between two
// numbers: "estimates of [the toll] vary"; -1 for none.
func (g *grammar) reckoned(v int) int {
	if s := g.at(v); s.verb.Is(lexicon.VerbRanges) {
		if j := g.estimatesOf(v); j >= 0 {
			return j
		}
	}
	return g.subjectBefore(v)
}

// hurts tells whether the verb at chunk v says that its object is killed or hurt, and is
// none that a number does: "the toll rose to 87, injuring 100".
func (g *grammar) hurts(v int) bool {
	c := g.at(v).verb
	return c != nil && !c.Is(lexicon.VerbRises|lexicon.VerbLifts) && harmful(c)
}

// amounting finds the bare noun of which the phrase at k says how many there are:
// "injuries have reached 60", "the dead number 60", "casualties were put at 60";
// -1 for none.
func (g *grammar) amounting(k int) int {
	v := g.back(k)
	at := g.at(v)
	if h := g.figures[g.at(k).fig].Hedge; !h.Empty() && h.First == g.at(k).first {
		if verb, _ := g.lx.Verbs.Find(g.t.Words[h.First]); verb.Is(lexicon.VerbRises) {
			if s := g.bareTotal(g.subjectBefore(k)); s >= 0 && g.before(s).kind != nounPhrase {
				return s // "casualties have exceeded 60"
			}
		}
	}
	if at.is(g.words().to, g.words().at) {
		v = g.back(v)
	}
	c := g.at(v)
	if c.be && g.at(k).head < 0 && v == g.back(k) && g.figures[g.at(k).fig].Kind == schema.KindCount {
		if s := g.subjectBefore(v); g.arrivals(s) {
			return s // "arrivals on Sunday were 640"
		}
	}
	if c.kind != verbGroup || c.verb == nil || !c.verb.Is(lexicon.VerbRises|lexicon.VerbRanges) && !(c.passive && c.verb.Is(lexicon.VerbLifts) && at.word == g.words().at) {
		return -1
	}
	return g.bareTotal(g.reckoned(v))
}

// bareTotal is the phrase at s where it names those who came to harm and counts none; -1 else.
func (g *grammar) bareTotal(s int) int {
	n := g.at(s).noun
	if s < 0 || n == nil || g.at(s).fig >= 0 || n.Measure == "" && n.Of.Topic() != "displacement" || n.Unit != schema.Person || n.Lives {
		return -1
	}
	return s
}

// byToll finds a running number in the same clause: "the toll rose to 26".
func (g *grammar) byToll(f *finding) bool {
	c := g.at(f.chunk)
	if c.noun != nil && !g.peopled(f.chunk) || c.noun == nil && c.head >= 0 || c.event != nil {
		return false
	}
	if fig := &g.figures[c.fig]; fig.Article || fig.Kind == schema.KindPronoun {
		return false
	}
	if p := g.before(f.chunk); p.is(g.words().by) && g.at(f.chunk+1).word == g.words().to && g.counted(f.chunk+2) {
		return false // "fell by 30 to 120"
	}
	if j := g.governor(f.chunk); j >= 0 && (g.at(j).noun == nil || !g.at(j).noun.Toll && !g.at(j).noun.Crowd) {
		return false // "at 6,900, an increase of 1,500"
	}
	if j := g.amounting(f.chunk); j >= 0 && g.countsSome(j) && g.byNumber(f, j) {
		return true // "the tally of people displaced"
	} else if j >= 0 && g.fateBehind(f, j) {
		return true // "the number of soldiers killed rose to 87"
	} else if j >= 0 {
		f.noun, f.nounAt = g.at(j).noun, j
		return true
	}
	rising := g.rises(f.chunk)
	for j := f.chunk - 1; j >= 0 && j > f.chunk-26; j-- {
		switch b := g.at(j); {
		case b.kind == stop, b.kind == subordinate && !rising && b.word != g.words().since, g.counted(j) && b.noun != nil && b.noun.Toll:
			return false
		case j == f.chunk-2 && g.at(j+1).word == g.words().at && g.before(j).kind == conjunction && b.uncounted() && b.definit && b.victims():
			f.noun, f.nounAt = b.noun, j // "put the dead at 43 and the missing at 17"
			return true
		case b.kind == nounPhrase && b.noun != nil && b.noun.Toll && b.noun.Measure != "" && g.countsSome(j) && g.byNumber(f, j):
			return true
		case b.kind == nounPhrase && b.noun != nil && b.noun.Toll && b.noun.Measure == schema.Strength && c.head >= 0 && !g.soldiers(f.chunk):
			return false // "drew strength from hundreds of protesters"
		case b.kind == nounPhrase && b.noun != nil && b.noun.Toll && b.noun.Measure != "":
			if b.noun.Measure == schema.Strength && g.fateBehind(f, j) {
				return true // "put the number of soldiers killed at 87"
			}
			f.noun, f.nounAt = b.noun, j
			return true
		case b.kind == nounPhrase && b.noun != nil && b.noun.Toll:
			return g.byNumber(f, j) || g.byNamedToll(f, j)
		case b.kind == nounPhrase && g.campFolk(j):
			f.implied = schema.Displaced
			return true
		case rising && b.kind == nounPhrase && g.t.Words[b.first] == g.words().that && b.last == b.first+1 && g.at(j+1).word == g.words().of:
			return g.byNumber(f, j) // "while that of returnees rose to 900"
		case rising && g.at(j-1).people() && g.statesOf(f, j):
			return true // "the population in need rose to 9,000"
		case rising && b.uncounted() && b.noun != nil && b.noun.Of == schema.Strength && !g.risen(f.chunk) && !g.numbersOthers(g.back(f.chunk)):
			f.noun, f.nounAt = b.noun, j // "the force has grown to 5,000"
			return true
		}
	}
	return rising && g.toldBehind(f)
}

// campFolk tells whether the phrase at j names those who live in a camp, of whom what stands behind it says how many
// they are: "the [population] of the Orla camp stands at".
func (g *grammar) campFolk(j int) bool {
	if c := g.at(j); c.fig >= 0 || c.head < 0 || !g.endsWith(c.head, "population") || g.at(j+1).word != g.words().of {
		return false
	}
	v := g.at(j + 3)
	return g.camp(j+2) && v.kind == verbGroup && (v.be || v.verb.Is(lexicon.VerbRises))
}

// statesOf finds the state at chunk j, or what the gerund there says, of those right before it.
func (g *grammar) statesOf(f *finding, j int) bool {
	switch b := g.at(j); {
	case b.kind == state && b.cue.Measure != "":
		f.cue, f.cueAt = b.cue, j
	case b.mere(lexicon.Gerund):
		if f.frame = g.frame(j, f.chunk, schema.Person, false); f.frame != nil {
			f.verb, f.subject = j, true
		}
	}
	return f.cue != nil || f.frame != nil
}

// byScale reads of what size a number is: "casualties estimated to be in the hundreds", "deaths in
// the thousands", "a death toll in the dozens".
func (g *grammar) byScale(f *finding) bool {
	c, p := g.at(f.chunk), g.back(f.chunk)
	if g.at(p).word != g.words().in || g.figures[c.fig].Quantity.Quantifier != schema.Vague || !g.is(c.first, lexicon.Definite) {
		return false
	}
	for j := p - 1; j >= 0 && j > p-5; j-- {
		switch b := g.at(j); {
		case b.kind == verbGroup, b.kind == other && b.fig < 0:
		case b.kind == nounPhrase && g.tellsToll(b):
			f.noun, f.nounAt = b.noun, j
			return true
		default:
			return false
		}
	}
	return false
}

// tellsToll tells whether the phrase c, with no figure but an article, is of those who came to harm or of their toll.
func (g *grammar) tellsToll(c *chunk) bool {
	if c.noun == nil || c.fig >= 0 && !g.figures[c.fig].Article {
		return false
	}
	return (c.noun.Toll || c.noun.Unit == schema.Person) && c.noun.Measure.Topic() == "casualty"
}

// toldBehind reads what is numbered behind a bare figure: "it rose to 81, the number of people
// killed in the raids".
func (g *grammar) toldBehind(f *finding) bool {
	j := f.chunk + 1
	if g.at(j).kind == comma {
		j++
	}
	if n := g.at(j).noun; g.at(j).uncounted() && n != nil && n.Toll && n.Measure != "" && g.at(j+1).word != g.words().to {
		f.noun, f.nounAt = n, j
		return true
	}
	k := g.numberBehind(f.chunk)
	if k == 0 {
		return false
	}
	f.numbered = k
	end := k + 1
	for end < len(g.chunks) && end < k+reach && g.at(end).kind != comma && g.at(end).kind != stop && !g.counted(end) {
		end++
	}
	return g.numberedIn(f, k-2, end)
}

// countsSome tells whether the toll at chunk j is one of people of whom more is told:
// "the tally of people displaced".
func (g *grammar) countsSome(j int) bool {
	p, n := g.at(j+1), g.at(j+2)
	if !g.endsWith(max(g.at(j).head, g.s.First), "tally") {
		return false // a death toll is of deaths
	}
	return p.is(g.words().of) && n.kind == nounPhrase && n.noun != nil && n.noun.Unit == schema.Person && n.noun.Measure == ""
}

// rises tells whether "risen to" or the like stands before the phrase at k, so
// that its subject may be far, or an "at" that opens the sentence: "At 81, the number of".
func (g *grammar) rises(k int) bool {
	if p := g.back(k); p == 0 && g.at(p).word == g.words().at && g.at(k+1).kind == comma {
		return true
	}
	v := g.before(g.back(k))
	if v.kind != verbGroup || v.verb == nil {
		return false
	}
	return v.verb.Is(lexicon.VerbRises)
}

// risen tells whether a running number is the subject of the verb of "risen to" before the
// phrase at k: "the number of those whom the army killed has risen to 900".
func (g *grammar) risen(k int) bool {
	s := g.subjectBefore(g.back(g.back(k)))
	return s >= 0 && g.at(s).noun != nil && g.at(s).noun.Toll
}

// numberBehind is the chunk of what "the number" behind a bare figure at k numbers: "rose to
// 60, the number of men killed"; 0 where there is none, or it has a figure of its own: "rose to
// 60, the number of missing to nine".
func (g *grammar) numberBehind(k int) int {
	if g.at(k+1).kind == comma {
		k++
	}
	b, n := g.at(k+1), g.at(k+3)
	if b.kind != nounPhrase || b.noun == nil || !b.noun.Toll || b.noun.Measure != "" || g.at(k+2).word != g.words().of {
		return 0
	}
	named := n.noun != nil && n.noun.Unit == schema.Person || n.event != nil || n.state != nil
	if !n.uncounted() || !named || g.at(k+4).word == g.words().to {
		return 0
	}
	return k + 3
}

// countedBehind is whom "the number of" in the phrase right behind a bare figure at chunk k,
// or behind its comma, counts: "raises to 11 the number of [fighters] the militia lost".
func (g *grammar) countedBehind(k int) text.Span {
	if g.at(k+1).kind == comma {
		k++
	}
	c := g.at(k + 1)
	if !c.uncounted() || !g.is(c.first, lexicon.Definite) {
		return text.Span{}
	}
	if c.first+3 >= c.last || g.t.Words[c.first+2] != g.words().of {
		return text.Span{}
	}
	if n, noun := g.lx.Nouns.Longest(g.t.Words[c.first+1 : c.first+2]); n != 1 || !noun.Toll || noun.Measure != "" {
		return text.Span{}
	}
	for i := c.first + 3; i < c.last; i++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:c.last])
		if w := g.t.At(min(i+n, c.last) - 1); n > 0 && noun.Unit == schema.Person && (hasSuffix(w, "s") || hasSuffix(w, "en") || hasSuffix(w, "people")) {
			return text.Span{First: c.first + 3, Last: i + n}
		}
	}
	return text.Span{First: c.first + 3, Last: c.last}
}

// byNamedToll gives "the number" at chunk j, which a participle behind a comma brings to the phrase, the toll named
// before it: "revised the death toll of the raid, lowering the number to 40".
func (g *grammar) byNamedToll(f *finding, j int) bool {
	v := g.back(j)
	if c := g.at(v); !c.mere(lexicon.Gerund) || g.before(v).kind != comma || !g.at(j).definit || g.at(j+1).word == g.words().of {
		return false
	}
	for i := v - 2; i >= 0 && i > v-reach; i-- {
		switch b := g.at(i); {
		case b.kind == stop, g.counted(i) && !g.figures[b.fig].Article:
			return false
		case b.kind == nounPhrase && b.noun != nil && b.noun.Toll && b.noun.Measure != "":
			f.noun, f.nounAt = b.noun, i
			return true
		}
	}
	return false
}

// byNumber finds what is numbered behind "the number" at chunk j: "of civilians
// killed", "of refugees".
func (g *grammar) byNumber(f *finding, j int) bool {
	return g.numberedIn(f, j, f.chunk)
}

// numberedIn is byNumber for the words between "the number" at chunk j and chunk end.
func (g *grammar) numberedIn(f *finding, j, end int) bool {
	unit := g.numbered(j)
	for i := j + 1; i < end; i++ {
		if b := g.at(i); b.kind == nounPhrase && b.noun != nil && b.noun.Unit == schema.Person && f.numbered == 0 {
			f.numbered = i
		}
		switch b := g.at(i); {
		case b.kind == nounPhrase && b.noun != nil && b.noun.Measure != "":
			if i == j+2 && g.fateBehind(f, i) {
				return true // "the number of migrants drowned"
			}
			if s := g.at(i + 1); i == j+2 && s.kind == state && unit == schema.Person && (s.cue.Measure == schema.Missing || s.cue.Measure == schema.Killed) {
				f.cue, f.cueAt = s.cue, i+1
				return true // "the number of refugees dead"
			}
			if f.noun, f.nounAt = b.noun, i; i == j+2 && b.noun.Class == schema.Thing {
				f.unit, f.numbered = b.noun.Unit, i // "the number of airstrikes on Orla"
			}
			return true
		case b.kind == nounPhrase && b.state != nil:
			f.noun, f.nounAt = b.state, i
			return true
		case b.kind == nounPhrase && b.event != nil && g.byEvent(f, b.event, i):
			return true
		case b.kind == state && unit == schema.Person && (i == j+3 || i == j+4 && g.unit(g.at(f.chunk)) == unit && g.at(f.chunk).head < 0 && g.before(f.chunk).word != g.words().by):
			f.cue, f.cueAt = b.cue, i // "the number of people in need", "the number of people confirmed dead in Orla rose to"
			return true
		case b.kind == verbGroup && b.verb != nil:
			if fr := g.frame(i, f.chunk, unit, false); fr != nil && (unit == schema.Person || fr.Measures.For(unit) != "") {
				f.frame, f.verb, f.subject = fr, i, true
				if unit != schema.Person {
					f.unit = unit
				}
				return true
			}
		}
	}
	if f.numbered == j+2 && g.unit(g.at(f.chunk)) == schema.Person && (g.at(f.numbered).noun.Class == schema.Combatant || g.ganged(f.numbered)) {
		f.implied = schema.Strength // "the number of soldiers there stands at 900"
		return true
	}
	return false
}

// numbered is the unit of what the number at chunk j is of: "the number of houses that
// burned". It is of people where no noun tells of things; of what may be either they
// are killed, but neither released nor shot: "the number of films released".
func (g *grammar) numbered(j int) schema.Unit {
	p, n := g.at(j+1), g.at(j+2)
	switch {
	case !p.is(g.words().of) || !n.uncounted() || n.head < 0:
		return schema.Person
	case n.noun != nil && n.noun.Class == schema.Thing && n.noun.Measure == "" && n.noun.Of == "":
		return n.noun.Unit
	case n.noun == nil && g.endsWith(n.head, "s") && !g.personLike(n.head) && !n.pronoun && n.event == nil && !g.fatalBehind(j+2):
		return schema.OtherUnit
	}
	return schema.Person
}

// fatalBehind tells whether a verb of the clause behind chunk k says that people were killed.
func (g *grammar) fatalBehind(k int) bool {
	for k++; k < len(g.chunks) && g.at(k).kind != stop && g.at(k).kind != comma; k++ {
		if g.at(k).kind == verbGroup && fatal(g.at(k).verb) {
			return true
		}
	}
	return false
}
