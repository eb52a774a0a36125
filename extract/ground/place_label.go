package ground

import (
	"sort"
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// assign tells the sites of a sentence which claim they are set against; i is the first of
// its claims.
func (p *places) assign(t *text.Text, claims []frame.Claim, i int) {
	own := p.read(t, claims[i].Sentence)
	for j := i; j < len(claims) && claims[j].Sentence == claims[i].Sentence; j++ {
		if x := p.label(t, own, &claims[j]); x != nil && t.At(x.span.Last) != ":" && !(j > i && p.restates(t, own, x, claims, j)) {
			x.of = j + 1
		}
		if x := p.bareFigure(t, own, &claims[j]); x != nil {
			x.figure, x.measure = claims[j].Number.First, claims[j].Measure
		}
	}
}

// restates tells whether claim j, in brackets behind the site x, only tells in another unit how many those are whom the
// claim before counts there, and no others elsewhere: "900 people in Orla (200 households)".
func (p *places) restates(t *text.Text, sites []site, x *site, claims []frame.Claim, j int) bool {
	a, b := &claims[j-1], &claims[j]
	if a.Measure != b.Measure || a.Unit == b.Unit || a.Number.Last > x.span.First {
		return false
	}
	if b.Unit != schema.Percent && b.Unit != schema.Household && a.Unit != schema.Household {
		return false
	}
	if j+1 == len(claims) {
		return true
	}
	next := &claims[j+1]
	return next.Sentence != b.Sentence || next.Unit != b.Unit || next.Measure != b.Measure || p.label(t, sites, next) == nil
}

// bareFigure is the site right behind the figure of claim c, which counts what another one does:
// "[nine people died,] six in Orla"; nil for none.
func (p *places) bareFigure(t *text.Text, sites []site, c *frame.Claim) *site {
	i := c.Number.Last
	if s := tokenAt(t, i); (s == "of" || s == "were" || s == "was") && i+1 < len(t.Tokens) {
		if i++; s == "of" {
			i++ // "six of them in Orla"
		}
	}
	if i >= len(t.Tokens) || !p.is(i, lexicon.At) || p.is(i, lexicon.Against) {
		return nil
	}
	k := siteFrom(sites, i)
	if k == len(sites) || sites[k].relation&lexicon.At == 0 || sites[k].span.First > i+8 {
		return nil
	}
	return &sites[k]
}

// elsewhereTold tells whether the site x is that of a later figure that counts a part or more of the same
// as claim c: "[nine] people died, six in Orla".
func (x *site) elsewhereTold(c *frame.Claim) bool {
	return x.figure > c.Number.Last && x.measure == c.Measure
}

// label is the site that the figure is set against in a list; nil for none, and for how far off
// one is: "Orla (25 miles south of Benst)".
func (p *places) label(t *text.Text, sites []site, c *frame.Claim) *site {
	if c.Measure == schema.Distance {
		return nil
	}
	from := sort.Search(len(sites), func(k int) bool { return sites[k].span.Last >= c.Number.First-4 })
	for k := from; k < len(sites) && sites[k].span.First < c.Number.First; k++ {
		if !p.labels(t, &sites[k], c.Number.First) {
			continue
		}
		if k > 0 && (sites[k-1].within(&sites[k]) && sites[k].relation&lexicon.Near == 0 || addressed(t, &sites[k-1], &sites[k])) {
			k-- // "Delmas in Ouest department (29)", "Delmas, Haiti: 29 people"
		}
		return &sites[k]
	}
	return nil
}

// addressed tells whether y only tells behind a comma in what the finer place x lies: "Delmas, Haiti".
func addressed(t *text.Text, x, y *site) bool {
	return y.span.First == x.span.Last+1 && t.At(x.span.Last) == "," && y.relation == 0 && x.grain < y.grain && y.grain != allusion
}

// labels tells whether x is set against the figure at token i: "Delmas (29
// percent)", "Delmas (more than 29)", "Nippes: 283 people", "Orla reported 12".
func (p *places) labels(t *text.Text, x *site, i int) bool {
	k := x.span.Last
	gap := i - k
	if gap < 1 || gap > 4 {
		return false
	}
	switch t.At(k) {
	case ":":
		return true
	case "(":
		return t.At(i-1) != ")" && t.At(i-2) != ")" && !p.bracketsPart(t, k, i) // "Delmas (AP) 29 people"
	case "with":
		return gap < 4 && strings.EqualFold(tokenAt(t, x.span.First-1), "by") // "followed by Orla with 12"
	case "reported":
		return x.country < 0 && t.At(k+1) != "that"
	}
	return false
}

// bracketsPart tells whether the bracket at token k opens a part of those counted before it,
// with the figure at token i: "killed 40 in Orla (including nine boys)", "(nine of them boys)".
func (p *places) bracketsPart(t *text.Text, k, i int) bool {
	if _, cue := p.lx.Cues.Longest(t.Words[k+1 : i]); cue != nil && cue.Kind == lexicon.CuePart {
		return true
	}
	return strings.EqualFold(tokenAt(t, i+1), "of") && i+2 < len(t.Words) && p.grammar(i+2, lexicon.Pronoun)
}
