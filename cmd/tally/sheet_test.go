package main

import (
	"strings"
	"testing"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

var toll = sheet{
	heads: []head{
		{name: "measure", rank: keepRank}, {name: "low", numeric: true, rank: keepRank}, {name: "quote", rank: keepRank},
		{name: "modality", rank: 5, usual: "asserted"}, {name: "source", rank: 8}, {name: "place", rank: 3},
	},
	rows: [][]string{
		{"killed", "26", "at least 26 villagers were killed when the dam above the town of Orla gave way", "asserted", "the Ministry of the Interior", "Orla"},
		{"displaced", "350000", "some 350,000\npeople fled", "asserted", "日本語の情報源がここに長く書かれている日本語の情報源", "Port\tOrla"},
	},
}

// clone keeps toll as it is: a sheet drops columns when it is printed.
func (s *sheet) clone() *sheet {
	c := &sheet{heads: append([]head(nil), s.heads...)}
	for _, row := range s.rows {
		c.rows = append(c.rows, append([]string(nil), row...))
	}
	return c
}

func printed(t *testing.T, s *sheet, width int) string {
	t.Helper()
	var b strings.Builder
	if err := s.clone().print(&b, width); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSheet(t *testing.T) {
	want := `
 measure       low  quote                       source                      place
──────────────────────────────────────────────────────────────────────────────────────
 killed         26  at least 26 villagers were  the Ministry of the         Orla
                    killed when the dam above   Interior
                    the town of Orla gave way
 displaced  350000  some 350,000 people fled    日本語の情報源がここに長く  Port Orla
                                                書かれている日本語の情報源
`
	if got := printed(t, &toll, 86); got != want[1:] {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestSheetFits: no line is wider than what there is, and what must be seen is seen.
func TestSheetFits(t *testing.T) {
	for width := 60; width < 200; width++ {
		got := printed(t, &toll, width)
		for line := range strings.Lines(got) {
			if n := twwidth.Width(strings.TrimRight(line, "\n")); n > width {
				t.Fatalf("width %d: a line of %d\n%s", width, n, got)
			}
		}
		if !strings.Contains(got, "350000") || !strings.Contains(got, "dam") {
			t.Fatalf("width %d: numbers or words are missing\n%s", width, got)
		}
	}
}

// TestSheetDrops: where there is no room, the column of the lowest rank goes,
// of two the last.
func TestSheetDrops(t *testing.T) {
	s := &sheet{heads: []head{{name: "measure", rank: keepRank}}, rows: [][]string{{"killed"}}}
	for _, h := range []head{{name: "place", rank: 3}, {name: "source", rank: 8}, {name: "speaker", rank: 3}, {name: "group", rank: 5}, {name: "agent", rank: 8}} {
		s.heads = append(s.heads, h)
		s.rows[0] = append(s.rows[0], "the province of Orla")
	}
	for width, want := range map[int]string{100: "measure place source speaker group agent", 70: "measure place source group agent", 60: "measure source group agent"} {
		line, _, _ := strings.Cut(printed(t, s, width), "\n")
		if got := strings.Join(strings.Fields(line), " "); got != want {
			t.Errorf("width %d keeps %q, want %q", width, got, want)
		}
	}
}

func TestNarrowSheet(t *testing.T) {
	want := `measure: killed
low: 26
quote: at least 26 villagers were killed when the dam above the town of Orla gave way
source: the Ministry of the Interior
place: Orla

measure: displaced
`
	if got := printed(t, &toll, 59); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestSheetOfLongNumbers: where even the columns that must stay have no room, rows are
// printed as lines of their own.
func TestSheetOfLongNumbers(t *testing.T) {
	s := toll.clone()
	s.rows[0][1] = strings.Repeat("9", 40)
	if got := printed(t, s, 60); !strings.HasPrefix(got, "measure: killed\nlow: 9999") {
		t.Errorf("got\n%s", got)
	}
	if got := printed(t, s, 90); !strings.HasPrefix(got, " measure ") {
		t.Errorf("got\n%s", got)
	}
}

// TestWideSheet: without a limit nothing is broken and nothing left out.
func TestWideSheet(t *testing.T) {
	got := printed(t, &toll, noLimit)
	if n := strings.Count(got, "\n"); n != 4 {
		t.Errorf("%d lines for 2 rows\n%s", n, got)
	}
}

// TestUnusual: a column comes back when one row tells something else.
func TestUnusual(t *testing.T) {
	s := toll.clone()
	s.rows[1][3] = "denied"
	if got := printed(t, s, 120); !strings.Contains(got, "modality") || !strings.Contains(got, "denied") {
		t.Errorf("a denied claim is not told from the others\n%s", got)
	}
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\n b\tc ":           "a b c",
		"red\x1b[31m alert\x07": "red [31m alert",
		"":                      "",
		"\u0085é\u00a0x":        "é x",
	} {
		if got := oneLine(in); got != want {
			t.Errorf("oneLine(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "26": "26", "350": "350", "1500": "1,500", "350000": "350,000", "11000000": "11,000,000",
		"-1500": "-1,500", "-150": "-150", "99.5": "99.5", "12345.678": "12,345.678", "1e+30": "1e+30",
		"999999999999": "999,999,999,999", "9007199254740993": "9.01e+15", "20031115101109990000": "2e+19", "-20091115101109990000": "-2.01e+19",
		"0.3333333333333333": "0.333", "0.0006666666666": "0.000667", "12345.6666666666": "12,346", "2.003111e+19": "2e+19",
	} {
		if got := grouped(in); got != want {
			t.Errorf("grouped(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzWrap: lines keep within the width, and no letter is lost.
func FuzzWrap(f *testing.F) {
	f.Add("some 350,000 people fled", 7)
	f.Add("日本語の情報源 https://example.org/a/b/c/d/e/f/g", 12)
	f.Add("é́́ 👩‍👩‍👧‍👦 x", 3)
	f.Fuzz(func(t *testing.T, s string, width int) {
		if width < 2 || width > 200 || len(s) > 1000 {
			return
		}
		lines := wrap(s, width)
		if got := strings.Join(strings.Fields(strings.Join(lines, "")), ""); got != strings.Join(strings.Fields(s), "") {
			t.Errorf("wrap(%q, %d) = %q", s, width, lines)
		}
		for _, line := range lines {
			if len([]rune(line)) > 1 && twwidth.Width(line) > width {
				t.Errorf("wrap(%q, %d): line %q is %d wide", s, width, line, twwidth.Width(line))
			}
		}
	})
}
