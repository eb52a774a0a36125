package credit

import (
	"strings"
	"testing"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// TestLinear promises that a document four times as long takes about four
// times the looks, also where every sentence names the same people, opens
// quotations or never ends.
func TestLinear(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{
		"Paul Renner, head of the Harlow Relief Committee, said 14 people fled. Renner said 2 died, \"and 3 more are missing. " +
			"\"It is dark,\" he told Reuters, adding that 5 houses burned, according to the Committee.\n\n",
		"Renner said 5 ", "A B C D E 5 said ", "saying 5 ", "\" 5 he said ", "according to the 5 ", "police of the army of 5 ",
		"the Observatory said 5. ", "Renner: 5. ", "said Renner, 5 ", "South: 5 people.\n",
	} {
		once, four := looks(lx, strings.Repeat(s, 500)), looks(lx, strings.Repeat(s, 2000))
		if four > 5*once+1000 {
			t.Errorf("%q: %d looks, and %d for four times the text", s, once, four)
		}
	}
}

// looks counts what the reader looks at in a text whose every number is a claim.
func looks(lx *lexicon.Lexicon, s string) int {
	var tx text.Text
	tx.Read(lx, "", s)
	var claims []frame.Claim
	for i, s := range tx.Sentences {
		for k := s.First; k < s.Last; k++ {
			if tx.Tokens[k].Kind == text.Number {
				span := text.Span{First: k, Last: k + 1}
				claims = append(claims, frame.Claim{Sentence: i, Number: span, Quote: span, PartOf: -1})
			}
		}
	}
	r := NewReader(lx)
	r.Read(&tx, claims)
	return r.steps
}
