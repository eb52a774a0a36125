package source

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/klauspost/compress/zstd"
)

// file is a file for an archive.
type file struct {
	name string
	data []byte
}

func tarOf(files ...file) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		w.WriteHeader(&tar.Header{Name: f.name, Size: int64(len(f.data)), Mode: 0o600})
		w.Write(f.data)
	}
	w.Close()
	return b.Bytes()
}

func zipOf(files ...file) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		out, _ := w.Create(f.name)
		out.Write(f.data)
	}
	w.Close()
	return b.Bytes()
}

func zst(s string) []byte {
	var b bytes.Buffer
	w, _ := zstd.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.Bytes()
}

func piped(t *testing.T, program, s string) []byte {
	cmd := exec.Command(program)
	cmd.Stdin = strings.NewReader(s)
	out, err := cmd.Output()
	if err != nil {
		t.Skip(err)
	}
	return out
}

var (
	lines  = `{"id":"l1","text":"One died."}` + "\n" + `{"id":"l2","text":"Two died."}` + "\n"
	values = "[\n  {\"id\": \"v1\",\n   \"text\": \"[One] \\\"died\\\".\"},\n{\"id\": \"v2\", \"text\": \"Two }{ died.\"}\n]\n"
	table  = "id,text\nt1,One died.\nt2,\"Two\ndied.\"\n"
)

func TestArchives(t *testing.T) {
	inner := []file{
		{"b/lines.jsonl", []byte(lines)}, {"a.txt", []byte("Three died.")}, {"picture.png", []byte("\x89PNG\x00")},
		{"__MACOSX/a.txt", []byte("no")}, {".hidden", []byte("no")}, {"style.css", []byte("p {}")}, {"README", []byte("Words.")},
		{"table.csv.gz", gz(table)}, {"values.json", []byte(values)},
	}
	from := func(path string) []string {
		return []string{"l1: One died.", "l2: Two died.", path + "!/a.txt: Three died.", path + "!/README: Words.",
			"t1: One died.", "t2: Two\ndied.", `v1: [One] "died".`, "v2: Two }{ died."}
	}
	tests := []struct {
		name string
		data []byte
		want []string
	}{
		{"x.zip", zipOf(inner...), from("x.zip")},
		{"x.tar", tarOf(inner...), from("x.tar")},
		{"x.tgz", gz(string(tarOf(inner...))), from("x.tgz")},
		{"x.tar.zst", zst(string(tarOf(inner...))), from("x.tar.zst")},
		{"named-wrong.txt", zipOf(inner...), from("named-wrong.txt")},
		{"x.tar.bz2", piped(t, "bzip2", string(tarOf(inner...))), from("x.tar.bz2")},
		{"x.tar.xz", piped(t, "xz", string(tarOf(inner...))), from("x.tar.xz")},
		{"nested.zip", zipOf(file{"in.tar.gz", gz(string(tarOf(file{"deep.zip", zipOf(inner...)})))}), from("nested.zip!/in.tar.gz!/deep.zip")},
		{"climbs.zip", zipOf(file{"../../etc/passwd.txt", []byte("no")}, file{"ok.txt", []byte("Fine.")}), []string{
			"climbs.zip!/../../etc/passwd.txt@0: its name climbs out of the archive; it is not read", "climbs.zip!/ok.txt: Fine."}},
		{"climbs.tar", tarOf(file{"a/../../x.txt", []byte("no")}, file{"/abs/ok.txt", []byte("Fine.")}), []string{
			"climbs.tar!/a/../../x.txt@0: its name climbs out of the archive; it is not read", "climbs.tar!/abs/ok.txt: Fine."}},
		{"cut.tar", tarOf(file{"a.txt", []byte("Whole.")}, file{"b.txt", bytes.Repeat([]byte("x"), 2000)})[:2000], []string{
			"cut.tar!/a.txt: Whole.", "cut.tar!/b.txt@464: tar: the data is cut off", "cut.tar@0: tar: the data is cut off"}},
		{"cut.zip", zipOf(inner...)[:300], []string{"cut.zip@0: zip: the list of its files, which stands at the end, is missing: the archive is cut off or damaged"}},
		{"word.docx", zipOf(file{"[Content_Types].xml", nil}, file{"word/document.xml", nil}), []string{
			"word.docx@0: no text in this document: are its pages pictures?"}},
		{"x.7z", []byte("7z\xbc\xaf\x27\x1c\x00"), []string{"x.7z@0: a 7z archive is not read: unpack it"}},
		{"empty.zip", zipOf(), nil},
		{"x.json", []byte(values), []string{`v1: [One] "died".`, "v2: Two }{ died."}},
		{"one.json", []byte(`{"id":"o","text":"One died."}`), []string{"o: One died."}},
		{"row.json", []byte("{\n\"id\":\"a\",\"text\":\"A.\"}\n{\n\"id\":\"b\",\"text\":\"B.\"}"), []string{"a: A.", "b: B."}},
		{"lines.json", []byte(lines), []string{"l1: One died.", "l2: Two died."}},
		{"mixed.json", []byte(`[{"id":"a","text":"A."}, null, 7, {"id":"b"}, {"id":"c","text":"C."}]x`), []string{"a: A.",
			"mixed.json@25: line 1: want a JSON object, not null", "mixed.json@31: line 1: want a JSON object, not a number",
			`mixed.json@34: line 1: the record has no "text", only "id"; --fields text=NAME takes another`, "c: C.", "mixed.json@69: line 1: more stands after the end of the array; it is not read"}},
		{"open.json", []byte("[{\"id\":\"a\",\"text\":\"A.\"},\n{\"id\":\"b\",\"te"), []string{"a: A.",
			"open.json@38: line 2: broken JSON: unexpected end of JSON input", "open.json@38: line 2: the array does not end: the file is cut off"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := fstest.MapFS{tt.name: {Data: tt.data}}
			if got := readAll([]string{tt.name}, Options{FS: files}); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if got := byPieces(t, tt.name, Options{FS: files}); !slices.Equal(got, tt.want) {
				t.Errorf("piece by piece %q\nwant %q", got, tt.want)
			}
			want := slices.Clone(tt.want)
			for i := range want {
				want[i] = strings.ReplaceAll(want[i], tt.name, "-")
			}
			if strings.Contains(tt.name, "json") {
				return // the name tells some of them apart
			}
			if got := readAll([]string{"-"}, Options{Stdin: bytes.NewReader(tt.data)}); !slices.Equal(got, want) {
				t.Errorf("from a pipe %q\nwant %q", got, want)
			}
		})
	}
}

// byPieces reads each record by a reader of its own, as shards may.
func byPieces(t *testing.T, name string, opt Options) []string {
	t.Helper()
	var out []string
	f := File{Path: name, Name: name, Manner: Manner{Fields: opt.Fields}}
	Scan(t.Context(), f, opt, func(rec Record) {
		r := Open(f, opt)
		r.Items(rec.Stretch, func(it Item) bool { out = append(out, told(it)); return true })
		r.Close()
	})
	return out
}

// TestBombs: what grows too much ends soon, and what stands around it is read.
func TestBombs(t *testing.T) {
	zeros := func(n int64) []byte {
		var b bytes.Buffer
		w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
		io.Copy(w, &endless{n, strings.NewReader("")})
		w.Close()
		return b.Bytes()
	}
	bomb := zeros(150 << 20) // in 150 kB
	deep := []byte("Words.")
	for i := range 10 {
		deep = zipOf(file{fmt.Sprintf("%d.zip", i), deep})
	}
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"bomb.jsonl.gz", bomb, "bomb.jsonl.gz@"},
		{"bomb.csv.gz", gz("id,text\n" + "x,\""), "bomb.csv.gz@8: line 2: a quoted field that does not end"},
		{"deep.zip", deep, "deep.zip!/9.zip!/8.zip!/7.zip!/6.zip!/5.zip!/4.zip!/3.zip!/2.zip@0: archives 9 deep in one another; at most 8 are opened"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			got := readAll([]string{tt.name}, Options{FS: fstest.MapFS{tt.name: {Data: tt.data}}})
			if len(got) != 1 || !strings.HasPrefix(got[0], tt.want) {
				t.Errorf("got %q", got)
			}
			t.Log(got, time.Since(start))
		})
	}
	many := zipOf(file{"a.txt", []byte("Before.")}, file{"b.jsonl.gz", bomb}, file{"c.txt", []byte("After.")})
	got := readAll([]string{"many.zip", "z.txt"}, Options{FS: fstest.MapFS{"many.zip": {Data: many}, "z.txt": {Data: []byte("The rest.")}}})
	if len(got) < 3 || got[0] != "many.zip!/a.txt: Before." || !strings.Contains(got[1], errBomb.Error()) || got[len(got)-1] != "z.txt: The rest." {
		t.Errorf("got %q", got)
	}
}
