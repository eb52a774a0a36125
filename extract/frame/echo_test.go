package frame_test

import "testing"

// echoes tell of others what was told before: by "so were", "as did", "those of".
var echoes = []reading{
	{"so were", "The mayor was killed in the blast, and so were [two guards].", []string{"killed 2 person person"}},
	{"so too were behind a semicolon", "The mayor was killed; so too were his wife, [three of his children] and [a cousin].", []string{
		"killed 3 person child", "killed 1 person person"}},
	{"so too in a sentence of its own", "The mayor was wounded in the blast. So too were his mother, [two brothers] and [four nephews].", []string{
		"injured 2 person person", "injured 4 person person"}},
	{"so did", "The mayor died in the fire. So did his wife and [three children].", []string{"killed 3 person child"}},
	{"as were of one who is named", "The mayor was arrested, as were his wife, [two sons] and [a clerk].", []string{"detained 2 person person", "detained 1 person person"}},
	{"so were of things", "[Nine houses] were destroyed, and so were [two mosques].", []string{"destroyed 9 building thing", "destroyed 2 building thing"}},
	{"so were what others are", "[Five of those killed were guards], as were [two] of those wounded.", []string{"killed 5 person person", "injured 2 person person"}},
	{"so were of none", "The mayor was not hurt, and so were his two sons.", nil},
	{"so were of what is no deed", "Prices were high. So were two other things.", nil},
	{"those of", "The raid claimed the lives of [nine scouts] and those of [40 villagers].", []string{"killed 9 person person by:The raid", "killed 40 person person by:The raid"}},
	{"lives given for lives", "The lives of [nine scouts] were given for those of [30 raiders].", []string{"killed 9 person person", "killed 30 person combatant"}},
	{"own lives given for lives", "They gave their lives for those of 12 villagers.", nil},
}

func TestEchoes(t *testing.T) { checkReadings(t, echoes) }
