package credit

import (
	"sort"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// names are the names that a document writes with capitals, found by any of
// their words. They are gathered once a document, when first asked for.
type names struct {
	ready    bool
	runs     []text.Span
	chain    []link
	byWord   map[string]int32 // 1 + index into chain
	monitors []text.Span      // the runs of several words that name a monitor
}

// link is a run that a word stands in, and the link before it of the same word, +1; 0 = none.
type link struct{ run, next int32 }

// maxName is the length of the longest name that is looked for; maxSame is how
// many names with one word are looked at.
const (
	maxName = 10
	maxSame = 40
)

// gather finds the names of the document, once. A headline that gives all words a capital tells none.
func (r *Reader) gather() {
	n := &r.names
	if n.ready {
		return
	}
	n.ready = true
	n.runs, n.chain, n.monitors = n.runs[:0], n.chain[:0], n.monitors[:0]
	clear(n.byWord)
	first, caps := r.first, r.caps
	for _, s := range r.t.Sentences {
		if s.Section == schema.Headline && r.allNamed(s) {
			continue
		}
		r.first, r.caps = s.First, r.t.Caps
		for i := s.First; i < s.Last; i++ {
			if !r.named(i) || i == s.First && r.lx.Numbers.At(r.word(i)).Role != 0 {
				continue // "Eight OBR staff"
			}
			end := r.nameEnd(i, min(s.Last, i+maxName))
			r.keep(text.Span{First: i, Last: end})
			i = end - 1
		}
	}
	r.first, r.caps = first, caps
}

// allNamed tells whether a headline gives every word a capital, so that no
// name can be told.
func (r *Reader) allNamed(s text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if tok := r.t.Tokens[i]; tok.Kind == text.Word && !tok.Has(text.Upper) && !r.closed(i) && tok.End-tok.Start > 3 {
			return false
		}
	}
	return true
}

// nameEnd ends the name that starts at token i: "Syrian Observatory for Human
// Rights", "Ashraf al-Qudra".
func (r *Reader) nameEnd(i, hi int) int {
	for i++; i < hi; {
		switch {
		case r.named(i):
			i++
		case !r.upper(i+1, min(hi, i+3)):
			return i
		case r.at(i) == "-" && !r.t.Tokens[i].Has(text.Space) && i+1 < hi && r.named(i+1):
			i += 2
		case i+1 < hi && (r.small(i) || r.fold(i, "of") || r.fold(i, "for")) && r.named(i+1):
			i += 2
		case i+2 < hi && r.small(i) && r.at(i+1) == "-" && r.named(i+2):
			i += 3
		case i+2 < hi && (r.fold(i, "of") || r.fold(i, "for")) && r.fold(i+1, "the") && r.named(i+2):
			i += 3
		default:
			return i
		}
	}
	return i
}

// upper tells whether a token of [i, j) has a capital.
func (r *Reader) upper(i, j int) bool {
	for ; i < j; i++ {
		if r.t.Tokens[i].Has(text.Upper) {
			return true
		}
	}
	return false
}

// keep notes a run of names under each of its words.
func (r *Reader) keep(run text.Span) {
	n := &r.names
	at := int32(len(n.runs))
	n.runs = append(n.runs, run)
	for i := run.First; i < run.Last; i++ {
		if !r.named(i) {
			continue
		}
		word := r.at(i)
		n.chain = append(n.chain, link{at, n.byWord[word]})
		n.byWord[word] = int32(len(n.chain))
		if s := r.lx.Sources.Noun(r.word(i)); s != nil && s.Type == schema.Monitor && run.Last-run.First > 1 && len(n.monitors) < maxSame {
			n.monitors = append(n.monitors, run)
		}
	}
}

// monitor is the monitor that "a monitoring group", which ends before token i, stands for: the
// first that is named behind it, else the longest name of one; empty if none is named.
func (r *Reader) monitor(i int) text.Span {
	r.gather()
	var best text.Span
	for _, run := range r.names.monitors {
		if run.First >= i && run.First < i+far {
			return run
		}
		if run.Last-run.First > best.Last-best.First {
			best = run
		}
	}
	return best
}

// fullest is the longest name of the document that holds all the names of s,
// and s itself if there is none longer.
func (r *Reader) fullest(s text.Span) text.Span {
	r.gather()
	key := -1
	for i := s.First; i < s.Last; i++ {
		if r.named(i) && (key < 0 || r.kindAt(i) != lexicon.NoSource || r.kindAt(key) == lexicon.NoSource) {
			key = i
		}
	}
	if key < 0 && s.Last == s.First+1 && r.kindAt(s.First) == lexicon.BodySource && r.t.Tokens[s.First].Has(text.Upper) {
		key = s.First // "Observatory director Orla said" at the start of a sentence
	}
	if key < 0 {
		return s
	}
	best, size := s, s.Last-s.First
	if size >= maxName || key != s.Last-1 && r.kindAt(key) != lexicon.BodySource {
		return s
	}
	tries := 0
	for l := r.names.byWord[r.at(key)]; l > 0 && tries < maxSame; l = r.names.chain[l-1].next {
		run := r.names.runs[r.names.chain[l-1].run]
		r.steps++
		if n := run.Last - run.First; n > size && r.holds(run, s) && (r.kindAt(key) == lexicon.BodySource && !r.ledIn(run, key) || r.endsIn(run, key)) {
			best, size = run, n
		}
		tries++
	}
	return best
}

// ledIn tells whether somebody's role or rank stands behind the word of token i in run, which
// names more than the body: "Army Chief Gen", "Coast Guard Cmdr".
func (r *Reader) ledIn(run text.Span, i int) bool {
	for j := run.Last - 1; j >= run.First && !strings.EqualFold(r.at(j), r.at(i)); j-- {
		if kind := r.kindAt(j); kind == lexicon.RoleSource || kind != lexicon.OfficeSource && r.is(j, lexicon.Title) {
			return true
		}
	}
	return false
}

// endsIn tells whether run is a person's name that ends in the word of token i.
func (r *Reader) endsIn(run text.Span, i int) bool {
	for j := run.First; j < run.Last; j++ {
		if r.fold(j, "of") || r.fold(j, "for") {
			return false
		}
	}
	return strings.EqualFold(r.at(run.Last-1), r.at(i))
}

// holds tells whether every name of s is in run.
func (r *Reader) holds(run, s text.Span) bool {
	for i := s.First; i < s.Last; i++ {
		if !r.named(i) {
			continue
		}
		found := false
		for j := run.First; j < run.Last && !found; j++ {
			found = strings.EqualFold(r.at(i), r.at(j))
		}
		if !found {
			return false
		}
	}
	return true
}

// acronym finds the name before "(SOHR)" for a bare SOHR at token i.
func (r *Reader) acronym(i int) (text.Span, bool) {
	r.gather()
	tries := 0
	for l := r.names.byWord[r.at(i)]; l > 0 && tries < maxSame; l = r.names.chain[l-1].next {
		run := r.names.runs[r.names.chain[l-1].run]
		if run.Last-run.First == 1 && run.First > 1 && r.at(run.First-1) == "(" && run.Last < len(r.t.Tokens) && r.at(run.Last) == ")" {
			if long, ok := r.runBefore(run.First - 1); ok {
				return r.spelled(long, i), true
			}
		}
		tries++
	}
	return r.initialled(i)
}

// initialled is the name before token i whose capitals the acronym there is, though no bracket ties the two: "the
// Orla Voice of Labour said …, OVL counted".
func (r *Reader) initialled(i int) (text.Span, bool) {
	letters, runs := r.at(i), r.runsBefore(i)
	for j := len(runs) - 1; len(letters) > 2 && j >= 0; j-- {
		if r.capitals(runs[j], letters) {
			return runs[j], true
		}
	}
	return text.Span{}, false
}

// runsBefore are the last names before token i.
func (r *Reader) runsBefore(i int) []text.Span {
	runs := r.names.runs
	k := sort.Search(len(runs), func(k int) bool { return runs[k].First >= i })
	return runs[max(0, k-maxSame):k]
}

// capitals tells whether the words of the name run that have one start with these letters, and there are no others.
func (r *Reader) capitals(run text.Span, letters string) bool {
	n := 0
	for t := run.First; t < run.Last; t++ {
		if !r.t.Tokens[t].Has(text.Upper) {
			continue
		}
		if n == len(letters) || r.at(t)[0] != letters[n] {
			return false
		}
		n++
	}
	return n == len(letters)
}

// spelled is the whole name that the acronym at token i stands for, of which run is the
// end: the longest that starts with its letter, "United Nations Mission in Mali (UNMIM)",
// and the longest of all where none does: "United Nations Mission in Mali (MINUSMA)".
func (r *Reader) spelled(run text.Span, i int) text.Span {
	best, told := run, r.alike(run.First, i)
	for {
		left, ok := r.runBefore(r.joint(run.First))
		if !ok {
			return best
		}
		run.First = left.First
		if same := r.alike(run.First, i); same || !told {
			best, told = run, same
		}
	}
}

// joint is where the words start that join the name at token i to one before it:
// "in", "of the", "and".
func (r *Reader) joint(i int) int {
	if i > 0 && r.fold(i-1, "the") {
		i--
	}
	if i > 0 && r.is(i-1, lexicon.Preposition|lexicon.Conjunction) && !r.fold(i-1, "by") && !r.fold(i-1, "from") {
		i--
	}
	return i
}

// alike tells whether tokens i and j start with the same letter.
func (r *Reader) alike(i, j int) bool { return r.at(i)[0]|0x20 == r.at(j)[0]|0x20 }

// runBefore is the name that ends at token end.
func (r *Reader) runBefore(end int) (text.Span, bool) {
	if end < 1 || !r.named(end-1) {
		return text.Span{}, false
	}
	l := r.names.byWord[r.at(end-1)]
	for tries := 0; l > 0 && tries < maxSame; tries++ {
		if run := r.names.runs[r.names.chain[l-1].run]; run.Last == end {
			return run, true
		}
		l = r.names.chain[l-1].next
	}
	return text.Span{}, false
}
