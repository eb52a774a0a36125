package figure

import "tally/extract/lexicon"

// parts divides by the parts behind a number in words: two thirds,
// three-quarters, one fifth.
func (r *Reader) parts(n *number) {
	d, end := r.denominator(n.last, n.low)
	if tens := r.num(n.last - 1); d < 10 && end > n.last && tens.Is(lexicon.NumberTens) && n.last-1 > n.first && !r.mark(n.last-2, lexicon.MarkAnd) {
		n.low, d = n.low-tens.Value, d+tens.Value // one hundred thirty fifths
	}
	if end == n.last {
		d, end = r.compound(n)
	}
	if end == n.last || d == 4 && r.halfNot(n.first-1) { // the first three quarters
		return
	}
	n.low /= d
	n.last, n.form = end, n.form&^formScaled|formFraction
	r.ofScale(n)
}

// compound reads a denominator of several words behind the numerator n: one
// one hundred fifth.
func (r *Reader) compound(n *number) (d float64, end int) {
	if r.within || !r.num(n.last).Is(lexicon.NumberOnes) || !r.num(n.last+1).Is(lexicon.NumberHundred|lexicon.NumberScale) {
		return 0, n.last
	}
	r.within = true // one denominator deep
	m := r.integer(n.last)
	r.within = false
	w := r.num(m.last)
	if m.is(formFraction) || !w.Is(lexicon.NumberParts) && !(w.Is(lexicon.NumberPart) && n.low == 1) || w.Value >= 10 {
		return 0, n.last
	}
	return m.low + w.Value, m.last + 1
}

// denominator reads thirds, quarters, twenty-firsts at i, behind the
// numerator; end is i where none stands.
func (r *Reader) denominator(i int, numerator float64) (d float64, end int) {
	j := i
	if r.hyphen(i) && r.glued(i) == r.glued(i+1) {
		j++
	}
	w := r.num(j)
	switch {
	case w.Is(lexicon.NumberParts) && w.Value != 1:
		if w.Value == 4 && numerator != 3 && r.at(j)[0]|0x20 == 'q' { // four quarters are a year
			return 0, i
		}
		return w.Value, j + 1
	case w.Is(lexicon.NumberPart) && numerator == 1 && !r.joint(j+1): // not "one fourth-grade child"
		return w.Value, j + 1
	case w.Is(lexicon.NumberTens):
		if ones := r.num(r.bridge(j + 1)); ones.Is(lexicon.NumberParts) && ones.Value < 10 {
			return w.Value + ones.Value, r.bridge(j+1) + 1
		}
	}
	return 0, i
}

// tail adds the fraction behind a number, "and a half", and multiplies by the
// scale that may follow: five and a half million, one million and a half.
func (r *Reader) tail(n *number) {
	f, end := r.andShare(n.last)
	if end == n.last {
		n.high = n.low
		return
	}
	scale, after := r.scales(end)
	switch {
	case scale > 1 && n.scale > 0: // one billion and a quarter million
		f *= scale
	case scale > 1:
		n.low *= scale
		f *= scale
	case n.scale > 0:
		f *= n.scale
	}
	n.low += f
	n.high, n.last, n.form = n.low, after, n.form|formDecimal
	if scale > 1 {
		n.scale, n.form = lowest(r, after), n.form|formScaled
	}
}

// andShare reads "and a half", "and three quarters" at i; end is i where
// neither stands.
func (r *Reader) andShare(i int) (share float64, end int) {
	j := r.bridge(i)
	if !r.mark(j, lexicon.MarkAnd) {
		return 0, i
	}
	j = r.bridge(j + 1)
	v := 1.0
	if !r.class(j, lexicon.Article) {
		if v, end = r.tens(j); end == j {
			return 0, i
		}
		j = end - 1
	}
	d, end := r.denominator(j+1, v)
	if end == j+1 || v >= d || r.taken(end, d) {
		return 0, i
	}
	return v / d, end
}

// taken tells whether the word before end is an ordinal rather than a part: "two
// and a third was hurt" counts no thirds.
func (r *Reader) taken(end int, d float64) bool {
	return d != 2 && r.num(end-1).Is(lexicon.NumberOrdinal) && r.isWord(end) &&
		!r.mark(end, lexicon.MarkOf) && !r.num(end).Is(lexicon.NumberScale)
}

// bareShare reads a part without a number before it: half, a third of, a
// quarter of a million. first is the article's token or i itself.
func (r *Reader) bareShare(first, i int) (number, bool) {
	w := r.num(i)
	n := single(first, i+1, 1/w.Value, formFraction)
	scaled := n
	r.ofScale(&scaled)
	switch {
	case scaled.last != n.last:
		return scaled, true
	case w.Is(lexicon.NumberOrdinal):
		return n, first < i && r.mark(i+1, lexicon.MarkOf)
	case w.Value == 2:
		return n, r.isHalf(first, i)
	}
	return n, first < i && r.mark(i+1, lexicon.MarkOf) || first < i && r.closes(i+1) && !r.hyphen(i+1)
}

// isHalf tells whether the word half at i is a share and not part of another
// word or a half of a game.
func (r *Reader) isHalf(first, i int) bool {
	return !r.halfNot(first-1) && !(r.glued(i+1) && r.hyphen(i+1) && !r.unitAt(i+1)) && !(r.glued(first) && r.hyphen(first-1))
}

// halfNot tells whether the word at i makes the half behind it no share: "the [second] half".
func (r *Reader) halfNot(i int) bool {
	return r.mark(i, lexicon.MarkHalfNot) || r.num(i).Is(lexicon.NumberOrdinal)
}

// ofScale multiplies a fraction by the scale behind it: half a million,
// quarter million, two thirds of a million, half a dozen.
func (r *Reader) ofScale(n *number) {
	j := r.bridge(n.last)
	if r.mark(j, lexicon.MarkOf) {
		j++
		if !r.class(j, lexicon.Article) {
			return
		}
	}
	if r.class(j, lexicon.Article) {
		j = r.bridge(j + 1)
	}
	if w := r.num(j); w.Is(lexicon.NumberHundred) || w.Is(lexicon.NumberGroup) && w.Value == 12 {
		n.multiply(j+1, w.Value)
	} else if scale, end := r.scales(j); scale > 1 && !r.shortScale(n.last) && !r.num(end-1).Is(lexicon.NumberPlural) {
		n.multiply(end, scale)
	}
}

// multiply makes the fraction n one of the scale that ends before token end.
func (n *number) multiply(end int, scale float64) {
	n.low *= scale
	n.high, n.last, n.scale = n.low, end, scale
	n.form = n.form&^formFraction | formScaled
}

// tenth tells whether a plain ten or hundred stands at i.
func (r *Reader) tenth(i int) bool {
	s := r.at(i)
	return (s == "10" || s == "100" || r.num(i).Is(lexicon.NumberTeen) && r.num(i).Value == 10) && !r.counted(i+1)
}

// one tells whether a number below ten that counts nothing stands at i.
func (r *Reader) one(i int) bool {
	return r.num(i).Is(lexicon.NumberOnes) && r.num(i).Value > 1 && !r.counted(i+1)
}

// shareOf tells whether n "in" m is so many of every m, where it opens a clause and several stand behind it or none
// do: "four in five doors", "three in four are".
func (r *Reader) shareOf(n, m *number) bool {
	if m.low > 9 || m.low < 3 {
		return false
	}
	if i := n.first - 1; i >= r.floor && r.isWord(i) && !r.class(i, lexicon.Conjunction|lexicon.Subordinate) && !r.lx.Hedges.Ends(r.word(i)) {
		return false // "won three in four games"
	}
	i := m.last
	if r.mark(i, lexicon.MarkOf) || r.class(i, lexicon.Auxiliary) {
		return true
	}
	for last := i + 3; i < last && r.noun(i) && r.noun(i+1); i++ {
	} // "two out of three poor families fled"
	return r.noun(i) && !r.noun(i+1) && r.in(i+1) && r.isWord(i+1)
}

// ratio reads "1 in 5" and "two out of three" where they start with the number n.
func (r *Reader) ratio(n *number) {
	j := n.last
	if r.mark(j+1, lexicon.MarkIn) && r.noun(j) && (r.tenth(j+2) || n.low == 1 && r.one(j+2)) { // nine doors in ten, one door in four
		j++
	}
	out := r.mark(j, lexicon.MarkOut) && r.mark(j+1, lexicon.MarkOf)
	switch {
	case out:
		j += 2
	case r.mark(j, lexicon.MarkIn), r.mark(j, lexicon.MarkOf) && r.mark(j+1, lexicon.MarkEvery):
		j++
	default:
		return
	}
	every := r.mark(j, lexicon.MarkEvery)
	if every {
		j++
	}
	if !r.startsNumber(j) || n.form&(formVague|formFraction|formDecimal) != 0 {
		return
	}
	m, ok := r.numeral(j)
	if !ok || m.form&(formVague|formFraction|formDecimal) != 0 || n.low >= m.low || n.low < 1 {
		return
	}
	round := m.low == 10 || m.low == 100 || m.low == 1000
	if !every && n.low != 1 && !round && !r.shareOf(n, &m) || m.digits == 4 && !round || m.is(formComma) && !round || r.spanUnit(m.last) {
		return
	}
	*n = single(n.first, m.last, n.low/m.low, formFraction)
}
