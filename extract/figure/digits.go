package figure

import (
	"math"
	"strings"
	"unicode/utf8"

	"tally/extract/text"
)

// decimal takes apart a token of digits with commas and stops.
type decimal struct {
	value  float64
	parts  float64 // what value was divided by: 100 for 3.14
	digits int     // before the first stop
	commas int     // separators of thousands
	stops  int     // decimal points
	zero   bool    // it starts with 0 and has more digits
}

// parseDecimal reads 1500, 1,500, 1,50,000, 3.5, 5,00 (a decimal comma) and
// 1.500.000. s has digits with single commas and stops between them.
func parseDecimal(s string) decimal {
	d := decimal{zero: len(s) > 1 && s[0] == '0'}
	last := 0 // digits since the last separator
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ',':
			d.commas++
			last = 0
		case '.':
			d.stops++
			last = 0
		default:
			last++
		}
	}
	decimals := 0
	switch {
	case d.stops == 1 && d.commas == 0 && strings.HasSuffix(s, ".000") && len(s) < 8: // 2.000, as other languages write it
		d.stops, d.commas = 0, 1
	case d.stops == 1, d.stops == 0 && d.commas == 1 && last < 3:
		decimals = last
	}
	if d.stops == 0 && d.commas == 1 && last < 3 {
		d.commas = 0
	}
	d.value, d.parts, d.digits = mantissa(s, decimals)
	return d
}

// decimal is the token of digits at i, taken apart. The last one is kept: the
// rules look at one token many times.
func (r *Reader) decimal(i int) decimal {
	if r.memoAt != i {
		r.memoAt, r.memo = i, parseDecimal(r.at(i))
	}
	return r.memo
}

// mantissa reads the digits of s, the last decimals of them behind the point.
// It is exact up to 2^53.
func mantissa(s string, decimals int) (v, parts float64, digits int) {
	whole := 0.0
	for i := 0; i < len(s); i++ {
		if c := s[i]; '0' <= c && c <= '9' {
			whole = whole*10 + float64(c-'0')
			digits++
		}
	}
	parts = math.Pow10(decimals)
	return whole / parts, parts, digits - decimals
}

// vulgar is the value of a fraction written as one sign, 0 for any other token.
func vulgar(s string) float64 {
	if len(s) < 2 || s[0] < utf8.RuneSelf {
		return 0
	}
	return vulgarSign(s)
}

// vulgarSign is vulgar of a sign beyond ASCII.
func vulgarSign(s string) float64 {
	switch s {
	case "½":
		return 1.0 / 2
	case "⅓":
		return 1.0 / 3
	case "⅔":
		return 2.0 / 3
	case "¼":
		return 1.0 / 4
	case "¾":
		return 3.0 / 4
	case "⅕":
		return 1.0 / 5
	case "⅖":
		return 2.0 / 5
	case "⅗":
		return 3.0 / 5
	case "⅘":
		return 4.0 / 5
	case "⅙":
		return 1.0 / 6
	case "⅚":
		return 5.0 / 6
	case "⅛":
		return 1.0 / 8
	case "⅜":
		return 3.0 / 8
	case "⅝":
		return 5.0 / 8
	case "⅞":
		return 7.0 / 8
	}
	return 0
}

// number is what the token of digits at i is by itself.
func (d *decimal) number(i int) number {
	n := number{first: i, last: i + 1, low: d.value, high: d.value, parts: d.parts, digits: d.digits, form: formDigits}
	if d.commas > 0 {
		n.form |= formComma
	}
	if d.stops > 0 {
		n.form |= formDecimal
	}
	return n
}

// digitRun reads the token of digits at i with what damage or custom has put
// behind it: groups set apart by spaces, a stray space after a comma, letters
// in the place of digits, a fraction.
func (r *Reader) digitRun(i int) number {
	if v := vulgar(r.at(i)); v != 0 {
		return number{first: i, last: i + 1, low: v, high: v, form: formFraction}
	}
	d := r.decimal(i)
	n := d.number(i)
	if d.stops+d.commas == 0 && r.char(i-1) == '.' && r.glued(i) && !r.glued(i-1) && i-1 >= r.floor { // .001
		n.first, n.low, n.form = i-1, d.value/math.Pow10(d.digits), formDigits|formDecimal
	}
	if r.stroke(i) { // l0
		n.first, n.low = i-1, d.value+math.Pow10(d.digits)
	}
	if n.form == formDigits && d.digits <= 3 && !d.zero {
		r.groups(&n)
	}
	n.low *= r.lookalike(&n)
	n.high = n.low
	r.mixed(&n)
	return n
}

// stroke tells whether a small l stands for a one before the digits at i.
func (r *Reader) stroke(i int) bool {
	return r.char(i-1) == 'l' && r.glued(i) && !r.glued(i-1) && i-1 >= r.floor && r.decimal(i).stops+r.decimal(i).commas == 0
}

// groups joins 350 000 and 61, 000: groups of three digits behind spaces.
func (r *Reader) groups(n *number) {
	for r.isNumber(n.last) && r.thousand(n.last) && !r.glued(n.last) {
		n.low = n.low*1000 + r.decimal(n.last).value
		n.last++
		n.form |= formComma
	}
	if n.form&formComma == 0 && r.char(n.last) == ',' && r.glued(n.last) && r.thousand(n.last+1) && r.at(n.last + 1)[0] == '0' {
		n.low = n.low*1000 + r.decimal(n.last+1).value
		n.last += 2
		n.form |= formComma
	}
}

// thousand tells whether token i is three digits that nothing is glued to.
func (r *Reader) thousand(i int) bool {
	return r.isNumber(i) && len(r.at(i)) == 3 && r.decimal(i).digits == 3 &&
		(!r.glued(i+1) || r.closes(i+1) && !r.hyphen(i+1) && r.char(i+1) != '/' && r.char(i+1) != ':')
}

// lookalike takes the letters O that stand for zeros behind the digits ("5O").
func (r *Reader) lookalike(n *number) float64 {
	if !r.glued(n.last) || !r.isWord(n.last) {
		return 1
	}
	scale := 1.0
	for _, c := range r.at(n.last) {
		if c != 'O' {
			return 1
		}
		scale *= 10
	}
	n.last++
	return scale
}

// mixed adds the fraction behind a whole number: 2½, 2 1/4.
func (r *Reader) mixed(n *number) {
	if n.form&formDecimal != 0 {
		return
	}
	if v := vulgar(r.at(n.last)); v != 0 {
		n.low, n.last = n.low+v, n.last+1
		n.form |= formDecimal
	} else if v, end := r.slashed(n.last); end > 0 && !r.glued(n.last) {
		n.low, n.last = n.low+v, end
		n.form |= formDecimal
	} else if r.joint(n.last) {
		if v, end := r.slashed(n.last + 1); end > 0 { // 3-1/2
			n.low, n.last = n.low+v, end
			n.form |= formDecimal
		}
	}
	n.high = n.low
}

// slashed reads the proper fraction a/b at i; end is 0 where none stands.
func (r *Reader) slashed(i int) (v float64, end int) {
	if !r.isNumber(i) || !r.isNumber(i+2) || !r.glued(i+1) || !r.glued(i+2) || !r.slash(i+1) {
		return 0, 0
	}
	if r.glued(i+3) && (r.slash(i+3) || r.hyphen(i+3)) || r.glued(i) && r.slash(i-1) {
		return 0, 0
	}
	a, b := r.decimal(i), r.decimal(i+2)
	usual := a.value == 1 || b.value <= 64 || b.value == 100 || b.value == 1000
	if a.zero || b.zero || a.value >= b.value || a.value == 0 || !usual {
		return 0, 0
	}
	return a.value / b.value, i + 3
}

// slash tells whether token i is a stroke between two parts of a fraction.
func (r *Reader) slash(i int) bool { return r.char(i) == '/' || r.at(i) == "⁄" }

// span is the tokens [first, last).
func span(first, last int) text.Span { return text.Span{First: first, Last: last} }
