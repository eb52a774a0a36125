package source

import (
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// fuzzFormat reads any bytes as a format: every document has valid text and
// sections within it, every reject a reason, and nothing panics.
func fuzzFormat(f *testing.F, kind string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
		f.Add([]byte(s)[:len(s)/2])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		file := File{Path: "in", Name: "in", Manner: Manner{Kind: kind}}
		r := Open(file, Options{FS: fstest.MapFS{"in": {Data: data}}})
		defer r.Close()
		n := 0
		r.Items(Whole, func(it Item) bool {
			n++
			if said := described(it); !utf8.ValidString(said) {
				t.Fatalf("a column of a table cannot hold %q", said)
			}
			if it.Reject != nil {
				if it.Reject.Error == "" || it.Reject.Path == "" {
					t.Fatalf("a reject without a reason: %+v", it.Reject)
				}
				return true
			}
			d := it.Document
			if !utf8.ValidString(d.Text) || d.Text == "" {
				t.Fatalf("text %q", d.Text)
			}
			at := 0
			for _, s := range d.Sections {
				if s.Start < at || s.End <= s.Start || s.End > len(d.Text) {
					t.Fatalf("section %+v after %d in %q", s, at, d.Text)
				}
				at = s.End
			}
			return true
		})
		if n == 0 {
			t.Fatal("nothing was told of the file")
		}
	})
}

func FuzzPage(f *testing.F) {
	fuzzFormat(f, "html", "<h1>Two die</h1><p>Two people died on Monday.", "\xff\xfe<\x00p\x00>\x00a\x00", "<meta charset=windows-1251><p>\xcf\xf0", "<p>\x00\x00", "<frameset>")
}
func FuzzFeed(f *testing.F) {
	fuzzFormat(f, "feed", rss, atom, rdf, "<rss><item/><item></item>", "<item><item></item>")
}
func FuzzMail(f *testing.F) {
	fuzzFormat(f, "mail", letter+"\r\nFour died.", letter+"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--")
}
func FuzzMbox(f *testing.F) {
	fuzzFormat(f, "mbox", "From a 10:00 2021\n"+letter+"\r\nFour died.\r\n\r\nFrom b 10:00 2021\r\nA: b\r\n\r\nx", "\n\nFrom 10:00 2021\n")
}
func FuzzReliefWeb(f *testing.F) {
	fuzzFormat(f, "reliefweb", reports, `{"data":[{"fields":{"body":"x"}}]}`, `[[{}]]`, `{"data":[}]`)
}
func FuzzMarkdown(f *testing.F) {
	fuzzFormat(f, "markdown", markdownText, "---\n---\n# a\n> > - b", "|a|\n|-|\n|b|", "<p>x", "---")
}
