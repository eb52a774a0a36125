package frame_test

import (
	"strings"
	"testing"
)

// The law of this file: where and when something was done may stand between the verb and whom it was done to.

var betweens = []string{
	"in Orla", "on Monday", "last week", "this morning", "yesterday", "on 3 May", "in 2014", "in Orla on Monday", "on Monday in Orla",
	"in Orla on 3 May", "near the town of Orla", "in the countryside of Orla", "during a raid on Orla", "in the last two days", "from a camp in Orla",
	"early on Monday in the village of Orla",
}

var betweenClauses = []string{
	"Rebels PAST BETWEEN 12 COUNTED.",
	"Rebels PAST BETWEEN 12 COUNTED, police said.",
	"Rebels have PAST BETWEEN 12 COUNTED in a new raid.",
	"Police said rebels PAST BETWEEN 12 COUNTED and fled.",
	"The rebels, who PAST BETWEEN 12 COUNTED, have fled.",
}

func TestWordsBetweenVerbAndObject(t *testing.T) {
	x := newStages(t)
	for _, clause := range betweenClauses {
		for _, between := range betweens {
			for _, d := range harms {
				if d.past == "" || d.counted == "" || d.counted == "others" {
					continue
				}
				s := strings.NewReplacer("PAST", d.past, "BETWEEN", between, "COUNTED", d.counted).Replace(clause)
				if claims, _ := x.read(s); len(claims) != 1 || !is(&claims[0], d.measure, 12) {
					_, got := x.written(s)
					t.Errorf("%s\n got %q", s, got)
				}
			}
		}
	}
}

// betweenCases are what stands between a verb and a number that it has not for its object.
var betweenCases = []reading{
	{"object behind place and time, hedged", "Rebels killed in Orla on Monday at least [12 clerks].", []string{"killed >=12 person person by:Rebels"}},
	{"and one more verb", "An attack killed in Orla on 3 May at least [12 clerks] and wounded [40].", []string{"killed >=12 person person by:An attack", "injured 40 person person by:An attack"}},
	{"another clause behind the place", "After the men were killed in Orla on Monday [12 clerks] fled.", []string{"displaced 12 person person"}},
	{"so many days", "Rebels who killed in Orla for 12 days were caught.", nil},
}
