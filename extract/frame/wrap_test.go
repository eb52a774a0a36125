package frame_test

import (
	"fmt"
	"strings"
	"testing"
)

// kernels are plain clauses with one claim each.
var kernels = []string{
	"two soldiers were killed",
	"at least 26 people died",
	"about 300 families fled",
	"a shell killed nine children",
	"rebels shot dead three officers",
	"police arrested 40 protesters",
	"gunmen kidnapped six engineers",
	"12 villagers are missing",
	"dozens were wounded",
	"the army freed 21 hostages",
	"some 5,000 residents were evacuated",
	"the blast destroyed 14 houses",
	"militants captured three villages",
	"more than 2,000 troops were deployed",
	"an aid worker was abducted",
	"up to 900 civilians are trapped",
	"the death toll rose to 48",
	"between 30 and 40 miners were injured",
	"four policemen lost their lives",
	"a bomb left seven people dead",
	"troops seized 60 rifles",
	"30,000 people are in need of food",
	"the rebels fired 11 rockets",
	"100 fighters surrendered",
	"the king sent 500 troops",
	"30 tanks rolled into the city",
	"some 400 soldiers came home",
	"nine tourists were marooned",
	"300 people are caught in the crossfire",
	"rioters torched 12 shops",
	"the gale damaged 80 houses",
	"guards found 60 rifles",
	"40 rebels laid down their arms",
	"the rebels were driven out of six villages",
	"some 60 youths were conscripted",
	"two clerks were kidnapped and killed",
	"the dead included two nurses",
	"some 900 residents left the town",
	"340 people came back to the village",
	"those who fled included 900 children",
	"the items recovered were 60 rifles",
	"the army raised troop levels to 900",
	"a surge of 900 troops was ordered",
	"the army chose to free 60 prisoners",
	"900 troops were due to be withdrawn",
}

// wraps are what a clause may stand in without a change of what it says.
var wraps = []string{
	"On Friday %s.",
	"In June %s.",
	"On Friday, %s.",
	"Late on Friday night %s.",
	"Last week %s.",
	"In the north %s.",
	"In the northern town of Orla, %s.",
	"Near Orla %s.",
	"Meanwhile, %s.",
	"However %s.",
	"But %s.",
	"Officials said %s.",
	"Officials said that %s.",
	"Officials said on Friday that %s.",
	"According to officials, %s.",
	"According to officials in Orla %s.",
	"The mayor told reporters that %s.",
	"%s, officials said.",
	"%s, according to officials.",
	"%s on Friday.",
	"%s in the town of Orla.",
	"%s, the mayor told reporters late on Friday.",
	"%s when the fighting reached Orla.",
	"%s as the army advanced.",
	"%s after the truce ended.",
	"%s, and the road was closed.",
	"%s, but the road stayed open.",
	"The road was closed and %s.",
	"The road was closed after %s.",
	"The road was closed when %s.",
	"As night fell, %s.",
	"After the truce ended, %s.",
	"In a separate incident, %s.",
	"In the attack, %s.",
	"During the fighting %s.",
	"Earlier this month, officials said, %s.",
	"It was not clear why %s.",
	"Officials confirmed that %s and that the road was closed.",
	"\"Sadly, %s,\" the mayor said.",
	"The mayor, who is a doctor, said %s.",
	"%s (see below).",
	"(Orla) - %s.",
	"ORLA, March 3 (AP) - %s.",
	"- %s;",
}

// TestWraps: what stands around a clause changes nothing of what it counts.
func TestWraps(t *testing.T) {
	x := newStages(t)
	for _, kernel := range kernels {
		_, want := x.written(sentence("%s.", kernel))
		if len(want) != 1 {
			t.Errorf("%s: %q", kernel, want)
			continue
		}
		for _, wrap := range wraps {
			s := sentence(wrap, kernel)
			if _, got := x.written(s); len(got) != 1 || core(got[0]) != core(want[0]) {
				t.Errorf("%s\nwant %q\n got %q", s, core(want[0]), got)
			}
		}
	}
}

// sentence puts a kernel into a wrap and opens it with a capital.
func sentence(wrap, kernel string) string {
	s := fmt.Sprintf(wrap, kernel)
	return strings.ToUpper(s[:1]) + s[1:]
}

// core is a claim's line without its agent, which other words may name.
func core(line string) string {
	line, _, _ = strings.Cut(line, " by:")
	return line
}

// split are clauses whose subject is counted: the subject, then the rest.
var split = [][2]string{
	{"two soldiers", "were killed"},
	{"at least 26 people", "died in the fire"},
	{"about 300 families", "have fled"},
	{"dozens of protesters", "were wounded"},
	{"some 5,000 residents", "were evacuated"},
	{"nine children", "are missing"},
	{"more than 40 miners", "remain trapped"},
	{"up to 2,000 troops", "will be deployed"},
	{"three policemen", "lost their lives"},
	{"14 houses", "were destroyed"},
	{"six engineers", "have been kidnapped"},
	{"100 fighters", "surrendered"},
}

// inserts are what may stand between a subject and its verb.
var inserts = []string{
	"from the north", "in the town", "of the same village", "in Orla and Benst", ", most of them young,", ", all from Orla,",
	"who had stayed behind", ", who had stayed behind,", "(see map)", "on Friday", "also", "reportedly",
	"on board the ferry", "near the border", ", according to officials,", ", the mayor said,", ", he added,", ", police say,",
	"near the town of Orla on Friday", "in a village outside the capital", "at the scene", ", mostly farmers,",
	"\u2013 most of them farmers \u2013", "-- most of them farmers --", ", as the mayor put it,", "with their families",
}

// TestInserts: what stands between a subject and its verb changes nothing.
func TestInserts(t *testing.T) {
	x := newStages(t)
	for _, s := range split {
		_, want := x.written(sentence("%s.", s[0]+" "+s[1]))
		for _, insert := range inserts {
			text := sentence("%s.", strings.ReplaceAll(s[0]+" "+insert+" "+s[1], " ,", ","))
			if _, got := x.written(text); len(got) != 1 || len(want) != 1 || kind(got[0]) != kind(want[0]) {
				t.Errorf("%s\nwant %q\n got %q", text, want, got)
			}
		}
	}
}

// kind is a claim's line as far as the unit.
func kind(line string) string {
	return strings.Join(strings.Fields(line)[:3], " ")
}
