package frame_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tally/extract/figure"
	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// stages reads texts as far as the frames.
type stages struct {
	lx       *lexicon.Lexicon
	text     text.Text
	figures  []figure.Figure
	sentence []int
	reader   *figure.Reader
	frames   *frame.Reader
}

func newStages(t testing.TB) *stages {
	t.Helper()
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	return &stages{lx: lx, reader: figure.NewReader(lx), frames: frame.NewReader(lx)}
}

func (x *stages) read(s string) ([]frame.Claim, []frame.Discard) {
	x.text.Read(x.lx, "", s)
	x.figures, x.sentence = x.figures[:0], x.sentence[:0]
	for i, s := range x.text.Sentences {
		x.figures = x.reader.Read(x.figures, &x.text, s)
		for len(x.sentence) < len(x.figures) {
			x.sentence = append(x.sentence, i)
		}
	}
	return x.frames.Read(&x.text, x.figures, x.sentence)
}

// written marks the counted of every claim in s, from the number to the end of
// the subject, and writes each claim in a line: measure, quantity, unit, class,
// then what is not asserted, an incident, a whole or without an agent.
func (x *stages) written(s string) (marked string, claims []string) {
	found, _ := x.read(s)
	at := 0
	for i := range found {
		c := &found[i]
		start, end := x.bytes(c.Number)
		if !c.Subject.Empty() {
			_, last := x.bytes(c.Subject)
			end = max(end, last)
		}
		if start >= at {
			marked += s[at:start] + "[" + s[start:end] + "]"
			at = end
		}
		claims = append(claims, x.line(c))
	}
	return marked + s[at:], claims
}

func (x *stages) bytes(s text.Span) (start, end int) {
	return int(x.text.Tokens[s.First].Start), int(x.text.Tokens[s.Last-1].End)
}

func (x *stages) line(c *frame.Claim) string {
	s := fmt.Sprintf("%s %s %s %s", c.Measure, c.Quantity, c.Unit, c.Class)
	if c.Modality != schema.Asserted {
		s += " " + string(c.Modality)
	}
	if c.Scope != schema.Incident {
		s += " " + string(c.Scope)
	}
	if c.PartOf >= 0 {
		s += fmt.Sprintf(" of:%d", c.PartOf)
	}
	if !c.Agent.Empty() {
		s += " by:" + x.text.Slice(c.Agent)
	}
	return s
}

var unmark = strings.NewReplacer("[", "", "]", "")

// check compares the claims of a marked text with those that are wanted.
func (x *stages) check(marked string, want []string) error {
	gotMarked, got := x.written(unmark.Replace(marked))
	if gotMarked != marked || !slices.Equal(got, want) {
		return fmt.Errorf("\n got %s\n     %q\nwant %s\n     %q", gotMarked, got, marked, want)
	}
	return nil
}

func TestFrames(t *testing.T) { checkReadings(t, cases) }

// checkReadings reads each text and compares its claims with those that are wanted.
func checkReadings(t *testing.T, readings []reading) {
	t.Helper()
	x := newStages(t)
	for _, test := range readings {
		t.Run(test.construct, func(t *testing.T) {
			if err := x.check(test.text, test.want); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestKnownFailures fails where a case that was wrong has become right: move
// it to the cases then.
func TestKnownFailures(t *testing.T) {
	x := newStages(t)
	for _, test := range failures {
		if x.check(test.text, test.want) == nil {
			t.Errorf("no longer failing: %s: %s", test.construct, test.text)
		}
	}
}
