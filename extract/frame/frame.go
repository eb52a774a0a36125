// Package frame turns figures into claims: a counted noun phrase meets an
// event word, and the event word's frame says what happened to whom.
//
// A sentence with a figure that may count is read into chunks (chunk.go and
// its kinds, phrase.go, verb.go, verb_form.go): noun phrases, verb groups, prepositions,
// conjunctions. For every counted phrase find.go then asks, in this order, for a
// verb whose object it is, a verb whose subject it is (copula.go where that is be),
// a noun that tells what happened (noun.go), a state, a level or a running toll
// (toll.go, level.go), a list or a clause that it shares with another phrase
// (list.go, beside.go), and what the phrase says by itself (implied.go). relate.go
// and walk.go know who stands where, measure.go what a frame says of what is
// counted, admit.go whether it may. compose.go, trade.go, item.go, arms.go,
// ailment.go and things.go read what is said in one way of its own: what the dead
// include, exchanges, items under a line, arms that are found, cases of a disease,
// things without their noun.
//
// claim.go makes the claim and fit.go says what is none after all: subject.go
// and class.go tell who is counted, part.go of what whole, stance.go and
// total.go modality and scope, agent.go, doer.go, cause.go and told.go who did
// it. scene.go asks whether the text around tells of conflict or disaster.
//
// A file that is named after another holds one part of what that one is for:
// class_side.go what sides tell of who is counted.
package frame

import (
	"strings"

	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Claim is a claim as the frames see it: spans of tokens, not yet names, and
// neither source nor place nor time.
type Claim struct {
	Figure   int       // index of its figure
	Sentence int       // index of its sentence
	Number   text.Span // the number words
	Event    text.Span // the event words ("were killed", "death toll"); empty if none
	Quote    text.Span // the shortest run that carries the claim
	Quantity schema.Quantity
	Measure  schema.Measure
	Unit     schema.Unit
	Subject  text.Span // the counted noun phrase without the figure
	Class    schema.Class
	Whom     text.Span // the phrase that tells the class of fighters or police where the subject does not; empty if it does
	Agent    text.Span // words that name who or what did it; empty if none
	Foe      bool      // the agent are people who did harm to the counted: "the rebels killed nine"
	Loser    text.Span // words that name whom the loss befell: "the army lost nine men"; empty if none
	Own      bool      // the agent is whoever tells of it: "we", "its fighters"
	Weapon   string    // canonical means; "" if not told
	Modality schema.Modality
	Scope    schema.Scope
	PartOf   int         // index of the claim that is the whole; -1 = none
	Line     int         // of the claim in the line above the list that it is told in, one more than its index; 0 = no list
	Derived  string      // how the quantity was computed; "" if it was read
	Rule     lexicon.Ref // the frame's entry
}

// Discard tells why a number is no claim. Articles and "no" count only where they make
// one, and are not missed.
type Discard struct {
	Figure int
	Reason string
}

// Reader makes claims. It keeps buffers and must not be shared.
type Reader struct {
	g        grammar
	kinds    map[schema.Kind]string // why a figure of a kind is no claim
	claims   []Claim
	discards []Discard
	found    []finding
	fate     []int32 // of each figure of the sentence

	items     itemisation
	register  register
	annual    schema.Measure  // of the totals of a year that the text opens with; "" = it does not
	other     grammar         // a sentence that the claim's own refers to
	tellings  []telling       // by sentence
	figures   []figure.Figure // of the text
	sentences []int           // of each figure
}

// NewReader makes a reader over lx.
func NewReader(lx *lexicon.Lexicon) *Reader {
	g := grammar{lx: lx, asked: newMarks(lx), deeds: newDeedWords(lx), long: newLongWords(lx), ail: newAilWords(lx)}
	g.nothing = chunk{kind: stop, fig: -1, head: -1}
	g.traits = newTraits(lx, &g.asked)
	r := &Reader{g: g, other: g, kinds: map[schema.Kind]string{}}
	for _, k := range schema.Kinds {
		r.kinds[schema.Kind(k.Name)] = article(k.Name) + " " + k.Name + ", not a count"
	}
	return r
}

// article is the indefinite article before a word.
func article(word string) string {
	if strings.IndexByte("aeiou", word[0]) >= 0 {
		return "an"
	}
	return "a"
}

// Read finds the claims of a whole text. figures are those of all sentences,
// in order; sentence[i] is the index of the sentence that figures[i] stands
// in. The slices are reused by the next Read.
func (r *Reader) Read(t *text.Text, figures []figure.Figure, sentence []int) ([]Claim, []Discard) {
	r.claims, r.discards = r.claims[:0], r.discards[:0]
	r.annual, r.items = "", itemisation{}
	r.keep(t, figures, sentence)
	for i := 0; i < len(figures); {
		j := i + 1
		for j < len(figures) && sentence[j] == sentence[i] {
			j++
		}
		r.sentence(t, sentence[i], figures[i:j], i)
		i = j
	}
	r.shareOut(t)
	return r.claims, r.discards
}

// sentence finds the claims of sentence n, whose figures start at base.
func (r *Reader) sentence(t *text.Text, n int, figures []figure.Figure, base int) {
	r.g.enter(t, t.Sentences[n], figures, base)
	r.head(t, n)
	r.echoed(t, n)
	switch {
	case !r.g.candidates():
		r.discardAll("")
	case !r.g.eventful() && !r.lately(n) && !r.listed(n) && r.g.again == nil && !r.onTopic(n):
		r.discardAll(reasons[uneventful])
	case !r.lately(n) && !r.g.placeable() && !(len(r.claims) > 0 && r.reports()):
		r.discardAll(reasons[everyday])
	case !r.g.hopeful() && !r.onTopic(n):
		r.discardAll("")
	default:
		r.weigh(n)
	}
}

// discardAll gives up the figures of the sentence.
func (r *Reader) discardAll(reason string) {
	for i := range r.g.figures {
		r.discard(i, reason)
	}
}

// weigh finds the claims of a sentence that may have some.
func (r *Reader) weigh(n int) {
	r.g.read()
	r.found = r.found[:0]
	first := len(r.claims)
	r.g.prior = r.lastThings(n)
	r.sicken()
	r.fate = reset(r.fate, len(r.g.figures))
	for k := range r.g.chunks {
		if !r.g.counted(k) || r.g.barren(k) {
			continue
		}
		fig := r.g.at(k).fig
		if r.saysWho(k) {
			continue
		}
		if r.closing(k, n, first) {
			r.fate[fig] = claimed
			continue
		}
		f, ok := r.g.find(k, r.found)
		ok = (!ok || r.items.frame != nil && f.frame == nil) && r.byItem(&f, n) || ok
		r.fate[fig] = fateOf(&f, ok)
		if ok && f.bare() && r.besideShare(fig, first) {
			ok = r.byTopic(&f, n) || ok
		}
		if ok && r.enter(&f, n, first) || r.byTopic(&f, n) && r.enter(&f, n, first) {
			r.found = append(r.found, f)
		}
	}
	r.connect(first)
	r.itemise(n, first)
	for i := range r.g.figures {
		if r.fate[i] != claimed {
			r.discard(i, reasons[r.fate[i]])
		}
	}
}

// enter makes a claim of a finding and tells whether it is one; first is the index of the sentence's first claim.
func (r *Reader) enter(f *finding, n, first int) bool {
	c, ok := r.claim(f, n, first)
	if !ok {
		return false
	}
	fig := r.g.at(f.chunk).fig
	if !r.placed(&c, f) {
		r.fate[fig] = everyday
		return false
	}
	r.fate[fig] = claimed
	r.claims = append(r.claims, c)
	return true
}

// saysWho tells whether the phrase at k, with an article, says who the one claimed before it is:
// "one of the dead was a boy".
func (r *Reader) saysWho(k int) bool {
	if !r.g.figures[r.g.at(k).fig].Article || !r.g.at(k-1).be {
		return false
	}
	one := r.g.at(k - 2)
	if one.kind == part {
		one = r.g.at(k - 3) // "one of whom was a boy"
	}
	return one.fig >= 0 && r.fate[one.fig] == claimed && !r.g.figures[one.fig].Article && r.g.figures[one.fig].Quantity.Value() == 1
}

// lately tells whether a claim stands so close before sentence n that a figure
// may be a part of it: "Two of them were nurses."
func (r *Reader) lately(n int) bool {
	k := len(r.claims)
	return k > 0 && r.claims[k-1].Sentence >= n-2
}

// The fates of figures that may count something, and why they are no claims.
const (
	uneventful int32 = iota
	doing
	unfit
	everyday
	claimed
)

var reasons = [...]string{
	uneventful: "nothing tells what happened to the counted",
	doing:      "the counted do something, and nothing in scope is done to them",
	unfit:      "an event is told, but not of things that it counts",
	everyday:   "nothing around it tells of a conflict, an attack or a disaster",
}

// fateOf is what becomes of a figure that makes no claim.
func fateOf(f *finding, ok bool) int32 {
	switch {
	case ok:
		return unfit
	case f.doer:
		return doing
	}
	return uneventful
}

// discard gives up figure i of the sentence.
func (r *Reader) discard(i int, reason string) {
	f := &r.g.figures[i]
	if f.Article || f.Zero {
		return
	}
	if f.Kind != schema.KindCount || reason == "" {
		reason = r.kinds[f.Kind]
	}
	r.discards = append(r.discards, Discard{r.g.base + i, reason})
}
