package ground

import (
	"slices"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// itemised is the colon behind which the parts of claim i are told, each of them in its own
// place: "40 people died: 30 in Orla and ten in Benst"; 0 for none.
func itemised(t *text.Text, claims []frame.Claim, i int) int {
	if i+2 >= len(claims) || claims[i+1].PartOf != i || claims[i+2].PartOf != i || claims[i+2].Sentence != claims[i].Sentence {
		return 0
	}
	for k := claims[i].Number.Last; k < claims[i+1].Number.First; k++ {
		if t.At(k) == ":" {
			return k
		}
	}
	return 0
}

// follows is the stretch after claim i, as far as the next claim or comma.
func (p *places) follows(t *text.Text, claims []frame.Claim, i int) text.Span {
	c := &claims[i]
	whole := p.item(t, c).Last
	last := whole
	if next := i + 1; next < len(claims) && claims[next].Sentence == c.Sentence && claims[next].Number.First > c.Number.First {
		if claims[next].Measure == schema.Attacks && c.Measure != schema.Attacks && t.At(claims[next].Number.First-1) == "in" {
			next++ // "14 people in five attacks in Orla"
		} else if bracketed(t, c, &claims[next]) {
			next++ // "900 people (200 households) in Orla"
		}
		if last = whole; next < len(claims) && claims[next].Sentence == c.Sentence {
			last = min(whole, claims[next].Number.First)
			if k := p.turn(t, p.read(t, c.Sentence), claims, next); k > 0 {
				last = k
			}
		}
	}
	for k := c.Number.Last; k < last; k++ {
		if s := t.At(k); s == "," || s == ";" || s == "—" || breaks(s) || p.leadsOn(t, c, k) {
			last = k
		}
	}
	return text.Span{First: c.Number.Last, Last: last}
}

// leadsOn tells whether "and" at token k leads from what befell those of claim c to what else did it: "killing nine and
// [closing the road]".
func (p *places) leadsOn(t *text.Text, c *frame.Claim, k int) bool {
	if t.At(k) != "and" || k+1 >= len(t.Tokens) || !p.gerund(t, k+1) {
		return false
	}
	for i := c.Number.First - 1; i >= 0 && i >= c.Number.First-hedgeWords; i-- {
		if p.gerund(t, i) {
			return true
		}
	}
	return false
}

// gerund tells whether token i is that form of a verb.
func (p *places) gerund(t *text.Text, i int) bool {
	_, form := p.lx.Verbs.Find(t.Words[i])
	return form&lexicon.Gerund != 0
}

// bracketed tells whether claim b only tells in brackets right behind those whom claim a counts how many they are in
// another unit.
func bracketed(t *text.Text, a, b *frame.Claim) bool {
	if a.Measure != b.Measure || a.Unit == b.Unit || b.Number.First > a.Number.Last+bracketWords {
		return false
	}
	for k := b.Number.First - 1; k >= a.Number.Last; k-- {
		if t.At(k) == "(" {
			return true
		}
	}
	return false
}

// bracketWords is how far behind a number another may stand in brackets that tells the same in another unit.
const bracketWords = 7

// behindParts is the place that a preposition names behind the parts of claim i, or behind claim i and its fellow
// parts: "23 people, among them ten children, in the town of Orla"; nil for none.
func (p *places) behindParts(t *text.Text, own []site, claims []frame.Claim, i int) *site {
	c, whole, j := &claims[i], claims[i].PartOf, i
	if whole < 0 {
		whole, j = i, i+1
	}
	if len(own) == 0 || claims[whole].Sentence != c.Sentence {
		return nil
	}
	for ; j < len(claims) && claims[j].PartOf == whole && claims[j].Sentence == c.Sentence; j++ {
		if x := p.behindComma(t, own, c, claims[j].Number.Last); x != nil {
			return x
		}
	}
	return nil
}

// behindNext is the place right behind the next claim, which "and" joins to claim i, where a comma parts the two from
// the claim before them: "killed nine in Orla, and in a raid killed a clerk and [hurt four in Benst]"; nil for none.
func (p *places) behindNext(t *text.Text, own []site, claims []frame.Claim, i int) *site {
	c := &claims[i]
	if i == 0 || i+1 == len(claims) || claims[i-1].Sentence != c.Sentence || claims[i+1].Sentence != c.Sentence || c.PartOf >= 0 {
		return nil
	}
	next := &claims[i+1]
	parted, together := p.comma(t, claims[i-1].Number.Last, c.Number.First), !p.comma(t, c.Number.Last, next.Number.First)
	if !parted || !together || !conjoins(t, c.Number.Last, next.Number.First) {
		return nil
	}
	x := p.finest(own, next, p.follows(t, claims, i+1))
	if x == nil || !x.happensAt() || x.fights {
		return nil
	}
	return x
}

// conjoins tells whether "and" stands among the tokens i to j, and no word that opens a clause of its own.
func conjoins(t *text.Text, i, j int) bool {
	found := false
	for ; i < j; i++ {
		if breaks(t.At(i)) {
			return false
		}
		found = found || t.At(i) == "and"
	}
	return found
}

// behindComma is the place to which a preposition right behind the first comma shortly after token k leads; nil
// for none.
func (p *places) behindComma(t *text.Text, own []site, c *frame.Claim, k int) *site {
	last := t.Sentences[c.Sentence].Last
	end := min(k+8, last)
	for k < end && t.At(k) != "," {
		k++
	}
	if k+1 >= end || !p.is(k+1, lexicon.At) || p.is(k+1, lexicon.Against) {
		return nil
	}
	for end = k + 1; end < last && t.At(end) != ","; end++ {
	}
	if x := p.finest(own, c, text.Span{First: k + 1, Last: end}); x != nil && x.span.First <= k+8 && x.relation&lexicon.At != 0 && x.grain < state {
		return x
	}
	return nil
}

// item is the sentence of a claim, or the piece of it between the credits of a
// list of news that stand in brackets: "(Xinhua) A bomb kills two".
func (p *places) item(t *text.Text, c *frame.Claim) text.Span {
	s := t.Sentences[c.Sentence]
	return narrow(text.Span{First: s.First, Last: s.Last}, p.words(t, c.Sentence).items, c)
}

// clause is the stretch around the claim that no "while" or "but" breaks.
func (p *places) clause(t *text.Text, c *frame.Claim) text.Span {
	return narrow(p.item(t, c), p.words(t, c.Sentence).breaks, c)
}

// conjunct is what is left of the clause of claim i where it is joined to another clause that has a figure and a place
// of its own: "in Orla rebels killed six, and [in Benst they killed nine]". Parts are of their whole's clause.
func (p *places) conjunct(t *text.Text, own []site, claims []frame.Claim, i int, clause text.Span) text.Span {
	if len(own) < 2 {
		return clause
	}
	c, s := &claims[i], claims[i].Sentence
	for j := i; j > 0 && j > i-conjunctReach && claims[j-1].Sentence == s; j-- {
		if k := p.turn(t, own, claims, j); k > 0 {
			clause.First = max(clause.First, k)
			break
		}
	}
	for j := i + 1; j < len(claims) && j <= i+conjunctReach && claims[j].Sentence == s; j++ {
		if k := p.turn(t, own, claims, j); k > 0 {
			clause.Last = min(clause.Last, k)
			break
		}
	}
	for k := c.Number.Last; k < min(clause.Last, c.Number.Last+whereReach); k++ {
		if p.leadsOn(t, c, k) && p.firm(p.finest(own, c, text.Span{First: clause.First, Last: k})) {
			clause.Last = k
		}
	}
	return clause
}

// partElsewhere is the number of the part behind claim i, where nothing but its place tells it apart: "the toll is 90,
// with [44] in Orla"; 0 for none.
func (p *places) partElsewhere(t *text.Text, own []site, claims []frame.Claim, i int) int {
	if i+1 == len(claims) || claims[i+1].PartOf != i || claims[i+1].Sentence != claims[i].Sentence || !claims[i+1].Subject.Empty() {
		return 0
	}
	part := &claims[i+1]
	if x := p.finest(own, part, p.follows(t, claims, i+1)); x == nil || x.relation&lexicon.At == 0 || x.lead > part.Number.Last+partWords {
		return 0
	}
	for k := part.Number.Last; k < part.Number.Last+partWords && k < len(t.Tokens); k++ {
		if t.At(k) == ")" {
			return 0 // "nine people were hurt (three badly) in Orla"
		}
	}
	return part.Number.First
}

// partWords is how many words between the number of a part and
// its place may tell what befell it: "44 of them dead in Orla".
const partWords = 3

// firm tells whether x is a town, or a place in one, that a preposition leads to.
func (p *places) firm(x *site) bool {
	return x != nil && x.grain <= town && x.relation&(lexicon.At|lexicon.Near) != 0 && !x.dateline
}

// conjunctReach is how many claims of one sentence may share a clause, hedgeWords how many words stand at
// most before a figure or between it and the place that its clause opens with.
const (
	conjunctReach = 4
	hedgeWords    = 4
)

// turn is the "and" with which the clause of claim j starts, as the place behind it
// shows: ", and a bomb in Benst killed nine", "and in Benst nine died"; 0 for none.
func (p *places) turn(t *text.Text, own []site, claims []frame.Claim, j int) int {
	a, b := &claims[j-1], &claims[j]
	if b.PartOf >= 0 || b.Number.First < a.Number.Last {
		return 0
	}
	from := a.Number.Last + 1
	for k := siteFrom(own, a.Number.Last); k < len(own) && own[k].span.First < b.Number.First; k++ {
		x := &own[k]
		if !x.happensAt() || x.lead < 2 {
			continue
		}
		if t.At(x.lead-1) == "and" && (t.At(x.lead-2) == "," || b.Number.First-x.span.Last <= hedgeWords) {
			return x.lead - 1
		}
		for i := x.lead - 1; i >= from; i-- {
			if t.At(i) == "and" && t.At(i-1) == "," {
				return i
			}
		}
		from = x.lead
	}
	return 0
}

// narrow cuts span at the tokens next to a claim on both sides.
func narrow(span text.Span, at []int, c *frame.Claim) text.Span {
	if k, _ := slices.BinarySearch(at, c.Number.First); k > 0 {
		span.First = max(span.First, at[k-1])
	}
	if k, _ := slices.BinarySearch(at, c.Number.Last); k < len(at) {
		span.Last = min(span.Last, at[k])
	}
	return span
}

// breaks tells whether the token breaks a sentence into clauses with figures and places of their own.
func breaks(s string) bool {
	switch s {
	case "while", "whereas", ";", "but", "compared", "WHILE", "BUT":
		return true
	}
	return false
}
