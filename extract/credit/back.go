package credit

import (
	"slices"
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// recent is how many of the last sources a pronoun or common noun can mean.
const recent = 8

// lastFor is the last source that a pronoun can mean; he and she prefer one
// whose sex the text tells.
func (r *Reader) lastFor(n *noun) int {
	if r.alone {
		r.leans = true
		return -1
	}
	he, she := r.fold(n.First, "he") || r.fold(n.First, "his") || r.fold(n.First, "him"), r.fold(n.First, "she") || r.fold(n.First, "her")
	they, it := r.fold(n.First, "they") || r.fold(n.First, "them"), r.fold(n.First, "it") || r.fold(n.First, "its")
	best := -1
	for i := len(r.whos) - 1; i >= max(0, len(r.whos)-recent); i-- {
		w := &r.whos[i]
		switch {
		case he && w.male, she && w.female:
			return i
		case best < 0 && w.speaker != "" && (he && !w.female || she && !w.male):
			return i
		case best >= 0, he && w.female, she && w.male, (he || she) && !w.person():
		case they && (w.single() || w.spoken), it && w.persons():
		default:
			best = i
		}
		if best >= 0 && !he && !she {
			break
		}
	}
	return best
}

// person tells whether one person may be meant.
func (w *who) person() bool {
	if w.speaker != "" || w.spoken || w.called {
		return true
	}
	return !w.plural && (w.kind == lexicon.PeopleSource || w.kind == lexicon.RoleSource || w.kind == lexicon.OfficeSource)
}

// single tells whether the source is one person by role or office.
func (w *who) single() bool {
	return !w.plural && w.speaker != "" && (w.kind == lexicon.RoleSource || w.kind == lexicon.OfficeSource)
}

// persons tells whether the source is several people, or one by role: "it" means none of them.
func (w *who) persons() bool {
	return (w.plural || w.single()) && !w.kind.Institution() && w.kind != lexicon.WritingSource
}

// means tells whether the common noun at token i can mean a source of type typ.
func (r *Reader) means(i int, typ schema.SourceType) bool {
	s := r.lx.Sources.Noun(r.word(i))
	if s == nil {
		return false
	}
	return slices.Contains(s.Means, typ)
}

// stands tells whether n can stand for a source of type typ by its noun. For an outlet it
// does so only without another word: the disaster agency is no news agency.
func (r *Reader) stands(n *noun, typ schema.SourceType) bool {
	return r.means(n.head, typ) && (n.typ != schema.Media || typ == schema.Media) && (typ != schema.Media || n.typ == schema.Media || r.plain(n))
}

// namedBefore finds the last name before n that n can mean: one that ends in
// n's noun, or one of the roster. It is empty if there is none near.
func (r *Reader) namedBefore(n *noun) text.Span {
	if n.head < 0 || !n.definite || n.named || !n.after.Empty() || n.kind == lexicon.PeopleSource {
		return text.Span{}
	}
	r.gather()
	runs := r.runsBefore(n.First)
	for i := len(runs) - 1; i >= 0; i-- {
		if n.typ == schema.Military && runs[i].First > 0 && r.clitic(runs[i].First-1) {
			continue // "held by the Lord's Resistance Army, the army said"
		}
		if last := runs[i].Last - 1; n.kind == lexicon.BodySource && last > runs[i].First && r.word(last) == r.word(n.head) && r.plain(n) {
			return runs[i]
		}
		if w, s := r.properName(runs[i].First, runs[i].Last); n.typ != schema.Military && w == runs[i].Last-runs[i].First && r.stands(n, s.Type) {
			return runs[i]
		}
	}
	return text.Span{}
}

// ownName is the name in its own sentence that n repeats the last word of: "The Orla Water
// Agency sent 40 men, the agency said".
func (r *Reader) ownName(n *noun) text.Span {
	run := r.namedBefore(n)
	if run.Empty() || n.kind != lexicon.BodySource || run.First < r.t.Sentences[r.sentenceOf(n.First)].First {
		return text.Span{}
	}
	if r.word(run.Last-1) != r.word(n.head) && r.plain(n) {
		return text.Span{} // but "the Red Cross sent 40 men, the aid agency said"
	}
	return run
}

// plain tells whether nothing but where it sits and what it does describes n: "the
// council", "the Lundy-based monitoring group".
func (r *Reader) plain(n *noun) bool {
	last := n.core.Last
	if n.typ == schema.Monitor && last-3 >= n.First && !r.named(last-2) && r.lx.Sources.Modifier(r.word(last-2)) != nil {
		last--
	}
	return last-n.First == 2 || last-n.First == 5 && r.compound(n.First+1, n.core.Last)
}

// broughtBack finds the source that "the monitor", "the ministry" or "the
// source" means; -1 if n stands for itself. One that the same noun names is
// preferred to one that it only suits.
func (r *Reader) broughtBack(n *noun) int {
	if n.head < 0 || !n.after.Empty() || !n.definite && !r.spokes(n) {
		return -1
	}
	if r.alone {
		r.leans = true
		return -1
	}
	last := max(0, len(r.whos)-16)
	for i := len(r.whos) - 1; i >= last; i-- {
		if w := &r.whos[i]; r.sameHead(n, w) && !r.elsewhere(n, w) && !r.otherwise(n, w) || r.lately(n, w) {
			return i
		}
	}
	best := -1
	for i := len(r.whos) - 1; i >= last; i-- {
		if !r.suits(n, &r.whos[i]) {
			continue
		}
		if best < 0 {
			best = i
		}
		if n.typ != schema.Media || n.kind == r.whos[i].kind {
			return i
		}
	}
	return best // an agency means an agency rather than state media
}

// lately tells whether n, "the agency", means the body w that has spoken since another that bears
// n's noun, as a news agency does.
func (r *Reader) lately(n *noun, w *who) bool {
	if n.kind != lexicon.BodySource || w.kind != lexicon.BodySource || w.speaker != "" || !n.definite || n.named || !r.plain(n) {
		return false
	}
	return (w.typ == schema.UN || w.typ == schema.NGO) && r.stands(n, w.typ) && titled(w.source)
}

// elsewhere tells whether n's sentence opens in a place that is not where w
// serves: "In Benst, the regional governor", behind "the governor of Orla".
func (r *Reader) elsewhere(n *noun, w *who) bool {
	s := r.t.Sentences[r.sentenceOf(n.First)]
	if !r.fold(s.First, "in") || s.First+2 >= n.First || !contained(w.source, " of ") {
		return false
	}
	for i := s.First + 1; i < n.First && !r.comma(i); i++ {
		if r.named(i) {
			return !contained(w.source, r.at(i))
		}
	}
	return false
}

// otherwise tells whether another word describes the people n than those of w:
// local authorities are not the regional ones.
func (r *Reader) otherwise(n *noun, w *who) bool {
	if n.kind != lexicon.PeopleSource || n.core.Last-n.core.First != 3 || n.head != n.core.Last-1 {
		return false
	}
	first, rest, ok := strings.Cut(w.source, " ")
	return ok && !strings.Contains(rest, " ") && !strings.EqualFold(first, r.at(n.head-1)) && r.lx.Sources.Modifier(r.word(n.head-1)) != nil
}

// suits tells whether n can mean w although w bears another noun.
func (r *Reader) suits(n *noun, w *who) bool {
	switch {
	case n.kind == lexicon.WritingSource && n.core.Last-n.core.First == 2:
		return true
	case n.kind == lexicon.PeopleSource:
		return n.core.Last-n.core.First == 2 && r.means(n.head, w.typ)
	case n.kind == lexicon.RoleSource && !n.named && w.speaker != "":
		return true
	case n.kind == lexicon.OutletSource && w.kind == lexicon.NoSource:
		named := r.fold(w.span.First, "the") || w.span.First > 0 && r.fold(w.span.First-1, "the")
		return named && r.plain(n) && w.typ == schema.OtherSource && titled(w.source) // "The Guardian said …, the newspaper said"
	case r.spokes(n) && w.speaker == "" && r.spokenFor(w):
		return true // "a spokesman for the council said …; a spokeswoman said"
	case r.spokes(n) && w.kind == lexicon.BodySource:
		w.spoken = true
		return true
	case !w.kind.Institution() && w.kind != lexicon.NoSource:
		return false
	case n.typ == schema.Media && n.kind != lexicon.OutletSource: // the official Orlan news agency
		return w.typ == schema.Media && !r.proper(n)
	}
	if n.typ == schema.Military {
		return !n.named && r.plain(n) && r.means(n.head, w.typ) && nation(w.source) && r.lx.Sources.Noun(r.word(n.head)) == r.lx.Sources.Noun(w.head)
	}
	return !n.named && r.stands(n, w.typ) && (w.kind != lexicon.NoSource || titled(w.source))
}

// nation tells whether the source of an army tells whose it is: "Turkish Armed Forces".
func nation(source string) bool {
	return source != "" && source[0] < 'a' && strings.Contains(source, " ") && !contained(source, " and ")
}

// proper tells whether n bears a name that is more than a word for a nation.
func (r *Reader) proper(n *noun) bool {
	for i := n.First; i < n.Last; i++ {
		if r.named(i) && !r.demonym(i) {
			return true
		}
	}
	return false
}

// titled tells whether s is a name and holds no description.
func titled(s string) bool {
	for _, word := range strings.Fields(s) {
		if c := word[0]; c >= 'a' && c <= 'z' && len(word) > 3 {
			return false
		}
	}
	return true
}

// foretold is the source that the next two sentences name for the report that
// statement k cites: "A report said … The Observatory said …", "figures show
// … figures from the Safety Board".
func (r *Reader) foretold(k int) (who, bool) {
	if k < 0 || r.whoOf(k) < 0 {
		return who{}, false
	}
	st := &r.statements[k]
	n := &st.actor.nouns[0]
	at := r.sentenceOf(st.first)
	if n.kind != lexicon.WritingSource || n.definite || n.named || n.head < 0 || !n.after.Empty() || r.t.Sentences[at].Section == schema.Headline {
		return who{}, false
	}
	for s := at + 1; s < min(len(r.said), at+3); s++ {
		if r.pluralAt(n.head) {
			if w, ok := r.sameReport(n, r.t.Sentences[s]); ok {
				return w, true
			}
			continue
		}
		from, to := r.bounds(s)
		for j := from; n.det && j < min(to, from+4); j++ {
			if i := r.whoOf(j); i >= 0 && r.whos[i].kind.Institution() && titled(r.whos[i].source) {
				return r.whos[i], true
			}
		}
	}
	return who{}, false
}

// sameReport finds the author where a sentence speaks of the report n again.
func (r *Reader) sameReport(n *noun, s text.Sentence) (who, bool) {
	for i := s.First; i < min(s.Last, s.First+far); i++ {
		if r.word(i) != r.word(n.head) {
			continue
		}
		if m := r.nounAt(i, s.Last); !m.body.Empty() {
			r.resolveTo(len(r.said) - 1) // "the board" may be any named before
			return r.bodyWho(&m, m.body), true
		}
	}
	return who{}, false
}

// spokes tells whether n is "a spokesman" and no more.
func (r *Reader) spokes(n *noun) bool {
	if n.kind != lexicon.RoleSource || n.core.Last-n.core.First > 2 || n.named {
		return false
	}
	return strings.HasPrefix(r.lx.Spelling(r.word(n.head)), "spokes")
}

// spokenFor tells whether a spokesman without a name has told what w, the body, says.
func (r *Reader) spokenFor(w *who) bool {
	return w.kind == lexicon.RoleSource && !w.plural && strings.HasPrefix(r.lx.Spelling(w.head), "spokes") && !contained(w.source, "spokes")
}

// sameHead tells whether n's noun is w's, or stands in its name.
func (r *Reader) sameHead(n *noun, w *who) bool {
	word := r.at(n.head)
	if n.kind == lexicon.PeopleSource && w.kind == n.kind && r.pluralAt(n.head) != w.plural || r.caps && r.strange(n, w.source) {
		return false
	}
	if r.word(n.head) == w.head && w.head != lexicon.Unknown {
		return !n.named || r.namedIn(n.core, w.source)
	}
	return !n.named && len(word) > 4 && containedWhole(w.source, word)
}

// strange tells whether a word before the head of n, which no entry has, is not in source:
// where all is in capitals it is a name, "THE ORLA BATTALION" and not the one told of before.
func (r *Reader) strange(n *noun, source string) bool {
	for i := n.core.First; i < n.head; i++ {
		if r.word(i) == lexicon.Unknown && r.t.Tokens[i].Kind == text.Word && !contained(source, r.at(i)) {
			return true
		}
	}
	return false
}

// namedIn tells whether every name of s stands in source.
func (r *Reader) namedIn(s text.Span, source string) bool {
	for i := s.First; i < s.Last; i++ {
		if r.named(i) && !contained(source, r.at(i)) {
			return false
		}
	}
	return true
}

// contained tells whether word stands in s, whatever its case.
func contained(s, word string) bool {
	for i := 0; i+len(word) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(word)], word) {
			return true
		}
	}
	return false
}

// containedWhole tells whether word, or its plural, is one of the words of s: "office" is no
// "officer".
func containedWhole(s, word string) bool {
	for i := 0; i+len(word) <= len(s); i++ {
		if !strings.EqualFold(s[i:i+len(word)], word) || i > 0 && s[i-1] != ' ' && s[i-1] != '-' {
			continue
		}
		rest := strings.TrimPrefix(s[i+len(word):], "s")
		if rest == "" || rest[0]|0x20 < 'a' || rest[0]|0x20 > 'z' {
			return true
		}
	}
	return false
}

// introduced looks where the document tells who the bearer of a name is.
func (r *Reader) introduced(name text.Span) (who, bool) {
	r.gather()
	last := name.Last - 1
	tries := 0
	for l := r.names.byWord[r.at(last)]; l > 0 && tries < maxSame/4; l = r.names.chain[l-1].next {
		tries++
		run := r.names.runs[r.names.chain[l-1].run]
		if run.First == name.First || r.at(run.Last-1) != r.at(last) {
			continue
		}
		lo, hi := r.around(run)
		a := r.endingAt(run.Last, lo)
		if a.empty() {
			continue
		}
		n := a.nouns[a.n-1]
		if run.Last < hi && r.at(run.Last) == "," {
			if by := r.nounAt(run.Last+1, hi); r.describes(&n, &by) && by.kind != lexicon.BodySource {
				return r.apposed(&n, &by), true
			}
		}
		if !n.person.Empty() && n.person.Last == run.Last {
			w, known := r.personWho(&n, n.person, n.body)
			if known >= 0 {
				return r.whos[known], true
			}
			return w, true
		}
	}
	return who{}, false
}

// around bounds the words of a name's sentence.
func (r *Reader) around(run text.Span) (lo, hi int) {
	lo, hi = max(0, run.First-reach), min(len(r.t.Tokens), run.Last+reach)
	for i := run.First; i > lo; i-- {
		if r.t.Tokens[i].Has(text.Para) {
			lo = i
		}
	}
	return lo, hi
}
