package ground

import (
	"cmp"
	"sort"
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// choose finds the place of claim i: the one that labels it, else the finest
// one that follows it closely, of its clause, of its sentence, of its source,
// of the sentence before.
func (p *places) choose(t *text.Text, claims []frame.Claim, i int) *site {
	c := &claims[i]
	own := p.read(t, c.Sentence)
	if x, ok := p.landmark(t, c); ok {
		return x
	}
	if x := p.assigned(t, own, claims, i); x != nil {
		return x
	}
	s := t.Sentences[c.Sentence]
	if k := elsewhereAt(t, c); k > 0 {
		return p.finest(own, c, text.Span{First: k, Last: min(k+elsewhereWords, s.Last)})
	}
	x, sure := p.nearest(t, own, claims, i)
	switch {
	case sure:
		return x
	case x != nil && p.weak(x, c) && (c.Sentence == 0 || !x.dateline) && p.posted(own) != nil:
		return p.posted(own)
	case x != nil && (!p.weak(x, c) || c.Sentence == 0):
		return x
	case x != nil:
		return cmp.Or(p.firmer(t, c), x)
	case s.Section == schema.Headline:
		return p.home(t, s)
	case c.Sentence == 0 || p.apart(t, c.Sentence) || p.fresh(t, c), c.Measure == schema.Returned && left(own):
		return nil
	case p.report && t.Tokens[s.First].Has(text.Para):
		return nil // each paragraph of a report is of another place
	}
	return p.before(t, c)
}

// aboutNeed tells whether most claims are of people in need or in flight.
func aboutNeed(claims []frame.Claim) bool {
	n := 0
	for i := range claims {
		switch claims[i].Measure {
		case schema.Displaced, schema.Affected, schema.Returned, schema.Stranded:
			n++
		}
	}
	return n > 3 && 2*n > len(claims)
}

// elsewhereAt is the token behind "elsewhere" right behind those whom the claim
// counts or what befell them, "nine in Orla and [seven more elsewhere]"; 0 for none.
func elsewhereAt(t *text.Text, c *frame.Claim) int {
	last := min(max(c.Number.Last, c.Subject.Last, c.Event.Last)+2, t.Sentences[c.Sentence].Last)
	for i := c.Number.Last; i < last; i++ {
		if strings.EqualFold(t.At(i), "elsewhere") {
			return i + 1
		}
	}
	return 0
}

// elsewhereWords is how far behind "elsewhere" a preposition may lead to where that is.
const elsewhereWords = 5

// assigned is the place that the form of the text gives claim i: the one that labels it, its
// own in a list of as many places, or the one a distance is measured to; nil for none.
func (p *places) assigned(t *text.Text, own []site, claims []frame.Claim, i int) *site {
	c := &claims[i]
	if x := p.label(t, own, c); x != nil {
		if y := p.finest(own, c, p.follows(t, claims, i)); y != nil && y.grain < x.grain && y.relation&lexicon.At != 0 && !y.aside {
			return y // "Orla province: Two men were killed in Benst"
		}
		if y := p.reported(own, x, c, t.Sentences[c.Sentence]); y != nil || !x.foreign || p.words(t, c.Sentence).here {
			return cmp.Or(y, x)
		}
	}
	if x := p.respective(t, own, claims, i); x != nil {
		return x
	}
	if c.Measure == schema.Distance {
		return p.measured(t, own, c)
	}
	if x := p.subject(t, own, c); x != nil {
		return x
	}
	if x := p.scene(t, own, c); x != nil {
		return x
	}
	return nil
}

// subject is the place that is said to have what claim c counts: "Orla district recorded six deaths,
// Benst three"; nil for none.
func (p *places) subject(t *text.Text, own []site, c *frame.Claim) *site {
	for k := siteFrom(own, c.Number.First-hostReach); k < len(own) && own[k].span.Last <= c.Number.First; k++ {
		x := &own[k]
		from := p.relative(t, x.span.Last)
		if x.relation != 0 && from == x.span.Last || x.dateline || x.country >= 0 && x.grain == allusion {
			continue
		}
		if x.span.Last == c.Number.First && k > 0 {
			return x
		}
		after, class := p.class(t, from, c.Number.First)
		if (class&lexicon.Hosting != 0 || p.burdened(t, x, c)) && (c.Number.First-after <= 3 || p.bracketed(t, c, after)) {
			if x.country >= 0 && k+1 < len(own) && p.befalls(t, c, &own[k+1]) {
				return nil // "Chad reported nine soldiers dead in Orla"
			}
			return x
		}
	}
	return nil
}

// befalls tells whether the site x, behind the figure of claim c and in the same
// clause, is where that came to be, and not what those counted are called by: "nine
// soldiers dead in [Orla]", and not "nine [Chad] soldiers", "nine from [Chad]".
func (p *places) befalls(t *text.Text, c *frame.Claim, x *site) bool {
	return x.relation != lexicon.Away && !p.comma(t, c.Number.Last, x.span.First) && !c.Subject.Has(x.span.First)
}

// bracketed tells whether the figure of claim c stands alone in brackets behind the words from token k on, in the same
// clause: "has the highest number [of displaced people (almost 900)]".
func (p *places) bracketed(t *text.Text, c *frame.Claim, k int) bool {
	i := c.Number.First - 1
	for ; i > k && t.At(i) != "(" && i >= c.Number.First-3; i-- {
	}
	return t.At(i) == "(" && i-k < hostReach && !p.comma(t, k, i)
}

// burdened tells whether the country x is said to have those that claim c counts, who are no power of it: "Chad
// has 900,000 refugees".
func (p *places) burdened(t *text.Text, x *site, c *frame.Claim) bool {
	if x.country < 0 || c.Measure != schema.Displaced && c.Measure != schema.Affected || x.span.Last >= c.Number.First {
		return false
	}
	k := x.span.Last
	if t.At(k) == "now" {
		k++
	}
	verb, _ := p.lx.Verbs.Find(t.Words[k+1])
	return t.At(k) == "has" && verb == nil
}

// relative is the token behind the relative pronoun at token k,
// with a comma before it or none; k where none stands there.
func (p *places) relative(t *text.Text, k int) int {
	next := k
	if next+1 < len(t.Tokens) && t.At(next) == "," {
		next++
	}
	if next+1 < len(t.Tokens) && p.grammar(next, lexicon.Relative) {
		return next + 1
	}
	return k
}

// hostReach is how many tokens before a figure the place may start that is said to have what it
// counts.
const hostReach = 16

// siteFrom is the index of the first site that starts at token i or behind it.
func siteFrom(sites []site, i int) int {
	return sort.Search(len(sites), func(k int) bool { return sites[k].span.First >= i })
}

// whereReach is how many tokens before a figure the "where" may stand that its clause opens with.
const whereReach = 20

// scene is the place of which a clause with "where" tells what claim c counts: "shelled Orla and
// Benst, where nine died"; nil for none.
func (p *places) scene(t *text.Text, own []site, c *frame.Claim) *site {
	if len(own) == 0 {
		return nil
	}
	first, k := max(own[0].span.Last, c.Number.First-whereReach), c.Number.First-1
	for k >= first && t.At(k) != "where" && t.At(k) != ";" {
		k--
	}
	if k < first || t.At(k) == ";" {
		return nil
	}
	at := -1
	for j := siteFrom(own, k-hostReach); j < len(own) && own[j].span.First < c.Number.Last+whereReach; j++ {
		switch y := &own[j]; {
		case y.span.Last == k || y.span.Last == k-1 && t.At(k-1) == ",":
			at = j
		case y.span.First > k && (y.relation&lexicon.At != 0 || y.span.First < c.Number.First):
			return nil // "in Orla, where a bomb in Benst killed nine"
		}
	}
	for at > 0 && (p.joined(&own[at-1], &own[at]) || nestles(t, &own[at-1], &own[at])) {
		at-- // "the Dora district of Baghdad, where", "in Homs and Hama, where"
	}
	if at < 0 || own[at].dateline || own[at].country >= 0 {
		return nil
	}
	return &own[at]
}

// nestles tells whether the finer place x stands right before what it lies in: "Dora in Baghdad".
func nestles(t *text.Text, x, y *site) bool {
	if x.grain >= y.grain || y.span.First-x.span.Last > 4 {
		return false
	}
	switch t.At(x.span.Last) {
	case "in", "of", ",":
		return true
	}
	return false
}

// comma tells whether a comma stands among the tokens i to j, or these are many.
func (p *places) comma(t *text.Text, i, j int) bool {
	if j > i+whereReach {
		return true
	}
	for ; i < j; i++ {
		if t.At(i) == "," {
			return true
		}
	}
	return false
}

// settles tells whether x, which follows claim c closely, is where it happened: not
// where those counted go or come from, nor what an aside or a side is named by.
func (p *places) settles(x *site, own []site, c *frame.Claim) bool {
	if x.grain >= allusion || x.aside || x.fights || x.relation&lexicon.Toward != 0 {
		return false
	}
	return x.relation != lexicon.Away || c.Class != schema.Thing && (x.country < 0 || p.posted(own) == nil)
}

// nearest is the place of claim i in its own sentence: the finest one that follows it closely,
// of its clause, of its sentence, or the one meant by "here" or "there"; sure where no other
// sentence can tell better, as where things are fired from.
func (p *places) nearest(t *text.Text, own []site, claims []frame.Claim, i int) (x *site, sure bool) {
	c := &claims[i]
	whole, clause := p.item(t, c), p.conjunct(t, own, claims, i, p.clause(t, c))
	if k := cmp.Or(itemised(t, claims, i), p.partElsewhere(t, own, claims, i)); k > 0 {
		whole.Last, clause.Last = k, min(k, clause.Last)
	}
	if x := p.finest(own, c, p.follows(t, claims, i)); x != nil && p.settles(x, own, c) {
		return x, true
	}
	if x := cmp.Or(p.behindParts(t, own, claims, i), p.behindNext(t, own, claims, i)); x != nil {
		return x, true
	}
	if x = p.finest(own, c, clause); x == nil {
		x = p.finest(own, c, whole)
	} else if (x.dateline || p.weak(x, c) && x.grain >= state) && i+1 < len(claims) && claims[i+1].Sentence == c.Sentence {
		if y := p.finest(own, c, text.Span{First: clause.Last, Last: whole.Last}); y != nil && y.happensAt() && !y.dateline && y.figure == 0 {
			x = y // "ORLA -- Six were killed while four were hurt as fighting erupted in Benst"
		}
	}
	if x != nil && x.grain == allusion && strings.EqualFold(t.At(x.span.Last-1), "capital") {
		return cmp.Or(p.metropolis(t, c.Sentence, x.country), x), true
	}
	if y := p.here(t, c.Sentence); y != nil && (x == nil || x.dateline || p.weak(x, c)) {
		return y, true
	}
	if x == nil {
		x = p.again(t, c.Sentence)
	}
	return x, false
}

// happensAt tells whether a preposition says that something happened at
// the site, which is finer than a country, and not that a source is there.
func (x *site) happensAt() bool {
	return x.relation&lexicon.At != 0 && x.grain < state && !x.aside
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
// happened: where a source is, where someone went or came from, a country named in passing.
func (p *places) weak(x *site, c *frame.Claim) bool {
	passing := lexicon.Away | lexicon.Toward
	return p.speaker(x) || x.relation != 0 && x.relation&^(passing|lexicon.Near) == 0 && x.relation&passing != 0 && !moving(c.Measure) ||
		x.relation == 0 && x.grain >= state && !p.fled(x)
}

// fled tells whether x is right behind the verb of those who left it: "fled Orla".
func (p *places) fled(x *site) bool {
	i := x.span.First - 1
	return i >= 0 && p.is(i, lexicon.Fled)
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

// reported is the place that a report names which starts with the town of its
// bureau: "Orla: Two men died in a blast in Benst province".
func (p *places) reported(own []site, x *site, c *frame.Claim, s text.Sentence) *site {
	if x.span.First != s.First || x.grain != town || x.nouns != 0 || s.Section == schema.Headline {
		return nil
	}
	y := p.finest(own, c, text.Span{First: x.span.Last, Last: s.Last})
	if y == nil || !y.happensAt() || y.far {
		return nil
	}
	return y
}
