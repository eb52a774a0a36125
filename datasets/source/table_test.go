package source

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestTable(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a.csv", "id,text,date\nx,\"Five \"\"men\"\",\nall shot\",2017-11-11\r\ny,Two died.,\n", []string{"x: Five \"men\",\nall shot", "y: Two died."}},
		{"mark.csv", "\ufefftext,url\nFire.,http://e.org/1\n", []string{"http://e.org/1: Fire."}},
		{"a.tsv", "url\ttext\nu\tHe said \"no\".\n", []string{"u: He said \"no\"."}},
		{"short.csv", "id,text\nx\ny,Two died.\n", []string{"short.csv@8: line 2: the row ends with field 1; the text is field 2", "y: Two died."}},
		{"blank.csv", "id,text\nx,\ny,Two died.\n", []string{`blank.csv@8: line 2: "text": no text, only white space`, "y: Two died."}},
		{"nothing.csv", "id,text,date\n,,\n\"\", ,\r\ny,Two died.,\n,,\n", []string{"y: Two died."}},
		{"case.csv", "ID,Text,text\nx,One died.,Two died.\n", []string{"x: Two died."}},
		{"upper.tsv", "URL\tTEXT\nx\tTwo died.\n", []string{"x: Two died."}},
		{"title.csv", "\ufeff\nReports of June;;\n\n;;\nid;text;\nx;Two died.;\ny\n", []string{"x: Two died.", "title.csv@48: line 7: the row ends with field 1; the text is field 2"}},
		{"code.csv", "field,meaning\nid,a number\ntext,the report\ndate,when\n", []string{`code.csv@0: the first row names no column "text", only "field", "meaning"; --fields text=NAME takes another`}},
		{"quote.csv", "id,text\nx,a \"b\" c\ny,Two died.\n", []string{`x: a "b" c`, "y: Two died."}},
		{"stray.csv", "id,text\nx,\"a \"b\" c\"\ny,Two died.\n", []string{"stray.csv@8: line 2: a quote in a quoted field that is not written twice", "y: Two died."}},
		{"semicolons.csv", "id;text\nx;\"Five; all shot\"\n", []string{"x: Five; all shot"}},
		{"tabs.csv", "id\ttext\r\nx\tFive, all shot\r\n", []string{"x: Five, all shot"}},
		{"bars.csv", "id|text\r\nx|Five, all shot\r\n", []string{"x: Five, all shot"}},
		{"other.csv", "\"when, where\";id;text\r\n\"May, Orla\";x;Five, all shot\r\n", []string{"x: Five, all shot"}},
		{"sep.csv", "\ufeffsep=;\r\nid;text\r\nx;Five, all shot\r\ny\r\n", []string{"x: Five, all shot", "sep.csv@37: line 4: the row ends with field 1; the text is field 2"}},
		{"hash.csv", "sep=#\nid#text\nx#Two; died.\n", []string{"x: Two; died."}},
		{"page.csv", "id,text\nx,<p>Five shot &amp; two hurt.</p><p>One fled.</p>\ny,\"<p></p>\"\nz,Fewer than <5 died.\n",
			[]string{"x: Five shot & two hurt.\n\nOne fled.", `page.csv@59: line 3: "text": no text, only markup`, "z: Fewer than <5 died."}},
		{"west.csv", "id,text,title\nx,Two died in a caf\xe9.,A blast in the old town of Orla\n", []string{"x: Two died in a café."}},
		{"none.csv", "id,body\nx,a\n", []string{`none.csv@0: the first row names no column "text", only "id", "body"; --fields text=NAME takes another`}},
		{"empty.csv", "", []string{"empty.csv@0: empty file"}},
		{"na.csv", "id,text,date\nx,Two died.,NA\ny,Two hid.,NaT\n", []string{"x: Two died.", "y: Two hid."}},
		{"date.csv", "id,text,date\nx,Two died.,02/03/2004\n", []string{
			`date.csv@13: line 2: date "02/03/2004" can be read with the day or the month first, which --date-order would tell; the text is read without it`, "x: Two died."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := fstest.MapFS{tt.name: {Data: []byte(tt.in)}}
			if got := readAll([]string{tt.name}, Options{FS: in}); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if got := byPieces(t, tt.name, Options{FS: in}); !slices.Equal(got, tt.want) {
				t.Errorf("record by record\ngot  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// TestTableTold: a table without a name is told by its first row, however spreadsheets
// wrote it; a line of prose is none.
func TestTableTold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"id,text\nx,Two died.\n", "x: Two died."},
		{"id,text\r\nx,Two died.\r\n", "x: Two died."},
		{"\ufeffid;text\r\nx;Two died.\r\n", "x: Two died."},
		{"id\ttext\r\nx\tTwo died.\r\n", "x: Two died."},
		{"sep=;\r\nid;text\r\nx;Two died.\r\n", "x: Two died."},
		{"sep=;\r\nis what begins a table of text; two died\r\n", "-: sep=;\r\nis what begins a table of text; two died\r\n"},
		{"text\r\nTwo died.\r\n", "-: text\r\nTwo died.\r\n"},
		{"The text, in short; two died.\n", "-: The text, in short; two died.\n"},
	}
	for _, tt := range tests {
		got := readAll([]string{"-"}, Options{Stdin: strings.NewReader(tt.in)})
		if !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestTableLacks: a column that was named and is not there is told once.
func TestTableLacks(t *testing.T) {
	opt := Options{Fields: Fields{"date": "when", "outlet": "by", "title": "Head"}, FS: fstest.MapFS{"a.csv": {Data: []byte("id,text,head\n,,\nx,Two died.,X\ny,Two hid.,Y\n")}}}
	want := []string{`a.csv@0: there is no column "when" for the date, nor "by" for the outlet; the texts are read without`, "x: Two died.", "y: Two hid."}
	if got := readAll([]string{"a.csv"}, opt); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if got := byPieces(t, "a.csv", opt); !slices.Equal(got, want) {
		t.Errorf("piece by piece %q", got)
	}
}

// TestTableFields: a recipe names the columns.
func TestTableFields(t *testing.T) {
	for _, head := range []string{"ref,Body text", "REF,\"Body\n text \"", "ref,body text,x"} {
		opt := Options{FS: fstest.MapFS{"a.csv": {Data: []byte(head + "\n7,Two died.\n")}}}
		f := File{Path: "a.csv", Name: "a.csv", Manner: Manner{Fields: Fields{"id": "ref", "text": "Body text"}}}
		r := Open(f, opt)
		r.Items(Whole, func(it Item) bool {
			if got := told(it); got != "7: Two died." {
				t.Errorf("%q: got %q", head, got)
			}
			return true
		})
		r.Close()
	}
}

// TestFieldOf1GB: a field that never ends is a reject in bounded memory.
func TestFieldOf1GB(t *testing.T) {
	in := io.MultiReader(strings.NewReader("id,text\nx,\""), &endless{1 << 30, strings.NewReader("\"\n")})
	f := File{Path: "-", Name: "-", Manner: Manner{Kind: "csv"}}
	r := Open(f, Options{Stdin: in})
	var got []string
	r.Items(Whole, func(it Item) bool { got = append(got, told(it)); return true })
	if want := []string{fmt.Sprintf("-@8: line 2: a row of %d bytes; at most %d MiB are read", 1<<30+5, MaxText>>20)}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// FuzzTable: every input ends, each item is a document with text or a reject.
func FuzzTable(f *testing.F) {
	f.Add([]byte("id,text\nx,\"a\"\"b\nc\"\ny,\"d"), false)
	f.Add([]byte("text\turl\n\"a\tb\n\xff"), true)
	f.Fuzz(func(t *testing.T, data []byte, tabs bool) {
		name := "in.csv"
		if tabs {
			name = "in.tsv"
		}
		for it := range Read([]string{name}, Options{FS: fstest.MapFS{name: {Data: data}}}) {
			if (it.Document == nil) == (it.Reject == nil) || it.Document != nil && strings.TrimSpace(it.Document.Text) == "" {
				t.Errorf("%+v", it)
			}
		}
	})
}
