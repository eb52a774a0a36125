package lexicon

import "strings"

// FurnitureRole is what a block of text that is no part of the report does.
type FurnitureRole uint8

// The roles of en/furniture.yaml.
const (
	NoFurniture FurnitureRole = iota
	Byline                    // byline: the words before an author's name
	Label                     // label: a block that is these words alone is furniture
	Opening                   // opening: a block that starts with them is furniture
	Closing                   // closing: a block that ends with them is the teaser of another story
	Links                     // links: the links under a block of these words are furniture, up to the next full paragraph
	Rest                      // rest: everything under a block of these words is furniture
)

var furnitureRoles = map[string]FurnitureRole{
	"byline": Byline, "label": Label, "opening": Opening,
	"closing": Closing, "links": Links, "rest": Rest,
}

// Furniture knows the words of pages that are not the report's.
type Furniture struct {
	Number  Word    // stands for any number in the phrases: "list # of #"
	phrases Phrases // payload: role
	first   []bool  // by Word: some phrase starts with it
	ends    Phrases // of Closing, last word first
	bylines []bool
}

type furnitureEntry struct {
	Role     string `yaml:"role"`
	Phrases  string `yaml:"phrases"` // one a line, words without punctuation
	Examples string `yaml:"examples"`
}

// Byline tells whether w stands before an author's name.
func (f *Furniture) Byline(w Word) bool { return int(w) < len(f.bylines) && f.bylines[w] }

// Starts tells whether some phrase starts with w.
func (f *Furniture) Starts(w Word) bool { return at(f.first, w) }

// Opens finds the longest phrase that words starts with: its length and role,
// 0 and NoFurniture if there is none.
func (f *Furniture) Opens(words []Word) (int, FurnitureRole) {
	n, payload := f.phrases.Longest(words)
	if n == 0 {
		return 0, NoFurniture
	}
	return n, FurnitureRole(payload)
}

// Closes tells whether a teaser's phrase is what reversed starts with: the
// last words of a block, the very last first.
func (f *Furniture) Closes(reversed []Word) bool {
	n, _ := f.ends.Longest(reversed)
	return n > 0
}

func loadFurniture(lx *Lexicon) error {
	entries, err := read[furnitureEntry](lx, "furniture.yaml")
	if err != nil {
		return err
	}
	lx.Furniture.Number = lx.Add("#")
	for _, e := range entries {
		role, ok := furnitureRoles[e.Value.Role]
		if !ok {
			return e.Ref.errorf("unknown role %q", e.Value.Role)
		}
		for _, line := range strings.Split(e.Value.Phrases, "\n") {
			if words := lx.words(line); len(words) > 0 {
				lx.Furniture.add(words, role)
			}
		}
		lx.example(e.Ref, e.Value.Examples)
	}
	return nil
}

// add files one phrase.
func (f *Furniture) add(words []Word, role FurnitureRole) {
	switch role {
	case Byline:
		f.bylines = grow(f.bylines, words[0])
		f.bylines[words[0]] = true
	case Closing:
		reversed := make([]Word, len(words))
		for i, w := range words {
			reversed[len(words)-1-i] = w
		}
		f.ends.Add(reversed, int32(role))
	default:
		f.phrases.Add(words, int32(role))
		f.first = grow(f.first, words[0])
		f.first[words[0]] = true
	}
}

// words adds the words of a line, separated by white space, to the vocabulary.
func (lx *Lexicon) words(line string) []Word {
	var words []Word
	for s := range strings.FieldsSeq(line) {
		words = append(words, lx.Add(s))
	}
	return words
}
