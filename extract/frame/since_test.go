package frame_test

// sinceCases show what a total counts from, and what has only not been matched since.
var sinceCases = []reading{
	{"since a year, in front", "Since his election in 2002, nearly [640 rebels] were killed in combat.", []string{"killed ~640 person combatant cumulative"}},
	{"as of a day, since", "[900 cholera cases] had turned up as of May 3 since the outbreak began.", []string{"affected 900 person person cumulative by:cholera"}},
	{"highest since", "[Nine soldiers] were killed and [42] more died of other causes, the highest toll since May 12th.", []string{"killed 9 person combatant", "killed 42 person combatant"}},
	{"past since what began in a month", "[Nine nurses] were killed since the campaign was launched in October 2016.", []string{"killed 9 person health_worker cumulative"}},
	{"past since what began in a year", "[Nine nurses] were killed since the mission began in 2016.", []string{"killed 9 person health_worker cumulative"}},
	{"past since a crash in a month", "[Nine nurses] were killed since the bus crashed in October 2016.", []string{"killed 9 person health_worker"}},
	{"through a year", "Through 2015, there were [31 civilian deaths].", []string{"killed 31 person civilian cumulative"}},
	{"what a year saw", "As against [31 deaths] through 2014, 2015 recorded [18 such deaths].", []string{"killed 31 person person cumulative", "killed 18 person person cumulative"}},
	{"what a year saw, of one kind", "2015 saw [18 civilian deaths].", []string{"killed 18 person civilian cumulative"}},
	{"what a place alone has had", "In Orla alone, [18 nurses] have been killed.", []string{"killed 18 person health_worker cumulative"}},
	{"what a place alone had in a blast", "In Orla alone, [18 nurses] have been killed in the blast.", []string{"killed 18 person health_worker by:the blast"}},
	{"past since a month", "[Nine nurses] were killed since January.", []string{"killed 9 person health_worker cumulative"}},
	{"past since the start of a war", "[Nine nurses] were killed since the war began.", []string{"killed 9 person health_worker cumulative"}},
	{"past since a day", "[Nine nurses] were killed since Monday.", []string{"killed 9 person health_worker"}},
	{"year before a source put in", "In 2015, the army said, [nine nurses] were killed.", []string{"killed 9 person health_worker cumulative"}},
	{"throughout a year", "Throughout 2015, [nine nurses] were killed.", []string{"killed 9 person health_worker cumulative"}},
	{"up to a day", "[900 refugees] had reached the coast through Aug. 28.", []string{"displaced 900 person refugee cumulative"}},
	{"so many times", "The clinic has been bombed [three times].", []string{"attacks 3 attack thing cumulative"}},
	{"so many times in one event", "The clinic was bombed [three times].", []string{"attacks 3 attack thing"}},
	{"arrests in a year", "In 2015 the police arrested [900 traders].", []string{"detained 900 person person cumulative by:the police"}},
	{"seized from month to month", "The army seized [90 rifles] from January to June.", []string{"seized 90 weapon thing cumulative by:The army"}},
	{"driven out in a year by a flood", "The flood displaced [900 families] in 2015.", []string{"displaced 900 household person by:The flood"}},
	{"so far in an event", "[Nine nurses] have died so far in the blast.", []string{"killed 9 person health_worker by:the blast"}},
	{"those killed by a war", "The number of nurses killed by the war has risen to [90].", []string{"killed 90 person health_worker cumulative by:the war"}},
	{"driven out by a war", "The ministry reckons some [900 people] have been displaced by the war.", []string{"displaced ~900 person person cumulative by:the war"}},
	{"arrests of two years", "Arrests rose from [90] in 1987 to [1,400] in 1988.", []string{"detained 90 person person cumulative", "detained 1400 person person cumulative"}},
	{"doubted", "The army doubts that [20 clerks] were killed.", []string{"killed 20 person person denied"}},
	{"not believed", "The army does not believe that [20 clerks] were killed.", []string{"killed 20 person person denied"}},
	{"toll since the middle of a month", "The number of people displaced since mid-April is now [900].", []string{"displaced 900 person person cumulative"}},
	{"part on a day", "[12 clerks] have died since May, [three] of them on Sunday.", []string{"killed 12 person person cumulative", "killed 3 person person of:0"}},
	{"part on a day, of a year", "[12 clerks] have died since 2014, including [three] on Sunday.", []string{"killed 12 person person cumulative", "killed 3 person person of:0"}},
	{"part on a day, of a month", "This month [12 clerks] have been shot, [three] of them on Sunday.", []string{"injured 12 person person cumulative", "injured 3 person person of:0"}},
	{"part on a day, with its own verb", "Since May, [12 clerks] have been arrested, of whom [three] were held on Sunday.", []string{"detained 12 person person cumulative", "detained 3 person person of:0"}},
	{"parts on days of their own", "Since May, [12 clerks] have died, including [three] on June 3 and [four] on June 5.", []string{
		"killed 12 person person cumulative", "killed 3 person person of:0", "killed 4 person person of:0"}},
	{"part in an event", "Since May, [12 clerks] have died, including [three guards] in an attack on Orla.", []string{
		"killed 12 person person cumulative by:an attack", "killed 3 person person of:0 by:an attack"}},
	{"part of things on a day", "Rockets have hit [12 houses] since May, [three] of them on Sunday.", []string{
		"damaged 12 building thing cumulative by:Rockets", "damaged 3 building thing of:0 by:Rockets"}},
	{"part somewhere", "[12 clerks] have died since May, [three] of them in Orla.", []string{"killed 12 person person cumulative", "killed 3 person person cumulative of:0"}},
	{"part since a day", "The war has killed [400 clerks], of whom [165] died after May 3.", []string{
		"killed 400 person person cumulative by:The war", "killed 165 person person cumulative of:0 by:The war"}},
	{"part of a week", "[12 clerks] have died since 2014, [three] of them last month.", []string{"killed 12 person person cumulative", "killed 3 person person cumulative of:0"}},
	{"total behind a part on a day", "Some [900 rockets], [three] of them on Monday, have been fired since 2014, killing [12 clerks].", []string{
		"attacks ~900 munition thing cumulative", "attacks 3 munition thing of:0", "killed 12 person person cumulative by:Some 900 rockets"}},
	{"what arms did in a year", "In 1945 aircraft sank about [40 ships].", []string{"destroyed ~40 vessel thing cumulative by:aircraft"}},
	{"whom somebody killed in a year", "Rebels killed [40 clerks] in 2014.", []string{"killed 40 person person cumulative by:Rebels"}},
	{"whom a disaster killed in a year", "A quake killed [40 clerks] in 2014.", []string{"killed 40 person person by:A quake"}},
}
