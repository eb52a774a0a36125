package ground

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// entry is a sentence of a log that sets a day over those behind it: "March 3" on a line of its own.
type entry struct {
	sentence int
	day      stretch
}

// logged is the day that a log sets over sentence i; unknown in a text that is no log.
func (c *chronicle) logged(i int) stretch {
	if !c.logRead {
		c.findLog()
		c.logRead = true
	}
	day := stretch{}
	for _, e := range c.log {
		if e.sentence > i {
			break
		}
		day = e.day
	}
	return day
}

// findLog finds the entries of a log: two days at least, each with prose behind it, that stand alone
// on their lines or lead them with a colon.
func (c *chronicle) findLog() {
	for i, s := range c.text.Sentences {
		if !s.Paragraph || !c.mayHead(s) {
			continue
		}
		if m := c.heading(i); m != nil {
			if n := len(c.log); n > 0 && m.span.Last >= s.Last-1 && c.log[n-1].sentence == i-1 {
				c.log = c.log[:n-1] // two dates in a row: none of them heads anything
			}
			c.log = append(c.log, entry{i, m.when})
		}
	}
	if len(c.log) < 2 || c.log[0].day == c.log[len(c.log)-1].day {
		c.log = nil
	}
}

// mayHead tells whether s opens with a month, a weekday, or a number before a month.
func (c *chronicle) mayHead(s text.Sentence) bool {
	c.first, c.last = s.First, s.Last
	return s.Last-s.First > 1 && (c.isMonth(s.First) || c.is(s.First, lexicon.WeekdayName) ||
		c.text.Tokens[s.First].Kind == text.Number && c.isMonth(s.First+1))
}

// heading is the day that sentence i opens with, alone or before a colon; nil for none.
func (c *chronicle) heading(i int) *moment {
	s := c.text.Sentences[i]
	ms := c.of(i)
	if len(ms) == 0 || ms[0].span.First != s.First || ms[0].form != calendarForm || !ms[0].isDay() || !ms[0].when.known {
		return nil
	}
	if last := ms[0].span.Last; last == s.Last || tokenAt(c.text, last) == ":" {
		return &ms[0]
	}
	return nil
}
