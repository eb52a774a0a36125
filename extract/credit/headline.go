package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// noWord is the entry of a cue that is no word: a colon, a dash.
var noWord lexicon.Speech

// headline reads "Air strikes kill six: monitor", "Police: six dead" and "Six
// dead - police".
func (r *Reader) headline(index int) {
	s := r.t.Sentences[index]
	if len(r.statements) > r.from {
		return
	}
	st := statement{entry: &noWord}
	last := s.Last
	for last > s.First+1 && r.closes(last-1, last) {
		last--
	}
	for i := s.First + 1; i < last-1; i++ {
		colon := r.at(i) == ":"
		if !colon && !(r.title && r.comma(i) && r.at(i) != ",") {
			continue
		}
		if n := r.nounAt(i+1, last); n.Last == last && r.closesTitle(&n, colon) {
			st.actor, st.before = actorOf(n), true
			st.first, st.last = i, last
			st.cue = text.Span{First: i, Last: i + 1}
		} else if n := r.nounAt(s.First, i); n.Last == i && colon && r.opensTitle(&n) {
			st.actor, st.after = actorOf(n), true
			st.first, st.last = s.First, i+1
			st.cue = text.Span{First: i, Last: i + 1}
		}
	}
	if st.actor.empty() && !(r.title && (r.trailing(&st, s.First, last) || r.leading(&st, s.First, last))) && !r.signature(&st, s.First, last) {
		return
	}
	r.statements = append(r.statements, st)
}

// closesTitle tells whether n, all that follows a colon or a dash, is who says what stands before: "Six dead: monitor".
func (r *Reader) closesTitle(n *noun, colon bool) bool {
	if !r.title && n.det {
		return false
	}
	return r.creditable(n) || colon && r.state(n) || !colon && r.signs(n)
}

// opensTitle tells whether n, all that stands before a colon, is who says what follows: "Police: six dead", and not
// "Orla: six dead".
func (r *Reader) opensTitle(n *noun) bool {
	return r.title && (n.kind == lexicon.OfficeSource || r.creditable(n) && !r.state(n))
}

// maxLabel is how many tokens may stand before the colon of a label.
const maxLabel = 16

// label reads what stands before the figures of a bulletin: "Orla Province, the
// Observatory for Rights: five people died". It holds until another source speaks.
func (r *Reader) label(s text.Sentence) {
	for i := s.First + 1; i < min(s.Last-1, s.First+maxLabel) && s.Section != schema.Headline; i++ {
		if r.at(i) != ":" {
			continue
		}
		n := r.nounTo(i, s.First)
		if !r.keeps(n.kind, n.typ) || n.head+1 < n.core.Last || !n.named && !n.definite || !r.ledByScene(&n, s.First) {
			return
		}
		r.statements = append(r.statements, statement{
			entry: &noWord, cue: text.Span{First: i, Last: i + 1}, actor: actorOf(n),
			first: s.First, last: i + 1, after: true, label: true,
		})
		return
	}
}

// ledByScene tells whether nothing but a date or a place stands before n from token first on. A government that stands
// there itself is a heading, "Republic of Orla: floods", unless it is a ministry.
func (r *Reader) ledByScene(n *noun, first int) bool {
	if n.First == first {
		return n.typ != schema.Government || r.fold(n.core.Last-1, "ministry")
	}
	return r.dateAlone(first, n.First) || r.comma(n.First-1) && r.located(first, n.First-1)
}

// dateAlone tells whether [i, last) is a date and no more: "18 March 2013", "Monday 18/11/2013 –".
func (r *Reader) dateAlone(i, last int) bool {
	for ; i < last; i++ {
		if r.t.Tokens[i].Kind == text.Word && !r.is(i, lexicon.Month|lexicon.Weekday) {
			return false
		}
	}
	return true
}

// located tells whether [i, last) names a place and no more: "Orla city",
// "the countryside of Orla".
func (r *Reader) located(i, last int) bool {
	for ; i < last; i++ {
		if r.t.Tokens[i].Kind != text.Word || r.named(i) || r.closed(i) {
			continue
		}
		if !r.lx.Terrain.Is(r.word(i), lexicon.PlaceNoun|lexicon.Heading|lexicon.Attribute) {
			return false
		}
	}
	return true
}

// creditable tells whether a headline may credit n behind a colon.
func (r *Reader) creditable(n *noun) bool {
	enclosed := n.Last == n.First+1 && r.kin(n.First, lexicon.Enclosed) // "Raid kills six: video"
	return n.kind != lexicon.NoSource && n.kind != lexicon.OfficeSource && !n.pronoun && !enclosed
}

// signs tells whether n, behind the dash that a headline ends with, is an office
// or the initials of a body: "Six dead – Governor", "Six dead – DHQ".
func (r *Reader) signs(n *noun) bool {
	t := r.t.Tokens[n.First]
	return n.kind == lexicon.OfficeSource || n.Last == n.First+1 && t.Has(text.Caps) && t.End-t.Start > 2 && !r.outlet(n.First)
}

// state tells whether n is the bare name of a country, which behind the colon
// that a headline ends with speaks: "Raid kills six: Turkey".
func (r *Reader) state(n *noun) bool {
	w, how := r.country(n.First, n.Last)
	return w == n.Last-n.First && how == lexicon.CountryName
}

// trailing reads a headline that lost its colon: "Raid kills six Medical source".
func (r *Reader) trailing(st *statement, first, last int) bool {
	if last-first < 4 {
		return false
	}
	for i := max(first+2, last-3); i < last; i++ {
		n := r.nounAt(i, last)
		if r.countWord(i) {
			continue
		}
		if n.typ == schema.Witness && (!r.pluralAt(last-1) || r.numberAt(i-1)) || n.kind == lexicon.RoleSource {
			continue // nor "Rebels Kill Seven Villagers"
		}
		if n.Last != last || n.det || n.kind == lexicon.BodySource && n.typ != schema.Monitor || !r.creditable(&n) || !r.t.Tokens[i].Has(text.Upper) {
			continue
		}
		if n.kind == lexicon.OutletSource && n.Last == n.core.First+1 && r.t.Tokens[i-1].Has(text.Upper) && r.kindAt(i) == lexicon.OutletSource {
			continue // "raid kills six at Bus Station"
		}
		if r.closed(i-1) || n.typ == schema.ArmedGroup && r.counted(i, first) || !r.bare(i, last) {
			continue
		}
		st.actor, st.before = actorOf(n), true
		st.first, st.last, st.cue = i, last, n.Span
		return true
	}
	return false
}

// counted tells whether a number counts the noun at token i: "60 Opposition Fighters".
func (r *Reader) counted(i, first int) bool {
	for i--; i > first && r.t.Tokens[i].Has(text.Upper) && !r.numberAt(i); i-- {
	}
	return i >= first && r.numberAt(i)
}

// leading reads one that lost it at the start: "Monitors 15 killed in strike".
func (r *Reader) leading(st *statement, first, last int) bool {
	n := r.nounAt(first, last)
	if n.Empty() || n.det || n.Last >= last || r.t.Tokens[n.Last].Kind != text.Number || !r.creditable(&n) || !r.bare(n.First, n.Last) {
		return false
	}
	st.actor, st.after = actorOf(n), true
	st.first, st.last, st.cue = n.First, n.Last, n.Span
	return true
}

// signature reads the line under a quoted post: "— Jane Doe (@janedoe)". What
// it signs is the sentence before.
func (r *Reader) signature(st *statement, first, last int) bool {
	if first+4 >= last || !r.comma(first) {
		return false
	}
	n := r.nounAt(first+1, last)
	if n.Empty() || !n.named || n.Last+1 >= last || r.at(n.Last) != "(" || r.at(n.Last+1) != "@" {
		return false
	}
	st.actor, st.signs = actorOf(n), true
	st.first, st.last, st.cue = first, n.Last, text.Span{First: first, Last: first + 1}
	return true
}

// bare tells whether [i, last) holds known nouns and modifiers alone.
func (r *Reader) bare(i, last int) bool {
	for ; i < last; i++ {
		if !r.sourceWord(i) {
			return false
		}
	}
	return true
}
