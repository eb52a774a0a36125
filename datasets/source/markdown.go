package source

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/yuin/goldmark" // keeps to CommonMark, which others do not
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"tally/datasets/source/page"
)

// markdown renders with tables; HTML within the text stays, as CommonMark says.
func markdown() goldmark.Markdown {
	return goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithRendererOptions(html.WithUnsafe()))
}

// readMarkdown reads a text in Markdown under its title.
func readMarkdown(title, text string) (page.Prose, error) {
	if len(text) > mostMarkdown {
		return page.Prose{}, fmt.Errorf("a text in Markdown of more than %d MiB", mostMarkdown>>20)
	}
	var b bytes.Buffer
	if err := markdown().Convert(shallow([]byte(text)), &b); err != nil {
		return page.Prose{}, err
	}
	return page.Fragment(title, b.String())
}

// mostMarkdown is how many bytes a text in Markdown may have: its tree takes
// two hundred times as many.
const mostMarkdown = 2 << 20

// deepest is how deep quotations and lists may be nested in Markdown: more
// marks at the start of a line are left out, for each costs a look at all.
const deepest = 32

// shallow leaves out marks of quotations and items beyond the deepest, and
// white space beyond what indents those.
func shallow(text []byte) []byte {
	var out []byte
	for line := range bytes.Lines(text) {
		marks, blanks := 0, 0
		for i, c := range line {
			switch c {
			case '>', '-', '*', '+':
				marks++
			case ' ', '\t':
				blanks++
			default:
				out = append(out, line[i:]...)
			}
			if strings.IndexByte("> \t-*+", c) < 0 {
				break
			}
			if marks <= deepest && blanks <= 2*deepest {
				out = append(out, c)
			}
		}
	}
	return out
}

// parseMarkdown gives the document of a file in Markdown.
func (r *Reader) parseMarkdown(rec *record, yield func(Item) bool) bool {
	body, charset := decode(rec.text, r.leaf.charset)
	if at, fault := faultOfText(body); fault != "" {
		return yield(r.faulty(rec, &faultAt{int64(at), fault}))
	}
	head, text := frontMatter(strings.TrimPrefix(string(body), bom))
	prose, err := readMarkdown(head["title"], text)
	if err != nil {
		return yield(r.faulty(rec, err))
	}
	if prose.Text == "" {
		return yield(r.faulty(rec, &faultAt{0, "no text, only white space"}))
	}
	doc := r.document(rec)
	doc.Charset, doc.Title, doc.Text, doc.Sections = charset, prose.Title, prose.Text, prose.Sections
	doc.URI = cmp.Or(head["url"], head["canonical"], head["canonical_url"], head["link"], doc.URI)
	doc.Byline, doc.Outlet, doc.Language = head["author"], cmp.Or(head["outlet"], head["publisher"], head["source"]), cmp.Or(head["lang"], head["language"])
	r.json.date = cmp.Or(head["date"], head["published"], head["pubdate"])
	return r.finish(doc, rec, yield)
}

// frontMatter takes the lines "key: value" between two lines of hyphens from
// the head of a text.
func frontMatter(text string) (map[string]string, string) {
	head := map[string]string{}
	inside, ok := strings.CutPrefix(text, "---")
	if !ok || strings.TrimLeft(inside, " \t\r") == inside && !strings.HasPrefix(inside, "\n") {
		return head, text
	}
	inside, rest, ok := strings.Cut(inside, "\n---")
	if !ok {
		return head, text
	}
	for _, line := range strings.Split(inside, "\n") {
		if key, value, ok := strings.Cut(line, ":"); ok && key == strings.TrimSpace(key) {
			head[strings.ToLower(key)] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	_, rest, _ = strings.Cut(rest, "\n")
	return head, rest
}
