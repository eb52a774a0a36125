package extract

import (
	"tally/extract/gold"
	"tally/schema"
)

// overlaps tells whether the claim's figure shares a code point with g's.
func overlaps(g *gold.Claim, c *schema.Claim) bool { return g.From < c.End && c.Start < g.To }

func sameValue(g *gold.Claim, c *schema.Claim) bool {
	return gold.SameNumber(g.Low, c.Quantity.Low) && gold.SameNumber(g.High, c.Quantity.High)
}

// fields are the columns that are compared, in the order in which they are
// printed, and how.
var fields = []struct {
	name  string
	right func(g *gold.Claim, c *schema.Claim) bool
}{
	{"quantifier", func(g *gold.Claim, c *schema.Claim) bool { return g.Quantifier == c.Quantity.Quantifier }},
	{"unit", func(g *gold.Claim, c *schema.Claim) bool { return g.Unit == c.Unit }},
	{"subject", func(g *gold.Claim, c *schema.Claim) bool { return gold.SameName(g.Subject, c.Subject) }},
	{"subject_class", func(g *gold.Claim, c *schema.Claim) bool { return g.Class == c.Class }},
	{"group", func(g *gold.Claim, c *schema.Claim) bool { return gold.SameName(g.Group, c.Group) }},
	{"agent", func(g *gold.Claim, c *schema.Claim) bool { return gold.SameName(g.Agent, c.Agent) }},
	{"source", func(g *gold.Claim, c *schema.Claim) bool {
		return g.SameSource(c.Source)
	}},
	{"modality", func(g *gold.Claim, c *schema.Claim) bool { return g.Modality == c.Modality }},
	{"scope", func(g *gold.Claim, c *schema.Claim) bool { return g.Scope == c.Scope }},
	{"place", func(g *gold.Claim, c *schema.Claim) bool { return gold.SameName(g.Place, c.Place) }},
	{"when", func(g *gold.Claim, c *schema.Claim) bool { return g.SameTime(c.EventFrom, c.EventTo) }},
}

// full are the fields that must be right beside value and measure.
var full = []string{"quantifier", "subject_class", "source", "modality", "scope"}
