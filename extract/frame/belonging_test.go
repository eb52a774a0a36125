package frame_test

// belongingCases are bare numbers that a verb takes although a clause on them follows.
var belongingCases = []reading{
	{"belonging to", "Police arrested [14] belonging to the Vipers gang.", []string{"detained 14 person person by:Police"}},
	{"working for", "Gunmen killed [five] working for a rival gang.", []string{"killed 5 person person by:Gunmen"}},
	{"list without verbs", "[30] killed, [700] injured in Orla.", []string{"killed 30 person person", "injured 700 person person"}},
	{"of the total belonged", "The raids killed [90 people]. Of the total, [40] belonged to the guard, [32] to the police and [12] to the army.", []string{"killed 90 person person by:The raids", "killed 40 person person of:0 by:The raids", "killed 32 person person of:0 by:The raids", "killed 12 person person of:0 by:The raids"}},
	{"of them lived", "The raids killed [90 people]. Of them, [40] lived in Orla.", []string{"killed 90 person person by:The raids", "killed 40 person person of:0 by:The raids"}},
}
