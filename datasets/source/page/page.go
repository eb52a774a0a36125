// Package page reads pages of the web: which of their words are the report,
// which are its headline and its captions, and which are menus, teasers,
// comments and notices around it; who published it, when, and under which
// address.
//
// Nothing that a reader of the page sees is lost. The text of a page is the
// headline and the report first, in the order of the page, then the captions,
// then all else, marked as boilerplate. A blank line stands between blocks: a
// paragraph, an item of a list and a cell of a table are a block each.
package page

import (
	"errors"
	"strings"
	"time"

	"golang.org/x/net/html"

	"tally/schema"
)

// Page is what a page says.
type Page struct {
	Title         string
	Byline        string // names of authors, joined by commas
	Outlet        string
	URL           string // canonical, absolute
	Language      string
	Published     time.Time
	PublishedFrom string // metadata or text
	Text          string
	Sections      []schema.Stretch
}

// MostTags is how many tags a page may have: no report needs a tenth.
const MostTags = 400_000

var (
	errTags  = errors.New("a page of more than 400,000 tags")
	errEmpty = errors.New("no text in the page")
)

// Read reads a page. The source is UTF-8; date reads a date as written.
func Read(source string, date func(string) (time.Time, error)) (*Page, error) {
	doc, err := parse(source)
	if err != nil {
		return nil, err
	}
	t := newTree(doc)
	m := t.metadata(source)
	blocks := untied(t.blocks(), m)
	t.mark(blocks, m)
	labels := labelled(blocks)
	p := &Page{Byline: m.byline, Outlet: first(labels["source"], m.outlet), URL: m.url, Language: m.language}
	p.Published, p.PublishedFrom = published(m, blocks, labels, date)
	p.Title = m.title
	for i := range blocks {
		if blocks[i].part == headline {
			p.Title = strings.Join(strings.Fields(blocks[i].text), " ")
			break
		}
	}
	p.Outlet = first(p.Outlet, siteOf(m.pageTitle, p.Title))
	p.Byline = first(p.Byline, visibleByline(blocks), t.author())
	p.compose(blocks, m)
	if p.Text == "" {
		return nil, errEmpty
	}
	return p, nil
}

// compose lays the parts out as one text.
func (p *Page) compose(blocks []block, m *metadata) {
	var b strings.Builder
	add := func(want part, section schema.Section) {
		start := b.Len()
		for i := range blocks {
			if blocks[i].part == want {
				if b.Len() > 0 {
					b.WriteString("\n\n")
				}
				if start > 0 && b.Len() == start+2 {
					start = b.Len()
				}
				b.WriteString(blocks[i].text)
			}
		}
		if b.Len() > start {
			p.Sections = append(p.Sections, schema.Stretch{Start: start, End: b.Len(), Section: section})
		}
	}
	add(headline, schema.Headline)
	if p.Published.IsZero() {
		add(credit, schema.Body) // perhaps its words tell the date
	}
	start := b.Len()
	add(report, schema.Body)
	if b.Len() == start && m.body != "" { // the page is filled in by a script
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		start = b.Len()
		b.WriteString(m.body)
		p.Sections = append(p.Sections, schema.Stretch{Start: start, End: b.Len(), Section: schema.Body})
	}
	add(caption, schema.Body)
	if !p.Published.IsZero() {
		add(credit, schema.Boilerplate)
	}
	add(furniture, schema.Boilerplate)
	p.Text = b.String()
}

// attr is an attribute of an element, "" where it has none.
func attr(n *html.Node, name string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return n.Attr[i].Val
		}
	}
	return ""
}
