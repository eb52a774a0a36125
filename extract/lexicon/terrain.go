package lexicon

// TerrainClass is how a word or phrase helps to say where.
type TerrainClass uint32

// The classes; a phrase may have several.
const (
	At         TerrainClass = 1 << iota // in, near, across: where something is
	Near                                // near, west of: not the place itself
	Amid                                // between: of two places
	Away                                // from: where it starts
	Toward                              // to: where it ends
	Of                                  // of
	Against                             // attack on, against
	Spot                                // camp, airport, neighbourhood: nouns that give an exact place
	Settlement                          // city, village
	District                            // district, county
	Province                            // province, state
	Fuzzy                               // valley, border, island
	Loosely                             // area, region: says nothing of how exact
	Event                               // war, conflict: in the country before it
	Heading                             // northern, rural
	Attribute                           // besieged, rebel-held
	Saying                              // a place before it speaks or acts
	BodyNoun                            // a name before it is no place
	SourceNoun                          // a place after it is where the source is
	Moved                               // fled, transferred
	Speaking                            // said, added: what people do and towns do not
	Itself                              // neighbourhood of X: is X
	Cited                               // according: no place after it
	Nowhere                             // New Year: names that are no places
)

// PlaceNoun is any noun for a kind of place.
const PlaceNoun = Spot | Settlement | District | Province | Fuzzy | Loosely

var terrainClasses = map[string]TerrainClass{
	"at": At, "near": Near, "between": Amid, "from": Away, "to": Toward, "of": Of, "on": Against,
	"spot": Spot, "settlement": Settlement, "district": District, "province": Province, "fuzzy": Fuzzy,
	"direction": Heading, "vague": Loosely, "event": Event, "attribute": Attribute, "saying": Saying, "body": BodyNoun, "source": SourceNoun,
	"moved": Moved, "cited": Cited, "itself": Itself, "speech": Speaking, "nowhere": Nowhere,
}

// Terrain knows the classes of the words and short phrases that say where.
type Terrain struct {
	phrases Phrases
	classes []TerrainClass // by payload
	single  []TerrainClass // by Word, of phrases of one word
}

type terrainEntry struct {
	Class string `yaml:"class"`
	Words string `yaml:"words"` // separated by semicolons
}

// Longest finds the longest phrase that words starts with and its classes.
func (t *Terrain) Longest(words []Word) (k int, c TerrainClass) {
	k, at := t.phrases.Longest(words)
	if k == 0 {
		return 0, 0
	}
	return k, t.classes[at]
}

// Is tells whether w by itself has any of the classes.
func (t *Terrain) Is(w Word, c TerrainClass) bool {
	return int(w) < len(t.single) && t.single[w]&c != 0
}

func loadTerrain(lx *Lexicon) error {
	entries, err := read[terrainEntry](lx, "terrain.yaml")
	if err != nil {
		return err
	}
	for _, e := range entries {
		class, ok := terrainClasses[e.Value.Class]
		if !ok {
			return e.Ref.errorf("unknown class %q", e.Value.Class)
		}
		for _, s := range list(e.Value.Words) {
			lx.Terrain.add(lx.Vocabulary, s, class)
		}
	}
	return nil
}

func (t *Terrain) add(v *Vocabulary, phrase string, class TerrainClass) {
	var words []Word
	for _, w := range SplitName(phrase) {
		words = append(words, v.Add(w))
	}
	if len(words) == 1 {
		t.single = grow(t.single, words[0])
		t.single[words[0]] |= class
	}
	if k, at := t.phrases.Longest(words); k == len(words) {
		t.classes[at] |= class
		return
	}
	t.phrases.Add(words, int32(len(t.classes)))
	t.classes = append(t.classes, class)
}
