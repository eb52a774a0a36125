package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// spoken is what the words of a sentence say for every claim in it. It is
// gathered once: a sentence may be long and have many claims.
type spoken struct {
	sentence     int   // one more than its number; 0 = none yet
	here         bool  // it says "here"
	capital      bool  // it says "the capital"
	respectively int   // the token that sets its places against its figures; -1 = none
	breaks       []int // the tokens that break it into clauses
	items        []int // the brackets that end the items of a list of news
	asked        bool  // whether it names a place again was asked …
	again        *site // … and this is the place
}

// words gathers what sentence s says.
func (p *places) words(t *text.Text, s int) *spoken {
	out := &p.spoken[s%2]
	if out.sentence == s+1 {
		return out
	}
	*out = spoken{sentence: s + 1, respectively: -1, breaks: out.breaks[:0], items: out.items[:0]}
	first, last := t.Sentences[s].First, t.Sentences[s].Last
	for i := first; i < last; i++ {
		switch at := t.At(i); {
		case breaks(at), at == "," && p.anew(t, i+1, last):
			out.breaks = append(out.breaks, i)
		case at == ")" && p.credited(t, i, last):
			out.items = append(out.items, i)
		case at == "here":
			out.here = out.here || i > first && !p.heard(t, t.Sentences[s], i+1)
		case at == "this" || at == "THIS":
			out.here = out.here || p.thisTown(t, i+1, last)
		case at == "capital" || at == "CAPITAL":
			out.capital = out.capital || i > first && definite(t.At(i-1)) && !strings.EqualFold(tokenAt(t, i+1), "of")
		case at == "respectively" && out.respectively < 0:
			out.respectively = i
		}
	}
	return out
}

// anew tells whether a clause opens at token i with where it is told of: ", [and in Benst district, nine died]".
func (p *places) anew(t *text.Text, i, last int) bool {
	if i+2 >= last || t.At(i) != "and" || !p.is(i+1, lexicon.At) {
		return false
	}
	for last, i = min(last, i+6), i+2; i < last && t.Tokens[i].Kind == text.Word; i++ {
		if i+1 < last && t.At(i+1) == "," {
			return t.Tokens[i].Has(text.Upper)
		}
	}
	return false
}

// thisTown tells whether the noun of a town follows "this" before token i: "in
// this city", "this southern Indiana town".
func (p *places) thisTown(t *text.Text, i, last int) bool {
	for last = min(last, i+4); i < last && t.Tokens[i].Kind != text.Punct; i++ {
		if _, class := p.class(t, i, last); class&lexicon.Settlement != 0 {
			return true
		}
	}
	return false
}

// credited tells whether a new item of a list of news starts behind the bracket
// at i; not behind the dateline's.
func (p *places) credited(t *text.Text, i, last int) bool {
	if i+1 >= last || !p.filed.Empty() && i < p.filed.Last+10 {
		return false
	}
	return t.Tokens[i+1].Has(text.Upper) && (p.grammar(i+1, lexicon.Determiner) || t.Tokens[i+1].Has(text.Line))
}

// again finds what sentence s calls a place anew.
func (p *places) again(t *text.Text, s int) *site {
	said := p.words(t, s)
	if !said.asked {
		said.again, said.asked = p.anaphor(t, s), true
	}
	return said.again
}
