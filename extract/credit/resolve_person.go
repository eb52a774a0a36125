package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// personWho is a person with a role or title, with the body if it is told
// here or was told before.
func (r *Reader) personWho(n *noun, person, body text.Span) (who, int) {
	if body.Empty() {
		if i := r.met(person.Last - 1); i >= 0 || r.leans {
			return who{}, i
		}
		w := r.bodyWho(n, n.Span)
		w.speaker = r.slice(r.personName(person))
		r.remember(person, w)
		return w, -1
	}
	w := r.bodyWho(n, body)
	w.speaker = r.slice(r.personName(person))
	r.remember(person, w)
	return w, -1
}

// remember keeps a person so that the surname alone brings the source back.
func (r *Reader) remember(person text.Span, w who) {
	w.span = person
	r.whos = append(r.whos, w)
	if !r.alone {
		r.people[r.at(person.Last-1)] = int32(len(r.whos) - 1)
	}
}

// met is the person of the surname at token i whom a statement before has named; -1 for none.
func (r *Reader) met(i int) int {
	if r.alone {
		r.leans = r.leans || r.occurs(i)
		return -1
	}
	if at, ok := r.people[r.at(i)]; ok {
		return int(at)
	}
	return -1
}

// occurs tells whether the word at token i stands once more in what was read up to the
// sentence of the statement that is resolved alone; far behind the head any may.
func (r *Reader) occurs(i int) bool {
	if r.horizon > 4*far {
		return true
	}
	word := r.at(i)
	for j, tok := range r.t.Tokens[:r.horizon] {
		if int(tok.End-tok.Start) == len(word) && j != i && r.at(j) == word {
			return true
		}
	}
	return false
}

// nameWho is a bare name: a person named before, else what the document tells
// of it where it is written in full.
func (r *Reader) nameWho(n *noun) (who, int) {
	last := n.core.Last - 1
	if i := r.met(last); i >= 0 || r.leans {
		return who{}, i
	}
	if long, ok := r.acronym(last); ok && n.core.Last-n.core.First == 1 {
		return r.bodyWho(n, long), -1
	}
	if w, ok := r.introduced(n.core); ok {
		return w, -1
	}
	full := r.fullest(n.core)
	w := r.bodyWho(n, full)
	if name := r.untitled(full); name != full || r.personal(n, full) {
		w.speaker = r.slice(name)
	}
	w.called = w.kind == lexicon.NoSource && w.typ == schema.OtherSource && (n.core.Last-n.core.First > 1 || r.onlyName(n)) && !n.det
	return w, -1
}

// onlyName tells whether n is one name that says nothing of whom it names and is no place's or side's: "Orla said".
func (r *Reader) onlyName(n *noun) bool {
	w, _ := r.properName(n.core.First, n.core.Last)
	return n.core == n.Span && r.named(n.core.First) && w == 0 && !r.t.Tokens[n.core.First].Has(text.Caps)
}

// personal tells whether a bare name is a person's: one that the document
// shortens to its last word, or that "who" follows.
func (r *Reader) personal(n *noun, full text.Span) bool {
	if size := full.Last - full.First; size < 2 || size > 4 || n.det || r.caps {
		return false
	}
	for i := full.First; i < full.Last; i++ {
		if !r.named(i) && !r.small(i) || r.lx.Sources.Noun(r.word(i)) != nil || r.t.Tokens[i].Has(text.Caps) {
			return false
		}
	}
	if w, _ := r.properName(full.First, full.Last); w > 0 || r.demonym(full.First) {
		return false
	}
	if full != n.core {
		return true
	}
	next := n.Last
	return next+1 < len(r.t.Tokens) && r.comma(next) && r.fold(next+1, "who") || r.shortened(full)
}

// shortened tells whether the last word of a name stands alone elsewhere.
func (r *Reader) shortened(full text.Span) bool {
	r.gather()
	tries := 0
	for l := r.names.byWord[r.at(full.Last-1)]; l > 0 && tries < maxSame; l = r.names.chain[l-1].next {
		if run := r.names.runs[r.names.chain[l-1].run]; run.Last-run.First == 1 {
			return true
		}
		tries++
	}
	return false
}

// personName is the fullest name of a person, without roles and titles.
func (r *Reader) personName(s text.Span) text.Span { return r.untitled(r.fullest(s)) }

// untitled is what stands behind the last role or title of a name.
func (r *Reader) untitled(s text.Span) text.Span {
	for i := s.Last - 2; i >= s.First; i-- {
		if r.titled(i) {
			s.First = r.titles(i, s.Last)
			return s
		}
	}
	if s.Last-s.First > 2 && r.kindAt(s.First) == lexicon.PeopleSource {
		s.First++ // "Villager Ole Orla"
	}
	return s
}

// gender keeps what titles and roles tell of a person.
func (r *Reader) gender(w *who, s text.Span) {
	for i := s.First; i < s.Last; i++ {
		switch {
		case r.kin(i, lexicon.Female):
			w.female = true
		case r.kin(i, lexicon.Male):
			w.male = true
		}
	}
}
