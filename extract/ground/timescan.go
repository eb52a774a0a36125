package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// scanner finds the time expressions of one sentence at a time.
type scanner struct {
	lx          *lexicon.Lexicon
	text        *text.Text
	first, last int  // the sentence
	eventless   bool // nobody asks how the times stand to what happened
	moments     []moment
}

// scan fills moments with the time expressions of tokens [first, last), not yet
// resolved.
func (s *scanner) scan(first, last int) {
	s.first, s.last = first, last
	s.scanIn(text.Span{First: first, Last: last})
}

// scanIn is scan for a part of what s may look at.
func (s *scanner) scanIn(part text.Span) {
	s.moments = s.moments[:0]
	for i := part.First; i < part.Last; {
		if !s.mayStart(i) {
			i++
			continue
		}
		m := untold
		next := s.moment(&m, i)
		if next <= i {
			i++
			continue
		}
		m.span = text.Span{First: i, Last: next}
		if m.form != noForm {
			s.surroundings(&m)
			s.moments = append(s.moments, m)
		}
		i = max(next, m.span.Last)
	}
	s.joinAll()
}

// mayStart tells by a look at two words whether a time expression may start at i. Most of
// those that it may start with are a, in, the, that.
func (s *scanner) mayStart(i int) bool {
	if s.text.Tokens[i].Kind == text.Number {
		return true
	}
	w := s.text.Words[i]
	if !s.lx.Times.Kernel(w) {
		return false
	}
	next := s.word(i + 1)
	return s.lx.Times.Opens(w, next) || s.lx.Times.Counts(w) && i+1 < s.last &&
		(s.lx.Times.Starts(next) || s.text.Tokens[i+1].Kind == text.Number || s.at(i+1) == "and" || s.at(i+1) == "more")
}

// surroundings notes what the words around the kernel of m say of it.
func (s *scanner) surroundings(m *moment) {
	s.before(m)
	s.after(m)
	if m.fields.day > 0 && m.fields.year == 0 {
		m.famous = s.lx.Times.FamousYear(m.fields.month, m.fields.day, s.word(m.span.Last))
	}
	if s.eventless {
		return
	}
	m.ahead = m.ahead || s.isAhead(m.span.First)
	m.telling = s.isTelling(m)
	if m.span.First <= s.first+2 && m.relation != lexicon.AsOf {
		m.says = s.nextSaying(m.span.Last)
	}
}

// moment reads into m, of which nothing is told yet, the kernel of a time expression that
// starts at i and gives the token after it; i or less where none starts there.
func (s *scanner) moment(m *moment, i int) int {
	if i >= s.last {
		return i
	}
	if s.text.Tokens[i].Kind == text.Number {
		return s.numeric(m, i)
	}
	sense, n := s.sense(i)
	if sense == nil {
		return i
	}
	switch sense.Kind {
	case lexicon.NoDate:
		m.form = noForm
		return i + n
	case lexicon.MonthName:
		return s.monthFirst(m, i)
	case lexicon.WeekdayName:
		return s.weekday(m, i, sense.Value)
	case lexicon.DayWord:
		if s.inName(i) {
			return i
		}
		m.form, m.unit, m.low, m.high = nearForm, lexicon.Day, sense.Value, sense.Until
		return i + n
	case lexicon.SameDay:
		m.form, m.unit, m.low, m.high = offsetForm, lexicon.Day, sense.Value, sense.Value
		m.relation, m.anyLength = sense.Relation, sense.Unit == lexicon.Year
		return i + n
	case lexicon.Holiday:
		return s.holiday(m, i+n, sense.Value)
	case lexicon.TimeUnit:
		return s.bareUnit(m, i, i+n, sense)
	case lexicon.Season:
		return s.season(m, i, i+n, sense.Value)
	case lexicon.Period:
		return s.period(m, i, i+n, sense)
	}
	return s.counted(m, i)
}

// bareUnit reads "the weekend" and, behind "the start of", "the year".
func (s *scanner) bareUnit(m *moment, i, next int, sense *lexicon.TimeSense) int {
	if end := s.theBefore(m, i); end > i {
		return end
	}
	m.form, m.unit = nearForm, sense.Unit
	if sense.Unit == lexicon.Weekend {
		return next
	}
	if s.at(i-1) == "the" && sense.Value == 1 {
		if edge, _ := s.senseEnding(i - 2); edge != nil && edge.Kind == lexicon.TimeEdge {
			return next
		}
	}
	return i
}

// inName tells whether token i is a capitalised word behind another, as in
// "Russia Today".
func (s *scanner) inName(i int) bool {
	return i > s.first && !s.text.Caps && s.text.Tokens[i].Has(text.Upper) && capitalAt(s.text, i-1)
}

// sense is what the words at i mean in a time expression, within the sentence.
func (s *scanner) sense(i int) (*lexicon.TimeSense, int) {
	if i < s.first || i >= s.last || !s.lx.Times.Starts(s.text.Words[i]) {
		return nil, 0
	}
	return s.lx.Times.Longest(s.text.Words[i:s.last])
}

// is tells whether a phrase of the kind starts at i.
func (s *scanner) is(i int, kind lexicon.TimeKind) bool {
	sense, _ := s.sense(i)
	return sense != nil && sense.Kind == kind
}

// at is the text of token i, "" beyond the sentence.
func (s *scanner) at(i int) string {
	if i < s.first || i >= s.last {
		return ""
	}
	return s.text.At(i)
}

// glued tells whether token i follows the one before without white space.
func (s *scanner) glued(i int) bool {
	return i > s.first && i < s.last && !s.text.Tokens[i].Has(text.Space)
}

// isTelling tells whether the nearest verb before or after span is one of
// saying, so that the time belongs to the statement.
func (s *scanner) isTelling(m *moment) bool {
	for i, n := m.span.First-1, 0; i >= s.first && n < 8; i, n = i-1, n+1 {
		if s.saying(i) {
			return true
		} else if sense, _ := s.sense(i); sense != nil && sense.Kind == lexicon.TellingWith {
			continue
		}
		if strings.EqualFold(s.at(i), "that") {
			break // "said that on Monday nine had died"
		}
		name := i > s.first && !s.text.Caps && capitalAt(s.text, i)
		if !name && !s.lx.Grammar.Is(s.text.Words[i], lexicon.Preposition|lexicon.Determiner|lexicon.Adverb) {
			break
		}
	}
	if !m.isDay() {
		return false
	}
	if s.tellingAfter(m.span.Last) || s.tellerTo(m.span.First) {
		return true
	}
	return s.at(m.span.Last) == "," && s.tellingAfter(m.span.Last+1) && s.subjectTo(m.span.First)
}

// sayerWords is how many words may say who says something.
const sayerWords = 14

// tellerTo tells whether those who say something behind its verb are all that stands between that and token i: ", said
// [Capt. Ole Orla, spokesman of the army,] on Tuesday".
func (s *scanner) tellerTo(i int) bool {
	for k := i - 1; k > s.first && k >= i-sayerWords; k-- {
		verb, form := s.lx.Verbs.Find(s.text.Words[k])
		if verb != nil && s.saying(k) {
			return s.text.Tokens[k-1].Kind == text.Punct && !s.lx.Grammar.Is(s.word(k+1), lexicon.Preposition) && s.actsBefore(k-1, false)
		}
		if s.text.Tokens[k].Kind == text.Number || s.boundary(k) > 1 {
			return false
		}
		if verb != nil && form&(lexicon.Past|lexicon.Third|lexicon.Participle|lexicon.Gerund) != 0 {
			return false
		}
	}
	return false
}

// subjectWords is how many words a subject may have before the day on which it says something.
const subjectWords = 12

// subjectTo tells whether the sentence opens with a subject that ends before token i, and so has no verb before it:
// "[The police command] on Friday, said".
func (s *scanner) subjectTo(i int) bool {
	return i > s.first+1 && i <= s.first+subjectWords && !s.actsBefore(i, true)
}

// actsBefore tells whether a verb stands before token i in the sentence: "nine [died]
// in Orla, said"; with gerunds also one such as "the army, [citing] a report, said".
func (s *scanner) actsBefore(i int, gerunds bool) bool {
	for j := s.first; j < i; j++ {
		if verb, form := s.lx.Verbs.Find(s.text.Words[j]); verb != nil && (gerunds || form&lexicon.Gerund == 0) && !s.text.Tokens[j].Has(text.Upper) {
			return true
		}
	}
	return false
}

// saying tells whether a verb of saying stands at i; "of reported attacks",
// "were reported killed" and "cases reported in May" have none.
func (s *scanner) saying(i int) bool {
	if sense, _ := s.sense(i); sense == nil || sense.Kind != lexicon.Telling && sense.Kind != lexicon.PublishWord {
		return false
	}
	if i > s.first && s.text.Tokens[i].Has(text.Upper) && !s.text.Caps || s.lx.Grammar.Is(s.word(i-1), lexicon.Preposition|lexicon.Determiner) {
		return false
	}
	if s.freed(i) {
		return false
	}
	switch s.at(i + 1) {
	case "in", "from", "during", "between":
		if s.at(i) == "reported" && i+2 < s.last && (s.text.Tokens[i+2].Kind == text.Number || s.lx.Times.Kernel(s.word(i+2))) {
			return false
		}
	}
	verb, forms := s.lx.Verbs.Find(s.word(i + 1))
	return verb == nil || forms&lexicon.Participle == 0 || !s.lx.Grammar.Is(s.word(i-1), lexicon.Be)
}

// freedWords is how many words may stand between people and "released".
const freedWords = 8

// freed tells whether "released" at token i is said of people, and not of what was written:
// "hostages released on Monday".
func (s *scanner) freed(i int) bool {
	if !strings.EqualFold(s.at(i), "released") {
		return false
	}
	for j := i - 1; j >= s.first && j > i-freedWords; j-- {
		if src := s.lx.Sources.Noun(s.word(j)); src != nil && src.Kind == lexicon.WritingSource {
			return false
		}
		if n, noun := s.lx.Nouns.Longest(s.text.Words[j : j+1]); n > 0 && noun.Unit == schema.Person && !noun.Crowd {
			return true
		}
	}
	return false
}

// nextSaying is the next verb of saying behind i that is not put in between commas; -1 for none.
func (s *scanner) nextSaying(i int) int {
	for ; i < s.last; i++ {
		if s.saying(i) && !s.putIn(i) {
			return i
		}
	}
	return -1
}

// maxPutIn is how many tokens stand between the comma before a source put in and its verb.
const maxPutIn = 8

// putIn tells whether the verb at i ends a clause between commas that only says who tells what is
// around it: "In May, the army said, a bomb killed nine", "A bomb in May, police said on Friday, killed nine".
func (s *scanner) putIn(i int) bool {
	k := i + 1
	if s.lx.Grammar.Is(s.word(k), lexicon.Preposition) {
		for k < s.last && k < i+maxPutIn && s.text.Tokens[k].Kind != text.Punct {
			k++
		}
	}
	if k+1 >= s.last || s.at(k) != "," || s.text.Tokens[k+1].Kind == text.Punct {
		return false
	}
	for j := i - 1; j > s.first && j > i-maxPutIn; j-- {
		if s.text.Tokens[j].Kind == text.Punct {
			return s.at(j) == ","
		}
	}
	return false
}

// tellingAfter tells whether a verb of saying follows right behind: "on
// Friday said", "on Friday also announced".
func (s *scanner) tellingAfter(i int) bool {
	if s.lx.Grammar.Is(s.word(i), lexicon.Adverb) {
		i++
	}
	return s.is(i, lexicon.Telling)
}

// word is token i as the lexicon has it; Unknown beyond the sentence.
func (s *scanner) word(i int) lexicon.Word {
	if i < s.first || i >= s.last {
		return lexicon.Unknown
	}
	return s.text.Words[i]
}

// isAhead tells whether a word of the future stands before token i in its clause.
func (s *scanner) isAhead(i int) bool {
	for j, n := i-1, 0; j >= s.first && n < 10; j, n = j-1, n+1 {
		switch {
		case s.is(j, lexicon.Ahead), strings.EqualFold(s.at(j), "next"):
			return true
		case s.boundary(j) > 0:
			return false
		}
	}
	return false
}

// boundary is how much token i parts two clauses: 0 not at all.
func (s *scanner) boundary(i int) int {
	if s.text.Tokens[i].Kind == text.Punct {
		switch s.text.At(i) {
		case ";", ":", "–", "—":
			return 3
		case "(", ")":
			return 2
		case ",":
			return 1
		}
		return 0
	}
	switch {
	case s.lx.Grammar.Is(s.text.Words[i], lexicon.Subordinate|lexicon.Relative):
		return 2
	case s.lx.Grammar.Is(s.text.Words[i], lexicon.Conjunction):
		return 1
	}
	return 0
}
