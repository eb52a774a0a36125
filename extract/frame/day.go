package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// dated tells whether token i names the day on which something happened; the day
// on which somebody tells of it does not count.
func (g *grammar) dated(i int) bool {
	return (g.is(i, lexicon.Weekday) || g.isOf(i, lexicon.OwnDay) || g.is(i, lexicon.Month) && i > g.s.First && g.dayOf(i)) && !g.toldOn(i) && !g.upTo(i)
}

// upTo tells whether "as of" stands before the day at token i, up to which something is
// counted.
func (g *grammar) upTo(i int) bool {
	for j := i - 1; j > g.s.First && j > i-4; j-- {
		if g.t.Words[j] == g.words().of {
			return g.t.Words[j-1] == g.words().as
		}
	}
	return false
}

// monthly tells whether token i says "in" before a month without a day: "in
// August".
func (g *grammar) monthly(i int) bool {
	return g.t.Words[i] == g.words().in && g.is(i+1, lexicon.Month) && !g.dayOf(i+1)
}

// thisMonth tells whether token i starts "this month".
func (g *grammar) thisMonth(i int) bool {
	if g.t.Words[i] != g.long.this || i+1 >= g.s.Last {
		return false
	}
	return g.t.Words[i+1] == g.long.month
}

// dayOf tells whether a day of the month stands beside the month at token i.
func (g *grammar) dayOf(i int) bool {
	return g.number(i+1) && !g.year(i+1) || g.number(i-1) && !g.year(i-1)
}

func (g *grammar) number(i int) bool {
	return i >= g.s.First && i < g.s.Last && g.t.Tokens[i].Kind == text.Number
}

// toldOn tells whether the day at token i is that of a report: "said on Monday",
// "Monday's statement said", "On Monday, the army said".
func (g *grammar) toldOn(i int) bool {
	for j := i - 1; j >= g.s.First && j > i-5; j-- {
		if g.lx.Reporting.Verb(g.t.Words[j]) != nil {
			return true
		}
	}
	return g.lx.Reporting.Verb(g.t.Words[min(i+1, g.s.Last-1)]) != nil || g.opensTelling(i)
}

// opensTelling tells whether the day at token i, which opens the sentence, is that of the verb of its first
// clause, by which somebody tells what follows.
func (g *grammar) opensTelling(i int) bool {
	if i > g.s.First+2 {
		return false
	}
	if i++; g.isPunct(i, ",") {
		i++
	}
	for last := min(i+tellerWords, g.s.Last); i < last && g.t.Tokens[i].Kind == text.Word && !g.figured(i); i++ {
		if g.lx.Reporting.Verb(g.t.Words[i]) != nil {
			return true
		}
		if v, form := g.lx.Verbs.Find(g.t.Words[i]); v != nil && form&(lexicon.Past|lexicon.Third) != 0 {
			return false
		}
	}
	return false
}

// tellerWords is how many words may name who tells.
const tellerWords = 8

// weekday tells whether a weekday or "yesterday" stands in the nine words behind
// token i and before a comma, or a time of the day in the next three, "since the early morning":
// what counts from then is still one event.
func (g *grammar) weekday(i int) bool {
	for j := i + 1; j < g.s.Last && j < i+10 && !g.isPunct(j, ","); j++ {
		if g.is(j, lexicon.Weekday) || g.t.Words[j] == g.long.yesterday || j < i+4 && g.is(j, lexicon.Daytime) {
			return true
		}
	}
	return false
}

// year tells whether token i is a year.
func (g *grammar) year(i int) bool {
	if i >= g.s.Last {
		return false
	}
	t := g.t.Tokens[i]
	if t.Kind != text.Number || t.End-t.Start != 4 {
		return false
	}
	c := g.t.Source[t.Start]
	return c == '1' || c == '2'
}
