package frame_test

import "testing"

// roles are texts in which the doer, the whole or the subject stands away from
// the figure: in another clause, before the verb's own, or in another sentence.
var roles = []reading{
	{"weapon in the hands of", "Rebels fired rockets that fell on the mill, killing [three women].", []string{"killed 3 person woman by:Rebels"}},
	{"event carried out", "The militia carried out a massacre in which [40 peasants] died.", []string{"killed 40 person person by:The militia"}},
	{"attack by", "[Six nurses] were killed in an air strike by Orlan jets on the clinic.", []string{"killed 6 person health_worker by:Orlan jets"}},
	{"no owner of what burnt", "Fire swept through a mill owned by the Orla Trust on Sunday, destroying [200 looms].", []string{"destroyed 200 other thing by:Fire"}},
	{"disaster's own clause", "The line will stay shut after a fire swept through the tunnel, injuring [eight people].", []string{"injured 8 person person by:a fire"}},
	{"clause of those who said it", "Police said a mob fired at the hostel, killing [one man].", []string{"killed 1 person person by:a mob"}},
	{"what befell those of a clause that another ends", "[Nine nurses] injured when a bomb went off on Friday have died.", []string{"killed 9 person health_worker"}},
	{"what befell those of a relative clause", "[Nine nurses] who were trapped when a clinic collapsed ten days ago had died.", []string{"killed 9 person health_worker"}},
	{"counts of places that add up by chance", "There were [four deaths] in Orla, [three] in Benst and [one] in Tarnow.", []string{"killed 4 person person", "killed 3 person person", "killed 1 person person"}},
	{"parts of a country's dead", "There were [four deaths] in Kenya, [three] in Benst and [one] in Tarnow.", []string{"killed 4 person person", "killed 3 person person of:0", "killed 1 person person of:0"}},
	{"one noun for two degrees", "The storm left [40] fully and [900 partly damaged houses].", []string{"damaged 40 building thing by:The storm", "damaged 900 building thing by:The storm"}},
	{"the worst of some years", "[Nine people] were killed by the storm, the fiercest in the last five years.", []string{"killed 9 person person by:the storm"}},
	{"due to what stands in front", "Due to the shelling, [nine nurses] were killed.", []string{"killed 9 person health_worker by:the shelling"}},
	{"because of what stands in front", "Because of the shelling [nine nurses] were killed.", []string{"killed 9 person health_worker by:the shelling"}},
	{"what those do of whose place more are counted", "[Ten huts] in two villages burned down.", []string{"destroyed 10 building thing"}},
	{"what those do who are of others", "[Two boys] of three families drowned.", []string{"killed 2 person child"}},
	{"what turns over by itself", "[Ten carriages] of two trains overturned.", []string{"damaged 10 vehicle thing"}},
	{"share of what was fired", "Rebels fired [90 rockets], [77]% of which were shot down.", []string{"attacks 90 munition thing by:Rebels", "destroyed 77 percent thing of:0 by:Rebels"}},
	{"fewer compared to", "The toll is three fewer compared to May.", nil},
	{"no attack that they launched", "[Six nurses] were hurt. Orla put the number of missing at [90] since they launched the project.", []string{"injured 6 person health_worker", "missing 90 person person cumulative"}},
	{"who lives where it fell", "Orlan jets bombed homes inhabited by farmers, killing [nine] of them.", []string{"killed 9 person person by:Orlan jets"}},
	{"whose statement it is", "In a statement issued by the council, rebels attacked at dawn, killing [two clerks].", []string{"killed 2 person person by:rebels"}},
	{"a ministry's claim", "The ministry claims [three guards] were killed.", []string{"killed 3 person person"}},
	{"season behind the counted", "Orla withdrew [900 troops] last summer.", []string{"deployed 900 person combatant by:Orla"}},
	{"time before the doer", "Last month rebels freed [12 hostages].", []string{"released 12 person person by:rebels"}},
	{"last day's doer", "Benst said that in the last day army units had killed [six rebels].", []string{"killed 6 person combatant by:army units"}},
	{"night before the doer", "On Friday night several gunmen entered Benst and killed [two clerks].", []string{"killed 2 person person by:several gunmen"}},
	{"event of a night", "[Nine clerks] died in Sunday night's raid.", []string{"killed 9 person person by:raid"}},
	{"doer between quotation marks", "[Two clerks] died in a raid by “armed men”.", []string{"killed 2 person person by:armed men"}},
	{"participle that opens a quotation", "The agency said \"armed gangs\" killed [two clerks].", []string{"killed 2 person person by:armed gangs"}},
	{"verb between quotation marks", "The ministry said [62 rebels] had been \"neutralised\".", []string{"killed 62 person combatant"}},
	{"who fired what struck", "[Nine rockets] fired by rebels hit Benst, killing [three clerks].", []string{"attacks 9 munition thing by:rebels", "killed 3 person person by:rebels"}},
	{"what hit the place they were in", "[Seven clerks] were killed at a mill hit by missiles.", []string{"killed 7 person person by:missiles"}},
	{"killed with others", "Troops killed [nine clerks] and [one defecting soldier].", []string{"killed 9 person person by:Troops", "killed 1 person combatant by:Troops"}},
	{"what those who tell it have suffered", "Clerks in Benst, which has starved since March, said troops killed [nine cooks].", []string{"killed 9 person person by:troops"}},
	{"among whom there were none", "[No casualties] were reported among Orlan soldiers.", []string{"casualties 0 person combatant"}},
	{"from among whom", "[No one from among the soldiers] was hurt.", []string{"injured 0 person combatant"}},
	{"whom the number counts behind the figure", "The deaths raise to [31 the number of soldiers] Orla has lost.", []string{"killed 31 person combatant"}},
	{"number of troops killed", "The deaths raise to [31 the number of soldiers] killed in Orla.", []string{"killed 31 person combatant cumulative"}},
	{"operation told of before", "Troops raided a camp. [Nine clerks] died in the operation.", []string{"killed 9 person person by:Troops"}},
	{"strike on what the army shot down", "The army intercepted missiles fired toward Orla. [Nine clerks] died in the raid.", []string{"killed 9 person person by:the raid"}},
	{"blast that is no doer", "The blasts shook the town. [Nine clerks] died in the attack.", []string{"killed 9 person person by:the attack"}},
	{"what he does beside the deed", "A man carries the shoes of [a girl] killed in the Benst attack and shouts.", []string{"killed 1 person child by:the Benst attack"}},
	{"bomb in a town that killed", "A car bomb went off in the town of Orla that killed [nine clerks].", []string{"killed 9 person person by:A car bomb"}},
	{"on a road that leads somewhere", "[Two clerks] died on a road linking Orla with Benst as a result of a blast.", []string{"killed 2 person person by:a blast"}},
	{"in whose custody", "The army has [40 rebels] in its custody.", []string{"detained 40 person combatant stock"}},
	{"acronym within a name", "Orla Liberation Front (OLF-Red) rebels killed [two farmers].", []string{"killed 2 person person by:Orla Liberation Front (OLF-Red) rebels"}},
	{"participle that heads a sentence", "Masked rebels killed [two farmers].", []string{"killed 2 person person by:Masked rebels"}},
	{"armed groups as a side", "Fighting between the army and armed groups displaced [900 farmers].", []string{"displaced 900 person person by:Fighting between the army and armed groups"}},
	{"loyal to somebody", "Snipers loyal to the general killed [two farmers].", []string{"killed 2 person person by:Snipers loyal to the general"}},
	{"their own car", "[Two clerks] died when their car hit a tree.", []string{"killed 2 person person"}},
	{"a main verb and what went on", "A bomb exploded at the depot as drivers boarded a bus, killing [nine people].", []string{"killed 9 person person by:A bomb"}},
	{"with so many in each place", "About [4,100 soldiers] remain along the border, with about [1,600] in Orla and [1,000] in Benst.", []string{
		"strength ~4100 person combatant stock", "strength ~1600 person combatant stock of:0", "strength 1000 person combatant stock of:0"}},
	{"with so many living there", "Around [64,000 people] are displaced, with [51,200] living in camps, [9,800] in homes and [3,000] staying in towns.", []string{
		"displaced ~64000 person person stock", "displaced 51200 person person stock of:0", "displaced 9800 person person stock of:0", "displaced 3000 person person stock of:0"}},
	{"cut off for some time", "Floods have cut off [40,000 residents] from aid.", []string{"stranded 40000 person person by:Floods"}},
	{"those accused", "The court accused the general of killing [nine monks].", []string{"killed 9 person person by:the general"}},
	{"clause of time", "[Five boys] died when gunmen stormed the hostel.", []string{"killed 5 person child by:gunmen"}},
	{"vehicle that suffers", "[Five boys] died when their bus exploded.", []string{"killed 5 person child"}},
	{"clause before", "Troops shelled the valley and [eleven herders] were killed.", []string{"killed 11 person person by:Troops"}},
	{"due to", "[Nine homes] were destroyed due to a landslide.", []string{"destroyed 9 building thing by:a landslide"}},
	{"who holds the town that is struck", "[Seven people] were killed in air strikes on a town held by the rebels.", []string{"killed 7 person person by:air strikes"}},
	{"who strikes a town", "[Seven people] were killed in air strikes in Orla carried out by the army.", []string{"killed 7 person person by:the army"}},
	{"able to", "The general said the army was able to kill [12 rebels] and destroy [two tanks].", []string{"killed 12 person combatant by:the army", "destroyed 2 vehicle thing by:the army"}},
	{"suspected men of a side", "[Two men] were shot dead by suspected Orla Front gunmen.", []string{"killed 2 person person by:suspected Orla Front gunmen"}},
	{"encounter with", "[Two rebels] were killed in an encounter with troops near Orla.", []string{"killed 2 person combatant by:an encounter with troops"}},
	{"sides of a clash", "[Two men] died in clashes between herders and farmers.", []string{"killed 2 person person by:clashes between herders and farmers"}},
	{"clash without sides", "[Two men] died in the clashes.", []string{"killed 2 person person"}},
	{"prayers of a day", "A blast during Friday prayers at a mill killed [12 clerks].", []string{"killed 12 person person by:A blast"}},
	{"place in a country", "A shooting in Orla, Florida, United States killed [12 clerks].", []string{"killed 12 person person by:A shooting"}},
	{"clause of place put in", "A fire in a tent, where a wedding was held, killed [12 guests].", []string{"killed 12 person person by:A fire"}},
	{"town that suffers", "The town was battered with storms, killing [nine people].", []string{"killed 9 person person"}},
	{"how far from the doer", "A group of hunters a few yards away opened fire, killing [two clerks].", []string{"killed 2 person person by:A group of hunters"}},
	{"bus that suffers", "A bus was attacked near Orla, leaving [four] dead.", []string{"killed 4 person person"}},
	{"verb that no entry knows", "A baker must testify in the case for beating [two clerks].", []string{"injured 2 person person by:A baker"}},
	{"accident", "[Two men] died in a crash.", []string{"killed 2 person person by:a crash"}},
	{"relative clause with two objects", "The storm that has made the port a ruin killed [22 clerks].", []string{"killed 22 person person by:The storm"}},
	{"series in a relative clause behind a dateline", "ORLA, Benst (AP) _ The rain of shells and rockets that has made the port a ruin killed [22 clerks].", []string{"killed 22 person person by:The rain of shells and rockets"}},
	{"arms used", "[Nine clerks] were hurt when police used tear gas to end a siege.", []string{"injured 9 person person by:police"}},
	{"fighters from a side", "Gunmen from the Orla Front kidnapped [nine clerks].", []string{"abducted 9 person person by:Gunmen from the Orla Front"}},
	{"raids and what was taken in them", "Rangers arrested [two clerks] in [nine raids].", []string{"detained 2 person person by:Rangers", "attacks 9 attack thing by:Rangers"}},
	{"sentenced for", "The general was sentenced to death for the murder of [nine clerks].", []string{"killed 9 person person by:The general"}},
	{"man of a place who is blamed", "The mayor of Orla blamed for the murder of [nine clerks] fled.", []string{"killed 9 person person by:The mayor of Orla"}},
	{"responsible for", "The Orla Front is responsible for the deaths of [nine clerks].", []string{"killed 9 person person by:The Orla Front"}},
	{"whose raid struck villages", "[Nine clerks] died in an Orlan raid on [two villages].", []string{"killed 9 person person by:an Orlan raid", "damaged 2 settlement thing by:an Orlan raid"}},
	{"name that says something of an attack", "The Orla Observatory said shelling hit Benst, killing [nine clerks].", []string{"killed 9 person person by:shelling"}},
	{"a count that is no doer", "[Nine clerks] have been killed, by police count.", []string{"killed 9 person person"}},
	{"accident told of before", "[Two men] died in the crash.", []string{"killed 2 person person"}},
	{"event that opens the clause", "In the raid on Orla [30 clerks] were killed and [nine cooks] wounded.", []string{"killed 30 person person by:the raid", "injured 9 person person by:the raid"}},
	{"result that opens the clause", "As a result of the storm, [three clerks] drowned.", []string{"killed 3 person person by:the storm"}},
	{"what police found in a raid", "In a raid on the mill police recovered [two bodies].", []string{"killed 2 person person"}},
	{"event before the toll", "The Orla quake death toll rose to [72].", []string{"killed 72 person person by:Orla quake"}},
	{"fighting that did it", "Heavy fighting that left [40 guards] dead reached Benst.", []string{"killed 40 person person by:Heavy fighting"}},
	{"day's attack", "[Nine clerks] died in Thursday's dawn rebel raid.", []string{"killed 9 person person by:dawn rebel raid"}},
	{"attack overnight", "In the third overnight attack on Benst [two mills] burnt.", []string{"destroyed 2 building thing by:the third overnight attack"}},
	{"toll of", "The death toll from the Orla earthquake rose to [52].", []string{"killed 52 person person by:the Orla earthquake"}},
	{"apposition", "The Orla Front, an armed group, killed [12 guards].", []string{"killed 12 person person by:The Orla Front"}},
	{"place in place", "A fire in Benst, Orla killed [12 guards].", []string{"killed 12 person person by:A fire"}},
	{"fell to", "The town fell to the rebels, trapping [80 monks].", []string{"stranded 80 person person by:the rebels"}},
	{"arrested where it burnt", "[Two men] were arrested after the fire.", []string{"detained 2 person person"}},
	{"whose the attack was", "Guerrillas ambushed a convoy near Orla. [Four soldiers] were killed in the attack.", []string{
		"killed 4 person combatant by:Guerrillas"}},
	{"victims in the next sentence", "Guerrillas ambushed a convoy near Orla. [Four drivers] were killed and [six] hurt.", []string{
		"killed 4 person person", "injured 6 person person"}},
	{"whose clause a verb is put into", "The blasts, which officials said wounded [60 clerks], shook Orla.", []string{"injured 60 person person by:The blasts"}},
	{"invading troops", "[Nine farmers] were killed by invading Orlan troops.", []string{"killed 9 person person by:Orlan troops"}},
	{"opened fire", "[Three clerks] were killed after a man walked in and opened fire.", []string{"killed 3 person person by:a man"}},
	{"their car struck a mine", "[Four clerks] died when their car struck a landmine.", []string{"killed 4 person person by:a landmine"}},
	{"two joined by and share a verb's deed", "A combined army and police force killed [two rebels] and detained [one suspect].", []string{
		"killed 2 person combatant by:A combined army and police force", "detained 1 person person by:A combined army and police force"}},
	{"who claims it", "[Four clerks] were killed in an attack in Benst. The Orla Front claimed responsibility.", []string{
		"killed 4 person person by:The Orla Front"}},
	{"whose spokesman claims it", "[Four clerks] were killed in an attack in Benst. The Orla Front's spokesman claimed responsibility.", []string{
		"killed 4 person person by:The Orla Front"}},
	{"pronoun for somebody", "The episode began at home. He shot [two guards] there.", []string{"injured 2 person person"}},
	{"pronoun", "The Orla Front stormed the bank. It held [30 clients] for a day.", []string{"detained 30 person person by:The Orla Front"}},
	{"their own side", "Guerrillas ambushed a convoy near Orla. [Four guerrillas] died.", []string{"killed 4 person combatant"}},
	{"out of", "Benst was jailed for killing [two of six women].", []string{"killed 2 person woman by:Benst"}},
	{"fronted whole", "[700 people] were hurt. Of the wounded, [56] died.", []string{"injured 700 person person", "killed 56 person person of:0"}},
	{"fronted measure", "[38 people] were killed and [90] hurt. Of the dead, [five were soldiers].", []string{
		"killed 38 person person", "injured 90 person person", "killed 5 person combatant of:0"}},
	{"sum", "[12 people] were killed in the gorge. The dead were [ten pilgrims] and [two guides].", []string{
		"killed 12 person person", "killed 10 person person of:0", "killed 2 person person of:0"}},
	{"those whom a number counts", "It put the number of civilians killed at [13].", []string{"killed 13 person civilian"}},
}

func TestRoles(t *testing.T) {
	x := newStages(t)
	for _, test := range roles {
		t.Run(test.construct, func(t *testing.T) {
			if err := x.check(test.text, test.want); err != nil {
				t.Error(err)
			}
		})
	}
}
