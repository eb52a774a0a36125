package ground

import "tally/extract/text"

// spoken is what the words of a sentence say for every claim in it. It is
// gathered once: a sentence may be long and have many claims.
type spoken struct {
	sentence     int   // one more than its number; 0 = none yet
	here         bool  // it says "here"
	respectively int   // the token that sets its places against its figures; -1 = none
	breaks       []int // the tokens that break it into clauses
	asked        bool  // whether it names a place again was asked …
	again        *site // … and this is the place
}

// words gathers what sentence s says.
func (p *places) words(t *text.Text, s int) *spoken {
	out := &p.spoken
	if out.sentence == s+1 {
		return out
	}
	*out = spoken{sentence: s + 1, respectively: -1, breaks: out.breaks[:0]}
	first, last := t.Sentences[s].First, t.Sentences[s].Last
	for i := first; i < last; i++ {
		switch at := t.At(i); {
		case breaks(at):
			out.breaks = append(out.breaks, i)
		case at == "here":
			out.here = out.here || i > first && !p.heard(t, t.Sentences[s], i+1)
		case at == "respectively" && out.respectively < 0:
			out.respectively = i
		}
	}
	return out
}

// again finds what sentence s calls a place anew.
func (p *places) again(t *text.Text, s int) *site {
	said := p.words(t, s)
	if !said.asked {
		said.again, said.asked = p.anaphor(t, s), true
	}
	return said.again
}
