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

// TestPlaceOfKind reads places that are told with the kind of place they are.
func TestPlaceOfKind(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// an adjective before the kind, the name behind it
		{"A gunman killed «three» people in the South Korean city of Orla.", "Orla"},
		{"A blast hurt «nine» people near the South African town of Orla.", "Orla"},
		{"Rebels killed «nine» people in the Andean village of Orla.", "Orla"},
		{"«Four» officers died near the Chechen capital, Grozny.", "Grozny"},
		{"«Four» officers died near the Chechen capital, Interfax reported.", "Chechen capital"},
		{"A boy was held over a fire that killed «two» men in the southern Maine city of Portland.", "Portland"},
		// a name before the kind is the place, whatever lies behind
		{"A settler hurt «two» children in the Orla village of Benst.", "Orla village"},
		{"A bomb killed «nine» people in the Helmand province of Afghanistan.", "Helmand province"},
		{"«Nine» people died on the Caribbean island of Dominica.", "Dominica"},
		// the kind is told behind the name
		{"Gunmen stormed Orla, a fishing town in Borno state, killing «12» people.", "Orla"},
		{"Orla, a village near Maiduguri, was raided by gunmen who killed «12» people.", "Orla"},
		{"Troops shelled Orla, a suburb of Warsaw, on Monday, killing «nine» people.", "Orla"},
		{"«Nine» people were hurt, said Orla Benst, a spokeswoman for the Department of Works in Atlanta.", "Atlanta"},
		{"A rocket hit a house in Kibbutz Orla, hurting «four» people.", "Kibbutz Orla"},
		// what befalls a country is where it is
		{"Kenya has been struck by floods since Monday that have killed «30» people.", "Kenya"},
		{"Kenya had one of its worst crashes in June, which killed «30» people.", "Kenya"},
		{"A bomb killed «nine» people in Police District 9 in Kabul.", "Police District 9"},
		// all of a list are where people come from
		{"Rain in southern China left «six» people dead, four missing and thousands evacuated from Guangdong and Guangxi provinces.", "southern China"},
	} {
		if got := grounded(t, c.text, "killed").Text; got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestPlaceOfWhole reads the places of figures whose parts are told in places of their own: that
// of the first figure marked, and of the others.
func TestPlaceOfWhole(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Floods have killed «30» people since Monday, including «12» in Garissa and «nine» in Wajir.", "|Garissa|Wajir"},
		{"Floods have killed «30» people across Kenya, «12» of them in Garissa and «nine» in the town of Wajir.", "Kenya|Garissa|Wajir"},
		{"Storms hit the United States with «12» people dead, «six» in Harrisburg, Illinois.", "United States|Harrisburg"},
		{"Floods killed «30» people, including «nine» children, in Garissa.", "Garissa|Garissa"},
		{"Rebels killed «nine» people and «two» soldiers in Garissa.", "Garissa|Garissa"},
	} {
		if got := strings.Join(groundedAll(t, c.text), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// groundedAll are the places of all figures marked in a text, each of people killed.
func groundedAll(t *testing.T, s string) (places []string) {
	t.Helper()
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	var x text.Text
	x.Read(lx, "", strings.NewReplacer("«", "", "»", "").Replace(s))
	var claims []frame.Claim
	for plain := 0; ; {
		before, rest, ok := strings.Cut(s, "«")
		figure, after, _ := strings.Cut(rest, "»")
		if !ok {
			break
		}
		plain += len(before)
		c := gold.At(&x, plain, plain+len(figure))
		c.Measure, c.PartOf = schema.Killed, -1
		claims, plain, s = append(claims, c), plain+len(figure), after
	}
	for _, found := range ground.NewReader(lx).Read(&x, &schema.Document{Text: x.Source}, claims) {
		places = append(places, found.Place.Text)
	}
	return places
}
