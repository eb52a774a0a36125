package credit

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// bodyWho is the source that the words of s name, at its fullest.
func (r *Reader) bodyWho(n *noun, s text.Span) who {
	if s != n.Span {
		if w, ok := r.bodyBack(s); ok {
			return w
		}
	}
	w := who{typ: n.typ, kind: n.kind, span: s}
	r.gender(&w, n.Span)
	if n.head >= 0 {
		w.head = r.word(n.head)
		w.plural = r.pluralAt(n.head)
	}
	if s == n.Span && (n.typ == schema.Monitor || r.rights(n)) && !w.plural && (!n.named || r.bare(s.First, s.Last)) {
		if m := r.monitor(s.Last); !m.Empty() {
			s = m
		}
	}
	s = r.fullName(n, s)
	w.source = r.slice(s)
	r.typed(&w, n, s)
	r.enrolled(&w)
	return w
}

// fullName is the name in s, which is n's or of the body that n speaks for, at its fullest.
func (r *Reader) fullName(n *noun, s text.Span) text.Span {
	s = r.tail(r.trim(s))
	if !n.kind.Institution() && n.kind != lexicon.NoSource && s == r.trim(n.Span) {
		return s
	}
	if full := r.fullest(s); full != s && r.onlyNames(s) {
		s = full
	}
	if long, ok := r.acronymOf(s); ok {
		s = long
	}
	return s
}

// typed gives w, of the noun n, the type that its full name s tells where the noun itself tells less.
func (r *Reader) typed(w *who, n *noun, s text.Span) {
	if typ, kind := r.typeOf(s); typ != "" && (w.typ == "" || w.typ == schema.OtherSource || typ != schema.OtherSource && s.Last <= n.head) {
		w.typ = typ
		if w.kind == lexicon.NoSource {
			w.kind = kind
		}
	}
	if w.typ == "" || w.typ == schema.OtherSource {
		w.typ = r.stateOr(s)
	}
}

// enrolled gives w the type of the side of the roster that it names, and its name where the text has none as full.
func (r *Reader) enrolled(w *who) {
	side, ok := r.lx.Sides.Named(r.lx.Vocabulary, w.source)
	if !ok {
		return
	}
	w.typ = side.Type
	if full := r.spelledOut(w.source, side.Ref); !full.Empty() {
		w.source = r.slice(full)
	} else if fuller(side.Name, w.source) {
		w.source = side.Name
	}
}

// rights tells whether n is "a human rights group", as a monitor may be called.
func (r *Reader) rights(n *noun) bool {
	return n.head > n.First && r.fold(n.head-1, "rights") && r.kindAt(n.head) == lexicon.BodySource
}

// bodyBack brings "the association" back to the body that the text has named,
// for a person who speaks for it.
func (r *Reader) bodyBack(s text.Span) (who, bool) {
	n := r.nounAt(s.First, s.Last)
	if n.kind != lexicon.BodySource || !n.definite || n.Last != s.Last || n.head < 0 || !n.after.Empty() || !r.plain(&n) {
		return who{}, false
	}
	if i := r.broughtBack(&n); i >= 0 && r.whos[i].speaker == "" {
		w := r.whos[i]
		w.span = s
		return w, true
	}
	if run := r.namedBefore(&n); !run.Empty() {
		return r.bodyWho(&n, run), true
	}
	return who{}, false
}

// tail is the name of the roster that s ends with where only a word that is no
// part of it goes before: "the latest SOHR", "(a) hostage SOHR".
func (r *Reader) tail(s text.Span) text.Span {
	for i := s.First + 1; i < s.Last && !r.named(i-1); i++ {
		w, src := r.properName(i, s.Last)
		if w > 0 && i+w == s.Last && (r.lx.Sources.Noun(r.word(i-1)) == nil || src.Kind == lexicon.OutletSource && r.pluralAt(i-1)) {
			return text.Span{First: i, Last: s.Last}
		}
	}
	return s
}

// stateOr is the type of a country that speaks for its government, and other
// for anyone else.
func (r *Reader) stateOr(s text.Span) schema.SourceType {
	if s.Empty() {
		return schema.OtherSource
	}
	if w, how := r.country(s.First, s.Last); w == s.Last-s.First && how == lexicon.CountryName {
		return schema.Government
	}
	return schema.OtherSource
}

// spelledOut is the first name of several words that the document gives to the side
// that an acronym names ("Doctors Without Borders", where MSF goes by a French name too) or
// a description: "UN refugee agency".
func (r *Reader) spelledOut(name string, side lexicon.Ref) text.Span {
	more := 1
	if !acronym(name) {
		if more = 1 + strings.Count(name, " "); !lowerEnd(name) {
			return text.Span{}
		}
	}
	r.gather()
	for _, run := range r.names.runs[:min(len(r.names.runs), 2*maxSame)] {
		if w, s := r.properName(run.First, min(len(r.t.Tokens), run.First+maxName)); w > more && s.Ref == side && !r.t.Tokens[run.First].Has(text.Caps) {
			return text.Span{First: run.First, Last: run.First + w}
		}
	}
	return text.Span{}
}

// lowerEnd tells whether the last word of name is no part of a name: "UN refugee agency".
func lowerEnd(name string) bool {
	end := name[strings.LastIndexByte(name, ' ')+1:]
	return end != "" && end[0] >= 'a' && end[0] <= 'z'
}

// acronym tells whether name is one word in capitals.
func acronym(name string) bool { return strings.ToUpper(name) == name && !strings.Contains(name, " ") }

// fuller tells whether name has all the words of source, or source is an
// acronym of a longer name.
func fuller(name, source string) bool {
	if acronym(source) {
		return strings.Contains(name, " ")
	}
	for _, word := range strings.Fields(source) {
		if !contained(name, word) {
			return false
		}
	}
	return true
}

// acronymOf is the long name of a source that is an acronym alone.
func (r *Reader) acronymOf(s text.Span) (text.Span, bool) {
	if s.Last-s.First != 1 || !r.t.Tokens[s.First].Has(text.Caps) {
		return s, false
	}
	return r.acronym(s.First)
}

// onlyNames tells whether s is a name and no description around one.
func (r *Reader) onlyNames(s text.Span) bool {
	for i := s.First; i < s.Last; i++ {
		if r.t.Tokens[i].Kind == text.Word && !r.named(i) && !r.closed(i) && !r.small(i) && r.lx.Sources.Noun(r.word(i)) == nil {
			return false
		}
	}
	return true
}
