package frame

import (
	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// fits tells whether the figure may be a claim of its measure: an article
// counts only people harmed, held or moved, a measure only distances.
func (r *Reader) fits(f *finding, out *Claim, fig *figure.Figure, c *chunk) bool {
	switch {
	case f.implied == schema.Killed && fig.Kind == schema.KindPercent:
		return true // "a fatality rate of 2%"
	case c.head >= 0 && r.g.t.Words[c.body] == r.g.words().times && f.implied != schema.Attacks:
		return false // "three times larger"
	case fig.Zero && !r.zeroFits(f, out, c), !r.sizeFits(f, out, fig, c):
		return false
	case c.noun != nil && (c.noun.Idea || c.noun.Corpse && r.g.deliberates(f.chunk)):
		return false // "captured two titles", "the two bodies agreed"
	case out.Measure.Topic() == "casualty" && out.Unit == schema.OtherUnit && c.noun != nil && c.noun.Class == schema.Thing:
		return false // "14,000 head of livestock perished"
	case (out.Measure == schema.Killed || out.Measure == schema.Injured) && arms(out.Unit):
		return false // "left 900 dead and 22 cannon on the field"
	case out.Measure == schema.Strength && f.cue != nil && f.frame == nil && !r.g.sturdy(f):
		return false // "the choir is 80 strong"
	case out.Measure == schema.Territory && out.Unit == schema.Percent && !f.part && !r.g.landed(c):
		return false // "the currency lost 0.3 percent", "holds 55 percent in the bank"
	case c.noun == nil && c.head >= 0 && r.g.is(c.head, lexicon.Daytime):
		return false // "one morning"
	case fig.Share > 0 && c.noun != nil && c.noun.Toll && r.g.endsWith(c.head, "toll"):
		return false // "brought down by half the toll"
	case r.g.oneOf(f, out):
		return false // "one of the largest attacks", "one of a series"
	case c.out > 0 && !fig.Article && fig.Quantity.High != nil && *fig.Quantity.High == 1 && r.g.apposed(f.chunk):
		return false // "Hashmi, one of 11 clerks, died"
	case out.Measure == schema.Strength && (atMostOne(fig.Quantity) || !r.g.ofForce(f, c)):
		return false
	case fig.Share > 0 && out.Measure != schema.Territory && out.Measure != schema.Distance && !r.g.shareOf(f, fig, c):
		return false
	case fig.Article && r.g.noOne(f, out, c):
		return false
	case out.Measure == schema.Seized && out.Unit == schema.Percent && (c.head < 0 || !r.g.endsWith(c.head, "s")):
		return false // "recovered 20 percent of the jet"
	case fig.Kind == schema.KindPronoun && c.head < 0 && r.g.impersonal(f, fig, c):
		return false
	case fig.Article || fig.Kind == schema.KindPronoun || c.of && fig.Quantity.High != nil && *fig.Quantity.High == 1 && out.Unit == schema.Person:
		return r.personal(f, out, c)
	}
	return r.kindFits(f, out, fig, c)
}

// ofForce tells whether the number, taken for that of fighters, may be of a force: it has
// a noun or that of a toll, it is where a size rises, or a force is told of whose it is.
func (g *grammar) ofForce(f *finding, c *chunk) bool {
	return c.noun != nil || f.noun == nil || f.noun.Toll || g.rises(f.chunk) || g.armyOf(f) || g.headcount(f.chunk) >= 0
}

// noOne tells whether the phrase c, with an article, is of no one who was harmed:
// "a man who suffers from fits hurt three", "a poorly treated illness", "a loss".
func (g *grammar) noOne(f *finding, out *Claim, c *chunk) bool {
	n := c.noun
	switch {
	case out.Measure == schema.Affected:
		return true
	case n == nil:
		return false
	case n.Measure == schema.Affected && n.Scope == schema.Cumulative:
		return true
	}
	return n.Of != "" && !(g.dead(f.noun, c) && g.reported(f.chunk+1))
}

// atMostOne tells whether the quantity counts one or none for sure.
func atMostOne(q schema.Quantity) bool { return q.High != nil && *q.High <= 1 }

// deliberates tells whether the bodies at chunk k are of people who meet, because they speak or somebody heads them:
// "the two bodies said", "the presidents of the two bodies".
func (g *grammar) deliberates(k int) bool {
	if v := k + 1; g.reporting(v) && !g.isPassive(v) {
		return true
	}
	j := g.governor(k)
	n := g.at(j).noun
	return j >= 0 && n != nil && n.Unit == schema.Person && n.Measure == "" && !n.Corpse && !n.Crowd && n.Of == ""
}

// zeroFits tells whether a zero may be one of those that the phrase c names.
func (r *Reader) zeroFits(f *finding, out *Claim, c *chunk) bool {
	switch {
	case c.head >= 0 && (c.noun != nil && c.noun.Toll && !r.g.endsWith(c.head, "s") || r.g.endsWith(c.head, "figures")):
		return false // "gave no death toll", "provided no casualty figures"
	case out.Measure == schema.Protested && f.inside:
		return false // "no envoys were invited to the funeral"
	}
	return true
}

// sizeFits tells whether so many may be meant: not a billion people, nor attacks as
// many as a year has.
func (r *Reader) sizeFits(f *finding, out *Claim, fig *figure.Figure, c *chunk) bool {
	q := fig.Quantity
	switch {
	case f.noun != nil && f.nounAt < 0 && f.noun.Scope == schema.Stock && f.doer && atMostOne(q):
		return false // "one inmate picked up the phone"
	case out.Measure == schema.Protested && f.noun != nil && f.nounAt < 0 && (q.Low == nil || *q.Low < 100) && r.g.protestersAct(f, q):
		return false // "five protesters told"
	case f.noun != nil && f.noun.Everyday && c.head < 0 && q.Low != nil && *q.Low >= 1e5:
		return false // "a loss of 791 million"
	case c.head < 0 && q.Low != nil && *q.Low >= 1e9 && out.Unit == schema.Person && !f.part:
		return false // "two billion were sent": there are not so many people
	case (out.Unit == schema.AttackUnit || c.noun != nil && c.noun.Of != "") && q.Quantifier == schema.Exact && r.g.isYear(fig, c):
		return false // "the 1986 air raids", "most of the 1988 deaths"
	case (out.Unit == schema.Person || fig.Kind == schema.KindCount && f.implied != schema.OtherMeasure) && fractional(fig):
		return false // 22.9 killings are a rate, 6.5 is how strong a quake was
	case out.Measure == schema.Released && f.part && r.corpses():
		return false // "recovered 42 bodies and released 14 of them"
	}
	return true
}

// isYear tells whether the number of the phrase c is the year of what it names, once that
// stands behind "the" and has no comma.
func (g *grammar) isYear(fig *figure.Figure, c *chunk) bool {
	if n := *fig.Quantity.Low; n < 1900 || n >= 2100 || len(g.t.Slice(fig.Span)) != 4 {
		return false
	}
	first := min(c.first, fig.Span.First-1)
	return first >= g.s.First && g.t.Words[first] == g.words().the
}

// corpses tells whether the last claim counts bodies.
func (r *Reader) corpses() bool {
	if len(r.found) == 0 {
		return false
	}
	n := r.g.at(r.found[len(r.found)-1].chunk).noun
	return n != nil && n.Corpse
}

// impersonal tells whether a "one" without a noun stands for no one: "it was the one that
// hit", "especially one such as this", "the arrival of one's guests", "unless one is exposed".
func (g *grammar) impersonal(f *finding, fig *figure.Figure, c *chunk) bool {
	return c.first < fig.Span.First && g.t.Words[c.first] == g.words().the ||
		g.reads(c.last, "such") ||
		g.is(fig.Span.First-1, lexicon.Subordinate) && g.is(fig.Span.Last, lexicon.Be|lexicon.Have) ||
		f.noun != nil && f.frame == nil && f.noun.Of != ""
}

// protestersAct tells whether the few protesters of the finding do
// something else, or nobody says that they protest: "five protesters told".
func (g *grammar) protestersAct(f *finding, q schema.Quantity) bool {
	return f.doer || q.High != nil && *q.High < 20 || !g.governed(f.chunk)
}

// fractional tells whether a number that is no share has a fraction,
// which so small a count has not: 22.9, and not 1.5 million.
func fractional(fig *figure.Figure) bool {
	if fig.Article || fig.Kind == schema.KindPronoun || fig.Share != 0 {
		return false
	}
	low := fig.Quantity.Low
	return low != nil && *low < 1000 && *low != float64(int(*low))
}

// armyOf tells whether a bare figure says how many are in an armed force right
// before it: "the army of 5,000".
func (g *grammar) armyOf(f *finding) bool {
	return (f.noun.Class != schema.Thing || g.martialWord(g.at(f.chunk-2).head)) && f.nounAt == f.chunk-2
}

// ofEvents tells whether attacks are counted, or what is fired in them.
func (c *Claim) ofEvents() bool {
	return c.Unit == schema.AttackUnit || c.Unit == schema.Munition || c.Measure == schema.Attacks
}

// oneOf tells whether "one of" leads to things and not to people, so that it
// compares and counts nothing.
func (g *grammar) oneOf(f *finding, out *Claim) bool {
	c := g.at(f.chunk)
	if q := g.figures[c.fig].Quantity; q.High == nil || *q.High != 1 || g.figures[c.fig].Article {
		return false
	}
	if c.of {
		return g.outstanding(f.chunk) || out.ofEvents() || out.Measure == schema.OtherMeasure && out.Unit == schema.OtherUnit // "was one of the worst"
	}
	if c.out > 0 && f.frame != nil {
		return false // "shot down one of four missiles"
	}
	p, n := g.at(f.chunk+1), g.at(f.chunk+2)
	return c.head < 0 && p.is(g.words().of) && n.noun != nil && n.noun.Unit != schema.Person && n.noun.Unit != schema.Household
}

// outstanding tells whether "one of" at chunk k leads to those who are the most of their kind, and
// so only praises him who is named behind it: "one of its best-known guards, Tom Orla,".
func (g *grammar) outstanding(k int) bool {
	c, n := g.at(k), g.at(k+2)
	if g.at(k+1).kind != comma || n.kind != nounPhrase || !g.named(n.first) {
		return false
	}
	for i := c.body; i < c.head; i++ {
		if g.superlative(i) || g.isOf(i, lexicon.MostWord|lexicon.Eminent) {
			return true
		}
	}
	return false
}

// governed tells whether a verb stands before the phrase at k, which is not what
// the sentence starts with then.
func (g *grammar) governed(k int) bool {
	for k--; k >= 0; k-- {
		if g.at(k).kind == verbGroup {
			return true
		}
	}
	return false
}

// befell tells whether a state of harm is said of the phrase at once, or of the list that it
// starts: "a man is missing", "another is feared dead", "a nurse and a guard are missing".
func (g *grammar) befell(f *finding) bool {
	if f.cue == nil || f.cue.Measure.Topic() != "casualty" {
		return false
	}
	last := f.chunk
	for g.counted(last+2) && (g.at(last+1).kind == conjunction || g.at(last+1).kind == comma) {
		last += 2
	}
	return f.cueAt > f.chunk && f.cueAt <= last+2 && g.at(last+1).kind != preposition
}

// personal tells whether an article counts: it stands before a person, and
// something was done to them.
func (r *Reader) personal(f *finding, out *Claim, c *chunk) bool {
	fig := &r.g.figures[c.fig]
	if f.nounAt < 0 && r.g.dead(f.noun, c) {
		return true // "only one death"
	}
	ofVictims := f.predicate >= 0 && c.of && c.victims() // "one of the victims was a boy"
	if out.Unit != schema.Person || f.frame == nil && f.nounAt < 0 && !f.part && !ofVictims && !r.g.befell(f) || !r.g.person(c) {
		return false
	}
	if p := r.g.at(f.chunk + 1); p.is(r.g.words().of) && r.g.counted(f.chunk+2) && (c.noun == nil || r.g.crowd(c)) {
		return false // "a crew of two"
	}
	if p := r.g.before(f.chunk); fig.Article && p.kind == verbGroup && p.inf && p.be {
		return false // "a man believed to be a rebel"
	}
	if fig.Article && (r.g.several(c) || r.g.ordered(c)) {
		return false // "struck a refugees camp", "a second hostage escaped"
	}
	if fig.Article && c.head == c.body && c.head >= 0 && r.g.state(c.head) {
		return false // "a dead, oil-coated seal"
	}
	if c.noun == nil && c.head >= 0 && f.frame == nil || f.doer && f.verb != f.chunk || r.g.apposed(f.chunk) || r.g.glosses(f.chunk) {
		return false
	}
	if out.Measure == schema.Displaced && f.frame != nil && f.frame.Everyday {
		return false // "a cameraman heading for the gateway"
	}
	if out.Measure == schema.Displaced && fig.Article && f.inside {
		return false // "got the keys from a man at the shelter"
	}
	if out.Measure == schema.Returned && fig.Article && f.subject && c.noun != nil && c.noun.Class != schema.Refugee && c.noun.Class != schema.Detainee {
		return false // "a student came home in tears"
	}
	if out.Measure == schema.Missing && f.frame != nil && f.frame.Scope == schema.Stock {
		return false // "searching for a Taliban leader"
	}
	if v := f.verb; v >= 0 && fig.Article && r.g.at(v).negated && r.g.at(v).modal {
		return false // "a man who will not die"
	}
	if p := r.g.before(f.chunk); p.word == r.g.words().as && !r.g.clausal(f.chunk) && r.g.t.Words[max(c.first-1, r.g.s.First)] == p.word {
		return false // "condemned as one of the leaders"
	}
	if v := f.verb; v >= 0 && !f.subject && r.g.at(v).inf && r.g.before(v).kind != verbGroup {
		return false // "an operation to arrest a leader"
	}
	return humanToll(out.Measure) && (f.noun == nil || f.nounAt >= 0 || ofVictims)
}

// ordered tells whether an ordinal stands right behind the article of the phrase c, which so is one of a row
// and adds none: "a third victim".
func (g *grammar) ordered(c *chunk) bool {
	i := g.figures[c.fig].Span.Last
	if i >= g.s.Last {
		return false
	}
	w := g.lx.Numbers.At(g.t.Words[i])
	if !w.Is(lexicon.NumberOrdinal) || w.Value < 2 {
		return false // "a first lieutenant"
	}
	n, _ := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last])
	return n < 2 // "a second lieutenant"
}

// several tells whether the noun behind an article is one for several, so that the article
// is another noun's: "a refugees camp", "a growing number of displaced people", and not "a
// butcher and farmers".
func (g *grammar) several(c *chunk) bool {
	if c.head < 0 || !g.is(c.first, lexicon.Article) {
		return false
	}
	if w := g.t.At(c.head); !hasSuffix(w, "people") && (!hasSuffix(w, "s") || hasSuffix(w, "ss")) {
		return false
	}
	listed, first := false, (*lexicon.Noun)(nil)
	for i := c.body; i < c.head; i++ {
		if first == nil {
			_, first = g.lx.Nouns.Longest(g.t.Words[i:c.last])
		}
		listed = listed || g.is(i, lexicon.Conjunction)
	}
	return !listed || first == nil || first.Unit != schema.Person
}

// state tells whether the word at token i says by itself that people are dead.
func (g *grammar) state(i int) bool {
	n, cue := g.lx.Cues.Longest(g.t.Words[i : i+1])
	return n == 1 && cue.Kind == lexicon.CueState && cue.Measure == schema.Killed
}

// agentive tells whether the word at i is a doer by its ending: facilitator,
// kidnapper, activist.
func (g *grammar) agentive(i int) bool {
	s := g.t.At(i)
	if len(s) < 6 {
		return false
	}
	switch s[len(s)-1] | 0x20 {
	case 'r':
		return (hasSuffix(s, "er") || hasSuffix(s, "or")) && !hasSuffix(s, "ter")
	case 't':
		return hasSuffix(s, "ist")
	case 'n':
		return hasSuffix(s, "ian")
	}
	return false
}

// aged tells whether the bare number at k is an age: "Rodriguez Porth, 65, was".
func (g *grammar) aged(k int) bool {
	c := g.at(k)
	q := g.figures[c.fig].Quantity
	next := g.at(k + 1).kind
	if c.head >= 0 || q.High == nil || *q.High >= 110 {
		return false
	}
	return g.ofHim(k) || q.Low != nil && (next == comma && g.surnamed(k) || g.apposed(k) && (next == comma || next == conjunction))
}

// ofHim tells whether somebody is said to be what the bare number at
// k tells, and not those of a claim: "he was [84]", "who is [84]".
func (g *grammar) ofHim(k int) bool {
	p := g.back(k)
	v, s := g.at(p), g.back(p)
	switch {
	case !v.be:
		return false
	case g.at(s).pronoun && !g.others(s):
		return true
	}
	return g.figures[g.at(k).fig].Kind == schema.KindCount && g.at(s).kind == relative && g.is(v.first, lexicon.Be) && g.endsWith(v.first, "s")
}

// surnamed tells whether the number at k stands behind a comma and somebody's full name,
// whatever that hangs on: "a room with Orlo Hashmi, 89, who".
func (g *grammar) surnamed(k int) bool {
	j := g.back(k)
	c := g.before(j)
	if g.at(j).kind != comma || !c.uncounted() || c.noun != nil || c.last-c.first < 2 || g.where(g.before(g.back(j))) {
		return false
	}
	return g.named(c.first) && g.named(g.compound(c.last-1)) && g.at(k+2).kind == relative
}

// others tells whether the pronoun at k may stand for several: they, others.
func (g *grammar) others(k int) bool { return !onePerson(g.t.At(g.at(k).first)) }

// compound is the first token of the hyphenated or shortened word that ends at token i.
func (g *grammar) compound(i int) int {
	if g.isPunct(i, ".") {
		i-- // "Mr Hashmi Sr."
	}
	for i-2 >= g.s.First && g.hyphen(i-1) && g.hyphenated(i-2) {
		i -= 2
	}
	return i
}

// apposed tells whether the phrase at k only says more of a name: "Ms Hashmi,
// a teacher, died".
func (g *grammar) apposed(k int) bool {
	j := g.back(k)
	if a := g.at(j - 1); g.at(j).kind == conjunction && a.kind == nounPhrase && a.last == a.first+1 && g.figured(a.first) && g.apposed(j-1) {
		return true // "Ms Hashmi, 34 and a teacher, died"
	}
	if g.at(j).kind != comma {
		return false
	}
	p := g.before(j)
	if p.of && p.kind == nounPhrase && g.at(k+1).kind == comma && g.at(k+2).kind == verbGroup && g.figures[p.fig].Quantity.Value() == 1 {
		return true // "one of the hostages, a teacher, died"
	}
	aged := false
	if b := g.back(j); p.last == p.first+1 && g.figured(p.first) && g.before(b).kind == comma {
		p, j, aged = g.before(g.back(b)), g.back(b), true // "Ms Hashmi, 34, a teacher, died"
	}
	b := g.back(g.back(j))
	before := g.at(b).kind
	if n := g.before(b); before == preposition && g.at(b).word == g.words().of && n.kind == nounPhrase && !n.definit && n.fig < 0 && g.named(n.last-1) {
		before = n.kind // "Ann Hashmi of Orla, a teacher, died"
	}
	switch {
	case p.kind != nounPhrase, p.fig >= 0:
		return false
	case before == comma && !aged && !(g.enclosed(k) && g.introduced(b)):
		return false
	case before == preposition && !(g.cites(b) && g.enclosed(k)):
		return false
	}
	return g.t.Tokens[p.last-1].Has(text.Upper) || g.t.Tokens[g.compound(p.last-1)].Has(text.Upper)
}

// introduced tells whether only where, when and who tells it stands before the comma at chunk
// k, so that a clause starts behind it: "on Monday,", "in Orla,", "according to police,".
func (g *grammar) introduced(k int) bool {
	for i := k - 1; i >= 0; i-- {
		switch c := g.at(i); c.kind {
		case other, preposition:
		case nounPhrase:
			if g.before(i).kind != preposition && !g.timely(c) {
				return false
			}
		case subordinate:
			return c.word == g.words().that
		default:
			return false
		}
	}
	return true
}
