package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// reckoned reads into st whose reckoning the word at token i is, where a number follows
// that is said to be it: "the army's latest estimate of the dead was 300".
func (r *Reader) reckoned(st *statement, i, lo, hi int) bool {
	owner := i - 1
	for owner > max(lo, i-4) && r.open(owner) {
		owner-- // "official", "latest", "own"
	}
	at := r.isNumber(i+1, hi)
	if owner <= lo || !r.clitic(owner) || at < 0 {
		return false
	}
	n := r.nounTo(owner, lo)
	if n.Empty() || n.kind == lexicon.NoSource && (r.caps || n.Last != n.First+1 || !r.initialed(&n)) {
		return false // "Monday's figure", "the town's tally"
	}
	r.toldBy(st, n, i, i+1)
	st.until = r.stopBehind(at, hi)
	return true
}

// toldBy reads into st that n tells, by the noun at token i, what stands from token last on.
func (r *Reader) toldBy(st *statement, n noun, i, last int) {
	*st = statement{entry: &noWord, cue: text.Span{First: i, Last: i + 1}, actor: actorOf(n), first: min(i, n.First), last: last, after: true}
}

// stopBehind is the first token from i on that ends a part of the sentence; hi where none does.
func (r *Reader) stopBehind(i, hi int) int {
	for i < hi && !r.stop(i) {
		i++
	}
	return i
}

// isNumber finds the number that what ends before token i is said to be, in the same
// clause: "of the dead was 300", "stands at 300", "of 300"; -1 for none.
func (r *Reader) isNumber(i, hi int) int {
	said := i+1 < hi && r.fold(i, "of") && r.numberAt(i+1)
	for last := min(hi, i+reach/2); i < last && (!r.stop(i) || r.at(i) == "("); i++ {
		switch {
		case r.at(i) == "(":
			for i < last && r.at(i) != ")" {
				i++ // "the army's count (which is old) was 300"
			}
		case r.is(i, lexicon.Be) || r.fold(i, "stood") || r.fold(i, "stands"):
			said = true
		case said && r.numberAt(i):
			return i
		case r.is(i, lexicon.Relative|lexicon.Subordinate|lexicon.Modal|lexicon.Conjunction):
			return -1
		}
	}
	return -1
}

// asserted reads into st whose saying the noun at token i names, where "that" tells what is said:
// "the army's claim that nine died", "an announcement by the army that nine died".
func (r *Reader) asserted(st *statement, i, lo, hi int) bool {
	that := i + 1
	var n noun
	switch {
	case that+1 >= hi:
		return false
	case r.fold(that, "by") || r.fold(that, "from"):
		if n = r.nounAt(that+1, hi); n.kind == lexicon.NoSource && r.fold(that, "from") {
			return false // "reports from Orla that nine died"
		}
		that = n.Last
	case r.fold(that, "that"):
		owner := i - 1
		for owner > max(lo, i-3) && r.open(owner) && !r.named(owner) {
			owner-- // "earlier", "latest"
		}
		if owner <= lo || !r.clitic(owner) {
			return false
		}
		n = r.nounTo(owner, lo)
	default:
		return false
	}
	if n.Empty() || that+1 >= hi || !r.fold(that, "that") || n.pronoun || !r.source(&n) || n.kind == lexicon.NoSource && r.timed(&n) {
		return false
	}
	r.toldBy(st, n, i, that+1)
	st.until = r.stopBehind(that+1, hi)
	return true
}

// timed tells whether n is a day or month: "Monday's announcement".
func (r *Reader) timed(n *noun) bool {
	return r.is(n.Last-1, lexicon.Weekday|lexicon.Month)
}
