package page

import (
	"strings"

	"github.com/valyala/fastjson" // already the reader of JSON lines
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ldArticle is what the page's JSON-LD says of its article in the words of
// schema.org.
type ldArticle struct {
	headline, author, publisher, site, published, url, language, body string

	rank int // how sure it is that this is the page's article
}

// mostLD is how deep JSON-LD is looked into.
const mostLD = 12

func (t *tree) readLD(out *ldArticle) {
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Script && strings.HasPrefix(strings.ToLower(attr(c, "type")), "application/ld+json") && c.FirstChild != nil {
				out.parse(c.FirstChild.Data)
				continue
			}
			walk(c)
		}
	}
	walk(t.doc)
}

// parse reads one block of JSON-LD. Sites write line ends into strings, which
// JSON forbids; they are read as spaces.
func (a *ldArticle) parse(source string) {
	source = strings.TrimSpace(source)
	source = strings.TrimSuffix(strings.TrimPrefix(source, "<!--"), "-->")
	source = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(source), "//<![CDATA["), "//]]>")
	clean := strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, source)
	v, err := fastjson.Parse(strings.TrimRight(clean, "; "))
	if err == nil {
		a.visit(v, 0)
	}
}

func (a *ldArticle) visit(v *fastjson.Value, depth int) {
	if depth > mostLD {
		return
	}
	switch v.Type() {
	case fastjson.TypeArray:
		for _, e := range v.GetArray() {
			a.visit(e, depth+1)
		}
	case fastjson.TypeObject:
		a.object(v)
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate", "itemListElement", "item", "publisher", "isPartOf"} {
			if e := v.Get(key); e != nil && (key != "liveBlogUpdate") {
				a.visit(e, depth+1)
			}
		}
	}
}

// object takes what one object says. Of several articles the first of the
// highest rank is the page's.
func (a *ldArticle) object(v *fastjson.Value) {
	kind := kindOfLD(v)
	rank := 0
	switch {
	case strings.HasSuffix(kind, "WebSite"):
		a.site = first(a.site, wordOf(v.Get("name")))
	case strings.HasSuffix(kind, "NewsArticle"), kind == "LiveBlogPosting", kind == "Report":
		rank = 3
	case strings.HasSuffix(kind, "Article"), strings.HasSuffix(kind, "Posting"):
		rank = 2
	case kind == "WebPage", kind == "CreativeWork":
		rank = 1
	}
	if rank <= a.rank {
		return
	}
	publisher := wordOf(v.Get("publisher"))
	*a = ldArticle{
		headline: first(wordOf(v.Get("headline")), wordOf(v.Get("name")), a.headline), author: first(authorsOf(v.Get("author")), authorsOf(v.Get("creator")), a.author),
		publisher: first(publisher, wordOf(v.Get("sourceOrganization")), a.publisher), site: a.site,
		published: first(wordOf(v.Get("datePublished")), wordOf(v.Get("dateCreated")), a.published),
		url:       first(addressOf(v.Get("mainEntityOfPage")), addressOf(v.Get("url")), a.url),
		language:  first(wordOf(v.Get("inLanguage")), a.language), body: bodyOf(v.Get("articleBody")), rank: rank,
	}
}

// kindOfLD is the @type of an object, the last where there are several.
func kindOfLD(v *fastjson.Value) string {
	t := v.Get("@type")
	if t != nil && t.Type() == fastjson.TypeArray {
		for _, e := range t.GetArray() {
			if k := string(e.GetStringBytes()); strings.HasSuffix(k, "Article") {
				return k
			}
		}
	}
	kind := wordOf(t)
	return kind[strings.LastIndex(kind, "/")+1:]
}

// wordOf is a value as a word: a string, the name of an object, the first of
// an array.
func wordOf(v *fastjson.Value) string {
	if v == nil {
		return ""
	}
	switch v.Type() {
	case fastjson.TypeString:
		return unescape(string(v.GetStringBytes()))
	case fastjson.TypeObject:
		return unescape(string(v.GetStringBytes("name")))
	case fastjson.TypeArray:
		for _, e := range v.GetArray() {
			if e.Type() != fastjson.TypeArray {
				if w := wordOf(e); w != "" {
					return w
				}
			}
		}
	}
	return ""
}

func authorsOf(v *fastjson.Value) string {
	if v == nil || v.Type() != fastjson.TypeArray {
		return names([]string{wordOf(v)})
	}
	var all []string
	for _, e := range v.GetArray() {
		all = append(all, wordOf(e))
	}
	return names(all)
}

func addressOf(v *fastjson.Value) string {
	if v == nil {
		return ""
	}
	if v.Type() == fastjson.TypeObject {
		v = v.Get("@id")
	}
	return string(v.GetStringBytes())
}

// bodyOf is an articleBody; some sites write HTML into it.
func bodyOf(v *fastjson.Value) string {
	if v == nil {
		return ""
	}
	body := string(v.GetStringBytes())
	if strings.Contains(body, "</p>") || strings.Contains(body, "<br") {
		if plain, err := Fragment(" ", body); err == nil {
			return plain.Text
		}
	}
	return strings.TrimSpace(unescape(body))
}

func unescape(s string) string {
	if strings.Contains(s, "&") {
		return html.UnescapeString(s)
	}
	return s
}
