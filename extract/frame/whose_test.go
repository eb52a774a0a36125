package frame_test

// whoseCases show clauses with "whose", passives behind "there", and what people were caught with.
var whoseCases = []reading{
	{"whose children", "[A shepherd], whose [three sons] were thrown to their deaths, fled.", []string{"displaced 1 person person", "killed 3 person person"}},
	{"whose sons", "A mother whose [three sons] were killed in the raid spoke.", []string{"killed 3 person person by:the raid"}},
	{"whose sons, and she", "[A mother], whose [three sons] were killed in the raid, was wounded.", []string{"injured 1 person woman", "killed 3 person person by:the raid"}},
	{"there were captured", "There were captured [nine pieces of field artillery] and [500 rifles].", []string{"seized 9 weapon thing", "seized 500 weapon thing"}},
	{"there were killed", "There were killed [40 soldiers] and [12 officers].", []string{"killed 40 person combatant", "killed 12 person combatant"}},
	{"found in possession of", "The clerks were found in possession of [60 shells] and [two pistols].", []string{"seized 60 munition thing", "seized 2 weapon thing"}},
	{"arrested in possession of", "[Five men] were arrested in possession of [four rifles] in Orla.", []string{"detained 5 person person", "seized 4 weapon thing"}},
	{"in possession of, and not caught", "The rebels are in possession of 40 tanks.", nil},
	{"the wounded who act", "[A wounded man] approached the guards at Orla.", []string{"injured 1 person person"}},
	{"the injured who act", "[An injured boy] was crying in the street after the blast.", []string{"injured 1 person child"}},
}
