package figure

import (
	"math"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// form tells how a number is written.
type form uint16

const (
	formDigits   form = 1 << iota // 26
	formWords                     // twenty-six
	formScaled                    // 2.3 million: a scale word in it
	formComma                     // 1,500: separators of thousands
	formDecimal                   // 3.5
	formVague                     // dozens: low and high are bounds by convention
	formAbout                     // a couple of hundred
	formFraction                  // half, two thirds, 3/4, 1 in 5
	formRange                     // 14 to 18
	formScore                     // 3-1
)

// number is a number as written: its words and its value or bounds.
type number struct {
	first, last int
	low, high   float64
	digits      int     // of a number in plain digits
	parts       float64 // what its decimals were divided by
	form        form
	scale       float64 // of the last scale word: 1000000 for 2.3 million; 0 without
}

func (n *number) is(f form) bool { return n.form&f != 0 }

// single is a number with one value, written in the tokens [first, last).
func single(first, last int, v float64, f form) number {
	return number{first: first, last: last, low: v, high: v, form: f}
}

// numeral reads the number that starts at token i, without the words around
// it. It fails where i starts none.
func (r *Reader) numeral(i int) (number, bool) {
	w := r.num(i)
	switch {
	case r.isNumber(i) || vulgar(r.at(i)) != 0:
		return r.digitNumeral(i), true
	case r.mark(i, lexicon.MarkMinus):
		return r.signed(i)
	case r.class(i, lexicon.Article):
		return r.articled(i)
	case r.mark(i, lexicon.MarkFew|lexicon.MarkCouple|lexicon.MarkBand):
		return r.few(i, i)
	case r.mark(i, lexicon.MarkAll):
		return r.allBut(i)
	case r.mark(i, lexicon.MarkPoint):
		return r.pointed(i)
	case w.Is(lexicon.NumberPlural):
		return r.vaguePlural(i)
	case w.Is(lexicon.NumberPart) && !w.Is(lexicon.NumberOrdinal):
		return r.bareShare(i, i)
	case w.Is(lexicon.NumberSet):
		return single(i, i+1, w.Value, formWords), r.isWord(i + 1)
	}
	return r.cardinal(i)
}

// digitNumeral reads digits and the scale, hundred or fraction behind them.
func (r *Reader) digitNumeral(i int) number {
	if r.isNumber(i) && r.led(i) && r.bare(i+1) {
		d := r.decimal(i)
		return d.number(i)
	}
	n := r.digitRun(i)
	if v, end := r.slashed(i); end > 0 {
		return single(i, end, v, formFraction)
	}
	if n.is(formFraction) {
		r.ofScale(&n)
		return n
	}
	if v, end := r.power(n.last); end > n.last {
		return single(i, end, n.low*v, formDigits|formDecimal)
	}
	if r.char(n.last) == '^' && r.glued(n.last) && r.glued(n.last+1) && r.isNumber(n.last+1) {
		return single(i, n.last+2, math.Pow(n.low, r.decimal(n.last+1).value), formDigits|formDecimal)
	}
	j := r.bridge(n.last)
	if w := r.num(j); w.Is(lexicon.NumberHundred|lexicon.NumberScale|lexicon.NumberGroup) || r.shortScale(n.last) {
		return r.integer(i)
	}
	r.tail(&n)
	return n
}

// power reads ×10−30 and e-30 at i; end is i where none stands.
func (r *Reader) power(i int) (v float64, end int) {
	j, sign := i+2, 1
	switch r.at(i) {
	case "×", "x", "*":
		if r.at(i+1) != "10" {
			return 1, i
		}
	case "e", "E":
		if j--; !r.glued(i) {
			return 1, i
		}
	default:
		return 1, i
	}
	if r.char(j) == '^' {
		j++
	}
	if r.hyphen(j) {
		j, sign = j+1, -1
	}
	if d := r.at(j); !r.isNumber(j) || !r.glued(j) || len(d) > 2 {
		return 1, i
	}
	return math.Pow10(sign * int(r.decimal(j).value)), j + 1
}

// shortScale tells whether the letters at i, right behind digits, are a scale:
// 12m, 14k, but not 32m2; and in cards "6.2 m people".
func (r *Reader) shortScale(i int) bool {
	if !r.num(i).Is(lexicon.NumberShort | lexicon.NumberScale) {
		return false
	}
	if !r.glued(i) {
		return len(r.at(i)) == 1 && r.char(i)|0x20 == 'm' && r.isNumber(i-1) && r.mark(i+1, lexicon.MarkPlural)
	}
	if r.char(i)|0x20 == 'm' && r.mark(i+1, lexicon.MarkAfar) && r.sign(i-2) == nil && len(r.at(i-1)) < 4 && r.decimal(i-1).stops == 0 {
		return false // 100m from the road
	}
	if n, _ := r.lx.Units.Longest(r.rest(i), false); n > 0 && !r.has(i, text.Caps) { // 82mm
		return false
	}
	return !(r.glued(i+1) && r.isNumber(i+1))
}

// cardinal reads a number in words: twenty-six, three quarters, two dozen.
func (r *Reader) cardinal(i int) (number, bool) {
	const heads = lexicon.NumberOnes | lexicon.NumberTeen | lexicon.NumberTens | lexicon.NumberHundred |
		lexicon.NumberScale | lexicon.NumberGroup
	w := r.num(i)
	if _, end := r.ranked(i); end > i {
		return number{}, false
	}
	if w.Is(lexicon.NumberOnes|lexicon.NumberTeen) && r.bare(i+1) && !r.mark(i+1, lexicon.MarkPoint) {
		return single(i, i+1, w.Value, formWords), true
	}
	if !w.Is(heads) || w.Is(lexicon.NumberGroup) && !r.bareGroup(i) {
		return number{}, false
	}
	return r.integer(i), true
}

// bareGroup tells whether a group word without a number before it counts: the
// dozen people, but not the score.
func (r *Reader) bareGroup(i int) bool { return r.num(i).Value != 20 }

// signed reads minus ten and minus-130.
func (r *Reader) signed(i int) (number, bool) {
	j := r.bridge(i + 1)
	if !r.isNumber(j) && !r.num(j).Is(^lexicon.NumberRole(0)) {
		return number{}, false
	}
	n, ok := r.numeral(j)
	if !ok || n.is(formVague) || n.last == n.first {
		return number{}, false
	}
	n.first, n.low, n.high = i, -n.low, -n.high
	return n, true
}

// pointed reads point 77 and point five.
func (r *Reader) pointed(i int) (number, bool) {
	if r.isNumber(i + 1) {
		d := r.decimal(i + 1)
		return single(i, i+2, d.value/math.Pow(10, float64(d.digits)), formDecimal), d.stops == 0 && d.commas == 0 && i == r.first
	}
	return number{}, false
}

// allBut reads "all but one" where "of the eight" follows or stands before: seven. The eight
// stay a number of their own.
func (r *Reader) allBut(i int) (number, bool) {
	if !r.mark(i+1, lexicon.MarkBut) || !r.startsNumber(i+2) {
		return number{}, false
	}
	part, ok := r.numeral(i + 2)
	if !ok {
		return number{}, false
	}
	if whole, ok := r.wholeBefore(i); ok && whole.low > part.low && part.form&formVague == 0 {
		return single(i, part.last, whole.low-part.low, formWords), true
	}
	if !r.mark(part.last, lexicon.MarkOf) || !r.class(part.last+1, lexicon.Determiner) || !r.startsNumber(part.last+2) {
		return number{}, false
	}
	whole, ok := r.numeral(part.last + 2)
	if !ok || part.form&formVague != 0 || whole.low <= part.low {
		return number{}, false
	}
	return single(i, part.last, whole.low-part.low, formWords), true
}

// wholeBefore reads the number of which "all but" at i leaves some out, where that
// opens the clause: "of the 40 hostages, all but two".
func (r *Reader) wholeBefore(i int) (number, bool) {
	for j := i - 2; j > r.first+1 && j > i-7; j-- {
		if r.startsNumber(j) && r.class(j-1, lexicon.Determiner|lexicon.Definite) && r.mark(j-2, lexicon.MarkOf) {
			whole, ok := r.numeral(j)
			return whole, ok && whole.form&formVague == 0
		}
	}
	return number{}, false
}

// startsNumber tells whether a number in digits or plain words starts at i.
func (r *Reader) startsNumber(i int) bool {
	const heads = lexicon.NumberOnes | lexicon.NumberTeen | lexicon.NumberTens | lexicon.NumberHundred | lexicon.NumberScale
	return r.isNumber(i) || r.num(i).Is(heads)
}

// articled reads what an article starts: a hundred, a dozen, a third of, half
// a million, a few thousand.
func (r *Reader) articled(i int) (number, bool) {
	j := r.bridge(i + 1)
	w := r.num(j)
	switch {
	case r.mark(j, lexicon.MarkFew|lexicon.MarkCouple):
		return r.few(i, j)
	case w.Is(lexicon.NumberHundred | lexicon.NumberScale):
		n := r.integer(j)
		n.first = i
		return n, true
	case w.Is(lexicon.NumberGroup):
		if w.Value == 20 && !r.mark(j+1, lexicon.MarkOf|lexicon.MarkOr) {
			return number{}, false
		}
		n := r.integer(j)
		n.first = i
		return n, true
	case w.Is(lexicon.NumberPart):
		return r.bareShare(i, j)
	}
	return number{}, false
}
