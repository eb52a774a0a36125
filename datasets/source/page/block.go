package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block is a run of text that stands by itself on the page.
type block struct {
	text  string
	links int    // bytes of it that are links, without white space
	last  string // the link that it ends with
	words int
	place
	part part
}

// place is where a block stands in the tree.
type place struct {
	node    *html.Node // the innermost block element around it
	link    bool       // within a link
	pre     bool       // white space counts
	heading int        // 1 to 6 within a heading
	item    bool       // within an item of a list
	cell    bool       // within a cell of a table
	caption bool       // under a picture
	quote   bool       // set apart as a quotation
	stand   bool       // named a standfirst
	credit  bool       // named a byline or a date
	junk    bool       // what stands around it says that it is no part of the report
	body    bool       // within what names itself the body of the article
}

// part is what a block is to the page.
type part uint8

const (
	furniture part = iota
	headline
	credit // byline, date
	report
	caption
)

// walker takes a tree apart into blocks.
type walker struct {
	tree   *tree
	out    []block
	buf    []byte
	links  int
	link   [2]int // where the last link in buf starts and ends
	breaks int    // line breaks since the last letter
	space  bool   // white space since
}

// blocks are the blocks of the page, in order.
func (t *tree) blocks() []block {
	w := walker{tree: t}
	w.below(t.doc, place{node: t.doc})
	w.flush(place{node: t.doc})
	return w.out
}

func (w *walker) below(n *html.Node, in place) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			w.text(c.Data, in)
		case c.Type == html.ElementNode && !unseen(c):
			w.element(c, in)
		}
	}
}

func (w *walker) element(n *html.Node, in place) {
	switch n.DataAtom {
	case atom.Br:
		w.breaks++
		if w.breaks > 1 {
			w.flush(in)
		}
		return
	case atom.Hr:
		w.flush(in)
		return
	}
	inside := w.tree.place(n, in)
	apart := isBlock(n) || inside.junk != in.junk || inside.credit != in.credit || inside.caption != in.caption || inside.stand != in.stand
	if !apart {
		inside.node = in.node
		w.inline(n, inside)
		return
	}
	w.flush(in)
	w.below(n, inside)
	w.flush(inside)
}

// inline adds what stands in an element within a block. Links without white
// space between them are apart on the page.
func (w *walker) inline(n *html.Node, in place) {
	if n.DataAtom == atom.Span && n.PrevSibling != nil && n.PrevSibling.DataAtom == atom.Span && n.PrevSibling.Type == html.ElementNode {
		w.space = true // scripts lay out a date and a time so
	}
	if n.DataAtom == atom.A {
		w.space = w.space || len(w.buf) > 0 && w.link[1] == len(w.buf)
		start := len(w.buf)
		w.below(n, in)
		w.link = [2]int{start, len(w.buf)}
		return
	}
	w.below(n, in)
}

// longHeading is from how many bytes on what stands in a heading is none.
const longHeading = 400

// place is the place of what stands in n.
func (t *tree) place(n *html.Node, in place) place {
	in.node = n
	switch n.DataAtom {
	case atom.A:
		in.link = t.isLink(n)
	case atom.Pre, atom.Xmp, atom.Listing:
		in.pre = true
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		in.heading = int(n.Data[1] - '0')
		if t.facts[n].text > longHeading { // one that was never closed
			in.heading = 0
		}
	case atom.Li, atom.Dt, atom.Dd:
		in.item = true
	case atom.Td, atom.Th:
		in.cell = true
	case atom.Figcaption, atom.Caption:
		in.caption = n.DataAtom == atom.Figcaption
	case atom.Blockquote:
		in.quote = true
	}
	t.named(n, &in)
	return in
}

// text adds a run of text, its white space folded.
func (w *walker) text(s string, in place) {
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == '\n' && in.pre:
			w.breaks++
		case r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f':
			w.space = true
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r < ' ' || r == 0x7f: // nothing to see
		default:
			w.letter(s[:n], in, unicode.IsSpace(r))
		}
		s = s[n:]
	}
}

// letter adds one letter and what white space stands before it.
func (w *walker) letter(s string, in place, blank bool) {
	if len(w.buf) == 0 && blank {
		return
	}
	if len(w.buf) > 0 {
		switch {
		case w.breaks > 0:
			w.buf = append(w.buf, "\n\n"[:min(w.breaks, 2)]...)
		case w.space:
			w.buf = append(w.buf, ' ')
		}
	}
	w.breaks, w.space = 0, false
	w.buf = append(w.buf, s...)
	if in.link {
		w.links += len(s)
	}
}

// flush ends the block.
func (w *walker) flush(in place) {
	text := strings.TrimRightFunc(string(w.buf), unicode.IsSpace)
	if text != "" {
		b := block{text: text, links: w.links, words: len(strings.Fields(text)), place: in}
		if w.link[1] >= len(text) && w.link[0] < len(text) {
			b.last = strings.ToLower(strings.TrimSpace(text[w.link[0]:]))
		}
		w.out = append(w.out, b)
	}
	w.buf, w.links, w.link, w.breaks, w.space = w.buf[:0], 0, [2]int{}, 0, false
}

// linked is the share of a block that is links, 0 to 1.
func (b *block) linked() float64 { return float64(b.links) / float64(max(1, inked(b.text))) }

// stopped tells whether a block ends as a sentence does.
func (b *block) stopped() bool {
	s := strings.TrimRight(b.text, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;", r)
}

// teases tells whether a block ends with the link to the story it is cut from.
func (b *block) teases() bool {
	switch strings.Trim(b.last, " .…»>→[]()") {
	case "more", "read more", "read on", "continue reading", "full story", "read full story", "full article", "read full article", "details", "continue":
		return true
	}
	return false
}

// prose tells whether a block reads as running text.
func (b *block) prose() bool {
	return b.heading == 0 && b.linked() < 0.5 && (b.words >= 8 && b.stopped() || b.words >= 20)
}
