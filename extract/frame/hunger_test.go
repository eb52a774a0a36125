package frame_test

// hungerCases are people in need as bulletins of food security tell of them.
var hungerCases = []reading{
	{"classified as", "After the drought some [340,000 people] are classified as severely food insecure.", []string{"affected ~340000 person person stock"}},
	{"classified in a phase", "The war goes on: [340,000 people] ([14 percent of the population]) are classified in Emergency (IPC Phase 4).", []string{
		"affected 340000 person person stock", "affected 14 percent person stock of:0"}},
	{"who classifies", "The bulletin classified [310,000 herders] as acutely malnourished.", []string{"affected 310000 person person by:The bulletin"}},
	{"in a phase", "Some [80,000 herders] in Orla are in IPC Phase 5.", []string{"affected ~80000 person person stock"}},
	{"in a phase without its scale", "By June [600,000 herders] will be in phase 4.", []string{"affected 600000 person person planned stock"}},
	{"phase in brackets", "By June [600,000 herders] will be in Emergency (IPC Phase 4).", []string{"affected 600000 person person planned stock"}},
	{"phase with a capital", "In Orla [38 percent of the population] is in Crisis or Emergency.", []string{"affected 38 percent person stock"}},
	{"crisis of others", "Nine banks in crisis (see page 3) were closed after the war.", nil},
	{"phase and the rest of a list", "Of the hungry in Orla, [1.4 million people] are in Emergency and [60,000] in Catastrophe (IPC Phase 5).", []string{
		"affected 1400000 person person stock", "affected 60000 person person stock"}},
	{"left in a phase", "The war left [310,000 people] in Phase 4 or higher.", []string{"affected 310000 person person cumulative by:The war"}},
	{"pushed into a phase", "The war pushed [310,000 people] into Crisis (IPC Phase 3).", []string{"affected 310000 person person cumulative by:The war"}},
	{"experiencing a phase", "Famine looms in Orla, with [87,000 people] experiencing Phase 5.", []string{"affected 87000 person person stock"}},
	{"share with poor diets", "After the flood [41 percent of households] had poor food consumption.", []string{"affected 41 percent person stock"}},
	{"share having poor diets", "After the flood, with [23 percent of the population] having poor food consumption, prices rose.", []string{"affected 23 percent person stock by:the flood"}},
	{"share of refugees with poor diets", "About [41 percent of the refugees] have poor food consumption.", []string{"affected ~41 percent refugee stock"}},
	{"displaced as the most affected", "The drought goes on, with Orla's [1.9 million displaced people] as the most affected.", []string{"affected 1900000 person refugee stock"}},
	{"worst affected first", "The worst affected were [900 families] in Orla after the flood.", []string{"affected 900 household person by:the flood"}},
	{"number and share of the same", "After the drought: [5.3 million people], or [41 percent of the population], in need of food aid.", []string{
		"affected 5300000 person person stock", "affected 41 percent person stock of:0"}},
	{"verb behind a bracket", "In Orla [2.6 million people] ([22 percent of the population]) need food aid.", []string{
		"affected 2600000 person person stock", "affected 22 percent person stock of:0"}},
	{"sum behind a bracket", "In the war it took a 30 million crown ($4 million) hit.", nil},
}
