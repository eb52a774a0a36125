package ground

import (
	"slices"

	"tally/extract/frame"
	"tally/extract/text"
)

// itemised is the colon behind which the parts of claim i are told, each of them in its own
// place: "40 people died: 30 in Orla and ten in Benst"; 0 for none.
func itemised(t *text.Text, claims []frame.Claim, i int) int {
	if i+2 >= len(claims) || claims[i+1].PartOf != i || claims[i+2].PartOf != i || claims[i+2].Sentence != claims[i].Sentence {
		return 0
	}
	for k := claims[i].Number.Last; k < claims[i+1].Number.First; k++ {
		if t.At(k) == ":" {
			return k
		}
	}
	return 0
}

// follows is the stretch after claim i, as far as the next claim or comma.
func (p *places) follows(t *text.Text, claims []frame.Claim, i int) text.Span {
	c := &claims[i]
	last := t.Sentences[c.Sentence].Last
	if i+1 < len(claims) && claims[i+1].Sentence == c.Sentence && claims[i+1].Number.First > c.Number.First {
		last = claims[i+1].Number.First
	}
	for k := c.Number.Last; k < last; k++ {
		if s := t.At(k); s == "," || s == ";" || s == "—" || breaks(s) {
			last = k
		}
	}
	return text.Span{First: c.Number.Last, Last: last}
}

// item is the sentence of a claim, or the piece of it between the credits of a
// list of news that stand in brackets: "(Xinhua) A bomb kills two".
func (p *places) item(t *text.Text, c *frame.Claim) text.Span {
	s := t.Sentences[c.Sentence]
	return narrow(text.Span{First: s.First, Last: s.Last}, p.words(t, c.Sentence).items, c)
}

// clause is the stretch around the claim that no "while" or "but" breaks.
func (p *places) clause(t *text.Text, c *frame.Claim) text.Span {
	return narrow(p.item(t, c), p.words(t, c.Sentence).breaks, c)
}

// narrow cuts span at the tokens next to a claim on both sides.
func narrow(span text.Span, at []int, c *frame.Claim) text.Span {
	if k, _ := slices.BinarySearch(at, c.Number.First); k > 0 {
		span.First = max(span.First, at[k-1])
	}
	if k, _ := slices.BinarySearch(at, c.Number.Last); k < len(at) {
		span.Last = min(span.Last, at[k])
	}
	return span
}

func breaks(s string) bool {
	switch s {
	case "while", "whereas", ";", "but", "compared", "WHILE", "BUT":
		return true
	}
	return false
}
