package source

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/template"
	"time"
	"unicode"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html/charset"

	"tally/schema"
)

var update = flag.Bool("update", false, "write the scores anew")

// The pages of the tests are made of articles and of layouts: the forms that
// the pages of real sites have. What a layout calls its own is the article's,
// all else is furniture.

// story is an article of testdata/pages/articles.txt.
type story struct {
	Title, Author, Outlet, Stand, Caption, Teaser, Comment string
	Date                                                   time.Time
	Others, P                                              []string
}

// Site is where the outlet publishes, and URL where the article stands there.
func (s *story) Site() string {
	return "https://www." + strings.ToLower(strings.ReplaceAll(s.Outlet, " ", "-")) + ".example"
}
func (s *story) Path() string {
	return "/world/" + strings.ToLower(strings.Join(strings.Fields(strings.Map(letterOrSpace, s.Title))[:4], "-"))
}
func (s *story) URL() string { return s.Site() + s.Path() }

func letterOrSpace(r rune) rune {
	if unicode.IsLetter(r) || r == ' ' {
		return r
	}
	return -1
}

func stories(t *testing.T) []story {
	t.Helper()
	data, err := os.ReadFile("testdata/pages/articles.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []story
	for _, part := range strings.Split(string(data), "===\n") {
		head, body, _ := strings.Cut(part, "\n\n")
		s := story{P: strings.Split(strings.TrimSpace(body), "\n\n")}
		for _, l := range strings.Split(head, "\n") {
			key, value, _ := strings.Cut(l, ": ")
			switch key {
			case "title":
				s.Title = value
			case "author":
				s.Author = value
			case "outlet":
				s.Outlet = value
			case "stand":
				s.Stand = value
			case "caption":
				s.Caption = value
			case "teaser":
				s.Teaser = value
			case "comment":
				s.Comment = value
			case "other":
				s.Others = append(s.Others, value)
			case "date":
				if s.Date, err = time.Parse(time.RFC3339, value); err != nil {
					t.Fatal(err)
				}
			default:
				t.Fatalf("unknown key %q", key)
			}
		}
		out = append(out, s)
	}
	return out
}

// layout is a form of page, with what its metadata or its words tell.
type layout struct {
	name, charset string
	tells         []string
	template      string
}

func layouts(t *testing.T) []layout {
	t.Helper()
	var out []layout
	files, _ := filepath.Glob("testdata/pages/layouts-*.txt")
	for _, name := range files {
		all, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range all.Files {
			l, rest := layout{name: f.Name}, string(f.Data)
			for {
				line, after, _ := strings.Cut(rest, "\n")
				if tells, ok := strings.CutPrefix(line, "tells "); ok {
					l.tells = strings.Fields(tells)
				} else if l.charset, ok = strings.CutPrefix(line, "charset "); !ok {
					break
				}
				rest = after
			}
			l.charset = ""
			if cs, _, ok := strings.Cut(strings.TrimPrefix(string(f.Data), "charset "), "\n"); ok && strings.HasPrefix(string(f.Data), "charset ") {
				l.charset = cs
			}
			l.template = rest
			out = append(out, l)
		}
	}
	return out
}

// fill makes the page of a story, and gives the words of it that are the
// story's.
func (l *layout) fill(t *testing.T, s *story) (data []byte, own string) {
	t.Helper()
	var words []string
	funcs := template.FuncMap{
		"own": func(s string) string { words = append(words, s); return s },
		"ownall": func(all []string) []string {
			words = append(words, all...)
			return all
		},
		"json": func(s string) string { b, _ := json.Marshal(s); return string(b[1 : len(b)-1]) },
		"join": func(all []string) string { return strings.Join(all, "\n\n") },
		"rest": func(all []string, n int) []string { return all[min(n, len(all)):] },
		"times": func(n int) (out []int) {
			for i := range n {
				out = append(out, i)
			}
			return out
		},
		"iso":      func() string { return s.Date.Format(time.RFC3339) },
		"later":    func() string { return s.Date.AddDate(0, 0, 9).Format(time.RFC3339) },
		"long":     func() string { return s.Date.Format("2 January 2006") },
		"us":       func() string { return s.Date.Format("January 2, 2006") },
		"short":    func() string { return s.Date.Format("02 Jan 2006, 15:04") },
		"weekday":  func() string { return s.Date.Format("Monday, January 2, 2006") },
		"ymd":      func() string { return s.Date.Format("2006-01-02") },
		"dateline": func(s *story) string { return "PORT LOMA, " + s.Date.Format("Jan 2") + " - " + s.P[0] },
		"wrap":     wrapWords,
	}
	page := template.Must(template.New(l.name).Funcs(funcs).Parse(l.template))
	var b bytes.Buffer
	if err := page.Execute(&b, s); err != nil {
		t.Fatal(err)
	}
	return encodePage(t, b.String(), l.charset), strings.Join(words, "\n")
}

func wrapWords(s string) string {
	var b strings.Builder
	width := 0
	for _, w := range strings.Fields(s) {
		if width += len(w) + 1; width > 72 {
			b.WriteByte('\n')
			width = len(w)
		} else if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

func encodePage(t *testing.T, s, name string) []byte {
	t.Helper()
	switch name {
	case "":
		return []byte(s)
	case "utf-16":
		out := []byte{0xff, 0xfe}
		for _, u := range utf16.Encode([]rune(s)) {
			out = append(out, byte(u), byte(u>>8))
		}
		return out
	}
	enc, _ := charset.Lookup(name)
	out, err := enc.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return []byte(out)
}

// overlap is the F1 of two bags of words.
func overlap(got, want string) float64 {
	bag := map[string]int{}
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	w, g, same := words(want), words(got), 0
	for _, x := range w {
		bag[x]++
	}
	for _, x := range g {
		if bag[x] > 0 {
			bag[x]--
			same++
		}
	}
	return 2 * float64(same) / float64(len(w)+len(g))
}

// articleOf is what a document's sections call headline and body.
func articleOf(d *schema.Document) string {
	var out []string
	for _, s := range d.Sections {
		if s.Section != schema.Boilerplate {
			out = append(out, d.Text[s.Start:s.End])
		}
	}
	return strings.Join(out, "\n\n")
}

// toldOf compares what a document says of itself with what its page does.
func toldOf(d *schema.Document, l *layout, s *story) (wrong []string) {
	tells := func(what string) bool { return slices.Contains(l.tells, what) }
	check := func(what, got, want string) {
		if !tells(what) && what != "title" && what != "date" {
			return
		}
		if what == "date" && !tells(what) {
			want = ""
		}
		if got != want {
			wrong = append(wrong, fmt.Sprintf("%s %q", what, got))
		}
	}
	date := ""
	if !d.Published.IsZero() {
		date = d.Published.Format(time.DateOnly)
	}
	check("title", d.Title, s.Title)
	check("date", date, s.Date.Format(time.DateOnly))
	check("byline", d.Byline, s.Author)
	check("outlet", d.Outlet, s.Outlet)
	check("url", d.URI, s.URL())
	return wrong
}

// TestPages reads every layout with every story. The scores are a file.
func TestPages(t *testing.T) {
	all, forms := stories(t), layouts(t)
	if len(forms) < 40 {
		t.Errorf("%d layouts", len(forms))
	}
	var report strings.Builder
	var sum float64
	faults := map[string]int{}
	pages := len(all) * len(forms)
	for i := range forms {
		l := &forms[i]
		mean, lines := 0.0, []string{}
		for k := range all {
			data, own := l.fill(t, &all[k])
			d := &schema.Document{URI: l.name}
			if err := readPage(d, data, ""); err != nil {
				lines = append(lines, fmt.Sprintf("  story %d: %v\n", k+1, err))
				continue
			}
			f := overlap(articleOf(d), own)
			mean += f / float64(len(all))
			if f < 0.97 {
				lines = append(lines, fmt.Sprintf("  story %d: %.3f\n", k+1, f))
			}
			for _, w := range toldOf(d, l, &all[k]) {
				faults[strings.Fields(w)[0]]++
				lines = append(lines, fmt.Sprintf("  story %d: %s\n", k+1, w))
			}
		}
		sum += mean
		fmt.Fprintf(&report, "%-20s %.3f\n%s", l.name, mean, strings.Join(lines, ""))
	}
	mean := sum / float64(len(forms))
	head := fmt.Sprintf("%d layouts with %d stories each: the words of the article, F1 %.4f\n", len(forms), len(all), mean)
	for _, what := range slices.Sorted(maps.Keys(faults)) {
		head += fmt.Sprintf("wrong %s: %d of %d\n", what, faults[what], pages)
	}
	if mean < 0.97 || faults["title"]*20 > pages || faults["date"]*20 > pages {
		t.Errorf("too low:\n%s", head)
	}
	compareScore(t, head+"\n"+report.String())
}

func compareScore(t *testing.T, got string) {
	t.Helper()
	const name = "testdata/pages/score.txt"
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want, _ := os.ReadFile(name); got != string(want) {
		t.Errorf("%s is not what is found now; go test -run Pages ./datasets/source -update:\n%s", name, got)
	}
}
