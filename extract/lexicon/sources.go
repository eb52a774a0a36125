package lexicon

import (
	"strings"

	"tally/schema"
)

// SourceKind is what a noun tells of those it names.
type SourceKind uint8

// The kinds of nouns that stand for sources.
const (
	NoSource      SourceKind = iota
	RoleSource               // speaks for a body: spokesman, head
	OfficeSource             // stands for itself and its place: mayor, minister
	BodySource               // ministry, army, group
	PeopleSource             // without a name: police, residents, a source
	WritingSource            // report, figures: their author is the source
	OutletSource             // passes on what others say: newspaper, Reuters
)

// Institution tells whether it names a body or an outlet, and so nobody in person.
func (k SourceKind) Institution() bool { return k == BodySource || k == OutletSource }

var sourceKinds = map[string]SourceKind{
	"role": RoleSource, "office": OfficeSource, "body": BodySource, "people": PeopleSource, "document": WritingSource, "outlet": OutletSource, "modifier": NoSource,
}

// Source is what a noun or a name tells of the source it stands for.
type Source struct {
	Kind  SourceKind
	Type  schema.SourceType
	Means []schema.SourceType // the types of the sources that it brings back with "the": "the agency"
	Ref   Ref
}

// Sources is the table of the nouns and names that stand for sources.
type Sources struct {
	list      []Source
	nouns     []int32 // by Word, 0 = none
	modifiers []int32 // by Word, 0 = none
}

// Noun is what w tells as a noun; nil if it stands for no source.
func (s *Sources) Noun(w Word) *Source { return s.at(s.nouns, w) }

// Modifier is what w tells before such a noun; nil if it is none.
func (s *Sources) Modifier(w Word) *Source { return s.at(s.modifiers, w) }

func (s *Sources) at(table []int32, w Word) *Source {
	if int(w) >= len(table) || table[w] == 0 {
		return nil
	}
	return &s.list[table[w]]
}

// sourceEntry is an entry of sources.yaml; the file's head tells the keys.
type sourceEntry struct {
	Kind     string `yaml:"kind"`
	Type     string `yaml:"type"`
	Nouns    string `yaml:"nouns"` // separated by white space
	Means    string `yaml:"means"` // types, separated by white space
	Examples string `yaml:"examples"`
}

func loadSources(lx *Lexicon) error {
	entries, err := read[sourceEntry](lx, "sources.yaml")
	if err != nil {
		return err
	}
	lx.Sources.list = make([]Source, 1, len(entries)+1)
	for _, e := range entries {
		if err := lx.addSource(e); err != nil {
			return err
		}
		lx.example(e.Ref, e.Value.Examples)
	}
	return nil
}

func (lx *Lexicon) addSource(e Entry[sourceEntry]) error {
	s := &lx.Sources
	kind, ok := sourceKinds[e.Value.Kind]
	if !ok {
		return e.Ref.errorf("unknown kind %q", e.Value.Kind)
	}
	if !isSourceType(schema.SourceType(e.Value.Type)) {
		return e.Ref.errorf("unknown type %q", e.Value.Type)
	}
	source := Source{Kind: kind, Type: schema.SourceType(e.Value.Type), Ref: e.Ref}
	for _, t := range strings.Fields(e.Value.Means) {
		if !isSourceType(schema.SourceType(t)) {
			return e.Ref.errorf("unknown type %q", t)
		}
		source.Means = append(source.Means, schema.SourceType(t))
	}
	at := int32(len(s.list))
	s.list = append(s.list, source)
	table := &s.nouns
	if kind == NoSource {
		table = &s.modifiers
	}
	for _, w := range lx.addAll(e.Value.Nouns) {
		*table = grow(*table, w)
		(*table)[w] = at
	}
	return nil
}
