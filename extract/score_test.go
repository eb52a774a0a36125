package extract

import (
	"cmp"
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"tally/extract/gold"
	"tally/schema"
)

var misses = flag.Bool("misses", false, "log what TestScore finds wrong")

// scored are the texts with gold claims that belong to the project, and the
// files that keep their scores.
var scored = []struct{ name, dir, file string }{
	{"constructions", "testdata/gold", "testdata/gold/score.txt"},
	{"sample", "../datasets/sample", "../datasets/sample/score.txt"},
}

// TestScore reads the project's gold texts and compares with what a careful
// reader found. A change of precision or recall is a change of score.txt:
// make score brings it up to date.
func TestScore(t *testing.T) {
	lx := load(t)
	for _, set := range scored {
		docs := gold.Read(t, set.dir)
		s := newScore()
		x := New(lx)
		for i := range docs {
			doc := docs[i].Schema(t)
			s.add(&docs[i], x.Extract(&doc).Claims)
		}
		got := s.String(len(docs))
		if *misses {
			t.Logf("%s\n%s", set.name, strings.Join(s.wrong, "\n"))
		}
		if *update {
			write(t, set.file, got)
		}
		if got != slurp(t, set.file) {
			t.Errorf("%s is stale; after make score, look at its diff\n%s", set.file, got)
		}
	}
}

// The gold set is large and says what it covers.
func TestGoldIsWide(t *testing.T) {
	docs := gold.Read(t, "testdata/gold")
	claims, measures := 0, map[schema.Measure]int{}
	for _, d := range docs {
		for _, g := range d.Claims {
			claims++
			measures[g.Measure]++
		}
	}
	if len(docs) < 50 || claims < 150 {
		t.Errorf("%d texts with %d claims, want 50 with 150", len(docs), claims)
	}
	for _, m := range schema.Measures {
		if m.Name != "other" && measures[schema.Measure(m.Name)] == 0 {
			t.Errorf("no claim of measure %s", m.Name)
		}
	}
}

// tallied counts what was wanted and extracted of a measure, and what met.
type tallied struct{ gold, found, claims int }

// score counts what was wanted, found and right.
type score struct {
	gold, found                   int
	figures, values, claims, full int
	right                         map[string]int // by field
	parts, linked                 int            // parts in the gold, and those that hang on the right whole
	measures                      map[schema.Measure]*tallied
	wrong                         []string
}

func newScore() *score {
	return &score{right: map[string]int{}, measures: map[schema.Measure]*tallied{}}
}

func (s *score) measure(name schema.Measure) *tallied {
	if s.measures[name] == nil {
		s.measures[name] = &tallied{}
	}
	return s.measures[name]
}

// add compares the claims of one document with its gold. What stands in
// boilerplate or is optional is not asked for.
func (s *score) add(d *gold.Document, claims []schema.Claim) {
	claims = slices.DeleteFunc(claims, func(c schema.Claim) bool {
		return c.Section == schema.Boilerplate || !meets(d, &c, true) && meets(d, &c, false)
	})
	asked := d.Asked()
	s.gold, s.found = s.gold+len(asked), s.found+len(claims)
	pairs := pair(asked, claims)
	match := map[int]*schema.Claim{}
	met := map[string]bool{}
	for _, p := range pairs {
		match[p.g.I], met[p.c.ID] = p.c, true
	}
	for _, g := range asked {
		s.measure(g.Measure).gold++
		if match[g.I] == nil {
			s.wrong = append(s.wrong, fmt.Sprintf("%s missed %s %q", g.Doc, g.Measure, g.Quote))
		}
	}
	for i := range claims {
		s.measure(claims[i].Measure).found++
		if !met[claims[i].ID] {
			s.wrong = append(s.wrong, fmt.Sprintf("%s invented %s %q", claims[i].URI, claims[i].Measure, claims[i].Quote))
		}
	}
	for _, p := range pairs {
		s.compare(p, match)
	}
}

// meets tells whether c overlaps a gold claim that is, or is not, asked for.
func meets(d *gold.Document, c *schema.Claim, asked bool) bool {
	return slices.ContainsFunc(d.Claims, func(g gold.Claim) bool { return g.Asked() == asked && overlaps(&g, c) })
}

// paired is a gold claim and an extracted one at the same figure.
type paired struct {
	g              *gold.Claim
	c              *schema.Claim
	value, measure bool
}

// grade puts the better pairs first.
func (p paired) grade() int {
	switch {
	case p.value && p.measure:
		return 0
	case p.value:
		return 1
	case p.measure:
		return 2
	}
	return 3
}

// pair finds the one-to-one pairs of a document, best first.
func pair(wanted []gold.Claim, claims []schema.Claim) []paired {
	var all, out []paired
	for i := range wanted {
		for j := range claims {
			if g, c := &wanted[i], &claims[j]; overlaps(g, c) {
				all = append(all, paired{g, c, sameValue(g, c), g.Measure == c.Measure})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b paired) int { return cmp.Compare(a.grade(), b.grade()) })
	used := map[any]bool{}
	for _, p := range all {
		if !used[p.g] && !used[p.c] {
			used[p.g], used[p.c] = true, true
			out = append(out, p)
		}
	}
	return out
}

// compare counts what is right of one pair. match tells which claim each gold
// claim of the document met.
func (s *score) compare(p paired, match map[int]*schema.Claim) {
	s.figures++
	if p.value {
		s.values++
	}
	if !p.value || !p.measure {
		s.wrong = append(s.wrong, fmt.Sprintf("%s read %q as %s %s, want %s", p.g.Doc, p.g.Quote, p.c.Measure, p.c.Quantity, p.g.Measure))
		return
	}
	s.claims++
	s.measure(p.g.Measure).claims++
	var bad []string
	for _, f := range fields {
		if f.right(p.g, p.c) {
			s.right[f.name]++
		} else {
			bad = append(bad, f.name)
		}
	}
	if !slices.ContainsFunc(full, func(name string) bool { return slices.Contains(bad, name) }) {
		s.full++
	}
	if !s.part(p, match) {
		bad = append(bad, "part_of")
	}
	if bad != nil {
		s.wrong = append(s.wrong, fmt.Sprintf("%s %q: %s", p.g.Doc, p.g.Quote, strings.Join(bad, " ")))
	}
}

// part tells whether the claim hangs on the right whole, or on none.
func (s *score) part(p paired, match map[int]*schema.Claim) bool {
	right := p.c.PartOf == ""
	if p.g.PartOf != nil {
		s.parts++
		whole := match[*p.g.PartOf]
		right = whole != nil && whole.ID == p.c.PartOf
		if right {
			s.linked++
		}
	}
	if right {
		s.right["part_of"]++
	}
	return right
}

// String is what score.txt holds.
func (s *score) String(docs int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d documents, %d gold claims, %d extracted\n", docs, s.gold, s.found)
	for _, row := range []struct {
		name string
		n    int
	}{{"figure", s.figures}, {"value", s.values}, {"claim", s.claims}, {"full", s.full}} {
		p, r := ratio(row.n, s.found), ratio(row.n, s.gold)
		fmt.Fprintf(&b, "%-8s precision %.3f  recall %.3f  F1 %.3f\n", row.name, p, r, ratio(2*row.n, s.found+s.gold))
	}
	b.WriteString("\nright among matched claims\n")
	for _, f := range fields {
		fmt.Fprintf(&b, "%-14s %.3f\n", f.name, ratio(s.right[f.name], s.claims))
	}
	fmt.Fprintf(&b, "%-14s %.3f  (part-of links %d/%d)\n", "part_of", ratio(s.right["part_of"], s.claims), s.linked, s.parts)
	b.WriteString("\nclaim F1 by measure\n")
	for _, m := range schema.Measures {
		if n := s.measures[schema.Measure(m.Name)]; n != nil {
			fmt.Fprintf(&b, "%-14s %.3f  (%d gold, %d extracted)\n", m.Name, ratio(2*n.claims, n.gold+n.found), n.gold, n.found)
		}
	}
	return b.String()
}

// ratio is a/b, and 0 of nothing.
func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
