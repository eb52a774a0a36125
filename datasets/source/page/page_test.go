package page

import (
	"strings"
	"testing"
	"time"

	"tally/schema"
)

func isoDate(s string) (time.Time, error) {
	for _, layout := range []string{time.RFC3339, time.DateOnly, "2 January 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Parse(time.RFC3339, s)
}

// marked is a page's text with a letter before each part that tells its section.
func marked(p *Page) string {
	var out []string
	for _, s := range p.Sections {
		out = append(out, strings.ToUpper(string(s.Section[:1]))+": "+strings.ReplaceAll(p.Text[s.Start:s.End], "\n\n", " / "))
	}
	return strings.Join(out, "\n")
}

const small = `<html lang="en"><head><title>Ferry sinks off Banda, 14 drowned | Harbour Post</title>
<meta property="article:published_time" content="2019-03-04T05:06:07Z">
<link rel="canonical" href="https://harbour.example/2019/ferry"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Ferry sinks off Banda, 14 drowned</h1>
<p class="byline">By Lena Ortiz</p>
<p>A ferry with 60 people aboard sank off Banda on Sunday night,
the coast guard said, and 14 passengers drowned.</p>
<figure><img src="x.jpg"><figcaption>Rescuers bring 12 survivors ashore.</figcaption></figure>
<div>Fishing boats picked up 40 people before dawn.<br>Six more are missing, the harbour master said.<br><br>The ferry was built for 35.</div>
<ul><li>Two crew members were held.</li><li>The owner could not be reached.</li></ul>
</article>
<aside><h3>Related stories</h3><p><a href="/b">Bus crash kills nine near the border</a></p></aside>
</body></html>`

func TestRead(t *testing.T) {
	p, err := Read(small, isoDate)
	if err != nil {
		t.Fatal(err)
	}
	want := `H: Ferry sinks off Banda, 14 drowned
B: A ferry with 60 people aboard sank off Banda on Sunday night, the coast guard said, and 14 passengers drowned. / ` +
		"Fishing boats picked up 40 people before dawn.\nSix more are missing, the harbour master said. / The ferry was built for 35. / Two crew members were held. / The owner could not be reached." + `
B: Rescuers bring 12 survivors ashore.
B: By Lena Ortiz
B: Home / World / Related stories / Bus crash kills nine near the border`
	if got := marked(p); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if p.Sections[4].Section != schema.Boilerplate {
		t.Errorf("the menu is %s", p.Sections[4].Section)
	}
	if p.Title != "Ferry sinks off Banda, 14 drowned" || p.Byline != "Lena Ortiz" || p.Outlet != "Harbour Post" || p.URL != "https://harbour.example/2019/ferry" ||
		p.Language != "en" || p.PublishedFrom != "metadata" || p.Published.Format(time.DateTime) != "2019-03-04 05:06:07" {
		t.Errorf("%+v", p)
	}
}

func TestNesting(t *testing.T) {
	deep := strings.Repeat("<div>", 1<<20) // more than are read
	if _, err := Read(deep+"Ten died.", isoDate); err != errTags {
		t.Errorf("a million deep: %v", err)
	}
	for _, tag := range []string{"div", "b", "table><tr><td", "blockquote", "ul><li", "font"} {
		p, err := Read(strings.Repeat("<"+tag+">", 100_000)+"<script>no();</script>A landslide buried the camp and killed ten people, the mayor said.", isoDate)
		if err != nil || !strings.Contains(p.Text, "killed ten") || strings.Contains(p.Text, "no()") {
			t.Errorf("%s: %v %v", tag, p, err)
		}
	}
}

// TestPublished: a page is dated by its metadata, else by the line at the
// headline, else by its address.
func TestPublished(t *testing.T) {
	const report = `<p>A ferry with 60 people aboard sank off Banda on Sunday night, the coast guard said, and 14 passengers drowned.</p>
<p>Fishing boats picked up 40 people before dawn, and six more are missing, the harbour master said on Monday.</p>`
	for _, test := range []struct{ name, head, line, want, from string }{
		{"metadata before all", `<meta property="article:published_time" content="2019-03-04T05:06:07Z">`, "5 March 2019", "2019-03-04", "metadata"},
		{"metadata that tells nothing", `<meta property="article:published_time" content="1970-01-01T00:00:00Z">`, "5 March 2019", "2019-03-05", "text"},
		{"day first", "", "Published 5th March 2019, 10:20", "2019-03-05", "text"},
		{"month first", "", "By Lena Ortiz | Mar. 5, 2019", "2019-03-05", "text"},
		{"with strokes", "", "05-Mar-2019", "2019-03-05", "text"},
		{"September", "", "Sept 5, 2019", "2019-09-05", "text"},
		{"numbers", "", "Updated: 2019-03-05", "2019-03-05", "text"},
		{"a day of the address", `<link rel="canonical" href="https://harbour.example/2019/03/06/ferry">`, "Harbour Post", "2019-03-06", "metadata"},
		{"a month's name in it", `<link rel="canonical" href="https://harbour.example/world/2019/mar/06/ferry">`, "Harbour Post", "2019-03-06", "metadata"},
		{"no day in it", `<link rel="canonical" href="https://harbour.example/2019/ferry-12">`, "Harbour Post", "", ""},
	} {
		p, err := Read(`<html><head><title>Ferry sinks off Banda</title>`+test.head+`</head><body><article><h1>Ferry sinks off Banda</h1><p class="date">`+
			test.line+`</p>`+report+`</article></body></html>`, isoDate)
		if err != nil {
			t.Fatal(err)
		}
		got := p.Published.Format(time.DateOnly)
		if p.Published.IsZero() {
			got = ""
		}
		if got != test.want || p.PublishedFrom != test.from {
			t.Errorf("%s: %q from %q, want %q from %q", test.name, got, p.PublishedFrom, test.want, test.from)
		}
	}
}
