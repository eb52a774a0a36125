package extract

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"tally/extract/lexicon"
	"tally/schema"
)

var update = flag.Bool("update", false, "write testdata anew from what the tests find")

// failing lists the texts of the lexicon's examples that are known to fail, one a line.
const failing = "testdata/failing.txt"

// TestExamples runs every example of the lexicon. Those that fail are listed
// by name: a new one is a mistake, and one that passes now leaves the list.
func TestExamples(t *testing.T) {
	lx := load(t)
	var got []string
	reports := map[string]Failure{}
	for _, f := range Check(lx) {
		name := strings.ReplaceAll(f.Example.Text, "\n\n", " ¶ ")
		got = append(got, name)
		reports[name] = f
	}
	slices.Sort(got)
	got = slices.Compact(got)
	if *update {
		write(t, failing, strings.Join(append(got, ""), "\n"))
	}
	known := strings.Split(strings.TrimSpace(slurp(t, failing)), "\n")
	for _, name := range got {
		if !slices.Contains(known, name) {
			t.Errorf("%v", reports[name])
		}
	}
	for _, name := range known {
		if name != "" && !slices.Contains(got, name) {
			t.Errorf("no longer failing, or gone; run go test ./extract -run TestExamples -update: %s", name)
		}
	}
}

func TestParseWants(t *testing.T) {
	for _, test := range []struct{ line, want, fault string }{
		{"killed 26", "killed 26", ""},
		{"killed 026.0 |subject:soldiers|  when : 2020-03-01..2020-03-04", "killed 26 | subject: soldiers | when: 2020-03-01..2020-03-04", ""},
		{"killed >=26 | source:", "killed >=26 | source:", ""},
		{"slain 26", "", `unknown measure "slain"`},
		{"killed some", "", `quantity "some"`},
		{"killed 26 | colour: red", "", `no column "colour"`},
		{"figure 12..120?  count", "figure 12..120? count", ""},
		{"figure 40 measure km", "figure 40 measure km", ""},
		{"figure 40", "", "want a quantity, a kind"},
		{"figure 40 sheep", "", `unknown kind "sheep"`},
		{"figure 40 measure furlong", "", `unknown unit "furlong"`},
	} {
		figures, claims, err := parseWants([]string{test.line})
		got := strings.Join(figures, "")
		for _, c := range claims {
			got += c.line
		}
		if test.fault == "" && (err != nil || got != test.want) || test.fault != "" && (err == nil || !strings.Contains(err.Error(), test.fault)) {
			t.Errorf("%q\n got %q, %v\nwant %q, %s", test.line, got, err, test.want, test.fault)
		}
	}
	if _, _, err := parseWants(nil); err == nil {
		t.Error("an example that says nothing is not an error")
	}
}

// TestCheckTells runs examples that hold, fail and are broken.
func TestCheckTells(t *testing.T) {
	x := New(load(t))
	for _, test := range []struct {
		text string
		want []string
		fail string
	}{
		{"Nobody came.", []string{"none"}, ""},
		{"They sold 26.", []string{"none", "figure 26 count"}, ""},
		{"They sold 26.", []string{"figure 27 count"}, ":0: They sold 26.\n  want figure 27 count\n  got  figure 26 count"},
		{"They sold 26.", []string{"figure none"}, ":0: They sold 26.\n  want figure none\n  got  figure 26 count"},
		{"They sold 26.", []string{"killed 26 | source:"}, ":0: They sold 26.\n  want killed 26 | source:\n  got  none"},
		{"They sold 26.", []string{"sold 26"}, ":0: They sold 26.\n  claim \"sold 26\": unknown measure \"sold\""},
	} {
		got := ""
		if f := x.check(lexicon.Example{Ref: lexicon.Ref{File: "x"}, Text: test.text, Want: test.want}); f != nil {
			got = strings.TrimPrefix(f.String(), "x")
		}
		if got != test.fail {
			t.Errorf("%q %q\n got %q\nwant %q", test.text, test.want, got, test.fail)
		}
	}
}

func load(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	return lx
}

func slurp(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestComrades states that others of those under arms are of the side that the
// words before them name.
func TestComrades(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := New(lx)
	for source, want := range map[string]string{
		"A mine killed four Israeli soldiers and wounded six others.":         "Israel",
		"Two Turkish soldiers were killed, three wounded.":                    "Turkey",
		"No casualties were reported among Turkish soldiers.":                 "Turkey",
		"A gunman opened fire on Turkish troops, killing two.":                "Turkey",
		"Two soldiers were killed and six others were wounded.":               "",
		"Two soldiers were killed in Ankara. In Orla, nine soldiers drowned.": "Turkey",
		"Two Turkish soldiers were killed and nine civilians were wounded.":   "",
		"Two Turkish soldiers were killed.\n\nIn Orla, three others drowned.": "",
	} {
		claims := x.Extract(&schema.Document{Text: source}).Claims
		if last := claims[len(claims)-1]; last.Group != want {
			t.Errorf("%s\n\tgot %q, want %q", source, last.Group, want)
		}
	}
}
