package frame_test

import (
	"strings"
	"testing"

	"tally/extract/frame"
	"tally/schema"
)

// The law of this file: one fact is the same claim in whatever construction it
// is told, beside whatever other fact.

// deed is a fact in the words of every construction.
type deed struct {
	measure                    schema.Measure
	counted                    string // who or what; the number is put before it
	past, gerund, left, passed string // "killed", "killing", "dead", "killed"
}

var harms = []deed{
	{schema.Killed, "farmers", "killed", "killing", "dead", "killed"},
	{schema.Killed, "", "killed", "killing", "dead", "killed"},
	{schema.Injured, "women", "wounded", "wounding", "injured", "wounded"},
	{schema.Injured, "", "injured", "injuring", "hurt", "injured"},
	{schema.Abducted, "nurses", "abducted", "abducting", "", "abducted"},
	{schema.Detained, "others", "arrested", "arresting", "", "arrested"},
	{schema.Displaced, "villagers", "displaced", "displacing", "homeless", "displaced"},
	{schema.Missing, "sailors", "", "", "missing", ""},
	{schema.Missing, "", "", "", "missing", ""},
	{schema.Stranded, "miners", "", "", "trapped", ""},
	{schema.Destroyed, "houses", "destroyed", "destroying", "destroyed", "destroyed"},
	{schema.Damaged, "schools", "flooded", "flooding", "flooded", "flooded"},
	{schema.Destroyed, "cars", "burned", "burning", "burned", "burned"},
}

// The constructions name the counted 1 and 2, and what befell them by the
// fields of a deed.
var constructions = []string{
	"The storm past1 counted1 and past2 counted2.",
	"The storm past1 counted1, past2 counted2 and cut the road.",
	"The storm has past1 counted1 and past2 at least counted2.",
	"The storm, which past1 counted1 and past2 counted2, has passed.",
	"The storm swept the coast, gerund1 counted1 and gerund2 counted2.",
	"The storm past1 counted1, gerund2 counted2.",
	"The storm past1 counted1 before gerund2 counted2.",
	"In the storm counted1 were passed1 and counted2 were passed2.",
	"In the storm counted1 were passed1 and counted2 passed2.",
	"In the storm counted1 were passed1; counted2 were passed2.",
	"In the storm counted1 were passed1 while counted2 were passed2.",
	"Officials said counted1 had been passed1 and counted2 passed2.",
	"In Orla counted1 passed1, counted2 passed2 in storm",
	"A storm in which counted1 were passed1 and counted2 passed2 has gone.",
	"The storm left counted1 left1 and counted2 left2.",
	"The storm swept the coast, leaving counted1 left1 and counted2 left2.",
	"The storm swept the coast, with counted1 left1 and counted2 left2.",
	"The storm (counted1 left1, counted2 left2) was the third.",
	"After the storm counted1 are left1 and counted2 are left2.",
	"Officials reported counted1 left1 and counted2 left2 after the storm.",
	"Toll of the storm: counted1 left1, counted2 left2.",
	"There were counted1 left1 and counted2 left2 after the storm.",
	"According to officials, the storm past1 counted1 and past2 counted2.",
	"The storm past1 counted1 in Orla and past2 counted2 in Benst.",
	"The storm past1 counted1 on Monday, and past2 counted2 on Tuesday.",
	"Not only were counted1 passed1, but counted2 were passed2 in the storm.",
	"In addition to gerund1 counted1, the storm past2 counted2.",
	"After gerund1 counted1, the storm past2 counted2.",
	"It was the storm that past1 counted1 and past2 counted2.",
	"In the storm counted1 were passed1, and another counted2 were passed2.",
	"In the storm counted1 were passed1 and a further counted2 passed2.",
	"In the storm counted1 were passed1 in Orla and counted2 were passed2 in Benst.",
	"In Orla, counted1 were passed1 when the storm struck, and counted2 were passed2 when the dam broke.",
	"The storm past1 counted1. It also past2 counted2.",
	"The storm past1 counted1 as well as gerund2 counted2.",
	"The storm past1 at least counted1 and may have passed2 counted2.",
	"The mayor said the storm “past1 counted1 and past2 counted2”.",
	"“In all, counted1 were passed1,” the mayor said, adding that counted2 were passed2.",
	"The storm - which past1 counted1 - also past2 counted2.",
	"- counted1 passed1\n- counted2 passed2\n",
	"Killed, hurt or lost in the storm: counted1 passed1; counted2 passed2.",
}

// tell puts two deeds into a construction; "" where one has no word for it, or
// others are told of beside things.
func tell(construction string, one, two deed) string {
	if two.counted == "others" && one.measure.Topic() == "damage" {
		return ""
	}
	if strings.Contains(construction, "left1") && (one.left == "" || two.left == "") || strings.Contains(construction, "ast1") && (one.past == "" || two.past == "") ||
		strings.Contains(construction, "passed1") && (one.passed == "" || two.passed == "") || strings.Contains(construction, "gerund1") && (one.gerund == "" || two.gerund == "") {
		return ""
	}
	s := strings.NewReplacer("counted1", strings.TrimSpace("12 "+one.counted), "counted2", strings.TrimSpace("40 "+two.counted),
		"past1", one.past, "past2", two.past, "gerund1", one.gerund, "gerund2", two.gerund,
		"left1", one.left, "left2", two.left, "passed1", one.passed, "passed2", two.passed).Replace(construction)
	return s
}

func TestOneFactInEveryConstruction(t *testing.T) {
	x := newStages(t)
	for _, construction := range constructions {
		for _, one := range harms {
			for _, two := range harms {
				s := tell(construction, one, two)
				if s == "" || one.measure == two.measure {
					continue
				}
				if claims, _ := x.read(s); len(claims) != 2 || !is(&claims[0], one.measure, 12) || !is(&claims[1], two.measure, 40) {
					_, got := x.written(s)
					t.Errorf("%s\n got %q", s, got)
				}
			}
		}
	}
}

// is tells whether a claim says that n are counted by a measure.
func is(c *frame.Claim, m schema.Measure, n float64) bool {
	return c.Measure == m && c.Quantity.Low != nil && *c.Quantity.Low == n
}
