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
	heads []*html.Node // h1
}

// facts are what is known of an element.
type facts struct {
	text  int // bytes of letters and marks below it, without white space
	links int // those of them that are links
	prose int // those of them that stand in long runs
	h1    bool
	key   string // its name among the kept
}

func newTree(doc *html.Node) *tree {
	t := &tree{doc: doc, facts: map[*html.Node]*facts{}}
	t.all = t.count(doc, false).prose
	return t
}

// longRun is from how many bytes on a run of text is prose.
const longRun = 60

// count fills in the facts of n and of all below it.
func (t *tree) count(n *html.Node, link bool) *facts {
	f := &facts{key: keyPrefix + strconv.Itoa(len(t.facts))}
	t.facts[n] = f
	link = link || n.DataAtom == atom.A
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
	if n.DataAtom == atom.H1 {
		f.h1 = true
		t.heads = append(t.heads, n)
	}
	return f
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
