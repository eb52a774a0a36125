package schema

import (
	"math"
	"reflect"
	"testing"
	"time"
)

func TestQuantityNotation(t *testing.T) {
	for _, test := range []struct {
		written    string
		quantifier Quantifier
		value      float64
	}{
		{"26", Exact, 26}, {"0", Exact, 0}, {"99.5", Exact, 99.5}, {"~1500", About, 1500},
		{">=26", AtLeast, 26}, {">26", MoreThan, 26}, {"<=3000", AtMost, 3000}, {"<5", LessThan, 5},
		{"14000..18000", Between, 16000}, {"12..120?", Vague, 12},
	} {
		q, err := ParseQuantity(test.written)
		if err != nil || q.Quantifier != test.quantifier || q.Value() != test.value || q.String() != test.written {
			t.Errorf("%q is read as %s %v (%s), error %v", test.written, q.Quantifier, q.Value(), q, err)
		}
	}
	if q := Exactly(26); q.String() != "26" || q.Value() != 26 {
		t.Errorf("exactly 26 is %s", q)
	}
	if v := (Quantity{}).Value(); !math.IsNaN(v) {
		t.Errorf("no bounds have the value %v", v)
	}
	for _, s := range []string{"x", ">=x", "~x", "1..x", "x..1", "x..2?"} {
		if q, err := ParseQuantity(s); err == nil || !reflect.DeepEqual(q, Quantity{}) {
			t.Errorf("%q is read as %s, error %v", s, q, err)
		}
	}
}

func TestDate(t *testing.T) {
	d := DateOf(time.Date(2017, 12, 31, 23, 0, 0, 0, time.FixedZone("", -3*3600)))
	if d.String() != "2017-12-31" || d.AddDays(1).String() != "2018-01-01" || d.AddDays(-365).String() != "2016-12-31" {
		t.Errorf("%s, a day later %s, a year before %s", d, d.AddDays(1), d.AddDays(-365))
	}
	if !d.Before(d.AddDays(1)) || d.Before(d) || d.Weekday() != time.Sunday {
		t.Errorf("%s: weekday %s, before itself %t", d, d.Weekday(), d.Before(d))
	}
	if before := (Date{1969, 12, 31}); before.Days() != -1 || (Date{1970, 1, 2}).Days() != 1 {
		t.Errorf("%s is day %d", before, before.Days())
	}
	if null := DateOf(time.Time{}); !null.IsZero() || null.String() != "" || !null.Time().IsZero() || !null.AddDays(3).IsZero() {
		t.Errorf("the zero time is the day %q", null)
	}
}
