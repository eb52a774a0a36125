package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tree is a parsed page with what its elements hold.
type tree struct {
	doc   *html.Node
	facts map[*html.Node]*facts
	all   int // bytes of prose in the page
	work  int // bytes to read to read the text of every element
	kept  map[string]bool
	heads []*html.Node   // h1
	hrefs map[string]int // bytes that are links to an address
}

// facts are what is known of an element.
type facts struct {
	text  int // bytes of letters and marks below it, without white space
	links int // those of them that are links
	prose int // those of them that stand in long runs
	h1    bool
	card  bool   // one of several teasers
	key   string // its name among the kept
}

func newTree(doc *html.Node) *tree {
	t := &tree{doc: doc, facts: map[*html.Node]*facts{}, hrefs: map[string]int{}}
	t.measure(doc)
	t.all = t.count(doc, false).prose
	return t
}

// measure adds up how much text links to each address, and gives that of n.
func (t *tree) measure(n *html.Node) int {
	size := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			size += inked(c.Data)
		} else if c.Type == html.ElementNode && !unseen(c) {
			size += t.measure(c)
		}
	}
	if n.DataAtom == atom.A {
		t.hrefs[attr(n, "href")] += size
	}
	return size
}

// longLink is from how many bytes on the links to one address are none that a
// person wrote: the first was never closed, and the parser goes on with it.
const longLink = 350

func (t *tree) isLink(n *html.Node) bool {
	return n.DataAtom == atom.A && hasAttr(n, "href") && (attr(n, "href") == "" || attr(n, "href") == "#" || t.hrefs[attr(n, "href")] < longLink)
}

// longRun is from how many bytes on a run of text is prose.
const longRun = 60

// count fills in the facts of n and of all below it.
func (t *tree) count(n *html.Node, link bool) *facts {
	f := &facts{key: keyPrefix + strconv.Itoa(len(t.facts))}
	t.facts[n] = f
	link = link || t.isLink(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			size := inked(c.Data)
			f.text += size
			if link {
				f.links += size
			} else if size > longRun {
				f.prose += size
			}
		case c.Type == html.ElementNode && !unseen(c):
			b := t.count(c, link)
			f.text, f.links, f.prose, f.h1 = f.text+b.text, f.links+b.links, f.prose+b.prose, f.h1 || b.h1
		}
	}
	t.work += f.text
	t.cards(n)
	if n.DataAtom == atom.H1 {
		f.h1 = true
		t.heads = append(t.heads, n)
	}
	return f
}

// fewCards is how many teasers are a list.
const fewCards = 3

// cards notes which children of n are teasers: several in a row with one name,
// nearly each with a link that fills its line.
func (t *tree) cards(n *html.Node) {
	kinds := map[string][]*html.Node{}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if f := t.facts[c]; c.Type == html.ElementNode && f != nil && f.text > 0 && c.DataAtom != atom.P && c.DataAtom != atom.Td {
			kind := c.Data + " " + attr(c, "class")
			kinds[kind] = append(kinds[kind], c)
		}
	}
	for _, all := range kinds {
		if len(all) < fewCards {
			continue
		}
		linked := 0
		for _, c := range all {
			if t.titleLink(c, 0) {
				linked++
			}
		}
		for _, c := range all {
			t.facts[c].card = linked*5 >= len(all)*4
		}
	}
}

// A link that is the title of a teaser.
const (
	titleBytes = 16 // it has so many at least
	titleDepth = 6  // and lies no deeper
)

// titleLink tells whether a link of some words fills a line in n.
func (t *tree) titleLink(n *html.Node, depth int) bool {
	for c := n.FirstChild; c != nil && depth < titleDepth; c = c.NextSibling {
		f := t.facts[c]
		if f == nil || f.links < titleBytes {
			continue
		}
		if t.isLink(c) {
			return t.beside(c) < f.text
		}
		if t.titleLink(c, depth+1) {
			return true
		}
	}
	return false
}

// beside is how many bytes stand on one line with an inline element.
func (t *tree) beside(n *html.Node) int {
	size := 0
	add := func(s *html.Node) bool {
		if isBlock(s) || s.DataAtom == atom.Br {
			return false
		}
		if s.Type == html.TextNode {
			size += inked(s.Data)
		} else if f := t.facts[s]; f != nil {
			size += f.text
		}
		return true
	}
	for s := n.PrevSibling; s != nil && add(s); s = s.PrevSibling {
	}
	for s := n.NextSibling; s != nil && add(s); s = s.NextSibling {
	}
	return size
}

// inked counts the bytes of s that are no white space.
func inked(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] > ' ' {
			n++
		}
	}
	return n
}

// unseen tells whether a browser shows nothing of an element, or only controls.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Select, atom.Option, atom.Textarea, atom.Button,
		atom.Input, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Audio, atom.Video, atom.Canvas, atom.Map, atom.Dialog, atom.Noembed:
		return true
	case atom.Body: // a script shows it
		return false
	}
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "class":
			if strings.Contains(a.Val, "visually-hidden") || strings.Contains(a.Val, "screen-reader-text") || strings.Contains(a.Val, "visuallyhidden") || strings.Contains(a.Val, "sr-only") {
				return true // only read aloud
			}
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// isBlock tells whether an element starts and ends a block.
func isBlock(n *html.Node) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Frameset,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li,
		atom.Main, atom.Menu, atom.Nav, atom.Noframes, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table,
		atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return strings.Contains(n.Data, "-") // an element of the site's own
}
