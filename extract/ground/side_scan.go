package ground

import (
	"sort"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// mention is a side or country that the text names.
type mention struct {
	span    text.Span
	side    int // index into the roster, -1 for a country
	country int // index into the countries, -1 for a side
	how     lexicon.CountryWord
}

// window is the words of a stretch of text as names are made of: without the
// hyphens, and with digits. after[k] is the token after the k-th word.
type window struct {
	words [lexicon.MaxName]lexicon.Word
	after [lexicon.MaxName]int
	n     int
}

// fill reads up to most words, of which first stands at token i.
func (w *window) fill(lx *lexicon.Lexicon, t *text.Text, i int, first lexicon.Word, most int) {
	w.words[0], w.after[0], w.n = first, i+1, 1
	most = min(most, len(w.words))
	for i++; i < len(t.Tokens) && w.n < most; i++ {
		if t.Tokens[i].Has(text.Para) {
			return
		}
		word := t.Words[i]
		switch t.Tokens[i].Kind {
		case text.Number:
			word = lx.Find(t.At(i))
		case text.Punct:
			if withinName(t.At(i)) && !t.Tokens[i].Has(text.Space) {
				continue
			}
			return
		}
		w.words[w.n], w.after[w.n] = word, i+1
		w.n++
	}
}

// withinName tells whether the sign may stand within a name: "Al-Shabaab", "Workers' Party".
func withinName(sign string) bool {
	switch sign {
	case "-", "–", "/", "&", ".", "'", "’":
		return true
	}
	return false
}

// bare finds the word of a possessive that lost its apostrophe: "Syrias".
func bare(lx *lexicon.Lexicon, s string) lexicon.Word {
	if len(s) > 4 && (s[len(s)-1] == 's' || s[len(s)-1] == 'S') {
		return lx.Find(s[:len(s)-1])
	}
	return lexicon.Unknown
}

// newSides looks up once how many words the names have that start with each.
func newSides(lx *lexicon.Lexicon) sides {
	r := sides{lx: lx, reach: make([]uint8, lx.Len())}
	for i := range r.reach {
		w := lexicon.Word(i)
		r.reach[w] = uint8(max(lx.Sides.Reach(w), lx.Countries.Reach(w)))
	}
	return r
}

// scan finds all sides and countries of the text, once for each text.
func (r *sides) scan(t *text.Text) {
	if r.source == t.Source && r.tokens == len(t.Tokens) {
		return
	}
	r.source, r.tokens, r.mentions, r.home = t.Source, len(t.Tokens), r.mentions[:0], -2
	for i := 0; i < len(t.Tokens); {
		if w := t.Words[i]; r.reach[w] == 0 && (w != lexicon.Unknown || !t.Tokens[i].Has(text.Upper)) {
			i++
			continue // as most tokens
		}
		m, ok := r.at(t, i)
		if !ok {
			i++
			continue
		}
		if m.side < 0 || !r.former(t, i) {
			r.mentions = append(r.mentions, m)
		}
		i = m.span.Last
	}
}

// former tells whether the name at token i is but the former one of the side that a bracket
// before it follows: "the Orla Front (previously known as the Benst Front)".
func (r *sides) former(t *text.Text, i int) bool {
	if len(r.mentions) == 0 {
		return false
	}
	once := false
	for k := i - 1; k > 0 && k > i-6; k-- {
		switch t.At(k) {
		case "formerly", "previously":
			once = true
		case "(", ",":
			return once && r.mentions[len(r.mentions)-1].span.Last == k
		}
	}
	return false
}

// at reads the side or country that is named from token i on, the longer of both.
func (r *sides) at(t *text.Text, i int) (mention, bool) {
	if t.Tokens[i].Kind != text.Word {
		return mention{}, false
	}
	first := t.Words[i]
	if first == lexicon.Unknown && t.Tokens[i].Has(text.Upper) {
		first = bare(r.lx, t.At(i))
	}
	most := int(r.reach[first])
	if most == 0 || most == 1 && !r.written(t, i, i+1, false) && !r.written(t, i, i+1, true) {
		return mention{}, false
	}
	w := &r.window
	w.fill(r.lx, t, i, first, most)
	words := w.words[:w.n]
	k, side, caps := r.lx.Sides.Longest(words)
	kc, country, how, capsc := r.lx.Countries.Longest(words)
	switch {
	case k > 0 && k >= kc && r.written(t, i, w.after[k-1], caps):
		return mention{text.Span{First: i, Last: w.after[k-1]}, side, -1, 0}, true
	case kc > 0 && r.written(t, i, w.after[kc-1], capsc):
		return mention{text.Span{First: i, Last: w.after[kc-1]}, -1, country, how}, true
	}
	return mention{}, false
}

// written tells whether the tokens are written as a name must be: in capitals
// where small letters make another word, else with a capital somewhere.
func (r *sides) written(t *text.Text, i, last int, caps bool) bool {
	if caps {
		if t.Tokens[i].Has(text.Caps) && !(t.Caps && r.lx.Grammar.Any(t.Words[i])) {
			return true
		}
		return strings.ContainsRune(t.At(i), '.') || last > i+1 && t.Tokens[i].Has(text.Upper)
	}
	for ; i < last; i++ {
		if t.Tokens[i].Has(text.Upper) {
			return true
		}
	}
	return false
}

// within gives the mentions that start in span, in order.
func (r *sides) within(span text.Span) []mention {
	lo := r.before(span.First)
	hi := lo
	for hi < len(r.mentions) && r.mentions[hi].span.First < span.Last {
		hi++
	}
	return r.mentions[lo:hi]
}

// before is the number of mentions that start before token i.
func (r *sides) before(i int) int {
	return sort.Search(len(r.mentions), func(k int) bool { return r.mentions[k].span.First >= i })
}
