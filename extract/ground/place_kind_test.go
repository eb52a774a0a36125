package ground_test

import "testing"

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
		// all of a list are where people come from
		{"Rain in southern China left «six» people dead, four missing and thousands evacuated from Guangdong and Guangxi provinces.", "southern China"},
	} {
		if got := grounded(t, c.text, "killed").Text; got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
