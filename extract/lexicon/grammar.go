package lexicon

// Class is a set of closed word classes: the grammar that every stage needs.
type Class uint32

// The classes. A word may have several.
const (
	Determiner   Class = 1 << iota // the, a, this, its, their
	Article                        // a, an
	Possessive                     // its, their, his
	Definite                       // the, this: the reader knows which
	Preposition                    // in, by, near
	Auxiliary                      // be, have, do, will, may
	Be                             // is, was, were, been
	Have                           // has, had
	Modal                          // will, may, could
	Conjunction                    // and, or, but
	Subordinate                    // when, after, while, because
	Relative                       // who, which, that, whom
	Pronoun                        // he, she, they, them
	Negation                       // no, not, never
	Adverb                         // also, already, still
	Abbreviation                   // Mr, Gen, Col: a full stop after it ends no sentence
	Title                          // Mr, President, Colonel: a name follows
	Month
	Weekday
	Daytime   // morning, dusk
	Direction // north, west, away: stands between a distance and its place
	Counted   // No, p: a full stop after it ends no sentence where a number follows
	Qualifier // last, remaining: stands between a determiner and a count
	Severity  // seriously, slightly: how badly somebody is hurt
	InState   // Calif, Mo: a full stop after it ends no sentence where a comma stands before it
)

var classNames = map[string]Class{
	"determiner": Determiner, "article": Article | Determiner, "possessive": Possessive | Definite | Determiner,
	"definite":    Definite | Determiner,
	"preposition": Preposition, "auxiliary": Auxiliary, "be": Be | Auxiliary, "have": Have | Auxiliary,
	"modal": Modal | Auxiliary, "conjunction": Conjunction, "subordinate": Subordinate,
	"relative": Relative, "pronoun": Pronoun, "negation": Negation, "adverb": Adverb,
	"abbreviation": Abbreviation, "title": Title, "month": Month, "weekday": Weekday, "direction": Direction,
	"counted": Counted, "daytime": Daytime, "qualifier": Qualifier, "severity": Severity, "state": InState,
}

// Grammar tells the classes of words.
type Grammar struct {
	classes []Class // by Word
}

// Classes is all classes of w.
func (g *Grammar) Classes(w Word) Class { return at(g.classes, w) }

// Is tells whether w has any of the classes.
func (g *Grammar) Is(w Word, c Class) bool {
	return int(w) < len(g.classes) && g.classes[w]&c != 0
}

// Any tells whether w has a class: it is a word of grammar, as names have none.
func (g *Grammar) Any(w Word) bool {
	return int(w) < len(g.classes) && g.classes[w] != 0
}

func loadGrammar(lx *Lexicon) error {
	return loadWords(lx, "grammar.yaml", classNames, &lx.Grammar.classes)
}
