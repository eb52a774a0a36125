package copies

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tally/extract"
	"tally/extract/lexicon"
	"tally/schema"
)

// reader makes the documents that are compared.
type reader struct {
	extractor *extract.Extractor
	maker     Maker
	figures   Figures
}

func newReader(t testing.TB) *reader {
	t.Helper()
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	return &reader{extractor: extract.New(lx)}
}

// read reads a text; date is 2006-01-02 or "".
func (r *reader) read(title, date, text string) *Document {
	doc := &schema.Document{Title: title, Text: text}
	found := r.extractor.Extract(doc)
	r.figures.Reset()
	for i := range found.Claims {
		r.figures.Add(found.Claims[i].Figure, &found.Claims[i].Quantity, true)
	}
	for i := range found.Leftovers {
		l := &found.Leftovers[i]
		r.figures.Add(l.Figure, &l.Quantity, Counts(l.Kind))
	}
	d := &Document{ID: sha256.Sum256([]byte(text)), Published: Undated, URI: title, Sketch: r.maker.Sketch(title, text, &r.figures)}
	if at, err := time.Parse(time.DateOnly, date); err == nil {
		d.Published = at.UnixMilli()
	}
	return d
}

// report is a wire story; its paragraphs are what outlets cut.
var report = []string{
	"QUBAYR, Nov 3 (Wire) – At least 26 people were killed and 40 wounded when shells hit the vegetable market of Qubayr on Friday, doctors and residents said.",
	"The shells came down as farmers from the villages around the town were unloading their trucks, said a trader who was standing beside the gate when the first one hit.",
	"Nine of the dead were children, the director of the only hospital that still works in the district told reporters by telephone.",
	"The army did not comment. It has said before that it fires only at positions from which its own soldiers have come under fire.",
	"Rebels took the town in March after a siege of five weeks, and some 12,000 people have fled to the camps along the border since then, aid workers say.",
	"A convoy with flour and medicine was turned back on Wednesday at the last bridge before the town, according to the office that coordinates relief.",
	"Talks between the two sides are to begin again next week, though neither has named those whom it would send to the table.",
}

// otherReport tells of the same event in other words.
var otherReport = []string{
	"CAIRO, Nov 3 (Wire) – Governments in the region condemned the shelling of a market in Qubayr, where 26 people were killed and 40 wounded.",
	"Ministers who met in the evening called for an inquiry and asked both sides to let ambulances pass, the bloc's spokeswoman said.",
	"Rebels took the town in March after a siege of five weeks, and some 12,000 people have fled to the camps along the border since then, aid workers say.",
	"The meeting ended without a word on sanctions, which three members want and two oppose. Another one is planned for the second half of the month.",
	"It was the fourth time this year that the bloc has met over the war. Diplomats said that they had never seen so little time spent on the text.",
}

func paragraphs(all ...string) string { return strings.Join(all, "\n\n") + "\n" }

func TestSame(t *testing.T) {
	r := newReader(t)
	whole := paragraphs(report...)
	long := paragraphs(append(slices.Clone(otherReport), report...)...)
	replace := func(old, new string) string {
		if !strings.Contains(whole, old) {
			t.Fatalf("no %q", old)
		}
		return strings.Replace(whole, old, new, 1)
	}
	tests := []struct {
		name, title, date, text string
		same                    bool
	}{
		{"itself", "", "", whole, true},
		{"cut", "", "", paragraphs(report[:3]...), true},
		{"a headline of its own", "", "", "MARKET SHELLED\nFrom our correspondent\n\n" + whole, true},
		{"cut, under a headline with its date", "", "2017-11-04", "Dozens dead as shells hit market\n4 November 2017\n\n" + paragraphs(report[:4]...), true},
		{"without one paragraph", "", "", paragraphs(append(slices.Clone(report[:4]), report[5:]...)...), true},
		{"other line ends and quotation marks", "", "", strings.ReplaceAll(strings.ReplaceAll(whole, "\n", "\r\n"), "–", "--"), true},
		{"shouted", "", "", strings.ToUpper(whole), true},
		{"numbers in figures", "", "", replace("Nine of the dead", "9 of the dead"), true},
		{"lightly edited", "", "", strings.NewReplacer("vegetable market", "main market", "farmers", "growers", "came under fire", "been attacked").Replace(whole), true},
		{"an update: the toll rose", "", "", replace("26 people", "31 people"), false},
		{"an update: cut, the toll rose", "", "", strings.Replace(paragraphs(report[:4]...), "26 people", "31 people", 1), false},
		{"a correction", "CORRECTION: Shells hit market", "", replace("Friday", "Thursday"), false},
		{"an update that says so", "", "", "UPDATE 1 - Shells hit market\n\n" + whole, false},
		{"another story of the event", "", "", paragraphs(otherReport...), false},
		{"a roundup in which it is the second half", "", "", long, false},
		{"one sentence of it", "", "", paragraphs(report[4]), false},
		{"the same words two months later", "", "2018-01-05", whole, false},
		{"nothing", "", "", "", false},
	}
	for _, tt := range tests {
		a, b := r.read("Shells hit market", "2017-11-03", whole), r.read(tt.title, tt.date, tt.text)
		if tt.date == "" {
			b.Published = Undated
		}
		if got := Same(a, b); got != tt.same || Same(b, a) != got {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.same)
		}
	}
}

// shelve groups documents and gives the origin of each by its URI.
func shelve(t *testing.T, docs []*Document) map[string]string {
	t.Helper()
	dir := t.TempDir()
	var written []byte
	for _, d := range docs {
		written = d.Append(written)
	}
	if err := os.WriteFile(filepath.Join(dir, "sketches"), written, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := NewShelf(filepath.Join(dir, "shelf"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n, err := s.Add(filepath.Join(dir, "sketches")); err != nil || n != len(docs) {
		t.Fatal(n, err)
	}
	g, err := s.Group()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for i, d := range docs {
		origin := docs[g.Origin[i]]
		if docs[g.Kept[i]].ID != d.ID {
			t.Errorf("%s is kept for %s", docs[g.Kept[i]].URI, d.URI)
		}
		out[d.URI] = origin.URI
	}
	return out
}

func TestGroup(t *testing.T) {
	r := newReader(t)
	whole := paragraphs(report...)
	docs := []*Document{
		r.read("wire", "2017-11-03", whole),
		r.read("gazette", "2017-11-04", "Market hit\n\n"+paragraphs(report[:4]...)),
		r.read("herald", "2017-11-04", paragraphs(report[:3]...)),
		r.read("tribune", "", "SHELLS KILL FARMERS\nFrom our correspondent\n\n"+paragraphs(report[:6]...)),
		r.read("wire again", "2017-11-04", whole),
		r.read("update", "2017-11-04", strings.Replace(whole, "26 people", "31 people", 1)),
		r.read("update cut", "2017-11-05", strings.Replace(paragraphs(report[:4]...), "26 people", "31 people", 1)),
		r.read("other", "2017-11-03", paragraphs(otherReport...)),
		r.read("roundup", "2017-11-03", paragraphs(append(slices.Clone(otherReport), report...)...)),
	}
	want := map[string]string{
		"wire": "wire", "gazette": "wire", "herald": "wire", "tribune": "wire", "wire again": "wire",
		"update": "update", "update cut": "update", "other": "other", "roundup": "other",
	}
	delete(want, "roundup") // begins as another does: which one it follows is of no promise
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		got := shelve(t, docs)
		delete(got, "roundup")
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("got  %v\nwant %v", got, want)
		}
		random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
	}
}

// FuzzAdd: whatever stands in a file of sketches, reading it ends.
func FuzzAdd(f *testing.F) {
	d := Document{URI: "a", Sketch: Sketch{Shingles: 3, Least: []uint32{1, 2, 3}}}
	f.Add(d.Append(nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "in"), data, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := NewShelf(filepath.Join(dir, "shelf"))
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if _, err := s.Add(filepath.Join(dir, "in")); err == nil {
			if _, err := s.Group(); err != nil {
				t.Error(err)
			}
		}
	})
}

// BenchmarkSketch is what a document costs, beside its reading.
func BenchmarkSketch(b *testing.B) {
	text := strings.Repeat(paragraphs(report...), 2)
	var m Maker
	var f Figures
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m.Sketch("", text, &f)
	}
}
