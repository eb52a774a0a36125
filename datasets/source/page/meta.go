package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata are what the page's head and its structured data say of it.
type metadata struct {
	titles   []string // what they call the report, best first
	title    string
	byline   string
	outlet   string
	url      string
	language string
	body     string   // the text of the report, where they repeat it
	dates    []string // of publication, as written, best first

	base      string
	canonical string
	meta      map[string][]string // by name or property
	pageTitle string
	props     map[string][]string // by itemprop
	times     []string            // of <time pubdate>
}

// Names of meta elements, best first.
var (
	titleNames  = strings.Fields("og:title twitter:title headline dc.title dcterms.title sailthru.title parsely-title citation_title title")
	authorNames = strings.Fields("author article:author_name sailthru.author parsely-author dc.creator dcterms.creator byl byline cxenseparse:author citation_author authors twitter:data1 article:author og:article:author twitter:creator_name")
	outletNames = strings.Fields("og:site_name application-name dc.publisher dcterms.publisher publisher copyright_holder cre al:android:app_name citation_journal_title apple-mobile-web-app-title dc.source")
	dateNames   = strings.Fields(`article:published_time og:article:published_time datepublished date_published article.published parsely-pub-date sailthru.date
		pubdate publishdate publish-date publish_date published published-date publication_date publication-date publicationdate originalpublicationdate
		dc.date.issued dcterms.issued dcterms.created dc.date.created dcterms.date dc.date pub_date ptime displaydate cxenseparse:recs:publishtime
		citation_publication_date citation_date article_date_original og:pubdate release_date og:published_time article:published iso-8601-publish-date date`)
)

func (t *tree) metadata(source string) *metadata {
	m := &metadata{meta: map[string][]string{}, props: map[string][]string{}}
	m.collect(t.doc)
	ld := &ldArticle{}
	t.readLD(ld)
	m.titles = appendWord(m.titles, ld.headline)
	m.titles = append(m.titles, m.all(titleNames)...)
	m.titles = append(m.titles, m.props["headline"]...)
	head, site := splitTitle(m.pageTitle)
	m.titles = appendWord(m.titles, head)
	m.titles = appendWord(m.titles, m.pageTitle)
	if len(m.titles) > 0 {
		m.title = m.titles[0]
	}
	m.outlet = first(ld.publisher, m.any(outletNames), ld.site, site)
	if !strings.HasPrefix(strings.ToLower(m.any([]string{"twitter:label1"})), "written") {
		delete(m.meta, "twitter:data1")
	}
	m.byline = first(ld.author, names(m.all(authorNames)), names(m.props["author"]))
	m.language = strings.ReplaceAll(first(m.language, ld.language, m.any([]string{"content-language", "language", "og:locale", "dc.language"})), "_", "-")
	m.dates = append(appendWord(nil, ld.published), m.all(dateNames)...)
	m.dates = append(m.dates, m.props["datePublished"]...)
	m.dates = append(m.dates, m.times...)
	m.body = ld.body
	m.url = m.address(ld.url, savedFrom(source))
	return m
}

// collect reads the elements that hold metadata.
func (m *metadata) collect(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			m.element(c)
			m.collect(c)
		}
	}
}

func (m *metadata) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.language = first(attr(n, "lang"), attr(n, "xml:lang"))
	case atom.Title:
		if m.pageTitle == "" && n.Namespace == "" {
			m.pageTitle = textOf(n)
		}
	case atom.Base:
		m.base = first(m.base, attr(n, "href"))
	case atom.Link:
		if slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), "canonical") {
			m.canonical = first(m.canonical, attr(n, "href"))
		}
	case atom.Meta:
		if value := fold(attr(n, "content")); value != "" {
			for _, key := range [...]string{"name", "property", "http-equiv"} {
				if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" {
					m.meta[name] = append(m.meta[name], value)
				}
			}
		}
	case atom.Time:
		if hasAttr(n, "pubdate") {
			m.times = append(m.times, first(attr(n, "datetime"), textOf(n)))
		}
	}
	switch prop := attr(n, "itemprop"); prop {
	case "datePublished", "headline", "author":
		m.props[prop] = appendWord(m.props[prop], first(attr(n, "content"), attr(n, "datetime"), textOf(n)))
	}
}

func hasAttr(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

// all are the values of the names, in the order of the names.
func (m *metadata) all(names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, m.meta[n]...)
	}
	return out
}

func (m *metadata) any(names []string) string { return first(m.all(names)...) }

// address is the page's own address: what its metadata say, absolute.
func (m *metadata) address(more ...string) string {
	candidates := append([]string{m.canonical, m.any([]string{"og:url", "twitter:url", "parsely-link"})}, more...)
	for _, c := range candidates {
		u, err := url.Parse(strings.TrimSpace(c))
		if err != nil || c == "" {
			continue
		}
		if !u.IsAbs() {
			for _, other := range append(candidates, m.base) {
				if base, err := url.Parse(other); err == nil && base.IsAbs() && base.Host != "" {
					u = base.ResolveReference(u)
					break
				}
			}
		}
		if (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			return u.String()
		}
	}
	return ""
}

// savedFrom is the address that browsers note in pages they save:
// "<!-- saved from url=(0022)http://example.org/a -->".
func savedFrom(source string) string {
	const mark = "<!-- saved from url=("
	_, rest, ok := strings.Cut(source[:min(len(source), 4096)], mark)
	if !ok {
		return ""
	}
	_, rest, _ = strings.Cut(rest, ")")
	address, _, _ := strings.Cut(rest, "-->")
	return strings.TrimSpace(address)
}

// titleMarks part the headline from the outlet in a page's title.
var titleMarks = [...]string{" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " < ", " ~ "}

// splitTitle parts "Headline | World | The Outlet" and "The Outlet | World |
// Headline": the headline is the longest part, the outlet the one at the end
// that is farther from it.
func splitTitle(s string) (title, site string) {
	for _, mark := range titleMarks {
		parts := strings.Split(s, mark)
		if len(parts) == 1 {
			continue
		}
		long := 0
		for i := range parts {
			if len(wordsOf(parts[i])) > len(wordsOf(parts[long])) {
				long = i
			}
		}
		site = parts[len(parts)-1]
		if long == len(parts)-1 || long > len(parts)/2 {
			site = parts[0]
		}
		if len(wordsOf(site)) <= 5 && len(wordsOf(parts[long])) > len(wordsOf(site)) {
			return strings.TrimSpace(parts[long]), strings.TrimSpace(site)
		}
	}
	return s, ""
}

// siteOf is what the page's title has beyond the headline, where that is short
// enough for an outlet's name.
func siteOf(pageTitle, title string) string {
	before, after, ok := strings.Cut(pageTitle, title)
	if !ok || title == "" || before != "" && after != "" {
		return ""
	}
	site := strings.Trim(before+after, " :|-–—«»·•<>~/")
	if n := len(wordsOf(site)); n == 0 || n > 5 {
		return ""
	}
	return site
}

// names joins the names of authors; addresses are no names.
func names(all []string) string {
	var out []string
	for _, s := range all {
		s = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(s, "By "), "by "))
		if s != "" && len(s) < 200 && !strings.Contains(s, "://") && !strings.HasPrefix(s, "@") && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

// first is the first of the words that is not empty.
func first(words ...string) string {
	for _, w := range words {
		if w = fold(w); w != "" {
			return w
		}
	}
	return ""
}

func appendWord(to []string, s string) []string {
	if s = fold(s); s != "" {
		to = append(to, s)
	}
	return to
}

// fold folds the white space of s.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// textOf is the text below n on one line.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil && b.Len() < 10_000; c = c.NextSibling {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
			} else if c.Type == html.ElementNode {
				b.WriteByte(' ')
				walk(c)
			}
		}
	}
	walk(n)
	return fold(b.String())
}
