package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// phrase reads the place after a preposition: "the besieged town of X", "X
// province", "northern X". i is the first token after the preposition.
func (p *places) phrase(t *text.Text, i, last int, relation lexicon.TerrainClass) (site, bool) {
	x := site{relation: relation, country: -1}
	heading := text.Span{First: -1, Last: -1} // from the first direction to the end of the last one
	start := i
	for i < last && i < start+9 {
		if k := p.pastLead(t, i, start, last, x); k > i {
			i = k
			continue
		}
		if t.Tokens[i].Kind == text.Punct {
			return p.apposed(t, i, last, x)
		}
		if end := p.waters(t, i, last); end > i {
			return p.whole(t, text.Span{First: i, Last: end}, tract, x), true
		}
		if end := p.autonomous(t, i, last); end > i {
			x.nouns = lexicon.Province
			return p.whole(t, text.Span{First: i, Last: end}, province, x), true
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
			return p.fronted(text.Span{First: i, Last: max(k+1, p.run(t, k, last))}, class, x), true
		case class&lexicon.PlaceNoun != 0:
			if k < last && t.Tokens[i].Has(text.Upper) && !t.Caps && capitalAt(t, k) {
				return x, false // "Secretary of State George P."
			}
			x.nouns, k = p.placeNoun(t, i, k, last, class)
			heading.First = -1
		case class&lexicon.Heading != 0 && p.after(i-1) && p.bearing(t, i, k, last):
			return p.whole(t, text.Span{First: i, Last: k}, province, x), true
		case class&lexicon.Heading != 0 && p.ofContinent(t, i, min(i+2, last)):
			return x, false
		case class&lexicon.Heading != 0 && !p.southern(t, i, k):
			if heading.First < 0 {
				heading.First = i
			}
			if k+1 < last && t.At(k) == "and" && p.is(k+1, lexicon.Heading) {
				k++ // "north and east Syria"
			}
			heading.Last = k
		case class&lexicon.Attribute != 0, p.grammar(i, lexicon.Determiner):
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

// pastLead is the token behind what only leads from the preposition, behind which
// start stands, to the place: a quotation mark, "rebel-held", "such as"; i for none.
func (p *places) pastLead(t *text.Text, i, start, last int, x site) int {
	switch s := t.At(i); {
	case t.Tokens[i].Kind == text.Punct:
		if s == "-" && i > start || s == "\"" || s == "“" || s == "‘" {
			return i + 1
		}
	case i+3 < last && t.At(i+1) == "-" && p.heldBy(t, i):
		return i + 3
	case x.nouns != 0 && i+2 < last && s == "such" && t.At(i+1) == "as":
		return i + 2 // "in towns such as Orla"
	}
	return i
}

// whole is the place of the grain of which all of name is the name; x holds what was read before it.
func (p *places) whole(t *text.Text, name text.Span, g grain, x site) site {
	x.span, x.name, x.grain, x.entries = name, name, g, p.find(t.Slice(name))
	return x
}

// fronted is the place whose noun, of the class, stands before its name: "Region 2", "Lake Orla"; x holds what was read
// before it.
func (p *places) fronted(name text.Span, class lexicon.TerrainClass, x site) site {
	x.span, x.name, x.nouns = name, name, class&lexicon.PlaceNoun
	if x.grain = p.grain(x); x.grain == tract && class&lexicon.Fronted != 0 {
		x.grain = district
	}
	return x
}

// apposed reads the town that stands in apposition behind the comma at token i: "Chad's second city, Orla".
func (p *places) apposed(t *text.Text, i, last int, x site) (site, bool) {
	if t.At(i) != "," || x.relation&lexicon.At == 0 || x.nouns&lexicon.Settlement == 0 || i+1 >= last {
		return x, false
	}
	y, ok := p.townAt(t, i+1, last, x.relation)
	return y, ok && !y.aside
}

// waters ends the name of a sea or a strait that starts at token i, whatever else its words
// name: "South China Sea", "Gulf of Aden"; i for none.
func (p *places) waters(t *text.Text, i, last int) int {
	if !t.Tokens[i].Has(text.Upper) || t.Caps {
		return i
	}
	if p.is(i, lexicon.Heading) || p.lx.Countries.Starts(t.Words[i]) {
		if end := p.single(t, i, p.run(t, i, last)); end > i+1 && p.is(end-1, lexicon.Watery) {
			return end
		}
	}
	if i+2 < last && p.is(i, lexicon.Watery) && t.At(i+1) == "of" {
		if end := p.single(t, i+2, p.run(t, i+2, last)); end > i+2 {
			return end
		}
	}
	return i
}

// autonomous ends the name of a province that starts at token i with a noun of two words for it: "Autonomous Region in
// North Orla", "Autonomous Region of Benst"; i for none.
func (p *places) autonomous(t *text.Text, i, last int) int {
	if !t.Tokens[i].Has(text.Upper) || t.Caps {
		return i
	}
	k, class := p.class(t, i, last)
	if class&lexicon.Province == 0 || k < i+2 || k+1 >= last || t.At(k) != "in" && t.At(k) != "of" || !t.Tokens[k-1].Has(text.Upper) {
		return i
	}
	if end := p.single(t, k+1, p.run(t, k+1, last)); end > k+1 {
		return end
	}
	return i
}

// heldBy tells whether the three tokens from i on say whose the place behind them is: "Houthi-held".
func (p *places) heldBy(t *text.Text, i int) bool {
	if t.Tokens[i].Kind != text.Word || t.Tokens[i+1].Has(text.Space) || t.Tokens[i+2].Has(text.Space|text.Upper) {
		return false
	}
	return p.is(i+2, lexicon.Attribute) && !p.is(i, lexicon.Heading)
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
		if strings.EqualFold(t.At(k-1), "capital") || w != "called" && p.ownedBy(k-1, class) {
			nouns = 0
		}
		if w == "of" && p.anySuch(t, i) {
			nouns = 0
		}
		k++
	}
	if class&lexicon.BodyNoun != 0 && t.Tokens[i].Has(text.Upper) && !t.Caps {
		nouns = 0 // "the Department of Health"
	}
	return nouns, k
}

// ownedBy tells whether the noun at token k, of the class, is of something in the place that
// "of" leads to, and not of that place itself: "the hospital of X", and not "the town of X".
func (p *places) ownedBy(k int, class lexicon.TerrainClass) bool {
	return class&(lexicon.Spot|lexicon.Loosely) != 0 && !p.is(k, lexicon.Itself)
}

// anySuch tells whether "a" stands before the noun at token i, or before what describes it, so that it
// is one of several of the place that "of" leads to: "a [suburb] of X", "a northern [suburb] of X".
func (p *places) anySuch(t *text.Text, i int) bool {
	if indefinite(tokenAt(t, i-1)) {
		return true
	}
	return indefinite(tokenAt(t, i-2)) && p.is(i-1, lexicon.Attribute|lexicon.Heading)
}

// indefinite tells whether the word is the article of one of many.
func indefinite(s string) bool { return s == "a" || s == "an" }

// numbered tells whether the noun in tokens i to k has its name behind it: a
// number in "Region 2", a word in "Camp Ashraf", "Lake Orla"; a count has its things there.
func (p *places) numbered(t *text.Text, i, k, last int) bool {
	if k >= last || t.Caps || !t.Tokens[i].Has(text.Upper) {
		return false
	}
	if k == i+1 && capitalAt(t, k) && p.is(i, lexicon.Fronted) {
		if !p.is(k, lexicon.Authority|lexicon.BodyNoun|lexicon.SourceNoun) {
			return true // "Lake Orla", and not "Camp Commander"
		}
	}
	if t.Tokens[k].Kind != text.Number || t.Tokens[k].End-t.Tokens[k].Start > 2 {
		return false
	}
	return k+1 == last || t.Tokens[k+1].Kind != text.Word || p.lx.Grammar.Any(t.Words[k+1])
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
	if p.headings(t, i, end) || p.ofContinent(t, i, end) {
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
	unknown := len(x.entries) == 0 && x.nouns == 0 && x.name.Last-x.name.First > 1
	if unknown && x.relation == lexicon.Of && !t.Caps && p.is(x.name.Last-1, lexicon.BodyNoun) {
		return x, false // "the Orla Liberation Front"
	}
	return p.kind(t, x, last)
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
		if t.Tokens[i].Kind == text.Word && !p.is(i, lexicon.Heading) {
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
