package ground

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Place is a place as written and, where it is known, its gazetteer entry.
type Place struct {
	Text      string // as written
	Name      string // the gazetteer's name
	Country   string // ISO 3166-1 alpha-3
	ID        string // GeoNames id
	Lat, Lon  *float64
	Precision int // UCDP where_prec
}

// place fills in where each claim happened: the finest place of its own
// sentence that is about it, else of the sentence before.
func (r *Reader) place(t *text.Text, doc *schema.Document, claims []frame.Claim, settings []Setting) {
	p := &r.places
	p.start(t)
	p.filed = r.post(t)
	for i := range claims {
		if i == 0 || claims[i].Sentence != claims[i-1].Sentence {
			p.assign(t, claims, i)
		}
		x := p.choose(t, claims, i)
		if x == nil {
			if k := claims[i].PartOf; k >= 0 && k < i && claims[k].Sentence == claims[i].Sentence {
				settings[i].Place = settings[k].Place
			}
			continue
		}
		settings[i].Place = p.resolve(t, x)
	}
}

// assign tells the sites of a sentence which claim they are set against; i is the first of
// its claims.
func (p *places) assign(t *text.Text, claims []frame.Claim, i int) {
	own := p.read(t, claims[i].Sentence)
	for j := i; j < len(claims) && claims[j].Sentence == claims[i].Sentence; j++ {
		if x := p.label(t, own, &claims[j]); x != nil && t.At(x.span.Last) != ":" {
			x.of = j + 1
		}
	}
}

// start makes ready for another text.
func (p *places) start(t *text.Text) {
	p.sides.scan(t)
	p.text, p.spoken[0].sentence, p.spoken[1].sentence = t, 0, 0
	p.sites, p.ranges, p.last = p.sites[:0], p.ranges[:0], resolved{}
	for range t.Sentences {
		p.ranges = append(p.ranges, sentenceSites{})
	}
	if p.known == nil || len(p.known) > 50000 {
		p.known = map[string][]Entry{}
	}
	p.weigh()
	if p.lower == nil {
		p.lower, p.surname = map[string]bool{}, map[string]bool{}
	}
	clear(p.lower)
	clear(p.surname)
	for i, tok := range t.Tokens {
		switch {
		case tok.Kind != text.Word:
		case !tok.Has(text.Upper):
			if t.Words[i] == lexicon.Unknown {
				p.lower[t.At(i)] = true
			}
		case i > 0 && !t.Caps && !tok.Has(text.Line|text.Caps) && t.Tokens[i-1].Kind == text.Word && t.Tokens[i-1].Has(text.Upper) && t.Words[i-1] == lexicon.Unknown:
			p.surname[t.At(i)] = true
		}
	}
}

// choose finds the place of claim i: the one that labels it, else the finest
// one that follows it closely, of its clause, of its sentence, of its source,
// of the sentence before.
func (p *places) choose(t *text.Text, claims []frame.Claim, i int) *site {
	c := &claims[i]
	s := t.Sentences[c.Sentence]
	own := p.read(t, c.Sentence)
	if x := p.label(t, own, c); x != nil {
		if y := p.finest(own, c, p.follows(t, claims, i)); y != nil && y.grain < x.grain && y.relation&lexicon.At != 0 && !y.aside {
			return y // "Orla province: Two men were killed in Benst"
		}
		return cmp.Or(p.reported(own, x, c, s), x)
	}
	if x := p.respective(t, own, claims, i); x != nil {
		return x
	}
	if c.Measure == "distance" {
		if x := p.measured(t, own, c); x != nil {
			return x
		}
	}
	whole, clause := p.item(t, c), p.clause(t, c)
	if k := itemised(t, claims, i); k > 0 {
		whole.Last, clause.Last = k, min(k, clause.Last)
	}
	if x := p.finest(own, c, p.follows(t, claims, i)); x != nil && x.grain < allusion && !x.aside && x.relation&lexicon.Toward == 0 {
		return x
	}
	x := p.finest(own, c, clause)
	if x == nil {
		x = p.finest(own, c, whole)
	}
	if y := p.here(t, c.Sentence); y != nil && (x == nil || x.dateline || p.weak(x, c)) {
		return y
	}
	if x == nil {
		x = p.again(t, c.Sentence)
	}
	switch {
	case x != nil && p.weak(x, c) && c.Sentence == 0 && p.posted(own) != nil:
		return p.posted(own)
	case x != nil && !p.weak(x, c) || x != nil && c.Sentence == 0:
		return x
	case x != nil:
		before := t.Sentences[c.Sentence-1]
		y := p.finest(p.read(t, c.Sentence-1), c, text.Span{First: before.First, Last: before.Last})
		if y == nil || y.grain > town || y.relation&lexicon.At == 0 || y.aside || p.apart(t, c.Sentence) {
			return x
		}
		return y
	case s.Section == schema.Headline:
		return p.home(t, s)
	case c.Sentence == 0 || p.apart(t, c.Sentence), c.Measure == schema.Returned && left(own):
		return nil
	}
	s = t.Sentences[c.Sentence-1]
	x = p.finest(p.read(t, c.Sentence-1), c, text.Span{First: s.First, Last: s.Last})
	if y := p.here(t, c.Sentence-1); y != nil && (x == nil || x.relation&lexicon.At == 0) {
		return y
	}
	if x != nil && !x.aside && (x.grain < state || x.dateline || x.relation&lexicon.At != 0 && x.grain == state) {
		return x
	}
	if running(c) {
		return p.home(t, s)
	}
	return nil
}

// itemised is the colon behind which the parts of claim i are told, each of them in its own
// place: "40 people died: 30 in Orla and ten in Benst"; 0 for none.
func itemised(t *text.Text, claims []frame.Claim, i int) int {
	if i+2 >= len(claims) || claims[i+1].PartOf != i || claims[i+2].PartOf != i || claims[i+2].Sentence != claims[i].Sentence {
		return 0
	}
	for k := claims[i].Number.Last; k < claims[i+1].Number.First; k++ {
		if t.At(k) == ":" {
			return k
		}
	}
	return 0
}

// left tells whether one of the sites is where someone comes from: the place of those who
// "returned from Peru" is not told.
func left(sites []site) bool {
	for k := range sites {
		if sites[k].relation == lexicon.Away {
			return true
		}
	}
	return false
}

// posted is the dateline among the sites of a sentence; nil for none.
func (p *places) posted(sites []site) *site {
	for k := range sites {
		if sites[k].dateline && !sites[k].foreign {
			return &sites[k]
		}
	}
	return nil
}

// running tells whether a claim is of many events, or of a state: such claims
// are of the country that the text is about where no place is told.
func running(c *frame.Claim) bool {
	return c.Scope == schema.Cumulative || c.Scope == schema.Stock
}

// weak tells whether a site of the claim's own sentence is hardly where it
// happened: where someone went or came from, a country named in passing.
func (p *places) weak(x *site, c *frame.Claim) bool {
	passing := lexicon.Away | lexicon.Toward
	return x.relation != 0 && x.relation&^(passing|lexicon.Near) == 0 && x.relation&passing != 0 && !moving(c.Measure) ||
		x.relation == 0 && x.grain >= state
}

// apart tells whether sentence i has nothing to do with the one before: that
// is of a teaser, or ends with its credit in brackets, as the items of a list
// of news do, both are items of a list, or i itself turns to another event:
// "elsewhere", "in a separate raid".
func (p *places) apart(t *text.Text, i int) bool {
	before, s := t.Sentences[i-1], t.Sentences[i]
	if p.lx.Turns(t.Words[s.First:s.Last]) || t.Item(before) && t.Item(s) {
		return true
	}
	return before.Section == schema.Boilerplate || t.At(before.Last-1) == ")" && t.Tokens[t.Sentences[i].First].Has(text.Line)
}

// home is the country that the text is about, where a sentence names it or
// its people.
func (p *places) home(t *text.Text, s text.Sentence) *site {
	home := p.sides.country(t)
	for _, m := range p.sides.within(text.Span{First: s.First, Last: s.Last}) {
		if m.country == home && home >= 0 {
			return &site{span: m.span, name: m.span, country: home, grain: allusion}
		}
	}
	return nil
}

// label is the site that the figure is set against in a list.
func (p *places) label(t *text.Text, sites []site, c *frame.Claim) *site {
	from := sort.Search(len(sites), func(k int) bool { return sites[k].span.Last >= c.Number.First-4 })
	for k := from; k < len(sites) && sites[k].span.First < c.Number.First; k++ {
		if !p.labels(t, &sites[k], c.Number.First) {
			continue
		}
		if k > 0 && sites[k-1].within(&sites[k]) && sites[k].relation&lexicon.Near == 0 {
			k-- // "Delmas in Ouest department (29)"
		}
		return &sites[k]
	}
	return nil
}

// labels tells whether x is set against the figure at token i: "Delmas (29
// percent)", "Delmas (more than 29)", "Nippes: 283 people", "Orla reported 12".
func (p *places) labels(t *text.Text, x *site, i int) bool {
	k := x.span.Last
	gap := i - k
	if gap < 1 || gap > 4 {
		return false
	}
	switch t.At(k) {
	case ":":
		return true
	case "(":
		return t.At(i-1) != ")" && t.At(i-2) != ")" // "Delmas (AP) 29 people"
	case "with":
		return gap < 4 && strings.EqualFold(tokenAt(t, x.span.First-1), "by") // "followed by Orla with 12"
	case "reported":
		return x.country < 0 && t.At(k+1) != "that"
	}
	return false
}

// reported is the place that a report names which starts with the town of its
// bureau: "Orla: Two men died in a blast in Benst province".
func (p *places) reported(own []site, x *site, c *frame.Claim, s text.Sentence) *site {
	if x.span.First != s.First || x.grain != town || x.nouns != 0 || s.Section == schema.Headline {
		return nil
	}
	y := p.finest(own, c, text.Span{First: x.span.Last, Last: s.Last})
	if y == nil || y.relation&lexicon.At == 0 || y.grain >= state || y.aside || y.far {
		return nil
	}
	return y
}

// follows is the stretch after claim i, as far as the next claim or comma.
func (p *places) follows(t *text.Text, claims []frame.Claim, i int) text.Span {
	c := &claims[i]
	last := t.Sentences[c.Sentence].Last
	if i+1 < len(claims) && claims[i+1].Sentence == c.Sentence && claims[i+1].Number.First > c.Number.First {
		last = claims[i+1].Number.First
	}
	for k := c.Number.Last; k < last; k++ {
		if s := t.At(k); s == "," || s == ";" || s == "—" || breaks(s) {
			last = k
		}
	}
	return text.Span{First: c.Number.Last, Last: last}
}

// item is the sentence of a claim, or the piece of it between the credits of a
// list of news that stand in brackets: "(Xinhua) A bomb kills two".
func (p *places) item(t *text.Text, c *frame.Claim) text.Span {
	s := t.Sentences[c.Sentence]
	return narrow(text.Span{First: s.First, Last: s.Last}, p.words(t, c.Sentence).items, c)
}

// clause is the stretch around the claim that no "while" or "but" breaks.
func (p *places) clause(t *text.Text, c *frame.Claim) text.Span {
	return narrow(p.item(t, c), p.words(t, c.Sentence).breaks, c)
}

// narrow cuts span at the tokens next to a claim on both sides.
func narrow(span text.Span, at []int, c *frame.Claim) text.Span {
	if k, _ := slices.BinarySearch(at, c.Number.First); k > 0 {
		span.First = max(span.First, at[k-1])
	}
	if k, _ := slices.BinarySearch(at, c.Number.Last); k < len(at) {
		span.Last = min(span.Last, at[k])
	}
	return span
}

func breaks(s string) bool {
	switch s {
	case "while", "whereas", ";", "but", "compared", "WHILE", "BUT":
		return true
	}
	return false
}

// measured is the place that a distance is measured to: the first one after
// it, else the last one before it; of "at X, 50 miles to the east" the one
// before X.
func (p *places) measured(t *text.Text, sites []site, c *frame.Claim) *site {
	var before, between, after *site
	for k := range sites {
		x := &sites[k]
		switch {
		case x.speaks || x.foreign && !x.dateline || x.aside && x.grain >= state:
		case x.span.First < c.Number.Last:
			before, between = x, before
		case after == nil:
			after = x
		}
	}
	if before == nil || c.Number.First > before.span.Last+2 || !p.elsewhere(t, c) {
		return cmp.Or(after, before)
	}
	if between == nil && c.Sentence > 0 {
		s := t.Sentences[c.Sentence-1]
		between = p.finest(p.read(t, c.Sentence-1), c, text.Span{First: s.First, Last: s.Last})
	}
	return cmp.Or(between, before)
}

// elsewhere tells whether a distance is one "to the east" or "away" from what
// was told of before.
func (p *places) elsewhere(t *text.Text, c *frame.Claim) bool {
	for k := c.Number.Last; k < min(c.Number.Last+3, len(t.Tokens)-1); k++ {
		if t.At(k) == "away" || t.At(k) == "to" && t.At(k+1) == "the" && !(k+3 < len(t.Tokens) && t.At(k+3) == "of") {
			return true
		}
	}
	return false
}

// sight is how many tokens from a claim its place is looked for. Sentences are
// shorter, but for lists that are written as one.
const sight = 500

// finest is the site within span that says most exactly where, the nearest of
// equals.
func (p *places) finest(sites []site, c *frame.Claim, span text.Span) *site {
	var best *site
	native := false
	span.First, span.Last = max(span.First, c.Number.First-sight), min(span.Last, c.Number.Last+sight)
	from := sort.Search(len(sites), func(k int) bool { return sites[k].span.First >= span.First })
	for k := from; k < len(sites) && sites[k].span.First < span.Last; k++ {
		x := &sites[k]
		native = p.native(x, c) || native && x.relation == 0 && p.joined(&sites[k-1], x)
		if native || x.speaks || x.foreign || x.aside && x.grain >= state || x.of > 0 && !p.shares(x, c) {
			continue
		}
		if best == nil || p.better(x, best, c) {
			best = x
		}
	}
	return best
}

// shares tells whether claim c may be about the site x that is set against another figure:
// one of another sentence, or the figure's own other unit.
func (p *places) shares(x *site, c *frame.Claim) bool {
	return x.span.First < p.text.Sentences[c.Sentence].First || x.span.First >= p.text.Sentences[c.Sentence].Last || x.span.Last < c.Number.First && c.Number.First-x.span.Last <= 8
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
	case schema.Killed, schema.Injured, schema.Casualties, schema.Missing, schema.Detained:
	default:
		return false
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

// joined tells whether y goes on from x: "from Peru and Chile", "from Orla, Peru".
func (p *places) joined(x, y *site) bool {
	at := p.text.At(y.span.First - 1)
	return y.span.First-x.span.Last <= 2 && (at == "," || at == "and")
}

// better tells whether x is a better place for c than y.
func (p *places) better(x, y *site, c *frame.Claim) bool {
	if x.beside(y) || x.partOf(y) || x.off(y) {
		return true
	}
	if y.beside(x) || y.partOf(x) || y.off(x) {
		return false
	}
	if a, b := p.contains(x, y), p.contains(y, x); a != b {
		return b // "missing from Orla village in Benst district"
	}
	moves := moving(c.Measure)
	if a, b := x.rank(moves), y.rank(moves); a != b {
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

// contains tells whether the finer place y stands right before "in" and x.
func (p *places) contains(x, y *site) bool {
	return y.grain < x.grain && !y.aside && y.relation != 0 && y.within(x) && strings.EqualFold(p.text.At(y.span.Last), "in") && x.span.First-y.span.Last <= 2
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
func (x *site) beside(y *site) bool {
	if y.relation&lexicon.Near == 0 || y.span.First <= x.span.Last || x.grain > district && x.nouns != lexicon.Loosely || x.dateline || x.aside {
		return false
	}
	gap := y.span.First - x.span.Last
	return gap <= 2 || gap <= 5 && (x.relation&lexicon.At != 0 || x.relation&(lexicon.Away|lexicon.Toward) == 0)
}

// off tells whether x, right behind the sea y, says where on it: "the Orla Sea off the
// island of Benst".
func (x *site) off(y *site) bool {
	return x.grain == tract && y.grain == tract && y.nouns == 0 && x.country < 0 && x.relation&lexicon.Near != 0 &&
		x.span.First > y.span.First && x.span.First-y.span.Last <= 5
}

// partOf tells whether x is an area of the town y: "the Orla area of Benst",
// and not "the West Bank area of Orla".
func (x *site) partOf(y *site) bool {
	return x.nouns == lexicon.Loosely && y.grain == town && !y.aside && y.relation&lexicon.Near == 0 && x.within(y) &&
		(len(x.entries) == 0 || x.entries[0].grain() <= town && !capital(x.entries))
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
	if x.relation == 0 && x.nouns == 0 {
		n += 4
	}
	if x.relation != 0 && x.relation&^(lexicon.Away|lexicon.Toward|lexicon.Near) == 0 && x.relation&(lexicon.Away|lexicon.Toward) != 0 && !moves {
		n += 3
	}
	return n
}

// moving tells whether a measure is of people or things that go from one place
// to another.
func moving(m schema.Measure) bool {
	switch m {
	case "displaced", "deployed", "returned", "released", "stranded":
		return true
	}
	return false
}

func spanGap(a, b text.Span) int {
	if a.First >= b.Last {
		return 2 * (a.First - b.Last)
	}
	return b.First - a.Last
}

// resolved is the place of a site, as it was told when the text had so many sites.
type resolved struct {
	site  *site
	sites int
	place Place
}

// resolve gives the place of a site. That of the last claim is often this one's too.
func (p *places) resolve(t *text.Text, x *site) Place {
	if p.last.site != x || p.last.sites != len(p.sites) {
		p.last = resolved{x, len(p.sites), p.placeOf(t, x)}
	}
	return p.last.place
}

func (p *places) placeOf(t *text.Text, x *site) Place {
	at := Place{Text: strings.Join(strings.Fields(t.Slice(x.span)), " "), Precision: x.precision()}
	if x.grain == allusion || x.country >= 0 && x.span == x.name && p.lx.Find(t.At(x.name.Last-1)) == lexicon.Unknown {
		at.Text = p.lx.Countries.List[x.country].Name // not "Syrian", nor "Syrias"
	}
	e, ok := p.decide(t, x)
	if !ok {
		return at
	}
	if x.nouns == 0 && x.country < 0 {
		y := *x
		y.grain = e.grain()
		at.Precision = y.precision()
	}
	at.Name, at.Lat, at.Lon, at.ID = e.Name, &e.Lat, &e.Lon, e.identity()
	if c := p.lx.Countries.ISO2(e.ISO2); c >= 0 {
		at.Country = p.lx.Countries.List[c].ISO3
	}
	if x.country >= 0 {
		at.Name, at.Country = p.lx.Countries.List[x.country].Name, p.lx.Countries.List[x.country].ISO3
	}
	return at
}

// precision is UCDP's where_prec of a site.
func (x *site) precision() int {
	near := x.relation&(lexicon.Near|lexicon.Amid) != 0
	switch {
	case x.grain == state || x.grain == allusion:
		if x.heading {
			return 5
		}
		return 6
	case x.grain == tract || x.grain == province && x.heading:
		return 5
	case x.grain == province:
		return 4
	case x.grain == district:
		return 3
	case near || x.heading:
		return 2
	}
	return 1
}
