package page

import (
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2" // of those tried the one that finds short reports and keeps captions, at 1 ms of start-up
	"golang.org/x/net/html"
)

// What a page may have for readability to look at it: it copies the tree
// several times, and reads the text of an element anew for each question.
const (
	mostNodes = 60_000
	mostWork  = 30 << 20
)

// keyPrefix begins the attribute that names an element, so that it is found
// again in what readability keeps. It is a name and not a value because
// readability lays the attributes of nested elements together.
const keyPrefix = "data-tally-"

// keep asks readability which elements hold the report and notes them.
func (t *tree) keep() {
	t.kept = map[string]bool{}
	if len(t.facts) > mostNodes || t.work > mostWork {
		return
	}
	for n, f := range t.facts {
		if n.Type == html.ElementNode {
			n.Attr = append(n.Attr, html.Attribute{Key: f.key})
		}
	}
	p := readability.NewParser()
	p.CharThresholds, p.DisableJSONLD, p.KeepClasses = 140, true, true
	article, err := p.ParseDocument(t.doc, &url.URL{})
	if err == nil && article.Node != nil {
		t.note(article.Node)
	}
}

func (t *tree) note(n *html.Node) {
	for i := range n.Attr {
		if strings.HasPrefix(n.Attr[i].Key, keyPrefix) {
			t.kept[n.Attr[i].Key] = true
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.note(c)
	}
}

// keeps tells whether readability kept an element.
func (t *tree) keeps(n *html.Node) bool {
	f := t.facts[n]
	return f != nil && t.kept[f.key]
}
