package sample

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"tally/schema"
)

type report struct{ ID, Title, Date, Outlet, Text string }

func reports(t *testing.T) map[string]report {
	t.Helper()
	data, err := fs.ReadFile(Files(), "docs.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]report{}
	for dec := json.NewDecoder(bytes.NewReader(data)); dec.More(); {
		var r report
		if err := dec.Decode(&r); err != nil {
			t.Fatal(err)
		}
		docs[r.ID] = r
	}
	return docs
}

func TestReports(t *testing.T) {
	docs := reports(t)
	if len(docs) < 15 {
		t.Errorf("%d reports, want at least 15", len(docs))
	}
	for id, r := range docs {
		if _, err := time.Parse("2006-01-02", r.Date); err != nil || r.Title == "" || r.Outlet == "" || len(r.Text) < 200 {
			t.Errorf("%s: date %q, title %q, outlet %q, %d bytes of text", id, r.Date, r.Title, r.Outlet, len(r.Text))
		}
	}
}

// The gold claims stand in the texts, with the values that the schema knows.
func TestGold(t *testing.T) {
	docs := reports(t)
	gold, err := os.ReadFile("gold.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	claims := 0
	for lines := bufio.NewScanner(bytes.NewReader(gold)); lines.Scan(); claims++ {
		var g struct {
			Doc, Quote, Figure, Quantifier, Measure, Unit, Subject, Modality, Scope, Section string
			Class                                                                            string `json:"subject_class"`
			I                                                                                int
			PartOf                                                                           *int `json:"part_of"`
			Low, High                                                                        *float64
			When                                                                             []string
		}
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		text := docs[g.Doc].Text
		if !strings.Contains(text, g.Quote) || !strings.Contains(g.Quote, g.Figure) || !strings.Contains(text, g.Subject) {
			t.Errorf("%s %d: %q with %q is not in the text", g.Doc, g.I, g.Quote, g.Figure)
		}
		for _, c := range []struct {
			value string
			terms []schema.Term
		}{
			{g.Quantifier, schema.Quantifiers}, {g.Measure, schema.Measures}, {g.Unit, schema.Units}, {g.Class, schema.Classes},
			{g.Modality, schema.Modalities}, {g.Scope, schema.Scopes}, {g.Section, schema.Sections},
		} {
			if !slices.ContainsFunc(c.terms, func(term schema.Term) bool { return term.Name == c.value }) {
				t.Errorf("%s %d: %q is no known value", g.Doc, g.I, c.value)
			}
		}
		if g.PartOf != nil && (*g.PartOf == g.I || *g.PartOf < 1) {
			t.Errorf("%s %d: part of %d", g.Doc, g.I, *g.PartOf)
		}
		if g.Low != nil && g.High != nil && *g.Low > *g.High || g.Low == nil && g.High == nil {
			t.Errorf("%s %d: bounds %v, %v", g.Doc, g.I, g.Low, g.High)
		}
	}
	if claims < 100 {
		t.Errorf("%d claims, want at least 100", claims)
	}
}
