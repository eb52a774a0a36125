package ground

import (
	"time"

	"tally/extract/lexicon"
	"tally/schema"
)

// day counts days since 1970-01-01.
type day int32

// civil is the day of a date; months and days beyond the calendar roll over.
func civil(year, month, dayOfMonth int) day {
	return day(time.Date(year, time.Month(month), dayOfMonth, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// date is the calendar date of d.
func (d day) date() schema.Date {
	return schema.DateOf(time.Unix(int64(d)*86400, 0).UTC())
}

// weekday is 0 for Sunday … 6.
func (d day) weekday() int { return int((d%7 + 11) % 7) }

// stretch is a run of days, both ends in it. The zero stretch is not known.
type stretch struct {
	from, to day
	known    bool
}

// days is the stretch from one day to another, whichever comes first.
func days(from, to day) stretch {
	if to < from {
		from, to = to, from
	}
	return stretch{from, to, true}
}

// length is how many days s has; 0 where it is not known.
func (s stretch) length() int {
	if !s.known {
		return 0
	}
	return int(s.to-s.from) + 1
}

// moved is s, n days later.
func (s stretch) moved(n int) stretch {
	return stretch{s.from + day(n), s.to + day(n), s.known}
}

// join is the smallest stretch that has both in it.
func (s stretch) join(o stretch) stretch {
	if !s.known || !o.known {
		return stretch{}
	}
	return days(min(s.from, o.from), max(s.to, o.to))
}

// clip ends s at d where it reaches beyond it; a stretch that lies wholly
// after d stays.
func (s stretch) clip(d day) stretch {
	if s.known && s.from <= d && s.to > d {
		s.to = d
	}
	return s
}

// precision is UCDP's date_prec: 1 a day, 2 two to six days, 3 a week, 4 up to
// a month, 5 more; 0 where nothing is known.
func (s stretch) precision() int {
	switch n := s.length(); {
	case n == 0:
		return 0
	case n == 1:
		return 1
	case n < 7:
		return 2
	case n == 7:
		return 3
	case n <= 31:
		return 4
	}
	return 5
}

// wholeYear is a year of the calendar.
func wholeYear(y int) stretch { return days(civil(y, 1, 1), civil(y, 12, 31)) }

// wholeMonth is month m, from 1, of a year.
func wholeMonth(y, m int) stretch { return days(civil(y, m, 1), civil(y, m+1, 0)) }

// weekOf is Monday to Sunday.
func weekOf(d day) stretch {
	monday := d - day((d.weekday()+6)%7)
	return days(monday, monday+6)
}

// part cuts an early, middle or late third out of s.
func (s stretch) part(edge int) stretch {
	if !s.known {
		return s
	}
	third := day(s.length() / 3)
	switch {
	case edge < 0:
		s.to = s.from + max(third, 1) - 1
	case edge > 0:
		s.from = s.to - max(third, 1) + 1
	default:
		s.from, s.to = s.from+third, s.to-third
	}
	return s
}

// calendarUnit is the stretch of the calendar that lies n units from d (before it
// where n is negative): "last month", "three years ago".
func calendarUnit(d day, unit lexicon.CalendarUnit, n int) stretch {
	date := d.date()
	switch unit {
	case lexicon.Hour:
		return days(d, d)
	case lexicon.Day:
		return days(d+day(n), d+day(n))
	case lexicon.Weekend:
		return weekend(d, n)
	case lexicon.Week:
		return weekOf(d + day(7*n))
	case lexicon.MonthUnit:
		return wholeMonth(date.Year, int(date.Month)+n)
	case lexicon.Year:
		return wholeYear(date.Year + n)
	}
	return stretch{}
}

// weekend is the Saturday and Sunday n weekends from d; 0 and -1 are the last
// one that began by d.
func weekend(d day, n int) stretch {
	saturday := d - day((d.weekday()+1)%7)
	if n > 0 {
		saturday += day(7 * n)
	}
	return days(saturday, saturday+1)
}

// shifted is d, n units away: the same day of another week, month or year.
func shifted(d day, unit lexicon.CalendarUnit, n int) day {
	date := d.date()
	switch unit {
	case lexicon.Hour:
		return d + day(n/24)
	case lexicon.Day:
		return d + day(n)
	case lexicon.Weekend, lexicon.Week:
		return d + day(7*n)
	case lexicon.MonthUnit:
		return civil(date.Year, int(date.Month)+n, min(date.Day, 28))
	case lexicon.Year:
		return civil(date.Year+n, int(date.Month), min(date.Day, 28))
	}
	return d
}

// daysIn is how many days a unit has at most.
func daysIn(unit lexicon.CalendarUnit) int {
	switch unit {
	case lexicon.Year:
		return 366
	case lexicon.MonthUnit:
		return 31
	}
	return 7
}
