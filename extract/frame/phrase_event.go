package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/schema"
)

// described tells whether a participle stands at chunk v behind people whom nothing else
// says to have come to harm.
func (g *grammar) described(v int) bool {
	n := g.before(v).noun
	return g.at(v).kind == verbGroup && !g.at(v).aux && n != nil && n.Unit == schema.Person && n.Measure == ""
}

// felled tells whether those at chunk k, whom a participle describes, are killed with
// others: "troops killed nine civilians and one defecting soldier".
func (g *grammar) felled(k int) bool {
	j := g.joined(k)
	if j < 0 || !g.counted(j) || g.at(k).noun == nil || g.at(k).noun.Measure != "" || g.clausal(k) {
		return false
	}
	v := g.objectOf(j)
	return v >= 0 && fatal(g.at(v).verb)
}

// acting tells whether the event that describes the phrase is what the counted do,
// and is not done to them: "18 surrounding villages".
func (g *grammar) acting(c *chunk) bool {
	for i := c.body; i < c.head; i++ {
		if v, form := g.lx.Verbs.Find(g.t.Words[i]); v == c.event {
			return form&lexicon.Gerund != 0
		}
	}
	return false
}

// fatal tells whether the verb, all by itself, says that people were killed.
func fatal(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Joint && fr.Measures.People == schema.Killed {
			return true
		}
	}
	return false
}

// captive is the measure of those whom the participle in the phrase says to be
// held: "seven kidnapped students"; "" for none.
func (g *grammar) captive(c *chunk) schema.Measure {
	return g.inflicted(c, schema.Abducted, schema.Detained)
}

// hurt tells whether the participle in the phrase says that people are wounded.
func (g *grammar) hurt(c *chunk) bool { return g.inflicted(c, schema.Injured) != "" }

// inflicted is which of the measures the participle in the phrase says of people; "" for
// none of them.
func (g *grammar) inflicted(c *chunk, of ...schema.Measure) schema.Measure {
	if g.unit(c) != schema.Person {
		return ""
	}
	return says(c.event, of...)
}

// says is which of the measures the verb by itself says of people; "" for none of them.
func says(v *lexicon.Verb, of ...schema.Measure) schema.Measure {
	frames := v.Alone()
	for i := range frames {
		if fr := &frames[i]; slices.Contains(of, fr.Measures.People) {
			return fr.Measures.People
		}
	}
	return ""
}

// wreckage tells whether the participle in the phrase says of things what its noun, which no entry knows, looks
// like: "two destroyed kiosks".
func (g *grammar) wreckage(c *chunk) bool {
	if c.head <= c.body || g.personLike(c.head) || g.is(c.head, ^lexicon.Class(0)) {
		return false
	}
	frames := c.event.Alone()
	for i := range frames {
		if m := frames[i].Measures.For(schema.OtherUnit); m == schema.Destroyed || m == schema.Damaged {
			verb, _ := g.lx.Verbs.Find(g.t.Words[c.head])
			return verb != c.event
		}
	}
	return false
}

// describedBy tells whether the frame of an event that describes a phrase counts
// what it names: "30 exchanged prisoners", but not "30 trading sessions".
func (g *grammar) describedBy(fr *lexicon.Frame, c *chunk) bool {
	if fr.Measures.People == schema.Stranded && g.unit(c) == schema.Settlement {
		return false // "fled from two besieged towns"
	}
	if fr.Folk || fr.Place || c.event.Is(lexicon.VerbSuffers) {
		return false // "two left-wing members", "a lost relative"
	}
	if fr.Needs != "" {
		return c.noun != nil && c.noun.Class == fr.Needs
	}
	return !fr.Known || c.noun != nil || c.head >= 0 && g.personLike(c.head)
}
