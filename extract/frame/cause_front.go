package frame

import (
	"tally/extract/text"
	"tally/schema"
)

// fronted finds the event that the claim's clause opens with: "in the raid on the town
// 30 people died and nine were wounded", "as a result of the blast, however, three".
func (g *grammar) fronted(f *finding) text.Span {
	if o := g.objectOf(f.chunk); g.figures[g.at(f.chunk).fig].Zero || o >= 0 && (!g.alike(o) || f.noun != nil && f.noun.Corpse) {
		return text.Span{} // "in the raid police found two bodies"
	}
	found := text.Span{}
	from := f.chunk
	for _, k := range [...]int{f.verb, f.nounAt} {
		if k >= 0 && k < from {
			from = k
		}
	}
	for j := from - 1; j >= 0 && j > from-reach; j-- {
		switch c := g.at(j); c.kind {
		case verbGroup:
			if !g.alike(j) {
				return text.Span{}
			}
		case stop, colon, quote, relative:
			return found
		case subordinate:
			return found
		case nounPhrase:
			if n := g.event(j); g.opens(j) && (n != nil && (g.causal(g.back(j), n) || g.before(j).word == g.words().between && g.counted(j)) || n == nil && g.operation(j)) {
				if found = g.operator(j); n != nil {
					found = g.done(j)
				}
			}
		}
	}
	return found
}

// entitled finds the event that stands before the claim as its title: "Orla floods: nine dead",
// "Raid on a bus, nine killed".
func (g *grammar) entitled(f *finding) text.Span {
	if n := g.event(0); n == nil || n.Scope == schema.Cumulative || f.chunk < 2 || g.figures[g.at(f.chunk).fig].Zero {
		return text.Span{}
	}
	j := 1
	for g.at(j).kind == preposition && g.at(j+1).kind == nounPhrase {
		j += 2
	}
	mark := g.at(j).kind
	if mark != colon && (mark != comma || f.verb >= 0 && g.at(f.verb).aux) {
		return text.Span{}
	}
	if o := g.objectOf(f.chunk); o >= 0 && !g.alike(o) {
		return text.Span{} // "Floods: rescuers found nine bodies"
	}
	for j++; g.at(j).kind == other && g.at(j).fig < 0; j++ {
	}
	if c := g.at(j); !g.counted(j) || g.figures[c.fig].Article && !g.peopled(j) {
		return text.Span{} // "Orla crash: A train derailed with nine dead"
	}
	for ; j < f.chunk; j++ {
		switch c := g.at(j); c.kind {
		case verbGroup:
			if !g.alike(j) {
				return text.Span{}
			}
		case stop, colon, quote, relative, subordinate:
			return text.Span{}
		}
	}
	return g.done(0)
}

// opens tells whether the preposition before the phrase at j opens a clause, or the noun
// does on which it hangs: "in the raid", "as a result of the raid".
func (g *grammar) opens(j int) bool {
	p := g.back(j)
	if g.at(p).kind != preposition {
		return false
	}
	if g.at(p).word == g.words().of && g.at(p-1).kind == nounPhrase {
		p -= 2 // "in the course of the raid", "as a result of the raid"
	}
	if g.at(p-1).kind == preposition {
		p-- // "due to the raid", "because of the raid"
	}
	switch c := g.at(p - 1); c.kind {
	case stop, colon, quote, conjunction, dash:
		return true
	case subordinate:
		return c.word == g.words().that || g.at(p).word == g.words().of // "because of the raid"
	case verbGroup:
		return g.reporting(p - 1)
	}
	return false
}
