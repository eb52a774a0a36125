package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// stance sets modality and scope from the frame, the noun and the cues of the
// clause.
func (g *grammar) stance(f *finding, out *Claim) {
	switch {
	case f.frame != nil && f.frame.Scope != "":
		out.Scope = f.frame.Scope
	case f.frame == nil && f.noun != nil && f.noun.Scope != "":
		out.Scope = f.noun.Scope
	}
	if f.inside {
		out.Scope = schema.Stock
	}
	if out.Scope == schema.Incident && g.prolonged(f) {
		out.Scope = schema.Cumulative
	}
	if out.Measure == schema.Distance || out.Measure == schema.Strength && !f.doer && f.frame == nil {
		out.Scope = schema.Stock
	}
	if f.frame != nil && f.frame.Modality != "" {
		out.Modality = f.frame.Modality
	}
	g.cues(f, out)
	if f.verb >= 0 && f.verb != f.chunk && g.at(f.verb).negated && out.Modality == schema.Asserted {
		out.Modality = schema.Denied
	}
}

// cues reads the modality and scope words of the claim's clause.
func (g *grammar) cues(f *finding, out *Claim) {
	if out.Scope == schema.Incident && g.sinceYear() {
		out.Scope = schema.Cumulative
	}
	from, to := g.clause(f)
	for i := g.s.First; i < g.s.Last; i++ {
		n, cue := g.lx.Cues.Longest(g.t.Words[i:g.s.Last])
		if n == 0 {
			continue
		}
		switch {
		case cue.Kind == lexicon.CueScope && cue.Scope == schema.Cumulative && out.Scope == schema.Incident:
			out.Scope = cue.Scope
		case cue.Kind == lexicon.CueScope && cue.Scope == schema.Stock && out.Scope == schema.Incident && i >= from-2 && i < to+1 && lasting(out.Measure):
			out.Scope = cue.Scope
		case cue.Kind == lexicon.CueMode && cue.Modality != schema.Denied && i >= from && i < to && out.Modality == schema.Asserted:
			out.Modality = cue.Modality
		}
		i += n - 1
	}
}

// prolonged tells whether what happened is laid to something that runs for
// long: "the war has killed", "have died in the conflict".
func (g *grammar) prolonged(f *finding) bool {
	for j := max(0, f.chunk-6); j < len(g.chunks) && j < f.chunk+8; j++ {
		c := g.at(j)
		if c.kind != nounPhrase || c.fig >= 0 || c.noun == nil || !c.noun.Cause || c.noun.Scope != schema.Cumulative {
			continue
		}
		p := g.at(g.back(j))
		if j < f.chunk && p.kind != preposition || p.kind == preposition && (p.word == g.words().in || p.word == g.words().during) {
			return true
		}
	}
	return false
}

// sinceYear tells whether the sentence counts from a year or a month on:
// "since 2011", "since March 2011".
func (g *grammar) sinceYear() bool {
	for i := g.s.First; i+1 < g.s.Last; i++ {
		if g.t.Words[i] != g.words().since {
			continue
		}
		if g.is(i+1, lexicon.Month) {
			i++
		}
		if t := g.t.Tokens[i+1]; t.Kind == text.Number && t.End-t.Start == 4 {
			return true
		}
	}
	return false
}

// lasting tells whether people may be in the state of a measure at a time.
func lasting(m schema.Measure) bool {
	switch m {
	case schema.Displaced, schema.Stranded, schema.Affected, schema.Missing, schema.Abducted, schema.Detained:
		return true
	}
	return false
}

// clause is the run of tokens in which words tell of the claim's modality: the
// phrase, its event, and what stands between and right before them.
func (g *grammar) clause(f *finding) (from, to int) {
	c := g.at(f.chunk)
	from, to = c.first, c.last
	if f.verb >= 0 {
		from, to = min(from, g.at(f.verb).first), max(to, g.at(f.verb).last)
	}
	return max(g.s.First, from-3), to
}

// agent is the words that name who or what did it; empty if they are not told.
func (g *grammar) agent(f *finding) text.Span {
	if f.verb < 0 || f.verb == f.chunk || f.frame == nil || !f.frame.Agentive {
		return g.cause(f)
	}
	if f.subject {
		if by := g.by(f.verb); by >= 0 {
			return g.span(by)
		}
		return g.cause(f)
	}
	if s := g.subjectBefore(f.verb); s >= 0 {
		return g.span(s)
	}
	return g.cause(f)
}

func (g *grammar) span(k int) text.Span {
	c := g.at(k)
	return text.Span{First: c.first, Last: c.last}
}

// by finds the noun phrase behind "by" after the verb at chunk v; -1 for none.
func (g *grammar) by(v int) int {
	for j := v + 1; j < len(g.chunks) && j < v+10; j++ {
		c := g.at(j)
		if c.kind == preposition && c.word == g.words().by && g.at(j+1).kind == nounPhrase {
			return j + 1
		}
		if c.kind == stop || c.kind == verbGroup && g.finite(j) || c.kind == conjunction {
			return -1
		}
	}
	return -1
}

// subjectBefore finds the subject of the active verb at chunk v: the noun
// phrase before it that hangs on no preposition. A gerund has the subject of
// the clause before it.
func (g *grammar) subjectBefore(v int) int {
	best := -1
	for j := v - 1; j >= 0; j-- {
		c := g.at(j)
		switch c.kind {
		case stop, colon:
			return best
		case subordinate:
			if best >= 0 {
				return best
			}
		case nounPhrase:
			if p := g.at(g.back(j)); p.kind == preposition || p.kind == verbGroup && !p.passive && p.verb != nil {
				continue
			}
			best = j
			if p := g.at(g.back(j)); p.kind == stop || p.kind == subordinate || p.kind == quote {
				return best
			}
			if g.at(g.back(j)).kind != conjunction && g.at(g.back(j)).kind != comma {
				return best
			}
		}
	}
	return best
}

// cause finds an event that harms near the claim: "in the blast", "after the raid".
func (g *grammar) cause(f *finding) text.Span {
	from := f.chunk
	if f.verb > from {
		from = f.verb
	}
	for j := from + 1; j < len(g.chunks); j++ {
		c := g.at(j)
		if c.kind == nounPhrase && c.fig < 0 && c.noun != nil && c.noun.Cause && g.at(g.back(j)).kind == preposition {
			return g.span(j)
		}
		if c.kind == stop {
			break
		}
	}
	return text.Span{}
}
