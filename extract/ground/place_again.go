package ground

import (
	"cmp"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// anaphor finds what "the town" or "the city" in sentence s stands for: the last
// one that the sentences shortly before it name.
func (p *places) anaphor(t *text.Text, s int) *site {
	sentence := t.Sentences[s]
	for i := sentence.First; i+1 < sentence.Last; i++ {
		if s := t.At(i); s == "nationwide" || s == "countrywide" || s == "NATIONWIDE" {
			return p.home(t, text.Sentence{Last: len(t.Tokens)})
		}
		if !definite(t.At(i)) {
			continue
		}
		k, class := p.class(t, i+1, sentence.Last)
		switch {
		case p.goesOn(t, k, sentence.Last):
		case class&lexicon.Settlement != 0:
			if x := p.antecedent(t, s); x != nil {
				return x
			}
		case class&lexicon.Loosely != 0 && i > sentence.First && p.is(i-1, lexicon.At|lexicon.Away):
			if x := p.around(t, s); x != nil {
				return x
			}
		}
	}
	return nil
}

// around finds what "in the area" in sentence s stands for: the last place
// that up to three sentences before it put something at.
func (p *places) around(t *text.Text, s int) *site {
	var wide *site
	for n := s - 1; n >= 0 && n >= s-3; n-- {
		sites := p.read(t, n)
		for k := len(sites) - 1; k >= 0; k-- {
			x := &sites[k]
			happens := !x.speaks && !x.foreign && !x.aside
			if happens && wide == nil && x.grain == tract {
				wide = x
			}
			if wide != nil && (x.dateline || p.bureau(t, *x, t.Sentences[n])) {
				return wide // and not where the report was filed
			}
			if happens && x.grain < tract {
				for k > 0 && sites[k-1].grain == town && sites[k].grain > town && (p.joined(&sites[k-1], &sites[k]) || nestles(t, &sites[k-1], &sites[k])) {
					k-- // "in Orla, Benst province"
				}
				return &sites[k]
			}
		}
	}
	return nil
}

// here is the place of the dateline, where sentence s says "here", or names but
// the country that the place is in. What a capital reports may be anywhere: it
// is meant where the sentence says "here" or "the capital".
func (p *places) here(t *text.Text, s int) *site {
	post := p.post(t)
	if post == nil {
		return nil
	}
	said := p.words(t, s)
	if said.here || said.capital && capital(post.entries) {
		if home := p.sides.country(t); !said.here && home >= 0 && !p.lies(post, home) {
			return cmp.Or(p.seat(t, s, home), post) // what Beirut reports of Damascus
		}
		return post
	}
	sentence := t.Sentences[s]
	if capital(post.entries) || post.span.First < sentence.First || post.span.First >= sentence.Last || post.grain > town {
		return nil
	}
	for _, x := range p.read(t, s) {
		if x.country >= 0 && !x.dateline && p.lies(post, x.country) {
			return post
		}
	}
	return nil
}

// metropolis is the capital of a country as the dateline names it, or sentence s or one before; nil for none.
func (p *places) metropolis(t *text.Text, s, country int) *site {
	if post := p.post(t); post != nil && post.span.First < t.Sentences[s].Last && capital(post.entries) && p.lies(post, country) {
		return post
	}
	return p.seat(t, s, country)
}

// seat is the capital of a country where sentence s or one before names it, the last such; nil
// for none.
func (p *places) seat(t *text.Text, s, country int) *site {
	for n := s; n >= 0; n-- {
		sites := p.read(t, n)
		for k := len(sites) - 1; k >= 0; k-- {
			if x := &sites[k]; !x.dateline && capital(x.entries) && p.lies(x, country) {
				return x
			}
		}
	}
	return nil
}

// lies tells whether a site is a town of a country.
func (p *places) lies(x *site, country int) bool {
	for _, e := range x.entries {
		if c := p.lx.Countries.ISO2(e.ISO2); c >= 0 && p.lx.Countries.List[c].ISO3 == p.lx.Countries.List[country].ISO3 {
			return true
		}
	}
	return false
}

// post is the place of the dateline; nil where the text has none.
func (p *places) post(t *text.Text) *site {
	if p.filed.Empty() {
		return nil
	}
	x := p.dispatch(t)
	return &x
}

// dispatch is the site of the dateline.
func (p *places) dispatch(t *text.Text) site {
	x := p.siteOf(t, p.filed)
	x.dateline = true
	if m, ok := p.sides.at(t, p.filed.First); ok && m.country >= 0 && m.span == p.filed {
		x.country, x.grain = m.country, state
		return x
	}
	x.grain = p.grain(x)
	x.foreign = capital(x.entries) // "OSLO (AP) Troops sank two boats" off some coast
	return x
}

// respective is the place of claim i where a sentence sets as many places
// against as many figures: "7 and 4 people in Homs and Hama, respectively".
func (p *places) respective(t *text.Text, sites []site, claims []frame.Claim, i int) *site {
	at := p.words(t, claims[i].Sentence).respectively
	if at < 0 {
		return inTurn(t, sites, claims, i)
	}
	first, last := i, i+1
	for ; first > 0 && claims[first-1].Sentence == claims[i].Sentence; first-- {
	}
	for ; last < len(claims) && claims[last].Sentence == claims[i].Sentence && claims[last].Number.First < at; last++ {
	}
	end := len(sites)
	for ; end > 0 && sites[end-1].span.First > at; end-- {
	}
	n := last - first
	if n < 2 || end < n || i >= last {
		return nil
	}
	return &sites[end-n+i-first]
}

// inTurn is the place of claim i where a list of three or more bare figures is set against a list of as many
// places: "shot 27, 11 and four men in Homs, Hama and Idlib"; nil for none.
func inTurn(t *text.Text, sites []site, claims []frame.Claim, i int) *site {
	first, last := i, i+1
	for first > 0 && claims[first-1].Sentence == claims[i].Sentence && listedOn(t, claims[first-1].Number.Last, claims[first].Number.First) {
		first--
	}
	for last < len(claims) && claims[last].Sentence == claims[i].Sentence && listedOn(t, claims[last-1].Number.Last, claims[last].Number.First) {
		last++
	}
	if last-first < 3 {
		return nil
	}
	k := siteFrom(sites, claims[last-1].Number.Last)
	n := 1
	for k+n < len(sites) && listedOn(t, sites[k+n-1].span.Last, sites[k+n].span.First) {
		n++
	}
	if n != last-first || k+n > len(sites) {
		return nil
	}
	return &sites[k+i-first]
}

// listedOn tells whether nothing but a comma or "and" stands between the tokens first and last.
func listedOn(t *text.Text, first, last int) bool {
	for i := first; i < last; i++ {
		if s := t.At(i); s != "," && s != "and" {
			return false
		}
	}
	return first < last && last <= first+2
}

// definite tells whether the word says that the reader knows which is meant.
func definite(s string) bool {
	switch s {
	case "the", "The", "this", "This", "that", "THE", "THIS":
		return true
	}
	return false
}

// goesOn tells whether a name, or another noun, follows the noun that ends
// before token k.
func (p *places) goesOn(t *text.Text, k, last int) bool {
	if k >= last {
		return false
	}
	return capitalAt(t, k) || t.At(k) == "of" || t.At(k) == "-" || p.is(k, lexicon.BodyNoun|lexicon.SourceNoun)
}

// antecedents is how many towns before a sentence "the town" may stand for.
const antecedents = 12

// antecedent is the town that up to five sentences before s, and the first,
// name most often; the last of equals.
func (p *places) antecedent(t *text.Text, s int) *site {
	p.towns = p.towns[:0]
	for n := s - 1; n >= 0 && n >= s-5; n-- {
		p.gather(t, n)
	}
	if s > 5 {
		p.gather(t, 0)
	}
	var best *site
	most := 0
	for k := range p.towns {
		n, name := 0, t.Slice(p.towns[k].name)
		for j := range p.towns {
			if t.Slice(p.towns[j].name) == name {
				n++
			}
		}
		if n > most {
			best, most = &p.towns[k], n
		}
	}
	return best
}

// gather adds the towns that sentence n is about, the last first, while there
// is room.
func (p *places) gather(t *text.Text, n int) {
	sites := p.read(t, n)
	for k := len(sites) - 1; k >= 0 && len(p.towns) < antecedents; k-- {
		if x := &sites[k]; x.isTown() && !(k > 0 && p.beside(&sites[k-1], x)) {
			p.towns = append(p.towns, *x)
		}
	}
}

// isTown tells whether the sentence of a site is about it as a town, and not about who speaks there or wrote there.
func (x *site) isTown() bool {
	return x.grain == town && x.nouns&lexicon.InTown == 0 && !x.speaks && !x.foreign && !x.dateline
}
