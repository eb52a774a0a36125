package lexicon

// CreditClass is a set of the classes of small words by which the credit stage
// finds its way, and the frames where an earlier number is named.
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
	Publish
	Apart
	Reckoning
	Assertion
	Former
	Revision
	Enclosed
	Leadership
	Unproven
	Informed
	Motive
	Which
)

var creditClasses = map[string]CreditClass{
	"manner": Manner, "authored": Authored, "toll": TollWord, "few": Few, "between": Between, "anew": Anew, "onward": Onward,
	"other": OtherWord, "contrast": Contrast, "particle": Particle, "rank": Rank, "female": Female, "male": Male,
	"listener": Listener, "bare": Bare, "reduced": Reduced,
	"charge": Charge, "publish": Publish, "apart": Apart, "reckoning": Reckoning, "assertion": Assertion, "former": Former,
	"revision": Revision, "enclosed": Enclosed, "leadership": Leadership, "unproven": Unproven, "informed": Informed,
	"motive": Motive, "which": Which,
}

// CreditWords tells the classes of words.
type CreditWords struct {
	classes []CreditClass // by Word
}

// Is tells whether w has any of the classes.
func (c *CreditWords) Is(w Word, class CreditClass) bool { return c.Classes(w)&class != 0 }

// Classes are those of w; 0 for none.
func (c *CreditWords) Classes(w Word) CreditClass {
	if int(w) >= len(c.classes) {
		return 0
	}
	return c.classes[w]
}

// Turns tells whether the sentence with these words turns to another event than
// the one before: "elsewhere", "in a separate attack", "another bomb".
func (lx *Lexicon) Turns(words []Word) bool {
	for k, w := range words[:min(len(words), 5)] {
		switch class := lx.CreditWords.Classes(w); {
		case class&Anew != 0 && (k == 0 || class&Apart != 0):
			return true
		case class&Apart != 0 && lx.eventIn(words[k+1:min(len(words), k+4)]):
			return true
		}
	}
	return false
}

// eventIn tells whether one of the words starts a noun for an event or a weapon that harms.
func (lx *Lexicon) eventIn(words []Word) bool {
	for i := range words {
		if n, noun := lx.Nouns.Longest(words[i:]); n > 0 && (noun.Cause || noun.Weapon != "") {
			return true
		}
	}
	return false
}

func loadCreditWords(lx *Lexicon) error {
	return loadWords(lx, "credit_words.yaml", creditClasses, &lx.CreditWords.classes)
}
