package credit_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tally/extract/credit"
	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// everyNumber makes a claim of every number and of every fifth word of a text.
func everyNumber(tx *text.Text) []frame.Claim {
	var claims []frame.Claim
	for i, s := range tx.Sentences {
		for k := s.First; k < s.Last; k++ {
			if tx.Tokens[k].Kind == text.Number || k%5 == 0 {
				span := text.Span{First: k, Last: k + 1}
				claims = append(claims, frame.Claim{Sentence: i, Number: span, Quote: span, PartOf: -1})
			}
		}
	}
	return claims
}

// FuzzRead promises that no text makes the reader panic, that every credit's
// spans lie in the text, that a name is given wherever a type is, and that a
// second reading gives the same.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Police said 12 people died, a monitor said.", "According to according to", "\"12, \" said said said, 12 \"", "said", ", said he, 12",
		"THE ARMY SAID 12 (SOHR) DIED.", "X, Y, Z, head of, said 12.", "12: monitor", "“12 dead,” he said. “12\n\n“12", "A of the B of the C of the D said 12",
		"citing X, Y, citing Z, said 12", "12 al-", "``12''", "who said 12", "and and and said 12", "the 's 's said 12",
	} {
		f.Add(s)
	}
	lx, err := lexicon.Default()
	if err != nil {
		f.Fatal(err)
	}
	reader := credit.NewReader(lx)
	f.Fuzz(func(t *testing.T, s string) {
		var tx text.Text
		tx.Read(lx, "", s)
		claims := everyNumber(&tx)
		first := reader.Read(&tx, claims)
		second := reader.Read(&tx, claims)
		for i, c := range first {
			if c.Source != second[i].Source || c.Cue != second[i].Cue {
				t.Fatalf("read twice: %q and %q", c.Source, second[i].Source)
			}
			if (c.Source == "") != (c.Type == "") || !utf8.ValidString(c.Source) && utf8.ValidString(s) {
				t.Fatalf("source %q of type %q", c.Source, c.Type)
			}
			for _, l := range c.Chain {
				if l.Span.Empty() || l.Span.First < 0 || l.Span.Last > len(tx.Tokens) || l.Name == "" {
					t.Fatalf("link %+v of %d tokens", l, len(tx.Tokens))
				}
			}
		}
	})
}

// BenchmarkRead reads a report with a claim in every sentence.
func BenchmarkRead(b *testing.B) {
	lx, err := lexicon.Default()
	if err != nil {
		b.Fatal(err)
	}
	s := strings.Repeat("The Harlow Relief Committee said on Monday that 14 people had fled from the valley. The rain went on through the "+
		"night and the river rose. Its head, Paul Renner, told reporters 2 children were missing, and the ministry put the toll at 9. "+
		"Soldiers carried sand to the bridge while the wind took roofs from the houses of the old town.\n\n", 20)
	var tx text.Text
	tx.Read(lx, "", s)
	var claims []frame.Claim
	for _, c := range everyNumber(&tx) {
		if tx.Tokens[c.Number.First].Kind == text.Number {
			claims = append(claims, c)
		}
	}
	reader := credit.NewReader(lx)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		reader.Read(&tx, claims)
	}
}
