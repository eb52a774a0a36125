package credit_test

import (
	"testing"

	"tally/schema"
)

func TestSaidOfIt(t *testing.T) {
	check(t, []attribution{
		{"It was announced by the army that {nine} soldiers had been killed.", []string{"army"}},
		{"Earlier it was confirmed by police that {two} men had been arrested.", []string{"police"}},
		{"It was claimed by the rebels that {40} soldiers had died.", []string{"rebels"}},
		{"It has been reported by residents of Orla that {50} houses were burnt.", []string{"residents of Orla"}},
		{"{Nine} deaths were recorded by the ministry that year.", []string{"ministry"}},
		{"A blast killed {29} rebels the army said at the time.", []string{"army"}},
	})
}

func TestSaidWithWhatTheyDo(t *testing.T) {
	check(t, []attribution{
		{"The coalition backing the Benst government said it had killed {160} rebels.", []string{"coalition"}},
		{"Activists fighting government forces say {nine} men died.", []string{"Activists"}},
		{"According to the daily cholera situation report, {12} people died.", []string{"daily cholera situation report"}},
		{"According to the daily Orla Times, {12} people died.", []string{"daily Orla Times"}},
	})
}

func TestSuspects(t *testing.T) {
	check(t, []attribution{
		{"But a raid by police in the town of Orla killed {two} terror suspects, including {a} bomber.", []string{"", ""}},
		{"The mayor suspects that {nine} men were shot.", []string{"mayor"}},
		{"At least {ten} people – suspected rebels – were killed.", []string{""}},
		{"A drone killed {ten} men, alleged members of the front, in Orla.", []string{""}},
		{"The mayor, a former soldier, alleged {ten} men had died.", []string{"mayor"}},
		{"Orla District Political Head of the LTTE Ole Orla said {90} men had died.", []string{"Liberation Tigers of Tamil Eelam"}},
		{"According to the New Orla based Radio Benst, {90} men had died.", []string{"Radio Benst"}},
		{"The army has admitted deaths of {nine} people.", []string{"army"}},
		{"{Nine} nurses were killed and documented by the Orla Centre for Rights.", []string{"Orla Centre for Rights"}},
		{"The Orla Times said {nine} men had died. {Two} cars were burned, the paper said.", []string{"Orla Times", "Orla Times"}},
		{"The Orla Times said {nine} men had died. Ole Benst said {two} fled. {Four} were hurt, the newspaper said.", []string{"Orla Times", "Ole Benst", "Orla Times"}},
		{"A regional council engineer, Ole Orla, said {nine} men had died.", []string{"Ole Orla"}},
		{"The council accused the rebels of raids on farms in which {nine} men died.", []string{"council"}},
		{"The council accused him of being behind the massive truck bomb in Orla that killed {nine} men.", []string{""}},
		{"{Nine} people died and others were burned , or feared caught in the mill.", []string{""}},
		{"Orla fights a revolt, claiming {scores} of army and village lives.", []string{""}},
		{"The flood led officials to declare a “month of mourning” and evacuate {900} people.", []string{""}},
		{"{Nine} men died, said Brigadier Ole Orla. {Four} guards were hurt, the brigadier said.", []string{"Brigadier Ole Orla", "Brigadier Ole Orla"}},
		{"The office published a report, entitled “A hard year”, which documents that {90} men had died.", []string{"office"}},
		{"A group of suspected rebels burned the mill and abducted {ten} men, reports the Orla Times.", []string{"Orla Times"}},
	})
}

func TestPutIn(t *testing.T) {
	check(t, []attribution{
		{"Meanwhile, {nine} men, the army said, were shot dead.", []string{"army"}},
		{"In Orla, at least {nine} men, police said, were shot dead.", []string{"police"}},
		{"Meanwhile, {a} man, police said, was shot dead.", []string{"police"}},
		{"On Monday, in Orla, police said, {nine} men were shot dead.", []string{"police"}},
		{"A nurse said {ten} had died. Later, {nine} shops, the nurse added, were burnt.", []string{"nurse", "nurse"}},
	})
}

func TestReportedByOthers(t *testing.T) {
	check(t, []attribution{
		{"The army denied a toll of {40} reported by the rebels and said {nine} men were killed.", []string{"rebels", "army"}},
		{"The council told of {nine} raids and denied the {six} raids reported by rebels.", []string{"council", "rebels"}},
		{"Police found {12} bodies at a site reported by villagers, the ministry said.", []string{"ministry"}},
		{"The {40} deaths in Orla reported by rebels could not be confirmed.", []string{"rebels"}},
		{"A source within the border guard said, that {nine} men were shot.", []string{"source within the border guard"}},
	})
}

func TestNounsOfSaying(t *testing.T) {
	check(t, []attribution{
		{"The charity has data from the ministry that {900} families are displaced.", []string{"ministry"}},
		{"Five laboratory confirmed measles cases, including {three} deaths, were found.", []string{""}},
		{"The laboratory confirmed {five} cases of measles.", []string{"laboratory"}},
		{"Reports from Orla that {40} men died caused alarm.", []string{""}},
		{"The death toll announced by the ministry rose to {25}.", []string{"ministry"}},
		{"Thus, the number of deaths, documented so far by the Orla Monitor as a result of the raids, rose to at least {25}.", []string{"Orla Monitor"}},
		{"The number of deaths, reported on Monday by the Orla Monitor, stands at {25}.", []string{"Orla Monitor"}},
		{"The bodies documented by the Orla Monitor were buried. Rebels killed {25} men.", []string{""}},
		{"Rebels killed {nine} men, according to a Telegram post by the mayor of Orla.", []string{"mayor of Orla"}},
		{"Rebels killed {nine} men, according to a Facebook post from the Orla Monitor.", []string{"Orla Monitor"}},
		{"Rebels killed {nine} men, according to a post on Telegram by the mayor of Orla.", []string{"mayor of Orla"}},
		{"Rebels killed {nine} men, according to a post on X from the Orla Police Department.", []string{"Orla Police Department"}},
		{"A Telegram post by the mayor said rebels killed {nine} men.", []string{"mayor"}},
		{"Rebels killed {nine} men, according to a statement by Mayor Ole Orla.", []string{"Mayor Ole Orla"}},
		{"Rebels killed {nine} men, according to a report on the mayor of Orla.", []string{"report"}},
		{"Rebels killed {nine} men, according to a Telegram channel.", []string{"Telegram channel"}},
		{"The CIA's estimate of the number of fighters (itself a vague word) in June was {300}.", []string{"CIA"}},
	})
}

func TestWhatIsReceived(t *testing.T) {
	check(t, []attribution{
		{"According to a June 7 report from the Orla Institute, rebels killed {nine} people.", []string{"Orla Institute"}},
		{"According to a 2019 statement by the ministry, {nine} people died.", []string{"ministry"}},
		{"The National Coordinator for Disaster Relief said {nine} people died.", []string{"National Coordinator for Disaster Relief"}},
		{"The National Coordinator for Disaster Relief (CODR) said {nine} people died.", []string{"National Coordinator for Disaster Relief (CODR)"}},
		{"The National Director for Orla Watch said {nine} people died.", []string{"Orla Watch"}},
		{"Orla's Disaster and Ruda Management Authority said {nine} people died.", []string{"Orla's Disaster and Ruda Management Authority"}},
		{"A coast guard statement said {nine} people died.", []string{"coast guard"}},
		{"A joint disaster agency report said {nine} people died.", []string{"disaster agency"}},
		{"A joint army statement said {nine} people died.", []string{"army"}},
		{"The ministry's latest figures show {nine} people died.", []string{"ministry"}},
		{"At least {nine} people died in the raids, the heaviest toll recorded so far.", []string{""}},
		{"{Nine} people died, according to the latest ministry figures.", []string{"ministry"}},
		{"A man, who police said was drunk, killed {nine} people.", []string{""}},
		{"The men, who police said had killed {nine} people, fled.", []string{"police"}},
		{"The Orla Press received reports of the deaths of {90} weavers.", []string{""}},
		{"According to confirmed UN data, {40} men were killed.", []string{"United Nations"}},
		{"The army said {nine} men died. According to these data, {40} were hurt.", []string{"army", "army"}},
		{"The Office of Rights says it has counted {90} deaths. Of those killed, {24} were men.", []string{"Office of Rights", "Office of Rights"}},
		{"The Office for Boats put the number of men missing along the deadly route from the north of Benst to the harbour of Orla at {385}.", []string{"Office for Boats"}},
		{"Orla raised its estimate of the dead to {220}; the toll in the region is now {280}.", []string{"Orla", ""}},
	})
}

func TestReports(t *testing.T) {
	check(t, []attribution{
		{"{Nine} people died, according to a report published on Monday by the Orla Red Cross.", []string{"Orla Red Cross"}},
		{"{Nine} people died, according to figures released Monday by the Orla Red Cross.", []string{"Orla Red Cross"}},
		{"The Orla Institute for Peace found in a report that {nine} people died.", []string{"Orla Institute for Peace"}},
		{"The Orla Institute for Peace found a grave that held {nine} bodies.", []string{""}},
		{"The mayor cautioned that {nine} people had died.", []string{"mayor"}},
	})
}

func TestOwnVoice(t *testing.T) {
	check(t, []attribution{
		{"Nearly {900} people fled in fear of an attack by the Lundy army.", []string{""}},
		{"The storm killed {12} people in Harbel on Monday.", []string{""}},
		{"{Twelve} people died in the blast. (Reuters)", []string{""}},
		{"Reported cases rose to {40} in the town.", []string{""}},
		{"The war has claimed {800} lives since it began.", []string{""}},
		{"The rebels claimed responsibility for the bomb that killed {nine} people.", []string{""}},
		{"{Six} people died in a raid claimed by the Lundy Front.", []string{""}},
		{"A raid left six people reported killed and {five} wounded.", []string{""}},
		{"The toll reported Tuesday was {nine}.", []string{""}},
		{"The governor freed him after a letter surfaced indicating that another man had killed {two} women.", []string{""}},
		{"Police arrested {four} men after the riot.", []string{""}},
		{"The army wants to send {400} troops.", []string{""}},
		{"No such toll could be confirmed by the ministry, but {30} bodies lay in the street.", []string{""}},
		{"The governor said the road was open.\n\nIn the north, {six} people drowned.", []string{""}},
		{"The mayor told {400} workers to go home.", []string{""}},
		{"The mayor accused him of a part in the bombing that killed {nine} people.", []string{""}},
		{"The mayor said the wall fell in the May 2 quake, which killed {nine} people.", []string{""}},
		{"Ole Brandt, who told the guards that he was ill, was shot after he took {nine} hostages.", []string{""}},
		{"A bomb killed {two} people, but officials said there was no link.", []string{""}},
		{"Fights around a town {30} miles off showed what experts say is the flaw of the plan.", []string{""}},
		{"HARLOW, Texas (AP) Crews ended their search and said no boat was left after the wave that drowned {nine} men.", []string{"Crews"}},
		{"{Two} jets that officials said had turned were shot down.", []string{""}},
		{"Residents heard the early warning system; {two} people were hurt.", []string{""}},
		{"A driver alleged to have killed {nine} people was held.", []string{""}},
		{"Men shouted at a boy and left {two} people dead.", []string{""}},
		{"A man identified as Ole Brandt was held after {two} women were stabbed.", []string{""}},
		{"The hospital admitted {22} victims overnight.", []string{""}},
		{"Although the mayor said the raid failed, it killed {12} gunmen.", []string{""}},
		{"As the army says that the siege is over, rebels have killed {nine} guards.", []string{""}},
		{"While police denied the raid, {nine} clerks were held.", []string{""}},
		{"All groups must be registered by the government, and {30} were not.", []string{""}},
	})
}

func TestVerbs(t *testing.T) {
	check(t, []attribution{
		{"A military source told the agency of the raid. The source indicated that {three} women were killed.", []string{"military source"}},
		{"The blast killed {three} women, the mayor indicated.", []string{"mayor"}},
		{"The council, a charity based in Orla, gave a toll of {60} dead.", []string{"council"}},
		{"At least {24} deaths were documented and verified by the Orla Council.", []string{"Orla Council"}},
		{"A blast killed {22} people, said the mayor, wounding {25} others.", []string{"mayor", "mayor"}},
		{"A blast killed {22} people, said the mayor, with {25} others hurt.", []string{"mayor", "mayor"}},
		{"A blast killed {22} people, said the mayor, and police arrested {nine} men.", []string{"mayor", ""}},
		{"The toll, which the mayor put at {90}, is rising.", []string{"mayor"}},
		{"It was a toll the mayor put at {90} dead.", []string{"mayor"}},
		{"The march, which left from a park at {90} streets, killed {nine}.", []string{"", ""}},
		{"Doctors, who asked not to be named, gave differing numbers of dead, from {60} to 80.", []string{"Doctors"}},
		{"The army went on to say that {nine} men had died.", []string{"army"}},
		{"“The fire killed {nine} people,” a doctor recalled.", []string{"doctor"}},
		{"“It was a bad day,” the mayor continued. “The fire killed {nine} people.”", []string{"mayor"}},
		{"The fire killed {nine} people and the search continued.", []string{""}},
		{"Numbers from the Orla Council show {nine} people were killed.", []string{"Orla Council"}},
		{"{Nine} people were killed, according to an analysis by the Orla Council.", []string{"Orla Council"}},
		{"A mine killed {31} people in northern Lundy, a group monitoring the vote said.", []string{"group"}},
		{"The Lundy Relief Office reports that early estimates suggest that floods killed {12} people.", []string{"Lundy Relief Office"}},
		{"According to the daily storm report of the Lundy Relief Office, {five} people died.", []string{"Lundy Relief Office"}},
		{"HARLOW- According to the Lundy Relief Office, {five} people died.", []string{"Lundy Relief Office"}},
		{"The Lundy Relief Office provided data showing that {12} people were killed.", []string{"Lundy Relief Office"}},
		{"A bomb killed {31} people, the group monitoring the truce said.", []string{"group"}},
		{"The Orla Centre for Rights based in Britain said {45} rebels were killed.", []string{"Orla Centre for Rights"}},
		{"Tom Benst, a member of the Orla provincial council, said the attack took place on a farm, killing {12} officers.", []string{"Orla provincial council | Tom Benst"}},
		{"Tom Benst, a spokesman for the Orla Police, confirmed the attack but said only {two} guards were killed.", []string{"Orla Police | Tom Benst"}},
		{"The Orla Observatory for Rights said {nine} people died. Observatory director Tom Benst said {two} were nuns.", []string{"Orla Observatory for Rights", "Orla Observatory for Rights | Tom Benst"}},
		{"The Orla Observatory for Rights said {nine} people died. Tom Benst, the head of the Lundy-based monitoring group, said {two} were nuns.", []string{"Orla Observatory for Rights", "Orla Observatory for Rights | Tom Benst"}},
		{"\"It killed {12} people,\" said Tom Benst, deputy Middle East director at Human Rights Watch.", []string{"Human Rights Watch | Tom Benst"}},
		{"Eight OBR staff are missing. The hospital is run by Orla Border Rescue (OBR). OBR said {four} rockets hit it.", []string{"Orla Border Rescue"}},
		{"Some {900} nurses marched, according to the Lundy-based opposition group, the Orla Network for Rights.", []string{"Orla Network for Rights"}},
		{"Some {900} nurses marched, according to the aid group, the Red Cross.", []string{"International Committee of the Red Cross"}},
		{"Orlan Health Ministry: {40} dead since May.", []string{"Orlan Health Ministry"}},
		{"The raid hurt {nine} clerks, the Red Cross said on its web page.", []string{"International Committee of the Red Cross"}},
		{"SANA's reporter quoted a source at the Orla hospital as saying that {nine} people died.", []string{"source at the Orla hospital"}},
		{"{Forty} people died on Friday, the Orla Council said: 30 in Benst and ten in Lundy.", []string{"Orla Council"}},
		{"The mayor, Tom Benst, put the toll at {12}.", []string{"mayor | Tom Benst"}},
		{"Officials say as many as {500} houses were destroyed.", []string{"Officials"}},
		{"Police said {12} people were killed.", []string{"Police |  | police"}},
		{"{Twelve} people were killed, police said.", []string{"police |  | police"}},
		{"At least {nine} people, police said, were shot dead.", []string{"police"}},
		{"Ole Orla, who heads the health ministry, said {nine} people had died.", []string{"health ministry"}},
		{"Orla's National Search and Rescue Agency said {nine} people had died.", []string{"Orla's National Search and Rescue Agency"}},
		{"{Twelve} people, police said, were killed by the wave.", []string{"police"}},
		{"The hospital reported {26} deaths.", []string{"hospital |  | medical"}},
		{"The ministry put the toll at {40}.", []string{"ministry |  | government"}},
		{"The army put the toll at {12}, the Orla Observatory for Rights at more than {30}.", []string{"army", "Orla Observatory for Rights"}},
		{"The ministry says {12} people died, the opposition {30}.", []string{"ministry", "opposition"}},
		{"Reports put the strength of the Orla Front and the Lundy Army at {900}.", []string{"Reports"}},
		{"The ministry says {12} people died in Orla, Benst {30}.", []string{"ministry", "ministry"}},
		{"Army Capt. Tom Benst said {12} people died. Benst said {two} were nuns.", []string{"Army | Tom Benst", "Army | Tom Benst"}},
		{"{Twelve} people died, Lundy Police Lt. Tom Benst said.", []string{"Lundy Police | Tom Benst"}},
		{"While the mayor said {12} men, all of them clerks, had died, the rebels said {40} had.", []string{"mayor", "rebels"}},
		{"Although the army says that in May, before the raid, {nine} guards fled, {12} were killed.", []string{"army", ""}},
		{"The ministry put off its meeting as {40} people died.", []string{""}},
		{"The army confirmed that {three} soldiers had died, while {five} others are still missing.", []string{"army", "army"}},
		{"The army has confirmed only {three} deaths, while {five} others are still missing.", []string{"army", ""}},
		{"The rebels claimed they had killed {40} soldiers.", []string{"rebels |  | armed_group"}},
		{"On Sunday the coalition announced it had killed {five} fighters.", []string{"coalition |  | military"}},
		{"The mayor told reporters that {14} houses had burned.", []string{"mayor"}},
		{"Residents have told this paper that {14} houses had burned.", []string{"Residents |  | witness"}},
		{"The monitor has documented {31} deaths.", []string{"monitor |  | monitor"}},
		{"The hospital gave a toll of {31} dead.", []string{"hospital"}},
		{"Official figures show that {31} people drowned.", []string{"Official figures"}},
		{"According to a survey carried out by the Orla council, {31} weavers drowned.", []string{"Orla council |  | government"}},
		{"There are {900} refugees registered.", []string{""}},
		{"Figures compiled by Doctors Without Borders show {31} deaths.", []string{"Doctors Without Borders |  | ngo"}},
		{"There were {3,500} murders, and {2,100} kidnappings counted by the Lundy Observatory.", []string{"", "Lundy Observatory |  | monitor"}},
		{"The Cuban mission, meanwhile, said {3,000} men would leave.", []string{"Cuban mission"}},
		{"The council had no word on the missing, but said {26} people were dead.", []string{"council"}},
		{"The ministry had estimated that {nine} would drown.", []string{"ministry"}},
		{"It is estimated that {nine} drowned.", []string{""}},
		{"Police suspect the two women in {eight} deaths.", []string{"Police"}},
		{"A preliminary review concluded that {nine} had drowned.", []string{"preliminary review"}},
		{"Official Radio Kabul reported in a broadcast that {nine} were hurt.", []string{"Official Radio Kabul"}},
		{"Shipping executives reported that {six} sailors drowned.", []string{"Shipping executives"}},
		{"Facebook user @harlowport wrote that {nine} drowned.", []string{"user @harlowport"}},
		{"{Nine} drowned, according to provincial/municipal authorities.", []string{"provincial/municipal authorities"}},
		{"A raid hit the port, the mayor said. No one was hurt in that raid, and {two} cranes fell.", []string{"mayor"}},
		{"THE ARMED FORCES PRESS COMMITTEE [COPREFA] SAID {NINE} MEN DIED.", []string{"ARMED FORCES PRESS COMMITTEE [COPREFA]"}},
		{"The quake killed {nine}, said the mayor of Sarpol.", []string{"mayor of Sarpol |  | government"}},
		{"The quake killed {nine}, reports the Daily Times.", []string{"Daily Times |  | media"}},
		{"The raids, which residents said killed {eight} people, went on.", []string{"residents"}},
		{"Local authorities estimate at least {7,000} people fled.", []string{"Local authorities"}},
		{"{Nine} goats drowned, tribesmen said.", []string{"tribesmen"}},
		{"The Orla ministry said the dam broke. According to the same source, {nine} clerks drowned.", []string{"Orla ministry"}},
		{"{Nine} clerks drowned in Orla, one of the towns where the army said the dam broke.", []string{""}},
		{"{Nine} goats drowned, according to seismologists at the port.", []string{"seismologists"}},
		{"{Nine} huts burned, said arson investigator Cpl. Edmar Reyes.", []string{"investigator Cpl. Edmar Reyes | Edmar Reyes"}},
		{"An official at the General Hospital in Sarpol, capital of the western region, said {37} people came.", []string{"official at the General Hospital in Sarpol"}},
		{"Local doctors added that {20} children were hurt.", []string{"Local doctors |  | medical"}},
		{"The toll of {five}, the sources affirmed, was low.", []string{"sources"}},
		{"A minute after the alarm two guards ran out, witnesses said, and {four} shots were fired.", []string{"witnesses"}},
	})
}

func TestAccordingTo(t *testing.T) {
	check(t, []attribution{
		{"Some {900} people were moved, according to the valley flood control and fire relief headquarters.", []string{"valley flood control and fire relief headquarters"}},
		{"According to police, {12} people died.", []string{"police"}},
		{"{Twelve} people died, according to police.", []string{"police"}},
		{"Of the dead, according to police, {nine} were children.", []string{"police"}},
		{"According to plan, {200} soldiers left.", []string{""}},
		{"{Four} people were hurt, according to a medical source at the Vall hospital.", []string{"medical source at the Vall hospital |  | medical"}},
		{"{Thousands} fled, according to a report by the United Nations.", []string{"United Nations |  | un"}},
		{"{Nine} people died by some accounts.", []string{"accounts"}},
		{"{Nine} drowned, according to residents and medical workers, the report said.", []string{"residents and medical workers"}},
		{"{Sixty} fled, according to Ukraine's military.", []string{"Ukraine's military |  | military"}},
	})
}

func TestTwoSources(t *testing.T) {
	check(t, []attribution{
		{"Police said {12} people died, but the hospital put the toll at {20}.", []string{"Police", "hospital"}},
		{"Police said {12} people died in Orla and residents reported {20} deaths in Benst.", []string{"Police", "residents"}},
		{"The blast was heard across Orla and the mayor of Benst said {12} people died.", []string{"mayor of Benst"}},
		{"He met the rebels and police said {12} people died.", []string{"police"}},
		{"The blast, said the mayor of Orla, killed {12} people.", []string{"mayor of Orla"}},
		{"The road was shut, said an official in Yin, about {700} km from Orla.", []string{""}},
		{"The governor of Orla said {12} people died. According to him, {30} huts burned.", []string{"governor of Orla", "governor of Orla"}},
		{"Rebels said {12} people died. Some {30} huts burned, according to them.", []string{"Rebels", "Rebels"}},
		{"{Twelve} people died, police said, while residents said {20} had been killed.", []string{"police", "residents"}},
		{"Police said the blast killed {nine} people. Another {14} were hurt.", []string{"Police", "Police"}},
		{"The fever killed {nine} people, the WHO said in a report.", []string{"World Health Organization"}},
		{"ORLA (Reuters) - Rain killed {four} people, police said.\n\n\"{Nine} are lost,\" the mayor said on Sunday. \"{Forty} are hurt.\"\n\nIn Benst {two} died, the national flood agency said.",
			[]string{"police", "mayor", "mayor", "national flood agency"}},
		{"People came to bury {610} newly identified victims of the war that killed {900}.", []string{"", ""}},
		{"The Orla flood mitigation agency said {nine} people had died.", []string{"Orla flood mitigation agency"}},
		{"The ministry said {12} people died. The Orla Relief Council deplored the raid, which it said killed {20} guards.", []string{"ministry", "Orla Relief Council"}},
		{"The governor said {12} people died; others put the toll at {30}.", []string{"governor", "others"}},
		{"The ministry said {40} houses were hit; {seven} people died, according to rescuers.", []string{"ministry", "rescuers"}},
		{"State media spoke of no dead, but activists said the blast killed {two} and wounded {30}.", []string{"activists", "activists"}},
		{"{Forty} huts burned, police said, with the loss of {two} cows; {seven} men fled.", []string{"police", "police", ""}},
		{"A doctor and witnesses said {14} people were hit.", []string{"doctor and witnesses"}},
	})
}

func TestQuotations(t *testing.T) {
	check(t, []attribution{
		{`"We counted {14} bodies," the mayor said.`, []string{"mayor"}},
		{`"We counted {14} bodies. There were {two} children among them," the mayor said.`, []string{"mayor", "mayor"}},
		{`The mayor said: "We counted {14} bodies. There were {two} children among them."`, []string{"mayor", "mayor"}},
		{`"It was dark," the mayor said. "We counted {14} bodies."`, []string{"mayor"}},
		{"“It was dark,” the mayor said. “We counted {14} bodies.\n\n“There were {two} children among them.”", []string{"mayor", "mayor"}},
		{"``We counted {14} bodies,'' the mayor said.", []string{"mayor"}},
		{"The death toll of the Orla Queen disaster rises as divers find {two} bodies.", []string{""}},
		{"Orla — Casualty estimates ranged from {40} to 90.", []string{""}},
		{`The sign read "Danger". It stood where {14} people had died.`, []string{""}},
	})
}

func TestRelays(t *testing.T) {
	for _, test := range []struct{ text, source, relay string }{
		{"Reuters cited Turkey's military as saying {14} fighters were killed.", "Turkey's military", "Reuters"},
		{"{Fourteen} fighters were killed, Reuters cited Turkey's military as saying on Saturday.", "Turkey's military", "Reuters"},
		{"Reuters, citing two officials, said {14} fighters were killed.", "two officials", "Reuters"},
		{"{Fourteen} fighters were killed, Reuters reported, citing a doctor.", "doctor", "Reuters"},
		{"Quoting a doctor, Reuters said {14} fighters were killed.", "doctor", "Reuters"},
		{"The mayor was quoted by Reuters as saying {14} fighters were killed.", "mayor", "Reuters"},
		{"{Fourteen} people died, the mayor, Ole Orla, was quoted by Reuters as saying.", "mayor", "Reuters"},
		{"{Fourteen} people died, Ole Orla, a spokesman for the army, was quoted as saying.", "army", ""},
		{"The mayor was quoted as saying by Reuters that {14} fighters were killed.", "mayor", ""},
		{"{Fourteen} people died, the mayor was quoted as telling Reuters.", "mayor", ""},
		{"The army was reported as saying {14} fighters were killed.", "army", ""},
		{"The mayor told Reuters {14} fighters were killed.", "mayor", "Reuters"},
		{"The Lundy Observatory quoted trusted sources as saying {14} people were killed.", "Lundy Observatory", ""},
		{"Reuters reported the governor said {14} people were killed.", "governor", ""},
	} {
		_, credits := read(t, test.text)
		relay := ""
		for _, l := range credits[0].Chain {
			if l.Role == schema.Relay {
				relay = l.Name
			}
		}
		if credits[0].Source != test.source || relay != test.relay {
			t.Errorf("%s\n  got %q by %q, want %q by %q", test.text, credits[0].Source, relay, test.source, test.relay)
		}
	}
}

func TestHeadlines(t *testing.T) {
	check(t, []attribution{
		{"Air strikes kill {six}: monitor\n\nThe strikes hit the town of Sarpol on Thursday. They went on into the night.", []string{"monitor"}},
		{"Police: {Six} Dead In Raid\n\nThe raid hit the town of Sarpol on Thursday. It went on into the night.", []string{"Police"}},
		{"Raid Kills {Six} Medical Source\n\nThe raid hit the town of Sarpol on Thursday. It went on into the night.", []string{"Medical Source"}},
		{"Monitors {6} Dead In Raid\n\nThe raid hit the town of Sarpol on Thursday. It went on into the night.", []string{"Monitors"}},
		{"Today we freed {21} girls near Sarpol.\n— Olga Marsh (@olgamarsh) 13 October 2016", []string{"Olga Marsh"}},
		{"Raid Kills {Six} + Video\n\nThe raid hit the town of Sarpol on Thursday. It went on into the night.", []string{""}},
		{"Raid Kills {Six}: Pictures\n\nThe raid hit the town of Sarpol on Thursday. It went on into the night.", []string{""}},
		{"Rebels Kill {Six} Villagers\n\nThe raid hit the town of Sarpol on Thursday. It went on into the night.", []string{""}},
		{"Army Says {Six} Dead In Raid\n\nThe raid hit the town of Sarpol on Thursday. It went on into the night.", []string{"Army"}},
	})
}

func TestFaceless(t *testing.T) {
	check(t, []attribution{
		{"“According to an initial assessment, we lost {eight} men,” said a military official.", []string{"military official"}},
		{"According to first reports, {12} people were killed, the governor said.", []string{"governor"}},
		{"“Preliminary figures show {12} people were killed,” said Tom Benst, the governor of Orla.", []string{"Preliminary figures"}},
		{"Initial reports said {12} people were killed.", []string{"Initial reports"}},
		{"A Benin police report said {12} people were killed, the minister said.", []string{"Benin police"}},
	})
}

func TestSeen(t *testing.T) {
	check(t, []attribution{
		{"A Lundy Press correspondent saw about {12} bodies.", []string{"Lundy Press correspondent"}},
		{"A doctor recorded about {12} deaths.", []string{"doctor"}},
		{"More than 6,000 Beninese have come back from Peru, putting the total number of returns at {9,000}.", []string{""}},
		{"Benin Army Holds About {60} Opposition Fighters\n\nThe day was calm elsewhere.", []string{""}},
		{"Raid on Orla kills {32} Medical source\n\nThe day was calm elsewhere.", []string{"Medical source"}},
	})
}

func TestReckoned(t *testing.T) {
	check(t, []attribution{
		{"The army's latest estimate of the dead was {300}.", []string{"army"}},
		{"The ministry's figure of {300} dead was disputed, and {12} people are missing.", []string{"ministry", ""}},
		{"Monday's figure was {300} dead.", []string{""}},
		{"The ministry's figures were wrong and {300} people are dead.", []string{""}},
		{"The toll was put at {300} by some historians.", []string{"historians"}},
		{"The toll has been put at about {40} by the police, and {12} people are missing.", []string{"police", ""}},
	})
}
