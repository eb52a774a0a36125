package frame_test

// shareCases are shares of those who came to harm or fled, and of deeds that did harm.
var shareCases = []reading{
	{"share of deeds", "The gang carried out [64 percent of its attacks] and [31 percent of its kidnappings] in Orla.", []string{
		"attacks 64 percent thing by:The gang", "abducted 31 percent person"}},
	{"share of deaths", "Orla had [75 percent of the murders] in 2019.", []string{"killed 75 percent person cumulative"}},
	{"share of casualties", "Mines accounted for [65 percent of the casualties].", []string{"casualties 65 percent person"}},
	{"share of goods", "The mill shipped 65 percent of its flour.", nil},
	{"share of a kind of displaced people", "About [40 per cent of the IDP caseload] is in Orla.", []string{"displaced ~40 percent refugee stock"}},
	{"share of a counted number", "About [80 per cent of the 900 displaced are women].", []string{
		"displaced ~80 percent woman stock of:1", "displaced 900 person person"}},
	{"share of a counted number who live somewhere", "About [80] per cent of the [900] displaced live in camps.", []string{
		"displaced ~80 percent person stock of:1", "displaced 900 person person stock"}},
	{"share of a population that lives somewhere", "About [40 per cent of the refugee population] lives in Orla.", []string{"displaced ~40 percent refugee stock"}},
	{"a population that lives somewhere", "A population of 12,000 lives in Orla, where the fire began.", nil},
	{"most of the affected, who live somewhere", "The majority of the affected ([68] per cent) live in Orla.", []string{"affected 68 percent person"}},
	{"share of those who live somewhere", "About 40 per cent of the population lives in Orla.", nil},
	{"shares of the displaced in front", "Of the displaced, [67] per cent live in camps, [20] per cent with relatives and [13] per cent in schools.", []string{
		"displaced 67 percent refugee stock", "displaced 20 percent refugee stock", "displaced 13 percent refugee stock"}},
	{"share of most, and about how many", "Most refugees (some [67] per cent) are women.", []string{"displaced ~67 percent refugee stock"}},
	{"share of those who say", "Among refugees, 67 per cent said they needed food.", nil},
	{"share set against another", "[45 per cent of the refugees] are in Orla, whereas [55] per cent are in Benst.", []string{
		"displaced 45 percent refugee stock", "displaced 55 percent refugee stock"}},
	{"share compared to another", "The gang made [72 percent of its raids] in Orla, compared to [28] percent in Benst.", []string{
		"attacks 72 percent thing by:The gang", "attacks 28 percent thing by:The gang"}},
	{"most of the displaced", "Most of the displaced ([62] percent) live in camps.", []string{"displaced 62 percent refugee stock"}},
	{"the majority, and of whom behind the bracket", "The majority ([69] per cent) of the refugees came from Orla.", []string{"displaced 69 percent refugee stock"}},
	{"more than half, and how many", "More than half ([53%) of the dead were women].", []string{"killed 53 percent woman"}},
	{"most attacks", "Most attacks ([80] per cent) took place at night.", []string{"attacks 80 percent thing"}},
	{"most of those told of", "Some [12,000 people] were displaced. Most ([62] percent) live with host families.", []string{
		"displaced ~12000 person person", "displaced 62 percent person of:0"}},
	{"most of them", "Floods killed [120 people]. The majority of them ([62 percent) were women].", []string{
		"killed 120 person person by:Floods", "killed 62 percent woman of:0 by:Floods"}},
	{"most of others", "Floods killed [120 people]. Most students (62 percent) live at home.", []string{"killed 120 person person by:Floods"}},
	{"share of them", "Floods killed [120 people]. About [62] percent of them were women.", []string{
		"killed 120 person person by:Floods", "killed ~62 percent woman of:0 by:Floods"}},
	{"share of these in front", "Some [12,000 people] were displaced. Of these, [62] percent live with host families.", []string{
		"displaced ~12000 person person", "displaced 62 percent person of:0"}},
	{"share of these behind a semicolon", "Some [12,000 people] have fled; of these, [55] per cent live with friends and [45] per cent in schools.", []string{
		"displaced ~12000 person person", "displaced 55 percent person of:0", "displaced 45 percent person of:0"}},
	{"most of those affected", "The majority of those affected ([68 per cent) are nurses].", []string{"affected 68 percent health_worker"}},
	{"share of a number in front", "Of the [900 people] displaced, [62] percent live with host families and [38] percent in sites.", []string{
		"displaced 900 person person", "displaced 62 percent person of:0", "displaced 38 percent person of:0"}},
	{"shares of those in front", "Of confirmed and probable cases, [57% (114/200) were women] and [30% (60/200) were boys].", []string{
		"affected 57 percent woman", "affected 30 percent child"}},
	{"a number or a share of the displaced", "There are [900 IDPs] or [18]% in camps.", []string{
		"displaced 900 person refugee stock", "displaced 18 percent refugee stock of:0"}},
	{"shares of most, where they are", "Most refugees are in Orla ([62] per cent), followed by Benst ([20] per cent).", []string{
		"displaced 62 percent refugee stock", "displaced 20 percent refugee stock"}},
	{"shares of those who live somewhere, in brackets", "IDPs live with friends ([62]%) or in schools ([18]%).", []string{
		"displaced 62 percent refugee stock", "displaced 18 percent refugee stock"}},
	{"shares of those who are concentrated somewhere", "The displaced are in Orla, with concentrations in the communes of Benst ([42] percent) and Tarnow ([31] percent).", []string{
		"displaced 42 percent refugee stock", "displaced 31 percent refugee stock"}},
	{"share of what refugees do", "Literacy among refugees in Orla (42 percent) is low, and the income of refugees in Benst (62 percent) fell.", nil},
	{"share of the total", "Gangs killed [569 people], nearly [70 percent of the total].", []string{
		"killed 569 person person by:Gangs", "killed ~70 percent person of:0 by:Gangs"}},
	{"share of a total of some kind", "Orla hosts [900 IDPs], [20 percent of the national total].", []string{
		"displaced 900 person refugee stock", "displaced 20 percent refugee stock of:0"}},
	{"shares of things in front", "Of the houses surveyed, [25] per cent were destroyed and [60] per cent damaged.", []string{
		"destroyed 25 percent thing", "damaged 60 percent thing"}},
	{"share of things in front, sold", "Of the houses on the hill, 25 per cent were sold after the flood.", nil},
	{"one in so many who live somewhere", "[One in ten IDPs] lives in a camp.", []string{"displaced 10 percent refugee stock"}},
	{"so many out of so many of some kind", "[Two out of three displaced families] live in tents.", []string{"displaced 66.7 percent refugee stock"}},
	{"share of another total", "The bank sold 900 bonds, 20 percent of the total.", nil},
	{"a share that shows how a number changed", "A total of [340 cholera cases] were reported, showing a [12% decrease].", []string{
		"affected 340 person person by:cholera", "other 12 percent person"}},
}
