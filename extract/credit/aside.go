package credit

import (
	"tally/extract/lexicon"
	"tally/extract/text"
)

// beforeAside finds the subject before the aside that ends with the comma at
// token c: "X, head of Y," and "X, who …,".
func (r *Reader) beforeAside(c, lo int) actor {
	tries := 0
	for i := c - 1; i > lo && tries < 4; i-- {
		if r.quoteMark(i) {
			return actor{}
		}
		if !r.comma(i) {
			continue
		}
		tries++
		a := r.endingAt(i, lo)
		if n := &a.nouns[max(0, a.n-1)]; !a.empty() && !n.pronoun && r.source(n) {
			return r.withAside(a, i, c, lo)
		} else if tries == 1 && !n.pronoun {
			if by := r.nounAt(i+1, c); by.Last == c && (a.empty() && r.initialed(&by) || by.role >= 0 && !by.person.Empty()) {
				return actorOf(by) // "nine died in the raid, Mayor Ole Orla, said"
			} else if by.Last == c && r.nameAlone(&by) && r.ledUpTo(i, lo) {
				return actorOf(by)
			}
		}
	}
	return r.beforeComma(c, lo)
}

// nameAlone tells whether n is the name of a person and no more: "Ole Orla".
func (r *Reader) nameAlone(n *noun) bool {
	return n.named && !n.det && n.kind == lexicon.NoSource && n.after.Empty() && n.Last-n.First > 1 && n.Last-n.First < 5
}

// ledUpTo tells whether a phrase whose noun no entry has, and which opens its clause, stands before the comma at token
// i: "[A local council engineer], Ole Orla, said".
func (r *Reader) ledUpTo(i, lo int) bool {
	for k := i - 1; k >= lo && k > i-7; k-- {
		if r.is(k, lexicon.Article) {
			return k == lo && k < i-1
		}
		if !r.open(k) && r.kindAt(k) == lexicon.NoSource && r.lx.Sources.Modifier(r.word(k)) == nil {
			return false
		}
	}
	return false
}

// withAside is the actor a with what the aside between the commas
// at tokens i and c tells of it; empty where that is no aside.
func (r *Reader) withAside(a actor, i, c, lo int) actor {
	n, by := a.nouns[a.n-1], r.roleAt(i+1, c)
	if by.Last == c && r.christens(&n, &by) {
		return actorOf(by)
	}
	if m, ok := r.office(&n, &by, c, lo); ok {
		return m
	}
	if r.describes(&n, &by) {
		a.by = by
		if m := r.nameBefore(n.First, lo); !m.Empty() && n.role >= 0 && n.person.Empty() {
			a.nouns[0], a.by = m, n
		}
	} else if n.kind == lexicon.NoSource && !r.aside(i+1) {
		return actor{}
	}
	return a
}

// beforeComma is the subject that is all that stands before the comma at token c, which no
// other comma opens an aside for: "Spokesman Ole Orla, said", "The police on Friday, said".
func (r *Reader) beforeComma(c, lo int) actor {
	if n := r.nounTo(c, lo); n.First == lo && !n.person.Empty() {
		return actorOf(n)
	}
	if p := r.skipLeft(c, lo); p < c {
		if n := r.nounTo(p, lo); n.First == lo && r.source(&n) {
			return actorOf(n)
		}
	}
	return actor{}
}

// roleAt is the noun at token i, or the body that one who is named before it is told there to lead: "who heads the
// ministry".
func (r *Reader) roleAt(i, hi int) noun {
	if i+2 >= hi || !r.is(i, lexicon.Relative) || !r.lx.CreditWords.Is(r.word(i+1), lexicon.Leadership) {
		return r.nounAt(i, hi)
	}
	n := r.nounAt(i+2, hi)
	if n.kind != lexicon.BodySource {
		return noun{}
	}
	n.kind, n.body = lexicon.RoleSource, n.core
	return n
}

// office reads "Ole Orla, Director, Orla Relief Council," whose last comma is at token c: n is the
// role and by the body.
func (r *Reader) office(n, by *noun, c, lo int) (actor, bool) {
	if n.det || !n.person.Empty() || n.role < 0 && !r.initialed(n) || by.kind != lexicon.BodySource || !by.named || by.Last != c {
		return actor{}, false
	}
	m := r.nameBefore(n.First, lo)
	if m.Empty() {
		return actor{}, false
	}
	role := *n
	role.body, role.typ, role.Span.Last = by.Span, by.typ, by.Last
	return actor{nouns: [2]noun{m}, n: 1, by: role}, true
}

// christens tells whether by names the body that n only describes: "the aid group,
// the Red Cross, said".
func (r *Reader) christens(n, by *noun) bool {
	if n.kind != lexicon.BodySource || by.pronoun || !by.named {
		return false
	}
	if r.initialed(by) {
		return true
	}
	return (!n.named || r.seated(n)) && r.named(by.core.Last-1) && (by.kind == lexicon.BodySource || by.kind == lexicon.NoSource && by.person.Empty())
}

// surrounds tells whether name is the country, or the one bare name, in which the place of the
// source n lies: "police in Orla, Chile said".
func (r *Reader) surrounds(name, n *noun) bool {
	if !name.named || name.det || name.kind != lexicon.NoSource || n.after.Empty() || n.Last != n.after.Last || n.kind == lexicon.NoSource {
		return false
	}
	i := n.after.First - 1
	if w, how := r.country(name.First, name.Last); w == name.Last-name.First && how == lexicon.CountryName {
		return r.is(i, lexicon.Preposition)
	}
	return name.Last == name.First+1 && (r.fold(i, "in") || r.fold(i, "near"))
}

// seated tells whether where it sits is all that is named of n: "the Lundy-based group".
func (r *Reader) seated(n *noun) bool {
	if !n.det || !r.compound(n.First+1, n.core.Last) {
		return false
	}
	for i := n.First + 4; i < n.core.Last; i++ {
		if r.named(i) {
			return false
		}
	}
	return n.First+4 < n.core.Last
}

// initialed tells whether n is a body's initials alone, which stand between commas
// for the description before them: "the group known by its initials, OBR, said".
func (r *Reader) initialed(n *noun) bool {
	return n.Last == n.First+1 && r.t.Tokens[n.First].Has(text.Caps) && r.t.Tokens[n.First].End-r.t.Tokens[n.First].Start > 1
}

// nameBefore finds a bare name before the comma that goes before token i.
func (r *Reader) nameBefore(i, lo int) noun {
	if i-1 <= lo || r.at(i-1) != "," {
		return noun{}
	}
	n := r.nounTo(i-1, lo)
	if n.Empty() || !n.named || n.kind != lexicon.NoSource || n.First > lo && r.is(n.First-1, lexicon.Direction|lexicon.Preposition) {
		return noun{} // "in northern Syria, a group tracking the war said"
	}
	return n
}

// aside tells whether what starts at token i can stand between subject and verb.
func (r *Reader) aside(i int) bool {
	if r.caps || r.countWord(i) || r.t.Tokens[i].Kind == text.Number || r.ing(i) || r.named(i) {
		return true
	}
	return r.is(i, lexicon.Relative|lexicon.Preposition|lexicon.Determiner|lexicon.Subordinate) ||
		r.lx.Reporting.Verb(r.word(i)) != nil || r.sourceWord(i)
}
