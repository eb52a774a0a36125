package page

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRead: whatever the page, the sections are in order and part the text
// between them, nothing but blank lines stands between two, and the same page
// reads the same again.
func FuzzRead(f *testing.F) {
	f.Add(small)
	for _, s := range []string{
		"", "x", "<p>", "<table><tr><td>a<td>b", "<h1>a<h1>b</h2><a href=x>c<p>d", "<!-- saved from url=(1)x -->", "<title>a | b</title><h1>a",
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","articleBody":"<p>a</p>"}</script>`,
		"<svg><title>x</title></svg><math><mi>y</mi></math>", "<pre>a\n\n b</pre>", "<frameset><frame></frameset>", "<p>\x00\u00ad\u200b</p>",
		`<time datetime="2020-01-01">x</time><dl><dt>Source<dd>y</dl>`, "a<br>b<br><br>c", strings.Repeat("<b>", 600) + "x",
	} {
		f.Add(s)
	}
	if data, err := os.ReadFile("../testdata/pages/layouts-old.txt"); err == nil {
		for _, s := range strings.Split(string(data), "\n-- ") {
			f.Add(s)
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		if !utf8.ValidString(source) || len(source) > 1<<16 {
			return
		}
		p, err := Read(source, isoDate)
		if err != nil {
			return
		}
		if again, err := Read(source, isoDate); err != nil || !reflect.DeepEqual(p, again) {
			t.Fatalf("%v: read twice: %+v and %+v", err, p, again)
		}
		if !utf8.ValidString(p.Text) || !utf8.ValidString(p.Title) {
			t.Fatalf("invalid UTF-8: %q", p.Text)
		}
		at := 0
		for i, s := range p.Sections {
			if i > 0 && p.Text[at:s.Start] != "\n\n" || i == 0 && s.Start != 0 || s.End <= s.Start {
				t.Fatalf("section %d is %+v after %d in %q", i, s, at, p.Text)
			}
			at = s.End
		}
		if at != len(p.Text) {
			t.Fatalf("the sections end at %d of %d", at, len(p.Text))
		}
	})
}
