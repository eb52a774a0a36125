package lexicon

import "strings"

// Country is a state or territory.
type Country struct {
	Name   string
	ISO3   string // ISO 3166-1 alpha-3
	ISO2   string // ISO 3166-1 alpha-2, the gazetteer's key
	People string // its first adjective: "Syrian"; "" if none is in use
	Ref    Ref
}

// CountryWord tells how a word or name stands to its country.
type CountryWord uint8

// The ways to name a country.
const (
	CountryName      CountryWord = iota // Syria
	CountryAdjective                    // Syrian
	CountryPeople                       // Syrians
)

// Countries knows the names of countries and of their people.
type Countries struct {
	List  []Country
	iso2  [26 * 26]int16 // by alpha-2 code, one more than the index; 0 = none
	iso3  map[string]int
	names Names // of List index * 4 + CountryWord
}

type countryEntry struct {
	Name   string `yaml:"name"`
	ISO3   string `yaml:"iso3"`
	ISO2   string `yaml:"iso2"`
	People string `yaml:"people"` // adjectives, separated by white space, with hyphens inside
	Aka    string `yaml:"aka"`    // other names, separated by semicolons
	Now    bool   `yaml:"now"`    // of several with one iso2, the one that the gazetteer means
}

// Starts tells whether some name of a country or its people starts with w.
func (c *Countries) Starts(w Word) bool { return c.names.Starts(w) }

// Reach is how many words the longest such name has; 0 if none starts with w.
func (c *Countries) Reach(w Word) int { return c.names.Reach(w) }

// Longest finds the longest name of a country or its people that words starts
// with: the number of words, the index into List, how it names the country,
// and whether it counts only in capitals.
func (c *Countries) Longest(words []Word) (k, country int, how CountryWord, caps bool) {
	k, id, caps := c.names.Longest(words)
	return k, int(id / 4), CountryWord(id % 4), caps
}

// ISO2 is the index of the country with an alpha-2 code, -1 if there is none.
func (c *Countries) ISO2(code string) int {
	if len(code) != 2 || code[0]-'A' >= 26 || code[1]-'A' >= 26 {
		return -1
	}
	return int(*c.at(code)) - 1
}

// at is the place of an alpha-2 code.
func (c *Countries) at(code string) *int16 { return &c.iso2[26*int(code[0]-'A')+int(code[1]-'A')] }

// ISO3 is the index of the country with an alpha-3 code, -1 if there is none.
func (c *Countries) ISO3(code string) int {
	if i, ok := c.iso3[code]; ok {
		return i
	}
	return -1
}

func loadCountries(lx *Lexicon) error {
	entries, err := read[countryEntry](lx, "countries.yaml")
	if err != nil {
		return err
	}
	c := &lx.Countries
	c.iso3 = map[string]int{}
	for _, e := range entries {
		v := e.Value
		if v.Name == "" || len(v.ISO3) != 3 || len(v.ISO2) != 2 || strings.Trim(v.ISO2, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return e.Ref.errorf("want a name, iso3 and iso2")
		}
		if at := c.at(v.ISO2); *at == 0 || v.Now {
			*at = int16(len(c.List) + 1)
		}
		if _, ok := c.iso3[v.ISO3]; !ok || v.Now {
			c.iso3[v.ISO3] = len(c.List)
		}
		c.add(lx.Vocabulary, e)
	}
	return nil
}

// add keeps one country under all of its names.
func (c *Countries) add(v *Vocabulary, e Entry[countryEntry]) {
	i := int32(4 * len(c.List))
	country := Country{Name: e.Value.Name, ISO3: e.Value.ISO3, ISO2: e.Value.ISO2, Ref: e.Ref}
	c.names.Add(v, e.Value.Name, i+int32(CountryName))
	for _, s := range list(e.Value.Aka) {
		c.names.Add(v, s, i+int32(CountryName))
	}
	for _, s := range strings.Fields(e.Value.People) {
		if country.People == "" {
			country.People = strings.ReplaceAll(s, "-", " ")
		}
		c.names.Add(v, s, i+int32(CountryAdjective))
		c.names.Add(v, s+"s", i+int32(CountryPeople))
	}
	c.List = append(c.List, country)
}

// list takes a list apart whose items stand between semicolons.
func list(s string) []string {
	var items []string
	for _, item := range strings.Split(s, ";") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}
