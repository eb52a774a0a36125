package lexicon

// SideClass is how a word or phrase helps to name a side.
type SideClass uint16

// The classes; a phrase may have several.
const (
	Force    SideClass = 1 << iota // army, air force: named with its country
	Body                           // government, ministry: likewise
	Troops                         // soldiers, policemen: the state's where its name stands before them
	Hardware                       // warplanes, checkpoints: likewise
	Armed                          // militants, fighters: of a group named elsewhere
	Narrow                         // jihadists: only of groups that are called so
	Own                            // rebels: themselves the side where no other is named
	State                          // government troops: the army of the document's country
	Staff                          // employees, members: of the body whose name stands before them
	Envoys                         // diplomats: of the state
	Nameless                       // gunmen: an agent of their own
	OwnThing                       // territory, fighters: what "its" may own
)

var sideClasses = map[string]SideClass{
	"force": Force, "body": Body, "troops": Troops, "hardware": Hardware,
	"armed": Armed, "narrow": Narrow, "own": Own, "state": State,
	"staff": Staff, "envoys": Envoys, "own thing": OwnThing, "nameless": Nameless,
}

// SideWords knows the classes of words and short phrases.
type SideWords struct {
	phrases Phrases
	classes []SideClass
}

type sideWordEntry struct {
	Class string `yaml:"class"`
	Words string `yaml:"words"` // separated by semicolons
}

// Longest finds the longest phrase that words starts with and its classes.
func (s *SideWords) Longest(words []Word) (k int, c SideClass) {
	k, at := s.phrases.Longest(words)
	if k == 0 {
		return 0, 0
	}
	return k, s.classes[at]
}

func loadSideWords(lx *Lexicon) error {
	entries, err := read[sideWordEntry](lx, "side_words.yaml")
	if err != nil {
		return err
	}
	for _, e := range entries {
		class, ok := sideClasses[e.Value.Class]
		if !ok {
			return e.Ref.errorf("unknown class %q", e.Value.Class)
		}
		for _, s := range list(e.Value.Words) {
			lx.SideWords.add(lx.Vocabulary, s, class)
		}
	}
	return nil
}

func (s *SideWords) add(v *Vocabulary, phrase string, class SideClass) {
	var words []Word
	for _, w := range SplitName(phrase) {
		words = append(words, v.Add(w))
	}
	if k, at := s.phrases.Longest(words); k == len(words) {
		s.classes[at] |= class
		return
	}
	s.phrases.Add(words, int32(len(s.classes)))
	s.classes = append(s.classes, class)
}
