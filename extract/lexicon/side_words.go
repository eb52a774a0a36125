package lexicon

// SideClass is how a word or phrase helps to name a side.
type SideClass uint32

// The classes; a phrase may have several.
const (
	Force    SideClass = 1 << iota // army, air force: named with its country
	Body                           // government, ministry: likewise
	Troops                         // soldiers, policemen: the state's where its name stands before them
	Hardware                       // warplanes, checkpoints: likewise
	Armed                          // militants, fighters: of a group named elsewhere
	Narrow                         // jihadists: only of groups that are called so
	Close                          // insurgents: only of a group named shortly before
	Own                            // rebels: themselves the side where no other is named
	State                          // government troops: the army of the document's country
	Staff                          // employees, members: of the body whose name stands before them
	Envoys                         // diplomats: of the state
	OwnThing                       // territory, fighters: what "its" may own
	Band                           // group, sect: an armed group that was named before
	Peace                          // peacekeepers: the United Nations’ where no other is told
	Alien                          // foreign, former: those called so need not be of the state around them
	Martial                        // Front, Brigades: ends the name of an armed group
	Scorn                          // terrorists, militants: nobody's word for its own
	Creed                          // Muslim, Sunni: a faith, which no side is named by alone
)

var sideClasses = map[string]SideClass{
	"force": Force, "body": Body, "troops": Troops, "hardware": Hardware,
	"armed": Armed, "narrow": Narrow, "close": Close, "own": Own, "state": State,
	"staff": Staff, "envoys": Envoys, "own thing": OwnThing, "band": Band, "peace": Peace, "alien": Alien, "creed": Creed, "martial": Martial, "scorn": Scorn,
}

// SideWords knows the classes of words and short phrases.
type SideWords struct{ classed[SideClass] }

func loadSideWords(lx *Lexicon) error {
	return loadClassed(lx, "side_words.yaml", sideClasses, lx.SideWords.add)
}
