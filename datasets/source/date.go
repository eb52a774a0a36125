package source

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/araddon/dateparse"
)

// DateOrder is the order of the numbers in dates that end with the year, as in
// 3/4/2004 and 3.4.04. Where it is not told, only what can be read in one way is
// read, such as 25/3/2004.
type DateOrder string

// The orders that can be told.
const (
	DayFirst   DateOrder = "dmy" // 3/4/2004 is in April
	MonthFirst DateOrder = "mdy" // … in March
)

// DateOrders are the orders that can be told.
var DateOrders = []string{string(DayFirst), string(MonthFirst)}

// ParseDate reads a date whose order nobody tells: see DateOrder.Parse.
func ParseDate(s string) (time.Time, error) { return DateOrder("").Parse(s) }

// errOrder is the fault of a date that can be read in two ways.
var errOrder = errors.New("can be read with the day or the month first")

// Parse reads a date in any common form as an instant in UTC; a form without a
// zone is in UTC. Forms that can be read in two ways (02/03/2004, where no order
// is told), that name no day (March 2004) or an unknown time zone are errors.
func (o DateOrder) Parse(s string) (date time.Time, err error) {
	defer func() { // dateparse indexes beyond the end of some inputs
		if recover() != nil {
			date, err = time.Time{}, unknownForm(s)
		}
	}()
	plain, err := o.plain(s)
	if err != nil {
		return time.Time{}, fmt.Errorf("date %q %w", s, err)
	}
	layout, err := dateparse.ParseFormat(plain)
	if err == nil && !namesDay(layout) {
		return time.Time{}, fmt.Errorf("date %q names no day", s)
	}
	if _, err := dateparse.ParseStrict(plain); err == dateparse.ErrAmbiguousMMDD {
		if _, ok := threeNumbers(plain); !ok {
			return time.Time{}, unknownForm(s)
		}
		return time.Time{}, fmt.Errorf("date %q %w", s, errOrder)
	}
	t, err := dateparse.ParseIn(plain, time.UTC) // never in the machine's own zone
	if err != nil || t.Year() < 1 || t.Year() > 9999 {
		return time.Time{}, unknownForm(s)
	}
	return inUTC(t, s)
}

func unknownForm(s string) error {
	if len(s) > 60 {
		s = strings.ToValidUTF8(s[:60], "") + "…"
	}
	return fmt.Errorf("date %q is in no form that is known", s)
}

// plain brings common forms that dateparse does not know into one it does.
func (o DateOrder) plain(s string) (string, error) {
	words := strings.Fields(s)
	if len(words) > 1 && isWeekday(words[0]) {
		words = words[1:]
	}
	for i, w := range words {
		if len(w) <= 6 && strings.HasPrefix(strings.ToLower(w), "sept") {
			words[i] = w[:3] + strings.TrimPrefix(w[4:], ".")
		}
	}
	if len(words) == 0 {
		return "", nil
	}
	first := strings.TrimSuffix(words[0], ",")
	day, err := o.yearFirst(first)
	words[0] = cmp.Or(day, spelled(first), ordinal(words[0]))
	return strings.Join(words, " "), err
}

// spelled turns 28-Nov-26, as spreadsheets write dates, and 20261128T101500Z into
// what dateparse knows; it is "" for any other word.
func spelled(w string) string {
	for _, layout := range [...]string{"2-Jan-06", "20060102T150405Z07:00"} {
		if t, err := time.Parse(layout, w); err == nil {
			return strings.TrimSuffix(t.Format(time.RFC3339), "T00:00:00Z")
		}
	}
	return ""
}

// ordinal takes the ending off the day that a date begins with: "28th", "3.".
func ordinal(w string) string {
	number := strings.TrimRight(w, "stndrh.")
	switch w[len(number):] {
	case "st", "nd", "rd", "th", ".":
		return number
	}
	return w
}

// noDate tells whether a word stands where there is no date, as programs write it.
func noDate(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "", "na", "n/a", "nan", "nat", "null", "none", "-", "0000-00-00":
		return true
	}
	return false
}

// isWeekday holds for Mon, Monday and "Monday,".
func isWeekday(w string) bool {
	w = strings.ToLower(strings.TrimRight(w, ",."))
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if len(w) >= 3 && strings.HasPrefix(name, w) {
			return true
		}
	}
	return false
}

// yearFirst turns 25/3/2004, 3/25/2004 and, in a told order, 3.4.04 into
// 2004-03-25 and so on; it is "" for any other word.
func (o DateOrder) yearFirst(w string) (string, error) {
	n, ok := threeNumbers(w)
	day, month, year := n[0], n[1], n[2]
	switch {
	case !ok || year < 100 && o == "":
		return "", nil
	case o == MonthFirst || o == "" && day <= 12 && month > 12:
		day, month = month, day
	case o == "" && day <= 12 && day != month:
		return "", errOrder
	}
	switch {
	case month > 12 && o == "":
		return "", nil
	case month > 12:
		return "", fmt.Errorf("is no date in the order %s", o)
	case year < 69: // as package time takes two digits
		year += 2000
	case year < 100:
		year += 1900
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day), nil
}

// threeNumbers are those of a word such as 25/3/2004, 25.03.04 and 25-3-2004.
func threeNumbers(w string) (n [3]int, ok bool) {
	parts := strings.FieldsFunc(w, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 2 && len(parts[2]) != 4 {
		return n, false
	}
	for i, p := range parts {
		number, err := strconv.ParseUint(p, 10, 16)
		if err != nil || number == 0 && i < 2 {
			return n, false
		}
		n[i] = int(number)
	}
	return n, len(parts[2]) == 2 || n[2] > 99
}

// namesDay tells whether a layout of package time has a day. A stamp in
// seconds since 1970 is its own layout.
func namesDay(layout string) bool {
	if _, err := strconv.ParseUint(layout, 10, 64); err == nil && len(layout) >= 8 {
		return true
	}
	rest := strings.Replace(layout, "2006", "", 1)
	return strings.Contains(rest, "2") && !strings.Contains(rest, "W")
}

// offsets of the abbreviations that mean one zone: RFC 822's and Europe's.
var offsets = map[string]int{
	"UTC": 0, "GMT": 0, "UT": 0, "Z": 0, "WET": 0,
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
	"WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
}

// inUTC corrects a time whose zone was told by letters alone: package time
// takes letters that it does not know for UTC.
func inUTC(t time.Time, s string) (time.Time, error) {
	name, offset := t.Zone()
	if offset != 0 || name == "" || name[0] == '+' || name[0] == '-' {
		return instant(t), nil
	}
	hours, known := offsets[name]
	if !known {
		return time.Time{}, fmt.Errorf("date %q has the unknown time zone %s", s, name)
	}
	return instant(t.Add(-time.Duration(hours) * time.Hour)), nil
}

// instant is t as tables hold it: UTC and milliseconds.
func instant(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }
