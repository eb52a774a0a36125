package source

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/araddon/dateparse"
)

// ParseDate reads a date in any common form as an instant in UTC; a form
// without a zone is in UTC. Forms that can be read in two ways (02/03/2004),
// that name no day (March 2004) or an unknown time zone are errors.
func ParseDate(s string) (date time.Time, err error) {
	defer func() { // dateparse indexes beyond the end of some inputs
		if recover() != nil {
			date, err = time.Time{}, unknownForm(s)
		}
	}()
	plain := plainDate(s)
	layout, err := dateparse.ParseFormat(plain)
	if err == nil && !namesDay(layout) {
		return time.Time{}, fmt.Errorf("date %q names no day", s)
	}
	if _, err := dateparse.ParseStrict(plain); err == dateparse.ErrAmbiguousMMDD {
		return time.Time{}, fmt.Errorf("date %q can be read with the day or the month first", s)
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

// plainDate brings common forms that dateparse does not know into one it does.
func plainDate(s string) string {
	words := strings.Fields(s)
	if len(words) > 1 && isWeekday(words[0]) {
		words = words[1:]
	}
	for i, w := range words {
		if len(w) <= 6 && strings.HasPrefix(strings.ToLower(w), "sept") {
			words[i] = w[:3] + strings.TrimPrefix(w[4:], ".")
		}
	}
	if len(words) > 0 {
		words[0] = yearFirst(words[0])
	}
	return strings.Join(words, " ")
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

// yearFirst turns 25/3/2004 and 3/25/2004 into 2004-03-25 where only one order
// gives a day; any other word stays as it is.
func yearFirst(w string) string {
	parts := strings.FieldsFunc(w, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(parts) != 3 || len(parts[2]) != 4 {
		return w
	}
	var n [3]int
	for i, p := range parts {
		var err error
		if n[i], err = strconv.Atoi(p); err != nil || n[i] < 1 {
			return w
		}
	}
	month, day := n[0], n[1]
	if month > 12 {
		month, day = day, month
	}
	if month > 12 || day <= 12 && day != month {
		return w
	}
	return fmt.Sprintf("%04d-%02d-%02d", n[2], month, day)
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
