package frame_test

// partCases are claims that are a part of another.
var partCases = []reading{
	{"part that is badly hurt, behind with", "A driver struck a parade, hurting [34] with [eight] in critical condition.", []string{"injured 34 person person by:A driver", "injured 8 person person of:0 by:A driver"}},
	{"part that is badly hurt, behind a comma", "A blast injured [34 people], [eight] in critical condition.", []string{"injured 34 person person by:A blast", "injured 8 person person of:0 by:A blast"}},
	{"part that died in a place, behind with", "The death toll reached [90] with [40] dead in Orla.", []string{"killed 90 person person", "killed 40 person person of:0"}},
	{"two kinds of a part, no comma before the verb of all", "[Nine people] including [two boys] and [a nurse] were killed, and [dozens] were hurt.", []string{
		"killed 9 person person", "killed 2 person child of:0", "killed 1 person health_worker of:0", "injured 12..120? person person"}},
	{"others behind the comma that ends a part", "[Nine people], including [two boys], and [a nurse] were killed.", []string{"killed 9 person person", "killed 2 person child of:0", "killed 1 person health_worker"}},
	{"cases of many towns", "Some [40 new cases] were found. Cases came from Orla (n=[16]), Benst (n=[12]), Tarnow (n=[6]), Kerrin (n=[4]) and Varna (n=[2]).", []string{"affected ~40 person person", "affected 16 person person of:0", "affected 12 person person of:0", "affected 6 person person of:0", "affected 4 person person of:0", "affected 2 person person of:0"}},
	{"a group that is a part", "The raid killed [40 people], including a group of [nine girls].", []string{"killed 40 person person by:The raid", "killed 9 person child of:0 by:The raid"}},
	{"parts of a part in brackets", "Some [900 people] were hurt. Of these, [300] were in Orla ([200 men] and [100 women]).", []string{"injured ~900 person person", "injured 300 person person of:0", "injured 200 person person of:1", "injured 100 person woman of:1"}},
	{"a share of all there are", "There are [900 people] in need of aid in Orla. In Benst [a third of the population] is in need.", []string{"affected 900 person person stock", "affected 33.3 percent person stock"}},
	{"who some of some were", "Raiders killed [90 people], including [60 civilians], of whom [40 were children] and [12 women].", []string{
		"killed 90 person person by:Raiders", "killed 60 person civilian of:0 by:Raiders", "killed 40 person child of:1 by:Raiders", "killed 12 person woman of:1 by:Raiders"}},
	{"parts of a number behind a share", "[A quarter of the people] (some [900 people]) are hungry. These include [300 people] in Crisis (Phase 3).", []string{
		"affected 25 percent person stock", "affected ~900 person person stock of:0", "affected 300 person person stock of:1"}},
	{"day by day", "Some [90 people] have fled Orla, [40] on Friday, [30] on Saturday and [20] on Sunday.", []string{
		"displaced ~90 person person", "displaced 40 person person of:0", "displaced 30 person person of:0", "displaced 20 person person of:0"}},
	{"fates of some of the things, told in clauses", "There are [90 damaged houses], of which [60 houses] are flooded and [20] are destroyed.", []string{
		"damaged 90 building thing", "damaged 60 building thing of:0", "destroyed 20 building thing of:0"}},
	{"two parts of the same people", "Some [900 people] are hungry, including [300 people] in Crisis (Phase 3) and [20 people] being in Emergency (Phase 4).", []string{
		"affected ~900 person person stock", "affected 300 person person stock of:0", "affected 20 person person stock of:0"}},
	{"fates of things of one whole", "Some [90 houses] were damaged, including [60] totally destroyed and [30] flooded.", []string{
		"damaged ~90 building thing", "destroyed 60 building thing of:0", "damaged 30 building thing of:0"}},
	{"shelters in brackets", "Some [900 people] were sheltering in 18 schools in Orla (12) and Benst (6).", []string{"displaced ~900 person person stock"}},
	{"people in brackets, more than the places", "Some [900 people] were sheltering in 18 schools in Orla ([600]) and Benst ([300]).", []string{
		"displaced ~900 person person stock", "displaced 600 person person stock of:0", "displaced 300 person person stock of:0"}},
	{"noun of a list of numbers", "Police shot dead [27, 11 and four soldiers] in Orla.", []string{"killed 27 person combatant by:Police", "killed 11 person combatant by:Police", "killed 4 person combatant by:Police"}},
	{"part of the dead that did more", "[Nine rebels] were killed, [four] of whom blew themselves up.", []string{"killed 9 person combatant", "killed 4 person combatant of:0"}},
	{"part of those held, where it is", "Police arrested [nine clerks], [four] of them in hospital.", []string{"detained 9 person person by:Police", "detained 4 person person stock of:0 by:Police"}},
	{"part of those who died", "[Ten of the 40 people who died in the blast were clerks].", []string{"killed 10 person person of:1", "killed 40 person person by:the blast"}},
	{"who tells of it first", "The mayor named [nine clerks] who police said were shot dead in Orla.", []string{"killed 9 person person"}},
	{"with so many in a place", "[Ninety people] were killed in the raids with [80] in Orla and [four] in Benst.", []string{"killed 90 person person by:the raids", "killed 80 person person of:0 by:the raids", "killed 4 person person of:0 by:the raids"}},
	{"with so many in a place alone", "[Ninety people] were killed with [80] in Orla alone.", []string{"killed 90 person person", "killed 80 person person of:0"}},
	{"what became of some", "The office counted [900 casualties], including the deaths of [40 pupils].", []string{"casualties 900 person person", "killed 40 person child of:0"}},
	{"what became of others", "The office counted [900 attacks], including the killing of [nine guards].", []string{"attacks 900 attack thing", "killed 9 person person"}},
	{"what goes on behind an aside between dashes", "[Twelve people] were killed – including [nine pupils] – and [40] hurt.", []string{"killed 12 person person", "killed 9 person child of:0", "injured 40 person person"}},
	{"some whom nobody counts, in brackets", "Several people (including [seven guards]) were hurt.", []string{"injured 7 person person"}},
	{"some whom nobody counts, between dashes", "Rebels killed several people – including [seven guards] – in Orla.", []string{"killed 7 person person by:Rebels"}},
	{"some of them told apart, behind the day", "On Monday, [nine pilgrims], most of them elderly, drown in a canal.", []string{"killed 9 person person"}},
	{"who some of those left are, before what became of them", "The blast left [12], [nine] of whom were children, dead.", []string{
		"killed 12 person person by:The blast", "killed 9 person child of:0 by:The blast"}},
	{"who some of those left are, before where they are", "The flood left [12 people], [nine] of whom were children, homeless.", []string{
		"displaced 12 person person by:The flood", "displaced 9 person child of:0 by:The flood"}},
	{"who all those left are, before what became of them", "The blast left [12 people], who were all clerks, dead.", []string{"killed 12 person person by:The blast"}},
	{"member before another clause", "The raid killed [nine people], [four] of them in Orla, and [12 people] were hurt.", []string{
		"killed 9 person person by:The raid", "killed 4 person person of:0 by:The raid", "injured 12 person person by:The raid"}},
	{"kinds of a part before the verb", "In Orla [12 people], [nine of them boys] and [three women], were killed.", []string{"killed 12 person person", "killed 9 person child of:0", "killed 3 person woman of:0"}},
	{"kinds of a part before the verb, in a clause", "In Orla [12 people], of whom [nine were boys] and [three women], were killed.", []string{"killed 12 person person", "killed 9 person child of:0", "killed 3 person woman of:0"}},
	{"part as well as another", "The blast killed [12 people], including [nine boys] as well as [three women].", []string{
		"killed 12 person person by:The blast", "killed 9 person child of:0 by:The blast", "killed 3 person woman of:0 by:The blast"}},
	{"others that come as well", "The blast killed [12 people], including [nine boys], as well as [three soldiers].", []string{
		"killed 12 person person by:The blast", "killed 9 person child of:0 by:The blast", "killed 3 person combatant by:The blast"}},
	{"among whom were", "The blast killed [12 people], among whom were [nine boys].", []string{"killed 12 person person by:The blast", "killed 9 person child of:0 by:The blast"}},
	{"state of others behind a part", "The flood left [12] dead, including [nine boys], and [20] missing.", []string{
		"killed 12 person person by:The flood", "killed 9 person child of:0 by:The flood", "missing 20 person person by:The flood"}},
	{"state of a whole behind its part", "[12 people], including [nine boys], suffered injuries in the blast.", []string{"injured 12 person person by:the blast", "injured 9 person child of:0 by:the blast"}},
	{"one family", "[Five members] of one family were killed, and [nine from one family] died.", []string{"killed 5 person person", "killed 9 person person"}},
	{"in turn", "Rebels killed [12 guards] one by one, [nine men] one after another and [six boys] two at a time.", []string{
		"killed 12 person person by:Rebels", "killed 9 person person by:Rebels", "killed 6 person child by:Rebels"}},
	{"how badly some are hurt, before others", "[20] were hurt, [nine] of them critically, and [12] were missing.", []string{"injured 20 person person", "injured 9 person person of:0", "missing 12 person person"}},
	{"how badly some are hurt, before others, in one word", "[20 people] were hurt, [nine] critically, and [12] were missing.", []string{"injured 20 person person", "injured 9 person person of:0", "missing 12 person person"}},
	{"two words that describe", "[Twelve cold and hungry migrants] were rescued.", []string{"released 12 person refugee"}},
	{"words that describe women and children", "Some [780 shocked and traumatised women and children] arrived in Orla by bus.", []string{"displaced ~780 person civilian"}},
	{"men, women and children", "A group of [120 weary men, women and children] arrived in Orla by bus.", []string{"displaced 120 person civilian"}},
	{"the verb of a second deed", "The blast destroyed [40 homes] and wounded soldiers.", []string{"destroyed 40 building thing by:The blast"}},
	{"including", "[20 people] were killed, including [three children].", []string{"killed 20 person person", "killed 3 person child of:0"}},
	{"with some among them", "The storm killed [20 people], with [four women] among them.", []string{"killed 20 person person by:The storm", "killed 4 person woman of:0 by:The storm"}},
	{"among them", "[18 villagers] were abducted, among them [two girls].", []string{"abducted 18 person person", "abducted 2 person child of:0"}},
	{"of whom", "[60 prisoners] were freed, of whom [nine were women].", []string{"released 60 person detainee", "released 9 person woman of:0"}},
	{"the hurt besides the dead", "The raid killed [nine people], besides [dozens of wounded guards].", []string{"killed 9 person person by:The raid", "injured 12..120? person person by:The raid"}},
	{"the hurt in addition to a part of the dead", "[Ten bodies] were brought in, among them [six women], in addition to [scores of injured civilians].", []string{
		"killed 10 person person", "killed 6 person woman of:0", "injured 20..200? person civilian"}},
	{"by places, in brackets", "[Nine raids] took place in Orla ([4]), Benst ([3]) and Lund ([2]).", []string{
		"attacks 9 attack thing", "attacks 4 attack thing of:0", "attacks 3 attack thing of:0", "attacks 2 attack thing of:0"}},
	{"the dead by places, in brackets", "Shelling killed [14 people] in Orla ([8]) and Benst ([6]).", []string{
		"killed 14 person person by:Shelling", "killed 8 person person of:0 by:Shelling", "killed 6 person person of:0 by:Shelling"}},
	{"colon list", "The shelling killed [13 people]: [nine soldiers] and [four children].", []string{
		"killed 13 person person by:The shelling", "killed 9 person combatant of:0 by:The shelling", "killed 4 person child of:0 by:The shelling"}},
	{"a part of a running total", "Since the war began a total of [900 sorties], including [40 strike sorties], have been conducted.", []string{"attacks 900 attack thing cumulative", "attacks 40 attack thing cumulative of:0"}},
	{"a part that fared worse", "[Five clerks] fled, including [one] who was wounded.", []string{"displaced 5 person person", "injured 1 person person of:0"}},
	{"a part that died since", "The blast wounded [12 men], including [two] who died later.", []string{"injured 12 person person by:The blast", "killed 2 person person of:0 by:The blast"}},
	{"a part of the dead that fled before", "The raid killed [12 men], including [two] who had fled.", []string{"killed 12 person person by:The raid", "killed 2 person person of:0 by:The raid"}},
	{"how badly some are hurt", "[14] hurt in blast, [3] serious", []string{"injured 14 person person by:blast", "injured 3 person person of:0 by:blast"}},
	{"labels that name a part", "The war went on. Civilians killed: [14]; children: [3]", []string{"killed 14 person civilian", "killed 3 person child of:0"}},
	{"what some of the troops did", "Some [3,000 troops] are in the valley, of whom [600] will withdraw.", []string{"strength ~3000 person combatant stock", "deployed 600 person combatant planned of:0"}},
	{"half of the dead", "[Half of the 900 dead were children].", []string{"killed 450 person child of:1", "killed 900 person person"}},
	{"third of the displaced", "[A third of the 900 refugees were women].", []string{"displaced 300 person woman stock of:1", "displaced 900 person refugee stock"}},
	{"how old the counted are", "The shelling killed [10 people], including [two sisters] aged 5 and 7.", []string{"killed 10 person person by:The shelling", "killed 2 person woman of:0 by:The shelling"}},
	{"so many of a force", "Only [200 of the 900 fighters] remain in Orla.", []string{"strength 200 person combatant of:1", "strength 900 person combatant stock"}},
	{"who some of the dead are found to be", "[Six of the eight killed rebels] were identified as foreigners.", []string{"killed 6 person combatant of:1", "killed 8 person combatant"}},
	{"who those told of before are said to be", "The raid killed [40 people]. Of those, [nine were suspected rebels].", []string{"killed 40 person person by:The raid", "killed 9 person combatant of:0 by:The raid"}},
	{"who was among those told of before", "The raid killed [40 people]. Among them were [nine clerks] and [two nurses].", []string{
		"killed 40 person person by:The raid", "killed 9 person person of:0 by:The raid", "killed 2 person health_worker of:0 by:The raid"}},
	{"part without a noun", "The navy downed [76 drones], including [22] over the port.", []string{"destroyed 76 aircraft thing by:The navy", "destroyed 22 aircraft thing of:0 by:The navy"}},
	{"some of the wounded died", "The clinic admitted [40] wounded, [five] of whom later died.", []string{"injured 40 person person", "killed 5 person person of:0"}},
	{"who the dead are told to be in one breath", "Of the [30 dead], [nine were guards] and [four policemen].", []string{"killed 30 person person", "killed 9 person person of:0", "killed 4 person police of:0"}},
	{"victims of as many dead", "A mine caved in, killing [12 people].\n\nThe [12 victims] were [ten men] and [two boys].", []string{
		"killed 12 person person by:A mine", "killed 12 person person", "killed 10 person person of:1", "killed 2 person child of:1"}},
	{"owner", "[Six guests], including [a tea stall owner], were hurt.", []string{"injured 6 person person", "injured 1 person person of:0"}},
	{"all but some of those named first", "Of the [40 hostages], [all but two] were freed.", []string{"abducted 40 person person stock", "released 38 person person of:0"}},
	{"some of the deaths", "Orla was hit worst, with [94 of the 140 deaths].", []string{"killed 94 person person of:1", "killed 140 person person"}},
	{"how many of the hurt died", "[Six clerks] were shot, [two] of them fatally.", []string{"injured 6 person person", "killed 2 person person of:0"}},
	{"how many of the hurt died", "[Six clerks] were shot, [two] fatally.", []string{"injured 6 person person", "killed 2 person person of:0"}},
	{"how badly things were damaged", "[75 homes] were damaged, [ten] heavily.", []string{"damaged 75 building thing", "damaged 10 building thing of:0"}},
	{"part of those with a clause of their own", "At least [22 members] of the family that had fled the camp, including [four women] and [a boy], were killed.", []string{"killed >=22 person person", "killed 4 person woman of:0", "killed 1 person child of:0"}},
	{"captured soldiers", "[One of three captured US soldiers] was found dead.", []string{"killed 1 person combatant of:1", "detained 3 person combatant"}},
	{"officers among the lost", "The regiment lost [90 men], including [a major] and [12 other officers].", []string{"killed 90 person combatant", "killed 1 person combatant of:0", "killed 12 person combatant of:0"}},
	{"parts of a total", "Since May [900 people] have died. Of the dead, [40 were children].", []string{"killed 900 person person cumulative", "killed 40 person child cumulative of:0"}},
	{"some of those killed", "[Six of the eight rebels killed in the raid were senior cadres].", []string{"killed 6 person combatant of:1 by:the raid", "killed 8 person combatant by:the raid"}},
	{"so many of them", "Some [900 people] fled. Of them, [400] are in Orla.", []string{"displaced ~900 person person", "displaced 400 person person of:0"}},
	{"so many of these", "Some [900 people] fled. Of these, [400] are in Orla.", []string{"displaced ~900 person person", "displaced 400 person person of:0"}},
	{"attacks without their noun", "It counted [28 attacks] on civilians, including [11] on mosques.", []string{"attacks 28 attack thing", "attacks 11 attack thing of:0"}},
	{"drones out of a number", "The guns downed [30 of 45 drones].", []string{"destroyed 30 aircraft thing of:1 by:The guns", "attacks 45 munition thing"}},
	{"bodies handed over", "[Six of the 19 bodies] have been released.", []string{"killed 6 person person of:1", "killed 19 person person"}},
	{"killed among casualties", "We inflicted [30 casualties], including [12] killed.", []string{"casualties 30 person person", "killed 12 person person of:0"}},
	{"behind a part", "[Nine people] were killed, including [one policeman], and some [100] wounded.", []string{"killed 9 person person", "killed 1 person police of:0", "injured ~100 person person"}},
	{"part of a number with its own event", "[Eight of the 23 tourists] held hostage in the hills were released.", []string{"released 8 person person of:1", "abducted 23 person person"}},
	{"things out of somebody's", "Gunners brought down [two of the navy's four missiles].", []string{"destroyed 2 munition thing of:1 by:Gunners", "attacks 4 munition thing"}},
	{"things out of a number", "Gunners brought down [two of four missiles].", []string{"destroyed 2 munition thing of:1 by:Gunners", "attacks 4 munition thing"}},
	{"the rest of a whole", "Gunners shot down [three of five missiles], with the remaining [two] hitting the quay.", []string{
		"destroyed 3 munition thing of:1 by:Gunners", "attacks 5 munition thing", "attacks 2 munition thing of:1"}},
	{"breakdown", "[Five people] were killed, [three men], [a woman] and [a boy].", []string{
		"killed 5 person person", "killed 3 person person of:0", "killed 1 person woman of:0", "killed 1 person child of:0"}},
	{"breakdown inside the clause", "[Twelve people], [nine men] and [three women], were killed.", []string{
		"killed 12 person person", "killed 9 person person of:0", "killed 3 person woman of:0"}},
	{"among a number", "The baker and [four relatives] were among the [six people] who died.", []string{"killed 4 person person of:1", "killed 6 person person"}},
	{"refugees among the dead", "The raid killed [ninety people], including [seven refugees].", []string{"killed 90 person person by:The raid", "killed 7 person refugee of:0 by:The raid"}},
	{"refugees in a sum of the dead", "The raid killed [ninety people]: [83 cooks] and [seven refugees].", []string{"killed 90 person person by:The raid", "killed 83 person person of:0 by:The raid", "killed 7 person refugee of:0 by:The raid"}},
	{"aid workers among them", "[20 people] died, [twelve of them aid workers].", []string{"killed 20 person person", "killed 12 person aid_worker of:0"}},
	{"the group includes", "Gunmen kidnapped [seven people]. The group includes [five foreigners] and [two local drivers].", []string{"abducted 7 person person by:Gunmen", "abducted 5 person person of:0 by:Gunmen", "abducted 2 person person of:0 by:Gunmen"}},
	{"the group, of which more is told, includes", "Police freed [40 hostages]. The group, which was held in Orla, includes [12 women].", []string{"released 40 person person by:Police", "released 12 person woman of:0 by:Police"}},
	{"group of others", "Rebels killed [nine guards]. The group includes five former officers.", []string{"killed 9 person person by:Rebels"}},
	{"that number includes", "[Seven people] were killed. That number includes [two soldiers].", []string{"killed 7 person person", "killed 2 person combatant of:0"}},
	{"this includes about", "Some [90 people] are in Crisis. This includes about [70 people] in Phase 3 and [15] in Phase 4.", []string{"affected ~90 person person stock", "affected ~70 person person stock of:0", "affected 15 person person stock of:0"}},
	{"part and one more elsewhere", "[90 people] were hurt, including [70 people] hurt in Orla and [15] in Benst.", []string{"injured 90 person person", "injured 70 person person of:0", "injured 15 person person of:0"}},
	{"injuries to some of whom a part died", "Injuries to [30 people], including [four] who died, were reported.", []string{"injured 30 person person", "killed 4 person person of:0"}},
	{"damage to some of which a part fell", "There was damage to [12 bridges], including [two] that collapsed.", []string{"damaged 12 building thing", "destroyed 2 building thing of:0"}},
	{"they include", "[20 people] died. They include [nine cooks] and [two clerks].", []string{"killed 20 person person", "killed 9 person person of:0", "killed 2 person person of:0"}},
	{"children among the dead", "[20 people] died, with [nine children] among the dead.", []string{"killed 20 person person", "killed 9 person child of:0"}},
	{"of these, families", "[500 families] were displaced. Of these, [200 families] are in shelters.", []string{"displaced 500 household person", "displaced 200 household person stock of:0"}},
	{"casualties told apart in a bracket", "There were [90 casualties] ([12] killed, [73] injured).", []string{"casualties 90 person person", "killed 12 person person of:0", "injured 73 person person of:0"}},
	{"how badly some are hurt", "[20 people] were hurt. [Nine] are in critical condition.", []string{"injured 20 person person", "injured 9 person person of:0"}},
	{"total of a breakdown", "The battalion had [12] killed, [30] wounded and [4] missing: total [46].", []string{"killed 12 person combatant of:3", "injured 30 person combatant of:3", "missing 4 person combatant of:3", "casualties 46 person combatant"}},
	{"total of a breakdown", "Their losses were [12] killed, [30] wounded and [4] missing, in all [46].", []string{"killed 12 person person of:3", "injured 30 person person of:3", "missing 4 person person of:3", "casualties 46 person person"}},
	{"total of a breakdown", "Their losses were [12] killed, [30] wounded and [4] missing ([46 total]).", []string{"killed 12 person person of:3", "injured 30 person person of:3", "missing 4 person person of:3", "casualties 46 person person"}},
	{"total of a breakdown", "The army lost [12] killed, [30] wounded and [4] missing, for a total loss of [46].", []string{"killed 12 person combatant of:3", "injured 30 person combatant of:3", "missing 4 person combatant of:3", "casualties 46 person combatant"}},
	{"total of a breakdown", "Casualties: [12] killed, [30] wounded, [4] missing; total, [46].", []string{"killed 12 person person of:3", "injured 30 person person of:3", "missing 4 person person of:3", "casualties 46 person person"}},
	{"total of a breakdown", "[Twelve soldiers] died and [30] were wounded — [42 casualties].", []string{
		"killed 12 person combatant of:2", "injured 30 person combatant of:2", "casualties 42 person combatant"}},
	{"total of like parts", "The raid killed [five soldiers] and [three civilians], a total of [eight].", []string{
		"killed 5 person combatant of:2 by:The raid", "killed 3 person civilian of:2 by:The raid", "killed 8 person person by:The raid"}},
	{"losses and what they are", "The army lost [46 men]: [12] killed, [30] wounded and [4] missing.", []string{
		"casualties 46 person combatant", "killed 12 person combatant of:0", "injured 30 person combatant of:0", "missing 4 person combatant of:0"}},
	{"so many each", "Police arrested [eight men], [four each from Orla and Benst].", []string{"detained 8 person person by:Police", "detained 4 person person of:0 by:Police"}},
	{"what came since", "Guards arrested [90 men]; [40] have since been freed.", []string{"detained 90 person person by:Guards", "released 40 person person of:0"}},
	{"of whom behind a thing", "The ward treated [55 patients] with burns, of whom [six] died.", []string{"injured 55 person person", "killed 6 person person of:0"}},
	{"whoever took the whole", "The rebels took [57 hostages], including [19 nurses].", []string{
		"abducted 57 person person by:The rebels", "abducted 19 person health_worker of:0 by:The rebels"}},
	{"cities add up", "[38 people] have been killed: [16] in Orla, [10] in Benst and [12] in Ost.", []string{
		"killed 38 person person", "killed 16 person person of:0", "killed 10 person person of:0", "killed 12 person person of:0"}},
	{"list behind a verb", "[Eight] died, [five children], [two men] and [a woman].", []string{
		"killed 8 person person", "killed 5 person child of:0", "killed 2 person person of:0", "killed 1 person woman of:0"}},
	{"possessed", "[18 of the camp's 100 inmates] escaped.", []string{"displaced 18 person detainee of:1", "detained 100 person detainee stock"}},
	{"captives", "[One of three captured Orlan soldiers] was found dead.", []string{"killed 1 person combatant of:1", "detained 3 person combatant"}},
	{"victims of those killed", "[Twelve clerks] were killed in Benst. [Nine of the victims were women].", []string{"killed 12 person person", "killed 9 person woman of:0"}},
	{"victims of killings", "[Twelve clerks] were shot dead, including [seven victims] of contract killings.", []string{"killed 12 person person", "killed 7 person person of:0"}},
	{"who some are before others who fared otherwise", "At least [26 people] were killed, [nine of them children], and [40] were wounded.", []string{
		"killed >=26 person person", "killed 9 person child of:0", "injured 40 person person"}},
	{"who several are before others who fared otherwise", "Some [26 people] were killed, [nine of them women] and [four of them children], and [40] were hurt.", []string{
		"killed ~26 person person", "killed 9 person woman of:0", "killed 4 person child of:0", "injured 40 person person"}},
	{"how badly some are hurt before others who fared otherwise", "Some [40 people] were hurt, [nine] of them critically, and [12] were arrested.", []string{
		"injured ~40 person person", "injured 9 person person of:0", "detained 12 person person"}},
	{"share before others who fared otherwise", "Some [900 people] fled, [half of them children], and [40 others] were shot dead.", []string{
		"displaced ~900 person person", "displaced ~450 person child of:0", "killed 40 person person"}},
	{"who some of the first listed are", "[Nine rebels], [two of them foreigners], and [four soldiers] were killed.", []string{
		"killed 9 person combatant", "killed 2 person combatant of:0", "killed 4 person combatant"}},
	{"those included behind a colon", "The raid killed [21 guests]. The dead include: [17 pupils], [two cooks] and at least [one professor].", []string{
		"killed 21 person person by:The raid", "killed 17 person child of:0", "killed 2 person person of:0", "killed >=1 person person of:0"}},
	{"victims behind a colon", "The wounded were: [nine boys] and [a cook].", []string{"injured 9 person child", "injured 1 person person"}},
	{"no victims behind a colon", "The results include: 12 seats for the rebels.", nil},
	{"sentence of those included", "The raid killed [21 guests]. The victims included [17 pupils], [a cook] and [a professor].", []string{
		"killed 21 person person by:The raid", "killed 17 person child of:0", "killed 1 person person of:0", "killed 1 person person of:0"}},
	{"south of", "The army killed [four rebels]: [one] in the port and [three] south of the river.", []string{
		"killed 4 person combatant by:The army", "killed 1 person combatant of:0 by:The army", "killed 3 person combatant of:0 by:The army"}},
	{"officers among soldiers", "[Five soldiers] were killed and [two others], including [an officer], wounded.", []string{
		"killed 5 person combatant", "injured 2 person combatant", "injured 1 person combatant of:1"}},
	{"attackers of whom some were killed", "[Two of the five attackers] were killed.", []string{"killed 2 person combatant of:1", "strength 5 person combatant"}},
	{"among without a verb", "[Two nurses] and [a boy] among [15] dead in blast", []string{
		"killed 2 person health_worker of:2 by:blast", "killed 1 person child of:2 by:blast", "killed 15 person person by:blast"}},
	{"one of some", "The navy shot down [one of five missiles].", []string{"destroyed 1 munition thing of:1 by:The navy", "attacks 5 munition thing"}},
	{"out of", "The gunners destroyed [33 out of 62 drones].", []string{"destroyed 33 aircraft thing of:1 by:The gunners", "attacks 62 munition thing"}},
	{"part with a verb", "[350 people] were evacuated, of whom [76] returned home.", []string{"displaced 350 person person", "returned 76 person person of:0"}},
	{"out of their own", "Poland has moved [seven of its 14 soldiers] to the valley.", []string{"deployed 7 person combatant of:1 by:Poland", "strength 14 person combatant stock"}},
	{"them are things", "Orla fired [14 missiles] and [36 drones]; the gunners shot down [44] of them.", []string{"attacks 14 munition thing by:Orla", "attacks 36 munition thing by:Orla", "destroyed 44 aircraft thing of:1 by:the gunners"}},
	{"items", "The raids left [nine] dead:\n\n• [Seven members] of the militia\n\n• [Two nurses]", []string{"killed 9 person person by:The raids", "killed 7 person combatant of:0 by:The raids", "killed 2 person health_worker of:0 by:The raids"}},
	{"how badly", "[Four porters] were injured, [two] seriously, when the roof fell.", []string{"injured 4 person person", "injured 2 person person of:0"}},
	{"of one family", "[Seven members] of one family, including [a baby], burned to death in their tent.", []string{"killed 7 person person", "killed 1 person child of:0"}},
	{"of one gang", "Police arrested [14 members] of one gang and [three] of another gang.", []string{"detained 14 person person by:Police", "detained 3 person person by:Police"}},
	{"officers of soldiers", "The army lost [12 men], [two of them officers].", []string{"killed 12 person combatant", "killed 2 person combatant of:0"}},
	{"died in prison", "At least [41 men] died, [13] of them in the regime's prisons.", []string{"killed >=41 person person", "killed 13 person person of:0"}},
	{"out of drones", "Gunners shot down [30 of the 41 drones] that buzzed over the port.", []string{"destroyed 30 aircraft thing of:1 by:Gunners", "attacks 41 munition thing"}},
	{"injuries behind a part", "The raids caused [80 deaths], including [three children], and [156 injuries].", []string{"killed 80 person person by:The raids", "killed 3 person child of:0 by:The raids", "injured 156 person person by:The raids"}},
	{"among whom", "The ward received [85 casualties], among whom [12] died.", []string{"casualties 85 person person", "killed 12 person person of:0"}},
	{"among those counted", "Among the [three slain soldiers], [two] belonged to the guard.", []string{"killed 3 person combatant", "killed 2 person combatant of:0"}},
	{"of those counted", "[Nine rebels] were killed. [Two] among them belonged to the guard.", []string{"killed 9 person combatant", "killed 2 person combatant of:0"}},
	{"out of those counted", "[12 of the 20 dead were nurses].", []string{"killed 12 person health_worker of:1", "killed 20 person person"}},
	{"hostages who died", "[Nine guests] were killed, including [two hostages] and [three of the raiders].", []string{
		"killed 9 person person", "killed 2 person person of:0", "killed 3 person combatant of:0"}},
	{"what a few required", "[Twelve people] were hurt, with [four] requiring surgery.", []string{"injured 12 person person", "injured 4 person person of:0"}},
	{"parts by place", "[Twelve people] were killed, [six] in Orla and [four] in Benst.", []string{"killed 12 person person", "killed 6 person person of:0", "killed 4 person person of:0"}},
	{"half of them before the verb", "[Thirty people], [half of them clerks], drowned.", []string{"killed 30 person person", "killed 15 person person of:0"}},
	{"among those counted", "[Three guards] were among the [12 dead].", []string{"killed 3 person person of:1", "killed 12 person person"}},
	{"part that no entry knows", "[85 people] were killed in the raid, including [11 justices].", []string{"killed 85 person person by:the raid", "killed 11 person person of:0 by:the raid"}},
	{"one to another", "Of the [nine slain rebels], [two] belonged to the 201st brigade and [one] to the 150th brigade.", []string{
		"killed 9 person combatant", "killed 2 person combatant of:0", "killed 1 person combatant of:0"}},
	{"among so many", "Among the [23 bodies] recovered are [11 children].", []string{"killed 23 person person", "killed 11 person child of:0"}},
	{"homes in one place alone", "The storm destroyed [900 homes], [300] in Benst alone.", []string{"destroyed 900 building thing by:The storm", "destroyed 300 building thing of:0 by:The storm"}},
	{"who one of them is", "The blast hurt [four guests], [one] of them a soldier.", []string{"injured 4 person person by:The blast", "injured 1 person combatant of:0 by:The blast"}},
	{"who remain of those abducted", "Of the [90 people] abducted in May, [60] remain in Orla.", []string{"abducted 90 person person", "abducted 60 person person stock of:0"}},
	{"former prisoners who are held", "Police detained [25 men], including [two former prisoners].", []string{"detained 25 person person by:Police", "detained 2 person detainee of:0 by:Police"}},
	{"taken prisoner", "Rebels took [12 soldiers] prisoner, including [two officers].", []string{"detained 12 person combatant by:Rebels", "detained 2 person combatant of:0 by:Rebels"}},
	{"a family as a part", "[19 clerks], including a family of [seven], were killed.", []string{"killed 19 person person", "killed 7 person person of:0"}},
	{"parts behind who says so", "[40 people] died across Orla on Friday, the council said: [30] in Benst and [ten] in Lundy.", []string{
		"killed 40 person person", "killed 30 person person of:0", "killed 10 person person of:0"}},
	{"wounded of casualties", "There were [35 casualties], including [12] dead and [23] wounded.", []string{
		"casualties 35 person person", "killed 12 person person of:0", "injured 23 person person of:0"}},
	{"men among men and tanks", "The army lost [2,000 troops] and [30 tanks], including [87 soldiers] on Monday.", []string{
		"killed 2000 person combatant", "destroyed 30 vehicle thing", "killed 87 person combatant of:0"}},
	{"defected before they died", "The raid killed [33 people], including [six defected soldiers].", []string{
		"killed 33 person person by:The raid", "killed 6 person combatant of:0 by:The raid"}},
	{"in a raid on a camp", "[19 clerks] were hurt, [two] of them badly, during a raid on a refugee camp.", []string{
		"injured 19 person person by:a raid", "injured 2 person person of:0 by:a raid"}},
	{"protesters among the dead", "Police killed [27 people], including [15 protesters] and [five guards].", []string{"killed 27 person person by:Police", "killed 15 person person of:0 by:Police", "killed 5 person person of:0 by:Police"}},
	{"things of which some were burned", "Of the [34 villages] attacked by rebels, [12] were burned.", []string{"damaged 34 settlement thing by:rebels", "destroyed 12 settlement thing of:0 by:rebels"}},
	{"some of them, behind a share", "The outbreak has infected [80 nurses] ([7% of all cases]), and [31] of them died.", []string{
		"affected 80 person health_worker by:The outbreak", "affected 7 percent thing of:0 by:The outbreak", "killed 31 person health_worker of:0 by:The outbreak"}},
	{"how a share was worked out", "Cholera has infected [200 people]: [57% (114/200) were women].", []string{
		"affected 200 person person by:Cholera", "affected 57 percent woman of:0 by:Cholera"}},
	{"where so many died, far behind", "Some [26 deaths] were counted as a result of a storm: [seven] in Orla and [five] in Tarnow.", []string{
		"killed ~26 person person", "killed 7 person person of:0", "killed 5 person person of:0"}},
	{"some from one family", "[Ten people] were killed, [seven] from a single family, in a raid on Orla.", []string{
		"killed 10 person person by:a raid", "killed 7 person person of:0 by:a raid"}},
	{"who was killed by whom", "[Sixty people] were killed, [40] by snipers.", []string{
		"killed 60 person person", "killed 40 person person of:0 by:snipers"}},
	{"what for", "[Forty people] were arrested, [nine] for looting and [12] for arson.", []string{
		"detained 40 person person", "detained 9 person person of:0", "detained 12 person person of:0"}},
	{"lines above their total", "The flood came on Monday.\n\nOrla: [24 deaths]\nBenst: [18 deaths], [40] injured\nTarnow: [3 deaths]\n\nTotal deaths: [45]", []string{
		"killed 24 person person of:4", "killed 18 person person of:4", "injured 40 person person", "killed 3 person person of:4", "killed 45 person person"}},
	{"lines that are none of each other", "The flood came on Monday.\n\nOrla: [24 deaths]\nBenst: [18 deaths]", []string{"killed 24 person person", "killed 18 person person"}},
	{"share said to be civilians", "More than [half of the dead] in Orla were civilians.", []string{"killed >50 percent civilian"}},
	{"deaths among those infected", "[69 nurses] have been infected, with [21 deaths].", []string{"affected 69 person health_worker", "killed 21 person health_worker"}},
	{"who most of the others are", "[Two nurses] were killed and [41], mostly children, were hurt.", []string{"killed 2 person health_worker", "injured 41 person person"}},
	{"who some of the others are", "[Two soldiers] were killed and [27], including [three officers], were hurt.", []string{"killed 2 person combatant", "injured 27 person combatant", "injured 3 person combatant of:1"}},
	{"what they live as", "Another [4,000] live as refugees in a valley.", []string{"displaced 4000 person refugee stock"}},
	{"internally displaced", "Some [900,000 people] are internally displaced.", []string{"displaced ~900000 person refugee stock"}},
	{"internally displaced by then", "Some [90,000 people] had been internally displaced by May.", []string{"displaced ~90000 person refugee stock"}},
	{"displaced internally", "With [90,000 farmers] displaced internally, the camps are full.", []string{"displaced 90000 person person stock"}},
	{"left internally displaced", "Raids left [90,000 farmers] internally displaced.", []string{"displaced 90000 person person by:Raids"}},
	{"the stock of those internally displaced", "At [9 million], the stock of people internally displaced by war was the highest on record.", []string{"displaced 9000000 person person stock by:war"}},
	{"have come to be internally displaced", "Some [90,000 people] have been internally displaced.", []string{"displaced ~90000 person refugee"}},
	{"officers of the armed forces", "The ministry deployed [300 armed forces officers].", []string{"deployed 300 person combatant by:The ministry"}},
	{"how some of the dead died", "[Nine people] were killed, [four] of them shot.", []string{"killed 9 person person", "killed 4 person person of:0"}},
	{"how some of the hurt were hurt", "[Nine people] were hurt, [four] of them shot.", []string{"injured 9 person person", "injured 4 person person of:0"}},
	{"half of its own whole", "Some [900 troops] took part. In Orla, [half of the 400 dead are tourists].", []string{
		"strength ~900 person combatant", "killed 200 person person of:2", "killed 400 person person"}},
	{"another count of the dead, behind the hurt", "The army said [nine clerks] died and [20] were hurt. Residents spoke of [40].", []string{
		"killed 9 person person", "injured 20 person person", "killed 40 person person"}},
	{"some of the hurt", "Of the [40] hurt in the blast, [nine were children].", []string{
		"injured 40 person person by:the blast", "injured 9 person child of:0 by:the blast"}},
	{"among the hurt", "Among the [40] hurt were [nine children].", []string{"injured 40 person person", "injured 9 person child of:0"}},
	{"so many of the hurt", "[Nine of the 40 hurt were children].", []string{"injured 9 person child of:1", "injured 40 person person"}},
	{"one of so many children", "[One child in four] is malnourished in Orla.", []string{"affected 25 percent child stock"}},
	{"so many of ten refugees", "[Nine refugees in ten] are women and children.", []string{"displaced 90 percent refugee stock"}},
	{"four of five", "About [4 in 5 residents] have fled Orla.", []string{"displaced ~80 percent person"}},
	{"one in so many places", "[One man] was hurt in two towns.", []string{"injured 1 person person"}},
	{"those who sum up to a total, in the sentence behind", "[Nine rebels] died on the ridge. [Four] died in Orla and [five] in Benst.", []string{
		"killed 9 person combatant", "killed 4 person combatant of:0", "killed 5 person combatant of:0"}},
	{"those who sum up to less", "[Nine rebels] died on the ridge. [Four] died in Orla and [two] in Benst.", []string{
		"killed 9 person combatant", "killed 4 person person", "killed 2 person person"}},
	{"those who sum up to the total of the lead", "[Nine people] died over the weekend. The fighting was the worst in Orla. [Seven soldiers] were killed there. It went on in Benst. [Two rebels] died there. The army said so.", []string{
		"killed 9 person person", "killed 7 person combatant of:0", "killed 2 person combatant of:0"}},
	{"those who sum up to a total, far behind", "It was a bad day. [Nine people] died over the weekend. The fighting went on. [Seven soldiers] were killed in Orla. [Two rebels] died in Benst.", []string{
		"killed 9 person person", "killed 7 person combatant", "killed 2 person combatant"}},
	{"whoever is quoted behind a part", "The blast killed [nine people], including [two children], a doctor was quoted as saying.", []string{
		"killed 9 person person by:The blast", "killed 2 person child of:0 by:The blast"}},
	{"what came of it", "The car hit a mine, as a result of which [two soldiers] died.", []string{"killed 2 person combatant"}},
	{"those who sum up to a total, one of them told to be of it", "[Four people] died in the robbery. [Three] of them died in a shootout. The others fled after killing [a guard]. They took the van. Nobody knows them. The hunt goes on.", []string{
		"killed 4 person person", "killed 3 person person of:0", "killed 1 person person of:0 by:The others"}},
	{"a list said to be among those behind it", "[Four men] and [five women] were among the [nine clerks] killed.", []string{
		"killed 4 person person of:2", "killed 5 person woman of:2", "killed 9 person person"}},
	{"a list among those behind it, and not of those before", "[Nine clerks] were killed on Sunday. [Four men], [five women] and [two boys] were among the [11 farmers] killed on Monday.", []string{
		"killed 9 person person", "killed 4 person person of:4", "killed 5 person woman of:4", "killed 2 person child of:4", "killed 11 person person"}},
	{"others, more than the whole before them", "Raids killed [19 people], including [six girls], and another [23 men] in Orla.", []string{
		"killed 19 person person by:Raids", "killed 6 person child of:0 by:Raids", "killed 23 person person by:Raids"}},
}
