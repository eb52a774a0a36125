package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// yardstick tells whether m is only what a change or a rank behind the claim around region is measured
// against: "nine died, a 12 percent rise over [the month before]", "90 died, more than [in 2008]".
func (c *chronicle) yardstick(m *moment, region text.Span) bool {
	k := m.span.First - 1
	if k < region.Last || m.relation == lexicon.Since {
		return false
	}
	switch {
	case c.changes(m, region), c.compared(m, region.Last):
		return true // "90 died, twice as many as in 2008"
	case k > region.Last && c.at(k-1) == "the" && m.when.length() > 30 && c.lx.Superlative(c.text.Words[k], c.at(k)):
		return true // "the storm, the worst in ten years"
	}
	for i := k; i >= region.Last && i >= k-yardstickReach && c.boundary(i) == 0; i-- {
		if c.at(i) == "than" {
			return c.is(i+1, lexicon.TimeRelation) || i == k && m.form == nearForm && !m.ago && !m.running // not "more than a week ago"
		}
	}
	return false
}

// changes tells whether a share right before m says by how much a number behind the
// claim around region is above or below what it was then: "a 12 percent rise over
// [the month before]", "up 12% from [last year]", "down 12 per cent on [May]".
func (c *chronicle) changes(m *moment, region text.Span) bool {
	switch strings.ToLower(c.at(m.span.First)) {
	case "on", "over", "from":
	default:
		return false
	}
	k := m.span.First - 1
	if verb, _ := c.lx.Verbs.Find(c.text.Words[k]); verb.Is(lexicon.VerbRises|lexicon.VerbLowers) && c.shareEnds(k) {
		return true
	}
	i := k - 2
	return c.shareEnds(k+1) && i > region.Last && (c.upOrDown(i) || c.upOrDown(i-1))
}

// upOrDown tells whether "up" or "down" stands at token i.
func (c *chronicle) upOrDown(i int) bool { return c.at(i) == "up" || c.at(i) == "down" }

// compared tells whether the words behind the last comma before m, from token lo
// on, say that something is compared with then: ", down from a peak of 900 in May",
// ", a sharp rise from May"; a noun for the change has its article before it.
func (c *chronicle) compared(m *moment, lo int) bool {
	i := m.span.First - 1
	for i >= lo && c.text.At(i) != "," {
		if s := c.text.At(i); s == ";" || s == ":" {
			return false
		}
		i--
	}
	if i < lo {
		return false
	}
	for k := i + 1; k < min(i+1+comparingReach, m.span.First); k++ {
		if sense, n := c.sense(k); sense != nil && sense.Kind == lexicon.Compared {
			return n > 1 || indefinite(c.text.At(i+1))
		}
	}
	return false
}

// comparingReach is how many words behind a comma the one may stand that compares.
const comparingReach = 4

// yardstickReach is how many words may stand between "than" and the time it leads to.
const yardstickReach = 7

// shareEnds tells whether a share ends before token k: "12% [rise]", "12 per cent [rise]".
func (c *chronicle) shareEnds(k int) bool {
	switch c.at(k - 1) {
	case "%", "percent", "cent":
		return true
	}
	return false
}

// compares tells whether token i leads to what a figure was at another time: "1,320 now,
// up from 900 in May", "compared with 900".
func (c *chronicle) compares(i int) bool {
	if i+1 >= c.last || i == c.first {
		return false
	}
	digits := c.text.Tokens[i+1].Kind == text.Number
	switch c.at(i) {
	case "from":
		return c.likens(i-1) && (digits || c.lx.Numbers.At(c.text.Words[i+1]).Role != 0)
	case "with", "to":
		return digits && c.likens(i-1)
	case "against":
		return digits
	}
	return false
}

// likens tells whether token i is the first of two words that compare: "up from", "compared with".
func (c *chronicle) likens(i int) bool {
	sense, n := c.sense(i)
	return n == 2 && sense.Kind == lexicon.Compared
}

// isCompared tells whether m, in sentence i, is when a figure was what another is compared with:
// "have risen to 12, up from four deaths on Monday".
func (c *chronicle) isCompared(m *moment, i int) bool {
	if m.form == offsetForm {
		return false // "up from nine a day earlier" tells when the 12 were counted
	}
	s := c.text.Sentences[i]
	c.first, c.last = s.First, s.Last
	for j := m.span.First - 1; j > s.First && j > m.span.First-8 && c.text.Tokens[j].Kind != text.Punct; j-- {
		if c.compares(j) {
			return true
		}
	}
	return c.compared(m, s.First)
}
