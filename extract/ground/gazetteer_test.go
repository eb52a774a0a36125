package ground

import "testing"

func TestPlaceKey(t *testing.T) {
	for _, same := range [][]string{
		{"Raqa", "Raqqa", "Ar Raqqah", "al-Raqqah", "RAQQA"},
		{"Baghouz", "Baghuz"},
		{"Khan Sheikhun", "Khan Shaykhun", "Khān Shaykhūn", "Khan Sheikhoun"},
		{"Hasakeh", "Hasaka", "Al-Hasakah", "al Hasakah"},
		{"Kobane", "Kobani", "Kobanê"},
		{"Deir el-Zour", "Deir al-Zor", "Deir ez-Zor"},
		{"Idlib", "Edlib"},
	} {
		for _, s := range same[1:] {
			if PlaceKey(s) != PlaceKey(same[0]) {
				t.Errorf("%q gives %q, %q gives %q", s, PlaceKey(s), same[0], PlaceKey(same[0]))
			}
		}
	}
	for _, apart := range [][2]string{{"Homs", "Hama"}, {"Bamako", "Bangui"}, {"Kabul", "Kirkuk"}, {"Mosul", "Masyaf"}} {
		if PlaceKey(apart[0]) == PlaceKey(apart[1]) {
			t.Errorf("%q and %q are one: %q", apart[0], apart[1], PlaceKey(apart[0]))
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, iso2 string }{
		{"Raqa", "SY"}, {"Deir Ezzor", "SY"}, {"Albu Kamal", "SY"}, {"Baghouz", "SY"}, {"Mosul", "IQ"}, {"Kobane", "SY"},
		{"Khan Sheikhun", "SY"}, {"Kyiv", "UA"}, {"Kiev", "UA"}, {"Sievierodonetsk", "UA"}, {"San Salvador", "SV"},
		{"Chalatenango", "SV"}, {"Ayacucho", "PE"}, {"Mazar-i-Sharif", "AF"}, {"Goma", "CD"}, {"El Fasher", "SD"},
		{"Guanacaste", "CR"}, {"Rakhine", "MM"}, {"Jaffna", "LK"}, {"Croydon", "GB"}, {"KUNDUZ", "AF"}, {"Balochistan", "PK"},
	} {
		found := false
		for _, e := range gazetteer().Find(PlaceKey(c.name)) {
			found = found || e.ISO2 == c.iso2
		}
		if !found {
			t.Errorf("%s is not known in %s", c.name, c.iso2)
		}
	}
}
