package lexicon

import "strings"

// Example is one text that an entry gives and what must be read from it. The
// block scalar under an entry's "examples" key holds a text a line, and below
// it, each behind "-> ", what is expected:
//
//	The raid killed 26 soldiers.
//	-> killed 26 | subject: soldiers | subject_class: combatant
//	He sold 26 books.
//	-> none
//	Around 1,500 people came.
//	-> figure ~1500 count person
//
// A claim line is the measure, the quantity in the notation of
// schema.Quantity, and any columns of the claims table with their values; the
// claims are all of the text's, in order. "when" stands for
// event_from..event_to; the text counts as published on Wednesday 2020-03-04.
// A figure line is the quantity, the kind and, where one stands with the
// number, the unit; the figures are all of the text's, in order; "figure none"
// where there are none. A part_of is the number of the whole among the claims,
// from 1. A ¶ in the text stands for a blank line.
type Example struct {
	Ref  Ref // of the entry
	Text string
	Want []string // without the arrow
}

var paragraphs = strings.NewReplacer(" ¶ ", "\n\n", "¶", "\n\n")

// Examples are all examples of a lexicon that Load has read, in the order of
// files and lines; Default has none.
func (lx *Lexicon) Examples() []Example { return lx.examples }

// example takes the examples of an entry apart and keeps them.
func (lx *Lexicon) example(ref Ref, block string) {
	for _, line := range strings.Split(block, "\n") {
		line = strings.TrimSpace(line)
		want, ok := strings.CutPrefix(line, "-> ")
		switch n := len(lx.examples); {
		case line == "":
		case !ok:
			lx.examples = append(lx.examples, Example{Ref: ref, Text: paragraphs.Replace(line)})
		case n > 0:
			lx.examples[n-1].Want = append(lx.examples[n-1].Want, strings.TrimSpace(want))
		}
	}
}
