package ground

import (
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Time is the interval of an event. From and To are null where it can't be
// told; To alone is null where the event runs on and the text has no date.
type Time struct {
	From, To  schema.Date
	Text      string // the words that tell it; "" where only the context does
	Precision int    // UCDP date_prec
}

// time fills in when each claim happened.
func (r *Reader) time(t *text.Text, doc *schema.Document, claims []frame.Claim, settings []Setting) {
	c := r.chronicle(t, doc, claims)
	for i := range claims {
		own, telling := c.choose(&claims[i])
		if j := c.sameAs(claims, i, own); j >= 0 {
			settings[i].Time = settings[j].Time
			settings[i].Time.Text = ""
			continue
		}
		settings[i].Time = c.claim(&claims[i], own, telling)
	}
}

// chronicle opens the times of a text, whose date r.Date has looked for.
func (r *Reader) chronicle(t *text.Text, doc *schema.Document, claims []frame.Claim) *chronicle {
	c := &chronicle{
		scanner: scanner{lx: r.lx, text: t}, anchor: r.anchor(t, doc),
		overruled: r.overruled, trusted: doc.PublishedFrom != fromText,
		sentences: make([]sentenceTimes, len(t.Sentences)),
	}
	c.digest = c.isDigest(claims)
	c.findMain(claims)
	c.findCovered(claims)
	return c
}

// chronicle is what the times of one document tell. Sentences are read when
// they are asked for.
type chronicle struct {
	scanner
	anchor    stretch
	trusted   bool      // the anchor is a date of publication, not just the latest in the text
	overruled bool      // the record's date contradicts the text's: nothing is told by the date alone
	digest    bool      // the text tells the day's news in the present tense
	mainAt    text.Span // the words that told it
	main      stretch   // when the story's event happened
	covered   stretch   // what a report is on that tells no event of a day …
	coveredAt int       // … and the sentence that says so
	harmed    bool      // a claim of harm told it
	doubtful  bool      // the document's date can't date an event by itself …
	doubted   bool      // … which was asked
	log       []entry   // the days that a log sets over what it tells …
	logRead   bool      // … which were looked for
	sentences []sentenceTimes
}

// sentenceTimes is what a sentence tells of time.
type sentenceTimes struct {
	read     bool
	offset   bool // one of its moments counts from a day told of before
	aside    bool // its claims are no harm done
	moments  []moment
	tellings []int // those that date a statement, and neither the text nor its dateline
}

// of gives the moments of sentence i, resolved.
func (c *chronicle) of(i int) []moment {
	st := &c.sentences[i]
	if st.read {
		return st.moments
	}
	st.read = true
	s := c.text.Sentences[i]
	c.scan(s.First, s.Last)
	st.moments = append(st.moments, c.moments...)
	c.resolveAll(i, st.moments)
	first, last := c.first, c.last
	for k := range st.moments {
		m := &st.moments[k]
		st.offset = st.offset || m.form == offsetForm || m.other || m.clause > 0
		if (m.telling || m.says >= 0) && !c.isOwnDate(m) && !c.datelines(m) {
			st.tellings = append(st.tellings, k)
		}
	}
	c.first, c.last = first, last
	return st.moments
}

// claim tells when one claim happened, of which own and telling were chosen.
func (c *chronicle) claim(claim *frame.Claim, own, telling *moment) Time {
	if own != nil && own.when.known && !c.yetToBe(own, claim) {
		return c.timeOf(own, claim)
	}
	if own != nil && (own.when.known || own.form != offsetForm && !(c.main.known && own.isDay())) {
		return Time{Text: c.text.Slice(own.span)} // "three weeks after the mayor's death", whenever that was
	}
	switch {
	case claim.Modality == schema.Planned:
		return Time{}
	case claim.Scope != schema.Incident && claim.Scope != "":
		return written(c.state(claim, telling), "")
	case c.isCharged(claim) && !c.harmed:
		return Time{}
	case c.digest:
		return written(c.anchor, "")
	}
	if when := c.told(claim, telling); when.known {
		return written(when, "")
	}
	return written(c.justBefore(telling), "")
}

// told is when the text tells that a claim without words for its time happened: in the sentence before, by the log
// that it stands in, on the day of the main event or in the period of the report; unknown where it tells none.
func (c *chronicle) told(claim *frame.Claim, telling *moment) stretch {
	if when := c.before(claim.Sentence); when.known {
		return when
	}
	if when := c.periodBefore(claim.Sentence); when.known && !c.upToNow(claim) {
		return when
	}
	if when := c.logged(claim.Sentence); when.known {
		return when
	}
	if c.main.known && (telling == nil || !telling.when.known || c.main.from <= telling.when.to) {
		return c.main
	}
	if c.isCovered(claim) {
		return c.covered
	}
	return stretch{}
}

// justBefore is the day on which something was said, or the document's,
// and the one before it; unknown where the text may be of any time.
func (c *chronicle) justBefore(telling *moment) stretch {
	if !c.doubted {
		c.doubtful, c.doubted = c.isDoubtful(), true
	}
	switch {
	case c.doubtful:
		return stretch{}
	case telling != nil && telling.when.known && telling.when.length() <= 7:
		return stretch{telling.when.from - 1, telling.when.to, true}
	case c.anchor.length() == 1:
		return stretch{c.anchor.from - 1, c.anchor.to, true}
	}
	return c.anchor
}

// upToNow tells whether the claim is told in the perfect: "has claimed 1,000 lives".
func (c *chronicle) upToNow(claim *frame.Claim) bool {
	event := extent(claim)
	for i := max(event.First-2, 0); i < event.Last; i++ {
		if c.lx.Grammar.Is(c.text.Words[i], lexicon.Have) && c.text.At(i) != "had" {
			return true
		}
	}
	return false
}

// timeOf is the time of a claim that m tells.
func (c *chronicle) timeOf(m *moment, claim *frame.Claim) Time {
	when := m.when
	if m.from.known && c.recounts(m) && claim.Number.First > m.span.Last && !c.broken(m.span.Last+1, claim.Number.First) {
		return written(m.from, c.text.Slice(m.span)) // "the worst since May, when a bomb killed nine"
	}
	if c.anchor.known && c.anchor.to > when.to && (c.begins(m, claim) || c.sinceThen(m, claim)) {
		when.to = c.anchor.to
	}
	out := written(when, c.text.Slice(m.span))
	if m.open {
		out.To = schema.Date{}
	}
	return out
}

// recounts tells whether what happened at m is told right behind it: "since May, when".
func (c *chronicle) recounts(m *moment) bool {
	i := m.span.Last
	if i < len(c.text.Tokens) && c.at(i) == "," {
		i++
	}
	return i < len(c.text.Tokens) && strings.EqualFold(c.at(i), "when")
}

// broken tells whether a mark between clauses stands among the tokens [lo, hi).
func (c *chronicle) broken(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if c.halts(i) {
			return true
		}
	}
	return false
}

// begins tells whether m is when what a claim counts up to now began: "the war
// which began in 2014 has killed", "have died in the war which began in 2014".
func (c *chronicle) begins(m *moment, claim *frame.Claim) bool {
	event := extent(claim)
	if claim.Measure == schema.Distance || !c.begun(m) {
		return false
	}
	if m.span.Last > event.Last {
		return claim.Scope == schema.Cumulative
	}
	for i := m.span.Last; i < event.Last; i++ {
		switch strings.ToLower(c.at(i)) {
		case "has", "have":
			return true
		}
	}
	return false
}

// sinceThen tells whether m is in a clause of since, and the claim beside it: "have
// fled since troops took the town on Friday".
func (c *chronicle) sinceThen(m *moment, claim *frame.Claim) bool {
	event, i := extent(claim), c.leading(m, clauseReach, isSince)
	return i >= 0 && (event.Last <= i || event.First >= m.span.Last)
}

// begun tells whether a word of beginning stands before m in its clause: "broke out
// as a protest in 2014".
func (c *chronicle) begun(m *moment) bool {
	return c.leading(m, beginReach, isBeginning) >= 0
}

// How many tokens before a time its clause may reach.
const (
	clauseReach = 30 // to the word that opens it
	beginReach  = 9  // to what began then
)

// leading finds the last token before m, in its clause and within reach, that has a
// wanted sense; -1 for none.
func (c *chronicle) leading(m *moment, reach int, wanted func(*lexicon.TimeSense) bool) int {
	for i := m.span.First - 1; i >= c.first && i >= m.span.First-reach && !c.halts(i); i-- {
		if sense, _ := c.sense(i); sense != nil && wanted(sense) {
			return i
		}
	}
	return -1
}

func isSince(s *lexicon.TimeSense) bool {
	return s.Kind == lexicon.TimeRelation && s.Relation == lexicon.Since
}

func isBeginning(s *lexicon.TimeSense) bool { return s.Kind == lexicon.Beginning }

// halts tells whether token i is a mark between clauses.
func (c *chronicle) halts(i int) bool {
	return c.text.Tokens[i].Kind == text.Punct && c.at(i) != "-"
}

// written is a stretch as the time of a claim, told by words; without days where it is unknown or beyond the calendar.
func written(s stretch, words string) Time {
	if !s.known || s.from < civil(1, 1, 1) || s.to > civil(9999, 12, 31) {
		return Time{Text: words}
	}
	return Time{From: s.from.date(), To: s.to.date(), Text: words, Precision: s.precision()}
}
