package ground

import (
	"slices"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
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
	relation lexicon.TerrainClass // of the preposition before it, 0 for none
	nouns    lexicon.TerrainClass // of the noun of its kind, 0 for none
	grain    grain
	heading  bool    // a direction narrows it: "northern Syria"
	country  int     // index into the countries where it is one, else -1
	entries  []Entry // of its name in the gazetteer
	aside    bool    // where a source is
	speaks   bool    // a government that speaks or acts
	dateline bool    // where the report was written
	far      bool    // a distance is measured to it: "25 kilometres from Khar"
}

// places finds the places of one text after the other.
type places struct {
	lx      *lexicon.Lexicon
	sides   *sides
	window  window
	known   map[string][]Entry // what the gazetteer has, by spelling
	lower   map[string]bool    // words that the text writes in small letters
	surname map[string]bool    // words that the text writes after another capital
	sites   []site             // of the sentences read so far
	ranges  []sentenceSites

	context []int // how often the text names each country; empty until it is asked
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
		r.first, r.done = len(p.sites), true
		p.scan(t, t.Sentences[s])
		r.last = len(p.sites)
	}
	return p.sites[r.first:r.last]
}

// scan appends the places of a sentence.
func (p *places) scan(t *text.Text, s text.Sentence) {
	first := len(p.sites)
	for i := s.First; i < s.Last; {
		var x site
		ok := false
		if k, class := p.class(t, i, s.Last); class&prepositions != 0 && (t.Caps || !t.Tokens[i].Has(text.Caps)) && !(i > s.First && p.lx.Terrain.Is(t.Words[i-1], lexicon.Cited)) {
			if x, ok = p.phrase(t, k, s.Last, class&prepositions); ok {
				if p.ofBody(t, s, i, x) {
					i = x.span.Last
					continue
				}
				x.aside = x.aside || p.source(t, s, i, x)
				x.speaks = x.span.Last < s.Last && t.At(x.span.Last) == "'s" && x.relation&lexicon.At == 0 && capital(x.entries)
				x.far = x.relation&(lexicon.Near|lexicon.Away) != 0 && p.measure(t, s, i)
			}
		}
		if k, class := p.class(t, i, s.Last); !ok && class&(lexicon.Settlement|lexicon.District|lexicon.Province|lexicon.Spot) != 0 && k < s.Last && (t.At(k) == "of" || t.At(k) == "OF") {
			x, ok = p.phrase(t, i, s.Last, lexicon.Of)
		}
		if !ok {
			x, ok = p.bare(t, i, s)
		}
		if !ok {
			i = p.past(t, i)
			continue
		}
		x.dateline = p.dateline(t, x, s)
		p.sites = append(p.sites, x)
		p.quarter(first)
		i = max(x.span.Last, i+1)
	}
}

// ofBody tells whether "of" joins a place to a name: "Bank of England",
// "President of Austria".
func (p *places) ofBody(t *text.Text, s text.Sentence, i int, x site) bool {
	if x.relation != lexicon.Of || i <= s.First || headed(t, s) || t.Caps || x.nouns != 0 || x.aside {
		return false
	}
	return t.Tokens[i-1].Has(text.Upper) && !p.lx.Terrain.Is(t.Words[i-1], lexicon.PlaceNoun|lexicon.Heading)
}

// past is the token after the side that is named at token i, or after i.
func (p *places) past(t *text.Text, i int) int {
	if m, ok := p.sides.at(t, i); ok && m.side >= 0 {
		return m.span.Last
	}
	return i + 1
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
	if x.nouns == 0 && y.nouns&lexicon.Spot != 0 && y.span.First == x.span.Last+1 && !divided(x.entries) {
		x.nouns, x.grain = y.nouns, y.grain // "Qosour and Joura neighbourhoods"
	}
	if x.nouns&lexicon.District != 0 && y.grain == town && !(divided(x.entries) && p.nearby(x.entries)) {
		x.grain = spot
	}
	if y.nouns&lexicon.District != 0 && x.grain == town && !(divided(y.entries) && p.nearby(y.entries)) {
		y.grain = spot
	}
}

// divided tells whether a name is known for more than a part of a town.
func divided(entries []Entry) bool {
	for _, e := range entries {
		if e.Feature != Quarter && e.Feature != Site {
			return true
		}
	}
	return false
}

const prepositions = lexicon.At | lexicon.Near | lexicon.Amid | lexicon.Away | lexicon.Toward | lexicon.Of | lexicon.Against

// class reads the longest word or phrase of the terrain from token i on: the
// token after it and its classes.
func (p *places) class(t *text.Text, i, last int) (int, lexicon.TerrainClass) {
	if i >= last || t.Tokens[i].Kind != text.Word || t.Words[i] == lexicon.Unknown {
		return i, 0
	}
	p.window.fill(p.lx, t, i)
	k, class := p.lx.Terrain.Longest(p.window.words[:p.window.n])
	if k == 0 || p.window.after[k-1] > last {
		return i, 0
	}
	return p.window.after[k-1], class
}

// phrase reads the place after a preposition: "the besieged town of X", "X
// province", "northern X". i is the first token after the preposition.
func (p *places) phrase(t *text.Text, i, last int, relation lexicon.TerrainClass) (site, bool) {
	x := site{relation: relation, country: -1}
	heading, narrow := -1, -1 // where a direction starts and ends
	start := i
	for i < last && i < start+9 {
		if t.Tokens[i].Kind == text.Punct {
			if s := t.At(i); s == "-" && i > start || s == "\"" || s == "“" || s == "‘" {
				i++
				continue
			}
			return x, false
		}
		if y, ok := p.named(t, i, last, x); ok {
			y.heading = heading >= 0
			if y.heading {
				if y.span.First == narrow || y.span.First == narrow+1 {
					y.span.First = heading
				}
				if y.grain == state {
					y.grain = tract
				}
			}
			return y, true
		}
		k, class := p.class(t, i, last)
		switch {
		case class&lexicon.PlaceNoun != 0:
			if k < last && t.Tokens[i].Has(text.Upper) && !t.Caps && p.upper(t, k) {
				return x, false
			}
			x.nouns = class & lexicon.PlaceNoun
			if w := t.At(min(k, last-1)); k < last && (w == "of" || w == "OF" || w == "called") {
				if w != "called" && !p.lx.Terrain.Is(t.Words[k-1], lexicon.Itself) && class&(lexicon.Spot|lexicon.Loosely) != 0 || strings.EqualFold(t.At(k-1), "capital") {
					x.nouns = 0 // "the hospital of X" is not X
				}
				k++
			}
			heading = -1
		case class&lexicon.Heading != 0:
			if heading < 0 {
				heading = i
			}
			narrow = k
		case class&lexicon.Attribute != 0, p.lx.Grammar.Is(t.Words[i], lexicon.Determiner):
			heading = -1
			k = max(k, i+1)
		default:
			c, ok := p.sides.at(t, i)
			if !ok || c.country < 0 || c.how != lexicon.CountryAdjective {
				return x, false
			}
			k = c.span.Last
			if y, ok := p.ofCountry(t, c, k, last, x); ok {
				y.heading = heading >= 0
				return y, true
			}
		}
		i = max(k, i+1)
	}
	return x, false
}

// ofCountry reads "the Lebanese border", "Iraqi territory", "the Syrian
// capital" where no name follows.
func (p *places) ofCountry(t *text.Text, c mention, k, last int, x site) (site, bool) {
	after, class := p.class(t, k, last)
	if class&lexicon.Event == 0 && k < last && t.Tokens[k].Kind == text.Word && !t.Tokens[k].Has(text.Upper) && class&lexicon.PlaceNoun == 0 {
		after, class = p.class(t, k+1, last)
		class &= lexicon.Event
	}
	if class&lexicon.Event != 0 {
		x.span, x.name, x.country, x.grain = c.span, c.span, c.country, allusion
		return x, true
	}
	if class&lexicon.PlaceNoun == 0 || class&(lexicon.BodyNoun|lexicon.SourceNoun) != 0 {
		return x, false
	}
	probe := x
	probe.nouns = class & lexicon.PlaceNoun
	i := after
	if i < last && (t.At(i) == "of" || t.At(i) == "OF") {
		i++
	}
	if _, ok := p.named(t, i, last, probe); ok {
		return x, false
	}
	x.span = text.Span{First: c.span.First, Last: after}
	x.name, x.country, x.grain = c.span, c.country, allusion
	if class&(lexicon.Fuzzy|lexicon.Province) != 0 {
		x.grain = tract
	}
	return x, true
}

// named reads a name at token i and the noun of its kind after it. x holds
// what was read before: the preposition and a noun.
func (p *places) named(t *text.Text, i, last int, x site) (site, bool) {
	if i >= last {
		return x, false
	}
	if m, ok := p.sides.at(t, i); ok {
		switch {
		case m.side >= 0:
			return x, false
		case m.how == lexicon.CountryName:
			return p.country(t, m, last, x)
		case m.how == lexicon.CountryPeople || !p.longer(t, m, last):
			return x, false
		}
	}
	if !p.mayStart(t, i) {
		return x, false
	}
	end := p.run(t, i, last)
	if end == i {
		return x, false
	}
	x.name = text.Span{First: i, Last: end}
	if p.headings(t, i, end) {
		return x, false
	}
	known := p.prefix(t, i, end, x.relation&lexicon.At != 0 || x.nouns != 0)
	if known > i {
		x.name.Last = known
		if !p.believable(t, x, end) {
			return x, false
		}
	} else {
		end = p.single(t, i, end)
		if x.name.Last = end; !p.acceptable(t, i, end, x) {
			return x, false
		}
	}
	x.entries = p.find(t.Slice(x.name))
	return p.kind(t, x, last)
}

// country makes a site of the name of a country; of the place after it where
// the name is a possessive: "Syria's Aleppo".
func (p *places) country(t *text.Text, m mention, last int, x site) (site, bool) {
	if k := m.span.Last; k < last {
		if t.At(k) == "-" && !t.Tokens[k].Has(text.Space) && k+1 < last && !t.Tokens[k+1].Has(text.Space) {
			return x, false
		}
		lost := p.lx.Find(t.At(k-1)) == lexicon.Unknown
		if s := t.At(k); s == "'s" || s == "’s" {
			lost, k = true, k+1
		}
		if lost && p.bodyAfter(t, k) {
			return x, false
		}
		if lost {
			if y, ok := p.phrase(t, k, min(last, k+6), x.relation|lexicon.At); ok && y.span.First <= k+1 && y.country < 0 {
				y.relation = x.relation
				return y, true
			}
		}
	}
	x.span, x.name, x.country, x.grain = m.span, m.span, m.country, state
	if k := m.span.Last; k < last && (t.At(k) == "$" || t.Tokens[k-1].Has(text.Caps) && !t.Caps && p.noun(t, k)) {
		return x, false // US$, US citizens
	}
	if k := m.span.Last; k < last {
		after, class := p.class(t, k, last)
		if class&lexicon.PlaceNoun != 0 && !t.Tokens[k].Has(text.Upper) {
			if y, ok := p.inner(t, after, last, x); ok {
				return y, true
			}
			x.span.Last, x.nouns = after, class&lexicon.PlaceNoun
			if class&lexicon.Fuzzy != 0 {
				x.grain = tract
			}
		}
	}
	return x, true
}

// noun tells whether token k is a word of small letters that no closed class
// has.
func (p *places) noun(t *text.Text, k int) bool {
	return t.Tokens[k].Kind == text.Word && !t.Tokens[k].Has(text.Upper) && !p.lx.Grammar.Is(t.Words[k], ^lexicon.Class(0)) && !p.lx.Terrain.Is(t.Words[k], lexicon.PlaceNoun)
}

// mayStart tells whether the name of a place may start with token i.
func (p *places) mayStart(t *text.Text, i int) bool {
	if t.Tokens[i].Kind != text.Word {
		return false
	}
	if i > 0 && !t.Caps && t.Tokens[i-1].Has(text.Upper) && p.lx.Grammar.Is(t.Words[i-1], lexicon.Title) {
		return false
	}
	if t.Caps {
		return !p.lx.Grammar.Is(t.Words[i], ^lexicon.Class(0)) && !p.lx.Terrain.Is(t.Words[i], lexicon.PlaceNoun|lexicon.Heading|lexicon.Attribute|lexicon.Saying)
	}
	if t.Tokens[i].Has(text.Caps) && int(t.Tokens[i].End-t.Tokens[i].Start) <= 4 && !t.Tokens[i].Has(text.Line) && (i+1 >= len(t.Tokens) || !t.Tokens[i+1].Has(text.Caps)) && !p.spelledSo(t.At(i)) {
		return false // ICA, FATA: a body, unless the country table has it
	}
	if t.Tokens[i].Has(text.Upper) {
		return !p.lx.Grammar.Is(t.Words[i], lexicon.Month|lexicon.Weekday|lexicon.Determiner|lexicon.Pronoun|lexicon.Title&^lexicon.Abbreviation|lexicon.Preposition) &&
			!(p.lx.Terrain.Is(t.Words[i], lexicon.Heading) && i+1 < len(t.Tokens) && p.next(t, i))
	}
	return articles[t.At(i)] && len(t.At(i)) <= 4 && t.At(i) != "e" && t.At(i) != "i" && t.At(i) != "the" && i+2 < len(t.Tokens) &&
		(t.At(i+1) == "-" && t.Tokens[i+2].Has(text.Upper) || t.At(i) != "as" && t.At(i) != "at" && t.At(i) != "an" && t.At(i) != "us" && t.Tokens[i+1].Has(text.Upper))
}

// spelledSo tells whether the gazetteer has a name in these very letters.
func (p *places) spelledSo(name string) bool {
	for _, e := range p.find(name) {
		if e.Alias == name {
			return true
		}
	}
	return false
}

// next tells whether a name goes on after a direction: "Northern Syria" is
// read as a direction and a name.
func (p *places) next(t *text.Text, i int) bool {
	return t.Tokens[i+1].Kind == text.Word && t.Tokens[i+1].Has(text.Upper) && len(p.find(t.Slice(text.Span{First: i, Last: i + 2}))) == 0
}

// run ends the run of tokens from i on that may be one name: capitals, joined
// by hyphens, articles and "de".
func (p *places) run(t *text.Text, i, last int) int {
	end := i
	for k := i; k < last && k < i+8; k++ {
		tok := t.Tokens[k]
		if k > i && tok.Has(text.Line) && tok.Has(text.Para) {
			break
		}
		switch s := t.At(k); {
		case tok.Kind == text.Word && (tok.Has(text.Upper) || t.Caps && !p.ordinary(t, k)):
			if k > i && p.cuts(t, k) {
				return end
			}
			end = k + 1
		case s == "." && k == i+1 && k+1 < last && p.lx.Grammar.Is(t.Words[i], lexicon.Abbreviation) && len(t.At(i)) == 2:
		case joins(s) && k+1 < last && (t.Tokens[k+1].Has(text.Upper) || joins(t.At(k+1))):
			if s == "-" && tok.Has(text.Space) {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// ordinary tells whether a word of a text in capitals is no name.
func (p *places) ordinary(t *text.Text, k int) bool {
	return p.lx.Grammar.Is(t.Words[k], ^lexicon.Class(0)) || p.lx.Terrain.Is(t.Words[k], lexicon.PlaceNoun|lexicon.Saying)
}

// cuts tells whether token k starts something else than the rest of a name.
func (p *places) cuts(t *text.Text, k int) bool {
	if p.lx.Grammar.Is(t.Words[k], lexicon.Month|lexicon.Weekday|lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Determiner) {
		return true
	}
	m, ok := p.sides.at(t, k)
	return ok && (m.side >= 0 || m.how != lexicon.CountryName)
}

// joins tells whether s may stand inside the name of a place.
func joins(s string) bool {
	switch s {
	case "-", "au", "aux", "en", "y", "al", "el", "ar", "as", "ash", "ad", "an", "at", "az", "de", "del", "la", "las", "los", "da", "do", "dos", "du", "des", "le", "bin", "ul", "i", "e", "es", "ez", "upon", "on", "and", "sur", "sous", "’", "'", "‘":
		return true
	}
	return false
}

// prefix ends the longest known name that the run starts with; i for none.
// Where loose is set the whole run may be another spelling of a known name.
func (p *places) prefix(t *text.Text, i, end int, loose bool) int {
	for k := end; k > i; k-- {
		if t.Tokens[k-1].Kind != text.Word {
			continue
		}
		if k-i == 1 && p.mundane(t, i) {
			continue
		}
		name := t.Slice(text.Span{First: i, Last: k})
		if found := p.find(name); len(found) > 0 && (loose && k == end && p.nearby(found) || exact(found, name)) {
			return k
		}
	}
	return i
}

// near tells whether an entry lies in a country that the text names.
func (p *places) near(entries []Entry) bool {
	for _, e := range entries {
		if p.weight(e.ISO2) > 0 {
			return true
		}
	}
	return false
}

// nearby is near for a name without a preposition: the countries whose towns
// are surnames in English do not count.
func (p *places) nearby(entries []Entry) bool {
	for _, e := range entries {
		switch e.ISO2 {
		case "US", "GB", "CA", "AU", "NZ", "IE":
		default:
			if p.weight(e.ISO2) > 0 {
				return true
			}
		}
	}
	return false
}

// mundane tells whether a single word is too common to be taken for a place
// because the gazetteer has one so called.
func (p *places) mundane(t *text.Text, i int) bool {
	w := t.Words[i]
	return len(t.At(i)) < 3 || !t.Caps && p.lower[strings.ToLower(t.At(i))] || p.lx.Grammar.Is(w, ^lexicon.Class(0)) || p.lx.Terrain.Is(w, ^lexicon.TerrainClass(0))
}

// acceptable tells whether a name that the gazetteer has not is a place by
// its surroundings: "in X", "the town of X", "X district".
func (p *places) acceptable(t *text.Text, i, end int, x site) bool {
	if p.lx.Terrain.Is(t.Words[end-1], lexicon.BodyNoun) && !p.lx.Terrain.Is(t.Words[end-1], lexicon.PlaceNoun) {
		return false
	}
	after, class := p.class(t, end, len(t.Tokens))
	if class&lexicon.PlaceNoun != 0 && after > end {
		return true
	}
	if t.Caps {
		return x.nouns != 0 && t.Words[i] == lexicon.Unknown
	}
	if _, c := p.class(t, end-1, len(t.Tokens)); c&lexicon.PlaceNoun != 0 && end-1 > i {
		return true
	}
	if x.nouns&^(lexicon.Spot) != 0 {
		return true
	}
	if end < len(t.Tokens) && (p.lx.Terrain.Is(t.Words[end], lexicon.BodyNoun)) || t.Tokens[end-1].Has(text.Caps) && end-i == 1 {
		return false
	}
	w := t.Words[p.head(t, i)]
	if p.lx.Terrain.Is(t.Words[end-1], lexicon.BodyNoun|lexicon.SourceNoun) || p.lx.Grammar.Is(w, lexicon.Title|lexicon.Abbreviation) {
		return false
	}
	if p.head(t, i) > i {
		return !p.upper(t, i-1)
	}
	return x.relation&lexicon.At != 0 && x.relation&lexicon.Against == 0 && w == lexicon.Unknown && !p.after(t, i-1)
}

// headings tells whether a run is but a direction: "South-East".
func (p *places) headings(t *text.Text, i, end int) bool {
	for ; i < end; i++ {
		if t.Tokens[i].Kind == text.Word && !p.lx.Terrain.Is(t.Words[i], lexicon.Heading) {
			return false
		}
	}
	return true
}

// single ends the first of the names that "and" joins.
func (p *places) single(t *text.Text, i, end int) int {
	for k := i + 1; k < end; k++ {
		if t.At(k) == "and" {
			return k
		}
	}
	return end
}

// believable tells whether a name that the gazetteer has is meant as a place:
// not where it starts a longer name, follows an article, or stands after "of"
// and the like and names but a village.
func (p *places) believable(t *text.Text, x site, end int) bool {
	i, k := x.name.First, x.name.Last
	_, class := p.class(t, k, len(t.Tokens))
	if x.nouns != 0 || class&lexicon.PlaceNoun != 0 {
		return true
	}
	if k < end && k < len(t.Tokens) && p.upper(t, k) || x.relation&lexicon.Against != 0 && k == i+1 && p.surname[t.At(i)] {
		return false
	}
	if p.after(t, i-1) {
		return class&lexicon.SourceNoun != 0 || tracts(p.find(t.Slice(x.name)))
	}
	return x.relation&lexicon.At != 0 || p.head(t, i) > i || weighty(p.find(t.Slice(x.name))) || k < len(t.Tokens) && t.At(k) == ","
}

// tracts tells whether a name is one of those that take an article: "the Sahel".
func tracts(entries []Entry) bool {
	for _, e := range entries {
		if e.Feature == Region || e.Feature == Site {
			return true
		}
	}
	return false
}

// head is the first token of a name that is no article: Qosour in al-Qosour.
func (p *places) head(t *text.Text, i int) int {
	if !t.Tokens[i].Has(text.Upper) || articles[strings.ToLower(t.At(i))] {
		for k := i + 1; k < min(i+3, len(t.Tokens)); k++ {
			if t.Tokens[k].Has(text.Upper) {
				return k
			}
		}
	}
	return i
}

// after tells whether an article stands at token i: "in the X".
func (p *places) after(t *text.Text, i int) bool {
	return i >= 0 && p.lx.Grammar.Is(t.Words[i], lexicon.Determiner) && !p.lx.Terrain.Is(t.Words[i], lexicon.Heading)
}

// kind takes the noun after a name into the mention: "X province", "X Mosque";
// and decides how exactly it says where.
func (p *places) kind(t *text.Text, x site, last int) (site, bool) {
	x.span = x.name
	k := x.name.Last
	if k < last && t.At(k) == "'s" {
		x.grain = p.grain(x)
		return x, true
	}
	for n := 0; n < 2; n++ { // "X residential neighbourhood"
		after, class := p.class(t, k, last)
		if class&lexicon.PlaceNoun != 0 && t.Tokens[k].Has(text.Upper) && after+1 < last && t.At(after) == "of" && t.Tokens[after+1].Has(text.Upper) {
			return x, false
		}
		if class&lexicon.PlaceNoun != 0 {
			if y, ok := p.inner(t, after, last, x); ok && class&lexicon.Loosely == 0 && p.after(t, x.name.First-1) && (p.near(x.entries) || capital(x.entries)) && (class&lexicon.District == 0 || x.nouns != 0) {
				return y, true
			}
			x.span.Last, x.nouns = after, class&lexicon.PlaceNoun
			break
		}
		if class&(lexicon.Attribute|lexicon.Heading) == 0 {
			break
		}
		k = after
	}
	if p.nowhere(t, x.name) {
		return x, false
	}
	if x.span.Last < last && p.body(t, x) {
		x.aside = p.lx.Terrain.Is(t.Words[x.span.Last], lexicon.SourceNoun) && !capital(x.entries)
		if !x.aside {
			return x, false
		}
	}
	x.grain = p.grain(x)
	return x, true
}

// inner reads the finer place in "the Idlib town of X".
func (p *places) inner(t *text.Text, i, last int, x site) (site, bool) {
	if i+1 >= last || t.At(i) != "of" {
		return x, false
	}
	_, class := p.class(t, i-1, last)
	return p.named(t, i+1, last, site{relation: x.relation, country: -1, nouns: class & lexicon.PlaceNoun})
}

// nowhere tells whether a name is known to be no place: "New Year".
func (p *places) nowhere(t *text.Text, name text.Span) bool {
	k, class := p.class(t, name.First, len(t.Tokens))
	return class&lexicon.Nowhere != 0 && k >= name.Last
}

// body tells whether the name is a part of the name of a body or paper:
// "Damascus Declaration", "the London-based".
func (p *places) body(t *text.Text, x site) bool {
	k := x.span.Last
	if t.At(k) == "-" && k+1 < len(t.Tokens) && !t.Tokens[k].Has(text.Space) {
		return p.lx.Terrain.Is(t.Words[k+1], lexicon.BodyNoun) || t.Tokens[k+1].Kind == text.Word && !t.Tokens[k+1].Has(text.Upper)
	}
	_, class := p.class(t, k, len(t.Tokens))
	return class&lexicon.BodyNoun != 0 && class&lexicon.PlaceNoun == 0 && (t.Tokens[k].Has(text.Upper) || x.relation == 0 || x.nouns == 0 && p.lx.Terrain.Is(t.Words[k], lexicon.BodyNoun))
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

// exact tells whether an entry has the very spelling of a name, but for
// accents, hyphens and spaces.
func exact(entries []Entry, name string) bool {
	plain := letters(name)
	for _, e := range entries {
		if letters(e.Alias) == plain {
			return true
		}
	}
	return false
}

// letters is name in small letters without accents, spaces and hyphens.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '\'' || r == '\n' {
			return -1
		}
		return r
	}, plainLetters(name))
}

// find gives the entries of a spelling.
func (p *places) find(name string) []Entry {
	if e, ok := p.known[name]; ok {
		return e
	}
	key := PlaceKey(name)
	var entries []Entry
	if len(key) >= 3 {
		plain := plainLetters(name)
		for _, e := range gazetteer().Find(key) {
			if len(key) >= 4 || plainLetters(e.Alias) == plain {
				entries = append(entries, e)
			}
		}
		if exact(entries, name) {
			entries = slices.DeleteFunc(entries, func(e Entry) bool { return !exact([]Entry{e}, name) })
		}
	}
	p.known[name] = entries
	return entries
}

// bare reads a place without a preposition: in a headline, before a noun, at
// the start of a line.
func (p *places) bare(t *text.Text, i int, s text.Sentence) (site, bool) {
	if t.Tokens[i].Kind != text.Word || !t.Tokens[i].Has(text.Upper) && !articles[t.At(i)] {
		return site{}, false
	}
	x := site{country: -1}
	m, ok := p.sides.at(t, i)
	switch {
	case ok && m.side >= 0:
		return site{}, false
	case ok && m.how == lexicon.CountryAdjective && !p.longer(t, m, s.Last):
		return p.ofCountry(t, m, m.span.Last, s.Last, x)
	case ok && m.how == lexicon.CountryPeople:
		return site{}, false
	case ok && m.how == lexicon.CountryName:
		if t.Tokens[i].Has(text.Caps) && !t.Caps || p.attached(t, s, m.span) || p.bodyAfter(t, m.span.Last) {
			return site{}, false
		}
		x, ok = p.country(t, m, s.Last, x)
		x.speaks = p.speaks(t, s, x)
		return x, ok
	}
	if !p.mayStart(t, i) {
		return site{}, false
	}
	end := p.run(t, i, s.Last)
	if p.headings(t, i, end) {
		return site{}, false
	}
	k := p.prefix(t, i, end, false)
	if k == i {
		after, class := p.class(t, end, s.Last)
		if end == i || class&(lexicon.PlaceNoun) == 0 || after == end || t.Caps || i == s.First || t.Words[p.head(t, i)] != lexicon.Unknown || class&lexicon.Fuzzy != 0 {
			return site{}, false
		}
		k = end
	}
	if k == i+1 && (p.surname[t.At(i)] || i == s.First && k < s.Last && t.At(k) != ":" && t.At(k) != "(" && !headed(t, s) && !p.nearby(p.find(t.Slice(text.Span{First: i, Last: k})))) || k < s.Last && p.lx.Terrain.Is(t.Words[k], lexicon.Speaking) && !capital(p.find(t.Slice(text.Span{First: i, Last: k}))) {
		return site{}, false
	}
	x.name = text.Span{First: i, Last: k}
	x.entries = p.find(t.Slice(x.name))
	x, ok = p.kind(t, x, s.Last)
	if !ok || x.nouns == 0 && !weighty(x.entries) && !p.nearby(x.entries) || x.nouns&lexicon.Spot != 0 && !p.listed(t, i) && !(p.after(t, i-1) && p.near(x.entries) && t.Tokens[x.span.Last-1].Has(text.Upper)) || p.attached(t, s, x.span) || !x.aside && p.bodyAfter(t, x.span.Last) {
		return site{}, false
	}
	x.speaks = p.speaks(t, s, x) || x.span.Last < s.Last && t.At(x.span.Last) == "'s" && capital(x.entries)
	return x, true
}

// capital tells whether a name is foremost that of a capital.
func capital(entries []Entry) bool { return len(entries) > 0 && entries[0].Feature == Capital }

// listed tells whether token i goes on with the list that a site has started.
func (p *places) listed(t *text.Text, i int) bool {
	n := len(p.sites)
	return n > 0 && i > 0 && p.sites[n-1].span.Last == i-1 && (t.At(i-1) == "and" || t.At(i-1) == "," || t.At(i-1) == "or")
}

// longer tells whether a country's adjective starts the name of a place:
// "British Columbia".
func (p *places) longer(t *text.Text, m mention, last int) bool {
	end := p.run(t, m.span.First, last)
	return end > m.span.Last && p.prefix(t, m.span.First, end, false) > m.span.Last
}

// attached tells whether a name without a preposition is a part of a longer
// one: a capital stands before or after it. In a headline all have capitals.
func (p *places) attached(t *text.Text, s text.Sentence, name text.Span) bool {
	if t.Caps {
		return false
	}
	if k := name.Last; k < s.Last && (p.part(t, s, k) || t.At(k) == "-" && !t.Tokens[k].Has(text.Space)) {
		return true
	}
	k := name.First - 1
	if k < s.First || t.Tokens[name.First].Has(text.Line) {
		return false
	}
	return t.At(k) == "-" && !t.Tokens[name.First].Has(text.Space) || p.part(t, s, k) && !p.lx.Grammar.Is(t.Words[k], ^lexicon.Class(0))
}

// part tells whether token k may be part of a name: where not all words of the
// sentence have capitals, any capital tells it.
func (p *places) part(t *text.Text, s text.Sentence, k int) bool {
	if t.Tokens[k].Kind != text.Word || !t.Tokens[k].Has(text.Upper) {
		return false
	}
	return !headed(t, s) || p.upper(t, k)
}

// headed tells whether most words near the head of a sentence have capitals,
// as in a headline.
func headed(t *text.Text, s text.Sentence) bool {
	words, upper := 0, 0
	for i := s.First; i < min(s.Last, s.First+24); i++ {
		if t.Tokens[i].Kind == text.Word {
			words++
			if t.Tokens[i].Has(text.Upper) {
				upper++
			}
		}
	}
	return 2*upper > words
}

// upper tells whether token i is part of a name.
func (p *places) upper(t *text.Text, i int) bool {
	return t.Tokens[i].Kind == text.Word && t.Tokens[i].Has(text.Upper) && !p.lower[strings.ToLower(t.At(i))] && t.Words[i] == lexicon.Unknown
}

// bodyAfter tells whether what stands at token k makes a body, a paper or a
// people of the name before it.
func (p *places) bodyAfter(t *text.Text, k int) bool {
	_, class := p.class(t, k, len(t.Tokens))
	return class&lexicon.BodyNoun != 0
}

// weighty tells whether a name alone is enough to take it for a place.
func weighty(entries []Entry) bool {
	for _, e := range entries {
		if e.Weight >= 60 {
			return true
		}
	}
	return false
}

// speaks tells whether a place stands for its government, or starts a source:
// "Washington said", "Damascus accuses".
func (p *places) speaks(t *text.Text, s text.Sentence, x site) bool {
	k := x.span.Last
	if k >= s.Last {
		return false
	}
	return p.lx.Terrain.Is(t.Words[k], lexicon.Saying) && (x.country >= 0 || capital(x.entries))
}

// source tells whether the place after a preposition is where a source is: "a
// hospital source in X said", "based in X".
func (p *places) source(t *text.Text, s text.Sentence, i int, x site) bool {
	for k := i - 1; k >= s.First && k >= i-3; k-- {
		if p.lx.Terrain.Is(t.Words[k], lexicon.SourceNoun) && x.relation&(lexicon.At|lexicon.Of|lexicon.Away) != 0 {
			return true
		}
		if t.Tokens[k].Kind != text.Word || !p.lx.Grammar.Is(t.Words[k], lexicon.Determiner) {
			break
		}
	}
	return false
}

// measure tells whether a unit of length stands right before token i.
func (p *places) measure(t *text.Text, s text.Sentence, i int) bool {
	for k := i - 1; k >= s.First && k >= i-2; k-- {
		switch strings.ToLower(t.At(k)) {
		case "km", "kms", "kilometres", "kilometers", "miles", "mile", "kilometre", "kilometer", "yards", "metres", "meters", "m":
			return true
		}
	}
	return i-1 >= s.First && t.At(i-1) == ")"
}

// dateline tells whether a site stands at the head of a report: "BEIRUT,
// Lebanon (AP) -".
func (p *places) dateline(t *text.Text, x site, s text.Sentence) bool {
	first := x.span.First
	if t.Caps && first > s.First || !t.Tokens[first].Has(text.Caps) && !(first > 1 && t.At(first-1) == ",") {
		return false
	}
	for first > 0 && !t.Tokens[first].Has(text.Line) && x.span.First-first < 5 {
		first--
	}
	if !t.Tokens[first].Has(text.Line|text.Para) || !t.Tokens[first].Has(text.Caps) {
		return false
	}
	for k := x.span.Last; k < min(len(t.Tokens), x.span.Last+7); k++ {
		switch t.At(k) {
		case "(", "—", "–", "-", "--":
			return true
		}
	}
	return false
}
