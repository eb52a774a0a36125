package ground

import (
	"slices"
	"strings"

	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// isDigest tells whether most claims stand in sentences of the present tense,
// as in a calendar of events: they all happened on the document's day.
func (c *chronicle) isDigest(claims []frame.Claim) bool {
	if !c.anchor.known {
		return false
	}
	present, all := 0, 0
	asked, is := -1, false // of the last sentence
	for i := range claims {
		n := claims[i].Sentence
		if claims[i].Scope != schema.Incident || n == 0 || c.text.Sentences[n].Section != schema.Body {
			continue
		}
		if n != asked {
			asked, is = n, c.isPresent(c.text.Sentences[n])
		}
		if all++; is {
			present++
		}
	}
	return present > 1 && 2*present > all
}

// isPresent tells whether the first finite verb of s, verbs of saying aside, is
// in the present tense.
func (c *chronicle) isPresent(s text.Sentence) bool {
	c.first, c.last = s.First, s.Last
	for i := s.First; i < s.Last; i++ {
		if c.lx.Grammar.Is(c.word(i), lexicon.Be|lexicon.Have) {
			switch strings.ToLower(c.at(i)) {
			case "is", "are":
				return true
			case "was", "were", "has", "have", "had":
				return false
			}
		}
		verb, forms := c.lx.Verbs.Find(c.word(i))
		if verb == nil || c.is(i, lexicon.Telling) {
			continue
		}
		switch {
		case forms == lexicon.Third && !c.isNoun(i):
			return true
		case forms&lexicon.Past != 0:
			return false
		}
	}
	return false
}

// isNoun tells whether the word at i, "strikes" or "attacks", stands as a noun:
// behind a preposition, a number or an article, at the sentence's head, or
// before the verb: "air strikes killed", "attacks in Homs have killed".
func (c *chronicle) isNoun(i int) bool {
	for k := i + 1; k < min(i+4, c.last) && c.text.Tokens[k].Kind == text.Word && !c.is(k, lexicon.TimeCount); k++ {
		_, forms := c.lx.Verbs.Find(c.word(k))
		if forms&lexicon.Past != 0 || c.lx.Grammar.Is(c.word(k), lexicon.Auxiliary) {
			return true
		}
	}
	if i == c.first || c.text.Tokens[i-1].Kind != text.Word || c.is(i-1, lexicon.TimeCount) {
		return true
	}
	return c.lx.Grammar.Is(c.word(i-1), lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction)
}

// mainSentences is how far into a text the date of its event may stand.
const (
	mainSentences = 8 // beside a claim
	leadSentences = 6 // beside none
)

// findMain takes the day that the first dated claim tells, else the first
// recent day of the head.
func (c *chronicle) findMain(claims []frame.Claim) {
	read := 0 // sentences that were asked for the event's day
	for i := range claims {
		s := claims[i].Sentence
		if s >= mainSentences {
			break
		}
		if c.findHappened(&read, s) {
			return
		}
		if !isHarm(claims[i].Measure) {
			c.sentences[s].aside = true
			continue
		}
		if own, _ := c.choose(&claims[i]); own != nil && c.isNews(own, s) && !c.isCompared(own, s) {
			c.takeOwn(own, claims, i)
			return
		}
	}
	if !c.findHappened(&read, min(len(c.text.Sentences), mainSentences)-1) {
		c.findLead(claims)
	}
}

// takeOwn makes own, which dates the harm that claim i tells, the time of the main event, unless it is that of another.
func (c *chronicle) takeOwn(own *moment, claims []frame.Claim, i int) {
	if c.opensAnother(own, claims[:i], claims[i].Sentence) || c.ofWorse(own, claims, i) {
		return
	}
	if m := c.sooner(claims[:i], claims[i].Sentence); m != nil {
		own = m // "The bomber came on Monday. … On Sunday 30 people were killed."
	}
	c.setMain(own)
	c.harmed = true
}

// findLead takes the first recent day of the head.
func (c *chronicle) findLead(claims []frame.Claim) {
	for i := 0; i < min(len(c.text.Sentences), leadSentences); i++ {
		if c.sentences[i].aside {
			continue
		}
		for j := range c.of(i) {
			if m := &c.of(i)[j]; c.leads(m, i, claims) {
				c.setMain(m)
				return
			}
		}
	}
}

// leads tells whether m, in sentence i of the head, is recent and tells what the text is about.
func (c *chronicle) leads(m *moment, i int, claims []frame.Claim) bool {
	if !m.tellsEvent() || m.apart >= 0 || c.isOwnDate(m) || !c.isNews(m, i) {
		return false
	}
	return !c.looksBack(m, i) && !c.isCompared(m, i) && !c.background(m, i, claims)
}

// newsDays is how many days before a text what it tells without a day may have happened.
const newsDays = 7

// background tells whether m, beside no claim in sentence i, is too long before the text's day to date the harm
// told before it: "Rebels killed nine men. … The army began its campaign on September 30."
func (c *chronicle) background(m *moment, i int, claims []frame.Claim) bool {
	if !c.anchor.known || m.when.to >= c.anchor.to-newsDays {
		return false
	}
	for j := range claims {
		if s := claims[j].Sentence; s < i && s > 0 && isHarm(claims[j].Measure) && claims[j].Scope == schema.Incident {
			return true
		}
	}
	return false
}

// sooner is the day of a sentence between the claims, none of them dated, and sentence n
// which opens with another day; nil for none.
func (c *chronicle) sooner(claims []frame.Claim, n int) *moment {
	if len(claims) == 0 {
		return nil
	}
	for i := claims[0].Sentence; i < n; i++ {
		for j := range c.of(i) {
			if m := &c.of(i)[j]; m.form == weekdayForm && m.tellsEvent() && m.apart < 0 && !m.other && c.isNews(m, i) {
				return m
			}
		}
	}
	return nil
}

// opensAnother tells whether m opens sentence n with a day before the one on which the claims of the
// sentences before it were told, so that it dates another event than theirs: "Two men were hurt, police
// said on Friday. … On Thursday, rebels shelled Benst."
func (c *chronicle) opensAnother(m *moment, claims []frame.Claim, n int) bool {
	if first := c.text.Sentences[n].First; m.span.First > first+3 || definite(c.text.At(first)) {
		return false
	}
	for i := range claims {
		if s := claims[i].Sentence; s < n && isHarm(claims[i].Measure) {
			for j := range c.of(s) {
				if t := &c.of(s)[j]; t.telling && t.when.known && t.when.length() == 1 && t.when.to > m.when.to {
					return true
				}
			}
		}
	}
	return false
}

// ofWorse tells whether m dates an event that took more than the claims before claim i tell of, and lies days
// before these were told: "Nine died, police said on Friday. Attacks last week killed 90."
func (c *chronicle) ofWorse(m *moment, claims []frame.Claim, i int) bool {
	if m.when.length() == 1 {
		return false
	}
	for j := range claims[:i] {
		b := &claims[j]
		if b.Sentence == claims[i].Sentence || !outdone(b, &claims[i]) {
			continue
		}
		for _, t := range c.of(b.Sentence) {
			if t.telling && t.when.known && t.when.length() == 1 && t.when.to >= m.when.to+daysApart {
				return true
			}
		}
	}
	return false
}

// outdone tells whether claim b counts more of what claim a counts, which is told as no vague number.
func outdone(a, b *frame.Claim) bool {
	return a.Measure == b.Measure && a.Unit == b.Unit && a.Quantity.Quantifier != schema.Vague && a.Quantity.Value() < b.Quantity.Value()
}

// daysApart is how many days before a statement an event is another than what the statement tells of.
const daysApart = 2

// looksBack tells whether a week or more opens sentence i, behind the lead, to tell what
// went before: "Last week a truce was agreed."
func (c *chronicle) looksBack(m *moment, i int) bool {
	return i > 0 && m.span.First == c.text.Sentences[i].First && m.when.length() > 1
}

// findHappened takes the day on which one of the sentences from read to last
// says that the event took place.
func (c *chronicle) findHappened(read *int, last int) bool {
	for ; *read <= last; *read++ {
		if m := c.happened(*read); m != nil {
			c.setMain(m)
			c.harmed = true
			return true
		}
	}
	return false
}

// happened is the day on which sentence i says that the event took place: "The
// raid happened on Monday"; nil for none.
func (c *chronicle) happened(i int) *moment {
	s := c.text.Sentences[i]
	if !definite(c.text.At(s.First)) {
		return nil
	}
	for k := s.First + 1; k < min(s.Last, s.First+5); k++ {
		switch c.text.At(k) {
		case "happened", "occurred", "took":
		default:
			continue
		}
		for j := range c.of(i) {
			if m := &c.of(i)[j]; m.span.First > k && m.tellsEvent() && c.isNews(m, i) {
				return m
			}
		}
	}
	return nil
}

// isHarm tells whether m counts what an event did, not who was there, came
// after it or how far off it was.
func isHarm(m schema.Measure) bool {
	switch m {
	case schema.Protested, schema.Deployed, schema.Strength, schema.Recruited, schema.Distance, schema.Territory, schema.OtherMeasure:
		return false
	}
	return true
}

// isNews tells whether m of sentence i is a day or a few of the weeks before the
// document's; the lead may also tell a week.
func (c *chronicle) isNews(m *moment, i int) bool {
	if m.ahead || m.relation != lexicon.On || !m.when.known {
		return false
	}
	if !c.anchor.known {
		return m.when.length() <= 31
	}
	few := 4
	if i <= 2 {
		few = 7
	}
	return m.when.length() <= few && m.when.to <= c.anchor.to && c.anchor.to-m.when.to <= 21
}

// setMain makes m the time of what the text is about.
func (c *chronicle) setMain(m *moment) {
	c.main, c.mainAt = m.when, m.span
	c.forgetOffsets()
}

// forgetOffsets has the sentences read again that count from the event's date, now that
// it is known: those with an offset, and any in a text without a date.
func (c *chronicle) forgetOffsets() {
	for i := range c.sentences {
		if st := &c.sentences[i]; !c.anchor.known || st.offset {
			*st = sentenceTimes{}
		}
	}
}

// isDoubtful tells whether the document's date can't date an event by itself:
// the record's date contradicts the text's, or the text reports what was said
// on a weekday that has yet to come. A weekday told that is the date's own or
// the one before it speaks for the date.
func (c *chronicle) isDoubtful() bool {
	ahead := false
	for i := 0; i < min(len(c.text.Sentences), 2*mainSentences); i++ {
		if !c.namesWeekday(i) {
			continue
		}
		moments := c.of(i)
		for j := range moments {
			m := &moments[j]
			if m.form != weekdayForm || !m.when.known || c.isOwnDate(m) {
				continue
			}
			if near(m.when.to, c.anchor.to) {
				return false
			}
			ahead = ahead || m.telling && c.anchor.to-m.when.to >= 5
		}
	}
	return c.overruled || ahead && c.trusted
}

// namesWeekday tells whether a word for a day of the week stands in sentence i.
func (c *chronicle) namesWeekday(i int) bool {
	s := c.text.Sentences[i]
	return slices.ContainsFunc(c.text.Words[s.First:s.Last], c.lx.Times.Weekday)
}

// state is the time of a running total or a state that no words date: the document's, that of
// the statement, or the one as of which the text just gave its figures. The headline's and that
// of a distance is the event's; in a text without a date it is what the sentence before tells.
func (c *chronicle) state(claim *frame.Claim, telling *moment) stretch {
	switch {
	case telling != nil && telling.when.length() == 1:
		return telling.when
	case c.main.known && (c.heads(claim) || claim.Measure == schema.Distance):
		return c.main
	case claim.Scope == schema.Stock || !c.anchor.known:
		if when := c.before(claim.Sentence); when.known {
			return when
		}
	}
	if when := c.asOf(claim.Sentence); when.known {
		return when
	}
	return c.anchor
}

// asOf is the time as of which the last sentence shortly before sentence i that tells
// one gives its figures: "As of 3 May, there were 40 camps. They housed 900 people."
func (c *chronicle) asOf(i int) stretch {
	for j := i - 1; j >= 0 && j >= i-offsetSentences; j-- {
		ms := c.of(j)
		for k := len(ms) - 1; k >= 0; k-- {
			if m := &ms[k]; c.isStand(m) {
				return m.when
			}
		}
	}
	return stretch{}
}

// isStand tells whether figures are given as they stood at m: "as of 3 May", "by the end of 2018", and not "by Monday",
// which is when something is to be done.
func (c *chronicle) isStand(m *moment) bool {
	if m.relation != lexicon.AsOf || m.ahead || !m.when.known || c.isFuture(m) {
		return false
	}
	return m.edge == 1 || !strings.EqualFold(c.text.At(m.span.First), "by")
}

// heads tells whether the claim stands in the headline.
func (c *chronicle) heads(claim *frame.Claim) bool {
	return claim.Sentence == 0 || c.text.Sentences[claim.Sentence].Section == schema.Headline
}

// isOwnDate tells whether m is the dateline's date.
func (c *chronicle) isOwnDate(m *moment) bool {
	if m.form != calendarForm || m.fields.day < 1 || m.relation == lexicon.AsOf || m.span.First >= headTokens {
		return false
	}
	return m.when == c.anchor && c.standsAloneIn(m)
}

// datelines tells whether m stands in a dateline, the text's or another's.
func (c *chronicle) datelines(m *moment) bool {
	c.first, c.last = 0, len(c.text.Tokens)
	return m.form == calendarForm && m.fields.day > 0 && c.inDateline(m.span.First) && (c.at(m.span.First-1) == "(" || c.at(m.span.First-1) == ",")
}

// standsAloneIn is standsAlone in the whole text, whatever sentence is being read.
func (c *chronicle) standsAloneIn(m *moment) bool {
	c.first, c.last = 0, len(c.text.Tokens)
	return c.standsAlone(m)
}
