package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// bears tells whether a modality word bears on the finding, whose clause is
// [from, to).
func (g *grammar) bears(c *placedCue, f *finding, from, to int) bool {
	first := g.at(f.chunk).first
	switch {
	case c.at >= to && c.cue.Modality == schema.Planned && f.frame == nil && f.nounAt < 0 && g.is(c.at, lexicon.Be):
		return g.awaited(f.chunk, c.at) // "hundreds of deaths are expected"
	case c.at >= to, c.cue.Modality == schema.Planned && (f.implied == schema.Distance || g.perished(f) || g.hyphenated(c.last-1)):
		return false // "would recover the bodies of nine", "would-be migrants"
	case c.cue.Modality == schema.Denied && g.t.Words[c.last-1] == g.words().from:
		return c.last == first && len(g.noted.inYears) == 0 && (f.noun != nil && f.noun.Toll || !g.earlier(first)) // "down from 27", and not "down from 1,556 in 1978"
	case c.cue.Modality == schema.Denied && g.t.Words[c.last-1] == g.words().to:
		v := g.at(f.verb)
		return v.inf && v.first <= c.last && c.last <= v.last && f.measure(g, g.unit(g.at(f.chunk))) != schema.Missing // "failed to free nine", and not "refused to name nine men held", "failed to find nine missing men"
	case len(c.cue.Of) > 0 && c.last > first:
		return false
	case c.cue.Modality == schema.Denied && c.last <= first && (g.relativeWithin(c.last+1, first) || g.pastDenial(c.last, f.chunk)):
		return false // "denied that it had a hand in the raid that killed nine"
	case len(c.cue.Of) > 0, c.cue.Modality == schema.Denied && c.at >= from-8:
		return true
	case c.cue.Modality == schema.Planned && g.t.Words[c.last-1] == g.words().to && g.named(c.last):
		return false // "the Mission to Somalia"
	case c.cue.Modality == schema.Planned && g.t.Words[c.at] == g.words().to && g.heldTo(c.at):
		return false // "are reported to be affected"
	case c.cue.Modality == schema.Planned && (g.spent(c, f) || g.inNeed(c, f)):
		return false
	case c.cue.Modality == schema.Planned && c.at < first && (g.reduced(f) && !g.foreseen(f.chunk) || f.verb == f.chunk):
		return false // "threatened to avenge two men hanged", "tried to carry an injured man"
	case c.cue.Modality == schema.Reported && c.last < first && g.is(first-1, lexicon.Conjunction) && g.at(f.chunk+1).aux && !g.adverb(c.last-1):
		return false // "is feared dead and another is missing"
	case c.cue.Modality != schema.Denied && g.styled(c, f), c.cue.Modality == schema.Reported && g.timedBetween(c.last, first):
		return false
	case c.cue.Modality == schema.Reported && c.at >= g.leading(f, from) && c.at < from:
		return !g.guesses(c, f.chunk)
	case c.cue.Modality == schema.Planned && c.at < from && c.at >= g.leading(f, from) && g.goesOnBare(f):
		return true // "would kill nine and wound 17"
	}
	return c.at >= from && !g.figured(c.last-1) || g.opensOn(c, f)
}

// opensOn tells whether the finding's clause follows a word that ends with "that" or "whether" or has "that" behind it,
// whoever is its subject: "there were reports that the army killed nine", "it is unclear whether the
// army killed nine", "demanded that the rebels free nine".
func (g *grammar) opensOn(c *placedCue, f *finding) bool {
	i, last := c.last, g.at(f.chunk).first
	if f.verb >= 0 {
		last = min(last, g.at(g.chainStart(f.verb)).first)
	}
	if c.last > last || f.verb >= 0 && c.cue.Modality == schema.Planned && !g.at(f.verb).mere(lexicon.Base) {
		return false
	}
	if g.t.Words[c.last-1] != g.words().that && g.t.Words[min(i, g.s.Last-1)] != g.words().that && !g.endsWith(c.last-1, "whether") {
		return false
	}
	for k := range g.chunks {
		if b := g.at(k); b.first > i && b.first < last && (g.bounds(b) || b.kind == comma) {
			return false
		}
	}
	return true
}

// inNeed tells whether the word is but that by which the finding's verb says in what state those
// are: "nine homes [need to] be rebuilt".
func (g *grammar) inNeed(c *placedCue, f *finding) bool {
	if f.frame == nil || f.verb < 0 || f.frame.Measures.People == schema.Affected {
		return false
	}
	v := g.at(f.verb)
	return v.verb != nil && (v.verb.Lemma == "need" || v.verb.Lemma == "require") && c.at >= v.first && !v.modal && c.at <= v.last+1
}

// relativeWithin tells whether a relative clause opens among the tokens [i, j).
func (g *grammar) relativeWithin(i, j int) bool {
	for k := range g.chunks {
		if c := g.at(k); c.kind == relative && c.first >= i && c.first < j {
			return true
		}
	}
	return false
}

// pastDenial tells whether what is denied up to token i has ended before the phrase at k: "denied
// killing 12, but said nine died", "denied that its men fled after rebels killed nine".
func (g *grammar) pastDenial(i, k int) bool {
	same := true // no comma stands between
	for j := k - 1; j >= 0 && g.at(j).first >= i; j-- {
		switch c := g.at(j); {
		case c.kind == colon, c.kind == conjunction && g.reads(c.first, "but"):
			return true
		case same && c.kind == subordinate && c.first > i && c.word != g.words().that && c.word != g.words().ifWord && g.before(j).kind != subordinate:
			return true
		case c.kind == verbGroup && g.reporting(j) && (g.before(j).kind == conjunction || g.before(j).kind == comma):
			return true
		case c.kind == comma && g.at(j+1).kind == nounPhrase && g.conceded(i):
			return true
		case c.kind == comma:
			same = false
		}
	}
	return false
}

// conceded tells whether the verb that ends before token i, or with "that" behind it, is that of a
// clause which a main clause follows: "While the army denied that".
func (g *grammar) conceded(i int) bool {
	for j := range g.chunks {
		if g.at(j).last >= i-1 {
			s := g.back(j)
			return g.at(j).kind == verbGroup && g.at(s).kind == nounPhrase && g.before(s).kind == subordinate && g.before(s).first <= g.s.First+1
		}
	}
	return false
}

// foreseen tells whether the phrase at k is whom something would see, or somebody ordered: "the
// deal would see 33 hostages freed", "ordered nine captives shot".
func (g *grammar) foreseen(k int) bool {
	v := g.before(k)
	return v.kind == verbGroup && v.verb != nil && (v.modal && v.verb.Is(lexicon.VerbSees) || v.verb.Lemma == "order")
}

// styled tells whether a word between those counted and their verb only doubts who they are
// or tells what they were to do: "four men, believed to be rebels, were killed".
func (g *grammar) styled(c *placedCue, f *finding) bool {
	if !f.subject || f.verb <= f.chunk || c.at < g.at(f.chunk).last {
		return false
	}
	return c.last < g.at(g.chainStart(f.verb)).first && !g.isPunct(c.last, ",")
}

// spent tells whether the plan that a word speaks of is another verb's than the
// finding's, which happened: "four who attempted to enter were shot".
func (g *grammar) spent(c *placedCue, f *finding) bool {
	if !f.subject || f.verb <= f.chunk || !g.at(f.verb).passive || g.at(f.verb).modal || c.at >= g.at(f.verb).first {
		return false
	}
	for j := f.chunk + 1; j < f.verb; j++ {
		if v := g.at(j); v.kind == verbGroup && v.inf && v.first >= c.at && g.before(j).kind == verbGroup && g.before(g.back(j)).kind == relative {
			return true
		}
	}
	return false
}

// perished tells whether those counted are dead or missing whatever is planned:
// "would recover the bodies of nine", "will search for 22 missing".
func (g *grammar) perished(f *finding) bool {
	n := f.noun
	if n == nil {
		n = g.at(f.chunk).noun
	}
	return f.cue != nil && f.cue.Measure == schema.Missing || f.frame == nil && n != nil && n.Corpse
}

// heldTo tells whether the infinitive at token i says what is held to be so, or what
// was brought about: "are reported to be", "had to kill", "forced the city to send".
func (g *grammar) heldTo(i int) bool {
	if i-1 < g.s.First {
		return false
	}
	w := g.t.Words[i-1]
	v, form := g.lx.Verbs.Find(w)
	if (w == g.words().out || w == g.words().on) && i-2 >= g.s.First {
		v, form = g.lx.Verbs.Find(g.t.Words[i-2]) // "turned out to be", "went on to kill"
		if w == g.words().on && v != nil && v.Lemma == "go" {
			return true
		}
	}
	if w == g.words().had || w == g.words().suspected || g.reads(i-1, "able") {
		return true
	}
	if v.Is(lexicon.VerbImplies) && (form != lexicon.Base || !g.is(i-2, lexicon.Modal)) {
		return true
	}
	for j := i - 1; j >= g.s.First && j > i-6 && g.t.Tokens[j].Kind != text.Punct; j-- {
		if v, form := g.lx.Verbs.Find(g.t.Words[j]); v.Is(lexicon.VerbCompels) && form&(lexicon.Past|lexicon.Gerund) != 0 {
			return true
		}
	}
	return false
}

// leading is the first token of the verb that the finding's verb hangs on: a
// participle that goes on with its clause, or one that shares its auxiliary.
// It is from where there is none.
func (g *grammar) leading(f *finding, from int) int {
	v := g.at(f.verb)
	b := f.chunk
	switch {
	case f.verb < 0 || v.aux:
		return from
	case f.verb < f.chunk && (v.form&lexicon.Gerund != 0 || g.addedOn(f.verb)):
		b = f.verb
	case g.reduced(f) && g.before(f.chunk).kind == conjunction:
	default:
		return from
	}
	for k := b - 1; k >= 0 && k > b-reach && g.at(k).kind != stop; k-- {
		if g.at(k).kind == verbGroup {
			return g.at(g.chainStart(k)).first - 1
		}
	}
	return from
}

// timedBetween tells whether a clause of when something happened opens among the few tokens [i, j): "were
// reportedly killed when [two bombs] went off".
func (g *grammar) timedBetween(i, j int) bool {
	for i = max(i, j-3); i < j; i++ {
		if g.is(i, lexicon.Subordinate) && g.t.Words[i] != g.words().ifWord {
			return true
		}
	}
	return false
}

// awaited tells whether the verb group that starts at token i is the first behind the phrase at k, whose it is.
func (g *grammar) awaited(k, i int) bool {
	for j := k + 1; j < k+reach/4; j++ {
		switch c := g.at(j); c.kind {
		case verbGroup:
			return c.first == i
		case preposition, nounPhrase:
		default:
			return false
		}
	}
	return false
}

// guesses tells whether the word only says what somebody to whom something is done before the phrase at k
// is taken for: "shot a man presumed armed and wounded [two]".
func (g *grammar) guesses(p *placedCue, k int) bool {
	for j := k - 1; j > 1 && g.at(j).last > p.at; j-- {
		if c := g.at(j); c.kind == verbGroup && c.first <= p.at {
			return c.mere(lexicon.Participle) && g.at(j-1).kind == nounPhrase && g.objectOf(j-1) >= 0
		}
	}
	return false
}

// goesOnBare tells whether the finding's verb is a bare form that "and" joins to one before.
func (g *grammar) goesOnBare(f *finding) bool {
	v := g.at(f.verb)
	return f.verb < f.chunk && v.mere(lexicon.Base) && g.addedOn(f.verb)
}

// addedOn tells whether "and" or "or", and no "but", joins the verb at chunk v to one before.
func (g *grammar) addedOn(v int) bool {
	c := g.before(v)
	return c.kind == conjunction && !g.reads(c.first, "but")
}

// clause is the run of tokens in which words tell of the claim's modality: the
// phrase, what tells its measure with the verbs before it, and what stands
// between them and right before.
func (g *grammar) clause(f *finding) (from, to int) {
	c := g.at(f.chunk)
	from, to = c.first, c.last
	if t := g.before(g.back(f.chunk)); c.fig >= 0 && g.before(f.chunk).word == g.words().of && t.head >= 0 && g.isOf(t.head, lexicon.TotalWord) {
		from = t.first // "expects a total of 900 people to flee"
	}
	for _, k := range []int{f.verb, f.nounAt, f.cueAt} {
		if k >= 0 && k != f.chunk {
			from, to = min(from, g.at(g.chainStart(k)).first), max(to, g.at(k).last)
		}
	}
	if v := max(g.answering(f), g.rising(f)); v >= 0 {
		from = g.at(g.chainStart(v)).first
	}
	return max(g.s.First, from-3), to
}

// rising is the verb by which a number that was told before gets to that of the finding: "that figure is expected to
// [rise] to 2 million"; -1 for none.
func (g *grammar) rising(f *finding) int {
	p := g.back(f.chunk)
	v := g.back(p)
	if f.frame != nil || f.verb >= 0 || f.nounAt >= 0 || !g.at(p).is(g.words().to) || g.at(v).kind != verbGroup || !g.at(v).verb.Is(lexicon.VerbRises) {
		return -1
	}
	return v
}

// answering is the infinitive that lays the deaths which the finding counts to somebody: "is
// believed to be responsible for 40 deaths"; -1 for none.
func (g *grammar) answering(f *finding) int {
	p := g.back(f.chunk)
	if f.frame != nil || f.verb >= 0 || f.nounAt >= 0 || g.at(p).kind != preposition {
		return -1
	}
	for j := p - 1; j >= 0 && j > p-4; j-- {
		switch c := g.at(j); {
		case c.kind == verbGroup && c.inf && c.be:
			return j
		case c.kind != other && !c.uncounted():
			return -1
		}
	}
	return -1
}

// chainStart is the first of the verb groups that lead to the one at chunk k:
// "is alleged to have chased and shot".
func (g *grammar) chainStart(k int) int {
	if g.at(k).kind != verbGroup {
		return k
	}
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		switch g.at(j).kind {
		case verbGroup:
			k = j
		case conjunction, other:
		default:
			return k
		}
	}
	return k
}
