package source

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// written gives a text in a charset.
func written(t testing.TB, label, text string) []byte {
	t.Helper()
	enc, _ := charset.Lookup(label)
	out, err := enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

const (
	western1 = "The café was hit at noon – “five people died,” Mayor José Núñez said, and nine others were taken away by ambulance."
	russian  = "Не менее двадцати шести человек погибли в результате обстрела города, сообщили в пятницу местные власти. Ещё девять человек были ранены и доставлены в больницу."
	english  = "Five people died on the bridge, the mayor said."
)

func TestDecode(t *testing.T) {
	tests := []struct {
		name, in, declared, charset, want string
	}{
		{"ASCII", english, "", "utf-8", english},
		{"UTF-8", western1, "", "utf-8", western1},
		{"UTF-8 declared otherwise", western1, "windows-1252", "utf-8", western1},
		{"mark kept", "\ufeff" + english, "", "utf-8", "\ufeff" + english},
		{"windows-1252", string(written(t, "windows-1252", western1)), "", "windows-1252", western1},
		{"a word of one letter", string(written(t, "windows-1252", "The army's losses vis-à-vis the rebels were five dead, à la Orla.")), "", "windows-1252", "The army's losses vis-à-vis the rebels were five dead, à la Orla."},
		{"windows-1251", string(written(t, "windows-1251", russian)), "", "windows-1251", russian},
		{"koi8-r declared", string(written(t, "koi8-r", russian)), "koi8-r", "koi8-r", russian},
		{"latin 2 declared", string(written(t, "iso-8859-2", "Wałęsa: "+english)), "latin2", "iso-8859-2", "Wałęsa: " + english},
		{"UTF-16 with mark", "\xff\xfe" + string(written(t, "utf-16le", western1+"😀")), "", "utf-16le", western1 + "😀"},
		{"UTF-16, the other way", "\xfe\xff" + string(written(t, "utf-16be", western1)), "", "utf-16be", western1},
		{"UTF-16 without mark", string(written(t, "utf-16le", english)), "", "utf-16le", english},
		{"mojibake", "It was “our boysâ€™ doingâ€” he said.", "", "utf-8; mojibake", "It was “our boysâ€™ doingâ€” he said."},
		{"too short to tell", "caf\xe9", "", "utf-8", "caf\xe9"},
		{"UTF-8 cut off", western1[:len(western1)-1] + "\xe2\x80", "", "utf-8", western1[:len(western1)-1] + "\xe2\x80"},
		{"half a letter", "\xff\xfea", "", "utf-8", "\xff\xfea"},
		{"half a pair", "\xff\xfe\x3d\xd8a\x00", "", "utf-8", "\xff\xfe\x3d\xd8a\x00"},
		{"noise", strings.Repeat("\x81\xfe\x03\x99", 30), "", "utf-8", strings.Repeat("\x81\xfe\x03\x99", 30)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, name := decode([]byte(tt.in), tt.declared)
			if string(got) != tt.want || name != tt.charset {
				t.Errorf("got  %s %q\nwant %s %q", name, got, tt.charset, tt.want)
			}
		})
	}
}

// TestCharsetOfFile: the document's text is the decoded one, its checksum that
// of the bytes of the file.
func TestCharsetOfFile(t *testing.T) {
	raw := written(t, "windows-1252", western1)
	in := fstest.MapFS{"a.txt": {Data: raw}}
	for it := range Read([]string{"a.txt"}, Options{FS: in}) {
		if d := it.Document; d == nil || d.Text != western1 || d.Charset != "windows-1252" || d.SHA256 != digest(raw) {
			t.Errorf("%+v %+v", d, it.Reject)
		}
	}
}

// FuzzDecode: UTF-8 stays as it is, and what is told in another charset is
// UTF-8 when it comes back.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(western1), "")
	f.Add([]byte("\xff\xfe\x3d\xd8a\x00"), "utf-16")
	f.Add(written(f, "windows-1251", russian), "big5")
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		got, name := decode(data, declared)
		same := string(got) == string(data)
		if strings.HasPrefix(name, plainCharset) && !same {
			t.Errorf("changed %q into %q", data, got)
		}
		if !strings.HasPrefix(name, plainCharset) && !utf8.Valid(got) {
			t.Errorf("%s: %q is no UTF-8", name, got)
		}
	})
}
