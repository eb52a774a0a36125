package lexicon

import (
	"slices"
	"strings"

	"tally/schema"
)

// Hedge is a run of words that sets the quantifier of the number beside it.
type Hedge struct {
	Quantifier schema.Quantifier
	Measure    bool // only before a length: within 9 miles
	unless     []Word
	Ref        Ref
}

// Void tells whether w before the hedge takes its first word for itself: took
// over 20 villages.
func (h *Hedge) Void(w Word) bool { return w != Unknown && slices.Contains(h.unless, w) }

// Hedges are the hedges before and after numbers.
type Hedges struct {
	entries []Hedge
	last    []bool  // by Word: some hedge before a number ends with it
	first   []bool  // by Word: some hedge behind a number starts with it
	before  Phrases // the words in reverse order
	after   Phrases
}

// Ends tells whether some hedge before a number ends with w.
func (h *Hedges) Ends(w Word) bool { return int(w) < len(h.last) && h.last[w] }

// Before finds the longest hedge that words end with, for a number that
// stands behind them. n is 0 when there is none.
func (h *Hedges) Before(words []Word) (n int, hedge *Hedge) {
	n, id := h.before.LongestBack(words)
	if n == 0 {
		return 0, nil
	}
	return n, &h.entries[id]
}

// Starts tells whether some hedge behind a number starts with w.
func (h *Hedges) Starts(w Word) bool { return int(w) < len(h.first) && h.first[w] }

// After finds the longest hedge that words start with, for a number that
// stands before them. n is 0 when there is none.
func (h *Hedges) After(words []Word) (n int, hedge *Hedge) {
	if len(words) == 0 || !h.Starts(words[0]) {
		return 0, nil
	}
	n, id := h.after.Longest(words)
	if n == 0 {
		return 0, nil
	}
	return n, &h.entries[id]
}

type hedgeEntry struct {
	Quantifier schema.Quantifier `yaml:"quantifier"`
	Only       string            `yaml:"only"`   // "measure": only before a length
	Before     string            `yaml:"before"` // phrases separated by commas
	After      string            `yaml:"after"`
	Unless     string            `yaml:"unless"` // words before it that make it none, separated by white space
	Examples   string            `yaml:"examples"`
}

func loadHedges(lx *Lexicon) error {
	entries, err := read[hedgeEntry](lx, "hedges.yaml")
	if err != nil {
		return err
	}
	for _, e := range entries {
		v := e.Value
		known := func(t schema.Term) bool { return t.Name == string(v.Quantifier) }
		if !slices.ContainsFunc(schema.Quantifiers, known) {
			return e.Ref.errorf("unknown quantifier %q", v.Quantifier)
		}
		if v.Only != "" && v.Only != "measure" {
			return e.Ref.errorf("unknown limit %q", v.Only)
		}
		id := int32(len(lx.Hedges.entries))
		lx.Hedges.entries = append(lx.Hedges.entries, Hedge{v.Quantifier, v.Only == "measure", lx.all(v.Unless), e.Ref})
		for _, words := range lx.phrases(v.Before) {
			lx.Hedges.last = grow(lx.Hedges.last, words[len(words)-1])
			lx.Hedges.last[words[len(words)-1]] = true
			slices.Reverse(words)
			lx.Hedges.before.Add(words, id)
		}
		for _, words := range lx.phrases(v.After) {
			lx.Hedges.first = grow(lx.Hedges.first, words[0])
			lx.Hedges.first[words[0]] = true
			lx.Hedges.after.Add(words, id)
		}
		lx.example(e.Ref, v.Examples)
	}
	return nil
}

// all gives the words of a list separated by white space.
func (lx *Lexicon) all(list string) []Word {
	var words []Word
	for _, s := range strings.Fields(list) {
		words = append(words, lx.Add(s))
	}
	return words
}

// phrases takes a list of phrases separated by commas to words.
func (lx *Lexicon) phrases(list string) [][]Word {
	var out [][]Word
	for _, phrase := range strings.Split(list, ",") {
		var words []Word
		for _, s := range strings.Fields(phrase) {
			words = append(words, lx.Add(s))
		}
		if words != nil {
			out = append(out, words)
		}
	}
	return out
}
