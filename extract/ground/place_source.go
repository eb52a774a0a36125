package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// speaks tells whether a place stands for its government, or starts a source:
// "Washington said", "Damascus accuses", "Chad and Sudan agreed".
func (p *places) speaks(t *text.Text, s text.Sentence, x site) bool {
	k := x.span.Last
	if k >= s.Last || x.country < 0 && !capital(x.entries) {
		return false
	}
	if k+1 < s.Last && t.At(k) == "and" {
		if m, ok := p.sides.at(t, k+1); ok && m.country >= 0 && m.span.Last < s.Last {
			k = m.span.Last
		}
	}
	after, class := p.class(t, k, s.Last)
	if class&lexicon.Stricken != 0 || p.is(k, lexicon.At) && t.At(min(after, s.Last-1)) == "by" {
		return false // "Orla hit by a blast"
	}
	return p.is(k, lexicon.Saying)
}

// source gives the classes of the noun of a source before the preposition at i:
// "a hospital source in X said", "based in X"; 0 for none.
func (p *places) source(t *text.Text, s text.Sentence, i int, x site) lexicon.TerrainClass {
	for k := i - 1; k >= s.First && k >= i-3; k-- {
		if p.is(k, lexicon.SourceNoun) && !p.lost(t, k) && x.relation&(lexicon.At|lexicon.Of|lexicon.Away) != 0 {
			if (p.is(k, lexicon.Housing) && p.stands(t, s, k) || p.housed(t, s, k)) && !p.heard(t, s, x.span.Last) {
				return 0
			}
			return p.lx.Terrain.Classes(t.Words[k])
		}
		if t.Tokens[k].Kind != text.Word || !p.grammar(k, lexicon.Determiner) {
			break
		}
	}
	return 0
}

// lost tells whether token k is what people lost, and not what somebody does: "lost their lives in X".
func (p *places) lost(t *text.Text, k int) bool {
	verb, _ := p.lx.Verbs.Find(t.Words[k])
	if !verb.Is(lexicon.VerbDwells) || k == 0 || p.grammar(k-1, lexicon.Relative) {
		return false
	}
	return p.grammar(k-1, lexicon.Determiner) || p.counts(k-1)
}

// housed tells whether token k ends the name of those whose building is told of: "the home of the Hassan family in X".
func (p *places) housed(t *text.Text, s text.Sentence, k int) bool {
	for j := k - 1; j > s.First && j > k-5 && t.Tokens[j].Kind == text.Word; j-- {
		if t.At(j) == "of" {
			n, noun := p.lx.Nouns.Longest(t.Words[j-1 : j])
			return n > 0 && noun.Unit == schema.Building
		}
	}
	return false
}

// stands tells whether the noun of a source at token i is where something
// happened: "near the defence ministry in X", "outside a court in X".
func (p *places) stands(t *text.Text, s text.Sentence, i int) bool {
	for k := i - 1; k >= s.First && k >= i-4 && (t.Tokens[k].Kind == text.Word || possessive(t.At(k))); k-- {
		if p.is(k, lexicon.At|lexicon.Near) && p.grammar(k, lexicon.Preposition) {
			return true
		}
	}
	return false
}

// cited tells whether what token i takes with a preposition is no place:
// "according to X". What is "said in X" is one.
func (p *places) cited(t *text.Text, i int) bool {
	return p.is(i, lexicon.Cited) && !(p.is(i, lexicon.Speaking) && t.At(i+1) == "in")
}

// origin tells whether the place after the preposition at i is but where
// someone comes from or speaks: "Ann Roe, 62, of X", "three of them from X",
// "said in X", "a general in X warned".
func (p *places) origin(t *text.Text, s text.Sentence, i int, x site) bool {
	if i <= s.First {
		return false
	}
	before := t.At(i - 1)
	switch {
	case x.relation == lexicon.Of:
		return before == ","
	case x.relation == lexicon.Away && (before == "them" || before == "whom"):
		return true
	case x.relation&lexicon.At == 0 || x.relation&lexicon.Against != 0:
		return false
	}
	return p.is(i-1, lexicon.Speaking) || p.heard(t, s, x.span.Last) || p.toldBy(t, s, i)
}

// tellerWords is how many words the name of who said something may have.
const tellerWords = 5

// toldBy tells whether the name of who said something stands
// right before token i: ", said Doctor Ann Roe [at] X hospital".
func (p *places) toldBy(t *text.Text, s text.Sentence, i int) bool {
	k := i - 1
	for k > s.First && k >= i-tellerWords && capitalAt(t, k) {
		k--
	}
	return k < i-1 && k > s.First && p.is(k, lexicon.Speaking) && t.Tokens[k-1].Kind == text.Punct && !t.Caps
}

// heard tells whether a verb of speech follows at k, whose subject the place
// before it is a part of; "X said" alone is the government of X.
func (p *places) heard(t *text.Text, s text.Sentence, k int) bool {
	return k < s.Last && p.is(k, lexicon.Speaking) && !p.grammar(k, lexicon.Relative) && !p.costs(t, k)
}

// costs tells whether the verb at token k says what an event brought about and how many of them:
// "rain in X claimed nine lives".
func (p *places) costs(t *text.Text, k int) bool {
	verb, _ := p.lx.Verbs.Find(t.Words[k])
	return verb.Is(lexicon.VerbBrings) && k+1 < len(t.Tokens) && p.counts(k+1)
}

// speaker tells whether the place of a source is but a part of its name: "the governor of Orla", "the
// Orla governor, Ann Benst, said", and not "officials in Orla said", "Orla police arrested two".
func (p *places) speaker(x *site) bool {
	words, k := p.text.Words, x.span.Last
	named := k < len(words) && p.lx.Terrain.Is(words[k], lexicon.SourceNoun)
	if x.relation != 0 {
		return x.aside && !named && (x.relation == lexicon.Of || p.lx.Terrain.Is(words[k-1], lexicon.Spot))
	}
	if !named || k+2 >= len(words) {
		return false
	}
	if p.lx.Terrain.Is(words[k+1], lexicon.Speaking) || p.lx.Terrain.Is(words[k+2], lexicon.Speaking) {
		return true
	}
	return p.text.At(k+1) == "," && p.text.Tokens[k+2].Has(text.Upper)
}

// launched tells whether the place that the preposition at token i leads to is where missiles are fired
// from: "was fired by a ship off the Orla coast".
func (p *places) launched(t *text.Text, s text.Sentence, i int) bool {
	if !strings.EqualFold(t.At(i), "in") {
		return false
	}
	for k := i - 1; k > s.First && k > i-6 && t.Tokens[k].Kind == text.Word && (t.Caps || !t.Tokens[k].Has(text.Upper)); k-- {
		if strings.EqualFold(t.At(k), "from") {
			verb, _ := p.lx.Verbs.Find(t.Words[k-1])
			return verb.Is(lexicon.VerbFires)
		}
	}
	return false
}

// watched tells whether the place that the preposition at token i leads to, and that ends before token k, is what a
// clause put in says that a source watches: "the monitor, which follows the war in Chad, said".
func (p *places) watched(t *text.Text, s text.Sentence, i, k int) bool {
	for n := 0; i > s.First && n < 12 && t.Tokens[i].Kind != text.Punct && !p.grammar(i, lexicon.Relative); n++ {
		i--
	}
	if t.Tokens[i].Kind == text.Punct && i+1 < s.Last {
		i++
	}
	if !p.grammar(i, lexicon.Relative) {
		return false
	}
	for last := min(k+20, s.Last-1); k < last; k++ {
		if t.At(k) == "," {
			return p.is(k+1, lexicon.Speaking)
		}
		if p.is(k, lexicon.Speaking) && !p.grammar(k, lexicon.Relative) || t.At(k) == "quoted" {
			return true
		}
	}
	return false
}
