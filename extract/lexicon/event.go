package lexicon

import (
	"slices"

	"tally/schema"
)

// EventMark is a set of what a word may say of an event. Whole sentences are
// passed over by the marks of their words.
type EventMark uint16

// The marks.
const (
	Tells     EventMark = 1 << iota // the first word of what makes a claim: a form of a verb with a frame, a noun that Tells, a state
	Harms                           // that somebody was harmed, held or moved
	Grave                           // the first word of what is Grave
	Sure                            // it tells, whatever stands beside it: a verb without a complement, a word that starts nothing longer
	SureHarms                       // likewise, it harms
	SureGrave                       // likewise, it is grave
	Aircraft                        // the first word of a noun for aircraft
	People                          // the first word of a noun for people, or of a toll: "figures" may be either
	Holds                           // a verb or the first word of a state that says who holds land
	Scene                           // it places a text among conflicts and disasters
)

// surely is the marks of what has m whatever stands beside it.
func (m EventMark) surely() EventMark { return m & (Tells | Harms | Grave) << 3 }

// Scenes is how many words of the scene the marks are of: 1 or 0, without a branch.
func (m EventMark) Scenes() int32 { return int32(m / Scene & 1) }

// Events tells the marks of words.
type Events struct {
	marks []EventMark // by Word
}

// Of is the marks of w. A sentence without a word that Tells makes no claim, an
// article counts nobody where no word Harms.
func (e *Events) Of(w Word) EventMark { return at(e.marks, w) }

// Any is the marks that any of the words has.
func (e *Events) Any(words []Word) (all EventMark) {
	for _, w := range words {
		all |= e.Of(w)
	}
	return all
}

// loadEvents marks the forms of verbs, and the first words of nouns and cues.
func loadEvents(lx *Lexicon) error {
	e := &lx.Events
	e.marks = make([]EventMark, lx.Len())
	verbs := make([]EventMark, len(lx.Verbs.verbs))
	for i := range lx.Verbs.verbs {
		verbs[i] = lx.Verbs.verbs[i].weigh(lx.Find("the"))
	}
	for w, use := range lx.Verbs.uses {
		if use.verb > 0 {
			e.marks[w] |= verbs[use.verb-1]
		}
	}
	for w := range e.marks {
		e.marks[w] |= lx.Nouns.marked(Word(w)) | lx.Cues.marked(Word(w))
		e.marks[w] |= lx.alone(Word(w))
	}
	return nil
}

// alone is the marks of w as a noun or a state of one word.
func (lx *Lexicon) alone(w Word) (m EventMark) {
	if n, noun := lx.Nouns.Longest([]Word{w}); n > 0 {
		said := noun.eventMarks()
		if noun.Harms() {
			said |= Harms
		}
		if m |= said; lx.Nouns.phrases.Reach(w) == 1 {
			m |= said.surely()
		}
	}
	if n, cue := lx.Cues.Longest([]Word{w}); n > 0 && lx.Cues.phrases.Reach(w) == 1 {
		m |= cue.eventMarks().surely()
	}
	return m
}

// weigh lists what the verb's frames want, and gives the marks of its forms.
func (v *Verb) weigh(the Word) EventMark {
	m := EventMark(0)
	if v.Is(VerbBreaches) {
		m = Tells | Tells.surely() // of a truce it tells without a frame
	}
	if len(v.Frames) == 0 {
		return m
	}
	m |= Tells
	for i := range v.Frames {
		f, said := &v.Frames[i], Tells
		all := Complement{f.With, BitsOf(f.With)}
		if f.Bits = all.Bits; slices.Contains(f.With, the) {
			f.Bits = BitsOf(slices.DeleteFunc(slices.Clone(f.With), func(w Word) bool { return w == the }))
		}
		v.Wants = withOnce(v.Wants, all)
		if harms(f.Measures.People) {
			v.Harms = withOnce(v.Harms, all)
			said |= Harms
		}
		if f.Measures.Areas == schema.Territory {
			m |= Holds
		}
		if f.Grave() {
			v.Grave = withOnce(v.Grave, all)
			said |= Grave
		}
		if m |= said; len(f.With) == 0 {
			m |= said.surely()
		}
	}
	return m
}

// withOnce adds a complement to a list that has each once.
func withOnce(list []Complement, c Complement) []Complement {
	for i := range list {
		if list[i].Bits == c.Bits && slices.Equal(list[i].Words, c.Words) {
			return list
		}
	}
	return append(list, c)
}

// Grave tells whether a claim by the frame may be that people were killed, hurt
// or carried off, and not in words of every day. Those who are seized and held
// may be carried off, as the subject tells.
func (f *Frame) Grave() bool {
	m := f.Measures
	switch {
	case m.People == schema.Abducted, m.People == schema.Detained:
		return true
	case f.Everyday:
		return false
	}
	for _, said := range [...]schema.Measure{m.To, m.People, m.Places, m.Weapons, m.Vehicles, m.Buildings, m.Attacks, m.Areas, m.Things} {
		if IsGrave(said) {
			return true
		}
	}
	return false
}

// IsGrave tells whether people were killed, hurt or carried off.
func IsGrave(m schema.Measure) bool {
	switch m {
	case schema.Killed, schema.Injured, schema.Casualties, schema.Abducted:
		return true
	}
	return false
}

func harms(m schema.Measure) bool {
	t := m.Topic()
	return m != "" && (t == "casualty" || t == "displacement")
}
