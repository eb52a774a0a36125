package extract

import (
	"reflect"
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"

	"tally/extract/lexicon"
	"tally/schema"
)

// FuzzExtract holds the extractor to its laws on any text: it does not panic,
// every span is where it says, every number is accounted for once, wholes are
// there, and reading twice gives the same.
func FuzzExtract(f *testing.F) {
	for _, seed := range []string{
		"", "26", "\ufeffShelling killed at least 26 people, including nine children, the army said.\r\n\r\nSome 350,000 fled.",
		"ORLA, March 3 (AP) -- A 27-year-old man and 1,5 00 others were hurt; 3.5.7 $17M 10:30 F-16 2/3 9½ 1e5 ٣٤",
		"“Dozens” died, he said on Friday 👩‍👩‍👧‍👦 4 قُتل 26 شخصًا", "a 's 1-2-3,4..5 \x00\xff\xfe 12\u200b34 99.5 percent",
		"No coincidence, and nobody wondered why 3 of them left.", "Half of the 350,000 people, up to 14 to 18 or 20, 30 and 40 were killed, wounded and displaced respectively.",
	} {
		f.Add(seed)
	}
	lx := load(f)
	x := New(lx)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 4096 {
			return
		}
		got := x.Extract(&schema.Document{Text: text})
		checkSpans(t, text, &got)
		checkWholes(t, &got)
		again, traces := New(lx).Explain(&schema.Document{Text: text})
		if !reflect.DeepEqual(got, again) {
			t.Errorf("two readings differ\n%+v\n%+v", got, again)
		}
		if len(traces) != len(got.Claims)+len(got.Leftovers) {
			t.Errorf("%d traces of %d claims and %d leftovers", len(traces), len(got.Claims), len(got.Leftovers))
		}
	})
}

// TestCut reads every example of the lexicon cut off behind and before each of its words, as feeds and
// pages cut texts anywhere.
func TestCut(t *testing.T) {
	lx, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	x := New(lx)
	for _, example := range lx.Examples() {
		for i := range example.Text {
			if example.Text[i] != ' ' {
				continue
			}
			for _, part := range []string{example.Text[:i], example.Text[i+1:]} {
				got := x.Extract(&schema.Document{Text: part})
				checkSpans(t, part, &got)
				checkWholes(t, &got)
			}
		}
	}
}

// checkSpans: every figure is what stands at its place, and every digit of the
// text is in one of them, or in a unit.
func checkSpans(t *testing.T, text string, r *Result) {
	t.Helper()
	runes := []rune(text)
	owner := make([]int, len(runes))
	figure := func(start, end int, words string) {
		if start < 0 || end > len(runes) || start >= end || string(runes[start:end]) != words {
			t.Fatalf("figure %q is not at %d–%d of %q", words, start, end, text)
		}
		for i := start; i < end; i++ {
			owner[i]++
		}
	}
	for _, c := range r.Claims {
		figure(c.Start, c.End, c.Figure)
		if c.SentenceStart > c.Start || c.SentenceEnd < c.End || string(runes[c.SentenceStart:c.SentenceEnd]) != c.Sentence {
			t.Errorf("sentence %q is not at %d–%d of %q", c.Sentence, c.SentenceStart, c.SentenceEnd, text)
		}
		for _, a := range c.Chain {
			if a.Role != schema.OutletOf && string(runes[a.Start:a.End]) != a.Text {
				t.Errorf("%s %q is not at %d–%d of %q", a.Role, a.Text, a.Start, a.End, text)
			}
		}
	}
	for _, l := range r.Leftovers {
		figure(l.Start, l.End, l.Figure)
	}
	for i, r := range runes {
		exponent := owner[i] == 0 && i > 0 && unicode.IsLetter(runes[i-1]) // 40 km2: part of the unit
		if '0' <= r && r <= '9' && owner[i] != 1 && !exponent {
			t.Errorf("%d claims and leftovers hold the digit at %d of %q", owner[i], i, text)
		}
	}
}

// checkWholes: ids are unique, and a part's whole is another claim.
func checkWholes(t *testing.T, r *Result) {
	t.Helper()
	var ids []string
	for _, c := range r.Claims {
		if slices.Contains(ids, c.ID) {
			t.Errorf("two claims are called %s", c.ID)
		}
		ids = append(ids, c.ID)
	}
	for _, c := range r.Claims {
		if c.PartOf != "" && (c.PartOf == c.ID || !slices.Contains(ids, c.PartOf)) {
			t.Errorf("%s is part of %s, which is no other claim", c.ID, c.PartOf)
		}
	}
}
