package frame_test

// annalCases are the dead of whole wars, as lists and histories tell of them.
var annalCases = []reading{
	{"place and years", "ORLA: [310,000] (1963-71): civil war between the north and the south.", []string{"killed 310000 person person cumulative"}},
	{"place and years without brackets", "EAST ORLA: [45,000], 1987-1994: rebels fought the army for the hills.", []string{"killed 45000 person person cumulative"}},
	{"place alone", "London: 4,500 (1990-95): new homes were built after the war.", nil},
	{"what a war claimed", "The war claimed [tens of thousands].", []string{"killed 10000..100000? person person cumulative by:The war"}},
	{"what wars are that claimed", "The country saw wars that claimed [hundreds of thousands].", []string{"killed 100000..1000000? person person cumulative by:wars"}},
	{"whom a storm claimed", "The storm has claimed [nine villagers] and displaced [300].", []string{"killed 9 person person by:The storm", "displaced 300 person person by:The storm"}},
	{"what a raid claimed for a force", "The raid claimed nine villages.", nil},
	{"what a war claimed of things", "The war claimed 40 pages of his book.", nil},
	{"who claims so many", "The rebels claimed 40 after the war.", nil},
}
