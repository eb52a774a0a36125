package ground

import (
	"slices"
	"strings"
)

// spelledSo tells whether the gazetteer has a name in these very letters.
func (p *places) spelledSo(name string) bool {
	for _, e := range p.find(name) {
		if e.Alias == name {
			return true
		}
	}
	return false
}

// exact tells whether an entry has the very spelling of a name, but for
// accents, hyphens and spaces.
func exact(entries []Entry, name string) bool {
	plain := letters(name)
	for _, e := range entries {
		if letters(e.Alias) == plain {
			return true
		}
	}
	return false
}

// resembles tells whether two names differ in a third of their letters at most.
func resembles(a, b string) bool {
	a, b = bareName(a), bareName(b)
	if a == b {
		return true
	}
	var row [33]int
	if len(b) >= len(row) {
		return len(a) == len(b)
	}
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		left := row[0]
		row[0] = i + 1
		for j := range len(b) {
			up := row[j+1]
			if row[j+1] = min(up, row[j]) + 1; a[i] == b[j] {
				row[j+1] = min(row[j+1], left)
			} else {
				row[j+1] = min(row[j+1], left+1)
			}
			left = up
		}
	}
	return 3*row[len(b)] <= max(len(a), len(b))
}

// singly tells whether two names differ in doubled letters at most: Raqa and Raqqa.
func singly(a, b string) bool {
	i, j := 0, 0
	for i < len(a) && j < len(b) && a[i] == b[j] {
		c := a[i]
		for ; i < len(a) && a[i] == c; i++ {
		}
		for ; j < len(b) && b[j] == c; j++ {
		}
	}
	return i == len(a) && j == len(b)
}

// letters is name in small letters without accents, spaces, hyphens and the h
// that some write behind a final a.
func letters(name string) string {
	plain := strings.Map(func(r rune) rune {
		if r <= ' ' || r == '-' || r == '\'' {
			return -1
		}
		return r
	}, plainLetters(name))
	if strings.HasSuffix(plain, "ah") {
		return plain[:len(plain)-1]
	}
	return plain
}

// find gives the entries of a spelling.
func (p *places) find(name string) []Entry {
	if e, ok := p.known[name]; ok {
		return e
	}
	key := PlaceKey(name)
	if rest, hill := strings.CutPrefix(key, "til"); hill && (strings.HasPrefix(name, "Tel ") || strings.HasPrefix(name, "Tell ")) {
		if len(gazetteer().Find(key)) == 0 {
			key = "tal" + rest // "Tell Rifaat" is Tall Rifat
		}
	}
	var entries []Entry
	if len(key) >= 2 {
		plain := plainLetters(name)
		for _, e := range gazetteer().Find(key) {
			if len(key) >= 4 && resembles(e.Alias, name) || singly(plainLetters(e.Alias), plain) {
				entries = append(entries, e)
			}
		}
		if exact(entries, name) {
			entries = slices.DeleteFunc(entries, func(e Entry) bool { return !exact([]Entry{e}, name) })
		}
	}
	p.known[strings.Clone(name)] = entries // not to keep the document
	return entries
}
