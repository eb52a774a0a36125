package source

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"strings"

	"tally/datasets/source/page"
)

// A feed is RSS 0.9 to 2.0 or Atom. Its items are cut out of the file before
// they are read, so that a feed without end can be read in pieces and an item
// that is broken leaves the others whole.

func isFeed(s start) bool {
	switch firstTag(s.head) {
	case "rss", "feed", "rdf:rdf", "atom:feed":
		return true
	}
	return false
}

// itemTags open an item, and itemEnds end it.
var (
	itemTags = [...]string{"<item>", "<item ", "<item\n", "<item\r", "<item\t", "<entry>", "<entry ", "<entry\n", "<entry\r", "<entry\t"}
	itemEnds = [...]string{"</item>", "</entry>"}
)

// beginFeed keeps what stands before the first item.
func (r *Reader) beginFeed() error {
	head, _ := r.leaf.in.Peek(min(r.leaf.in.Size(), 16<<10))
	r.leaf.head = string(head[:itemStart(head)])
	return nil
}

// itemStart is where the first item of a feed starts, the end if it has none.
func itemStart(data []byte) int {
	at := len(data)
	for _, tag := range itemTags {
		if i := bytes.Index(data[:at], []byte(tag)); i >= 0 {
			at = i
		}
	}
	return at
}

// splitFeed cuts behind the next item.
func (r *Reader) splitFeed() (record, bool) {
	var tail []byte // of the last chunk: an end may lie across two
	return r.splitBy(func(chunk []byte) (int, bool) {
		joint := append(tail, chunk[:min(len(chunk), longestEnd)]...)
		if end := itemEnd(joint); end > len(tail) {
			return end - len(tail), true
		}
		if end := itemEnd(chunk); end > 0 {
			return end, true
		}
		if len(chunk) >= longestEnd {
			joint = chunk
		}
		tail = append([]byte(nil), joint[max(0, len(joint)-longestEnd+1):]...)
		return len(chunk), false
	})
}

const longestEnd = len("</entry>")

// itemEnd is where the first item ends, 0 where none does.
func itemEnd(data []byte) int {
	end := 0
	for _, mark := range itemEnds {
		if i := bytes.Index(data[:cmp.Or(end, len(data))], []byte(mark)); i >= 0 {
			end = i + len(mark)
		}
	}
	return end
}

// parseFeed gives the documents of a piece of a feed, mostly one.
func (r *Reader) parseFeed(rec *record, yield func(Item) bool) bool {
	text, charset, err := decodePage(rec.text, cmp.Or(declaredIn([]byte(r.leaf.head)), r.leaf.charset))
	if err != nil {
		if rec.from > 0 && len(bytes.TrimSpace(rec.text)) == 0 { // behind the last
			return true
		}
		return yield(r.faulty(rec, err))
	}
	found := 0
	for rest := text; ; found++ {
		at := itemStart([]byte(rest))
		if at == len(rest) {
			break
		}
		rest = rest[at:]
		item, size, err := readItem(rest)
		if err != nil {
			return yield(r.faulty(rec, &faultAt{int64(len(text) - len(rest)), err.Error()}))
		}
		if !r.item(rec, item, charset, yield) {
			return false
		}
		rest = rest[max(1, size):]
	}
	if found == 0 && rec.from == 0 {
		return yield(r.faulty(rec, fmt.Errorf("a feed without items")))
	}
	return true
}

// item gives the document of one item.
func (r *Reader) item(rec *record, item map[string]string, charset string, yield func(Item) bool) bool {
	get := func(names ...string) string {
		for _, n := range names {
			if v := strings.TrimSpace(item[n]); v != "" {
				return v
			}
		}
		return ""
	}
	prose, err := page.Fragment(plainWords(get("title")), get("content:encoded", "content", "description", "summary"))
	if err == nil && prose.Text == "" {
		err = fmt.Errorf("an item without text")
	}
	if err != nil {
		return yield(r.faulty(rec, err))
	}
	doc := r.document(rec)
	doc.Charset, doc.Title, doc.Text, doc.Sections = charset, prose.Title, prose.Text, prose.Sections
	doc.Byline = plainWords(get("dc:creator", "author"))
	doc.Outlet = plainWords(cmp.Or(get("source"), r.channel("title")))
	doc.Language = r.channel("language")
	doc.URI = cmp.Or(get("link", "guid", "id"), doc.URI)
	r.json.date = get("pubDate", "published", "dc:date", "issued", "created", "updated", "modified")
	return r.finish(doc, rec, yield)
}

// channel is what the feed says of itself before its first item.
func (r *Reader) channel(name string) string {
	_, rest, _ := strings.Cut(r.leaf.head, "<"+name)
	_, rest, _ = strings.Cut(rest, ">")
	value, _, _ := strings.Cut(rest, "</"+name)
	value = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(value), "<![CDATA["), "]]>")
	return plainWords(value)
}

// plainWords are the words of a title or a name that may hold markup.
func plainWords(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return strings.Join(strings.Fields(s), " ")
	}
	p, err := page.Fragment("", s)
	if err != nil {
		return ""
	}
	return strings.Join(strings.Fields(p.Text), " ")
}

// readItem reads the elements of an item, by their names as they are usually
// prefixed, and tells how many bytes the item has.
func readItem(source string) (map[string]string, int, error) {
	d := xml.NewDecoder(strings.NewReader(source))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.Token() // its own start
	item := map[string]string{}
	for {
		t, err := d.Token()
		if err != nil {
			return nil, 0, fmt.Errorf("an item that does not end: %w", err)
		}
		switch t := t.(type) {
		case xml.EndElement:
			return item, int(d.InputOffset()), nil
		case xml.StartElement:
			if err := readElement(d, t, item); err != nil {
				return nil, 0, fmt.Errorf("a broken item: %w", err)
			}
		}
	}
}

// element is an element of an item.
type element struct {
	Type string `xml:"type,attr"`
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
	Name string `xml:"name"` // of an author
	Text string `xml:",chardata"`
	Raw  string `xml:",innerxml"`
}

func readElement(d *xml.Decoder, start xml.StartElement, item map[string]string) error {
	var e element
	if err := d.DecodeElement(&e, &start); err != nil {
		return err
	}
	name, value := start.Name.Local, e.Text
	switch space := start.Name.Space; {
	case space == "content" || strings.HasSuffix(space, "/content/"):
		name = "content:" + name
	case space == "dc" || strings.Contains(space, "purl.org/dc/"):
		name = "dc:" + name
	case space != "" && space != "atom" && !strings.Contains(space, "Atom") && !strings.Contains(space, "purl.org/rss") && !strings.Contains(space, "purl.org/atom"):
		return nil // of another vocabulary
	}
	switch {
	case name == "link" && e.Href != "":
		if e.Rel != "" && e.Rel != "alternate" {
			return nil
		}
		value = e.Href
	case name == "author" && e.Name != "":
		value = e.Name
	case e.Type == "xhtml":
		value = e.Raw
	case e.Type == "text" && (name == "content" || name == "summary" || name == "title"):
		value = strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(value)
	}
	if item[name] == "" {
		item[name] = value
	}
	return nil
}
