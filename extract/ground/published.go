package ground

import (
	"cmp"
	"strconv"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// The values of Document.PublishedFrom.
const (
	fromMetadata = "metadata" // the record said so
	fromDateline = "dateline" // the text's own dateline
	fromText     = "text"     // a date that stands alone in the text
	fromGiven    = "given"    // the caller said so of texts that carry no date
)

// Date fills what the head of the text tells of the document: dateline,
// byline, agency and the date of publication. A date that the record gives
// stands, unless the text's own dateline contradicts it by more than a day:
// then the dateline is the story's date and the record's that of a page or an
// archive. So it is with a date that the caller gave for texts without one.
func (r *Reader) Date(t *text.Text, doc *schema.Document) {
	r.overruled = false
	r.dateline(t, doc)
	if !doc.Published.IsZero() && doc.PublishedFrom == "" {
		doc.PublishedFrom = fromMetadata
	}
	r.own, r.given = r.ownDate(t, doc), published(doc)
	own := r.own
	if own.day == 0 || !doc.Published.IsZero() && (!own.strong || near(own.day, published(doc))) {
		return
	}
	r.overruled = !doc.Published.IsZero() && doc.PublishedFrom != fromGiven
	doc.Published = own.day.date().Time()
	doc.PublishedFrom = fromText
	if own.strong {
		doc.PublishedFrom = fromDateline
	}
}

// published is the day on which doc was published; 0 = not known.
func published(doc *schema.Document) day {
	if doc.Published.IsZero() {
		return 0
	}
	return day(schema.DateOf(doc.Published.UTC()).Days())
}

// near tells whether two days are the same or next to each other.
func near(a, b day) bool { return a-b <= 1 && b-a <= 1 }

// anchor is what the times of the text count from: its own date, else the
// record's, else the month that its head names.
func (r *Reader) anchor(t *text.Text, doc *schema.Document) stretch {
	own, given := r.own, published(doc)
	if given != r.given { // it was found only now
		own = r.ownDate(t, doc)
	}
	switch {
	case own.day != 0 && (own.strong || given == 0):
		return days(own.day, own.day)
	case given != 0:
		return days(given, given)
	}
	return own.month
}

// ownDate is the date that a text gives itself.
type ownDate struct {
	day    day     // 0 = none
	strong bool    // a dateline or a line "Published …", not just a date that stands alone
	firm   bool    // likewise, and not the first line of a page, which may be the day on which that was printed
	month  stretch // where only a month is told
}

// ownDate looks for the date in the head, then for dates that close a line.
func (r *Reader) ownDate(t *text.Text, doc *schema.Document) ownDate {
	s := scanner{lx: r.lx, text: t, last: min(t.Report(), headTokens), eventless: true, moments: r.head[:0]}
	if dates := s.mayDate(); !dates.Empty() {
		s.scanIn(dates)
		r.head = s.moments
	}
	var found dating
	for i := range s.moments {
		found.take(&s, &s.moments[i], published(doc))
	}
	best := found.best
	if best.day == 0 {
		best.day = found.dateline(&s)
		best.strong = best.day != 0
	}
	if best.day == 0 && doc.Published.IsZero() {
		best.day = s.lastCredit()
	}
	return best
}

// dating is what the moments of a text's head say of its date.
type dating struct {
	best     ownDate
	yearless fields // of a dateline "KABUL (June 14) —"
	year     int    // told above it
}

// take looks at the next moment of the head.
func (d *dating) take(s *scanner, m *moment, given day) {
	if d.yearless.day == 0 && m.fields.year != 0 {
		d.year = m.fields.year
	}
	if m.form != calendarForm || m.feast || m.fields.month == 0 || !s.standsAlone(m) {
		return
	}
	s.dateYear(m, given)
	if m.fields.year == 0 && m.until != nil {
		m.fields.year = m.until.fields.year
	}
	when := m.fields.stretch()
	switch {
	case m.fields.year == 0 && m.fields.day > 0 && m.until == nil && d.yearless.day == 0 && s.headsReport(m):
		d.yearless = m.fields
	case m.fields.year == 0 || !when.known:
	case when.length() > 1:
		if !d.best.month.known {
			d.best.month = when
		}
	default:
		d.best.better(ownDate{day: when.from, strong: s.isDateline(m), firm: s.inDateline(m.span.First) || s.publishes(m.span.First)}, given)
	}
}

// better takes the next date that stands alone where it is the story's rather than the one before
// it: a dateline, one that bears out the given day, or an earlier one that a line of the page's
// own stands above.
func (o *ownDate) better(next ownDate, given day) {
	switch {
	case o.day == 0, next.strong && !o.strong,
		next.strong && next.firm && !o.firm && next.day < o.day,
		given != 0 && near(next.day, given) && !near(o.day, given):
		o.day, o.strong, o.firm = next.day, next.strong, next.firm
	}
}

// headsReport tells whether a date stands in a dateline or opens the text as a label.
func (s *scanner) headsReport(m *moment) bool {
	i := m.span.First
	return s.inDateline(i) && s.isDateline(m) || i == s.first && s.at(m.span.Last) == ":"
}

// dateline is the day of a dateline without a year, in the year that is told above it
// or by a serial number; 0 = none.
func (d *dating) dateline(s *scanner) day {
	f := d.yearless
	if f.day == 0 {
		return 0
	}
	f.year = cmp.Or(d.year, s.serialYear(f.month))
	if when := f.stretch(); f.year > 0 && when.length() == 1 {
		return when.from
	}
	return 0
}

// mayDate is the stretch in which a day of the calendar or a month may be told,
// for all that bears on it: the words around what names a month, and the years
// above it. Most texts need no more than this look. What is written small, as may
// and march often are, dates with a number beside it.
func (s *scanner) mayDate() text.Span {
	year, first, last := s.last, s.last, s.first
	numbered := s.first - 1 // the last token up to which a number stands near
	for i := s.first; i < s.last; i++ {
		dates := false
		switch tok := &s.text.Tokens[i]; {
		case tok.Kind == text.Number:
			_, next := s.allDigits(i)
			dates = next > i
			numbered = i + beside
			if tok.End-tok.Start == 4 {
				year = min(year, i)
			}
		case s.lx.Times.Dates(s.text.Words[i]):
			dates = tok.Has(text.Upper) || i <= numbered || s.numberAhead(i)
		}
		if dates {
			first, last = min(first, i), i+1
		}
	}
	if last == s.first {
		return text.Span{}
	}
	return text.Span{First: max(s.first, min(first, year)-bearing), Last: min(s.last, last+bearing)}
}

// bearing is how many tokens before and behind a date may bear on it: more than
// any time expression has.
const bearing = 30

// beside is how many tokens may stand between a month and the number that
// makes it a date: "the 3rd and 4th of may", "the may day in 1981".
const beside = 12

// numberAhead tells whether a number stands among the next tokens.
func (s *scanner) numberAhead(i int) bool {
	for j := i + 1; j < s.last && j <= i+beside; j++ {
		if s.text.Tokens[j].Kind == text.Number {
			return true
		}
	}
	return false
}

// dateYear gives a dateline without a year ("KABUL (June 14) —") the year that
// brings it nearest to the record's date.
func (s *scanner) dateYear(m *moment, given day) {
	if m.fields.year != 0 || given == 0 || m.fields.day == 0 || !s.isDateline(m) || !s.inDateline(m.span.First) && !s.publishes(m.span.First) {
		return
	}
	f := m.fields
	year := given.date().Year
	m.fields.year = year
	for y := year - 1; y <= year+1; y++ {
		f.year = y
		if got := f.stretch(); got.known && distance(got.from, given) < distance(m.fields.stretch().from, given) {
			m.fields.year = y
		}
	}
}

// serialYear is the year of a serial number of a press release in the head,
// "2012-06-S-026", where its month is the given one or next to it; 0 for
// none.
func (s *scanner) serialYear(month int) int {
	for i := s.first; i+3 < s.last; i++ {
		if len(s.at(i)) != 4 || s.at(i+1) != "-" || len(s.at(i+2)) != 2 || s.at(i+3) != "-" || !s.glued(i+1) || !s.glued(i+2) || !s.glued(i+3) {
			continue
		}
		year, ok := s.year(i)
		if m, err := strconv.Atoi(s.at(i + 2)); ok && err == nil && m-month <= 1 && month-m <= 1 {
			return year
		}
	}
	return 0
}

// distance is how many days lie between two.
func distance(a, b day) int { return int(max(a-b, b-a)) }

// standsAlone tells whether no preposition or article governs the date, or a
// word of publishing does.
func (s *scanner) standsAlone(m *moment) bool {
	i := m.span.First
	if s.publishes(i) {
		return true
	}
	if m.named {
		return false
	}
	if m.relation != lexicon.On {
		return m.relation == lexicon.AsOf && !strings.EqualFold(s.at(i), "by") && s.opens(i)
	}
	if sense, _ := s.sense(i); sense != nil && (sense.Kind == lexicon.TimeRelation || sense.Kind == lexicon.TimeEdge || sense.Kind == lexicon.DayPart) {
		return false
	}
	return s.opens(i)
}

// opens tells whether what stands before token i does not lead on to it: a
// line's end, a stop, a name, a clock time.
func (s *scanner) opens(i int) bool {
	if i == s.first || s.text.Tokens[i].Has(text.Line|text.Para) {
		return true
	}
	before := s.text.Tokens[i-1]
	return before.Kind != text.Word && (s.at(i-1) != "-" || before.Has(text.Space)) || before.Has(text.Upper) && !s.text.Caps || s.isZone(i-1)
}

// publishes tells whether a word of publishing stands before token i: "Posted
// on", "Date of publication", "Published:".
func (s *scanner) publishes(i int) bool {
	for _, skip := range [...]string{"on", ":", "on", ","} {
		if s.at(i-1) == skip {
			i--
		}
	}
	for k := max(s.first, i-3); k < i; k++ {
		sense, n := s.sense(k)
		if sense != nil && sense.Kind == lexicon.PublishWord && k+n >= i && s.text.Tokens[k].Has(text.Upper|text.Line) {
			return true
		}
	}
	return false
}

// topTokens is how far into a text a date on a line of its own may be the
// text's.
const topTokens = 60

// isDateline tells whether a date that stands alone opens a line, follows a
// word of publishing or an agency, or stands in a dateline.
func (s *scanner) isDateline(m *moment) bool {
	i := m.span.First
	if s.publishes(i) || m.relation == lexicon.AsOf {
		return true
	}
	if i < topTokens && (s.text.Tokens[i].Has(text.Para) || s.fillsLine(m.span)) {
		return true
	}
	if end := m.span.Last; s.inDateline(i) && (isDash(s.at(end)) || s.at(end) == ")" || s.at(end) == "(") {
		return true
	}
	for j := max(s.first, i-3); j < i; j++ {
		if _, n := s.lx.Agencies.Longest(s.text.Words[j:i]); n == i-j || n > 0 && j+n == i-1 && s.at(i-1) == ")" {
			return true
		}
	}
	return false
}

// fillsLine tells whether nothing else stands on the line of span.
func (s *scanner) fillsLine(span text.Span) bool {
	return s.text.Tokens[span.First].Has(text.Line) && (span.Last == len(s.text.Tokens) || s.text.Tokens[span.Last].Has(text.Line))
}

// datelineReach is how many tokens a date may stand behind the start of its
// paragraph to be in the dateline: behind a place and a little more.
const datelineReach = 16

// inDateline tells whether token i stands right behind the words of a place
// that open a paragraph: "SAN SALVADOR, 3 JAN 90 --", "KABUL (June 14) —".
func (s *scanner) inDateline(i int) bool {
	first := i
	for first > s.first && !s.opensDateline(first) {
		if first--; i-first > datelineReach {
			return false
		}
	}
	end := placeWords(s.lx, s.text, first)
	if end > i && s.at(i-1) == "," {
		end = i // "BEIRUT, May 6"
	}
	return end > first && end <= i && i-end <= 5
}

// opensDateline tells whether a dateline may start with token i: it starts a
// paragraph, or in capitals a line.
func (s *scanner) opensDateline(i int) bool {
	tok := s.text.Tokens[i]
	return tok.Has(text.Para) || tok.Has(text.Line) && tok.Has(text.Caps) && !s.text.Caps
}

// lastCredit is the latest full date that closes a line of the text, as under
// a quoted message; 0 for none.
func (s *scanner) lastCredit() day {
	s.first, s.last = 0, s.text.Report()
	latest := day(0)
	for first, end := range s.text.Lines {
		if first >= s.last {
			break
		}
		i := min(end, s.last) - 1
		if _, ok := s.year(i); !ok || i < 2 {
			continue
		}
		for j := max(0, i-4); j < i; j++ {
			m := untold
			next := s.moment(&m, j)
			if next != i+1 || m.form != calendarForm || m.fields.day == 0 {
				continue
			}
			m.span = text.Span{First: j, Last: next}
			if when := m.fields.stretch(); when.known && s.standsAlone(&m) {
				latest = max(latest, when.to)
			}
			break
		}
	}
	return latest
}
