package frame_test

// A reading is a text with its counted marked, and the claims that it makes.
type reading struct {
	construct, text string
	want            []string
}

var cases = []reading{
	{"active", "Rebels killed [14 soldiers] near the bridge.", []string{"killed 14 person combatant by:Rebels"}},
	{"active", "The quake injured at least [40 villagers] overnight.", []string{"injured >=40 person person by:The quake"}},
	{"passive", "[26 civilians] were killed in the market.", []string{"killed 26 person civilian"}},
	{"passive", "[Nine nurses] were wounded by shelling.", []string{"injured 9 person health_worker by:shelling"}},
	{"passive", "[Three journalists] have been arrested in the port.", []string{"detained 3 person journalist"}},
	{"intransitive", "[Seven boys] died when the boat sank.", []string{"killed 7 person child"}},
	{"intransitive", "Some [350,000 people] fled the valley.", []string{"displaced ~350000 person person"}},
	{"participle", "A blast tore through the depot, killing [12 people].", []string{"killed 12 person person by:A blast"}},
	{"reduced relative", "Relatives of the [31 people] killed in the fire wept.", []string{"killed 31 person person"}},
	{"full relative", "He buried the [five boys] who were killed by the mine.", []string{"killed 5 person child by:the mine"}},
	{"nominal", "The deaths of [six policemen] shocked the town.", []string{"killed 6 person police"}},
	{"nominal", "The death toll rose to [48] on Monday.", []string{"killed 48 person person"}},
	{"headline", "[Eight dead] in ferry fire", []string{"killed 8 person person by:ferry fire"}},
	{"lives saved", "The vaccine saved 3,000 lives.", nil},
	{"officers beside soldiers", "The bomb killed [nine soldiers] and [four officers].", []string{"killed 9 person combatant by:The bomb", "killed 4 person combatant by:The bomb"}},
	{"coordinated verbs", "[Four people] were killed and [11] wounded in the raid.", []string{"killed 4 person person by:the raid", "injured 11 person person by:the raid"}},
	{"coordinated figures", "The floods killed [17 women] and [23 children].", []string{"killed 17 person woman by:The floods", "killed 23 person child by:The floods"}},
	{"including", "[20 people] were killed, including [three children].", []string{"killed 20 person person", "killed 3 person child of:0"}},
	{"among them", "[18 villagers] were abducted, among them [two girls].", []string{"abducted 18 person person", "abducted 2 person child of:0"}},
	{"of whom", "[60 prisoners] were freed, of whom [nine were women].", []string{"released 60 person detainee", "released 9 person woman of:0"}},
	{"colon list", "The shelling killed [13 people]: [nine soldiers] and [four children].", []string{
		"killed 13 person person by:The shelling", "killed 9 person combatant of:0 by:The shelling", "killed 4 person child of:0 by:The shelling"}},
	{"state", "[Two million people] are in need of food.", []string{"affected 2000000 person person stock"}},
	{"state", "The storm left [5,000 families] homeless.", []string{"displaced 5000 household person by:The storm"}},
	{"chain", "[Ten people] are believed to have been killed.", []string{"killed 10 person person reported"}},
	{"reported", "[Fifteen soldiers] were reportedly released.", []string{"released 15 person combatant reported"}},
	{"planned", "The ministry will send [2,000 troops] to the border.", []string{"deployed 2000 person combatant planned by:The ministry"}},
	{"cumulative", "Since the war began [90,000 people] have been killed.", []string{"killed 90000 person person cumulative"}},
	{"distance", "The rebels are [30] kilometres from the capital.", []string{"distance 30 km thing stock"}},
	{"article that counts", "[A soldier] was killed and [two] were wounded.", []string{"killed 1 person combatant", "injured 2 person combatant"}},
	{"article that does not", "A car bomb killed [six people].", []string{"killed 6 person person by:A car bomb"}},
	{"zero", "[No casualties] were reported.", []string{"casualties 0 person person"}},
	{"companions", "The mayor was killed along with [two of his brothers].", []string{"killed 2 person person"}},
	{"respectively", "[Three] and [five people] were killed in Orla and Benst respectively.", []string{"killed 3 person person", "killed 5 person person"}},
	{"outcome", "At least [19 miners] are feared dead.", []string{"killed >=19 person person reported"}},
	{"outcome", "[One firefighter] was found dead.", []string{"killed 1 person person"}},
	{"being", "The clash ended in [two rebels] being killed and [one] wounded.", []string{"killed 2 person combatant", "injured 1 person combatant"}},
	{"either", "[40 people] were either killed or wounded.", []string{"casualties 40 person person"}},
	{"in which", "The kidnapping of [50 envoys] and the raid in which [85] were killed shocked the town.", []string{"abducted 50 person person", "killed 85 person person by:the raid"}},
	{"help", "The planes helped evacuate [300 miners].", []string{"displaced 300 person person by:The planes"}},
	{"two verbs, one object", "Three men shot and wounded [a guard].", []string{"injured 1 person person by:Three men"}},
	{"behind a part", "[Nine people] were killed, including [one policeman], and some [100] wounded.", []string{"killed 9 person person", "killed 1 person police of:0", "injured ~100 person person"}},
	{"state behind a verb", "[Nine nuns] are feared dead.", []string{"killed 9 person woman reported"}},
	{"states in a row", "[Two people] were reported dead and [24] still missing.", []string{"killed 2 person person", "missing 24 person person stock"}},
	{"state behind a list", "[30 monks] and [15 nuns] are dead.", []string{"killed 30 person person", "killed 15 person woman"}},
	{"names without a headline", "An air strike by the United States kills [25 fighters] and [eight civilians] in Benst Province.", []string{
		"killed 25 person combatant by:An air strike by the United States", "killed 8 person civilian by:An air strike by the United States"}},
	{"quantified verb", "The [42 passengers] and [4 sailors] were all killed in the crash.", []string{"killed 42 person person by:the crash", "killed 4 person combatant by:the crash"}},
	{"list of names", "The bomb killed General Orla, his wife and [15 guests].", []string{"killed 15 person person by:The bomb"}},
	{"gerund that is a noun elsewhere", "A shell hit the hall, wounding Mayor Benst and [15 guests].", []string{"injured 15 person person by:A shell"}},
	{"companions behind with", "[Three soldiers] were killed with [four civilians] in the square.", []string{"killed 3 person combatant", "killed 4 person civilian"}},
	{"being", "The siege ended with at least [41 people] being killed.", []string{"killed >=41 person person"}},
	{"event noun and being", "The clash resulted in [five deaths] and [40 people] being injured.", []string{"killed 5 person person", "injured 40 person person"}},
	{"article on the way", "[Twenty members] of a wedding party killed and [30] injured in a crash", []string{"killed 20 person person by:a crash", "injured 30 person person by:a crash"}},
	{"part of a number", "[Two] of the 25 passengers died.", []string{"killed 2 person person"}},
	{"part of a number with its own event", "[Eight] of the [23 tourists] held hostage in the hills were released.", []string{"released 8 person person", "abducted 23 person person"}},
	{"things out of a number", "Gunners brought down [two] of [four missiles].", []string{"destroyed 2 munition thing by:Gunners", "attacks 4 munition thing by:Gunners"}},
	{"level", "[Two men] were arrested, bringing the total of those detained to [14].", []string{"detained 2 person person", "detained 14 person person"}},
	{"level of a plain total", "[One more man] died, raising the total to [18].", []string{"killed 1 person person", "killed 18 person person"}},
	{"level before its number", "The arrests raised to [31] the number of men detained.", []string{"detained 31 person person"}},
	{"adverb that tells", "[Three clerks] were fatally shot in the bank.", []string{"killed 3 person person"}},
	{"complement with a noun", "The rebels took control of [eight towns].", []string{"captured 8 settlement thing by:The rebels"}},
	{"able to", "[900 people] were able to return home.", []string{"returned 900 person person"}},
	{"distance beside a verb that strikes", "The quake struck [80] miles off the coast.", []string{"distance 80 mile thing by:The quake"}},
	{"money lost", "The 300 Composite Index lost 12 dollars.", nil},
	{"jobs", "The mill cut 400 jobs.", nil},
	{"score", "The visitors won 3-1 on Sunday.", nil},
	{"name", "France won the Six Nations.", nil},
	{"capacity", "The stadium has 40,000 seats.", nil},
	{"age", "A court heard the 27-year-old on Friday.", nil},
}

// failures are read wrongly so far; what is wanted is what would be right.
var failures = []reading{
	{"line that starts with a figure", "Officials in the northern province said that shelling killed\n[26 people], including [nine children].", []string{
		"killed 26 person person by:shelling", "killed 9 person child of:0 by:shelling"}},
}
