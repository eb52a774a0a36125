package schema

// Term is one value of an enumeration and its meaning.
type Term struct{ Name, Doc string }

// Section is the part of the document that a claim stands in.
type Section string

// The sections. Claims in boilerplate are kept and marked.
const (
	Headline    Section = "headline"
	Body        Section = "body"
	Boilerplate Section = "boilerplate"
)

// Quantifier tells how the bounds are meant.
type Quantifier string

// The quantifiers, after IDMC.
const (
	Exact    Quantifier = "exact"
	About    Quantifier = "about"
	AtLeast  Quantifier = "at_least"
	MoreThan Quantifier = "more_than"
	AtMost   Quantifier = "at_most"
	LessThan Quantifier = "less_than"
	Between  Quantifier = "between"
	Vague    Quantifier = "vague"
)

// Unit is what is counted, as a class of things.
type Unit string

// The units.
const (
	Person     Unit = "person"
	Household  Unit = "household"
	AttackUnit Unit = "attack"
	Munition   Unit = "munition"
	Vehicle    Unit = "vehicle"
	Aircraft   Unit = "aircraft"
	Vessel     Unit = "vessel"
	Building   Unit = "building"
	Settlement Unit = "settlement"
	Weapon     Unit = "weapon"
	Km2        Unit = "km2"
	Km         Unit = "km"
	Mile2      Unit = "mile2"
	Mile       Unit = "mile"
	Percent    Unit = "percent"
	OtherUnit  Unit = "other"
)

// Topic gathers measures.
type Topic string

// Measure is what happened to the counted.
type Measure string

// Class is the most specific class that the claim's words support.
type Class string

// The classes of the counted.
const (
	Civilian     Class = "civilian"
	Child        Class = "child"
	Woman        Class = "woman"
	Combatant    Class = "combatant"
	Police       Class = "police"
	Journalist   Class = "journalist"
	AidWorker    Class = "aid_worker"
	HealthWorker Class = "health_worker"
	Refugee      Class = "refugee"
	Detainee     Class = "detainee"
	AnyPerson    Class = "person"
	Thing        Class = "thing"
)

// Modality tells how the text stands to the claim.
type Modality string

// The modalities.
const (
	Asserted Modality = "asserted"
	Reported Modality = "reported"
	Denied   Modality = "denied"
	Planned  Modality = "planned"
)

// Scope tells whether a figure is a flow or a stock.
type Scope string

// The scopes.
const (
	Incident   Scope = "incident"
	Cumulative Scope = "cumulative"
	Stock      Scope = "stock"
)

// SourceType is the kind of the claimant.
type SourceType string

// The types of sources.
const (
	Monitor      SourceType = "monitor"
	Government   SourceType = "government"
	Military     SourceType = "military"
	ArmedGroup   SourceType = "armed_group"
	PoliceSource SourceType = "police"
	Medical      SourceType = "medical"
	UN           SourceType = "un"
	NGO          SourceType = "ngo"
	Media        SourceType = "media"
	Witness      SourceType = "witness"
	Official     SourceType = "official"
	OtherSource  SourceType = "other"
)

// Role is a place in the attribution chain.
type Role string

// The roles, origin first.
const (
	Claimant Role = "claimant"
	Relay    Role = "relay"
	OutletOf Role = "outlet"
)

// Kind is what a number of the text was taken for.
type Kind string

// The kinds of numbers.
const (
	KindCount      Kind = "count"      // counts people or things
	KindMeasure    Kind = "measure"    // of length, area, weight, volume, temperature, speed, …
	KindPercent    Kind = "percent"    // a share in hundredths
	KindFraction   Kind = "fraction"   // half, a third, two thirds, 1 in 5
	KindMoney      Kind = "money"      // an amount with a currency
	KindDate       Kind = "date"       // a day, month, year or decade
	KindTime       Kind = "time"       // a clock time
	KindDuration   Kind = "duration"   // a length of time
	KindAge        Kind = "age"        // how old someone is
	KindOrdinal    Kind = "ordinal"    // third, 16th
	KindIdentifier Kind = "identifier" // part of a name: F-16, Route 4, Resolution 2254
	KindScore      Kind = "score"      // of a game or a vote
	KindList       Kind = "list"       // a list number: 1. (2)
	KindPronoun    Kind = "pronoun"    // one of …, no one, one another
)
