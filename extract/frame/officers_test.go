package frame_test

// officersCases show officers who are soldiers, captives who were shot, and shares of the dead.
var officersCases = []reading{
	{"officers of an armed side", "[Two Hezbollah officers] were killed.", []string{"killed 2 person combatant"}},
	{"officers named by rank", "[Two Orlan officers], a Major Bren and Captain Lisk, were arrested.", []string{"detained 2 person combatant"}},
	{"number of hostages shot", "The number of hostages shot rose to [57].", []string{"killed 57 person person"}},
	{"number of marchers shot", "The number of marchers shot amounted to [86].", []string{"injured 86 person person"}},
	{"share of deaths laid to somebody", "Rebels were responsible for [40 percent of all civilian deaths].", []string{"killed 40 percent civilian by:Rebels"}},
	{"share of casualties caused", "The rebels inflicted [30 percent of the casualties] in Orla.", []string{"casualties 30 percent person by:The rebels"}},
}
