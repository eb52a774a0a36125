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
	slots     []slot   // open addressing, a power of two long
}

// slot keeps the hash beside the word, so that a look that fails touches no spelling.
type slot struct {
	hash uint32
	word Word
}

// NewVocabulary holds Unknown alone.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{spellings: make([]string, 1, 4096), slots: make([]slot, 8192)}
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
	h := HashSeed
	for i := 0; i < len(token); i++ {
		h = HashByte(h, token[i])
	}
	return v.FindHash(token, h)
}

// FindHash is Find for a token of ASCII whose bytes were hashed on the way.
func (v *Vocabulary) FindHash(token string, h uint32) Word {
	mask := uint32(len(v.slots) - 1)
	for i := (h ^ h>>15) & mask; ; i = (i + 1) & mask {
		at := &v.slots[i]
		if at.word == Unknown || at.hash == h && equalFold(v.spellings[at.word], token) {
			return at.word
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
		v.slots = make([]slot, 2*len(v.slots))
		for old := Word(1); old < w; old++ {
			v.place(old)
		}
	}
	v.place(w)
	return w
}

func (v *Vocabulary) place(w Word) {
	h := HashSeed
	for _, c := range []byte(v.spellings[w]) {
		h = HashByte(h, c)
	}
	mask := uint32(len(v.slots) - 1)
	i := (h ^ h>>15) & mask
	for v.slots[i].word != Unknown {
		i = (i + 1) & mask
	}
	v.slots[i] = slot{h, w}
}

// HashSeed is the hash of no bytes.
const HashSeed uint32 = 2166136261

// HashByte adds one byte of a token, a letter in either case, to its hash
// (FNV-1a).
func HashByte(h uint32, c byte) uint32 { return (h ^ uint32(lowered[c])) * 16777619 }

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
