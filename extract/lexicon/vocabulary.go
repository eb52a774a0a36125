package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is the number of a spelling that some entry of the lexicon mentions,
// case folded. 0 is every other spelling. Words are dense, so a stage keeps
// what it knows of them in slices indexed by Word.
type Word uint32

// Unknown is the word of every spelling that no entry mentions.
const Unknown Word = 0

// Vocabulary numbers the spellings. It grows while the lexicon is compiled
// and is only read afterwards.
type Vocabulary struct {
	spellings []string // by Word; "" for Unknown
	slots     []Word   // open addressing, a power of two long
}

// NewVocabulary holds Unknown alone.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{spellings: make([]string, 1, 4096), slots: make([]Word, 8192)}
}

// Len is one more than the largest Word.
func (v *Vocabulary) Len() int { return len(v.spellings) }

// Spelling is the folded spelling of w.
func (v *Vocabulary) Spelling(w Word) string { return v.spellings[w] }

// Find gives the word of one token, whatever its letter case; Unknown if no
// entry mentions it. It does not allocate for ASCII.
func (v *Vocabulary) Find(token string) Word {
	for i := 0; i < len(token); i++ {
		if token[i] >= utf8.RuneSelf {
			token = Fold(token)
			break
		}
	}
	mask := uint32(len(v.slots) - 1)
	for i := hash(token) & mask; ; i = (i + 1) & mask {
		w := v.slots[i]
		if w == Unknown || equalFold(v.spellings[w], token) {
			return w
		}
	}
}

// Add gives the word of one token, new or old. token must not be empty.
func (v *Vocabulary) Add(token string) Word {
	token = Fold(token)
	if w := v.Find(token); w != Unknown {
		return w
	}
	w := Word(len(v.spellings))
	v.spellings = append(v.spellings, token)
	if 2*len(v.spellings) > len(v.slots) {
		v.slots = make([]Word, 2*len(v.slots))
		for old := Word(1); old < w; old++ {
			v.place(old)
		}
	}
	v.place(w)
	return w
}

func (v *Vocabulary) place(w Word) {
	mask := uint32(len(v.slots) - 1)
	i := hash(v.spellings[w]) & mask
	for v.slots[i] != Unknown {
		i = (i + 1) & mask
	}
	v.slots[i] = w
}

// hash is FNV-1a over the lower-case ASCII letters of s.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(lower(s[i]))) * 16777619
	}
	return h ^ h>>15
}

// equalFold tells whether token, in any ASCII case, is the folded spelling.
func equalFold(spelling, token string) bool {
	if len(spelling) != len(token) {
		return false
	}
	for i := 0; i < len(token); i++ {
		if spelling[i] != lower(token[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// Fold is the form in which spellings are compared: lower case, straight
// apostrophes, no accents on the letters of Latin scripts.
func Fold(s string) string {
	return strings.Map(foldRune, s)
}

func foldRune(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ', '`', '´':
		return '\''
	}
	if r < utf8.RuneSelf {
		return unicode.ToLower(r)
	}
	if plain, ok := plainLetters[unicode.ToLower(r)]; ok {
		return plain
	}
	return unicode.ToLower(r)
}

// plainLetters are the accented letters that names in English news carry.
var plainLetters = makePlain("àáâãäåā:a çćč:c èéêëēėę:e ìíîïīı:i ñń:n òóôõöøō:o ùúûüū:u ýÿ:y šş:s žź:z ğ:g ł:l đ:d ţ:t")

func makePlain(table string) map[rune]rune {
	m := map[rune]rune{}
	for _, row := range strings.Fields(table) {
		from, to, _ := strings.Cut(row, ":")
		for _, r := range from {
			m[r] = rune(to[0])
		}
	}
	return m
}
