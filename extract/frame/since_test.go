package frame_test

// sinceCases show what a total counts from, and what has only not been matched since.
var sinceCases = []reading{
	{"since a year, in front", "Since his election in 2002, nearly [640 rebels] were killed in combat.", []string{"killed ~640 person combatant cumulative"}},
	{"as of a day, since", "[900 cholera cases] had turned up as of May 3 since the outbreak began.", []string{"affected 900 person person cumulative"}},
	{"highest since", "[Nine soldiers] were killed and [42] more died of other causes, the highest toll since May 12th.", []string{"killed 9 person combatant", "killed 42 person combatant"}},
	{"past since a month", "[Nine nurses] were killed since January.", []string{"killed 9 person health_worker cumulative"}},
	{"past since the start of a war", "[Nine nurses] were killed since the war began.", []string{"killed 9 person health_worker cumulative"}},
	{"past since a day", "[Nine nurses] were killed since Monday.", []string{"killed 9 person health_worker"}},
	{"year before a source put in", "In 2015, the army said, [nine nurses] were killed.", []string{"killed 9 person health_worker cumulative"}},
	{"throughout a year", "Throughout 2015, [nine nurses] were killed.", []string{"killed 9 person health_worker cumulative"}},
	{"up to a day", "[900 refugees] had reached the coast through Aug. 28.", []string{"displaced 900 person refugee cumulative"}},
	{"so many times", "The clinic has been bombed [three times].", []string{"attacks 3 attack thing cumulative"}},
	{"so many times in one event", "The clinic was bombed [three times].", []string{"attacks 3 attack thing"}},
	{"arrests in a year", "In 2015 the police arrested [900 traders].", []string{"detained 900 person person cumulative"}},
	{"seized from month to month", "The army seized [90 rifles] from January to June.", []string{"seized 90 weapon thing cumulative by:The army"}},
	{"driven out in a year by a flood", "The flood displaced [900 families] in 2015.", []string{"displaced 900 household person by:The flood"}},
	{"so far in an event", "[Nine nurses] have died so far in the blast.", []string{"killed 9 person health_worker by:the blast"}},
	{"those killed by a war", "The number of nurses killed by the war has risen to [90].", []string{"killed 90 person health_worker cumulative by:the war"}},
	{"driven out by a war", "The ministry reckons some [900 people] have been displaced by the war.", []string{"displaced ~900 person person cumulative by:the war"}},
	{"arrests of two years", "Arrests rose from [90] in 1987 to [1,400] in 1988.", []string{"detained 90 person person cumulative", "detained 1400 person person cumulative"}},
	{"doubted", "The army doubts that [20 clerks] were killed.", []string{"killed 20 person person denied"}},
	{"not believed", "The army does not believe that [20 clerks] were killed.", []string{"killed 20 person person denied"}},
	{"toll since the middle of a month", "The number of people displaced since mid-April is now [900].", []string{"displaced 900 person person cumulative"}},
}
