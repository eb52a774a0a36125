package lexicon

import "strings"

// Agencies knows the wire agencies that datelines and credits name.
type Agencies struct {
	phrases Phrases
	names   []string
}

// Longest gives the canonical name of the agency that words starts with and
// its number of words; "" and 0 when there is none.
func (a *Agencies) Longest(words []Word) (string, int) {
	n, payload := a.phrases.Longest(words)
	if n == 0 {
		return "", 0
	}
	return a.names[payload], n
}

type agencyEntry struct {
	Name  string `yaml:"name"`
	Words string `yaml:"words"` // other spellings, separated by commas
}

func loadAgencies(lx *Lexicon) error {
	entries, err := read[agencyEntry](lx, "agencies.yaml")
	if err != nil {
		return err
	}
	for i, e := range entries {
		if e.Value.Name == "" {
			return e.Ref.errorf("an agency needs a name")
		}
		lx.Agencies.names = append(lx.Agencies.names, e.Value.Name)
		for _, phrase := range append(strings.Split(e.Value.Words, ","), e.Value.Name) {
			var words []Word
			for _, s := range strings.Fields(strings.ReplaceAll(phrase, "'s", " 's")) {
				words = append(words, lx.Add(s))
			}
			if len(words) > 0 {
				lx.Agencies.phrases.Add(words, int32(i))
			}
		}
	}
	return nil
}
