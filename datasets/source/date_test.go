package source

import (
	"strings"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2017-11-11", "2017-11-11T00:00:00Z"},
		{" 2017-11-11T09:30:00Z ", "2017-11-11T09:30:00Z"},
		{"2017-11-11T23:30:00-05:00", "2017-11-12T04:30:00Z"},
		{"2017-11-11 09:30", "2017-11-11T09:30:00Z"},
		{"20171111", "2017-11-11T00:00:00Z"},
		{"1510358400", "2017-11-11T00:00:00Z"},
		{"3 October 2016", "2016-10-03T00:00:00Z"},
		{"October 3rd, 2016", "2016-10-03T00:00:00Z"},
		{"Monday 3 Oct 2016", "2016-10-03T00:00:00Z"},
		{"Friday, November 11, 2017", "2017-11-11T00:00:00Z"},
		{"9 Sept 2016", "2016-09-09T00:00:00Z"},
		{"Sept. 9, 2016", "2016-09-09T00:00:00Z"},
		{"September 9, 2016", "2016-09-09T00:00:00Z"},
		{"Mon, 03 Oct 2016 10:00:00 EST", "2016-10-03T15:00:00Z"},
		{"Mon, 03 Oct 2016 10:00:00 +0200", "2016-10-03T08:00:00Z"},
		{"25/3/2004", "2004-03-25T00:00:00Z"},
		{"3/25/2004", "2004-03-25T00:00:00Z"},
		{"4.4.2004", "2004-04-04T00:00:00Z"},
		{"14 MAY 1843", "1843-05-14T00:00:00Z"},
		{"3. April 2004", "2004-04-03T00:00:00Z"},
		{"21st April 2004", "2004-04-21T00:00:00Z"},
		{"3-Apr-04", "2004-04-03T00:00:00Z"},
		{"13-Apr-04 09:30", "2004-04-13T09:30:00Z"},
		{"20040413T093000Z", "2004-04-13T09:30:00Z"},
		{"st April 2004", "no form"},
		{"25.3.2004, 2:30 PM", "2004-03-25T14:30:00Z"},
		{"02/03/2004", "first"}, {"1.2.2014", "first"}, {"02/03/04", "first"},
		{"2017", "no day"}, {"2017-11", "no day"}, {"2016-W05", "no day"},
		{"March 2004", "no form"}, {"", "no form"}, {"yesterday", "no form"}, {"10:15", "no form"},
		{"Mon, 03 Oct 2016 10:00:00 IST", "zone IST"},
		{strings.Repeat("9", 500), "no form"},
	}
	for _, tt := range tests {
		got, err := ParseDate(tt.in)
		if err != nil {
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%q: error %v, want %s", tt.in, err, tt.want)
			}
			continue
		}
		if s := got.Format(time.RFC3339); s != tt.want {
			t.Errorf("%q: %s, want %s", tt.in, s, tt.want)
		}
	}
}

// TestDateOrder: a told order holds for every date of numbers that ends with the year, and for no other.
func TestDateOrder(t *testing.T) {
	tests := []struct {
		order    DateOrder
		in, want string
	}{
		{DayFirst, "02/03/2004", "2004-03-02"}, {MonthFirst, "02/03/2004", "2004-02-03"},
		{DayFirst, "2.3.04 09:30", "2004-03-02"}, {MonthFirst, "2-3-98", "1998-02-03"},
		{DayFirst, "25/3/2004", "2004-03-25"}, {DayFirst, "2004-03-25", "2004-03-25"}, {MonthFirst, "25 March 2004", "2004-03-25"},
		{DayFirst, "3/25/2004", `date "3/25/2004" is no date in the order dmy`},
		{MonthFirst, "25.3.2004", `date "25.3.2004" is no date in the order mdy`},
		{DayFirst, "31/2/2004", `date "31/2/2004" is in no form that is known`},
	}
	for _, tt := range tests {
		got, err := tt.order.Parse(tt.in)
		if s := got.Format(time.DateOnly); err == nil && s != tt.want || err != nil && err.Error() != tt.want {
			t.Errorf("%s %q: %s (%v), want %s", tt.order, tt.in, s, err, tt.want)
		}
	}
}

// FuzzDate: nothing panics, and what is read is an instant in UTC that a table can hold.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"2017-11-11", "Mon, 03 Oct 2016 10:00:00 EST", "3/25/2004", "1510358400", "Sept"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := ParseDate(s)
		if err == nil && (got.Location() != time.UTC || got.Nanosecond()%1e6 != 0 || got.Year() < -1) {
			t.Errorf("%q: %v", s, got)
		}
	})
}
