package lexicon

// Convention sets the bounds of a vague count. Word is a plural ("dozens"):
// Low and High are its bounds; or a word before a scale ("several hundred",
// "the low hundreds"): Low and High are what the scale is multiplied by.
type Convention struct {
	Word      string
	Low, High float64
}

// Conventions are the bounds of all vague counts. A later entry of a word
// replaces an earlier one, so that a recipe can append its own.
type Conventions []Convention

type conventionEntry struct {
	Word     string  `yaml:"word"`
	Low      float64 `yaml:"low"`
	High     float64 `yaml:"high"`
	Origin   string  `yaml:"origin"` // where the bounds were taken from
	Examples string  `yaml:"examples"`
}

func loadConventions(lx *Lexicon) error {
	entries, err := read[conventionEntry](lx, "vague.yaml")
	if err != nil {
		return err
	}
	for _, e := range entries {
		v := e.Value
		if v.Low <= 0 || v.High < v.Low {
			return e.Ref.errorf("%q: want 0 < low <= high", v.Word)
		}
		lx.Add(v.Word)
		lx.Conventions = append(lx.Conventions, Convention{v.Word, v.Low, v.High})
		lx.example(e.Ref, v.Examples)
	}
	return nil
}
