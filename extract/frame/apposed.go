package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byApposed gives a bare figure behind a dash what is told of those named right before it, whom it counts:
// "killed soldiers – 14 – and looted shops", "the bodies of those believed to be children – nine – were found".
func (g *grammar) byApposed(f *finding) bool {
	k := f.chunk
	d := g.back(k)
	if !g.closesItem(k+1) && g.at(k+1).kind != dash {
		return false
	}
	n := g.back(d)
	if c := g.at(n); !c.people() && !(c.fig < 0 && c.victims()) || c.last != g.at(d).first || !g.severalOf(c) {
		return false
	}
	s := g.supposed(n)
	fig := g.chunks[s].fig
	g.chunks[s].fig = g.at(k).fig
	as := unread(s)
	ok := g.byObject(&as, schema.Person) || g.bySubject(&as, schema.Person) || g.byNoun(&as)
	g.chunks[s].fig = fig
	if !ok {
		return false
	}
	*f = as.again(k)
	f.numbered = n
	return true
}

// supposed is the phrase of those who are only believed to be what the phrase at chunk n calls them, or n
// itself: "[those] believed to be children".
func (g *grammar) supposed(n int) int {
	be := g.back(n)
	v := g.back(be)
	if c := g.at(be); c.kind != verbGroup || !c.inf || !c.be || !g.at(v).mere(lexicon.Participle) {
		return n
	}
	if s := g.back(v); g.at(s).uncounted() {
		return s
	}
	return n
}

// severalOf tells whether the head of the phrase c, which counts nobody, is of several: "soldiers", "the dead".
func (g *grammar) severalOf(c *chunk) bool {
	head := g.t.At(c.head)
	return hasSuffix(head, "s") || hasSuffix(head, "en") || hasSuffix(head, "people") || c.victims()
}

// bySharedHead gives a bare figure the noun of the next and what is told of it, where an
// adverb behind each sets the two apart: "[40] wholly and 900 partly damaged houses".
func (g *grammar) bySharedHead(f *finding) bool {
	how, n := g.at(f.chunk+1), f.chunk+3
	if how.fig >= 0 || !g.adverb(how.last-1) || g.at(n-1).kind != conjunction || !g.counted(n) || g.at(n).noun == nil {
		return false
	}
	if c := g.at(n); c.body >= c.head || !g.adverb(c.body) {
		return false
	}
	as, unit := unread(n), g.unit(g.at(n))
	if !g.byObject(&as, unit) && !g.bySubject(&as, unit) && !g.byNoun(&as) {
		return false
	}
	*f = as.again(f.chunk)
	g.liken(f.chunk, n)
	return true
}
