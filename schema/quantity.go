package schema

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Quantity is how many: bounds and the kind of statement that set them. A nil
// bound is an open side.
type Quantity struct {
	Low, High  *float64
	Quantifier Quantifier
}

// Exactly is the quantity of one plain number.
func Exactly(v float64) Quantity { return Quantity{&v, &v, Exact} }

// Value is one number for those who need one: low = high for exact and about,
// low for at_least, more_than and vague, high for at_most and less_than, the
// midpoint for between. NaN when both sides are open.
func (q Quantity) Value() float64 {
	switch {
	case q.Low == nil && q.High == nil:
		return math.NaN()
	case q.Low == nil:
		return *q.High
	case q.High == nil || q.Quantifier == Vague:
		return *q.Low
	}
	return (*q.Low + *q.High) / 2
}

// String is the notation of a quantity, which ParseQuantity reads back:
//
//	26 exact · ~1500 about · >=26 at_least · >26 more_than · <=3000 at_most ·
//	<5 less_than · 14000..18000 between · 12..120? vague
func (q Quantity) String() string {
	low, high := bound(q.Low), bound(q.High)
	switch q.Quantifier {
	case About:
		return "~" + low
	case AtLeast:
		return ">=" + low
	case MoreThan:
		return ">" + low
	case AtMost:
		return "<=" + high
	case LessThan:
		return "<" + high
	case Between:
		return low + ".." + high
	case Vague:
		return low + ".." + high + "?"
	}
	return low
}

func bound(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

// ParseQuantity reads the notation that String writes.
func ParseQuantity(s string) (Quantity, error) {
	for _, p := range notations {
		if rest, ok := strings.CutPrefix(s, p.mark); ok {
			return oneSided(rest, p)
		}
	}
	body, vague := strings.CutSuffix(s, "?")
	low, high, between := strings.Cut(body, "..")
	if !between {
		return oneSided(body, notation{quantifier: Exact, low: true, high: true})
	}
	q := Quantity{Quantifier: Between}
	if vague {
		q.Quantifier = Vague
	}
	var err error
	if q.Low, err = parseBound(low); err != nil {
		return Quantity{}, err
	}
	if q.High, err = parseBound(high); err != nil {
		return Quantity{}, err
	}
	return q, nil
}

type notation struct {
	mark       string
	quantifier Quantifier
	low, high  bool
}

var notations = []notation{
	{"~", About, true, true},
	{">=", AtLeast, true, false},
	{">", MoreThan, true, false},
	{"<=", AtMost, false, true},
	{"<", LessThan, false, true},
}

func oneSided(s string, n notation) (Quantity, error) {
	v, err := parseBound(s)
	if err != nil {
		return Quantity{}, err
	}
	q := Quantity{Quantifier: n.quantifier}
	if n.low {
		q.Low = v
	}
	if n.high {
		q.High = v
	}
	return q, nil
}

func parseBound(s string) (*float64, error) {
	if s == "" {
		return nil, nil
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil, fmt.Errorf("quantity %q: %w", s, err)
	}
	return &v, nil
}
