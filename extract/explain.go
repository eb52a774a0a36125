package extract

import (
	"slices"
	"strings"

	"tally/extract/credit"
	"tally/extract/figure"
	"tally/extract/frame"
	"tally/extract/ground"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Trace tells how one number of a text was read.
type Trace struct {
	Claim    int // index in Result.Claims; -1 if it became none
	Leftover int // index in Result.Leftovers; -1 if it became a claim
	Steps    []Step
}

// Step is what one stage made of the number.
type Step struct {
	Stage string        // figure, frame, side, attribution, place, time or whole
	Found string        // what was found, in the written forms of the schema
	Words string        // the words of the text that told it; "" if none did
	Refs  []lexicon.Ref // the entries that know those words; none where none was needed
}

// Explain does what Extract does and tells, for every claim and leftover, in
// the order of the text, which words and entries made it.
func (x *Extractor) Explain(doc *schema.Document) (Result, []Trace) {
	r := x.stages(doc)
	out := x.write(doc, &r)
	traces := make([]Trace, 0, len(out.Claims)+len(out.Leftovers))
	for i := range r.claims {
		traces = append(traces, Trace{Claim: i, Leftover: -1, Steps: x.steps(&r, &out, i)})
	}
	for _, d := range r.discards {
		steps := []Step{x.figureStep(&x.figures[d.Figure]), {Stage: "frame", Found: "no claim: " + d.Reason}}
		traces = append(traces, Trace{Claim: -1, Leftover: len(traces) - len(r.claims), Steps: steps})
	}
	slices.SortStableFunc(traces, func(a, b Trace) int { return a.start(&out) - b.start(&out) })
	return out, traces
}

// start is where the trace's figure stands in the text, in code points.
func (t *Trace) start(r *Result) int {
	if t.Claim >= 0 {
		return r.Claims[t.Claim].Start
	}
	return r.Leftovers[t.Leftover].Start
}

// steps are those of claim i.
func (x *Extractor) steps(r *reading, out *Result, i int) []Step {
	read, c := &r.claims[i], &out.Claims[i]
	steps := []Step{x.figureStep(&x.figures[read.Figure])}
	steps = append(steps, x.frameStep(read, c))
	steps = append(steps, x.agentSteps(read, c)...)
	steps = append(steps, x.creditSteps(&r.credits[i], c)...)
	steps = append(steps, x.sideSteps(c)...)
	steps = append(steps, x.settingSteps(&r.settings[i])...)
	if read.PartOf >= 0 {
		whole := &out.Claims[read.PartOf]
		steps = append(steps, Step{Stage: "whole", Found: whole.Notation("subject"), Words: whole.Quote})
	}
	return steps
}

// figureStep tells how the number itself was read.
func (x *Extractor) figureStep(f *figure.Figure) Step {
	found := f.Quantity.String() + " " + string(f.Kind)
	if f.Unit != "" {
		found += " " + string(f.Unit)
	}
	return Step{"figure", found, x.text.Slice(f.Whole), refs(f.Rule)}
}

// frameStep tells what was counted, and what befell it.
func (x *Extractor) frameStep(read *frame.Claim, c *schema.Claim) Step {
	columns := []string{"unit"}
	for _, name := range []string{"subject", "subject_class", "group", "agent", "weapon", "modality", "scope", "derived"} {
		if col := schema.Claims.Column(name); !col.Get(c).Null {
			columns = append(columns, name)
		}
	}
	return Step{"frame", c.Notation(columns...), x.text.Slice(read.Event), refs(read.Rule)}
}

// agentSteps tells where the agent was found, if not in the claim's sentence.
func (x *Extractor) agentSteps(read *frame.Claim, c *schema.Claim) []Step {
	s := x.text.Sentences[read.Sentence]
	if read.Agent.Empty() || read.Agent.First >= s.First && read.Agent.First < s.Last {
		return nil
	}
	for _, s := range x.text.Sentences {
		if read.Agent.First >= s.First && read.Agent.First < s.Last {
			return []Step{{Stage: "agent", Found: c.Agent + " | told in another sentence", Words: x.text.Source[s.Start:s.End]}}
		}
	}
	return nil
}

// refs leaves out the entry that was not needed.
func refs(ref lexicon.Ref) []lexicon.Ref {
	if ref == (lexicon.Ref{}) {
		return nil
	}
	return []lexicon.Ref{ref}
}

// sideSteps are the sides that the roster knows.
func (x *Extractor) sideSteps(c *schema.Claim) []Step {
	var steps []Step
	for _, s := range []struct{ column, name string }{{"group", c.Group}, {"agent", c.Agent}, {"source", c.Source}} {
		if side, ok := x.sideIn(s.name); ok {
			steps = append(steps, Step{Stage: "side", Found: s.column + ": " + side.Name + " | type: " + string(side.Type), Refs: refs(side.Ref)})
		}
	}
	return steps
}

// sideIn finds the first side of the roster that the words of a name name: "IS
// fighters".
func (x *Extractor) sideIn(name string) (lexicon.Side, bool) {
	words := strings.Fields(name)
	for i := range words {
		for j := len(words); j > i; j-- {
			if side, ok := x.lx.Sides.Named(x.lx.Vocabulary, strings.Join(words[i:j], " ")); ok {
				return side, true
			}
		}
	}
	return lexicon.Side{}, false
}

// creditSteps are the attribution, and each link of the chain behind the first.
func (x *Extractor) creditSteps(by *credit.Credit, c *schema.Claim) []Step {
	if c.Source == "" {
		return []Step{{Stage: "attribution", Found: "the text's own voice"}}
	}
	found := c.Source
	if c.SourceTyp != "" {
		found += " | source_type: " + string(c.SourceTyp)
	}
	if c.Speaker != "" {
		found += " | speaker: " + c.Speaker
	}
	var words []string
	for _, link := range by.Chain {
		words = append(words, x.text.Slice(link.Span))
	}
	if !by.Cue.Empty() {
		words = append(words, x.text.Slice(by.Cue))
	}
	steps := []Step{{"attribution", found, strings.Join(words, " … "), refs(by.Rule)}}
	for _, link := range by.Chain[min(1, len(by.Chain)):] {
		steps = append(steps, Step{Stage: "attribution", Found: string(link.Role) + ": " + link.Name, Words: x.text.Slice(link.Span)})
	}
	return steps
}

// settingSteps are the place and the time, where they are told.
func (x *Extractor) settingSteps(at *ground.Setting) []Step {
	var steps []Step
	if p := at.Place; p.Text != "" {
		step := Step{Stage: "place", Found: "not in the gazetteer", Words: p.Text}
		if p.Name != "" {
			step.Found = strings.Join([]string{p.Name, p.Country, p.ID}, " ")
		}
		if i := x.lx.Countries.ISO3(p.Country); i >= 0 {
			step.Refs = refs(x.lx.Countries.List[i].Ref)
		}
		steps = append(steps, step)
	}
	if t := at.Time; !t.From.IsZero() || t.Text != "" {
		c := schema.Claim{EventFrom: t.From, EventTo: t.To}
		steps = append(steps, Step{Stage: "time", Found: c.When(), Words: t.Text, Refs: x.timeRefs(t.Text)})
	}
	return steps
}

// timeRefs are the entries of the words of a time expression.
func (x *Extractor) timeRefs(words string) []lexicon.Ref {
	var out []lexicon.Ref
	var t text.Text
	t.Read(x.lx, "", words)
	for i := 0; i < len(t.Words); i++ {
		if sense, n := x.lx.Times.Longest(t.Words[i:]); sense != nil {
			out = append(out, sense.Ref)
			i += n - 1
		}
	}
	return out
}
