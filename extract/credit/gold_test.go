package credit_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tally/extract/credit"
	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// goldClaim is one line of a gold file: where the figure stands and whose it is.
type goldClaim struct {
	Doc, Quote, Figure       string
	Occurrence               int
	FigureOccurrence         int `json:"figure_occurrence"`
	Source, Speaker, Section string
	Modality                 string
	Alt                      *struct{ Source, Speaker, Modality *string }
}

// TestGold scores the sources of the figures that human readers marked, on
// texts outside the project, and lists what is wrong under -v.
func TestGold(t *testing.T) {
	root := os.Getenv("TALLY_SHARED")
	if root == "" {
		root = "../../../shared"
	}
	if _, err := os.Stat(filepath.Join(root, "gold")); err != nil {
		t.Skip("no gold outside the project: " + root)
	}
	for _, test := range []struct {
		set  string
		want float64
	}{{"dev", 0.93}, {"seeds", 0.95}} {
		right, modal, all := score(t, filepath.Join(root, "gold", test.set))
		t.Logf("%s: source %.3f, modality %.3f of %d", test.set, right/all, modal/all, int(all))
		if right/all < test.want {
			t.Errorf("%s: source right %.3f, want %.2f", test.set, right/all, test.want)
		}
	}
}

func score(t *testing.T, dir string) (right, modal, all float64) {
	lx, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	byDoc, order := readGold(t, filepath.Join(dir, "gold.jsonl"))
	reader := credit.NewReader(lx)
	var tx text.Text
	for _, doc := range order {
		source := slurp(t, filepath.Join(dir, "text", doc+".txt"))
		tx.Read(lx, "", source)
		claims := make([]frame.Claim, len(byDoc[doc]))
		for i, g := range byDoc[doc] {
			claims[i] = claimAt(t, &tx, g)
		}
		for i, c := range reader.Read(&tx, &schema.Document{Text: source}, claims) {
			g := byDoc[doc][i]
			if g.Section == "boilerplate" {
				continue
			}
			all++
			if g.sourceRight(c) {
				right++
			} else {
				s := tx.Sentences[claims[i].Sentence]
				t.Logf("%s %q want %q/%q got %q/%q\n      %s", doc, g.Quote, g.Source, g.Speaker, c.Source, c.Speaker, strings.Join(strings.Fields(source[s.Start:s.End]), " "))
			}
			if g.modalityRight(c) {
				modal++
			} else {
				t.Logf("%s %q modality %s, got hedged %v, denied %v", doc, g.Quote, g.Modality, c.Hedged, c.Denied)
			}
		}
	}
	return right, modal, all
}

func readGold(t *testing.T, path string) (map[string][]goldClaim, []string) {
	byDoc := map[string][]goldClaim{}
	var order []string
	lines := bufio.NewScanner(strings.NewReader(slurp(t, path)))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var g goldClaim
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		if byDoc[g.Doc] == nil {
			order = append(order, g.Doc)
		}
		byDoc[g.Doc] = append(byDoc[g.Doc], g)
	}
	return byDoc, order
}

func slurp(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// claimAt makes the claim of a gold figure as the frames would hand it on.
func claimAt(t *testing.T, tx *text.Text, g goldClaim) frame.Claim {
	at := -1
	for range max(1, g.Occurrence) {
		at++
		at += strings.Index(tx.Source[at:], g.Quote)
	}
	from := strings.Index(g.Quote, g.Figure)
	for range g.FigureOccurrence - 1 {
		from += 1 + strings.Index(g.Quote[from+1:], g.Figure)
	}
	if g.FigureOccurrence == 0 {
		if m := regexp.MustCompile(`(?:^|\W)(` + regexp.QuoteMeta(g.Figure) + `)(?:\W|$)`).FindStringSubmatchIndex(g.Quote); m != nil {
			from = m[2]
		}
	}
	c := frame.Claim{Number: tokens(tx, at+from, at+from+len(g.Figure)), Quote: tokens(tx, at, at+len(g.Quote)), PartOf: -1}
	for i, s := range tx.Sentences {
		if s.First <= c.Number.First && c.Number.First < s.Last {
			c.Sentence = i
		}
	}
	return c
}

func tokens(tx *text.Text, from, to int) text.Span {
	s := text.Span{First: -1}
	for i, tok := range tx.Tokens {
		if int(tok.End) > from && int(tok.Start) < to {
			if s.First < 0 {
				s.First = i
			}
			s.Last = i + 1
		}
	}
	return s
}

func (g goldClaim) sourceRight(c credit.Credit) bool {
	right := func(source, speaker string) bool {
		return sameName(source, c.Source) || speaker != "" && c.Source != "" && sameName(speaker, c.Source)
	}
	if right(g.Source, g.Speaker) {
		return true
	}
	if g.Alt == nil || g.Alt.Source == nil {
		return false
	}
	return right(*g.Alt.Source, g.Speaker)
}

// modalityRight looks at hedges and denials alone: plans are not told by credits.
func (g goldClaim) modalityRight(c credit.Credit) bool {
	got := "asserted"
	if c.Hedged {
		got = "reported"
	}
	if c.Denied {
		got = "denied"
	}
	return g.Modality == got || g.Modality == "planned" || g.Alt != nil && g.Alt.Modality != nil && *g.Alt.Modality == got
}

var (
	stop   = words(`the a an of in for and its his her their s group organisation organization us u said`)
	titles = regexp.MustCompile(`\b(mr|mrs|ms|dr|gen|general|col|colonel|maj|major|lt|lieutenant|capt|captain|president|minister|spokesman|spokeswoman|spokesperson|chief|head|director)\b\.?`)
	alias  = []struct {
		from *regexp.Regexp
		to   string
	}{
		{regexp.MustCompile(`\b(islamic states?( group| of iraq and (syria|the levant))?|isis|isil|daesh|is)\b`), "islamicstate"},
		{regexp.MustCompile(`\bsohr\b|\bsyrian observatory( for human rights)?\b|\bthe observatory\b`), "sohr"},
		{regexp.MustCompile(`\b(united nations|un|u\.n\.)\b`), "un"},
		{regexp.MustCompile(`\b(united states|u\.s\.|us|usa|american)\b`), "us"},
	}
	run = regexp.MustCompile(`[\pL\pN_]+`)
)

func words(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range run.FindAllString(s, -1) {
		set[w] = true
	}
	return set
}

// sameName is the rule by which the gold's own judge compares two names.
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

func nameWords(s string) map[string]bool {
	s = " " + strings.ToLower(s) + " "
	for _, a := range alias {
		s = a.from.ReplaceAllString(s, a.to)
	}
	set := words(titles.ReplaceAllString(s, " "))
	for w := range stop {
		delete(set, w)
	}
	return set
}
