package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// visibleByline is the byline that stands by the headline, without its "By".
func visibleByline(blocks []block) string {
	for i := range blocks {
		if b := &blocks[i]; b.part == credit {
			if name := byWords(b.text); name != "" {
				return name
			}
		}
	}
	return ""
}

// byWords are the names behind "By" in a line of a few words, up to a date or
// a bar: "Posted on 3 May 2011 by Some Name | World".
func byWords(s string) string {
	words := strings.Fields(s)
	if len(words) > 25 {
		return ""
	}
	for i, w := range words {
		if !strings.EqualFold(strings.Trim(w, ":"), "by") || i+1 == len(words) || !startsUpper(words[i+1]) {
			continue
		}
		end := i + 1
		for end < len(words) && !endsNames(words[end]) {
			end++
		}
		return strings.TrimRight(strings.Join(words[i+1:end], " "), " ,;.")
	}
	return ""
}

func startsUpper(s string) bool { return s != strings.ToLower(s) }

// endsNames tells whether a word can be no part of a byline's names.
func endsNames(w string) bool {
	bare := strings.Trim(w, ".,;:()")
	switch strings.ToLower(bare) {
	case "", "|", "-", "–", "—", "·", "•", "/", "on", "at", "in", "published", "updated", "posted", "last", "date":
		return true
	}
	return strings.ContainsAny(bare, "0123456789") || monthOf(bare) != "" && strings.HasSuffix(w, ".") || strings.HasSuffix(strings.ToLower(bare), "day") && len(bare) < 10 || isMonthName(bare)
}

func isMonthName(s string) bool { return len(s) > 3 && monthOf(s) != "" || s == "May" }

// author is what an element that names itself the author's holds, the first of
// the page that stands in no comment.
func (t *tree) author() string {
	var found string
	var walk func(*html.Node) bool
	walk = func(n *html.Node) bool {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || unseen(c) {
				continue
			}
			names := namesOf(c)
			if hasAny(names, commentWords, nil) {
				continue
			}
			if isAuthor(c, names) {
				if found = authorIn(c); found != "" {
					return true
				}
			}
			if walk(c) {
				return true
			}
		}
		return false
	}
	walk(t.doc)
	return found
}

var (
	commentWords = set("comment comments commentlist disqus respond related teaser teasers sidebar")
	authorWords  = set("byline author authors fn username")
)

func isAuthor(n *html.Node, names []string) bool {
	return attr(n, "rel") == "author" || hasAny(names, authorWords, creditPhrases) && !hasAny(names, set("bio info"), nil)
}

// authorIn is the name within an author's element: that of an inner one, such
// as a link, or all its words where they are few.
func authorIn(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.DataAtom == atom.A || isAuthor(c, namesOf(c))) {
			if name := authorIn(c); name != "" {
				return name
			}
		}
	}
	s := textOf(n)
	if by := byWords(s); by != "" {
		return by
	}
	words := strings.Fields(s)
	if len(words) < 1 || len(words) > 6 || hasDate(s) || strings.ContainsAny(s, "0123456789:|@") || !startsUpper(words[0]) {
		return ""
	}
	return s
}
