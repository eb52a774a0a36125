package lexicon

import "tally/schema"

// Events tells which words may say that somebody was harmed, held or moved:
// what a sentence must have before an article in it is looked at.
type Events struct {
	words []bool // by Word
}

// Has tells whether w may say so.
func (e *Events) Has(w Word) bool { return int(w) < len(e.words) && e.words[w] }

// loadEvents marks the forms of verbs with such a frame, and the last words of
// such nouns and cues.
func loadEvents(lx *Lexicon) error {
	e := &lx.Events
	e.words = make([]bool, lx.Len())
	for w := range lx.Verbs.uses {
		if verb, _ := lx.Verbs.Find(Word(w)); verb != nil {
			for i := range verb.Frames {
				e.words[w] = e.words[w] || harms(verb.Frames[i].Measures.People)
			}
		}
	}
	for w := range e.words {
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
