package ground

import (
	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/schema"
)

// findCovered takes the period that a report says at its head that it is on, or that its first dated
// harm is of, over by the document's day: figures that nothing dates are of it. Where the head
// tells a day of the news, no report on a period is taken.
func (c *chronicle) findCovered(claims []frame.Claim) {
	if c.main.known || !c.anchor.known {
		return
	}
	for i := 0; i < min(len(c.text.Sentences), leadSentences); i++ {
		for j := range c.of(i) {
			if m := &c.of(i)[j]; c.isOver(m) && c.reports(m, c.text.Sentences[i].First) {
				c.covered, c.coveredAt = m.when, i
				return
			}
		}
	}
	for i := range claims {
		if claims[i].Sentence >= leadSentences {
			return
		}
		if !isHarm(claims[i].Measure) || claims[i].Scope == schema.Stock {
			continue
		}
		if own, _ := c.choose(&claims[i]); own != nil {
			if c.isOver(own) && !c.ofWorse(own, claims, i) {
				c.covered, c.coveredAt = own.when, claims[i].Sentence
			}
			return
		}
	}
}

// isCovered tells whether the claim, which nothing dates, is of the period of the report: it is told behind
// it, in the past.
func (c *chronicle) isCovered(claim *frame.Claim) bool {
	return c.covered.known && claim.Sentence > c.coveredAt && !c.upToNow(claim) && !c.isPresent(c.text.Sentences[claim.Sentence])
}

// coveredWithin is how many days before the document's a period may end that a report is on.
const coveredWithin = 45

// isOver tells whether m is a span of days, months or a year that ended shortly before the document's day.
func (c *chronicle) isOver(m *moment) bool {
	n := m.when.length()
	return m.tellsEvent() && (m.relation == lexicon.On || m.bounded()) && !m.ahead && !m.other && m.apart < 0 && n > 4 && n <= 366 &&
		m.when.to < c.anchor.from && c.anchor.from-m.when.to <= coveredWithin
}

// reports tells whether words that say what a report covers stand before m in the sentence from first on: "covers the period from".
func (c *chronicle) reports(m *moment, first int) bool {
	c.first, c.last = first, m.span.First
	for i := m.span.First - 1; i >= first && i >= m.span.First-beginReach; i-- {
		if c.is(i, lexicon.Covering) {
			return true
		}
	}
	return false
}
