package figure

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// unit is a unit as it stands in the text.
type unit struct {
	span text.Span
	of   *lexicon.Unit // nil if none stands there
}

// kind is that of the unit; "" without one.
func (u unit) kind() schema.Kind {
	if u.of == nil {
		return ""
	}
	return u.of.Kind
}

// quantity makes the figure of the number n, with the range, the unit and the
// hedges around it, and returns the token after it.
func (r *Reader) quantity(n number) int {
	if r.mark(n.last, lexicon.MarkOut|lexicon.MarkIn|lexicon.MarkOf) || r.mark(n.last+1, lexicon.MarkIn) {
		r.ratio(&n)
	}
	r.restated(&n)
	sign := r.currency(&n)
	h := r.hedgeBefore(n.first, sign)
	u := r.extend(&n, h, sign).signed(sign)
	h = r.hedged(&n, u, h)
	f := Figure{Hedge: h.span, Kind: r.kind(&n, &u, h)} // which may change n and u
	f.Span = span(n.first, n.last)
	if h.of != nil {
		f.Rule = h.of.Ref
	}
	if u.of != nil {
		f.Unit = u.of.Unit
	}
	if f.Kind != schema.KindCount { // what is counted is the frames' to read
		f.UnitSpan = u.span
	}
	if f.Kind == schema.KindFraction || n.is(formFraction) {
		f.Share = n.low
	} else if f.Kind == schema.KindPercent {
		f.Share = n.low / 100
	}
	f.Quantity = r.bounded(&n, h.quantifier())
	return r.add(f)
}

// signed joins a unit and the currency before the number: that is what is counted.
func (u unit) signed(sign unit) unit {
	switch {
	case u.of == nil:
		return sign
	case sign.of == nil:
		return u
	}
	return unit{hull(sign.span, u.span), sign.of}
}

// hedged is the hedge of the number n: h, which stands before it, one behind it or
// behind its unit, or that of what it restates.
func (r *Reader) hedged(n *number, u unit, h hedging) hedging {
	if h.of != nil && h.of.Measure && !r.isLength(u) {
		h = hedging{}
	}
	if h.of == nil || h.quantifier() == schema.About {
		if after := r.hedgeAfter(n.last, u); after.of != nil && !(h.of != nil && after.quantifier() == schema.About && !r.joint(n.last)) {
			h = after
		}
	}
	if h.of == nil {
		h = r.inherited(n, u)
	}
	return h
}

// bounded gives the number its bounds by the hedge's quantifier.
func (r *Reader) bounded(n *number, q schema.Quantifier) schema.Quantity {
	if n.low > n.high {
		n.low, n.high = n.high, n.low
	}
	switch {
	case n.is(formScore) && n.low == n.high:
		return r.exactly(n.low)
	case n.is(formRange):
		return schema.Quantity{Low: r.bound(n.low), High: r.bound(n.high), Quantifier: schema.Between}
	case q == schema.AtLeast || q == schema.MoreThan:
		return schema.Quantity{Low: r.bound(n.low), Quantifier: q}
	case q == schema.AtMost || q == schema.LessThan:
		return schema.Quantity{High: r.bound(n.high), Quantifier: q}
	case n.is(formVague):
		return schema.Quantity{Low: r.bound(n.low), High: r.bound(n.high), Quantifier: schema.Vague}
	}
	quantity := r.exactly(n.low)
	if q == schema.About || n.is(formAbout) {
		quantity.Quantifier = schema.About
	}
	return quantity
}

// restated takes the number that repeats n in brackets: forty-five (45).
func (r *Reader) restated(n *number) {
	if r.char(n.last) != '(' || n.form&(formVague|formFraction) != 0 || !r.startsNumber(n.last+1) {
		return
	}
	if r.isNumber(n.first) == r.isNumber(n.last+1) {
		return
	}
	if m, ok := r.numeral(n.last + 1); ok && m.low == n.low && m.high == n.high && r.char(m.last) == ')' {
		n.last = m.last + 1
	}
}

// currency finds the currency before the number, and the minus sign. Neither
// is looked for behind the figure before.
func (r *Reader) currency(n *number) unit {
	if r.led(n.first) {
		return r.currencyWord(n.first, n.first)
	}
	r.negative(n)
	i := n.first - 1
	if i < r.floor {
		return unit{}
	}
	if of := r.sign(i); of != nil {
		return unit{span(r.country(i), i+1), of}
	}
	if r.isWord(i) && r.glued(i+1) && r.glued(i) && i > r.floor && r.sign(i-1) != nil { // $US160
		return unit{span(i-1, i+1), r.sign(i - 1)}
	}
	if r.char(i) == '=' && r.glued(i) && i > r.floor && r.upper(i-1) && r.isWord(i-1) && r.glued(i+1) { // Y=100
		return unit{span(i-1, i+1), r.lx.Units.Symbol("¥")}
	}
	if r.char(i) == '.' && r.glued(i) && i > r.floor {
		i--
	}
	return r.currencyWord(i+1, n.first)
}

// currencyWord finds the currency in words right before token i, for the number that starts at
// first: Rs 500, Rs.500.
func (r *Reader) currencyWord(i, first int) unit {
	if words, of := r.lx.Units.Before(r.past(i)); words > 0 {
		return unit{span(i-words, first), of}
	}
	return unit{}
}

// sign is the currency sign at i, nil if none stands there.
func (r *Reader) sign(i int) *lexicon.Unit {
	if !r.in(i) || r.t.Tokens[i].Kind != text.Punct {
		return nil
	}
	if of := r.lx.Units.Symbol(r.t.At(i)); of != nil && of.Kind == schema.KindMoney {
		return of
	}
	return nil
}

// country steps back over the letters before a currency sign: US$, A$, NZ $.
func (r *Reader) country(i int) int {
	if j := i - 1; j >= r.floor && r.isWord(j) && len(r.t.At(j)) <= 3 && r.upper(j) && (r.glued(i) || len(r.t.At(j)) == 2) {
		return j
	}
	return i
}

// negative takes the minus sign that stands right before digits and behind a
// space or a currency sign.
func (r *Reader) negative(n *number) {
	i := n.first - 1
	if i < r.floor || !r.isNumber(n.first) || !r.glued(n.first) && !(i == r.first && r.ends(n.last)) || r.char(i) != '-' && r.at(i) != "−" {
		return
	}
	if i == r.first && r.ends(n.last) {
		n.first, n.low, n.high = i, -n.low, -n.low // the sentence is a number
		return
	}
	money := i > r.floor && r.sign(i-1) != nil
	if r.glued(i) && !money || !money && !r.closes(n.last) && r.unitAfter(n.last).of == nil {
		return
	}
	n.first, n.low, n.high = i, -n.low, -n.low
}

// unitAfter finds the unit behind a number that ends before token i, over a
// hyphen and a sign.
func (r *Reader) unitAfter(i int) unit {
	if r.closes(i) {
		if of := r.lx.Units.Symbol(r.at(i)); of != nil && of.Kind != schema.KindMoney {
			return unit{span(i, r.degrees(i+1, of)), of}
		}
	}
	j := r.bridge(i)
	if !r.isWord(j) {
		return unit{}
	}
	n, of := r.lx.Units.Longest(r.rest(j), r.glued(j))
	if n == 0 {
		return r.hyphened(j)
	}
	end := j + n
	if of.Kind == schema.KindMeasure && r.glued(end) {
		switch r.at(end) {
		case "2", "²":
			of = r.squared(of)
			end++
		case "3", "³": // m3
			end++
		}
	}
	return unit{span(j, end), of}
}

// squared is the area of a length with a 2 behind it: km², mi2.
func (r *Reader) squared(of *lexicon.Unit) *lexicon.Unit {
	word := ""
	switch of.Unit {
	case schema.Km:
		word = "sqkm"
	case schema.Mile:
		word = "sqmi"
	default:
		return of
	}
	if _, area := r.lx.Units.Longest([]lexicon.Word{r.lx.Find(word)}, false); area != nil {
		return area
	}
	return of
}

// degrees steps over what is glued behind a degree sign: °C, °12'N.
func (r *Reader) degrees(i int, of *lexicon.Unit) int {
	if of.Kind != schema.KindMeasure {
		return i
	}
	for r.glued(i) && (r.isNumber(i) || r.isWord(i) && len(r.at(i)) == 1 || r.apostrophe(i) || r.lx.Units.Symbol(r.at(i)) == of || r.char(i) == '"') {
		i++
	}
	return i
}

// hyphened finds a unit whose two words a hyphen joins: 54-square-metre.
func (r *Reader) hyphened(i int) unit {
	if !r.joint(i + 1) {
		return unit{}
	}
	words := [2]lexicon.Word{r.word(i), r.word(i + 2)}
	if n, of := r.lx.Units.Longest(words[:], false); n == 2 {
		return unit{span(i, i+3), of}
	}
	return unit{}
}

// unitAt tells whether a unit stands at i.
func (r *Reader) unitAt(i int) bool { return r.unitAfter(i).of != nil }

// spanUnit tells whether a unit of time stands at i.
func (r *Reader) spanUnit(i int) bool { return r.unitAfter(i).kind() == schema.KindDuration }

// isLength tells whether u measures something.
func (r *Reader) isLength(u unit) bool {
	if u.of == nil {
		return false
	}
	return u.of.Unit == schema.Km || u.of.Unit == schema.Mile || u.of.Kind == schema.KindMeasure
}
