package ground

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"time"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

type timeRow struct {
	published, line, want string
}

// timeRows reads testdata/times.txt.
func timeRows(t testing.TB) []timeRow {
	f, err := os.Open("testdata/times.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows []timeRow
	published := ""
	for in := bufio.NewScanner(f); in.Scan(); {
		line := in.Text()
		if date, ok := strings.CutPrefix(line, "== "); ok {
			published = date
			continue
		}
		if s, want, ok := strings.Cut(line, " -> "); ok && !strings.HasPrefix(line, "#") {
			rows = append(rows, timeRow{published, s, want})
		}
	}
	return rows
}

// chronicleOf reads the times of one text.
func chronicleOf(lx *lexicon.Lexicon, source, published string) (*chronicle, *text.Text) {
	doc := schema.Document{Text: source}
	doc.Published, _ = time.Parse(time.DateOnly, published)
	tx := new(text.Text)
	tx.Read(lx, "", source)
	r := NewReader(lx)
	r.Date(tx, &doc)
	return r.chronicle(tx, &doc, nil), tx
}

// TestTimes states what the time expressions of news mean.
func TestTimes(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	rows := timeRows(t)
	if len(rows) < 150 {
		t.Fatalf("only %d rows", len(rows))
	}
	for _, row := range rows {
		before, rest, marked := strings.Cut(row.line, "[")
		inside, after, _ := strings.Cut(rest, "]")
		c, tx := chronicleOf(lx, before+inside+after, row.published)
		if got := timeAt(c, tx, len(before), len(before)+len(inside), marked); got != row.want {
			t.Errorf("%s: %s\n  got  %s\n  want %s", row.published, row.line, got, row.want)
		}
	}
}

// timeAt is the time told between two bytes, in the notation of the table.
func timeAt(c *chronicle, tx *text.Text, start, end int, marked bool) string {
	for i := range tx.Sentences {
		for _, m := range c.of(i) {
			a, b := int(tx.Tokens[m.span.First].Start), int(tx.Tokens[m.span.Last-1].End)
			if !marked {
				return "also " + tx.Source[a:b]
			}
			if a < end && start < b {
				return written(m.when, "").notation(m.open)
			}
		}
	}
	return "none"
}

func (w Time) notation(open bool) string {
	switch {
	case w.From.IsZero():
		return "unknown"
	case open:
		return w.From.String() + ".."
	case w.From == w.To:
		return w.From.String()
	}
	return w.From.String() + ".." + w.To.String()
}
