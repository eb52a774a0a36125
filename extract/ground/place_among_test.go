package ground_test

import (
	"strings"
	"testing"

	"tally/extract/frame"
	"tally/extract/gold"
	"tally/extract/ground"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// amongRow is a text with several figures of the dead, each in brackets, and their places; "+" before a figure makes
// it a part of the one before, "*" makes it one of attacks, "=" one of households.
type amongRow struct{ text, want string }

var amongRows = []amongRow{
	{"The raids killed [19] people outside Homs, and [23], among them [+ten] children, in the town of Ariha.", "Homs | Ariha | Ariha"},
	{"Raids killed [19] people, among them [+ten] children, in Homs.", "Homs | Homs"},
	{"Some [80] people died in Homs, [14] in [*five] raids in Hama, and [seven] in [*six] raids across Aleppo.", "Homs | Hama | Hama | Aleppo | Aleppo"},
	{"Raids killed [19] people in Homs (including [+ten] children).", "Homs | Homs"},
	{"Raids killed [19] people in Homs ([+ten] of them children) on Monday.", "Homs | Homs"},
	{"DAMASCUS -- [Five] rebels died while [six] were hurt as fighting erupted anew in Homs.", "Homs | Homs"},
	{"Some [900] people in Homs ([=200] households) starved.", "Homs | Homs"},
	{"Some [900] people in Homs ([=200] households) and [300] people in Hama ([=90] households) starved.", "Homs | Homs | Hama | Hama"},
	{"Some [900] people ([=200] households) starved in Homs and [90] people ([=20] households) in Hama.", "Homs | Homs | Hama | Hama"},
	{"A storm killed [32] people in Homs and [seven] elsewhere.", "Homs | "},
	{"The quake killed [32] people and was felt as far away as Homs.", ""},
	{"A storm killed [32] people in Homs and [seven] more elsewhere in Syria.", "Homs | Syria"},
	{"Some [900] people starved in Homs ([=200] families) and Hama ([=90] families).", " | Homs | Hama"},
	{"In Raqqa, troops killed [six] rebels and held [nine], and in Homs they killed [two].", "Raqqa | Raqqa | Homs"},
	{"In Aleppo province [six] soldiers were killed, and in Homs [nine] were killed.", "Aleppo province | Homs"},
	{"In Aleppo province [six] soldiers were killed and in Homs [nine].", "Aleppo province | Homs"},
	{"A bomb in Homs killed [six] people, and a raid in Aleppo province left [nine] dead.", "Homs | Aleppo province"},
	{"Two trains collided near Homs, killing [six] people and cutting the line between Hama and Aleppo.", "Homs"},
	{"Rebels in Aleppo province attacked, killing [six] people and burning houses in Ariha.", "Ariha"},
	{"The toll from the storm is [90] with [+44] dead in Homs.", " | Homs"},
	{"Some [90] people fell ill ([+three] badly) in Homs.", "Homs | Homs"},
	{"A blast blamed on Chad's army killed [one] man while [nine] were hurt in Homs.", "Homs | Homs"},
}

func TestPlaceAmongClaims(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range amongRows {
		x, claims := among(lx, row.text)
		settings := ground.NewReader(lx).Read(x, &schema.Document{Text: x.Source}, claims)
		got := make([]string, len(settings))
		for i := range settings {
			got[i] = settings[i].Place.Text
		}
		if s := strings.Join(got, " | "); s != row.want {
			t.Errorf("%s\n\tgot %s, want %s", row.text, s, row.want)
		}
	}
}

// among reads a text with several marked figures, and makes their claims.
func among(lx *lexicon.Lexicon, s string) (*text.Text, []frame.Claim) {
	var plain strings.Builder
	var spans [][2]int
	var marks []byte
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			spans, marks = append(spans, [2]int{plain.Len()}), append(marks, s[i+1])
		case ']':
			spans[len(spans)-1][1] = plain.Len()
		case '+', '*', '=':
		default:
			plain.WriteByte(s[i])
		}
	}
	var x text.Text
	x.Read(lx, "", plain.String())
	var claims []frame.Claim
	for i, at := range spans {
		c := gold.At(&x, at[0], at[1])
		c.Measure, c.Unit, c.PartOf = schema.Killed, schema.Person, -1
		if marks[i] == '+' {
			c.PartOf = i - 1
		} else if marks[i] == '*' {
			c.Measure = schema.Attacks
		} else if marks[i] == '=' {
			c.Unit = schema.Household
		}
		claims = append(claims, c)
	}
	return &x, claims
}

// A list of numbers is set against a list of as many places.
func TestPlacesInTurn(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"Police shot nine, two and four men in Homs, Hama and Idlib on Sunday.", "Homs Hama Idlib"},
		{"Police shot nine, two and four men in Homs and Hama on Sunday.", "Homs Homs Homs"},
	} {
		x, claims := marked(t, lx, strings.Replace(c.text, "nine", "«nine»", 1), "")
		for _, figure := range []string{"two", "four"} {
			i := strings.Index(x.Source, figure)
			claims = append(claims, gold.At(x, i, i+len(figure)))
		}
		var got []string
		for _, s := range ground.NewReader(lx).Read(x, &schema.Document{Text: x.Source}, claims) {
			got = append(got, s.Place.Name)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, s, c.want)
		}
	}
}

// TestPlacesOfReports: the next paragraph of a report on the displaced is of another place, and that of the news is not.
func TestPlacesOfReports(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	const told = " Some [900] people fled to Homs, and [400] families did. \n\nAbout [11,000] people fled, and [3,000] came back."
	for text, want := range map[string]string{
		"OCHA and partners assessed the needs of displaced households." + told: "Homs | Homs |  | ",
		"The band played on while it rained." + told:                           "Homs | Homs | Homs | Homs",
	} {
		x, claims := among(lx, text)
		for i := range claims {
			claims[i].Measure = schema.Displaced
		}
		settings := ground.NewReader(lx).Read(x, &schema.Document{Text: x.Source}, claims)
		got := make([]string, len(settings))
		for i := range settings {
			got[i] = settings[i].Place.Text
		}
		if s := strings.Join(got, " | "); s != want {
			t.Errorf("%s\n\tgot %s, want %s", text, s, want)
		}
	}
}
