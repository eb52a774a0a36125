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
	if c := g.at(be); c.kind != verbGroup || !c.inf || !c.be || g.at(v).kind != verbGroup || g.at(v).aux || g.at(v).form&lexicon.Participle == 0 {
		return n
	}
	if s := g.back(v); g.at(s).kind == nounPhrase && g.at(s).fig < 0 {
		return s
	}
	return n
}

// severalOf tells whether the head of the phrase c, which counts nobody, is of several: "soldiers", "the dead".
func (g *grammar) severalOf(c *chunk) bool {
	head := g.t.At(c.head)
	return hasSuffix(head, "s") || hasSuffix(head, "en") || hasSuffix(head, "people") || c.victims()
}
