package extract

import (
	"slices"
	"strings"
	"testing"

	"tally/extract/lexicon"
)

// TestExplain: every step names what was found, its words and the files that
// know them.
func TestExplain(t *testing.T) {
	doc := exampleDocument("IS fighters killed at least 26 Syrian soldiers near Raqqa on Tuesday, including nine officers, " +
		"the Syrian Observatory for Human Rights said. Each widow got $500.")
	result, traces := New(load(t)).Explain(doc)
	if len(traces) != 3 || len(result.Claims) != 2 || len(result.Leftovers) != 1 {
		t.Fatalf("%d traces of %d claims and %d leftovers", len(traces), len(result.Claims), len(result.Leftovers))
	}
	for _, want := range []struct {
		trace               int
		stage, found, words string
		file                string
	}{
		{0, "figure", ">=26 count", "at least 26", "en/hedges.yaml"},
		{0, "frame", "killed >=26 | unit: person | subject: Syrian soldiers", "killed", "en/frames.yaml"},
		{0, "attribution", "Syrian Observatory for Human Rights | source_type: monitor", "the Syrian Observatory for Human Rights … said", "en/reporting.yaml"},
		{0, "side", "agent: Islamic State | type: armed_group", "", "en/sides_middle_east.yaml"},
		{0, "time", "2020-03-03", "Tuesday", "en/times.yaml"},
		{1, "whole", "killed >=26 | subject: Syrian soldiers", "killed at least 26 Syrian soldiers", ""},
		{2, "figure", "500 money", "$500", ""},
		{2, "frame", "no claim: ", "", ""},
	} {
		i := slices.IndexFunc(traces[want.trace].Steps, func(s Step) bool {
			return s.Stage == want.stage && strings.HasPrefix(s.Found, want.found)
		})
		if i < 0 {
			t.Errorf("number %d has no step %s %q: %+v", want.trace, want.stage, want.found, traces[want.trace].Steps)
			continue
		}
		step := traces[want.trace].Steps[i]
		known := want.file == "" || slices.ContainsFunc(step.Refs, func(r lexicon.Ref) bool { return r.File == want.file && r.Line > 0 })
		if !strings.Contains(step.Words, want.words) || !known {
			t.Errorf("number %d: %+v, want words %q of %s", want.trace, step, want.words, want.file)
		}
	}
}

// TestExplainChain: who passed a claim on, who spoke it and a doer told before
// are steps of their own.
func TestExplainChain(t *testing.T) {
	doc := exampleDocument("The Taliban attacked a checkpoint near Kandahar on Monday. They killed six policemen. " +
		"\"The blast hurt 14 people,\" the police chief, Ole Orla, told Reuters.")
	_, traces := New(load(t)).Explain(doc)
	if len(traces) != 2 {
		t.Fatalf("%d traces", len(traces))
	}
	for _, want := range []struct {
		trace               int
		stage, found, words string
	}{
		{0, "agent", "Taliban | told in another sentence", "The Taliban attacked a checkpoint near Kandahar on Monday."},
		{0, "attribution", "the text's own voice", ""},
		{1, "attribution", "police | source_type: police | speaker: Ole Orla", "the police chief, Ole Orla … Reuters … told"},
		{1, "attribution", "relay: Reuters", "Reuters"},
	} {
		if !slices.ContainsFunc(traces[want.trace].Steps, func(s Step) bool {
			return s.Stage == want.stage && s.Found == want.found && s.Words == want.words
		}) {
			t.Errorf("number %d has no step %s %q of %q: %+v", want.trace, want.stage, want.found, want.words, traces[want.trace].Steps)
		}
	}
}

// TestExplainAgrees: explaining changes nothing of what is read.
func TestExplainAgrees(t *testing.T) {
	const text = "Two men and a child were killed on Sunday. Police arrested 14; the 27-year-old owner lost $5,000. No coincidence, they said; nobody was surprised."
	x := New(load(t))
	plain := x.Extract(exampleDocument(text))
	explained, traces := x.Explain(exampleDocument(text))
	if len(plain.Claims) != len(explained.Claims) || len(plain.Leftovers) != len(explained.Leftovers) {
		t.Fatalf("%d claims and %d leftovers became %d and %d", len(plain.Claims), len(plain.Leftovers), len(explained.Claims), len(explained.Leftovers))
	}
	at := -1
	for _, trace := range traces {
		start := trace.start(&explained)
		if start < at {
			t.Errorf("number at %d after the one at %d", start, at)
		}
		at = start
	}
}
