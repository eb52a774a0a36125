package ground

import (
	"slices"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

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
		if lost && p.ownsDoer(t, m, k, last) {
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
	if m.span.Last < last && p.initialsOf(t, m) {
		return x, false
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

// initialsOf tells whether the letters of a country only say whose the noun or the money behind them is: "US citizens",
// "US$".
func (p *places) initialsOf(t *text.Text, m mention) bool {
	k := m.span.Last
	if t.At(k) == "$" {
		return true
	}
	letters := t.Tokens[k-1].Has(text.Caps)
	if t.Caps {
		letters = p.short(t, m)
	}
	return letters && p.noun(t, k)
}

// ownsDoer tells whether what the country m has, at token k, is a body, a side or an attack of its own, so
// that the country does something and is not where: "Chad's [army]", "of Chad's militant [Orla Front]".
func (p *places) ownsDoer(t *text.Text, m mention, k, last int) bool {
	if p.bodyAfter(t, k) || p.bodyAfter(t, p.lastOf(t, k, last)) || p.deed(t, k, last) {
		return true
	}
	return possessive(t.At(k-1)) && m.span.First > 0 && p.grammar(m.span.First-1, lexicon.Preposition) && p.namesSide(t, k, last)
}

// hyphened tells whether token k is a hyphen or a dash without spaces around it.
func (p *places) hyphened(t *text.Text, k, last int) bool {
	return k+1 < last && (t.At(k) == "-" || t.At(k) == "–") && !t.Tokens[k].Has(text.Space) && !t.Tokens[k+1].Has(text.Space)
}

// shared reads the border of two countries that a hyphen joins, of which m is the first: "the
// Chad-Niger border".
func (p *places) shared(t *text.Text, m mention, last int, x site) (site, bool) {
	y, ok := p.sides.at(t, m.span.Last+1)
	if !ok || y.country < 0 || y.span.Last >= last {
		return x, false
	}
	if t.Tokens[y.span.Last].Has(text.Upper) && !headed(t, text.Sentence{First: m.span.First, Last: last}) {
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
		if t.Tokens[k].Has(text.Upper) || p.lx.Grammar.Any(t.Words[k]) {
			return false
		}
	}
	return false
}

// lastOf is the last word of the run of capitals from k on.
func (p *places) lastOf(t *text.Text, k, last int) int {
	for k+1 < last && capitalAt(t, k+1) {
		k++
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
	if t.Tokens[k].Kind != text.Word || !t.Caps && t.Tokens[k].Has(text.Upper) {
		return false
	}
	return !p.lx.Grammar.Any(t.Words[k]) && !p.is(k, lexicon.PlaceNoun)
}

// division tells whether the name of a country is also that of a division of
// one that the text names: Niger, Georgia.
func (p *places) division(t *text.Text, m mention) bool {
	return slices.ContainsFunc(p.find(t.Slice(m.span)), func(e Entry) bool { return e.Feature == FirstOrder && p.weight(e.ISO2) > 0 })
}

// longer tells whether the name or the adjective of a country starts that of a
// place: "Mexico City", "British Columbia", "Niger state", "Jordan Street".
func (p *places) longer(t *text.Text, m mention, last int) bool {
	if m.how == lexicon.CountryName {
		k := m.span.Last
		if _, class := p.class(t, k, last); class&lexicon.Province != 0 {
			return p.division(t, m)
		}
		if k < last && t.Tokens[k].Has(text.Upper) && !t.Tokens[k].Has(text.Line) && p.is(k, lexicon.Toponym) {
			return true
		}
	}
	end := p.run(t, m.span.First, last)
	return end > m.span.Last && p.prefix(t, m.span.First, end, false) > m.span.Last
}
