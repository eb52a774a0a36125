package lexicon

import (
	"strings"

	"tally/schema"
)

// Noun is what a noun or noun phrase says of the counted.
type Noun struct {
	NounFacts
	Ref Ref
}

// NounFacts are what an entry says of each of its nouns.
type NounFacts struct {
	Unit     schema.Unit    `yaml:"unit"`     // person where an entry says none
	Class    schema.Class   `yaml:"class"`    // person, or thing where the unit is not a person
	Measure  schema.Measure `yaml:"measure"`  // what a count of them says where no verb tells: 26 deaths, 300 refugees; "" = nothing
	Of       schema.Measure `yaml:"of"`       // what "the … of 26" says: deaths of, release of; "" = nothing
	Scope    schema.Scope   `yaml:"scope"`    // "" = incident
	In       schema.Measure `yaml:"in"`       // what being in or at it says of people: in camps, in hospital; "" = nothing
	Lives    bool           `yaml:"lives"`    // life: counts only beside a verb that takes it
	Length   bool           `yaml:"length"`   // a unit of length
	Aid      bool           `yaml:"aid"`      // what helpers give
	Crowd    bool           `yaml:"crowd"`    // stands for what it holds: a total of, a group of
	Toll     bool           `yaml:"toll"`     // a running number: the toll rose to 26
	Cause    bool           `yaml:"cause"`    // an event that harms: "in the blast" names the agent
	Lasts    bool           `yaml:"lasts"`    // goes on for days and weeks, so that the perfect totals it: "have died in the unrest"
	Fenced   bool           `yaml:"fenced"`   // an army keeps people out of it: a buffer zone
	Land     bool           `yaml:"land"`     // a share of it is territory: half of the country
	Belongs  bool           `yaml:"belongs"`  // is of the class of the side that is named with it: a Taliban leader
	Mutual   bool           `yaml:"mutual"`   // several do it to each other: "the clashes" are nobody's deed
	Bursts   bool           `yaml:"bursts"`   // happens by itself, whoever set it off: a blast
	Mishap   bool           `yaml:"mishap"`   // is nobody's deed in any words: an accident
	Nature   bool           `yaml:"nature"`   // a disaster of nature: an earthquake
	Needs    schema.Class   `yaml:"needs"`    // says what it says of this class alone: a reduction of 1,000 soldiers
	Granted  bool           `yaml:"granted"`  // people are given it: an amnesty for 60 prisoners
	Trade    bool           `yaml:"trade"`    // people are exchanged in it: a prisoner swap
	Folk     bool           `yaml:"folk"`     // people of no trade: residents, families
	Post     bool           `yaml:"post"`     // fighters hold it: a base, a position
	Intake   bool           `yaml:"intake"`   // people who fled are taken in by it: a camp
	Roomy    bool           `yaml:"roomy"`    // holds a public, not prisoners: a hall, a stadium
	Afloat   bool           `yaml:"afloat"`   // is a fighter only in a navy: a sailor
	Naval    bool           `yaml:"naval"`    // belongs to a navy: a frigate
	Merchant bool           `yaml:"merchant"` // carries goods or fishes: a tanker
	Corpse   bool           `yaml:"corpse"`   // what is left of people: plans about it do not undo their death
	Everyday bool           `yaml:"everyday"` // wants a scene of conflict or disaster around it: a loss, a body
	Planned  bool           `yaml:"planned"`  // is yet to come, if it is not carried out: a death sentence
	Idea     bool           `yaml:"idea"`     // is nothing in the flesh, of which no frame speaks: a title, a debt
	Weapon   string         `yaml:"weapon"`
}

// Nouns knows nouns and noun phrases, singular and plural.
type Nouns struct {
	nouns   []Noun
	phrases Phrases
	last    []bool      // by Word: some noun ends with it
	single  []bool      // by Word: some noun that has a plural of its own ends with it in the singular
	marks   []EventMark // by Word: of the nouns that start with it
}

// Ends tells whether some noun phrase ends with w, which makes w a noun.
func (n *Nouns) Ends(w Word) bool { return int(w) < len(n.last) && n.last[w] }

// Singular tells whether w ends a noun in the singular, which a count above one
// cannot stand before.
func (n *Nouns) Singular(w Word) bool { return int(w) < len(n.single) && n.single[w] }

// Starts tells whether some noun phrase starts with w.
func (n *Nouns) Starts(w Word) bool { return n.phrases.Starts(w) }

// Longest finds the longest noun phrase that words starts with; nil for none.
func (n *Nouns) Longest(words []Word) (int, *Noun) {
	if len(words) == 0 || !n.phrases.Starts(words[0]) {
		return 0, nil
	}
	return n.longest(words)
}

func (n *Nouns) longest(words []Word) (int, *Noun) {
	size, id := n.phrases.Longest(words)
	if size == 0 {
		return 0, nil
	}
	return size, &n.nouns[id]
}

// nounEntry is an entry of people.yaml, things.yaml or events.yaml.
type nounEntry struct {
	Nouns     string `yaml:"nouns"` // singular forms, separated by commas; "man/men" where the plural is irregular
	Only      bool   `yaml:"only"`  // as they are: no plural is made
	NounFacts `yaml:",inline"`
	Note      string `yaml:"note"`
	Examples  string `yaml:"examples"`
}

func loadNouns(lx *Lexicon) error {
	for _, file := range []string{"people.yaml", "things.yaml", "events.yaml"} {
		entries, err := read[nounEntry](lx, file)
		if err != nil {
			return err
		}
		for i := range entries {
			lx.addNouns(&entries[i])
		}
	}
	return nil
}

// addNouns adds the nouns of an entry, each with the plural that it has or is told to have.
func (lx *Lexicon) addNouns(e *Entry[nounEntry]) {
	v := &e.Value
	lx.example(e.Ref, v.Examples)
	noun := Noun{v.NounFacts, e.Ref}
	noun.Mutual = noun.Mutual || noun.Mishap
	if noun.Unit == "" {
		noun.Unit = schema.Person
	}
	if noun.Class == "" && noun.Unit == schema.Person {
		noun.Class = schema.AnyPerson
	}
	if noun.Class == "" {
		noun.Class = schema.Thing
	}
	lx.Nouns.nouns = append(lx.Nouns.nouns, noun)
	id := int32(len(lx.Nouns.nouns) - 1)
	for _, s := range strings.Split(v.Nouns, ",") {
		one, many, irregular := strings.Cut(strings.TrimSpace(s), "/")
		if !irregular && !v.Only {
			many = Plural(one)
		}
		if strings.Contains(one, " of ") && strings.HasSuffix(one, "s") && !irregular {
			many = one // "number of soldiers"
		}
		last, plural := lx.noun(one, id), lx.noun(many, id)
		if plural != Unknown && plural != last && last != Unknown { // "crate of rifles, crates of rifles"
			lx.Nouns.single = grow(lx.Nouns.single, last)
			lx.Nouns.single[last] = true
		}
	}
}

// noun registers one spelling and tells its last word, Unknown of none; hyphens
// and the 's of a possessive are tokens of their own.
func (lx *Lexicon) noun(s string, id int32) Word {
	words := make([]Word, 0, MaxName)
	s = strings.ReplaceAll(strings.ReplaceAll(s, "-", " - "), "'s", " 's")
	for part := range strings.FieldsSeq(s) {
		words = append(words, lx.Add(part))
	}
	if len(words) == 0 {
		return Unknown
	}
	lx.Nouns.phrases.Add(words, id)
	last := words[len(words)-1]
	lx.Nouns.last = grow(lx.Nouns.last, last)
	lx.Nouns.last[last] = true
	lx.Nouns.marks = grow(lx.Nouns.marks, words[0])
	lx.Nouns.marks[words[0]] |= lx.Nouns.nouns[id].eventMarks()
	return last
}

// marked is the marks of the nouns that start with w.
func (n *Nouns) marked(w Word) EventMark { return at(n.marks, w) }

func (n *NounFacts) eventMarks() (m EventMark) {
	if n.Tells() {
		m |= Tells
	}
	if n.Grave() {
		m |= Grave
	}
	if n.Unit == schema.Aircraft {
		m |= Aircraft
	}
	if n.Unit == schema.Person || n.Toll {
		m |= People
	}
	return m
}

// Grave tells whether a claim by the noun may be that people were killed, hurt
// or carried off, and not in words of every day.
func (n *NounFacts) Grave() bool {
	return !n.Everyday && (IsGrave(n.Measure) || IsGrave(n.Of) || IsGrave(n.In))
}

// Person tells whether one of what the noun names is a person, and no event: a nurse, and not a loss.
func (n *NounFacts) Person() bool { return n.Unit == schema.Person && !n.Crowd && n.Of == "" }

// Harms tells whether the noun says that people were harmed, held or moved.
func (n *NounFacts) Harms() bool { return harms(n.Measure) || harms(n.Of) }

// Tells tells whether the noun by itself may make a claim of a figure: it says
// what happened, how far it is, or who fights.
func (n *NounFacts) Tells() bool {
	return n.Measure != "" || n.Of != "" || n.In != "" || n.Intake || n.Fenced || n.Toll || n.Length || n.Unit == schema.Munition || n.Class == schema.Combatant
}

// Gathers tells whether people come together for what the noun names: a march, a
// funeral.
func (n *NounFacts) Gathers() bool {
	return n.Of == schema.Protested || n.In == schema.Protested
}

// Plural is the regular plural of a noun or of a phrase's last word.
func Plural(s string) string {
	switch {
	case strings.HasSuffix(s, "man") && !strings.HasSuffix(s, "german"):
		return s[:len(s)-2] + "en"
	case consonantY(s):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "sh"), strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "x"):
		return s + "es"
	}
	return s + "s"
}
