package frame

import (
	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// kindFits tells whether a number of its kind counts what the claim is of.
func (r *Reader) kindFits(f *finding, out *Claim, fig *figure.Figure, c *chunk) bool {
	switch fig.Kind {
	case schema.KindCount:
		return true
	case schema.KindFraction:
		if f.part || r.g.ratio(fig, c) || c.of && r.g.ofSomebody(f, out, c) || r.g.landShare(c) {
			return true
		}
	case schema.KindMeasure:
		if out.Unit == schema.OtherUnit && fig.Quantity.Low != nil && *fig.Quantity.Low < 10 && c.head < 0 && c.noun == nil {
			return false // "measured 6.5 and struck at dusk"
		}
		if (out.Measure.Topic() == "territory" || out.Measure.Topic() == "damage") && !r.g.hyphen(fig.Span.Last) {
			return true
		}
	case schema.KindPercent:
		if out.Unit == schema.Percent {
			return true
		}
	}
	return out.Measure == schema.Distance
}

// shareOf tells whether it is told of what the phrase c counts a share: "half of the houses", "nine in ten houses".
func (g *grammar) shareOf(f *finding, fig *figure.Figure, c *chunk) bool {
	return c.of || f.part || f.among && f.predicate >= 0 || g.ratio(fig, c)
}

// ofSomebody tells whether the share that the phrase c counts is one of somebody: whose noun is
// told, of whom it is then said who they are, or who do what is told: "half of those who fled".
func (g *grammar) ofSomebody(f *finding, out *Claim, c *chunk) bool {
	if f.predicate >= 0 || c.noun != nil || c.out > 0 {
		return true
	}
	return c.head < 0 && f.subject && (f.verb == f.chunk+1 || out.Measure != schema.Affected && g.thoseWho(f.chunk))
}

// ratio tells whether the figure says how many of so many the phrase c counts: "nine in ten houses".
func (g *grammar) ratio(fig *figure.Figure, c *chunk) bool {
	i := fig.Span.Last - 1
	if fig.Share <= 0 || fig.Kind == schema.KindPercent || c.noun == nil || i <= fig.Span.First+1 || g.t.Tokens[i-1].Kind != text.Word {
		return false
	}
	return g.number(i) || g.lx.Numbers.At(g.t.Words[i]).Is(lexicon.NumberOnes|lexicon.NumberTeen|lexicon.NumberTens)
}

// thoseWho tells whether the phrase at k is a share of those who are somewhere or do something: "half of those
// fleeing Orla".
func (g *grammar) thoseWho(k int) bool {
	c, next := g.at(k), g.at(k+1)
	if next.kind != preposition && !next.mere(lexicon.Gerund) {
		return false
	}
	return g.reads(c.last-1, "those")
}

// landed tells whether a share is one of land: the phrase c or the sentence names land
// or a place, a country, or those who fight for it.
func (g *grammar) landed(c *chunk) bool {
	if c.of && c.head >= 0 && (c.noun != nil || g.lx.Countries.Starts(g.t.Words[c.head])) {
		return true
	}
	for k := range g.chunks {
		if g.territorial(g.at(k)) {
			return true
		}
	}
	return g.sideIn(g.s.First, g.s.Last) == schema.Combatant
}

// territorial tells whether the noun of c is for land, a place, or those who fight for it.
func (g *grammar) territorial(c *chunk) bool {
	switch n := c.noun; {
	case n == nil:
		return false
	case n.Land, n.Unit == schema.Settlement, n.Unit == schema.Km2, n.Class == schema.Combatant:
		return true
	default:
		return n.Of == schema.Strength && (armed(n.Class) || g.endsWith(c.last-1, "gangs"))
	}
}
