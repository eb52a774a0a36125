package frame_test

// arrivalCases are people who flee as camps and borders count them.
var arrivalCases = []reading{
	{"persons in households", "Some [4,800 persons] in [960 households] fled the fighting.", []string{"displaced ~4800 person person", "displaced 960 household person"}},
	{"displaced persons in households", "There are [4,800 displaced persons] in [960 households] in Orla.", []string{"displaced 4800 person refugee stock", "displaced 960 household refugee stock"}},
	{"people in villages", "The raid displaced [4,800 people] in nine villages.", []string{"displaced 4800 person person by:The raid"}},
	{"figure of arrivals", "Refugees keep crossing, and the arrivals figure for Sunday is [640].", []string{"displaced 640 person refugee"}},
	{"arrivals and those who arrived", "Arrivals of refugees on Sunday were [640], and [380] arrived on Monday.", []string{"displaced 640 person person", "displaced 380 person person"}},
	{"guests who arrived", "The war is over. Of the guests 380 arrived on Monday.", nil},
	{"share of those arriving", "About [70 percent of those arriving in the valley are children].", []string{"displaced ~70 percent child stock"}},
	{"share of those who flee", "About [70 percent of those who fled the war are children].", []string{"displaced ~70 percent child stock"}},
	{"part of those fleeing", "[Nine in ten] of those fleeing Orla have been displaced before.", []string{"displaced 90 percent person"}},
	{"part of those somewhere", "[Half] of those in Orla were displaced by the war.", []string{"displaced 50 percent person by:the war"}},
	{"part of those driving", "In the raids one in 50 of those driving will need to drive less.", nil},
	{"share of those voting", "About 70 percent of those voting in the war are women.", nil},
	{"more of them sheltering", "The raid displaced [900 families], with additional [hundreds] sheltering in mosques.", []string{
		"displaced 900 household person by:The raid", "displaced 100..1000? person person stock by:The raid"}},
}
