package page

import (
	"strings"
	"time"
	"unicode"
)

// published is the date of publication: the first of the metadata's that can
// be read, else the date that stands by the headline, else the one in the
// address.
func published(m *metadata, blocks []block, labels map[string]string, date func(string) (time.Time, error)) (time.Time, string) {
	for _, s := range m.dates {
		if t, err := date(s); err == nil && plausible(t) {
			return t, "metadata"
		}
	}
	lines := []string{labels["first"], labels["date"]}
	for i := range blocks {
		if blocks[i].part == credit {
			lines = append(lines, blocks[i].text)
		}
	}
	for _, line := range lines {
		for _, s := range datesIn(line) {
			if t, err := date(s); err == nil && plausible(t) {
				return t, "text"
			}
		}
	}
	if s := addressDate(m.url); s != "" {
		if t, err := date(s); err == nil && plausible(t) {
			return t, "metadata"
		}
	}
	return time.Time{}, ""
}

// plausible tells whether a page of the web or of a press archive can have a
// date: sites fill in the first second of 1970 and the year 1 for none.
func plausible(t time.Time) bool { return t.Year() > 1800 && t.Year() < 2200 && t.Unix() != 0 }

func hasDate(s string) bool { return len(datesIn(s)) > 0 }

// datesIn are the dates with a day, a month and a year that stand in a line.
func datesIn(s string) []string {
	if len(s) > 400 {
		return nil
	}
	words := strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == ',' || r == '|' || r == '(' || r == ')' || r == ';'
	})
	var out []string
	for i, w := range words {
		at := func(k int) string {
			if k < 0 || k >= len(words) {
				return ""
			}
			return strings.Trim(words[k], ".:")
		}
		month := monthOf(at(i))
		switch {
		case month != "" && isDay(at(i-1)) && isYear(at(i+1)):
			out = append(out, dayOf(at(i-1))+" "+month+" "+at(i+1))
		case month != "" && isDay(at(i+1)) && isYear(at(i+2)):
			out = append(out, dayOf(at(i+1))+" "+month+" "+at(i+2))
		case strings.Count(w, "/") == 2 || strings.Count(w, "-") >= 2 || strings.Count(w, ".") == 2:
			if d := strings.Trim(w, ".:"); numeric(d) {
				out = append(out, d)
			} else if p := strings.Split(d, "-"); len(p) == 3 && monthOf(p[1]) != "" && isDay(p[0]) && isYear(p[2]) {
				out = append(out, p[0]+" "+monthOf(p[1])+" "+p[2])
			}
		}
	}
	return out
}

// numeric tells whether a word is three numbers, a year among them, perhaps
// with a time after a T.
func numeric(s string) bool {
	s, _, _ = strings.Cut(s, "T")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 || !isYear(parts[0]) && !isYear(parts[2]) {
		return false
	}
	for _, p := range parts {
		if len(p) > 4 || strings.Trim(p, "0123456789") != "" {
			return false
		}
	}
	return true
}

// monthOf is the month that a word names, "" for none.
func monthOf(s string) string {
	s = strings.ToLower(s)
	if len(s) < 3 {
		return ""
	}
	if s == "sept" {
		return "September"
	}
	for m := time.January; m <= time.December; m++ {
		if name := strings.ToLower(m.String()); s == name || s == name[:3] {
			return m.String()
		}
	}
	return ""
}

func isDay(s string) bool {
	d := dayOf(s)
	return len(d) > 0 && len(d) <= 2 && strings.Trim(d, "0123456789") == "" && d != "0" && d != "00"
}

// dayOf is a day without the letters of 1st, 2nd, 3rd.
func dayOf(s string) string {
	if len(s) > 2 {
		switch strings.ToLower(s[len(s)-2:]) {
		case "st", "nd", "rd", "th":
			return s[:len(s)-2]
		}
	}
	return s
}

func isYear(s string) bool {
	return len(s) == 4 && strings.Trim(s, "0123456789") == "" && s >= "1800" && s < "2200"
}

// addressDate is the day in an address such as /2017/11/25/name or
// /2017-11-25-name, "" if it tells none.
func addressDate(address string) string {
	parts := strings.FieldsFunc(address, func(r rune) bool { return r == '/' || r == '-' || r == '_' })
	for i := 0; i+2 < len(parts); i++ {
		year, month, day := parts[i], parts[i+1], parts[i+2]
		if m := monthOf(month); m != "" && isYear(year) && isDay(day) {
			return day + " " + m + " " + year
		}
		if isYear(year) && len(month) == 2 && len(day) == 2 && isDay(month) && isDay(day) {
			return year + "-" + month + "-" + day
		}
	}
	return ""
}
