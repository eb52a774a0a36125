package frame

import (
	"strings"

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
	if f.cue != nil && f.cue.Modality != "" {
		out.Modality = f.cue.Modality
	}
	if f.frame == nil && f.noun != nil && f.noun.Planned && !g.carriedOut(f.chunk) {
		out.Modality = schema.Planned // "22 death sentences"
	}
	if f.implied == schema.Deployed || f.implied == schema.Strength && g.resizedYet(f.chunk) {
		out.Modality = schema.Planned // "are to be out by April", "will cut the army to 900"
	}
	if f.recipient && g.at(f.verb).inf || g.toCome(f.verb) || g.yetToCome(f, out) || out.Measure == schema.Affected && g.helpToCome(f) {
		out.Modality = schema.Planned
	}
	g.cues(f, out)
	if out.Modality == schema.Asserted && f.frame == nil && g.runs(f) && g.foretold(f.chunk) {
		if out.Modality = schema.Planned; g.feared(f.chunk) {
			out.Modality = schema.Reported
		}
	}
	if out.Modality == schema.Asserted && f.frame != nil && out.Measure != schema.Stranded && g.conceived(f) && !g.feared(f.chunk) {
		out.Modality = schema.Planned
	}
	if out.Modality == schema.Reported && f.frame != nil && g.hypothetical(f.verb) && g.notes().supposing && !g.feared(f.chunk) {
		out.Modality = schema.Planned // "if the dam bursts, 900 people could be killed"
	}
	if out.Measure == schema.Missing && f.frame != nil && g.soughtStill(f) {
		out.Modality, out.Scope = schema.Asserted, schema.Stock
	}
	if q := out.Quantity; out.Scope == schema.Cumulative && out.Unit == schema.Person && q.Low != nil && q.High != nil && *q.Low == 1 && *q.High == 1 {
		out.Scope = schema.Incident // "a soldier crippled in the war"
	}
	if q := out.Quantity; out.Scope == schema.Cumulative && q.High != nil && *q.High == 0 {
		out.Scope = schema.Incident // nothing adds up to nothing
	}
	if out.Modality == schema.Planned && out.Scope == schema.Cumulative && out.Unit != schema.Percent && (f.frame == nil || f.frame.Modality == "") {
		out.Scope = schema.Incident // what a war could cost has not run up yet
	}
	if f.verb >= 0 && f.verb != f.chunk && g.at(f.verb).negated && out.Modality == schema.Asserted && !g.perishes(f) {
		out.Modality = schema.Denied
	}
}

// conceived tells whether the finding's verb says what might be, or another
// says what it would see: "could kill nine", "the deal would see nine freed".
func (g *grammar) conceived(f *finding) bool {
	return g.hypothetical(f.verb) || g.foreseen(f.chunk) && g.hypothetical(g.back(f.chunk))
}

// runs tells whether the finding's figure is a running number: a toll, or how large a force is.
func (g *grammar) runs(f *finding) bool {
	return f.restated || f.noun != nil && (f.noun.Toll || f.nounAt >= 0 && f.nounAt < f.chunk) || f.implied == schema.Strength && g.resized(f.chunk)
}

// resizedYet tells whether the phrase at k is what a force is only to be cut or raised to: "wants to
// cut the army to 900", "will raise the force from 500 to 900".
func (g *grammar) resizedYet(k int) bool {
	p := g.back(k)
	if c := g.at(p); !c.is(g.words().to) || g.at(p-1).kind == verbGroup {
		return false
	}
	v := g.sizingVerb(p)
	if v < 0 || !g.at(v).verb.Is(lexicon.VerbLifts|lexicon.VerbRises) {
		return false
	}
	return g.at(v).inf || g.at(v).modal && !g.at(v).negated && !g.has(v)
}

// foretold tells whether the phrase at k is what a running number may come to: "the toll could
// rise to 90", "may top 90", "will grow from 60 to 90".
func (g *grammar) foretold(k int) bool {
	for h := g.figures[g.at(k).fig].Hedge; h.First < h.Last; h.First++ {
		if g.is(h.First, lexicon.Modal) {
			return true
		}
	}
	v := g.back(k)
	for j := 0; j < 2 && g.at(v).kind == preposition; j++ {
		if v = g.back(v); g.counted(v) {
			v = g.back(v)
		}
	}
	return g.at(v).kind == verbGroup && g.hypothetical(v)
}

// carriedOut tells whether the verb around the phrase at k says that what it names was done.
func (g *grammar) carriedOut(k int) bool {
	_, main := g.subjectOf(k)
	for _, v := range [...]int{main, g.objectOf(k)} {
		if c := g.at(v); c.verb != nil && !c.modal && c.verb.Causes() && !c.verb.Is(lexicon.VerbBrings) {
			return true
		}
	}
	return false
}

// hypothetical tells whether the verb at chunk v says what may come: "could starve",
// and not "could have starved".
func (g *grammar) hypothetical(v int) bool {
	return g.at(v).modal && !g.at(v).negated && !g.has(v)
}

// feared tells whether somebody fears what is told of the phrase at k: that "50 may die"
// is their report.
func (g *grammar) feared(k int) bool {
	for i := g.s.First; i < g.at(k).first; i++ {
		if w := g.t.At(i); len(w) >= len("fear") && strings.EqualFold(w[:len("fear")], "fear") {
			return true
		}
	}
	return false
}

// helpToCome tells whether an infinitive says that people are yet to be helped: "is working to resume
// assistance to 900 people", "requires $4 million to assist 900 people".
func (g *grammar) helpToCome(f *finding) bool {
	if f.frame != nil {
		m := g.before(f.verb)
		return g.at(f.verb).inf && m.kind == other && m.fig >= 0 && g.figures[m.fig].Kind == schema.KindMoney
	}
	n := g.back(g.back(f.chunk))
	if g.at(n+1).kind != preposition || g.at(n).kind != nounPhrase || !g.helps(g.at(n)) {
		return false
	}
	v := g.objectOf(n)
	return v >= 0 && g.at(v).inf && !g.before(v).verb.Is(lexicon.VerbStrives)
}

// yetToCome tells whether a move that a noun names is said to come: "the withdrawal of 900
// soldiers will begin in May".
func (g *grammar) yetToCome(f *finding, out *Claim) bool {
	if f.frame != nil || f.noun == nil || f.nounAt < 0 || f.nounAt > f.chunk || f.noun.Toll {
		return false
	}
	switch out.Measure {
	case schema.Deployed, schema.Released, schema.Displaced, schema.Returned, schema.Recruited:
	default:
		return false
	}
	_, main := g.subjectOf(f.nounAt)
	return main > f.chunk && g.hypothetical(main)
}

// toCome tells whether the verb at chunk v is what somebody is to do: "the army is to
// recruit 900 men".
func (g *grammar) toCome(v int) bool {
	return v > 0 && g.at(v).inf && g.at(v-1).kind == verbGroup && g.at(v-1).be && g.at(v-1).verb == nil
}
