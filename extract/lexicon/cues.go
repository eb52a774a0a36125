package lexicon

import (
	"strings"

	"tally/schema"
)

// CueKind is what a cue does.
type CueKind uint8

// The kinds of cues.
const (
	CueNone      CueKind = iota
	CueConjoin           // joins noun phrases: as well as, along with
	CuePart              // opens a part of what was just counted: including, among them
	CueState             // a state that tells the measure: in need of, behind bars
	CueMode              // tells the modality: reportedly, feared
	CueScope             // tells the scope: so far this year
	CueEach              // ends a count of items: each, apiece
	CueDoubt             // what one is taken for is in doubt, not what happened: suspected
	CueExecution         // those who are shot are put to death: by firing squad, in reprisal
	CueYear              // a whole year that is no date: last year, the year before
)

// Cue is a phrase that steers the frames.
type Cue struct {
	Kind     CueKind
	Measure  schema.Measure
	Modality schema.Modality
	Scope    schema.Scope
	Moved    bool   // of those alone who move or are helped
	Phased   bool   // where it names a phase of hunger alone: in EMERGENCY (IPC Phase 4)
	Of       []Word // what must follow it, with a clause behind: denied REPORTS that
	Ref      Ref
}

// Cues finds cues.
type Cues struct {
	cues    []Cue
	phrases Phrases
	first   []bool      // by Word: some cue starts with it
	marks   []EventMark // by Word: of the states that start with it
}

// Starts tells whether some cue starts with w.
func (c *Cues) Starts(w Word) bool { return int(w) < len(c.first) && c.first[w] }

// marked is the marks of the states that start with w.
func (c *Cues) marked(w Word) EventMark { return at(c.marks, w) }

// Longest finds the longest cue that words starts with; nil for none.
func (c *Cues) Longest(words []Word) (int, *Cue) {
	if len(words) == 0 || !c.Starts(words[0]) {
		return 0, nil
	}
	return c.longest(words)
}

func (c *Cues) longest(words []Word) (int, *Cue) {
	n, id := c.phrases.Longest(words)
	if n == 0 {
		return 0, nil
	}
	return n, &c.cues[id]
}

type cueEntry struct {
	Cue      string          `yaml:"cue"`
	Words    string          `yaml:"words"` // phrases separated by commas
	Measure  schema.Measure  `yaml:"measure"`
	Modality schema.Modality `yaml:"modality"`
	Scope    schema.Scope    `yaml:"scope"`
	Moved    bool            `yaml:"moved"`  // tells the scope of those alone who move or are helped
	Phased   bool            `yaml:"phased"` // a phase of hunger: only with its number behind it, in brackets or with a capital
	Of       string          `yaml:"of"`     // only with one of these words and "that" or "of" behind it
	Note     string          `yaml:"note"`
	Examples string          `yaml:"examples"`
}

var cueKinds = map[string]CueKind{
	"conjoin": CueConjoin, "part": CuePart, "state": CueState, "modality": CueMode, "scope": CueScope, "each": CueEach, "doubt": CueDoubt, "year": CueYear, "execution": CueExecution,
}

func loadCues(lx *Lexicon) error {
	entries, err := read[cueEntry](lx, "cues.yaml")
	if err != nil {
		return err
	}
	for i := range entries {
		e := &entries[i]
		kind, ok := cueKinds[e.Value.Cue]
		if !ok {
			return e.Ref.errorf("unknown cue %q", e.Value.Cue)
		}
		lx.example(e.Ref, e.Value.Examples)
		lx.Cues.cues = append(lx.Cues.cues, Cue{kind, e.Value.Measure, e.Value.Modality, e.Value.Scope, e.Value.Moved, e.Value.Phased, lx.words(e.Value.Of), e.Ref})
		for _, s := range strings.Split(e.Value.Words, ",") {
			lx.cue(strings.Fields(s), int32(len(lx.Cues.cues)-1))
		}
	}
	return nil
}

func (lx *Lexicon) cue(fields []string, id int32) {
	var words []Word
	for _, s := range fields {
		words = append(words, lx.Add(s))
	}
	if len(words) == 0 {
		return
	}
	lx.Cues.phrases.Add(words, id)
	lx.Cues.first = grow(lx.Cues.first, words[0])
	lx.Cues.first[words[0]] = true
	lx.Cues.marks = grow(lx.Cues.marks, words[0])
	lx.Cues.marks[words[0]] |= lx.Cues.cues[id].eventMarks()
}

// eventMarks are those of a state.
func (c *Cue) eventMarks() EventMark {
	switch {
	case c.Kind != CueState:
		return 0
	case IsGrave(c.Measure):
		return Tells | Harms | Grave
	case c.Measure == schema.Territory:
		return Tells | Harms | Holds
	}
	return Tells | Harms
}
