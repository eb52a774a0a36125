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
//
// A word lies in one of two slots that its key tells. So every look is at two
// slots, which the processor loads together, and takes no branch that depends on
// what it finds: of words in a text no processor guesses which are known.
type Vocabulary struct {
	spellings []string              // by Word; "" for Unknown
	keys      []Key                 // by Word; 0 for Unknown
	slots     [1 << slotBits]uint16 // of Words; Unknown is free
}

const slotBits = 15 // room for 15,000 words; looks wait for the memory of a larger table

// Key is a token folded into 64 bits, by which it is known: no look compares
// strings. Up to eight ASCII letters it is the lower-case token itself. Of longer
// tokens and those beyond ASCII it is a hash: that any of a text is taken for a
// word of the lexicon is as good as impossible.
type Key uint64

// With is the key of the token with up to eight more bytes, in lower case, the
// first of them lowest. Only the last bytes of a token may be fewer than eight.
func (k Key) With(block uint64) Key {
	return Key(bits.RotateLeft64(uint64(k)*scatter, 32) ^ block)
}

// scatter spreads the bits of what it multiplies: 2^64 divided by the golden ratio.
const scatter = 0x9E3779B97F4A7C15

// Hashed marks the keys of tokens that are longer than eight bytes, or not ASCII.
const Hashed Key = 1 << 63

// places are the two slots in which the word of k may lie.
func places(k Key) (one, other uint16) {
	hash := uint64(k) * scatter
	return uint16(hash >> (64 - slotBits)), uint16((hash ^ hash>>32) * scatter >> (64 - slotBits))
}

// NewVocabulary holds Unknown alone.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{spellings: make([]string, 1, 16384), keys: make([]Key, 1, 16384)}
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
	return v.FindKey(key(token))
}

// key is the key of a folded token, or of one of ASCII.
func key(token string) Key {
	var k, mark Key
	for len(token) > 0 {
		block := uint64(0)
		n := min(len(token), 8)
		for i := range n {
			block |= uint64(lowered[token[i]]) << (8 * i)
			if token[i] >= utf8.RuneSelf {
				mark = Hashed
			}
		}
		if k, token = k.With(block), token[n:]; len(token) > 0 {
			mark = Hashed
		}
	}
	return k | mark
}

// FindKey is Find for a token whose key was made on the way.
func (v *Vocabulary) FindKey(k Key) Word {
	one, other := places(k)
	w, next := Word(v.slots[one]), Word(v.slots[other])
	if v.keys[next] != k {
		next = Unknown
	}
	if v.keys[w] != k {
		w = next
	}
	return w
}

// Add gives the word of one token, new or old. token must not be empty.
func (v *Vocabulary) Add(token string) Word {
	token = Fold(token)
	k := key(token)
	if w := v.FindKey(k); w != Unknown {
		if v.spellings[w] != token {
			panic("lexicon: " + token + " and " + v.spellings[w] + " have one key")
		}
		return w
	}
	w := Word(len(v.spellings))
	v.spellings, v.keys = append(v.spellings, token), append(v.keys, k)
	v.place(w)
	return w
}

// place puts w into one of its slots. What lay there moves to its other one, and
// so on: in a table that is half empty to a free one soon.
func (v *Vocabulary) place(w Word) {
	at, _ := places(v.keys[w])
	for range 1000 {
		w, v.slots[at] = Word(v.slots[at]), uint16(w)
		if w == Unknown {
			return
		}
		one, other := places(v.keys[w])
		at = one ^ other ^ at
	}
	panic("lexicon: too many words, slotBits must grow")
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
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || s[i] == '`' {
			return strings.Map(foldRune, s)
		}
	}
	return strings.ToLower(s) // s itself where nothing changes
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
