package credit_test

import (
	"strings"
	"testing"

	"tally/extract/credit"
	"tally/extract/frame"
	"tally/extract/gold"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// read takes a text whose figures stand in braces apart and attributes them.
func read(t testing.TB, marked string) (*text.Text, []credit.Credit) {
	t.Helper()
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	plain, spans := unmark(marked)
	tx := &text.Text{}
	title, _, ok := strings.Cut(plain, "\n\n")
	if !ok || strings.HasSuffix(title, ".") {
		title = ""
	}
	tx.Read(lx, title, plain)
	var claims []frame.Claim
	for _, s := range spans {
		claims = append(claims, gold.At(tx, s[0], s[1]))
	}
	return tx, credit.NewReader(lx).Read(tx, &schema.Document{Text: plain}, claims)
}

// unmark takes the braces out and tells the bytes that stood between them.
func unmark(marked string) (string, [][2]int) {
	var b strings.Builder
	var spans [][2]int
	for {
		before, rest, ok := strings.Cut(marked, "{")
		b.WriteString(before)
		if !ok {
			return b.String(), spans
		}
		inside, after, _ := strings.Cut(rest, "}")
		from := b.Len()
		b.WriteString(inside)
		spans = append(spans, [2]int{from, b.Len()})
		marked = after
	}
}

// attributions are a text with its figures in braces and, for each of them,
// "source | speaker | type"; what is left out at the end is not looked at.
type attribution struct {
	text string
	want []string
}

func check(t *testing.T, tests []attribution) {
	t.Helper()
	for _, test := range tests {
		_, credits := read(t, test.text)
		if len(credits) != len(test.want) {
			t.Fatalf("%s: %d figures marked, %d wanted", test.text, len(credits), len(test.want))
		}
		for i, c := range credits {
			got := []string{c.Source, c.Speaker, string(c.Type)}
			want := strings.Split(test.want[i], " | ")
			if g := strings.Join(got[:len(want)], " | "); g != test.want[i] {
				t.Errorf("%s\n  figure %d: got %q, want %q", test.text, i+1, g, test.want[i])
			}
		}
	}
}

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

func TestSaidOfIt(t *testing.T) {
	check(t, []attribution{
		{"It was announced by the army that {nine} soldiers had been killed.", []string{"army"}},
		{"Earlier it was confirmed by police that {two} men had been arrested.", []string{"police"}},
		{"It was claimed by the rebels that {40} soldiers had died.", []string{"rebels"}},
		{"It has been reported by residents of Orla that {50} houses were burnt.", []string{"residents of Orla"}},
		{"{Nine} deaths were recorded by the ministry that year.", []string{"ministry"}},
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

func TestNounsOfSaying(t *testing.T) {
	check(t, []attribution{
		{"The charity has data from the ministry that {900} families are displaced.", []string{"ministry"}},
		{"Reports from Orla that {40} men died caused alarm.", []string{""}},
		{"The CIA's estimate of the number of fighters (itself a vague word) in June was {300}.", []string{"CIA"}},
	})
}

func TestWhatIsReceived(t *testing.T) {
	check(t, []attribution{
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

func TestQuotations(t *testing.T) {
	check(t, []attribution{
		{`"We counted {14} bodies," the mayor said.`, []string{"mayor"}},
		{`"We counted {14} bodies. There were {two} children among them," the mayor said.`, []string{"mayor", "mayor"}},
		{`The mayor said: "We counted {14} bodies. There were {two} children among them."`, []string{"mayor", "mayor"}},
		{`"It was dark," the mayor said. "We counted {14} bodies."`, []string{"mayor"}},
		{"“It was dark,” the mayor said. “We counted {14} bodies.\n\n“There were {two} children among them.”", []string{"mayor", "mayor"}},
		{"``We counted {14} bodies,'' the mayor said.", []string{"mayor"}},
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
		{"Army Says {Six} Dead In Raid\n\nThe raid hit the town of Sarpol on Thursday. It went on into the night.", []string{"Army"}},
	})
}

func TestCarry(t *testing.T) {
	check(t, []attribution{
		{"According to the Civil Protection Directorate, {three} people died. Some {450} houses were flooded.",
			[]string{"Civil Protection Directorate", "Civil Protection Directorate"}},
		{"According to police, {three} people died. Some {450} houses were flooded.", []string{"police", ""}},
		{"The shelters hold {900} people, according to the Civil Protection Directorate.\nNorth: {600} people.\nSouth: {300} people.",
			[]string{"Civil Protection Directorate", "Civil Protection Directorate", "Civil Protection Directorate"}},
		{"A source told Reuters that {three} people died. {Seven} others were hurt.", []string{"source", "source"}},
		{"The ministry said {three} people died. {Seven} others were hurt.", []string{"ministry", "ministry"}},
		{"The ministry said {three} people died. The storm tore down {seven} roofs.", []string{"ministry", ""}},
		{"According to the army, rebels hit the post. The guards reportedly shot {seven} of them.", []string{"army"}},
		{"According to Benin government figures, raids killed {three} people in 2019. Some {450} have fled.", []string{"Benin government", "Benin government"}},
		{"According to the Orla ministry, {three} people died.\n\nDuring the same period {seven} drowned.", []string{"Orla ministry", "Orla ministry"}},
		{"The ministry said {12} people died. Among the dead were {three} nurses. The storm was strong.", []string{"ministry", "ministry"}},
		{"The ministry said {12} people died. The dead included {three} nurses.", []string{"ministry", "ministry"}},
		{"Rescuers said {three} people died. A further {seven} were hurt.", []string{"Rescuers", "Rescuers"}},
	})
}

func TestWhoIsMeant(t *testing.T) {
	check(t, []attribution{
		{"Orla's air force shot down {30} drones over the port, it said in a statement.", []string{"Orla's air force"}},
		{"HARL (Reuters) – Orla's air force shot down {30} drones, it said on Monday.", []string{"Orla's air force"}},
		{"Orla's ministry released a report in which it told of the swap and said {195} soldiers had been freed.", []string{"Orla's ministry"}},
		{"About {900} villagers have fled, according to resistance sources.", []string{"resistance sources"}},
		{"The governor of the Harl region said {six} people were hurt. In Benst, the regional governor said {two} had died.",
			[]string{"governor of the Harl region", "regional governor"}},
		{"The fire hurt {two} people, regional authorities said. No deaths and {four} injuries were reported by the local authorities.",
			[]string{"regional authorities", "local authorities"}},
		{"Troops kill {14} rebels – DHQ\n\nThe men came at night.", []string{"DHQ"}},
		{"Flood kills {14} people – Governor\n\nThe water came at night.", []string{"Governor"}},
	})
}

func TestStance(t *testing.T) {
	for _, test := range []struct {
		text           string
		hedged, denied bool
	}{
		{"Police believe that {nine} people died.", true, false},
		{"The agency estimates that {5,000} people fled.", true, false},
		{"{Nine} people were reported killed.", true, false},
		{"{Nine} deaths were reported.", false, false},
		{"It is estimated that {5,000} people fled.", true, false},
		{"The army denied that {20} soldiers had died.", false, true},
		{"The army denied involvement, and {20} soldiers died.", false, false},
		{"An estimated {20} soldiers died.", false, false},
		{"Police fear more raids after {nine} people died.", false, false},
		{"Police believe that after the dam broke {nine} people drowned.", true, false},
		{"The army denied it fired the shell that killed {20} soldiers.", false, false},
		{"A judge denied bail to a man who shot {nine} guards.", false, false},
		{"Troops shot one suspected rebel and found {20} rifles.", false, false},
	} {
		_, credits := read(t, test.text)
		if c := credits[0]; c.Hedged != test.hedged || c.Denied != test.denied {
			t.Errorf("%s: hedged %v, denied %v", test.text, c.Hedged, c.Denied)
		}
	}
}

// TestSpans promises that cue and chain point at words of the text, and that
// the entry of the cue is told.
func TestSpans(t *testing.T) {
	tx, credits := read(t, "{Nine} people died, the Lundy Observatory told Reuters.")
	c := credits[0]
	if got := tx.Slice(c.Cue); got != "told" {
		t.Errorf("cue %q", got)
	}
	if c.Rule.File != "en/reporting.yaml" || c.Rule.Line == 0 {
		t.Errorf("rule %v", c.Rule)
	}
	for i, want := range []string{"the Lundy Observatory", "Reuters"} {
		if got := tx.Slice(c.Chain[i].Span); got != want {
			t.Errorf("link %d is %q, want %q", i, got, want)
		}
	}
}

func TestBulletin(t *testing.T) {
	check(t, []attribution{
		{"Orla Province, the Lundy Observatory for Rights: shells killed {four} men, which raised the toll to {nine}.", []string{"Lundy Observatory for Rights", "Lundy Observatory for Rights"}},
		{"Countryside of Orla – Lundy Observatory for Rights: {six} people died.\n\nThe toll rose to {11} by night.\n\nPolice said {two} were nuns.", []string{"Lundy Observatory for Rights", "Lundy Observatory for Rights", "Police"}},
		{"Orla, the health ministry: {12} people were killed.", []string{"health ministry"}},
		{"Republic of Benin: floods killed {12} people.", []string{""}},
		{"The number of dead rose, the council: {12} people were killed.", []string{""}},
		{"Raid kills {12} soldiers: Turkey\n\nJets struck a road on Friday.", []string{"Turkey"}},
		{"{Nine} truces broken in a day ― Lundy monitoring centre\n\nThe day was calm elsewhere.", []string{"Lundy monitoring centre"}},
	})
}

// TestUnset states whose a figure is where no comma sets the speaker off.
func TestUnset(t *testing.T) {
	check(t, []attribution{
		{"A raid killed {12} men near Benst on Monday reported the Lundy Observatory for Rights.", []string{"Lundy Observatory for Rights"}},
		{"A raid killed {12} confirmed Lundy Brigade rebels.", []string{""}},
		{"Ann Orla, a doctor living in Benst said {nine} people died.", []string{"Ann Orla"}},
		{"Ole Benst, 29, a film-maker from Orla said {nine} people died.", []string{"Ole Benst"}},
		{"Orla Relief put the toll above {1,600}.", []string{"Orla Relief"}},
		{"Orla's OBRX said {nine} people died.", []string{"Orla's OBRX"}},
		{"The Lundy navy sank two boats, it said. {Four} tanks and {three} command posts were hit, it added.", []string{"Lundy navy", "Lundy navy"}},
		{"\"{Nine} fled,\" said Ole Orla, spokesman for the Lundy Council. His figures suggest a total of {900}.", []string{"Lundy Council", "Lundy Council"}},
		{"As follows from the bulletin of the Lundy Council, {266} people went home.", []string{"Lundy Council"}},
	})
}
