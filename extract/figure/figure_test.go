package figure_test

import (
	"strings"
	"testing"

	"tally/extract/figure"
	"tally/extract/text"
)

// readings are texts with the figures marked: [words|quantity kind unit]. All
// figures of a text are marked, but articles and zeros of words.
var readings = map[string][]string{
	"numerals": {
		"Storms took [350,000|350000 count], [350 000|350000 count] and [61, 000|61000 count] bales.",
		"It made [1.5m|1500000 count] bricks, then [14k|14000 count], then [2.3 million|2300000 count].",
		"It shipped [half a million|500000 count] bricks and [one and a half thousand|1500 count] doors.",
		"[Three-quarters|0.75 fraction] of the bricks and [two thirds|0.6666666666666666 fraction] of the doors broke.",
		"[A hundred and twelve|112 count] doors, [two dozen|24 count] bricks, [a score|20 count] of pipes.",
		"[Twenty-six|26 count] doors and [hundred|~100 count]-odd bricks.",
		"[Two lakh|200000 count] bricks; [2½|2.5 count] bricks; [3/4|0.75 fraction] of a brick.",
		"[⅓|0.3333333333333333 fraction] of a brick, [¼|0.25 fraction] of a door; [¾|0.75 fraction] of a pipe.",
		"[1⅕|1.2 count], [1⅖|1.4 count], [1⅗|1.6 count], [1⅘|1.8 count], [2⅔|2.6666666666666665 count] bricks.",
		"[1⅙|1.1666666666666667 count], [1⅚|1.8333333333333335 count], [1⅛|1.125 count], [1⅜|1.375 count] doors.",
		"[1⅝|1.625 count], [1⅞|1.875 count] pipes; [1¼ million|1250000 count] bricks.",
		"[3.5 × 10^6|3500000 count] bricks, [2^10|1024 count] doors, [two point five million|2500000 count] pipes.",
		"[1 in 5|0.2 fraction] bricks broke, and [nine in 10|0.9 fraction] doors, [two doors in ten|0.2 fraction].",
		"[One door in four|0.25 fraction] is broken, and [four in five|0.8 fraction] doors are burnt, and [one|1 count] man in [four|4 count] towns.",
		"[Two out of three|0.6666666666666666 fraction] old doors are broken.",
		"[Three in four|0.75 fraction] of the doors broke. They lost [three|3 count] in [four|4 count] games.",
		"[16.6 million|16600000 count] bricks were [5O|50 count] too many.",
		"[Forty-five (45)|45 count] bricks arrived.",
		"Bricks came from Orla ([34|34 count]) and Benst ([6|6 count]).",
		"Of [114|114 count] bricks—[39|39 count] of clay and [75|75 count] of stone—few broke.",
		"[One|1 count] [fourth|4 ordinal]-grade brick and [one fourth|0.25 fraction] of a door.",
		"[All but one|7 count] of the [eight|8 count] doors broke.",
		"Henry VIII built it.",
	},
	"ranges": {
		"Between [14,000 and 18,000|14000..18000 count] bricks; [14-18,000|14000..18000 count] doors.",
		"[3-4,000|3000..4000 count] bricks, [three or four|3..4 count] doors, [2,841|2841 count] or [11,174|11174 count] pans, [12–15|12..15 count] pipes.",
		"From [40 to as many as 60|40..60 count] bricks and [five to seven million|5000000..7000000 count] tiles.",
		"In the [low hundreds|100..400? count].",
		"At least [10 and perhaps as many as 20|10..20 count] bricks.",
		"The price rose from [20|20 count] to [30|30 count]; the number of bricks ranges from [20 to 30|20..30 count].",
		"A rise in bricks over the whole of the year, from [20|20 count] to [30|30 count].",
		"ORLA TOWN—[Ten|10 count] bricks broke.",
		"The [2017-18|2017 date] plan and the [3-1|1..3 score] win, [24-7|7..24 score].",
		"They lost [3-1|1..3 score], [3,400-4,100|3400..4100 measure mile2] sq miles and [30-35|30..35 percent percent]% of it.",
		"It broke [12|12 count] on [March 3 to 5|3 date].",
	},
	"hedges": {
		"At least [26|>=26 count] bricks, no fewer than [26|>=26 count], [26|>=26 count] or more.",
		"[26|>26 count]-plus bricks, upwards of [26|>26 count], well over [26|>26 count], in excess of [26|>26 count].",
		"Up to [26|<=26 count] bricks, as many as [26|<=26 count], not more than [26|<=26 count].",
		"Under [26|<26 count] bricks, fewer than [26|<26 count], not quite [26|<26 count].",
		"Nearly [26|~26 count] bricks, some [26|~26 count], an estimated [26|~26 count], [26|~26 count] or so.",
		"More than [a dozen|>12 count] bricks, at least [two dozen|>=24 count] doors.",
		"Some [26|~26 count]-odd bricks, approx. [26|~26 count] doors, very nearly [26|~26 count] tiles, at minimum [26|>=26 count] pipes; they came under [12|12 count attack] attacks.",
		"Ca. [26|26 count] bricks, ca. [26|~26 count] tiles and c. [26|~26 count] pipes. It stood in Block C. [Twelve|12 count] came.",
		"Almost all [26|~26 count] bricks of all [30|30 count] doors, and all [12|12 count] tiles.",
		"At least another [12|>=12 count] bricks and up to an estimated [40|<=40 count] doors.",
		"They took over [20|20 count] barns.",
		"The fire came about [40|~40 measure km] kilometres ([25|~25 measure mile] miles) from town.",
		"Within [nine|<=9 measure mile] miles of town.",
		"[100|~100 count person] people a day on average.",
	},
	"vague": {
		"In week [12|12 identifier] and in the epidemiological weeks from [20 to 23|20..23 identifier] it fell; last week [12|12 count] fell, and between weeks [40|40 identifier] and [45|45 identifier] none.",
		"[Ten|10 count] doors broke and [tens|10..100? count] were scorched; they came in tens, and the tens were many.",
		"[Dozens|12..120? count] of bricks, [tens of thousands|10000..100000? count] of tiles.",
		"[Hundreds, perhaps thousands|100..10000? count], of tiles.",
		"[Several hundred|100..1000? count] tiles, [a few thousand|1000..10000? count] bricks, [a couple of hundred|~200 count] doors.",
		"[Scores|20..200? count] were hurt, but he scores often.",
		"More than [several hundred|>100 count] tiles.",
		"[5-600|500..600 count] bricks, [3-4000|3000..4000 count] tiles, [2 or 300|200..300 count] doors; [5 to 600|5..600 count], [7-200|7..200 count] or [1-150|1..150 count].",
		"[100s|100..1000? count] of bricks, [10s of thousands|10000..100000? count] of tiles, [1000s|1000..10000? count] of doors; the mills of the [1000s|1000 date].",
		"[Two and a half dozen|30 count] tiles, Rs [2.5 crore|25000000 money] and [3 lakh|300000 count] bricks, [5 mn|5000000 measure other] tonnes.",
	},
	"no counts": {
		"In [2014|2014 date] rebels left; there, since [2014|2014 date] people come. By [2015|2015 date] troops had gone, seen by [2014|2014 count person] people.",
		"The number fell from [40|40 count], end of [Dec.’17|17 date], to [30|30 count], end of [June ’18|18 date].",
		"[Two|2 count] broke on [June 3|3 date] and [four|4 count] on [June 5 and 6|5 date].",
		"In March [two|2 count] doors broke, in May [14|14 count] tiles, and on [May 14|14 date] tiles again, on [May fourteenth|14 date] none.",
		"On [11 November 2017|11 date], in [1989|1989 date], in the [1980s|1980 date], [two|2 date] days later.",
		"At [10:30|10 time], [5:25 a.m.|5 time] and [1430 GMT|1430 time].",
		"Around [1400|1400 time] yesterday, some [100|~100 count person] students met. Police arrested around [1400|~1400 count] yesterday.",
		"Between [5|5 time] and [6 p.m.|6 time], from [4|4 time] to [5 in|5 time] the morning, at [3|3 time]-[4 pm|4 time].",
		"Men between the ages of [18|18 age] and [30|30 age] left; their ages ranged from [4 to 9|4..9 age].",
		"The youngest was [four|4 age] and [nine|9 count] slept; the oldest of them [90|90 age]; the eldest only [60|60 age].",
		"[Twelve|12 count person] people, [one|1 count] of whom was [90|90 age], slept; most of them under [30|<30 age], many of whom over [60|>60 age], slept.",
		"The crowd wept for Otto Hill, [87|87 age], who died.",
		"The blast injured over [60|>60 count] and hurt under [12|<12 count] in Orla, wounds [scores|20..200? count] more; people over [60|>60 age] slept.",
		"Police named them as Tom ([43|43 age]), a cook, and Ed alias Kim ([45|45 age]).",
		"They named Tom Hill ([43|43 age]), his wife Ann ([45|45 age]) and Kim ([6|6 age]). Kim ([6|6 age]) was hurt.",
		"The [27|27 age]-year-old, aged [12|12 age]; Tom Hill, [43|43 age], Kim Orl-su, [45|45 age], and Ann Hill ([6|6 age]).",
		"[Two|2 count] nurses -- aged [19|19 age] and [21|21 age] -- sang; [two|2 count person] boys -- [9|9 age] and [12|12 age] -- slept.",
		"Tom Hill, [43|43 age], and [two|2 count] others; Ann Hill, [43|43 age], and [two|2 count] more; Kim Orla, [43|43 age], and [two|2 count] of the boys.",
		"A cook, [26|26 age], and [two|2 count person] girls, [7|7 age] and [12|12 age], slept; [three|3 count person] boys — [9|9 age], [10|10 age] and [12|12 age] — sang; [two|2 count person] men, both [40|40 age], ate.",
		"[Two|2 count] brothers, Tom, [9|9 age], and Ed, [12|12 age].",
		"He said: <…> [Two|2 count person] people slept, > [40|>40 count person] people sang.",
		"Boys as young as [six|6 age] slept; [four|4 count person] men, all between [25 and 30|25..30 age], sang; all between [25 and 30|25..30 count] tiles broke.",
		"[Two|2 count] brothers, [two|2 age] and [nine|9 age], died.",
		"[Two|2 count] guards, [one|1 count] and then another, died.",
		"It hit [20|20 count person] people in Orla-Hill, [12|12 count] of them boys, [30|30 count person] people in Deir ez-Orl, [nine|9 count] of them boys, and [40|40 count person] people in the Orla Strip, [37|37 count] of whom slept.",
		"[Three|3 duration] days, [48|48 duration] hours, a [five|5 duration]-year plan.",
		"It cost $[17M|17000000 money], US$[3.50|3.5 money], Rs [500|500 money] or [8 billion|8000000000 money] yuan.",
		"The [third|3 ordinal] barn, the [16th|16 ordinal] door, the [twenty-first|21 ordinal] brick.",
		"An [F-16|16 identifier], the [G20|20 identifier], Route [4|4 identifier], Resolution [2254|2254 identifier], the [16th|16 identifier] Division, a Boeing [737|737 identifier].",
		"Benst - An Antonov An [26|26 identifier] and [two|2 count] Sukhoi Su [25|25 identifier] jets are safe unless [one|1 pronoun] is hit, but when [one|1 count] was hit it burnt.",
		"A Falcon [9|9 identifier] rocket and a Long March [3B|3 identifier] rocket stood there, and in Orla [12|12 count munition] rockets fell; Iran fired [9|9 count] missile interceptors.",
		"The bill won [218|218 score] votes; a [7.62|7.62 measure other]-mm gun; a [500|500 measure other]-pound bomb.",
		"Hunger (phase [3|3 identifier] and [4|4 identifier]) rose on pages [12|12 identifier] and [13|13 identifier]; on Route [4|4 identifier] and [5|5 count person] men were hurt.",
		"The film Orla [2|2 identifier] was shown, and in Orla [2|2 count] were shown; a mother-of-[two|2 identifier] left.",
		"Call [212-859-1610|212 identifier] or see [http://a.example/b?p=305&c=7|305 identifier].",
		"BENST — Some [2,000|~2000 count] peacekeepers stay; the Falcon [9|9 identifier] rocket waits.", "BENST — The [900|900 count] peacekeepers stay.",
		"A Dornier Do [228|228 identifier] light aircraft and an Orla Tu [154|154 identifier] met; the Do [nine|9 count] slept.",
		"The [9|9 count person] children under-[5|<5 age] left.",
		"In IPC [4|4 identifier] and in Assessment Round [16|16 identifier] it rose; in that round [16|16 count person] people left.",
		"[4.2 m|4200000 count person] people need food; the wall is [4|4 count] m high.",
		"See page [12|12 identifier] and file [2011-05-S-080|2011 identifier].",
		"[1|1 list]. Bricks ([2|2 list]) doors.",
		"On day [nine|9 identifier] it broke; each day [nine|9 count] broke; a [3M-14|3 identifier] and a [9M723|9 identifier].",
		"[Nine|9 count person] men died in Orla ([5|5 count]) and Benst ([4|4 count]).",
		"[Two|2 count] brothers, Tom ([9|9 age]) and Ed ([7|7 age]), died.",
		"Fires burnt in Orla ([47|47 count]), Benst ([12|12 count]) and Tarnow Hills ([21|21 count]), and in Kerrin Vale ([30|30 count]).",
		"It was the same [one|1 pronoun] again; [one|1 pronoun] can see [one|1 pronoun] another.",
	},
	"damage": {
		"UP TO [30|<=30 count] BRICKS AND [TWO|2 count] DOORS ON [3 JAN 90|3 date].",
		"up to [thirty|<=30 count] bricks and [two|2 count] doors",
		"We counted[16|16 count] bricks.",
		"The fire in the old mill by the river took at least\n[26|>=26 count] bricks and a great deal of the roof with it, some [twenty-six|~26 count]\ndoors too.",
	},
}

// unmark takes the marks out of a text: the plain text, and words and reading
// of every figure.
func unmark(t *testing.T, marked string) (plain string, want []string) {
	t.Helper()
	for {
		before, rest, ok := strings.Cut(marked, "[")
		plain += before
		if !ok {
			return plain, want
		}
		inside, after, _ := strings.Cut(rest, "]")
		words, _, ok := strings.Cut(inside, "|")
		if !ok {
			t.Fatalf("no reading in %q", inside)
		}
		plain += words
		want = append(want, inside)
		marked = after
	}
}

// notation writes a figure as it is marked.
func notation(source string, f *figure.Figure) string {
	s := source[f.Start:f.End] + "|" + f.Quantity.String() + " " + string(f.Kind)
	if f.Unit != "" {
		s += " " + string(f.Unit)
	}
	return s
}

func TestReadings(t *testing.T) {
	lx := defaultLexicon(t)
	for name, texts := range readings {
		t.Run(name, func(t *testing.T) {
			for _, marked := range texts {
				plain, want := unmark(t, marked)
				var got []string
				for _, f := range readAll(lx, plain) {
					if !f.Article && !f.Zero {
						got = append(got, notation(plain, &f))
					}
				}
				if strings.Join(got, "\n") != strings.Join(want, "\n") {
					t.Errorf("%q\n got %q\nwant %q", plain, got, want)
				}
			}
		})
	}
}

// TestOnes says where an article or a word of nought may count.
func TestOnes(t *testing.T) {
	lx := defaultLexicon(t)
	for _, c := range []struct{ text, articles, zeros string }{
		{"A soldier fell and another fled.", "A another", ""},
		{"An 11-year-old fled with a hundred others and an estimated 12 goats.", "An", ""},
		{"No bricks fell, nobody came, no one saw, none of the doors broke.", "", "No nobody no one none"},
		{"Not even one brick and not a single door fell, not one but two pipes.", "", "Not even one not a single"},
		{"It ended without loss of life and no longer smokes.", "", "without"},
	} {
		var articles, zeros []string
		for _, f := range readAll(lx, c.text) {
			switch words := c.text[f.Start:f.End]; {
			case f.Article:
				articles = append(articles, words)
			case f.Zero:
				zeros = append(zeros, words)
			}
		}
		if got := strings.Join(articles, " "); got != c.articles {
			t.Errorf("%q: articles %q, want %q", c.text, got, c.articles)
		}
		if got := strings.Join(zeros, " "); got != c.zeros {
			t.Errorf("%q: zeros %q, want %q", c.text, got, c.zeros)
		}
	}
}

// TestNotes says that the numbers of notes count nothing, and those that an editor put in do.
func TestNotes(t *testing.T) {
	lx := defaultLexicon(t)
	for source, want := range map[string]string{
		"Nine bricks broke.[45]":               "count list",
		"Nine bricks[45] broke.[46][147]":      "count list list list",
		"Nine bricks broke [3].":               "count list",
		"Nine men [3] and six boys fled.":      "count list count",
		"Nine bricks broke.5 It rained.":       "count list",
		"Nine bricks broke.”12":                "count list",
		"It broke in May 2023.3 It rained.":    "date list",
		"It said that at least [3] doors did.": "count",
		"They killed (3) men and (4) women.":   "count count",
		"The death of (9) of them.":            "count",
		"They must (1) kill men, (2) burn.":    "list list",
	} {
		var got []string
		for _, f := range readAll(lx, source) {
			got = append(got, string(f.Kind))
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%q: %s, want %s", source, got, want)
		}
	}
}

// TestHedgeWords keeps the hedge's words with the figure.
func TestHedgeWords(t *testing.T) {
	lx := defaultLexicon(t)
	for source, want := range map[string]string{
		"An estimated 1,500 bricks fell.":      "An estimated",
		"No fewer than 26 bricks fell.":        "No fewer than",
		"It lost 26 bricks or more.":           "or more",
		"It lost up to an estimated 26 doors.": "up to an estimated",
		"It lost 26 doors.":                    "",
	} {
		var tx text.Text
		tx.Read(lx, "", source)
		figures := figure.NewReader(lx).Read(nil, &tx, tx.Sentences[0])
		if len(figures) != 1 {
			t.Fatalf("%q: %d figures", source, len(figures))
		}
		if got := tx.Slice(figures[0].Hedge); got != want {
			t.Errorf("%q: hedge %q, want %q", source, got, want)
		}
	}
}

func TestConventionsCanBeSet(t *testing.T) {
	lx := defaultLexicon(t)
	var tx text.Text
	tx.Read(lx, "", "Dozens of bricks fell.")
	set := append(lx.Conventions[:len(lx.Conventions):len(lx.Conventions)], struct {
		Word      string
		Low, High float64
	}{"dozens", 24, 99})
	f := figure.NewReaderWith(lx, set).Read(nil, &tx, tx.Sentences[0])
	if got := f[0].Quantity.String(); got != "24..99?" {
		t.Errorf("dozens by another convention: %s", got)
	}
}
