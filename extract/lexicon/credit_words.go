package lexicon

// CreditClass is a set of the classes of small words by which the credit stage
// finds its way.
type CreditClass uint32

// The classes; credit_words.yaml tells what each is for.
const (
	Manner CreditClass = 1 << iota
	Authored
	TollWord
	Few
	Between
	Anew
	Onward
	OtherWord
	Contrast
	Particle
	Rank
	Female
	Male
	Listener
	Bare
	Reduced
	Charge
)

var creditClasses = map[string]CreditClass{
	"manner": Manner, "authored": Authored, "toll": TollWord, "few": Few, "between": Between, "anew": Anew, "onward": Onward,
	"other": OtherWord, "contrast": Contrast, "particle": Particle, "rank": Rank, "female": Female, "male": Male,
	"listener": Listener, "bare": Bare, "reduced": Reduced,
	"charge": Charge,
}

// CreditWords tells the classes of words.
type CreditWords struct {
	classes []CreditClass // by Word
}

// Is tells whether w has any of the classes.
func (c *CreditWords) Is(w Word, class CreditClass) bool {
	return int(w) < len(c.classes) && c.classes[w]&class != 0
}

type creditWordEntry struct {
	Class string `yaml:"class"`
	Words string `yaml:"words"` // separated by white space
}

func loadCreditWords(lx *Lexicon) error {
	entries, err := read[creditWordEntry](lx, "credit_words.yaml")
	if err != nil {
		return err
	}
	for _, e := range entries {
		class, ok := creditClasses[e.Value.Class]
		if !ok {
			return e.Ref.errorf("unknown class %q", e.Value.Class)
		}
		c := &lx.CreditWords
		for _, w := range lx.addAll(e.Value.Words) {
			c.classes = grow(c.classes, w)
			c.classes[w] |= class
		}
	}
	return nil
}
