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
	if f.predicate >= 0 || r.g.member(f.chunk) && !r.g.relativeMember(f.chunk) {
		return r.recent(out)
	}
	if w := r.sharedOn(f, out, first); w >= 0 {
		return w
	}
	return r.outcome(f, out, first)
}

// sharedOn is the whole of the part before the bare figure that "and" joins to it and that is of the same
// elsewhere: "including 70 people in Phase 3 and [20] in Phase 4"; -1 for none.
func (r *Reader) sharedOn(f *finding, out *Claim, first int) int {
	g, last := &r.g, len(r.claims)-1
	and := g.back(f.chunk)
	if last < first || r.claims[last].PartOf < 0 || g.at(f.chunk).head >= 0 || g.at(and).kind != conjunction || g.at(g.back(and)).kind == comma {
		return -1
	}
	if p := g.at(f.chunk + 1).kind; p != preposition && p != state {
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
	return p.kind == preposition && p.word == g.deeds.among && c.kind == nounPhrase && c.fig < 0 && c.definit && c.victims()
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
	if v := r.g.at(f.chunk + 1); r.claims[w].Measure != schema.Casualties || r.claims[k].Measure != schema.Killed && r.claims[k].Measure != schema.Injured || v.kind == verbGroup && v.aux || !larger(r.claims[w].Quantity, out.Quantity) {
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
// clause only says who they are: "12 of the 20 dead were women".
func (g *grammar) byOut(f *finding) bool {
	c := g.at(f.chunk)
	if k := g.figures[c.fig].Kind; c.out == 0 || k != schema.KindCount && k != schema.KindFraction {
		return false
	}
	be := c.out + 1
	if g.at(be).kind == verbGroup && !g.at(be).aux && g.at(be).form&lexicon.Participle != 0 {
		be++ // "two of the seven killed were"
	}
	if _, main := g.subjectOf(f.chunk); main > be && (g.at(main).be || g.at(main).passive) {
		be = main // "two of the seven killed on Monday were"
	}
	m := g.said(c.out)
	if n := g.at(c.out).noun; !g.at(be).be && !g.at(be).passive && (n == nil || n.Measure != m || n.Of != m) || !humanToll(m) {
		return false
	}
	f.verb, f.frame, f.implied = -1, nil, m
	if p := g.at(be + 1); p.kind == nounPhrase && p.fig < 0 && p.noun != nil && p.noun.Unit == schema.Person {
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
	return g.at(p).kind == conjunction && g.at(p).cue == nil && g.at(g.back(p)).kind == nounPhrase && partAt(before, g.back(p))
}

// outcome finds those of whom a clause says what became of some: "Three nurses
// were infected; two died"; -1 for none.
func (r *Reader) outcome(f *finding, out *Claim, first int) int {
	k := len(r.claims) - 1
	if k < first || k < 0 || f.frame == nil || !f.subject || f.verb < f.chunk || r.g.at(f.chunk).head >= 0 || r.g.at(f.chunk).of || r.g.at(r.g.back(f.chunk)).kind != colon {
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
		if g.lx.FrameWords.Is(g.t.Words[j], lexicon.TotalWord) {
			return false
		}
	}
	return true
}

// connect links the parts of a sentence, whose claims start at first, that only
// the claims behind them or their sum show.
func (r *Reader) connect(first int) {
	for i := first; i < len(r.claims); i++ {
		r.resolve(i, first)
		if w := i + 1; w < len(r.claims) && r.g.at(r.found[i-first].chunk).out == r.found[w-first].chunk && r.claims[w].PartOf != i {
			r.join(i, w)
		}
		if w := r.remainder(r.found[i-first].chunk, i); w >= 0 {
			r.join(i, w)
		}
		if i > first && r.g.juxtaposed(r.found[i-first].chunk) && r.claims[i].PartOf < 0 && r.apart(i-1, i) {
			r.join(i, i-1)
		}
		if i > first && r.g.belong(r.found[i-first].chunk) && r.claims[i-1].PartOf < 0 {
			r.join(i-1, i)
		}
		for n := first; n < i && r.g.at(r.found[i-first].chunk-1).word == r.g.deeds.among; n++ {
			if r.found[n-first].nounAt == r.found[i-first].chunk && r.claims[n].PartOf < 0 && larger(r.claims[i].Quantity, r.claims[n].Quantity) {
				r.join(n, i) // "two nurses among 15 dead"
			}
		}
		if r.g.raised(&r.found[i-first]) {
			for k := max(first, i-reach); k < i; k++ {
				if r.claims[k].PartOf < 0 && r.claims[k].Measure == r.claims[i].Measure && larger(r.claims[i].Quantity, r.claims[k].Quantity) {
					r.join(k, i)
				}
			}
		}
	}
	if len(r.claims) > first {
		r.sum(len(r.claims) - 1)
		r.foot(first)
	}
}

// foot makes the labelled lines right above the total of claim w its parts where they add up to it:
// "Orla: 24 dead", "Benst: 21 dead", "Total deaths: 45".
func (r *Reader) foot(w int) {
	c := &r.claims[w]
	if i := c.Number.First; i == 0 || r.g.t.At(i-1) != ":" || r.g.ownLabel(i) {
		return
	}
	total, n := 0.0, w
	for n > 0 && r.claims[n-1].PartOf < 0 && (r.claims[n-1].Measure != c.Measure || r.g.ownLabel(r.claims[n-1].Number.First)) && total < c.Quantity.Value() {
		n--
		if r.claims[n].Measure == c.Measure {
			total += r.claims[n].Quantity.Value()
		}
	}
	if total != c.Quantity.Value() {
		return
	}
	for ; n < w; n++ {
		if r.claims[n].Measure == c.Measure {
			r.join(n, w)
		}
	}
}

// join makes claim i a part of claim w, unless w is a part of i.
func (r *Reader) join(i, w int) {
	for k := w; k >= 0; k = r.claims[k].PartOf {
		if k == i {
			return
		}
	}
	c := &r.claims[i]
	c.PartOf = w
	if c.Class == schema.AnyPerson && c.Subject.Empty() {
		c.Class = r.claims[w].Class
	}
}

// juxtaposed tells whether the counted phrase at k stands right behind another,
// as where a text lost its commas: "15 civilians 3 children killed".
func (g *grammar) juxtaposed(k int) bool {
	return g.counted(k-1) && g.at(k-1).head >= 0 && g.at(k).head >= 0
}

// apart tells whether claim i counts children or women among the people of claim w.
func (r *Reader) apart(w, i int) bool {
	a, b := &r.claims[w], &r.claims[i]
	among := a.Class == schema.Civilian || a.Class == schema.AnyPerson || a.Class == schema.Refugee
	return among && (b.Class == schema.Child || b.Class == schema.Woman) && a.Measure == b.Measure && larger(a.Quantity, b.Quantity)
}

// belong tells whether what stands before the phrase at k is said to be among
// those it counts: "four relatives were among the six people who died".
func (g *grammar) belong(k int) bool {
	p := g.at(k - 1)
	return p.kind == preposition && p.word == g.deeds.among && g.at(k-2).be
}

// raised tells whether the finding is the level that something brings a toll
// to: "dies, raising the death toll to four".
func (g *grammar) raised(f *finding) bool {
	for j := f.chunk - 1; j >= 0 && j > f.chunk-8; j-- {
		switch c := g.at(j); {
		case c.kind == verbGroup:
			return c.verb.Is(lexicon.VerbLifts) && f.noun != nil && f.noun.Toll && (c.form&lexicon.Gerund != 0 || g.liftedTo(f.chunk))
		case c.kind == stop:
			return false
		}
	}
	return false
}

// liftedTo tells whether a preposition other than "at" leads to the phrase at k: "bring the toll to
// four", and not "put the toll at four".
func (g *grammar) liftedTo(k int) bool {
	p := g.at(g.back(k))
	return p.kind == preposition && p.word != g.words().at
}

// sum links the last claims of one measure that add up to one before them: "12
// killed", then "ten passengers and two crew". Claim last is the newest.
func (r *Reader) sum(last int) {
	n, m := r.claims[last].Sentence, r.claims[last].Measure
	total, count := 0.0, 0
	var parts [8]int
	for i := last; i >= 0 && i > last-reach && r.claims[i].Sentence >= n-4; i-- {
		c := &r.claims[i]
		if c.Sentence < n && count < 2 {
			return
		}
		if c.Measure != m || c.PartOf >= 0 || c.Unit != r.claims[last].Unit {
			continue
		}
		if count > 1 && c.Sentence < n && c.Quantity.Value() == total {
			for _, k := range parts[:count] {
				r.join(k, i)
			}
			return
		}
		if count == len(parts) || c.Sentence < n || c.Quantity.Quantifier != schema.Exact {
			return
		}
		parts[count] = i
		total, count = total+c.Quantity.Value(), count+1
	}
}

// whole finds the claim of this sentence that the finding is a part of; -1 for none.
func (r *Reader) whole(f *finding, first int) int {
	for i := len(r.claims) - 1; i >= first && i > len(r.claims)-reach; i-- {
		switch w := r.claims[i].PartOf; {
		case w < 0, r.nested(f, i):
			return i
		case w < first && !r.g.sharesOut(f.chunk):
			return i
		case w < first:
			return w // of those told of before, as the part before it: "Of them, 30 were women and 40 were boys"
		}
	}
	return -1
}

// sharesOut tells whether the phrase at k goes on sharing out what the one before it does: "30
// belonged to the guard, 20 to the police".
func (g *grammar) sharesOut(k int) bool {
	b, p := g.at(g.back(k)).kind, g.at(k+1)
	return b == conjunction || b == comma && p.kind == preposition && (p.word == g.words().to || p.word == g.words().from)
}

// earlier finds the last larger claim of the same measure.
func (r *Reader) earlier(part *Claim) int { return r.last(part, part.Measure) }

// last finds the last claim of a measure, in the sentence of part or the few
// before it, that is larger than part.
func (r *Reader) last(part *Claim, m schema.Measure) int {
	for i := len(r.claims) - 1; i >= 0 && i > len(r.claims)-reach && r.claims[i].Sentence >= part.Sentence-6; i-- {
		c := &r.claims[i]
		if c.Measure == m && c.PartOf < 0 && ((c.Unit == part.Unit || c.Unit == schema.Person && part.Unit == schema.Household) && larger(c.Quantity, part.Quantity) || c.Unit == schema.Person && part.Unit == schema.Percent) {
			return i
		}
	}
	return -1
}

// lastCounted finds the last larger claim of the same unit, of people or households, in the two sentences
// before that of part.
func (r *Reader) lastCounted(part *Claim) int {
	for i := len(r.claims) - 1; i >= 0 && i > len(r.claims)-reach && r.claims[i].Sentence >= part.Sentence-2; i-- {
		c := &r.claims[i]
		if c.Sentence < part.Sentence && c.PartOf < 0 && c.Unit == part.Unit && (c.Unit == schema.Person || c.Unit == schema.Household) && larger(c.Quantity, part.Quantity) {
			return i
		}
	}
	return -1
}

// recent finds the last whole that the two sentences before that of part count
// people in, larger than the part.
func (r *Reader) recent(part *Claim) int {
	for i := len(r.claims) - 1; i >= 0 && i > len(r.claims)-reach && r.claims[i].Sentence >= part.Sentence-2; i-- {
		c := &r.claims[i]
		if c.PartOf < 0 && c.Unit == schema.Person && larger(c.Quantity, part.Quantity) {
			return i
		}
	}
	return -1
}

// larger tells whether a may be the whole of b.
func larger(a, b schema.Quantity) bool { return a.Value() > b.Value() }

// definite tells whether "of" in the phrase is followed by "the", "these",
// "his": five of the dead.
func (g *grammar) definite(c *chunk) bool {
	return c.body > g.s.First && g.is(c.body-1, lexicon.Definite) && !g.is(c.body-1, lexicon.Possessive)
}

// victims tells whether the phrase is one of those that a text has counted
// before without an article: "one of victims".
func (g *grammar) victims(c *chunk) bool {
	q := g.figures[c.fig].Quantity
	return q.High != nil && *q.High == 1 && c.noun != nil && c.noun.Class == schema.AnyPerson &&
		(c.noun.Measure != "" || g.t.Words[c.head] == g.deeds.victims)
}

// nested tells whether the part at claim i may itself have parts: a bracket or
// "including" opens right behind it.
func (r *Reader) nested(f *finding, i int) bool {
	j := r.g.back(f.chunk)
	if k := r.g.at(j).kind; k != opening && k != part {
		return false
	}
	p := r.g.at(r.g.back(j))
	if p.kind == comma {
		p = r.g.at(r.g.back(r.g.back(j)))
	}
	return p.last > r.claims[i].Number.Last && p.first <= r.claims[i].Number.First
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
	if f.verb < 0 && part.Measure == whole.Measure && part.Scope == schema.Incident && whole.Scope == schema.Cumulative {
		part.Scope = whole.Scope // "26,000 sorties, including 900 strike sorties"
	}
	if f.bare() && !(part.Scope == schema.Stock && r.g.at(f.chunk+1).verb.Is(lexicon.VerbLasts)) { // "of 251 people abducted, 97 remain"
		part.Scope = whole.Scope
	}
	if f.frame == nil && f.noun != nil && f.nounAt < 0 && part.Scope == schema.Stock && part.Measure == whole.Measure {
		part.Scope = whole.Scope // "held 25 men, including two former prisoners"
	}
}
