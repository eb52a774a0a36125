package ground

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// again finds what "the town" or "the city" in sentence s stands for: the last
// one that the sentences shortly before it name.
func (p *places) again(t *text.Text, s int) *site {
	sentence := t.Sentences[s]
	for i := sentence.First; i+1 < sentence.Last; i++ {
		if !definite(t.At(i)) {
			continue
		}
		k, class := p.class(t, i+1, sentence.Last)
		if class&lexicon.Settlement == 0 || p.goesOn(t, k, sentence.Last) {
			continue
		}
		if x := p.antecedent(t, s); x != nil {
			return x
		}
	}
	return nil
}

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
	return t.At(k) == "of" || t.Tokens[k].Kind == text.Word && t.Tokens[k].Has(text.Upper) || t.At(k) == "-" || p.lx.Terrain.Is(t.Words[k], lexicon.BodyNoun|lexicon.SourceNoun)
}

// antecedent is the last town in up to five sentences before s.
func (p *places) antecedent(t *text.Text, s int) *site {
	for n := s - 1; n >= 0 && n >= s-5; n-- {
		p.read(t, n)
	}
	for n := s - 1; n >= 0 && n >= s-5; n-- {
		sites := p.read(t, n)
		for k := len(sites) - 1; k >= 0; k-- {
			if x := &sites[k]; !x.speaks && !x.foreign && !x.dateline && x.grain == town {
				return x
			}
		}
	}
	return nil
}
