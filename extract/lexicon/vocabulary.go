package lexicon

import (
	"math/bits"
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
	keys      []Key    // open addressing, a power of two long; 0 is free
	words     []Word   // parallel to keys
}

// Key is a token folded into 64 bits. Up to eight ASCII letters it is the
// lower-case token itself, so that most looks compare no strings.
type Key uint64

// With is the key of the token with one more letter of ASCII, in either case.
func (k Key) With(c byte) Key {
	return Key(bits.RotateLeft64(uint64(k), 8) ^ uint64(lowered[c]))
}

// folded marks the keys of tokens that are longer, or not ASCII.
const folded Key = 1 << 63

// start is the slot at which a look for k starts.
func (v *Vocabulary) start(k Key) uint64 {
	return uint64(k) * 0x9E3779B97F4A7C15 >> 32 & uint64(len(v.keys)-1)
}

// NewVocabulary holds Unknown alone.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{spellings: make([]string, 1, 16384), keys: make([]Key, 32768), words: make([]Word, 32768)}
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
	return v.find(token, key(token))
}

// key is the key of a folded token, or of one of ASCII.
func key(token string) Key {
	var k, mark Key
	for i := 0; i < len(token); i++ {
		k = k.With(token[i])
		if i >= 8 || token[i] >= utf8.RuneSelf {
			mark = folded
		}
	}
	return k | mark
}

// FindKey is Find for a token of ASCII letters whose key was made on the way.
func (v *Vocabulary) FindKey(token string, k Key) Word {
	if len(token) > 8 {
		k |= folded
	}
	return v.find(token, k)
}

func (v *Vocabulary) find(token string, k Key) Word {
	keys := v.keys
	for i := v.start(k); ; i = (i + 1) & uint64(len(keys)-1) {
		switch keys[i] {
		case k:
			if w := v.words[i]; k&folded == 0 || equalFold(v.spellings[w], token) {
				return w
			}
		case 0:
			return Unknown
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
	if n := 2 * len(v.keys); 4*len(v.spellings) > n {
		v.keys, v.words = make([]Key, n), make([]Word, n)
		for old := Word(1); old < w; old++ {
			v.place(old)
		}
	}
	v.place(w)
	return w
}

func (v *Vocabulary) place(w Word) {
	k := key(v.spellings[w])
	i := v.start(k)
	for v.keys[i] != 0 {
		i = (i + 1) & uint64(len(v.keys)-1)
	}
	v.keys[i], v.words[i] = k, w
}

// equalFold tells whether token, in any ASCII case, is the folded spelling.
func equalFold(spelling, token string) bool {
	if len(spelling) != len(token) {
		return false
	}
	for i := 0; i < len(token); i++ {
		if spelling[i] != lowered[token[i]] {
			return false
		}
	}
	return true
}

// lowered is every byte in lower case, where it is an ASCII letter.
var lowered = lowerTable()

func lowerTable() (t [256]byte) {
	for c := range t {
		t[c] = byte(c)
		if 'A' <= c && c <= 'Z' {
			t[c] += 'a' - 'A'
		}
	}
	return t
}

// Fold is the form in which spellings are compared: lower case, straight
// apostrophes, no soft hyphens, no accents on the letters of Latin scripts.
func Fold(s string) string {
	return strings.Map(foldRune, s)
}

func foldRune(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ', '`', '´':
		return '\''
	case '\u00AD', '\u200C', '\u200D': // soft hyphen, joiners
		return -1
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
