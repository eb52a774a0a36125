package frame

import (
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// byEcho reads what "so were" or "as was" says of others too: "he was killed, and so were two guards",
// "He was killed. So too were two guards".
func (g *grammar) byEcho(f *finding, unit schema.Unit) bool {
	v := g.echo(f.chunk)
	if v < 0 {
		return false
	}
	for j := v - 1; j >= 0 && j > v-reach; j-- {
		if c := g.at(j); c.kind != verbGroup || c.inf || !c.aux && !g.finite(j) || g.reporting(j) {
			continue
		} else if c.verb == nil || c.negated {
			return false // "five were guards, as were two of those wounded"
		}
		if fr := g.frame(j, f.chunk, unit, false); fr != nil {
			f.frame, f.verb, f.subject, f.part = fr, j, true, false
			return true
		}
		if g.at(j).aux {
			return false
		}
	}
	if fr := g.again; fr != nil && g.at(v).first < g.s.First+3 && g.meaning(fr, f.chunk, unit) != "" {
		f.frame, f.verb, f.part = fr, f.chunk, false
		return true
	}
	return false
}

// echo is the "were" behind "so" or "as" before the list in which the phrase at k stands; -1 for none.
func (g *grammar) echo(k int) int {
	if !g.mentions(g.words().so) && !g.mentions(g.words().as) {
		return -1
	}
	v := g.back(g.listHead(k))
	if c := g.at(v); c.kind != verbGroup || c.verb != nil || !g.echoes(c.first) {
		return -1
	}
	return v
}

// echoes tells whether "so" or "as" stands before the auxiliary at token i: "so too were", "as did".
func (g *grammar) echoes(i int) bool {
	if !g.is(i, lexicon.Be|lexicon.Have|lexicon.Auxiliary) {
		return false
	}
	if i--; i > g.s.First && (g.reads(i, "too") || g.reads(i, "also")) {
		i--
	}
	return i >= g.s.First && (g.t.Words[i] == g.words().so || g.t.Words[i] == g.words().as && i > g.s.First)
}

// echoed notes what sentence n says again of others, where it opens with "so were": the frame of the
// main verb of the sentence before.
func (r *Reader) echoed(t *text.Text, n int) {
	g := &r.g
	if g.again = nil; n == 0 || t.Words[g.s.First] != g.words().so || g.s.First+2 >= g.s.Last {
		return
	}
	g.begin()
	if !g.echoes(g.s.First+1) && !g.echoes(g.s.First+2) {
		return
	}
	o := &r.other
	o.enter(t, t.Sentences[n-1], nil, 0)
	o.read()
	for j := len(o.chunks) - 1; j > 0; j-- {
		c := o.at(j)
		if c.kind != verbGroup || c.verb == nil || c.inf || c.negated || !o.finite(j) {
			continue
		}
		if s := o.subjectBefore(j); s >= 0 && !o.reporting(j) {
			g.again = o.frame(j, s, schema.Person, false)
			return
		}
	}
}
