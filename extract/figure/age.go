package figure

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// aged tells whether the words that end with token i announce an age: aged, at
// the age of, between the ages of.
func (r *Reader) aged(i int) bool {
	if r.mark(i, lexicon.MarkBetween|lexicon.MarkFrom) || r.char(i) == ':' {
		if i--; r.ranges(i) {
			i--
		}
	}
	if r.mark(i, lexicon.MarkOf) {
		i--
	}
	return r.mark(i, lexicon.MarkAged) && i >= r.floor
}

// ranges tells whether the word at i says that something ranges: ages ranging from.
func (r *Reader) ranges(i int) bool {
	verb, _ := r.lx.Verbs.Find(r.word(i))
	return verb.Is(lexicon.VerbRanges) || r.at(i) == "range"
}

// likeAge tells whether the word at i leads to how old those named before it are: "children as young as [six]", "four
// pupils, all between [18 and 20]".
func (r *Reader) likeAge(n *number, i int) bool {
	switch {
	case n.high > 115:
		return false
	case r.at(i) == "as":
		return (r.at(i-1) == "young" || r.at(i-1) == "old") && r.at(i-2) == "as"
	case r.mark(i, lexicon.MarkBetween):
		return (r.at(i-1) == "all" || r.at(i-1) == "both") && r.opensAside(i-2) && r.personNoun(i-3)
	}
	return false
}

// ofEldest tells whether n is the age of the oldest or the youngest: "the youngest of whom was 4".
func (r *Reader) ofEldest(n *number) bool {
	i := n.first - 1
	if n.low > 115 || n.low != n.high || r.counted(n.last) {
		return false
	}
	switch r.at(i) {
	case "just", "only", "them", "whom", "being":
	default:
		if !r.class(i, lexicon.Be) {
			return false
		}
	}
	for j := i; j > i-6 && r.isWord(j); j-- {
		switch r.at(j) {
		case "oldest", "youngest", "eldest":
			return true
		}
	}
	return false
}

// ofWhom tells whether n is the age of one of those counted before: "one of whom was 90".
func (r *Reader) ofWhom(n *number) bool {
	i := n.first - 1
	if r.at(i) != "was" && r.at(i) != "is" || !r.ageDigits(n) || !r.endsAge(n.last) {
		return false
	}
	return r.at(i-1) == "whom" && r.mark(i-2, lexicon.MarkOf) && r.at(i-3) == "one"
}

// turned tells whether somebody becomes so old: "turned 74 on Monday".
func (r *Reader) turned(n *number, before int) bool {
	if before != n.first-1 || n.low > 110 || n.low != n.high {
		return false
	}
	if verb, _ := r.lx.Verbs.Find(r.word(before)); verb == nil || verb.Lemma != "turn" {
		return false
	}
	switch r.at(n.last) {
	case "", ",", ".", ";", "on", "in", "this", "last", "next", "and", "today", "when":
		return true
	}
	return r.class(n.last, lexicon.Weekday)
}

// diedAt tells whether somebody died so old: "died at 71 after a fall".
func (r *Reader) diedAt(n *number, before int) bool {
	if !r.mark(before, lexicon.MarkAt) || before != n.first-1 || n.low > 115 || n.low != n.high || r.upper(n.last) || r.counted(n.last) {
		return false
	}
	verb, _ := r.lx.Verbs.Find(r.word(before - 1))
	return verb != nil && verb.Lemma == "die"
}

// underAge tells whether the hedge before n bounds the age of those named
// before it: children under five, people over 60.
func (r *Reader) underAge(n *number, h hedging, before int) bool {
	words := h.span.Last - h.span.First
	if words == 2 && r.hyphen(h.span.First+1) {
		words = 1 // "children under-5"
	}
	if words != 1 || h.quantifier() != schema.LessThan && h.quantifier() != schema.MoreThan {
		return false
	}
	return n.low <= 110 && n.last == n.first+1 && r.someAt(before) && !r.people(n.last, true)
}

// someAt tells whether the word at i means people, by a noun or as some of those named before: "two of [them]".
func (r *Reader) someAt(i int) bool {
	if r.mark(i, lexicon.MarkPlural|lexicon.MarkThose) || r.ofThem(i-1) {
		return true
	}
	return r.lx.Nouns.Ends(r.word(i)) && r.personNoun(i)
}

// ofThem tells whether "of them" or "of whom" stands at i.
func (r *Reader) ofThem(i int) bool {
	return r.mark(i, lexicon.MarkOf) && (r.at(i+1) == "them" || r.at(i+1) == "whom")
}

// personNoun tells whether word i names people, and does not tell what befell others: "the blast
// injured over 60".
func (r *Reader) personNoun(i int) bool {
	if i < r.first {
		return false
	}
	if _, form := r.lx.Verbs.Find(r.word(i)); form&(lexicon.Past|lexicon.Participle) != 0 {
		return false
	}
	_, noun := r.lx.Nouns.Longest(r.t.Words[i : i+1])
	return noun != nil && noun.Unit == schema.Person && noun.Of == "" // "injuring over 60"
}

// agedToo tells whether n follows an age in a list: aged 32 and 34.
func (r *Reader) agedToo(n *number) bool {
	i := n.first - 1
	if i <= r.first {
		return false
	}
	comma := i
	if r.mark(i, lexicon.MarkAnd) && r.char(i-1) == ',' {
		comma--
	}
	if r.floor != comma {
		return false
	}
	last := r.previous(schema.KindAge)
	if last == nil || last.Span.Last != comma || n.low >= 116 || r.class(last.Span.First-1, lexicon.Be) || r.someMore(n.last) {
		return false
	}
	if r.counted(n.last) && !r.dash(n.last) && !r.betweenAges(last.Span.First) {
		return false
	}
	return r.mark(i, lexicon.MarkAnd|lexicon.MarkOr) || r.char(i) == ',' || r.at(i) == "through"
}

// betweenAges tells whether the age at i is the first of two that bound others: between the ages of 18.
func (r *Reader) betweenAges(i int) bool {
	return r.mark(i-1, lexicon.MarkOf) && r.mark(i-2, lexicon.MarkAged) && r.mark(i-4, lexicon.MarkBetween)
}

// dash tells whether token i is a dash between blanks, or one of the two hyphens that stand for it.
func (r *Reader) dash(i int) bool {
	if !r.hyphen(i) {
		return false
	}
	first, last := i, i+1
	if r.glued(i) && r.hyphen(i-1) {
		first--
	}
	if r.glued(last) && r.hyphen(last) {
		last++
	}
	return !r.glued(first) && !r.glued(last)
}

// someMore tells whether the words at i say that the number before them counts more people:
// "Ann Orla, 32, and two others", "and two of her sons".
func (r *Reader) someMore(i int) bool {
	switch r.at(i) {
	case "others", "other", "more", "further", "of":
		return true
	}
	return false
}

// ofCounted tells whether n is the age of one who is named by a noun alone, or the first of the ages
// of as many as were counted: "a boy, 9, and two girls, 7 and 12, were".
func (r *Reader) ofCounted(n *number) bool {
	if !r.ageDigits(n) && !r.ageWord(n) {
		return false
	}
	sign := n.first - 1
	each := r.at(sign) == "both" || r.at(sign) == "all"
	if each {
		sign--
	}
	if !r.opensAside(sign) {
		return false
	}
	if r.glued(sign) && r.hyphen(sign-1) {
		sign--
	}
	if !r.personNoun(sign - 1) {
		return false
	}
	if each || r.lx.Nouns.Singular(r.word(sign-1)) {
		return r.ageDigits(n) && r.endsAge(n.last) && !(each && r.lx.Nouns.Singular(r.word(sign-1)))
	}
	return r.agesOf(n, r.countBefore(sign))
}

// ageDigits tells whether n may be an age, in digits.
func (r *Reader) ageDigits(n *number) bool {
	return n.is(formDigits) && n.last == n.first+1 && n.digits <= 3 && n.low >= 1 && n.low <= 115 && !n.is(formDecimal)
}

// ageWord tells whether n may be an age, in one word: "two brothers, two and nine".
func (r *Reader) ageWord(n *number) bool {
	return n.is(formWords) && n.last == n.first+1 && n.low == n.high && n.low >= 1 && n.low <= 20
}

// opensAside tells whether a comma, a bracket or a dash stands at i.
func (r *Reader) opensAside(i int) bool {
	return i > r.first && (r.char(i) == ',' || r.char(i) == '(' || r.dash(i))
}

// endsAge tells whether nothing that an age could count stands at i.
func (r *Reader) endsAge(i int) bool {
	switch r.char(i) {
	case ',', '.', ';', ')':
		return !r.glued(i) || i+1 >= r.last || !r.isNumber(i+1)
	}
	return r.dash(i)
}

// countBefore is how many the figure before token i counts, which names them; 0 where it is more than
// a few words away or no plain count.
func (r *Reader) countBefore(i int) int {
	last := r.previous(schema.KindCount)
	if last == nil || last.Span.Last < i-4 || last.Span.Last >= i {
		return 0
	}
	q := last.Quantity
	if q.Low == nil || q.High == nil || *q.Low != *q.High || *q.Low > 9 {
		return 0
	}
	return int(*q.Low)
}

// agesOf tells whether n starts a list of exactly count bare numbers that do not divide count.
func (r *Reader) agesOf(n *number, count int) bool {
	if count < 2 {
		return false
	}
	i, sum := n.first, 0.0
	for k := 1; ; k++ {
		next, ok := r.numeral(i)
		if !ok || !r.ageDigits(&next) && !r.ageWord(&next) {
			return false
		}
		sum, i = sum+next.low, next.last
		if k == count {
			break
		}
		for r.char(i) == ',' || r.mark(i, lexicon.MarkAnd) {
			i++
		}
	}
	return sum != float64(count) && (r.endsAge(i) || !r.isWord(i))
}

// ofPerson tells whether n is an age behind a name: "Omar Hassan, 43, said".
func (r *Reader) ofPerson(n *number) bool {
	i := n.first - 1
	if !r.ageDigits(n) || r.ofThem(n.last) {
		return false // "in Orla, 12 of them"
	}
	if r.caps && !(r.nameWord(i-1) && (r.nameWord(i-2) || r.word(i-1) == lexicon.Unknown) && n.low > 9) {
		return false
	}
	given := r.joint(i-2) && r.upper(i-3) // Kim Jong-su
	if !r.upper(i-1) && !given && !r.mark(i, lexicon.MarkThen) || r.class(i-1, lexicon.Month|lexicon.Weekday) {
		return false
	}
	full := r.upper(i-2) || r.joint(i-2)
	if r.mark(i, lexicon.MarkThen) && r.char(i-1) == ',' && r.char(n.last) == ',' {
		return true // Borton, now 83, said
	}
	switch r.char(i) {
	case '(':
		return r.char(n.last) == ')' && r.ageInBrackets(i, n.last+1, full)
	case ',':
		return r.ageBehindComma(i, n.last, full)
	}
	return false
}

// ageInBrackets tells whether the number in brackets from i up to token after is the age of
// the person before it, not how many are at a place. full tells that the name has two words.
func (r *Reader) ageInBrackets(i, after int, full bool) bool {
	if r.located(i-1) || r.listOfCounts(i) {
		return false
	}
	apposed := r.char(i-2) == ',' && i-3 >= r.first && r.personNoun(i-3) // "two brothers, Tom (14) and Ed (12)"
	return full || apposed || r.namedAs(i-2) || i-2 >= r.first && r.personNoun(i-2) || r.afterAge() || r.isOne(after)
}

// namedAs tells whether the word at i leads to the name of a person: "identified as Tom (14)", "Tom alias Ed (12)".
func (r *Reader) namedAs(i int) bool {
	switch r.at(i) {
	case "as":
		return r.at(i-1) != "such" && !r.lx.Terrain.Is(r.word(i-1), lexicon.PlaceNoun)
	case "alias":
		return true
	}
	return false
}

// ageBehindComma tells whether the number between the comma at i and token end is the age of the person before it:
// "Ann Orla, 43, said". A full name need not have a second comma: "Ann Orla, 43."
func (r *Reader) ageBehindComma(i, end int, full bool) bool {
	if r.char(end) != ',' && !((full || r.listOfAges(i)) && r.endsName(end)) {
		return false
	}
	return !r.located(i-1) || full && r.class(end+1, lexicon.Relative) // "mourned for Ann Orla, 87, who died"
}

// endsName tells whether what stands at i, behind a name and an age, ends what is told of the person.
func (r *Reader) endsName(i int) bool {
	switch r.char(i) {
	case '.', ';', ')', '-':
		return true
	}
	return r.mark(i, lexicon.MarkAnd|lexicon.MarkOf)
}

// afterAge tells whether the figure before is an age in brackets: "Ann Orla (51) and Tom (9)".
func (r *Reader) afterAge() bool {
	last := r.previous(schema.KindAge)
	return last != nil && r.char(last.Span.First-1) == '('
}

// listOfCounts tells whether the name before the bracket at token i stands behind another and how many are there:
// "cases in Orla (47), Benst (12) and Tarnow Hills (5)".
func (r *Reader) listOfCounts(i int) bool {
	last := r.previous(schema.KindCount)
	if last == nil {
		return false
	}
	k := last.Span.First - 1
	if k-1 < r.first || r.char(k) != '(' || !r.upper(k-1) || r.char(last.Span.Last) != ')' {
		return false
	}
	for k = last.Span.Last + 1; k < i && (r.char(k) == ',' || r.mark(k, lexicon.MarkAnd) || r.upper(k)); k++ {
	}
	return k == i
}

// listOfAges tells whether the name before token i stands behind another and its age: "Tom, 9, and Ed, 12".
func (r *Reader) listOfAges(i int) bool {
	last := r.previous(schema.KindAge)
	return last != nil && last.Span.Last >= i-4 && r.char(last.Span.Last) == ','
}

// isOne tells whether the word at i says that what stands before it is one: "Tom (9) was hurt".
func (r *Reader) isOne(i int) bool {
	switch r.at(i) {
	case "was", "is", "has":
		return true
	}
	return false
}

// located tells whether the name that ends with token i stands behind a
// preposition of place.
func (r *Reader) located(i int) bool {
	for i > r.first && (r.upper(i) || r.hyphen(i) && r.glued(i) || r.hyphen(i+1) && r.glued(i+1)) {
		i-- // "in Orla-Benst", "in Deir ez-Orla"
	}
	return r.mark(i, lexicon.MarkIn|lexicon.MarkOn|lexicon.MarkPlace) || r.mark(i, lexicon.MarkOf) && i > r.first && r.lx.Terrain.Is(r.word(i-1), lexicon.PlaceNoun)
}
