package ground_test

import (
	"strings"
	"testing"

	"tally/extract/gold"
	"tally/extract/ground"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// bracketed reads a text in which the words in question stand between [ and ].
func bracketed(t *testing.T, lx *lexicon.Lexicon, s string) (*text.Text, text.Span) {
	t.Helper()
	before, rest, ok := strings.Cut(s, "[")
	words, after, ok2 := strings.Cut(rest, "]")
	if !ok || !ok2 {
		t.Fatalf("nothing is marked in %q", s)
	}
	var x text.Text
	x.Read(lx, "", before+words+after)
	if words == "" {
		span := gold.Tokens(&x, len(before)-1, len(before))
		return &x, text.Span{First: span.Last, Last: span.Last}
	}
	return &x, gold.Tokens(&x, len(before), len(before)+len(words))
}

func TestGroup(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	const fighter, police, thing, person, aid, civilian = schema.Combatant, schema.Police, schema.Thing, schema.AnyPerson, schema.AidWorker, schema.Civilian
	for _, c := range []struct {
		text  string
		class schema.Class
		want  string
	}{
		{"The raid killed 26 [Islamic State militants].", fighter, "Islamic State"},
		{"The raid killed nine [IS fighters] at dawn.", fighter, "Islamic State"},
		{"The radio said eight [guerrillas] died. A truce holds in the capital, where markets were open all day and buses ran, and the ministers met to talk of bread, of coal and of schools for the children of the poor. An envoy of the FARC spoke.", fighter, ""},
		{"The raid killed 12 [rebels] after the FARC attacked.", fighter, "Revolutionary Armed Forces of Colombia"},
		{"Clashes left nine [soldiers from the Syrian army] dead.", fighter, "Syrian army"},
		{"Clashes left nine [soldiers] from the Syrian army dead.", fighter, "Syrian army"},
		{"Gunmen shot two [Palestinian policemen] on Monday.", police, "Palestine"},
		{"A mine killed four [Israeli soldiers].", fighter, "Israel"},
		{"Three [Afghan special forces soldiers] died.", fighter, "Afghan special forces"},
		{"A drone hit a [Syrian air force pilot].", fighter, "Syrian air force"},
		{"Two [Frontier Corps (FC) personnel] were shot.", fighter, "Frontier Corps"},
		{"Two [Levy Guard (LG) personnel] were shot.", fighter, "Levy Guard"},
		{"The FARC attacked. Some 30 [soldiers and leftist rebels] died.", fighter, ""},
		{"A mine killed an [Israeli colonel].", fighter, "Israel"},
		{"A mine killed two [Afghan security officials].", fighter, "Afghanistan"},
		{"One [member of the Coast Guard] drowned.", fighter, "Coast Guard"},
		{"Nine [members] of the Kerrin Brigade in Benst were held.", person, "Kerrin Brigade"},
		{"Nine [members] of Sword-e-Kerrin (SeK) were held.", person, "Sword-e-Kerrin"},
		{"Nine [Sword-e-Kerrin militants] were held.", fighter, "Sword-e-Kerrin"},
		{"Nine [members] of the outlawed gang “Los Kerros” were held.", person, "Los Kerros"},
		{"Nine [members] of the Kerros cartel were held.", person, "Kerros"},
		{"Nine [members] of the Kerros family were held.", person, ""},
		{"Nine [members] of a Kerrish militia were held.", person, ""},
		{"Nine [pilots] of the Kerros were held.", fighter, ""},
		{"Two [airmen from Kerrin Air Force Base] came.", fighter, ""},
		{"The PKK said five of [its fighters] had died.", fighter, "Kurdistan Workers' Party"},
		{"The PKK said two of [its men] had died.", person, "Kurdistan Workers' Party"},
		{"Turkey has lost three of [its troops] in a week.", fighter, "Turkey"},
		{"Hezbollah said nine of [its members] had died.", person, "Hezbollah"},
		{"Hezbollah said nine [members of its security forces] had died.", fighter, "Hezbollah"},
		{"A family in Syria said nine of [its members] had died.", person, ""},
		{"The ELN attacked at night. The army killed six [guerrillas].", fighter, "National Liberation Army"},
		{"Boko Haram struck again. Nine [jihadists] were shot.", fighter, "Boko Haram"},
		{"Hamas fired rockets. Troops killed two [militants].", fighter, "Hamas"},
		{"The Taliban struck again. Troops shot nine [insurgents].", fighter, "Taliban"},
		{"The Taliban struck again. The dead include a reserve [police commander].", police, ""},
		{"A mine killed two [American soldiers].", fighter, "United States"},
		{"A mine killed two [U.S soldiers].", fighter, "United States"},
		{"Jets killed nine [Kurdistan Workers' Party terrorists].", fighter, "Kurdistan Workers' Party"},
		{"Jets killed nine [members of the Kurdistan Workers’ Party].", fighter, "Kurdistan Workers' Party"},
		{"Jets killed nine [Shiite militiamen].", fighter, ""},
		{"Jets killed nine [Sunni Guard militiamen].", fighter, "Sunni Guard"},
		{"In Syria, ten [government troops] died. Syria mourned.", fighter, "Syrian army"},
		{"Syria is at war. Fifteen [regime fighter planes] burned.", thing, "Syrian regime"},
		{"Turkish-backed and Turkish-led rebels hit Syria. Nine [regime soldiers] died.", fighter, "Syrian regime"},
		{"The strike hit six [ISIL positions].", thing, "Islamic State"},
		{"A raid killed nine [US-backed SDF fighters].", fighter, "Syrian Democratic Forces"},
		{"A raid killed nine [al-Qaeda-linked al-Shabaab fighters].", fighter, "al-Shabaab"},
		{"A raid killed nine [al-Qaeda-linked fighters].", fighter, "al-Qaeda"},
		{"A raid killed nine [Iran-trained fighters].", fighter, ""},
		{"A raid killed nine [US-led troops].", fighter, "United States"},
		{"Two [US destroyers] fired.", thing, "United States"},
		{"Six [Pakistani diplomats] flew home.", person, "Pakistan"},
		{"The pact freed 150 [rebels].", fighter, "rebels"},
		{"Police shot dead six [Maoists].", fighter, "Maoists"},
		{"The CPI-Maoist has been banned there. Police shot dead six [Maoists].", fighter, "Communist Party of India-Maoist"},
		{"Nepal's army shot dead six [Maoist rebels].", fighter, "Maoist"},
		{"Five [Civil Protection brigadiers] came.", aid, "Civil Protection"},
		{"THE FMLN LOST FOUR [GUERRILLAS].", fighter, "Farabundo Marti National Liberation Front"},
		{"The army hit the Fatah al-Sham Front (previously known as the al-Nusra Front). It killed nine [terrorists].", fighter, "Fatah al-Sham Front"},
		{"Hezbollah sent men. Shells killed 68 [Syrian rebels].", fighter, "Syrian rebels"},
		{"In Syria, nine [pro-Harlow government soldiers] died.", fighter, "Syrian army"},
		// no side
		{"IS fought on. Nine [fighters] from both sides fell.", fighter, ""},
		{"Fifty [Islamist rebels] fell.", fighter, "rebels"},
		{"Fifty [rebel fighters] fell.", fighter, "rebels"},
		{"Nine of [Harl’s fighters] fell.", fighter, "Harl"},
		{"Nine of [Harl's fighters] fell.", fighter, "Harl"},
		{"HARL, Syria – The Taliban announced on Friday that nine of its [fighters] fell.", fighter, "Taliban"},
		{"Units of the Islamic State (ISIS) said nine of its [fighters] fell in Syria.", fighter, "Islamic State"},
		{"Police shot nine [Islamist militants].", fighter, ""},
		{"IS struck. Five [members] of regime forces died.", fighter, ""},
		{"IS struck. Five [members] of pro-Orlan militias died.", fighter, ""},
		{"In Syria, where Islamic State fights, nine [pro-regime fighters] died.", fighter, ""},
		{"Six [pro-Taliban gunmen] died.", fighter, ""},
		{"The Taliban struck again.\n\nTroops shot nine [insurgents].", fighter, ""},
		{"The pact freed 150 [guerrillas].", fighter, ""},
		{"A bomb killed two [soldiers] and a guard.", fighter, ""},
		{"A crash killed ten [US citizens].", person, ""},
		{"They fed 90 [people] with rice and UNHCR left.", person, ""},
		{"Shells killed ten [Syrian civilians].", civilian, ""},
		{"A crash killed two [Costa Rican pilots].", person, ""},
		{"Police shot five [terrorists] on Sunday.", fighter, ""},
		{"A Reuters count has 12 [].", person, ""},
	} {
		x, span := bracketed(t, lx, c.text)
		if got := ground.NewReader(lx).Group(x, span, text.Span{}, c.class); got != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
	}
}

// TestFoe promises that nobody is of the side that harmed him.
func TestFoe(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"ISIS came to Orla. Taliban fighters killed 13 [militants].", "Islamic State"},
		{"Taliban fighters killed 13 [militants].", ""},
	} {
		x, span := bracketed(t, lx, c.text)
		foe := text.Span{First: span.First - 4, Last: span.First - 2}
		if got := ground.NewReader(lx).Group(x, span, foe, schema.Combatant); got != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
	}
}

// TestOwner states whose troops are sent, and from whom something was taken.
func TestOwner(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	r := ground.NewReader(lx)
	for _, c := range []struct{ text, want string }{
		{"[Chad] sent 300 troops.", "Chad"},
		{"[The African Union mission] withdrew 300 troops.", "African Union Mission in Somalia"},
		{"[The Pentagon] sent 300 troops.", "United States"},
		{"[The Syrian army] sent 300 troops.", "Syrian army"},
		{"[Chinese missile tests] had the navy send two carriers.", ""},
	} {
		x, agent := bracketed(t, lx, c.text)
		if got := r.Sender(x, agent); got != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
	}
	for _, c := range []struct{ text, want string }{
		{"Rebels took three [villages] near Orla from Islamic State militants.", "Islamic State"},
		{"Rebels took three [villages] far from Orla.", ""},
		{"Rebels took three [villages]. Troops of Islamic State fled from Islamic State land.", ""},
	} {
		x, taken := bracketed(t, lx, c.text)
		if got := r.Loser(x, taken.Last); got != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
	}
	if x, loser := bracketed(t, lx, "[Chad] lost nine tanks."); r.Owner(x, loser, schema.Thing) != "Chad" {
		t.Errorf("the tanks are %q's", r.Owner(x, loser, schema.Thing))
	}
	for _, c := range []struct{ text, want string }{
		{"[The Chadian army] lost nine men.", "Chadian army"},
		{"[The army] lost nine men.", ""},
		{"[An army patrol] lost nine men.", ""},
	} {
		x, loser := bracketed(t, lx, c.text)
		if got := r.Owner(x, loser, schema.Combatant); got != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
	}
}

func TestAgent(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"[The IDF] shelled the town.", "IDF"},
		{"[FARC\n  rebels] shelled the town.", "FARC rebels"},
		{"[A lone gunman] opened fire.", "lone gunman"},
		{"[A] came.", "A"},
	} {
		x, span := bracketed(t, lx, c.text)
		if got := ground.Agent(x, span); got != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
	}
	x, _ := bracketed(t, lx, "[Nobody] came.")
	if got := ground.Agent(x, text.Span{}); got != "" {
		t.Errorf("no words give %q", got)
	}
}

func TestRosterIsWide(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(lx.Sides.List); n < 600 {
		t.Errorf("the roster has %d entries", n)
	}
	for _, side := range lx.Sides.List {
		for _, country := range side.Countries {
			if lx.Countries.ISO3(country) < 0 {
				t.Errorf("%s: %s is in %s, which is no country", side.Ref, side.Name, country)
			}
		}
	}
}

func TestState(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	const fighter, police = schema.Combatant, schema.Police
	for _, c := range []struct {
		text    string
		class   schema.Class
		country string // where it happened
		want    string
	}{
		{"A mine killed nine [soldiers] near Orla.", fighter, "TCD", "Chad"},
		{"A mine killed nine [policemen] near Orla.", police, "TCD", "Chad"},
		{"A mine killed nine [members of the security forces].", fighter, "TCD", "Chad"},
		{"A mine killed nine [French-backed government soldiers].", fighter, "TCD", "Chad"},
		{"The Chadian army fell back. Nine [soldiers] died.", fighter, "NER", "Chad"},
		{"Nine [soldiers] died, the Chadian army said.", fighter, "NER", "Chad"},
		{"A UN convoy was hit. Nine [peacekeepers] died.", fighter, "TCD", "United Nations"},
		// anybody's
		{"Nine [soldiers] died.", fighter, "", ""},
		{"Nine [peacekeepers] died.", fighter, "TCD", ""},
		{"Nine foreign [soldiers] died.", fighter, "TCD", ""},
		{"Nine [former soldiers] died.", fighter, "TCD", ""},
		{"Nine [rebel soldiers] died.", fighter, "TCD", ""},
		{"Nine [fighters] died.", fighter, "TCD", ""},
	} {
		x, span := bracketed(t, lx, c.text)
		got := ground.NewReader(lx).State(x, span, text.Span{}, c.class, c.country)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
