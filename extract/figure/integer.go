package figure

import (
	"math"

	"tally/extract/lexicon"
)

// integer reads the number at i whose heads are words or digits: two hundred
// and two thousand, 3 hundred and 21, 2.3 million, two dozen. It is called
// only where a number starts.
func (r *Reader) integer(i int) number {
	n := single(i, i, 0, formWords)
	if r.isNumber(i) {
		n.form = formDigits
	}
	limit, joined := math.Inf(1), 0.0 // joined is the part behind a hundred's "and"
	for at := i; ; {
		g, ok := r.hundreds(at, limit, n.form)
		if !ok {
			break
		}
		joined = g.joined
		scale, end := r.scales(g.end)
		n.low += g.times(scale)
		n.last, n.form = end, n.form|g.form
		if scale == 1 {
			break
		}
		n.form, n.scale, limit, joined = n.form|formScaled, lowest(r, end), scale, 0
		if at = r.next(end); at == end && r.mark(end, lexicon.MarkAnd) || g.parts > 1 { // "2.5 crore and 3 lakh"
			break
		}
	}
	r.dozens(&n, joined)
	if !n.is(formDigits) {
		r.spoken(&n)
		r.parts(&n)
	}
	n.high = n.low
	if r.tail(&n); n.is(formDecimal) && n.scale == 0 {
		r.dozens(&n, 0) // two and a half dozen
		n.high = n.low
	}
	return n
}

// spoken adds the decimals of two point four million.
func (r *Reader) spoken(n *number) {
	at, digits, parts := n.last+1, 0.0, 1.0
	if !r.mark(n.last, lexicon.MarkPoint) || n.scale != 0 {
		return
	}
	for ; r.num(at).Is(lexicon.NumberOnes); at++ {
		digits, parts = digits*10+r.num(at).Value, parts*10
		n.last, n.form = at+1, n.form|formDecimal
	}
	n.low = (n.low*parts + digits) / parts
	if scale, end := r.scales(n.last); scale > 1 && n.is(formDecimal) {
		n.low, n.last, n.scale, n.form = n.low*scale, end, scale, n.form|formScaled
	}
}

// lowest is the value of the scale word that ends before token end.
func lowest(r *Reader, end int) float64 { return r.num(end - 1).Value }

// next steps over "and" or a hyphen to where the next group may start. What
// follows an "and" may be a fraction of its own: one hundred and three quarters.
func (r *Reader) next(i int) int {
	if r.mark(i, lexicon.MarkAnd) {
		if _, end := r.andShare(i); end > i {
			return i
		}
		return i + 1
	}
	return r.bridge(i)
}

// group is a number below a thousand inside a larger one, or one in digits.
type group struct {
	value  float64
	parts  float64 // of its decimals: 10 for 2.3
	joined float64 // the part behind its "and"
	end    int
	form   form
}

// times multiplies the group without the error of its decimals: 16.6 million.
func (g *group) times(scale float64) float64 {
	if g.parts > 1 {
		return math.Round(g.value*g.parts) * scale / g.parts
	}
	return g.value * scale
}

// hundreds reads one group at i that stays below limit with its scale. had is
// how the number before it was written: digits follow digits only.
func (r *Reader) hundreds(i int, limit float64, had form) (group, bool) {
	first := math.IsInf(limit, 1)
	g, ok := r.head(i, first, had)
	if !ok {
		return group{}, false
	}
	if w := r.num(r.bridge(g.end)); w.Is(lexicon.NumberHundred) && !(r.isWord(i) && r.num(i).Is(lexicon.NumberHundred)) {
		g.value, g.parts, g.end = g.times(w.Value), 1, r.bridge(g.end)+1
		g = r.below(g, had|g.form)
	} else if r.num(i).Is(lexicon.NumberHundred) {
		g = r.below(g, had|g.form)
	}
	scale, _ := r.scales(g.end)
	if g.value*scale >= limit {
		return group{}, false
	}
	if !first && g.form&formDigits != 0 && scale == 1 && g.form&formScaled == 0 {
		return group{}, false
	}
	return g, true
}

// head reads what stands before "hundred" or a scale: digits, two, twenty-six,
// or the bare word itself.
func (r *Reader) head(i int, first bool, had form) (group, bool) {
	if r.isNumber(i) {
		if !first && had&formDigits == 0 {
			return group{}, false
		}
		n := r.digitRun(i)
		return group{value: n.low, parts: n.parts, end: n.last, form: n.form}, !n.is(formFraction)
	}
	if v, end := r.tens(i); end > i {
		return group{value: v, end: end}, true
	}
	switch w := r.num(i); {
	case w.Is(lexicon.NumberHundred):
		return group{value: w.Value, end: i + 1, form: formScaled}, true
	case first && w.Is(lexicon.NumberScale|lexicon.NumberGroup):
		return group{value: 1, end: i}, true
	}
	return group{}, false
}

// below adds the tens behind a hundred: a hundred and twelve, 3 hundred and 21.
func (r *Reader) below(g group, had form) group {
	g.form |= formScaled
	at := r.next(g.end)
	if v, end := r.tens(at); end > at {
		if r.mark(at-1, lexicon.MarkAnd) {
			g.joined = v
		}
		g.value, g.end = g.value+v, end
	} else if r.isNumber(at) && had&formDigits != 0 && r.mark(at-1, lexicon.MarkAnd) {
		if d := r.decimal(at); d.value < 100 && d.stops == 0 {
			g.value, g.end = g.value+d.value, at+1
		}
	}
	return g
}

// tens reads a number in words below a hundred; end is i where none stands.
func (r *Reader) tens(i int) (v float64, end int) {
	w := r.num(i)
	switch {
	case w.Is(lexicon.NumberOnes | lexicon.NumberTeen):
		return w.Value, i + 1
	case !w.Is(lexicon.NumberTens):
		return 0, i
	}
	j := i + 1
	if r.hyphen(j) && r.num(j+1).Is(lexicon.NumberOnes) && r.glued(j) == r.glued(j+1) {
		j++
	}
	if one := r.num(j); one.Is(lexicon.NumberOnes) && one.Value > 0 {
		return w.Value + one.Value, j + 1
	}
	return w.Value, i + 1
}

// scales multiplies the scale words at i: million, hundred thousand's
// thousand, thousand millions. end is i, and the product 1, where none stands.
func (r *Reader) scales(i int) (product float64, end int) {
	product, end = 1, i
	for {
		j := r.bridge(end)
		w := r.num(j)
		plural := w.Is(lexicon.NumberPlural) && w.Value >= 1000 && j > r.first
		if !w.Is(lexicon.NumberScale) && !plural && !(end == i && r.shortScale(end)) {
			return product, end
		}
		product, end = product*w.Value, j+1
	}
}

// dozens multiplies by the dozen or score behind the number: two dozen, three
// hundred and two dozens.
func (r *Reader) dozens(n *number, joined float64) {
	j := r.bridge(n.last)
	w := r.num(j)
	if !w.Is(lexicon.NumberGroup) && !(w.Is(lexicon.NumberPlural) && w.Value == 12) {
		return
	}
	if n.last == n.first {
		n.low, joined = 1, 0
	}
	if joined > 0 && joined < n.low {
		n.low += joined*w.Value - joined
	} else {
		n.low *= w.Value
	}
	n.last, n.form, n.scale = j+1, n.form|formScaled, w.Value
}
