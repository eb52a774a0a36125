package ground

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// form is how a moment names its time.
type form uint8

const (
	calendarForm form = iota // a day, month or year of the calendar: fields
	weekdayForm              // Thursday
	nearForm                 // counted from the document's day: yesterday, last week, three years ago
	offsetForm               // counted from a day told of before: two days later, the next day
	decadeForm               // this century: high years, low from the current one
	noForm                   // looks like a time and is none: Bloody Sunday
)

// The values of shift and edge where nothing is said.
const (
	shiftNone = 9
	edgeNone  = 9
)

// moment is one time expression of a sentence.
type moment struct {
	span text.Span
	form form
	when stretch // what it means, once resolved
	from stretch // of "since", the time it names itself
	open bool    // when has no end: "since 2011" in a text without a date

	// what the words name
	fields    fields // of calendarForm
	weekday   int    // of weekdayForm
	unit      lexicon.CalendarUnit
	low, high int     // units or days from the base, of nearForm and offsetForm
	shift     int     // last -1, this 0, next 1: of weekdays and months
	running   bool    // nearForm that runs up to the base: "in the past two weeks"
	ago       bool    // nearForm that counts back: "two weeks ago"
	anyLength bool    // offsetForm that counts from a period as well as from a day
	base      *moment // what offsetForm counts from, where the words say it
	until     *moment // the other end of a run
	cut       cut     // "the first week of" it
	edge      int     // early -1, mid 0, late 1
	spill     int     // days that a night runs on
	famous    int     // the year that goes without saying: of the September 11 attacks
	feast     bool    // named by a feast, not by numbers
	named     bool    // an article stands before it: "the October 12 bombing"
	previous  bool    // offsetForm that counts from the document's day where no time of its length was told of: "the previous year"
	again     *moment // the year of "the same period": "of 2024", "a year earlier"
	week      int     // days of the week or month, less one, that ends (< 0) or begins on it: "the week ending 8 March"

	// how it stands to the events of the sentence
	relation lexicon.Relation
	ahead    bool // it lies in the future
	telling  bool // it dates a statement
	says     int  // token of a verb of saying behind a moment at the sentence's head; -1 = none
	other    bool // "a day after the raid": the raid's time, not that of what stands before
	clause   int  // end of the clause behind "a day after" at the sentence's head; 0 = none
	apart    int  // token of "before" or "after" right before it; -1 = none
}

// untold is the moment of which nothing is told yet.
var untold = moment{shift: shiftNone, edge: edgeNone, apart: -1, says: -1}

// takes notes what one word before the kernel says of m; false where it says
// nothing.
func (m *moment) takes(sense *lexicon.TimeSense, word string) bool {
	switch sense.Kind {
	case lexicon.TimeEdge:
		m.edge = sense.Value
	case lexicon.TimeRelation:
		m.relation = sense.Relation
	case lexicon.DayPart:
	case lexicon.TimeOffset:
		m.ahead = m.ahead || word == "later" && m.form == nearForm && m.unit >= lexicon.Week // later this year
		return word == "earlier" || word == "later"
	default:
		return false
	}
	return true
}

// isDay tells whether m names a day.
func (m *moment) isDay() bool {
	return m.form == weekdayForm || m.form == calendarForm && m.fields.day > 0 || m.form == nearForm && m.unit == lexicon.Day && !m.running
}

// tellsEvent tells whether m dates an event, rather than a statement or a start.
func (m *moment) tellsEvent() bool {
	return !m.telling && !m.ahead && m.when.known && (m.relation == lexicon.On || m.bounded() && m.when.length() <= 366)
}

// bounded tells whether m has both its ends: "from 3 to 9 March".
func (m *moment) bounded() bool {
	return m.relation == lexicon.From && (m.until != nil || m.isRun())
}

// isRun tells whether m spells out both of its ends.
func (m *moment) isRun() bool {
	return m.form == calendarForm && m.fields.day > 0 && (m.fields.lastDay > m.fields.day || m.until != nil) ||
		m.form == calendarForm && m.fields.lastYear > 0
}

// ends tells whether m is the end of something that may lie ahead.
func (m *moment) ends() bool {
	return m.relation == lexicon.AsOf || m.relation == lexicon.Until
}
