package ground

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// identity is the GeoNames id, or for a division that has none here, the
// GeoNames code of the division.
func (e Entry) identity() string {
	switch {
	case e.ID != 0:
		return strconv.Itoa(e.ID)
	case e.Feature == FirstOrder && e.Admin1 != "":
		return e.ISO2 + "." + e.Admin1
	case e.Feature == Country:
		return e.ISO2
	}
	return ""
}

// decide finds the entry that a site means: by the noun of its kind, by the
// place that stands beside it, by the countries that the text names; by size
// only where one place is far larger than all others.
func (p *places) decide(t *text.Text, x *site) (Entry, bool) {
	if x.country >= 0 {
		return p.land(x.country)
	}
	if e, ok := p.pick(t, x); ok || x.nouns&lexicon.Spot != 0 {
		return e, ok
	}
	if y := *x; p.alike(t, &y) {
		return p.pick(t, &y)
	}
	return Entry{}, false
}

// alike gives a site the entries of names spelled like its own that lie in the
// countries of the text: Al Hillah for Hillah, where another country has a
// Hillah.
func (p *places) alike(t *text.Text, x *site) bool {
	if p.total == 0 {
		return false
	}
	key := PlaceKey(t.Slice(x.name))
	if len(key) < 4 {
		return false
	}
	x.entries = slices.DeleteFunc(gazetteer().Find(key), func(e Entry) bool {
		return p.weight(e.ISO2) == 0 || !resembles(e.Alias, t.Slice(x.name))
	})
	return len(x.entries) > 0
}

// pick takes the best of the entries of a site, where there is one.
func (p *places) pick(t *text.Text, x *site) (Entry, bool) {
	beside, division := p.container(t, x)
	p.poll(x)
	best, score := -1, 0
	plain := plainLetters(t.Slice(x.name))
	for i, e := range x.entries {
		if n := p.score(x, e, beside, division) + spelled(e, plain); best < 0 || n > score {
			best, score = i, n
		}
	}
	if best < 0 || !p.credible(t, x, best, beside, division) {
		return Entry{}, false
	}
	return x.entries[best], true
}

// land is where a country is, kept once it was looked for.
type land struct {
	entry       Entry
	known, none bool
}

// land finds where a country is.
func (p *places) land(country int) (Entry, bool) {
	if p.lands == nil {
		p.lands = make([]land, len(p.lx.Countries.List))
	}
	l := &p.lands[country]
	if !l.known {
		e, ok := countryEntry(p.lx.Countries.List[country])
		*l = land{e, true, !ok}
	}
	return l.entry, !l.none
}

// countryEntry is where a country is; Scotland is where the division is so
// called.
func countryEntry(c lexicon.Country) (Entry, bool) {
	for _, e := range gazetteer().Find(PlaceKey(c.Name)) {
		if e.ISO2 == c.ISO2 && e.Feature == FirstOrder && e.Name == c.Name {
			return e, true
		}
	}
	found := gazetteer().Find("=" + c.ISO2)
	if len(found) == 0 {
		return Entry{}, false
	}
	return found[0], true
}

// credible tells whether the best entry of a site has enough for it: its
// country is one that the text names, or stands beside it; or the text names
// no country and no other place is near as large.
func (p *places) credible(t *text.Text, x *site, best int, beside, division string) bool {
	e := x.entries[best]
	part := e.Feature == Quarter || e.Feature == Site
	noun := t.Words[x.span.Last-1]
	switch {
	case x.nouns&lexicon.Spot != 0 && !part && !seat(e) && p.lx.Terrain.Is(noun, lexicon.InTown):
		return false // of many hospitals and quarters that bear it, none is the town
	case x.nouns&lexicon.Spot != 0 && !part && (bareName(e.Alias) != bareName(t.Slice(x.name)) || beside != e.ISO2 && p.weight(e.ISO2) == 0):
		return false // a school or quarter that has the name of a town somewhere
	case x.nouns&lexicon.Fuzzy != 0 && e.Feature != Region && p.lx.Terrain.Is(noun, lexicon.Watery):
		return false // the river is not the province
	case division != "" && e.Admin1 != "" && e.ISO2+e.Admin1 != division:
		return false // "Georgetown, Colorado" is not the one in Texas
	case beside == e.ISO2 || p.weight(e.ISO2) > 0 || e.ISO2 == "XZ" || beside == "" && p.votes(e.ISO2) > 0:
		return true
	case beside != "" || !exact(x.entries[best:best+1], t.Slice(x.name)):
		return false
	case p.total > 0 && e.Feature != Capital && e.Weight < 72:
		return (e.Weight >= 68 || e.Feature == Seat || e.Feature == FirstOrder) && only(x.entries) // else a small place far from all that the text is about
	}
	return p.alone(x.entries, best)
}

// bareName is a name in small letters without accents, hyphens and the article
// at its head.
func bareName(name string) string {
	plain := plainLetters(name)
	if i := strings.IndexAny(plain, " -"); i > 0 && article(plain[:i]) {
		plain = plain[i:]
	}
	return letters(plain)
}

// seat tells whether an entry is the seat of a division or a country.
func seat(e Entry) bool { return e.Feature == Seat || e.Feature == Capital }

// only tells whether all entries lie in one country.
func only(entries []Entry) bool {
	return !slices.ContainsFunc(entries, func(e Entry) bool { return e.ISO2 != entries[0].ISO2 })
}

// spelled is what an entry is worth more for having the very letters of plain.
func spelled(e Entry, plain string) int {
	if plainLetters(e.Alias) == plain {
		return 20
	}
	return 0
}

// alone tells whether an entry needs no context: no other country has the
// name, or it is far the largest, or a capital among divisions.
func (p *places) alone(entries []Entry, best int) bool {
	margin := 10
	if entries[best].Feature == Capital {
		margin = 4
	}
	for i, e := range entries {
		if e.Feature == FirstOrder && entries[best].Feature == Capital {
			continue
		}
		if i != best && e.ISO2 != entries[best].ISO2 && int(e.Weight)+margin > int(entries[best].Weight) {
			return false
		}
	}
	return entries[best].Weight > 0
}

// score weighs an entry for a site.
func (p *places) score(x *site, e Entry, beside, second string) int {
	n := int(e.Weight) / 2
	switch {
	case !p.suits(x, e):
	case x.nouns == 0 && e.Feature == FirstOrder && x.heading:
		n += 45
	case e.Feature == Seat:
		n += 42
	default:
		n += 30
	}
	if e.Feature == Capital || e.Feature == Seat && e.Weight >= 72 {
		n += 50
	}
	n += 40 * min(2, p.votes(e.ISO2))
	switch {
	case beside != "" && beside == e.ISO2:
		n += 200
	case beside != "":
		n -= 50
	}
	if second != "" && second == e.ISO2+e.Admin1 {
		n += 40
	}
	return n + 100*p.weight(e.ISO2)/(p.total+1)
}

// nextTo is how many tokens may lie between a site and those next to it.
const nextTo = 40

// ballot is the country that a site is, and the one that its name tells of; "" for none.
type ballot struct{ is, tells string }

// poll asks the sites next to x that were read so far.
func (p *places) poll(x *site) {
	p.ballots = p.ballots[:0]
	first, last := x.span.First-nextTo, x.span.Last+nextTo
	sentences := p.text.Sentences
	from := sort.Search(len(sentences), func(s int) bool { return sentences[s].Last > first })
	for s := from; s < len(sentences) && sentences[s].First <= last; s++ {
		sites := p.so(s)
		at := siteFrom(sites, first)
		for ; at < len(sites) && sites[at].span.First <= last; at++ {
			if y := &sites[at]; y.name != x.name {
				p.ballots = append(p.ballots, p.ballot(y))
			}
		}
	}
}

// ballot is what the site y tells of the country of the sites beside it.
func (p *places) ballot(y *site) (b ballot) {
	if y.country >= 0 {
		b.is = p.lx.Countries.List[y.country].ISO2
	}
	if len(y.entries) > 0 && p.alone(y.entries, 0) {
		b.tells = y.entries[0].ISO2
	}
	return b
}

// votes is how many of the places next to the site that was asked for are of a country.
func (p *places) votes(iso2 string) int {
	n := 0
	for _, b := range p.ballots {
		if b.is == iso2 || b.tells == iso2 {
			n++
		}
	}
	return n
}

// suits tells whether an entry is of the kind that the text says.
func (p *places) suits(x *site, e Entry) bool {
	switch {
	case x.nouns&lexicon.Province != 0:
		return e.Feature == FirstOrder || e.Feature == Second
	case x.nouns&lexicon.District != 0:
		return e.Feature == Second || e.Feature == FirstOrder
	case x.nouns&lexicon.Settlement != 0:
		return e.Feature == Town || e.Feature == Seat || e.Feature == Capital
	case x.nouns&lexicon.Fuzzy != 0:
		return e.Feature == Region
	case x.nouns&lexicon.Spot != 0:
		return e.Feature == Quarter || e.Feature == Site
	}
	return e.Feature != Second
}

// container is the country, and the division with it, that the text sets
// beside a site: "Aurora, Colorado", "Carrascal in Surigao del Sur, Philippines".
func (p *places) container(t *text.Text, x *site) (iso2, division string) {
	k := x.span.Last
	if k+1 >= len(t.Tokens) || t.At(k) != "," && t.At(k) != "in" {
		return "", ""
	}
	if code := abbreviated(t, k+1); code != "" {
		return "US", "US" + code
	}
	y, ok := p.phrase(t, k+1, min(len(t.Tokens), k+10), lexicon.At)
	if !ok {
		return "", ""
	}
	if y.country >= 0 {
		return p.lx.Countries.List[y.country].ISO2, ""
	}
	if y.relation&lexicon.At != 0 && t.At(k) == "," && len(y.entries) > 0 && y.entries[0].Feature == FirstOrder && y.entries[0].ISO2 == "US" {
		return "US", "US" + y.entries[0].Admin1
	}
	for _, a := range x.entries {
		for _, b := range y.entries {
			if a.in(b) {
				return a.ISO2, a.ISO2 + a.Admin1
			}
		}
	}
	return "", ""
}

// in tells whether e may lie in the division or region b.
func (e Entry) in(b Entry) bool {
	if e.Feature == FirstOrder || b.Feature != FirstOrder && b.Feature != Second && b.Feature != Region {
		return false
	}
	return e.ISO2 == b.ISO2 && (e.Admin1 == b.Admin1 || b.Admin1 == "")
}

// abbreviated is the code of the division whose name stands shortened at token
// i: "Mich.", "N.J.".
func abbreviated(t *text.Text, i int) string {
	word := t.At(i)
	if i+1 < len(t.Tokens) && t.At(i+1) == "." {
		word += "."
	}
	if word[len(word)-1] != '.' {
		return ""
	}
	for _, e := range gazetteer().Find(PlaceKey(word)) {
		if e.Alias == ","+word {
			return e.Admin1
		}
	}
	return ""
}

// weigh counts how often the text names each country.
func (p *places) weigh() {
	p.context = append(p.context[:0], make([]int, len(p.lx.Countries.List))...)
	p.total = 0
	for _, m := range p.sides.mentions {
		if m.country >= 0 {
			p.count(m.country, 2)
			continue
		}
		for _, iso3 := range p.lx.Sides.List[m.side].Countries {
			if c := p.lx.Countries.ISO3(iso3); c >= 0 {
				p.count(c, 1)
			}
		}
	}
}

// count adds n to how much the text is about a country; all that share its code count as one.
func (p *places) count(country, n int) {
	country = p.lx.Countries.ISO2(p.lx.Countries.List[country].ISO2)
	p.context[country] += n
	p.total += n
}

// weight is how much the text is about a country.
func (p *places) weight(iso2 string) int {
	c := p.lx.Countries.ISO2(iso2)
	if c < 0 {
		return 0
	}
	return p.context[c]
}
