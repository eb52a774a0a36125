package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/extract/text"
)

// A text is a humanitarian report where one in so many of its tokens is a word that such
// reports are full of, and so many different ones are among them. It tells 62 of 69
// reports, and takes 11 of 9,259 news texts for one.
const (
	humanitarianShare = 70
	humanitarianKinds = 3
)

// register is what kind of text is read, as far as anybody asked.
type register uint8

const (
	unasked register = iota
	news
	report
)

// reports tells whether the text is a humanitarian report: of people in need or in flight, and of little else.
func (r *Reader) reports() bool {
	if r.register == unasked {
		r.register = news
		if Humanitarian(r.g.lx, r.g.t) {
			r.register = report
		}
	}
	return r.register == report
}

// Humanitarian tells whether the words of a text are those of a humanitarian report.
func Humanitarian(lx *lexicon.Lexicon, t *text.Text) bool {
	n, kinds := 0, make([]lexicon.Word, 0, humanitarianKinds)
	for _, w := range t.Words {
		if !lx.FrameWords.Is(w, lexicon.Humanitarian) {
			continue
		}
		if n++; len(kinds) < humanitarianKinds && !slices.Contains(kinds, w) {
			kinds = append(kinds, w)
		}
	}
	return len(kinds) == humanitarianKinds && n*humanitarianShare >= len(t.Words)
}
