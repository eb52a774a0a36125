package lexicon

import (
	"slices"

	"tally/schema"
)

// EventMark is a set of what a word may say of an event. Whole sentences are
// passed over by the marks of their words.
type EventMark uint8

// The marks.
const (
	Harms    EventMark = 1 << iota // that somebody was harmed, held or moved
	Tells                          // the first word of what makes a claim: a form of a verb with a frame, a noun that Tells, a state
	Sure                           // a verb that tells without a complement
	Grave                          // the first word of what is Grave
	Aircraft                       // the first word of a noun for aircraft
	People                         // the first word of a noun for people, or of a toll: "figures" may be either
	Holds                          // a verb or the first word of a state that says who holds land
)

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
		if n, noun := lx.Nouns.Longest([]Word{Word(w)}); n > 0 && noun.Harms() {
			e.marks[w] |= Harms
		}
	}
	return nil
}

// weigh lists what the verb's frames want, and gives the marks of its forms.
func (v *Verb) weigh(the Word) EventMark {
	if len(v.Frames) == 0 {
		return 0
	}
	m := Tells
	if !v.Idle() {
		m |= Sure
	}
	for i := range v.Frames {
		f := &v.Frames[i]
		if harms(f.Measures.People) {
			v.Harms = withOnce(v.Harms, f.With)
			m |= Harms
		}
		v.Wants = withOnce(v.Wants, f.With)
		f.Bits = BitsOf(slices.DeleteFunc(slices.Clone(f.With), func(w Word) bool { return w == the }))
		if f.Measures.Areas == schema.Territory {
			m |= Holds
		}
		if f.Grave() {
			v.Grave = withOnce(v.Grave, f.With)
			m |= Grave
		}
	}
	return m
}

// withOnce adds a complement to a list that has each once.
func withOnce(list []Complement, with []Word) []Complement {
	for _, old := range list {
		if slices.Equal(old.Words, with) {
			return list
		}
	}
	return append(list, Complement{with, BitsOf(with)})
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
