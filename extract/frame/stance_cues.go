package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// doubtedNumber tells whether the word of doubt stands between
// an article and the claim's number: "a [suspected] 40 people".
func (g *grammar) doubtedNumber(c *placedCue, out *Claim) bool {
	return c.last == out.Number.First && g.is(c.at-1, lexicon.Article)
}

// doubts tells whether the word of doubt, in the clause [from, to), bears on the finding, and not on another number
// alone, right behind which it stands: "[105 suspected] and 35 confirmed cases".
func (g *grammar) doubts(c *placedCue, f *finding, from, to int) bool {
	for k := range g.chunks {
		if n := g.at(k); n.last == c.at && g.counted(k) && n.head < 0 {
			return k == f.chunk
		}
	}
	if g.reads(c.at, "probable") && (c.at < g.at(f.chunk).body || c.at >= g.at(f.chunk).last || g.reads(c.at-1, "and")) {
		return false // "nine confirmed and probable cases"
	}
	return f.frame == nil && c.at >= from && c.at < to
}

// cues applies the modality and scope words of the claim's clause.
func (g *grammar) cues(f *finding, out *Claim) {
	from, to := g.clause(f)
	for i := range g.notes().cues {
		c := &g.noted.cues[i]
		switch cue := c.cue; {
		case cue.Moved && (!moved(out.Measure) || cue.Scope == schema.Cumulative && g.natural()), cue.Kind == lexicon.CueScope && g.afterMonth(c.at):
		case cue.Kind == lexicon.CueMode && (f.frame != nil && g.takenFor(f, c.at) || cue.Modality == schema.Planned && g.reckonedToBe(c)): // "killed seven presumed rebels"
		case cue.Kind == lexicon.CueScope && out.Scope == schema.Incident && (g.totalled(f, out, c) || g.staysSo(f, out, c, from, to)):
			out.Scope = cue.Scope
		case cue.Kind == lexicon.CueMode && out.Modality == schema.Asserted && g.bears(c, f, from, to):
			out.Modality = cue.Modality
		case cue.Kind == lexicon.CueDoubt && out.Modality == schema.Asserted && (g.doubts(c, f, from, to) || g.doubtedNumber(c, out)):
			out.Modality = schema.Reported
		}
	}
	if g.revised(f) || g.corrected(f) || g.disproved(f) {
		out.Modality = schema.Denied
	}
	if i := g.at(f.chunk).first - 1; i > g.s.First && g.t.Words[i] == g.words().not && (g.t.Tokens[i-1].Kind == text.Punct || g.t.Words[i-1] == g.words().and) {
		out.Modality = schema.Denied // "seven – not six – were hurt", "was nine and not 12"
	}
}

// totalled tells whether the cue c of a running total is told of what the claim
// counts: not where it only lifts, compares or dates something else of its sentence.
func (g *grammar) totalled(f *finding, out *Claim, c *placedCue) bool {
	return c.cue.Scope == schema.Cumulative && out.Measure != schema.Distance &&
		!g.lifts(f, c.at) && !g.compares(f, c.at) && !g.ofAnother(f, c.at) && !g.raidIn(f, c) && !g.inRaid(c) &&
		!g.heardBy(c.at) && !g.latestUntil(c.at) && !g.datedPart(f, c.at) && !g.dayApart(f, c.at)
}

// staysSo tells whether the cue c of what goes on stands in the
// clause [from, to) of the claim, right before it or at its end.
func (g *grammar) staysSo(f *finding, out *Claim, c *placedCue, from, to int) bool {
	if v := g.at(f.verb); f.frame != nil && f.verb >= 0 && c.last > v.first && c.at < v.last && g.has(f.verb) && !v.passive {
		return false // "has [already displaced] 900 families"
	}
	near := c.at >= from-2 || c.last-c.at > 2 && c.last >= from-4
	return c.cue.Scope == schema.Stock && near && c.at < to+1 && lasting(out.Measure) && !g.parted(c.at, g.at(f.chunk).first)
}

// takenFor tells whether the word at i stands in the phrase that is counted and says what
// those are taken for, and not what happened to them: "seven presumed rebels".
func (g *grammar) takenFor(f *finding, i int) bool {
	c := g.at(f.chunk)
	return i >= c.body && i < c.head
}

// reckonedToBe tells whether the cue is "to be" behind what somebody takes to be so: "put the strength
// to be 900", "believe the dead to be nine".
func (g *grammar) reckonedToBe(p *placedCue) bool {
	if g.t.Words[p.at] != g.words().to || p.last-p.at != 2 || !g.is(p.at+1, lexicon.Be) {
		return false
	}
	for i := p.at - 1; i >= g.s.First && i > p.at-reckonedWords && g.t.Tokens[i].Kind != text.Punct; i-- {
		if cue := g.lx.Reporting.Verb(g.t.Words[i]); cue != nil && i < p.at-1 {
			return cue.Hedged || cue.Takes == lexicon.TakesToll
		}
	}
	return false
}

// reckonedWords is how many words what is taken to be so may have.
const reckonedWords = 9

// moved tells whether m is said of those who move or are helped.
func moved(m schema.Measure) bool {
	return m == schema.Displaced || m == schema.Affected || m == schema.Returned
}

// afterMonth tells whether a day or month stands before the word at i: "in January this year".
func (g *grammar) afterMonth(i int) bool {
	if i > g.s.First && g.t.Tokens[i-1].Kind == text.Number {
		i--
	}
	return g.is(i-1, lexicon.Month)
}

// parted tells whether a comma stands between the tokens from and to.
func (g *grammar) parted(from, to int) bool {
	for from++; from < to; from++ {
		if g.isPunct(from, ",") {
			return true
		}
	}
	return false
}

// revised tells whether the finding is a toll that was taken back: "lowered the toll
// from 140 to 120", "the toll was revised to 120 from 140".
func (g *grammar) revised(f *finding) bool {
	p := g.back(f.chunk)
	if f.noun == nil || !f.noun.Toll || !g.at(p).is(g.words().from) {
		return false
	}
	for j := p - 1; j >= 0 && j > p-8; j-- {
		if c := g.at(j); c.kind == verbGroup {
			return c.verb.Is(lexicon.VerbLowers) || g.lx.CreditWords.Is(g.t.Words[c.last-1], lexicon.Revision) && g.tookBack(f.chunk)
		}
	}
	return false
}

// tookBack tells whether the number at chunk k, behind "from", is above the one that took its place, on either side
// of it: "to 39 from 42", "from 42 to 39".
func (g *grammar) tookBack(k int) bool {
	now := k + 2
	if !g.counted(now) || g.at(k+1).word != g.words().to {
		now = g.back(g.back(k))
		if g.at(now).kind == comma {
			now = g.back(now)
		}
	}
	return g.counted(now) && g.figures[g.at(now).fig].Quantity.Value() < g.figures[g.at(k).fig].Quantity.Value()
}

// corrected tells whether the finding is a total that a verb takes back: "revising an earlier
// toll of 21".
func (g *grammar) corrected(f *finding) bool {
	j := g.governor(f.chunk)
	if j < 0 || !g.former(g.at(j)) {
		return false
	}
	for i := g.at(j).first - 1; i >= g.s.First && i > g.at(j).first-4; i-- {
		if g.lx.CreditWords.Is(g.t.Words[i], lexicon.Revision) {
			return true
		}
	}
	return false
}

// raidIn tells whether the words of a running total name a war and only say of what the
// event right before them is one, "in the latest clash in the war", or what it is that a chronicle
// tells of: "nine are killed in the war".
func (g *grammar) raidIn(f *finding, p *placedCue) bool {
	if _, war := g.lx.Nouns.Longest(g.t.Words[p.last-1 : p.last]); war == nil || !war.Cause {
		return false
	}
	if g.chronicled(f.verb) {
		return true
	}
	for k := range g.chunks {
		if c := &g.chunks[k]; c.last == p.at {
			return c.kind == nounPhrase && c.noun != nil && c.noun.Cause && c.noun.Scope != schema.Cumulative
		}
	}
	return false
}

// inRaid tells whether the words of a running total end with "in" before a single event: "so far in the
// blast".
func (g *grammar) inRaid(p *placedCue) bool {
	if g.t.Words[p.last-1] != g.words().in {
		return false
	}
	for k := range g.chunks {
		if c := &g.chunks[k]; c.first >= p.last {
			return c.first == p.last && c.kind == nounPhrase && c.noun != nil && c.noun.Cause && c.noun.Scope != schema.Cumulative && !c.noun.Lasts && !g.manyRaids(c)
		}
	}
	return false
}

// manyRaids tells whether the phrase c is of several attacks, which no fight is that both sides are in: "strikes".
func (g *grammar) manyRaids(c *chunk) bool {
	return c.noun.Unit == schema.AttackUnit && !c.noun.Mutual && g.endsWith(c.head, "s")
}

// lifts tells whether what stands at token at behind the finding is about another
// number that it brings a total to: "100 fled, bringing to 900 the number this year".
func (g *grammar) lifts(f *finding, at int) bool {
	for k := f.chunk + 1; k < len(g.chunks) && k < f.chunk+reach && g.at(k).first < at; k++ {
		if c := g.at(k); c.kind == verbGroup && c.verb.Is(lexicon.VerbLifts) && k != f.verb {
			return true
		}
	}
	return false
}

// compares tells whether the words of a running total at token at only say what an
// event is compared to: "the attack, which killed eight, was the worst this year".
func (g *grammar) compares(f *finding, at int) bool {
	if g.unmatched(max(g.at(f.chunk).last, at-8), at) || g.unmatched(g.saidOf(at), at) {
		return true // "killing 20 in the worst attack this year", "the third attack on the army this year killed 20"
	}
	for k := f.chunk + 1; k < len(g.chunks) && k < f.chunk+reach && g.at(k).first < at; k++ {
		switch c := g.at(k); {
		case c.kind == colon:
			return true
		case c.be && k != f.verb && g.at(k+1).uncounted() && g.at(k+1).definit:
			return true
		}
	}
	return false
}

// heardBy tells whether the words of a running total at token at only say until when reports came
// in: "according to reports received to date".
func (g *grammar) heardBy(at int) bool {
	for i := at - 1; i >= g.s.First && i > at-reach && g.t.Tokens[i].Kind != text.Punct; i-- {
		if g.reads(i, "received") {
			return !g.is(i-1, lexicon.Auxiliary|lexicon.Have)
		}
	}
	return false
}

// saidOf is the token where the words start that hang together and end before token at: "the worst
// attack on the army [to date]".
func (g *grammar) saidOf(at int) int {
	first := max(g.s.First, at-4)
	for k := range g.chunks {
		switch c := &g.chunks[k]; {
		case c.last > at:
			return first
		case c.kind == nounPhrase && (c.definit || g.is(c.first, lexicon.Definite)) && g.at(k-1).kind != preposition:
			first = min(first, c.first)
		case c.kind == verbGroup:
			first = max(c.last, at-4)
		case c.kind != nounPhrase && c.kind != preposition:
			first = max(g.s.First, at-4)
		}
	}
	return first
}

// ofAnother tells whether the words of a running total at token at stand in a clause that counts
// others behind the finding: "900 fled violence that has killed 40 people this year".
func (g *grammar) ofAnother(f *finding, at int) bool {
	inside := false
	for k := max(f.chunk, f.verb) + 1; k < len(g.chunks) && g.at(k).first < at; k++ {
		if inside = inside || g.at(k).kind == relative; inside && g.counted(k) && !g.figures[g.at(k).fig].Article {
			return true
		}
	}
	return false
}

// datedPart tells whether those whom the finding counts are a part, with a day of its own, of what
// is told of the time at token i: "many raids [this year], including one of 60 miners on June 17".
func (g *grammar) datedPart(f *finding, i int) bool {
	for k := f.chunk - 1; k >= 0 && g.at(k).first > i; k-- {
		if g.at(k).kind == verbGroup {
			return false
		}
		if g.at(k).kind != part {
			continue
		}
		for j := g.at(f.chunk).last; j < g.s.Last && !g.isPunct(j, ","); j++ {
			if g.dated(j) {
				return true
			}
		}
		return false
	}
	return false
}

// unmatched tells whether "the worst", "the deadliest" or "the third" is among the tokens [i, j).
func (g *grammar) unmatched(i, j int) bool {
	for i++; i < j; i++ {
		if g.is(i-1, lexicon.Definite) && (g.superlative(i) || g.ordinal(i) || g.reads(i, "first") || g.reads(i, "most")) {
			return true
		}
	}
	return false
}

// ordinal tells whether a number at token i says which one in a row.
func (g *grammar) ordinal(i int) bool {
	return g.figured(i) && g.figures[g.inside[i-g.s.First]-1].Kind == schema.KindOrdinal
}
