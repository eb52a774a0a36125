package source

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// told is an item in one line: "uri: text" or "path@offset: error".
func told(it Item) string {
	if it.Reject != nil {
		return fmt.Sprintf("%s@%d: %s", it.Reject.Path, it.Reject.Offset, it.Reject.Error)
	}
	return it.Document.URI + ": " + it.Document.Text
}

func readAll(inputs []string, opt Options) []string {
	var out []string
	for it := range Read(inputs, opt) {
		out = append(out, told(it))
	}
	return out
}

func gz(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.Bytes()
}

func TestRead(t *testing.T) {
	files := fstest.MapFS{
		"a.txt":           {Data: []byte("\ufeffFire.\r\nTwo hurt 😀.")},
		"dir/b.txt":       {Data: []byte("b")},
		"dir/a.jsonl":     {Data: []byte(`{"id":"x","text":"one"}` + "\r\n\n" + `{"id":7,"text":"two"}`)},
		"dir/skip.css":    {Data: []byte("p {}")},
		"dir/skip.png":    {Data: []byte("\x89PNG\x00")},
		"dir/sub/d.story": {Data: []byte("d")},
		"dir/.hidden.txt": {Data: []byte("no")},
		"dir/sub/c.TXT":   {Data: []byte("c")},
		"zip.jsonl.gz":    {Data: gz(`{"url":"http://e.org/1","text":"one"}` + "\n")},
		"site/index.php":  {Data: []byte("<html><body><p>Two died.</p></body></html>")},
		"site/lib.php":    {Data: []byte("<html><?php echo 'no' ?></html>")},
		"site/code.php":   {Data: []byte("<?php return 7;")},
		"plain":           {Data: []byte("words")},
		"object":          {Data: []byte(` { "text": "t" }`)},
		"bom.jsonl":       {Data: []byte("\ufeff" + `{"text":"t"}`)},
		"none/style.css":  {Data: []byte("no")},
		"empty.txt":       {},
		"empty.jsonl":     {},
		"blank.txt":       {Data: []byte(" \r\n")},
		"binary.txt":      {Data: []byte("PK\x00\x01")},
		"wide.txt":        {Data: []byte("\xff\xfea\x00")},
		"latin.txt":       {Data: []byte("one\ncaf\xe9")},
		"cut.txt.gz":      {Data: gz("long enough to be cut")[:20]},
		"nogzip.txt.gz":   {Data: []byte("\x1f\x8bxx")},
	}
	tests := []struct {
		input string
		want  []string
	}{
		{"a.txt", []string{"a.txt: \ufeffFire.\r\nTwo hurt 😀."}},
		{"dir", []string{"x: one", "7: two", "dir/b.txt: b", "dir/sub/c.TXT: c", "dir/sub/d.story: d"}},
		{"site", []string{"site/index.php: Two died."}},
		{"zip.jsonl.gz", []string{"http://e.org/1: one"}},
		{"plain", []string{"plain: words"}},
		{"object", []string{"object: t"}},
		{"bom.jsonl", []string{"bom.jsonl: t"}},
		{"missing.txt", []string{"missing.txt@0: file does not exist"}},
		{"none", []string{"none@0: no file in this directory can be read"}},
		{"empty.txt", []string{"empty.txt@0: empty file"}},
		{"empty.jsonl", []string{"empty.jsonl@0: empty file"}},
		{"blank.txt", []string{"blank.txt@0: line 1: no text, only white space"}},
		{"binary.txt", []string{"binary.txt@2: line 1: binary data, not text"}},
		{"wide.txt", []string{"wide.txt: a"}},
		{"latin.txt", []string{"latin.txt@7: line 2: invalid UTF-8"}},
		{"cut.txt.gz", []string{"cut.txt.gz@9: gzip: the data is cut off"}},
		{"nogzip.txt.gz", []string{"nogzip.txt.gz@0: gzip: the data is cut off"}},
		{"-", []string{"-: from a pipe"}},
	}
	for _, tt := range tests {
		t.Run(tt.input, func(t *testing.T) {
			got := readAll([]string{tt.input}, Options{FS: files, Stdin: strings.NewReader("from a pipe")})
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// TestNestedFields: dots lead into objects and lists, where no field has the name itself.
func TestNestedFields(t *testing.T) {
	in := fstest.MapFS{"in.jsonl": {Data: []byte(`{"meta":{"id":"a"},"body":{"parts":[{"text":"t"}]}}
{"meta":{"id":"b"},"body.parts.0.text":"itself","body":{"parts":[{"text":"x"}]}}
{"meta":"c","body":{"parts":"x"}}`)}}
	got := readAll([]string{"in.jsonl"}, Options{FS: in, Fields: Fields{"id": "meta.id", "text": "body.parts.0.text"}})
	want := []string{"a: t", "b: itself",
		`in.jsonl@133: line 3: the record has no "body.parts.0.text", only "meta", "body.parts"; --fields text=NAME takes another`}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestRecords(t *testing.T) {
	tests := []struct{ name, line, want string }{
		{"fields", `{"id":"a","url":"u","text":"t","title":"T","outlet":"O","date":"2017-11-11","more":[1,{"text":"x"}]}`, "a: t"},
		{"escapes", `{"id":"a","text":"\u00e9\ud83d\ude00\n\/"}`, "a: é😀\n/"},
		{"a piece of a page", `{"id":"a","text":"<h2>Raid</h2>\n<p>Two died &amp; one fled.</p>"}`, "a: Raid\n\nTwo died & one fled."},
		{"a sign that is no markup", `{"id":"a","text":"<5 died; a </b> stands here."}`, "a: <5 died; a </b> stands here."},
		{"nulls", `{"id":null,"url":null,"text":"t","title":null,"date":null}`, "in.jsonl: t"},
		{"no text", `{"id":"a"}`, `in.jsonl@0: line 1: the record has no "text", only "id"; --fields text=NAME takes another`},
		{"null text", `{"text":null}`, `in.jsonl@0: line 1: "text" is null, not a string`},
		{"paragraphs", `{"id":"a","text":["One died.","Two fled."]}`, "a: One died.\n\nTwo fled."},
		{"pieces", `{"id":"a","text":["Two ",{"type":"bold","text":"died"},"."]}`, "a: Two died."},
		{"pieces of else", `{"id":"a","text":["Two ",{"type":"emoji"}]}`, `in.jsonl@0: line 1: "text" is an array, not a string`},
		{"a list of else", `{"id":"a","text":["One died.",2]}`, `in.jsonl@0: line 1: "text" is an array, not a string`},
		{"an empty list", `{"text":[]}`, `in.jsonl@0: line 1: "text": no text, only white space`},
		{"number", `{"text":7}`, `in.jsonl@0: line 1: "text" is a number, not a string`},
		{"nested", `{"id":"a","meta":{"by":"x","none":{}},"body":{"text":"t"},"more":[{"text":"x"}]}`,
			`in.jsonl@0: line 1: the record has no "text", only "id", "meta.by", "body.text", "more"; --fields text=NAME takes another`},
		{"other case", `{"Text":"t"}`, `in.jsonl@0: line 1: the record has no "text", only "Text"; --fields text=NAME takes another`},
		{"many names", `{"` + strings.Repeat("n", 90) + `":1,"b":2,"` + strings.Repeat("m", 90) + `":3}`,
			`in.jsonl@0: line 1: the record has no "text", only "` + strings.Repeat("n", 90) + `", "b", …; --fields text=NAME takes another`},
		{"no names", `{}`, `in.jsonl@0: line 1: the record has no "text"`},
		{"empty text", `{"text":" "}`, `in.jsonl@0: line 1: "text": no text, only white space`},
		{"array", `["text"]`, `in.jsonl@0: line 1: want a JSON object, not an array`},
		{"broken", `{"text":"t"`, `in.jsonl@11: line 1: broken JSON: unexpected end of JSON input`},
		{"trailing", `{"text":"t"} x`, `in.jsonl@13: line 1: broken JSON: invalid character 'x' after top-level value`},
		{"bad number", `{"text":"t","n":1.2.3}`, `in.jsonl@19: line 1: broken JSON: invalid character '.' after object key:value pair`},
		{"no JSON", `some words`, `in.jsonl@0: line 1: broken JSON: invalid character 's' looking for beginning of value`},
		{"deep", `{"text":"t","n":` + strings.Repeat("[", 400) + strings.Repeat("]", 400) + `}`, "in.jsonl@0: line 1: broken JSON: more than 300 values in one another"},
		{"raw tab", "{\"text\":\"a\tb\"}", "in.jsonl@10: line 1: broken JSON: invalid character '\\t' in string literal"},
		{"windows-1252", "{\"id\":\"a\",\"text\":\"A raid on the caf\xe9 killed two.\",\"title\":\"P\xe9rez\"}", "a: A raid on the café killed two."},
		{"invalid UTF-8", "{\"text\":\"\xe9\"}", `in.jsonl@9: line 1: invalid UTF-8`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := fstest.MapFS{"in.jsonl": {Data: []byte(tt.line + "\n" + `{"id":"next","text":"n"}`)}}
			want := []string{tt.want, "next: n"}
			if got := readAll([]string{"in.jsonl"}, Options{FS: in}); !slices.Equal(got, want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

func TestMetadata(t *testing.T) {
	given := Options{
		Date: time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC), Outlet: "Gazette",
		FS: fstest.MapFS{
			"full.jsonl": {Data: []byte(`{"text":"t","title":"T","outlet":"O","date":"11 Nov 2017"}`)},
			"bare.jsonl": {Data: []byte(`{"text":"t"}`)},
			"bare.txt":   {Data: []byte("t")},
		},
	}
	tests := []struct{ file, title, outlet, published, from, media string }{
		{"full.jsonl", "T", "O", "2017-11-11", "metadata", "application/jsonl"},
		{"bare.jsonl", "", "Gazette", "2020-01-02", "given", "application/jsonl"},
		{"bare.txt", "", "Gazette", "2020-01-02", "given", "text/plain"},
	}
	for _, tt := range tests {
		for it := range Read([]string{tt.file}, given) {
			d := it.Document
			if d.Title != tt.title || d.Outlet != tt.outlet || d.Published.Format(time.DateOnly) != tt.published ||
				d.PublishedFrom != tt.from || d.MediaType != tt.media || d.Charset != "utf-8" || len(d.SHA256) != 64 {
				t.Errorf("%s: %+v", tt.file, d)
			}
		}
	}
}

func TestUnreadableDate(t *testing.T) {
	in := fstest.MapFS{"in.jsonl": {Data: []byte(`{"id":"a","text":"t","date":"02/03/2004"}`)}}
	want := []string{
		`in.jsonl@0: line 1: date "02/03/2004" can be read with the day or the month first, which --date-order would tell; the text is read without it`,
		"a: t",
	}
	if got := readAll([]string{"in.jsonl"}, Options{FS: in}); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// TestNoDate: a date that holds others, as some databases write it, is told.
func TestNoDate(t *testing.T) {
	in := fstest.MapFS{"in.jsonl": {Data: []byte(`{"id":"a","text":"t","date":{"$date":"2004-03-02"}}` + "\n" + `{"id":"b","text":"t","date":["2004-03-02"]}` + "\n" + `{"id":"c","text":"t","date":null}`)}}
	want := []string{
		`in.jsonl@0: line 1: "date" is an object, not a date; --fields date=date.$date takes what is in it; the text is read without a date`, "a: t",
		`in.jsonl@52: line 2: "date" is an array, not a date; the text is read without a date`, "b: t", "c: t",
	}
	if got := readAll([]string{"in.jsonl"}, Options{FS: in}); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	got := readAll([]string{"in.jsonl"}, Options{FS: in, Fields: Fields{"date": "date.$date"}})
	if len(got) != 3 {
		t.Errorf("got %q", got)
	}
}

// endless gives size bytes of one line and then the rest.
type endless struct {
	size int64
	rest io.Reader
}

func (e *endless) Read(p []byte) (int, error) {
	if e.size == 0 {
		return e.rest.Read(p)
	}
	n := min(int64(len(p)), e.size)
	for i := range p[:n] {
		p[i] = 'a'
	}
	e.size -= n
	return int(n), nil
}

func TestLineOf200MB(t *testing.T) {
	const size = 200 << 20
	in := io.MultiReader(strings.NewReader(`{"text":"`), &endless{size, strings.NewReader(`"}` + "\n" + `{"id":"after","text":"t"}`)})
	got := readAll([]string{"-"}, Options{Stdin: in})
	want := []string{fmt.Sprintf("-@0: line 1: a line of %d bytes; at most 16 MiB are read", size+12), "after: t"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	got = readAll([]string{"-"}, Options{Stdin: &endless{size, strings.NewReader("\n")}})
	if want := []string{"-@16777216: a text of more than 16 MiB"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestStop(t *testing.T) {
	in := fstest.MapFS{"a.jsonl": {Data: []byte("{\"text\":\"1\"}\n{\"text\":\"2\"}\n")}, "b.txt": {Data: []byte("3")}}
	n := 0
	for range Read([]string{"a.jsonl", "b.txt"}, Options{FS: in}) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("read %d items", n)
	}
}

// FuzzLines: reading by stretches, in any cut at record bounds, gives what
// reading at once gives, and nothing panics.
func FuzzLines(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"t"}`+"\n\n[1]\r\n{\"text\":\"\xff\"}\n{\"text\""), false)
	f.Add([]byte("\ufeff{\"text\":\"x\",\"date\":\"1/2/3\"}"), true)
	f.Fuzz(func(t *testing.T, data []byte, zip bool) {
		name := "in.jsonl"
		raw := data
		if zip {
			raw = gz(string(data))
		}
		opt := Options{FS: fstest.MapFS{name: {Data: raw}}}
		file := File{Path: name, Name: name}
		var pieces []string
		r := Open(file, opt)
		size, _, _ := Scan(t.Context(), file, opt, func(rec Record) {
			r.Items(rec.Stretch, func(it Item) bool { pieces = append(pieces, told(it)); return true })
		})
		if size != int64(len(raw)) {
			t.Errorf("scanned %d of %d bytes", size, len(data))
		}
		if whole := readAll([]string{name}, opt); !slices.Equal(whole, pieces) {
			t.Errorf("whole  %q\npieces %q", whole, pieces)
		}
	})
}
