package frame_test

// sinceCases show what a total counts from, and what has only not been matched since.
var sinceCases = []reading{
	{"since a year, in front", "Since his election in 2002, nearly [640 rebels] were killed in combat.", []string{"killed ~640 person combatant cumulative"}},
	{"as of a day, since", "[900 cholera cases] had turned up as of May 3 since the outbreak began.", []string{"affected 900 person person cumulative"}},
	{"highest since", "[Nine soldiers] were killed and [42] more died of other causes, the highest toll since May 12th.", []string{"killed 9 person combatant", "killed 42 person combatant"}},
	{"arrests of two years", "Arrests rose from [90] in 1987 to [1,400] in 1988.", []string{"detained 90 person person cumulative", "detained 1400 person person cumulative"}},
	{"doubted", "The army doubts that [20 clerks] were killed.", []string{"killed 20 person person denied"}},
	{"not believed", "The army does not believe that [20 clerks] were killed.", []string{"killed 20 person person denied"}},
	{"toll since the middle of a month", "The number of people displaced since mid-April is now [900].", []string{"displaced 900 person person cumulative"}},
}
