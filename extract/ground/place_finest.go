package ground

import (
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// sight is how many tokens from a claim its place is looked for. Sentences are
// shorter, but for lists that are written as one.
const sight = 500

// finest is the site within span that says most exactly where, the nearest of
// equals.
func (p *places) finest(sites []site, c *frame.Claim, span text.Span) *site {
	var best *site
	native, elsewhere := false, false
	span.First, span.Last = max(span.First, c.Number.First-sight), min(span.Last, c.Number.Last+sight)
	from := siteFrom(sites, span.First)
	head := from // the first of the list that x goes on
	for k := from; k < len(sites) && sites[k].span.First < span.Last; k++ {
		x := &sites[k]
		if k > from && !(x.relation == 0 && p.joined(&sites[k-1], x)) {
			head = k
		}
		if best != nil && head < k && best.span.First >= sites[head].span.First && p.andAlso(best, x) {
			continue
		}
		native = p.native(x, c) || p.leftBehind(x, c) || native && x.relation == 0 && p.joined(&sites[k-1], x)
		if native || x.speaks || x.foreign || x.aside && x.grain >= state || x.of > 0 && !p.shares(x, c) {
			continue
		}
		if elsewhere = x.elsewhereTold(c) || elsewhere && x.span.First-sites[k-1].span.Last <= 2; elsewhere {
			continue // "[nine died,] six in Orla in Benst province"
		}
		if best == nil || p.better(x, best, c) {
			best = x
		}
	}
	return best
}

// andAlso tells whether "and" joins the site x to the first of a list, which a
// preposition leads to and which so stands for both: "in Orla and [Benst] districts".
func (p *places) andAlso(first, x *site) bool {
	return first.relation != 0 && first.grain != tract && strings.EqualFold(p.text.At(x.span.First-1), "and")
}

// shares tells whether claim c may be about the site x that is set against another figure:
// one of another sentence, or the figure's own other unit.
func (p *places) shares(x *site, c *frame.Claim) bool {
	s := p.text.Sentences[c.Sentence]
	if x.span.First < s.First || x.span.First >= s.Last {
		return true
	}
	return x.span.Last < c.Number.First && c.Number.First-x.span.Last <= 8
}

// native tells whether x is where the counted or other people are from, wherever they are:
// "two tourists from Peru died", "two brothers from Orla".
func (p *places) native(x *site, c *frame.Claim) bool {
	if x.relation != lexicon.Away || c.Class == schema.Thing {
		return false
	}
	switch c.Measure {
	case schema.Returned:
		return true // "returned from Peru"
	case schema.Released:
		return x.grain == state && x.span.First >= c.Subject.Last && x.span.First-c.Subject.Last <= 2 // "freed two men from Peru"
	case schema.Killed, schema.Injured, schema.Casualties, schema.Missing, schema.Detained, schema.Abducted, schema.Surrendered:
	default:
		return false
	}
	if x.grain == state && x.lead > 0 && p.counts(x.lead-1) {
		return true // "20 died, 17 from Peru"
	}
	if x.grain >= province && !c.Subject.Empty() && x.span.First >= c.Subject.Last && x.span.First-c.Subject.Last <= 2 {
		return true
	}
	k := x.span.First - 2
	if k < 1 || p.text.Tokens[k].Kind != text.Word {
		return false
	}
	n, noun := p.lx.Nouns.Longest(p.text.Words[k : k+1])
	return n > 0 && noun.Unit == schema.Person && noun.Measure == "" && !noun.Toll
}

// counts tells whether token k is a number.
func (p *places) counts(k int) bool {
	return p.text.Tokens[k].Kind == text.Number || p.lx.Numbers.At(p.text.Words[k]).Role != 0
}

// leftBehind tells whether x is where a clause says that the counted fled or came from before
// that befell them: "arrested nine men who had fled the war in Orla".
func (p *places) leftBehind(x *site, c *frame.Claim) bool {
	if moving(c.Measure) || x.span.First < c.Number.Last || x.relation&lexicon.Toward != 0 {
		return false
	}
	moved := false
	for k := x.span.First - 1; k >= max(c.Number.Last, x.span.First-hostReach); k-- {
		switch w := p.text.Words[k]; {
		case p.lx.Grammar.Is(w, lexicon.Relative):
			return moved
		case p.text.Tokens[k].Kind == text.Punct:
			return false
		default:
			moved = moved || p.lx.Terrain.Is(w, lexicon.Fled)
		}
	}
	return false
}

// joined tells whether y goes on from x: "from Peru and Chile", "from Orla, Peru".
func (p *places) joined(x, y *site) bool {
	at := p.text.At(y.span.First - 1)
	return y.span.First-x.span.Last <= 2 && (at == "," || at == "and")
}

// better tells whether x is a better place for c than y.
func (p *places) better(x, y *site, c *frame.Claim) bool {
	if p.beside(x, y) || x.partOf(y) || x.off(y) || p.atop(x, y) || p.located(x, y) {
		return true
	}
	if p.beside(y, x) || y.partOf(x) || y.off(x) || p.atop(y, x) || p.located(y, x) {
		return false
	}
	if a, b := p.contains(x, y), p.contains(y, x); a != b {
		return b // "missing from Orla village in Benst district"
	}
	moves := moving(c.Measure)
	if a, b := x.rank(moves)+p.origins(x, c), y.rank(moves)+p.origins(y, c); a != b {
		return a < b
	}
	if y.within(x) {
		return false // "Ariha in south Idlib": what is within comes first
	}
	if x.within(y) {
		return true
	}
	return spanGap(x.span, c.Number) < spanGap(y.span, c.Number)
}

// located tells whether y, behind a comma, only tells in what x lies,
// which a distance is measured to: "10 km north of Orla, Benst".
func (p *places) located(x, y *site) bool {
	return x.far && y.grain < state && addressed(p.text, x, y)
}

// contains tells whether the finer place y stands right before "in" and x.
func (p *places) contains(x, y *site) bool {
	if y.grain >= x.grain || y.aside || y.relation == 0 || x.span.First-y.span.Last > 2 || !y.within(x) {
		return false
	}
	return strings.EqualFold(p.text.At(y.span.Last), "in")
}

// within tells whether y, right behind x, says in what x lies: "Ariha in south
// Idlib", "the Orla area of Benst", and not "the port city of Benst".
func (x *site) within(y *site) bool {
	if y.span.First <= x.span.First || y.span.First-x.span.Last > 5 {
		return false
	}
	return y.relation&lexicon.At != 0 || y.relation&lexicon.Of != 0 && x.nouns&lexicon.Settlement == 0
}

// beside tells whether y, right behind x, but helps to find x: "the Orla area,
// east of Benst", and not "flew to Orla and crashed near Benst".
func (p *places) beside(x, y *site) bool {
	if y.relation&lexicon.Near == 0 || y.span.First <= x.span.Last || x.grain > district && x.nouns != lexicon.Loosely || x.dateline || x.aside {
		return false
	}
	gap := y.span.First - x.span.Last
	if gap <= 2 || y.lead == x.span.Last+1 && p.text.At(x.span.Last) == "," {
		return true
	}
	return gap <= 5 && (x.relation&lexicon.At != 0 || x.relation&(lexicon.Away|lexicon.Toward) == 0)
}

// off tells whether x, right behind the sea y, says where on it: "the Orla Sea off the
// island of Benst".
func (x *site) off(y *site) bool {
	return x.grain == tract && y.grain == tract && y.nouns == 0 && x.country < 0 && x.relation&lexicon.Near != 0 &&
		x.span.First > y.span.First && x.span.First-y.span.Last <= 5
}

// atop tells whether x, right behind y, says where beside it: "south of Orla at Benst".
func (p *places) atop(x, y *site) bool {
	if x.lead != y.span.Last || x.grain > town || x.relation&lexicon.At == 0 || x.relation&(lexicon.Near|lexicon.Against) != 0 {
		return false
	}
	return y.relation&lexicon.Near != 0 && p.is(y.lead, lexicon.Heading)
}

// partOf tells whether x is an area of the town y: "the Orla area of Benst",
// and not "the West Bank area of Orla".
func (x *site) partOf(y *site) bool {
	return x.nouns == lexicon.Loosely && y.grain == town && !y.aside && y.relation&lexicon.Near == 0 && x.within(y) &&
		(len(x.entries) == 0 || x.entries[0].grain() <= town && !capital(x.entries))
}

// origins is what the rank of x loses where the counted are but from there, "nine
// refugees from Chad live in Niger", or only go there: "fled Orla province to Benst".
func (p *places) origins(x *site, c *frame.Claim) int {
	if c.Measure == schema.Displaced && x.goal() && tokenAt(p.text, x.span.Last) != "or" {
		return 5 // a town that they flee to is less than the province that they fled
	}
	if x.relation == lexicon.Away && p.homeOf(x, c.Subject) {
		return 1
	}
	return 0
}

// homeOf tells whether "from" right behind the counted leads to the site:
// "30 people [from Orla]", and not "took 30 people [from Orla] to Benst".
func (p *places) homeOf(x *site, subject text.Span) bool {
	return !subject.Empty() && x.lead == subject.Last && p.text.At(x.lead) == "from" && tokenAt(p.text, x.span.Last) != "to"
}

// goal tells whether the site is but where somebody goes.
func (x *site) goal() bool {
	r := x.relation | x.list
	return r&lexicon.Toward != 0 && r&^(lexicon.Toward|lexicon.Near) == 0
}

// passing tells whether the prepositions before a site, or before the list
// that it goes on, put nothing there: it is where somebody comes from or goes.
func (x *site) passing() bool {
	r := x.relation | x.list
	return r&(lexicon.Away|lexicon.Toward) != 0 && r&^(lexicon.Away|lexicon.Toward|lexicon.Near) == 0
}

// rank orders the sites of a sentence: those that a preposition puts there
// before the bare ones.
func (x *site) rank(moves bool) int {
	if x.dateline {
		return 40 + int(x.grain)
	}
	n := 2 * int(x.grain)
	if x.aside {
		n++
	}
	if x.far {
		n += 9
	}
	if x.folk && !moves {
		n += 3
	}
	if x.fights {
		n += 20 // any other place is nearer to where they do
	}
	if x.relation == 0 && x.nouns == 0 {
		n += 4
	}
	if x.passing() && !moves {
		n += 3
	}
	return n
}

// moving tells whether a measure is of people or things that go from one place
// to another.
func moving(m schema.Measure) bool {
	switch m {
	case schema.Displaced, schema.Deployed, schema.Returned, schema.Released, schema.Stranded:
		return true
	}
	return false
}

// spanGap is how far apart two stretches are; what stands behind counts double.
func spanGap(a, b text.Span) int {
	if a.First >= b.Last {
		return 2 * (a.First - b.Last)
	}
	return b.First - a.Last
}
