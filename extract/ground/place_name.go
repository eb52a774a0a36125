package ground

import (
	"slices"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// divided tells whether a name is known for more than a part of a town.
func divided(entries []Entry) bool {
	for _, e := range entries {
		if e.Feature != Quarter && e.Feature != Site {
			return true
		}
	}
	return false
}

// mayStart tells whether the name of a place may start with token i.
func (p *places) mayStart(t *text.Text, i int) bool {
	if t.Tokens[i].Kind != text.Word || i > 0 && !t.Tokens[i].Has(text.Space) && handle(t.At(i-1)) {
		return false
	}
	if initials(t.At(i)) {
		return false
	}
	if i > 0 && !t.Caps && t.Tokens[i-1].Has(text.Upper) && p.grammar(i-1, lexicon.Title) {
		return false
	}
	if t.Caps {
		return !p.ordinary(t, i) && !p.is(i, lexicon.Heading|lexicon.Attribute)
	}
	if t.Tokens[i].Has(text.Caps) && p.acronym(t, i) {
		return false
	}
	if !t.Tokens[i].Has(text.Upper) {
		return smallArticle(t, i)
	}
	const closed = lexicon.Month | lexicon.Weekday | lexicon.Determiner | lexicon.Pronoun | lexicon.Title&^lexicon.Abbreviation | lexicon.Preposition
	if p.grammar(i, closed) {
		return false
	}
	return !p.is(i, lexicon.Heading) || i+1 >= len(t.Tokens) || !p.next(t, i)
}

// acronym tells whether the capitals at token i are four at most and stand
// alone, as those of a body do: ICA, FATA; unless the gazetteer has them so.
func (p *places) acronym(t *text.Text, i int) bool {
	tok := t.Tokens[i]
	if tok.End-tok.Start > 4 || tok.Has(text.Line) || i+1 < len(t.Tokens) && t.Tokens[i+1].Has(text.Caps) {
		return false
	}
	return !p.spelledSo(t.At(i))
}

// smallArticle tells whether a name starts at token i with an article in small letters: "al-Orla", "el Orla".
func smallArticle(t *text.Text, i int) bool {
	word := t.At(i)
	if !article(word) || len(word) > 4 || i+2 >= len(t.Tokens) {
		return false
	}
	switch word {
	case "e", "i", "the":
		return false
	}
	if t.At(i+1) == "-" && t.Tokens[i+2].Has(text.Upper) {
		return true
	}
	switch word {
	case "as", "at", "an", "us": // English words too
		return false
	}
	return t.Tokens[i+1].Has(text.Upper)
}

// initials tells whether a word is the plural of initials, which no place is called: "SUVs".
func initials(s string) bool {
	n := len(s) - 1
	return n > 1 && s[n] == 's' && s[0] >= 'A' && s[0] <= 'Z' && s[n-1] >= 'A' && s[n-1] <= 'Z'
}

// handle tells whether s joins the words of a name on the net: "@AJA_Palestine".
func handle(s string) bool { return s == "_" || s == "@" }

// next tells whether a name goes on after a direction: "Northern Syria" is
// read as a direction and a name.
func (p *places) next(t *text.Text, i int) bool {
	if tokenAt(t, i+1) == "and" && i+2 < len(t.Tokens) && p.is(i+2, lexicon.Heading) {
		return true // "North and East Syria"
	}
	return capitalAt(t, i+1) && len(p.find(t.Slice(text.Span{First: i, Last: i + 2}))) == 0
}

// possessive tells whether the token makes an owner of the name before it.
func possessive(s string) bool { return s == "'s" || s == "’s" || s == "'S" }

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
		case s == "." && k == i+1 && k+1 < last && p.grammar(i, lexicon.Abbreviation) && len(t.At(i)) == 2:
		case joins(s) && k+1 < last && (t.Tokens[k+1].Has(text.Upper) || joins(t.At(k+1))):
			if (s == "-" || s == "on") && tok.Has(text.Space) {
				return end // "Rostov-on-Don", not "in Orla on Benst's edge"
			}
		default:
			return end
		}
	}
	return end
}

// ordinary tells whether a word of a text in capitals is no name.
func (p *places) ordinary(t *text.Text, k int) bool {
	return p.lx.Grammar.Any(t.Words[k]) || p.is(k, lexicon.PlaceNoun|lexicon.Saying)
}

// cuts tells whether token k starts something else than the rest of a name.
func (p *places) cuts(t *text.Text, k int) bool {
	const closed = lexicon.Month | lexicon.Weekday | lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Pronoun | lexicon.Determiner
	if p.grammar(k, closed) {
		return true
	}
	m, ok := p.sides.at(t, k)
	return ok && (m.side >= 0 || m.how != lexicon.CountryName)
}

// joins tells whether s may stand inside the name of a place.
func joins(s string) bool {
	switch s {
	case "-", "’", "'", "‘", "upon", "on", "and",
		"al", "el", "ar", "as", "ash", "ad", "an", "at", "az", "es", "ez", "ul", "bin", // Arabic articles, as they are heard
		"au", "aux", "en", "y", "de", "del", "la", "las", "los", "da", "do", "dos", "du", "des", "le", "i", "e", "sur", "sous":
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
		if found := p.find(name); len(found) > 0 && (loose && !t.Caps && k == end && p.nearby(found) || exact(found, name)) {
			if k == i+1 && !capital(found) {
				return p.arabic(t, i, end)
			}
			return k
		}
	}
	return i
}

// arabic is the end of the name that starts with the word at token i and goes on
// with an Arabic article: "Wadi al-Jabara", "Tal Al Sultan" are not in Wadi or Tal;
// i+1 where it does not, as in "in Homs al-Qaeda said", "the home of Hani al-Orla".
func (p *places) arabic(t *text.Text, i, end int) int {
	k := i + 1
	if k+1 >= end || t.Caps || !strings.EqualFold(t.At(k), "al") && !strings.EqualFold(t.At(k), "el") {
		return k
	}
	if m, ok := p.sides.at(t, k); ok && m.side >= 0 || i > 1 && t.At(i-1) == "of" && !p.is(i-2, lexicon.PlaceNoun) {
		return k
	}
	for k++; k < end && (t.Tokens[k].Has(text.Upper) || t.At(k) == "-") && !p.is(k, lexicon.PlaceNoun); k++ {
	}
	if k < len(t.Tokens) && p.is(k, lexicon.SourceNoun) {
		return i + 1 // "the Abu al-Orla family"
	}
	return k
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

// mundane tells whether a single word is too common to be taken for a place
// because the gazetteer has one so called.
func (p *places) mundane(t *text.Text, i int) bool {
	w := t.Words[i]
	if w == lexicon.Unknown {
		return len(t.At(i)) < 3 || !t.Caps && p.lower[strings.ToLower(t.At(i))]
	}
	return len(t.At(i)) < 3 || p.lx.Grammar.Any(w) || p.lx.Terrain.Is(w, ^lexicon.TerrainClass(0))
}

// acceptable tells whether a name that the gazetteer has not is a place by
// its surroundings: "in X", "the town of X", "X district".
func (p *places) acceptable(t *text.Text, i, end int, x site) bool {
	if p.is(end-1, lexicon.BodyNoun) && !p.is(end-1, lexicon.PlaceNoun) {
		return false
	}
	if end-i == 1 && len(t.At(i)) < 3 {
		return false
	}
	if end-i > 1 && p.endsInPeople(t, text.Span{First: i, Last: end}) {
		return false
	}
	after, class := p.class(t, end, len(t.Tokens))
	if indefinite(tokenAt(t, i-1)) && relational(t.At(end-1)) {
		return false // "an Alpine path"
	}
	if class&lexicon.PlaceNoun != 0 && after > end || p.several(t, end) {
		return true
	}
	if t.Caps {
		return x.nouns != 0 && t.Words[i] == lexicon.Unknown
	}
	for k := end - 1; k > i && k > end-3; k-- {
		if after, c := p.class(t, k, end); c&lexicon.PlaceNoun != 0 && after == end {
			return true // "Orla Bridge", "Orla National Park"
		}
	}
	if x.nouns&^lexicon.Spot != 0 || x.nouns != 0 && strings.EqualFold(t.At(i-1), "of") {
		return true
	}
	if end < len(t.Tokens) && p.is(end, lexicon.BodyNoun) && !p.resulted(t, end) || t.Tokens[end-1].Has(text.Caps) && end-i == 1 {
		return false
	}
	w := t.Words[p.head(t, i)]
	if p.is(end-1, lexicon.BodyNoun|lexicon.SourceNoun) || p.lx.Grammar.Is(w, lexicon.Title|lexicon.Abbreviation) {
		return false
	}
	if p.head(t, i) > i {
		return !p.upper(t, i-1)
	}
	return p.ledTo(t, i, end, x)
}

// ledTo tells whether the preposition before an unknown name, and what stands before that, make it a place.
func (p *places) ledTo(t *text.Text, i, end int, x site) bool {
	w := t.Words[i]
	if x.relation == lexicon.At && p.mixed(t, i, end) && !p.after(i-1) {
		return true // "in Mill Orla"
	}
	if w == lexicon.Unknown {
		switch {
		case x.relation&^(lexicon.Away|lexicon.Toward) == 0 && p.fledTo(i):
			return true // "fled from Orla to Benst"
		case x.relation&lexicon.Against != 0 && p.glossed(t, end):
			return true // "stormed Orla, a town in Benst province"
		case x.relation == lexicon.Of && i > 1 && (p.shelled(t, i-2) || p.people(t, i-2)):
			return true // "the shelling of Orla", "residents of Orla"
		}
	}
	if x.relation&lexicon.At == 0 || p.after(i-1) || x.relation&lexicon.Against != 0 && !p.shelled(t, i-2) {
		return false
	}
	return w == lexicon.Unknown || x.relation&lexicon.Amid == 0 && p.strange(w)
}

// endsInPeople tells whether a noun for people ends the capitals of name, and no place
// is called by those before it: "Kill Over Ten People", "a Shiite Muslim shrine".
func (p *places) endsInPeople(t *text.Text, name text.Span) bool {
	n, noun := p.lx.Nouns.Longest(t.Words[name.Last-1 : name.Last])
	return n > 0 && noun.Unit == schema.Person && len(p.find(t.Slice(text.Span{First: name.First, Last: name.Last - 1}))) == 0
}

// fledTo tells whether people fled from or to what is named from token i on: a verb of flight stands before the
// preposition, or the place that they fled from.
func (p *places) fledTo(i int) bool {
	if i < 2 {
		return false
	}
	n := len(p.sites)
	return p.is(i-2, lexicon.Fled) || n > 0 && p.sites[n-1].span.Last == i-1 && p.sites[n-1].relation == lexicon.Away
}

// mixed tells whether a name of several words starts with a word that the language knows, but has another that
// it does not: "Mill Orla", not "Supreme Court" nor "Hurricane Orla".
func (p *places) mixed(t *text.Text, i, end int) bool {
	w := t.Words[i]
	if end < i+2 || w == lexicon.Unknown || p.lx.Grammar.Any(w) {
		return false
	}
	if p.lx.Terrain.Is(w, lexicon.Nowhere|lexicon.BodyNoun|lexicon.SourceNoun|lexicon.Authority) {
		return false
	}
	if n, noun := p.lx.Nouns.Longest(t.Words[i : i+1]); n > 0 && (noun.Unit == schema.Person || noun.Cause) {
		return false
	}
	for k := i + 1; k < end; k++ {
		if p.upper(t, k) {
			return true
		}
	}
	return false
}

// several tells whether the name that ends before token k is one of a list with the noun of all their
// kinds behind it: "the Orla, Benst and Tarnow districts".
func (p *places) several(t *text.Text, k int) bool {
	if t.Caps || k+2 >= len(t.Tokens) || t.At(k) != "," && t.At(k) != "and" {
		return false
	}
	for last := min(k+listReach, len(t.Tokens)); k < last; k++ {
		switch at := t.At(k); {
		case at == "," || joins(at) || capitalAt(t, k):
		case p.is(k, lexicon.Several):
			return true
		case !p.is(k, lexicon.Heading|lexicon.Attribute):
			return false
		}
	}
	return false
}

// listReach is how many tokens behind the first name of a list the noun of their kinds may stand.
const listReach = 16

// glossed tells whether the words behind a name that ends before token k say what kind of place it
// is: "Orla, a fishing town on the lake".
func (p *places) glossed(t *text.Text, k int) bool {
	if k+3 >= len(t.Tokens) || t.At(k) != "," || !p.after(k+1) {
		return false
	}
	for i := k + 2; i < min(k+6, len(t.Tokens)-1); i++ {
		after, class := p.class(t, i, len(t.Tokens))
		if t.Tokens[i].Kind != text.Word || class&prepositions != 0 {
			return false
		}
		if class&(lexicon.Settlement|lexicon.District|lexicon.Province|lexicon.Itself) != 0 {
			_, next := p.class(t, after, len(t.Tokens))
			return next&prepositions != 0 || t.At(after) == ","
		}
	}
	return false
}

// strange tells whether w is no word of the language, though the name of a side or of an
// outlet may have it: Deir, of "Deir Ezzor 24".
func (p *places) strange(w lexicon.Word) bool {
	lx := p.lx
	if verb, _ := lx.Verbs.Find(w); verb != nil || lx.Grammar.Any(w) || lx.Terrain.Is(w, ^lexicon.TerrainClass(0)) {
		return false
	}
	return !lx.Nouns.Ends(w) && !lx.Nouns.Starts(w) && lx.Sources.Noun(w) == nil && lx.Sources.Modifier(w) == nil
}

// shelled tells whether the noun that ends with token i is a shelling or an air raid, which
// places suffer more than people do: "shelling on Orla".
func (p *places) shelled(t *text.Text, i int) bool {
	if i < 0 {
		return false
	}
	n, noun := p.lx.Nouns.Longest(t.Words[i : i+1])
	if n == 0 || !noun.Cause {
		return n > 0 && noun.Unit == schema.Munition
	}
	switch noun.Weapon {
	case "artillery", "air strike":
		return true
	}
	return noun.Unit == schema.Munition || strings.EqualFold(strings.TrimSuffix(t.At(i), "s"), "raid")
}

// believable tells whether a name that the gazetteer has is meant as a place:
// not where it starts a longer name, follows an article, or stands after "of"
// and the like and names but a village.
func (p *places) believable(t *text.Text, x site, end int) bool {
	i, k := x.name.First, x.name.Last
	_, class := p.class(t, k, len(t.Tokens))
	if x.nouns != 0 || class&lexicon.PlaceNoun != 0 || p.several(t, k) {
		return true
	}
	if t.Caps {
		return p.expected(p.find(t.Slice(x.name)))
	}
	if k < end && k < len(t.Tokens) && p.upper(t, k) || x.relation&lexicon.Against != 0 && k == i+1 && p.surname[t.At(i)] {
		return false
	}
	if p.after(i-1) && !possessive(t.At(i-1)) {
		return class&lexicon.SourceNoun != 0 || tracts(p.find(t.Slice(x.name)))
	}
	if x.relation&lexicon.At != 0 || p.head(t, i) > i || k < len(t.Tokens) && t.At(k) == "," {
		return true
	}
	return x.relation == lexicon.Of && i > 1 && p.people(t, i-2) || weighty(p.find(t.Slice(x.name)))
}

// expected tells whether a name stands for a capital or in a country that the
// text is much about: more is asked where capitals tell no names.
func (p *places) expected(entries []Entry) bool {
	return capital(entries) || slices.ContainsFunc(entries, func(e Entry) bool { return p.nearby([]Entry{e}) && 5*p.weight(e.ISO2) >= p.total })
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
	if !t.Tokens[i].Has(text.Upper) || article(strings.ToLower(t.At(i))) {
		for k := i + 1; k < min(i+3, len(t.Tokens)); k++ {
			if t.Tokens[k].Has(text.Upper) {
				return k
			}
		}
	}
	return i
}

// after tells whether an article stands at token i: "in the X".
func (p *places) after(i int) bool {
	return i >= 0 && p.grammar(i, lexicon.Determiner) && !p.is(i, lexicon.Heading)
}
