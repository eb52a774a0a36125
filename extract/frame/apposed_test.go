package frame_test

import "testing"

// apposed are numbers that stand behind a dash or in a bracket, and count those named before it.
var apposed = []reading{
	{"number behind its people", "The bombing killed soldiers – [14] – and wounded others.", []string{"killed 14 person combatant by:The bombing"}},
	{"number of those believed to be", "The bodies of people believed to be children – [nine] – were found.", []string{"killed 9 person child reported"}},
	{"two numbers in the order of two fates", "The mission recorded civilians killed and injured – [112] and [340] – in Orla.", []string{
		"killed 112 person civilian", "injured 340 person civilian"}},
	{"two numbers of the dead and the missing", "The city lists the dead and the missing – [12] and [40].", []string{"killed 12 person person", "missing 40 person person"}},
	{"two numbers of things", "Houses were destroyed and damaged ([112] and [340]) in the storm.", []string{"destroyed 112 building thing by:the storm", "damaged 340 building thing by:the storm"}},
	{"list of deaths by causes", "Officials listed [12 deaths] by drowning, [nine] struck by lightning, [four] by storm and [three] by snakebite.", []string{
		"killed 12 person person by:drowning", "killed 9 person person by:lightning", "killed 4 person person by:storm", "killed 3 person person by:snakebite"}},
	{"deaths and those hurt", "There were [12 deaths] by drowning, and [nine] injured by debris.", []string{"killed 12 person person by:drowning", "injured 9 person person by:debris"}},
	{"ages of two", "[A farmer], 61, and [a nurse] (44) were killed.", []string{"killed 1 person person", "killed 1 person health_worker"}},
	{"ages inside a list", "The blast killed [a teacher], 40, [a driver], 32, and [two guards].", []string{
		"killed 1 person person by:The blast", "killed 1 person person by:The blast", "killed 2 person person by:The blast"}},
	{"ages of a pair", "[Two men], 24 and 31, were shot dead.", []string{"killed 2 person person"}},
	{"listed behind a comma", "Some 60 people, among them several killed, took part in the brawl.", nil},
	{"still to be named", "[Forty soldiers] died. [Fourteen soldiers] remain to be identified.", []string{"killed 40 person combatant", "killed 14 person combatant"}},
	{"nobody dead to be named", "Fourteen soldiers remain to be identified.", nil},
	{"where they were born", "Soldiers killed [a rebel] born in Orla and [a clerk] born in 1982.", []string{"killed 1 person combatant by:Soldiers", "killed 1 person person by:Soldiers"}},
	{"others who were named", "[A judge] was shot dead. [Two others] were identified as his guards.", []string{"killed 1 person person", "killed 2 person person"}},
	{"others named of whom nothing is told", "The mayor spoke. Two others were identified as his guards.", nil},
	{"no cases without a word of harm", "Two countries that reported [no new cases] opened schools.", []string{"affected 0 person person"}},
	{"one acquitted", "A fourth man was acquitted.", nil},
	{"others behind and", "He met 300 people in the town, and soldiers were killed.", nil},
	{"others behind a front", "For the poll, 900 in the north and 300 in the south, nurses were sent.", nil},
	{"increase before what grows", "The council is to increase by [900 personnel] the level of the force.", []string{"deployed 900 person person planned by:The council"}},
}

func TestApposed(t *testing.T) { checkReadings(t, apposed) }
