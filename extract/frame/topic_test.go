package frame_test

import (
	"slices"
	"strings"
	"testing"
)

// situation is a humanitarian report, whose first claim is of 9,000 displaced people, and what it goes on with.
const situation = `Humanitarian partners carried out an assessment of needs in the affected communities of the district.
Some 9,000 displaced people are with host families and in shelters. %s`

// chronicle is a text of the news, whose first claim is the same, and what it goes on with.
const chronicle = `The mayor opened the new bridge on Friday while a band played and children waved from the banks of the river.
He said that some 9,000 displaced people had come to the town since the war began in the hills. %s The bridge is forty
years younger than the one that it replaces, which a flood had carried away in the year when he was born.`

// TestTopic: a humanitarian report goes on about those whom it has counted, and the news need not.
func TestTopic(t *testing.T) {
	x := newStages(t)
	for _, c := range []struct {
		goesOn string
		want   []string
	}{
		{"Nearly all are girls (48%) and mothers (40%), with 3 per cent men.", []string{
			"displaced 48 percent child stock of:0", "displaced 40 percent woman stock of:0", "displaced 3 percent refugee stock of:0"}},
		{"Of these families, 85% (7,650) originated in Benst.", []string{
			"displaced 85 percent refugee stock of:0", "displaced 7650 person refugee stock of:0"}},
		{"About 62 per cent sleep in the open.", []string{"displaced ~62 percent refugee stock of:0"}},
		{"The weakest include 320 elderly, 140 young mothers and 70 lone children.", []string{
			"displaced 320 person refugee stock of:0", "displaced 140 person woman stock of:0", "displaced 70 person child stock of:0"}},
		{"Most of them came from Benst (4,100 individuals), Tarnow (2,900 individuals) and Kerrin (2,000 individuals).", []string{
			"displaced 4100 person refugee stock of:0", "displaced 2900 person refugee stock of:0", "displaced 2000 person refugee stock of:0"}},
		{"On Sunday 340 people arrived at the bridge.", []string{"displaced 340 person person"}},
		{"The camps are serving 1,600 people.", []string{"affected 1600 person person by:The camps"}},
		{"About 1,200 are in Benst, 15% in tents and 12% in schools.", []string{
			"displaced ~1200 person refugee stock", "displaced 15 percent refugee stock of:1", "displaced 12 percent refugee stock of:1"}},
		{"\n\nDisplaced in Benst and northern Tarnow 1,200\n1,900 (IDPs) in Kerrin", []string{
			"displaced 1200 person person", "displaced 1900 person person"}},
		{"Behind the many arrivals of Friday (6,000) few came.", []string{"displaced 6000 person refugee"}},
		{"The town has a population of 12,000.", nil},
		{"They live in 134 sites and 55 villages.", nil},
		{"\n\nPage 12", nil},
		{"Some 120 volunteers and 90 partners hand out food.", nil},
		{"The plan is 39 per cent funded.", nil},
		{"The harvest was 60 per cent lower than in May.", nil},
		{"The district is in phases 3 and 4.", nil},
		{"Prices rose by 12 per cent.", nil},
	} {
		if _, got := x.written(strings.Replace(situation, "%s", c.goesOn, 1)); !slices.Equal(got[1:], c.want) {
			t.Errorf("%s\nwant %q\n got %q", c.goesOn, c.want, got[1:])
		}
		if _, got := x.written(strings.Replace(chronicle, "%s", "The guests at the lunch numbered in the hundreds. "+c.goesOn, 1)); len(got) > 1 && c.want == nil {
			t.Errorf("news: %s\nwant none, got %q", c.goesOn, got[1:])
		}
	}
}
