package ground_test

import (
	"bufio"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"tally/extract/frame"
	"tally/extract/gold"
	"tally/extract/ground"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// marked reads a text whose figure stands between « and », and makes the claim
// that counts it.
func marked(t *testing.T, lx *lexicon.Lexicon, s string, m schema.Measure) (*text.Text, []frame.Claim) {
	t.Helper()
	before, rest, ok := strings.Cut(s, "«")
	figure, after, ok2 := strings.Cut(rest, "»")
	if !ok || !ok2 {
		t.Fatalf("no figure is marked in %q", s)
	}
	var x text.Text
	x.Read(lx, "", before+figure+after)
	claim := gold.At(&x, len(before), len(before)+len(figure))
	claim.Measure = m
	return &x, []frame.Claim{claim}
}

// grounded is the place of the claim of a marked text.
func grounded(t *testing.T, s string, m schema.Measure) ground.Place {
	t.Helper()
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	x, claims := marked(t, lx, s, m)
	return ground.NewReader(lx).Read(x, &schema.Document{Text: x.Source}, claims)[0].Place
}

func TestPlace(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// the finest of the sentence
		{"A bomb killed «26» people in the town of Jarabulus in northern Syria.", "Jarabulus"},
		{"«Nine» people died in the West African nation on Monday.", ""},
		{"A ferry sank, leaving «45» people dead off the North African country.", ""},
		{"Some «900» people fled to towns such as Kurma and Tawila.", "Kurma"},
		{"Raiders killed «nine» people in Peulani villages in Mali.", "Mali"},
		{"Raiders killed «nine» people in Peulani villages.", ""},
		{"Raiders killed «nine» people in Kurma and Tawila villages.", "Kurma"},
		{"Rebels shot «nine» members of the Peulani community.", ""},
		{"«Nine» people from the Dorn Peul community were killed.", ""},
		{"Floods hit Homs. Nationally, «nine» people have died.", ""},
		{"Floods hit Homs. In all «90» people were hurt across the country.", ""},
		{"Floods hit Homs. In all «90» people were hurt across the market.", "Homs"},
		{"Floods hit Homs. «Nine» people were hurt, as the mayor spoke of strife across the country.", "Homs"},
		{"Homs, Syria: «Nine» killed in blast", "Homs"},
		{"«Nine» people died in the Autonomous Region in Upper Benst.", "Autonomous Region in Upper Benst"},
		{"«Nine» people died in Kurma in the Autonomous Region of Benst.", "Kurma"},
		{"A blast close to a Shiite Muslim shrine in old Karbala killed «nine» people.", "Karbala"},
		{"A raid on a Baghdad Sunni mosque killed «30» men.", "Baghdad Sunni mosque"},
		{"Clashes between troops and Moro gunmen in Sulu killed «26» soldiers.", "Sulu"},
		{"Shelling killed «four» civilians in the Dora district of Baghdad.", "Dora district"},
		{"«Nine» people died in Helmand province, Afghanistan, on Friday.", "Helmand province"},
		{"Rebels shelled the villages of Karm and Tuwayn, wounding «six» people.", "Karm"},
		{"Estimates of casualties in Homs range from «40 to 90».", "Homs"},
		{"«Nine» people died in a crash 10 km north of Homs, Aleppo province, on Friday.", "Homs"},
		{"A raid on the home of the Hassan family in Orla camp, west of Homs, killed «nine» people.", "Orla camp"},
		{"«Nine» people died in Wadi al-Kerrin on Sunday.", "Wadi al-Kerrin"},
		{"«Nine» people died in Tal Al Benst neighbourhood, near Homs.", "Tal Al Benst neighbourhood"},
		{"«Nine» rebels died in January as part of the operation \"Aleppo\".", ""},
		{"In Syria's Aleppo, «five» people were killed.", "Aleppo"},
		{"In Dora District, «four» people died, and in Homs, three people died.", "Dora District"},
		{"In Dora District, four people died, and in Homs, «three» people died.", "Homs"},
		{"«Nine» people died in the Homs and Hama provinces.", "Homs"},
		{"The convoy left Homs and drove into Hama, where «nine» people died.", "Hama"},
		{"Troops raided a church in the Dora district of Baghdad, where «nine» people were held.", "Dora district"},
		{"Troops shelled Hama, where a bomb in Homs killed «nine» people.", "Homs"},
		{"A bomb killed «nine» people in the Karrada neighbourhood of Baghdad.", "Karrada neighbourhood"},
		{"A bomb killed «nine» people in Baghdad's Sadr City neighbourhood.", "Sadr City neighbourhood"},
		{"Homs came under fire on Sunday. «Nine» people were killed.", "Homs"},
		{"Homs recorded «six» deaths and Hama three.", "Homs"},
		{"Homs recorded six deaths and Hama «three».", "Hama"},
		{"Homs district reported six deaths, Hama «three», Aleppo two.", "Hama"},
		{"Russia reported «12» soldiers killed in Tskhinvali.", "Tskhinvali"},
		{"Floods killed «40» people in northeastern Nigeria.", "northeastern Nigeria"},
		{"«Twelve» soldiers died near the Turkish border.", "Turkish border"},
		{"«Nine» men died near Mount Orla in the countryside of Kobani.", "Mount Orla"},
		{"Fighting in Homs killed «28» members of Lebanon's militant Hezbollah group.", "Homs"},
		{"Gunmen positioned in Latakia fired at Homs, killing «two» men.", "Homs"},
		{"«Nine» people died in northern and eastern Syria.", "northern and eastern Syria"},
		{"The regions of North and East Syria came under «81» attacks.", "North and East Syria"},
		{"The raid on Homs led to the death of «five» people.", "Homs"},
		{"Gunmen killed «nine» clerks in Deir al-Orla.", "Deir al-Orla"},
		{"Floods killed «40» people across Europe.", "Europe"},
		{"Helicopters dropped «nine» barrel bombs on Kafr Orla.", "Kafr Orla"},
		{"Shelling on Kafr Orla left «five» people hurt.", "Kafr Orla"},
		// not where they came from before
		{"In Hama, gunmen killed «nine» constables who were returning home from a course in Jordan.", "Hama"},
		{"Gunmen in Hama killed «nine» pilgrims who had fled the war in Iraq.", "Hama"},
		{"Gunmen in Hama killed «nine» troops who were deployed in Homs.", "Homs"},
		// a sea has the names of other places
		{"A boat sank in the South China Sea, killing «nine» people.", "South China Sea"},
		{"A boat sank in the Gulf of Aden, killing «nine» people.", "Gulf of Aden"},
		{"Ships sank in the Sea of Azov and Baltic Sea, killing «nine» people.", "Sea of Azov"},
		// not those who fight
		{"In Homs, «nine» people died in fighting between United States soldiers and rebels.", "Homs"},
		{"«Nine» people died in fighting between United States soldiers and rebels.", "United States"},
		{"«Nine» people died on the border between Iraq and Iran.", "Iraq"},
		// not how far it is
		{"In Hama (25 miles north of Homs) gunmen shot «nine» clerks.", "Hama"},
		// each figure its own
		{"The quake killed 12 in Izmir and «three» in Manisa.", "Manisa"},
		{"A raid killed two men in Hebron, while clashes left «nine» wounded in Nablus.", "Nablus"},
		{"Shelters hold people in Delmas (29 percent) and Carrefour («28» percent).", "Carrefour"},
		{"Idlib: «283» people are in open shelters.", "Idlib"},
		{"Shelters hold people in Delmas (29) and Carrefour (more than «28»).", "Carrefour"},
		{"Shelters hold people in Delmas in Ouest department (as many as «29») in Haiti.", "Delmas"},
		{"Peru counted most of the sick (29), followed by Chile («28») and Bolivia (nine).", "Chile"},
		{"Floods hit Haiti. Jacmel reported «nine» deaths, followed by Delmas and Ennery in Haiti.", "Jacmel"},
		{"Camps took people in at Kaya (900), Qarzabul («1,100») and Djibo (12).", "Qarzabul"},
		{"Camps took people in at Kaya (n=900), Qarzabul (n=«1,100») and Djibo (n=12).", "Qarzabul"},
		{"Most went to Kaya (900), followed by Qarzabul («1,100») and Djibo (12).", "Qarzabul"},
		{"Most went to Kaya (900 people), Qarzabul (1,100 people) and Djibo («12» people).", "Djibo"},
		{"The sick are in Kenya («29»), followed by Zambia with 12.", "Kenya"},
		{"Texas counted most of the sick (29), followed by Florida with «20» and Ohio with 12.", "Florida"},
		// what a place with an article lies beside
		{"Shells fell in the Midan district, east of the Old City. «Six» clerks died.", "Midan district"},
		// other spellings
		{"War in Syria. «Nine» people died in strikes on Raqa.", "Raqa"},
		{"War in Syria. Troops held «12» men in Tell Rifaat.", "Tell Rifaat"},
		// the capital of the country told of, which is not that of the dateline
		{"BEIRUT (AP) - Shells fell on Damascus, Syria said. The war in Syria goes on.\n\nAlso, «11» people were hurt in suburbs of the capital.", "Damascus"},
		{"Provinces, SANA – Shells fell on several towns and hurt «11» people.", ""},
		{"BEIRUT (AP) - A bomb went off, Lebanon said.\n\nAlso, «11» people were hurt in suburbs of the capital.", "BEIRUT"},
		// where those who came to harm are from
		{"Police held «two» brothers from Homs for the blast in Aleppo.", "Aleppo"},
		{"A blast in Aleppo killed three people, «one» of them a girl from Homs, Syria.", "Aleppo"},
		// what contains another, and what lies off one
		{"Floods left «three» others missing from Qarzabul village in Marja district.", "Qarzabul village"},
		{"«Nine» sailors drowned in the Aegean Sea off the Greek island of Lesbos.", "Lesbos"},
		// what the name of a country or of a division opens
		{"A mine killed «two» men in Syria's Idlib.", "Idlib"},
		{"A mine killed «two» men in Marja District of Helmand province.", "Marja District"},
		{"A mine killed «two» men in Zabul Province of Afghanistan.", "Zabul Province"},
		{"A fire killed «two» men in the Lyon suburb of Bron.", "Bron"},
		{"«Two» men died in the Qarzabul area east of Kabul.", "Qarzabul area"},
		{"A plane bound for Ghazni crashed near Kabul, killing «two» men.", "Kabul"},
		{"Snow reached Qarzabul village south of Harasta town in Syria. «Two» men froze in the village.", "Qarzabul village"},
		{"«Nine» residents of Harasta were killed in Douma.", "Douma"},
		{"«Nine» residents of Harasta were killed.", "Harasta"},
		{"A bomb hit shops in Harasta. The bombs were launched from a ship in the Black Sea and killed «20» people.", "Harasta"},
		{"«Two» men died in a blast in the Qarzabul area of Peshawar in Pakistan.", "Qarzabul area"},
		{"«Two» men died in a raid in the West Bank area of Jenin.", "Jenin"},
		{"Shells hit the neighbourhood of Qarzabul Bet, killing «two» men.", "Qarzabul Bet"},
		{"«Two» sailors died off of Qarzabul.", "Qarzabul"},
		{"Ukraine counts its losses. Fire at Poltava Regional State Archive hurt «two» clerks.", "Poltava"},
		{"Storms killed three in Luzon in the Philippines and «two» in Region 2.", "Region 2"},
		{"Troops shot three men in Region 2. In Cordova «nine» homes burned.", "Cordova"},
		{"A fire in Camp 11 on Friday hurt «nine» men.", "Camp 11"},
		{"Rain fell on Haiti.\n\n• 40 homes in Jacmel burned\n• «9» men died\n", ""},
		{"A car bomb killed «two» men outside the defence ministry in Cairo.", "Cairo"},
		{"An official at the defence ministry in Cairo said «two» men had died.", ""},
		{"A mine hurt «two» men at Camp Qarzab.", "Camp Qarzab"},
		{"A boat sank in Lake Qarzab, killing «nine» men.", "Lake Qarzab"},
		{"A boat sank in Lake Qarzab in Orla province, killing «nine» men.", "Lake Qarzab"},
		{"A boat sank off Cape Qarzab, killing «nine» men.", "Cape Qarzab"},
		{"«Nine» men drowned in the River Qarzab.", "River Qarzab"},
		{"Shelling of Aleppo killed «nine» men.", "Aleppo"},
		{"Airstrikes on Houthi-held al-Qarzab killed «nine» men.", "al-Qarzab"},
		{"Airstrikes in south-eastern Syria killed «nine» men.", "south-eastern Syria"},
		{"«Two» guards drowned in Metro Cebu when rain fell on the southern Philippines.", "Metro Cebu"},
		{"Smoke on the Tbilisi Metro hurt «nine» guards.", "Tbilisi Metro"},
		{"CALEXICO, Calif. (AP) A truck hit «three» children as their family drove home from Mexico.", "CALEXICO"},
		{"«Nine» people fled from Qarzabul in March.", "Qarzabul"},
		{"Rockets land near Kabul\n\nKABUL, Afghanistan (April 14, 2012) — «Three» rockets fell at night.", "Kabul"},
		// a name that starts with a common word
		{"In Mill Qarzab, «two» homes burned.", "Mill Qarzab"},
		{"In Hurricane Qarzab, «two» homes burned.", ""},
		// the town of the bureau before the report
		{"Islamabad: The army said it had killed «two» soldiers.", ""},
		{"Islamabad: «Two» soldiers died here on Monday.", "Islamabad"},
		{"Quetta: «Two» soldiers died on Monday.", "Quetta"},
		{"Islamabad: «Two» soldiers died in a blast in Sindh province in Pakistan.", "Sindh province"},
		// the sentence before, the headline, the town named before
		{"Rockets hit Sderot at noon. «Two» people were hurt.", "Sderot"},
		{"Troops entered Goma on Monday. Shops were shut. At dusk «seven» bodies lay in the town.", "Goma"},
		// the dateline: "here", its own country; a capital only where it is said
		{"TUZLA, Bosnia - Some «two» men slept on the airfield here on Friday.", "TUZLA"},
		{"CHIANG MAI - Thailand's rescue service said «two» men had died.", "CHIANG MAI"},
		{"WACO, Texas (AP) Winds tore roofs off and hurt «two» men in this central Texas town.", "WACO"},
		{"WACO, Texas (AP) Winds hurt two men. Some «nine» homes in this city burned.", "WACO"},
		{"OSLO, Norway (AP) Smugglers sank «two» patrol boats on Friday.", "Norway"},
		{"OSLO (AP) Smugglers sank a patrol boat on Friday. «Two» men drowned.", ""},
		{"OSLO (AP) A tram burned on Friday. «Two» men in the capital were hurt.", "OSLO"},
		{"LUCASVILLE, Ohio (AP) Guards were freed on Monday. «Two» men were found dead.", "LUCASVILLE"},
		{"HONG KONG (AP) - A tram hit «two» men.", "HONG KONG"},
		{"Lagos – Two buses collided in Nigeria on Friday, killing «20» people.", "Nigeria"},
		{"Lagos, Nov 3 – Two buses collided in Nigeria on Friday, killing «20» people.", "Nigeria"},
		{"Lagos – Two buses collided. «Two» men died.", "Lagos"},
		{"A raid killed «two» men in Sopore in the Baramulla district.", "Sopore"},
		{"A raid killed «two» men in Baghdad in the Mansour district.", "Mansour district"},
		{"PESHAWAR: Gunmen fled. Jets struck them in Kerrin valley. Nine rebels died. «Two» men were hurt in the area.", "Kerrin valley"},
		{"GENEVA, Nov 3 - The number of those who have fled Ukraine since May has passed «two» million, officials said.", "Ukraine"},
		// what has the name of a country in it
		{"A bomb killed «two» men in Mexico City.", "Mexico City"},
		{"A bomb killed «two» men on Jordan Street.", "Jordan Street"},
		// as many places as figures
		{"Police shot «nine» and four men in Homs and Hama, respectively, in Syria.", "Homs"},
		// directions as names, parts of places, the area
		{"Floods in Haiti drowned «two» men, mainly in the North-West.", "North-West"},
		{"Shells fell in the southern part of Harasta and killed «two» men.", "Harasta"},
		{"A mine lay at Harasta in Syria. Troops came at noon. They killed «two» men in the area.", "Harasta"},
		{"Shells fell on Douma and Douma burned. Planes then hit Harasta. In the city «two» men died.", "Douma"},
		// one name of a list is one place
		{"Rockets killed «two» men in Douma and Harasta towns in Syria.", "Douma"},
		// what is said of the place where they are
		{"Kounoungo camp has received «nine» families.", "Kounoungo camp"},
		{"Rain fell in Goma. Iridimi camp shelters «nine» families.", "Iridimi camp"},
		{"Kassala is the worst hit district with «nine» deaths.", "Kassala"},
		// no place
		{"Police found «two» Springfield rifles in a shed.", ""},
		{"Another «nine» men died, according to Gava.", ""},
		{"Ann Roe, 62, of Homs, and her son died in the crash. «Two» others were hurt.", ""},
		{"The dead include a Homs resident. «Two» others were hurt.", ""},
		{"The raids killed «two» men, a spokesman said in Homs.", ""},
		{"A surgeon in the regional capital of Jijiga said «two» men had died.", ""},
		{"A diplomat in Damascus warned that «two» men had died.", ""},
		{"Rebels of the Qarzabul Liberation Front shot «two» men.", ""},
		{"Some «two» Marines were hurt.", ""},
		{"A clip of @Homs_Now shows «two» dead men.", ""},
		{"The minister spoke. «Two» people were hurt.", ""},
		{"The Damascus Declaration names «two» killed men.", ""},
		{"Washington said «two» men had died.", ""},
		{"Chad and Sudan signed a deal that frees «two» men.", ""},
		{"The London-based Observatory said «two» men had died.", ""},
		{"According to the Bank of England, «two» clerks were hurt.", ""},
		{"Police held «nine» members of Sword-e-Kerrin.", ""},
		{"«Nine» men died in the old district of Moslem west Beirut.", "west Beirut"},
		{"«Nine» men died in a Hindu temple in Tarnow.", "Tarnow"},
		{"Shells killed nine men in Tarnow, and rockets killed «a» clerk and hurt four in Kerrin.", "Kerrin"},
		{"Shells killed nine men in Tarnow, and rockets killed «a» clerk, and hurt four in Kerrin.", "Tarnow"},
		{"Mr Houston said «two» men had died.", ""},
		{"He is known in Arabic as the hawk. «Two» men died.", ""},
		{"A Metro district manager in Homs was hurt. «Two» men died.", "Homs"},
		// where a source is comes last
		{"A hospital source in Homs said «two» men had died in Hama.", "Hama"},
		{"A rocket hit shops in Harasta. The governor of Homs province said «two» men had died.", "Harasta"},
		{"A rocket hit shops in Harasta. The Homs governor, Ann Roe, said «two» men had died.", "Harasta"},
		{"A rocket hit shops in Harasta. «Two» men died, said the police chief of Homs province.", "Harasta"},
		{"A rocket hit shops in Harasta. A doctor at Qarzabul Hospital said «two» men had died.", "Harasta"},
		{"A rocket hit shops in Harasta. Hospital officials in Douma said «two» men had died.", "Douma"},
		{"Syrian state television said «two» men had died.", ""},
		// what an event claims is no speech, and lives are no dwellers
		{"A mine killed a boy in Hama. Rain in Homs claimed «nine» lives.", "Homs"},
		{"A mine killed a boy in Hama. «Nine» people lost their lives in Homs.", "Homs"},
		{"A bomb on Chaman's Mall Road killed «two» men.", "Mall Road"},
		{"«Nine» rebels died in the Qarzabul forest in Marja district.", "Qarzabul forest"},
		{"«Nine» people fell into the Kosi River at a ferry in the Saharsa district of India's Bihar state.", "Saharsa district"},
		{"«Two» men died when debris fell on to the Midan district of Damascus.", "Midan district"},
		{"Shells hit Homs. «Two» men were shot on the road to the Damascus airport.", "Damascus airport"},
		{"The Qarzabul camp, near the border with Chad, shelters «nine» families.", "Qarzabul camp"},
		{"Shells hit the Qarzabul camp, which hosts «nine» families from the Golan.", "Qarzabul camp"},
		{"A fire swept Camp 16. It left «nine» people dead.", "Camp 16"},
		// a capital that is not named
		{"BAGHDAD (AP) — A bomb killed «nine» people in the Iraqi capital.", "BAGHDAD"},
		{"A raid shook Baghdad. A bomb killed «nine» people in the Iraqi capital.", "Baghdad"},
		{"A bomb killed «nine» people in the Iraqi capital.", "Iraq"},
		// whose people are told of
		{"«Nine» residents of Qarzabul died.", "Qarzabul"},
		{"A resident of Qarzabul said that «nine» people had died.", "Qarzabul"},
		// buildings with an adjective are nobody's
		{"«Nine» people fell from an Andean path in northern Bolivia.", "northern Bolivia"},
		{"«Nine» people died at a Shiite mosque in Karachi.", "Karachi"},
		// governments and brokers
		{"Officials say Russia attacked at night and killed «nine» people.", ""},
		{"«Nine» people drowned, says a paper brokered by opposition backer Oman and junta ally Cuba.", ""},
		{"The monitor which watches the war in Chad through people there and abroad said «nine» people died.", ""},
		// where somebody was born
		{"A blast hit shops in Harasta. The «two» slain men, who hailed from Homs district, were named.", "Harasta"},
		// the headline before the date, and the item before the credit
		{"Mines kill more in Chad\n\n14 November 2012\n\nA report says that mines killed «nine» people.", "Chad"},
		{"Four men are hurt by a mine near Homs.\n(Reuters) (Xinhua)\nOne is held as «nine» people die in a clash (Xinhua)\nA bomb in a market in Karachi kills two.", ""},
		// what lies beside a place, or in it
		{"«Nine» men died in Marja district, south of the provincial capital Lashkar Gah.", "Marja district"},
		{"«Nine» men died in the village of Qarzabul, south of the town of Harasta.", "Qarzabul"},
		{"The ferry sank south of Manila at Batangas, drowning «nine» people.", "Batangas"},
		{"«Nine» people died near the Qarzabul Stadium in Lahore.", "Qarzabul Stadium"},
		{"Bombs in Cairo's Tahrir Square killed «nine» men.", "Tahrir Square"},
		{"Bombs in Baghdad's Dora area killed «nine» men.", "Dora area"},
		{"Bombs in Baghdad's southern Dora area killed «nine» men.", "Dora area"},
		{"Bombs near Baghdad's Dora market killed «nine» men.", "Dora market"},
		{"Bombs in Baghdad's Dora Qarzab neighborhood killed «nine» men.", "Dora Qarzab neighborhood"},
		{"In a clash at Ariha on Hama's outskirts «nine» men died.", "Ariha"},
		// the noun of all names of a list
		{"«Nine» people died in the South Kivu and Tanganyika provinces.", "South Kivu"},
		{"«Nine» people died in the Qarzabul, Marzab and Zarmakhel districts.", "Qarzabul"},
		// buildings and parks
		{"Gunmen killed «nine» people in the Qarzabul Bakery.", "Qarzabul Bakery"},
		{"Gunmen killed «nine» guards in the Qarzabul National Park.", "Qarzabul National Park"},
		{"The shelling of Qarzabul killed «nine» men.", "Qarzabul"},
		// borders of two countries
		{"«Nine» guards died on the Iran-Iraq border.", "Iran-Iraq border"},
		{"«Nine» guards died on the U.S.–Mexico border.", "U.S.–Mexico border"},
		{"«Nine» guards died on the Syrian-Turkish border.", "Syrian-Turkish border"},
		{"«Nine» people died in Iraq's second largest city, Mosul.", "Mosul"},
		{"Clashes broke out in Douma, Rif province, in Syria. «Nine» people died in the area.", "Douma"},
		// the deed in a headline
		{"Homs blast kills «nine»", "Homs"},
		{"Car Bomb Kills at Least «3», Wounds 8", ""},
		{"«Four» people were killed in Qarzab village of Tarnow district.", "Qarzab village"},
		{"Gunmen attacked Qarzab community of Tarnow Local Government Area of Orla State, killing «four».", "Qarzab community"},
		{"In Qarzab «nine» people died, said Doctor Ann Roe at Tarnow hospital.", "Qarzab"},
		{"Chad hit by blast, «nine» dead", "Chad"},
		// the heading before a colon
		{"Qarzabul bus crash: «Nine» dead", "Qarzabul"},
		{"Assam Floods: «One» dead, many hurt", "Assam"},
		{"Ebolan outbreak: «Nine» dead", ""},
		{"Dolakha is the hardest hit district with «nine» deaths.", "Dolakha"},
		{"RABAT: Two men have died in a raid in northern Mali, the army said, adding that «nine» rebels had died.", "northern Mali"},
		// bodies
		{"The army said it had killed «nine» fighters of the Democratic Front of Bodoland.", ""},
		// unknown places keep their words
		{"A mine killed «three» boys in the village of Qarzabul.", "Qarzabul"},
		{"A blast in Zarmakhel, Afghanistan, killed «three» boys.", "Zarmakhel"},
		{"«Three» shells hit al-Mugharib.", "al-Mugharib"},
		// texts in capitals
		{"GUERRILLAS ATTACKED THE TOWN OF CHALATENANGO. «THREE» SOLDIERS WERE WOUNDED.", "CHALATENANGO"},
		{"The monitor, which follows the war in Chad, said «nine» people died.", ""},
		{"Chad was the deadliest conflict with «900» people killed.", "Chad"},
		{"A man fled in one of the SUVs, and «nine» people died.", ""},
		{"A State of Natural Disaster was declared after «nine» people died.", ""},
		{"In a clash at Ariha, on Hama's northern outskirts, «nine» people died.", "Ariha"},
		// one of many in the sentence before
		{"Rebels shelled Homs, Hama and Ariha. «Nine» people died.", "Homs"},
		{"Rain fell in Homs, Hama, Idlib, Ariha and Aleppo. «Nine» people died.", ""},
		{"A man drowned in Homs. The flood struck «900» people in 10 provinces.", ""},
		{"Rebels shelled Homs. «Nine» other deaths were told of in other eastern provinces.", ""},
		{"Rain fell in Benstal, Kerrinal, Ostal, Tarnal and Ariha. «Nine» people died.", ""},
		{"Rain fell in Benstal, Kerrinal, Ostal, Tarnal, and Ariha villages across Idlib province. «Nine» people died.", "Idlib province"},
		// far from where a storm is
		{"The storm was 540 km north of Aleppo. «Nine» people died.", ""},
		{"The bus fell into a gorge 40 km north of Aleppo. «Nine» people died.", "Aleppo"},
		{"BOGOTA, 3 MAR 90 (EFE) -- «FOUR» POLICEMEN WERE KILLED IN MEDELLIN TODAY.", "MEDELLIN"},
	} {
		if got := grounded(t, c.text, "killed"); got.Text != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got.Text, c.want)
		}
	}
}

// TestNative states that where the counted people are from is not where they died.
func TestNative(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text    string
		measure schema.Measure
		want    string
	}{
		{"A bus fell into a gorge near La Paz. «Two» tourists from Peru and Chile died.", schema.Killed, "La Paz"},
		{"A bus fell into a gorge near La Paz. «Two» tourists from Cusco died.", schema.Killed, "La Paz"},
		{"Buses left La Paz at dawn. «Nine» families came back from Peru.", schema.Returned, ""},
		{"«Nine» families came back from Peru to Chile.", schema.Returned, "Chile"},
		{"«Nine» families fled from Peru.", schema.Displaced, "Peru"},
		{"«Nine» families from Peru live in Chile.", schema.Displaced, "Chile"},
		{"Chile has received «nine» families from Peru.", schema.Displaced, "Chile"},
		{"Boats took «nine» families from Peru to Chile.", schema.Displaced, "Peru"},
		{"Chile has «900» homeless families.", schema.Displaced, "Chile"},
		{"Chile will receive «900» Peru refugees.", schema.Displaced, "Chile"},
		{"Chile had the second-highest number of homeless families (almost «900»), followed by Peru (800).", schema.Displaced, "Chile"},
		{"Chile has deported «900» families.", schema.Displaced, ""},
		{"A ship brought «nine» men from Peru, all freed, to La Paz.", schema.Released, "La Paz"},
		{"A bus fell into a gorge near La Paz. Of the dead «nine» from Peru were guests of the hotel.", schema.Killed, "La Paz"},
	} {
		x, claims := marked(t, lx, c.text, c.measure)
		claims[0].Subject = text.Span{First: claims[0].Number.Last, Last: claims[0].Number.Last + 1}
		if got := ground.NewReader(lx).Read(x, &schema.Document{Text: x.Source}, claims)[0].Place; got.Text != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got.Text, c.want)
		}
	}
}

// TestPlaceOfTotals states that a running total is not of the town that the sentence before tells of,
// unless it speaks of a town itself.
func TestPlaceOfTotals(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"Shells fell in Homs. The war has killed «9,000» people since 2011.", ""},
		{"Shells fell in Homs. Some «900» people have died there since 2011.", "Homs"},
		{"Shells fell in Homs. Some «900» people have died in the city since 2011.", "Homs"},
		{"Shells fell in Helmand province. Some «900» people have died since 2011.", "Helmand province"},
	} {
		x, claims := marked(t, lx, c.text, schema.Killed)
		claims[0].Scope = schema.Cumulative
		if got := ground.NewReader(lx).Read(x, &schema.Document{Text: x.Source}, claims)[0].Place; got.Text != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got.Text, c.want)
		}
	}
}

func TestPlaceOfDistance(t *testing.T) {
	for _, c := range []struct {
		text string
		m    schema.Measure
		want string
	}{
		{"The front runs «30» km west of Raqqa.", "distance", "Raqqa"},
		{"Troops left Kampala for Jinja, «50» miles to the east.", "distance", "Kampala"},
		{"A blast killed «two» in Chaman, 100 km from Quetta.", "killed", "Chaman"},
		{"The raid came in Marja, «300» miles away from Lashkar Gah.", "distance", "Lashkar Gah"},
		{"A camp stands at Adre, «20» km from the border.", "distance", ""},
		{"A camp stands at Adre, «20» km from the border with Sudan.", "distance", "Sudan"},
		{"The bus left for Homs. Troops stopped it «10» km (six miles) from the city.", "distance", "Homs"},
		{"War in Colombia goes on. Bombs hit Bogota. The raid on Une, «25» miles from the capital, came at dawn.", "distance", "Bogota"},
		{"Bombs hit Bogota in Colombia. The raid on Une, «25» miles from the capital, came at dawn.", "distance", "Bogota"},
		{"Some «400» people fled to Adre in Chad.", "displaced", "Adre"},
		{"Some «400» people fled Aleppo province to Homs.", "displaced", "Aleppo province"},
		{"Some «400» people fled Aleppo province to Homs", "displaced", "Aleppo province"},
	} {
		if got := grounded(t, c.text, c.m); got.Text != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got.Text, c.want)
		}
	}
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		text, name, country string
		lat, lon            float64
		precision           int
	}{
		{"A bomb killed «26» people in Deir Ezzor, Syria.", "Deir ez-Zor", "SYR", 35.3, 40.1, 1},
		{"A bomb killed «26» people in Khan Sheikhun in Syria.", "Khān Shaykhūn", "SYR", 35.4, 36.7, 1},
		{"A bomb killed «26» people near Mosul in Iraq.", "Mosul", "IRQ", 36.3, 43.1, 2},
		{"A bomb killed «26» people in Syria.", "Syria", "SYR", 35, 38, 6},
		{"A bomb killed «26» people in northern Syria.", "Syria", "SYR", 35, 38, 5},
		{"A bomb killed «26» people in Helmand province in Afghanistan.", "Helmand", "AFG", 31.6, 64.2, 4},
		{"A fire killed «six» people in Tripoli, Lebanon.", "Tripoli", "LBN", 34.4, 35.8, 1},
		{"A fire killed «six» people in Tripoli, Libya.", "Tripoli", "LBY", 32.9, 13.2, 1},
		{"A fire killed «six» people in Portland, Maine.", "Portland", "USA", 43.7, -70.3, 1},
		{"A fire killed «six» people in Plymouth, Mich., police said.", "Plymouth", "USA", 42.4, -83.5, 1},
		{"Troops of El Salvador fought rebels. Mortars killed «six» people in San Miguel.", "San Miguel", "SLV", 13.5, -88.2, 1},
		{"Bandits killed «six» people in Niger state in Nigeria.", "Niger", "NGA", 9.9, 5.8, 4},
		{"A storm killed «six» people in northern Indiana.", "Indiana", "USA", 40, -86.2, 5},
		{"A bomb killed «six» people in Hillah, Iraq.", "Al Hillah", "IRQ", 32.5, 44.4, 1},
		{"Jets killed «six» people in Gao, Mali.", "Gao", "MLI", 16.3, 0, 1},
		{"A mine killed «six» people in San Salvador.", "San Salvador", "SLV", 13.7, -89.2, 1},
		{"A raid by Germany killed «six» people near Kunduz.", "Kunduz", "AFG", 36.7, 68.9, 2},
		{"Troops in North Korea shot «two» men.", "North Korea", "PRK", 40, 127, 6},
		{"A ferry sank in the Indian Ocean, drowning «two» men.", "Indian Ocean", "", -20, 80, 5},
	} {
		got := grounded(t, c.text, "killed")
		if got.Name != c.name || got.Country != c.country || got.Precision != c.precision {
			t.Errorf("%s\n\tgot %s (%s, precision %d), want %s (%s, precision %d)", c.text, got.Name, got.Country, got.Precision, c.name, c.country, c.precision)
		}
		if got.Lat == nil || math.Abs(*got.Lat-c.lat) > 1.5 || math.Abs(*got.Lon-c.lon) > 1.5 {
			t.Errorf("%s\n\tis put far from %.1f, %.1f", c.text, c.lat, c.lon)
		}
	}
}

func TestUnknownPlaceHasNoCoordinates(t *testing.T) {
	got := grounded(t, "A mine killed «three» boys in the village of Qarzabul.", "killed")
	if got.Lat != nil || got.Lon != nil || got.Country != "" || got.ID != "" {
		t.Errorf("Qarzabul is put somewhere: %+v", got)
	}
	got = grounded(t, "Israel struck the West Bank. Shells hit the Jeneina neighbourhood and killed «three» boys.", "killed")
	if got.Lat != nil {
		t.Errorf("a quarter is taken for a town of nearly its name: %+v", got)
	}
	got = grounded(t, "The storm hit France. «Two» people died in Springfield.", "killed")
	if got.Lat != nil {
		t.Errorf("one of many Springfields is taken: %+v", got)
	}
}

// TestPlacesTable reads the places that were checked by hand: enough of them
// are right, and those that are right are still where they were.
func TestPlacesTable(t *testing.T) {
	f, err := os.Open("testdata/places.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, country, place := 0, 0, 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		row := strings.Split(lines.Text(), "\t")
		if len(row) != 8 || row[0] == "place" {
			continue
		}
		rows++
		if row[6] == "yes" {
			country++
		}
		if row[7] == "yes" {
			place++
		}
		if _, err := strconv.ParseFloat(row[3], 64); err != nil {
			t.Errorf("%s: latitude %q", row[0], row[3])
		}
	}
	if rows < 200 || country*100 < rows*95 || place*100 < rows*90 {
		t.Errorf("%d rows, %d in the right country, %d the right place", rows, country, place)
	}
}

func FuzzGround(f *testing.F) {
	for _, s := range []string{"In al-Bab, U.S. raids killed 9.", "IS said 26 of its men died in Raqqa's (29 percent)", "of the the of-of St. X, Ky.", "THE TOWN OF, 3 IN 4 OF"} {
		f.Add(s, 3)
	}
	lx, err := lexicon.Default()
	if err != nil {
		f.Fatal(err)
	}
	r := ground.NewReader(lx)
	f.Fuzz(func(t *testing.T, s string, at int) {
		var x text.Text
		x.Read(lx, "", strings.ToValidUTF8(s, ""))
		if len(x.Tokens) == 0 {
			return
		}
		n := int(uint(at) % uint(len(x.Tokens)))
		number := text.Span{First: n, Last: n + 1}
		claim := frame.Claim{Number: number, Quote: number, Measure: "killed", Class: schema.Combatant, PartOf: -1}
		for i, sentence := range x.Sentences {
			if sentence.First <= n {
				claim.Sentence = i
			}
		}
		doc := &schema.Document{Text: x.Source}
		place := r.Read(&x, doc, []frame.Claim{claim})[0].Place
		if (place.Lat == nil) != (place.Lon == nil) || place.Precision < 0 || place.Precision > 7 {
			t.Errorf("%q: %+v", s, place)
		}
		r.Group(&x, text.Span{First: n, Last: n}, text.Span{}, schema.Combatant)
		ground.Agent(&x, number)
	})
}

// BenchmarkGround grounds the one claim of each of two texts in turn.
func BenchmarkGround(b *testing.B) {
	lx, err := lexicon.Default()
	if err != nil {
		b.Fatal(err)
	}
	var texts [2]text.Text
	var claims [2][]frame.Claim
	for i, town := range []string{"Douma", "Harasta"} {
		source := strings.Repeat("Government forces shelled the besieged town of "+town+" near Damascus on Friday, a monitor said. ", 20) +
			"At least 26 Islamic State militants were killed in Deir Ezzor province in eastern Syria."
		x := &texts[i]
		x.Read(lx, "", source)
		at := strings.Index(source, "26")
		claims[i] = []frame.Claim{gold.At(x, at, at+len("26"))}
	}
	r := ground.NewReader(lx)
	b.SetBytes(int64(len(texts[0].Source) + len(texts[1].Source)))
	for b.Loop() {
		for i := range texts {
			r.Read(&texts[i], &schema.Document{Text: texts[i].Source}, claims[i])
		}
	}
}
