package frame

import "tally/schema"

// atReceipt tells whether aid and "to" stand right before the phrase at k, and where
// those people are matters less: "delivered food to 900 people in the besieged town".
func (g *grammar) atReceipt(k int) bool {
	p := g.back(k)
	return g.at(p).is(g.words().to) && g.before(p).kind == nounPhrase && g.helps(g.before(p))
}

// byRecipient finds people that aid goes to.
func (g *grammar) byRecipient(f *finding, unit schema.Unit) bool {
	p := g.before(f.chunk)
	if g.at(f.chunk).noun == nil || !p.is(g.words().to, g.words().forWord) {
		return false
	}
	if n := g.before(g.back(f.chunk)); p.word == g.words().forWord && g.peopled(f.chunk) && n.uncounted() && g.helps(n) {
		f.implied = schema.Affected // "aid for 40,000 people"
		return true
	}
	aid := g.figures[g.at(f.chunk).fig].Kind == schema.KindCount && !g.peopled(f.chunk)
	for j := f.chunk - 2; j >= 0 && j > f.chunk-10; j-- {
		c := g.at(j)
		if c.kind == stop {
			return false
		}
		aid = aid || c.kind == nounPhrase && g.helps(c)
		if c.kind == verbGroup && c.passive {
			s := g.subjectBefore(j) // "rice was handed out to"
			aid = aid || s >= 0 && g.helps(g.at(s))
		}
		if c.kind != verbGroup || c.verb == nil || !aid {
			continue
		}
		for i := range c.verb.Frames {
			fr := &c.verb.Frames[i]
			if fr.Measures.To == "" || len(fr.With) > 0 && g.locate(fr.With, c.at, c.at+4) < 0 {
				continue
			}
			if (humane(fr.Measures.To) || fr.Measures.To == schema.Affected) == g.peopled(f.chunk) {
				f.frame, f.verb, f.recipient = fr, j, true
				return true
			}
		}
	}
	return false
}
