package page

import (
	"strings"

	"golang.org/x/net/html" // the parser that browsers' rules describe
)

// deepest is how deep elements may be nested: what is nested deeper is read
// as if its tags were not there. The parser itself gives up at 512.
const deepest = 200

// parse parses a page, however deep it is nested.
func parse(source string) (*html.Node, error) {
	if strings.Count(source, "<") > MostTags {
		return nil, errTags
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err == nil {
		return doc, nil
	}
	return html.Parse(strings.NewReader(shallow(source)))
}

// shallow leaves out the tags that are nested too deep.
func shallow(source string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	depth, left := 0, false
	for {
		kind := z.Next()
		if kind == html.TextToken && left { // a tag that is left out parts words too
			out.WriteByte(' ')
			left = false
		}
		switch kind {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			if isVoid(string(name)) {
				out.WriteString(raw)
				continue
			}
			if depth++; depth <= deepest {
				out.WriteString(raw)
				continue
			}
			left = true
			if isRaw(string(name)) {
				z.Next() // what it holds is no text
			}
		case html.EndTagToken:
			if depth <= deepest {
				out.Write(z.Raw())
			} else {
				left = true
			}
			depth = max(0, depth-1)
		default:
			out.Write(z.Raw())
		}
	}
}

func isVoid(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}

func isRaw(name string) bool {
	switch name {
	case "script", "style", "noscript", "iframe", "noembed", "noframes", "xmp", "textarea", "title":
		return true
	}
	return false
}
