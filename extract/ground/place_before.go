package ground

import (
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// firmer is the place in the sentence before a claim whose own tells one in passing; nil where
// that does not put it there firmly.
func (p *places) firmer(t *text.Text, c *frame.Claim) *site {
	x := p.finestBefore(t, c)
	if x == nil || x.grain > town || x.relation&lexicon.At == 0 || x.aside || p.apart(t, c.Sentence) {
		return nil
	}
	return x
}

// before is the place that the sentence before a claim tells; nil for none.
func (p *places) before(t *text.Text, c *frame.Claim) *site {
	x := p.finestBefore(t, c)
	if y := p.here(t, c.Sentence-1); y != nil && (x == nil || x.relation&lexicon.At == 0) {
		return y
	}
	if x != nil && c.Scope == schema.Cumulative && x.grain <= town && !p.ofTown(t, c.Sentence) {
		x = nil // "Shells hit Orla. The war has killed 9,000 people since 2011."
	}
	if x != nil && x.grain < state && (!x.dateline && p.overMany(t, c) || p.overall(t, c)) {
		x = nil
	}
	if x != nil && !x.aside && (x.grain < state || x.dateline || x.relation&lexicon.At != 0 && x.grain == state) {
		return x
	}
	if running(c) {
		return p.home(t, t.Sentences[c.Sentence-1])
	}
	return nil
}

// overMany tells whether claim c counts those of several places without a name, which are not those told of before:
// "nine in [other eastern provinces]", "in [ten towns]".
func (p *places) overMany(t *text.Text, c *frame.Claim) bool {
	last := t.Sentences[c.Sentence].Last
	for k := c.Number.Last; k+2 < min(c.Number.Last+overManyReach, last) && t.At(k) != "and" && t.At(k) != ","; k++ {
		if w := t.At(k + 1); !p.is(k, lexicon.At) || w != "other" && w != "several" && w != "many" && !p.counts(k+1) {
			continue
		}
		for j := k + 2; j < min(k+overManyWords, last); j++ {
			if p.is(j, lexicon.Several) {
				return true
			}
		}
	}
	return false
}

// overall tells whether claim c counts those of the whole country, which are not those of the place told of before:
// "nine died [across the country]", "[nationally], nine have died".
func (p *places) overall(t *text.Text, c *frame.Claim) bool {
	s := t.Sentences[c.Sentence]
	for k := max(s.First, c.Number.First-overManyReach); k < min(c.Number.Last+overManyReach, s.Last); k++ {
		switch at := t.At(k); at {
		case "and", ",":
			if k >= c.Number.Last {
				return false
			}
		case "nationally", "Nationally":
			return true
		case "across", "throughout", "Across", "Throughout":
			if next := tokenAt(t, k+2); tokenAt(t, k+1) == "the" && (next == "country" || next == "nation") {
				return true
			}
		}
	}
	return false
}

// overManyReach is how many tokens behind a figure the preposition before its places may stand, overManyWords how many
// behind that their noun.
const (
	overManyReach = 10
	overManyWords = 6
)

// ofTown tells whether sentence i speaks of a town told of before: "nine have died there", "murders in the city".
func (p *places) ofTown(t *text.Text, i int) bool {
	for k := t.Sentences[i].First; k < t.Sentences[i].Last; k++ {
		if p.is(k, lexicon.Settlement) || strings.EqualFold(t.At(k), "there") {
			return true
		}
	}
	return false
}

// finestBefore is the finest place of the sentence before that of a claim; nil for none.
func (p *places) finestBefore(t *text.Text, c *frame.Claim) *site {
	n := c.Sentence - 1
	if n > 0 && p.dated(t, t.Sentences[n]) {
		n-- // a date stands between the headline and the report
	}
	s := t.Sentences[n]
	sites := p.read(t, n)
	x := p.finest(sites, c, text.Span{First: s.First, Last: s.Last})
	if x == nil || x.dateline || x.grain >= state {
		return x
	}
	if p.remote(t, x) {
		return nil
	}
	if end := manyEnd(t, x); end > 0 {
		if k := siteFrom(sites, end); k < len(sites) && sites[k].lead <= end+1 && sites[k].relation != 0 {
			return &sites[k] // "in Orla, Benst, Kerrin, Tarnow and Dorn villages across Ostal province"
		}
		return nil
	}
	return x
}

// remote tells whether x is only what a distance of 200 or more is measured from: "a storm [540 km] east of Orla".
func (p *places) remote(t *text.Text, x *site) bool {
	if !x.far {
		return false
	}
	for k := x.lead - 1; k > 0 && k >= x.lead-4; k-- {
		if p.is(k, lexicon.Length) {
			far := t.At(k - 1)
			return t.Tokens[k-1].Kind == text.Number && len(far) >= 3 && far[0] > '1'
		}
	}
	return false
}

// manyEnd is the token behind the list of many places of which x is one, so that what the next sentence
// counts is hardly in it alone: "rain fell in Orla, Benst, Kerrin, Tarnow and Dorn"; 0 where it is in none.
func manyEnd(t *text.Text, x *site) int {
	commas, ands := 0, 0
	pass := func(i int) bool {
		switch w := t.At(i); {
		case w == ",":
			commas++
		case w == "and":
			ands++
		default:
			return w == "-" || capitalAt(t, i)
		}
		return true
	}
	for i := x.span.First - 1; i >= 0 && pass(i); i-- {
	}
	end := x.span.Last
	for end < len(t.Tokens) && pass(end) {
		end++
	}
	if ands == 0 || commas < manyCommas {
		return 0
	}
	return end
}

// manyCommas is how many commas the list of many places has: no address has as many.
const manyCommas = 3

// dated tells whether a sentence is but a date.
func (p *places) dated(t *text.Text, s text.Sentence) bool {
	if s.Last-s.First > 8 {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		if t.Tokens[i].Kind == text.Word && !p.grammar(i, lexicon.Month|lexicon.Weekday) {
			return false
		}
	}
	return true
}

// apart tells whether sentence i has nothing to do with the one before: that
// is of a teaser, or ends with its credit in brackets, as the items of a list
// of news do, both are items of a list, or i itself turns to another event:
// "elsewhere", "in a separate raid".
func (p *places) apart(t *text.Text, i int) bool {
	before, s := t.Sentences[i-1], t.Sentences[i]
	if p.lx.Turns(t.Words[s.First:s.Last]) || t.Item(before) && t.Item(s) {
		return true
	}
	return before.Section == schema.Boilerplate || t.At(before.Last-1) == ")" && t.Tokens[t.Sentences[i].First].Has(text.Line)
}

// fresh tells whether claim c is of an item of a list of news that starts on a line of its own within the sentence.
func (p *places) fresh(t *text.Text, c *frame.Claim) bool {
	k := p.item(t, c).First
	return k > t.Sentences[c.Sentence].First && t.Tokens[k+1].Has(text.Line)
}
