package ground

import (
	"slices"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// phrase reads the place after a preposition: "the besieged town of X", "X
// province", "northern X". i is the first token after the preposition.
func (p *places) phrase(t *text.Text, i, last int, relation lexicon.TerrainClass) (site, bool) {
	x := site{relation: relation, country: -1}
	heading := text.Span{First: -1, Last: -1} // from the first direction to the end of the last one
	start := i
	for i < last && i < start+9 {
		if t.Tokens[i].Kind == text.Punct {
			if s := t.At(i); s == "-" && i > start || s == "\"" || s == "“" || s == "‘" {
				i++
				continue
			}
			return p.apposed(t, i, last, x)
		}
		if i+3 < last && t.At(i+1) == "-" && p.heldBy(t, i) {
			i += 3
			continue
		}
		if end := p.waters(t, i, last); end > i {
			x.span = text.Span{First: i, Last: end}
			x.name, x.grain, x.entries = x.span, tract, p.find(t.Slice(x.span))
			return x, true
		}
		if y, ok := p.named(t, i, last, x); ok {
			if y.heading = heading.First >= 0; y.heading {
				y.head(heading)
			}
			return y, true
		}
		k, class := p.class(t, i, last)
		switch {
		case class&lexicon.PlaceNoun != 0 && (class&lexicon.Spot == 0 || class&lexicon.Fronted != 0) && p.numbered(t, i, k, last):
			x.span = text.Span{First: i, Last: max(k+1, p.run(t, k, last))}
			x.name, x.nouns = x.span, class&lexicon.PlaceNoun
			if x.grain = p.grain(x); x.grain == tract && class&lexicon.Fronted != 0 {
				x.grain = district // "Lake Orla"
			}
			return x, true
		case class&lexicon.PlaceNoun != 0:
			if k < last && t.Tokens[i].Has(text.Upper) && !t.Caps && t.Tokens[k].Kind == text.Word && t.Tokens[k].Has(text.Upper) {
				return x, false // "Secretary of State George P."
			}
			x.nouns, k = p.placeNoun(t, i, k, last, class)
			heading.First = -1
		case class&lexicon.Heading != 0 && p.after(t, i-1) && p.bearing(t, i, k, last):
			x.span = text.Span{First: i, Last: k}
			x.name, x.grain, x.entries = x.span, province, p.find(t.Slice(x.span))
			return x, true
		case class&lexicon.Heading != 0 && !p.southern(t, i, k):
			if heading.First < 0 {
				heading.First = i
			}
			if k+1 < last && t.At(k) == "and" && p.lx.Terrain.Is(t.Words[k+1], lexicon.Heading) {
				k++ // "north and east Syria"
			}
			heading.Last = k
		case class&lexicon.Attribute != 0, p.lx.Grammar.Is(t.Words[i], lexicon.Determiner):
			heading.First = -1
		default:
			c, ok := p.sides.at(t, i)
			if !ok || c.country < 0 || c.how != lexicon.CountryAdjective {
				return x, false
			}
			k = c.span.Last
			if y, ok := p.ofCountry(t, c, k, last, x); ok {
				y.heading = heading.First >= 0
				return y, true
			}
		}
		i = max(k, i+1)
	}
	return x, false
}

// apposed reads the town that stands in apposition behind the comma at token i: "Chad's second city, Orla".
func (p *places) apposed(t *text.Text, i, last int, x site) (site, bool) {
	if t.At(i) != "," || x.relation&lexicon.At == 0 || x.nouns&lexicon.Settlement == 0 || i+1 >= last {
		return x, false
	}
	y, ok := p.named(t, i+1, last, site{relation: x.relation, country: -1})
	return y, ok && y.country < 0 && y.grain <= town && len(y.entries) > 0 && !y.aside
}

// waters ends the name of a sea or a strait that starts at token i, whatever else its words
// name: "South China Sea", "Gulf of Aden"; i for none.
func (p *places) waters(t *text.Text, i, last int) int {
	if !t.Tokens[i].Has(text.Upper) || t.Caps {
		return i
	}
	if p.lx.Terrain.Is(t.Words[i], lexicon.Heading) || p.lx.Countries.Starts(t.Words[i]) {
		if end := p.single(t, i, p.run(t, i, last)); end > i+1 && p.lx.Terrain.Is(t.Words[end-1], lexicon.Watery) {
			return end
		}
	}
	if i+2 < last && p.lx.Terrain.Is(t.Words[i], lexicon.Watery) && t.At(i+1) == "of" {
		if end := p.single(t, i+2, p.run(t, i+2, last)); end > i+2 {
			return end
		}
	}
	return i
}

// heldBy tells whether the three tokens from i on say whose the place behind them is: "Houthi-held".
func (p *places) heldBy(t *text.Text, i int) bool {
	return t.Tokens[i].Kind == text.Word && !t.Tokens[i+1].Has(text.Space) && !t.Tokens[i+2].Has(text.Space|text.Upper) && p.lx.Terrain.Is(t.Words[i+2], lexicon.Attribute) && !p.lx.Terrain.Is(t.Words[i], lexicon.Heading)
}

// southern tells whether the direction in tokens i to k starts the adjective of a country:
// "South Korean".
func (p *places) southern(t *text.Text, i, k int) bool {
	c, ok := p.sides.at(t, i)
	return ok && c.country >= 0 && c.how == lexicon.CountryAdjective && c.span.Last > k
}

// head makes the directions before the site, "northern X", a part of it, and of a country no
// more than a tract.
func (x *site) head(directions text.Span) {
	if x.span.First == directions.Last || x.span.First == directions.Last+1 {
		x.span.First = directions.First
	}
	if x.grain == state {
		x.grain = tract
	}
}

// placeNoun is what kind of place the noun [i, k) makes of the name behind it, and the token
// where that may start.
func (p *places) placeNoun(t *text.Text, i, k, last int, class lexicon.TerrainClass) (nouns lexicon.TerrainClass, next int) {
	nouns = class & lexicon.PlaceNoun
	if w := t.At(min(k, last-1)); k < last && (w == "of" || w == "OF" || w == "called") {
		if w != "called" && !p.lx.Terrain.Is(t.Words[k-1], lexicon.Itself) && class&(lexicon.Spot|lexicon.Loosely) != 0 || strings.EqualFold(t.At(k-1), "capital") {
			nouns = 0 // "the hospital of X" is not X
		}
		if w == "of" && (indefinite(tokenAt(t, i-1)) || indefinite(tokenAt(t, i-2)) && p.lx.Terrain.Is(t.Words[i-1], lexicon.Attribute|lexicon.Heading)) {
			nouns = 0 // nor "a suburb of X"
		}
		k++
	}
	if class&lexicon.BodyNoun != 0 && t.Tokens[i].Has(text.Upper) && !t.Caps {
		nouns = 0 // "the Department of Health"
	}
	return nouns, k
}

func indefinite(s string) bool { return s == "a" || s == "an" }

// numbered tells whether the noun in tokens i to k has its name behind it: a
// number in "Region 2", a word in "Camp Ashraf", "Lake Orla"; a count has its things there.
func (p *places) numbered(t *text.Text, i, k, last int) bool {
	if k >= last || t.Caps || !t.Tokens[i].Has(text.Upper) {
		return false
	}
	if p.lx.Terrain.Is(t.Words[i], lexicon.Fronted) && k == i+1 && t.Tokens[k].Kind == text.Word && t.Tokens[k].Has(text.Upper) && !p.lx.Terrain.Is(t.Words[k], lexicon.Authority|lexicon.BodyNoun|lexicon.SourceNoun) {
		return true
	}
	if t.Tokens[k].Kind != text.Number || t.Tokens[k].End-t.Tokens[k].Start > 2 {
		return false
	}
	return k+1 == last || t.Tokens[k+1].Kind != text.Word || p.lx.Grammar.Is(t.Words[k+1], ^lexicon.Class(0))
}

// ofCountry reads "the Lebanese border", "Iraqi territory", "the Syrian
// capital" where no name follows.
func (p *places) ofCountry(t *text.Text, c mention, k, last int, x site) (site, bool) {
	if p.hyphened(t, k, last) {
		return p.shared(t, c, last, x)
	}
	after, class := p.class(t, k, last)
	if class&lexicon.Event == 0 && k < last && t.Tokens[k].Kind == text.Word && !t.Tokens[k].Has(text.Upper) && class&lexicon.PlaceNoun == 0 {
		after, class = p.class(t, k+1, last)
		class &= lexicon.Event
	}
	if class&lexicon.Event != 0 {
		x.span, x.name, x.country, x.grain = c.span, c.span, c.country, allusion
		return x, true
	}
	if class&lexicon.PlaceNoun == 0 || class&(lexicon.BodyNoun|lexicon.SourceNoun) != 0 || class&lexicon.Province != 0 && p.bodyAfter(t, after) {
		return x, false // "Syrian state television"
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
		case m.how == lexicon.CountryPeople:
			return x, false
		case p.longer(t, m, last), x.nouns&lexicon.Province != 0 && p.division(t, m):
		case m.how == lexicon.CountryName:
			return p.country(t, m, last, x)
		default:
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
	if x.name.Last = known; known == end && !p.believable(t, x, end) {
		return x, false
	}
	if known == i || known < end && (!p.believable(t, x, end) || x.nouns != 0 && p.upper(t, known)) {
		end = p.single(t, i, end)
		if x.name.Last = end; !p.acceptable(t, i, end, x) {
			return x, false
		}
	}
	x.entries = p.find(t.Slice(x.name))
	if k := x.name.Last - 1; k > i && len(x.entries) == 0 && !t.Caps && x.nouns == 0 && x.relation == lexicon.Of && p.lx.Terrain.Is(t.Words[k], lexicon.BodyNoun) {
		return x, false // "the Orla Liberation Front"
	}
	return p.kind(t, x, last)
}

// country makes a site of the name of a country; of the place after it where
// the name is a possessive: "Syria's Aleppo".
func (p *places) country(t *text.Text, m mention, last int, x site) (site, bool) {
	if k := m.span.Last; k < last {
		if p.hyphened(t, k, last) {
			return p.shared(t, m, last, x)
		}
		lost := p.lx.Find(t.At(k-1)) == lexicon.Unknown
		if possessive(t.At(k)) {
			lost, k = true, k+1
		}
		if lost && (p.bodyAfter(t, k) || p.bodyAfter(t, p.lastOf(t, k, last)) || p.deed(t, k, last) || possessive(t.At(k-1)) && m.span.First > 0 && p.lx.Grammar.Is(t.Words[m.span.First-1], lexicon.Preposition) && p.namesSide(t, k, last)) {
			return x, false
		}
		if lost {
			if y, ok := p.phrase(t, k, min(last, k+6), x.relation|lexicon.At); ok && y.span.First <= k+4 && y.country < 0 {
				y.relation = x.relation
				return y, true
			}
		}
	}
	x.span, x.name, x.country, x.grain = m.span, m.span, m.country, state
	if k := m.span.Last; k < last && (t.At(k) == "$" || t.Tokens[k-1].Has(text.Caps) && !t.Caps && p.noun(t, k) || t.Caps && p.short(t, m) && p.noun(t, k)) {
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

// hyphened tells whether token k is a hyphen or a dash without spaces around it.
func (p *places) hyphened(t *text.Text, k, last int) bool {
	return k+1 < last && (t.At(k) == "-" || t.At(k) == "–") && !t.Tokens[k].Has(text.Space) && !t.Tokens[k+1].Has(text.Space)
}

// shared reads the border of two countries that a hyphen joins, of which m is the first: "the
// Chad-Niger border".
func (p *places) shared(t *text.Text, m mention, last int, x site) (site, bool) {
	y, ok := p.sides.at(t, m.span.Last+1)
	if !ok || y.country < 0 || y.span.Last >= last || t.Tokens[y.span.Last].Has(text.Upper) && !headed(t, text.Sentence{First: m.span.First, Last: last}) {
		return x, false
	}
	end, class := p.class(t, y.span.Last, last)
	if class&lexicon.Fuzzy == 0 {
		return x, false
	}
	x.span, x.country, x.grain = text.Span{First: m.span.First, Last: end}, -1, tract
	x.name = x.span
	return x, true
}

// deed tells whether what a country has, at token k, is an attack of its own: "during
// Israel's aerial attacks".
func (p *places) deed(t *text.Text, k, last int) bool {
	for end := min(last, k+3); k < end && t.Tokens[k].Kind == text.Word && !t.Tokens[k].Has(text.Upper); k++ {
		if n, noun := p.lx.Nouns.Longest(t.Words[k:last]); n > 0 {
			return noun.Cause && noun.Measure == schema.Attacks
		}
	}
	return false
}

// namesSide tells whether what a country has, at token k, is one of its sides: "of Lebanon's
// militant Hezbollah group".
func (p *places) namesSide(t *text.Text, k, last int) bool {
	for end := min(last, k+3); k < end && t.Tokens[k].Kind == text.Word; k++ {
		if m, ok := p.sides.at(t, k); ok {
			return m.side >= 0 && p.lx.Sides.List[m.side].Type != schema.Media
		}
		if t.Tokens[k].Has(text.Upper) || p.lx.Grammar.Is(t.Words[k], ^lexicon.Class(0)) {
			return false
		}
	}
	return false
}

// lastOf is the last word of the run of capitals from k on.
func (p *places) lastOf(t *text.Text, k, last int) int {
	for ; k+1 < last && t.Tokens[k+1].Kind == text.Word && t.Tokens[k+1].Has(text.Upper); k++ {
	}
	return k
}

// short tells whether a country is named by its letters: "U.S.".
func (p *places) short(t *text.Text, m mention) bool {
	return m.span.Last == m.span.First+1 && (len(t.Slice(m.span)) <= 3 || strings.Contains(t.Slice(m.span), "."))
}

// noun tells whether token k is a word of small letters that no closed class
// has.
func (p *places) noun(t *text.Text, k int) bool {
	return t.Tokens[k].Kind == text.Word && (t.Caps || !t.Tokens[k].Has(text.Upper)) && !p.lx.Grammar.Is(t.Words[k], ^lexicon.Class(0)) && !p.lx.Terrain.Is(t.Words[k], lexicon.PlaceNoun)
}

// bearing tells whether the direction in tokens i to k is the name of a region
// by itself: "in the North-West"; "in the West" is too little.
func (p *places) bearing(t *text.Text, i, k, last int) bool {
	if t.Caps || !t.Tokens[i].Has(text.Upper) || k < last && (t.Tokens[k].Has(text.Upper) || t.At(k) == "-") {
		return false
	}
	if _, class := p.class(t, k, last); class&(lexicon.PlaceNoun|lexicon.BodyNoun) != 0 {
		return false
	}
	return k > i+1 || p.nearby(p.find(t.Slice(text.Span{First: i, Last: k})))
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

// kind takes the noun after a name into the mention: "X province", "X Mosque";
// and decides how exactly it says where.
func (p *places) kind(t *text.Text, x site, last int) (site, bool) {
	x.span = x.name
	k := x.name.Last
	if k < last && possessive(t.At(k)) {
		x.grain = p.grain(x)
		_, class := p.class(t, k+1, last)
		if p.edge(t, k+1, last) {
			x.relation |= lexicon.Near
		}
		what := k+1 < last && (class&lexicon.PlaceNoun != 0 && !t.Tokens[k+1].Has(text.Upper) || class&lexicon.Spot == 0 && x.relation&lexicon.At != 0 && t.Tokens[k+1].Has(text.Upper))
		return x, what || x.nouns != 0 || p.nearby(x.entries) || capital(x.entries) || weighty(x.entries) // not "near Gomez's home"
	}
	for n := 0; n < 2; n++ { // "X residential neighbourhood"
		after, class := p.class(t, k, last)
		if class&lexicon.PlaceNoun != 0 && t.Tokens[k].Has(text.Upper) && after+1 < last && t.At(after) == "of" && t.Tokens[after+1].Has(text.Upper) && (class&(lexicon.District|lexicon.Province) == 0 || class&lexicon.BodyNoun != 0) {
			return x, false // "Oslo University of Technology"; but "Orla District of Benst"
		}
		if class&lexicon.PlaceNoun != 0 {
			if y, ok := p.inner(t, after, last, x); ok && (y.country < 0 || class&lexicon.Fuzzy != 0) && class&lexicon.Loosely == 0 && (y.grain <= town || class&lexicon.Settlement == 0) && p.after(t, x.name.First-1) && (p.near(x.entries) || capital(x.entries) || weighty(x.entries)) && (class&lexicon.District == 0 || x.nouns != 0) && !(class&lexicon.InTown != 0 && (capital(y.entries) || p.near(y.entries))) {
				return y, true
			}
			if y, ok := p.adjectival(t, after, last, x, class); ok {
				return y, true
			}
			if class&lexicon.Settlement != 0 && p.pointed(t, x.name.First) {
				return x, false // the dateline's: "this southern Indiana town"
			}
			x.nouns = class & lexicon.PlaceNoun
			if !p.lx.Terrain.Is(t.Words[after-1], lexicon.Several) {
				x.span.Last = after
			}
			break
		}
		if class&(lexicon.Attribute|lexicon.Heading) == 0 || class&lexicon.Heading == 0 && t.Tokens[k].Has(text.Upper) && !t.Caps {
			break // "X Regional State Administration"
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

// edge tells whether the words from token k on name the edge of a town: "Orla's northern outskirts".
func (p *places) edge(t *text.Text, k, last int) bool {
	for k < last && p.lx.Terrain.Is(t.Words[k], lexicon.Heading) {
		k++
	}
	return k < last && (t.At(k) == "outskirts" || t.At(k) == "edge" || t.At(k) == "fringes")
}

// pointed tells whether "this" stands before the name at token i, or before its
// direction.
func (p *places) pointed(t *text.Text, i int) bool {
	return strings.EqualFold(tokenAt(t, i-1), "this") || strings.EqualFold(tokenAt(t, i-2), "this") && p.lx.Terrain.Is(t.Words[i-1], lexicon.Heading)
}

// inner reads the finer place in "the Idlib town of X".
func (p *places) inner(t *text.Text, i, last int, x site) (site, bool) {
	if i+1 >= last || t.At(i) != "of" {
		return x, false
	}
	_, class := p.class(t, i-1, last)
	return p.named(t, i+1, last, site{relation: x.relation, country: -1, nouns: class & lexicon.PlaceNoun})
}

// adjectival reads the place behind the noun of its kind, which ends before token i, where the
// name x before that is no place but an adjective of one: "the Andean village of Orla", "the
// Chechen capital, Grozny".
func (p *places) adjectival(t *text.Text, i, last int, x site, class lexicon.TerrainClass) (site, bool) {
	k, of := x.name.First-1, relational(t.At(x.name.Last-1))
	if i+1 >= last || k < 0 || !p.after(t, k) && !p.lx.Terrain.Is(t.Words[k], lexicon.Heading|lexicon.Attribute) || len(x.entries) > 0 && class&lexicon.Settlement == 0 {
		return x, false
	}
	if !of && (class&lexicon.Settlement == 0 || !p.lx.Terrain.Is(t.Words[k], lexicon.Heading) && !p.near(x.entries) && !weighty(x.entries)) {
		return x, false // "the Orla village of Benst"
	}
	if of && t.At(i) == "," && class&lexicon.Settlement != 0 {
		y, ok := p.named(t, i+1, last, site{relation: x.relation, country: -1})
		return y, ok && y.country < 0 && y.grain <= town && len(y.entries) > 0 && !(y.span.Last < last && p.lx.Terrain.Is(t.Words[y.span.Last], lexicon.Speaking))
	}
	y, ok := p.inner(t, i, last, x)
	return y, ok && (len(x.entries) == 0 || y.grain <= town)
}

// relational tells whether a word has the ending of an adjective of a people or a land: "Andean".
func relational(word string) bool {
	for _, end := range [...]string{"an", "ese", "ish", "en", "ic", "ite"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
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
	return class&lexicon.BodyNoun != 0 && class&lexicon.PlaceNoun == 0 && !p.resulted(t, k) && (t.Tokens[k].Has(text.Upper) || x.relation == 0 || x.nouns == 0 && p.lx.Terrain.Is(t.Words[k], lexicon.BodyNoun))
}

// resulted tells whether the word at token k is a verb with what follows: "a raid on Orla led
// to", not "Orla-led".
func (p *places) resulted(t *text.Text, k int) bool {
	return t.At(k) == "led" && tokenAt(t, k+1) == "to"
}

// division tells whether the name of a country is also that of a division of
// one that the text names: Niger, Georgia.
func (p *places) division(t *text.Text, m mention) bool {
	return slices.ContainsFunc(p.find(t.Slice(m.span)), func(e Entry) bool { return e.Feature == FirstOrder && p.weight(e.ISO2) > 0 })
}

// longer tells whether the name or the adjective of a country starts that of a
// place: "Mexico City", "British Columbia", "Niger state", "Jordan Street".
func (p *places) longer(t *text.Text, m mention, last int) bool {
	if _, class := p.class(t, m.span.Last, last); class&lexicon.Province != 0 && m.how == lexicon.CountryName {
		return p.division(t, m)
	}
	if k := m.span.Last; m.how == lexicon.CountryName && k < last && p.lx.Terrain.Is(t.Words[k], lexicon.Toponym) && t.Tokens[k].Has(text.Upper) && !t.Tokens[k].Has(text.Line) {
		return true
	}
	end := p.run(t, m.span.First, last)
	return end > m.span.Last && p.prefix(t, m.span.First, end, false) > m.span.Last
}
