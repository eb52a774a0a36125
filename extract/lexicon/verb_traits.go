package lexicon

// VerbTrait is a set of what verbs tell of the phrases around them beside their
// frames.
type VerbTrait uint64

// The traits. verbs.yaml says which verbs have them.
const (
	VerbRises     VerbTrait = 1 << iota // a running number does it: rise, climb
	VerbLifts                           // brings a running number to a level: raise, bring
	VerbStages                          // takes a protest as its object: stage, join, attend
	VerbNames                           // tells who somebody is: "a man named Orla"
	VerbMakes                           // its object does what follows behind to: order, force
	VerbMusters                         // tells how many fighters there are: remain, command, consist of
	VerbAccuses                         // its object is said to have done what follows: accuse … of, blame … for
	VerbViolent                         // its subject harms or attacks: ram, ravage
	VerbDraws                           // its subject, an event, brings those who come to it: draw, attract
	VerbDwells                          // says where people live: live, reside
	VerbFalls                           // how far is no distance from a place: jump, plunge
	VerbPoses                           // a role may follow behind as: act, serve
	VerbPasses                          // its object goes from hand to hand: give, receive
	VerbStocks                          // its object is only had, carried or traded: carry, sell
	VerbAwaits                          // another verb follows behind to: choose, decide
	VerbBrings                          // its subject brings about what its object names: cause, lead to
	VerbStrives                         // those of whom it is said may do what follows behind to: manage, refuse
	VerbTells                           // somebody says what follows: say, report
	VerbRecords                         // somebody writes down what happened: document, count
	VerbImplies                         // what follows behind to is held to be so or came about: manage, be said, appear
	VerbCompels                         // its object did what follows behind to: force, lead
	VerbLasts                           // what it says goes on: remain, stay
	VerbInvolves                        // its object takes part in an event: involve, engage
	VerbLowers                          // a toll is taken back: revise, lower
	VerbUndergone                       // those of whom its bare participle is said did not do it: seek, receive
	VerbAids                            // its object is helped: assist, support
	VerbSuffers                         // its object befell its subject: lose, suffer
	VerbSuits                           // its object is made for what follows: design, build
	VerbWields                          // its subject harms with the arms that are its object: use
	VerbMassacres                       // it kills many at one time: massacre, slaughter
	VerbCosts                           // it takes its second object from its first: cost
	VerbComposes                        // its subject is as much of a whole as its object says: make up, account for
	VerbHappens                         // an event is its subject and nothing else is told: occur, happen
	VerbBattles                         // its object harms those who do it: fight
	VerbWrecks                          // a vehicle or house of which it is said comes to harm itself: capsize, collapse
	VerbStations                        // it says where troops are: station, base
	VerbSizes                           // its object is how many its subject are: number, total
	VerbShifts                          // a number does it by so much: rise, drop
	VerbSpans                           // its subject is land that covers as much as its object says: encompass
	VerbPhasal                          // what its gerund says begins or goes on: begin, continue
	VerbConfines                        // its object may be no larger: limit, cap
	VerbRanges                          // its subject, an estimate, lies between two numbers: range, vary
	VerbBreaches                        // its object is an agreement, and what it does to a truce is an attack: violate, breach
	VerbLone                            // it never has an object, so that its past is no participle: wait, complain
	VerbUproots                         // it drives its object from home: displace, uproot
	VerbEscapes                         // its subject gets away from those who hold it: escape, abscond
	VerbLeaves                          // what was done stays as its object says, or its subject goes: leave
	VerbClaims                          // its subject says of itself that it did or has what its object names: claim
	VerbHolds                           // its object stays where it is: hold, keep
	VerbFires                           // what its object names flies off: fire, shoot, launch
	VerbPerforms                        // its object is a deed that its subject does: conduct, commit, fly
	VerbSees                            // its subject is when or where that happened which its object says: see, witness
	VerbContains                        // its subject is where its object is, or comes from: contain, yield
	VerbAddresses                       // its object is told what follows: tell, inform
	VerbDescends                        // its subject comes down on those who are below: fall, land, rain
	VerbSwaps                           // its object is given for what stands behind "for": exchange, swap
	VerbAnswers                         // its subject is held to have done, or says it did, what follows: face trial for, confess to
)

var verbTraits = map[string]VerbTrait{
	"rises": VerbRises, "lifts": VerbLifts, "stages": VerbStages, "names": VerbNames, "musters": VerbMusters, "makes": VerbMakes,
	"accuses": VerbAccuses, "violent": VerbViolent, "draws": VerbDraws, "dwells": VerbDwells, "falls": VerbFalls,
	"poses": VerbPoses, "passes": VerbPasses, "stocks": VerbStocks, "awaits": VerbAwaits, "brings": VerbBrings,
	"strives": VerbStrives, "tells": VerbTells, "records": VerbRecords, "implies": VerbImplies, "compels": VerbCompels,
	"lasts": VerbLasts, "lowers": VerbLowers, "involves": VerbInvolves, "undergone": VerbUndergone, "aids": VerbAids, "suffers": VerbSuffers, "wields": VerbWields, "suits": VerbSuits,
	"composes": VerbComposes, "costs": VerbCosts, "massacres": VerbMassacres, "wrecks": VerbWrecks, "happens": VerbHappens, "battles": VerbBattles, "stations": VerbStations, "phasal": VerbPhasal, "sizes": VerbSizes, "ranges": VerbRanges, "confines": VerbConfines, "lone": VerbLone, "breaches": VerbBreaches, "spans": VerbSpans, "shifts": VerbShifts, "escapes": VerbEscapes,
	"leaves": VerbLeaves, "claims": VerbClaims, "holds": VerbHolds, "fires": VerbFires, "performs": VerbPerforms,
	"sees": VerbSees, "contains": VerbContains, "addresses": VerbAddresses, "descends": VerbDescends, "swaps": VerbSwaps, "answers": VerbAnswers, "uproots": VerbUproots,
}

// Is tells whether v has any of the traits; no verb has none.
func (v *Verb) Is(t VerbTrait) bool { return v != nil && v.Traits&t != 0 }

// Is tells whether the verb of f has any of the traits; no frame has none.
func (f *Frame) Is(t VerbTrait) bool { return f != nil && f.Traits&t != 0 }
