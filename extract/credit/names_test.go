package credit_test

import "testing"

func TestSourcesByTheirPlace(t *testing.T) {
	check(t, []attribution{
		{"{Four} people died in the blast, police in Orla, Chile said Saturday.", []string{"police in Orla"}},
		{"{Four} people died in the blast, officials in Orla, Chile, told reporters.", []string{"officials in Orla"}},
		{"{Four} people died in the blast, police in Orla, Texas, said.", []string{"police in Orla"}},
		{"{Four} people died in the blast, the mayor of Orla, Chile said.", []string{"mayor of Orla"}},
		{"{Four} people died in the blast, a doctor in Orla, Ole Benst, said.", []string{"Ole Benst | Ole Benst"}},
		{"After talks with officials in Orla, Turkey said {nine} soldiers were killed.", []string{"Turkey"}},
	})
}

func TestRanks(t *testing.T) {
	check(t, []attribution{
		{"The Coast Guard said {12} people drowned. Coast Guard Cmdr. Ole Benst said {30} were missing.", []string{"Coast Guard", "Coast Guard | Ole Benst"}},
		{"On Monday, Army Capt. Ole Benst said {12} men were hurt.", []string{"Army | Ole Benst"}},
		{"On Monday, Army Lt. Col. Ole Benst said {12} men were hurt.", []string{"Army | Ole Benst"}},
	})
}

func TestClausesOfWhere(t *testing.T) {
	check(t, []attribution{
		{"Among the houses where police believe men are trapped, {two} burnt down.", []string{""}},
		{"In the port, where officials said {60} men drowned, {40} houses burnt down.", []string{"officials", ""}},
		{"The mayor of a town where police said {nine} men had died called for help.", []string{"police"}},
	})
}

func TestWhoseArmy(t *testing.T) {
	check(t, []attribution{
		{"Orlan army says {30} freed\n\nOrlan troops freed {45} men held by the Lord's Harvest Army, the army said.", []string{"Orlan army", "Orlan army"}},
		{"The UN and the coastguard said {90} were saved. The Orlan navy has found {45} bodies, it said.", []string{"United Nations and coastguard", "Orlan navy"}},
		{"{Nine} people were freed, Major Ole Benst told the agency dpa.", []string{"Major Ole Benst"}},
	})
}

func TestWordsWithinWords(t *testing.T) {
	check(t, []attribution{
		{"Provincial officer Ole Benst said {nine} men died. A bridge fell and {20} men were hurt, the civil defence office added.", []string{"Provincial officer Ole Benst", "civil defence office"}},
		{"The Office of Rescue said {nine} men died. The office said {40} were hurt.", []string{"Office of Rescue", "Office of Rescue"}},
		{"Bomb Kills {13} at Orla Bus Station\n\nA bomb went off.", []string{""}},
		{"Raid kills {13} Local Radio\n\nA bomb went off.", []string{"Local Radio"}},
	})
}

func TestOneOfAKind(t *testing.T) {
	check(t, []attribution{
		{"According to a list compiled by one local rights group, {30} weavers drowned.", []string{"local rights group"}},
		{"According to one small local charity, {30} people were killed.", []string{"small local charity"}},
		{"The gale hit the coast on Monday...According to the council, {30} people were killed.", []string{"council"}},
		{"1. (C) According to the council, {30} people were killed.", []string{"council"}},
		{"\"The raid failed,\" the army said, referring to a toll of {31} guards killed.", []string{"army"}},
		{"{Nine} people are missing, with two deaths confirmed.", []string{""}},
		{"Soldiers acting on intelligence reports killed {nine} gunmen.", []string{""}},
	})
}

func TestBodies(t *testing.T) {
	check(t, []attribution{
		{"Health Ministry spokesman Anwar al-Tamimi said {14} people were hit.", []string{"Health Ministry | Anwar al-Tamimi | government"}},
		{"Anwar al-Tamimi, a spokesman for the Health Ministry, said {14} people were hit.", []string{"Health Ministry | Anwar al-Tamimi | government"}},
		{"{Fourteen} people were hit, said Anwar al-Tamimi, head of the Aid Relief Council.", []string{"Aid Relief Council | Anwar al-Tamimi"}},
		{"Sgt. Paul Renner of the Harlow police said {two} men died.", []string{"Harlow police | Paul Renner | police"}},
		{"The mayor of Sarpol, Reza Hosseini, said {two} men died.", []string{"mayor of Sarpol | Reza Hosseini | government"}},
		{"The operation's commander, General Amir Hosseini, said his men took {10} villages.", []string{"General Amir Hosseini | Amir Hosseini | military"}},
		{"Governor Pavlo Marchenko said {two} men died.", []string{"Governor Pavlo Marchenko | Pavlo Marchenko | government"}},
		{"Deputy Police Chief Anwar al-Tamimi said {14} people were hit.", []string{"Police | Anwar al-Tamimi | police"}},
		{"The spokesman of the Orla Police in Benst State, Tom Moss, said {two} men died.", []string{"Orla Police in Benst State | Tom Moss"}},
		{"The Orla Council in a statement said {two} men died.", []string{"Orla Council"}},
		{"According to provisional figures released by the Orla Council, {two} men died.", []string{"Orla Council"}},
		{"Another {nine} were hurt, according to figures corroborated by the Orla Council.", []string{"Orla Council"}},
		{"The Orla Council in its first press briefing last month said {two} men died.", []string{"Orla Council"}},
		{"The army spokesman, Tom Moss, in a short statement said {two} men died.", []string{"army | Tom Moss"}},
		{"A spokesman for the ministry of works said {nine} men died. A further {six} were hurt, a spokeswoman said.", []string{"ministry of works", "ministry of works"}},
		{"{Nine} men died, the Orla Police said last month.", []string{"Orla Police"}},
		{"{Nine} men died, the Orla Police said two days later.", []string{"Orla Police"}},
		{"In 2025, the Orla Front claimed to have killed {nine} men.", []string{"Orla Front"}},
		{"The news agency Orla Wire spoke of a raid. UNHCR said {nine} men died. The agency said {ten} were hurt.", []string{"UN High Commissioner for Refugees", "UN High Commissioner for Refugees"}},
		{"Tom Benst, the mayor, said: 'The raid killed {nine} men. We don't know more. {Six} were hurt.'", []string{"mayor | Tom Benst", "mayor | Tom Benst"}},
		{"The report calls it 'Black Tuesday' in Orla. {Six} were hurt.", []string{""}},
		{"After a week of heavy fighting in the hills, the Orla Front said at the end of May that {nine} men died.", []string{"Orla Front"}},
		{"{Nine} men died in the raid, police chief Tom Benst, said.", []string{"police | Tom Benst"}},
		{"The toll rose, with officials now reporting {nine} deaths.", []string{"officials"}},
		{"Tom Benst, the mayor, said: ‘‘The raid killed {nine} men. {Six} were hurt,’’ and left.", []string{"mayor | Tom Benst", "mayor | Tom Benst"}},
		{"A rebel spokesman said {two} men died.", []string{"rebel spokesman |  | armed_group"}},
		{"Turkey's military said {two} men died.", []string{"Turkey's military |  | military"}},
		{"Another official, deputy police chief Abdul Qaderi, said {one} suspect was held.", []string{"police | Abdul Qaderi | police"}},
		{"Defence Minister Carlos Ibarra said {two} men died.", []string{"Defence Minister Carlos Ibarra | Carlos Ibarra | government"}},
		{"The National Transport Safety Board said {two} men died.", []string{"National Transport Safety Board |  | other"}},
		{"{Two} men died, according to the United Nations-led peacekeeping mission.", []string{"United Nations-led peacekeeping mission"}},
		{"Mayor Edward I. Reyes said {two} men died.", []string{"Mayor Edward I. Reyes | Edward I. Reyes | government"}},
		{"Statisticians for the Lundy council said {two} men died.", []string{"Lundy council |  | government"}},
		{"The UN-led force in Harlow said {two} men died.", []string{"UN-led force in Harlow"}},
		{"The Orla Relief Council said {nine} men had died. ORC counted {five} deaths.", []string{"Orla Relief Council", "Orla Relief Council"}},
		{"The Orla Relief Council said {nine} men had died. OBC counted {five} deaths.", []string{"Orla Relief Council", "OBC"}},
		{"The Lundy-based Aid Relief Council said {two} men died.", []string{"Aid Relief Council"}},
		{"Military experts say {two} tanks burned.", []string{"Military experts"}},
	})
}

func TestNamesBroughtBack(t *testing.T) {
	check(t, []attribution{
		{"The Syrian Observatory for Human Rights said {26} died. The Observatory said {nine} were children.",
			[]string{"Syrian Observatory for Human Rights |  | monitor", "Syrian Observatory for Human Rights"}},
		{"A monitor said {26} people died. The Lundy Observatory for Peace gave no names.", []string{"Lundy Observatory for Peace |  | monitor"}},
		{"The Lundy Observatory for Peace said {26} died. The monitor said {nine} were children. It added that {two} were missing.",
			[]string{"Lundy Observatory for Peace", "Lundy Observatory for Peace", "Lundy Observatory for Peace"}},
		{"The Harlow Relief Committee (HRC) fed the town. The HRC said {200} people came.", []string{"Harlow Relief Committee"}},
		{"Health Ministry spokesman Anwar al-Tamimi was asked. Tamimi said {14} people were hit.", []string{"Health Ministry | Anwar al-Tamimi"}},
		{"Paul Renner, head of the Aid Relief Council, said {14} fled. Renner said {two} died. He said {one} was a child.",
			[]string{"Aid Relief Council | Paul Renner", "Aid Relief Council | Paul Renner", "Aid Relief Council | Paul Renner"}},
		{"Police said {14} fled. They said {two} died.", []string{"Police", "Police"}},
		{"The interior ministry said {14} fled. The ministry said {two} died.", []string{"interior ministry", "interior ministry"}},
		{"Ms. Renner said {14} fled. A soldier said {two} died. She said {one} was hurt.", []string{"Ms. Renner", "soldier", "Ms. Renner"}},
		{"A source at the port told the paper {14} fled. The source said {two} died.", []string{"source at the port", "source at the port"}},
		{"The Sarpol Water Agency said {14} fled. The agency said {two} died.", []string{"Sarpol Water Agency", "Sarpol Water Agency"}},
		{"It said {14} fled.", []string{""}},
		{"Olga Marsh, who lives near the port, said {14} fled.", []string{"Olga Marsh | Olga Marsh"}},
		{"Olga Marsh saw the wave. Marsh said {14} fled.", []string{"Olga Marsh | Olga Marsh"}},
		{"Air Lundy said {14} fled.", []string{"Air Lundy | "}},
		{"Kennedy said {14} fled.", []string{"Kennedy"}},
		{"Turkey says {14} fled.", []string{"Turkey |  | government"}},
		{"Renner said {14} fled to the hills. He said {one} was a child.", []string{"Renner", "Renner"}},
		{"The director of Army Public Relations, Brig. Gen. Paul Renner, said {14} fled.", []string{"Army Public Relations | Paul Renner"}},
		{"A spokesman for the provincial government Paul Renner said {14} fled.", []string{"provincial government | Paul Renner"}},
		{"The Harlow Council met. The council said {14} fled. A spokesman said {two} died. He said {one} was a child.",
			[]string{"Harlow Council", "Harlow Council", "Harlow Council"}},
		{"The Aid Relief Council met. A spokeswoman said {14} fled. By its count {two} died.", []string{"spokeswoman", "spokeswoman"}},
		{"The Aid Relief Council said {14} fled. A spokeswoman said {two} died.", []string{"Aid Relief Council", "Aid Relief Council"}},
		{"Tass said {14} fled. The official Soviet news agency said {two} died. The agency said {one} was a child.", []string{"Tass", "Tass", "Tass"}},
		{"Radio Kabul said {14} fled, Tass said {two} died. The radio said {one} was a child.", []string{"Radio Kabul", "Tass", "Radio Kabul"}},
		{"Radio Harlow said {14} fled. The source said {two} died.", []string{"Radio Harlow", "Radio Harlow"}},
		{"A local party official said {14} fled. Many were found, officials said. The party official said {two} died.",
			[]string{"local party official", "local party official"}},
		{"The National Safety Council met. Statisticians for the Lundy-based council said {14} died.", []string{"National Safety Council"}},
		{"The Harlow Mining Association met. Paul Renner, president of the association, said {14} died.",
			[]string{"Harlow Mining Association | Paul Renner"}},
		{"A news report said {14} fled. The port was closed, the Xinhua News Agency said.", []string{"Xinhua News Agency"}},
		{"Government figures show that {875} died. The drop, seen in figures from the Harlow Safety Board, was large.", []string{"Harlow Safety Board"}},
		{"Staff of Amnesty International saw it. The group said {14} fled.", []string{"Amnesty International |  | ngo"}},
	})
}

func TestCapitals(t *testing.T) {
	check(t, []attribution{
		{"THE HARLOW BATTALION SAID THAT {FIVE} GUARDS DIED. THE LUNDEN BATTALION SAID THAT {NINE} WERE HURT. THE BATTALION SAID THAT {TWO} ARE MISSING.", []string{"HARLOW BATTALION", "LUNDEN BATTALION", "LUNDEN BATTALION"}},
		{"THE ATONAL COMMAND REPORTED THAT {ONE} REBEL WAS KILLED IN THE VALLEY.", []string{"ATONAL COMMAND |  | military"}},
		{"COLONEL MARIO ERNESTO LUNA, COMMANDER OF THE 3RD INFANTRY BRIGADE, SAID {800} REBELS FELL. COL LUNA ADDED THAT {443} SOLDIERS DIED.",
			[]string{"3RD INFANTRY BRIGADE | MARIO ERNESTO LUNA", "3RD INFANTRY BRIGADE | MARIO ERNESTO LUNA"}},
		{"{TEN} PEASANTS WERE TAKEN, ACCORDING TO THE GARRISON.", []string{"GARRISON"}},
		{"[BEGIN RECORDING] {TEN} PEASANTS WERE TAKEN IN THE VALLEY.", []string{""}},
	})
}

// TestNames states how names and places behind them are read to their end.
func TestNames(t *testing.T) {
	check(t, []attribution{
		{"Shells killed {12} men, the Syrian Arab News Agency (SANA) reports.", []string{"Syrian Arab News Agency (SANA)"}},
		{"HOMS (SANA) Shells killed {12} men.", []string{""}},
		{"Shells killed {12} men, a doctor in rebel-held land said.", []string{"doctor in rebel-held land"}},
		{"Shells killed {12} men, the towns' mayors said.", []string{"towns' mayors"}},
		{"Orla state prosecutors' spokesman Ole Benst said shells killed {12} men.", []string{"Orla state prosecutors | Ole Benst"}},
	})
}

func TestPlaceOfASource(t *testing.T) {
	check(t, []attribution{
		{"{Six} people died, the police chief in that region, Col. Ole Orla, told reporters.", []string{"police | Ole Orla"}},
		{"{Six} people died, the police chief there, Ole Orla, said.", []string{"police | Ole Orla"}},
		{"The mayor said records at the school show that {six} people died.", []string{"mayor"}},
	})
}

func TestPlaceBeforeASource(t *testing.T) {
	check(t, []attribution{
		{"Shells killed {70} men in Orla, a city between Harlow and Lundy, the head of the region said.", []string{"head of the region"}},
	})
}

func TestMonitorCalled(t *testing.T) {
	check(t, []attribution{
		{"Shells killed {ten} men, said medics and a monitoring group. The Lundy Network for Rights said it had rained. The Orla Observatory for Human Rights agreed.", []string{"medics and Orla Observatory for Human Rights"}},
		{"A human rights group said {eight} guards died. The Orla Observatory for Human Rights gave a higher toll.", []string{"Orla Observatory for Human Rights"}},
		{"Tom Orla Benst said {12} men died. The dead include {nine} guards, he said.", []string{"Tom Orla Benst", "Tom Orla Benst"}},
	})
}

func TestMentionedAgain(t *testing.T) {
	check(t, []attribution{
		{"Benin's official news agency said {six} men died. Witnesses confirmed it. The agency said it had rained. {Five} others were hurt, the report said.", []string{"Benin's official news agency", "Benin's official news agency"}},
		{"Benin's official news agency said {six} men died. State media said {two} were hurt. The official state news service said {one} man was held.", []string{"Benin's official news agency", "State media", "Benin's official news agency"}},
		{"The UN humanitarian office said {nine} women died.", []string{"UN humanitarian office"}},
		{"The Lundy prime minister's office said {nine} women died.", []string{"Lundy prime minister's office"}},
		{"The ministry of health said {nine} women died.", []string{"ministry of health"}},
		{"The UN office for humanitarian affairs said {nine} women died.", []string{"UN office for humanitarian affairs"}},
		{"The Arab League sent a team. The official news agency said {two} officers were killed.", []string{"official news agency"}},
		{"The Armed Forces of Benin said {six} rebels died. The military said {three} soldiers were hurt.", []string{"Armed Forces of Benin", "Armed Forces of Benin"}},
		{"The Lundy coalition said {six} rebels died. The military said {three} soldiers were hurt.", []string{"Lundy coalition", "military"}},
		{"Doctors Without Borders runs a clinic. The group known by its French initials, MSF, said {two} nurses were missing.", []string{"Doctors Without Borders"}},
		{"The Orla Mission in the Republic of Benin (MINUB) opened a camp. MINUB said {six} men died.", []string{"Orla Mission in the Republic of Benin"}},
		{"Benin and the Orla Observatory for Rights (OOR) disagree. OOR said {six} men died.", []string{"Orla Observatory for Rights"}},
		{"The aid group, the Orla Relief Fund, said {nine} people were killed.", []string{"Orla Relief Fund"}},
		{"The Orla Centre posted photographs of the road, as well as images showing {seven} bodies.", []string{"Orla Centre"}},
		{"Orla Relief said {three} huts burnt down by what rebels fighting the Benst government claim were raids.", []string{"Orla Relief"}},
		{"The head of the Lundy Brigade (a small group backed by Benin) said that {12} soldiers were killed.", []string{"Lundy Brigade"}},
		{"The Benin Centre for reconciliation of the warring parties said {six} truces were broken.", []string{"Benin Centre for reconciliation of the warring parties"}},
	})
}

// TestOneOfMany states who is meant where several could be.
func TestOneOfMany(t *testing.T) {
	check(t, []attribution{
		{"Spokesman Ole Orla denied it. \"We saw it,\" said Secretary Jim Benst. \"The navy sank {four} boats,\" he said.", []string{"Secretary Jim Benst"}},
		{"Refugees fled from Orla. They said {nine} men had died.", []string{"Refugees"}},
		{"Police had no word of it. At dusk they reported {nine} deaths.", []string{"Police"}},
		{"Officials, speaking at a fair, said the head of the 40-ton ship was dead. They said {nine} men were missing.", []string{"Officials"}},
		{"Lundy News Service said it rained. The Orla Water Agency will send {300} guards, the agency said on Friday.", []string{"Orla Water Agency"}},
		{"Up to {seven} people are missing, said one official in Orla.", []string{"official in Orla"}},
		{"{Two} men were burnt according to Orlo rites, a doctor said.", []string{"doctor"}},
		{"At least {12} people died, according to media reports citing police.", []string{"police"}},
		{"{Nine} people died at sea, the coast guard said.", []string{"coast guard"}},
		{"Benin's civil rescue said {nine} people died.", []string{"Benin's civil rescue"}},
		{"{Nine} bodies lay in the road, AFP journalists saw.", []string{"AFP journalists"}},
		{"A mob burnt {12} vans and two police posts; it rained.", []string{""}},
		{"Army Chief of Staff Gen. Ole Orla said {12} soldiers died.", []string{"Army | Ole Orla"}},
		{"A dispatcher who declined to give her name said {ten} hurt people were taken to Orla.", []string{"dispatcher"}},
	})
}

// TestDescribed states whose figure it is where a description leads to the source.
func TestDescribed(t *testing.T) {
	check(t, []attribution{
		{"Orla's latest situation report says that {12} people died.", []string{"Orla's latest situation report"}},
		{"Ole Benst, Director, Orla Relief Council, said {12} people died.", []string{"Orla Relief Council | Ole Benst"}},
		{"Ole Benst, SP, Orla Rescue Force, said {12} people died.", []string{"Orla Rescue Force | Ole Benst"}},
		{"Ole Benst, the chief of staff to President Tom Orla, told Reuters {12} people died.", []string{"Ole Benst | Ole Benst"}},
		{"The raid, which the Orla Council said hit a market, occurred in Benst, where {12} people died in May.", []string{""}},
		{"The raid, which police said killed {12} people, was the worst this year.", []string{"police"}},
		{"A spokesman of the Orla Council said initial reports indicated {12} people died.", []string{"Orla Council"}},
		{"The United Nations said it rained. Gunmen took {12} guards of the Red Cross, the aid agency said.", []string{"International Committee of the Red Cross"}},
		{"General Ole Benst, the military head of the UN mission in Orla, said {12} people died.", []string{"UN mission in Orla | Ole Benst"}},
		{"The {12} deaths the council recorded in May were due to the flood.", []string{"council"}},
		{"A police officer pointed to the spots where he said {12} bodies lay.", []string{"police officer"}},
		{"According to Army Capt. Ann Orla, a spokeswoman for the Benst Command, it rained. \"We found {12} bodies,\" she said.", []string{"Benst Command | Ann Orla"}},
		{"Villager Ole Benst said {12} people died.", []string{"Villager Ole Benst | Ole Benst"}},
		{"Residents of northeast Chad claim that {12} people died.", []string{"Residents of northeast Chad"}},
		{"The army's claim that {12} people died was disputed.", []string{"army"}},
		{"The claim by the army that {12} people died was disputed.", []string{"army"}},
		{"Monday's announcement that {12} people had died came late.", []string{""}},
		{"According to a geologist, {12} people died.", []string{"geologist"}},
		{"According to the plan, {12} guards would go.", []string{""}},
		{"Tass quoted the monk as saying {12} people died.", []string{"monk"}},
		{"According to al-Orla, {12} people died.", []string{"al-Orla"}},
		{"People familiar with the truce said {12} people died.", []string{"People"}},
		{"The school said {12} people died.", []string{"school"}},
		{"The hospital admitted that {12} people died.", []string{"hospital"}},
		{"The council found that {12} people died.", []string{"council"}},
		{"The rebels maintain that {12} people died.", []string{"rebels"}},
		{"The minister updated the toll to {12} dead.", []string{"minister"}},
		{"Army authorities on Friday, claimed that {12} people died.", []string{"Army authorities"}},
		{"The army spokesman, Ole Orla said {12} people died.", []string{"army | Ole Orla"}},
		{"The raid killed {12} people, said Ole Orla, a provincial governor's spokesman.", []string{"provincial governor | Ole Orla"}},
		{"Speaking at dusk, the police spokesman, Ole Orla said {12} people died.", []string{"police | Ole Orla"}},
		{"After talks with the army spokesman, Ole Orla said {12} people died.", []string{"Ole Orla"}},
		{"Nine people who fought police on Friday, said the mayor, killed {12} others.", []string{"mayor"}},
		{"{Twelve} people died, police said late on Tuesday night.", []string{"police"}},
		{"UNICEF's Ole Benst said {12} people died.", []string{"UNICEF | Ole Benst"}},
		{"Commissioner of Police Ole Benst said {12} people died.", []string{"Commissioner of Police Ole Benst | Ole Benst"}},
		{"The Armed Forces of the Philippines (AFP) said {12} rebels died.", []string{"Armed Forces of the Philippines (AFP)"}},
		{"{12} men died, said the army in a statement on Sunday.", []string{"army"}},
		{"Ostal Special Director General of Police Ole Benst said {12} people died.", []string{"Ostal Special Director General of Police Ole Benst | Ole Benst"}},
		{"Ole Benst, Orla's minister of health, said {12} people died.", []string{"Orla's minister of health | Ole Benst"}},
	})
}

// TestLed states which body a role or a description leads to.
func TestLed(t *testing.T) {
	check(t, []attribution{
		{"U.N. humanitarian chief Ann Orla said {200} people had fled.", []string{"United Nations | Ann Orla"}},
		{"The Lundy Observatory said {200} people had fled, citing an estimate from the Orla Red Crescent.", []string{"Orla Red Crescent"}},
		{"The Lundy Observatory said {200} people had fled, citing a doctor.", []string{"Lundy Observatory"}},
		{"The United Nations High Commissioner for Refugees said {nine} people fled. The UN refugee agency said {six} others died.",
			[]string{"United Nations High Commissioner for Refugees", "United Nations High Commissioner for Refugees"}},
	})
}
