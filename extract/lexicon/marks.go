package lexicon

// Mark is a set of word classes that tell what a number beside them is.
type Mark uint64

// The marks. marks.yaml says which words bear them.
const (
	MarkAnd Mark = 1 << iota
	MarkTo
	MarkOr
	MarkFrom
	MarkBetween
	MarkOf
	MarkIn
	MarkOut
	MarkOn
	MarkThe
	MarkPerhaps   // perhaps, possibly, even, if, not: join two vague counts
	MarkMinus     // minus, negative
	MarkFew       // several, few: make a scale vague
	MarkCouple    // couple
	MarkBand      // low, mid, high: a third of a scale
	MarkNo        // no: a zero before a noun
	MarkNone      // none, nobody: a zero of its own
	MarkUnzero    // longer, doubt: "no" before them counts nothing
	MarkWithout   // without: a zero before a harm
	MarkHarm      // casualties, injuries, loss
	MarkAgo       // ago, later, earlier
	MarkNow       // now, today, tomorrow
	MarkYearly    // since, until, late: a year may follow
	MarkEra       // ad, bc
	MarkMeridiem  // a.m., p.m.
	MarkZone      // GMT, local: makes four digits a time
	MarkOclock    // o'clock
	MarkOld       // old, olds: an age before it
	MarkAged      // aged, age, ages: an age behind it
	MarkName      // Route, Flight, Resolution: a number behind them names
	MarkMake      // Boeing, Apollo: likewise, where written with a capital
	MarkFormation // Division, Brigade, Street: an ordinal before them names
	MarkChange    // rose, climbed: "from 3 to 5" behind them is no range
	MarkContest   // won, beat, vote: 3-1 near them is a score
	MarkOneEnd    // words before "one" that make it a pronoun
	MarkHis       // his, her, their
	MarkAll       // all
	MarkBut       // but
	MarkPoint     // point: a decimal in words
	MarkEvery     // every, each
	MarkHalfNot   // first, second, top: "half" behind them is no share
	MarkDayPart   // morning, evening
	MarkAnother   // another
	MarkOdd       // odd, plus: hedges of one word behind a number
	MarkThen      // then, now: before an age after a hyphen
	MarkPlace     // at, near, outside: a place follows
	MarkFor       // for
	MarkMaybeName // camp, zone, group: a number behind them names where nothing that it counts follows
	MarkCentury   // century
	MarkNotMonth  // may, march: other words too
	MarkEarly     // early, mid, late: before a decade
	MarkPer       // per
	MarkAt        // at
	MarkFurther   // further, additional: between a hedge and its number
	MarkTotal     // total, estimated: between an article and a number
	MarkWill      // will, may: what one will do counts one
	MarkNot       // not: "not one" is a zero
	MarkSingle    // single
	MarkThose     // those, anyone: people of an age
	MarkAfar      // from, away, north: "100m" before them is a length
	MarkBy        // by
	MarkDays      // day, weeks, years: units of the calendar
	MarkPlural    // people, men: plurals without an s
	MarkHurt      // killed, dead: words beside a count of people
)

var markNames = map[string]Mark{
	"and": MarkAnd, "to": MarkTo, "or": MarkOr, "from": MarkFrom, "between": MarkBetween, "of": MarkOf, "in": MarkIn,
	"out": MarkOut, "on": MarkOn, "the": MarkThe, "perhaps": MarkPerhaps, "minus": MarkMinus, "few": MarkFew,
	"couple": MarkCouple, "band": MarkBand, "no": MarkNo, "none": MarkNone, "unzero": MarkUnzero,
	"without": MarkWithout, "harm": MarkHarm, "ago": MarkAgo, "now": MarkNow, "yearly": MarkYearly, "era": MarkEra,
	"meridiem": MarkMeridiem, "zone": MarkZone, "oclock": MarkOclock, "old": MarkOld, "aged": MarkAged,
	"name": MarkName, "make": MarkMake, "formation": MarkFormation, "change": MarkChange,
	"contest": MarkContest, "one-end": MarkOneEnd, "his": MarkHis, "all": MarkAll,
	"but": MarkBut, "point": MarkPoint, "every": MarkEvery, "half-not": MarkHalfNot, "day-part": MarkDayPart, "hurt": MarkHurt, "another": MarkAnother, "odd": MarkOdd, "then": MarkThen,
	"place": MarkPlace, "for": MarkFor, "maybe-name": MarkMaybeName, "century": MarkCentury, "not-month": MarkNotMonth,
	"early": MarkEarly, "per": MarkPer, "plural": MarkPlural, "by": MarkBy, "those": MarkThose, "afar": MarkAfar, "not": MarkNot, "single": MarkSingle, "will": MarkWill, "further": MarkFurther, "total": MarkTotal, "at": MarkAt, "days": MarkDays,
}

// Marks tells the marks of words.
type Marks struct {
	words []Mark // by Word
}

// Is tells whether w bears any of the marks.
func (m *Marks) Is(w Word, mark Mark) bool { return int(w) < len(m.words) && m.words[w]&mark != 0 }

func loadMarks(lx *Lexicon) error {
	return loadWords(lx, "marks.yaml", markNames, &lx.Marks.words)
}
