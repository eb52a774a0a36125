package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/RadhiFadlillah/whatlanggo" // small; asked only about texts with few English words

	"tally/schema"
)

// Whether a text is English is asked of its function words, of which an
// English text has one in three and an upper-case bulletin full of names one
// in ten. What has fewer may still be English: a list, a headline, a few
// words. It is foreign only where its letters or its own function words say so.

// functionWords tells of function words whether they are English. One that both
// lists have is.
var functionWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(otherWords) {
		out[w] = false
	}
	for _, w := range strings.Fields(englishWords) {
		out[w] = true
	}
	return out
}()

// englishWords are function words of English that other languages seldom have.
const englishWords = `
	the of and that with from by his her its their they them been has have had are who which this these those it at for
	is was as or on in when while would could should will after before between against about because there where than
	says said not but into during under other people what how our your you she to be killed killing kills near two
`

// otherWords are function words of other languages that English has not, but
// for names.
const otherWords = `
	der die und das den dem von mit ist nicht ein eine auf sich bei sind wurden wurde zu im
	le la les des du une un dans est et sur pour qui que pas par ont au aux
	el los las del una por con para en se y al dos da das do um uma com os foram na il di che per sono della gli tra su
	het een van zijn op te dat bij och att det som ett av den og af er til blev mot
	w z nie do jest co si je v ze pe cu fost sau az egy nem bir ve bu en yang dan dari dengan pada dalam
	ya wa kwa katika ang ng sa mga ay ja ei oo ka ah ku u i su mu
`

const (
	glance = 128     // bytes of each piece of a text, beginning, middle and end, that mostly tell enough
	look   = 1 << 10 // where they do not

	englishShare = 8   // one English function word in so many words: English
	foreignShare = 25  // not one in so many: perhaps foreign
	fewWords     = 8   // tell too little by their letters alone
	surely       = 0.9 // confidence of the letters alone
	englishPart  = 8   // English function words of a text in two scripts that is worth reading
)

// evidence is what a sample tells of its language.
type evidence struct {
	latin, other            int // letters
	words, english, foreign int // words of Latin letters, and function words among them
	accented                int // words with letters beyond ASCII
}

// languageOf tells the language of a text, unknownLanguage where little is
// told, which is then taken for English.
func languageOf(text string) whatlanggo.Lang {
	e := weigh(sampleOf(text, glance))
	if e.isEnglish() {
		return whatlanggo.Eng
	}
	sample := sampleOf(text, look)
	e = weigh(sample)
	if e.isEnglish() {
		return whatlanggo.Eng
	}
	if info := guessOf(sample); e.isForeign(info) {
		return info.Lang
	}
	return unknownLanguage
}

const unknownLanguage whatlanggo.Lang = -1

// guessOf is what the letters of a sample tell. The library goes through its
// languages in the order of a map: of those that it takes for as likely, the same
// one must be told each time, English before others.
func guessOf(sample string) whatlanggo.Info {
	guess := whatlanggo.Detect(sample)
	if guess.Lang == unknownLanguage || guess.Confidence > 0 {
		return guess
	}
	first, alike := guess.Lang, map[whatlanggo.Lang]bool{guess.Lang: true}
	for guess.Lang != whatlanggo.Eng {
		next := whatlanggo.DetectLangWithOptions(sample, whatlanggo.Options{Blacklist: alike})
		both := whatlanggo.Options{Whitelist: map[whatlanggo.Lang]bool{first: true, next: true}}
		if next == unknownLanguage || whatlanggo.DetectWithOptions(sample, both).Confidence > 0 {
			break
		}
		alike[next] = true
		if next == whatlanggo.Eng || next < guess.Lang {
			guess.Lang = next
		}
	}
	return guess
}

func (e *evidence) isEnglish() bool {
	return englishShare*e.english >= e.words && e.words > 0 && (e.latin >= e.other || e.english >= englishPart)
}

func (e *evidence) isForeign(guess whatlanggo.Info) bool {
	switch {
	case guess.Lang == unknownLanguage || guess.Lang == whatlanggo.Eng:
		return false
	case e.other > e.latin:
		return true
	case e.foreign >= 2 && e.foreign > 2*e.english:
		return true
	case foreignShare*e.english > e.words:
		return false
	}
	return e.foreign+e.accented >= 3 || guess.Confidence >= surely && e.words >= fewWords
}

// sampleOf is the text itself where it is short.
func sampleOf(text string, piece int) string {
	if len(text) <= 3*piece {
		return text
	}
	middle, end := (len(text)-piece)/2, len(text)-piece
	return strings.ToValidUTF8(text[:piece]+" "+text[middle:middle+piece]+" "+text[end:], "")
}

func weigh(sample string) (e evidence) {
	var w letters
	for _, r := range sample {
		switch {
		case r < utf8.RuneSelf && 'a' <= r|0x20 && r|0x20 <= 'z':
			e.latin++
			w.add(r|0x20, r&0x20 == 0)
		case r < utf8.RuneSelf || !unicode.IsLetter(r):
			e.end(&w)
		case unicode.Is(unicode.Latin, r):
			e.latin++
			w.add(r, unicode.IsUpper(r))
		default:
			e.other++
			e.end(&w)
		}
	}
	e.end(&w)
	return e
}

// letters is a word of Latin letters on its way.
type letters struct {
	text   [12]byte // in small letters; a longer one is no function word
	n      int      // letters
	accent bool     // beyond ASCII
	first  bool     // letter is a capital
	second bool     // likewise
}

func (w *letters) add(r rune, capital bool) {
	switch {
	case r >= utf8.RuneSelf:
		w.accent = true
	case w.n < len(w.text):
		w.text[w.n] = byte(r)
	}
	switch w.n {
	case 0:
		w.first = capital
	case 1:
		w.second = capital
	}
	w.n++
}

// end counts the word that ends here. A word with a capital may be a name and
// tells of no other language.
func (e *evidence) end(w *letters) {
	if w.n == 0 {
		return
	}
	e.words++
	name := w.first && !w.second
	english, known := false, false
	if !w.accent && w.n <= len(w.text) {
		english, known = functionWords[string(w.text[:w.n])]
	}
	switch {
	case english:
		e.english++
	case name:
	case known:
		e.foreign++
	case w.accent:
		e.accented++
	}
	*w = letters{}
}

// english lets documents in English pass, with their language, and turns
// others into rejects.
func (r *Reader) english(yield func(Item) bool) func(Item) bool {
	return func(it Item) bool {
		if it.Document == nil {
			return yield(it)
		}
		language := languageOf(reportOf(it.Document))
		switch language {
		case whatlanggo.Eng:
			it.Document.Language = "en" // ISO 639-1, for which the library makes a table
		case unknownLanguage:
		default:
			out := r.reject(r.begun.from, nil, "%snot in English, but, it seems, in %s", r.place(), language)
			out.Reject.SHA256 = it.Document.SHA256
			return yield(out)
		}
		return yield(it)
	}
}

// reportOf is the text of a document up to what is known to be no part of the
// report: menus may be in another language.
func reportOf(doc *schema.Document) string {
	for _, s := range doc.Sections {
		if s.Section == schema.Boilerplate && s.Start > 0 {
			return doc.Text[:s.Start]
		}
	}
	return doc.Text
}
