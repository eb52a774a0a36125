package copies

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// corpusFile holds news stories that are no part of the project.
const corpusFile = "../../../shared/corpus/news.jsonl.gz"

type story struct{ ID, Date, Title, Text string }

func stories(t *testing.T) (out []story) {
	f, err := os.Open(corpusFile)
	if err != nil {
		t.Skip("no shared corpus is here")
	}
	defer f.Close()
	in, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var s story
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		if len(strings.Fields(s.Text)) >= 80 {
			out = append(out, s)
		}
	}
	return out
}

const pairs = 500

// TestPairs measures how well copies are told from other stories: 500 stories
// against copies that are cut, edited and under another headline, and 500
// pairs of different stories, half of them about one event and half an update
// with other figures.
func TestPairs(t *testing.T) {
	all := stories(t)
	r := newReader(t)
	random := rand.New(rand.NewPCG(7, 26))
	found, wrong := 0, 0
	for i := range pairs {
		s := all[i*len(all)/pairs]
		if Same(r.read(s.Title, s.Date, s.Text), r.read("", s.Date, outletsCopy(random, s.Text))) {
			found++
		}
	}
	events := sameEvents(all, pairs/2)
	for _, p := range events {
		if Same(r.read(p[0].Title, p[0].Date, p[0].Text), r.read(p[1].Title, p[1].Date, p[1].Text)) {
			wrong++
			t.Logf("taken for one: %s and %s", p[0].ID, p[1].ID)
		}
	}
	updates := 0
	for i := 0; updates < pairs-len(events) && i < len(all); i += 3 {
		s := all[i]
		later := updated(random, s.Text)
		if later == s.Text {
			continue
		}
		updates++
		if Same(r.read(s.Title, s.Date, s.Text), r.read("", s.Date, later)) {
			wrong++
		}
	}
	recall, precision := float64(found)/pairs, float64(found)/float64(found+wrong)
	t.Logf("%d copies of %d found: recall %.3f; %d of %d others taken for copies: precision %.3f", found, pairs, recall, wrong, len(events)+updates, precision)
	if recall < 0.95 || precision < 0.98 {
		t.Error("want recall of 0.95 and precision of 0.98")
	}
}

var fillers = strings.Fields("also government officials reports later area which senior minister morning however group early")

// outletsCopy is a story as an outlet prints it: its end cut, a paragraph left
// out, up to one word in 25 changed, other line ends, a headline and a byline.
func outletsCopy(random *rand.Rand, text string) string {
	paragraphs := strings.Split(text, "\n   ")
	if len(paragraphs) < 4 {
		paragraphs = strings.Split(text, "\n")
	}
	keep := max(1, int(float64(len(paragraphs))*(0.3+0.7*random.Float64())))
	for keep < len(paragraphs) && len(strings.Fields(strings.Join(paragraphs[:keep], " "))) < 60 {
		keep++
	}
	kept := slices.Clone(paragraphs[:keep])
	if len(kept) > 6 {
		out := 1 + random.IntN(len(kept)-1)
		kept = slices.Delete(kept, out, out+1)
	}
	rate := 0.04 * random.Float64()
	var words []string
	for _, w := range strings.Fields(strings.Join(kept, "\n")) {
		filler := fillers[random.IntN(len(fillers))]
		switch x := random.Float64() / rate; {
		case strings.ContainsAny(w, "0123456789") || x > 1:
			words = append(words, w)
		case x < 0.5:
			words = append(words, filler)
		case x < 0.75:
			words = append(words, w, filler)
		}
	}
	headline := "A headline about the " + fillers[random.IntN(len(fillers))] + " and the " + fillers[random.IntN(len(fillers))]
	return strings.ToUpper(headline) + "\nBy our correspondent\n\n" + strings.Join(words, " ") + "\n"
}

// updated is a story with one to three of its counts changed, or the text
// itself where there are none.
func updated(random *rand.Rand, text string) string {
	words := strings.Fields(text)
	var counts []int
	for i, w := range words {
		if i > 0 && isCount(w) && i+1 < len(words) && isLower(words[i+1]) && !dated(words[i-1]) {
			counts = append(counts, i)
		}
	}
	random.Shuffle(len(counts), func(i, j int) { counts[i], counts[j] = counts[j], counts[i] })
	if len(counts) == 0 {
		return text
	}
	for _, i := range counts[:min(len(counts), 1+random.IntN(3))] {
		words[i] = string(rune('2'+random.IntN(8))) + words[i]
	}
	return strings.Join(words, " ")
}

func isCount(w string) bool {
	return w != "" && strings.Trim(w, "0123456789") == "" && (len(w) < 4 && w != "1" || len(w) > 4)
}

// dated tells of a month or a name before a number, which then counts nothing.
func dated(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

func isLower(w string) bool {
	return len(w) > 3 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" && !strings.HasPrefix("percent", w)
}

// sameEvents finds pairs of stories of one day or two adjacent ones that share
// the most rare words, and yet few sentences: those that share many may be one
// story.
func sameEvents(all []story, n int) (out [][2]story) {
	var ours []story
	for _, s := range all {
		if s.Date != "" {
			ours = append(ours, s)
		}
	}
	words := make([][]string, len(ours))
	having := map[string][]int{}
	for i, s := range ours {
		words[i] = strings.Fields(strings.ToLower(s.Text))
		slices.Sort(words[i])
		words[i] = slices.Compact(words[i])
		for _, w := range words[i] {
			having[w] = append(having[w], i)
		}
	}
	used := map[int]bool{}
	for i := range ours {
		shared := map[int]int{}
		for _, w := range words[i] {
			if in := having[w]; len(w) > 4 && len(in) > 1 && len(in) <= 12 {
				for _, j := range in {
					shared[j]++
				}
			}
		}
		best := -1
		for j := i + 1; j < len(ours); j++ {
			if shared[j] >= 6 && !used[j] && adjacent(ours[i], ours[j]) && (best < 0 || shared[j] > shared[best]) && !sharesSentences(ours[i].Text, ours[j].Text) {
				best = j
			}
		}
		if best >= 0 && !used[i] {
			used[i], used[best] = true, true
			if out = append(out, [2]story{ours[i], ours[best]}); len(out) == n {
				return out
			}
		}
	}
	return out
}

func adjacent(a, b story) bool {
	at, aerr := time.Parse(time.DateOnly, a.Date)
	bt, berr := time.Parse(time.DateOnly, b.Date)
	return aerr == nil && berr == nil && at.Sub(bt).Abs() <= 24*time.Hour
}

// sharesSentences tells whether half of the sentences of the shorter text stand
// in the longer one.
func sharesSentences(a, b string) bool {
	x, y := sentencesOf(a), sentencesOf(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for _, s := range x {
		if slices.Contains(y, s) {
			n++
		}
	}
	return 2*n > len(x)
}

func sentencesOf(text string) (out []string) {
	for _, s := range strings.Split(strings.Join(strings.Fields(text), " "), ". ") {
		if len(s) > 30 {
			out = append(out, s)
		}
	}
	return out
}
