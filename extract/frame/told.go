package frame

import (
	"sort"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// deed sets whom a loss befell and who did what the claim tells: as its own sentence has it, or, where
// that only says "the attack", as the sentences around it do.
func (r *Reader) deed(f *finding, out *Claim) {
	g := &r.g
	out.Loser = g.loser(f, out.Measure)
	out.Agent = g.agent(f, out.Measure, !out.Loser.Empty())
	out.Foe = g.hostile(f, out)
	out.Own = !out.Agent.Empty() && g.ours(out.Agent)
	switch {
	case out.Agent.Empty():
		if harmed(out.Measure) && f.verb >= 0 && f.subject && !g.figures[g.at(f.chunk).fig].Zero && g.inOperation(f.verb) {
			if s := r.foreign(r.culprit(out, true), out); r.other.actors(s) {
				out.Agent, out.Own = s, g.ours(s) // "Troops raided a camp. Nine rebels died in the operation."
			}
		}
	case g.pronounced(out.Agent):
		before := r.telling(out.Sentence - 1)
		subject := before.subject
		if g.isIt(out.Agent) && (subject.Empty() || g.ofPeople(subject)) {
			subject = before.event
		}
		if out.Own && r.counts(subject) {
			subject = text.Span{} // "Nine people died, the mayor said. We have sent troops."
		}
		out.Agent = r.meant(out.Agent, subject)
	case g.unowned(out.Agent):
		if s := g.answers(out.Agent); !s.Empty() {
			out.Agent = s
		} else if s := r.foreign(r.owner(out), out); r.other.actors(s) && !g.lx.Turns(g.t.Words[g.s.First:g.s.Last]) {
			out.Agent = s
		}
	}
}

// counts tells whether a number, and no article, stands in the words s of the text.
func (r *Reader) counts(s text.Span) bool {
	k := sort.Search(len(r.figures), func(k int) bool { return r.figures[k].Span.First >= s.First })
	for ; k < len(r.figures) && r.figures[k].Span.Last <= s.Last; k++ {
		if !r.figures[k].Article {
			return true
		}
	}
	return false
}

// partDeed gives a part the doer of its whole where its own words only name the deed: "rebels have killed 90
// guards, including [nine] in a raid".
func (r *Reader) partDeed(f *finding, out *Claim, whole int) {
	if whole < 0 || !f.part || out.Agent.Empty() || r.claims[whole].Sentence != out.Sentence || r.claims[whole].Measure != out.Measure {
		return
	}
	if s := r.claims[whole].Agent; r.g.actors(s) && r.g.unowned(out.Agent) {
		out.Agent = s
	}
}

// inOperation tells whether "in the operation", told of before, stands behind chunk k.
func (g *grammar) inOperation(k int) bool {
	for j := k + 2; j < len(g.chunks) && j < k+8 && g.at(j).kind != stop; j++ {
		c := g.at(j)
		if c.kind == nounPhrase && c.definit && c.head >= 0 && c.head <= c.first+1 && g.t.Words[c.head] == g.deeds.operation {
			p := g.at(j - 1)
			return p.is(g.words().in, g.words().during)
		}
	}
	return false
}

// isIt tells whether the pronoun is "it".
func (g *grammar) isIt(pronoun text.Span) bool { return g.reads(pronoun.First, "it") }

// ofPeople tells whether the words name people one by one, for whom no "it" stands: "dozens of villagers", "the mayor".
func (g *grammar) ofPeople(s text.Span) bool {
	people := false
	for i := s.First; i < s.Last; i++ {
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:s.Last])
		if n > 0 && (noun.Crowd || noun.Corpse) || g.sideAt(i, s.Last) {
			return false // "the rebel group"
		}
		people = people || n > 0 && noun.Unit == schema.Person
	}
	return people
}

// lastEvent is the last phrase of the sentence that names an event; empty for none.
func (g *grammar) lastEvent() text.Span {
	for k := len(g.chunks) - 1; k >= 0; k-- {
		if c := g.at(k); c.kind == nounPhrase && c.noun != nil && c.noun.Cause && (c.noun.Measure == "" || c.noun.Measure == schema.Attacks) && g.single(c) {
			return g.span(k)
		}
	}
	return text.Span{}
}

// meant is the subject of the sentence before where the pronoun may stand for it: "he" is
// no thing and not several.
func (r *Reader) meant(pronoun, subject text.Span) text.Span {
	g := &r.g
	if subject.Empty() || !onePerson(g.t.At(pronoun.First)) || g.t.Tokens[subject.Last-1].Has(text.Upper) {
		return subject
	}
	n, noun := g.lx.Nouns.Longest(g.t.Words[subject.Last-1 : subject.Last])
	if n > 0 && noun.Unit != schema.Person || g.endsWith(subject.Last-1, "s") {
		return text.Span{}
	}
	return subject
}

// beside is who did it where the claim's own words do not say: whose the
// rockets told of before were, or who harmed the victims counted right before.
// A sentence of its own says for itself who did it: "Rebels shelled the town.
// Nine people died."
func (r *Reader) beside(f *finding, out *Claim) text.Span {
	switch {
	case out.Measure == schema.Attacks && out.Unit == schema.Munition && !r.g.sided(f.chunk):
		return r.culprit(out, true)
	case out.Measure == schema.Attacks:
		return r.salvo(f, out)
	case out.Scope != schema.Incident || f.verb == f.chunk || !struck(out.Measure) || r.g.figures[r.g.at(f.chunk).fig].Article && !r.oneMore(f, out):
		return text.Span{}
	}
	return r.alongside(f, out)
}

// oneMore tells whether the one person of the finding is listed with those counted before, or is
// another of them: "two men and a woman were hurt", "one was killed and another wounded".
func (r *Reader) oneMore(f *finding, out *Claim) bool {
	k, n := len(r.claims)-1, len(r.found)-1
	if k < 0 || n < 0 || r.claims[k].Sentence != out.Sentence {
		return false
	}
	if c := r.g.at(f.chunk); c.head < 0 && r.g.reads(c.first, "another") {
		return true
	}
	return r.claims[k].Measure == out.Measure && r.g.joined(f.chunk) == r.found[n].chunk
}

// salvo is who made the attacks that the finding is listed with: "launched 11 missile strikes
// and 49 air strikes".
func (r *Reader) salvo(f *finding, out *Claim) text.Span {
	k, n := len(r.claims)-1, len(r.found)-1
	if k < 0 || n < 0 || r.claims[k].Sentence != out.Sentence || r.claims[k].Measure != schema.Attacks || r.g.joined(f.chunk) != r.found[n].chunk {
		return text.Span{}
	}
	return r.claims[k].Agent
}

// alongside is who did what the sentence counts right before the claim, which
// goes on with more victims: "left three dead and five wounded", "killed 12,
// while 39 others sustained injuries", "with eight missing".
func (r *Reader) alongside(f *finding, out *Claim) text.Span {
	i := len(r.claims) - 1
	if i >= 0 && r.claims[i].Sentence == out.Sentence-1 {
		return r.furtherVictims(f, out, &r.claims[i])
	}
	if i < 0 || r.claims[i].Sentence != out.Sentence || r.claims[i].Scope != out.Scope || !struck(r.claims[i].Measure) || out.Unit == schema.Percent {
		return text.Span{}
	}
	if r.claims[i].Modality == schema.Denied && out.Modality != schema.Denied || !r.g.moreVictims(f) {
		return text.Span{}
	}
	return r.foreign(r.claims[i].Agent, out)
}

// moreVictims tells whether what stands before the finding goes on from the victims counted
// before it to its own: "[and] five wounded", "[while] 39 others", "[with] eight missing".
func (g *grammar) moreVictims(f *finding) bool {
	p := g.at(g.opener(f))
	switch p.kind {
	case conjunction, comma:
		return true
	case subordinate:
		return p.word != g.words().where && p.word != g.words().that
	case preposition:
		return p.word == g.words().with
	}
	return g.isPunct(p.first, ";") && (g.suffersOn(f) || g.back(f.chunk) == f.verb)
}

// opener is the chunk before the finding, or before its verb where a semicolon leaves out whose that is:
// "the raid killed nine; [hurt] 12".
func (g *grammar) opener(f *finding) int {
	k := g.back(f.chunk)
	if k != f.verb {
		return k
	}
	j := g.back(k)
	if g.at(j).kind == conjunction {
		j = g.back(j)
	}
	if g.semicolon(j) {
		return j
	}
	return k
}

// struck tells whether a measure is of what an attack or a disaster does at once.
func struck(m schema.Measure) bool {
	return harmed(m) && m != schema.Displaced && m != schema.Affected
}

// foreign is agent, unless its words name the side of the victims.
func (r *Reader) foreign(agent text.Span, out *Claim) text.Span {
	for i := agent.First; i < agent.Last; i++ {
		for j := out.Subject.First; j < out.Subject.Last; j++ {
			if w := r.g.t.Words[i]; w != lexicon.Unknown && w == r.g.t.Words[j] && !r.g.lx.Grammar.Is(w, ^lexicon.Class(0)) {
				return text.Span{}
			}
		}
	}
	return agent
}

// actors tells whether the words name somebody who acts, or the deed of a side
// or country: "rebels", "Turkish shelling", and not "the raid".
func (g *grammar) actors(s text.Span) bool {
	deed := false
	for i := s.First; i < s.Last; i++ {
		if g.sideAt(i, s.Last) {
			return true
		}
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:s.Last])
		if n > 0 && noun.Class == schema.Combatant && !(n == 1 && g.grand(i)) {
			return true // "a rebel attack", and not "a major attack"
		}
		deed = n > 0 && noun.Cause || deed && n == 0
		i += max(n-1, 0)
	}
	return !s.Empty() && !deed
}

// sideAt tells whether a side or country is named at token i.
func (g *grammar) sideAt(i, last int) bool {
	if i >= last {
		return false // the phrase is "the" and no more
	}
	w := g.t.Words[i]
	if !g.lx.Sides.Starts(w) && !g.lx.Countries.Starts(w) {
		return false
	}
	words := g.t.Words[i:min(last, i+lexicon.MaxName)]
	if n, _, caps := g.lx.Sides.Longest(words); n > 0 && (!caps || g.t.Tokens[i].Has(text.Caps)) {
		return true
	}
	n, _, _, caps := g.lx.Countries.Longest(words)
	return n > 0 && (!caps || g.t.Tokens[i].Has(text.Caps))
}

// pronounced tells whether the words are a pronoun and no more.
func (g *grammar) pronounced(s text.Span) bool {
	return s.Last == s.First+1 && g.is(s.First, lexicon.Pronoun) && !g.lx.Nouns.Ends(g.t.Words[s.First])
}

// ours tells whether the words say that those did it who tell of it: "we", "our troops",
// and in the clause of what is told "its fighters".
func (g *grammar) ours(s text.Span) bool {
	switch g.t.Words[s.First] {
	case g.deeds.we:
		return s.Last == s.First+1
	case g.deeds.our:
		return s.Last == s.First+2
	case g.deeds.its, g.deeds.their:
		p := &g.nothing
		for k := range g.chunks {
			if g.at(k).first == s.First {
				p = g.before(k)
			}
		}
		return s.Last == s.First+2 && (p.kind == verbGroup || p.kind == comma && g.reads(g.s.First, "according") || g.t.Words[p.first] == g.words().that)
	}
	return false
}

// unowned tells whether the words name an attack or a weapon and nobody whose
// it is.
func (g *grammar) unowned(s text.Span) bool {
	deed := false
	for i := s.First; i < s.Last; i++ {
		if g.ordinal(i) || g.proper(i) {
			return false
		}
		n, noun := g.lx.Nouns.Longest(g.t.Words[i:s.Last])
		if n == 0 {
			continue
		}
		if noun.Class == schema.Combatant {
			return false
		}
		deed = deed || noun.Cause && noun.Unit == schema.AttackUnit && !noun.Mutual && !noun.Bursts || noun.Unit == schema.Munition
		i += n - 1
	}
	return deed
}

// proper tells whether token i is written as a name, or names a side or country
// where every sentence has a capital.
func (g *grammar) proper(i int) bool {
	if !g.t.Tokens[i].Has(text.Upper) || g.t.Caps || g.is(i, lexicon.Determiner) {
		return false // "The raid killed nine"
	}
	w := g.t.Words[i]
	return i > g.s.First && !g.headlined() || g.lx.Countries.Starts(w) || g.lx.Sides.Starts(w)
}

// hostile tells whether the agent are people, who harmed the counted or damaged what is
// theirs.
func (g *grammar) hostile(f *finding, out *Claim) bool {
	if f.frame == nil || !f.frame.Agentive || out.Agent.Empty() || out.Measure == schema.Released {
		return false
	}
	if topic := out.Measure.Topic(); topic != "casualty" && topic != "damage" {
		return false
	}
	switch {
	case !g.eventIn(out.Agent), !f.subject && !f.part && g.dealtBy(out.Agent):
		return true
	}
	return out.Agent.First >= out.Number.Last && g.foughtWith(out.Agent)
}

// foughtWith tells whether the words of span say whom the counted fought: "a clash with the Orla Front", and not
// "clashes between the two".
func (g *grammar) foughtWith(span text.Span) bool {
	for i := span.First; i < span.Last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:span.Last]); n > 0 && noun.Mutual && i+n < span.Last {
			return g.t.Words[i+n] == g.words().with
		}
	}
	return false
}

// dealtBy tells whether the words of span end with what somebody named before it did to others: "an
// Orla Front ambush", and not "Orla Front infighting". Who died in it, not by it, may be of its doers.
func (g *grammar) dealtBy(span text.Span) bool {
	for i := span.First + 1; i < span.Last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:span.Last]); n == span.Last-i {
			return (noun.Cause || noun.Unit == schema.AttackUnit || noun.Unit == schema.Munition) && !noun.Mutual && !noun.Mishap && !noun.Nature
		}
	}
	return false
}

// eventIn tells whether the words of span name an event: "clashes with the rebels".
func (g *grammar) eventIn(span text.Span) bool {
	for i := span.First; i < span.Last; i++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[i:span.Last]); n > 0 && (noun.Cause || noun.Measure != "") {
			return true
		}
	}
	return false
}
