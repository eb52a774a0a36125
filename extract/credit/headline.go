package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// headline reads "Air strikes kill six: monitor", "Police: six dead" and "Six
// dead - police".
func (r *Reader) headline(index int) {
	s := r.t.Sentences[index]
	if s.Section != schema.Headline && index > 0 || len(r.statements) > r.from {
		return
	}
	st := statement{sentence: index, entry: &lexicon.Speech{}}
	last := s.Last
	for i := s.First + 1; i < last-1; i++ {
		if r.at(i) != ":" && !(r.comma(i) && r.at(i) != ",") {
			continue
		}
		if n := r.nounAt(i+1, last); n.Last == last && r.creditable(&n) {
			st.actor, st.before = actor{nouns: [2]noun{n}, n: 1}, true
			st.first, st.last = i, last
			st.cue = text.Span{First: i, Last: i + 1}
		} else if n := r.nounAt(s.First, i); r.at(i) == ":" && n.Last == i && r.creditable(&n) {
			st.actor, st.after = actor{nouns: [2]noun{n}, n: 1}, true
			st.first, st.last = s.First, i+1
			st.cue = text.Span{First: i, Last: i + 1}
		}
	}
	if st.actor.empty() {
		return
	}
	r.statements = append(r.statements, st)
}

// creditable tells whether a headline may credit n behind a colon.
func (r *Reader) creditable(n *noun) bool {
	return n.kind != lexicon.NoSource && n.kind != lexicon.OfficeSource && !n.pronoun
}
