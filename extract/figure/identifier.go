package figure

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// identifier reads the digits at i that are part of a name, a code or an
// address and stand glued to the rest of it: F-16, G20, 5G, 1.2.3, #12.
func (r *Reader) identifier(i int) int {
	if !r.coded(i) {
		return i
	}
	first, last := i, i+1
	if r.brokenName(i) {
		first -= 2
	}
	for first > r.floor && r.glued(first) && !r.bracket(first-1) {
		first--
	}
	for r.in(last) && r.glued(last) && (!r.closes(last) || r.continues(last)) && !r.bracket(last) {
		last++
	}
	return r.plain(schema.KindIdentifier, r.decimal(i).value, span(first, last))
}

// coded tells whether the digits at i are glued to what makes them a name.
func (r *Reader) coded(i int) bool {
	d := r.decimal(i)
	if d.stops > 1 && !thousands(r.at(i)) || d.zero && d.stops+d.commas == 0 && d.digits > 3 && r.upper(i-1) {
		return true // 1.2.3, Orla Airways 0293
	}
	if !r.glued(i) && !r.glued(i+1) {
		return r.brokenName(i)
	}
	if r.joins(i+1) && r.slash(i+1) {
		if _, end := r.slashed(i); end == 0 && r.decimal(i).value >= r.decimal(i+2).value { // 17680/78
			return true
		}
	}
	return r.variant(i) || r.lettersBefore(i) || r.brokenName(i) || r.lettersBehind(i) || r.address(i) || r.groupsOfDigits(i) || r.telephone(i) || r.serial(i)
}

// thousands tells whether s is a number with stops between groups of three
// digits: 1.500.000.
func thousands(s string) bool {
	for at := strings.IndexByte(s, '.'); at >= 0; {
		s = s[at+1:]
		at = strings.IndexByte(s, '.')
		if at >= 0 && at != 3 || at < 0 && len(s) != 3 {
			return false
		}
	}
	return true
}

// lettersBefore tells whether letters are glued to the digits at i: G20,
// F-16. Currencies, hedges and signs do not count.
func (r *Reader) lettersBefore(i int) bool {
	j := i - 1
	if j < r.floor || !r.glued(i) || r.at(j) == "—" {
		return false // "114 men—39 soldiers and 75 rebels—"
	}
	if r.char(j) == '#' || r.char(j) == '+' && r.glued(j) && r.isWord(j-1) && j > r.floor {
		return true
	}
	if r.char(j) == '.' && r.glued(j) && r.has(j-1, text.Caps) && !r.caps && j > r.floor { // ID.3
		return !r.mark(j-1, lexicon.MarkName|lexicon.MarkMaybeName)
	}
	if r.hyphen(j) && r.glued(j) {
		j--
		if j < r.floor || r.mark(j, lexicon.MarkMinus|lexicon.MarkTo|lexicon.MarkThen) || r.lx.Hedges.Ends(r.word(j)) && (!r.upper(j) || r.caps) {
			return false
		}
	} else if n, _ := r.lx.Units.Before(r.past(i)); n > 0 || r.lostSpace(j) || r.isWord(j) && r.glued(j) && j > r.floor && r.sign(j-1) != nil {
		return false
	}
	return r.isWord(j) && !r.mark(j, lexicon.MarkMeridiem) && !r.stroke(i)
}

// brokenName tells whether the digits at i belong to a name whose hyphen has
// spaces around it: M- 79, M - 19.
func (r *Reader) brokenName(i int) bool {
	return i-2 >= r.floor && r.char(i-1) == '-' && r.upper(i-2) && r.char(i-2) != 0 && r.char(i-2) != 'A' && !r.hyphen(i-3)
}

// lostSpace tells whether word i, to which digits are glued, is a plain word
// that lost the space behind it: "killed16 people".
func (r *Reader) lostSpace(i int) bool {
	return r.word(i) != lexicon.Unknown && len(r.at(i)) > 3 && !r.glued(i) && (!r.upper(i) || r.lx.Hedges.Ends(r.word(i)))
}

// lettersBehind tells whether letters are glued to the digits at i that are
// neither a unit nor a scale: 5G, 3D, 3-D.
func (r *Reader) lettersBehind(i int) bool {
	j := i + 1
	if !r.glued(j) {
		return false
	}
	if r.isWord(j) && len(r.at(j)) == 1 && r.upper(j) && (r.joint(j+1) && r.isNumber(j+2) || r.glued(j+1) && r.isNumber(j+1)) {
		return true // 3M-14, 9M723
	}
	if r.joint(j) {
		return r.isWord(j+1) && len(r.at(j+1)) == 1 && r.upper(j+1) && r.unitAfter(j).of == nil
	}
	if !r.isWord(j) || r.shortScale(j) || r.mark(j, lexicon.MarkMeridiem) || text.OrdinalEnding(r.at(j)) || r.unitAfter(j).of != nil {
		return false
	}
	if _, end := r.power(j); end > j {
		return false
	}
	return !r.clitic(j) && !strings.HasPrefix(r.at(j), "O") && !(r.word(j) != lexicon.Unknown && !r.upper(j) && len(r.at(j)) > 3)
}

// clitic tells whether token i is the s of a plural or of a possessive.
func (r *Reader) clitic(i int) bool {
	s := r.at(i)
	return r.glued(i) && r.isWord(i) && (s == "s" || s == "S" || len(s) > 1 && (s[0] == '\'' || s[0] == 0xE2))
}

// variant tells whether the digits at i and the capital glued to them tell one
// of a model's variants: Long March 3B. Where money is told it is a scale.
func (r *Reader) variant(i int) bool {
	return r.glued(i+1) && r.char(i+1) >= 'A' && r.char(i+1) <= 'Z' && r.shortScale(i+1) && i-1 > r.first && r.isWord(i-1) && r.upper(i-1) && !r.caps &&
		r.lx.Nouns.Singular(r.word(i+2))
}

// address tells whether the digits at i stand in a web address or the like.
func (r *Reader) address(i int) bool {
	if !(r.glued(i) && strings.IndexByte("/.@=_&%?:", r.char(i-1)) >= 0 || r.glued(i+1) && strings.IndexByte("@_=&", r.char(i+1)) >= 0) {
		return false
	}
	first, last := i, i+1
	for first > r.first && r.glued(first) {
		first--
	}
	for r.glued(last) {
		last++
	}
	s := r.t.Source[r.t.Tokens[first].Start:r.t.Tokens[last-1].End]
	return strings.Contains(s, "://") || strings.Contains(s, "www.") || strings.IndexByte(s, '@') >= 0 || strings.IndexByte(s, '_') >= 0
}

// groupsOfDigits tells whether three or more groups of digits are joined at i,
// as in a telephone number.
func (r *Reader) groupsOfDigits(i int) bool {
	if _, end := r.slashed(i + 2); end > 0 && r.hyphen(i+1) { // 3-1/2
		return false
	}
	joins := 0
	for j := i; r.joins(j + 1); j += 2 {
		joins++
	}
	return joins >= 2
}

// telephone tells whether the digits at i are the local part of a telephone
// number: (416) 941-8109.
func (r *Reader) telephone(i int) bool {
	return r.joins(i+1) && len(r.at(i)) >= 3 && len(r.at(i+2)) == 4 &&
		(r.isNumber(i-1) || r.char(i-1) == ')' && r.isNumber(i-2))
}

// serial tells whether the digits at i begin a code of several parts with
// letters among them: 2011-05-S-080.
func (r *Reader) serial(i int) bool {
	letters := false
	for j := i + 1; r.joint(j) && j < i+16; j += 2 {
		if letters && r.isNumber(j+1) {
			return true
		}
		letters = letters || r.has(j+1, text.Caps) || r.upper(j+1) && len(r.at(j+1)) == 1
	}
	return false
}

// joins tells whether token i is a hyphen or stroke between two runs of digits.
func (r *Reader) joins(i int) bool {
	return r.glued(i) && r.glued(i+1) && r.isNumber(i+1) && (r.hyphen(i) || r.slash(i))
}

// continues tells whether the sign at i, glued to a code, goes on with it.
func (r *Reader) continues(i int) bool {
	return r.glued(i+1) && !r.closes(i+1) || r.glued(i+1) && strings.IndexByte("/%?=&", r.char(i)) >= 0
}

// bracket tells whether the sign at i ends a code that stands glued to it.
func (r *Reader) bracket(i int) bool {
	switch r.at(i) {
	case "(", ")", "[", "]", "\"", "“", "”", ",", ";", "`", "'":
		return true
	}
	return r.at(i) == "—"
}

// named tells whether the words before n make it part of a name: Route 4,
// Boeing 737, page 12.
func (r *Reader) named(n *number) bool {
	i := n.first - 1
	if i < r.floor || n.form&(formVague|formScaled|formFraction) != 0 {
		return false
	}
	if r.char(i) == '.' && r.glued(i) {
		i--
	}
	switch {
	case r.mark(i, lexicon.MarkName), r.parent(i), n.low <= 53 && r.week(i), r.dayOf(n):
		return true
	case n.is(formWords) && r.joint(i) && r.at(i) != "—": // Typhoon Nock-ten, and not "ORLA CITY—Ten"
		return r.upper(i-1) && !r.caps && i-1 > r.first
	case r.mark(i, lexicon.MarkMaybeName):
		return r.upper(i) && !r.caps || !r.counted(n.last) && strings.IndexByte(r.at(n.first), ',') < 0 // "the rebels number 2,500"
	case r.initials(i), r.sequel(n), r.secondOfName(n):
		return true
	case r.mark(i, lexicon.MarkMake):
		return r.upper(i)
	case r.short(i) && !n.is(formWords):
		return true // "two Sukhoi Su 25 jets"
	case r.model(n), r.makeOfOne(n):
		return true
	case n.is(formWords) && r.upper(n.first) && r.has(i, text.Caps) && !r.caps && !r.has(n.first, text.Caps): // BBC One
		return !r.counted(n.last)
	}
	return false
}

// secondOfName tells whether n ends a phrase in which it goes on with the name of another number: "phases 3 and [4]".
func (r *Reader) secondOfName(n *number) bool {
	i := n.first - 1
	if n.is(formWords) || !r.class(i, lexicon.Conjunction) || !r.isNumber(i-1) || i-2 < r.first || r.isWord(n.last) {
		return false
	}
	return r.mark(i-2, lexicon.MarkName) || r.mark(i-2, lexicon.MarkMaybeName) && !r.counted(n.last)
}

// short tells whether token i is the short name of a make behind the long one: Sukhoi [Su], Antonov [An].
func (r *Reader) short(i int) bool {
	return i-1 >= r.first && len(r.at(i)) == 2 && r.upper(i) && !r.caps && r.upper(i-1) && r.mark(i-1, lexicon.MarkMake)
}

// week tells whether the number behind token i is that of a week of the year: "in week 12",
// "the epidemiological weeks from 20 to 23", "between weeks 40 and [45]".
func (r *Reader) week(i int) bool {
	switch {
	case r.isNumber(i-1) && r.at(i) == "and":
		i -= 2
	case r.at(i) == "from":
		i--
	}
	if s := r.at(i); s != "week" && s != "weeks" {
		return false
	}
	return r.class(i-1, lexicon.Preposition) || r.at(i-1) == "epidemiological"
}

// dayOf tells whether n numbers a day of something: "on day nine".
func (r *Reader) dayOf(n *number) bool {
	i := n.first - 1
	return r.at(i) == "day" && r.class(i-1, lexicon.Preposition) && !r.mark(i-1, lexicon.MarkPer) && !r.counted(n.last)
}

// model tells whether the digits are a model's and count nothing, because a
// single thing follows them and a name stands before them: the Falcon 9 rocket.
func (r *Reader) model(n *number) bool {
	i := n.first - 1
	if n.is(formWords) || !r.upper(i) {
		return false
	}
	const grammar = lexicon.Determiner | lexicon.Preposition | lexicon.Conjunction | lexicon.Subordinate | lexicon.Adverb
	if verb, _ := r.lx.Verbs.Find(r.word(i)); verb != nil || r.class(n.last, lexicon.Preposition) || r.class(i, grammar) {
		return false // "Bomber Kills 3 in Orla", "ORLA — The 900 peacekeepers"
	}
	return n.low > 1 && i > r.first && !r.caps &&
		r.lx.Nouns.Singular(r.word(n.last)) && !r.lx.Nouns.Ends(r.word(n.last+1)) && !r.hyphen(n.last+1)
}

// makeOfOne tells whether the digits are those of a make, because "a" stands before its name and so of one thing: "a
// Dornier Do 228 light aircraft", "an Antonov An 26".
func (r *Reader) makeOfOne(n *number) bool {
	i := n.first - 1
	if i <= r.first || !r.upper(i) || !r.upper(i-1) || len(r.at(i)) > 2 || n.is(formWords) || n.low < 2 || r.caps || r.hyphen(n.last) {
		return false
	}
	for j := i; j > i-4 && j >= r.floor && r.upper(j) && r.isWord(j); j-- {
		if j < i && (strings.EqualFold(r.at(j-1), "a") || strings.EqualFold(r.at(j-1), "an")) {
			return !r.upper(j-1) || j-1 == r.first
		}
	}
	return false
}

// parent tells whether the hyphen at i joins a number to who has so many: mother-of-two.
func (r *Reader) parent(i int) bool {
	return r.joint(i) && i-2 >= r.floor && r.mark(i-1, lexicon.MarkOf) && r.joint(i-2)
}

// sequel tells whether the digits behind a name are a part of it, because what they
// are the subject of is said of one: "Orla 2 has been shown".
func (r *Reader) sequel(n *number) bool {
	i := n.first - 1
	if n.is(formWords) || n.low < 2 || n.low != n.high || !r.upper(i) || !r.isWord(i) || r.caps || i <= r.first {
		return false
	}
	return r.class(n.last, lexicon.Be|lexicon.Have) && strings.HasSuffix(r.at(n.last), "s")
}

// initials tells whether token i is the last of two single capitals: S&P, S P.
func (r *Reader) initials(i int) bool {
	j := i - 1
	if r.char(j) == '&' {
		j--
	}
	return r.upper(i) && r.char(i) != 0 && j < i && r.upper(j) && r.char(j) != 0 && j >= r.floor && r.char(i) != 'A'
}

// counted tells whether a word that may be counted stands at i.
func (r *Reader) counted(i int) bool {
	if r.hyphen(i) {
		return true
	}
	return r.noun(i) && !r.class(i, lexicon.Auxiliary)
}
