package frame_test

// annalCases are the dead of whole wars, as lists and histories tell of them.
var annalCases = []reading{
	{"place and years", "ORLA: [310,000] (1963-71): civil war between the north and the south.", []string{"killed 310000 person person cumulative"}},
	{"place and years without brackets", "EAST ORLA: [45,000], 1987-1994: rebels fought the army for the hills.", []string{"killed 45000 person person cumulative"}},
	{"place alone", "London: 4,500 (1990-95): new homes were built after the war.", nil},
	{"what a war claimed", "The war claimed [tens of thousands].", []string{"killed 10000..100000? person person cumulative by:The war"}},
	{"what wars are that claimed", "The country saw wars that claimed [hundreds of thousands].", []string{"killed 100000..1000000? person person cumulative by:wars"}},
	{"what a war claimed of things", "The war claimed 40 pages of his book.", nil},
	{"who claims so many", "The rebels claimed 40 after the war.", nil},
}
