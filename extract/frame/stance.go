package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// stance sets modality and scope from the frame, the noun and the cues of the
// clause.
func (g *grammar) stance(f *finding, out *Claim) {
	out.Scope = g.scope(f, out)
	if f.frame != nil && f.frame.Modality != "" {
		out.Modality = f.frame.Modality
	}
	if f.recipient && g.at(f.verb).inf {
		out.Modality = schema.Planned
	}
	g.cues(f, out)
	if f.verb >= 0 && f.verb != f.chunk && g.at(f.verb).negated && out.Modality == schema.Asserted {
		out.Modality = schema.Denied
	}
}

// scope is the scope of the frame, the noun or the measure itself.
func (g *grammar) scope(f *finding, out *Claim) schema.Scope {
	switch {
	case out.Measure == schema.Distance:
		return g.notes().distance
	case f.inside:
		return schema.Stock
	case f.frame != nil && f.frame.Scope == schema.Stock && !g.ongoing(f):
		return schema.Incident
	case f.frame != nil && f.frame.Scope != "":
		return f.frame.Scope
	case f.cue != nil && f.cue.Measure != schema.Missing && f.cue.Measure != schema.Killed:
		return schema.Stock // "are still in hospital"
	case f.frame == nil && f.noun != nil && f.noun.Scope != "" && !(f.noun.Scope == schema.Stock && g.acted(f)):
		return f.noun.Scope
	case out.Measure == schema.Strength && !f.doer && f.frame == nil:
		return schema.Stock
	case f.frame != nil && f.verb == f.chunk && f.frame.Measures.People == schema.Displaced:
		return schema.Stock // "9,000 displaced residents"
	case g.prolonged(f), g.running(f):
		return schema.Cumulative
	}
	return schema.Incident
}

// acted tells whether the phrase is the object of a verb that does something to
// it: "took 88 prisoners" and not "holds 88 prisoners".
func (g *grammar) acted(f *finding) bool {
	v := g.at(g.objectOf(f.chunk))
	return v.kind == verbGroup && v.verb != nil && !v.be && !v.have && v.verb.Lemma != "hold"
}

// ongoing tells whether the finding's verb speaks of a state that lasts: "are
// trapped", "holds", "remain"; and not "were trapped", "held", "trapping".
func (g *grammar) ongoing(f *finding) bool {
	if f.verb < 0 || f.verb == f.chunk {
		return true
	}
	c := g.at(f.verb)
	if !c.aux {
		return c.form&(lexicon.Past|lexicon.Gerund) == 0 || c.verb.Lemma == "shelter"
	}
	switch g.lx.Spelling(g.t.Words[c.first]) {
	case "was", "were", "had", "wasn't", "weren't":
		return false
	}
	return true
}

// running tells whether the sentence makes the figure a running total: "since
// 2011", "1,000 kidnappings in 2011", "from 2013 to 2019", a perfect "since the
// truce collapsed".
func (g *grammar) running(f *finding) bool {
	n := g.notes()
	switch {
	case n.sinceYear, n.years:
		return true
	case n.inYear && f.frame == nil && f.noun != nil && f.nounAt < 0:
		return true
	}
	return n.since && g.perfect(f)
}

// cues applies the modality and scope words of the claim's clause.
func (g *grammar) cues(f *finding, out *Claim) {
	from, to := g.clause(f)
	for _, c := range g.notes().cues {
		switch cue := c.cue; {
		case cue.Kind == lexicon.CueScope && cue.Scope == schema.Cumulative && out.Scope == schema.Incident && out.Measure != schema.Distance:
			out.Scope = cue.Scope
		case cue.Kind == lexicon.CueScope && cue.Scope == schema.Stock && out.Scope == schema.Incident && c.at >= from-2 && c.at < to+1 && lasting(out.Measure):
			out.Scope = cue.Scope
		case cue.Kind == lexicon.CueMode && out.Modality == schema.Asserted && c.at < to && (c.at >= from && !g.figured(c.at) || cue.Modality == schema.Denied && c.at >= from-8):
			out.Modality = cue.Modality
		}
	}
}

// perfect tells whether the finding's clause has a perfect: "have killed", "have
// carried out …, destroyed".
func (g *grammar) perfect(f *finding) bool {
	last := max(f.chunk, f.verb)
	for k := last; k >= 0 && k > last-reach && g.at(k).kind != stop; k-- {
		for i := g.at(k).first; g.at(k).kind == verbGroup && i < g.at(k).last; i++ {
			if g.is(i, lexicon.Have) {
				return true
			}
		}
	}
	return false
}

// weekday tells whether a weekday or "yesterday" stands in the nine words behind
// token i: what counts from then is still one event.
func (g *grammar) weekday(i int) bool {
	for j := i + 1; j < g.s.Last && j < i+10; j++ {
		if g.is(j, lexicon.Weekday) || g.t.Words[j] == g.words().yesterday {
			return true
		}
	}
	return false
}

// year tells whether token i is a year.
func (g *grammar) year(i int) bool {
	if i >= g.s.Last {
		return false
	}
	t := g.t.Tokens[i]
	if t.Kind != text.Number || t.End-t.Start != 4 {
		return false
	}
	c := g.t.Source[t.Start]
	return c == '1' || c == '2'
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

// lasting tells whether people may be in the state of a measure at a time.
func lasting(m schema.Measure) bool {
	switch m {
	case schema.Displaced, schema.Stranded, schema.Affected, schema.Missing, schema.Abducted, schema.Detained:
		return true
	}
	return false
}

// clause is the run of tokens in which words tell of the claim's modality: the
// phrase, what tells its measure with the verbs before it, and what stands
// between them and right before.
func (g *grammar) clause(f *finding) (from, to int) {
	c := g.at(f.chunk)
	from, to = c.first, c.last
	for _, k := range []int{f.verb, f.nounAt, f.cueAt} {
		if k >= 0 && k != f.chunk {
			from, to = min(from, g.at(g.chainStart(k)).first), max(to, g.at(k).last)
		}
	}
	return max(g.s.First, from-3), to
}

// chainStart is the first of the verb groups that lead to the one at chunk k:
// "is alleged to have stalked and killed".
func (g *grammar) chainStart(k int) int {
	if g.at(k).kind != verbGroup {
		return k
	}
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		switch g.at(j).kind {
		case verbGroup:
			k = j
		case conjunction, other:
		default:
			return k
		}
	}
	return k
}
