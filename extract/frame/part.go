package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// wholeOf finds the claim that the finding is a part of; -1 for none.
func (r *Reader) wholeOf(f *finding, out *Claim, first int) int {
	if f.item > 0 {
		return f.item - 1
	}
	if w := r.sameAside(f, first); w >= 0 {
		return w
	}
	if w := r.restOf(f, first); w >= 0 {
		return w
	}
	if f.part {
		if w := r.manned(f, r.whole(f, first), first); w >= 0 {
			return w
		}
	}
	if w := r.hurtBeside(f, out, first); w >= 0 {
		return w
	}
	if w := r.fronted(f, out, first); w >= 0 {
		return w
	}
	if c := r.g.at(f.chunk); f.predicate >= 0 && c.out > 0 && r.g.figures[c.fig].Share != 0 {
		return -1 // "half of the 900 dead are tourists"
	}
	if f.predicate >= 0 || r.g.member(f.chunk) && !r.g.relativeMember(f.chunk) || out.Unit == schema.Percent && r.g.mostOfThem(f.chunk) {
		return r.recent(out)
	}
	if w := r.sharedOn(f, out, first); w >= 0 {
		return w
	}
	return r.outcome(f, out, first)
}

// restOf is the whole of the part before the finding in its sentence, where it counts the rest of that whole: "132 were
// clerks while the remaining [12] were guards"; -1 for none.
func (r *Reader) restOf(f *finding, first int) int {
	last, c := len(r.claims)-1, r.g.at(f.chunk)
	if last < first || f.predicate < 0 || !r.g.is(c.first, lexicon.Definite) || !r.g.reads(c.first+1, "remaining") && !r.g.reads(c.first+1, "other") {
		return -1
	}
	w := r.claims[last].PartOf
	if w < 0 || r.claims[w].Quantity.Value() < r.claims[last].Quantity.Value()+r.g.figures[c.fig].Quantity.Value() {
		return -1
	}
	return w
}

// sameAside is the whole of the part right before the finding, where "and" joins who the
// two are: "including 90 guards, of whom 40 are men and [50] are women"; -1 for none.
func (r *Reader) sameAside(f *finding, first int) int {
	last := len(r.claims) - 1
	if last < first || r.claims[last].PartOf < first {
		return -1
	}
	b := &r.found[len(r.found)-1]
	if b.predicate < 0 || !r.g.member(b.chunk) && r.g.before(b.chunk).kind != part || r.g.joined(f.chunk) != b.predicate || f.predicate < 0 && r.g.clausal(f.chunk) {
		return -1
	}
	return r.claims[last].PartOf
}

// sharedOn is the whole of the part before the figure that "and" joins to it and that is of the same elsewhere:
// "including 70 people in Phase 3 and [20] in Phase 4", "and [20 people] being in Phase 4"; -1 for none.
func (r *Reader) sharedOn(f *finding, out *Claim, first int) int {
	g, last := &r.g, len(r.claims)-1
	and := g.back(f.chunk)
	if last < first || r.claims[last].PartOf < 0 || g.at(and).kind != conjunction || g.before(and).kind == comma {
		return -1
	}
	k := f.chunk + 1
	if c := g.at(f.chunk); c.head >= 0 {
		if c.noun == nil || c.noun != g.at(r.found[len(r.found)-1].chunk).noun {
			return -1
		}
		if g.at(k).be {
			k++
		}
	}
	if p := g.at(k).kind; p != preposition && p != state {
		return -1
	}
	w := r.claims[last].PartOf
	if c := &r.claims[last]; c.Unit != schema.Person || c.Unit != out.Unit || c.Measure != f.measure(g, out.Unit) || !larger(r.claims[w].Quantity, out.Quantity) {
		return -1
	}
	return w
}

// amongVictims tells whether the phrase at k is told to be among those counted before: "with nine
// children among the dead".
func (g *grammar) amongVictims(k int) bool {
	p, c := g.at(k+1), g.at(k+2)
	return p.is(g.deeds.among) && c.uncounted() && c.definit && c.victims()
}

// worse tells whether the bare figure that opens the sentence only says how badly some of those hurt
// are: "Nine are in critical condition".
func (g *grammar) worse(f *finding) bool {
	return f.chunk == 0 && g.at(0).head < 0 && f.cue != nil && f.cueAt > 0 && g.at(1).be
}

// manned is claim w, the whole of the finding, or the last claim before it of people where w
// is of things and the finding counts people: "lost 900 troops and 30 tanks, including 87
// soldiers".
func (r *Reader) manned(f *finding, w, first int) int {
	if w < 0 || r.g.at(f.chunk).noun == nil || !r.g.peopled(f.chunk) {
		return w
	}
	for i := w; i >= first; i-- {
		switch r.claims[i].Unit {
		case schema.Vehicle, schema.Aircraft, schema.Weapon:
		case schema.Person:
			return i
		default:
			return w
		}
	}
	return w
}

// hurtBeside finds the casualties of whom the dead or wounded beside the finding are a part,
// and those that it counts are too: "35 casualties, including 12 dead and 23 wounded"; -1 for
// none.
func (r *Reader) hurtBeside(f *finding, out *Claim, first int) int {
	k := len(r.claims) - 1
	if k < first || f.part || r.claims[k].PartOf < first || !r.g.beside(f.chunk, r.found) && !r.besideLast(f) {
		return -1
	}
	w := r.claims[k].PartOf
	if r.claims[w].Measure != schema.Casualties || r.claims[k].Measure != schema.Killed && r.claims[k].Measure != schema.Injured {
		return -1
	}
	if v := r.g.at(f.chunk + 1); v.kind == verbGroup && v.aux || !larger(r.claims[w].Quantity, out.Quantity) {
		return -1
	}
	return w
}

// besideLast tells whether the finding stands behind a comma, and the last one before it: "(12 killed,
// 23 injured)".
func (r *Reader) besideLast(f *finding) bool {
	p := r.g.back(f.chunk)
	if c := r.g.back(p); r.g.at(p).kind == conjunction && r.g.at(c).kind == comma {
		p = c
	}
	b := &r.found[len(r.found)-1]
	j := r.g.back(p)
	return r.g.at(p).kind == comma && r.g.at(f.chunk).head < 0 && (j == b.chunk || j == b.verb || j == b.cueAt || j == b.chunk+1)
}

// relativeMember tells whether the phrase at k is so many "of whom": of those
// that its own sentence names.
func (g *grammar) relativeMember(k int) bool {
	c := g.at(k + 1)
	return c.kind == part && g.is(c.last-1, lexicon.Relative)
}

// byOut gives a bare figure what is told of those whom it counts some of, where a
// clause only says who or where they are: "12 of the 20 dead were women", "60 percent of the 900 displaced live
// in camps".
func (g *grammar) byOut(f *finding) bool {
	c := g.at(f.chunk)
	if k := g.figures[c.fig].Kind; c.out == 0 || k != schema.KindCount && k != schema.KindFraction && k != schema.KindPercent {
		return false
	}
	be := c.out + 1
	if g.at(be).mere(lexicon.Participle) {
		be++ // "two of the seven killed were"
	}
	if _, main := g.subjectOf(f.chunk); main > be && (g.at(main).be || g.at(main).passive) {
		be = main // "two of the seven killed on Monday were"
	}
	m := g.said(c.out)
	if v := c.out + 2; m == "" && g.at(c.out+1).kind == relative && g.at(v).kind == verbGroup {
		if fr := g.frame(v, c.out, schema.Person, false); fr != nil {
			m = fr.Measures.People // "two of the seven who died were"
		}
	}
	if n := g.at(c.out).noun; !g.at(be).be && !g.at(be).passive && !g.at(be).verb.Is(lexicon.VerbDwells) && (n == nil || n.Measure != m || n.Of != m) || !humanToll(m) {
		return false
	}
	f.verb, f.frame, f.implied = -1, nil, m
	if p := g.at(be + 1); p.uncounted() && p.noun != nil && p.noun.Unit == schema.Person {
		f.predicate = be + 1
	}
	return true
}

// said is the measure that the phrase at k tells of those it names: "the dead",
// "those arrested"; "" for none.
func (g *grammar) said(k int) schema.Measure {
	c := g.at(k)
	switch v := g.at(k + 1); {
	case c.noun != nil && c.noun.Measure != "":
		return c.noun.Measure
	case c.state != nil && c.state.Unit == schema.Person:
		return c.state.Measure
	case harmful(c.event):
		return harmOf(c.event)
	case v.kind == verbGroup && v.verb != nil && !v.aux:
		frames := v.verb.Alone()
		for i := range frames {
			if fr := &frames[i]; fr.Measures.People != "" {
				return fr.Measures.People
			}
		}
	}
	return ""
}

// harmOf is what the verb says of people who come to harm; "" for nothing.
func harmOf(v *lexicon.Verb) schema.Measure {
	frames := v.Alone()
	for i := range frames {
		if fr := &frames[i]; fr.Joint && fr.Measures.People.Topic() == "casualty" {
			return fr.Measures.People
		}
	}
	return ""
}

// beside tells whether the phrase at k is tied by a bare "and" to a part:
// "including nine deaths and five recoveries".
func (g *grammar) beside(k int, before []finding) bool {
	p := g.back(k)
	return g.at(p).kind == conjunction && g.at(p).cue == nil && g.before(p).kind == nounPhrase && partAt(before, g.back(p))
}

// outcome finds those of whom a clause says what became of some: "Three nurses
// were infected; two died"; -1 for none.
func (r *Reader) outcome(f *finding, out *Claim, first int) int {
	k := len(r.claims) - 1
	if k < first || k < 0 || f.frame == nil || !f.subject || f.verb < f.chunk || r.g.at(f.chunk).head >= 0 || r.g.at(f.chunk).of || r.g.before(f.chunk).kind != colon {
		return -1
	}
	switch c := &r.claims[k]; c.Measure {
	case schema.Affected, schema.Abducted, schema.Detained, schema.Stranded, schema.Injured:
		if c.Unit == schema.Person && c.PartOf < 0 && larger(c.Quantity, out.Quantity) {
			return k
		}
	}
	return -1
}

// labelled finds the total that a line for one place breaks down: "Nippes: 283
// people are in shelters", behind a sentence that counts all; -1 for none.
func (r *Reader) labelled(f *finding, out *Claim) int {
	k := 1
	for k < 5 && r.g.at(k).kind != colon && r.g.at(k).kind != verbGroup {
		k++
	}
	if r.g.at(k).kind != colon || f.chunk < k || f.chunk > k+3 || r.g.at(0).fig >= 0 || !r.g.t.Tokens[r.g.at(0).first].Has(text.Upper) {
		return -1
	}
	w := r.last(out, out.Measure)
	if w < 0 || r.claims[w].Sentence == out.Sentence || r.claims[w].Sentence < out.Sentence-4 || r.g.ownLabel(r.claims[w].Number.First) {
		return -1
	}
	return w
}

// ownLabel tells whether a label of another kind than a total stands before the number at token i:
// "Orla: 24 dead", and not "Total deaths: 45".
func (g *grammar) ownLabel(i int) bool {
	if i == 0 || g.t.At(i-1) != ":" {
		return false
	}
	for j := max(0, i-4); j < i; j++ {
		if g.isOf(j, lexicon.TotalWord) {
			return false
		}
	}
	return true
}

// definite tells whether "of" in the phrase is followed by "the", "these",
// "his": five of the dead.
func (g *grammar) definite(c *chunk) bool {
	return c.body > g.s.First && g.is(c.body-1, lexicon.Definite) && !g.is(c.body-1, lexicon.Possessive)
}

// ofAll tells whether the phrase c counts some of all there are, and not of those told of before: "a third of the
// population", "900 of the poorest".
func (g *grammar) ofAll(c *chunk) bool {
	return c.head >= 0 && (g.endsWith(c.head, "population") || g.superlative(c.body) || g.endsWith(c.body, "most"))
}

// victims tells whether the phrase is one of those that a text has counted
// before without an article: "one of victims".
func (g *grammar) victims(c *chunk) bool {
	q := g.figures[c.fig].Quantity
	return q.High != nil && *q.High == 1 && c.noun != nil && c.noun.Class == schema.AnyPerson &&
		(c.noun.Measure != "" || g.t.Words[c.head] == g.deeds.victims)
}

// refer gives a part told in a later sentence what its words refer back to: who they
// are, and not who did it, which its sentence does not tell.
func (r *Reader) refer(part, whole *Claim) {
	if part.Class == schema.AnyPerson {
		part.Class = whole.Class
	}
}

// inherit gives a part what it does not say itself.
func (r *Reader) inherit(f *finding, part, whole *Claim) {
	if part.Agent.Empty() && (part.Measure == whole.Measure || harmed(part.Measure) && harmed(whole.Measure)) {
		part.Agent = whole.Agent
	}
	if part.Event.Empty() {
		part.Event, part.Rule = whole.Event, whole.Rule
	}
	if part.Modality == schema.Asserted {
		part.Modality = whole.Modality
	}
	if whole.Scope == schema.Cumulative && part.Unit == whole.Unit && r.g.ownDay(f.chunk) {
		part.Scope = schema.Incident
		return
	}
	if f.verb < 0 && part.Measure == whole.Measure && part.Scope == schema.Incident && whole.Scope == schema.Cumulative {
		part.Scope = whole.Scope // "26,000 sorties, including 900 strike sorties"
	}
	if f.akin && (part.Scope == schema.Cumulative || r.g.arrivalsBefore(f.chunk)) {
		return // "so far", "after the arrivals of Monday (6,000)"
	}
	if f.bare() && !(part.Scope == schema.Stock && r.g.at(f.chunk+1).verb.Is(lexicon.VerbLasts)) { // "of 251 people abducted, 97 remain"
		part.Scope = whole.Scope
	}
	if f.frame == nil && f.noun != nil && f.nounAt < 0 && part.Scope == schema.Stock && part.Measure == whole.Measure {
		part.Scope = whole.Scope // "held 25 men, including two former prisoners"
	}
}

// ownDay tells whether the part at chunk k is told to have come to pass on a day or in an event of its own
// before the next comma: "since May, 900 have died, [40] of them on Sunday", "[40] in a blast".
func (g *grammar) ownDay(k int) bool {
	for j := k + 1; j < len(g.chunks) && j < k+reach; j++ {
		c := g.at(j)
		switch c.kind {
		case comma, conjunction, stop, dash, colon, opening, closing, subordinate:
			return false
		}
		if c.fig >= 0 && g.figures[c.fig].Kind == schema.KindCount && !g.figures[c.fig].Article || g.is(c.first, lexicon.Subordinate) {
			return false // "of whom 40 died after May 3"
		}
		if c.kind == nounPhrase && c.noun != nil && c.noun.Cause && c.noun.Unit == schema.AttackUnit && g.single(c) {
			return true
		}
		for i := c.first; i < c.last; i++ {
			if g.dated(i) {
				return true
			}
		}
	}
	return false
}

// partOn tells whether the day at token i is only that of a part, told a few words before: "this month
// 900 have died, three of them on Sunday".
func (g *grammar) partOn(i int) bool {
	for j := i - 1; j >= g.s.First && j > i-partWords && !g.isPunct(j, ","); j-- {
		if n, cue := g.lx.Cues.Longest(g.t.Words[j:i]); n > 0 && cue.Kind == lexicon.CuePart {
			return true
		}
	}
	return false
}

// partWords is how far before its day the word may stand that opens a part.
const partWords = 7
