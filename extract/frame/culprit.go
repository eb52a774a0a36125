package frame

import (
	"sort"

	"tally/extract/figure"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// telling is what a sentence says of who did violence. It is read when another
// sentence asks for it, and once.
type telling struct {
	struck  schema.Class // of those who were attacked; "" = not told
	read    bool
	agent   text.Span // who did it, or the deed with its owner; empty if nobody is told
	subject text.Span // the subject of its main clause
	claimed text.Span // who claims the deed that was told before
	event   text.Span // the last event that it names
}

// lookback is how many sentences before a claim may say whose "the attack" was.
const lookback = 3

// owner finds whose the attack of the claim was: of the one told of in the
// sentences before or in the headline, or who claims it in the next.
func (r *Reader) owner(out *Claim) text.Span {
	return r.culprit(out, r.g.definitely(out.Agent) && !r.g.pointedOut(out.Agent))
}

// pointedOut tells whether the words behind the event that agent names say which one it was, so that it need not have
// been told of before: "the bombing of the embassy".
func (g *grammar) pointedOut(agent text.Span) bool {
	known := false
	for i := agent.First; i <= agent.Last && i < g.s.Last; i++ {
		if known && g.t.Words[i] == g.words().of {
			return true
		}
		known = known || g.is(i, lexicon.Definite)
	}
	return false
}

// culprit is who the sentences around the claim say did such a deed; definite
// tells whether the claim speaks of one that the reader knows.
func (r *Reader) culprit(out *Claim, definite bool) text.Span {
	n := out.Sentence
	for i := n - 1; definite && i >= 0 && i >= n-lookback; i-- {
		if t := r.telling(i); !t.agent.Empty() {
			return t.agent
		}
	}
	for i := n + 1; i <= n+2 && i < len(r.g.t.Sentences); i++ {
		if t := r.telling(i); !t.claimed.Empty() {
			return t.claimed
		}
	}
	if s := r.g.t.Sentences[0]; n > 0 && s.Section == schema.Headline && (definite || n < 3) {
		return r.telling(0).agent
	}
	return text.Span{}
}

// definitely tells whether a definite article or the like stands among the
// words: "the attack", "one of the rockets".
func (g *grammar) definitely(s text.Span) bool {
	for i := s.First; i < s.Last; i++ {
		if g.is(i, lexicon.Definite) {
			return true
		}
	}
	return false
}

// telling is what sentence n tells; nothing for one before the first.
func (r *Reader) telling(n int) *telling {
	if n < 0 {
		return &telling{}
	}
	t := &r.tellings[n]
	if t.read {
		return t
	}
	t.read = true
	g := &r.other
	first := sort.SearchInts(r.sentences, n)
	last := sort.SearchInts(r.sentences, n+1)
	g.enter(r.g.t, r.g.t.Sentences[n], r.figures[first:last], first)
	g.read()
	t.agent = g.culprit()
	t.claimed = g.claimant()
	t.subject = g.mainSubject()
	t.struck = g.struck()
	t.event = g.lastEvent()
	return t
}

// culprit is who the sentence says did violence: who attacks, else whose attack
// it speaks of.
func (g *grammar) culprit() text.Span {
	owned := text.Span{}
	for k := range g.chunks {
		switch c := g.at(k); {
		case c.kind == verbGroup:
			if s := g.violence(k); !s.Empty() && !g.pronounced(s) && !g.unowned(s) {
				return s
			}
		case owned.Empty() && c.kind == nounPhrase && c.noun != nil && c.noun.Cause && c.noun.Unit == schema.AttackUnit && c.noun.Scope != schema.Cumulative:
			if s := g.done(k); !s.Empty() && !g.unowned(s) {
				owned = s
			}
		}
	}
	return owned
}

// claimant is who says that they did it: "the group claimed responsibility".
func (g *grammar) claimant() text.Span {
	for k := range g.chunks {
		c := g.at(k)
		if c.kind != verbGroup || c.verb == nil || c.negated || !c.verb.Is(lexicon.VerbClaims) && c.verb.Lemma != "take" {
			continue
		}
		if s := g.subjectBefore(k); s >= 0 && g.nobody(s) {
			continue // "no group claimed responsibility"
		}
		if o := g.at(k + 1); o.kind == nounPhrase && o.head >= 0 && g.t.Words[o.head] == g.deeds.responsibility && !c.passive {
			return g.employer(g.subjectSpan(k))
		}
	}
	return text.Span{}
}

// employer is whose the person is whom the words name by an office, and what they name
// otherwise: "the front's spokesman".
func (g *grammar) employer(s text.Span) text.Span {
	if s.Empty() {
		return s
	}
	if role := g.lx.Sources.Noun(g.t.Words[s.Last-1]); role == nil || role.Kind != lexicon.RoleSource {
		return s
	}
	for i := s.Last - 1; i > s.First; i-- {
		if g.possessive(i) && g.t.Tokens[i-1].Has(text.Upper) {
			return text.Span{First: s.First, Last: i}
		}
	}
	return s
}

// answerable tells whether the phrase c is the "responsible" or the "responsibility" for something.
func (g *grammar) answerable(c *chunk) bool {
	return c.head >= 0 && (g.t.Words[c.head] == g.deeds.responsibility || g.t.Words[c.head] == g.deeds.responsible)
}

// answers is who, as the sentence itself says, did the event that agent names:
// "the network was responsible for the attack", "claimed the attacks, which".
func (g *grammar) answers(agent text.Span) text.Span {
	k := sort.Search(len(g.chunks), func(k int) bool { return g.at(k).first >= agent.First })
	for ; k < len(g.chunks) && g.at(k).first == agent.First; k++ {
		if !g.at(k - 1).is(g.words().forWord) {
			continue
		}
		if v := g.at(k - 3); v.kind == verbGroup && !v.negated && g.answerable(g.at(k-2)) {
			return g.subjectSpan(k - 3)
		}
	}
	return text.Span{}
}

// mainSubject is the subject of the first finite verb.
func (g *grammar) mainSubject() text.Span {
	for k := range g.chunks {
		if g.at(k).kind == verbGroup && g.finite(k) {
			if s := g.subjectBefore(k); s >= 0 && !g.at(s).pronoun && g.acts(s) {
				return g.series(s, k)
			}
			return text.Span{}
		}
	}
	return text.Span{}
}

// keep holds what telling looks up later.
func (r *Reader) keep(t *text.Text, figures []figure.Figure, sentence []int) {
	r.figures, r.sentences, r.g.scenes = figures, sentence, r.g.scenes[:0]
	for _, g := range [...]*grammar{&r.g, &r.other} {
		g.nature, g.cargo, g.plague = 0, 0, 0
	}
	r.register = unasked
	if n := len(t.Sentences); cap(r.tellings) < n {
		r.tellings = make([]telling, n, 2*n)
	} else {
		r.tellings = r.tellings[:n]
		clear(r.tellings)
	}
}
