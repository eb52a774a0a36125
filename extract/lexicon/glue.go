package lexicon

import "strings"

// glueClass is what a word is that stands in one token with its neighbour.
type glueClass uint16

// The classes of glue.yaml.
const (
	gluedNoun glueClass = 1 << iota
	gluedParticiple
)

var glueClasses = map[string]glueClass{"noun": gluedNoun, "participle": gluedParticiple}

// Glue finds two words that a document runs together.
type Glue struct {
	words   []gluedWord
	heads   signs // of the first letters of the words
	endings signs // of the last
}

type gluedWord struct {
	spelling string
	class    glueClass
}

// ShortestGlued is the fewest letters of a token that may be two words.
const ShortestGlued = 8

// Split is where the second word of a token starts that no entry mentions: one of at least
// ShortestGlued ASCII letters and nothing else. It is 0 where the token is one word. At a
// capital behind small letters a name starts. Most tokens are told by a look at their letters.
func (lx *Lexicon) Split(token string) int {
	if at := lx.nameIn(token); at > 0 {
		return at
	}
	g := &lx.Glue
	if !g.heads.has(signOf(token)) && !g.endings.has(signOf(token[len(token)-signed:])) {
		return 0
	}
	token = strings.ToLower(token)
	for _, w := range g.words {
		if rest, ok := strings.CutPrefix(token, w.spelling); ok && lx.neighbours(rest, w.class) {
			return len(w.spelling)
		}
		if rest, ok := strings.CutSuffix(token, w.spelling); ok && lx.neighbours(rest, w.class) {
			return len(rest)
		}
	}
	return 0
}

// nameIn is where a name starts behind a word in small letters: "inOrla".
func (lx *Lexicon) nameIn(token string) int {
	for i := 0; i+2 < len(token); i++ {
		if c := token[i]; c >= 'a' {
			continue
		}
		if i > 1 && token[i+1] >= 'a' && token[i+2] >= 'a' && lx.Find(token[:i]) != Unknown {
			return i
		}
		return 0
	}
	return 0
}

// neighbours tells whether rest may stand beside a word of a class.
func (lx *Lexicon) neighbours(rest string, class glueClass) bool {
	w := lx.Find(rest)
	return w != Unknown && len(rest) > 1 && (lx.Grammar.Classes(w) != 0 || class == gluedParticiple && len(rest) > 3)
}

// signed is how many letters a sign is of, signBits how large it is.
const signed, signBits = 4, 12

// signOf is a number that the first letters of s share with few others.
func signOf(s string) uint32 {
	four := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
	return (four | 0x20202020) * 0x9E3779B1 >> (32 - signBits)
}

// signs is a set of signs.
type signs [1 << signBits / 64]uint64

func (x *signs) has(i uint32) bool { return x[i>>6]>>(i&63)&1 != 0 }

func (x *signs) add(i uint32) { x[i>>6] |= 1 << (i & 63) }

func loadGlue(lx *Lexicon) error {
	g := &lx.Glue
	return eachClass(lx, "glue.yaml", glueClasses, func(words string, class glueClass) {
		for _, w := range strings.Fields(words) {
			g.words = append(g.words, gluedWord{w, class})
			g.heads.add(signOf(w))
			g.endings.add(signOf(w[len(w)-signed:]))
		}
	})
}
