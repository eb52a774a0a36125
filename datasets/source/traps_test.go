package source

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"
	"unicode/utf8"
)

// wide is a text in UTF-16 with a byte order mark.
func wide(s string) []byte {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

// TestWideRecords: spreadsheets write tables in UTF-16.
func TestWideRecords(t *testing.T) {
	in := fstest.MapFS{
		"a.txt": {Data: wide("id\ttext\nt1\tCafé hit, two died.\nt2\tThree died.\n")}, "b.csv": {Data: wide(table)}, "c": {Data: wide(lines)},
		"d.json": {Data: wide(values)}, "e.txt": {Data: wide("Four died.")},
	}
	got := readAll([]string{"a.txt", "b.csv", "c", "d.json", "e.txt"}, Options{FS: in})
	want := []string{"t1: Café hit, two died.", "t2: Three died.", "t1: One died.", "t2: Two\ndied.", "l1: One died.", "l2: Two died.",
		`v1: [One] "died".`, "v2: Two }{ died.", "e.txt: Four died."}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for _, name := range []string{"a.txt", "b.csv", "c", "d.json"} {
		if got, whole := byPieces(t, name, Options{FS: in}), readAll([]string{name}, Options{FS: in}); !slices.Equal(got, whole) {
			t.Errorf("piece by piece %q, whole %q", got, whole)
		}
		for it := range Read([]string{name}, Options{FS: in}) {
			if it.Document.Charset != "utf-16le" {
				t.Errorf("%s is in %s", name, it.Document.Charset)
			}
		}
	}
}

// FuzzFormats: whatever the bytes, reading ends, each item is a document or a
// reject, and reading record by record gives what reading at once gives.
func FuzzFormats(f *testing.F) {
	inner := []file{{"a.jsonl", []byte(lines)}, {"b.txt", []byte("Words.")}, {"../c.json", []byte(values)}}
	warc := answered("http://e.org/1", "Content-Type: text/plain\r\nTransfer-Encoding: chunked", "5\r\nFour \r\n5\r\ndied.\r\n0\r\n\r\n")
	for _, seed := range [][]byte{
		zipOf(inner...), excelOf("", "", words("id", "text")+words("a", "One.")), openSheetsOf(openWords("text") + openWords("One.")), tarOf(inner...), gz(string(tarOf(inner...))), zst(lines), []byte(warc), gz(warc), []byte(values), []byte(table), wide(table), []byte("From a 10:00 2021\nA: b\n\nx\n\nFrom a 10:00 2021\nA: b\n\ny\n"),
		[]byte("BZh91AY&SY"), []byte(`{"n":{"d":[{"text":"a"},{}]}} {"n":{"d":[]}}x`), []byte(`[{"d":[{"text":"a"}]},{"d":[1]}]x`), []byte("{\"text\":\"a\",\n\"b\":1}\n]\n\x00"), []byte("[{}\n]\n\nx"), []byte("\xfd7zXZ\x00"), []byte("[{\"text\":\"a\"},1,]"), []byte("id;text\n\"a;\"\"\n"), {0, 0, 0}, {},
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.HasPrefix(data, []byte("%PDF-")) {
			t.Skip("another program reads it")
		}
		opt := Options{FS: fstest.MapFS{"in": {Data: data}}}
		var whole []string
		for it := range Read([]string{"in"}, opt) {
			if (it.Document == nil) == (it.Reject == nil) {
				t.Fatalf("%+v", it)
			}
			if said := described(it); !utf8.ValidString(said) {
				t.Fatalf("a column of a table cannot hold %q", said)
			}
			whole = append(whole, told(it))
		}
		if pieces := byPieces(t, "in", opt); !slices.Equal(whole, pieces) {
			t.Errorf("whole  %q\npieces %q", whole, pieces)
		}
	})
}

// repeated gives a piece again and again, size bytes in all.
type repeated struct {
	piece []byte
	at    int
	size  int64
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.size <= 0 {
		return 0, io.EOF
	}
	n := copy(p, r.piece[r.at:])
	r.at = (r.at + n) % len(r.piece)
	r.size -= int64(n)
	return n, nil
}

// TestMemory: it does not grow with a stream.
func TestMemory(t *testing.T) {
	record := `{"id":"x","text":"` + strings.Repeat("The road was closed. ", 200) + `"}`
	row := "x,\"" + strings.Repeat("The road was closed. ", 200) + "\"\n"
	page := warcRecord("conversion", "http://e.org", "text/plain", strings.Repeat("The road was closed. ", 200), 0)
	const size = 100 << 20
	for name, in := range map[string]io.Reader{
		"lines": &repeated{piece: []byte(record + "\n"), size: size},
		"array": io.MultiReader(strings.NewReader("["), &repeated{piece: []byte(record + ","), size: size}, strings.NewReader("]")),
		"table": io.MultiReader(strings.NewReader("id,text\n"), &repeated{piece: []byte(row), size: size}),
		"warc":  &repeated{piece: []byte(page), size: size},
	} {
		n, most := 0, uint64(0)
		var m runtime.MemStats
		for range Read([]string{"-"}, Options{Stdin: in}) {
			if n++; n%5000 == 0 {
				runtime.GC()
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}
		if n < 20000 || most > 32<<20 {
			t.Errorf("%s: %d records, %d MiB", name, n, most>>20)
		}
	}
}

// TestUnreadable: a file that may not be read is told, and the rest is read.
func TestUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read all")
	}
	dir := t.TempDir()
	for i, mode := range []os.FileMode{0o600, 0, 0o600} {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.txt", i)), []byte("Words."), mode); err != nil {
			t.Fatal(err)
		}
	}
	got := readAll([]string{dir}, Options{})
	if len(got) != 3 || !strings.HasSuffix(got[1], "1.txt@0: permission denied") {
		t.Errorf("got %q", got)
	}
}
