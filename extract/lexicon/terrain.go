package lexicon

// TerrainClass is how a word or phrase helps to say where.
type TerrainClass uint64

// The classes; a phrase may have several.
const (
	At          TerrainClass = 1 << iota // in, near, across: where something is
	Near                                 // near, west of: not the place itself
	Amid                                 // between: of two places
	Away                                 // from: where it starts
	Toward                               // to: where it ends
	Of                                   // of
	Against                              // attack on, against
	Spot                                 // camp, airport, neighbourhood: nouns that give an exact place
	Settlement                           // city, village
	District                             // district, county
	Province                             // province, state
	Fuzzy                                // valley, border, island
	Loosely                              // area, region: says nothing of how exact
	Event                                // war, conflict: in the country before it
	Heading                              // northern, rural
	Attribute                            // besieged, rebel-held
	Saying                               // a place before it speaks or acts
	BodyNoun                             // a name before it is no place
	SourceNoun                           // a place after it is where the source is
	Fled                                 // fled, returned: the place of their clause is where they were before
	Speaking                             // said, added: what people do and towns do not
	Itself                               // neighbourhood of X: is X
	Cited                                // according: no place after it
	Nowhere                              // New Year: names that are no places
	Authority                            // police, mayor: a source that speaks for where it is
	Lying                                // lies, is located: where something is and stays
	Hosting                              // hosts, is the worst: a place before it is where that is so
	Stricken                             // was struck, has been gripped: a country before it does not speak
	Housing                              // ministry, court: a source that is a building too
	InTown                               // hospital, street: a spot that has its town's name only by the way
	Watery                               // river, mountains: lie beside towns, not around them
	Several                              // towns, districts: of all names of a list, of none alone
	Length                               // km, miles: how far from a place
	Fronted                              // camp, lake: stand before their name
	Toponym                              // street, square: make the name of a country one of their own
	Continental                          // African: of which continent a country is
)

// PlaceNoun is any noun for a kind of place.
const PlaceNoun = Spot | Settlement | District | Province | Fuzzy | Loosely

var terrainClasses = map[string]TerrainClass{
	"at": At, "near": Near, "between": Amid, "from": Away, "to": Toward, "of": Of, "on": Against,
	"spot": Spot, "settlement": Settlement, "district": District, "province": Province, "fuzzy": Fuzzy,
	"direction": Heading, "vague": Loosely, "event": Event, "attribute": Attribute, "saying": Saying, "body": BodyNoun, "source": SourceNoun,
	"fled": Fled, "cited": Cited, "itself": Itself, "speech": Speaking, "nowhere": Nowhere, "authority": Authority, "lying": Lying, "hosting": Hosting, "stricken": Stricken,
	"housing": Housing, "in-town": InTown, "watery": Watery, "several": Several, "length": Length, "fronted": Fronted, "toponym": Toponym, "continental": Continental,
}

// Terrain knows the classes of the words and short phrases that say where.
type Terrain struct {
	classed[TerrainClass]
	single []TerrainClass // by Word, of phrases of one word
}

// Is tells whether w by itself has any of the classes.
func (t *Terrain) Is(w Word, c TerrainClass) bool {
	return int(w) < len(t.single) && t.single[w]&c != 0
}

// Classes gives the classes that w has by itself.
func (t *Terrain) Classes(w Word) TerrainClass { return at(t.single, w) }

func loadTerrain(lx *Lexicon) error {
	return loadClassed(lx, "terrain.yaml", terrainClasses, lx.Terrain.add)
}

func (t *Terrain) add(phrase []Word, class TerrainClass) {
	if len(phrase) == 1 {
		t.single = grow(t.single, phrase[0])
		t.single[phrase[0]] |= class
	}
	t.classed.add(phrase, class)
}
