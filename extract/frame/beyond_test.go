package frame_test

import "testing"

// beyondCases are those whom a word stands near that is of others.
var beyondCases = []reading{
	{"since, behind what lifts the toll", "[Nine guards] were killed in Orla, bringing the toll to [60] since May.", []string{"killed 9 person person of:1", "killed 60 person person cumulative"}},
	{"since, behind a long superlative", "[900 people] rioted in Orla in one of the largest and most violent marches for the freedom of the hill people since the war.", []string{"protested 900 person person"}},
	{"one of the places hit worst", "The flood destroyed [40 homes] in Orla, one of the worst hit towns.", []string{"destroyed 40 building thing by:The flood"}},
	{"days of a kind", "Over three terrible days in May, [four boys] died in the flood.", []string{"killed 4 person child by:the flood"}},
	{"what those own, put in", "[Thousands of villagers], their homes burned, are sheltering in schools.", []string{"displaced 1000..10000? person person stock"}},
	{"hurt besides the parts of the dead", "The raids left [62] dead: [13 clerks], [46 guards] and [three cooks], as well as the injury of over [57 others].", []string{"killed 62 person person by:The raids", "killed 13 person person of:0 by:The raids", "killed 46 person person of:0 by:The raids", "killed 3 person person of:0 by:The raids", "injured >57 person person"}},
	{"dead, and others hurt", "The raid left [ten clerks] and [27 soldiers] dead and others injured.", []string{"killed 10 person person by:The raid", "killed 27 person combatant by:The raid"}},
	{"the parts of the dead behind a colon", "The raid killed [20 people]: [12 were clerks].", []string{"killed 20 person person by:The raid", "killed 12 person person of:0 by:The raid"}},
	{"the parts of the dead behind a semicolon", "The raid killed [20 people]; [12] of them were soldiers.", []string{"killed 20 person person by:The raid", "killed 12 person combatant of:0 by:The raid"}},
	{"an unknown adjective in un-", "The blast killed [12 people], mostly farmers or unemployed young men.", []string{"killed 12 person person by:The blast"}},
	{"reported of both", "There are reports that [nine guards] and [two clerks] were killed.", []string{"killed 9 person person reported", "killed 2 person person reported"}},
	{"slain after they were taken", "The rebels seized [seven men] in the square and executed them.", []string{"killed 7 person person by:The rebels"}},
	{"slain after they were picked out", "The rebels picked out [seven men] and slit their throats.", []string{"killed 7 person person by:The rebels"}},
	{"hurt before others kill themselves", "The clerk abducted [two cooks] and killed himself.", []string{"abducted 2 person person by:The clerk"}},
	{"behind a thing of which nothing is known", "The shell hit a bazaar, [two schools] and a mill.", []string{"damaged 2 building thing by:The shell"}},
	{"things that add up to people", "[Three people] were killed in a raid that hit [two schools] and a clinic.", []string{"killed 3 person person by:a raid", "damaged 2 building thing by:a raid"}},
	{"struck by what those hurt were hurt in", "In Orla, [11] were injured in a raid that hit [two schools].", []string{"injured 11 person person by:a raid", "damaged 2 building thing by:a raid"}},
	{"by place, behind semicolons", "Quakes hit the hills, with Orla City reporting [30 deaths] and the towns of Benst Hill, [22]; Tarnow, [ten]; and Kaya, [one].", []string{"killed 30 person person", "killed 22 person person", "killed 10 person person", "killed 1 person person"}},
	{"so far, in a flood", "The flood has so far affected [9,000 people].", []string{"affected 9000 person person by:The flood"}},
	{"already, by a flood", "The flood has already displaced [9,000 people].", []string{"displaced 9000 person person by:The flood"}},
	{"a toll since the first day", "The rebels' death toll since the first day of the feast reached [85].", []string{"killed 85 person combatant cumulative"}},
	{"the rest of a whole", "The flood killed [20 people]; [12] of them were clerks while the remaining [eight] were guards.", []string{"killed 20 person person by:The flood", "killed 12 person person of:0 by:The flood", "killed 8 person person of:0 by:The flood"}},
	{"a place that lies so far off", "The village of Orla, which lies [12] miles from Benst and [30] miles from Tarnow, was shelled.", []string{"distance 12 mile thing stock", "distance 30 mile thing stock"}},
	{"the year before and this year", "The number of people killed fell from [90] in 2019 to [60] in 2024.", []string{"killed 90 person person cumulative", "killed 60 person person cumulative"}},
	{"compared to a year", "[60 people] were killed in raids in 2020, compared to 2019, when [nine] died.", []string{"killed 60 person person cumulative by:raids", "killed 9 person person cumulative"}},
	{"hurt, and dead of it", "[Nine people] hurt in the rioting died.", []string{"killed 9 person person"}},
	{"hurt for good", "[Nine people] hurt in the rioting were flown out.", []string{"injured 9 person person"}},
	{"confirmed and probable", "Orla has reported [614] confirmed and [49 probable cases] of cholera.", []string{"affected 614 person person", "affected 49 person person reported by:cholera"}},
	{"positive tests", "Each of the [nine guards] tests positive for cholera.", []string{"affected 9 person person by:cholera"}},
	{"the displaced by number", "The number of displaced residents has reached [9,000].", []string{"displaced 9000 person refugee stock"}},
	{"forced into displacement", "The raids forced [9,000 families] into displacement.", []string{"displaced 9000 household person by:The raids"}},
	{"a protest made", "[Nine clerks] made a protest in Orla.", []string{"protested 9 person person"}},
	{"made unfit", "The raid incapacitated [nine tanks].", []string{"damaged 9 vehicle thing by:The raid"}},
	{"still in care", "[Nine clerks] are still receiving treatment after the blast.", []string{"injured 9 person person stock by:the blast"}},
	{"what a flood did to towns of many kinds", "The flood affected [four townships] and [nine barangays].", []string{"affected 4 settlement thing by:The flood", "affected 9 settlement thing by:The flood"}},
	{"at work somewhere now", "An estimated [9,000 guerrillas] operate in Orla.", []string{"strength ~9000 person combatant stock"}},
	{"at work somewhere then", "Some [900 rebels] were operating in the hills.", []string{"strength ~900 person combatant"}},
	{"whom a jail held", "Rebels attacked the jail, which held [900 men].", []string{"detained 900 person person stock"}},
	{"whom the police held", "The police held [900 men].", []string{"detained 900 person person by:The police"}},
	{"for how many a venue has room", "The band will play at the venue, which holds almost 80,000 people.", nil},
	{"how many a jail housed", "The jail was built for 300 inmates but housed [555].", []string{"detained 555 person person stock"}},
	{"freed, whoever had taken them when", "The [12 clerks] who were abducted by a gang in October have been released.", []string{"released 12 person person by:a gang"}},
	{"dead in a desert", "[37 soldiers] killed in raid in Orlan desert", []string{"killed 37 person combatant by:raid"}},
	{"at work when they were killed", "[Four cooks] working in a mill, [11 shepherds] and [two guards] were killed.", []string{"killed 4 person person", "killed 11 person person", "killed 2 person person"}},
	{"at work, and others", "[Four cooks] working in a mill and [a guard] were killed.", []string{"killed 4 person person", "killed 1 person person"}},
	{"prisoners among the dead", "Of the [69 dead], [five] were regular prisoners.", []string{"killed 69 person person", "killed 5 person detainee of:0"}},
	{"tested and probable", "There were [41 cases of cholera] ([9 laboratory] confirmed, and [32 probable]).", []string{"affected 41 person person by:cholera", "affected 9 person person of:0 by:cholera", "affected 32 person person reported"}},
	{"suspected, and others confirmed", "The clinics counted [105] suspected and [35 confirmed cases] of cholera.", []string{"affected 105 person person reported", "affected 35 person person by:cholera"}},
	{"confirmed and probable as one", "Orla counted [eight confirmed and probable cases] of cholera.", []string{"affected 8 person person by:cholera"}},
	{"to what a number is expected to rise", "The war displaced [400,000 people]. That figure is expected to rise to [2 million].", []string{"displaced 400000 person person cumulative by:The war", "displaced 2000000 person person planned"}},
	{"documented by who did not do it", "[Nine nurses] were killed and documented by the Orla Centre for Rights.", []string{"killed 9 person health_worker"}},
	{"struck by what has no noun of its own", "[Six rebels] died in a sweep that targeted [four tunnels].", []string{"killed 6 person combatant", "damaged 4 other thing by:a sweep"}},
	{"women and girls of an age", "The raid killed [nine women and adolescent girls].", []string{"killed 9 person woman by:The raid"}},
	{"soldiers and those loyal to them", "Rebels killed [90 soldiers and loyalists].", []string{"killed 90 person combatant by:Rebels"}},
	{"a force attacked", "Rebels attacked a [90-strong patrol].", []string{"strength 90 person combatant"}},
	{"kept from leaving", "The party asked the government to prevent a delegation of four clerks from leaving the country.", nil},
	{"a drawdown to so many", "The army completed its drawdown to [2,500 troops].", []string{"strength 2500 person combatant stock"}},
	{"a reduction from so many", "The reduction of army forces from [4,500] to [2,500] in Orla, and from [3,000] to [2,500] in Benst, is over.", []string{"strength 4500 person combatant stock", "strength 2500 person combatant stock", "strength 3000 person combatant stock", "strength 2500 person combatant stock"}},
	{"who speaks is one of them", "“We wait,” Ole Benst, one of the displaced, told a paper.", nil},
	{"in another place, another", "In Orla, [45 people] have died from heat, and another [17] in Benst.", []string{"killed 45 person person", "killed 17 person person"}},
	{"people who bury", "The raid was long. “We buried today [32] of them,” the mayor said.", []string{"killed 32 person person"}},
	{"whom a boat of migrants carries", "A migrant boat carrying [560 people] capsized.", []string{"displaced 560 person person"}},
	{"whom a boat carries", "A boat carrying 560 people capsized.", nil},
	{"a population so strong", "The town's 700-strong population swells in summer, and the war is near.", nil},
	{"of whom nobody knows where they are", "The whereabouts of [17 clerks] was unknown after the raid.", []string{"missing 17 person person by:the raid"}},
	{"those who came to harm did none", "The injured were brought to the clinic, but [three] of them are in a critical condition.", []string{"injured 3 person person"}},
	{"a title in quotes", "He played in “Death of a Salesman” and sent a letter to the police.", nil},
	{"some of a force", "The army will withdraw some of its [50,000 troops].", []string{"strength 50000 person combatant stock"}},
}

func TestBeyond(t *testing.T) {
	x := newStages(t)
	for _, test := range beyondCases {
		if err := x.check(test.text, test.want); err != nil {
			t.Errorf("%s: %v", test.construct, err)
		}
	}
}
