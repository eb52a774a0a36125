package frame_test

// tombCases show those whom graves hold, and those of whom it is said who they are.
var tombCases = []reading{
	{"grave that holds", "Police found a mass grave that holds [40 soldiers].", []string{"killed 40 person combatant stock"}},
	{"morgue held", "The morgue of Orla held [25 people].", []string{"killed 25 person person"}},
	{"grave containing", "A mass grave containing [40 civilians] was found.", []string{"killed 40 person civilian"}},
	{"grave with", "A mass grave with [40 civilians] was found.", []string{"killed 40 person civilian"}},
	{"grave with things", "A grave with 12 crosses stood there.", nil},
	{"one of the dead was", "The fire killed [five people]. [One of the dead was a boy].", []string{"killed 5 person person by:The fire", "killed 1 person child of:0 by:The fire"}},
	{"one of whom was", "The fire killed [three civilians], [one] of whom was a boy.", []string{"killed 3 person civilian by:The fire", "killed 1 person child of:0 by:The fire"}},
	{"one of them without commas", "[Three civilians] [one] of them a boy were killed in Orla.", []string{"killed 3 person civilian", "killed 1 person child of:0"}},
	{"some of them without commas", "[Twelve people] [four of them women] were wounded.", []string{"injured 12 person person", "injured 4 person woman of:0"}},
	{"one of the victims was", "The fire killed [five people] and hurt [six]. [One of the victims was a boy].", []string{"killed 5 person person by:The fire", "injured 6 person person by:The fire", "killed 1 person child of:0 by:The fire"}},
	{"how badly without commas", "[Nine clerks] were hurt [three] seriously when a tram hit a wall in Orla.", []string{"injured 9 person person by:a tram", "injured 3 person person of:0 by:a tram"}},
}
