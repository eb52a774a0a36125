package figure

import "tally/extract/lexicon"

// vaguePlural reads dozens, tens of thousands, and "hundreds, perhaps
// thousands" at i.
func (r *Reader) vaguePlural(i int) (number, bool) {
	n, ok := r.plurals(i)
	if !ok {
		return n, false
	}
	if j := r.orVague(n.last); j > 0 {
		if m, ok := r.plurals(j); ok && m.high > n.high {
			if scale := m.low / r.vague[r.word(j)].low; scale > 1 && n.last == i+1 && n.low*scale < m.low && r.mark(i+1, lexicon.MarkOr|lexicon.MarkAnd) {
				n.low *= scale // tens or hundreds of thousands
			}
			n.last, n.high = m.last, m.high
		}
	}
	return n, true
}

// plurals reads one run of plurals: hundreds of thousands.
func (r *Reader) plurals(i int) (number, bool) {
	w := r.num(i)
	b := r.vague[r.word(i)]
	if !w.Is(lexicon.NumberPlural) || b.high == 0 || !r.counts(i) {
		return number{}, false
	}
	n := number{first: i, last: i + 1, low: b.low, high: b.high, form: formVague}
	for {
		j := n.last
		if r.mark(j, lexicon.MarkOf) {
			j++
		}
		of := r.num(j)
		if !of.Is(lexicon.NumberPlural|lexicon.NumberScale) || of.Value < 1000 {
			return n, true
		}
		n.low, n.high, n.last = n.low*of.Value, n.high*of.Value, j+1
	}
}

// counts tells whether the plural at i counts: scores and tens do so only in
// some places, for scores also stand in a game and a sentence.
func (r *Reader) counts(i int) bool {
	w := r.num(i)
	if w.Value != 20 && w.Value != 10 {
		return true
	}
	if r.mark(i+1, lexicon.MarkOf) || r.orVague(i+1) > 0 {
		return true
	}
	if r.class(i-1, lexicon.Determiner) || w.Value == 10 && r.class(i-1, lexicon.Preposition) {
		return false
	}
	return r.class(i+1, lexicon.Be|lexicon.Have) || r.participle(i+1) || w.Value == 20 && r.mark(i-1, lexicon.MarkHurt)
}

// participle tells whether word i ends in -ed or is one of the words that
// stand behind a count of people.
func (r *Reader) participle(i int) bool {
	s := r.at(i)
	return r.mark(i, lexicon.MarkHurt) || len(s) > 4 && s[len(s)-2]|0x20 == 'e' && s[len(s)-1]|0x20 == 'd'
}

// orVague finds the second plural of "hundreds, perhaps thousands": the token
// it starts with, 0 where none stands.
func (r *Reader) orVague(i int) int {
	j := i
	if r.char(j) == ',' {
		j++
	}
	joined := false
	for j < i+5 && r.mark(j, lexicon.MarkPerhaps|lexicon.MarkOr) {
		j++
		joined = true
	}
	if joined && r.char(j) == ',' {
		j++
	}
	if !joined || !r.num(j).Is(lexicon.NumberPlural) {
		return 0
	}
	return j
}

// few reads several hundred, a few thousand, a couple of dozen, the low
// hundreds. first is the article's token or i itself.
func (r *Reader) few(first, i int) (number, bool) {
	b := r.vague[r.word(i)]
	j := r.bridge(i + 1)
	if r.mark(j, lexicon.MarkOf) && r.mark(i, lexicon.MarkCouple) {
		j++
	}
	w := r.num(j)
	const scaled = lexicon.NumberHundred | lexicon.NumberScale | lexicon.NumberGroup | lexicon.NumberPlural
	band := r.mark(i, lexicon.MarkBand)
	if b.high == 0 || !w.Is(scaled) || w.Is(lexicon.NumberGroup) && w.Value != 12 || band && !w.Is(lexicon.NumberPlural) {
		return number{}, false
	}
	scale, end := r.scales(j + 1)
	scale *= w.Value
	if w.Is(lexicon.NumberPlural) {
		for r.mark(end, lexicon.MarkOf) && r.num(end+1).Is(lexicon.NumberPlural) {
			scale, end = scale*r.num(end+1).Value, end+2
		}
	}
	if b.low == b.high {
		return single(first, end, scale*b.low, formAbout), true
	}
	return number{first: first, last: end, low: scale * b.low, high: scale * b.high, form: formVague}, true
}
