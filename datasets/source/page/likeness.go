package page

import (
	"strings"
	"unicode"
)

// likeness is how much of a block's words and of a title's are the same, 0 to
// 1, for the title that is most like it. What a title has beyond the block may
// be the outlet's name.
func (m *metadata) likeness(s string) float64 {
	best := 0.0
	words := wordsOf(s)
	if len(words) < 2 {
		return 0
	}
	for _, title := range m.titles {
		best = max(best, alike(words, wordsOf(title)))
	}
	return best
}

func alike(block, title []string) float64 {
	if len(title) == 0 {
		return 0
	}
	in := map[string]int{}
	for _, w := range title {
		in[w]++
	}
	same := 0
	for _, w := range block {
		if in[w] > 0 {
			in[w]--
			same++
		}
	}
	return 2 * float64(same) / float64(len(block)+len(title))
}

// wordsOf are the words and numbers of s in small letters.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// shingles are the runs of four words of a text.
type shingles map[string]bool

const shingle = 4

func shinglesOf(s string) shingles {
	words := wordsOf(s)
	out := shingles{}
	for i := 0; i+shingle <= len(words); i++ {
		out[strings.Join(words[i:i+shingle], " ")] = true
	}
	return out
}

// hold tells whether nearly all of a block stands in the text.
func (h shingles) hold(s string) bool {
	if len(h) == 0 {
		return false
	}
	words := wordsOf(s)
	all, found := 0, 0
	for i := 0; i+shingle <= len(words); i++ {
		all++
		if h[strings.Join(words[i:i+shingle], " ")] {
			found++
		}
	}
	return all > 0 && found*10 >= all*8
}
