package figure

import (
	"math"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// link is what may join two numbers to a range, and where the second starts.
type link struct {
	at   int // the second number's first token; 0 = no link
	kind linkKind
}

// linkKind is what joins the two numbers of a range.
type linkKind uint8

const (
	linkDash   linkKind = iota // 14-18
	linkTo                     // 14 to 18
	linkOr                     // three or four
	linkAnd                    // between 14 and 18
	linkChange                 // from 20 to 30, behind rose
	linkStep                   // rose 20 to 120
	linkBound                  // at least 10 and perhaps as many as 20
)

// extend joins n to the number behind it where the two are a range, and finds
// the unit of the whole.
func (r *Reader) extend(n *number, h hedging, sign unit) unit {
	u := r.unitAfter(n.last)
	if u.of == nil && n.is(formVague|formFraction) {
		u = r.unitOf(n)
	}
	if n.is(formVague) {
		return u
	}
	l := r.link(n.last, n, h, sign)
	if l.at == 0 && u.of != nil {
		l = r.link(u.span.Last, n, h, sign)
	}
	if l.at == 0 {
		return u
	}
	m, ok := r.numeral(l.at)
	if !ok || l.kind == linkDash && n.low == 0 && n.is(formWords) || m.form&(formVague|formFraction)&^n.form != 0 {
		return u
	}
	behind := r.unitAfter(m.last)
	if u.of != nil && behind.of != u.of || !l.allows(behind.kind()) {
		return u
	}
	if !r.spans(n, &m, l) {
		if !r.scored(n, &m, l) {
			return u
		}
		n.form |= formScore
	}
	n.high, n.last, n.form = m.high, m.last, n.form|formRange
	return behind
}

// allows tells whether a range joined by l may have the kind: what changed
// from one count to another is no range, what spans two measures is one.
func (l link) allows(kind schema.Kind) bool {
	switch l.kind {
	case linkChange:
		return kind == schema.KindMeasure
	case linkStep:
		return kind == schema.KindMeasure || kind == schema.KindPercent
	}
	return true
}

// unitOf finds the unit behind a vague count or a share: tens of metres, half
// an hour.
func (r *Reader) unitOf(n *number) unit {
	if !r.mark(n.last, lexicon.MarkOf) && !(n.is(formFraction) && r.class(n.last, lexicon.Article)) {
		return unit{}
	}
	u := r.unitAfter(n.last + 1)
	switch u.kind() {
	case schema.KindMeasure, schema.KindMoney, schema.KindDuration:
		return u
	}
	return unit{}
}

// link finds the words or the dash that joins a number ending before token i
// to another.
func (r *Reader) link(i int, n *number, h hedging, sign unit) link {
	if r.isWord(i) && !r.mark(i, lexicon.MarkTo|lexicon.MarkOr|lexicon.MarkAnd|lexicon.MarkBut|lexicon.MarkPerhaps) {
		return link{} // as behind most numbers
	}
	if (r.hyphen(i) || r.char(i) == '~' || r.slash(i)) && r.glued(i) == r.glued(i+1) && !r.hyphen(i+1) {
		if r.isNumber(i+1) || r.sign(i+1) != nil && r.isNumber(i+2) || r.startsNumber(i+1) && r.glued(i) {
			return link{r.behindSign(i + 1), linkDash}
		}
	}
	j, kind := r.bridge(i), linkTo
	before := r.before(n, h, sign)
	between := r.mark(before, lexicon.MarkBetween)
	switch {
	case r.mark(j, lexicon.MarkTo) && !(r.mark(before, lexicon.MarkBy) && sign.of != nil):
		if r.changes(before, sign) {
			kind = linkChange
		} else if r.mark(before, lexicon.MarkChange|lexicon.MarkBy) && !r.phrasal(before) {
			kind = linkStep
		}
	case r.mark(j, lexicon.MarkOr):
		kind = linkOr
	case r.mark(j, lexicon.MarkAnd) && between:
		kind = linkAnd
	case isLower(h.quantifier()) && (r.mark(j, lexicon.MarkAnd|lexicon.MarkOr|lexicon.MarkBut|lexicon.MarkPerhaps) || r.char(j) == ','):
		kind = linkBound
	default:
		return link{}
	}
	at, q := r.second(r.bridge(j+1), kind)
	if at == 0 || kind == linkBound && !isUpper(q) || kind == linkOr && q != "" && q != schema.About {
		return link{}
	}
	return link{at, kind}
}

// phrasal tells whether the word at i is a particle of the verb before it, which has the
// range as its object: "rounded up 20 to 30 men", and not "moved up 20 to 30".
func (r *Reader) phrasal(i int) bool {
	if !r.class(i, lexicon.Preposition|lexicon.Adverb) {
		return false
	}
	verb, _ := r.lx.Verbs.Find(r.word(i - 1))
	return verb != nil && !verb.Is(lexicon.VerbRises|lexicon.VerbLifts|lexicon.VerbFalls) && !r.mark(i-1, lexicon.MarkChange)
}

// isLower tells whether q bounds a number from below.
func isLower(q schema.Quantifier) bool { return q == schema.AtLeast || q == schema.MoreThan }

// isUpper tells whether q bounds a number from above.
func isUpper(q schema.Quantifier) bool { return q == schema.AtMost || q == schema.LessThan }

// before is the token before the number, its currency and its hedge.
func (r *Reader) before(n *number, h hedging, sign unit) int {
	i := n.first
	if !sign.span.Empty() && sign.span.First < i {
		i = sign.span.First
	}
	if !h.span.Empty() && h.span.First < i {
		i = h.span.First
	}
	return i - 1
}

// second finds the second number of a range at or near i, behind words such as
// "perhaps as many as", and the quantifier of the hedge there; at is 0 where
// there is none.
func (r *Reader) second(i int, kind linkKind) (at int, q schema.Quantifier) {
	for at = i; at < i+8; at++ {
		if r.startsNumber(at) || r.class(at, lexicon.Article) && r.num(at+1).Is(^lexicon.NumberRole(0)) {
			break
		}
		if !r.isWord(at) && r.sign(at) == nil && r.char(at) != ',' && !r.quote(at) {
			return 0, ""
		}
	}
	stop := at
	if stop > i+1 && r.sign(stop-2) != nil && r.glued(stop-1) && r.glued(stop) { // $US171
		stop--
	}
	if stop > i && r.sign(stop-1) != nil {
		if stop--; stop > i {
			stop = max(i, r.country(stop))
		}
	}
	for stop > i {
		n, of := r.lx.Hedges.Before(r.t.Words[i:stop])
		switch {
		case n > 0 && kind != linkDash:
			if q == "" || q == schema.About {
				q = of.Quantifier
			}
			stop -= n
		case r.mark(stop-1, lexicon.MarkPerhaps|lexicon.MarkThe|lexicon.MarkBut) || r.char(stop-1) == ',' || r.quote(stop-1):
			stop--
		default:
			return 0, ""
		}
	}
	if !r.in(at) {
		return 0, ""
	}
	return at, q
}

// behindSign steps over a currency sign.
func (r *Reader) behindSign(i int) int {
	if r.sign(i) != nil {
		return i + 1
	}
	return i
}

// scored tells whether n and m, which are no range, are the result of a game
// or a vote: 3-1, voted 7 to 2.
func (r *Reader) scored(n, m *number, l link) bool {
	if n.form|m.form != formDigits && !r.contested(n.first, m.last) {
		return false
	}
	switch l.kind {
	case linkDash:
		return r.glued(n.last)
	case linkTo:
		return n.low > m.low && r.contested(n.first, m.last) && !r.unitAt(m.last)
	}
	return false
}

// changes tells whether the "from" at i stands behind a word of change: "rose
// from 20 to 30", "a rise in deaths over the year, from 20 to 30" state two counts, not a range; "the
// number ranges from 20 to 30" does not.
func (r *Reader) changes(i int, sign unit) bool {
	if !r.mark(i, lexicon.MarkFrom) || sign.of != nil || r.ranges(i-1) {
		return false
	}
	words := true
	for j := i - 1; j >= max(r.first, i-16); j-- {
		words = words && r.t.Tokens[j].Kind == text.Word
		if r.mark(j, lexicon.MarkChange) && (j >= i-4 || words && j >= i-8 || r.mark(j+1, lexicon.MarkIn)) {
			return true
		}
	}
	return false
}

// spans tells whether n and m make a range, and shares the scale of the second
// with the first: 14-18,000, three or four hundred, 1 to 2 million.
func (r *Reader) spans(n, m *number, l link) bool {
	r.share(n, m, l)
	if n.low >= m.low {
		return false
	}
	switch l.kind {
	case linkOr:
		return m.low <= 10*n.low && !(m.low > 2*n.low && exact(n.low) && exact(m.low)) // nor "2,841 or 11,174 people"
	case linkDash:
		return m.is(formComma) || r.unitAfter(m.last).of != nil || !r.contested(n.first, m.last)
	}
	return !(r.glued(m.last) && text.OrdinalEnding(r.at(m.last))) // "one to the 150th battalion"
}

// exact tells whether n was counted to the last one, and not guessed: 2,841, not 3, 60 or 400.
func exact(n float64) bool { return n > 100 && math.Mod(n, 10) != 0 }

// share gives n the scale that it shares with m behind it: 2 to 3 million.
func (r *Reader) share(n, m *number, l link) {
	scale := m.scale
	if l.kind == linkDash || l.kind == linkOr {
		scale = max(scale, roundest(n, m))
	}
	if scale == 0 && r.num(m.last-1).Is(lexicon.NumberHundred) {
		scale = 100
	}
	if scale == 0 && m.is(formComma) && n.is(formDigits) && !n.is(formComma) {
		scale = 1000
	}
	if scale > 1 && n.scale == 0 && n.low < 1000 && n.low < m.low/scale && !r.num(n.last-1).Is(lexicon.NumberHundred) {
		n.low *= scale
		n.high = n.low
	}
}

// roundest is the scale that a single digit shares with a round number behind it which
// starts with a larger one: 5-600, 2 or 3000; 0 where it shares none.
func roundest(n, m *number) float64 {
	if n.form|m.form != formDigits || n.digits != 1 || n.low == 0 || m.digits < 3 || m.digits > 4 {
		return 0
	}
	scale := math.Pow10(m.digits - 1)
	if lead := m.low / scale; lead != math.Trunc(lead) || lead <= n.low {
		return 0
	}
	return scale
}

// contested tells whether words of a game or a vote stand near the tokens
// [first, last).
func (r *Reader) contested(first, last int) bool {
	for i := max(r.first, first-4); i < first; i++ {
		if r.mark(i, lexicon.MarkContest) {
			return true
		}
	}
	return r.mark(r.bridge(last), lexicon.MarkContest)
}
