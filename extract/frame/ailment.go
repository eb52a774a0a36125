package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// ailWords are the words of those whom a disease has, and the noun for them.
type ailWords struct {
	single, cases lexicon.Word
	noun          *lexicon.Noun // of a new case
}

func newAilWords(lx *lexicon.Lexicon) ailWords {
	a := ailWords{single: lx.Find("case"), cases: lx.Find("cases")}
	_, a.noun = lx.Nouns.Longest([]lexicon.Word{lx.Find("new"), a.single})
	return a
}

// ailments takes bare cases for those of a disease where the sentence names one, or
// counts deaths or new cases beside them: "1,200 cases and 40 deaths". Others are
// for the courts.
func (g *grammar) ailments() {
	for k := len(g.chunks) - 1; k >= 0; k-- {
		c := &g.chunks[k]
		if c.kind == nounPhrase && c.fig >= 0 {
			g.graded(k)
		}
		if c.kind == nounPhrase && c.noun == nil && c.head >= 0 && g.t.Words[c.head] == g.ail.cases && (c.fig >= 0 && g.ails(k) || g.diseased()) {
			c.noun = g.ail.noun
		}
		if c.kind == nounPhrase && c.noun == nil && c.fig >= 0 && c.head == c.body && c.last == c.head+1 && g.assayed(k) && g.diseased() {
			c.noun = g.ail.noun // "614 confirmed and [49 probable]"
		}
		if c.kind == nounPhrase && c.fig >= 0 && c.head < 0 && g.tested(k) {
			c.noun = g.at(k + 3).noun
		}
		if c.kind == nounPhrase && c.fig >= 0 && c.head < 0 && c.noun == nil && g.borrows(k) {
			c.noun = g.at(k + 2).noun
		}
	}
}

// assayed tells whether the one word of the phrase at k behind its number says how sure those who tested it are of the
// case: "49 probable", "9 laboratory confirmed".
func (g *grammar) assayed(k int) bool {
	c := g.at(k)
	if g.reads(c.head, "probable") {
		return true
	}
	return (g.reads(c.head, "laboratory") || g.reads(c.head, "lab")) && g.at(k+1).mere(lexicon.Participle)
}

// borrows tells whether the bare figure at chunk k counts what the noun of the next figure says befell people,
// or the attacks that it names: "[40] and 31 deaths", "[36], [28] and 23 deaths", "[391] and 294 attacks".
func (g *grammar) borrows(k int) bool {
	c, n := g.at(k), g.at(k+2).noun
	if c.last != c.body || g.figures[c.fig].Article || g.figures[c.fig].Kind != schema.KindCount || !g.counted(k+2) || n == nil {
		return false
	}
	if j := g.at(k + 1); (j.kind != conjunction || j.word != g.words().and) && (j.kind != comma || g.at(k+2).head >= 0) {
		return false
	}
	if next := &g.figures[g.at(k+2).fig]; next.Kind != schema.KindCount || next.Article || n.Lives || n.Crowd || armed(n.Class) {
		return false
	}
	switch n.Measure {
	case schema.Attacks, schema.Affected, schema.Killed, schema.Injured, schema.Casualties, schema.Abducted, schema.Detained:
	default:
		return false
	}
	p := g.before(k)
	return p.kind == verbGroup || p.kind == preposition && p.word != g.words().between || k == 0 || p.kind == comma && g.bareCount(g.back(g.back(k)))
}

// graded gives the figure at chunk k, behind which stands but one word that says what they are like, the
// people or cases that the next figure counts: "[two probable] and eight suspected cases".
func (g *grammar) graded(k int) {
	c, j := g.at(k), g.at(k+2)
	if p := g.at(k + 1); p.kind != conjunction && p.kind != comma || c.noun != nil || c.head != c.body || c.last != c.head+1 || g.figures[c.fig].Quantity.Value() <= 1 {
		return
	}
	if g.t.Tokens[c.head].Has(text.Upper) || g.endsWith(c.head, "s") || !g.counted(k+2) || j.noun == nil || j.noun.Unit != schema.Person {
		return
	}
	if j.head > j.body && g.endsWith(j.head, "s") || g.at(k+4).noun == j.noun {
		c.noun = j.noun
	}
}

// tested tells whether the bare figure at chunk k counts cases of which the next figure counts
// more: "40 confirmed and 12 suspected cases", or no others: "40 confirmed, probable and suspected cases".
func (g *grammar) tested(k int) bool {
	v, j, n := g.at(k+1), g.at(k+2), g.at(k+3).noun
	if v.kind != verbGroup || v.aux || j.kind != conjunction && j.kind != comma || !g.counted(k+3) && j.kind != comma || n == nil || n.Measure != schema.Affected {
		return false
	}
	return g.t.Words[v.last-1] == g.words().suspected || v.verb != nil && v.form&lexicon.Participle != 0 && (v.verb.Idle() && n.Scope == schema.Cumulative || v.verb.Is(lexicon.VerbTells))
}

// ails tells whether deaths or new cases are counted close to the phrase at k.
func (g *grammar) ails(k int) bool {
	for j := max(0, k-reach); j < len(g.chunks) && j < k+reach; j++ {
		n := g.at(j).noun
		if n == nil || j == k {
			continue
		}
		if n == g.ail.noun || j > k-8 && j < k+5 && g.counted(j) && n.Measure == schema.Killed && n.Of == schema.Killed && n.Unit == schema.Person {
			return true
		}
	}
	return false
}

// plagueShare is how many tokens of a text come to one word for a disease where the text is about one.
const plagueShare = 150

// plagued tells whether the text is about a disease, so that the cases that it counts are of that. It is asked once for
// a text.
func (g *grammar) plagued() bool {
	if g.plague == 0 {
		n := 0
		for _, w := range g.t.Words {
			if g.lx.FrameWords.Is(w, lexicon.Ailment) {
				n++
			}
		}
		g.plague = -1
		if n > 1 && n*plagueShare >= len(g.t.Words) {
			g.plague = 1
		}
	}
	return g.plague > 0
}

// diseased tells whether the sentence names a disease that has cases, or the text is about one.
func (g *grammar) diseased() bool {
	if g.plagued() {
		return true
	}
	for i := g.s.First; i < g.s.Last; i++ {
		if n, _ := g.lx.Nouns.Longest([]lexicon.Word{g.ail.cases, g.words().of, g.t.Words[i]}); n == 3 {
			return true
		}
	}
	return false
}

// sicken reads bare "cases" as those of a disease where such cases are counted
// before: "325 cholera cases, compared to 567 cases", "Cases were reported from Orla (16)".
func (r *Reader) sicken() {
	g := &r.g
	sick := r.sick()
	for k := range g.chunks {
		c := g.at(k)
		if c.kind != nounPhrase || c.head < 0 || g.t.Words[c.head] != g.ail.single && g.t.Words[c.head] != g.ail.cases {
			continue
		}
		if c.noun != nil && c.noun.Measure == schema.Affected {
			sick = true
		} else if sick && c.noun == nil && (c.fig >= 0 || c.head == c.first && g.t.Words[c.head] == g.ail.cases) {
			c.noun = g.ail.noun
		}
	}
}

// sick tells whether the claims before count bare cases of a disease.
func (r *Reader) sick() bool {
	for i := len(r.claims) - 1; i >= 0 && i > len(r.claims)-reach; i-- {
		if c := &r.claims[i]; c.Measure == schema.Affected && (c.Rule == r.g.ail.noun.Ref || !c.Subject.Empty() && r.g.t.Words[c.Subject.Last-1] == r.g.ail.cases) {
			return true
		}
	}
	return false
}
