package ground

import (
	"strings"
	"unicode"
)

// PlaceKey folds the spelling of a place so that the usual spellings of one
// name meet: it leaves out capitals, accents, hyphens, articles (al-, el-,
// ez-, the, la), doubled letters and a final vowel or h, and takes alike
// the vowels that transcriptions mix: Raqa, Raqqa and Ar Raqqah are one,
// Baghouz and Baghuz, Khan Sheikhun and Khan Shaykhoun.
func PlaceKey(s string) string {
	var b strings.Builder
	words := strings.FieldsFunc(plainLetters(s), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') && r != '\'' })
	for i, w := range words {
		if w = strings.ReplaceAll(w, "'", ""); w != "" && !(len(words) > 1 && i < len(words)-1 && article(w)) {
			foldWord(&b, w)
		}
	}
	return b.String()
}

// article tells whether a name may have s as an article.
func article(s string) bool {
	switch s {
	case "al", "el", "ar", "as", "ash", "ad", "an", "at", "az", "ed", "er", "es", "esh", "ez", "et", "en", "il", "ul", "ur", "us", "uz", "ut",
		"the", "la", "las", "los", "lo", "le", "les", "adh", "ath", "e", "i":
		return true
	}
	return false
}

// foldWord writes the folded form of one word of small letters.
func foldWord(b *strings.Builder, w string) {
	w = strings.TrimRight(w, "h")
	if len(w) > 3 && strings.IndexByte("aei", w[len(w)-1]) >= 0 {
		w = strings.TrimRight(w[:len(w)-1], "h")
	}
	last := byte(0)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if vowel(c) {
			j := i
			for j+1 < len(w) && vowel(w[j+1]) {
				j++
			}
			c = sound(w[i : j+1])
			i = j
		} else if c == 'q' || c == 'c' && i+1 < len(w) && w[i+1] != 'h' {
			c = 'k'
		} else if c == 'w' {
			c = 'v'
		} else if c == 'j' && last == 'd' {
			continue
		}
		if c != last {
			b.WriteByte(c)
		}
		last = c
	}
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// sound is the vowel that a run of vowels is taken for.
func sound(run string) byte {
	switch {
	case strings.ContainsAny(run, "u") || strings.Contains(run, "oo"):
		return 'u'
	case run[0] == 'o':
		return 'u'
	case strings.ContainsAny(run, "iye"):
		return 'i'
	}
	return 'a'
}

// plainLetters is s in small letters without accents, and with plain spaces.
func plainLetters(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', 'ʼ', '`', '´', 'ʻ', 'ʿ', 'ʾ', '′':
			return '\''
		}
		r = unicode.ToLower(r)
		if r < 0x80 {
			return r
		}
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		if unicode.IsSpace(r) {
			return ' ' // one that keeps a line together
		}
		if i := strings.IndexRune(accented, r); i >= 0 {
			return rune(unaccented[len([]rune(accented[:i]))])
		}
		return r
	}, s)
}

// The accented letters that names of places carry, and what they are without.
const (
	accented   = "àáâãäåāăąạảấầẩẫậắằẳẵặǎçćčĉċďđḍḑèéêëēėęěẹẻẽếềểễệğģġĝḡĥħḥḩḫìíîïīĩįıịỉǐĵķḳļľĺłḷńňñņṅṇòóôõöøōŏőơọỏốồổỗộớờởỡợǒŕřṛśšşșŝṣţťțṭùúûüūũůűųưụủứừửữựǔŵýÿŷỳỵỷźżžẕẓʒəßæœþð"
	unaccented = "aaaaaaaaaaaaaaaaaaaaaacccccddddeeeeeeeeeeeeeeeeggggghhhhhiiiiiiiiiiijkklllllnnnnnnooooooooooooooooooooooorrrssssssttttuuuuuuuuuuuuuuuuuuwyyyyyyzzzzzzesaotd"
)
