package figure_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid" // random cases that shrink

	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

var small = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
var tens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
var scales = []string{"", " thousand", " million", " billion", " trillion", " quadrillion"}

// spell writes n out, with and, hyphen and comma as the style says.
func spell(n int64, and, hyphen bool) string {
	if n < 1000 {
		return spellBelow(n, and, hyphen)
	}
	power, scale := int64(1), 0
	for n/power >= 1000 {
		power *= 1000
		scale++
	}
	s := spellBelow(n/power, and, hyphen) + scales[scale]
	switch rest := n % power; {
	case rest == 0:
		return s
	case rest < 100 && and:
		return s + " and " + spell(rest, and, hyphen)
	default:
		return s + " " + spell(rest, and, hyphen)
	}
}

func spellBelow(n int64, and, hyphen bool) string {
	switch {
	case n < 20:
		return small[n]
	case n < 100 && n%10 == 0:
		return tens[n/10]
	case n < 100 && hyphen:
		return tens[n/10] + "-" + small[n%10]
	case n < 100:
		return tens[n/10] + " " + small[n%10]
	case n%100 == 0:
		return small[n/100] + " hundred"
	case and:
		return small[n/100] + " hundred and " + spellBelow(n%100, and, hyphen)
	}
	return small[n/100] + " hundred " + spellBelow(n%100, and, hyphen)
}

// only reads the one figure that covers all of s.
func only(t *rapid.T, lx *lexicon.Lexicon, s string) schema.Quantity {
	figures := readAll(lx, s)
	if len(figures) != 1 || figures[0].Start != 0 || figures[0].End != len(s) {
		t.Fatalf("%q: %d figures", s, len(figures))
	}
	return figures[0].Quantity
}

// integers draws numbers of every size up to 10^15 with equal weight.
func integers(t *rapid.T) int64 {
	digits := rapid.IntRange(1, 15).Draw(t, "digits")
	limit := int64(1)
	for range digits {
		limit *= 10
	}
	return rapid.Int64Range(0, limit).Draw(t, "n")
}

func TestSpelledIntegersReadBack(t *testing.T) {
	lx := defaultLexicon(t)
	rapid.Check(t, func(t *rapid.T) {
		n := integers(t)
		s := spell(n, rapid.Bool().Draw(t, "and"), rapid.Bool().Draw(t, "hyphen"))
		if strings.HasPrefix(s, "nineteen ") || strings.HasPrefix(s, "twenty ") {
			s = "exactly " + s // not to be taken for a year
			if got := readAll(lx, s)[0].Quantity; got.String() != strconv.FormatInt(n, 10) {
				t.Fatalf("%q is %s, want %d", s, got, n)
			}
			return
		}
		if got := only(t, lx, s); got.String() != strconv.FormatInt(n, 10) {
			t.Fatalf("%q is %s, want %d", s, got, n)
		}
	})
}

// group writes n with sep between groups of three digits.
func group(n int64, sep string) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + sep + s[i:]
	}
	return s
}

func TestGroupedDigitsReadBack(t *testing.T) {
	lx := defaultLexicon(t)
	rapid.Check(t, func(t *rapid.T) {
		n := integers(t)
		sep := rapid.SampledFrom([]string{",", " ", "\u00a0", "\u202f", ""}).Draw(t, "sep")
		s := group(n, sep)
		if sep == "" {
			s += " bricks"
		}
		figures := readAll(lx, s)
		if len(figures) != 1 || figures[0].Quantity.String() != strconv.FormatInt(n, 10) {
			t.Fatalf("%q: %v", s, figures)
		}
	})
}

func TestHedgeNeverChangesTheValue(t *testing.T) {
	lx := defaultLexicon(t)
	hedges := []string{"at least", "more than", "over", "up to", "as many as", "nearly", "some", "an estimated", "under", "fewer than", "exactly", "around"}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(2, 1e9).Draw(t, "n")
		number := rapid.SampledFrom([]string{group(n, ","), spell(n, true, true)}).Draw(t, "number")
		hedge := rapid.SampledFrom(hedges).Draw(t, "hedge")
		s := "It lost " + hedge + " " + number + " bricks."
		for _, f := range readAll(lx, s) {
			if f.Article {
				continue
			}
			if f.Quantity.Value() != float64(n) {
				t.Fatalf("%q is %s, want %d", s, f.Quantity, n)
			}
		}
	})
}

// pieces are what random sentences are made of.
var pieces = []string{
	"26", "1,500", "2.5", "three", "twenty-six", "a hundred", "dozens", "half", "million", "thousand", "3-1", "14-18,000", "1989",
	"March", "May 3", "10:30", "p.m.", "aged", "-year-old", "years", "old", "percent", "km", "$", "people", "killed", "and", "or", "to",
	"between", "from", "at least", "up to", "about", "or more", "no", "one", "a", "another", ",", "(", ")", "-", "F-16", "of", "in", "third",
	"16th", "the", "two thirds", "some", "several", "0", "007", "½", "5O", "12m", "60s", "ago", "all but", "minus",
}

func sentence(t *rapid.T) []string {
	return rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 14).Draw(t, "words")
}

func TestLowIsAtMostHigh(t *testing.T) {
	lx := defaultLexicon(t)
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(sentence(t), " ")
		for _, f := range readAll(lx, s) {
			q := f.Quantity
			if q.Low == nil && q.High == nil || q.Low != nil && q.High != nil && *q.Low > *q.High {
				t.Fatalf("%q: %s", s, notation(s, &f))
			}
		}
	})
}

func TestLineBreaksDoNotMatter(t *testing.T) {
	lx := defaultLexicon(t)
	rapid.Check(t, func(t *rapid.T) {
		words := append([]string{"It"}, sentence(t)...)
		plain := strings.Join(words, " ")
		broken := words[0]
		for _, w := range words[1:] {
			broken += rapid.SampledFrom([]string{" ", "\n", "  "}).Draw(t, "space") + w
		}
		same(t, one(lx, plain), one(lx, broken), plain, broken)
	})
}

// one reads s as one sentence, whatever the sentence finder makes of it.
func one(lx *lexicon.Lexicon, s string) []string {
	var tx text.Text
	tx.Read(lx, "", s)
	all := text.Sentence{First: 0, Last: len(tx.Tokens)}
	var out []string
	for _, f := range figure.NewReader(lx).Read(nil, &tx, all) {
		out = append(out, strings.Join(strings.Fields(notation(s, &f)), " "))
	}
	return out
}

func same(t *rapid.T, a, b []string, textA, textB string) {
	if strings.Join(a, "\n") != strings.Join(b, "\n") {
		t.Fatalf("%q: %q\n%q: %q", textA, a, textB, b)
	}
}

func TestLetterCaseDoesNotMatter(t *testing.T) {
	lx := defaultLexicon(t)
	rapid.Check(t, func(t *rapid.T) {
		n := integers(t)
		s := "It lost " + spell(n, true, true) + " bricks, at least half of them in the first three days."
		a, b := one(lx, strings.ToLower(s)), one(lx, strings.ToUpper(s))
		for i := range a {
			a[i] = strings.ToLower(a[i])
		}
		for i := range b {
			b[i] = strings.ToLower(b[i])
		}
		same(t, a, b, s, "in capitals")
	})
}

func TestOtherSentencesDoNotMatter(t *testing.T) {
	lx := defaultLexicon(t)
	rapid.Check(t, func(t *rapid.T) {
		s := "It lost " + strings.Join(sentence(t), " ") + "."
		var alone, among text.Text
		alone.Read(lx, "", s)
		before := "The 12 doors broke in 1989."
		among.Read(lx, "", before+"\n\n"+s)
		if len(alone.Sentences) != 1 || len(among.Sentences) != 2 {
			return
		}
		r := figure.NewReader(lx)
		a := r.Read(nil, &alone, alone.Sentences[0])
		b := r.Read(nil, &among, among.Sentences[1])
		if len(a) != len(b) {
			t.Fatalf("%q: %d figures alone, %d among others", s, len(a), len(b))
		}
		for i := range a {
			if x, y := notation(s, &a[i]), notation(among.Source, &b[i]); x != y {
				t.Fatalf("%q: %s alone, %s among others", s, x, y)
			}
		}
	})
}

// covered checks that the figures of tx are in order, do not overlap, and hold
// every token of digits exactly once.
func covered(tx *text.Text, figures []figure.Figure) error {
	at := 0
	holds := make([]int, len(tx.Tokens))
	for i := range figures {
		f := &figures[i]
		if f.Span.Empty() || f.Span.First < at || f.Start != int(tx.Tokens[f.Span.First].Start) || f.End != int(tx.Tokens[f.Span.Last-1].End) {
			return fmt.Errorf("%s out of place", notation(tx.Source, f))
		}
		at = f.Span.Last
		for j := range tx.Tokens {
			if f.Span.Has(j) || f.UnitSpan.Has(j) {
				holds[j]++
			}
		}
	}
	for j, tok := range tx.Tokens {
		if tok.Kind == text.Number && holds[j] != 1 {
			return fmt.Errorf("%q is in %d figures", tx.At(j), holds[j])
		}
	}
	return nil
}

func FuzzRead(f *testing.F) {
	for _, texts := range readings {
		for _, s := range texts {
			f.Add(s)
		}
	}
	f.Add("2015.5.13 +1-222-2222/2222 1.99×10−30 $-50.8bn .001 l0 9/11 32m2")
	lx := defaultLexicon(f)
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, string(unicode.ReplacementChar))
		var tx text.Text
		tx.Read(lx, "", s)
		if err := covered(&tx, readAll(lx, s)); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	})
}

func TestEveryNumberIsInOneFigure(t *testing.T) {
	lx := defaultLexicon(t)
	rapid.Check(t, func(t *rapid.T) {
		sep := rapid.SampledFrom([]string{" ", ""}).Draw(t, "sep")
		s := strings.Join(sentence(t), sep)
		var tx text.Text
		tx.Read(lx, "", s)
		if err := covered(&tx, readAll(lx, s)); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
	})
}
