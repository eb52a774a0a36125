package ground

import (
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
)

// Place is a place as written and, where it is known, its gazetteer entry.
type Place struct {
	Text      string // as written
	Name      string // the gazetteer's name
	Country   string // ISO 3166-1 alpha-3
	ID        string // GeoNames id
	Lat, Lon  *float64
	Precision int // UCDP where_prec
}

// place fills in where each claim happened: the finest place of its own
// sentence that is about it, else of the sentence before.
func (r *Reader) place(t *text.Text, claims []frame.Claim, settings []Setting) {
	p := &r.places
	p.start(t)
	p.filed, p.report = r.post(t), aboutNeed(claims) && frame.Humanitarian(r.lx, t)
	for i := range claims {
		if i == 0 || claims[i].Sentence != claims[i-1].Sentence {
			p.assign(t, claims, i)
		}
		x := p.choose(t, claims, i)
		if x == nil {
			if k := claims[i].PartOf; k >= 0 && k < i && claims[k].Sentence == claims[i].Sentence {
				settings[i].Place = settings[k].Place
			}
			continue
		}
		settings[i].Place = p.resolve(t, x)
	}
}

// start makes ready for another text.
func (p *places) start(t *text.Text) {
	p.sides.scan(t)
	p.text, p.spoken[0].sentence, p.spoken[1].sentence = t, 0, 0
	p.sites, p.ranges, p.last = p.sites[:0], p.ranges[:0], resolved{}
	for range t.Sentences {
		p.ranges = append(p.ranges, sentenceSites{})
	}
	if p.known == nil || len(p.known) > 50000 {
		p.known = map[string][]Entry{}
	}
	p.weigh()
	if p.lower == nil {
		p.lower, p.surname = map[string]bool{}, map[string]bool{}
	}
	clear(p.lower)
	clear(p.surname)
	for i, tok := range t.Tokens {
		switch {
		case tok.Kind != text.Word:
		case !tok.Has(text.Upper):
			if t.Words[i] == lexicon.Unknown {
				p.lower[t.At(i)] = true
			}
		case i > 0 && !t.Caps && !tok.Has(text.Line|text.Caps) && t.Words[i-1] == lexicon.Unknown && capitalAt(t, i-1):
			p.surname[t.At(i)] = true
		}
	}
}

// resolved is the place of a site, as it was told when the text had so many sites.
type resolved struct {
	site  *site
	sites int
	place Place
}

// resolve gives the place of a site. That of the last claim is often this one's too.
func (p *places) resolve(t *text.Text, x *site) Place {
	if p.last.site != x || p.last.sites != len(p.sites) {
		p.last = resolved{x, len(p.sites), p.placeOf(t, x)}
	}
	return p.last.place
}

// placeOf is the place of a site with what the gazetteer or the table of countries has of it.
func (p *places) placeOf(t *text.Text, x *site) Place {
	at := Place{Text: strings.Join(strings.Fields(t.Slice(x.span)), " "), Precision: x.precision()}
	if x.grain == allusion || x.country >= 0 && x.span == x.name && p.lx.Find(t.At(x.name.Last-1)) == lexicon.Unknown {
		at.Text = p.lx.Countries.List[x.country].Name // not "Syrian", nor "Syrias"
	}
	e, ok := p.decide(t, x)
	if !ok {
		return at
	}
	if x.nouns == 0 && x.country < 0 {
		y := *x
		y.grain = e.grain()
		at.Precision = y.precision()
	}
	at.Name, at.Lat, at.Lon, at.ID = e.Name, &e.Lat, &e.Lon, e.identity()
	if c := p.lx.Countries.ISO2(e.ISO2); c >= 0 {
		at.Country = p.lx.Countries.List[c].ISO3
	}
	if x.country >= 0 {
		at.Name, at.Country = p.lx.Countries.List[x.country].Name, p.lx.Countries.List[x.country].ISO3
	}
	return at
}

// precision is UCDP's where_prec of a site.
func (x *site) precision() int {
	near := x.relation&(lexicon.Near|lexicon.Amid) != 0
	switch {
	case x.grain == state || x.grain == allusion:
		if x.heading {
			return 5
		}
		return 6
	case x.grain == tract || x.grain == province && x.heading:
		return 5
	case x.grain == province:
		return 4
	case x.grain == district:
		return 3
	case near || x.heading:
		return 2
	}
	return 1
}
