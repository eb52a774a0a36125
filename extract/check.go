package extract

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"tally/extract/lexicon"
	"tally/schema"
)

// Failure is an example of the lexicon that did not give what it says.
type Failure struct {
	Example lexicon.Example
	Want    []string // as written, in normal form
	Got     []string // what was read, in the same notation with the same columns
	Err     error    // the example itself is faulty; Want and Got are empty then
}

// String is the place, the text and the two readings, on lines of their own.
func (f Failure) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", f.Example.Ref, f.Example.Text)
	if f.Err != nil {
		fmt.Fprintf(&b, "\n  %v", f.Err)
	}
	for _, s := range f.Want {
		b.WriteString("\n  want " + s)
	}
	for _, s := range f.Got {
		b.WriteString("\n  got  " + s)
	}
	return b.String()
}

// exampleDay is the day on which every example counts as published, a Wednesday.
var exampleDay = schema.Date{Year: 2020, Month: time.March, Day: 4}

// Check runs every example of lx and returns those that fail, in the order of
// files and lines.
func Check(lx *lexicon.Lexicon) []Failure {
	var failures []Failure
	x := New(lx)
	for _, e := range lx.Examples() {
		if f := x.check(e); f != nil {
			failures = append(failures, *f)
		}
	}
	return failures
}

// check runs one example; nil if it holds.
func (x *Extractor) check(e lexicon.Example) *Failure {
	figures, claims, err := parseWants(e.Want)
	if err != nil {
		return &Failure{Example: e, Err: err}
	}
	f := Failure{Example: e}
	if figures != nil {
		f.compare(figures, x.readFigures(e.Text))
	}
	if claims != nil {
		f.compare(x.readClaims(e.Text, claims))
	}
	if f.Want == nil {
		return nil
	}
	return &f
}

// compare adds what is wanted and what was read, where these differ.
func (f *Failure) compare(want, got []string) {
	if !slices.Equal(want, got) {
		f.Want, f.Got = append(f.Want, want...), append(f.Got, got...)
	}
}

// exampleDocument is the document that an example stands for.
func exampleDocument(text string) *schema.Document {
	return &schema.Document{Text: text, Published: exampleDay.Time(), PublishedFrom: "given"}
}

// readFigures gives the figures of a text, each as "figure ~1500 count person".
func (x *Extractor) readFigures(text string) []string {
	var lines []string
	for _, f := range x.Figures(exampleDocument(text)) {
		line := "figure " + f.Quantity.String() + " " + string(f.Kind)
		if f.Unit != "" {
			line += " " + string(f.Unit)
		}
		lines = append(lines, line)
	}
	return orNone(lines, "figure none")
}

// readClaims gives what is wanted of the claims of a text, and the claims with
// the columns that are wanted of each.
func (x *Extractor) readClaims(text string, wants []claimWant) (want, got []string) {
	claims := x.Extract(exampleDocument(text)).Claims
	number := map[string]string{} // the place of a claim among them all, from 1
	for i := range claims {
		number[claims[i].ID] = strconv.Itoa(i + 1)
	}
	for i := range claims {
		claims[i].PartOf = number[claims[i].PartOf]
		var columns []string
		if i < len(wants) {
			columns = wants[i].columns
		}
		got = append(got, strings.TrimSpace(claims[i].Notation(columns...)))
	}
	for _, w := range wants {
		want = append(want, w.line)
	}
	return orNone(want, "none"), orNone(got, "none")
}

// orNone is lines, or the one line none where there are none.
func orNone(lines []string, none string) []string {
	if len(lines) == 0 {
		return []string{none}
	}
	return lines
}

// claimWant is one expected claim: its line in normal form and the columns it names.
type claimWant struct {
	line    string
	columns []string
}

// parseWants takes the lines behind the arrows apart. figures or claims are
// nil where the example says nothing of them, and empty where it wants none.
func parseWants(lines []string) (figures []string, claims []claimWant, err error) {
	for _, line := range lines {
		switch rest, figure := strings.CutPrefix(line, "figure "); {
		case line == "none":
			claims = []claimWant{}
		case rest == "none":
			figures = []string{line}
		case figure:
			if line, err = parseFigure(rest); err != nil {
				return nil, nil, err
			}
			figures = append(figures, line)
		default:
			want, err := parseClaim(line)
			if err != nil {
				return nil, nil, err
			}
			claims = append(claims, want)
		}
	}
	if figures == nil && claims == nil {
		return nil, nil, fmt.Errorf("the example does not say what it gives; write -> none where it gives nothing")
	}
	return figures, claims, nil
}

// parseFigure brings "~1500 count person" to normal form.
func parseFigure(s string) (string, error) {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 3 {
		return "", fmt.Errorf("figure %q: want a quantity, a kind and perhaps a unit", s)
	}
	q, err := schema.ParseQuantity(words[0])
	if err != nil {
		return "", err
	}
	if !known(schema.Kinds, words[1]) {
		return "", fmt.Errorf("figure %q: unknown kind %q", s, words[1])
	}
	if len(words) == 3 && !known(schema.Units, words[2]) {
		return "", fmt.Errorf("figure %q: unknown unit %q", s, words[2])
	}
	words[0] = q.String()
	return "figure " + strings.Join(words, " "), nil
}

// parseClaim brings "killed 26 | subject: soldiers" to normal form.
func parseClaim(s string) (claimWant, error) {
	parts := strings.Split(s, "|")
	measure, quantity, _ := strings.Cut(strings.TrimSpace(parts[0]), " ")
	if !known(schema.Measures, measure) {
		return claimWant{}, fmt.Errorf("claim %q: unknown measure %q", s, measure)
	}
	q, err := schema.ParseQuantity(strings.TrimSpace(quantity))
	if err != nil {
		return claimWant{}, fmt.Errorf("claim %q: %w", s, err)
	}
	want := claimWant{line: measure + " " + q.String()}
	for _, part := range parts[1:] {
		name, value, _ := strings.Cut(part, ":")
		name = strings.TrimSpace(name)
		if name != "when" && schema.Claims.Column(name) == nil {
			return claimWant{}, fmt.Errorf("claim %q: no column %q", s, name)
		}
		want.columns = append(want.columns, name)
		want.line += " | " + name + ": " + strings.TrimSpace(value)
	}
	want.line = strings.TrimSpace(want.line)
	return want, nil
}

// known tells whether one of the terms is so called.
func known(terms []schema.Term, name string) bool {
	return slices.ContainsFunc(terms, func(t schema.Term) bool { return t.Name == name })
}
