package page

import (
	"strings"

	"tally/schema"
)

// Prose is text that is the report's throughout, under its title.
type Prose struct {
	Title    string
	Text     string
	Sections []schema.Stretch
}

// Fragment reads a piece of HTML, all of which belongs to the report, such as
// the body of a feed's item. Its title stands before it; where it has none its
// first heading is the title, if it opens with one.
func Fragment(title, source string) (Prose, error) {
	doc, err := parse(source)
	if err != nil {
		return Prose{}, err
	}
	var body []string
	for i, b := range newTree(doc).blocks() {
		switch {
		case i == 0 && b.heading > 0 && title == "":
			title = b.text
		case i == 0 && strings.EqualFold(fold(b.text), fold(title)):
		default:
			body = append(body, b.text)
		}
	}
	return Entitle(title, strings.Join(body, "\n\n")), nil
}

// Entitle puts a title before a text.
func Entitle(title, text string) Prose {
	p := Prose{Title: fold(title)}
	p.add(p.Title, schema.Headline)
	p.add(text, schema.Body)
	return p
}

func (p *Prose) add(words string, section schema.Section) {
	if words == "" {
		return
	}
	if p.Text != "" {
		p.Text += "\n\n"
	}
	start := len(p.Text)
	p.Text += words
	p.Sections = append(p.Sections, schema.Stretch{Start: start, End: len(p.Text), Section: section})
}
