package frame

import (
	"tally/extract/lexicon"
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
		return g.setting()
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
	case out.Measure == schema.Strength && f.frame == nil && !g.active(f):
		return schema.Stock
	case f.frame != nil && f.verb == f.chunk && f.frame.Measures.People == schema.Displaced:
		return schema.Stock // "9,000 displaced residents"
	case g.prolonged(f), g.running(f, out):
		return schema.Cumulative
	}
	return schema.Incident
}

// active tells whether the phrase is of those who do something in an event:
// "a 15-strong gang shut down the mine", "shot by two guards", "used 120 men in
// its attacks".
func (g *grammar) active(f *finding) bool {
	if f.doer {
		return true
	}
	j := g.back(f.chunk)
	if p := g.at(j); p.kind == preposition && p.word == g.words().by && g.at(g.back(j)).passive {
		return true
	}
	if p := g.at(j); p.kind == verbGroup && !g.reporting(j) || p.kind == preposition {
		return false
	}
	_, main := g.subjectOf(f.chunk)
	return main >= 0 && !g.isPassive(main) && g.at(main).verb != nil && !g.at(main).verb.Musters
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
