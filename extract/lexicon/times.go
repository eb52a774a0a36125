package lexicon

import (
	"slices"
	"strings"
)

// TimeKind is what a word or phrase does in a time expression.
type TimeKind uint8

// The kinds of time words.
const (
	NoTime       TimeKind = iota
	MonthName             // Value 1–12
	WeekdayName           // Value 0–6, Sunday is 0
	DayWord               // today, yesterday, overnight: days from the document's, Value to Until
	DayPart               // morning, night, dawn
	TimeUnit              // day, week, month, year: Value of Unit
	TimeCount             // one, two, several: Value to Until
	TimeShift             // last, this, next: Value -1, 0, 1
	TimeEdge              // early, mid, late, the end of: Value -1, 0, 1
	TimeRelation          // since, until, during: Value is a Relation
	TimeOffset            // ago, earlier, later, before: Value -1 or 1; Until 0 = counted from the document's day
	SameDay               // the same day, the next day: Value days from the day told of before
	Recent                // in recent days: with a unit after it
	Holiday               // New Year's Eve: Value month*100+day
	Season                // summer: Value is its first month
	Period                // World War I: the years from Value to Until
	FamousDate            // September 11 attacks: Value is yyyymmdd, the words follow the date
	NoDate                // Bloody Sunday: looks like a date and is none
	Telling               // said, announced: a time beside it is the report's
	TellingWith           // reporters, statement: may stand between such a verb and its time
	Ahead                 // will, scheduled: a time after it lies ahead
	ClockZone             // GMT, a.m., local time
	Ordinal               // first, second: Value
	PublishWord           // published, posted: a date after it is the document's
	CourtWord             // convicted, accused: what someone is tried for happened before
	Paper                 // mandate, accord: a year before it is that of no harm
	Remembering           // anniversary, in memory of: a time behind it is that of what is remembered
	Beginning             // began, broke out: what is counted from a time after it goes on
	Covering              // covers the period: a time behind it is that of the whole report
	Compared              // down from, twice as: a time behind it is only compared with
)

// marks are those of the first of n words that are of the kind.
func (k TimeKind) marks(n int) timeMark {
	mark := timeStart
	switch k {
	case MonthName, Season:
		mark |= timeDates
	case WeekdayName:
		mark |= timeWeekday
	}
	switch k {
	case TimeCount, TimeShift, Recent, Ordinal:
		mark |= timeCounts
	case MonthName, WeekdayName, DayWord, TimeUnit, SameDay, Holiday, Season, Period, NoDate:
		if n == 1 {
			return mark | timeAlone
		}
		mark |= timeLeads
	}
	return mark
}

// CalendarUnit is a length of the calendar.
type CalendarUnit uint8

// The units of the calendar.
const (
	NoUnit CalendarUnit = iota
	Hour                // and everything shorter
	Day
	Weekend
	Week
	MonthUnit
	Year
)

// Relation is how an event lies to a time.
type Relation uint8

// The relations.
const (
	On    Relation = iota // on, in, at, during, by
	Since                 // from then to the document's day
	Until                 // up to then
	From                  // the first end of a range
	AsOf                  // a state at that time
)

var timeKinds = map[string]TimeKind{
	"month": MonthName, "weekday": WeekdayName, "day": DayWord, "part": DayPart, "unit": TimeUnit,
	"count": TimeCount, "shift": TimeShift, "edge": TimeEdge, "relation": TimeRelation, "offset": TimeOffset,
	"same day": SameDay, "recent": Recent, "holiday": Holiday, "season": Season, "period": Period, "famous": FamousDate,
	"no date": NoDate, "telling": Telling, "telling with": TellingWith, "ahead": Ahead, "zone": ClockZone,
	"ordinal": Ordinal, "publish": PublishWord, "beginning": Beginning, "charge": CourtWord, "remembering": Remembering, "paper": Paper, "covering": Covering, "compared": Compared,
}

var calendarUnits = map[string]CalendarUnit{
	"": NoUnit, "hour": Hour, "day": Day, "weekend": Weekend, "week": Week, "month": MonthUnit, "year": Year,
}

var relations = map[string]Relation{"": On, "on": On, "since": Since, "until": Until, "from": From, "as of": AsOf}

// TimeSense is what one phrase means in a time expression.
type TimeSense struct {
	Kind         TimeKind
	Value, Until int
	Unit         CalendarUnit
	Relation     Relation
	Ref          Ref
}

// Times knows the words of time expressions.
type Times struct {
	marks   []timeMark // by Word
	phrases Phrases
	senses  []TimeSense
	famous  []famousDate
}

// famousDate is a day that names an event: with one of the words behind it the
// year goes without saying.
type famousDate struct {
	year, month, day int
	words            []Word
}

// FamousYear is the year of a famous date that is written without it and
// followed by w: 2001 for September 11 and "attacks"; 0 for none.
func (t *Times) FamousYear(month, day int, w Word) int {
	for _, f := range t.famous {
		if f.month == month && f.day == day && w != Unknown && slices.Contains(f.words, w) {
			return f.year
		}
	}
	return 0
}

// timeMark is a set of what the phrases do that start with a word.
type timeMark uint8

const (
	timeStart   timeMark = 1 << iota // a phrase starts with it
	timeAlone                        // it is the kernel of a time expression
	timeCounts                       // it is one with what it counts or points at behind it: two, last, first
	timeLeads                        // one of several words starts with it: "the same day"
	timeDates                        // a month or a season starts with it
	timeWeekday                      // it is a day of the week
)

// Starts tells whether any time phrase starts with w.
func (t *Times) Starts(w Word) bool { return at(t.marks, w)&timeStart != 0 }

// Kernel tells whether the kernel of a time expression may start with w; around
// it other words only say more of it: in, early, ago, said.
func (t *Times) Kernel(w Word) bool { return at(t.marks, w)&(timeAlone|timeCounts|timeLeads) != 0 }

// Counts tells whether w, which may start a kernel, does so only with what it counts
// or points at behind it: "two days", "last Friday".
func (t *Times) Counts(w Word) bool { return at(t.marks, w)&(timeAlone|timeCounts) == timeCounts }

// Opens tells whether w, which may start a kernel, does so with next behind it: by
// itself, or as the first word of several, "the same day".
func (t *Times) Opens(w, next Word) bool {
	return at(t.marks, w)&timeAlone != 0 || t.phrases.goesOn(w, next)
}

// Dates tells whether the name of a month or a season starts with w.
func (t *Times) Dates(w Word) bool { return at(t.marks, w)&timeDates != 0 }

// Weekday tells whether w is a day of the week.
func (t *Times) Weekday(w Word) bool { return at(t.marks, w)&timeWeekday != 0 }

// Longest gives the sense of the longest time phrase that words starts with
// and its number of words; nil and 0 when there is none.
func (t *Times) Longest(words []Word) (*TimeSense, int) {
	if len(words) == 0 || !t.Starts(words[0]) {
		return nil, 0
	}
	n, payload := t.phrases.Longest(words)
	if n == 0 {
		return nil, 0
	}
	return &t.senses[payload], n
}

type timeEntry struct {
	Kind     string `yaml:"kind"`
	Words    string `yaml:"words"` // phrases, separated by commas
	Value    int    `yaml:"value"`
	Until    *int   `yaml:"until"` // = value where it is not given
	Unit     string `yaml:"unit"`
	Relation string `yaml:"relation"`
	Examples string `yaml:"examples"`
}

func loadTimes(lx *Lexicon) error {
	entries, err := read[timeEntry](lx, "times.yaml")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := lx.addTime(e); err != nil {
			return err
		}
	}
	return nil
}

func (lx *Lexicon) addTime(e Entry[timeEntry]) error {
	kind, ok := timeKinds[e.Value.Kind]
	if !ok {
		return e.Ref.errorf("unknown kind of time word %q", e.Value.Kind)
	}
	unit, ok := calendarUnits[e.Value.Unit]
	if !ok {
		return e.Ref.errorf("unknown unit %q", e.Value.Unit)
	}
	relation, ok := relations[e.Value.Relation]
	if !ok {
		return e.Ref.errorf("unknown relation %q", e.Value.Relation)
	}
	lx.example(e.Ref, e.Value.Examples)
	if kind == FamousDate {
		lx.addFamous(e.Value)
		return nil
	}
	until := e.Value.Value
	if e.Value.Until != nil {
		until = *e.Value.Until
	}
	payload := int32(len(lx.Times.senses))
	lx.Times.senses = append(lx.Times.senses, TimeSense{kind, e.Value.Value, until, unit, relation, e.Ref})
	for _, phrase := range strings.Split(e.Value.Words, ",") {
		lx.addTimePhrase(strings.Fields(phrase), kind, payload)
	}
	return nil
}

func (lx *Lexicon) addFamous(e timeEntry) {
	f := famousDate{year: e.Value / 10000, month: e.Value / 100 % 100, day: e.Value % 100}
	for _, s := range strings.Fields(e.Words) {
		f.words = append(f.words, lx.Add(s))
	}
	lx.Times.famous = append(lx.Times.famous, f)
}

func (lx *Lexicon) addTimePhrase(tokens []string, kind TimeKind, payload int32) {
	if len(tokens) == 0 {
		return
	}
	t := &lx.Times
	words := make([]Word, len(tokens))
	for i, s := range tokens {
		words[i] = lx.Add(s)
	}
	first := words[0]
	t.marks = grow(t.marks, first)
	t.marks[first] |= kind.marks(len(words))
	t.phrases.Add(words, payload)
}
