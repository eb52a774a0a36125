package frame_test

// shiftCases are by how much the number of those who came to harm rose or fell.
var shiftCases = []reading{
	{"by so much", "Casualties fell by over [40] percent after the truce.", []string{"other >40 percent person"}},
	{"so much without by", "Kidnappings rose [30] percent in Orla after the coup.", []string{"other 30 percent person"}},
	{"number of them", "The number of refugees fell by over [30] per cent after the war.", []string{"other >30 percent person"}},
	{"down so much", "Bombings are down [60] percent since the truce.", []string{"other 60 percent person"}},
	{"rise in apposition", "In March [310 people] were killed in the war, a [12 percent rise].", []string{"killed 310 person person cumulative", "other 12 percent person cumulative"}},
	{"rise of so much", "In May [310 people] were killed in raids, a rise of [12] percent compared with April.", []string{"killed 310 person person by:raids", "other 12 percent person"}},
	{"rise in attacks", "There was a [35 percent increase] in attacks compared with May.", []string{"other 35 percent person"}},
	{"sales", "Sales fell by over 3 percent in the war.", nil},
	{"shares after an attack", "After the attack the shares fell by 3 percent.", nil},
	{"rise in profit", "[Nine people] were killed in the raid, and the firm reported a 12 percent rise in profit.", []string{"killed 9 person person by:the raid"}},
	{"output", "The strike hit output, a drop of 12 percent, in the war.", nil},
	{"average from to", "The weekly average of attacks dropped from [45] to [17].", []string{"attacks 45 attack thing", "attacks 17 attack thing"}},
	{"up so much by be", "Reports of kidnappings are up [8] percent in Orla.", []string{"other 8 percent person"}},
	{"going up by so much", "The number of people killed went up by [25] percent.", []string{"other 25 percent person"}},
	{"cut by so much", "The truce has slashed killings by some [60] percent.", []string{"other ~60 percent person"}},
	{"cut of something else", "After the attack the bank cut prices by 60 percent.", nil},
	{"seen to drop", "The town saw murders drop by around [60] percent.", []string{"other ~60 percent person"}},
	{"rise after a rise", "Killings rose by [12] percent in June, an [8 percent rise] over May.", []string{"other 12 percent person", "other 8 percent person"}},
	{"rise after whose word it is", "Some [900 people] were arrested, reports the Orla Post – an [8 percent rise].", []string{"detained ~900 person person", "other 8 percent person"}},
}
