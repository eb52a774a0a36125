package lexicon

import "tally/schema"

// Events tells which words may say that somebody was harmed, held or moved:
// what a sentence must have before an article in it is looked at.
type Events struct {
	words []bool // by Word
	tells []bool // by Word
	sure  []bool // by Word
}

// Has tells whether w may say so.
func (e *Events) Has(w Word) bool { return int(w) < len(e.words) && e.words[w] }

// Tells tells whether w may be the first word of what makes a claim: a form of
// a verb with a frame, a noun that Tells, a state. A sentence without any
// makes none.
func (e *Events) Tells(w Word) bool { return int(w) < len(e.tells) && e.tells[w] }

// Sure tells whether w is a verb that tells without a complement.
func (e *Events) Sure(w Word) bool { return int(w) < len(e.sure) && e.sure[w] }

// loadEvents marks the forms of verbs with such a frame, and the last words of
// such nouns and cues.
func loadEvents(lx *Lexicon) error {
	e := &lx.Events
	e.words, e.tells, e.sure = make([]bool, lx.Len()), make([]bool, lx.Len()), make([]bool, lx.Len())
	copy(e.tells, lx.Nouns.telling)
	for w := range lx.Verbs.uses {
		if verb, _ := lx.Verbs.Find(Word(w)); verb != nil {
			e.tells[w] = e.tells[w] || len(verb.Frames) > 0
			e.sure[w] = len(verb.Frames) > 0 && !verb.Idle()
			for i := range verb.Frames {
				e.words[w] = e.words[w] || harms(verb.Frames[i].Measures.People)
			}
		}
	}
	for w := range e.words {
		e.tells[w] = e.tells[w] || lx.Cues.states(Word(w))
		if n, noun := lx.Nouns.Longest([]Word{Word(w)}); n > 0 {
			e.words[w] = e.words[w] || harms(noun.Measure) || harms(noun.Of)
		}
		e.words[w] = e.words[w] || lx.Cues.Starts(Word(w)) && lx.Cues.states(Word(w))
	}
	return nil
}

func harms(m schema.Measure) bool {
	t := m.Topic()
	return m != "" && (t == "casualty" || t == "displacement")
}
