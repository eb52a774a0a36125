package frame_test

// agentClauseCases show who did it where more than one clause tells of it.
var agentClauseCases = []reading{
	{"a state in name that attacks", "[Nine nurses] were killed when Islamic State attacked Orla.", []string{"killed 9 person health_worker by:Islamic State"}},
	{"a regime that shells", "[Nine nurses] were killed when the regime shelled Orla.", []string{"killed 9 person health_worker by:the regime"}},
	{"artillery that hits", "[Nine nurses] were killed when Benstan artillery hit a market.", []string{"killed 9 person health_worker by:Benstan artillery"}},
	{"a roof that strikes", "[Nine nurses] were killed when the roof struck a wall.", []string{"killed 9 person health_worker"}},
	{"wreck told in the present", "A four-storey building collapses in Orla, killing [nine people].", []string{"killed 9 person person by:A four-storey building"}},
	{"wreck told in the present", "[Seven] are hurt as an Orla Il-76 crashes into a hill.", []string{"injured 7 person person by:an Orla Il-76"}},
	{"whom it is told", "A source told a reporter in Orla that shells hit the town, killing [two people].", []string{"killed 2 person person by:shells"}},
	{"series of wrecks", "A series of crashes in Orla killed [nine people].", []string{"killed 9 person person by:A series of crashes"}},
	{"police that fire", "Police fire tear gas at a crowd and wound [dozens of people].", []string{"injured 12..120? person person by:Police"}},
	{"what is left of a war", "[Nine people] died after a mine left over from an old war exploded in a field.", []string{"killed 9 person person by:a mine"}},
	{"bomb before one more clause", "[Nine people] were killed in a truck bomb and [three others] were wounded.", []string{
		"killed 9 person person by:a truck bomb", "injured 3 person person by:a truck bomb"}},
	{"taken in the same raid", "[Nine rebels] were killed and [two] captured in a raid on Orla.", []string{
		"killed 9 person combatant by:a raid", "detained 2 person combatant"}},
	{"what else the subject is", "The rebels, a group that split from the front, killed [nine soldiers].", []string{"killed 9 person combatant by:The rebels"}},
	{"what else the place is", "A bomb in Orla, a town in the north, killed [nine people].", []string{"killed 9 person person by:A bomb"}},
	{"what else the place of two names is", "A blast at the works of Orla and Benst, a private company, killed [nine people].", []string{"killed 9 person person by:A blast"}},
	{"one of its kind", "The quake, one of the worst that the valley has seen, killed [nine people].", []string{"killed 9 person person by:The quake"}},
	{"deed owned up to between commas", "The attack, claimed by the sect, killed [nine people].", []string{"killed 9 person person by:the sect"}},
	{"deed blamed between commas", "The attack, blamed on the sect, killed [nine people].", []string{"killed 9 person person by:the sect"}},
	{"deed condemned between commas", "The raid, condemned by the council, killed [nine people].", []string{"killed 9 person person by:The raid"}},
	{"one more of a list", "They cursed the raid in which [two clerks] and [a woman] were hurt.", []string{"injured 2 person person by:the raid", "injured 1 person woman by:the raid"}},
	{"another of them", "They cursed the raid in which [one man] was killed and [another] wounded.", []string{"killed 1 person person by:the raid", "injured 1 person person by:the raid"}},
	{"wreck and where", "A ferry sank in Lake Orla that claimed [nine lives] and left [16 others] missing.", []string{"killed 9 person person", "missing 16 person person"}},
	{"wreck and where", "A bus overturned in Tarnow province, which killed [nine people].", []string{"killed 9 person person"}},
	{"wreck off where", "A ferry capsized off the island of Benst that left [nine people] dead.", []string{"killed 9 person person"}},
	{"blast and where", "A blast in the city of Orla that killed [nine people] was no accident.", []string{"killed 9 person person by:A blast"}},
	{"not they", "It was not the army that killed [nine villagers].", []string{"killed 9 person person"}},
	{"nobody owns up", "Bombs went off in Orla. No group says that it planted them. [Four people] died in the attacks.", []string{"killed 4 person person by:the attacks"}},
	{"none owns up", "A bomb went off in Orla. None of the rebel groups claimed responsibility. [Four people] died in the attack.", []string{"killed 4 person person by:the attack"}},
	{"hedged doers", "No fewer than [nine gunmen] killed [12 villagers].", []string{"strength >=9 person combatant", "killed 12 person person by:No fewer than nine gunmen"}},
	{"wreck in a clause of time", "The crew left when the shaft collapsed, killing [five people].", []string{"killed 5 person person by:the shaft"}},
	{"boat in a clause of time", "The crew was asleep when the boat sank, killing [five people].", []string{"killed 5 person person"}},
	{"those who", "They swore to find those who killed [90 people].", []string{"killed 90 person person"}},
}
