package frame_test

import (
	"strings"
	"testing"
)

// The law of this file: what befell those of one clause did not befall the ones who do something
// harmless in the next.

var firstClauses = []struct{ text, claim string }{
	{"A bomb killed [six people] in Orla", "killed 6 person person by:A bomb"},
	{"Police arrested [six men] in Orla", "detained 6 person person by:Police"},
	{"Floods displaced [six families]", "displaced 6 household person by:Floods"},
	{"Shells destroyed [six houses]", "destroyed 6 building thing by:Shells"},
}

var joints = []string{" and ", ", and ", " but ", ", or ", ", so ", ", then ", ", and on Friday ", ", and later ", " as ", ", while ", "; "}

// A clause behind a bracket says of those before it who they were, or what others did.
var asides = []string{": %.", " – %.", " (%)."}

// Nobody is hurt who does something in a hospital.
var hospitalVisits = []reading{
	{"visit", "Two fathers waited at the hospital after the blast.", nil},
	{"visit on the floor", "Two fathers knelt on the floor of the hospital after the blast.", nil},
	{"stay", "[Two fathers] remained in the hospital after the blast.", []string{"injured 2 person person stock by:the blast"}},
}

var secondClauses = []string{
	"two clerks waited outside", "a judge voted", "two lawyers for them complained", "two clerks who know them wept", "two of their lawyers testified",
	"40 pupils watched the game", "two drivers went to work", "three nurses have gone to lunch", "two boys screamed",
}

// These tell more of those before them where they stand behind a bracket.
var loneClauses = []string{"two clerks are to resign", "the two lawyers of the firm were thanked"}

func TestSecondClause(t *testing.T) {
	x := newStages(t)
	for _, first := range firstClauses {
		want := []string{first.claim}
		for _, second := range secondClauses {
			for _, joint := range joints {
				if err := x.check(first.text+joint+second+".", want); err != nil {
					t.Error(err)
				}
			}
			for _, aside := range asides {
				if err := x.check(first.text+strings.Replace(aside, "%", second, 1), want); err != nil {
					t.Error(err)
				}
			}
		}
		for _, second := range loneClauses {
			for _, joint := range joints {
				if err := x.check(first.text+joint+second+".", want); err != nil {
					t.Error(err)
				}
			}
		}
	}
}

func TestHospitalVisits(t *testing.T) {
	x := newStages(t)
	for _, test := range hospitalVisits {
		if err := x.check(test.text, test.want); err != nil {
			t.Error(err)
		}
	}
}
