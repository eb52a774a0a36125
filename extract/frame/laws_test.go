package frame_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"tally/extract/frame"
	"tally/extract/text"
)

var seeds = []string{
	"", "26", "A blast killed 12 men, among them two boys (one aged 9), and hurt 30: 20 women and 10 children.",
	"Of the 350,000 people half fled, 4 to 6 died and none were hurt.", "12 men and 12 men and (12 men (3 of them dead)) “5 wounded”",
	"the deaths of two of the three of whom one", "killing, killed 5 5 5 , and : ( ) 's of whom 3",
}

// FuzzFrames holds the frames to their laws on any text.
func FuzzFrames(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	x := newStages(f)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 4096 {
			return
		}
		checkLaws(t, x, s)
	})
}

// TestCut holds the frames to their laws on every example that is cut off behind or before one of its words, as feeds
// and pages cut texts anywhere.
func TestCut(t *testing.T) {
	x := newStages(t)
	for _, test := range cases {
		whole := unmark.Replace(test.text)
		for i := range whole {
			if whole[i] == ' ' {
				checkLaws(t, x, whole[:i])
				checkLaws(t, x, whole[i+1:])
			}
		}
	}
}

// checkLaws: every number of s has one fate, and what is told of it holds together.
func checkLaws(t *testing.T, x *stages, s string) {
	t.Helper()
	claims, discards := x.read(s)
	fates := make([]int, len(x.figures))
	for i := range claims {
		fates[claims[i].Figure]++
		checkSpans(t, x, &claims[i])
		checkWholes(t, claims, i)
	}
	for _, d := range discards {
		fates[d.Figure]++
	}
	for i, n := range fates {
		if n != 1 && !x.figures[i].Article && !x.figures[i].Zero {
			t.Errorf("figure %d of %q has %d fates", i, s, n)
		}
	}
}

// checkSpans: every span that is told lies inside the text.
func checkSpans(t *testing.T, x *stages, c *frame.Claim) {
	t.Helper()
	for _, s := range []text.Span{c.Number, c.Event, c.Quote, c.Subject, c.Agent} {
		if !s.Empty() && (s.First < 0 || s.Last > len(x.text.Tokens)) {
			t.Errorf("span %v is outside of %d tokens", s, len(x.text.Tokens))
		}
	}
	if c.Quote.First > c.Number.First || c.Quote.Last < c.Number.Last {
		t.Errorf("quote %v does not hold the number %v", c.Quote, c.Number)
	}
}

// checkWholes: claim i's whole is a claim, and no claim is a part of itself.
func checkWholes(t *testing.T, claims []frame.Claim, i int) {
	t.Helper()
	for n, k := 0, i; claims[k].PartOf >= 0; n++ {
		if k = claims[k].PartOf; k >= len(claims) || n > len(claims) {
			t.Fatalf("claim %d has no last whole", i)
		}
	}
}

const story = "Shelling killed 26 people, including nine children, in Orla.\n\nAnother 40 were wounded and 3,000 families fled."

// TestLaterParagraphs promises that what follows changes nothing before it.
func TestLaterParagraphs(t *testing.T) {
	x := newStages(t)
	_, alone := x.written(story)
	if len(alone) < 3 {
		t.Fatalf("only %d claims: %q", len(alone), alone)
	}
	for _, more := range seeds {
		if _, got := x.written(story + "\n\n" + more); len(got) < len(alone) || !slices.Equal(got[:len(alone)], alone) {
			t.Errorf("followed by %q: %q, alone %q", more, got, alone)
		}
	}
}

// TestReadTwice promises that a reader keeps nothing of the texts before.
func TestReadTwice(t *testing.T) {
	x := newStages(t)
	for _, s := range append(seeds, story) {
		used, _ := x.read(s)
		fresh, _ := newStages(t).read(s)
		if len(used) != len(fresh) || len(used) > 0 && !reflect.DeepEqual(used, fresh) {
			t.Errorf("%q:\n used %v\nfresh %v", s, used, fresh)
		}
	}
}

// TestLineBreaks promises that a line may be broken between words of a
// sentence. A line that starts with digits is among the known failures.
func TestLineBreaks(t *testing.T) {
	x := newStages(t)
	s := "Officials in the northern province said that shelling killed 26 people, including nine children, and wounded 40 others on Monday."
	_, want := x.written(s)
	for i := strings.LastIndex(s, "shelling"); i < len(s); i++ {
		if s[i] != ' ' || '0' <= s[i+1] && s[i+1] <= '9' {
			continue
		}
		if _, got := x.written(s[:i] + "\n" + s[i+1:]); !slices.Equal(got, want) {
			t.Errorf("broken before %q: %q, want %q", s[i+1:], got, want)
		}
	}
}
