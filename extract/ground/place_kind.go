package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// kind takes the noun after a name into the mention: "X province", "X Mosque";
// and decides how exactly it says where.
func (p *places) kind(t *text.Text, x site, last int) (site, bool) {
	x.span = x.name
	k := x.name.Last
	if k < last && possessive(t.At(k)) {
		return p.owner(t, k+1, last, x)
	}
	for n := 0; n < 2; n++ { // "X residential neighbourhood"
		after, class := p.class(t, k, last)
		if p.entitled(t, k, after, last, class) {
			return x, false
		}
		if class&lexicon.PlaceNoun != 0 {
			if y, ok := p.finer(t, after, last, x, class); ok {
				return y, true
			}
			if class&lexicon.Settlement != 0 && (p.peopled(t, x, after) || p.pointed(t, x.name.First)) {
				return x, false
			}
			x.nouns = class & lexicon.PlaceNoun
			if !p.is(after-1, lexicon.Several) {
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
		x.aside = p.is(x.span.Last, lexicon.SourceNoun) && !capital(x.entries)
		if !x.aside {
			return x, false
		}
	}
	x.grain = p.grain(x)
	return x, true
}

// owner reads the place x that has what stands from token k on: "Orla's
// hospital", "at Orla's Benst Street", and not "near Gomez's home".
func (p *places) owner(t *text.Text, k, last int, x site) (site, bool) {
	x.grain = p.grain(x)
	if p.edge(t, k, last) {
		x.relation |= lexicon.Near
	}
	if x.nouns != 0 || p.nearby(x.entries) || capital(x.entries) || weighty(x.entries) {
		return x, true
	}
	if k >= last {
		return x, false
	}
	_, class := p.class(t, k, last)
	if t.Tokens[k].Has(text.Upper) {
		return x, class&lexicon.Spot == 0 && x.relation&lexicon.At != 0
	}
	return x, class&lexicon.PlaceNoun != 0
}

// entitled tells whether the noun of a place in the tokens [k, after) and "of" behind it go on
// with the name of a body: "Oslo [University] of Technology", and not "Orla District of Benst".
func (p *places) entitled(t *text.Text, k, after, last int, class lexicon.TerrainClass) bool {
	if class&lexicon.PlaceNoun == 0 || class&(lexicon.District|lexicon.Province) != 0 && class&lexicon.BodyNoun == 0 {
		return false
	}
	return t.Tokens[k].Has(text.Upper) && after+1 < last && t.At(after) == "of" && t.Tokens[after+1].Has(text.Upper)
}

// liesIn tells whether y, behind a noun of the class and "of", is a place in the known place
// x before that noun: "in the Orla town of [Benst]", and not "the Orla hospital of Benst".
func (p *places) liesIn(x, y site, class lexicon.TerrainClass) bool {
	switch {
	case y.country >= 0 && class&lexicon.Fuzzy == 0, class&lexicon.Loosely != 0, y.grain > town && class&lexicon.Settlement != 0,
		class&lexicon.District != 0 && x.nouns == 0, class&lexicon.InTown != 0 && (capital(y.entries) || p.near(y.entries)):
		return false
	}
	return p.after(x.name.First-1) && (p.near(x.entries) || capital(x.entries) || weighty(x.entries))
}

// peopled tells whether an unknown name x, alone before a noun that ends before token k, is of those who live
// there: "in Peul villages", "members of the Peul community"; and not of the places, "Orla and Benst villages".
func (p *places) peopled(t *text.Text, x site, k int) bool {
	if len(x.entries) > 0 || x.nouns != 0 || t.Caps {
		return false
	}
	if t.At(k-1) == "community" {
		before := x.name.First - 2
		return before >= 0 && p.after(before+1) && p.is(before, lexicon.Away|lexicon.Of)
	}
	before := tokenAt(t, x.name.First-1)
	return p.is(k-1, lexicon.Several) && before != "and" && before != "," && before != "the"
}

// edge tells whether the words from token k on name the edge of a town: "Orla's northern outskirts".
func (p *places) edge(t *text.Text, k, last int) bool {
	for k < last && p.is(k, lexicon.Heading) {
		k++
	}
	return k < last && (t.At(k) == "outskirts" || t.At(k) == "edge" || t.At(k) == "fringes")
}

// finer reads the place to which the noun of a kind, of the class and before token i,
// leads behind the name x: "in the Orla town of [Benst]", "the Andean village of [Orla]".
func (p *places) finer(t *text.Text, i, last int, x site, class lexicon.TerrainClass) (site, bool) {
	if y, ok := p.inner(t, i, last, x); ok && p.liesIn(x, y, class) {
		return y, true
	}
	return p.adjectival(t, i, last, x, class)
}

// pointed tells whether "this" stands before the name at token i, or before its
// direction, so that the town of the dateline is meant: "this southern Indiana town".
func (p *places) pointed(t *text.Text, i int) bool {
	return strings.EqualFold(tokenAt(t, i-1), "this") || strings.EqualFold(tokenAt(t, i-2), "this") && p.is(i-1, lexicon.Heading)
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
	k, of, settled := x.name.First-1, relational(t.At(x.name.Last-1)), class&lexicon.Settlement != 0
	if i+1 >= last || k < 0 || !p.after(k) && !p.is(k, lexicon.Heading|lexicon.Attribute) {
		return x, false
	}
	if !settled && (!of || len(x.entries) > 0) {
		return x, false
	}
	if !of && !p.is(k, lexicon.Heading) && !p.near(x.entries) && !weighty(x.entries) {
		return x, false // "the Orla village of Benst"
	}
	if of && settled && t.At(i) == "," {
		y, ok := p.townAt(t, i+1, last, x.relation)
		return y, ok && !(y.span.Last < last && p.is(y.span.Last, lexicon.Speaking))
	}
	y, ok := p.inner(t, i, last, x)
	return y, ok && (len(x.entries) == 0 || y.grain <= town)
}

// townAt reads the known town that is named from token i on, in apposition to what stands before: "Chad's second city,
// [Orla]".
func (p *places) townAt(t *text.Text, i, last int, relation lexicon.TerrainClass) (site, bool) {
	y, ok := p.named(t, i, last, site{relation: relation, country: -1})
	return y, ok && y.country < 0 && y.grain <= town && len(y.entries) > 0
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
		return p.is(k+1, lexicon.BodyNoun) || t.Tokens[k+1].Kind == text.Word && !t.Tokens[k+1].Has(text.Upper)
	}
	_, class := p.class(t, k, len(t.Tokens))
	if class&lexicon.BodyNoun == 0 || class&lexicon.PlaceNoun != 0 || p.resulted(t, k) {
		return false
	}
	return t.Tokens[k].Has(text.Upper) || x.relation == 0 || x.nouns == 0 && p.is(k, lexicon.BodyNoun)
}

// resulted tells whether the word at token k is a verb with what follows: "a raid on Orla led
// to", not "Orla-led".
func (p *places) resulted(t *text.Text, k int) bool {
	return t.At(k) == "led" && tokenAt(t, k+1) == "to"
}
