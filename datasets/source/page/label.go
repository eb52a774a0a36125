package page

import "strings"

// labels are the words before a value that the page tells of the report, and
// what they tell: its source, its date, or the date when it first appeared.
var labels = map[string]string{
	"source": "source", "sources": "source", "publisher": "source",
	"originally published": "first", "original publication date": "first", "date of publication": "first", "first published": "first",
	"published": "date", "posted": "date", "publication date": "date", "release date": "date", "date": "date", "published on": "date", "posted on": "date",
}

// mostValue is how many words the value of a label has.
const mostValue = 12

// labelled finds the values of labels that stand in a block before them, as in
// the lists at the head of reports: "Source" and then "Office of Relief".
func labelled(blocks []block) map[string]string {
	found := map[string]string{}
	end := 0 // a few blocks behind the report
	for i := range blocks {
		if blocks[i].part == report || blocks[i].part == headline {
			end = i + creditReach
		}
	}
	for i := 0; i+1 < len(blocks) && i < end; i++ {
		b, value := &blocks[i], &blocks[i+1]
		what := labels[strings.ToLower(strings.TrimRight(b.text, ": "))]
		if what == "" || found[what] != "" || b.part == report || value.part == report || value.words > mostValue {
			continue
		}
		if (what == "source") == hasDate(value.text) {
			continue
		}
		found[what] = fold(value.text)
	}
	return found
}

// untied parts the headline, and a byline and a date below it, from what a
// mere line break ties to them.
func untied(blocks []block, m *metadata) []block {
	var out []block
	for _, b := range blocks {
		line, rest, tied := strings.Cut(b.text, "\n")
		if !tied || m.likeness(line) < 0.8 || m.likeness(line) <= m.likeness(b.text) {
			out = append(out, b)
			continue
		}
		out = append(out, b.line(line))
		for {
			line, after, more := strings.Cut(rest, "\n")
			if !startsWithBy(line) && !(hasDate(line) && len(strings.Fields(line)) <= 8) {
				break
			}
			out, rest = append(out, b.line(line)), after
			if !more {
				break
			}
		}
		if rest != "" {
			out = append(out, b.line(rest))
		}
	}
	return out
}

// line is a block of some lines of b.
func (b *block) line(s string) block {
	out := *b
	out.text, out.words = s, len(strings.Fields(s))
	out.links = int(b.linked() * float64(inked(s)))
	return out
}
