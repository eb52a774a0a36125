// Package copies tells which documents carry one story: a wire report that many
// outlets print, cut and under headlines of their own, is one report, and
// counting it forty times would make forty sources of one.
//
// A text is known by its shingles, runs of four words whose case and
// punctuation do not count. One text is a copy of another where nearly all
// shingles of the shorter one stand in the longer one and no figure stands in
// the shorter one alone: a toll that has changed makes an update, not a copy.
// Texts are compared by sketches of a few hundred bytes. Which are compared at
// all is told by the least hashes of their shingles, which copies share.
package copies

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tally/schema"
)

// Sketch is what is kept of a text to compare it with others.
type Sketch struct {
	Shingles int      // shingles of the text
	Revision bool     // the text calls itself a correction or an update
	Least    []uint32 // the least hashes of its shingles, in order
	Head     []uint32 // those of its beginning, in order
	Counts   []uint32 // hashes of the figures that count something, in order
	Numbers  []uint32 // hashes of all figures, dates among them, in order
	Places   []uint32 // of the counts in digits: pairs of hashes, of the words around and of the count, in order
}

const (
	shingle   = 4   // words
	leastKept = 96  // hashes kept of a text …
	oneIn     = 8   // … or one in so many, of a long one
	headLong  = 80  // shingles of a beginning
	headKept  = 16  // hashes kept of these
	notice    = 400 // bytes in which a text calls itself a correction
)

// Maker makes sketches. It keeps its buffers and must not be shared.
type Maker struct {
	words  []word
	hashes []uint32
	low    []uint32
	order  []uint32
	ends   []int32
	places []place
}

// word is a word or a number in digits, by its hash.
type word struct {
	hash   uint64
	number bool
}

// place is a number in digits and the words around it, by their hashes.
type place struct{ around, number uint32 }

// Sketch gives the sketch of a text with a title, "" where it has none, and of
// the figures that were found in it.
func (m *Maker) Sketch(title, text string, figures *Figures) Sketch {
	m.split(text)
	m.shingles()
	head := slices.Clone(m.least(m.hashes[:min(headLong, len(m.hashes))], headKept))
	n, kept := m.whole()
	counts := sorted(figures.counts)
	return Sketch{
		Shingles: n,
		Revision: isRevision(title) || isRevision(text[:min(notice, len(text))]),
		Least:    slices.Clone(kept),
		Head:     head,
		Counts:   slices.Clone(counts),
		Numbers:  slices.Clone(sorted(figures.numbers)),
		Places:   m.placesOf(counts),
	}
}

// Figures are those of one text. Counts are told from dates and names, which an
// outlet may add to a copy.
type Figures struct{ counts, numbers []uint32 }

// Counts tells whether numbers of a kind are counts.
func Counts(k schema.Kind) bool {
	switch k {
	case schema.KindCount, schema.KindMoney, schema.KindPercent, schema.KindMeasure, schema.KindDuration, schema.KindAge, schema.KindScore, schema.KindFraction:
		return true
	}
	return false
}

// Reset makes room for the figures of the next text.
func (f *Figures) Reset() { f.counts, f.numbers = f.counts[:0], f.numbers[:0] }

// Add adds a figure by its words and, for one without digits, its bounds.
// Whether it counts something is told by count. One and open plurals tell texts
// apart too badly to be added.
func (f *Figures) Add(words string, q *schema.Quantity, count bool) {
	from := len(f.numbers)
	f.digits(words)
	if len(f.numbers) == from && q.Quantifier != schema.Vague {
		f.bound(q.Low)
		f.bound(q.High)
	}
	if count {
		f.counts = append(f.counts, f.numbers[from:]...)
	}
}

func (f *Figures) bound(b *float64) {
	if b != nil && *b > 1 {
		f.add(strconv.FormatFloat(*b, 'f', -1, 64))
	}
}

// digits adds the numbers that stand in figures, without the marks between
// thousands.
func (f *Figures) digits(words string) {
	for i := 0; i < len(words); i++ {
		if kinds[words[i]] != digit {
			continue
		}
		from := i
		for i < len(words) && (kinds[words[i]] == digit || words[i] == ',' || words[i] == '.') {
			i++
		}
		if run := strings.ReplaceAll(strings.TrimRight(words[from:i], ".,"), ",", ""); run != "1" {
			f.add(run)
		}
	}
}

func (f *Figures) add(number string) {
	h := uint64(0)
	for i := range len(number) {
		h = (h ^ uint64(number[i])) * prime
	}
	f.numbers = append(f.numbers, uint32(mix(h)>>32))
}

func sorted(hashes []uint32) []uint32 {
	slices.Sort(hashes)
	return slices.Compact(hashes)
}

// whole gives the number of shingles of the text and the least of their hashes,
// in order.
func (m *Maker) whole() (n int, kept []uint32) {
	n = len(m.hashes)
	want := max(leastKept, n/oneIn)
	if kept = m.least(m.hashes, want); len(kept) < want {
		n = len(kept)
	}
	return n, kept
}

// least gives so many of the least hashes, in order, or all where there are
// fewer. Of many only those are sorted that are likely to be among them.
func (m *Maker) least(hashes []uint32, want int) []uint32 {
	if most := 3 * want / 2; len(hashes) > 2*most {
		limit := uint32(uint64(most) << 32 / uint64(len(hashes)))
		if kept := m.sorted(m.upTo(hashes, limit), limit); len(kept) >= want {
			return kept[:want]
		}
	}
	kept := m.sorted(hashes, math.MaxUint32)
	return kept[:min(want, len(kept))]
}

// upTo gives the hashes up to a limit. Which these are nobody can foretell, the
// processor neither, so it counts them without a branch.
func (m *Maker) upTo(hashes []uint32, limit uint32) []uint32 {
	m.low = slices.Grow(m.low[:0], len(hashes))[:len(hashes)]
	n := 0
	for _, h := range hashes {
		m.low[n] = h
		n += int((uint64(h) - uint64(limit) - 1) >> 63)
	}
	return m.low[:n]
}

// sorted gives hashes in order, each once. They are spread evenly up to a limit,
// so that each belongs, but for few others, where its share of the limit is.
func (m *Maker) sorted(hashes []uint32, limit uint32) []uint32 {
	n := len(hashes)
	m.order = slices.Grow(m.order[:0], n)[:n]
	m.ends = slices.Grow(m.ends[:0], n+1)[:n+1]
	clear(m.ends)
	share := uint64(n) << 32 / (uint64(limit) + 1)
	for _, h := range hashes {
		m.ends[uint64(h)*share>>32+1]++
	}
	for i := range n {
		m.ends[i+1] += m.ends[i]
	}
	for _, h := range hashes {
		at := &m.ends[uint64(h)*share>>32]
		m.order[*at] = h
		*at++
	}
	from := int32(0)
	for _, to := range m.ends[:n] {
		if to > from+1 {
			slices.Sort(m.order[from:to])
		}
		from = to
	}
	return slices.Compact(m.order)
}

// revisions are words by which a text calls itself one.
var revisions = []string{"correction", "corrects ", "corrected", "updates ", "updated", "update:", "update 1", "update 2", "update 3"}

func isRevision(s string) bool {
	if !mayRevise(s) {
		return false
	}
	s = strings.ToLower(s)
	return slices.ContainsFunc(revisions, func(word string) bool { return strings.Contains(s, word) })
}

// mayRevise tells whether the stem of one of the revisions stands in s, as in
// few texts.
func mayRevise(s string) bool {
	for i := range len(s) - len("update") {
		switch s[i] | 0x20 {
		case 'c':
			if strings.EqualFold(s[i:i+len("update")], "correc") {
				return true
			}
		case 'u':
			if strings.EqualFold(s[i:i+len("update")], "update") {
				return true
			}
		}
	}
	return false
}

// split takes a text apart into words. Marks between the digits of a number
// belong to it, those between thousands do not count.
func (m *Maker) split(text string) {
	m.words = m.words[:0]
	var w word
	for i := 0; i < len(text); {
		c, n := text[i], 1
		switch kind := kinds[c]; {
		case kind == letter:
			var run uint64
			run, n = letters(text[i:])
			w = word{(w.hash ^ run) * prime, false}
		case kind == digit:
			w = word{(w.hash ^ uint64(c)) * prime, w.number || w.hash == 0}
		case kind == beyond:
			var r rune
			if r, n = utf8.DecodeRuneInString(text[i:]); unicode.IsLetter(r) {
				w = word{(w.hash ^ uint64(unicode.ToLower(r))) * prime, false}
			} else {
				m.end(&w)
			}
		case w.number && c == ',' && digitAt(text, i+1):
		case w.number && c == '.' && digitAt(text, i+1):
			w.hash = (w.hash ^ '.') * prime
		default:
			m.end(&w)
		}
		i += n
	}
	m.end(&w)
}

const (
	each  = 0x0101010101010101 // of eight bytes
	upper = 0x80 * each        // the bit that no ASCII has
)

// letters gives the ASCII letters at the beginning of text, as small ones and
// up to eight in one number, and how many they are.
func letters(text string) (run uint64, n int) {
	if len(text) >= 8 {
		run = uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
			uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56 // one load
	} else {
		for i := range len(text) {
			run |= uint64(text[i]) << (8 * i)
		}
	}
	small := run | 0x20*each
	low := small &^ upper
	are := (low + (0x80-'a')*each) &^ (low + (0x7f-'z')*each) &^ run & upper
	n = bits.TrailingZeros64(are^upper) / 8
	return small & (1<<(8*n) - 1), n
}

// end puts a word down, if there is one.
func (m *Maker) end(w *word) {
	if w.hash != 0 {
		m.words = append(m.words, *w)
		*w = word{}
	}
}

// The kinds of a byte.
const (
	other = iota
	letter
	digit
	beyond // ASCII: part of a longer code point
)

var kinds = func() (of [256]uint8) {
	for c := range of {
		switch {
		case c >= utf8.RuneSelf:
			of[c] = beyond
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			of[c] = letter
		case '0' <= c && c <= '9':
			of[c] = digit
		}
	}
	return of
}()

func digitAt(text string, i int) bool { return i < len(text) && '0' <= text[i] && text[i] <= '9' }

// shingles hashes every run of words, as two pairs of words.
func (m *Maker) shingles() {
	n := max(min(1, len(m.words)), len(m.words)-shingle+1)
	m.hashes = slices.Grow(m.hashes[:0], n)[:n]
	if len(m.words) < shingle {
		if n > 0 {
			m.hashes[0] = combine(m.words)
		}
		return
	}
	w := m.words
	first, second := pair(w[0].hash, w[1].hash), pair(w[1].hash, w[2].hash)
	for i := range m.hashes {
		third := pair(w[i+2].hash, w[i+3].hash)
		m.hashes[i] = uint32(mix(pair(first, third)) >> 32)
		first, second = second, third
	}
}

const around = 2 // words before a number and behind it

// placesOf gives the places of numbers in digits that are counts.
func (m *Maker) placesOf(counts []uint32) []uint32 {
	m.places = m.places[:0]
	for i := around; i < len(m.words)-around; i++ {
		if !m.words[i].number {
			continue
		}
		number := uint32(mix(m.words[i].hash) >> 32)
		if _, counted := slices.BinarySearch(counts, number); counted {
			before, behind := combine(m.words[i-around:i]), combine(m.words[i+1:i+1+around])
			m.places = append(m.places, place{before ^ bits.RotateLeft32(behind, 16), number})
		}
	}
	slices.SortFunc(m.places, func(a, b place) int { return cmp.Or(cmp.Compare(a.around, b.around), cmp.Compare(a.number, b.number)) })
	out := make([]uint32, 0, 2*len(m.places))
	for _, p := range m.places {
		out = append(out, p.around, p.number)
	}
	return out
}

const prime = 0x9e3779b97f4a7c15 // odd, without a pattern

func combine(words []word) uint32 {
	h := uint64(0)
	for _, w := range words {
		h = pair(h, w.hash)
	}
	return uint32(mix(h) >> 32)
}

func pair(a, b uint64) uint64 { return (bits.RotateLeft64(a, 29) ^ b) * prime }

// mix is the finalizer of MurmurHash3.
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
