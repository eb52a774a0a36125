package ground_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"tally/extract/frame"
	"tally/extract/ground"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// goldClaim is one annotated claim, as far as places and sides go.
type goldClaim struct {
	Doc, Quote, Figure, Subject, Group, Place, Section string
	Class                                              schema.Class   `json:"subject_class"`
	Measure                                            schema.Measure `json:"measure"`
	Occurrence, FigureOccurrence                       int
	FigureAt                                           *int `json:"figure_occurrence"`
	Optional                                           bool
	Alt                                                *struct{ Group, Place *string }
}

// goldSet is the texts and claims of one part of the gold data.
type goldSet struct {
	texts  map[string]string
	claims map[string][]goldClaim
	docs   []string
}

// readGold reads one part of the gold data, or skips the test.
func readGold(t *testing.T, part string) goldSet {
	t.Helper()
	root := os.Getenv("TALLY_SHARED")
	if root == "" {
		root = "../../../shared"
	}
	dir := filepath.Join(root, "gold", part)
	f, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Skipf("no gold data beside the project: %v", err)
	}
	defer f.Close()
	set := goldSet{texts: map[string]string{}, claims: map[string][]goldClaim{}}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var g goldClaim
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		if _, ok := set.texts[g.Doc]; !ok {
			data, err := os.ReadFile(filepath.Join(dir, "text", g.Doc+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			set.texts[g.Doc] = string(data)
			set.docs = append(set.docs, g.Doc)
		}
		set.claims[g.Doc] = append(set.claims[g.Doc], g)
	}
	return set
}

// at is the byte span of a gold claim's figure.
func (g *goldClaim) at(source string) (int, int) {
	quote := nth(source, g.Quote, max(1, g.Occurrence))
	k := 1
	if g.FigureAt != nil {
		k = *g.FigureAt
	}
	figure := nth(g.Quote, g.Figure, k)
	if g.FigureAt == nil {
		for k := 1; nth(g.Quote, g.Figure, k) >= 0; k++ {
			if i := nth(g.Quote, g.Figure, k); alone(g.Quote, i, i+len(g.Figure)) {
				figure = i
				break
			}
		}
	}
	return quote + figure, quote + figure + len(g.Figure)
}

func nth(s, sub string, n int) int {
	at := -1
	for ; n > 0; n-- {
		i := strings.Index(s[at+1:], sub)
		if i < 0 {
			return -1
		}
		at += 1 + i
	}
	return at
}

func alone(s string, i, j int) bool {
	before := []rune(s[:i])
	after := []rune(s[j:])
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return (len(before) == 0 || !word(before[len(before)-1])) && (len(after) == 0 || !word(after[0]))
}

// frames makes the claims that a perfect frame stage would give.
func frames(x *text.Text, gs []goldClaim) []frame.Claim {
	claims := make([]frame.Claim, len(gs))
	for i, g := range gs {
		from, to := g.at(x.Source)
		number := tokens(x, from, to)
		subject := text.Span{First: number.Last, Last: number.Last}
		if g.Subject != "" {
			if k := strings.Index(x.Source[to:], g.Subject); k >= 0 && k < 150 {
				subject = tokens(x, to+k, to+k+len(g.Subject))
			} else if k := strings.LastIndex(x.Source[:from], g.Subject); k >= 0 {
				subject = tokens(x, k, k+len(g.Subject))
			}
		}
		claims[i] = frame.Claim{
			Number: number, Subject: subject, Class: g.Class, Measure: g.Measure, Quote: number, PartOf: -1,
			Sentence: slices.IndexFunc(x.Sentences, func(s text.Sentence) bool { return number.First < s.Last }),
		}
	}
	return claims
}

func tokens(x *text.Text, from, to int) text.Span {
	first := slices.IndexFunc(x.Tokens, func(t text.Token) bool { return int(t.End) > from })
	last := slices.IndexFunc(x.Tokens, func(t text.Token) bool { return int(t.Start) >= to })
	if last < 0 {
		last = len(x.Tokens)
	}
	return text.Span{First: first, Last: max(last, first+1)}
}

var (
	aliases = []struct {
		from *regexp.Regexp
		to   string
	}{
		{regexp.MustCompile(`\b(islamic states?( group| of iraq and (syria|the levant))?|isis|isil|daesh|is)\b`), "islamicstate"},
		{regexp.MustCompile(`\b(united nations|un|u\.n\.)\b`), "un"},
		{regexp.MustCompile(`\b(united states|u\.s\.|us|usa|american)\b`), "us"},
	}
	nameWord = regexp.MustCompile(`[\p{L}\p{N}_]+`)
	empty    = strings.Fields("the a an of in for and its his her their s group organisation organization us u said")
)

func nameWords(s string) map[string]bool {
	s = " " + strings.ToLower(s) + " "
	for _, a := range aliases {
		s = a.from.ReplaceAllString(s, a.to)
	}
	words := map[string]bool{}
	for _, w := range nameWord.FindAllString(s, -1) {
		if !slices.Contains(empty, w) {
			words[w] = true
		}
	}
	return words
}

// sameName tells whether two names are near enough to be one: one's words are
// the other's, or half of all of them are shared.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return both == len(x) || both == len(y) || 2*both >= len(x)+len(y)-both
}

// TestGoldGround measures places and groups on the annotated articles with the
// annotators' figures and subjects, so that nothing but this stage counts.
func TestGoldGround(t *testing.T) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"dev", "seeds"} {
		set := readGold(t, part)
		r := ground.NewReader(lx)
		var places, groups, n int
		for _, d := range set.docs {
			var x text.Text
			x.Read(lx, "", set.texts[d])
			doc := &schema.Document{Text: set.texts[d]}
			r.Date(&x, doc)
			claims := frames(&x, set.claims[d])
			for i, at := range r.Read(&x, doc, claims) {
				g := set.claims[d][i]
				if g.Optional || g.Section == "boilerplate" {
					continue
				}
				n++
				from, to := g.at(x.Source)
				near := x.Source[max(0, from-90):from] + "«" + x.Source[from:to] + "»" + x.Source[to:min(len(x.Source), to+110)]
				if sameName(g.Place, at.Place.Text) || g.Alt != nil && g.Alt.Place != nil && sameName(*g.Alt.Place, at.Place.Text) {
					places++
				} else {
					t.Logf("PLACE %s [%s] got [%s] :: %q", d, g.Place, at.Place.Text, near)
				}
				group := r.Group(&x, doc, claims[i].Subject, g.Class)
				if sameName(g.Group, group) || g.Alt != nil && g.Alt.Group != nil && sameName(*g.Alt.Group, group) {
					groups++
				} else {
					t.Logf("GROUP %s <%s> got <%s> %s {%s} :: %q", d, g.Group, group, g.Class, g.Subject, near)
				}
			}
		}
		place, group := float64(places)/float64(n), float64(groups)/float64(n)
		t.Logf("%s: %d claims, place %.3f, group %.3f", part, n, place, group)
		if part == "dev" && (place < 0.80 || group < 0.89) {
			t.Errorf("%s: place %.3f, group %.3f: they were 0.81 and 0.90", part, place, group)
		}
	}
}
