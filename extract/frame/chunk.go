package frame

import (
	"slices"
	"strings"

	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// kind is what a chunk of a sentence is.
type kind uint8

const (
	nounPhrase  kind = iota // with or without a figure
	verbGroup               // auxiliaries, adverbs and the main verb
	preposition             // one word
	conjunction             // and, or, but, as well as
	comma
	relative    // who, which
	subordinate // when, after, because; "that" behind a verb
	opening     // (
	closing     // )
	colon
	dash
	quote
	stop  // . ; and everything that ends a clause for good
	other // dates, times, money: what stands beside the clause
	part  // including, among them
	state // in need, behind bars

	kinds = iota
)

// chunk is a run of tokens, [first, last), and what the grammar knows of it. It fills
// two lines of the processor's cache.
type chunk struct {
	kind    kind
	form    lexicon.Form // verb group: of the main verb
	passive bool
	aux     bool // has an auxiliary: finite for sure
	be      bool // the verb is a form of be and nothing else
	have    bool // likewise have
	modal   bool
	negated bool
	inf     bool         // to + base
	of      bool         // noun phrase: "dozens of", "two of the"
	definit bool         // noun phrase: the, these
	pronoun bool         // noun phrase: he, they, others
	strong  bool         // noun phrase: the figure is how many there are of the one: "the 40-strong gang"
	word    lexicon.Word // preposition, conjunction

	first, last int
	at          int   // verb group: the main verb
	fig         int   // noun phrase: index of its figure; -1 = none
	body        int   // noun phrase: first token behind figure, hedge and determiners
	head        int   // noun phrase: its head noun; -1 = none
	out         int   // noun phrase: the chunk that it counts a part of, "two of the [six men]"; 0 = none
	like        int32 // noun phrase: the chunk of the things that "others" are more of, +1; 0 = none
	past        int32 // noun phrase: the token behind the name of a side in it, "Front of Orla"

	noun  *lexicon.Noun // noun phrase: what the lexicon knows of the head
	state *lexicon.Noun // noun phrase: a state that describes it, "dead bodies", "missing girls"
	event *lexicon.Verb // noun phrase: an event that modifies it, "wounded people"
	verb  *lexicon.Verb // verb group
	cue   *lexicon.Cue  // part, state
}

// people tells whether c names people, uncounted, by who they are and not by what befell
// them: "soldiers", and not "the dead".
func (c *chunk) people() bool {
	return c.uncounted() && c.noun != nil && c.noun.Unit == schema.Person && c.noun.Measure == ""
}

// is tells whether c is one of the prepositions: "of".
func (c *chunk) is(words ...lexicon.Word) bool {
	return c.kind == preposition && slices.Contains(words, c.word)
}

// uncounted tells whether c is a noun phrase without a figure.
func (c *chunk) uncounted() bool { return c.kind == nounPhrase && c.fig < 0 }

// mere tells whether c is a verb in one of the forms, without an auxiliary: "killed", and not "was killed".
func (c *chunk) mere(form lexicon.Form) bool { return !c.aux && c.form&form != 0 }

// victims tells whether the noun of c names people by what befell them: "the dead".
func (c *chunk) victims() bool {
	return c.noun != nil && c.noun.Unit == schema.Person && c.noun.Measure != ""
}

// reach is how many chunks a look to the left or right may go, so that a long
// sentence costs in proportion to its length.
const reach = 60

// grammar is a sentence on its way from tokens to chunks.
type grammar struct {
	lx      *lexicon.Lexicon
	t       *text.Text
	s       text.Sentence
	figures []figure.Figure
	base    int             // index of figures[0] among the text's figures
	starts  []int32         // by token of the sentence: figure whose Whole starts here, +1
	inside  []int32         // by token of the sentence: figure whose Whole covers it, +1
	classes []lexicon.Class // by token of the sentence: what is tells of it
	tokens  []trait         // by token of the sentence
	traits  []trait         // by Word
	nothing chunk           // stands where no chunk is
	chunks  []chunk
	sums    []breakdown
	asked   marks
	deeds   deedWords
	long    longWords
	ail     ailWords
	noted   notes
	scenes  []int32           // by token of the text: how many words before it make a scene; as far as it was asked for
	nature  int8              // 1: the text tells of a disaster of nature; -1: of none; 0: nobody asked
	cargo   int8              // likewise, of ships that carry goods or fish
	plague  int8              // likewise, of a disease
	marks   lexicon.EventMark // of all words of the sentence
	glance  lexicon.Bits      // the words of the sentence
	seen    []uint32          // by Word: the last turn in which it was seen
	turn    uint32
	looks
	harm   bool           // it tells of harm or movement
	again  *lexicon.Frame // of what the sentence says again of others: "So were two guards"; nil = nothing
	prior  schema.Unit    // of the things that the sentence before counts last; "" = none
	titled bool           // nearly every word has a capital, as in a headline
	whom   text.Span      // the phrase whose members were last told
	name   []lexicon.Word // of a side that is looked for
	asking int            // how deep fromNature is in itself
}

// looks are those that were taken at the sentence. Each is taken when first asked for.
type looks struct {
	begun   bool // it is ready for looks at its tokens
	cased   bool // titled is known
	heard   bool // its marks are known
	weighed bool // harm is known
	glanced bool // its glance is known
	sighted bool // its words are seen
}

// enter turns to a sentence. base is the index of its first figure.
func (g *grammar) enter(t *text.Text, s text.Sentence, figures []figure.Figure, base int) {
	g.t, g.s, g.figures, g.base = t, s, figures, base
	g.looks, g.noted.taken = looks{}, false
	g.classes, g.inside = g.classes[:0], g.inside[:0] // those of another sentence
}

// begin makes ready for looks at the sentence's tokens.
func (g *grammar) begin() {
	if g.begun {
		return
	}
	g.begun = true
	g.mark()
	g.classify()
}

// read splits the sentence into chunks.
func (g *grammar) read() {
	g.begin()
	g.chunks = g.chunks[:0]
	for i := g.s.First; i < g.s.Last; {
		i = g.next(i)
	}
	counted := 0
	for k := range g.chunks {
		if g.counted(k) {
			counted++
			g.chunks[k].out, g.chunks[k].like = g.outOf(k), int32(g.likeOf(k))
		}
	}
	if g.sums = g.sums[:0]; counted > 2 {
		g.breakdowns()
	}
	g.ailments()
}

// likeOf finds the things that "others" at chunk k are more of: "12 houses were
// damaged while 80 [others] burned"; 0 for none, or for people.
func (g *grammar) likeOf(k int) int {
	if j := g.back(k); g.relativeMember(k) && g.endsWith(g.at(k+1).last-1, "which") && g.at(k).head < 0 && g.at(j).kind == comma {
		c := g.before(j)
		if n := c.noun; n != nil && n.Class == schema.Thing && n.Measure == "" && !n.Toll || n == nil && c.head >= 0 && c.fig < 0 && g.endsWith(c.head, "s") {
			return g.back(j) + 1 // "40 drones, 31 of which were shot down", "raided breweries, two of which were burned"
		}
	}
	if !g.rest(g.at(k)) {
		return 0
	}
	for j := k - 1; j >= 0; j-- {
		if !g.counted(j) || g.figures[g.at(j).fig].Article && !g.struckThing(j) && !g.someone(j) {
			continue
		}
		if n := g.at(j).noun; n == nil || n.Unit == schema.Person || n.Unit == schema.Household {
			return 0
		}
		return j + 1
	}
	return 0
}

// struckThing tells whether the phrase at k is a building or vehicle that a verb did
// something to: "destroyed a house, and damaged 10 more".
func (g *grammar) struckThing(k int) bool {
	n := g.at(k).noun
	return n != nil && (n.Unit == schema.Building || n.Unit == schema.Vehicle) && g.objectOf(k) >= 0
}

// outOf finds the counted phrase that the bare figure at chunk k counts a part
// of: "two of the [six men]", "two of [six men]"; 0 for none.
func (g *grammar) outOf(k int) int {
	c := g.at(k)
	if !g.counted(k) || c.head >= 0 {
		return 0
	}
	if n := g.at(k + 1); c.of && n.first == c.last && g.counted(k+1) {
		return k + 1
	}
	of := k + 1
	if p := g.at(of); p.kind == other && p.fig < 0 && g.t.Words[p.first] == g.words().out {
		of++ // "destroyed 33 out of 62 drones"
	}
	if p := g.at(of); p.is(g.words().of) && g.counted(of+1) && !g.figures[g.at(of+1).fig].Article {
		return of + 1
	}
	return 0
}

// divided tells whether a figure before the phrase at k counts a part of it.
func (g *grammar) divided(k int) bool {
	return k > 0 && (g.at(k-1).out == k || g.at(k-2).out == k || g.at(k-3).out == k)
}

// harmed tells whether the verb at the phrase k kills, injures or takes away people alone, so that others
// are people.
func (g *grammar) harmed(k int) bool {
	v := g.objectOf(k)
	if v < 0 {
		near, main := g.subjectOf(k)
		v = max(near, main)
	}
	if v < 0 || g.at(v).verb == nil {
		return false
	}
	for i := range g.at(v).verb.Frames {
		if g.at(v).verb.Frames[i].Joint {
			return true
		}
	}
	frames := g.at(v).verb.Alone()
	if len(frames) == 0 {
		return false
	}
	m := &frames[0].Measures
	return (m.People == schema.Abducted || m.People == schema.Detained) && m.Vehicles == ""
}

// mark notes which tokens belong to which figure.
func (g *grammar) mark() {
	n := g.s.Last - g.s.First
	g.starts, g.inside = reset(g.starts, n), reset(g.inside, n)
	for k := range g.figures {
		f := &g.figures[k]
		whole := f.Whole
		if whole.Empty() {
			whole = f.Span
		}
		if g.t.Words[whole.First] == g.words().to && whole.First < f.Span.First {
			whole.First++ // "to over 47,000"
		}
		if f.Quantity.Quantifier == schema.Between && whole.First > g.s.First {
			if w := g.t.Words[whole.First-1]; w == g.words().between || w == g.words().from {
				whole.First-- // "between 20 and 30", "from 20 to 30"
				n, _ := g.lx.Hedges.Before(g.t.Words[g.s.First:whole.First])
				whole.First -= n // "somewhere between 20 and 30"
			}
		}
		if g.inside[whole.First-g.s.First] == 0 {
			g.starts[whole.First-g.s.First] = int32(k + 1)
		} else if g.inside[f.Span.First-g.s.First] == 0 {
			g.starts[f.Span.First-g.s.First] = int32(k + 1)
		}
		for i := whole.First; i < whole.Last && i < g.s.Last; i++ {
			if g.trails(f) && i == f.Span.Last {
				i = f.Hedge.First
			}
			g.inside[i-g.s.First] = int32(k + 1)
		}
	}
}

func reset[T int32 | trait | lexicon.Class](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	s = s[:n]
	clear(s)
	return s
}

// figureAt is the figure whose words start at token i, hedge included; -1 for none.
func (g *grammar) figureAt(i int) int {
	if i < g.s.First || i >= g.s.Last {
		return -1
	}
	return int(g.starts[i-g.s.First]) - 1
}

func (g *grammar) figured(i int) bool {
	i -= g.s.First
	return uint(i) < uint(len(g.inside)) && g.inside[i] != 0
}

// is tells whether token i of the sentence has any of the classes.
func (g *grammar) is(i int, c lexicon.Class) bool {
	i -= g.s.First
	return uint(i) < uint(len(g.classes)) && g.classes[i]&c != 0
}

// acronym tells whether token i is a word in capitals among others that are
// not: US is no pronoun, WHO no relative.
func (g *grammar) acronym(i int) bool {
	return g.t.Tokens[i].Has(text.Caps) && !g.t.Caps && !g.s.Caps
}

// named tells whether the capital of token i makes it a part of a name, and not the
// first word of the sentence, a mark of a list aside.
func (g *grammar) named(i int) bool {
	first := g.s.First
	if g.t.Tokens[first].Kind == text.Punct {
		first++
	}
	return i > first && i < len(g.t.Tokens) && g.t.Tokens[i].Has(text.Upper) && !g.t.Caps && !g.t.Tokens[i].Has(text.Line) && !g.headlined()
}

// headlined tells whether the sentence is set as a headline.
func (g *grammar) headlined() bool {
	if !g.cased {
		g.cased, g.titled = true, g.capitalised()
	}
	return g.titled
}

// capitalised tells whether more than half of the sentence's words of four and
// more letters have a capital, the first aside, and few of those that have none
// are more than words of grammar. A sentence full of names keeps its verbs small.
func (g *grammar) capitalised() bool {
	upper, small, words := 0, 0, 0
	for i := g.s.First + 1; i < g.s.Last; i++ {
		t := g.t.Tokens[i]
		if t.Kind != text.Word || t.End-t.Start <= 3 || g.isPunct(i+1, "(") && (g.figureAt(i+2) >= 0 || g.sampleAt(i+2)) {
			continue // "Orla (16), Benst (12)"
		}
		words++
		if t.Has(text.Upper) {
			upper++
		} else if !g.lx.Grammar.Is(g.t.Words[i], ^lexicon.Class(0)) {
			small++
		}
	}
	return 2*upper > words && 4*small < words
}

// isOf tells whether token i is one of the small words of the classes.
func (g *grammar) isOf(i int, class lexicon.FrameClass) bool {
	return g.lx.FrameWords.Is(g.t.Words[i], class)
}

// reads tells whether token i of the sentence is the word s, in any case.
func (g *grammar) reads(i int, s string) bool {
	return i >= g.s.First && i < g.s.Last && strings.EqualFold(g.t.At(i), s)
}

// endsWith tells whether token i ends with a suffix in small letters, in any case; the head
// that a phrase lacks does not.
func (g *grammar) endsWith(i int, suffix string) bool {
	return i >= 0 && hasSuffix(g.t.At(i), suffix)
}

func (g *grammar) isPunct(i int, s string) bool {
	return i >= g.s.First && i < g.s.Last && g.t.Tokens[i].Kind == text.Punct && g.t.At(i) == s
}

func (g *grammar) add(c chunk) int {
	g.chunks = append(g.chunks, c)
	return c.last
}

// onBoard tells whether "on board" at token i says by itself where people are:
// "all 14 on board", and not "on board the ferry".
func (g *grammar) onBoard(i int) bool {
	return i+2 < g.s.Last && g.t.Words[i] == g.words().on && g.t.Words[i+1] == g.words().board && !g.is(i+2, lexicon.Determiner) && !g.t.Tokens[i+2].Has(text.Upper)
}

// next makes one chunk of what starts at token i and returns the token behind it.
func (g *grammar) next(i int) int {
	if k := g.figureAt(i); k >= 0 {
		if at := g.furtherNumber(i, k); at > i {
			return g.figureChunk(i, at, g.figureAt(at))
		}
		return g.figureChunk(i, i, k)
	}
	if at := g.determinedNumber(i); at > i {
		return g.figureChunk(i, at, g.figureAt(at))
	}
	if end := g.ages(i); end > 0 {
		return g.add(chunk{kind: other, first: i, last: end, fig: -1})
	}
	if g.onBoard(i) {
		return g.add(chunk{kind: other, first: i, last: i + 2, fig: -1})
	}
	if n, cue := g.cueAt(i); n > 0 {
		if end := g.cueChunk(i, n, cue); end > 0 {
			return end
		}
	}
	if g.t.Tokens[i].Kind == text.Punct {
		if k := g.bracketedNumber(i); k >= 0 && g.leadsToCount() {
			return g.phrase(i, g.figures[k].Span.Last+1, k)
		}
		return g.punctuation(i)
	}
	if g.plain(i) || g.hyphenated(i) {
		return g.phrase(i, i, -1)
	}
	if end := g.verbs(i); end > 0 {
		return end
	}
	if end := g.function(i); end > 0 {
		return end
	}
	return g.phrase(i, i, -1)
}

func (g *grammar) lastKind() kind {
	if len(g.chunks) == 0 {
		return stop
	}
	return g.chunks[len(g.chunks)-1].kind
}

// startsPhrase tells whether a noun phrase plainly starts at token i: with a
// figure, a determiner or a possessive.
func (g *grammar) startsPhrase(i int) bool {
	return g.figureAt(i) >= 0 || g.is(i, lexicon.Determiner) || g.is(i, lexicon.Pronoun) && !g.is(i, lexicon.Relative)
}

// words are the words that the grammar asks for by name.
func (g *grammar) words() *marks { return &g.asked }
