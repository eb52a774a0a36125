package lexicon

import (
	"encoding/binary"
	"strings"
	"testing"
)

// Long and short words, accents and any letter case are found; words that only
// look alike are not.
func TestVocabulary(t *testing.T) {
	v := NewVocabulary()
	words := []string{"a", "an", "killed", "abcdefgh", "abcdefghi", "ibcdefgha", "internationalisation", "o'brien", "u.s.", "café", "#"}
	number := map[string]Word{}
	for _, s := range words {
		number[s] = v.Add(s)
	}
	for s, w := range number {
		if w == Unknown || v.Add(s) != w || v.Find(strings.ToUpper(s)) != w || v.Spelling(w) != Fold(s) {
			t.Errorf("%q is word %d, found as %d, spelled %q", s, w, v.Find(strings.ToUpper(s)), v.Spelling(w))
		}
	}
	if v.Len() != len(words)+1 {
		t.Errorf("%d words, want %d", v.Len()-1, len(words))
	}
	for _, s := range []string{"", "b", "kille", "killedd", "abcdefg", "abcdefgha", "hgfedcba", "cafè", "ca fe", "شخص"} {
		if w := v.Find(s); w != Unknown && !(s == "cafè" && w == number["café"]) {
			t.Errorf("%q is taken for %q", s, v.Spelling(w))
		}
	}
}

// The key that is made block by block finds what the token finds, also in a
// vocabulary that has grown.
func TestVocabularyKeys(t *testing.T) {
	v := NewVocabulary()
	var all []string
	for i := range 15000 {
		s := spell(i * 7919)
		all = append(all, s)
		v.Add(s)
	}
	for _, s := range all {
		var k Key
		for rest := s; rest != ""; rest = rest[min(8, len(rest)):] {
			var block [8]byte
			copy(block[:], rest)
			k = k.With(binary.LittleEndian.Uint64(block[:]))
		}
		if len(s) > 8 {
			k |= Hashed
		}
		if w := v.FindKey(k); w == Unknown || v.Spelling(w) != s || v.Find(s) != w {
			t.Fatalf("%q is found as %q", s, v.Spelling(w))
		}
	}
}

// spell writes n in letters, some of them more than eight long.
func spell(n int) string {
	b := []byte{}
	for ; n > 0 || len(b) == 0; n /= 5 {
		b = append(b, byte('a'+n%5))
	}
	return string(b)
}
