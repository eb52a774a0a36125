package lexicon

import (
	"slices"
	"strings"

	"tally/schema"
)

// Form is a set of forms that a spelling of a verb may be.
type Form uint8

// The forms. "shot" is Past and Participle, "hit" all but Third and Gerund.
const (
	Base Form = 1 << iota
	Third
	Past
	Participle
	Gerund
)

// Counts tells which role of a verb holds the counted.
type Counts uint8

// The roles.
const (
	CountsNone    Counts = iota
	CountsObject         // kill: the object is counted, the subject is the agent
	CountsSubject        // die: the subject is counted
	CountsBoth           // surrender, return: the subject; the object where there is one
)

// Frame is what one use of a verb says of the counted: the sense of its entry, with one of
// the complements that the entry lists. A verb has hundreds, which are all looked through,
// so what they share stands elsewhere.
type Frame struct {
	*Sense
	With []Word // particle or complement that must follow: "dead", "down", "hostage"; nil = none
	Bits Bits   // of With but for "the", for which "that" may stand
}

// Sense is what an entry of a verb says of the counted of one class.
type Sense struct {
	Lemma    string
	Traits   VerbTrait // of its verb
	Counts   Counts
	Measures Measures
	Modality schema.Modality
	Scope    schema.Scope
	Weapon   string
	Joint    bool         // with another such verb it says casualties: killed and wounded
	Everyday bool         // said of sport and business too: wants a scene
	Known    bool         // counts only nouns that the lexicon knows
	Harm     bool         // its subject must be able to harm: sales do not hit villages
	Nature   bool         // a disaster of nature does it: a slide buries the living
	Folk     bool         // counts people of no trade alone: residents flee where delegates travel
	Abroad   bool         // and many people of a nation, who come into another country: 900 Chadians enter Orla
	Place    bool         // its object, or what its complement leads to, must be a place where there is one
	Aid      bool         // its subject must be what helpers give
	Search   bool         // its subject must be a search or a raid: factories produce arms too
	Mourned  bool         // people do it, to the dead: villagers bury them
	Needs    schema.Class // counts only this class; "" = any
	Agentive bool         // its subject is the agent
	None     bool         // says that nothing of the kind happened: treated to songs, held in esteem
	Ref      Ref
}

// Narrower tells whether f says the same of fewer things than other does.
func (f *Frame) Narrower(other *Frame) bool {
	if (f.Needs != "") != (other.Needs != "") {
		return f.Needs != ""
	}
	return len(f.With) > len(other.With)
}

// Measures tells the measure by what is counted.
type Measures struct {
	To                                                                   schema.Measure // of people that something goes to
	People, Places, Weapons, Vehicles, Buildings, Attacks, Areas, Things schema.Measure
	Munitions                                                            schema.Measure // that of Weapons where nothing else is said
}

// For is the measure of a thing counted in unit u; "" if the frame says nothing of it.
func (m *Measures) For(u schema.Unit) schema.Measure {
	switch u {
	case schema.Person, schema.Household:
		return m.People
	case schema.Settlement:
		return m.Places
	case schema.Weapon:
		return m.Weapons
	case schema.Munition:
		return m.Munitions
	case schema.Vehicle, schema.Aircraft, schema.Vessel:
		return m.Vehicles
	case schema.Building:
		return m.Buildings
	case schema.AttackUnit:
		return m.Attacks
	case schema.Km2, schema.Mile2:
		return m.Areas
	}
	return m.Things
}

// Verb is a verb with its frames; those that want a complement come first.
type Verb struct {
	Lemma  string
	Frames []Frame
	Traits VerbTrait
	Ref    Ref

	present bool    // while it is loaded: its forms of the present are known
	wanting []Frame // while it is loaded: the frames that want a complement
	alone   []Frame // the frames that want none

	Wants []Complement // of its frames, each once; without words for a frame that wants none
	Harms []Complement // of its frames that say that people were harmed, held or moved
	Grave []Complement // of its frames that are Grave
}

// Complement is the words beside which alone a verb says something of the
// counted.
type Complement struct {
	Words []Word
	Bits  Bits
}

// Bits is a set of words with a bit for many of them: what it tells of the words
// that it does not have is sure.
type Bits uint64

// BitsOf is the set of words.
func BitsOf(words []Word) Bits {
	set := Bits(0)
	for _, w := range words {
		set |= 1 << (w & 63)
	}
	return set
}

// Lack tells whether b surely does not have all of o.
func (b Bits) Lack(o Bits) bool { return o&^b != 0 }

// Alone is the frames that want no complement.
func (v *Verb) Alone() []Frame {
	if v == nil {
		return nil
	}
	return v.alone
}

// Idle tells whether the verb says nothing of the counted without a complement.
func (v *Verb) Idle() bool { return len(v.alone) == 0 }

// Intransitive tells whether the verb counts its subject, and in no use without
// a complement its object: die, flee.
func (v *Verb) Intransitive() bool {
	if len(v.Frames) == 0 || v.Frames[len(v.Frames)-1].Counts != CountsSubject {
		return false
	}
	for i := range v.alone {
		if v.alone[i].Counts != CountsSubject {
			return false
		}
	}
	return true
}

// CountsSubject tells whether the verb alone tells what its subject did or underwent.
func (v *Verb) CountsSubject() bool {
	for i := range v.alone {
		if v.alone[i].Counts != CountsObject {
			return true
		}
	}
	return false
}

// Keeps tells whether the verb says of its object what lasts: hold, house.
func (v *Verb) Keeps() bool {
	for i := range v.Frames {
		if f := &v.Frames[i]; f.Counts == CountsObject && f.Scope == schema.Stock {
			return true
		}
	}
	return false
}

// Causes tells whether the subject of the verb does what a noun for an event
// behind it names: "carried out 18 air strikes", "led to the deaths of two".
func (v *Verb) Causes() bool {
	if v.Is(VerbBrings) {
		return true
	}
	for i := range v.Frames {
		if f := &v.Frames[i]; f.Agentive && f.Measures.Attacks == schema.Attacks {
			return true
		}
	}
	return false
}

// Verbs knows verbs by any of their forms.
type Verbs struct {
	verbs  []Verb
	uses   []use            // by Word
	lemmas map[string]int32 // index+1 of each
}

type use struct {
	verb  int32 // index+1
	forms Form
}

// Find gives the verb that w is a form of, and which; nil for no verb.
func (v *Verbs) Find(w Word) (*Verb, Form) {
	if int(w) >= len(v.uses) || v.uses[w].verb == 0 {
		return nil, 0
	}
	u := v.uses[w]
	return &v.verbs[u.verb-1], u.forms
}

type verbEntry struct {
	Verb     string          `yaml:"verb"`    // base, or base past participle where irregular; several separated by commas
	Past     bool            `yaml:"past"`    // known in its past forms alone, because the others are nouns or particles: downed, based
	Present  string          `yaml:"present"` // forms of the present that such a verb is known in all the same: downs downing
	Bare     bool            `yaml:"bare"`    // known in the forms without an ending or with -s alone, and irregular ones: the others stand before nouns too, and are known by their ending
	With     string          `yaml:"with"`    // particles or complements, separated by |
	Counts   string          `yaml:"counts"`
	Measure  schema.Measure  `yaml:"measure"` // of people, and of everything that has none of its own
	People   schema.Measure  `yaml:"people"`
	Places   schema.Measure  `yaml:"places"`
	Weapons  schema.Measure  `yaml:"weapons"`
	Munition schema.Measure  `yaml:"munitions"` // as of weapons where it is not said
	Vehicles schema.Measure  `yaml:"vehicles"`
	Builds   schema.Measure  `yaml:"buildings"`
	Attacks  schema.Measure  `yaml:"attacks"`
	Areas    schema.Measure  `yaml:"areas"`
	Things   schema.Measure  `yaml:"things"`
	To       schema.Measure  `yaml:"to"` // of people behind to or for
	Modality schema.Modality `yaml:"modality"`
	Scope    schema.Scope    `yaml:"scope"`
	Weapon   string          `yaml:"weapon"`
	Trait    string          `yaml:"trait"`
	NoAgent  bool            `yaml:"noagent"` // its subject suffers or helps: lose, rush to hospital
	Joint    bool            `yaml:"joint"`
	Everyday bool            `yaml:"everyday"`
	Known    bool            `yaml:"known"`
	Harm     bool            `yaml:"harm"`
	Nature   bool            `yaml:"nature"`
	Folk     bool            `yaml:"folk"`
	Abroad   bool            `yaml:"abroad"`
	Place    bool            `yaml:"place"`
	Aid      bool            `yaml:"aid"`
	Search   bool            `yaml:"search"`
	Mourned  bool            `yaml:"mourned"`
	None     bool            `yaml:"none"`
	Needs    string          `yaml:"needs"` // classes separated by commas
	Note     string          `yaml:"note"`
	Examples string          `yaml:"examples"`
}

var roles = map[string]Counts{"": CountsNone, "object": CountsObject, "subject": CountsSubject, "both": CountsBoth}

func loadVerbs(lx *Lexicon) error {
	for _, file := range []string{"frames.yaml", "frames_harm.yaml", "frames_moves.yaml", "frames_force.yaml", "verbs.yaml"} {
		entries, err := read[verbEntry](lx, file)
		if err != nil {
			return err
		}
		for i := range entries {
			if err := lx.addVerb(&entries[i]); err != nil {
				return err
			}
		}
	}
	for i := range lx.Verbs.verbs {
		lx.Verbs.verbs[i].order()
	}
	return nil
}

func (lx *Lexicon) addVerb(e *Entry[verbEntry]) error {
	counts, ok := roles[e.Value.Counts]
	if !ok {
		return e.Ref.errorf("unknown role %q: want object, subject or both", e.Value.Counts)
	}
	trait, ok := verbTraits[e.Value.Trait]
	if !ok && e.Value.Trait != "" {
		return e.Ref.errorf("unknown trait %q", e.Value.Trait)
	}
	lx.example(e.Ref, e.Value.Examples)
	for spelling := range strings.SplitSeq(e.Value.Verb, ",") {
		parts := strings.Fields(spelling)
		if len(parts) == 0 || len(parts) > 3 {
			return e.Ref.errorf("verb %q: want base, or base past participle", spelling)
		}
		verb := lx.verb(parts, &e.Value, e.Ref)
		lx.present(e.Value.Present, parts[0])
		verb.Traits |= trait
		if counts == CountsNone {
			continue
		}
		with := lx.complements(e.Value.With)
		for class := range strings.SplitSeq(e.Value.Needs, ",") {
			sense := e.Value.sense(parts[0], counts, e.Ref)
			sense.Needs = schema.Class(strings.TrimSpace(class))
			verb.add(sense, with)
		}
	}
	return nil
}

// complements are the words of each of the complements that are separated by |.
func (lx *Lexicon) complements(list string) (all [][]Word) {
	if list == "" {
		return nil
	}
	for line := range strings.SplitSeq(list, "|") {
		all = append(all, lx.words(line))
	}
	return all
}

// add adds a sense to the verb, once with each of the complements.
func (v *Verb) add(sense *Sense, with [][]Word) {
	if with == nil {
		v.Frames = append(v.Frames, Frame{Sense: sense})
	}
	for _, words := range with {
		v.wanting = append(v.wanting, Frame{Sense: sense, With: words})
	}
}

// order puts the frames that want a complement before those that want none, the
// last first, and tells all of them the traits of the verb.
func (v *Verb) order() {
	slices.Reverse(v.wanting)
	n := len(v.wanting)
	v.Frames, v.wanting = append(v.wanting, v.Frames...), nil
	for i := range v.Frames {
		v.Frames[i].Traits = v.Traits
	}
	v.alone = v.Frames[n:]
}

func (e *verbEntry) sense(lemma string, counts Counts, ref Ref) *Sense {
	or := func(m schema.Measure) schema.Measure {
		if m == "" {
			return e.Measure
		}
		return m
	}
	munitions := e.Munition
	if munitions == "" {
		munitions = or(e.Weapons)
	}
	return &Sense{
		Lemma: lemma, Counts: counts, Modality: e.Modality, Scope: e.Scope, Weapon: e.Weapon, Joint: e.Joint, Known: e.Known, Everyday: e.Everyday, Harm: e.Harm, Nature: e.Nature, Folk: e.Folk, Abroad: e.Abroad, Place: e.Place, Aid: e.Aid, Search: e.Search, Mourned: e.Mourned, None: e.None, Ref: ref,
		Agentive: counts != CountsSubject && !e.NoAgent,
		Measures: Measures{
			To:     e.To,
			People: or(e.People), Places: or(e.Places), Weapons: or(e.Weapons), Vehicles: or(e.Vehicles),
			Buildings: or(e.Builds), Attacks: or(e.Attacks), Areas: or(e.Areas), Things: or(e.Things), Munitions: munitions,
		},
	}
}

// verb finds or makes the verb of a base form and registers the forms that e knows it in. The first
// entry of a verb tells whether its present is no noun, unless a bare one says so later.
func (lx *Lexicon) verb(parts []string, e *verbEntry, ref Ref) *Verb {
	base, preterite, participle := parts[0], Regular(parts[0]), Regular(parts[0])
	if len(parts) > 1 {
		preterite, participle = parts[1], parts[len(parts)-1]
	}
	id, again := lx.lemma(base, ref)
	if len(parts) > 1 || !again && !e.Bare { // burned, burnt
		lx.form(preterite, id, Past)
		lx.form(participle, id, Participle)
	}
	if verb := &lx.Verbs.verbs[id-1]; e.Past || again && (verb.present || !e.Bare) {
		return verb
	}
	lx.Verbs.verbs[id-1].present = true
	lx.form(base, id, Base)
	lx.form(third(base), id, Third)
	if !e.Bare {
		lx.form(gerund(base, preterite), id, Gerund)
	}
	return &lx.Verbs.verbs[id-1]
}

// lemma is the index of the verb with a base form, from 1, and whether it was there already.
func (lx *Lexicon) lemma(base string, ref Ref) (id int32, again bool) {
	if id := lx.Verbs.lemmas[base]; id > 0 {
		return id, true
	}
	if lx.Verbs.lemmas == nil {
		lx.Verbs.lemmas = map[string]int32{}
	}
	lx.Verbs.verbs = append(lx.Verbs.verbs, Verb{Lemma: base, Ref: ref})
	id = int32(len(lx.Verbs.verbs))
	lx.Verbs.lemmas[base] = id
	return id, false
}

// present registers forms of the present for the verb of lemma.
func (lx *Lexicon) present(forms, lemma string) {
	for _, s := range strings.Fields(forms) {
		f := Third
		if strings.HasSuffix(s, "ing") {
			f = Gerund
		}
		lx.form(s, lx.Verbs.lemmas[lemma], f)
	}
}

func (lx *Lexicon) form(s string, id int32, f Form) {
	w := lx.Add(s)
	lx.Verbs.uses = grow(lx.Verbs.uses, w)
	u := &lx.Verbs.uses[w]
	if u.verb == 0 {
		u.verb = id
	}
	if u.verb == id {
		u.forms |= f
	}
}

// Regular is the regular past of a base form.
func Regular(base string) string {
	switch {
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case consonantY(base):
		return base[:len(base)-1] + "ied"
	}
	return base + "ed"
}

func third(base string) string {
	switch {
	case consonantY(base):
		return base[:len(base)-1] + "ies"
	case strings.HasSuffix(base, "s"), strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "ch"),
		strings.HasSuffix(base, "x"), strings.HasSuffix(base, "z"), strings.HasSuffix(base, "o"):
		return base + "es"
	}
	return base + "s"
}

// gerund follows the doubled consonant of an irregular past: trap, trapped, trapping.
func gerund(base, past string) string {
	switch {
	case strings.HasSuffix(base, "ie"):
		return base[:len(base)-2] + "ying"
	case strings.HasSuffix(base, "e") && !strings.HasSuffix(base, "ee"):
		return base[:len(base)-1] + "ing"
	}
	last := base[len(base)-1:]
	if past == base+last+"ed" || doubling[base] {
		return base + last + "ing"
	}
	return base + "ing"
}

// doubling are the irregular verbs whose gerund doubles the last letter.
var doubling = map[string]bool{
	"hit": true, "shoot": false, "set": true, "cut": true, "put": true, "get": true, "run": true, "begin": true,
	"forget": true, "let": true, "win": true, "sit": true, "dig": true, "swim": true, "behead": false,
}

func consonantY(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(s[n-2]))
}
