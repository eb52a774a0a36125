package frame_test

// copulaCases show those of whom it is told who they were, behind what only says where, in what or how they came to harm.
var copulaCases = []reading{
	{"victims of an attack", "The victims of the attack were [two nurses] and [a driver].", []string{"casualties 2 person health_worker by:the attack", "casualties 1 person person by:the attack"}},
	{"dead in a raid", "The dead in the raid were [nine men] and [three women].", []string{"killed 9 person person by:the raid", "killed 3 person woman by:the raid"}},
	{"wounded in the attack at", "The wounded in the attack at Orla were [four soldiers].", []string{"injured 4 person combatant by:the attack"}},
	{"missing from a boat", "The missing from the boat are [two men].", []string{"missing 2 person person"}},
	{"deaths recorded in", "The [23 deaths] recorded in the province are [nine] in Orla and [14] in Benst.", []string{"killed 23 person person", "killed 9 person person of:0", "killed 14 person person of:0"}},
	{"deaths under review", "The [12 deaths] under review are [nine from Orla]; [two each from Benst] and [one from Kello].", []string{"killed 12 person person", "killed 9 person person of:0", "killed 2 person person of:0", "killed 1 person person of:0"}},
	{"targets are no victims", "The targets of the raid were two nurses.", nil},
	{"what was a cause", "The death of the mayor was a turning point in the war.", nil},
	{"among those who gave up", "[Forty-two rebels], including [eight commanders], were among those who surrendered.", []string{"surrendered 42 person combatant", "surrendered 8 person combatant of:0"}},
	{"among those who were hurt", "[Seven children] are among those who were wounded in the raid.", []string{"injured 7 person child by:the raid"}},
	{"among those who did something else", "Nine women were among those who watched the raid.", nil},
}
