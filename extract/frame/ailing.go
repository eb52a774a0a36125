package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// ailing is the disease or want of which those counted died or fell ill: it stands in the phrase that counts them,
// "40 cholera deaths", or behind what is told of them, "died of hunger", "cases linked to COVID-19".
func (g *grammar) ailing(f *finding, m schema.Measure) text.Span {
	if m != schema.Killed && m != schema.Affected || g.figures[g.at(f.chunk).fig].Zero {
		return text.Span{}
	}
	for _, k := range [...]int{f.chunk, f.nounChunk(), max(f.numbered, 0)} {
		if n := g.at(k).noun; k > 0 || k == f.chunk || k == f.nounAt {
			if s := g.ailment(k); !s.Empty() && (n == nil || n.Class == schema.AnyPerson || n.Toll) {
				return s
			}
		}
	}
	for j := max(f.chunk, f.verb, f.cueAt) + 1; j < len(g.chunks) && j < f.chunk+reach; j++ {
		switch c := g.at(j); c.kind {
		case other, preposition, state:
		case verbGroup:
			if !c.mere(lexicon.Participle) {
				return text.Span{}
			}
		case nounPhrase:
			if s := g.ailment(j); !s.Empty() {
				return s
			}
			if c.fig >= 0 {
				return text.Span{}
			}
		default:
			return text.Span{}
		}
	}
	return text.Span{}
}

// ailment is the name of a disease or want among the words of the phrase at k, with the word that says that it
// is one: "dengue fever", "COVID-19" of "40 COVID-19-related deaths"; empty for none.
func (g *grammar) ailment(k int) text.Span {
	c := g.at(k)
	for i := c.first; i < c.last; i++ {
		if !g.isOf(i, lexicon.Ailment) {
			continue
		}
		end := i + 1
		for end+1 < c.last && g.hyphen(end) && g.t.Words[end+1] != g.deeds.related {
			end += 2
		}
		if end < c.last && g.isOf(end, lexicon.Ailing) {
			end++
		}
		return text.Span{First: i, Last: end}
	}
	return text.Span{}
}
