package figure

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// kind tells what the number n is, by its unit and the words around it. It
// drops a unit that is none and extends one by the words of an age.
func (r *Reader) kind(n *number, u *unit, h hedging) schema.Kind {
	before := r.before(n, h, unit{})
	switch {
	case n.is(formScore):
		*u = unit{}
		return schema.KindScore
	case u.kind() == schema.KindDuration:
		return r.timely(n, u, before)
	case u.kind() == schema.KindMoney && u.span.First < n.first:
		return schema.KindMoney
	case r.aged(before) && !(u.kind() == schema.KindCount && r.mark(before, lexicon.MarkOf)), r.agedToo(n), u.of == nil && (r.underAge(n, h, before) || r.likeAge(n, before)):
		return schema.KindAge
	case u.kind() == schema.KindMoney && (r.weighs(u.span.Last) || r.weighed(before)):
		return schema.KindMeasure
	case u.kind() == schema.KindScore && n.low == 1:
		*u = unit{} // at one point
	case u.of != nil:
		return u.of.Kind
	case n.is(formFraction):
		return schema.KindFraction
	case r.percentOf(n, u):
		return schema.KindPercent
	case before == n.first-1 && r.named(n): // "Some 2,000 guards" is no name
		return schema.KindIdentifier
	case r.ofPerson(n), r.ofCounted(n), r.turned(n, before), r.diedAt(n, before), r.ofEldest(n), r.ofWhom(n):
		return schema.KindAge
	case r.listed(n):
		return schema.KindList
	case r.pronoun(n):
		return schema.KindPronoun
	}
	return schema.KindCount
}

// weighs tells whether a measure in brackets at i explains the pounds before
// it: 100 pounds (45 kilograms).
func (r *Reader) weighs(i int) bool {
	return r.char(i) == '(' && r.isNumber(i+1) && r.unitAfter(i+2).kind() == schema.KindMeasure
}

// weighed tells whether token i is a bracket that opens right behind a measure, so that
// the pounds in it are no money: 45 kilograms (100 pounds).
func (r *Reader) weighed(i int) bool {
	if r.char(i) != '(' {
		return false
	}
	last := r.previous(schema.KindMeasure)
	return last != nil && last.UnitSpan.Last == i
}

// timely tells a duration from an age and from a day told by its distance: two
// weeks ago.
func (r *Reader) timely(n *number, u *unit, before int) schema.Kind {
	end := u.span.Last
	if j := r.bridge(end); r.mark(j, lexicon.MarkOld) {
		u.span.Last = j + 1
		return schema.KindAge
	}
	if r.aged(before) {
		return schema.KindAge
	}
	if !n.is(formFraction) && r.calendarUnit(u) && r.dated(end) {
		return schema.KindDate
	}
	if noun, _ := r.lx.Nouns.Longest(r.t.Words[u.span.First:r.last]); n.last == u.span.First && noun > end-u.span.First {
		*u = unit{} // "two night vision goggles"
		return schema.KindCount
	}
	return schema.KindDuration
}

// calendarUnit tells whether u is a day or longer.
func (r *Reader) calendarUnit(u *unit) bool {
	return u.kind() == schema.KindDuration && r.mark(u.span.Last-1, lexicon.MarkDays)
}

// dated tells whether the words at i make the time before them the distance of
// a day: ago, later, from now, after tomorrow.
func (r *Reader) dated(i int) bool {
	for parts := 0; r.startsNumber(i) && parts < 4; parts++ { // 2 years 1 month ago
		n, _ := r.numeral(i)
		u := r.unitAfter(n.last)
		if !r.calendarUnit(&u) {
			return false
		}
		i = u.span.Last
	}
	if r.mark(i, lexicon.MarkAgo) {
		return true
	}
	return r.class(i, lexicon.Preposition|lexicon.Subordinate) && r.mark(i+1, lexicon.MarkNow)
}

// nameWord tells whether word i, in a text all in capitals, is no word of the
// language that the lexicon knows.
func (r *Reader) nameWord(i int) bool {
	w := r.word(i)
	if verb, _ := r.lx.Verbs.Find(w); verb != nil || r.lx.Nouns.Ends(w) {
		return false
	}
	return r.isWord(i) && !r.lx.Grammar.Any(w)
}

// listed tells whether n numbers an item or a note: "1." at the start, "(2)", "[3]", "fled.4".
func (r *Reader) listed(n *number) bool {
	if n.last == r.last && r.glued(n.first) && r.noted(n.first-1) {
		return true
	}
	if !n.is(formDigits) || n.digits > 3 || n.last != n.first+1 {
		return false
	}
	end := r.char(n.last)
	if end == ']' && r.char(n.first-1) == '[' && n.first-1 > r.first &&
		(r.glued(n.first-1) || r.closes(n.last+1) || r.leaves(n.last+1) && r.lx.Nouns.Ends(r.word(n.first-2))) {
		return true // "12 died.[3]", "12 people [3] and"
	}
	if n.digits > 2 {
		return false
	}
	if r.char(n.first-1) == '(' && end == ')' && (n.first-1 == r.first || n.low < 10) {
		return !r.bracketedToo() && !r.firstOfPlaces(n) && !r.ofNounBehind(n)
	}
	if end == '.' && r.glued(n.last) && (n.last+1 == r.last || r.has(n.last+1, text.Space) && r.upper(n.last+1)) {
		return n.first == r.first || n.low == 1 && (r.char(n.first-1) == ':' || r.char(n.first-1) == ']')
	}
	return end == ')' && r.glued(n.last) && !r.inBrackets(n.first)
}

// noted tells whether token i is the stop of the sentence or
// closes behind it, so that digits glued to it number a note.
func (r *Reader) noted(i int) bool {
	for r.glued(i) && r.closes(i) && strings.IndexByte(".!?", r.char(i)) < 0 {
		i--
	}
	return r.glued(i) && r.closes(i)
}

// bracketedToo tells whether the figure before is a count alone in brackets: "Orla (12)
// and Benst (6)".
func (r *Reader) bracketedToo() bool {
	f := r.previous(schema.KindCount)
	return f != nil && f.Span.First > r.first && r.char(f.Span.First-1) == '(' && r.char(f.Span.Last) == ')'
}

// ofNounBehind tells whether the number n, alone in brackets, counts the noun behind it: behind a verb or a
// preposition, and no item of a list: "killed (3) rebels", "the death of (4) men".
func (r *Reader) ofNounBehind(n *number) bool {
	i := n.first - 2
	if i < r.first || n.low < 2 || r.upper(i) || r.previous(schema.KindList) != nil {
		return false
	}
	if verb, _ := r.lx.Verbs.Find(r.word(i)); verb == nil && !r.class(i, lexicon.Preposition|lexicon.Conjunction) {
		return false
	}
	got, _ := r.lx.Nouns.Longest(r.t.Words[n.last+1 : r.last])
	return got > 0 || r.mark(n.last+1, lexicon.MarkOf) || n.last+2 < r.last && r.isWord(n.last+1) && r.lx.Nouns.Ends(r.word(n.last+2))
}

// firstOfPlaces tells whether the number n, alone in brackets, stands behind a place that a preposition or
// a colon leads to, and another behind the next one: "in Orla (4) and Benst (2)".
func (r *Reader) firstOfPlaces(n *number) bool {
	i := n.first - 2
	for ; i >= r.first && r.upper(i); i-- {
	}
	if i == n.first-2 || !r.leadsToPlaces(i) {
		return false
	}
	for j := n.last + 1; j < min(r.last-2, n.last+maxPlaceWords); j++ {
		if r.char(j) == '(' {
			return r.upper(j-1) && r.isNumber(j+1) && r.char(j+2) == ')'
		}
	}
	return false
}

// leadsToPlaces tells whether a preposition or a colon stands at i behind
// which places are listed: in, "the towns [of]", and not "deaths [of]".
func (r *Reader) leadsToPlaces(i int) bool {
	if r.mark(i, lexicon.MarkOf) {
		return i > r.first && r.lx.Terrain.Is(r.word(i-1), lexicon.PlaceNoun)
	}
	return r.char(i) == ':' || r.class(i, lexicon.Preposition)
}

// maxPlaceWords is how many tokens the next place of a list may have, with what ties it to the one before.
const maxPlaceWords = 7

// inBrackets tells whether a bracket was opened before token i and not closed.
func (r *Reader) inBrackets(i int) bool {
	for j := i - 1; j >= max(r.first, i-40); j-- {
		switch r.char(j) {
		case '(':
			return true
		case ')':
			return false
		}
	}
	return false
}

// percentOf tells whether n stands behind "percent of" without a number.
func (r *Reader) percentOf(n *number, u *unit) bool {
	i := n.first - 2
	if !r.mark(i+1, lexicon.MarkOf) || i < r.floor || r.num(i-1).Role != 0 {
		return false
	}
	first := i
	if r.mark(i-1, lexicon.MarkPer) {
		first--
	}
	if got, of := r.lx.Units.Longest(r.t.Words[first:i+1], false); got > 0 && of.Kind == schema.KindPercent && first >= r.floor {
		*u = unit{span(first, i+1), of}
		return true
	}
	return false
}

// pronoun tells whether n is the word one standing for a thing: the same one.
func (r *Reader) pronoun(n *number) bool {
	if n.low != 1 || n.last != n.first+1 || !r.num(n.first).Is(lexicon.NumberOnes) || r.isNumber(n.first) {
		return false
	}
	if r.joint(n.last) {
		return false // one-time
	}
	if r.glued(n.last) && r.isWord(n.last) {
		return true // one's
	}
	if r.class(n.last, lexicon.Modal) && !r.mark(n.last, lexicon.MarkWill) && !r.mark(n.first-1, lexicon.MarkAnd) {
		return true // one can
	}
	if r.mark(n.last, lexicon.MarkAnother) || r.anybody(n) {
		return true
	}
	if !r.mark(n.first-1, lexicon.MarkOneEnd) || r.mark(n.last, lexicon.MarkOf) {
		return false
	}
	_, form := r.lx.Verbs.Find(r.word(n.last))
	return r.leaves(n.last) || form&lexicon.Participle != 0 && r.leaves(n.last+1) // "the one killed in the blast"
}

// anybody tells whether n, the word one, stands for whoever is meant, because what it would be like is told in
// the present: "unless one is exposed", "if one has been bitten".
func (r *Reader) anybody(n *number) bool {
	switch strings.ToLower(r.at(n.first - 1)) {
	case "if", "unless", "whether", "when", "once":
	default:
		return false
	}
	switch r.at(n.last) {
	case "is", "has":
		return n.first-1 >= r.floor
	}
	return false
}

// inTurn reads the words at i that say how many are taken at a time: one by one, one after the other,
// two at a time.
func (r *Reader) inTurn(i int) int {
	if r.num(i).Role == 0 || !r.class(i+1, lexicon.Preposition) {
		return i
	}
	end := i
	switch next := r.at(i + 2); r.at(i + 1) {
	case "by":
		if strings.EqualFold(next, r.at(i)) {
			end = i + 3
		}
	case "after":
		if next == "another" {
			end = i + 3
		} else if next == "the" && r.at(i+3) == "other" {
			end = i + 4
		}
	case "at":
		if next == "a" && r.at(i+3) == "time" {
			end = i + 4
		}
	}
	if end == i {
		return i
	}
	return r.plain(schema.KindPronoun, r.num(i).Value, span(i, end))
}

// leaves tells whether what ends at token i goes on with no noun: the phrase ends or a word of grammar
// stands there.
func (r *Reader) leaves(i int) bool {
	const grammar = lexicon.Auxiliary | lexicon.Preposition | lexicon.Conjunction | lexicon.Subordinate | lexicon.Relative |
		lexicon.Pronoun | lexicon.Determiner | lexicon.Adverb
	return r.closes(i) || r.class(i, grammar)
}
