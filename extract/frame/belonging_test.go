package frame_test

// belongingCases are bare numbers that a verb takes although a clause on them follows.
var belongingCases = []reading{
	{"belonging to", "Police arrested [14] belonging to the Vipers gang.", []string{"detained 14 person person by:Police"}},
	{"working for", "Gunmen killed [five] working for a rival gang.", []string{"killed 5 person person by:Gunmen"}},
	{"list without verbs", "[30] killed, [700] injured in Orla.", []string{"killed 30 person person", "injured 700 person person"}},
}
