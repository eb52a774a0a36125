package ground

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// heads tells whether the words from token k on say what happened, with a colon behind: the name before
// them is where. "Orla bombing: nine dead", "Orla bus crash: …".
func (p *places) heads(t *text.Text, k, last int) bool {
	deed := false
	for end := min(last, k+headingReach); k < end && t.Tokens[k].Kind == text.Word; {
		n, noun := p.lx.Nouns.Longest(t.Words[k:end])
		_, class := p.class(t, k, end)
		deed = n > 0 && noun.Cause || class&lexicon.Event != 0
		k += max(n, 1)
	}
	return deed && k < last && t.At(k) == ":"
}

// headingReach is how many words may stand between the place of a heading and its colon.
const headingReach = 4

// headed tells whether most words near the head of a sentence have capitals,
// as in a headline.
func headed(t *text.Text, s text.Sentence) bool {
	words, upper := 0, 0
	for i := s.First; i < min(s.Last, s.First+24); i++ {
		if t.Tokens[i].Kind == text.Word {
			words++
			if t.Tokens[i].Has(text.Upper) {
				upper++
			}
		}
	}
	return 2*upper > words
}

// dateline tells whether a site stands at the head of a report: "BEIRUT,
// Lebanon (AP) -".
func (p *places) dateline(t *text.Text, x site, s text.Sentence) bool {
	first := x.span.First
	if x.span == p.filed {
		return true
	}
	if t.Caps && first > s.First || !t.Tokens[first].Has(text.Caps) && !(first > 1 && t.At(first-1) == ",") {
		return false
	}
	for first > 0 && !t.Tokens[first].Has(text.Line) && x.span.First-first < 5 {
		first--
	}
	if !t.Tokens[first].Has(text.Line|text.Para) || !t.Tokens[first].Has(text.Caps) {
		return false
	}
	for k := x.span.Last; k < min(len(t.Tokens), x.span.Last+7); k++ {
		switch t.At(k) {
		case "(", "—", "–", "-":
			return true
		}
	}
	return false
}

// bureau tells whether a site is the town that a report starts with: "Orla: A bomb killed nine".
func (p *places) bureau(t *text.Text, x site, s text.Sentence) bool {
	k := x.span.Last
	if x.span.First != s.First || k+1 >= s.Last || t.At(k) != ":" || s.Section == schema.Headline {
		return false
	}
	return x.grain == town && x.nouns == 0 && t.Tokens[s.First].Has(text.Line|text.Para) && t.Tokens[k+1].Has(text.Upper)
}
