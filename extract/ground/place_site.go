package ground

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// grain is how exactly a mention of a place says where, the finest first.
type grain uint8

const (
	spot     grain = iota + 1 // a building, camp, neighbourhood
	town                      // a town or village
	district                  // a second-order division
	province                  // a first-order division
	tract                     // a valley, a border, "northern Syria"
	state                     // a country
	allusion                  // a country told by its adjective only
)

// site is one mention of a place.
type site struct {
	span     text.Span            // as written, with direction and kind
	name     text.Span            // the name alone
	lead     int                  // the token that it starts with, the preposition before it where there is one
	relation lexicon.TerrainClass // of that preposition, 0 for none
	list     lexicon.TerrainClass // of the one before the list that it goes on: "from Orla and Benst"
	nouns    lexicon.TerrainClass // of the noun of its kind, 0 for none
	grain    grain
	heading  bool           // a direction narrows it: "northern Syria"
	country  int            // index into the countries where it is one, else -1
	entries  []Entry        // of its name in the gazetteer
	aside    bool           // where a source is
	fights   bool           // whose soldiers fight: "between Chad's army and rebels"
	speaks   bool           // a government that speaks or acts
	dateline bool           // where the report was written
	foreign  bool           // where a speaker is or someone comes from, not what is told of
	of       int            // the claim that it is set against in a list, +1; 0 = none
	figure   int            // the token of the bare figure right before it, 0 for none: "six in Orla"
	measure  schema.Measure // of that figure
	far      bool           // a distance is measured to it: "25 kilometres from Khar"
	folk     bool           // whose people are told of, wherever they are: "residents of Orla"
}

// siteOf is the site of a name alone, with what the gazetteer has of it.
func (p *places) siteOf(t *text.Text, name text.Span) site {
	return site{country: -1, span: name, name: name, entries: p.find(t.Slice(name))}
}

// places finds the places of one text after the other.
type places struct {
	lx      *lexicon.Lexicon
	sides   *sides
	text    *text.Text
	spoken  [2]spoken // of the sentence whose claims are placed, and the one before
	window  window
	known   map[string][]Entry // what the gazetteer has, by spelling
	lower   map[string]bool    // words that the text writes in small letters
	surname map[string]bool    // words that the text writes after another capital
	filed   text.Span          // the place of the dateline, empty for none
	report  bool               // the text is a humanitarian report, each paragraph of another place
	sites   []site             // of the sentences read so far
	ranges  []sentenceSites
	towns   []site   // that "the town" may stand for
	ballots []ballot // of the sites next to the one that is looked for
	last    resolved

	lands   []land // by country: where it is, once it was looked for
	context []int  // how often the text names each country; empty until it is asked
	total   int
}

// sentenceSites are the sites of one sentence; done tells that it was read.
type sentenceSites struct {
	first, last int
	done        bool
}

// read gives the places of sentence s of t, in order.
func (p *places) read(t *text.Text, s int) []site {
	r := &p.ranges[s]
	if !r.done {
		r.first, r.last, r.done = len(p.sites), -1, true
		p.scan(t, t.Sentences[s])
		r.last = len(p.sites)
	}
	return p.sites[r.first:r.last]
}

// so gives the places of sentence s as far as they were read.
func (p *places) so(s int) []site {
	switch r := &p.ranges[s]; {
	case !r.done:
		return nil
	case r.last < r.first: // it is being read
		return p.sites[r.first:]
	default:
		return p.sites[r.first:r.last]
	}
}

// scan appends the places of a sentence.
func (p *places) scan(t *text.Text, s text.Sentence) {
	first := len(p.sites)
	beside, beyond := lexicon.TerrainClass(0), -2 // a preposition of "near" without a place yet, and the token behind it
	for i := s.First; i < s.Last; {
		if i == p.filed.First && !p.filed.Empty() {
			p.sites = append(p.sites, p.dispatch(t))
			i = p.filed.Last
			continue
		}
		k, class := p.class(t, i, s.Last)
		x, ok := site{}, false
		if class&prepositions != 0 && (t.Caps || !t.Tokens[i].Has(text.Caps)) && !(i > s.First && p.cited(t, i-1)) {
			x, ok = p.phrase(t, k, s.Last, class&prepositions)
		}
		if ok && p.ofBody(t, s, i, x) {
			i = x.span.Last
			continue
		}
		if ok {
			p.attend(t, s, i, &x)
		} else {
			x, ok = p.leaderless(t, s, i, k, class)
		}
		if !ok && class&lexicon.Near != 0 {
			beside, beyond = class&prepositions, k
		}
		if !ok {
			i = p.past(t, i)
			continue
		}
		if x.relation == 0 && x.span.First-beyond <= 1 {
			x.relation = beside // "east of the Old City"
		}
		x.lead = i
		p.add(t, s, first, x)
		i = max(p.sites[len(p.sites)-1].span.Last, i+1)
	}
}

// add appends the site x of a sentence whose first site is numbered first, with what
// its number, its place at the head of a report and the site before it tell of it.
func (p *places) add(t *text.Text, s text.Sentence, first int, x site) {
	if k := x.span.Last; k < s.Last && t.Tokens[k].Kind == text.Number && p.is(k-1, lexicon.PlaceNoun) {
		if p.numbered(t, k-1, k, s.Last) {
			x.span.Last++ // "Police District 9"
		}
	}
	x.dateline = p.dateline(t, x, s)
	if p.bureau(t, x, s) {
		x.dateline, x.foreign = true, capital(x.entries) // what a capital reports may be anywhere
	}
	if n := len(p.sites); n > first && x.relation == 0 && p.joined(&p.sites[n-1], &x) {
		x.list = (p.sites[n-1].relation | p.sites[n-1].list) & (lexicon.Away | lexicon.Toward)
	}
	p.sites = append(p.sites, x)
	p.quarter(first)
}

// attend tells of the place x, which the preposition at token i leads to, whether it is only
// where a source is or speaks, where somebody comes from, or far off.
func (p *places) attend(t *text.Text, s text.Sentence, i int, x *site) {
	at := p.source(t, s, i, *x)
	if at&lexicon.Spot != 0 && !p.heard(t, s, x.span.Last) {
		at = 0 // "at the embassy in X"
	}
	x.aside = x.aside || at != 0
	x.foreign = at != 0 && at&lexicon.Authority == 0 || at == 0 && p.origin(t, s, i, *x)
	if x.grain >= state && !x.aside {
		x.foreign = x.foreign || p.watched(t, s, i, x.span.Last)
	}
	x.fights = x.relation&lexicon.Amid != 0 && x.country >= 0 && p.bodyAfter(t, x.span.Last)
	x.speaks = x.span.Last < s.Last && possessive(t.At(x.span.Last)) && x.relation&lexicon.At == 0 && capital(x.entries)
	x.far = x.relation&(lexicon.Near|lexicon.Away) != 0 && p.measure(t, s, i)
	x.folk = x.relation == lexicon.Of && x.grain < state && i > s.First && p.people(t, i-1)
	if x.relation == lexicon.Toward && i > s.First && p.is(i-1, lexicon.InTown) && p.stands(t, s, i-1) {
		x.relation |= lexicon.At // "on the road to X"
	}
	if x.relation&lexicon.At != 0 && p.launched(t, s, i) {
		x.relation = lexicon.Away
	}
}

// people tells whether a noun for the people of a place stands at token i.
func (p *places) people(t *text.Text, i int) bool {
	n, noun := p.lx.Nouns.Longest(t.Words[i : i+1])
	return n > 0 && noun.Folk && noun.Unit == schema.Person
}

// leaderless reads the place that starts at token i without a preposition: "the town of X", a
// bare name, or the part of a country, "northern X". class is that of the words [i, k).
func (p *places) leaderless(t *text.Text, s text.Sentence, i, k int, class lexicon.TerrainClass) (site, bool) {
	const kinds = lexicon.Settlement | lexicon.District | lexicon.Province | lexicon.Spot
	if class&kinds != 0 && k < s.Last && (t.At(k) == "of" || t.At(k) == "OF") && !p.fronts(t, i) {
		if x, ok := p.phrase(t, i, s.Last, lexicon.Of); ok {
			return x, true
		}
	}
	if class&lexicon.Fronted != 0 && k < s.Last && t.Tokens[k].Kind == text.Number && p.numbered(t, i, k, s.Last) {
		return p.phrase(t, i, s.Last, 0) // "a fire swept Camp 16"
	}
	if x, ok := p.bare(t, i, s); ok {
		return x, true
	}
	if k == i || !p.is(i, lexicon.Heading) {
		return site{}, false
	}
	x, ok := p.phrase(t, i, min(s.Last, i+4), 0)
	return x, ok && x.country >= 0 && x.heading && x.span.First == i
}

// quarter makes a district that stands beside a town a part of it: "the Dora
// district of Baghdad". first is the first site of the sentence.
func (p *places) quarter(first int) {
	n := len(p.sites)
	if n < first+2 {
		return
	}
	x, y := &p.sites[n-2], &p.sites[n-1]
	if y.span.First-x.span.Last > 5 {
		return
	}
	if x.nouns == 0 && y.nouns&lexicon.Spot != 0 && y.span.First == x.span.Last+1 {
		if !divided(x.entries) || p.is(min(y.name.Last, len(p.text.Words)-1), lexicon.Several) {
			x.nouns, x.grain = y.nouns, y.grain // "Qosour and Joura neighbourhoods"
		}
	}
	if y.lead == x.span.Last && (y.grain == district || y.grain == province) && p.wild(x) {
		x.grain = district // "the Dora forest in Homs province"
	}
	if x.nouns&lexicon.District != 0 && y.grain == town && y.relation&lexicon.Near == 0 && !p.secondOrder(x) {
		x.grain = spot
	}
	if y.relation == 0 && p.owned(x, y.span.First) {
		y.relation = x.relation &^ lexicon.Near
		if x.grain == town && (y.nouns == lexicon.Loosely || p.is(y.span.Last-1, lexicon.Spot)) {
			y.grain = spot // "in Baghdad's Dora area"
		}
	}
	if y.nouns&lexicon.District != 0 && x.grain == town && p.quarterOf(x, y) {
		y.grain = spot
	}
}

// secondOrder tells whether a district is known for more than a part of a town, in a country that the text is about.
func (p *places) secondOrder(x *site) bool { return divided(x.entries) && p.nearby(x.entries) }

// quarterOf tells whether the district y, behind the town x, is one of its quarters:
// "Orla's Benst district", and not "the town of Orla in Benst district", which lies in it.
func (p *places) quarterOf(x, y *site) bool {
	if y.relation&(lexicon.At|lexicon.Of) != 0 && x.nouns&lexicon.Settlement != 0 {
		return false
	}
	return !p.secondOrder(y) && (capital(x.entries) || !seated(y))
}

// seated tells whether the district x, behind a preposition, has its name from a town, its seat, so that a town named
// before it lies in it: "in Sopore in the Baramulla district", and not "in Aleppo in the Salaheddine district".
func seated(x *site) bool {
	return x.relation&lexicon.At != 0 && len(x.entries) > 0 && (x.entries[0].Feature == Town || x.entries[0].Feature == Seat) && x.entries[0].Weight > 0
}

// wild tells whether a site is a forest, a valley or an island by a name of its own.
func (p *places) wild(x *site) bool {
	if x.grain != tract || x.nouns&lexicon.Fuzzy == 0 || x.heading || x.country >= 0 || x.relation == 0 {
		return false
	}
	return !p.is(x.span.Last-1, lexicon.Watery)
}

// prepositions are the classes of the words that lead to a place.
const prepositions = lexicon.At | lexicon.Near | lexicon.Amid | lexicon.Away | lexicon.Toward | lexicon.Of | lexicon.Against

// is tells whether the word at token i by itself has any of the classes of the terrain.
func (p *places) is(i int, c lexicon.TerrainClass) bool {
	return p.lx.Terrain.Is(p.text.Words[i], c)
}

// grammar tells whether the word at token i has any of the closed classes.
func (p *places) grammar(i int, c lexicon.Class) bool {
	return p.lx.Grammar.Is(p.text.Words[i], c)
}

// class reads the longest word or phrase of the terrain from token i on: the
// token after it and its classes.
func (p *places) class(t *text.Text, i, last int) (int, lexicon.TerrainClass) {
	if i >= last || t.Tokens[i].Kind != text.Word {
		return i, 0
	}
	most := p.lx.Terrain.Reach(t.Words[i])
	switch {
	case most > 1:
	case liesBetween(t, i, last):
		return i, 0
	default:
		return i + most, p.lx.Terrain.Classes(t.Words[i])
	}
	p.window.fill(p.lx, t, i, t.Words[i], most)
	k, class := p.lx.Terrain.Longest(p.window.words[:p.window.n])
	if k == 0 || p.window.after[k-1] > last {
		return i, 0
	}
	return p.window.after[k-1], class
}

// liesBetween tells whether the word at i, which may be a row of mountains, is the
// verb by which numbers lie between two: "casualties in Orla range from 20 to 30".
func liesBetween(t *text.Text, i, last int) bool {
	return i+1 < last && t.At(i) == "range" && (t.At(i+1) == "from" || t.At(i+1) == "between")
}

// grain decides by the noun of the kind, else by the gazetteer.
func (p *places) grain(x site) grain {
	switch {
	case x.nouns&lexicon.Spot != 0:
		return spot
	case x.nouns&lexicon.Settlement != 0:
		return town
	case x.nouns&lexicon.District != 0:
		return district
	case x.nouns&lexicon.Province != 0:
		return province
	case x.nouns&lexicon.Fuzzy != 0:
		return tract
	}
	best := grain(0)
	for _, e := range x.entries {
		if p.weight(e.ISO2) > 0 || best == 0 {
			best = e.grain()
		}
		if p.weight(e.ISO2) > 0 {
			break
		}
	}
	switch {
	case best <= town && x.nouns&lexicon.Loosely != 0:
		return district
	case best == 0:
		return town
	}
	return best
}

// grain is how exactly an entry says where.
func (e Entry) grain() grain {
	switch e.Feature {
	case Quarter, Site:
		return spot
	case Second:
		return district
	case FirstOrder:
		return province
	case Region:
		return tract
	case Country:
		return state
	}
	return town
}
