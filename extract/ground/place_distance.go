package ground

import (
	"cmp"
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// measured is the place that a distance is measured to: the first one after
// it, else the last one before it; of "at X, 50 miles to the east" the one
// before X.
func (p *places) measured(t *text.Text, sites []site, c *frame.Claim) *site {
	var before, between, after *site
	for k := range sites {
		x := &sites[k]
		switch {
		case x.speaks || x.foreign && !x.dateline || x.aside && x.grain >= state:
		case x.span.First < c.Number.Last:
			before, between = x, before
		case after == nil:
			after = x
		}
	}
	if before == nil || c.Number.First > before.span.Last+2 || !p.elsewhere(t, c) {
		return cmp.Or(after, before)
	}
	if between == nil && c.Sentence > 0 {
		between = p.finestBefore(t, c)
	}
	return cmp.Or(between, before)
}

// landmark is what a distance is measured to where no name tells it: what "20 miles from the town" stands
// for; nil for "from the border". ok tells whether it is so measured.
func (p *places) landmark(t *text.Text, c *frame.Claim) (x *site, ok bool) {
	if c.Measure != schema.Distance {
		return nil, false
	}
	last := t.Sentences[c.Sentence].Last
	for k := c.Number.Last; k+2 < min(last, c.Number.Last+landmarkReach); k++ {
		class := p.lx.Terrain.Classes(t.Words[k])
		if class&(lexicon.Away|lexicon.Of) == 0 || !definite(t.At(k+1)) {
			continue
		}
		end, noun := p.class(t, k+2, last)
		switch {
		case noun&(lexicon.Settlement|lexicon.Fuzzy) == 0, p.goesOn(t, end, last):
			return nil, false
		case end+1 < last && t.Tokens[end+1].Has(text.Upper) && (t.At(end) == "," || t.At(end) == "with"):
			return nil, false // "from the border with Chad", "of the capital, Bangui"
		case noun&lexicon.Settlement == 0:
			return nil, true
		case strings.EqualFold(t.At(end-1), "capital"):
			home := p.sides.country(t)
			if home < 0 {
				return nil, true
			}
			return cmp.Or(p.seat(t, c.Sentence, home), p.here(t, c.Sentence)), true
		}
		return p.antecedent(t, c.Sentence), true
	}
	return nil, false
}

// landmarkReach is how many tokens behind the figure of a distance stands what it is measured to.
const landmarkReach = 10

// elsewhere tells whether a distance is one "to the east" or "away" from what
// was told of before.
func (p *places) elsewhere(t *text.Text, c *frame.Claim) bool {
	for k := c.Number.Last; k < min(c.Number.Last+3, len(t.Tokens)-1); k++ {
		if t.At(k) == "away" && t.At(k+1) != "from" || t.At(k) == "to" && t.At(k+1) == "the" && !(k+3 < len(t.Tokens) && t.At(k+3) == "of") {
			return true
		}
	}
	return false
}
