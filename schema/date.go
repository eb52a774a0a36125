package schema

import (
	"fmt"
	"time"
)

// Date is a day of the calendar without a time zone. The zero Date is null.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf gives the calendar day of t in t's own location; null for the zero time.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	y, m, d := t.Date()
	return Date{y, m, d}
}

// IsZero tells whether d is null.
func (d Date) IsZero() bool { return d == Date{} }

// Time is midnight UTC of d; the zero time for null.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// String is the ISO form "2017-11-11", or "" for null.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// AddDays is the day n days later (earlier where n is negative); null stays null.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// Days counts days since 1970-01-01, as Parquet's DATE does; negative before it.
func (d Date) Days() int32 { return int32(d.Time().Unix() / 86400) }

// Before tells whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.Days() < e.Days() }

// Weekday is the day of the week of d.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }
