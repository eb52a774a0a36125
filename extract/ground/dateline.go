package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// headTokens is how far into a text its dateline may stand.
const headTokens = 140

// dateline fills Byline, Dateline and Agency from the lines of the head.
func (r *Reader) dateline(t *text.Text, doc *schema.Document) {
	head := min(t.Report(), headTokens)
	for i := range t.Lines {
		if i >= head {
			break
		}
		if end := byline(t, i); doc.Byline == "" && end > i {
			doc.Byline = t.Slice(text.Span{First: i, Last: end})
		}
		if doc.Dateline != "" {
			continue
		}
		if end, agency := r.datelineAt(t, i); end > i {
			doc.Dateline = t.Slice(text.Span{First: i, Last: end})
			if doc.Agency == "" {
				doc.Agency = agency
			}
		}
	}
	if doc.Agency == "" {
		doc.Agency = r.creditedAgency(t)
	}
}

// post is where the report was written, as its dateline says; empty for none.
func (r *Reader) post(t *text.Text) text.Span {
	for i := range t.Lines {
		if i >= headTokens {
			break
		}
		if end, _ := r.datelineAt(t, i); end == i {
			continue
		}
		last := placeWords(r.lx, t, i)
		for k := i; k < last; k++ {
			if t.At(k) == "," {
				last = k
			}
		}
		if last == i+1 && r.lx.Terrain.Is(t.Words[i], lexicon.Several) {
			return text.Span{} // "Provinces, SANA – "
		}
		return text.Span{First: i, Last: last}
	}
	return text.Span{}
}

// byline ends a line "By Some Name[ in Beirut]"; i itself where none starts there.
func byline(t *text.Text, i int) int {
	if t.Caps || !strings.EqualFold(t.At(i), "by") || i+1 >= len(t.Tokens) || !t.Tokens[i+1].Has(text.Upper) {
		return i
	}
	for end := i + 1; end <= i+14; end++ {
		if end == len(t.Tokens) || t.Tokens[end].Has(text.Line|text.Para) {
			return end
		}
		if c := t.At(end); c == "." && t.Tokens[end-1].End-t.Tokens[end-1].Start > 1 || c == "?" || c == "!" {
			break
		}
	}
	return i
}

// datelineAt ends the dateline that starts a line at token i, before its dash:
// "BEIRUT (AFP) Nov 11, 2017", "SAN SALVADOR, 3 JAN 90 (EFE)", "Istanbul,
// Turkey". It also tells the agency.
func (r *Reader) datelineAt(t *text.Text, i int) (int, string) {
	if t.Caps && !t.Tokens[i].Has(text.Para) {
		return i, ""
	}
	place := placeWords(r.lx, t, i)
	if place == i {
		return i, ""
	}
	d := datelineParts{end: place}
	for r.datelinePart(t, i, &d) {
	}
	dash := isDash(tokenAt(t, d.end)) && t.Tokens[d.end].Has(text.Space)
	switch {
	case d.agency != "", dash && (d.bracket || d.dated), d.bracket && d.end < len(t.Tokens) && t.Tokens[d.end].Has(text.Line):
	case dash && !t.Caps && r.filesFrom(t, text.Span{First: i, Last: place}, d.end+1):
	default:
		return i, ""
	}
	return d.end, d.agency
}

// filesFrom tells whether the name alone, before a dash, shows that a report was written there, which goes on at token
// next: "Orla, Chad – ", "ORLA – ", and "New Delhi – A bomb", of a large town that starts a block.
func (r *Reader) filesFrom(t *text.Text, name text.Span, next int) bool {
	if placeHasComma(t, name.First, name.Last) || allCaps(t, name.First, name.Last) {
		return true
	}
	return t.Tokens[name.First].Has(text.Para) && placeFollows(r.lx, t, next) && r.city(t.Slice(name))
}

// cityWeight is the least weight of a town that a dateline may name without a sign of one: 16,000 people.
const cityWeight = 56

// city tells whether the gazetteer has a town so called that is large enough to have reporters: "New Delhi – ".
func (r *Reader) city(name string) bool {
	for _, e := range gazetteer().Find(PlaceKey(name)) {
		if (e.Feature == Capital || e.Feature == Seat || e.Feature == Town) && e.Weight >= cityWeight && e.Alias == name {
			return true
		}
	}
	return false
}

// datelineParts is what was read of a dateline behind its place.
type datelineParts struct {
	end            int
	agency         string
	bracket, dated bool
}

// datelinePart reads one more part, a bracket or a date; false where none
// follows.
func (r *Reader) datelinePart(t *text.Text, first int, d *datelineParts) bool {
	k := d.end
	for tokenAt(t, k) == "," {
		k++
	}
	if k >= len(t.Tokens) {
		return false
	}
	if t.At(k) == "(" {
		end, agency := r.bracket(t, k)
		if end == k {
			return false
		}
		d.end, d.bracket = end, true
		if d.agency == "" {
			d.agency = agency
		}
		return true
	}
	s := scanner{lx: r.lx, text: t, first: first, last: min(len(t.Tokens), k+8)}
	if d.dated || !s.mayStart(k) {
		return false
	}
	m := untold
	next := s.moment(&m, k)
	if next <= k || m.form != calendarForm || m.fields.day == 0 {
		return false
	}
	d.end, d.dated = next, true
	return true
}

// allCaps tells whether all words of [first, last) are in capitals.
func allCaps(t *text.Text, first, last int) bool {
	for i := first; i < last; i++ {
		if t.Tokens[i].Kind == text.Word && !t.Tokens[i].Has(text.Caps) {
			return false
		}
	}
	return true
}

// placeWords ends up to seven capitalised words with their commas and stops.
func placeWords(lx *lexicon.Lexicon, t *text.Text, i int) int {
	end := i
	for end < len(t.Tokens) && end < i+8 {
		tok := t.Tokens[end]
		switch {
		case end > i && tok.Has(text.Line):
			return end
		case tok.Kind == text.Word && tok.Has(text.Upper):
		case end > i && placeGoesOn(lx, t, end):
		default:
			return end
		}
		end++
	}
	return end
}

// placeGoesOn tells whether the sign at token i stands within
// the name of a place: "St. Orla", "Orla-Benst", "Orla, Chad".
func placeGoesOn(lx *lexicon.Lexicon, t *text.Text, i int) bool {
	switch t.At(i) {
	case ".":
		return t.Tokens[i-1].End-t.Tokens[i-1].Start <= 5
	case "-":
		return !t.Tokens[i].Has(text.Space)
	case ",":
		return placeFollows(lx, t, i+1)
	}
	return false
}

// placeFollows tells whether a capitalised word, not a month, stands at i.
func placeFollows(lx *lexicon.Lexicon, t *text.Text, i int) bool {
	return i < len(t.Tokens) && capitalAt(t, i) && !lx.Grammar.Is(t.Words[i], lexicon.Month)
}

// placeHasComma tells whether a comma stands among the tokens [first, last).
func placeHasComma(t *text.Text, first, last int) bool {
	for i := first; i < last; i++ {
		if t.At(i) == "," {
			return true
		}
	}
	return false
}

// bracket ends "(AFP)", "(North Press)" or "(Jan. 25, 2013)" at i and names the
// agency in it.
func (r *Reader) bracket(t *text.Text, i int) (int, string) {
	agency := ""
	for end := i + 1; end < min(len(t.Tokens), i+9); end++ {
		if t.At(end) == ")" {
			return end + 1, agency
		}
		if name, n := r.lx.Agencies.Longest(t.Words[end:]); n > 0 && agency == "" {
			agency = name
		}
	}
	return i, ""
}

// creditedAgency is an agency named at a line's end or alone before a date in
// the head: "AFP Monday 3 Oct 2016".
func (r *Reader) creditedAgency(t *text.Text) string {
	s := scanner{lx: r.lx, text: t, last: min(t.Report(), headTokens)}
	for i := 0; i < s.last; i++ {
		if !t.Tokens[i].Has(text.Upper) {
			continue
		}
		name, n := r.lx.Agencies.Longest(t.Words[i:])
		if n == 0 {
			continue
		}
		alone := t.Tokens[i].Has(text.Line|text.Para) && (i+n == len(t.Tokens) || t.Tokens[i+n].Has(text.Line))
		if s.is(i+n, lexicon.WeekdayName) || s.isMonth(i+n) || alone {
			return name
		}
	}
	return ""
}

// tokenAt is the text of token i; "" beyond the text.
func tokenAt(t *text.Text, i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.At(i)
}

// capitalAt tells whether token i is a word that starts with a capital.
func capitalAt(t *text.Text, i int) bool {
	return t.Tokens[i].Kind == text.Word && t.Tokens[i].Has(text.Upper)
}

// isDash tells whether the sign may stand between a dateline and its report.
func isDash(s string) bool { return s == "-" || s == "–" || s == "—" || s == "_" }
