package page

import (
	"strings"

	"golang.org/x/net/html"
)

// mark tells of every block what part of the page it is. The report is what
// readability keeps, what the page's metadata repeats and what names itself the
// body, less what names itself something else; and the running text between.
func (t *tree) mark(blocks []block, m *metadata) {
	t.keep()
	r := marker{tree: t, blocks: blocks, meta: m, body: shinglesOf(m.body)}
	r.core()
	r.headline()
	if r.first < 0 && r.head < 0 {
		return
	}
	r.parts()
}

// marker goes over the blocks of a page.
type marker struct {
	tree        *tree
	blocks      []block
	meta        *metadata
	body        shingles
	prose       []bool // blocks that are the report's beyond doubt
	first, last int    // of them; -1 = there are none
	head        int    // the headline; -1 = there is none
	around      *html.Node
}

// core finds the running text that is the report's.
func (r *marker) core() {
	r.first, r.last, r.head = -1, -1, -1
	r.prose = make([]bool, len(r.blocks))
	tests := []func(b *block) bool{
		func(b *block) bool { return r.body.hold(b.text) && b.words >= 5 },
		func(b *block) bool { return !b.junk && b.body && b.prose() && !b.caption },
		func(b *block) bool {
			return !b.junk && r.tree.keeps(b.node) && b.prose() && !b.caption && !b.teases() && !isPrompt(b.text)
		},
		func(b *block) bool { return !b.junk && b.prose() && !b.caption && !b.teases() && !isPrompt(b.text) },
		func(b *block) bool {
			return !b.junk && r.tree.keeps(b.node) && b.words >= 4 && b.linked() < 0.5 && b.heading == 0
		},
	}
	most := 0
	for _, test := range tests {
		prose, size := make([]bool, len(r.blocks)), 0
		for i := range r.blocks {
			if prose[i] = test(&r.blocks[i]); prose[i] {
				size += r.blocks[i].words
			}
		}
		if size > most {
			r.prose, most = prose, size
		}
		if most >= leastWords {
			break
		}
	}
	for i := range r.blocks {
		if r.prose[i] {
			if r.first < 0 {
				r.first = i
			}
			r.last = i
			r.around = lowest(r.around, r.blocks[i].node)
		}
	}
	r.widen()
}

// widen looks from a lone block of prose to the element that holds more.
func (r *marker) widen() {
	for n := r.around; n != nil && n.Parent != nil && r.around == r.blocks[r.first].node; n = n.Parent {
		if r.tree.facts[n.Parent].text > r.tree.facts[n].text {
			r.around = n.Parent
		}
	}
}

// leastWords is how many words a report has at least, where another reading
// of the page may find a longer one.
const leastWords = 25

// lowest is the lowest element that holds both a and b.
func lowest(a, b *html.Node) *html.Node {
	if a == nil {
		return b
	}
	for n := a; n != nil; n = n.Parent {
		if within(b, n) {
			return n
		}
	}
	return a
}

func within(n, around *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == around {
			return true
		}
	}
	return false
}

// parts tells what each block is.
func (r *marker) parts() {
	links := false // under a heading of links
	for i := range r.blocks {
		b := &r.blocks[i]
		switch {
		case i == r.head:
			b.part, links = headline, false
			continue
		case b.junk && !r.prose[i]:
			continue
		case r.prose[i]:
			links = false
		case isLinksHeading(b):
			links = true
			continue
		case b.heading > 0 && b.linked() < 0.5:
			links = false
		}
		if !links {
			b.part = r.part(i)
		}
	}
	r.headings()
}

func (r *marker) part(i int) part {
	b := &r.blocks[i]
	switch {
	case r.isCredit(i):
		return credit
	case b.caption:
		if r.isOwnPicture(i) {
			return caption
		}
		return furniture
	case r.prose[i]:
		return report
	case r.head >= 0 && r.same(b, &r.blocks[r.head]):
		return furniture
	case b.linked() >= 0.5, b.teases(), b.credit && !b.prose():
		return furniture
	case i > r.head && r.head >= 0 && i < r.first && !isPrompt(b.text): // standfirst and bullets
		if b.stand || b.words >= 6 || b.item && b.words >= 4 {
			return report
		}
	case i > r.first && i < r.last && within(b.node, r.around) && !isPrompt(b.text):
		if r.tree.keeps(b.node) || b.prose() || b.heading > 0 || b.item || b.cell || b.body || b.words >= 4 {
			return report
		}
	case i > r.last && r.last >= 0 && within(b.node, r.around) && !isPrompt(b.text) && b.heading == 0:
		if r.tree.keeps(b.node) || b.body || b.words >= 4 && b.stopped() && b.linked() < 0.2 {
			return report
		}
	}
	return furniture
}

// headings takes back headings that nothing of the report stands under.
func (r *marker) headings() {
	under := false
	for i := len(r.blocks) - 1; i >= 0; i-- {
		switch b := &r.blocks[i]; {
		case b.part == report && b.heading > 0:
			if !under {
				b.part = furniture
			}
			under = false
		case b.part == report:
			under = true
		}
	}
}

// isOwnPicture tells whether a caption stands in or just above the report.
func (r *marker) isOwnPicture(i int) bool {
	return within(r.blocks[i].node, r.around) || i > r.head && r.head >= 0 && i < r.first
}

// creditReach is how many blocks from the headline or the report its byline
// and its date may stand.
const creditReach = 6

// isCredit tells whether a block is the byline or the date of the report.
func (r *marker) isCredit(i int) bool {
	b := &r.blocks[i]
	if b.words > 30 || b.heading > 0 && !b.credit && (b.words > 6 || !hasDate(b.text)) {
		return false
	}
	near := r.head >= 0 && i > r.head-4 && i < max(r.head+creditReach, r.first) || r.first >= 0 && i > r.first-creditReach && i < r.first ||
		r.last >= 0 && i > r.last && i < r.last+creditReach
	if !near || b.prose() && b.words > 14 {
		return false
	}
	if b.credit {
		return true
	}
	return i < r.first && b.words <= 14 && !r.prose[i] && (startsWithBy(b.text) || hasDate(b.text))
}

func startsWithBy(s string) bool {
	words := strings.Fields(s)
	return len(words) > 1 && len(words) <= 12 && strings.EqualFold(words[0], "by") && words[1] != strings.ToLower(words[1])
}

// isLinksHeading tells whether a short block heads a list of links, comments or
// offers.
func isLinksHeading(b *block) bool {
	if b.words > 6 || b.stopped() && !strings.HasSuffix(b.text, ":") {
		return false
	}
	s := strings.ToLower(strings.TrimRight(b.text, ":… "))
	for _, p := range linksHeadings {
		if s == p || b.heading > 0 && strings.HasPrefix(s, p+" ") {
			return true
		}
	}
	return false
}

var linksHeadings = []string{
	"related", "related stories", "related articles", "related news", "related topics", "related content", "related coverage",
	"related posts", "related links", "see also", "read also", "also read", "read more", "read next", "more stories", "more news",
	"more from", "more on this", "more on this story", "more in", "more about", "most read", "most popular", "most viewed", "most shared", "trending", "trending now",
	"top stories", "latest news", "latest", "latest stories", "latest headlines", "editor's picks", "editors' picks", "editors picks", "recommended", "recommended for you", "you may also like",
	"you might also like", "you may like", "what to read next", "around the web", "from the web", "sponsored", "sponsored content", "promoted",
	"comments", "leave a comment", "leave a reply", "share this", "share this story", "share this article", "share", "tags", "topics", "newsletter",
	"sign up", "subscribe", "about the author", "follow us", "in other news", "other news", "recent posts", "recent news", "popular posts", "archives", "categories", "blogroll",
	"stay informed", "join the conversation", "advertisement", "next story", "previous story", "don't miss", "must read", "elsewhere on the web", "other stories",
}

// isPrompt tells whether a block asks the reader of the page to do something.
func isPrompt(s string) bool {
	s = strings.ToLower(s)
	for _, p := range prompts {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	switch s {
	case "advertisement", "advertising", "share", "print", "email", "comments", "listen", "save", "ad", "close", "image", "video", "live":
		return true
	}
	return false
}

var prompts = []string{
	"read more", "read also", "also read", "see also", "sign up", "subscribe", "click here", "follow us", "share this", "log in", "register",
	"this article is for subscribers", "already a subscriber", "to continue reading", "continue reading", "get our", "get the latest",
	"join our", "download our app", "advertisement", "story continues below", "article continues", "we use cookies", "this site uses cookies",
	"this website uses cookies", "by continuing to", "all rights reserved", "©", "copyright", "you have reached", "related:", "more:", "watch:",
	"enable javascript", "please enable", "your browser", "skip to", "filed under", "tags:", "posted in", "share on", "tweet", "print this",
	"email this", "send to a friend",
	"press contact", "media contact", "contact:", "for further information", "unsubscribe", "you receive", "you received", "update your preferences",
	"view this email", "view in browser", "labels:", "this entry was posted", "back to top", "printer friendly", "printable version", "start your", "create a free account", "support our", "donate",
}

// same tells whether two blocks say the same.
func (r *marker) same(a, b *block) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a.text), " "), strings.Join(strings.Fields(b.text), " "))
}

// headline finds the block that is the headline: what the metadata call the
// title, else the heading above the report.
func (r *marker) headline() {
	best, score := -1, 0.0
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.words < 2 || b.words > 45 || r.prose[i] && b.heading == 0 || b.caption || b.junk && b.heading != 1 {
			continue
		}
		s := r.meta.likeness(b.text)
		if s < 0.7 {
			continue
		}
		if b.heading > 0 {
			s += 1 / float64(b.heading)
		}
		if b.linked() > 0.5 {
			s -= 0.3
		}
		if r.first >= 0 && i > r.first {
			s -= 0.6
		}
		if s > score {
			best, score = i, s
		}
	}
	if best < 0 {
		best = r.headingAbove()
	}
	r.head = best
}

// headingAbove is the most important heading before the report, the nearest
// of those; the page's own name is none.
func (r *marker) headingAbove() int {
	best := -1
	for i := 0; i < max(r.first, 0); i++ {
		b := &r.blocks[i]
		if b.heading == 0 || b.junk || b.words < 2 || strings.EqualFold(b.text, r.meta.outlet) || isLinksHeading(b) || b.linked() > 0.5 && b.heading > 1 {
			continue
		}
		if best < 0 || b.heading <= r.blocks[best].heading {
			best = i
		}
	}
	return best
}
