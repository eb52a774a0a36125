package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// A humanitarian report goes on about the people whom it has counted, and does not say
// each time what befell them: a count of people or a share of which nothing else is told
// is one of theirs.

// topicReach is how many sentences before the figure those may be counted whom the report tells of.
const topicReach = 6

// leastPeople is the least number without a noun that may count people: a lower one numbers phases, rounds or pages.
const leastPeople = 10

// leastOfLine is the least number at the end of a line that may count people: a lower one numbers pages or chapters.
const leastOfLine = 100

// byTopic gives a count of people or a share, in a humanitarian report, what was told of
// those counted last: "900 people are displaced. The majority are children (62%) and
// women (30%)."
func (r *Reader) byTopic(f *finding, n int) bool {
	w := r.topic(n)
	if w < 0 || !r.g.mayBeTheirs(f.chunk) || !r.reports() {
		return false
	}
	*f = unread(f.chunk)
	if fr := r.g.arrives(f.chunk); fr != nil {
		f.frame, f.verb, f.subject = fr, f.chunk+1, true
		return true
	}
	if r.g.byHelp(f) {
		return true
	}
	f.item, f.part, f.akin = w+1, true, !r.someOf(f.chunk, w, n)
	if r.g.at(f.chunk-1).kind == opening && r.g.at(f.chunk-2).people() {
		f.predicate = f.chunk - 2 // "children (62%)"
	}
	return true
}

// besideShare tells whether figure fig is a share, and so is the last claim of the sentence, whose first is first.
func (r *Reader) besideShare(fig, first int) bool {
	k := len(r.claims) - 1
	return k >= first && r.g.figures[fig].Kind == schema.KindPercent && r.claims[k].Unit == schema.Percent
}

// someOf tells whether those whom the phrase at k of sentence n counts are some of claim
// w, and not as many people again: a share is, a count in the same sentence, and one
// behind "including".
func (r *Reader) someOf(k, w, n int) bool {
	switch {
	case r.claims[w].Unit == schema.Percent:
		return false
	case r.g.figures[r.g.at(k).fig].Kind == schema.KindPercent:
		return true
	}
	return r.claims[w].Sentence == n || r.g.behindPart(k)
}

// behindPart tells whether "including" or "among them" stands before the phrase at k:
// "the weakest include [90 boys]".
func (g *grammar) behindPart(k int) bool {
	return slices.ContainsFunc(g.chunks[max(0, k-reach):k], func(c chunk) bool { return c.kind == part })
}

// arrives is the frame by which those at chunk k are displaced, as whoever arrives where a
// report tells of refugees: "900 Kerrinis arrived"; nil for none.
func (g *grammar) arrives(k int) *lexicon.Frame {
	v := g.at(k + 1)
	if v.verb == nil || v.passive || v.negated || v.inf {
		return nil
	}
	return arriving(v.verb)
}

// byHelp reads those whom a report says are helped, with whatever: "served [900 people]",
// "gave shelter to [900 people]". They are affected, though the others may be displaced.
func (g *grammar) byHelp(f *finding) bool {
	v := g.objectOf(f.chunk)
	if v < 0 && g.before(f.chunk).is(g.words().to) {
		v = g.back(g.back(g.back(f.chunk)))
	}
	verb := g.at(v).verb
	if verb == nil || !g.peopled(f.chunk) {
		return false
	}
	for i := range verb.Frames {
		if fr := &verb.Frames[i]; fr.Measures.To == schema.Affected || fr.Measures.People == schema.Affected && fr.Counts == lexicon.CountsObject {
			f.frame, f.verb = fr, v
			f.recipient = fr.Measures.To == schema.Affected
			return true
		}
	}
	return false
}

// arrivalsBefore tells whether the sentence speaks of arrivals before the phrase at k, so that it counts those who came and
// not those who are there.
func (g *grammar) arrivalsBefore(k int) bool {
	for j := k; j >= 0 && j > k-reach; j-- {
		if g.arrivals(j) {
			return true
		}
	}
	return false
}

// inhabit tells whether the number at k is how many live somewhere: "a population of [120,000]".
func (g *grammar) inhabit(k int) bool {
	of := g.back(k)
	n := g.before(of)
	return g.at(of).word == g.words().of && n.kind == nounPhrase && g.endsWith(n.head, "population") && !g.behindPart(k)
}

// onTopic tells whether sentence n may go on about people of whom a humanitarian report tells.
func (r *Reader) onTopic(n int) bool { return r.topic(n) >= 0 && r.reports() }

// topic is the claim of people in need or in flight that sentence n may go on about, up to
// topicReach sentences before it: the last count, or the last share where there is no count;
// -1 for none, and where the sentence has just counted other people.
func (r *Reader) topic(n int) int {
	share := -1
	for i := len(r.claims) - 1; i >= max(0, len(r.claims)-reach) && r.claims[i].Sentence >= n-topicReach; i-- {
		c := &r.claims[i]
		switch c.Measure {
		case schema.Displaced, schema.Affected, schema.Stranded:
		case schema.Returned:
			if c.Sentence < n {
				continue
			}
		default:
			if c.Sentence == n && c.Unit == schema.Person {
				return -1 // "12 people died, (5) of them in Orla"
			}
			continue
		}
		if w := r.outermost(i); r.claims[w].Unit != schema.Percent {
			return w
		}
		if share < 0 {
			share = i
		}
	}
	return share
}

// outermost is the whole of claim i, through wholes of the same measure, that is itself a part of none: of "900 fled, 500
// of them children, 90 of these babies" the 900 for each; i where it has no whole.
func (r *Reader) outermost(i int) int {
	for w := r.claims[i].PartOf; w >= 0 && r.claims[w].Measure == r.claims[i].Measure; w = r.claims[i].PartOf {
		i = w
	}
	return i
}

// mayBeTheirs tells whether the phrase at k may count some of the people whom the text tells of.
func (g *grammar) mayBeTheirs(k int) bool {
	c := g.at(k)
	fig := &g.figures[c.fig]
	switch {
	case fig.Article, fig.Zero, c.head >= 0 && (c.noun == nil || g.serves(c)), g.inhabit(k):
		return false
	case fig.Kind == schema.KindPercent:
		return g.shareOfPeople(k)
	case fig.Kind != schema.KindCount:
		return false
	case c.head < 0:
		v := g.at(k + 1)
		return fig.Quantity.Value() >= leastPeople && (g.bracketAround(k, reach) >= 0 || g.behindPart(k) || v.be || v.verb.Is(lexicon.VerbDwells) || g.keyFigure(k))
	}
	return g.peopled(k)
}

// keyFigure tells whether the bare figure at k is a key figure of the report: a line
// of its own, the end of a line that says what it counts, or right before those
// counted in brackets: "17,112", "Displaced in Orla: [9,000]", "[900] (IDPs)".
func (g *grammar) keyFigure(k int) bool {
	if b := g.at(k + 1); b.kind == opening {
		return fated(g.at(k+2).noun) && g.at(k+2).fig < 0
	}
	last := k == len(g.chunks)-1 || k == len(g.chunks)-2 && g.at(k+1).kind == stop
	return last && g.before(k).kind != comma && g.t.Tokens[g.s.First].Has(text.Para) && g.figures[g.at(k).fig].Quantity.Value() >= leastOfLine
}

// shareOfPeople tells whether the share at k may be one of people: it has a noun for them,
// stands in brackets or a list, or does something, and does not say how much more or less
// something is.
func (g *grammar) shareOfPeople(k int) bool {
	c := g.at(k)
	switch {
	case c.head >= 0:
		return c.noun.Unit == schema.Person || c.noun.Unit == schema.Household
	case g.bracketAround(k, reach) >= 0, c.out > 0 && g.peopled(c.out), g.at(k + 1).people(), g.listedShare(k):
		return true
	case c.last < g.s.Last && g.isOf(c.last, lexicon.Comparing):
		return false
	}
	p := g.before(k)
	return g.tellsOfShare(g.pastBrackets(k)) && p.kind != preposition && p.kind != verbGroup
}

// listedShare tells whether the share at k is one of a list, behind a number that says the
// same of others: "62% live in tents and [20%] in schools".
func (g *grammar) listedShare(k int) bool {
	b, a := g.before(k).kind, g.at(k+1).kind
	if b != comma && b != conjunction || a != preposition && a != state {
		return false
	}
	for j := k - 1; j >= 0 && j > k-reach/2; j-- {
		if c := g.at(j); c.fig >= 0 {
			kind := g.figures[c.fig].Kind
			return kind == schema.KindPercent || kind == schema.KindCount && g.personal(c)
		}
	}
	return false
}

// tellsOfShare tells whether the verb at v may tell what those do of whom a share stands
// before it: "62% came on foot", but not "62% funded".
func (g *grammar) tellsOfShare(v int) bool {
	if g.at(v).kind != verbGroup {
		return false
	}
	switch n := g.at(v + 1); {
	case g.finite(v):
		return true
	case n.kind == stop, n.kind == comma, n.kind == opening, n.kind == closing, n.word == g.words().by:
		return false
	}
	return g.at(v).form&lexicon.Past != 0
}

// serves tells whether the phrase c counts people who help or fight, and are not those in need.
func (g *grammar) serves(c *chunk) bool {
	switch c.noun.Class {
	case schema.AidWorker, schema.HealthWorker, schema.Combatant, schema.Police, schema.Journalist:
		return true
	}
	return g.isOf(c.head, lexicon.StaffWord|lexicon.Personnel)
}
