package lexicon

import "strings"

// Takes tells what goes with a word that attributes.
type Takes uint8

// The kinds of cues.
const (
	TakesNothing Takes = iota // no cue
	TakesClause               // what is said follows or goes before: "said", "according to"
	TakesToll                 // a number behind "at": "put the toll at"
	TakesOrigin               // the object is the source: "quoted a doctor as saying"
)

// Speech is a word or phrase that attributes a figure.
type Speech struct {
	Takes      Takes
	Source     bool   // its subject must be known as a source
	Body       bool   // its subject is no place: "Kenya recorded nine deaths" says where
	Document   bool   // its subject must be something written
	Object     bool   // it takes an object as well as a clause: "has confirmed one death"
	Deed       bool   // behind "by" it names a doer: "an attack claimed by"
	Act        bool   // its object is what is done by saying it: "declared a truce"
	Hedged     bool   // the claim counts as reported
	Denied     bool   // the claim counts as denied
	Participle bool   // an -ing form
	Only       []Word // words of which one must follow; any if there is none
	Except     []Word // words behind it that give it another meaning
	Next       []Word // words that do so right behind it
	Particle   []Word // words of which one must stand right behind it; none = any may
	Ref        Ref
}

// Reporting is the table of cues. The zero Reporting has none.
type Reporting struct {
	cues    []Speech
	byWord  []int32 // by Word: index of the verb, 0 = none
	hedges  []int32 // by Word: index of the passive, 0 = none
	starts  []bool  // by Word: a verb, or the first word of a phrase
	phrases Phrases
}

// Starts tells whether a verb or phrase that attributes can start with w.
func (r *Reporting) Starts(w Word) bool { return int(w) < len(r.starts) && r.starts[w] }

// Verb is what w attributes as a verb; nil if it doesn't.
func (r *Reporting) Verb(w Word) *Speech { return r.at(r.byWord, w) }

// Hedge is what w tells as a passive, as in "were reported killed"; nil if
// nothing.
func (r *Reporting) Hedge(w Word) *Speech { return r.at(r.hedges, w) }

func (r *Reporting) at(table []int32, w Word) *Speech {
	if int(w) >= len(table) || table[w] == 0 {
		return nil
	}
	return &r.cues[table[w]]
}

// Phrase finds the cue phrase that words starts with; n is 0 if there is none.
func (r *Reporting) Phrase(words []Word) (n int, cue *Speech) {
	n, i := r.phrases.Longest(words)
	if n == 0 {
		return 0, nil
	}
	return n, &r.cues[i]
}

// reportingEntry is an entry of reporting.yaml; the file's head tells the keys.
type reportingEntry struct {
	Verb     string `yaml:"verb"`
	Ing      string `yaml:"ing"`
	Phrase   string `yaml:"phrase"`
	Passive  string `yaml:"passive"`
	Before   string `yaml:"before"`
	Takes    string `yaml:"takes"`
	By       string `yaml:"by"`
	Object   bool   `yaml:"object"`
	Deed     bool   `yaml:"deed"`
	Act      bool   `yaml:"act"`
	Stance   string `yaml:"stance"`
	With     string `yaml:"with"`
	Except   string `yaml:"except"`
	Next     string `yaml:"next"`
	Particle string `yaml:"particle"`
	Examples string `yaml:"examples"`
}

var takesNames = map[string]Takes{"": TakesNothing, "clause": TakesClause, "toll": TakesToll, "origin": TakesOrigin}

func loadReporting(lx *Lexicon) error {
	entries, err := read[reportingEntry](lx, "reporting.yaml")
	if err != nil {
		return err
	}
	lx.Reporting.cues = make([]Speech, 1, len(entries)+1)
	for _, e := range entries {
		if err := lx.addCue(e); err != nil {
			return err
		}
		lx.example(e.Ref, e.Value.Examples)
	}
	return nil
}

func (lx *Lexicon) addCue(e Entry[reportingEntry]) error {
	v, r := e.Value, &lx.Reporting
	takes, ok := takesNames[v.Takes]
	if !ok {
		return e.Ref.errorf("unknown takes %q", v.Takes)
	}
	cue := Speech{
		Takes: takes, Source: v.By == "source" || v.By == "body", Body: v.By == "body", Document: v.By == "document", Object: v.Object, Deed: v.Deed, Act: v.Act, Ref: e.Ref,
		Hedged: v.Stance == "hedged", Denied: v.Stance == "denied",
		Only: lx.addAll(v.With + " " + v.Before), Except: lx.addAll(v.Except), Next: lx.addAll(v.Next), Particle: lx.addAll(v.Particle),
	}
	at := r.add(cue)
	for _, w := range lx.addAll(v.Verb) {
		r.set(w, at)
	}
	for _, w := range lx.addAll(v.Passive) {
		r.hedges = grow(r.hedges, w)
		r.hedges[w] = at
	}
	for _, phrase := range strings.Split(v.Phrase, ",") {
		if words := lx.addAll(phrase); len(words) > 0 {
			r.phrases.Add(words, at)
			r.start(words[0])
		}
	}
	cue.Participle = true
	at = r.add(cue)
	for _, w := range lx.addAll(v.Ing) {
		r.set(w, at)
	}
	return nil
}

// set makes the entry at the meaning of a verb.
func (r *Reporting) set(w Word, at int32) {
	r.byWord = grow(r.byWord, w)
	r.byWord[w] = at
	r.start(w)
}

func (r *Reporting) start(w Word) {
	r.starts = grow(r.starts, w)
	r.starts[w] = true
}

func (r *Reporting) add(cue Speech) int32 {
	r.cues = append(r.cues, cue)
	return int32(len(r.cues) - 1)
}

// addAll gives the words of a list separated by white space.
func (lx *Lexicon) addAll(list string) []Word {
	var words []Word
	for _, s := range strings.Fields(list) {
		words = append(words, lx.Add(s))
	}
	return words
}
