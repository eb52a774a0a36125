package lexicon

import (
	"io/fs"
	"strings"

	"tally/schema"
)

// Side is an organisation that counts, is counted or does: an armed group, a
// force, a government body, a monitor, an agency, an outlet.
type Side struct {
	Name      string // the fullest usual name
	Type      schema.SourceType
	Wikidata  string   // only where it is certain
	Countries []string // ISO 3166-1 alpha-3, where it is at home
	Ref       Ref
}

// Sides is the roster.
type Sides struct {
	List   []Side
	called map[calledKey]bool
	names  Names // of List index
}

type calledKey struct {
	side int32
	word Word
}

type sideEntry struct {
	Name     string `yaml:"name"`
	Aka      string `yaml:"aka"` // other names, separated by semicolons
	Type     string `yaml:"type"`
	In       string `yaml:"in"`     // countries, alpha-3
	Called   string `yaml:"called"` // common nouns that stand for it beside the general ones
	Wikidata string `yaml:"wikidata"`
}

// Starts tells whether some name of the roster starts with w.
func (s *Sides) Starts(w Word) bool { return s.names.Starts(w) }

// Reach is how many words the longest such name has; 0 if none starts with w.
func (s *Sides) Reach(w Word) int { return s.names.Reach(w) }

// Longest finds the longest name of the roster that words starts with: the
// number of words, the index into List, and whether it counts only in capitals.
func (s *Sides) Longest(words []Word) (k, side int, caps bool) {
	k, id, caps := s.names.Longest(words)
	return k, int(id), caps
}

// Named gives the side that a name, written alone and in its usual case, names.
func (s *Sides) Named(v *Vocabulary, name string) (Side, bool) {
	plain := strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
	if first, _, _ := strings.Cut(plain, " "); lettered(first) && !s.Starts(v.Find(first)) {
		return Side{}, false // as most
	}
	parts := SplitName(plain)
	words := make([]Word, len(parts))
	for i, p := range parts {
		words[i] = v.Find(p)
	}
	k, side, caps := s.Longest(words)
	if k == 0 || k != len(words) || caps && strings.ToUpper(plain) != plain {
		return Side{}, false
	}
	return s.List[side], true
}

// lettered tells whether s is a word of ASCII letters and nothing else.
func lettered(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}

// Called tells whether a common noun may stand for a side: "militants" for any
// armed group, "jihadists" only for those that are called so. c is the class
// of the noun.
func (s *Sides) Called(side int, w Word, c SideClass) bool {
	return s.called[calledKey{int32(side), w}] || s.List[side].Type == schema.ArmedGroup && c&Armed != 0 && c&Narrow == 0
}

func loadSides(lx *Lexicon) error {
	lx.Sides.called = map[calledKey]bool{}
	paths, err := fs.Glob(files, "en/sides_*.yaml")
	if err != nil {
		return err
	}
	for _, path := range paths {
		entries, err := read[sideEntry](lx, strings.TrimPrefix(path, "en/"))
		if err != nil {
			return err
		}
		for _, e := range entries {
			if err := lx.Sides.add(lx.Vocabulary, e); err != nil {
				return err
			}
		}
	}
	return nil
}

// add keeps one side under all of its names. A name that another side has
// already is an error: the roster must not depend on the order of its files.
func (s *Sides) add(v *Vocabulary, e Entry[sideEntry]) error {
	kind := schema.SourceType(e.Value.Type)
	if e.Value.Name == "" || !isSourceType(kind) {
		return e.Ref.errorf("want a name and a type of the dictionary, not %q", e.Value.Type)
	}
	id := int32(len(s.List))
	s.List = append(s.List, Side{
		Name: e.Value.Name, Type: kind, Wikidata: e.Value.Wikidata, Countries: strings.Fields(e.Value.In), Ref: e.Ref,
	})
	for _, name := range append([]string{e.Value.Name}, list(e.Value.Aka)...) {
		if !s.names.Add(v, name, id) {
			return e.Ref.errorf("%q is too long or is named already", name)
		}
	}
	for _, w := range strings.Fields(e.Value.Called) {
		s.called[calledKey{id, v.Add(w)}] = true
	}
	return nil
}

func isSourceType(t schema.SourceType) bool {
	for _, term := range schema.SourceTypes {
		if term.Name == string(t) {
			return true
		}
	}
	return false
}
