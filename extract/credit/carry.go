package credit

import (
	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// carried is the statement of an earlier sentence that a sentence without one
// plainly continues; -1 = none. A source carries on through the items of a
// list ("South: 310 families …"), for one sentence behind "according to" a
// body that keeps count, and for one behind "a source told the agency".
func (r *Reader) carried(c *frame.Claim) int {
	i := c.Sentence
	if from, to := r.bounds(i); from != to {
		return -1
	}
	for steps := 0; i > 0 && r.labelled(i) && steps < 24; steps++ {
		i--
		if from, to := r.bounds(i); from != to {
			return to - 1
		}
	}
	if k := r.heading(c.Sentence); k >= 0 {
		return k
	}
	if k := r.bulletin(i); k >= 0 {
		return k
	}
	if i != c.Sentence || i == 0 || r.t.Sentences[i].Paragraph && !r.samePeriod(i) || r.kin(r.t.Sentences[i].First, lexicon.Anew) {
		return -1
	}
	from, to := r.bounds(i - 1)
	if to-from == 2 && r.whoOf(from) >= 0 && r.whoOf(from) == r.whoOf(from+1) {
		to-- // "the office says it has counted nine"
	}
	if to-from != 1 || !r.leads(from) && !r.samePeriod(i) && (r.ownVoice(i) || !r.carries(from) && !r.goesOn(i)) {
		return -1
	}
	return from
}

// leads tells whether statement k opens its sentence and names whose report follows:
// "According to the army, …".
func (r *Reader) leads(k int) bool {
	st := &r.statements[k]
	if !st.after || st.before || st.cue.Last-st.cue.First == 1 || st.cue.First > r.t.Sentences[st.sentence].First {
		return false
	}
	at := r.whoOf(k)
	if at < 0 {
		return false
	}
	w := &r.whos[at]
	switch w.kind {
	case lexicon.BodySource, lexicon.OfficeSource, lexicon.WritingSource:
		return r.keeps(lexicon.BodySource, w.typ) || w.typ == schema.Military
	}
	return false
}

// bulletin is the label that sentence i stands under, with nobody else speaking
// between; -1 = none.
func (r *Reader) bulletin(i int) int {
	first := max(0, i-24)
	if !r.mayLabel(first, i) {
		return -1
	}
	for i > first {
		i--
		if from, to := r.bounds(i); from != to {
			if r.statements[from].label {
				return from
			}
			return -1
		}
	}
	return -1
}

// mayLabel tells whether a colon stands near the head of one of the sentences [from, to).
func (r *Reader) mayLabel(from, to int) bool {
	for _, s := range r.t.Sentences[from:to] {
		for i := s.First + 1; i < min(s.Last-1, s.First+maxLabel); i++ {
			if r.t.Tokens[i].Kind == text.Punct && r.at(i) == ":" {
				return true
			}
		}
	}
	return false
}

// goesOn tells whether sentence i goes on counting: "A further 1,500 …",
// "Another nine …", "Seven others …", "Of the wounded, …", "in the same period".
func (r *Reader) goesOn(i int) bool {
	s := r.t.Sentences[i]
	if r.kin(s.First, lexicon.Onward) {
		return true
	}
	for j := s.First; j < min(s.Last, s.First+4); j++ {
		if r.kin(j, lexicon.OtherWord) || j > s.First && r.kin(j-1, lexicon.TollWord) && (r.fold(j, "included") || r.fold(j, "include")) {
			return true // "The dead included nine nurses"
		}
	}
	return r.sameEvent(s)
}

// sameEvent tells whether a sentence goes on with what was just told: "No one
// was hurt in that incident."
func (r *Reader) sameEvent(s text.Sentence) bool {
	for i := s.First; i+2 < min(s.Last, s.First+reach); i++ {
		if !r.fold(i, "in") {
			continue
		}
		if r.fold(i+1, "the") && r.fold(i+2, "same") || r.fold(i+1, "that") && r.open(i+2) {
			return true
		}
	}
	return false
}

// samePeriod tells whether sentence i opens with the time that the one before told of:
// "During the same period, …".
func (r *Reader) samePeriod(i int) bool {
	s := r.t.Sentences[i]
	f := s.First
	if f+3 >= s.Last || !r.is(f, lexicon.Preposition) || !r.fold(f+1, "the") || !r.fold(f+2, "same") {
		return false
	}
	return r.fold(f+3, "period") || r.fold(f+3, "time")
}

// signed is the signature under the sentence; -1 = none. It starts with a dash.
func (r *Reader) signed(c *frame.Claim) int {
	if c.Sentence+1 >= len(r.said) || !r.comma(r.t.Sentences[c.Sentence+1].First) {
		return -1
	}
	if from, to := r.bounds(c.Sentence + 1); from < to && r.statements[from].signs {
		return from
	}
	return -1
}

// labelled tells whether sentence i is an item of a list: "South: …".
func (r *Reader) labelled(i int) bool {
	s := r.t.Sentences[i]
	for j := s.First + 1; j < min(s.Last-1, s.First+5); j++ {
		if r.at(j) == ":" {
			return !r.quoteMark(j + 1)
		}
		if r.t.Tokens[j].Kind != text.Word && r.at(j) != "-" {
			return false
		}
	}
	return false
}

// heading is the statement of a body that keeps count in the sentence before the list in one of whose
// items sentence i stands: "The Observatory said nine men were killed. – In Orla four men were killed."
// -1 = none.
func (r *Reader) heading(i int) int {
	for steps := 0; i > 0 && r.inItem(i) && steps < 24; steps++ {
		i--
		if from, to := r.bounds(i); from != to {
			if at := r.whoOf(from); to-from == 1 && !r.inItem(i) && at >= 0 && r.keeps(r.whos[at].kind, r.whos[at].typ) {
				return from
			}
			return -1
		}
	}
	return -1
}

// inItem tells whether sentence i stands in an item of a list that a mark opens.
func (r *Reader) inItem(i int) bool {
	if p := &r.paragraph; i < p.begin || i > p.known {
		begin := i
		for begin > 0 && !r.t.Sentences[begin].Paragraph && begin != p.known {
			begin--
		}
		if begin == p.known {
			begin = p.begin
		}
		*p = stretch{begin, i}
	}
	return r.t.Item(r.t.Sentences[r.paragraph.begin])
}

// stretch is the begin of a paragraph and the last of its sentences that is known
// to have it.
type stretch struct{ begin, known int }

// ownVoice tells whether sentence i hedges in the text's own voice.
func (r *Reader) ownVoice(i int) bool {
	s := r.t.Sentences[i]
	for j := s.First; j < min(s.Last, s.First+far); j++ {
		if n, cue := r.lx.Cues.Longest(r.t.Words[j:s.Last]); n > 0 && cue.Kind == lexicon.CueMode {
			return true
		}
	}
	return false
}

// carries tells whether statement k goes on behind its sentence.
func (r *Reader) carries(k int) bool {
	at := r.whoOf(k)
	if at < 0 {
		return false
	}
	st, w := &r.statements[k], &r.whos[at]
	if st.cue.Last-st.cue.First == 1 {
		return st.after && r.tells(st.cue.First) && !st.relay.empty() && w.kind == lexicon.PeopleSource
	}
	return r.keeps(w.kind, w.typ)
}

// keeps tells whether a source of that kind and type is a body that keeps count.
func (r *Reader) keeps(kind lexicon.SourceKind, typ schema.SourceType) bool {
	if kind != lexicon.BodySource {
		return false
	}
	switch typ {
	case schema.Government, schema.Medical, schema.UN, schema.Monitor, schema.NGO:
		return true
	}
	return false
}

// tally is the statement of a report on the totals of years. What the text
// tells later of the same totals is the same body's.
type tally struct {
	statement int // -1 = none
	measure   schema.Measure
}

// leading is how many sentences may go before a report's own totals.
const leading = 2

// keepTally keeps statement k if c is the total of a year that a report opens with.
func (r *Reader) keepTally(c *frame.Claim, k int) {
	if r.tally.statement < 0 && c.Sentence <= leading && c.Scope == schema.Cumulative && r.yearIn(c.Sentence) {
		r.tally = tally{k, c.Measure}
	}
}

// tallied is the statement of the report whose totals c goes on with; -1 = none.
func (r *Reader) tallied(c *frame.Claim) int {
	if r.tally.statement < 0 || c.Scope != schema.Cumulative || c.Measure != r.tally.measure || !r.yearIn(c.Sentence) {
		return -1
	}
	return r.tally.statement
}

// yearIn tells whether a sentence speaks of a whole year: "in 1988", "the year before".
func (r *Reader) yearIn(sentence int) bool {
	s := r.t.Sentences[sentence]
	for i := s.First; i < min(s.Last, s.First+far); i++ {
		if r.fold(i, "in") && i+1 < s.Last && r.t.Tokens[i+1].Kind == text.Number && len(r.at(i+1)) == 4 {
			return true
		}
		if n, cue := r.lx.Cues.Longest(r.t.Words[i:s.Last]); n > 0 && cue.Kind == lexicon.CueYear {
			return true
		}
	}
	return false
}
