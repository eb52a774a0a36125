package ground

import (
	"strings"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// sides names the sides of one text after the other.
type sides struct {
	lx       *lexicon.Lexicon
	reach    []uint8 // by Word: the most words of a name that starts with it
	window   window
	source   string // the text that mentions are of
	tokens   int
	mentions []mention
	foes     []int // the sides that harmed the counted
	home     int   // the country that the text is about: -1 none, -2 not asked yet
}

// Agent gives the words of span, which tell who did it, as they are written
// but for the article and line breaks: "FARC rebels" says more than the name
// of the side.
func Agent(t *text.Text, span text.Span) string {
	if span.Empty() {
		return ""
	}
	return strings.Join(strings.Fields(t.Slice(trim(t, span))), " ")
}

// Group gives the side that the counted belong to, from the words of the
// counted noun phrase and those around it; "" where the text tells none. For
// a claim without a subject the span is empty and stands after the number. foe
// are the words for who harmed the counted, whose side they are not of; empty if none.
func (r *Reader) Group(t *text.Text, subject, foe text.Span, class schema.Class) string {
	if subject.First < 0 || subject.First >= len(t.Tokens) || unsided[class] {
		return ""
	}
	armed := class == schema.Combatant || class == schema.Police
	if subject.Empty() && !armed {
		return ""
	}
	s := &r.sides
	s.scan(t)
	phrase, fights := s.phrase(t, subject), armed || class == schema.Thing
	name := s.named(t, phrase, fights)
	if name == "" {
		name = s.enrolled(t, subject.Last)
	}
	if name != "" || !fights && class != schema.AnyPerson {
		return name
	}
	if phrase.Last == 0 {
		return "" // nothing stands before a number that opens the text
	}
	m, ok := s.possessed(t, phrase)
	if w := t.At(phrase.Last - 1); !fights && w != "men" && (w != "members" || ok && m.side < 0) {
		return "" // a family may be of a country, and have members
	}
	if ok {
		return s.name(m) // "12 of its men"
	}
	if !fights {
		return ""
	}
	s.foes = s.foes[:0]
	for _, m := range s.within(foe) {
		if m.side >= 0 {
			s.foes = append(s.foes, m.side)
		}
	}
	return s.common(t, phrase)
}

// unsided are the classes whose people belong to no side.
var unsided = map[schema.Class]bool{
	schema.Civilian: true, schema.Child: true, schema.Woman: true, schema.Refugee: true, schema.Detainee: true,
}

// phrase is the counted noun phrase with what follows it and tells whose it
// is: "from the Syrian army", "of the group".
func (s *sides) phrase(t *text.Text, subject text.Span) text.Span {
	i := subject.Last
	if subject.Empty() && s.suffers(t, subject.First) {
		return subject // "four guards were killed and nine [wounded in a Front ambush]"
	}
	if subject.Empty() {
		return text.Span{First: subject.First, Last: s.clause(t, subject.First, 6)}
	}
	for i < len(t.Tokens) {
		k, class := s.classAt(t, i)
		if class&(lexicon.Force|lexicon.Troops) == 0 || t.Tokens[i].Has(text.Para) {
			break
		}
		i = k
	}
	subject.Last = i
	if i+1 < len(t.Tokens) && owns(t.At(i)) && (t.At(i) != "with" || s.memberOf(t, i+1)) {
		return text.Span{First: subject.First, Last: s.clause(t, i+1, 8)}
	}
	if k := i + 2; k+1 < len(t.Tokens) && t.At(i+1) == "of" && t.At(k) == "belonging" {
		return text.Span{First: subject.First, Last: s.clause(t, k+1, 8)} // "men suspected of belonging to"
	}
	return subject
}

// memberOf tells whether what "with" leads to at token i may have the counted: "nine fighters with [the] Orla Front".
func (s *sides) memberOf(t *text.Text, i int) bool {
	return (t.Tokens[i].Has(text.Upper) || s.lx.Grammar.Is(t.Words[i], lexicon.Determiner)) && !acts(t, i)
}

// suffers tells whether a verb that tells what befell the counted stands at token i, so that who is named behind it is
// another.
func (s *sides) suffers(t *text.Text, i int) bool {
	verb, form := s.lx.Verbs.Find(t.Words[i])
	return verb != nil && form&(lexicon.Past|lexicon.Participle) != 0
}

// acts tells whether the name from token i on is said to do something, and so has nobody: "with the
// Orla Front claiming the attack".
func acts(t *text.Text, i int) bool {
	last := min(len(t.Tokens), i+8)
	for i++; i < last && t.Tokens[i].Kind == text.Word; i++ {
		if !t.Tokens[i].Has(text.Upper) {
			return strings.HasSuffix(t.At(i), "ing") && t.Tokens[i-1].Has(text.Upper)
		}
	}
	return false
}

// owns tells whether the word may lead from the counted to whose they are.
func owns(w string) bool {
	switch w {
	case "of", "from", "belonging", "loyal", "with", "OF", "FROM":
		return true
	}
	return false
}

// clause ends the run of at most n tokens from i on that no stop, verb or
// number breaks.
func (s *sides) clause(t *text.Text, i, n int) int {
	for end := min(len(t.Tokens), i+n); i < end; i++ {
		if t.Tokens[i].Has(text.Para) || t.Tokens[i].Kind == text.Number || stops(t.At(i)) ||
			s.lx.Grammar.Is(t.Words[i], lexicon.Auxiliary|lexicon.Relative|lexicon.Subordinate) {
			break
		}
	}
	return i
}

// stops tells whether the sign ends a run of words that name somebody.
func stops(s string) bool {
	switch s {
	case ".", ",", ";", ":", "(", ")", "!", "?", "\"", "“", "”", "—":
		return true
	}
	return false
}

// possessed finds whose "its fighters" are: of the sides and countries that
// the sentence names before, the nearest that does something.
func (s *sides) possessed(t *text.Text, phrase text.Span) (mention, bool) {
	at := -1
	for i := max(0, phrase.First-2); i < min(phrase.First+3, phrase.Last); i++ {
		if w := t.At(i); w == "its" || w == "their" || w == "Its" {
			at = i
			break
		}
	}
	if at < 0 {
		return mention{}, false
	}
	for i := at + 1; i < phrase.Last; i++ {
		if _, class := s.classAt(t, i); class&lexicon.OwnThing != 0 {
			return s.subjectBefore(t, at)
		}
	}
	return mention{}, false
}

// subjectBefore finds the first side or country of the sentence of
// token i, if one stands before it, or the nearest that says something.
func (s *sides) subjectBefore(t *text.Text, i int) (mention, bool) {
	first := i
	for first > 0 && !(t.At(first-1) == "." && t.Tokens[first].Has(text.Space)) && !t.Tokens[first].Has(text.Para) {
		first--
	}
	for k := first; k < min(i, first+datelineReach); k++ {
		if isDash(t.At(k)) && t.Tokens[k].Has(text.Space) {
			first = k + 1 // "ORLA, Syria – The militia said nine of its men died"
		}
	}
	found := s.within(text.Span{First: first, Last: i})
	for k := len(found) - 1; k >= 0; k-- {
		next := found[k].span.Last
		if next < i && t.At(next) == ")" {
			next++
		}
		if s.lx.Terrain.Is(t.Words[next], lexicon.Saying) {
			return found[k], true
		}
	}
	if len(found) > 0 {
		return found[0], true
	}
	return mention{}, false
}

// name is the canonical name of a mention.
func (s *sides) name(m mention) string {
	if m.side >= 0 {
		return s.lx.Sides.List[m.side].Name
	}
	return s.lx.Countries.List[m.country].Name
}

// state is the army, or the regime, of the text's country.
func (s *sides) state(t *text.Text, span text.Span) string {
	home := s.country(t)
	if home < 0 {
		return ""
	}
	people := s.lx.Countries.List[home].People
	if people == "" {
		return ""
	}
	if w := t.At(span.First); w == "regime" || w == "Regime" {
		return people + " regime"
	}
	return people + " army"
}

// country is the country that the text names most often, the first of equals. Whose
// friends and arms others are, "Turkish-backed", is not counted.
func (s *sides) country(t *text.Text) int {
	if s.home != -2 {
		return s.home
	}
	s.home = -1
	best := 0
	count := make([]int, len(s.lx.Countries.List))
	for _, m := range s.mentions {
		if m.country >= 0 && t.At(min(m.span.Last, len(t.Tokens)-1)) != "-" {
			count[m.country]++
		}
	}
	for _, m := range s.mentions {
		if m.country >= 0 && count[m.country] > best {
			s.home, best = m.country, count[m.country]
		}
	}
	return s.home
}

// trim leaves out an article at the head of span.
func trim(t *text.Text, span text.Span) text.Span {
	if span.Last-span.First < 2 {
		return span
	}
	switch t.At(span.First) {
	case "the", "The", "a", "an", "A", "An", "'s", "’s", "this", "This":
		span.First++
	}
	return span
}

// parted tells whether a paragraph starts among the tokens i to j.
func parted(t *text.Text, i, j int) bool {
	for ; i <= j; i++ {
		if t.Tokens[i].Has(text.Para) {
			return true
		}
	}
	return false
}
