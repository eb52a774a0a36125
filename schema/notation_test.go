package schema

import (
	"math"
	"testing"
	"time"
)

func TestNotation(t *testing.T) {
	lat := 34.5
	c := &Claim{
		Quantity: Exactly(26), Measure: Killed, Subject: "soldiers", Lat: &lat, Start: 7,
		EventFrom: Date{2017, 11, 10}, EventTo: Date{2017, 11, 11},
		Published: time.Date(2017, 11, 11, 7, 4, 22, 0, time.FixedZone("", 7200)),
		Chain:     []Attribution{{Role: Claimant, Name: "the army"}, {Role: Relay, Name: "Anadolu"}},
	}
	for _, test := range []struct {
		columns []string
		want    string
	}{
		{nil, "killed 26"},
		{[]string{"subject", "source"}, "killed 26 | subject: soldiers | source: "},
		{[]string{"when", "event_to"}, "killed 26 | when: 2017-11-10..2017-11-11 | event_to: 2017-11-11"},
		{[]string{"published", "lat", "lon", "start"}, "killed 26 | published: 2017-11-11T05:04:22Z | lat: 34.5 | lon:  | start: 7"},
		{[]string{"attribution"}, "killed 26 | attribution: claimant: the army; relay: Anadolu"},
	} {
		if got := c.Notation(test.columns...); got != test.want {
			t.Errorf("Notation(%q)\n got %q\nwant %q", test.columns, got, test.want)
		}
	}
}

func TestWhenOfOneDay(t *testing.T) {
	c := &Claim{EventFrom: Date{2017, 11, 10}, EventTo: Date{2017, 11, 10}}
	if got := c.When(); got != "2017-11-10" {
		t.Errorf("When() = %q", got)
	}
	if got := (&Claim{}).When(); got != "" {
		t.Errorf("When() of an untold time = %q", got)
	}
}

func TestText(t *testing.T) {
	instant := time.Date(2017, 11, 11, 5, 4, 22, 250e6, time.UTC)
	for _, test := range []struct {
		typ  Type
		cell Cell
		want string
	}{
		{Float64, Cell{Number: 350000}, "350000"},
		{Float64, Cell{Number: 1.0 / 3}, "0.3333333333333333"},
		{Float64, Cell{Number: 1e30}, "1e+30"},
		{Float64, Cell{Number: math.NaN()}, ""},
		{Float64, Cell{Number: math.Inf(1)}, ""},
		{Int8, Cell{Int: 3}, "3"},
		{Int8, Cell{Int: 3, Null: true}, ""},
		{Day, Cell{Time: instant}, "2017-11-11"},
		{Timestamp, Cell{Time: instant}, "2017-11-11T05:04:22.25Z"},
		{Enum, Cell{Text: "killed"}, "killed"},
		{Chain, Cell{}, ""},
	} {
		f := Field{Name: "x", Type: test.typ}
		if got := f.Text(test.cell); got != test.want {
			t.Errorf("%s %+v: %q, want %q", test.typ, test.cell, got, test.want)
		}
	}
}
