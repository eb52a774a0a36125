package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// ofBody tells whether "of" joins a place to a name: "Bank of England",
// "President of Austria", "members of Sword-e-Orla".
func (p *places) ofBody(t *text.Text, s text.Sentence, i int, x site) bool {
	if x.relation == lexicon.Of && len(x.entries) == 0 && x.country < 0 && p.sides.enrolled(t, i) != "" {
		return true
	}
	if x.relation != lexicon.Of || i <= s.First || headed(t, s) || t.Caps || x.nouns != 0 || x.aside {
		return false
	}
	if n, noun := p.lx.Nouns.Longest(t.Words[i-1 : i]); i-1 == s.First && n > 0 && noun.Cause {
		return false // "Shelling of Orla killed nine"
	}
	if !t.Tokens[i-1].Has(text.Upper) || p.is(i-1, lexicon.Heading) {
		return false
	}
	return !p.is(i-1, lexicon.PlaceNoun) || p.fronts(t, i-1)
}

// fronts tells whether the noun at token k, which may be one of a place, is that of a body by the words
// with capitals before it: "the Democratic Front of Orla", not "the Central Front".
func (p *places) fronts(t *text.Text, k int) bool {
	if t.Caps || k == 0 || !p.is(k, lexicon.BodyNoun) {
		return false
	}
	return t.Tokens[k].Has(text.Upper) && t.Tokens[k-1].Has(text.Upper) && !p.is(k-1, lexicon.Heading)
}

// past is the token after the side that is named at token i, or after i.
func (p *places) past(t *text.Text, i int) int {
	if m, ok := p.sides.at(t, i); ok && m.side >= 0 {
		return m.span.Last
	}
	return i + 1
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

// bare reads a place without a preposition: in a headline, before a noun, at
// the start of a line.
func (p *places) bare(t *text.Text, i int, s text.Sentence) (site, bool) {
	if t.Tokens[i].Kind != text.Word || !t.Tokens[i].Has(text.Upper) && !article(t.At(i)) || p.attributed(t, i, s) {
		return site{}, false
	}
	m, ok := p.sides.at(t, i)
	switch {
	case ok && (m.side >= 0 || m.how == lexicon.CountryPeople):
		return site{}, false
	case ok && p.longer(t, m, s.Last):
	case ok && m.how == lexicon.CountryAdjective:
		return p.ofCountry(t, m, m.span.Last, s.Last, site{country: -1})
	case ok && m.how == lexicon.CountryName:
		return p.bareCountry(t, i, s, m)
	}
	end := p.run(t, i, s.Last)
	name := text.Span{First: i, Last: end}
	if p.headings(t, i, end) {
		x := p.siteOf(t, name)
		x.grain = province
		return x, end > i && end < s.Last && t.At(end) == ":" && i == s.First
	}
	if !p.mayStart(t, i) || p.ofContinent(t, i, end) {
		return site{}, false
	}
	k := p.prefix(t, i, end, false)
	if (k == i || k == end) && p.enumerated(t, i, end) {
		x := p.siteOf(t, name)
		x.grain = p.grain(x)
		return x, true
	}
	if k == i && p.newTown(t, name, s) {
		return site{country: -1, span: name, name: name, grain: town}, true
	}
	if p.ownedSpot(name) || k < end && p.nounBehind(t, i, end, s) && (k == i || p.aloneBefore(t, name)) {
		k = end // a quarter may start with the name of a town
	}
	if k == i {
		return site{}, false
	}
	return p.bareName(t, text.Span{First: i, Last: k}, s)
}

// newTown tells whether a name that the gazetteer has not is a town's by what is said of it: it opens the sentence as a
// heading or as the worst hit, or is told to be a town, "Orla, a village near Benst".
func (p *places) newTown(t *text.Text, name text.Span, s text.Sentence) bool {
	i, end := name.First, name.Last
	if i == s.First && t.Words[i] == lexicon.Unknown && !relational(t.At(end-1)) && (p.heads(t, end, s.Last) || p.worst(t, end, s.Last)) {
		return true
	}
	return end > i && !t.Caps && p.glossed(t, end) && t.Words[p.head(t, i)] == lexicon.Unknown
}

// aloneBefore tells whether the noun behind a name is of that name alone, and not of several that "and" joins: "Orla
// district", "Orla and Benst districts".
func (p *places) aloneBefore(t *text.Text, name text.Span) bool {
	return p.single(t, name.First, name.Last) == name.Last && !p.is(name.Last, lexicon.Several)
}

// entitles tells whether the words before token i only give an
// operation the name that stands there: the operation "Orla".
func entitles(t *text.Text, i int, s text.Sentence) bool {
	if i--; i > s.First && t.Tokens[i].Kind == text.Punct {
		i--
	}
	return i >= s.First && strings.EqualFold(t.At(i), "operation")
}

// ofContinent tells whether the name [i, end) only says in which part of a
// continent a country is that nobody names: "the [North African] country".
func (p *places) ofContinent(t *text.Text, i, end int) bool {
	if end != i+2 || !p.is(i, lexicon.Heading) || !p.is(i+1, lexicon.Continental) {
		return false
	}
	of := tokenAt(t, end)
	return of == "country" || of == "nation"
}

// attributed tells whether the words before token i say that what it names
// did or said something, or only felt it from afar, or is called so.
func (p *places) attributed(t *text.Text, i int, s text.Sentence) bool {
	if entitles(t, i, s) {
		return true
	}
	if i > s.First && strings.EqualFold(t.At(i-1), "by") && !(i-1 > s.First && t.At(i-2) == "followed") {
		return true // "drones launched by Russia" names a doer, "followed by Russia (12)" does not
	}
	if i-1 > s.First && strings.EqualFold(t.At(i-2), "according") && t.At(i-1) == "to" {
		return true
	}
	if i-3 >= s.First && t.At(i-1) == "as" && (t.At(i-2) == "far" || t.At(i-3) == "far") {
		return true // "was felt as far away as Orla"
	}
	k := i - 1
	for k > s.First && k > i-8 && p.describesDoer(t, k) {
		k--
	}
	return k < i-1 && k > s.First && t.At(k) == "by" // "brokered by opposition backer Oman"
}

// describesDoer tells whether token k may stand between "by" and the name of who did something: a
// word with a capital or of no closed class, or what joins such words. k is not the first token.
func (p *places) describesDoer(t *text.Text, k int) bool {
	if t.Tokens[k].Has(text.Upper) || p.noun(t, k) {
		return true
	}
	return t.At(k) == "and" || t.At(k) == "," && t.Tokens[k-1].Has(text.Upper)
}

// bareCountry reads the country m that is named at token i.
func (p *places) bareCountry(t *text.Text, i int, s text.Sentence, m mention) (site, bool) {
	if t.Tokens[i].Has(text.Caps) && !t.Caps && !t.Tokens[i].Has(text.Line|text.Para) || p.attached(t, s, m.span) || p.bodyAfter(t, m.span.Last) {
		return site{}, false
	}
	x, ok := p.country(t, m, s.Last, site{country: -1})
	x.speaks = p.speaks(t, s, x)
	return x, ok
}

// nounBehind tells whether the unknown name [i, end) is that of a place by the noun behind it.
func (p *places) nounBehind(t *text.Text, i, end int, s text.Sentence) bool {
	after, class := p.class(t, end, s.Last)
	return end != i && class&lexicon.PlaceNoun != 0 && after != end && !t.Caps && (i != s.First || p.hosts(t, after, s.Last)) &&
		t.Words[p.head(t, i)] == lexicon.Unknown && class&lexicon.Fuzzy == 0
}

// bareName reads the place of which no more than the name tells.
func (p *places) bareName(t *text.Text, name text.Span, s text.Sentence) (site, bool) {
	i, k := name.First, name.Last
	if k == i+1 && (p.surname[t.At(i)] || p.begins(t, i, s)) {
		return site{}, false
	}
	x := p.siteOf(t, name)
	if k < s.Last && p.is(k, lexicon.Speaking) && !capital(x.entries) {
		return site{}, false
	}
	x, ok := p.kind(t, x, s.Last)
	if !ok || t.Caps && !p.expected(x.entries) || !p.alonePlace(t, i, x) || p.attached(t, s, x.span) || !x.aside && p.bodyAfter(t, x.span.Last) {
		return site{}, false
	}
	if p.fightersAt(t, k, s.Last) && !p.nearby(x.entries) {
		return site{}, false
	}
	x.speaks = p.speaks(t, s, x) || x.span.Last < s.Last && possessive(t.At(x.span.Last)) && capital(x.entries)
	return x, true
}

// fightersAt tells whether those who bear arms for the people named before
// them stand at token k: "Moro [gunmen]", and not "the Bali bombers".
func (p *places) fightersAt(t *text.Text, k, last int) bool {
	n, noun := p.lx.Nouns.Longest(t.Words[k:min(k+1, last)])
	if n == 0 || noun.Class != schema.Combatant || t.Tokens[k].Has(text.Upper) {
		return false
	}
	return !strings.HasSuffix(t.At(k), "er") && !strings.HasSuffix(t.At(k), "ers")
}

// alonePlace tells whether a name without a preposition is well enough known,
// or has beside it what it lies in; of a building more is asked.
func (p *places) alonePlace(t *text.Text, i int, x site) bool {
	switch {
	case x.nouns&lexicon.Spot != 0:
		return p.spotAlone(t, i, x)
	case x.nouns != 0, weighty(x.entries), p.nearby(x.entries):
		return true
	case p.glossed(t, x.span.Last), p.worst(t, x.span.Last, len(t.Tokens)), p.ownedSpot(x.name):
		return true
	}
	beside, division := p.container(t, &x)
	return beside != "" && t.At(x.span.Last) == "," && (division != "" || x.name.Last-x.name.First > 1)
}

// spotAlone tells whether a building or the like that is named at token i is where something happened, as what stands
// beside it shows: a list, the town that has it, what it lies near or "the", and a capital. "Orla's [Benst Street]".
func (p *places) spotAlone(t *text.Text, i int, x site) bool {
	end := x.span.Last
	switch {
	case p.listed(t, i), p.hosts(t, end, len(t.Tokens)), capital(x.entries):
		return true
	case len(p.sites) > 0 && p.owned(&p.sites[len(p.sites)-1], i) && !p.is(end-1, lexicon.SourceNoun):
		return true
	}
	return p.after(i-1) && (p.set(t, end) || p.near(x.entries) && t.Tokens[end-1].Has(text.Upper))
}

// set tells whether the words from token k on put in what a place lies near: "the Orla camp, near Benst".
func (p *places) set(t *text.Text, k int) bool {
	return k+1 < len(t.Tokens) && t.At(k) == "," && p.is(k+1, lexicon.Near)
}

// begins tells whether the word at i may have its capital from the start of the
// sentence alone, or be the name of someone: it is no known place near by.
func (p *places) begins(t *text.Text, i int, s text.Sentence) bool {
	if i > s.First || i+1 >= s.Last || headed(t, s) || p.heads(t, i+1, s.Last) {
		return false
	}
	switch next := t.At(i + 1); {
	case next == ":", next == "(", next == "," && i+2 < s.Last && t.At(i+2) == "where":
		return false
	}
	if p.glossed(t, i+1) {
		return false // "Orla, a village near Benst"
	}
	entries := p.find(t.At(i))
	if after, class := p.class(t, i+1, s.Last); class&lexicon.PlaceNoun != 0 && p.hosts(t, after, s.Last) {
		return false
	}
	if n, noun := p.lx.Nouns.Longest(t.Words[i+1 : s.Last]); n > 0 && noun.Cause && weighty(entries) {
		return false // "Orla blast kills nine"
	}
	if weighty(entries) && p.beset(t, i+1, s.Last) {
		return false
	}
	return !p.nearby(entries) && !capital(entries) && !(len(entries) > 0 && p.hosts(t, i+1, s.Last))
}

// beset tells whether the words from token k on say that what stands before them is under attack: "was shelled",
// "came under fire".
func (p *places) beset(t *text.Text, k, last int) bool {
	if k+2 >= last {
		return false
	}
	if strings.EqualFold(t.At(k+1), "under") {
		return strings.EqualFold(t.At(k), "came") || strings.EqualFold(t.At(k), "comes")
	}
	verb, form := p.lx.Verbs.Find(t.Words[k+1])
	return p.grammar(k, lexicon.Be) && form&lexicon.Participle != 0 && verb.Is(lexicon.VerbViolent)
}

// hosts tells whether token k says of a place before it that it is where the counted are:
// "hosts", "is the worst hit district".
func (p *places) hosts(t *text.Text, k, last int) bool {
	_, class := p.class(t, k, last)
	return class&lexicon.Hosting != 0
}

// worst tells whether the words from token k on say of what they follow that it is where most of the
// counted are, which is said of places alone: "is the worst hit".
func (p *places) worst(t *text.Text, k, last int) bool {
	after, class := p.class(t, k, last)
	return class&lexicon.Hosting != 0 && after >= k+3
}

// capital tells whether a name is foremost that of a capital.
func capital(entries []Entry) bool { return len(entries) > 0 && entries[0].Feature == Capital }

// owned tells whether a possessive stands between the site x and token i, or its direction: "Orla's Benst
// quarter", "Orla's northern Benst quarter".
func (p *places) owned(x *site, i int) bool {
	if i-2 == x.span.Last && p.is(i-1, lexicon.Heading) {
		i--
	}
	return x.span.Last == i-1 && possessive(p.text.At(i-1))
}

// ownedSpot tells whether a name ends with the noun of a spot that the last site owns: "Orla's Mall Road".
func (p *places) ownedSpot(name text.Span) bool {
	n := len(p.sites)
	return n > 0 && name.Last > name.First+1 && p.owned(&p.sites[n-1], name.First) && p.is(name.Last-1, lexicon.Spot)
}

// listed tells whether token i goes on with the list that a site has started.
func (p *places) listed(t *text.Text, i int) bool {
	n := len(p.sites)
	return n > 0 && i > 0 && p.sites[n-1].span.Last == i-1 && (t.At(i-1) == "and" || t.At(i-1) == "," || t.At(i-1) == "or")
}

// attached tells whether a name without a preposition is a part of a longer
// one: a capital stands before or after it. In a headline all have capitals.
func (p *places) attached(t *text.Text, s text.Sentence, name text.Span) bool {
	if t.Caps {
		return false
	}
	if k := name.Last; k < s.Last {
		if t.At(k) == "-" && !t.Tokens[k].Has(text.Space) || p.part(t, s, k) && !(name.First == s.First && p.heads(t, k, s.Last)) {
			return true
		}
	}
	k := name.First - 1
	if k < s.First || t.Tokens[name.First].Has(text.Line) {
		return false
	}
	if !t.Tokens[name.First].Has(text.Space) && (t.At(k) == "-" || handle(t.At(k))) {
		return true
	}
	return p.part(t, s, k) && !p.lx.Grammar.Any(t.Words[k])
}

// part tells whether token k may be part of a name: where not all words of the
// sentence have capitals, any capital tells it.
func (p *places) part(t *text.Text, s text.Sentence, k int) bool {
	if t.Tokens[k].Kind != text.Word || !t.Tokens[k].Has(text.Upper) {
		return false
	}
	return !headed(t, s) || p.upper(t, k)
}

// upper tells whether token i is part of a name.
func (p *places) upper(t *text.Text, i int) bool {
	return capitalAt(t, i) && t.Words[i] == lexicon.Unknown && !p.lower[strings.ToLower(t.At(i))]
}

// bodyAfter tells whether what stands at token k makes a body, a paper, a people or a weapon
// of the name before it.
func (p *places) bodyAfter(t *text.Text, k int) bool {
	_, class := p.class(t, k, len(t.Tokens))
	if class&lexicon.BodyNoun != 0 {
		return true
	}
	n, noun := p.lx.Nouns.Longest(t.Words[k:])
	return n > 0 && noun.Unit == schema.Weapon // "a Springfield rifle"
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

// measure tells whether a unit of length stands right before token i.
func (p *places) measure(t *text.Text, s text.Sentence, i int) bool {
	for k := i - 1; k >= s.First && k >= i-2; k-- {
		if p.is(k, lexicon.Length) {
			return true
		}
	}
	return i-1 >= s.First && t.At(i-1) == ")"
}

// enumerated tells whether tokens i to end name one more place of a list with a figure in
// brackets behind each: "Kaya (900), Orla (1,200), followed by Benst (n=400)".
func (p *places) enumerated(t *text.Text, i, end int) bool {
	if end == i || tokenAt(t, end) != "(" || len(p.sites) == 0 {
		return false
	}
	if k := end + 1; k >= len(t.Tokens) || t.Tokens[k].Kind != text.Number && (tokenAt(t, k) != "n" || tokenAt(t, k+1) != "=") {
		return false
	}
	last := p.sites[len(p.sites)-1].span.Last
	return last < i && i-last < 9 && t.At(last) == "(" && (t.At(i-1) == "," || t.At(i-1) == "and" || t.At(i-1) == "by" && t.At(i-2) == "followed")
}
